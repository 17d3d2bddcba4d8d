/*
** fft.c: plans of Fourier transforms and how a batch of them is run. See fft.h.
**
** A batch is done in one of two ways.
**   lanes: W rows (or columns) at a time, one in each lane of the vectors. For short rows and for columns.
**   long:  row by row, each row seen as a matrix (n1, n2) whose columns and rows are the lanes. Within the second-level cache in one
**          go; beyond it in blocks of columns, then of rows, which the threads share. A length with a large prime factor is
**          a convolution with a chirp (Bluestein, "A linear filtering approach to the computation of discrete Fourier transform", 1970).
** Real transforms of even length are complex ones of half the length; real lanes of odd length have passes of their own.
*/
#include <float.h>
#include <math.h>
#include <string.h>

#include "cpu.h"
#include "fft.h"
#include "hostile.h"
#include "thread.h"

/* Up to this length every root of unity that a pass needs is in a table; beyond, some are products of two. */
#define FFT_EXACT LA_HOSTILE(8192, 64)

typedef enum fft_what { FFT_LANES, FFT_REALLANES, FFT_LONG, FFT_POST } fft_what;

typedef struct la_fft_plan {
  struct la_fft_plan *next;
  int64_t n;
  fft_what what;
  bool f32;
  int users;                     /* a plan in use is not dropped */
  size_t nbytes;                 /* of this struct and mem */
  char *mem, *top;               /* tables; how far mem is given out */
  size_t memsize;
  char *chirp, *filter;          /* Bluestein, lanes or long */
  la_fft_stages stages;          /* lanes */
  la_fft_stages *odd;            /* real lanes, n odd */
  const void *post;              /* real lanes, n even */
  la_fft_four four;              /* long */
  bool big;                      /* ... in blocks */
  struct la_fft_plan *sub;       /* ... by Bluestein: of the convolution's length */
  char *p, *q;                   /* post */
  int shift;
} la_fft_plan;

static const la_fft_kernels *fft_kernels (bool f32) {
  static const la_fft_table *const tables[LA_NISA] = {      /* ORDER ISA */
    &la_kern_fft_baseline,
#if defined(LA_HAVE_X86_ISA)
    &la_kern_fft_avx2, &la_kern_fft_avx512
#endif
  };
  const la_fft_table *t = tables[la_cpu_isa()];
  return f32 ? &t->f32 : &t->f64;
}

/* ================================================================ roots of unity */

/* exp(-2 pi i e / n) from two tables of about sqrt(n) angles each, in the widest arithmetic there is, so that rounding to
** float64 is the only error that counts. Angles are pi / 4 * x / n with 0 <= x <= n: the first eighth of the circle. */
typedef struct fft_roots {
  int64_t n;
  int shift;
  size_t nbytes;
  long double (*lo)[2], (*hi)[2];
} fft_roots;

static bool fft_rootsnew (la_ctx *cx, int64_t n, fft_roots *r) {
  int shift = 0;
  while (((int64_t)1 << (2 * shift)) < n) shift++;
  int64_t nlo = (int64_t)1 << shift, nhi = (n >> shift) + 1;
  r->n = n;
  r->shift = shift;
  r->nbytes = (size_t)(nlo + nhi) * sizeof *r->lo;
  r->lo = la_mem_alloc(cx, r->nbytes);
  if (r->lo == NULL) return false;
  r->hi = r->lo + nlo;
  const long double unit = 0.785398163397448309615660845819875721L / (long double)n;
  for (int64_t i = 0; i < nlo; i++) {
    r->lo[i][0] = cosl(unit * (long double)i);
    r->lo[i][1] = sinl(unit * (long double)i);
  }
  for (int64_t i = 0; i < nhi; i++) {
    r->hi[i][0] = cosl(unit * (long double)(i << shift));
    r->hi[i][1] = sinl(unit * (long double)(i << shift));
  }
  return true;
}

static void fft_rootsfree (la_ctx *cx, fft_roots *r) { la_mem_free(cx, r->lo, r->nbytes); }

static void fft_longroot (const fft_roots *r, int64_t e, long double w[2]) {
  const int64_t n = r->n;
  int64_t x = e % n * 8;
  bool below = x >= 4 * n, left, diagonal;        /* mirrored at the real axis, the imaginary one, the diagonal */
  if (below) x = 8 * n - x;
  left = x >= 2 * n;
  if (left) x = 4 * n - x;
  diagonal = x > n;
  if (diagonal) x = 2 * n - x;
  const long double *a = r->lo[x & (((int64_t)1 << r->shift) - 1)], *b = r->hi[x >> r->shift];
  long double c = a[0] * b[0] - a[1] * b[1], s = a[0] * b[1] + a[1] * b[0];
  if (diagonal) { long double t = c; c = s; s = t; }
  w[0] = left ? -c : c;
  w[1] = below ? s : -s;
}

static void fft_root (const fft_roots *r, int64_t e, double w[2]) {
  long double z[2];
  fft_longroot(r, e, z);
  w[0] = (double)z[0];
  w[1] = (double)z[1];
}

static void fft_put (bool f32, void *table, int64_t i, const double w[2]) {
  if (f32) { float *t = (float *)table + 2 * i; t[0] = (float)w[0]; t[1] = (float)w[1]; }
  else { double *t = (double *)table + 2 * i; t[0] = w[0]; t[1] = w[1]; }
}

/* complex vectors: element i of row `row` of v vectors, W lanes each */
static void fft_putlane (bool f32, int width, void *table, int64_t row, int64_t v, int64_t i, const double w[2]) {
  int64_t at = (row * v + i / width) * 2 * width + i % width;
  if (f32) { float *t = (float *)table + at; t[0] = (float)w[0]; t[width] = (float)w[1]; }
  else { double *t = (double *)table + at; t[0] = w[0]; t[width] = w[1]; }
}

/* ================================================================ factors */

static const uint8_t fft_primes[] = { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67,
                                      71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113 };

/* Work per element of one pass, an add and multiply in a register being about 1/4 (measured on Zen 3). */
static double fft_passcost (int r) {
  switch (r) {
    case 2: return 1.4;
    case 3: return 2.0;
    case 4: return 1.9;
    case 5: return 2.8;
    case 7: return 3.8;
    case 8: return 2.9;
    case 11: return 6.0;
    case 13: return 7.0;
    default: return 0.9 * r;
  }
}

/* The radices of n in the order in which the passes take them (of an odd n: primes); their number, or -1 where a prime factor is
** too large. */
static int fft_factor (int64_t n, int *radix, double *cost) {
  int k = 0, twos = 0;
  for (; n % 2 == 0; n /= 2) twos++;
  for (; twos > 4 || twos == 3; twos -= 3) radix[k++] = 8;
  for (; twos >= 2; twos -= 2) radix[k++] = 4;
  if (twos > 0) radix[k++] = 2;
  for (size_t i = 1; i < LA_COUNT(fft_primes); i++)
    for (; n % fft_primes[i] == 0; n /= fft_primes[i]) radix[k++] = fft_primes[i];
  *cost = 0;
  for (int i = 0; i < k; i++) *cost += fft_passcost(radix[i]);
  return n == 1 ? k : -1;
}

/* Is every prime factor small? */
static bool fft_smooth (int64_t n) {
  for (size_t i = 0; i < LA_COUNT(fft_primes); i++)
    while (n % fft_primes[i] == 0) n /= fft_primes[i];
  return n == 1;
}

/* The two lengths of a long transform of smooth n: the cheapest, lanes that stay empty counted. */
static double fft_split (int64_t n, int width, int64_t *n1) {
  double best = INFINITY;
  int radix[64];
  *n1 = 1;
  for (int64_t d = 1; d <= n / d; d++) {
    if (n % d != 0) continue;
    double a, b;
    int64_t e = n / d;
    fft_factor(d, radix, &a);
    fft_factor(e, radix, &b);
    double da = (double)((e + width - 1) / width * width) / (double)e, db = (double)((d + width - 1) / width * width) / (double)d;
    double cost = a * da + b * db + 2 + 0.2 * log2((double)e / (double)d);
    if (cost < best) { best = cost; *n1 = d; }
  }
  return best;
}

/* The length of the convolution that does a transform of length n: smooth, a multiple of all widths, cheap. */
static int64_t fft_convolution (int64_t n, double *cost) {
  static const uint8_t odd[] = { 1, 3, 5, 7, 9, 15, 21, 25, 27 };
  int64_t best = 0;
  *cost = INFINITY;
  for (size_t i = 0; i < LA_COUNT(odd); i++) {
    int64_t m = odd[i] * (n > 2000 ? 64 : 16);
    while (m < 2 * n - 1) m *= 2;
    double c;
    int radix[64];
    fft_factor(m, radix, &c);
    c = (2 * (c + 2) + 3) * (double)m / (double)n;
    if (c < *cost) { *cost = c; best = m; }
  }
  return best;
}

/* ================================================================ plans */

static void fft_planfree (la_ctx *cx, la_fft_plan *pl) {
  if (pl == NULL) return;
  fft_planfree(cx, pl->sub);
  if (pl->mem != NULL) la_mem_free(cx, pl->mem, pl->memsize);
  la_mem_free(cx, pl, sizeof *pl);
}

static void *fft_take (la_fft_plan *pl, int64_t nbytes) {     /* of the plan's memory, 64-byte aligned */
  void *p = pl->top;
  pl->top += (nbytes + 63) & ~(int64_t)63;
  return p;
}

static int64_t fft_round (int64_t nbytes) { return (nbytes + 63) & ~(int64_t)63; }

/* bytes that fft_stages takes */
static int64_t fft_stagebytes (bool f32, int64_t n) {
  int radix[64];
  double cost;
  int k = fft_factor(n, radix, &cost);
  int64_t total = 0, size = f32 ? 4 : 8;
  for (int i = 0; i < k; i++) {
    n /= radix[i];
    total += fft_round(n * (radix[i] - 1) * 2 * size) + fft_round(radix[i] * 2 * size);
  }
  return total;
}

/* n divides the roots' length */
static void fft_stagesnew (la_fft_plan *pl, const fft_roots *roots, int64_t n, la_fft_stages *st) {
  int radix[64];
  double cost, w[2];
  int64_t size = pl->f32 ? 4 : 8, unit = roots->n / n;
  st->n = n;
  st->nstages = fft_factor(n, radix, &cost);
  for (int i = 0; i < st->nstages; i++) {
    la_fft_stage *g = &st->stage[i];
    int r = g->radix = radix[i];
    int64_t m = g->m = n / r;
    char *tw = fft_take(pl, m * (r - 1) * 2 * size), *cs = fft_take(pl, r * 2 * size);
    for (int64_t p = 0; p < m; p++)
      for (int k = 1; k < r; k++) {
        fft_root(roots, p * k * unit, w);
        fft_put(pl->f32, tw, p * (r - 1) + k - 1, w);
      }
    for (int t = 0; t < r; t++) {
      fft_root(roots, t * m * unit, w);
      if (pl->f32) { ((float *)(void *)cs)[t] = (float)w[0]; ((float *)(void *)cs)[r + t] = (float)-w[1]; }
      else { ((double *)(void *)cs)[t] = w[0]; ((double *)(void *)cs)[r + t] = -w[1]; }
    }
    g->tw = tw;
    g->cs = cs;
    unit *= r;
    n = m;
  }
}

static bool fft_memory (la_ctx *cx, la_fft_plan *pl, int64_t nbytes) {
  pl->memsize = (size_t)nbytes;
  pl->mem = pl->top = la_mem_alloc(cx, pl->memsize);
  pl->nbytes += pl->memsize;
  return pl->mem != NULL;
}

static la_fft_plan *fft_plannew (la_ctx *cx, int64_t n, fft_what what, bool f32);
static size_t fft_longroom (const la_fft_plan *pl, int ntasks);
static void fft_long (const la_fft_plan *pl, const char *in, char *out, int narrow, bool inverse, double factor, char *scratch,
                      int ntasks);

/* Up to this length of the convolution the filter is transformed in extended precision, as its rounding errors would be in every
** transform: in x87's, or, up to a shorter one, in the quadruple precision that ARM's library computes without the machine's help. */
#define FFT_FINE (LDBL_MANT_DIG == 64 ? 16384 : LDBL_MANT_DIG > 64 ? 2048 : 0)

/* The transform of the conjugate chirp, e from roots of length 2 n, over m, in extended precision. Passes as in kern_fft.c. */
static bool fft_finefilter (la_ctx *cx, la_fft_plan *pl, int64_t n, int64_t m, const fft_roots *chirp) {
  typedef long double fine[2];
  fft_roots roots;
  size_t nbytes = (size_t)m * 2 * sizeof(fine);
  fine *x = la_mem_alloc(cx, nbytes), w[32];
  if (x == NULL) return false;
  fine *y = x + m;
  if (!fft_rootsnew(cx, m, &roots)) { la_mem_free(cx, x, nbytes); return false; }
  memset(x, 0, nbytes);
  for (int64_t j = 0, e = 0; j < n; e = (e + 2 * j + 1) % (2 * n), j++) {
    fft_longroot(chirp, e, x[j]);
    x[j][1] = -x[j][1];
    if (j > 0) memcpy(x[m - j], x[j], sizeof *x);
  }
  fine *a = x, *b = y;
  for (int64_t s = 1, len = m, r; len > 1;) {
    for (r = 2; len % r != 0; r++) {}
    const int64_t rest = len / r;
    for (int64_t t = 0; t < r; t++) fft_longroot(&roots, t * (m / r), w[t]);
    for (int64_t p = 0; p < rest; p++)
      for (int64_t c = 0; c < r; c++) {
        fine u;
        fft_longroot(&roots, p * c * (m / len), u);
        for (int64_t q = 0; q < s; q++) {
          const long double *z = a[p * s + q], *y1 = a[(p + rest) * s + q];
          long double re = z[0], im = z[1], *o = b[(r * p + c) * s + q];
          if (r == 2) {
            re += c == 0 ? y1[0] : -y1[0];
            im += c == 0 ? y1[1] : -y1[1];
          }
          else for (int64_t j = 1; j < r; j++) {
            const long double *v = w[j * c % r];
            z = a[(p + j * rest) * s + q];
            re += z[0] * v[0] - z[1] * v[1];
            im += z[0] * v[1] + z[1] * v[0];
          }
          if (c == 0) { o[0] = re; o[1] = im; continue; }
          o[0] = re * u[0] - im * u[1];
          o[1] = re * u[1] + im * u[0];
        }
      }
    fine *t = a;
    a = b;
    b = t;
    s *= r;
    len = rest;
  }
  for (int64_t j = 0; j < m; j++) {
    double v[2] = { (double)(a[j][0] / (long double)m), (double)(a[j][1] / (long double)m) };
    fft_put(pl->f32, pl->filter, j, v);
  }
  fft_rootsfree(cx, &roots);
  la_mem_free(cx, x, nbytes);
  return true;
}

/* The chirp of length n and its filter of the length of sub, which transforms it, in pl's memory. */
static bool fft_chirps (la_ctx *cx, la_fft_plan *pl, int64_t n, const la_fft_plan *sub) {
  int64_t m = sub->n, size = pl->f32 ? 8 : 16;
  fft_roots roots;
  if (!fft_rootsnew(cx, 2 * n, &roots)) return false;
  pl->chirp = fft_take(pl, n * size);
  pl->filter = fft_take(pl, m * size);
  memset(pl->filter, 0, (size_t)(m * size));
  for (int64_t j = 0, e = 0; j < n; e = (e + 2 * j + 1) % (2 * n), j++) {      /* e = j^2 modulo 2 n */
    double w[2], c[2];
    fft_root(&roots, e, w);
    fft_put(pl->f32, pl->chirp, j, w);
    c[0] = w[0];
    c[1] = -w[1];
    fft_put(pl->f32, pl->filter, j, c);
    if (j > 0) fft_put(pl->f32, pl->filter, m - j, c);
  }
  if (m <= FFT_FINE) {
    bool ok = fft_finefilter(cx, pl, n, m, &roots);
    fft_rootsfree(cx, &roots);
    return ok;
  }
  fft_rootsfree(cx, &roots);
  size_t room = fft_longroom(sub, 1);
  char *scratch = la_mem_alloc(cx, room);
  if (scratch == NULL) return false;
  fft_long(sub, pl->filter, pl->filter, 0, false, 1.0 / (double)m, scratch, 1);
  la_mem_free(cx, scratch, room);
  return true;
}

static bool fft_planlanes (la_ctx *cx, la_fft_plan *pl) {
  fft_roots roots;
  int64_t n = pl->n, size = pl->f32 ? 4 : 8;
  bool real = pl->what == FFT_REALLANES, even = real && n % 2 == 0;
  int64_t len = even ? n / 2 : n, nodd = 0, need = even ? fft_round((n / 4 + 1) * 2 * size) : 0, m = 0;
  int radix[64];
  double cost;
  if (!fft_smooth(len)) {
    m = fft_convolution(len, &cost);
    need += fft_stagebytes(pl->f32, m) + fft_round(len * 2 * size) + fft_round(m * 2 * size);
  }
  else {
    need += fft_stagebytes(pl->f32, len);
    if (real && !even) nodd = fft_factor(n, radix, &cost);
    need += fft_round(nodd * (int64_t)sizeof *pl->odd);
  }
  if (!fft_memory(cx, pl, need)) return false;
  if (m > 0) {
    la_fft_plan *sub = fft_plannew(cx, m, FFT_LONG, pl->f32);      /* to transform the filter */
    bool ok = sub != NULL && fft_chirps(cx, pl, len, sub);
    fft_planfree(cx, sub);
    if (!ok || !fft_rootsnew(cx, m, &roots)) return false;
    fft_stagesnew(pl, &roots, m, &pl->stages);
    fft_rootsfree(cx, &roots);
  }
  if (!fft_rootsnew(cx, n, &roots)) return false;
  if (m == 0) fft_stagesnew(pl, &roots, len, &pl->stages);
  if (even) {
    char *post = fft_take(pl, (n / 4 + 1) * 2 * size);
    for (int64_t k = 0; k <= n / 4; k++) {
      double w[2];
      fft_root(&roots, k, w);
      fft_put(pl->f32, post, k, w);
    }
    pl->post = post;
  }
  if (nodd > 0) {                                /* the passes behind pass i are those of the length that it leaves */
    pl->odd = fft_take(pl, nodd * (int64_t)sizeof *pl->odd);
    for (int64_t i = 0; i < nodd; i++) {
      la_fft_stages *o = &pl->odd[i];
      o->nstages = (int)(nodd - 1 - i);
      o->n = pl->stages.stage[i].m;
      for (int k = 0; k < o->nstages; k++) o->stage[k] = pl->stages.stage[i + 1 + k];
    }
  }
  fft_rootsfree(cx, &roots);
  return true;
}

static bool fft_planpost (la_ctx *cx, la_fft_plan *pl) {
  fft_roots roots;
  int64_t n = pl->n, size = pl->f32 ? 4 : 8, np, nq;
  pl->shift = 5;
  while (((int64_t)1 << (n > FFT_EXACT ? 2 * pl->shift : pl->shift)) <= n / 4) pl->shift++;
  np = (int64_t)1 << pl->shift;
  nq = (n / 4 >> pl->shift) + 1;
  if (!fft_memory(cx, pl, fft_round(np * 2 * size) + fft_round(nq * 2 * size)) || !fft_rootsnew(cx, n, &roots)) return false;
  pl->p = fft_take(pl, np * 2 * size);
  pl->q = fft_take(pl, nq * 2 * size);
  for (int64_t k = 0; k < np + nq; k++) {
    double w[2];
    fft_root(&roots, k < np ? k : (k - np) << pl->shift, w);
    fft_put(pl->f32, k < np ? pl->p : pl->q, k < np ? k : k - np, w);
  }
  fft_rootsfree(cx, &roots);
  return true;
}

/* Complex vectors in each of a transform's two buffers, done in blocks of g vectors (big) or whole. */
static int64_t fft_fourroom (const la_fft_plan *pl, int64_t g) {
  const la_fft_four *f = &pl->four;
  int64_t w = fft_kernels(pl->f32)->width;
  int64_t a = f->n1 * (pl->big ? g : f->v2), b = (f->n2 + w) * (pl->big ? g : f->v1);
  return a > b ? a : b;
}

/* Vectors in a block of a big transform: a line of cache or two of the caller's array. */
static int64_t fft_blocks (bool f32) {
  int64_t line = fft_kernels(f32)->width * (f32 ? 8 : 16);
  return line >= 128 ? 1 : 128 / line;
}

static bool fft_planfour (la_ctx *cx, la_fft_plan *pl, int64_t n1) {
  const la_fft_kernels *kern = fft_kernels(pl->f32);
  la_fft_four *f = &pl->four;
  fft_roots roots;
  int64_t n = pl->n, w = kern->width, size = pl->f32 ? 4 : 8, np, nq;
  f->n = n;
  f->n1 = n1;
  f->n2 = n / n1;
  f->v1 = (f->n1 + w - 1) / w;
  f->v2 = (f->n2 + w - 1) / w;
  pl->big = n * size * 4 > la_cpu_l2() * 3 / 4;
  f->shift = 0;
  while (((int64_t)1 << f->shift) < f->n1 && (n > FFT_EXACT ? (int64_t)1 << (2 * f->shift) < f->n1 : true)) f->shift++;
  np = (int64_t)1 << f->shift;
  nq = np >= f->n1 ? 0 : ((f->n1 - 1) >> f->shift) + 1;
  int64_t need = fft_stagebytes(pl->f32, f->n1) + fft_stagebytes(pl->f32, f->n2) + fft_round((np + nq) * f->v2 * w * 2 * size);
  if (!fft_memory(cx, pl, need) || !fft_rootsnew(cx, n, &roots)) return false;
  fft_stagesnew(pl, &roots, f->n1, &f->cols);
  fft_stagesnew(pl, &roots, f->n2, &f->rows);
  char *p = fft_take(pl, (np + nq) * f->v2 * w * 2 * size), *q = p + np * f->v2 * w * 2 * size;
  for (int64_t k = 0; k < np + nq; k++) {
    int64_t row = k < np ? k : (k - np) << f->shift;
    for (int64_t j = 0; j < f->v2 * w; j++) {
      double z[2];
      fft_root(&roots, row * (j < f->n2 ? j : 0), z);
      fft_putlane(pl->f32, (int)w, k < np ? p : q, k < np ? k : k - np, f->v2, j, z);
    }
  }
  f->p = p;
  f->q = nq > 0 ? q : NULL;
  fft_rootsfree(cx, &roots);
  return true;
}

static bool fft_planbluestein (la_ctx *cx, la_fft_plan *pl, int64_t m) {
  int64_t size = pl->f32 ? 8 : 16;
  pl->sub = fft_plannew(cx, m, FFT_LONG, pl->f32);
  if (pl->sub == NULL) return false;
  pl->nbytes += pl->sub->nbytes;
  return fft_memory(cx, pl, fft_round(pl->n * size) + fft_round(m * size)) && fft_chirps(cx, pl, pl->n, pl->sub);
}

/* A convolution is less accurate than passes: it must save much. */
static bool fft_planlong (la_ctx *cx, la_fft_plan *pl) {
  int width = fft_kernels(pl->f32)->width;
  double direct = INFINITY, chirp = INFINITY;
  int64_t n1 = 1, m = 0;
  if (fft_smooth(pl->n)) direct = fft_split(pl->n, width, &n1);
  if (direct > 30) m = fft_convolution(pl->n, &chirp);
  return direct <= 3 * chirp || (pl->n <= 1024 && direct < INFINITY) ? fft_planfour(cx, pl, n1) : fft_planbluestein(cx, pl, m);
}

static la_fft_plan *fft_plannew (la_ctx *cx, int64_t n, fft_what what, bool f32) {
  if (n > INT64_MAX / 1024) { la_fail_memory(cx, SIZE_MAX); return NULL; }
  la_fft_plan *pl = la_mem_alloc(cx, sizeof *pl);
  if (pl == NULL) return NULL;
  memset(pl, 0, sizeof *pl);
  pl->n = n;
  pl->what = what;
  pl->f32 = f32;
  pl->nbytes = sizeof *pl;
  bool ok = what == FFT_LONG ? fft_planlong(cx, pl) : what == FFT_POST ? fft_planpost(cx, pl) : fft_planlanes(cx, pl);
  if (ok) return pl;
  fft_planfree(cx, pl);
  return NULL;
}

/* ---- remembered ---- */

static void fft_drop (la_ctx *cx, la_fft_cache *c, la_fft_plan **at) {
  la_fft_plan *pl = *at;
  *at = pl->next;
  c->nplans--;
  c->nbytes -= pl->nbytes;
  fft_planfree(cx, pl);
}

/* down to the bounds, the least recently used first; what is in use stays */
static void fft_trim (la_ctx *cx, la_fft_cache *c, int nplans, size_t nbytes) {
  while (c->nplans > nplans || c->nbytes > nbytes) {
    la_fft_plan **last = NULL;
    for (la_fft_plan **p = &c->first; *p != NULL; p = &(*p)->next)
      if ((*p)->users == 0) last = p;
    if (last == NULL) return;
    fft_drop(cx, c, last);
  }
}

static la_fft_plan *fft_find (la_fft_cache *c, int64_t n, fft_what what, bool f32) {
  for (la_fft_plan **p = &c->first; *p != NULL; p = &(*p)->next) {
    la_fft_plan *pl = *p;
    if (pl->n != n || pl->what != what || pl->f32 != f32) continue;
    *p = pl->next;                               /* to the front */
    pl->next = c->first;
    c->first = pl;
    return pl;
  }
  return NULL;
}

/* A plan to use until fft_release. */
static la_fft_plan *fft_get (la_ctx *cx, la_fft_cache *c, int64_t n, fft_what what, bool f32) {
  la_fft_plan *pl = fft_find(c, n, what, f32);
  if (pl == NULL) {
    pl = fft_plannew(cx, n, what, f32);          /* may collect garbage, and a finalizer may come here */
    if (pl == NULL) return NULL;
    pl->next = c->first;
    c->first = pl;
    c->nplans++;
    c->nbytes += pl->nbytes;
  }
  pl->users++;
  return pl;
}

static void fft_release (la_ctx *cx, la_fft_cache *c, la_fft_plan *pl) {
  if (pl == NULL) return;
  pl->users--;
  fft_trim(cx, c, c->closed ? 0 : LA_FFT_PLANS, c->closed ? 0 : LA_FFT_BYTES);
}

void la_fft_close (la_ctx *cx, la_fft_cache *cache) {
  cache->closed = true;
  fft_trim(cx, cache, 0, 0);
}

/* ================================================================ one long transform */

typedef struct fft_bigjob {
  const la_fft_plan *pl;
  const la_fft_kernels *kern;
  const char *in;
  char *out, *inter, *scratch;
  int narrow;
  bool inverse;
  double factor;
  int64_t g, room;               /* vectors in a block; bytes of one buffer */
} fft_bigjob;

static void fft_bigcolumns (void *arg, int task, int ntasks) {
  const fft_bigjob *j = arg;
  const la_fft_four *f = &j->pl->four;
  char *a = j->scratch + 2 * j->room * task;
  int64_t lo, hi;
  la_th_part(f->v2, task, ntasks, j->g, &lo, &hi);
  for (int64_t q = lo; q < hi; q += j->g)
    j->kern->columns(f, j->in, j->narrow, j->inverse, q, hi - q < j->g ? hi - q : j->g, j->inter, a, a + j->room);
}

static void fft_bigrows (void *arg, int task, int ntasks) {
  const fft_bigjob *j = arg;
  const la_fft_four *f = &j->pl->four;
  char *a = j->scratch + 2 * j->room * task;
  int64_t lo, hi;
  la_th_part(f->v1, task, ntasks, j->g, &lo, &hi);
  for (int64_t t = lo; t < hi; t += j->g)
    j->kern->rows(f, j->inter, j->g, j->out, j->narrow, j->inverse, j->factor, t, hi - t < j->g ? hi - t : j->g, a,
                  a + j->room);
}

static int64_t fft_vecbytes (bool f32) { return fft_kernels(f32)->width * (f32 ? 8 : 16); }

/* bytes of scratch that fft_long needs */
static size_t fft_longroom (const la_fft_plan *pl, int ntasks) {
  if (pl->sub != NULL) return (size_t)fft_round(pl->sub->n * (pl->f32 ? 8 : 16)) + fft_longroom(pl->sub, ntasks);
  int64_t vec = fft_vecbytes(pl->f32), room = fft_fourroom(pl, fft_blocks(pl->f32)) * vec;
  return (size_t)(pl->big ? pl->four.n1 * pl->four.v2 * vec + 2 * room * ntasks : 2 * room);
}

/* in and out are contiguous and may be the same; narrow: LA_FFT_NARROW* of them */
static void fft_long (const la_fft_plan *pl, const char *in, char *out, int narrow, bool inverse, double factor, char *scratch,
                      int ntasks) {
  const la_fft_kernels *kern = fft_kernels(pl->f32);
  if (pl->sub != NULL) {
    int64_t m = pl->sub->n, size = pl->f32 ? 8 : 16;
    char *z = scratch, *rest = scratch + fft_round(m * size);
    kern->times(pl->n, in, pl->chirp, z, narrow & LA_FFT_NARROWIN, inverse, false, 1);
    memset(z + pl->n * size, 0, (size_t)((m - pl->n) * size));
    fft_long(pl->sub, z, z, 0, false, 1, rest, ntasks);
    kern->times(m, z, pl->filter, z, 0, false, false, 1);
    fft_long(pl->sub, z, z, 0, true, 1, rest, ntasks);
    kern->times(pl->n, z, pl->chirp, out, narrow & LA_FFT_NARROWOUT, false, inverse, factor);
    return;
  }
  const la_fft_four *f = &pl->four;
  int64_t vec = fft_vecbytes(pl->f32), g = fft_blocks(pl->f32), room = fft_fourroom(pl, g) * vec;
  if (!pl->big) {
    kern->four(f, in, out, narrow, inverse, factor, scratch, scratch + room);
    return;
  }
  fft_bigjob j = { pl, kern, in, out, scratch, scratch + f->n1 * f->v2 * vec, narrow, inverse, factor, g, room };
  la_th_run(ntasks, fft_bigcolumns, &j);
  la_th_run(ntasks, fft_bigrows, &j);
}

/* ================================================================ batches */

typedef struct fft_job {
  la_fft_kind kind;
  const la_fft_kernels *kern;
  bool f32, inverse, conj;       /* f32: computed in single precision */
  int narrow;                    /* LA_FFT_NARROW*: not f32, but the caller's numbers are */
  double factor;
  int64_t n, nin, nout, is, os;  /* length of the transform; elements to read and to write, bytes between them */
  int64_t ines, outes;           /* bytes of an element */
  const char *in;
  char *out;
  int nd;                        /* the other axes, the last one innermost */
  int64_t shape[LA_MAXDIMS], in_s[LA_MAXDIMS], out_s[LA_MAXDIMS], count;
  la_fft_plan *plan, *post;
  /* lanes */
  int groups;
  bool incols, outcols, whole;   /* whole: blocks do not cross rows of the innermost axis */
  int64_t perrow, nblocks;       /* blocks in a row of the innermost axis; in all */
  int64_t tail;                  /* first place in a row that no full vector reaches */
  /* scratch of each task */
  char *scratch;
  size_t room;
  int64_t line;                  /* long: bytes of a row in between */
  int inner;                     /* long: threads within one transform */
} fft_job;

static void fft_offsets (const fft_job *j, int64_t i, int64_t *in, int64_t *out) {
  *in = *out = 0;
  for (int k = j->nd - 1; k >= 0; k--) {
    int64_t at = i % j->shape[k];
    i /= j->shape[k];
    *in += at * j->in_s[k];
    *out += at * j->out_s[k];
  }
}

static void fft_lanestask (void *arg, int task, int ntasks) {
  const fft_job *j = arg;
  const int w = j->kern->width;
  const char *in[LA_FFT_MAXWIDTH * LA_FFT_MAXGROUPS];
  char *out[LA_FFT_MAXWIDTH * LA_FFT_MAXGROUPS];
  char *a = j->scratch + j->room * (size_t)task;
  int64_t lo, hi, most = j->groups * w;
  la_fft_lanes l = { .kind = j->kind, .n = j->n, .stages = &j->plan->stages, .odd = j->plan->odd, .chirp = j->plan->chirp,
                     .filter = j->plan->filter, .post = j->plan->post, .in = in, .out = out, .is = j->is, .os = j->os,
                     .nin = j->nin, .nout = j->nout, .narrowin = (j->narrow & LA_FFT_NARROWIN) != 0,
                     .narrowout = (j->narrow & LA_FFT_NARROWOUT) != 0, .inverse = j->inverse, .conj = j->conj, .factor = j->factor };
  la_th_part(j->nblocks, task, ntasks, 1, &lo, &hi);
  for (int64_t block = lo; block < hi; block++) {
    int64_t first, lanes, io, oo;
    int inner = j->nd - 1;
    l.incols = j->incols;
    l.outcols = j->outcols;
    if (j->whole) {
      int64_t row = block / j->perrow, at = block % j->perrow * most, length = j->shape[inner];
      if (at >= j->tail) { at = j->tail; l.incols = l.outcols = false; lanes = length - at; }
      else lanes = j->tail - at < most ? j->tail - at : most;
      first = row * length + at;
    }
    else {
      first = block * most;
      lanes = j->count - first < most ? j->count - first : most;
    }
    l.groups = (int)((lanes + w - 1) / w);
    fft_offsets(j, first, &io, &oo);
    int64_t at = inner >= 0 ? first % j->shape[inner] : 0;
    for (int64_t i = 0; i < l.groups * w; i++) {
      if (i > 0 && i < lanes) {                  /* lanes too many repeat the last one */
        if (++at < j->shape[inner]) { io += j->in_s[inner]; oo += j->out_s[inner]; }
        else { at = 0; fft_offsets(j, first + i, &io, &oo); }
      }
      in[i] = j->in + io;
      out[i] = j->out + oo;
    }
    j->kern->lanes(&l, a, a + j->room / 2);
  }
}

/* count elements of `size` bytes */
static void fft_copy (int64_t count, int64_t size, const char *from, int64_t fs, char *to, int64_t ts) {
  if (fs == size && ts == size) memcpy(to, from, (size_t)(count * size));
  else if (size == 16) for (int64_t i = 0; i < count; i++) memcpy(to + i * ts, from + i * fs, 16);
  else if (size == 8) for (int64_t i = 0; i < count; i++) memcpy(to + i * ts, from + i * fs, 8);
  else for (int64_t i = 0; i < count; i++) memcpy(to + i * ts, from + i * fs, 4);
}

typedef struct fft_postjob { const fft_job *j; const char *in; char *out; int narrow; double factor; } fft_postjob;

static void fft_posttask (void *arg, int task, int ntasks) {
  const fft_postjob *p = arg;
  const la_fft_plan *pl = p->j->post;
  int64_t h = pl->n / 2, lo, hi;
  la_th_part(h / 2 + 1, task, ntasks, 64, &lo, &hi);
  if (lo >= hi) return;
  if (p->j->kind == LA_FFT_R2C)
    p->j->kern->post(h, lo, hi, pl->p, pl->q, pl->shift, p->in, p->out, p->narrow, p->j->conj, p->factor);
  else p->j->kern->pre(h, lo, hi, pl->p, pl->q, pl->shift, p->in, p->out, p->narrow, p->j->conj);
}

/* a number of single or double precision */
static double fft_number (const char *p, bool f32) {
  if (f32) { float x; memcpy(&x, p, sizeof x); return (double)x; }
  double x;
  memcpy(&x, p, sizeof x);
  return x;
}

static void fft_putnumber (char *p, double x, bool f32) {
  if (f32) { float y = (float)x; memcpy(p, &y, sizeof y); }
  else memcpy(p, &x, sizeof x);
}

/* real rows of odd length as complex ones */
static void fft_oddlong (const fft_job *j, const char *in, char *out, char *z, char *scratch) {
  const int64_t n = j->n, nin = j->nin, size = j->f32 ? 4 : 8;
  const bool inf32 = j->f32 || (j->narrow & LA_FFT_NARROWIN), outf32 = j->f32 || (j->narrow & LA_FFT_NARROWOUT);
  const int64_t insize = inf32 ? 4 : 8, outsize = outf32 ? 4 : 8;
  const double sign = j->conj ? -1 : 1;
  if (j->kind == LA_FFT_R2C) {
    memset(z, 0, (size_t)(2 * n * size));
    for (int64_t k = 0; k < nin; k++) fft_putnumber(z + 2 * k * size, fft_number(in + k * j->is, inf32), j->f32);
    fft_long(j->plan, z, z, 0, false, j->factor, scratch, j->inner);
    for (int64_t k = 0; k < j->nout; k++) {
      fft_putnumber(out + k * j->os, fft_number(z + 2 * k * size, j->f32), outf32);
      fft_putnumber(out + k * j->os + outsize, fft_number(z + (2 * k + 1) * size, j->f32) * sign, outf32);
    }
  }
  else {
    for (int64_t k = 0; k <= n / 2; k++) {
      double re = k < nin ? fft_number(in + k * j->is, inf32) : 0;
      double im = k < nin && k > 0 ? fft_number(in + k * j->is + insize, inf32) * sign : 0;
      fft_putnumber(z + 2 * k * size, re, j->f32);
      fft_putnumber(z + (2 * k + 1) * size, im, j->f32);
      if (k == 0) continue;
      fft_putnumber(z + 2 * (n - k) * size, re, j->f32);
      fft_putnumber(z + (2 * (n - k) + 1) * size, -im, j->f32);
    }
    fft_long(j->plan, z, z, 0, true, j->factor, scratch, j->inner);
    for (int64_t k = 0; k < j->nout; k++) fft_putnumber(out + k * j->os, fft_number(z + 2 * k * size, j->f32), outf32);
  }
}

static void fft_longtask (void *arg, int task, int ntasks) {
  const fft_job *j = arg;
  int64_t lo, hi;
  char *zin = j->scratch + j->room * (size_t)task, *zout = zin + j->line, *scratch = zout + j->line;
  la_th_part(j->count, task, ntasks, 1, &lo, &hi);
  for (int64_t i = lo; i < hi; i++) {
    int64_t io, oo;
    fft_offsets(j, i, &io, &oo);
    const char *in = j->in + io;
    char *out = j->out + oo;
    if (j->kind != LA_FFT_C2C && j->n % 2 != 0) { fft_oddlong(j, in, out, zin, scratch); continue; }
    int64_t need = j->kind == LA_FFT_C2R ? j->n / 2 + 1 : j->n;
    if (j->is != j->ines || j->nin < need) {     /* gaps, or too short */
      fft_copy(j->nin, j->ines, in, j->is, zin, j->ines);
      memset(zin + j->nin * j->ines, 0, (size_t)((need - j->nin) * j->ines));
      in = zin;
    }
    char *to = j->os == j->outes ? out : zout;
    if (j->kind == LA_FFT_C2C) fft_long(j->plan, in, to, j->narrow, j->inverse, j->factor, scratch, j->inner);
    else if (j->kind == LA_FFT_R2C) {
      char *z = to;                              /* of the precision that is computed in */
      if (j->narrow & LA_FFT_NARROWOUT) {
        z = zout;
        if (to == zout) to = zin;                /* what was in there has been read by then */
      }
      fft_long(j->plan, in, z, j->narrow & LA_FFT_NARROWIN, false, 1, scratch, j->inner);
      fft_postjob p = { j, z, to, j->narrow, j->factor };
      la_th_run(j->inner, fft_posttask, &p);
    }
    else {
      char *z = in == zin && (j->narrow & LA_FFT_NARROWIN) ? zout : zin;
      fft_postjob p = { j, in, z, j->narrow, 1 };
      la_th_run(j->inner, fft_posttask, &p);
      fft_long(j->plan, z, to, j->narrow & LA_FFT_NARROWOUT, true, j->factor, scratch, j->inner);
    }
    if (to != out) fft_copy(j->nout, j->outes, to, j->outes, out, j->os);
  }
}

/* the other axes: those of length 1 go, the one with the smallest step comes last */
static void fft_axes (fft_job *j, const la_view *x, int axis, const la_view *out) {
  j->nd = 0;
  j->count = 1;
  for (int k = 0; k < x->ndim; k++) {
    if (k == axis || x->shape[k] == 1) continue;
    int at = j->nd++;
    int64_t step = out->strides[k] < 0 ? -out->strides[k] : out->strides[k];
    for (; at > 0; at--) {
      int64_t s = j->out_s[at - 1] < 0 ? -j->out_s[at - 1] : j->out_s[at - 1];
      if (s >= step) break;
      j->shape[at] = j->shape[at - 1];
      j->in_s[at] = j->in_s[at - 1];
      j->out_s[at] = j->out_s[at - 1];
    }
    j->shape[at] = x->shape[k];
    j->in_s[at] = x->strides[k];
    j->out_s[at] = out->strides[k];
    j->count *= x->shape[k];
  }
}

/* Lanes, or row by row? */
static bool fft_bylanes (const fft_job *j) {
  const int w = j->kern->width;
  bool odd = j->kind != LA_FFT_C2C && j->n % 2 != 0;
  int64_t len = j->kind != LA_FFT_C2C && !odd ? j->n / 2 : j->n, bytes = len * w * (j->f32 ? 8 : 16);
  if (!fft_smooth(len)) return j->count >= w && bytes <= la_cpu_l2() / 8;
  if (j->count < w) return len < 24;
  if (j->is != j->ines || j->os != j->outes) return bytes <= (int64_t)4 << 20;       /* columns */
  return bytes <= (odd ? (int64_t)1 << 20 : la_cpu_l2() / 8);
}

static void fft_planblocks (fft_job *j) {
  const int w = j->kern->width;
  int64_t vec = fft_vecbytes(j->f32), least = 128 / vec, inner = j->nd > 0 ? j->shape[j->nd - 1] : 1;
  int64_t len = j->plan->chirp != NULL ? j->plan->stages.n : j->n, g = len >= 64 ? 1 : 64 / len;
  j->incols = j->nd > 0 && j->in_s[j->nd - 1] == j->ines && inner >= w;
  j->outcols = j->nd > 0 && j->out_s[j->nd - 1] == j->outes && inner >= w;
  j->whole = j->incols || j->outcols;
  if (j->whole && g < least) g = least;
  if (j->whole) while (g < 4 && len * g * 2 * vec * 2 <= la_cpu_l2()) g *= 2;
  while (g > 1 && (g > LA_FFT_MAXGROUPS || g * w >= 2 * j->count || (g - 1) * w >= inner * (j->whole ? 1 : j->count))) g--;
  j->groups = (int)g;
  if (j->whole) {
    j->tail = inner / w * w;
    j->perrow = (j->tail + g * w - 1) / (g * w) + (j->tail < inner);
    j->nblocks = j->count / inner * j->perrow;
  }
  else j->nblocks = (j->count + g * w - 1) / (g * w);
}

bool la_fft_run (la_ctx *cx, la_fft_cache *cache, la_fft_kind kind, const la_view *x, int axis, int64_t n, bool inverse, bool conj,
                 bool wide, double factor, const la_view *out) {
  if (out->size == 0) return true;
  fft_job j;
  const bool inf32 = x->dtype == LA_C64 || x->dtype == LA_F32, outf32 = out->dtype == LA_C64 || out->dtype == LA_F32;
  bool odd = kind != LA_FFT_C2C && n % 2 != 0, done = false;
  int64_t half = n / 2 + 1;
  memset(&j, 0, offsetof(fft_job, shape));
  j.kind = kind;
  j.f32 = inf32 && outf32 && !wide;
  j.narrow = j.f32 ? 0 : (inf32 ? LA_FFT_NARROWIN : 0) | (outf32 ? LA_FFT_NARROWOUT : 0);
  j.kern = fft_kernels(j.f32);
  j.inverse = inverse && kind == LA_FFT_C2C;      /* C2R says it where it matters */
  j.conj = conj;
  j.factor = factor;
  j.n = n;
  j.nin = kind == LA_FFT_C2R ? half : n;
  if (j.nin > x->shape[axis]) j.nin = x->shape[axis];
  j.nout = kind == LA_FFT_R2C ? half : n;
  j.ines = la_itemsize(x->dtype);
  j.outes = la_itemsize(out->dtype);
  j.is = j.nin == 1 ? j.ines : x->strides[axis];
  j.os = j.nout == 1 ? j.outes : out->strides[axis];
  j.in = x->data;
  j.out = out->data;
  j.post = NULL;
  fft_axes(&j, x, axis, out);
  if (j.count > INT64_MAX / n) return la_fail_memory(cx, SIZE_MAX);
  bool lanes = fft_bylanes(&j);
  j.plan = fft_get(cx, cache, lanes || odd || kind == LA_FFT_C2C ? n : n / 2,
                   !lanes ? FFT_LONG : kind == LA_FFT_C2C ? FFT_LANES : FFT_REALLANES, j.f32);
  if (j.plan == NULL) return false;
  if (!lanes && kind != LA_FFT_C2C && !odd) j.post = fft_get(cx, cache, n, FFT_POST, j.f32);
  if (lanes || odd || kind == LA_FFT_C2C || j.post != NULL) {
    int ntasks = la_th_split(j.count * n, 1 + 1.5 * log2((double)n)), threads = ntasks;
    if (lanes) {
      fft_planblocks(&j);
      if (ntasks > j.nblocks) ntasks = (int)j.nblocks;
      int64_t len = j.plan->stages.n > n ? j.plan->stages.n : n;         /* a convolution's */
      j.room = (size_t)((len + 2) * j.groups * fft_vecbytes(j.f32)) * 2;
    }
    else {
      j.inner = j.count >= threads ? 1 : threads;            /* many rows: a thread has its own; few: they share each */
      if (j.inner > 1) ntasks = 1;
      j.line = fft_round((n + 2) * (j.f32 ? 8 : 16));
      j.room = (size_t)(2 * j.line) + fft_longroom(j.plan, j.inner);
    }
    j.room = (j.room + 127) & ~(size_t)127;
    size_t total = j.room * (size_t)ntasks;
    la_buf *buf = la_buf_new(cx, total);
    if (buf != NULL) {
      j.scratch = buf->data;
      la_th_run(ntasks, lanes ? fft_lanestask : fft_longtask, &j);
      la_buf_unref(buf);
      done = true;
    }
  }
  fft_release(cx, cache, j.plan);
  fft_release(cx, cache, j.post);
  return done;
}
