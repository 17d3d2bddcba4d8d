/*
** bind_reduce.h: helpers for reading the arguments of reductions and making their results; shared by bind_reduce.c, bind_stat.c and
** bind_numeric.c.
*/
#ifndef LA_BIND_REDUCE_H
#define LA_BIND_REDUCE_H

#include "bind.h"
#include "bind_core.h"
#include "reduce.h"

la_array *br_array (lua_State *L, int i);                       /* array, number, boolean or table at i */
/* [+1] a C-ordered, aligned array of dtype dt (LA_NODTYPE: any): the one at i, or a copy (bind_stat.c) */
la_array *br_packed (lua_State *L, int i, int dt);
/* the axis argument at i: sets on[a] for each axis that is reduced; returns how many */
int br_axes (lua_State *L, int i, int ndim, bool *on);
/* [+1] the result's array: out at outidx (0 or absent: a new one, laid out as NumPy does), its shape checked. d and v: it seen with as
** many axes as x, as reduce.h wants it. name: the operation, for messages */
la_array *br_result (lua_State *L, const la_view *x, const bool *on, bool keepdims, la_dtype dt, int outidx, const char *name,
                     la_dims *d, la_view *v);
void br_keepdims (const la_view *x, const bool *on, const la_view *out, bool keepdims, la_dims *d, la_view *v);
/* d and v: a result of all axes of x as reduce.h wants it, one element of dt at cell */
void br_cell (const la_view *x, la_dtype dt, void *cell, la_dims *d, la_view *v);
int br_finish (lua_State *L, bool keepdims, int outidx);        /* unwraps a 0-d result on top where rule 4 says so; returns 1 */
const la_view *br_where (lua_State *L, int i, const la_view *x);        /* NULL: everywhere; the array replaces the argument at i */
bool br_scalar (lua_State *L, int i, const char *what, la_scalar *s);   /* false: absent */
/* [+?] push the result on top and return 1; indices 0: no such argument */
int br_mean (lua_State *L, la_array *x, const bool *on, int dtidx, int outidx, bool keepdims, const la_view *where);
int br_var (lua_State *L, la_array *x, const bool *on, int dtidx, int outidx, double ddof, bool keepdims, const la_view *where, int meanidx,
            bool root);

#endif
