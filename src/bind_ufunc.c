/*
** bind_ufunc.c: elementwise functions as Lua sees them: operators, ufunc objects, methods (x:exp), in-place methods (x:exp_), where, clip.
** Everything goes through apply(): read the operands, settle dtypes and shape, make the result, run.
*/
#include <stdio.h>
#include <string.h>

#include "bind_core.h"
#include "hostile.h"
#include "fpenv.h"
#include "reduce.h"

#define MAXIN 4
#define SHORT LA_HOSTILE(4096, 2)      /* elements up to which the way to the loop costs more than the loop */

typedef struct operand {
  const la_view *v;          /* points into the array, or to `own` */
  la_view own;               /* a Lua number or boolean as a 0-d view of `store` */
  la_scalar s;
  la_weak weak;
  la_dtype dt;
  bool number;               /* a Lua number or boolean */
  _Alignas(16) char store[16];
} operand;

static const char *input_name (const la_ufunc *uf, int k) {
  return uf->nin == 1 ? "x" : k == 0 ? "x1" : "x2";
}

static void read_operand (lua_State *L, const la_ufunc *uf, int k, int i, operand *o) {
  la_array *x = l_israw(L, i);
  o->number = false;
  if (x == NULL) {
    switch (lua_type(L, i)) {
      case LUA_TNUMBER: case LUA_TBOOLEAN:
        l_toscalar(L, i, &o->s, &o->dt);
        o->number = true;
        o->weak = o->s.weak;
        o->own = (la_view){ o->store, NULL, NULL, 1, (uint8_t)o->dt, 0, 0, 0 };
        o->v = &o->own;
        return;
      case LUA_TTABLE: x = l_asarray(L, i, LA_NODTYPE); break;
      default:
        l_error(L, "%s: %s must be an array, a number or a nested table, got %s", uf->name, input_name(uf, k),
                lua_isnoneornil(L, i) ? "nil" : l_typename(L, i));
        return;
    }
  } else if (l_isclosed(x)) l_toarray(L, i);          /* raises */
  o->v = &x->v;
  o->dt = (la_dtype)x->v.dtype;
  o->weak = x->v.flags & LA_WEAKSCALAR ? LA_WEAK_COMPLEX : LA_STRONG;
}

/* Does a Lua integer fit an integer dtype? (uint64 takes any: its bits) */
static bool fits (int64_t i, la_dtype dt) {
  if (dt == LA_I64 || dt == LA_U64) return true;
  int bits = la_dtypes[dt].size * 8;
  if (la_isunsigned(dt)) return i >= 0 && i < (int64_t)1 << bits;
  return i >= -((int64_t)1 << (bits - 1)) && i < (int64_t)1 << (bits - 1);
}

static bool same_shape (const la_view *a, const la_view *b) {
  if (a->ndim != b->ndim) return false;
  for (int k = 0; k < a->ndim; k++)
    if (a->shape[k] != b->shape[k]) return false;
  return true;
}

typedef struct how {
  int out[2];                /* stack indices of output arrays, 0: make one */
  int where;                 /* stack index of the mask, 0: none */
  int dtype;
  la_casting casting;
  char order;
} how;

#define PLAIN ((how){ {0, 0}, 0, LA_NODTYPE, LA_CAST_SAMEKIND, 'K' })

static void cast_error (lua_State *L, const la_ufunc *uf, const char *what, la_dtype from, la_dtype to, la_casting rule) {
  l_error(L, "Cannot cast ufunc '%s' %s from dtype('%s') to dtype('%s') with casting rule '%s'", uf->name, what,
          la_dtypes[from].name, la_dtypes[to].name, la_dt_castingname(rule));
}

/* A negative exponent of an integer has no integer value: refused before anything is computed. */
static void check_power (lua_State *L, la_ctx *cx, const la_view *e) {
  int64_t ones[LA_MAXDIMS], zeros[LA_MAXDIMS] = { 0 };
  bool all[LA_MAXDIMS];
  int64_t room;
  la_scalar least;
  if (e->size == 0 || !la_issigned(e->dtype)) return;
  for (int k = 0; k < e->ndim; k++) { ones[k] = 1; all[k] = true; }
  la_view to = { (char *)&room, ones, zeros, 1, e->dtype, e->ndim, 0, 0 };
  if (e->size > 1 && !la_red_run(cx, LA_RED_MIN, "minimum", (la_dtype)e->dtype, e, all, &to, NULL, NULL)) l_raise(L, cx);
  la_dt_load((la_dtype)e->dtype, e->size > 1 ? to.data : e->data, &least);
  if (least.i < 0) {
    la_fail(cx, "Integers to negative integer powers are not allowed.");
    l_raise(L, cx);
  }
}

/* ldexp(x1, x2): the dtype follows from x1 alone, x2 is a whole number. */
static la_dtype ldexp_dtype (lua_State *L, const operand *o) {
  if (o[1].dt >= LA_U64)
    l_error(L, "ufunc 'ldexp' not supported for the input types: x2 must be whole numbers that fit int64, got %s",
            o[1].number ? "a number with a fraction" : la_dtypes[o[1].dt].name);
  return la_dt_result(1, &o[0].dt, &o[0].weak);
}

/* The result array of the broadcast shape, in the layout of the inputs. */
static la_array *new_result (lua_State *L, la_ctx *cx, la_dtype dt, const la_dims *d, int nin, const operand *o, char order) {
  if (order == 'K' || order == 'A')
    for (int k = 0; k < nin; k++)
      if (o[k].v->ndim == d->ndim && d->ndim > 1 && memcmp(o[k].v->shape, d->shape, sizeof(int64_t) * (size_t)d->ndim) == 0)
        return l_newlike(L, dt, o[k].v, order);
  la_array *r = l_newraw(L, cx, dt, d->ndim, d->shape, d->size);
  if (order == 'F') la_arr_fstrides(d->ndim, d->shape, la_itemsize(dt), r->dims + d->ndim);
  else la_arr_cstrides(d->ndim, d->shape, la_itemsize(dt), r->dims + d->ndim);
  return r;
}

static void output_shape_error (lua_State *L, const la_view *out, const la_dims *d) {
  char a[LA_SHAPESTR], b[LA_SHAPESTR];
  l_error(L, "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s",
          la_arr_shapestr(a, sizeof a, out->ndim, out->shape), la_arr_shapestr(b, sizeof b, d->ndim, d->shape));
}

/* Pushes nout results. at[k]: stack index of input k. Returns whether all inputs were Lua numbers or complex scalars. */
static bool apply (lua_State *L, la_ctx *cx, const la_ufunc *uf, const int *at, const how *h) {
  operand o[MAXIN];
  int nin = uf->nin;
  bool numbers = true;
  for (int k = 0; k < nin; k++) {
    read_operand(L, uf, k, at[k], &o[k]);
    numbers = numbers && (o[k].number || o[k].weak == LA_WEAK_COMPLEX);
  }
  /* dtypes */
  la_dtype common, loop, result;
  if (nin == 1 && o[0].weak == LA_STRONG) common = o[0].dt;
  else if (uf->rule == LA_RULE_LDEXP) common = ldexp_dtype(L, o);
  else if (nin == 2 && o[0].dt == o[1].dt && o[0].weak == LA_STRONG && o[1].weak == LA_STRONG) common = o[0].dt;
  else {
    la_dtype dts[MAXIN];
    la_weak weak[MAXIN];
    for (int k = 0; k < nin; k++) { dts[k] = o[k].dt; weak[k] = o[k].weak; }
    common = la_uf_common(uf, nin, dts, weak);
    if (uf->rule == LA_RULE_BOOL && la_isint(common))  /* uint8 < 300 is a question with an answer */
      for (int k = 0; k < nin; k++)
        if (o[k].number && o[k].weak == LA_WEAK_INT && !fits(o[k].s.i, common)) common = LA_I64;
  }
  if (h->dtype != LA_NODTYPE && uf->rule != LA_RULE_BOOL) {
    common = (la_dtype)h->dtype;
    if (uf->rule == LA_RULE_REAL && ((common == LA_F32 && o[0].dt == LA_C64) || (common == LA_F64 && la_iscomplex(o[0].dt))))
      common = common == LA_F32 ? LA_C64 : LA_C128;    /* dtype is the result's: the modulus of complex128 in float64 */
    for (int k = 0; k < nin; k++) {
      bool fine = o[k].weak == LA_STRONG ? la_dt_cancast(o[k].dt, common, h->casting)
                : h->casting == LA_CAST_UNSAFE || (o[k].weak == LA_WEAK_INT ? common != LA_BOOL
                                                   : o[k].weak == LA_WEAK_FLOAT ? la_isinexact(common) : la_iscomplex(common));
      if (!fine) cast_error(L, uf, "input", o[k].dt, common, h->casting);
    }
  } else if (h->dtype != LA_NODTYPE && h->dtype != LA_BOOL)
    l_error(L, "ufunc '%s' gives bool: dtype cannot be %s", uf->name, la_dtypes[h->dtype].name);
  if (!la_uf_resolve(cx, uf, common, &loop, &result)) l_raise(L, cx);
  if (h->casting < LA_CAST_SAFE && h->dtype == LA_NODTYPE)   /* what promotion does is safe */
    for (int k = 0; k < nin; k++)
      if (o[k].weak == LA_STRONG && !la_dt_cancast(o[k].dt, la_uf_intype(uf, loop, k), h->casting))
        cast_error(L, uf, "input", o[k].dt, la_uf_intype(uf, loop, k), h->casting);
  if (h->dtype != LA_NODTYPE && uf->rule != LA_RULE_BOOL && (uf->rule == LA_RULE_REAL ? result : loop) != (la_dtype)h->dtype)
    l_error(L, "No loop matching the specified signature and casting was found for ufunc %s: it has none for %s", uf->name,
            la_dtypes[h->dtype].name);
  for (int k = 0; k < nin; k++)
    if (o[k].number) {
      la_dtype dt = la_uf_intype(uf, loop, k);
      o[k].own.dtype = (uint8_t)dt;
      if (!la_dt_store(cx, dt, o[k].store, &o[k].s)) l_raise(L, cx);
    }
  /* shape */
  la_dims d;
  const la_view *views[MAXIN + 3];
  int nv = 0;
  for (int k = 0; k < nin; k++) views[nv++] = o[k].v;
  const la_view *where = NULL;
  if (h->where != 0) {
    la_array *m = l_asarray(L, h->where, LA_NODTYPE);
    if (m->v.dtype != LA_BOOL) l_error(L, "%s: where must be a bool array, got %s", uf->name, la_dtypes[m->v.dtype].name);
    where = &m->v;
    views[nv++] = where;
  }
  for (int k = 0; k < uf->nout; k++)
    if (h->out[k] != 0) views[nv++] = &l_checkout(L, h->out[k])->v;
  if (nv == 2 && same_shape(views[0], views[1])) {
    d.ndim = views[0]->ndim;
    d.size = views[0]->size;
    for (int k = 0; k < d.ndim; k++) d.shape[k] = views[0]->shape[k];
  } else if (!la_bc_shape(cx, nv, views, &d)) l_raise(L, cx);
  if (uf->id == LA_UF_power && la_issigned(loop) && d.size > 0) check_power(L, cx, o[1].v);
  /* results */
  la_view out[2];
  for (int k = 0; k < uf->nout; k++) {
    if (h->out[k] != 0) {
      la_array *x = l_checkout(L, h->out[k]);
      if (x->v.ndim != d.ndim || memcmp(x->v.shape, d.shape, sizeof(int64_t) * (size_t)d.ndim) != 0) output_shape_error(L, &x->v, &d);
      result = la_uf_outtype(uf, loop, k);
      if (!la_dt_cancast(result, (la_dtype)x->v.dtype, h->casting)) cast_error(L, uf, "output", result, (la_dtype)x->v.dtype, h->casting);
      out[k] = x->v;
      lua_pushvalue(L, h->out[k]);
    } else {
      result = la_uf_outtype(uf, loop, k);
      la_array *x = new_result(L, cx, result, &d, nin, o, h->order);
      if (where != NULL && x->v.size > 0) memset(x->v.data, 0, (size_t)(x->v.size * la_itemsize(result)));
      out[k] = x->v;
    }
  }
  /* run: small contiguous work goes straight to the loop */
  if (d.size <= SHORT && uf->nout == 1 && nin <= 2 && where == NULL && loop != LA_F16 && h->out[0] == 0) {
    char *p[3];
    int64_t s[3];
    bool plain = true;
    for (int k = 0; k < nin && plain; k++) {
      p[k] = o[k].v->data;
      if (o[k].v->dtype != la_uf_intype(uf, loop, k) || (o[k].v->flags & LA_UNALIGNED)) plain = false;
      else if (o[k].v->ndim == 0) s[k] = 0;
      else if (o[k].v->size == d.size && o[k].v->ndim == d.ndim && la_arr_iscontig(o[k].v)) s[k] = la_itemsize(o[k].v->dtype);
      else plain = false;
    }
    if (plain && la_arr_iscontig(&out[0])) {
      la_loop fn = la_uf_loop(uf, loop);
      p[nin] = out[0].data;
      s[nin] = la_itemsize(result);
      if (fn != NULL) {
        la_fpenv e = la_fp_enter();
        fn(d.size, p, s);
        la_fp_leave(e);
        return numbers;
      }
    }
  }
  const la_view *in[MAXIN];
  for (int k = 0; k < nin; k++) in[k] = o[k].v;
  if (!la_ex_ufunc(cx, uf, loop, in, out, where)) l_raise(L, cx);
  return numbers;
}

/* The results of apply(): of Lua numbers and complex scalars, a Lua number or a complex scalar. */
static int finish (lua_State *L, const la_ufunc *uf, bool numbers) {
  if (numbers)
    for (int k = 0; k < uf->nout; k++) {
      l_unwrap(L);
      lua_insert(L, -uf->nout);
    }
  return uf->nout;
}

la_array *l_ufuncof (lua_State *L, const la_ufunc *uf, int a, int b) {
  int at[2] = { lua_absindex(L, a), b != 0 ? lua_absindex(L, b) : 0 };
  how h = PLAIN;
  apply(L, l_ctxof(L), uf, at, &h);
  return lua_touserdata(L, -1);
}

la_array *l_ufunc (lua_State *L, la_ufunc_id id, int a, int b) { return l_ufuncof(L, &la_ufuncs[id], a, b); }

/* ---- the short way: few elements in C order, one dtype that has a loop, no options ----
** Most operations of a script that works on short vectors are such, and there the way to the loop costs more than the loop.
** Returns false, with nothing on the stack, when the general way must be taken. */

static bool in_order (la_array *x) {
  if (x->v.flags & LA_CONTIG) return true;
  if (!la_arr_iscontig(&x->v)) return false;
  x->v.flags |= LA_CONTIG;
  return true;
}

/* An array whose elements can go to a loop as they lie. */
static bool simple (la_array *x) {
  return x != NULL && x->v.size <= SHORT && !(x->v.flags & (LA_WEAKSCALAR | LA_UNALIGNED)) && !l_isclosed(x) && in_order(x);
}

/* The Lua number at i as an element of dt, if it does not widen dt. */
static bool number_of (lua_State *L, la_ctx *cx, int i, la_dtype dt, char *element) {
  la_scalar s;
  la_dtype own;
  if (lua_type(L, i) != LUA_TNUMBER) return false;
  l_toscalar(L, i, &s, &own);
  if (s.weak == LA_WEAK_INT ? dt == LA_BOOL || (la_isint(dt) && !fits(s.i, dt)) : dt < LA_F16) return false;
  return la_dt_store(cx, dt, element, &s);
}

static bool apply_short (lua_State *L, la_ctx *cx, const la_ufunc *uf, bool inplace) {
  static const uint8_t bit[] = { [LA_KIND_BOOL] = LA_K_B, [LA_KIND_INT] = LA_K_I, [LA_KIND_UINT] = LA_K_I, [LA_KIND_FLOAT] = LA_K_F,
                                 [LA_KIND_COMPLEX] = LA_K_C };
  la_array *x = l_israw(L, 1), *like = x;
  _Alignas(16) char element[16];
  char *p[3];
  int64_t s[3];
  la_dtype dt;
  if (uf->nin == 2) {
    la_array *y = l_israw(L, 2);
    if (x != NULL && y != NULL) {
      if (!simple(x) || !simple(y) || x->v.dtype != y->v.dtype || !same_shape(&x->v, &y->v)) return false;
      dt = (la_dtype)x->v.dtype;
      p[0] = x->v.data;
      p[1] = y->v.data;
      s[0] = s[1] = la_itemsize(dt);
    } else {
      like = x != NULL ? x : y;
      if (!simple(like)) return false;
      dt = (la_dtype)like->v.dtype;
      int n = x == NULL ? 0 : 1;                       /* which one is the number */
      if (!number_of(L, cx, n + 1, dt, element)) return false;
      p[n] = element;
      s[n] = 0;
      p[1 - n] = like->v.data;
      s[1 - n] = la_itemsize(dt);
    }
  } else {
    if (!simple(x)) return false;
    dt = (la_dtype)x->v.dtype;
    p[0] = x->v.data;
    s[0] = la_itemsize(dt);
  }
  if (!(bit[la_dtypes[dt].kind] & uf->kinds) || dt == LA_F16 || uf->nout != 1 || uf->id == LA_UF_power) return false;
  if ((uf->rule == LA_RULE_DIVIDE && dt < LA_F16) || uf->rule >= LA_RULE_DOUBLE) return false;
  la_loop fn = la_uf_loop(uf, dt);
  if (fn == NULL) return false;
  la_dtype result = la_uf_outtype(uf, dt, 0);
  int nd = like->v.ndim;
  la_array *r = like;
  if (inplace) {                                       /* x is `like`, the result's dtype its own, and y is x or lies elsewhere */
    if (x == NULL || result != dt || (x->v.flags & LA_READONLY)) return false;
    if (uf->nin == 2 && p[1] != p[0] && s[1] != 0 && la_arr_mayoverlap(&x->v, &l_israw(L, 2)->v)) return false;
    lua_settop(L, 1);
  } else {
    r = l_newraw(L, cx, result, nd, like->v.shape, like->v.size);
    la_arr_cstrides(nd, like->v.shape, la_itemsize(result), r->dims + nd);
    r->v.flags |= LA_CONTIG;
  }
  p[uf->nin] = r->v.data;
  s[uf->nin] = la_itemsize(result);
  la_fpenv e = la_fp_enter();
  fn(r->v.size, p, s);
  la_fp_leave(e);
  return true;
}

/* ---- operators ---- */

static const la_ufunc *upvalue_ufunc (lua_State *L) { return lua_touserdata(L, lua_upvalueindex(2)); }

static int L_operator (lua_State *L) {
  static const int at[2] = { 1, 2 };
  const la_ufunc *uf = upvalue_ufunc(L);
  la_ctx *cx = l_ctx(L);
  if (apply_short(L, cx, uf, false)) return 1;
  how h = PLAIN;
  return finish(L, uf, apply(L, cx, uf, at, &h));
}

/* x ^ 2 is x * x, and so on for the exponents that have a function of their own, as NumPy's ** does. */
static int L_pow (lua_State *L) {
  static const int at[2] = { 1, 2 };
  la_ctx *cx = l_ctx(L);
  la_array *x = l_israw(L, 1);
  how h = PLAIN;
  if (x != NULL && lua_type(L, 2) == LUA_TNUMBER && la_isinexact(x->v.dtype)) {
    double e = lua_tonumber(L, 2);
    int id = e == 2 ? LA_UF_square : e == 0.5 ? LA_UF_sqrt : e == -1 ? LA_UF_reciprocal : e == 1 ? LA_UF_positive : -1;
    if (id >= 0) return finish(L, &la_ufuncs[id], apply(L, cx, &la_ufuncs[id], at, &h));
  } else if (x != NULL && x->v.dtype == LA_BOOL && lua_isinteger(L, 2) && lua_tointeger(L, 2) == 2)     /* int8, as NumPy has it */
    return finish(L, &la_ufuncs[LA_UF_square], apply(L, cx, &la_ufuncs[LA_UF_square], at, &h));
  return finish(L, &la_ufuncs[LA_UF_power], apply(L, cx, &la_ufuncs[LA_UF_power], at, &h));
}

void l_arith_metamethods (lua_State *L, la_ctx *cx) {
  static const struct { const char *event; la_ufunc_id id; } ops[] = {
    {"__add", LA_UF_add}, {"__sub", LA_UF_subtract}, {"__mul", LA_UF_multiply}, {"__div", LA_UF_divide}, {"__idiv", LA_UF_floor_divide},
    {"__mod", LA_UF_remainder}, {"__unm", LA_UF_negative}, {"__band", LA_UF_bitwise_and}, {"__bor", LA_UF_bitwise_or},
    {"__bxor", LA_UF_bitwise_xor}, {"__bnot", LA_UF_invert}, {"__shl", LA_UF_left_shift}, {"__shr", LA_UF_right_shift}
  };
  for (size_t k = 0; k < LA_COUNT(ops); k++) {
    lua_pushlightuserdata(L, cx);
    lua_pushlightuserdata(L, (void *)(uintptr_t)&la_ufuncs[ops[k].id]);
    lua_pushcclosure(L, L_operator, 2);
    lua_setfield(L, -2, ops[k].event);
  }
  lua_pushlightuserdata(L, cx);
  lua_pushcclosure(L, L_pow, 1);
  lua_setfield(L, -2, "__pow");
}

/* ---- calls: la.add(x, y, {out =, where =, dtype =, casting =, order =}) ---- */

static const char *const casting_choices[] = {"no", "equiv", "safe", "same_kind", "unsafe", NULL};     /* ORDER CASTING */

/* What x2 is where it is not given: a function of one input with a parameter. 0: x2 must be given. */
static double default_x2 (const la_ufunc *uf) {
  return uf->id == LA_UF_leaky_relu ? 0.01 : uf->id == LA_UF_elu ? 1.0 : 0;
}

/* arguments from index 1: inputs, out; then the named options */
static int call_ufunc (lua_State *L, const la_ufunc *uf, bool inplace) {
  la_ctx *cx = l_ctx(L);
  int at[MAXIN];
  if (default_x2(uf) != 0 && l_absent(L, 2) && lua_gettop(L) >= 1) {
    if (lua_gettop(L) < 2) lua_pushnil(L);
    lua_pushnumber(L, (lua_Number)default_x2(uf));
    lua_replace(L, 2);
  }
  if (lua_gettop(L) == uf->nin && apply_short(L, cx, uf, inplace)) return 1;
  if (lua_touserdata(L, lua_upvalueindex(2)) != uf) {  /* the object is called: for l_fname */
    lua_pushlightuserdata(L, (void *)(uintptr_t)uf);
    lua_replace(L, lua_upvalueindex(2));
  }
  how h = PLAIN;
  for (int k = 0; k < uf->nin; k++) at[k] = k + 1;
  if (lua_gettop(L) > uf->nin || lua_type(L, -1) == LUA_TTABLE) {
    if (inplace) l_layout(L, uf->name, uf->nin == 1 ? "x | where, dtype, casting" : "x1, x2 | where, dtype, casting");
    else l_layout(L, uf->name, uf->nin == 1 ? (uf->nout == 1 ? "x, out | where, dtype, casting, order" : "x, out, out2 | where, dtype, casting, order")
                                  : (uf->nout == 1 ? "x1, x2, out | where, dtype, casting, order" : "x1, x2, out, out2 | where, dtype, casting, order"));
    int i = uf->nin + 1;
    if (!inplace) {
      if (lua_type(L, i) == LUA_TTABLE) {              /* out = {a, b} */
        if (lua_rawlen(L, i) > (size_t)uf->nout || lua_rawlen(L, i) == 0)
          return l_error(L, "%s: the 'out' table must have exactly one entry per ufunc output, %d", uf->name, uf->nout);
        for (int k = 0; k < uf->nout; k++) lua_rawgeti(L, i, k + 1);
        for (int k = uf->nout; k > 0; k--) lua_replace(L, i + k - 1);
      }
      for (int k = 0; k < uf->nout; k++, i++)
        if (!l_absent(L, i)) {
          if (l_israw(L, i) == NULL) return l_error(L, "%s: out must be an array, got %s", uf->name, l_typename(L, i));
          h.out[k] = i;
        }
    }
    if (!l_absent(L, i) && !(lua_isboolean(L, i) && lua_toboolean(L, i))) h.where = i;      /* where = true is everywhere */
    h.dtype = l_optdtype(L, i + 1, LA_NODTYPE);
    int rule = l_optchoice(L, i + 2, casting_choices, "casting");
    if (rule >= 0) h.casting = (la_casting)rule;
    if (!inplace) h.order = l_optorder(L, i + 3, 'K');
  }
  if (inplace) {
    l_checkout(L, 1);
    h.out[0] = 1;
  }
  bool numbers = apply(L, cx, uf, at, &h);
  return finish(L, uf, numbers && h.out[0] == 0);
}

static int L_ufunc_function (lua_State *L) { return call_ufunc(L, upvalue_ufunc(L), false); }     /* x:exp() */
static int L_ufunc_inplace (lua_State *L) { return call_ufunc(L, upvalue_ufunc(L), true); }       /* x:exp_() */

static int L_ufunc_call (lua_State *L) {               /* la.exp(x): the object is the first argument */
  const la_ufunc *const *box = lua_touserdata(L, 1);
  lua_remove(L, 1);
  return call_ufunc(L, *box, false);
}

/* ---- ufunc objects: userdata that hold a const la_ufunc * ---- */

static const la_ufunc *check_ufunc (lua_State *L) { return *(const la_ufunc *const *)luaL_checkudata(L, 1, "lunarray.ufunc"); }

static int L_ufunc_tostring (lua_State *L) {
  lua_pushfstring(L, "<ufunc '%s'>", check_ufunc(L)->name);
  return 1;
}

static int L_ufunc_index (lua_State *L) {
  const la_ufunc *uf = check_ufunc(L);
  lua_settop(L, 2);
  const char *key = lua_tostring(L, 2);
  if (key == NULL) return 0;
  if (strcmp(key, "name") == 0 || strcmp(key, "__name__") == 0) lua_pushstring(L, uf->name);
  else if (strcmp(key, "nin") == 0) lua_pushinteger(L, uf->nin);
  else if (strcmp(key, "nout") == 0) lua_pushinteger(L, uf->nout);
  else if (strcmp(key, "nargs") == 0) lua_pushinteger(L, uf->nin + uf->nout);
  else if (strcmp(key, "doc") == 0) lua_pushstring(L, uf->doc);
  else if (strcmp(key, "identity") == 0) {
    switch (uf->identity) {
      case LA_ID_ZERO: lua_pushinteger(L, 0); break;
      case LA_ID_ONE: lua_pushinteger(L, 1); break;
      case LA_ID_MINUSONE: lua_pushinteger(L, -1); break;
      case LA_ID_NEGINF: lua_pushnumber(L, -(lua_Number)__builtin_inf()); break;
      case LA_ID_FALSE: lua_pushboolean(L, 0); break;
      case LA_ID_TRUE: lua_pushboolean(L, 1); break;
      default: lua_pushnil(L);
    }
  } else {                                              /* la.add.reduce(x): reduce, ... with its ufunc as third upvalue */
    lua_rawget(L, lua_upvalueindex(2));
    lua_CFunction method = lua_tocfunction(L, -1);
    if (method == NULL) return 1;
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushlightuserdata(L, NULL);
    lua_pushvalue(L, 1);
    lua_pushcclosure(L, method, 3);
  }
  return 1;
}

/* ---- where and clip ---- */

static int L_where (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  if (l_absent(L, 2) && l_absent(L, 3)) {
    l_asarray(L, 1, LA_NODTYPE);
    lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_methods);
    lua_getfield(L, -1, "nonzero");
    lua_pushvalue(L, 1);
    lua_call(L, 1, LUA_MULTRET);
    return lua_gettop(L) - 4;                          /* condition, x, y, methods */
  }
  if (l_absent(L, 2) || l_absent(L, 3)) return l_error(L, "where: either both or neither of x and y should be given");
  bool s[3];
  la_weak w[3];
  la_array *a[3];
  for (int k = 0; k < 3; k++) a[k] = l_operand(L, k + 1, &w[k], &s[k]);
  la_dtype dts[2] = { (la_dtype)a[1]->v.dtype, (la_dtype)a[2]->v.dtype };
  la_dtype dt = la_dt_result(2, dts, w + 1);
  for (int k = 1; k < 3; k++)
    if (s[k] && w[k] == LA_WEAK_INT && la_isint(dt)) {
      la_scalar v;
      char room[16];
      la_dt_load((la_dtype)a[k]->v.dtype, a[k]->v.data, &v);
      if (!la_dt_store(cx, dt, room, &v)) return l_raise(L, cx);
    }
  if (a[0]->v.dtype != LA_BOOL) a[0] = l_asarray(L, 1, LA_BOOL);
  const la_view *v[3] = { &a[0]->v, &a[1]->v, &a[2]->v };
  la_dims d;
  if (!la_bc_shape(cx, 3, v, &d)) return l_raise(L, cx);
  la_array *r = l_newarray(L, dt, d.ndim, d.shape);
  if (!la_ex_select(cx, v[0], v[1], v[2], &r->v)) return l_raise(L, cx);
  if (s[0] && s[1] && s[2]) l_unwrap(L);
  return 1;
}

static int clip_to (lua_State *L, int outidx) {
  la_ctx *cx = l_ctx(L);
  operand o[3];
  const la_view *v[3] = { NULL, NULL, NULL };
  la_dtype dts[3];
  la_weak weak[3];
  int n = 0;
  static const la_ufunc me = { .name = "clip", .nin = 1 };
  bool numbers = true;
  for (int k = 0; k < 3; k++) {
    if (k > 0 && (l_absent(L, k + 1) || (lua_isboolean(L, k + 1) && !lua_toboolean(L, k + 1)))) continue;
    read_operand(L, &me, k, k + 1, &o[k]);
    numbers = numbers && (o[k].number || o[k].weak == LA_WEAK_COMPLEX);
    dts[n] = o[k].dt;
    weak[n++] = o[k].weak;
    v[k] = o[k].v;
  }
  if (v[1] == NULL && v[2] == NULL) {                  /* no bound: a copy */
    l_asarray(L, 1, LA_NODTYPE);
    if (outidx != 0) {
      if (!la_ex_copy(cx, &l_checkout(L, outidx)->v, &l_toarray(L, 1)->v)) return l_raise(L, cx);
      lua_pushvalue(L, outidx);
    } else l_copyof(L, 1, LA_NODTYPE, 'K');
    if (numbers) l_unwrap(L);
    return 1;
  }
  la_dtype dt = la_dt_result(n, dts, weak);
  if (dt == LA_BOOL) dt = LA_I8;
  for (int k = 0; k < 3; k++)
    if (v[k] != NULL && o[k].number) {
      o[k].own.dtype = (uint8_t)dt;
      if (!la_dt_store(cx, dt, o[k].store, &o[k].s)) return l_raise(L, cx);
    }
  const la_view *all[4];
  int nv = 0;
  for (int k = 0; k < 3; k++) if (v[k] != NULL) all[nv++] = v[k];
  if (outidx != 0) all[nv++] = &l_checkout(L, outidx)->v;
  la_dims d;
  if (!la_bc_shape(cx, nv, all, &d)) return l_raise(L, cx);
  la_view out;
  if (outidx != 0) {
    la_array *x = l_checkout(L, outidx);
    if (x->v.ndim != d.ndim || memcmp(x->v.shape, d.shape, sizeof(int64_t) * (size_t)d.ndim) != 0) output_shape_error(L, &x->v, &d);
    if (!la_dt_cancast(dt, (la_dtype)x->v.dtype, LA_CAST_SAMEKIND)) cast_error(L, &me, "output", dt, (la_dtype)x->v.dtype, LA_CAST_SAMEKIND);
    out = x->v;
    lua_pushvalue(L, outidx);
  } else out = new_result(L, cx, dt, &d, 1, o, 'K')->v;
  if (!la_ex_clip(cx, dt, v[0], v[1], v[2], &out)) return l_raise(L, cx);
  if (numbers && outidx == 0) l_unwrap(L);
  return 1;
}

static int L_clip (lua_State *L) {                     /* x, min, max, out | a_min, a_max */
  for (int k = 2; k <= 3; k++)
    if (!l_absent(L, k + 3)) {
      if (!l_absent(L, k)) return l_error(L, "clip: a_%s is another name of %s: both are given", k == 2 ? "min" : "max", k == 2 ? "min" : "max");
      lua_pushvalue(L, k + 3);
      lua_replace(L, k);
    }
  return clip_to(L, l_absent(L, 4) ? 0 : 4);
}

static int L_clip_ (lua_State *L) { l_checkout(L, 1); return clip_to(L, 1); }

const l_reg la_reg_ufunc[] = {
  {"where", L_where, "condition, x, y", L_FUNC | L_METHOD,
   "x where the condition is true, y elsewhere; with the condition alone, the positions where it is true (nonzero).\n"
   "condition: bool array (others: not 0). x, y: arrays or numbers; the three broadcast. Result: their promoted dtype.\n"
   "Error: either both or neither of x and y should be given.\n"
   "Example: local x = la.array {-1, 2}; la.where(x:gt(0), x, 0)  --> [0 2]\nNumPy: numpy.where"},
  {"clip", L_clip, "x, min, max, out | a_min, a_max", L_FUNC | L_METHOD,
   "x with values below min raised to min and above max lowered to max; NaN stays.\n"
   "min, max: arrays or numbers that broadcast with x, or nil for no bound; a_min, a_max: the same, by NumPy's older names.\nExample: la.clip({-1, 0.5, 2}, 0, 1)  --> [0.  0.5 1. ]\nNumPy: numpy.clip"},
  {"clip_", L_clip_, "x, min, max", L_METHOD, "clip in place: x itself is changed and returned.\nExample: la.array({-1, 0.5, 2}):clip_(0, 1)  --> [0.  0.5 1. ]\nNumPy: numpy.clip(x, min, max, out=x)"},
  {NULL, NULL, NULL, 0, NULL}
};

/* ---- opening ---- */

static void push_method (lua_State *L, la_ctx *cx, lua_CFunction fn, const la_ufunc *uf) {
  lua_pushlightuserdata(L, cx);
  lua_pushlightuserdata(L, (void *)(uintptr_t)uf);
  lua_pushcclosure(L, fn, 2);
}

/* one function under a name: la.name, x:name, x:name_ */
static void add_names (lua_State *L, la_ctx *cx, int module, int methods, int meta, const la_ufunc *uf, const char *name, bool object) {
  if (object) {
    lua_getfield(L, module, uf->name);
    if (lua_isnil(L, -1)) {
      lua_pop(L, 1);
      const la_ufunc **box = lua_newuserdatauv(L, sizeof *box, 0);
      *box = uf;
      lua_pushvalue(L, meta);
      lua_setmetatable(L, -2);
    }
    lua_setfield(L, module, name);
  }
  push_method(L, cx, L_ufunc_function, uf);
  lua_setfield(L, methods, name);
  if (uf->nout == 1) {
    char inplace[64];
    snprintf(inplace, sizeof inplace, "%s_", name);
    push_method(L, cx, L_ufunc_inplace, uf);
    lua_setfield(L, methods, inplace);
  }
}

void l_open_ufunc (lua_State *L) {
  static const luaL_Reg methods_of_ufuncs[] = {
    {"reduce", L_ufunc_reduce}, {"accumulate", L_ufunc_accumulate}, {"reduceat", L_ufunc_reduceat}, {"outer", L_ufunc_outer},
    {"at", L_ufunc_at}, {NULL, NULL}
  };
  static const struct { const char *name; la_ufunc_id id; bool plain; } shorts[] = {
    {"lt", LA_UF_less, true}, {"le", LA_UF_less_equal, true}, {"gt", LA_UF_greater, true}, {"ge", LA_UF_greater_equal, true},
    {"eq", LA_UF_equal, true}, {"ne", LA_UF_not_equal, true}, {"add", LA_UF_add, true}, {"sub", LA_UF_subtract, true},
    {"mul", LA_UF_multiply, true}, {"div", LA_UF_divide, true}, {"idiv", LA_UF_floor_divide, true}, {"mod", LA_UF_remainder, true},
    {"pow", LA_UF_power, true}
  };
  la_ctx *cx = l_ctxof(L);
  int module = lua_gettop(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_methods);
  int methods = lua_gettop(L);
  luaL_newmetatable(L, "lunarray.ufunc");
  int meta = lua_gettop(L);
  push_method(L, cx, L_ufunc_call, NULL);
  lua_setfield(L, meta, "__call");
  push_method(L, cx, L_ufunc_tostring, NULL);
  lua_setfield(L, meta, "__tostring");
  lua_pushlightuserdata(L, cx);
  lua_newtable(L);
  for (const luaL_Reg *m = methods_of_ufuncs; m->name != NULL; m++) {
    lua_pushcfunction(L, m->func);
    lua_setfield(L, -2, m->name);
  }
  lua_pushcclosure(L, L_ufunc_index, 2);
  lua_setfield(L, meta, "__index");
  lua_pushliteral(L, "lunarray.ufunc");
  lua_setfield(L, meta, "__metatable");
  for (int k = 0; k < LA_NUFUNCS; k++) add_names(L, cx, module, methods, meta, &la_ufuncs[k], la_ufuncs[k].name, true);
#define UFUNC(...)
#define UFUNC_ALIAS(alias, target) add_names(L, cx, module, methods, meta, &la_ufuncs[LA_UF_##target], #alias, true);
#include "ufuncs.def"
#undef UFUNC
#undef UFUNC_ALIAS
  for (size_t k = 0; k < LA_COUNT(shorts); k++)
    add_names(L, cx, module, methods, meta, &la_ufuncs[shorts[k].id], shorts[k].name, false);
  lua_settop(L, module);
}
