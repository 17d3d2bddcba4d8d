/*
** api.h: what the files of the public C API share (api.c, dlpack.c, elementwise.c).
*/
#ifndef LA_API_H
#define LA_API_H

#include "bind_core.h"
#include "lunarray.h"

int  api_context (lua_State *L, la_ctx **cx);                            /* room on the stack, and the state's context */
int  api_array (lua_State *L, int idx, la_ctx **cx, la_array **x);       /* an array that is not closed */
int  api_fail (la_ctx *cx, int status, const char *message);             /* returns status */
void api_view (const la_view *v, lunarray_view *out);
/* [-0, +nresults] fn(args) protected; what it raised is the context's message */
int  api_protected (lua_State *L, la_ctx *cx, lua_CFunction fn, void *args, int nresults);

#endif
