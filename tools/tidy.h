/*
** tidy.h: what clang's analyzer is told before each file (tools/lint.sh): these functions do not return. Lua's headers and ours cannot say
** so, since their results are returned: `return luaL_error(...)`.
*/
#include <lua.h>
#include <lauxlib.h>

#define TIDY_RAISES __attribute__((analyzer_noreturn))
struct la_ctx;
int (lua_error) (lua_State *L) TIDY_RAISES;
int (luaL_error) (lua_State *L, const char *fmt, ...) TIDY_RAISES;
int (luaL_argerror) (lua_State *L, int arg, const char *extramsg) TIDY_RAISES;
int (luaL_typeerror) (lua_State *L, int arg, const char *tname) TIDY_RAISES;
int l_raise (lua_State *L, struct la_ctx *cx) TIDY_RAISES;
int l_error (lua_State *L, const char *fmt, ...) TIDY_RAISES;
