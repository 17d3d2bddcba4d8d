/*
** compare.h: elementwise work with parameters, each in one pass: closeness, replacing NaN and infinities, rounding to decimals; and
** unwrapping phases.
**
** Owns nothing. Called by: bind_compare.c. Calls: execute, thread, kern_parts.c (parts.h).
*/
#ifndef LA_COMPARE_H
#define LA_COMPARE_H

#include "array.h"

/* out (bool) = |a - b| <= atol + rtol |b| or a == b, computed in dt, LA_F32 or LA_F64; NaN is close to nothing, or with equal_nan to NaN.
** All four broadcast to out. */
bool la_cmp_isclose (la_ctx *cx, la_dtype dt, const la_view *a, const la_view *b, const la_view *rtol, const la_view *atol, bool equal_nan,
                     const la_view *out);

/* Are all elements of a C-ordered bool array true? */
bool la_cmp_all (const la_view *x);

/* out = x with nan, posinf, neginf (which broadcast to out) in the place of these; x and out of the same real floating dtype, out may be x */
bool la_cmp_nantonum (la_ctx *cx, const la_view *x, const la_view *nan, const la_view *posinf, const la_view *neginf, const la_view *out);

/* out = x rounded to that many decimals, halves to even, in NumPy's way: rint(x 10^decimals) / 10^decimals. x and out of the same real
** floating dtype; out may be x. */
bool la_cmp_round (la_ctx *cx, const la_view *x, int64_t decimals, const la_view *out);

/* x, of dtype float32, float64 or int64, unwrapped in place along an axis: steps of at least discont are taken modulo period. */
bool la_cmp_unwrap (la_ctx *cx, const la_view *x, int axis, double discont, double period);

#endif
