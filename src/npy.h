/*
** npy.h: the formats of arrays on disk, parsed from memory and written to memory: .npy, .npz (zip), safetensors.
**
** Owns nothing and opens nothing: it reads from a la_source and writes to a la_sink that the caller provides. A host that
** gives its scripts no files still has la.dumps and la.loads, whose source and sink are Lua strings.
**
** What is read is not trusted: every length is checked against the size of the source before anything is allocated or
** skipped, and nothing in a file is ever executed. On failure cx->err has one sentence and nothing was allocated.
** Formats: NEP 1 and numpy.lib.format (versions 1, 2, 3); PKWARE APPNOTE 6.3.10 (stored and deflated members, zip64);
** the safetensors format (8 bytes of length, JSON, bytes). Called by: bind_npy.c, bind_file.c.
*/
#ifndef LA_NPY_H
#define LA_NPY_H

#include "array.h"

/* ---- where bytes come from and go to ---- */

typedef struct la_source {
  const char *data;             /* all bytes, or NULL: ask read */
  int64_t size;
  /* dst[0 .. n-1] = the bytes from `at` on; at + n <= size has been checked */
  bool (*read) (struct la_source *s, la_ctx *cx, int64_t at, size_t n, void *dst);
  void (*close) (struct la_source *s);
  int fd;
} la_source;

bool la_src_read (la_ctx *cx, la_source *s, int64_t at, int64_t n, void *dst);   /* checked against s->size */
void la_src_close (la_source *s);

typedef struct la_sink {
  bool (*put) (struct la_sink *k, const void *p, size_t n);   /* false: cx->err tells */
  la_ctx *cx;
  int64_t n;                    /* bytes so far; la_sink_put counts */
} la_sink;

bool la_sink_put (la_sink *k, const void *p, size_t n);

/* ---- .npy ---- */

typedef struct la_npyhead {
  int dtype;                    /* la_dtype; LA_NODTYPE where the elements are text */
  char text;                    /* 'S': bytes padded with zeros, 'U': UCS-4; 0: numbers */
  int64_t width;                /* bytes of an element */
  bool swapped;                 /* the other byte order */
  bool fortran;
  int64_t at, nbytes;           /* the elements: where they begin in the source, how many bytes */
  la_dims d;                    /* shape and size */
} la_npyhead;

#define LA_NPYMAGIC "\x93NUMPY"
/* The header at `at`; the source holds `size` bytes from there on. All bytes that it announces are there. */
bool la_npy_read (la_ctx *cx, la_source *s, int64_t at, int64_t size, la_npyhead *h);
/* Turns n elements of dt in the other byte order around, in place. */
void la_npy_swap (la_dtype dt, void *p, int64_t n);
/* Bool elements are 0 or 1, whatever stood in the file. */
void la_npy_bools (void *p, int64_t n);

/* The header NumPy writes, with magic and padding; returns its length, a multiple of 64. */
#define LA_NPYHEAD 2048
size_t la_npy_header (char buf[LA_NPYHEAD], la_dtype dt, int ndim, const int64_t *shape, bool fortran);
/* Header and elements of v, which must be contiguous in C or Fortran order. */
bool la_npy_write (la_sink *k, const la_view *v);

/* ---- zip ---- */

typedef struct la_zipentry {
  int64_t name;                 /* the name: where in the source ... */
  uint16_t namelen;
  uint16_t method;              /* 0 stored, 8 deflated */
  uint32_t crc;
  int64_t at;                   /* local header */
  int64_t packed, size;         /* bytes in the file, bytes unpacked */
  int64_t limit;                /* where the next thing begins: data may not reach beyond */
} la_zipentry;

uint32_t la_crc32 (uint32_t crc, const void *p, size_t n);
/* How many entries the directory of the source has; *dir: where it is, *dirsize: its bytes. */
bool la_zip_find (la_ctx *cx, la_source *s, int64_t *n, int64_t *dir, int64_t *dirsize, int64_t *shift);
/* Reads the directory (dirsize bytes at `bytes`) into n entries. Refuses encryption, offsets outside, overlaps. */
bool la_zip_entries (la_ctx *cx, la_source *s, const char *bytes, int64_t dir, int64_t dirsize, int64_t shift, int64_t n, la_zipentry *e);
/* Where the data of e begin, from its local header. */
bool la_zip_data (la_ctx *cx, la_source *s, const la_zipentry *e, int64_t *at);

/* Written members in a row: names and numbers for the directory, which la_zip_end writes. */
typedef struct la_zipmember { const char *name; size_t namelen; uint16_t method; uint32_t crc; int64_t packed, size, at; } la_zipmember;
bool la_zip_begin (la_sink *k, la_zipmember *m);     /* sets m->at; the packed bytes follow */
bool la_zip_end (la_sink *k, int64_t n, const la_zipmember *m);

/* ---- safetensors ---- */

typedef struct la_tensor {
  const char *name; size_t namelen;      /* in the JSON text, still with its escapes */
  int dtype;                             /* la_dtype; bfloat16 is read as float32 */
  bool bf16;
  int64_t at, nbytes;                    /* from the beginning of the source */
  la_dims d;
} la_tensor;

/* Calls tensor() for each tensor and meta() for each pair of metadata, in the file's order; either returns false to stop. The JSON text
** is json[0 .. len-1]; the elements follow it from `base` on to `size`. */
bool la_st_parse (la_ctx *cx, const char *json, size_t len, int64_t base, int64_t size, void *ud,
                  bool (*tensor) (void *ud, const la_tensor *t),
                  bool (*meta) (void *ud, const char *key, size_t keylen, const char *value, size_t valuelen));
/* Unescapes a JSON string (its inside) to UTF-8; dst has room for n bytes. Returns the length, -1 if it is malformed. */
int64_t la_st_unescape (char *dst, const char *s, size_t n);
const char *la_st_dtype (la_dtype dt);   /* "F32"; NULL if the format has none */
int la_st_order (la_dtype dt);           /* tensors are written by falling order, then by name */

#endif
