/*
** kern_blocked.c: what is left of the factorisations of blocked.c when the matrix products are taken out, compiled once per instruction
** set (kernel.h). blocked.h says what each kernel computes. Called by: blocked.c.
**
** Reading order: products of a vector with some columns, and of one with the lower triangle of a symmetric matrix, each element of which
** is read once; divide and conquer (the roots of the secular equation and the vectors that belong to them); the triangles of LU.
*/
#include <math.h>
#include <string.h>

#include "blocked.h"
#include "kernel.h"

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#if defined(__AVX512F__)
#define KB_BYTES 64
#elif defined(__AVX2__)
#define KB_BYTES 32
#else
#define KB_BYTES 16
#endif
#define KB_N (KB_BYTES / 8)

typedef double kb_v __attribute__((vector_size(KB_BYTES), aligned(8), may_alias));

#define KB_INLINE static inline __attribute__((always_inline))
#if defined(__FMA__) && KB_BYTES == 64
#define kb_madd(a, b, c) ((kb_v)_mm512_fmadd_pd((__m512d)(a), (__m512d)(b), (__m512d)(c)))
#elif defined(__FMA__) && KB_BYTES == 32
#define kb_madd(a, b, c) ((kb_v)_mm256_fmadd_pd((__m256d)(a), (__m256d)(b), (__m256d)(c)))
#elif defined(__aarch64__)
#define kb_madd(a, b, c) ((kb_v)vfmaq_f64((float64x2_t)(c), (float64x2_t)(a), (float64x2_t)(b)))
#else
#define kb_madd(a, b, c) ((a) * (b) + (c))
#endif
/* the same of single numbers: equal rows stay equal wherever they are */
#if defined(__FMA__) || defined(__aarch64__)
#define KB_MADD1(a, b, c) __builtin_fma(a, b, c)
#else
#define KB_MADD1(a, b, c) ((a) * (b) + (c))
#endif
#define kb_all(x) ((x) - (kb_v){ 0 })

KB_INLINE const kb_v *kb_in (const double *p) { return (const kb_v *)(const void *)p; }
KB_INLINE kb_v *kb_out (double *p) { return (kb_v *)(void *)p; }

/* macros: a function that takes a vector would need the instruction set in its calling convention */
#if KB_N == 2
#define kb_sum(v) ((v)[0] + (v)[1])
#elif KB_N == 4
#define kb_sum(v) (((v)[0] + (v)[1]) + ((v)[2] + (v)[3]))
#else
#define kb_sum(v) ((((v)[0] + (v)[1]) + ((v)[2] + (v)[3])) + (((v)[4] + (v)[5]) + ((v)[6] + (v)[7])))
#endif

KB_INLINE void kb_dots_some (const int cols, int64_t n, const double *p, int64_t ld, const double *x, double *t) {
  kb_v s[4][2] = { { { 0 } } };
  double rest[4] = { 0, 0, 0, 0 };
  int64_t i = 0;
  for (; i + 2 * KB_N <= n; i += 2 * KB_N) {
    kb_v x0 = *kb_in(x + i), x1 = *kb_in(x + i + KB_N);
    for (int c = 0; c < cols; c++) {
      s[c][0] = kb_madd(*kb_in(p + c * ld + i), x0, s[c][0]);
      s[c][1] = kb_madd(*kb_in(p + c * ld + i + KB_N), x1, s[c][1]);
    }
  }
  for (; i < n; i++) for (int c = 0; c < cols; c++) rest[c] += p[c * ld + i] * x[i];
  for (int c = 0; c < cols; c++) {
    kb_v both = s[c][0] + s[c][1];
    t[c] = kb_sum(both) + rest[c];
  }
}

static void kb_dots (int64_t n, int64_t k, const double *p, int64_t ld, const double *x, double *t) {
  int64_t c = 0;
  for (; c + 4 <= k; c += 4) kb_dots_some(4, n, p + c * ld, ld, x, t + c);
  for (; c < k; c++) kb_dots_some(1, n, p + c * ld, ld, x, t + c);
}

KB_INLINE void kb_axpys_some (const int cols, int64_t n, const double *p, int64_t ld, const double *t, double *y) {
  kb_v f[4];
  int64_t i = 0;
  for (int c = 0; c < cols; c++) f[c] = kb_all(t[c]);
  for (; i + KB_N <= n; i += KB_N) {
    kb_v s = *kb_in(y + i);
    for (int c = 0; c < cols; c++) s = kb_madd(f[c], *kb_in(p + c * ld + i), s);
    *kb_out(y + i) = s;
  }
  for (; i < n; i++) for (int c = 0; c < cols; c++) y[i] = KB_MADD1(t[c], p[c * ld + i], y[i]);
}

static void kb_axpys (int64_t n, int64_t k, const double *p, int64_t ld, const double *t, double *y) {
  int64_t c = 0;
  for (; c + 4 <= k; c += 4) kb_axpys_some(4, n, p + c * ld, ld, t + c, y);
  for (; c < k; c++) kb_axpys_some(1, n, p + c * ld, ld, t + c, y);
}

/* columns j .. j + cols - 1, j + cols = below: what is under their triangle */
KB_INLINE void kb_symv_some (const int cols, int64_t n, int64_t below, const double *a, int64_t ld, const double *x, double *y,
                             const double *f, double *t) {
  kb_v fv[4], s[4][2] = { { { 0 } } };
  int64_t i = below;
  for (int c = 0; c < cols; c++) { fv[c] = kb_all(f[c]); t[c] = 0; }
  for (; i + 2 * KB_N <= n; i += 2 * KB_N) {
    kb_v x0 = *kb_in(x + i), x1 = *kb_in(x + i + KB_N), y0 = *kb_in(y + i), y1 = *kb_in(y + i + KB_N);
    for (int c = 0; c < cols; c++) {
      kb_v a0 = *kb_in(a + c * ld + i), a1 = *kb_in(a + c * ld + i + KB_N);
      y0 = kb_madd(fv[c], a0, y0);
      y1 = kb_madd(fv[c], a1, y1);
      s[c][0] = kb_madd(x0, a0, s[c][0]);
      s[c][1] = kb_madd(x1, a1, s[c][1]);
    }
    *kb_out(y + i) = y0;
    *kb_out(y + i + KB_N) = y1;
  }
  for (; i < n; i++)
    for (int c = 0; c < cols; c++) {
      y[i] += f[c] * a[c * ld + i];
      t[c] += x[i] * a[c * ld + i];
    }
  for (int c = 0; c < cols; c++) {
    kb_v both = s[c][0] + s[c][1];
    t[c] += kb_sum(both);
  }
}

static void kb_symv (int64_t n, int64_t j0, int64_t j1, const double *a, int64_t ld, const double *x, double *y) {
  double t[4];
  int64_t j = j0;
  while (j < j1) {
    const double *col = a + j * ld;
    if (j % 4 == 0 && j + 4 <= j1) {
      kb_symv_some(4, n, j + 4, col, ld, x, y, x + j, t);
      for (int c = 0; c < 4; c++) {
        double s = t[c];
        for (int r = 0; r < 4; r++) s += (r < c ? col[r * ld + j + c] : col[c * ld + j + r]) * x[j + r];
        y[j + c] += s;
      }
      j += 4;
    } else {
      kb_symv_some(1, n, j + 1, col, ld, x, y, x + j, t);
      y[j] += t[0] + col[j] * x[j];
      j++;
    }
  }
}

/* ---- divide and conquer ---- */

/* s += z2[j] / (d[j] - x), ds += z2[j] / (d[j] - x)^2 */
KB_INLINE void kb_poles (int64_t n, const double *d, const double *z2, double x, double *s, double *ds) {
  kb_v sum = { 0 }, slope = { 0 }, xv = kb_all(x);
  double sum1 = 0, slope1 = 0;
  int64_t j = 0;
  for (; j + KB_N <= n; j += KB_N) {
    kb_v r = 1.0 / (*kb_in(d + j) - xv), t = *kb_in(z2 + j) * r;
    sum += t;
    slope = kb_madd(t, r, slope);
  }
  for (; j < n; j++) {
    double r = 1 / (d[j] - x), t = z2[j] * r;
    sum1 += t;
    slope1 += t * r;
  }
  *s = kb_sum(sum) + sum1;
  *ds = kb_sum(slope) + slope1;
}

/* R.-C. Li, Solving secular equations stably and efficiently, LAPACK Working Note 89, 1993: "the middle way", within a bracket */
static bool kb_secular (int64_t k, int64_t i, const double *d, const double *z2, double rho, double *delta, double *lambda) {
  const double inv = 1 / rho, tolerance = 0x1p-53 * (8 + (double)k / 8);
  const bool last = i == k - 1;
  const int64_t l = last ? k - 2 : i, r = l + 1;              /* the poles of the model */
  const double gap = d[r] - d[l], zl = z2[l], zr = z2[r];
  double lo, hi, x, psi, phi, dpsi, dphi, c, b, root;
  int64_t origin = i;
  if (last) {
    double sum = 0;
    for (int64_t j = 0; j < k; j++) { sum += z2[j]; delta[j] = d[j] - d[i]; }
    lo = 0;
    hi = rho * sum * (1 + 0x1p-48);
    kb_poles(l, delta, z2, hi / 2, &psi, &dpsi);
    c = inv + psi;
    b = zl + zr - c * gap;
    root = sqrt(fmax(b * b + 4 * c * zr * gap, 0));
    x = b < 0 ? 2 * zr * gap / (root - b) : (b + root) / (2 * c);
  } else {
    for (int64_t j = 0; j < k; j++) delta[j] = d[j] - d[i];
    kb_poles(l, delta, z2, gap / 2, &psi, &dpsi);
    kb_poles(k - r - 1, delta + r + 1, z2 + r + 1, gap / 2, &phi, &dphi);
    c = inv + psi + phi;
    if (c - zl / (gap / 2) + zr / (gap / 2) >= 0) {           /* nearer to the left pole */
      lo = 0;
      hi = gap / 2;
      b = c * gap + zl + zr;
      root = sqrt(fmax(b * b - 4 * c * zl * gap, 0));
      x = b > 0 ? 2 * zl * gap / (b + root) : (b - root) / (2 * c);
    } else {
      origin = r;
      lo = -gap / 2;
      hi = 0;
      for (int64_t j = 0; j < k; j++) delta[j] = d[j] - d[r];
      b = c * gap - zl - zr;
      root = sqrt(fmax(b * b + 4 * c * zr * gap, 0));
      x = b < 0 ? 2 * zr * gap / (b - root) : -(b + root) / (2 * c);
    }
  }
  if (!(x > lo && x < hi)) x = (lo + hi) / 2;
  for (int turn = 0; turn < 100; turn++) {
    kb_poles(r, delta, z2, x, &psi, &dpsi);
    kb_poles(k - r, delta + r, z2 + r, x, &phi, &dphi);
    const double f = inv + psi + phi;
    if (fabs(f) <= tolerance * (inv + fabs(psi) + fabs(phi))) break;
    if (f < 0) lo = x; else hi = x;
    const double dl = delta[l] - x, dr = delta[r] - x, product = dl * dr;
    c = f - dl * dpsi - dr * dphi;
    b = (dl + dr) * f - product * (dpsi + dphi);
    root = sqrt(fmax(b * b - 4 * product * f * c, 0));
    double step = last ? (b >= 0 ? (b + root) / (2 * c) : 2 * product * f / (b - root))
                       : (b <= 0 ? (b - root) / (2 * c) : 2 * product * f / (b + root));
    if (!(step * f < 0)) step = -f / (dpsi + dphi);
    double next = x + step;
    if (!(next > lo && next < hi)) next = (lo + hi) / 2;
    if (next == x || next == lo || next == hi) break;           /* no number between them */
    x = next;
    if (turn == 99) return false;
  }
  for (int64_t j = 0; j < k; j++) delta[j] -= x;
  *lambda = d[origin] + x;
  return true;
}

static void kb_loewner (int64_t k, int64_t j0, int64_t j1, const double *d, const double *s, int64_t ld, double *w) {
  for (int64_t j = j0; j < j1; j++) w[j] = 1;
  for (int64_t i = 0; i < k; i++, s += ld) {
    const kb_v di = kb_all(d[i]);
    int64_t j = j0;
    for (; j + KB_N <= j1; j += KB_N) {
      if (i >= j && i < j + KB_N) for (int64_t c = j; c < j + KB_N; c++) w[c] *= c == i ? s[c] : s[c] / (d[c] - d[i]);
      else *kb_out(w + j) *= *kb_in(s + j) / (*kb_in(d + j) - di);
    }
    for (; j < j1; j++) w[j] *= j == i ? s[j] : s[j] / (d[j] - d[i]);
  }
  for (int64_t j = j0; j < j1; j++) w[j] = sqrt(fabs(w[j]));
}

/* s = w / s, of length 1 */
static void kb_unit (int64_t k, const double *w, double *s) {
  double sum;
  int64_t j = 0;
  for (; j + KB_N <= k; j += KB_N) *kb_out(s + j) = *kb_in(w + j) / *kb_in(s + j);
  for (; j < k; j++) s[j] = w[j] / s[j];
  kb_dots(k, 1, s, 0, s, &sum);
  sum = 1 / sqrt(sum);
  for (j = 0; j < k; j++) s[j] *= sum;
}

/* ---- triangles of LU ---- */

#define KB_NB LA_BK_PANEL
#define KB_GROUP 4                /* columns at a time: the steps of one wait for each other */

/* c (k, cols) becomes inverse(T) c; t (k, k), k <= KB_NB: its lower triangle with ones on the diagonal, or its upper one */
KB_INLINE void kb_triangle (const bool upper, int64_t k, const double *t, int64_t ld, int64_t cols, double *c, int64_t ldc) {
  double own[KB_NB][KB_NB] __attribute__((aligned(64))), x[KB_GROUP][KB_NB] __attribute__((aligned(64)));
  memset(own, 0, sizeof own);                /* of T what is off the diagonal, zeros elsewhere */
  for (int64_t j = 0; j < k; j++)
    for (int64_t i = upper ? 0 : j + 1; i < (upper ? j : k); i++) own[j][i] = t[j * ld + i];
  memset(x, 0, sizeof x);
  for (int64_t c0 = 0; c0 < cols; c0 += KB_GROUP) {
    const int64_t n = cols - c0 < KB_GROUP ? cols - c0 : KB_GROUP;
    for (int64_t g = 0; g < n; g++) memcpy(x[g], c + (c0 + g) * ldc, sizeof(double) * (size_t)k);
    for (int64_t at = 0; at < k; at++) {
      const int64_t j = upper ? k - 1 - at : at, from = upper ? 0 : (j + 1) / KB_N * KB_N, to = upper ? j : k;
      for (int g = 0; g < KB_GROUP; g++) {
        if (upper) x[g][j] /= t[j * ld + j];
        const kb_v f = kb_all(-x[g][j]);
        for (int64_t i = from; i < to; i += KB_N) *kb_out(x[g] + i) = kb_madd(f, *kb_in(own[j] + i), *kb_in(x[g] + i));
      }
    }
    for (int64_t g = 0; g < n; g++) memcpy(c + (c0 + g) * ldc, x[g], sizeof(double) * (size_t)k);
  }
}

static void kb_lower (int64_t k, const double *t, int64_t ld, int64_t cols, double *c, int64_t ldc) {
  if (cols > 1) { kb_triangle(false, k, t, ld, cols, c, ldc); return; }
  for (int64_t j = 0; j < k; j++)
    for (int64_t i = j + 1; i < k; i++) c[i] = KB_MADD1(-c[j], t[j * ld + i], c[i]);
}

static void kb_upper (int64_t k, const double *t, int64_t ld, int64_t cols, double *c, int64_t ldc) {
  kb_triangle(true, k, t, ld, cols, c, ldc);
}

extern const la_blocked_kernels LA_PASTE(la_kern_blocked_, LA_ISA);
const la_blocked_kernels LA_PASTE(la_kern_blocked_, LA_ISA) = { kb_dots, kb_axpys, kb_symv, kb_secular, kb_loewner, kb_unit,
  kb_lower, kb_upper };
