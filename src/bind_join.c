/*
** bind_join.c: shape functions for Lua that make new arrays: joins, insert and delete, repeats, padding, blocks.
**
** Owns nothing. The arrays to join are collected in a jn_list, which keeps every one of them reachable (on the stack
** while they are few, else in a table) until the result is filled. The copying is in shape.c.
*/
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "bind_shape.h"
#include "hostile.h"

/* ---- lists of arrays ---- */

#define JN_FEW LA_HOSTILE(32, 2)

typedef struct jn_list {
  int64_t n;
  const la_view **v;             /* v[k]: item k */
  la_dtype dt;                   /* promoted over the items that count in full; LA_NODTYPE: there is none */
  la_dtype need;                 /* the float that holds each of them: of int8 and uint8 float16, though their dtype is int16 */
  la_weak weak;                  /* the strongest weak scalar among the others */
  int anchor;                    /* item k: stack index anchor + k, or element k + 1 of the table at `anchor` */
  bool table;
  const la_view *few[JN_FEW];
} jn_list;

static void jn_begin (lua_State *L, jn_list *l, int64_t n) {
  l->n = n;
  l->dt = LA_NODTYPE;
  l->weak = LA_STRONG;
  l->v = l->few;
  l->table = n > JN_FEW;
  luaL_checkstack(L, JN_FEW + 16, "too many arrays");
  if (l->table) {
    l->v = l_scratch(L, (size_t)n * sizeof *l->v);
    lua_createtable(L, n < INT32_MAX ? (int)n : 0, 0);
  }
  l->anchor = lua_gettop(L) + (l->table ? 0 : 1);
}

/* One more dtype to be promoted with those before, all at once: *dt and *need as in a jn_list. */
static void jn_promote (la_dtype *dt, la_dtype *need, la_dtype more) {
  la_dtype its = la_dt_inexact(more);
  if (*dt == (la_dtype)LA_NODTYPE) { *dt = more; *need = its; return; }
  *dt = la_dt_promote(la_isinexact(more) && !la_isinexact(*dt) ? *need : *dt, more);
  *need = la_dt_promote(*need, its);
}

/* the value on top becomes an array and item k, the items coming in order [-1] */
static void jn_add (lua_State *L, jn_list *l, int64_t k, bool weak) {
  la_weak w = LA_STRONG;
  bool scalar;
  la_array *x = weak ? l_operand(L, lua_gettop(L), &w, &scalar) : l_asarray(L, lua_gettop(L), LA_NODTYPE);
  l->v[k] = &x->v;
  if (w != LA_STRONG) l->weak = w > l->weak ? w : l->weak;
  else jn_promote(&l->dt, &l->need, (la_dtype)x->v.dtype);
  if (l->table) lua_rawseti(L, l->anchor, k + 1);
}

static int jn_item (lua_State *L, jn_list *l, int64_t k) {      /* [+1] */
  if (l->table) lua_rawgeti(L, l->anchor, k + 1);
  else lua_pushvalue(L, l->anchor + (int)k);
  return lua_gettop(L);
}

static void jn_set (lua_State *L, jn_list *l, int64_t k) {      /* [-1] the array on top takes the place of item k */
  la_array *x = lua_touserdata(L, -1);
  l->v[k] = &x->v;
  if (l->table) lua_rawseti(L, l->anchor, k + 1);
  else lua_replace(L, l->anchor + (int)k);
}

/* the list at stack index i: a table of arrays, or an array, whose rows are meant */
static void jn_read (lua_State *L, int i, jn_list *l, bool weak) {
  la_array *x = l_toarray(L, i);
  if (x == NULL && lua_type(L, i) != LUA_TTABLE)
    l_error(L, "%s: the arrays must come in a table, got %s", l_fname(L),
            lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
  if (x == NULL) {
    jn_begin(L, l, (int64_t)lua_rawlen(L, i));
    for (int64_t k = 0; k < l->n; k++) {
      lua_rawgeti(L, i, k + 1);
      jn_add(L, l, k, weak);
    }
    return;
  }
  if (x->v.ndim == 0) l_error(L, "%s: the arrays must come in a table, got a 0-d array", l_fname(L));
  jn_begin(L, l, x->v.shape[0]);
  for (int64_t k = 0; k < l->n; k++) {
    la_dims d, e;
    int first = 0;
    la_view row = la_sh_slice(&x->v, 0, k, 1, 1, &d);
    la_sh_squeeze(l_ctxof(L), &row, 1, &first, &e);
    l_innerview(L, i, row.data, (la_dtype)row.dtype, &e);
    jn_add(L, l, k, false);
  }
}

static void jn_atleast (lua_State *L, jn_list *l, int ndim) {
  for (int64_t k = 0; k < l->n; k++) {
    if (l->v[k]->ndim >= ndim) continue;
    la_dims d;
    int at = jn_item(L, l, k);
    la_sh_atleast(l->v[k], ndim, &d);
    l_innerview(L, at, l->v[k]->data, (la_dtype)l->v[k]->dtype, &d);
    jn_set(L, l, k);
    lua_pop(L, 1);
  }
}

static void jn_column (lua_State *L, jn_list *l) {              /* vectors and numbers become columns */
  for (int64_t k = 0; k < l->n; k++) {
    const la_view *v = l->v[k];
    if (v->ndim >= 2) continue;
    la_dims d = { .ndim = 2, .size = v->size };
    d.shape[0] = v->ndim ? v->shape[0] : 1;
    d.strides[0] = v->ndim ? v->strides[0] : 0;
    d.shape[1] = 1;
    d.strides[1] = 0;
    int at = jn_item(L, l, k);
    l_innerview(L, at, v->data, (la_dtype)v->dtype, &d);
    jn_set(L, l, k);
    lua_pop(L, 1);
  }
}

static void jn_ravel (lua_State *L, jn_list *l) {
  for (int64_t k = 0; k < l->n; k++) {
    if (l->v[k]->ndim == 1) continue;
    int at = jn_item(L, l, k);
    l_raveled(L, at, 'C');
    jn_set(L, l, k);
    lua_pop(L, 1);
  }
}

/* The join: along an axis the arrays have, or a new one (stack). outi, dtypei, castingi: stack indices of those
** arguments, 0: none. Everything is checked before out changes. */
static int jn_join (lua_State *L, jn_list *l, int axis, bool stack, int outi, int dtypei, int castingi) {
  static const char *const rules[] = {"no", "equiv", "safe", "same_kind", "unsafe", NULL};
  la_ctx *cx = l_ctxof(L);
  la_dims d;
  la_array *y = NULL;
  if (stack) {
    la_dims one;
    la_sh_dims(l->v[0], &one);
    for (int64_t k = 1; k < l->n; k++)
      if (l->v[k]->ndim != one.ndim || memcmp(l->v[k]->shape, one.shape, sizeof(int64_t) * (size_t)one.ndim) != 0) {
        char s[LA_SHAPESTR], t[LA_SHAPESTR];
        l_error(L, "all input arrays must have the same shape: the array at index 1 has shape %s, the array at index "
                "%lld has shape %s",
                la_arr_shapestr(s, sizeof s, one.ndim, one.shape), (long long)k + 1,
                la_arr_shapestr(t, sizeof t, l->v[k]->ndim, l->v[k]->shape));
      }
    if (!la_sh_expand(cx, l->v[0], 1, &axis, &d)) return l_raise(L, cx);
    d.shape[axis] = l->n;
  }
  else if (!la_sh_concatshape(cx, l->n, l->v, axis, &d)) return l_raise(L, cx);
  la_dtype pair[2] = { l->dt, LA_I64 };
  la_weak kind[2] = { LA_STRONG, l->weak };
  bool given = (outi && !lua_isnoneornil(L, outi)) || (dtypei && !lua_isnoneornil(L, dtypei));
  la_dtype dt;
  if (l->dt == (la_dtype)LA_NODTYPE) dt = la_dt_result(1, pair + 1, kind + 1);
  else dt = l->weak == LA_STRONG ? l->dt : la_dt_result(2, pair, kind);
  if (outi && !lua_isnoneornil(L, outi)) {
    if (!lua_isnoneornil(L, dtypei))
      l_error(L, "%s() only takes `out` or `dtype` as an argument, but both were provided", l_fname(L));
    y = l_checkout(L, outi);
    if (y->v.ndim != d.ndim || memcmp(y->v.shape, d.shape, sizeof(int64_t) * (size_t)d.ndim) != 0) {
      char s[LA_SHAPESTR], t[LA_SHAPESTR];
      l_error(L, "output array is the wrong shape: %s, the result has shape %s",
              la_arr_shapestr(s, sizeof s, y->v.ndim, y->v.shape), la_arr_shapestr(t, sizeof t, d.ndim, d.shape));
    }
    dt = (la_dtype)y->v.dtype;
  }
  else if (dtypei) dt = (la_dtype)l_optdtype(L, dtypei, dt);
  int rule = castingi ? l_optchoice(L, castingi, rules, "casting") : -1;
  if (rule < 0) rule = LA_CAST_SAMEKIND;
  bool fortran = d.ndim > 1;
  for (int64_t k = 0; k < l->n; k++) {
    const la_view *v = l->v[k];
    if (given && !la_dt_cancast((la_dtype)v->dtype, dt, (la_casting)rule))
      l_error(L, "Cannot cast array data from dtype('%s') to dtype('%s') according to the rule '%s'",
              la_dtypes[v->dtype].name, la_dtypes[dt].name,
              rules[rule]);
    fortran = fortran && v->ndim > 1 && la_arr_isfcontig(v) && !la_arr_iscontig(v);
    if (y != NULL && la_arr_mayoverlap(v, &y->v)) {
      l_copyof(L, jn_item(L, l, k), LA_NODTYPE, 'C');
      jn_set(L, l, k);
      lua_pop(L, 1);
    }
  }
  if (y != NULL) lua_pushvalue(L, outi);
  else {
    if (!la_arr_size(cx, dt, d.ndim, d.shape, &d.size)) return l_raise(L, cx);
    y = l_neworder(L, dt, &d, fortran && !stack ? 'F' : 'C');
  }
  if (!(stack ? la_sh_stack : la_sh_concat)(cx, &y->v, l->n, l->v, axis)) return l_raise(L, cx);
  return 1;
}

/* Lua numbers that adapted to dt must fit it */
static void jn_fit (lua_State *L, jn_list *l) {
  la_dtype pair[2] = { l->dt, LA_I64 };
  la_weak kind[2] = { LA_STRONG, l->weak };
  if (l->weak != LA_WEAK_INT || l->dt == (la_dtype)LA_NODTYPE) return;
  la_dtype dt = la_dt_result(2, pair, kind);
  for (int64_t k = 0; k < l->n; k++) {
    const la_view *v = l->v[k];
    la_scalar s;
    char sink[16];
    if (v->size != 1 || v->dtype != LA_I64) continue;
    la_dt_load(LA_I64, v->data, &s);
    if (la_isint(dt) && !la_dt_store(l_ctxof(L), dt, sink, &s)) l_raise(L, l_ctxof(L));
  }
}

static bool jn_noaxis (lua_State *L, int i) { return lua_isboolean(L, i) && !lua_toboolean(L, i); }

/* concatenate(a, b) for concatenate({a, b}) */
static void jn_intable (lua_State *L) {
  if (l_toarray(L, 2) != NULL || lua_type(L, 2) == LUA_TTABLE)
    l_error(L, "%s: the arrays stand in one table: la.%s({a, b})", l_fname(L), l_fname(L));
}

static int L_concatenate (lua_State *L) {       /* arrays, axis, out | dtype, casting */
  jn_list l;
  bool flat = jn_noaxis(L, 2);
  jn_intable(L);
  jn_read(L, 1, &l, flat);
  if (l.n == 0) l_error(L, "need at least one array to concatenate");
  int axis = 0;
  if (flat) {
    jn_fit(L, &l);
    jn_ravel(L, &l);
  }
  else if (l.v[0]->ndim > 0)
    axis = lua_isnoneornil(L, 2) ? 0 : l_checkaxis(L, 2, l.v[0]->ndim);
  return jn_join(L, &l, axis, false, 3, 4, 5);
}

static int L_stack (lua_State *L) {             /* arrays, axis, out | dtype, casting */
  jn_list l;
  jn_intable(L);
  jn_read(L, 1, &l, false);
  if (l.n == 0) l_error(L, "need at least one array to stack");
  int axis = lua_isnoneornil(L, 2) ? 0 : l_checkaxis(L, 2, l.v[0]->ndim + 1);
  return jn_join(L, &l, axis, true, 3, 4, 5);
}

static int jn_along (lua_State *L, jn_list *l, int axis, bool options) {
  if (l->n == 0) l_error(L, "need at least one array to concatenate");
  return jn_join(L, l, axis, false, 0, options ? 2 : 0, options ? 3 : 0);
}

static int L_hstack (lua_State *L) {            /* tup | dtype, casting */
  jn_list l;
  jn_read(L, 1, &l, false);
  jn_atleast(L, &l, 1);
  return jn_along(L, &l, l.n > 0 && l.v[0]->ndim > 1 ? 1 : 0, true);
}

static int L_vstack (lua_State *L) {
  jn_list l;
  jn_read(L, 1, &l, false);
  jn_atleast(L, &l, 2);
  return jn_along(L, &l, 0, true);
}

static int L_dstack (lua_State *L) {
  jn_list l;
  jn_read(L, 1, &l, false);
  jn_atleast(L, &l, 3);
  return jn_along(L, &l, 2, false);
}

static int L_column_stack (lua_State *L) {
  jn_list l;
  jn_read(L, 1, &l, false);
  jn_column(L, &l);
  return jn_along(L, &l, 1, false);
}

static void jn_args (lua_State *L, jn_list *l) {
  int n = lua_gettop(L);
  if (n == 1 && lua_type(L, 1) == LUA_TTABLE) {         /* la.c_{a, b} */
    lua_rawgeti(L, 1, 1);
    bool list = lua_type(L, -1) == LUA_TTABLE || l_toarray(L, -1) != NULL;
    lua_pop(L, 1);
    if (list) {
      jn_read(L, 1, l, true);
      jn_fit(L, l);
      return;
    }
  }
  jn_begin(L, l, n);
  for (int k = 0; k < n; k++) {
    luaL_checkstack(L, 8, "too many arrays");
    lua_pushvalue(L, k + 1);
    jn_add(L, l, k, true);
  }
  jn_fit(L, l);
}

static int L_c_ (lua_State *L) {
  jn_list l;
  jn_args(L, &l);
  jn_column(L, &l);
  return jn_along(L, &l, l.n > 0 ? l.v[0]->ndim - 1 : 0, false);
}

static int L_r_ (lua_State *L) {
  jn_list l;
  jn_args(L, &l);
  jn_atleast(L, &l, 1);
  return jn_along(L, &l, 0, false);
}

static int L_append (lua_State *L) {            /* x, values, axis */
  jn_list l;
  bool flat = lua_isnoneornil(L, 3) || jn_noaxis(L, 3);
  jn_begin(L, &l, 2);
  for (int k = 0; k < 2; k++) {
    if (lua_isnil(L, k + 1)) l_asarray(L, k + 1, LA_NODTYPE);     /* raises with the argument's name */
    lua_pushvalue(L, k + 1);
    jn_add(L, &l, k, false);
  }
  int axis = 0;
  if (flat) jn_ravel(L, &l);
  else axis = l_checkaxis(L, 3, l.v[0]->ndim);
  return jn_join(L, &l, axis, false, 0, 0, 0);
}

/* ---- blocks ---- */

typedef struct jn_nest {
  int depth;                     /* of the first leaf; -1: none seen yet */
  int ndim;                      /* the largest of any leaf */
  la_dtype dt, need;             /* as in a jn_list, of the leaves built so far */
  int order;                     /* 1 C, 2 Fortran order, of all of them */
  int64_t at[LA_MAXDIMS];        /* position of what is being looked at */
} jn_nest;

static const char *jn_where (const jn_nest *b, int depth, char *buf, size_t len) {
  size_t k = (size_t)snprintf(buf, len, "arrays");
  for (int i = 0; i < depth && k < len; i++) k += (size_t)snprintf(buf + k, len - k, "[%lld]", (long long)b->at[i]);
  return buf;
}

static void jn_measure (lua_State *L, jn_nest *b, int depth) {    /* of the value on top */
  char where[256];
  if (lua_type(L, -1) == LUA_TTABLE) {
    int64_t n = (int64_t)lua_rawlen(L, -1);
    if (n == 0) l_error(L, "list at %s cannot be empty", jn_where(b, depth, where, sizeof where));
    if (depth == LA_MAXDIMS) l_error(L, "the lists are nested more than %d deep", LA_MAXDIMS);
    luaL_checkstack(L, 8, "the lists are nested too deep");
    for (int64_t k = 1; k <= n; k++) {
      b->at[depth] = k;
      lua_rawgeti(L, -1, k);
      jn_measure(L, b, depth + 1);
      lua_pop(L, 1);
    }
    return;
  }
  la_array *x = l_toarray(L, -1);
  if (x != NULL && x->v.ndim > b->ndim) b->ndim = x->v.ndim;
  if (b->depth < 0) b->depth = depth;
  else if (b->depth != depth)
    l_error(L, "list depths are mismatched: the first element was at depth %d, but there is an element at depth %d "
            "(%s)", b->depth, depth, jn_where(b, depth, where, sizeof where));
}

/* The value on top: a leaf becomes an array of b->ndim axes, a list a table of such. d: its shape, the strides unset. */
static void jn_build (lua_State *L, jn_nest *b, int depth, la_dims *d) {
  int top = lua_gettop(L);
  if (depth == b->depth) {
    la_array *x = l_asarray(L, top, LA_NODTYPE);
    int front[LA_MAXDIMS], more = b->ndim - x->v.ndim;
    for (int a = 0; a < more; a++) front[a] = a;
    if (!la_sh_expand(l_ctxof(L), &x->v, more, front, d)) l_raise(L, l_ctxof(L));
    x = l_innerview(L, top, x->v.data, (la_dtype)x->v.dtype, d);
    jn_promote(&b->dt, &b->need, (la_dtype)x->v.dtype);
    b->order &= (la_arr_iscontig(&x->v) ? 1 : 0) | (la_arr_isfcontig(&x->v) ? 2 : 0);
    lua_replace(L, top);
    return;
  }
  int64_t n = (int64_t)lua_rawlen(L, top);
  luaL_checkstack(L, 24, "the lists are nested too deep");
  lua_createtable(L, n < INT32_MAX ? (int)n : 0, 0);
  la_dims *dims = l_scratch(L, (size_t)n * sizeof *dims);
  la_view *v = l_scratch(L, (size_t)n * sizeof *v);
  const la_view **p = l_scratch(L, (size_t)n * sizeof *p);
  for (int64_t k = 0; k < n; k++) {
    lua_rawgeti(L, top, k + 1);
    jn_build(L, b, depth + 1, &dims[k]);
    lua_rawseti(L, top + 1, k + 1);
    v[k] = la_viewof(NULL, b->dt, &dims[k]);
    p[k] = &v[k];
  }
  if (!la_sh_concatshape(l_ctxof(L), n, p, b->ndim - (b->depth - depth), d)) l_raise(L, l_ctxof(L));
  la_sh_finish(d);
  lua_settop(L, top + 1);
  lua_replace(L, top);
}

/* Copies what jn_build left on top to its place. */
static void jn_lay (lua_State *L, const jn_nest *b, int depth, const la_view *dst) {
  la_ctx *cx = l_ctxof(L);
  if (depth == b->depth) {
    if (!la_ex_copy(cx, dst, &l_checkarray(L, -1)->v)) l_raise(L, cx);
    return;
  }
  int64_t n = (int64_t)lua_rawlen(L, -1), at = 0;
  int axis = b->ndim - (b->depth - depth), top = lua_gettop(L);
  luaL_checkstack(L, b->depth + 8, "the lists are nested too deep");
  for (int64_t k = 1; k <= n; k++) {
    la_dims d;
    lua_rawgeti(L, top, k);
    for (int deep = depth + 1; deep < b->depth; deep++) lua_rawgeti(L, -1, 1);      /* every leaf in it is as long on this axis */
    int64_t len = l_checkarray(L, -1)->v.shape[axis];
    lua_settop(L, top + 1);
    la_view part = la_sh_slice(dst, axis, at, len, 1, &d);
    if (part.size > 0) jn_lay(L, b, depth + 1, &part);
    lua_settop(L, top);
    at += len;
  }
}

static int L_block (lua_State *L) {
  jn_nest b = { .depth = -1, .dt = (la_dtype)LA_NODTYPE, .order = 3 };
  lua_settop(L, 1);
  jn_measure(L, &b, 0);
  if (b.ndim < b.depth) b.ndim = b.depth;
  if (b.depth == 0) {
    l_asarray(L, 1, LA_NODTYPE);
    l_copyof(L, 1, LA_NODTYPE, 'K');
    return 1;
  }
  la_dims d;
  jn_build(L, &b, 0, &d);
  if (!la_arr_size(l_ctxof(L), b.dt, d.ndim, d.shape, &d.size)) return l_raise(L, l_ctxof(L));
  la_array *r = l_neworder(L, b.dt, &d, b.order == 2 ? 'F' : 'C');
  lua_insert(L, 1);
  jn_lay(L, &b, 0, &r->v);
  lua_settop(L, 1);
  return 1;
}

/* ---- insert, delete ---- */

/* The values of the array at index i as int64 in a scratch userdata [+1]; whole floats count. */
static int64_t *jn_integers (lua_State *L, int i, int64_t *count, const char *refuse) {
  i = lua_absindex(L, i);
  la_array *flat = l_raveled(L, i, 'C');
  int64_t *p = l_scratch(L, (size_t)flat->v.size * sizeof *p), step = la_itemsize(flat->v.dtype);
  for (int64_t k = 0; k < flat->v.size; k++) {
    la_scalar s;
    la_dt_load((la_dtype)flat->v.dtype, flat->v.data + k * step, &s);
    if (la_isinexact(flat->v.dtype)) {
      if (la_iscomplex(flat->v.dtype) || floor(s.f) != s.f || fabs(s.f) > 9007199254740992.0)
        l_error(L, "%s, got %s", refuse, la_dtypes[flat->v.dtype].name);
      s.i = (int64_t)s.f;
    }
    p[k] = s.i;
  }
  *count = flat->v.size;
  lua_remove(L, -2);                                  /* flat */
  return p;
}

/* The positions that `obj` at index i means on an axis of length n, as the user counts them, in a scratch userdata
** [+1]. *single: obj was one position, not a list of one. */
static int64_t *jn_positions (lua_State *L, int i, int64_t n, bool insert, int64_t *count, bool *single) {
  *single = false;
  if (lua_type(L, i) == LUA_TSTRING) {                /* a range: what it selects of the numbers 1 .. n */
    la_array *all = l_newarray(L, LA_I64, 1, &n);
    for (int64_t k = 0; k < n; k++) ((int64_t *)(void *)all->v.data)[k] = k + 1;
    lua_pushvalue(L, i);
    l_index_get(L, all, lua_gettop(L), lua_gettop(L));
    lua_replace(L, i);
  }
  if (lua_type(L, i) == LUA_TNUMBER) {
    int64_t *p = l_scratch(L, sizeof *p);
    *p = l_checkint(L, i, "a position");
    *count = 1;
    *single = true;
    return p;
  }
  la_array *a = l_asarray(L, i, LA_NODTYPE);
  if (a->v.dtype == LA_BOOL) {
    if (insert && a->v.ndim != 1) l_error(L, "boolean array argument obj to insert must be one dimensional");
    if (!insert && (a->v.ndim != 1 || a->v.size != n))
      l_error(L, "boolean array argument obj to delete must be one dimensional and match the axis length of %lld",
              (long long)n);
    int64_t *p = l_scratch(L, (size_t)a->v.size * sizeof *p);
    *count = 0;
    for (int64_t k = 0; k < a->v.size; k++)
      if (a->v.data[k * a->v.strides[0]]) p[(*count)++] = k + 1;
    return p;
  }
  if (insert && a->v.ndim > 1) l_error(L, "index array argument obj to insert must be one dimensional or scalar");
  *single = a->v.ndim == 0;
  return jn_integers(L, i, count, "arrays used as indices must be of integer (or boolean) type");
}

static int64_t jn_position (lua_State *L, int64_t p, int64_t n, int64_t most, int axis) {   /* from 0 */
  if (p == 0)
    l_error(L, "index 0 is out of bounds for axis %d with size %lld: positions start at 1", axis + 1, (long long)n);
  if (p > most || p < -n)
    l_error(L, "index %lld is out of bounds for axis %d with size %lld", (long long)p, axis + 1, (long long)n);
  return p > 0 ? p - 1 : p + n;
}

/* x at index 1 and the axis at index i: without an axis x is flattened */
static la_array *jn_flatten (lua_State *L, int i, int *axis) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  *axis = 0;
  if (!lua_isnoneornil(L, i) && !jn_noaxis(L, i)) *axis = l_checkaxis(L, i, x->v.ndim);
  else if (x->v.ndim != 1) {
    x = l_raveled(L, 1, 'C');
    lua_replace(L, 1);
  }
  return x;
}

static char jn_order (const la_view *v) { return la_sh_order(v, 'A'); }

/* many runs are copied fast only from a contiguous array: x at index 1 */
static la_array *jn_ready (lua_State *L, la_array *x, int64_t nruns, char order) {
  if (nruns <= 8 || la_arr_iscontig(&x->v) || (order == 'F' && la_arr_isfcontig(&x->v))) return x;
  x = l_copyof(L, 1, LA_NODTYPE, order);
  lua_replace(L, 1);
  return x;
}

static int L_delete (lua_State *L) {            /* x, obj, axis */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_array *x = jn_flatten(L, 3, &axis);
  int64_t n = x->v.shape[axis], count = 0, kept = n;
  bool single;
  la_dims d;
  char order = jn_order(&x->v);
  la_sh_dims(&x->v, &d);
  if (lua_type(L, 2) == LUA_TNUMBER) {          /* one position: two slices */
    int64_t at = jn_position(L, l_checkint(L, 2, "a position"), n, n, axis);
    la_run runs[2] = { { 0, 0, at }, { at + 1, at, n - at - 1 } };
    d.shape[axis] = n - 1;
    la_sh_finish(&d);
    la_array *y = l_neworder(L, (la_dtype)x->v.dtype, &d, order);
    if (!la_sh_copyruns(cx, &y->v, &x->v, axis, 2, runs)) return l_raise(L, cx);
    return 1;
  }
  la_array *mask = l_newarray(L, LA_BOOL, 1, &n);
  uint8_t *keep = (uint8_t *)mask->v.data;
  memset(keep, 1, (size_t)n);
  if (lua_type(L, 2) == LUA_TSTRING) {          /* a range: mask[obj] = false */
    lua_pushvalue(L, 2);
    lua_pushboolean(L, 0);
    l_index_set(L, mask, lua_gettop(L) - 1, lua_gettop(L) - 1, lua_gettop(L));
  }
  else {
    int64_t *p = jn_positions(L, 2, n, false, &count, &single);
    for (int64_t k = 0; k < count; k++) keep[jn_position(L, p[k], n, n, axis)] = 0;
  }
  for (int64_t k = 0; k < n; k++) kept -= !keep[k];
  d.shape[axis] = kept;
  la_sh_finish(&d);
  x = jn_ready(L, x, n, order);
  la_array *y = l_neworder(L, (la_dtype)x->v.dtype, &d, order);
  if (!la_sh_keep(cx, &y->v, &x->v, axis, keep)) return l_raise(L, cx);
  return 1;
}

typedef struct jn_place { int64_t pos, k; } jn_place;   /* the k-th new element goes before position pos */

static void jn_sort (jn_place *a, jn_place *tmp, int64_t n) {      /* stable, by pos */
  for (int64_t w = 1; w < n; w *= 2) {
    for (int64_t lo = 0; lo < n; lo += 2 * w) {
      int64_t mid = lo + w < n ? lo + w : n, hi = lo + 2 * w < n ? lo + 2 * w : n, i = lo, j = mid, o = lo;
      while (i < mid || j < hi) tmp[o++] = j == hi || (i < mid && a[i].pos <= a[j].pos) ? a[i++] : a[j++];
    }
    memcpy(a, tmp, (size_t)n * sizeof *a);
  }
}

static void jn_addrun (la_run *runs, int64_t *nruns, int64_t from, int64_t to, int64_t n) {
  la_run *last = *nruns > 0 ? &runs[*nruns - 1] : NULL;
  if (n == 0) return;
  if (last != NULL && last->from + last->n == from && last->to + last->n == to) last->n += n;
  else runs[(*nruns)++] = (la_run){ from, to, n };
}

static int L_insert (lua_State *L) {            /* x, obj, values, axis */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_array *x = jn_flatten(L, 4, &axis);
  int nd = x->v.ndim;
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t n = x->v.shape[axis], count, nold = 0, nnew = 0;
  bool single;
  int64_t *p = jn_positions(L, 2, n, true, &count, &single);
  jn_place *place = l_scratch(L, (size_t)count * sizeof *place), *tmp = l_scratch(L, (size_t)count * sizeof *tmp);
  bool sorted = true;
  for (int64_t k = 0; k < count; k++) {
    place[k] = (jn_place){ jn_position(L, p[k], n, n + 1, axis), k };
    if (k > 0 && place[k].pos < place[k - 1].pos) sorted = false;
  }
  if (!sorted) jn_sort(place, tmp, count);
  la_array *values = l_toarray(L, 3) != NULL ? l_toarray(L, 3) : l_asarray(L, 3, dt);
  la_dims vd, d, target;
  la_sh_dims(&values->v, &vd);
  if (count == 1) {              /* one place: as many new positions as the values have there */
    int more = nd - vd.ndim, front[LA_MAXDIMS], perm[LA_MAXDIMS], zero = 0;
    for (int a = 0; a < more; a++) front[a] = a;
    if (more > 0 && !la_sh_expand(cx, &values->v, more, front, &vd)) return l_raise(L, cx);
    if (single && axis < vd.ndim) {                /* x[:, p] = values, not x[:, {p}] */
      la_dims e = vd;
      la_view v = la_viewof(values->v.data, dt, &e);
      la_sh_moveaxes(vd.ndim, 1, &zero, &axis, perm);
      la_sh_permute(&v, perm, &vd);
    }
    count = vd.shape[axis];
    place = l_scratch(L, (size_t)count * sizeof *place);
    int64_t at = jn_position(L, p[0], n, n + 1, axis);
    for (int64_t k = 0; k < count; k++) place[k] = (jn_place){ at, k };
  }
  la_sh_dims(&x->v, &d);
  target = d;
  target.shape[axis] = count;
  if (la_add_overflow(n, count, &d.shape[axis]))
    l_error(L, "array is too big; its size is more than the largest possible size");
  la_view new = la_viewof(values->v.data, (la_dtype)values->v.dtype, &vd);
  if (!la_arr_size(cx, dt, nd, d.shape, &d.size) || !la_arr_size(cx, dt, nd, target.shape, &target.size)
      || !la_bc_strides(cx, &new, nd, target.shape, target.strides)) return l_raise(L, cx);
  la_run *old = l_scratch(L, (size_t)(count + 1) * sizeof *old), *add = l_scratch(L, (size_t)count * sizeof *add);
  int64_t done = 0;                                /* positions of x that have their place */
  for (int64_t k = 0; k < count; k++) {
    jn_addrun(old, &nold, done, done + k, place[k].pos - done);
    done = place[k].pos;
    jn_addrun(add, &nnew, place[k].k, done + k, 1);
  }
  jn_addrun(old, &nold, done, done + count, n - done);
  char order = jn_order(&x->v);
  x = jn_ready(L, x, nold, order);
  la_view stretched = la_viewof(values->v.data, (la_dtype)values->v.dtype, &target);
  if (nnew > 8) {                                  /* many places: cast and stretched first */
    la_array *v = l_neworder(L, dt, &target, order);
    if (!la_ex_copy(cx, &v->v, &stretched)) return l_raise(L, cx);
    stretched = v->v;
  }
  la_array *y = l_neworder(L, dt, &d, order);
  if (!la_sh_copyruns(cx, &y->v, &x->v, axis, nold, old) || !la_sh_copyruns(cx, &y->v, &stretched, axis, nnew, add))
    return l_raise(L, cx);
  return 1;
}

/* ---- repeats ---- */

static int L_tile (lua_State *L) {              /* x, reps* */
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  int64_t got[LA_MAXDIMS], reps[LA_MAXDIMS];
  int n = l_checkints(L, 2, got, LA_MAXDIMS, "reps", NULL), nd = n > x->v.ndim ? n : x->v.ndim;
  la_dims d = { .ndim = nd };
  for (int a = 0; a < nd; a++) {
    reps[a] = a < nd - n ? 1 : got[a - (nd - n)];
    int64_t len = a < nd - x->v.ndim ? 1 : x->v.shape[a - (nd - x->v.ndim)];
    if (reps[a] < 0) l_error(L, "negative dimensions are not allowed: reps has %lld", (long long)reps[a]);
    if (la_mul_overflow(len, reps[a], &d.shape[a]))
      l_error(L, "array is too big; its size is more than the largest possible size");
  }
  la_array *y = l_newarray(L, (la_dtype)x->v.dtype, nd, d.shape);
  if (!la_sh_tile(cx, &y->v, &x->v, reps)) return l_raise(L, cx);
  return 1;
}

static int L_repeat (lua_State *L) {            /* x, repeats, axis */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_array *x = jn_flatten(L, 3, &axis);
  int64_t n = x->v.shape[axis], count, sum = 0;
  la_array *r = l_asarray(L, 2, LA_NODTYPE);
  if (r->v.ndim > 1)
    l_error(L, "%s: repeats must be a number or a list of numbers, got an array of dimension %d", l_fname(L),
            r->v.ndim);
  int64_t *counts = jn_integers(L, 2, &count, "repeats must be whole numbers");
  if (count != 1 && count != n)
    l_error(L, "operands could not be broadcast together with shape (%lld,) (%lld,)", (long long)n, (long long)count);
  bool toobig = false;
  for (int64_t k = 0; k < count; k++) {
    if (counts[k] < 0) l_error(L, "repeats may not contain negative values, got %lld", (long long)counts[k]);
    toobig = toobig || la_add_overflow(sum, counts[k], &sum);
  }
  if (count == 1) toobig = toobig || la_mul_overflow(n, counts[0], &sum);
  if (toobig) l_error(L, "array is too big; its size is more than the largest possible size");
  if (!la_arr_iscontig(&x->v)) {
    x = l_copyof(L, 1, LA_NODTYPE, 'C');
    lua_replace(L, 1);
  }
  la_dims d;
  la_sh_dims(&x->v, &d);
  d.shape[axis] = sum;
  la_array *y = l_newarray(L, (la_dtype)x->v.dtype, d.ndim, d.shape);
  if (!la_sh_repeat(cx, &y->v, &x->v, axis, count, counts)) return l_raise(L, cx);
  return 1;
}

/* ---- padding ---- */

static const char *const jn_padmodes[] = {             /* ORDER PADMODE */
  "constant", "edge", "linear_ramp", "maximum", "mean", "median", "minimum", "reflect", "symmetric", "wrap",
  "empty", NULL
};
_Static_assert(LA_COUNT(jn_padmodes) == LA_NPADMODES + 1, "a padding mode was added without its name");

/* The array at index i as (ndim, 2): one value for all, a pair for every axis, or pairs axis by axis. */
static la_view jn_pairs (lua_State *L, int i, int ndim, int dt, la_dims *d) {
  la_ctx *cx = l_ctxof(L);
  la_array *a = lua_isuserdata(L, i) ? l_asarray(L, i, LA_NODTYPE) : l_asarray(L, i, dt);
  la_view v = a->v;
  la_dims flat;
  if (v.ndim < 3 && v.size <= 2 && v.size > 0 && !(v.ndim == 2 && v.shape[0] == 2 && v.size == 2)) {
    flat.ndim = 1;                                     /* (), (1), (2), (1, 1), (1, 2) */
    flat.shape[0] = flat.size = v.size;
    flat.strides[0] = v.ndim ? v.strides[v.ndim - 1] : 0;
    v.ndim = 1;
    v.shape = flat.shape;
    v.strides = flat.strides;
  }
  d->ndim = 2;
  d->shape[0] = ndim;
  d->shape[1] = 2;
  d->size = 2 * (int64_t)ndim;
  if (!la_bc_strides(cx, &v, 2, d->shape, d->strides)) l_raise(L, cx);
  return la_viewof(v.data, (la_dtype)v.dtype, d);
}

static void jn_intpairs (lua_State *L, int i, int ndim, int64_t (*out)[2], const char *what) {
  la_dims d;
  la_view v = jn_pairs(L, i, ndim, LA_NODTYPE, &d);
  for (int a = 0; a < ndim; a++)
    for (int k = 0; k < 2; k++) {
      la_scalar s;
      la_dt_load((la_dtype)v.dtype, v.data + a * d.strides[0] + k * d.strides[1], &s);
      if (la_isfloat(v.dtype) && floor(s.f) == s.f && fabs(s.f) < 9007199254740992.0) s.i = (int64_t)s.f;
      else if (!la_isint(v.dtype)) l_error(L, "`%s` must be of integral type, got %s", what, la_dtypes[v.dtype].name);
      if (s.i < 0) l_error(L, "index can't contain negative values: %s has %lld", what, (long long)s.i);
      out[a][k] = s.i;
    }
}

/* Calls the function at index 3 with every lane along every axis: (vector, {before, after}, axis). The vector is a view
** of the padded array (on top), to be changed in place. */
static void jn_padbyfunction (lua_State *L, const la_padspec *p) {
  int at = lua_gettop(L);
  la_array *y = lua_touserdata(L, at);
  char *data = y->v.data;
  int nd = y->v.ndim;
  la_dims all;
  la_sh_dims(&y->v, &all);
  for (int axis = 0; axis < nd && all.size > 0; axis++) {
    int64_t idx[LA_MAXDIMS] = { 0 };
    la_dims lane = { .ndim = 1, .size = all.shape[axis] };
    lane.shape[0] = all.shape[axis];
    lane.strides[0] = all.strides[axis];
    for (bool more = true; more; ) {
      char *q = data;
      for (int a = 0; a < nd; a++) q += idx[a] * all.strides[a];
      y = l_checkarray(L, at);
      if (y->v.data != data || y->v.size != all.size) l_error(L, "pad: the function has resized the array");
      lua_pushvalue(L, 3);
      l_newview(L, at, q, (la_dtype)y->v.dtype, &lane);
      lua_createtable(L, 2, 0);
      for (int k = 0; k < 2; k++) {
        lua_pushinteger(L, p->width[axis][k]);
        lua_rawseti(L, -2, k + 1);
      }
      lua_pushinteger(L, axis + 1);
      lua_call(L, 3, 0);
      more = false;
      for (int a = nd - 1; a >= 0 && !more; a--) {
        if (a == axis) continue;
        if (++idx[a] < all.shape[a]) more = true;
        else idx[a] = 0;
      }
    }
  }
}

/* x, pad_width, mode | constant_values, end_values, stat_length, reflect_type */
static int L_pad (lua_State *L) {
  static const struct { int index; const char *name; } options[] = {
    {4, "constant_values"}, {5, "end_values"}, {6, "stat_length"}, {7, "reflect_type"}
  };
  static const char *const types[] = {"even", "odd", NULL};
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  la_padspec *p = l_scratch(L, sizeof *p);
  bool call = lua_isfunction(L, 3);
  int mode = call ? -1 : l_optchoice(L, 3, jn_padmodes, "mode");
  p->mode = mode < 0 ? LA_PAD_CONSTANT : (la_padmode)mode;
  p->odd = false;
  if (lua_isnoneornil(L, 2)) l_error(L, "pad: pad_width is missing");
  jn_intpairs(L, 2, x->v.ndim, p->width, "pad_width");
  for (size_t k = 0; k < LA_COUNT(options); k++) {
    if (lua_isnoneornil(L, options[k].index)) continue;
    int takes = p->mode == LA_PAD_CONSTANT ? 4 : p->mode == LA_PAD_LINEARRAMP ? 5
                : p->mode >= LA_PAD_MAXIMUM && p->mode <= LA_PAD_MINIMUM ? 6
                : p->mode == LA_PAD_REFLECT || p->mode == LA_PAD_SYMMETRIC ? 7 : 0;
    if (call || takes != options[k].index)
      l_error(L, "unsupported option for %s%s%s: %s", call ? "a function as mode" : "mode '",
              call ? "" : jn_padmodes[p->mode],
              call ? "" : "'", options[k].name);
  }
  for (int a = 0; a < x->v.ndim; a++) p->stat[a][0] = p->stat[a][1] = -1;
  if (!lua_isnoneornil(L, 6)) jn_intpairs(L, 6, x->v.ndim, p->stat, "stat_length");
  p->odd = l_optchoice(L, 7, types, "reflect_type") == 1;
  int vi = p->mode == LA_PAD_LINEARRAMP ? 5 : 4;
  if (lua_isnoneornil(L, vi)) {
    lua_pushinteger(L, 0);
    lua_replace(L, vi);
  }
  la_dims vd, d;
  la_view values = jn_pairs(L, vi, x->v.ndim, vi == 4 ? x->v.dtype : LA_NODTYPE, &vd);
  p->values = &values;
  if (!la_sh_padshape(cx, &x->v, p, &d)) return l_raise(L, cx);
  la_array *y = l_neworder(L, (la_dtype)x->v.dtype, &d, jn_order(&x->v));
  if (!la_sh_pad(cx, &y->v, &x->v, p)) return l_raise(L, cx);
  if (call) jn_padbyfunction(L, p);
  return 1;
}

/* ---- registration ---- */

#define BOTH (L_FUNC | L_METHOD)

#define CONCATENATE \
   "Joins arrays along an axis they have.\n" \
   "arrays: a table of arrays (or an array, whose rows are joined), of equal shape but for the axis. axis: from 1, " \
   "default 1;\n" \
   "false: all are flattened first. out: an array of the result's shape. dtype, casting: the result's dtype (by " \
   "default the common\n" \
   "one) and which casts to it are allowed (\"same_kind\").\n" \
   "Errors: all the input array dimensions except for the concatenation axis must match exactly; zero-dimensional " \
   "arrays cannot be\n" \
   "concatenated; need at least one array to concatenate.\n"

const l_reg la_reg_join[] = {
  {"concatenate", L_concatenate, "arrays, axis, out | dtype, casting", L_FUNC,
   CONCATENATE
   "Example: la.concatenate({ {1, 2}, {3} })  --> [1 2 3]\n"
   "NumPy: np.concatenate(arrays, axis, out, dtype=, casting=), its axis plus one"},
  {"concat", L_concatenate, "arrays, axis, out | dtype, casting", L_FUNC,
   CONCATENATE
   "Example: la.concat({ {{1, 2}}, {{3, 4}} }, 2)  --> [[1 2 3 4]]\n"
   "NumPy: np.concat(arrays, axis, out, dtype=, casting=), its axis plus one"},
  {"stack", L_stack, "arrays, axis, out | dtype, casting", L_FUNC,
   "Joins arrays of one shape along a new axis.\n"
   "axis: where in the result the new axis stands, from 1, default 1. out, dtype, casting: as in concatenate.\n"
   "Errors: all input arrays must have the same shape; need at least one array to stack.\n"
   "Example: la.stack({ {1, 2}, {3, 4} }, 2)  --> [[1 3] [2 4]]\n"
   "NumPy: np.stack(arrays, axis, out, dtype=, casting=), its axis plus one"},
  {"hstack", L_hstack, "tup | dtype, casting", L_FUNC,
   "Joins arrays side by side: along axis 2, vectors along axis 1.\n"
   "Example: la.hstack{ {{1}, {2}}, {{3}, {4}} }  --> [[1 3] [2 4]]\n"
   "NumPy: np.hstack(tup, dtype=, casting=)"},
  {"vstack", L_vstack, "tup | dtype, casting", L_FUNC,
   "Joins arrays one below the other: along axis 1; a vector is a row.\n"
   "Example: la.vstack{ {1, 2}, {3, 4} }  --> [[1 2] [3 4]]\n"
   "NumPy: np.vstack(tup, dtype=, casting=)"},
  {"row_stack", L_vstack, "tup | dtype, casting", L_FUNC,
   "Joins arrays one below the other: vstack under its other name.\n"
   "Example: la.row_stack{ {1, 2}, {3, 4} }  --> [[1 2] [3 4]]\n"
   "NumPy: np.vstack(tup, dtype=, casting=)"},
  {"dstack", L_dstack, "tup", L_FUNC,
   "Joins arrays in depth: along axis 3, as atleast_3d makes them.\n"
   "Example: la.dstack{ {1, 2}, {3, 4} }  --> [[[1 3] [2 4]]]\n"
   "NumPy: np.dstack(tup)"},
  {"column_stack", L_column_stack, "tup", L_FUNC,
   "Joins vectors as the columns of a matrix; matrices side by side.\n"
   "Example: la.column_stack{ {1, 2}, {3, 4} }  --> [[1 3] [2 4]]\n"
   "NumPy: np.column_stack(tup)"},
  {"c_", L_c_, "*", L_FUNC,
   "Its arguments as columns, side by side: along the last axis, vectors and numbers standing up.\n"
   "They may stand in one table, too: la.c_{a, b}.\n"
   "Example: la.c_({1, 2}, {3, 4})  --> [[1 3] [2 4]]\n"
   "NumPy: np.c_[a, b]"},
  {"r_", L_r_, "*", L_FUNC,
   "Its arguments (arrays, tables, numbers) in a row: along axis 1. They may stand in one table, too: la.r_{a, b}.\n"
   "Example: la.r_({1, 2}, 3, {4})  --> [1 2 3 4]\n"
   "NumPy: np.r_[a, b]"},
  {"append", L_append, "x, values, axis", BOTH,
   "A copy of x with values after its end.\n"
   "axis: along which; without it both are flattened. In a loop, collect the parts in a table and concatenate once: "
   "every append copies.\n"
   "Errors: as concatenate.\n"
   "Example: la.append({1, 2}, {3, 4})  --> [1 2 3 4]\n"
   "NumPy: np.append(x, values, axis), its axis plus one"},
  {"insert", L_insert, "x, obj, values, axis", BOTH,
   "A copy of x with values before some positions of an axis.\n"
   "obj: a position (1 to length + 1, negative from the end), a list of them, a range \"2:4\" or a mask; they count "
   "in x as it was.\n"
   "values: broadcast to the new places, cast to x's dtype. axis: without it x is flattened.\n"
   "Errors: index 9 is out of bounds for axis 1 with size 3.\n"
   "Example: la.insert({1, 2, 3}, 2, 9)  --> [1 9 2 3]\n"
   "NumPy: np.insert(x, obj, values, axis), its positions and axis plus one"},
  {"delete", L_delete, "x, obj, axis", BOTH,
   "A copy of x without some positions of an axis.\n"
   "obj: a position (negative from the end), a list of them, a range \"2:4\" or a mask as long as the axis. axis: "
   "without it x is flattened.\n"
   "Errors: index 9 is out of bounds for axis 1 with size 3.\n"
   "Example: la.delete({1, 2, 3}, 2)  --> [1 3]\n"
   "NumPy: np.delete(x, obj, axis), its positions and axis plus one"},
  {"tile", L_tile, "x, reps*", BOTH,
   "x set side by side, reps times along each axis.\n"
   "reps: a number, several in a row or a table; for the last axes, if x has more; new axes in front, if x has fewer.\n"
   "Example: la.tile({1, 2}, 2, 2)  --> [[1 2 1 2] [1 2 1 2]]\n"
   "NumPy: np.tile(x, reps)"},
  {"repeat", L_repeat, "x, repeats, axis", BOTH,
   "Every element several times: repeat_interleave under NumPy's name, which is a keyword in Lua: la[\"repeat\"].\n"
   "Example: la[\"repeat\"]({1, 2}, 2)  --> [1 1 2 2]\n"
   "NumPy: np.repeat(x, repeats, axis), its axis plus one"},
  {"repeat_interleave", L_repeat, "x, repeats, axis", BOTH,
   "Every element (every part along an axis) several times, one after the other.\n"
   "repeats: how often, one number or one for each position. axis: without it x is flattened.\n"
   "Errors: repeats may not contain negative values; operands could not be broadcast together with shape (3,) (2,).\n"
   "Example: la.repeat_interleave({1, 2}, {1, 3})  --> [1 2 2 2]\n"
   "NumPy: np.repeat(x, repeats, axis), its axis plus one"},
  {"pad", L_pad, "x, pad_width, mode | constant_values, end_values, stat_length, reflect_type", BOTH,
   "A larger copy of x with something around it.\n"
   "pad_width: one number for every side; {before, after} for every axis; or {{before, after}, ...} axis by axis.\n"
   "mode: \"constant\" (default; constant_values, 0), \"edge\", \"linear_ramp\" (to end_values, 0), \"maximum\", "
   "\"mean\", \"median\",\n"
   "\"minimum\" (each of stat_length elements at that end, by default all), \"reflect\" and \"symmetric\" (without "
   "and with the edge itself;\n"
   "reflect_type \"even\" or \"odd\"), \"wrap\", \"empty\", or a function f(vector, {before, after}, axis), called "
   "for every\n"
   "vector along every axis, which writes into the vector's ends.\n"
   "Errors: index can't contain negative values; can't extend empty axis 1 using modes other than 'constant' or "
   "'empty'.\n"
   "Example: la.pad({1, 2, 3}, {1, 2}, \"edge\")  --> [1 1 2 3 3 3]\n"
   "NumPy: np.pad(x, pad_width, mode, ...)"},
  {"block", L_block, "arrays", L_FUNC,
   "A matrix (or a larger array) put together from nested tables of blocks.\n"
   "The innermost tables are joined along the last axis, those around them along the one before, and so on.\n"
   "Result: of the dtype that result_type gives of all blocks together.\n"
   "Errors: list depths are mismatched; list at arrays[2] cannot be empty; as concatenate.\n"
   "Example: la.block{ {la.eye(1), la.zeros(1, 2)} }  --> [[1. 0. 0.]]\n"
   "NumPy: np.block(arrays)"},
  {NULL, NULL, NULL, 0, NULL}
};
