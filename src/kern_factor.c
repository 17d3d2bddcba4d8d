/*
** kern_factor.c: elimination and Cholesky's method for small matrices, compiled once per instruction set (kernel.h).
**
** LAPACK's call costs more than the arithmetic of a matrix of ten rows, so those are done here. Elimination takes the same steps in the
** same order as LAPACK's unblocked routine (Golub and Van Loan, Matrix Computations, 4th ed., section 3.4), on a copy in C order whose rows
** are added to each other, which vectorises; Cholesky's method goes by blocks of four rows (section 4.2). Orders 2, 3 and 4 are compiled
** with their order known. Called by: factor.c.
**
** Reading order: elimination, Cholesky's method, elimination of complex matrices, transposing copies.
*/
#include <float.h>
#include <math.h>
#include <string.h>

#include "factor.h"

#if defined(__AVX2__) && defined(__FMA__)
#include <immintrin.h>
#endif

/* With fused multiply-add where the machine has it: OpenBLAS's kernels do, so the last digits are those that NumPy shows. */
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
#define FK_MINUS(a, b, c) __builtin_fma(-(a), b, c)          /* c - a b */
#else
#define FK_MINUS(a, b, c) ((c) - (a) * (b))
#endif

#define FK_INLINE static inline __attribute__((always_inline))

FK_INLINE int fk_eliminate (int n, int k, double *w, bool *odd) {
  int ld = n + k, zero = 0;
  bool o = false;
  for (int j = 0; j < n; j++) {
    int p = j;
    double *pivot = w + j * ld, most = fabs(pivot[j]);
    for (int i = j + 1; i < n; i++) {
      double v = fabs(w[i * ld + j]);
      if (v > most) { most = v; p = i; }
    }
    if (p != j) {
      double *other = w + p * ld;
      for (int c = 0; c < ld; c++) {
        double t = pivot[c];
        pivot[c] = other[c];
        other[c] = t;
      }
      o = !o;
    }
    if (pivot[j] == 0) {
      if (zero == 0) zero = j + 1;
      continue;
    }
    double inverse = 1 / pivot[j];
    bool tiny = fabs(pivot[j]) < DBL_MIN;                    /* its inverse overflows */
    for (int i = j + 1; i < n; i++) {
      double *row = w + i * ld, f = tiny ? row[j] / pivot[j] : row[j] * inverse;
      row[j] = f;
      for (int c = j + 1; c < ld; c++) row[c] = FK_MINUS(f, pivot[c], row[c]);
    }
  }
  *odd = o;
  return zero;
}

FK_INLINE void fk_substitute (int n, int k, double *w) {
  int ld = n + k;
  for (int j = n - 1; j >= 0; j--) {
    double *x = w + j * ld + n, d = w[j * ld + j], inverse = 1 / d;
    if (fabs(d) < DBL_MIN) for (int c = 0; c < k; c++) x[c] /= d;
    else for (int c = 0; c < k; c++) x[c] *= inverse;
    for (int i = 0; i < j; i++) {
      double *y = w + i * ld + n, f = w[i * ld + j];
      for (int c = 0; c < k; c++) y[c] = FK_MINUS(f, x[c], y[c]);
    }
  }
}

#define FK_CASE(n, k) ((n) * 1024 + (k))          /* k < 1024 */

static int fk_eliminate_any (int n, int k, double *w, bool *odd) {
  switch (FK_CASE(n, k)) {
    case FK_CASE(2, 0): return fk_eliminate(2, 0, w, odd);
    case FK_CASE(2, 1): return fk_eliminate(2, 1, w, odd);
    case FK_CASE(2, 2): return fk_eliminate(2, 2, w, odd);
    case FK_CASE(3, 0): return fk_eliminate(3, 0, w, odd);
    case FK_CASE(3, 1): return fk_eliminate(3, 1, w, odd);
    case FK_CASE(3, 3): return fk_eliminate(3, 3, w, odd);
    case FK_CASE(4, 0): return fk_eliminate(4, 0, w, odd);
    case FK_CASE(4, 1): return fk_eliminate(4, 1, w, odd);
    case FK_CASE(4, 4): return fk_eliminate(4, 4, w, odd);
    default: return fk_eliminate(n, k, w, odd);
  }
}

static void fk_substitute_any (int n, int k, double *w) {
  switch (FK_CASE(n, k)) {
    case FK_CASE(2, 1): fk_substitute(2, 1, w); break;
    case FK_CASE(2, 2): fk_substitute(2, 2, w); break;
    case FK_CASE(3, 1): fk_substitute(3, 1, w); break;
    case FK_CASE(3, 3): fk_substitute(3, 3, w); break;
    case FK_CASE(4, 1): fk_substitute(4, 1, w); break;
    case FK_CASE(4, 4): fk_substitute(4, 4, w); break;
    default: fk_substitute(n, k, w);
  }
}

typedef double fk_v4 __attribute__((vector_size(32), may_alias));

FK_INLINE fk_v4 *fk_vec (double *p) { return (fk_v4 *)(void *)p; }
/* macros: a function that takes a vector would need the instruction set in its calling convention */
#define fk_all(x) ((x) - (fk_v4){ 0, 0, 0, 0 })
#if defined(__AVX2__) && defined(__FMA__)
#define fk_minus(a, b, c) ((fk_v4)_mm256_fnmadd_pd((__m256d)(a), (__m256d)(b), (__m256d)(c)))
#else
#define fk_minus(a, b, c) ((c) - (a) * (b))
#endif

#if defined(__clang__)
#define FK_UNROLL _Pragma("clang loop unroll(full)")
#else
#define FK_UNROLL _Pragma("GCC unroll 4")
#endif

/* ---- Cholesky's method, of real matrices and, `imag`, of complex ones, whose imaginary parts are ld behind the real ones ---- */

/* By blocks of four rows, `step` apart: what the rows above take from these rows, in registers; the block's own 4 x 4 triangle as single
** numbers; its rows to the right. What stands below the diagonal does not matter (of real matrices it becomes 0). */

/* rows .. rows + many - 1, the chunk at column c: minus what rows 0 .. rows - 1 give */
FK_INLINE void fk_take (const bool imag, int rows, const int many, int c, int ld, int step, double *w) {
  fk_v4 s[4], t[4];
  FK_UNROLL
  for (int i = 0; i < many; i++) {
    s[i] = *fk_vec(w + (rows + i) * step + c);
    if (imag) t[i] = *fk_vec(w + (rows + i) * step + ld + c);
  }
  for (int k = 0; k < rows; k++) {
    double *x = w + k * step;
    fk_v4 re = *fk_vec(x + c), im = imag ? *fk_vec(x + ld + c) : re;
    FK_UNROLL
    for (int i = 0; i < many; i++) {              /* by the conjugate of column rows + i */
      fk_v4 f = fk_all(x[rows + i]);
      s[i] = fk_minus(f, re, s[i]);
      if (!imag) continue;
      fk_v4 g = fk_all(x[ld + rows + i]);
      s[i] = fk_minus(g, im, s[i]);
      t[i] = fk_minus(-g, re, fk_minus(f, im, t[i]));
    }
  }
  FK_UNROLL
  for (int i = 0; i < many; i++) {
    *fk_vec(w + (rows + i) * step + c) = s[i];
    if (imag) *fk_vec(w + (rows + i) * step + ld + c) = t[i];
  }
}

FK_INLINE int fk_cholesky_rows (const bool imag, int from, const int many, int ld, double *w) {
  const int step = imag ? 2 * ld : ld;
  double inverse[4], u[4][4], v[4][4], *rows = w + from * step;
  if (from > 0) for (int c = from; c < ld; c += 4) fk_take(imag, from, many, c, ld, step, w);
  FK_UNROLL
  for (int i = 0; i < many; i++)
    FK_UNROLL
    for (int k = i; k < many; k++) {
      u[i][k] = rows[i * step + from + k];
      if (imag) v[i][k] = rows[i * step + ld + from + k];
    }
  FK_UNROLL
  for (int i = 0; i < many; i++) {
    if (!(u[i][i] > 0)) return from + i + 1;
    double d = sqrt(u[i][i]);
    inverse[i] = 1 / d;
    u[i][i] = d;
    if (imag) v[i][i] = 0;
    FK_UNROLL
    for (int k = i + 1; k < many; k++) {
      u[i][k] *= inverse[i];
      if (imag) v[i][k] *= inverse[i];
    }
    FK_UNROLL
    for (int r = i + 1; r < many; r++)
      FK_UNROLL
      for (int k = r; k < many; k++) {
        u[r][k] = FK_MINUS(u[i][r], u[i][k], u[r][k]);
        if (!imag) continue;
        u[r][k] = FK_MINUS(v[i][r], v[i][k], u[r][k]);
        v[r][k] = FK_MINUS(-v[i][r], u[i][k], FK_MINUS(u[i][r], v[i][k], v[r][k]));
      }
  }
  FK_UNROLL
  for (int i = 0; i < many; i++)
    FK_UNROLL
    for (int k = imag ? i : 0; k < many; k++) {
      rows[i * step + from + k] = k < i ? 0 : u[i][k];
      if (imag) rows[i * step + ld + from + k] = v[i][k];
    }
  if (!imag) for (int c = 0; c < from; c += 4) for (int i = 0; i < many; i++) *fk_vec(rows + i * step + c) = fk_all(0);
  for (int c = from + 4; c < ld; c += 4) {
    fk_v4 s[4], t[4];
    FK_UNROLL
    for (int i = 0; i < many; i++) {
      s[i] = *fk_vec(rows + i * step + c);
      if (imag) t[i] = *fk_vec(rows + i * step + ld + c);
    }
    FK_UNROLL
    for (int i = 0; i < many; i++) {
      s[i] *= fk_all(inverse[i]);
      if (imag) t[i] *= fk_all(inverse[i]);
      FK_UNROLL
      for (int r = i + 1; r < many; r++) {
        fk_v4 f = fk_all(u[i][r]);
        s[r] = fk_minus(f, s[i], s[r]);
        if (!imag) continue;
        fk_v4 g = fk_all(v[i][r]);
        s[r] = fk_minus(g, t[i], s[r]);
        t[r] = fk_minus(-g, s[i], fk_minus(f, t[i], t[r]));
      }
    }
    FK_UNROLL
    for (int i = 0; i < many; i++) {
      *fk_vec(rows + i * step + c) = s[i];
      if (imag) *fk_vec(rows + i * step + ld + c) = t[i];
    }
  }
  return 0;
}

FK_INLINE int fk_cholesky (const bool imag, int n, double *w) {
  const int ld = LA_FS_LD(n);
  int from = 0, bad = 0;
  for (; from + 4 <= n && bad == 0; from += 4) bad = fk_cholesky_rows(imag, from, 4, ld, w);
  if (bad != 0 || from == n) return bad;
  switch (n - from) {
    case 1: return fk_cholesky_rows(imag, from, 1, ld, w);
    case 2: return fk_cholesky_rows(imag, from, 2, ld, w);
    default: return fk_cholesky_rows(imag, from, 3, ld, w);
  }
}

static int fk_cholesky_any (int n, double *w) {
  switch (n) {
    case 2: return fk_cholesky(false, 2, w);
    case 3: return fk_cholesky(false, 3, w);
    case 4: return fk_cholesky(false, 4, w);
    case 8: return fk_cholesky(false, 8, w);
    default: return fk_cholesky(false, n, w);
  }
}

static int fk_zcholesky_any (int n, double *w) { return n == 4 ? fk_cholesky(true, 4, w) : fk_cholesky(true, n, w); }

/* ---- complex matrices: rows of real parts, then of imaginary parts, ld apart ---- */

/* y -= (fr + i fi) x in the columns from lo to hi - 1 */
FK_INLINE void fk_zminus_row (int ld, int lo, int hi, double fr, double fi, const double *x, double *y) {
  for (int c = lo; c < hi; c++) {
    double xr = x[c], xi = x[ld + c];
    y[c] = FK_MINUS(fr, xr, FK_MINUS(-fi, xi, y[c]));
    y[ld + c] = FK_MINUS(fr, xi, FK_MINUS(fi, xr, y[ld + c]));
  }
}

/* The unit in which a number with |re| + |im| = size has an inverse: numbers that are near the ends of the range in a power of 2 */
FK_INLINE double fk_zunit (double size) {
  if (__builtin_expect(size < 0x1p-1020, 0)) return 0x1p200;
  return __builtin_expect(size > 0x1p1000, 0) ? 0x1p-200 : 1;
}

/* 1 / (re + i im), by Smith's formula */
FK_INLINE void fk_zinverse (double re, double im, double *r, double *i) {
  if (fabs(re) >= fabs(im)) {
    double q = im / re, d = 1 / (re + im * q);
    *r = d;
    *i = -q * d;
  } else {
    double q = re / im, d = 1 / (re * q + im);
    *r = q * d;
    *i = -d;
  }
}

FK_INLINE int fk_zeliminate (int n, int k, double *w, bool *odd) {
  const int ld = n + k;
  int zero = 0;
  bool o = false;
  for (int j = 0; j < n; j++) {
    double *pivot = w + j * 2 * ld, most = fabs(pivot[j]) + fabs(pivot[ld + j]), re, im;
    int p = j;
    for (int i = j + 1; i < n; i++) {
      double v = fabs(w[i * 2 * ld + j]) + fabs(w[i * 2 * ld + ld + j]);
      if (v > most) { most = v; p = i; }
    }
    if (p != j) {
      double *other = w + p * 2 * ld;
      for (int c = 0; c < 2 * ld; c++) {
        double t = pivot[c];
        pivot[c] = other[c];
        other[c] = t;
      }
      o = !o;
    }
    if (most == 0) {
      if (zero == 0) zero = j + 1;
      continue;
    }
    const double unit = fk_zunit(most);
    fk_zinverse(pivot[j] * unit, pivot[ld + j] * unit, &re, &im);
    for (int i = j + 1; i < n; i++) {
      double *row = w + i * 2 * ld, xr = row[j] * unit, xi = row[ld + j] * unit, fr = xr * re - xi * im, fi = xr * im + xi * re;
      row[j] = fr;
      row[ld + j] = fi;
      fk_zminus_row(ld, j + 1, ld, fr, fi, pivot, row);
    }
  }
  *odd = o;
  return zero;
}

FK_INLINE void fk_zsubstitute (int n, int k, double *w) {
  const int ld = n + k;
  for (int j = n - 1; j >= 0; j--) {
    double *x = w + j * 2 * ld, unit = fk_zunit(fabs(x[j]) + fabs(x[ld + j])), re, im;
    fk_zinverse(x[j] * unit, x[ld + j] * unit, &re, &im);
    for (int c = n; c < ld; c++) {
      double a = x[c] * unit, b = x[ld + c] * unit;
      x[c] = a * re - b * im;
      x[ld + c] = a * im + b * re;
    }
    for (int i = 0; i < j; i++) {
      double *y = w + i * 2 * ld;
      fk_zminus_row(ld, n, ld, y[j], y[ld + j], x, y);
    }
  }
}

static int fk_zeliminate_any (int n, int k, double *w, bool *odd) {
  switch (FK_CASE(n, k)) {
    case FK_CASE(2, 2): return fk_zeliminate(2, 2, w, odd);
    case FK_CASE(4, 0): return fk_zeliminate(4, 0, w, odd);
    case FK_CASE(4, 4): return fk_zeliminate(4, 4, w, odd);
    default: return fk_zeliminate(n, k, w, odd);
  }
}

static void fk_zsubstitute_any (int n, int k, double *w) {
  if (n == 4 && k == 4) fk_zsubstitute(4, 4, w);
  else fk_zsubstitute(n, k, w);
}

/* ---- transposing copies ---- */

#if defined(__clang__)
#define FK_SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
typedef int64_t fk_i4 __attribute__((vector_size(32)));
#define FK_SHUFFLE(a, b, ...) __builtin_shuffle(a, b, (fk_i4){ __VA_ARGS__ })
#endif

static inline void fk_transpose4 (const char *s, int64_t ss, char *d, int64_t ds) {
  fk_v4 a, b, c, e;
  memcpy(&a, s, 32);
  memcpy(&b, s + ss, 32);
  memcpy(&c, s + 2 * ss, 32);
  memcpy(&e, s + 3 * ss, 32);
  fk_v4 ab0 = FK_SHUFFLE(a, b, 0, 4, 2, 6), ab1 = FK_SHUFFLE(a, b, 1, 5, 3, 7);
  fk_v4 ce0 = FK_SHUFFLE(c, e, 0, 4, 2, 6), ce1 = FK_SHUFFLE(c, e, 1, 5, 3, 7);
  a = FK_SHUFFLE(ab0, ce0, 0, 1, 4, 5);
  b = FK_SHUFFLE(ab1, ce1, 0, 1, 4, 5);
  c = FK_SHUFFLE(ab0, ce0, 2, 3, 6, 7);
  e = FK_SHUFFLE(ab1, ce1, 2, 3, 6, 7);
  memcpy(d, &a, 32);
  memcpy(d + ds, &b, 32);
  memcpy(d + 2 * ds, &c, 32);
  memcpy(d + 3 * ds, &e, 32);
}

#define FK_TILE 16             /* 16 x 16 elements: both sides stay in L1, whatever the strides */

static void fk_transpose (int64_t m, int64_t n, const char *s, int64_t ss, char *d, int64_t ds) {
  for (int64_t r0 = 0; r0 < m; r0 += FK_TILE)
    for (int64_t c0 = 0; c0 < n; c0 += FK_TILE) {
      int64_t r1 = r0 + FK_TILE < m ? r0 + FK_TILE : m, c1 = c0 + FK_TILE < n ? c0 + FK_TILE : n, r = r0;
      for (; r + 4 <= r1; r += 4) {
        int64_t c = c0;
        for (; c + 4 <= c1; c += 4) fk_transpose4(s + r * ss + c * 8, ss, d + c * ds + r * 8, ds);
        for (; c < c1; c++)
          for (int k = 0; k < 4; k++) memcpy(d + c * ds + (r + k) * 8, s + (r + k) * ss + c * 8, 8);
      }
      for (; r < r1; r++)
        for (int64_t c = c0; c < c1; c++) memcpy(d + c * ds + r * 8, s + r * ss + c * 8, 8);
    }
}

extern const la_factor_kernels LA_PASTE(la_kern_factor_, LA_ISA);
const la_factor_kernels LA_PASTE(la_kern_factor_, LA_ISA) = { fk_eliminate_any, fk_substitute_any, fk_cholesky_any,
  fk_zeliminate_any, fk_zsubstitute_any, fk_zcholesky_any, fk_transpose };
