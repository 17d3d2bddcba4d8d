/*
** tiny.c: the smallest host, for tests/spec/amalgamation_spec.lua: runs the Lua program that is its argument with the library open.
** A host adds lunarray.c and lunarray.h to its sources, and this is all it writes.
*/
#include <stdio.h>

#include <lauxlib.h>
#include <lualib.h>

#include "lunarray.h"

int main (int argc, char **argv) {
  lua_State *L = luaL_newstate();
  if (L == NULL || argc < 2) return 2;
  luaL_openlibs(L);
  lunarray_checkversion(L);
  luaL_requiref(L, "lunarray", luaopen_lunarray, 0);
  lua_setglobal(L, "la");
  int status = luaL_dostring(L, argv[1]);
  if (status != LUA_OK) fprintf(stderr, "%s\n", lua_tostring(L, -1));
  lua_close(L);
  return status != LUA_OK;
}
