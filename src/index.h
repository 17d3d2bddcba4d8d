/*
** index.h: which elements an index means, and moving them.
**
** An index is a tuple of items (la_ixitem). Integers, ranges, "..." and newaxis give a view (la_ix_basic); arrays of
** positions and masks give a plan (la_ix_plan) that la_ix_take reads and la_ix_put writes through. A mask as the only
** item, with as many axes as the array, has a faster way of its own (la_ix_count, then la_ix_compress and others).
**
** Positions in items and in arrays of positions are the user's: from 1, negative ones from the end. What counts from 0
** says so.
** Called by: bind_index.c, and by whoever takes or puts along positions. Owns nothing. Never sees a lua_State.
*/
#ifndef LA_INDEX_H
#define LA_INDEX_H

#include "array.h"

typedef enum la_ixkind {
  LA_IX_INT,              /* start: the position; takes its axis away */
  LA_IX_RANGE,            /* start, stop (inclusive) where `given` says so, step */
  LA_IX_ELLIPSIS,         /* as many whole axes as are left over */
  LA_IX_NEWAXIS,          /* a new axis of length 1 */
  LA_IX_ARRAY,            /* array: positions, of an integer dtype */
  LA_IX_MASK,             /* array: bool with at least one axis; takes as many axes of x */
  LA_IX_BOOL              /* start: 0 or 1; takes no axis, gives one of that length (NumPy's 0-d boolean) */
} la_ixkind;

enum {                    /* la_ixitem.given */
  LA_IX_START = 1, LA_IX_STOP = 2,
  LA_IX_FROMZERO = 4      /* ARRAY: int64 positions from 0, as la_ix_nonzero makes them of a mask */
};

typedef struct la_ixitem {
  uint8_t kind, given;
  int64_t start, stop, step;
  const la_view *array;
} la_ixitem;

#define LA_IX_MAXITEMS (2 * LA_MAXDIMS)

/* Reads "2:3, 1", "::-1", "...", "newaxis" into items; returns their number, or -1 and cx->err. */
int la_ix_parse (la_ctx *cx, const char *s, size_t len, la_ixitem *items, int max);

/* A range on an axis of length n: its first element (from 0), its length. Ends outside move to the nearest element. */
bool la_ix_range (la_ctx *cx, const la_ixitem *r, int64_t n, int64_t *first, int64_t *count);

/* Position i (from 1, or negative) on the axis (from 0) of length n, as *z from 0. */
bool la_ix_position (la_ctx *cx, int64_t i, int axis, int64_t n, int64_t *z);

/* Do the items fit x? At most one "...", not too many axes, masks of the right shape, positions of an integer dtype. */
bool la_ix_check (la_ctx *cx, const la_view *x, int n, const la_ixitem *items);

/* x[items] without arrays and masks: where the first element lies and the shape and strides of the view.
** *element: every axis was taken by an integer, with no "..." among the items. */
bool la_ix_basic (la_ctx *cx, const la_view *x, int n, const la_ixitem *items, char **data, la_dims *d, bool *element);

/* ---- arrays of positions ---- */
typedef struct la_ixarray {
  la_view positions;
  int axis;               /* of x, from 0: for messages */
  bool fromzero;
  int64_t length, stride; /* of that axis of x */
} la_ixarray;

/* The axes of the result: sub[0 .. place), then those of the broadcast positions, then the rest of sub. */
typedef struct la_ixplan {
  la_dtype dtype;
  char *data;             /* element of x at the items that are no arrays, position 0 elsewhere */
  la_dims sub;            /* axes that are no positions: shape, and strides in x */
  la_dims pos;            /* common shape of the positions */
  int place;
  bool unique;            /* no element of x comes twice */
  int narrays;
  la_ixarray array[LA_MAXDIMS];
  la_dims result;         /* shape and size */
} la_ixplan;

/* items without MASK (la_ix_nonzero turns it into arrays) that la_ix_check has passed. The plan keeps pointers into the
** items' arrays and into x. */
bool la_ix_plan (la_ctx *cx, const la_view *x, int n, const la_ixitem *items, la_ixplan *p);
/* out (p->result, C order, same dtype) = x[...]. false where a position is out of bounds; out is then undefined. */
bool la_ix_take (la_ctx *cx, const la_ixplan *p, const la_view *out);
/* out = x[positions] where both have one axis and there are at most LA_IX_FEW positions: planning would take longer
** than the work. false: a position is out of bounds (cx->err is not set). */
#define LA_IX_FEW LA_HOSTILE(512, 5)
bool la_ix_takefew (const la_view *x, const la_view *positions, char *out);
/* x[positions] = v, of the dtype of x, `stride` bytes apart; neither shares memory with x. false: a position is out of bounds, nothing is
** written. */
bool la_ix_putfew (const la_view *x, const la_view *positions, const char *v, int64_t stride);
/* x[...] = value: same dtype, a shape that broadcasts to p->result; neither value nor positions share memory with x.
** Of an element named twice the last value stays. Out of bounds: false, and nothing is written. */
bool la_ix_put (la_ctx *cx, const la_ixplan *p, const la_view *value);

/* the same of a mask in the shape of x (one axis): how many are true; x[mask] to out; x[mask] = v (stride 0: one value for all) */
int64_t la_ix_countfew (const la_view *mask);
void la_ix_compressfew (const la_view *x, const la_view *mask, char *out);
void la_ix_expandfew (const la_view *x, const la_view *mask, const char *v, int64_t stride);
/* positions that lie side by side, of elements that do: out[j] = x at p[j]; false: one is out of bounds, out is then undefined */
bool la_ix_gatherrow (int64_t esize, int64_t n, const int64_t *p, int64_t length, const char *x, char *out);
/* x at p[j] = v[j], the positions being inside */
bool la_ix_insiderow (int64_t n, const int64_t *p, int64_t length);
bool la_ix_fromonerow (int64_t n, const int64_t *p, int64_t length);    /* none negative, either */
void la_ix_cliprow (int64_t n, const int64_t *p, int64_t length, int64_t *out);      /* each moved to the nearest of 1 .. length */
void la_ix_scatterrow (int64_t esize, int64_t n, const int64_t *p, int64_t length, char *x, const char *v, int64_t stride);

/* ---- masks ---- */
#define LA_IX_MAXTASKS 64
typedef struct la_ixcount {
  int ntasks;
  int64_t before[LA_IX_MAXTASKS + 1];   /* true elements before each task's part of the mask (C order); the last: all */
} la_ixcount;

int64_t la_ix_count (const la_view *mask, la_ixcount *c);          /* true elements */
/* x and mask have the same shape; c is la_ix_count's. out: contiguous, c's total elements of x's dtype */
bool la_ix_compress (la_ctx *cx, const la_view *x, const la_view *mask, const la_ixcount *c, char *out);
/* x[mask] = value[1 ..]: total elements of x's dtype, `stride` bytes apart; 0: one for all. No memory shared with x. */
bool la_ix_expand (la_ctx *cx, const la_view *x, const la_view *mask, const la_ixcount *c,
                   const char *value, int64_t stride);
/* Positions of the true elements in C order, counted from `base`: out[a] gets those on axis a, `stride` elements apart.
** flat: out[0] gets the positions in the flattened mask. */
bool la_ix_nonzero (la_ctx *cx, const la_view *mask, const la_ixcount *c, bool flat, int64_t base,
                    int64_t *const *out, int64_t stride);

#endif
