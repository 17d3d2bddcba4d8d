/*
** bind_npy.h: arrays from and to bytes, for bind_npy.c (Lua strings) and bind_file.c (files).
*/
#ifndef LA_BIND_NPY_H
#define LA_BIND_NPY_H

#include "bind.h"
#include "npy.h"

/* [+1] a userdata that closes its source when it is collected; the source is empty until the caller fills it */
la_source *l_newsource (lua_State *L);
/* [+1] a source of the bytes of the Lua string at i, which stays alive with it */
la_source *l_stringsource (lua_State *L, int i);
la_source *l_tosource (lua_State *L, int i);              /* NULL: something else */
/* The source at i holds gzip data: it is replaced by one of the unpacked bytes. Does nothing with other data. */
la_source *l_gunzipped (lua_State *L, int i);
/* [+1] all bytes of the source at i as a Lua string */
void l_sourcestring (lua_State *L, int i);

/* [+1] (safetensors: [+2]) what the source at i holds: an array, a table of arrays, a table of tensors and its metadata. Returns how many. */
int l_loadsource (lua_State *L, int i);
int l_loadtensors (lua_State *L, int i, bool views);     /* [+2]; views: s->data is an array's memory, which is on top of the stack */

/* Calls function `name` of lunarray.zlib with the n values on top of the stack [-n, +1]; what: "deflated data", for the message without zlib. */
void l_zlib (lua_State *L, const char *name, int n, const char *what);

/* ---- writing ---- */

/* A sink into memory: [+1] a userdata that frees it. l_memstring [+1] makes the Lua string. */
la_sink *l_memsink (lua_State *L);
void l_memstring (lua_State *L, int i);

/* Brings the values from stack index `first` to `last` and those of the table of named ones at `named` (0: none) into one list
** [+1] {name1, array1, name2, array2, ...}, arrays contiguous. The named ones come first, sorted; those without a name are arr_0, arr_1, ... */
void l_namedarrays (lua_State *L, int first, int last, int named);
/* The list at stack index i, as .npz or safetensors, to the sink. metadata: stack index of a table of strings, 0: none */
bool l_writenpz (lua_State *L, la_sink *k, int i, bool compressed);
bool l_writetensors (lua_State *L, la_sink *k, int i, int metadata);
/* Is there at i a table whose first key is a string? */
bool l_isnamed (lua_State *L, int i);

#endif
