/*
** kern_arith.c: loops of the ufuncs of families A and D, every dtype; compiled once per instruction set (kernel.h).
** The operations are in ops_*.inc, the loops in kern_arith.inc; here are the dtypes.
*/
#include <complex.h>
#include <math.h>
#include <string.h>

#include "ufunc.h"

#if defined(__clang__)
#define IVDEP _Pragma("clang loop vectorize(assume_safety)")
#else
#define IVDEP _Pragma("GCC ivdep")
#endif

/* HAS(KIND, kinds): 1 when the letter KIND is among kinds */
#define HAS(K, kinds) LA_PASTE(LA_PASTE(LA_PASTE(HAS_, K), _), kinds)
#define HAS_B_B 1
#define HAS_B_I 0
#define HAS_B_F 0
#define HAS_B_C 0
#define HAS_B_BI 1
#define HAS_B_BIF 1
#define HAS_B_BIFC 1
#define HAS_B_IF 0
#define HAS_B_IFC 0
#define HAS_B_FC 0
#define HAS_I_B 0
#define HAS_I_I 1
#define HAS_I_F 0
#define HAS_I_C 0
#define HAS_I_BI 1
#define HAS_I_BIF 1
#define HAS_I_BIFC 1
#define HAS_I_IF 1
#define HAS_I_IFC 1
#define HAS_I_FC 0
#define HAS_F_B 0
#define HAS_F_I 0
#define HAS_F_F 1
#define HAS_F_C 0
#define HAS_F_BI 0
#define HAS_F_BIF 1
#define HAS_F_BIFC 1
#define HAS_F_IF 1
#define HAS_F_IFC 1
#define HAS_F_FC 1
#define HAS_C_B 0
#define HAS_C_I 0
#define HAS_C_F 0
#define HAS_C_C 1
#define HAS_C_BI 0
#define HAS_C_BIF 0
#define HAS_C_BIFC 1
#define HAS_C_IF 0
#define HAS_C_IFC 1
#define HAS_C_FC 1

/* complex.h's I is of no use here, and a kind is called so */
#undef I

/* ---- bool ---- */
#define T uint8_t
#define R uint8_t
#define SFX b8
#define KIND B
#define OPS "ops_bool.inc"
#include "kern_arith.inc"

/* ---- integers: WIDE is an unsigned type in which a product of two U cannot be undefined ---- */
#define T int8_t
#define R T
#define U uint8_t
#define WIDE uint32_t
#define BITS 8
#define LA_SIGNED 1
#define SFX i8
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS

#define T int16_t
#define R T
#define U uint16_t
#define WIDE uint32_t
#define BITS 16
#define SFX i16
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS

#define T int32_t
#define R T
#define U uint32_t
#define WIDE uint32_t
#define BITS 32
#define SFX i32
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS

#define T int64_t
#define R T
#define U uint64_t
#define WIDE uint64_t
#define BITS 64
#define SFX i64
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS
#undef LA_SIGNED

#define LA_SIGNED 0
#define T uint8_t
#define R T
#define U uint8_t
#define WIDE uint32_t
#define BITS 8
#define SFX u8
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS

#define T uint16_t
#define R T
#define U uint16_t
#define WIDE uint32_t
#define BITS 16
#define SFX u16
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS

#define T uint32_t
#define R T
#define U uint32_t
#define WIDE uint32_t
#define BITS 32
#define SFX u32
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS

#define T uint64_t
#define R T
#define U uint64_t
#define WIDE uint64_t
#define BITS 64
#define SFX u64
#define KIND I
#define OPS "ops_int.inc"
#include "kern_arith.inc"
#undef U
#undef WIDE
#undef BITS
#undef LA_SIGNED

/* ---- floating point ---- */
#define FM(x) x##f
#define U uint32_t
#define T float
#define R T
#define SFX f32
#define KIND F
#define OPS "ops_float.inc"
#include "kern_arith.inc"
#undef FM
#undef U

#define FM(x) x
#define U uint64_t
#define T double
#define R T
#define SFX f64
#define KIND F
#define OPS "ops_float.inc"
#include "kern_arith.inc"
#undef FM
#undef U

/* ---- complex ---- */
#define FM(x) x##f
#define CM(x) x##f
#define T la_c64
#define R float
#define SFX c64
#define KIND C
#define OPS "ops_complex.inc"
#include "kern_arith.inc"
#undef FM
#undef CM

#define FM(x) x
#define CM(x) x
#define T la_c128
#define R double
#define SFX c128
#define KIND C
#define OPS "ops_complex.inc"
#include "kern_arith.inc"

/* ---- float16: computes in float32, but for what must step in its own grid ---- */
static uint16_t next_half (uint16_t a, uint16_t b) {
  float x = la_f16_to_f32(a), y = la_f16_to_f32(b);
  if (x != x) return a;
  if (y != y || x == y) return b;
  if (x == 0) return (uint16_t)((b & 0x8000) | 1);
  bool away = (x < y) == (x > 0);                      /* bits are ordered by magnitude */
  return (uint16_t)(a + (away ? 1 : -1));
}
static void loop_nextafter_f16 (int64_t n, char *const *p, const int64_t *s) {
  for (int64_t i = 0; i < n; i++) {
    uint16_t a, b, r;
    memcpy(&a, p[0] + i * s[0], sizeof a);
    memcpy(&b, p[1] + i * s[1], sizeof b);
    r = next_half(a, b);
    memcpy(p[2] + i * s[2], &r, sizeof r);
  }
}
static void loop_spacing_f16 (int64_t n, char *const *p, const int64_t *s) {
  for (int64_t i = 0; i < n; i++) {
    uint16_t a, r;
    memcpy(&a, p[0] + i * s[0], sizeof a);
    uint16_t m = a & 0x7fff, up = m == 0 ? 1 : (uint16_t)(a > 0x8000 ? a - 1 : a + 1);      /* NumPy looks toward +inf here */
    float d = la_f16_to_f32(up) - la_f16_to_f32(a);
    r = m >= 0x7c00 ? 0x7e00 : la_f32_to_f16(d);
    memcpy(p[1] + i * s[1], &r, sizeof r);
  }
}
static const la_loop arith_row_f16[LA_NUFUNCS] = { [LA_UF_nextafter] = loop_nextafter_f16, [LA_UF_spacing] = loop_spacing_f16 };

extern const la_loop *const LA_PASTE(la_kern_arith_, LA_ISA)[LA_NDTYPES];
const la_loop *const LA_PASTE(la_kern_arith_, LA_ISA)[LA_NDTYPES] = {      /* ORDER DTYPE */
  [LA_BOOL] = arith_row_b8, [LA_I8] = arith_row_i8, [LA_I16] = arith_row_i16, [LA_I32] = arith_row_i32, [LA_I64] = arith_row_i64,
  [LA_U8] = arith_row_u8, [LA_U16] = arith_row_u16, [LA_U32] = arith_row_u32, [LA_U64] = arith_row_u64,
  [LA_F16] = arith_row_f16, [LA_F32] = arith_row_f32, [LA_F64] = arith_row_f64, [LA_C64] = arith_row_c64, [LA_C128] = arith_row_c128
};
