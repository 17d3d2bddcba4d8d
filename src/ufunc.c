/*
** ufunc.c: the table of elementwise functions, made from ufuncs.def, and the choice of loops. See ufunc.h.
*/
#include <string.h>

#include "memory.h"
#include "cpu.h"
#include "ufunc.h"
#include "hostufunc.h"

#define LA_K_BI   (LA_K_B | LA_K_I)
#define LA_K_BIF  (LA_K_B | LA_K_I | LA_K_F)
#define LA_K_BIFC (LA_K_B | LA_K_I | LA_K_F | LA_K_C)
#define LA_K_IF   (LA_K_I | LA_K_F)
#define LA_K_IFC  (LA_K_I | LA_K_F | LA_K_C)
#define LA_K_FC   (LA_K_F | LA_K_C)

const la_ufunc la_ufuncs[LA_NUFUNCS] = {
#define UFUNC(name, nin, nout, kinds, rule, identity, cost, family, doc) \
  [LA_UF_##name] = { #name, nin, nout, LA_K_##kinds, LA_RULE_##rule, LA_ID_##identity, cost, doc, LA_UF_##name },
#define UFUNC_ALIAS(name, target)
#include "ufuncs.def"
#undef UFUNC
#undef UFUNC_ALIAS
};

/* ---- tables of the instruction sets ---- */

#define DECLARE(isa)                                                       \
  extern const la_loop *const la_kern_arith_##isa[LA_NDTYPES];             \
  extern const la_loop la_kern_math_##isa[LA_NUFUNCS][LA_NDTYPES];         \
  extern const la_loop la_kern_parts_##isa[LA_NUFUNCS][LA_NDTYPES];        \
  extern const la_loop la_kern_cast_##isa[LA_NDTYPES][LA_NDTYPES];
DECLARE(baseline)
#define TABLES(isa) { la_kern_arith_##isa, la_kern_math_##isa, la_kern_parts_##isa, la_kern_cast_##isa }
#if defined(LA_HAVE_X86_ISA)
DECLARE(avx2)
DECLARE(avx512)
#endif

static const struct {
  const la_loop *const *arith;
  const la_loop (*math)[LA_NDTYPES], (*parts)[LA_NDTYPES];
  const la_loop (*cast)[LA_NDTYPES];
} tables[LA_NISA] = {                                                      /* ORDER ISA */
  TABLES(baseline),
#if defined(LA_HAVE_X86_ISA)
  TABLES(avx2), TABLES(avx512)
#endif
};

la_loop la_uf_loop (const la_ufunc *uf, la_dtype dt) {
  if (uf->id == LA_UF_HOST) return ((const la_hostufunc *)uf)->loop[dt];
  la_isa isa = la_cpu_isa();
  const la_loop *row = tables[isa].arith[dt];
  la_loop f = tables[isa].parts[uf->id][dt];
  if (f == NULL && row != NULL) f = row[uf->id];
  return f != NULL ? f : tables[isa].math[uf->id][dt];
}

la_loop la_uf_cast (la_dtype from, la_dtype to) { return tables[la_cpu_isa()].cast[from][to]; }

/* ---- dtypes ---- */

static int kind_bit (la_dtype dt) {
  return dt == LA_BOOL ? LA_K_B : dt < LA_F16 ? LA_K_I : dt < LA_C64 ? LA_K_F : LA_K_C;
}

/* A host's function: the first dtype with a loop to which the operands can be cast safely, the common one before all. */
static bool host_resolve (la_ctx *cx, const la_hostufunc *h, la_dtype common, la_dtype *loop, la_dtype *result) {
  la_dtype dt = common;
  if (h->loop[common] == NULL)
    for (dt = 0; dt < LA_NDTYPES && (h->loop[dt] == NULL || !la_dt_cancast(common, dt, LA_CAST_SAFE)); dt++) { }
  if (dt == LA_NDTYPES)
    return la_fail(cx, "ufunc '%s' not supported for the input types: there is no loop for %s", h->uf.name, la_dtypes[common].name);
  *loop = dt;
  *result = la_uf_outtype(&h->uf, dt, 0);
  return true;
}

/* Of two integers a function that computes in floats only takes the first loop to which each can be cast safely: of int8 and uint8
** that is float16's, not that of their common int16. */
la_dtype la_uf_common (const la_ufunc *uf, int n, const la_dtype *dt, const la_weak *weak) {
  la_dtype common = la_dt_result(n, dt, weak);
  if (n < 2 || common >= LA_F16 || (uf->kinds & LA_K_BI) || uf->rule == LA_RULE_DIVIDE || uf->rule >= LA_RULE_DOUBLE) return common;
  la_dtype loop = LA_F16;
  for (int k = 0; k < n; k++) {
    if (weak[k] != LA_STRONG) return common;
    loop = la_dt_promote(loop, la_dt_inexact(dt[k]));
  }
  return loop;
}

bool la_uf_resolve (la_ctx *cx, const la_ufunc *uf, la_dtype common, la_dtype *loop, la_dtype *result) {
  la_dtype dt = common;
  if (uf->id == LA_UF_HOST) return host_resolve(cx, (const la_hostufunc *)uf, common, loop, result);
  if (dt == LA_BOOL) {         /* NumPy refuses these where int8 loops would do */
    if (uf->id == LA_UF_subtract)
      return la_fail(cx, "boolean subtract, the - operator, is not supported: use bitwise_xor, the ~ operator, or logical_xor");
    if (uf->id == LA_UF_negative)
      return la_fail(cx, "boolean negative, the - operator, is not supported: use invert, the ~ operator, or logical_not");
  }
  if (uf->rule == LA_RULE_DIVIDE && dt < LA_F16) dt = LA_F64;
  if (uf->rule == LA_RULE_DOUBLE) dt = la_iscomplex(dt) ? LA_C128 : LA_F64;
  if (dt == LA_BOOL && !(uf->kinds & LA_K_B)) {
    if (uf->id == LA_UF_positive || uf->id == LA_UF_sign || uf->id == LA_UF_gcd || uf->id == LA_UF_lcm) goto none;
    if (uf->kinds & LA_K_I) dt = LA_I8;
    else if (uf->kinds & LA_K_F) dt = LA_F16;
  }
  if (kind_bit(dt) == LA_K_I && !(uf->kinds & LA_K_I) && (uf->kinds & LA_K_F)) dt = la_dt_inexact(dt);
  if (!(kind_bit(dt) & uf->kinds)) goto none;
  *loop = dt;
  *result = la_uf_outtype(uf, dt, 0);
  return true;
none:
  return la_fail(cx, "ufunc '%s' not supported for the input types: there is no loop for %s", uf->name, la_dtypes[common].name);
}
