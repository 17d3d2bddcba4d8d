/*
** bind_group.c: group.c for lua/lunarray/frame: the functions of la._group. Not for users: names and arguments may change.
**
** Codes are int32 arrays (1 .. k, 0: in no group), positions int64 arrays from 1, where 0 says "none".
*/
#include <math.h>
#include <string.h>

#include "bind.h"
#include "group.h"

/* the argument at i as a contiguous 1-d array of dtype dt (LA_NODTYPE: its own) that replaces it on the stack */
static la_array *gr_vector (lua_State *L, int i, int dt) {
  la_array *x = l_asarray(L, i, dt);
  if (x->v.ndim != 1) l_error(L, "%s: argument %d must have one axis, got %d", l_fname(L), i, x->v.ndim);
  if (!la_arr_iscontig(&x->v) || !la_arr_isaligned(&x->v)) {
    x = l_copyof(L, i, LA_NODTYPE, 'C');
    lua_replace(L, i);
  }
  return x;
}

static int64_t gr_count (lua_State *L, int i) {
  int64_t k = l_checkint(L, i, "k");
  if (k < 0 || k > INT32_MAX) l_error(L, "%s: k must lie between 0 and %d, got %lld", l_fname(L), INT32_MAX, (long long)k);
  return k;
}

/* codes at i, none outside least .. k; n: how many there must be, -1: any number */
static la_array *gr_codes (lua_State *L, int i, int64_t least, int64_t k, int64_t n) {
  la_array *x = gr_vector(L, i, LA_I32);
  const int32_t *c = (const int32_t *)x->v.data;
  if (n >= 0 && x->v.size != n) l_error(L, "%s: %lld codes for %lld rows", l_fname(L), (long long)x->v.size, (long long)n);
  uint32_t first = (uint32_t)least, span = (uint32_t)(k - least);
  bool bad = false;
  if (k < least) bad = x->v.size > 0;               /* there is no code to have */
  else for (int64_t j = 0; j < x->v.size; j++) bad |= (uint32_t)c[j] - first > span;
  for (int64_t j = 0; bad && j < x->v.size; j++)
    if (c[j] < least || c[j] > k)
      l_error(L, "%s: codes must lie between %d and %lld, found %d", l_fname(L), (int)least, (long long)k, c[j]);
  return x;
}

/* int64, uint64 or float64: what the kernels take */
static la_array *gr_number (lua_State *L, int i) {
  la_array *x = gr_vector(L, i, LA_NODTYPE);
  if (la_iscomplex(x->v.dtype)) l_error(L, "%s: complex values have no order", l_fname(L));
  return gr_vector(L, i, la_isfloat(x->v.dtype) ? LA_F64 : x->v.dtype == LA_U64 ? LA_U64 : LA_I64);
}

static const char *const gr_ops[] = {               /* ORDER GROUPOP */
  "size", "count", "sum", "prod", "min", "max", "mean", "var", "quantile", "first", "last", "argmin", "argmax", "cumcount", NULL
};
_Static_assert(LA_COUNT(gr_ops) == LA_GRP_NOPS + 1, "a group operation was added without its name");

static int gr_firstrows (lua_State *L, la_array *codes, int64_t k) {      /* [+1] codes on top; returns 2 */
  la_array *rows = l_newarray(L, LA_I64, 1, &k);
  la_grp_first(codes->v.size, (const int32_t *)codes->v.data, 1, (int64_t *)rows->v.data);
  return 2;
}

static int L_grp_factorize (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = gr_vector(L, 1, LA_NODTYPE);
  if (la_iscomplex(x->v.dtype)) return l_error(L, "factorize: complex values have no order");
  la_array *codes = l_newarray(L, LA_I32, 1, &x->v.size);
  int64_t k;
  if (!la_grp_factorize(cx, &x->v, l_optbool(L, 2, true), (int32_t *)codes->v.data, &k)) return l_raise(L, cx);
  return gr_firstrows(L, codes, k);
}

static int L_grp_pairs (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int64_t ka = gr_count(L, 2), kb = gr_count(L, 4);
  la_array *a = gr_codes(L, 1, 0, ka, -1), *b = gr_codes(L, 3, 0, kb, a->v.size);
  la_array *codes = l_newarray(L, LA_I32, 1, &a->v.size);
  int64_t k;
  if (!la_grp_pairs(cx, a->v.size, (const int32_t *)a->v.data, (const int32_t *)b->v.data, kb, l_optbool(L, 5, true),
                    (int32_t *)codes->v.data, &k))
    return l_raise(L, cx);
  return gr_firstrows(L, codes, k);
}

static int L_grp_order (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int64_t k = gr_count(L, 2), room;
  la_array *codes = gr_codes(L, 1, 0, k, -1);
  int64_t n = codes->v.size, *in = NULL;
  if (!l_absent(L, 3)) {
    la_array *p = gr_vector(L, 3, LA_I64);
    if (p->v.size != n) return l_error(L, "order: %lld positions for %lld rows", (long long)p->v.size, (long long)n);
    in = l_scratch(L, (size_t)n * sizeof *in + 1);
    for (int64_t i = 0; i < n; i++) {
      in[i] = ((const int64_t *)p->v.data)[i] - 1;
      if (in[i] < 0 || in[i] >= n)
        return l_error(L, "order: position %lld is out of bounds for %lld rows", (long long)(in[i] + 1), (long long)n);
    }
  }
  bool down = l_optbool(L, 4, false), nafirst = l_optbool(L, 5, false);
  la_array *perm = l_newarray(L, LA_I64, 1, &n);
  room = k + 2;
  la_array *starts = l_newarray(L, LA_I64, 1, &room);
  if (!la_grp_order(cx, n, (const int32_t *)codes->v.data, k, in, down, nafirst, (int64_t *)perm->v.data, (int64_t *)starts->v.data))
    return l_raise(L, cx);
  for (int64_t i = 0; i < n; i++) ((int64_t *)perm->v.data)[i]++;
  for (int64_t i = 0; i < room; i++) ((int64_t *)starts->v.data)[i]++;
  return 2;
}

static int L_grp_reduce (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int op = l_optchoice(L, 1, gr_ops, "op");
  if (op < 0 || op == LA_GRP_CUMCOUNT) return l_error(L, "reduce: there is no such operation");
  int64_t k = gr_count(L, 3);
  la_array *x = NULL;
  if (op != LA_GRP_SIZE) {
    bool floats = op == LA_GRP_MEAN || op == LA_GRP_VAR || op == LA_GRP_QUANTILE;
    x = floats ? gr_vector(L, 4, LA_F64) : gr_number(L, 4);
  }
  la_array *codes = gr_codes(L, 2, 0, k, x != NULL ? x->v.size : -1);
  double param = op == LA_GRP_VAR ? 1 : 0.5;
  if (!l_absent(L, 5)) param = l_checknum(L, 5, "param");
  if (op == LA_GRP_QUANTILE && !(param >= 0 && param <= 1)) return l_error(L, "quantiles must be in the range [0, 1], got %g", param);
  la_dtype dt = x != NULL ? (la_dtype)x->v.dtype : LA_I64;
  bool same = op >= LA_GRP_SUM && op <= LA_GRP_QUANTILE;
  la_array *out = l_newarray(L, same ? dt : LA_I64, 1, &k);
  const void *data = x != NULL ? x->v.data : NULL;
  if (!la_grp_reduce(cx, (la_grp_op)op, codes->v.size, (const int32_t *)codes->v.data, k, dt, data, param, 1, out->v.data))
    return l_raise(L, cx);
  return 1;
}

static int L_grp_scan (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int op = l_optchoice(L, 1, gr_ops, "op");
  if (op != LA_GRP_CUMCOUNT && !(op >= LA_GRP_SUM && op <= LA_GRP_MAX)) return l_error(L, "scan: there is no such operation");
  int64_t k = gr_count(L, 3);
  la_array *x = op == LA_GRP_CUMCOUNT ? NULL : gr_number(L, 4);
  la_array *codes = gr_codes(L, 2, 0, k, x != NULL ? x->v.size : -1);
  la_dtype dt = x != NULL ? (la_dtype)x->v.dtype : LA_I64;
  la_array *out = l_newarray(L, dt, 1, &codes->v.size);
  const void *data = x != NULL ? x->v.data : NULL;
  if (!la_grp_scan(cx, (la_grp_op)op, codes->v.size, (const int32_t *)codes->v.data, k, dt, data, out->v.data))
    return l_raise(L, cx);
  return 1;
}

static int L_grp_shift (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int64_t k = gr_count(L, 2), periods = l_checkint(L, 3, "periods");
  la_array *codes = gr_codes(L, 1, 0, k, -1);
  if (periods < -codes->v.size) periods = -codes->v.size;
  if (periods > codes->v.size) periods = codes->v.size;
  la_array *pos = l_newarray(L, LA_I64, 1, &codes->v.size);
  if (!la_grp_shift(cx, codes->v.size, (const int32_t *)codes->v.data, k, periods, 1, (int64_t *)pos->v.data)) return l_raise(L, cx);
  return 1;
}

static int L_grp_fill (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int64_t k = gr_count(L, 2), limit = l_absent(L, 5) ? 0 : l_checkint(L, 5, "limit");
  la_array *valid = gr_vector(L, 3, LA_BOOL);
  la_array *codes = gr_codes(L, 1, 0, k, valid->v.size);
  bool back = l_optbool(L, 4, false);
  la_array *pos = l_newarray(L, LA_I64, 1, &codes->v.size);
  if (!la_grp_fill(cx, codes->v.size, (const int32_t *)codes->v.data, k, (const uint8_t *)valid->v.data, back, limit, 1,
                   (int64_t *)pos->v.data))
    return l_raise(L, cx);
  return 1;
}

static int L_grp_join (lua_State *L) {
  static const char *const hows[] = {"inner", "left", "right", "outer", NULL};      /* ORDER HOW */
  la_ctx *cx = l_ctx(L);
  int how = l_optchoice(L, 1, hows, "how");
  int64_t k = gr_count(L, 4), total;
  la_array *lc = gr_codes(L, 2, 1, k, -1), *rc = gr_codes(L, 3, 1, k, -1);
  la_grp_side l = {lc->v.size, (const int32_t *)lc->v.data, NULL, NULL}, r = {rc->v.size, (const int32_t *)rc->v.data, NULL, NULL};
  if (how < 0) how = LA_GRP_INNER;
  if (!la_grp_joinplan(cx, (la_grp_how)how, k, &l, &r, &total)) return l_raise(L, cx);
  la_grp_joinfree(cx, k, &l, &r);                   /* nothing is held while the results are made: they can fail */
  la_array *pl = l_newarray(L, LA_I64, 1, &total), *pr = l_newarray(L, LA_I64, 1, &total);
  if (!la_grp_joinplan(cx, (la_grp_how)how, k, &l, &r, &total)) return l_raise(L, cx);
  la_grp_join((la_grp_how)how, k, &l, &r, 1, (int64_t *)pl->v.data, (int64_t *)pr->v.data);
  la_grp_joinfree(cx, k, &l, &r);
  return 2;
}

static int L_grp_rolling (lua_State *L) {
  static const char *const ops[] = {"sum", "mean", "var", "min", "max", "median", "count", NULL};      /* ORDER ROLLOP */
  la_ctx *cx = l_ctx(L);
  int op = l_optchoice(L, 1, ops, "op");
  if (op < 0) return l_error(L, "rolling: there is no such operation");
  la_array *x = gr_vector(L, 2, LA_F64);
  int64_t window = l_checkint(L, 3, "window"), minp = l_checkint(L, 4, "min_periods");
  if (window < 0) return l_error(L, "rolling: window must not be negative, got %lld", (long long)window);
  if (minp < 0) return l_error(L, "rolling: min_periods must not be negative, got %lld", (long long)minp);
  if (window > x->v.size * 2 + 2) window = x->v.size * 2 + 2;       /* wider makes no difference, not even to a centred one */
  int64_t ahead = l_optbool(L, 5, false) ? (window - 1) / 2 : 0;
  double ddof = l_absent(L, 6) ? 1 : l_checknum(L, 6, "ddof");
  la_array *out = l_newarray(L, LA_F64, 1, &x->v.size);
  if (ahead < 0) ahead = 0;
  if (!la_grp_rolling(cx, (la_grp_rollop)op, x->v.size, (const double *)x->v.data, window, ahead, minp, ddof, (double *)out->v.data))
    return l_raise(L, cx);
  return 1;
}

static int L_grp_take (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = gr_vector(L, 1, LA_NODTYPE), *pos = gr_vector(L, 2, LA_I64);
  const int64_t *p = (const int64_t *)pos->v.data;
  bool none;
  if (!la_grp_checkpos(cx, x->v.size, pos->v.size, p, 1, &none)) return l_raise(L, cx);
  if (none && !la_isinexact(x->v.dtype) && !l_optbool(L, 3, false)) x = gr_vector(L, 1, LA_F64);
  la_dtype dt = (la_dtype)x->v.dtype;
  char fill[16] = {0};
  la_scalar nan = {LA_WEAK_FLOAT, 0, NAN, 0};
  if (la_isinexact(dt) && !la_dt_store(cx, dt, fill, &nan)) return l_raise(L, cx);
  la_array *out = l_newarray(L, dt, 1, &pos->v.size);
  la_grp_take(la_itemsize(dt), x->v.data, pos->v.size, p, 1, none ? fill : NULL, out->v.data);
  return 1;
}

const l_reg la_reg_group[] = {
  {"factorize", L_grp_factorize, "x, sort", L_FUNC,
   "The group of every element of x: codes (int32) and the positions at which the groups first occur.\n"
   "sort: groups count in order of size (default), else in order of appearance. NaN is in no group: code 0.\n"
   "NumPy: np.unique(x, return_inverse, return_index)"},
  {"pairs", L_grp_pairs, "a, ka, b, kb, sort", L_FUNC,
   "The group of every pair of codes, a in 1 .. ka and b in 1 .. kb, ordered by a, then b; 0 where either is 0.\n"
   "NumPy: np.unique of a * kb + b"},
  {"order", L_grp_order, "codes, k, perm, descending, na_first", L_FUNC,
   "Positions in order of their codes, equal ones in order of perm; and where each code begins (k + 2: code 0 first).\n"
   "NumPy: np.argsort(codes, stable=True)"},
  {"reduce", L_grp_reduce, "op, codes, k, x, param", L_FUNC,
   "One value for each group: op is size count sum prod min max mean var quantile first last argmin argmax; NaN is left out.\n"
   "param: ddof of var (1), the place of a quantile (0.5). first, last, argmin, argmax give positions, 0 where there is none.\n"
   "NumPy: np.add.at(out, codes, x)"},
  {"scan", L_grp_scan, "op, codes, k, x", L_FUNC,
   "Running results in each group: op is sum prod min max, or cumcount, which counts 0, 1, 2.\n"
   "NumPy: np.cumsum in every group"},
  {"shift", L_grp_shift, "codes, k, periods", L_FUNC,
   "The position of the row that stands `periods` before each row in its group; 0 where there is none.\n"
   "NumPy: none (pandas: groupby.shift)"},
  {"fill", L_grp_fill, "codes, k, valid, back, limit", L_FUNC,
   "The position of the last valid row of each row's group up to it (back: first from it on), at most `limit` rows away; 0: none.\n"
   "NumPy: np.maximum.accumulate of positions (pandas: groupby.ffill)"},
  {"join", L_grp_join, "how, left, right, k", L_FUNC,
   "The positions of rows with equal codes: left's and right's, 0 on the side that has none. how: inner left right outer.\n"
   "NumPy: none (pandas: merge)"},
  {"rolling", L_grp_rolling, "op, x, window, min_periods, center, ddof", L_FUNC,
   "op (sum mean var min max median count) over the last `window` elements up to each; NaN is left out.\n"
   "NumPy: none (pandas: rolling)"},
  {"take", L_grp_take, "x, positions, keep", L_FUNC,
   "Elements of x at positions; where a position is 0, NaN (integers become float64), or with keep = true and no floats: 0.\n"
   "NumPy: np.take"},
  {NULL, NULL, NULL, 0, NULL}
};
