/*
** bind_memmap.c: la.memmap and x:flush: bare elements in a file as an array, read and written without loading the file.
**
** A file that is made (mode "w+") is made beside the path and then renamed, with all its blocks taken: what another array has mapped under
** the same path stays whole, and a full disk is an error here. Registered by luaopen_lunarray_file (bind_file.c).
*/
#include <string.h>

#include "bind_file.h"
#include "file.h"

enum { MM_READ, MM_CHANGE, MM_MAKE, MM_COPY };              /* ORDER MODES: "r", "r+", "w+", "c" */

static const char *const mm_modes[] = {"r", "r+", "w+", "c", "readonly", "readwrite", "write", "copyonwrite", NULL};

static int L_out_gc (lua_State *L) {
  la_file_abort(lua_touserdata(L, 1));
  return 0;
}

/* A new file of n zero bytes at path, or none. */
static void mm_make (lua_State *L, la_ctx *cx, const char *path, int64_t n) {
  la_out *o = lua_newuserdatauv(L, sizeof *o, 0);
  o->fd = -1;
  o->temp[0] = '\0';
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, L_out_gc);
  lua_setfield(L, -2, "__gc");
  lua_setmetatable(L, -2);
  if (!la_file_create(cx, o, path) || !la_file_reserve(o, n) || !la_file_commit(o)) {
    la_file_abort(o);
    l_raise(L, cx);
  }
  lua_pop(L, 1);
}

static int L_memmap (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  if (lua_type(L, 1) != LUA_TSTRING)
    return l_error(L, "memmap: filename must be a path, got %s", lua_isnoneornil(L, 1) ? "nothing" : l_typename(L, 1));
  const char *path = lua_tostring(L, 1);
  if (strlen(path) != lua_rawlen(L, 1)) return l_error(L, "memmap: a path must not hold a zero byte");
  la_dtype dt = (la_dtype)l_optdtype(L, 2, LA_U8);
  int mode = l_optchoice(L, 3, mm_modes, "mode");
  mode = mode < 0 ? MM_CHANGE : mode & 3;
  int64_t offset = l_absent(L, 4) ? 0 : l_checkint(L, 4, "offset"), item = la_itemsize(dt);
  char order = l_optorder(L, 6, 'C');
  if (dt == LA_BOOL) return l_error(L, "memmap: bool is not mapped, a file may hold other bytes than 0 and 1: map uint8");
  if (offset < 0) return l_error(L, "memmap: offset must not be negative, got %lld", (long long)offset);
  la_dims d = { .ndim = 0 };
  bool shaped = !l_absent(L, 5);
  int64_t end = 0;                                          /* where the elements end in the file */
  if (shaped) {
    l_checkshape(L, 5, &d, false);
    if (!la_arr_size(cx, dt, d.ndim, d.shape, &d.size)) return l_raise(L, cx);
    if (d.size * item > INT64_MAX - offset) return l_error(L, "memmap: offset %lld and %lld elements are beyond any file", (long long)offset, (long long)d.size);
    end = offset + d.size * item;
  }
  else if (mode == MM_MAKE) return l_error(L, "memmap: shape must be given if mode == 'w+'");
  if (mode == MM_MAKE) mm_make(L, cx, path, end);
  else if (mode == MM_CHANGE && shaped && !la_file_extend(cx, path, end)) return l_raise(L, cx);

  la_source *s = l_newsource(L);
  int src = lua_gettop(L);
  if (!la_file_open(cx, path, s)) return l_raise(L, cx);
  if (s->size < 0) return l_error(L, "%s: only a plain file can be mapped", path);
  if (offset > s->size) return l_error(L, "memmap: offset %lld is outside the file, which has %lld bytes", (long long)offset, (long long)s->size);
  if (!shaped) {
    if ((s->size - offset) % item != 0)
      return l_error(L, "memmap: Size of the available data is not a multiple of the data-type size: %lld bytes, %s has %lld",
                     (long long)(s->size - offset), la_dtypes[dt].name, (long long)item);
    d.ndim = 1;
    d.shape[0] = d.size = (s->size - offset) / item;
    end = s->size;
  }
  if (end > s->size)
    return l_error(L, "memmap: mmap length is greater than file size: elements up to byte %lld, the file has %lld", (long long)end, (long long)s->size);
  if (order == 'F') la_arr_fstrides(d.ndim, d.shape, item, d.strides);
  else la_arr_cstrides(d.ndim, d.shape, item, d.strides);
  la_array *x;
  if (d.size == 0) {                                        /* no bytes, no mapping */
    x = l_newarray(L, dt, d.ndim, d.shape);
    if (mode == MM_READ) x->v.flags |= LA_READONLY;
  }
  else {
    la_array *base = l_mapfile(L, s, path, mode == MM_READ ? 'r' : mode == MM_COPY ? 'c' : 'w');
    x = l_newview(L, -1, base->v.data + offset, dt, &d);
    if (!la_arr_isaligned(&x->v)) x->v.flags |= LA_UNALIGNED;
  }
  la_src_close(l_tosource(L, src));
  return 1;
}

static int L_flush (lua_State *L) {
  la_array *x = l_checkarray(L, 1);
  const la_buf *b = la_arr_owner(x) != NULL ? la_arr_owner(x)->home.buf : x->home.buf;
  if (x->v.size == 0) return 0;
  if (b == NULL || b->release != la_file_unmap) return l_error(L, "flush: the array is not mapped from a file");
  if (!la_file_sync(l_ctx(L), b->data, b->nbytes)) return l_raise(L, l_ctx(L));
  return 0;
}

const l_reg la_reg_memmap[] = {
  {"memmap", L_memmap, "filename, dtype, mode, offset, shape, order", L_FUNC,
   "An array whose elements are the bytes of a file, read and written in place; the file may be larger than memory.\n"
   "filename: a path. dtype: uint8. mode: \"r\" read-only; \"r+\" (default) assignments change the file; \"w+\" makes a new file of zeros (shape must be given); "
   "\"c\" assignments change memory only. offset: bytes to skip first. shape: default one axis with all there is; in mode \"r+\" the file is made longer "
   "if need be. order: \"C\" or \"F\".\n"
   "What was assigned is in the file at the latest when the array is collected or closed; x:flush() writes it now. A new file replaces the old one under its "
   "name: arrays mapped before keep the old one. Nobody must make a file shorter while it is mapped.\n"
   "Errors: no such file; a file too short for the shape; a length that is no multiple of the dtype's; no room on the disk; bool.\n"
   "Example: local x = la.memmap(os.tmpname(), {dtype = \"float32\", mode = \"w+\", shape = {3, 4}}); x[2] = 1; x:flush()\nNumPy: numpy.memmap"},
  {"flush", L_flush, "x", L_METHOD,
   "Writes what was assigned to an array of la.memmap (or la.load with mmap_mode) to its file now.\n"
   "Errors: the array is not mapped from a file.\n"
   "Example: la.memmap(os.tmpname(), {mode = \"w+\", shape = 8}):flush()\nNumPy: numpy.memmap.flush"},
  {NULL, NULL, NULL, 0, NULL}
};
