/*
** text.h: numbers in text: single ones, tables of them, and arrays written as text.
**
** Reading is exact: a decimal number becomes the nearest float64, ties to even, whatever the locale. Lines end in \n, \r\n or \r.
** A table is read in place from memory; ranges of lines are handed to the pool. Nothing here sees a lua_State or opens a file.
** Owns: the list of fields of la_txt_fields, until la_txt_freefields. Called by: bind_text.c, csv.c.
*/
#ifndef LA_TEXT_H
#define LA_TEXT_H

#include "array.h"
#include "npy.h"

/* ---- single numbers: p .. end begins with one? Returns where it ends, NULL if there is none ---- */

const char *la_num_double (const char *p, const char *end, double *x);      /* 1, -.5, 1e5, inf, infinity, nan in any case */
/* digits with a sign. *over: it does not fit int64: 1: uint64 takes it (as *x's bits), 2: too large or too small */
const char *la_num_int (const char *p, const char *end, int64_t *x, int *over);
const char *la_num_complex (const char *p, const char *end, double *re, double *im);    /* 1+2j, (1+2j), 2j, 1 */
/* One element of dt at `to`, as loadtxt reads it: integers without point or exponent and in range; a bool is an integer, true if not 0. */
const char *la_num_element (la_dtype dt, const char *p, const char *end, char *to);

/* ---- how lines are cut ---- */

#define LA_TXTCOMMENTS 16

typedef struct la_txtform {
  const char *delim;                      /* "": runs of white space */
  size_t ndelim;
  int quote;                              /* 0: none. Inside quotes delimiters and line ends count as text, a doubled quote as one */
  int ncomments;                          /* from one of these strings to the end of the line nothing counts */
  const char *comment[LA_TXTCOMMENTS];
  size_t commentlen[LA_TXTCOMMENTS];
  int nwidths;                            /* not 0: fields have fixed widths (delim is not used) */
  const int64_t *width;
} la_txtform;

const char *la_txt_skiplines (const char *p, const char *end, int64_t n);
int64_t la_txt_countlines (const char *p, const char *end);                 /* line ends, and a last line without one; threaded */
/* Columns of the first line that holds any, 0 if there is none. *at: where that line begins */
int64_t la_txt_columns (const la_txtform *f, const char *p, const char *end, const char **at);
/* One past the n-th line that holds fields (n < 0: end) */
const char *la_txt_endofrows (const la_txtform *f, const char *p, const char *end, int64_t n);

/* ---- a table of numbers, all columns or some, one dtype ---- */

#define LA_TXTPARTS 256

typedef struct la_txtpart {               /* lines for one task */
  const char *p, *end;
  int64_t at, rows;                       /* first row in `out`, rows found */
  int fault;
  int64_t column, count;                  /* of a fault: the column, the number of columns */
  const char *text;
  int64_t ntext;
} la_txtpart;

typedef struct la_txtnumbers {
  la_txtform form;
  const char *p, *end;                    /* the text */
  la_dtype dtype;
  int64_t ncols;                          /* columns of the first row */
  int64_t nuse;                           /* -1: all columns; else use[0 .. nuse-1] are the wanted ones from 0, negative ones from the end */
  const int64_t *use;
  int64_t maxrows, rows;                  /* la_txt_split: there cannot be more rows; la_txt_numbers: rows found */
  char *out;                              /* room for maxrows rows */
  int nparts;
  la_txtpart part[LA_TXTPARTS];
} la_txtnumbers;

void la_txt_split (la_txtnumbers *t);     /* first; then the caller makes room */
bool la_txt_numbers (la_ctx *cx, la_txtnumbers *t);

/* ---- a table of fields ---- */

typedef struct la_field {
  const char *p;
  int32_t n;
  bool quoted, escaped;                   /* it stood in quotes, which p .. p+n has not; some inside are doubled */
} la_field;

typedef struct la_fields {
  la_ctx *cx;
  la_field *field;
  int64_t nfields, roomfields;
  int64_t *row;                           /* field[row[i]] .. field[row[i + 1] - 1] are row i */
  int64_t *line;                          /* the line number of row i, from 1 */
  int64_t nrows, roomrows, roomlines;
} la_fields;

bool la_txt_fields (la_ctx *cx, const la_txtform *f, const char *p, const char *end, int64_t maxrows, int64_t firstline, la_fields *t);
void la_txt_freefields (la_fields *t);
/* What kind of value a field is, as bits; 0 if it is blank. */
enum { LA_SEEN_NA = 1, LA_SEEN_INT = 2, LA_SEEN_NEG = 4, LA_SEEN_U64 = 8, LA_SEEN_BIG = 16, LA_SEEN_FLOAT = 32, LA_SEEN_BOOL = 64, LA_SEEN_TEXT = 128 };

/* ---- numbers with something in between: fromstring, fromfile ---- */
/* Reads up to maxn elements (count of what fits at `out`); *n: how many. *rest: where it stopped. */
const char *la_txt_separated (la_dtype dt, const char *p, const char *end, const char *sep, size_t nsep, char *out, int64_t maxn, int64_t *n);

/* ---- writing ---- */

typedef struct la_txtconv {               /* a format as "%.18e": text before it, the conversion, at the end text alone (conv 0) */
  const char *text;
  size_t ntext;
  char conv;                              /* d x X o e E f F g G s; 0: none */
  bool left, plus, space, zero, alt;
  int width, prec;                        /* prec -1: not given */
  bool pair;                              /* of a complex element: takes (re, im) with the next */
} la_txtconv;

/* Parses a format of Python's % operator into conv[0 .. *n-1]; the last has conv 0 and the text that remains. */
bool la_txt_parsefmt (la_ctx *cx, const char *fmt, size_t len, la_txtconv *conv, int room, int *n);

typedef struct la_txtwrite {
  la_view v;                              /* 2-d: rows, columns */
  const la_txtconv *conv;                 /* of a row: as many with a conversion as columns (complex with split: two each) */
  int nconv;
  bool split;                             /* complex elements are written as two numbers */
  const char *newline;
  size_t nnewline;
} la_txtwrite;

bool la_txt_write (la_sink *k, const la_txtwrite *w);

#endif
