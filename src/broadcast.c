/*
** broadcast.c: make shapes agree.
** Owns nothing: works on shapes and strides the caller provides. Used by the executor, indexing, reductions and the binding.
** Invariants: a stretched axis has stride 0 and is never written through; the result has no more than LA_MAXDIMS axes;
** on failure the outputs are undefined and the message names every shape.
*/
#include <stdio.h>
#include <string.h>

#include "memory.h"
#include "array.h"

static bool mismatch (la_ctx *cx, int n, const la_view *const *v) {
  char all[LA_ERRLEN - 80];
  size_t k = 0;
  all[0] = '\0';
  for (int i = 0; i < n && k + LA_SHAPESTR < sizeof all; i++) {
    char one[LA_SHAPESTR];
    k += (size_t)snprintf(all + k, sizeof all - k, " %s", la_arr_shapestr(one, sizeof one, v[i]->ndim, v[i]->shape));
  }
  return la_fail(cx, "operands could not be broadcast together with shapes%s", all);
}

bool la_bc_shape (la_ctx *cx, int n, const la_view *const *v, la_dims *out) {
  int nd = 0;
  for (int i = 0; i < n; i++)
    if (v[i]->ndim > nd) nd = v[i]->ndim;
  out->ndim = nd;
  for (int a = 0; a < nd; a++) out->shape[a] = 1;
  for (int i = 0; i < n; i++) {
    int64_t *shape = out->shape + (nd - v[i]->ndim);
    for (int a = 0; a < v[i]->ndim; a++) {
      int64_t len = v[i]->shape[a];
      if (len == shape[a] || len == 1) continue;
      if (shape[a] != 1) return mismatch(cx, n, v);
      shape[a] = len;
    }
  }
  return la_arr_size(cx, LA_C128, nd, out->shape, &out->size);
}

bool la_bc_strides (la_ctx *cx, const la_view *v, int ndim, const int64_t *shape, int64_t *strides) {
  int extra = ndim - v->ndim;
  bool ok = extra >= 0;
  for (int a = 0; a < ndim && ok; a++) {
    if (a < extra) { strides[a] = 0; continue; }
    int64_t len = v->shape[a - extra];
    if (len == shape[a]) strides[a] = len == 1 ? 0 : v->strides[a - extra];
    else if (len == 1) strides[a] = 0;
    else ok = false;
  }
  if (ok) return true;
  char from[LA_SHAPESTR], to[LA_SHAPESTR];
  return la_fail(cx, "could not broadcast input array from shape %s into shape %s",
                 la_arr_shapestr(from, sizeof from, v->ndim, v->shape), la_arr_shapestr(to, sizeof to, ndim, shape));
}
