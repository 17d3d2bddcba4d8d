/*
** sets.h: runs of equal elements in sorted rows, membership, the order of whole rows.
**
** Owns nothing. Called by: bind_set.c. Calls: sort, thread. Rows are contiguous; positions are from 0, unless `base` says otherwise.
** NaN equals nothing here, not even NaN.
*/
#ifndef LA_SETS_H
#define LA_SETS_H

#include "array.h"
#include "memory.h"

/* how many elements of the sorted row are before the first NaN */
int64_t la_set_numbers (la_dtype dt, const void *row, int64_t n);
/* start[k]: where the k-th run of equal elements begins; returns how many there are. start: n */
int64_t la_set_starts (la_dtype dt, const void *row, int64_t n, int64_t *start);
/* out[i] = x[pos[i]]; out[i] = base + x[pos[i]] for int64 */
void la_set_take (int64_t size, const void *x, const int64_t *pos, int64_t n, void *out);
/* inverse[perm[i]] = base + k for i in the k-th of nruns runs, n elements together */
void la_set_inverse (const int64_t *perm, const int64_t *start, int64_t nruns, int64_t n, int64_t base, int64_t *inverse);

/* out[i] = (v[i] is in a) != invert: a sorted, na elements; v: m elements of the same dtype; out: bools */
bool la_set_member (la_ctx *cx, la_dtype dt, const void *a, int64_t na, const void *v, int64_t m, bool invert, uint8_t *out);
/* Integers and bools: by a table of the values of a (unsorted) from min to max. *done false: the range is more than `most`. */
bool la_set_member_table (la_ctx *cx, la_dtype dt, const void *a, int64_t na, const void *v, int64_t m, bool invert, uint64_t most,
                          uint8_t *out, bool *done);

/* perm: the order of the n rows of m elements (contiguous), by their first element, then their second, ...; equal ones in their order */
bool la_set_rows (la_ctx *cx, la_dtype dt, const void *x, int64_t n, int64_t m, int64_t *perm);
bool la_set_samerow (la_dtype dt, const void *a, const void *b, int64_t m);

#endif
