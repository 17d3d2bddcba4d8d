/*
** bind_format.c: printing for Lua: tostring, repr, "..", the print options, single numbers as text.
**
** Text grows in a la_strbuf, whose memory no collector knows. So nothing that may raise is called between its first
** byte and la_str_free, except under lua_pcall: a script's own formatter (fw_word) and the making of the final string
** (fw_finish).
**
** The options of a state are in la_ctx.print (format.h); what only Lua can hold, the formatter table and override_repr,
** stands in a table of the registry under fw_key, at FW_FORMATTER and FW_OVERRIDE.
*/
#include <math.h>
#include <string.h>

#include "bind.h"
#include "bind_core.h"
#include "format.h"

/* ---- from a la_strbuf to a Lua string ---- */

static int fw_push (lua_State *L) {
  const la_strbuf *b = lua_touserdata(L, 1);
  lua_pushlstring(L, b->s, b->n);
  return 1;
}

/* [-0, +1] Pushes the text, or raises what went wrong; b is freed in any case. */
static int fw_finish (lua_State *L, la_strbuf *b, bool ok) {
  if (!ok) {
    la_str_free(b);
    return l_raise(L, b->cx);
  }
  if (b->s == b->fixed) {              /* nothing to free */
    lua_pushlstring(L, b->s, b->n);
    return 1;
  }
  lua_pushcfunction(L, fw_push);
  lua_pushlightuserdata(L, b);
  int status = lua_pcall(L, 1, 1, 0);
  la_str_free(b);
  return status == LUA_OK ? 1 : lua_error(L);
}

/* ---- options: one reader for each, used by set_printoptions, printoptions and array2string ---- */

static const char fw_key = 'f';        /* its address is the key in the registry */
enum { FW_FORMATTER = 1, FW_OVERRIDE = 2 };

/* [+1] the state's formatter and override_repr. Its two slots exist, so that setting them needs no memory. */
static void fw_pushstore (lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &fw_key) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_createtable(L, 2, 0);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &fw_key);
}

static void fw_pushstored (lua_State *L, int which) {      /* [+1] */
  fw_pushstore(L);
  lua_rawgeti(L, -1, which);
  lua_remove(L, -2);
}

#define FW_HUGE (1 << 28)              /* as good as infinite for a number of characters, and sums of it fit an int */

/* A count of characters, not negative. */
static int fw_count (lua_State *L, int i, const char *what, int def) {
  if (l_absent(L, i)) return def;
  int64_t n = l_checkint(L, i, what);
  if (n < 0) l_error(L, "%s must be >= 0, got %lld", what, (long long)n);
  return n < FW_HUGE ? (int)n : FW_HUGE;
}

static bool fw_bool (lua_State *L, int i, const char *what, bool def) {
  if (l_absent(L, i)) return def;
  if (lua_type(L, i) != LUA_TBOOLEAN)
    l_error(L, "%s: %s must be true or false, got %s", l_fname(L), what, l_typename(L, i));
  return lua_toboolean(L, i);
}

static void fw_linewidth (lua_State *L, int i, const char *what, la_printopts *o) {
  if (l_absent(L, i)) return;
  if (lua_type(L, i) == LUA_TNUMBER && lua_tonumber(L, i) == (lua_Number)HUGE_VAL) o->linewidth = INT64_MAX;
  else o->linewidth = l_checkint(L, i, what);
}

static void fw_threshold (lua_State *L, int i, la_printopts *o) {
  if (l_absent(L, i)) return;
  double t = l_checknum(L, i, "threshold");
  if (isnan(t)) l_error(L, "threshold must be non-NAN, try math.huge for untruncated representation");
  o->threshold = t;
}

static void fw_edgeitems (lua_State *L, int i, la_printopts *o) {
  if (l_absent(L, i)) return;
  int64_t n = l_checkint(L, i, "edgeitems");
  if (n < 0) l_error(L, "edgeitems must be >= 0, got %lld", (long long)n);
  o->edgeitems = n;
}

static void fw_floatmode (lua_State *L, int i, la_printopts *o) {
  const char *s = l_optstring(L, i, NULL, "floatmode");
  if (s == NULL) return;
  for (int k = 0; la_fmt_floatmodes[k] != NULL; k++)
    if (strcmp(s, la_fmt_floatmodes[k]) == 0) { o->floatmode = (uint8_t)k; return; }
  l_error(L, "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\", got \"%.40s\"",
          s);
}

static void fw_sign (lua_State *L, int i, la_printopts *o) {
  const char *s = l_optstring(L, i, NULL, "sign");
  if (s == NULL) return;
  if (strlen(s) != 1 || strchr("-+ ", *s) == NULL)
    l_error(L, "sign option must be one of ' ', '+', or '-', got \"%.40s\"", s);
  o->sign = *s;
}

static void fw_special (lua_State *L, int i, const char *what, char *to) {
  if (l_absent(L, i)) return;
  const char *s = l_optstring(L, i, NULL, what);
  size_t n = lua_rawlen(L, i);
  if (n >= LA_FMTSTR || strlen(s) != n)
    l_error(L, "%s must have fewer than %d bytes, none of them zero", what, LA_FMTSTR);
  memcpy(to, s, n + 1);
}

static bool fw_iscallable (lua_State *L, int i) {
  if (lua_isfunction(L, i)) return true;
  if (luaL_getmetafield(L, i, "__call") == LUA_TNIL) return false;
  lua_pop(L, 1);
  return true;
}

/* A table of functions by kind of element; false is none. NumPy's kinds that no array of ours has are let pass. */
static void fw_checkformatter (lua_State *L, int i) {
  static const char *const keys[] = { "all", "bool", "int", "float", "complexfloat", "int_kind", "float_kind",
    "complex_kind", "timedelta", "datetime", "longfloat", "longcomplexfloat", "numpystr", "object", "void", "str_kind",
    NULL };
  if (l_absent(L, i)) return;
  if (lua_type(L, i) != LUA_TTABLE)
    l_error(L, "%s: formatter must be a table of functions, got %s", l_fname(L), l_typename(L, i));
  i = lua_absindex(L, i);
  lua_pushnil(L);
  while (lua_next(L, i)) {
    if (lua_type(L, -2) != LUA_TSTRING)
      l_error(L, "%s: a key of formatter must be a string, got %s", l_fname(L), l_typename(L, -2));
    const char *key = lua_tostring(L, -2);
    int k = 0;
    while (keys[k] != NULL && strcmp(keys[k], key) != 0) k++;
    if (keys[k] == NULL) {
      const char *near = l_nearest(key, keys);
      if (near != NULL)
        l_error(L, "%s: formatter has no key \"%.40s\": did you mean \"%s\"?", l_fname(L), key, near);
      l_error(L, "%s: formatter has no key \"%.40s\": there are all bool int float complexfloat int_kind float_kind "
              "complex_kind", l_fname(L), key);
    }
    if (lua_toboolean(L, -1) && !fw_iscallable(L, -1))
      l_error(L, "%s: formatter \"%s\" must be a function, got %s", l_fname(L), key, l_typename(L, -1));
    lua_pop(L, 1);
  }
}

/* ORDER PRINTOPTIONS */
#define FW_NAMES "precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode"
enum { FW_NOPTS = 11, FW_AT_FORMATTER = 7, FW_AT_OVERRIDE = 10 };

/* Reads the options at base, base + 1, ... over those in o. */
static void fw_read (lua_State *L, int base, la_printopts *o) {
  o->precision = fw_count(L, base, "precision", o->precision);
  fw_threshold(L, base + 1, o);
  fw_edgeitems(L, base + 2, o);
  fw_linewidth(L, base + 3, "linewidth", o);
  o->suppress = fw_bool(L, base + 4, "suppress", o->suppress);
  fw_special(L, base + 5, "nanstr", o->nanstr);
  fw_special(L, base + 6, "infstr", o->infstr);
  fw_checkformatter(L, base + FW_AT_FORMATTER);
  fw_sign(L, base + 8, o);
  fw_floatmode(L, base + 9, o);
  if (!l_absent(L, base + FW_AT_OVERRIDE) && !fw_iscallable(L, base + FW_AT_OVERRIDE))
    l_error(L, "%s: override_repr must be a function, got %s", l_fname(L), l_typename(L, base + FW_AT_OVERRIDE));
}

/* Puts all of it in force at once; formatter and override_repr are at these stack indices. */
static void fw_apply (lua_State *L, la_ctx *cx, const la_printopts *o, int formatter, int override) {
  fw_pushstore(L);
  if (!la_fmt_setoptions(cx, o)) l_raise(L, cx);
  lua_pushvalue(L, formatter);
  lua_rawseti(L, -2, FW_FORMATTER);
  lua_pushvalue(L, override);
  lua_rawseti(L, -2, FW_OVERRIDE);
  lua_pop(L, 1);
}

static int L_set_printoptions (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_printopts o = *la_fmt_options(cx);
  fw_read(L, 1, &o);
  fw_apply(L, cx, &o, 1 + FW_AT_FORMATTER, 1 + FW_AT_OVERRIDE);
  return 0;
}

static void fw_setnumber (lua_State *L, const char *name, double x) {
  if (x == floor(x) && fabs(x) < 0x1p53) lua_pushinteger(L, (lua_Integer)x);
  else lua_pushnumber(L, x);
  lua_setfield(L, -2, name);
}

static int L_get_printoptions (lua_State *L) {
  const la_printopts *o = la_fmt_options(l_ctx(L));
  lua_createtable(L, 0, FW_NOPTS);
  lua_pushinteger(L, o->precision);
  lua_setfield(L, -2, "precision");
  fw_setnumber(L, "threshold", o->threshold);
  lua_pushinteger(L, o->edgeitems);
  lua_setfield(L, -2, "edgeitems");
  if (o->linewidth == INT64_MAX) lua_pushnumber(L, (lua_Number)HUGE_VAL);
  else lua_pushinteger(L, o->linewidth);
  lua_setfield(L, -2, "linewidth");
  lua_pushboolean(L, o->suppress);
  lua_setfield(L, -2, "suppress");
  lua_pushstring(L, o->nanstr);
  lua_setfield(L, -2, "nanstr");
  lua_pushstring(L, o->infstr);
  lua_setfield(L, -2, "infstr");
  lua_pushlstring(L, &o->sign, 1);
  lua_setfield(L, -2, "sign");
  lua_pushstring(L, la_fmt_floatmodes[o->floatmode]);
  lua_setfield(L, -2, "floatmode");
  fw_pushstored(L, FW_FORMATTER);
  lua_setfield(L, -2, "formatter");
  fw_pushstored(L, FW_OVERRIDE);
  lua_setfield(L, -2, "override_repr");
  return 1;
}

/* ---- a scope: options that end with a block ---- */

typedef struct fw_scope {              /* user values: the formatter and override_repr to return to */
  la_printopts saved;
  bool open;
} fw_scope;

#define FW_SCOPE "lunarray.printoptions"

static int L_scope_close (lua_State *L) {
  fw_scope *s = luaL_checkudata(L, 1, FW_SCOPE);
  la_ctx *cx = l_ctxof(L);
  if (!s->open || cx == NULL) return 0;
  s->open = false;
  lua_settop(L, 1);
  lua_getiuservalue(L, 1, FW_FORMATTER);
  lua_getiuservalue(L, 1, FW_OVERRIDE);
  fw_apply(L, cx, &s->saved, 2, 3);
  return 0;
}

static void fw_pushscope (lua_State *L, la_ctx *cx) {      /* [+1] remembers what is in force now */
  fw_scope *s = lua_newuserdatauv(L, sizeof *s, 2);
  s->saved = *la_fmt_options(cx);
  s->open = false;
  if (luaL_newmetatable(L, FW_SCOPE)) {
    lua_pushcfunction(L, L_scope_close);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "__close");                        /* mt.__close = L_scope_close */
    lua_createtable(L, 0, 1);
    lua_insert(L, -2);
    lua_setfield(L, -2, "close");
    lua_setfield(L, -2, "__index");                        /* mt.__index = {close = L_scope_close} */
  }
  lua_setmetatable(L, -2);
  fw_pushstored(L, FW_FORMATTER);
  lua_setiuservalue(L, -2, FW_FORMATTER);
  fw_pushstored(L, FW_OVERRIDE);
  lua_setiuservalue(L, -2, FW_OVERRIDE);
}

/* The results of the called function are above the scope; the scope closes when this returns. */
static int fw_called (lua_State *L, int status, lua_KContext scope) {
  (void)status;
  return lua_gettop(L) - (int)scope;
}

static int L_printoptions (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int nargs = lua_gettop(L);
  if (nargs >= 1 && !lua_isnil(L, 1) && lua_type(L, 1) != LUA_TTABLE)
    return l_error(L, "printoptions: the options must be a table, got %s", l_typename(L, 1));
  bool call = nargs >= 2 && !lua_isnil(L, 2);
  if (call && !fw_iscallable(L, 2))
    return l_error(L, "printoptions: what is called with the options must be a function, got %s", l_typename(L, 2));
  if (nargs >= 1 && !lua_isnil(L, 1)) lua_pushvalue(L, 1);
  else lua_newtable(L);
  int base = l_varargs(L, FW_NAMES ", override_repr") + 1;
  la_printopts o = *la_fmt_options(cx);
  fw_read(L, base, &o);
  fw_pushscope(L, cx);
  int scope = lua_gettop(L);
  fw_apply(L, cx, &o, base + FW_AT_FORMATTER, base + FW_AT_OVERRIDE);
  ((fw_scope *)lua_touserdata(L, scope))->open = true;
  if (!call) return 1;
  lua_toclose(L, scope);
  luaL_checkstack(L, nargs + 8, NULL);
  for (int i = 2; i <= nargs; i++) lua_pushvalue(L, i);
  lua_callk(L, nargs - 2, LUA_MULTRET, scope, fw_called);
  return fw_called(L, LUA_OK, scope);
}

/* ---- arrays ---- */

/* A script's own formatter at work. */
typedef struct fw_custom {
  lua_State *L;
  int fn;                              /* stack index of the function */
  const la_array *x;
  const char *data;                    /* x's elements and shape at first */
  int ndim;
  int64_t shape[LA_MAXDIMS];
  const char *key;                     /* under which it was found */
  la_dtype dt;                         /* what to call it with */
  const void *element;
  bool raised;                         /* its error is on top of the stack */
} fw_custom;

/* (light userdata, function) -> whatever the function gives for the element; a number as a string */
static int fw_call (lua_State *L) {
  const fw_custom *f = lua_touserdata(L, 1);
  l_pushelement(L, f->dt, f->element);
  lua_call(L, 1, 1);
  lua_tostring(L, -1);
  return 1;
}

static bool fw_word (void *ud, la_dtype dt, const void *element, la_strbuf *out) {
  fw_custom *f = ud;
  lua_State *L = f->L;
  f->dt = dt;
  f->element = element;
  lua_pushcfunction(L, fw_call);
  lua_pushlightuserdata(L, f);
  lua_pushvalue(L, f->fn);
  if (lua_pcall(L, 2, 1, 0) != LUA_OK) {
    f->raised = true;
    return false;
  }
  bool ok;
  if (lua_type(L, -1) == LUA_TSTRING) {
    size_t n;
    const char *s = lua_tolstring(L, -1, &n);
    ok = la_str_put(out, s, n);
  }
  else ok = la_fail(out->cx, "formatter \"%s\" must return a string, got %s", f->key, luaL_typename(L, -1));
  lua_pop(L, 1);
  if (ok && l_isclosed(f->x)) return la_fail(out->cx, "the array was closed by its formatter");
  const la_view *v = &f->x->v;
  if (ok && (v->data != f->data || v->ndim != f->ndim || memcmp(v->shape, f->shape, sizeof(int64_t) * (size_t)f->ndim) != 0))
    return la_fail(out->cx, "the array was resized by its formatter");
  return ok;
}

/* [+1] the function for this dtype in the formatter table at i (nil: none), and its key. The more exact name wins. */
static const char *fw_pick (lua_State *L, int i, la_dtype dt) {
  static const char *const keys[][3] = {                   /* ORDER KIND */
    [LA_KIND_BOOL] = { "bool", "all", NULL },
    [LA_KIND_INT] = { "int", "int_kind", "all" }, [LA_KIND_UINT] = { "int", "int_kind", "all" },
    [LA_KIND_FLOAT] = { "float", "float_kind", "all" }, [LA_KIND_COMPLEX] = { "complexfloat", "complex_kind", "all" }
  };
  if (lua_type(L, i) == LUA_TTABLE) {
    for (int k = 0; k < 3 && keys[la_dtypes[dt].kind][k] != NULL; k++) {
      const char *key = keys[la_dtypes[dt].kind][k];
      lua_getfield(L, i, key);
      if (lua_toboolean(L, -1)) return key;
      lua_pop(L, 1);
    }
  }
  lua_pushnil(L);
  return NULL;
}

typedef bool (*fw_how) (la_strbuf *out, const la_view *v, const la_fmtcall *c);

/* [+1] the text of the array x; the formatter table (or nil) is at stack index `formatter`. */
static int fw_array (lua_State *L, la_ctx *cx, const la_array *x, fw_how how, la_fmtcall *c, int formatter) {
  luaL_checkstack(L, 16, NULL);
  fw_custom f;
  f.L = L;
  f.x = x;
  f.data = x->v.data;
  f.ndim = x->v.ndim;
  memcpy(f.shape, x->v.shape, sizeof(int64_t) * (size_t)f.ndim);
  f.raised = false;
  f.key = fw_pick(L, formatter, (la_dtype)x->v.dtype);
  f.fn = lua_gettop(L);
  if (f.key != NULL) {
    c->word = fw_word;
    c->ud = &f;
  }
  la_strbuf b;
  la_str_init(&b, cx);
  bool ok = how(&b, &x->v, c);
  if (f.raised) {
    la_str_free(&b);
    return lua_error(L);
  }
  return fw_finish(L, &b, ok);
}

/* max_line_width, precision, suppress_small at i, i + 1, i + 2 */
static void fw_three (lua_State *L, int i, la_printopts *o) {
  fw_linewidth(L, i, "max_line_width", o);
  o->precision = fw_count(L, i + 1, "precision", o->precision);
  o->suppress = fw_bool(L, i + 2, "suppress_small", o->suppress);
}

/* Characters of a string argument, "" if absent. */
static int64_t fw_chars (lua_State *L, int i, const char *what) {
  const char *s = l_optstring(L, i, NULL, what);
  return s == NULL ? 0 : la_str_chars(s, lua_rawlen(L, i));
}

static int L_array2string (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  la_printopts o = *la_fmt_options(cx);
  fw_three(L, 2, &o);
  la_fmtcall c = { .opts = &o, .sep = l_optstring(L, 5, " ", "separator") };
  c.seplen = l_absent(L, 5) ? 1 : lua_rawlen(L, 5);
  c.prefix = fw_chars(L, 6, "prefix");
  fw_checkformatter(L, 7);
  fw_threshold(L, 8, &o);
  fw_edgeitems(L, 9, &o);
  fw_sign(L, 10, &o);
  fw_floatmode(L, 11, &o);
  c.suffix = fw_chars(L, 12, "suffix");
  if (l_absent(L, 7)) {
    fw_pushstored(L, FW_FORMATTER);
    lua_replace(L, 7);
  }
  return fw_array(L, cx, x, la_fmt_array, &c, 7);
}

static int fw_text (lua_State *L, la_ctx *cx, const la_array *x, fw_how how, const la_printopts *o) {
  la_fmtcall c = { .opts = o, .sep = " ", .seplen = 1 };
  fw_pushstored(L, FW_FORMATTER);
  return fw_array(L, cx, x, how, &c, lua_gettop(L));
}

static int L_array_str (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  la_printopts o = *la_fmt_options(cx);
  fw_three(L, 2, &o);
  return fw_text(L, cx, x, la_fmt_str, &o);
}

static int L_array_repr (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  la_printopts o = *la_fmt_options(cx);
  fw_three(L, 2, &o);
  fw_pushstored(L, FW_OVERRIDE);
  if (!lua_isnil(L, -1)) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 1);
    return 1;
  }
  return fw_text(L, cx, x, la_fmt_repr, &o);
}

/* ---- metamethods ---- */

int L_tostring (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  const la_array *x = l_israw(L, 1);
  if (x == NULL) return l_error(L, "tostring: an array is required, got %s", l_typename(L, 1));
  if (l_isclosed(x)) {                 /* as a closed file: no error where one only wants to see what it is */
    lua_pushliteral(L, "array (closed)");
    return 1;
  }
  la_printopts o = *la_fmt_options(cx);
  return fw_text(L, cx, x, la_fmt_str, &o);
}

int L_concat (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  for (int i = 1; i <= 2; i++) {
    const la_array *x = l_toarray(L, i);
    if (x != NULL) {
      la_printopts o = *la_fmt_options(cx);
      fw_text(L, cx, x, la_fmt_str, &o);
      lua_replace(L, i);
    }
    else if (luaL_getmetafield(L, i, "__tostring") != LUA_TNIL) {
      luaL_tolstring(L, i, NULL);
      lua_replace(L, i);
    }
    else if (!lua_isstring(L, i)) return l_error(L, "attempt to concatenate a %s value", luaL_typename(L, i));
  }
  lua_settop(L, 2);
  lua_concat(L, 2);
  return 1;
}

/* ---- single numbers ---- */

/* The real number at 1 and the dtype to format it in: the option at i, else its own if it is a float, else float64. */
static double fw_float (lua_State *L, int i, la_dtype *dt) {
  la_scalar s;
  la_dtype own = LA_F64;
  if (lua_type(L, 1) == LUA_TBOOLEAN || !l_toscalar(L, 1, &s, &own))
    l_error(L, "%s: x must be a number, got %s", l_fname(L), lua_isnoneornil(L, 1) ? "nothing" : l_typename(L, 1));
  if (la_iscomplex(own)) l_error(L, "%s: x must be a real number, got a complex one", l_fname(L));
  *dt = (la_dtype)l_optdtype(L, i, la_isfloat(own) ? (int)own : LA_F64);
  if (!la_isfloat(*dt))
    l_error(L, "%s: dtype must be float16, float32 or float64, got %s", l_fname(L), la_dtypes[*dt].name);
  if (la_isinexact(own)) return s.f;
  return own == LA_U64 ? (double)(uint64_t)s.i : (double)s.i;
}

static int L_format_float (lua_State *L) {
  la_dtype dt;
  double x = fw_float(L, 2, &dt);
  float f = (float)x;
  uint16_t h = la_f64_to_f16(x);
  char buf[LA_FMT_NUMBER];
  int n = la_fmt_number(buf, dt, dt == LA_F64 ? (const void *)&x : dt == LA_F32 ? (const void *)&f : (const void *)&h);
  lua_pushlstring(L, buf, (size_t)n);
  return 1;
}

static char fw_trim (lua_State *L, int i) {
  const char *s = l_optstring(L, i, "k", "trim");
  if (strlen(s) != 1 || strchr("k.0-", *s) == NULL) l_error(L, "trim must be 'k', '.', '0' or '-', got \"%.40s\"", s);
  return *s;
}

static void fw_checkspec (lua_State *L, const la_fmtspec *f) {
  if (!f->fractional && f->precision == 0) l_error(L, "precision must be greater than 0 if fractional = false");
  if (f->min_digits > 0 && f->precision > 0 && f->min_digits > f->precision)
    l_error(L, "min_digits must be less than or equal to precision");
  if (!f->unique && f->precision < 0) l_error(L, "in non-unique mode `precision` must be supplied");
}

static int fw_finishfloat (lua_State *L, bool (*how) (la_strbuf *, la_dtype, double, const la_fmtspec *), la_dtype dt,
                           double x, const la_fmtspec *f) {
  fw_checkspec(L, f);
  la_strbuf b;
  la_str_init(&b, l_ctx(L));
  return fw_finish(L, &b, how(&b, dt, x, f));
}

static int L_format_float_positional (lua_State *L) {
  la_dtype dt;
  double x = fw_float(L, 10, &dt);
  la_fmtspec f = {
    .precision = fw_count(L, 2, "precision", -1), .unique = fw_bool(L, 3, "unique", true),
    .fractional = fw_bool(L, 4, "fractional", true), .trim = fw_trim(L, 5), .sign = fw_bool(L, 6, "sign", false),
    .pad_left = fw_count(L, 7, "pad_left", -1), .pad_right = fw_count(L, 8, "pad_right", -1),
    .min_digits = fw_count(L, 9, "min_digits", -1), .exp_digits = -1
  };
  return fw_finishfloat(L, la_fmt_positional, dt, x, &f);
}

static int L_format_float_scientific (lua_State *L) {
  la_dtype dt;
  double x = fw_float(L, 9, &dt);
  la_fmtspec f = {
    .precision = fw_count(L, 2, "precision", -1), .unique = fw_bool(L, 3, "unique", true), .fractional = true,
    .trim = fw_trim(L, 4), .sign = fw_bool(L, 5, "sign", false),
    .pad_left = fw_count(L, 6, "pad_left", -1), .pad_right = -1,
    .exp_digits = fw_count(L, 7, "exp_digits", -1), .min_digits = fw_count(L, 8, "min_digits", -1)
  };
  return fw_finishfloat(L, la_fmt_scientific, dt, x, &f);
}

/* ---- registration ---- */

#define FW_OPTIONS \
  "precision: digits after the point (8). threshold: arrays with more elements (1000) are summarised, to edgeitems " \
  "(3) at each end of each axis; math.huge: never. linewidth: characters (75). suppress: true: small numbers do not " \
  "turn the notation scientific. nanstr, infstr: \"nan\", \"inf\". sign: \"-\", \"+\" or \" \" (room for one). " \
  "floatmode: \"maxprec\" (at most precision digits, fewer if they identify the number), \"maxprec_equal\" (the same " \
  "number of digits for all), \"fixed\" (always precision digits), \"unique\" (as many as identify each number). " \
  "formatter: a table of functions from an element to a string, by kind: all, int_kind, float_kind, complex_kind, " \
  "or, stronger, bool, int, float, complexfloat. override_repr: a function from an array to its repr.\n"

#define FW_LOCALS \
  "max_line_width, precision, suppress_small: as linewidth, precision and suppress of la.set_printoptions, whose " \
  "values are the defaults.\n"

/* what a notebook shows is made in Lua (notebook.lua) */
static int L_display (lua_State *L) {
  if (lua_getglobal(L, "require") != LUA_TFUNCTION) return l_error(L, "display: there is no require here: print(x) shows it");
  lua_pushliteral(L, "lunarray.notebook");
  lua_call(L, 1, 1);
  lua_getfield(L, -1, "display");
  lua_pushvalue(L, 1);
  lua_call(L, 1, 0);
  return 0;
}

/* ---- whole numbers in other bases ---- */

/* a count of digits, small enough for a string */
static int64_t fw_digits (lua_State *L, int i, const char *what) {
  int64_t n = l_checkint(L, i, what);
  if (n > INT32_MAX) l_error(L, "%s: %s is too large: %lld", l_fname(L), what, (long long)n);
  return n;
}

static int L_binary_repr (lua_State *L) {               /* num, width */
  int64_t num = l_checkint(L, 1, "num"), width = l_absent(L, 2) ? -1 : fw_digits(L, 2, "width"), need = 0;
  bool minus = num < 0 && width < 0;
  uint64_t u = num < 0 ? 0 - (uint64_t)num : (uint64_t)num;
  while (need < 64 && u >> need != 0) need++;
  if (need == 0) need = 1;
  if (num < 0 && !minus) {                              /* two's complement: one more bit, but for -2^k */
    if (u != (uint64_t)1 << (need - 1)) need++;
    u = (uint64_t)num;
  }
  if (width >= 0 && width < need) return l_error(L, "Insufficient bit width=%lld provided for binwidth=%lld", (long long)width, (long long)need);
  int64_t n = width > need ? width : need, bits = n < 64 ? n : 64;
  char *s = l_bytes(L, n + 1);
  if (minus) *s++ = '-';
  memset(s, num < 0 ? '1' : '0', (size_t)(n - bits));
  for (s += n - bits; bits-- > 0; ) *s++ = (char)('0' + (u >> bits & 1));
  l_bytesdone(L, (size_t)(n + minus));
  return 1;
}

static int L_base_repr (lua_State *L) {                 /* number, base, padding */
  int64_t number = l_checkint(L, 1, "number"), base = l_absent(L, 2) ? 2 : l_checkint(L, 2, "base"), pad = l_absent(L, 3) ? 0 : fw_digits(L, 3, "padding");
  if (base < 2) return l_error(L, "Bases less than 2 not handled in base_repr.");
  if (base > 36) return l_error(L, "Bases greater than 36 not handled in base_repr.");
  char digits[64];
  int n = 0;
  for (uint64_t u = number < 0 ? 0 - (uint64_t)number : (uint64_t)number; u != 0; u /= (uint64_t)base)
    digits[n++] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[u % (uint64_t)base];
  if (pad < 0) pad = 0;
  if (n == 0 && pad == 0) digits[n++] = '0';
  char *first = l_bytes(L, n + pad + 1), *s = first;
  if (number < 0) *s++ = '-';
  memset(s, '0', (size_t)pad);
  for (s += pad; n > 0; n--) *s++ = digits[n - 1];
  l_bytesdone(L, (size_t)(s - first));
  return 1;
}

const l_reg la_reg_format[] = {
  {"set_printoptions", L_set_printoptions, FW_NAMES " | override_repr", L_FUNC,
   "Sets how arrays are printed, in this Lua state, until it is set otherwise.\n"
   FW_OPTIONS
   "An option that is not given stays as it is, but formatter and override_repr, which end with each call.\n"
   "Errors: an option out of its range or of the wrong type; nothing is changed then.\n"
   "Example: la.set_printoptions{precision = 3}; print(la.array({1/3}))  --> [0.333]\n"
   "NumPy: numpy.set_printoptions"},
  {"get_printoptions", L_get_printoptions, "", L_FUNC,
   "The print options in force, as a table that set_printoptions and printoptions take.\n"
   "Example: la.get_printoptions().precision  --> 8\n"
   "NumPy: numpy.get_printoptions"},
  {"printoptions", L_printoptions, "*", L_FUNC,
   "Print options for a block or for one call.\n"
   "printoptions(options) sets them and returns a value that sets back what was before when its block ends, or when "
   "its method close() is called. printoptions(options, f, ...) calls f(...), sets back, also after an error, and "
   "returns f's results.\n"
   FW_OPTIONS
   "Example: do local _ <close> = la.printoptions{precision = 2}; print(la.array({1/3})) end  --> [0.33]\n"
   "Example: la.printoptions({precision = 2}, print, la.array({1/3}))  --> [0.33]\n"
   "NumPy: numpy.printoptions"},
  {"array2string", L_array2string,
   "a, max_line_width, precision, suppress_small, separator, prefix"
   " | formatter, threshold, edgeitems, sign, floatmode, suffix", L_FUNC | L_METHOD,
   "The elements of an array as a string.\n"
   "a: array, number or nested table. separator: between elements (\" \"). prefix, suffix: only their lengths count: "
   "what the string will stand between. The other options as in la.set_printoptions, for this call.\n"
   "Example: la.array2string(la.array({1, 2, 3}), {separator = \", \"})  --> [1, 2, 3]\n"
   "NumPy: numpy.array2string"},
  {"array_str", L_array_str, "a, max_line_width, precision, suppress_small", L_FUNC | L_METHOD,
   "An array as tostring gives it; of a 0-d array its element alone.\n"
   FW_LOCALS
   "Example: la.array_str(la.array({1/3, 1}), {precision = 2})  --> [0.33 1.  ]\n"
   "NumPy: numpy.array_str"},
  {"array_repr", L_array_repr, "a, max_line_width, precision, suppress_small", L_FUNC | L_METHOD,
   "An array as NumPy's repr writes it, with its dtype where the elements do not tell it.\n"
   FW_LOCALS
   "Example: la.array_repr(la.array({1, 2}, \"float32\"))  --> array([1., 2.], dtype=float32)\n"
   "NumPy: numpy.array_repr"},
  {"repr", L_array_repr, "x, max_line_width, precision, suppress_small", L_METHOD,
   "The array as NumPy's repr writes it, with its dtype where the elements do not tell it.\n"
   FW_LOCALS
   "Example: la.arange(3):repr()  --> array([0, 1, 2])\n"
   "NumPy: repr(x)"},
  {"format_float", L_format_float, "x, dtype", L_FUNC,
   "A number with the fewest digits that read back as the same number.\n"
   "x: a number or a 0-d array. dtype: \"float16\", \"float32\" or \"float64\" (default: that of x, float64 for a Lua "
   "number): what x is rounded to first. Scientific below 1e-4 and from 1e16 (float32: 1e6, float16: 1e3).\n"
   "Example: la.format_float(0.1 + 0.2)  --> 0.30000000000000004\n"
   "Example: la.format_float(0.1, \"float32\")  --> 0.1\n"
   "NumPy: str(numpy.float64(x)), and Python's repr of a float"},
  {"format_float_positional", L_format_float_positional,
   "x, precision, unique, fractional, trim, sign, pad_left, pad_right, min_digits | dtype", L_FUNC,
   "A number in positional notation.\n"
   "precision: at most so many digits, after the point, or of all if fractional = false. unique: true: no more digits "
   "than identify x; false: the exact value, rounded to precision. trim: \"k\" keeps zeros at the end, \".\" drops "
   "them, \"0\" drops them but the one after the point, \"-\" drops them and the point. sign: true writes +. "
   "pad_left, pad_right: blanks until there are so many characters before and after the point. min_digits: at least so "
   "many digits. dtype: what x is rounded to first.\n"
   "Errors: precision must be >= 0; min_digits must be less than or equal to precision.\n"
   "Example: la.format_float_positional(2/3, {precision = 4})  --> 0.6667\n"
   "NumPy: numpy.format_float_positional"},
  {"format_float_scientific", L_format_float_scientific,
   "x, precision, unique, trim, sign, pad_left, exp_digits, min_digits | dtype", L_FUNC,
   "A number in scientific notation.\n"
   "exp_digits: digits of the exponent, at least (2); the other arguments as in la.format_float_positional.\n"
   "Example: la.format_float_scientific(12345.678, {precision = 2, unique = false})  --> 1.23e+04\n"
   "NumPy: numpy.format_float_scientific"},
  {"binary_repr", L_binary_repr, "num, width", L_FUNC,
   "A whole number in base 2, as a string.\n"
   "width: how many digits: zeros are put before it, and a negative number is its two's complement; without it that has a minus sign.\n"
   "Example: la.binary_repr(5), la.binary_repr(-3, 8)  --> 101, 11111101\n"
   "NumPy: numpy.binary_repr"},
  {"base_repr", L_base_repr, "number, base, padding", L_FUNC,
   "A whole number in a base from 2 (which it is unless given) to 36, as a string.\n"
   "padding: so many zeros before it.\n"
   "Example: la.base_repr(255, 16)  --> FF\n"
   "NumPy: numpy.base_repr"},
  {"display", L_display, "x", L_FUNC | L_METHOD,
   "Shows a value in a notebook, and prints it elsewhere.\n"
   "x: an array; as a function any value. In a notebook of xeus-lua an array of one or two axes is a table, a lunarray.frame table too, a plot's "
   "figure a picture (SVG); everything has its text as well. ilua.display.display(x) does the same.\n"
   "Errors: the program has no require.\n"
   "Example: la.arange(3):display()  --> [0 1 2]\n"
   "NumPy: IPython.display.display"},
  {NULL, NULL, NULL, 0, NULL}
};
