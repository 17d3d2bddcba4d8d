/*
** csv.h: comma-separated text to columns, for the table layer (lua/lunarray/frame.lua).
**
** What a column becomes
**   numbers     an array: int64, uint64 or float64 as found, or the dtype that was asked for
**   booleans    a bool array
**   text        codes, an int32 array of positions into a list of the distinct strings, its levels, in the order in which they first
**               appear in the file; 0 where the value is missing. Equal strings have equal codes, so that a column can be grouped,
**               joined and counted by its codes alone. A column in which nearly every value differs has nearly as many levels as rows: the
**               codes are then mostly 1 2 3 ..., and the list of levels is the column itself.
** Missing numbers are NaN: a column of integers with missing values becomes float64, as in pandas. A column without any value is float64, in a table without rows text.
** The kind is found from all values, not from a sample: a guess from the first rows is only where the work begins, and a column whose guess was
** wrong is read again. int64, unless a value does not fit (uint64 if that helps, otherwise text, so that no digit is lost) or has a point or an
** exponent (float64); bool if all values are words for true and false; text otherwise.
**
** How it is read. The text is split into parts for the pool's threads, at the ends of lines; whether a part begins inside quotes is
** supposed from the number of quotes before it. A part notes where its last row ended, and if that is not where the next one began,
** that one is read again from there: text with stray quotes takes longer, and gives the same. Each part has its own dictionary for each
** column of text; they are merged at the end. A task cannot allocate: where a dictionary is full the part stops at the
** beginning of its row, the caller makes room and lets it go on.
**
** Use: la_csv_open, la_csv_head, la_csv_guess; then while la_csv_redo counts columns: give each col[] that is `active` its data (col[k].room rows of
** col[k].itemsize bytes), la_csv_run until it is done, la_csv_settle; at the end la_csv_levels for each column of text. la_csv_close frees all
** that was taken, at any time. Nothing here sees a lua_State. Called by: bind_csv.c.
*/
#ifndef LA_CSV_H
#define LA_CSV_H

#include "text.h"

typedef struct la_csvform {
  char sep;                     /* '\0': runs of white space */
  char quote, escape, comment, thousands;     /* '\0': none */
  char decimal;
  bool doubled;                 /* "" inside quotes is " */
  bool skipspace;               /* blanks after a separator do not count */
  bool keepblank;               /* a blank line is a row of missing values */
  int nna, ntrue, nfalse;       /* the words that mean so */
  const la_field *na, *yes, *no;
} la_csvform;

#define LA_CSVTEXT 100          /* a kind of column, beside the dtypes */
#define LA_CSVAUTO (-1)

typedef struct la_csvlevel { const char *p; uint32_t n, hash; uint8_t escaped; } la_csvlevel;

typedef struct la_csvdict {     /* strings and their codes 1 .. n */
  la_csvlevel *level;
  uint32_t *slot;               /* open addressing, nslots of them (a power of two): codes, 0 where free */
  uint32_t n, room, nslots;
} la_csvdict;

typedef struct la_csvcol {
  int64_t field;                /* place in the row, from 0 */
  int want;                     /* LA_CSVAUTO, a dtype or LA_CSVTEXT */
  int kind;                     /* what it is read as: a dtype or LA_CSVTEXT */
  unsigned seen;                /* LA_SEEN_* of all values, for LA_CSVAUTO */
  bool active;                  /* to be read in the next run */
  char *data;                   /* the caller's; codes are int32_t */
  int itemsize;
  la_csvdict all;               /* after la_csv_levels: of the whole column */
} la_csvcol;

typedef struct la_csvpartcol { la_csvdict dict; unsigned seen; uint32_t last; } la_csvpartcol;

typedef struct la_csvpart {
  const char *p, *end;          /* rows that begin here */
  const char *at;               /* where it goes on */
  int64_t row, rows;            /* its first row in the columns, rows so far */
  int64_t lines, quotes;
  int state;                    /* 0: goes on, 1: done, 2: a dictionary is full, 3: a fault */
  int64_t column, fields;       /* of 2 and 3 */
  const char *text;
  int64_t ntext;
  int fault;
  la_csvpartcol *col;
} la_csvpart;

typedef struct la_csv {
  la_ctx *cx;
  la_csvform form;
  const char *p, *end;          /* rows */
  const char *text;             /* the whole, for line numbers */
  int64_t nfields;              /* in a row */
  int ncols;
  la_csvcol *col;               /* the wanted ones, by rising place */
  int32_t *colof, *action;      /* for each field its column, -1: not wanted; or not in this run */
  la_csvpart *part;
  int nparts;
  int64_t room, rows;           /* rows there cannot be more of; rows found */
  bool quoted;                  /* there are quotes in it */
  uint8_t stop[256], nafirst[256];
  int32_t namin, namax;
  bool naempty, quickint;       /* "" is a missing value; digits are always a number */
  struct la_csvblock *blocks;   /* unescaped strings */
} la_csv;

bool la_csv_open (la_ctx *cx, la_csv *c, const la_csvform *f, const char *p, const char *end);
void la_csv_close (la_csv *c);
const char *la_csv_skip (la_csv *c, const char *p, int64_t lines);    /* lines that are not looked at */
/* The fields of the row at or after p (as they stand) into field[0 .. room-1]; returns how many there are, 0 at the end. *next: what follows */
int64_t la_csv_head (la_csv *c, const char *p, la_field *field, int64_t room, const char **next);
size_t la_csv_unescape (const la_csvform *f, const la_field *x, char *dst);          /* dst: x->n bytes; returns how many are used */
/* Rows are those from p on, at most nrows (-1: all), of nfields fields; col[0 .. ncols-1] have field and want; colof has room for 2 nfields. Guesses kinds, splits into parts. */
bool la_csv_guess (la_csv *c, const char *p, int64_t nrows, int64_t nfields, la_csvcol *col, int ncols, int32_t *colof, int64_t partsize);
bool la_csv_run (la_csv *c, int first, int last);             /* parts first .. last-1 of all active columns */
bool la_csv_settle (la_csv *c, bool *again);                  /* all parts have run: rows are put together; columns to be read again become active */
bool la_csv_levels (la_csv *c, int k);                        /* codes of column k become those of the whole column; col[k].all has the strings */

#endif
