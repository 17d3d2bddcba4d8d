/*
** elementwise.c: elementwise functions of the host (lunarray.h), as objects beside the library's own.
**
** The object is one userdata: the pointer that every function object holds, then the la_hostufunc it points to, then the texts.
*/
#include <string.h>

#include "api.h"
#include "hostufunc.h"

typedef struct ew_object {
  const la_ufunc *uf;              /* first: what the metatable's functions read (bind_ufunc.c) */
  la_hostufunc host;
  char text[];                     /* name, doc */
} ew_object;

static int ew_make (lua_State *L) {
  const lunarray_elementwise *def = lua_touserdata(L, 1);
  const char *doc = def->doc != NULL ? def->doc : "";
  size_t nname = strlen(def->name) + 1, ndoc = strlen(doc) + 1;
  ew_object *o = lua_newuserdatauv(L, sizeof *o + nname + ndoc, 0);
  memcpy(o->text, def->name, nname);
  memcpy(o->text + nname, doc, ndoc);
  o->host.uf = (la_ufunc){ .name = o->text, .nin = (uint8_t)def->nin, .nout = 1, .rule = def->predicate ? LA_RULE_BOOL : LA_RULE_SAME,
                           .identity = LA_ID_NONE, .cost = def->cost > 0 ? (float)def->cost : 1, .doc = o->text + nname, .id = LA_UF_HOST };
  for (int dt = 0; dt < LA_NDTYPES; dt++) o->host.loop[dt] = def->loop[dt];
  o->uf = &o->host.uf;
  luaL_setmetatable(L, "lunarray.ufunc");
  return 1;
}

int lunarray_pushelementwise (lua_State *L, const lunarray_elementwise *def) {
  la_ctx *cx;
  int status = api_context(L, &cx), loops = 0;
  if (status != LUNARRAY_OK) return status;
  if (def->name == NULL || strlen(def->name) > 100) return api_fail(cx, LUNARRAY_EARGUMENT, "an elementwise function needs a name of at most 100 bytes");
  if (def->nin < 1 || def->nin > 2) {
    la_fail(cx, "elementwise function '%s' has %d operands: it can have 1 or 2", def->name, def->nin);
    return LUNARRAY_EARGUMENT;
  }
  for (int dt = 0; dt < LA_NDTYPES; dt++) loops += def->loop[dt] != NULL;
  if (loops == 0) {
    la_fail(cx, "elementwise function '%s' has no loop", def->name);
    return LUNARRAY_EARGUMENT;
  }
  lunarray_elementwise copy = *def;
  return api_protected(L, cx, ew_make, &copy, 1);
}
