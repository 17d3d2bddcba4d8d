/*
** random.c: bit generators, SeedSequence, entropy. See random.h for what it owns and who calls it.
**
** Sources: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8(1), 1998 (generator, initialisers, characteristic
** polynomial); O'Neill, "PCG", HMC-CS-2014-0905, and "Developing a seed_seq alternative", 2015; Brown, "Random number
** generation with arbitrary strides", 1994 (advancing a linear congruential generator); Salmon et al., "Parallel random
** numbers: as easy as 1, 2, 3", SC11; Haramoto et al., "Efficient jump ahead for F2-linear generators", 2008.
*/
#include <stdio.h>
#include <string.h>
#include <time.h>

#if defined(__linux__)
#include <sys/random.h>
#endif

#include "hostile.h"
#include "random.h"
#include "thread.h"

/* The block loops of MT19937 want vectors, which GCC gives with -O3. The conversions are exact. */
#if defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__)
#pragma GCC optimize ("O3")
#endif

const char *const la_rng_names[LA_NRNG + 1] = {   /* ORDER RNG */
  [LA_RNG_MT19937] = "MT19937", [LA_RNG_PCG64] = "PCG64", [LA_RNG_PCG64DXSM] = "PCG64DXSM",
  [LA_RNG_PHILOX] = "Philox", [LA_RNG_SFC64] = "SFC64", [LA_RNG_XOSHIRO256] = "Xoshiro256", [LA_NRNG] = NULL
};

/* ---- SeedSequence ---- */

static uint32_t ss_hash (uint32_t v, uint32_t *c, uint32_t mult) {
  v ^= *c;
  *c *= mult;
  v *= *c;
  return v ^ (v >> 16);
}

static uint32_t ss_join (uint32_t x, uint32_t y) {
  uint32_t r = 0xca01f9ddu * x - 0x4973f715u * y;
  return r ^ (r >> 16);
}

void la_ss_mix (uint32_t *pool, size_t npool, const uint32_t *entropy, size_t n) {
  uint32_t c = 0x43b0d7e5u;
  const uint32_t mult = 0x931e8875u;
  for (size_t i = 0; i < npool; i++) pool[i] = ss_hash(i < n ? entropy[i] : 0, &c, mult);
  for (size_t i = 0; i < npool; i++)          /* late words reach early ones */
    for (size_t j = 0; j < npool; j++)
      if (i != j) pool[j] = ss_join(pool[j], ss_hash(pool[i], &c, mult));
  for (size_t i = npool; i < n; i++)          /* what the pool could not take at first */
    for (size_t j = 0; j < npool; j++) pool[j] = ss_join(pool[j], ss_hash(entropy[i], &c, mult));
}

void la_ss_generate (const uint32_t *pool, size_t npool, uint32_t *out, size_t n) {
  uint32_t c = 0x8b51f9ddu;
  for (size_t i = 0; i < n; i++) out[i] = ss_hash(pool[i % npool], &c, 0x58f38dedu);
}

static void ss_generate64 (const uint32_t *pool, size_t npool, uint64_t *out, size_t n) {   /* n <= 4 */
  uint32_t w[8];
  la_ss_generate(pool, npool, w, 2 * n);
  for (size_t i = 0; i < n; i++) out[i] = w[2 * i] | (uint64_t)w[2 * i + 1] << 32;
}

void la_entropy (void *buf, size_t n) {
  unsigned char *p = buf;
  size_t got = 0;
  FILE *f;
#if defined(__linux__)
  while (got < n) {
    ssize_t r = getrandom(p + got, n - got, 0);
    if (r <= 0) break;                        /* an old kernel, or a sandbox */
    got += (size_t)r;
  }
#endif
  if (got < n && (f = fopen("/dev/urandom", "rb")) != NULL) {
    got += fread(p + got, 1, n - got, f);
    fclose(f);
  }
  if (got < n) {                              /* the clocks, and where stack and program happen to lie */
    uint32_t pool[8], src[8];
    struct timespec ts;
    uintptr_t where[2] = {(uintptr_t)&ts, (uintptr_t)&la_entropy};
    if (timespec_get(&ts, TIME_UTC) == 0) memset(&ts, 0, sizeof ts);
    src[0] = (uint32_t)ts.tv_nsec;
    src[1] = (uint32_t)ts.tv_sec;
    src[2] = (uint32_t)clock();
    for (int i = 0; i < 2; i++) {
      src[3 + i] = (uint32_t)where[i];
      src[5 + i] = (uint32_t)((uint64_t)where[i] >> 32);
    }
    src[7] = (uint32_t)got;
    la_ss_mix(pool, 8, src, 8);
    for (; got < n; got++) {
      uint32_t w[2];
      la_ss_generate(pool, 8, w, 2);
      p[got] = (unsigned char)(w[0] ^ w[1]);
      pool[got & 7] += w[0] + (uint32_t)got;
    }
  }
}

/* ---- seeding ---- */

static void pcg_seed (la_rng_pcg *s, const uint64_t v[4]) {   /* with the full multiplier, also for DXSM */
  la_rng_pcg t = {0, 0, v[2] << 1 | v[3] >> 63, v[3] << 1 | 1};
  (void)la_pcg_next(&t);
  la_pcg_add(&t, v[0], v[1]);
  (void)la_pcg_next(&t);
  *s = t;
}

void la_rng_seed (la_rng *g, la_rng_kind kind, const uint32_t *pool, size_t npool) {
  uint64_t v[4];
  memset(g, 0, sizeof *g);
  g->kind = (uint8_t)kind;
  switch (kind) {
    case LA_RNG_PCG64:
    case LA_RNG_PCG64DXSM:
      ss_generate64(pool, npool, v, 4);
      pcg_seed(&g->s.pcg, v);
      break;
    case LA_RNG_PHILOX:
      ss_generate64(pool, npool, g->s.philox.key, 2);
      g->s.philox.pos = 4;
      break;
    case LA_RNG_SFC64:
      ss_generate64(pool, npool, g->s.sfc.s, 3);
      g->s.sfc.s[3] = 1;
      for (int i = 0; i < 12; i++) (void)la_sfc_next(&g->s.sfc);
      break;
    case LA_RNG_XOSHIRO256: ss_generate64(pool, npool, g->s.sfc.s, 4); break;
    default:
      la_ss_generate(pool, npool, g->s.mt.key, LA_MT_N);
      g->s.mt.key[0] = 0x80000000u;           /* never all zeros */
      g->s.mt.pos = LA_MT_N - 1;              /* NumPy's streams begin with the last word of the first block */
      break;
  }
}

void la_rng_seed_word (la_rng *g, uint64_t seed) {
  memset(g, 0, sizeof *g);
  g->kind = LA_RNG_XOSHIRO256;
  for (int i = 0; i < 4; i++) {
    uint64_t z = seed += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    g->s.sfc.s[i] = z ^ (z >> 31);
  }
}

void la_rng_seed_legacy (la_rng *g, uint32_t seed) {
  memset(g, 0, sizeof *g);
  g->kind = LA_RNG_MT19937;
  for (uint32_t i = 0; i < LA_MT_N; i++) {
    g->s.mt.key[i] = seed;
    seed = 1812433253u * (seed ^ (seed >> 30)) + i + 1;
  }
  g->s.mt.pos = LA_MT_N;
}

void la_rng_seed_array (la_rng *g, const uint32_t *key, size_t n) {
  uint32_t *mt = g->s.mt.key, i = 1;
  size_t j = 0, k = n > LA_MT_N ? n : LA_MT_N;
  la_rng_seed_legacy(g, 19650218u);
  for (; k > 0; k--) {
    mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1664525u)) + key[j] + (uint32_t)j;
    if (++i == LA_MT_N) {
      mt[0] = mt[LA_MT_N - 1];
      i = 1;
    }
    if (++j == n) j = 0;
  }
  for (k = LA_MT_N - 1; k > 0; k--) {
    mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1566083941u)) - i;
    if (++i == LA_MT_N) {
      mt[0] = mt[LA_MT_N - 1];
      i = 1;
    }
  }
  mt[0] = 0x80000000u;
}

/* ---- the next block ---- */

static inline uint32_t mt_twist (uint32_t a, uint32_t b, uint32_t far) {
  uint32_t y = (a & 0x80000000u) | (b & 0x7fffffffu);
  return far ^ (y >> 1) ^ (-(y & 1) & 0x9908b0dfu);
}

void la_mt_refill (la_rng_mt *s) {
  uint32_t *k = s->key;
  for (int i = 0; i < LA_MT_N - LA_MT_M; i++) k[i] = mt_twist(k[i], k[i + 1], k[i + LA_MT_M]);
  /* the far word is 227 behind, which the compiler can see when it is done in pieces of at most 227 */
  for (int b = LA_MT_N - LA_MT_M; b < LA_MT_N - 1; b += LA_MT_N - LA_MT_M) {
    int end = b + LA_MT_N - LA_MT_M < LA_MT_N - 1 ? b + LA_MT_N - LA_MT_M : LA_MT_N - 1;
    for (int i = b; i < end; i++) k[i] = mt_twist(k[i], k[i + 1], k[i - (LA_MT_N - LA_MT_M)]);
  }
  k[LA_MT_N - 1] = mt_twist(k[LA_MT_N - 1], k[0], k[LA_MT_M - 1]);
  s->pos = 0;
}

static void philox_hash (const uint64_t ctr[4], const uint64_t key[2], uint64_t out[4]) {
  uint64_t c0 = ctr[0], c1 = ctr[1], c2 = ctr[2], c3 = ctr[3], k0 = key[0], k1 = key[1];
  for (int i = 0; i < 10; i++) {
    uint64_t h0, h1, l0 = la_mul128(0xd2e7470ee14c6c93u, c0, &h0), l1 = la_mul128(0xca5a826395121157u, c2, &h1);
    c0 = h1 ^ c1 ^ k0;
    c1 = l1;
    c2 = h0 ^ c3 ^ k1;
    c3 = l0;
    k0 += 0x9e3779b97f4a7c15u;
    k1 += 0xbb67ae8584caa73bu;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

void la_philox_refill (la_rng_philox *s) {
  for (int i = 0; i < 4 && ++s->ctr[i] == 0; i++) {}
  philox_hash(s->ctr, s->key, s->buf);
  s->pos = 0;
}

/* ---- moving along the stream ---- */

bool la_rng_canadvance (la_rng_kind kind) {
  return kind == LA_RNG_PCG64 || kind == LA_RNG_PCG64DXSM || kind == LA_RNG_PHILOX;
}

typedef struct rd_u128 { uint64_t hi, lo; } rd_u128;

static inline rd_u128 rd_mul (rd_u128 a, rd_u128 b) {
  rd_u128 r;
  r.lo = la_mul128(a.lo, b.lo, &r.hi);
  r.hi += a.hi * b.lo + a.lo * b.hi;
  return r;
}

static inline rd_u128 rd_add (rd_u128 a, rd_u128 b) {
  rd_u128 r = {a.hi + b.hi, a.lo + b.lo};
  r.hi += r.lo < b.lo;
  return r;
}

/* after n steps x becomes mult^n x + inc (mult^n - 1) / (mult - 1): both factors by squaring */
static void pcg_skip (la_rng_pcg *s, uint64_t nhi, uint64_t nlo, bool cheap) {
  rd_u128 m = {cheap ? 0 : LA_PCG_MULHI, cheap ? LA_PCG_CHEAP : LA_PCG_MULLO}, c = {s->inchi, s->inclo};
  rd_u128 am = {0, 1}, ac = {0, 0}, one = {0, 1}, x = {s->hi, s->lo};
  while (nhi | nlo) {
    if (nlo & 1) {
      am = rd_mul(am, m);
      ac = rd_add(rd_mul(ac, m), c);
    }
    c = rd_mul(rd_add(m, one), c);
    m = rd_mul(m, m);
    nlo = nlo >> 1 | nhi << 63;
    nhi >>= 1;
  }
  x = rd_add(rd_mul(am, x), ac);
  s->hi = x.hi;
  s->lo = x.lo;
}

static void philox_skip (uint64_t ctr[4], const uint64_t d[4]) {
  unsigned carry = 0;
  for (int i = 0; i < 4; i++) {
    uint64_t t = ctr[i] + d[i], u = t + carry;
    carry = (t < d[i]) | (u < t);
    ctr[i] = u;
  }
}

void la_rng_advance (la_rng *g, const uint64_t delta[4]) {
  g->has32 = 0;
  g->keep32 = 0;
  if (g->kind == LA_RNG_PHILOX) {
    philox_skip(g->s.philox.ctr, delta);
    g->s.philox.pos = 4;
  }
  else if (la_rng_canadvance(g->kind)) pcg_skip(&g->s.pcg, delta[1], delta[0], g->kind == LA_RNG_PCG64DXSM);
}

/*
** MT19937 ahead by 2^128: the step is linear over GF(2), so with p(x) = x^(2^128) mod phi(x), phi its characteristic
** polynomial, the state 2^128 steps on is p(step) applied to the state, by Horner's rule. phi has few terms, in
** closed form (Matsumoto and Nishimura 1998, appendix A); p comes from 128 squarings.
*/
#define MT_DEG 19937
#define MT_WORDS ((MT_DEG + 63) / 64)

static void poly_flip (uint64_t *p, int bit) { p[bit >> 6] ^= (uint64_t)1 << (bit & 63); }

/* p ^= x^shift (x^624 + x^397) (x^623 + x^396)^e; over GF(2) the binomial (e, j) is odd where j has only bits of e */
static void poly_addterm (uint64_t *p, int e) {
  for (int j = 0; j <= e; j++) {
    int d = 623 * j + 396 * (e - j);
    if (j & ~e) continue;
    poly_flip(p, d + 624);
    poly_flip(p, d + 397);
  }
}

static int mt_terms (uint16_t *terms, int max) {             /* exponents of phi below its degree */
  uint64_t phi[MT_WORDS] = {0};
  int n = 0;
  poly_addterm(phi, 31);
  for (int i = 0; i <= 30; i++)
    if (0x9908b0dfu >> i & 1) poly_addterm(phi, 30 - i);
  poly_flip(phi, 0);
  for (int i = 0; i < MT_DEG; i++)
    if (phi[i >> 6] >> (i & 63) & 1 && n < max) terms[n++] = (uint16_t)i;
  return n;
}

static uint64_t poly_spread (uint32_t v) {                   /* a zero after every bit: the square of a word */
  uint64_t x = v;
  x = (x | x << 16) & 0x0000ffff0000ffffu;
  x = (x | x << 8) & 0x00ff00ff00ff00ffu;
  x = (x | x << 4) & 0x0f0f0f0f0f0f0f0fu;
  x = (x | x << 2) & 0x3333333333333333u;
  return (x | x << 1) & 0x5555555555555555u;
}

static void poly_xorat (uint64_t *p, uint64_t w, int bit) {
  p[bit >> 6] ^= w << (bit & 63);
  if (bit & 63) p[(bit >> 6) + 1] ^= w >> (64 - (bit & 63));
}

static void mt_polynomial (uint64_t *p) {
  uint64_t sq[2 * MT_WORDS + 1];
  uint16_t terms[512];
  int n = mt_terms(terms, 512);
  memset(p, 0, MT_WORDS * sizeof *p);
  poly_flip(p, 1);
  for (int k = 0; k < 128; k++) {
    for (int i = 0; i < MT_WORDS; i++) {
      sq[2 * i] = poly_spread((uint32_t)p[i]);
      sq[2 * i + 1] = poly_spread((uint32_t)(p[i] >> 32));
    }
    sq[2 * MT_WORDS] = 0;
    /* from the top: x^(19937 + k) is the sum of the lower terms times x^k; the next term lies 227 below, so that a
    ** word never meets itself */
    for (int i = 2 * MT_WORDS - 1; i >= MT_WORDS; i--) {
      uint64_t w = sq[i];
      sq[i] = 0;
      if (w != 0)
        for (int t = 0; t < n; t++) poly_xorat(sq, w, 64 * i - MT_DEG + terms[t]);
    }
    {
      uint64_t w = sq[MT_WORDS - 1] >> (MT_DEG & 63);
      sq[MT_WORDS - 1] &= ((uint64_t)1 << (MT_DEG & 63)) - 1;
      for (int t = 0; t < n; t++) poly_xorat(sq, w, terms[t]);
    }
    memcpy(p, sq, MT_WORDS * sizeof *p);
  }
}

static void mt_step (la_rng_mt *s) {                         /* one word, the oldest replaced */
  int i = s->pos, j = i + 1 < LA_MT_N ? i + 1 : 0, far = i + LA_MT_M < LA_MT_N ? i + LA_MT_M : i + LA_MT_M - LA_MT_N;
  s->key[i] = mt_twist(s->key[i], s->key[j], s->key[far]);
  s->pos = j;
}

static void mt_add (la_rng_mt *a, const la_rng_mt *b) {      /* counted from pos: the words of equal age */
  int i = a->pos, j = b->pos;
  for (int n = 0; n < LA_MT_N; n++) {
    a->key[i] ^= b->key[j];
    if (++i == LA_MT_N) i = 0;
    if (++j == LA_MT_N) j = 0;
  }
}

static void mt_jump (la_rng_mt *s) {
  uint64_t p[MT_WORDS];
  la_rng_mt t;
  int i = MT_DEG - 1;
  mt_polynomial(p);
  if (s->pos == LA_MT_N) s->pos = 0;
  while (!(p[i >> 6] >> (i & 63) & 1)) i--;
  t = *s;
  while (i-- > 0) {
    mt_step(&t);
    if (p[i >> 6] >> (i & 63) & 1) mt_add(&t, s);
  }
  *s = t;
}

static void xoshiro_jump (la_rng_sfc *g) {                    /* the polynomial of 2^128 steps is its authors' */
  static const uint64_t jump[4] = {0x180ec6d33cfd0abau, 0xd5a61266f0c9392cu, 0xa9582618e03fc9aau, 0x39abdc4529b1661cu};
  la_rng_sfc sum = {{0, 0, 0, 0}};
  for (int i = 0; i < 256; i++) {
    if (jump[i >> 6] >> (i & 63) & 1) for (int k = 0; k < 4; k++) sum.s[k] ^= g->s[k];
    (void)la_xoshiro_next(g);
  }
  *g = sum;
}

bool la_rng_jump (la_rng *g) {
  static const uint64_t golden[4] = {0xf39cc0605cedc835u, 0x9e3779b97f4a7c15u, 0, 0}, two128[4] = {0, 0, 1, 0};
  switch (g->kind) {
    case LA_RNG_MT19937: mt_jump(&g->s.mt); return true;
    case LA_RNG_PHILOX: la_rng_advance(g, two128); return true;
    case LA_RNG_SFC64: return false;
    case LA_RNG_XOSHIRO256:
      xoshiro_jump(&g->s.sfc);
      g->has32 = 0;
      return true;
    default: la_rng_advance(g, golden); return true;
  }
}

/* ---- many at once ---- */

/* n words of 32 bits, block by block: tempering runs on vectors */
static void mt_words (la_rng_mt *s, int64_t n, uint32_t *out) {
  while (n > 0) {
    int64_t m;
    const uint32_t *k;
    if (s->pos == LA_MT_N) la_mt_refill(s);
    m = LA_MT_N - s->pos < n ? LA_MT_N - s->pos : n;
    k = s->key + s->pos;
    for (int64_t i = 0; i < m; i++) out[i] = la_mt_temper(k[i]);
    s->pos += (int)m;
    out += m;
    n -= m;
  }
}

#define MT_BATCH LA_HOSTILE(512, 6)   /* words on the stack: 2 KiB, beside the 2.5 KiB of the state */

static void mt_doubles (la_rng_mt *s, int64_t n, double *out) {
  uint32_t w[MT_BATCH];
  for (int64_t m; n > 0; n -= m, out += m) {
    m = n < MT_BATCH / 2 ? n : MT_BATCH / 2;
    mt_words(s, 2 * m, w);
    for (int64_t i = 0; i < m; i++)
      out[i] = ((double)(int32_t)(w[2 * i] >> 5) * 67108864.0 + (double)(int32_t)(w[2 * i + 1] >> 6)) * 0x1p-53;
  }
}

static void mt_floats (la_rng_mt *s, int64_t n, float *out) {
  uint32_t w[MT_BATCH];
  for (int64_t m; n > 0; n -= m, out += m) {
    m = n < MT_BATCH ? n : MT_BATCH;
    mt_words(s, m, w);
    for (int64_t i = 0; i < m; i++) out[i] = (float)(int32_t)(w[i] >> 8) * 0x1p-24f;
  }
}

/* words of 64 bits as they come, as doubles, as two floats or as two words of 32 bits */
enum { RD_RAW, RD_F64, RD_SCALED, RD_F32, RD_U32 };

LA_ALWAYS void rd_put (int what, void *out, int64_t i, uint64_t w, const double *ab) {
  switch (what) {
    case RD_RAW: ((uint64_t *)out)[i] = w; break;
    case RD_F64: ((double *)out)[i] = (double)(int64_t)(w >> 11) * 0x1p-53; break;
    case RD_SCALED: ((double *)out)[i] = ab[0] + ab[1] * ((double)(int64_t)(w >> 11) * 0x1p-53); break;
    case RD_F32:
      ((float *)out)[2 * i] = (float)(int32_t)((uint32_t)w >> 8) * 0x1p-24f;
      ((float *)out)[2 * i + 1] = (float)(int32_t)(uint32_t)(w >> 40) * 0x1p-24f;
      break;
    default:
      ((uint32_t *)out)[2 * i] = (uint32_t)w;
      ((uint32_t *)out)[2 * i + 1] = (uint32_t)(w >> 32);
      break;
  }
}

/* PCG64's next state waits for the product of the last one: the even and the odd draws, each two steps at a time, do
** so together. */
LA_ALWAYS void rd_fillpcg (la_rng_pcg *s, int kind, int what, int64_t n, void *out, const double *ab) {
  rd_u128 m = {kind == LA_RNG_PCG64 ? LA_PCG_MULHI : 0, kind == LA_RNG_PCG64 ? LA_PCG_MULLO : LA_PCG_CHEAP},
      one = {0, 1};
  rd_u128 c = {s->inchi, s->inclo}, x[2] = {{s->hi, s->lo}};
  /* its output is made after the step, that of DXSM before */
  if (kind == LA_RNG_PCG64) x[0] = rd_add(rd_mul(x[0], m), c);
  x[1] = rd_add(rd_mul(x[0], m), c);
  c = rd_mul(rd_add(m, one), c);
  m = rd_mul(m, m);
  for (int64_t i = 0; i + 1 < n; i += 2)
    for (int k = 0; k < 2; k++) {
      rd_put(what, out, i + k, kind == LA_RNG_PCG64 ? la_pcg_out(x[k].hi, x[k].lo) : la_dxsm_out(x[k].hi, x[k].lo), ab);
      x[k] = rd_add(rd_mul(x[k], m), c);
    }
  if (n & 1)
    rd_put(what, out, n - 1, kind == LA_RNG_PCG64 ? la_pcg_out(x[0].hi, x[0].lo) : la_dxsm_out(x[0].hi, x[0].lo), ab);
  pcg_skip(s, 0, (uint64_t)n, kind != LA_RNG_PCG64);
}

LA_ALWAYS void rd_fill64 (la_rng *g0, int kind, int what, int64_t n, void *out, const double *ab) {
  la_rng l, *g;
  if ((kind == LA_RNG_PCG64 || kind == LA_RNG_PCG64DXSM) && n >= 64) {   /* below, setting up costs more */
    rd_fillpcg(&g0->s.pcg, kind, what, n, out, ab);
    return;
  }
  g = la_rng_local(g0, &l, kind);
  for (int64_t i = 0; i < n; i++) rd_put(what, out, i, la_rng_u64(g, kind), ab);
  la_rng_commit(g0, g, kind);
}

/* n words of 64 bits; not MT19937 */
static void rd_fillkind (la_rng *g, int what, int64_t n, void *out, const double *ab) {
  double c[2] = {0, 1};
  if (ab != NULL) memcpy(c, ab, sizeof c);
  switch (what) {
    case RD_RAW: LA_RNG_SWITCH(g, K, rd_fill64(g, K, RD_RAW, n, out, c)) break;
    case RD_F64: LA_RNG_SWITCH(g, K, rd_fill64(g, K, RD_F64, n, out, c)) break;
    case RD_SCALED: LA_RNG_SWITCH(g, K, rd_fill64(g, K, RD_SCALED, n, out, c)) break;
    case RD_F32: LA_RNG_SWITCH(g, K, rd_fill64(g, K, RD_F32, n, out, c)) break;
    default: LA_RNG_SWITCH(g, K, rd_fill64(g, K, RD_U32, n, out, c)) break;
  }
}

/* n words ahead, whatever is buffered counted */
static void rd_skip (la_rng *g, uint64_t n) {
  if (g->kind == LA_RNG_PHILOX) {
    la_rng_philox *s = &g->s.philox;
    uint64_t have = (uint64_t)(4 - s->pos);
    if (n <= have) s->pos += (int)n;
    else {
      uint64_t d[4] = {(n - have - 1) / 4, 0, 0, 0};
      philox_skip(s->ctr, d);
      la_philox_refill(s);
      s->pos = (int)((n - have - 1) % 4) + 1;
    }
  }
  else pcg_skip(&g->s.pcg, 0, n, g->kind == LA_RNG_PCG64DXSM);
}

typedef struct rnd_job { const la_rng *g; int what; int64_t n; char *out; const double *ab; } rnd_job;

static void rd_task (void *arg, int task, int ntasks) {
  rnd_job *j = arg;
  la_rng g;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 8, &lo, &hi);
  if (lo >= hi) return;
  g.kind = j->g->kind;
  (void)la_rng_local((la_rng *)j->g, &g, g.kind);
  rd_skip(&g, (uint64_t)lo);
  rd_fillkind(&g, j->what, hi - lo, j->out + 8 * lo, j->ab);
}

static void rd_fill (la_rng *g, int what, int64_t n, void *out, const double *ab) {
  int ntasks = la_rng_canadvance(g->kind) ? la_th_split(n, g->kind == LA_RNG_PHILOX ? 12 : 4) : 1;
  if (ntasks > 1) {
    rnd_job j = {g, what, n, out, ab};
    la_th_run(ntasks, rd_task, &j);
    rd_skip(g, (uint64_t)n);
  }
  else rd_fillkind(g, what, n, out, ab);
}

void la_rng_raw (la_rng *g, int64_t n, uint64_t *out) {
  if (g->kind != LA_RNG_MT19937) rd_fill(g, RD_RAW, n, out, NULL);
  else
    for (int64_t i = 0; i < n; i++) out[i] = la_mt_next(&g->s.mt);
}

void la_rng_doubles (la_rng *g, int64_t n, double *out) {
  if (g->kind == LA_RNG_MT19937) mt_doubles(&g->s.mt, n, out);
  else rd_fill(g, RD_F64, n, out, NULL);
}

void la_rng_uniform (la_rng *g, double low, double range, int64_t n, double *out) {
  double ab[2] = {low, range};
  if (g->kind != LA_RNG_MT19937) {
    rd_fill(g, RD_SCALED, n, out, ab);
    return;
  }
  for (int64_t m; n > 0; n -= m, out += m) {
    m = n < MT_BATCH ? n : MT_BATCH;
    mt_doubles(&g->s.mt, m, out);
    for (int64_t i = 0; i < m; i++) out[i] = low + range * out[i];
  }
}

void la_rng_words (la_rng *g, int64_t n, uint32_t *out) {
  if (g->kind == LA_RNG_MT19937) {
    mt_words(&g->s.mt, n, out);
    return;
  }
  if (n > 0 && g->has32) {
    *out++ = la_rng_u32(g, g->kind);
    n--;
  }
  rd_fill(g, RD_U32, n / 2, out, NULL);
  if (n % 2 == 1) out[n - 1] = la_rng_u32(g, g->kind);
}

void la_rng_floats (la_rng *g, int64_t n, float *out) {
  if (g->kind == LA_RNG_MT19937) {
    mt_floats(&g->s.mt, n, out);
    return;
  }
  if (n > 0 && g->has32) {
    *out++ = la_rng_f32(g, g->kind);
    n--;
  }
  rd_fill(g, RD_F32, n / 2, out, NULL);
  if (n % 2 == 1) out[n - 1] = la_rng_f32(g, g->kind);
}
