/*
** bind_product.c: dot, matmul, inner, outer, vdot, vecdot, tensordot and their like as Lua sees them: operands are read, dtypes
** settled, the result made; product.c computes.
*/
#include <string.h>

#include "bind.h"
#include "bind_product.h"
#include "product.h"

typedef struct factor {
  la_view v;                 /* the array's own view, or of a Lua number in `store` */
  la_scalar s;
  la_weak weak;
  bool number;
  _Alignas(16) char store[16];
} factor;

static void read_factor (lua_State *L, int i, factor *f) {
  la_dtype dt;
  la_array *x = l_toarray(L, i);
  f->weak = LA_STRONG;
  f->number = false;
  if (x == NULL) {
    if ((lua_type(L, i) == LUA_TNUMBER || lua_type(L, i) == LUA_TBOOLEAN) && l_toscalar(L, i, &f->s, &dt)) {
      f->number = true;
      f->weak = f->s.weak;
      f->v = (la_view){ f->store, NULL, NULL, 1, (uint8_t)dt, 0, 0, 0 };
      return;
    }
    x = l_asarray(L, i, LA_NODTYPE);
  }
  f->v = x->v;
  if (x->v.flags & LA_WEAKSCALAR) f->weak = LA_WEAK_COMPLEX;
}

static void product_cast_error (lua_State *L, const char *what, la_dtype from, la_dtype to, la_casting rule) {
  l_error(L, "Cannot cast ufunc '%s' %s from dtype('%s') to dtype('%s') with casting rule '%s'", l_fname(L), what,
          la_dtypes[from].name, la_dtypes[to].name, la_dt_castingname(rule));
}

/* The dtype to compute in: the promoted one, or the one asked for. Lua numbers are stored in it. */
static la_dtype settle (lua_State *L, la_ctx *cx, factor *a, factor *b, int dtype, la_casting rule) {
  la_dtype dts[2] = { (la_dtype)a->v.dtype, (la_dtype)b->v.dtype };
  la_weak weak[2] = { a->weak, b->weak };
  la_dtype dt = dts[0] == dts[1] && weak[0] == LA_STRONG && weak[1] == LA_STRONG ? dts[0] : la_dt_result(2, dts, weak);
  if (dtype != LA_NODTYPE) {
    dt = (la_dtype)dtype;
    for (int i = 0; i < 2; i++)
      if (weak[i] == LA_STRONG && !la_dt_cancast(dts[i], dt, rule)) product_cast_error(L, i == 0 ? "input 1" : "input 2", dts[i], dt, rule);
  }
  factor *f[2] = { a, b };
  for (int i = 0; i < 2; i++)
    if (f[i]->number) {
      if (!la_dt_store(cx, dt, f[i]->store, &f[i]->s)) l_raise(L, cx);
      f[i]->v.dtype = (uint8_t)dt;
    }
  return dt;
}

static la_casting opt_casting (lua_State *L, int i) {
  static const char *const names[] = { "no", "equiv", "safe", "same_kind", "unsafe", NULL };      /* ORDER la_casting */
  int k = l_optchoice(L, i, names, "casting");
  return k < 0 ? LA_CAST_SAMEKIND : (la_casting)k;
}

/* Checks the array to write to at stack index i against shape and dtype. */
static la_array *check_output (lua_State *L, int i, la_dtype dt, const la_dims *d, la_casting rule) {
  la_array *x = l_checkout(L, i);
  if (x->v.ndim != d->ndim || (d->ndim > 0 && memcmp(x->v.shape, d->shape, sizeof(int64_t) * (size_t)d->ndim) != 0)) {
    char s[2][LA_SHAPESTR];
    l_error(L, "output array has wrong dimensions: shape %s, the result has %s", la_arr_shapestr(s[0], LA_SHAPESTR, x->v.ndim, x->v.shape),
            la_arr_shapestr(s[1], LA_SHAPESTR, d->ndim, d->shape));
  }
  if (!la_dt_cancast(dt, (la_dtype)x->v.dtype, rule)) product_cast_error(L, "output", dt, (la_dtype)x->v.dtype, rule);
  return x;
}

/* Runs the plan into `out` (stack index; 0 or nil: a new array, or a Lua number where the shape is ()) and pushes the result. */
static int give (lua_State *L, la_ctx *cx, const la_product *p, la_dtype dt, const la_dims *d, int out, la_casting rule) {
  if (out != 0 && !l_absent(L, out)) {
    la_array *x = check_output(L, out, dt, d, rule);
    if (!la_pr_run(cx, p, dt, &x->v)) return l_raise(L, cx);
    lua_pushvalue(L, out);
    return 1;
  }
  if (d->ndim == 0) {
    _Alignas(16) char one[16];
    la_view v = { one, NULL, NULL, 1, (uint8_t)dt, 0, 0, 0 };
    if (!la_pr_run(cx, p, dt, &v)) return l_raise(L, cx);
    l_pushelement(L, dt, one);
    return 1;
  }
  la_array *x = l_newarray(L, dt, d->ndim, d->shape);
  if (!la_pr_run(cx, p, dt, &x->v)) return l_raise(L, cx);
  return 1;
}

/* ---- dot, inner, tensordot, vdot, outer ---- */

static int L_dot (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_toarray(L, 1), *y = l_toarray(L, 2);
  if (x != NULL && y != NULL && x->v.ndim == 1 && y->v.ndim == 1 && x->v.dtype == y->v.dtype && x->v.size == y->v.size
      && !((x->v.flags | y->v.flags) & LA_UNALIGNED) && l_absent(L, 3) && l_absent(L, 4)) {       /* two vectors: no plan */
    _Alignas(16) char one[16];
    if (!la_pr_dotvec(cx, (la_dtype)x->v.dtype, false, x->v.size, x->v.data, x->v.strides[0], y->v.data, y->v.strides[0], one))
      return l_raise(L, cx);
    l_pushelement(L, (la_dtype)x->v.dtype, one);
    return 1;
  }
  factor a, b;
  la_product p;
  la_dims d;
  read_factor(L, 1, &a);
  read_factor(L, 2, &b);
  if (!la_pr_dot(cx, &a.v, &b.v, &p, &d)) return l_raise(L, cx);
  la_dtype dt = settle(L, cx, &a, &b, l_optdtype(L, 4, LA_NODTYPE), LA_CAST_SAMEKIND);
  return give(L, cx, &p, dt, &d, 3, LA_CAST_SAMEKIND);
}

static int L_inner (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  factor a, b;
  la_product p;
  la_dims d;
  read_factor(L, 1, &a);
  read_factor(L, 2, &b);
  if (!la_pr_inner(cx, &a.v, &b.v, &p, &d)) return l_raise(L, cx);
  la_dtype dt = settle(L, cx, &a, &b, l_optdtype(L, 4, LA_NODTYPE), LA_CAST_SAMEKIND);
  return give(L, cx, &p, dt, &d, 3, LA_CAST_SAMEKIND);
}

static int table_axis (lua_State *L, int table, int64_t k, int ndim) {
  lua_rawgeti(L, table, k);
  int a = l_checkaxis(L, -1, ndim);
  lua_pop(L, 1);
  return a;
}

int L_tensordot (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  factor a, b;
  la_product p;
  la_dims d;
  int aaxes[LA_MAXDIMS], baxes[LA_MAXDIMS];
  int64_t n = 2;
  read_factor(L, 1, &a);
  read_factor(L, 2, &b);
  if (lua_type(L, 3) != LUA_TTABLE) {                  /* the last n axes of a, the first n of b */
    if (!l_absent(L, 3)) n = l_checkint(L, 3, "axes");
    if (n < 0 || n > a.v.ndim || n > b.v.ndim)
      return l_error(L, "tensordot: axes = %lld, but a has %d axes and b has %d", (long long)n, a.v.ndim, b.v.ndim);
    for (int k = 0; k < n; k++) { aaxes[k] = a.v.ndim - (int)n + k; baxes[k] = k; }
  }
  else {
    if (lua_rawlen(L, 3) != 2)
      return l_error(L, "tensordot: axes must be a number or a pair of lists such as {{1, 2}, {2, 1}}, got %lld entries",
                     (long long)lua_rawlen(L, 3));
    lua_rawgeti(L, 3, 1);                              /* lists of axes of a and b, or one axis each */
    lua_rawgeti(L, 3, 2);
    int at = lua_gettop(L) - 1;
    bool lista = lua_type(L, at) == LUA_TTABLE, listb = lua_type(L, at + 1) == LUA_TTABLE;
    n = lista ? (int64_t)lua_rawlen(L, at) : 1;
    int64_t m = listb ? (int64_t)lua_rawlen(L, at + 1) : 1;
    if (n != m) return l_error(L, "shape-mismatch for sum: axes names %lld axes of a and %lld of b", (long long)n, (long long)m);
    if (n > a.v.ndim || n > b.v.ndim)
      return l_error(L, "tensordot: axes names %lld axes, but a has %d and b has %d", (long long)n, a.v.ndim, b.v.ndim);
    for (int k = 0; k < n; k++) {
      aaxes[k] = lista ? table_axis(L, at, k + 1, a.v.ndim) : l_checkaxis(L, at, a.v.ndim);
      baxes[k] = listb ? table_axis(L, at + 1, k + 1, b.v.ndim) : l_checkaxis(L, at + 1, b.v.ndim);
    }
    lua_pop(L, 2);
  }
  if (!la_pr_tensordot(cx, &a.v, &b.v, (int)n, aaxes, baxes, &p, &d)) return l_raise(L, cx);
  la_dtype dt = settle(L, cx, &a, &b, l_optdtype(L, 5, LA_NODTYPE), LA_CAST_SAMEKIND);
  return give(L, cx, &p, dt, &d, 4, LA_CAST_SAMEKIND);
}

/* The elements of f in C order as a vector: the array itself where they lie so, else a copy that replaces it on the stack. */
static void as_vector (lua_State *L, int i, factor *f, la_dims *d) {
  if (f->v.ndim == 1) return;
  if (!f->number && !la_arr_iscontig(&f->v)) {
    la_array *x = l_copyof(L, i, LA_NODTYPE, 'C');
    lua_replace(L, i);
    f->v = x->v;
  }
  d->ndim = 1;
  d->size = d->shape[0] = f->v.size;
  d->strides[0] = la_itemsize(f->v.dtype);
  f->v.ndim = 1;
  f->v.shape = d->shape;
  f->v.strides = d->strides;
}

static int L_vdot (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  factor a, b;
  la_product p;
  la_dims d, da, db;
  read_factor(L, 1, &a);
  read_factor(L, 2, &b);
  as_vector(L, 1, &a, &da);
  as_vector(L, 2, &b, &db);
  la_dtype dt = settle(L, cx, &a, &b, LA_NODTYPE, LA_CAST_SAMEKIND);
  if (a.number) da.strides[0] = la_itemsize(dt);
  if (b.number) db.strides[0] = la_itemsize(dt);
  if (!la_pr_vecdot(cx, "vdot", &a.v, &b.v, &p, &d)) return l_raise(L, cx);
  return give(L, cx, &p, dt, &d, 0, LA_CAST_SAMEKIND);
}

static int outer_of (lua_State *L, la_ctx *cx, factor *a, factor *b) {
  la_product p;
  la_dims d;
  la_dtype dt = settle(L, cx, a, b, l_optdtype(L, 4, LA_NODTYPE), LA_CAST_SAMEKIND);
  if (!la_pr_tensordot(cx, &a->v, &b->v, 0, NULL, NULL, &p, &d)) return l_raise(L, cx);
  return give(L, cx, &p, dt, &d, 3, LA_CAST_SAMEKIND);
}

static int L_outer (lua_State *L) {
  factor a, b;
  la_dims da, db;
  read_factor(L, 1, &a);
  read_factor(L, 2, &b);
  as_vector(L, 1, &a, &da);
  as_vector(L, 2, &b, &db);
  return outer_of(L, l_ctx(L), &a, &b);
}

int L_linalg_outer (lua_State *L) {
  factor a, b;
  read_factor(L, 1, &a);
  read_factor(L, 2, &b);
  if (a.v.ndim != 1 || b.v.ndim != 1)
    return l_error(L, "outer: input arrays must be one-dimensional, but they have %d and %d dimensions", a.v.ndim, b.v.ndim);
  return outer_of(L, l_ctx(L), &a, &b);
}

/* ---- the generalised ufuncs: matmul, vecdot, matvec, vecmat ---- */

/* v with `n` axes moved to its end, in order; dims is where the new shape and strides live. */
static void move_last (la_view *v, int n, const int *axes, la_dims *dims) {
  bool moved[LA_MAXDIMS] = {0};
  dims->ndim = 0;
  for (int k = 0; k < n; k++) moved[axes[k]] = true;
  for (int k = 0; k < v->ndim + n; k++) {
    int from = k < v->ndim ? k : axes[k - v->ndim];
    if (k < v->ndim && moved[k]) continue;
    dims->shape[dims->ndim] = v->shape[from];
    dims->strides[dims->ndim++] = v->strides[from];
  }
  dims->size = v->size;
  v->shape = dims->shape;
  v->strides = dims->strides;
  v->flags &= LA_READONLY | LA_UNALIGNED | LA_WEAKSCALAR;      /* what says something of the elements, not of their order */
}

/* Entry k of the table of axes at stack index i: n axes of an array of ndim axes. n = 1: a number will do. */
static void core_axes (lua_State *L, int i, int k, int n, int ndim, int *axes) {
  lua_rawgeti(L, i, k);
  int at = lua_gettop(L);
  if (lua_type(L, at) != LUA_TTABLE && n == 1) axes[0] = l_checkaxis(L, at, ndim);
  else {
    if (lua_type(L, at) != LUA_TTABLE || (int)lua_rawlen(L, at) != n)
      l_error(L, "%s: axes: entry %d must be a list of %d axes", l_fname(L), k, n);
    for (int j = 0; j < n; j++) {
      axes[j] = table_axis(L, at, j + 1, ndim);
      if (j > 0 && axes[j] == axes[0]) l_error(L, "%s: axes: entry %d names axis %d twice", l_fname(L), k, axes[0] + 1);
    }
  }
  lua_pop(L, 1);
}

typedef bool (*planner) (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out);

/* x1, x2, out | dtype, casting, axes (and for vecdot axis, keepdims). na, nb: how many axes of the operands are multiplied or
** summed, at most: matmul takes one less for a vector. */
static int general (lua_State *L, planner plan, int na, int nb, bool vecdot) {
  la_ctx *cx = l_ctx(L);
  const char *fname = l_fname(L);
  factor f[2];
  la_product p;
  la_dims d, da, db, dout;
  int core[2] = { na, nb }, axes[3][2], ncore = 0;
  la_dims *moved[2] = { &da, &db };
  read_factor(L, 1, &f[0]);
  read_factor(L, 2, &f[1]);
  la_casting rule = opt_casting(L, 5);
  bool byaxes = !l_absent(L, 6), byaxis = vecdot && !l_absent(L, 7), keepdims = vecdot && l_optbool(L, 8, false);
  if (byaxes && byaxis) return l_error(L, "%s: give axes or axis, not both", fname);
  for (int k = 0; k < 2; k++) {
    if (core[k] > 1 && f[k].v.ndim == 1 && plan == la_pr_matmul) core[k] = 1;
    if (f[k].v.ndim < core[k] || (!byaxes && !byaxis)) continue;
    if (byaxes) {
      if (lua_type(L, 6) != LUA_TTABLE)
        return l_error(L, "%s: axes must be a table with an entry for each operand, got %s", fname, l_typename(L, 6));
      core_axes(L, 6, k + 1, core[k], f[k].v.ndim, axes[k]);
    }
    else axes[k][0] = l_checkaxis(L, 7, f[k].v.ndim);
    move_last(&f[k].v, core[k], axes[k], moved[k]);
  }
  if (!plan(cx, fname, &f[0].v, &f[1].v, &p, &d)) return l_raise(L, cx);
  la_dtype dt = settle(L, cx, &f[0], &f[1], l_optdtype(L, 4, LA_NODTYPE), rule);
  ncore = p.m.n + p.n.n;
  if (keepdims) { d.shape[d.ndim++] = 1; ncore = 1; }
  if (!(byaxes && ncore > 0 && lua_rawlen(L, 6) >= 3) && !(byaxis && keepdims)) {
    if (d.ndim > LA_MAXDIMS) return l_error(L, "%s: the result has more than %d axes", fname, LA_MAXDIMS);
    return give(L, cx, &p, dt, &d, 3, rule);
  }
  /* the result's own axes go where axes or axis say */
  if (byaxes) core_axes(L, 6, 3, ncore, d.ndim, axes[2]);
  else axes[2][0] = l_checkaxis(L, 7, d.ndim);
  la_dims whole;
  bool taken[LA_MAXDIMS] = {0};
  whole.ndim = d.ndim;
  for (int k = 0; k < ncore; k++) {
    taken[axes[2][k]] = true;
    whole.shape[axes[2][k]] = d.shape[d.ndim - ncore + k];
  }
  for (int k = 0, at = 0; k < d.ndim; k++)
    if (!taken[k]) whole.shape[k] = d.shape[at++];
  whole.size = d.size;
  la_array *x;
  if (!l_absent(L, 3)) {
    x = check_output(L, 3, dt, &whole, rule);
    lua_pushvalue(L, 3);
  }
  else x = l_newarray(L, dt, whole.ndim, whole.shape);
  la_view v = x->v;
  move_last(&v, ncore, axes[2], &dout);
  if (!la_pr_run(cx, &p, dt, &v)) return l_raise(L, cx);
  return 1;
}

/* ---- addmm ---- */

/* A factor of addmm at stack index i (1 unless given), which must fit dt as a Lua number does. */
static la_scalar blend_factor (lua_State *L, int i, la_dtype dt, const char *what) {
  la_scalar s = { LA_WEAK_INT, 1, 1, 0 };
  la_dtype sdt;
  if (l_absent(L, i)) return s;
  if (!l_toscalar(L, i, &s, &sdt)) l_error(L, "%s: %s must be a number, got %s", l_fname(L), what, l_typename(L, i));
  if (s.weak == LA_WEAK_FLOAT && !la_isinexact(dt)) l_error(L, "%s: %s is %.14g, but the dtype is %s", l_fname(L), what, s.f, la_dtypes[dt].name);
  if (s.weak == LA_WEAK_COMPLEX && !la_iscomplex(dt)) l_error(L, "%s: %s is complex, but the dtype is %s", l_fname(L), what, la_dtypes[dt].name);
  return s;
}

/* input, mat1, mat2 at 1 .. 3, beta, alpha at 4, 5; the result goes to the array at `out` (0: a new one) */
static int addmm (lua_State *L, int out) {
  la_ctx *cx = l_ctx(L);
  factor c, a, b;
  la_product p;
  la_dims d;
  read_factor(L, 1, &c);
  read_factor(L, 2, &a);
  read_factor(L, 3, &b);
  if (a.v.ndim < 2 || b.v.ndim < 2)
    return l_error(L, "%s: matrices are expected, got arrays with %d and %d axes", l_fname(L), a.v.ndim, b.v.ndim);
  if (!la_pr_matmul(cx, l_fname(L), &a.v, &b.v, &p, &d)) return l_raise(L, cx);
  la_dtype dts[3] = { (la_dtype)c.v.dtype, (la_dtype)a.v.dtype, (la_dtype)b.v.dtype };
  la_weak weak[3] = { c.weak, LA_STRONG, LA_STRONG };
  la_dtype dt = la_dt_result(3, dts, weak);
  if (dt == LA_BOOL) return l_error(L, "%s: numbers are expected, not bool", l_fname(L));
  if (c.number) {
    if (!la_dt_store(cx, dt, c.store, &c.s)) return l_raise(L, cx);
    c.v.dtype = (uint8_t)dt;
  }
  la_scalar beta = blend_factor(L, 4, dt, "beta"), alpha = blend_factor(L, 5, dt, "alpha");
  int64_t strides[LA_MAXDIMS];
  if (!la_bc_strides(cx, &c.v, d.ndim, d.shape, strides)) return l_raise(L, cx);
  la_array *x;
  if (out != 0) x = check_output(L, out, dt, &d, LA_CAST_SAMEKIND);
  else x = l_newarray(L, dt, d.ndim, d.shape);
  if (!la_arr_sameview(&x->v, &c.v)) {
    /* the sum grows in x unless a factor lives there, too, or x has another dtype */
    if (x->v.dtype != dt || la_arr_mayoverlap(&x->v, &a.v) || la_arr_mayoverlap(&x->v, &b.v)) {
      la_array *t = l_newarray(L, dt, d.ndim, d.shape);
      if (!la_ex_copy(cx, &t->v, &c.v) || !la_pr_blend(cx, &p, dt, &t->v, &alpha, &beta) || !la_ex_copy(cx, &x->v, &t->v)) return l_raise(L, cx);
      if (out != 0) lua_pushvalue(L, out);
      else lua_pop(L, 1);
      return 1;
    }
    if (!la_ex_copy(cx, &x->v, &c.v)) return l_raise(L, cx);
  }
  if (!la_pr_blend(cx, &p, dt, &x->v, &alpha, &beta)) return l_raise(L, cx);
  if (out != 0) lua_pushvalue(L, out);
  return 1;
}

static int L_addmm (lua_State *L) { return addmm(L, l_absent(L, 6) ? 0 : 6); }

static int L_addmm_ (lua_State *L) {
  l_checkout(L, 1);
  lua_settop(L, 5);
  return addmm(L, 1);
}

int L_matmul (lua_State *L) { return general(L, la_pr_matmul, 2, 2, false); }
int L_vecdot (lua_State *L) { return general(L, la_pr_vecdot, 1, 1, true); }
static int L_matvec (lua_State *L) { return general(L, la_pr_matvec, 2, 1, false); }
static int L_vecmat (lua_State *L) { return general(L, la_pr_vecmat, 1, 2, false); }

const l_reg la_reg_product[] = {
  {"dot", L_dot, "a, b, out | dtype", L_FUNC | L_METHOD,
   "Dot product: of vectors a number, of matrices the matrix product.\n"
   "a (n), b (n): the sum of a[i] * b[i], a Lua number. a (m, k), b (k, n): the matrix product (m, n). More axes: the sum runs over the\n"
   "last axis of a and the last but one of b, result a.shape without its last, then b.shape without its last but one. With a number: a * b.\n"
   "out: array of the result's shape. dtype: compute in it. Integers wrap, bool is any(a and b), float16 adds up in float32.\n"
   "Error: shapes (2,3) and (4,5) not aligned: 3 (dim 2) != 4 (dim 1).\n"
   "Example: la.array({1, 2, 3}):dot({4, 5, 6})  --> 32\nNumPy: numpy.dot"},
  {"matmul", L_matmul, "x1, x2, out | dtype, casting, axes", L_FUNC | L_METHOD,
   "Matrix product over the last two axes; leading axes are broadcast.\n"
   "x1 (..., m, k), x2 (..., k, n): result (..., m, n). A vector on the left is one row, on the right one column, whose axis is\n"
   "then left out of the result. Numbers are refused: write x1 * x2. out, dtype: as in dot. casting: which casts are allowed.\n"
   "axes: where the matrices are, e.g. {{-2, -1}, {-2, -1}, {-2, -1}} for x1, x2 and the result.\n"
   "Error: shapes (64,784) and (64,128) not aligned: 784 (dim 2) != 64 (dim 1).\n"
   "Example: la.matmul({{1, 2}, {3, 4}}, {{5}, {6}})  --> [[17] [39]]\nNumPy: numpy.matmul, x1 @ x2"},
  {"addmm", L_addmm, "input, mat1, mat2, beta, alpha, out", L_FUNC | L_METHOD,
   "A matrix product added to an array in one pass: beta * input + alpha * (mat1 times mat2).\n"
   "input: array or number that broadcasts to (..., m, n); mat1 (..., m, k), mat2 (..., k, n). beta, alpha: numbers, 1 unless given; with\n"
   "beta = 0 input does not count, not even its NaNs. out: array of the result's shape, which may be input. Float32 and float64 are blended while\n"
   "the product is made; other dtypes afterwards.\n"
   "Error: shapes (2,3) and (2,4) not aligned: 3 (dim 2) != 2 (dim 1).\n"
   "Example: la.addmm(la.ones(2, 2), {{1, 2}, {3, 4}}, {{1, 0}, {0, 1}}, {beta = 10})  --> [[11. 12.] [13. 14.]]\n"
   "NumPy: beta * input + alpha * (mat1 @ mat2); PyTorch: torch.addmm"},
  {"addmm_", L_addmm_, "x, mat1, mat2, beta, alpha", L_METHOD,
   "addmm in place: x becomes beta * x + alpha * (mat1 times mat2) and is returned. A step of gradient descent with momentum is\n"
   "v:addmm_(x.T, dz, {beta = 0.9, alpha = -rate}).\n"
   "Example: la.zeros(2, 2):addmm_({{1, 2}, {3, 4}}, {{1, 0}, {0, 1}}, {alpha = 2})  --> [[2. 4.] [6. 8.]]\nPyTorch: Tensor.addmm_"},
  {"inner", L_inner, "a, b, out | dtype", L_FUNC | L_METHOD,
   "Sum of products over the last axis of both.\n"
   "a (..., k), b (..., k): result a.shape without its last, then b.shape without its last; of two vectors a number. With a number: a * b.\n"
   "Error: shapes (2,3) and (2,4) not aligned: 3 (dim 2) != 4 (dim 2).\n"
   "Example: la.inner({{1, 2}, {3, 4}}, {10, 1})  --> [12 34]\nNumPy: numpy.inner"},
  {"outer", L_outer, "a, b, out | dtype", L_FUNC | L_METHOD,
   "Every element of a times every element of b: a matrix.\n"
   "a, b: arrays of any shape, read in C order. Result (a.size, b.size).\n"
   "Example: la.outer({1, 2}, {1, 10, 100})  --> [[1 10 100] [2 20 200]]\nNumPy: numpy.outer"},
  {"vdot", L_vdot, "a, b", L_FUNC | L_METHOD,
   "Dot product of all elements, a conjugated: a number.\n"
   "a, b: arrays with equally many elements, read in C order.\n"
   "Error: shapes (3,) and (4,) not aligned: 3 (dim 1) != 4 (dim 1).\n"
   "Example: la.vdot({{1, 2}, {3, 4}}, {{1, 1}, {1, 1}})  --> 10\nNumPy: numpy.vdot"},
  {"vecdot", L_vecdot, "x1, x2, out | dtype, casting, axes, axis, keepdims", L_FUNC | L_METHOD,
   "Dot product of the vectors along one axis, x1 conjugated; the other axes are broadcast.\n"
   "x1 (..., n), x2 (..., n): result (...), of two vectors a number. axis: the vectors' axis, default -1; axes: one for x1 and x2 each;\n"
   "keepdims: the axis stays, with length 1. out, dtype, casting: as in matmul.\n"
   "Error: shapes (2,3) and (2,4) not aligned: 3 (dim 2) != 4 (dim 2).\n"
   "Example: la.vecdot({{1, 2}, {3, 4}}, {1, 10})  --> [21 43]\nNumPy: numpy.vecdot"},
  {"matvec", L_matvec, "x1, x2, out | dtype, casting, axes", L_FUNC | L_METHOD,
   "Matrix times vector; leading axes are broadcast.\n"
   "x1 (..., m, n), x2 (..., n): result (..., m).\n"
   "Example: la.matvec({{1, 2}, {3, 4}}, {{1, 0}, {0, 1}})  --> [[1 3] [2 4]]\nNumPy: numpy.matvec"},
  {"vecmat", L_vecmat, "x1, x2, out | dtype, casting, axes", L_FUNC | L_METHOD,
   "Vector, conjugated, times matrix; leading axes are broadcast.\n"
   "x1 (..., n), x2 (..., n, m): result (..., m).\n"
   "Example: la.vecmat({1, 1}, {{1, 2}, {3, 4}})  --> [4 6]\nNumPy: numpy.vecmat"},
  {"tensordot", L_tensordot, "a, b, axes, out | dtype", L_FUNC | L_METHOD,
   "Sum of products over chosen axes of a and b.\n"
   "axes: a number n (default 2), the last n axes of a and the first n of b, or a pair of lists of axes {of a, of b}, or a pair of axes.\n"
   "Result: the axes of a that are left, then those of b.\n"
   "Error: shape-mismatch for sum: axis 2 of (2,3) and axis 1 of (4,5).\n"
   "Example: la.tensordot(la.ones(2, 3, 4), la.ones(4, 3), {{2, 3}, {2, 1}})  --> [12. 12.]\nNumPy: numpy.tensordot"},
  {NULL, NULL, NULL, 0, NULL}
};

/* The products of the standard's linear algebra section (array API 2024.12), under their names there. */
const l_reg la_reg_linalg[] = {
  {"matmul", L_matmul, "x1, x2, out | dtype, casting, axes", L_FUNC, "The matrix product; see la.matmul.\nExample: la.linalg.matmul({{1, 2}, {3, 4}}, {1, 1})  --> [3 7]\nNumPy: numpy.linalg.matmul"},
  {"vecdot", L_vecdot, "x1, x2, out | dtype, casting, axes, axis, keepdims", L_FUNC, "The dot product of vectors along an axis; see la.vecdot.\nExample: la.linalg.vecdot({1, 2, 3}, {4, 5, 6})  --> 32\nNumPy: numpy.linalg.vecdot"},
  {"tensordot", L_tensordot, "a, b, axes, out | dtype", L_FUNC, "The product summed over pairs of axes; see la.tensordot.\nExample: la.linalg.tensordot({{1, 2}, {3, 4}}, {{1, 1}, {1, 1}})  --> 10\nNumPy: numpy.linalg.tensordot"},
  {"outer", L_linalg_outer, "a, b, out | dtype", L_FUNC, "The outer product (n, m) of two vectors (n,) and (m,).\nExample: la.linalg.outer({1, 2}, {3, 4})  --> [[3 4] [6 8]]\nNumPy: numpy.linalg.outer"},
  {NULL, NULL, NULL, 0, NULL}
};
