/*
** text.c: numbers in text. See text.h.
**
** A decimal number w * 10^q becomes the nearest float64 in one of three ways.
** 1. w below 2^53 and |q| <= 22: w and 10^|q| are exact, so one operation rounds once. W. Clinger, "How to read floating point
**    numbers accurately" (PLDI 1990).
** 2. w of up to 64 bits times the first 128 bits of 10^q, as in D. Lemire, "Number parsing at a gigabyte per second" (Software: Practice and
**    Experience 2021), after M. Eisel: the product's upper 128 bits are too small by less than a known few units. Unless half a unit
**    of the result lies within that error, the rounding is decided.
** 3. Otherwise, and where digits beyond the nineteenth matter: the decimal is compared with the number halfway between the two
**    candidates, both as big integers.
*/
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hostile.h"
#include "memory.h"
#include "thread.h"
#include "format.h"
#include "text.h"

typedef unsigned __int128 txt_u128;

/* ================================ one number ================================ */

static inline bool txt_isdigit (char c) { return (unsigned char)(c - '0') < 10; }

/* Eight digits at once: each byte less '0' must be below 10; then pairs, fours and eights are joined by multiplication. */
static inline bool txt_eight (const char *p, uint64_t *v) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t x;
  memcpy(&x, p, 8);
  x -= 0x3030303030303030u;
  if (((x + 0x7676767676767676u) | x) & 0x8080808080808080u) return false;
  x = x * 10 + (x >> 8);
  *v = ((x & 0x000000ff000000ffu) * 0x000f424000000064u + (x >> 16 & 0x000000ff000000ffu) * 0x0000271000000001u) >> 32;
  return true;
#else
  uint64_t x = 0;
  for (int k = 0; k < 8; k++) {
    if (!txt_isdigit(p[k])) return false;
    x = x * 10 + (uint64_t)(p[k] - '0');
  }
  *v = x;
  return true;
#endif
}

static double txt_make (uint64_t bits) {
  double d;
  memcpy(&d, &bits, sizeof d);
  return d;
}

/* hi, lo: the upper 128 bits of a * b */
static txt_u128 txt_mulhigh (txt_u128 a, txt_u128 b) {
  uint64_t ah = (uint64_t)(a >> 64), al = (uint64_t)a, bh = (uint64_t)(b >> 64), bl = (uint64_t)b;
  txt_u128 hh = (txt_u128)ah * bh, hl = (txt_u128)ah * bl, lh = (txt_u128)al * bh, ll = (txt_u128)al * bl;
  txt_u128 mid = (ll >> 64) + (uint64_t)hl + (uint64_t)lh;
  return hh + (hl >> 64) + (lh >> 64) + (mid >> 64);
}

/* w * 10^q, w > 0. true: *bits is the nearest float64. false: it is that or the next larger one (bits + 1). */
static bool txt_scale (uint64_t w, int64_t q, uint64_t *bits) {
  if (q > 310) { *bits = 0x7ff0000000000000u; return true; }
  if (q < -345) { *bits = 0; return true; }
  int lz = __builtin_clzll(w), pe;
  txt_u128 t, low = 0, err;
  bool exact = q >= 0 && q <= 27;
  if (q >= -300) {
    uint64_t hi, lo;
    la_fmt_power10((int)q, &hi, &lo, &pe);
    txt_u128 a = (txt_u128)(w << lz) * hi, b = (txt_u128)(w << lz) * lo;
    t = a + (b >> 64);
    low = (uint64_t)b;
    err = exact ? 0 : 4;
    pe += 64 - lz;
  } else {                                    /* below the table: in two steps */
    uint64_t hi, lo;
    int pe2;
    la_fmt_power10(-300, &hi, &lo, &pe);
    txt_u128 a = (txt_u128)(w << lz) * hi, b = (txt_u128)(w << lz) * lo;
    t = a + (b >> 64);
    pe += 64 - lz;
    if (!(t >> 127)) { t <<= 1; pe--; }
    la_fmt_power10((int)q + 300, &hi, &lo, &pe2);
    t = txt_mulhigh(t, (txt_u128)hi << 64 | lo);
    pe += pe2 + 128;
    err = 32;
  }
  int top = 127 - (t >> 127 ? 0 : t >> 126 ? 1 : 2);
  int e = pe + top;                           /* 2^e <= value (but for err) < 2^(e+1) */
  int drop = top - 52;
  if (e < -1022) drop += -1022 - e;
  if (drop > 127) { *bits = 0; return false; }
  uint64_t m = (uint64_t)(t >> drop);
  txt_u128 rest = t & (((txt_u128)1 << drop) - 1), half = (txt_u128)1 << (drop - 1);
  bool sure = true, up = false;
  if (err == 0) up = rest > half || (rest == half && (low != 0 || (m & 1)));
  else if (rest > half) up = true;
  else if (rest + err < half) up = false;
  else sure = false;
  if (e < -1022) *bits = m;                   /* subnormal; one up may make it normal, and the bits say so */
  else *bits = ((uint64_t)(e + 1023) << 52) + (m - ((uint64_t)1 << 52));
  *bits += up;
  if (e > 1023 || *bits >= 0x7ff0000000000000u) { *bits = 0x7ff0000000000000u; return true; }
  return sure;
}

/* 10^k = (p + err) * 2^e, 0 <= err < 1, k from -27 to -1: most numbers with a fraction */
static const struct { uint64_t p; int e; } txt_tenth[27] = {
  { 0x9e74d1b791e07e48u, -153 }, { 0xc612062576589ddau, -150 }, { 0xf79687aed3eec551u, -147 },
  { 0x9abe14cd44753b52u, -143 }, { 0xc16d9a0095928a27u, -140 }, { 0xf1c90080baf72cb1u, -137 },
  { 0x971da05074da7beeu, -133 }, { 0xbce5086492111aeau, -130 }, { 0xec1e4a7db69561a5u, -127 },
  { 0x9392ee8e921d5d07u, -123 }, { 0xb877aa3236a4b449u, -120 }, { 0xe69594bec44de15bu, -117 },
  { 0x901d7cf73ab0acd9u, -113 }, { 0xb424dc35095cd80fu, -110 }, { 0xe12e13424bb40e13u, -107 },
  { 0x8cbccc096f5088cbu, -103 }, { 0xafebff0bcb24aafeu, -100 }, { 0xdbe6fecebdedd5beu, -97 },
  { 0x89705f4136b4a597u, -93 }, { 0xabcc77118461cefcu, -90 }, { 0xd6bf94d5e57a42bcu, -87 },
  { 0x8637bd05af6c69b5u, -83 }, { 0xa7c5ac471b478423u, -80 }, { 0xd1b71758e219652bu, -77 },
  { 0x83126e978d4fdf3bu, -73 }, { 0xa3d70a3d70a3d70au, -70 }, { 0xccccccccccccccccu, -67 }
};

/* txt_scale for 10^-27 .. 10^-1 from the first 64 bits of the power alone; false where more of them decide. */
static inline bool txt_scalenear (uint64_t w, int64_t q, uint64_t *bits) {
  int lz = __builtin_clzll(w);
  txt_u128 t = (txt_u128)(w << lz) * txt_tenth[q + 27].p;
  int top = 126 + (int)(t >> 127), drop = top - 52, e = txt_tenth[q + 27].e - lz + top;
  uint64_t m = (uint64_t)(t >> drop);
  txt_u128 rest = t & (((txt_u128)1 << drop) - 1), half = (txt_u128)1 << (drop - 1);
  if (rest <= half && rest + ((txt_u128)1 << 64) >= half) return false;
  *bits = ((uint64_t)(e + 1023) << 52) + (m - ((uint64_t)1 << 52)) + (rest > half);
  return true;
}

/* ---- big integers, for the comparison that decides ---- */

#define TXT_WORDS 260
#define TXT_DIGITS 800           /* of a float64 no halfway point has more than 767; what follows is a non-zero digit or nothing */

typedef struct txt_big { int n; uint32_t w[TXT_WORDS]; } txt_big;

static void txt_muladd (txt_big *b, uint32_t m, uint32_t add) {
  uint64_t c = add;
  for (int k = 0; k < b->n; k++) {
    c += (uint64_t)b->w[k] * m;
    b->w[k] = (uint32_t)c;
    c >>= 32;
  }
  if (c != 0 && b->n < TXT_WORDS) b->w[b->n++] = (uint32_t)c;
}

static void txt_mulpow10 (txt_big *b, int64_t k) {
  for (; k >= 9; k -= 9) txt_muladd(b, 1000000000u, 0);
  for (; k > 0; k--) txt_muladd(b, 10, 0);
}

static void txt_mulpow2 (txt_big *b, int64_t k) {
  for (; k >= 31; k -= 31) txt_muladd(b, 1u << 31, 0);
  if (k > 0) txt_muladd(b, 1u << k, 0);
}

/* The decimal whose digits (with perhaps a point) are p .. end, times 10^x: which of bits, bits + 1 is nearer? */
static uint64_t txt_decide (const char *p, const char *end, int64_t x, uint64_t bits) {
  txt_big a = { 0 }, b = { 0 };
  int64_t digits = 0;
  bool point = false, more = false;
  for (; p < end; p++) {
    if (*p == '.') { point = true; continue; }
    if (digits < TXT_DIGITS) {
      txt_muladd(&a, 10, (uint32_t)(*p - '0'));
      if (a.n > 0) digits++;
      if (point) x--;
    } else {
      if (*p != '0') more = true;
      if (!point) x++;
    }
  }
  if (more) { txt_muladd(&a, 10, 1); x--; }
  uint64_t e = bits >> 52, m = bits & 0xfffffffffffffu;
  if (e > 0) m |= (uint64_t)1 << 52;
  else e = 1;
  m = 2 * m + 1;                              /* halfway: m * 2^(e - 1076) */
  b.n = 2;
  b.w[0] = (uint32_t)m;
  b.w[1] = (uint32_t)(m >> 32);
  if (b.w[1] == 0) b.n = 1;
  int64_t two = (int64_t)e - 1076;
  if (x >= 0) txt_mulpow10(&a, x); else txt_mulpow10(&b, -x);
  if (two >= 0) txt_mulpow2(&b, two); else txt_mulpow2(&a, -two);
  int c = a.n - b.n;
  for (int k = a.n - 1; c == 0 && k >= 0; k--) c = a.w[k] < b.w[k] ? -1 : a.w[k] > b.w[k];
  if (c > 0 || (c == 0 && (bits & 1))) bits++;
  return bits;
}

static const char *txt_word (const char *p, const char *end, const char *word) {
  while (*word != '\0') {
    if (p == end || (*p | 32) != *word) return NULL;
    p++;
    word++;
  }
  return p;
}

static const double txt_pow10[23] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
                                      1e19, 1e20, 1e21, 1e22 };

const char *la_num_double (const char *p, const char *end, double *x) {
  bool minus = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) p++;
  if (p == end) return NULL;
  const char *first = p;
  uint64_t w = 0, eight;
  while (end - p >= 8 && p - first < 8 && txt_eight(p, &eight)) { w = w * 100000000 + eight; p += 8; }
  while (p < end && txt_isdigit(*p)) w = w * 10 + (uint64_t)(*p++ - '0');
  int64_t digits = p - first, q = 0;
  if (p < end && *p == '.') {
    const char *fraction = ++p;
    while (end - p >= 8 && p - first < 12 && txt_eight(p, &eight)) { w = w * 100000000 + eight; p += 8; }
    while (p < end && txt_isdigit(*p)) w = w * 10 + (uint64_t)(*p++ - '0');
    q = fraction - p;
    digits -= q;
  }
  const char *last = p;
  if (digits == 0) {
    if ((p = txt_word(first, end, "inf")) != NULL) {
      const char *longer = txt_word(p, end, "inity");
      *x = minus ? -HUGE_VAL : HUGE_VAL;
      return longer != NULL ? longer : p;
    }
    if ((p = txt_word(first, end, "nan")) != NULL) *x = __builtin_nan("");
    return p;
  }
  int64_t exponent = 0;
  if (p < end && (*p | 32) == 'e') {
    const char *d = p + 1;
    bool down = d < end && *d == '-';
    if (d < end && (*d == '-' || *d == '+')) d++;
    if (d < end && txt_isdigit(*d)) {
      for (; d < end && txt_isdigit(*d); d++)
        if (exponent < 1000000000000000) exponent = exponent * 10 + (*d - '0');
      if (down) exponent = -exponent;
      p = d;
    }
  }
  q += exponent;
  if (digits <= 19 && w <= ((uint64_t)1 << 53) && q >= -22 && q <= 22) {
    double d = (double)w;
    d = q < 0 ? d / txt_pow10[-q] : d * txt_pow10[q];
    *x = minus ? -d : d;
    return p;
  }
  bool cut = false;
  if (digits > 19) {                          /* perhaps only because of zeros in front */
    const char *d = first;
    int64_t n = 0, after = 0;
    bool point = false;
    w = 0;
    for (; d < last; d++) {
      if (*d == '.') { point = true; continue; }
      if (n < 19) {
        w = w * 10 + (uint64_t)(*d - '0');
        n += w != 0;
        after += point;
      } else {
        if (*d != '0') cut = true;
        after -= !point;
      }
    }
    q = exponent - after;
  }
  uint64_t bits = 0, next;
  if (w != 0) {
    bool sure = (q < 0 && q >= -27 && txt_scalenear(w, q, &bits)) || txt_scale(w, q, &bits);
    if (cut) {                                /* the number lies between w and w + 1 */
      if (sure) sure = txt_scale(w + 1, q, &next) && next == bits;
    }
    if (!sure && bits < 0x7ff0000000000000u) bits = txt_decide(first, last, exponent, bits);
  }
  *x = txt_make(bits | (uint64_t)minus << 63);
  return p;
}

const char *la_num_int (const char *p, const char *end, int64_t *x, int *over) {
  bool minus = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) p++;
  const char *first = p;
  uint64_t w = 0;
  while (p < end && txt_isdigit(*p)) w = w * 10 + (uint64_t)(*p++ - '0');
  if (p == first) return NULL;
  *over = 0;
  if (p - first > 18) {                       /* again, with care */
    w = 0;
    for (const char *d = first; d < p && *over == 0; d++)
      if (__builtin_mul_overflow(w, (uint64_t)10, &w) || __builtin_add_overflow(w, (uint64_t)(*d - '0'), &w)) *over = 2;
    if (*over == 0 && minus && w > (uint64_t)1 << 63) *over = 2;
    else if (*over == 0 && !minus && w > (uint64_t)INT64_MAX) *over = 1;
  }
  *x = minus ? (int64_t)(0 - w) : (int64_t)w;
  return p;
}

const char *la_num_complex (const char *p, const char *end, double *re, double *im) {
  bool paren = p < end && *p == '(';
  if (paren) for (p++; p < end && *p == ' '; p++) {}
  const char *q = la_num_double(p, end, re);
  *im = 0;
  if (q == NULL) return NULL;
  if (q < end && (*q == 'j' || *q == 'J')) { *im = *re; *re = 0; q++; }
  else if (q < end && (*q == '+' || *q == '-')) {
    double v;
    const char *r = la_num_double(q, end, &v);
    if (r != NULL && r < end && (*r == 'j' || *r == 'J')) { *im = v; q = r + 1; }
    else if (paren) return NULL;
  }
  if (paren) {
    while (q < end && *q == ' ') q++;
    if (q == end || *q != ')') return NULL;
    q++;
  }
  return q;
}

const char *la_num_element (la_dtype dt, const char *p, const char *end, char *to) {
  double x, y;
  const char *q;
  switch (dt) {
    case LA_F64:
      if ((q = la_num_double(p, end, &x)) != NULL) memcpy(to, &x, sizeof x);
      return q;
    case LA_F32:
      if ((q = la_num_double(p, end, &x)) != NULL) { float f = (float)x; memcpy(to, &f, sizeof f); }
      return q;
    case LA_F16:
      if ((q = la_num_double(p, end, &x)) != NULL) { uint16_t h = la_f64_to_f16(x); memcpy(to, &h, sizeof h); }
      return q;
    case LA_C64:
      if ((q = la_num_complex(p, end, &x, &y)) != NULL) { la_c64 c = { (float)x, (float)y }; memcpy(to, &c, sizeof c); }
      return q;
    case LA_C128:
      if ((q = la_num_complex(p, end, &x, &y)) != NULL) { la_c128 c = { x, y }; memcpy(to, &c, sizeof c); }
      return q;
    default: break;
  }
  int64_t v;
  int over;
  q = la_num_int(p, end, &v, &over);
  if (q == NULL || over == 2) return NULL;
#define TXT_FIT(T, lo, hi) if (over || v < (lo) || v > (hi)) return NULL; { T t = (T)v; memcpy(to, &t, sizeof t); } return q
  switch (dt) {
    case LA_BOOL: *to = v != 0; return q;
    case LA_I8: TXT_FIT(int8_t, INT8_MIN, INT8_MAX);
    case LA_I16: TXT_FIT(int16_t, INT16_MIN, INT16_MAX);
    case LA_I32: TXT_FIT(int32_t, INT32_MIN, INT32_MAX);
    case LA_I64: TXT_FIT(int64_t, INT64_MIN, INT64_MAX);
    case LA_U8: TXT_FIT(uint8_t, 0, UINT8_MAX);
    case LA_U16: TXT_FIT(uint16_t, 0, UINT16_MAX);
    case LA_U32: TXT_FIT(uint32_t, 0, UINT32_MAX);
    default:
      if (v < 0 && !over) return NULL;
      memcpy(to, &v, sizeof v);
      return q;
  }
#undef TXT_FIT
}

/* ================================ lines ================================ */

static inline bool txt_iseol (char c) { return c == '\n' || c == '\r'; }
static inline bool txt_isblank (char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

/* past the end of the line that is at p */
static const char *txt_nextline (const char *p, const char *end) {
  while (p < end && !txt_iseol(*p)) p++;
  if (p < end && *p == '\r') p++, p += p < end && *p == '\n';
  else if (p < end) p++;
  return p;
}

const char *la_txt_skiplines (const char *p, const char *end, int64_t n) {
  while (n-- > 0 && p < end) p = txt_nextline(p, end);
  return p;
}

/* bytes of x that are zero, as their upper bits; exact */
static inline uint64_t txt_zeros (uint64_t x) {
  uint64_t low = 0x7f7f7f7f7f7f7f7fu;
  return ~(((x & low) + low) | x | low);
}

static int64_t txt_lines (const char *p, const char *end) {
  const uint64_t nl = 0x0a0a0a0a0a0a0a0au, one = 0x0101010101010101u, pairs = 0x00ff00ff00ff00ffu;
  int64_t n = 0;
  const char *c = p;
  while (end - p >= 32) {
    uint64_t sum = 0;                         /* eight counters of a byte, which hold 63 times 4 */
    int64_t k = (end - p) / 32 < 63 ? (end - p) / 32 : 63;
    for (; k > 0; k--, p += 32) {
      uint64_t x[4];
      memcpy(x, p, 32);
      sum += (txt_zeros(x[0] ^ nl) >> 7 & one) + (txt_zeros(x[1] ^ nl) >> 7 & one) + (txt_zeros(x[2] ^ nl) >> 7 & one) + (txt_zeros(x[3] ^ nl) >> 7 & one);
    }
    sum = (sum & pairs) + (sum >> 8 & pairs);
    n += (int64_t)((sum * 0x0001000100010001u) >> 48);
  }
  for (; p < end; p++) n += *p == '\n';
  while ((c = memchr(c, '\r', (size_t)(end - c))) != NULL) {     /* those that end a line alone */
    c++;
    n += c == end || *c != '\n';
    if (c == end) break;
  }
  return n;
}

typedef struct txt_count { const char *p, *end; int64_t n[64]; } txt_count;

static void txt_counttask (void *arg, int task, int ntasks) {
  txt_count *c = arg;
  int64_t lo, hi;
  la_th_part(c->end - c->p, task, ntasks, 64, &lo, &hi);
  const char *end = c->p + hi;
  if (end < c->end && hi > lo && end[-1] == '\r' && *end == '\n') end--;        /* the pair belongs to the next part */
  const char *p = c->p + lo;
  if (lo > 0 && p < c->end && p[-1] == '\r' && *p == '\n') p--;
  c->n[task] = txt_lines(p, end);
}

int64_t la_txt_countlines (const char *p, const char *end) {
  if (p == end) return 0;
  txt_count c = { p, end, {0} };
  int ntasks = la_th_split(end - p, 0.5);
  if (ntasks > 64) ntasks = 64;
  la_th_run(ntasks, txt_counttask, &c);
  int64_t n = !txt_iseol(end[-1]);
  for (int k = 0; k < ntasks; k++) n += c.n[k];
  return n;
}

static inline bool txt_iscomment (const la_txtform *f, const char *p, const char *end) {
  for (int k = 0; k < f->ncomments; k++)
    if (*p == *f->comment[k] && (size_t)(end - p) >= f->commentlen[k] && memcmp(p, f->comment[k], f->commentlen[k]) == 0) return true;
  return false;
}

static inline bool txt_isdelim (const la_txtform *f, const char *p, const char *end) {
  return *p == *f->delim && (f->ndelim == 1 || ((size_t)(end - p) >= f->ndelim && memcmp(p, f->delim, f->ndelim) == 0));
}

/* The field at p: its text without surrounding quotes; returns where it ends (a delimiter, a comment, a line end or the end). */
static const char *txt_field (const la_txtform *f, const char *p, const char *end, la_field *x) {
  x->quoted = x->escaped = false;
  if (f->quote != 0 && p < end && *p == f->quote) {
    const char *s = ++p;
    for (; p < end; p++) {
      if (*p != f->quote) continue;
      if (p + 1 < end && p[1] == f->quote) { x->escaped = true; p++; }
      else break;
    }
    x->p = s;
    x->n = p - s < INT32_MAX ? (int32_t)(p - s) : INT32_MAX;
    x->quoted = true;
    if (p < end) p++;
    const char *q = p;                        /* what follows a closing quote would be part of the field: keep it only if it is not blank */
    while (q < end && txt_isblank(*q) && !(f->ndelim > 0 && txt_isdelim(f, q, end))) q++;
    if (q == end || txt_iseol(*q) || (f->ndelim > 0 ? txt_isdelim(f, q, end) : q > p)) return q;
  }
  const char *s = x->quoted ? x->p : p;
  if (f->ndelim == 0)
    while (p < end && !txt_iseol(*p) && !txt_isblank(*p) && !txt_iscomment(f, p, end)) p++;
  else
    while (p < end && !txt_iseol(*p) && !txt_isdelim(f, p, end) && !txt_iscomment(f, p, end)) p++;
  x->p = s;
  x->n = p - s < INT32_MAX ? (int32_t)(p - s) : INT32_MAX;
  return p;
}

/* The fields of the line at p: up to `room` of them are stored, all are counted. *next: the next line. */
static int64_t txt_cut (const la_txtform *f, const char *p, const char *end, la_field *x, int64_t room, const char **next) {
  int64_t n = 0;
  la_field unused = { NULL, 0, false, false };
  if (f->nwidths > 0) {
    const char *eol = p;
    while (eol < end && !txt_iseol(*eol) && !txt_iscomment(f, eol, end)) eol++;
    for (int k = 0; k < f->nwidths && p < eol; k++, n++) {
      int64_t w = f->width[k] < eol - p ? f->width[k] : eol - p;
      la_field *to = n < room ? &x[n] : &unused;
      *to = (la_field){ p, w < INT32_MAX ? (int32_t)w : INT32_MAX, false, false };
      p += w;
    }
    *next = txt_nextline(eol, end);
    return n;
  }
  for (;;) {
    if (f->ndelim == 0) while (p < end && txt_isblank(*p)) p++;
    bool over = p == end || txt_iseol(*p) || txt_iscomment(f, p, end);
    if (over && (n == 0 || f->ndelim == 0)) break;         /* a blank line, or blanks at the end of one */
    p = txt_field(f, p, end, n < room ? &x[n] : &unused);
    n++;
    if (f->ndelim > 0) {
      if (p < end && !txt_iseol(*p) && txt_isdelim(f, p, end) ) { p += f->ndelim; continue; }
      break;
    }
  }
  *next = txt_nextline(p, end);
  return n;
}

int64_t la_txt_columns (const la_txtform *f, const char *p, const char *end, const char **at) {
  while (p < end) {
    const char *next;
    int64_t n = txt_cut(f, p, end, NULL, 0, &next);
    *at = p;
    if (n > 0) return n;
    p = next;
  }
  *at = end;
  return 0;
}

const char *la_txt_endofrows (const la_txtform *f, const char *p, const char *end, int64_t n) {
  if (n < 0) return end;
  while (p < end && n > 0) {
    const char *next;
    n -= txt_cut(f, p, end, NULL, 0, &next) > 0;
    p = next;
  }
  return p;
}

/* ================================ a table of numbers ================================ */

#define TXT_PIECE LA_HOSTILE((int64_t)1 << 18, (int64_t)64)   /* bytes that are worth a task */

enum { TXT_FINE, TXT_BADFIELD, TXT_BADCOUNT, TXT_BADCOLUMN };      /* la_txtpart.fault */

typedef la_txtpart txt_part;

typedef struct txt_job {
  la_txtnumbers *t;
  int64_t width;                             /* bytes of a row of out */
  la_field *fields;                          /* for usecols: ncols of them for each task */
} txt_job;

static void txt_badfield (const la_txtform *f, txt_part *r, const char *p, const char *end, int64_t column) {
  la_field x;
  txt_field(f, p, end, &x);
  r->fault = TXT_BADFIELD;
  r->column = column;
  r->text = x.p;
  r->ntext = x.n;
}

/* The line at p to `out`: 1, 0 for a line without fields, -1 for a fault. *next: the line after it. */
static int txt_row (const la_txtnumbers *t, txt_part *r, const char *p, const char *end, char *out, const char **next) {
  const la_txtform *f = &t->form;
  const char *line = p;
  int64_t item = la_itemsize(t->dtype), k = 0;
  la_dtype dt = t->dtype;
  bool white = f->ndelim == 0;
  char d = white ? ' ' : *f->delim;
  if (white) while (p < end && txt_isblank(*p)) p++;
  if (p == end || txt_iseol(*p) || txt_iscomment(f, p, end)) {
    *next = txt_nextline(p, end);
    return 0;
  }
  for (;;) {
    const char *start = p, *q;
    while (p < end && txt_isblank(*p) && (white || *p != d)) p++;
    if (k == t->ncols) goto count;
    if (dt == LA_F64) {
      double v;
      q = la_num_double(p, end, &v);
      if (q != NULL) memcpy(out, &v, sizeof v);
    } else q = la_num_element(dt, p, end, out);
    if (q == NULL) { txt_badfield(f, r, start, end, k); return -1; }
    p = q;
    k++;
    out += item;
    while (p < end && txt_isblank(*p) && (white || *p != d)) p++;
    if (p == end || txt_iseol(*p)) break;
    if (white ? p > q : *p == d && txt_isdelim(f, p, end)) {
      p += f->ndelim;
      if (!white) continue;
      if (!txt_iscomment(f, p, end)) continue;
    }
    if (txt_iscomment(f, p, end)) break;
    txt_badfield(f, r, start, end, k - 1);
    return -1;
  }
  if (k == t->ncols) {
    if (p < end && *p == '\n') p++;
    else p = txt_nextline(p, end);
    *next = p;
    return 1;
  }
count:
  r->fault = TXT_BADCOUNT;
  r->count = txt_cut(f, line, end, NULL, 0, next);
  return -1;
}

/* The same with some columns only. */
static int txt_userow (const la_txtnumbers *t, txt_part *r, la_field *x, int64_t room, const char *p, const char *end, char *out, const char **next) {
  int64_t n = txt_cut(&t->form, p, end, x, room, next), item = la_itemsize(t->dtype);
  if (n == 0) return 0;
  for (int64_t k = 0; k < t->nuse; k++, out += item) {
    int64_t c = t->use[k] < 0 ? n + t->use[k] : t->use[k];
    if (c < 0 || c >= n || c >= room) {
      r->fault = c < 0 || c >= n ? TXT_BADCOLUMN : TXT_BADCOUNT;
      r->column = t->use[k];
      r->count = n;
      return -1;
    }
    const char *s = x[c].p, *e = s + x[c].n, *q;
    while (s < e && txt_isblank(*s)) s++;
    while (e > s && txt_isblank(e[-1])) e--;
    q = la_num_element(t->dtype, s, e, out);
    if (q != e) {
      r->fault = TXT_BADFIELD;
      r->column = c;
      r->text = x[c].p;
      r->ntext = x[c].n;
      return -1;
    }
  }
  return 1;
}

static int64_t txt_room (const la_txtnumbers *t) {            /* fields of a row that can be wanted */
  int64_t room = 0;
  for (int64_t k = 0; k < t->nuse; k++) {
    if (t->use[k] < 0) return t->ncols;
    if (t->use[k] >= room) room = t->use[k] + 1;
  }
  return room < t->ncols ? room : t->ncols;
}

static void txt_task (void *arg, int task, int ntasks) {
  txt_job *j = arg;
  txt_part *r = &j->t->part[task];
  la_txtnumbers *t = j->t;
  int64_t room = t->nuse >= 0 ? txt_room(t) : 0;
  (void)ntasks;
  for (const char *p = r->p, *next; p < r->end; p = next) {
    if (r->at + r->rows == t->maxrows) {     /* only lines without fields can remain */
      la_field one;
      if (txt_cut(&t->form, p, r->end, &one, 1, &next) == 0) continue;
      r->fault = TXT_BADCOUNT;
      return;
    }
    char *out = t->out + (r->at + r->rows) * j->width;
    int c = t->nuse < 0 ? txt_row(t, r, p, r->end, out, &next) : txt_userow(t, r, j->fields + task * room, room, p, r->end, out, &next);
    if (c < 0) return;
    r->rows += c;
  }
}

static void txt_parttask (void *arg, int task, int ntasks) {
  la_txtnumbers *t = arg;
  (void)ntasks;
  t->part[task].rows = txt_lines(t->part[task].p, t->part[task].end);
}

void la_txt_split (la_txtnumbers *t) {
  int64_t len = t->end - t->p, at = 0;
  int ntasks = 1;
  if (len >= 2 * TXT_PIECE && t->form.quote == 0 && la_th_count() > 1) {
    ntasks = len / TXT_PIECE > LA_TXTPARTS ? LA_TXTPARTS : (int)(len / TXT_PIECE);
    if (ntasks > 4 * la_th_count()) ntasks = 4 * la_th_count();
  }
  const char *p = t->p;
  for (int k = 0; k < ntasks; k++) {         /* parts begin where lines begin */
    const char *end = k == ntasks - 1 ? t->end : t->p + len / ntasks * (k + 1);
    if (end < p) end = p;
    if (end < t->end && end > p && !txt_iseol(end[-1])) end = txt_nextline(end, t->end);
    else if (end < t->end && end > p && end[-1] == '\r' && *end == '\n') end++;
    t->part[k] = (la_txtpart){ .p = p, .end = end };
    p = end;
  }
  t->nparts = ntasks;
  la_th_run(ntasks, txt_parttask, t);
  for (int k = 0; k < ntasks; k++) {         /* and write where so many lines end up */
    t->part[k].at = at;
    at += t->part[k].rows;
    t->part[k].rows = 0;
  }
  t->maxrows = at + (len > 0 && !txt_iseol(t->end[-1]));
}

bool la_txt_numbers (la_ctx *cx, la_txtnumbers *t) {
  size_t jobsize = sizeof(txt_job);
  txt_job *j = la_mem_alloc(cx, jobsize);
  if (j == NULL) return false;
  int64_t room = t->nuse >= 0 ? txt_room(t) : 0;
  int ntasks = t->nparts;
  size_t fieldsize = (size_t)(room * ntasks) * sizeof(la_field);
  j->t = t;
  j->width = (t->nuse >= 0 ? t->nuse : t->ncols) * la_itemsize(t->dtype);
  j->fields = room > 0 ? la_mem_alloc(cx, fieldsize) : NULL;
  bool ok = room == 0 || j->fields != NULL;
  if (ok) {
    la_th_run(ntasks, txt_task, j);
    t->rows = 0;
    for (int k = 0; ok && k < ntasks; k++) {
      txt_part *r = &t->part[k];
      if (r->at != t->rows && r->rows > 0) memmove(t->out + t->rows * j->width, t->out + r->at * j->width, (size_t)(r->rows * j->width));
      t->rows += r->rows;
      long long row = (long long)t->rows + 1;
      switch (r->fault) {
        case TXT_FINE: break;
        case TXT_BADFIELD:
          ok = la_fail(cx, "could not convert string '%.*s' to %s at row %lld, column %lld", r->ntext < 60 ? (int)r->ntext : 60, r->text,
                       la_dtypes[t->dtype].name, row, (long long)r->column + 1);
          break;
        case TXT_BADCOLUMN:
          ok = la_fail(cx, "invalid column index %lld at row %lld with %lld columns", (long long)(r->column < 0 ? r->column : r->column + 1), row, (long long)r->count);
          break;
        case TXT_BADCOUNT:
          ok = la_fail(cx, "the number of columns changed from %lld to %lld at row %lld; use `usecols` to select a subset and avoid this error",
                       (long long)t->ncols, (long long)r->count, row);
          break;
      }
    }
  }
  if (j->fields != NULL) la_mem_free(cx, j->fields, fieldsize);
  la_mem_free(cx, j, jobsize);
  return ok;
}

/* ================================ a table of fields ================================ */

/* Room for `need` items at *p, which stays as it is where there is no memory. */
static bool txt_grow (la_ctx *cx, void *p, size_t item, int64_t *room, int64_t need) {
  int64_t n = *room * 2 > need ? *room * 2 : need;
  void *old, *new = la_mem_alloc(cx, (size_t)n * item);
  if (new == NULL) return false;
  memcpy(&old, p, sizeof old);
  if (old != NULL) memcpy(new, old, (size_t)*room * item);
  la_mem_free(cx, old, (size_t)*room * item);
  memcpy(p, &new, sizeof new);
  *room = n;
  return true;
}

bool la_txt_fields (la_ctx *cx, const la_txtform *f, const char *p, const char *end, int64_t maxrows, int64_t firstline, la_fields *t) {
  *t = (la_fields){ .cx = cx };
  int64_t lines = 0;
  const char *from = p;
  for (const char *next; p < end && (maxrows < 0 || t->nrows < maxrows); p = next) {
    if (t->roomfields - t->nfields < 64 && !txt_grow(cx, &t->field, sizeof(la_field), &t->roomfields, 256)) goto fail;
    if (t->nrows + 2 > t->roomrows && !txt_grow(cx, &t->row, sizeof(int64_t), &t->roomrows, 64)) goto fail;
    if (t->nrows + 2 > t->roomlines && !txt_grow(cx, &t->line, sizeof(int64_t), &t->roomlines, 64)) goto fail;
    int64_t n = txt_cut(f, p, end, t->field + t->nfields, t->roomfields - t->nfields, &next);
    if (n > t->roomfields - t->nfields) {      /* a long line: once more, with room for it */
      if (!txt_grow(cx, &t->field, sizeof(la_field), &t->roomfields, t->nfields + n)) goto fail;
      txt_cut(f, p, end, t->field + t->nfields, n, &next);
    }
    if (n == 0) continue;
    lines += txt_lines(from, p);
    from = p;
    t->row[t->nrows] = t->nfields;
    t->line[t->nrows] = firstline + lines;
    t->nfields += n;
    t->row[++t->nrows] = t->nfields;
  }
  return true;
fail:
  la_txt_freefields(t);
  return false;
}

void la_txt_freefields (la_fields *t) {
  la_mem_free(t->cx, t->field, (size_t)t->roomfields * sizeof(la_field));
  la_mem_free(t->cx, t->row, (size_t)t->roomrows * sizeof(int64_t));
  la_mem_free(t->cx, t->line, (size_t)t->roomlines * sizeof(int64_t));
  *t = (la_fields){ .cx = t->cx };
}

/* ================================ numbers with something in between ================================ */

static bool txt_iswhite (char c) { return txt_isblank(c) || txt_iseol(c); }

/* White space in sep matches any white space, also none; anything else itself. */
static const char *txt_skipsep (const char *p, const char *end, const char *sep, size_t n) {
  for (size_t k = 0; k < n; k++) {
    if (txt_iswhite(sep[k])) while (p < end && txt_iswhite(*p)) p++;
    else if (p < end && *p == sep[k]) p++;
    else return NULL;
  }
  return p;
}

const char *la_txt_separated (la_dtype dt, const char *p, const char *end, const char *sep, size_t nsep, char *out, int64_t maxn, int64_t *n) {
  *n = 0;
  for (;;) {
    while (p < end && txt_iswhite(*p)) p++;
    if (*n == maxn || p == end) return p;
    const char *q = la_num_element(dt, p, end, out);
    if (q == NULL) return p;
    ++*n;
    out += la_itemsize(dt);
    p = q;
    while (p < end && txt_iswhite(*p) && !txt_iswhite(*sep)) p++;
    q = txt_skipsep(p, end, sep, nsep);
    if (q == NULL || (q == p && nsep > 0)) return p;
    p = q;
  }
}

/* ================================ writing ================================ */

bool la_txt_parsefmt (la_ctx *cx, const char *fmt, size_t len, la_txtconv *conv, int room, int *count) {
  const char *p = fmt, *end = fmt + len;
  *count = 0;
  for (;;) {
    if (*count == room) return la_fail(cx, "a format has more than %d conversions", room - 1);
    la_txtconv *c = &conv[(*count)++];
    *c = (la_txtconv){ .text = p, .prec = -1 };
    while (p < end && *p != '%') p++;
    c->ntext = (size_t)(p - c->text);
    if (p == end) return true;
    const char *start = p++;
    if (p < end && *p == '%') {               /* a per cent sign: text that ends with it, and no conversion */
      c->ntext++;
      c->conv = '%';
      p++;
      continue;
    }
    for (; p < end && strchr("-+ #0", *p) != NULL && *p != '\0'; p++) {
      if (*p == '-') c->left = true;
      else if (*p == '+') c->plus = true;
      else if (*p == ' ') c->space = true;
      else if (*p == '0') c->zero = true;
      else c->alt = true;
    }
    for (; p < end && txt_isdigit(*p); p++) c->width = c->width < 100000 ? c->width * 10 + (*p - '0') : c->width;
    if (p < end && *p == '.') {
      c->prec = 0;
      for (p++; p < end && txt_isdigit(*p); p++) c->prec = c->prec < 100000 ? c->prec * 10 + (*p - '0') : c->prec;
    }
    while (p < end && (*p == 'l' || *p == 'h' || *p == 'L')) p++;
    if (c->width > 4096 || c->prec > 1024) return la_fail(cx, "the format '%.*s' is too wide: at most 4096 characters and 1024 digits", (int)(p + (p < end) - start < 40 ? p + (p < end) - start : 40), start);
    if (p == end) return la_fail(cx, "incomplete format: '%.*s'", len < 60 ? (int)len : 60, fmt);
    c->conv = *p++;
    if (c->conv == 'i' || c->conv == 'u') c->conv = 'd';
    if (c->conv == 'r' || c->conv == 'a') c->conv = 's';
    if (strchr("dxXoeEfFgGs", c->conv) == NULL)
      return la_fail(cx, "unsupported format character '%c' in the format '%.*s'", c->conv, len < 60 ? (int)len : 60, fmt);
  }
}

/* the most characters that one conversion can give */
static size_t txt_most (const la_txtconv *c, la_dtype dt) {
  size_t n;
  switch (c->conv) {
    case 'd': n = la_isinexact(dt) ? 330 : 24; if (c->prec > 0) n += (size_t)c->prec; break;
    case 'x': case 'X': case 'o': n = 28; if (c->prec > 0) n += (size_t)c->prec; break;
    case 'f': case 'F': n = 330 + (size_t)(c->prec < 0 ? 6 : c->prec); break;
    case 's': n = LA_FMT_NUMBER; break;
    case 0: case '%': n = 0; break;
    default: n = 32 + (size_t)(c->prec < 0 ? 6 : c->prec); break;
  }
  return c->ntext + 1 + (n > (size_t)c->width ? n : (size_t)c->width);
}

/* The text s, of which the first `sign` characters are a sign, padded to the width. */
static char *txt_pad (char *to, const la_txtconv *c, const char *s, size_t n, size_t sign, bool zero) {
  size_t pad = (size_t)c->width > n ? (size_t)c->width - n : 0;
  if (pad > 0 && !c->left && !zero) { memset(to, ' ', pad); to += pad; }
  memcpy(to, s, sign);
  to += sign;
  if (pad > 0 && !c->left && zero) { memset(to, '0', pad); to += pad; }
  memcpy(to, s + sign, n - sign);
  to += n - sign;
  if (pad > 0 && c->left) { memset(to, ' ', pad); to += pad; }
  return to;
}

typedef struct txt_writer {
  const la_txtwrite *w;
  char point[8];                              /* what this locale's printf writes for the point, if that is something else */
  size_t npoint;
  int64_t lo, each;                           /* rows: the first, and how many for a task */
  char *room;
  size_t cap;                                 /* bytes of a task */
  struct { size_t n; int fault; } task[64];
} txt_writer;

enum { TXT_NANTOINT = 1, TXT_INFTOINT, TXT_NEEDSINT };

/* printf of x without width; p has room */
static size_t txt_printf (const txt_writer *t, char *p, size_t room, const la_txtconv *c, double x) {
  char spec[16], *s = spec;
  *s++ = '%';
  if (c->plus) *s++ = '+';
  if (c->space) *s++ = ' ';
  if (c->alt) *s++ = '#';
  *s++ = '.';
  *s++ = '*';
  *s++ = c->conv;
  *s = '\0';
  size_t n = (size_t)snprintf(p, room, spec, c->prec < 0 ? 6 : c->prec, x);
  if (t->npoint > 0) {
    char *at = strstr(p, t->point);
    if (at != NULL) {
      *at = '.';
      memmove(at + 1, at + t->npoint, n - (size_t)(at - p) - t->npoint + 1);
      n -= t->npoint - 1;
    }
  }
  return n;
}

/* One number by one conversion (text before it not included). i is its value where isint. NULL: *fault tells. */
static char *txt_one (const txt_writer *t, char *to, const la_txtconv *c, bool isint, bool isunsigned, int64_t i, double x, int *fault) {
  char s[1500];
  size_t n;
  if (c->conv == 'd' || c->conv == 'x' || c->conv == 'X' || c->conv == 'o') {
    if (!isint) {
      if (c->conv != 'd') { *fault = TXT_NEEDSINT; return NULL; }
      if (x != x) { *fault = TXT_NANTOINT; return NULL; }
      if (isinf(x)) { *fault = TXT_INFTOINT; return NULL; }
      x = trunc(x);
      if (x >= -9223372036854775808.0 && x < 9223372036854775808.0) { i = (int64_t)x; isint = true; isunsigned = false; }
    }
    char spec[16], *q = spec;
    *q++ = '%';
    if (c->plus) *q++ = '+';
    if (c->space) *q++ = ' ';
    if (!isint) {
      strcpy(q, ".0f");
      n = (size_t)snprintf(s, sizeof s, spec, x);
    } else {
      bool minus = i < 0 && !isunsigned;
      uint64_t u = minus ? 0 - (uint64_t)i : (uint64_t)i;
      s[0] = minus ? '-' : c->plus ? '+' : ' ';
      size_t sign = minus || c->plus || c->space;
      const char *prefix = !c->alt || c->conv == 'd' ? "" : c->conv == 'o' ? "0o" : c->conv == 'x' ? "0x" : "0X";
      char *d = s + sign;
      d += snprintf(d, 4, "%s", prefix);
      const char *f = c->conv == 'd' ? "%.*llu" : c->conv == 'x' ? "%.*llx" : c->conv == 'X' ? "%.*llX" : "%.*llo";
      n = (size_t)(d - s) + (size_t)snprintf(d, sizeof s - 8, f, c->prec > 0 ? c->prec : 1, (unsigned long long)u);
    }
    size_t sign = *s == '-' || *s == '+' || *s == ' ';
    if (isint && c->alt && c->conv != 'd') sign += 2;          /* zeros go behind 0x */
    return txt_pad(to, c, s, n, sign, c->zero);
  }
  if (isint) x = isunsigned ? (double)(uint64_t)i : (double)i;
  if (x == x && !isinf(x)) {
    n = txt_printf(t, s, sizeof s, c, x);
    return txt_pad(to, c, s, n, *s == '-' || *s == '+' || *s == ' ', c->zero);
  }
  size_t sign = 0;                            /* as Python writes it: a NaN has no sign of its own, zeros may stand before both */
  if (x == x && x < 0) s[sign++] = '-';
  else if (c->plus) s[sign++] = '+';
  else if (c->space) s[sign++] = ' ';
  bool upper = c->conv < 'a';
  memcpy(s + sign, x != x ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf", 3);
  return txt_pad(to, c, s, sign + 3, sign, c->zero);
}

static void txt_writetask (void *arg, int task, int ntasks) {
  txt_writer *t = arg;
  const la_txtwrite *w = t->w;
  const la_view *v = &w->v;
  la_dtype dt = (la_dtype)v->dtype;
  int64_t lo = t->lo + task * t->each, hi = lo + t->each < v->shape[0] ? lo + t->each : v->shape[0];
  char *room = t->room + (size_t)task * t->cap, *to = room;
  int fault = 0;
  (void)ntasks;
  for (int64_t r = lo; r < hi && fault == 0; r++) {
    const char *p = v->data + r * v->strides[0];
    bool second = false;
    char *pair = to;
    for (int k = 0; k < w->nconv; k++) {
      const la_txtconv *c = &w->conv[k];
      memcpy(to, c->text, c->ntext);
      to += c->ntext;
      if (c->conv == 0 || c->conv == '%') continue;
      la_scalar s;
      if (c->conv == 's' && !w->split) {
        char text[LA_FMT_NUMBER];
        size_t n = (size_t)la_fmt_number(text, dt, p);
        if (c->prec >= 0 && (size_t)c->prec < n) n = (size_t)c->prec;
        to = txt_pad(to, c, text, n, 0, false);
        p += v->strides[1];
        continue;
      }
      la_dt_load(dt, p, &s);
      if (w->split) {
        double x = second ? s.im : s.f;
        if (!second) pair = to;
        if (c->conv == 's') {
          char text[LA_FMT_NUMBER];
          float f = (float)x;
          size_t n = (size_t)la_fmt_number(text, dt == LA_C64 ? LA_F32 : LA_F64, dt == LA_C64 ? (const void *)&f : (const void *)&x);
          to = txt_pad(to, c, text, n, 0, false);
        } else if ((to = txt_one(t, to, c, false, false, 0, x, &fault)) == NULL) break;
        if (second) {                         /* "1+-2j" is written 1-2j */
          char *q = pair;
          while (q + 1 < to && !(q[0] == '+' && q[1] == '-')) q++;
          if (q + 1 < to) { memmove(q, q + 1, (size_t)(to - q - 1)); to--; }
          p += v->strides[1];
        }
        second = !second;
        continue;
      }
      to = txt_one(t, to, c, !la_isinexact(dt), dt == LA_U64, s.i, s.f, &fault);
      if (to == NULL) break;
      p += v->strides[1];
    }
    if (fault != 0 || to == NULL) break;
    memcpy(to, w->newline, w->nnewline);
    to += w->nnewline;
  }
  t->task[task].n = fault == 0 ? (size_t)(to - room) : 0;
  t->task[task].fault = fault;
}

bool la_txt_write (la_sink *k, const la_txtwrite *w) {
  la_ctx *cx = k->cx;
  la_dtype dt = (la_dtype)w->v.dtype;
  txt_writer t = { .w = w };
  char half[16];
  size_t row = w->nnewline;
  int n = snprintf(half, sizeof half, "%.1f", 0.5);
  if (n < 16 && n > 2 && (n > 3 || half[1] != '.')) {
    t.npoint = (size_t)n - 2;
    memcpy(t.point, half + 1, t.npoint < 7 ? t.npoint : 7);
  }
  for (int i = 0; i < w->nconv; i++) row += txt_most(&w->conv[i], dt);
  int64_t rows = w->v.shape[0];
  int ntasks = la_th_split(rows, 500.0 * (double)w->nconv);
  if (ntasks > 64) ntasks = 64;
  t.each = (int64_t)(((size_t)1 << 19) / row) + 1;
  if (t.each * ntasks > rows) t.each = rows / ntasks + 1;
  t.cap = (size_t)t.each * row;
  size_t all = t.cap * (size_t)ntasks;
  t.room = la_mem_alloc(cx, all);
  if (t.room == NULL) return false;
  bool ok = true;
  for (t.lo = 0; ok && t.lo < rows; t.lo += t.each * ntasks) {
    la_th_run(ntasks, txt_writetask, &t);
    for (int i = 0; ok && i < ntasks; i++) {
      if (t.task[i].fault == TXT_NEEDSINT) ok = la_fail(cx, "a format with x, X or o needs an integer, not %s", la_dtypes[dt].name);
      else if (t.task[i].fault != 0) ok = la_fail(cx, "cannot convert float %s to integer", t.task[i].fault == TXT_NANTOINT ? "NaN" : "infinity");
      else ok = la_sink_put(k, t.room + (size_t)i * t.cap, t.task[i].n);
    }
  }
  la_mem_free(cx, t.room, all);
  return ok;
}
