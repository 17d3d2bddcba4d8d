/*
** lunarray.h: the public C API of lunarray, N-dimensional arrays for Lua 5.4. For C (C99 and newer) and C++.
**
** A host opens the library in a Lua state, hands memory to scripts and reads what they made:
**
**   #include <lunarray.h>
**   luaL_requiref(L, "lunarray", luaopen_lunarray, 0);
**   lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, &n, NULL, samples, 0, NULL, NULL);
**   lua_setglobal(L, "samples");                               -- a script changes samples in place
**
** Conventions
** - A function returns LUNARRAY_OK or one of the codes below and then has pushed nothing; lunarray_errmsg tells the sentence. No
**   function raises a Lua error but lunarray_check, none prints, exits or aborts, none starts a thread.
** - [-n, +m]: values taken from and left on the Lua stack. Axes and positions count from 0 here, as everywhere in C; strides are bytes.
** - Everything belongs to one Lua state and is used on the thread that runs it. Different states may run on different threads.
** - What a lunarray_view points to stays where it is as long as the array is on the stack, in a table or pinned, and is not closed.
*/
#ifndef LUNARRAY_H
#define LUNARRAY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#include <lua.h>

#define LUNARRAY_VERSION_MAJOR 0
#define LUNARRAY_VERSION_MINOR 1
#define LUNARRAY_VERSION_PATCH 0
#define LUNARRAY_VERSION "0.1.0"
#define LUNARRAY_VERSION_NUM (LUNARRAY_VERSION_MAJOR * 10000 + LUNARRAY_VERSION_MINOR * 100 + LUNARRAY_VERSION_PATCH)

#if defined(LUNARRAY_STATIC)
#define LA_API extern
#elif defined(__GNUC__)
#define LA_API __attribute__((visibility("default"))) extern
#else
#define LA_API extern
#endif

/* ---- opening ---- */

/* The whole library for a host that links it: arrays, files, and the Lua layer (frame, plot, ...), which is in the static library as
** strings. Leaves the module table on the stack; for luaL_requiref under the name "lunarray". The sub-modules are then found by require. */
LA_API int luaopen_lunarray (lua_State *L);

/* The functions on files (la.save, la.load, ...) alone, to be opened after the core. A host whose scripts must not touch files
** opens luaopen_lunarray_core and leaves this away. */
LA_API int luaopen_lunarray_file (lua_State *L);

/* The compiled part; leaves the module table on the stack. For luaL_requiref and package.preload under the name "lunarray.core".
** Opens no file, starts no thread, loads no BLAS library. May raise out of memory, as every luaopen_ function. */
LA_API int luaopen_lunarray_core (lua_State *L);

/* LUNARRAY_VERSION_NUM of the library that runs. Its minor and patch may be newer than the header's, its major is the same or the
** two do not fit: lunarray_checkversion(L) raises then. */
LA_API int lunarray_version (void);
LA_API void lunarray_checkversion_ (lua_State *L, int header);
#define lunarray_checkversion(L) lunarray_checkversion_(L, LUNARRAY_VERSION_NUM)

/* ---- codes ---- */

typedef enum lunarray_status {
  LUNARRAY_OK = 0,
  LUNARRAY_ENOTOPEN,        /* the library is not open in this state */
  LUNARRAY_ETYPE,           /* not an array, or one of another dtype or number of axes */
  LUNARRAY_ECLOSED,         /* the array has been closed */
  LUNARRAY_EARGUMENT,       /* a shape, stride, dtype or pointer that makes no sense */
  LUNARRAY_EMEMORY,         /* out of memory, or beyond the state's limit */
  LUNARRAY_EUNSUPPORTED     /* DLPack: a device, type or version that lunarray does not have */
} lunarray_status;

/* The sentence of the last function that failed in this state: valid until the next one fails. */
LA_API const char *lunarray_errmsg (lua_State *L);

/* ---- arrays ---- */

typedef enum lunarray_dtype {
  LUNARRAY_ANY = -1,        /* in a question only: every dtype will do */
  LUNARRAY_BOOL,            /* one byte, 0 or 1 */
  LUNARRAY_INT8, LUNARRAY_INT16, LUNARRAY_INT32, LUNARRAY_INT64,
  LUNARRAY_UINT8, LUNARRAY_UINT16, LUNARRAY_UINT32, LUNARRAY_UINT64,
  LUNARRAY_FLOAT16, LUNARRAY_FLOAT32, LUNARRAY_FLOAT64,
  LUNARRAY_COMPLEX64, LUNARRAY_COMPLEX128       /* pairs (re, im) of float, double */
} lunarray_dtype;

LA_API const char *lunarray_dtypename (lunarray_dtype dtype);         /* "float32"; NULL for a number that is no dtype */
LA_API size_t lunarray_itemsize (lunarray_dtype dtype);               /* bytes of an element; 0 likewise */

enum {                      /* lunarray_view.flags */
  LUNARRAY_READONLY = 1,    /* scripts and hosts must not write */
  LUNARRAY_CONTIGUOUS = 2,  /* in C order, without gaps: data[0 .. size - 1] */
  LUNARRAY_FORTRAN = 4,     /* in Fortran order, without gaps */
  LUNARRAY_ALIGNED = 8,     /* elements lie on multiples of their size */
  LUNARRAY_WRITABLE = 16    /* in a question only: not LUNARRAY_READONLY */
};

typedef struct lunarray_view {
  void *data;               /* element (0, 0, ...) */
  const int64_t *shape;     /* [ndim] */
  const int64_t *strides;   /* [ndim], bytes; may be negative or 0 */
  int64_t size;             /* number of elements */
  int ndim;
  lunarray_dtype dtype;
  unsigned flags;
} lunarray_view;

/* Is the value at idx an array (closed or not)? */
LA_API int lunarray_isarray (lua_State *L, int idx);
/* The array at idx as it lies. LUNARRAY_ETYPE, LUNARRAY_ECLOSED. */
LA_API int lunarray_get (lua_State *L, int idx, lunarray_view *v);
/* For C functions called by Lua: the array at argument arg, which must have the dtype (or LUNARRAY_ANY), ndim axes (or -1) and the
** properties in flags (of CONTIGUOUS, FORTRAN, ALIGNED, WRITABLE); else raises "bad argument #1 to 'f' (...)". */
LA_API void lunarray_check (lua_State *L, int arg, lunarray_dtype dtype, int ndim, unsigned flags, lunarray_view *v);
/* The value at idx as an array of that dtype (LUNARRAY_ANY: its own) that is contiguous and aligned: a number, a table or another
** array is converted, and the new array takes its place on the stack. */
LA_API int lunarray_convert (lua_State *L, int idx, lunarray_dtype dtype, lunarray_view *v);

/* ---- making arrays: [-0, +1]; v may be NULL ---- */

/* In C order; elements are zero. */
LA_API int lunarray_pushzeros (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, lunarray_view *v);
/* In C order; elements are not set: write all of them. */
LA_API int lunarray_pushempty (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, lunarray_view *v);
/* A copy of the host's elements; strides NULL: C order. */
LA_API int lunarray_pushcopy (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides,
                              const void *data, lunarray_view *v);
/* The host's memory itself, for reading and writing (flags: LUNARRAY_READONLY for reading alone). It must stay until release(ud, data)
** is called: once, when the last array, view and pin of it is gone or closed, at the latest by lua_close. release may be NULL (then
** the memory must outlive the state, or the host closes the array first); it must not use the Lua state. Where the function fails,
** release is not called. */
LA_API int lunarray_pushborrowed (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides,
                                  void *data, unsigned flags, void (*release) (void *ud, void *data), void *ud);
/* The same for memory that the host gives away, in C order, of malloc's family or anything else that deleter(data) frees (NULL: free).
** It counts in la.memory() and toward the collector. Where the function fails the memory is still the host's. */
LA_API int lunarray_pushadopted (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, void *data,
                                 void (*deleter) (void *data));
/* Closes the array at idx and so every view of it: scripts that use one get an error. Its memory goes, or is released, once no pin holds it. */
LA_API int lunarray_close (lua_State *L, int idx);

/* ---- pins ---- */

/* Keeps the elements of an array where they are, even if it leaves the stack, is collected or closed by a script, until the pin is
** taken off. The view in it stays valid as long, and other threads may use its data meanwhile. Take it off before lua_close. */
typedef struct lunarray_pin { lunarray_view view; } lunarray_pin;
LA_API lunarray_pin *lunarray_pinarray (lua_State *L, int idx);       /* [-0, +0]; NULL where it fails */
LA_API int lunarray_pushpinned (lua_State *L, const lunarray_pin *pin);   /* [-0, +1] the array again */
LA_API void lunarray_unpin (lua_State *L, lunarray_pin *pin);         /* NULL is allowed */

/* ---- elementwise functions ---- */

/* n elements: args[0 .. nin - 1] point to the first element of each operand, args[nin] to the result's; steps are bytes from one
** to the next and may be 0. Called on several threads at once; the result's memory may be an operand's. */
typedef void (*lunarray_loop) (int64_t n, char *const *args, const int64_t *steps);

#define LUNARRAY_NDTYPES 14

typedef struct lunarray_elementwise {
  const char *name;         /* as it prints: <ufunc 'name'> */
  const char *doc;          /* one sentence, or NULL */
  int nin;                  /* operands, 1 or 2 */
  lunarray_loop loop[LUNARRAY_NDTYPES];   /* by dtype; NULL where there is none: operands are cast to the nearest that has one */
  int predicate;            /* not 0: results are bool, whatever the operands */
  double cost;              /* of an element, an addition being 1: decides from which size on threads share the work; 0: 1 */
} lunarray_elementwise;

/* [-0, +1] A function object that broadcasts, casts, threads, takes out, where and dtype and has reduce, accumulate, outer and at as
** la.add has. The names and the struct are copied. */
LA_API int lunarray_pushelementwise (lua_State *L, const lunarray_elementwise *def);

/* ---- DLPack (https://dmlc.github.io/dlpack, version 1) ---- */

struct DLManagedTensorVersioned;
struct DLManagedTensor;

/* The array at idx for another library, which calls tensor->deleter when it is done, on the thread of this state, before lua_close.
** copy != 0: a copy with memory of its own, which may be deleted on any thread at any time. */
LA_API int lunarray_todlpack (lua_State *L, int idx, int copy, struct DLManagedTensorVersioned **tensor);
/* [-0, +1] A tensor in this machine's memory as an array that shows it; its deleter is called when the array is gone. Where the
** function fails the tensor is still the caller's. */
LA_API int lunarray_fromdlpack (lua_State *L, struct DLManagedTensorVersioned *tensor);
LA_API int lunarray_fromdlpack0 (lua_State *L, struct DLManagedTensor *tensor);       /* of a library from before version 1 */

#ifdef __cplusplus
}
#endif

#endif
