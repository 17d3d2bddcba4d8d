/*
** embedded.h: the Lua layer as strings (tools/embed.lua makes the table from lua/). In the static library and the amalgamation only.
*/
#ifndef LA_EMBEDDED_H
#define LA_EMBEDDED_H

#include <stddef.h>

typedef struct la_embedded { const char *name; const unsigned char *text; size_t size; } la_embedded;
extern const la_embedded la_embedded_lua[];     /* ends with {NULL} */

#endif
