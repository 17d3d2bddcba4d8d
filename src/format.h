/*
** format.h: numbers and arrays as text, digit for digit as NumPy 2.4 prints them.
**
** Owns: the print options of a state (la_ctx.print) and the growing string la_strbuf. Three floors:
**
**   digits    the decimal digits of one float16, float32 or float64: the fewest that read back as the same
**             number, or all up to a place; exact, never by printf, so no C locale has a say
**   numbers   those digits set out positionally or scientifically, with sign, padding and trimming
**   arrays    brackets, columns of equal width, line breaks, summaries
**
** Nothing here sees a lua_State. Printing a summarised array reads its edge items and nothing else.
** Called by: bind_format.c, and whoever writes numbers as text (la_fmt_number).
*/
#ifndef LA_FORMAT_H
#define LA_FORMAT_H

#include "array.h"

/* ---- a string that grows ---- */
/* Starts in its own `fixed`, then la_mem_alloc. It may not be copied or moved. Free it on every path. */
typedef struct la_strbuf {
  la_ctx *cx;
  char *s;
  size_t n, cap;
  char fixed[512];
} la_strbuf;

void  la_str_init (la_strbuf *b, la_ctx *cx);
void  la_str_free (la_strbuf *b);
char *la_str_room (la_strbuf *b, size_t n);              /* n more bytes, already counted in b->n; NULL and cx->err */
bool  la_str_put  (la_strbuf *b, const char *s, size_t n);
bool  la_str_fill (la_strbuf *b, char c, int64_t n);     /* n times c; n <= 0: nothing */
int64_t la_str_chars (const char *s, size_t n);          /* characters in UTF-8 text (bytes that begin one) */

/* ---- options ---- */
enum { LA_FLOAT_FIXED, LA_FLOAT_UNIQUE, LA_FLOAT_MAXPREC, LA_FLOAT_MAXPREC_EQUAL };   /* ORDER FLOATMODE */
extern const char *const la_fmt_floatmodes[];            /* their names, NULL-terminated */

#define LA_FMTSTR 64

typedef struct la_printopts {
  int64_t edgeitems;
  int64_t linewidth;
  double threshold;             /* more elements than this are summarised */
  int precision;                /* digits after the point */
  uint8_t floatmode;
  bool suppress;                /* never scientific because of small numbers */
  char sign;                    /* '-', '+' or ' ' */
  char nanstr[LA_FMTSTR], infstr[LA_FMTSTR];
} la_printopts;

const la_printopts *la_fmt_options (la_ctx *cx);         /* in force now; until the next la_fmt_setoptions */
bool la_fmt_setoptions (la_ctx *cx, const la_printopts *o);
void la_fmt_free (la_ctx *cx);                           /* with the context */

/* ---- one number ---- */
#define LA_FMT_NUMBER 96        /* room that any scalar of any dtype needs, with its NUL */

/* As NumPy's str of a scalar: "True", "-7", "0.1", "1e-07", "(1+2j)"; the fewest digits that read back as the same
** number. Returns the length; buf is NUL-terminated. */
int la_fmt_number (char buf[LA_FMT_NUMBER], la_dtype dt, const void *element);

/* 10^k = (p + err) * 2^*pe with p = hi * 2^64 + lo >= 2^127 and 0 <= err < 3; err = 0 for 0 <= k <= 27. -304 <= k <= 350. For
** text.c, which reads numbers with the powers that write them. */
void la_fmt_power10 (int k, uint64_t *hi, uint64_t *lo, int *pe);

typedef struct la_fmtspec {
  int precision;                /* -1: no bound */
  int min_digits;               /* -1: none */
  int pad_left, pad_right;      /* -1: none; characters before and after the point */
  int exp_digits;               /* -1: two */
  bool unique;                  /* the fewest digits that identify x, cut at precision; else exact ones */
  bool fractional;              /* precision counts after the point, else all digits; positional only */
  bool sign;                    /* '+' before what is not negative */
  char trim;                    /* 'k' keep zeros, '.' trim them, '0' all but one after the point, '-' the point, too */
} la_fmtspec;

/* x is first rounded to dt, one of the three float dtypes. */
bool la_fmt_positional (la_strbuf *out, la_dtype dt, double x, const la_fmtspec *f);
bool la_fmt_scientific (la_strbuf *out, la_dtype dt, double x, const la_fmtspec *f);

/* ---- arrays ---- */
typedef struct la_fmtcall {
  const la_printopts *opts;
  const char *sep;              /* between elements */
  size_t seplen;
  int64_t prefix, suffix;       /* characters the caller puts before and after */
  /* NULL, or called for each element that is shown: appends its text. false: give up; cx->err or ud tells why */
  bool (*word) (void *ud, la_dtype dt, const void *element, la_strbuf *out);
  void *ud;
} la_fmtcall;

/* array2string */
bool la_fmt_array (la_strbuf *out, const la_view *v, const la_fmtcall *c);
/* str: c->sep is " "; a 0-d array as its element stands alone, whatever the options */
bool la_fmt_str (la_strbuf *out, const la_view *v, const la_fmtcall *c);
/* repr: c->sep, prefix and suffix are set here; `threshold` is that of the state's options */
bool la_fmt_repr (la_strbuf *out, const la_view *v, const la_fmtcall *c);

#endif
