/*
** bind_core.h: what only the array's own metatable, the module's opening and bind.c share.
*/
#ifndef LA_BIND_CORE_H
#define LA_BIND_CORE_H

#include "bind.h"

#define L_DOCTABLES "lunarray.doctables"    /* registry: the tables of l_reg rows that were registered */

void l_setctx (lua_State *L);               /* [-1, +0] */

/* The array at i without raising and without asking whether it is closed; NULL for anything else. */
static inline la_array *l_israw (lua_State *L, int i) {
  la_array *x = lua_touserdata(L, i);
  if (x == NULL || lua_rawlen(L, i) < sizeof(la_array)) return NULL;      /* of light userdata the length is 0 */
  return la_arr_isours(x) ? x : NULL;
}
static inline bool l_isclosed (const la_array *x) {
  return ((x->v.tag == LA_TAGVIEW ? x->v.flags | x->home.owner->v.flags : x->v.flags) & LA_CLOSED) != 0;
}

/* [+1] header and memory for `size` elements; strides are the caller's to fill (x->dims + ndim) */
la_array *l_newraw (lua_State *L, la_ctx *cx, la_dtype dt, int ndim, const int64_t *shape, int64_t size);

/* [+1] l_newview without its look-ups: b is the array at the absolute index base; shape and strides are taken from where they are */
la_array *l_rawview (lua_State *L, int base, la_array *b, char *data, la_dtype dt, int ndim, int64_t size,
                     const int64_t *shape, const int64_t *strides);

/* metatable of both kinds of array userdata, ufunc objects, module tables */
void l_open_array (lua_State *L);           /* bind_array.c */
void l_open_ufunc (lua_State *L);           /* bind_ufunc.c: [module table on top] */

void l_arith_metamethods (lua_State *L, la_ctx *cx);   /* bind_ufunc.c: [metatable on top] __add, __sub, ... */

/* metamethods */
int L_index (lua_State *L), L_newindex (lua_State *L), L_call (lua_State *L), L_len (lua_State *L), L_pairs (lua_State *L);
int L_tostring (lua_State *L), L_concat (lua_State *L);

/* methods of ufunc objects: the object at 1, then NumPy's arguments (bind_reduce.c) */
int L_ufunc_reduce (lua_State *L), L_ufunc_accumulate (lua_State *L), L_ufunc_reduceat (lua_State *L), L_ufunc_outer (lua_State *L),
    L_ufunc_at (lua_State *L);

#endif
