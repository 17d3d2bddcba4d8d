/*
** execute.c: the executor. See execute.h for what a program is.
**
** How a program runs, by the example  out = a + b  with a (1000, 1, 4), b (4,), out (1000, 3, 4) in C order:
**  1. every operand gets strides for the shape (1000, 3, 4): a (32, 0, 8), b (0, 0, 8), out (96, 32, 8);
**  2. axes of length 1 go; axes are put in the order of falling strides (outputs decide before inputs), which changes nothing here;
**  3. neighbours that every operand walks as one axis are joined: none here; if a were (1000, 3, 4), b a scalar, one axis of 12000 is left;
**  4. the elements, counted through in that order, are split over the threads, and each part is walked inner run by inner run;
**  5. a program of one instruction on memory calls its loop on the run; any other is run in blocks, register by register.
*/
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "memory.h"
#include "cpu.h"
#include "execute.h"
#include "hostile.h"
#include "fpenv.h"
#include "select.h"
#include "thread.h"
#include "work.h"

#define SCRATCH 24576         /* bytes of registers per thread, on its stack: with the operands' lines they fit a 32 KiB L1 */

typedef struct plan {
  const la_program *p;
  int ndim;                                           /* after joining; at least 1 */
  int64_t n;                                          /* elements */
  int64_t shape[LA_MAXDIMS];
  int64_t strides[LA_MAXOPERANDS][LA_MAXDIMS];
  int64_t grain;
} plan;

/* ---- the walk ---- */

/* All instructions over one run of n elements. */
static void run_blocks (const la_program *p, int64_t n, char **data, const int64_t *stride) {
  _Alignas(64) char scratch[SCRATCH];
  int64_t regoff[LA_MAXINSTR * 2], total = 0, block;
  for (int r = 0; r < p->nregs; r++) total += p->regsize[r];
  block = SCRATCH / (total > 0 ? total : 1);
  if (block > LA_BLOCK * 4) block = LA_BLOCK * 4;
  block = LA_HOSTILE(block >= 64 ? block & ~(int64_t)63 : block, 8);
  for (int64_t off = 0, r = 0; r < p->nregs; r++) { regoff[r] = off; off += p->regsize[r] * block; }
  for (int64_t done = 0; done < n; done += block) {
    int64_t m = n - done < block ? n - done : block;
    for (int k = 0; k < p->ninstr; k++) {
      const la_instr *in = &p->instr[k];
      char *ptr[6];
      int64_t s[6];
      for (int j = 0; j < in->nsrc + in->ndst; j++) {
        int ref = j < in->nsrc ? in->src[j] : in->dst[j - in->nsrc];
        if (ref < LA_MAXOPERANDS) { ptr[j] = data[ref] + done * stride[ref]; s[j] = stride[ref]; }
        else { ptr[j] = scratch + regoff[ref - LA_MAXOPERANDS]; s[j] = p->regsize[ref - LA_MAXOPERANDS]; }
      }
      in->fn(m, ptr, s);
    }
  }
}

static void run_part (const plan *pl, int64_t lo, int64_t hi) {
  const la_program *p = pl->p;
  const la_instr *one = p->ninstr == 1 && p->nregs == 0 ? &p->instr[0] : NULL;
  int inner = pl->ndim - 1, nop = p->noperands;
  int64_t pos[LA_MAXDIMS], left = hi - lo, rest = lo;
  char *data[LA_MAXOPERANDS];
  int64_t stride[LA_MAXOPERANDS];
  for (int k = 0; k < nop; k++) { data[k] = p->operand[k].data; stride[k] = pl->strides[k][inner]; }
  for (int a = inner; a >= 0; a--) {
    pos[a] = rest % pl->shape[a];
    rest /= pl->shape[a];
    for (int k = 0; k < nop; k++) data[k] += pos[a] * pl->strides[k][a];
  }
  while (left > 0) {
    int64_t n = pl->shape[inner] - pos[inner];
    if (n > left) n = left;
    if (one != NULL) {
      char *ptr[6];
      int64_t s[6];
      for (int j = 0; j < one->nsrc; j++) { ptr[j] = data[one->src[j]]; s[j] = stride[one->src[j]]; }
      for (int j = 0; j < one->ndst; j++) { ptr[one->nsrc + j] = data[one->dst[j]]; s[one->nsrc + j] = stride[one->dst[j]]; }
      one->fn(n, ptr, s);
    } else
      run_blocks(p, n, data, stride);
    left -= n;
    if (left == 0) break;
    for (int k = 0; k < nop; k++) data[k] -= pos[inner] * stride[k];       /* back to the start of the run */
    pos[inner] = 0;
    for (int a = inner - 1; a >= 0; a--) {
      if (++pos[a] < pl->shape[a]) {
        for (int k = 0; k < nop; k++) data[k] += pl->strides[k][a];
        break;
      }
      for (int k = 0; k < nop; k++) data[k] -= (pl->shape[a] - 1) * pl->strides[k][a];
      pos[a] = 0;
    }
  }
}

static void part_task (void *arg, int task, int ntasks) {
  const plan *pl = arg;
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(pl->n, task, ntasks, pl->grain, &lo, &hi);
  if (lo < hi) run_part(pl, lo, hi);
  la_fp_leave(e);
}

/* The usual program: one instruction on memory, along one axis. What a helper has to fetch is two cache lines. */
typedef struct flat {
  la_loop fn;
  int64_t n, stride[6];
  char *data[6];
  int out;                                            /* number of the operand that is written past the caches, in blocks; 0: none */
} flat;

#if defined(__SSE2__)
#define STREAMS 1
/* nbytes from src, which is aligned to 64 bytes, to dst, aligned to 16: stores that fetch no line and leave the caches to others */
static void put_past (char *dst, const char *src, int64_t nbytes) {
  int64_t i = 0;
  for (; i + 64 <= nbytes; i += 64) {
    const __m128i *from = (const __m128i *)(const void *)(src + i);
    __m128i *to = (__m128i *)(void *)(dst + i);
    __m128i a = _mm_load_si128(from), b = _mm_load_si128(from + 1), c = _mm_load_si128(from + 2), d = _mm_load_si128(from + 3);
    _mm_stream_si128(to, a);
    _mm_stream_si128(to + 1, b);
    _mm_stream_si128(to + 2, c);
    _mm_stream_si128(to + 3, d);
  }
  memcpy(dst + i, src + i, (size_t)(nbytes - i));
}

/* p: where the part begins. Each block is computed where it stays in the first-level cache, then put into its place. */
static void run_past (const flat *f, int64_t n, char **p) {
  _Alignas(64) char block[16384];
  int64_t size = f->stride[f->out], most = (int64_t)sizeof block / size;
  char *dst = p[f->out];
  for (int64_t done = 0, m; done < n; done += m) {
    m = n - done < most ? n - done : most;
    p[f->out] = block;
    f->fn(m, p, f->stride);
    put_past(dst + done * size, block, m * size);
    for (int k = 0; k < f->out; k++) p[k] += m * f->stride[k];
  }
  _mm_sfence();
}
#else
#define STREAMS 0
static void run_past (const flat *f, int64_t n, char **p) { f->fn(n, p, f->stride); }
#endif

static void flat_task (void *arg, int task, int ntasks) {
  const flat *f = arg;
  char *p[6];
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(f->n, task, ntasks, 64, &lo, &hi);
  for (int k = 0; k < 6; k++) p[k] = f->data[k] + lo * f->stride[k];
  if (lo < hi && f->out == 0) f->fn(hi - lo, p, f->stride);
  else if (lo < hi) run_past(f, hi - lo, p);
  la_fp_leave(e);
}

static void run_flat (const plan *pl, int ntasks) {
  const la_program *p = pl->p;
  const la_instr *in = &p->instr[0];
  _Alignas(64) flat f = { .fn = in->fn, .n = pl->n };
  bool past = STREAMS && in->ndst == 1;
  for (int j = 0; j < in->nsrc + in->ndst; j++) {
    int ref = j < in->nsrc ? in->src[j] : in->dst[j - in->nsrc];
    f.data[j] = p->operand[ref].data;
    f.stride[j] = pl->strides[ref][0];
    if (j == in->nsrc) {
      int64_t size = la_itemsize(p->operand[ref].dtype);
      past = past && f.stride[j] == size && ((uintptr_t)f.data[j] & 15) == 0 && size * pl->n > 2 * la_cpu_l3();
      for (int k = 0; k < j && past; k++) past = f.data[k] != f.data[j];       /* in place: the lines are fetched anyway */
    }
  }
  if (past) f.out = in->nsrc;
  la_th_run(ntasks, flat_task, &f);
}

/* ---- the plan ---- */

/* Should axis a lie outside axis b? Written operands decide first; the first operand that walks both decides. */
static bool outside (const plan *pl, int a, int b) {
  const la_program *p = pl->p;
  for (int round = 0; round < 2; round++)
    for (int k = 0; k < p->noperands; k++) {
      if (p->written[k] != (round == 0)) continue;
      int64_t sa = pl->strides[k][a], sb = pl->strides[k][b];
      if (sa < 0) sa = -sa;
      if (sb < 0) sb = -sb;
      if (sa == 0 || sb == 0 || sa == sb) continue;
      return sa > sb;
    }
  return a < b;
}

static void swap_axes (plan *pl, int a, int b) {
  int64_t t = pl->shape[a]; pl->shape[a] = pl->shape[b]; pl->shape[b] = t;
  for (int k = 0; k < pl->p->noperands; k++) {
    t = pl->strides[k][a];
    pl->strides[k][a] = pl->strides[k][b];
    pl->strides[k][b] = t;
  }
}

static bool make_plan (la_ctx *cx, plan *pl, const la_program *p, int ndim, const int64_t *shape) {
  int nop = p->noperands, nd = 0;
  int64_t bs[LA_MAXDIMS];
  pl->p = p;
  pl->n = 1;
  int keep[LA_MAXDIMS];
  for (int a = 0; a < ndim; a++) {
    pl->n *= shape[a];
    if (shape[a] != 1) { keep[nd] = a; pl->shape[nd++] = shape[a]; }
  }
  for (int k = 0; k < nop; k++) {
    if (!la_bc_strides(cx, &p->operand[k], ndim, shape, bs)) return false;
    for (int a = 0; a < nd; a++) pl->strides[k][a] = bs[keep[a]];
  }
  if (nd == 0) {
    pl->shape[nd++] = 1;
    for (int k = 0; k < nop; k++) pl->strides[k][0] = 0;
  }
  for (int a = 1; a < nd; a++)                         /* few axes, nearly always in order */
    for (int b = a; b > 0 && !outside(pl, b - 1, b); b--) swap_axes(pl, b - 1, b);
  int last = 0;                                        /* join axes into `last` */
  for (int a = 1; a < nd; a++) {
    bool join = true;
    for (int k = 0; k < nop && join; k++) join = pl->strides[k][last] == pl->strides[k][a] * pl->shape[a];
    if (join) {
      pl->shape[last] *= pl->shape[a];
      for (int k = 0; k < nop; k++) pl->strides[k][last] = pl->strides[k][a];
    } else {
      last++;
      pl->shape[last] = pl->shape[a];
      for (int k = 0; k < nop; k++) pl->strides[k][last] = pl->strides[k][a];
    }
  }
  pl->ndim = last + 1;
  pl->grain = pl->ndim > 1 && pl->shape[last] < 4096 ? pl->shape[last] : LA_HOSTILE(1024, 3);   /* whole short runs, or whole blocks */
  return true;
}

/* p->cost counts elements of float64. Narrow ones that lie side by side pass faster where memory sets the pace, though a call's own time
** stays: 10^4 of uint8 are done before a second thread has begun. */
static double plan_cost (const plan *pl) {
  const la_program *p = pl->p;
  int64_t widest = 1;
  if (pl->ndim != 1 || p->ninstr > 2 || p->cost > 2) return p->cost;
  for (int k = 0; k < p->noperands; k++) {
    int64_t size = la_itemsize(p->operand[k].dtype), s = pl->strides[k][0];
    if (s == 0) continue;
    if (s != size) return p->cost;
    if (size > widest) widest = size;
  }
  return widest < 8 ? p->cost * (double)(widest + 4) / 12 : p->cost;
}

bool la_ex_run (la_ctx *cx, la_program *p, int ndim, const int64_t *shape) {
  plan pl;
  if (!make_plan(cx, &pl, p, ndim, shape)) return false;
  if (pl.n == 0) return true;
  if (!la_work(cx, (double)pl.n * p->cost)) return false;
  int ntasks = la_th_splitfine(pl.n, plan_cost(&pl));
  if (pl.ndim == 1 && p->ninstr == 1 && p->nregs == 0) run_flat(&pl, ntasks);
  else if (ntasks <= 1) part_task(&pl, 0, 1);
  else la_th_run(ntasks, part_task, &pl);
  return true;
}

/* ---- programs ---- */

static int add_operand (la_program *p, const la_view *v, bool written) {
  p->operand[p->noperands] = *v;
  p->written[p->noperands] = written;
  return p->noperands++;
}

static int add_register (la_program *p, la_dtype dt) {
  p->regsize[p->nregs] = (uint8_t)la_itemsize(dt);
  return LA_MAXOPERANDS + p->nregs++;
}

static la_instr *add_instr (la_program *p, la_loop fn) {
  la_instr *in = &p->instr[p->ninstr++];
  in->fn = fn;
  in->nsrc = in->ndst = 0;
  return in;
}

static void add_cast (la_program *p, la_dtype from, int src, la_dtype to, int dst) {
  la_instr *in = add_instr(p, la_uf_cast(from, to));
  in->src[in->nsrc++] = (uint8_t)src;
  in->dst[in->ndst++] = (uint8_t)dst;
}

static void begin (la_program *p, double cost) {
  p->noperands = p->nregs = p->ninstr = 0;
  p->cost = cost;
}

/* ---- loops that choose by a mask, by size of element ---- */

static const la_select_table *selects (void) {
  static const la_select_table *const tables[LA_NISA] = {      /* ORDER ISA */
    &la_kern_select_baseline,
#if defined(LA_HAVE_X86_ISA)
    &la_kern_select_avx2, &la_kern_select_avx512
#endif
  };
  return tables[la_cpu_isa()];
}

static int size_index (int64_t itemsize) { return __builtin_ctzll((unsigned long long)itemsize); }

/* ---- temporary copies, for operands that overlap the output ---- */

typedef struct temp { void *mem; size_t n; la_dims d; la_view v; } temp;

static bool make_temp (la_ctx *cx, temp *t, const la_view *v) {
  t->d.ndim = v->ndim;
  t->d.size = v->size;
  memcpy(t->d.shape, v->shape, sizeof(int64_t) * v->ndim);
  la_arr_cstrides(v->ndim, v->shape, la_itemsize(v->dtype), t->d.strides);
  t->n = (size_t)(v->size * la_itemsize(v->dtype));
  t->mem = la_mem_alloc(cx, t->n);
  if (t->mem == NULL) return false;
  t->v = la_viewof(t->mem, (la_dtype)v->dtype, &t->d);
  return la_ex_copy(cx, &t->v, v);
}

static bool unaligned (const la_view *v) { return (v->flags & LA_UNALIGNED) != 0; }

static bool ex_loop (la_ctx *cx, la_loop fn, double cost, int nin, const la_dtype *intype, const la_view *const *in,
                     int nout, const la_dtype *outtype, const la_view *out, const la_view *where, bool half);

bool la_ex_ufunc (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *const *in, const la_view *out, const la_view *where) {
  la_dtype ct = loop, intype[4], outtype[2];           /* ct: the dtype computed in */
  la_loop fn = la_uf_loop(uf, ct);
  if (fn == NULL && loop == LA_F16) fn = la_uf_loop(uf, ct = LA_F32);
  if (fn == NULL) return la_fail(cx, "ufunc '%s' has no loop for %s", uf->name, la_dtypes[loop].name);
  for (int k = 0; k < uf->nin; k++) intype[k] = la_uf_intype(uf, ct, k);
  for (int k = 0; k < uf->nout; k++) outtype[k] = la_uf_outtype(uf, ct, k);
  return ex_loop(cx, fn, uf->cost * (la_itemsize(ct) > 8 ? 2 : 1), uf->nin, intype, in, uf->nout, outtype, out, where, ct != loop);
}

bool la_ex_loop (la_ctx *cx, la_loop fn, double cost, int nin, const la_dtype *intype, const la_view *const *in,
                 int nout, const la_dtype *outtype, const la_view *out, const la_view *where) {
  return ex_loop(cx, fn, cost, nin, intype, in, nout, outtype, out, where, false);
}

/* half: float32 stands for float16, so values that come from or go to other dtypes are rounded to that on the way. */
static bool ex_loop (la_ctx *cx, la_loop fn, double cost, int nin, const la_dtype *intype, const la_view *const *in,
                     int nout, const la_dtype *outtype, const la_view *out, const la_view *where, bool half) {
  la_program p;
  temp temps[4];
  int ntemps = 0;
  bool ok = true;
  _Alignas(16) char scalar[4][16];
  la_view sv[4];
  begin(&p, cost);
  int src[4];
  for (int i = 0; i < nin && ok; i++) {
    const la_view *v = in[i];
    const la_dtype ct = intype[i];
    for (int o = 0; o < nout && ok; o++)
      if (v->size > 0 && la_arr_mayoverlap(v, &out[o]) && !la_arr_sameview(v, &out[o])) {
        temp *t = &temps[ntemps];
        t->mem = NULL;
        ntemps++;
        ok = make_temp(cx, t, v);
        v = &t->v;
        break;
      }
    if (!ok) break;
    const bool round = half && ct == LA_F32 && v->dtype != LA_F16;
    if (v->dtype == ct && !unaligned(v) && !round) src[i] = add_operand(&p, v, false);
    else if (v->size == 1) {                           /* cast a scalar once */
      int64_t s[2] = { 0, 0 };
      char *pp[2] = { v->data, scalar[i] }, *back[2] = { scalar[i], scalar[i] };
      la_uf_cast((la_dtype)v->dtype, round ? LA_F16 : ct)(1, pp, s);
      if (round) la_uf_cast(LA_F16, ct)(1, back, s);
      sv[i] = *v;
      sv[i].data = scalar[i];
      sv[i].dtype = (uint8_t)ct;
      src[i] = add_operand(&p, &sv[i], false);
    } else {
      int op = add_operand(&p, v, false);
      la_dtype from = (la_dtype)v->dtype;
      if (round) {
        int r = add_register(&p, LA_F16);
        add_cast(&p, from, op, LA_F16, r);
        op = r;
        from = LA_F16;
      }
      src[i] = add_register(&p, ct);
      add_cast(&p, from, op, ct, src[i]);
      p.cost += 1;
    }
  }
  if (ok) {
    int mask = -1, regs[2] = { 0, 0 };
    if (where != NULL) mask = add_operand(&p, where, false);
    la_instr *op = add_instr(&p, fn);
    for (int i = 0; i < nin; i++) op->src[op->nsrc++] = (uint8_t)src[i];
    for (int o = 0; o < nout; o++) {
      la_dtype rt = outtype[o];
      int dst = add_operand(&p, &out[o], true);
      const bool round = half && rt == LA_F32 && out[o].dtype != LA_F16;
      bool direct = out[o].dtype == rt && mask < 0 && !unaligned(&out[o]) && !round;
      regs[o] = direct ? dst : add_register(&p, rt);
      op->dst[op->ndst++] = (uint8_t)regs[o];
      if (direct) continue;
      int from = regs[o];
      if (round) {
        int r = add_register(&p, LA_F16);
        add_cast(&p, rt, from, LA_F16, r);
        from = r;
        rt = LA_F16;
      }
      if (mask < 0) add_cast(&p, rt, from, (la_dtype)out[o].dtype, dst);
      else {
        if (out[o].dtype != rt) {
          int r = add_register(&p, (la_dtype)out[o].dtype);
          add_cast(&p, rt, from, (la_dtype)out[o].dtype, r);
          from = r;
        }
        la_instr *st = add_instr(&p, selects()->masked[size_index(la_itemsize(out[o].dtype))]);
        st->src[st->nsrc++] = (uint8_t)from;
        st->src[st->nsrc++] = (uint8_t)mask;
        st->dst[st->ndst++] = (uint8_t)dst;
      }
      p.cost += 1;
    }
    ok = la_ex_run(cx, &p, out[0].ndim, out[0].shape);
  }
  for (int i = 0; i < ntemps; i++) la_mem_free(cx, temps[i].mem, temps[i].n);
  return ok;
}

/* ---- copies ---- */

typedef struct bytes { char *dst; const char *src; int64_t n; } bytes;

static void bytes_task (void *arg, int task, int ntasks) {
  const bytes *b = arg;
  int64_t lo, hi;
  la_th_part(b->n, task, ntasks, 4096, &lo, &hi);
  memcpy(b->dst + lo, b->src + lo, (size_t)(hi - lo));
}

bool la_ex_copy (la_ctx *cx, const la_view *dst, const la_view *src) {
  int64_t strides[LA_MAXDIMS];
  if (!la_bc_strides(cx, src, dst->ndim, dst->shape, strides)) return false;
  if (dst->size == 0 || la_arr_sameview(dst, src)) return true;
  if (la_arr_mayoverlap(dst, src)) {
    temp t;
    t.mem = NULL;
    bool ok = make_temp(cx, &t, src) && la_ex_copy(cx, dst, &t.v);
    la_mem_free(cx, t.mem, t.n);
    return ok;
  }
  if (dst->dtype == src->dtype && dst->size == src->size && la_arr_iscontig(dst) && la_arr_iscontig(src)) {
    bytes b = { dst->data, src->data, dst->size * la_itemsize(dst->dtype) };
    la_th_run(la_th_splitfine(b.n, 0.08), bytes_task, &b);
    return true;
  }
  la_program p;
  begin(&p, la_itemsize(dst->dtype) > 8 ? 2 : 1);
  int s = add_operand(&p, src, false), d = add_operand(&p, dst, true);
  if (dst->dtype != src->dtype) add_cast(&p, (la_dtype)src->dtype, s, (la_dtype)dst->dtype, d);
  else {
    la_instr *in = add_instr(&p, selects()->copy[size_index(la_itemsize(dst->dtype))]);
    in->src[in->nsrc++] = (uint8_t)s;
    in->dst[in->ndst++] = (uint8_t)d;
  }
  return la_ex_run(cx, &p, dst->ndim, dst->shape);
}

bool la_ex_fill (la_ctx *cx, const la_view *dst, const la_scalar *value) {
  _Alignas(16) char element[16];
  if (!la_dt_store(cx, (la_dtype)dst->dtype, element, value)) return false;
  la_view v = { element, NULL, NULL, 1, dst->dtype, 0, 0, 0 };
  return la_ex_copy(cx, dst, &v);
}

/* ---- choice and clipping ---- */

bool la_ex_select (la_ctx *cx, const la_view *cond, const la_view *a, const la_view *b, const la_view *out) {
  la_program p;
  begin(&p, 1.5);
  la_instr *in;
  const la_view *v[2] = { a, b };
  int src[2], c = add_operand(&p, cond, false);
  for (int i = 0; i < 2; i++) {
    src[i] = add_operand(&p, v[i], false);
    if (v[i]->dtype != out->dtype) {
      int r = add_register(&p, (la_dtype)out->dtype);
      add_cast(&p, (la_dtype)v[i]->dtype, src[i], (la_dtype)out->dtype, r);
      src[i] = r;
    }
  }
  int d = add_operand(&p, out, true);
  in = add_instr(&p, selects()->select[size_index(la_itemsize(out->dtype))]);
  in->src[0] = (uint8_t)c;
  in->src[1] = (uint8_t)src[0];
  in->src[2] = (uint8_t)src[1];
  in->nsrc = 3;
  in->dst[0] = (uint8_t)d;
  in->ndst = 1;
  return la_ex_run(cx, &p, out->ndim, out->shape);
}

bool la_ex_clip (la_ctx *cx, la_dtype loop, const la_view *x, const la_view *lo, const la_view *hi, const la_view *out) {
  la_dtype ct = loop == LA_F16 ? LA_F32 : loop;
  const la_ufunc *uf[2] = { &la_ufuncs[LA_UF_maximum], &la_ufuncs[LA_UF_minimum] };
  const la_view *v[3] = { x, lo, hi };
  la_program p;
  temp temps[3];
  int ntemps = 0, src[3];
  bool ok = true;
  begin(&p, 2);
  for (int i = 0; i < 3 && ok; i++) {
    if (v[i] == NULL) continue;
    if (la_arr_mayoverlap(v[i], out) && !la_arr_sameview(v[i], out)) {
      temps[ntemps].mem = NULL;
      ok = make_temp(cx, &temps[ntemps], v[i]);
      v[i] = &temps[ntemps++].v;
      if (!ok) break;
    }
    src[i] = add_operand(&p, v[i], false);
    if (v[i]->dtype != ct || unaligned(v[i])) {
      int r = add_register(&p, ct);
      add_cast(&p, (la_dtype)v[i]->dtype, src[i], ct, r);
      src[i] = r;
    }
  }
  if (ok) {
    int cur = src[0], d = add_operand(&p, out, true);
    for (int k = 0; k < 2; k++) {
      if (v[k + 1] == NULL) continue;
      bool last = (k == 1 || hi == NULL) && out->dtype == ct && !unaligned(out);
      int dst = last ? d : add_register(&p, ct);
      la_instr *in = add_instr(&p, la_uf_loop(uf[k], ct));
      in->src[0] = (uint8_t)cur;
      in->src[1] = (uint8_t)src[k + 1];
      in->nsrc = 2;
      in->dst[0] = (uint8_t)dst;
      in->ndst = 1;
      cur = dst;
    }
    if (cur != d) add_cast(&p, ct, cur, (la_dtype)out->dtype, d);
    ok = la_ex_run(cx, &p, out->ndim, out->shape);
  }
  for (int i = 0; i < ntemps; i++) la_mem_free(cx, temps[i].mem, temps[i].n);
  return ok;
}
