/*
** dlpack.c: arrays to and from other libraries of the same process by DLPack 1 (https://dmlc.github.io/dlpack/latest/c_api.html).
**
** A tensor that leaves holds a pin of its array (api.c), or a copy from malloc, which any thread may delete. A tensor that arrives
** becomes host memory whose release calls its deleter. In Lua a tensor is a userdata, `x:dlpack()`; only such are taken by
** la.from_dlpack, so that no script can make an address up.
*/
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "dlpack.h"

/* ORDER DTYPE */
static const struct { uint8_t code, bits; } dl_types[LA_NDTYPES] = {
  { DL_BOOL, 8 }, { DL_INT, 8 }, { DL_INT, 16 }, { DL_INT, 32 }, { DL_INT, 64 }, { DL_UINT, 8 }, { DL_UINT, 16 }, { DL_UINT, 32 },
  { DL_UINT, 64 }, { DL_FLOAT, 16 }, { DL_FLOAT, 32 }, { DL_FLOAT, 64 }, { DL_COMPLEX, 64 }, { DL_COMPLEX, 128 }
};

/* ---- out ---- */

typedef struct dl_out {
  DLManagedTensorVersioned t;   /* first: its address is the tensor's */
  lua_State *main;              /* where the pin is taken off; NULL: a copy */
  lunarray_pin *pin;
  int64_t dims[];               /* shape, strides in elements; of a copy also the elements, on the next 64 bytes */
} dl_out;

static void dl_delete (DLManagedTensorVersioned *t) {
  dl_out *o = (dl_out *)t;
  if (o->pin != NULL) lunarray_unpin(o->main, o->pin);
  free(o);
}

int lunarray_todlpack (lua_State *L, int idx, int copy, DLManagedTensorVersioned **tensor) {
  la_ctx *cx;
  la_array *x;
  int status = api_array(L, idx, &cx, &x);
  if (status != LUNARRAY_OK) return status;
  const la_view *v = &x->v;
  int64_t item = la_itemsize(v->dtype), nbytes = v->size * item;
  for (int k = 0; k < v->ndim && !copy; k++)
    if (v->shape[k] > 1 && v->strides[k] % item != 0)
      return api_fail(cx, LUNARRAY_EUNSUPPORTED, "DLPack counts strides in elements, and this array's are no whole number of them: export a copy");
  size_t head = (sizeof(dl_out) + 2 * sizeof(int64_t) * (size_t)v->ndim + 63) & ~(size_t)63;
  dl_out *o = aligned_alloc(64, head + (copy ? ((size_t)nbytes + 63) & ~(size_t)63 : 0));
  if (o == NULL) {
    la_fail_memory(cx, head + (size_t)nbytes);
    return LUNARRAY_EMEMORY;
  }
  memset(o, 0, sizeof *o);
  if (!copy) {
    o->pin = lunarray_pinarray(L, idx);
    if (o->pin == NULL) {
      free(o);
      return LUNARRAY_EMEMORY;
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_MAINTHREAD);
    o->main = lua_tothread(L, -1);
    lua_pop(L, 1);
  }
  memcpy(o->dims, v->shape, sizeof(int64_t) * v->ndim);
  o->t.dl_tensor.data = v->data;
  if (copy) {
    la_dims d;
    d.ndim = v->ndim;
    d.size = v->size;
    memcpy(d.shape, v->shape, sizeof(int64_t) * v->ndim);
    la_arr_cstrides(v->ndim, v->shape, item, d.strides);
    la_view to = la_viewof((char *)o + head, (la_dtype)v->dtype, &d);
    if (!la_ex_copy(cx, &to, v)) {
      free(o);
      return LUNARRAY_EMEMORY;
    }
    o->t.dl_tensor.data = (char *)o + head;
    for (int k = 0; k < v->ndim; k++) o->dims[v->ndim + k] = d.strides[k] / item;
  }
  else for (int k = 0; k < v->ndim; k++) o->dims[v->ndim + k] = v->strides[k] / item;
  o->t.version = (DLPackVersion){ 1, 0 };
  o->t.manager_ctx = o;
  o->t.deleter = dl_delete;
  o->t.flags = (copy ? DL_FLAG_COPIED : 0) | (!copy && v->flags & LA_READONLY ? DL_FLAG_READONLY : 0);
  o->t.dl_tensor.device = (DLDevice){ DL_CPU, 0 };
  o->t.dl_tensor.ndim = v->ndim;
  o->t.dl_tensor.dtype = (DLDataType){ dl_types[v->dtype].code, dl_types[v->dtype].bits, 1 };
  o->t.dl_tensor.shape = o->dims;
  o->t.dl_tensor.strides = o->dims + v->ndim;
  *tensor = &o->t;
  return LUNARRAY_OK;
}

/* ---- in ---- */

static void dl_release (void *ud, void *data) {
  DLManagedTensorVersioned *t = ud;
  (void)data;
  if (t->deleter != NULL) t->deleter(t);
}

static void dl_release0 (void *ud, void *data) {
  DLManagedTensor *t = ud;
  (void)data;
  if (t->deleter != NULL) t->deleter(t);
}

static int dl_push (lua_State *L, const DLTensor *t, unsigned flags, void (*release) (void *, void *), void *ud) {
  la_ctx *cx;
  int status = api_context(L, &cx), dt = 0;
  int64_t strides[LA_MAXDIMS];
  if (status != LUNARRAY_OK) return status;
  if (t->device.device_type != DL_CPU && t->device.device_type != DL_CUDA_HOST) {
    la_fail(cx, "the tensor is on a device of DLPack type %d: lunarray reads this machine's memory", (int)t->device.device_type);
    return LUNARRAY_EUNSUPPORTED;
  }
  while (dt < LA_NDTYPES && (dl_types[dt].code != t->dtype.code || dl_types[dt].bits != t->dtype.bits)) dt++;
  if (dt == LA_NDTYPES || t->dtype.lanes != 1) {
    la_fail(cx, "the tensor's elements are of DLPack type code %d with %d bits in %d lanes, which lunarray does not have",
            t->dtype.code, t->dtype.bits, t->dtype.lanes);
    return LUNARRAY_EUNSUPPORTED;
  }
  if (t->ndim < 0 || t->ndim > LA_MAXDIMS) {
    la_fail(cx, "an array has 0 to %d axes, not %d", LA_MAXDIMS, (int)t->ndim);
    return LUNARRAY_EARGUMENT;
  }
  for (int k = 0; k < t->ndim && t->strides != NULL; k++)
    if (la_mul_overflow(t->strides[k], la_itemsize(dt), &strides[k])) return api_fail(cx, LUNARRAY_EARGUMENT, "a stride is out of range");
  return lunarray_pushborrowed(L, (lunarray_dtype)dt, t->ndim, t->shape, t->strides != NULL ? strides : NULL,
                               (char *)t->data + t->byte_offset, flags, release, ud);
}

int lunarray_fromdlpack (lua_State *L, DLManagedTensorVersioned *t) {
  la_ctx *cx;
  if (t->version.major != 1) {
    int status = api_context(L, &cx);
    if (status != LUNARRAY_OK) return status;
    la_fail(cx, "the tensor is of DLPack version %u.%u, lunarray reads version 1", (unsigned)t->version.major, (unsigned)t->version.minor);
    return LUNARRAY_EUNSUPPORTED;
  }
  return dl_push(L, &t->dl_tensor, t->flags & DL_FLAG_READONLY ? LUNARRAY_READONLY : 0, dl_release, t);
}

int lunarray_fromdlpack0 (lua_State *L, DLManagedTensor *t) { return dl_push(L, &t->dl_tensor, 0, dl_release0, t); }

/* ---- in Lua ---- */

static const char dl_name[] = "lunarray.dlpack";

static int L_dl_gc (lua_State *L) {
  DLManagedTensorVersioned **p = luaL_checkudata(L, 1, dl_name);
  DLManagedTensorVersioned *t = *p;
  *p = NULL;
  if (t != NULL && t->deleter != NULL) t->deleter(t);
  return 0;
}

static int L_dlpack (lua_State *L) {
  l_checkarray(L, 1);
  DLManagedTensorVersioned **p = lua_newuserdatauv(L, sizeof *p, 0);
  *p = NULL;
  if (luaL_newmetatable(L, dl_name)) {
    lua_pushcfunction(L, L_dl_gc);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "__gc");
    lua_setfield(L, -2, "__close");
  }
  lua_setmetatable(L, -2);
  if (lunarray_todlpack(L, 1, l_optbool(L, 2, false), p) != LUNARRAY_OK) return l_raise(L, l_ctx(L));
  return 1;
}

static int L_from_dlpack (lua_State *L) {       /* x | device, copy */
  bool copy = l_optbool(L, 3, false);
  if (l_toarray(L, 1) != NULL) {        /* the standard's from_dlpack takes whatever can export itself */
    la_array *x = lua_touserdata(L, 1);
    la_dims d;
    if (copy) {
      l_copyof(L, 1, LA_NODTYPE, 'C');
      return 1;
    }
    d.ndim = x->v.ndim;
    d.size = x->v.size;
    memcpy(d.shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
    memcpy(d.strides, x->v.strides, sizeof(int64_t) * x->v.ndim);
    l_newview(L, 1, x->v.data, (la_dtype)x->v.dtype, &d);
    return 1;
  }
  DLManagedTensorVersioned **p = luaL_testudata(L, 1, dl_name);
  if (p == NULL) return l_error(L, "from_dlpack: an array or what x:dlpack() gives is expected, got %s", l_typename(L, 1));
  if (*p == NULL) return l_error(L, "from_dlpack: the tensor has been taken already");
  if (lunarray_fromdlpack(L, *p) != LUNARRAY_OK) return l_raise(L, l_ctx(L));
  *p = NULL;                            /* the array deletes it */
  if (copy) l_copyof(L, -1, LA_NODTYPE, 'C');
  return 1;
}

const l_reg la_reg_dlpack[] = {
  {"dlpack", L_dlpack, "x, copy", L_METHOD,
   "x for another library of the same process: a DLPack 1 tensor in a userdata, which a C function can take (lunarray.h).\n"
   "x: array of any dtype; its memory is shared unless copy = true. Result: a userdata that releases the tensor when it is collected.\n"
   "Errors: strides that are no whole number of elements, without copy = true.\n"
   "Example: la.from_dlpack(la.arange(3):dlpack())  --> [0 1 2]\nNumPy: ndarray.__dlpack__"},
  {"from_dlpack", L_from_dlpack, "x | device, copy", L_FUNC,
   "The array that a DLPack tensor holds, without copying unless copy = true.\n"
   "x: what x:dlpack() or a host's function gave, which can be taken once; or an array, of which a view is made. device: \"cpu\".\n"
   "Errors: any other value; a tensor that has been taken; a dtype or device that lunarray does not have.\n"
   "Example: la.from_dlpack(la.ones(2):dlpack())  --> [1. 1.]\nNumPy: numpy.from_dlpack"},
  {NULL, NULL, NULL, 0, NULL}
};
