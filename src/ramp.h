/*
** ramp.h: evenly spaced numbers, what arange, range and linspace fill arrays with.
** Owns nothing. Called by bind_create.c. Large fills are shared among the threads.
*/
#ifndef LA_RAMP_H
#define LA_RAMP_H

#include "dtype.h"

/* n elements side by side, of which 0 and 1 are in place: element i becomes element0 + i * (element1 - element0), in the dtype's own
** arithmetic, as NumPy fills. Not for bool. */
void la_ramp_fill (la_dtype dt, void *data, int64_t n);
/* p[i] = i * step + start, or (i / div) * delta + start where step is 0 because delta / div is too small for a float64 (numpy.linspace) */
void la_ramp_linspace (double *p, int64_t n, double start, double step, double delta, double div);

#endif
