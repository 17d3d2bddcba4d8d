/*
** distributions.h: random variates from a bit generator.
**
** Owns nothing. Two families stand side by side: LA_NEW is NumPy's Generator (ziggurat normals and exponentials),
** LA_LEGACY its RandomState (polar normals, exponentials by logarithm), whose streams are frozen for ever.
** Values equal NumPy 2's bit by bit as far as log, exp, pow ... are the same C library's.
** Called by: bind_random.c. Calls: random.c.
*/
#ifndef LA_DISTRIBUTIONS_H
#define LA_DISTRIBUTIONS_H

#include "array.h"
#include "random.h"

/* What a RandomState or a Generator is besides its bit generator. */
typedef struct la_sampler {
  la_rng *g;
  bool legacy;
  bool has_gauss;            /* legacy: the second normal of a pair waits in gauss */
  double gauss;
} la_sampler;

typedef union la_par { double f; int64_t i; } la_par;

typedef enum la_parrule {       /* what a parameter must be; see la_dist_check for the wording */
  LA_PR_NONE, LA_PR_NONNEG, LA_PR_POS, LA_PR_POSNOTNAN, LA_PR_01, LA_PR_GT01, LA_PR_LT01, LA_PR_GT1,
  LA_PR_POISSON, LA_PR_GE1
} la_parrule;

typedef enum la_dist_id {    /* ORDER DIST */
  LA_D_STANDARD_NORMAL, LA_D_STANDARD_EXPONENTIAL, LA_D_STANDARD_CAUCHY,
  LA_D_EXPONENTIAL, LA_D_STANDARD_GAMMA, LA_D_CHISQUARE, LA_D_STANDARD_T, LA_D_PARETO, LA_D_WEIBULL, LA_D_POWER,
      LA_D_RAYLEIGH,
  LA_D_UNIFORM,              /* low, high - low */
  LA_D_NORMAL, LA_D_LOGNORMAL, LA_D_LAPLACE, LA_D_LOGISTIC, LA_D_GUMBEL, LA_D_GAMMA, LA_D_BETA, LA_D_F,
      LA_D_NONCENTRAL_CHISQUARE,
  LA_D_WALD, LA_D_VONMISES, LA_D_NONCENTRAL_F, LA_D_TRIANGULAR,
  LA_D_POISSON, LA_D_GEOMETRIC, LA_D_ZIPF, LA_D_LOGSERIES, LA_D_BINOMIAL, LA_D_NEGATIVE_BINOMIAL, LA_D_HYPERGEOMETRIC,
  LA_NDIST
} la_dist_id;

#define LA_DIST_MAXPAR 3

typedef struct la_dist {
  const char *par[LA_DIST_MAXPAR];         /* names, for messages; NULL after the last */
  uint8_t rule[LA_DIST_MAXPAR];            /* la_parrule of a Generator ... */
  uint8_t oldrule[LA_DIST_MAXPAR];         /* ... and of a RandomState */
  uint8_t intpar;                          /* bit k: parameter k is an int64 */
  uint8_t out;                             /* LA_F64 or LA_I64 */
  /* n variates with the same parameters, in drawing order: [0] of a Generator, [1] of a RandomState */
  void (*fill[2]) (la_sampler *s, const la_par *p, int64_t n, void *out);
} la_dist;

extern const la_dist la_dists[LA_NDIST];

/* cx->err and false when v breaks the rule; array: v is an element of an array (the wording differs, as in NumPy) */
bool la_dist_check (la_ctx *cx, la_parrule rule, const char *name, double v, bool array);
bool la_dist_checkview (la_ctx *cx, la_parrule rule, const char *name, const la_view *v);   /* v float64 or int64 */

/* Draws for every element of out (C order; contiguous, dtype la_dists[id].out); par[k] (float64 or int64 as intpar
** says) broadcasts to it. */
bool la_dist_draw (la_ctx *cx, la_sampler *s, la_dist_id id, const la_view *const *par, const la_view *out);

/* ---- single precision, of a Generator ---- */
void la_fill_normal32 (la_rng *g, int64_t n, float *out);
void la_fill_exp32    (la_rng *g, int64_t n, float *out);
void la_fill_expinv32 (la_rng *g, int64_t n, float *out);
void la_fill_gamma32  (la_rng *g, float shape, int64_t n, float *out);
void la_fill_expinv   (la_rng *g, int64_t n, double *out);       /* exponentials by logarithm */

/* ---- integers ---- */
typedef struct la_bits { uint32_t word; int left; } la_bits;     /* 8 and 16 bit draws share words; begin with {0} */
/* n integers off ... off + range (both ends, modulo 2^bits) of dtype dt (bool, int8 ... uint64) into out.
** masked: RandomState's rejection under a mask; else Lemire's multiplication (ACM TOMACS 29(1), 2019). */
void la_rng_integers (la_rng *g, la_dtype dt, uint64_t off, uint64_t range, bool masked, la_bits *bits, int64_t n,
    void *out);
uint64_t la_rng_below    (la_rng *g, uint64_t max);              /* 0 ... max by mask and rejection */
uint64_t la_rng_lemire   (la_rng *g, uint64_t max);              /* 0 ... max by multiplication */

/* ---- order ---- */
/* Fisher and Yates from the end down to `first`: n items of `size` bytes, `stride` apart */
void la_rng_shuffle (la_rng *g, int64_t n, int64_t first, char *data, int64_t stride, int64_t size);
/* the same by the multiplying draw: what Generator.choice does without replacement */
void la_rng_shuffle_lemire (la_rng *g, int64_t n, int64_t first, int64_t *data);
/* k different ones of 0 ... n-1 after Floyd; set: room for la_floyd_room(k) words */
int64_t la_floyd_room (int64_t k);
void la_rng_floyd (la_rng *g, int64_t n, int64_t k, uint64_t *set, int64_t *out);

/* ---- several variables ---- */
void la_rng_multinomial (la_sampler *s, int64_t n, const double *p, int64_t d, int64_t *out);       /* out zeroed */
void la_rng_mvhg_marginals (la_rng *g, int64_t total, int64_t nc, const int64_t *colors, int64_t nsample, int64_t n,
    int64_t *out);
/* choices: room for `total` words */
void la_rng_mvhg_count (la_rng *g, int64_t total, int64_t nc, const int64_t *colors, int64_t nsample, int64_t n,
    int64_t *out, int64_t *choices);
/* csum: room for k */
void la_rng_dirichlet (la_sampler *s, int64_t k, const double *alpha, double *csum, int64_t n, double *out);

double la_kahan_sum (const double *x, int64_t n);
#define LA_POISSON_MAX 9.223372006484771e18      /* 2^63 - 1 less ten times its root: the largest lam */

#endif
