/*
** format.c: numbers and arrays as text. See format.h.
**
** Digits. A float is m * 2^e; whoever rounds to nearest reads back the same float from any number between
** v - ml and v + mh, half the distance to its neighbours (ml is half of mh where v is a power of two; the ends
** count when m is even). Digits are made from the left, and at the digit of weight 10^p, with remainder r,
**
**   low  = r <= ml        what stands so far identifies v
**   high = r + mh >= 10^p so does it with its last digit raised
**
** The first p where either holds gives the fewest digits; if both hold, or neither because a precision was asked
** for, the remainder is compared with half a unit, ties to the even digit. This is the free-format algorithm of
** Steele & White, "How to print floating-point numbers accurately" (PLDI 1990), known as Dragon4, with the
** boundary rule of Burger & Dybvig, "Printing floating-point numbers quickly and accurately" (PLDI 1996).
**
** It is here twice with the same results. dg_exact does it on big integers. dg_fast scales v to an integer of 17
** or 18 digits and a fraction of 64 bits, by a power of ten that is exact for 1e-11 <= v < 1e17 and otherwise too
** small by less than 3 parts in 2^127; where a comparison is closer than that error it gives up and dg_exact decides.
** `low or high` holds at every p below one where it holds, so dg_fast looks for the highest from the right.
**
** Arrays follow NumPy: the elements that will be shown decide the columns' width and the notation.
*/
#include <string.h>

#include "memory.h"
#include "format.h"
#include "work.h"

/* ================================ a string that grows ================================ */

void la_str_init (la_strbuf *b, la_ctx *cx) {
  b->cx = cx;
  b->s = b->fixed;
  b->n = 0;
  b->cap = sizeof b->fixed;
}

void la_str_free (la_strbuf *b) {
  if (b->s != b->fixed) la_mem_free(b->cx, b->s, b->cap);
  la_str_init(b, b->cx);
}

char *la_str_room (la_strbuf *b, size_t n) {
  if (n > b->cap - b->n) {
    if (n > SIZE_MAX / 4 - b->n) { la_fail_memory(b->cx, n); return NULL; }
    size_t cap = 2 * b->cap > b->n + n ? 2 * b->cap : b->n + n;
    char *s = la_mem_alloc(b->cx, cap);
    if (s == NULL) return NULL;
    memcpy(s, b->s, b->n);
    if (b->s != b->fixed) la_mem_free(b->cx, b->s, b->cap);
    b->s = s;
    b->cap = cap;
  }
  char *p = b->s + b->n;
  b->n += n;
  return p;
}

bool la_str_put (la_strbuf *b, const char *s, size_t n) {
  char *p = la_str_room(b, n);
  if (p == NULL) return false;
  memcpy(p, s, n);
  return true;
}

bool la_str_fill (la_strbuf *b, char c, int64_t n) {
  if (n <= 0) return true;
  char *p = la_str_room(b, (size_t)n);
  if (p == NULL) return false;
  memset(p, c, (size_t)n);
  return true;
}

int64_t la_str_chars (const char *s, size_t n) {
  int64_t chars = 0;
  for (size_t i = 0; i < n; i++) chars += ((unsigned char)s[i] & 0xc0) != 0x80;
  return chars;
}

/* ================================ digits ================================ */

#define DG_MAX 800      /* a float64 has at most 767 digits */
#define DG_NONE INT32_MIN

typedef enum dg_class { DG_FINITE, DG_INF, DG_NAN } dg_class;

typedef struct dg_float {      /* m * 2^e */
  uint64_t m;
  int e;
  dg_class cls;
  bool neg;
  bool narrow;          /* the neighbour below is half as far as the one above */
} dg_float;

typedef struct dg_digits {     /* d[0] has the weight 10^exp */
  int n;
  int exp;
  char d[DG_MAX];
} dg_digits;

typedef struct dg_want {
  bool unique;          /* stop where v is identified; else where nothing remains */
  bool total;           /* max and min count all digits, else those after the point */
  int max, min;         /* -1: no bound */
} dg_want;

static dg_float dg_unpack (la_dtype dt, const void *p) {
  dg_float f;
  uint64_t bits;
  int mbits, ebits;
  if (dt == LA_F16) { uint16_t h; memcpy(&h, p, sizeof h); bits = h; mbits = 10; ebits = 5; }
  else if (dt == LA_F32) { uint32_t s; memcpy(&s, p, sizeof s); bits = s; mbits = 23; ebits = 8; }
  else { memcpy(&bits, p, sizeof bits); mbits = 52; ebits = 11; }
  uint64_t one = (uint64_t)1 << mbits;
  int emax = (1 << ebits) - 1, biased = (int)(bits >> mbits) & emax;
  f.m = bits & (one - 1);
  f.neg = (bits >> (mbits + ebits)) != 0;
  f.cls = biased < emax ? DG_FINITE : f.m == 0 ? DG_INF : DG_NAN;
  f.narrow = f.m == 0 && biased > 1;
  f.e = (biased == 0 ? 1 : biased) - (emax >> 1) - mbits;
  if (biased != 0) f.m |= one;
  return f;
}

static double dg_todouble (la_dtype dt, const void *p) {
  if (dt == LA_F16) { uint16_t h; memcpy(&h, p, sizeof h); return (double)la_f16_to_f32(h); }
  if (dt == LA_F32) { float f; memcpy(&f, p, sizeof f); return (double)f; }
  double d;
  memcpy(&d, p, sizeof d);
  return d;
}

static int dg_bits (uint64_t x) {      /* length of x > 0 in bits */
  int n = 0;
  for (int s = 32; s > 0; s >>= 1)
    if (x >> s) { x >>= s; n += s; }
  return n + 1;
}

/* floor(log10(2^b)), -1080 <= b < 1030, and floor(log2(10^k)), |k| < 345: checked for every argument */
static int dg_floordiv2 (int x, int s) { return x >= 0 ? x >> s : -((-x + (1 << s) - 1) >> s); }
static int dg_log10of2 (int b) { return dg_floordiv2(b * 78913, 18); }
static int dg_log2of10 (int k) { return dg_floordiv2(k * 217706, 16); }

/* Raises the last digit by one. A nine that turns over is no digit any more. */
static void dg_raise (dg_digits *out) {
  while (out->n > 0 && out->d[out->n - 1] == '9') out->n--;
  if (out->n > 0) out->d[out->n - 1]++;
  else { out->d[0] = '1'; out->n = 1; out->exp++; }
}

/* The `len` digits of d, the first of the weight 10^exp. */
static void dg_emit (dg_digits *out, uint64_t d, int len, int exp, bool raise) {
  for (int i = len - 1; i >= 0; i--) { out->d[i] = (char)('0' + d % 10); d /= 10; }
  out->n = len;
  out->exp = exp;
  if (raise) dg_raise(out);
}

/* ---- fast: 128-bit fixed point ---- */

typedef struct dg_u128 { uint64_t hi, lo; } dg_u128;

static dg_u128 dg_mul64 (uint64_t a, uint64_t b) {
  dg_u128 r;
#ifdef __SIZEOF_INT128__
  __extension__ typedef unsigned __int128 u128;
  u128 p = (u128)a * b;
  r.hi = (uint64_t)(p >> 64);
  r.lo = (uint64_t)p;
#else
  uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
  uint64_t ll = al * bl, lh = al * bh, hl = ah * bl, mid = (ll >> 32) + (uint32_t)lh + (uint32_t)hl;
  r.lo = (uint32_t)ll | mid << 32;
  r.hi = ah * bh + (lh >> 32) + (hl >> 32) + (mid >> 32);
#endif
  return r;
}

static dg_u128 dg_shr (dg_u128 a, int s) {     /* 0 <= s < 128 */
  if (s == 0) return a;
  if (s >= 64) return (dg_u128){ 0, a.hi >> (s - 64) };
  return (dg_u128){ a.hi >> s, a.lo >> s | a.hi << (64 - s) };
}

static bool dg_lowbits (dg_u128 a, int s) {    /* any of the s lowest bits set? */
  if (s == 0) return false;
  if (s > 64) return a.lo != 0 || (a.hi & ((((uint64_t)1 << (s - 64)) - 1))) != 0;
  return s == 64 ? a.lo != 0 : (a.lo & (((uint64_t)1 << s) - 1)) != 0;
}

static dg_u128 dg_sub (dg_u128 a, dg_u128 b) {
  return (dg_u128){ a.hi - b.hi - (a.lo < b.lo), a.lo - b.lo };
}

/* -1, 0, 1 as a < b, a == b, a > b; 2: too close to tell. slack: of the last place, 0 if both are exact */
static int dg_cmp (dg_u128 a, dg_u128 b, unsigned slack) {
  int c = a.hi != b.hi ? (a.hi < b.hi ? -1 : 1) : a.lo != b.lo ? (a.lo < b.lo ? -1 : 1) : 0;
  if (slack > 0) {
    dg_u128 d = c < 0 ? dg_sub(b, a) : dg_sub(a, b);
    if (d.hi == 0 && d.lo <= slack) return 2;
  }
  return c;
}

static const uint64_t dg_pow10[20] = {
  1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u, 10000000000u, 100000000000u,
  1000000000000u, 10000000000000u, 100000000000000u, 1000000000000000u, 10000000000000000u, 100000000000000000u,
  1000000000000000000u, 10000000000000000000u
};

/* the first 128 bits of 10^(16 i), i from -19 to 21 */
#define DG_POW16MIN (-19)
static const dg_u128 dg_pow16[41] = {
  { 0x8c71dcd9ba0b4925u, 0x9ff0c08b7f1d0b14u },
  { 0x9becce62836ac577u, 0x4ee367f9430aec32u },
  { 0xad1c8eab5ee43b66u, 0xda3243650005eecfu },
  { 0xc0314325637a1939u, 0xfa911155fefb5308u },
  { 0xd5605fcdcf32e1d6u, 0xfb1e4a9a90880a64u },
  { 0xece53cec4a314ebdu, 0xa4f8bf5635246428u },
  { 0x8380dea93da4bc60u, 0x4247cb9e59f71e6du },
  { 0x91ff83775423cc06u, 0x7b6306a34627ddcfu },
  { 0xa21727db38cb002fu, 0xb8ada00e5a506a7cu },
  { 0xb3f4e093db73a093u, 0x59ed216765690f56u },
  { 0xc7caba6e7c5382c8u, 0xfe64a52ee96b8fc0u },
  { 0xddd0467c64bce4a0u, 0xac7cb3f6d05ddbdeu },
  { 0xf64335bcf065d37du, 0x4d4617b5ff4a16d5u },
  { 0x88b402f7fd75539bu, 0x11dbcb0218ebb414u },
  { 0x97c560ba6b0919a5u, 0xdccd879fc967d41au },
  { 0xa87fea27a539e9a5u, 0x3f2398d747b36224u },
  { 0xbb127c53b17ec159u, 0x5560c018580d5d52u },
  { 0xcfb11ead453994bau, 0x67de18eda5814af2u },
  { 0xe69594bec44de15bu, 0x4c2ebe687989a9b3u },
  { 0x8000000000000000u, 0x0000000000000000u },
  { 0x8e1bc9bf04000000u, 0x0000000000000000u },
  { 0x9dc5ada82b70b59du, 0xf020000000000000u },
  { 0xaf298d050e4395d6u, 0x9670b12b7f410000u },
  { 0xc2781f49ffcfa6d5u, 0x3cbf6b71c76b25fbu },
  { 0xd7e77a8f87daf7fbu, 0xdc33745ec97be906u },
  { 0xefb3ab16c59b14a2u, 0xc5cfe94ef3ea101eu },
  { 0x850fadc09923329eu, 0x03e2cf6bc604ddb0u },
  { 0x93ba47c980e98cdfu, 0xc66f336c36b10137u },
  { 0xa402b9c5a8d3a6e7u, 0x5f16206c9c6209a6u },
  { 0xb616a12b7fe617aau, 0x577b986b314d6009u },
  { 0xca28a291859bbf93u, 0x7d7b8f7503cfdcfeu },
  { 0xe070f78d3927556au, 0x85bbe253f47b1417u },
  { 0xf92e0c3537826145u, 0xa7709a56ccdf8a82u },
  { 0x8a5296ffe33cc92fu, 0x82bd6b70d99aaa6fu },
  { 0x9991a6f3d6bf1765u, 0xacca6da1e0a8ef29u },
  { 0xaa7eebfb9df9de8du, 0xddbb901b98feeab7u },
  { 0xbd49d14aa79dbc82u, 0x4b2d8644d8a74e18u },
  { 0xd226fc195c6a2f8cu, 0x73832eec6fff3111u },
  { 0xe950df20247c83fdu, 0x47c6b82ef32a2069u },
  { 0x81842f29f2cce375u, 0xe6a1158300d46640u },
  { 0x8fcac257558ee4e6u, 0x213a4f0aa5e8a7b1u }
};

/* 10^k = (p + err) * 2^*pe with 2^127 <= p < 2^128, 0 <= err < 3, err = 0 for 0 <= k <= 27 */
static dg_u128 dg_power (int k, int *pe) {
  *pe = dg_log2of10(k) - 127;
  if (k >= 0 && k <= 27) {     /* 5^k fits 64 bits */
    uint64_t five = k < 20 ? dg_pow10[k] >> k : (dg_pow10[19] >> 19) * (dg_pow10[k - 19] >> (k - 19));
    return (dg_u128){ five << (64 - dg_bits(five)), 0 };
  }
  int q = dg_floordiv2(k, 4);
  dg_u128 t = dg_pow16[q - DG_POW16MIN];
  uint64_t r = dg_pow10[k - 16 * q];
  if (r == 1) return t;
  r <<= 64 - dg_bits(r);
  dg_u128 h = dg_mul64(t.hi, r), l = dg_mul64(t.lo, r);        /* h * 2^64 + l: 191 or 192 bits */
  uint64_t mid = h.lo + l.hi;
  h.hi += mid < l.hi;
  if (h.hi >> 63) return (dg_u128){ h.hi, mid };
  return (dg_u128){ h.hi << 1 | mid >> 63, mid << 1 | l.lo >> 63 };
}

void la_fmt_power10 (int k, uint64_t *hi, uint64_t *lo, int *pe) {
  dg_u128 p = dg_power(k, pe);
  *hi = p.hi;
  *lo = p.lo;
}

/* What is compared at a digit of weight 10^j. All in units of 2^-64. */
typedef struct dg_point {
  uint64_t n;           /* digits so far and below */
  uint64_t frac;
  dg_u128 ml, mh;
  bool even;
  unsigned slack;
} dg_point;

/* low in bit 0, high in bit 1; -1: too close to tell */
static int dg_lowhigh (const dg_point *t, int j) {
  dg_u128 r = { t->n % dg_pow10[j], t->frac };
  int low = dg_cmp(r, t->ml, t->slack);
  if (low == 2) return -1;
  int high = dg_cmp(dg_sub((dg_u128){ dg_pow10[j], 0 }, r), t->mh, t->slack);
  if (high == 2) return -1;
  return (low < 0 || (low == 0 && t->even)) | (high < 0 || (high == 0 && t->even)) << 1;
}

/* false: not to be told with 128 bits */
static bool dg_fast (const dg_float *f, const dg_want *w, dg_digits *out) {
  int b = f->e + dg_bits(f->m) - 1;
  int k = 16 - dg_log10of2(b);                 /* v * 10^k >= 10^16, < 2 * 10^17 */
  int pe;
  dg_u128 p = dg_power(k, &pe);
  bool exact = k >= 0 && k <= 27;
  /* y = v * 10^k */
  int lz = 64 - dg_bits(f->m);
  uint64_t m = f->m << lz;
  dg_u128 h = dg_mul64(p.hi, m), l = dg_mul64(p.lo, m);
  uint64_t mid = h.lo + l.hi;
  h.hi += mid < l.hi;
  h.lo = mid;                                  /* now h * 2^64 + l.lo */
  int sh = -(f->e - lz + pe + 64) - 64;
  if (sh < 0 || sh > 63) return false;
  exact = exact && !dg_lowbits(h, sh) && l.lo == 0;
  dg_u128 y = dg_shr(h, sh);
  /* half of the distance to the neighbours */
  int shm = -(pe + f->e + 63);
  if (shm < 0 || shm > 126) return false;
  exact = exact && !dg_lowbits(p, shm + f->narrow);
  dg_point t = { .n = y.hi, .frac = y.lo, .even = (f->m & 1) == 0, .slack = exact ? 0 : 8 };
  t.mh = dg_shr(p, shm);
  t.ml = f->narrow ? dg_shr(p, shm + 1) : t.mh;
  if (!exact && y.lo >= UINT64_MAX - 8) return false;  /* perhaps the next integer */

  int nd = y.hi >= dg_pow10[17] ? 18 : 17, p0 = -k;
  if (y.hi < dg_pow10[16] || y.hi >= dg_pow10[18]) return false;
  int x = p0 + nd - 1;                         /* weight of the first digit */
  if (!w->total && w->max >= 0 && x < -w->max) x = -w->max;
  int pmax = w->max < 0 ? DG_NONE : w->total ? x + 1 - w->max : -w->max;
  int j, flags = 0;
  if (w->unique) {
    flags = dg_lowhigh(&t, 0);
    if (flags <= 0) return false;
    for (j = 0; j < nd - 1; j++) {
      int up = dg_lowhigh(&t, j + 1);
      if (up < 0) return false;
      if (up == 0) break;
    }
    int stop = p0 + j;
    if (w->min >= 0) {
      int pmin = w->total ? x + 1 - w->min : -w->min;
      if (pmin < stop) stop = pmin;
    }
    if (stop < pmax) stop = pmax;
    if (stop < p0) return false;
    j = stop - p0;
    if (j > 19) j = 19, x = p0 + j;            /* far below the last place: 0; its weight is set at the end */
    flags = dg_lowhigh(&t, j);
    if (flags < 0) return false;
  }
  else {
    if (pmax == DG_NONE || pmax < p0) {        /* all digits */
      if (!exact || y.lo != 0) return false;
      j = 0;
    }
    else j = pmax - p0;
    if (j > 19) j = 19, x = p0 + j;
  }
  uint64_t d = t.n / dg_pow10[j];
  dg_u128 r = { t.n % dg_pow10[j], t.frac };
  bool raise = flags == 2;
  if (flags == 0 || flags == 3) {
    dg_u128 half = { dg_pow10[j] >> 1, dg_pow10[j] & 1 ? (uint64_t)1 << 63 : 0 };
    int c = dg_cmp(r, half, t.slack);
    if (c == 2) return false;
    raise = c > 0 || (c == 0 && (d & 1));
  }
  int len = x - (p0 + j) + 1;
  if (!w->unique) {
    if (r.hi == 0 && r.lo <= t.slack && t.slack > 0) return false;     /* is nothing left? */
    if (r.hi == 0 && r.lo == 0)
      while (len > 1 && d % 10 == 0) { d /= 10; len--; }
  }
  dg_emit(out, d, len, x, raise);
  if (pmax != DG_NONE && !w->total && p0 + 19 < pmax) out->exp = pmax;
  return true;
}

/* ---- exact: big integers ---- */

#define BN_LIMBS 40     /* 1280 bits; the largest is 4 * 10^324 * 2^53 < 2^1132 */

typedef struct dg_big {
  int n;                /* limbs in use; the top one is not 0 */
  uint32_t d[BN_LIMBS]; /* least significant first */
} dg_big;

static void bn_set (dg_big *a, uint64_t x) {
  a->n = 0;
  for (; x > 0; x >>= 32) a->d[a->n++] = (uint32_t)x;
}

static void bn_mul (dg_big *a, uint32_t f) {
  uint64_t carry = 0;
  for (int i = 0; i < a->n; i++) {
    carry += (uint64_t)a->d[i] * f;
    a->d[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry > 0) a->d[a->n++] = (uint32_t)carry;
}

static void bn_mulpow10 (dg_big *a, int k) {
  for (; k >= 9; k -= 9) bn_mul(a, 1000000000u);
  if (k > 0) bn_mul(a, (uint32_t)dg_pow10[k]);
}

static void bn_shl (dg_big *a, int s) {
  if (a->n == 0) return;
  int limbs = s / 32, bits = s % 32;
  if (bits > 0) bn_mul(a, (uint32_t)1 << bits);
  if (limbs > 0) {
    memmove(a->d + limbs, a->d, (size_t)a->n * sizeof a->d[0]);
    memset(a->d, 0, (size_t)limbs * sizeof a->d[0]);
    a->n += limbs;
  }
}

static int bn_cmp (const dg_big *a, const dg_big *b) {
  if (a->n != b->n) return a->n < b->n ? -1 : 1;
  for (int i = a->n - 1; i >= 0; i--)
    if (a->d[i] != b->d[i]) return a->d[i] < b->d[i] ? -1 : 1;
  return 0;
}

static void bn_add (dg_big *r, const dg_big *a, const dg_big *b) {
  uint64_t carry = 0;
  int n = a->n > b->n ? a->n : b->n;
  for (int i = 0; i < n; i++) {
    carry += (uint64_t)(i < a->n ? a->d[i] : 0) + (i < b->n ? b->d[i] : 0);
    r->d[i] = (uint32_t)carry;
    carry >>= 32;
  }
  r->n = n;
  if (carry > 0) r->d[r->n++] = (uint32_t)carry;
}

/* a -= q * b, where the result is not negative */
static void bn_submul (dg_big *a, const dg_big *b, uint32_t q) {
  uint64_t carry = 0, borrow = 0;
  for (int i = 0; i < a->n; i++) {
    carry += (uint64_t)(i < b->n ? b->d[i] : 0) * q;
    uint64_t t = (uint64_t)a->d[i] - (uint32_t)carry - borrow;
    a->d[i] = (uint32_t)t;
    borrow = t >> 63;
    carry >>= 32;
  }
  while (a->n > 0 && a->d[a->n - 1] == 0) a->n--;
}

/* a mod= b, returns the quotient, which is at most 9 */
static int bn_divmod (dg_big *a, const dg_big *b) {
  if (a->n < b->n) return 0;
  uint64_t top = a->d[a->n - 1];
  if (a->n > b->n) top = top << 32 | a->d[a->n - 2];
  int q = (int)(top / ((uint64_t)b->d[b->n - 1] + 1));         /* never too large */
  if (q > 0) bn_submul(a, b, (uint32_t)q);
  for (; bn_cmp(a, b) >= 0; q++) bn_submul(a, b, 1);
  return q;
}

static void dg_exact (const dg_float *f, const dg_want *w, dg_digits *out) {
  dg_big r, s, ml, mh, t;
  /* v = r / s, margins ml / s and mh / s */
  bn_set(&r, f->m);
  bn_set(&s, 1);
  bn_set(&mh, 1);
  bn_shl(&r, 2);
  bn_shl(&s, 2);
  bn_shl(&mh, 1);
  if (f->e >= 0) { bn_shl(&r, f->e); bn_shl(&mh, f->e); }
  else bn_shl(&s, -f->e);
  int x = dg_log10of2(f->e + dg_bits(f->m) - 1);       /* the weight of the first digit, or one less */
  bool fixed = !w->total && w->max >= 0;
  if (fixed && x < -w->max) x = -w->max;
  if (x >= 0) bn_mulpow10(&s, x);
  else { bn_mulpow10(&r, -x); bn_mulpow10(&mh, -x); }
  t = s;
  bn_mul(&t, 10);
  if (bn_cmp(&r, &t) >= 0) { x++; s = t; }
  ml = mh;
  if (f->narrow) bn_mul(&r, 2), bn_mul(&s, 2), bn_mul(&mh, 2);
  int pmax = w->max < 0 ? DG_NONE : w->total ? x + 1 - w->max : -w->max;
  int pmin = w->min < 0 ? INT32_MAX : w->total ? x + 1 - w->min : -w->min;
  bool even = (f->m & 1) == 0, low = false, high = false;
  int digit;
  out->n = 0;
  out->exp = x;
  for (int p = x; ; p--) {
    digit = bn_divmod(&r, &s);
    if (w->unique) {
      int c = bn_cmp(&r, &ml);
      low = c < 0 || (c == 0 && even);
      bn_add(&t, &r, &mh);
      c = bn_cmp(&t, &s);
      high = c > 0 || (c == 0 && even);
      if ((low || high) && p <= pmin) break;
    }
    if ((r.n == 0 && !w->unique) || p == pmax || out->n == DG_MAX - 1) break;
    out->d[out->n++] = (char)('0' + digit);
    bn_mul(&r, 10);
    if (w->unique && bn_cmp(&ml, &s) <= 0) { bn_mul(&ml, 10); bn_mul(&mh, 10); }     /* larger ones tell no more */
  }
  bool raise = high && !low;
  if (low == high) {
    bn_mul(&r, 2);
    int c = bn_cmp(&r, &s);
    raise = c > 0 || (c == 0 && (digit & 1));
  }
  out->d[out->n++] = (char)('0' + digit);
  if (raise) dg_raise(out);
}

static void dg_make (const dg_float *f, const dg_want *w, dg_digits *out) {
  if (f->m == 0) {
    out->d[0] = '0';
    out->n = 1;
    out->exp = 0;
  }
  else if (!dg_fast(f, w, out)) dg_exact(f, w, out);
}

/* ================================ numbers ================================ */

/* A finite number set out: sign, digits, padding. Made once, measured or written. */
typedef struct nf_layout {
  dg_digits dg;
  char sign;                    /* 0: none */
  int64_t left, right;          /* spaces */
  int64_t whole;                /* digits before the point ... */
  int wdig;                     /* ... of which so many from dg, the others 0 */
  int64_t lead;                 /* zeros after the point */
  int fdig;                     /* then so many from dg */
  int64_t tail;                 /* then zeros */
  bool point;
  char exp[8];                  /* "e-07" or "" */
  int nexp;
} nf_layout;

#define NF_MAX 16384            /* characters of one number: NumPy's bound, and room for every digit there is */

static int64_t nf_fraction (const nf_layout *l) { return l->lead + l->fdig + l->tail; }

/* Digits that the options do not want any more; the point. `want`: digits after the point that 'k' keeps.
** Scientific: '-' takes the point only where nothing had to be trimmed after it: 2 is "2e+00", 2.04 in two digits
** "2.e+00". */
static void nf_trim (nf_layout *l, char trim, int64_t want, bool scientific) {
  bool bare = l->fdig == 0;
  int64_t have = l->lead + l->fdig;
  l->tail = 0;
  l->point = true;
  if (trim == 'k') {
    if (want > have) l->tail = want - have;
    return;
  }
  const char *d = l->dg.d + l->wdig;
  while (l->fdig > 0 && d[l->fdig - 1] == '0') l->fdig--;
  if (l->fdig > 0) return;
  l->lead = 0;
  if (trim == '0') l->tail = 1;
  else if (trim == '-') l->point = scientific && !bare;
}

static void nf_sign (nf_layout *l, const dg_float *f, bool plus) {
  l->sign = f->neg ? '-' : plus ? '+' : 0;
}

static void nf_positional (nf_layout *l, const dg_float *f, const la_fmtspec *o) {
  dg_want w = { o->unique, !o->fractional, o->precision, o->min_digits };
  dg_make(f, &w, &l->dg);
  nf_sign(l, f, o->sign);
  int n = l->dg.n, x = l->dg.exp;
  l->whole = x >= 0 ? x + 1 : 1;
  l->wdig = x < 0 ? 0 : n < x + 1 ? n : x + 1;
  l->lead = x < 0 ? -(x + 1) : 0;
  l->fdig = n - l->wdig;
  l->nexp = 0;
  int64_t want = o->unique ? o->min_digits : o->precision;
  if (want < 0) want = 0;
  if (!o->fractional) want -= l->whole;
  nf_trim(l, o->trim, want, false);
  int64_t have = nf_fraction(l);
  l->right = 0;
  if (o->pad_right >= have) {
    l->right = o->pad_right - have;
    if (!l->point) l->right++;
  }
  int64_t used = l->whole + (l->sign != 0);
  l->left = o->pad_left > used ? o->pad_left - used : 0;
}

static void nf_scientific (nf_layout *l, const dg_float *f, const la_fmtspec *o) {
  dg_want w = { o->unique, true, o->precision < 0 ? -1 : o->precision + 1, o->min_digits < 0 ? -1 : o->min_digits + 1 };
  dg_make(f, &w, &l->dg);
  nf_sign(l, f, o->sign);
  l->whole = 1;
  l->wdig = 1;
  l->lead = 0;
  l->fdig = l->dg.n - 1;
  nf_trim(l, o->trim, o->unique ? o->min_digits : o->precision, true);
  l->right = 0;
  int64_t used = 1 + (l->sign != 0);
  l->left = o->pad_left > used ? o->pad_left - used : 0;
  int x = l->dg.exp < 0 ? -l->dg.exp : l->dg.exp, least = o->exp_digits < 0 ? 2 : o->exp_digits > 5 ? 5 : o->exp_digits;
  char rev[5];
  int n = 0;
  while (n < least || x > 0 || n == 0) { rev[n++] = (char)('0' + x % 10); x /= 10; }
  l->exp[0] = 'e';
  l->exp[1] = l->dg.exp < 0 ? '-' : '+';
  for (int i = 0; i < n; i++) l->exp[2 + i] = rev[n - 1 - i];
  l->nexp = 2 + n;
}

static int64_t nf_length (const nf_layout *l) {
  return l->left + (l->sign != 0) + l->whole + l->point + nf_fraction(l) + l->nexp + l->right;
}

/* Writes nf_length(l) characters to p; returns the end. */
static char *nf_write (const nf_layout *l, char *p) {
  const char *d = l->dg.d;
  memset(p, ' ', (size_t)l->left);
  p += l->left;
  if (l->sign) *p++ = l->sign;
  memcpy(p, d, (size_t)l->wdig);
  memset(p + l->wdig, '0', (size_t)(l->whole - l->wdig));
  p += l->whole;
  if (l->point) *p++ = '.';
  memset(p, '0', (size_t)l->lead);
  p += l->lead;
  memcpy(p, d + l->wdig, (size_t)l->fdig);
  p += l->fdig;
  memset(p, '0', (size_t)l->tail);
  p += l->tail;
  memcpy(p, l->exp, (size_t)l->nexp);
  p += l->nexp;
  memset(p, ' ', (size_t)l->right);
  return p + l->right;
}

static bool nf_put (la_strbuf *out, const nf_layout *l) {
  int64_t n = nf_length(l);
  if (n > NF_MAX) return la_fail(out->cx, "float formatting result too large");
  char *p = la_str_room(out, (size_t)n);
  if (p == NULL) return false;
  nf_write(l, p);
  return true;
}

/* nan and inf as NumPy's format_float functions write them */
static bool nf_special (la_strbuf *out, const dg_float *f, bool plus) {
  if (f->cls == DG_NAN) return la_str_put(out, "nan", 3);
  if (f->neg) return la_str_put(out, "-inf", 4);
  return plus ? la_str_put(out, "+inf", 4) : la_str_put(out, "inf", 3);
}

static dg_float nf_round (la_dtype dt, double x) {
  if (dt == LA_F16) { uint16_t h = la_f64_to_f16(x); return dg_unpack(dt, &h); }
  if (dt == LA_F32) { float s = (float)x; return dg_unpack(dt, &s); }
  return dg_unpack(LA_F64, &x);
}

bool la_fmt_positional (la_strbuf *out, la_dtype dt, double x, const la_fmtspec *o) {
  dg_float f = nf_round(dt, x);
  if (f.cls != DG_FINITE) return nf_special(out, &f, o->sign);
  nf_layout l;
  nf_positional(&l, &f, o);
  return nf_put(out, &l);
}

bool la_fmt_scientific (la_strbuf *out, la_dtype dt, double x, const la_fmtspec *o) {
  dg_float f = nf_round(dt, x);
  if (f.cls != DG_FINITE) return nf_special(out, &f, o->sign);
  nf_layout l;
  nf_scientific(&l, &f, o);
  return nf_put(out, &l);
}

/* From here on a scalar is written scientifically: 10 to the number of digits that its dtype is sure to hold. */
static double nf_large (la_dtype dt) { return dt == LA_F16 ? 1e3 : dt == LA_F32 ? 1e6 : 1e16; }

/* One float as its str, with its sign if it is negative or `plus`; '0' or '-' trims the positional notation. */
static char *nf_scalar (char *p, la_dtype dt, const void *element, bool plus, char trim) {
  static const la_fmtspec all = { -1, -1, -1, -1, -1, true, true, false, '-' };
  dg_float f = dg_unpack(dt, element);
  if (f.cls != DG_FINITE) {
    if (f.cls == DG_NAN) { if (plus) *p++ = '+'; }
    else if (f.neg) *p++ = '-';
    else if (plus) *p++ = '+';
    memcpy(p, f.cls == DG_NAN ? "nan" : "inf", 3);
    return p + 3;
  }
  nf_layout l;
  la_fmtspec o = all;
  double a = dg_todouble(dt, element);
  if (a < 0) a = -a;
  o.sign = plus;
  if (a == 0 || (a >= 1e-4 && a < nf_large(dt))) {
    o.trim = trim;
    nf_positional(&l, &f, &o);
  }
  else nf_scientific(&l, &f, &o);
  return nf_write(&l, p);
}

#define NF_INTLEN 24

/* an integer's digits, from the right end */
static char *nf_int (char *end, int64_t i, bool unsig) {
  bool neg = i < 0 && !unsig;
  uint64_t u = neg ? 0 - (uint64_t)i : (uint64_t)i;
  do { *--end = (char)('0' + u % 10); u /= 10; } while (u > 0);
  if (neg) *--end = '-';
  return end;
}

int la_fmt_number (char buf[LA_FMT_NUMBER], la_dtype dt, const void *element) {
  char *p = buf;
  if (dt == LA_BOOL) {
    bool b = *(const uint8_t *)element != 0;
    memcpy(p, b ? "True" : "False", 5);
    p += b ? 4 : 5;
  }
  else if (!la_isinexact(dt)) {
    la_scalar x;
    la_dt_load(dt, element, &x);
    char digits[NF_INTLEN], *end = digits + sizeof digits, *s = nf_int(end, x.i, dt == LA_U64);
    memcpy(p, s, (size_t)(end - s));
    p += end - s;
  }
  else if (!la_iscomplex(dt)) p = nf_scalar(p, dt, element, false, '0');
  else {
    la_dtype part = la_dt_real(dt);
    const char *im = (const char *)element + la_itemsize(part);
    dg_float re = dg_unpack(part, element);
    if (re.cls == DG_FINITE && re.m == 0 && !re.neg) {        /* 2j */
      p = nf_scalar(p, part, im, false, '-');
      *p++ = 'j';
    }
    else {
      *p++ = '(';
      p = nf_scalar(p, part, element, false, '-');
      p = nf_scalar(p, part, im, true, '-');
      *p++ = 'j';
      *p++ = ')';
    }
  }
  *p = '\0';
  return (int)(p - buf);
}

/* ================================ options ================================ */

/* ORDER FLOATMODE */
const char *const la_fmt_floatmodes[] = { "fixed", "unique", "maxprec", "maxprec_equal", NULL };

static const la_printopts fo_default = {
  .edgeitems = 3, .linewidth = 75, .threshold = 1000, .precision = 8, .floatmode = LA_FLOAT_MAXPREC, .suppress = false,
  .sign = '-', .nanstr = "nan", .infstr = "inf"
};

const la_printopts *la_fmt_options (la_ctx *cx) {
  return cx->print != NULL ? cx->print : &fo_default;
}

bool la_fmt_setoptions (la_ctx *cx, const la_printopts *o) {
  if (cx->print == NULL) {
    la_printopts *fresh = la_mem_alloc(cx, sizeof *fresh);
    if (fresh == NULL) return false;
    cx->print = fresh;
  }
  if (o != cx->print) *cx->print = *o;
  return true;
}

void la_fmt_free (la_ctx *cx) {
  if (cx->print != NULL) la_mem_free(cx, cx->print, sizeof *cx->print);
  cx->print = NULL;
}

/* ================================ arrays ================================ */

/* ---- which elements are shown ---- */

/* Along an axis of n positions: all, or `lead` from its beginning and `trail` from its end. */
typedef struct ar_edges { int64_t lead, trail; bool cut; } ar_edges;

struct ar_format;

typedef struct ar_job {
  la_strbuf *out;
  const la_view *v;
  const la_fmtcall *call;
  const la_printopts *o;
  bool summary;
  int64_t seprstrip;            /* characters of the separator without the white space at its end */
  size_t sepbytes;              /* and bytes */
  int64_t sepchars;
  la_strbuf word;
  const struct ar_format *format;
} ar_job;

/* With edgeitems = 0 the last position is shown still, and the dots stand even for nothing: so does NumPy. */
static ar_edges ar_axis (const ar_job *a, int axis) {
  int64_t n = a->v->shape[axis], e = a->o->edgeitems;
  ar_edges r = { 0, n, false };
  if (a->summary && e < n && n - e > e) {
    r.lead = e;
    r.trail = e > 0 ? e : 1;
    r.cut = true;
  }
  return r;
}

/* Calls fn for every element that is shown, in order; stops when it returns false. */
static bool ar_each (const ar_job *a, bool (*fn) (void *ud, const char *element), void *ud) {
  int64_t pos[LA_MAXDIMS], count[LA_MAXDIMS], skip[LA_MAXDIMS], lead[LA_MAXDIMS];
  const la_view *v = a->v;
  const char *p = v->data;
  for (int d = 0; d < v->ndim; d++) {
    ar_edges e = ar_axis(a, d);
    count[d] = e.lead + e.trail;
    lead[d] = e.lead;
    skip[d] = v->shape[d] - count[d];          /* positions left out after the lead */
    pos[d] = 0;
    if (count[d] == 0) return true;
    if (lead[d] == 0) p += skip[d] * v->strides[d];
  }
  for (;;) {
    if (!fn(ud, p)) return false;
    int d = v->ndim - 1;
    for (; d >= 0; d--) {
      if (++pos[d] < count[d]) {
        p += v->strides[d] * (pos[d] == lead[d] ? skip[d] + 1 : 1);
        break;
      }
      int64_t span = count[d] - 1 + (lead[d] > 0 && lead[d] < count[d] ? skip[d] : 0);
      p -= v->strides[d] * span;
      pos[d] = 0;
    }
    if (d < 0) return true;
  }
}

/* ---- one column of floats ---- */

typedef struct ar_floats {
  la_dtype dt;                  /* float16, float32, float64 */
  int64_t offset;               /* of the imaginary part in its element */
  bool exponent;                /* scientific */
  char sign;
  la_fmtspec spec;
  int64_t nspecial;             /* nan and inf: their width */
  /* what the shown elements say */
  int64_t count, finite;
  double max, min;              /* magnitudes of what is finite and not 0; 0: there is none */
  bool signbit, neginf;
  int64_t whole, frac, exp;     /* longest parts */
  const la_printopts *o;
} ar_floats;

static bool ar_survey (void *ud, const char *element) {
  ar_floats *f = ud;
  dg_float x = dg_unpack(f->dt, element + f->offset);
  f->count++;
  if (x.cls != DG_FINITE) {
    f->neginf |= x.cls == DG_INF && x.neg;
    return true;
  }
  f->finite++;
  f->signbit |= x.neg;
  if (x.m != 0) {
    double a = dg_todouble(f->dt, element + f->offset);
    if (a < 0) a = -a;
    if (a > f->max) f->max = a;
    if (f->min == 0 || a < f->min) f->min = a;
  }
  return true;
}

static bool ar_measure (void *ud, const char *element) {
  ar_floats *f = ud;
  dg_float x = dg_unpack(f->dt, element + f->offset);
  if (x.cls != DG_FINITE) return true;
  nf_layout l;
  if (f->exponent) nf_scientific(&l, &x, &f->spec);
  else nf_positional(&l, &x, &f->spec);
  int64_t whole = l.whole + (l.sign != 0), frac = nf_fraction(&l);
  if (whole > f->whole) f->whole = whole;
  if (frac > f->frac) f->frac = frac;
  if (l.nexp > f->exp) f->exp = l.nexp;
  return true;
}

/* Are the magnitudes such that NumPy takes scientific notation? Compared in the array's dtype, as NumPy does. */
static bool ar_wants_exponent (const ar_floats *f) {
  double large = f->dt == LA_F16 ? 1e3 : f->dt == LA_F32 ? 1e6 : 1e8, small = 1e-4, ratio;
  if (f->max == 0) return false;
  if (f->max >= large) return true;
  if (f->o->suppress) return false;
  if (f->dt == LA_F64) ratio = f->max / f->min;
  else {
    float q = (float)f->max / (float)f->min;
    ratio = (double)q;
    small = (double)(float)1e-4;
    if (f->dt == LA_F16) {
      ratio = (double)la_f16_to_f32(la_f32_to_f16(q));
      small = (double)la_f16_to_f32(la_f64_to_f16(1e-4));
    }
  }
  return f->min < small || ratio > 1000;
}

/* The width and notation that all shown elements share. */
static bool ar_plan_floats (ar_floats *f, const ar_job *a, la_dtype dt, int64_t offset, char sign) {
  const la_printopts *o = a->o;
  memset(f, 0, sizeof *f);
  f->dt = dt;
  f->offset = offset;
  f->o = o;
  f->sign = sign;
  ar_each(a, ar_survey, f);
  f->exponent = ar_wants_exponent(f);
  bool fixed = o->floatmode == LA_FLOAT_FIXED;
  la_fmtspec *s = &f->spec;
  *s = (la_fmtspec){ .precision = o->floatmode == LA_FLOAT_UNIQUE ? -1 : o->precision, .min_digits = -1, .pad_left = -1,
                     .pad_right = -1, .exp_digits = -1, .unique = !fixed, .fractional = true, .sign = sign == '+',
                     .trim = fixed ? 'k' : '.' };
  if (f->finite > 0) ar_each(a, ar_measure, f);
  if (f->whole + f->frac > NF_MAX) return la_fail(a->out->cx, "float formatting result too large");
  int64_t left = f->whole, right = f->frac;
  if (f->finite == 0) s->trim = '.';
  else if (f->exponent) {
    s->trim = 'k';
    s->precision = s->min_digits = (int)f->frac;
    s->exp_digits = (int)f->exp - 2;
    right = f->exp + f->frac;
  }
  else if (fixed || o->floatmode == LA_FLOAT_MAXPREC_EQUAL) {
    s->precision = s->min_digits = (int)f->frac;
    s->trim = 'k';
  }
  else s->min_digits = 0;
  if (sign == ' ' && !f->signbit) left++;
  if (f->finite < f->count) {
    int64_t n = la_str_chars(o->nanstr, strlen(o->nanstr)) - right - 1;
    int64_t i = la_str_chars(o->infstr, strlen(o->infstr)) + (sign != '-' || f->neginf) - right - 1;
    if (n > left) left = n;
    if (i > left) left = i;
  }
  f->nspecial = left + right + 1;
  s->pad_left = (int)left;
  s->pad_right = f->exponent ? -1 : (int)right;
  return true;
}

static bool ar_put_float (la_strbuf *out, const ar_floats *f, const char *element) {
  dg_float x = dg_unpack(f->dt, element + f->offset);
  nf_layout l;
  if (x.cls == DG_FINITE) {
    if (f->exponent) nf_scientific(&l, &x, &f->spec);
    else nf_positional(&l, &x, &f->spec);
    return nf_put(out, &l);
  }
  const char *s = x.cls == DG_NAN ? f->o->nanstr : f->o->infstr;
  size_t n = strlen(s);
  char sign = x.cls == DG_INF && x.neg ? '-' : f->sign == '+' ? '+' : 0;
  return la_str_fill(out, ' ', f->nspecial - la_str_chars(s, n) - (sign != 0))
      && (sign == 0 || la_str_put(out, &sign, 1)) && la_str_put(out, s, n);
}

/* ---- one element of any dtype ---- */

typedef struct ar_format {
  la_dtype dt;
  bool scalar;                  /* of a 0-d array */
  ar_floats re, im;
  int64_t width;                /* of integers */
  char sign;
  bool seen;
  bool unsig;                   /* uint64: max and min are bits */
  int64_t max, min;
} ar_format;

static bool ar_less (const ar_format *f, int64_t a, int64_t b) { return f->unsig ? (uint64_t)a < (uint64_t)b : a < b; }

static bool ar_range (void *ud, const char *element) {
  ar_format *f = ud;
  la_scalar s;
  la_dt_load(f->dt, element, &s);
  if (!f->seen || ar_less(f, f->max, s.i)) f->max = s.i;
  if (!f->seen || ar_less(f, s.i, f->min)) f->min = s.i;
  f->seen = true;
  return true;
}

static int64_t ar_intlen (int64_t i, bool unsig) {
  char digits[NF_INTLEN], *end = digits + sizeof digits;
  return end - nf_int(end, i, unsig);
}

static void ar_plan_ints (ar_format *f, const ar_job *a) {
  f->sign = a->o->sign;
  f->seen = false;
  f->unsig = f->dt == LA_U64;
  ar_each(a, ar_range, f);
  int64_t most = ar_intlen(f->max, f->unsig), least = ar_intlen(f->min, f->unsig);
  if (f->sign == ' ' && !f->unsig && f->min < 0) f->sign = '-';
  if (f->sign != '-' && (f->unsig || f->max >= 0)) most++;
  f->width = most > least ? most : least;
}

static bool ar_plan (ar_format *f, const ar_job *a) {
  const la_view *v = a->v;
  f->dt = v->dtype;
  f->scalar = v->ndim == 0;
  if (a->call->word != NULL || f->dt == LA_BOOL) return true;
  if (!la_isinexact(f->dt)) { ar_plan_ints(f, a); return true; }
  la_dtype part = la_dt_real(f->dt);
  return ar_plan_floats(&f->re, a, part, 0, a->o->sign)
      && (!la_iscomplex(f->dt) || ar_plan_floats(&f->im, a, part, la_itemsize(part), '+'));
}

static bool ar_put (la_strbuf *out, const ar_job *a, const char *element) {
  const ar_format *f = a->format;
  if (a->call->word != NULL) return a->call->word(a->call->ud, f->dt, element, out);
  if (f->dt == LA_BOOL) {
    if (*(const uint8_t *)element == 0) return la_str_put(out, "False", 5);
    return f->scalar ? la_str_put(out, "True", 4) : la_str_put(out, " True", 5);
  }
  if (!la_isinexact(f->dt)) {
    la_scalar x;
    la_dt_load(f->dt, element, &x);
    char digits[NF_INTLEN], *end = digits + sizeof digits, *s = nf_int(end, x.i, f->unsig), sign = 0;
    if (*s != '-' && f->sign != '-') sign = f->sign;
    return la_str_fill(out, ' ', f->width - (end - s) - (sign != 0)) && (sign == 0 || la_str_put(out, &sign, 1))
        && la_str_put(out, s, (size_t)(end - s));
  }
  if (!ar_put_float(out, &f->re, element)) return false;
  if (!la_iscomplex(f->dt)) return true;
  if (!ar_put_float(out, &f->im, element)) return false;
  size_t end = out->n;          /* the j goes before the padding */
  while (out->s[end - 1] == ' ') end--;
  size_t blanks = out->n - end;
  if (!la_str_put(out, "j", 1)) return false;
  out->s[end] = 'j';
  memset(out->s + end + 1, ' ', blanks);
  return true;
}

/* ---- lines ---- */

typedef struct ar_line {
  size_t start;                 /* in out: where the line's own text begins */
  int64_t chars;                /* so far, with its indentation */
  int64_t indent, width;
} ar_line;

static bool ar_isspace (char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static bool ar_break (la_strbuf *out, ar_line *l, int64_t indent) {
  while (out->n > l->start && ar_isspace(out->s[out->n - 1])) out->n--;
  if (!la_str_put(out, "\n", 1) || !la_str_fill(out, ' ', indent)) return false;
  l->start = out->n;
  l->chars = indent;
  return true;
}

/* A word, on a new line if it does not fit this one. A word of several lines keeps its lines below each other. */
static bool ar_word (la_strbuf *out, ar_line *l, const char *s, size_t n) {
  const char *nl = memchr(s, '\n', n);
  int64_t wide = 0;
  if (nl == NULL || nl == s + n - 1) {
    if (nl != NULL) n--;
    wide = la_str_chars(s, n);
    if (l->chars + wide > l->width && l->chars > l->indent && !ar_break(out, l, l->indent)) return false;
    l->chars += wide;
    return la_str_put(out, s, n);
  }
  if (s[n - 1] == '\n') n--;
  const char *end = s + n;
  for (const char *p = s; p <= end; p = nl + 1) {
    nl = memchr(p, '\n', (size_t)(end - p));
    if (nl == NULL) nl = end;
    int64_t w = la_str_chars(p, (size_t)(nl - p));
    if (w > wide) wide = w;
  }
  if (l->chars + wide > l->width && l->chars > l->indent && !ar_break(out, l, l->indent)) return false;
  int64_t column = l->chars;
  for (const char *p = s; ; p = nl + 1) {
    nl = memchr(p, '\n', (size_t)(end - p));
    if (nl == NULL) nl = end;
    if (p > s && !ar_break(out, l, column)) return false;
    if (!la_str_put(out, p, (size_t)(nl - p))) return false;
    l->chars = column + la_str_chars(p, (size_t)(nl - p));
    if (nl == end) break;
  }
  int64_t fill = column + wide - l->chars;
  l->chars += fill;
  return la_str_fill(out, ' ', fill);
}

static bool ar_element (ar_job *a, ar_line *l, const char *element) {
  a->word.n = 0;
  return ar_put(&a->word, a, element) && ar_word(a->out, l, a->word.s, a->word.n);
}

static bool ar_sep (ar_job *a, ar_line *l) {
  l->chars += a->sepchars;
  return la_str_put(a->out, a->call->sep, a->call->seplen);
}

/* What is shown along an axis, one after the other: positions, and -1 for the dots. */
static int64_t ar_shown (const ar_edges *e) { return e->lead + e->cut + e->trail; }

static int64_t ar_position (const ar_edges *e, int64_t i, int64_t n) {
  return i < e->lead ? i : e->cut && i == e->lead ? -1 : n - (ar_shown(e) - i);
}

/* The last axis: elements in lines. */
static bool ar_row (ar_job *a, const char *p, int64_t indent, int64_t width) {
  int axis = a->v->ndim - 1;
  ar_edges e = ar_axis(a, axis);
  ar_line l = { a->out->n, indent, indent, width - (a->seprstrip > 1 ? a->seprstrip : 1) };
  int64_t shown = ar_shown(&e);
  for (int64_t i = 0; i < shown; i++) {
    int64_t at = ar_position(&e, i, a->v->shape[axis]);
    if (i > 0 && !ar_sep(a, &l)) return false;
    if (!(at < 0 ? ar_word(a->out, &l, "...", 3) : ar_element(a, &l, p + at * a->v->strides[axis]))) return false;
  }
  return true;
}

/* indent: the column after the bracket that opens here */
static bool ar_nested (ar_job *a, int axis, const char *p, int64_t indent, int64_t width) {
  la_strbuf *out = a->out;
  int left = a->v->ndim - axis;
  if (!la_str_put(out, "[", 1)) return false;
  if (left == 1) {
    if (!ar_row(a, p, indent, width)) return false;
  }
  else {
    ar_edges e = ar_axis(a, axis);
    int64_t shown = ar_shown(&e);
    for (int64_t i = 0; i < shown; i++) {
      int64_t at = ar_position(&e, i, a->v->shape[axis]);
      if (i > 0 && !(la_str_put(out, a->call->sep, a->sepbytes) && la_str_fill(out, '\n', left - 1)
                     && la_str_fill(out, ' ', indent))) return false;
      if (!(at < 0 ? la_str_put(out, "...", 3)
                   : ar_nested(a, axis + 1, p + at * a->v->strides[axis], indent + 1, width - 1))) return false;
    }
  }
  return la_str_put(out, "]", 1);
}

bool la_fmt_array (la_strbuf *out, const la_view *v, const la_fmtcall *c) {
  if (v->size == 0) return la_str_put(out, "[]", 2);
  ar_format format;
  ar_job a = { .out = out, .v = v, .call = c, .o = c->opts, .format = &format };
  a.summary = (double)v->size > c->opts->threshold;
  a.sepbytes = c->seplen;
  while (a.sepbytes > 0 && ar_isspace(c->sep[a.sepbytes - 1])) a.sepbytes--;
  a.seprstrip = la_str_chars(c->sep, a.sepbytes);
  a.sepchars = la_str_chars(c->sep, c->seplen);
  double work = 100;                            /* for each element that is shown */
  for (int d = 0; d < v->ndim; d++) {
    ar_edges e = ar_axis(&a, d);
    work *= (double)(e.lead + e.trail);
  }
  if (!la_work(out->cx, work) || !ar_plan(&format, &a)) return false;
  if (v->ndim == 0) return ar_put(out, &a, v->data);
  la_str_init(&a.word, out->cx);
  const int64_t far = (int64_t)1 << 48;         /* no line is longer, and sums of it do not overflow */
  int64_t width = c->opts->linewidth > far ? far : c->opts->linewidth < -far ? -far : c->opts->linewidth;
  bool ok = ar_nested(&a, 0, v->data, 1 + c->prefix, width - c->suffix);
  la_str_free(&a.word);
  return ok;
}

bool la_fmt_str (la_strbuf *out, const la_view *v, const la_fmtcall *c) {
  if (v->ndim > 0) return la_fmt_array(out, v, c);
  char number[LA_FMT_NUMBER];
  return la_str_put(out, number, (size_t)la_fmt_number(number, v->dtype, v->data));
}

static bool ar_shape (la_strbuf *out, const la_view *v) {
  if (!la_str_put(out, "shape=(", 7)) return false;
  for (int d = 0; d < v->ndim; d++) {
    char number[LA_FMT_NUMBER];
    if ((d > 0 && !la_str_put(out, ", ", 2))
        || !la_str_put(out, number, (size_t)la_fmt_number(number, LA_I64, &v->shape[d]))) return false;
  }
  return v->ndim == 1 ? la_str_put(out, ",)", 2) : la_str_put(out, ")", 1);
}

bool la_fmt_repr (la_strbuf *out, const la_view *v, const la_fmtcall *call) {
  la_fmtcall c = *call;
  size_t begin = out->n;
  c.sep = ", ";
  c.seplen = 2;
  c.prefix = 6;                 /* array( */
  c.suffix = 1;
  if (!la_str_put(out, "array(", 6) || !la_fmt_array(out, v, &c)) return false;
  /* what the elements don't tell: an unseen shape, a dtype that array() would not choose by itself */
  bool shape = (v->size == 0 && v->ndim != 1) || (double)v->size > la_fmt_options(out->cx)->threshold;
  bool implied = v->dtype == LA_BOOL || v->dtype == LA_I64 || v->dtype == LA_F64 || v->dtype == LA_C128;
  bool dtype = v->size == 0 || !implied;
  if (!shape && !dtype) return la_str_put(out, ")", 1);
  la_strbuf extra;
  la_str_init(&extra, out->cx);
  const char *name = la_dtypes[v->dtype].name;
  bool ok = (!shape || ar_shape(&extra, v)) && (!(shape && dtype) || la_str_put(&extra, ", ", 2))
         && (!dtype || (la_str_put(&extra, "dtype=", 6) && la_str_put(&extra, name, strlen(name))))
         && la_str_put(&extra, ")", 1) && la_str_put(out, ",", 1);
  if (ok) {
    size_t line = out->n;
    while (line > begin && out->s[line - 1] != '\n') line--;
    int64_t chars = la_str_chars(out->s + line, out->n - line) + la_str_chars(extra.s, extra.n) + 1;
    bool next = chars > c.opts->linewidth;
    ok = la_str_put(out, next ? "\n      " : " ", next ? 7 : 1) && la_str_put(out, extra.s, extra.n);
  }
  la_str_free(&extra);
  return ok;
}
