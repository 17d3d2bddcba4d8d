/*
** bind_file.h: how functions that work on text reach files where a host allows it (bind_text.c), and only then.
*/
#ifndef LA_BIND_FILE_H
#define LA_BIND_FILE_H

#include "bind_npy.h"

#define L_FILES "lunarray.files"          /* registry: light userdata, a const l_files; absent: this state has no file access */

typedef struct l_files {
  la_source *(*open) (lua_State *L, const char *path);              /* [+1] the file, unpacked if it holds gzip data */
  la_sink *(*create) (lua_State *L, const char *path);              /* [+1] a file to be written whole */
  void (*commit) (lua_State *L, int i);                             /* the sink at i is complete: packed if the path ends in .gz, renamed */
} l_files;

/* [+1] a uint8 array over the mapped file of s; mode as la_file_map has it */
la_array *l_mapfile (lua_State *L, la_source *s, const char *path, char mode);

extern const l_reg la_reg_memmap[];       /* bind_memmap.c; registered with the other functions on files */

static inline const l_files *l_filesof (lua_State *L) {
  lua_getfield(L, LUA_REGISTRYINDEX, L_FILES);
  const l_files *f = lua_touserdata(L, -1);
  lua_pop(L, 1);
  return f;
}

#endif
