/*
** bind_fft.c: la.fft: transforms, their frequencies, shifts.
**
** A call becomes a list of steps, one per axis, which is checked as a whole (lengths, out) before anything is computed. Every
** step reads the array made by the one before and works in place where the shape stays. The plans' cache is a userdata in the
** registry, made when the first transform runs.
*/
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "bind_shape.h"
#include "fft.h"
#include "hostile.h"

static const char fb_cache_key = 'c';      /* its address is the key in the registry */

typedef struct fb_cache { la_fft_cache cache; la_ctx *cx; } fb_cache;

static int L_fftcache_gc (lua_State *L) {
  fb_cache *c = lua_touserdata(L, 1);
  la_fft_close(c->cx, &c->cache);
  return 0;
}

static la_fft_cache *fb_getcache (lua_State *L, la_ctx *cx) {
  fb_cache *c;
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &fb_cache_key) == LUA_TUSERDATA) {
    c = lua_touserdata(L, -1);
    lua_pop(L, 1);
    return &c->cache;
  }
  lua_pop(L, 1);
  c = lua_newuserdatauv(L, sizeof *c, 0);
  memset(c, 0, sizeof *c);
  c->cx = cx;
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, L_fftcache_gc);
  lua_setfield(L, -2, "__gc");
  lua_setmetatable(L, -2);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &fb_cache_key);
  return &c->cache;
}

/* ================================================================ steps */

typedef struct fb_step {
  la_fft_kind kind;
  int axis;
  int64_t n;
  bool inverse, conj;
} fb_step;

static const char *const fb_norms[] = { "backward", "ortho", "forward", NULL };

/* the norm at index i: its place in fb_norms */
static int fb_norm (lua_State *L, int i) {
  if (l_absent(L, i)) return 0;
  if (lua_type(L, i) == LUA_TSTRING)
    for (int k = 0; fb_norms[k] != NULL; k++)
      if (strcmp(lua_tostring(L, i), fb_norms[k]) == 0) return k;
  return l_error(L, "invalid norm value %.40s; should be \"backward\", \"ortho\" or \"forward\"",
                 lua_type(L, i) == LUA_TSTRING || lua_type(L, i) == LUA_TNUMBER ? lua_tostring(L, i) : l_typename(L, i));
}

static double fb_factor (int norm, bool inverse, int64_t n) {
  if (norm == 1) return 1.0 / sqrt((double)n);
  return (norm == 0) == inverse ? 1.0 / (double)n : 1.0;
}

static void fb_checklength (lua_State *L, int64_t n) {
  if (n < 1) l_error(L, "invalid number of FFT data points (%lld) specified", (long long)n);
}

/* The elements of the result of a step along its axis. */
static int64_t fb_length (const fb_step *s) { return s->kind == LA_FFT_R2C ? s->n / 2 + 1 : s->n; }

/* [+1] an array of that dtype and x's shape and order of axes, but for one length */
static la_array *fb_newlike (lua_State *L, la_dtype dt, const la_view *x, int axis, int64_t length) {
  int64_t shape[LA_MAXDIMS];
  la_view like = *x;
  memcpy(shape, x->shape, x->ndim * sizeof *shape);
  shape[axis] = length;
  like.shape = shape;
  like.flags = 0;
  int64_t size;
  la_ctx *cx = l_ctxof(L);
  if (!la_arr_size(cx, dt, x->ndim, shape, &size)) l_raise(L, cx);
  like.size = size;
  return l_newlike(L, dt, &like, 'K');
}

static bool fb_sameshape (const la_view *a, int ndim, const int64_t *shape) {
  if (a->ndim != ndim) return false;
  for (int k = 0; k < ndim; k++) if (a->shape[k] != shape[k]) return false;
  return true;
}

/* Of float32 and complex64 a step whose factor is 1 (forward, or an inverse of norm "forward") computes in double precision and
** rounds once, and so does the first step of float16 or of real numbers taken for complex ones; the others compute in single
** precision. So the errors are nowhere larger than NumPy's, which does the same.
** [+1] runs the steps on the array at index 1; out: stack index of the `out` argument. Returns 1. */
static int fb_run (lua_State *L, int nsteps, const fb_step *steps, int norm, int outidx) {
  la_ctx *cx = l_ctx(L);
  la_array *x = lua_touserdata(L, 1), *out = l_absent(L, outidx) ? NULL : l_checkout(L, outidx);
  la_dtype from = (la_dtype)x->v.dtype;
  bool f32 = from == LA_F16 || from == LA_F32 || from == LA_C64;
  la_dtype cdt = f32 ? LA_C64 : LA_C128, rdt = f32 ? LA_F32 : LA_F64;
  const fb_step *last = &steps[nsteps - 1];
  la_dtype result = last->kind == LA_FFT_C2R ? rdt : cdt;
  int64_t shape[LA_MAXDIMS];
  memcpy(shape, x->v.shape, x->v.ndim * sizeof *shape);
  for (int i = 0; i < nsteps; i++) {
    int64_t size;
    fb_checklength(L, steps[i].n);
    shape[steps[i].axis] = fb_length(&steps[i]);
    if (!la_arr_size(cx, LA_C128, x->v.ndim, shape, &size)) return l_raise(L, cx);
  }
  if (steps[0].kind == LA_FFT_R2C && la_iscomplex(from))
    return l_error(L, "%s takes real numbers, got an array of %s", l_fname(L), la_dtypes[from].name);
  if (out != NULL) {
    if (!fb_sameshape(&out->v, x->v.ndim, shape)) return l_error(L, "output array has wrong shape");
    if (!la_dt_cancast(result, (la_dtype)out->v.dtype, LA_CAST_SAMEKIND))
      return l_error(L, "cannot cast the output of %s from %s to %s with casting rule same_kind", l_fname(L), la_dtypes[result].name,
                     la_dtypes[out->v.dtype].name);
  }
  la_fft_cache *cache = fb_getcache(L, cx);
  la_dtype want = steps[0].kind == LA_FFT_R2C ? rdt : cdt;
  bool own = false;                        /* the array that is read next is ours to write to */
  if (from != want) {
    x = l_copyof(L, 1, want, 'K');
    lua_replace(L, 1);
    own = true;
  }
  for (int i = 0; i < nsteps; i++) {       /* x is at index 1 */
    const fb_step *s = &steps[i];
    int64_t length = fb_length(s);
    bool stays = s->kind == LA_FFT_C2C && length == x->v.shape[s->axis];
    double factor = fb_factor(norm, s->inverse, s->n);
    bool wide = factor == 1 || (i == 0 && (from == LA_F16 || (!la_iscomplex(from) && s->kind == LA_FFT_C2C)));
    bool single = x->v.dtype == LA_F32 || x->v.dtype == LA_C64;
    if (wide && out != NULL && (out->v.dtype == LA_F64 || out->v.dtype == LA_C128)) single = false;
    la_dtype dt = s->kind == LA_FFT_C2R ? (single ? LA_F32 : LA_F64) : single ? LA_C64 : LA_C128;
    la_array *y;
    memcpy(shape, x->v.shape, x->v.ndim * sizeof *shape);
    shape[s->axis] = length;
    bool fits = out != NULL && out->v.dtype == dt && fb_sameshape(&out->v, x->v.ndim, shape) &&
                (!la_arr_mayoverlap(&out->v, &x->v) || (stays && la_arr_sameview(&out->v, &x->v)));
    if (fits) {
      y = out;
      lua_pushvalue(L, outidx);
    }
    else if (own && stays && x->v.dtype == dt) {
      y = x;
      lua_pushvalue(L, 1);
    }
    else y = fb_newlike(L, dt, &x->v, s->axis, length);
    if (!la_fft_run(cx, cache, s->kind, &x->v, s->axis, s->n, s->inverse, s->conj, wide, factor, &y->v))
      return l_raise(L, cx);
    own = true;
    x = y;
    lua_replace(L, 1);
  }
  if (out != NULL && x != out) {
    if (!la_ex_copy(cx, &out->v, &x->v)) return l_raise(L, cx);
    lua_pushvalue(L, outidx);
    return 1;
  }
  if (from == LA_F16 && result == LA_F32 && nsteps == 1) { l_copyof(L, 1, LA_F16, 'K'); return 1; }     /* as NumPy's irfft does */
  lua_pushvalue(L, 1);
  return 1;
}

/* ---- one axis: x, n, axis, norm, out ---- */

static int fb_one (lua_State *L, la_fft_kind kind, bool inverse, bool conj) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  fb_step s = { kind, 0, 0, inverse, conj };
  int norm = fb_norm(L, 4);
  s.axis = l_absent(L, 3) ? l_axisof(L, -1, x->v.ndim) : l_checkaxis(L, 3, x->v.ndim);
  s.n = !l_absent(L, 2) ? l_checkint(L, 2, "n") : kind == LA_FFT_C2R ? 2 * (x->v.shape[s.axis] - 1) : x->v.shape[s.axis];
  /* hfft is the inverse transform with the forward one's norm, ihfft the other way round */
  if (conj) norm = norm == 1 ? 1 : 2 - norm;
  return fb_run(L, 1, &s, norm, 5);
}

static int L_fft (lua_State *L) { return fb_one(L, LA_FFT_C2C, false, false); }
static int L_ifft (lua_State *L) { return fb_one(L, LA_FFT_C2C, true, false); }
static int L_rfft (lua_State *L) { return fb_one(L, LA_FFT_R2C, false, false); }
static int L_irfft (lua_State *L) { return fb_one(L, LA_FFT_C2R, true, false); }
static int L_hfft (lua_State *L) { return fb_one(L, LA_FFT_C2R, true, true); }
static int L_ihfft (lua_State *L) { return fb_one(L, LA_FFT_R2C, false, true); }

/* ---- several axes: x, s, axes, norm, out ---- */

static int fb_several (lua_State *L, la_fft_kind kind, bool inverse, bool two) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  int64_t s[LA_MAXDIMS], axes[LA_MAXDIMS];
  int nd = x->v.ndim, norm = fb_norm(L, 4), ns = -1, n;
  if (!l_absent(L, 2)) ns = l_checkints(L, 2, s, LA_MAXDIMS, "a length", NULL);
  if (!l_absent(L, 3)) n = l_checkints(L, 3, axes, LA_MAXDIMS, "an axis", NULL);
  else {
    n = two ? 2 : ns >= 0 ? ns : nd;
    for (int k = 0; k < n; k++) axes[k] = k - n;
  }
  if (ns >= 0 && ns != n) return l_error(L, "shape and axes have different lengths: %d and %d", ns, n);
  fb_step steps[LA_MAXDIMS];
  int64_t length[LA_MAXDIMS];
  for (int k = 0; k < n; k++) {
    axes[k] = l_axisof(L, axes[k], nd);
    length[k] = x->v.shape[axes[k]];
    if (ns >= 0 && s[k] != -1) length[k] = s[k];
    else if (ns < 0 && k == n - 1 && kind == LA_FFT_C2R) length[k] = 2 * (length[k] - 1);
  }
  if (n == 0) {
    if (kind != LA_FFT_C2C) return l_error(L, "%s needs at least one axis", l_fname(L));
    l_copyof(L, 1, LA_NODTYPE, 'K');
    if (!l_absent(L, 5)) {
      la_array *out = l_checkout(L, 5);
      if (!fb_sameshape(&out->v, nd, x->v.shape)) return l_error(L, "output array has wrong shape");
      if (!la_dt_cancast((la_dtype)x->v.dtype, (la_dtype)out->v.dtype, LA_CAST_SAMEKIND))
        return l_error(L, "cannot cast the output of %s from %s to %s with casting rule same_kind", l_fname(L),
                       la_dtypes[x->v.dtype].name, la_dtypes[out->v.dtype].name);
      if (!la_ex_copy(l_ctx(L), &out->v, &x->v)) return l_raise(L, l_ctx(L));
      lua_pushvalue(L, 5);
      return 1;
    }
    return l_unwrap(L);
  }
  /* NumPy's order: the last axis first; irfftn from the first axis on, the real one last */
  for (int i = 0; i < n; i++) {
    int k = kind == LA_FFT_C2R ? i : n - 1 - i;
    bool real = k == n - 1 && kind != LA_FFT_C2C;
    steps[i] = (fb_step){ real ? kind : LA_FFT_C2C, (int)axes[k], length[k], inverse, false };
  }
  for (int i = 1; i < n && ns < 0; i++)          /* an axis named twice has got its length from the step before */
    for (int h = 0; h < i; h++)
      if (steps[h].axis == steps[i].axis && steps[i].kind == LA_FFT_C2C) steps[i].n = fb_length(&steps[h]);
  return fb_run(L, n, steps, norm, 5);
}

static int L_fftn (lua_State *L) { return fb_several(L, LA_FFT_C2C, false, false); }
static int L_ifftn (lua_State *L) { return fb_several(L, LA_FFT_C2C, true, false); }
static int L_rfftn (lua_State *L) { return fb_several(L, LA_FFT_R2C, false, false); }
static int L_irfftn (lua_State *L) { return fb_several(L, LA_FFT_C2R, true, false); }
static int L_fft2 (lua_State *L) { return fb_several(L, LA_FFT_C2C, false, true); }
static int L_ifft2 (lua_State *L) { return fb_several(L, LA_FFT_C2C, true, true); }
static int L_rfft2 (lua_State *L) { return fb_several(L, LA_FFT_R2C, false, true); }
static int L_irfft2 (lua_State *L) { return fb_several(L, LA_FFT_C2R, true, true); }

/* ================================================================ frequencies, shifts */

static int fb_freq (lua_State *L, bool real) {
  int64_t n = l_checkint(L, 1, "n");
  double d = l_absent(L, 2) ? 1.0 : l_checknum(L, 2, "d");
  if (n < 1) return l_error(L, "%s: n must be at least 1, got %lld", l_fname(L), (long long)n);
  if (d == 0) return l_error(L, "%s: d must not be 0", l_fname(L));
  if (n == INT64_MAX) return l_error(L, "%s: n is too large: %lld", l_fname(L), (long long)n);
  int dt = l_optdtype(L, 3, LA_F64);
  if (!la_isfloat(dt)) return l_error(L, "%s: dtype must be float16, float32 or float64, got %s", l_fname(L), la_dtypes[dt].name);
  int64_t count = real ? n / 2 + 1 : n, positive = real ? count : (n - 1) / 2 + 1;
  double unit = 1.0 / ((double)n * d);
  la_array *y = l_newarray(L, LA_F64, 1, &count);
  double *p = (double *)(void *)y->v.data;
  for (int64_t i = 0; i < count; i++) p[i] = (double)(i < positive ? i : i - n) * unit;
  if (dt != LA_F64) l_copyof(L, -1, dt, 'C');
  return 1;
}

static int L_fftfreq (lua_State *L) { return fb_freq(L, false); }
static int L_rfftfreq (lua_State *L) { return fb_freq(L, true); }

static int fb_shift (lua_State *L, bool back) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  int64_t axes[LA_MAXDIMS], by[LA_MAXDIMS] = { 0 };
  int nd = x->v.ndim, n = nd;
  if (l_absent(L, 2)) for (int k = 0; k < nd; k++) axes[k] = k + 1;
  else n = l_checkints(L, 2, axes, LA_MAXDIMS, "an axis", NULL);
  for (int k = 0; k < n; k++) {
    int a = l_axisof(L, axes[k], nd);
    int64_t len = x->v.shape[a], s = back ? len - len / 2 : len / 2;
    if (len > 0) by[a] = (by[a] + s) % len;
  }
  la_array *y = l_newlike(L, (la_dtype)x->v.dtype, &x->v, 'K');
  if (!la_sh_roll(cx, &y->v, &x->v, by)) return l_raise(L, cx);
  return l_unwrap(L);
}

static int L_fftshift (lua_State *L) { return fb_shift(L, false); }
static int L_ifftshift (lua_State *L) { return fb_shift(L, true); }

/* ================================================================ rows */

#define FB_ONE \
  "n: length of the transform; x is cropped to it or filled up with zeros (default: x's length).\n" \
  "axis: from 1, default the last. norm: \"backward\" (default: the inverse is divided by n), \"ortho\" (both by sqrt(n)), \"forward\".\n" \
  "out: array for the result.\n" \
  "The result of float16, float32 and complex64 is complex64 or float32, of every other dtype complex128 or float64.\n"
#define FB_MANY \
  "s: lengths, one for each axis (-1: the array's own); axes: from 1, default all, or as many last ones as s has.\n" \
  "norm, out, precision: as in fft (complex64 is rounded after each axis). The axes are done from the last to the first.\n"
#define FB_TWO \
  "s: two lengths (-1: the array's own); axes: from 1, default the last two. norm, out, precision: as in fft.\n"
#define FB_ERRORS "Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.\n"

const l_reg la_reg_fft[] = {
  {"fft", L_fft, "x, n, axis, norm, out", L_FUNC,
   "Discrete Fourier transform along one axis.\n"
   "y[k] = sum over j of x[j] * exp(-2 pi i j k / n), j and k counted from 0, for every length n in O(n log n). Complex result.\n"
   "The error (root mean square, relative) is at most twice that of NumPy's: for n to 4096 below 5e-16. float32 and complex64 without a\n"
   "factor (forward, or an inverse with norm \"forward\") and real float32 compute in double precision and round once, below 5e-8; else\n"
   "they compute in single precision, below 3e-7. The tables of the last 32 lengths are remembered, at most 32 MB in a state.\n"
   FB_ONE FB_ERRORS "Example: la.fft.fft({1, 0, 0, 0})  --> [1.+0.j 1.+0.j 1.+0.j 1.+0.j]\nNumPy: numpy.fft.fft"},
  {"ifft", L_ifft, "x, n, axis, norm, out", L_FUNC,
   "Inverse of fft along one axis.\n" FB_ONE FB_ERRORS "Example: la.fft.ifft(la.fft.fft({1, 2, 3}))  --> [1.+0.j 2.+0.j 3.+0.j]\n"
   "NumPy: numpy.fft.ifft"},
  {"rfft", L_rfft, "x, n, axis, norm, out", L_FUNC,
   "Transform of real numbers: the first n / 2 + 1 elements of fft, the others being their conjugates; half the work.\n"
   FB_ONE FB_ERRORS "Complex x is an error.\nExample: la.fft.rfft({0, 1, 0, 0})  --> [ 1.+0.j  0.-1.j -1.+0.j]\nNumPy: numpy.fft.rfft"},
  {"irfft", L_irfft, "x, n, axis, norm, out", L_FUNC,
   "Inverse of rfft: real numbers from the first n / 2 + 1 elements of their transform.\n"
   "n: length of the result, default 2 * (m - 1) for m elements: give n = 2 * m - 1 for an odd one.\n"
   "axis, norm, out, precision: as in fft. Imaginary parts of elements that are real in a transform of real numbers are not read.\n"
   FB_ERRORS "Example: la.fft.irfft(la.fft.rfft({1, 2, 3, 4}), 4)  --> [1. 2. 3. 4.]\nNumPy: numpy.fft.irfft"},
  {"hfft", L_hfft, "x, n, axis, norm, out", L_FUNC,
   "Transform of numbers that are their own conjugates read backwards, given by the first n / 2 + 1: a real spectrum.\n"
   "n: length of the result, default 2 * (m - 1) for m elements. axis, norm, out, precision: as in fft.\n"
   FB_ERRORS "Example: la.fft.hfft({1, 2, 3})  --> [ 8. -2.  0. -2.]\nNumPy: numpy.fft.hfft"},
  {"ihfft", L_ihfft, "x, n, axis, norm, out", L_FUNC,
   "Inverse of hfft: the first n / 2 + 1 elements.\n" FB_ONE FB_ERRORS
   "Example: la.fft.ihfft({8, -2, 0, -2})  --> [1.-0.j 2.-0.j 3.-0.j]\nNumPy: numpy.fft.ihfft"},
  {"fftn", L_fftn, "x, s, axes, norm, out", L_FUNC,
   "Transform along several axes.\n"
   FB_MANY FB_ERRORS "Example: la.fft.fftn(la.ones(2, 3, 4), {axes = {1, 3}}).shape  --> (2, 3, 4)\nNumPy: numpy.fft.fftn"},
  {"ifftn", L_ifftn, "x, s, axes, norm, out", L_FUNC,
   "Inverse of fftn.\n"
   FB_MANY FB_ERRORS
   "Example: la.fft.ifftn(la.fft.fftn({{1, 2}, {3, 4}}))  --> [[1.+0.j 2.+0.j] [3.+0.j 4.+0.j]]\nNumPy: numpy.fft.ifftn"},
  {"rfftn", L_rfftn, "x, s, axes, norm, out", L_FUNC,
   "Transform of real numbers along several axes: rfft along the last one, fft along the others.\n" FB_MANY FB_ERRORS
   "Example: la.fft.rfftn(la.ones(2, 4))  --> [[8.+0.j 0.+0.j 0.+0.j] [0.+0.j 0.+0.j 0.+0.j]]\nNumPy: numpy.fft.rfftn"},
  {"irfftn", L_irfftn, "x, s, axes, norm, out", L_FUNC,
   "Inverse of rfftn: ifft along the other axes, then irfft along the last one (default length 2 * (m - 1)).\n"
   "s, axes, norm, out, precision: as in fftn.\n"
   "" FB_ERRORS "Example: la.fft.irfftn(la.fft.rfftn(la.ones(2, 3)), {2, 3})  --> [[1. 1. 1.] [1. 1. 1.]]\nNumPy: numpy.fft.irfftn"},
  {"fft2", L_fft2, "x, s, axes, norm, out", L_FUNC,
   "Transform along two axes.\n" FB_TWO FB_ERRORS "Example: la.fft.fft2({{1, 0}, {0, 0}})  --> [[1.+0.j 1.+0.j] [1.+0.j 1.+0.j]]\n"
   "NumPy: numpy.fft.fft2"},
  {"ifft2", L_ifft2, "x, s, axes, norm, out", L_FUNC,
   "Inverse of fft2.\n" FB_TWO FB_ERRORS "Example: la.fft.ifft2(la.fft.fft2(la.eye(2)))  --> [[1.+0.j 0.+0.j] [0.+0.j 1.+0.j]]\n"
   "NumPy: numpy.fft.ifft2"},
  {"rfft2", L_rfft2, "x, s, axes, norm, out", L_FUNC,
   "Transform of real numbers along two axes: rfft along the last one, fft along the other.\n" FB_TWO FB_ERRORS
   "Example: la.fft.rfft2({{1, 0}, {0, 0}})  --> [[1.+0.j 1.+0.j] [1.+0.j 1.+0.j]]\nNumPy: numpy.fft.rfft2"},
  {"irfft2", L_irfft2, "x, s, axes, norm, out", L_FUNC,
   "Inverse of rfft2.\n" FB_TWO FB_ERRORS "Example: la.fft.irfft2(la.fft.rfft2(la.eye(2)))  --> [[1. 0.] [0. 1.]]\n"
   "NumPy: numpy.fft.irfft2"},
  {"fftfreq", L_fftfreq, "n, d | dtype, device", L_FUNC,
   "Frequencies of the elements of a transform of length n with sample spacing d (default 1): 0, 1, ..., -2, -1, divided by n * d.\n"
   "dtype: float64, float32 or float16. Errors: n below 1, d = 0.\nExample: la.fft.fftfreq(4)  --> [ 0.    0.25 -0.5  -0.25]\nNumPy: numpy.fft.fftfreq"},
  {"rfftfreq", L_rfftfreq, "n, d | dtype, device", L_FUNC,
   "Frequencies of the elements of rfft of length n with sample spacing d (default 1): 0, 1, ..., n / 2, divided by n * d.\n"
   "dtype: float64, float32 or float16. Errors: n below 1, d = 0.\nExample: la.fft.rfftfreq(4)  --> [0.   0.25 0.5 ]\nNumPy: numpy.fft.rfftfreq"},
  {"fftshift", L_fftshift, "x, axes", L_FUNC,
   "Moves frequency 0 from the first place to the middle, along the axes (from 1; default all).\n"
   "Example: la.fft.fftshift(la.fft.fftfreq(4))  --> [-0.5  -0.25  0.    0.25]\nNumPy: numpy.fft.fftshift"},
  {"ifftshift", L_ifftshift, "x, axes", L_FUNC,
   "Inverse of fftshift.\nExample: la.fft.ifftshift(la.fft.fftshift({1, 2, 3}))  --> [1 2 3]\nNumPy: numpy.fft.ifftshift"},
  {NULL, NULL, NULL, 0, NULL}
};
