/*
** activation.c: softmax and its kin. See activation.h.
**
** x is seen as (outer, len, inner), the axis in the middle. inner = 1: rows; inner >= 8: columns, strips of them side by side; between:
** a copy with the axis moved to the end. What is not in C order or not of the dtype computed in is copied first.
*/
#include <math.h>
#include <string.h>

#include "activation.h"
#include "cpu.h"
#include "execute.h"
#include "fpenv.h"
#include "hostile.h"
#include "memory.h"
#include "thread.h"

#define ACT_BLOCK LA_HOSTILE(16384, 7)   /* elements of a block of a long row: 64 KiB of float32 stay in the second cache for a second pass */
#define ACT_COST 8.0

typedef struct act_job {
  la_act_op op;
  const la_softmax_table *k;
  const char *x;
  char *o;
  int64_t outer, len, inner, z;
  int64_t nblocks;            /* of a row */
  double *stats;              /* maximum and sum of every block of every row */
  int64_t strip;              /* columns of a strip */
  int second;                 /* long rows: the second pass */
} act_job;

static const la_softmax_table *act_kernels (la_dtype dt) {
  static const la_softmax_table *const tables[LA_NISA] = {      /* ORDER ISA */
    la_kern_softmax_baseline,
#if defined(LA_HAVE_X86_ISA)
    la_kern_softmax_avx2, la_kern_softmax_avx512
#endif
  };
  return &tables[la_cpu_isa()][dt == LA_F64];
}

static void act_put (const act_job *j, int64_t i, double v) {
  if (j->z == 4) ((float *)(void *)j->o)[i] = (float)v;
  else ((double *)(void *)j->o)[i] = v;
}

static double act_finite (double m) { return isfinite(m) ? m : 0; }

/* whole rows */
static void act_rows (void *arg, int task, int ntasks) {
  const act_job *j = arg;
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(j->outer, task, ntasks, 1, &lo, &hi);
  if (j->op == LA_ACT_SOFTMAX && j->len <= j->k->shortest) {
    j->k->rows(hi - lo, j->len, j->x + lo * j->len * j->z, j->o + lo * j->len * j->z);
    lo = hi;
  }
  for (int64_t r = lo; r < hi; r++) {
    const char *x = j->x + r * j->len * j->z;
    char *o = j->o + r * j->len * j->z;
    double m, s;
    if (j->op == LA_ACT_SOFTMAX) {
      j->k->exps(j->len, x, o, &m, &s);
      j->k->divide(j->len, o, s);
    } else {
      j->k->stats(j->len, x, &m, &s);
      if (j->op == LA_ACT_LOGSUMEXP) act_put(j, r, act_finite(m) + log(s));
      else j->k->shift(j->len, x, o, act_finite(m), log(s));
    }
  }
  la_fp_leave(e);
}

/* blocks of long rows */
static void act_blocks (void *arg, int task, int ntasks) {
  const act_job *j = arg;
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(j->outer * j->nblocks, task, ntasks, 1, &lo, &hi);
  for (int64_t b = lo; b < hi; b++) {
    int64_t at = b % j->nblocks * ACT_BLOCK, n = j->len - at < ACT_BLOCK ? j->len - at : ACT_BLOCK;
    const char *x = j->x + (b / j->nblocks * j->len + at) * j->z;
    char *o = j->o + (b / j->nblocks * j->len + at) * j->z;
    double *s = j->stats + 2 * b;
    if (j->second) {
      if (j->op == LA_ACT_SOFTMAX) j->k->divide(n, o, s[0]);
      else j->k->shift(n, x, o, s[0], s[1]);
    } else if (j->op == LA_ACT_SOFTMAX) j->k->exps(n, x, o, &s[0], &s[1]);
    else j->k->stats(n, x, &s[0], &s[1]);
  }
  la_fp_leave(e);
}

/* What the blocks of a row found becomes what each of them has to do in the second pass. */
static void act_combine (const act_job *j, int64_t r) {
  double *s = j->stats + 2 * r * j->nblocks, max = -HUGE_VAL, sum = 0;
  for (int64_t b = 0; b < j->nblocks; b++)
    if (s[2 * b] > max) max = s[2 * b];
  for (int64_t b = 0; b < j->nblocks; b++) sum += s[2 * b + 1] * (s[2 * b] == max ? 1 : exp(s[2 * b] - max));
  if (j->op == LA_ACT_LOGSUMEXP) { act_put(j, r, act_finite(max) + log(sum)); return; }
  for (int64_t b = 0; b < j->nblocks; b++) {
    if (j->op == LA_ACT_SOFTMAX) s[2 * b] = s[2 * b] == max ? sum : sum / exp(s[2 * b] - max);
    else { s[2 * b] = act_finite(max); s[2 * b + 1] = log(sum); }
  }
}

static void act_strips (void *arg, int task, int ntasks) {
  const act_job *j = arg;
  int64_t lo, hi, per = (j->inner + j->strip - 1) / j->strip;
  la_fpenv e = la_fp_enter();
  la_th_part(j->outer * per, task, ntasks, 1, &lo, &hi);
  for (int64_t b = lo; b < hi; b++) {
    int64_t r = b / per, at = b % per * j->strip, n = j->inner - at < j->strip ? j->inner - at : j->strip;
    const char *x = j->x + (r * j->len * j->inner + at) * j->z;
    int64_t step = j->inner * j->z;
    char *o = j->o + (r * (j->op == LA_ACT_LOGSUMEXP ? 1 : j->len) * j->inner + at) * j->z;
    j->k->columns(j->op, j->len, n, x, step, o, step);
  }
  la_fp_leave(e);
}

static bool act_core (la_ctx *cx, act_job *j) {
  double work = ACT_COST;
  if (j->inner > 1) {
    j->strip = LA_SM_COLUMNS;                            /* a strip should stay in the second-level cache */
    while (j->strip > 32 && j->strip * j->len * j->z > 262144) j->strip /= 2;
    la_th_run(la_th_split(j->outer * j->len * j->inner, work), act_strips, j);
    return true;
  }
  int ntasks = la_th_split(j->outer * j->len, work);
  j->nblocks = (j->len + ACT_BLOCK - 1) / ACT_BLOCK;
  if (j->nblocks <= 1) {
    la_th_run(ntasks, act_rows, j);
    return true;
  }
  size_t nbytes = (size_t)(2 * j->outer * j->nblocks) * sizeof(double);
  j->stats = la_mem_alloc(cx, nbytes);
  if (j->stats == NULL) return false;
  j->second = 0;
  la_th_run(ntasks, act_blocks, j);
  la_fpenv e = la_fp_enter();
  for (int64_t r = 0; r < j->outer; r++) act_combine(j, r);
  la_fp_leave(e);
  j->second = 1;
  if (j->op != LA_ACT_LOGSUMEXP) la_th_run(ntasks, act_blocks, j);
  la_mem_free(cx, j->stats, nbytes);
  return true;
}

bool la_act_run (la_ctx *cx, la_act_op op, const la_view *x, int axis, const la_view *out) {
  if (out->size == 0) return true;
  la_dtype dt = (la_dtype)out->dtype;
  act_job j = { .op = op, .k = act_kernels(dt), .o = out->data, .outer = 1, .inner = 1, .len = x->shape[axis], .z = la_itemsize(dt) };
  for (int a = 0; a < x->ndim; a++) {
    if (a < axis) j.outer *= x->shape[a];
    if (a > axis) j.inner *= x->shape[a];
  }
  bool ready = x->dtype == dt && !(x->flags & LA_UNALIGNED) && la_arr_iscontig(x);
  bool move = j.inner > 1 && j.inner < 8;
  if (!move && (ready || op != LA_ACT_LOGSUMEXP)) {      /* a copy can be made in out itself */
    if (!ready && !la_ex_copy(cx, out, x)) return false;
    j.x = ready ? x->data : out->data;
    return act_core(cx, &j);
  }
  /* x with the axis at the end, in C order */
  la_dims d, t;
  d.ndim = x->ndim;
  d.size = x->size;
  for (int a = 0, k = 0; a < x->ndim; a++) {
    int from = a == x->ndim - 1 ? axis : k == axis ? ++k : k;
    if (a < x->ndim - 1) k++;
    d.shape[a] = x->shape[from];
    d.strides[a] = x->strides[from];
  }
  t = d;
  la_arr_cstrides(d.ndim, d.shape, j.z, t.strides);
  size_t nbytes = (size_t)(x->size * j.z);
  char *mem = la_mem_alloc(cx, nbytes);
  if (mem == NULL) return false;
  la_view src = la_viewof(x->data, (la_dtype)x->dtype, &d), tmp = la_viewof(mem, dt, &t);
  src.flags = x->flags & LA_UNALIGNED;
  bool ok = la_ex_copy(cx, &tmp, &src);
  j.outer *= j.inner;
  j.inner = 1;
  j.x = mem;
  if (op != LA_ACT_LOGSUMEXP) j.o = mem;
  ok = ok && act_core(cx, &j);
  if (ok && op != LA_ACT_LOGSUMEXP) {                    /* back to where the axis was */
    la_dims od = t;
    int64_t os[LA_MAXDIMS];
    la_arr_cstrides(x->ndim, x->shape, j.z, os);
    for (int a = 0, k = 0; a < x->ndim; a++) {
      int from = a == x->ndim - 1 ? axis : k == axis ? ++k : k;
      if (a < x->ndim - 1) k++;
      od.strides[a] = os[from];
    }
    la_view back = la_viewof(out->data, dt, &od);
    ok = la_ex_copy(cx, &back, &tmp);
  }
  la_mem_free(cx, mem, nbytes);
  return ok;
}
