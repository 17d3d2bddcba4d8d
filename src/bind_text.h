/*
** bind_text.h: what the text functions share with the functions on files (bind_file.c) and the CSV reader (bind_csv.c).
*/
#ifndef LA_BIND_TEXT_H
#define LA_BIND_TEXT_H

#include "bind_npy.h"
#include "text.h"

/* [+1] the vector of the numbers in the source at stack index i; count -1: all */
void l_textarray (lua_State *L, int i, la_dtype dt, int64_t count, const char *sep, size_t nsep);
/* The elements of the contiguous v by a format with one conversion, `sep` between them. Raises. */
void l_writeelements (lua_State *L, la_sink *k, const la_view *v, const char *sep, size_t nsep, const char *format);
/* The text that argument i (a path, a table of lines, a function that gives lines, a file handle) or the string at index `text` (0: none)
** means. What keeps it alive replaces argument i. */
void l_textof (lua_State *L, int i, int text, const char **p, const char **end);
/* The text of the source at stack index i, which is brought into memory if it is not. */
void l_sourcetext (lua_State *L, int i, const char **p, const char **end);

int L_parse_csv (lua_State *L);           /* bind_csv.c */

#endif
