/*
** bind_product.h: products that stand in two tables of names, la and la.linalg.
*/
#ifndef LA_BIND_PRODUCT_H
#define LA_BIND_PRODUCT_H

#include "bind.h"

int L_matmul (lua_State *L);           /* x1, x2, out | dtype, casting, axes */
int L_vecdot (lua_State *L);           /* x1, x2, out | dtype, casting, axes, axis, keepdims */
int L_tensordot (lua_State *L);        /* a, b, axes, out | dtype */
int L_linalg_outer (lua_State *L);     /* a, b, out | dtype: vectors only */

#endif
