/*
** compare.c: closeness, NaN replacement, rounding, unwrapping. See compare.h.
*/
#include <math.h>
#include <string.h>

#include "compare.h"
#include "cpu.h"
#include "execute.h"
#include "fpenv.h"
#include "memory.h"
#include "parts.h"
#include "thread.h"

static const la_compare_table *cmp_kernels (void) {
  static const la_compare_table *const tables[LA_NISA] = {      /* ORDER ISA */
    &la_kern_compare_baseline,
#if defined(LA_HAVE_X86_ISA)
    &la_kern_compare_avx2, &la_kern_compare_avx512
#endif
  };
  return tables[la_cpu_isa()];
}

bool la_cmp_isclose (la_ctx *cx, la_dtype dt, const la_view *a, const la_view *b, const la_view *rtol, const la_view *atol, bool equal_nan,
                     const la_view *out) {
  const la_compare_table *k = cmp_kernels();
  la_loop fn = (equal_nan ? k->isclosenan : k->isclose)[dt == LA_F64];
  const la_dtype in[4] = { dt, dt, dt, dt }, result = LA_BOOL;
  const la_view *v[4] = { a, b, rtol, atol };
  return la_ex_loop(cx, fn, 2, 4, in, v, 1, &result, out, NULL);
}

bool la_cmp_all (const la_view *x) { return x->size == 0 || memchr(x->data, 0, (size_t)x->size) == NULL; }

/* the dtype a loop for dt computes in */
static la_dtype cmp_loop (la_dtype dt) { return dt == LA_F16 ? LA_F32 : dt; }

bool la_cmp_nantonum (la_ctx *cx, const la_view *x, const la_view *nan, const la_view *posinf, const la_view *neginf, const la_view *out) {
  la_dtype dt = cmp_loop((la_dtype)x->dtype);
  const la_dtype in[4] = { dt, dt, dt, dt };
  const la_view *v[4] = { x, nan, posinf, neginf };
  return la_ex_loop(cx, cmp_kernels()->nantonum[dt == LA_F64], 1, 4, in, v, 1, &dt, out, NULL);
}

bool la_cmp_round (la_ctx *cx, const la_view *x, int64_t decimals, const la_view *out) {
  la_dtype dt = (la_dtype)x->dtype;
  _Alignas(16) char element[16];
  la_scalar f = { .weak = LA_WEAK_FLOAT, .f = decimals < 0 ? pow(10, -(double)decimals) : pow(10, (double)decimals) };
  la_view fv = { element, NULL, NULL, 1, (uint8_t)dt, 0, 0, 0 };
  if (decimals == 0) return la_ex_ufunc(cx, &la_ufuncs[LA_UF_rint], dt, &x, out, NULL);
  if (!la_dt_store(cx, dt, element, &f)) return false;
  if (dt == LA_F16) {                                    /* every step is rounded */
    const la_ufunc *first = &la_ufuncs[decimals < 0 ? LA_UF_divide : LA_UF_multiply];
    const la_ufunc *last = &la_ufuncs[decimals < 0 ? LA_UF_multiply : LA_UF_divide];
    const la_view *in1[2] = { x, &fv }, *in2[2] = { out, &fv };
    return la_ex_ufunc(cx, first, dt, in1, out, NULL) && la_ex_ufunc(cx, &la_ufuncs[LA_UF_rint], dt, &out, out, NULL) &&
           la_ex_ufunc(cx, last, dt, in2, out, NULL);
  }
  const la_dtype in[2] = { dt, dt };
  const la_view *v[2] = { x, &fv };
  return la_ex_loop(cx, cmp_kernels()->round[decimals < 0][dt == LA_F64], 4, 2, in, v, 1, &dt, out, NULL);
}

/* ---- unwrap ---- */

typedef struct cmp_lines {
  const la_view *x;
  int axis;
  double discont, period;
  int64_t n;                    /* lines */
} cmp_lines;

static char *cmp_line (const la_view *x, int axis, int64_t i) {
  char *p = x->data;
  for (int a = x->ndim - 1; a >= 0; a--)
    if (a != axis) {
      p += i % x->shape[a] * x->strides[a];
      i /= x->shape[a];
    }
  return p;
}

/* PLUS, MINUS: integers wrap around, as NumPy's do */
#define CMP_UNWRAP(name, T, LOW, HIGH, AMBIGUOUS, MOD, PLUS, MINUS) \
  static void cmp_unwrap_##name (char *p, int64_t n, int64_t s, double discont, double per) { \
    const T period = (T)per, high = HIGH, low = LOW; \
    const double d0 = discont; \
    T before = *(T *)(void *)p, sum = 0; \
    for (int64_t i = 1; i < n; i++) { \
      T *q = (T *)(void *)(p + i * s), now = *q, dd = MINUS(now, before), m = MINUS(dd, low); \
      MOD; \
      m += low; \
      if ((AMBIGUOUS) && m == low && dd > 0) m = high; \
      if (!(fabs((double)dd) < d0)) sum = PLUS(sum, MINUS(m, dd)); \
      *q = PLUS(now, sum); \
      before = now; \
    } \
  }
/* the remainder with the sign of the period, as NumPy's mod */
#define CMP_FMOD(fmod, copysign) m = fmod(m, period); m = m == 0 ? copysign(0, period) : (m < 0) != (period < 0) ? m + period : m
#define CMP_IMOD m = period == 0 || period == -1 ? 0 : m % period; if (m != 0 && (m < 0) != (period < 0)) m += period
#define CMP_FPLUS(a, b) ((a) + (b))
#define CMP_FMINUS(a, b) ((a) - (b))
#define CMP_IPLUS(a, b) ((int64_t)((uint64_t)(a) + (uint64_t)(b)))
#define CMP_IMINUS(a, b) ((int64_t)((uint64_t)(a) - (uint64_t)(b)))
CMP_UNWRAP(f32, float, -high, (float)(per / 2), true, CMP_FMOD(fmodf, copysignf), CMP_FPLUS, CMP_FMINUS)
CMP_UNWRAP(f64, double, -high, per / 2, true, CMP_FMOD(fmod, copysign), CMP_FPLUS, CMP_FMINUS)
CMP_UNWRAP(i64, int64_t, -high, (int64_t)floor(per / 2), period % 2 == 0, CMP_IMOD, CMP_IPLUS, CMP_IMINUS)

static void cmp_unwrap_task (void *arg, int task, int ntasks) {
  const cmp_lines *u = arg;
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(u->n, task, ntasks, 1, &lo, &hi);
  for (int64_t i = lo; i < hi; i++) {
    char *p = cmp_line(u->x, u->axis, i);
    int64_t n = u->x->shape[u->axis], s = u->x->strides[u->axis];
    if (u->x->dtype == LA_F32) cmp_unwrap_f32(p, n, s, u->discont, u->period);
    else if (u->x->dtype == LA_F64) cmp_unwrap_f64(p, n, s, u->discont, u->period);
    else cmp_unwrap_i64(p, n, s, u->discont, u->period);
  }
  la_fp_leave(e);
}

bool la_cmp_unwrap (la_ctx *cx, const la_view *x, int axis, double discont, double period) {
  (void)cx;
  if (x->size == 0) return true;
  cmp_lines u = { x, axis, discont, period, x->size / x->shape[axis] };
  la_th_run(la_th_split(x->size, 12), cmp_unwrap_task, &u);
  return true;
}
