/*
** kern_index.c: the inner loops of indexing, compiled once per instruction set (kernel.h); index.c walks the axes.
**
** A mask is read eight elements at a time, as a word with a 1 in each byte that is true. None and all of the eight are
** special cases. Else multiplying the word by 0x0101...01 gives in byte k how many of the elements 0 .. k are true: the
** place of element k + 1. All eight are then stored in order, the wanted and the others; what is not wanted is written
** over by the next one, so there is no branch that a random mask could mislead, no chain of additions from element to
** element. So that nothing is written behind the last wanted element, the mask is cut after its last true one, and the
** eight that hold it go singly.
*/
#include <string.h>

#include "kern_index.h"

#if defined(__AVX2__)
#include <immintrin.h>
#endif

#define ONES UINT64_C(0x0101010101010101)

/* ================================================================ positions to offsets */

#define OFFSETS(name, T, ZERO) \
  static bool name (int64_t n, const char *p, int64_t step, int64_t length, int64_t stride, bool add, int64_t *off) { \
    uint64_t outside = 0; \
    if (step == (int64_t)sizeof(T) && !add) { \
      for (int64_t j = 0; j < n; j++) { \
        T raw; \
        memcpy(&raw, p + j * (int64_t)sizeof(T), sizeof raw); \
        int64_t i = (int64_t)raw, z = ZERO; \
        outside |= (uint64_t)((uint64_t)z >= (uint64_t)length); \
        off[j] = (int64_t)((uint64_t)z * (uint64_t)stride);   /* may wrap where outside */ \
      } \
    } \
    else { \
      for (int64_t j = 0; j < n; j++) { \
        T raw; \
        memcpy(&raw, p + j * step, sizeof raw); \
        int64_t i = (int64_t)raw, z = ZERO; \
        outside |= (uint64_t)((uint64_t)z >= (uint64_t)length); \
        off[j] = (int64_t)((uint64_t)z * (uint64_t)stride + (add ? (uint64_t)off[j] : 0)); \
      } \
    } \
    return outside == 0; \
  }
OFFSETS(offsets_i8,  int8_t,   i < 0 ? i + length : i - 1)    /* position 0 gives -1: outside */
OFFSETS(offsets_i16, int16_t,  i < 0 ? i + length : i - 1)
OFFSETS(offsets_i32, int32_t,  i < 0 ? i + length : i - 1)
OFFSETS(offsets_i64, int64_t,  i < 0 ? i + length : i - 1)    /* uint64 too: its bits are a Lua integer's */
OFFSETS(offsets_u8,  uint8_t,  i - 1)
OFFSETS(offsets_u16, uint16_t, i - 1)
OFFSETS(offsets_u32, uint32_t, i - 1)
OFFSETS(offsets_z64, int64_t,  i)

/* ================================================================ masks */

/* Eight elements as a word with a 1 in each byte that is not 0: a stray 255 is true and counts once. */
static inline uint64_t eight (const char *m) {
  uint64_t w;
  memcpy(&w, m, 8);
  return ((((w & (ONES * 0x7f)) + ONES * 0x7f) | w) >> 7) & ONES;
}

static int64_t count_true (int64_t n, const char *m, int64_t sm) {
  int64_t i = 0, total = 0;
  if (sm == 1) {
    while (i + 8 <= n) {
      int64_t words = (n - i) / 8 < 255 ? (n - i) / 8 : 255;   /* more would overflow a byte of the sum */
      uint64_t sum = 0;
      for (int64_t w = 0; w < words; w++) sum += eight(m + i + 8 * w);
      i += 8 * words;
      sum = (sum & UINT64_C(0x00ff00ff00ff00ff)) + ((sum >> 8) & UINT64_C(0x00ff00ff00ff00ff));
      total += (int64_t)((sum * UINT64_C(0x0001000100010001)) >> 48);
    }
  }
  for (; i < n; i++) total += m[i * sm] != 0;
  return total;
}

/* One past the last true element. */
static int64_t true_length (int64_t n, const char *m, int64_t sm) {
  if (sm == 1) while (n >= 8 && eight(m + n - 8) == 0) n -= 8;
  while (n > 0 && m[(n - 1) * sm] == 0) n--;
  return n;
}

/* Element k of the eight goes to place PLACE(p, k), p being the word times ONES, shifted by one element. */
#define PLACE(p, k) ((int64_t)((p) >> (8 * (k)) & 0xff))

/* Eight elements of S bytes at a time to `out`; returns how many elements are left for the loop that goes singly. */
#define COMPRESS_EIGHTS(S) \
  static inline int64_t compress_eights##S (int64_t n, const char *m, const char *x, char **to) { \
    int64_t i = 0; \
    char *out = *to; \
    for (; i + 8 <= n; i += 8) { \
      uint64_t w = eight(m + i), p; \
      const char *s = x + i * S; \
      if (w == 0) continue; \
      if (w == ONES) { memcpy(out, s, 8 * S); out += 8 * S; continue; } \
      if (i + 8 == n) break; \
      p = w * ONES; \
      memcpy(out, s, S); \
      for (int k = 0; k < 7; k++) memcpy(out + PLACE(p, k) * S, s + (k + 1) * S, S); \
      out += (int64_t)(p >> 56) * S; \
    } \
    *to = out; \
    return i; \
  }
COMPRESS_EIGHTS(1)
COMPRESS_EIGHTS(2)
COMPRESS_EIGHTS(4)
COMPRESS_EIGHTS(8)
COMPRESS_EIGHTS(16)

#define MASKED(S) \
  static char *compress##S (int64_t n, const char *m, int64_t sm, const char *x, int64_t sx, char *out) { \
    int64_t i = 0; \
    n = true_length(n, m, sm); \
    if (sm == 1 && sx == S) i = compress_eights##S(n, m, x, &out); \
    for (; i < n; i++) { memcpy(out, x + i * sx, S); out += m[i * sm] != 0 ? S : 0; } \
    return out; \
  } \
  static int64_t expand##S (int64_t n, const char *m, int64_t sm, char *x, int64_t sx, const char *v, int64_t sv) { \
    int64_t i = 0, at = 0; \
    n = true_length(n, m, sm); \
    if (sm == 1 && sx == S) { \
      for (; i + 8 <= n; i += 8) { \
        uint64_t w = eight(m + i), p = w * ONES << 8; \
        char *d = x + i * S; \
        if (w == 0) continue; \
        if (w == ONES && sv == S) { memcpy(d, v + at, 8 * S); at += 8 * S; continue; } \
        if (i + 8 == n) break; \
        for (int k = 0; k < 8; k++) { \
          const char *from[2] = { d + k * S, v + at + PLACE(p, k) * sv }; \
          memcpy(d + k * S, from[w >> (8 * k) & 1], S);   /* an address chosen without a branch */ \
        } \
        at += (int64_t)(w * ONES >> 56) * sv; \
      } \
    } \
    for (; i < n; i++) \
      if (m[i * sm] != 0) { memcpy(x + i * sx, v + at, S); at += sv; } \
    return at; \
  }
MASKED(1)
MASKED(2)
MASKED(4)
MASKED(8)
MASKED(16)

#define FILL(S, T) \
  static void fill##S (int64_t n, const char *m, int64_t sm, char *x, int64_t sx, const char *v) { \
    T value, old; \
    memcpy(&value, v, S); \
    if (sm == 1 && sx == S) { \
      for (int64_t i = 0; i < n; i++) { \
        T keep = (T)((T)(m[i] != 0) - 1);   /* all bits where the element stays */ \
        memcpy(&old, x + i * S, S); \
        old = (T)((old & keep) | (value & (T)~keep)); \
        memcpy(x + i * S, &old, S); \
      } \
    } \
    else \
      for (int64_t i = 0; i < n; i++) \
        if (m[i * sm] != 0) memcpy(x + i * sx, v, S); \
  }
FILL(1, uint8_t)
FILL(2, uint16_t)
FILL(4, uint32_t)
FILL(8, uint64_t)

static void fill16 (int64_t n, const char *m, int64_t sm, char *x, int64_t sx, const char *v) {
  for (int64_t i = 0; i < n; i++)
    if (m[i * sm] != 0) memcpy(x + i * sx, v, 16);
}

static int64_t where_true (int64_t n, const char *m, int64_t sm, int64_t first, int64_t *out, int64_t stride) {
  int64_t i = 0, found = 0;
  n = true_length(n, m, sm);
  if (sm == 1) {
    for (; i + 8 <= n; i += 8) {
      uint64_t w = eight(m + i), p;
      if (w == 0) continue;
      if (i + 8 == n) break;
      p = w * ONES;
      out[found * stride] = first + i;
      for (int k = 0; k < 7; k++) out[(found + PLACE(p, k)) * stride] = first + i + k + 1;
      found += (int64_t)(p >> 56);
    }
  }
  for (; i < n; i++)
    if (m[i * sm] != 0) out[found++ * stride] = first + i;
  return found;
}

/* ================================================================ single elements */

#define MOVE(S) \
  static void take##S (int64_t n, const char *x, const int64_t *off, char *o, int64_t os, const int64_t *oo) { \
    if (oo) for (int64_t j = 0; j < n; j++) memcpy(o + oo[j], x + off[j], S); \
    else if (os == S) for (int64_t j = 0; j < n; j++) memcpy(o + j * S, x + off[j], S); \
    else for (int64_t j = 0; j < n; j++) memcpy(o + j * os, x + off[j], S); \
  } \
  static void put##S (int64_t n, char *x, const int64_t *off, const char *o, int64_t os, const int64_t *oo) { \
    if (oo) for (int64_t j = 0; j < n; j++) memcpy(x + off[j], o + oo[j], S); \
    else for (int64_t j = 0; j < n; j++) memcpy(x + off[j], o + j * os, S); \
  } \
  static void copy##S (int64_t n, char *d, int64_t ds, const char *s, int64_t ss) { \
    for (int64_t j = 0; j < n; j++) memcpy(d + j * ds, s + j * ss, S); \
  }
MOVE(1)
MOVE(2)
MOVE(4)
MOVE(8)
MOVE(16)

/* ================================================================ positions of elements that lie side by side */

#define POSITIONS 512                /* at a time: what is checked is still in the first cache when it is used */

/* Are all of them from 1 to length? One comparison each, as the unsigned difference is large for 0 and for negative ones. */
static bool all_from_one (int64_t n, const int64_t *p, int64_t length) {
  uint64_t outside = 0;
  for (int64_t j = 0; j < n; j++) outside |= (uint64_t)p[j] - 1 >= (uint64_t)length;
  return outside == 0;
}

static bool all_inside (int64_t n, const int64_t *p, int64_t length) {
  uint64_t outside = 0;
  if (all_from_one(n, p, length)) return true;
  for (int64_t j = 0; j < n; j++) {
    int64_t i = p[j], z = i < 0 ? i + length : i - 1;
    outside |= (uint64_t)z >= (uint64_t)length;
  }
  return outside == 0;
}

static void clip_all (int64_t n, const int64_t *p, int64_t length, int64_t *out) {
  for (int64_t j = 0; j < n; j++) {
    int64_t i = p[j] < 1 ? 1 : p[j];
    out[j] = i > length ? length : i;
  }
}

#if defined(__AVX2__)
static inline float one_4 (const char *x, int64_t p) { float v; memcpy(&v, x + (p - 1) * 4, 4); return v; }
static inline double one_8 (const char *x, int64_t p) { double v; memcpy(&v, x + (p - 1) * 8, 8); return v; }

static int64_t past_4 (int64_t n, const int64_t *p, const char *x, char *o) {
  int64_t j = 0;
  if (((uintptr_t)o & 31) != 0) return 0;
  for (; j + 8 <= n; j += 8)
    _mm256_stream_ps((float *)(void *)(o + 4 * j), _mm256_setr_ps(one_4(x, p[j]), one_4(x, p[j + 1]), one_4(x, p[j + 2]), one_4(x, p[j + 3]),
                     one_4(x, p[j + 4]), one_4(x, p[j + 5]), one_4(x, p[j + 6]), one_4(x, p[j + 7])));
  _mm_sfence();
  return j;
}
static int64_t past_8 (int64_t n, const int64_t *p, const char *x, char *o) {
  int64_t j = 0;
  if (((uintptr_t)o & 31) != 0) return 0;
  for (; j + 4 <= n; j += 4)
    _mm256_stream_pd((double *)(void *)(o + 8 * j), _mm256_setr_pd(one_8(x, p[j]), one_8(x, p[j + 1]), one_8(x, p[j + 2]), one_8(x, p[j + 3])));
  _mm_sfence();
  return j;
}
#define PAST(S) ((S) == 8 ? past_8(m, q, x, t) : (S) == 4 ? past_4(m, q, x, t) : 0)
#else
#define PAST(S) 0
#endif

#define GATHER(S) \
  static bool gather##S (int64_t n, const int64_t *p, int64_t length, const char *x, char *o, bool past) { \
    for (int64_t lo = 0; lo < n; lo += POSITIONS) { \
      int64_t m = n - lo < POSITIONS ? n - lo : POSITIONS, j = 0; \
      const int64_t *q = p + lo; \
      char *t = o + lo * S; \
      if (all_from_one(m, q, length)) { \
        if (past) j = PAST(S); \
        for (; j < m; j++) memcpy(t + j * S, x + (q[j] - 1) * S, S); \
        continue; \
      } \
      for (; j < m; j++) { \
        int64_t i = q[j]; \
        i += i < 0 ? length : -1; \
        if ((uint64_t)i >= (uint64_t)length) return false; \
        memcpy(t + j * S, x + i * S, S); \
      } \
    } \
    return true; \
  } \
  static void scatter##S (int64_t n, const int64_t *p, int64_t length, char *x, const char *v, int64_t sv) { \
    for (int64_t lo = 0; lo < n; lo += POSITIONS) { \
      int64_t m = n - lo < POSITIONS ? n - lo : POSITIONS; \
      const int64_t *q = p + lo; \
      const char *f = v + lo * sv; \
      if (!all_from_one(m, q, length)) \
        for (int64_t j = 0; j < m; j++) memcpy(x + (q[j] < 0 ? q[j] + length : q[j] - 1) * S, f + j * sv, S); \
      else if (sv == S) for (int64_t j = 0; j < m; j++) memcpy(x + (q[j] - 1) * S, f + j * S, S); \
      else for (int64_t j = 0; j < m; j++) memcpy(x + (q[j] - 1) * S, f + j * sv, S); \
    } \
  }
GATHER(1)
GATHER(2)
GATHER(4)
GATHER(8)
GATHER(16)
#undef GATHER
#undef PAST
#undef POSITIONS

const la_index_table LA_PASTE(la_kern_index_, LA_ISA) = {
  .offsets = {
    [LA_I8] = offsets_i8, [LA_I16] = offsets_i16, [LA_I32] = offsets_i32, [LA_I64] = offsets_i64,
    [LA_U8] = offsets_u8, [LA_U16] = offsets_u16, [LA_U32] = offsets_u32, [LA_U64] = offsets_i64
  },
  .offsets_zero = offsets_z64,
  .take = { take1, take2, take4, take8, take16 },
  .put = { put1, put2, put4, put8, put16 },
  .copy = { copy1, copy2, copy4, copy8, copy16 },
  .gather = { gather1, gather2, gather4, gather8, gather16 },
  .inside = all_inside,
  .fromone = all_from_one,
  .clip = clip_all,
  .scatter = { scatter1, scatter2, scatter4, scatter8, scatter16 },
  .count = count_true,
  .compress = { compress1, compress2, compress4, compress8, compress16 },
  .expand = { expand1, expand2, expand4, expand8, expand16 },
  .fill = { fill1, fill2, fill4, fill8, fill16 },
  .where = where_true
};
