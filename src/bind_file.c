/*
** bind_file.c: the functions that open a path: la.save, la.load and their kin. They stand apart: luaopen_lunarray_core does not
** register them. luaopen_lunarray_file adds them to the module table, and gives the text functions of bind_text.c their files.
** lua/lunarray/init.lua calls it where it finds it; a host that sandboxes its scripts opens the core alone.
*/
#include <string.h>

#include "bind_file.h"
#include "bind_text.h"
#include "file.h"
#include "lunarray.h"

#define BF_OUT "lunarray.file"

/* ---- files as sources and sinks ---- */

static bool bf_endswith (const char *s, const char *end) {
  size_t n = strlen(s), m = strlen(end);
  return n >= m && memcmp(s + n - m, end, m) == 0;
}

static const char *bf_path (lua_State *L, int i) {
  if (lua_type(L, i) != LUA_TSTRING)
    l_error(L, "%s: file must be a path, got %s", l_fname(L), lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
  const char *path = lua_tostring(L, i);
  if (strlen(path) != lua_rawlen(L, i)) l_error(L, "%s: a path must not hold a zero byte", l_fname(L));
  return path;
}

/* [+1] the file at path; what has no size is read to its end */
static la_source *bf_opensource (lua_State *L, const char *path) {
  la_ctx *cx = l_ctxof(L);
  la_source *s = l_newsource(L);
  if (!la_file_open(cx, path, s)) l_raise(L, cx);
  if (s->size >= 0) return s;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (;;) {
    int64_t n = la_file_next(cx, s, luaL_prepbuffsize(&b, 1 << 16), 1 << 16);
    if (n < 0) l_raise(L, cx);
    if (n == 0) break;
    luaL_addsize(&b, (size_t)n);
  }
  luaL_pushresult(&b);
  la_src_close(s);
  s = l_stringsource(L, -1);
  lua_replace(L, -3);
  lua_pop(L, 1);
  return s;
}

static la_source *bf_open (lua_State *L, const char *path) {
  bf_opensource(L, path);
  return l_gunzipped(L, -1);
}

static int L_out_gc (lua_State *L) {
  la_out *o = lua_touserdata(L, 1);
  la_file_abort(o);
  return 0;
}

/* [+1] a file to be; nothing of it is seen before bf_commit, and nothing stays of it without */
static la_out *bf_newout (lua_State *L, const char *path) {
  la_ctx *cx = l_ctxof(L);
  la_out *o = lua_newuserdatauv(L, sizeof *o, 1);
  o->fd = -1;
  o->temp[0] = '\0';
  if (luaL_newmetatable(L, BF_OUT)) {
    lua_pushcfunction(L, L_out_gc);
    lua_setfield(L, -2, "__gc");              /* mt.__gc = L_out_gc */
  }
  lua_setmetatable(L, -2);
  if (!la_file_create(cx, o, path)) l_raise(L, cx);
  return o;
}

/* cx->err is raised with nothing left of the file */
static int bf_failed (lua_State *L, la_out *o) {
  la_file_abort(o);
  return l_raise(L, o->sink.cx);
}

/* A sink that packs gathers the bytes in memory first: the memory sink is on the stack, the file is its user value. */
static la_sink *bf_create (lua_State *L, const char *path) {
  la_out *o = bf_newout(L, path);
  if (!bf_endswith(path, ".gz")) return &o->sink;
  lua_newtable(L);                            /* {file, memory} */
  lua_insert(L, -2);
  lua_rawseti(L, -2, 1);
  la_sink *k = l_memsink(L);
  lua_rawseti(L, -2, 2);
  return k;
}

static void bf_commit (lua_State *L, int i) {
  i = lua_absindex(L, i);
  la_out *o;
  if (lua_type(L, i) == LUA_TTABLE) {
    lua_rawgeti(L, i, 1);
    o = lua_touserdata(L, -1);
    lua_rawgeti(L, i, 2);
    l_memstring(L, -1);
    l_zlib(L, "gzip", 1, "a path that ends in .gz");
    size_t n;
    const char *p = lua_tolstring(L, -1, &n);
    if (!la_sink_put(&o->sink, p, n)) bf_failed(L, o);
    if (!la_file_commit(o)) bf_failed(L, o);
    lua_pop(L, 3);
    return;
  }
  o = lua_touserdata(L, i);
  if (!la_file_commit(o)) bf_failed(L, o);
}

static void bf_put (lua_State *L, la_sink *k, bool ok) {
  if (!ok) l_raise(L, k->cx);                 /* the file, or its finalizer, has removed what was written */
}

static const l_files bf_files = { bf_open, bf_create, bf_commit };

/* ---- .npy and .npz ---- */

/* The path at i, with `ending` unless it has that or .gz already; left on the stack. */
static const char *bf_withending (lua_State *L, int i, const char *ending) {
  const char *path = bf_path(L, i);
  if (bf_endswith(path, ending) || bf_endswith(path, ".gz")) lua_pushvalue(L, i);
  else lua_pushfstring(L, "%s%s", path, ending);
  return lua_tostring(L, -1);
}

static int L_save (lua_State *L) {
  const char *path = bf_withending(L, 1, ".npy");
  la_array *x = l_asarray(L, 2, LA_NODTYPE);
  if (!la_arr_iscontig(&x->v) && !la_arr_isfcontig(&x->v)) {
    x = l_copyof(L, 2, LA_NODTYPE, 'C');
    lua_replace(L, 2);
  }
  la_sink *k = bf_create(L, path);
  int out = lua_gettop(L);
  bf_put(L, k, la_npy_write(k, &x->v));
  bf_commit(L, out);
  return 0;
}

static int bf_savez (lua_State *L, bool compressed) {
  int top = lua_gettop(L), named = top > 1 && l_isnamed(L, top) ? top : 0;
  const char *path = bf_withending(L, 1, ".npz");
  l_namedarrays(L, 2, named != 0 ? top - 1 : top, named);
  int list = lua_gettop(L);
  la_sink *k = bf_create(L, path);
  int out = lua_gettop(L);
  bf_put(L, k, l_writenpz(L, k, list, compressed));
  bf_commit(L, out);
  return 0;
}

static int L_savez (lua_State *L) { return bf_savez(L, false); }
static int L_savez_compressed (lua_State *L) { return bf_savez(L, true); }

static void bf_dropbuf (la_source *guard) { la_buf_unref((la_buf *)(uintptr_t)guard->data); }

/* [+1] a uint8 array over the mapped file of s */
la_array *l_mapfile (lua_State *L, la_source *s, const char *path, char mode) {
  la_ctx *cx = l_ctxof(L);
  la_source *guard = l_newsource(L);          /* holds the mapping until an array does */
  la_dims d = { .ndim = 1, .size = s->size, .shape = { s->size }, .strides = { 1 } };
  void *p = la_file_map(cx, s, path, mode);
  if (p == NULL) l_raise(L, cx);
  la_buf *b = la_buf_wrap(cx, p, (size_t)s->size, la_file_unmap, NULL);
  if (b == NULL) {
    la_file_unmap(NULL, p, (size_t)s->size);
    l_raise(L, cx);
  }
  guard->data = (const char *)(const void *)b;
  guard->close = bf_dropbuf;
  la_array *x = l_wrapbuf(L, b, LA_U8, &d, mode == 'r' ? LA_READONLY : 0);
  guard->close = NULL;
  lua_remove(L, -2);
  return x;
}

static int L_load (lua_State *L) {
  static const char *const modes[] = {"r", "r+", "c", NULL};
  la_ctx *cx = l_ctx(L);
  const char *path = bf_path(L, 1);
  int mode = l_optchoice(L, 2, modes, "mmap_mode");
  if (l_optbool(L, 3, false)) return l_error(L, "load: Object arrays cannot be loaded: they hold Python pickles, which are programs");
  if (l_optbool(L, 4, false) && mode < 0) mode = 0;
  la_source *s = bf_opensource(L, path);
  int src = lua_gettop(L);
  if (mode >= 0 && s->size > 0 && s->data == NULL) {
    la_npyhead h;
    char magic[6];
    if (!la_src_read(cx, s, 0, s->size < 6 ? s->size : 6, magic)) return l_raise(L, cx);
    if (s->size > 6 && memcmp(magic, LA_NPYMAGIC, 6) == 0) {
      if (!la_npy_read(cx, s, 0, s->size, &h)) return l_raise(L, cx);
      if (!h.text && !h.swapped && h.dtype != LA_BOOL && h.d.size > 0) {
        la_array *base = l_mapfile(L, s, path, "rwc"[mode]);
        la_array *x = l_newview(L, -1, base->v.data + h.at, (la_dtype)h.dtype, &h.d);
        if (!la_arr_isaligned(&x->v)) x->v.flags |= LA_UNALIGNED;
        la_src_close(l_tosource(L, src));
        return 1;
      }
    }
  }
  int n = l_loadsource(L, src);
  s = l_tosource(L, src);
  if (lua_type(L, -n) != LUA_TTABLE || lua_getmetatable(L, -n) == 0) la_src_close(s);     /* an .npz keeps its file open */
  else lua_pop(L, 1);
  return n;
}

/* ---- safetensors ---- */

static int L_save_safetensors (lua_State *L) {
  int top = lua_gettop(L);
  if (top < 2 || top > 3 || lua_type(L, 2) != LUA_TTABLE || (!l_isnamed(L, 2) && lua_rawlen(L, 2) > 0))
    return l_error(L, "save_safetensors: a path and a table of arrays under names are expected");
  if (top == 2) lua_newtable(L);
  lua_settop(L, 3);
  int n = l_varargs(L, "metadata"), meta = n + 1;
  if (!l_absent(L, meta) && lua_type(L, meta) != LUA_TTABLE) return l_error(L, "save_safetensors: metadata is a table of strings, got %s", l_typename(L, meta));
  const char *path = bf_path(L, 1);
  if (l_isnamed(L, 2)) l_namedarrays(L, 1, 0, 2); else lua_newtable(L);
  int list = lua_gettop(L);
  la_sink *k = bf_create(L, path);
  int out = lua_gettop(L);
  bf_put(L, k, l_writetensors(L, k, list, l_absent(L, meta) ? 0 : meta));
  bf_commit(L, out);
  return 0;
}

static int L_load_safetensors (lua_State *L) {
  const char *path = bf_path(L, 1);
  bool map = l_optbool(L, 2, false);
  la_source *s = bf_open(L, path);
  int src = lua_gettop(L);
  map = map && s->data == NULL && s->size > 0;
  if (map) l_mapfile(L, s, path, 'r');
  int n = l_loadtensors(L, src, map);
  la_src_close(l_tosource(L, src));
  return n;
}

/* ---- raw elements ---- */

static int L_fromfile (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  const char *path = bf_path(L, 1);
  la_dtype dt = (la_dtype)l_optdtype(L, 2, LA_F64);
  int64_t count = l_absent(L, 3) ? -1 : l_checkint(L, 3, "count"), item = la_itemsize(dt);
  const char *sep = l_optstring(L, 4, "", "sep");
  int64_t offset = l_absent(L, 5) ? 0 : l_checkint(L, 5, "offset");
  if (*sep != '\0' && offset != 0) return l_error(L, "fromfile: 'offset' argument only permitted for binary files");
  la_source *s = bf_open(L, path);
  int src = lua_gettop(L);
  if (*sep != '\0') {
    l_textarray(L, src, dt, count, sep, lua_rawlen(L, 4));
    la_src_close(l_tosource(L, src));
    return 1;
  }
  if (offset < 0 || offset > s->size) return l_error(L, "fromfile: offset %lld is outside the file, which has %lld bytes", (long long)offset, (long long)s->size);
  int64_t n = (s->size - offset) / item;
  if (count >= 0 && count < n) n = count;
  la_array *x = l_newarray(L, dt, 1, &n);
  s = l_tosource(L, src);
  if (!la_src_read(cx, s, offset, n * item, x->v.data)) return l_raise(L, cx);
  if (dt == LA_BOOL) la_npy_bools(x->v.data, n);
  la_src_close(s);
  return 1;
}

static int L_tofile (lua_State *L) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  const char *path = bf_path(L, 2), *sep = l_optstring(L, 3, "", "sep");
  const char *format = l_optstring(L, 4, "%s", "format");
  if (!la_arr_iscontig(&x->v)) {
    x = l_copyof(L, 1, LA_NODTYPE, 'C');
    lua_replace(L, 1);
  }
  la_sink *k = bf_create(L, path);
  int out = lua_gettop(L);
  if (*sep == '\0') bf_put(L, k, la_sink_put(k, x->v.data, (size_t)(x->v.size * la_itemsize(x->v.dtype))));
  else l_writeelements(L, k, &x->v, sep, lua_rawlen(L, 3), format);
  bf_commit(L, out);
  return 0;
}

/* ---- the entry point ---- */

#define BF_ATOMIC "The bytes go to a temporary file in the same directory, which is then renamed: the path never holds half a file.\n"
#define BF_GZ "A path that ends in .gz is written packed.\n"

static const l_reg la_reg_file[] = {
  {"save", L_save, "file, arr", L_FUNC,
   "Writes an array to a .npy file.\n"
   "file: a path; \".npy\" is added unless it ends so (or in .gz). arr: array, number or nested table. The bytes are those NumPy writes. "
   BF_ATOMIC BF_GZ
   "Example: la.save(\"x.npy\", la.arange(3)); la.load(\"x.npy\")  --> [0 1 2]\nNumPy: numpy.save"},
  {"savez", L_savez, "*", L_FUNC,
   "Writes several arrays to an .npz file, not compressed.\n"
   "savez(path, x, y, {a = z}): those in the last table come first, in the order of their names; arrays without a name are arr_0, arr_1, ... "
   "\".npz\" is added to the path unless it ends so. " BF_ATOMIC
   "Errors: a name of the table that is also one of arr_0, arr_1, ...\n"
   "Example: la.savez(\"m.npz\", {w = la.ones(2), b = 1}); la.load(\"m.npz\").w  --> [1. 1.]\nNumPy: numpy.savez"},
  {"savez_compressed", L_savez_compressed, "*", L_FUNC,
   "Writes several arrays to an .npz file, deflated; as la.savez.\n"
   "Errors: without lunarray.zlib.\n"
   "Example: la.savez_compressed(\"m.npz\", {w = la.zeros(1000)})\nNumPy: numpy.savez_compressed"},
  {"load", L_load, "file, mmap_mode, allow_pickle | mmap", L_FUNC,
   "What a .npy, .npz or safetensors file holds; gzip data is unpacked.\n"
   "file: a path. The kind of file is seen from its first bytes, and results are as those of la.loads: an array, or a table of arrays. mmap_mode: \"r\" (also: "
   "mmap = true) maps a .npy file, larger than memory if need be, read-only; \"c\": assignments change memory only; \"r+\": they change the "
   "file. (Text, bool and the other byte order are read in any case. A mapped file must not be made shorter while it is in use.)\n"
   "Errors: no such file; data that is cut off, damaged or of a dtype that is not ours; object arrays (pickles) and structured arrays are refused.\n"
   "Example: la.save(\"x.npy\", la.arange(3)); la.load(\"x.npy\", {mmap = true}):sum()  --> 3\nNumPy: numpy.load"},
  {"save_safetensors", L_save_safetensors, "*", L_FUNC,
   "Writes a table of arrays to a safetensors file.\n"
   "save_safetensors(path, {name = array, ...}, {metadata = {key = \"text\"}}). Bytes are those of the format's reference writer. " BF_ATOMIC
   "Errors: complex128, which the format does not have.\n"
   "Example: la.save_safetensors(\"m.safetensors\", {w = la.ones({2}, \"float32\")})\nNumPy: safetensors.numpy.save_file"},
  {"load_safetensors", L_load_safetensors, "file | mmap", L_FUNC,
   "The arrays of a safetensors file, as a table under their names, and its metadata, a table of strings.\n"
   "bfloat16 becomes float32. mmap = true: the arrays are read-only views of the mapped file, not copies (bool and bfloat16 are copied).\n"
   "Errors: a header that is damaged or that points outside the file.\n"
   "Example: local t, metadata = la.load_safetensors(\"m.safetensors\")\nNumPy: safetensors.numpy.load_file"},
  {"fromfile", L_fromfile, "file, dtype, count, sep, offset", L_FUNC,
   "A vector of the elements in a file: their bytes, or, with sep, numbers as text.\n"
   "file: a path. dtype: float64. count: at most so many (-1: all). sep: what stands between numbers; white space in it matches any white space, also none. "
   "offset: bytes to skip first (binary only).\n"
   "Errors: text that is not a number before the end.\n"
   "Example: local f = os.tmpname(); la.arange(3):tofile(f); la.fromfile(f, \"int64\")  --> [0 1 2]\nNumPy: numpy.fromfile"},
  {"tofile", L_tofile, "x, file, sep, format", L_FUNC | L_METHOD,
   "Writes the elements in C order to a file: their bytes, or, with sep, as text.\n"
   "file: a path. sep: what to write between elements. format: \"%s\" (the fewest digits that read back) or another format of la.savetxt. " BF_ATOMIC
   "Example: la.array({1, 2.5}):tofile(\"x.txt\", \" \")\nNumPy: ndarray.tofile"},
  {NULL, NULL, NULL, 0, NULL}
};

LUNARRAY_API int luaopen_lunarray_file (lua_State *L) {
  if (l_ctxof(L) == NULL) return luaL_error(L, "lunarray.file needs lunarray.core: open that first");
  lua_settop(L, 0);
  lua_getfield(L, LUA_REGISTRYINDEX, "lunarray.core");          /* the module table, which luaopen_lunarray_core keeps there */
  if (l_filesof(L) != NULL) return 1;
  l_register(L, la_reg_file, NULL);
  l_register(L, la_reg_memmap, NULL);
  lua_pushlightuserdata(L, (void *)(uintptr_t)&bf_files);
  lua_setfield(L, LUA_REGISTRYINDEX, L_FILES);
  return 1;
}
