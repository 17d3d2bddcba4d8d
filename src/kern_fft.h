/*
** kern_fft.h: the loops of Fourier transforms; one table per instruction set and precision (kern_fft.c). Called by fft.c.
**
** All of them compute on vectors of lanes: a complex vector is W real parts followed by W imaginary parts, and a pass of the
** Stockham algorithm over (n, g) such vectors does W * g independent transforms of length n. What the lanes are is decided at
** loading and storing: rows or columns of the caller's array (lanes), or the columns and rows of one long transform that is
** seen as a matrix (columns, rows). So no butterfly ever shuffles, and any radix runs at full width.
** Everything computes forward; an inverse transform is the forward one with real and imaginary parts exchanged on both sides.
*/
#ifndef LA_KERN_FFT_H
#define LA_KERN_FFT_H

#include "kernel.h"

#define LA_FFT_MAXSTAGES 40
#define LA_FFT_MAXRADIX 113        /* a larger prime factor is Bluestein's */
#define LA_FFT_MAXWIDTH 16
#define LA_FFT_NARROWIN 1          /* the table in double precision only: `in`, `out` are in single precision, converted on the way */
#define LA_FFT_NARROWOUT 2
#define LA_FFT_MAXGROUPS 8         /* complex vectors side by side in one call of lanes */

/* One pass. The tables are of the transform's precision. */
typedef struct la_fft_stage {
  int radix;
  int64_t m;                       /* what remains of the length after this pass */
  const void *tw;                  /* (m, radix - 1) complex: exp(-2 pi i p k / (m * radix)) */
  const void *cs;                  /* any radix: cos and sin of 2 pi t / radix, two rows of radix numbers; real passes have it, too */
} la_fft_stage;

typedef struct la_fft_stages {
  int64_t n;
  int nstages;
  la_fft_stage stage[LA_FFT_MAXSTAGES];
} la_fft_stages;

typedef enum la_fft_kind {
  LA_FFT_C2C,
  LA_FFT_R2C,                      /* real in, the first n / 2 + 1 complex out */
  LA_FFT_C2R                       /* the reverse */
} la_fft_kind;

/* W * groups transforms at once. Of lanes that are not there the caller repeats one that is. */
typedef struct la_fft_lanes {
  la_fft_kind kind;
  int64_t n;                       /* length of the transform */
  const la_fft_stages *stages;     /* C2C: of n; real and n even: of n / 2; real and n odd: of n, read from the first stage on */
  const la_fft_stages *odd;        /* real and n odd: odd[i] are the complex stages behind stages->stage[i] */
  /* length (above: of the stages) with a large prime factor: the stages are of a convolution's length */
  const void *chirp, *filter;      /* exp(-pi i j^2 / length); the transformed conjugate chirp, divided by the convolution's length */
  const void *post;                /* real and n even: exp(-2 pi i k / n), k = 0 .. n / 4 */
  int groups;
  const char *const *in;           /* first element of each lane */
  char *const *out;
  int64_t is, os;                  /* bytes from element to element */
  int64_t nin, nout;               /* elements to read (the rest is zero) and to write */
  bool incols, outcols;            /* neighbouring lanes of a group lie side by side */
  bool narrowin, narrowout;        /* see LA_FFT_NARROWIN */
  bool inverse;                    /* C2C */
  bool conj;                       /* real: the complex side is conjugated */
  double factor;                   /* of what is written */
} la_fft_lanes;

/* One long transform: x[j1 * n2 + j2] is a matrix (n1, n2); its columns are transformed, element (k1, j2) is multiplied by
** w^(k1 j2), its rows are transformed, and element (k1, k2) is output k1 + n1 * k2. */
typedef struct la_fft_four {
  int64_t n, n1, n2;
  int64_t v1, v2;                  /* vectors that hold n1, n2 lanes */
  la_fft_stages cols, rows;        /* of n1, n2 */
  int shift;                       /* w^(k1 j2) = q[k1 >> shift][j2] * p[k1 & mask][j2]; rows of v2 complex vectors */
  const void *p, *q;               /* q NULL: p has all */
} la_fft_four;

typedef struct la_fft_kernels {
  int width;                       /* W */
  /* a and b: scratch of (n + 1) * groups complex vectors each; n: the convolution's length if there is one */
  void (*lanes) (const la_fft_lanes *job, void *a, void *b);

  /* in, out: n contiguous complex numbers (may be the same), narrow: LA_FFT_NARROW* of them;
  ** a, b: scratch, max(n1 * v2, (n2 + W) * v1) complex vectors each */
  void (*four) (const la_fft_four *f, const char *in, char *out, int narrow, bool inverse, double factor, void *a, void *b);
  /* the same in two halves for what does not fit a cache: columns of vectors q0 .. q0+g-1 to inter (n1 * v2 complex vectors);
  ** then rows of vectors t0 .. t0+g-1. a, b: scratch, n1 * g, (n2 + W) * g. blocks: the g of all but the last call of columns */
  void (*columns) (const la_fft_four *f, const char *in, int narrow, bool inverse, int64_t q0, int64_t g, void *inter, void *a, void *b);
  void (*rows) (const la_fft_four *f, const void *inter, int64_t blocks, char *out, int narrow, bool inverse, double factor, int64_t t0,
                int64_t g, void *a, void *b);

  /* Real transforms of even length n as complex ones of h = n / 2. p: exp(-2 pi i k / n), k < 2^shift; q: the same for k << shift.
  ** post: z[0 .. h) at in becomes out[0 .. h], k from k0 to k1 - 1 and h - k; k = 0 included where k0 is 0. out may be narrow.
  ** pre: in[0 .. h], which may be narrow, becomes 2 z[0 .. h) at out. What is not narrow may be in = out. */
  void (*post) (int64_t h, int64_t k0, int64_t k1, const void *p, const void *q, int shift, const char *in, char *out, int narrow,
                bool conj, double factor);
  void (*pre)  (int64_t h, int64_t k0, int64_t k1, const void *p, const void *q, int shift, const char *in, char *out, int narrow,
                bool conj);

  /* out[j] = a[j] * b[j] * factor; flags: of a, or of the product, real and imaginary parts are exchanged. narrow: a or out. */
  void (*times) (int64_t n, const char *a, const char *b, char *out, int narrow, bool swapin, bool swapout, double factor);
} la_fft_kernels;

typedef struct la_fft_table { la_fft_kernels f32, f64; } la_fft_table;

extern const la_fft_table la_kern_fft_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_fft_table la_kern_fft_avx2, la_kern_fft_avx512;
#endif

#endif
