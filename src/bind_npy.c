/*
** bind_npy.c: la.dumps and la.loads, and what they share with la.save and la.load (bind_file.c).
**
** An .npz is a table whose members are read when they are touched. Its metatable's functions have three upvalues besides
** the context: the source, the directory's entries, and a table with the names 1 .. n and for each name its entry.
*/
#include <stdlib.h>
#include <string.h>

#include "bind_npy.h"

#define NZ_SOURCE "lunarray.source"
#define NZ_MEMORY "lunarray.memsink"

/* ---- sources ---- */

static int L_source_gc (lua_State *L) {
  la_source *s = luaL_checkudata(L, 1, NZ_SOURCE);
  la_src_close(s);
  return 0;
}

la_source *l_newsource (lua_State *L) {
  la_source *s = lua_newuserdatauv(L, sizeof *s, 1);
  *s = (la_source){ .fd = -1 };
  if (luaL_newmetatable(L, NZ_SOURCE)) {
    lua_pushcfunction(L, L_source_gc);
    lua_setfield(L, -2, "__gc");              /* mt.__gc = L_source_gc */
    lua_pushcfunction(L, L_source_gc);
    lua_setfield(L, -2, "__close");           /* mt.__close = L_source_gc */
  }
  lua_setmetatable(L, -2);
  return s;
}

la_source *l_stringsource (lua_State *L, int i) {
  size_t n;
  i = lua_absindex(L, i);
  la_source *s = l_newsource(L);
  s->data = lua_tolstring(L, i, &n);
  s->size = (int64_t)n;
  lua_pushvalue(L, i);
  lua_setiuservalue(L, -2, 1);                /* the string lives as long as s */
  return s;
}

la_source *l_tosource (lua_State *L, int i) { return luaL_testudata(L, i, NZ_SOURCE); }

void l_sourcestring (lua_State *L, int i) {
  la_ctx *cx = l_ctxof(L);
  la_source *s = l_tosource(L, i);
  if (s->data != NULL) {
    lua_pushlstring(L, s->data, (size_t)s->size);
    return;
  }
  luaL_Buffer b;
  char *p = luaL_buffinitsize(L, &b, (size_t)s->size);
  if (!la_src_read(cx, s, 0, s->size, p)) l_raise(L, cx);
  luaL_pushresultsize(&b, (size_t)s->size);
}

/* ---- compressed bytes ---- */

static void nz_nozlib (lua_State *L, const char *what) {
  l_error(L, "%s needs the module lunarray.zlib, which is not here: build with zlib's headers installed (Debian/Ubuntu: apt install zlib1g-dev)", what);
}

void l_zlib (lua_State *L, const char *name, int n, const char *what) {
  luaL_checkstack(L, 8, NULL);
  lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  if (lua_getfield(L, -1, "lunarray.zlib") != LUA_TTABLE) {
    lua_pop(L, 1);
    if (lua_getglobal(L, "require") == LUA_TFUNCTION) {
      lua_pushliteral(L, "lunarray.zlib");
      int status = lua_pcall(L, 1, 1, 0);
      if (status == LUA_ERRMEM || (status != LUA_OK && lua_isstring(L, -1) && strstr(lua_tostring(L, -1), "not enough memory") != NULL)) lua_error(L);
      if (status != LUA_OK || lua_type(L, -1) != LUA_TTABLE) nz_nozlib(L, what);
    } else nz_nozlib(L, what);
  }
  lua_getfield(L, -1, name);
  lua_replace(L, -3);
  lua_pop(L, 1);
  lua_insert(L, -n - 1);                      /* the function below its arguments */
  if (lua_pcall(L, n, 1, 0) != LUA_OK) l_error(L, "%s", lua_tostring(L, -1));
}

/* Does the string on top begin with .npy data that would have `size` bytes in all? Then how many it announces, with its header; else -1. */
static int64_t nz_announced (lua_State *L, int64_t size) {
  size_t n;
  const char *p = lua_tolstring(L, -1, &n);
  la_npyhead h;
  la_source s = { .data = p, .size = (int64_t)n };
  if (n < 10 || memcmp(p, LA_NPYMAGIC, 6) != 0) return -1;
  if (!la_npy_read(l_ctxof(L), &s, 0, size, &h)) l_raise(L, l_ctxof(L));
  return h.at + h.nbytes;
}

#define NZ_PEEK (1 << 16)                     /* bytes that hold any header without fields */
#define NZ_MOST ((int64_t)4 << 30)            /* gzip data that are not .npy may unpack to so much, or to ... */
#define NZ_RATIO 100                          /* ... so many times their size, whichever is more; la.memory{limit =} holds instead if it is set */

la_source *l_gunzipped (lua_State *L, int i) {
  la_ctx *cx = l_ctxof(L);
  unsigned char magic[2];
  i = lua_absindex(L, i);
  la_source *s = l_tosource(L, i);
  if (s->size < 18) return s;
  if (!la_src_read(cx, s, 0, 2, magic)) l_raise(L, cx);
  if (magic[0] != 0x1f || magic[1] != 0x8b) return s;
  int64_t limit = s->size > NZ_MOST / NZ_RATIO ? s->size * NZ_RATIO : NZ_MOST;
  if (cx->mem.limit > 0) limit = (int64_t)cx->mem.limit;
  l_sourcestring(L, i);
  la_src_close(s);
  lua_pushvalue(L, -1);
  lua_pushinteger(L, NZ_PEEK);
  lua_pushliteral(L, "gzip");
  l_zlib(L, "peek", 3, "gzip data");
  int64_t announced = nz_announced(L, INT64_MAX);
  lua_pop(L, 1);
  lua_pushinteger(L, announced >= 0 ? announced : limit);
  l_zlib(L, "gunzip", 2, "gzip data");
  s = l_stringsource(L, -1);
  lua_replace(L, i);
  lua_pop(L, 1);
  return s;
}

/* ---- reading .npy ---- */

static char *nz_utf8 (char *d, uint32_t c) {
  if (c < 0x80) { *d++ = (char)c; return d; }
  int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : c < 0x200000 ? 3 : c < 0x4000000 ? 4 : 5;
  *d++ = (char)(0xff00u >> (more + 1) | c >> 6 * more);
  while (more-- > 0) *d++ = (char)(0x80 | (c >> 6 * more & 63));
  return d;
}

/* [+1] element k of the text array whose bytes are at p */
static void nz_pushtext (lua_State *L, const la_npyhead *h, const char *p, char *room) {
  if (h->text == 'S') {
    int64_t n = h->width;
    while (n > 0 && p[n - 1] == '\0') n--;
    lua_pushlstring(L, p, (size_t)n);
    return;
  }
  char *d = room;
  int64_t n = h->width / 4;
  uint32_t c;
  while (n > 0 && (memcpy(&c, p + 4 * (n - 1), 4), c == 0)) n--;
  for (int64_t k = 0; k < n; k++) {
    memcpy(&c, p + 4 * k, 4);
    if (h->swapped) c = __builtin_bswap32(c);
    if (c > 0x7fffffffu) l_error(L, "a string in the file has a character %u, which does not exist", c);
    d = nz_utf8(d, c);
  }
  lua_pushlstring(L, room, (size_t)(d - room));
}

static void nz_texts (lua_State *L, const la_npyhead *h, const char *p, char *room, int axis, const int64_t *strides) {
  if (axis == h->d.ndim) {
    nz_pushtext(L, h, p, room);
    return;
  }
  int64_t n = h->d.size == 0 ? 0 : h->d.shape[axis];
  luaL_checkstack(L, 4, NULL);
  lua_createtable(L, n < 1 << 20 ? (int)n : 1 << 20, 0);
  for (int64_t k = 0; k < n; k++) {
    nz_texts(L, h, p + k * strides[axis], room, axis + 1, strides);
    lua_rawseti(L, -2, k + 1);
  }
}

/* [+1] the array at `at` of the source at stack index i, which may take `size` bytes; crc: NULL, or of all those bytes */
static void nz_readnpy (lua_State *L, int i, int64_t at, int64_t size, const uint32_t *crc) {
  la_ctx *cx = l_ctxof(L);
  la_source *s = l_tosource(L, i);
  la_npyhead h;
  if (!la_npy_read(cx, s, at, size, &h)) l_raise(L, cx);
  uint32_t sum = 0;
  int64_t head = h.at - at, extra = size - head - h.nbytes;
  if (crc != NULL) {
    if (extra > 0) l_error(L, "bad .npz archive: %lld bytes follow the array", (long long)extra);
    char fixed[512];
    for (int64_t done = 0, n; done < head; done += n) {
      n = head - done < (int64_t)sizeof fixed ? head - done : (int64_t)sizeof fixed;
      if (!la_src_read(cx, s, at + done, n, fixed)) l_raise(L, cx);
      sum = la_crc32(sum, fixed, (size_t)n);
    }
  }
  const char *bytes;
  if (h.text) {
    char *p = l_scratch(L, h.d.size == 0 ? 0 : (size_t)(h.nbytes + (h.width / 4 + 1) * 6));     /* the bytes, and room for one as UTF-8 */
    if (!la_src_read(cx, s, h.at, h.nbytes, p)) l_raise(L, cx);
    bytes = p;
    if (crc != NULL && la_crc32(sum, bytes, (size_t)h.nbytes) != *crc) l_error(L, "bad zip archive: a member's bytes do not have its checksum");
    int64_t strides[LA_MAXDIMS], step = h.width;
    for (int a = 0; a < h.d.ndim; a++) {
      int axis = h.fortran ? a : h.d.ndim - 1 - a;
      strides[axis] = step;
      if (h.d.shape[axis] > 1 && h.d.size > 0) step *= h.d.shape[axis];
    }
    nz_texts(L, &h, bytes, p + h.nbytes, 0, strides);
    lua_remove(L, -2);
    return;
  }
  la_dtype dt = (la_dtype)h.dtype;
  la_array *x = l_newarray(L, dt, h.d.ndim, h.d.shape);
  if (h.fortran) la_arr_fstrides(h.d.ndim, h.d.shape, la_itemsize(dt), x->dims + h.d.ndim);
  if (!la_src_read(cx, l_tosource(L, i), h.at, h.nbytes, x->v.data)) l_raise(L, cx);
  if (crc != NULL && la_crc32(sum, x->v.data, (size_t)h.nbytes) != *crc) l_error(L, "bad zip archive: a member's bytes do not have its checksum");
  if (h.swapped) la_npy_swap(dt, x->v.data, x->v.size);
  if (dt == LA_BOOL) la_npy_bools(x->v.data, x->v.size);
}

/* ---- .npz ---- */

enum { NZ_UPSOURCE = 2, NZ_UPENTRIES, NZ_UPNAMES };        /* upvalue 1 is the context */

/* [+1] the value of entry e of the archive in the source at stack index i */
static void nz_member (lua_State *L, int i, const la_zipentry *e, const char *name) {
  la_ctx *cx = l_ctxof(L);
  la_source *s = l_tosource(L, i);
  int64_t at, size = e->size;
  size_t len = strlen(name);
  bool npy = len >= 4 && memcmp(name + len - 4, ".npy", 4) == 0;
  if (s->size == 0 && s->data == NULL) l_error(L, "the archive has been closed");
  if (!la_zip_data(cx, s, e, &at)) l_raise(L, cx);
  if (e->method == 0 && npy) {
    nz_readnpy(L, i, at, size, &e->crc);
    return;
  }
  if (e->method != 0 && e->method != 8) l_error(L, "member \"%.60s\" is compressed by method %d: only stored and deflated ones can be read", name, e->method);
  luaL_Buffer b;
  char *p = luaL_buffinitsize(L, &b, (size_t)e->packed);
  if (!la_src_read(cx, s, at, e->packed, p)) l_raise(L, cx);
  luaL_pushresultsize(&b, (size_t)e->packed);
  if (e->method == 8) {
    if (cx->mem.limit > 0 && (size_t)size > cx->mem.limit)
      l_error(L, "not enough memory for %lld bytes (the limit is %lld)", (long long)size, (long long)cx->mem.limit);
    if (npy) {                                /* what is in it is looked at before all of it is unpacked */
      lua_pushvalue(L, -1);
      lua_pushinteger(L, NZ_PEEK);
      lua_pushliteral(L, "raw");
      l_zlib(L, "peek", 3, "a deflated member");
      int64_t announced = nz_announced(L, size);
      lua_pop(L, 1);
      if (announced >= 0 && announced < size) l_error(L, "bad .npz archive: %lld bytes follow the array", (long long)(size - announced));
    }
    lua_pushinteger(L, size);
    lua_pushliteral(L, "raw");
    l_zlib(L, "inflate", 3, "a deflated member");
    if ((int64_t)lua_rawlen(L, -1) != size) l_error(L, "bad zip archive: a member unpacks to %lld bytes, not %lld", (long long)lua_rawlen(L, -1), (long long)size);
  }
  size_t n;
  const char *bytes = lua_tolstring(L, -1, &n);
  if (la_crc32(0, bytes, n) != e->crc) l_error(L, "bad zip archive: a member's bytes do not have its checksum");
  if (!npy) return;
  l_stringsource(L, -1);
  nz_readnpy(L, lua_gettop(L), 0, size, NULL);
  lua_replace(L, -3);
  lua_pop(L, 1);
}

/* [+0 or +1] the entry's number for the name at i, "x" or "x.npy"; 0 */
static lua_Integer nz_lookup (lua_State *L, int i) {
  lua_pushvalue(L, i);
  lua_rawget(L, lua_upvalueindex(NZ_UPNAMES));
  lua_Integer k = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return k;
}

static int L_npz_close (lua_State *L) {
  la_source *s = lua_touserdata(L, lua_upvalueindex(NZ_UPSOURCE));
  la_src_close(s);
  s->size = 0;
  return 0;
}

/* (table, name): the member, read and kept in the table; "files" and "close" where no member has the name */
static int L_npz_index (lua_State *L) {
  lua_settop(L, 2);
  lua_Integer k = lua_type(L, 2) == LUA_TSTRING ? nz_lookup(L, 2) : 0;
  if (k == 0) {
    if (lua_type(L, 2) != LUA_TSTRING) return 0;
    const char *name = lua_tostring(L, 2);
    if (strcmp(name, "files") == 0) {
      lua_Integer n = (lua_Integer)lua_rawlen(L, lua_upvalueindex(NZ_UPNAMES));
      lua_createtable(L, (int)n, 0);
      for (lua_Integer j = 1; j <= n; j++) {
        lua_rawgeti(L, lua_upvalueindex(NZ_UPNAMES), j);
        lua_rawseti(L, -2, j);
      }
      return 1;
    }
    if (strcmp(name, "close") == 0) {
      for (int j = 1; j <= NZ_UPNAMES; j++) lua_pushvalue(L, lua_upvalueindex(j));
      lua_pushcclosure(L, L_npz_close, NZ_UPNAMES);
      return 1;
    }
    return 0;
  }
  const la_zipentry *e = (const la_zipentry *)lua_touserdata(L, lua_upvalueindex(NZ_UPENTRIES)) + (k - 1);
  lua_pushvalue(L, lua_upvalueindex(NZ_UPSOURCE));            /* 3 */
  la_source *s = l_tosource(L, 3);
  luaL_Buffer b;
  if (s->size == 0 && s->data == NULL) return l_error(L, "the archive has been closed");
  char *name = luaL_buffinitsize(L, &b, e->namelen);
  if (!la_src_read(l_ctx(L), s, e->name, e->namelen, name)) return l_raise(L, l_ctx(L));
  luaL_pushresultsize(&b, e->namelen);
  nz_member(L, 3, e, lua_tostring(L, 4));
  lua_pushvalue(L, 2);
  lua_pushvalue(L, -2);
  lua_rawset(L, 1);                                           /* table[name] = value */
  return 1;
}

/* Is the archive's k-th name the value at 2? */
static bool nz_isnamed (lua_State *L, lua_Integer k) {
  lua_rawgeti(L, lua_upvalueindex(NZ_UPNAMES), k);
  bool yes = lua_rawequal(L, -1, 2);
  lua_pop(L, 1);
  return yes;
}

/* (table, name of the member before) -> the next name, its value. The last upvalue says where that member stands: looked for from the front
** each time, an archive of many members would take time with their square, and one that has a name twice would never end. */
static int L_npz_next (lua_State *L) {
  lua_settop(L, 2);
  lua_Integer n = (lua_Integer)lua_rawlen(L, lua_upvalueindex(NZ_UPNAMES)), k = 0;
  if (!lua_isnil(L, 2)) {
    k = lua_tointeger(L, lua_upvalueindex(NZ_UPNAMES + 1));
    if (!nz_isnamed(L, k))                                    /* a name of the caller's own */
      for (k = 1; k <= n && !nz_isnamed(L, k);) k++;
  }
  if (++k > n) return 0;
  lua_pushinteger(L, k);
  lua_replace(L, lua_upvalueindex(NZ_UPNAMES + 1));
  lua_rawgeti(L, lua_upvalueindex(NZ_UPNAMES), k);
  lua_pushvalue(L, -1);
  lua_gettable(L, 1);
  return 2;
}

static int L_npz_pairs (lua_State *L) {
  lua_settop(L, 1);
  for (int j = 1; j <= NZ_UPNAMES; j++) lua_pushvalue(L, lua_upvalueindex(j));
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, L_npz_next, NZ_UPNAMES + 1);
  lua_pushvalue(L, 1);
  return 2;
}

static int L_npz_len (lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(NZ_UPNAMES)));
  return 1;
}

/* [+1] the table of the archive in the source at i */
static void nz_open (lua_State *L, int i) {
  la_ctx *cx = l_ctxof(L);
  la_source *s = l_tosource(L, i);
  int64_t n, dir, dirsize, shift;
  if (!la_zip_find(cx, s, &n, &dir, &dirsize, &shift)) l_raise(L, cx);
  lua_createtable(L, 0, 0);                                   /* the result */
  int result = lua_gettop(L);
  la_zipentry *e = l_scratch(L, (size_t)n * sizeof *e);       /* result + 1 */
  char *bytes = l_scratch(L, (size_t)dirsize);                /* result + 2 */
  lua_createtable(L, n < 1 << 20 ? (int)n : 1 << 20, 0);      /* result + 3: names */
  if (!la_src_read(cx, s, dir, dirsize, bytes)) l_raise(L, cx);
  if (!la_zip_entries(cx, s, bytes, dir, dirsize, shift, n, e)) l_raise(L, cx);
  lua_Integer count = 0;
  for (int64_t k = 0; k < n; k++) {
    const char *name = bytes + (e[k].name - dir);
    size_t len = e[k].namelen;
    lua_pushlstring(L, name, len);
    lua_pushinteger(L, k + 1);
    lua_rawset(L, result + 3);                                /* names["x.npy"] = k + 1 */
    if (len >= 4 && memcmp(name + len - 4, ".npy", 4) == 0) len -= 4;
    lua_pushlstring(L, name, len);
    lua_pushvalue(L, -1);
    bool known = lua_rawget(L, result + 3) != LUA_TNIL && len != e[k].namelen;
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushinteger(L, k + 1);
    lua_rawset(L, result + 3);                                /* names["x"] = k + 1 */
    if (known) lua_pop(L, 1);
    else lua_rawseti(L, result + 3, ++count);                 /* names[count] = "x" */
  }
  static const luaL_Reg functions[] = {
    {"__index", L_npz_index}, {"__pairs", L_npz_pairs}, {"__len", L_npz_len}, {"__close", L_npz_close}, {NULL, NULL}
  };
  lua_createtable(L, 0, 5);                                   /* result + 4: the metatable */
  lua_pushlightuserdata(L, cx);
  lua_pushvalue(L, i);
  lua_pushvalue(L, result + 1);
  lua_pushvalue(L, result + 3);
  luaL_setfuncs(L, functions, NZ_UPNAMES);
  lua_pushliteral(L, "npz archive");
  lua_setfield(L, -2, "__name");                              /* mt.__name */
  lua_setmetatable(L, result);
  lua_settop(L, result);
}

/* ---- safetensors ---- */

typedef struct nz_st {
  lua_State *L;
  int src, tensors, meta, base;         /* stack indices; base: the array that views are of, 0: copies */
  char *room;                           /* for an unescaped string */
} nz_st;

static void nz_pushjson (lua_State *L, char *room, const char *s, size_t n) {
  int64_t len = la_st_unescape(room, s, n);
  if (len < 0) l_error(L, "bad safetensors header: a string is malformed");
  lua_pushlstring(L, room, (size_t)len);
}

static bool nz_stmeta (void *ud, const char *key, size_t keylen, const char *value, size_t valuelen) {
  nz_st *t = ud;
  nz_pushjson(t->L, t->room, key, keylen);
  nz_pushjson(t->L, t->room, value, valuelen);
  lua_rawset(t->L, t->meta);
  return true;
}

/* (All memory is the collector's, so raising from within la_st_parse is no harm.) */
static bool nz_sttensor (void *ud, const la_tensor *x) {
  nz_st *t = ud;
  lua_State *L = t->L;
  la_ctx *cx = l_ctxof(L);
  la_source *s = l_tosource(L, t->src);
  nz_pushjson(L, t->room, x->name, x->namelen);
  if (t->base != 0 && !x->bf16 && x->dtype != LA_BOOL) {
    la_array *b = lua_touserdata(L, t->base);
    la_array *v = l_newview(L, t->base, b->v.data + x->at, (la_dtype)x->dtype, &x->d);
    if (!la_arr_isaligned(&v->v)) v->v.flags |= LA_UNALIGNED;
  } else {
    la_array *v = l_newarray(L, (la_dtype)x->dtype, x->d.ndim, x->d.shape);
    char *to = v->v.data + (x->bf16 ? x->nbytes : 0);         /* bfloat16: the upper half of a float32; widened from the front */
    if (!la_src_read(cx, s, x->at, x->nbytes, to)) l_raise(L, cx);
    if (x->bf16)
      for (int64_t k = 0; k < x->d.size; k++) {
        uint16_t h;
        memcpy(&h, to + 2 * k, 2);
        uint32_t f = (uint32_t)h << 16;
        memcpy(v->v.data + 4 * k, &f, 4);
      }
    if (x->dtype == LA_BOOL) la_npy_bools(v->v.data, x->d.size);
  }
  lua_rawset(L, t->tensors);
  return true;
}

int l_loadtensors (lua_State *L, int i, bool views) {
  la_ctx *cx = l_ctxof(L);
  i = lua_absindex(L, i);
  la_source *s = l_tosource(L, i);
  unsigned char lead[8];
  int base = views ? lua_gettop(L) : 0;
  if (s->size < 8 || !la_src_read(cx, s, 0, 8, lead)) l_error(L, "this is not safetensors data: it has %lld bytes", (long long)s->size);
  uint64_t len = 0;
  for (int k = 7; k >= 0; k--) len = len << 8 | lead[k];
  if (len > (uint64_t)(s->size - 8)) l_error(L, "bad safetensors header: it has %llu bytes, there are %lld", (unsigned long long)len, (long long)(s->size - 8));
  if (len > 100000000) l_error(L, "bad safetensors header: %llu bytes are too many, the limit is 100000000", (unsigned long long)len);
  char *json = l_scratch(L, (size_t)len);
  nz_st t = { L, i, 0, 0, base, l_scratch(L, (size_t)len) };
  if (!la_src_read(cx, s, 8, (int64_t)len, json)) l_raise(L, cx);
  lua_newtable(L);
  t.tensors = lua_gettop(L);
  lua_newtable(L);
  t.meta = t.tensors + 1;
  luaL_checkstack(L, 16, NULL);
  if (!la_st_parse(cx, json, (size_t)len, 8 + (int64_t)len, s->size, &t, nz_sttensor, nz_stmeta)) l_raise(L, cx);
  return 2;
}

/* ---- any of them ---- */

int l_loadsource (lua_State *L, int i) {
  la_ctx *cx = l_ctxof(L);
  i = lua_absindex(L, i);
  la_source *s = l_gunzipped(L, i);
  unsigned char m[9] = {0};
  if (!la_src_read(cx, s, 0, s->size < 9 ? s->size : 9, m)) l_raise(L, cx);
  if (s->size >= 22 && m[0] == 'P' && m[1] == 'K' && ((m[2] == 3 && m[3] == 4) || (m[2] == 5 && m[3] == 6))) {
    nz_open(L, i);
    return 1;
  }
  if (s->size >= 10 && m[8] == '{' && m[7] == 0 && m[6] == 0 && m[5] == 0) return l_loadtensors(L, i, false);
  if (s->size == 0) l_error(L, "no data left: the file or string is empty");
  if (m[0] == 0x80 && s->size >= 2 && m[1] >= 2 && m[1] <= 5) l_error(L, "Object arrays cannot be loaded: they hold Python pickles, which are programs");
  nz_readnpy(L, i, 0, s->size, NULL);
  return 1;
}

/* ---- writing ---- */

typedef struct nz_mem {
  la_sink sink;
  char *p;
  size_t n, cap;
} nz_mem;

static bool nz_memput (la_sink *k, const void *p, size_t n) {
  nz_mem *m = (nz_mem *)k;
  if (n > m->cap - m->n) {
    size_t cap = m->cap * 2 > m->n + n ? m->cap * 2 : m->n + n;
    char *q = la_mem_alloc(k->cx, cap);
    if (q == NULL) return false;
    if (m->n > 0) memcpy(q, m->p, m->n);
    la_mem_free(k->cx, m->p, m->cap);
    m->p = q;
    m->cap = cap;
  }
  memcpy(m->p + m->n, p, n);
  m->n += n;
  return true;
}

static int L_mem_gc (lua_State *L) {
  nz_mem *m = lua_touserdata(L, 1);
  la_mem_free(m->sink.cx, m->p, m->cap);
  m->p = NULL;
  m->n = m->cap = 0;
  return 0;
}

la_sink *l_memsink (lua_State *L) {
  nz_mem *m = lua_newuserdatauv(L, sizeof *m, 0);
  *m = (nz_mem){ { nz_memput, l_ctxof(L), 0 }, NULL, 0, 0 };
  if (luaL_newmetatable(L, NZ_MEMORY)) {
    lua_pushcfunction(L, L_mem_gc);
    lua_setfield(L, -2, "__gc");              /* mt.__gc = L_mem_gc */
  }
  lua_setmetatable(L, -2);
  return &m->sink;
}

void l_memstring (lua_State *L, int i) {
  nz_mem *m = lua_touserdata(L, i);
  lua_pushlstring(L, m->p != NULL ? m->p : "", m->n);
  la_mem_free(m->sink.cx, m->p, m->cap);
  m->p = NULL;
  m->n = m->cap = 0;
}

bool l_isnamed (lua_State *L, int i) {
  if (lua_type(L, i) != LUA_TTABLE) return false;
  i = lua_absindex(L, i);
  lua_pushnil(L);
  if (!lua_next(L, i)) return false;
  bool yes = lua_type(L, -2) == LUA_TSTRING;
  lua_pop(L, 2);
  return yes;
}

/* The value at (absolute) i becomes an array that is contiguous in C or Fortran order. */
static la_array *nz_contiguous (lua_State *L, int i) {
  la_array *x = l_asarray(L, i, LA_NODTYPE);
  if (!la_arr_iscontig(&x->v) && !la_arr_isfcontig(&x->v)) {
    x = l_copyof(L, i, LA_NODTYPE, 'C');
    lua_replace(L, i);
  }
  return x;
}

/* names at list[1 .. n], sorted by their bytes: insertion into a heap would be more code than these lists are long */
static void nz_sortnames (lua_State *L, int list) {
  lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  if (lua_getfield(L, -1, "table") == LUA_TTABLE && lua_getfield(L, -1, "sort") == LUA_TFUNCTION) {
    lua_pushvalue(L, list);
    lua_call(L, 1, 0);
    lua_pop(L, 2);
    return;
  }
  lua_settop(L, list);
  lua_Integer n = (lua_Integer)lua_rawlen(L, list);
  for (lua_Integer a = 2; a <= n; a++)
    for (lua_Integer b = a; b > 1; b--) {
      lua_rawgeti(L, list, b - 1);
      lua_rawgeti(L, list, b);
      if (!lua_compare(L, -1, -2, LUA_OPLT)) { lua_pop(L, 2); break; }
      lua_rawseti(L, list, b - 1);
      lua_rawseti(L, list, b);
    }
}

void l_namedarrays (lua_State *L, int first, int last, int named) {
  luaL_checkstack(L, 12, NULL);
  lua_newtable(L);
  int list = lua_gettop(L);
  lua_Integer n = 0, count = 0;
  if (named != 0) {
    lua_newtable(L);
    int names = lua_gettop(L);
    for (lua_pushnil(L); lua_next(L, named); lua_pop(L, 1)) {
      if (lua_type(L, -2) != LUA_TSTRING) l_error(L, "%s: a name must be a string, got %s", l_fname(L), l_typename(L, -2));
      lua_pushvalue(L, -2);
      lua_rawseti(L, names, ++count);
    }
    nz_sortnames(L, names);
    lua_settop(L, names);
    for (lua_Integer k = 1; k <= count; k++) {
      lua_rawgeti(L, names, k);
      if (lua_rawlen(L, -1) > 65531) l_error(L, "%s: a name of %lld bytes is too long", l_fname(L), (long long)lua_rawlen(L, -1));
      lua_pushvalue(L, -1);
      lua_gettable(L, named);
      if (lua_type(L, -1) == LUA_TSTRING || lua_type(L, -1) == LUA_TFUNCTION)
        l_error(L, "%s: %s must be an array, a number or a nested table, got %s", l_fname(L), lua_tostring(L, -2), l_typename(L, -1));
      nz_contiguous(L, lua_gettop(L));
      lua_rawseti(L, list, n + 2);
      lua_rawseti(L, list, n + 1);
      n += 2;
    }
    lua_settop(L, list);
  }
  for (int i = first; i <= last; i++) {
    nz_contiguous(L, i);
    lua_pushfstring(L, "arr_%d", i - first);
    if (named != 0) {
      lua_pushvalue(L, -1);
      if (lua_gettable(L, named) != LUA_TNIL) l_error(L, "Cannot use un-named variables and keyword %s", lua_tostring(L, -2));
      lua_pop(L, 1);
    }
    lua_rawseti(L, list, ++n);
    lua_pushvalue(L, i);
    lua_rawseti(L, list, ++n);
  }
}

bool l_writenpz (lua_State *L, la_sink *k, int list, bool compressed) {
  lua_Integer n = (lua_Integer)lua_rawlen(L, list) / 2;
  la_zipmember *m = l_scratch(L, (size_t)n * sizeof *m);
  lua_newtable(L);                                            /* keeps the members' names alive */
  int names = lua_gettop(L);
  char head[LA_NPYHEAD];
  for (lua_Integer i = 0; i < n; i++) {
    lua_rawgeti(L, list, 2 * i + 1);
    lua_pushliteral(L, ".npy");
    lua_concat(L, 2);
    size_t len;
    const char *name = lua_tolstring(L, -1, &len);
    lua_rawseti(L, names, i + 1);
    lua_rawgeti(L, list, 2 * i + 2);
    const la_view *v = &l_checkarray(L, -1)->v;
    size_t headlen = la_npy_header(head, (la_dtype)v->dtype, v->ndim, v->shape, !la_arr_iscontig(v));
    size_t bytes = (size_t)(v->size * la_itemsize(v->dtype));
    m[i] = (la_zipmember){ .name = name, .namelen = len, .size = (int64_t)(headlen + bytes) };
    m[i].crc = la_crc32(la_crc32(0, head, headlen), v->data, bytes);
    if (compressed) {
      luaL_Buffer b;
      luaL_buffinitsize(L, &b, headlen + bytes);
      luaL_addlstring(&b, head, headlen);
      if (bytes > 0) luaL_addlstring(&b, v->data, bytes);
      luaL_pushresult(&b);
      lua_pushinteger(L, 6);
      lua_pushliteral(L, "raw");
      l_zlib(L, "deflate", 3, "a compressed archive");
      size_t packed;
      const char *p = lua_tolstring(L, -1, &packed);
      m[i].method = 8;
      m[i].packed = (int64_t)packed;
      if (!la_zip_begin(k, &m[i]) || !la_sink_put(k, p, packed)) return false;
      lua_pop(L, 1);
    } else {
      m[i].packed = m[i].size;
      if (!la_zip_begin(k, &m[i]) || !la_sink_put(k, head, headlen) || !la_sink_put(k, v->data, bytes)) return false;
    }
    lua_pop(L, 1);
  }
  return la_zip_end(k, n, m);
}

/* ---- safetensors ---- */

static void nz_addjson (luaL_Buffer *b, const char *s, size_t n) {
  static const char hex[] = "0123456789abcdef";
  luaL_addchar(b, '"');
  for (size_t k = 0; k < n; k++) {
    unsigned char c = (unsigned char)s[k];
    const char *e = c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : c == '\b' ? "\\b" : c == '\f' ? "\\f" : NULL;
    if (e != NULL) luaL_addstring(b, e);
    else if (c < 32) {
      luaL_addstring(b, "\\u00");
      luaL_addchar(b, hex[c >> 4]);
      luaL_addchar(b, hex[c & 15]);
    } else luaL_addchar(b, (char)c);
  }
  luaL_addchar(b, '"');
}

/* [+1] "key":"value" pairs of the table at i, sorted, with quotes and commas */
static void nz_metajson (lua_State *L, int i) {
  lua_newtable(L);
  int names = lua_gettop(L);
  lua_Integer n = 0;
  for (lua_pushnil(L); lua_next(L, i); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
      l_error(L, "%s: metadata must be strings under strings, got %s under %s", l_fname(L), l_typename(L, -1), l_typename(L, -2));
    lua_pushvalue(L, -2);
    lua_rawseti(L, names, ++n);
  }
  nz_sortnames(L, names);
  lua_settop(L, names);
  lua_createtable(L, (int)n * 4 + 1, 0);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (lua_Integer k = 1; k <= n; k++) {
    size_t len;
    if (k > 1) luaL_addchar(&b, ',');
    lua_rawgeti(L, names, k);
    const char *s = lua_tolstring(L, -1, &len);
    lua_pop(L, 1);                            /* alive in the table; the buffer wants the stack as it was */
    nz_addjson(&b, s, len);
    luaL_addchar(&b, ':');
    lua_pushlstring(L, s, len);
    lua_rawget(L, i);
    s = lua_tolstring(L, -1, &len);
    lua_pop(L, 1);
    nz_addjson(&b, s, len);
  }
  luaL_pushresult(&b);
  lua_replace(L, names);
  lua_settop(L, names);
}

typedef struct nz_tensor { int order; lua_Integer at; const la_view *v; } nz_tensor;

static int nz_bytensor (const void *a, const void *b) {       /* names are sorted: falling order of dtype, then as they are */
  const nz_tensor *x = a, *y = b;
  return x->order != y->order ? y->order - x->order : x->at < y->at ? -1 : 1;
}

bool l_writetensors (lua_State *L, la_sink *k, int list, int metadata) {
  lua_Integer n = (lua_Integer)lua_rawlen(L, list) / 2;
  nz_tensor *t = l_scratch(L, (size_t)n * sizeof *t);
  for (lua_Integer i = 0; i < n; i++) {
    lua_rawgeti(L, list, 2 * i + 2);
    la_array *x = l_checkarray(L, -1);
    if (!la_arr_iscontig(&x->v)) {
      x = l_copyof(L, -1, LA_NODTYPE, 'C');
      lua_rawseti(L, list, 2 * i + 2);
    }
    lua_pop(L, 1);
    t[i] = (nz_tensor){ la_st_order((la_dtype)x->v.dtype), i, &x->v };
    if (t[i].order < 0) l_error(L, "safetensors has no dtype for %s", la_dtypes[x->v.dtype].name);
  }
  qsort(t, (size_t)n, sizeof *t, nz_bytensor);
  if (metadata != 0) nz_metajson(L, metadata);
  else lua_pushnil(L);
  luaL_Buffer b;
  int64_t at = 0;
  size_t len;
  const char *meta = lua_tolstring(L, -1, &len);
  luaL_buffinit(L, &b);
  luaL_addchar(&b, '{');
  if (meta != NULL) {
    luaL_addstring(&b, "\"__metadata__\":{");
    luaL_addlstring(&b, meta, len);
    luaL_addchar(&b, '}');
    if (n > 0) luaL_addchar(&b, ',');
  }
  for (lua_Integer i = 0; i < n; i++) {
    const la_view *v = t[i].v;
    char text[64];
    if (i > 0) luaL_addchar(&b, ',');
    lua_rawgeti(L, list, 2 * t[i].at + 1);
    const char *name = lua_tolstring(L, -1, &len);
    lua_pop(L, 1);
    nz_addjson(&b, name, len);
    luaL_addstring(&b, ":{\"dtype\":\"");
    luaL_addstring(&b, la_st_dtype((la_dtype)v->dtype));
    luaL_addstring(&b, "\",\"shape\":[");
    for (int a = 0; a < v->ndim; a++) {
      lua_Integer d = v->shape[a];
      luaL_addlstring(&b, text, (size_t)snprintf(text, sizeof text, a > 0 ? ",%lld" : "%lld", (long long)d));
    }
    int64_t next = at + v->size * la_itemsize(v->dtype);
    luaL_addlstring(&b, text, (size_t)snprintf(text, sizeof text, "],\"data_offsets\":[%lld,%lld]}", (long long)at, (long long)next));
    at = next;
  }
  luaL_addchar(&b, '}');
  luaL_pushresult(&b);
  const char *json = lua_tolstring(L, -1, &len);
  size_t whole = (len + 7) & ~(size_t)7;
  char lead[8];
  for (int j = 0; j < 8; j++) lead[j] = (char)(whole >> 8 * j);
  bool ok = la_sink_put(k, lead, 8) && la_sink_put(k, json, len) && la_sink_put(k, "       ", whole - len);
  for (lua_Integer i = 0; i < n && ok; i++) ok = la_sink_put(k, t[i].v->data, (size_t)(t[i].v->size * la_itemsize(t[i].v->dtype)));
  return ok;
}

/* ---- dumps, loads ---- */

/* dumps(x | {name = x, ...} [, {format =, compressed =, metadata =}]) */
static int L_dumps (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  static const char *const formats[] = {"npy", "npz", "safetensors", NULL};
  enum { NPY, NPZ, TENSORS };
  if (lua_gettop(L) == 0 || lua_isnil(L, 1)) return l_error(L, "dumps: an array, or a table of arrays under names, is missing");
  bool named = l_isnamed(L, 1);
  if (lua_gettop(L) == 1) lua_newtable(L);                    /* so that a table of arrays is not taken for options */
  if (lua_type(L, 2) != LUA_TTABLE) return l_error(L, "dumps: the second argument is a table of options, got %s", l_typename(L, 2));
  lua_settop(L, 2);
  int n = l_varargs(L, "format, compressed, metadata");
  int at = n + 1;                                             /* an empty table of options still stands at 2 */
  int format = l_optchoice(L, at, formats, "format");
  bool compressed = l_optbool(L, at + 1, false);
  if (format < 0) format = named ? NPZ : NPY;
  if (!l_absent(L, at + 2) && (format != TENSORS || lua_type(L, at + 2) != LUA_TTABLE))
    return l_error(L, "dumps: metadata is a table of strings, and of the format \"safetensors\" only");
  if (named && format == NPY) return l_error(L, "dumps: the format \"npy\" holds one array, not a table of them");
  if (compressed && format != NPZ) return l_error(L, "dumps: only the format \"npz\" can be compressed");
  if (format == NPY) {
    const la_view *v = &nz_contiguous(L, 1)->v;
    char head[LA_NPYHEAD];
    size_t len = la_npy_header(head, (la_dtype)v->dtype, v->ndim, v->shape, !la_arr_iscontig(v)), bytes = (size_t)(v->size * la_itemsize(v->dtype));
    luaL_Buffer b;
    luaL_buffinitsize(L, &b, len + bytes);
    luaL_addlstring(&b, head, len);
    if (bytes > 0) luaL_addlstring(&b, v->data, bytes);
    luaL_pushresult(&b);
    return 1;
  }
  if (format == TENSORS && !named && !(lua_type(L, 1) == LUA_TTABLE && lua_rawlen(L, 1) == 0))
    return l_error(L, "dumps: the format \"safetensors\" holds a table of arrays under names");
  la_sink *k = l_memsink(L);
  int sink = lua_gettop(L);
  if (named) l_namedarrays(L, 1, 0, 1);
  else if (format == TENSORS) lua_newtable(L);
  else l_namedarrays(L, 1, 1, 0);
  bool ok = format == NPZ ? l_writenpz(L, k, sink + 1, compressed) : l_writetensors(L, k, sink + 1, l_absent(L, at + 2) ? 0 : at + 2);
  if (!ok) return l_raise(L, cx);
  l_memstring(L, sink);
  return 1;
}

static int L_loads (lua_State *L) {
  if (lua_type(L, 1) != LUA_TSTRING) return l_error(L, "loads: a string is expected, got %s", lua_isnil(L, 1) ? "nothing" : l_typename(L, 1));
  l_stringsource(L, 1);
  return l_loadsource(L, lua_gettop(L));
}

const l_reg la_reg_npy[] = {
  {"dumps", L_dumps, "*", L_FUNC | L_METHOD,
   "The bytes of an array, or of several under names, as a string that la.loads and NumPy read.\n"
   "dumps(x) gives .npy; dumps({a = x, b = y}) gives .npz, whose members are in the order of their names. A second table has options: format "
   "(\"npy\", \"npz\" or \"safetensors\"), compressed (.npz only; needs lunarray.zlib), metadata (a table of strings; safetensors only).\n"
   "Bytes are NumPy's own: the same version, padding and order; an array in Fortran order is written as such.\n"
   "Errors: a dtype that the format has not (safetensors: complex128).\n"
   "Example: #la.dumps(la.arange(3))  --> 152\n"
   "NumPy: numpy.save or numpy.savez into an io.BytesIO"},
  {"loads", L_loads, "s", L_FUNC,
   "What the bytes of a .npy, .npz or safetensors file hold; gzip data is unpacked first.\n"
   "s: a string. Result: .npy: an array of the file's dtype and order, native byte order (byte strings and unicode: nested tables of "
   "strings). .npz: a table whose members are read when they are touched; pairs goes through them in the file's order, #t counts them, t.files lists their "
   "names, t:close() lets go of the file. safetensors: a table of arrays and a table of metadata; bfloat16 becomes float32.\n"
   "Errors: data that is cut off, damaged or of a dtype that is not ours; object arrays (Python pickles) and structured arrays are refused.\n"
   "Example: la.loads(la.dumps(la.arange(3)))  --> [0 1 2]\n"
   "NumPy: numpy.load of an io.BytesIO"},
  {NULL, NULL, NULL, 0, NULL}
};
