/*
** kern_numeric.c: inner loops of sliding products, searches and bit packing, compiled once per instruction set (kernel.h).
** Exports one table, la_kern_numeric_<set>.
*/
#include <math.h>
#include <string.h>

#include "kern_numeric.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

#if defined(__AVX512F__)
#define KN_VB 64
#elif defined(__AVX2__)
#define KN_VB 32
#else
#define KN_VB 16
#endif

/* ---- sliding products: a tile of outputs stays in registers while the weights go by ---- */

typedef float kn_f32 __attribute__((vector_size(KN_VB)));
typedef double kn_f64 __attribute__((vector_size(KN_VB)));

static inline kn_f32 kn_fma32 (kn_f32 a, kn_f32 b, kn_f32 c) {
#if defined(__AVX512F__)
  return (kn_f32)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c);
#elif defined(__AVX2__) && defined(__FMA__)
  return (kn_f32)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c);
#else
  return a * b + c;
#endif
}
static inline kn_f64 kn_fma64 (kn_f64 a, kn_f64 b, kn_f64 c) {
#if defined(__AVX512F__)
  return (kn_f64)_mm512_fmadd_pd((__m512d)a, (__m512d)b, (__m512d)c);
#elif defined(__AVX2__) && defined(__FMA__)
  return (kn_f64)_mm256_fmadd_pd((__m256d)a, (__m256d)b, (__m256d)c);
#else
  return a * b + c;
#endif
}
#if defined(__FMA__)
#define KN_FMA1F(a, b, c) __builtin_fmaf(a, b, c)
#define KN_FMA1D(a, b, c) __builtin_fma(a, b, c)
#else
#define KN_FMA1F(a, b, c) ((a) * (b) + (c))
#define KN_FMA1D(a, b, c) ((a) * (b) + (c))
#endif

/* NV vectors of V, each of LANES elements of T */
#define SLIDE_FLOAT(name, T, V, FMA, FMA1)                                                                                     \
  static void name (int64_t n, int64_t m, int64_t step, const char *xp, const char *wp, char *op) {                            \
    enum { LANES = KN_VB / sizeof(T), NV = 8 };                                                                                \
    const T *x = (const T *)(const void *)xp, *w = (const T *)(const void *)wp;                                                \
    T *out = (T *)(void *)op;                                                                                                  \
    for (int64_t j0 = 0; j0 < m; j0 += LA_SLIDE) {                                                                             \
      int64_t j1 = m - j0 < LA_SLIDE ? m : j0 + LA_SLIDE, i = 0;                                                               \
      for (; i + NV * LANES <= n; i += NV * LANES) {                                                                           \
        V a0 = {0}, a1 = {0}, a2 = {0}, a3 = {0}, a4 = {0}, a5 = {0}, a6 = {0}, a7 = {0}, v;                                   \
        const T *p = x + i + step * j0;                                                                                        \
        for (int64_t j = j0; j < j1; j++, p += step) {                                                                         \
          V wj = w[j] - (V){0};                                                                                                \
          memcpy(&v, p, sizeof v); a0 = FMA(v, wj, a0);                                                                        \
          memcpy(&v, p + LANES, sizeof v); a1 = FMA(v, wj, a1);                                                                \
          memcpy(&v, p + 2 * LANES, sizeof v); a2 = FMA(v, wj, a2);                                                            \
          memcpy(&v, p + 3 * LANES, sizeof v); a3 = FMA(v, wj, a3);                                                            \
          memcpy(&v, p + 4 * LANES, sizeof v); a4 = FMA(v, wj, a4);                                                            \
          memcpy(&v, p + 5 * LANES, sizeof v); a5 = FMA(v, wj, a5);                                                            \
          memcpy(&v, p + 6 * LANES, sizeof v); a6 = FMA(v, wj, a6);                                                            \
          memcpy(&v, p + 7 * LANES, sizeof v); a7 = FMA(v, wj, a7);                                                            \
        }                                                                                                                      \
        V all[NV] = { a0, a1, a2, a3, a4, a5, a6, a7 };                                                                        \
        for (int k = 0; k < NV; k++) {                                                                                         \
          memcpy(&v, out + i + k * LANES, sizeof v);                                                                           \
          v += all[k];                                                                                                         \
          memcpy(out + i + k * LANES, &v, sizeof v);                                                                           \
        }                                                                                                                      \
      }                                                                                                                        \
      for (; i + LANES <= n; i += LANES) {                                                                                     \
        V a = {0}, v;                                                                                                          \
        const T *p = x + i + step * j0;                                                                                        \
        for (int64_t j = j0; j < j1; j++, p += step) {                                                                         \
          memcpy(&v, p, sizeof v);                                                                                             \
          a = FMA(v, w[j] - (V){0}, a);                                                                                        \
        }                                                                                                                      \
        memcpy(&v, out + i, sizeof v);                                                                                         \
        v += a;                                                                                                                \
        memcpy(out + i, &v, sizeof v);                                                                                         \
      }                                                                                                                        \
      for (; i < n; i++) {                                                                                                     \
        T a = 0;                                                                                                               \
        for (int64_t j = j0; j < j1; j++) a = FMA1(x[i + step * j], w[j], a);                                                  \
        out[i] += a;                                                                                                           \
      }                                                                                                                        \
    }                                                                                                                          \
  }
SLIDE_FLOAT(slide_f32, float, kn_f32, kn_fma32, KN_FMA1F)
SLIDE_FLOAT(slide_f64, double, kn_f64, kn_fma64, KN_FMA1D)

#define SLIDE_INT(name, T, U)                                                                                                  \
  static void name (int64_t n, int64_t m, int64_t step, const char *xp, const char *wp, char *op) {                            \
    enum { TILE = 2 * KN_VB / sizeof(T) };                                                                                     \
    const T *x = (const T *)(const void *)xp, *w = (const T *)(const void *)wp;                                                \
    T *out = (T *)(void *)op;                                                                                                  \
    int64_t i = 0;                                                                                                             \
    for (; i + TILE <= n; i += TILE)                                                                                           \
      for (int64_t j = 0; j < m; j++)                                                                                          \
        for (int k = 0; k < TILE; k++) out[i + k] = (T)(out[i + k] + (U)x[i + k + step * j] * (U)w[j]);                        \
    for (; i < n; i++) {                                                                                                       \
      T a = 0;                                                                                                                 \
      for (int64_t j = 0; j < m; j++) a = (T)(a + (U)x[i + step * j] * (U)w[j]);                                               \
      out[i] = (T)(out[i] + a);                                                                                                \
    }                                                                                                                          \
  }
SLIDE_INT(slide_u8, uint8_t, uint32_t)
SLIDE_INT(slide_u16, uint16_t, uint32_t)
SLIDE_INT(slide_u32, uint32_t, uint32_t)
SLIDE_INT(slide_u64, uint64_t, uint64_t)

/* ---- searching: every element takes the same steps, without a branch ---- */

#define SEARCH(name, T)                                                                                                 \
  static void name (int64_t ne, const T *e, int64_t n, const T *x, bool right, int64_t *pos) {                                 \
    enum { BLOCK = 64 };                                                                                                       \
    if (ne == 0) { memset(pos, 0, (size_t)n * sizeof *pos); return; }                                                          \
    for (int64_t b = 0; b < n; b += BLOCK) {                                                                                   \
      int64_t m = n - b < BLOCK ? n - b : BLOCK, len = ne;                                                                     \
      const T *v = x + b;                                                                                                      \
      int64_t *p = pos + b;                                                                                                    \
      for (int64_t i = 0; i < m; i++) p[i] = 0;                                                                                \
      while (len > 1) {                                                                                                        \
        int64_t half = len / 2;                                                                                                \
        if (right) for (int64_t i = 0; i < m; i++) p[i] += !(v[i] < e[p[i] + half - 1]) ? half : 0;                            \
        else for (int64_t i = 0; i < m; i++) p[i] += !(v[i] <= e[p[i] + half - 1]) ? half : 0;                                 \
        len -= half;                                                                                                           \
      }                                                                                                                        \
      if (right) for (int64_t i = 0; i < m; i++) p[i] += !(v[i] < e[p[i]]);                                                    \
      else for (int64_t i = 0; i < m; i++) p[i] += !(v[i] <= e[p[i]]);                                                         \
    }                                                                                                                          \
  }
SEARCH(search_f64, double)
SEARCH(search_i64, int64_t)

/* ---- what lies between two bounds ---- */

#if defined(__AVX512F__)
#define KEEP64(VT, LOAD, LT) \
    const VT pv = LOAD(pp), qv = LOAD(qp); \
    for (; i + 8 <= n; i += 8) { \
      __m512i bits = _mm512_loadu_si512(x + i); \
      VT v = (VT)bits; \
      unsigned less = LT(v, pv) & low, more = LT(qv, v) & high, keep = ~(less | more) & 255u; \
      less8 += (int64_t)__builtin_popcount(less); \
      _mm512_storeu_si512(mid + m, _mm512_maskz_compress_epi64((__mmask8)keep, bits)); \
      m += (int64_t)__builtin_popcount(keep); \
    }
#define LT_F64(a, b) (unsigned)_mm512_cmp_pd_mask(a, b, _CMP_LT_OQ)
#define LT_I64(a, b) (unsigned)_mm512_cmplt_epi64_mask(a, b)
#define LT_U64(a, b) (unsigned)_mm512_cmplt_epu64_mask(a, b)
#define ALL_F64(p) _mm512_set1_pd(*(p))
#define ALL_I64(p) _mm512_set1_epi64((long long)*(p))
#define KEEP_f64 { const unsigned low = nolow ? 0 : 255u, high = nohigh ? 0 : 255u; KEEP64(__m512d, ALL_F64, LT_F64) }
#define KEEP_i64 { const unsigned low = nolow ? 0 : 255u, high = nohigh ? 0 : 255u; KEEP64(__m512i, ALL_I64, LT_I64) }
#define KEEP_u64 { const unsigned low = nolow ? 0 : 255u, high = nohigh ? 0 : 255u; KEEP64(__m512i, ALL_I64, LT_U64) }
#define KEEP_f32 { \
    const unsigned low = nolow ? 0 : 65535u, high = nohigh ? 0 : 65535u; \
    const __m512 pv = _mm512_set1_ps(*pp), qv = _mm512_set1_ps(*qp); \
    for (; i + 16 <= n; i += 16) { \
      __m512 v = _mm512_loadu_ps(x + i); \
      unsigned less = (unsigned)_mm512_cmp_ps_mask(v, pv, _CMP_LT_OQ) & low; \
      unsigned more = (unsigned)_mm512_cmp_ps_mask(qv, v, _CMP_LT_OQ) & high; \
      unsigned keep = ~(less | more) & 65535u; \
      less8 += (int64_t)__builtin_popcount(less); \
      _mm512_storeu_ps(mid + m, _mm512_maskz_compress_ps((__mmask16)keep, v)); \
      m += (int64_t)__builtin_popcount(keep); \
    } \
  }
#else
#define KEEP_f64
#define KEEP_i64
#define KEEP_u64
#define KEEP_f32
#endif

#define BETWEEN(name, K, KEEP)                                                                                                 \
  static int64_t name (int64_t n, const void *xp, const void *pp_, const void *qp_, bool nolow, bool nohigh, void *to, int64_t *below) { \
    const K *x = xp, *pp = pp_, *qp = qp_;                                                                                     \
    K *mid = to, p = *pp, q = *qp;                                                                                             \
    int64_t i = 0, m = 0, less8 = 0;                                                                                           \
    KEEP                                                                                                                       \
    for (; i < n; i++) {                                                                                                       \
      K v = x[i];                                                                                                              \
      int less = (v < p) & !nolow, more = (q < v) & !nohigh;                                                                   \
      less8 += less;                                                                                                           \
      mid[m] = v;                                    /* stays if it is between */                                              \
      m += !(less | more);                                                                                                     \
    }                                                                                                                          \
    *below = less8;                                                                                                            \
    return m;                                                                                                                  \
  }
BETWEEN(between_f64, double, KEEP_f64)
BETWEEN(between_i64, int64_t, KEEP_i64)
BETWEEN(between_u64, uint64_t, KEEP_u64)
BETWEEN(between_f32, float, KEEP_f32)

#define ANYNAN(name, T, I)                                                                                                     \
  static bool name (int64_t n, const T *x) {                                                                                   \
    for (int64_t i = 0; i < n; i += 1024) {                                                                                    \
      int64_t end = n - i < 1024 ? n : i + 1024;                                                                               \
      I bad = 0;                                                                                                               \
      for (int64_t k = i; k < end; k++) bad |= x[k] != x[k];                                                                   \
      if (bad) return true;                                                                                                    \
    }                                                                                                                          \
    return false;                                                                                                              \
  }
ANYNAN(anynan_f32, float, int32_t)
ANYNAN(anynan_f64, double, int64_t)

#define FEXTREME(name, T)                                                                                           \
  static T name (int64_t n, const T *x, bool max) {                                                                            \
    enum { LANES = 4 * KN_VB / sizeof(T) };                                                                                    \
    T a[LANES], best = max ? (T)-INFINITY : (T)INFINITY;                                                                       \
    int64_t i = 0;                                                                                                             \
    for (int k = 0; k < LANES; k++) a[k] = best;                                                                               \
    if (max) for (; i + LANES <= n; i += LANES) for (int k = 0; k < LANES; k++) a[k] = x[i + k] > a[k] ? x[i + k] : a[k];      \
    else for (; i + LANES <= n; i += LANES) for (int k = 0; k < LANES; k++) a[k] = x[i + k] < a[k] ? x[i + k] : a[k];          \
    for (int k = 0; k < LANES; k++) best = (max ? a[k] > best : a[k] < best) ? a[k] : best;                                    \
    for (; i < n; i++) best = (max ? x[i] > best : x[i] < best) ? x[i] : best;                                                 \
    if (best != (max ? (T)-INFINITY : (T)INFINITY)) return best;                                                               \
    for (i = 0; i < n; i++) if (x[i] == x[i]) return best;       /* was it there, or is all NaN? */                            \
    return x[0];                                                                                                               \
  }
FEXTREME(fextreme_f32, float)
FEXTREME(fextreme_f64, double)

#define NONZERO(name, U, COUNT, BLOCK)                                                                                         \
  static int64_t name (int64_t n, const U *x, U mask) {                                                                        \
    int64_t total = 0;                                                                                                         \
    for (int64_t i = 0; i < n; i += BLOCK) {                                                                                   \
      int64_t m = n - i < BLOCK ? n - i : BLOCK;                                                                               \
      COUNT c = 0;                                   /* as wide as the elements, so that it stays in their lanes */            \
      for (int64_t k = 0; k < m; k++) c = (COUNT)(c + ((x[i + k] & mask) != 0));                                               \
      total += c;                                                                                                              \
    }                                                                                                                          \
    return total;                                                                                                              \
  }
NONZERO(nonzero8, uint8_t, uint8_t, 240)
NONZERO(nonzero16, uint16_t, uint16_t, 32768)
NONZERO(nonzero32, uint32_t, uint32_t, (1 << 30))
NONZERO(nonzero64, uint64_t, uint64_t, INT64_MAX / 2)

static int64_t nonzero_any (int64_t n, int64_t size, bool real, const char *x) {
  switch (size) {
    case 1: return nonzero8(n, (const uint8_t *)x, 0xff);
    case 2: return nonzero16(n, (const uint16_t *)(const void *)x, real ? 0x7fff : 0xffff);
    case 4: return nonzero32(n, (const uint32_t *)(const void *)x, real ? 0x7fffffffu : 0xffffffffu);
    default: return nonzero64(n, (const uint64_t *)(const void *)x, real ? 0x7fffffffffffffffu : 0xffffffffffffffffu);
  }
}

static void minmax_i64 (int64_t n, const int64_t *x, int64_t *min, int64_t *max) {
  int64_t lo = x[0], hi = x[0];
  for (int64_t i = 1; i < n; i++) {
    lo = x[i] < lo ? x[i] : lo;
    hi = x[i] > hi ? x[i] : hi;
  }
  *min = lo;
  *max = hi;
}

/* ---- bits ---- */

static inline uint8_t kn_pack8 (const uint8_t *x, bool big) {
  unsigned v = 0;
  for (int k = 0; k < 8; k++) v |= (unsigned)(x[k] != 0) << (big ? 7 - k : k);
  return (uint8_t)v;
}

static void pack_bits (int64_t n, const uint8_t *x, uint8_t *out, bool big) {
  int64_t i = 0;
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  for (; i + 2 <= n; i += 2) {                       /* 16 bytes at a time */
    uint64_t a, b;
    memcpy(&a, x + 8 * i, 8);
    memcpy(&b, x + 8 * i + 8, 8);
    if (big) { a = __builtin_bswap64(a); b = __builtin_bswap64(b); }
    unsigned bits = ~(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_set_epi64x((long long)b, (long long)a), zero));
    out[i] = (uint8_t)bits;
    out[i + 1] = (uint8_t)(bits >> 8);
  }
#endif
  for (; i < n; i++) out[i] = kn_pack8(x + 8 * i, big);
}

static void unpack_bits (int64_t n, const uint8_t *x, uint8_t *out, bool big) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  for (int64_t i = 0; i < 8 * n; i++) out[i] = (x[i / 8] >> (big ? 7 - i % 8 : i % 8)) & 1;
#else
  /* the byte eight times, one bit kept of each, which becomes 0 or 1 */
  const uint64_t keep = big ? 0x0102040810204080u : 0x8040201008040201u;
  int64_t i = 0;
#if defined(__AVX2__)
  const __m256i spread = _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303);
  const __m256i bit = _mm256_set1_epi64x((long long)keep), one = _mm256_set1_epi8(1);
  for (; i + 4 <= n; i += 4) {
    int32_t four;
    memcpy(&four, x + i, 4);
    __m256i v = _mm256_and_si256(_mm256_shuffle_epi8(_mm256_set1_epi32(four), spread), bit);
    _mm256_storeu_si256((__m256i *)(void *)(out + 8 * i), _mm256_and_si256(_mm256_cmpeq_epi8(v, bit), one));
  }
#endif
  for (; i < n; i++) {
    uint64_t v = (x[i] * 0x0101010101010101u) & keep;
    v = ((v + 0x7f7f7f7f7f7f7f7fu) >> 7) & 0x0101010101010101u;
    memcpy(out + 8 * i, &v, 8);
  }
#endif
}

#define SWAP(name, T, BSWAP)                                                                                                   \
  static void name##_to (int64_t n, const char *restrict from, char *restrict to) {                                            \
    for (int64_t i = 0; i < n; i++) {                                                                                          \
      T v;                                                                                                                     \
      memcpy(&v, from + i * (int64_t)sizeof(T), sizeof v);                                                                     \
      v = BSWAP(v);                                                                                                            \
      memcpy(to + i * (int64_t)sizeof(T), &v, sizeof v);                                                                       \
    }                                                                                                                          \
  }                                                                                                                            \
  static void name##_in (int64_t n, char *p) {                                                                                 \
    for (int64_t i = 0; i < n; i++) {                                                                                          \
      T v;                                                                                                                     \
      memcpy(&v, p + i * (int64_t)sizeof(T), sizeof v);                                                                        \
      v = BSWAP(v);                                                                                                            \
      memcpy(p + i * (int64_t)sizeof(T), &v, sizeof v);                                                                        \
    }                                                                                                                          \
  }
SWAP(swap2, uint16_t, __builtin_bswap16)
SWAP(swap4, uint32_t, __builtin_bswap32)
SWAP(swap8, uint64_t, __builtin_bswap64)

static void swap_bytes (int64_t n, int64_t size, const char *from, char *to) {
  bool same = from == to;
  switch (size) {
    case 2: if (same) swap2_in(n, to); else swap2_to(n, from, to); break;
    case 4: if (same) swap4_in(n, to); else swap4_to(n, from, to); break;
    case 8: if (same) swap8_in(n, to); else swap8_to(n, from, to); break;
    default: if (!same && n > 0) memcpy(to, from, (size_t)n);
  }
}

const la_kern_numeric LA_PASTE(la_kern_numeric_, LA_ISA) = {
  .slide = {
    [LA_I8] = slide_u8, [LA_I16] = slide_u16, [LA_I32] = slide_u32, [LA_I64] = slide_u64,
    [LA_U8] = slide_u8, [LA_U16] = slide_u16, [LA_U32] = slide_u32, [LA_U64] = slide_u64,
    [LA_F32] = slide_f32, [LA_F64] = slide_f64
  },
  .search_f64 = search_f64, .search_i64 = search_i64, .nonzero = nonzero_any, .minmax_i64 = minmax_i64,
  .fextreme_f32 = fextreme_f32, .fextreme_f64 = fextreme_f64,
  .between = { [LA_I64] = between_i64, [LA_U64] = between_u64, [LA_F32] = between_f32, [LA_F64] = between_f64 },
  .anynan_f32 = anynan_f32, .anynan_f64 = anynan_f64,
  .pack = pack_bits, .unpack = unpack_bits, .swap = swap_bytes
};
