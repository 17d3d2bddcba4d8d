/* bind_random.h: what the module needs of random numbers besides the rows. */
#ifndef LA_BIND_RANDOM_H
#define LA_BIND_RANDOM_H
#include <lua.h>
void l_random_open (lua_State *L);   /* [random table on top] */
#endif
