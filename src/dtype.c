/*
** dtype.c: the table of dtypes, promotion (NumPy 2, NEP 50), casting rules, single elements. See dtype.h.
*/
#include <math.h>
#include <string.h>

#include "memory.h"
#include "dtype.h"

const la_dtype_info la_dtypes[LA_NDTYPES] = {        /* ORDER DTYPE */
  [LA_BOOL] = {"bool",       1,  1, LA_KIND_BOOL,    'b'},
  [LA_I8]   = {"int8",       1,  1, LA_KIND_INT,     'i'},
  [LA_I16]  = {"int16",      2,  2, LA_KIND_INT,     'i'},
  [LA_I32]  = {"int32",      4,  4, LA_KIND_INT,     'i'},
  [LA_I64]  = {"int64",      8,  8, LA_KIND_INT,     'i'},
  [LA_U8]   = {"uint8",      1,  1, LA_KIND_UINT,    'u'},
  [LA_U16]  = {"uint16",     2,  2, LA_KIND_UINT,    'u'},
  [LA_U32]  = {"uint32",     4,  4, LA_KIND_UINT,    'u'},
  [LA_U64]  = {"uint64",     8,  8, LA_KIND_UINT,    'u'},
  [LA_F16]  = {"float16",    2,  2, LA_KIND_FLOAT,   'f'},
  [LA_F32]  = {"float32",    4,  4, LA_KIND_FLOAT,   'f'},
  [LA_F64]  = {"float64",    8,  8, LA_KIND_FLOAT,   'f'},
  [LA_C64]  = {"complex64",  8,  4, LA_KIND_COMPLEX, 'c'},
  [LA_C128] = {"complex128", 16, 8, LA_KIND_COMPLEX, 'c'},
};

/* ---- promotion ---- */

la_dtype la_dt_inexact (la_dtype dt) {
  if (dt >= LA_F16) return dt;
  switch (la_dtypes[dt].size) {
    case 1: return LA_F16;
    case 2: return LA_F32;
    default: return LA_F64;
  }
}

la_dtype la_dt_real (la_dtype dt) {
  return dt == LA_C64 ? LA_F32 : dt == LA_C128 ? LA_F64 : dt;
}

la_dtype la_dt_promote (la_dtype a, la_dtype b) {
  if (a == b) return a;
  if (a > b) { la_dtype t = a; a = b; b = t; }       /* ORDER DTYPE: bool, signed, unsigned, float, complex */
  if (a == LA_BOOL) return b;
  if (b >= LA_C64) {                                  /* float and complex meet in the wider precision */
    la_dtype r = la_dt_real(la_dt_inexact(a));
    return b == LA_C128 || r == LA_F64 ? LA_C128 : LA_C64;
  }
  if (b >= LA_F16) {
    la_dtype f = la_dt_inexact(a);
    return f > b ? f : b;
  }
  if (la_issigned(a) && la_isunsigned(b)) {           /* a signed type that holds both; int64 with uint64: float64 */
    int sa = la_dtypes[a].size, sb = la_dtypes[b].size;
    if (sa > sb) return a;
    return sb == 1 ? LA_I16 : sb == 2 ? LA_I32 : sb == 4 ? LA_I64 : LA_F64;
  }
  return b;                                           /* same signedness: the wider */
}

la_dtype la_dt_result (int n, const la_dtype *dt, const la_weak *weak) {
  int strong = LA_NODTYPE;
  la_weak most = LA_STRONG;
  for (int round = 0; round < 2; round++)            /* floats first: float16 holds int8 and uint8, though their common int16 asks for more */
    for (int i = 0; i < n; i++) {
      if (weak != NULL && weak[i] != LA_STRONG) {
        if (weak[i] > most) most = weak[i];
      } else if (la_isinexact(dt[i]) == (round == 0))
        strong = strong == LA_NODTYPE ? (int)dt[i] : (int)la_dt_promote((la_dtype)strong, dt[i]);
    }
  if (strong == LA_NODTYPE)
    return most == LA_WEAK_COMPLEX ? LA_C128 : most == LA_WEAK_FLOAT ? LA_F64 : LA_I64;
  la_dtype s = (la_dtype)strong;
  switch (most) {
    case LA_STRONG: return s;
    case LA_WEAK_INT: return s == LA_BOOL ? LA_I64 : s;
    case LA_WEAK_FLOAT: return s < LA_F16 ? LA_F64 : s;
    default:
      if (s < LA_F16) return LA_C128;
      return s == LA_F64 ? LA_C128 : s < LA_F64 ? LA_C64 : s;
  }
}

/* ---- casting ---- */

static int kind_order (la_dtype dt) {      /* NumPy's order for "same_kind": bool, unsigned, signed, float, complex */
  static const int order[] = { [LA_KIND_BOOL] = 0, [LA_KIND_UINT] = 1, [LA_KIND_INT] = 2, [LA_KIND_FLOAT] = 3, [LA_KIND_COMPLEX] = 4 };
  return order[la_dtypes[dt].kind];
}

bool la_dt_cancast (la_dtype from, la_dtype to, la_casting rule) {
  if (from == to) return true;
  switch (rule) {
    case LA_CAST_NO: case LA_CAST_EQUIV: return false;
    case LA_CAST_SAFE: return la_dt_promote(from, to) == to;
    case LA_CAST_SAMEKIND: return la_dt_promote(from, to) == to || kind_order(from) <= kind_order(to);
    default: return true;
  }
}

const char *la_dt_castingname (la_casting rule) {
  static const char *const names[] = {"no", "equiv", "safe", "same_kind", "unsafe"};
  return names[rule];
}

int la_dt_byname (const char *s) {
  static const struct { const char *name; la_dtype dt; } alias[] = {
    {"int", LA_I64}, {"uint", LA_U64}, {"float", LA_F64}, {"double", LA_F64}, {"single", LA_F32}, {"half", LA_F16},
    {"complex", LA_C128}, {"bool_", LA_BOOL}, {"boolean", LA_BOOL}, {"byte", LA_I8}, {"ubyte", LA_U8}, {"short", LA_I16}, {"ushort", LA_U16},
    {"intc", LA_I32}, {"uintc", LA_U32}, {"int_", LA_I64}, {"intp", LA_I64}, {"uintp", LA_U64}, {"long", LA_I64}, {"ulong", LA_U64},
    {"longlong", LA_I64}, {"ulonglong", LA_U64}, {"csingle", LA_C64}, {"cdouble", LA_C128},
    {"?", LA_BOOL}, {"b", LA_I8}, {"B", LA_U8}, {"h", LA_I16}, {"H", LA_U16}, {"i", LA_I32}, {"I", LA_U32}, {"l", LA_I64}, {"L", LA_U64},
    {"q", LA_I64}, {"Q", LA_U64}, {"e", LA_F16}, {"f", LA_F32}, {"d", LA_F64}, {"F", LA_C64}, {"D", LA_C128},
    {"b1", LA_BOOL}, {"i1", LA_I8}, {"i2", LA_I16}, {"i4", LA_I32}, {"i8", LA_I64}, {"u1", LA_U8}, {"u2", LA_U16}, {"u4", LA_U32}, {"u8", LA_U64},
    {"f2", LA_F16}, {"f4", LA_F32}, {"f8", LA_F64}, {"c8", LA_C64}, {"c16", LA_C128},
  };
  for (int i = 0; i < LA_NDTYPES; i++)
    if (strcmp(s, la_dtypes[i].name) == 0) return i;
  if (*s == '<' || *s == '=' || *s == '|') s++;      /* native order; '>' would be swapped bytes, which do not exist in memory */
  for (size_t i = 0; i < LA_COUNT(alias); i++)
    if (strcmp(s, alias[i].name) == 0) return (int)alias[i].dt;
  return LA_NODTYPE;
}

/* ---- float16 (IEEE 754 binary16), round to nearest even ---- */

float la_f16_to_f32 (uint16_t h) {
  uint32_t sign = (uint32_t)(h & 0x8000) << 16, e = (h >> 10) & 31, m = h & 0x3ff, u;
  if (e == 31) u = sign | 0x7f800000u | (m << 13);
  else if (e != 0) u = sign | ((e + 112) << 23) | (m << 13);
  else if (m == 0) u = sign;
  else {                                              /* subnormal: normalise */
    int shift = __builtin_clz(m) - 21;
    u = sign | ((uint32_t)(113 - shift) << 23) | (((m << shift) & 0x3ff) << 13);
  }
  float f;
  memcpy(&f, &u, sizeof f);
  return f;
}

uint16_t la_f64_to_f16 (double f) {
  uint64_t u;
  memcpy(&u, &f, sizeof u);
  uint16_t sign = (uint16_t)((u >> 48) & 0x8000);
  u &= 0x7fffffffffffffffu;
  if (u > 0x7ff0000000000000u) {                      /* NaN: keep the top of its payload, never become inf */
    uint16_t m = (uint16_t)((u >> 42) & 0x3ff);
    return (uint16_t)(sign | 0x7c00 | (m != 0 ? m : 0x200));
  }
  if (u >= 0x40effe0000000000u) return (uint16_t)(sign | 0x7c00);    /* 65520 and more round to inf */
  int e = (int)(u >> 52) - 1023;
  if (e < -25) return sign;
  uint64_t m = (u & 0xfffffffffffffu) | 0x10000000000000u;
  int drop = e < -14 ? 42 + (-14 - e) : 42;           /* bits below the last one kept */
  uint64_t half = (uint64_t)1 << (drop - 1), rest = m & ((half << 1) - 1), q = m >> drop;
  if (rest > half || (rest == half && (q & 1))) q++;
  uint16_t base = e < -14 ? 0 : (uint16_t)((e + 14) << 10);           /* q carries the implicit bit: adds one to the exponent */
  return (uint16_t)(sign | (uint16_t)(base + q));
}

uint16_t la_f32_to_f16 (float f) { return la_f64_to_f16((double)f); }

/* ---- single elements ---- */

static bool store_int (la_ctx *cx, la_dtype dt, void *dst, int64_t i) {
#define FITS(T, lo, hi) if (i < (lo) || i > (hi)) goto range; { T v = (T)i; memcpy(dst, &v, sizeof v); } return true
  switch (dt) {
    case LA_I8: FITS(int8_t, INT8_MIN, INT8_MAX);
    case LA_I16: FITS(int16_t, INT16_MIN, INT16_MAX);
    case LA_I32: FITS(int32_t, INT32_MIN, INT32_MAX);
    case LA_U8: FITS(uint8_t, 0, UINT8_MAX);
    case LA_U16: FITS(uint16_t, 0, UINT16_MAX);
    case LA_U32: FITS(uint32_t, 0, UINT32_MAX);
    default: memcpy(dst, &i, sizeof i); return true;    /* int64; uint64 takes the integer's bits */
  }
#undef FITS
range:
  return la_fail(cx, "integer %lld is out of bounds for %s", (long long)i, la_dtypes[dt].name);
}

/* a float to an integer as the hardware's conversion does it: toward zero; beyond int64 the indefinite value */
static int64_t float_to_int (double f) {
  if (f >= -9223372036854775808.0 && f < 9223372036854775808.0) return (int64_t)f;
  return INT64_MIN;
}

bool la_dt_store (la_ctx *cx, la_dtype dt, void *dst, const la_scalar *s) {
  bool isint = s->weak == LA_STRONG || s->weak == LA_WEAK_INT;
  double re = isint ? (double)s->i : s->f;
  double im = s->weak == LA_WEAK_COMPLEX ? s->im : 0;
  switch (dt) {
    case LA_BOOL: *(uint8_t *)dst = isint ? s->i != 0 : (re != 0 || im != 0); return true;
    case LA_I8: case LA_I16: case LA_I32: case LA_I64: case LA_U8: case LA_U16: case LA_U32: case LA_U64:
      if (isint) return store_int(cx, dt, dst, s->i);
      else {
        int64_t i = dt == LA_U64 && re >= 9223372036854775808.0 && re < 18446744073709551616.0 ? (int64_t)(uint64_t)re : float_to_int(re);
        memcpy(dst, &i, la_dtypes[dt].size);           /* little endian: the low bytes, as a cast keeps them */
        return true;
      }
    case LA_F16: { uint16_t h = la_f64_to_f16(re); memcpy(dst, &h, sizeof h); return true; }
    case LA_F32: { float f = (float)re; memcpy(dst, &f, sizeof f); return true; }
    case LA_F64: memcpy(dst, &re, sizeof re); return true;
    case LA_C64: { la_c64 c = { (float)re, (float)im }; memcpy(dst, &c, sizeof c); return true; }
    case LA_C128: { la_c128 c = { re, im }; memcpy(dst, &c, sizeof c); return true; }
    default: return la_fail(cx, "no such dtype");
  }
}

void la_dt_load (la_dtype dt, const void *src, la_scalar *s) {
#define LOAD(T) { T v; memcpy(&v, src, sizeof v); s->weak = LA_WEAK_INT; s->i = (int64_t)v; s->f = (double)v; } break
  s->im = 0;
  switch (dt) {
    case LA_BOOL: s->weak = LA_STRONG; s->i = *(const uint8_t *)src != 0; s->f = (double)s->i; break;
    case LA_I8: LOAD(int8_t);
    case LA_I16: LOAD(int16_t);
    case LA_I32: LOAD(int32_t);
    case LA_I64: LOAD(int64_t);
    case LA_U8: LOAD(uint8_t);
    case LA_U16: LOAD(uint16_t);
    case LA_U32: LOAD(uint32_t);
    case LA_U64: LOAD(uint64_t);
    case LA_F16: { uint16_t h; memcpy(&h, src, sizeof h); s->weak = LA_WEAK_FLOAT; s->f = (double)la_f16_to_f32(h); s->i = 0; } break;
    case LA_F32: { float f; memcpy(&f, src, sizeof f); s->weak = LA_WEAK_FLOAT; s->f = (double)f; s->i = 0; } break;
    case LA_F64: memcpy(&s->f, src, sizeof(double)); s->weak = LA_WEAK_FLOAT; s->i = 0; break;
    case LA_C64: { la_c64 c; memcpy(&c, src, sizeof c); s->weak = LA_WEAK_COMPLEX; s->f = (double)c.re; s->im = (double)c.im; s->i = 0; } break;
    default: { la_c128 c; memcpy(&c, src, sizeof c); s->weak = LA_WEAK_COMPLEX; s->f = c.re; s->im = c.im; s->i = 0; } break;
  }
#undef LOAD
}
