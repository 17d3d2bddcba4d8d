/*
** array.h: what an array is.
**
** la_view describes elements somewhere in memory: it is what all computing code below the binding takes.
** la_array is the Lua userdata; it begins with a la_view, so &x->v needs no conversion.
**
** Three kinds of la_array, told apart by what they own:
**
**   small     [ header | shape | strides | elements ... ]        one userdata, no finalizer
**   large     [ header | shape | strides ] --> la_buf            finalizer drops the buffer
**   view      [ header | shape | strides ] --> owner (userdata)  no finalizer; user value 1 keeps the owner alive
**
** Invariants
** - strides are in bytes, may be zero or negative; an axis of length 0 or 1 may have any stride.
** - size is the product of the shape; it and size * itemsize fit int64.
** - v.data points to element (0, 0, ...), not to the lowest address.
** - an array is small exactly when it owns at most LA_SMALL bytes of elements.
** - owner is never itself a view (views of views hold the same owner).
** - closed: flags of the owner tell; l_checkarray refuses it and every view of it.
** - elements of small arrays are 8-byte aligned; views may be unaligned only through `view(dtype)` of bytes,
**   frombuffer and host memory: flag LA_UNALIGNED is then set and the executor copies through a cast.
*/
#ifndef LA_ARRAY_H
#define LA_ARRAY_H

#include "dtype.h"

typedef struct la_buf la_buf;      /* memory.h */

#define LA_MAXDIMS 64          /* NumPy 2's own limit */
#define LA_SMALL LA_HOSTILE(8192, 16)   /* bytes: above, a recycled buffer beats the collector's memory */

enum {                         /* la_view.flags */
  LA_READONLY = 1,
  LA_UNALIGNED = 2,
  LA_WEAKSCALAR = 4,           /* la.complex(re, im) of two numbers: promotes as a Lua number does */
  LA_CLOSED = 8,               /* set on the owner by close() */
  LA_VIEWED = 16,              /* set on the owner by l_newview: x:resize() must not move its elements unasked */
  LA_CONTIG = 32               /* known to be in C order without gaps (set by who found out; its absence says nothing) */
};

typedef struct la_view {
  char *data;
  const int64_t *shape;
  const int64_t *strides;      /* bytes */
  int64_t size;                /* number of elements */
  uint8_t dtype;               /* la_dtype */
  uint8_t ndim;
  uint8_t flags;
  uint32_t tag;                /* in the view that begins a la_array: which kind it is of; elsewhere nothing */
} la_view;

typedef struct la_array {
  la_view v;
  union {
    struct la_array *owner;    /* of a view (tag LA_TAGVIEW): the array that owns the elements */
    la_buf *buf;               /* of others: the buffer of large arrays and host memory, else NULL */
  } home;
  int64_t dims[];              /* shape[ndim], strides[ndim], elements of a small array */
} la_array;

/* v.tag tells our userdata from others' by half an address, which no other program's bytes hold by design. One word, like `home`: the
** userdata of a view with one axis stays within the 128 bytes up to which malloc is at its fastest. */
extern const char la_array_magic[2];
#define LA_TAGOWNS ((uint32_t)(uintptr_t)&la_array_magic[0])
#define LA_TAGVIEW ((uint32_t)(uintptr_t)&la_array_magic[1])

static inline bool la_arr_isours (const la_array *x) { return x->v.tag == LA_TAGOWNS || x->v.tag == LA_TAGVIEW; }
static inline la_array *la_arr_owner (const la_array *x) { return x->v.tag == LA_TAGVIEW ? x->home.owner : NULL; }  /* NULL: owns its elements */
static inline la_buf *la_arr_buf (const la_array *x) { return x->v.tag == LA_TAGVIEW ? NULL : x->home.buf; }

/* Shape and strides under construction, on the C stack. */
typedef struct la_dims {
  int ndim;
  int64_t size;                /* elements; filled by la_sh_finish / la_arr_contiguous */
  int64_t shape[LA_MAXDIMS];
  int64_t strides[LA_MAXDIMS];
} la_dims;

/* A view over dims (which must outlive it). */
static inline la_view la_viewof (char *data, la_dtype dt, const la_dims *d) {
  la_view v = { data, d->shape, d->strides, d->size, (uint8_t)dt, (uint8_t)d->ndim, 0, 0 };
  return v;
}

/* ---- ask ---- */
bool la_arr_iscontig  (const la_view *v);                   /* C order, no gaps (true for size 0) */
bool la_arr_isfcontig (const la_view *v);
bool la_arr_isaligned (const la_view *v);
/* lowest address and one past the highest address of the elements; equal when size is 0 */
void la_arr_bounds (const la_view *v, const char **lo, const char **hi);
/* may the memory overlap? conservative: true when the address ranges meet */
bool la_arr_mayoverlap (const la_view *a, const la_view *b);
bool la_arr_sameview (const la_view *a, const la_view *b);  /* same data, dtype, shape and strides */

/* ---- shapes ---- */
/* size of the shape; false and cx->err on a negative length, too many axes or more than 2^63 bytes */
bool la_arr_size (la_ctx *cx, la_dtype dt, int ndim, const int64_t *shape, int64_t *size);
void la_arr_cstrides (int ndim, const int64_t *shape, int64_t itemsize, int64_t *strides);
void la_arr_fstrides (int ndim, const int64_t *shape, int64_t itemsize, int64_t *strides);
/* "(3,4)", "(3,)", "()" into buf, as NumPy's error messages write shapes; returns buf */
char *la_arr_shapestr (char *buf, size_t len, int ndim, const int64_t *shape);
#define LA_SHAPESTR 256

/* ---- broadcasting (broadcast.c) ---- */
/* The common shape of n views into out (shape, ndim, size; strides unset). On failure:
** "operands could not be broadcast together with shapes (3,4) (3,)". */
bool la_bc_shape (la_ctx *cx, int n, const la_view *const *v, la_dims *out);
/* Strides (into strides[ndim]) that read v as if it had the given shape, which v must broadcast to. */
bool la_bc_strides (la_ctx *cx, const la_view *v, int ndim, const int64_t *shape, int64_t *strides);

/* ---- whole-array work used everywhere (execute.c) ---- */
/* dst[...] = src, broadcast to dst's shape, cast to dst's dtype (unsafe), parallel, right for overlapping memory. */
bool la_ex_copy (la_ctx *cx, const la_view *dst, const la_view *src);
bool la_ex_fill (la_ctx *cx, const la_view *dst, const la_scalar *value);   /* value must fit; see la_dt_store */

#endif
