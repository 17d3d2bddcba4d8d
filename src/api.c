/*
** api.c: the public C API (lunarray.h) but for elementwise functions and DLPack: hosts' view of arrays, their memory, pins.
**
** What can raise (making userdata, references) runs in a protected call of a light C function with its arguments behind a pointer, so
** that a host's C code never sees a longjmp. Called by hosts alone.
*/
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bind_core.h"
#include "api.h"
#include "lunarray.h"
#include "work.h"

/* ORDER DTYPE */
_Static_assert((int)LUNARRAY_BOOL == (int)LA_BOOL && (int)LUNARRAY_COMPLEX128 == (int)LA_C128 && LUNARRAY_NDTYPES == (int)LA_NDTYPES,
               "lunarray.h and dtype.h list the same dtypes");

int lunarray_version (void) { return LUNARRAY_VERSION_NUM; }

void lunarray_checkversion_ (lua_State *L, int header) {
  luaL_checkversion(L);
  if (header / 10000 != LUNARRAY_VERSION_MAJOR || header > LUNARRAY_VERSION_NUM)
    luaL_error(L, "the host was compiled with lunarray.h of version %d.%d.%d, the library is %s", header / 10000, header / 100 % 100,
               header % 100, LUNARRAY_VERSION);
}

/* ---- failure ---- */

static const char api_notopen[] = "lunarray is not open in this Lua state";

const char *lunarray_errmsg (lua_State *L) {
  if (!lua_checkstack(L, 1)) return "stack overflow";
  la_ctx *cx = l_ctxof(L);
  return cx != NULL ? cx->err : api_notopen;
}

int api_context (lua_State *L, la_ctx **cx) {
  if (!lua_checkstack(L, LUA_MINSTACK)) return LUNARRAY_EMEMORY;
  *cx = l_ctxof(L);
  return *cx != NULL ? LUNARRAY_OK : LUNARRAY_ENOTOPEN;
}

int api_fail (la_ctx *cx, int status, const char *message) {
  la_fail(cx, "%s", message);
  return status;
}

int api_protected (lua_State *L, la_ctx *cx, lua_CFunction fn, void *args, int nresults) {
  lua_pushcfunction(L, fn);
  lua_pushlightuserdata(L, args);
  int status = lua_pcall(L, 1, nresults, 0);
  if (status == LUA_OK) return LUNARRAY_OK;
  const char *msg = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an error that is no string";
  if (msg != cx->err) la_fail(cx, "%s", msg);
  lua_pop(L, 1);
  return status == LUA_ERRMEM || strncmp(cx->err, "not enough memory", 17) == 0 ? LUNARRAY_EMEMORY : LUNARRAY_EARGUMENT;
}

/* ---- limits ---- */

double lunarray_setworklimit (lua_State *L, double elements) {
  la_ctx *cx;
  if (api_context(L, &cx) != LUNARRAY_OK) return 0;
  double was = *la_work_left(cx);
  *la_work_left(cx) = elements > 0 ? elements : HUGE_VAL;
  return was < HUGE_VAL ? was : 0;
}

/* ---- looking at arrays ---- */

const char *lunarray_dtypename (lunarray_dtype dtype) { return (unsigned)dtype < LA_NDTYPES ? la_dtypes[dtype].name : NULL; }
size_t lunarray_itemsize (lunarray_dtype dtype) { return (unsigned)dtype < LA_NDTYPES ? la_dtypes[dtype].size : 0; }

int lunarray_isarray (lua_State *L, int idx) { return l_israw(L, idx) != NULL; }

void api_view (const la_view *v, lunarray_view *out) {
  out->data = v->data;
  out->shape = v->shape;
  out->strides = v->strides;
  out->size = v->size;
  out->ndim = v->ndim;
  out->dtype = (lunarray_dtype)v->dtype;
  out->flags = (v->flags & LA_READONLY ? LUNARRAY_READONLY : 0u) | (la_arr_iscontig(v) ? LUNARRAY_CONTIGUOUS : 0u)
             | (la_arr_isfcontig(v) ? LUNARRAY_FORTRAN : 0u) | (la_arr_isaligned(v) ? LUNARRAY_ALIGNED : 0u);
}

int api_array (lua_State *L, int idx, la_ctx **cx, la_array **x) {
  int status = api_context(L, cx);
  if (status != LUNARRAY_OK) return status;
  *x = l_israw(L, idx);
  if (*x == NULL) {
    la_fail(*cx, "an array is expected, got %s", luaL_typename(L, idx));
    return LUNARRAY_ETYPE;
  }
  if (l_isclosed(*x)) return api_fail(*cx, LUNARRAY_ECLOSED, "the array has been closed");
  return LUNARRAY_OK;
}

int lunarray_get (lua_State *L, int idx, lunarray_view *v) {
  la_ctx *cx;
  la_array *x;
  int status = api_array(L, idx, &cx, &x);
  if (status == LUNARRAY_OK) api_view(&x->v, v);
  return status;
}

void lunarray_check (lua_State *L, int arg, lunarray_dtype dtype, int ndim, unsigned flags, lunarray_view *v) {
  la_array *x = l_israw(L, arg);
  if (x == NULL) {
    luaL_argerror(L, arg, lua_pushfstring(L, "array expected, got %s", luaL_typename(L, arg)));
    return;
  }
  luaL_argcheck(L, !l_isclosed(x), arg, "the array has been closed");
  api_view(&x->v, v);
  if (dtype != LUNARRAY_ANY && dtype != v->dtype)
    luaL_argerror(L, arg, lua_pushfstring(L, "%s array expected, got %s", lunarray_dtypename(dtype), la_dtypes[x->v.dtype].name));
  if (ndim >= 0 && ndim != v->ndim)
    luaL_argerror(L, arg, lua_pushfstring(L, "array with %d axes expected, got %d", ndim, v->ndim));
  luaL_argcheck(L, !(flags & LUNARRAY_WRITABLE) || !(v->flags & LUNARRAY_READONLY), arg, "the array is read-only");
  luaL_argcheck(L, !(flags & LUNARRAY_CONTIGUOUS) || v->flags & LUNARRAY_CONTIGUOUS, arg, "array in C order without gaps expected, use x:copy()");
  luaL_argcheck(L, !(flags & LUNARRAY_FORTRAN) || v->flags & LUNARRAY_FORTRAN, arg, "array in Fortran order without gaps expected");
  luaL_argcheck(L, !(flags & LUNARRAY_ALIGNED) || v->flags & LUNARRAY_ALIGNED, arg, "aligned array expected, use x:copy()");
}

typedef struct api_convert { int dtype; la_array *x; } api_convert;

static int api_doconvert (lua_State *L) {      /* value, args -> array */
  api_convert *c = lua_touserdata(L, 2);
  lua_settop(L, 1);
  la_array *x = l_asarray(L, 1, c->dtype);
  if (!la_arr_iscontig(&x->v) || !la_arr_isaligned(&x->v)) {
    x = l_copyof(L, 1, LA_NODTYPE, 'C');
    lua_replace(L, 1);
  }
  c->x = x;
  return 1;
}

int lunarray_convert (lua_State *L, int idx, lunarray_dtype dtype, lunarray_view *v) {
  la_ctx *cx;
  int status = api_context(L, &cx);
  if (status != LUNARRAY_OK) return status;
  if (dtype != LUNARRAY_ANY && (unsigned)dtype >= LA_NDTYPES) return api_fail(cx, LUNARRAY_EARGUMENT, "unknown dtype");
  if (lua_type(L, idx) == LUA_TNONE) return api_fail(cx, LUNARRAY_EARGUMENT, "there is no value at this index");
  idx = lua_absindex(L, idx);
  la_array *closed = l_israw(L, idx);
  if (closed != NULL && l_isclosed(closed)) return api_fail(cx, LUNARRAY_ECLOSED, "the array has been closed");
  api_convert c = { dtype == LUNARRAY_ANY ? LA_NODTYPE : (int)dtype, NULL };
  lua_pushcfunction(L, api_doconvert);
  lua_pushvalue(L, idx);
  lua_pushlightuserdata(L, &c);
  int ok = lua_pcall(L, 2, 1, 0);
  if (ok != LUA_OK) {
    la_fail(cx, "%s", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an error that is no string");
    lua_pop(L, 1);
    return ok == LUA_ERRMEM || strncmp(cx->err, "not enough memory", 17) == 0 ? LUNARRAY_EMEMORY : LUNARRAY_ETYPE;
  }
  lua_replace(L, idx);
  if (v != NULL) api_view(&c.x->v, v);
  return LUNARRAY_OK;
}

/* ---- making arrays ---- */

typedef struct api_make {
  la_ctx *cx;
  la_dtype dt;
  la_dims d;
  char *data;
  unsigned flags;
  la_buf *buf;
  la_array *x;
} api_make;

/* Checks dtype, shape and strides (NULL: C order) into m. */
static int api_shape (api_make *m, lunarray_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides) {
  la_ctx *cx = m->cx;
  if ((unsigned)dtype >= LA_NDTYPES) return api_fail(cx, LUNARRAY_EARGUMENT, "unknown dtype");
  if (ndim < 0 || ndim > LA_MAXDIMS) {
    la_fail(cx, "an array has 0 to %d axes, not %d", LA_MAXDIMS, ndim);
    return LUNARRAY_EARGUMENT;
  }
  if (ndim > 0 && shape == NULL) return api_fail(cx, LUNARRAY_EARGUMENT, "the shape is missing");
  m->dt = (la_dtype)dtype;
  m->d.ndim = ndim;
  for (int k = 0; k < ndim; k++) m->d.shape[k] = shape[k];
  if (!la_arr_size(cx, m->dt, ndim, shape, &m->d.size)) return LUNARRAY_EARGUMENT;
  la_arr_cstrides(ndim, m->d.shape, la_itemsize(dtype), m->d.strides);
  for (int k = 0; k < ndim && strides != NULL; k++) {
    int64_t far, total;
    m->d.strides[k] = strides[k];
    if (m->d.size > 0 && (la_mul_overflow(strides[k], shape[k] - 1, &far) || la_mul_overflow(far, ndim, &total)
                          || far < -(INT64_MAX / LA_MAXDIMS) || far > INT64_MAX / LA_MAXDIMS)) {
      la_fail(cx, "stride %lld of axis %d is out of range", (long long)strides[k], k);
      return LUNARRAY_EARGUMENT;
    }
  }
  return LUNARRAY_OK;
}

static int api_domake (lua_State *L) {
  api_make *m = lua_touserdata(L, 1);
  m->x = l_newarray(L, m->dt, m->d.ndim, m->d.shape);
  return 1;
}

static int api_new (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, api_make *m, lunarray_view *v) {
  int status = api_context(L, &m->cx);
  if (status == LUNARRAY_OK) status = api_shape(m, dtype, ndim, shape, NULL);
  if (status == LUNARRAY_OK) status = api_protected(L, m->cx, api_domake, m, 1);
  if (status == LUNARRAY_OK && v != NULL) api_view(&m->x->v, v);
  return status;
}

int lunarray_pushempty (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, lunarray_view *v) {
  api_make m;
  return api_new(L, dtype, ndim, shape, &m, v);
}

int lunarray_pushzeros (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, lunarray_view *v) {
  api_make m;
  int status = api_new(L, dtype, ndim, shape, &m, v);
  if (status == LUNARRAY_OK && m.d.size > 0) memset(m.x->v.data, 0, (size_t)(m.d.size * la_itemsize(dtype)));
  return status;
}

int lunarray_pushcopy (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides, const void *data,
                       lunarray_view *v) {
  api_make m;
  int status = api_new(L, dtype, ndim, shape, &m, v);
  if (status != LUNARRAY_OK) return status;
  if (data == NULL && m.d.size > 0) status = api_fail(m.cx, LUNARRAY_EARGUMENT, "the data is missing");
  else status = api_shape(&m, dtype, ndim, shape, strides);
  if (status == LUNARRAY_OK && m.d.size > 0) {
    la_view from = la_viewof((char *)(uintptr_t)data, m.dt, &m.d);
    if (!la_arr_isaligned(&from)) from.flags |= LA_UNALIGNED;
    if (!la_ex_copy(m.cx, &m.x->v, &from)) status = LUNARRAY_EMEMORY;
  }
  if (status != LUNARRAY_OK) lua_pop(L, 1);
  return status;
}

/* ---- host memory ---- */

typedef struct api_host {       /* release_ud of a buffer of the host's memory */
  la_ctx *cx;
  void (*release) (void *ud, void *data);
  void (*deleter) (void *data);
  void *ud, *data;
  size_t counted;               /* bytes that la.memory() shows for it */
} api_host;

static void api_released (void *ud, void *data, size_t nbytes) {
  api_host h = *(api_host *)ud;
  (void)data;
  (void)nbytes;
  la_mem_free(h.cx, ud, sizeof(api_host));
  h.cx->mem.live -= h.counted;
  if (h.deleter != NULL) h.deleter(h.data);
  if (h.release != NULL) h.release(h.ud, h.data);
}

static int api_dowrap (lua_State *L) {
  api_make *m = lua_touserdata(L, 1);
  /* the userdata first, as a closed array: with it there is a finalizer for the buffer */
  la_dims none = m->d;
  m->x = l_wrapbuf(L, m->buf, m->dt, &none, (m->flags & LUNARRAY_READONLY ? LA_READONLY : 0));
  m->x->v.data = m->data;
  if (!la_arr_isaligned(&m->x->v)) m->x->v.flags |= LA_UNALIGNED;
  return 1;
}

static int api_wrap (lua_State *L, api_make *m, const api_host *how) {
  const char *lo, *hi;
  la_view v = la_viewof(m->data, m->dt, &m->d);
  if (m->data == NULL && m->d.size > 0) return api_fail(m->cx, LUNARRAY_EARGUMENT, "the data is missing");
  la_arr_bounds(&v, &lo, &hi);
  api_host *h = la_mem_alloc(m->cx, sizeof *h);
  if (h == NULL) return LUNARRAY_EMEMORY;
  *h = *how;
  m->buf = la_buf_wrap(m->cx, (char *)(uintptr_t)lo, (size_t)(hi - lo), api_released, h);
  if (m->buf == NULL) {
    la_mem_free(m->cx, h, sizeof *h);
    return LUNARRAY_EMEMORY;
  }
  int status = api_protected(L, m->cx, api_dowrap, m, 1);
  if (status != LUNARRAY_OK) {            /* nobody holds the buffer: take it apart without telling the host */
    h->release = NULL;
    h->deleter = NULL;
    h->counted = 0;
    la_buf_unref(m->buf);
    return status;
  }
  m->cx->mem.live += h->counted;
  if (m->cx->mem.live > m->cx->mem.peak) m->cx->mem.peak = m->cx->mem.live;
  return LUNARRAY_OK;
}

int lunarray_pushborrowed (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides, void *data,
                           unsigned flags, void (*release) (void *ud, void *data), void *ud) {
  api_make m;
  int status = api_context(L, &m.cx);
  if (status == LUNARRAY_OK) status = api_shape(&m, dtype, ndim, shape, strides);
  if (status != LUNARRAY_OK) return status;
  m.data = data;
  m.flags = flags;
  api_host h = { m.cx, release, NULL, ud, data, 0 };
  return api_wrap(L, &m, &h);
}

static int api_dopace (lua_State *L) {      /* the collector learns of the bytes as of those of a new array */
  api_make *m = lua_touserdata(L, 1);
  la_mem_pace(m->cx, L, (size_t)(m->d.size * la_itemsize(m->dt)));
  return 0;
}

int lunarray_pushadopted (lua_State *L, lunarray_dtype dtype, int ndim, const int64_t *shape, void *data, void (*deleter) (void *data)) {
  api_make m;
  int status = api_context(L, &m.cx);
  if (status == LUNARRAY_OK) status = api_shape(&m, dtype, ndim, shape, NULL);
  if (status != LUNARRAY_OK) return status;
  m.data = data;
  m.flags = 0;
  size_t nbytes = (size_t)(m.d.size * la_itemsize(dtype));
  if (m.cx->mem.limit != 0 && (nbytes > m.cx->mem.limit || m.cx->mem.live > m.cx->mem.limit - nbytes)) {
    la_fail_memory(m.cx, nbytes);
    return LUNARRAY_EMEMORY;
  }
  status = api_protected(L, m.cx, api_dopace, &m, 0);
  if (status != LUNARRAY_OK) return status;
  api_host h = { m.cx, NULL, deleter != NULL ? deleter : free, NULL, data, nbytes };
  return api_wrap(L, &m, &h);
}

int lunarray_close (lua_State *L, int idx) {
  la_ctx *cx;
  la_array *x;
  int status = api_array(L, idx, &cx, &x);
  if (status != LUNARRAY_OK) return status == LUNARRAY_ECLOSED ? LUNARRAY_OK : status;
  x->v.flags |= LA_CLOSED;
  la_buf *b = la_arr_buf(x);
  if (b != NULL) {
    x->home.buf = NULL;
    la_buf_unref(b);
  }
  return LUNARRAY_OK;
}

/* ---- pins ---- */

typedef struct api_pin {
  lunarray_pin pub;             /* first: a lunarray_pin is an api_pin */
  la_ctx *cx;
  la_buf *buf;                  /* whose reference the pin holds; NULL for a small array, which the registry keeps */
  int ref;
  int64_t dims[];
} api_pin;

static size_t api_pinsize (int ndim) { return sizeof(api_pin) + 2 * sizeof(int64_t) * (size_t)ndim; }

static int api_doref (lua_State *L) {       /* value, pointer to the reference */
  int *ref = lua_touserdata(L, 2);
  lua_pushvalue(L, 1);
  *ref = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

lunarray_pin *lunarray_pinarray (lua_State *L, int idx) {
  la_ctx *cx;
  la_array *x;
  int ref;
  if (api_array(L, idx, &cx, &x) != LUNARRAY_OK) return NULL;
  api_pin *p = la_mem_alloc(cx, api_pinsize(x->v.ndim));
  if (p == NULL) return NULL;
  idx = lua_absindex(L, idx);
  lua_pushcfunction(L, api_doref);
  lua_pushvalue(L, idx);
  lua_pushlightuserdata(L, &ref);
  if (lua_pcall(L, 2, 0, 0) != LUA_OK) {
    lua_pop(L, 1);
    la_mem_free(cx, p, api_pinsize(x->v.ndim));
    api_fail(cx, LUNARRAY_EMEMORY, "not enough memory for a pin");
    return NULL;
  }
  la_array *owner = la_arr_owner(x) != NULL ? la_arr_owner(x) : x;
  owner->v.flags |= LA_VIEWED;              /* x:resize() leaves its elements where they are */
  p->cx = cx;
  p->ref = ref;
  p->buf = owner->home.buf;
  if (p->buf != NULL) la_buf_ref(p->buf);
  api_view(&x->v, &p->pub.view);
  memcpy(p->dims, x->v.shape, sizeof(int64_t) * x->v.ndim);
  memcpy(p->dims + x->v.ndim, x->v.strides, sizeof(int64_t) * x->v.ndim);
  p->pub.view.shape = p->dims;
  p->pub.view.strides = p->dims + x->v.ndim;
  return &p->pub;
}

int lunarray_pushpinned (lua_State *L, const lunarray_pin *pin) {
  la_ctx *cx;
  int status = api_context(L, &cx);
  if (status == LUNARRAY_OK) lua_rawgeti(L, LUA_REGISTRYINDEX, ((const api_pin *)pin)->ref);
  return status;
}

void lunarray_unpin (lua_State *L, lunarray_pin *pin) {
  if (pin == NULL || !lua_checkstack(L, 4)) return;
  api_pin *p = (api_pin *)pin;
  luaL_unref(L, LUA_REGISTRYINDEX, p->ref);
  la_buf_unref(p->buf);
  la_mem_free(p->cx, p, api_pinsize(p->pub.view.ndim));
}
