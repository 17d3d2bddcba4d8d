/*
** group.c: grouping. See group.h.
**
** Distinct values are found in one pass: through a table with one entry for every possible key where the keys lie close together
** (integers in a range not much larger than their number, pairs of codes), else through a hash table with open addressing. The
** distinct keys alone are then sorted, by a radix sort that passes over the bytes in which they differ. So sorting any column is: codes,
** then one counting sort; and it is stable.
*/
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "group.h"
#include "hostile.h"
#include "thread.h"

#define ROOM_FIRST LA_HOSTILE(1024, 2)

/* ---- keys ---- */

#define SIGN 0x8000000000000000u

/* Negative floats have all bits turned, others the sign alone; no number becomes 0, so NaN can. -0 is 0. */
static inline uint64_t grp_floatkey (double v) {
  uint64_t b;
  if (v != v) return 0;
  v += 0.0;
  memcpy(&b, &v, sizeof b);
  return b & SIGN ? ~b : b | SIGN;
}

/* keys[i] sorts and compares as element i of x does; of floats, 0 is NaN */
static void grp_keys (const la_view *x, uint64_t *keys) {
  int64_t n = x->size;
  switch (x->dtype) {
#define EACH(DT, T, KEY) case DT: { const T *p = (const T *)x->data; for (int64_t i = 0; i < n; i++) keys[i] = KEY; break; }
#define INTS(DT, T) EACH(DT, T, (uint64_t)(int64_t)p[i] ^ SIGN)
    INTS(LA_BOOL, uint8_t) INTS(LA_I8, int8_t) INTS(LA_I16, int16_t) INTS(LA_I32, int32_t) INTS(LA_I64, int64_t)
    INTS(LA_U8, uint8_t) INTS(LA_U16, uint16_t) INTS(LA_U32, uint32_t)
    case LA_U64: { memcpy(keys, x->data, (size_t)n * sizeof *keys); break; }
    EACH(LA_F16, uint16_t, grp_floatkey((double)la_f16_to_f32(p[i])))
    EACH(LA_F32, float, grp_floatkey((double)p[i]))
    default: { const double *p = (const double *)x->data; for (int64_t i = 0; i < n; i++) keys[i] = grp_floatkey(p[i]); break; }
  }
}

/* ---- distinct values ---- */

typedef struct grp_list {          /* rows at which each distinct value first stands */
  int64_t *row;
  int64_t n, room;
} grp_list;

static void grp_listfree (la_ctx *cx, grp_list *l) {
  if (l->row != NULL) la_mem_free(cx, l->row, (size_t)l->room * sizeof *l->row);
  l->row = NULL;
}

static bool grp_listroom (la_ctx *cx, grp_list *l) {
  int64_t room = l->room == 0 ? ROOM_FIRST : l->room * 2;
  int64_t *row = la_mem_alloc(cx, (size_t)room * sizeof *row);
  if (row == NULL) return false;
  if (l->n > 0) memcpy(row, l->row, (size_t)l->n * sizeof *row);
  grp_listfree(cx, l);
  l->row = row;
  l->room = room;
  return true;
}

static inline bool grp_listadd (la_ctx *cx, grp_list *l, int64_t row) {
  if (l->n == l->room && !grp_listroom(cx, l)) return false;
  l->row[l->n++] = row;
  return true;
}

/* sorts the k rows by their keys (^ flip): least significant byte first, bytes that are all alike passed over.
** order: places in `row` before */
static bool grp_sortkeys (la_ctx *cx, int64_t k, const int64_t *row, const uint64_t *keys, uint64_t flip, int32_t *order) {
  typedef struct item { uint64_t key; int64_t at; } item;
  size_t nbytes = (size_t)k * sizeof(item);
  item *a = la_mem_alloc(cx, nbytes + 1), *b = a != NULL ? la_mem_alloc(cx, nbytes + 1) : NULL;
  if (b == NULL) {
    if (a != NULL) la_mem_free(cx, a, nbytes + 1);
    return false;
  }
  uint64_t any = 0;
  for (int64_t i = 0; i < k; i++) {
    a[i].key = keys[row[i]] ^ flip;
    a[i].at = i;
    any |= a[i].key ^ a[0].key;
  }
  for (int shift = 0; shift < 64; shift += 8) {
    if (((any >> shift) & 255) == 0) continue;
    int64_t count[256] = {0}, sum = 0;
    for (int64_t i = 0; i < k; i++) count[(a[i].key >> shift) & 255]++;
    for (int c = 0; c < 256; c++) { int64_t m = count[c]; count[c] = sum; sum += m; }
    for (int64_t i = 0; i < k; i++) b[count[(a[i].key >> shift) & 255]++] = a[i];
    item *t = a; a = b; b = t;
  }
  for (int64_t i = 0; i < k; i++) order[i] = (int32_t)a[i].at;
  la_mem_free(cx, a, nbytes + 1);
  la_mem_free(cx, b, nbytes + 1);
  return true;
}

/* the finalizer of MurmurHash3 (Appleby, public domain): every bit of the key moves every bit of the result */
static inline uint64_t grp_hash (uint64_t h) {
  h ^= h >> 33; h *= 0xff51afd7ed558ccdu;
  h ^= h >> 33; h *= 0xc4ceb9fe1a85ec53u;
  return h ^ (h >> 33);
}

typedef struct grp_slot { uint64_t key; int64_t code; } grp_slot;      /* code 0: empty */

static grp_slot *grp_table (la_ctx *cx, int64_t room) {
  int64_t nbytes;
  if (la_mul_overflow(room, (int64_t)sizeof(grp_slot), &nbytes)) { la_fail_memory(cx, SIZE_MAX); return NULL; }
  grp_slot *t = la_mem_alloc(cx, (size_t)nbytes);
  if (t != NULL) memset(t, 0, (size_t)nbytes);
  return t;
}

/* codes by first appearance, through a hash table of at most half its room */
static bool grp_hashed (la_ctx *cx, int64_t n, const uint64_t *keys, bool zero, int32_t *codes, grp_list *first) {
  int64_t room = 4096;
  uint64_t last = n > 0 ? ~keys[0] : 0;
  int32_t code = 0;
  grp_slot *t = grp_table(cx, room);
  if (t == NULL) return false;
  for (int64_t i = 0; i < n; i++) {
    uint64_t key = keys[i];
    if (zero && key == 0) { codes[i] = 0; continue; }
    if (key == last && i > 0) { codes[i] = code; continue; }       /* rows of one group often follow each other */
    last = key;
    uint64_t j = grp_hash(key) & (uint64_t)(room - 1);
    while (t[j].code != 0 && t[j].key != key) j = (j + 1) & (uint64_t)(room - 1);
    if (t[j].code == 0) {
      if (first->n == INT32_MAX) {
        la_mem_free(cx, t, (size_t)room * sizeof *t);
        return la_fail(cx, "more than %d distinct values", INT32_MAX);
      }
      if (!grp_listadd(cx, first, i)) { la_mem_free(cx, t, (size_t)room * sizeof *t); return false; }
      t[j].key = key;
      t[j].code = first->n;
      codes[i] = code = (int32_t)first->n;
      if (first->n * 2 >= room) {                     /* grow, and put in again what is there */
        grp_slot *u = grp_table(cx, room * 4);
        if (u == NULL) { la_mem_free(cx, t, (size_t)room * sizeof *t); return false; }
        for (int64_t s = 0; s < room; s++)
          if (t[s].code != 0) {
            uint64_t h = grp_hash(t[s].key) & (uint64_t)(room * 4 - 1);
            while (u[h].code != 0) h = (h + 1) & (uint64_t)(room * 4 - 1);
            u[h] = t[s];
          }
        la_mem_free(cx, t, (size_t)room * sizeof *t);
        t = u;
        room *= 4;
      }
    } else codes[i] = code = (int32_t)t[j].code;
  }
  la_mem_free(cx, t, (size_t)room * sizeof *t);
  return true;
}

/* a table of 4 bytes for each key of a range costs no more than the 16 of a hash table for each row */
static bool grp_isnarrow (int64_t n, uint64_t range) { return range < (uint64_t)n * 4 + 1024 && n < INT32_MAX; }

/* the keys that are marked in t get codes in their order; returns how many there are */
static int64_t grp_number (int32_t *t, int64_t range) {
  int32_t k = 0;
  for (int64_t j = 0; j < range; j++) if (t[j] != 0) t[j] = ++k;
  return k;
}

/* Codes through a table of all keys lo .. lo + range - 1. KEY(i): place of row i's key in it, NONE(i): it is missing */
#define DIRECT(KEY, NONE) do { \
    if (sort) { \
      for (int64_t i = 0; i < n; i++) if (!(NONE(i))) t[KEY(i)] = 1; \
      k = grp_number(t, range); \
      for (int64_t i = 0; i < n; i++) codes[i] = NONE(i) ? 0 : t[KEY(i)]; \
    } else \
      for (int64_t i = 0; i < n; i++) { \
        if (NONE(i)) { codes[i] = 0; continue; } \
        int32_t *c = t + KEY(i); \
        if (*c == 0) *c = (int32_t)++k; \
        codes[i] = *c; \
      } \
  } while (0)
#define NEVER(i) 0

static bool grp_direct (la_ctx *cx, int64_t n, const uint64_t *keys, bool zero, bool sort, uint64_t lo, int64_t range, int32_t *codes,
                        int64_t *count) {
  size_t nbytes = (size_t)range * sizeof(int32_t);
  int32_t *t = la_mem_alloc(cx, nbytes);
  if (t == NULL) return false;
  memset(t, 0, nbytes);
  int64_t k = 0;
#define KEY(i) (keys[i] - lo)
#define NONE(i) (zero && keys[i] == 0)
  DIRECT(KEY, NONE);
#undef KEY
#undef NONE
  la_mem_free(cx, t, nbytes);
  *count = k;
  return true;
}

/* Integers in a narrow range, without the detour through keys. *done: false where the range is wide, and nothing has happened */
static bool grp_ints_direct (la_ctx *cx, const la_view *x, bool sort, int32_t *codes, int64_t *count, bool *done) {
  int64_t n = x->size, k = 0;
  *done = false;
  if (n == 0 || !(la_isint(x->dtype) || x->dtype == LA_BOOL)) return true;
  switch (x->dtype) {
#define CASE(DT, T) case DT: { \
      const T *p = (const T *)x->data; \
      T lo = p[0], hi = p[0], lo2 = lo, hi2 = hi, lo3 = lo, hi3 = hi, lo4 = lo, hi4 = hi;      /* side by side: each waits for itself */ \
      int64_t i = 0; \
      for (; i + 4 <= n; i += 4) { \
        lo = p[i] < lo ? p[i] : lo; hi = p[i] > hi ? p[i] : hi; \
        lo2 = p[i+1] < lo2 ? p[i+1] : lo2; hi2 = p[i+1] > hi2 ? p[i+1] : hi2; \
        lo3 = p[i+2] < lo3 ? p[i+2] : lo3; hi3 = p[i+2] > hi3 ? p[i+2] : hi3; \
        lo4 = p[i+3] < lo4 ? p[i+3] : lo4; hi4 = p[i+3] > hi4 ? p[i+3] : hi4; \
      } \
      for (; i < n; i++) { lo = p[i] < lo ? p[i] : lo; hi = p[i] > hi ? p[i] : hi; } \
      lo = lo2 < lo ? lo2 : lo; lo3 = lo4 < lo3 ? lo4 : lo3; lo = lo3 < lo ? lo3 : lo; \
      hi = hi2 > hi ? hi2 : hi; hi3 = hi4 > hi3 ? hi4 : hi3; hi = hi3 > hi ? hi3 : hi; \
      uint64_t span = (uint64_t)hi - (uint64_t)lo; \
      if (!grp_isnarrow(n, span)) return true; \
      int64_t range = (int64_t)span + 1; \
      size_t nbytes = (size_t)range * sizeof(int32_t); \
      int32_t *t = la_mem_alloc(cx, nbytes); \
      if (t == NULL) return false; \
      memset(t, 0, nbytes); \
      DIRECT(KEY, NEVER); \
      la_mem_free(cx, t, nbytes); \
      break; }
#define KEY(i) ((uint64_t)p[i] - (uint64_t)lo)
    CASE(LA_BOOL, uint8_t) CASE(LA_I8, int8_t) CASE(LA_I16, int16_t) CASE(LA_I32, int32_t) CASE(LA_I64, int64_t)
    CASE(LA_U8, uint8_t) CASE(LA_U16, uint16_t) CASE(LA_U32, uint32_t) CASE(LA_U64, uint64_t)
#undef KEY
#undef CASE
    default: return true;
  }
  *count = k;
  *done = true;
  return true;
}

static bool grp_sorted (la_ctx *cx, int64_t n, const uint64_t *keys, uint64_t flip, int32_t *codes, grp_list *first) {
  int64_t k = first->n;
  size_t kbytes = (size_t)k * sizeof(int64_t);
  int32_t *order = la_mem_alloc(cx, kbytes);
  int64_t *row = order != NULL ? la_mem_alloc(cx, kbytes) : NULL;
  bool ok = row != NULL && grp_sortkeys(cx, k, first->row, keys, flip, order);
  if (ok) {
    for (int64_t c = 0; c < k; c++) row[c] = first->row[order[c]];
    memcpy(first->row, row, kbytes);
    int32_t *rank = (int32_t *)row;
    for (int64_t c = 0; c < k; c++) rank[order[c]] = (int32_t)(c + 1);
    for (int64_t i = 0; i < n; i++) if (codes[i] != 0) codes[i] = rank[codes[i] - 1];
  }
  if (row != NULL) la_mem_free(cx, row, kbytes);
  if (order != NULL) la_mem_free(cx, order, kbytes);
  return ok;
}

/* zero: the key 0 is in no group; wide: the keys are known to lie far apart; they are sorted as key ^ flip */
static bool grp_codes (la_ctx *cx, int64_t n, const uint64_t *keys, uint64_t flip, bool zero, bool wide, bool sort,
                       int32_t *codes, int64_t *k) {
  grp_list list = {NULL, 0, 0}, *first = &list;
  uint64_t lo = UINT64_MAX, hi = 0;
  bool some = false;
  for (int64_t i = 0; i < n && !wide; i++) {
    uint64_t key = keys[i];
    if (zero && key == 0) continue;
    some = true;
    lo = key < lo ? key : lo;
    hi = key > hi ? key : hi;
  }
  bool ok;
  *k = 0;
  if (!some && !wide) {
    memset(codes, 0, (size_t)n * sizeof *codes);
    return true;
  }
  if (!wide && grp_isnarrow(n, hi - lo)) return grp_direct(cx, n, keys, zero, sort, lo, (int64_t)(hi - lo) + 1, codes, k);
  ok = grp_hashed(cx, n, keys, zero, codes, first) && (!sort || first->n < 2 || grp_sorted(cx, n, keys, flip, codes, first));
  *k = first->n;
  grp_listfree(cx, first);
  return ok;
}

bool la_grp_factorize (la_ctx *cx, const la_view *x, bool sort, int32_t *codes, int64_t *k) {
  bool done;
  int64_t n = x->size;
  if (!grp_ints_direct(cx, x, sort, codes, k, &done)) return false;
  if (done) return true;
  if (n > 0 && (x->dtype == LA_I64 || x->dtype == LA_U64))        /* they are keys as they stand */
    return grp_codes(cx, n, (const uint64_t *)x->data, x->dtype == LA_I64 ? SIGN : 0, false, true, sort, codes, k);
  size_t nbytes = (size_t)n * sizeof(uint64_t) + 1;
  uint64_t *keys = la_mem_alloc(cx, nbytes);
  if (keys == NULL) return false;
  grp_keys(x, keys);
  bool ok = grp_codes(cx, n, keys, 0, la_isfloat(x->dtype), n > 0 && !la_isfloat(x->dtype), sort, codes, k);
  la_mem_free(cx, keys, nbytes);
  return ok;
}

bool la_grp_pairs (la_ctx *cx, int64_t n, const int32_t *a, const int32_t *b, int64_t kb, bool sort, int32_t *codes, int64_t *k) {
  size_t nbytes = (size_t)n * sizeof(uint64_t) + 1;
  uint64_t *keys = la_mem_alloc(cx, nbytes);
  if (keys == NULL) return false;
  for (int64_t i = 0; i < n; i++) keys[i] = a[i] == 0 || b[i] == 0 ? 0 : (uint64_t)(a[i] - 1) * (uint64_t)kb + (uint64_t)b[i];
  bool ok = grp_codes(cx, n, keys, 0, true, false, sort, codes, k);
  la_mem_free(cx, keys, nbytes);
  return ok;
}

void la_grp_first (int64_t n, const int32_t *codes, int64_t base, int64_t *rows) {
  for (int64_t i = n - 1; i >= 0; i--) if (codes[i] != 0) rows[codes[i] - 1] = i + base;
}

/* ---- order ---- */

bool la_grp_order (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, const int64_t *perm_in, bool down, bool nafirst,
                   int64_t *perm, int64_t *starts) {
  size_t nbytes = (size_t)(k + 1) * sizeof(int64_t);
  int64_t *next = la_mem_alloc(cx, nbytes);
  if (next == NULL) return false;
  memset(next, 0, nbytes);
  for (int64_t i = 0; i < n; i++) next[codes[i]]++;
  int64_t at = nafirst ? next[0] : 0;
  int64_t none = next[0];
  for (int64_t j = 1; j <= k; j++) {
    int64_t c = down ? k + 1 - j : j, m = next[c];
    next[c] = at;
    at += m;
  }
  next[0] = nafirst ? 0 : n - none;
  if (starts != NULL) {
    memcpy(starts, next, nbytes);
    starts[k + 1] = nafirst ? n : n - none;
  }
  for (int64_t i = 0; i < n; i++) {
    int64_t row = perm_in != NULL ? perm_in[i] : i;
    perm[next[codes[row]]++] = row;
  }
  la_mem_free(cx, next, nbytes);
  return true;
}

/* ---- one value for each group ---- */

static int grp_cmp (const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* the element that would be at place m (from 0) if v were sorted: v is rearranged so that it is there (Hoare 1961) */
static double grp_select (double *v, int64_t n, int64_t m) {
  int64_t lo = 0, hi = n - 1;
  for (int turn = 0; lo < hi; turn++) {
    if (turn == 64) {                               /* unlucky pivots: the rest is sorted */
      qsort(v + lo, (size_t)(hi - lo + 1), sizeof *v, grp_cmp);
      break;
    }
    double a = v[lo], b = v[lo + (hi - lo) / 2], c = v[hi];
    double pivot = a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);
    int64_t i = lo, j = hi;
    while (i <= j) {
      while (v[i] < pivot) i++;
      while (v[j] > pivot) j--;
      if (i <= j) { double t = v[i]; v[i++] = v[j]; v[j--] = t; }
    }
    if (m <= j) hi = j;
    else if (m >= i) lo = i;
    else break;
  }
  return v[m];
}

/* quantile q of v (rearranged), linear between neighbours */
static double grp_quantile (double *v, int64_t n, double q) {
  if (n == 0) return NAN;
  double at = q * (double)(n - 1), low = floor(at);
  int64_t m = (int64_t)low;
  double a = grp_select(v, n, m);
  if (at == low || m + 1 >= n) return a;
  double b = v[m + 1];
  for (int64_t i = m + 2; i < n; i++) b = v[i] < b ? v[i] : b;
  return q == 0.5 ? (a + b) / 2 : a + (b - a) * (at - low);
}

static bool grp_quantiles (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, const double *x, double q, double *out) {
  size_t pbytes = (size_t)n * sizeof(int64_t) + 1, sbytes = (size_t)(k + 2) * sizeof(int64_t);
  int64_t *perm = la_mem_alloc(cx, pbytes), *starts = perm != NULL ? la_mem_alloc(cx, sbytes) : NULL;
  double *v = starts != NULL ? la_mem_alloc(cx, pbytes) : NULL;
  bool ok = v != NULL && la_grp_order(cx, n, codes, k, NULL, false, false, perm, starts);
  for (int64_t c = 1; ok && c <= k; c++) {
    int64_t m = 0;
    for (int64_t i = starts[c]; i < starts[c + 1]; i++) {
      double e = x[perm[i]];
      if (e == e) v[m++] = e;
    }
    out[c - 1] = grp_quantile(v, m, q);
  }
  if (v != NULL) la_mem_free(cx, v, pbytes);
  if (starts != NULL) la_mem_free(cx, starts, sbytes);
  if (perm != NULL) la_mem_free(cx, perm, pbytes);
  return ok;
}

static void grp_sizes (int64_t n, const int32_t *codes, int64_t k, const double *x, int64_t *out) {
  memset(out, 0, (size_t)k * sizeof *out);
  if (x == NULL) {
    for (int64_t i = 0; i < n; i++) if (codes[i] != 0) out[codes[i] - 1]++;
  } else
    for (int64_t i = 0; i < n; i++) if (codes[i] != 0) out[codes[i] - 1] += x[i] == x[i];
}

/* sums with the error of each addition carried on (Kahan 1965); an infinite sum stays what it is */
static inline void grp_kahan (double *sum, double *carry, double v) {
  double y = v - *carry, t = *sum + y;
  double c = t - *sum - y;
  *carry = c == c ? c : 0;
  *sum = t;
}

static bool grp_sumf (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, const double *x, bool mean, double *out) {
  size_t nbytes = (size_t)k * 2 * sizeof(double) + 1;
  double *carry = la_mem_alloc(cx, nbytes);
  if (carry == NULL) return false;
  memset(carry, 0, nbytes);
  int64_t *count = (int64_t *)(carry + k);
  memset(out, 0, (size_t)k * sizeof *out);
  for (int64_t i = 0; i < n; i++) {
    int32_t c = codes[i] - 1;
    if (c < 0 || x[i] != x[i]) continue;
    grp_kahan(out + c, carry + c, x[i]);
    count[c]++;
  }
  if (mean) for (int64_t c = 0; c < k; c++) out[c] = count[c] == 0 ? NAN : out[c] / (double)count[c];
  la_mem_free(cx, carry, nbytes);
  return true;
}

/* mean and sum of squared differences in one pass (Welford 1962) */
static bool grp_var (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, const double *x, double ddof, double *out) {
  size_t nbytes = (size_t)k * 2 * sizeof(double) + 1;
  double *mean = la_mem_alloc(cx, nbytes);
  if (mean == NULL) return false;
  memset(mean, 0, nbytes);
  double *count = mean + k;
  memset(out, 0, (size_t)k * sizeof *out);
  for (int64_t i = 0; i < n; i++) {
    int32_t c = codes[i] - 1;
    if (c < 0 || x[i] != x[i]) continue;
    count[c] += 1;
    double d = x[i] - mean[c];
    mean[c] += d / count[c];
    out[c] += d * (x[i] - mean[c]);
  }
  for (int64_t c = 0; c < k; c++) out[c] = count[c] <= ddof ? NAN : out[c] / (count[c] - ddof);
  la_mem_free(cx, mean, nbytes);
  return true;
}

/* FIRST, LAST, ARGMIN, ARGMAX */
static void grp_rows (la_grp_op op, int64_t n, const int32_t *codes, int64_t k, la_dtype dt, const void *x, int64_t base, int64_t *out) {
  const double *f = dt == LA_F64 ? x : NULL;
  const int64_t *s = dt == LA_I64 ? x : NULL;
  const uint64_t *u = x;
  for (int64_t c = 0; c < k; c++) out[c] = -1;
  for (int64_t i = 0; i < n; i++) {
    int32_t c = codes[i] - 1;
    if (c < 0 || (f != NULL && f[i] != f[i])) continue;
    int64_t old = out[c];
    bool take = old < 0 || op == LA_GRP_LAST;
    /* NOLINTBEGIN(clang-analyzer-core.NullDereference): one of f, s and u is x */
    if (!take && op == LA_GRP_ARGMIN) take = f != NULL ? f[i] < f[old] : s != NULL ? s[i] < s[old] : u[i] < u[old];
    if (!take && op == LA_GRP_ARGMAX) take = f != NULL ? f[i] > f[old] : s != NULL ? s[i] > s[old] : u[i] > u[old];
    /* NOLINTEND(clang-analyzer-core.NullDereference) */
    if (take) out[c] = i;
  }
  for (int64_t c = 0; c < k; c++) out[c] += base;
}

static void grp_ints (la_grp_op op, int64_t n, const int32_t *codes, int64_t k, bool sign, const uint64_t *x, uint64_t *out) {
  uint64_t flip = sign ? SIGN : 0;                  /* so that unsigned comparison is right for both */
  uint64_t start = op == LA_GRP_SUM ? 0 : op == LA_GRP_PROD ? 1 : op == LA_GRP_MIN ? UINT64_MAX : 0;
  for (int64_t c = 0; c < k; c++) out[c] = start;
  switch (op) {
    case LA_GRP_SUM:                                /* rows of one group often follow each other: their sum stays in a register */
      for (int64_t i = 0; i < n; ) {
        int32_t c = codes[i];
        uint64_t sum = x[i];
        for (i++; i < n && codes[i] == c; i++) sum += x[i];
        if (c != 0) out[c - 1] += sum;
      }
      break;
    case LA_GRP_PROD: for (int64_t i = 0; i < n; i++) if (codes[i] != 0) out[codes[i] - 1] *= x[i]; break;
    case LA_GRP_MIN:
      for (int64_t i = 0; i < n; i++) if (codes[i] != 0 && (x[i] ^ flip) < out[codes[i] - 1]) out[codes[i] - 1] = x[i] ^ flip;
      break;
    default:
      for (int64_t i = 0; i < n; i++) if (codes[i] != 0 && (x[i] ^ flip) > out[codes[i] - 1]) out[codes[i] - 1] = x[i] ^ flip;
  }
  if (op == LA_GRP_MIN || op == LA_GRP_MAX) for (int64_t c = 0; c < k; c++) out[c] ^= flip;
}

static void grp_floats (la_grp_op op, int64_t n, const int32_t *codes, int64_t k, const double *x, double *out) {
  for (int64_t c = 0; c < k; c++) out[c] = op == LA_GRP_PROD ? 1 : NAN;
  for (int64_t i = 0; i < n; i++) {
    int32_t c = codes[i] - 1;
    if (c < 0 || x[i] != x[i]) continue;
    if (op == LA_GRP_PROD) out[c] *= x[i];
    else if (op == LA_GRP_MIN) { if (!(out[c] <= x[i])) out[c] = x[i]; }
    else if (!(out[c] >= x[i])) out[c] = x[i];
  }
}

bool la_grp_reduce (la_ctx *cx, la_grp_op op, int64_t n, const int32_t *codes, int64_t k, la_dtype dt, const void *x, double param,
                    int64_t base, void *out) {
  switch (op) {
    case LA_GRP_SIZE: grp_sizes(n, codes, k, NULL, out); return true;
    case LA_GRP_COUNT: grp_sizes(n, codes, k, dt == LA_F64 ? x : NULL, out); return true;
    case LA_GRP_MEAN: return grp_sumf(cx, n, codes, k, x, true, out);
    case LA_GRP_VAR: return grp_var(cx, n, codes, k, x, param, out);
    case LA_GRP_QUANTILE: return grp_quantiles(cx, n, codes, k, x, param, out);
    case LA_GRP_FIRST: case LA_GRP_LAST: case LA_GRP_ARGMIN: case LA_GRP_ARGMAX: grp_rows(op, n, codes, k, dt, x, base, out); return true;
    default: break;
  }
  if (dt != LA_F64) { grp_ints(op, n, codes, k, dt == LA_I64, x, out); return true; }
  if (op == LA_GRP_SUM) return grp_sumf(cx, n, codes, k, x, false, out);
  grp_floats(op, n, codes, k, x, out);
  return true;
}

bool la_grp_scan (la_ctx *cx, la_grp_op op, int64_t n, const int32_t *codes, int64_t k, la_dtype dt, const void *x, void *out) {
  size_t nbytes = (size_t)k * 2 * sizeof(uint64_t) + 1;
  uint64_t *state = la_mem_alloc(cx, nbytes);
  if (state == NULL) return false;
  memset(state, 0, nbytes);
  uint64_t *seen = state + k;                       /* floats: the carry of a sum */
  if (op == LA_GRP_CUMCOUNT) {
    int64_t *o = out;
    for (int64_t i = 0; i < n; i++) o[i] = codes[i] == 0 ? 0 : (int64_t)state[codes[i] - 1]++;
  } else if (dt == LA_F64) {
    const double *f = x;
    double *o = out, *s = (double *)state, *carry = (double *)seen;
    for (int64_t c = 0; c < k; c++) s[c] = op == LA_GRP_SUM ? 0 : op == LA_GRP_PROD ? 1 : NAN;
    for (int64_t i = 0; i < n; i++) {
      int32_t c = codes[i] - 1;
      if (c < 0 || f[i] != f[i]) { o[i] = NAN; continue; }
      if (op == LA_GRP_SUM) grp_kahan(s + c, carry + c, f[i]);
      else if (op == LA_GRP_PROD) s[c] *= f[i];
      else if (op == LA_GRP_MIN) { if (!(s[c] <= f[i])) s[c] = f[i]; }
      else if (!(s[c] >= f[i])) s[c] = f[i];
      o[i] = s[c];
    }
  } else {
    const uint64_t *u = x;
    uint64_t *o = out, flip = dt == LA_I64 ? SIGN : 0;
    for (int64_t i = 0; i < n; i++) {
      int32_t c = codes[i] - 1;
      if (c < 0) { o[i] = 0; continue; }
      if (seen[c] == 0) state[c] = u[i];
      else if (op == LA_GRP_SUM) state[c] += u[i];
      else if (op == LA_GRP_PROD) state[c] *= u[i];
      else if (((u[i] ^ flip) < (state[c] ^ flip)) == (op == LA_GRP_MIN)) state[c] = u[i];
      seen[c] = 1;
      o[i] = state[c];
    }
  }
  la_mem_free(cx, state, nbytes);
  return true;
}

bool la_grp_shift (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, int64_t periods, int64_t base, int64_t *pos) {
  size_t pbytes = (size_t)n * sizeof(int64_t) + 1, sbytes = (size_t)(k + 2) * sizeof(int64_t);
  int64_t *perm = la_mem_alloc(cx, pbytes), *starts = perm != NULL ? la_mem_alloc(cx, sbytes) : NULL;
  bool ok = starts != NULL && la_grp_order(cx, n, codes, k, NULL, false, false, perm, starts);
  if (ok) {
    for (int64_t i = 0; i < n; i++) pos[i] = base - 1;
    for (int64_t c = 1; c <= k; c++)
      for (int64_t i = starts[c]; i < starts[c + 1]; i++) {
        int64_t room = periods >= 0 ? i - starts[c] : starts[c + 1] - 1 - i;       /* rows on that side */
        if ((periods >= 0 ? periods : -periods) <= room) pos[perm[i]] = perm[i - periods] + base;
      }
  }
  if (starts != NULL) la_mem_free(cx, starts, sbytes);
  if (perm != NULL) la_mem_free(cx, perm, pbytes);
  return ok;
}

bool la_grp_fill (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, const uint8_t *valid, bool back, int64_t limit, int64_t base,
                  int64_t *pos) {
  size_t nbytes = (size_t)k * 2 * sizeof(int64_t) + 1;
  int64_t *last = la_mem_alloc(cx, nbytes);
  if (last == NULL) return false;
  int64_t *run = last + k;                          /* missing rows since `last` */
  for (int64_t c = 0; c < k; c++) { last[c] = -1; run[c] = 0; }
  for (int64_t j = 0; j < n; j++) {
    int64_t i = back ? n - 1 - j : j;
    int32_t c = codes[i] - 1;
    if (c < 0) { pos[i] = base - 1; continue; }
    if (valid[i]) { last[c] = i; run[c] = 0; }
    else run[c]++;
    pos[i] = (limit > 0 && run[c] > limit ? -1 : last[c]) + base;
  }
  la_mem_free(cx, last, nbytes);
  return true;
}

/* ---- joins ---- */

static bool grp_side (la_ctx *cx, int64_t k, la_grp_side *s) {
  s->perm = la_mem_alloc(cx, (size_t)s->n * sizeof(int64_t) + 1);
  s->starts = s->perm != NULL ? la_mem_alloc(cx, (size_t)(k + 2) * sizeof(int64_t)) : NULL;
  return s->starts != NULL && la_grp_order(cx, s->n, s->codes, k, NULL, false, false, s->perm, s->starts);
}

void la_grp_joinfree (la_ctx *cx, int64_t k, la_grp_side *l, la_grp_side *r) {
  la_grp_side *both[2] = {l, r};
  for (int i = 0; i < 2; i++) {
    if (both[i]->perm != NULL) la_mem_free(cx, both[i]->perm, (size_t)both[i]->n * sizeof(int64_t) + 1);
    if (both[i]->starts != NULL) la_mem_free(cx, both[i]->starts, (size_t)(k + 2) * sizeof(int64_t));
    both[i]->perm = both[i]->starts = NULL;
  }
}

bool la_grp_joinplan (la_ctx *cx, la_grp_how how, int64_t k, la_grp_side *l, la_grp_side *r, int64_t *total) {
  l->perm = l->starts = r->perm = r->starts = NULL;
  if (!grp_side(cx, k, l) || !grp_side(cx, k, r)) {
    la_grp_joinfree(cx, k, l, r);
    return false;
  }
  int64_t sum = 0;
  for (int64_t c = 1; c <= k; c++) {
    int64_t a = l->starts[c + 1] - l->starts[c], b = r->starts[c + 1] - r->starts[c], m;
    if (a == 0) m = how == LA_GRP_RIGHT || how == LA_GRP_OUTER ? b : 0;
    else if (b == 0) m = how == LA_GRP_LEFT || how == LA_GRP_OUTER ? a : 0;
    else if (la_mul_overflow(a, b, &m)) m = INT64_MAX;
    if (la_add_overflow(sum, m, &sum) || sum > INT64_MAX / 16) {
      la_grp_joinfree(cx, k, l, r);
      return la_fail(cx, "the join has too many rows");
    }
  }
  *total = sum;
  return true;
}

void la_grp_join (la_grp_how how, int64_t k, const la_grp_side *l, const la_grp_side *r, int64_t base, int64_t *pl, int64_t *pr) {
  int64_t j = 0;
  if (how == LA_GRP_OUTER) {
    for (int64_t c = 1; c <= k; c++) {
      bool nol = l->starts[c] == l->starts[c + 1], nor = r->starts[c] == r->starts[c + 1];
      for (int64_t a = l->starts[c]; a < l->starts[c + 1] + nol; a++)
        for (int64_t b = r->starts[c]; b < r->starts[c + 1] + nor; b++) {
          if (nol && nor) continue;
          pl[j] = (nol ? -1 : l->perm[a]) + base;
          pr[j++] = (nor ? -1 : r->perm[b]) + base;
        }
    }
    return;
  }
  bool swap = how == LA_GRP_RIGHT;
  const la_grp_side *lead = swap ? r : l, *other = swap ? l : r;
  int64_t *plead = swap ? pr : pl, *pother = swap ? pl : pr;
  for (int64_t i = 0; i < lead->n; i++) {
    int32_t c = lead->codes[i];
    int64_t from = other->starts[c], to = other->starts[c + 1];
    for (int64_t b = from; b < to; b++) {
      plead[j] = i + base;
      pother[j++] = other->perm[b] + base;
    }
    if (from == to && how != LA_GRP_INNER) {
      plead[j] = i + base;
      pother[j++] = base - 1;
    }
  }
}

/* ---- moving windows ---- */

#define FINITE(v) ((v) - (v) == 0)       /* infinite values are left out as NaN is, as pandas does */

/* What the window holds, as values come and go. Sums are compensated both ways, and start anew when the window is empty; a window of equal
** values has exactly that mean and no variance. */
typedef struct grp_window {
  int64_t count;
  double sum, cadd, cdel;          /* sum and what additions and removals left over */
  double mean, m2, vadd, vdel;     /* Welford's, the same */
  double same;                     /* the latest value ... */
  int64_t run;                     /* ... and how often it came in a row */
} grp_window;

static void grp_in (grp_window *w, double v, bool var) {
  if (!FINITE(v)) return;
  w->run = w->count > 0 && v == w->same ? w->run + 1 : 1;
  w->same = v;
  w->count++;
  if (!var) { grp_kahan(&w->sum, &w->cadd, v); return; }
  double y = v - w->vadd, t = y - w->mean;
  w->vadd = t + w->mean - y;
  w->mean += t / (double)w->count;
  w->m2 += (v - (w->mean)) * t;
}

static void grp_out (grp_window *w, double v, bool var) {
  if (!FINITE(v)) return;
  w->count--;
  if (w->count == 0) {
    w->sum = w->cadd = w->cdel = w->mean = w->m2 = w->vadd = w->vdel = 0;
    return;
  }
  if (!var) { grp_kahan(&w->sum, &w->cdel, -v); return; }
  double y = v - w->vdel, t = y - w->mean;
  w->vdel = t + w->mean - y;
  w->mean -= t / (double)w->count;
  w->m2 -= (v - w->mean) * t;
}

static double grp_value (la_grp_rollop op, const grp_window *w, int64_t minp, double ddof) {
  if (w->count < minp || (w->count == 0 && op != LA_GRP_RSUM)) return NAN;
  bool equal = w->run >= w->count && w->count > 0;
  if (op == LA_GRP_RSUM) return equal ? w->same * (double)w->count : w->sum;
  if (op == LA_GRP_RMEAN) return equal ? w->same : w->sum / (double)w->count;
  if ((double)w->count <= ddof) return NAN;
  if (equal || w->count == 1) return 0;
  double v = w->m2 / ((double)w->count - ddof);
  return v < 0 ? 0 : v;
}

/* the values of a window in order, for the median: place of the first that is not below v */
static int64_t grp_place (const double *v, int64_t n, double x) {
  int64_t lo = 0;
  while (n > 0) {
    int64_t half = n / 2;
    if (v[lo + half] < x) { lo += half + 1; n -= half + 1; }
    else n = half;
  }
  return lo;
}

bool la_grp_rolling (la_ctx *cx, la_grp_rollop op, int64_t n, const double *x, int64_t window, int64_t ahead, int64_t minp, double ddof,
                     double *out) {
  grp_window w = {0};
  bool extreme = op == LA_GRP_RMIN || op == LA_GRP_RMAX, med = op == LA_GRP_RMEDIAN;
  size_t nbytes = (size_t)(extreme || med ? (window < n ? window : n) + 1 : 1) * sizeof(int64_t);
  int64_t *queue = la_mem_alloc(cx, nbytes);        /* extremes: rows that may yet be one, a ring; median: the values in order */
  if (queue == NULL) return false;
  int64_t ring = (int64_t)(nbytes / sizeof(int64_t)), head = 0, len = 0;
  double *sorted = (double *)queue;
  for (int64_t j = 0; j < n + ahead; j++) {         /* row j comes in, row j - window goes, row j - ahead gets the result */
    int64_t gone = j - window;
    if (gone >= 0 && gone < n) {
      double v = x[gone];
      if (extreme) {
        if (len > 0 && queue[head] == gone) { head = (head + 1) % ring; len--; }
        w.count -= FINITE(v);
      } else if (med && FINITE(v)) {
        int64_t at = grp_place(sorted, w.count, v);
        memmove(sorted + at, sorted + at + 1, (size_t)(w.count - at - 1) * sizeof *sorted);
        w.count--;
      } else if (!med) grp_out(&w, v, op == LA_GRP_RVAR);
    }
    if (j < n) {
      double v = x[j];
      if (extreme && FINITE(v)) {
        while (len > 0) {
          double last = x[queue[(head + len - 1) % ring]];
          if (op == LA_GRP_RMIN ? last < v : last > v) break;
          len--;
        }
        queue[(head + len++) % ring] = j;
        w.count++;
      } else if (med && FINITE(v)) {
        int64_t at = grp_place(sorted, w.count, v);
        memmove(sorted + at + 1, sorted + at, (size_t)(w.count - at) * sizeof *sorted);
        sorted[at] = v;
        w.count++;
      } else if (!extreme && !med) grp_in(&w, v, op == LA_GRP_RVAR);
    }
    if (j < ahead) continue;
    double *o = out + (j - ahead);
    if (op == LA_GRP_RCOUNT) *o = w.count < minp ? NAN : (double)w.count;
    else if (extreme) *o = w.count < minp || w.count == 0 ? NAN : x[queue[head]];
    else if (med) *o = w.count < minp || w.count == 0 ? NAN
                       : w.count % 2 == 1 ? sorted[w.count / 2] : (sorted[w.count / 2 - 1] + sorted[w.count / 2]) / 2;
    else *o = grp_value(op, &w, minp, ddof);
  }
  la_mem_free(cx, queue, nbytes);
  return true;
}

/* ---- taking rows ---- */

bool la_grp_checkpos (la_ctx *cx, int64_t nx, int64_t n, const int64_t *pos, int64_t base, bool *none) {
  uint64_t least = (uint64_t)(base - 1), span = (uint64_t)nx;
  bool bad = false, some = false;
  for (int64_t j = 0; j < n; j++) {
    uint64_t d = (uint64_t)pos[j] - least;
    bad |= d > span;
    some |= d == 0;
  }
  *none = some;
  for (int64_t j = 0; bad && j < n; j++)
    if ((uint64_t)pos[j] - least > span)
      return la_fail(cx, "position %lld is out of bounds for %lld rows", (long long)pos[j], (long long)nx);
  return true;
}

typedef struct grp_taking {
  int64_t itemsize, n, base;
  const char *x;
  const int64_t *pos;
  const void *fill;
  char *out;
} grp_taking;

#define TAKE(T) do { \
    const T *s = (const T *)t->x; \
    T *d = (T *)t->out, f; \
    if (t->fill == NULL) for (int64_t j = lo; j < hi; j++) d[j] = s[pos[j] - t->base]; \
    else { \
      memcpy(&f, t->fill, sizeof f); \
      for (int64_t j = lo; j < hi; j++) d[j] = pos[j] < t->base ? f : s[pos[j] - t->base]; \
    } \
  } while (0)

static void grp_taketask (void *arg, int task, int ntasks) {
  const grp_taking *t = arg;
  const int64_t *pos = t->pos;
  int64_t lo, hi;
  la_th_part(t->n, task, ntasks, 64, &lo, &hi);
  switch (t->itemsize) {
    case 1: TAKE(uint8_t); break;
    case 2: TAKE(uint16_t); break;
    case 4: TAKE(uint32_t); break;
    case 8: TAKE(uint64_t); break;
    default: TAKE(la_c128);
  }
}

void la_grp_take (int64_t itemsize, const char *x, int64_t n, const int64_t *pos, int64_t base, const void *fill, char *out) {
  grp_taking t = {itemsize, n, base, x, pos, fill, out};
  la_th_run(la_th_split(n, 2), grp_taketask, &t);
}
