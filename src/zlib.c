/*
** zlib.c: the module lunarray.zlib, compressed bytes by the system's zlib.
**
** A shared module of its own, lunarray/zlib.so, so that the core loads where zlib is missing; built if zlib is found.
** It knows nothing of arrays and shares no code with the core: strings in, strings out. Used by the readers of .gz
** and .npz files.
**
**   gunzip(s [, limit])                bytes of gzip data, all its members; `limit`: the most bytes it may unpack to
**   gzip(s [, level])                  gzip data, without name and time, so that equal bytes give equal data
**   inflate(s [, limit [, wrapper]])   wrapper "zlib" (default), "raw" (as in zip files) or "gzip"; also returns how
**                                      many bytes of s the stream took: what follows it is left alone
**   peek(s, limit [, wrapper])         as inflate, but only the first `limit` bytes, without looking at the rest
**   deflate(s [, level [, wrapper]])   level 0 (stored) to 9 (small); default 6
**   crc32(s [, crc]), adler32(s [, sum])   of s, or of everything before and s
**   version                             zlib's own
** limit, level and wrapper may also stand in a last table: inflate(s, {wrapper = "raw"}).
**
** Memory: zlib's state comes from the Lua state's allocator and hangs on a userdata with a finalizer, and output grows
** in a luaL_Buffer, so an error at any point, out of memory included, leaks nothing and a host's limit holds.
*/
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>
#include <zlib.h>

#include "hostile.h"

#define ZL_STREAM "lunarray.zlib.stream"
#define ZL_CHUNK LA_HOSTILE((size_t)1 << 16, (size_t)100)   /* output at a time */
#define ZL_INPUT ((size_t)1 << 30)      /* input at a time: avail_in has 32 bits */
#define ZL_RATIO 1032                   /* deflate cannot do better: 258 bytes in 2 bits, twice */
#define ZL_NOLIMIT SIZE_MAX

typedef struct zl_stream {
  z_stream z;
  lua_Alloc alloc;
  void *alloc_ud;
  int (*end) (z_stream *z);             /* NULL: nothing to release */
} zl_stream;

/* ---- memory: each block is preceded by its size, which lua_Alloc wants back ---- */

typedef union zl_head {
  size_t size;
  char align[16];
} zl_head;

static voidpf zl_alloc (voidpf opaque, uInt items, uInt size) {
  zl_stream *s = opaque;
  size_t n = (size_t)items * size + sizeof(zl_head);
  zl_head *h = s->alloc(s->alloc_ud, NULL, 0, n);
  if (h == NULL) return NULL;
  h->size = n;
  return h + 1;
}

static void zl_free (voidpf opaque, voidpf p) {
  zl_stream *s = opaque;
  zl_head *h = (zl_head *)p - 1;
  s->alloc(s->alloc_ud, h, h->size, 0);
}

static void zl_end (zl_stream *s) {
  if (s->end != NULL) s->end(&s->z);
  s->end = NULL;
}

static int L_zl_gc (lua_State *L) {
  zl_end(luaL_checkudata(L, 1, ZL_STREAM));
  return 0;
}

/* Pushes a stream that is safe to collect; the caller starts it and sets `end`. */
static zl_stream *zl_new (lua_State *L) {
  zl_stream *s = lua_newuserdatauv(L, sizeof *s, 0);
  memset(s, 0, sizeof *s);
  s->alloc = lua_getallocf(L, &s->alloc_ud);
  s->z.zalloc = zl_alloc;
  s->z.zfree = zl_free;
  s->z.opaque = s;
  if (luaL_newmetatable(L, ZL_STREAM)) {
    lua_pushcfunction(L, L_zl_gc);
    lua_setfield(L, -2, "__gc");        /* mt.__gc = L_zl_gc */
  }
  lua_setmetatable(L, -2);
  return s;
}

/* ---- arguments ---- */

static const char *const zl_wrappers[] = {"zlib", "raw", "gzip", NULL};
static const int zl_bits[] = {15, -15, 15 + 16};      /* zlib's code for each */
enum { ZL_ZLIB, ZL_RAW, ZL_GZIP };

/* (s [, number [, wrapper]]), or both by name in a table at 2 -> the same at 2 and 3 */
static void zl_arguments (lua_State *L, const char *number) {
  luaL_checktype(L, 1, LUA_TSTRING);
  if (lua_istable(L, 2) && lua_isnoneornil(L, 3)) {
    lua_settop(L, 2);
    for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1)) {
      const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?";
      if (strcmp(key, number) != 0 && strcmp(key, "wrapper") != 0)
        luaL_error(L, "unknown option '%s': '%s' and 'wrapper' are known", key, number);
    }
    lua_getfield(L, 2, number);
    lua_getfield(L, 2, "wrapper");
    lua_remove(L, 2);
  }
  lua_settop(L, 3);
}

static int zl_wrapper (lua_State *L, int i) {
  const char *name = luaL_optstring(L, i, "zlib");
  for (int k = 0; zl_wrappers[k] != NULL; k++)
    if (strcmp(name, zl_wrappers[k]) == 0) return k;
  return luaL_error(L, "unknown wrapper '%s': 'zlib', 'raw' and 'gzip' are known", name);
}

static size_t zl_limit (lua_State *L, int i) {
  if (lua_isnoneornil(L, i)) return ZL_NOLIMIT;
  lua_Integer n = luaL_checkinteger(L, i);
  if (n < 0) luaL_error(L, "limit must not be negative, got %I", (LUAI_UACINT)n);
  return (size_t)n;
}

static int zl_level (lua_State *L, int i) {
  lua_Integer n = luaL_optinteger(L, i, 6);
  if (n < 0 || n > 9) luaL_error(L, "level must be between 0 and 9, got %I", (LUAI_UACINT)n);
  return (int)n;
}

static int zl_nomemory (lua_State *L, const char *who) {
  return luaL_error(L, "%s: not enough memory", who);
}

/* ---- unpacking ---- */

static int zl_truncated (lua_State *L, const char *who, size_t len) {
  return luaL_error(L, "%s: the data is cut off: it ends after %I bytes, before the stream does", who,
                    (LUAI_UACINT)len);
}

/* Unpacks one stream, for gzip all members, from the string at 1; pushes the bytes and how many of s were taken. */
static int zl_unpack (lua_State *L, const char *who, int wrapper, size_t limit, bool peek) {
  size_t len;
  const char *in = lua_tolstring(L, 1, &len);
  zl_stream *s = zl_new(L);
  int status = inflateInit2(&s->z, zl_bits[wrapper]);
  if (status == Z_MEM_ERROR) {
    lua_gc(L, LUA_GCCOLLECT);
    status = inflateInit2(&s->z, zl_bits[wrapper]);
  }
  if (status != Z_OK) return zl_nomemory(L, who);
  s->end = inflateEnd;

  /* gzip tells its length modulo 2^32 at the end: a hint that saves copying, never trusted */
  size_t hint = len < ZL_CHUNK ? 4 * len : ZL_CHUNK;
  if (wrapper == ZL_GZIP && len >= 18) {
    const unsigned char *e = (const unsigned char *)in + len - 4;
    size_t told = (size_t)e[0] | (size_t)e[1] << 8 | (size_t)e[2] << 16 | (size_t)e[3] << 24;
    if (told / ZL_RATIO <= len) hint = told + 1;
  }
  if (hint > limit) hint = limit + 1;

  luaL_Buffer b;
  luaL_buffinitsize(L, &b, hint > 0 ? hint : 1);
  size_t used = 0, total = 0;           /* of the input; of the output */
  for (;;) {
    size_t room = hint > total ? hint - total : ZL_CHUNK;
    size_t before = len - used < ZL_INPUT ? len - used : ZL_INPUT;
    if (room > ZL_INPUT) room = ZL_INPUT;
    if (room > limit - total) room = limit - total + 1;      /* one more, to see that it is too much */
    s->z.next_out = (Bytef *)luaL_prepbuffsize(&b, room);
    s->z.avail_out = (uInt)room;
    s->z.next_in = (Bytef *)(uintptr_t)(in + used);
    s->z.avail_in = (uInt)before;
    status = inflate(&s->z, Z_NO_FLUSH);
    size_t got = room - s->z.avail_out;
    used += before - s->z.avail_in;
    total += got;
    luaL_addsize(&b, got);
    if (total > limit && peek) {
      luaL_buffsub(&b, total - limit);
      break;
    }
    if (total > limit)
      return luaL_error(L, "%s: the data unpacks to more than the limit of %I bytes", who, (LUAI_UACINT)limit);
    if (status == Z_STREAM_END) {
      if (wrapper != ZL_GZIP) break;
      size_t rest = used;
      while (rest < len && in[rest] == 0) rest++;             /* some writers fill up a block with zeros */
      if (rest == len) break;
      if (len - used < 2 || (unsigned char)in[used] != 0x1f || (unsigned char)in[used + 1] != 0x8b)
        return luaL_error(L, "%s: after %I bytes comes something that is not gzip data", who, (LUAI_UACINT)used);
      inflateReset(&s->z);              /* the next member */
    }
    else if (status == Z_NEED_DICT)
      return luaL_error(L, "%s: the data needs a preset dictionary", who);
    else if (status == Z_MEM_ERROR)
      return zl_nomemory(L, who);
    else if (status == Z_DATA_ERROR || status == Z_STREAM_ERROR) {
      if (s->z.total_in <= 2 && wrapper != ZL_RAW && total == 0)
        return luaL_error(L, "%s: this is not %s data", who, wrapper == ZL_GZIP ? "gzip" : "zlib");
      return luaL_error(L, "%s: bad data near byte %I: %s", who, (LUAI_UACINT)used,
                        s->z.msg != NULL ? s->z.msg : "invalid stream");
    }
    else if (used == len && s->z.avail_out > 0)               /* room left, nothing to read, not at the end */
      return zl_truncated(L, who, len);
  }
  zl_end(s);
  luaL_pushresult(&b);
  lua_pushinteger(L, (lua_Integer)used);
  return 2;
}

static int L_zl_gunzip (lua_State *L) {
  zl_arguments(L, "limit");
  zl_unpack(L, "gunzip", ZL_GZIP, zl_limit(L, 2), false);
  lua_pop(L, 1);
  return 1;
}

static int L_zl_inflate (lua_State *L) {
  zl_arguments(L, "limit");
  return zl_unpack(L, "inflate", zl_wrapper(L, 3), zl_limit(L, 2), false);
}

static int L_zl_peek (lua_State *L) {
  zl_arguments(L, "limit");
  return zl_unpack(L, "peek", zl_wrapper(L, 3), zl_limit(L, 2), true);
}

/* ---- packing ---- */

static int zl_pack (lua_State *L, const char *who, int wrapper, int level) {
  size_t len;
  const char *in = lua_tolstring(L, 1, &len);
  zl_stream *s = zl_new(L);
  int status = deflateInit2(&s->z, level, Z_DEFLATED, zl_bits[wrapper], 8, Z_DEFAULT_STRATEGY);
  if (status == Z_MEM_ERROR) {
    lua_gc(L, LUA_GCCOLLECT);
    status = deflateInit2(&s->z, level, Z_DEFLATED, zl_bits[wrapper], 8, Z_DEFAULT_STRATEGY);
  }
  if (status != Z_OK) return zl_nomemory(L, who);
  s->end = deflateEnd;

  luaL_Buffer b;
  luaL_buffinit(L, &b);
  size_t used = 0;
  do {
    size_t before = len - used < ZL_INPUT ? len - used : ZL_INPUT;
    s->z.next_out = (Bytef *)luaL_prepbuffsize(&b, ZL_CHUNK);
    s->z.avail_out = (uInt)ZL_CHUNK;
    s->z.next_in = (Bytef *)(uintptr_t)(in + used);
    s->z.avail_in = (uInt)before;
    status = deflate(&s->z, used + before == len ? Z_FINISH : Z_NO_FLUSH);
    used += before - s->z.avail_in;
    luaL_addsize(&b, ZL_CHUNK - s->z.avail_out);
    if (status == Z_STREAM_ERROR) return luaL_error(L, "%s: zlib refused the data", who);
  } while (status != Z_STREAM_END);
  zl_end(s);
  luaL_pushresult(&b);
  return 1;
}

static int L_zl_gzip (lua_State *L) {
  zl_arguments(L, "level");
  return zl_pack(L, "gzip", ZL_GZIP, zl_level(L, 2));
}

static int L_zl_deflate (lua_State *L) {
  zl_arguments(L, "level");
  return zl_pack(L, "deflate", zl_wrapper(L, 3), zl_level(L, 2));
}

/* ---- checksums ---- */

static int zl_checksum (lua_State *L, uLong (*sum) (uLong, const Bytef *, uInt), lua_Integer start) {
  size_t len;
  const char *in = luaL_checklstring(L, 1, &len);
  uLong value = (uLong)(luaL_optinteger(L, 2, start) & 0xffffffff);
  while (len > 0) {
    size_t n = len < ZL_INPUT ? len : ZL_INPUT;
    value = sum(value, (const Bytef *)in, (uInt)n);
    in += n;
    len -= n;
  }
  lua_pushinteger(L, (lua_Integer)value);
  return 1;
}

static int L_zl_crc32 (lua_State *L) { return zl_checksum(L, crc32, 0); }
static int L_zl_adler32 (lua_State *L) { return zl_checksum(L, adler32, 1); }

/* ---- the module ---- */

static const luaL_Reg zl_functions[] = {
  {"gunzip", L_zl_gunzip},
  {"gzip", L_zl_gzip},
  {"inflate", L_zl_inflate},
  {"peek", L_zl_peek},
  {"deflate", L_zl_deflate},
  {"crc32", L_zl_crc32},
  {"adler32", L_zl_adler32},
  {NULL, NULL}
};

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int luaopen_lunarray_zlib (lua_State *L);

int luaopen_lunarray_zlib (lua_State *L) {
  luaL_newlib(L, zl_functions);
  lua_pushstring(L, zlibVersion());
  lua_setfield(L, -2, "version");       /* module.version */
  return 1;
}
