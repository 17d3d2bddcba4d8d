/*
** distributions.c: random variates. See distributions.h for the two families and what is promised.
**
** The value of every variate depends on the order in which words are drawn and on each rounding, so expressions are
** written as the streams that must be reproduced compute them; do not simplify them. Sources:
**   normal, exponential: Marsaglia and Tsang, J. Stat. Software 5(8), 2000 (ziggurat);
**     Marsaglia and Bray, SIAM Rev. 6, 1964 (polar)
**   gamma: Marsaglia and Tsang, ACM TOMS 26(3), 2000; below 1 Ahrens and Dieter 1974 in Devroye's form, p. 425
**   beta: Joehnk, Metrika 8, 1964; Poisson: Hoermann, Insurance Math. Econ. 12, 1993 (PTRS)
**   binomial: Kachitvichyanukul and Schmeiser, CACM 31(2), 1988 (BTPE)
**   hypergeometric: Stadlober, J. Comp. Appl. Math. 31, 1990 (HRUA)
**   zipf: Devroye, Non-Uniform Random Variate Generation, 1986, p. 550; logseries: Kemp, Appl. Stat. 30, 1981 (LK)
**   von Mises: Best and Fisher, Appl. Stat. 28, 1979; wald: Michael, Schucany and Haas, Amer. Stat. 30, 1976
**   log-gamma: Zhang and Jin, Computation of Special Functions, 1996
*/
#include <float.h>
#include <math.h>
#include <string.h>

#include "distributions.h"
#include "hostile.h"
#include "memory.h"
#include "rngtables.h"
#include "thread.h"
#include "work.h"

#define DS_PI 3.14159265358979323846
#define DS_NOR_R 3.6541528853610087963519472518        /* where the tails begin, and 1 / DS_NOR_R */
#define DS_NOR_INV_R 0.27366123732975827203338247596
#define DS_EXP_R 7.6971174701310497140446280481

/* ---- the two normals and exponentials everything is made of ---- */

/* x with its sign bit flipped when bit is 1: the sign is random, a branch on it would be mispredicted half the time */
LA_ALWAYS double ds_flip64 (double x, uint64_t bit) {
  uint64_t u;
  memcpy(&u, &x, sizeof u);
  u ^= bit << 63;
  memcpy(&x, &u, sizeof x);
  return x;
}

LA_ALWAYS float ds_flip32 (float x, uint32_t bit) {
  uint32_t u;
  memcpy(&u, &x, sizeof u);
  u ^= bit << 31;
  memcpy(&x, &u, sizeof x);
  return x;
}

/* log(1 + x) for -1 < x <= 0 a multiple of 2^-24, to the bits of fdlibm's log1pf (Sun Microsystems, 1993), which NumPy's streams have: C
** libraries differ there, glibc rounds correctly from 2.41 on. 1 + x is exact. log(2^k (1 + f)) = k log 2 + f - (f^2 / 2 - s (f^2 / 2 + r)) with
** s = f / (2 + f) and r a polynomial in s^2. */
static float ds_log1pf (float x) {
  static const float ln2_hi = 6.9313812256e-01f, ln2_lo = 9.0580006145e-06f;
  static const float p[7] = { 6.6666668653e-01f, 4.0000000596e-01f, 2.8571429849e-01f, 2.2222198546e-01f, 1.8183572590e-01f,
                              1.5313838422e-01f, 1.4798198640e-01f };
  float f = x, k = 0;
  bool tiny = false;                              /* |f| < 2^-20 beside a power of two */
  if (x == 0) return x;
  if (x < -0x1.2bec3ep-2f) {                      /* sqrt(1/2) - 1 */
    float u = 1 + x;
    uint32_t w;
    memcpy(&w, &u, sizeof w);
    k = (float)((int)(w >> 23) - 127);
    w &= 0x7fffff;
    if (w < 0x3504f7) {                           /* below sqrt(2) */
      tiny = w == 0;
      w |= 0x3f800000;
    }
    else {
      k++;
      tiny = 0x800000 - w < 4;
      w |= 0x3f000000;
    }
    memcpy(&u, &w, sizeof u);
    f = u - 1;
  }
  float half = 0.5f * f * f;
  if (tiny) {
    if (f == 0) return k * ln2_hi + k * ln2_lo;
    float r = half * (1 - 0.66666666666666666f * f);
    return k == 0 ? f - r : k * ln2_hi - ((r - k * ln2_lo) - f);
  }
  float s = f / (2 + f), z = s * s;
  float r = z * (p[0] + z * (p[1] + z * (p[2] + z * (p[3] + z * (p[4] + z * (p[5] + z * p[6]))))));
  if (k == 0) return f - (half - s * (half + r));
  return k * ln2_hi - ((half - (s * (half + r) + k * ln2_lo)) - f);
}

LA_ALWAYS double ds_z_normal (la_rng *g, int kind) {
  for (;;) {
    uint64_t r = la_rng_u64(g, kind), k = r >> 9 & 0xfffffffffffffu;
    const la_zig64 *z = zig_normal + (r & 0xff);
    double x = ds_flip64((double)(int64_t)k * z->w, r >> 8 & 1);
    if (!LA_RARE(k >= z->k)) return x;              /* 99.3 % */
    if ((r & 0xff) == 0)                            /* the tail */
      for (;;) {
        double xx = -DS_NOR_INV_R * log1p(-la_rng_f64(g, kind));
        double yy = -log1p(-la_rng_f64(g, kind));
        if (yy + yy > xx * xx) return k >> 8 & 1 ? -(DS_NOR_R + xx) : DS_NOR_R + xx;
      }
    if ((z[-1].f - z->f) * la_rng_f64(g, kind) + z->f < exp(-0.5 * x * x)) return x;
  }
}

LA_ALWAYS double ds_z_exp (la_rng *g, int kind) {
  for (;;) {
    uint64_t r = la_rng_u64(g, kind) >> 3, k = r >> 8;
    const la_zig64 *z = zig_exp + (r & 0xff);
    double x = (double)(int64_t)k * z->w;
    if (!LA_RARE(k >= z->k)) return x;              /* 98.9 % */
    if ((r & 0xff) == 0) return DS_EXP_R - log1p(-la_rng_f64(g, kind));
    if ((z[-1].f - z->f) * la_rng_f64(g, kind) + z->f < exp(-x)) return x;
  }
}

LA_ALWAYS float ds_z_normal32 (la_rng *g, int kind) {
  for (;;) {
    uint32_t r = la_rng_u32(g, kind), k = r >> 9;
    const la_zig32 *z = zig_normal32 + (r & 0xff);
    float x = ds_flip32((float)(int32_t)k * z->w, r >> 8 & 1);
    if (!LA_RARE(k >= z->k)) return x;
    if ((r & 0xff) == 0)
      for (;;) {
        float xx = -(float)DS_NOR_INV_R * ds_log1pf(-la_rng_f32(g, kind));
        float yy = -ds_log1pf(-la_rng_f32(g, kind));
        if (yy + yy > xx * xx) return k >> 8 & 1 ? -((float)DS_NOR_R + xx) : (float)DS_NOR_R + xx;
      }
    if ((z[-1].f - z->f) * la_rng_f32(g, kind) + z->f < exp(-0.5 * x * x)) return x;
  }
}

LA_ALWAYS float ds_z_exp32 (la_rng *g, int kind) {
  for (;;) {
    uint32_t r = la_rng_u32(g, kind) >> 1, k = r >> 8;
    const la_zig32 *z = zig_exp32 + (r & 0xff);
    float x = (float)(int32_t)k * z->w;
    if (!LA_RARE(k >= z->k)) return x;
    if ((r & 0xff) == 0) return (float)DS_EXP_R - ds_log1pf(-la_rng_f32(g, kind));
    if ((z[-1].f - z->f) * la_rng_f32(g, kind) + z->f < expf(-x)) return x;
  }
}

/* a pair of normals by the polar method: the second is returned, the first kept */
LA_ALWAYS double ds_polar (la_rng *g, int kind, double *kept) {
  double f, x1, x2, r2;
  do {
    x1 = 2.0 * la_rng_f64(g, kind) - 1.0;
    x2 = 2.0 * la_rng_f64(g, kind) - 1.0;
    r2 = x1 * x1 + x2 * x2;
  } while (r2 >= 1.0 || r2 == 0.0);
  f = sqrt(-2.0 * log(r2) / r2);
  *kept = f * x1;
  return f * x2;
}

static double ds_u01 (la_rng *g) { return la_rng_f64(g, g->kind); }

static double ds_gauss (la_sampler *s) {
  if (!s->legacy) LA_RNG_SWITCH(s->g, K, return ds_z_normal(s->g, K))
  if (s->has_gauss) {
    s->has_gauss = false;
    return s->gauss;
  }
  s->has_gauss = true;
  return ds_polar(s->g, s->g->kind, &s->gauss);
}

static double ds_expo (la_sampler *s) {
  if (s->legacy) return -log(1.0 - ds_u01(s->g));
  LA_RNG_SWITCH(s->g, K, return ds_z_exp(s->g, K))
  return 0;
}

/* ---- gamma ---- */

static double ds_small_gamma (la_sampler *s, double shape) {      /* 0 < shape < 1 */
  for (;;) {
    double u = ds_u01(s->g), v = ds_expo(s), x, y;
    if (u <= 1.0 - shape) {
      x = pow(u, 1. / shape);
      if (x <= v) return x;
    }
    else {
      y = -log((1 - u) / shape);
      x = pow(1.0 - shape + shape * y, 1. / shape);
      if (x <= v + y) return x;
    }
  }
}

/* shape > 1; b = shape - 1/3, c = 1 / sqrt(9 b) */
#define DS_LARGE_GAMMA(NORMAL, UNIFORM) \
  for (;;) { \
    double x, v, u; \
    do { \
      x = NORMAL; \
      v = 1.0 + c * x; \
    } while (v <= 0.0); \
    v = v * v * v; \
    u = UNIFORM; \
    if (u < 1.0 - 0.0331 * (x * x) * (x * x)) return b * v; \
    if (log(u) < 0.5 * x * x + b * (1. - v + log(v))) return b * v; \
  }

LA_ALWAYS double ds_z_gamma (la_rng *g, int kind, double b, double c) {
  DS_LARGE_GAMMA(ds_z_normal(g, kind), la_rng_f64(g, kind))
}

static double ds_large_gamma (la_sampler *s, double b, double c) {
  if (s->legacy) DS_LARGE_GAMMA(ds_gauss(s), ds_u01(s->g))
  LA_RNG_SWITCH(s->g, K, return ds_z_gamma(s->g, K, b, c))
  return 0;
}

static double ds_std_gamma (la_sampler *s, double shape) {
  double b;
  if (shape == 1.0) return ds_expo(s);
  if (shape == 0.0) return 0.0;
  if (shape < 1.0) return ds_small_gamma(s, shape);
  b = shape - 1. / 3.;
  return ds_large_gamma(s, b, 1. / sqrt(9 * b));
}

LA_ALWAYS float ds_z_gamma32 (la_rng *g, int kind, float shape) {
  float b, c;
  if (shape == 1.0f) return ds_z_exp32(g, kind);
  if (shape == 0.0f) return 0.0f;
  if (shape < 1.0f)
    for (;;) {
      float u = la_rng_f32(g, kind), v = ds_z_exp32(g, kind), x, y;
      if (u <= 1.0f - shape) {
        x = powf(u, 1.0f / shape);
        if (x <= v) return x;
      }
      else {
        y = -logf((1.0f - u) / shape);
        x = powf(1.0f - shape + shape * y, 1.0f / shape);
        if (x <= v + y) return x;
      }
    }
  b = shape - 1.0f / 3.0f;
  c = 1.0f / sqrtf(9.0f * b);
  for (;;) {
    float x, v, u;
    do {
      x = ds_z_normal32(g, kind);
      v = 1.0f + c * x;
    } while (v <= 0.0f);
    v = v * v * v;
    u = la_rng_f32(g, kind);
    if (u < 1.0f - 0.0331f * (x * x) * (x * x)) return b * v;
    if (logf(u) < 0.5f * x * x + b * (1.0f - v + logf(v))) return b * v;
  }
}

static double ds_chisquare (la_sampler *s, double df) { return 2.0 * ds_std_gamma(s, df / 2.0); }

/* ---- the other continuous ones ---- */

static double ds_beta (la_sampler *s, double a, double b) {
  double x, y;
  if (a > 1.0 || b > 1.0 || a != a || b != b) {
    x = ds_std_gamma(s, a);
    y = ds_std_gamma(s, b);
    return x / (x + y);
  }
  if (!s->legacy && a < 3e-103 && b < 3e-103)      /* all mass at the ends; Joehnk's loop would not end */
    return (a + b) * ds_u01(s->g) < a;
  for (;;) {
    double u = ds_u01(s->g), v = ds_u01(s->g), lx, ly, m;
    x = pow(u, 1.0 / a);
    y = pow(v, 1.0 / b);
    if (!(x + y <= 1.0)) continue;
    if (s->legacy) {
      if (x + y > 0) return x / (x + y);
      lx = log(u) / a;
      ly = log(v) / b;
      m = lx > ly ? lx : ly;
      lx -= m;
      ly -= m;
      return exp(lx - log(exp(lx) + exp(ly)));
    }
    if (!(u + v > 0.0)) continue;
    if (x > 0 && y > 0) return x / (x + y);
    m = log(u) / a - log(v) / b;
    return m > 0 ? exp(-log1p(exp(-m))) : exp(m - log1p(exp(m)));
  }
}

static int64_t ds_poisson (la_rng *g, double lam);

static double ds_noncentral_chisquare (la_sampler *s, double df, double nonc) {
  double x;
  if (nonc != nonc && !s->legacy) return NAN;
  if (nonc == 0) return ds_chisquare(s, df);
  if (1 < df) {
    double n;
    x = ds_chisquare(s, df - 1);
    n = ds_gauss(s) + sqrt(nonc);
    return x + n * n;
  }
  x = ds_chisquare(s, df + (double)(int64_t)(2 * (uint64_t)ds_poisson(s->g, nonc / 2.0)));
  return nonc != nonc ? NAN : x;
}

static double ds_wald (la_sampler *s, double mean, double scale) {
  double x, y = ds_gauss(s), u;
  y = mean * y * y;
  if (s->legacy) {
    double m = mean / (2 * scale);
    x = mean + m * (y - sqrt(4 * scale * y + y * y));
  }
  else x = mean * (1 - 2 / (1 + sqrt(1 + 4 * scale / y)));     /* the same without cancellation */
  u = ds_u01(s->g);
  return u <= mean / (mean + x) ? x : mean * mean / x;
}

static double ds_vonmises (la_sampler *s, double mu, double kappa) {
  double a, u, v, w, y, z, x;
  if (kappa != kappa || (s->legacy && kappa > DBL_MAX)) return NAN;
  if (kappa < 1e-8) return DS_PI * (2 * ds_u01(s->g) - 1);
  if (kappa < 1e-5) a = 1. / kappa + kappa;                    /* its Taylor series: rho below would be 0 */
  else if (kappa > (s->legacy ? 8e15 : 1e6)) {                 /* a wrapped normal. From 8e15 on y below would always be 0 or too large: no end */
    x = mu + sqrt(1. / kappa) * ds_gauss(s);
    if (x < -DS_PI) x += 2 * DS_PI;
    if (x > DS_PI) x -= 2 * DS_PI;
    return x;
  }
  else {
    double r = 1 + sqrt(1 + 4 * kappa * kappa), rho = (r - sqrt(2 * r)) / (2 * kappa);
    a = (1 + rho * rho) / (2 * rho);
  }
  if (a != a) return NAN;                                      /* kappa^2 overflows: the loop below would not end */
  do {
    u = ds_u01(s->g);
    z = cos(DS_PI * u);
    w = (1 + a * z) / (a + z);
    y = kappa * (a - w);
    v = ds_u01(s->g);
  } while (!(y * (2 - y) - v >= 0) && !(log(y / v) + 1 - y >= 0));
  u = ds_u01(s->g);
  x = acos(w);
  if (u < 0.5) x = -x;
  x += mu;
  a = fmod(fabs(x) + DS_PI, 2 * DS_PI) - DS_PI;
  return x < 0 ? a * -1 : a;
}

static double ds_triangular (la_rng *g, double left, double mode, double right) {
  double base = right - left, u = ds_u01(g);
  if (u <= (mode - left) / base) return left + sqrt(u * ((mode - left) * base));
  return right - sqrt((1.0 - u) * ((right - mode) * base));
}

static double ds_laplace (la_rng *g, double loc, double scale) {
  double u;
  do u = ds_u01(g); while (u == 0.0);
  return u >= 0.5 ? loc - scale * log(2.0 - u - u) : loc + scale * log(u + u);
}

static double ds_gumbel (la_rng *g, double loc, double scale) {
  double u;
  do u = 1.0 - ds_u01(g); while (u == 1.0);
  return loc - scale * log(-log(u));
}

static double ds_logistic (la_rng *g, double loc, double scale) {
  double u;
  do u = ds_u01(g); while (u == 0.0);
  return loc + scale * log(u / (1.0 - u));
}

/* ---- discrete ones ---- */

static double ds_loggam (double x) {
  static const double a[] = {
    8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04, 8.417508417508418e-04,
    -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00
  };
  double x0, x2, r;
  int64_t n = 0;
  if (x == 1.0 || x == 2.0) return 0.0;
  if (x < 7.0) n = (int64_t)(7 - x);
  x0 = x + (double)n;
  x2 = (1.0 / x0) * (1.0 / x0);
  r = a[9];
  for (int k = 8; k >= 0; k--) r = r * x2 + a[k];
  r = r / x0 + 0.5 * 1.8378770664093453 + (x0 - 0.5) * log(x0) - x0;     /* log(2 pi) */
  for (; n > 0; n--) {
    r -= log(x0 - 1.0);
    x0 -= 1.0;
  }
  return r;
}

static double ds_log_factorial (int64_t k) {
  double x = (double)k;
  if (k < LA_NLOGFACT) return logfact[k];
  return (x + 0.5) * log(x) - x + (0.9189385332046728 + (1.0 / x) * (1 / 12.0 - 1 / (360.0 * x * x)));
}

typedef struct ds_poisset { double lam, b, a, invalpha, vr, loglam, enlam; } ds_poisset;

/* the integer part of a floor; what does not fit becomes the smallest integer, as the x86 conversion has it */
static int64_t ds_integer (double x) { return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN; }

static void ds_poisson_setup (ds_poisset *t, double lam) {
  t->lam = lam;
  if (lam >= 10) {
    t->b = 0.931 + 2.53 * sqrt(lam);
    t->a = -0.059 + 0.02483 * t->b;
    t->invalpha = 1.1239 + 1.1328 / (t->b - 3.4);
    t->vr = 0.9277 - 3.6224 / (t->b - 2);
    t->loglam = log(lam);
  }
  else t->enlam = exp(-lam);
}

/* uniforms multiplied until below exp(-lam) */
LA_ALWAYS int64_t ds_z_poisson (la_rng *g, int kind, double enlam) {
  double prod = 1.0;
  for (int64_t k = 0; ; k++) {
    prod *= la_rng_f64(g, kind);
    if (!(prod > enlam)) return k;
  }
}

/* What a row of draws with one lam keeps: log(invalpha), and the right side of the last test for each small k, NaN until it is asked for. */
enum { DS_SIDES = 256 };
typedef struct ds_poismemo { double loginvalpha, side[DS_SIDES]; } ds_poismemo;

static double ds_poisson_side (const ds_poisset *t, int64_t k) {
  return -t->lam + (double)k * t->loglam - ds_loggam((double)(k + 1));
}

/* lam >= 10: transformed rejection. memo: NULL for a single draw */
LA_ALWAYS int64_t ds_z_poisson_large (la_rng *g, const ds_poisset *t, ds_poismemo *memo) {
  for (;;) {
    double u = ds_u01(g) - 0.5, v = ds_u01(g), us = 0.5 - fabs(u), left, right;
    int64_t k = ds_integer(floor((2 * t->a / us + t->b) * u + t->lam + 0.43));
    if (us >= 0.07 && v <= t->vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    left = log(v) + (memo != NULL ? memo->loginvalpha : log(t->invalpha)) - log(t->a / (us * us) + t->b);
    if (memo == NULL || k >= DS_SIDES) right = ds_poisson_side(t, k);
    else {
      right = memo->side[k];
      if (right != right) right = memo->side[k] = ds_poisson_side(t, k);
    }
    if (left <= right) return k;
  }
}

static int64_t ds_poisson_draw (la_rng *g, const ds_poisset *t) {
  if (t->lam >= 10) return ds_z_poisson_large(g, t, NULL);
  return t->lam == 0 ? 0 : ds_z_poisson(g, g->kind, t->enlam);
}

static int64_t ds_poisson (la_rng *g, double lam) {
  ds_poisset t;
  ds_poisson_setup(&t, lam);
  return ds_poisson_draw(g, &t);
}

/* how: 0 always 0; 1 inversion by searching from 0; 2 BTPE. flip: drawn with 1 - p and counted from n. */
typedef struct ds_binset {
  int how;
  bool flip;
  int64_t n, m;
  double p, q, qn, xm, xl, xr, c, laml, lamr, p1, p2, p3, p4;
} ds_binset;

static void ds_binomial_setup (ds_binset *t, int64_t n, double p, bool legacy) {
  double a, fm;
  t->n = n;
  t->flip = !(p <= 0.5);
  t->how = 0;
  if (!legacy && (n == 0 || p == 0.0)) {
    t->flip = false;
    return;
  }
  if (t->flip) p = 1.0 - p;
  t->p = p;
  t->q = 1.0 - p;
  if (p * (double)n <= 30.0) {
    double np = (double)n * p, most = np + 10.0 * sqrt(np * t->q + 1);
    t->how = 1;
    t->qn = exp((double)n * (legacy ? log(t->q) : log1p(-p)));
    t->m = (int64_t)((double)n < most ? (double)n : most);
    return;
  }
  t->how = 2;
  fm = (double)n * p + p;
  t->m = ds_integer(floor(fm));
  t->p1 = floor(2.195 * sqrt((double)n * p * t->q) - 4.6 * t->q) + 0.5;
  t->xm = (double)t->m + 0.5;
  t->xl = t->xm - t->p1;
  t->xr = t->xm + t->p1;
  t->c = 0.134 + 20.5 / (15.3 + (double)t->m);
  a = (fm - t->xl) / (fm - t->xl * p);
  t->laml = a * (1.0 + a / 2.0);
  a = (t->xr - fm) / (t->xr * t->q);
  t->lamr = a * (1.0 + a / 2.0);
  t->p2 = t->p1 * (1.0 + 2.0 * t->c);
  t->p3 = t->p2 + t->c / t->laml;
  t->p4 = t->p3 + t->c / t->lamr;
}

static int64_t ds_binomial_inversion (la_rng *g, const ds_binset *t) {
  int64_t x = 0;
  double px = t->qn, u = ds_u01(g);
  while (u > px) {
    if (++x > t->m) {
      x = 0;
      px = t->qn;
      u = ds_u01(g);
    }
    else {
      u -= px;
      px = ((double)(t->n - x + 1) * t->p * px) / ((double)x * t->q);
    }
  }
  return x;
}

static double ds_btpe_tail (double x) {             /* the correction of Stirling's formula, x and x^2 in it */
  double x2 = x * x;
  return (13680. - (462. - (132. - (99. - 140. / x2) / x2) / x2) / x2) / x / 166320.;
}

static int64_t ds_binomial_btpe (la_rng *g, const ds_binset *t) {
  const int64_t n = t->n, m = t->m;
  const double r = t->p, q = t->q, nrq = (double)n * r * q;
  for (;;) {
    double u = ds_u01(g) * t->p4, v = ds_u01(g), x, a, f, s, rho, w;
    int64_t y, k;
    if (!(u > t->p1)) return ds_integer(floor(t->xm - t->p1 * v + u));   /* the triangle; NaN ends here, too */
    if (!(u > t->p2)) {                                                  /* the parallelograms */
      x = t->xl + (u - t->p1) / t->c;
      v = v * t->c + 1.0 - fabs((double)m - x + 0.5) / t->p1;
      if (v > 1.0) continue;
      y = ds_integer(floor(x));
    }
    else if (!(u > t->p3)) {                                               /* the left tail */
      if (v == 0.0) continue;
      y = ds_integer(floor(t->xl + log(v) / t->laml));
      if (y < 0) continue;
      v = v * (u - t->p2) * t->laml;
    }
    else {                                                               /* the right tail */
      if (v == 0.0) continue;
      y = ds_integer(floor(t->xr - log(v) / t->lamr));
      if (y > n) continue;
      v = v * (u - t->p3) * t->lamr;
    }
    k = y > m ? y - m : m - y;
    if (k <= 20 || !((double)k < nrq / 2.0 - 1)) {                       /* f(y) / f(m) by its recursion */
      s = r / q;
      a = s * (double)(int64_t)((uint64_t)n + 1);
      f = 1.0;
      for (int64_t i = m + 1; i <= y; i++) f *= a / (double)i - s;
      for (int64_t i = y + 1; i <= m; i++) f /= a / (double)i - s;
      if (v > f) continue;
      return y;
    }
    rho = ((double)k / nrq) * (((double)k * ((double)k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
    x = (double)(int64_t)(0 - (uint64_t)k * (uint64_t)k) / (2 * nrq);   /* wraps where n is near 2^63, as in NumPy */
    a = log(v);
    if (a < x - rho) return y;
    if (a > x + rho) continue;
    {
      double x1 = (double)(y + 1), f1 = (double)(m + 1), z = (double)(n - m + 1);
      w = (double)(n - y + 1);
      if (a > t->xm * log(f1 / x1) + ((double)(n - m) + 0.5) * log(z / w) + (double)(y - m) * log(w * r / (x1 * q)) +
              ds_btpe_tail(f1) + ds_btpe_tail(z) + ds_btpe_tail(x1) + ds_btpe_tail(w)) continue;
    }
    return y;
  }
}

static int64_t ds_binomial_draw (la_rng *g, const ds_binset *t) {
  int64_t y = t->how == 0 ? 0 : t->how == 1 ? ds_binomial_inversion(g, t) : ds_binomial_btpe(g, t);
  return t->flip ? t->n - y : y;
}

static int64_t ds_geometric (la_sampler *s, double p) {
  double z;
  if (p >= 0.333333333333333333333333) {
    double sum = p, prod = p, q = 1.0 - p, u = ds_u01(s->g);
    int64_t x = 1;
    while (u > sum && prod > 0) {
      prod *= q;
      sum += prod;
      x++;
    }
    return x;
  }
  if (s->legacy) z = ceil(log1p(-ds_u01(s->g)) / log(1 - p));
  else z = ceil(-ds_expo(s) / log1p(-p));
  if (z >= 0x1p63) return s->legacy ? INT64_MIN : INT64_MAX;
  return (int64_t)z;
}

static int64_t ds_zipf (la_sampler *s, double a) {
  double am1 = a - 1.0, b, umin;
  if (!s->legacy && a >= 1025) return 1;           /* b would overflow; a larger value has probability 3e-309 */
  b = pow(2.0, am1);
  if (isinf(b)) return 1;                          /* of a RandomState: the loop below would not end */
  umin = s->legacy ? 0.0 : pow(0x1p63, -am1);      /* below it the value does not fit */
  for (;;) {
    double u = ds_u01(s->g), v, x, t;
    u = s->legacy ? 1.0 - u : u * umin + (1 - u);
    v = ds_u01(s->g);
    x = floor(pow(u, -1.0 / am1));
    if (x > 0x1p63 || x < 1.0) continue;
    t = pow(1.0 + 1.0 / x, am1);
    if (v * x * (t - 1.0) / (b - 1.0) <= t / b) return x >= 0x1p63 ? INT64_MIN : (int64_t)x;
  }
}

static int64_t ds_logseries (la_sampler *s, double p) {
  double r = s->legacy ? log(1.0 - p) : log1p(-p);
  for (;;) {
    double v = ds_u01(s->g), u, q, x;
    if (v >= p) return 1;
    u = ds_u01(s->g);
    q = s->legacy ? 1.0 - exp(r * u) : -expm1(r * u);
    if (v <= q * q) {
      x = floor(1 + log(v) / log(q));
      if (!(x >= 1) || v == 0.0) continue;
      return x >= 0x1p63 ? INT64_MAX : (int64_t)x;
    }
    return v >= q ? 1 : 2;
  }
}

#define DS_HRUA_D1 1.7155277699214135      /* 2 sqrt(2 / e) */
#define DS_HRUA_D2 0.8989161620588988      /* 3 - 2 sqrt(3 / e) */
#define DS_MIN(a, b) ((a) < (b) ? (a) : (b))

/* the logarithm of the reciprocal of the probability of k, without what does not depend on k */
static double ds_hyper_g (bool legacy, int64_t k, int64_t few, int64_t m, int64_t many) {
  if (legacy)
    return ds_loggam((double)(k + 1)) + ds_loggam((double)(few - k + 1)) + ds_loggam((double)(m - k + 1)) +
           ds_loggam((double)(many - m + k + 1));
  return ds_log_factorial(k) + ds_log_factorial(few - k) + ds_log_factorial(m - k) + ds_log_factorial(many - m + k);
}

static int64_t ds_hyper_hrua (la_sampler *s, int64_t good, int64_t bad, int64_t sample) {
  int64_t pop = good + bad, few = DS_MIN(good, bad), many = good + bad - few, m = DS_MIN(sample, pop - sample), k, mode;
  double p = (double)few / (double)pop, q = s->legacy ? 1.0 - p : (double)many / (double)pop;
  double a = (double)m * p + 0.5, var = (double)(pop - m) * (double)(s->legacy ? sample
      : m) * p * q / (double)(pop - 1);
  double c = sqrt(var + 0.5), h = DS_HRUA_D1 * c + DS_HRUA_D2, g, most, limit = floor(a + 16 * c);
  mode = (int64_t)floor((double)(m + 1) * (double)(few + 1) / (double)(pop + 2));
  g = ds_hyper_g(s->legacy, mode, few, m, many);
  most = (double)(DS_MIN(m, few) + 1);
  if (limit < most) most = limit;
  for (;;) {
    double u = ds_u01(s->g), v = ds_u01(s->g), x = a + h * (v - 0.5) / u, t;
    if (!(x >= 0.0 && x < most)) continue;
    k = (int64_t)floor(x);
    t = g - ds_hyper_g(s->legacy, k, few, m, many);
    if (u * (4.0 - u) - 3.0 <= t) break;
    if (u * (u - t) >= 1) continue;
    if (2.0 * log(u) <= t) break;
  }
  if (good > bad) k = m - k;
  if (m < sample) k = good - k;
  return k;
}

static int64_t ds_hyper_urn (la_rng *g, int64_t good, int64_t bad, int64_t sample) {      /* one ball after the other */
  int64_t total = good + bad, draws = sample > total / 2 ? total - sample : sample, left = total, k = good;
  while (draws > 0 && k > 0 && left > k) {
    left--;
    if ((int64_t)la_rng_below(g, (uint64_t)left) < k) k--;
    draws--;
  }
  if (left == k) k -= draws;                       /* only good ones are left */
  return sample > total / 2 ? k : good - k;
}

static int64_t ds_hyper_urn_legacy (la_rng *g, int64_t good, int64_t bad, int64_t sample) {
  int64_t d = bad + good - sample, k = sample, z;
  double few = (double)DS_MIN(bad, good), y = few;
  while (y > 0.0) {
    double u = ds_u01(g);
    y -= (double)(int64_t)floor(u + y / (double)(d + k));
    if (--k == 0) break;
  }
  z = (int64_t)(few - y);
  return good > bad ? sample - z : z;
}

static int64_t ds_hypergeometric (la_sampler *s, int64_t good, int64_t bad, int64_t sample) {
  if (s->legacy)
    return sample > 10 ? ds_hyper_hrua(s, good, bad, sample) : sample > 0
        ? ds_hyper_urn_legacy(s->g, good, bad, sample) : 0;
  if (sample >= 10 && sample <= good + bad - 10) return ds_hyper_hrua(s, good, bad, sample);
  return ds_hyper_urn(s->g, good, bad, sample);
}

/* ---- many variates with the same parameters ---- */

#define DS_FILL(name, T, expr) \
  static void ds_fill_##name (la_sampler *s, const la_par *p, int64_t n, void *o) { \
    T *out = o; \
    (void)p; \
    for (int64_t i = 0; i < n; i++) out[i] = (expr); \
  }

/* loops compiled for each generator, the state in registers */
#define DS_HOT(name, T, expr) \
  LA_ALWAYS void ds_hot_##name (la_rng *g0, int kind, int64_t n, T *out, la_par a, la_par b) { \
    la_rng l, *g = la_rng_local(g0, &l, kind); \
    (void)a, (void)b; \
    for (int64_t i = 0; i < n; i++) out[i] = (expr); \
    la_rng_commit(g0, g, kind); \
  } \
  static void ds_run_##name (la_rng *g, int64_t n, T *out, la_par a, la_par b) { \
    LA_RNG_SWITCH(g, K, ds_hot_##name(g, K, n, out, a, b)) \
  }

DS_HOT(normal, double, a.f + b.f * ds_z_normal(g, kind))
DS_HOT(poisson_small, int64_t, ds_z_poisson(g, kind, a.f))
DS_HOT(std_normal, double, ds_z_normal(g, kind))
DS_HOT(std_exp, double, ds_z_exp(g, kind))
DS_HOT(exp, double, a.f * ds_z_exp(g, kind))
DS_HOT(gamma, double, ds_z_gamma(g, kind, a.f, b.f))
DS_HOT(normal32, float, ds_z_normal32(g, kind))
DS_HOT(exp32, float, ds_z_exp32(g, kind))
DS_HOT(gamma32, float, ds_z_gamma32(g, kind, (float)a.f))

static const la_par ds_none;

/* the second half of a fill, elementwise, on all threads */
typedef struct ds_work { double *out; int64_t n; double a, b; } ds_work;

static void ds_parallel (la_task fn, int64_t n, double cost, double *out, double a, double b) {
  ds_work w = {out, n, a, b};
  int ntasks = la_th_split(n, cost);
  if (ntasks > 1) la_th_run(ntasks, fn, &w);
  else fn(&w, 0, 1);
}

#define DS_MAP(name, expr) \
  static void name (void *arg, int task, int ntasks) { \
    ds_work *w = arg; \
    int64_t lo, hi; \
    la_th_part(w->n, task, ntasks, 8, &lo, &hi); \
    for (int64_t i = lo; i < hi; i++) { \
      double u = w->out[i]; \
      w->out[i] = (expr); \
    } \
  }

DS_MAP(ds_map_explog, w->a * -log(1.0 - u))
DS_MAP(ds_map_explog1p, -log1p(-u))
DS_MAP(ds_map_rayleigh, w->a * sqrt(-2.0 * log1p(-u)))

static void ds_fill_std_normal (la_sampler *s, const la_par *p, int64_t n, void *out) {
  (void)p;
  ds_run_std_normal(s->g, n, out, ds_none, ds_none);
}

static void ds_fill_normal (la_sampler *s, const la_par *p, int64_t n, void *out) {
  ds_run_normal(s->g, n, out, p[0], p[1]);
}

static void ds_fill_std_exp (la_sampler *s, const la_par *p, int64_t n, void *out) {
  (void)p;
  ds_run_std_exp(s->g, n, out, ds_none, ds_none);
}

static void ds_fill_exp (la_sampler *s, const la_par *p, int64_t n, void *out) {
  ds_run_exp(s->g, n, out, p[0], ds_none);
}

/*
** In two steps, so that the logarithms can go to all threads: first the pairs inside the circle, side by side, in
** drawing order, then f (x2, x1) for each. As many candidates are drawn at a time as pairs are missing, never more than
** get used.
*/
#define DS_POLAR_BATCH LA_HOSTILE(256, 3)             /* candidates: 4 KiB */
#define DS_POLAR_BLOCK LA_HOSTILE(1 << 17, 64)        /* numbers between the steps: 1 MiB */

static void ds_polar_pairs (la_rng *g, int64_t npairs, double *out) {
  double u[2 * DS_POLAR_BATCH];
  for (int64_t m; npairs > 0; ) {
    int64_t k = 0;
    m = npairs < DS_POLAR_BATCH ? npairs : DS_POLAR_BATCH;
    la_rng_doubles(g, 2 * m, u);
    for (int64_t i = 0; i < m; i++) {
      double x1 = 2.0 * u[2 * i] - 1.0, x2 = 2.0 * u[2 * i + 1] - 1.0, r2 = x1 * x1 + x2 * x2;
      out[2 * k] = x1;
      out[2 * k + 1] = x2;
      k += (r2 < 1.0) & (r2 != 0.0);
    }
    out += 2 * k;
    npairs -= k;
  }
}

static void ds_polar_finish (void *arg, int task, int ntasks) {
  ds_work *w = arg;
  int64_t lo, hi;
  la_th_part(w->n, task, ntasks, 8, &lo, &hi);
  for (int64_t i = lo; i < hi; i += 2) {
    double x1 = w->out[i], x2 = w->out[i + 1], r2 = x1 * x1 + x2 * x2, f = sqrt(-2.0 * log(r2) / r2);
    w->out[i] = w->a + w->b * (f * x2);
    w->out[i + 1] = w->a + w->b * (f * x1);
  }
}

static void ds_fill_normal_legacy (la_sampler *s, const la_par *p, int64_t n, void *o) {
  double *out = o, loc = p[0].f, scale = p[1].f;
  if (n > 0 && s->has_gauss) {
    *out++ = loc + scale * ds_gauss(s);
    n--;
  }
  for (int64_t m; n > 1; n -= m, out += m) {
    m = n < DS_POLAR_BLOCK ? n & ~(int64_t)1 : DS_POLAR_BLOCK;
    ds_polar_pairs(s->g, m / 2, out);
    ds_parallel(ds_polar_finish, m, 10, out, loc, scale);
  }
  if (n == 1) *out = loc + scale * ds_gauss(s);
}

static void ds_fill_std_normal_legacy (la_sampler *s, const la_par *p, int64_t n, void *out) {
  la_par q[2];
  (void)p;
  q[0].f = 0.0;
  q[1].f = 1.0;
  ds_fill_normal_legacy(s, q, n, out);
}

static void ds_fill_uniform (la_sampler *s, const la_par *p, int64_t n, void *out) {
  la_rng_uniform(s->g, p[0].f, p[1].f, n, out);
}

static void ds_fill_gamma (la_sampler *s, const la_par *p, int64_t n, void *o) {
  double *out = o, shape = p[0].f, scale = p[1].f;
  if (shape > 1.0 && !s->legacy) {
    la_par b, c;
    b.f = shape - 1. / 3.;
    c.f = 1. / sqrt(9 * b.f);
    ds_run_gamma(s->g, n, out, b, c);
    for (int64_t i = 0; i < n; i++) out[i] = scale * out[i];
  }
  else
    for (int64_t i = 0; i < n; i++) out[i] = scale * ds_std_gamma(s, shape);
}

static void ds_fill_std_gamma (la_sampler *s, const la_par *p, int64_t n, void *out) {
  la_par q[2];
  q[0] = p[0];
  q[1].f = 1.0;
  ds_fill_gamma(s, q, n, out);
}

static void ds_fill_poisson (la_sampler *s, const la_par *p, int64_t n, void *o) {
  int64_t *out = o;
  ds_poisset t;
  ds_poisson_setup(&t, p[0].f);
  if (p[0].f > 0 && p[0].f < 10) {
    la_par enlam;
    enlam.f = t.enlam;
    ds_run_poisson_small(s->g, n, out, enlam, ds_none);
    return;
  }
  if (n >= 16 && t.lam >= 10) {
    ds_poismemo memo;
    memo.loginvalpha = log(t.invalpha);
    for (int k = 0; k < DS_SIDES; k++) memo.side[k] = NAN;
    for (int64_t i = 0; i < n; i++) out[i] = ds_z_poisson_large(s->g, &t, &memo);
    return;
  }
  for (int64_t i = 0; i < n; i++) out[i] = ds_poisson_draw(s->g, &t);
}

/* The probabilities that inversion takes away one after the other are the same at every draw: n * p <= 30 keeps them few. */
static void ds_fill_binomial (la_sampler *s, const la_par *p, int64_t n, void *o) {
  enum { MOST = 96 };
  int64_t *out = o;
  ds_binset t;
  ds_binomial_setup(&t, p[0].i, p[1].f, s->legacy);
  if (n >= 4 && t.how == 1 && t.m < MOST) {
    double px[MOST];
    px[0] = t.qn;
    for (int64_t x = 1; x <= t.m; x++) px[x] = ((double)(t.n - x + 1) * t.p * px[x - 1]) / ((double)x * t.q);
    for (int64_t i = 0; i < n; i++) {
      int64_t x = 0;
      double u = ds_u01(s->g);
      while (u > px[x]) {
        u -= px[x];
        if (++x > t.m) {
          x = 0;
          u = ds_u01(s->g);
        }
      }
      out[i] = t.flip ? t.n - x : x;
    }
    return;
  }
  for (int64_t i = 0; i < n; i++) out[i] = ds_binomial_draw(s->g, &t);
}

static void ds_fill_exp_legacy (la_sampler *s, const la_par *p, int64_t n, void *out) {
  la_rng_doubles(s->g, n, out);
  ds_parallel(ds_map_explog, n, 10, out, p[0].f, 0);
}

static void ds_fill_std_exp_legacy (la_sampler *s, const la_par *p, int64_t n, void *out) {
  la_par one;
  (void)p;
  one.f = 1.0;
  ds_fill_exp_legacy(s, &one, n, out);
}

static void ds_fill_rayleigh_legacy (la_sampler *s, const la_par *p, int64_t n, void *out) {
  la_rng_doubles(s->g, n, out);
  ds_parallel(ds_map_rayleigh, n, 15, out, p[0].f, 0);
}

static double ds_ratio_f (la_sampler *s, double dfnum, double dfden) {
  double num = ds_chisquare(s, dfnum) * dfden;
  return num / (ds_chisquare(s, dfden) * dfnum);
}

static double ds_noncentral_f (la_sampler *s, double dfnum, double dfden, double nonc) {
  double num = ds_noncentral_chisquare(s, dfnum, nonc) * dfden;
  return num / (ds_chisquare(s, dfden) * dfnum);
}

static double ds_student_t (la_sampler *s, double df) {
  double num = ds_gauss(s), denom = ds_std_gamma(s, df / 2);
  return sqrt(df / 2) * num / sqrt(denom);
}

static double ds_cauchy (la_sampler *s) {
  double num = ds_gauss(s);
  return num / ds_gauss(s);
}

DS_FILL(cauchy, double, ds_cauchy(s))
DS_FILL(chisquare, double, ds_chisquare(s, p[0].f))
DS_FILL(student_t, double, ds_student_t(s, p[0].f))
DS_FILL(pareto, double, expm1(ds_expo(s) / p[0].f))
DS_FILL(pareto_legacy, double, exp(ds_expo(s) / p[0].f) - 1)
DS_FILL(weibull, double, p[0].f == 0.0 ? 0.0 : pow(ds_expo(s), 1. / p[0].f))
DS_FILL(power, double, pow(-expm1(-ds_expo(s)), 1. / p[0].f))
DS_FILL(power_legacy, double, pow(1 - exp(-ds_expo(s)), 1. / p[0].f))
DS_FILL(rayleigh, double, p[0].f * sqrt(2.0 * ds_expo(s)))
DS_FILL(lognormal, double, exp(p[0].f + p[1].f * ds_gauss(s)))
DS_FILL(laplace, double, ds_laplace(s->g, p[0].f, p[1].f))
DS_FILL(logistic, double, ds_logistic(s->g, p[0].f, p[1].f))
DS_FILL(gumbel, double, ds_gumbel(s->g, p[0].f, p[1].f))
DS_FILL(beta, double, ds_beta(s, p[0].f, p[1].f))
DS_FILL(f, double, ds_ratio_f(s, p[0].f, p[1].f))
DS_FILL(noncentral_chisquare, double, ds_noncentral_chisquare(s, p[0].f, p[1].f))
DS_FILL(wald, double, ds_wald(s, p[0].f, p[1].f))
DS_FILL(vonmises, double, ds_vonmises(s, p[0].f, p[1].f))
DS_FILL(noncentral_f, double, ds_noncentral_f(s, p[0].f, p[1].f, p[2].f))
DS_FILL(triangular, double, ds_triangular(s->g, p[0].f, p[1].f, p[2].f))
DS_FILL(geometric, int64_t, ds_geometric(s, p[0].f))
DS_FILL(zipf, int64_t, ds_zipf(s, p[0].f))
DS_FILL(logseries, int64_t, ds_logseries(s, p[0].f))
DS_FILL(negative_binomial, int64_t, ds_poisson(s->g, (1 - p[1].f) / p[1].f * ds_std_gamma(s, p[0].f)))
DS_FILL(hypergeometric, int64_t, ds_hypergeometric(s, p[0].i, p[1].i, p[2].i))

#define DS_R(x) LA_PR_##x
const la_dist la_dists[LA_NDIST] = {   /* ORDER DIST */
  [LA_D_STANDARD_NORMAL] = {{0}, {0}, {0}, 0, LA_F64, {ds_fill_std_normal, ds_fill_std_normal_legacy}},
  [LA_D_STANDARD_EXPONENTIAL] = {{0}, {0}, {0}, 0, LA_F64, {ds_fill_std_exp, ds_fill_std_exp_legacy}},
  [LA_D_STANDARD_CAUCHY] = {{0}, {0}, {0}, 0, LA_F64, {ds_fill_cauchy, ds_fill_cauchy}},
  [LA_D_EXPONENTIAL] = {{"scale"}, {DS_R(NONNEG)}, {DS_R(NONNEG)}, 0, LA_F64, {ds_fill_exp, ds_fill_exp_legacy}},
  [LA_D_STANDARD_GAMMA] = {{"shape"}, {DS_R(NONNEG)}, {DS_R(NONNEG)}, 0, LA_F64,
      {ds_fill_std_gamma, ds_fill_std_gamma}},
  [LA_D_CHISQUARE] = {{"df"}, {DS_R(POS)}, {DS_R(POS)}, 0, LA_F64, {ds_fill_chisquare, ds_fill_chisquare}},
  [LA_D_STANDARD_T] = {{"df"}, {DS_R(POS)}, {DS_R(POS)}, 0, LA_F64, {ds_fill_student_t, ds_fill_student_t}},
  [LA_D_PARETO] = {{"a"}, {DS_R(POS)}, {DS_R(POS)}, 0, LA_F64, {ds_fill_pareto, ds_fill_pareto_legacy}},
  [LA_D_WEIBULL] = {{"a"}, {DS_R(NONNEG)}, {DS_R(NONNEG)}, 0, LA_F64, {ds_fill_weibull, ds_fill_weibull}},
  [LA_D_POWER] = {{"a"}, {DS_R(POS)}, {DS_R(POS)}, 0, LA_F64, {ds_fill_power, ds_fill_power_legacy}},
  [LA_D_RAYLEIGH] = {{"scale"}, {DS_R(NONNEG)}, {DS_R(NONNEG)}, 0, LA_F64, {ds_fill_rayleigh, ds_fill_rayleigh_legacy}},
  [LA_D_UNIFORM] = {{"low", "high - low"}, {0, DS_R(NONNEG)}, {0}, 0, LA_F64, {ds_fill_uniform, ds_fill_uniform}},
  [LA_D_NORMAL] = {{"loc", "scale"}, {0, DS_R(NONNEG)}, {0, DS_R(NONNEG)}, 0, LA_F64,
      {ds_fill_normal, ds_fill_normal_legacy}},
  [LA_D_LOGNORMAL] = {{"mean", "sigma"}, {0, DS_R(NONNEG)}, {0, DS_R(NONNEG)}, 0, LA_F64,
      {ds_fill_lognormal, ds_fill_lognormal}},
  [LA_D_LAPLACE] = {{"loc", "scale"}, {0, DS_R(NONNEG)}, {0, DS_R(NONNEG)}, 0, LA_F64,
      {ds_fill_laplace, ds_fill_laplace}},
  [LA_D_LOGISTIC] = {{"loc", "scale"}, {0, DS_R(NONNEG)}, {0, DS_R(NONNEG)}, 0, LA_F64,
      {ds_fill_logistic, ds_fill_logistic}},
  [LA_D_GUMBEL] = {{"loc", "scale"}, {0, DS_R(NONNEG)}, {0, DS_R(NONNEG)}, 0, LA_F64, {ds_fill_gumbel, ds_fill_gumbel}},
  [LA_D_GAMMA] = {{"shape", "scale"}, {DS_R(NONNEG), DS_R(NONNEG)}, {DS_R(NONNEG), DS_R(NONNEG)}, 0, LA_F64,
      {ds_fill_gamma, ds_fill_gamma}},
  [LA_D_BETA] = {{"a", "b"}, {DS_R(POS), DS_R(POS)}, {DS_R(POS), DS_R(POS)}, 0, LA_F64, {ds_fill_beta, ds_fill_beta}},
  [LA_D_F] = {{"dfnum", "dfden"}, {DS_R(POS), DS_R(POS)}, {DS_R(POS), DS_R(POS)}, 0, LA_F64, {ds_fill_f, ds_fill_f}},
  [LA_D_NONCENTRAL_CHISQUARE] = {{"df", "nonc"}, {DS_R(POS), DS_R(NONNEG)}, {DS_R(POS), DS_R(NONNEG)}, 0, LA_F64,
                                 {ds_fill_noncentral_chisquare, ds_fill_noncentral_chisquare}},
  [LA_D_WALD] = {{"mean", "scale"}, {DS_R(POS), DS_R(POS)}, {DS_R(POS), DS_R(POS)}, 0, LA_F64,
      {ds_fill_wald, ds_fill_wald}},
  [LA_D_VONMISES] = {{"mu", "kappa"}, {0, DS_R(NONNEG)}, {0, DS_R(NONNEG)}, 0, LA_F64,
      {ds_fill_vonmises, ds_fill_vonmises}},
  [LA_D_NONCENTRAL_F] = {{"dfnum", "dfden", "nonc"}, {DS_R(POS), DS_R(POS), DS_R(NONNEG)},
      {DS_R(POS), DS_R(POS), DS_R(NONNEG)}, 0,
      LA_F64,
                         {ds_fill_noncentral_f, ds_fill_noncentral_f}},
  [LA_D_TRIANGULAR] = {{"left", "mode", "right"}, {0}, {0}, 0, LA_F64, {ds_fill_triangular, ds_fill_triangular}},
  [LA_D_POISSON] = {{"lam"}, {DS_R(POISSON)}, {DS_R(POISSON)}, 0, LA_I64, {ds_fill_poisson, ds_fill_poisson}},
  [LA_D_GEOMETRIC] = {{"p"}, {DS_R(GT01)}, {DS_R(GT01)}, 0, LA_I64, {ds_fill_geometric, ds_fill_geometric}},
  [LA_D_ZIPF] = {{"a"}, {DS_R(GT1)}, {DS_R(GT1)}, 0, LA_I64, {ds_fill_zipf, ds_fill_zipf}},
  [LA_D_LOGSERIES] = {{"p"}, {DS_R(LT01)}, {DS_R(LT01)}, 0, LA_I64, {ds_fill_logseries, ds_fill_logseries}},
  [LA_D_BINOMIAL] = {{"n", "p"}, {DS_R(NONNEG), DS_R(01)}, {DS_R(NONNEG), DS_R(01)}, 1, LA_I64,
      {ds_fill_binomial, ds_fill_binomial}},
  [LA_D_NEGATIVE_BINOMIAL] = {{"n", "p"}, {DS_R(POSNOTNAN), DS_R(GT01)}, {DS_R(POS), DS_R(01)}, 0, LA_I64,
                              {ds_fill_negative_binomial, ds_fill_negative_binomial}},
  [LA_D_HYPERGEOMETRIC] = {{"ngood", "nbad", "nsample"}, {DS_R(NONNEG), DS_R(NONNEG), DS_R(NONNEG)},
      {DS_R(NONNEG), DS_R(NONNEG), DS_R(GE1)}, 7,
                           LA_I64, {ds_fill_hypergeometric, ds_fill_hypergeometric}},
};
#undef DS_R

bool la_dist_check (la_ctx *cx, la_parrule rule, const char *name, double v, bool array) {
  const char *nan = array ? "contains NaNs" : "is NaN";
  switch (rule) {
    case LA_PR_NONNEG:
      if (v == v && signbit(v)) return la_fail(cx, "%s < 0", name);
      break;
    case LA_PR_POSNOTNAN:
      if (v != v) return la_fail(cx, "%s must not be NaN", name);
      /* fallthrough */
    case LA_PR_POS:
      if (v <= 0) return la_fail(cx, "%s <= 0", name);
      break;
    case LA_PR_01:
      if (!(v >= 0 && v <= 1)) return la_fail(cx, "%s < 0, %s > 1 or %s %s", name, name, name, nan);
      break;
    case LA_PR_GT01:
      if (!(v > 0 && v <= 1)) return la_fail(cx, "%s <= 0, %s > 1 or %s contains NaNs", name, name, name);
      break;
    case LA_PR_LT01:
      if (!(v >= 0 && v < 1)) return la_fail(cx, "%s < 0, %s >= 1 or %s %s", name, name, name, nan);
      break;
    case LA_PR_GT1:
      if (!(v > 1)) return la_fail(cx, "%s <= 1 or %s %s", name, name, nan);
      break;
    case LA_PR_GE1:
      if (!(v >= 1)) return la_fail(cx, "%s < 1 or %s %s", name, name, nan);
      break;
    case LA_PR_POISSON:
      if (!array && !(v >= 0)) return la_fail(cx, "%s < 0 or %s is NaN", name, name);
      if (!(v <= LA_POISSON_MAX)) return la_fail(cx, "%s value too large", name);
      if (!(v >= 0)) return la_fail(cx, "%s < 0 or %s contains NaNs", name, name);
      break;
    default: break;
  }
  return true;
}

/* Calls step for every run of elements along the last axis; see la_dist_draw for the order. */
typedef struct ds_walk { int n; const la_view *shape; int64_t str[LA_DIST_MAXPAR][LA_MAXDIMS];
    const char *at[LA_DIST_MAXPAR]; } ds_walk;

static void ds_walk_next (ds_walk *w, int64_t *index) {       /* the odometer without the last axis */
  for (int a = w->shape->ndim - 2; a >= 0; a--) {
    if (++index[a] < w->shape->shape[a]) {
      for (int k = 0; k < w->n; k++) w->at[k] += w->str[k][a];
      return;
    }
    for (int k = 0; k < w->n; k++) w->at[k] -= w->str[k][a] * (index[a] - 1);
    index[a] = 0;
  }
}

bool la_dist_checkview (la_ctx *cx, la_parrule rule, const char *name, const la_view *v) {
  ds_walk w = {1, v, {{0}}, {v->data}};
  int64_t index[LA_MAXDIMS] = {0}, len = v->ndim > 0 ? v->shape[v->ndim - 1] : 1,
      step = v->ndim > 0 ? v->strides[v->ndim - 1] : 0;
  if (rule == LA_PR_NONE || v->size == 0) return true;
  if (!la_work(cx, 4 * (double)v->size)) return false;
  memcpy(w.str[0], v->strides, (size_t)v->ndim * sizeof(int64_t));
  for (int64_t left = v->size; left > 0; left -= len) {
    for (int64_t i = 0; i < len; i++) {
      const char *p = w.at[0] + i * step;
      double x;
      if (v->dtype == LA_I64) {
        int64_t k;
        memcpy(&k, p, sizeof k);
        x = (double)k;
      }
      else memcpy(&x, p, sizeof x);
      if (!la_dist_check(cx, rule, name, x, v->ndim > 0)) return false;
    }
    ds_walk_next(&w, index);
  }
  return true;
}

bool la_dist_draw (la_ctx *cx, la_sampler *s, la_dist_id id, const la_view *const *par, const la_view *out) {
  const la_dist *d = la_dists + id;
  void (*fill) (la_sampler *, const la_par *, int64_t, void *) = d->fill[s->legacy];
  ds_walk w = {0, out, {{0}}, {0}};
  int64_t index[LA_MAXDIMS] = {0}, len = out->ndim > 0 ? out->shape[out->ndim - 1] : 1;
  la_par p[LA_DIST_MAXPAR] = {{0}};
  char *to = out->data;
  bool same = true, all = true;
  for (; w.n < LA_DIST_MAXPAR && d->par[w.n] != NULL; w.n++) {
    if (!la_bc_strides(cx, par[w.n], out->ndim, out->shape, w.str[w.n])) return false;
    w.at[w.n] = par[w.n]->data;
    if (out->ndim > 0 && w.str[w.n][out->ndim - 1] != 0) same = false;
    for (int a = 0; a < out->ndim; a++) all = all && w.str[w.n][a] == 0;
  }
  if (out->size == 0) return true;
  if (!la_work(cx, 40 * (double)out->size)) return false;
  if (all) len = out->size;
  for (int64_t left = out->size; left > 0; left -= len) {
    int64_t runs = same ? 1 : len, m = len / runs;
    for (int64_t i = 0; i < runs; i++, to += 8 * m) {
      for (int k = 0; k < w.n; k++) memcpy(&p[k], w.at[k] + (same ? 0 : i * w.str[k][out->ndim - 1]), sizeof p[k]);
      fill(s, p, m, to);
    }
    ds_walk_next(&w, index);
  }
  return true;
}

void la_fill_normal32 (la_rng *g, int64_t n, float *out) { ds_run_normal32(g, n, out, ds_none, ds_none); }
void la_fill_exp32 (la_rng *g, int64_t n, float *out) { ds_run_exp32(g, n, out, ds_none, ds_none); }

void la_fill_gamma32 (la_rng *g, float shape, int64_t n, float *out) {
  la_par a;
  a.f = shape;
  ds_run_gamma32(g, n, out, a, ds_none);
}

void la_fill_expinv (la_rng *g, int64_t n, double *out) {
  la_rng_doubles(g, n, out);
  ds_parallel(ds_map_explog1p, n, 10, out, 0, 0);
}

void la_fill_expinv32 (la_rng *g, int64_t n, float *out) {
  la_rng_floats(g, n, out);
  for (int64_t i = 0; i < n; i++) out[i] = -(float)log1p(-out[i]);
}

/* ---- integers ---- */

static uint64_t ds_mask_of (uint64_t x) {           /* the smallest 2^k - 1 that is not below x */
  x |= x >> 1;
  x |= x >> 2;
  x |= x >> 4;
  x |= x >> 8;
  x |= x >> 16;
  return x | x >> 32;
}

LA_ALWAYS uint32_t ds_masked32 (la_rng *g, int kind, uint32_t max, uint32_t mask) {
  uint32_t v;
  do v = la_rng_u32(g, kind) & mask; while (v > max);
  return v;
}

LA_ALWAYS uint64_t ds_masked64 (la_rng *g, int kind, uint64_t max, uint64_t mask) {
  uint64_t v;
  do v = la_rng_u64(g, kind) & mask; while (v > max);
  return v;
}

/* the upper half of word * (max + 1); words whose lower half is below 2^bits mod (max + 1) would favour some results.
** max + 1 fits. */
LA_ALWAYS uint32_t ds_lemire32 (la_rng *g, int kind, uint32_t max) {
  uint32_t n = max + 1;
  uint64_t m = (uint64_t)la_rng_u32(g, kind) * n;
  if (LA_RARE((uint32_t)m < n)) {
    uint32_t t = (UINT32_MAX - max) % n;
    while ((uint32_t)m < t) m = (uint64_t)la_rng_u32(g, kind) * n;
  }
  return (uint32_t)(m >> 32);
}

LA_ALWAYS uint64_t ds_lemire64 (la_rng *g, int kind, uint64_t max) {
  uint64_t n = max + 1, hi, lo = la_mul128(la_rng_u64(g, kind), n, &hi);
  if (LA_RARE(lo < n)) {
    uint64_t t = (UINT64_MAX - max) % n;
    while (lo < t) lo = la_mul128(la_rng_u64(g, kind), n, &hi);
  }
  return hi;
}

uint64_t la_rng_below (la_rng *g, uint64_t max) {
  if (max == 0) return 0;
  if (max <= UINT32_MAX) return ds_masked32(g, g->kind, (uint32_t)max, (uint32_t)ds_mask_of(max));
  return ds_masked64(g, g->kind, max, ds_mask_of(max));
}

uint64_t la_rng_lemire (la_rng *g, uint64_t max) {
  if (max == 0) return 0;
  if (max < UINT32_MAX) return ds_lemire32(g, g->kind, (uint32_t)max);
  if (max == UINT32_MAX) return la_rng_u32(g, g->kind);
  return max == UINT64_MAX ? la_rng_u64(g, g->kind) : ds_lemire64(g, g->kind, max);
}

/*
** Ranges below 2^32. Both ways of choosing are filters on the stream of words, so words are taken in batches, as many
** as results are missing (so that none is taken that does not get used), and those that pass are packed without a
** branch.
*/
#define DS_IN_BATCH LA_HOSTILE(512, 3)

LA_ALWAYS int64_t ds_in_pack (const uint32_t *w, int64_t m, int size, bool masked, uint64_t off, uint32_t max,
    uint32_t mask, char *out) {
  uint32_t n = max + 1, t = masked ? 0 : (UINT32_MAX - max) % n;
  int64_t k = 0;
  for (int64_t i = 0; i < m; i++) {
    uint64_t x = masked ? w[i] & mask : (uint64_t)w[i] * n, v = off + (masked ? x : x >> 32);
    if (size == 4) ((uint32_t *)(void *)out)[k] = (uint32_t)v;
    else ((uint64_t *)(void *)out)[k] = v;
    k += masked ? x <= max : (uint32_t)x >= t;
  }
  return k;
}

static void ds_in_words (la_rng *g, int size, bool masked, uint64_t off, uint32_t max, int64_t n, char *out) {
  uint32_t w[DS_IN_BATCH], mask = (uint32_t)ds_mask_of(max);
  while (n > 0) {
    int64_t m = n < DS_IN_BATCH ? n : DS_IN_BATCH;
    la_rng_words(g, m, w);
    if (size == 4)
      m = masked ? ds_in_pack(w, m, 4, true, off, max, mask, out) : ds_in_pack(w, m, 4, false, off, max, mask, out);
    else m = masked ? ds_in_pack(w, m, 8, true, off, max, mask, out) : ds_in_pack(w, m, 8, false, off, max, mask, out);
    out += m * size;
    n -= m;
  }
}

enum { DS_IN_MASK64, DS_IN_WORD64, DS_IN_WORD32, DS_IN_LEMIRE64 };

LA_ALWAYS void ds_in_fill (la_rng *g0, int kind, int how, uint64_t off, uint64_t range, int64_t n, uint64_t *out) {
  la_rng l, *g = la_rng_local(g0, &l, kind);
  uint64_t mask = ds_mask_of(range);
  for (int64_t i = 0; i < n; i++)
    switch (how) {
      case DS_IN_MASK64: out[i] = off + ds_masked64(g, kind, range, mask); break;
      case DS_IN_LEMIRE64: out[i] = off + ds_lemire64(g, kind, range); break;
      case DS_IN_WORD32: out[i] = off + la_rng_u32(g, kind); break;
      default: out[i] = off + la_rng_u64(g, kind); break;
    }
  la_rng_commit(g0, g, kind);
}

/* the next `width` bits of a word that serves several draws */
LA_ALWAYS uint32_t ds_next_bits (la_rng *g, la_bits *b, int width) {
  if (b->left == 0) {
    b->word = la_rng_u32(g, g->kind);
    b->left = 32 / width - 1;
  }
  else {
    b->word >>= width;
    b->left--;
  }
  return b->word & ((1u << width) - 1);
}

LA_ALWAYS void ds_in_small (la_rng *g, la_bits *bits, int width, bool masked, uint64_t off, uint32_t range, int64_t n,
    void *out) {
  uint32_t full = (1u << width) - 1, mask = (uint32_t)ds_mask_of(range), many = range + 1,
      t = range == full ? 0 : (full - range) % many, v;
  la_bits b = *bits;
  for (int64_t i = 0; i < n; i++) {
    if (range == full) v = ds_next_bits(g, &b, width);
    else if (masked) do v = ds_next_bits(g, &b, width) & mask; while (v > range);
    else {
      do v = ds_next_bits(g, &b, width) * many; while ((v & full) < t);
      v >>= width;
    }
    if (width == 16) ((uint16_t *)out)[i] = (uint16_t)(off + v);
    else ((uint8_t *)out)[i] = (uint8_t)(off + v);
  }
  *bits = b;
}

static void ds_in_same (int size, uint64_t v, int64_t n, void *out) {
  for (int64_t i = 0; i < n; i++)
    switch (size) {
      case 1: ((uint8_t *)out)[i] = (uint8_t)v; break;
      case 2: ((uint16_t *)out)[i] = (uint16_t)v; break;
      case 4: ((uint32_t *)out)[i] = (uint32_t)v; break;
      default: ((uint64_t *)out)[i] = v; break;
    }
}

void la_rng_integers (la_rng *g, la_dtype dt, uint64_t off, uint64_t range, bool masked, la_bits *bits, int64_t n,
    void *out) {
  int size = la_dtypes[dt].size;
  if (range == 0) ds_in_same(size, off, n, out);
  else if (dt == LA_BOOL) ds_in_small(g, bits, 1, masked, off, (uint32_t)range, n, out);
  else if (size == 1) ds_in_small(g, bits, 8, masked, off, (uint32_t)range, n, out);
  else if (size == 2) ds_in_small(g, bits, 16, masked, off, (uint32_t)range, n, out);
  else if (range < UINT32_MAX) ds_in_words(g, size, masked, off, (uint32_t)range, n, out);
  else if (size == 4) {
    uint32_t *w = out;
    la_rng_words(g, n, w);
    for (int64_t i = 0; i < n; i++) w[i] += (uint32_t)off;
  }
  else if (range == UINT32_MAX) LA_RNG_SWITCH(g, K, ds_in_fill(g, K, DS_IN_WORD32, off, range, n, out))
  else if (range == UINT64_MAX) LA_RNG_SWITCH(g, K, ds_in_fill(g, K, DS_IN_WORD64, off, range, n, out))
  else if (masked) LA_RNG_SWITCH(g, K, ds_in_fill(g, K, DS_IN_MASK64, off, range, n, out))
  else LA_RNG_SWITCH(g, K, ds_in_fill(g, K, DS_IN_LEMIRE64, off, range, n, out))
}

/* ---- order ---- */

static void ds_swap_bytes (char *a, char *b, int64_t n) {
  char t[256];
  for (int64_t m; n > 0; n -= m, a += m, b += m) {
    m = n < (int64_t)sizeof t ? n : (int64_t)sizeof t;
    memcpy(t, a, (size_t)m);
    memcpy(a, b, (size_t)m);
    memcpy(b, t, (size_t)m);
  }
}

/* exchanges looked ahead: their far ends are on their way from memory meanwhile */
#define DS_SH_BATCH LA_HOSTILE(64, 3)

LA_ALWAYS void ds_sh_fill (la_rng *g0, int kind, int64_t n, int64_t first, char *data, int64_t stride, int64_t size) {
  la_rng l, *g = la_rng_local(g0, &l, kind);
  int64_t far[DS_SH_BATCH];
  for (int64_t i = n - 1; i >= first; ) {
    int64_t m = i - first + 1 < DS_SH_BATCH ? i - first + 1 : DS_SH_BATCH;
    for (int64_t k = 0; k < m; k++) {
      uint64_t max = (uint64_t)(i - k), j = 0;
      if (max > UINT32_MAX) j = ds_masked64(g, kind, max, ds_mask_of(max));
      else if (max > 0) j = ds_masked32(g, kind, (uint32_t)max, (uint32_t)ds_mask_of(max));
      far[k] = (int64_t)j;
#if defined(__GNUC__)
      __builtin_prefetch(data + far[k] * stride, 1);
#endif
    }
    for (int64_t k = 0; k < m; k++, i--) {
      char *a = data + i * stride, *b = data + far[k] * stride;
      if (size == 8) {
        uint64_t x, y;
        memcpy(&x, a, 8);
        memcpy(&y, b, 8);
        memcpy(a, &y, 8);
        memcpy(b, &x, 8);
      }
      else if (a != b) ds_swap_bytes(a, b, size);
    }
  }
  la_rng_commit(g0, g, kind);
}

void la_rng_shuffle (la_rng *g, int64_t n, int64_t first, char *data, int64_t stride, int64_t size) {
  LA_RNG_SWITCH(g, K, ds_sh_fill(g, K, n, first, data, stride, size))
}

void la_rng_shuffle_lemire (la_rng *g, int64_t n, int64_t first, int64_t *data) {
  for (int64_t i = n - 1; i >= first; i--) {
    int64_t j = (int64_t)la_rng_lemire(g, (uint64_t)i), t = data[j];
    data[j] = data[i];
    data[i] = t;
  }
}

int64_t la_floyd_room (int64_t k) { return (int64_t)ds_mask_of((uint64_t)(1.2 * (double)k)) + 1; }

void la_rng_floyd (la_rng *g, int64_t n, int64_t k, uint64_t *set, int64_t *out) {
  uint64_t mask = (uint64_t)la_floyd_room(k) - 1, free = UINT64_MAX;
  for (uint64_t i = 0; i <= mask; i++) set[i] = free;
  for (int64_t j = n - k; j < n; j++) {
    uint64_t v = la_rng_lemire(g, (uint64_t)j), at = v & mask;
    while (set[at] != free && set[at] != v) at = (at + 1) & mask;
    if (set[at] != free) {                         /* drawn before: j itself, which cannot have been */
      v = (uint64_t)j;
      at = v & mask;
      while (set[at] != free) at = (at + 1) & mask;
    }
    set[at] = v;
    out[j - n + k] = (int64_t)v;
  }
}

/* ---- several variables ---- */

void la_rng_multinomial (la_sampler *s, int64_t n, const double *p, int64_t d, int64_t *out) {
  double rest = 1.0;
  int64_t left = n;
  for (int64_t j = 0; j < d - 1; j++) {
    ds_binset t;
    ds_binomial_setup(&t, left, p[j] / rest, false);
    out[j] = ds_binomial_draw(s->g, &t);
    left -= out[j];
    if (left <= 0) return;
    rest -= p[j];
  }
  if (left > 0) out[d - 1] = left;
}

void la_rng_mvhg_marginals (la_rng *g, int64_t total, int64_t nc, const int64_t *colors, int64_t nsample, int64_t n,
    int64_t *out) {
  la_sampler s = {g, false, false, 0.0};
  bool most = nsample > total / 2;
  if (total == 0 || nsample == 0) return;
  if (most) nsample = total - nsample;
  for (int64_t i = 0; i < n; i++, out += nc) {
    int64_t left = nsample, rest = total;
    for (int64_t j = 0; left > 0 && j + 1 < nc; j++) {
      rest -= colors[j];
      out[j] = ds_hypergeometric(&s, colors[j], rest, left);
      left -= out[j];
    }
    if (left > 0) out[nc - 1] = left;
    if (most)
      for (int64_t j = 0; j < nc; j++) out[j] = colors[j] - out[j];
  }
}

void la_rng_mvhg_count (la_rng *g, int64_t total, int64_t nc, const int64_t *colors, int64_t nsample, int64_t n,
    int64_t *out,
                        int64_t *choices) {
  bool most = nsample > total / 2;
  int64_t at = 0;
  if (total == 0 || nsample == 0) return;
  for (int64_t i = 0; i < nc; i++)
    for (int64_t j = 0; j < colors[i]; j++) choices[at++] = i;
  if (most) nsample = total - nsample;
  for (int64_t i = 0; i < n; i++, out += nc) {
    for (int64_t j = 0; j < nsample; j++) {
      int64_t k = j + (int64_t)la_rng_below(g, (uint64_t)(total - j - 1)), t = choices[k];
      choices[k] = choices[j];
      choices[j] = t;
      out[t]++;
    }
    if (most)
      for (int64_t j = 0; j < nc; j++) out[j] = colors[j] - out[j];
  }
}

void la_rng_dirichlet (la_sampler *s, int64_t k, const double *alpha, double *csum, int64_t n, double *out) {
  double max = 0, sum = 0;
  for (int64_t j = k - 1; j >= 0; j--) {
    if (alpha[j] > max || alpha[j] != alpha[j]) max = alpha[j];
    csum[j] = sum += alpha[j];
  }
  memset(out, 0, (size_t)(n * k) * sizeof *out);
  if (k > 0 && max < 0.1 && !s->legacy) {          /* all gammas could be 0: break a stick instead */
    if (!(sum > 0)) return;
    for (; n > 0; n--, out += k) {
      double rest = 1.;
      for (int64_t j = 0; j < k - 1; j++) {
        double v = ds_beta(s, alpha[j], csum[j + 1]);
        out[j] = rest * v;
        rest *= 1. - v;
        if (csum[j + 1] == 0) break;
      }
      out[k - 1] = rest;
    }
    return;
  }
  for (; n > 0; n--, out += k) {
    double acc = 0., inv;
    for (int64_t j = 0; j < k; j++) acc = acc + (out[j] = ds_std_gamma(s, alpha[j]));
    inv = 1. / acc;
    for (int64_t j = 0; j < k; j++) out[j] = out[j] * inv;
  }
}

double la_kahan_sum (const double *x, int64_t n) {
  double sum, c = 0.0;
  if (n <= 0) return 0.0;
  sum = x[0];
  for (int64_t i = 1; i < n; i++) {
    double y = x[i] - c, t = sum + y;
    c = (t - sum) - y;
    sum = t;
  }
  return sum;
}
