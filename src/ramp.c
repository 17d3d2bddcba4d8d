/*
** ramp.c: see ramp.h.
**
** A counter that is converted anew for each element keeps the compiler from vectorising, so floats count in a vector of floats: exact
** for float64 below 2^53, and for float32 as long as the counter, a multiple of 4, has no more than 24 significant bits (COUNT32).
*/
#include "hostile.h"
#include "ramp.h"
#include "thread.h"

#define COUNT32 LA_HOSTILE((int64_t)1 << 26, (int64_t)8)

typedef double ramp_vd __attribute__((vector_size(16)));
typedef float ramp_vf __attribute__((vector_size(16)));
typedef double ramp_ud __attribute__((vector_size(16), aligned(8), may_alias));
typedef float ramp_uf __attribute__((vector_size(16), aligned(4), may_alias));

typedef uint32_t ramp_v32 __attribute__((vector_size(16)));
typedef uint64_t ramp_v64 __attribute__((vector_size(16)));
typedef uint32_t ramp_u32v __attribute__((vector_size(16), aligned(4), may_alias));
typedef uint64_t ramp_u64v __attribute__((vector_size(16), aligned(8), may_alias));

typedef struct ramp_job {
  la_dtype dt;
  void *data;
  int64_t n;
  uint64_t ui, ud;             /* start and difference: of integers (modulo 2^64), ... */
  float fi, fd, fi2, fd2;      /* ... of float16, float32, complex64 (2: imaginary parts), ... */
  double di, dd, di2, dd2;     /* ... of float64, complex128 */
  double div;                  /* linspace: 0, or what is divided by */
} ramp_job;

static void ramp_f64 (double *p, int64_t lo, int64_t hi, double start, double delta) {
  int64_t i = lo;
  ramp_vd k = { (double)i, (double)(i + 1) }, k2 = k + 2;
  for (; i + 4 <= hi; i += 4, k += 4, k2 += 4) {
    *(ramp_ud *)(p + i) = k * delta + start;
    *(ramp_ud *)(p + i + 2) = k2 * delta + start;
  }
  for (; i < hi; i++) p[i] = (double)i * delta + start;
}

static void ramp_f32 (float *p, int64_t lo, int64_t hi, float start, float delta) {
  int64_t i = lo, end = hi < COUNT32 ? hi : COUNT32;
  for (; i < end && i % 4 != 0; i++) p[i] = (float)i * delta + start;
  ramp_vf lane = { 0, 1, 2, 3 };
  for (; i + 4 <= end; i += 4) *(ramp_uf *)(p + i) = ((float)(int32_t)i + lane) * delta + start;
  for (; i < hi; i++) p[i] = (float)i * delta + start;
}

#define RAMP_INT(name, T, V, U, LANES, ...) \
static void name (T *p, int64_t lo, int64_t hi, T start, T delta) { \
  int64_t i = lo; \
  T first = start + (T)lo * delta; \
  V v = first + (V){ __VA_ARGS__ } * delta, step = (V){0} + delta * LANES, twice = step + step, w = v + step; \
  for (; i + 2 * LANES <= hi; i += 2 * LANES, v += twice, w += twice) { \
    *(U *)(p + i) = (U)v; \
    *(U *)(p + i + LANES) = (U)w; \
  } \
  for (; i < hi; i++) p[i] = start + (T)i * delta; \
}
RAMP_INT(ramp_u32, uint32_t, ramp_v32, ramp_u32v, 4, 0, 1, 2, 3)
RAMP_INT(ramp_u64, uint64_t, ramp_v64, ramp_u64v, 2, 0, 1)

static void ramp_task (void *arg, int task, int ntasks) {
  const ramp_job *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 512, &lo, &hi);
#define FILL(T) { T *p = j->data; uint64_t v = j->ui + (uint64_t)lo * j->ud; for (int64_t i = lo; i < hi; i++, v += j->ud) p[i] = (T)v; } break
  switch (j->dt) {
    case LA_I8: case LA_U8: FILL(uint8_t);
    case LA_I16: case LA_U16: FILL(uint16_t);
    case LA_I32: case LA_U32: ramp_u32(j->data, lo, hi, (uint32_t)j->ui, (uint32_t)j->ud); break;
    case LA_I64: case LA_U64: ramp_u64(j->data, lo, hi, j->ui, j->ud); break;
    case LA_F16: {
      uint16_t *p = j->data;
      for (int64_t i = lo; i < hi; i++) p[i] = la_f32_to_f16(j->fi + (float)i * j->fd);
      break;
    }
    case LA_F32: ramp_f32(j->data, lo, hi, j->fi, j->fd); break;
    case LA_F64: {
      double *p = j->data;
      if (j->div == 0) ramp_f64(p, lo, hi, j->di, j->dd);
      else for (int64_t i = lo; i < hi; i++) p[i] = (double)i / j->div * j->dd + j->di;
      break;
    }
    case LA_C64: {
      la_c64 *p = j->data;
      for (int64_t i = lo; i < hi; i++) p[i] = (la_c64){ j->fi + (float)i * j->fd, j->fi2 + (float)i * j->fd2 };
      break;
    }
    case LA_C128: {
      la_c128 *p = j->data;
      for (int64_t i = lo; i < hi; i++) p[i] = (la_c128){ j->di + (double)i * j->dd, j->di2 + (double)i * j->dd2 };
      break;
    }
    default: break;
  }
#undef FILL
}

static void ramp_run (ramp_job *j) { la_th_run(la_th_split(j->n, j->dt == LA_F16 ? 4 : 1), ramp_task, j); }

void la_ramp_fill (la_dtype dt, void *data, int64_t n) {
  if (n < 3) return;
  ramp_job j = { .dt = dt, .data = data, .n = n };
#define FIRST(T) { const T *p = data; j.ui = (uint64_t)p[0]; j.ud = (uint64_t)p[1] - j.ui; } break
  switch (dt) {
    case LA_I8: FIRST(int8_t);
    case LA_I16: FIRST(int16_t);
    case LA_I32: FIRST(int32_t);
    case LA_U8: FIRST(uint8_t);
    case LA_U16: FIRST(uint16_t);
    case LA_U32: FIRST(uint32_t);
    case LA_I64: case LA_U64: FIRST(uint64_t);
    case LA_F16: { const uint16_t *p = data; j.fi = la_f16_to_f32(p[0]); j.fd = la_f16_to_f32(p[1]) - j.fi; } break;
    case LA_F32: { const float *p = data; j.fi = p[0]; j.fd = p[1] - p[0]; } break;
    case LA_F64: { const double *p = data; j.di = p[0]; j.dd = p[1] - p[0]; } break;
    case LA_C64: { const la_c64 *p = data; j.fi = p[0].re; j.fd = p[1].re - p[0].re; j.fi2 = p[0].im; j.fd2 = p[1].im - p[0].im; } break;
    case LA_C128: { const la_c128 *p = data; j.di = p[0].re; j.dd = p[1].re - p[0].re; j.di2 = p[0].im; j.dd2 = p[1].im - p[0].im; } break;
    default: return;
  }
#undef FIRST
  /* element 1 stays as it was given: element0 + (element1 - element0) may round elsewhere */
  char second[16];
  size_t size = (size_t)la_itemsize(dt);
  for (size_t b = 0; b < size; b++) second[b] = ((char *)data)[size + b];
  ramp_run(&j);
  for (size_t b = 0; b < size; b++) ((char *)data)[size + b] = second[b];
}

void la_ramp_linspace (double *p, int64_t n, double start, double step, double delta, double div) {
  ramp_job j = { .dt = LA_F64, .data = p, .n = n, .di = start, .dd = step != 0 ? step : delta, .div = step != 0 ? 0 : div };
  ramp_run(&j);
}
