/*
** standin.c: a stand-in for a BLAS library, for tests/spec/blas_spec.lua: products in plain loops, under the names by which src/blas.c
** knows the kinds of libraries. Compiled with one of
**   -DREFERENCE                  nothing but the functions
**   -DMKL, -DBLIS                with the functions that set their threads
**   -DOPENBLAS=1 or 2            with OpenBLAS's own; 1: threads of its own, 2: OpenMP
**   -DEMPTY                      no BLAS at all
** and -DWIDE for names that end in _64_ and integers of 64 bits, -DLAPACK for the names of factorisations, which do nothing.
*/
#include <complex.h>
#include <stdint.h>
#include <stdlib.h>

#if defined(WIDE)
typedef int64_t blasint;
#define NAME(f) f##_64_
#define OPENNAME(f) f##64_
#else
typedef int32_t blasint;
#define NAME(f) f##_
#define OPENNAME(f) f
#endif

int standin_calls = 0;       /* products so far */

#if defined(EMPTY)
int standin_nothing (void) { return 0; }
#else

/* column-major; trans: 'N' or 'T' */
#define PRODUCT(letter, T)                                                                                                  \
  void NAME(letter##gemm) (const char *ta, const char *tb, const blasint *m, const blasint *n, const blasint *k, const T *alpha, \
                           const T *a, const blasint *lda, const T *b, const blasint *ldb, const T *beta, T *c, const blasint *ldc) { \
    for (int64_t j = 0; j < *n; j++)                                                                                        \
      for (int64_t i = 0; i < *m; i++) {                                                                                    \
        T s = 0;                                                                                                            \
        for (int64_t l = 0; l < *k; l++) s += (*ta == 'N' ? a[i + l * *lda] : a[l + i * *lda]) * (*tb == 'N' ? b[l + j * *ldb] : b[j + l * *ldb]); \
        c[i + j * *ldc] = *alpha * s + (*beta == 0 ? 0 : *beta * c[i + j * *ldc]);                                          \
      }                                                                                                                     \
    __atomic_fetch_add(&standin_calls, 1, __ATOMIC_RELAXED);                                                                \
  }                                                                                                                         \
  void NAME(letter##syrk) (const char *uplo, const char *trans, const blasint *n, const blasint *k, const T *alpha, const T *a,  \
                           const blasint *lda, const T *beta, T *c, const blasint *ldc) {                                   \
    for (int64_t j = 0; j < *n; j++)                                                                                        \
      for (int64_t i = *uplo == 'L' ? j : 0; i < (*uplo == 'L' ? *n : j + 1); i++) {                                        \
        T s = 0;                                                                                                            \
        for (int64_t l = 0; l < *k; l++) s += *trans == 'N' ? a[i + l * *lda] * a[j + l * *lda] : a[l + i * *lda] * a[l + j * *lda]; \
        c[i + j * *ldc] = *alpha * s + (*beta == 0 ? 0 : *beta * c[i + j * *ldc]);                                          \
      }                                                                                                                     \
    __atomic_fetch_add(&standin_calls, 1, __ATOMIC_RELAXED);                                                                \
  }
PRODUCT(s, float)
PRODUCT(d, double)
PRODUCT(c, float complex)
PRODUCT(z, double complex)
#endif

#if defined(MKL)
int MKL_Set_Threading_Layer (int layer) { return layer; }
int MKL_Set_Interface_Layer (int layer) { return layer; }
#endif

#if defined(BLIS)
void bli_thread_set_num_threads (int64_t n) { if (n != 1) abort(); }
#endif

#if defined(LAPACK)
/* the names of the factorisations, for a library that must look whole */
#include "blas.h"
#define ROW(name) void NAME(name) (void); void NAME(name) (void) { abort(); }
LA_LAPACK_NAMES(ROW)
#endif

#if defined(OPENBLAS)
static int standin_threads = 2;
#if defined(WIDE)
char *OPENNAME(openblas_get_config) (void) { return "OpenBLAS stand-in USE64BITINT MAX_THREADS=4"; }
#else
char *OPENNAME(openblas_get_config) (void) { return "OpenBLAS stand-in"; }
#endif
char *OPENNAME(openblas_get_corename) (void) { return "Plain"; }
int OPENNAME(openblas_get_parallel) (void) { return OPENBLAS; }
void OPENNAME(openblas_set_num_threads) (int n) { standin_threads = n; }
#if OPENBLAS == 2
int omp_get_max_threads (void) { return standin_threads; }
void omp_set_num_threads (int n) { standin_threads = n; }
#endif
#endif
