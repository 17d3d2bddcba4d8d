/*
** indices.h: positions in an array as one number, as one for each axis, and those of a triangle.
**
** Owns nothing. Called by: bind_indices.c. Calls: thread. Positions are the user's: from 1, negative ones from the end; axes count from 0.
*/
#ifndef LA_INDICES_H
#define LA_INDICES_H

#include "array.h"
#include "memory.h"

typedef enum la_in_mode { LA_IN_RAISE, LA_IN_WRAP, LA_IN_CLIP } la_in_mode;

/* The n positions pos in the flattened array (of `total` elements, order 'C' or 'F') as one position for each axis: out[axis][i].
** All are contiguous int64. false and cx->err where one is out of bounds; out is then undefined. */
bool la_in_unravel (la_ctx *cx, int64_t n, const int64_t *pos, int ndim, const int64_t *shape, char order, int64_t total, int64_t *const *out);

/* out[i] = 1 + the sum over the axes of step[axis] * (position pos[axis][i], from 0). false and cx->err where one is out of bounds on an
** axis whose mode is RAISE; out is then undefined. No axis has length 0 unless n is 0. */
bool la_in_ravel (la_ctx *cx, int64_t n, const int64_t *const *pos, int ndim, const int64_t *shape, const int64_t *step, const la_in_mode *mode,
                  int64_t *out);

/* How many elements of an (n, m) matrix lie on its diagonal k or below; n * m fits int64. */
int64_t la_in_lowersize (int64_t n, int64_t m, int64_t k);
/* Their positions, or those of the elements on diagonal k and above, in C order. */
void la_in_lower (int64_t n, int64_t m, int64_t k, int64_t *rows, int64_t *columns);
void la_in_upper (int64_t n, int64_t m, int64_t k, int64_t *rows, int64_t *columns);

#endif
