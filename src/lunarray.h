/*
** lunarray.h: the public C API of lunarray, N-dimensional arrays for Lua 5.4.
*/
#ifndef LUNARRAY_H
#define LUNARRAY_H

#include <lua.h>

#define LUNARRAY_VERSION_MAJOR 0
#define LUNARRAY_VERSION_MINOR 1
#define LUNARRAY_VERSION_PATCH 0
#define LUNARRAY_VERSION "0.1.0"

#if defined(LUNARRAY_STATIC)
#define LA_API extern
#elif defined(__GNUC__)
#define LA_API __attribute__((visibility("default"))) extern
#else
#define LA_API extern
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Opens the compiled part of the library; leaves the module table on the stack. For luaL_requiref and package.preload
** under the name "lunarray.core". Never starts a thread, never loads a BLAS library. */
LA_API int luaopen_lunarray_core (lua_State *L);

#ifdef __cplusplus
}
#endif

#endif
