/*
** csv.c: comma-separated text to columns. See csv.h.
*/
#include <stdio.h>
#include <string.h>

#include "hostile.h"
#include "memory.h"
#include "thread.h"
#include "csv.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define CSV_GUESSROWS 200
#define CSV_FIRSTROOM LA_HOSTILE(64, 2)   /* strings of a new dictionary */

enum { CSV_STOP = 1, CSV_EOL = 2 };                          /* la_csv.stop: a field may end here; it is the end of a line */
enum { CSV_GOES, CSV_DONE, CSV_FULL, CSV_FAULT };            /* la_csvpart.state */
enum { CSV_TOOMANY = 1, CSV_BADVALUE, CSV_NOVALUE };         /* la_csvpart.fault */

typedef struct la_csvblock {
  struct la_csvblock *next;
  size_t size, used;
  char text[];
} la_csvblock;

/* ================================ fields ================================ */

/* Where fields end, for 64 bytes at a time: bit i of `mask` stands for base[i]. One look at a block serves all its fields. */
typedef struct csv_block { const char *base; uint64_t mask; } csv_block;

#if defined(__SSE2__)
#define CSV_BLOCKS 1
static inline uint64_t csv_look (const char *p, char sep) {
  const __m128i s = _mm_set1_epi8(sep), nl = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
  uint64_t mask = 0;
  for (int k = 0; k < 4; k++) {
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(p + 16 * k));
    __m128i y = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, s), _mm_cmpeq_epi8(x, nl)), _mm_cmpeq_epi8(x, cr));
    mask |= (uint64_t)(unsigned)_mm_movemask_epi8(y) << 16 * k;
  }
  return mask;
}
#else
#define CSV_BLOCKS 0
static inline uint64_t csv_look (const char *p, char sep) { (void)p; (void)sep; return 0; }
#endif

/* The first separator or line end from p on; only of a form without comments and escapes. */
static inline const char *csv_stopat (const la_csv *c, csv_block *b, const char *p) {
  size_t off = (size_t)(p - b->base);
  if (off < 64) {
    uint64_t m = b->mask >> off;
    if (m != 0) return p + __builtin_ctzll(m);
    p = b->base + 64;
  }
  for (; c->end - p >= 64; p += 64) {
    uint64_t m = csv_look(p, c->form.sep);
    if (m != 0) {
      b->base = p;
      b->mask = m;
      return p + __builtin_ctzll(m);
    }
  }
  while (p < c->end && !(c->stop[(unsigned char)*p] & CSV_STOP)) p++;
  return p;
}

static inline bool csv_equal (const char *a, const char *b, uint32_t n) {
  uint64_t x, y;
  if (n < 8) {
    uint32_t u, v;
    if (n < 4) return n == 0 || (a[0] == b[0] && a[n >> 1] == b[n >> 1] && a[n - 1] == b[n - 1]);
    memcpy(&u, a, 4);
    memcpy(&v, b, 4);
    if (u != v) return false;
    memcpy(&u, a + n - 4, 4);
    memcpy(&v, b + n - 4, 4);
    return u == v;
  }
  for (uint32_t k = 0; k + 8 < n; k += 8) {
    memcpy(&x, a + k, 8);
    memcpy(&y, b + k, 8);
    if (x != y) return false;
  }
  memcpy(&x, a + n - 8, 8);
  memcpy(&y, b + n - 8, 8);
  return x == y;
}

static inline bool csv_isblank (char c) { return c == ' ' || c == '\t'; }

/* past the end of the line at p: \n, \r\n or \r */
static inline const char *csv_eol (const char *p, const char *end) {
  if (p < end && *p == '\r') {
    p++;
    return p < end && *p == '\n' ? p + 1 : p;
  }
  return p < end ? p + 1 : p;
}

/* A field that begins with a quote, at p. Returns where it ends. escaped: 1: unescape its inside, 2: unescape it with its quotes, as text follows them */
static const char *csv_quoted (const la_csv *c, const char *p, la_field *x) {
  const la_csvform *f = &c->form;
  const char *start = p, *end = c->end;
  uint8_t escaped = 0;
  x->p = ++p;
  for (;;) {
    if (f->escape == '\0') {
      p = memchr(p, f->quote, (size_t)(end - p));
      if (p == NULL) p = end;
    } else while (p < end && *p != f->quote) {
      if (*p == f->escape && p + 1 < end) { escaped = 1; p++; }
      p++;
    }
    if (p >= end) { p = end; x->n = p - x->p < INT32_MAX ? (int32_t)(p - x->p) : INT32_MAX; break; }
    if (f->doubled && p + 1 < end && p[1] == f->quote) { escaped = 1; p += 2; continue; }
    x->n = p - x->p < INT32_MAX ? (int32_t)(p - x->p) : INT32_MAX;
    p++;
    break;
  }
  x->quoted = true;
  x->escaped = escaped;
  if (p < end && !(c->stop[(unsigned char)*p] & CSV_STOP)) {       /* "abc"def */
    while (p < end && !(c->stop[(unsigned char)*p] & CSV_STOP)) p++;
    x->p = start;
    x->n = p - start < INT32_MAX ? (int32_t)(p - start) : INT32_MAX;
    x->quoted = false;
    x->escaped = true;
  }
  return p;
}

/* The field at p, and where it ends: a separator, a comment, the end of the line or of the text. */
static inline const char *csv_field (const la_csv *c, const char *p, la_field *x) {
  const char *end = c->end;
  if (c->form.skipspace) while (p < end && csv_isblank(*p)) p++;
  if (p < end && *p == c->form.quote && c->form.quote != '\0') return csv_quoted(c, p, x);
  x->p = p;
  x->quoted = x->escaped = false;
  while (p < end && !(c->stop[(unsigned char)*p] & CSV_STOP)) {
    if (*p == c->form.escape && c->form.escape != '\0') { x->escaped = true; p += p + 1 < end; }
    p++;
  }
  x->n = p - x->p < INT32_MAX ? (int32_t)(p - x->p) : INT32_MAX;
  return p;
}

/* Skips lines that are no rows. False at the end of the text. */
static inline bool csv_row (const la_csv *c, const char **at) {
  const char *p = *at, *end = c->end;
  for (;;) {
    if (p == end) return false;
    if (!(c->stop[(unsigned char)*p] & (CSV_EOL | CSV_STOP)) && !csv_isblank(*p)) break;
    const char *q = p;
    while (q < end && csv_isblank(*q) && *q != c->form.sep) q++;
    if (q < end && c->form.comment != '\0' && *q == c->form.comment) {
      while (q < end && !(c->stop[(unsigned char)*q] & CSV_EOL)) q++;
    } else if (c->form.keepblank || (q < end && !(c->stop[(unsigned char)*q] & CSV_EOL))) {
      if (c->form.sep == '\0') p = q;
      break;
    }
    p = csv_eol(q, end);
    *at = p;
  }
  *at = p;
  return true;
}

/* After a field that ended at p: true and p at the next field, or false and p at the next line. */
static inline bool csv_more (const la_csv *c, const char **at) {
  const char *p = *at, *end = c->end;
  if (c->form.sep == '\0') {
    while (p < end && csv_isblank(*p)) p++;
    if (p < end && !(c->stop[(unsigned char)*p] & CSV_EOL) && !(c->form.comment != '\0' && *p == c->form.comment)) { *at = p; return true; }
  } else if (p < end && *p == c->form.sep) { *at = p + 1; return true; }
  if (p < end && !(c->stop[(unsigned char)*p] & CSV_EOL))          /* a comment */
    while (p < end && !(c->stop[(unsigned char)*p] & CSV_EOL)) p++;
  *at = csv_eol(p, end);
  return false;
}

size_t la_csv_unescape (const la_csvform *f, const la_field *x, char *dst) {
  char *d = dst;
  bool inside = x->quoted || x->n == 0 || f->quote == '\0' || *x->p != f->quote;      /* else: quotes in the middle */
  bool quotes = x->quoted, open = false;
  for (int32_t k = 0; k < x->n; k++) {
    char c = x->p[k];
    if (c == f->escape && f->escape != '\0' && k + 1 < x->n) *d++ = x->p[++k];
    else if (!inside && c == f->quote) {
      if (open && f->doubled && k + 1 < x->n && x->p[k + 1] == f->quote) { *d++ = c; k++; }
      else if (open) { open = false; inside = true; }        /* after the closing quote everything is text */
      else open = true;
    }
    else if (quotes && c == f->quote && f->doubled && k + 1 < x->n && x->p[k + 1] == f->quote) { *d++ = c; k++; }
    else *d++ = c;
  }
  return (size_t)(d - dst);
}

const char *la_csv_skip (la_csv *c, const char *p, int64_t lines) { return la_txt_skiplines(p, c->end, lines); }

int64_t la_csv_head (la_csv *c, const char *p, la_field *field, int64_t room, const char **next) {
  int64_t n = 0;
  la_field unused;
  *next = p;
  if (!csv_row(c, next)) return 0;
  do *next = csv_field(c, *next, n < room ? &field[n] : &unused), n++; while (csv_more(c, next));
  return n;
}

/* ================================ values ================================ */

static inline bool csv_isna (const la_csv *c, const la_field *x) {
  if (x->n > c->namax || x->n < c->namin) return false;
  if (x->n > 0 && !c->nafirst[(unsigned char)*x->p]) return false;
  for (int k = 0; k < c->form.nna; k++)
    if (c->form.na[k].n == x->n && memcmp(c->form.na[k].p, x->p, (size_t)x->n) == 0) return true;
  return false;
}

static bool csv_isword (int n, const la_field *words, const la_field *x) {
  for (int k = 0; k < n; k++)
    if (words[k].n == x->n && memcmp(words[k].p, x->p, (size_t)x->n) == 0) return true;
  return false;
}

/* The field as a number without blanks, marks of thousands and another decimal point; what is changed is in `room`. */
static la_field csv_plain (const la_csv *c, const la_field *x, char *room, int32_t nroom) {
  la_field y = *x;
  while (y.n > 0 && csv_isblank(*y.p)) { y.p++; y.n--; }
  while (y.n > 0 && csv_isblank(y.p[y.n - 1])) y.n--;
  if ((c->form.thousands == '\0' && c->form.decimal == '.') || y.n > nroom) return y;
  int32_t n = 0;
  for (int32_t k = 0; k < y.n; k++) {
    char ch = y.p[k];
    if (ch == c->form.thousands && c->form.thousands != '\0' && k > 0) continue;
    room[n++] = ch == c->form.decimal ? '.' : ch == '.' && c->form.decimal != '.' ? 'x' : ch;
  }
  y.p = room;
  y.n = n;
  return y;
}

/* What x is, as a bit; i and d get its value. */
static unsigned csv_class (const la_csv *c, const la_field *x, int64_t *i, double *d) {
  char room[128];
  int over;
  if (x->escaped) return LA_SEEN_TEXT;
  la_field y = csv_plain(c, x, room, sizeof room);
  const char *end = y.p + y.n, *q;
  if (y.n == 0) return LA_SEEN_TEXT;
  q = la_num_int(y.p, end, i, &over);
  if (q == end) {
    if (over == 0) return *y.p == '-' ? LA_SEEN_INT | LA_SEEN_NEG : LA_SEEN_INT;
    return over == 1 ? LA_SEEN_U64 : LA_SEEN_BIG;
  }
  q = la_num_double(y.p, end, d);
  if (q == end) return LA_SEEN_FLOAT;
  if (csv_isword(c->form.ntrue, c->form.yes, x)) { *i = 1; return LA_SEEN_BOOL; }
  if (csv_isword(c->form.nfalse, c->form.no, x)) { *i = 0; return LA_SEEN_BOOL; }
  return LA_SEEN_TEXT;
}

static int csv_decide (unsigned seen) {
  if (seen == 0 || (seen & LA_SEEN_TEXT)) return LA_CSVTEXT;
  if (seen & LA_SEEN_BOOL) return (seen & ~(unsigned)LA_SEEN_BOOL) ? LA_CSVTEXT : LA_BOOL;
  if (seen & LA_SEEN_FLOAT) return LA_F64;
  if (seen & LA_SEEN_BIG) return LA_CSVTEXT;
  if (seen & LA_SEEN_U64) return seen & (LA_SEEN_NEG | LA_SEEN_NA) ? LA_CSVTEXT : LA_U64;
  if (seen & LA_SEEN_NA) return LA_F64;
  return LA_I64;
}

/* can no further value change what such a column is? */
static bool csv_settled (unsigned seen) {
  return (seen & LA_SEEN_TEXT) || ((seen & LA_SEEN_BOOL) && (seen & ~(unsigned)LA_SEEN_BOOL));
}

/* ================================ dictionaries ================================ */

/* Multiply and fold, eight bytes at a time. */
static inline uint32_t csv_hash (const char *p, uint32_t n, const char *end) {
  uint64_t h = n * 0x9e3779b97f4a7c15u, x;
  uint32_t k = n;
  for (; k > 8; k -= 8, p += 8) {
    memcpy(&x, p, 8);
    unsigned __int128 m = (unsigned __int128)(h ^ x) * 0xa0761d6478bd642fu;
    h = (uint64_t)m ^ (uint64_t)(m >> 64);
  }
  x = 0;
  if (end - p >= 8) {
    memcpy(&x, p, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    x = k == 0 ? 0 : x << (64 - 8 * k);
#else
    x = k == 0 ? 0 : x >> (64 - 8 * k);
#endif
  }
  else {
    memcpy(&x, p, k);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    x = k == 0 ? 0 : x << (64 - 8 * k);
#else
    x = k == 0 ? 0 : x >> (64 - 8 * k);
#endif
  }
  unsigned __int128 m = (unsigned __int128)(h ^ x) * 0xe7037ed1a0b428dbu;
  h = (uint64_t)m ^ (uint64_t)(m >> 64);
  return (uint32_t)(h ^ h >> 32);
}

static inline bool csv_same (const la_csvlevel *l, const la_field *x) {
  return l->n == (uint32_t)x->n && l->escaped == (x->escaped ? (x->quoted ? 1 : 2) : 0) && csv_equal(l->p, x->p, l->n);
}

/* The code of x, 0: the dictionary is full. */
static inline uint32_t csv_code (la_csvdict *d, const la_field *x, const char *end) {
  uint32_t h = csv_hash(x->p, (uint32_t)x->n, end), mask = d->nslots - 1, s = h & mask, code;
  for (; (code = d->slot[s]) != 0; s = (s + 1) & mask) {
    const la_csvlevel *l = &d->level[code - 1];
    if (l->hash == h && csv_same(l, x)) return code;
  }
  if (d->n == d->room) return 0;
  d->level[d->n] = (la_csvlevel){ x->p, (uint32_t)x->n, h, x->escaped ? (x->quoted ? 1 : 2) : 0 };
  return d->slot[s] = ++d->n;
}

static void csv_dictfree (la_ctx *cx, la_csvdict *d) {
  la_mem_free(cx, d->level, (size_t)d->room * sizeof *d->level);
  la_mem_free(cx, d->slot, (size_t)d->nslots * sizeof *d->slot);
  *d = (la_csvdict){ 0 };
}

/* Room for twice as many. */
static bool csv_dictgrow (la_ctx *cx, la_csvdict *d, uint32_t room) {
  if (room > (uint32_t)1 << 30) return la_fail(cx, "a column has more than %u different strings", (unsigned)1 << 30);
  la_csvdict e = { .room = room, .n = d->n, .nslots = 2 };
  while (e.nslots < 2 * room) e.nslots *= 2;
  e.level = la_mem_alloc(cx, (size_t)e.room * sizeof *e.level);
  if (e.level == NULL) return false;
  e.slot = la_mem_alloc(cx, (size_t)e.nslots * sizeof *e.slot);
  if (e.slot == NULL) { la_mem_free(cx, e.level, (size_t)e.room * sizeof *e.level); return false; }
  memset(e.slot, 0, (size_t)e.nslots * sizeof *e.slot);
  for (uint32_t k = 0; k < d->n; k++) {
    e.level[k] = d->level[k];
    uint32_t s = e.level[k].hash & (e.nslots - 1);
    while (e.slot[s] != 0) s = (s + 1) & (e.nslots - 1);
    e.slot[s] = k + 1;
  }
  csv_dictfree(cx, d);
  *d = e;
  return true;
}

/* ================================ a part's rows ================================ */

/* One value of column k to row r. False: the part has to stop, its state tells why. */
static inline bool csv_value (const la_csv *c, la_csvpart *t, int k, const la_field *x, int64_t r) {
  const la_csvcol *col = &c->col[k];
  la_csvpartcol *pc = &t->col[k];
  char *to = col->data + r * col->itemsize;
  int64_t i;
  double d;
  if (col->kind == LA_CSVTEXT) {
    int32_t code = 0;
    if (pc->last != 0 && csv_same(&pc->dict.level[pc->last - 1], x)) code = (int32_t)pc->last;      /* as in the row above */
    else if (csv_isna(c, x)) pc->seen |= LA_SEEN_NA;
    else {
      if (col->want == LA_CSVAUTO && !csv_settled(pc->seen)) pc->seen |= csv_class(c, x, &i, &d);
      code = (int32_t)csv_code(&pc->dict, x, c->end);
      if (code == 0) { t->state = CSV_FULL; t->column = k; return false; }
      pc->last = (uint32_t)code;
    }
    memcpy(to, &code, sizeof code);
    return true;
  }
  if (csv_isna(c, x)) {
    pc->seen |= LA_SEEN_NA;
    if (la_isfloat(col->kind) || la_iscomplex(col->kind)) {
      la_scalar s = { LA_WEAK_FLOAT, 0, __builtin_nan(""), 0 };
      la_dt_store(NULL, (la_dtype)col->kind, to, &s);      /* of a float: cannot fail */
    } else if (col->want != LA_CSVAUTO) { t->state = CSV_FAULT; t->fault = CSV_NOVALUE; t->column = k; return false; }
    return true;
  }
  if (col->want == LA_CSVAUTO && !(col->kind == LA_F64 && (pc->seen & LA_SEEN_FLOAT))) {
    unsigned seen = csv_class(c, x, &i, &d);
    pc->seen |= seen;
    switch (col->kind) {
      case LA_I64: case LA_U64: if (seen & (LA_SEEN_INT | LA_SEEN_U64)) memcpy(to, &i, sizeof i); break;
      case LA_BOOL: if (seen & LA_SEEN_BOOL) *to = (char)i; break;
      default:
        if (seen & LA_SEEN_INT) d = (double)i;
        else if (seen & LA_SEEN_U64) d = (double)(uint64_t)i;
        else if (seen & LA_SEEN_BIG) { char room[128]; la_field y = csv_plain(c, x, room, sizeof room); la_num_double(y.p, y.p + y.n, &d); }
        else if (!(seen & LA_SEEN_FLOAT)) d = 0;           /* the column will be read again */
        memcpy(to, &d, sizeof d);
    }
    return true;
  }
  char room[128];
  la_field y = csv_plain(c, x, room, sizeof room);
  const char *e = y.p + y.n, *q;
  if (col->kind == LA_F64) {
    q = la_num_double(y.p, e, &d);
    memcpy(to, &d, sizeof d);
    if (q == e && y.n > 0) return true;
    if (col->want == LA_CSVAUTO) { pc->seen |= csv_class(c, x, &i, &d); return true; }
  } else {
    if (col->kind == LA_BOOL && csv_isword(c->form.ntrue, c->form.yes, x)) { *to = 1; return true; }
    if (col->kind == LA_BOOL && csv_isword(c->form.nfalse, c->form.no, x)) { *to = 0; return true; }
    q = la_num_element((la_dtype)col->kind, y.p, e, to);
    if (q == e && y.n > 0) return true;
  }
  t->state = CSV_FAULT;
  t->fault = CSV_BADVALUE;
  t->column = k;
  t->text = x->p;
  t->ntext = x->n;
  return false;
}

/* What most fields are: a missing value without text, or a few digits. False: csv_value has to see it. */
static inline bool csv_quick (const la_csv *c, la_csvpart *t, int k, const la_field *x, int64_t r) {
  const la_csvcol *col = &c->col[k];
  if (x->n == 0) {
    if (!c->naempty) return false;
    if (col->kind == LA_CSVTEXT) memset(col->data + r * (int64_t)sizeof(int32_t), 0, sizeof(int32_t));
    else if (col->kind == LA_F64) { double d = __builtin_nan(""); memcpy(col->data + r * (int64_t)sizeof d, &d, sizeof d); }
    else return false;
    t->col[k].seen |= LA_SEEN_NA;
    return true;
  }
  if (col->kind != LA_I64 || x->n > 18 || !c->quickint) return false;
  const char *p = x->p, *e = p + x->n;
  uint64_t v = 0;
  bool minus = *p == '-';
  p += minus;
  if (p == e) return false;
  for (; p < e; p++) {
    unsigned digit = (unsigned char)(*p - '0');
    if (digit > 9) return false;
    v = v * 10 + digit;
  }
  int64_t i = minus ? -(int64_t)v : (int64_t)v;
  memcpy(col->data + r * (int64_t)sizeof i, &i, sizeof i);
  t->col[k].seen |= minus ? LA_SEEN_INT | LA_SEEN_NEG : LA_SEEN_INT;
  return true;
}

static void csv_task (la_csv *c, la_csvpart *t) {
  const la_field none = { c->end, 0, false, false };
  int64_t nfields = c->nfields;
  const char *p = t->at, *end = c->end;
  const char sep = c->form.sep, quote = c->form.quote;
  const bool simple = CSV_BLOCKS && sep != '\0' && c->form.comment == '\0' && c->form.escape == '\0' && !c->form.skipspace;
  csv_block block = { p - 64, 0 };
  t->state = CSV_GOES;
  while (p < t->end) {
    if (!csv_row(c, &p) || p >= t->end) break;
    const char *start = p;
    int64_t r = t->row + t->rows, f = 0;
    la_field x;
    for (;;) {
      if (simple && (p == end || *p != quote || quote == '\0')) {
        const char *e = csv_stopat(c, &block, p);
        x = (la_field){ p, e - p < INT32_MAX ? (int32_t)(e - p) : INT32_MAX, false, false };
        p = e;
      } else p = csv_field(c, p, &x);
      if (f >= nfields) break;
      int32_t k = c->action[f++];
      if (k >= 0 && !csv_quick(c, t, k, &x, r) && !csv_value(c, t, k, &x, r)) { t->at = start; return; }
      if (p < end && *p == sep && sep != '\0') { p++; continue; }
      if (!csv_more(c, &p)) goto whole;
    }
    for (f++; csv_more(c, &p); f++) p = csv_field(c, p, &x);       /* too many: count them */
    t->state = CSV_FAULT;
    t->fault = CSV_TOOMANY;
    t->fields = f;
    t->at = start;
    return;
  whole:
    for (; f < nfields; f++) {                /* a short row: what is not there is missing */
      int32_t k = c->action[f];
      if (k >= 0 && !csv_value(c, t, k, &none, r)) { t->at = start; return; }
    }
    t->rows++;
  }
  t->at = p;
  t->state = CSV_DONE;
}

typedef struct csv_job { la_csv *c; int first; } csv_job;

static void csv_runtask (void *arg, int task, int ntasks) {
  csv_job *j = arg;
  la_csvpart *t = &j->c->part[j->first + task];
  (void)ntasks;
  if (t->state == CSV_GOES) csv_task(j->c, t);
}

static bool csv_fault (la_csv *c, const la_csvpart *t) {
  int64_t line = t->at > c->text ? la_txt_countlines(c->text, t->at) + 1 : 1;
  int col = (int)c->col[t->state == CSV_FAULT && t->fault == CSV_TOOMANY ? 0 : t->column].field + 1;
  switch (t->fault) {
    case CSV_TOOMANY:
      return la_fail(c->cx, "expected %lld fields in line %lld, saw %lld", (long long)c->nfields, (long long)line, (long long)t->fields);
    case CSV_NOVALUE:
      return la_fail(c->cx, "column %d has a missing value in line %lld: %s has none", col, (long long)line, la_dtypes[c->col[t->column].kind].name);
    default:
      return la_fail(c->cx, "could not convert string '%.*s' to %s in line %lld, column %d", t->ntext < 60 ? (int)t->ntext : 60, t->text,
                     la_dtypes[c->col[t->column].kind].name, (long long)line, col);
  }
}

/* ================================ the whole ================================ */

bool la_csv_open (la_ctx *cx, la_csv *c, const la_csvform *f, const char *p, const char *end) {
  *c = (la_csv){ .cx = cx, .form = *f, .p = p, .end = end, .text = p, .namin = INT32_MAX, .namax = -1 };
  c->stop['\n'] = c->stop['\r'] = CSV_STOP | CSV_EOL;
  if (f->sep != '\0') c->stop[(unsigned char)f->sep] |= CSV_STOP;
  else c->stop[' '] = c->stop['\t'] = CSV_STOP;
  if (f->comment != '\0') c->stop[(unsigned char)f->comment] |= CSV_STOP;
  for (int k = 0; k < f->nna; k++) {
    if (f->na[k].n < c->namin) c->namin = f->na[k].n;
    if (f->na[k].n > c->namax) c->namax = f->na[k].n;
    if (f->na[k].n > 0) c->nafirst[(unsigned char)*f->na[k].p] = 1;
    else c->naempty = true;
  }
  c->quickint = f->thousands == '\0';
  for (int k = 0; k < f->nna; k++) {          /* a whole number may mean a missing value */
    int64_t i;
    int over;
    const char *e = f->na[k].p + f->na[k].n;
    if (la_num_int(f->na[k].p, e, &i, &over) == e) c->quickint = false;
  }
  return true;
}

static void csv_freeparts (la_csv *c) {
  for (int i = 0; i < c->nparts; i++)
    for (int k = 0; k < c->ncols; k++) csv_dictfree(c->cx, &c->part[i].col[k].dict);
  if (c->part != NULL) {
    la_mem_free(c->cx, c->part[0].col, (size_t)c->nparts * (size_t)c->ncols * sizeof(la_csvpartcol));
    la_mem_free(c->cx, c->part, (size_t)c->nparts * sizeof(la_csvpart));
  }
  c->part = NULL;
  c->nparts = 0;
}

void la_csv_close (la_csv *c) {
  csv_freeparts(c);
  for (int k = 0; k < c->ncols; k++) csv_dictfree(c->cx, &c->col[k].all);
  while (c->blocks != NULL) {
    la_csvblock *b = c->blocks;
    c->blocks = b->next;
    la_mem_free(c->cx, b, b->size);
  }
}

static void csv_measure (void *arg, int task, int ntasks) {
  la_csv *c = arg;
  la_csvpart *t = &c->part[task];
  (void)ntasks;
  t->quotes = 0;
  if (c->form.quote != '\0')
    for (const char *p = t->p; (p = memchr(p, c->form.quote, (size_t)(t->end - p))) != NULL; p++) t->quotes++;
}

static void csv_measurelines (void *arg, int task, int ntasks) {
  la_csv *c = arg;
  la_csvpart *t = &c->part[task];
  (void)ntasks;
  t->lines = la_txt_countlines(t->p, t->end);
}

/* The first line's beginning after p, which has `quotes` quotes before it. */
static const char *csv_nextstart (const la_csv *c, const char *p, int64_t quotes) {
  bool open = quotes & 1;
  if (p > c->p && !open && (p[-1] == '\n' || (p[-1] == '\r' && *p != '\n'))) return p;
  for (; p < c->end; p++) {
    if (*p == c->form.quote && c->form.quote != '\0') open = !open;
    else if (!open && (*p == '\n' || *p == '\r')) return csv_eol(p, c->end);
  }
  return p;
}

static bool csv_split (la_csv *c, int64_t partsize) {
  la_ctx *cx = c->cx;
  int64_t len = c->end - c->p, n = len / partsize;
  if (n < 1 || c->form.escape != '\0') n = 1;
  if (n > 4096) n = 4096;
  size_t bytes = (size_t)n * sizeof(la_csvpart), colbytes = (size_t)n * (size_t)c->ncols * sizeof(la_csvpartcol);
  c->part = la_mem_alloc(cx, bytes);
  if (c->part == NULL) return false;
  la_csvpartcol *cols = la_mem_alloc(cx, colbytes);
  if (cols == NULL) {
    la_mem_free(cx, c->part, bytes);
    c->part = NULL;
    return false;
  }
  memset(c->part, 0, bytes);
  memset(cols, 0, colbytes);
  c->nparts = (int)n;
  for (int64_t i = 0; i < n; i++) {
    c->part[i].col = cols + i * c->ncols;
    c->part[i].p = c->p + len / n * i;
    c->part[i].end = i + 1 < n ? c->p + len / n * (i + 1) : c->end;
  }
  la_th_run((int)n, csv_measure, c);
  int64_t quotes = 0;
  for (int64_t i = 0; i < n; i++) {
    int64_t before = quotes;
    quotes += c->part[i].quotes;
    if (i > 0) {
      if (c->part[i - 1].p == c->end && i > 1) c->part[i].p = c->end;      /* inside quotes that never end */
      else c->part[i].p = csv_nextstart(c, c->part[i].p, before);
      if (c->part[i].p < c->part[i - 1].p) c->part[i].p = c->part[i - 1].p;
      c->part[i - 1].end = c->part[i].p;
    }
  }
  c->part[n - 1].end = c->end;
  c->quoted = quotes > 0;
  la_th_run((int)n, csv_measurelines, c);
  c->room = 0;
  for (int64_t i = 0; i < n; i++) {
    la_csvpart *t = &c->part[i];
    t->at = t->p;
    t->row = c->room;
    c->room += t->lines + c->quoted;          /* where quotes were misjudged a part may end within a row */
  }
  return true;
}

bool la_csv_guess (la_csv *c, const char *p, int64_t nrows, int64_t nfields, la_csvcol *col, int ncols, int32_t *colof, int64_t partsize) {
  c->p = p;
  c->nfields = nfields;
  c->col = col;
  c->ncols = ncols;
  c->colof = colof;
  c->action = colof + nfields;
  for (int64_t f = 0; f < 2 * nfields; f++) colof[f] = -1;
  for (int k = 0; k < ncols; k++) {
    colof[col[k].field] = k;
    col[k].seen = 0;
    col[k].active = true;
    memset(&col[k].all, 0, sizeof col[k].all);
  }
  const char *q = p;
  for (int64_t r = 0; (nrows >= 0 || r < CSV_GUESSROWS) && r != nrows && csv_row(c, &q); r++) {
    int64_t f = 0;
    bool more;
    do {
      la_field x;
      int64_t i;
      double d;
      q = csv_field(c, q, &x);
      if (f < nfields && r < CSV_GUESSROWS && colof[f] >= 0 && col[colof[f]].want == LA_CSVAUTO)
        col[colof[f]].seen |= csv_isna(c, &x) ? LA_SEEN_NA : csv_class(c, &x, &i, &d);
      f++;
      more = csv_more(c, &q);
    } while (more);
  }
  if (nrows >= 0) c->end = q;
  for (int k = 0; k < ncols; k++) {
    col[k].kind = col[k].want == LA_CSVAUTO ? csv_decide(col[k].seen) : col[k].want;
    col[k].itemsize = col[k].kind == LA_CSVTEXT ? (int)sizeof(int32_t) : (int)la_itemsize(col[k].kind);
  }
  return csv_split(c, partsize);
}

/* Part i from its beginning, with `at` for that. */
static bool csv_restart (la_csv *c, la_csvpart *t, const char *at) {
  t->at = t->p = at;
  t->rows = 0;
  t->state = CSV_GOES;
  for (int k = 0; k < c->ncols; k++) {
    if (!c->col[k].active) continue;
    la_csvpartcol *pc = &t->col[k];
    pc->seen = 0;
    pc->last = 0;
    if (c->col[k].kind != LA_CSVTEXT) continue;
    if (pc->dict.room == 0 && !csv_dictgrow(c->cx, &pc->dict, CSV_FIRSTROOM)) return false;
    pc->dict.n = 0;
    memset(pc->dict.slot, 0, (size_t)pc->dict.nslots * sizeof *pc->dict.slot);
  }
  return true;
}

static bool csv_finishparts (la_csv *c, int first, int last) {
  for (int k = 0; k < c->ncols; k++) c->action[c->col[k].field] = c->col[k].active ? k : -1;
  for (bool waits = true; waits;) {
    waits = false;
    csv_job j = { c, first };
    la_th_run(last - first, csv_runtask, &j);
    for (int i = first; i < last; i++) {
      la_csvpart *t = &c->part[i];
      if (t->state != CSV_FULL) continue;
      la_csvdict *d = &t->col[t->column].dict;
      if (!csv_dictgrow(c->cx, d, d->room * 4)) return false;
      t->state = CSV_GOES;
      waits = true;
    }
  }
  return true;
}

bool la_csv_run (la_csv *c, int first, int last) {
  for (int i = first; i < last; i++)
    if (!csv_restart(c, &c->part[i], c->part[i].p)) return false;
  return csv_finishparts(c, first, last);
}

bool la_csv_settle (la_csv *c, bool *again) {
  for (int i = 0; i < c->nparts; i++) {       /* does each begin where the one before ended? */
    la_csvpart *t = &c->part[i];
    if (i > 0) {
      const char *from = c->part[i - 1].at;
      if (from > t->p) {
        if (!csv_restart(c, t, from) || !csv_finishparts(c, i, i + 1)) return false;
      }
    }
    if (t->state == CSV_FAULT) return csv_fault(c, t);
  }
  c->rows = 0;
  for (int i = 0; i < c->nparts; i++) {
    la_csvpart *t = &c->part[i];
    if (t->row != c->rows && t->rows > 0)
      for (int k = 0; k < c->ncols; k++) {
        la_csvcol *col = &c->col[k];
        if (col->active) memmove(col->data + c->rows * col->itemsize, col->data + t->row * col->itemsize, (size_t)t->rows * (size_t)col->itemsize);
      }
    c->rows += t->rows;
  }
  *again = false;
  for (int k = 0; k < c->ncols; k++) {
    la_csvcol *col = &c->col[k];
    if (!col->active) continue;
    col->active = false;
    if (col->want != LA_CSVAUTO) continue;
    for (int i = 0; i < c->nparts; i++) col->seen |= c->part[i].col[k].seen;
    int kind = csv_decide(col->seen);
    if (kind == col->kind) continue;
    col->kind = kind;
    col->itemsize = kind == LA_CSVTEXT ? (int)sizeof(int32_t) : (int)la_itemsize(kind);
    col->active = *again = true;
  }
  return true;
}

/* ================================ levels ================================ */

static char *csv_keep (la_csv *c, size_t n) {
  la_csvblock *b = c->blocks;
  if (b == NULL || n > b->size - sizeof *b - b->used) {
    size_t size = sizeof *b + (n > ((size_t)1 << 16) ? n : (size_t)1 << 16);
    b = la_mem_alloc(c->cx, size);
    if (b == NULL) return NULL;
    *b = (la_csvblock){ c->blocks, size, 0 };
    c->blocks = b;
  }
  b->used += n;
  return b->text + b->used - n;
}

typedef struct csv_map { la_csv *c; int k; uint32_t **to; int64_t *at; } csv_map;

static void csv_maptask (void *arg, int task, int ntasks) {
  csv_map *m = arg;
  const la_csvpart *t = &m->c->part[task];
  const uint32_t *to = m->to[task];
  char *p = m->c->col[m->k].data + m->at[task] * (int64_t)sizeof(int32_t);
  (void)ntasks;
  if (to == NULL) return;
  for (int64_t r = 0; r < t->rows; r++, p += sizeof(int32_t)) {
    uint32_t code;
    memcpy(&code, p, sizeof code);
    if (code != 0) { code = to[code - 1]; memcpy(p, &code, sizeof code); }
  }
}

bool la_csv_levels (la_csv *c, int k) {
  la_ctx *cx = c->cx;
  la_csvdict *all = &c->col[k].all;
  size_t sum = 0, bytes;
  for (int i = 0; i < c->nparts; i++) sum += c->part[i].col[k].dict.n;
  bytes = sum * sizeof(uint32_t) + (size_t)c->nparts * (sizeof(uint32_t *) + sizeof(int64_t));
  char *room = la_mem_alloc(cx, bytes);
  if (room == NULL) return false;
  csv_map m = { c, k, (uint32_t **)(void *)room, (int64_t *)(void *)(room + (size_t)c->nparts * sizeof(uint32_t *)) };
  uint32_t *codes = (uint32_t *)(void *)(m.at + c->nparts);
  int64_t row = 0;
  bool ok = csv_dictgrow(cx, all, CSV_FIRSTROOM);
  for (int i = 0; ok && i < c->nparts; i++) {
    la_csvdict *d = &c->part[i].col[k].dict;
    bool changed = false;
    m.at[i] = row;
    row += c->part[i].rows;
    if (all->room < all->n + d->n) ok = csv_dictgrow(cx, all, all->n + d->n > 2 * all->room ? all->n + d->n : 2 * all->room);
    for (uint32_t j = 0; ok && j < d->n; j++) {
      la_field x = { d->level[j].p, (int32_t)d->level[j].n, false, false };
      if (d->level[j].escaped) {
        x.quoted = d->level[j].escaped == 1;
        char *s = csv_keep(c, d->level[j].n);
        if (s == NULL) { ok = false; break; }
        x.n = (int32_t)la_csv_unescape(&c->form, &x, s);
        x.p = s;
        x.quoted = false;
        codes[j] = csv_code(all, &x, s + x.n);
      } else codes[j] = csv_code(all, &x, c->end);
      changed = changed || codes[j] != j + 1;
    }
    m.to[i] = changed ? codes : NULL;
    codes += d->n;
  }
  if (ok) la_th_run(c->nparts, csv_maptask, &m);
  la_mem_free(cx, room, bytes);
  return ok;
}
