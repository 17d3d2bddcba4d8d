/*
** hostufunc.h: an elementwise function that a host has given (lunarray_pushelementwise, elementwise.c). It is a la_ufunc that brings its
** loops with it; ufunc.c asks for them where it would look into its tables.
*/
#ifndef LA_HOSTUFUNC_H
#define LA_HOSTUFUNC_H

#include "ufunc.h"

#define LA_UF_HOST LA_NUFUNCS      /* la_ufunc.id of such a function: no row of the tables */

typedef struct la_hostufunc {
  la_ufunc uf;                     /* first: a pointer to it is a const la_ufunc * */
  la_loop loop[LA_NDTYPES];        /* NULL: none */
} la_hostufunc;

#endif
