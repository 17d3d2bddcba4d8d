/*
** blas.h: the optional BLAS and LAPACK library, found when it is first needed.
**
** Owns: the handle of the library and the addresses of its matrix products; one for the whole process. The library is
** OpenBLAS wherever there is one; MKL, BLIS and the system's libblas / liblapack serve where there is none.
** Called by: product.c (matrix products), linalg.c (LAPACK), the binding (la.config).
**
** Invariants
** - The library is never loaded by opening lunarray, only by the first large product or factorisation.
** - It runs on the thread that calls it, so the pool of thread.h is the only one and large work is split by the caller. One
**   exception: a single large factorisation, which no caller can split, may use OpenBLAS's own threads (la_blas_enter_team).
**   They sleep except during such a call.
** - Once loaded it stays until the process ends. A failed search is remembered; la_blas_load searches again.
** - LUNARRAY_BLAS names the file to load, or is "none".
*/
#ifndef LA_BLAS_H
#define LA_BLAS_H

#include "memory.h"

/* ---- load ---- */
bool la_blas_ready (void);              /* loads at the first call; may products use it? Cheap afterwards */
bool la_blas_load  (la_ctx *cx);        /* for LAPACK: loads, searching again after a failure; false and cx->err: what to install */

/* ---- ask; none of these loads anything. NULL where nothing is loaded ---- */
const char *la_blas_library  (void);    /* the file: "/usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblas.so.0" */
const char *la_blas_corename (void);    /* the kernel set it chose: "Haswell", "SkylakeX" */
const char *la_blas_config   (void);    /* "OpenBLAS 0.3.21 DYNAMIC_ARCH ..." */
int64_t     la_blas_maxint   (void);    /* largest size and leading dimension it takes: 2^31 - 1, or more with 64-bit integers */

/* ---- call ---- */
/* A Fortran INTEGER of the library: 32 bits, or 64 in the ILP64 builds. Passed by address; arrays of them (pivots) are
** made of la_blas_intsize() bytes each. */
typedef union la_bint { int32_t i32; int64_t i64; } la_bint;
la_bint la_blas_int     (int64_t v);
int64_t la_blas_fromint (la_bint i);
int     la_blas_intsize (void);                              /* 4 or 8 */
int64_t la_blas_intat   (const void *ints, int64_t i);       /* element i of an array of Fortran INTEGERs */

/* Every call into the library stands between these two: they keep an OpenMP build from starting threads, and the number of
** callers within what OpenBLAS has buffers for. */
int  la_blas_enter (void);
void la_blas_leave (int token);

/* The same for one large factorisation: as many of OpenBLAS's own threads help as la_th_count() says, unless somebody else is in the
** library. Never from a task of the pool. */
int  la_blas_enter_team (void);
void la_blas_leave_team (int token);

/* The LAPACK functions in use, found when the library is loaded; real and complex in double precision */
#define LA_LAPACK_NAMES(X) \
  X(dgetrf) X(zgetrf) X(dgetrs) X(zgetrs) X(dgetri) X(zgetri) X(dpotrf) X(zpotrf) X(dgeqrf) X(zgeqrf) \
  X(dorgqr) X(zungqr) X(dsyevd) X(zheevd) X(dsterf) X(dstedc) X(dgeev) X(zgeev) X(dgesdd) X(zgesdd) X(dgelsd) X(zgelsd) X(dtrtrs) X(ztrtrs)
typedef enum la_lapack {
#define ROW(name) LA_LAPACK_##name,
  LA_LAPACK_NAMES(ROW)
#undef ROW
  LA_NLAPACK
} la_lapack;
typedef void (*la_fortran) (void);
la_fortran la_blas_lapack (la_lapack f);          /* la_blas_load() was true: never NULL */

/* C (m, n) = op(A) op(B), column-major as in Fortran; dt float32, float64, complex64 or complex128; trans 'N' or 'T'.
** Sizes positive and at most la_blas_maxint(); la_blas_ready() was true. */
void la_blas_gemm (la_dtype dt, char transa, char transb, int64_t m, int64_t n, int64_t k, const void *a, int64_t lda,
                   const void *b, int64_t ldb, void *c, int64_t ldc);
/* The same for a caller that stands between enter and leave; la_blas_load() was true. */
void la_blas_gemm_inside (la_dtype dt, char transa, char transb, int64_t m, int64_t n, int64_t k, const void *a, int64_t lda,
                          const void *b, int64_t ldb, void *c, int64_t ldc);
/* The lower triangle of C (n, n) = op(A) op(A)^T (no conjugation), column-major; trans 'N': A (n, k), 'T': A (k, n) */
void la_blas_syrk (la_dtype dt, char trans, int64_t n, int64_t k, const void *a, int64_t lda, void *c, int64_t ldc);

#endif
