/*
** dtype.h: element types, promotion, casts.
**
** Owns nothing: tables. A dtype is a small integer below the binding and its name (a plain string) in Lua.
** Promotion is NumPy 2's (NEP 50). Only elements in native byte order exist in memory.
*/
#ifndef LA_DTYPE_H
#define LA_DTYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct la_ctx la_ctx;      /* memory.h */

#define LA_COUNT(a) (sizeof(a) / sizeof((a)[0]))

typedef enum la_dtype {   /* ORDER DTYPE */
  LA_BOOL,                /* one byte, 0 or 1 */
  LA_I8, LA_I16, LA_I32, LA_I64,
  LA_U8, LA_U16, LA_U32, LA_U64,
  LA_F16,                 /* storage only: arithmetic is done in float32 */
  LA_F32, LA_F64,
  LA_C64, LA_C128,        /* pairs (re, im) of float32, float64 */
  LA_NDTYPES
} la_dtype;
#define LA_NODTYPE (-1)

typedef enum la_kind { LA_KIND_BOOL, LA_KIND_INT, LA_KIND_UINT, LA_KIND_FLOAT, LA_KIND_COMPLEX } la_kind;

typedef struct la_dtype_info {
  const char *name;       /* "float32" */
  uint8_t size;           /* bytes of an element */
  uint8_t align;
  uint8_t kind;           /* la_kind */
  char typechar;          /* NumPy's kind letter in .npy headers: b i u f c */
} la_dtype_info;

extern const la_dtype_info la_dtypes[LA_NDTYPES];

typedef struct la_c64 { float re, im; } la_c64;
typedef struct la_c128 { double re, im; } la_c128;

#define la_itemsize(dt) ((int64_t)la_dtypes[dt].size)
#define la_isfloat(dt)   ((dt) >= LA_F16 && (dt) <= LA_F64)
#define la_iscomplex(dt) ((dt) >= LA_C64)
#define la_isinexact(dt) ((dt) >= LA_F16)
#define la_isint(dt)     ((dt) >= LA_I8 && (dt) <= LA_U64)
#define la_issigned(dt)  ((dt) >= LA_I8 && (dt) <= LA_I64)
#define la_isunsigned(dt) ((dt) >= LA_U8 && (dt) <= LA_U64)

/* How an operand takes part in promotion: an array's dtype counts, a Lua number adapts (NEP 50). */
typedef enum la_weak { LA_STRONG, LA_WEAK_INT, LA_WEAK_FLOAT, LA_WEAK_COMPLEX } la_weak;

la_dtype la_dt_promote (la_dtype a, la_dtype b);
/* The common dtype of n operands, weak ones adapting to the strong ones; all weak: int64, float64 or complex128. */
la_dtype la_dt_result  (int n, const la_dtype *dt, const la_weak *weak);

/* complex64 -> float32, complex128 -> float64, others unchanged */
la_dtype la_dt_real (la_dtype dt);
/* the float (or complex) dtype in which NumPy computes exp of dt: int8 -> float16, int16 -> float32, int32 -> float64 ... */
la_dtype la_dt_inexact (la_dtype dt);

typedef enum la_casting { LA_CAST_NO, LA_CAST_EQUIV, LA_CAST_SAFE, LA_CAST_SAMEKIND, LA_CAST_UNSAFE } la_casting;
bool la_dt_cancast (la_dtype from, la_dtype to, la_casting rule);
const char *la_dt_castingname (la_casting rule);     /* "same_kind" */

int  la_dt_byname (const char *name);                /* also NumPy's aliases ("f4", "<f8", "int", "float", "double", "complex"); LA_NODTYPE if unknown */

/* ---- one element ---- */
typedef struct la_scalar {       /* a Lua number, boolean or complex, and its kind */
  la_weak weak;                  /* LA_WEAK_INT, LA_WEAK_FLOAT, LA_WEAK_COMPLEX; a boolean is LA_STRONG with dtype LA_BOOL */
  int64_t i; double f; double im;
} la_scalar;
/* Writes s as one element of dt. Truncates a float toward zero for an integer dtype, as an unsafe cast does.
** false (and cx->err) when a Lua integer does not fit dt. */
bool la_dt_store (la_ctx *cx, la_dtype dt, void *dst, const la_scalar *s);
void la_dt_load  (la_dtype dt, const void *src, la_scalar *s);   /* uint64 keeps its bits in s->i */

float    la_f16_to_f32 (uint16_t h);
uint16_t la_f32_to_f16 (float f);      /* round to nearest even */
uint16_t la_f64_to_f16 (double f);

#endif
