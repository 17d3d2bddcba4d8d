/*
** npy.c: .npy, zip and safetensors, from memory to memory. See npy.h.
**
** A .npy header is a Python dictionary with three keys. It is read by a small parser that knows strings, integers, tuples, True and
** False and nothing else: whatever is not that is refused.
*/
#include <stdio.h>
#include <string.h>

#include "memory.h"
#include "thread.h"
#include "npy.h"

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define NPY_NATIVE '>'
#else
#define NPY_NATIVE '<'
#endif

#define NPY_MAXHEAD ((int64_t)1 << 24)      /* bytes of a header: one of 64 axes needs 2 KB, one of 4000 fields 100 KB */

/* ================================ sources and sinks ================================ */

bool la_src_read (la_ctx *cx, la_source *s, int64_t at, int64_t n, void *dst) {
  if (at < 0 || n < 0 || at > s->size || n > s->size - at)
    return la_fail(cx, "the data is cut off: %lld bytes are needed at %lld, there are %lld in all", (long long)n, (long long)at, (long long)s->size);
  if (n == 0) return true;
  if (s->data != NULL) { memcpy(dst, s->data + at, (size_t)n); return true; }
  if (s->read == NULL) return la_fail(cx, "the file has been closed");
  return s->read(s, cx, at, (size_t)n, dst);
}

void la_src_close (la_source *s) {
  if (s->close != NULL) s->close(s);
  s->close = NULL;
  s->read = NULL;
  s->data = NULL;
}

bool la_sink_put (la_sink *k, const void *p, size_t n) {
  if (n == 0) return true;
  k->n += (int64_t)n;
  return k->put(k, p, n);
}

/* ================================ .npy ================================ */

typedef struct npy_text { const char *p, *end; } npy_text;

static void npy_blank (npy_text *t) {
  while (t->p < t->end && (*t->p == ' ' || *t->p == '\t' || *t->p == '\n' || *t->p == '\r')) t->p++;
}

static bool npy_char (npy_text *t, char c) {
  npy_blank(t);
  if (t->p == t->end || *t->p != c) return false;
  t->p++;
  return true;
}

/* A string of Python without escapes (the strings that matter have none); NULL if there is none. */
static const char *npy_string (npy_text *t, size_t *n) {
  npy_blank(t);
  if (t->end - t->p >= 2 && (*t->p == 'u' || *t->p == 'b') && (t->p[1] == '\'' || t->p[1] == '"')) t->p++;     /* written by Python 2 */
  if (t->p == t->end || (*t->p != '\'' && *t->p != '"')) return NULL;
  char q = *t->p++;
  const char *s = t->p;
  while (t->p < t->end && *t->p != q && *t->p != '\\') t->p++;
  if (t->p == t->end || *t->p != q) return NULL;
  *n = (size_t)(t->p++ - s);
  return s;
}

static bool npy_word (npy_text *t, const char *w) {
  size_t n = strlen(w);
  npy_blank(t);
  if ((size_t)(t->end - t->p) < n || memcmp(t->p, w, n) != 0) return false;
  t->p += n;
  return true;
}

static bool npy_shape (la_ctx *cx, npy_text *t, la_dims *d) {
  d->ndim = 0;
  if (!npy_char(t, '(')) return la_fail(cx, "bad .npy header: shape is not a tuple");
  while (!npy_char(t, ')')) {
    npy_blank(t);
    bool minus = t->p < t->end && *t->p == '-';
    if (minus) t->p++;
    if (t->p == t->end || *t->p < '0' || *t->p > '9') return la_fail(cx, "bad .npy header: a length in the shape is not a whole number");
    int64_t v = 0;
    while (t->p < t->end && *t->p >= '0' && *t->p <= '9')
      if (la_mul_overflow(v, 10, &v) || la_add_overflow(v, *t->p++ - '0', &v))
        return la_fail(cx, "bad .npy header: a length in the shape is too large");
    if (minus && v > 0) return la_fail(cx, "bad .npy header: negative dimensions are not allowed: axis %d has length -%lld", d->ndim + 1, (long long)v);
    if (t->p < t->end && *t->p == 'L') t->p++;               /* a long of Python 2 */
    if (d->ndim == LA_MAXDIMS) return la_fail(cx, "bad .npy header: more than %d dimensions", LA_MAXDIMS);
    d->shape[d->ndim++] = v;
    if (npy_char(t, ',')) continue;
    if (!npy_char(t, ')')) return la_fail(cx, "bad .npy header: shape is not a tuple");
    if (d->ndim == 1) return la_fail(cx, "bad .npy header: shape is not a tuple");      /* (3) is a number */
    break;
  }
  return true;
}

static bool npy_nofields (la_ctx *cx) {
  return la_fail(cx, "structured arrays cannot be loaded: there is no dtype with fields");
}

static bool npy_descr (la_ctx *cx, const char *s, size_t n, la_npyhead *h) {
  char order = '|', name[16];
  const char *whole = s;
  size_t len = n;
  if (n > 0 && (*s == '<' || *s == '>' || *s == '=' || *s == '|')) { order = *s++; n--; }
  if (n > 0 && *s == 'O') return la_fail(cx, "Object arrays cannot be loaded: they hold Python pickles, which are programs");
  if (n > 0 && *s == 'V') return npy_nofields(cx);
  h->swapped = order != '|' && order != '=' && order != NPY_NATIVE;
  h->text = 0;
  if (n > 1 && (*s == 'S' || *s == 'a' || *s == 'U')) {
    int64_t width = 0;
    for (size_t k = 1; k < n && width >= 0; k++)
      if (s[k] < '0' || s[k] > '9' || width > (1 << 26)) width = -1;
      else width = 10 * width + (s[k] - '0');
    if (width >= 0) {
      h->text = *s == 'U' ? 'U' : 'S';
      h->width = *s == 'U' ? 4 * width : width;
      h->dtype = LA_NODTYPE;
      return true;
    }
  }
  h->dtype = LA_NODTYPE;
  if (n >= 2 && n < sizeof name && strchr("biufc", *s) != NULL) {
    memcpy(name, s, n);
    name[n] = '\0';
    h->dtype = la_dt_byname(name);
  }
  if (h->dtype == LA_NODTYPE) return la_fail(cx, "data type \"%.*s\" of the file is not one of ours", len < 40 ? (int)len : 40, whole);
  h->width = la_itemsize(h->dtype);
  return true;
}

static bool npy_parse (la_ctx *cx, const char *text, size_t len, la_npyhead *h) {
  npy_text t = { text, text + len };
  bool descr = false, order = false, shape = false;
  if (!npy_char(&t, '{')) return la_fail(cx, "bad .npy header: it is not a dictionary");
  while (!npy_char(&t, '}')) {
    size_t n, m;
    const char *key = npy_string(&t, &n);
    if (key == NULL || !npy_char(&t, ':')) return la_fail(cx, "bad .npy header: a key is not a string");
    if (n == 5 && memcmp(key, "descr", 5) == 0) {
      npy_blank(&t);
      if (t.p < t.end && (*t.p == '[' || *t.p == '{')) return npy_nofields(cx);
      if (t.p < t.end && *t.p == '(') return la_fail(cx, "bad .npy header: a dtype with a shape of its own is not supported");
      const char *s = npy_string(&t, &m);
      if (s == NULL) return la_fail(cx, "bad .npy header: descr is not a string");
      if (!npy_descr(cx, s, m, h)) return false;
      descr = true;
    } else if (n == 13 && memcmp(key, "fortran_order", 13) == 0) {
      h->fortran = npy_word(&t, "True");
      if (!h->fortran && !npy_word(&t, "False")) return la_fail(cx, "bad .npy header: fortran_order is neither True nor False");
      order = true;
    } else if (n == 5 && memcmp(key, "shape", 5) == 0) {
      if (!npy_shape(cx, &t, &h->d)) return false;
      shape = true;
    } else return la_fail(cx, "bad .npy header: unknown key '%.*s'", n < 40 ? (int)n : 40, key);
    if (!npy_char(&t, ',')) {
      if (!npy_char(&t, '}')) return la_fail(cx, "bad .npy header: the dictionary does not end");
      break;
    }
  }
  npy_blank(&t);
  if (t.p != t.end) return la_fail(cx, "bad .npy header: something follows the dictionary");
  if (!descr || !order || !shape) return la_fail(cx, "bad .npy header: descr, fortran_order and shape must all be there");
  return true;
}

bool la_npy_read (la_ctx *cx, la_source *s, int64_t at, int64_t size, la_npyhead *h) {
  unsigned char lead[12];
  if (size < 10 || !la_src_read(cx, s, at, size < 12 ? size : 12, lead) || memcmp(lead, LA_NPYMAGIC, 6) != 0)
    return la_fail(cx, "this is not .npy data: it does not begin with \\x93NUMPY");
  if (lead[6] < 1 || lead[6] > 3 || lead[7] != 0)
    return la_fail(cx, "we only support format version (1,0), (2,0), and (3,0), not (%d,%d)", lead[6], lead[7]);
  int64_t before = lead[6] == 1 ? 10 : 12, len = lead[8] | (int64_t)lead[9] << 8;
  if (lead[6] > 1) {
    if (size < 12) return la_fail(cx, "the .npy header is cut off");
    len |= (int64_t)lead[10] << 16 | (int64_t)lead[11] << 24;
  }
  if (len > size - before) return la_fail(cx, "the .npy header is cut off: it has %lld bytes, there are %lld", (long long)len, (long long)(size - before));
  if (len > NPY_MAXHEAD) return la_fail(cx, "a .npy header of %lld bytes is too large", (long long)len);
  char fixed[1024], *text = fixed;
  if (len > (int64_t)sizeof fixed && (text = la_mem_alloc(cx, (size_t)len)) == NULL) return false;
  bool ok = la_src_read(cx, s, at + before, len, text) && npy_parse(cx, text, (size_t)len, h);
  if (text != fixed) la_mem_free(cx, text, (size_t)len);
  if (!ok) return false;
  /* the size, with the element's own width: a text may be wider than any of our dtypes */
  int64_t n = 1, bytes = h->width;
  bool empty = false, toobig = false;
  for (int i = 0; i < h->d.ndim; i++) {
    if (h->d.shape[i] == 0) { empty = true; continue; }
    if (!toobig && (la_mul_overflow(n, h->d.shape[i], &n) || la_mul_overflow(bytes, h->d.shape[i], &bytes))) toobig = true;
  }
  if (toobig) return la_fail(cx, "array is too big; its size is more than the largest possible size");
  h->d.size = empty ? 0 : n;
  h->at = at + before + len;
  h->nbytes = empty ? 0 : bytes;
  if (h->nbytes > size - before - len) {
    char shape[LA_SHAPESTR];
    return la_fail(cx, "the data is cut off: an array of shape %s needs %lld bytes, there are %lld",
                   la_arr_shapestr(shape, sizeof shape, h->d.ndim, h->d.shape), (long long)h->nbytes, (long long)(size - before - len));
  }
  if (h->text && h->width == 0 && h->d.size > ((int64_t)1 << 24)) return la_fail(cx, "an array of %lld empty strings is too large", (long long)h->d.size);
  if (!h->text) {
    if (h->fortran) la_arr_fstrides(h->d.ndim, h->d.shape, h->width, h->d.strides);
    else la_arr_cstrides(h->d.ndim, h->d.shape, h->width, h->d.strides);
  }
  return true;
}

void la_npy_swap (la_dtype dt, void *data, int64_t n) {
  unsigned char *p = data;
  int64_t size = la_iscomplex(dt) ? la_itemsize(dt) / 2 : la_itemsize(dt);
  if (la_iscomplex(dt)) n *= 2;
  switch (size) {
    case 2: for (int64_t k = 0; k < n; k++, p += 2) { uint16_t v; memcpy(&v, p, 2); v = __builtin_bswap16(v); memcpy(p, &v, 2); } break;
    case 4: for (int64_t k = 0; k < n; k++, p += 4) { uint32_t v; memcpy(&v, p, 4); v = __builtin_bswap32(v); memcpy(p, &v, 4); } break;
    case 8: for (int64_t k = 0; k < n; k++, p += 8) { uint64_t v; memcpy(&v, p, 8); v = __builtin_bswap64(v); memcpy(p, &v, 8); } break;
    default: break;
  }
}

void la_npy_bools (void *data, int64_t n) {
  unsigned char *p = data;
  for (int64_t k = 0; k < n; k++) p[k] = p[k] != 0;
}

/* NumPy leaves room for the length that grows when rows are appended to have 21 digits, and ends the header at a multiple of 64. */
size_t la_npy_header (char buf[LA_NPYHEAD], la_dtype dt, int ndim, const int64_t *shape, bool fortran) {
  size_t room = LA_NPYHEAD - 128, k = 10;
  const la_dtype_info *info = &la_dtypes[dt];
  k += (size_t)snprintf(buf + k, room - k, "{'descr': '%c%c%d', 'fortran_order': %s, 'shape': (", info->size == 1 ? '|' : NPY_NATIVE,
                        info->typechar, info->size, fortran ? "True" : "False");
  for (int i = 0; i < ndim; i++)
    k += (size_t)snprintf(buf + k, room - k, i == 0 ? (ndim == 1 ? "%lld," : "%lld") : ", %lld", (long long)shape[i]);
  k += (size_t)snprintf(buf + k, room - k, "), }");
  if (ndim > 0) {
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%lld", (long long)shape[fortran ? ndim - 1 : 0]);
    memset(buf + k, ' ', (size_t)(21 - n));
    k += (size_t)(21 - n);
  }
  size_t pad = 64 - (k + 1) % 64;
  memset(buf + k, ' ', pad);
  k += pad;
  buf[k++] = '\n';
  memcpy(buf, LA_NPYMAGIC "\1\0", 8);
  buf[8] = (char)((k - 10) & 255);
  buf[9] = (char)((k - 10) >> 8);
  return k;
}

bool la_npy_write (la_sink *k, const la_view *v) {
  char head[LA_NPYHEAD];
  bool c = la_arr_iscontig(v);
  size_t n = la_npy_header(head, (la_dtype)v->dtype, v->ndim, v->shape, !c && la_arr_isfcontig(v));
  return la_sink_put(k, head, n) && la_sink_put(k, v->data, (size_t)(v->size * la_itemsize(v->dtype)));
}

/* ================================ zip ================================ */

static uint32_t zip_u16 (const char *p) { const unsigned char *u = (const unsigned char *)p; return u[0] | (uint32_t)u[1] << 8; }
static uint32_t zip_u32 (const char *p) { return zip_u16(p) | zip_u16(p + 2) << 16; }
static int64_t zip_i64 (const char *p) { return (int64_t)((uint64_t)zip_u32(p) | (uint64_t)zip_u32(p + 4) << 32); }
static char *zip_w16 (char *p, uint32_t v) { p[0] = (char)v; p[1] = (char)(v >> 8); return p + 2; }
static char *zip_w32 (char *p, uint64_t v) { return zip_w16(zip_w16(p, (uint32_t)v & 0xffff), (uint32_t)(v >> 16) & 0xffff); }
static char *zip_w64 (char *p, uint64_t v) { return zip_w32(zip_w32(p, v & 0xffffffffu), v >> 32); }

/* CRC-32 (ISO 3309, polynomial edb88320 reflected). Sixteen bytes at a time through tables that are made from the first one:
** M. Kounavis and F. Berry, "A systematic approach to building high performance, software-based, CRC generators" (2005). */
typedef uint32_t crc_tables[16][256];

static void crc_maketables (crc_tables t) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t c = i;
    for (int k = 0; k < 8; k++) c = c & 1 ? c >> 1 ^ 0xedb88320u : c >> 1;
    t[0][i] = c;
  }
  for (int k = 1; k < 16; k++)
    for (int i = 0; i < 256; i++) t[k][i] = t[k - 1][i] >> 8 ^ t[0][t[k - 1][i] & 255];
}

static uint32_t crc_run (crc_tables t, uint32_t crc, const unsigned char *p, size_t n) {
  crc = ~crc;
  for (; n >= 16; n -= 16, p += 16) {
    uint32_t a = zip_u32((const char *)p) ^ crc, b = zip_u32((const char *)p + 4), c = zip_u32((const char *)p + 8), d = zip_u32((const char *)p + 12);
    crc = t[15][a & 255] ^ t[14][a >> 8 & 255] ^ t[13][a >> 16 & 255] ^ t[12][a >> 24]
        ^ t[11][b & 255] ^ t[10][b >> 8 & 255] ^ t[9][b >> 16 & 255] ^ t[8][b >> 24]
        ^ t[7][c & 255] ^ t[6][c >> 8 & 255] ^ t[5][c >> 16 & 255] ^ t[4][c >> 24]
        ^ t[3][d & 255] ^ t[2][d >> 8 & 255] ^ t[1][d >> 16 & 255] ^ t[0][d >> 24];
  }
  for (; n > 0; n--) crc = t[0][(crc ^ *p++) & 255] ^ crc >> 8;
  return ~crc;
}

/* a * b modulo the polynomial, bit 31 the constant term */
static uint32_t crc_multiply (uint32_t a, uint32_t b) {
  uint32_t p = 0;
  for (int k = 31; k >= 0; k--) {
    if (a >> k & 1) p ^= b;
    b = b & 1 ? b >> 1 ^ 0xedb88320u : b >> 1;
  }
  return p;
}

/* The sum of A followed by n bytes B, of the sums of A and B: crc(A) * x^(8n) + crc(B). */
static uint32_t crc_join (uint32_t a, uint32_t b, size_t n) {
  uint32_t x = 0x00800000u, r = 0x80000000u;      /* x^8, 1 */
  for (; n > 0; n >>= 1) {
    if (n & 1) r = crc_multiply(x, r);
    x = crc_multiply(x, x);
  }
  return crc_multiply(r, a) ^ b;
}

#define CRC_PARTS 16

typedef struct crc_job { crc_tables t; const unsigned char *p; size_t n; uint32_t sum[CRC_PARTS]; } crc_job;

static void crc_task (void *arg, int task, int ntasks) {
  crc_job *j = arg;
  int64_t lo, hi;
  la_th_part((int64_t)j->n, task, ntasks, 64, &lo, &hi);
  j->sum[task] = crc_run(j->t, 0, j->p + lo, (size_t)(hi - lo));
}

uint32_t la_crc32 (uint32_t crc, const void *data, size_t n) {
  if (n < 1024) {                                 /* the tables would cost more than they save */
    const unsigned char *p = data;
    crc = ~crc;
    for (; n > 0; n--) {
      crc ^= *p++;
      for (int k = 0; k < 8; k++) crc = crc & 1 ? crc >> 1 ^ 0xedb88320u : crc >> 1;
    }
    return ~crc;
  }
  crc_job j = { .p = data, .n = n };
  crc_maketables(j.t);
  int ntasks = la_th_split((int64_t)n, 0.5);
  if (ntasks > CRC_PARTS) ntasks = CRC_PARTS;
  la_th_run(ntasks, crc_task, &j);
  for (int k = 0; k < ntasks; k++) {
    int64_t lo, hi;
    la_th_part((int64_t)n, k, ntasks, 64, &lo, &hi);
    crc = crc_join(crc, j.sum[k], (size_t)(hi - lo));
  }
  return crc;
}

#define ZIP_END 22
#define ZIP_LOC64 20
#define ZIP_END64 56
#define ZIP_CEN 46
#define ZIP_LOC 30

bool la_zip_find (la_ctx *cx, la_source *s, int64_t *n, int64_t *dir, int64_t *dirsize, int64_t *shift) {
  enum { TAIL = 1024 };
  char fixed[TAIL], *tail = fixed, e64[ZIP_END64];
  int64_t len = s->size < TAIL ? s->size : TAIL, room = TAIL, end = -1;
  for (;;) {                                     /* the record stands before a comment of up to 65535 bytes */
    bool ok = la_src_read(cx, s, s->size - len, len, tail);
    for (int64_t k = len - ZIP_END; ok && k >= 0 && end < 0; k--)
      if (memcmp(tail + k, "PK\5\6", 4) == 0 && k + ZIP_END + (int64_t)zip_u16(tail + k + 20) == len) end = s->size - len + k;
    if (!ok || end >= 0 || len == s->size || len > TAIL) {
      if (ok && end >= 0) {
        const char *p = tail + (end - (s->size - len));
        *n = zip_u16(p + 10);
        *dirsize = zip_u32(p + 12);
        *dir = zip_u32(p + 16);
        if (zip_u16(p + 4) != zip_u16(p + 6) || (zip_u16(p + 4) != 0 && zip_u16(p + 4) != 0xffff)) ok = la_fail(cx, "a zip archive in several parts cannot be read");
      } else if (ok) ok = la_fail(cx, "this is not a zip archive: its directory was not found");
      if (tail != fixed) la_mem_free(cx, tail, (size_t)room);
      if (!ok) return false;
      break;
    }
    len = s->size < 65535 + ZIP_END ? s->size : 65535 + ZIP_END;
    room = len;
    tail = la_mem_alloc(cx, (size_t)room);
    if (tail == NULL) return false;
  }
  int64_t before = end;
  char loc[ZIP_LOC64];
  if ((*n == 0xffff || *dirsize == 0xffffffff || *dir == 0xffffffff) && end >= ZIP_LOC64) {
    if (!la_src_read(cx, s, end - ZIP_LOC64, ZIP_LOC64, loc)) return false;
    if (memcmp(loc, "PK\6\7", 4) == 0) {
      int64_t at = zip_i64(loc + 8);
      if (at < 0 || at > end - ZIP_LOC64 - ZIP_END64) at = end - ZIP_LOC64 - ZIP_END64;
      if (at < 0 || !la_src_read(cx, s, at, ZIP_END64, e64) || memcmp(e64, "PK\6\6", 4) != 0)
        return la_fail(cx, "bad zip archive: its zip64 end record is missing");
      *n = zip_i64(e64 + 32);
      *dirsize = zip_i64(e64 + 40);
      *dir = zip_i64(e64 + 48);
      before = at;
    }
  }
  if (*n < 0 || *dirsize < 0 || *dir < 0 || *dirsize > before || *dir > before - *dirsize || *n > *dirsize / ZIP_CEN)
    return la_fail(cx, "bad zip archive: its directory is not inside the file");
  *shift = before - *dirsize - *dir;             /* bytes that were put before the archive */
  *dir += *shift;
  return true;
}

/* The values that did not fit 32 bits, in the order in which they stand in the zip64 extra field. */
static bool zip_extra64 (const char *p, int64_t n, int64_t *size, int64_t *packed, int64_t *at) {
  while (n >= 4) {
    int64_t id = zip_u16(p), len = zip_u16(p + 2);
    if (len > n - 4) return false;
    if (id == 1) {
      const char *q = p + 4, *end = q + len;
      int64_t *want[3] = { size, packed, at };
      for (int k = 0; k < 3; k++)
        if (want[k] != NULL && *want[k] == 0xffffffff) {
          if (end - q < 8) return false;
          *want[k] = zip_i64(q);
          q += 8;
        }
      return true;
    }
    p += 4 + len;
    n -= 4 + len;
  }
  return true;
}

static void zip_siftdown (la_zipentry **h, int64_t i, int64_t n) {
  la_zipentry *x = h[i];
  for (int64_t c; (c = 2 * i + 1) < n; i = c) {
    if (c + 1 < n && h[c + 1]->at > h[c]->at) c++;
    if (h[c]->at <= x->at) break;
    h[i] = h[c];
  }
  h[i] = x;
}

/* Sets each limit to the beginning of what follows in the file; refuses overlaps. (Heap sort: an archive of n entries is its author's choice.) */
static bool zip_limits (la_ctx *cx, la_zipentry *e, int64_t n, int64_t dir) {
  size_t bytes = (size_t)n * sizeof(la_zipentry *);
  la_zipentry **h = la_mem_alloc(cx, bytes);
  if (h == NULL) return false;
  for (int64_t i = 0; i < n; i++) h[i] = &e[i];
  for (int64_t i = n / 2 - 1; i >= 0; i--) zip_siftdown(h, i, n);
  for (int64_t i = n - 1; i > 0; i--) {
    la_zipentry *t = h[0];
    h[0] = h[i];
    h[i] = t;
    zip_siftdown(h, 0, i);
  }
  bool ok = true;
  for (int64_t i = 0; i < n && ok; i++) {
    h[i]->limit = i + 1 < n ? h[i + 1]->at : dir;
    if (h[i]->packed > h[i]->limit - h[i]->at - ZIP_LOC - h[i]->namelen) ok = la_fail(cx, "bad zip archive: its members overlap");
  }
  la_mem_free(cx, h, bytes);
  return ok;
}

bool la_zip_entries (la_ctx *cx, la_source *s, const char *p, int64_t dir, int64_t dirsize, int64_t shift, int64_t n, la_zipentry *e) {
  const char *start = p, *end = p + dirsize;
  (void)s;
  for (int64_t i = 0; i < n; i++) {
    if (end - p < ZIP_CEN || memcmp(p, "PK\1\2", 4) != 0) return la_fail(cx, "bad zip archive: entry %lld of its directory is damaged", (long long)i + 1);
    int64_t namelen = zip_u16(p + 28), extra = zip_u16(p + 30), comment = zip_u16(p + 32);
    if (end - p - ZIP_CEN < namelen + extra + comment) return la_fail(cx, "bad zip archive: entry %lld of its directory is cut off", (long long)i + 1);
    if (zip_u16(p + 8) & 1) return la_fail(cx, "an encrypted zip archive cannot be read");
    e[i] = (la_zipentry){ .name = dir + (p - start) + ZIP_CEN, .namelen = (uint16_t)namelen, .method = (uint16_t)zip_u16(p + 10), .crc = zip_u32(p + 16),
                          .at = zip_u32(p + 42), .packed = zip_u32(p + 20), .size = zip_u32(p + 24) };
    if (!zip_extra64(p + ZIP_CEN + namelen, extra, &e[i].size, &e[i].packed, &e[i].at)) return la_fail(cx, "bad zip archive: a zip64 field is damaged");
    if (e[i].at < 0 || e[i].packed < 0 || e[i].size < 0 || e[i].at > dir - shift)
      return la_fail(cx, "bad zip archive: entry %lld points outside the file", (long long)i + 1);
    e[i].at += shift;
    if (dir - e[i].at < ZIP_LOC + namelen || e[i].packed > dir - e[i].at - ZIP_LOC - namelen)
      return la_fail(cx, "bad zip archive: entry %lld points outside the file", (long long)i + 1);
    if (e[i].method == 0 && e[i].packed != e[i].size) return la_fail(cx, "bad zip archive: a stored member has two sizes");
    if (e[i].method == 8 && e[i].size / 1032 > e[i].packed + 1)      /* deflate cannot do better than 1032 to 1 */
      return la_fail(cx, "bad zip archive: %lld bytes cannot unpack to %lld", (long long)e[i].packed, (long long)e[i].size);
    p += ZIP_CEN + namelen + extra + comment;
  }
  return n == 0 || zip_limits(cx, e, n, dir);
}

bool la_zip_data (la_ctx *cx, la_source *s, const la_zipentry *e, int64_t *at) {
  char h[ZIP_LOC];
  if (!la_src_read(cx, s, e->at, ZIP_LOC, h)) return false;
  if (memcmp(h, "PK\3\4", 4) != 0) return la_fail(cx, "bad zip archive: a member has no header");
  *at = e->at + ZIP_LOC + (int64_t)zip_u16(h + 26) + (int64_t)zip_u16(h + 28);
  if (*at > e->limit || e->packed > e->limit - *at) return la_fail(cx, "bad zip archive: its members overlap");
  return true;
}

/* ---- writing, as Python's zipfile does for numpy.savez: a zip64 field in every local header, time 1980-01-01 ---- */

static bool zip_utf8 (const la_zipmember *m) {
  for (size_t k = 0; k < m->namelen; k++)
    if (m->name[k] & 0x80) return true;
  return false;
}

bool la_zip_begin (la_sink *k, la_zipmember *m) {
  char h[ZIP_LOC + 20], *p = h;
  m->at = k->n;
  memcpy(p, "PK\3\4", 4); p += 4;
  p = zip_w16(p, 45);
  p = zip_w16(p, zip_utf8(m) ? 0x800 : 0);
  p = zip_w16(p, m->method);
  p = zip_w16(p, 0);
  p = zip_w16(p, 0x21);
  p = zip_w32(p, m->crc);
  p = zip_w32(p, 0xffffffffu);
  p = zip_w32(p, 0xffffffffu);
  p = zip_w16(p, (uint32_t)m->namelen);
  zip_w16(p, 20);
  if (!la_sink_put(k, h, ZIP_LOC) || !la_sink_put(k, m->name, m->namelen)) return false;
  p = zip_w16(h, 1);
  p = zip_w16(p, 16);
  p = zip_w64(p, (uint64_t)m->size);
  zip_w64(p, (uint64_t)m->packed);
  return la_sink_put(k, h, 20);
}

bool la_zip_end (la_sink *k, int64_t n, const la_zipmember *members) {
  const int64_t most = 0x7fffffff;               /* zipfile's ZIP64_LIMIT */
  int64_t dir = k->n;
  char h[ZIP_CEN + 28 + ZIP_END64 + ZIP_LOC64], *p;
  for (int64_t i = 0; i < n; i++) {
    const la_zipmember *m = &members[i];
    bool big = m->size > most || m->packed > most, far = m->at > most;
    p = h;
    memcpy(p, "PK\1\2", 4); p += 4;
    p = zip_w16(p, 45 | 3 << 8);                 /* made by 4.5, unix */
    p = zip_w16(p, 45);
    p = zip_w16(p, zip_utf8(m) ? 0x800 : 0);
    p = zip_w16(p, m->method);
    p = zip_w16(p, 0);
    p = zip_w16(p, 0x21);
    p = zip_w32(p, m->crc);
    p = zip_w32(p, big ? 0xffffffffu : (uint64_t)m->packed);
    p = zip_w32(p, big ? 0xffffffffu : (uint64_t)m->size);
    p = zip_w16(p, (uint32_t)m->namelen);
    p = zip_w16(p, big || far ? 4 + (big ? 16 : 0) + (far ? 8 : 0) : 0);
    p = zip_w16(p, 0);
    p = zip_w16(p, 0);
    p = zip_w16(p, 0);
    p = zip_w32(p, (uint64_t)0600 << 16);        /* rw------- */
    zip_w32(p, far ? 0xffffffffu : (uint64_t)m->at);
    if (!la_sink_put(k, h, ZIP_CEN) || !la_sink_put(k, m->name, m->namelen)) return false;
    if (big || far) {
      p = zip_w16(h, 1);
      p = zip_w16(p, (big ? 16 : 0) + (far ? 8 : 0));
      if (big) { p = zip_w64(p, (uint64_t)m->size); p = zip_w64(p, (uint64_t)m->packed); }
      if (far) p = zip_w64(p, (uint64_t)m->at);
      if (!la_sink_put(k, h, (size_t)(p - h))) return false;
    }
  }
  int64_t size = k->n - dir, end64 = k->n;
  bool big = n > 0xffff || dir > most || size > most;
  p = h;
  if (big) {
    memcpy(p, "PK\6\6", 4); p += 4;
    p = zip_w64(p, 44);
    p = zip_w16(p, 45);
    p = zip_w16(p, 45);
    p = zip_w32(p, 0);
    p = zip_w32(p, 0);
    p = zip_w64(p, (uint64_t)n);
    p = zip_w64(p, (uint64_t)n);
    p = zip_w64(p, (uint64_t)size);
    p = zip_w64(p, (uint64_t)dir);
    memcpy(p, "PK\6\7", 4); p += 4;
    p = zip_w32(p, 0);
    p = zip_w64(p, (uint64_t)end64);
    p = zip_w32(p, 1);
  }
  memcpy(p, "PK\5\6", 4); p += 4;
  p = zip_w32(p, 0);
  p = zip_w16(p, n > 0xffff ? 0xffff : (uint32_t)n);
  p = zip_w16(p, n > 0xffff ? 0xffff : (uint32_t)n);
  p = zip_w32(p, size > 0xffffffff ? 0xffffffffu : (uint64_t)size);
  p = zip_w32(p, dir > 0xffffffff ? 0xffffffffu : (uint64_t)dir);
  p = zip_w16(p, 0);
  return la_sink_put(k, h, (size_t)(p - h));
}

/* ================================ safetensors ================================ */

static const struct { const char *name; uint8_t dtype, order; bool bf16; } st_dtypes[] = {     /* in the order of the format's own list */
  {"BOOL", LA_BOOL, 0, false}, {"U8", LA_U8, 1, false}, {"I8", LA_I8, 2, false}, {"I16", LA_I16, 3, false}, {"U16", LA_U16, 4, false},
  {"F16", LA_F16, 5, false}, {"BF16", LA_F32, 6, true}, {"I32", LA_I32, 7, false}, {"U32", LA_U32, 8, false}, {"F32", LA_F32, 9, false},
  {"C64", LA_C64, 10, false}, {"F64", LA_F64, 11, false}, {"I64", LA_I64, 12, false}, {"U64", LA_U64, 13, false}
};

const char *la_st_dtype (la_dtype dt) {
  for (size_t k = 0; k < LA_COUNT(st_dtypes); k++)
    if (st_dtypes[k].dtype == dt && !st_dtypes[k].bf16) return st_dtypes[k].name;
  return NULL;
}

int la_st_order (la_dtype dt) {
  for (size_t k = 0; k < LA_COUNT(st_dtypes); k++)
    if (st_dtypes[k].dtype == dt && !st_dtypes[k].bf16) return st_dtypes[k].order;
  return -1;
}

typedef struct st_text { la_ctx *cx; const char *p, *end; } st_text;

static bool st_bad (const st_text *t, const char *what) {
  return la_fail(t->cx, "bad safetensors header: %s", what);
}

static bool st_char (st_text *t, char c) {
  while (t->p < t->end && (*t->p == ' ' || *t->p == '\t' || *t->p == '\n' || *t->p == '\r')) t->p++;
  if (t->p == t->end || *t->p != c) return false;
  t->p++;
  return true;
}

/* the inside of a string, escapes and all; NULL if there is none */
static const char *st_string (st_text *t, size_t *n) {
  if (!st_char(t, '"')) return NULL;
  const char *s = t->p;
  while (t->p < t->end && *t->p != '"') t->p += *t->p == '\\' ? 2 : 1;
  if (t->p >= t->end) { t->p = t->end; return NULL; }
  *n = (size_t)(t->p++ - s);
  return s;
}

static bool st_int (st_text *t, int64_t *v) {
  while (t->p < t->end && (*t->p == ' ' || *t->p == '\n' || *t->p == '\t' || *t->p == '\r')) t->p++;
  if (t->p == t->end || *t->p < '0' || *t->p > '9') return false;
  for (*v = 0; t->p < t->end && *t->p >= '0' && *t->p <= '9'; t->p++)
    if (la_mul_overflow(*v, 10, v) || la_add_overflow(*v, *t->p - '0', v)) return false;
  return true;
}

static bool st_is (const char *s, size_t n, const char *word) { return strlen(word) == n && memcmp(s, word, n) == 0; }

static bool st_tensor (st_text *t, int64_t base, int64_t size, la_tensor *x) {
  la_ctx *cx = t->cx;
  size_t n, m;
  bool dtype = false, shape = false, offsets = false;
  int64_t lo = 0, hi = 0, v, item = 0;
  if (!st_char(t, '{')) return st_bad(t, "a tensor is not an object");
  do {
    const char *key = st_string(t, &n);
    if (key == NULL || !st_char(t, ':')) return st_bad(t, "a key is not a string");
    if (st_is(key, n, "dtype")) {
      const char *s = st_string(t, &m);
      size_t k = 0;
      if (s == NULL) return st_bad(t, "a dtype is not a string");
      while (k < LA_COUNT(st_dtypes) && !st_is(s, m, st_dtypes[k].name)) k++;
      if (k == LA_COUNT(st_dtypes)) return la_fail(cx, "data type \"%.*s\" of the file is not one of ours", m < 40 ? (int)m : 40, s);
      x->dtype = st_dtypes[k].dtype;
      x->bf16 = st_dtypes[k].bf16;
      item = x->bf16 ? 2 : la_itemsize(x->dtype);
      dtype = true;
    } else if (st_is(key, n, "shape")) {
      x->d.ndim = 0;
      if (!st_char(t, '[')) return st_bad(t, "a shape is not a list");
      if (!st_char(t, ']')) {
        do {
          if (!st_int(t, &v)) return st_bad(t, "a length in a shape is no whole number that fits");
          if (x->d.ndim == LA_MAXDIMS) return la_fail(cx, "bad safetensors header: more than %d dimensions", LA_MAXDIMS);
          x->d.shape[x->d.ndim++] = v;
        } while (st_char(t, ','));
        if (!st_char(t, ']')) return st_bad(t, "a shape is not a list");
      }
      shape = true;
    } else if (st_is(key, n, "data_offsets")) {
      if (!st_char(t, '[') || !st_int(t, &lo) || !st_char(t, ',') || !st_int(t, &hi) || !st_char(t, ']')) return st_bad(t, "data_offsets is not a pair of whole numbers");
      offsets = true;
    } else return la_fail(cx, "bad safetensors header: unknown key '%.*s'", n < 40 ? (int)n : 40, key);
  } while (st_char(t, ','));
  if (!st_char(t, '}')) return st_bad(t, "a tensor does not end");
  if (!dtype || !shape || !offsets) return st_bad(t, "dtype, shape and data_offsets must all be there");
  if (!la_arr_size(cx, (la_dtype)x->dtype, x->d.ndim, x->d.shape, &x->d.size)) return false;
  la_arr_cstrides(x->d.ndim, x->d.shape, la_itemsize(x->dtype), x->d.strides);
  if (lo > hi || hi > size - base) return st_bad(t, "a tensor lies outside the file");
  x->at = base + lo;
  x->nbytes = hi - lo;
  if (x->nbytes != x->d.size * item)
    return la_fail(cx, "bad safetensors header: tensor \"%.*s\" needs %lld bytes and has %lld", x->namelen < 60 ? (int)x->namelen : 60, x->name,
                   (long long)(x->d.size * item), (long long)x->nbytes);
  return true;
}

bool la_st_parse (la_ctx *cx, const char *json, size_t len, int64_t base, int64_t size, void *ud,
                  bool (*tensor) (void *, const la_tensor *), bool (*meta) (void *, const char *, size_t, const char *, size_t)) {
  st_text t = { cx, json, json + len };
  la_tensor x;
  size_t n, m;
  if (!st_char(&t, '{')) return st_bad(&t, "it is not an object");
  if (st_char(&t, '}')) return true;
  do {
    const char *name = st_string(&t, &n);
    if (name == NULL || !st_char(&t, ':')) return st_bad(&t, "a key is not a string");
    if (st_is(name, n, "__metadata__")) {
      if (!st_char(&t, '{')) return st_bad(&t, "__metadata__ is not an object");
      if (st_char(&t, '}')) continue;
      do {
        const char *key = st_string(&t, &n), *value = NULL;
        if (key == NULL || !st_char(&t, ':') || (value = st_string(&t, &m)) == NULL) return st_bad(&t, "__metadata__ holds something that is not a string");
        if (!meta(ud, key, n, value, m)) return false;
      } while (st_char(&t, ','));
      if (!st_char(&t, '}')) return st_bad(&t, "__metadata__ does not end");
      continue;
    }
    x.name = name;
    x.namelen = n;
    if (!st_tensor(&t, base, size, &x) || !tensor(ud, &x)) return false;
  } while (st_char(&t, ','));
  if (!st_char(&t, '}')) return st_bad(&t, "the object does not end");
  st_char(&t, '\0');
  return t.p == t.end || st_bad(&t, "something follows the object");
}

static int st_hex4 (const char *s) {
  int v = 0;
  for (int k = 0; k < 4; k++) {
    int c = (unsigned char)s[k];
    int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return -1;
    v = v << 4 | digit;
  }
  return v;
}

int64_t la_st_unescape (char *dst, const char *s, size_t n) {
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  char *d = dst;
  for (size_t k = 0; k < n; k++) {
    if (s[k] != '\\') { *d++ = s[k]; continue; }
    if (++k == n) return -1;
    const char *f = s[k] != '\0' ? strchr(from, s[k]) : NULL;
    if (f != NULL) { *d++ = to[f - from]; continue; }
    if (s[k] != 'u' || n - k < 5) return -1;
    int c = st_hex4(s + k + 1);
    if (c < 0) return -1;
    k += 4;
    if (c >= 0xd800 && c < 0xdc00 && n - k > 6 && s[k + 1] == '\\' && s[k + 2] == 'u') {
      int low = st_hex4(s + k + 3);
      if (low >= 0xdc00 && low < 0xe000) { c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00); k += 6; }
    }
    if (c < 0x80) *d++ = (char)c;
    else if (c < 0x800) { *d++ = (char)(0xc0 | c >> 6); *d++ = (char)(0x80 | (c & 63)); }
    else if (c < 0x10000) { *d++ = (char)(0xe0 | c >> 12); *d++ = (char)(0x80 | (c >> 6 & 63)); *d++ = (char)(0x80 | (c & 63)); }
    else { *d++ = (char)(0xf0 | c >> 18); *d++ = (char)(0x80 | (c >> 12 & 63)); *d++ = (char)(0x80 | (c >> 6 & 63)); *d++ = (char)(0x80 | (c & 63)); }
  }
  return d - dst;
}
