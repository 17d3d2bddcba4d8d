/*
** bind.c: the binding's helpers: registration, argument layout, argument checkers, making and converting arrays. See bind.h.
*/
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bind.h"
#include "bind_core.h"
#include "hostile.h"
#include "work.h"

/* ---- context ---- */

static const char ctx_key = 'k';      /* its address is the key in the registry */

la_ctx *l_ctx (lua_State *L) {
  la_ctx *cx = lua_touserdata(L, lua_upvalueindex(1));
  cx->L = L;
  return cx;
}

la_ctx *l_ctxof (lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &ctx_key);
  la_ctx *cx = lua_touserdata(L, -1);
  lua_pop(L, 1);
  if (cx != NULL) cx->L = L;
  return cx;
}

void l_setctx (lua_State *L) {        /* [-1, +0] the context's userdata */
  lua_rawsetp(L, LUA_REGISTRYINDEX, &ctx_key);
}

/* ---- errors ---- */

int l_raise (lua_State *L, la_ctx *cx) { return luaL_error(L, "%s", cx->err); }

int l_error (lua_State *L, const char *fmt, ...) {
  char msg[LA_ERRLEN];
  va_list ap;
  va_start(ap, fmt);
  vsnprintf(msg, sizeof msg, fmt, ap);
  va_end(ap);
  return luaL_error(L, "%s", msg);
}

const char *l_typename (lua_State *L, int i) {
  if (l_israw(L, i)) return "array";
  return luaL_typename(L, i);
}

/* Edit distance with transpositions (Damerau 1964), bounded: names are short. */
static int distance (const char *a, const char *b) {
  int la = (int)strlen(a), lb = (int)strlen(b);
  if (la > 31 || lb > 31) return 99;
  int d[33][33];
  for (int i = 0; i <= la; i++) d[i][0] = i;
  for (int j = 0; j <= lb; j++) d[0][j] = j;
  for (int i = 1; i <= la; i++)
    for (int j = 1; j <= lb; j++) {
      int v = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      if (d[i - 1][j] + 1 < v) v = d[i - 1][j] + 1;
      if (d[i][j - 1] + 1 < v) v = d[i][j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < v) v = d[i - 2][j - 2] + 1;
      d[i][j] = v;
    }
  return d[la][lb];
}

const char *l_nearest (const char *s, const char *const *names) {
  const char *best = NULL;
  int len = (int)strlen(s), least = len <= 3 ? 2 : len / 3 + 2;     /* more edits than that is another word */
  for (; *names != NULL; names++) {
    int d = distance(s, *names);
    if (d < len && (d < least || (best != NULL && d == least && strcmp(*names, best) < 0))) { least = d; best = *names; }   /* (a letter must stay) */
  }
  return best;
}

/* ---- signatures ---- */

#define MAXPARAMS 24
#define MAXTEXT 240

typedef struct signature {
  const l_reg *row;                   /* NULL for l_layout, */
  const char *label;                  /* ... which says what the function is called */
  int n, npos;                        /* parameters; those that may be positional */
  int star;                           /* index (from 1) of the one that gathers numbers, 0: none */
  bool variadic;
  uint8_t name[MAXPARAMS];            /* offsets into text */
  char text[];                        /* params with separators replaced by \0 */
} signature;

#define sig_name(s, i) ((s)->text + (s)->name[i])

static void sig_parse (signature *s, const char *params) {
  char *t = s->text;
  if (*params == '!') params++;
  strcpy(t, params);
  s->n = s->star = 0;
  s->npos = -1;
  s->variadic = strcmp(params, "*") == 0;
  while (!s->variadic && s->n < MAXPARAMS) {
    while (*t == ' ' || *t == ',' || *t == '|') {
      if (*t == '|') s->npos = s->n;
      *t++ = '\0';
    }
    size_t len = strcspn(t, " ,|*");
    if (len == 0) break;
    s->name[s->n++] = (uint8_t)(t - s->text);
    t += len;
    if (*t == '*') { s->star = s->n; *t++ = '\0'; }
  }
  if (s->npos < 0) s->npos = s->n;
}

/* A table of options: its first key is a string. */
static bool is_options (lua_State *L, int i) {
  if (lua_type(L, i) != LUA_TTABLE) return false;
  lua_pushnil(L);
  if (!lua_next(L, i)) return false;
  bool yes = lua_type(L, -2) == LUA_TSTRING;
  lua_pop(L, 2);
  return yes;
}

static const char *sig_fname (const signature *s) { return s->row != NULL ? s->row->name : s->label; }

static void unknown_option (lua_State *L, const signature *s, const char *key) {
  char msg[LA_ERRLEN];
  const char *names[MAXPARAMS + 1];
  for (int i = 0; i < s->n; i++) names[i] = sig_name(s, i);
  names[s->n] = NULL;
  size_t k = (size_t)snprintf(msg, sizeof msg, "%s has no option \"%.60s\"", sig_fname(s), key);
  const char *near = l_nearest(key, names);
  if (near != NULL) snprintf(msg + k, sizeof msg - k, ": did you mean \"%s\"?", near);
  else {
    k += (size_t)snprintf(msg + k, sizeof msg - k, ": there are");
    for (int i = 0; names[i] != NULL && k < sizeof msg - 40; i++)
      if (strcmp(names[i], "self") != 0) k += (size_t)snprintf(msg + k, sizeof msg - k, " %s", names[i]);
  }
  luaL_error(L, "%s", msg);
}

/* The next key of the list at i that is a string, after the one on top of the stack. [-1, +1] or, where there is none, [-1, +0]
** (n is passed over, which table.pack sets.) */
static bool next_name (lua_State *L, int i) {
  while (lua_next(L, i)) {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), "n") != 0) return true;
  }
  return false;
}

/* x:sum{1, keepdims = true}: the table at i is a list, and names an option. */
static void unmixed (lua_State *L, const signature *s, int i) {
  lua_Integer n = lua_type(L, i) == LUA_TTABLE ? (lua_Integer)lua_rawlen(L, i) : 0;
  if (n == 0) return;
  lua_pushinteger(L, n);                              /* (names come after the elements) */
  while (next_name(L, i))
    for (int k = 0; k < s->n; k++)
      if (strcmp(sig_name(s, k), lua_tostring(L, -1)) == 0)
        l_error(L, "%s: the option \"%s\" stands in a list: options have a table of their own, {%s = ...}", sig_fname(s), sig_name(s, k), sig_name(s, k));
}

/* la.sum(x, {keepdims = true}, 1): the table at i, before the last argument, begins with an option. */
static void notlast (lua_State *L, const signature *s, int i) {
  if (lua_type(L, i) != LUA_TTABLE) return;
  lua_pushnil(L);
  if (!lua_next(L, i)) return;
  if (lua_type(L, -2) == LUA_TSTRING)
    for (int k = 0; k < s->n; k++)
      if (strcmp(sig_name(s, k), lua_tostring(L, -2)) == 0) l_error(L, "%s: the table of options stands before other arguments: it comes last", sig_fname(s));
  lua_pop(L, 2);
}

static void layout (lua_State *L, const signature *s) {
  int top = lua_gettop(L);
  bool options = top > 0 && is_options(L, top);
  if (top > 0 && !options) unmixed(L, s, top);
  int npos = top - options;
  if (s->star != 0 && npos > s->star && lua_type(L, s->star) == LUA_TNUMBER && lua_type(L, s->star + 1) == LUA_TNUMBER) {
    int count = 1;                                    /* numbers in a row become one table */
    while (s->star + count <= npos && lua_type(L, s->star + count) == LUA_TNUMBER) count++;
    lua_createtable(L, count, 0);
    for (int k = 0; k < count; k++) {
      lua_pushvalue(L, s->star + k);
      lua_rawseti(L, -2, k + 1);
    }
    lua_replace(L, s->star);
    lua_rotate(L, s->star + 1, -(count - 1));
    lua_pop(L, count - 1);
    npos -= count - 1;
  }
  if (npos > s->npos)
    l_error(L, "%s takes at most %d argument%s without a name, got %d", sig_fname(s), s->npos, s->npos == 1 ? "" : "s", npos);
  luaL_checkstack(L, s->n + 8, NULL);
  if (!options) {
    for (int i = 1; i < npos; i++) notlast(L, s, i);
    lua_settop(L, s->n);
    return;
  }
  for (int k = npos; k < s->n; k++) lua_pushnil(L);
  if (s->n > npos) lua_rotate(L, npos + 1, s->n - npos);    /* the options move behind the last parameter */
  lua_pushnil(L);
  while (lua_next(L, s->n + 1)) {
    if (lua_type(L, -2) != LUA_TSTRING)
      l_error(L, "%s: an option's name must be a string, got %s", sig_fname(s), luaL_typename(L, -2));
    const char *key = lua_tostring(L, -2);
    int i = 0;
    while (i < s->n && strcmp(sig_name(s, i), key) != 0) i++;
    if (i == s->n) unknown_option(L, s, key);
    if (strcmp(key, "device") == 0 && (lua_type(L, -1) != LUA_TSTRING || strcmp(lua_tostring(L, -1), "cpu") != 0))      /* (the standard's) */
      l_error(L, "Device not understood. Only \"cpu\" is allowed, but received: %.40s", luaL_tolstring(L, -1, NULL));
    if (i < npos && !lua_isnil(L, i + 1)) l_error(L, "%s got multiple values for argument '%s'", sig_fname(s), key);
    lua_replace(L, i + 1);
  }
  for (int i = 1; i <= npos; i++) notlast(L, s, i);
  lua_settop(L, s->n);
}

static int L_dispatch (lua_State *L) {
  const signature *s = lua_touserdata(L, lua_upvalueindex(2));
  layout(L, s);
  return s->row->fn(L);
}

void l_lay (lua_State *L) { layout(L, lua_touserdata(L, lua_upvalueindex(2))); }
void l_unmixed (lua_State *L, int i) { unmixed(L, lua_touserdata(L, lua_upvalueindex(2)), i); }

void l_layout (lua_State *L, const char *name, const char *params) {
  union { signature s; char room[sizeof(signature) + MAXTEXT]; } u;
  int n = 1, npos = 0, top = lua_gettop(L);
  for (const char *p = params; *p != '\0'; p++) {
    if (*p == '|') npos = n;
    n += *p == ',' || *p == '|';
  }
  if (top <= (npos > 0 ? npos : n) && strchr(params, '*') == NULL && (top == 0 || lua_type(L, top) != LUA_TTABLE)) {      /* no names to look up */
    luaL_checkstack(L, n + 8, NULL);
    lua_settop(L, n);
    return;
  }
  u.s.row = NULL;
  u.s.label = name;
  sig_parse(&u.s, params);
  layout(L, &u.s);
}

int l_varargs (lua_State *L, const char *names) {
  union { signature s; char room[sizeof(signature) + MAXTEXT]; } u;
  int top = lua_gettop(L);
  bool options = top > 0 && is_options(L, top);
  const signature *me = lua_type(L, lua_upvalueindex(2)) == LUA_TUSERDATA ? lua_touserdata(L, lua_upvalueindex(2)) : NULL;
  u.s.row = me != NULL ? me->row : NULL;
  u.s.label = "function";
  sig_parse(&u.s, names);
  int n = top - options;
  luaL_checkstack(L, u.s.n + 8, NULL);
  for (int k = 0; k < u.s.n; k++) lua_pushnil(L);
  if (!options) return n;
  lua_rotate(L, n + 1, u.s.n);                        /* the options move to n + u.s.n + 1 */
  lua_pushnil(L);
  while (lua_next(L, n + u.s.n + 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) l_error(L, "%s: an option's name must be a string, got %s", sig_fname(&u.s), luaL_typename(L, -2));
    const char *key = lua_tostring(L, -2);
    int i = 0;
    while (i < u.s.n && strcmp(sig_name(&u.s, i), key) != 0) i++;
    if (i == u.s.n) unknown_option(L, &u.s, key);
    lua_replace(L, n + 1 + i);
  }
  lua_pop(L, 1);
  return n;
}

static const signature *running (lua_State *L) {
  const signature *s = lua_touserdata(L, lua_upvalueindex(2));
  return lua_type(L, lua_upvalueindex(2)) == LUA_TUSERDATA ? s : NULL;
}

/* The elementwise function that runs, or whose method does (bind_ufunc.c says what the upvalues are). */
static const la_ufunc *running_ufunc (lua_State *L) {
  if (lua_type(L, lua_upvalueindex(2)) != LUA_TLIGHTUSERDATA) return NULL;
  const la_ufunc *uf = lua_touserdata(L, lua_upvalueindex(2));
  const la_ufunc *const *box = uf == NULL ? luaL_testudata(L, lua_upvalueindex(3), "lunarray.ufunc") : NULL;
  if (box != NULL) return *box;
  for (int k = 0; k < LA_NUFUNCS; k++)
    if (uf == &la_ufuncs[k]) return uf;
  return NULL;
}

const char *l_fname (lua_State *L) {
  const signature *s = running(L);
  const la_ufunc *uf = s == NULL ? running_ufunc(L) : NULL;
  return s != NULL ? sig_fname(s) : uf != NULL ? uf->name : "operation";
}

/* "sum: x" or "sum: argument 1" */
static const char *arg_name (lua_State *L, int i, char *buf, size_t len) {
  const signature *s = running(L);
  if (s != NULL && !s->variadic && i >= 1 && i <= s->n) snprintf(buf, len, "%s: %s", sig_fname(s), sig_name(s, i - 1));
  else if (s == NULL && running_ufunc(L) == NULL) snprintf(buf, len, "the value");      /* of lunarray_convert */
  else snprintf(buf, len, "%s: argument %d", l_fname(L), i - (lua_type(L, lua_upvalueindex(2)) == LUA_TLIGHTUSERDATA &&
                                                              lua_touserdata(L, lua_upvalueindex(2)) == NULL));   /* the first is the ufunc */
  return buf;
}
#define ARGNAME 96

/* ---- registration ---- */

/* pushes the function of a row: a closure with (ctx, signature), of L_dispatch unless it reads its arguments itself */
static void push_function (lua_State *L, la_ctx *cx, const l_reg *row) {
  lua_pushlightuserdata(L, cx);
  signature *s = lua_newuserdatauv(L, sizeof(signature) + strlen(row->params) + 1, 0);
  s->row = row;
  sig_parse(s, row->params);
  lua_pushcclosure(L, s->variadic || *row->params == '!' ? row->fn : L_dispatch, 2);
}

void l_register (lua_State *L, const l_reg *rows, const char *submodule) {
  la_ctx *cx = l_ctxof(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_methods);
  int methods = lua_gettop(L), module = methods - 1;
  for (const l_reg *r = rows; r->name != NULL; r++) {
    if (r->where & (L_FUNC | L_METHOD)) {
      push_function(L, cx, r);
      if (r->where & L_METHOD) {
        lua_pushvalue(L, -1);
        lua_setfield(L, methods, r->name);
      }
      if (r->where & L_FUNC) lua_setfield(L, module, r->name);
      else lua_pop(L, 1);
    }
    if (r->where & L_ATTR) {
      lua_pushlightuserdata(L, (void *)(uintptr_t)r);
      lua_setfield(L, methods, r->name);
    }
  }
  lua_pop(L, 1);
  lua_getfield(L, LUA_REGISTRYINDEX, L_DOCTABLES);     /* for la._registry: (rows, submodule) pairs */
  lua_Integer n = (lua_Integer)lua_rawlen(L, -1);
  lua_pushlightuserdata(L, (void *)(uintptr_t)rows);
  lua_rawseti(L, -2, n + 1);
  lua_pushstring(L, submodule != NULL ? submodule : "");
  lua_rawseti(L, -2, n + 2);
  lua_pop(L, 1);
}

/* ---- arrays as arguments ---- */

static int closed_error (lua_State *L, const la_array *x) {
  return luaL_error(L, !(x->v.flags & LA_CLOSED) ? "the array that this one is a view of has been closed" : "the array has been closed");
}

la_array *l_toarray (lua_State *L, int i) {
  la_array *x = l_israw(L, i);
  if (x != NULL && l_isclosed(x)) closed_error(L, x);
  return x;
}

la_array *l_checkarray (lua_State *L, int i) {
  la_array *x = l_toarray(L, i);
  if (x == NULL) {
    char name[ARGNAME];
    l_error(L, "%s must be an array, got %s", arg_name(L, i, name, sizeof name), lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
  }
  return x;
}

la_array *l_checkout (lua_State *L, int i) {
  la_array *x = l_checkarray(L, i);
  if (x->v.flags & LA_READONLY) luaL_error(L, "%s: the output array is read-only", l_fname(L));
  return x;
}

bool l_toscalar (lua_State *L, int i, la_scalar *s, la_dtype *dt) {
  s->im = 0;
  switch (lua_type(L, i)) {
    case LUA_TNUMBER:
      if (lua_isinteger(L, i)) { s->weak = LA_WEAK_INT; s->i = lua_tointeger(L, i); s->f = (double)s->i; *dt = LA_I64; }
      else { s->weak = LA_WEAK_FLOAT; s->i = 0; s->f = lua_tonumber(L, i); *dt = LA_F64; }
      return true;
    case LUA_TBOOLEAN:
      s->weak = LA_STRONG;
      s->i = lua_toboolean(L, i);
      s->f = (double)s->i;
      *dt = LA_BOOL;
      return true;
    case LUA_TUSERDATA: {
      la_array *x = l_toarray(L, i);
      if (x == NULL || x->v.ndim != 0) return false;
      la_dt_load((la_dtype)x->v.dtype, x->v.data, s);
      *dt = (la_dtype)x->v.dtype;
      return true;
    }
    default: return false;
  }
}

static la_array *fromscalar (lua_State *L, la_ctx *cx, const la_scalar *s, la_dtype dt) {
  la_array *x = l_newarray(L, dt, 0, NULL);
  if (!la_dt_store(cx, dt, x->v.data, s)) l_raise(L, cx);
  return x;
}

static int noarray_error (lua_State *L, int i) {
  char name[ARGNAME];
  arg_name(L, i, name, sizeof name);
  if (lua_isnoneornil(L, i)) return l_error(L, "%s is missing", name);
  if (lua_type(L, i) == LUA_TSTRING) return l_error(L, "%s must be an array, a number or a nested table, got the string \"%.40s\"", name, lua_tostring(L, i));
  return l_error(L, "%s must be an array, a number or a nested table, got %s", name, luaL_typename(L, i));
}

la_array *l_asarray (lua_State *L, int i, int dt) {
  i = lua_absindex(L, i);
  la_array *x = l_toarray(L, i);
  if (x == NULL) {
    la_scalar s;
    la_dtype sdt;
    if (lua_type(L, i) == LUA_TTABLE) x = l_fromtable(L, i, dt);
    else if (l_toscalar(L, i, &s, &sdt)) x = fromscalar(L, l_ctxof(L), &s, dt == LA_NODTYPE ? sdt : (la_dtype)dt);
    else { noarray_error(L, i); return NULL; }
    lua_replace(L, i);
    return x;
  }
  if (dt != LA_NODTYPE && dt != x->v.dtype) {
    x = l_copyof(L, i, dt, 'K');
    lua_replace(L, i);
  }
  return x;
}

la_array *l_operand (lua_State *L, int i, la_weak *weak, bool *scalar) {
  i = lua_absindex(L, i);
  *weak = LA_STRONG;
  *scalar = false;
  la_scalar s;
  la_dtype dt;
  la_array *x = l_toarray(L, i);
  if (x == NULL) {
    if (lua_type(L, i) != LUA_TTABLE && l_toscalar(L, i, &s, &dt)) {
      *scalar = true;
      *weak = s.weak;
    }
    x = l_asarray(L, i, LA_NODTYPE);
  }
  if (x->v.flags & LA_WEAKSCALAR) {
    *weak = LA_WEAK_COMPLEX;
    *scalar = true;
  }
  return x;
}

/* ---- nested tables ---- */

typedef struct nest {
  la_ctx *cx;
  int ndim;
  int64_t shape[LA_MAXDIMS];
  int dtype;                          /* promoted so far; LA_NODTYPE: no leaf yet */
  bool leaf;                          /* depth is settled */
  int64_t at[LA_MAXDIMS + 1];         /* position of what is being read, for messages */
} nest;

static const char *nest_where (const nest *t, int depth, char *buf, size_t len) {
  size_t k = 0;
  buf[0] = '\0';
  for (int d = 0; d < depth && k < len - 24; d++) k += (size_t)snprintf(buf + k, len - k, "[%lld]", (long long)t->at[d]);
  return buf;
}

#if LUA_VERSION_NUM >= 505
int64_t l_length (lua_State *L, int i) {
  lua_Integer most = (lua_Integer)lua_rawlen(L, i);
  i = lua_absindex(L, i);
  if (most > 0) lua_pushinteger(L, most);
  else lua_pushnil(L);
  for (; lua_next(L, i); lua_pop(L, 1))               /* what comes after the last element: names, or elements after a nil */
    if (lua_isinteger(L, -2) && lua_tointeger(L, -2) > most) most = lua_tointeger(L, -2);
  return most;
}
#endif

/* Tables are read without metamethods: a script's function that ran here could close or resize the arrays that were read before. */
static int64_t table_length (lua_State *L, int i) {
  int64_t n = l_length(L, i);
  if (n == 0 && luaL_getmetafield(L, i, "__len") != LUA_TNIL)
    l_error(L, "a table with a metamethod __len and no elements of its own is no list of numbers");
  return n;
}

static void nest_leaf (lua_State *L, nest *t, int depth, int ndim, const int64_t *shape, la_dtype dt) {
  char w[256], a[LA_SHAPESTR];
  if (!t->leaf) {
    if (depth + ndim > LA_MAXDIMS) l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, depth + ndim);
    for (int k = 0; k < ndim; k++) t->shape[depth + k] = shape[k];
    t->ndim = depth + ndim;
    t->leaf = true;
  } else {
    bool same = depth + ndim == t->ndim;
    for (int k = 0; same && k < ndim; k++) same = shape[k] == t->shape[depth + k];
    if (!same) {
      if (depth < t->ndim && ndim == 0)
        l_error(L, "the nested table is ragged: element %s is a number where a table of length %lld is expected",
                nest_where(t, depth, w, sizeof w), (long long)t->shape[depth]);
      l_error(L, "the nested table is ragged: element %s has shape %s, expected %s", nest_where(t, depth, w, sizeof w),
              la_arr_shapestr(a, sizeof a, ndim, shape), depth <= t->ndim ? la_arr_shapestr((char[LA_SHAPESTR]){0}, LA_SHAPESTR, t->ndim - depth, t->shape + depth) : "a number");
    }
  }
  t->dtype = t->dtype == LA_NODTYPE ? (int)dt : (int)la_dt_promote((la_dtype)t->dtype, dt);
}

/* First pass over the value on top of the stack: shape and dtype. */
static void nest_measure (lua_State *L, nest *t, int depth) {
  char w[256];
  switch (lua_type(L, -1)) {
    case LUA_TNUMBER: nest_leaf(L, t, depth, 0, NULL, lua_isinteger(L, -1) ? LA_I64 : LA_F64); return;
    case LUA_TBOOLEAN: nest_leaf(L, t, depth, 0, NULL, LA_BOOL); return;
    case LUA_TUSERDATA: {
      la_array *x = l_toarray(L, -1);
      if (x == NULL) break;
      nest_leaf(L, t, depth, x->v.ndim, x->v.shape, (la_dtype)x->v.dtype);
      return;
    }
    case LUA_TTABLE: {
      if (depth >= LA_MAXDIMS) l_error(L, "the table is nested deeper than %d levels", LA_MAXDIMS);
      luaL_checkstack(L, 8, NULL);
      int64_t n = table_length(L, -1);
      if (!la_work(t->cx, 10 + 10 * (double)n)) l_raise(L, t->cx);
      if (t->leaf) {
        if (depth >= t->ndim) l_error(L, "the nested table is ragged: element %s is a table of length %lld where a number is expected",
                                      nest_where(t, depth, w, sizeof w), (long long)n);
        if (n != t->shape[depth]) l_error(L, "the nested table is ragged: element %s has length %lld, expected %lld",
                                          nest_where(t, depth, w, sizeof w), (long long)n, (long long)t->shape[depth]);
      } else t->shape[depth] = n;
      if (n == 0 && !t->leaf) { t->ndim = depth + 1; t->leaf = true; }
      for (int64_t k = 1; k <= n; k++) {
        t->at[depth] = k;
        if (lua_rawgeti(L, -1, k) == LUA_TNUMBER && t->leaf && t->ndim == depth + 1) {     /* most elements */
          la_dtype number = lua_isinteger(L, -1) ? LA_I64 : LA_F64;
          if (t->dtype != (int)number) t->dtype = t->dtype == LA_NODTYPE ? (int)number : (int)la_dt_promote((la_dtype)t->dtype, number);
        }
        else nest_measure(L, t, depth + 1);
        lua_pop(L, 1);
      }
      return;
    }
    case LUA_TNIL: l_error(L, "element %s of the table is nil", nest_where(t, depth, w, sizeof w)); return;
    case LUA_TSTRING:
      l_error(L, "element %s of the table is the string \"%.40s\": arrays hold numbers and booleans", nest_where(t, depth, w, sizeof w), lua_tostring(L, -1));
      return;
    default: break;
  }
  l_error(L, "element %s of the table is a %s: arrays hold numbers and booleans", nest_where(t, depth, w, sizeof w), luaL_typename(L, -1));
}

static int nest_changed (lua_State *L) { return luaL_error(L, "the table changed while it was read"); }

/* Second pass: the value on top goes to *dst, which moves on. Making the array can have run finalizers, and a finalizer
** can change any table: every length is compared with what the first pass saw. */
/* The number on top where that is a plain conversion of C; false where it needs la_dt_store. */
static inline bool store_number (lua_State *L, la_dtype dt, char *p) {
  if (dt == LA_F64) {
    double v = (double)lua_tonumber(L, -1);
    memcpy(p, &v, sizeof v);
    return true;
  }
  if (!lua_isinteger(L, -1)) {
    if (dt != LA_F32) return false;
    float v = (float)lua_tonumber(L, -1);
    memcpy(p, &v, sizeof v);
    return true;
  }
  if (dt != LA_I64) return false;
  int64_t v = (int64_t)lua_tointeger(L, -1);
  memcpy(p, &v, sizeof v);
  return true;
}

static void nest_store (lua_State *L, const nest *t, la_dtype dt, int depth, char **dst) {
  la_ctx *cx = t->cx;
  if (lua_type(L, -1) == LUA_TTABLE) {
    int64_t n = table_length(L, -1);
    if (depth >= t->ndim || n != t->shape[depth]) nest_changed(L);
    bool last = depth + 1 == t->ndim;
    for (int64_t k = 1; k <= n; k++) {
      if (lua_rawgeti(L, -1, k) != LUA_TNUMBER || !last || !store_number(L, dt, *dst)) nest_store(L, t, dt, depth + 1, dst);
      else *dst += la_itemsize(dt);
      lua_pop(L, 1);
    }
    return;
  }
  la_array *x = l_toarray(L, -1);
  if (x != NULL) {
    la_dims d;
    if (depth + x->v.ndim != t->ndim || memcmp(x->v.shape, t->shape + depth, sizeof(int64_t) * x->v.ndim) != 0)
      nest_changed(L);
    d.ndim = x->v.ndim;
    d.size = x->v.size;
    memcpy(d.shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
    la_arr_cstrides(d.ndim, d.shape, la_itemsize(dt), d.strides);
    la_view to = la_viewof(*dst, dt, &d);
    if (!la_ex_copy(cx, &to, &x->v)) l_raise(L, cx);
    *dst += d.size * la_itemsize(dt);
    return;
  }
  la_scalar s;
  la_dtype sdt;
  if (depth != t->ndim || !l_toscalar(L, -1, &s, &sdt)) nest_changed(L);
  if (!la_dt_store(cx, dt, *dst, &s)) l_raise(L, cx);
  *dst += la_itemsize(dt);
}

enum { FLATMOST = 64 };

/* [+1] the array of a table of 1 .. FLATMOST numbers and nothing else, each read once; NULL, with nothing pushed, for anything else. */
static la_array *flat_table (lua_State *L, la_ctx *cx, int i, int dt) {
  union { int64_t i[FLATMOST]; double f[FLATMOST]; } v;
  int64_t n = l_length(L, i);
  int top = lua_gettop(L);
  bool whole = dt != LA_F64;                          /* integers so far: v.i */
  if (n < 1 || n > FLATMOST || (dt != LA_NODTYPE && dt != LA_I64 && dt != LA_F64)) return NULL;
  luaL_checkstack(L, FLATMOST, NULL);
  for (int k = 0; k < n; k++) {
    bool number = lua_rawgeti(L, i, k + 1) == LUA_TNUMBER;
    if (whole && number && !lua_isinteger(L, -1)) {
      number = dt != LA_I64;
      for (int h = 0; h < k; h++) v.f[h] = (double)v.i[h];
      whole = false;
    }
    if (!number) { lua_settop(L, top); return NULL; }
    if (whole) v.i[k] = (int64_t)lua_tointeger(L, -1);
    else v.f[k] = (double)lua_tonumber(L, -1);
  }
  lua_settop(L, top);
  if (!la_work(cx, 10 + 10 * (double)n)) l_raise(L, cx);
  la_array *x = l_newraw(L, cx, whole ? LA_I64 : LA_F64, 1, &n, n);
  x->dims[1] = sizeof(int64_t);
  memcpy(x->v.data, &v, (size_t)n * sizeof(int64_t));
  return x;
}

la_array *l_fromtable (lua_State *L, int i, int dt) {
  la_ctx *cx = l_ctxof(L);
  la_array *flat = flat_table(L, cx, lua_absindex(L, i), dt);
  if (flat != NULL) return flat;
  nest t = { .cx = cx, .dtype = LA_NODTYPE };
  lua_pushvalue(L, i);
  nest_measure(L, &t, 0);
  la_dtype to = dt != LA_NODTYPE ? (la_dtype)dt : t.dtype == LA_NODTYPE ? LA_F64 : (la_dtype)t.dtype;
  la_array *x = l_newarray(L, to, t.ndim, t.shape);
  lua_insert(L, -2);                                  /* the table on top again */
  char *p = x->v.data;
  if (x->v.size > 0) nest_store(L, &t, to, 0, &p);
  lua_pop(L, 1);
  return x;
}

/* ---- making arrays ---- */

static la_array *init_header (la_array *x, la_dtype dt, int ndim, const int64_t *shape, int64_t size) {
  x->v = (la_view){ NULL, x->dims, x->dims + ndim, size, (uint8_t)dt, (uint8_t)ndim, 0, LA_TAGOWNS };
  x->home.buf = NULL;
  for (int k = 0; k < ndim; k++) x->dims[k] = shape[k];
  return x;
}

static la_array *new_large (lua_State *L, la_ctx *cx, la_dtype dt, int ndim, const int64_t *shape, int64_t size) {
  size_t nbytes = (size_t)(size * la_itemsize(dt));
  size_t head = sizeof(la_array) + 2 * sizeof(int64_t) * (size_t)ndim;
  if (lua_gc(L, LUA_GCCOUNT) < 0) {                   /* in a finalizer. If it runs in lua_close, the array's own would never be called */
    if (!la_work(cx, (double)nbytes * 0.125)) l_raise(L, cx);
    la_array *x = init_header(lua_newuserdatauv(L, head + nbytes, 0), dt, ndim, shape, size);
    x->v.data = (char *)x + head;
    lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_small);
    lua_setmetatable(L, -2);
    return x;
  }
  la_mem_pace(cx, L, nbytes);
  la_array *x = init_header(lua_newuserdatauv(L, head, 0), dt, ndim, shape, size);
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_owner);
  lua_setmetatable(L, -2);                            /* from here on the finalizer may run: it finds no buffer */
  x->home.buf = la_buf_new(cx, nbytes);
  if (x->home.buf == NULL) l_raise(L, cx);
  x->v.data = x->home.buf->data;
  return x;
}

la_array *l_newraw (lua_State *L, la_ctx *cx, la_dtype dt, int ndim, const int64_t *shape, int64_t size) {
  int64_t nbytes = size * la_itemsize(dt);
  if (nbytes > LA_SMALL) return new_large(L, cx, dt, ndim, shape, size);
  size_t head = sizeof(la_array) + 2 * sizeof(int64_t) * (size_t)ndim;
  la_array *x = init_header(lua_newuserdatauv(L, head + (size_t)nbytes, 0), dt, ndim, shape, size);
  x->v.data = (char *)x + head;
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_small);
  lua_setmetatable(L, -2);
  return x;
}

la_array *l_newarray (lua_State *L, la_dtype dt, int ndim, const int64_t *shape) {
  la_ctx *cx = l_ctxof(L);
  int64_t size;
  if (!la_arr_size(cx, dt, ndim, shape, &size)) l_raise(L, cx);
  la_array *x = l_newraw(L, cx, dt, ndim, shape, size);
  la_arr_cstrides(ndim, shape, la_itemsize(dt), x->dims + ndim);
  return x;
}

char *l_bytes (lua_State *L, int64_t n) { return l_newarray(L, LA_U8, 1, &n)->v.data; }

void l_bytesdone (lua_State *L, size_t n) {
  la_array *x = lua_touserdata(L, -1);
  lua_pushlstring(L, x->v.data, n);
  l_closearray(L, x);
  lua_replace(L, -2);
}

la_array *l_newlike (lua_State *L, la_dtype dt, const la_view *like, char order) {
  la_ctx *cx = l_ctxof(L);
  int nd = like->ndim;
  int64_t size, *strides;
  if (!la_arr_size(cx, dt, nd, like->shape, &size)) l_raise(L, cx);
  if (order == 'A') order = la_arr_isfcontig(like) && !la_arr_iscontig(like) ? 'F' : 'C';
  la_array *x = l_newraw(L, cx, dt, nd, like->shape, size);
  strides = x->dims + nd;
  if (order == 'F') la_arr_fstrides(nd, like->shape, la_itemsize(dt), strides);
  else if (order == 'C' || la_arr_iscontig(like)) la_arr_cstrides(nd, like->shape, la_itemsize(dt), strides);
  else {                                              /* 'K': axes packed in the order of falling strides of `like` */
    int ord[LA_MAXDIMS];
    for (int a = 0; a < nd; a++) {
      int b = a;
      int64_t sa = like->strides[a] < 0 ? -like->strides[a] : like->strides[a];
      for (; b > 0; b--) {
        int64_t sb = like->strides[ord[b - 1]] < 0 ? -like->strides[ord[b - 1]] : like->strides[ord[b - 1]];
        if (sb >= sa) break;
        ord[b] = ord[b - 1];
      }
      ord[b] = a;
    }
    int64_t s = la_itemsize(dt);
    for (int k = nd - 1; k >= 0; k--) {
      strides[ord[k]] = s;
      if (like->shape[ord[k]] > 1) s *= like->shape[ord[k]];
    }
  }
  return x;
}

la_array *l_rawview (lua_State *L, int base, la_array *b, char *data, la_dtype dt, int ndim, int64_t size,
                     const int64_t *shape, const int64_t *strides) {
  size_t n = (size_t)ndim;
  la_array *x = lua_newuserdatauv(L, sizeof(la_array) + 2 * n * sizeof(int64_t), 1);
  x->v = (la_view){ data, x->dims, x->dims + n, size, (uint8_t)dt, (uint8_t)ndim, (uint8_t)(b->v.flags & (LA_READONLY | LA_UNALIGNED)),
                    LA_TAGVIEW };
  for (size_t k = 0; k < n; k++) {
    x->dims[k] = shape[k];
    x->dims[n + k] = strides[k];
  }
  if (b->v.tag == LA_TAGVIEW) {
    x->home.owner = b->home.owner;
    lua_getiuservalue(L, base, 1);
  } else {
    x->home.owner = b;
    b->v.flags |= LA_VIEWED;
    lua_pushvalue(L, base);
  }
  lua_setiuservalue(L, -2, 1);                        /* the owner lives as long as x */
  if (la_arr_buf(b) != NULL) lua_rawgeti(L, LUA_REGISTRYINDEX, b->home.buf->cx->ref_small);
  else if (!lua_getmetatable(L, base))                /* not large: it has the metatable that x shall have */
    lua_rawgeti(L, LUA_REGISTRYINDEX, l_ctxof(L)->ref_small);
  lua_setmetatable(L, -2);
  return x;
}

la_array *l_newview (lua_State *L, int base, char *data, la_dtype dt, const la_dims *d) {
  base = lua_absindex(L, base);
  return l_rawview(L, base, lua_touserdata(L, base), data, dt, d->ndim, d->size, d->shape, d->strides);
}

la_array *l_wrapbuf (lua_State *L, la_buf *b, la_dtype dt, const la_dims *d, int flags) {
  la_ctx *cx = l_ctxof(L);
  size_t head = sizeof(la_array) + 2 * sizeof(int64_t) * (size_t)d->ndim;
  la_array *x = init_header(lua_newuserdatauv(L, head, 0), dt, d->ndim, d->shape, d->size);
  memcpy(x->dims + d->ndim, d->strides, sizeof(int64_t) * (size_t)d->ndim);
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_owner);
  lua_setmetatable(L, -2);
  x->home.buf = b;
  x->v.data = b->data;
  x->v.flags = (uint8_t)flags;
  return x;
}

/* Do the elements of x lie in memory as those of y, which has no gaps? */
static bool l_sameorder (const la_view *x, const la_view *y) {
  for (int k = 0; k < x->ndim; k++)
    if (x->shape[k] != 1 && x->strides[k] != y->strides[k]) return false;
  return true;
}

la_array *l_copyof (lua_State *L, int i, int dt, char order) {
  la_array *x = lua_touserdata(L, i);
  la_array *y = l_newlike(L, dt == LA_NODTYPE ? (la_dtype)x->v.dtype : (la_dtype)dt, &x->v, order);
  if (y->home.buf == NULL && y->v.dtype == x->v.dtype && l_sameorder(&x->v, &y->v)) {      /* small */
    memcpy(y->v.data, x->v.data, (size_t)(x->v.size * la_itemsize(x->v.dtype)));
    return y;
  }
  la_ctx *cx = l_ctxof(L);
  if (!la_ex_copy(cx, &y->v, &x->v)) l_raise(L, cx);
  return y;
}

void l_pushelement (lua_State *L, la_dtype dt, const void *p) {
  la_scalar s;
  la_dt_load(dt, p, &s);
  switch (s.weak) {
    case LA_STRONG: lua_pushboolean(L, (int)s.i); break;
    case LA_WEAK_INT: lua_pushinteger(L, s.i); break;
    case LA_WEAK_FLOAT: lua_pushnumber(L, s.f); break;
    default: {
      la_array *x = l_newarray(L, LA_C128, 0, NULL);
      la_c128 c = { s.f, s.im };
      memcpy(x->v.data, &c, sizeof c);
      x->v.flags |= LA_WEAKSCALAR;
    }
  }
}

int l_unwrap (lua_State *L) {
  la_array *x = l_israw(L, -1);
  if (x != NULL && x->v.ndim == 0) {
    l_pushelement(L, (la_dtype)x->v.dtype, x->v.data);
    lua_remove(L, -2);
  }
  return 1;
}

void l_pushshape (lua_State *L, int n, const int64_t *shape) {
  la_ctx *cx = l_ctxof(L);
  lua_createtable(L, n, 0);
  for (int k = 0; k < n; k++) {
    lua_pushinteger(L, shape[k]);
    lua_rawseti(L, -2, k + 1);
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_shape);
  lua_setmetatable(L, -2);
}

/* ---- other arguments ---- */

bool l_absent (lua_State *L, int i) { return lua_isnoneornil(L, i); }

int64_t l_checkint (lua_State *L, int i, const char *what) {
  int ok;
  lua_Integer n = lua_type(L, i) == LUA_TNUMBER ? lua_tointegerx(L, i, &ok) : (ok = 0, 0);
  if (!ok) {
    la_scalar s;
    la_dtype dt;
    if (lua_type(L, i) == LUA_TUSERDATA && l_toscalar(L, i, &s, &dt) && la_isint(dt)) return s.i;
    if (lua_type(L, i) == LUA_TNUMBER) l_error(L, "%s: %s must be a whole number, got %.14g", l_fname(L), what, lua_tonumber(L, i));
    l_error(L, "%s: %s must be a whole number, got %s", l_fname(L), what, lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
  }
  return n;
}

double l_checknum (lua_State *L, int i, const char *what) {
  la_scalar s;
  la_dtype dt;
  if (lua_type(L, i) != LUA_TBOOLEAN && l_toscalar(L, i, &s, &dt) && !la_iscomplex(dt))
    return s.weak == LA_WEAK_FLOAT ? s.f : (double)s.i;
  l_error(L, "%s: %s must be a number, got %s", l_fname(L), what, lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
  return 0;
}

bool l_optbool (lua_State *L, int i, bool def) {
  if (lua_isnoneornil(L, i)) return def;
  if (lua_type(L, i) == LUA_TBOOLEAN) return lua_toboolean(L, i);
  char name[ARGNAME];
  l_error(L, "%s must be true or false, got %s", arg_name(L, i, name, sizeof name), l_typename(L, i));
  return def;
}

const char *l_optstring (lua_State *L, int i, const char *def, const char *what) {
  if (lua_isnoneornil(L, i)) return def;
  if (lua_type(L, i) != LUA_TSTRING) l_error(L, "%s: %s must be a string, got %s", l_fname(L), what, l_typename(L, i));
  return lua_tostring(L, i);
}

int l_optchoice (lua_State *L, int i, const char *const *names, const char *what) {
  const char *s = l_optstring(L, i, NULL, what);
  if (s == NULL) return -1;
  for (int k = 0; names[k] != NULL; k++)
    if (strcmp(s, names[k]) == 0) return k;
  char msg[512];
  size_t k = (size_t)snprintf(msg, sizeof msg, "%s: %s cannot be \"%.40s\"", l_fname(L), what, s);
  const char *near = l_nearest(s, names);
  if (near != NULL) snprintf(msg + k, sizeof msg - k, ": did you mean \"%s\"?", near);
  else {
    k += (size_t)snprintf(msg + k, sizeof msg - k, ": it is one of");
    for (int j = 0; names[j] != NULL && k < sizeof msg - 40; j++) k += (size_t)snprintf(msg + k, sizeof msg - k, " %s", names[j]);
  }
  luaL_error(L, "%s", msg);
  return -1;
}

la_dtype l_checkdtype (lua_State *L, int i) {
  int dt = l_optdtype(L, i, LA_NODTYPE);
  if (dt == LA_NODTYPE) l_error(L, "%s: a dtype is missing", l_fname(L));
  return (la_dtype)dt;
}

int l_optdtype (lua_State *L, int i, int def) {
  if (lua_isnoneornil(L, i)) return def;
  if (lua_type(L, i) != LUA_TSTRING) {
    l_error(L, "%s: a dtype is a name such as \"float32\", got %s", l_fname(L), l_typename(L, i));
    return def;
  }
  const char *s = lua_tostring(L, i);
  int dt = la_dt_byname(s);
  if (dt != LA_NODTYPE) return dt;
  const char *names[LA_NDTYPES + 1];
  for (int k = 0; k < LA_NDTYPES; k++) names[k] = la_dtypes[k].name;
  names[LA_NDTYPES] = NULL;
  const char *near = l_nearest(s, names);
  if (near != NULL) l_error(L, "data type \"%.40s\" not understood: did you mean \"%s\"?", s, near);
  l_error(L, "data type \"%.40s\" not understood: there are bool, int8 to int64, uint8 to uint64, float16, float32, float64, complex64, complex128", s);
  return def;
}

static int axis_value (lua_State *L, lua_Integer a, int ndim) {
  if (a == 0) l_error(L, "%s: axis 0: axes count from 1", l_fname(L));
  if (a > ndim || a < -ndim) l_error(L, "axis %lld is out of bounds for array of dimension %d", (long long)a, ndim);
  return (int)(a > 0 ? a - 1 : a + ndim);
}

int l_checkaxis (lua_State *L, int i, int ndim) { return axis_value(L, l_checkint(L, i, "axis"), ndim); }

int l_optaxes (lua_State *L, int i, int ndim, int *axes) {
  if (lua_isnoneornil(L, i) || (lua_type(L, i) == LUA_TBOOLEAN && !lua_toboolean(L, i))) return -1;
  if (lua_type(L, i) != LUA_TTABLE) {
    axes[0] = l_checkaxis(L, i, ndim);
    return 1;
  }
  int64_t n = table_length(L, i);
  if (n > ndim) l_error(L, "%s: %lld axes are named, the array has %d", l_fname(L), (long long)n, ndim);
  for (int k = 0; k < n; k++) {
    lua_rawgeti(L, i, k + 1);
    axes[k] = axis_value(L, l_checkint(L, -1, "axis"), ndim);
    lua_pop(L, 1);
    for (int j = 0; j < k; j++)
      if (axes[j] == axes[k]) l_error(L, "%s: duplicate value in 'axis': axis %d is named twice", l_fname(L), axes[k] + 1);
  }
  return (int)n;
}

void l_checkshape (lua_State *L, int i, la_dims *d, bool allow_minus) {
  i = lua_absindex(L, i);
  d->ndim = 0;
  if (lua_type(L, i) == LUA_TTABLE) {
    int64_t n = table_length(L, i);
    if (n > LA_MAXDIMS) l_error(L, "maximum supported dimension for an ndarray is %d, found %lld", LA_MAXDIMS, (long long)n);
    for (; d->ndim < n; d->ndim++) {
      lua_rawgeti(L, i, d->ndim + 1);
      d->shape[d->ndim] = l_checkint(L, -1, "a length in the shape");
      lua_pop(L, 1);
    }
  } else if (lua_isnoneornil(L, i)) l_error(L, "%s: a shape is missing", l_fname(L));
  else {
    la_array *x = l_toarray(L, i);
    if (x != NULL && x->v.ndim == 1 && la_isint(x->v.dtype) && x->v.size <= LA_MAXDIMS) {
      for (; d->ndim < x->v.size; d->ndim++) {
        la_scalar s;
        la_dt_load((la_dtype)x->v.dtype, x->v.data + d->ndim * x->v.strides[0], &s);
        d->shape[d->ndim] = s.i;
      }
    } else d->shape[d->ndim++] = l_checkint(L, i, "a shape");
  }
  for (int k = 0; k < d->ndim && !allow_minus; k++)
    if (d->shape[k] < 0) l_error(L, "negative dimensions are not allowed: axis %d has length %lld", k + 1, (long long)d->shape[k]);
}

char l_optorder (lua_State *L, int i, char def) {
  static const char *const names[] = {"C", "F", "A", "K", NULL};
  const char *s = lua_type(L, i) == LUA_TSTRING ? lua_tostring(L, i) : "";
  if (*s != '\0' && s[1] == '\0' && strchr("cfak", *s) != NULL) return (char)(*s - 'a' + 'A');      /* NumPy takes small letters, too */
  int k = l_optchoice(L, i, names, "order");
  return k < 0 ? def : names[k][0];
}

void *l_scratch (lua_State *L, size_t nbytes) { return lua_newuserdatauv(L, nbytes > 0 ? nbytes : 1, 0); }
