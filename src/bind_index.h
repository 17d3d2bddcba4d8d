/*
** bind_index.h: what the module needs of indexing besides the metamethods (bind_core.h) and the rows (la_reg_index).
*/
#ifndef LA_BIND_INDEX_H
#define LA_BIND_INDEX_H

/* Its address, as light userdata, is la.newaxis: lua_pushlightuserdata(L, (void *)(uintptr_t)la_newaxis_key). */
extern const char la_newaxis_key[];

#endif
