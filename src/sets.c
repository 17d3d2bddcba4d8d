/*
** sets.c: what unique, isin and their kin need beyond sorting. See sets.h.
**
** Rows are ordered from the first column on: a stretch of rows that are equal so far is sorted by the next column (as positions are sorted,
** by keys) and falls into shorter ones; short stretches are sorted by comparing rows.
*/
#include <string.h>

#include "sets.h"
#include "sort.h"
#include "thread.h"

/* ---- comparing elements ---- */

static inline bool same_f16 (uint16_t a, uint16_t b) {
  return (a == b && (a & 0x7fff) <= 0x7c00) || ((a | b) & 0x7fff) == 0;
}

#define EQUAL(a, b) ((a) == (b))
#define EQUALZ(a, b) ((a).re == (b).re && (a).im == (b).im)
/* DO(T, same) for the type of dt and what compares two of it */
#define SWITCH(dt, DO) switch (dt) { \
    case LA_BOOL: case LA_I8: case LA_U8: DO(uint8_t, EQUAL) break; \
    case LA_I16: case LA_U16: DO(uint16_t, EQUAL) break; \
    case LA_I32: case LA_U32: DO(uint32_t, EQUAL) break; \
    case LA_I64: case LA_U64: DO(uint64_t, EQUAL) break; \
    case LA_F16: DO(uint16_t, same_f16) break; \
    case LA_F32: DO(float, EQUAL) break; \
    case LA_F64: DO(double, EQUAL) break; \
    case LA_C64: DO(la_c64, EQUALZ) break; \
    default: DO(la_c128, EQUALZ) break; }

static bool is_nan (la_dtype dt, const void *row, int64_t i) {
  bool nan = false;
  if (!la_isinexact(dt)) return false;
#define NAN_AT(T, same) { const T *a = row; nan = !(same(a[i], a[i])); }
  SWITCH(dt, NAN_AT)
#undef NAN_AT
  return nan;
}

int64_t la_set_numbers (la_dtype dt, const void *row, int64_t n) {
  int64_t lo = 0;
  if (n == 0 || !is_nan(dt, row, n - 1)) return n;
  while (n > 0) {
    int64_t half = n / 2;
    if (is_nan(dt, row, lo + half)) n = half;
    else { lo += half + 1; n -= half + 1; }
  }
  return lo;
}

int64_t la_set_starts (la_dtype dt, const void *row, int64_t n, int64_t *start) {
  int64_t k = 0;
  if (n == 0) return 0;
  start[k++] = 0;
#define STARTS(T, same) { const T *a = row; for (int64_t i = 1; i < n; i++) { start[k] = i; k += !(same(a[i], a[i - 1])); } }
  SWITCH(dt, STARTS)                                   /* start[k] is written at most at k = i: n places are enough */
#undef STARTS
  return k;
}

/* ---- moving ---- */

typedef struct set_move {
  int64_t size, n, base, nruns;
  const char *x;
  const int64_t *pos, *start;
  char *out;
} set_move;

static void take_task (void *arg, int task, int ntasks) {
  const set_move *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
#define TAKE(S) for (int64_t i = lo; i < hi; i++) memcpy(j->out + i * S, j->x + j->pos[i] * S, S); break;
  switch (j->size) {
    case 1: TAKE(1)
    case 2: TAKE(2)
    case 4: TAKE(4)
    case 8: TAKE(8)
    default: TAKE(16)
  }
#undef TAKE
}

void la_set_take (int64_t size, const void *x, const int64_t *pos, int64_t n, void *out) {
  set_move j = { size, n, 0, 0, x, pos, NULL, out };
  la_th_run(la_th_splitfine(n, 6), take_task, &j);
}

static void inverse_task (void *arg, int task, int ntasks) {
  const set_move *j = arg;
  int64_t lo, hi, *inverse = (int64_t *)(void *)j->out;
  la_th_part(j->nruns, task, ntasks, 1, &lo, &hi);
  for (int64_t k = lo; k < hi; k++) {
    int64_t end = k + 1 < j->nruns ? j->start[k + 1] : j->n;
    for (int64_t i = j->start[k]; i < end; i++) inverse[j->pos[i]] = j->base + k;
  }
}

void la_set_inverse (const int64_t *perm, const int64_t *start, int64_t nruns, int64_t n, int64_t base, int64_t *inverse) {
  set_move j = { 8, n, base, nruns, NULL, perm, start, (char *)inverse };
  int T = la_th_splitfine(n, 6);
  la_th_run(T <= nruns ? T : 1, inverse_task, &j);
}

/* ---- membership ---- */

typedef struct set_member {
  la_dtype dt;
  const void *a, *v;
  int64_t na, m;
  int64_t *pos;
  bool invert;
  uint8_t *out;
  const uint8_t *table;
  uint64_t min, range;
} set_member;

static void member_task (void *arg, int task, int ntasks) {
  const set_member *j = arg;
  int64_t lo, hi;
  la_th_part(j->m, task, ntasks, 64, &lo, &hi);
#define MEMBER(T, same) { const T *a = j->a, *v = j->v; \
    for (int64_t i = lo; i < hi; i++) { int64_t p = j->pos[i]; j->out[i] = (p < j->na && same(a[p], v[i])) != j->invert; } }
  SWITCH(j->dt, MEMBER)
#undef MEMBER
}

bool la_set_member (la_ctx *cx, la_dtype dt, const void *a, int64_t na, const void *v, int64_t m, bool invert, uint8_t *out) {
  enum { PIECE = 1 << 20 };                            /* positions at a time */
  if (m == 0) return true;
  if (na == 0) { memset(out, invert, (size_t)m); return true; }
  la_buf *b = la_buf_new(cx, (size_t)(m < PIECE ? m : PIECE) * sizeof(int64_t));
  if (b == NULL) return false;
  int64_t size = la_itemsize(dt), *pos = (int64_t *)(void *)b->data;
  la_dims da, dv;
  da.ndim = dv.ndim = 1;
  da.size = da.shape[0] = na;
  da.strides[0] = dv.strides[0] = size;
  la_view av = la_viewof((char *)(uintptr_t)a, dt, &da);
  bool ok = true;
  for (int64_t i = 0; i < m && ok; i += PIECE) {
    dv.size = dv.shape[0] = m - i < PIECE ? m - i : PIECE;
    la_view vv = la_viewof((char *)(uintptr_t)v + i * size, dt, &dv);
    ok = la_sort_search(cx, &av, &vv, NULL, false, 0, pos);
    set_member j = { dt, a, vv.data, na, dv.size, pos, invert, out + i, NULL, 0, 0 };
    la_th_run(la_th_splitfine(dv.size, 3), member_task, &j);
  }
  la_buf_unref(b);
  return ok;
}

/* U: the type in which dt is unsigned once its sign bit is turned */
#define TURN(dt, v, T) ((uint64_t)(v) ^ (la_issigned(dt) ? UINT64_C(1) << (8 * sizeof(T) - 1) : 0))

static void table_task (void *arg, int task, int ntasks) {
  const set_member *j = arg;
  int64_t lo, hi;
  la_th_part(j->m, task, ntasks, 64, &lo, &hi);
#define LOOKUP(T) { const T *v = j->v; \
    for (int64_t i = lo; i < hi; i++) { \
      uint64_t k = TURN(j->dt, v[i], T) - j->min; \
      j->out[i] = j->table[k <= j->range ? k : j->range + 1] != j->invert; \
    } break; }
  switch (la_itemsize(j->dt)) {
    case 1: LOOKUP(uint8_t)
    case 2: LOOKUP(uint16_t)
    case 4: LOOKUP(uint32_t)
    default: LOOKUP(uint64_t)
  }
#undef LOOKUP
}

bool la_set_member_table (la_ctx *cx, la_dtype dt, const void *a, int64_t na, const void *v, int64_t m, bool invert, uint64_t most,
                          uint8_t *out, bool *done) {
  uint64_t min = UINT64_MAX, max = 0;
  *done = false;
  if (na == 0) return true;
#define RANGE(T) { const T *p = a; \
    for (int64_t i = 0; i < na; i++) { uint64_t k = TURN(dt, p[i], T); min = k < min ? k : min; max = k > max ? k : max; } break; }
  switch (la_itemsize(dt)) {
    case 1: RANGE(uint8_t)
    case 2: RANGE(uint16_t)
    case 4: RANGE(uint32_t)
    default: RANGE(uint64_t)
  }
#undef RANGE
  if (max - min > most) return true;
  la_buf *b = la_buf_new(cx, (size_t)(max - min) + 2);   /* the last one: everything else */
  if (b == NULL) return false;
  uint8_t *table = (uint8_t *)b->data;
  memset(table, 0, (size_t)(max - min) + 2);
#define NOTE(T) { const T *p = a; for (int64_t i = 0; i < na; i++) table[TURN(dt, p[i], T) - min] = 1; break; }
  switch (la_itemsize(dt)) {
    case 1: NOTE(uint8_t)
    case 2: NOTE(uint16_t)
    case 4: NOTE(uint32_t)
    default: NOTE(uint64_t)
  }
#undef NOTE
  set_member j = { dt, a, v, na, m, NULL, invert, out, table, min, max - min };
  la_th_run(la_th_splitfine(m, 3), table_task, &j);
  la_buf_unref(b);
  *done = true;
  return true;
}

/* ---- rows ---- */

bool la_set_samerow (la_dtype dt, const void *a, const void *b, int64_t m) {
#define ROW(T, same) { const T *p = a, *q = b; for (int64_t i = 0; i < m; i++) if (!(same(p[i], q[i]))) return false; }
  SWITCH(dt, ROW)
#undef ROW
  return true;
}

/* a before b? columns of the real dtype dt; NaN last */
static bool row_before (la_dtype dt, const char *a, const char *b, int64_t m) {
#define INT_ROWS(T) { const T *p = (const void *)a, *q = (const void *)b; \
    for (int64_t i = 0; i < m; i++) if (p[i] != q[i]) return p[i] < q[i]; \
    return false; }
#define FLOAT_ROWS(T) { const T *p = (const void *)a, *q = (const void *)b; \
    for (int64_t i = 0; i < m; i++) { \
      if (p[i] < q[i] || (q[i] != q[i] && p[i] == p[i])) return true; \
      if (q[i] < p[i] || (p[i] != p[i] && q[i] == q[i])) return false; \
    } \
    return false; }
  switch (dt) {
    case LA_BOOL: case LA_U8: INT_ROWS(uint8_t)
    case LA_I8: INT_ROWS(int8_t)
    case LA_U16: INT_ROWS(uint16_t)
    case LA_I16: INT_ROWS(int16_t)
    case LA_U32: INT_ROWS(uint32_t)
    case LA_I32: INT_ROWS(int32_t)
    case LA_U64: INT_ROWS(uint64_t)
    case LA_I64: INT_ROWS(int64_t)
    case LA_F32: FLOAT_ROWS(float)
    case LA_F64: FLOAT_ROWS(double)
    default: {
      const uint16_t *p = (const void *)a, *q = (const void *)b;
      for (int64_t i = 0; i < m; i++) {
        float x = la_f16_to_f32(p[i]), y = la_f16_to_f32(q[i]);
        if (x < y || (y != y && x == x)) return true;
        if (y < x || (x != x && y == y)) return false;
      }
      return false;
    }
  }
}

/* elements equal, or both NaN? */
static bool alike (la_dtype dt, const char *a, const char *b) {
  return !row_before(dt, a, b, 1) && !row_before(dt, b, a, 1);
}

typedef struct stretch { int64_t lo, hi, column; } stretch;

bool la_set_rows (la_ctx *cx, la_dtype dt, const void *x, int64_t n, int64_t m, int64_t *perm) {
  enum { FEW = 16 };
  if (la_iscomplex(dt)) { dt = la_dt_real(dt); m *= 2; }
  int64_t size = la_itemsize(dt), row = m * size;
  const char *base = x;
  for (int64_t i = 0; i < n; i++) perm[i] = i;
  if (m == 0 || n < 2) return true;
  size_t words = (size_t)n * 2, room = la_sort_room(n), open = ((size_t)n / FEW + 2) * sizeof(stretch), vals = (size_t)n * (size_t)size;
  la_buf *b = la_buf_new(cx, words * 8 + room + open + vals + 64);
  if (b == NULL) return false;
  int64_t *local = (int64_t *)(void *)b->data, *moved = local + n;
  char *scratch = b->data + words * 8, *column = scratch + room + open;
  stretch *todo = (stretch *)(void *)(scratch + room);
  int64_t ntodo = 0;
  todo[ntodo++] = (stretch){ 0, n, 0 };
  while (ntodo > 0) {
    stretch s = todo[--ntodo];
    int64_t *p = perm + s.lo, count = s.hi - s.lo;
    while (s.column < m) {                             /* columns in which all are alike are passed over */
      const char *first = base + p[0] * row + s.column * size;
      int64_t i = 1;
      while (i < count && alike(dt, first, base + p[i] * row + s.column * size)) i++;
      if (i < count) break;
      s.column++;
    }
    if (s.column == m) continue;
    if (count <= FEW) {
      for (int64_t i = 1; i < count; i++) {
        int64_t v = p[i], k = i;
        const char *mine = base + v * row + s.column * size;
        for (; k > 0 && row_before(dt, mine, base + p[k - 1] * row + s.column * size, m - s.column); k--) p[k] = p[k - 1];
        p[k] = v;
      }
      continue;
    }
    for (int64_t i = 0; i < count; i++) memcpy(column + i * size, base + p[i] * row + s.column * size, (size_t)size);
    la_sort_row_positions(dt, count, column, size, 0, local, scratch, true);
    for (int64_t i = 0; i < count; i++) moved[i] = p[local[i]];
    memcpy(p, moved, (size_t)count * sizeof *p);
    if (s.column + 1 == m) continue;
    for (int64_t i = 0; i < count; ) {                 /* stretches of more than FEW wait: no more than n / FEW of them at a time */
      int64_t k = i + 1;
      while (k < count && alike(dt, column + local[i] * size, column + local[k] * size)) k++;
      if (k - i > FEW) todo[ntodo++] = (stretch){ s.lo + i, s.lo + k, s.column + 1 };
      else
        for (int64_t a = i + 1; a < k; a++) {
          int64_t v = p[a], c = a;
          const char *mine = base + v * row + (s.column + 1) * size;
          for (; c > i && row_before(dt, mine, base + p[c - 1] * row + (s.column + 1) * size, m - s.column - 1); c--) p[c] = p[c - 1];
          p[c] = v;
        }
      i = k;
    }
  }
  la_buf_unref(b);
  return true;
}
