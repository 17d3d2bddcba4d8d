/*
** kern_spectral.c: QR, eigenvalues and singular values of small matrices, compiled once per instruction set (kernel.h). The complex
** ones are in kern_spectral_complex.inc.
**
** LAPACK's many small calls cost more than the arithmetic of a matrix of ten rows. These are its own unblocked algorithms for such
** matrices (Householder reduction, then implicit QL, QR or Golub-Kahan steps), with its choices of direction, shift, sign and order,
** so that vectors have the signs that NumPy's have. References: Golub and Van Loan, Matrix Computations, 4th ed., chapters 5, 7, 8;
** Demmel and Kahan, Accurate singular values of bidiagonal matrices, SIAM J. Sci. Stat. Comput. 11, 1990; Ahues and Tisseur,
** A new deflation criterion for the QR algorithm, LAPACK Working Note 122, 1997; the LAPACK Users' Guide, 3rd ed.
**
** Matrices are in C order in rows of LA_FS_LD(n) numbers, aligned to 32 bytes, whose last ones are 0: rows are added and rotated in
** vectors of four without a rest. What ends beyond LAPACK's plain course (numbers far from 1, no convergence) is refused, and the
** caller asks LAPACK. Called by: factor.c.
*/
#include <float.h>
#include <math.h>
#include <string.h>

#include "factor.h"

#if defined(__AVX2__) && defined(__FMA__)
#include <immintrin.h>
#endif

#define FS_INLINE static inline __attribute__((always_inline))
#define FS_EPS 0x1p-53                 /* LAPACK's "Epsilon" */
#define FS_ULP 0x1p-52                 /* ... "Precision" */
#define FS_MAXN LA_FS_SMALL
#define FS_LDMAX LA_FS_LD(FS_MAXN)

typedef double fs_v4 __attribute__((vector_size(32), may_alias));
typedef int64_t fs_i4 __attribute__((vector_size(32)));

#if defined(__clang__)
#define FS_SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define FS_SHUFFLE(a, b, ...) __builtin_shuffle(a, b, (fs_i4){ __VA_ARGS__ })
#endif

FS_INLINE fs_v4 *fs_vec (double *p) { return (fs_v4 *)(void *)p; }
FS_INLINE const fs_v4 *fs_cvec (const double *p) { return (const fs_v4 *)(const void *)p; }
/* macros: a function that takes a vector would need the instruction set in its calling convention */
#define fs_all(x) ((x) - (fs_v4){ 0, 0, 0, 0 })
#if defined(__AVX2__) && defined(__FMA__)
#define fs_madd(a, b, c) ((fs_v4)_mm256_fmadd_pd((__m256d)(a), (__m256d)(b), (__m256d)(c)))
#else
#define fs_madd(a, b, c) ((a) * (b) + (c))
#endif
#define fs_sum4(v) (((v)[0] + (v)[1]) + ((v)[2] + (v)[3]))

/* rows of ld numbers from the chunk that holds column c on */
#define FS_CHUNKS(k, c, ld) for (int k = (c) / 4; k < (ld) / 4; k++)

/* y += f x */
FS_INLINE void fs_axpy (int c, int ld, double f, const double *x, double *y) {
  fs_v4 fv = fs_all(f);
  FS_CHUNKS(k, c, ld) fs_vec(y)[k] = fs_madd(fv, fs_cvec(x)[k], fs_vec(y)[k]);
}

FS_INLINE double fs_dot (int c, int ld, const double *x, const double *y) {
  fs_v4 s = fs_all(0);
  FS_CHUNKS(k, c, ld) s = fs_madd(fs_cvec(x)[k], fs_cvec(y)[k], s);
  return fs_sum4(s);
}

/* rows x and y become c x + s y and c y - s x */
FS_INLINE void fs_rotate (int ld, double c, double s, double *x, double *y) {
  fs_v4 cv = fs_all(c), sv = fs_all(s);
  FS_CHUNKS(k, 0, ld) {
    fs_v4 a = fs_vec(x)[k], b = fs_vec(y)[k];
    fs_vec(x)[k] = fs_madd(sv, b, cv * a);
    fs_vec(y)[k] = fs_madd(-sv, a, cv * b);
  }
}

/* t (n, ldt) = the transpose of s (m, lds); what lies beyond m in t's rows is 0 */
static void fs_transpose (int m, int n, const double *s, int lds, double *t, int ldt) {
  for (int c = 0; c < n; c++) {
    for (int r = 0; r < m; r++) t[c * ldt + r] = s[r * lds + c];
    for (int r = m; r < ldt; r++) t[c * ldt + r] = 0;
  }
}

static void fs_identity (int n, int ld, double *z) {
  memset(z, 0, sizeof(double) * (size_t)(n * ld));
  for (int i = 0; i < n; i++) z[i * ld + i] = 1;
}

/* The reflector I - tau v v^T, v[0] = 1, that sends (alpha, x) to (beta, 0): x (step apart) becomes the rest of v, *alpha beta. */
FS_INLINE double fs_reflector (int n, double *alpha, double *x, int step) {
  double sum = 0, a = *alpha;
  int e = 0;
  for (int i = 0; i < n - 1; i++) sum += x[i * step] * x[i * step];
  if (sum == 0 || a * a + sum < 0x1p-900) {       /* squares are lost, or all is 0: in other units */
    double most = 0;
    for (int i = 0; i < n - 1; i++) most = fmax(most, fabs(x[i * step]));
    if (most == 0) return 0;
    frexp(fmax(most, fabs(a)), &e);
    a = ldexp(a, -e);
    sum = 0;
    for (int i = 0; i < n - 1; i++) {
      x[i * step] = ldexp(x[i * step], -e);
      sum += x[i * step] * x[i * step];           /* still 0 beside a much larger a: the sign changes nevertheless */
    }
  }
  double beta = -copysign(sqrt(a * a + sum), a), f = 1 / (a - beta);
  for (int i = 0; i < n - 1; i++) x[i * step] *= f;
  *alpha = e == 0 ? beta : ldexp(beta, e);
  return (beta - a) / beta;
}

/* w = the sum of v[r] times row r of z for rows lo .. hi-1, in the chunks from k to k + many - 1, which stay in registers */
FS_INLINE void fs_sum_chunks (int lo, int hi, unsigned k, const unsigned many, int ld, const double *v, const double *z, double *w) {
  fs_v4 s[4];
  for (unsigned i = 0; i < many; i++) s[i] = fs_all(0);
  for (int r = lo; r < hi; r++) {
    fs_v4 f = fs_all(v[r]);
    for (unsigned i = 0; i < many; i++) s[i] = fs_madd(f, fs_cvec(z + r * ld)[k + i], s[i]);
  }
  for (unsigned i = 0; i < many; i++) fs_vec(w)[k + i] = s[i];
}

FS_INLINE void fs_sum_rows (int lo, int hi, int c, int ld, const double *v, const double *z, double *w) {
  unsigned k = (unsigned)c / 4, most = (unsigned)ld / 4;
  for (; k + 4 <= most; k += 4) fs_sum_chunks(lo, hi, k, 4, ld, v, z, w);
  if (k + 2 <= most) { fs_sum_chunks(lo, hi, k, 2, ld, v, z, w); k += 2; }
  if (k < most) fs_sum_chunks(lo, hi, k, 1, ld, v, z, w);
}

/* z = (I - tau v v^T) z: rows lo .. hi-1, the columns from c on; v has its elements at lo .. hi-1 */
FS_INLINE void fs_reflect_rows (int lo, int hi, int c, int ld, double tau, const double *v, double *z) {
  _Alignas(32) double w[FS_LDMAX];
  fs_sum_rows(lo, hi, c, ld, v, z, w);
  for (int r = lo; r < hi; r++) {
    fs_v4 f = fs_all(-tau * v[r]);
    FS_CHUNKS(k, c, ld) fs_vec(z + r * ld)[k] = fs_madd(f, fs_cvec(w)[k], fs_vec(z + r * ld)[k]);
  }
}

/* z = z (I - tau v v^T): rows lo .. hi-1; v is 0 before column c and beyond its elements. Four rows' products with v at a time. */
FS_INLINE void fs_reflect_columns (int lo, int hi, int c, int ld, double tau, const double *v, double *z) {
  int r = lo;
  for (; r + 4 <= hi; r += 4) {
    fs_v4 s0 = fs_all(0), s1 = s0, s2 = s0, s3 = s0;
    double *x = z + r * ld;
    FS_CHUNKS(k, c, ld) {
      fs_v4 y = fs_cvec(v)[k];
      s0 = fs_madd(y, fs_vec(x)[k], s0);
      s1 = fs_madd(y, fs_vec(x + ld)[k], s1);
      s2 = fs_madd(y, fs_vec(x + 2 * ld)[k], s2);
      s3 = fs_madd(y, fs_vec(x + 3 * ld)[k], s3);
    }
    fs_v4 a = FS_SHUFFLE(s0, s1, 0, 4, 2, 6) + FS_SHUFFLE(s0, s1, 1, 5, 3, 7),
          b = FS_SHUFFLE(s2, s3, 0, 4, 2, 6) + FS_SHUFFLE(s2, s3, 1, 5, 3, 7),
          f = (FS_SHUFFLE(a, b, 0, 1, 4, 5) + FS_SHUFFLE(a, b, 2, 3, 6, 7)) * fs_all(-tau);
    fs_v4 f0 = fs_all(f[0]), f1 = fs_all(f[1]), f2 = fs_all(f[2]), f3 = fs_all(f[3]);
    FS_CHUNKS(k, c, ld) {
      fs_v4 y = fs_cvec(v)[k];
      fs_vec(x)[k] = fs_madd(f0, y, fs_vec(x)[k]);
      fs_vec(x + ld)[k] = fs_madd(f1, y, fs_vec(x + ld)[k]);
      fs_vec(x + 2 * ld)[k] = fs_madd(f2, y, fs_vec(x + 2 * ld)[k]);
      fs_vec(x + 3 * ld)[k] = fs_madd(f3, y, fs_vec(x + 3 * ld)[k]);
    }
  }
  for (; r < hi; r++) fs_axpy(c, ld, -tau * fs_dot(c, ld, v, z + r * ld), v, z + r * ld);
}

/* The rotation [c s; -s c] (f, g) = (r, 0), with LAPACK's signs since 3.10. No square overflows. */
FS_INLINE void fs_givens (double f, double g, double *c, double *s, double *r) {
  if (g == 0) { *c = 1; *s = 0; *r = f; }
  else if (f == 0) { *c = 0; *s = copysign(1, g); *r = fabs(g); }
  else {
    double d = f * f + g * g;
    d = d > 0x1p-900 ? sqrt(d) : hypot(f, g);
    *c = fabs(f) / d;
    *r = copysign(d, f);
    *s = g / *r;
  }
}

/* Are the numbers near enough to 1 that no square of a sum of them overflows or is lost? 0 is. */
FS_INLINE bool fs_plain (int n, int ld, const double *a) {
  const fs_i4 sign = { INT64_MAX, INT64_MAX, INT64_MAX, INT64_MAX };
  const fs_v4 far = fs_all(0x1p400);
  fs_v4 most = fs_all(0);
  fs_i4 fine = sign;
  for (int k = 0; k < n * ld / 4; k++) {
    fs_v4 x = (fs_v4)((fs_i4)fs_cvec(a)[k] & sign);
    fine &= x < far;                              /* not of NaN */
    fs_i4 more = x > most;
    most = (fs_v4)(((fs_i4)x & more) | ((fs_i4)most & ~more));
  }
  double m = fmax(fmax(most[0], most[1]), fmax(most[2], most[3]));
  return (fine[0] & fine[1] & fine[2] & fine[3]) != 0 && (m == 0 || m > 0x1p-400);
}

/* ================================================================ QR */

static int fs_qr (int m, int n, int k, double *a, double *q, double *tau) {
  const int ld = LA_FS_LD(n), mn = m < n ? m : n, lq = LA_FS_LD(k);
  double v[FS_MAXN][FS_MAXN];
  if (!fs_plain(m, ld, a)) return 1;
  for (int i = 0; i < mn; i++) {
    tau[i] = fs_reflector(m - i, &a[i * ld + i], i + 1 < m ? &a[(i + 1) * ld + i] : NULL, ld);
    v[i][i] = 1;
    for (int r = i + 1; r < m; r++) v[i][r] = a[r * ld + i];
    if (tau[i] == 0 || i + 1 >= n) continue;
    /* the columns up to i are put back: they hold R above and the reflectors below */
    double keep[FS_MAXN][4];
    int c0 = (i + 1) / 4 * 4;
    for (int r = i; r < m; r++) memcpy(keep[r], &a[r * ld + c0], sizeof keep[r]);
    fs_reflect_rows(i, m, i + 1, ld, tau[i], v[i], a);
    for (int r = i; r < m; r++) for (int c = c0; c <= i; c++) a[r * ld + c] = keep[r][c - c0];
  }
  if (q == NULL) return 0;
  memset(q, 0, sizeof(double) * (size_t)(m * lq));
  for (int i = 0; i < m && i < k; i++) q[i * lq + i] = 1;
  for (int i = mn - 1; i >= 0; i--) if (tau[i] != 0) fs_reflect_rows(i, m, i, lq, tau[i], v[i], q);
  return 0;
}

/* ================================================================ symmetric eigenvalues */

/* A 2 x 2 symmetric matrix [a b; b c]: eigenvalues |r1| >= |r2|, (c, s) the unit vector of r1. */
static void fs_sym2 (double a, double b, double c, double *r1, double *r2, double *cs, double *sn) {
  double sm = a + c, df = a - c, adf = fabs(df), tb = b + b, ab = fabs(tb), acmx, acmn, rt, co;
  int sgn1, sgn2;
  if (fabs(a) > fabs(c)) { acmx = a; acmn = c; } else { acmx = c; acmn = a; }
  if (adf > ab) rt = adf * sqrt(1 + (ab / adf) * (ab / adf));
  else if (adf < ab) rt = ab * sqrt(1 + (adf / ab) * (adf / ab));
  else rt = ab * sqrt(2.0);
  if (sm < 0) {
    *r1 = 0.5 * (sm - rt);
    sgn1 = -1;
    *r2 = (acmx / *r1) * acmn - (b / *r1) * b;
  }
  else if (sm > 0) {
    *r1 = 0.5 * (sm + rt);
    sgn1 = 1;
    *r2 = (acmx / *r1) * acmn - (b / *r1) * b;
  }
  else {
    *r1 = 0.5 * rt;
    *r2 = -0.5 * rt;
    sgn1 = 1;
  }
  if (df >= 0) { co = df + rt; sgn2 = 1; } else { co = df - rt; sgn2 = -1; }
  if (fabs(co) > ab) {
    double ct = -tb / co;
    *sn = 1 / sqrt(1 + ct * ct);
    *cs = ct * *sn;
  }
  else if (ab == 0) { *cs = 1; *sn = 0; }
  else {
    double tn = -co / tb;
    *cs = 1 / sqrt(1 + tn * tn);
    *sn = tn * *cs;
  }
  if (sgn1 == sgn2) { double tn = *cs; *cs = -*sn; *sn = tn; }
}

/* Eigenvalues of the symmetric tridiagonal matrix (d, e), unsorted; zt: the rows that are rotated along */
FS_INLINE int fs_tridiagonal (int n, double *d, double *e, double *zt, int ld) {
  const double eps = FS_EPS, eps2 = eps * eps;
  int left = 30 * n, next = 0;
  while (next < n) {
    if (next > 0) e[next - 1] = 0;
    int m = next;
    for (; m < n - 1; m++) {
      double t = fabs(e[m]);
      if (t == 0) break;
      if (t <= sqrt(fabs(d[m])) * sqrt(fabs(d[m + 1])) * eps) { e[m] = 0; break; }
    }
    int l = next, end = m;
    next = m + 1;
    if (end == l) continue;
    if (fabs(d[end]) < fabs(d[l])) { end = l; l = m; }
    if (end > l) {                                /* QL */
      while (l <= end) {
        for (m = l; m < end; m++)
          if (e[m] * e[m] <= eps2 * fabs(d[m]) * fabs(d[m + 1]) + DBL_MIN) break;
        if (m < end) e[m] = 0;
        double p = d[l];
        if (m == l) { l++; continue; }
        if (m == l + 1) {
          double r1, r2, c, s;
          fs_sym2(d[l], e[l], d[l + 1], &r1, &r2, &c, &s);
          fs_rotate(ld, c, s, zt + l * ld, zt + (l + 1) * ld);
          d[l] = r1;
          d[l + 1] = r2;
          e[l] = 0;
          l += 2;
          continue;
        }
        if (left-- == 0) return 1;
        double g = (d[l + 1] - p) / (2 * e[l]), r = sqrt(g * g + 1), s = 1, c = 1;
        g = d[m] - p + e[l] / (g + copysign(r, g));
        p = 0;
        for (int i = m - 1; i >= l; i--) {
          double f = s * e[i], b = c * e[i];
          fs_givens(g, f, &c, &s, &r);
          if (i != m - 1) e[i + 1] = r;
          g = d[i + 1] - p;
          r = (d[i] - g) * s + 2 * c * b;
          p = s * r;
          d[i + 1] = g + p;
          g = c * r - b;
          fs_rotate(ld, c, -s, zt + i * ld, zt + (i + 1) * ld);
        }
        d[l] -= p;
        e[l] = g;
      }
    }
    else {                                        /* QR */
      while (l >= end) {
        for (m = l; m > end; m--)
          if (e[m - 1] * e[m - 1] <= eps2 * fabs(d[m]) * fabs(d[m - 1]) + DBL_MIN) break;
        if (m > end) e[m - 1] = 0;
        double p = d[l];
        if (m == l) { l--; continue; }
        if (m == l - 1) {
          double r1, r2, c, s;
          fs_sym2(d[l - 1], e[l - 1], d[l], &r1, &r2, &c, &s);
          fs_rotate(ld, c, s, zt + (l - 1) * ld, zt + l * ld);
          d[l - 1] = r1;
          d[l] = r2;
          e[l - 1] = 0;
          l -= 2;
          continue;
        }
        if (left-- == 0) return 1;
        double g = (d[l - 1] - p) / (2 * e[l - 1]), r = sqrt(g * g + 1), s = 1, c = 1;
        g = d[m] - p + e[l - 1] / (g + copysign(r, g));
        p = 0;
        for (int i = m; i < l; i++) {
          double f = s * e[i], b = c * e[i];
          fs_givens(g, f, &c, &s, &r);
          if (i != m) e[i - 1] = r;
          g = d[i] - p;
          r = (d[i + 1] - g) * s + 2 * c * b;
          p = s * r;
          d[i] = g + p;
          g = c * r - b;
          fs_rotate(ld, c, s, zt + i * ld, zt + (i + 1) * ld);
        }
        d[l] -= p;
        e[l - 1] = g;
      }
    }
  }
  return 0;
}

/* The same without vectors, from the squares of e: no root within a sweep (Pal, Walker and Kahan, in Parlett, The Symmetric Eigenvalue
** Problem, 1980, section 8.15). */
static int fs_tridiagonal_values (int n, double *d, double *e) {
  const double eps = FS_EPS, eps2 = eps * eps;
  int left = 30 * n, next = 0;
  while (next < n) {
    if (next > 0) e[next - 1] = 0;
    int m = next;
    for (; m < n - 1; m++)
      if (fabs(e[m]) <= sqrt(fabs(d[m])) * sqrt(fabs(d[m + 1])) * eps) { e[m] = 0; break; }
    int l = next, end = m, step = 1;
    next = m + 1;
    if (end == l) continue;
    for (int i = l; i < end; i++) e[i] *= e[i];
    if (fabs(d[end]) < fabs(d[l])) { end = l; l = m; step = -1; }
    double *f = step > 0 ? e : e - 1;             /* f[i]: the square between i and i + step */
    while (step > 0 ? l <= end : l >= end) {
      for (m = l; m != end; m += step)
        if (f[m] <= eps2 * fabs(d[m] * d[m + step])) break;
      if (m != end) f[m] = 0;
      if (m == l) { l += step; continue; }
      double root = sqrt(f[l]);
      if (m == l + step) {
        double r1, r2, c, s;
        fs_sym2(d[l], root, d[m], &r1, &r2, &c, &s);
        d[l] = r1;
        d[m] = r2;
        f[l] = 0;
        l += 2 * step;
        continue;
      }
      if (left-- == 0) return 1;
      double sigma = (d[l + step] - d[l]) / (2 * root), r = sqrt(sigma * sigma + 1);
      sigma = d[l] - root / (sigma + copysign(r, sigma));
      double c = 1, s = 0, gamma = d[m] - sigma, p = gamma * gamma;
      for (int i = m - step;; i -= step) {
        double bb = f[i], oldc = c, old = gamma, alpha = d[i];
        r = p + bb;
        if (i != m - step) f[i + step] = s * r;
        c = p / r;
        s = bb / r;
        gamma = c * (alpha - sigma) - s * old;
        d[i + step] = old + (alpha - gamma);
        p = c != 0 ? gamma * gamma / c : oldc * bb;
        if (i == l) break;
      }
      f[l] = s * p;
      d[l] = sigma + gamma;
    }
  }
  return 0;
}

/* Sorts w; place[i] (or NULL): where number i was. LAPACK's order of equal numbers where places are asked for. */
static void fs_rising (int n, double *w, int *place) {
  if (place == NULL) {
    for (int i = 1; i < n; i++) {
      double x = w[i];
      int k = i;
      for (; k > 0 && w[k - 1] > x; k--) w[k] = w[k - 1];
      w[k] = x;
    }
    return;
  }
  for (int i = 0; i < n; i++) place[i] = i;
  for (int i = 0; i < n - 1; i++) {
    int k = i;
    for (int j = i + 1; j < n; j++) if (w[j] < w[k]) k = j;
    double x = w[k];
    int p = place[k];
    w[k] = w[i];
    place[k] = place[i];
    w[i] = x;
    place[i] = p;
  }
}

FS_INLINE int fs_eigh_n (int n, bool lower, double *a, double *w, double *z) {
  const int ld = LA_FS_LD(n);
  double e[FS_MAXN], tau[FS_MAXN];
  _Alignas(32) double v[FS_MAXN * FS_LDMAX], t[FS_LDMAX], zt[FS_MAXN * FS_LDMAX];
  if (!fs_plain(n, ld, a)) return 1;
  /* to tridiagonal form: the reflector of step i is in row i of v */
  for (int step = 0; step < n - 1; step++) {
    int i = lower ? step : n - 2 - step, lo = lower ? i + 1 : 0, hi = lower ? n : i + 1, len = hi - lo;
    double *row = v + i * ld, *from = a + (lower ? i : i + 1) * ld;
    memset(row, 0, sizeof(double) * (size_t)ld);
    memcpy(row + lo, from + lo, sizeof(double) * (size_t)len);
    double *head = row + (lower ? lo : hi - 1);
    tau[i] = fs_reflector(len, head, lower ? row + lo + 1 : row, 1);
    e[i] = *head;
    *head = 1;
    w[lower ? i : i + 1] = from[lower ? i : i + 1];
    if (tau[i] == 0) continue;
    fs_sum_rows(lo, hi, lo, ld, row, a, t);
    double dot = 0;
    for (int c = lo / 4 * 4; c < ld; c++) {
      t[c] = c >= lo && c < hi ? tau[i] * t[c] : 0;
      dot += t[c] * row[c];
    }
    fs_axpy(lo, ld, -0.5 * tau[i] * dot, row, t);
    for (int r = lo; r < hi; r++) {
      fs_v4 f = fs_all(-row[r]), g = fs_all(-t[r]);
      FS_CHUNKS(k, lo, ld)
        fs_vec(a + r * ld)[k] = fs_madd(f, fs_vec(t)[k], fs_madd(g, fs_vec(row)[k], fs_vec(a + r * ld)[k]));
    }
  }
  w[lower ? n - 1 : 0] = a[lower ? n * ld - ld + n - 1 : 0];
  if (z == NULL) {
    if (fs_tridiagonal_values(n, w, e) != 0) return 1;
    fs_rising(n, w, NULL);
    return 0;
  }
  fs_identity(n, ld, zt);
  if (fs_tridiagonal(n, w, e, zt, ld) != 0) return 1;
  int place[FS_MAXN];
  fs_rising(n, w, place);
  for (int r = 0; r < n; r++) {
    for (int c = 0; c < n; c++) z[r * ld + c] = zt[place[c] * ld + r];
    for (int c = n; c < ld; c++) z[r * ld + c] = 0;
  }
  for (int step = 0; step < n - 1; step++) {
    int i = lower ? n - 2 - step : step;
    if (tau[i] != 0) fs_reflect_rows(lower ? i + 1 : 0, lower ? n : i + 1, 0, ld, tau[i], v + i * ld, z);
  }
  return 0;
}

static int fs_eigh (int n, bool lower, double *a, double *w, double *z) {
  switch (n) {
    case 4: return fs_eigh_n(4, lower, a, w, z);
    default: return fs_eigh_n(n, lower, a, w, z);
  }
}

/* ================================================================ singular values */

/* singular values of the upper triangular [f g; 0 h]: the smaller, the larger */
static void fs_values2 (double f, double g, double h, double *least, double *most) {
  double fa = fabs(f), ga = fabs(g), ha = fabs(h), mn = fa < ha ? fa : ha, mx = fa < ha ? ha : fa;
  if (mn == 0) {
    *least = 0;
    if (mx == 0) *most = ga;
    else {
      double a = mx > ga ? mx : ga, b = mx > ga ? ga : mx;
      *most = a * sqrt(1 + (b / a) * (b / a));
    }
    return;
  }
  if (ga < mx) {
    double as = 1 + mn / mx, at = (mx - mn) / mx, au = (ga / mx) * (ga / mx), c = 2 / (sqrt(as * as + au) + sqrt(at * at + au));
    *least = mn * c;
    *most = mx / c;
    return;
  }
  double au = mx / ga;
  if (au == 0) {
    *least = (mn * mx) / ga;
    *most = ga;
    return;
  }
  double as = 1 + mn / mx, at = (mx - mn) / mx,
         c = 1 / (sqrt(1 + (as * au) * (as * au)) + sqrt(1 + (at * au) * (at * au)));
  *least = (mn * c) * au;
  *least += *least;
  *most = ga / (c + c);
}

/* the singular value decomposition of [f g; 0 h], with signs */
static void fs_svd2 (double f, double g, double h, double *least, double *most, double *snr, double *csr, double *snl, double *csl) {
  double ft = f, fa = fabs(f), ht = h, ha = fabs(h), gt = g, ga = fabs(g), clt, crt, slt, srt, tsign;
  int pmax = 1;
  bool swap = ha > fa;
  if (swap) {
    double t = ft; ft = ht; ht = t;
    t = fa; fa = ha; ha = t;
    pmax = 3;
  }
  if (ga == 0) { *least = ha; *most = fa; clt = crt = 1; slt = srt = 0; }
  else {
    bool gasmall = true;
    if (ga > fa) {
      pmax = 2;
      if (fa / ga < FS_EPS) {
        gasmall = false;
        *most = ga;
        *least = ha > 1 ? fa / (ga / ha) : (fa / ga) * ha;
        clt = 1;
        slt = ht / gt;
        srt = 1;
        crt = ft / gt;
      }
    }
    if (gasmall) {
      double d = fa - ha, l = d == fa ? 1 : d / fa, m = gt / ft, t = 2 - l, mm = m * m, tt = t * t, s = sqrt(tt + mm),
             r = l == 0 ? fabs(m) : sqrt(l * l + mm), a = 0.5 * (s + r);
      *least = ha / a;
      *most = fa * a;
      if (mm == 0) {
        if (l == 0) t = copysign(2, ft) * copysign(1, gt);
        else t = gt / copysign(d, ft) + m / t;
      }
      else t = (m / (s + t) + m / (r + l)) * (1 + a);
      l = sqrt(t * t + 4);
      crt = 2 / l;
      srt = t / l;
      clt = (crt + srt * m) / a;
      slt = (ht / ft) * srt / a;
    }
  }
  if (swap) { *csl = srt; *snl = crt; *csr = slt; *snr = clt; }
  else { *csl = clt; *snl = slt; *csr = crt; *snr = srt; }
  if (pmax == 1) tsign = copysign(1, *csr) * copysign(1, *csl) * copysign(1, f);
  else if (pmax == 2) tsign = copysign(1, *snr) * copysign(1, *csl) * copysign(1, g);
  else tsign = copysign(1, *snr) * copysign(1, *snl) * copysign(1, h);
  *most = copysign(*most, tsign);
  *least = copysign(*least, tsign * copysign(1, f) * copysign(1, h));
}

/* The singular values of the upper bidiagonal matrix (d, e), falling; the rows of ut and vt, the transposed left and the right
** vectors, are rotated along and stand in order, or are NULL. Implicit steps with or without shift. */
FS_INLINE int fs_bidiagonal (int n, double *d, double *e, double *ut, double *vt, int ld) {
  const double eps = FS_EPS, tol = 98.70084 * eps;            /* eps^(-1/8) eps */
  int oldll = -1, oldm = -1, m = n - 1, dir = 0;
  double smina = fabs(d[0]);
  if (smina != 0) {
    double mu = smina;
    for (int i = 1; i < n; i++) {
      mu = fabs(d[i]) * (mu / (mu + fabs(e[i - 1])));
      if (mu < smina) smina = mu;
      if (smina == 0) break;
    }
  }
  double thresh = fmax(tol * (smina / sqrt((double)n)), 6.0 * n * n * DBL_MIN);
  for (long left = 6L * n * n; m > 0;) {
    if (left < 0) return 1;
    double smax = fabs(d[m]), smin;
    int ll;
    for (ll = m - 1; ll >= 0; ll--) {
      double as = fabs(d[ll]), ae = fabs(e[ll]);
      if (ae <= thresh) { e[ll] = 0; break; }
      if (as > smax) smax = as;
      if (ae > smax) smax = ae;
    }
    if (ll == m - 1) { m--; continue; }
    ll++;
    if (ll == m - 1) {
      double least, most, snr, csr, snl, csl;
      fs_svd2(d[m - 1], e[m - 1], d[m], &least, &most, &snr, &csr, &snl, &csl);
      d[m - 1] = most;
      e[m - 1] = 0;
      d[m] = least;
      if (vt != NULL) {
        fs_rotate(ld, csr, snr, vt + (m - 1) * ld, vt + m * ld);
        fs_rotate(ld, csl, snl, ut + (m - 1) * ld, ut + m * ld);
      }
      m -= 2;
      continue;
    }
    if (ll > oldm || m < oldll) dir = fabs(d[ll]) >= fabs(d[m]) ? 1 : 2;
    bool again = false;
    if (dir == 1) {
      if (fabs(e[m - 1]) <= tol * fabs(d[m])) { e[m - 1] = 0; continue; }
      double mu = smin = fabs(d[ll]);
      for (int i = ll; i < m; i++) {
        if (fabs(e[i]) <= tol * mu) { e[i] = 0; again = true; break; }
        mu = fabs(d[i + 1]) * (mu / (mu + fabs(e[i])));
        if (mu < smin) smin = mu;
      }
    }
    else {
      if (fabs(e[ll]) <= tol * fabs(d[ll])) { e[ll] = 0; continue; }
      double mu = smin = fabs(d[m]);
      for (int i = m - 1; i >= ll; i--) {
        if (fabs(e[i]) <= tol * mu) { e[i] = 0; again = true; break; }
        mu = fabs(d[i]) * (mu / (mu + fabs(e[i])));
        if (mu < smin) smin = mu;
      }
    }
    if (again) continue;
    oldll = ll;
    oldm = m;
    double shift = 0, r;
    if (!(n * tol * (smin / smax) <= fmax(eps, 0.01 * tol))) {
      double sll;
      if (dir == 1) { sll = fabs(d[ll]); fs_values2(d[m - 1], e[m - 1], d[m], &shift, &r); }
      else { sll = fabs(d[m]); fs_values2(d[ll], e[ll], d[ll + 1], &shift, &r); }
      if (sll > 0 && (shift / sll) * (shift / sll) < eps) shift = 0;
    }
    left -= m - ll;
    if (shift == 0) {
      double cs = 1, oldcs = 1, sn = 0, oldsn = 0;
      if (dir == 1) {
        for (int i = ll; i < m; i++) {
          fs_givens(d[i] * cs, e[i], &cs, &sn, &r);
          if (i > ll) e[i - 1] = oldsn * r;
          fs_givens(oldcs * r, d[i + 1] * sn, &oldcs, &oldsn, &d[i]);
          if (vt != NULL) {
            fs_rotate(ld, cs, sn, vt + i * ld, vt + (i + 1) * ld);
            fs_rotate(ld, oldcs, oldsn, ut + i * ld, ut + (i + 1) * ld);
          }
        }
        double h = d[m] * cs;
        d[m] = h * oldcs;
        e[m - 1] = h * oldsn;
        if (fabs(e[m - 1]) <= thresh) e[m - 1] = 0;
      }
      else {
        for (int i = m; i > ll; i--) {
          fs_givens(d[i] * cs, e[i - 1], &cs, &sn, &r);
          if (i < m) e[i] = oldsn * r;
          fs_givens(oldcs * r, d[i - 1] * sn, &oldcs, &oldsn, &d[i]);
          if (vt != NULL) {
            fs_rotate(ld, oldcs, -oldsn, vt + (i - 1) * ld, vt + i * ld);
            fs_rotate(ld, cs, -sn, ut + (i - 1) * ld, ut + i * ld);
          }
        }
        double h = d[ll] * cs;
        d[ll] = h * oldcs;
        e[ll] = h * oldsn;
        if (fabs(e[ll]) <= thresh) e[ll] = 0;
      }
    }
    else if (dir == 1) {
      double f = (fabs(d[ll]) - shift) * (copysign(1, d[ll]) + shift / d[ll]), g = e[ll], cr, sr, cl, sl;
      for (int i = ll; i < m; i++) {
        fs_givens(f, g, &cr, &sr, &r);
        if (i > ll) e[i - 1] = r;
        f = cr * d[i] + sr * e[i];
        e[i] = cr * e[i] - sr * d[i];
        g = sr * d[i + 1];
        d[i + 1] = cr * d[i + 1];
        fs_givens(f, g, &cl, &sl, &r);
        d[i] = r;
        f = cl * e[i] + sl * d[i + 1];
        d[i + 1] = cl * d[i + 1] - sl * e[i];
        if (i < m - 1) {
          g = sl * e[i + 1];
          e[i + 1] = cl * e[i + 1];
        }
        if (vt != NULL) {
          fs_rotate(ld, cr, sr, vt + i * ld, vt + (i + 1) * ld);
          fs_rotate(ld, cl, sl, ut + i * ld, ut + (i + 1) * ld);
        }
      }
      e[m - 1] = f;
      if (fabs(e[m - 1]) <= thresh) e[m - 1] = 0;
    }
    else {
      double f = (fabs(d[m]) - shift) * (copysign(1, d[m]) + shift / d[m]), g = e[m - 1], cr, sr, cl, sl;
      for (int i = m; i > ll; i--) {
        fs_givens(f, g, &cr, &sr, &r);
        if (i < m) e[i] = r;
        f = cr * d[i] + sr * e[i - 1];
        e[i - 1] = cr * e[i - 1] - sr * d[i];
        g = sr * d[i - 1];
        d[i - 1] = cr * d[i - 1];
        fs_givens(f, g, &cl, &sl, &r);
        d[i] = r;
        f = cl * e[i - 1] + sl * d[i - 1];
        d[i - 1] = cl * d[i - 1] - sl * e[i - 1];
        if (i > ll + 1) {
          g = sl * e[i - 2];
          e[i - 2] = cl * e[i - 2];
        }
        if (vt != NULL) {
          fs_rotate(ld, cl, -sl, vt + (i - 1) * ld, vt + i * ld);
          fs_rotate(ld, cr, -sr, ut + (i - 1) * ld, ut + i * ld);
        }
      }
      e[ll] = f;
      if (fabs(e[ll]) <= thresh) e[ll] = 0;
    }
  }
  for (int i = 0; i < n; i++) {
    if (d[i] >= 0) continue;
    d[i] = -d[i];
    if (vt != NULL) FS_CHUNKS(k, 0, ld) fs_vec(vt + i * ld)[k] = -fs_vec(vt + i * ld)[k];
  }
  return 0;
}

/* Sorts s, falling; place[i]: where number i was. As LAPACK sorts: the smallest of the rest goes to the end. */
static void fs_falling (int n, double *s, int *place) {
  for (int i = 0; i < n; i++) place[i] = i;
  for (int i = 0; i < n - 1; i++) {
    int least = 0, end = n - 1 - i;
    double x = s[0];
    for (int j = 1; j <= end; j++) if (s[j] <= x) { least = j; x = s[j]; }
    if (least == end) continue;
    s[least] = s[end];
    s[end] = x;
    int t = place[least];
    place[least] = place[end];
    place[end] = t;
  }
}

/* The values alone, by the differential quotient-difference algorithm with shifts: one division in the chain of a number where the steps
** above take two roots (K. V. Fernando and B. N. Parlett, Accurate singular values and differential qd algorithms, Numer. Math. 67, 1994).
**
** q and e are the squares of d and e: the tridiagonal matrix with diagonal q[i] + e[i] and q[i + 1] e[i] beside it, squared, has the
** squared values as its roots. A sweep turns them into those of that matrix less the shift. The pivots' derivatives with respect to the
** shift come along for a few multiplications and give Laguerre's bound, from below, of the least root: the next shift. So convergence
** is cubic, and nothing turns negative but by rounding. The sums up to the last number but one give the bound for the rest, as
** the roots of a leading block interlace with those of the whole. Where e is negligible a block ends; there it becomes minus the shifts
** so far, for what lies above. */

typedef struct fs_qd { double q[FS_MAXN], e[FS_MAXN]; } fs_qd;
typedef struct fs_sums { double first[FS_MAXN], second[FS_MAXN]; } fs_sums;    /* of the roots' inverses and of these' squares */

#define FS_QDTOL (100 * FS_EPS * (100 * FS_EPS))

/* One sweep over from .. to; tail: added to the last number's diagonal. False: something turned negative. Bit i of *parts:
** e[i] is negligible beside the shifts so far, or was so in the matrix up to i (1 / d is the last element of its inverse). */
FS_INLINE bool fs_qd_sweep (int from, int to, double shift, double tail, double least, const fs_qd *x, fs_qd *y, fs_sums *s,
                            unsigned *parts) {
  double d = x->q[from] - shift, d1 = -1, d2 = 0, first = 0, second = 0;
  bool fine = d >= 0;
  unsigned bits = 0;
  for (int i = from; i < to; i++) {
    double p = d + x->e[i], q = x->q[i + 1], inverse = 1 / p, r = d1 * inverse, f = x->e[i] * (q * inverse);
    y->q[i] = p;
    y->e[i] = f;
    if (x->e[i] <= FS_QDTOL * d || f <= least) bits |= 1u << i;
    first -= r;
    second += r * r - d2 * inverse;
    s->first[i] = first;
    s->second[i] = second;
    f *= inverse;
    d2 = f * (d2 - 2 * (r * d1));
    d1 = f * d1 - 1;
    d = q * d / p - shift;
    fine &= d >= 0;
  }
  d += tail;
  double inverse = 1 / d, r = d1 * inverse;
  y->q[to] = d;
  s->first[to] = first - r;
  s->second[to] = second + (r * r - d2 * inverse);
  *parts = bits;
  return fine;
}

/* Laguerre's bound of the least of n roots, or 0 */
static double fs_qd_bound (double n, double first, double second) {
  double bound = n / (first + sqrt((n - 1) * fmax(n * second - first * first, 0))) * (1 - 0x1p-45);
  return bound > 0 ? bound : 0;
}

/* The singular values of the bidiagonal matrix (d, e) into d, falling. False: d is as it was, the other way has to be gone. */
static bool fs_qd_values (int n, double *d, const double *e) {
  fs_qd x, y;
  fs_sums sums;
  double root[FS_MAXN], most = fabs(d[n - 1]), least = most;
  int unit, left = 20 * n;
  for (int i = 0; i < n - 1; i++) {
    most = fmax(most, fmax(fabs(d[i]), fabs(e[i])));
    least = fmin(least, fabs(d[i]));
  }
  if (!(least > most * 0x1p-200)) return false;
  frexp(most, &unit);
  double scale = ldexp(1, -unit);
  for (int i = 0; i < n; i++) {
    double a = d[i] * scale, b = i < n - 1 ? e[i] * scale : 0;
    x.q[i] = a * a;
    x.e[i] = b * b;
  }
  for (int to = n - 1; to >= 0;) {
    double sigma = -x.e[to], shift = 0, tail = 0;
    int from = to, tries = 0;
    while (from > 0 && x.e[from - 1] > 0) from--;
    if (from < to && 1.5 * x.q[from] < x.q[to]) {             /* the least root should come out at the end */
      for (int i = from, k = to; i < k; i++, k--) { double t = x.q[i]; x.q[i] = x.q[k]; x.q[k] = t; }
      for (int i = from, k = to - 1; i < k; i++, k--) { double t = x.e[i]; x.e[i] = x.e[k]; x.e[k] = t; }
    }
    while (to > from + 1) {
      unsigned parts;
      if (left-- == 0) return false;
      if (!fs_qd_sweep(from, to, shift, tail, FS_QDTOL * sigma, &x, &y, &sums, &parts)) {
        tries++;
        shift *= tries == 1 ? 0.98 : tries == 2 ? 0.5 : 0;
        continue;
      }
      int base = from;
      tries = 0;
      sigma += shift;
      tail = 0;
      for (int i = from; i < to; i++) { x.q[i] = y.q[i]; x.e[i] = y.e[i]; }
      x.q[to] = y.q[to];
      for (int i = to - 2; parts != 0 && i >= from; i--)
        if ((parts >> i & 1) != 0) {                          /* what lies above is left for later */
          x.e[i] = -sigma;
          from = i + 1;
        }
      double q = x.q[to], c = x.e[to - 1], rest = 0;
      bool off = c <= FS_QDTOL * (sigma + q);
      /* the last root by itself: what stands beside it, squared, over the distance to the others is negligible */
      if (!off && q * c <= 0x1p-56 * (x.q[to - 1] + c) * (sigma + q)) {
        rest = fs_qd_bound(to - base, sums.first[to - 1], sums.second[to - 1]);
        off = q * c <= 0x1p-56 * (rest - q) * (sigma + q);
      }
      else if (off) rest = fs_qd_bound(to - base, sums.first[to - 1], sums.second[to - 1]);
      if (!off) shift = fs_qd_bound(to - base + 1, sums.first[to], sums.second[to]);
      else {
        root[to] = q + sigma;
        to--;
        x.e[to] = -sigma;
        tail = c;
        shift = rest;
      }
    }
    double last = x.q[to] + tail;
    if (to > from) {                              /* two are left */
      double top = x.q[from] + x.e[from], beside = x.q[to] * x.e[from], t = top - last;
      t = 0.5 * (top + last + sqrt(t * t + 4 * beside));
      root[from] = t + sigma;
      last = (x.q[from] * x.q[to] + tail * top) / t;
    }
    root[to] = last + sigma;
    to = from - 1;
  }
  for (int i = 0; i < n; i++) if (!(root[i] > 0x1p-800)) return false;         /* numbers on the way may have been lost */
  for (int i = 0; i < n; i++) {
    double s = ldexp(sqrt(root[i]), unit);
    int k = i;
    for (; k > 0 && d[k - 1] < s; k--) d[k] = d[k - 1];
    d[k] = s;
  }
  return true;
}

static int fs_singular_values (int n, double *d, double *e) {
  int place[FS_MAXN];
  if (fs_qd_values(n, d, e)) return 0;
  if (fs_bidiagonal(n, d, e, NULL, NULL, 0) != 0) return 1;
  fs_falling(n, d, place);
  return 0;
}

FS_INLINE int fs_svd_n (int n, double *a, double *s, double *u, double *vh) {
  const int ld = LA_FS_LD(n);
  double e[FS_MAXN], tauq[FS_MAXN], taup[FS_MAXN];
  _Alignas(32) double q[FS_MAXN * FS_LDMAX], p[FS_MAXN * FS_LDMAX], ut[FS_MAXN * FS_LDMAX], vt[FS_MAXN * FS_LDMAX];
  if (!fs_plain(n, ld, a)) return 1;
  /* to upper bidiagonal form: the left reflector of step i is in row i of q, the right one in row i of p */
  for (int i = 0; i < n; i++) {
    double *left = q + i * ld, *right = p + i * ld;
    for (int r = 0; r < n; r++) left[r] = r < i ? 0 : a[r * ld + i];
    tauq[i] = fs_reflector(n - i, &left[i], left + i + 1, 1);
    s[i] = left[i];
    left[i] = 1;
    if (i == n - 1) break;
    if (tauq[i] != 0) fs_reflect_rows(i, n, i, ld, tauq[i], left, a);
    memset(right, 0, sizeof(double) * (size_t)ld);
    memcpy(right + i + 1, a + i * ld + i + 1, sizeof(double) * (size_t)(n - i - 1));
    taup[i] = fs_reflector(n - i - 1, &right[i + 1], right + i + 2, 1);
    e[i] = right[i + 1];
    right[i + 1] = 1;
    if (taup[i] != 0) fs_reflect_columns(i + 1, n, i + 1, ld, taup[i], right, a);
  }
  if (u == NULL) return fs_singular_values(n, s, e);
  fs_identity(n, ld, ut);
  fs_identity(n, ld, vt);
  if (fs_bidiagonal(n, s, e, ut, vt, ld) != 0) return 1;
  int place[FS_MAXN];
  fs_falling(n, s, place);
  if (n == 1) { ut[0] *= vt[0]; vt[0] = 1; }        /* LAPACK's course for one number */
  for (int r = 0; r < n; r++) {
    for (int c = 0; c < n; c++) {
      u[r * ld + c] = ut[place[c] * ld + r];
      vh[r * ld + c] = vt[place[c] * ld + r];     /* V; transposed below */
    }
    for (int c = n; c < ld; c++) u[r * ld + c] = vh[r * ld + c] = 0;
  }
  for (int i = n - 1; i >= 0; i--) if (tauq[i] != 0) fs_reflect_rows(i, n, 0, ld, tauq[i], q + i * ld, u);
  for (int i = n - 2; i >= 0; i--) if (taup[i] != 0) fs_reflect_rows(i + 1, n, 0, ld, taup[i], p + i * ld, vh);
  fs_transpose(n, n, vh, ld, vt, ld);
  memcpy(vh, vt, sizeof(double) * (size_t)(n * ld));
  return 0;
}

static int fs_svd (int n, double *a, double *s, double *u, double *vh) {
  switch (n) {
    case 4: return fs_svd_n(4, a, s, u, vh);
    default: return fs_svd_n(n, a, s, u, vh);
  }
}

/* ================================================================ eigenvalues */

typedef struct fs_eigjob {
  int n, ld, lo, hi;                     /* the balanced block is lo .. hi - 1 */
  double scale[FS_MAXN];                 /* of the block; outside it the row that was exchanged */
} fs_eigjob;

/* of n numbers, step apart; parts: 2 where they are complex, with imaginary parts ld after the real ones */
FS_INLINE double fs_norm (int n, const double *x, int step, const int parts, int ld) {
  double s = 0;
  for (int i = 0; i < n; i++, x += step) s += parts == 2 ? x[0] * x[0] + x[ld] * x[ld] : x[0] * x[0];
  return sqrt(s);
}

FS_INLINE void fs_swap (int n, double *x, int sx, double *y, int sy, const int parts, int ld) {
  for (int p = 0; p < parts; p++)
    for (int i = 0; i < n; i++) {
      double t = x[p * ld + i * sx];
      x[p * ld + i * sx] = y[p * ld + i * sy];
      y[p * ld + i * sy] = t;
    }
}

/* Rows and columns that isolate an eigenvalue go to the ends; the rest is scaled by powers of 2. */
FS_INLINE void fs_balance (fs_eigjob *j, double *a, const int parts) {
  const int n = j->n, ld = j->ld, row = parts * ld;
#define ZERO(r, c) (a[(r) * row + (c)] == 0 && (parts == 1 || a[(r) * row + ld + (c)] == 0))
  int k = 0, l = n - 1;
  for (bool found = true; found && l > 0;) {
    found = false;
    for (int r = l; r >= 0 && !found; r--) {
      bool alone = true;
      for (int c = 0; c <= l && alone; c++) alone = c == r || ZERO(r, c);
      if (!alone) continue;
      j->scale[l] = r;
      if (r != l) {
        fs_swap(l + 1, a + r, row, a + l, row, parts, ld);
        fs_swap(n - k, a + r * row + k, 1, a + l * row + k, 1, parts, ld);
      }
      found = true;
      l--;
    }
  }
  if (l == 0) {
    j->lo = 0;
    j->hi = 1;
    j->scale[0] = 0;
    return;
  }
  for (bool found = true; found;) {
    found = false;
    for (int c = k; c <= l && !found; c++) {
      bool alone = true;
      for (int r = k; r <= l && alone; r++) alone = r == c || ZERO(r, c);
      if (!alone) continue;
      j->scale[k] = c;
      if (c != k) {
        fs_swap(l + 1, a + c, row, a + k, row, parts, ld);
        fs_swap(n - k, a + c * row + k, 1, a + k * row + k, 1, parts, ld);
      }
      found = true;
      k++;
    }
  }
#undef ZERO
  for (int i = k; i <= l; i++) j->scale[i] = 1;
  for (bool again = true; again;) {
    again = false;
    for (int i = k; i <= l; i++) {
      double c = fs_norm(l - k + 1, a + k * row + i, row, parts, ld), r = fs_norm(l - k + 1, a + i * row + k, 1, parts, ld), f = 1,
             s = c + r, g;
      if (c == 0 || r == 0) continue;
      for (g = r / 2; c < g; f *= 2, c *= 2, r /= 2, g /= 2) {}
      for (g = c / 2; g >= r; f /= 2, c /= 2, g /= 2, r *= 2) {}
      if (c + r >= 0.95 * s) continue;
      j->scale[i] *= f;
      again = true;
      for (int p = 0; p < parts; p++) {
        for (int x = k; x < n; x++) a[i * row + p * ld + x] /= f;
        for (int x = 0; x <= l; x++) a[x * row + p * ld + i] *= f;
      }
    }
  }
  j->lo = k;
  j->hi = l + 1;
}

/* A vector of the balanced matrix becomes that of the matrix. */
static void fs_unbalance (const fs_eigjob *j, double *x) {
  for (int i = j->lo; i < j->hi; i++) x[i] *= j->scale[i];
  for (int i = j->lo - 1; i >= 0; i--) { int p = (int)j->scale[i]; double y = x[i]; x[i] = x[p]; x[p] = y; }
  for (int i = j->hi; i < j->n; i++) { int p = (int)j->scale[i]; double y = x[i]; x[i] = x[p]; x[p] = y; }
}

/* The real Schur form of [a b; c d] by the rotation (cs, sn): a and d its eigenvalues, or their real part where b c < 0. */
static void fs_schur2 (double *a, double *b, double *c, double *d, double *cs, double *sn) {
  *cs = 1;
  *sn = 0;
  if (*c == 0) return;
  if (*b == 0) {
    double t = *d;
    *cs = 0;
    *sn = 1;
    *d = *a;
    *a = t;
    *b = -*c;
    *c = 0;
    return;
  }
  if (*a - *d == 0 && (*b > 0) != (*c > 0)) return;
  double temp = *a - *d, p = 0.5 * temp, mx = fmax(fabs(*b), fabs(*c)),
         mn = fmin(fabs(*b), fabs(*c)) * copysign(1, *b) * copysign(1, *c), scale = fmax(fabs(p), mx),
         z = (p / scale) * p + (mx / scale) * mn;
  if (z >= 4 * FS_ULP) {                                      /* real eigenvalues */
    z = p + copysign(sqrt(scale) * sqrt(z), p);
    *a = *d + z;
    *d -= (mx / z) * mn;
    double tau = hypot(*c, z);
    *cs = z / tau;
    *sn = *c / tau;
    *b -= *c;
    *c = 0;
    return;
  }
  double sigma = *b + *c, tau = hypot(sigma, temp);           /* complex, or nearly equal: the diagonal is made equal */
  *cs = sqrt(0.5 * (1 + fabs(sigma) / tau));
  *sn = -(p / (tau * *cs)) * copysign(1, sigma);
  double aa = *a * *cs + *b * *sn, bb = -*a * *sn + *b * *cs, cc = *c * *cs + *d * *sn, dd = -*c * *sn + *d * *cs;
  *a = aa * *cs + cc * *sn;
  *b = bb * *cs + dd * *sn;
  *c = -aa * *sn + cc * *cs;
  *d = -bb * *sn + dd * *cs;
  temp = 0.5 * (*a + *d);
  *a = *d = temp;
  if (*c == 0) return;
  if (*b == 0) {
    *b = -*c;
    *c = 0;
    temp = *cs;
    *cs = -*sn;
    *sn = temp;
    return;
  }
  if ((*b > 0) != (*c > 0)) return;
  double sab = sqrt(fabs(*b)), sac = sqrt(fabs(*c)), q = copysign(sab * sac, *c);     /* real after all */
  tau = 1 / sqrt(fabs(*b + *c));
  *a = temp + q;
  *d = temp - q;
  *b -= *c;
  *c = 0;
  double c1 = sab * tau, s1 = sac * tau;
  temp = *cs * c1 - *sn * s1;
  *sn = *cs * s1 + *sn * c1;
  *cs = temp;
}

/* The Hessenberg matrix h becomes its real Schur form by double steps, zt (or NULL) is rotated along; without it only eigenvalues. */
FS_INLINE int fs_hessenberg (const fs_eigjob *j, double *h, double *zt, double *wr, double *wi) {
  const int n = j->n, ld = j->ld, lo = j->lo, hi = j->hi;
  const bool whole = zt != NULL;
  const double small = DBL_MIN * ((hi - lo) / FS_ULP);
#define H(r, c) h[(r) * ld + (c)]
  for (int i = 0; i < n; i++) if (i < lo || i >= hi) { wr[i] = H(i, i); wi[i] = 0; }
  int i1 = 0, i2 = n - 1;
  for (int i = hi - 1; i >= lo;) {
    int l = lo, steps = 0, most = 30 * (hi - lo > 10 ? hi - lo : 10);
    for (; steps <= most; steps++) {
      int k;
      for (k = i; k > l; k--) {
        double sub = fabs(H(k, k - 1));
        if (sub <= small) break;
        double t = fabs(H(k - 1, k - 1)) + fabs(H(k, k));
        if (t == 0) {
          if (k - 2 >= lo) t += fabs(H(k - 1, k - 2));
          if (k + 1 < hi) t += fabs(H(k + 1, k));
        }
        if (sub > FS_ULP * t) continue;
        double up = fabs(H(k - 1, k)), ab = fmax(sub, up), ba = fmin(sub, up), diag = fabs(H(k, k)),
               diff = fabs(H(k - 1, k - 1) - H(k, k)), aa = fmax(diag, diff), bb = fmin(diag, diff), s = aa + ab;
        if (ba * (ab / s) <= fmax(small, FS_ULP * (bb * (aa / s)))) break;
      }
      l = k;
      if (l > lo) H(l, l - 1) = 0;
      if (l >= i - 1) break;
      if (!whole) { i1 = l; i2 = i; }
      double h11, h12, h21, h22, rt1r, rt1i, rt2r, rt2i, v[3];
      if ((steps + 1) % 20 == 0) {
        double s = fabs(H(i, i - 1)) + fabs(H(i - 1, i - 2));
        h11 = h22 = 0.75 * s + H(i, i);
        h12 = -0.4375 * s;
        h21 = s;
      }
      else if ((steps + 1) % 10 == 0) {
        double s = fabs(H(l + 1, l)) + fabs(H(l + 2, l + 1));
        h11 = h22 = 0.75 * s + H(l, l);
        h12 = -0.4375 * s;
        h21 = s;
      }
      else { h11 = H(i - 1, i - 1); h21 = H(i, i - 1); h12 = H(i - 1, i); h22 = H(i, i); }
      double s = fabs(h11) + fabs(h12) + fabs(h21) + fabs(h22);
      if (s == 0) rt1r = rt1i = rt2r = rt2i = 0;
      else {
        h11 /= s; h21 /= s; h12 /= s; h22 /= s;
        double tr = (h11 + h22) / 2, det = (h11 - tr) * (h22 - tr) - h12 * h21, root = sqrt(fabs(det));
        if (det >= 0) {
          rt1r = rt2r = tr * s;
          rt1i = root * s;
          rt2i = -rt1i;
        }
        else {
          rt1r = tr + root;
          rt2r = tr - root;
          rt1r = rt2r = (fabs(rt1r - h22) <= fabs(rt2r - h22) ? rt1r : rt2r) * s;
          rt1i = rt2i = 0;
        }
      }
      int m;
      for (m = i - 2;; m--) {
        double h21s = fabs(H(m + 1, m));
        s = fabs(H(m, m) - rt2r) + fabs(rt2i) + h21s;
        h21s = H(m + 1, m) / s;
        v[0] = h21s * H(m, m + 1) + (H(m, m) - rt1r) * ((H(m, m) - rt2r) / s) - rt1i * (rt2i / s);
        v[1] = h21s * (H(m, m) + H(m + 1, m + 1) - rt1r - rt2r);
        v[2] = h21s * H(m + 2, m + 1);
        s = fabs(v[0]) + fabs(v[1]) + fabs(v[2]);
        v[0] /= s; v[1] /= s; v[2] /= s;
        if (m == l) break;
        if (fabs(H(m, m - 1)) * (fabs(v[1]) + fabs(v[2]))
            <= FS_ULP * fabs(v[0]) * (fabs(H(m - 1, m - 1)) + fabs(H(m, m)) + fabs(H(m + 1, m + 1)))) break;
      }
      for (k = m; k < i; k++) {
        int nr = i - k + 1 < 3 ? 2 : 3;
        if (k > m) for (int r = 0; r < nr; r++) v[r] = H(k + r, k - 1);
        double t1 = fs_reflector(nr, &v[0], &v[1], 1), v2 = v[1], v3 = nr == 3 ? v[2] : 0, t2 = t1 * v2, t3 = t1 * v3;
        double below = k > m ? v[0] : k > l ? H(k, k - 1) * (1 - t1) : 0;
        double *r0 = &H(k, 0), *r1 = r0 + ld, *r2 = r1 + (nr == 3 ? ld : 0);
        fs_v4 f2 = fs_all(v2), f3 = fs_all(v3), g1 = fs_all(-t1), g2 = fs_all(-t2), g3 = fs_all(-t3);
        /* columns before k are 0, or are put right behind */
        for (int c = k / 4; c < i2 / 4 + 1; c++) {
          fs_v4 x0 = fs_vec(r0)[c], x1 = fs_vec(r1)[c];
          if (nr == 3) {
            fs_v4 x2 = fs_vec(r2)[c], sum = fs_madd(f3, x2, fs_madd(f2, x1, x0));
            fs_vec(r0)[c] = fs_madd(g1, sum, x0);
            fs_vec(r1)[c] = fs_madd(g2, sum, x1);
            fs_vec(r2)[c] = fs_madd(g3, sum, x2);
          }
          else {
            fs_v4 sum = fs_madd(f2, x1, x0);
            fs_vec(r0)[c] = fs_madd(g1, sum, x0);
            fs_vec(r1)[c] = fs_madd(g2, sum, x1);
          }
        }
        if (k > 0) {
          H(k, k - 1) = below;
          H(k + 1, k - 1) = 0;
          if (nr == 3) H(k + 2, k - 1) = 0;
        }
        int rows = k + 3 < i ? k + 3 : i;
        if (nr == 3)
          for (int r = i1; r <= rows; r++) {
            double *x = &H(r, k), sum = x[0] + v2 * x[1] + v3 * x[2];
            x[0] -= sum * t1;
            x[1] -= sum * t2;
            x[2] -= sum * t3;
          }
        else
          for (int r = i1; r <= rows; r++) {
            double *x = &H(r, k), sum = x[0] + v2 * x[1];
            x[0] -= sum * t1;
            x[1] -= sum * t2;
          }
        if (!whole) continue;
        r0 = zt + k * ld;
        r1 = r0 + ld;
        r2 = r1 + (nr == 3 ? ld : 0);
        FS_CHUNKS(c, 0, ld) {
          fs_v4 x0 = fs_vec(r0)[c], x1 = fs_vec(r1)[c];
          if (nr == 3) {
            fs_v4 x2 = fs_vec(r2)[c], sum = fs_madd(f3, x2, fs_madd(f2, x1, x0));
            fs_vec(r0)[c] = fs_madd(g1, sum, x0);
            fs_vec(r1)[c] = fs_madd(g2, sum, x1);
            fs_vec(r2)[c] = fs_madd(g3, sum, x2);
          }
          else {
            fs_v4 sum = fs_madd(f2, x1, x0);
            fs_vec(r0)[c] = fs_madd(g1, sum, x0);
            fs_vec(r1)[c] = fs_madd(g2, sum, x1);
          }
        }
      }
    }
    if (steps > most) return 1;
    if (l == i) { wr[i] = H(i, i); wi[i] = 0; }
    else {
      double cs, sn, a = H(i - 1, i - 1), b = H(i - 1, i), c = H(i, i - 1), d = H(i, i);
      fs_schur2(&a, &b, &c, &d, &cs, &sn);
      if (whole) {
        for (int x = i + 1; x <= i2; x++) {
          double y = H(i - 1, x), z = H(i, x);
          H(i - 1, x) = cs * y + sn * z;
          H(i, x) = cs * z - sn * y;
        }
        for (int x = i1; x < i - 1; x++) {
          double y = H(x, i - 1), z = H(x, i);
          H(x, i - 1) = cs * y + sn * z;
          H(x, i) = cs * z - sn * y;
        }
        fs_rotate(ld, cs, sn, zt + (i - 1) * ld, zt + i * ld);
      }
      H(i - 1, i - 1) = a; H(i - 1, i) = b; H(i, i - 1) = c; H(i, i) = d;
      wr[i - 1] = a;
      wr[i] = d;
      wi[i - 1] = c == 0 ? 0 : sqrt(fabs(b)) * sqrt(fabs(c));
      wi[i] = c == 0 ? 0 : -wi[i - 1];
    }
    i = l - 1;
  }
  return 0;
#undef H
}

/* (xr + i xi) = (br + i bi) / (a - wr - i wi), where too small is taken as `least` */
FS_INLINE void fs_divide (double dr, double di, double least, double br, double bi, double *xr, double *xi) {
  if (fabs(dr) + fabs(di) < least) { dr = least; di = 0; }
  double q = 1 / (dr * dr + di * di);
  *xr = (br * dr + bi * di) * q;
  *xi = (bi * dr - br * di) * q;
}

/* The eigenvectors of the quasi-triangular t by back-substitution, times the rows of zt: column c of the result (n, ldv) is row c of v.
** A pair of conjugates stands as its real and its imaginary part. */
FS_INLINE int fs_vectors (const fs_eigjob *j, const double *t, const double *zt, const double *wr, const double *wi, double *v) {
  const int n = j->n, ld = j->ld;
#define T(r, c) t[(r) * ld + (c)]
  for (int e = n - 1; e >= 0; e--) {
    double xr[FS_MAXN], xi[FS_MAXN], w = wr[e], u = wi[e];
    bool pair = u != 0;
    double least = fmax(FS_ULP * (fabs(w) + fabs(u)), DBL_MIN * (n / FS_ULP));
    int top;
    if (pair) {                                   /* e - 1 and e; that of the positive imaginary part */
      u = fabs(u);
      if (fabs(T(e - 1, e)) >= fabs(T(e, e - 1))) { xr[e - 1] = 1; xi[e] = u / T(e - 1, e); }
      else { xr[e - 1] = -u / T(e, e - 1); xi[e] = 1; }
      xr[e] = xi[e - 1] = 0;
      top = e - 2;
    }
    else {
      xr[e] = 1;
      xi[e] = 0;
      top = e - 1;
    }
    for (int r = top; r >= 0; r--) {
      double br = 0, bi = 0;
      bool two = r > 0 && T(r, r - 1) != 0;
      int from = r + 1;
      for (int c = from; c <= e; c++) br -= T(r, c) * xr[c];
      if (pair) for (int c = from; c <= e; c++) bi -= T(r, c) * xi[c];
      if (!two) {
        if (pair) fs_divide(T(r, r) - w, -u, least, br, bi, &xr[r], &xi[r]);
        else {
          double d = T(r, r) - w;
          if (fabs(d) < least) d = least;
          xr[r] = br / d;
          xi[r] = 0;
        }
      }
      else {                                      /* rows r - 1 and r together */
        double ar = 0, ai = 0;
        for (int c = from; c <= e; c++) ar -= T(r - 1, c) * xr[c];
        if (pair) for (int c = from; c <= e; c++) ai -= T(r - 1, c) * xi[c];
        /* [p q; s z] (y, x) = (a, b), p = T(r-1, r-1) - w - i u, z likewise: the determinant is complex */
        double p = T(r - 1, r - 1) - w, q = T(r - 1, r), s = T(r, r - 1), z = T(r, r) - w;
        double dr = p * z - u * u * (pair ? 1 : 0) - q * s, di = pair ? -u * (p + z) : 0;
        double bound = fmax(fabs(p), fmax(fabs(q), fmax(fabs(s), fabs(z))));
        double uu = pair ? u : 0;
        /* y = (z' a - q b) / det, x = (p' b - s a) / det with p' = p - i u, z' = z - i u */
        double yr = z * ar + uu * ai - q * br, yi = z * ai - uu * ar - q * bi;
        double hr = p * br + uu * bi - s * ar, hi = p * bi - uu * br - s * ai;
        fs_divide(dr, di, least * bound, yr, yi, &xr[r - 1], &xi[r - 1]);
        fs_divide(dr, di, least * bound, hr, hi, &xr[r], &xi[r]);
        if (!(fabs(xr[r]) + fabs(xi[r]) < 0x1p300)) return 1;
        r--;
      }
      if (!(fabs(xr[r]) + fabs(xi[r]) < 0x1p300)) return 1;
    }
    double *re = v + (pair ? e - 1 : e) * ld, *im = re + ld;
    memset(re, 0, sizeof(double) * (size_t)(pair ? 2 * ld : ld));
    for (int c = 0; c <= e; c++) {
      if (xr[c] != 0) fs_axpy(0, ld, xr[c], zt + c * ld, re);
      if (pair && xi[c] != 0) fs_axpy(0, ld, xi[c], zt + c * ld, im);
    }
    if (pair) e--;
  }
  return 0;
#undef T
}

/* v, or NULL: column e of the eigenvectors in row e, of a pair of conjugates its real and its imaginary part in two rows */
FS_INLINE int fs_eig_n (int n, double *a, double *wr, double *wi, double *v) {
  const int ld = LA_FS_LD(n);
  fs_eigjob j = { .n = n, .ld = ld };
  double tau[FS_MAXN];
  _Alignas(32) double refl[FS_MAXN * FS_LDMAX], zt[FS_MAXN * FS_LDMAX];
  if (!fs_plain(n, ld, a)) return 1;
  fs_balance(&j, a, 1);
  if (!fs_plain(n, ld, a)) return 1;
  for (int i = j.lo; i < j.hi - 1; i++) {         /* to Hessenberg form; reflectors in the rows of refl */
    double *row = refl + i * ld;
    tau[i] = 0;
    memset(row, 0, sizeof(double) * (size_t)ld);
    for (int r = i + 1; r < j.hi; r++) row[r] = a[r * ld + i];
    double head = row[i + 1];
    tau[i] = fs_reflector(j.hi - i - 1, &head, row + i + 2, 1);
    row[i + 1] = 1;
    if (tau[i] == 0) continue;
    fs_reflect_columns(0, j.hi, i + 1, ld, tau[i], row, a);
    fs_reflect_rows(i + 1, j.hi, i, ld, tau[i], row, a);
    a[(i + 1) * ld + i] = head;
    for (int r = i + 2; r < j.hi; r++) a[r * ld + i] = 0;
  }
  if (v == NULL) return fs_hessenberg(&j, a, NULL, wr, wi);
  fs_identity(n, ld, v);
  for (int i = j.hi - 2; i >= j.lo; i--) if (tau[i] != 0) fs_reflect_rows(i + 1, j.hi, 0, ld, tau[i], refl + i * ld, v);
  fs_transpose(n, n, v, ld, zt, ld);
  if (fs_hessenberg(&j, a, zt, wr, wi) != 0 || fs_vectors(&j, a, zt, wr, wi, v) != 0) return 1;
  for (int e = 0; e < n; e++) {                   /* balancing undone, length 1 */
    double *re = v + e * ld, *im = re + ld, sum = 0;
    bool pair = wi[e] > 0;
    for (int k = 0; k < 2; k++) {
      double *x = k == 0 ? re : im;
      if (k == 1 && !pair) break;
      fs_unbalance(&j, x);
      double most = 0;
      for (int i = 0; i < n; i++) most = fmax(most, fabs(x[i]));
      if (!(most < 0x1p400)) return 1;
    }
    for (int i = 0; i < n; i++) sum += re[i] * re[i] + (pair ? im[i] * im[i] : 0);
    if (sum < 0x1p-600) return 1;
    double f = 1 / sqrt(sum);
    for (int i = 0; i < n; i++) re[i] *= f;
    if (!pair) continue;
    int largest = 0;                              /* turned so that its largest element is real */
    double most = -1;
    for (int i = 0; i < n; i++) {
      im[i] *= f;
      double x = re[i] * re[i] + im[i] * im[i];
      if (x > most) { most = x; largest = i; }
    }
    double c, s, r;
    fs_givens(re[largest], im[largest], &c, &s, &r);
    fs_rotate(ld, c, s, re, im);
    im[largest] = 0;
    e++;
  }
  return 0;
}

static int fs_eig (int n, double *a, double *wr, double *wi, double *v) {
  switch (n) {
    case 4: return fs_eig_n(4, a, wr, wi, v);
    default: return fs_eig_n(n, a, wr, wi, v);
  }
}

#include "kern_spectral_complex.inc"

extern const la_spectral_kernels LA_PASTE(la_kern_spectral_, LA_ISA);
const la_spectral_kernels LA_PASTE(la_kern_spectral_, LA_ISA) = { fs_qr, fs_eigh, fs_svd, fs_eig,
  fz_qr, fz_eigh, fz_svd, fz_eig };
