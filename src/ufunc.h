/*
** ufunc.h: elementwise functions. The only list of them is ufuncs.def; this header makes the table from it.
**
** A row gives name, arity, for which kinds of dtype there are loops, how the result's dtype follows, identity,
** cost and doc. From the row come the kernels (kern_*.c), la.f, x:f, x:f_, the ufunc object, the help text,
** specs and bench. Aliases (arcsin / asin) are rows of their own in UFUNC_ALIAS.
*/
#ifndef LA_UFUNC_H
#define LA_UFUNC_H

#include "dtype.h"
#include "kernel.h"

typedef enum la_ufunc_id {
#define UFUNC(name, ...) LA_UF_##name,
#define UFUNC_ALIAS(name, target)
#include "ufuncs.def"
#undef UFUNC
#undef UFUNC_ALIAS
  LA_NUFUNCS
} la_ufunc_id;

/* How the dtype in which the loop runs and the result's dtype follow from the promoted dtype of the inputs. */
typedef enum la_rule {
  LA_RULE_SAME,      /* result dtype = loop dtype */
  LA_RULE_BOOL,      /* result is bool: comparisons, logical functions, isnan */
  LA_RULE_REAL,      /* complex gives its real dtype (abs, real, imag, angle); else SAME */
  LA_RULE_DIVIDE,    /* like SAME, but every integer and bool dtype computes in float64 */
  LA_RULE_DOUBLE,    /* always float64, or complex128 of complex */
  LA_RULE_COUNT,     /* result is uint8: bitwise_count */
  LA_RULE_FREXP,     /* the second result is int32 */
  LA_RULE_LDEXP      /* the second input is int64 */
} la_rule;

/* For which kinds a row has loops: b bool, i signed and unsigned integers, f float32 and float64 (float16 computes
** in float32), c complex. A dtype without a loop moves to the next kind that has one, as NumPy's safe casting does:
** bool -> int8, integers and bool -> la_dt_inexact. */
enum { LA_K_B = 1, LA_K_I = 2, LA_K_F = 4, LA_K_C = 8 };

typedef enum la_identity { LA_ID_NONE, LA_ID_ZERO, LA_ID_ONE, LA_ID_MINUSONE, LA_ID_NEGINF, LA_ID_FALSE, LA_ID_TRUE } la_identity;

typedef struct la_ufunc {
  const char *name;
  uint8_t nin, nout;
  uint8_t kinds;          /* LA_K_* */
  uint8_t rule;           /* la_rule */
  uint8_t identity;       /* la_identity, for reduce */
  float cost;             /* of one element of float64, an add being 1: decides from which size on threads pay */
  const char *doc;        /* one sentence */
  uint16_t id;
} la_ufunc;

extern const la_ufunc la_ufuncs[LA_NUFUNCS];

/* The loop of uf for a loop dtype in the instruction set in use; NULL if there is none. */
la_loop la_uf_loop (const la_ufunc *uf, la_dtype dt);
/* The cast loop (one input of dtype `from`, one output of dtype `to`); never NULL. */
la_loop la_uf_cast (la_dtype from, la_dtype to);

/* The dtype common to a function's inputs: la_dt_result's, but for functions that compute in floats only. */
la_dtype la_uf_common (const la_ufunc *uf, int n, const la_dtype *dt, const la_weak *weak);

/* From the inputs' promoted dtype to the dtype the loop runs in (float16 is answered as LA_F16: the executor
** computes it in float32) and the dtype of the results. false and cx->err, in NumPy's words, where there is no loop:
** "ufunc 'bitwise_and' not supported for the input types ...". */
bool la_uf_resolve (la_ctx *cx, const la_ufunc *uf, la_dtype common, la_dtype *loop, la_dtype *result);

/* The dtype in which input k, in which result k stands in the loop for dtype `loop`. */
static inline la_dtype la_uf_intype (const la_ufunc *uf, la_dtype loop, int k) {
  return uf->rule == LA_RULE_LDEXP && k == 1 ? LA_I64 : loop;
}
static inline la_dtype la_uf_outtype (const la_ufunc *uf, la_dtype loop, int k) {
  switch ((la_rule)uf->rule) {
    case LA_RULE_BOOL: return LA_BOOL;
    case LA_RULE_REAL: return la_dt_real(loop);
    case LA_RULE_COUNT: return LA_U8;
    case LA_RULE_FREXP: return k == 1 ? LA_I32 : loop;
    default: return loop;
  }
}

#endif
