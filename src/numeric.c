/*
** numeric.c: sliding products, interpolation, polynomials, eigenvalues of small matrices. See numeric.h.
*/
#include <complex.h>
#include <math.h>
#include <string.h>

#include "cpu.h"
#include "fpenv.h"
#include "hostile.h"
#include "memory.h"
#include "numeric.h"
#include "product.h"
#include "thread.h"
#include "ufunc.h"
#include "work.h"

const la_kern_numeric *la_nu_kernels (void) {
  static const la_kern_numeric *const tables[LA_NISA] = {      /* ORDER ISA */
    &la_kern_numeric_baseline,
#if defined(LA_HAVE_X86_ISA)
    &la_kern_numeric_avx2, &la_kern_numeric_avx512
#endif
  };
  return tables[la_cpu_isa()];
}

/* ---- sliding products ---- */

la_dtype la_nu_slidetype (la_dtype dt) { return dt == LA_BOOL ? LA_U32 : dt == LA_F16 ? LA_F32 : dt; }

#define NU_EDGE LA_HOSTILE(64, 3)   /* outputs at a time where the operands overlap in part */
#define NU_MIDDLE LA_HOSTILE(4096, 8)
#define NU_CPLX LA_HOSTILE(256, 3)   /* complex outputs at a time: two sums of two parts each stand on the stack */

typedef struct nu_slide {
  const la_kern_numeric *k;
  la_dtype dt, part;               /* part: float32 for complex64, float64 for complex128 */
  int64_t z, na, nv, first, count;
  const char *a, *v;
  const char *vre, *vim;           /* the parts of v apart (complex) */
  char *out;
} nu_slide;

/* out[0 .. n) += sum over j0 <= j < j1 of a[s + i + j] * v[j] */
static void nu_block (const nu_slide *t, int64_t s, int64_t n, int64_t j0, int64_t j1, char *out) {
  if (j0 >= j1) return;
  const char *a = t->a + (s + j0) * t->z;
  if (t->part == t->dt) { t->k->slide[t->dt](n, j1 - j0, 1, a, t->v + j0 * t->z, out); return; }
  _Alignas(64) double p[2 * NU_CPLX], q[2 * NU_CPLX];  /* of re and of im of v times both parts of a */
  int64_t ps = t->z / 2;
  for (int64_t lo = 0; lo < n; lo += NU_CPLX) {
    int64_t m = n - lo < NU_CPLX ? n - lo : NU_CPLX;
    memset(p, 0, (size_t)(2 * m * ps));
    memset(q, 0, (size_t)(2 * m * ps));
    t->k->slide[t->part](2 * m, j1 - j0, 2, a + lo * t->z, t->vre + j0 * ps, (char *)p);
    t->k->slide[t->part](2 * m, j1 - j0, 2, a + lo * t->z, t->vim + j0 * ps, (char *)q);
    if (t->part == LA_F64) {
      double *o = (double *)(void *)(out + lo * t->z);
      for (int64_t i = 0; i < m; i++) { o[2 * i] += p[2 * i] - q[2 * i + 1]; o[2 * i + 1] += p[2 * i + 1] + q[2 * i]; }
    } else {
      float *o = (float *)(void *)(out + lo * t->z), *pf = (float *)(void *)p, *qf = (float *)(void *)q;
      for (int64_t i = 0; i < m; i++) { o[2 * i] += pf[2 * i] - qf[2 * i + 1]; o[2 * i + 1] += pf[2 * i + 1] + qf[2 * i]; }
    }
  }
}

static void nu_slide_task (void *arg, int task, int ntasks) {
  const nu_slide *t = arg;
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(t->count, task, ntasks, 64, &lo, &hi);
  memset(t->out + lo * t->z, 0, (size_t)((hi - lo) * t->z));
  while (lo < hi) {
    int64_t s = t->first + lo, n;
    if (s < 0) n = -s < NU_EDGE ? -s : NU_EDGE;
    else if (s + t->nv <= t->na) { n = t->na - t->nv - s + 1; if (n > NU_MIDDLE) n = NU_MIDDLE; }
    else n = NU_EDGE;
    if (n > hi - lo) n = hi - lo;
    /* what all n outputs have in common, then what some have at either end */
    int64_t j0 = s < 0 ? -s : 0, j1 = t->na - (s + n - 1) < t->nv ? t->na - (s + n - 1) : t->nv;
    char *out = t->out + lo * t->z;
    if (j0 < j1) nu_block(t, s, n, j0, j1, out);
    else j1 = j0 = t->nv;                              /* nothing in common: each has all of its own */
    for (int64_t i = 0; i < n && (j0 > 0 || j1 < t->nv); i++) {
      int64_t from = s + i < 0 ? -(s + i) : 0, to = t->na - (s + i) < t->nv ? t->na - (s + i) : t->nv;
      nu_block(t, s + i, 1, from, to < j0 ? to : j0, out + i * t->z);
      nu_block(t, s + i, 1, from > j1 ? from : j1, to, out + i * t->z);
    }
    lo += n;
  }
  la_fp_leave(e);
}

bool la_nu_slide (la_ctx *cx, la_dtype dt, int64_t na, const void *a, int64_t nv, const void *v, int64_t first, int64_t count, void *out) {
  nu_slide t;
  memset(&t, 0, sizeof t);
  t.k = la_nu_kernels();
  t.dt = dt;
  t.part = dt == LA_C64 ? LA_F32 : dt == LA_C128 ? LA_F64 : dt;
  t.z = la_itemsize(dt);
  t.na = na;
  t.nv = nv;
  t.first = first;
  t.count = count;
  t.a = a;
  t.v = v;
  t.out = out;
  if (count < 4 && nv > 4 * LA_SLIDE) {                /* few long sums: dots */
    for (int64_t i = 0; i < count; i++) {
      int64_t s = first + i, j0 = s < 0 ? -s : 0, j1 = na - s < nv ? na - s : nv;
      char *o = t.out + i * t.z;
      if (j0 >= j1) memset(o, 0, (size_t)t.z);
      else if (!la_pr_dotvec(cx, dt, false, j1 - j0, t.a + (s + j0) * t.z, t.z, t.v + j0 * t.z, t.z, o)) return false;
    }
    return true;
  }
  if (!la_work(cx, (double)count * (double)nv * (t.part != dt ? 1.0 : 0.25))) return false;
  size_t nbytes = t.part != dt ? (size_t)nv * (size_t)t.z : 0;
  char *parts = NULL;
  if (nbytes > 0) {
    parts = la_mem_alloc(cx, nbytes);
    if (parts == NULL) return false;
    int64_t ps = t.z / 2;
    for (int64_t j = 0; j < nv; j++) {
      memcpy(parts + j * ps, t.v + j * t.z, (size_t)ps);
      memcpy(parts + (nv + j) * ps, t.v + j * t.z + ps, (size_t)ps);
    }
    t.vre = parts;
    t.vim = parts + nv * ps;
  }
  la_th_run(la_th_splitfine(count, (double)nv * (t.part != dt ? 1.0 : 0.25)), nu_slide_task, &t);
  if (parts != NULL) la_mem_free(cx, parts, nbytes);
  return true;
}

/* ---- interpolation ---- */

typedef struct nu_interp {
  const la_kern_numeric *k;
  int64_t n, np;
  int parts;
  const double *x, *xp, *fp, *left, *right, *slope;    /* slope: NULL, or (np - 1) x parts */
  double *out;
} nu_interp;

static void nu_interp_task (void *arg, int task, int ntasks) {
  const nu_interp *t = arg;
  int64_t lo, hi, pos[256], np = t->np;
  la_fpenv e = la_fp_enter();
  la_th_part(t->n, task, ntasks, 1, &lo, &hi);
  for (int64_t b = lo; b < hi; b += 256) {
    int64_t m = hi - b < 256 ? hi - b : 256;
    t->k->search_f64(np, t->xp, m, t->x + b, true, pos);
    for (int part = 0; part < t->parts; part++) {
      const double *x = t->x + b, *xp = t->xp, *fp = t->fp + part;
      const int s = t->parts;
      double *o = t->out + b * s + part;
      for (int64_t i = 0; i < m; i++) {
        double v = x[i], r;
        int64_t j = pos[i] - 1;
        if (j >= 0 && j < np - 1) {
          double x0 = xp[j], f0 = fp[j * s], f1 = fp[(j + 1) * s];
          if (x0 == v) { o[i * s] = f0; continue; }
          double d = t->slope != NULL ? t->slope[j * s + part] : (f1 - f0) / (xp[j + 1] - x0);
          r = d * (v - x0) + f0;
          if (r != r) {                                /* from the other end; flat stretches of infinite values keep them */
            r = d * (v - xp[j + 1]) + f1;
            if (r != r && f0 == f1) r = f0;
          }
        } else if (v != v && np > 1) r = part == 0 ? v : 0;      /* (a single point's value stands for NaN, too, in NumPy) */
        else if (j < 0) r = t->left[part];
        else if (v > xp[np - 1]) r = t->right[part];
        else r = fp[(np - 1) * s];
        o[i * s] = r;
      }
    }
  }
  la_fp_leave(e);
}

bool la_nu_interp (la_ctx *cx, int64_t n, const double *x, int64_t np, const double *xp, const double *fp, int parts,
                   const double *left, const double *right, double *out) {
  nu_interp t = { la_nu_kernels(), n, np, parts, x, xp, fp, left, right, NULL, out };
  size_t nbytes = 0;
  double *slope = NULL;
  if (np > 1 && np <= n) {
    nbytes = (size_t)(np - 1) * (size_t)parts * sizeof(double);
    slope = la_mem_alloc(cx, nbytes);
    if (slope == NULL) return false;
    for (int64_t j = 0; j < np - 1; j++)
      for (int k = 0; k < parts; k++) slope[j * parts + k] = (fp[(j + 1) * parts + k] - fp[j * parts + k]) / (xp[j + 1] - xp[j]);
    t.slope = slope;
  }
  la_th_run(la_th_splitfine(n, 8), nu_interp_task, &t);
  if (slope != NULL) la_mem_free(cx, slope, nbytes);
  return true;
}

/* ---- polynomials ---- */

typedef struct nu_horner {
  la_dtype dt, ct;                 /* float16 is computed in float32 and rounded at each step */
  int64_t np, n;
  const char *p, *x;
  char *out;
  la_loop mul, add;
} nu_horner;

static void nu_horner_task (void *arg, int task, int ntasks) {
  const nu_horner *t = arg;
  enum { BLOCK = 512 };
  _Alignas(64) char xb[BLOCK * 4], yb[BLOCK * 4], hb[BLOCK * 2];   /* float16 only */
  int64_t lo, hi, z = la_itemsize(t->dt), cz = la_itemsize(t->ct);
  bool half = t->dt == LA_F16;
  la_loop up = half ? la_uf_cast(LA_F16, LA_F32) : NULL, down = half ? la_uf_cast(LA_F32, LA_F16) : NULL;
  la_fpenv e = la_fp_enter();
  la_th_part(t->n, task, ntasks, BLOCK, &lo, &hi);
  for (int64_t b = lo; b < hi; b += BLOCK) {
    int64_t m = hi - b < BLOCK ? hi - b : BLOCK;
    char *x = (char *)(uintptr_t)(t->x + b * z), *y = t->out + b * z;
    if (half) {
      up(m, (char *[]){ x, xb }, (int64_t[]){ 2, 4 });
      x = xb;
      y = yb;
    }
    memset(y, 0, (size_t)(m * cz));
    for (int64_t k = 0; k < t->np; k++) {
      t->mul(m, (char *[]){ y, x, y }, (int64_t[]){ cz, cz, cz });
      if (half) {
        down(m, (char *[]){ y, hb }, (int64_t[]){ 4, 2 });
        up(m, (char *[]){ hb, y }, (int64_t[]){ 2, 4 });
      }
      t->add(m, (char *[]){ y, (char *)(uintptr_t)(t->p + k * cz), y }, (int64_t[]){ cz, m == 1 ? cz : 0, cz });
      if (half) {
        down(m, (char *[]){ y, hb }, (int64_t[]){ 4, 2 });
        up(m, (char *[]){ hb, y }, (int64_t[]){ 2, 4 });
      }
    }
    if (half) down(m, (char *[]){ y, t->out + b * z }, (int64_t[]){ 4, 2 });
  }
  la_fp_leave(e);
}

bool la_nu_polyval (la_ctx *cx, la_dtype dt, int64_t np, const void *p, int64_t n, const void *x, void *out) {
  nu_horner t = { dt, dt == LA_F16 ? LA_F32 : dt, np, n, p, x, out, NULL, NULL };
  size_t nbytes = 0;
  char *wide = NULL;
  if (!la_work(cx, (double)n * (double)np)) return false;
  t.mul = la_uf_loop(&la_ufuncs[LA_UF_multiply], t.ct);
  t.add = la_uf_loop(&la_ufuncs[LA_UF_add], t.ct);
  if (dt == LA_F16 && np > 0) {
    nbytes = (size_t)np * 4;
    wide = la_mem_alloc(cx, nbytes);
    if (wide == NULL) return false;
    la_uf_cast(LA_F16, LA_F32)(np, (char *[]){ (char *)(uintptr_t)t.p, wide }, (int64_t[]){ 2, 4 });
    t.p = wide;
  }
  la_th_run(la_th_splitfine(n, (double)np), nu_horner_task, &t);
  if (wide != NULL) la_mem_free(cx, wide, nbytes);
  return true;
}

/* ---- least squares ---- */

#define FITROWS LA_HOSTILE(256, 3)
#define FITSTRETCH LA_HOSTILE(16384, 7)

typedef struct nu_fitjob {
  la_nu_fit *f;
  int64_t nstretches, piece;       /* bytes of what belongs to a stretch: its triangle, its block of rows, its remainders */
  char *r;
  const double *scale;             /* lengths of the columns; NULL: they are being measured */
} nu_fitjob;

#define T double
#define NF(name) fit_##name##_real
#define CONJ(a) (a)
#define ABS2(a) ((a) * (a))
#include "numeric_fit.inc"
#undef T
#undef NF
#undef CONJ
#undef ABS2

#define T double complex
#define NF(name) fit_##name##_cplx
#define CONJ(a) conj(a)
#define ABS2(a) (creal(a) * creal(a) + cimag(a) * cimag(a))
#include "numeric_fit.inc"
#undef T
#undef NF
#undef CONJ
#undef ABS2

bool la_nu_polyfit (la_ctx *cx, la_nu_fit *f) { return f->parts == 1 ? fit_fit_real(cx, f) : fit_fit_cplx(cx, f); }

/* ---- eigenvalues ----
** Balancing, Householder's reduction to Hessenberg form, then the QR algorithm: with Francis's double shift for real matrices (Martin,
** Peters and Wilkinson, The QR algorithm for real Hessenberg matrices, Numer. Math. 14, 1970), with Wilkinson's single shift for
** complex ones. */

#define AT(i, k) a[(i) * n + (k)]

/* powers of two on the diagonal that make rows and columns equally large (Parlett and Reinsch, Numer. Math. 13, 1969) */
static void nu_balance (int parts, int64_t n, double *a) {
  int64_t row = n * parts;
  for (bool again = true; again; ) {
    again = false;
    for (int64_t i = 0; i < n; i++) {
      double c = 0, r = 0;
      for (int64_t k = 0; k < n; k++) {
        if (k == i) continue;
        for (int t = 0; t < parts; t++) { c += fabs(a[k * row + i * parts + t]); r += fabs(a[i * row + k * parts + t]); }
      }
      if (!(c > 0 && r > 0) || !isfinite(c) || !isfinite(r)) continue;
      double f = 1, s = c + r;
      while (c < r / 2) { c *= 4; f *= 2; }
      while (c >= r * 2) { c /= 4; f /= 2; }
      if (f == 1 || (c + r) / f >= 0.95 * s) continue;
      again = true;
      for (int64_t k = 0; k < n; k++)
        for (int t = 0; t < parts; t++) { a[i * row + k * parts + t] /= f; a[k * row + i * parts + t] *= f; }
    }
  }
}

static void nu_hessenberg (int64_t n, double complex *a) {
  for (int64_t m = 0; m < n - 2; m++) {
    double s = 0;
    for (int64_t i = m + 2; i < n; i++) s += creal(AT(i, m)) * creal(AT(i, m)) + cimag(AT(i, m)) * cimag(AT(i, m));
    if (s == 0) continue;
    double complex alpha = AT(m + 1, m);
    double al = cabs(alpha), norm = hypot(al, sqrt(s));
    double complex beta = al == 0 ? -norm : -(alpha / al) * norm, u0 = alpha - beta;
    double tau = 2 / (creal(u0) * creal(u0) + cimag(u0) * cimag(u0) + s);
    for (int64_t k = m + 1; k < n; k++) {              /* from the left */
      double complex d = conj(u0) * AT(m + 1, k);
      for (int64_t i = m + 2; i < n; i++) d += conj(AT(i, m)) * AT(i, k);
      d *= tau;
      AT(m + 1, k) -= u0 * d;
      for (int64_t i = m + 2; i < n; i++) AT(i, k) -= AT(i, m) * d;
    }
    for (int64_t i = 0; i < n; i++) {                  /* and from the right */
      double complex d = AT(i, m + 1) * u0;
      for (int64_t k = m + 2; k < n; k++) d += AT(i, k) * AT(k, m);
      d *= tau;
      AT(i, m + 1) -= d * conj(u0);
      for (int64_t k = m + 2; k < n; k++) AT(i, k) -= d * conj(AT(k, m));
    }
    AT(m + 1, m) = beta;
    for (int64_t i = m + 2; i < n; i++) AT(i, m) = 0;
  }
}

static void nu_hessenberg_real (int64_t n, double *a) {
  for (int64_t m = 0; m < n - 2; m++) {
    double s = 0;
    for (int64_t i = m + 2; i < n; i++) s += AT(i, m) * AT(i, m);
    if (s == 0) continue;
    double alpha = AT(m + 1, m), norm = hypot(alpha, sqrt(s)), beta = alpha > 0 ? -norm : norm, u0 = alpha - beta, tau = 2 / (u0 * u0 + s);
    for (int64_t k = m + 1; k < n; k++) {
      double d = u0 * AT(m + 1, k);
      for (int64_t i = m + 2; i < n; i++) d += AT(i, m) * AT(i, k);
      d *= tau;
      AT(m + 1, k) -= u0 * d;
      for (int64_t i = m + 2; i < n; i++) AT(i, k) -= AT(i, m) * d;
    }
    for (int64_t i = 0; i < n; i++) {
      double d = AT(i, m + 1) * u0;
      for (int64_t k = m + 2; k < n; k++) d += AT(i, k) * AT(k, m);
      d *= tau;
      AT(i, m + 1) -= d * u0;
      for (int64_t k = m + 2; k < n; k++) AT(i, k) -= d * AT(k, m);
    }
    AT(m + 1, m) = beta;
    for (int64_t i = m + 2; i < n; i++) AT(i, m) = 0;
  }
}

#define NU_EPS 2.220446049250313e-16

/* the row at which the lowest unreduced block begins */
static int64_t nu_deflate (int64_t n, double *a, int64_t end, double whole) {
  for (int64_t l = end; l > 0; l--) {
    double s = fabs(AT(l - 1, l - 1)) + fabs(AT(l, l));
    if (s == 0) s = whole;
    if (fabs(AT(l, l - 1)) <= NU_EPS * s) { AT(l, l - 1) = 0; return l; }
  }
  return 0;
}

static bool nu_francis (int64_t n, double *a, double *ev) {
  double whole = 0, shift = 0;
  for (int64_t i = 0; i < n; i++)
    for (int64_t k = i > 0 ? i - 1 : 0; k < n; k++) whole += fabs(AT(i, k));
  int tries = 0;
  for (int64_t end = n - 1; end >= 0; ) {
    int64_t l = nu_deflate(n, a, end, whole), m;
    double x = AT(end, end);
    if (l == end) {                                    /* one real eigenvalue */
      ev[2 * end] = x + shift;
      ev[2 * end + 1] = 0;
      end--;
      tries = 0;
      continue;
    }
    double y = AT(end - 1, end - 1), w = AT(end, end - 1) * AT(end - 1, end);
    if (l == end - 1) {                                /* two */
      double p = 0.5 * (y - x), q = p * p + w, z = sqrt(fabs(q));
      double *e1 = ev + 2 * (end - 1), *e2 = ev + 2 * end;
      x += shift;
      if (q >= 0) {
        z = p + (p >= 0 ? z : -z);
        e1[0] = e2[0] = x + z;
        if (z != 0) e2[0] = x - w / z;
        e1[1] = e2[1] = 0;
      } else {
        e1[0] = e2[0] = x + p;
        e1[1] = z;
        e2[1] = -z;
      }
      end -= 2;
      tries = 0;
      continue;
    }
    if (tries == 60) return false;
    if (tries % 10 == 0 && tries > 0) {                /* an exceptional shift */
      shift += x;
      for (int64_t i = 0; i <= end; i++) AT(i, i) -= x;
      double s = fabs(AT(end, end - 1)) + fabs(AT(end - 1, end - 2));
      x = y = 0.75 * s;
      w = -0.4375 * s * s;
    }
    tries++;
    double p = 0, q = 0, r = 0;
    for (m = end - 2; m >= l; m--) {                   /* two small elements below the diagonal in a row? */
      double z = AT(m, m), rr = x - z, ss = y - z;
      p = (rr * ss - w) / AT(m + 1, m) + AT(m, m + 1);
      q = AT(m + 1, m + 1) - z - rr - ss;
      r = AT(m + 2, m + 1);
      double s = fabs(p) + fabs(q) + fabs(r);
      if (s > 0) { p /= s; q /= s; r /= s; }
      if (m == l) break;
      if (fabs(AT(m, m - 1)) * (fabs(q) + fabs(r)) <= NU_EPS * fabs(p) * (fabs(AT(m - 1, m - 1)) + fabs(z) + fabs(AT(m + 1, m + 1)))) break;
    }
    for (int64_t i = m + 2; i <= end; i++) {
      AT(i, i - 2) = 0;
      if (i > m + 2) AT(i, i - 3) = 0;
    }
    for (int64_t k = m; k < end; k++) {                /* the bulge goes down */
      bool three = k < end - 1;
      double size = 0;
      if (k > m) {
        p = AT(k, k - 1);
        q = AT(k + 1, k - 1);
        r = three ? AT(k + 2, k - 1) : 0;
        size = fabs(p) + fabs(q) + fabs(r);
        if (size == 0) continue;
        p /= size; q /= size; r /= size;
      }
      double s = sqrt(p * p + q * q + r * r);
      if (p < 0) s = -s;
      if (s == 0) continue;
      if (k > m) AT(k, k - 1) = -s * size;
      else if (l != m) AT(k, k - 1) = -AT(k, k - 1);
      p += s;
      double hx = p / s, hy = q / s, hz = r / s;
      q /= p;
      r /= p;
      for (int64_t c = k; c <= end; c++) {
        double d = AT(k, c) + q * AT(k + 1, c);
        if (three) { d += r * AT(k + 2, c); AT(k + 2, c) -= d * hz; }
        AT(k + 1, c) -= d * hy;
        AT(k, c) -= d * hx;
      }
      int64_t last = end < k + 3 ? end : k + 3;
      for (int64_t i = l; i <= last; i++) {
        double d = hx * AT(i, k) + hy * AT(i, k + 1);
        if (three) { d += hz * AT(i, k + 2); AT(i, k + 2) -= d * r; }
        AT(i, k + 1) -= d * q;
        AT(i, k) -= d;
      }
    }
  }
  return true;
}

static bool nu_wilkinson (int64_t n, double complex *a, double complex *ev) {
  int tries = 0;
  for (int64_t end = n - 1; end >= 0; ) {
    int64_t l = end;
    for (; l > 0; l--) {
      double s = cabs(AT(l - 1, l - 1)) + cabs(AT(l, l));
      if (cabs(AT(l, l - 1)) <= NU_EPS * s) { AT(l, l - 1) = 0; break; }
    }
    if (l == end) {
      ev[end] = AT(end, end);
      end--;
      tries = 0;
      continue;
    }
    if (tries++ == 60) return false;
    /* the eigenvalue of the last 2 x 2 block that is nearer to its last element */
    double complex x = AT(end, end), h = (AT(end - 1, end - 1) - x) / 2, w = AT(end, end - 1) * AT(end - 1, end);
    double complex root = csqrt(h * h + w), den = creal(h * conj(root)) >= 0 ? h + root : h - root;
    double complex shift = den == 0 ? x : x - w / den;
    if (tries % 10 == 0) shift = x + cabs(AT(end, end - 1));
    for (int64_t i = l; i <= end; i++) AT(i, i) -= shift;
    /* QR by Givens rotations, multiplied back two rows behind */
    double complex cs[2] = { 0, 0 }, sn[2] = { 0, 0 };
    for (int64_t k = l; k <= end; k++) {
      if (k < end) {
        double complex p = AT(k, k), q = AT(k + 1, k);
        double r = hypot(cabs(p), cabs(q));
        cs[k & 1] = r == 0 ? 1 : p / r;
        sn[k & 1] = r == 0 ? 0 : q / r;
        for (int64_t c = k; c <= end; c++) {
          double complex u = AT(k, c), v = AT(k + 1, c);
          AT(k, c) = conj(cs[k & 1]) * u + conj(sn[k & 1]) * v;
          AT(k + 1, c) = cs[k & 1] * v - sn[k & 1] * u;
        }
      }
      if (k > l) {
        int o = (int)((k - 1) & 1);
        for (int64_t i = l; i <= k; i++) {
          double complex u = AT(i, k - 1), v = AT(i, k);
          AT(i, k - 1) = cs[o] * u + sn[o] * v;
          AT(i, k) = conj(cs[o]) * v - conj(sn[o]) * u;
        }
      }
    }
    for (int64_t i = l; i <= end; i++) AT(i, i) += shift;
  }
  return true;
}

bool la_nu_eigenvalues (la_ctx *cx, int parts, int64_t n, double *a, double *ev) {
  for (int64_t i = 0; i < n * n * parts; i++) if (!isfinite(a[i])) return la_fail(cx, "Array must not contain infs or NaNs");
  nu_balance(parts, n, a);
  bool ok;
  if (parts == 1) {
    nu_hessenberg_real(n, a);
    ok = nu_francis(n, a, ev);
  } else {
    nu_hessenberg(n, (double complex *)(void *)a);
    ok = nu_wilkinson(n, (double complex *)(void *)a, (double complex *)(void *)ev);
  }
  return ok || la_fail(cx, "Eigenvalues did not converge");
}
