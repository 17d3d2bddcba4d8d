/*
** indices.c: positions in an array as one number, as one for each axis, and those of a triangle. See indices.h.
**
** Invariant: what is written is the caller's, new and contiguous. Tasks report the first position that is out of bounds in their part; the
** lowest task's is the one in the message, so that it does not depend on the number of threads.
*/
#include <inttypes.h>

#include "hostile.h"
#include "indices.h"
#include "thread.h"

#define IN_MAXTASKS 64

typedef struct in_job {
  int64_t n, total;
  const int64_t *pos, *shape;
  int64_t *const *out;
  int ndim;
  bool fortran;
  int64_t bad[IN_MAXTASKS];     /* index of the first position out of bounds in the task's part, or -1 */
} in_job;

static int in_tasks (int64_t n, double cost) {
  int T = la_th_splitfine(n, cost);
  return T > IN_MAXTASKS ? IN_MAXTASKS : T;
}

/* From 0; what is not in 0 .. n - 1 was out of bounds. */
static inline int64_t in_fromzero (int64_t p, int64_t n) { return p > 0 ? p - 1 : p == 0 ? -1 : p + n; }

static int64_t in_firstbad (const in_job *j, int T) {
  for (int t = 0; t < T; t++)
    if (j->bad[t] >= 0) return j->bad[t];
  return -1;
}

/* Where all positions fit 32 bits so do the divisions, which then take half the time or less. */
#define IN_UNRAVEL(name, U) \
static void name (in_job *j, int task, int64_t lo, int64_t hi) { \
  int first = j->fortran ? 0 : j->ndim - 1, last = j->fortran ? j->ndim - 1 : 0, by = j->fortran ? 1 : -1; \
  for (int64_t i = lo; i < hi; i++) { \
    int64_t z = in_fromzero(j->pos[i], j->total); \
    if ((uint64_t)z >= (uint64_t)j->total) { j->bad[task] = i; return; } \
    U rest = (U)z; \
    for (int a = first; a != last; a += by) { \
      U q = rest / (U)j->shape[a]; \
      j->out[a][i] = (int64_t)(rest - q * (U)j->shape[a]) + 1; \
      rest = q; \
    } \
    j->out[last][i] = (int64_t)rest + 1; \
  } \
}

IN_UNRAVEL(in_unravel32, uint32_t)
IN_UNRAVEL(in_unravel64, uint64_t)

static void in_unraveltask (void *arg, int task, int ntasks) {
  in_job *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 8, &lo, &hi);
  j->bad[task] = -1;
  if (j->ndim == 0) {                              /* one element, no axes */
    for (int64_t i = lo; i < hi && j->bad[task] < 0; i++)
      if (in_fromzero(j->pos[i], j->total) != 0) j->bad[task] = i;
  }
  else if (j->total <= (int64_t)UINT32_MAX) in_unravel32(j, task, lo, hi);
  else in_unravel64(j, task, lo, hi);
}

bool la_in_unravel (la_ctx *cx, int64_t n, const int64_t *pos, int ndim, const int64_t *shape, char order, int64_t total, int64_t *const *out) {
  in_job j = { .n = n, .total = total, .pos = pos, .shape = shape, .out = out, .ndim = ndim, .fortran = order == 'F' };
  int T = in_tasks(n, 3 * ndim);
  la_th_run(T, in_unraveltask, &j);
  int64_t i = in_firstbad(&j, T);
  if (i < 0) return true;
  return la_fail(cx, "index %" PRId64 " is out of bounds for array with size %" PRId64 "%s", pos[i], total, pos[i] == 0 ? ": positions start at 1" : "");
}

#define IN_BLOCK LA_HOSTILE(1024, 3)   /* sums that stay in the first-level cache while the axes are gone through */

typedef struct in_ravel {
  int64_t n;
  const int64_t *const *pos;
  const int64_t *shape, *step;
  const la_in_mode *mode;
  int64_t *out;
  int ndim;
  int axis[IN_MAXTASKS];        /* of the first position out of bounds in the task's part, or -1 */
  int64_t bad[IN_MAXTASKS];
} in_ravel;

/* sum[i] += step * (p[i] from 0); returns the index of the first one that is out of bounds, or -1 */
static int64_t in_addaxis (int64_t count, const int64_t *p, int64_t n, int64_t step, la_in_mode mode, int64_t *sum) {
  switch (mode) {
    case LA_IN_RAISE:
      for (int64_t i = 0; i < count; i++) {
        int64_t z = in_fromzero(p[i], n);
        if ((uint64_t)z >= (uint64_t)n) return i;
        sum[i] += z * step;
      }
      break;
    case LA_IN_WRAP:
      for (int64_t i = 0; i < count; i++) {
        int64_t q = p[i];
        if (q < 1 || q > n) {
          q %= n;                                  /* not q - 1, which the least integer has not */
          if (q < 1) q += n;
        }
        sum[i] += (q - 1) * step;
      }
      break;
    case LA_IN_CLIP:
      for (int64_t i = 0; i < count; i++) sum[i] += ((p[i] < 1 ? 1 : p[i] > n ? n : p[i]) - 1) * step;
      break;
  }
  return -1;
}

static void in_raveltask (void *arg, int task, int ntasks) {
  in_ravel *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 8, &lo, &hi);
  j->axis[task] = -1;
  for (int64_t at = lo; at < hi; at += IN_BLOCK) {
    int64_t count = hi - at < IN_BLOCK ? hi - at : IN_BLOCK;
    for (int64_t i = 0; i < count; i++) j->out[at + i] = 1;
    for (int a = 0; a < j->ndim; a++) {
      int64_t bad = in_addaxis(count, j->pos[a] + at, j->shape[a], j->step[a], j->mode[a], j->out + at);
      if (bad < 0) continue;
      j->axis[task] = a;
      j->bad[task] = at + bad;
      return;
    }
  }
}

bool la_in_ravel (la_ctx *cx, int64_t n, const int64_t *const *pos, int ndim, const int64_t *shape, const int64_t *step, const la_in_mode *mode,
                  int64_t *out) {
  in_ravel j = { .n = n, .pos = pos, .shape = shape, .step = step, .mode = mode, .out = out, .ndim = ndim };
  int T = in_tasks(n, 2 * ndim);
  la_th_run(T, in_raveltask, &j);
  for (int t = 0; t < T; t++)
    if (j.axis[t] >= 0) {
      int64_t p = pos[j.axis[t]][j.bad[t]];
      return la_fail(cx, "invalid entry in coordinates array: index %" PRId64 " is out of bounds for axis %d with size %" PRId64 "%s", p,
                     j.axis[t] + 1, shape[j.axis[t]], p == 0 ? ": positions start at 1" : "");
    }
  return true;
}

/* ---- triangles ---- */

static int64_t in_clamp (int64_t x, int64_t lo, int64_t hi) { return x < lo ? lo : x > hi ? hi : x; }

int64_t la_in_lowersize (int64_t n, int64_t m, int64_t k) {
  k = in_clamp(k, -n, m);
  int64_t from = in_clamp(-k, 0, n), full = in_clamp(m - k - 1, from, n);    /* rows before `from` are empty, those from `full` on whole */
  int64_t count = full - from, ends = from + k + 1 + full + k;               /* lengths of the first and the last row between */
  return (count % 2 == 0 ? count / 2 * ends : ends / 2 * count) + (n - full) * m;
}

void la_in_lower (int64_t n, int64_t m, int64_t k, int64_t *rows, int64_t *columns) {
  k = in_clamp(k, -n, m);
  for (int64_t i = in_clamp(-k, 0, n), at = 0; i < n && m > 0; i++) {
    int64_t count = in_clamp(i + k + 1, 0, m);
    for (int64_t j = 0; j < count; j++) rows[at + j] = i + 1;
    for (int64_t j = 0; j < count; j++) columns[at + j] = j + 1;
    at += count;
  }
}

void la_in_upper (int64_t n, int64_t m, int64_t k, int64_t *rows, int64_t *columns) {
  k = in_clamp(k, -n, m);
  for (int64_t i = 0, at = 0, end = in_clamp(m - k, 0, n); i < end; i++) {
    int64_t from = in_clamp(i + k, 0, m), count = m - from;
    for (int64_t j = 0; j < count; j++) rows[at + j] = i + 1;
    for (int64_t j = 0; j < count; j++) columns[at + j] = from + j + 1;
    at += count;
  }
}
