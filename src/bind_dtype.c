/*
** bind_dtype.c: dtypes as Lua sees them: promotion and casting questions, limits, complex scalars.
*/
#include <float.h>
#include <math.h>
#include <string.h>

#include "bind.h"

/* A dtype name, an array's dtype, or a weak scalar at i. */
static la_dtype type_of (lua_State *L, int i, la_weak *weak) {
  *weak = LA_STRONG;
  if (lua_type(L, i) == LUA_TSTRING) return l_checkdtype(L, i);
  la_array *x = l_toarray(L, i);
  la_scalar s;
  la_dtype dt;
  if (x != NULL) {
    if (x->v.flags & LA_WEAKSCALAR) *weak = LA_WEAK_COMPLEX;
    return (la_dtype)x->v.dtype;
  }
  if (l_toscalar(L, i, &s, &dt)) { *weak = s.weak; return dt; }
  x = l_asarray(L, i, LA_NODTYPE);
  return (la_dtype)x->v.dtype;
}

static int L_promote_types (lua_State *L) {
  la_dtype a = l_checkdtype(L, 1), b = l_checkdtype(L, 2);
  lua_pushstring(L, la_dtypes[la_dt_promote(a, b)].name);
  return 1;
}

static int L_result_type (lua_State *L) {
  int n = lua_gettop(L);
  if (n == 0) return l_error(L, "result_type: at least one array or dtype is required");
  la_dtype *dt = l_scratch(L, sizeof(la_dtype) * (size_t)n);
  la_weak *weak = l_scratch(L, sizeof(la_weak) * (size_t)n);
  for (int i = 0; i < n; i++) dt[i] = type_of(L, i + 1, &weak[i]);
  lua_pushstring(L, la_dtypes[la_dt_result(n, dt, weak)].name);
  return 1;
}

static int L_can_cast (lua_State *L) {
  static const char *const names[] = {"no", "equiv", "safe", "same_kind", "unsafe", NULL};   /* ORDER CASTING */
  la_weak weak;
  la_dtype from = type_of(L, 1, &weak), to = l_checkdtype(L, 2);
  int rule = l_optchoice(L, 3, names, "casting");
  if (weak == LA_WEAK_INT || weak == LA_WEAK_FLOAT)
    return l_error(L, "can_cast: a Lua number has no dtype of its own: give an array or a dtype name");
  lua_pushboolean(L, la_dt_cancast(from, to, rule < 0 ? LA_CAST_SAFE : (la_casting)rule));
  return 1;
}

static bool is_kind (lua_State *L, la_dtype dt, int i) {
  const char *k = lua_tostring(L, i);
  int c = la_dtypes[dt].kind;
  if (strcmp(k, "bool") == 0) return c == LA_KIND_BOOL;
  if (strcmp(k, "signed integer") == 0) return c == LA_KIND_INT;
  if (strcmp(k, "unsigned integer") == 0) return c == LA_KIND_UINT;
  if (strcmp(k, "integral") == 0) return c == LA_KIND_INT || c == LA_KIND_UINT;
  if (strcmp(k, "real floating") == 0) return c == LA_KIND_FLOAT;
  if (strcmp(k, "complex floating") == 0) return c == LA_KIND_COMPLEX;
  if (strcmp(k, "numeric") == 0) return c != LA_KIND_BOOL;
  int named = la_dt_byname(k);
  if (named == LA_NODTYPE)
    l_error(L, "isdtype: \"%.40s\" is neither a dtype nor one of the kinds bool, signed integer, unsigned integer, integral, real floating, "
            "complex floating, numeric", k);
  return named == (int)dt;
}

static int L_isdtype (lua_State *L) {
  la_weak weak;
  la_dtype dt = type_of(L, 1, &weak);
  bool yes = false;
  if (lua_type(L, 2) == LUA_TTABLE) {
    lua_Integer n = (lua_Integer)lua_rawlen(L, 2);
    for (lua_Integer k = 1; k <= n; k++) {
      lua_rawgeti(L, 2, k);
      if (lua_type(L, -1) != LUA_TSTRING) return l_error(L, "isdtype: a kind must be a string, got %s", l_typename(L, -1));
      yes = is_kind(L, dt, -1) || yes;
      lua_pop(L, 1);
    }
  } else {
    if (lua_type(L, 2) != LUA_TSTRING) return l_error(L, "isdtype: kind must be a string or a table of strings, got %s", l_typename(L, 2));
    yes = is_kind(L, dt, 2);
  }
  lua_pushboolean(L, yes);
  return 1;
}

/* The narrowest dtype of the scalar's kind that holds it (NumPy's bounds for the floats). */
static la_dtype least_type (const la_scalar *s, la_dtype dt) {
  static const struct { la_dtype dt; double below; } floats[] = { {LA_F16, 65000}, {LA_F32, 3.4e38} };
  double a = fabs(s->f), b = fabs(s->im);
  switch (la_dtypes[dt].kind) {
    case LA_KIND_BOOL: return LA_BOOL;
    case LA_KIND_FLOAT:
      for (size_t k = 0; k < LA_COUNT(floats); k++) if (a < floats[k].below || !isfinite(a)) return floats[k].dt;
      return LA_F64;
    case LA_KIND_COMPLEX: return (a < 3.4e38 || !isfinite(a)) && (b < 3.4e38 || !isfinite(b)) ? LA_C64 : LA_C128;
    default:
      if (dt == LA_U64 || s->i >= 0) {
        uint64_t u = (uint64_t)s->i;
        return u <= UINT8_MAX ? LA_U8 : u <= UINT16_MAX ? LA_U16 : u <= UINT32_MAX ? LA_U32 : LA_U64;
      }
      return s->i >= INT8_MIN ? LA_I8 : s->i >= INT16_MIN ? LA_I16 : s->i >= INT32_MIN ? LA_I32 : LA_I64;
  }
}

static int L_min_scalar_type (lua_State *L) {
  la_scalar s;
  la_dtype dt;
  bool scalar = l_toscalar(L, 1, &s, &dt);
  lua_pushstring(L, la_dtypes[scalar ? least_type(&s, dt) : (la_dtype)l_asarray(L, 1, LA_NODTYPE)->v.dtype].name);
  return 1;
}

static int L_isscalar (lua_State *L) {
  int type = lua_type(L, 1);
  la_array *x = l_toarray(L, 1);
  lua_pushboolean(L, type == LUA_TNUMBER || type == LUA_TBOOLEAN || type == LUA_TSTRING || (x != NULL && (x->v.flags & LA_WEAKSCALAR)));
  return 1;
}

static void setnum (lua_State *L, const char *name, double v) { lua_pushnumber(L, v); lua_setfield(L, -2, name); }
static void setint (lua_State *L, const char *name, lua_Integer v) { lua_pushinteger(L, v); lua_setfield(L, -2, name); }

static int L_finfo (lua_State *L) {
  la_weak weak;
  la_dtype dt = la_dt_real(type_of(L, 1, &weak));
  if (!la_isfloat(dt)) return l_error(L, "data type '%s' not inexact: finfo is for floating-point dtypes, see iinfo", la_dtypes[dt].name);
  lua_createtable(L, 0, 12);
  lua_pushstring(L, la_dtypes[dt].name);
  lua_setfield(L, -2, "dtype");
  int mant = dt == LA_F16 ? 10 : dt == LA_F32 ? 23 : 52, expo = dt == LA_F16 ? 5 : dt == LA_F32 ? 8 : 11;
  int maxexp = 1 << (expo - 1), minexp = 2 - maxexp;
  setint(L, "bits", 1 + mant + expo);
  setint(L, "nmant", mant);
  setint(L, "nexp", expo);
  setint(L, "maxexp", maxexp);
  setint(L, "minexp", minexp);
  setint(L, "precision", (lua_Integer)(mant * 0.30102999566398119521));
  setnum(L, "eps", ldexp(1, -mant));
  setnum(L, "epsneg", ldexp(1, -mant - 1));
  double res = pow(10, -(int)(mant * 0.30102999566398119521));
  setnum(L, "resolution", dt == LA_F16 ? (double)la_f16_to_f32(la_f64_to_f16(res)) : dt == LA_F32 ? (double)(float)res : res);
  double max = ldexp(2 - ldexp(1, -mant), maxexp - 1);
  setnum(L, "max", max);
  setnum(L, "min", -max);
  setnum(L, "tiny", ldexp(1, minexp));
  setnum(L, "smallest_normal", ldexp(1, minexp));
  setnum(L, "smallest_subnormal", ldexp(1, minexp - mant));
  return 1;
}

static int L_iinfo (lua_State *L) {
  la_weak weak;
  la_dtype dt = type_of(L, 1, &weak);
  if (!la_isint(dt)) return l_error(L, "Invalid integer data type '%s': iinfo is for integer dtypes, see finfo", la_dtypes[dt].name);
  int bits = la_dtypes[dt].size * 8;
  bool isu = la_isunsigned(dt);
  lua_createtable(L, 0, 4);
  lua_pushstring(L, la_dtypes[dt].name);
  lua_setfield(L, -2, "dtype");
  setint(L, "bits", bits);
  setint(L, "min", isu ? 0 : (lua_Integer)(UINT64_MAX << (bits - 1)));
  setint(L, "max", (lua_Integer)(isu ? UINT64_MAX >> (64 - bits) : UINT64_MAX >> (65 - bits)));    /* uint64: the bits of 2^64 - 1, that is -1 */
  return 1;
}

/* complex(re, im): numbers give a complex scalar; arrays and tables a complex array */
static int L_complex (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_weak w1, w2;
  bool s1, s2;
  if (l_absent(L, 2)) { lua_pushinteger(L, 0); lua_replace(L, 2); }
  la_array *re = l_operand(L, 1, &w1, &s1), *im = l_operand(L, 2, &w2, &s2);
  if (la_iscomplex(re->v.dtype) || la_iscomplex(im->v.dtype))
    return l_error(L, "complex: the parts must be real, got %s and %s", la_dtypes[re->v.dtype].name, la_dtypes[im->v.dtype].name);
  la_dtype dts[2] = { (la_dtype)re->v.dtype, (la_dtype)im->v.dtype };
  la_weak weak[2] = { w1, w2 };
  la_dtype r = la_dt_inexact(la_dt_result(2, dts, weak));
  if (s1 && s2) r = LA_F64;
  int dt = l_optdtype(L, 3, r == LA_F64 ? LA_C128 : LA_C64);
  if (!la_iscomplex(dt)) return l_error(L, "complex: dtype must be complex64 or complex128, got %s", la_dtypes[dt].name);
  const la_view *v[2] = { &re->v, &im->v };
  la_dims d;
  if (!la_bc_shape(cx, 2, v, &d)) return l_raise(L, cx);
  la_array *z = l_newarray(L, (la_dtype)dt, d.ndim, d.shape);
  la_dtype part = la_dt_real((la_dtype)dt);
  la_view half = z->v;
  half.dtype = (uint8_t)part;
  if (!la_ex_copy(cx, &half, &re->v)) return l_raise(L, cx);
  half.data += la_itemsize(part);
  if (!la_ex_copy(cx, &half, &im->v)) return l_raise(L, cx);
  if (s1 && s2 && l_absent(L, 3)) z->v.flags |= LA_WEAKSCALAR;
  return 1;
}

const l_reg la_reg_dtype[] = {
  {"promote_types", L_promote_types, "type1, type2", L_FUNC,
   "The smallest dtype to which both dtypes cast safely.\nExample: la.promote_types(\"int8\", \"uint8\")  --> int16\nNumPy: numpy.promote_types"},
  {"result_type", L_result_type, "*", L_FUNC,
   "The dtype of an operation on these arrays, dtype names and Lua numbers; Lua numbers adapt to the arrays (NEP 50).\n"
   "Example: la.result_type(\"float32\", 2.5)  --> float32\nNumPy: numpy.result_type"},
  {"can_cast", L_can_cast, "from, to, casting", L_FUNC,
   "Whether a cast is allowed under a rule: \"safe\" (default), \"same_kind\", \"unsafe\", \"equiv\", \"no\".\n"
   "from: a dtype name or an array.\nExample: la.can_cast(\"float64\", \"float32\", \"same_kind\")  --> true\nNumPy: numpy.can_cast"},
  {"isdtype", L_isdtype, "dtype, kind", L_FUNC,
   "Whether a dtype is of a kind: \"bool\", \"signed integer\", \"unsigned integer\", \"integral\", \"real floating\", \"complex floating\", \"numeric\", "
   "a dtype name, or a table of these.\nExample: la.isdtype(\"float32\", \"real floating\")  --> true\nNumPy: numpy.isdtype (array API standard)"},
  {"min_scalar_type", L_min_scalar_type, "a", L_FUNC,
   "The smallest dtype that holds a number (of an array with axes: its own).\n"
   "Whole numbers from 0 on give an unsigned dtype; floats are judged by their size, not by their digits.\n"
   "Example: la.min_scalar_type(300)  --> uint16\nNumPy: numpy.min_scalar_type"},
  {"isscalar", L_isscalar, "!element", L_FUNC,
   "Is it a number, a boolean, a string or a complex scalar? An array is none, not even a 0-d one.\n"
   "Example: la.isscalar(3.1), la.isscalar(la.array(3.1))  --> true, false\nNumPy: numpy.isscalar"},
  {"finfo", L_finfo, "dtype", L_FUNC,
   "Limits of a floating-point dtype (of its parts, if complex): bits eps epsneg max min tiny smallest_normal smallest_subnormal precision resolution nmant nexp "
   "maxexp minexp dtype.\nExample: la.finfo(\"float32\").eps  --> 1.1920928955078e-07\nNumPy: numpy.finfo"},
  {"iinfo", L_iinfo, "dtype", L_FUNC,
   "Limits of an integer dtype: bits min max dtype. The max of uint64 is written as its bits, -1.\nExample: la.iinfo(\"int8\").max  --> 127\nNumPy: numpy.iinfo"},
  {"complex", L_complex, "re, im | dtype", L_FUNC,
   "The complex number re + im*i, or the array of them.\n"
   "Of two numbers: a complex scalar, which adapts to arrays as a Lua number does. Of arrays or tables: a complex128 array (complex64 of float32 parts), "
   "broadcast. dtype = \"complex64\" chooses.\nExample: la.complex(1, 2) * la.complex(0, 1)  --> (-2+1j)\nNumPy: a + 1j*b"},
  {NULL, NULL, NULL, 0, NULL}
};
