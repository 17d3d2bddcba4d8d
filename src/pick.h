/*
** pick.h: elements chosen by an array of positions of the same number of axes, or by number among several arrays.
**
** Owns nothing. Called by: bind_take.c. Calls: broadcast, thread. Positions are the user's: from 1, negative ones from the end.
*/
#ifndef LA_PICK_H
#define LA_PICK_H

#include "array.h"
#include "memory.h"

typedef enum la_pk_mode { LA_PK_RAISE, LA_PK_WRAP, LA_PK_CLIP } la_pk_mode;

/* to = pos (int64, contiguous) with positions 1 .. n in place of those beyond; to may be pos. Not for RAISE; n > 0 */
void la_pk_within (la_pk_mode mode, int64_t n, int64_t count, const int64_t *pos, int64_t *to);
/* out[i] = the element of x (n > 0 of them, contiguous, `size` bytes each) at pos[i] brought within */
void la_pk_takewithin (la_pk_mode mode, int64_t size, int64_t n, const char *x, int64_t count, const int64_t *pos, char *out);

/* The shape of x[positions] along `axis`: that of positions there, elsewhere the two broadcast. */
bool la_pk_shape (la_ctx *cx, const la_view *x, const la_view *positions, int axis, la_dims *d);
/* out (C order, la_pk_shape's, dtype of x) = x at the positions (int64) along the axis; false where one is out of bounds */
bool la_pk_take (la_ctx *cx, const la_view *x, const la_view *positions, int axis, const la_view *out);
/* x at the positions = values: they broadcast to la_pk_shape's shape and have x's dtype. Out of bounds: false, and nothing is written. */
bool la_pk_put (la_ctx *cx, const la_view *x, const la_view *positions, int axis, const la_view *values);

/* out[i] = choices[which[i] - 1][i]: all of one dtype, which (int64, each in 1 .. n) and choices broadcast to out's shape */
bool la_pk_choose (la_ctx *cx, const la_view *which, int n, const la_view *choices, const la_view *out);
/* are all of the positions (int64, contiguous) in 1 .. n (negative: or -n .. -1)? else *bad is one that is not */
bool la_pk_allwithin (int64_t n, int64_t count, const int64_t *pos, bool negative, int64_t *bad);

/* out (C order): for each label (int64, contiguous, 1 .. n) a row of n zeros with a one at the label */
void la_pk_onehot (la_dtype dt, int64_t n, int64_t count, const int64_t *labels, char *out);

#endif
