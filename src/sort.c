/*
** sort.c: sorting along an axis. See sort.h.
**
** Rows. Elements along the axis are brought side by side (a transposing copy of the whole array where they are not), then rows are divided
** between threads; where there are fewer rows than threads, the threads share each row (row_sort).
**
** Values. Four types are sorted directly (kern_sort.h); unsigned ones with the sign bit turned, eight bits by counting, sixteen bits by
** counting or as int32, complex ones through their positions.
**
** Positions. Each element becomes an unsigned key in its order; key and position are packed into one int64, and those are sorted. That is
** stable, since positions break ties, and as fast as sorting numbers. The key is counted from the smallest one of the row; where it is too
** long for the bits that the position leaves, its last bits are cut, and runs that look equal are sorted again by their whole keys.
*/
#include <string.h>

#include "cpu.h"
#include "hostile.h"
#include "kern_sort.h"
#include "sort.h"
#include "thread.h"
#include "work.h"

#define SHARED LA_HOSTILE(8192, 300)   /* elements of a row that several threads share */
#define MAXCHUNKS 64
#define MAXPARTS (1 << LA_SORT_MAXLEVELS)
#define COUNTED LA_HOSTILE(16384, 100)   /* 16-bit elements from which counting pays */
#define COUNTED8 LA_HOSTILE(256, 8)   /* the same of 8 bits */

static const la_sort_table *sort_table (void) {
#if defined(LA_HAVE_X86_ISA)
  static const la_sort_table *const tables[LA_NISA] = { &la_kern_sort_baseline, &la_kern_sort_avx2, &la_kern_sort_avx512 };
  return tables[la_cpu_isa()];
#else
  return &la_kern_sort_baseline;
#endif
}

/* ================================================================ one row by several threads */

/* Each thread divides its chunk of the row into parts by common splitters (in b0 = tmp, an odd number of levels), then every part is
** gathered from the chunks into its place in out, divided once more on the way, and these halves are sorted on their own. */
typedef struct share {
  const la_sort_loops *loops;
  int64_t size;
  const char *src;
  char *out, *tmp;
  int64_t n;
  int chunks, levels, parts;
  _Alignas(8) char piv[MAXPARTS * 8];               /* splitters of the parts */
  _Alignas(8) char every[MAXPARTS * 2 * 8];         /* of their halves, too */
  int64_t count[MAXCHUNKS][MAXPARTS];
  int64_t start[MAXPARTS + 1], low[MAXPARTS];
} share;

static void split_chunk (void *arg, int task, int ntasks) {
  share *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  j->loops->split(j->src + lo * j->size, j->tmp + lo * j->size, j->out + lo * j->size, hi - lo, j->piv, j->levels, j->count[task]);
}

static void gather_part (void *arg, int part, int nparts) {
  share *j = arg;
  const void *seg[MAXCHUNKS];
  int64_t len[MAXCHUNKS];
  (void)nparts;
  for (int c = 0; c < j->chunks; c++) {
    int64_t lo, hi;
    la_th_part(j->n, c, j->chunks, 64, &lo, &hi);
    for (int p = 0; p < part; p++) lo += j->count[c][p];
    seg[c] = j->tmp + lo * j->size;
    len[c] = j->count[c][part];
  }
  j->low[part] = j->loops->gather(j->chunks, seg, len, j->out + j->start[part] * j->size, j->start[part + 1] - j->start[part],
                                  j->every + 2 * part * j->size);
}

static void sort_half (void *arg, int task, int ntasks) {
  share *j = arg;
  int part = task / 2;
  int64_t lo = j->start[part], hi = j->start[part + 1], mid = lo + j->low[part];
  (void)ntasks;
  if (task % 2 == 0) hi = mid; else lo = mid;
  j->loops->sort(j->out + lo * j->size, j->out + lo * j->size, j->tmp + lo * j->size, hi - lo);
}

/* out = src sorted; src may be out */
static void row_sort (const la_sort_loops *loops, int64_t size, const void *src, void *out, void *tmp, int64_t n, bool threads) {
  int T = threads && n >= SHARED ? la_th_split(n, 20) : 1;
  if (n > 64) {
    int order = loops->order(src, n);
    if (order == 1) { if (src != out) memcpy(out, src, (size_t)(n * size)); return; }
    if (order == -1 && src == out) {
      if (size == 4) { int32_t *a = out; for (int64_t i = 0, k = n - 1; i < k; i++, k--) { int32_t t = a[i]; a[i] = a[k]; a[k] = t; } }
      else { int64_t *a = out; for (int64_t i = 0, k = n - 1; i < k; i++, k--) { int64_t t = a[i]; a[i] = a[k]; a[k] = t; } }
      return;
    }
    if (order == -1) {
      if (size == 4) { const int32_t *a = src; int32_t *o = out; for (int64_t i = 0; i < n; i++) o[i] = a[n - 1 - i]; }
      else { const int64_t *a = src; int64_t *o = out; for (int64_t i = 0; i < n; i++) o[i] = a[n - 1 - i]; }
      return;
    }
  }
  if (T == 1) { loops->sort(src, out, tmp, n); return; }
  share j;
  j.loops = loops;
  j.size = size;
  j.src = src;
  j.out = out;
  j.tmp = tmp;
  j.n = n;
  j.chunks = T < MAXCHUNKS ? T : MAXCHUNKS;
  for (j.levels = 3; j.levels + 2 <= LA_SORT_MAXLEVELS && 1 << j.levels < 2 * j.chunks; j.levels += 2) ;
  j.parts = 1 << j.levels;
  loops->splitters(src, n, 2 * j.parts - 1, j.every);
  for (int p = 0; p + 1 < j.parts; p++) memcpy(j.piv + p * size, j.every + (2 * p + 1) * size, (size_t)size);
  la_th_run(j.chunks, split_chunk, &j);
  j.start[0] = 0;
  for (int p = 0; p < j.parts; p++) {
    j.start[p + 1] = j.start[p];
    for (int c = 0; c < j.chunks; c++) j.start[p + 1] += j.count[c][p];
  }
  la_th_run(j.parts, gather_part, &j);
  la_th_run(2 * j.parts, sort_half, &j);
}

static const la_sort_loops *loops_of (la_dtype dt) {     /* after turning the sign bit of unsigned ones */
  const la_sort_table *t = sort_table();
  switch (dt) {
    case LA_I32: case LA_U32: return &t->i32;
    case LA_I64: case LA_U64: return &t->i64;
    case LA_F32: return &t->f32;
    case LA_F64: return &t->f64;
    default: return NULL;
  }
}

/* ================================================================ values of one row */

static void reverse (void *x, int64_t n, int64_t size) {
#define REVERSE(T) { T *a = x; for (int64_t i = 0, k = n - 1; i < k; i++, k--) { T t = a[i]; a[i] = a[k]; a[k] = t; } break; }
  switch (size) {
    case 1: REVERSE(uint8_t)
    case 2: REVERSE(uint16_t)
    case 4: REVERSE(uint32_t)
    case 8: REVERSE(uint64_t)
    default: REVERSE(la_c128)
  }
#undef REVERSE
}

static void turn_sign (la_dtype dt, const void *src, void *out, int64_t n) {
  if (dt == LA_U32) {
    const uint32_t *x = src;
    uint32_t *o = out;
    for (int64_t i = 0; i < n; i++) o[i] = x[i] ^ UINT32_C(1) << 31;
  }
  else {
    const uint64_t *x = src;
    uint64_t *o = out;
    for (int64_t i = 0; i < n; i++) o[i] = x[i] ^ UINT64_C(1) << 63;
  }
}

static void count8 (la_dtype dt, const uint8_t *x, uint8_t *out, int64_t n) {
  int64_t count[4][256];
  uint8_t turn = dt == LA_I8 ? 0x80 : 0;
  memset(count, 0, sizeof count);
  int64_t i = 0;
  for (; i + 4 <= n; i += 4) {         /* four tables: equal neighbours don't wait for each other */
    count[0][x[i]]++;
    count[1][x[i + 1]]++;
    count[2][x[i + 2]]++;
    count[3][x[i + 3]]++;
  }
  for (; i < n; i++) count[0][x[i]]++;
  for (int k = 0; k < 256; k++) {
    uint8_t v = (uint8_t)k ^ turn;
    size_t m = (size_t)(count[0][v] + count[1][v] + count[2][v] + count[3][v]);
    memset(out, v, m);
    out += m;
  }
}

/* 16 bits as a number in the order of the values, -0 below 0, NaN above all; and back */
static inline uint16_t rank16 (la_dtype dt, uint16_t v) {
  if (dt == LA_U16) return v;
  if (dt == LA_I16) return v ^ 0x8000;
  if ((v & 0x7fff) > 0x7c00) return 0xffff;
  return v & 0x8000 ? (uint16_t)~v : v ^ 0x8000;
}
static inline uint16_t of_rank16 (la_dtype dt, uint16_t r) {
  if (dt == LA_U16) return r;
  if (dt == LA_I16) return r ^ 0x8000;
  if (r == 0xffff) return 0x7e00;
  return r & 0x8000 ? r ^ 0x8000 : (uint16_t)~r;
}

/* fewer than COUNTED8 bytes; room: 2 n int32 */
static void sort8 (la_dtype dt, const uint8_t *x, uint8_t *out, int64_t n, void *room) {
  int32_t *a = room, *tmp = a + n;
  if (dt == LA_I8) for (int64_t i = 0; i < n; i++) a[i] = (int8_t)x[i];
  else for (int64_t i = 0; i < n; i++) a[i] = x[i];
  sort_table()->i32.sort(a, a, tmp, n);
  for (int64_t i = 0; i < n; i++) out[i] = (uint8_t)a[i];
}

/* room: 64 Ki counts, or 2 n int32 */
static void sort16 (la_dtype dt, const uint16_t *x, uint16_t *out, int64_t n, void *room) {
  if (n >= COUNTED) {
    uint32_t *count = room;            /* more than 2^32 elements: in pieces that cannot overflow would be the same as int64 counts */
    int64_t *wide = room;
    if (n < INT64_C(1) << 32) {
      memset(count, 0, 65536 * sizeof *count);
      for (int64_t i = 0; i < n; i++) count[rank16(dt, x[i])]++;
      for (int k = 0; k < 65536; k++) {
        uint16_t v = of_rank16(dt, (uint16_t)k);
        for (uint32_t c = count[k]; c > 0; c--) *out++ = v;
      }
    }
    else {
      memset(wide, 0, 65536 * sizeof *wide);
      for (int64_t i = 0; i < n; i++) wide[rank16(dt, x[i])]++;
      for (int k = 0; k < 65536; k++) {
        uint16_t v = of_rank16(dt, (uint16_t)k);
        for (int64_t c = wide[k]; c > 0; c--) *out++ = v;
      }
    }
    return;
  }
  int32_t *a = room, *tmp = a + n;
  for (int64_t i = 0; i < n; i++) a[i] = rank16(dt, x[i]);
  sort_table()->i32.sort(a, a, tmp, n);
  for (int64_t i = 0; i < n; i++) out[i] = of_rank16(dt, (uint16_t)a[i]);
}

/* ================================================================ positions of one row */

static int bits_of (uint64_t v) { return v == 0 ? 0 : 64 - __builtin_clzll(v); }

typedef struct keyed {
  const la_sort_table *t;
  la_dtype dt;
  const char *x;
  int64_t stride, n;
  const int64_t *idx;              /* keys of x[idx[i]] */
  bool descending, threads;
  uint64_t *key;
  const uint64_t *second;          /* keys that break ties before positions do; NULL: none */
  int64_t *packed;
  uint64_t min, max, lo[MAXCHUNKS], hi[MAXCHUNKS];
  int shift, bits;
  int64_t base;
} keyed;

static void keys_task (void *arg, int task, int ntasks) {
  keyed *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  uint64_t *key = j->key + lo;
  if (j->idx) j->t->keys[j->dt](hi - lo, j->x, j->stride, j->idx + lo, key);
  else j->t->keys[j->dt](hi - lo, j->x + lo * j->stride, j->stride, NULL, key);
  if (j->descending) {                 /* NaN stays last */
    uint64_t nan = j->dt == LA_F16 ? 0xffff : j->dt == LA_F32 || j->dt == LA_C64 ? UINT32_MAX : UINT64_MAX;
    if (la_isinexact(j->dt)) for (int64_t i = 0; i < hi - lo; i++) key[i] = key[i] == nan ? UINT64_MAX : ~key[i];
    else for (int64_t i = 0; i < hi - lo; i++) key[i] = ~key[i];
  }
  j->t->range(hi - lo, key, &j->lo[task], &j->hi[task]);
  if (hi == lo) { j->lo[task] = UINT64_MAX; j->hi[task] = 0; }
}

static void pack_task (void *arg, int task, int ntasks) {
  keyed *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  j->t->pack(hi - lo, j->key + lo, j->min, j->shift, j->bits, lo, j->packed + lo);
}

static void unpack_task (void *arg, int task, int ntasks) {
  keyed *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  j->t->unpack(hi - lo, (UINT64_C(1) << j->bits) - 1, j->base, j->packed + lo);
}

static int tasks_for (const keyed *j, double cost) {
  int T = j->threads && j->n >= SHARED ? la_th_split(j->n, cost) : 1;
  return T < MAXCHUNKS ? T : MAXCHUNKS;
}

/* keys and packed: n each */
static void make_packed (keyed *j) {
  int T = tasks_for(j, 3);
  la_th_run(T, keys_task, j);
  j->min = j->lo[0];
  j->max = j->hi[0];
  for (int t = 1; t < T; t++) {
    if (j->lo[t] < j->min) j->min = j->lo[t];
    if (j->hi[t] > j->max) j->max = j->hi[t];
  }
  j->bits = bits_of((uint64_t)(j->n - 1));
  j->shift = bits_of(j->max - j->min) + j->bits - 63;
  if (j->shift < 0) j->shift = 0;
  la_th_run(T, pack_task, j);
}

static void unpack_all (keyed *j) { la_th_run(tasks_for(j, 2), unpack_task, j); }

/* perm[0 .. n) by key[perm[i]], then by second[perm[i]] (NULL: none), then by position; tmp: n. Merging upward from runs of 16. */
static void merge_sort (const uint64_t *key, const uint64_t *second, int64_t *perm, int64_t *tmp, int64_t n) {
  enum { RUN = 16 };
#define TIED(a, b) (second != NULL && second[a] != second[b] ? second[a] > second[b] : (a) > (b))
#define AFTER(a, b) (key[a] > key[b] || (key[a] == key[b] && TIED(a, b)))
  for (int64_t lo = 0; lo < n; lo += RUN) {
    int64_t hi = lo + RUN < n ? lo + RUN : n;
    for (int64_t i = lo + 1; i < hi; i++) {
      int64_t v = perm[i], k = i;
      for (; k > lo && AFTER(perm[k - 1], v); k--) perm[k] = perm[k - 1];
      perm[k] = v;
    }
  }
  int64_t *from = perm, *to = tmp;
  for (int64_t run = RUN; run < n; run *= 2) {
    for (int64_t lo = 0; lo < n; lo += 2 * run) {
      int64_t mid = lo + run < n ? lo + run : n, hi = lo + 2 * run < n ? lo + 2 * run : n, i = lo, k = mid;
      for (int64_t o = lo; o < hi; o++) to[o] = i < mid && (k >= hi || !AFTER(from[i], from[k])) ? from[i++] : from[k++];
    }
    int64_t *t = from;
    from = to;
    to = t;
  }
  if (from != perm) memcpy(perm, from, (size_t)n * sizeof *perm);
#undef AFTER
#undef TIED
}

/* One run of packed elements that look equal: by their whole keys. */
static void settle_run (keyed *j, int64_t *p, int64_t n, int64_t *tmp) {
  uint64_t mask = (UINT64_C(1) << j->bits) - 1, same = (uint64_t)p[0] & ~mask;
  for (int64_t i = 0; i < n; i++) p[i] = (int64_t)((uint64_t)p[i] & mask);
  merge_sort(j->key, j->second, p, tmp, n);
  for (int64_t i = 0; i < n; i++) p[i] |= (int64_t)same;
}

/* The packed elements lo .. hi are sorted: settles every run among them. */
static void so_settle (keyed *j, int64_t lo, int64_t hi, int64_t *tmp) {
  if (j->shift == 0 && j->second == NULL) return;
  for (int64_t i = lo; i + 1 < hi; ) {
    int64_t k = i + 1;
    if ((uint64_t)(j->packed[i] ^ j->packed[k]) >> j->bits != 0) { i = k; continue; }
    while (k < hi && (uint64_t)(j->packed[i] ^ j->packed[k]) >> j->bits == 0) k++;
    settle_run(j, j->packed + i, k - i, tmp);
    i = k;
  }
}

/* Few different keys: each position straight to its place. */
static void count_positions (const uint64_t *key, uint64_t min, int64_t nkeys, int64_t n, int64_t base, int64_t *place, int64_t *out) {
  memset(place, 0, (size_t)(nkeys + 1) * sizeof *place);
  for (int64_t i = 0; i < n; i++) place[key[i] - min + 1]++;
  for (int64_t k = 1; k < nkeys; k++) place[k] += place[k - 1];
  for (int64_t i = 0; i < n; i++) out[place[key[i] - min]++] = base + i;
}

/* out: j->n positions, from j->base; room: 2 n */
static void row_positions (keyed *j, int64_t *out, int64_t *room) {
  if (j->n == 0) return;
  j->key = (uint64_t *)room;
  j->packed = out;
  make_packed(j);
  uint64_t range = j->max - j->min;
  if (range < 4096 && (int64_t)range < j->n / 4) {
    count_positions(j->key, j->min, (int64_t)range + 1, j->n, j->base, room + j->n, out);
    return;
  }
  row_sort(&j->t->i64, 8, out, out, j->shift == 0 ? room : room + j->n, j->n, j->threads);
  so_settle(j, 0, j->n, room + j->n);
  unpack_all(j);
}

/* is a part of a complex row NaN? */
static bool complex_nan (const keyed *j) {
  for (int64_t i = 0; i < j->n; i++) {
    if (j->dt == LA_C64) { la_c64 v; memcpy(&v, j->x + i * j->stride, sizeof v); if (v.re != v.re || v.im != v.im) return true; }
    else { la_c128 v; memcpy(&v, j->x + i * j->stride, sizeof v); if (v.re != v.re || v.im != v.im) return true; }
  }
  return false;
}

/* Complex: by the imaginary part, then by the real part, then numbers before those with a NaN. out: positions from 0. room: 4 n */
static void row_lex_complex (keyed *j, bool descending, int64_t *out, int64_t *room) {
  la_dtype part = la_dt_real(j->dt);
  const char *x = j->x;
  int64_t n = j->n, base = j->base, *perm = room, *local = room + n, *rest = room + 2 * n;
  bool nan = complex_nan(j);
  j->dt = part;
  j->descending = descending;
  j->base = 0;
  j->x = x + la_itemsize(part);
  row_positions(j, perm, rest);
  j->x = x;
  j->idx = perm;
  row_positions(j, local, rest);
  if (!nan) {
    for (int64_t i = 0; i < n; i++) out[i] = perm[local[i]] + base;
    return;
  }
  for (int64_t i = 0; i < n; i++) rest[i] = perm[local[i]];
  int64_t count[4] = { 0 }, at[4] = { 0 };
  for (int pass = 0; pass < 2; pass++) {               /* R + R, R + nan, nan + R, nan + nan */
    for (int64_t i = 0; i < n; i++) {
      double re, im;
      const char *p = x + rest[i] * j->stride;
      if (part == LA_F32) { la_c64 v; memcpy(&v, p, sizeof v); re = v.re; im = v.im; }
      else { la_c128 v; memcpy(&v, p, sizeof v); re = v.re; im = v.im; }
      int c = (re != re ? 2 : 0) + (im != im ? 1 : 0);
      if (pass == 0) count[c]++;
      else out[at[c]++] = rest[i] + base;
    }
    for (int c = 1; c < 4; c++) at[c] = at[c - 1] + count[c - 1];
  }
}

static void any_positions (keyed *j, int64_t *out, int64_t *room) {
  if (la_iscomplex(j->dt)) row_lex_complex(j, j->descending, out, room);
  else row_positions(j, out, room);
}

size_t la_sort_room (int64_t n) { return (size_t)n * 4 * sizeof(int64_t) + 64; }

void la_sort_row_positions (la_dtype dt, int64_t n, const char *x, int64_t stride, int64_t base, int64_t *out, void *room, bool threads) {
  keyed j = { .t = sort_table(), .dt = dt, .x = x, .stride = stride, .n = n, .threads = threads, .base = base };
  any_positions(&j, out, room);
}

/* Packed elements: those of the k-th's run are brought to it and settled. */
static void settle_kth (keyed *j, int64_t k, int64_t *tmp) {
  int64_t *p = j->packed, a = k, b = k + 1;
  uint64_t mine = (uint64_t)p[k] >> j->bits;
  for (int64_t i = k - 1; i >= 0; i--)
    if ((uint64_t)p[i] >> j->bits == mine) { a--; int64_t t = p[i]; p[i] = p[a]; p[a] = t; }
  for (int64_t i = k + 1; i < j->n; i++)
    if ((uint64_t)p[i] >> j->bits == mine) { int64_t t = p[i]; p[i] = p[b]; p[b] = t; b++; }
  if (b - a > 1) settle_run(j, p + a, b - a, tmp);
}

/* out: positions with the kth in place; the first `sorted` of them ascending */
static void row_argpartition (keyed *j, const int64_t *kth, int64_t nk, int64_t sorted, int64_t *out, int64_t *room) {
  if (j->n == 0) return;
  bool complex = la_iscomplex(j->dt);
  if (complex) {                       /* by the real part; runs of it are settled by the imaginary one */
    if (complex_nan(j)) { any_positions(j, out, room); return; }
    j->dt = la_dt_real(j->dt);
    j->x += la_itemsize(j->dt);
    j->key = (uint64_t *)room + 2 * j->n;
    la_th_run(tasks_for(j, 3), keys_task, j);
    j->second = j->key;
    j->x -= la_itemsize(j->dt);
  }
  j->key = (uint64_t *)room;
  j->packed = out;
  make_packed(j);
  int64_t *tmp = room + j->n;
  if (nk > 8 && (j->shift > 0 || complex)) {
    row_sort(&j->t->i64, 8, out, out, tmp, j->n, j->threads);
    so_settle(j, 0, j->n, tmp);
  }
  else {
    j->t->i64.select(out, out, tmp, j->n, kth, nk);
    if (j->shift > 0 || complex) for (int64_t i = 0; i < nk; i++) settle_kth(j, kth[i], tmp);
    if (sorted > 0) {
      row_sort(&j->t->i64, 8, out, out, tmp, sorted, j->threads);
      so_settle(j, 0, sorted, tmp);
    }
  }
  unpack_all(j);
}

static void take_row (int64_t size, const char *x, const int64_t *pos, int64_t base, int64_t n, char *out) {
#define TAKE(S) for (int64_t i = 0; i < n; i++) memcpy(out + i * S, x + (pos[i] - base) * S, S); break;
  switch (size) {
    case 1: TAKE(1)
    case 2: TAKE(2)
    case 4: TAKE(4)
    case 8: TAKE(8)
    default: TAKE(16)
  }
#undef TAKE
}

/* ================================================================ values, with what the dtype asks for */

typedef enum so_op { OP_SORT, OP_POSITIONS, OP_PARTITION, OP_ARGPARTITION, OP_TOP, OP_LEX } so_op;

typedef struct so_rows {
  so_op op;
  la_dtype dt;
  int64_t size, n, rows;           /* of elements of x; length of a row of x; how many rows */
  int64_t nout;                    /* length of a row of the results */
  la_sort_how how;
  const int64_t *kth;
  int64_t nk, base;
  bool threads;
  char *room;
  size_t piece;                    /* of room, for a task */
  int nd;                          /* the other axes */
  int64_t shape[LA_MAXDIMS], xs[LA_MAXDIMS], os[LA_MAXDIMS], ps[LA_MAXDIMS];
  const char *x;
  char *out, *pos;                 /* pos: second result of OP_TOP */
  int nkeys;                       /* OP_LEX */
  const la_view *key;
  int axis;
} so_rows;

/* Zeros of a float row that is sorted, in the order in which their signs were noted. */
static void order_zeros (la_dtype dt, void *row, int64_t n, const uint8_t *signs, int64_t nz) {
  int64_t at = 0;
  if (nz == 0) return;
#define ZEROS(T) { T *a = row; \
    while (at < n && a[at] != 0) at++; \
    for (int64_t i = 0; i < nz; i++) a[at + i] = signs[i] ? (T)-0.0 : (T)0.0; }
  if (dt == LA_F64) ZEROS(double)
  else if (dt == LA_F32) ZEROS(float)
  else {
    uint16_t *a = row;
    while (at < n && (a[at] & 0x7fff) != 0) at++;
    for (int64_t i = 0; i < nz; i++) a[at + i] = signs[i] ? 0x8000 : 0;
  }
#undef ZEROS
}

/* Notes the signs of the zeros of a float row, where there are such of both signs; else returns 0. */
static int64_t note_zeros (la_dtype dt, const void *row, int64_t n, uint8_t *signs) {
  int64_t m = 0, minus = 0;
  if (dt == LA_F16) {
    const uint16_t *a = row;
    for (int64_t i = 0; i < n; i++)
      if ((a[i] & 0x7fff) == 0) { signs[m++] = (uint8_t)(a[i] >> 15); minus += a[i] >> 15; }
  }
  else if (dt == LA_F32) {
    const float *a = row;
    for (int64_t i = 0; i < n; i++)
      if (a[i] == 0) { signs[m] = __builtin_signbit(a[i]) != 0; minus += signs[m++]; }
  }
  else {
    const double *a = row;
    for (int64_t i = 0; i < n; i++)
      if (a[i] == 0) { signs[m] = __builtin_signbit(a[i]) != 0; minus += signs[m++]; }
  }
  return minus > 0 && minus < m ? m : 0;
}

static int64_t nan16 (const uint16_t *a, int64_t n) {     /* at the end of a sorted row */
  int64_t m = 0;
  while (m < n && (a[n - 1 - m] & 0x7fff) > 0x7c00) m++;
  return m;
}

/* room: la_sort_room, or more */
static void sort_values_row (const so_rows *j, const char *src, char *out, char *room) {
  la_dtype dt = j->dt;
  int64_t n = j->n, numbers = n, nz = 0;
  const la_sort_loops *loops = loops_of(dt);
  if (n == 0) return;
  if (la_iscomplex(dt)) {
    int64_t *pos = (int64_t *)(void *)room;
    char *copy = room + (size_t)n * 5 * sizeof(int64_t);
    keyed k = { .t = sort_table(), .dt = dt, .x = src, .stride = j->size, .n = n, .threads = j->threads, .descending = j->how.descending };
    any_positions(&k, pos, pos + n);
    if (src == out) { memcpy(copy, src, (size_t)(n * j->size)); src = copy; }
    take_row(j->size, src, pos, 0, n, out);
    return;
  }
  uint8_t *signs = (uint8_t *)room + 2 * (size_t)n * sizeof(int64_t);
  if (j->how.stable && la_isfloat(dt)) nz = note_zeros(dt, src, n, signs);
  if (j->size == 1 && n < COUNTED8) sort8(dt, (const uint8_t *)src, (uint8_t *)out, n, room);
  else if (j->size == 1) count8(dt, (const uint8_t *)src, (uint8_t *)out, n);
  else if (j->size == 2) {
    sort16(dt, (const uint16_t *)(const void *)src, (uint16_t *)(void *)out, n, room);
    if (dt == LA_F16) numbers -= nan16((const uint16_t *)(const void *)out, n);
  }
  else if (la_isunsigned(dt)) {
    turn_sign(dt, src, out, n);
    row_sort(loops, j->size, out, out, room, n, j->threads);
    turn_sign(dt, out, out, n);
  }
  else {
    if (la_isfloat(dt) && loops->nans(src, n) > 0) {
      numbers = loops->compact(src, out, n);
      src = out;
    }
    row_sort(loops, j->size, src, out, room, numbers, j->threads);
  }
  if (j->how.descending) reverse(out, numbers, j->size);
  order_zeros(dt, out, numbers, signs, nz);
}

static void partition_row (const so_rows *j, const char *src, char *out, char *room) {
  la_dtype dt = j->dt;
  const la_sort_loops *loops = loops_of(dt);
  int64_t n = j->n, nk = j->nk;
  if (n == 0 || nk == 0) { if (src != out) memcpy(out, src, (size_t)(n * j->size)); return; }
  if (la_iscomplex(dt)) {
    int64_t *pos = (int64_t *)(void *)room;
    char *copy = room + (size_t)n * 5 * sizeof(int64_t);
    keyed k = { .t = sort_table(), .dt = dt, .x = src, .stride = j->size, .n = n, .threads = j->threads };
    row_argpartition(&k, j->kth, nk, 0, pos, pos + n);
    if (src == out) { memcpy(copy, src, (size_t)(n * j->size)); src = copy; }
    take_row(j->size, src, pos, 0, n, out);
    return;
  }
  if (j->size <= 2) { sort_values_row(j, src, out, room); return; }
  if (la_isunsigned(dt)) { turn_sign(dt, src, out, n); src = out; }
  else if (la_isfloat(dt) && loops->nans(src, n) > 0) {
    n = loops->compact(src, out, n);
    src = out;
    while (nk > 0 && j->kth[nk - 1] >= n) nk--;
  }
  loops->select(src, out, room, n, j->kth, nk);
  if (la_isunsigned(dt)) turn_sign(dt, out, out, n);
}

/* Along one row of all keys: by the first key, then by the second, ... each keeping the order of the ones before where it is equal. */
static void lex_row (const so_rows *j, int64_t row, int64_t *out, char *room) {
  int64_t n = j->n, *perm = (int64_t *)(void *)room, *local = perm + n, *rest = local + n;
  if (n == 0) return;
  for (int64_t i = 0; i < n; i++) perm[i] = i;
  for (int k = 0; k < j->nkeys; k++) {
    const la_view *v = &j->key[k];
    const char *p = v->data;
    int64_t r = row;
    for (int a = v->ndim - 1, i = j->nd - 1; i >= 0; a--, i--) {
      if (a == j->axis) a--;
      p += r % j->shape[i] * v->strides[a];
      r /= j->shape[i];
    }
    la_dtype dt = (la_dtype)v->dtype;
    int64_t stride = v->strides[j->axis];
    keyed q = { .t = sort_table(), .dt = dt, .x = p, .stride = stride, .n = n, .idx = k > 0 ? perm : NULL, .threads = j->threads };
    int64_t size = la_itemsize(la_dt_real(dt));
    for (int pass = la_iscomplex(dt) ? 0 : 1; pass < 2; pass++) {
      q.x = pass == 0 ? p + size : p;
      q.dt = la_dt_real(dt);
      q.idx = k > 0 || (pass == 1 && la_iscomplex(dt)) ? perm : NULL;
      row_positions(&q, local, rest);
      for (int64_t i = 0; i < n; i++) rest[i] = perm[local[i]];
      memcpy(perm, rest, (size_t)n * sizeof *perm);
    }
    if (la_iscomplex(dt)) {            /* numbers first, then R + nan, nan + R, nan + nan */
      int64_t at = 0;
      for (int c = 0; c < 4 && at < n; c++)
        for (int64_t i = 0; i < n; i++) {
          double re, im;
          const char *e = p + perm[i] * stride;
          if (dt == LA_C64) { la_c64 z; memcpy(&z, e, sizeof z); re = z.re; im = z.im; }
          else { la_c128 z; memcpy(&z, e, sizeof z); re = z.re; im = z.im; }
          if ((re != re ? 2 : 0) + (im != im ? 1 : 0) == c) rest[at++] = perm[i];
        }
      memcpy(perm, rest, (size_t)n * sizeof *perm);
    }
  }
  for (int64_t i = 0; i < n; i++) out[i] = perm[i] + j->base;
}

void la_sort_few (la_dtype dt, int64_t n, const char *x, char *out) {
  so_rows j;
  int64_t room[8 * LA_SORT_FEW];
  j.dt = dt;
  j.size = la_itemsize(dt);
  j.n = n;
  j.how = (la_sort_how){ false, false };
  j.threads = false;
  sort_values_row(&j, x, out, (char *)room);
}

/* ================================================================ all rows */

static void so_one_row (const so_rows *j, int64_t row, const char *x, char *out, char *pos, char *room) {
  keyed k = { .t = NULL, .dt = j->dt, .x = x, .stride = j->size, .n = j->n, .threads = j->threads, .descending = j->how.descending,
              .base = j->base };
  int64_t *o = (int64_t *)(void *)out;
  switch (j->op) {
    case OP_SORT: sort_values_row(j, x, out, room); return;
    case OP_PARTITION: partition_row(j, x, out, room); return;
    case OP_LEX: lex_row(j, row, o, room); return;
    default: break;
  }
  k.t = sort_table();
  if (j->op == OP_POSITIONS) any_positions(&k, o, (int64_t *)(void *)room);
  else if (j->op == OP_ARGPARTITION) row_argpartition(&k, j->kth, j->nk, 0, o, (int64_t *)(void *)room);
  else if (j->nout > 0) {
    int64_t *all = (int64_t *)(void *)room, last = j->nout - 1;
    row_argpartition(&k, &last, 1, j->nout, all, all + j->n);
    memcpy(pos, all, (size_t)j->nout * sizeof *all);
    take_row(j->size, x, all, j->base, j->nout, out);
  }
}

static void so_rows_task (void *arg, int task, int ntasks) {
  const so_rows *j = arg;
  int64_t lo, hi, at[LA_MAXDIMS], r;
  const char *x = j->x;
  char *out = j->out, *pos = j->pos;
  la_th_part(j->rows, task, ntasks, 1, &lo, &hi);
  if (lo >= hi) return;
  r = lo;
  for (int a = j->nd - 1; a >= 0; a--) {
    at[a] = r % j->shape[a];
    r /= j->shape[a];
    x += at[a] * j->xs[a];
    out += at[a] * j->os[a];
    pos += at[a] * j->ps[a];
  }
  for (r = lo; r < hi; r++) {
    so_one_row(j, r, x, out, pos, j->room + (size_t)task * j->piece);
    for (int a = j->nd - 1; a >= 0; a--) {
      x += j->xs[a];
      out += j->os[a];
      pos += j->ps[a];
      if (++at[a] < j->shape[a]) break;
      x -= at[a] * j->xs[a];
      out -= at[a] * j->os[a];
      pos -= at[a] * j->ps[a];
      at[a] = 0;
    }
  }
}

/* v with `axis` moved to the end, into d */
static la_view axis_last (const la_view *v, int axis, la_dims *d) {
  d->ndim = v->ndim;
  d->size = v->size;
  int k = 0;
  for (int a = 0; a < v->ndim; a++)
    if (a != axis) { d->shape[k] = v->shape[a]; d->strides[k++] = v->strides[a]; }
  d->shape[k] = v->shape[axis];
  d->strides[k] = v->strides[axis];
  la_view r = *v;
  r.shape = d->shape;
  r.strides = d->strides;
  return r;
}

/* may the rows of v (axis last) be read or written as they lie in memory? */
static bool rows_lie (const la_view *v) {
  int64_t n = v->shape[v->ndim - 1];
  return !(v->flags & LA_UNALIGNED) && (n < 2 || v->strides[v->ndim - 1] == la_itemsize(v->dtype));
}

/* The view w of new memory in the shape of v (axis last), C order. */
static bool work_for (la_ctx *cx, const la_view *v, la_view *w, la_dims *d, la_buf **buf) {
  d->ndim = v->ndim;
  d->size = v->size;
  memcpy(d->shape, v->shape, (size_t)v->ndim * sizeof(int64_t));
  la_arr_cstrides(d->ndim, d->shape, la_itemsize(v->dtype), d->strides);
  *buf = la_buf_new(cx, (size_t)(v->size * la_itemsize(v->dtype)));
  if (*buf == NULL) return false;
  *w = la_viewof((*buf)->data, (la_dtype)v->dtype, d);
  return true;
}

/* j holds op, how, kth ...; x, out and pos (or NULL) have at least one axis. */
static bool run_rows (la_ctx *cx, so_rows *j, const la_view *x, int axis, const la_view *out, const la_view *pos) {
  la_dims dx, dout, dpos, wx, wout, wpos;
  la_view vx = axis_last(x, axis, &dx), vo = axis_last(out, axis, &dout), vp, *results[2] = { &vo, NULL };
  la_view ex, eo, ep;                                  /* where the work is done */
  la_buf *bx = NULL, *bo = NULL, *bp = NULL, *br = NULL;
  int64_t small[512];
  bool ok = false;
  int last = x->ndim - 1;
  if (!la_work(cx, 16 * (double)x->size)) return false;
  if (pos) { vp = axis_last(pos, axis, &dpos); results[1] = &vp; }
  j->dt = (la_dtype)x->dtype;
  j->size = la_itemsize(x->dtype);
  j->n = x->shape[axis];
  j->nout = out->shape[axis];
  j->nd = last;
  j->axis = axis;
  j->rows = 1;
  for (int a = 0; a < last; a++) { j->shape[a] = vx.shape[a]; j->rows *= vx.shape[a]; }
  if (out->size == 0 || j->rows == 0) return true;
  ex = vx;
  eo = vo;
  ep = pos ? vp : vo;
  bool same = la_arr_sameview(x, out);
  if (j->op != OP_LEX && !rows_lie(&vx)) {
    if (!work_for(cx, &vx, &ex, &wx, &bx) || !la_ex_copy(cx, &ex, &vx)) goto done;
  }
  else if (!same && la_arr_mayoverlap(x, out) && j->op != OP_LEX) {      /* results would be written over what is still to be read */
    if (!work_for(cx, &vx, &ex, &wx, &bx) || !la_ex_copy(cx, &ex, &vx)) goto done;
  }
  if (!rows_lie(&vo)) {
    if (bx != NULL && out->dtype == x->dtype && j->nout == j->n && j->op != OP_TOP) eo = ex;  /* sorted where it was copied to */
    else if (!work_for(cx, &vo, &eo, &wout, &bo)) goto done;
  }
  if (pos && !rows_lie(&vp) && !work_for(cx, &vp, &ep, &wpos, &bp)) goto done;
  for (int a = 0; a < last; a++) {
    j->xs[a] = ex.strides[a];
    j->os[a] = eo.strides[a];
    j->ps[a] = ep.strides[a];
  }
  j->x = ex.data;
  j->out = eo.data;
  j->pos = ep.data;
  int64_t logn = bits_of((uint64_t)j->n) + 1, total;
  if (la_mul_overflow(j->rows, j->n, &total)) total = INT64_MAX;
  int T = la_th_split(total, j->op == OP_PARTITION ? 4 : 2 + (double)logn);
  j->threads = T > 1 && j->rows < T;
  if (j->threads) T = 1;
  if (T > j->rows) T = (int)j->rows;
  /* the most that a row asks for, in int64: complex values 7 n (positions, their room, a copy); positions 4 n; two more for the rest */
  int64_t words = la_iscomplex(j->dt) || j->op == OP_LEX ? 8 * j->n : j->op == OP_POSITIONS || j->op == OP_ARGPARTITION ? 2 * j->n
                  : j->op == OP_TOP ? 3 * j->n : j->how.stable ? 3 * j->n : j->n + 8;
  if (j->size == 2 && j->n >= COUNTED && words < 65536) words = 65536;
  if (j->size == 1 && j->op == OP_SORT && j->n >= COUNTED8) words = 8;
  j->piece = (size_t)(words + 8) * 8;
  if (j->piece * (size_t)T <= sizeof small) j->room = (char *)small;
  else {
    br = la_buf_new(cx, j->piece * (size_t)T);
    if (br == NULL) goto done;
    j->room = br->data;
  }
  if (j->threads) so_rows_task(j, 0, 1);
  else la_th_run(T, so_rows_task, j);
  ok = (eo.data == vo.data || la_ex_copy(cx, results[0], &eo)) && (!pos || ep.data == vp.data || la_ex_copy(cx, results[1], &ep));
done:
  la_buf_unref(bx);
  la_buf_unref(bo);
  la_buf_unref(bp);
  la_buf_unref(br);
  return ok;
}

bool la_sort_values (la_ctx *cx, const la_view *x, int axis, la_sort_how how, const la_view *out) {
  so_rows j;
  j.base = 0;
  j.op = OP_SORT;
  j.how = how;
  return run_rows(cx, &j, x, axis, out, NULL);
}

bool la_sort_positions (la_ctx *cx, const la_view *x, int axis, la_sort_how how, int64_t base, const la_view *out) {
  so_rows j;
  j.op = OP_POSITIONS;
  j.how = how;
  j.base = base;
  return run_rows(cx, &j, x, axis, out, NULL);
}

bool la_sort_partition (la_ctx *cx, const la_view *x, int axis, const int64_t *kth, int64_t nk, const la_view *out) {
  so_rows j;
  j.base = 0;
  j.op = OP_PARTITION;
  j.how = (la_sort_how){ false, false };
  j.kth = kth;
  j.nk = nk;
  return run_rows(cx, &j, x, axis, out, NULL);
}

bool la_sort_argpartition (la_ctx *cx, const la_view *x, int axis, const int64_t *kth, int64_t nk, int64_t base, const la_view *out) {
  so_rows j;
  j.op = OP_ARGPARTITION;
  j.how = (la_sort_how){ false, false };
  j.kth = kth;
  j.nk = nk;
  j.base = base;
  return run_rows(cx, &j, x, axis, out, NULL);
}

bool la_sort_top (la_ctx *cx, const la_view *x, int axis, int64_t k, la_sort_how how, int64_t base, const la_view *values,
                  const la_view *positions) {
  so_rows j;
  (void)k;
  j.op = OP_TOP;
  j.how = how;
  j.base = base;
  return run_rows(cx, &j, x, axis, values, positions);
}

bool la_sort_lex (la_ctx *cx, int nkeys, const la_view *const *keys, int axis, int64_t base, const la_view *out) {
  so_rows j;
  la_view key[LA_MAXDIMS];
  if (nkeys > LA_MAXDIMS) return la_fail(cx, "lexsort: at most %d keys, got %d", LA_MAXDIMS, nkeys);
  for (int k = 0; k < nkeys; k++) key[k] = *keys[k];
  j.op = OP_LEX;
  j.how = (la_sort_how){ false, true };
  j.base = base;
  j.nkeys = nkeys;
  j.key = key;
  return run_rows(cx, &j, keys[0], axis, out, NULL);
}

/* ================================================================ searching */

typedef struct so_search {
  const la_sort_table *t;
  la_dtype dt;
  la_search s;
  int64_t size, base;
} so_search;

static void so_search_task (void *arg, int task, int ntasks) {
  const so_search *j = arg;
  la_search s = j->s;
  int64_t lo, hi;
  la_th_part(j->s.m, task, ntasks, 64, &lo, &hi);
  s.v += lo * j->size;
  s.m = hi - lo;
  s.out += lo;
  j->t->search[j->dt](&s);
  if (j->base != 0) for (int64_t i = 0; i < s.m; i++) s.out[i] += j->base;
}

#define MANY LA_HOSTILE(65536, 100)   /* values from which on it may pay to sort them first, ... */
#define FAR LA_HOSTILE(1 << 20, 256)   /* ... if the array is larger than that (bytes) */

/* is x, from a sample, in ascending order for the most part? */
static bool mostly_ascending (la_dtype dt, const char *x, int64_t n) {
  enum { SAMPLE = 64 };
  int64_t size = la_itemsize(dt), step = n / SAMPLE, fall = 0;
  uint64_t key[SAMPLE];
  sort_table()->keys[dt](SAMPLE, x, step * size, NULL, key);
  for (int k = 1; k < SAMPLE; k++) fall += key[k] < key[k - 1];
  return fall < SAMPLE / 8;
}

bool la_sort_search (la_ctx *cx, const la_view *a, const la_view *v, const int64_t *sorter, bool right, int64_t base, int64_t *out) {
  so_search j = { sort_table(), (la_dtype)a->dtype, { a->data, a->shape[0], a->strides[0], v->data, v->size, sorter, right, out },
                  la_itemsize(a->dtype), base };
  int64_t m = v->size, size = j.size;
  /* Many values in a long array: in ascending order they meet it in order, too, and memory is not waited for. */
  bool sorts = sorter == NULL && !la_iscomplex(j.dt) && m >= MANY && a->shape[0] * size >= FAR && a->shape[0] >= m / 8 &&
               !mostly_ascending(j.dt, v->data, m);
  la_buf *b = sorts ? la_buf_new(cx, (size_t)m * (size_t)(4 * sizeof(int64_t) + size) + 64) : NULL;
  if (b != NULL) {
    so_search o = j;
    int64_t *perm = (int64_t *)(void *)b->data, *room = perm + m;
    char *sorted = (char *)(room + 2 * m);
    la_sort_row_positions(j.dt, m, v->data, size, 0, perm, room, true);
    take_row(size, v->data, perm, 0, m, sorted);
    o.s.v = sorted;
    o.s.out = room;
    la_th_run(la_th_splitfine(m, 10), so_search_task, &o);
    for (int64_t i = 0; i < m; i++) out[perm[i]] = room[i];
    la_buf_unref(b);
    return true;
  }
  la_th_run(la_th_splitfine(m, 4 + 2.0 * bits_of((uint64_t)a->shape[0])), so_search_task, &j);
  return true;
}

/* ================================================================ membership */

typedef struct so_member {
  void (*loop) (int64_t n, const void *x, int64_t k, const void *few, bool invert, uint8_t *out);
  int64_t n, k, size;
  const char *x;
  const void *few;
  bool invert;
  uint8_t *out;
} so_member;

static void so_member_task (void *arg, int task, int ntasks) {
  const so_member *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  j->loop(hi - lo, j->x + lo * j->size, j->k, j->few, j->invert, j->out + lo);
}

bool la_sort_member (la_dtype dt, int64_t n, const void *x, int64_t k, const void *few, bool invert, uint8_t *out) {
  int64_t size = la_itemsize(dt);
  /* against a table of integers, or a search among floats: bytes that are compared at once decide */
  int64_t most = (la_isfloat(dt) ? 384 : 96) / size;
  so_member j = { sort_table()->member[dt], n, k, size, x, few, invert, out };
  if (j.loop == NULL || k > most || k == 0) return false;
  la_th_run(la_th_splitfine(n, 0.5 + 0.16 * (double)((k + 3) / 4 * size)), so_member_task, &j);
  return true;
}

/* ================================================================ */

#define DISTINCT(T) { const T *a = x; T *o = out; T last = o[0] = a[0]; \
  for (int64_t i = 1; i < n; i++) { T v = a[i]; o[m] = v; m += v != last; last = v; } break; }

int64_t la_sort_distinct (la_dtype dt, const void *x, int64_t n, void *out) {
  int64_t m = 1;
  if (n == 0) return 0;
  switch (dt) {
    case LA_I32: case LA_U32: return sort_table()->i32.distinct(x, n, out);
    case LA_I64: case LA_U64: return sort_table()->i64.distinct(x, n, out);
    case LA_F32: return sort_table()->f32.distinct(x, n, out);
    case LA_F64: return sort_table()->f64.distinct(x, n, out);
    case LA_BOOL: case LA_I8: case LA_U8: DISTINCT(uint8_t)
    case LA_I16: case LA_U16: DISTINCT(uint16_t)
    case LA_F16: {
      const uint16_t *a = x;
      uint16_t *o = out, last = o[0] = a[0];
      for (int64_t i = 1; i < n; i++) {
        uint16_t v = a[i];
        o[m] = v;
        m += v != last && ((v | last) & 0x7fff) != 0;
        last = v;
      }
      break;
    }
    default: {
      int64_t size = la_itemsize(dt);
      memmove(out, x, (size_t)size);
      for (int64_t i = 1; i < n; i++) {
        bool same;
        if (dt == LA_C64) { const la_c64 *a = x, p = a[i - 1], q = a[i]; same = p.re == q.re && p.im == q.im; }
        else { const la_c128 *a = x, p = a[i - 1], q = a[i]; same = p.re == q.re && p.im == q.im; }
        if (!same) { memmove((char *)out + m * size, (const char *)x + i * size, (size_t)size); m++; }
      }
    }
  }
  return m;
}
