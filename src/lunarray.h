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
** A program links liblunarray.a (pkg-config lunarray) or adds lunarray.c and this file to its sources (make amalgamation), with
** -DLUNARRAY_STATIC. A C module that scripts load beside lunarray/core.so finds these functions in that library, which has to be loaded
** with its symbols visible (package.loadlib(path, "*") does so).
**
** Conventions
** - A function that returns an int returns LUNARRAY_OK or one of the codes below; where it failed it has pushed and changed nothing, and
**   lunarray_errmsg tells the sentence. No function raises a Lua error but the openers, lunarray_check and lunarray_checkversion; none
**   prints, exits or aborts, and none starts a thread.
** - [-n, +m]: values taken from and left on the Lua stack; [-0, +0] where nothing is said. Each makes the room on the stack that it needs.
** - Axes and positions count from 0 here, as everywhere in C; strides are bytes.
** - Everything belongs to one Lua state and is used on the thread that runs it. Different states may run on different threads.
** - A function that makes something may run the collector, and so finalizers of scripts.
** - What a lunarray_view points to stays where it is as long as the array is on the stack, in a table or pinned, and is not closed.
**
** Memory. Arrays and all that is computed with them come from the state's lua_Alloc, so the limit that a host sets there holds. Outside
** it are what a host lends (below), the stacks of the pool's threads, copies for DLPack, and the work areas of OpenBLAS, which belong to the
** process. Out of memory is LUNARRAY_EMEMORY here and an error in a script; the state goes on.
**
** Scripts that are not trusted. Open luaopen_lunarray_core, which reaches neither files nor processes, and of Lua's own libraries only base
** (without dofile, loadfile and loading of binary chunks), coroutine, math, string, table and utf8. Limit memory in lua_Alloc, Lua
** instructions by lua_sethook, and what array functions do by lunarray_setworklimit. (Lua calls no hook in finalizers: such a host also gives
** its scripts a setmetatable that refuses __gc.) Scripts may set the number of the pool's threads up to lunarray_setthreads.
**
** Threads. Large arrays are worked on by one pool of threads for the whole process. It starts with the first operation that is large enough,
** sleeps when there is nothing to do and ends with the last state that had the library open. After fork() the child has a pool of its own
** when it needs one. A host that unloads a module that holds the library (dlclose) closes its states first.
*/
#ifndef LUNARRAY_H
#define LUNARRAY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#include <lua.h>

#define LUNARRAY_VERSION_MAJOR 1
#define LUNARRAY_VERSION_MINOR 0
#define LUNARRAY_VERSION_PATCH 0
#define LUNARRAY_VERSION "1.0.0-rc1"      /* la._VERSION; after a hyphen: what comes before the release */
#define LUNARRAY_VERSION_NUM (LUNARRAY_VERSION_MAJOR * 10000 + LUNARRAY_VERSION_MINOR * 100 + LUNARRAY_VERSION_PATCH)

#if defined(LUNARRAY_STATIC)
#define LUNARRAY_API extern
#elif defined(__GNUC__)
#define LUNARRAY_API __attribute__((visibility("default"))) extern
#else
#define LUNARRAY_API extern
#endif

/* ---- opening ---- */

/* The openers: for luaL_requiref and package.preload, or called as Lua calls them. They may raise out of memory. Opening twice in a state
** gives the same module table. None opens a file, starts a thread or loads a BLAS library. */

/* The whole library for a host that links it: arrays, files (where it was compiled with them), and the Lua layer (frame, plot, ...), which
** is in the static library as strings. [-0, +1] the module table. Under the name "lunarray"; the sub-modules are then found by require. A
** state without the package library gets the arrays alone. */
LUNARRAY_API int luaopen_lunarray (lua_State *L);

/* [-0, +1] The compiled part, under the name "lunarray.core": all of it but files. */
LUNARRAY_API int luaopen_lunarray_core (lua_State *L);

/* [-0, +1] The functions on files (la.save, la.load, ...), to be opened after the core and added to its module table. A host whose scripts
** must not touch files leaves this away, or compiles with -DLUNARRAY_NO_FILES, which leaves the code away. */
LUNARRAY_API int luaopen_lunarray_file (lua_State *L);

/* LUNARRAY_VERSION_NUM of the library that runs. A library of the header's major version that is not older than the header fits it;
** lunarray_checkversion(L) raises where the two, or the Lua versions of host and library, do not fit. */
LUNARRAY_API int lunarray_version (void);
LUNARRAY_API void lunarray_checkversion_ (lua_State *L, int header);
#define lunarray_checkversion(L) lunarray_checkversion_(L, LUNARRAY_VERSION_NUM)

/* ---- limits ---- */

/* From now on the array functions of this state may work on so many elements altogether; one that would need more raises "the work limit of
** this program is exceeded" before it begins. The unit is an addition of two elements, as that of Lua's count hook is an instruction: what an
** operation needs is found from its shapes, so a script gets equally far on every machine. No hook is called inside an array function, and a
** view of few bytes can have 2^60 elements: without this limit a script can keep its thread busy for years. A host sets it before each call
** of a script, as it sets the hook. 0: no limit (the default). Returns what was left of the one before, or 0. */
LUNARRAY_API double lunarray_setworklimit (lua_State *L, double elements);

/* How many threads the pool may use, for all states, the calling one included: 1 means none is started. Scripts can then set fewer
** (la.set_num_threads), not more. 0: the default (LUNARRAY_NUM_THREADS, else the cores that this process may use), and scripts are free. */
LUNARRAY_API void lunarray_setthreads (int n);

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

/* The sentence of the last function that failed in this state, in lower case without a full stop: valid until the next one fails or
** the state is closed. Never NULL. */
LUNARRAY_API const char *lunarray_errmsg (lua_State *L);

/* ---- arrays ---- */

typedef enum lunarray_dtype {
  LUNARRAY_ANY = -1,        /* in a question only: every dtype will do */
  LUNARRAY_BOOL,            /* one byte, 0 or 1 */
  LUNARRAY_INT8, LUNARRAY_INT16, LUNARRAY_INT32, LUNARRAY_INT64,
  LUNARRAY_UINT8, LUNARRAY_UINT16, LUNARRAY_UINT32, LUNARRAY_UINT64,
  LUNARRAY_FLOAT16, LUNARRAY_FLOAT32, LUNARRAY_FLOAT64,
  LUNARRAY_COMPLEX64, LUNARRAY_COMPLEX128       /* pairs (re, im) of float, double */
} lunarray_dtype;

LUNARRAY_API const char *lunarray_dtypename (lunarray_dtype dtype);         /* "float32"; NULL for a number that is no dtype */
LUNARRAY_API size_t lunarray_itemsize (lunarray_dtype dtype);               /* bytes of an element; 0 likewise */

enum {                      /* lunarray_view.flags */
  LUNARRAY_READONLY = 1,    /* scripts and hosts must not write */
  LUNARRAY_CONTIGUOUS = 2,  /* in C order, without gaps: data[0 .. size - 1] */
  LUNARRAY_FORTRAN = 4,     /* in Fortran order, without gaps */
  LUNARRAY_ALIGNED = 8,     /* numbers lie on multiples of their size (of complex elements: each of the two) */
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

/* 1 if the value at idx is an array (closed or not), else 0. Works in any state, also where the library is not open. */
LUNARRAY_API int lunarray_isarray (lua_State *L, int idx);
/* The array at idx as it lies. LUNARRAY_ENOTOPEN, LUNARRAY_ETYPE, LUNARRAY_ECLOSED. */
LUNARRAY_API int lunarray_get (lua_State *L, int idx, lunarray_view *v);
/* For C functions called by Lua: the array at argument arg, which must have the dtype (or LUNARRAY_ANY), ndim axes (or -1) and the
** properties in flags (of CONTIGUOUS, FORTRAN, ALIGNED, WRITABLE); else raises "bad argument #1 to 'f' (...)". */
LUNARRAY_API void lunarray_check (lua_State *L, int arg, lunarray_dtype dtype, int ndim, unsigned flags, lunarray_view *v);
/* The value at idx as an array of that dtype (LUNARRAY_ANY: its own) that is contiguous and aligned: a number, a table or another
** array is converted, and the new array takes its place on the stack; an array that is so already stays, and may be read-only.
** v may be NULL. LUNARRAY_ETYPE for what is no array and cannot become one, LUNARRAY_ECLOSED, LUNARRAY_EARGUMENT, LUNARRAY_EMEMORY. */
LUNARRAY_API int lunarray_convert (lua_State *L, int idx, lunarray_dtype dtype, lunarray_view *v);

/* ---- making arrays: [-0, +1]; v may be NULL; LUNARRAY_EARGUMENT, LUNARRAY_EMEMORY ----
** shape may be NULL where ndim is 0; at most 64 axes. */

/* In C order; elements are zero. */
LUNARRAY_API int lunarray_pushzeros (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, lunarray_view *v);
/* In C order; elements are not set: write all of them. */
LUNARRAY_API int lunarray_pushempty (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, lunarray_view *v);
/* A copy of the host's elements, in C order; strides are those of data, NULL: C order. */
LUNARRAY_API int lunarray_pushcopy (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides,
                              const void *data, lunarray_view *v);
/* The host's memory itself, for reading and writing (flags: LUNARRAY_READONLY for reading alone). It must stay until release(ud, data)
** is called: once, when the last array, view and pin of it is gone or closed, at the latest by lua_close. release may be NULL (then
** the memory must outlive the state, or the host closes the array first); it must not use the Lua state. Where the function fails,
** release is not called. The same memory may be lent to several states, on several threads, if all only read it. Elements need not be
** aligned. The collector does not count these bytes. */
LUNARRAY_API int lunarray_pushborrowed (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides,
                                  void *data, unsigned flags, void (*release) (void *ud, void *data), void *ud);
/* The same for memory that the host gives away, in C order, of malloc's family or anything else that deleter(data) frees (NULL: free).
** It counts in la.memory() and toward the collector. Where the function fails the memory is still the host's. */
LUNARRAY_API int lunarray_pushadopted (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, void *data,
                                 void (*deleter) (void *data));
/* Closes the array at idx and so every view of it: scripts that use one get an error. Its memory goes, or is released, once no pin holds it.
** A view that is closed goes alone. An array that is closed already is LUNARRAY_OK. Not while a function works on the array: from its
** callbacks, or from a loop of an elementwise function. */
LUNARRAY_API int lunarray_close (lua_State *L, int idx);

/* ---- pins ---- */

/* Keeps the elements of an array where they are, even if it leaves the stack, is collected or closed by a script, until the pin is
** taken off. The view in it stays valid as long, and other threads may use its data meanwhile. Take it off before lua_close. */
typedef struct lunarray_pin { lunarray_view view; } lunarray_pin;
LUNARRAY_API lunarray_pin *lunarray_pinarray (lua_State *L, int idx);       /* NULL where it fails, and lunarray_errmsg */
LUNARRAY_API int lunarray_pushpinned (lua_State *L, const lunarray_pin *pin);   /* [-0, +1] the array again */
LUNARRAY_API void lunarray_unpin (lua_State *L, lunarray_pin *pin);         /* NULL is allowed */

/* ---- elementwise functions ---- */

/* n elements: args[0 .. nin - 1] point to the first element of each operand, args[nin] to the result's; steps are bytes from one
** to the next and may be 0 or negative. Called on several threads at once; the result's memory may be an operand's (then with the same
** step). Elements are aligned. It must not use a Lua state, and it cannot fail: what has no value is NaN. A bool result is one byte, 0 or 1. */
typedef void (*lunarray_loop) (int64_t n, char *const *args, const int64_t *steps);

#define LUNARRAY_NDTYPES 14

typedef struct lunarray_elementwise {
  const char *name;         /* as it prints: <ufunc 'name'> */
  const char *doc;          /* one sentence, or NULL */
  int nin;                  /* operands, 1 or 2 */
  lunarray_loop loop[LUNARRAY_NDTYPES];   /* by dtype; NULL where there is none: operands are cast to the nearest that has one */
  int predicate;            /* not 0: results are bool, whatever the operands */
  double cost;              /* of an element, an addition being 1: decides from which size on threads share the work; 0: 1 */
  const void *reserved[4];  /* NULL: for versions to come. Set the whole struct to zero first */
} lunarray_elementwise;

/* [-0, +1] A function object as la.add is one: it broadcasts, casts, works on threads and takes out, where and dtype, all in one pass over
** memory with its loop; with two operands it has reduce, accumulate, outer, reduceat and at. The struct and its texts are copied; the
** loops' code must stay until the state is closed. LUNARRAY_EARGUMENT, LUNARRAY_EMEMORY. */
LUNARRAY_API int lunarray_pushelementwise (lua_State *L, const lunarray_elementwise *def);

/* ---- DLPack (https://dmlc.github.io/dlpack, version 1) ---- */

/* The structs are those of dlpack.h, which a host brings itself. Memory is this machine's (kDLCPU; kDLCUDAHost, which the processor reads,
** too, is taken). A tensor of another major version than 1 is refused, one of a later minor version taken. */
struct DLManagedTensorVersioned;
struct DLManagedTensor;

/* The array at idx for another library, which calls tensor->deleter once when it is done, on the thread of this state, before lua_close;
** the array's memory stays until then. A read-only array is marked so (DLPACK_FLAG_BITMASK_READ_ONLY). copy != 0: a copy in C order with
** memory of its own, which may be written and be deleted on any thread at any time. Where the function fails *tensor is unchanged:
** LUNARRAY_ETYPE, LUNARRAY_ECLOSED, LUNARRAY_EMEMORY, LUNARRAY_EUNSUPPORTED (strides that are no whole number of elements). */
LUNARRAY_API int lunarray_todlpack (lua_State *L, int idx, int copy, struct DLManagedTensorVersioned **tensor);
/* [-0, +1] A tensor as an array that shows its memory, read-only if the tensor says so; its deleter (if it has one) is called once, when the
** last array, view and pin of it is gone, at the latest by lua_close. Where the function fails the tensor is still the caller's:
** LUNARRAY_EARGUMENT, LUNARRAY_EMEMORY, LUNARRAY_EUNSUPPORTED. */
LUNARRAY_API int lunarray_fromdlpack (lua_State *L, struct DLManagedTensorVersioned *tensor);
LUNARRAY_API int lunarray_fromdlpack0 (lua_State *L, struct DLManagedTensor *tensor);       /* of a library from before version 1 */

#ifdef __cplusplus
}
#endif

#endif
