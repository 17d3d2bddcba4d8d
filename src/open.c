/*
** open.c: the whole library for a host that links it, the Lua layer included (lunarray.h). Not part of lunarray/core.so, which finds the
** Lua layer by package.path.
*/
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "embedded.h"
#include "lunarray.h"

static int open_module (lua_State *L) {         /* a loader: upvalue 1 points to the row; name, ... -> the module */
  const la_embedded *e = lua_touserdata(L, lua_upvalueindex(1));
  int nargs = lua_gettop(L);
  if (luaL_loadbufferx(L, (const char *)e->text, e->size, lua_pushfstring(L, "=%s", e->name), "t") != LUA_OK) return lua_error(L);
  lua_remove(L, nargs + 1);                     /* the chunk's name */
  lua_insert(L, 1);
  lua_call(L, nargs, 1);
  return 1;
}

static void preload (lua_State *L, const char *name, lua_CFunction fn) {      /* [table of loaders on top] one that the host has put there stays */
  if (lua_getfield(L, -1, name) == LUA_TNIL) {
    lua_pushcfunction(L, fn);
    lua_setfield(L, -3, name);
  }
  lua_pop(L, 1);
}

LUNARRAY_API int luaopen_lunarray (lua_State *L) {
  luaL_checkversion(L);
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
  preload(L, "lunarray.core", luaopen_lunarray_core);
#if !defined(LUNARRAY_NO_FILES)
  preload(L, "lunarray.file", luaopen_lunarray_file);
#endif
  for (const la_embedded *e = la_embedded_lua; e->name != NULL; e++) {
    if (strcmp(e->name, "lunarray") == 0) continue;
    if (lua_getfield(L, -1, e->name) == LUA_TNIL) {
      lua_pushlightuserdata(L, (void *)(size_t)e);
      lua_pushcclosure(L, open_module, 1);
      lua_setfield(L, -3, e->name);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  if (lua_getglobal(L, "require") != LUA_TFUNCTION) return luaopen_lunarray_core(L);      /* no package library: arrays alone */
  for (const la_embedded *e = la_embedded_lua; e->name != NULL; e++)
    if (strcmp(e->name, "lunarray") == 0) {
      lua_pushlightuserdata(L, (void *)(size_t)e);
      lua_pushcclosure(L, open_module, 1);
      lua_pushliteral(L, "lunarray");
      lua_call(L, 1, 1);
      return 1;
    }
  return luaopen_lunarray_core(L);
}
