/*
** blocked.c: see blocked.h.
**
** Reading order: room and sharing out, one reflector, tridiagonal reduction, panels of reflectors, applying
** them, QR, divide and conquer, LU.
**
** The algorithms are LAPACK's own: reduction with delayed updates (Dongarra, Hammarling and Sorensen, Block reduction of matrices to
** condensed forms, J. Comput. Appl. Math. 27, 1989) and products of reflectors as I - V T V^T (Schreiber and Van Loan, A storage-efficient
** WY representation, SIAM J. Sci. Stat. Comput. 10, 1989). Products are computed on the transposes: a column of a matrix here is a row
** of what the kernels of product.h write.
*/
#include <math.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>

#include "blocked.h"
#include "cpu.h"
#include "product.h"
#include "thread.h"

extern const la_blocked_kernels la_kern_blocked_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_blocked_kernels la_kern_blocked_avx2, la_kern_blocked_avx512;
#endif

static const la_blocked_kernels *bk_kernels (void) {
#if defined(LA_HAVE_X86_ISA)
  switch (la_cpu_isa()) {
    case LA_ISA_AVX512: return &la_kern_blocked_avx512;
    case LA_ISA_AVX2: return &la_kern_blocked_avx2;
    default: break;
  }
#endif
  return &la_kern_blocked_baseline;
}

bool la_bk_pays (void) { return la_pr_kernels()->blas_from >= 1e6; }

#define NB LA_BK_PANEL
#define SLICE 64                  /* columns that one thread works on at a time: with 512 rows they fit in L2 */
#define WIDE 128                  /* rows of a right side that are done before the others hear of them; a multiple of NB */
#define STEP 8                    /* bytes of an element */

/* ================================================================ room and sharing out */

static int64_t bk_min (int64_t a, int64_t b) { return a < b ? a : b; }
static int64_t bk_max (int64_t a, int64_t b) { return a > b ? a : b; }

void la_bk_room_init (la_bk_room *r, int64_t m, int64_t n, bool symmetric, int tasks) {
  size_t (*scratch) (int64_t, int64_t, int64_t) = la_pr_kernels()->scratch[LA_F64];
  const int64_t most = bk_max(m, n);
  const size_t column = (size_t)LA_BK_LD(most) * STEP;
  r->base = NULL;
  r->tasks = tasks;
  /* of all products here the most have SLICE rows, `most` columns and, in a merge's vectors, as many terms */
  r->products = (scratch(SLICE, bk_max(most, WIDE), bk_max(most, WIDE)) + 63) & ~(size_t)63;
  r->each = r->products + SLICE * NB * STEP + column;
  r->bytes = r->each * (size_t)tasks + (symmetric ? column * NB * 5 : 0);
}

/* A thread's part: room for products, SLICE columns of NB rows, a column; and what is behind those of all, 5 NB columns if `symmetric` */
static char *bk_mine (const la_bk_room *r, int task) { return r->base + r->each * (size_t)task; }
static double *bk_slice (const la_bk_room *r, char *mine) { return (double *)(void *)(mine + r->products); }
static double *bk_column (const la_bk_room *r, char *mine) { return bk_slice(r, mine) + SLICE * NB; }
static double *bk_shared (const la_bk_room *r) { return (double *)(void *)bk_mine(r, r->tasks); }

typedef void (*bk_piece) (void *arg, int64_t piece, char *mine);
typedef struct bk_share { const la_bk_room *room; bk_piece fn; void *arg; int64_t count; atomic_llong next; } bk_share;

static void bk_task (void *arg, int task, int ntasks) {
  bk_share *s = arg;
  (void)ntasks;
  for (int64_t i; (i = atomic_fetch_add_explicit(&s->next, 1, memory_order_relaxed)) < s->count; )
    s->fn(s->arg, i, bk_mine(s->room, task));
}

/* fn for every piece 0 .. count - 1, started in this order */
static void bk_each (const la_bk_room *room, int64_t count, bk_piece fn, void *arg) {
  bk_share s = { .room = room, .fn = fn, .arg = arg, .count = count };
  atomic_init(&s.next, 0);
  int tasks = (int)bk_min(count, room->tasks);
  if (tasks > 1) la_th_run(tasks, bk_task, &s);
  else bk_task(&s, 0, 1);
}

/* C -= X Y^T, everything in column order: C (m, n), X (m, k), Y (n, k) */
static void bk_minus (int64_t m, int64_t n, int64_t k, const double *x, int64_t ldx, const double *y, int64_t ysr, int64_t ysc, double *c,
                      int64_t ldc, char *mine) {
  la_pr_kernels()->gemm_blend[LA_F64](n, m, k, (const char *)y, ysr * STEP, ysc * STEP, (const char *)x, ldx * STEP, STEP,
                                      (char *)c, ldc * STEP, mine, -1, 1);
}

/* ================================================================ one reflector */

/* H (alpha, x) = (beta, 0): x (n) becomes the rest of v, *alpha beta; returns tau */
static double bk_reflector (const la_blocked_kernels *kn, int64_t n, double *alpha, double *x) {
  double sum, a = *alpha;
  int e = 0;
  kn->dots(n, 1, x, 0, x, &sum);
  if (sum == 0 || !(a * a + sum > 0x1p-900 && a * a + sum < 0x1p900)) {      /* squares are lost or overflow, or all is 0: other units */
    double most = 0;
    for (int64_t i = 0; i < n; i++) most = fmax(most, fabs(x[i]));
    if (most == 0) return 0;
    frexp(fmax(most, fabs(a)), &e);
    a = ldexp(a, -e);
    for (int64_t i = 0; i < n; i++) x[i] = ldexp(x[i], -e);
    kn->dots(n, 1, x, 0, x, &sum);                /* still 0 beside a much larger a: the sign changes nevertheless */
  }
  double beta = -copysign(sqrt(a * a + sum), a), f = 1 / (a - beta);
  for (int64_t i = 0; i < n; i++) x[i] *= f;
  *alpha = ldexp(beta, e);
  return (beta - a) / beta;
}

/* ================================================================ tridiagonal reduction */

#define SYMV_COLUMNS 16           /* columns that are taken together, always by the same thread, in whose cache they stay */

/* y[p] is the sum of every parts-th of them: what is added to what depends on n alone, not on the threads */
typedef struct bk_symv {
  const la_blocked_kernels *kn;
  int64_t n, from, ld;
  const double *a, *x;
  int parts;
  double *y[16];
} bk_symv;

static int bk_symv_parts (int64_t n) { return n < 256 ? 2 : n < 1024 ? 4 : 16; }

static void bk_symv_task (void *arg, int task, int ntasks) {
  const bk_symv *s = arg;
  for (int p = task; p < s->parts; p += ntasks) {
    memset(s->y[p] + s->from, 0, sizeof(double) * (size_t)(s->n - s->from));
    int64_t b = s->from / SYMV_COLUMNS;
    for (b += (p - b % s->parts + s->parts) % s->parts; b * SYMV_COLUMNS < s->n; b += s->parts)
      s->kn->symv(s->n, bk_max(b * SYMV_COLUMNS, s->from), bk_min((b + 1) * SYMV_COLUMNS, s->n), s->a, s->ld, s->x, s->y[p]);
  }
}

typedef struct bk_update { int64_t n, k, ld; const double *p, *q; double *a; int64_t from; } bk_update;

static void bk_update_piece (void *arg, int64_t piece, char *mine) {
  const bk_update *u = arg;
  int64_t j = u->from + piece * SLICE, cols = bk_min(SLICE, u->n - j);
  bk_minus(u->n - j, cols, u->k, u->p + j, u->ld, u->q + j, 1, u->ld, u->a + j * u->ld + j, u->ld, mine);
}

void la_bk_tridiagonal (int64_t n, double *a, int64_t ld, double *d, double *e, double *tau, const la_bk_room *room) {
  const la_blocked_kernels *kn = bk_kernels();
  double *w0 = bk_shared(room), *p = w0 + ld * NB, *q = p + ld * 2 * NB, t[2][NB];
  bk_symv sy = { .kn = kn, .n = n, .a = a, .ld = ld, .parts = bk_symv_parts(n) };
  for (int k = 1; k < sy.parts; k++) sy.y[k] = p + k * ld;
  for (int64_t s = 0; s < n; s += NB) {
    const int64_t end = bk_min(s + NB, n);
    const double *v0 = a + s * ld;
    for (int64_t c = s; c < end; c++) {
      const int64_t i = c - s, from = (c + 1) & ~(int64_t)3, up = c & ~(int64_t)3;
      double *col = a + c * ld, *w = w0 + i * ld, dot;
      for (int64_t k = 0; k < i; k++) { t[0][k] = -w0[k * ld + c]; t[1][k] = -v0[k * ld + c]; }
      kn->axpys(n - up, i, v0 + up, ld, t[0], col + up);
      kn->axpys(n - up, i, w0 + up, ld, t[1], col + up);
      d[c] = col[c];
      memset(col, 0, sizeof(double) * (size_t)(c + 1));
      if (c == n - 1) break;
      tau[c] = bk_reflector(kn, n - c - 2, &col[c + 1], col + c + 2);
      e[c] = col[c + 1];
      col[c + 1] = 1;
      memset(w + from, 0, sizeof(double) * (size_t)(n - from));
      if (tau[c] == 0) continue;
      sy.from = c + 1;
      sy.x = col;
      sy.y[0] = w;
      int share = room->tasks > 1 ? la_th_splitfine(n - c, (double)(n - c) * 0.5) : 1;
      share = (int)bk_min(share, bk_min(room->tasks, sy.parts));
      if (share > 1) la_th_run(share, bk_symv_task, &sy);
      else bk_symv_task(&sy, 0, 1);
      for (int k = 1; k < sy.parts; k++) for (int64_t r = c + 1; r < n; r++) w[r] += sy.y[k][r];
      kn->dots(n - from, i, w0 + from, ld, col + from, t[0]);
      kn->dots(n - from, i, v0 + from, ld, col + from, t[1]);
      for (int64_t k = 0; k < i; k++) { t[0][k] = -t[0][k]; t[1][k] = -t[1][k]; }
      kn->axpys(n - from, i, v0 + from, ld, t[0], w + from);
      kn->axpys(n - from, i, w0 + from, ld, t[1], w + from);
      for (int64_t r = from; r <= c; r++) w[r] = 0;
      kn->dots(n - from, 1, w + from, ld, col + from, &dot);
      const double f = tau[c], g = -0.5 * f * f * dot;
      for (int64_t r = from; r < n; r++) w[r] = f * w[r] + g * col[r];
    }
    if (end == n) break;
    bk_update u = { n, 2 * NB, ld, p, q, a, end };
    for (int64_t k = 0; k < NB; k++) {
      size_t bytes = sizeof(double) * (size_t)(n - end);
      memcpy(p + k * ld + end, v0 + k * ld + end, bytes);
      memcpy(p + (k + NB) * ld + end, w0 + k * ld + end, bytes);
      memcpy(q + k * ld + end, w0 + k * ld + end, bytes);
      memcpy(q + (k + NB) * ld + end, v0 + k * ld + end, bytes);
    }
    bk_each(room, (n - end + SLICE - 1) / SLICE, bk_update_piece, &u);
  }
}

/* ================================================================ panels of reflectors */

/* y = V T of the reflectors v (m, k), k <= NB */
static void bk_triangle (const la_blocked_kernels *kn, int64_t m, int64_t k, const double *v, double *y, int64_t ld, const double *tau) {
  double g[NB];
  for (int64_t c = 0; c < k; c++) {
    double *yc = y + c * ld;
    kn->dots(m, c, v, ld, v + c * ld, g);
    for (int64_t i = 0; i < c; i++) g[i] *= -tau[c];
    for (int64_t r = 0; r < m; r++) yc[r] = tau[c] * v[c * ld + r];
    kn->axpys(m, c, y, ld, g, yc);
  }
}

typedef struct bk_panels { int64_t m, k, ld; const double *v, *tau; double *y; } bk_panels;

static void bk_triangles_piece (void *arg, int64_t piece, char *mine) {
  const bk_panels *b = arg;
  int64_t s = piece * NB, at = s * b->ld + s;
  (void)mine;
  bk_triangle(bk_kernels(), b->m - s, bk_min(NB, b->k - s), b->v + at, b->y + at, b->ld, b->tau + s);
}

void la_bk_triangles (int64_t m, int64_t k, const double *v, double *y, int64_t ld, const double *tau, const la_bk_room *room) {
  bk_panels b = { m, k, ld, v, tau, y };
  bk_each(room, (k + NB - 1) / NB, bk_triangles_piece, &b);
}

/* c (m, cols) -= x (y^T c), x and y (m, k) */
static void bk_reflect (const la_bk_room *room, char *mine, int64_t m, int64_t cols, int64_t k, const double *x, const double *y, int64_t ld,
                        double *c) {
  double *g = bk_slice(room, mine);
  la_pr_kernels()->gemm[LA_F64](cols, k, m, (const char *)c, ld * STEP, STEP, (const char *)y, STEP, ld * STEP, (char *)g, NB * STEP, mine);
  bk_minus(m, cols, k, x, ld, g, NB, 1, c, ld, mine);
}

typedef struct bk_product {
  int64_t m, k, ld, nz;
  const double *v, *y;
  double *z;
  bool unit;
  const la_bk_room *room;
} bk_product;

/* pieces from the last: with `unit` they have most to do */
static void bk_apply_piece (void *arg, int64_t piece, char *mine) {
  const bk_product *b = arg;
  int64_t c0 = ((b->nz + SLICE - 1) / SLICE - 1 - piece) * SLICE, c1 = bk_min(c0 + SLICE, b->nz);
  for (int64_t s = (b->k - 1) / NB * NB; s >= 0; s -= NB) {
    int64_t at = s * b->ld + s, from = b->unit ? bk_max(c0, s) : c0;
    if (from >= c1) continue;                 /* unit vectors that these reflectors leave alone */
    bk_reflect(b->room, mine, b->m - s, c1 - from, bk_min(NB, b->k - s), b->y + at, b->v + at, b->ld, b->z + from * b->ld + s);
  }
}

void la_bk_apply (int64_t m, int64_t k, const double *v, const double *y, int64_t ld, int64_t nz, double *z, bool unit,
                  const la_bk_room *room) {
  bk_product b = { m, k, ld, nz, v, y, z, unit, room };
  if (k > 0) bk_each(room, (nz + SLICE - 1) / SLICE, bk_apply_piece, &b);
}

/* ================================================================ QR */

#define INNER 8                   /* columns that are done one by one */

typedef struct bk_qr { int64_t m, n, mn, ld, s; double *a, *v, *y, *tau; const la_bk_room *room; } bk_qr;

/* the panel from column s on, whose earlier reflectors have been applied */
static void bk_qr_panel (const bk_qr *q, int64_t s, char *mine) {
  const la_blocked_kernels *kn = bk_kernels();
  const int64_t m = q->m - s, ld = q->ld, k = bk_min(NB, q->mn - s), n = bk_min(NB, q->n - s);
  double *a = q->a + s * ld + s, *v = q->v + s * ld + s, *y = q->y + s * ld + s, *tau = q->tau + s, t[INNER];
  for (int64_t b = 0; b < n; b += INNER) {
    const int64_t end = bk_min(b + INNER, n), before = bk_min(b, k);
    if (before > 0) bk_reflect(q->room, mine, m, end - b, before, v, y, ld, a + b * ld);
    const int64_t rows = m - b, last = bk_min(end, k);
    for (int64_t c = b; c < last; c++) {
      double *ac = a + c * ld, *vc = v + c * ld, *yc = y + c * ld;
      kn->dots(rows, c - b, y + b * ld + b, ld, ac + b, t);
      for (int64_t i = 0; i < c - b; i++) t[i] = -t[i];
      kn->axpys(rows, c - b, v + b * ld + b, ld, t, ac + b);
      tau[c] = bk_reflector(kn, m - c - 1, &ac[c], ac + c + 1);
      memset(vc - s, 0, sizeof(double) * (size_t)(s + c));
      memset(yc - s, 0, sizeof(double) * (size_t)(s + b));
      vc[c] = 1;
      memcpy(vc + c + 1, ac + c + 1, sizeof(double) * (size_t)(m - c - 1));
      kn->dots(rows, c - b, v + b * ld + b, ld, vc + b, t);
      for (int64_t i = 0; i < c - b; i++) t[i] *= -tau[c];
      for (int64_t r = b; r < m; r++) yc[r] = tau[c] * vc[r];
      kn->axpys(rows, c - b, y + b * ld + b, ld, t, yc + b);
    }
    /* columns of the panel behind the last reflector */
    if (last < end && last > b)
      bk_reflect(q->room, mine, m - b, end - last, last - b, v + b * ld + b, y + b * ld + b, ld, a + last * ld + b);
    /* I - Y V^T of the panel so far times that of these: Y of these becomes Y - Y0 (V0^T Y) */
    if (before > 0 && last > b) bk_reflect(q->room, mine, m, last - b, before, y, v, ld, y + b * ld);
  }
}

/* piece 0: the next panel, which is then factored while the others are still at what is behind it */
static void bk_qr_piece (void *arg, int64_t piece, char *mine) {
  const bk_qr *q = arg;
  const int64_t s = q->s, at = s * q->ld + s, end = bk_min(s + NB, q->mn), next = bk_min(s + NB, q->n);
  int64_t c0 = next + (piece == 0 ? 0 : NB + (piece - 1) * SLICE), c1 = bk_min(c0 + (piece == 0 ? NB : SLICE), q->n);
  bk_reflect(q->room, mine, q->m - s, c1 - c0, end - s, q->v + at, q->y + at, q->ld, q->a + c0 * q->ld + s);
  if (piece == 0 && next < q->mn) bk_qr_panel(q, next, mine);
}

void la_bk_qr (int64_t m, int64_t n, double *a, double *v, double *y, int64_t ld, double *tau, const la_bk_room *room) {
  bk_qr q = { m, n, bk_min(m, n), ld, 0, a, v, y, tau, room };
  if (q.mn == 0) return;
  bk_qr_panel(&q, 0, bk_mine(room, 0));
  for (q.s = 0; q.s < q.mn && q.s + NB < n; q.s += NB) {
    int64_t rest = n - q.s - NB;
    bk_each(room, 1 + (rest > NB ? (rest - NB + SLICE - 1) / SLICE : 0), bk_qr_piece, &q);
  }
}

/* ================================================================ divide and conquer */

/* J. J. M. Cuppen, A divide and conquer method for the symmetric tridiagonal eigenproblem, Numer. Math. 36, 1981; M. Gu and S. C. Eisenstat,
** A divide-and-conquer algorithm for the symmetric tridiagonal eigenproblem, SIAM J. Matrix Anal. Appl. 16, 1995 (vectors from the z that
** belongs exactly to the roots found). Deflation, and with it the vectors' signs, are LAPACK's. */

typedef struct bk_divide {
  int64_t n, ld;
  double *d, *e, *q, *q2, *s;       /* q: vectors, of parts of the matrix along the diagonal; q2, s: work, as large */
  double *z, *pole, *weight, *hat;  /* n each */
  int64_t *order, *kept, *type, *perm, *cut;       /* n each; perm: eigenvalues in rising order; cut (n + 1): where the parts begin */
  const la_spectral_kernels *ks;
  const la_bk_room *room;
  int64_t parts, step;              /* merging: the parts from p on with those from p + step / 2 on, step divides p */
  atomic_bool failed;
} bk_divide;

typedef struct bk_merge {
  bk_divide *v;
  const la_blocked_kernels *kn;
  const la_bk_room *room;           /* of the threads at work on this one */
  int64_t at, n, n1, k, c[5];       /* k: not deflated; c: how many of which type */
  double rho;
  double *d, *q, *q2a, *q2b, *s, *z, *pole, *weight, *hat;
  int64_t *order, *kept, *type, *perm;
} bk_merge;

enum { TYPE_UPPER = 1, TYPE_BOTH, TYPE_LOWER, TYPE_DEFLATED };       /* which rows of a column are not 0 */

static void bk_leaf (void *arg, int64_t piece, char *mine) {
  bk_divide *v = arg;
  const int64_t at = v->cut[piece], n = v->cut[piece + 1] - at;
  const int ld = LA_FS_LD((int)n);
  double *a = (double *)(void *)mine, *z = a + LA_FS_SMALL * LA_FS_LD(LA_FS_SMALL);
  memset(a, 0, sizeof(double) * (size_t)(n * ld));
  for (int64_t i = 0; i < n; i++) {
    a[i * ld + i] = v->d[at + i];
    if (i + 1 < n) a[i * ld + i + 1] = a[(i + 1) * ld + i] = v->e[at + i];
  }
  if (v->ks->eigh((int)n, true, a, v->d + at, z) != 0) { atomic_store(&v->failed, true); return; }
  for (int64_t c = 0; c < n; c++) {
    double *col = v->q + (at + c) * v->ld + at;
    memset(col - at, 0, sizeof(double) * (size_t)v->n);
    for (int64_t r = 0; r < n; r++) col[r] = z[r * ld + c];
    v->perm[at + c] = c;
  }
}

/* m->perm: the order of d[0 .. n1 - 1] and that of the others, from n1 on counted from there too, become one */
static void bk_order (const double *d, int64_t n1, int64_t n, const int64_t *perm, int64_t *order) {
  int64_t i = 0, j = n1;
  for (int64_t o = 0; o < n; o++) {
    bool first = j == n || (i < n1 && d[perm[i]] <= d[n1 + perm[j]]);
    order[o] = first ? perm[i++] : n1 + perm[j++];
  }
}

/* sets k, pole, weight, kept (k columns, then those deflated), type */
static void bk_deflate (bk_merge *m) {
  const int64_t n = m->n, n1 = m->n1, ld = m->v->ld;
  double most = 0, zmost = 0;
  for (int64_t j = 0; j < n; j++) {
    double z = m->q[j * ld + (j < n1 ? n1 - 1 : n1)];
    m->z[j] = (j >= n1 && m->rho < 0 ? -z : z) * 0x1.6a09e667f3bcdp-1;
    m->type[j] = j < n1 ? TYPE_UPPER : TYPE_LOWER;
    most = fmax(most, fabs(m->d[j]));
    zmost = fmax(zmost, fabs(m->z[j]));
  }
  m->rho = fabs(2 * m->rho);
  bk_order(m->d, n1, n, m->perm, m->order);
  const double tolerance = 8 * 0x1p-53 * fmax(most, zmost);
  m->k = 0;
  if (m->rho * zmost <= tolerance) return;
  int64_t end = n, before = -1;
  for (int64_t o = 0; o < n; o++) {
    const int64_t j = m->order[o];
    if (m->rho * fabs(m->z[j]) <= tolerance) {
      m->type[j] = TYPE_DEFLATED;
      m->kept[--end] = j;
      continue;
    }
    if (before >= 0) {
      const double length = hypot(m->z[j], m->z[before]), c = m->z[j] / length, s = -m->z[before] / length, gap = m->d[j] - m->d[before];
      if (fabs(gap * c * s) <= tolerance) {                     /* a rotation makes one z 0 */
        m->z[j] = length;
        m->z[before] = 0;
        if (m->type[j] != m->type[before]) m->type[j] = TYPE_BOTH;
        m->type[before] = TYPE_DEFLATED;
        double *x = m->q + before * ld, *y = m->q + j * ld;
        for (int64_t r = 0; r < n; r++) {
          double t = c * x[r] + s * y[r];
          y[r] = c * y[r] - s * x[r];
          x[r] = t;
        }
        double t = m->d[before] * c * c + m->d[j] * s * s;
        m->d[j] = m->d[before] * s * s + m->d[j] * c * c;
        m->d[before] = t;
        m->kept[--end] = before;
        before = j;
        continue;
      }
      m->kept[m->k++] = before;
    }
    before = j;
  }
  if (before >= 0) m->kept[m->k++] = before;
  for (int64_t i = 0; i < m->k; i++) {
    m->pole[i] = m->d[m->kept[i]];
    m->weight[i] = m->z[m->kept[i]] * m->z[m->kept[i]];
  }
}

static void bk_roots_piece (void *arg, int64_t piece, char *mine) {
  bk_merge *m = arg;
  (void)mine;
  for (int64_t i = piece * LA_BK_SHARE; i < bk_min((piece + 1) * LA_BK_SHARE, m->k); i++)
    if (!m->kn->secular(m->k, i, m->pole, m->weight, m->rho, m->s + i * m->v->ld, &m->d[i])) atomic_store(&m->v->failed, true);
}

static void bk_hat_piece (void *arg, int64_t piece, char *mine) {
  bk_merge *m = arg;
  int64_t j0 = piece * SLICE, j1 = bk_min(j0 + SLICE, m->k);
  (void)mine;
  m->kn->loewner(m->k, j0, j1, m->pole, m->s, m->v->ld, m->hat);
  for (int64_t j = j0; j < j1; j++) if (m->z[m->kept[j]] < 0) m->hat[j] = -m->hat[j];
}

/* vectors in terms of the kept columns, in the order of their types; then their products */
static void bk_vectors_piece (void *arg, int64_t piece, char *mine) {
  bk_merge *m = arg;
  const int64_t i0 = piece * SLICE, i1 = bk_min(i0 + SLICE, m->k), ld = m->v->ld, upper = m->c[1] + m->c[2], lower = m->c[2] + m->c[3];
  double *t = bk_column(m->room, mine);
  for (int64_t i = i0; i < i1; i++) {
    double *s = m->s + i * ld;
    m->kn->unit(m->k, m->hat, s);
    for (int64_t j = 0; j < m->k; j++) t[j] = s[m->order[j]];
    memcpy(s, t, sizeof(double) * (size_t)m->k);
  }
  void (*gemm) (int64_t, int64_t, int64_t, const char *, int64_t, int64_t, const char *, int64_t, int64_t, char *, int64_t, void *) =
    la_pr_kernels()->gemm[LA_F64];
  const char *s = (const char *)(m->s + i0 * ld);
  double *q = m->q + i0 * ld;
  if (upper > 0)
    gemm(i1 - i0, m->n1, upper, s, ld * STEP, STEP, (const char *)m->q2a, ld * STEP, STEP, (char *)q, ld * STEP, mine);
  else for (int64_t i = i0; i < i1; i++) memset(m->q + i * ld, 0, sizeof(double) * (size_t)m->n1);
  if (lower > 0)
    gemm(i1 - i0, m->n - m->n1, lower, s + m->c[1] * STEP, ld * STEP, STEP, (const char *)m->q2b, ld * STEP, STEP,
         (char *)(q + m->n1), ld * STEP, mine);
  else for (int64_t i = i0; i < i1; i++) memset(m->q + i * ld + m->n1, 0, sizeof(double) * (size_t)(m->n - m->n1));
}

static void bk_merge_parts (bk_merge *m) {
  const int64_t n = m->n, n1 = m->n1, ld = m->v->ld;
  bk_deflate(m);
  if (m->k == 0) {
    memcpy(m->perm, m->order, sizeof(int64_t) * (size_t)n);
    return;
  }
  const int64_t k = m->k, nd = n - k;
  m->c[1] = m->c[2] = m->c[3] = 0;
  for (int64_t i = 0; i < k; i++) m->c[m->type[m->kept[i]]]++;
  /* the columns by type: what is not 0 of them; order: which one of the kept stands where */
  int64_t next[4] = { 0, 0, m->c[1], m->c[1] + m->c[2] };
  for (int64_t i = 0; i < k; i++) {
    const int64_t j = m->kept[i], t = m->type[j], to = next[t]++;
    m->order[to] = i;
    if (t != TYPE_LOWER) memcpy(m->q2a + to * ld, m->q + j * ld, sizeof(double) * (size_t)n1);
    if (t != TYPE_UPPER) memcpy(m->q2b + (to - m->c[1]) * ld, m->q + j * ld + n1, sizeof(double) * (size_t)(n - n1));
  }
  /* those deflated, by rising value, go behind them: through s */
  for (int64_t i = k + 1; i < n; i++)
    for (int64_t c = i; c > k && m->d[m->kept[c]] < m->d[m->kept[c - 1]]; c--) {
      int64_t t = m->kept[c];
      m->kept[c] = m->kept[c - 1];
      m->kept[c - 1] = t;
    }
  for (int64_t i = 0; i < nd; i++) {
    memcpy(m->s + i * ld, m->q + m->kept[k + i] * ld, sizeof(double) * (size_t)n);
    m->hat[i] = m->d[m->kept[k + i]];
  }
  for (int64_t i = 0; i < nd; i++) {
    memcpy(m->q + (k + i) * ld, m->s + i * ld, sizeof(double) * (size_t)n);
    m->d[k + i] = m->hat[i];
  }
  if (k == 1) {
    m->d[0] = m->pole[0] + m->rho * m->weight[0];
    m->s[0] = m->hat[0] = 1;
  } else {
    bk_each(m->room, (k + LA_BK_SHARE - 1) / LA_BK_SHARE, bk_roots_piece, m);
    if (atomic_load(&m->v->failed)) return;
    bk_each(m->room, (k + SLICE - 1) / SLICE, bk_hat_piece, m);
  }
  bk_each(m->room, (k + SLICE - 1) / SLICE, bk_vectors_piece, m);
  for (int64_t i = 0; i < k; i++) m->perm[i] = i;
  for (int64_t i = k; i < n; i++) m->perm[i] = i - k;
  memcpy(m->kept, m->perm, sizeof(int64_t) * (size_t)n);
  bk_order(m->d, k, n, m->kept, m->perm);
}

static void bk_merge_piece (void *arg, int64_t piece, char *mine) {
  bk_divide *v = arg;
  la_bk_room own = *v->room;
  const int64_t p = piece * v->step, middle = p + v->step / 2, end = p + v->step;
  if (mine != NULL) { own.base = mine; own.tasks = 1; }
  const int64_t at = v->cut[p], n1 = v->cut[middle] - at, n = v->cut[end] - at;
  bk_merge m = { .v = v, .kn = bk_kernels(), .room = mine != NULL ? &own : v->room, .at = at, .n = n, .n1 = n1, .rho = v->e[at + n1 - 1],
    .d = v->d + at, .q = v->q + at * v->ld + at, .q2a = v->q2 + at * v->ld + at, .q2b = v->q2 + at * v->ld + at + n1,
    .s = v->s + at * v->ld,
    .z = v->z + at, .pole = v->pole + at, .weight = v->weight + at, .hat = v->hat + at, .order = v->order + at, .kept = v->kept + at,
    .type = v->type + at, .perm = v->perm + at };
  bk_merge_parts(&m);
}

typedef struct bk_sorted { int64_t n, ld; const double *from; double *to; const int64_t *perm; } bk_sorted;

static void bk_sorted_piece (void *arg, int64_t piece, char *mine) {
  const bk_sorted *s = arg;
  (void)mine;
  for (int64_t c = piece * SLICE; c < bk_min((piece + 1) * SLICE, s->n); c++)
    memcpy(s->to + c * s->ld, s->from + s->perm[c] * s->ld, sizeof(double) * (size_t)s->n);
}

double *la_bk_divide (int64_t n, double *d, double *e, double *q, double *q2, double *s, int64_t ld, double *work,
                      const la_spectral_kernels *ks, const la_bk_room *room) {
  bk_divide v = { .n = n, .ld = ld, .d = d, .e = e, .q = q, .q2 = q2, .s = s, .ks = ks, .room = room, .parts = 1 };
  int64_t *ints = (int64_t *)(void *)(work + 4 * n);
  double most = 0;
  int scale;
  atomic_init(&v.failed, false);
  v.z = work; v.pole = work + n; v.weight = work + 2 * n; v.hat = work + 3 * n;
  v.order = ints; v.kept = ints + n; v.type = ints + 2 * n; v.perm = ints + 3 * n; v.cut = ints + 4 * n;
  for (int64_t i = 0; i < n; i++) most = fmax(most, fmax(fabs(d[i]), i + 1 < n ? fabs(e[i]) : 0));
  frexp(most, &scale);
  for (int64_t i = 0; i < n; i++) {
    d[i] = ldexp(d[i], -scale);
    if (i + 1 < n) e[i] = ldexp(e[i], -scale);
  }
  while (n / v.parts >= LA_FS_SMALL) v.parts *= 2;
  for (int64_t i = 0; i <= v.parts; i++) v.cut[i] = n * i / v.parts;
  for (int64_t i = 1; i < v.parts; i++) {
    int64_t at = v.cut[i];
    d[at - 1] -= fabs(e[at - 1]);
    d[at] -= fabs(e[at - 1]);
  }
  bk_each(room, v.parts, bk_leaf, &v);
  for (v.step = 2; v.step <= v.parts && !atomic_load(&v.failed); v.step *= 2) {
    const int64_t count = v.parts / v.step;
    if (count >= room->tasks) bk_each(room, count, bk_merge_piece, &v);
    else for (int64_t i = 0; i < count; i++) bk_merge_piece(&v, i, NULL);
  }
  if (atomic_load(&v.failed)) return NULL;
  bool sorted = true;
  for (int64_t i = 0; i < n; i++) {
    sorted = sorted && v.perm[i] == i;
    v.z[i] = ldexp(d[v.perm[i]], scale);
  }
  memcpy(d, v.z, sizeof(double) * (size_t)n);
  if (sorted) return q;
  bk_sorted order = { n, ld, q, s, v.perm };
  bk_each(room, (n + SLICE - 1) / SLICE, bk_sorted_piece, &order);
  return s;
}

/* ================================================================ LU */

typedef struct bk_lu { int64_t n, ld, s; double *a; int64_t *pivot, zero; const la_bk_room *room; } bk_lu;

/* rows from .. to - 1 of a column change places with their pivots */
static void bk_exchange (double *column, const int64_t *pivot, int64_t from, int64_t to) {
  for (int64_t i = from; i < to; i++) {
    double t = column[i];
    column[i] = column[pivot[i]];
    column[pivot[i]] = t;
  }
}

/* columns s .. of one panel, brought up to date column by column */
static void bk_lu_panel (bk_lu *f, int64_t s) {
  const la_blocked_kernels *kn = bk_kernels();
  const int64_t n = f->n, ld = f->ld, end = bk_min(s + NB, n);
  double t[NB];
  for (int64_t c = s; c < end; c++) {
    double *col = f->a + c * ld, most = -1;
    int64_t p = c;
    bk_exchange(col, f->pivot, s, c);
    kn->lower(c - s, f->a + s * ld + s, ld, 1, col + s, ld);
    for (int64_t k = s; k < c; k++) t[k - s] = -col[k];
    kn->axpys(n - c, c - s, f->a + s * ld + c, ld, t, col + c);
    for (int64_t r = c; r < n; r++) if (fabs(col[r]) > most) { most = fabs(col[r]); p = r; }
    f->pivot[c] = p;
    if (p != c) for (int64_t k = s; k <= c; k++) {
      double *x = f->a + k * ld, v = x[c];
      x[c] = x[p];
      x[p] = v;
    }
    const double v = col[c];
    if (v == 0) { if (f->zero == 0) f->zero = c + 1; }
    else if (fabs(v) >= 0x1p-1022) { const double inverse = 1 / v; for (int64_t r = c + 1; r < n; r++) col[r] *= inverse; }
    else for (int64_t r = c + 1; r < n; r++) col[r] /= v;
  }
}

/* piece 0: the next panel, which is then factored while the others are still at what is behind it */
static void bk_lu_piece (void *arg, int64_t piece, char *mine) {
  bk_lu *f = arg;
  const int64_t s = f->s, end = s + NB, ld = f->ld, c0 = end + (piece == 0 ? 0 : NB + (piece - 1) * SLICE),
                c1 = bk_min(c0 + (piece == 0 ? NB : SLICE), f->n);
  for (int64_t c = c0; c < c1; c++) bk_exchange(f->a + c * ld, f->pivot, s, end);
  bk_kernels()->lower(NB, f->a + s * ld + s, ld, c1 - c0, f->a + c0 * ld + s, ld);
  bk_minus(f->n - end, c1 - c0, NB, f->a + s * ld + end, ld, f->a + c0 * ld + s, ld, 1, f->a + c0 * ld + end, ld, mine);
  if (piece == 0) bk_lu_panel(f, end);
}

/* the panels on the left: exchanges that came after them */
static void bk_lu_left (void *arg, int64_t piece, char *mine) {
  const bk_lu *f = arg;
  (void)mine;
  for (int64_t c = piece * NB; c < (piece + 1) * NB; c++) bk_exchange(f->a + c * f->ld, f->pivot, (piece + 1) * NB, f->n);
}

int64_t la_bk_lu (int64_t n, double *a, int64_t ld, int64_t *pivot, const la_bk_room *room) {
  bk_lu f = { n, ld, 0, a, pivot, 0, room };
  bk_lu_panel(&f, 0);
  for (f.s = 0; f.s + NB < n; f.s += NB) {
    const int64_t rest = n - f.s - NB;
    bk_each(room, 1 + (rest > NB ? (rest - NB + SLICE - 1) / SLICE : 0), bk_lu_piece, &f);
  }
  bk_each(room, (n - 1) / NB, bk_lu_left, &f);
  return f.zero;
}

typedef struct bk_solve { int64_t n, ld, k; const double *a; const int64_t *pivot; double *b; } bk_solve;

static void bk_solve_piece (void *arg, int64_t piece, char *mine) {
  const bk_solve *v = arg;
  const la_blocked_kernels *kn = bk_kernels();
  const int64_t n = v->n, ld = v->ld, c0 = piece * SLICE, c1 = bk_min(c0 + SLICE, v->k), cols = c1 - c0;
  double *b = v->b + c0 * ld;
  if (v->pivot != NULL) for (int64_t c = 0; c < cols; c++) bk_exchange(b + c * ld, v->pivot, 0, n);
  else for (int64_t c = c0; c < c1; c++) {
    memset(v->b + c * ld, 0, sizeof(double) * (size_t)n);
    v->b[c * ld + c] = 1;
  }
  for (int64_t s0 = v->pivot != NULL ? 0 : c0 / WIDE * WIDE; s0 < n; s0 += WIDE) {
    const int64_t end0 = bk_min(s0 + WIDE, n);
    for (int64_t s = s0; s < end0; s += NB) {
      const int64_t end = bk_min(s + NB, n);
      kn->lower(end - s, v->a + s * ld + s, ld, cols, b + s, ld);
      if (end < end0) bk_minus(end0 - end, cols, end - s, v->a + s * ld + end, ld, b + s, ld, 1, b + end, ld, mine);
    }
    if (end0 < n) bk_minus(n - end0, cols, end0 - s0, v->a + s0 * ld + end0, ld, b + s0, ld, 1, b + end0, ld, mine);
  }
  for (int64_t s0 = (n - 1) / WIDE * WIDE; s0 >= 0; s0 -= WIDE) {
    const int64_t end0 = bk_min(s0 + WIDE, n);
    for (int64_t s = (end0 - 1) / NB * NB; s >= s0; s -= NB) {
      const int64_t w = bk_min(NB, end0 - s);
      kn->upper(w, v->a + s * ld + s, ld, cols, b + s, ld);
      if (s > s0) bk_minus(s - s0, cols, w, v->a + s * ld + s0, ld, b + s, ld, 1, b + s0, ld, mine);
    }
    if (s0 > 0) bk_minus(s0, cols, end0 - s0, v->a + s0 * ld, ld, b + s0, ld, 1, b, ld, mine);
  }
}

void la_bk_lu_solve (int64_t n, const double *a, int64_t ld, const int64_t *pivot, int64_t k, double *b, const la_bk_room *room) {
  bk_solve v = { n, ld, k, a, pivot, b };
  bk_each(room, (k + SLICE - 1) / SLICE, bk_solve_piece, &v);
}

void la_bk_lu_inverse (int64_t n, double *a, int64_t ld, const int64_t *pivot, double *b, int64_t *perm, const la_bk_room *room) {
  la_bk_lu_solve(n, a, ld, NULL, n, b, room);
  for (int64_t i = 0; i < n; i++) perm[i] = i;
  for (int64_t i = n - 1; i >= 0; i--) {
    int64_t t = perm[i];
    perm[i] = perm[pivot[i]];
    perm[pivot[i]] = t;
  }
  bk_sorted order = { n, ld, b, a, perm };
  bk_each(room, (n + SLICE - 1) / SLICE, bk_sorted_piece, &order);
}
