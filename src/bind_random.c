/*
** bind_random.c: la.random: bit generators, SeedSequence, RandomState and Generator objects, and the functions of the
** state's own stream.
**
** Owns: four kinds of userdata, plain memory without finalizers:
**   SeedSequence   rd_seedseq, user values: entropy and spawn_key as given
**   bit generator  la_rng, user value: its SeedSequence or nil
**   RandomState, Generator   rd_sampler, user value: its bit generator, which several may share (as in NumPy)
** and the default RandomState, made in the registry when a function la.random.f first draws, from the system's entropy.
**
** A distribution is one row of RD_DISTS: from it come la.random.f, the methods of both kinds of object, and their docs.
** Its function gets (L, sampler, index of the first parameter): la.random.f calls it with the default stream and 1, a
** method with 2.
*/
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "bind.h"
#include "bind_random.h"
#include "distributions.h"
#include "index.h"
#include "work.h"

#define RD_SEEDSEQ "lunarray.SeedSequence"
#define RD_BITGEN "lunarray.BitGenerator"
#define RD_STATE "lunarray.RandomState"
#define RD_GENERATOR "lunarray.Generator"

static const char rd_default_key = 'd', rd_module_key = 'm';     /* their addresses are keys in the registry */

typedef struct rd_seedseq {
  uint32_t npool;
  uint64_t spawned;            /* children so far */
  uint32_t pool[];
} rd_seedseq;

/* ---- big whole numbers: words of 32 bits, lowest first ---- */

/* "123" or "0x7b" at p -> words (room for n); returns how many are used (at least 1), 0 if it is no such number, -1 if
** there is no room */
static int rd_parsebig (const char *p, size_t len, uint32_t *w, int n) {
  int used = 1;
  uint32_t base = 10;
  size_t i = 0;
  memset(w, 0, (size_t)n * sizeof *w);
  if (len > 2 && p[0] == '0' && (p[1] == 'x' || p[1] == 'X')) {
    base = 16;
    i = 2;
  }
  if (i == len) return 0;
  for (; i < len; i++) {
    char c = p[i];
    uint32_t d = c >= '0' && c <= '9' ? (uint32_t)(c - '0') : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
               : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10) : 99;
    uint64_t carry = d;
    if (d >= base) return 0;
    for (int k = 0; k < used; k++) {
      carry += (uint64_t)w[k] * base;
      w[k] = (uint32_t)carry;
      carry >>= 32;
    }
    if (carry != 0) {
      if (used == n) return -1;
      w[used++] = (uint32_t)carry;
    }
  }
  return used;
}

/* pushes the number: an integer where it fits, else its digits; w is used up */
static void rd_pushbig (lua_State *L, uint32_t *w, size_t n) {
  luaL_Buffer b;
  char digits[16], *out;
  size_t len = 0, room = n * 10 + 10;
  while (n > 0 && w[n - 1] == 0) n--;
  if (n < 2 || (n == 2 && w[1] < 0x80000000u)) {
    lua_pushinteger(L, (lua_Integer)((n > 0 ? w[0] : 0) | (n > 1 ? (uint64_t)w[1] << 32 : 0)));
    return;
  }
  out = luaL_buffinitsize(L, &b, room);
  while (n > 0) {                       /* nine digits at a time, from the end of the buffer on */
    uint64_t r = 0;
    for (size_t k = n; k-- > 0; ) {
      r = r << 32 | w[k];
      w[k] = (uint32_t)(r / 1000000000u);
      r %= 1000000000u;
    }
    while (n > 0 && w[n - 1] == 0) n--;
    snprintf(digits, sizeof digits, "%09u", (unsigned)r);
    len += 9;
    memcpy(out + room - len, digits, 9);
  }
  while (len > 1 && out[room - len] == '0') len--;
  memmove(out, out + room - len, len);
  luaL_pushresultsize(&b, len);
}

static void rd_pushbig64 (lua_State *L, const uint64_t *v, size_t n) {       /* n <= 4 */
  uint32_t w[8];
  for (size_t i = 0; i < n; i++) {
    w[2 * i] = (uint32_t)v[i];
    w[2 * i + 1] = (uint32_t)(v[i] >> 32);
  }
  rd_pushbig(L, w, 2 * n);
}

/* the number at i (integer, whole float, digits in a string, with a minus sign) as 256 bits in two's complement */
static bool rd_readbig (lua_State *L, int i, uint64_t v[4], bool *negative) {
  uint32_t w[8] = {0};
  int isint;
  lua_Integer k;
  *negative = false;
  if (lua_type(L, i) == LUA_TSTRING) {
    size_t len;
    const char *s = lua_tolstring(L, i, &len);
    if (len > 0 && *s == '-') {
      *negative = true;
      s++;
      len--;
    }
    if (rd_parsebig(s, len, w, 8) <= 0) return false;
    for (int j = 0; j < 4; j++) v[j] = w[2 * j] | (uint64_t)w[2 * j + 1] << 32;
    if (*negative) {
      uint64_t carry = 1;
      for (int j = 0; j < 4; j++) {
        v[j] = ~v[j] + carry;
        carry = carry && v[j] == 0;
      }
    }
    return true;
  }
  k = lua_type(L, i) == LUA_TNUMBER ? lua_tointegerx(L, i, &isint) : (isint = 0, 0);
  if (!isint) return false;
  *negative = k < 0;
  v[0] = (uint64_t)k;
  v[1] = v[2] = v[3] = k < 0 ? UINT64_MAX : 0;
  return true;
}

/* ---- SeedSequence ---- */

/* Words of the seed at i (number, digits in a string, list or array of them) to out; out NULL: they are counted. */
static size_t rd_words (lua_State *L, int i, uint32_t *out, int depth) {
  la_array *x = l_toarray(L, i);
  size_t n = 0;
  i = lua_absindex(L, i);
  if (x != NULL) {
    if (!la_isint(x->v.dtype)) l_error(L, "seed must be integer, got an array of %s", la_dtypes[x->v.dtype].name);
    if (x->v.ndim > 1) luaL_error(L, "SeedSequence does not accept nested sequences.");
    for (int64_t k = 0; k < x->v.size; k++) {
      la_scalar s;
      uint64_t v;
      la_dt_load((la_dtype)x->v.dtype, x->v.data + (x->v.ndim > 0 ? k * x->v.strides[0] : 0), &s);
      v = (uint64_t)s.i;
      if (s.i < 0 && x->v.dtype != LA_U64) l_error(L, "expected non-negative integer, got %lld", (long long)s.i);
      if (out != NULL) out[n] = (uint32_t)v;
      n++;
      if (v >> 32 != 0) {
        if (out != NULL) out[n] = (uint32_t)(v >> 32);
        n++;
      }
    }
    return n;
  }
  switch (lua_type(L, i)) {
    case LUA_TNUMBER: {
      int isint;
      lua_Integer v = lua_tointegerx(L, i, &isint);
      if (!isint) l_error(L, "seed must be integer, got %.14g", lua_tonumber(L, i));
      if (v < 0) l_error(L, "expected non-negative integer, got %lld", (long long)v);
      if (out != NULL) {
        out[0] = (uint32_t)v;
        if (v >> 32 != 0) out[1] = (uint32_t)(v >> 32);
      }
      return v >> 32 != 0 ? 2 : 1;
    }
    case LUA_TSTRING: {
      size_t len;
      const char *s = lua_tolstring(L, i, &len);
      int room, used;
      uint32_t *w;
      if (len > 100000) l_error(L, "a seed of %zu digits is too long", len);
      room = (int)(len / 8 + 2);
      w = l_scratch(L, (size_t)room * sizeof *w);
      used = rd_parsebig(s, len, w, room);
      if (used <= 0) l_error(L, "unrecognized seed string \"%.40s\"", s);
      if (out != NULL) memcpy(out, w, (size_t)used * sizeof *w);
      lua_pop(L, 1);
      return (size_t)used;
    }
    case LUA_TTABLE: {
      lua_Integer len = (lua_Integer)lua_rawlen(L, i);
      if (depth > 0) luaL_error(L, "SeedSequence does not accept nested sequences.");
      luaL_checkstack(L, 4, NULL);
      for (lua_Integer k = 1; k <= len; k++) {
        lua_rawgeti(L, i, k);
        n += rd_words(L, -1, out != NULL ? out + n : NULL, 1);
        lua_pop(L, 1);
      }
      return n;
    }
    default:
      l_error(L, "SeedSequence expects a whole number or a list of them for entropy, not %s", l_typename(L, i));
      return 0;
  }
}

/* [+1] a SeedSequence of the entropy at index ent (nil: from the system) and the spawn key at index key (0: none) */
static rd_seedseq *rd_newseedseq (lua_State *L, int ent, int key, int64_t npool, uint64_t spawned) {
  rd_seedseq *q;
  uint32_t *w;
  size_t nent, nkey, n;
  if (npool < LA_SS_POOL)
    l_error(L, "The size of the entropy pool should be at least %d, got %lld", LA_SS_POOL, (long long)npool);
  if (npool > 65536) l_error(L, "an entropy pool of %lld words is too large", (long long)npool);
  luaL_checkstack(L, 8, NULL);
  if (l_absent(L, ent)) {
    w = l_scratch(L, (size_t)npool * sizeof *w);
    la_entropy(w, (size_t)npool * sizeof *w);
    rd_pushbig(L, w, (size_t)npool);
    lua_remove(L, -2);
  }
  else lua_pushvalue(L, ent);
  ent = lua_gettop(L);
  nent = rd_words(L, ent, NULL, 0);
  nkey = key != 0 && !l_absent(L, key) ? rd_words(L, key, NULL, 0) : 0;
  /* a short seed is filled up before a key, never runs into it */
  n = nkey > 0 && nent < (size_t)npool ? (size_t)npool : nent;
  w = l_scratch(L, (n + nkey) * sizeof *w);
  memset(w, 0, (n + nkey) * sizeof *w);
  rd_words(L, ent, w, 0);
  if (nkey > 0) rd_words(L, key, w + n, 0);
  q = lua_newuserdatauv(L, sizeof *q + (size_t)npool * sizeof *w, 2);
  q->npool = (uint32_t)npool;
  q->spawned = spawned;
  la_ss_mix(q->pool, (size_t)npool, w, n + nkey);
  luaL_setmetatable(L, RD_SEEDSEQ);
  lua_pushvalue(L, ent);
  lua_setiuservalue(L, -2, 1);
  if (key != 0 && !l_absent(L, key)) lua_pushvalue(L, key);
  else lua_newtable(L);
  lua_setiuservalue(L, -2, 2);
  lua_replace(L, ent);                  /* the SeedSequence stays, entropy and words go */
  lua_settop(L, ent);
  return q;
}

static rd_seedseq *rd_toseedseq (lua_State *L, int i) { return luaL_testudata(L, i, RD_SEEDSEQ); }

static rd_seedseq *rd_checkseedseq (lua_State *L, int i) {
  rd_seedseq *q = rd_toseedseq(L, i);
  if (q == NULL) l_error(L, "%s: a SeedSequence is expected, got %s", l_fname(L), l_typename(L, i));
  return q;
}

static int L_SeedSequence (lua_State *L) {         /* entropy | spawn_key, pool_size, n_children_spawned */
  int64_t npool = l_absent(L, 3) ? LA_SS_POOL : l_checkint(L, 3, "pool_size");
  int64_t spawned = l_absent(L, 4) ? 0 : l_checkint(L, 4, "n_children_spawned");
  if (!l_absent(L, 2) && lua_type(L, 2) != LUA_TTABLE)
    l_error(L, "spawn_key must be a list of whole numbers, got %s", l_typename(L, 2));
  if (spawned < 0) l_error(L, "n_children_spawned must be non-negative, got %lld", (long long)spawned);
  if (lua_type(L, 1) == LUA_TSTRING || l_absent(L, 1) || lua_type(L, 1) == LUA_TNUMBER ||
      lua_type(L, 1) == LUA_TTABLE || l_toarray(L, 1) != NULL) {
    rd_newseedseq(L, 1, 2, npool, (uint64_t)spawned);
    return 1;
  }
  return l_error(L, "SeedSequence expects a whole number or a list of them for entropy, not %s", l_typename(L, 1));
}

static int L_ss_generate_state (lua_State *L) {    /* self, n_words, dtype */
  rd_seedseq *q = rd_checkseedseq(L, 1);
  int64_t n = l_checkint(L, 2, "n_words");
  int dt = l_optdtype(L, 3, LA_U32);
  la_array *x;
  if (dt != LA_U32 && dt != LA_U64) luaL_error(L, "only support uint32 or uint64");
  if (n < 0) l_error(L, "negative dimensions are not allowed: n_words is %lld", (long long)n);
  x = l_newarray(L, (la_dtype)dt, 1, &n);
  if (dt == LA_U32) la_ss_generate(q->pool, q->npool, (uint32_t *)(void *)x->v.data, (size_t)n);
  else {
    uint32_t *w = (uint32_t *)(void *)x->v.data;
    la_ss_generate(q->pool, q->npool, w, 2 * (size_t)n);
    for (int64_t i = 0; i < n; i++) {
      uint64_t v = w[2 * i] | (uint64_t)w[2 * i + 1] << 32;
      memcpy(x->v.data + 8 * i, &v, 8);
    }
  }
  return 1;
}

/* [+1] the table of n children of the SeedSequence at index i */
static void rd_spawn (lua_State *L, int i, int64_t n) {
  rd_seedseq *q = rd_checkseedseq(L, i);
  if (n < 0) l_error(L, "n_children must be non-negative, got %lld", (long long)n);
  if (n > 1 << 24) l_error(L, "%lld children are too many at once", (long long)n);
  lua_createtable(L, (int)n, 0);
  lua_getiuservalue(L, i, 1);
  lua_getiuservalue(L, i, 2);
  for (int64_t k = 0; k < n; k++) {
    int top = lua_gettop(L);
    lua_Integer len = (lua_Integer)lua_rawlen(L, top);
    lua_createtable(L, (int)len + 1, 0);           /* the child's key: ours and its number */
    for (lua_Integer j = 1; j <= len; j++) {
      lua_rawgeti(L, top, j);
      lua_rawseti(L, -2, j);
    }
    lua_pushinteger(L, (lua_Integer)(uint32_t)(q->spawned + (uint64_t)k));
    lua_rawseti(L, -2, len + 1);
    rd_newseedseq(L, top - 1, top + 1, q->npool, 0);
    lua_rawseti(L, top - 2, k + 1);
    lua_settop(L, top);
  }
  q->spawned += (uint64_t)n;
  lua_pop(L, 2);
}

static int L_ss_spawn (lua_State *L) {             /* self, n_children */
  rd_checkseedseq(L, 1);
  rd_spawn(L, 1, l_checkint(L, 2, "n_children"));
  return 1;
}

static int rd_ss_attribute (lua_State *L, const char *key) {
  rd_seedseq *q = rd_checkseedseq(L, 1);
  if (strcmp(key, "entropy") == 0) lua_getiuservalue(L, 1, 1);
  else if (strcmp(key, "spawn_key") == 0) lua_getiuservalue(L, 1, 2);
  else if (strcmp(key, "pool_size") == 0) lua_pushinteger(L, q->npool);
  else if (strcmp(key, "n_children_spawned") == 0) lua_pushinteger(L, (lua_Integer)q->spawned);
  else if (strcmp(key, "pool") == 0) {
    int64_t n = q->npool;
    memcpy(l_newarray(L, LA_U32, 1, &n)->v.data, q->pool, (size_t)n * sizeof *q->pool);
  }
  else if (strcmp(key, "state") == 0) {
    static const char *const fields[] = {"entropy", "spawn_key", "pool_size", "n_children_spawned"};
    lua_createtable(L, 0, 4);
    for (int i = 0; i < 4; i++) {
      rd_ss_attribute(L, fields[i]);
      lua_setfield(L, -2, fields[i]);
    }
  }
  else return 0;
  return 1;
}

static void rd_addvalue (lua_State *L, luaL_Buffer *b, int i) {    /* an entropy or a key, as one would write it */
  if (lua_type(L, i) != LUA_TTABLE) {
    lua_pushvalue(L, i);
    if (lua_type(L, i) == LUA_TUSERDATA) {
      lua_pop(L, 1);
      lua_pushliteral(L, "array");
    }
    luaL_addvalue(b);
    return;
  }
  luaL_addchar(b, '{');
  for (lua_Integer k = 1, n = (lua_Integer)lua_rawlen(L, i); k <= n; k++) {
    if (k > 1) luaL_addstring(b, ", ");
    lua_rawgeti(L, i, k);
    if (lua_type(L, -1) != LUA_TNUMBER && lua_type(L, -1) != LUA_TSTRING) {
      lua_pop(L, 1);
      lua_pushliteral(L, "?");
    }
    luaL_addvalue(b);
  }
  luaL_addchar(b, '}');
}

static int L_ss_tostring (lua_State *L) {
  rd_seedseq *q = rd_checkseedseq(L, 1);
  luaL_Buffer b;
  char part[64];
  lua_settop(L, 1);
  lua_getiuservalue(L, 1, 1);
  lua_getiuservalue(L, 1, 2);
  luaL_buffinit(L, &b);
  luaL_addstring(&b, "SeedSequence(entropy = ");
  rd_addvalue(L, &b, 2);
  if (lua_rawlen(L, 3) > 0) {
    luaL_addstring(&b, ", spawn_key = ");
    rd_addvalue(L, &b, 3);
  }
  if (q->npool != LA_SS_POOL) {
    snprintf(part, sizeof part, ", pool_size = %u", (unsigned)q->npool);
    luaL_addstring(&b, part);
  }
  if (q->spawned != 0) {
    snprintf(part, sizeof part, ", n_children_spawned = %llu", (unsigned long long)q->spawned);
    luaL_addstring(&b, part);
  }
  luaL_addchar(&b, ')');
  luaL_pushresult(&b);
  return 1;
}

/* ---- bit generators ---- */

static la_rng *rd_tobitgen (lua_State *L, int i) { return luaL_testudata(L, i, RD_BITGEN); }

static la_rng *rd_checkbitgen (lua_State *L, int i) {
  la_rng *g = rd_tobitgen(L, i);
  if (g == NULL)
    l_error(L, "%s: a bit generator is expected, as la.random.PCG64(seed) makes, got %s", l_fname(L), l_typename(L, i));
  return g;
}

static la_rng *rd_newbitgen (lua_State *L) {       /* [+1] zeroed: the caller seeds it before anything can raise */
  la_rng *g = lua_newuserdatauv(L, sizeof *g, 1);
  memset(g, 0, sizeof *g);
  luaL_setmetatable(L, RD_BITGEN);
  return g;
}

/* [+1] a generator seeded with what is at index `seed`: nil, whole numbers, a SeedSequence */
static la_rng *rd_seeded (lua_State *L, la_rng_kind kind, int seed) {
  rd_seedseq *q;
  la_rng *g;
  luaL_checkstack(L, 8, NULL);
  if (rd_toseedseq(L, seed) != NULL) lua_pushvalue(L, seed);
  else if (lua_type(L, seed) == LUA_TSTRING || l_absent(L, seed) || lua_type(L, seed) == LUA_TNUMBER ||
      lua_type(L, seed) == LUA_TTABLE ||
           l_toarray(L, seed) != NULL) rd_newseedseq(L, seed, 0, LA_SS_POOL, 0);
  else
    l_error(L, "%s: a seed is a whole number, a list of them, a SeedSequence or nil, not %s", l_fname(L),
        l_typename(L, seed));
  q = lua_touserdata(L, -1);
  g = rd_newbitgen(L);
  la_rng_seed(g, kind, q->pool, q->npool);
  lua_insert(L, -2);
  lua_setiuservalue(L, -2, 1);
  return g;
}

static int L_MT19937 (lua_State *L) { rd_seeded(L, LA_RNG_MT19937, 1); return 1; }
static int L_PCG64 (lua_State *L) { rd_seeded(L, LA_RNG_PCG64, 1); return 1; }
static int L_PCG64DXSM (lua_State *L) { rd_seeded(L, LA_RNG_PCG64DXSM, 1); return 1; }
static int L_SFC64 (lua_State *L) { rd_seeded(L, LA_RNG_SFC64, 1); return 1; }

static int L_Xoshiro256 (lua_State *L) {
  uint64_t v[4];
  bool negative, one = lua_type(L, 1) == LUA_TNUMBER || lua_type(L, 1) == LUA_TSTRING;
  la_rng *g = rd_seeded(L, LA_RNG_XOSHIRO256, 1);
  if (one && rd_readbig(L, 1, v, &negative) && !negative && (v[1] | v[2] | v[3]) == 0) la_rng_seed_word(g, v[0]);
  return 1;
}

/* n words of 64 bits from a list or array, or (bits > 0) from one number of that many bits */
static void rd_read64 (lua_State *L, int i, const char *what, uint64_t *out, int n, bool number) {
  la_array *x;
  uint64_t v[4];
  bool negative;
  i = lua_absindex(L, i);
  if (number && (lua_type(L, i) == LUA_TNUMBER || lua_type(L, i) == LUA_TSTRING)) {
    bool ok = rd_readbig(L, i, v, &negative) && !negative;
    for (int k = n; k < 4; k++) ok = ok && v[k] == 0;
    if (!ok) l_error(L, "%s must be positive and less than 2**%d.", what, 64 * n);
    memcpy(out, v, (size_t)n * sizeof *out);
    return;
  }
  if (lua_type(L, i) == LUA_TTABLE) {
    if ((int)lua_rawlen(L, i) != n) l_error(L, "%s must have %d elements when using array form", what, n);
    for (int k = 0; k < n; k++) {
      lua_rawgeti(L, i, k + 1);
      if (!rd_readbig(L, -1, v, &negative)) l_error(L, "%s: element %d is no whole number", what, k + 1);
      out[k] = v[0];
      lua_pop(L, 1);
    }
    return;
  }
  x = l_toarray(L, i);
  if (x == NULL || !la_isint(x->v.dtype) || x->v.ndim != 1)
    l_error(L, "%s must be a list or an array of %d whole numbers, got %s", what, n, l_typename(L, i));
  if (x->v.size != n) l_error(L, "%s must have %d elements when using array form", what, n);
  for (int k = 0; k < n; k++) {
    la_scalar s;
    la_dt_load((la_dtype)x->v.dtype, x->v.data + k * x->v.strides[0], &s);
    out[k] = (uint64_t)s.i;
  }
}

static int L_Philox (lua_State *L) {               /* seed, counter, key */
  uint64_t ctr[4] = {0}, key[2];
  la_rng *g;
  if (!l_absent(L, 1) && !l_absent(L, 3)) luaL_error(L, "seed and key cannot be both used");
  if (!l_absent(L, 2)) rd_read64(L, 2, "counter", ctr, 4, true);
  if (l_absent(L, 3)) g = rd_seeded(L, LA_RNG_PHILOX, 1);
  else {
    rd_read64(L, 3, "key", key, 2, true);
    g = rd_newbitgen(L);
    g->kind = LA_RNG_PHILOX;
    memcpy(g->s.philox.key, key, sizeof key);
    g->s.philox.pos = 4;
  }
  memcpy(g->s.philox.ctr, ctr, sizeof ctr);
  return 1;
}

static int L_bg_random_raw (lua_State *L) {        /* self, size, output */
  la_rng *g = rd_checkbitgen(L, 1);
  bool output = l_optbool(L, 3, true);
  la_dims d;
  if (l_absent(L, 2)) {
    uint64_t w;
    la_rng_raw(g, 1, &w);
    if (!output) return 0;
    lua_pushinteger(L, (lua_Integer)w);
    return 1;
  }
  l_checkshape(L, 2, &d, false);
  if (output) {
    la_array *x = l_newarray(L, LA_U64, d.ndim, d.shape);
    la_rng_raw(g, x->v.size, (uint64_t *)(void *)x->v.data);
    return 1;
  }
  {
    uint64_t w[64];
    int64_t n;
    la_ctx *cx = l_ctx(L);
    if (!la_arr_size(cx, LA_U64, d.ndim, d.shape, &n)) l_raise(L, cx);
    for (int64_t m; n > 0; n -= m) {
      m = n < 64 ? n : 64;
      la_rng_raw(g, m, w);
    }
    return 0;
  }
}

static int L_bg_advance (lua_State *L) {           /* self, delta */
  la_rng *g = rd_checkbitgen(L, 1);
  uint64_t v[4];
  bool negative;
  if (!la_rng_canadvance(g->kind))
    l_error(L, "%s cannot advance: PCG64, PCG64DXSM and Philox can", la_rng_names[g->kind]);
  if (!rd_readbig(L, 2, v, &negative)) l_error(L, "advance: delta must be a whole number or a string of digits");
  la_rng_advance(g, v);
  lua_settop(L, 1);
  return 1;
}

static int L_bg_jumped (lua_State *L) {            /* self, jumps */
  la_rng *g = rd_checkbitgen(L, 1), *h;
  int64_t n = l_absent(L, 2) ? 1 : l_checkint(L, 2, "jumps");
  if (g->kind == LA_RNG_SFC64) luaL_error(L, "SFC64 has no jumped");
  if (n < 0 || n > 1000000) l_error(L, "jumps must be between 0 and 1000000, got %lld", (long long)n);
  h = rd_newbitgen(L);
  *h = *g;
  lua_getiuservalue(L, 1, 1);
  lua_setiuservalue(L, -2, 1);
  if (n == 0 && h->kind != LA_RNG_MT19937) h->has32 = 0;
  for (; n > 0; n--) la_rng_jump(h);
  return 1;
}

static int L_bg_spawn (lua_State *L) {             /* self, n_children */
  la_rng *g = rd_checkbitgen(L, 1);
  int64_t n = l_checkint(L, 2, "n_children");
  lua_settop(L, 2);
  lua_getiuservalue(L, 1, 1);
  if (rd_toseedseq(L, 3) == NULL) luaL_error(L, "The underlying SeedSequence does not implement spawning.");
  rd_spawn(L, 3, n);
  for (int64_t k = 1; k <= n; k++) {
    lua_rawgeti(L, 4, k);
    rd_seeded(L, (la_rng_kind)g->kind, 5);
    lua_rawseti(L, 4, k);
    lua_settop(L, 4);
  }
  return 1;
}

static int L_bg_tostring (lua_State *L) {
  lua_pushstring(L, la_rng_names[rd_checkbitgen(L, 1)->kind]);
  return 1;
}

/* ---- states as tables, with NumPy's names ---- */

/* table on top: an array under `field` */
static void rd_set64 (lua_State *L, const char *field, const uint64_t *v, int64_t n) {
  memcpy(l_newarray(L, LA_U64, 1, &n)->v.data, v, (size_t)n * sizeof *v);
  lua_setfield(L, -2, field);
}

static void rd_setint (lua_State *L, const char *field, lua_Integer v) {
  lua_pushinteger(L, v);
  lua_setfield(L, -2, field);
}

static void rd_pushkey (lua_State *L, const la_rng *g) {
  int64_t n = LA_MT_N;
  memcpy(l_newarray(L, LA_U32, 1, &n)->v.data, g->s.mt.key, sizeof g->s.mt.key);
}

static void rd_pushstate (lua_State *L, const la_rng *g) {         /* [+1] */
  luaL_checkstack(L, 8, NULL);
  lua_createtable(L, 0, 8);
  lua_pushstring(L, la_rng_names[g->kind]);
  lua_setfield(L, -2, "bit_generator");
  lua_createtable(L, 0, 2);
  switch (g->kind) {
    case LA_RNG_MT19937:
      rd_pushkey(L, g);
      lua_setfield(L, -2, "key");
      rd_setint(L, "pos", g->s.mt.pos);
      break;
    case LA_RNG_PHILOX:
      rd_set64(L, "counter", g->s.philox.ctr, 4);
      rd_set64(L, "key", g->s.philox.key, 2);
      break;
    case LA_RNG_XOSHIRO256:
    case LA_RNG_SFC64: rd_set64(L, "state", g->s.sfc.s, 4); break;
    default: {
      uint64_t s[2] = {g->s.pcg.lo, g->s.pcg.hi}, inc[2] = {g->s.pcg.inclo, g->s.pcg.inchi};
      rd_pushbig64(L, s, 2);
      lua_setfield(L, -2, "state");
      rd_pushbig64(L, inc, 2);
      lua_setfield(L, -2, "inc");
      break;
    }
  }
  lua_setfield(L, -2, "state");
  if (g->kind == LA_RNG_MT19937) return;
  if (g->kind == LA_RNG_PHILOX) {
    rd_set64(L, "buffer", g->s.philox.buf, 4);
    rd_setint(L, "buffer_pos", g->s.philox.pos);
  }
  rd_setint(L, "has_uint32", g->has32);
  rd_setint(L, "uinteger", g->keep32);
}

/* field of the table at t */
static int64_t rd_getint (lua_State *L, int t, const char *field, int64_t lo, int64_t hi) {
  int64_t v;
  if (lua_getfield(L, t, field) == LUA_TNIL) l_error(L, "the state has no %s", field);
  v = l_checkint(L, -1, field);
  if (v < lo || v > hi)
    l_error(L, "the state's %s must be between %lld and %lld, got %lld", field, (long long)lo, (long long)hi,
        (long long)v);
  lua_pop(L, 1);
  return v;
}

static void rd_get64 (lua_State *L, int t, const char *field, uint64_t *v, int n, bool number) {
  if (lua_getfield(L, t, field) == LUA_TNIL) l_error(L, "the state has no %s", field);
  rd_read64(L, -1, field, v, n, number);
  lua_pop(L, 1);
}

static void rd_readkey (lua_State *L, int i, la_rng_mt *s) {       /* 624 words from the list or array at i */
  la_array *x;
  uint32_t some = 0;
  int top = lua_gettop(L);
  lua_pushvalue(L, i);
  x = l_asarray(L, -1, LA_NODTYPE);
  if (x->v.ndim != 1 || x->v.size != LA_MT_N || !la_isint(x->v.dtype))
    l_error(L, "the state's key must be %d whole numbers", LA_MT_N);
  for (int k = 0; k < LA_MT_N; k++) {
    la_scalar w;
    la_dt_load((la_dtype)x->v.dtype, x->v.data + k * x->v.strides[0], &w);
    s->key[k] = (uint32_t)w.i;
    some |= k == 0 ? s->key[k] & 0x80000000u : s->key[k];
  }
  if (some == 0) luaL_error(L, "the state's key is all zeros: nothing else would ever be drawn");
  lua_settop(L, top);
}

/* Reads a state table at t into *g, which changes only when all is well. */
static void rd_setstate (lua_State *L, int t, la_rng *g) {
  la_rng n = *g;
  int st;
  t = lua_absindex(L, t);
  luaL_checkstack(L, 8, NULL);
  if (lua_type(L, t) != LUA_TTABLE) l_error(L, "state must be a table, got %s", l_typename(L, t));
  lua_getfield(L, t, "bit_generator");
  if (lua_type(L, -1) != LUA_TSTRING || strcmp(lua_tostring(L, -1), la_rng_names[g->kind]) != 0)
    l_error(L, "state must be for a %s RNG", la_rng_names[g->kind]);
  if (lua_getfield(L, t, "state") != LUA_TTABLE) luaL_error(L, "the state has no table named state");
  st = lua_gettop(L);
  switch (g->kind) {
    case LA_RNG_MT19937:
      if (lua_getfield(L, st, "key") == LUA_TNIL) luaL_error(L, "the state has no key");
      rd_readkey(L, -1, &n.s.mt);
      n.s.mt.pos = (int)rd_getint(L, st, "pos", 0, LA_MT_N);
      break;
    case LA_RNG_PHILOX:
      rd_get64(L, st, "counter", n.s.philox.ctr, 4, true);
      rd_get64(L, st, "key", n.s.philox.key, 2, true);
      rd_get64(L, t, "buffer", n.s.philox.buf, 4, false);
      n.s.philox.pos = (int)rd_getint(L, t, "buffer_pos", 0, 4);
      break;
    case LA_RNG_XOSHIRO256:
    case LA_RNG_SFC64:
      rd_get64(L, st, "state", n.s.sfc.s, 4, false);
      if (g->kind == LA_RNG_XOSHIRO256 && (n.s.sfc.s[0] | n.s.sfc.s[1] | n.s.sfc.s[2] | n.s.sfc.s[3]) == 0)
        luaL_error(L, "the state is all zeros: nothing else would ever be drawn");
      break;
    default: {
      uint64_t v[2];
      rd_get64(L, st, "state", v, 2, true);
      n.s.pcg.lo = v[0];
      n.s.pcg.hi = v[1];
      rd_get64(L, st, "inc", v, 2, true);
      n.s.pcg.inclo = v[0];
      n.s.pcg.inchi = v[1];
      if ((v[0] & 1) == 0) luaL_error(L, "the state's inc must be odd");
      break;
    }
  }
  if (g->kind != LA_RNG_MT19937) {
    n.has32 = rd_getint(L, t, "has_uint32", 0, 1) != 0;
    n.keep32 = (uint32_t)rd_getint(L, t, "uinteger", 0, UINT32_MAX);
  }
  *g = n;
  lua_settop(L, st - 2);
}

static int rd_bg_attribute (lua_State *L, const char *key) {
  la_rng *g = rd_checkbitgen(L, 1);
  if (strcmp(key, "state") == 0) rd_pushstate(L, g);
  else if (strcmp(key, "seed_seq") == 0) lua_getiuservalue(L, 1, 1);
  else return 0;
  return 1;
}

static int L_bg_newindex (lua_State *L) {
  la_rng *g = rd_checkbitgen(L, 1);
  if (lua_type(L, 2) != LUA_TSTRING || strcmp(lua_tostring(L, 2), "state") != 0)
    return luaL_error(L, "of a bit generator only the state can be assigned to");
  rd_setstate(L, 3, g);
  return 0;
}

/* ---- RandomState and Generator ---- */

/* told from others' userdata by the magic: looking up metatables by name costs as much as drawing a dozen numbers */
typedef struct rd_sampler { const void *magic; la_sampler s; } rd_sampler;
static const char rd_sampler_magic = 's';

/* [+1] over the bit generator at index bg */
static la_sampler *rd_newsampler (lua_State *L, int bg, bool legacy) {
  la_sampler *s;
  rd_sampler *u;
  bg = lua_absindex(L, bg);
  u = lua_newuserdatauv(L, sizeof *u, 1);
  u->magic = &rd_sampler_magic;
  s = &u->s;
  *s = (la_sampler){lua_touserdata(L, bg), legacy, false, 0.0};
  lua_pushvalue(L, bg);
  lua_setiuservalue(L, -2, 1);
  luaL_setmetatable(L, legacy ? RD_STATE : RD_GENERATOR);
  return s;
}

static la_sampler *rd_tosampler (lua_State *L, int i) {
  rd_sampler *u = lua_touserdata(L, i);
  if (lua_type(L, i) != LUA_TUSERDATA || lua_rawlen(L, i) != sizeof *u || u->magic != &rd_sampler_magic) return NULL;
  return &u->s;
}

static la_sampler *rd_self (lua_State *L) {
  la_sampler *s = rd_tosampler(L, 1);
  if (s == NULL) l_error(L, "%s is a method: write rng:%s(...), got %s", l_fname(L), l_fname(L), l_typename(L, 1));
  return s;
}

static la_sampler *rd_default (lua_State *L) {     /* the state's own stream */
  la_sampler *s;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rd_default_key);
  s = lua_touserdata(L, -1) != NULL ? &((rd_sampler *)lua_touserdata(L, -1))->s : NULL;
  lua_pop(L, 1);
  if (s == NULL) {
    luaL_checkstack(L, 8, NULL);
    lua_pushnil(L);
    rd_seeded(L, LA_RNG_MT19937, lua_gettop(L));
    s = rd_newsampler(L, -1, true);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &rd_default_key);
    lua_pop(L, 2);
  }
  return s;
}

/* MT19937 as RandomState seeds it: a number below 2^32 or a list of them */
static void rd_legacyseed (lua_State *L, int i, la_rng *g) {
  la_array *x;
  int top = lua_gettop(L);
  if (lua_type(L, i) == LUA_TNUMBER) {
    int isint;
    lua_Integer v = lua_tointegerx(L, i, &isint);
    if (!isint) l_error(L, "a seed must be a whole number, got %.14g", lua_tonumber(L, i));
    if (v < 0 || v > UINT32_MAX) l_error(L, "Seed must be between 0 and 2**32 - 1, got %lld", (long long)v);
    la_rng_seed_legacy(g, (uint32_t)v);
    return;
  }
  if (lua_type(L, i) != LUA_TTABLE && l_toarray(L, i) == NULL)
    l_error(L, "a seed is a whole number, a list of them or nil, not %s", l_typename(L, i));
  lua_pushvalue(L, i);
  x = l_asarray(L, -1, LA_NODTYPE);
  if (x->v.size == 0) luaL_error(L, "Seed must be non-empty");
  if (!la_isint(x->v.dtype)) l_error(L, "a seed must be of whole numbers, got %s", la_dtypes[x->v.dtype].name);
  if (x->v.ndim > 1) luaL_error(L, "Seed array must be 1-d");
  {
    uint32_t *w = l_scratch(L, (size_t)x->v.size * sizeof *w);
    for (int64_t k = 0; k < x->v.size; k++) {
      la_scalar s;
      la_dt_load((la_dtype)x->v.dtype, x->v.data + (x->v.ndim > 0 ? k * x->v.strides[0] : 0), &s);
      if (s.i < 0 || s.i > UINT32_MAX)
        l_error(L, "Seed must be between 0 and 2**32 - 1, element %lld is not", (long long)k + 1);
      w[k] = (uint32_t)s.i;
    }
    if (x->v.ndim == 0) la_rng_seed_legacy(g, w[0]);
    else la_rng_seed_array(g, w, (size_t)x->v.size);
  }
  lua_settop(L, top);
}

static int L_RandomState (lua_State *L) {          /* seed */
  if (rd_tobitgen(L, 1) != NULL) lua_pushvalue(L, 1);
  else if (l_absent(L, 1)) rd_seeded(L, LA_RNG_MT19937, 1);
  else {
    la_rng g;
    rd_legacyseed(L, 1, &g);
    *rd_newbitgen(L) = g;
  }
  rd_newsampler(L, -1, true);
  return 1;
}

static int L_Generator (lua_State *L) {            /* bit_generator */
  rd_checkbitgen(L, 1);
  rd_newsampler(L, 1, false);
  return 1;
}

static int L_default_rng (lua_State *L) {          /* seed */
  la_sampler *s = rd_tosampler(L, 1);
  if (s != NULL && !s->legacy) {
    lua_settop(L, 1);
    return 1;
  }
  if (s != NULL) lua_getiuservalue(L, 1, 1);
  else if (rd_tobitgen(L, 1) != NULL) lua_pushvalue(L, 1);
  else rd_seeded(L, LA_RNG_PCG64, 1);
  rd_newsampler(L, -1, false);
  return 1;
}

static int rd_seed (lua_State *L, la_sampler *s, int a) {
  la_rng g;
  if (s->g->kind != LA_RNG_MT19937) luaL_error(L, "can only re-seed a MT19937 BitGenerator");
  if (l_absent(L, a)) {
    rd_seeded(L, LA_RNG_MT19937, a);
    g = *(la_rng *)lua_touserdata(L, -1);
  }
  else rd_legacyseed(L, a, &g);
  *s->g = g;
  s->has_gauss = false;
  s->gauss = 0.0;
  return 0;
}

static int rd_get_state (lua_State *L, la_sampler *s, int a) {     /* legacy */
  bool legacy = l_optbool(L, a, true);
  if (!legacy || s->g->kind != LA_RNG_MT19937) {
    rd_pushstate(L, s->g);
    rd_setint(L, "has_gauss", s->has_gauss);
    lua_pushnumber(L, s->gauss);
    lua_setfield(L, -2, "gauss");
    return 1;
  }
  lua_createtable(L, 5, 0);
  lua_pushstring(L, la_rng_names[s->g->kind]);
  lua_rawseti(L, -2, 1);
  rd_pushkey(L, s->g);
  lua_rawseti(L, -2, 2);
  lua_pushinteger(L, s->g->s.mt.pos);
  lua_rawseti(L, -2, 3);
  lua_pushinteger(L, s->has_gauss);
  lua_rawseti(L, -2, 4);
  lua_pushnumber(L, s->gauss);
  lua_rawseti(L, -2, 5);
  return 1;
}

/* the state at index t: a table with NumPy's field names, or {"MT19937", key, pos[, has_gauss, gauss]} */
static void rd_put_state (lua_State *L, la_sampler *s, int t) {
  int64_t has = 0;
  double gauss = 0.0;
  if (lua_type(L, t) != LUA_TTABLE) l_error(L, "state must be a table, got %s", l_typename(L, t));
  luaL_checkstack(L, 8, NULL);
  if (lua_rawgeti(L, t, 1) == LUA_TNIL) {
    lua_getfield(L, t, "bit_generator");
    lua_getfield(L, t, "state");
    if (lua_isnil(L, -1) || lua_isnil(L, -2)) luaL_error(L, "state dictionary is not valid.");
    if (lua_getfield(L, t, "has_gauss") != LUA_TNIL) has = l_checkint(L, -1, "has_gauss");
    if (lua_getfield(L, t, "gauss") != LUA_TNIL) gauss = l_checknum(L, -1, "gauss");
    rd_setstate(L, t, s->g);
  }
  else {
    la_rng n = *s->g;
    int64_t pos;
    if (s->g->kind != LA_RNG_MT19937 || lua_type(L, -1) != LUA_TSTRING || strcmp(lua_tostring(L, -1), "MT19937") != 0)
      luaL_error(L, "set_state can only be used with legacy MT19937 state instances.");
    lua_rawgeti(L, t, 2);
    rd_readkey(L, -1, &n.s.mt);
    lua_rawgeti(L, t, 3);
    pos = l_checkint(L, -1, "pos");
    if (pos < 0 || pos > LA_MT_N)
      l_error(L, "the state's pos must be between 0 and %d, got %lld", LA_MT_N, (long long)pos);
    n.s.mt.pos = (int)pos;
    if (lua_rawgeti(L, t, 4) != LUA_TNIL) has = l_checkint(L, -1, "has_gauss");
    if (lua_rawgeti(L, t, 5) != LUA_TNIL) gauss = l_checknum(L, -1, "gauss");
    *s->g = n;
  }
  s->has_gauss = has != 0;
  s->gauss = gauss;
}

/* state; it may be a table with string keys, so no options are taken */
static int L_rnd_set_state (lua_State *L) {
  luaL_checkany(L, 1);
  rd_put_state(L, rd_default(L), 1);
  return 0;
}

static int L_gen_set_state (lua_State *L) {
  la_sampler *s = rd_self(L);
  luaL_checkany(L, 2);
  rd_put_state(L, s, 2);
  return 0;
}

static int L_get_bit_generator (lua_State *L) {
  rd_default(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rd_default_key);
  lua_getiuservalue(L, -1, 1);
  return 1;
}

static int L_set_bit_generator (lua_State *L) {    /* bitgen */
  la_rng *g = rd_checkbitgen(L, 1);
  la_sampler *s = rd_default(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rd_default_key);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  s->g = g;
  s->has_gauss = false;
  s->gauss = 0.0;
  return 0;
}

static int L_gen_spawn (lua_State *L) {            /* self, n_children */
  la_sampler *s = rd_self(L);
  int64_t n = l_checkint(L, 2, "n_children");
  lua_settop(L, 2);
  lua_getiuservalue(L, 1, 1);
  lua_getiuservalue(L, 3, 1);
  if (rd_toseedseq(L, 4) == NULL) luaL_error(L, "The underlying SeedSequence does not implement spawning.");
  rd_spawn(L, 4, n);
  for (int64_t k = 1; k <= n; k++) {
    lua_rawgeti(L, 5, k);
    rd_seeded(L, (la_rng_kind)s->g->kind, 6);
    rd_newsampler(L, -1, false);
    lua_rawseti(L, 5, k);
    lua_settop(L, 5);
  }
  return 1;
}

static int L_sampler_tostring (lua_State *L) {
  la_sampler *s = rd_self(L);
  lua_pushfstring(L, "%s(%s)", s->legacy ? "RandomState" : "Generator", la_rng_names[s->g->kind]);
  return 1;
}

static int rd_sampler_attribute (lua_State *L, const char *key) {
  if (strcmp(key, "bit_generator") != 0 && strcmp(key, "_bit_generator") != 0) return 0;
  lua_getiuservalue(L, 1, 1);
  return 1;
}

static int rd_noname (lua_State *L, const char *name) {
  const char *names[128];                          /* (the methods; their strings are kept by the table) */
  int n = 0;
  for (lua_pushnil(L); n < 127 && lua_next(L, lua_upvalueindex(1)); lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING) names[n++] = lua_tostring(L, -2);
  lua_settop(L, 2);
  names[n] = NULL;
  const char *near = l_nearest(name, names), *class = luaL_getmetafield(L, 1, "__name") == LUA_TSTRING ? lua_tostring(L, -1) : "object";
  if (near != NULL) return l_error(L, "%s has no method or attribute '%.60s' (did you mean '%s'?)", class, name, near);
  return l_error(L, "%s has no method or attribute '%.60s'", class, name);
}

/* __index of all four: a method (upvalue 1: their table), an attribute (upvalue 2: which kind) */
static int L_rd_index (lua_State *L) {
  static int (*const attribute[]) (lua_State *, const char *) =
      {rd_ss_attribute, rd_bg_attribute, rd_sampler_attribute};
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  if (lua_type(L, 2) == LUA_TSTRING && lua_type(L, 1) == LUA_TUSERDATA &&
      attribute[lua_tointeger(L, lua_upvalueindex(2))](L, lua_tostring(L, 2))) return 1;
  if (lua_type(L, 2) == LUA_TSTRING && lua_type(L, 1) == LUA_TUSERDATA) return rd_noname(L, lua_tostring(L, 2));
  lua_pushnil(L);
  return 1;
}

/* ---- results ---- */

typedef struct rd_size { bool given; la_dims d; } rd_size;

static void rd_readsize (lua_State *L, int i, rd_size *z) {
  z->given = !l_absent(L, i);
  z->d.ndim = 0;
  if (z->given) l_checkshape(L, i, &z->d, false);
}

/* "(3, 1)", "(3,)", as NumPy's messages about sizes have it */
static const char *rd_tuple (char *buf, size_t len, int n, const int64_t *shape) {
  size_t k = (size_t)snprintf(buf, len, "(");
  for (int i = 0; i < n && k < len - 32; i++)
    k += (size_t)snprintf(buf + k, len - k, "%lld%s", (long long)shape[i], i + 1 < n ? ", " : n == 1 ? "," : "");
  snprintf(buf + k, len - k, ")");
  return buf;
}

/* The size does not hold parameters of the shape d. */
static void rd_badsize (lua_State *L, const rd_size *z, const la_dims *d) {
  char a[LA_SHAPESTR], b[LA_SHAPESTR];
  la_view v[2] = {la_viewof(NULL, LA_BOOL, &z->d), la_viewof(NULL, LA_BOOL, d)};
  const la_view *both[2] = {&v[0], &v[1]};
  la_dims joint;
  rd_tuple(a, sizeof a, z->d.ndim, z->d.shape);
  if (la_bc_shape(l_ctx(L), 2, both, &joint))
    l_error(L, "Output size %s is not compatible with broadcast dimensions of inputs %s.", a,
        rd_tuple(b, sizeof b, joint.ndim, joint.shape));
  l_error(L, "shape mismatch: objects cannot be broadcast to a single shape: the size is %s, "
          "the parameters have shape %s", a,
          rd_tuple(b, sizeof b, d->ndim, d->shape));
}

/* The shape of the result of parameters v: the size where it is given and they fit, else theirs together. */
static void rd_outshape (lua_State *L, rd_size *z, int n, const la_view *const *v) {
  la_ctx *cx = l_ctx(L);
  la_dims d;
  if (!la_bc_shape(cx, n, v, &d)) l_raise(L, cx);
  if (z->given) {
    bool fits = d.ndim <= z->d.ndim;
    for (int a = 0; fits && a < d.ndim; a++) {
      int64_t len = d.shape[d.ndim - 1 - a];
      fits = len == 1 || len == z->d.shape[z->d.ndim - 1 - a];
    }
    if (!fits) rd_badsize(L, z, &d);
  }
  else z->d = d;
}

/* An `out` argument at i: checked as NumPy does; the result is it. */
static la_array *rd_out (lua_State *L, int i, la_dtype dt, const rd_size *z, bool c_order) {
  la_array *x = l_toarray(L, i);
  if (x == NULL) l_error(L, "%s: out must be an array, got %s", l_fname(L), l_typename(L, i));
  if (x->v.flags & (LA_READONLY | LA_UNALIGNED) || !(la_arr_iscontig(&x->v) || (!c_order && la_arr_isfcontig(&x->v))))
    l_error(L, "Supplied output array must be %scontiguous, writable, aligned, and in machine byte-order.",
        c_order ? "C-" : "");
  if (x->v.dtype != dt)
    l_error(L, "Supplied output array has the wrong type. Expected %s, got %s", la_dtypes[dt].name,
        la_dtypes[x->v.dtype].name);
  if (z->given) {
    bool same = z->d.ndim == x->v.ndim;
    for (int a = 0; same && a < z->d.ndim; a++) same = z->d.shape[a] == x->v.shape[a];
    if (!same) luaL_error(L, "size must match out.shape when used together");
  }
  return x;
}

/* ---- parameters of a distribution ---- */

typedef struct rd_pars {
  int n;
  bool scalar;                           /* all of them numbers */
  la_par v[LA_DIST_MAXPAR];
  const la_view *view[LA_DIST_MAXPAR];   /* where not: float64 or int64, kept alive on the stack */
} rd_pars;

static int64_t rd_truncate (lua_State *L, double x) {
  if (x != x) luaL_error(L, "cannot convert float NaN to integer");
  if (!(x >= -0x1p63 && x < 0x1p63)) l_error(L, "the number %.14g does not fit a 64-bit integer", x);
  return (int64_t)x;
}

static void rd_readpars (lua_State *L, la_dist_id id, int a, const double *def, rd_pars *p) {
  const la_dist *d = la_dists + id;
  p->scalar = true;
  for (p->n = 0; p->n < LA_DIST_MAXPAR && d->par[p->n] != NULL; p->n++) {
    int k = p->n, i = a + k;
    la_scalar s;
    la_dtype dt;
    if (l_absent(L, i) && def[k] == def[k]) {
      lua_pushnumber(L, def[k]);
      lua_replace(L, i);
    }
    if (lua_type(L, i) != LUA_TTABLE && l_toscalar(L, i, &s, &dt) && !la_iscomplex(dt)) {
      if (d->intpar >> k & 1) p->v[k].i = s.weak == LA_WEAK_FLOAT ? rd_truncate(L, s.f) : s.i;
      else p->v[k].f = s.weak == LA_WEAK_FLOAT ? s.f : (double)s.i;
    }
    else {
      l_asarray(L, i, LA_NODTYPE);       /* its own words for what is no array */
      p->scalar = false;
    }
  }
  if (p->scalar) return;
  for (int k = 0; k < p->n; k++)
    if (lua_type(L, a + k) == LUA_TUSERDATA && la_iscomplex(l_checkarray(L, a + k)->v.dtype))
      l_error(L, "%s must not be complex", d->par[k]);
  for (int k = 0; k < p->n; k++) p->view[k] = &l_asarray(L, a + k, d->intpar >> k & 1 ? LA_I64 : LA_F64)->v;
}

static void rd_checkpars (lua_State *L, la_sampler *s, la_dist_id id, const rd_pars *p) {
  const la_dist *d = la_dists + id;
  la_ctx *cx = l_ctx(L);
  for (int j = 0; j < p->n; j++) {
    int k = id == LA_D_BINOMIAL ? p->n - 1 - j : j;        /* NumPy looks at its p first */
    la_parrule rule = s->legacy ? d->oldrule[k] : d->rule[k];
    bool ok = p->scalar ? la_dist_check(cx, rule, d->par[k], d->intpar >> k & 1 ? (double)p->v[k].i : p->v[k].f, false)
                        : la_dist_checkview(cx, rule, d->par[k], p->view[k]);
    if (!ok) l_raise(L, cx);
  }
}

/* ---- checks that look at several parameters ---- */

static bool rd_left_above_mode (const la_par *p) { return p[0].f > p[1].f; }
static bool rd_mode_above_right (const la_par *p) { return p[1].f > p[2].f; }
static bool rd_left_is_right (const la_par *p) { return p[0].f == p[2].f; }
static bool rd_infinite (const la_par *p) { return !isfinite(p[1].f); }
static bool rd_toolarge (const la_par *p) { return p[0].i >= 1000000000 || p[1].i >= 1000000000; }
static bool rd_toofew (const la_par *p) {
  int64_t sum;
  return !la_add_overflow(p[0].i, p[1].i, &sum) && sum < p[2].i;
}
static bool rd_toomany (const la_par *p) {
  int64_t sum;
  return la_add_overflow(p[0].i, p[1].i, &sum);
}
static bool rd_lamtoolarge (const la_par *p) {
  return (1 - p[1].f) / p[1].f * (p[0].f + 10 * sqrt(p[0].f)) > LA_POISSON_MAX;
}

/* does `bad` hold for any combination of the parameters? */
static bool rd_any (lua_State *L, const rd_pars *p, bool (*bad) (const la_par *)) {
  la_ctx *cx = l_ctx(L);
  la_dims d;
  int64_t str[LA_DIST_MAXPAR][LA_MAXDIMS], at[LA_MAXDIMS] = {0};
  const char *q[LA_DIST_MAXPAR];
  if (p->scalar) return bad(p->v);
  if (!la_bc_shape(cx, p->n, p->view, &d) || !la_work(cx, 4 * (double)d.size)) l_raise(L, cx);
  for (int k = 0; k < p->n; k++) {
    if (!la_bc_strides(cx, p->view[k], d.ndim, d.shape, str[k])) l_raise(L, cx);
    q[k] = p->view[k]->data;
  }
  for (int64_t left = d.size; left > 0; left--) {
    la_par v[LA_DIST_MAXPAR];
    for (int k = 0; k < p->n; k++) memcpy(&v[k], q[k], sizeof v[k]);
    if (bad(v)) return true;
    for (int a = d.ndim - 1; a >= 0; a--) {
      for (int k = 0; k < p->n; k++) q[k] += str[k][a];
      if (++at[a] < d.shape[a]) break;
      for (int k = 0; k < p->n; k++) q[k] -= str[k][a] * d.shape[a];
      at[a] = 0;
    }
  }
  return false;
}

/* [+1] the variates */
static int rd_draw (lua_State *L, la_sampler *s, la_dist_id id, rd_pars *p, int isize) {
  const la_dist *d = la_dists + id;
  la_ctx *cx = l_ctx(L);
  rd_size z;
  la_array *x;
  rd_readsize(L, isize, &z);
  if (p->scalar && !z.given) {
    union { double f; int64_t i; } v;
    d->fill[s->legacy](s, p->v, 1, &v);
    if (d->out == LA_F64) lua_pushnumber(L, v.f);
    else lua_pushinteger(L, v.i);
    return 1;
  }
  if (!p->scalar) rd_outshape(L, &z, p->n, p->view);
  x = l_newarray(L, (la_dtype)d->out, z.d.ndim, z.d.shape);
  if (p->scalar) {
    if (x->v.size > 0) d->fill[s->legacy](s, p->v, x->v.size, x->v.data);
  }
  else if (!la_dist_draw(cx, s, id, p->view, &x->v)) l_raise(L, cx);
  return 1;
}

static int rd_dist (lua_State *L, la_sampler *s, int a, la_dist_id id, const double *def) {
  rd_pars p;
  rd_readpars(L, id, a, def, &p);
  switch (id) {
    case LA_D_UNIFORM:                   /* the second parameter becomes the width */
      if (p.scalar) {
        p.v[1].f -= p.v[0].f;
        if (rd_infinite(p.v))
          luaL_error(L, s->legacy ? "Range exceeds valid bounds" : "high - low range exceeds valid bounds");
      }
      else {
        l_ufunc(L, LA_UF_subtract, a + 1, a);
        lua_replace(L, a + 1);
        p.view[1] = &l_checkarray(L, a + 1)->v;
        if (rd_any(L, &p, rd_infinite)) luaL_error(L, "Range exceeds valid bounds");
      }
      break;
    case LA_D_TRIANGULAR:
      if (rd_any(L, &p, rd_left_above_mode)) luaL_error(L, "left > mode");
      if (rd_any(L, &p, rd_mode_above_right)) luaL_error(L, "mode > right");
      if (rd_any(L, &p, rd_left_is_right)) luaL_error(L, "left == right");
      break;
    case LA_D_HYPERGEOMETRIC:
      if (!s->legacy && rd_any(L, &p, rd_toolarge)) luaL_error(L, "both ngood and nbad must be less than 1000000000");
      if (rd_any(L, &p, rd_toomany)) luaL_error(L, "ngood + nbad must be below 2**63");
      if (rd_any(L, &p, rd_toofew)) luaL_error(L, "ngood + nbad < nsample");
      break;
    default: break;
  }
  rd_checkpars(L, s, id, &p);
  if (id == LA_D_NEGATIVE_BINOMIAL && !s->legacy && rd_any(L, &p, rd_lamtoolarge))
    luaL_error(L, "n too large or p too small, see Generator.negative_binomial Notes");
  return rd_draw(L, s, id, &p, a + p.n);
}

/* ---- uniform numbers, and what a Generator draws in single precision too ---- */

static int rd_random_sample (lua_State *L, la_sampler *s, int a) {       /* size */
  rd_size z;
  la_array *x;
  rd_readsize(L, a, &z);
  if (!z.given) {
    double v;
    la_rng_doubles(s->g, 1, &v);
    lua_pushnumber(L, v);
    return 1;
  }
  x = l_newarray(L, LA_F64, z.d.ndim, z.d.shape);
  la_rng_doubles(s->g, x->v.size, (double *)(void *)x->v.data);
  return 1;
}

static int rd_floatdtype (lua_State *L, int i, const char *fname) {
  int dt = l_optdtype(L, i, LA_F64);
  if (dt != LA_F64 && dt != LA_F32) l_error(L, "Unsupported dtype %s for %s", la_dtypes[dt].name, fname);
  return dt;
}

enum { RD_RANDOM, RD_NORMAL, RD_EXP, RD_EXPINV };

static void rd_fill1 (la_sampler *s, int what, la_dtype dt, int64_t n, void *out) {
  static const la_par none[1];
  la_rng *g = s->g;
  if (dt == LA_F32)
    switch (what) {
      case RD_RANDOM: la_rng_floats(g, n, out); break;
      case RD_NORMAL: la_fill_normal32(g, n, out); break;
      case RD_EXP: la_fill_exp32(g, n, out); break;
      default: la_fill_expinv32(g, n, out); break;
    }
  else
    switch (what) {
      case RD_RANDOM: la_rng_doubles(g, n, out); break;
      case RD_NORMAL: la_dists[LA_D_STANDARD_NORMAL].fill[s->legacy](s, none, n, out); break;
      case RD_EXP: la_dists[LA_D_STANDARD_EXPONENTIAL].fill[s->legacy](s, none, n, out); break;
      default: la_fill_expinv(g, n, out); break;
    }
}

static int rd_filled (lua_State *L, la_sampler *s, int what, const char *fname, int isize, int idtype, int iout) {
  rd_size z;
  la_dtype dt = (la_dtype)rd_floatdtype(L, idtype, fname);
  la_array *x;
  rd_readsize(L, isize, &z);
  if (!l_absent(L, iout)) {
    x = rd_out(L, iout, dt, &z, false);
    lua_pushvalue(L, iout);
  }
  else if (z.given) x = l_newarray(L, dt, z.d.ndim, z.d.shape);
  else {
    union { double d; float f; } v;
    rd_fill1(s, what, dt, 1, &v);
    lua_pushnumber(L, dt == LA_F64 ? v.d : (double)v.f);
    return 1;
  }
  if (x->v.size > 0) rd_fill1(s, what, dt, x->v.size, x->v.data);
  return 1;
}

static int L_gen_random (lua_State *L) { return rd_filled(L, rd_self(L), RD_RANDOM, "random", 2, 3, 4); }
static int L_gen_standard_normal (lua_State *L) {
  return rd_filled(L, rd_self(L), RD_NORMAL, "standard_normal", 2, 3, 4);
}

static int L_gen_standard_exponential (lua_State *L) {       /* self, size, dtype, method, out */
  static const char *const methods[] = {"zig", "inv", NULL};
  la_sampler *s = rd_self(L);
  int what = l_optchoice(L, 4, methods, "method") == 1 ? RD_EXPINV : RD_EXP;
  return rd_filled(L, s, what, "standard_exponential", 2, 3, 5);
}

static int L_gen_standard_gamma (lua_State *L) {             /* self, shape, size, dtype, out */
  static const double def[LA_DIST_MAXPAR] = {NAN, NAN, NAN};
  la_sampler *s = rd_self(L);
  la_dtype dt = (la_dtype)rd_floatdtype(L, 4, "standard_gamma");
  la_ctx *cx = l_ctx(L);
  bool out = !l_absent(L, 5);
  rd_size z;
  rd_pars p;
  la_array *x = NULL;
  if (dt == LA_F64 && !out) return rd_dist(L, s, 2, LA_D_STANDARD_GAMMA, def);
  rd_readpars(L, LA_D_STANDARD_GAMMA, 2, def, &p);
  rd_checkpars(L, s, LA_D_STANDARD_GAMMA, &p);
  rd_readsize(L, 3, &z);
  if (out) {
    x = rd_out(L, 5, dt, &z, true);
    z.given = true;
    z.d.ndim = x->v.ndim;
    memcpy(z.d.shape, x->v.shape, (size_t)x->v.ndim * sizeof *z.d.shape);
  }
  if (p.scalar && !z.given) {
    float v;
    la_fill_gamma32(s->g, (float)p.v[0].f, 1, &v);
    lua_pushnumber(L, (double)v);
    return 1;
  }
  if (!p.scalar) rd_outshape(L, &z, 1, p.view);
  if (out) lua_pushvalue(L, 5);
  else x = l_newarray(L, dt, z.d.ndim, z.d.shape);
  if (x->v.size == 0) return 1;
  if (dt == LA_F64) {
    if (p.scalar) la_dists[LA_D_STANDARD_GAMMA].fill[0](s, p.v, x->v.size, x->v.data);
    else if (!la_dist_draw(cx, s, LA_D_STANDARD_GAMMA, p.view, &x->v)) l_raise(L, cx);
  }
  else if (p.scalar) la_fill_gamma32(s->g, (float)p.v[0].f, x->v.size, (float *)(void *)x->v.data);
  else {                                 /* the shapes, spread over the result, are replaced one by one */
    float *f = (float *)(void *)x->v.data;
    if (la_arr_mayoverlap(&x->v, p.view[0])) {
      l_copyof(L, 2, LA_NODTYPE, 'C');
      lua_replace(L, 2);
      p.view[0] = &l_checkarray(L, 2)->v;
    }
    if (!la_ex_copy(cx, &x->v, p.view[0])) l_raise(L, cx);
    for (int64_t i = 0; i < x->v.size; i++) la_fill_gamma32(s->g, f[i], 1, f + i);
  }
  return 1;
}

/* the lengths in a row from index first on */
static int rd_rand (lua_State *L, la_sampler *s, int first, bool normal) {
  int n = lua_gettop(L) - first + 1;
  int64_t shape[LA_MAXDIMS];
  la_array *x;
  if (n <= 0) {
    double v;
    rd_fill1(s, normal ? RD_NORMAL : RD_RANDOM, LA_F64, 1, &v);
    lua_pushnumber(L, v);
    return 1;
  }
  if (n == 1 && lua_type(L, first) == LUA_TTABLE) {          /* a shape in a table does no harm */
    la_dims d;
    l_checkshape(L, first, &d, false);
    n = d.ndim;
    memcpy(shape, d.shape, (size_t)n * sizeof *shape);
  }
  else {
    if (n > LA_MAXDIMS) l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, n);
    for (int k = 0; k < n; k++) {
      shape[k] = l_checkint(L, first + k, "a length");
      if (shape[k] < 0)
        l_error(L, "negative dimensions are not allowed: axis %d has length %lld", k + 1, (long long)shape[k]);
    }
  }
  x = l_newarray(L, LA_F64, n, shape);
  if (x->v.size > 0) rd_fill1(s, normal ? RD_NORMAL : RD_RANDOM, LA_F64, x->v.size, x->v.data);
  return 1;
}

static int L_rnd_rand (lua_State *L) { return rd_rand(L, rd_default(L), 1, false); }
static int L_rnd_randn (lua_State *L) { return rd_rand(L, rd_default(L), 1, true); }
static int L_gen_rand (lua_State *L) { return rd_rand(L, rd_self(L), 2, false); }
static int L_gen_randn (lua_State *L) { return rd_rand(L, rd_self(L), 2, true); }

static int rd_tomaxint (lua_State *L, la_sampler *s, int a) {            /* size */
  rd_size z;
  la_array *x;
  rd_readsize(L, a, &z);
  if (!z.given) {
    lua_pushinteger(L, (lua_Integer)(la_rng_u64(s->g, s->g->kind) >> 1));
    return 1;
  }
  x = l_newarray(L, LA_I64, z.d.ndim, z.d.shape);
  for (int64_t i = 0; i < x->v.size; i++)
    ((int64_t *)(void *)x->v.data)[i] = (int64_t)(la_rng_u64(s->g, s->g->kind) >> 1);
  return 1;
}

static int rd_bytes (lua_State *L, la_sampler *s, int a) {               /* length */
  int64_t n = l_checkint(L, a, "length");
  if (n < 0) l_error(L, "bytes: length must not be negative, got %lld", (long long)n);
  if (n > ((int64_t)1 << 40)) l_error(L, "bytes: a string of %lld bytes is too long", (long long)n);
  char *p = l_bytes(L, n + 4);
  if (!la_work(l_ctxof(L), (double)n)) l_raise(L, l_ctxof(L));
  for (int64_t i = 0; i < n; i += 4) {
    uint32_t w = la_rng_u32(s->g, s->g->kind);
    for (int k = 0; k < 4; k++) p[i + k] = (char)(unsigned char)(w >> 8 * k);
  }
  l_bytesdone(L, (size_t)n);
  return 1;
}

/* ---- integers ---- */

typedef struct rd_bound { int64_t hi; uint64_t lo; } rd_bound;           /* 128 bits, two's complement */

static int rd_compare (rd_bound a, rd_bound b) {
  if (a.hi != b.hi) return a.hi < b.hi ? -1 : 1;
  return a.lo < b.lo ? -1 : a.lo > b.lo;
}

/* bits: a negative integer stands for its bits (uint64) */
static rd_bound rd_bound_of (lua_State *L, const la_scalar *s, bool bits) {
  rd_bound b;
  if (s->weak == LA_WEAK_FLOAT) {
    double x = trunc(s->f);
    if (x != x) luaL_error(L, "cannot convert float NaN to integer");
    if (isinf(x)) luaL_error(L, "cannot convert float infinity to integer");
    if (x >= 0x1p65) x = 0x1p65;
    if (x <= -0x1p65) x = -0x1p65;
    b.hi = (int64_t)floor(x * 0x1p-64);
    b.lo = (uint64_t)(x - (double)b.hi * 0x1p64);
    return b;
  }
  b.lo = (uint64_t)s->i;
  b.hi = s->i < 0 && !bits ? -1 : 0;
  return b;
}

static void rd_limits (la_dtype dt, rd_bound *lo, rd_bound *hi) {
  int bits = dt == LA_BOOL ? 1 : 8 * la_dtypes[dt].size;
  *lo = (rd_bound){0, 0};
  hi->hi = 0;
  hi->lo = la_issigned(dt) ? ((uint64_t)1 << (bits - 1)) - 1 : bits == 64 ? UINT64_MAX : ((uint64_t)1 << bits) - 1;
  if (la_issigned(dt)) *lo = (rd_bound){-1, (uint64_t)0 - ((uint64_t)1 << (bits - 1))};
}

static rd_bound rd_less1 (rd_bound b) {
  if (b.lo-- == 0) b.hi--;
  return b;
}

/* the element at p of a bound's array */
static rd_bound rd_load (lua_State *L, const la_view *v, const char *p, bool bits) {
  la_scalar s;
  la_dt_load((la_dtype)v->dtype, p, &s);
  return rd_bound_of(L, &s, bits || v->dtype == LA_U64);
}

/* low, high, size, dtype */
static int rd_integers (lua_State *L, la_sampler *s, int a, const char *fname, bool endpoint) {
  la_ctx *cx = l_ctx(L);
  int dti = l_optdtype(L, a + 3, LA_I64);
  la_dtype dt = (la_dtype)dti;
  bool bits = dt == LA_U64, scalar = true, zero = true, masked = s->legacy;
  rd_bound lo = {0, 0}, hi = {0, 0}, min, max;
  rd_size z;
  la_bits shared = {0, 0};
  if (dt > LA_U64) l_error(L, "Unsupported dtype %s for %s", la_dtypes[dt].name, fname);
  rd_limits(dt, &min, &max);
  if (l_absent(L, a + 1)) {              /* one bound: from 0 */
    if (l_absent(L, a)) l_error(L, "%s: low is missing", fname);
    lua_pushvalue(L, a);
    lua_replace(L, a + 1);
    lua_pushinteger(L, 0);
    lua_replace(L, a);
  }
  rd_readsize(L, a + 2, &z);
  for (int k = 0; k < 2; k++) {
    la_scalar v;
    la_dtype vdt;
    if (lua_type(L, a + k) != LUA_TTABLE && l_toscalar(L, a + k, &v, &vdt) && !la_iscomplex(vdt)) {
      rd_bound b = rd_bound_of(L, &v, bits || vdt == LA_U64);
      if (k == 0) lo = b;
      else hi = b;
    }
    else {
      la_array *x = l_asarray(L, a + k, LA_NODTYPE);
      if (la_iscomplex(x->v.dtype)) l_error(L, "%s: %s must not be complex", fname, k == 0 ? "low" : "high");
      scalar = false;
    }
  }
  if (scalar) {
    int64_t n = 1;
    la_array *x;
    char one[8];
    for (int k = 0; k < z.d.ndim; k++)
      if (z.d.shape[k] == 0) n = 0;
    if (n == 0) {                        /* nothing is drawn: NumPy does not look at the bounds either */
      l_newarray(L, dt, z.d.ndim, z.d.shape);
      return 1;
    }
    zero = lo.hi == 0 && lo.lo == 0;
    if (!endpoint) hi = rd_less1(hi);
    if (rd_compare(lo, min) < 0) l_error(L, "low is out of bounds for %s", la_dtypes[dt].name);
    if (rd_compare(hi, max) > 0) l_error(L, "high is out of bounds for %s", la_dtypes[dt].name);
    if (rd_compare(lo, hi) > 0)
      luaL_error(L, zero ? endpoint ? "high < 0" : "high <= 0" : endpoint ? "low > high" : "low >= high");
    if (!z.given) {
      la_rng_integers(s->g, dt, lo.lo, hi.lo - lo.lo, masked, &shared, 1, one);
      l_pushelement(L, dt, one);
      return 1;
    }
    x = l_newarray(L, dt, z.d.ndim, z.d.shape);
    la_rng_integers(s->g, dt, lo.lo, hi.lo - lo.lo, masked, &shared, x->v.size, x->v.data);
    return 1;
  }
  {
    const la_view *v[2];
    int64_t str[2][LA_MAXDIMS], at[LA_MAXDIMS] = {0};
    const char *q[2];
    la_array *x;
    int size = la_dtypes[dt].size;
    for (int k = 0; k < 2; k++) v[k] = &l_asarray(L, a + k, LA_NODTYPE)->v;
    rd_outshape(L, &z, 2, v);
    x = l_newarray(L, dt, z.d.ndim, z.d.shape);
    for (int k = 0; k < 2; k++)
      if (!la_bc_strides(cx, v[k], z.d.ndim, z.d.shape, str[k])) l_raise(L, cx);
    for (int pass = 0; pass < 3; pass++) {               /* low, high and their order; then the numbers */
      char *to = x->v.data;
      bool lowbad = false, highbad = false, order = false;
      q[0] = v[0]->data;
      q[1] = v[1]->data;
      memset(at, 0, sizeof at);
      for (int64_t left = x->v.size; left > 0; left--, to += size) {
        lo = rd_load(L, v[0], q[0], bits);
        hi = rd_load(L, v[1], q[1], bits);
        if (!endpoint) hi = rd_less1(hi);
        if (pass < 2) {
          zero = zero && lo.hi == 0 && lo.lo == 0;
          lowbad = lowbad || rd_compare(lo, min) < 0;
          highbad = highbad || rd_compare(hi, max) > 0;
          order = order || rd_compare(lo, hi) > 0;
        }
        else la_rng_integers(s->g, dt, lo.lo, hi.lo - lo.lo, masked, &shared, 1, to);
        for (int k = z.d.ndim - 1; k >= 0; k--) {
          q[0] += str[0][k];
          q[1] += str[1][k];
          if (++at[k] < z.d.shape[k]) break;
          q[0] -= str[0][k] * z.d.shape[k];
          q[1] -= str[1][k] * z.d.shape[k];
          at[k] = 0;
        }
      }
      if (lowbad) l_error(L, "low is out of bounds for %s", la_dtypes[dt].name);
      if (highbad) l_error(L, "high is out of bounds for %s", la_dtypes[dt].name);
      if (order) luaL_error(L, zero ? endpoint ? "high < 0" : "high <= 0" : endpoint ? "low > high" : "low >= high");
      if (pass == 0) pass = 1;
    }
    return 1;
  }
}

static int rd_randint (lua_State *L, la_sampler *s, int a) { return rd_integers(L, s, a, "randint", false); }

static int L_gen_integers (lua_State *L) {                   /* self, low, high, size, dtype, endpoint */
  la_sampler *s = rd_self(L);
  return rd_integers(L, s, 2, "integers", l_optbool(L, 6, false));
}

/* low, high, size: both ends included, 1 where low is missing */
static int rd_random_integers (lua_State *L, la_sampler *s, int a) {
  if (l_absent(L, a + 1)) {
    lua_pushvalue(L, a);
    lua_replace(L, a + 1);
    lua_pushinteger(L, 1);
    lua_replace(L, a);
  }
  if (l_checkint(L, a, "low") > l_checkint(L, a + 1, "high")) luaL_error(L, "low >= high");
  lua_settop(L, a + 2);
  return rd_integers(L, s, a, "random_integers", true);
}

/* ---- order: shuffle, permutation, permuted ---- */

/* Is the table at i a list of plain Lua values, not of numbers, booleans, arrays and tables of them? */
static bool rd_isplain (lua_State *L, int i, int depth) {
  lua_Integer n = (lua_Integer)lua_rawlen(L, i);
  bool plain = false;
  if (depth > LA_MAXDIMS) return true;
  luaL_checkstack(L, 4, NULL);
  for (lua_Integer k = 1; k <= n && !plain; k++) {
    switch (lua_rawgeti(L, i, k)) {
      case LUA_TNUMBER: case LUA_TBOOLEAN: break;
      case LUA_TTABLE: plain = (lua_rawlen(L, -1) == 0 && n > 0) || rd_isplain(L, lua_gettop(L), depth + 1); break;
      case LUA_TUSERDATA: plain = l_toarray(L, -1) == NULL; break;
      default: plain = true; break;
    }
    lua_pop(L, 1);
  }
  return plain;
}

/* out (of the positions' shape in place of the axis) = x taken at `positions` (int64, from 0) along the axis [+1] */
static la_array *rd_take (lua_State *L, const la_view *x, int axis, const la_view *positions) {
  la_ctx *cx = l_ctx(L);
  la_ixitem item[LA_MAXDIMS + 1];
  la_ixplan *plan = l_scratch(L, sizeof *plan);
  la_array *y;
  memset(item, 0, sizeof item);
  for (int k = 0; k < axis; k++) {
    item[k].kind = LA_IX_RANGE;
    item[k].step = 1;
  }
  item[axis].kind = LA_IX_ARRAY;
  item[axis].given = LA_IX_FROMZERO;
  item[axis].array = positions;
  if (!la_ix_check(cx, x, axis + 1, item) || !la_ix_plan(cx, x, axis + 1, item, plan)) l_raise(L, cx);
  y = l_newarray(L, (la_dtype)x->dtype, plan->result.ndim, plan->result.shape);
  if (y->v.size > 0 && !la_ix_take(cx, plan, &y->v)) l_raise(L, cx);
  lua_remove(L, -2);
  return y;
}

/* [+1] 0 ... n-1 in random order */
static la_array *rd_order (lua_State *L, la_rng *g, int64_t n) {
  la_array *x = l_newarray(L, LA_I64, 1, &n);
  int64_t *p = (int64_t *)(void *)x->v.data;
  for (int64_t i = 0; i < n; i++) p[i] = i;
  la_rng_shuffle(g, n, 1, x->v.data, 8, 8);
  return x;
}

/* are the elements of one step along the axis side by side? their bytes, or 0 */
static int64_t rd_rowbytes (const la_view *x, int axis) {
  int64_t bytes = la_itemsize(x->dtype), n = 1;
  for (int a = x->ndim - 1; a >= 0; a--) {
    if (a == axis || x->shape[a] == 1) continue;
    if (x->strides[a] != bytes * n) return 0;
    n *= x->shape[a];
  }
  bytes *= n;
  return x->strides[axis] >= bytes || -x->strides[axis] >= bytes ? bytes : 0;
}

/* Shuffles the array at stack index i in place along the axis. */
static void rd_shufflearray (lua_State *L, la_rng *g, int i, int axis) {
  la_array *x = l_checkarray(L, i), *y;
  la_ctx *cx = l_ctx(L);
  int64_t n = x->v.shape[axis], bytes = rd_rowbytes(&x->v, axis);
  if (x->v.size == 0) return;
  if (x->v.ndim == 1) bytes = la_itemsize(x->v.dtype);
  if (bytes > 0) {
    la_rng_shuffle(g, n, 1, x->v.data, x->v.strides[axis], bytes);
    return;
  }
  y = rd_order(L, g, n);
  y = rd_take(L, &x->v, axis, &y->v);
  if (!la_ex_copy(cx, &x->v, &y->v)) l_raise(L, cx);
  lua_pop(L, 2);
}

static void rd_shuffletable (lua_State *L, la_rng *g, int i) {           /* swaps its elements 1 ... #t */
  lua_Integer n = luaL_len(L, i);
  if (!la_work(l_ctxof(L), 100 * (double)n)) l_raise(L, l_ctxof(L));
  for (lua_Integer k = n; k > 1; k--) {
    lua_Integer j = (lua_Integer)la_rng_below(g, (uint64_t)(k - 1)) + 1;
    if (j == k) continue;
    lua_geti(L, i, k);
    lua_geti(L, i, j);
    lua_seti(L, i, k);
    lua_seti(L, i, j);
  }
}

static int rd_shuffle (lua_State *L, la_sampler *s, int a) {             /* x, axis */
  la_array *x;
  int axis = 0;
  if (lua_type(L, a) == LUA_TTABLE) {
    if (!l_absent(L, a + 1) && l_checkint(L, a + 1, "axis") != 1)
      luaL_error(L, "shuffle: an axis can be given for arrays only");
    rd_shuffletable(L, s->g, a);
    lua_pushvalue(L, a);
    return 1;
  }
  x = l_toarray(L, a);
  if (x == NULL)
    l_error(L, "shuffle: x must be an array or a table, got %s", lua_isnoneornil(L, a) ? "nothing" : l_typename(L, a));
  if (x->v.flags & LA_READONLY) luaL_error(L, "array is read-only");
  if (x->v.ndim == 0) luaL_error(L, "shuffle: x must have at least one axis");
  if (!l_absent(L, a + 1)) axis = l_checkaxis(L, a + 1, x->v.ndim);
  rd_shufflearray(L, s->g, a, axis);
  lua_pushvalue(L, a);
  return 1;
}

static int L_shuffle_inplace (lua_State *L) {                /* x, axis, rng */
  la_sampler *s = l_absent(L, 3) ? rd_default(L) : rd_tosampler(L, 3);
  if (s == NULL) l_error(L, "shuffle_: rng must be a Generator or a RandomState, got %s", l_typename(L, 3));
  return rd_shuffle(L, s, 1);
}

static int rd_permutation (lua_State *L, la_sampler *s, int a) {         /* x, axis */
  la_scalar v;
  la_dtype dt;
  la_array *x, *y;
  int axis;
  if (lua_type(L, a) == LUA_TNUMBER) {
    int64_t n = l_checkint(L, a, "x"), *p;
    y = rd_order(L, s->g, n > 0 ? n : 0);
    p = (int64_t *)(void *)y->v.data;
    for (int64_t i = 0; i < n; i++) p[i]++;                  /* positions count from 1 */
    return 1;
  }
  if (lua_type(L, a) == LUA_TTABLE && rd_isplain(L, a, 0)) {
    lua_Integer n = (lua_Integer)lua_rawlen(L, a);
    lua_createtable(L, (int)(n < 1 << 20 ? n : 0), 0);
    for (lua_Integer k = 1; k <= n; k++) {
      lua_rawgeti(L, a, k);
      lua_rawseti(L, -2, k);
    }
    rd_shuffletable(L, s->g, lua_gettop(L));
    return 1;
  }
  if (lua_type(L, a) != LUA_TTABLE && l_toscalar(L, a, &v, &dt))
    luaL_error(L, "x must be an integer or at least 1-dimensional");
  x = l_asarray(L, a, LA_NODTYPE);
  axis = l_absent(L, a + 1) ? 0 : l_checkaxis(L, a + 1, x->v.ndim);
  if (x->v.ndim == 1) {
    l_copyof(L, a, LA_NODTYPE, 'C');
    rd_shufflearray(L, s->g, lua_gettop(L), 0);
    return 1;
  }
  y = rd_order(L, s->g, x->v.shape[axis]);
  rd_take(L, &x->v, axis, &y->v);
  return 1;
}

static int L_gen_permuted (lua_State *L) {                   /* self, x | axis, out */
  la_sampler *s = rd_self(L);
  la_array *x = l_asarray(L, 2, LA_NODTYPE), *y;
  la_ctx *cx = l_ctx(L);
  int axis = -1;
  if (x->v.ndim == 0) luaL_error(L, "permuted: x must have at least one axis");
  if (!l_absent(L, 3) && !(lua_type(L, 3) == LUA_TBOOLEAN && !lua_toboolean(L, 3))) axis = l_checkaxis(L, 3, x->v.ndim);
  if (l_absent(L, 4)) y = l_copyof(L, 2, LA_NODTYPE, 'K');
  else {
    bool same;
    y = l_checkout(L, 4);
    same = y->v.ndim == x->v.ndim;
    for (int k = 0; same && k < x->v.ndim; k++) same = y->v.shape[k] == x->v.shape[k];
    if (!same) luaL_error(L, "out must have the same shape as x");
    if (!la_dt_cancast((la_dtype)x->v.dtype, (la_dtype)y->v.dtype, LA_CAST_SAFE))
      l_error(L, "Cannot cast array data from %s to %s according to the rule 'safe'", la_dtypes[x->v.dtype].name,
          la_dtypes[y->v.dtype].name);
    lua_pushvalue(L, 4);
    if (y != x && !la_ex_copy(cx, &y->v, &x->v)) l_raise(L, cx);
  }
  if (y->v.size == 0) return 1;
  {
    int64_t item = la_itemsize(y->v.dtype);
    if (axis < 0 && y->v.ndim == 1) la_rng_shuffle(s->g, y->v.size, 1, y->v.data, y->v.strides[0], item);
    else if (axis < 0 && (la_arr_iscontig(&y->v) || la_arr_isfcontig(&y->v)))
      la_rng_shuffle(s->g, y->v.size, 1, y->v.data, item, item);
    else if (axis < 0) {
      la_array *t = l_copyof(L, lua_gettop(L), LA_NODTYPE, 'C');
      la_rng_shuffle(s->g, t->v.size, 1, t->v.data, item, item);
      if (!la_ex_copy(cx, &y->v, &t->v)) l_raise(L, cx);
      lua_pop(L, 1);
    }
    else {                                                   /* each line along the axis, in C order of the others */
      int64_t at[LA_MAXDIMS] = {0}, lines = y->v.size / y->v.shape[axis];
      char *p = y->v.data;
      for (; lines > 0; lines--) {
        la_rng_shuffle(s->g, y->v.shape[axis], 1, p, y->v.strides[axis], item);
        for (int k = y->v.ndim - 1; k >= 0; k--) {
          if (k == axis) continue;
          p += y->v.strides[k];
          if (++at[k] < y->v.shape[k]) break;
          p -= y->v.strides[k] * y->v.shape[k];
          at[k] = 0;
        }
      }
    }
  }
  return 1;
}

/* ---- choice ---- */

/* The probabilities at i, checked: a float64 copy [+1]. */
static la_array *rd_probabilities (lua_State *L, int i, int64_t pop, bool legacy) {
  la_ctx *cx = l_ctx(L);
  la_array *p = l_asarray(L, i, LA_NODTYPE), *w;
  double tol = 1.4901161193847656e-08, sum, *q;              /* the root of float64's epsilon */
  if (p->v.dtype == LA_F32) tol = 3.4526698300124393e-04;
  if (p->v.dtype == LA_F16) tol = 0.03125;
  if (p->v.ndim != 1) luaL_error(L, legacy ? "'p' must be 1-dimensional" : "p must be 1-dimensional");
  if (p->v.size != pop) luaL_error(L, legacy ? "'a' and 'p' must have same size" : "a and p must have same size");
  w = l_newarray(L, LA_F64, 1, &pop);
  if (!la_ex_copy(cx, &w->v, &p->v)) l_raise(L, cx);
  q = (double *)(void *)w->v.data;
  sum = la_kahan_sum(q, pop);
  if (sum != sum) luaL_error(L, legacy ? "probabilities contain NaN" : "Probabilities contain NaN");
  for (int64_t k = 0; k < pop; k++)
    if (q[k] < 0) luaL_error(L, legacy ? "probabilities are not non-negative" : "Probabilities are not non-negative");
  if (fabs(sum - 1.) > tol) {
    if (legacy) luaL_error(L, "probabilities do not sum to 1");
    luaL_error(L, "Probabilities do not sum to 1. See Notes section of docstring for more information.");
  }
  return w;
}

static void rd_cumulate (const double *p, double *cdf, int64_t n) {
  double sum = 0;
  for (int64_t i = 0; i < n; i++) cdf[i] = sum = i == 0 ? p[0] : sum + p[i];
  for (int64_t i = 0; i < n; i++) cdf[i] /= sum;
}

static int64_t rd_search (const double *cdf, int64_t n, double u) {      /* the first that is above u */
  int64_t lo = 0, hi = n;
  while (lo < hi) {
    int64_t m = lo + (hi - lo) / 2;
    if (cdf[m] > u) hi = m;
    else lo = m + 1;
  }
  return lo;
}

/* positions from 0 into idx (n of them) with probabilities p: all different where without replacement */
static void rd_weighted (lua_State *L, la_rng *g, const la_array *p, int64_t pop, bool replace, int64_t n,
    int64_t *idx) {
  double *w = (double *)(void *)p->v.data, *u, *cdf;
  cdf = (double *)(void *)l_newarray(L, LA_F64, 1, &pop)->v.data;
  u = (double *)(void *)l_newarray(L, LA_F64, 1, &n)->v.data;
  if (replace) {
    rd_cumulate(w, cdf, pop);
    la_rng_doubles(g, n, u);
    for (int64_t i = 0; i < n; i++) idx[i] = rd_search(cdf, pop, u[i]);
  }
  else
    /* as many as are missing; of one drawn twice the first counts */
    for (int64_t found = 0; found < n; ) {
      int64_t m = n - found, k = found;
      for (int64_t i = 0; i < found; i++) w[idx[i]] = 0;
      rd_cumulate(w, cdf, pop);
      la_rng_doubles(g, m, u);
      for (int64_t i = 0; i < m; i++) {
        int64_t j = rd_search(cdf, pop, u[i]);
        if (w[j] < 0) continue;                              /* marked: drawn in this round */
        w[j] = -1;
        idx[k++] = j;
      }
      found = k;
    }
  lua_pop(L, 2);
}

/* the elements of the list at i at positions p (from 0), as nested tables of the shape [+1] */
static void rd_pick (lua_State *L, int i, int ndim, const int64_t *shape, const int64_t **p) {
  if (ndim == 0) {
    lua_rawgeti(L, i, *(*p)++ + 1);
    return;
  }
  luaL_checkstack(L, 4, NULL);
  lua_createtable(L, (int)(shape[0] < 1 << 20 ? shape[0] : 0), 0);
  for (int64_t k = 1; k <= shape[0]; k++) {
    rd_pick(L, i, ndim - 1, shape + 1, p);
    lua_rawseti(L, -2, k);
  }
}

static int rd_choice (lua_State *L, la_sampler *s, int a) {              /* a, size, replace, p, axis, shuffle */
  la_ctx *cx = l_ctx(L);
  bool replace = l_optbool(L, a + 2, true), legacy = s->legacy, shuffle = legacy || l_optbool(L, a + 5, true),
      plain = false;
  la_array *x = NULL, *p = NULL, *idx;
  int64_t pop, n = 1, *out;
  int axis = 0;
  rd_size z;
  la_scalar v;
  la_dtype dt;
  if (lua_type(L, a) == LUA_TTABLE) {
    plain = rd_isplain(L, a, 0);
    if (plain) pop = (int64_t)lua_rawlen(L, a);
    else x = l_asarray(L, a, LA_NODTYPE);
  }
  else if (lua_type(L, a) != LUA_TBOOLEAN && l_toscalar(L, a, &v, &dt)) {
    if (v.weak == LA_WEAK_FLOAT && !(v.f == floor(v.f) && fabs(v.f) < 0x1p63))
      l_error(L, legacy ? "a must be 1-dimensional or an integer, got %.14g"
          : "a must be a sequence or an integer, not %.14g", v.f);
    pop = v.weak == LA_WEAK_FLOAT ? (int64_t)v.f : v.i;
  }
  else {
    x = l_toarray(L, a);
    if (x == NULL)
      l_error(L, legacy ? "a must be 1-dimensional or an integer, got %s"
          : "a must be a sequence or an integer, not %s", l_typename(L, a));
  }
  if (x != NULL) {
    if (legacy && x->v.ndim != 1) luaL_error(L, "a must be 1-dimensional");
    if (!legacy && !l_absent(L, a + 4)) axis = l_checkaxis(L, a + 4, x->v.ndim);
    pop = x->v.shape[axis];
  }
  rd_readsize(L, a + 1, &z);
  if (z.given && !la_arr_size(cx, LA_I64, z.d.ndim, z.d.shape, &n)) l_raise(L, cx);
  if (pop <= 0 && n != 0) {
    if (x == NULL && !plain)
      l_error(L, legacy ? "a must be greater than 0 unless no samples are taken, got %lld" :
                          "a must be a positive integer unless no samples are taken, got %lld", (long long)pop);
    luaL_error(L, legacy ? "'a' cannot be empty unless no samples are taken"
        : "a cannot be empty unless no samples are taken");
  }
  if (pop < 0) pop = 0;
  if (!l_absent(L, a + 3)) p = rd_probabilities(L, a + 3, pop, legacy);
  if (!replace && n > pop)
    luaL_error(L, legacy ? "Cannot take a larger sample than population when 'replace=False'" :
                           "Cannot take a larger sample than population when replace is False");
  if (p != NULL && !replace) {
    int64_t some = 0;
    for (int64_t k = 0; k < pop; k++) some += ((double *)(void *)p->v.data)[k] > 0;
    if (some < n) luaL_error(L, "Fewer non-zero entries in p than size");
  }
  idx = l_newarray(L, LA_I64, z.d.ndim, z.d.shape);
  out = (int64_t *)(void *)idx->v.data;
  if (n == 0) {}
  else if (p != NULL) rd_weighted(L, s->g, p, pop, replace, n, out);
  else if (replace) {
    la_bits bits = {0, 0};
    la_rng_integers(s->g, LA_I64, 0, (uint64_t)(pop - 1), legacy, &bits, n, out);
  }
  else if (legacy) {                                         /* the front of a permutation */
    la_array *all = rd_order(L, s->g, pop);
    memcpy(out, all->v.data, (size_t)n * sizeof *out);
    lua_pop(L, 1);
  }
  else if (pop > 10000 && n > pop / (shuffle ? 50 : 20)) {   /* many of many: shuffle the end of them all */
    la_array *all = l_newarray(L, LA_I64, 1, &pop);
    int64_t *q = (int64_t *)(void *)all->v.data;
    for (int64_t k = 0; k < pop; k++) q[k] = k;
    la_rng_shuffle_lemire(s->g, pop, pop - n > 1 ? pop - n : 1, q);
    memcpy(out, q + pop - n, (size_t)n * sizeof *out);
    lua_pop(L, 1);
  }
  else {
    int64_t room = la_floyd_room(n);
    la_array *set = l_newarray(L, LA_U64, 1, &room);
    la_rng_floyd(s->g, pop, n, (uint64_t *)(void *)set->v.data, out);
    if (shuffle) la_rng_shuffle_lemire(s->g, n, 1, out);
    lua_pop(L, 1);
  }
  if (plain) {
    const int64_t *q = out;
    rd_pick(L, a, z.d.ndim, z.d.shape, &q);
    return 1;
  }
  if (x != NULL) rd_take(L, &x->v, axis, &idx->v);
  else
    for (int64_t k = 0; k < n; k++) out[k]++;                /* positions count from 1 */
  return z.given ? 1 : l_unwrap(L);
}

/* ---- several variables ---- */

/* the shape of the size at i with d behind it */
static void rd_sizeand (lua_State *L, int i, int64_t d, rd_size *z) {
  rd_readsize(L, i, z);
  if (z->d.ndim == LA_MAXDIMS)
    l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, LA_MAXDIMS + 1);
  z->d.shape[z->d.ndim++] = d;
}

static int rd_multinomial (lua_State *L, la_sampler *s, int a) {         /* n, pvals, size */
  la_ctx *cx = l_ctx(L);
  la_array *n, *p, *x;
  const double *pix;
  int64_t d;
  rd_size z;
  if (l_absent(L, a)) luaL_error(L, "multinomial: n is missing");
  n = l_asarray(L, a, LA_I64);
  p = l_asarray(L, a + 1, LA_F64);
  if (!la_arr_iscontig(&p->v)) {
    p = l_copyof(L, a + 1, LA_NODTYPE, 'C');
    lua_replace(L, a + 1);
  }
  d = p->v.ndim > 0 ? p->v.shape[p->v.ndim - 1] : 0;
  pix = (const double *)(const void *)p->v.data;
  if (s->legacy && p->v.ndim != 1) luaL_error(L, "pvals must be a 1-d sequence");
  if (s->legacy && n->v.ndim != 0) luaL_error(L, "multinomial: n must be a whole number");
  if (!s->legacy && d == 0)
    luaL_error(L, "pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.");
  if (!la_dist_checkview(cx, LA_PR_01, "pvals", &p->v)) l_raise(L, cx);
  for (int64_t k = 0; k < p->v.size; k += d)
    if (la_kahan_sum(pix + k, d - 1) > 1.0 + 1e-12)
      luaL_error(L, p->v.ndim == 1 ? "sum(pvals[:-1]) > 1.0" : "sum(pvals[...,:-1]) > 1.0");
  if (!la_dist_checkview(cx, LA_PR_NONNEG, "n", &n->v)) l_raise(L, cx);
  {
    /* without the last axis: where each set of probabilities begins */
    la_view rows = p->v;
    const la_view *v[2] = {&n->v, &rows};
    int64_t str[2][LA_MAXDIMS], at[LA_MAXDIMS] = {0}, sets = 1, count;
    const char *q[2] = {n->v.data, p->v.data};
    int nd;
    rows.ndim--;
    for (int k = 0; k < rows.ndim; k++) sets *= rows.shape[k];
    rows.size = sets;
    rd_readsize(L, a + 2, &z);
    rd_outshape(L, &z, 2, v);
    nd = z.d.ndim;
    for (int k = 0; k < 2; k++)
      if (!la_bc_strides(cx, v[k], nd, z.d.shape, str[k])) l_raise(L, cx);
    if (nd == LA_MAXDIMS) l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, nd + 1);
    z.d.shape[nd] = d;
    x = l_newarray(L, LA_I64, nd + 1, z.d.shape);
    memset(x->v.data, 0, (size_t)x->v.size * 8);
    count = d > 0 ? x->v.size / d : 0;
    for (int64_t i = 0; i < count; i++) {
      int64_t trials;
      memcpy(&trials, q[0], sizeof trials);
      la_rng_multinomial(s, trials, (const double *)(const void *)q[1], d, (int64_t *)(void *)x->v.data + i * d);
      for (int k = nd - 1; k >= 0; k--) {
        q[0] += str[0][k];
        q[1] += str[1][k];
        if (++at[k] < z.d.shape[k]) break;
        q[0] -= str[0][k] * z.d.shape[k];
        q[1] -= str[1][k] * z.d.shape[k];
        at[k] = 0;
      }
    }
  }
  return 1;
}

static int rd_dirichlet (lua_State *L, la_sampler *s, int a) {           /* alpha, size */
  la_array *al = l_asarray(L, a, LA_F64), *x;
  double *alpha, *csum;
  int64_t k;
  rd_size z;
  if (al->v.ndim != 1) l_error(L, "dirichlet: alpha must have one axis, got %d", al->v.ndim);
  if (!la_arr_iscontig(&al->v)) {
    al = l_copyof(L, a, LA_NODTYPE, 'C');
    lua_replace(L, a);
  }
  k = al->v.size;
  alpha = (double *)(void *)al->v.data;
  for (int64_t i = 0; i < k; i++)
    if (s->legacy ? alpha[i] <= 0 : alpha[i] < 0) luaL_error(L, s->legacy ? "alpha <= 0" : "alpha < 0");
  rd_sizeand(L, a + 1, k, &z);
  csum = (double *)(void *)l_newarray(L, LA_F64, 1, &k)->v.data;
  x = l_newarray(L, LA_F64, z.d.ndim, z.d.shape);
  if (x->v.size > 0) la_rng_dirichlet(s, k, alpha, csum, x->v.size / k, (double *)(void *)x->v.data);
  return 1;
}

static int L_gen_multivariate_hypergeometric (lua_State *L) {            /* self, colors, nsample, size, method */
  la_sampler *s = rd_self(L);
  const char *method = l_optstring(L, 5, "marginals", "method");
  bool count = strcmp(method, "count") == 0, bad;
  int64_t nsample, nc, total = 0, *colors, variates;
  la_array *c, *x;
  rd_size z;
  if (!count && strcmp(method, "marginals") != 0) luaL_error(L, "method must be \"count\" or \"marginals\".");
  if (lua_type(L, 3) == LUA_TNUMBER && !lua_isinteger(L, 3) && lua_tonumber(L, 3) != floor(lua_tonumber(L, 3)))
    luaL_error(L, "nsample must be an integer");
  nsample = l_checkint(L, 3, "nsample");
  if (nsample < 0) luaL_error(L, "nsample must be nonnegative.");
  c = l_asarray(L, 2, LA_NODTYPE);
  bad = c->v.ndim != 1 || (c->v.size > 0 && !la_isint(c->v.dtype));
  if (!bad) {
    bool big = c->v.dtype == LA_U64;
    c = l_asarray(L, 2, LA_I64);
    if (!la_arr_iscontig(&c->v)) {
      c = l_copyof(L, 2, LA_NODTYPE, 'C');
      lua_replace(L, 2);
    }
    for (int64_t i = 0; i < c->v.size; i++) bad = bad || ((int64_t *)(void *)c->v.data)[i] < 0;
    (void)big;                           /* above 2^63 - 1 it reads as negative, too */
  }
  if (bad)
    luaL_error(L, "colors must be a one-dimensional sequence of nonnegative integers not exceeding "
               "9223372036854775807.");
  nc = c->v.size;
  colors = (int64_t *)(void *)c->v.data;
  for (int64_t i = 0; i < nc; i++)
    if (la_add_overflow(total, colors[i], &total))
      luaL_error(L, "sum(colors) must not exceed the maximum value of a 64 bit signed integer (9223372036854775807)");
  if (!count && total >= 1000000000)
    luaL_error(L, "When method is \"marginals\", sum(colors) must be less than 1000000000.");
  if (count && total > INT64_MAX / 8)
    luaL_error(L, "When method is 'count', sum(colors) must not exceed 1152921504606846975");
  if (nsample > total) luaL_error(L, "nsample > sum(colors)");
  rd_sizeand(L, 4, nc, &z);
  x = l_newarray(L, LA_I64, z.d.ndim, z.d.shape);
  memset(x->v.data, 0, (size_t)x->v.size * 8);
  if (x->v.size == 0) return 1;
  variates = x->v.size / nc;
  if (count) {
    int64_t *choices = (int64_t *)(void *)l_newarray(L, LA_I64, 1, &total)->v.data;
    la_rng_mvhg_count(s->g, total, nc, colors, nsample, variates, (int64_t *)(void *)x->v.data, choices);
    lua_pop(L, 1);
  }
  else la_rng_mvhg_marginals(s->g, total, nc, colors, nsample, variates, (int64_t *)(void *)x->v.data);
  return 1;
}

/* [+results] calls la[module][name] (module NULL: la[name]) with the nargs values on top */
static void rd_call (lua_State *L, const char *module, const char *name, int nargs, int nresults) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rd_module_key);
  if (module != NULL) {
    if (lua_getfield(L, -1, module) != LUA_TTABLE) l_error(L, "multivariate_normal needs la.%s", module);
    lua_remove(L, -2);
  }
  if (lua_getfield(L, -1, name) == LUA_TNIL) l_error(L, "multivariate_normal needs %s", name);
  lua_remove(L, -2);
  lua_insert(L, -1 - nargs);
  lua_call(L, nargs, nresults);
}

/* the array at i as float64 in C order (replaced on the stack) */
static la_array *rd_dense (lua_State *L, int i) {
  la_array *x = l_asarray(L, i, LA_F64);
  if (!la_arr_iscontig(&x->v)) {
    x = l_copyof(L, i, LA_NODTYPE, 'C');
    lua_replace(L, i);
  }
  return x;
}

static int rd_multivariate_normal (lua_State *L, la_sampler *s, int a) { /* mean, cov, size, check_valid, tol, method */
  static const char *const methods[] = {"svd", "eigh", "cholesky", NULL},
      *const checks[] = {"warn", "raise", "ignore", NULL};
  const char *text;
  int method = 0, check = 0, base;
  double tol = l_absent(L, a + 4) ? 1e-8 : l_checknum(L, a + 4, "tol");
  la_array *mean, *cov, *x, *f;
  int64_t n, rows;
  rd_size z;
  if (!s->legacy && (text = l_optstring(L, a + 5, NULL, "method")) != NULL) {
    for (method = 0; methods[method] != NULL && strcmp(methods[method], text) != 0; method++) {}
    if (methods[method] == NULL) luaL_error(L, "method must be one of {'eigh', 'svd', 'cholesky'}");
  }
  if ((text = l_optstring(L, a + 3, NULL, "check_valid")) != NULL) {
    for (check = 0; checks[check] != NULL && strcmp(checks[check], text) != 0; check++) {}
    if (checks[check] == NULL && method != 2) luaL_error(L, "check_valid must equal 'warn', 'raise', or 'ignore'");
  }
  for (int k = 0; k < 2; k++)
    if (la_iscomplex(l_asarray(L, a + k, LA_NODTYPE)->v.dtype)) luaL_error(L, "mean and cov must not be complex");
  mean = rd_dense(L, a);
  cov = rd_dense(L, a + 1);
  if (mean->v.ndim != 1) luaL_error(L, "mean must be 1 dimensional");
  if (cov->v.ndim != 2 || cov->v.shape[0] != cov->v.shape[1]) luaL_error(L, "cov must be 2 dimensional and square");
  if (mean->v.shape[0] != cov->v.shape[0]) luaL_error(L, "mean and cov must have same length");
  n = mean->v.shape[0];
  rd_sizeand(L, a + 2, n, &z);
  /* a factor F (n, n) of the covariance, F transposed times F, on the stack */
  base = lua_gettop(L);
  f = l_newarray(L, LA_F64, 2, (int64_t[]){n, n});           /* base + 1 */
  {
    double *fd = (double *)(void *)f->v.data, *c = (double *)(void *)cov->v.data;
    bool valid = true;
    lua_pushvalue(L, a + 1);
    if (method == 2) {                                       /* F is the lower triangle, transposed */
      double *l;
      rd_call(L, "linalg", "cholesky", 1, 1);
      l = (double *)(void *)rd_dense(L, base + 2)->v.data;
      for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++) fd[i * n + j] = l[j * n + i];
    }
    else if (method == 1) {                                  /* rows sqrt |s_k| u_k */
      double *sv, *u;
      rd_call(L, "linalg", "eigh", 1, 2);
      sv = (double *)(void *)rd_dense(L, base + 2)->v.data;
      u = (double *)(void *)rd_dense(L, base + 3)->v.data;
      for (int64_t k = 0; k < n; k++) {
        valid = valid && !(sv[k] < -tol);
        for (int64_t j = 0; j < n; j++) fd[k * n + j] = u[j * n + k] * sqrt(fabs(sv[k]));
      }
    }
    /* rows sqrt s_k v_k (a RandomState), sqrt s_k u_k (a Generator) */
    else {
      double *u, *sv, *v;
      rd_call(L, "linalg", "svd", 1, 3);
      u = (double *)(void *)rd_dense(L, base + 2)->v.data;
      sv = (double *)(void *)rd_dense(L, base + 3)->v.data;
      v = (double *)(void *)rd_dense(L, base + 4)->v.data;
      for (int64_t i = 0; i < n && valid; i++)               /* is v' s v the covariance again? */
        for (int64_t j = 0; j < n && valid; j++) {
          double t = 0;
          for (int64_t k = 0; k < n; k++) t += v[k * n + i] * sv[k] * v[k * n + j];
          valid = fabs(t - c[i * n + j]) <= tol + tol * fabs(c[i * n + j]);
        }
      for (int64_t k = 0; k < n; k++)
        for (int64_t j = 0; j < n; j++) fd[k * n + j] = (s->legacy ? v[k * n + j] : u[j * n + k]) * sqrt(sv[k]);
    }
    if (check != 2 && method != 2 && !valid) {
      if (check == 1) luaL_error(L, "covariance is not symmetric positive-semidefinite.");
      lua_warning(L, "covariance is not symmetric positive-semidefinite.", 0);
    }
  }
  lua_settop(L, base + 1);
  rows = 1;
  for (int k = 0; k < z.d.ndim - 1; k++)
    if (la_mul_overflow(rows, z.d.shape[k], &rows)) luaL_error(L, "multivariate_normal: the size is too large");
  x = l_newarray(L, LA_F64, 2, (int64_t[]){rows, n});        /* base + 2 */
  if (x->v.size > 0) rd_fill1(s, RD_NORMAL, LA_F64, x->v.size, x->v.data);
  lua_pushvalue(L, base + 2);
  lua_pushvalue(L, base + 1);
  rd_call(L, NULL, "matmul", 2, 1);
  f = rd_dense(L, lua_gettop(L));
  x = l_newarray(L, LA_F64, z.d.ndim, z.d.shape);
  for (int64_t i = 0; i < rows; i++)
    for (int64_t j = 0; j < n; j++)
      ((double *)(void *)x->v.data)[i * n + j] = ((double *)(void *)mean->v.data)[j] +
          ((double *)(void *)f->v.data)[i * n + j];
  return 1;
}

/* ---- the rows ---- */

#define RD_REQ NAN                       /* a parameter without a default */
#define RD_SIZE "size: a length, a shape as a table, or nil for one number (array parameters then give the shape).\n"

/* X(name, id, default of each parameter, parameters, what it draws, what the parameters are, example's arguments) */
#define RD_DISTS(X) \
  X(beta, LA_D_BETA, RD_REQ, RD_REQ, RD_REQ, "a, b, size", \
    "Numbers of the beta distribution on [0, 1].\n", \
    "a, b: positive numbers, or arrays that broadcast.\n", "2, 5, 1000") \
  X(binomial, LA_D_BINOMIAL, RD_REQ, RD_REQ, RD_REQ, "n, p, size", \
    "How many of n trials succeed, each with probability p (int64).\n", \
    "n: at least 0, fractions are cut off; p: 0 to 1; or arrays that broadcast.\n", "10, 0.5, 1000") \
  X(chisquare, LA_D_CHISQUARE, RD_REQ, RD_REQ, RD_REQ, "df, size", \
    "Numbers of the chi-square distribution.\n", "df: degrees of freedom, positive.\n", "2, 1000") \
  X(f, LA_D_F, RD_REQ, RD_REQ, RD_REQ, "dfnum, dfden, size", \
    "Numbers of Fisher's F distribution.\n", "dfnum, dfden: degrees of freedom, positive.\n", "1, 48, 1000") \
  X(gamma, LA_D_GAMMA, RD_REQ, 1.0, RD_REQ, "shape, scale, size", \
    "Numbers of the gamma distribution.\n", "shape: not negative; scale: not negative, default 1.\n", "2, 3, 1000") \
  X(geometric, LA_D_GEOMETRIC, RD_REQ, RD_REQ, RD_REQ, "p, size", \
    "Trials up to the first success: 1, 2, ... (int64).\n", "p: probability of a success, above 0 and at most 1.\n", \
    "0.35, 1000") \
  X(gumbel, LA_D_GUMBEL, 0.0, 1.0, RD_REQ, "loc, scale, size", \
    "Numbers of the Gumbel distribution of largest values.\n", \
    "loc: the mode, default 0; scale: not negative, default 1.\n", "0, 0.1, 1000") \
  X(hypergeometric, LA_D_HYPERGEOMETRIC, RD_REQ, RD_REQ, RD_REQ, "ngood, nbad, nsample, size", \
    "Good ones among nsample taken, without putting back, from ngood good and nbad bad ones (int64).\n", \
    "ngood, nbad, nsample: not negative, nsample at most their sum (of a RandomState: at least 1).\n", \
    "100, 2, 10, 1000") \
  X(laplace, LA_D_LAPLACE, 0.0, 1.0, RD_REQ, "loc, scale, size", \
    "Numbers of the Laplace (double exponential) distribution.\n", \
    "loc: the mean, default 0; scale: not negative, default 1.\n", "0, 1, 1000") \
  X(logistic, LA_D_LOGISTIC, 0.0, 1.0, RD_REQ, "loc, scale, size", \
    "Numbers of the logistic distribution.\n", "loc: the mean, default 0; scale: not negative, default 1.\n", \
    "10, 1, 1000") \
  X(lognormal, LA_D_LOGNORMAL, 0.0, 1.0, RD_REQ, "mean, sigma, size", \
    "Numbers whose logarithm is normal.\n", "mean, sigma: of the logarithm; defaults 0 and 1, sigma not negative.\n", \
    "3, 1, 1000") \
  X(logseries, LA_D_LOGSERIES, RD_REQ, RD_REQ, RD_REQ, "p, size", \
    "Numbers of the logarithmic series distribution: 1, 2, ... (int64).\n", "p: at least 0 and below 1.\n", \
    "0.6, 1000") \
  X(negative_binomial, LA_D_NEGATIVE_BINOMIAL, RD_REQ, RD_REQ, RD_REQ, "n, p, size", \
    "Failures before n successes (int64).\n", \
    "n: positive, not only whole; p: probability of a success, above 0 and at most 1.\n", "1, 0.1, 1000") \
  X(noncentral_chisquare, LA_D_NONCENTRAL_CHISQUARE, RD_REQ, RD_REQ, RD_REQ, "df, nonc, size", \
    "Numbers of the noncentral chi-square distribution.\n", "df: positive; nonc: noncentrality, not negative.\n", \
    "3, 20, 1000") \
  X(noncentral_f, LA_D_NONCENTRAL_F, RD_REQ, RD_REQ, RD_REQ, "dfnum, dfden, nonc, size", \
    "Numbers of the noncentral F distribution.\n", "dfnum, dfden: positive; nonc: noncentrality, not negative.\n", \
    "3, 20, 3, 1000") \
  X(normal, LA_D_NORMAL, 0.0, 1.0, RD_REQ, "loc, scale, size", \
    "Numbers of the normal (Gaussian) distribution.\n", \
    "loc: the mean, default 0; scale: the standard deviation, not negative, default 1; or arrays that broadcast.\n", \
    "5, 2, {2, 3}") \
  X(pareto, LA_D_PARETO, RD_REQ, RD_REQ, RD_REQ, "a, size", \
    "Numbers of the Pareto II (Lomax) distribution; plus 1 and times m they are Pareto's.\n", \
    "a: shape, positive.\n", "3, 1000") \
  X(poisson, LA_D_POISSON, 1.0, RD_REQ, RD_REQ, "lam, size", \
    "Events in an interval where lam are expected (int64).\n", "lam: at least 0, default 1; or an array.\n", \
    "5, 1000") \
  X(power, LA_D_POWER, RD_REQ, RD_REQ, RD_REQ, "a, size", \
    "Numbers on [0, 1] with density a x^(a-1).\n", "a: positive.\n", "5, 1000") \
  X(rayleigh, LA_D_RAYLEIGH, 1.0, RD_REQ, RD_REQ, "scale, size", \
    "Numbers of the Rayleigh distribution.\n", "scale: the mode, not negative, default 1.\n", "3, 1000") \
  X(standard_cauchy, LA_D_STANDARD_CAUCHY, RD_REQ, RD_REQ, RD_REQ, "size*", \
    "Numbers of the Cauchy distribution with mode 0.\n", "", "1000") \
  X(standard_t, LA_D_STANDARD_T, RD_REQ, RD_REQ, RD_REQ, "df, size", \
    "Numbers of Student's t distribution.\n", "df: degrees of freedom, positive.\n", "10, 1000") \
  X(triangular, LA_D_TRIANGULAR, RD_REQ, RD_REQ, RD_REQ, "left, mode, right, size", \
    "Numbers of the triangular distribution.\n", \
    "left, mode, right: where the triangle begins, peaks and ends; left < right.\n", "-3, 0, 8, 1000") \
  X(uniform, LA_D_UNIFORM, 0.0, 1.0, RD_REQ, "low, high, size", \
    "Numbers spread evenly over [low, high).\n", "low, high: defaults 0 and 1; or arrays that broadcast.\n", \
    "-1, 1, {2, 3}") \
  X(vonmises, LA_D_VONMISES, RD_REQ, RD_REQ, RD_REQ, "mu, kappa, size", \
    "Angles of the von Mises (circular normal) distribution on [-pi, pi].\n", \
    "mu: the mode; kappa: concentration, not negative.\n", "0, 4, 1000") \
  X(wald, LA_D_WALD, RD_REQ, RD_REQ, RD_REQ, "mean, scale, size", \
    "Numbers of the Wald (inverse Gaussian) distribution.\n", "mean, scale: positive.\n", "3, 2, 1000") \
  X(weibull, LA_D_WEIBULL, RD_REQ, RD_REQ, RD_REQ, "a, size", \
    "Numbers of the Weibull distribution with scale 1.\n", "a: shape, not negative.\n", "5, 1000") \
  X(zipf, LA_D_ZIPF, RD_REQ, RD_REQ, RD_REQ, "a, size", \
    "Numbers of Zipf's distribution: 1, 2, ... (int64).\n", "a: above 1.\n", "2, 1000") \
  X(exponential, LA_D_EXPONENTIAL, 1.0, RD_REQ, RD_REQ, "scale, size", \
    "Numbers of the exponential distribution.\n", "scale: the mean, not negative, default 1.\n", "3, 1000")

/* what a RandomState alone has in this form */
#define RD_OLD(X) \
  X(standard_exponential, LA_D_STANDARD_EXPONENTIAL, RD_REQ, RD_REQ, RD_REQ, "size*", \
    "Numbers of the exponential distribution with mean 1.\n", "", "1000") \
  X(standard_gamma, LA_D_STANDARD_GAMMA, RD_REQ, RD_REQ, RD_REQ, "shape, size", \
    "Numbers of the gamma distribution with scale 1.\n", "shape: not negative; or an array.\n", "2, 1000") \
  X(standard_normal, LA_D_STANDARD_NORMAL, RD_REQ, RD_REQ, RD_REQ, "size*", \
    "Numbers of the normal distribution with mean 0 and deviation 1.\n", "", "{2, 3}")

#define RD_FUNCTION(name, id, d0, d1, d2, params, what, pars, args) \
  static int rd_##name (lua_State *L, la_sampler *s, int a) { \
    static const double def[LA_DIST_MAXPAR] = {d0, d1, d2}; \
    return rd_dist(L, s, a, id, def); \
  } \
  RD_BOTH(name)

/* la.random.name and the method of an object */
#define RD_BOTH(name) \
  static int L_rnd_##name (lua_State *L) { return rd_##name(L, rd_default(L), 1); } \
  RD_METHOD(name)
#define RD_METHOD(name) static int L_gen_##name (lua_State *L) { return rd_##name(L, rd_self(L), 2); }

RD_DISTS(RD_FUNCTION)
#define RD_OLDFUNCTION(name, id, d0, d1, d2, params, what, pars, args) \
  static int rd_##name (lua_State *L, la_sampler *s, int a) { \
    static const double def[LA_DIST_MAXPAR] = {d0, d1, d2}; \
    return rd_dist(L, s, a, id, def); \
  } \
  static int L_rnd_##name (lua_State *L) { return rd_##name(L, rd_default(L), 1); } \
  static int L_rs_##name (lua_State *L) { return rd_##name(L, rd_self(L), 2); }
RD_OLD(RD_OLDFUNCTION)
RD_BOTH(seed)
RD_BOTH(get_state)
RD_BOTH(random_sample)
RD_BOTH(tomaxint)
RD_BOTH(bytes)
RD_BOTH(randint)
RD_BOTH(random_integers)
RD_BOTH(shuffle)
RD_BOTH(permutation)
RD_BOTH(choice)
RD_BOTH(multinomial)
RD_BOTH(dirichlet)
RD_BOTH(multivariate_normal)

#define RD_EXAMPLE(of, name, args) "Example: " of #name "(" args ")\n"
#define RD_MODROW(name, id, d0, d1, d2, params, what, pars, args) \
  {#name, L_rnd_##name, params, L_FUNC, \
   what pars RD_SIZE RD_EXAMPLE("la.random.", name, args) "NumPy: np.random." #name},
#define RD_OBJROW(name, id, d0, d1, d2, params, what, pars, args) \
  {#name, L_gen_##name, "self, " params, L_FUNC, \
   what pars RD_SIZE RD_EXAMPLE("la.random.default_rng(1):", name, args) "NumPy: rng." #name},
#define RD_RSROW(name, id, d0, d1, d2, params, what, pars, args) \
  {#name, L_rs_##name, "self, " params, L_FUNC, \
   what pars RD_SIZE RD_EXAMPLE("la.random.RandomState(1):", name, args) "NumPy: np.random.RandomState." #name},

#define RD_DOC_RANDOM "Numbers spread evenly over [0, 1), in steps of 2^-53.\n" RD_SIZE
#define RD_DOC_SHUFFLE \
  "Shuffles an array along its first axis, or a Lua table, in place; returns it.\n" \
  "x: an array (rows move as a whole) or a list. Errors: array is read-only.\n"
#define RD_DOC_PERMUTATION \
  "A shuffled copy of an array or a list, or of the positions 1 ... n.\n" \
  "x: a whole number n; an array or a nested table (its first axis is shuffled); a list of any Lua values.\n"
#define RD_DOC_BYTES "A string of random bytes.\nlength: how many.\n"
#define RD_DOC_DIRICHLET \
  "Vectors of positive numbers that sum to 1, of the Dirichlet distribution: shape (size, k).\n" \
  "alpha: k concentrations. size: as many, or a shape; nil: one vector (k).\n"
#define RD_DOC_MVN \
  "Vectors of the multivariate normal distribution: shape (size, n).\n" \
  "mean (n), cov (n, n): symmetric, positive semidefinite. size: how many, or a shape; nil: one vector.\n" \
  "check_valid: \"warn\" (default), \"raise\" or \"ignore\" when cov is not; tol: of that check, default 1e-8.\n" \
  "The factor of cov comes from la.linalg, so the last digits depend on the LAPACK in use.\n"
#define RD_DOC_SIZES "size: a length or a shape; nil: one number.\n"

#define RD_GUARANTEE \
  "The same numbers as NumPy 2.4 for the same seed, in the same order of calls.\n" \
  "To the last bit on every machine: random, random_sample, rand, uniform, triangular, integers, randint, tomaxint, " \
  "choice, shuffle, permutation, permuted, bytes, random_raw.\n" \
  "Whatever takes logarithms, exponentials or powers (randn, normal, exponential, gamma, beta, poisson ...) " \
  "is equal where the C library computes them as glibc does, else within 1 unit in the last place; " \
  "multivariate_normal depends on the LAPACK.\n"

const l_reg la_reg_random[] = {
  {"seed", L_rnd_seed, "seed", L_FUNC,
   "Starts the state's own stream anew, as np.random.seed does: the same numbers as NumPy's follow.\n"
   "seed: a whole number below 2^32, a list of them, or nil for entropy from the system.\n"
   "Errors: Seed must be between 0 and 2**32 - 1.\n"
   "Every Lua state has a stream of its own.\n" RD_GUARANTEE
   "Example: la.random.seed(1234); print(la.random.rand())  --> 0.19151945037889\n"
   "NumPy: np.random.seed"},
  {"random_sample", L_rnd_random_sample, "size*", L_FUNC,
   RD_DOC_RANDOM "Example: la.random.random_sample({2, 3})\nNumPy: np.random.random_sample"},
  {"random", L_rnd_random_sample, "size*", L_FUNC,
   RD_DOC_RANDOM "Example: la.random.random(5)\nNumPy: np.random.random"},
  {"ranf", L_rnd_random_sample, "size*", L_FUNC, RD_DOC_RANDOM "Example: la.random.ranf(5)\nNumPy: np.random.ranf"},
  {"sample", L_rnd_random_sample, "size*", L_FUNC,
   RD_DOC_RANDOM "Example: la.random.sample(5)\nNumPy: np.random.sample"},
  {"rand", L_rnd_rand, "*", L_FUNC,
   "Numbers spread evenly over [0, 1); the shape is given by numbers in a row.\n"
   "Example: la.random.rand(2, 3)\nNumPy: np.random.rand"},
  {"randn", L_rnd_randn, "*", L_FUNC,
   "Normal numbers with mean 0 and deviation 1; the shape is given by numbers in a row.\n"
   "Example: la.random.randn(2, 3)\nNumPy: np.random.randn"},
  {"randint", L_rnd_randint, "low, high, size, dtype", L_FUNC,
   "Whole numbers from low to high - 1; of one bound alone from 0 to it less 1.\n"
   "low, high: whole numbers or arrays that broadcast. " RD_DOC_SIZES
   "dtype: an integer dtype or bool, default int64.\n"
   "Errors: low >= high; high is out of bounds for int8.\n"
   "Example: la.random.randint(1, 7, 10)\nNumPy: np.random.randint"},
  {"random_integers", L_rnd_random_integers, "low, high, size", L_FUNC,
   "Whole numbers from low to high, both included; of one bound alone from 1 to it.\n"
   "Example: la.random.random_integers(6, nil, 10)\nNumPy: np.random.random_integers"},
  {"tomaxint", L_rnd_tomaxint, "size*", L_FUNC,
   "Whole numbers from 0 to 2^63 - 1.\nExample: la.random.tomaxint(3)\nNumPy: np.random.RandomState.tomaxint"},
  {"choice", L_rnd_choice, "a, size, replace, p", L_FUNC,
   "Elements drawn from a vector or a list, or positions from 1 ... a.\n"
   "a: a whole number, a vector, or a list of any Lua values. size: as many, or a shape; nil: one element.\n"
   "replace: may one be drawn twice? default true. p: the probability of each, summing to 1.\n"
   "Errors: 'a' and 'p' must have same size; probabilities do not sum to 1; "
   "Cannot take a larger sample than population when 'replace=False'.\n"
   "Example: la.random.choice({\"red\", \"green\"}, 4)\n"
   "NumPy: np.random.choice; positions are its plus one"},
  {"shuffle", L_rnd_shuffle, "x", L_FUNC, RD_DOC_SHUFFLE
   "Example: la.random.shuffle(la.arange(10))\nNumPy: np.random.shuffle"},
  {"permutation", L_rnd_permutation, "x", L_FUNC,
   RD_DOC_PERMUTATION "Example: la.random.permutation(10)\nNumPy: np.random.permutation; positions are its plus one"},
  {"bytes", L_rnd_bytes, "length", L_FUNC, RD_DOC_BYTES
   "Example: #la.random.bytes(10)  --> 10\nNumPy: np.random.bytes"},
  RD_OLD(RD_MODROW)
  RD_DISTS(RD_MODROW)
  {"multinomial", L_rnd_multinomial, "n, pvals, size", L_FUNC,
   "How often each of k outcomes came in n trials (int64): shape (size, k).\n"
   "n: trials. pvals: k probabilities; the last takes what is left. size: as many times, or a shape; nil: once.\n"
   "Errors: sum(pvals[:-1]) > 1.0.\n"
   "Example: la.random.multinomial(20, {0.2, 0.3, 0.5}, 2)\nNumPy: np.random.multinomial"},
  {"dirichlet", L_rnd_dirichlet, "alpha, size", L_FUNC,
   RD_DOC_DIRICHLET "Errors: alpha <= 0.\nExample: la.random.dirichlet({10, 5, 3}, 20)\nNumPy: np.random.dirichlet"},
  {"multivariate_normal", L_rnd_multivariate_normal, "mean, cov, size, check_valid, tol", L_FUNC,
   RD_DOC_MVN
   "Example: la.random.multivariate_normal({0, 0}, {{1, 0}, {0, 9}}, 100)\nNumPy: np.random.multivariate_normal"},
  {"get_state", L_rnd_get_state, "legacy", L_FUNC,
   "The state of the stream, to be put back by set_state: {\"MT19937\", key, pos, has_gauss, cached_gaussian}.\n"
   "legacy = false: a table with named fields. key: 624 words (uint32); pos: how many of them are used up.\n"
   "Example: local s = la.random.get_state(); la.random.set_state(s)\nNumPy: np.random.get_state"},
  {"set_state", L_rnd_set_state, "*", L_FUNC,
   "Puts back a state that get_state gave, in either form, or one written by NumPy.\n"
   "Example: la.random.set_state(la.random.get_state())\nNumPy: np.random.set_state"},
  {"get_bit_generator", L_get_bit_generator, "", L_FUNC,
   "The bit generator of the state's own stream.\n"
   "Example: la.random.get_bit_generator()\nNumPy: np.random.get_bit_generator"},
  {"set_bit_generator", L_set_bit_generator, "bitgen", L_FUNC,
   "Makes the state's own stream draw from another bit generator.\n"
   "Example: la.random.set_bit_generator(la.random.PCG64(1))\nNumPy: np.random.set_bit_generator"},
  {"shuffle_", L_shuffle_inplace, "x, axis, rng", L_METHOD,
   "Shuffles the array in place and returns it.\n"
   "axis: default 1; rng: a Generator or RandomState, default the state's own stream.\n"
   "Example: la.arange(10):shuffle_()\nNumPy: np.random.shuffle(x)"},
  {"default_rng", L_default_rng, "seed", L_FUNC,
   "A Generator on PCG64: the way to random numbers in new programs.\n"
   "seed: nil (entropy from the system), a whole number or digits in a string of any length, a list of them, or a "
   "SeedSequence; a bit generator is wrapped, a Generator returned as it is.\n" RD_GUARANTEE
   "Example: la.random.default_rng(42):random()  --> 0.77395604855596\nNumPy: np.random.default_rng"},
  {"Generator", L_Generator, "bit_generator", L_FUNC,
   "A Generator that draws from a bit generator.\n"
   "Example: la.random.Generator(la.random.Philox(1)):random(3)\nNumPy: np.random.Generator"},
  {"RandomState", L_RandomState, "seed", L_FUNC,
   "A stream of its own with the legacy methods: RandomState(n) draws what la.random draws after seed(n).\n"
   "seed: a whole number below 2^32, a list of them, nil, or a bit generator.\n"
   "Example: la.random.RandomState(1234):rand()  --> 0.19151945037889\nNumPy: np.random.RandomState"},
  {"PCG64", L_PCG64, "seed", L_FUNC,
   "The bit generator PCG XSL-RR 128/64; seed as for default_rng.\n"
   "Example: la.random.PCG64(1):random_raw(2)\nNumPy: np.random.PCG64"},
  {"PCG64DXSM", L_PCG64DXSM, "seed", L_FUNC,
   "The bit generator PCG DXSM 128/64, for very many parallel streams; seed as for default_rng.\n"
   "Example: la.random.PCG64DXSM(1):random_raw(2)\nNumPy: np.random.PCG64DXSM"},
  {"MT19937", L_MT19937, "seed", L_FUNC,
   "The bit generator Mersenne Twister; seed as for default_rng (RandomState(n) seeds it in the old way).\n"
   "Example: la.random.MT19937(1):random_raw(2)\nNumPy: np.random.MT19937"},
  {"Philox", L_Philox, "seed, counter, key", L_FUNC,
   "The bit generator Philox 4x64, a counter under a keyed hash.\n"
   "seed as for default_rng, or a key of 128 bits in its place; counter: 256 bits. Both may be numbers, digits or "
   "lists of words.\n"
   "Errors: seed and key cannot be both used.\n"
   "Example: la.random.Philox{key = 7}:random_raw(2)\nNumPy: np.random.Philox"},
  {"SFC64", L_SFC64, "seed", L_FUNC,
   "The bit generator SFC64, the fastest; seed as for default_rng.\n"
   "Example: la.random.SFC64(1):random_raw(2)\nNumPy: np.random.SFC64"},
  {"Xoshiro256", L_Xoshiro256, "seed", L_FUNC,
   "The bit generator xoshiro256**, which NumPy had before 1.17.\n"
   "seed: a whole number below 2^64, or its digits in a string, is spread by SplitMix64, as for the published streams; else as for "
   "default_rng.\n"
   "Example: la.random.Xoshiro256(1):random_raw(2)\nNumPy: none; randomgen.Xoshiro256"},
  {"SeedSequence", L_SeedSequence, "entropy | spawn_key, pool_size, n_children_spawned", L_FUNC,
   "Mixes a seed into as many well-spread words as a generator needs, and makes seeds for children.\n"
   "entropy: nil, a whole number or digits in a string, a list of them. spawn_key: a list; pool_size: words, from 4.\n"
   "Fields: entropy, spawn_key, pool_size, n_children_spawned, pool, state.\n"
   "Example: la.random.SeedSequence(42):generate_state(2)\nNumPy: np.random.SeedSequence"},
  {NULL, NULL, NULL, 0, NULL}
};

#define RD_RS "NumPy: np.random.RandomState."
static const l_reg rd_reg_state[] = {
  {"seed", L_gen_seed, "self, seed", L_FUNC,
   "Starts the stream anew.\nseed: as for la.random.seed.\nExample: la.random.RandomState(1):seed(2)\n" RD_RS "seed"},
  {"random_sample", L_gen_random_sample, "self, size*", L_FUNC,
   RD_DOC_RANDOM "Example: la.random.RandomState(1):random_sample(3)\n" RD_RS "random_sample"},
  {"random", L_gen_random_sample, "self, size*", L_FUNC, RD_DOC_RANDOM "Example: la.random.RandomState(1):random(3)\n"
   RD_RS "random"},
  {"rand", L_gen_rand, "*", L_FUNC,
   "Numbers spread evenly over [0, 1); the shape in a row.\nExample: la.random.RandomState(1):rand(2, 3)\n"
   RD_RS "rand"},
  {"randn", L_gen_randn, "*", L_FUNC,
   "Normal numbers; the shape in a row.\nExample: la.random.RandomState(1):randn(2, 3)\n" RD_RS "randn"},
  {"randint", L_gen_randint, "self, low, high, size, dtype", L_FUNC,
   "Whole numbers from low to high - 1; see la.random.randint.\nExample: la.random.RandomState(1):randint(1, 7, 10)\n"
   RD_RS "randint"},
  {"random_integers", L_gen_random_integers, "self, low, high, size", L_FUNC,
   "Whole numbers from low to high, both included.\nExample: la.random.RandomState(1):random_integers(1, 6, 10)\n"
   RD_RS "random_integers"},
  {"tomaxint", L_gen_tomaxint, "self, size*", L_FUNC,
   "Whole numbers from 0 to 2^63 - 1.\nExample: la.random.RandomState(1):tomaxint(3)\n" RD_RS "tomaxint"},
  {"choice", L_gen_choice, "self, a, size, replace, p", L_FUNC,
   "Elements drawn from a vector or a list, or positions; see la.random.choice.\n"
   "Example: la.random.RandomState(1):choice(5, 3)\n" RD_RS "choice; positions are its plus one"},
  {"shuffle", L_gen_shuffle, "self, x", L_FUNC,
   RD_DOC_SHUFFLE "Example: la.random.RandomState(1):shuffle(la.arange(10))\n" RD_RS "shuffle"},
  {"permutation", L_gen_permutation, "self, x", L_FUNC,
   RD_DOC_PERMUTATION "Example: la.random.RandomState(1):permutation(10)\n"
   RD_RS "permutation; positions are its plus one"},
  {"bytes", L_gen_bytes, "self, length", L_FUNC, RD_DOC_BYTES "Example: #la.random.RandomState(1):bytes(3)  --> 3\n"
   RD_RS "bytes"},
  RD_OLD(RD_RSROW)
  RD_DISTS(RD_OBJROW)
  {"multinomial", L_gen_multinomial, "self, n, pvals, size", L_FUNC,
   "How often each outcome came in n trials; see la.random.multinomial.\n"
   "Example: la.random.RandomState(1):multinomial(20, {0.2, 0.3, 0.5}, 2)\n" RD_RS "multinomial"},
  {"dirichlet", L_gen_dirichlet, "self, alpha, size", L_FUNC,
   RD_DOC_DIRICHLET "Example: la.random.RandomState(1):dirichlet({10, 5, 3}, 20)\n" RD_RS "dirichlet"},
  {"multivariate_normal", L_gen_multivariate_normal, "self, mean, cov, size, check_valid, tol", L_FUNC,
   RD_DOC_MVN "Example: la.random.RandomState(1):multivariate_normal({0, 0}, {{1, 0}, {0, 9}}, 100)\n"
   RD_RS "multivariate_normal"},
  {"get_state", L_gen_get_state, "self, legacy", L_FUNC,
   "The state of the stream; see la.random.get_state.\nExample: la.random.RandomState(1):get_state()\n"
   RD_RS "get_state"},
  {"set_state", L_gen_set_state, "*", L_FUNC,
   "Puts back a state.\nExample: la.random.RandomState(1):set_state(la.random.get_state())\n" RD_RS "set_state"},
  {NULL, NULL, NULL, 0, NULL}
};

#define RD_DTYPE "dtype: \"float64\" (default) or \"float32\". out: a contiguous array to fill.\n"
#define RD_NEW(name, args) "Example: la.random.default_rng(1):" #name "(" args ")\nNumPy: rng." #name
static const l_reg rd_reg_generator[] = {
  {"random", L_gen_random, "self, size*, dtype, out", L_FUNC, RD_DOC_RANDOM RD_DTYPE RD_NEW(random, "{2, 3}")},
  {"standard_normal", L_gen_standard_normal, "self, size*, dtype, out", L_FUNC,
   "Numbers of the normal distribution with mean 0 and deviation 1.\n"
   RD_SIZE RD_DTYPE RD_NEW(standard_normal, "{2, 3}")},
  {"standard_exponential", L_gen_standard_exponential, "self, size, dtype, method, out", L_FUNC,
   "Numbers of the exponential distribution with mean 1.\n" RD_SIZE RD_DTYPE
   "method: \"zig\" (ziggurat, the default) or \"inv\" (by logarithm).\n" RD_NEW(standard_exponential, "5")},
  {"standard_gamma", L_gen_standard_gamma, "self, shape, size, dtype, out", L_FUNC,
   "Numbers of the gamma distribution with scale 1.\nshape: not negative; or an array.\n" RD_SIZE RD_DTYPE
   RD_NEW(standard_gamma, "2, 5")},
  {"integers", L_gen_integers, "self, low, high, size, dtype, endpoint", L_FUNC,
   "Whole numbers from low to high - 1, with endpoint = true to high; of one bound alone from 0 to it.\n"
   "low, high: whole numbers or arrays that broadcast. " RD_DOC_SIZES
   "dtype: an integer dtype or bool, default int64.\n"
   "Errors: low >= high; high is out of bounds for int8.\n" RD_NEW(integers, "1, 6, {size = 10, endpoint = true}")},
  {"choice", L_gen_choice, "self, a, size, replace, p, axis, shuffle", L_FUNC,
   "Elements drawn from an array or a list, or positions from 1 ... a.\n"
   "a: a whole number, an array, or a list of any Lua values. size: as many, or a shape; nil: one.\n"
   "replace: may one be drawn twice? default true. p: the probability of each. axis: along which, default 1.\n"
   "shuffle: without replacement, is their order random, too? default true.\n"
   "Errors: a and p must have same size; Cannot take a larger sample than population when replace is False.\n"
   RD_NEW(choice, "5, 3, {replace = false}") "; positions are its plus one"},
  {"shuffle", L_gen_shuffle, "self, x, axis", L_FUNC, RD_DOC_SHUFFLE "axis: of an array, default 1.\n"
   RD_NEW(shuffle, "la.arange(10)")},
  {"permutation", L_gen_permutation, "self, x, axis", L_FUNC,
   RD_DOC_PERMUTATION "axis: of an array, default 1.\n" RD_NEW(permutation, "10") "; positions are its plus one"},
  {"permuted", L_gen_permuted, "self, x | axis, out", L_FUNC,
   "A copy of x whose lines along an axis are shuffled each on its own; without axis all elements are.\n"
   "out: an array of x's shape that takes the result; it may be x.\n" RD_NEW(permuted, "la.arange(10)")},
  {"bytes", L_gen_bytes, "self, length", L_FUNC, RD_DOC_BYTES RD_NEW(bytes, "10")},
  RD_DISTS(RD_OBJROW)
  {"multinomial", L_gen_multinomial, "self, n, pvals, size", L_FUNC,
   "How often each of k outcomes came in n trials (int64): shape (size, k).\n"
   "n: trials, or an array. pvals: probabilities along the last axis, which is k long; they broadcast with n.\n"
   "Errors: sum(pvals[:-1]) > 1.0.\n" RD_NEW(multinomial, "20, {0.2, 0.3, 0.5}, 2")},
  {"multivariate_hypergeometric", L_gen_multivariate_hypergeometric, "self, colors, nsample, size, method", L_FUNC,
   "How many of each colour are among nsample taken without putting back (int64): shape (size, k).\n"
   "colors: how many there are of each of k. method: \"marginals\" (default) or \"count\".\n"
   "Errors: nsample > sum(colors).\n" RD_NEW(multivariate_hypergeometric, "{16, 8, 4}, 6, 3")},
  {"dirichlet", L_gen_dirichlet, "self, alpha, size", L_FUNC, RD_DOC_DIRICHLET "Errors: alpha < 0.\n"
   RD_NEW(dirichlet, "{10, 5, 3}, 20")},
  {"multivariate_normal", L_gen_multivariate_normal, "self, mean, cov, size, check_valid, tol | method", L_FUNC,
   RD_DOC_MVN "method: \"svd\" (default), \"eigh\" or \"cholesky\".\n"
   RD_NEW(multivariate_normal, "{0, 0}, {{1, 0}, {0, 9}}, 100")},
  {"spawn", L_gen_spawn, "self, n_children", L_FUNC,
   "A table of n new Generators, independent of this one and of each other.\n" RD_NEW(spawn, "2")},
  {NULL, NULL, NULL, 0, NULL}
};

static const l_reg rd_reg_bitgen[] = {
  {"random_raw", L_bg_random_raw, "self, size, output", L_FUNC,
   "The generator's own words as uint64 (of MT19937 32 bits each); a single one is a Lua integer with the same bits.\n"
   "output = false: draws and returns nothing.\n"
   "Example: la.random.PCG64(1):random_raw(2)\nNumPy: np.random.BitGenerator.random_raw"},
  {"advance", L_bg_advance, "self, delta", L_FUNC,
   "Moves as if delta numbers had been drawn (Philox: 4 delta); returns itself. PCG64, PCG64DXSM and Philox only.\n"
   "delta: a whole number, of either sign, or digits in a string.\n"
   "Example: la.random.PCG64(1):advance(1000)\nNumPy: np.random.PCG64.advance"},
  {"jumped", L_bg_jumped, "self, jumps", L_FUNC,
   "A new generator, far ahead on the same stream: jumps times about 2^128 draws. Not of SFC64.\n"
   "Example: la.random.PCG64(1):jumped()\nNumPy: np.random.PCG64.jumped"},
  {"spawn", L_bg_spawn, "self, n_children", L_FUNC,
   "A table of n new bit generators from children of its SeedSequence.\n"
   "Example: #la.random.PCG64(1):spawn(2)  --> 2\nNumPy: np.random.BitGenerator.spawn"},
  {NULL, NULL, NULL, 0, NULL}
};

static const l_reg rd_reg_seedseq[] = {
  {"generate_state", L_ss_generate_state, "self, n_words, dtype", L_FUNC,
   "n words for seeding a generator, always the same ones.\ndtype: \"uint32\" (default) or \"uint64\".\n"
   "Example: la.random.SeedSequence(1):generate_state(4)\nNumPy: np.random.SeedSequence.generate_state"},
  {"spawn", L_ss_spawn, "self, n_children", L_FUNC,
   "A table of n new SeedSequences for independent streams; the next call gives further ones.\n"
   "Example: #la.random.SeedSequence(1):spawn(3)  --> 3\nNumPy: np.random.SeedSequence.spawn"},
  {NULL, NULL, NULL, 0, NULL}
};

/* a metatable with methods from rows and attributes of a kind (see L_rd_index) */
static void rd_metatable (lua_State *L, const char *name, const l_reg *rows, const char *module, int kind,
    lua_CFunction tostr) {
  luaL_newmetatable(L, name);                      /* its __name is not the one to show */
  lua_pushstring(L, strchr(module, '.') + 1);
  lua_setfield(L, -2, "__name");
  lua_newtable(L);
  l_register(L, rows, module);
  lua_pushinteger(L, kind);
  lua_pushcclosure(L, L_rd_index, 2);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, tostr);
  lua_setfield(L, -2, "__tostring");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
}

void l_random_open (lua_State *L) {                /* the random table on top, the module below it */
  lua_pushvalue(L, -2);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rd_module_key);
  rd_metatable(L, RD_SEEDSEQ, rd_reg_seedseq, "random.SeedSequence", 0, L_ss_tostring);
  rd_metatable(L, RD_BITGEN, rd_reg_bitgen, "random.BitGenerator", 1, L_bg_tostring);
  lua_pushcfunction(L, L_bg_newindex);
  lua_setfield(L, -2, "__newindex");
  rd_metatable(L, RD_STATE, rd_reg_state, "random.RandomState", 2, L_sampler_tostring);
  rd_metatable(L, RD_GENERATOR, rd_reg_generator, "random.Generator", 2, L_sampler_tostring);
  lua_pop(L, 4);
}
