/*
** kern_select.c: choice by a mask, by size of element; compiled once per instruction set (kernel.h).
**   select  (condition, a, b) -> out      out = condition ? a : b
**   masked  (a, condition) -> out         out = a where the condition is true, else untouched
**   copy    (a) -> out                    out = a, whatever the strides
** Elements are moved as unsigned integers of their size, so NaN payloads stay.
*/
#include <string.h>

#include "select.h"

#if defined(__clang__)
#define IVDEP _Pragma("clang loop vectorize(assume_safety)")
#else
#define IVDEP _Pragma("GCC ivdep")
#endif

typedef struct { uint64_t a, b; } pair;

#define SELECT(T, N)                                                                                   \
  static void select_##N (int64_t n, char *const *p, const int64_t *s) {                               \
    const int64_t z = (int64_t)sizeof(T);                                                              \
    bool aligned = ((((uintptr_t)p[1] | (uintptr_t)p[2] | (uintptr_t)p[3])) & (_Alignof(T) - 1)) == 0; \
    if (aligned && s[0] == 1 && s[3] == z && (s[1] == z || s[1] == 0) && (s[2] == z || s[2] == 0)) {   \
      const uint8_t *c = (const uint8_t *)p[0];                                                        \
      const T *a = (const T *)(const void *)p[1], *b = (const T *)(const void *)p[2];                  \
      T *o = (T *)(void *)p[3];                                                                        \
      if (s[1] != 0 && s[2] != 0) {                                                                    \
        IVDEP for (int64_t i = 0; i < n; i++) { T x = a[i], y = b[i]; o[i] = c[i] ? x : y; }           \
      } else if (s[1] != 0) {                                                                          \
        const T k = *b;                                                                                \
        IVDEP for (int64_t i = 0; i < n; i++) { T x = a[i]; o[i] = c[i] ? x : k; }                     \
      } else if (s[2] != 0) {                                                                          \
        const T k = *a;                                                                                \
        IVDEP for (int64_t i = 0; i < n; i++) { T y = b[i]; o[i] = c[i] ? k : y; }                     \
      } else if (n > 0) {                                                                              \
        const T k = *a, l = *b;                                                                        \
        IVDEP for (int64_t i = 0; i < n; i++) o[i] = c[i] ? k : l;                                     \
      }                                                                                                \
    } else {                                                                                           \
      const char *c = p[0], *a = p[1], *b = p[2];                                                      \
      char *o = p[3];                                                                                  \
      for (int64_t i = 0; i < n; i++, c += s[0], a += s[1], b += s[2], o += s[3])                      \
        memcpy(o, *c ? a : b, sizeof(T));                                                              \
    }                                                                                                  \
  }                                                                                                    \
  static void masked_##N (int64_t n, char *const *p, const int64_t *s) {                               \
    const char *a = p[0], *c = p[1];                                                                   \
    char *o = p[2];                                                                                    \
    for (int64_t i = 0; i < n; i++, a += s[0], c += s[1], o += s[2])                                   \
      if (*c) memcpy(o, a, sizeof(T));                                                                 \
  }
#define COPY(T, N)                                                                                     \
  static void copy_##N (int64_t n, char *const *p, const int64_t *s) {                                 \
    const int64_t z = (int64_t)sizeof(T);                                                              \
    const char *a = p[0];                                                                              \
    char *o = p[1];                                                                                    \
    bool aligned = (((uintptr_t)a | (uintptr_t)o | (uintptr_t)s[0]) & (_Alignof(T) - 1)) == 0;         \
    if (s[0] == z && s[1] == z) memcpy(o, a, (size_t)(n * z));                                         \
    else if (aligned && s[1] == z && s[0] == -z) {                                                     \
      const T *x = (const T *)(const void *)a;                                                         \
      T *y = (T *)(void *)o;                                                                           \
      IVDEP for (int64_t i = 0; i < n; i++) y[i] = x[-i];                                              \
    } else if (aligned && s[1] == z && s[0] == 0 && n > 0) {                                           \
      const T k = *(const T *)(const void *)a;                                                         \
      T *y = (T *)(void *)o;                                                                           \
      for (int64_t i = 0; i < n; i++) y[i] = k;                                                        \
    } else if (aligned && s[1] == z) {                                                                 \
      const int64_t step = s[0] / z;                                                                   \
      const T *x = (const T *)(const void *)a;                                                         \
      T *y = (T *)(void *)o;                                                                           \
      if (s[0] % z == 0) { IVDEP for (int64_t i = 0; i < n; i++) y[i] = x[i * step]; }                 \
      else IVDEP for (int64_t i = 0; i < n; i++) y[i] = *(const T *)(const void *)(a + i * s[0]);      \
    } else                                                                                             \
      for (int64_t i = 0; i < n; i++, a += s[0], o += s[1]) memcpy(o, a, sizeof(T));                   \
  }
SELECT(uint8_t, 1)
SELECT(uint16_t, 2)
SELECT(uint32_t, 4)
SELECT(uint64_t, 8)
SELECT(pair, 16)
COPY(uint8_t, 1)
COPY(uint16_t, 2)
COPY(uint32_t, 4)
COPY(uint64_t, 8)
COPY(pair, 16)

const la_select_table LA_PASTE(la_kern_select_, LA_ISA) = {
  { select_1, select_2, select_4, select_8, select_16 }, { masked_1, masked_2, masked_4, masked_8, masked_16 },
  { copy_1, copy_2, copy_4, copy_8, copy_16 }
};
