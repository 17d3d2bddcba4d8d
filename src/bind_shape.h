/*
** bind_shape.h: what bind_shape.c and bind_join.c share.
*/
#ifndef LA_BIND_SHAPE_H
#define LA_BIND_SHAPE_H

#include "bind.h"
#include "shape.h"

/* The whole numbers at index i: one number, a table of them or a one-dimensional integer array. At most max of them go
** to out; returns how many there are; *single: it was one number. `what` names them in messages. */
int l_checkints (lua_State *L, int i, int64_t *out, int max, const char *what, bool *single);
/* an axis a user gave, from 0; raises where it is out of bounds */
int l_axisof (lua_State *L, int64_t axis, int ndim);
/* axes at i (a number or a list), from 0 into axes; repeated ones raise `repeated` */
int l_checkaxes (lua_State *L, int i, int ndim, int *axes, const char *repeated);
/* [+1] l_newview for a view that no Lua code will see: it does not count as one when x:resize() asks */
la_array *l_innerview (lua_State *L, int base, char *data, la_dtype dt, const la_dims *d);
/* [+1] x (at stack index i) as one contiguous axis, read in order C, F, A or K: an inner view where it lies so, else a
** copy */
la_array *l_raveled (lua_State *L, int i, char order);
/* [+1] a new array for the dims' shape, in C or F order, elements undefined */
la_array *l_neworder (lua_State *L, la_dtype dt, const la_dims *d, char order);

#endif
