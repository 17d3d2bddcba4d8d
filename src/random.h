/*
** random.h: the bit generators, SeedSequence, and entropy.
**
** Owns nothing: a generator is plain memory of the caller (a Lua userdata in the binding), copied by assignment and
** needing no release. Given the same seed every generator yields NumPy 2's stream, word for word.
** Called by: distributions.c, bind_random.c. Calls: thread.h for large fills.
**
** The single draws are inline and take the kind of generator as an argument: a loop passes a constant and is
** compiled for that generator (see LA_RNG_SWITCH), everything else passes g->kind.
*/
#ifndef LA_RANDOM_H
#define LA_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define LA_ALWAYS static inline __attribute__((always_inline, unused))
#define LA_RARE(x) __builtin_expect(!!(x), 0)
#else
#define LA_ALWAYS static inline
#define LA_RARE(x) (x)
#endif

typedef enum la_rng_kind {   /* ORDER RNG */
  LA_RNG_MT19937,            /* Matsumoto and Nishimura 1998: 32 bits a word */
  LA_RNG_PCG64,              /* O'Neill 2014, XSL-RR output */
  LA_RNG_PCG64DXSM,          /* O'Neill 2019, cheap multiplier and DXSM output */
  LA_RNG_PHILOX,             /* Salmon et al. 2011: Philox4x64-10, a counter under a keyed hash */
  LA_RNG_SFC64,              /* Doty-Humphrey 2010: small fast chaotic */
  LA_RNG_XOSHIRO256,         /* Blackman and Vigna 2018: xoshiro256** */
  LA_NRNG
} la_rng_kind;

#define LA_MT_N 624
#define LA_MT_M 397

/* pos: the next word of key, LA_MT_N: none left */
typedef struct la_rng_mt { uint32_t key[LA_MT_N]; int pos; } la_rng_mt;
typedef struct la_rng_pcg { uint64_t hi, lo, inchi, inclo; } la_rng_pcg;       /* 128 bits of state and of increment */
/* pos: the next word of buf, 4: none left */
typedef struct la_rng_philox { uint64_t ctr[4], key[2], buf[4]; int pos; } la_rng_philox;
typedef struct la_rng_sfc { uint64_t s[4]; } la_rng_sfc;                        /* of SFC64 and of Xoshiro256 */

/* All but MT19937 make 64 bits at a time; of a word drawn for 32 bits the upper half is kept for the next such draw. */
typedef struct la_rng {
  uint8_t kind;              /* la_rng_kind */
  uint8_t has32;             /* keep32 holds the upper half of the last word */
  uint32_t keep32;
  union { la_rng_pcg pcg; la_rng_philox philox; la_rng_sfc sfc; la_rng_mt mt; } s;
} la_rng;

extern const char *const la_rng_names[LA_NRNG + 1];      /* "MT19937" ...; NULL ends it */

/* ---- SeedSequence (O'Neill's seed_seq_fe, as NumPy has it): words of entropy -> a mixed pool -> words ---- */
#define LA_SS_POOL 4                                      /* the smallest and usual pool, 128 bits */
void la_ss_mix      (uint32_t *pool, size_t npool, const uint32_t *entropy, size_t n);
void la_ss_generate (const uint32_t *pool, size_t npool, uint32_t *out, size_t n);
void la_entropy     (void *buf, size_t n);                /* from the system; without it from clocks and addresses */

/* ---- seeding ---- */
void la_rng_seed        (la_rng *g, la_rng_kind kind, const uint32_t *pool, size_t npool);
/* Xoshiro256 from one word, by SplitMix64 (Steele, Lea and Flood 2014), as its reference streams are seeded */
void la_rng_seed_word   (la_rng *g, uint64_t seed);
/* RandomState(seed): MT19937's init_genrand */
void la_rng_seed_legacy (la_rng *g, uint32_t seed);
/* RandomState({...}): init_by_array; n >= 1 */
void la_rng_seed_array  (la_rng *g, const uint32_t *key, size_t n);

/* ---- moving along the stream ---- */
bool la_rng_canadvance (la_rng_kind kind);                /* PCG64, PCG64DXSM, Philox */
/* delta: 256 bits, lowest word first. PCG: draws, modulo 2^128. Philox: steps of the counter (4 words each). */
void la_rng_advance (la_rng *g, const uint64_t delta[4]);
/* as NumPy's jumped(): PCG by 0x9e37...c835 draws, Philox, MT19937 and Xoshiro256 by 2^128; false where the generator has none */
bool la_rng_jump (la_rng *g);

/* ---- many at once, the same numbers as single draws (on all threads where the generator can advance) ---- */
void la_rng_raw     (la_rng *g, int64_t n, uint64_t *out);    /* the generator's own words; MT19937: 32 bits each */
void la_rng_words   (la_rng *g, int64_t n, uint32_t *out);    /* 32 bits each */
void la_rng_doubles (la_rng *g, int64_t n, double *out);      /* [0, 1), 53 bits */
void la_rng_uniform (la_rng *g, double low, double range, int64_t n, double *out);   /* low + range * double */
void la_rng_floats  (la_rng *g, int64_t n, float *out);       /* [0, 1), 24 bits */

/* ---- one at a time ---- */
void la_mt_refill (la_rng_mt *s);
void la_philox_refill (la_rng_philox *s);

/* the 128-bit product of a and b */
LA_ALWAYS uint64_t la_mul128 (uint64_t a, uint64_t b, uint64_t *hi) {
#ifdef __SIZEOF_INT128__
  __extension__ typedef unsigned __int128 u128;
  u128 p = (u128)a * b;
  *hi = (uint64_t)(p >> 64);
  return (uint64_t)p;
#else
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t m = a1 * b0 + (a0 * b0 >> 32), l = a0 * b1 + (uint32_t)m;
  *hi = a1 * b1 + (m >> 32) + (l >> 32);
  return a * b;
#endif
}

#define LA_PCG_MULHI 0x2360ed051fc65da4u
#define LA_PCG_MULLO 0x4385df649fccf645u
#define LA_PCG_CHEAP 0xda942042e4dd58b5u

LA_ALWAYS uint64_t la_rotr64 (uint64_t x, unsigned r) { return (x >> r) | (x << (-r & 63)); }

LA_ALWAYS void la_pcg_add (la_rng_pcg *s, uint64_t hi, uint64_t lo) {
  uint64_t l = s->lo + lo;
  s->hi += hi + (l < lo);
  s->lo = l;
}

LA_ALWAYS uint64_t la_pcg_out (uint64_t hi, uint64_t lo) { return la_rotr64(hi ^ lo, (unsigned)(hi >> 58)); }

LA_ALWAYS uint64_t la_pcg_next (la_rng_pcg *s) {
  uint64_t hi, lo = la_mul128(s->lo, LA_PCG_MULLO, &hi);
  hi += s->hi * LA_PCG_MULLO + s->lo * LA_PCG_MULHI;
  s->hi = hi;
  s->lo = lo;
  la_pcg_add(s, s->inchi, s->inclo);
  return la_pcg_out(s->hi, s->lo);
}

LA_ALWAYS uint64_t la_dxsm_out (uint64_t hi, uint64_t lo) {
  hi ^= hi >> 32;
  hi *= LA_PCG_CHEAP;
  hi ^= hi >> 48;
  return hi * (lo | 1);
}

LA_ALWAYS uint64_t la_dxsm_next (la_rng_pcg *s) {
  uint64_t r = la_dxsm_out(s->hi, s->lo);                 /* made of the state before the step */
  uint64_t hi, lo = la_mul128(s->lo, LA_PCG_CHEAP, &hi);
  s->hi = hi + s->hi * LA_PCG_CHEAP;
  s->lo = lo;
  la_pcg_add(s, s->inchi, s->inclo);
  return r;
}

LA_ALWAYS uint64_t la_philox_next (la_rng_philox *s) {
  if (s->pos == 4) la_philox_refill(s);
  return s->buf[s->pos++];
}

LA_ALWAYS uint64_t la_sfc_next (la_rng_sfc *g) {
  uint64_t *s = g->s, r = s[0] + s[1] + s[3]++;
  s[0] = s[1] ^ (s[1] >> 11);
  s[1] = s[2] + (s[2] << 3);
  s[2] = la_rotr64(s[2], 40) + r;
  return r;
}

LA_ALWAYS uint64_t la_xoshiro_next (la_rng_sfc *g) {
  uint64_t *s = g->s, r = la_rotr64(s[1] * 5, 57) * 9, t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = la_rotr64(s[3], 19);
  return r;
}

LA_ALWAYS uint32_t la_mt_temper (uint32_t y) {
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

LA_ALWAYS uint32_t la_mt_next (la_rng_mt *s) {
  if (LA_RARE(s->pos == LA_MT_N)) la_mt_refill(s);
  return la_mt_temper(s->key[s->pos++]);
}

/* 64 bits */
LA_ALWAYS uint64_t la_rng_u64 (la_rng *g, int kind) {
  switch (kind) {
    case LA_RNG_PCG64: return la_pcg_next(&g->s.pcg);
    case LA_RNG_PCG64DXSM: return la_dxsm_next(&g->s.pcg);
    case LA_RNG_PHILOX: return la_philox_next(&g->s.philox);
    case LA_RNG_SFC64: return la_sfc_next(&g->s.sfc);
    case LA_RNG_XOSHIRO256: return la_xoshiro_next(&g->s.sfc);
    default: {
      uint64_t hi = la_mt_next(&g->s.mt);
      return hi << 32 | la_mt_next(&g->s.mt);
    }
  }
}

/* 32 bits */
LA_ALWAYS uint32_t la_rng_u32 (la_rng *g, int kind) {
  uint64_t w;
  if (kind == LA_RNG_MT19937) return la_mt_next(&g->s.mt);
  if (g->has32) {
    g->has32 = 0;
    return g->keep32;
  }
  w = la_rng_u64(g, kind);
  g->has32 = 1;
  g->keep32 = (uint32_t)(w >> 32);
  return (uint32_t)w;
}

/* [0, 1) in steps of 2^-53 */
LA_ALWAYS double la_rng_f64 (la_rng *g, int kind) {
  if (kind == LA_RNG_MT19937) {
    uint32_t a = la_mt_next(&g->s.mt) >> 5, b = la_mt_next(&g->s.mt) >> 6;
    return ((double)a * 67108864.0 + (double)b) * 0x1p-53;
  }
  return (double)(int64_t)(la_rng_u64(g, kind) >> 11) * 0x1p-53;
}

/* [0, 1) in steps of 2^-24 */
LA_ALWAYS float la_rng_f32 (la_rng *g, int kind) {
  return (float)(int32_t)(la_rng_u32(g, kind) >> 8) * 0x1p-24f;
}

/*
** Loops compiled once for each generator: LA_RNG_SWITCH(g, K, stmt) runs stmt with K a constant.
** la_rng_local lets such a loop keep the state in registers: it works on a copy (of all but MT19937, which is
** large and made in blocks), which la_rng_commit puts back.
*/
#define LA_RNG_SWITCH(g, K, stmt) \
  switch ((g)->kind) { \
    case LA_RNG_MT19937: { enum { K = LA_RNG_MT19937 }; stmt; break; } \
    case LA_RNG_PCG64: { enum { K = LA_RNG_PCG64 }; stmt; break; } \
    case LA_RNG_PCG64DXSM: { enum { K = LA_RNG_PCG64DXSM }; stmt; break; } \
    case LA_RNG_PHILOX: { enum { K = LA_RNG_PHILOX }; stmt; break; } \
    case LA_RNG_XOSHIRO256: { enum { K = LA_RNG_XOSHIRO256 }; stmt; break; } \
    default: { enum { K = LA_RNG_SFC64 }; stmt; break; } \
  }

LA_ALWAYS la_rng *la_rng_local (la_rng *g, la_rng *local, int kind) {
  if (kind == LA_RNG_MT19937) return g;
  local->has32 = g->has32;
  local->keep32 = g->keep32;
  if (kind == LA_RNG_PHILOX) local->s.philox = g->s.philox;
  else if (kind == LA_RNG_SFC64 || kind == LA_RNG_XOSHIRO256) local->s.sfc = g->s.sfc;
  else local->s.pcg = g->s.pcg;
  return local;
}

LA_ALWAYS void la_rng_commit (la_rng *g, const la_rng *local, int kind) {
  if (kind == LA_RNG_MT19937) return;
  g->has32 = local->has32;
  g->keep32 = local->keep32;
  if (kind == LA_RNG_PHILOX) g->s.philox = local->s.philox;
  else if (kind == LA_RNG_SFC64 || kind == LA_RNG_XOSHIRO256) g->s.sfc = local->s.sfc;
  else g->s.pcg = local->s.pcg;
}

#endif
