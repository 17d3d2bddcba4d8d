/*
** array.c: questions about layouts, shapes and strides. See array.h.
*/
#include <stdio.h>
#include <string.h>

#include "memory.h"
#include "array.h"

const char la_array_magic[2];

bool la_arr_iscontig (const la_view *v) {
  int64_t want = la_itemsize(v->dtype);
  if (v->size == 0) return true;
  for (int i = v->ndim - 1; i >= 0; i--) {
    if (v->shape[i] == 1) continue;
    if (v->strides[i] != want) return false;
    want *= v->shape[i];
  }
  return true;
}

bool la_arr_isfcontig (const la_view *v) {
  int64_t want = la_itemsize(v->dtype);
  if (v->size == 0) return true;
  for (int i = 0; i < v->ndim; i++) {
    if (v->shape[i] == 1) continue;
    if (v->strides[i] != want) return false;
    want *= v->shape[i];
  }
  return true;
}

bool la_arr_isaligned (const la_view *v) {
  uintptr_t bits = (uintptr_t)v->data;
  for (int i = 0; i < v->ndim; i++)
    if (v->shape[i] > 1) bits |= (uintptr_t)v->strides[i];
  return (bits & (uintptr_t)(la_dtypes[v->dtype].align - 1)) == 0;
}

void la_arr_bounds (const la_view *v, const char **lo, const char **hi) {
  *lo = *hi = v->data;
  if (v->size == 0) return;
  for (int i = 0; i < v->ndim; i++) {
    int64_t span = (v->shape[i] - 1) * v->strides[i];
    if (span < 0) *lo += span; else *hi += span;
  }
  *hi += la_itemsize(v->dtype);
}

bool la_arr_mayoverlap (const la_view *a, const la_view *b) {
  const char *alo, *ahi, *blo, *bhi;
  la_arr_bounds(a, &alo, &ahi);
  la_arr_bounds(b, &blo, &bhi);
  return alo < bhi && blo < ahi;
}

bool la_arr_sameview (const la_view *a, const la_view *b) {
  if (a->data != b->data || a->dtype != b->dtype || a->ndim != b->ndim) return false;
  for (int i = 0; i < a->ndim; i++)
    if (a->shape[i] != b->shape[i] || (a->shape[i] > 1 && a->strides[i] != b->strides[i])) return false;
  return true;
}

bool la_arr_size (la_ctx *cx, la_dtype dt, int ndim, const int64_t *shape, int64_t *size) {
  if (ndim > LA_MAXDIMS)
    return la_fail(cx, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, ndim);
  int64_t n = 1, bytes = la_itemsize(dt);
  bool empty = false, toobig = false;
  for (int i = 0; i < ndim; i++) {
    if (shape[i] < 0) return la_fail(cx, "negative dimensions are not allowed: axis %d has length %lld", i + 1, (long long)shape[i]);
    if (shape[i] == 0) { empty = true; continue; }
    if (!toobig && la_mul_overflow(bytes, shape[i], &bytes)) toobig = true;
  }
  if (toobig)         /* also where another axis is empty, as NumPy has it: its views could not be described */
    return la_fail(cx, "array is too big; its size is more than the largest possible size");
  for (int i = 0; i < ndim; i++) n *= empty ? 0 : shape[i];
  *size = empty ? 0 : n;
  return true;
}

void la_arr_cstrides (int ndim, const int64_t *shape, int64_t itemsize, int64_t *strides) {
  for (int i = ndim - 1; i >= 0; i--) {
    strides[i] = itemsize;
    if (shape[i] > 1) itemsize *= shape[i];
  }
}

void la_arr_fstrides (int ndim, const int64_t *shape, int64_t itemsize, int64_t *strides) {
  for (int i = 0; i < ndim; i++) {
    strides[i] = itemsize;
    if (shape[i] > 1) itemsize *= shape[i];
  }
}

char *la_arr_shapestr (char *buf, size_t len, int ndim, const int64_t *shape) {
  size_t k = (size_t)snprintf(buf, len, "(");
  for (int i = 0; i < ndim && k < len; i++)
    k += (size_t)snprintf(buf + k, len - k, i == 0 ? "%lld" : ",%lld", (long long)shape[i]);
  if (k < len) snprintf(buf + k, len - k, ndim == 1 ? ",)" : ")");
  else memcpy(buf + len - 5, "...)", 5);
  return buf;
}
