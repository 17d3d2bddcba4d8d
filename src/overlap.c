/*
** overlap.c: do two arrays share memory?
**
** The bytes of an array lie at lo + sum of |stride| * v over its axes + the byte within the element, 0 <= v < length (a negative stride is
** counted from its other end). Two arrays share a byte if both sums can be equal; with the second array counted from its highest address
** downwards all signs are plus: find v with sum of c * v + r = target, 0 <= v <= u, 0 <= r <= width. Solved by trying the v of the
** largest c first; what the rest can reach, and its greatest common divisor, cut off nearly everything.
*/
#include "overlap.h"

typedef struct ov_problem {
  int n;
  int64_t c[2 * LA_MAXDIMS], u[2 * LA_MAXDIMS];                       /* c falling, all different */
  int64_t reach[2 * LA_MAXDIMS + 1], divisor[2 * LA_MAXDIMS + 1];     /* of terms k .. n - 1: largest sum; common divisor, 0: none */
  int64_t width;
  int64_t work, max_work;                                             /* max_work < 0: unlimited */
} ov_problem;

static void ov_terms (ov_problem *p, const la_view *v) {
  for (int i = 0; i < v->ndim; i++) {
    int64_t c = v->strides[i] < 0 ? -v->strides[i] : v->strides[i], u = v->shape[i] - 1;
    if (u == 0 || c == 0) continue;
    int k = 0;
    while (k < p->n && p->c[k] > c) k++;
    if (k < p->n && p->c[k] == c) { p->u[k] += u; continue; }
    for (int j = p->n; j > k; j--) {
      p->c[j] = p->c[j - 1];
      p->u[j] = p->u[j - 1];
    }
    p->c[k] = c;
    p->u[k] = u;
    p->n++;
  }
  p->width += la_itemsize(v->dtype) - 1;
}

static int64_t ov_gcd (int64_t a, int64_t b) {
  while (b != 0) {
    int64_t r = a % b;
    a = b;
    b = r;
  }
  return a;
}

static int ov_search (ov_problem *p, int k, int64_t target) {
  if (target <= p->width) return LA_OV_YES;
  if (target > p->reach[k] + p->width || target % p->divisor[k] > p->width) return LA_OV_NO;      /* k == n: reach 0 */
  if (p->max_work >= 0 && p->work++ >= p->max_work) return LA_OV_UNDECIDED;
  int64_t c = p->c[k], most = target / c, left = target - p->reach[k + 1] - p->width;
  int64_t least = left > 0 ? (left + c - 1) / c : 0;
  if (most > p->u[k]) most = p->u[k];
  int found = LA_OV_NO;
  for (int64_t v = most; v >= least && found == LA_OV_NO; v--) found = ov_search(p, k + 1, target - v * c);
  return found;
}

int la_ov_shares (const la_view *a, const la_view *b, int64_t max_work) {
  if (a->size == 0 || b->size == 0 || !la_arr_mayoverlap(a, b)) return LA_OV_NO;
  if (max_work == 0) return LA_OV_UNDECIDED;
  const char *alo, *ahi, *blo, *bhi;
  la_arr_bounds(a, &alo, &ahi);
  la_arr_bounds(b, &blo, &bhi);
  ov_problem p = { .max_work = max_work };
  ov_terms(&p, a);
  ov_terms(&p, b);
  for (int k = p.n - 1; k >= 0; k--) {
    p.reach[k] = p.reach[k + 1] + p.c[k] * p.u[k];
    p.divisor[k] = ov_gcd(p.c[k], p.divisor[k + 1]);
  }
  return ov_search(&p, 0, (int64_t)(bhi - 1 - alo));
}
