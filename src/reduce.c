/*
** reduce.c: reductions. See reduce.h.
**
** The order of additions. NumPy adds floats in an order that follows from the array's layout, and its last digits are visible. So the
** plan made here walks as NumPy (2.3 and later) does:
**   1. The axes are sorted by falling stride (ties keep their order) and neighbours that can be walked with one stride are joined.
**   2. If the innermost axis is reduced, each output element takes in *runs*: out = out + P(run), P being the pairwise sum of
**      kern_reduce.h. A run is the innermost axis, unless NumPy's iterator would copy elements to a buffer, which it does to cast
**      them, or to bring several short axes into one loop: then a run is a buffer full, at most 8192 elements (`chunk`) of the
**      innermost axes together (`core`). Runs follow one another in the order of the remaining reduced axes, outermost slowest.
**   3. If the innermost axis is kept, out = out + x element by element, again in the order of the reduced axes.
**   4. A mask cuts runs into stretches of true, each of which is a run.
** For everything else that is reduced here (integers, extremes, truth) the order cannot be seen, and the same plan is followed
** because it walks memory forward. Products of floats are taken one after the other.
**
** Threads. Work is divided between output elements where there are enough of them. Where there are few, the runs of one element are
** computed side by side and joined in order; one long run is divided at the nodes of the tree of P itself. So the result is the same
** for any number of threads.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cpu.h"
#include "execute.h"
#include "hostile.h"
#include "memory.h"
#include "reduce.h"
#include "thread.h"
#include "work.h"

#define BUFFER 8192               /* elements of NumPy's iteration buffer: part of the order of additions */
#define ACCBYTES LA_HOSTILE(16384, 96)   /* accumulators of a block of columns: half of a 32 KiB first-level cache */
#define SEGMENT LA_HOSTILE(1024, 3)   /* output elements taken together while the reduced axes are walked outside of them */

extern const la_kern_reduce la_kern_reduce_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_kern_reduce la_kern_reduce_avx2, la_kern_reduce_avx512;
#endif

const la_kern_reduce *la_red_kernels (void) {
#if defined(LA_HAVE_X86_ISA)
  static const la_kern_reduce *const table[LA_NISA] = { &la_kern_reduce_baseline, &la_kern_reduce_avx2, &la_kern_reduce_avx512 };
  return table[la_cpu_isa()];
#else
  return &la_kern_reduce_baseline;
#endif
}

la_dtype la_red_sumdtype (la_dtype dt) {
  return la_isunsigned(dt) ? LA_U64 : dt <= LA_I64 ? LA_I64 : dt;
}

/* ---- layouts ---- */

static inline int64_t magnitude (int64_t s) { return s < 0 ? -s : s; }

/* Innermost first, the axes of nop operands (strides s[op][axis]; NULL: not there) in NumPy's order: an insertion sort that starts
** from C order and compares operands one by one; where two disagree C order wins, zero strides do not count. */
void la_red_order (int nd, int nop, const int64_t *const *s, int *perm) {
  for (int i = 0; i < nd; i++) perm[i] = nd - 1 - i;
  for (int i = 1; i < nd; i++) {
    int axis = perm[i], place = i;
    for (int j = i - 1; j >= 0; j--) {
      bool decided = false, inside = false;        /* does axis belong inside of perm[j]? */
      for (int p = 0; p < nop; p++) {
        if (s[p] == NULL) continue;
        int64_t a = s[p][axis], b = s[p][perm[j]];
        if (a == 0 || b == 0) continue;
        if (magnitude(b) <= magnitude(a)) inside = false;
        else if (!decided) inside = true;
        decided = true;
      }
      if (decided && !inside) break;
      if (decided) place = j;
    }
    for (int j = i; j > place; j--) perm[j] = perm[j - 1];
    perm[place] = axis;
  }
}

void la_red_packed (const la_view *v, const bool *without, int64_t itemsize, la_dims *d) {
  int perm[LA_MAXDIMS];
  int64_t s[LA_MAXDIMS], step = itemsize;
  const int64_t *ops[1] = { s };
  d->ndim = v->ndim;
  d->size = 1;
  for (int k = 0; k < v->ndim; k++) s[k] = v->shape[k] == 1 ? 0 : v->strides[k];
  la_red_order(v->ndim, 1, ops, perm);
  for (int k = 0; k < v->ndim; k++) {
    int a = perm[k];
    d->shape[a] = without != NULL && without[a] ? 1 : v->shape[a];
    d->strides[a] = d->shape[a] == 1 ? 0 : step;
    d->size *= d->shape[a];
    if (d->shape[a] > 1) step *= d->shape[a];
  }
}

bool la_red_tempnew (la_ctx *cx, la_red_temp *t, la_dtype dt, const la_view *like, const bool *without) {
  la_red_packed(like, without, la_itemsize(dt), &t->d);
  t->nbytes = (size_t)(t->d.size > 0 ? t->d.size : 1) * (size_t)la_itemsize(dt);
  char *p = la_mem_alloc(cx, t->nbytes);
  if (p == NULL) { t->nbytes = 0; t->v.data = NULL; return false; }
  t->v = la_viewof(p, dt, &t->d);
  return true;
}

void la_red_tempfree (la_ctx *cx, la_red_temp *t) {
  if (t->nbytes > 0) la_mem_free(cx, t->v.data, t->nbytes);
  t->nbytes = 0;
}

/* ---- the plan ---- */

typedef struct rd_axis {
  int64_t n, xs, os, ws;          /* length; bytes from one element to the next of x, out (0: reduced), mask */
} rd_axis;

typedef struct rd_plan {
  int nd;
  rd_axis ax[LA_MAXDIMS];         /* innermost first */
  bool runs;                      /* the innermost axis is reduced */
  int core;                       /* runs: of so many axes; else 1 */
  int64_t n, chunk;               /* elements of the core; of a run */
} rd_plan;

/* outstrides: of the output laid out by la_red_packed. cast: x will be cast. */
static void rd_make_plan (rd_plan *p, const la_view *x, const int64_t *outstrides, const int64_t *wherestrides, bool cast) {
  int nd = x->ndim, perm[LA_MAXDIMS];
  int64_t xs[LA_MAXDIMS], ws[LA_MAXDIMS];
  const int64_t *ops[2] = { xs, ws };
  for (int k = 0; k < nd; k++) {
    xs[k] = x->shape[k] == 1 ? 0 : x->strides[k];
    ws[k] = wherestrides == NULL || x->shape[k] == 1 ? 0 : wherestrides[k];
  }
  la_red_order(nd, 2, ops, perm);
  p->nd = 0;
  for (int k = 0; k < nd; k++) {                   /* join neighbours */
    int a = perm[k];
    rd_axis b = { x->shape[a], xs[a], x->shape[a] == 1 ? 0 : outstrides[a], ws[a] };
    rd_axis *c = p->nd > 0 ? &p->ax[p->nd - 1] : NULL;
    if (c != NULL && (c->n == 1 || b.n == 1 || (c->xs * c->n == b.xs && c->os * c->n == b.os && c->ws * c->n == b.ws))) {
      if (c->n == 1) { c->xs = b.xs; c->os = b.os; c->ws = b.ws; }
      c->n *= b.n;
    } else p->ax[p->nd++] = b;
  }
  if (p->nd == 0) p->ax[p->nd++] = (rd_axis){ 1, 0, 0, 0 };

  /* Which axes NumPy's iterator takes into one loop: it weighs the operands it would have to buffer against the length of the loop.
  ** Operands are out, x and the mask. */
  int nop = wherestrides == NULL ? 2 : 3;
  int single[3] = { 1, 1, 1 };                     /* so many inner axes have one stride */
  int cost = 1 + cast, bestcost = cost, best = 0, flip = 0;
  int64_t size = p->ax[0].n, bestsize = size, bestcore = 1;
  bool mustbuffer = cast;
  for (int d = 1; d < p->nd && flip == 0; d++) {
    if (size >= BUFFER && cost > 1) break;
    const rd_axis *c = &p->ax[d - 1], *b = &p->ax[d];
    int64_t cs[3] = { c->os, c->xs, c->ws }, bs[3] = { b->os, b->xs, b->ws };
    for (int i = 0; i < nop; i++) {
      if (single[i] == d) {
        if (cs[i] * c->n == bs[i]) { single[i]++; continue; }
        if (!(i == 1 && cast)) cost++;
      }
      if (i == 0 && (bs[i] == 0 || cs[i] == 0)) flip = d;    /* from kept to reduced axes, or back */
    }
    int64_t core = size;
    size *= b->n;
    if (size == 0) break;
    double within = size > BUFFER && cost > 1 ? BUFFER : (double)size;
    if (cost * (double)bestsize <= bestcost * within) {
      bestcost = cost;
      bestcore = core;
      bestsize = size;
      best = d;
    }
  }
  bool doubleloop = flip != 0 && best == flip;     /* the loop over axis `best` is outside of the runs */
  if (!doubleloop && best > 0)
    for (int i = 0; i < nop; i++)
      if (single[i] <= best) mustbuffer = true;
  p->runs = p->ax[0].os == 0;
  p->core = p->runs ? (doubleloop ? best : best + 1) : 1;
  p->n = 1;
  for (int d = 0; d < p->core; d++) p->n *= p->ax[d].n;
  p->chunk = p->n;
  if (p->runs && !doubleloop && mustbuffer && bestsize > BUFFER) p->chunk = bestcore * (BUFFER / bestcore);
  if (p->chunk < 1) p->chunk = 1;
}

/* ---- a run of the plan ---- */

typedef struct rd_job {
  rd_plan p;
  la_red_op op;
  const la_kern_reduce *k;
  la_dtype xd, kd, ad;            /* dtype of x, of the kernels' input, of the accumulators */
  int64_t xz, kz, az, mz;         /* their sizes, and that of a mean */
  bool exact;                     /* the order cannot be seen */
  bool gather;                    /* runs are copied (and cast) to scratch first */
  la_loop cast;                   /* xd to kd, when gathering */
  const char *x, *where, *mean;
  char *acc;
  int nk, nr, kept[LA_MAXDIMS], red[LA_MAXDIMS];   /* kept and reduced axes outside of the core, innermost first */
  int64_t nkept, nred, nchunks;
  int64_t width, nblocks;         /* columns: of a block, blocks */
  char *scratch;                  /* one piece for each task */
  int64_t piece;
  /* division of the work */
  char *partial;                  /* runs: results of runs u0 .. u0 + nu of every output; columns: accumulators of each part */
  int64_t u0, nu;
  int parts;
  enum { BEGUN, FILL, FIRST } init;     /* accumulators: hold what to begin with; get `value`; get the first element (dtype kd = ad) */
  char value[16];
  int64_t nodes, *nodeat, *noden; /* the nodes of a tree, in elements from the start of a run */
  bool stop;                      /* any, all of everything: settled (relaxed atomic) */
} rd_job;

typedef struct rd_off { int64_t x, o, w; } rd_off;

/* offsets of flat index i over the axes list[0 .. n-1], list[0] fastest */
static rd_off offset_of (const rd_job *j, int n, const int *list, int64_t i) {
  rd_off f = { 0, 0, 0 };
  for (int k = 0; k < n && i > 0; k++) {
    const rd_axis *a = &j->p.ax[list[k]];
    int64_t r = i % a->n;
    i /= a->n;
    f.x += r * a->xs;
    f.o += r * a->os;
    f.w += r * a->ws;
  }
  return f;
}

static void reduce_rows (const rd_job *j, int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, int64_t o, char *out, int64_t os) {
  if (j->mean != NULL) {
    int64_t ms = os / j->az * j->mz;
    j->k->vrows[j->kd](nrows, n, x, rs, xs, j->mean + o / j->az * j->mz, ms, out, os);
  } else j->k->rows[j->op][j->kd](nrows, n, x, rs, xs, out, os);
}

/* Elements e .. e + n - 1 of the core at x, in order, to dst, through `cast`. sel: 0 x, 1 mask (bytes). */
static void fetch (const rd_job *j, const char *x, int64_t e, int64_t n, char *dst, int64_t dz, la_loop cast, bool mask) {
  const rd_axis *a0 = &j->p.ax[0];
  int64_t at[LA_MAXDIMS], i = e;
  const char *p = x;
  for (int d = 0; d < j->p.core; d++) {
    at[d] = i % j->p.ax[d].n;
    i /= j->p.ax[d].n;
    p += at[d] * (mask ? j->p.ax[d].ws : j->p.ax[d].xs);
  }
  int64_t s[2] = { mask ? a0->ws : a0->xs, dz };
  while (n > 0) {
    int64_t m = a0->n - at[0] < n ? a0->n - at[0] : n;
    char *ptr[2] = { (char *)(uintptr_t)p, dst };
    cast(m, ptr, s);
    dst += m * dz;
    n -= m;
    p += m * s[0];
    at[0] += m;
    for (int d = 0; d < j->p.core && at[d] == j->p.ax[d].n && n > 0; d++) {     /* carry */
      const rd_axis *a = &j->p.ax[d];
      p -= a->n * (mask ? a->ws : a->xs);
      at[d] = 0;
      if (d + 1 < j->p.core) {
        at[d + 1]++;
        p += mask ? j->p.ax[d + 1].ws : j->p.ax[d + 1].xs;
      }
    }
  }
}

/* stretches of true in a run whose values are at x, step xs, mask at w, step ws */
static void masked_run (const rd_job *j, int64_t n, const char *x, int64_t xs, const char *w, int64_t ws, int64_t o, char *out) {
  int64_t i = 0;
  while (i < n) {
    while (i < n && !w[i * ws]) i++;
    int64_t b = i;
    while (i < n && w[i * ws]) i++;
    if (i > b) reduce_rows(j, 1, i - b, x + b * xs, 0, xs, o, out, 0);
  }
}

/* Run u (= reduced index * nchunks + chunk) of `nrows` outputs, which are rs apart in x, is folded into out. f: offsets of the first row */
static void one_unit (const rd_job *j, char *scratch, int64_t u, int64_t nrows, const rd_axis *row, rd_off f, rd_off r, char *out, int64_t os) {
  int64_t c = u % j->nchunks * j->p.chunk;
  int64_t n = j->p.n - c < j->p.chunk ? j->p.n - c : j->p.chunk;
  const rd_axis *a0 = &j->p.ax[0];
  int64_t rs = row != NULL ? row->xs : 0;
  const char *x = j->x + f.x + r.x;
  if (j->where != NULL) {
    const char *w = j->where + f.w + r.w;
    for (int64_t i = 0; i < nrows; i++, x += rs, w += row != NULL ? row->ws : 0, out += os) {
      int64_t o = f.o + i * (row != NULL ? row->os : 0);
      if (!j->gather) masked_run(j, n, x + c * a0->xs, a0->xs, w + c * a0->ws, a0->ws, o, out);
      else {
        char *mask = scratch + n * j->kz;
        fetch(j, x, c, n, scratch, j->kz, j->cast, false);
        fetch(j, w, c, n, mask, 1, la_uf_cast(LA_BOOL, LA_BOOL), true);
        masked_run(j, n, scratch, j->kz, mask, 1, o, out);
      }
    }
  } else if (!j->gather)
    reduce_rows(j, nrows, n, x + c * a0->xs, rs, a0->xs, f.o, out, os);
  else if (nrows == 1 || j->p.core > 1 || j->nchunks > 1)
    for (int64_t i = 0; i < nrows; i++, x += rs, out += os) {
      fetch(j, x, c, n, scratch, j->kz, j->cast, false);
      reduce_rows(j, 1, n, scratch, 0, j->kz, f.o + i * (row != NULL ? row->os : 0), out, 0);
    }
  else {                                           /* many short runs: a scratch full of them at a time */
    int64_t batch = BUFFER / n;
    for (int64_t i = 0; i < nrows; i += batch) {
      int64_t m = nrows - i < batch ? nrows - i : batch;
      int64_t s[2] = { a0->xs, j->kz };
      if (rs == n * a0->xs) {
        char *ptr[2] = { (char *)(uintptr_t)(x + i * rs), scratch };
        j->cast(m * n, ptr, s);
      } else
        for (int64_t l = 0; l < m; l++) {
          char *ptr[2] = { (char *)(uintptr_t)(x + (i + l) * rs), scratch + l * n * j->kz };
          j->cast(n, ptr, s);
        }
      reduce_rows(j, m, n, scratch, n * j->kz, j->kz, f.o + i * row->os, out + i * os, os);
    }
  }
}

/* n elements of z bytes from p, step ps (0: the same one), to out */
static void spread (int64_t n, int64_t z, char *out, int64_t os, const char *p, int64_t ps) {
  if (os == z && ps == z) { memcpy(out, p, (size_t)(n * z)); return; }
  if (os == z && ps == 0 && n > 1) {                 /* doubling what is there */
    int64_t done = 1;
    memcpy(out, p, (size_t)z);
    while (done < n) {
      int64_t m = n - done < done ? n - done : done;
      memcpy(out + done * z, out, (size_t)(m * z));
      done += m;
    }
    return;
  }
  switch (z) {
    case 1: for (int64_t i = 0; i < n; i++) out[i * os] = p[i * ps]; break;
    case 4: for (int64_t i = 0; i < n; i++) memcpy(out + i * os, p + i * ps, 4); break;
    case 8: for (int64_t i = 0; i < n; i++) memcpy(out + i * os, p + i * ps, 8); break;
    default: for (int64_t i = 0; i < n; i++) memcpy(out + i * os, p + i * ps, (size_t)z);
  }
}

/* n accumulators at out, whose first elements are at x */
static void rd_begin (const rd_job *j, int64_t n, char *out, int64_t os, const char *x, int64_t xs) {
  if (j->init == FIRST) spread(n, j->az, out, os, x, xs);
  else if (j->init == FILL) spread(n, j->az, out, os, j->value, 0);
}

/* all of them, before results are joined to them (few) */
static void begin_all (const rd_job *j) {
  int64_t n0 = j->p.runs ? 1 : j->p.ax[0].n;
  for (int64_t q = 0; q < j->nkept; q++) {
    rd_off f = offset_of(j, j->nk, j->kept, q);
    rd_begin(j, n0, j->acc + f.o, j->p.ax[0].os, j->x + f.x, j->p.ax[0].xs);
  }
}

/* outputs lo .. hi - 1 (flat over the kept axes), all their runs */
static void rows_span (rd_job *j, char *scratch, int64_t lo, int64_t hi) {
  const rd_axis *row = j->nk > 0 ? &j->p.ax[j->kept[0]] : NULL;
  while (lo < hi) {
    int64_t m = 1;
    if (row != NULL) {
      m = row->n - lo % row->n;
      if (m > hi - lo) m = hi - lo;
      if (m > SEGMENT) m = SEGMENT;
    }
    rd_off f = offset_of(j, j->nk, j->kept, lo);
    rd_begin(j, m, j->acc + f.o, row != NULL ? row->os : 0, j->x + f.x, row != NULL ? row->xs : 0);
    for (int64_t r = 0; r < j->nred; r++) {
      rd_off ro = offset_of(j, j->nr, j->red, r);
      for (int64_t c = 0; c < j->nchunks; c++)
        one_unit(j, scratch, r * j->nchunks + c, m, row, f, ro, j->acc + f.o, row != NULL ? row->os : 0);
    }
    lo += m;
  }
}

static void rows_task (void *arg, int task, int ntasks) {
  rd_job *j = arg;
  int64_t lo, hi;
  la_th_part(j->nkept, task, ntasks, 1, &lo, &hi);
  rows_span(j, j->scratch + task * j->piece, lo, hi);
}

/* units u0 .. u0 + nu of every output, each to its own place in j->partial */
static void units_task (void *arg, int task, int ntasks) {
  rd_job *j = arg;
  int64_t lo, hi;
  bool truth = j->op >= LA_RED_ANY && j->nkept == 1;
  la_th_part(j->nu * j->nkept, task, ntasks, 1, &lo, &hi);
  for (int64_t i = lo; i < hi; i++) {
    int64_t q = i / j->nu, u = j->u0 + i % j->nu;
    char *out = j->partial + i * j->az;
    if (truth && __atomic_load_n(&j->stop, __ATOMIC_RELAXED)) return;
    rd_off f = offset_of(j, j->nk, j->kept, q);
    one_unit(j, j->scratch + task * j->piece, u, 1, NULL, f, offset_of(j, j->nr, j->red, u / j->nchunks), out, 0);
    if (truth && *out == (j->op == LA_RED_ANY)) __atomic_store_n(&j->stop, true, __ATOMIC_RELAXED);
  }
}

/* ---- one long run as a tree ---- */

static int64_t tree_half (const rd_job *j, int64_t n) {
  bool pairs = la_iscomplex(j->kd) && j->mean == NULL;      /* counted in real numbers */
  int64_t h = (pairs ? 2 * n : n) / 2;
  h -= h % 8;
  return pairs ? h / 2 : h;
}
static void tree_nodes (rd_job *j, int depth, int64_t at, int64_t n) {
  if (depth == 0) {
    j->nodeat[j->nodes] = at;
    j->noden[j->nodes++] = n;
    return;
  }
  int64_t h = tree_half(j, n);
  tree_nodes(j, depth - 1, at, h);
  tree_nodes(j, depth - 1, at + h, n - h);
}
#define NODESIZE 16
static void tree_task (void *arg, int task, int ntasks) {
  rd_job *j = arg;
  (void)ntasks;
  int64_t q = task / j->nodes, node = task % j->nodes;
  rd_off f = offset_of(j, j->nk, j->kept, q);
  const char *x = j->x + f.x + j->nodeat[node] * j->p.ax[0].xs;
  char *result = j->partial + task * NODESIZE;
  if (j->mean != NULL) j->k->vpair[j->kd](j->noden[node], x, j->p.ax[0].xs, j->mean + f.o / j->az * j->mz, result);
  else j->k->pair[j->kd](j->noden[node], x, j->p.ax[0].xs, NULL, result);
}
/* joins the results of n nodes (a power of 2) at p as the tree does; the sum is left at p */
static void tree_join (const rd_job *j, char *p, int64_t n) {
  if (n == 1) return;
  char *q = p + n / 2 * NODESIZE;
  tree_join(j, p, n / 2);
  tree_join(j, q, n / 2);
  if (j->ad == LA_F64) { double a, b; memcpy(&a, p, 8); memcpy(&b, q, 8); a += b; memcpy(p, &a, 8); }
  else if (j->ad == LA_C128) { la_c128 a, b; memcpy(&a, p, 16); memcpy(&b, q, 16); a.re += b.re; a.im += b.im; memcpy(p, &a, 16); }
  else if (j->ad == LA_C64) { la_c64 a, b; memcpy(&a, p, 8); memcpy(&b, q, 8); a.re += b.re; a.im += b.im; memcpy(p, &a, 8); }
  else { float a, b; memcpy(&a, p, 4); memcpy(&b, q, 4); a += b; memcpy(p, &a, 4); }     /* float32 and float16 */
}
static void tree_fold (const rd_job *j, char *out, const char *sum) {
  if (j->ad == LA_F64) { double a, b; memcpy(&a, out, 8); memcpy(&b, sum, 8); a += b; memcpy(out, &a, 8); }
  else if (j->ad == LA_C128) { la_c128 a, b; memcpy(&a, out, 16); memcpy(&b, sum, 16); a.re += b.re; a.im += b.im; memcpy(out, &a, 16); }
  else if (j->ad == LA_C64) { la_c64 a, b; memcpy(&a, out, 8); memcpy(&b, sum, 8); a.re += b.re; a.im += b.im; memcpy(out, &a, 8); }
  else if (j->ad == LA_F32) { float a, b; memcpy(&a, out, 4); memcpy(&b, sum, 4); a += b; memcpy(out, &a, 4); }
  else {
    uint16_t h;
    float b;
    memcpy(&h, out, 2);
    memcpy(&b, sum, 4);
    h = la_f32_to_f16(la_f16_to_f32(h) + b);
    memcpy(out, &h, 2);
  }
}

static bool run_tree (la_ctx *cx, rd_job *j, int ntasks) {
  int depth = 1;
  while ((j->nkept << depth) < 4 * (int64_t)ntasks && depth < 10) depth++;
  int64_t most = (int64_t)1 << depth;
  size_t listsize = (size_t)most * 2 * sizeof(int64_t), partsize = (size_t)(most * j->nkept) * NODESIZE;
  j->nodeat = la_mem_alloc(cx, listsize);
  j->partial = j->nodeat != NULL ? la_mem_alloc(cx, partsize) : NULL;
  if (j->partial == NULL) {
    la_mem_free(cx, j->nodeat, j->nodeat != NULL ? listsize : 0);
    return false;
  }
  begin_all(j);
  j->noden = j->nodeat + most;
  j->nodes = 0;
  tree_nodes(j, depth, 0, j->p.n);
  la_th_run((int)(most * j->nkept), tree_task, j);
  for (int64_t q = 0; q < j->nkept; q++) {
    char *p = j->partial + q * most * NODESIZE;
    tree_join(j, p, most);
    tree_fold(j, j->acc + offset_of(j, j->nk, j->kept, q).o, p);
  }
  la_mem_free(cx, j->partial, partsize);
  la_mem_free(cx, j->nodeat, listsize);
  return true;
}

/* ---- results that are joined ---- */

/* What leaves every value as it is (also -0): for results that are joined afterwards. `like`: an accumulator, for extremes. */
static void neutral (const rd_job *j, const char *like, char *value) {
  memset(value, 0, 16);
  switch (j->op) {
    case LA_RED_SUM:
      if (j->ad == LA_F64) { double z = -0.0; memcpy(value, &z, 8); }
      else if (j->ad == LA_F32) { float z = -0.0f; memcpy(value, &z, 4); }
      else if (j->ad == LA_F16) { uint16_t z = 0x8000; memcpy(value, &z, 2); }
      else if (j->ad == LA_C128) { la_c128 z = { -0.0, -0.0 }; memcpy(value, &z, 16); }
      else if (j->ad == LA_C64) { la_c64 z = { -0.0f, -0.0f }; memcpy(value, &z, 8); }
      break;
    case LA_RED_PROD: { int64_t one = 1; memcpy(value, &one, 8); break; }      /* only of integers */
    case LA_RED_ALL: value[0] = 1; break;
    case LA_RED_ANY: break;
    default: memcpy(value, like, (size_t)j->az);
  }
}

static bool run_units (la_ctx *cx, rd_job *j, int ntasks) {
  int64_t total = j->nred * j->nchunks, most = 65536 / j->nkept;
  if (most > total) most = total;
  size_t nbytes = (size_t)(most * j->nkept * j->az);
  j->partial = la_mem_alloc(cx, nbytes);
  if (j->partial == NULL) return false;
  begin_all(j);
  for (j->u0 = 0; j->u0 < total; j->u0 += most) {
    j->nu = total - j->u0 < most ? total - j->u0 : most;
    for (int64_t q = 0; q < j->nkept; q++) {
      char value[16];
      neutral(j, j->acc + offset_of(j, j->nk, j->kept, q).o, value);
      spread(j->nu, j->az, j->partial + q * j->nu * j->az, j->az, value, 0);
    }
    la_th_run(ntasks, units_task, j);
    for (int64_t q = 0; q < j->nkept; q++)
      j->k->cols[j->op][j->ad](j->nu, 1, j->partial + q * j->nu * j->az, j->az, j->az, j->acc + offset_of(j, j->nk, j->kept, q).o, j->az);
  }
  la_mem_free(cx, j->partial, nbytes);
  return true;
}

/* ---- columns ---- */

/* `rows` rows (r0 .. in flat order over the reduced axes) of columns c .. c + m of the table at f */
static void cols_span (const rd_job *j, char *scratch, rd_off f, int64_t c, int64_t m, int64_t r0, int64_t r1, char *out, int64_t os) {
  const rd_axis *col = &j->p.ax[0], *row = j->nr > 0 ? &j->p.ax[j->red[0]] : NULL;
  int64_t o = f.o + c * col->os;
  while (r0 < r1) {
    int64_t n = 1;
    if (row != NULL) {
      n = row->n - r0 % row->n;
      if (n > r1 - r0) n = r1 - r0;
    }
    rd_off r = offset_of(j, j->nr, j->red, r0);
    const char *x = j->x + f.x + r.x + c * col->xs;
    int64_t rs = row != NULL ? row->xs : 0;
    if (j->where != NULL) {
      const char *w = j->where + f.w + r.w + c * col->ws;
      for (int64_t i = 0; i < n; i++, x += rs, w += row != NULL ? row->ws : 0) {
        const char *src = x;
        int64_t s = col->xs;
        if (j->cast != NULL) {
          char *ptr[2] = { (char *)(uintptr_t)x, scratch };
          int64_t st[2] = { col->xs, j->kz };
          j->cast(m, ptr, st);
          src = scratch;
          s = j->kz;
        }
        for (int64_t k = 0; k < m; ) {
          while (k < m && !w[k * col->ws]) k++;
          int64_t b = k;
          while (k < m && w[k * col->ws]) k++;
          if (k > b) j->k->cols[j->op][j->kd](1, k - b, src + b * s, 0, s, out + b * os, os);
        }
      }
    } else if (j->cast != NULL) {
      int64_t batch = BUFFER / m > 0 ? BUFFER / m : 1;
      for (int64_t i = 0; i < n; i += batch) {
        int64_t l = n - i < batch ? n - i : batch, s[2] = { col->xs, j->kz };
        if (rs == m * col->xs) {
          char *ptr[2] = { (char *)(uintptr_t)(x + i * rs), scratch };
          j->cast(l * m, ptr, s);
        } else
          for (int64_t k = 0; k < l; k++) {
            char *ptr[2] = { (char *)(uintptr_t)(x + (i + k) * rs), scratch + k * m * j->kz };
            j->cast(m, ptr, s);
          }
        j->k->cols[j->op][j->kd](l, m, scratch, m * j->kz, j->kz, out, os);
      }
    } else if (j->mean != NULL)
      j->k->vcols[j->kd](n, m, x, rs, col->xs, j->mean + o / j->az * j->mz, os / j->az * j->mz, out, os);
    else
      j->k->cols[j->op][j->kd](n, m, x, rs, col->xs, out, os);
    r0 += n;
  }
}

/* Tasks are blocks of columns, of every kept outer index; with `parts`, of every stretch of rows as well. */
static void cols_task (void *arg, int task, int ntasks) {
  rd_job *j = arg;
  int64_t lo, hi, units = j->nkept * j->nblocks;
  la_th_part(units * j->parts, task, ntasks, 1, &lo, &hi);
  for (int64_t i = lo; i < hi; i++) {
    int64_t unit = i % units, part = i / units, c = unit % j->nblocks * j->width, r0, r1;
    int64_t m = j->p.ax[0].n - c < j->width ? j->p.ax[0].n - c : j->width;
    rd_off f = offset_of(j, j->nk, j->kept, unit / j->nblocks);
    la_th_part(j->nred, (int)part, j->parts, 1, &r0, &r1);
    char *out = (j->parts > 1 ? j->partial + part * j->nkept * j->p.ax[0].n * j->az + (unit / j->nblocks) * j->p.ax[0].n * j->az + c * j->az
                              : j->acc + f.o + c * j->p.ax[0].os);
    if (j->parts == 1) {
      rd_begin(j, m, out, j->p.ax[0].os, j->x + f.x + c * j->p.ax[0].xs, j->p.ax[0].xs);
      if (j->init == FIRST) r0 = 1;
    }
    cols_span(j, j->scratch + task * j->piece, f, c, m, r0, r1, out, j->parts > 1 ? j->az : j->p.ax[0].os);
  }
}

static bool run_cols (la_ctx *cx, rd_job *j, int ntasks) {
  int64_t n0 = j->p.ax[0].n;
  j->width = ACCBYTES / j->az;
  if (j->cast != NULL && j->width > BUFFER) j->width = BUFFER;
  if (ntasks > 1 && j->nkept * ((n0 + j->width - 1) / j->width) < 2 * ntasks) {
    int64_t w = (n0 * j->nkept + 2 * ntasks - 1) / (2 * ntasks), grain = 256 / j->kz > 0 ? 256 / j->kz : 1;
    w = (w + grain - 1) / grain * grain;
    if (w < j->width) j->width = w;
  }
  j->nblocks = (n0 + j->width - 1) / j->width;
  j->parts = 1;
  int64_t units = j->nkept * j->nblocks;
  size_t nbytes = 0;
  if (j->exact && units < ntasks && j->nred >= 2 * ntasks && n0 * j->nkept * j->az <= (1 << 20)) {
    j->parts = ntasks;
    nbytes = (size_t)(j->parts * j->nkept * n0 * j->az);
    j->partial = la_mem_alloc(cx, nbytes);
    if (j->partial == NULL) return false;
    begin_all(j);
    for (int64_t q = 0; q < j->nkept; q++)
      for (int64_t c = 0; c < n0; c++) {
        char value[16];
        neutral(j, j->acc + offset_of(j, j->nk, j->kept, q).o + c * j->p.ax[0].os, value);
        for (int t = 0; t < j->parts; t++)
          memcpy(j->partial + ((t * j->nkept + q) * n0 + c) * j->az, value, (size_t)j->az);
      }
  } else if (units < ntasks) ntasks = (int)units;
  la_th_run(ntasks, cols_task, j);
  if (j->parts > 1) {
    for (int64_t q = 0; q < j->nkept; q++)
      j->k->cols[j->op][j->ad](j->parts, n0, j->partial + q * n0 * j->az, j->nkept * n0 * j->az, j->az,
                               j->acc + offset_of(j, j->nk, j->kept, q).o, j->p.ax[0].os);
    la_mem_free(cx, j->partial, nbytes);
  }
  return true;
}

/* ---- everything together ---- */

/* The plan, op, dtypes and pointers are set; the accumulators hold what to begin with. */
static bool execute_job (la_ctx *cx, rd_job *j, int64_t total, double cost) {
  bool inorder = !j->exact && (j->op == LA_RED_PROD || j->kd == LA_F16);    /* nothing but one after the other */
  int core = j->p.core;
  if (!la_work(cx, (double)total * cost)) return false;
  j->k = la_red_kernels();
  j->xz = la_itemsize(j->xd);
  j->kz = la_itemsize(j->kd);
  j->az = la_itemsize(j->ad);
  j->nchunks = (j->p.n + j->p.chunk - 1) / j->p.chunk;
  j->gather = false;
  if (j->p.runs) {
    if (j->cast != NULL || (core > 1 && !j->exact && (j->op == LA_RED_SUM || j->kd == LA_F16))) j->gather = true;
    if (j->gather) {
      if (j->cast == NULL) j->cast = la_uf_cast(j->kd, j->kd);
      if (j->p.chunk > BUFFER) { j->p.chunk = BUFFER; j->nchunks = (j->p.n + BUFFER - 1) / BUFFER; }   /* (only where the order is free) */
    } else {
      core = 1;
      j->p.core = 1;
      j->p.n = j->p.chunk = j->p.ax[0].n;
      j->nchunks = 1;
    }
  }
  j->nk = j->nr = 0;
  j->nkept = j->nred = 1;
  for (int d = core; d < j->p.nd; d++) {
    if (j->p.ax[d].os != 0) { j->kept[j->nk++] = d; j->nkept *= j->p.ax[d].n; }
    else { j->red[j->nr++] = d; j->nred *= j->p.ax[d].n; }
  }
  int ntasks = la_th_splitfine(total, cost);
  j->piece = 0;
  j->scratch = NULL;
  j->partial = NULL;
  j->stop = false;
  size_t nbytes = 0;
  if (j->gather || j->cast != NULL) {
    j->piece = BUFFER * (j->kz + 1);
    nbytes = (size_t)(ntasks * j->piece);
    j->scratch = la_mem_alloc(cx, nbytes);
    if (j->scratch == NULL) return false;
  }
  bool ok = true;
  if (!j->p.runs) ok = run_cols(cx, j, ntasks);
  else if (ntasks > 1 && !j->gather && j->where == NULL && !j->exact && j->op == LA_RED_SUM && j->nred == 1 &&
           j->p.n >= (1 << 15) && j->nkept < 4 * ntasks)
    ok = run_tree(cx, j, ntasks);
  else if (ntasks > 1 && j->nkept < ntasks && !inorder && (j->where == NULL || j->exact)) {
    if (!j->gather && j->exact && j->nred < 4 * ntasks) {             /* cut the run wherever */
      int64_t pieces = (4 * (int64_t)ntasks + j->nred * j->nkept - 1) / (j->nred * j->nkept);
      if (j->op >= LA_RED_ANY) pieces = j->p.n / 65536 + 1;           /* a look at `stop` now and then */
      j->p.chunk = (j->p.n + pieces - 1) / pieces;
      if (j->p.chunk < 1024) j->p.chunk = 1024;
      j->nchunks = (j->p.n + j->p.chunk - 1) / j->p.chunk;
    }
    if (j->nred * j->nchunks < 2) rows_task(j, 0, 1);
    else ok = run_units(cx, j, ntasks);
  } else {
    if (ntasks > j->nkept) ntasks = (int)j->nkept;
    la_th_run(ntasks, rows_task, j);
  }
  if (j->scratch != NULL) la_mem_free(cx, j->scratch, nbytes);
  return ok;
}

/* Is `out` laid out as the plan's accumulators are, so that they can be its own elements? */
static bool rd_fits (const la_view *out, la_dtype dt, const la_dims *d, const la_view *x, const la_view *where) {
  if (out->dtype != dt || (out->flags & LA_UNALIGNED)) return false;
  for (int k = 0; k < out->ndim; k++)
    if (d->shape[k] > 1 && out->strides[k] != d->strides[k]) return false;
  return !la_arr_mayoverlap(out, x) && (where == NULL || !la_arr_mayoverlap(out, where));
}

static bool aligned_temp (la_ctx *cx, const la_view **x, la_red_temp *t) {
  t->nbytes = 0;
  if (!((*x)->flags & LA_UNALIGNED)) return true;
  if (!la_red_tempnew(cx, t, (la_dtype)(*x)->dtype, *x, NULL)) return false;
  if (!la_ex_copy(cx, &t->v, *x)) { la_red_tempfree(cx, t); return false; }
  *x = &t->v;
  return true;
}

static int64_t reduced_count (const la_view *x, const bool *axes) {
  int64_t n = 1;
  for (int k = 0; k < x->ndim; k++) if (axes[k]) n *= x->shape[k];
  return n;
}

/* Can a float64 hold every partial sum of n integers of dtype dt? Then the sum is the same in any order. */
static bool exact_in_f64 (la_dtype dt, int64_t n) {
  int bits = dt == LA_BOOL ? 1 : (int)(8 * la_itemsize(dt)) - la_issigned(dt);
  return bits < 53 && n <= ((int64_t)1 << (53 - bits));
}

static double cost_of (la_red_op op, la_dtype kd, bool cast, bool mean) {
  double c = (double)la_itemsize(kd) / 8;
  if (c < 0.25) c = 0.25;
  if (op == LA_RED_PROD && kd >= LA_F16) c = 4;
  if (kd == LA_F16) c = 1;
  return c + (cast ? 0.5 : 0) + (mean ? 0.5 : 0);
}

#define SHORT LA_HOSTILE(4096, 2)   /* elements: below, planning costs as much as adding */

bool la_red_run (la_ctx *cx, la_red_op op, const char *name, la_dtype loop, const la_view *x, const bool *axes, const la_view *out,
                 const la_scalar *initial, const la_view *where) {
  rd_job j;
  la_red_temp xt, acc;
  la_dims od;
  la_dtype xd = (la_dtype)x->dtype;
  if (loop == LA_BOOL && op == LA_RED_SUM) op = LA_RED_ANY;
  if (loop == LA_BOOL && op == LA_RED_PROD) op = LA_RED_ALL;
  if (op == LA_RED_MIN || op == LA_RED_MAX) {
    if (initial == NULL && reduced_count(x, axes) == 0)
      return la_fail(cx, "zero-size array to reduction operation %s which has no identity", name);
    if (initial == NULL && where != NULL)
      return la_fail(cx, "reduction operation '%s' does not have an identity, so to use a where mask one has to specify 'initial'", name);
  }
  if (out->size == 0) return true;
  if (loop == LA_BOOL && op == LA_RED_MAX) op = LA_RED_ANY;      /* these stop as soon as they know */
  if (loop == LA_BOOL && op == LA_RED_MIN) op = LA_RED_ALL;
  j.op = op;
  j.xd = xd;
  j.exact = true;
  if (op >= LA_RED_ANY) { j.kd = xd; j.ad = LA_BOOL; }
  else if (op >= LA_RED_MIN) { j.kd = j.ad = loop; }
  else if (loop < LA_F16 && xd < LA_F16) { j.kd = xd; j.ad = la_isunsigned(loop) ? LA_U64 : LA_I64; }   /* the same bits, wrapping around */
  else if (op == LA_RED_SUM && loop == LA_F64 && xd < LA_F16 && initial == NULL && exact_in_f64(xd, reduced_count(x, axes))) {
    j.kd = xd;
    j.ad = la_red_sumdtype(xd);
  } else {
    j.kd = loop;
    j.ad = la_red_sumdtype(loop);
    j.exact = loop < LA_F16;
  }
  bool cast = j.kd != xd;
  if (!cast && x->size > 0 && x->size <= SHORT && out->size == 1 && out->dtype == j.ad && initial == NULL && where == NULL &&
      !((x->flags | out->flags) & LA_UNALIGNED) && la_arr_iscontig(x)) {      /* one short run: nothing to plan */
    _Alignas(16) char value[16] = { 0 };
    if (op == LA_RED_MIN || op == LA_RED_MAX) memcpy(value, x->data, (size_t)la_itemsize(j.ad));
    else if (op == LA_RED_PROD || op == LA_RED_ALL) {
      const la_scalar one = { LA_WEAK_INT, 1, 1, 0 };
      if (!la_dt_store(cx, j.ad, value, &one)) return false;
    }
    la_red_kernels()->rows[op][xd](1, x->size, x->data, 0, la_itemsize(xd), value, 0);
    memcpy(out->data, value, (size_t)la_itemsize(j.ad));
    return true;
  }
  la_dtype kd = j.kd, ad = j.ad;
  bool exact = j.exact;
  memset(&j, 0, sizeof j);
  j.op = op;
  j.xd = xd;
  j.kd = kd;
  j.ad = ad;
  j.exact = exact;
  if (!aligned_temp(cx, &x, &xt)) return false;
  j.cast = cast ? la_uf_cast(xd, j.kd) : NULL;
  la_red_packed(x, axes, la_itemsize(j.ad), &od);
  int64_t ws[LA_MAXDIMS];
  if (where != NULL && !la_bc_strides(cx, where, x->ndim, x->shape, ws)) { la_red_tempfree(cx, &xt); return false; }

  acc.nbytes = 0;
  bool direct = rd_fits(out, j.ad, &od, x, where);
  if (direct) j.acc = out->data;
  else {
    if (!la_red_tempnew(cx, &acc, j.ad, x, axes)) { la_red_tempfree(cx, &xt); return false; }
    j.acc = acc.v.data;
  }

  /* what to begin with */
  bool ok = true;
  if (initial != NULL || op < LA_RED_MIN || op >= LA_RED_ANY) {
    char value[16] = { 0 };
    la_scalar one = { LA_WEAK_INT, 1, 1, 0 };
    if (initial != NULL) {
      if (j.ad != loop && loop < LA_F16 && op < LA_RED_MIN) {      /* it must fit the dtype that was asked for */
        char narrow[16];
        ok = la_dt_store(cx, loop, narrow, initial);
        if (ok) { la_scalar s; la_dt_load(loop, narrow, &s); ok = la_dt_store(cx, j.ad, value, &s); }
      } else if (op >= LA_RED_ANY) {
        value[0] = initial->weak == LA_WEAK_FLOAT || initial->weak == LA_WEAK_COMPLEX ? initial->f != 0 || initial->im != 0 : initial->i != 0;
      } else ok = la_dt_store(cx, j.ad, value, initial);
    } else if (op == LA_RED_PROD || op == LA_RED_ALL) ok = la_dt_store(cx, j.ad, value, &one);
    memcpy(j.value, value, sizeof value);
    j.init = FILL;
    if (ok && x->size == 0) spread(od.size, la_itemsize(j.ad), j.acc, la_itemsize(j.ad), value, 0);
  } else if (!cast) j.init = FIRST;
  else {
    int64_t shape[LA_MAXDIMS];
    for (int k = 0; k < x->ndim; k++) shape[k] = axes[k] ? 1 : x->shape[k];
    la_view firsts = *x, to = { j.acc, od.shape, od.strides, od.size, (uint8_t)j.ad, x->ndim, 0, 0 };
    firsts.shape = shape;
    firsts.size = od.size;
    ok = la_ex_copy(cx, &to, &firsts);
  }

  if (ok && x->size > 0) {
    j.x = x->data;
    j.where = where != NULL ? where->data : NULL;
    rd_make_plan(&j.p, x, od.strides, where != NULL ? ws : NULL, cast);
    ok = execute_job(cx, &j, x->size, cost_of(op, j.kd, cast, false));
  }
  if (ok && !direct) {
    if (j.ad != loop && loop < LA_I64 + 1 && op < LA_RED_MIN && out->dtype != loop && !la_isint(out->dtype)) {
      la_red_temp t;                                 /* wrap to the dtype asked for before the cast to out's */
      ok = la_red_tempnew(cx, &t, loop, &acc.v, NULL);
      if (ok) {
        ok = la_ex_copy(cx, &t.v, &acc.v) && la_ex_copy(cx, out, &t.v);
        la_red_tempfree(cx, &t);
      }
    } else ok = la_ex_copy(cx, out, &acc.v);
  }
  la_red_tempfree(cx, &acc);
  la_red_tempfree(cx, &xt);
  return ok;
}

/* ---- sums of squares ---- */

/* |x - mean|^2 as a temporary of real dtype, by elementwise steps; for what the fused kernels do not cover */
static bool squares_temp (la_ctx *cx, const la_view *x, const la_view *mean, la_red_temp *t) {
  la_dtype dt = la_dt_promote((la_dtype)x->dtype, (la_dtype)mean->dtype), rt = la_dt_real(dt);
  const la_view *in[2] = { x, mean };
  if (!la_red_tempnew(cx, t, dt, x, NULL)) return false;
  bool ok = la_ex_ufunc(cx, &la_ufuncs[LA_UF_subtract], dt, in, &t->v, NULL);
  if (ok && !la_iscomplex(dt)) {
    in[0] = in[1] = &t->v;
    ok = la_ex_ufunc(cx, &la_ufuncs[LA_UF_multiply], dt, in, &t->v, NULL);
  } else if (ok) {
    for (int64_t i = 0; i < t->v.size; i++) {         /* re^2 + im^2 moves to the front half */
      if (dt == LA_C128) {
        la_c128 z;
        memcpy(&z, t->v.data + 16 * i, 16);
        double d = z.re * z.re, e = z.im * z.im;
        d += e;
        memcpy(t->v.data + 8 * i, &d, 8);
      } else {
        la_c64 z;
        memcpy(&z, t->v.data + 8 * i, 8);
        float d = z.re * z.re, e = z.im * z.im;
        d += e;
        memcpy(t->v.data + 4 * i, &d, 4);
      }
    }
    t->v.dtype = (uint8_t)rt;
    for (int k = 0; k < t->d.ndim; k++) t->d.strides[k] /= 2;
  }
  if (!ok) la_red_tempfree(cx, t);
  return ok;
}

bool la_red_squares (la_ctx *cx, la_dtype loop, const la_view *x, const bool *axes, const la_view *mean, const la_view *out,
                     const la_view *where) {
  la_dtype xd = (la_dtype)x->dtype, dt = la_dt_promote(xd, (la_dtype)mean->dtype), rt = la_dt_real(dt);
  la_red_temp t, m, acc;
  la_dims od, md;
  rd_job j;
  bool ok = true;
  if (out->size == 0) return true;
  if (where != NULL || dt != mean->dtype || (xd != dt && !(xd < LA_F16 && dt == LA_F64)) || loop != (la_iscomplex(loop) ? dt : rt) ||
      dt < LA_F16) {
    if (!squares_temp(cx, x, mean, &t)) return false;
    ok = la_red_run(cx, LA_RED_SUM, "add", la_dt_real(loop) , &t.v, axes, out, NULL, where);
    la_red_tempfree(cx, &t);
    return ok;
  }
  /* NumPy sums a temporary that is packed in the order of x's strides. x itself, or a copy, is walked in that order. */
  la_dims xdims;
  la_red_packed(x, NULL, la_itemsize(xd), &xdims);
  bool packed = !(x->flags & LA_UNALIGNED);
  for (int k = 0; k < x->ndim && packed; k++)
    if (x->shape[k] > 1 && x->strides[k] != xdims.strides[k]) packed = false;
  t.nbytes = m.nbytes = acc.nbytes = 0;
  if (!packed) {
    if (!la_red_tempnew(cx, &t, xd, x, NULL)) return false;
    ok = la_ex_copy(cx, &t.v, x);
    x = &t.v;
  }
  la_red_packed(x, axes, la_itemsize(rt), &od);
  la_red_packed(x, axes, la_itemsize(dt), &md);
  const char *mp = mean->data;
  bool same = mean->ndim == x->ndim && !(mean->flags & LA_UNALIGNED);
  for (int k = 0; k < x->ndim && same; k++)
    if (mean->shape[k] != md.shape[k] || (md.shape[k] > 1 && mean->strides[k] != md.strides[k])) same = false;
  if (ok && !same) {                                 /* a mean of another layout, or that broadcasts */
    bool smaller = mean->ndim <= x->ndim;            /* is there one value for each output element? */
    for (int k = 0; k < mean->ndim && smaller; k++) {
      int a = x->ndim - mean->ndim + k;
      if (axes[a] && mean->shape[k] != 1) smaller = false;
    }
    if (!smaller) {
      la_red_temp s;
      ok = squares_temp(cx, x, mean, &s);
      if (ok) {
        ok = la_red_run(cx, LA_RED_SUM, "add", la_dt_real(loop), &s.v, axes, out, NULL, NULL);
        la_red_tempfree(cx, &s);
      }
      la_red_tempfree(cx, &t);
      return ok;
    }
    ok = la_red_tempnew(cx, &m, dt, x, axes) && la_ex_copy(cx, &m.v, mean);
    mp = m.v.data;
  }
  if (ok) {
    memset(&j, 0, sizeof j);
    bool direct = rd_fits(out, rt, &od, x, mean);
    if (direct) j.acc = out->data;
    else {
      ok = la_red_tempnew(cx, &acc, rt, x, axes);
      j.acc = acc.v.data;
    }
    if (ok) {
      j.init = FILL;
      if (x->size == 0) memset(j.acc, 0, (size_t)(od.size * la_itemsize(rt)));
      j.op = LA_RED_SUM;
      j.xd = j.kd = xd;
      j.ad = rt;
      j.mz = la_itemsize(dt);
      j.x = x->data;
      j.mean = mp;
      if (x->size > 0) {
        rd_make_plan(&j.p, x, od.strides, NULL, false);
        if (j.p.runs && (j.p.core > 1 || j.p.chunk < j.p.n)) {     /* only with axes that are stretched */
          la_red_temp s;
          la_view mv = { (char *)(uintptr_t)mp, md.shape, md.strides, md.size, (uint8_t)dt, x->ndim, 0, 0 };
          la_view ov = { j.acc, od.shape, od.strides, od.size, (uint8_t)rt, x->ndim, 0, 0 };
          ok = squares_temp(cx, x, &mv, &s);
          if (ok) {
            ok = la_red_run(cx, LA_RED_SUM, "add", rt, &s.v, axes, &ov, NULL, NULL);
            la_red_tempfree(cx, &s);
          }
        } else ok = execute_job(cx, &j, x->size, cost_of(LA_RED_SUM, xd, false, true));
      }
      if (ok && !direct) ok = la_ex_copy(cx, out, &acc.v);
    }
  }
  la_red_tempfree(cx, &acc);
  la_red_tempfree(cx, &m);
  la_red_tempfree(cx, &t);
  return ok;
}

/* ---- positions of extremes ---- */

typedef struct rd_argjob {
  const la_kern_reduce *k;
  bool max;
  la_dtype dt;
  int64_t z;
  const la_view *x;
  int axis;
  const la_view *out;
  int nk, kept[LA_MAXDIMS];       /* axes of x other than `axis`, innermost (smallest stride of x) first */
  int64_t nkept;
  bool columns;                   /* walk rows of the innermost kept axis */
  int64_t nblocks, width;
  /* everything at once */
  int64_t n, step;
  int64_t *pos;
  char *best;
  int64_t base;                   /* of the positions written to out */
} rd_argjob;

static void arg_offset (const rd_argjob *j, int first, int64_t i, int64_t *xo, int64_t *oo) {
  *xo = *oo = 0;
  for (int k = first; k < j->nk && i > 0; k++) {
    int a = j->kept[k];
    int64_t r = i % j->x->shape[a];
    i /= j->x->shape[a];
    *xo += r * j->x->strides[a];
    *oo += r * j->out->strides[a];
  }
}

#define ARGBLOCK LA_HOSTILE(512, 5)
static void arg_task (void *arg, int task, int ntasks) {
  rd_argjob *j = arg;
  int64_t lo, hi, n = j->x->shape[j->axis], s = j->x->strides[j->axis], xo, oo;
  int64_t pos[ARGBLOCK];
  if (!j->columns) {                                 /* stretches of the innermost kept axis */
    int c = j->nk > 0 ? j->kept[0] : -1;
    int64_t n0 = c >= 0 ? j->x->shape[c] : 1, rs = c >= 0 ? j->x->strides[c] : 0, os = c >= 0 ? j->out->strides[c] : 0;
    la_th_part(j->nkept, task, ntasks, 1, &lo, &hi);
    while (lo < hi) {
      int64_t m = n0 - lo % n0;
      if (m > hi - lo) m = hi - lo;
      if (m > ARGBLOCK) m = ARGBLOCK;
      arg_offset(j, 0, lo, &xo, &oo);
      j->k->argrows[j->max][j->dt](m, n, j->x->data + xo, rs, s, pos, j->base);
      for (int64_t i = 0; i < m; i++) memcpy(j->out->data + oo + i * os, &pos[i], sizeof *pos);
      lo += m;
    }
    return;
  }
  _Alignas(16) char best[ARGBLOCK * 16];
  int c = j->kept[0];
  int64_t cs = j->x->strides[c], os = j->out->strides[c];
  la_th_part(j->nkept / j->x->shape[c] * j->nblocks, task, ntasks, 1, &lo, &hi);
  for (int64_t i = lo; i < hi; i++) {
    int64_t c0 = i % j->nblocks * j->width, m = j->x->shape[c] - c0 < j->width ? j->x->shape[c] - c0 : j->width;
    arg_offset(j, 1, i / j->nblocks, &xo, &oo);
    const char *x = j->x->data + xo + c0 * cs;
    for (int64_t k = 0; k < m; k++) {
      memcpy(best + k * j->z, x + k * cs, (size_t)j->z);
      pos[k] = j->base;
    }
    j->k->argcols[j->max][j->dt](n - 1, m, x + s, s, cs, best, pos, j->base + 1);
    for (int64_t k = 0; k < m; k++) memcpy(j->out->data + oo + (c0 + k) * os, &pos[k], sizeof *pos);
  }
}

static void arg_all_task (void *arg, int task, int ntasks) {
  rd_argjob *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 1, &lo, &hi);
  int64_t p = j->k->arg[j->max][j->dt](hi - lo, j->x->data + lo * j->step, j->step, j->best + 16 * task, true);
  j->pos[task] = p < 0 ? -1 : lo + p;
}

bool la_red_arg (la_ctx *cx, bool max, const la_view *x, int axis, int64_t base, const la_view *out) {
  la_red_temp t;
  rd_argjob j;
  if (axis >= 0 && x->shape[axis] == 0) return la_fail(cx, "attempt to get arg%s of an empty sequence", max ? "max" : "min");
  if (axis < 0 && x->size == 0) return la_fail(cx, "attempt to get arg%s of an empty sequence", max ? "max" : "min");
  if (out->size == 0) return true;
  t.nbytes = 0;
  if ((axis < 0 && !la_arr_iscontig(x) && x->ndim != 1) || (x->flags & LA_UNALIGNED)) {     /* positions are those of C order */
    la_dims d;
    d.ndim = x->ndim;
    d.size = x->size;
    memcpy(d.shape, x->shape, sizeof(int64_t) * x->ndim);
    la_arr_cstrides(d.ndim, d.shape, la_itemsize(x->dtype), d.strides);
    t.nbytes = (size_t)(x->size * la_itemsize(x->dtype));
    char *p = la_mem_alloc(cx, t.nbytes);
    if (p == NULL) return false;
    t.d = d;
    t.v = la_viewof(p, (la_dtype)x->dtype, &t.d);
    if (!la_ex_copy(cx, &t.v, x)) { la_red_tempfree(cx, &t); return false; }
    x = &t.v;
  }
  if (!la_work(cx, (double)x->size)) { la_red_tempfree(cx, &t); return false; }
  memset(&j, 0, sizeof j);
  j.k = la_red_kernels();
  j.max = max;
  j.dt = (la_dtype)x->dtype;
  j.z = la_itemsize(j.dt);
  j.x = x;
  j.axis = axis;
  j.out = out;
  j.base = base;
  int ntasks = la_th_split(x->size, cost_of(LA_RED_MAX, j.dt, false, true));
  bool ok = true;
  if (axis < 0) {
    char best[16], room[16 * 64];
    int64_t pos[64], at = -1;
    if (ntasks > 64) ntasks = 64;
    j.n = x->size;
    j.step = x->ndim == 1 ? x->strides[0] : j.z;
    j.pos = pos;
    j.best = room;
    la_th_run(ntasks, arg_all_task, &j);
    for (int k = 0; k < ntasks; k++) {              /* the first of the best: later parts must beat it */
      if (pos[k] < 0) continue;
      int64_t p = j.k->arg[max][j.dt](1, room + 16 * k, j.z, best, at < 0);
      if (p >= 0) at = pos[k];
    }
    at += base;
    memcpy(out->data, &at, sizeof at);
  } else {
    int64_t s[LA_MAXDIMS];
    const int64_t *ops[1] = { s };
    int perm[LA_MAXDIMS];
    for (int k = 0; k < x->ndim; k++) s[k] = x->shape[k] == 1 ? 0 : x->strides[k];
    la_red_order(x->ndim, 1, ops, perm);
    j.nkept = 1;
    for (int k = 0; k < x->ndim; k++)
      if (perm[k] != axis && x->shape[perm[k]] != 1) { j.kept[j.nk++] = perm[k]; j.nkept *= x->shape[perm[k]]; }
    j.columns = j.nk > 0 && x->shape[axis] > 1 && magnitude(x->strides[j.kept[0]]) < magnitude(x->strides[axis]) && x->shape[j.kept[0]] >= 8;
    if (j.columns) {
      int64_t n0 = x->shape[j.kept[0]];
      j.width = ARGBLOCK;
      while (j.width > 64 && j.nkept / n0 * ((n0 + j.width - 1) / j.width) < 2 * ntasks) j.width /= 2;
      j.nblocks = (n0 + j.width - 1) / j.width;
      int64_t units = j.nkept / n0 * j.nblocks;
      if (units < ntasks) ntasks = (int)units;
    } else if (j.nkept < ntasks) ntasks = (int)j.nkept;
    la_th_run(ntasks, arg_task, &j);
  }
  la_red_tempfree(cx, &t);
  return ok;
}

/* ---- running results ---- */

typedef struct rd_scanjob {
  const la_kern_reduce *k;
  la_red_op op;
  la_dtype xd;
  const la_view *x, *out;
  int axis, nk, kept[LA_MAXDIMS];
  int64_t nkept, nblocks, width;
  bool columns;
  la_loop loop;                   /* columns in a row: out[k] = out[k - 1] op x[k] */
} rd_scanjob;

static void scan_task (void *arg, int task, int ntasks) {
  rd_scanjob *j = arg;
  int64_t lo, hi, n = j->x->shape[j->axis], xs = j->x->strides[j->axis], oxs = j->out->strides[j->axis];
  la_rd_scan scan = j->k->scan[j->op][j->xd];
  int c = j->nk > 0 ? j->kept[0] : -1;
  int64_t n0 = c >= 0 ? j->x->shape[c] : 1, cs = c >= 0 ? j->x->strides[c] : 0, os = c >= 0 ? j->out->strides[c] : 0;
  la_th_part(j->nkept / n0 * j->nblocks, task, ntasks, 1, &lo, &hi);
  for (int64_t i = lo; i < hi; i++) {
    int64_t c0 = i % j->nblocks * j->width, m = n0 - c0 < j->width ? n0 - c0 : j->width, rest = i / j->nblocks;
    const char *x = j->x->data + c0 * cs;
    char *o = j->out->data + c0 * os;
    for (int k = 1; k < j->nk; k++) {
      int64_t r = rest % j->x->shape[j->kept[k]];
      rest /= j->x->shape[j->kept[k]];
      x += r * j->x->strides[j->kept[k]];
      o += r * j->out->strides[j->kept[k]];
    }
    if (!j->columns) { scan(m, n, x, cs, xs, o, os, oxs, false); continue; }
    scan(m, 1, x, cs, xs, o, os, oxs, false);
    for (int64_t k = 1; k < n; k++) {
      if (j->loop != NULL) {
        char *p[3] = { o + (k - 1) * oxs, (char *)(uintptr_t)(x + k * xs), o + k * oxs };
        int64_t s[3] = { os, cs, os };
        j->loop(m, p, s);
      } else scan(m, 1, x + k * xs, cs, xs, o + k * oxs, os, oxs, true);
    }
  }
}

bool la_red_scan (la_ctx *cx, la_red_op op, la_dtype loop, const la_view *x, int axis, const la_view *out) {
  static const uint16_t uf[] = { LA_UF_add, LA_UF_multiply, LA_UF_minimum, LA_UF_maximum };     /* ORDER REDOP */
  la_red_temp xt, ot;
  rd_scanjob j;
  la_dtype xd = (la_dtype)x->dtype, kd = xd, ad;
  if (x->size == 0) return true;
  if (op == LA_RED_SUM && loop == LA_BOOL) op = LA_RED_MAX;       /* or, and */
  if (op == LA_RED_PROD && loop == LA_BOOL) op = LA_RED_MIN;
  if (op >= LA_RED_MIN) kd = ad = loop;
  else if (loop < LA_F16 && xd < LA_F16) ad = la_isunsigned(loop) ? LA_U64 : LA_I64;
  else { kd = loop; ad = la_red_sumdtype(loop); }
  xt.nbytes = ot.nbytes = 0;
  bool ok = true;
  if (kd != xd || (x->flags & LA_UNALIGNED)) {
    if (!la_red_tempnew(cx, &xt, kd, x, NULL)) return false;
    ok = la_ex_copy(cx, &xt.v, x);
    x = &xt.v;
  }
  const la_view *to = out;
  if (ok && (out->dtype != ad || (out->flags & LA_UNALIGNED) || (la_arr_mayoverlap(out, x) && !la_arr_sameview(out, x)))) {
    ok = la_red_tempnew(cx, &ot, ad, x, NULL);
    to = &ot.v;
  }
  if (ok) {
    int perm[LA_MAXDIMS];
    int64_t s[LA_MAXDIMS];
    const int64_t *ops[1] = { s };
    memset(&j, 0, sizeof j);
    j.k = la_red_kernels();
    j.op = op;
    j.xd = kd;
    j.x = x;
    j.out = to;
    j.axis = axis;
    for (int k = 0; k < x->ndim; k++) s[k] = x->shape[k] == 1 ? 0 : x->strides[k];
    la_red_order(x->ndim, 1, ops, perm);
    j.nkept = 1;
    for (int k = 0; k < x->ndim; k++)
      if (perm[k] != axis && x->shape[perm[k]] != 1) { j.kept[j.nk++] = perm[k]; j.nkept *= x->shape[perm[k]]; }
    int64_t n0 = j.nk > 0 ? x->shape[j.kept[0]] : 1;
    j.columns = j.nk > 0 && n0 >= 8 && magnitude(s[j.kept[0]]) < magnitude(s[axis]);
    if (j.columns && kd == ad && !(la_iscomplex(kd) && op == LA_RED_PROD)) j.loop = la_uf_loop(&la_ufuncs[uf[op]], kd);
    int ntasks = la_th_split(x->size, 2 + cost_of(op, kd, false, false));
    j.width = j.columns ? 1024 : 256;
    while (j.width > 32 && j.nkept / n0 * ((n0 + j.width - 1) / j.width) < 2 * ntasks) j.width /= 2;
    j.nblocks = (n0 + j.width - 1) / j.width;
    int64_t units = j.nkept / n0 * j.nblocks;
    if (units < ntasks) ntasks = (int)units;
    la_th_run(ntasks, scan_task, &j);
    if (to != out) {
      if (loop < LA_F16 && ad != loop && op < LA_RED_MIN && !la_isint(out->dtype) && out->dtype != loop) {
        la_red_temp t;
        ok = la_red_tempnew(cx, &t, loop, to, NULL);
        if (ok) {
          ok = la_ex_copy(cx, &t.v, to) && la_ex_copy(cx, out, &t.v);
          la_red_tempfree(cx, &t);
        }
      } else ok = la_ex_copy(cx, out, to);
    }
  }
  la_red_tempfree(cx, &ot);
  la_red_tempfree(cx, &xt);
  return ok;
}

/* ---- counting ---- */

bool la_red_count (la_ctx *cx, const la_view *x, const bool *axes, const la_view *out) {
  if (x->dtype == LA_BOOL) return la_red_run(cx, LA_RED_SUM, "add", LA_I64, x, axes, out, NULL, NULL);
  la_red_temp t;
  if (!la_red_tempnew(cx, &t, LA_BOOL, x, NULL)) return false;
  bool ok = la_ex_copy(cx, &t.v, x) && la_red_run(cx, LA_RED_SUM, "add", LA_I64, &t.v, axes, out, NULL, NULL);
  la_red_tempfree(cx, &t);
  return ok;
}
