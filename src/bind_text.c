/*
** bind_text.c: loadtxt, genfromtxt, savetxt, fromstring. Where text comes from and goes to: Lua strings, tables of lines, functions,
** open files; and paths, if bind_file.c has been opened in this state.
*/
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "bind_file.h"
#include "bind_text.h"
#include "work.h"

/* ================================ where text comes from ================================ */

static bool bt_hasmethod (lua_State *L, int i, const char *name) {
  if (lua_type(L, i) != LUA_TUSERDATA || !luaL_getmetafield(L, i, "__index")) return false;
  lua_pop(L, 1);
  bool yes = lua_getfield(L, i, name) == LUA_TFUNCTION;
  lua_pop(L, 1);
  return yes;
}

void l_sourcetext (lua_State *L, int i, const char **p, const char **end) {
  la_ctx *cx = l_ctxof(L);
  i = lua_absindex(L, i);
  la_source *s = l_tosource(L, i);
  if (s->data == NULL) {                      /* into the recycled memory of an array, which is as good as any */
    la_array *x = l_newarray(L, LA_U8, 1, &s->size);
    if (!la_src_read(cx, s, 0, s->size, x->v.data)) l_raise(L, cx);
    la_src_close(s);
    s->data = x->v.data;
    lua_setiuservalue(L, i, 1);
  }
  *p = s->data;
  *end = s->data + s->size;
  if (s->size >= 3 && memcmp(*p, "\xef\xbb\xbf", 3) == 0) *p += 3;      /* UTF-8's byte order mark */
}

/* [+1] the lines of the table or function at i as one string */
static void bt_lines (lua_State *L, int i) {
  luaL_Buffer b;
  bool function = lua_type(L, i) != LUA_TTABLE;
  lua_Integer n = function ? 0 : (lua_Integer)lua_rawlen(L, i);
  luaL_buffinit(L, &b);
  for (lua_Integer k = 1; function || k <= n; k++) {
    if (function) {
      lua_pushvalue(L, i);
      lua_call(L, 0, 1);
      if (lua_isnil(L, -1)) { lua_pop(L, 1); break; }
    } else lua_rawgeti(L, i, k);
    if (lua_type(L, -1) != LUA_TSTRING) l_error(L, "%s: line %lld is a %s, not a string", l_fname(L), (long long)k, l_typename(L, -1));
    size_t len;
    const char *s = lua_tolstring(L, -1, &len);
    bool ended = len > 0 && s[len - 1] == '\n';
    luaL_addvalue(&b);
    if (!ended) luaL_addchar(&b, '\n');
  }
  luaL_pushresult(&b);
}

void l_textof (lua_State *L, int i, int text, const char **p, const char **end) {
  if (text != 0 && !l_absent(L, text)) {
    if (!l_absent(L, i)) l_error(L, "%s: give a file or text, not both", l_fname(L));
    if (lua_type(L, text) != LUA_TSTRING) l_error(L, "%s: text must be a string, got %s", l_fname(L), l_typename(L, text));
    lua_pushvalue(L, text);
  } else switch (lua_type(L, i)) {
    case LUA_TSTRING: {
      const l_files *f = l_filesof(L);
      if (f == NULL) l_error(L, "%s: there is no file access here: give a table of lines, a function or the option text", l_fname(L));
      f->open(L, lua_tostring(L, i));
      lua_replace(L, i);
      l_sourcetext(L, i, p, end);
      return;
    }
    case LUA_TTABLE: case LUA_TFUNCTION: bt_lines(L, i); break;
    default:
      if (!bt_hasmethod(L, i, "read"))
        l_error(L, "%s: a path, a table of lines, a function or an open file is expected, got %s", l_fname(L), l_absent(L, i) ? "nothing" : l_typename(L, i));
      lua_getfield(L, i, "read");
      lua_pushvalue(L, i);
      lua_pushliteral(L, "a");
      lua_call(L, 2, 1);
      if (lua_type(L, -1) != LUA_TSTRING) l_error(L, "%s: the file gave a %s, not a string", l_fname(L), l_typename(L, -1));
  }
  lua_replace(L, i);
  l_stringsource(L, i);
  l_gunzipped(L, -1);
  lua_replace(L, i);
  l_sourcetext(L, i, p, end);
}

/* ================================ options that several share ================================ */

/* comments: a string, a table of strings; false, "" or {}: none */
static void bt_comments (lua_State *L, int i, la_txtform *f, const char *def) {
  f->ncomments = 0;
  if (l_absent(L, i)) {
    f->comment[0] = def;
    f->commentlen[0] = strlen(def);
    f->ncomments = 1;
    return;
  }
  if (lua_type(L, i) == LUA_TBOOLEAN && !lua_toboolean(L, i)) return;
  int n = lua_type(L, i) == LUA_TTABLE ? (int)lua_rawlen(L, i) : 1;
  if (n > LA_TXTCOMMENTS) l_error(L, "%s: at most %d comment markers, got %d", l_fname(L), LA_TXTCOMMENTS, n);
  for (int k = 1; k <= n; k++) {
    if (lua_type(L, i) == LUA_TTABLE) lua_rawgeti(L, i, k); else lua_pushvalue(L, i);
    if (lua_type(L, -1) != LUA_TSTRING) l_error(L, "%s: comments must be a string or a table of strings, got %s", l_fname(L), l_typename(L, -1));
    f->comment[f->ncomments] = lua_tolstring(L, -1, &f->commentlen[f->ncomments]);
    if (f->commentlen[f->ncomments] > 0) f->ncomments++;
    lua_pop(L, 1);                            /* alive in the argument */
  }
}

static void bt_delimiter (lua_State *L, int i, la_txtform *f) {
  f->delim = "";
  f->ndelim = 0;
  if (l_absent(L, i)) return;
  f->delim = l_optstring(L, i, "", "delimiter");
  f->ndelim = lua_rawlen(L, i);
  if (memchr(f->delim, '\n', f->ndelim) != NULL || memchr(f->delim, '\r', f->ndelim) != NULL)
    l_error(L, "%s: delimiter must not hold the end of a line", l_fname(L));
}

/* Text may clash with how it is cut. */
static void bt_checkform (lua_State *L, const la_txtform *f) {
  for (int k = 0; k < f->ncomments; k++)
    if (f->ndelim > 0 && f->commentlen[k] == f->ndelim && memcmp(f->comment[k], f->delim, f->ndelim) == 0)
      l_error(L, "%s: comments and delimiter are the same string", l_fname(L));
}

static int64_t bt_count (lua_State *L, int i, const char *what, int64_t def) {
  if (l_absent(L, i)) return def;
  int64_t n = l_checkint(L, i, what);
  if (n < 0) l_error(L, "%s: %s must not be negative, got %lld", l_fname(L), what, (long long)n);
  return n;
}

/* A position of a column: from 1, or negative from the end -> from 0, or negative. */
static int64_t bt_column (lua_State *L, int i, const char *what) {
  int64_t c = l_checkint(L, i, what);
  if (c == 0) l_error(L, "%s: column 0 in %s: columns count from 1", l_fname(L), what);
  return c > 0 ? c - 1 : c;
}

/* usecols -> numbers in a scratch userdata, which is pushed; -1 and nothing pushed where absent */
static int64_t bt_usecols (lua_State *L, int i, const int64_t **use) {
  *use = NULL;
  if (l_absent(L, i)) return -1;
  la_array *x = l_toarray(L, i);
  if (x != NULL) x = l_asarray(L, i, LA_I64);
  int64_t n = x != NULL ? x->v.size : lua_type(L, i) == LUA_TTABLE ? (int64_t)lua_rawlen(L, i) : 1;
  int64_t *u = l_scratch(L, (size_t)n * sizeof *u);
  for (int64_t k = 0; k < n; k++) {
    if (x != NULL) {
      la_scalar s;
      la_dt_load(LA_I64, x->v.data + k * (x->v.ndim > 0 ? x->v.strides[0] : 0), &s);
      lua_pushinteger(L, s.i);
    }
    else if (lua_type(L, i) == LUA_TTABLE) lua_rawgeti(L, i, k + 1);
    else lua_pushvalue(L, i);
    u[k] = bt_column(L, lua_gettop(L), "usecols");
    lua_pop(L, 1);
  }
  *use = u;
  return n;
}

/* The matrix on top as loadtxt gives it: axes of length 1 dropped down to ndmin, then several values for unpack. */
static int bt_finish (lua_State *L, int64_t ndmin, bool unpack) {
  la_array *x = lua_touserdata(L, -1);
  int64_t rows = x->v.shape[0], cols = x->v.shape[1];
  la_dims d = { .size = x->v.size };
  if (ndmin < 2) {
    for (int a = 0; a < 2; a++)
      if (x->v.shape[a] != 1) {
        d.shape[d.ndim] = x->v.shape[a];
        d.strides[d.ndim++] = x->v.strides[a];
      }
    if (rows == 0) { d.ndim = 1; d.shape[0] = 0; d.strides[0] = la_itemsize(x->v.dtype); }
    if (d.ndim < ndmin) { d.ndim = 1; d.shape[0] = 1; d.strides[0] = la_itemsize(x->v.dtype); }
    if (d.ndim < 2) {
      la_array *y = l_newarray(L, (la_dtype)x->v.dtype, d.ndim, d.shape);     /* not a view: nothing else will want the matrix */
      if (x->v.size > 0) memcpy(y->v.data, x->v.data, (size_t)(x->v.size * la_itemsize(x->v.dtype)));
      lua_remove(L, -2);
      x = y;
    }
  }
  if (!unpack || x->v.ndim == 0 || (x->v.ndim == 1 && cols == 1)) return 1;
  if (cols > 200) l_error(L, "%s: unpack gives one value for each column: %lld are too many, the limit is 200", l_fname(L), (long long)cols);
  luaL_checkstack(L, (int)cols + 8, NULL);
  int at = lua_gettop(L);
  for (int64_t c = 0; c < cols; c++) {
    if (x->v.ndim == 1) l_pushelement(L, (la_dtype)x->v.dtype, x->v.data + c * x->v.strides[0]);
    else {
      la_dims one = { .ndim = 1, .size = rows, .shape = { rows }, .strides = { x->v.strides[0] } };
      l_newview(L, at, x->v.data + c * x->v.strides[1], (la_dtype)x->v.dtype, &one);
    }
  }
  return (int)cols;
}

static int64_t bt_ndmin (lua_State *L, int i) {
  int64_t ndmin = bt_count(L, i, "ndmin", 0);
  if (ndmin > 2) l_error(L, "Illegal value of ndmin keyword: %lld", (long long)ndmin);
  return ndmin;
}

/* ---- fields, which a userdata frees ---- */

static int L_fields_gc (lua_State *L) {
  la_txt_freefields(lua_touserdata(L, 1));
  return 0;
}

static la_fields *bt_newfields (lua_State *L) {
  la_fields *t = lua_newuserdatauv(L, sizeof *t, 0);
  *t = (la_fields){ .cx = l_ctxof(L) };
  if (luaL_newmetatable(L, "lunarray.fields")) {
    lua_pushcfunction(L, L_fields_gc);
    lua_setfield(L, -2, "__gc");              /* mt.__gc = L_fields_gc */
  }
  lua_setmetatable(L, -2);
  return t;
}

/* [+1] the field as a string, doubled quotes made single */
static void bt_pushfield (lua_State *L, const la_field *f, int quote) {
  if (!f->escaped) {
    lua_pushlstring(L, f->p, (size_t)f->n);
    return;
  }
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (int32_t k = 0; k < f->n; k++) {
    luaL_addchar(&b, f->p[k]);
    if (f->p[k] == quote && k + 1 < f->n && f->p[k + 1] == quote) k++;
  }
  luaL_pushresult(&b);
}

static la_field bt_trim (la_field f) {
  while (f.n > 0 && (*f.p == ' ' || *f.p == '\t')) { f.p++; f.n--; }
  while (f.n > 0 && (f.p[f.n - 1] == ' ' || f.p[f.n - 1] == '\t')) f.n--;
  return f;
}

/* converters at i: a function for all columns, or a table from columns to functions. [+1] the function of column c (from 0) of n, or nil */
static bool bt_converter (lua_State *L, int i, int64_t c, int64_t n) {
  if (lua_type(L, i) == LUA_TFUNCTION) {
    lua_pushvalue(L, i);
    return true;
  }
  if (lua_type(L, i) == LUA_TTABLE) {
    if (lua_geti(L, i, c + 1) != LUA_TNIL) return true;
    lua_pop(L, 1);
    if (lua_geti(L, i, c - n) != LUA_TNIL) return true;
    lua_pop(L, 1);
  }
  lua_pushnil(L);
  return false;
}

static void bt_checkconverters (lua_State *L, int i) {
  if (l_absent(L, i) || lua_type(L, i) == LUA_TFUNCTION) return;
  if (lua_type(L, i) != LUA_TTABLE) l_error(L, "%s: converters must be a function or a table of functions, got %s", l_fname(L), l_typename(L, i));
  for (lua_pushnil(L); lua_next(L, i); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) bt_column(L, lua_gettop(L) - 1, "converters");
    if (lua_type(L, -1) != LUA_TFUNCTION) l_error(L, "%s: a converter must be a function, got %s", l_fname(L), l_typename(L, -1));
  }
}

/* What the converter on top [-1] gives for the field goes to `to`. row, column: from 1 */
static void bt_convert (lua_State *L, const la_field *f, int quote, la_dtype dt, char *to, int64_t row, int64_t column) {
  la_scalar s;
  la_dtype sdt;
  bt_pushfield(L, f, quote);
  lua_call(L, 1, 1);
  if (!l_toscalar(L, -1, &s, &sdt))
    l_error(L, "%s: the converter of column %lld gave a %s, not a number, at row %lld", l_fname(L), (long long)column, l_typename(L, -1), (long long)row);
  if (!la_dt_store(l_ctxof(L), dt, to, &s)) l_raise(L, l_ctxof(L));
  lua_pop(L, 1);
}

/* ================================ loadtxt ================================ */

enum { LT_FNAME = 1, LT_DTYPE, LT_COMMENTS, LT_DELIMITER, LT_CONVERTERS, LT_SKIPROWS, LT_USECOLS, LT_UNPACK, LT_NDMIN, LT_ENCODING, LT_MAXROWS,
       LT_QUOTECHAR, LT_TEXT };

/* loadtxt where fields go through Lua functions or stand in quotes */
static void lt_slow (lua_State *L, const la_txtnumbers *t, int64_t maxrows) {
  la_ctx *cx = l_ctxof(L);
  la_fields *f = bt_newfields(L);
  if (!la_txt_fields(cx, &t->form, t->p, t->end, maxrows, 1, f)) l_raise(L, cx);
  int64_t cols = t->nuse >= 0 ? t->nuse : t->ncols, shape[2] = { f->nrows, cols };
  la_array *x = l_newarray(L, t->dtype, 2, shape);
  char *to = x->v.data;
  int64_t item = la_itemsize(t->dtype);
  for (int64_t r = 0; r < f->nrows; r++) {
    int64_t n = f->row[r + 1] - f->row[r];
    if (t->nuse < 0 && n != t->ncols)
      l_error(L, "the number of columns changed from %lld to %lld at row %lld; use `usecols` to select a subset and avoid this error",
              (long long)t->ncols, (long long)n, (long long)r + 1);
    for (int64_t k = 0; k < cols; k++, to += item) {
      int64_t c = t->nuse < 0 ? k : t->use[k] < 0 ? n + t->use[k] : t->use[k];
      if (c < 0 || c >= n)
        l_error(L, "invalid column index %lld at row %lld with %lld columns", (long long)(t->use[k] < 0 ? t->use[k] : t->use[k] + 1), (long long)r + 1, (long long)n);
      const la_field *field = &f->field[f->row[r] + c];
      if (bt_converter(L, LT_CONVERTERS, c, n)) bt_convert(L, field, t->form.quote, t->dtype, to, r + 1, c + 1);
      else {
        lua_pop(L, 1);
        la_field g = bt_trim(*field);
        if (la_num_element(t->dtype, g.p, g.p + g.n, to) != g.p + g.n)
          l_error(L, "could not convert string '%.*s' to %s at row %lld, column %lld", field->n < 60 ? (int)field->n : 60, field->p, la_dtypes[t->dtype].name,
                  (long long)r + 1, (long long)c + 1);
      }
    }
  }
  lua_remove(L, -2);
}

static int L_loadtxt (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_txtnumbers t;
  memset(&t, 0, offsetof(la_txtnumbers, part));
  t.dtype = (la_dtype)l_optdtype(L, LT_DTYPE, LA_F64);
  bt_comments(L, LT_COMMENTS, &t.form, "#");
  bt_delimiter(L, LT_DELIMITER, &t.form);
  bt_checkconverters(L, LT_CONVERTERS);
  int64_t skip = bt_count(L, LT_SKIPROWS, "skiprows", 0), maxrows = bt_count(L, LT_MAXROWS, "max_rows", -1), ndmin = bt_ndmin(L, LT_NDMIN);
  bool unpack = l_optbool(L, LT_UNPACK, false);
  const char *quote = l_optstring(L, LT_QUOTECHAR, "", "quotechar");
  if (strlen(quote) > 1) return l_error(L, "loadtxt: quotechar must be one character, got \"%.20s\"", quote);
  t.form.quote = (unsigned char)*quote;
  bt_checkform(L, &t.form);
  l_textof(L, LT_FNAME, LT_TEXT, &t.p, &t.end);
  t.nuse = bt_usecols(L, LT_USECOLS, &t.use);
  t.p = la_txt_skiplines(t.p, t.end, skip);
  t.ncols = la_txt_columns(&t.form, t.p, t.end, &t.p);
  if (t.ncols == 0) {
    int64_t shape[2] = { 0, t.nuse > 0 ? t.nuse : 1 };
    l_newarray(L, t.dtype, 2, shape);
    return bt_finish(L, ndmin, unpack);
  }
  for (int64_t k = 0; k < t.nuse; k++)
    if (t.use[k] >= t.ncols || t.use[k] < -t.ncols)
      return l_error(L, "invalid column index %lld at row 1 with %lld columns", (long long)(t.use[k] < 0 ? t.use[k] : t.use[k] + 1), (long long)t.ncols);
  if (!l_absent(L, LT_CONVERTERS) || t.form.quote != 0) lt_slow(L, &t, maxrows);
  else {
    if (maxrows >= 0) t.end = la_txt_endofrows(&t.form, t.p, t.end, maxrows);
    la_txt_split(&t);
    int64_t shape[2] = { t.maxrows, t.nuse >= 0 ? t.nuse : t.ncols };
    la_array *x = l_newarray(L, t.dtype, 2, shape);
    t.out = x->v.data;
    if (!la_txt_numbers(cx, &t)) return l_raise(L, cx);
    if (t.rows < t.maxrows) {
      shape[0] = t.rows;
      la_array *y = l_newarray(L, t.dtype, 2, shape);
      if (y->v.size > 0) memcpy(y->v.data, x->v.data, (size_t)(y->v.size * la_itemsize(t.dtype)));
    }
  }
  return bt_finish(L, ndmin, unpack);
}

/* ================================ genfromtxt ================================ */

enum { GT_FNAME = 1, GT_DTYPE, GT_COMMENTS, GT_DELIMITER, GT_HEADER, GT_FOOTER, GT_CONVERTERS, GT_MISSING, GT_FILLING, GT_USECOLS, GT_NAMES,
       GT_DELETE, GT_SPACE, GT_AUTOSTRIP, GT_CASE, GT_DEFAULTFMT, GT_UNPACK, GT_LOOSE, GT_INVALID, GT_MAXROWS, GT_ENCODING, GT_NDMIN, GT_TEXT };

enum { GT_BOOL, GT_INT, GT_FLOAT, GT_COMPLEX, GT_STRING };

static const la_dtype gt_dtypes[] = { LA_BOOL, LA_I64, LA_F64, LA_C128 };

/* Is f, without blanks, one of the strings at stack index i: a string with commas, or a table of strings? */
static bool gt_isone (lua_State *L, int i, la_field f) {
  if (lua_type(L, i) == LUA_TSTRING) {
    size_t n;
    const char *s = lua_tolstring(L, i, &n), *end = s + n;
    for (;;) {
      const char *e = memchr(s, ',', (size_t)(end - s));
      if (e == NULL) e = end;
      if (e - s == f.n && memcmp(s, f.p, (size_t)f.n) == 0) return true;
      if (e == end) return false;
      s = e + 1;
    }
  }
  if (lua_type(L, i) != LUA_TTABLE) return false;
  lua_Integer n = (lua_Integer)lua_rawlen(L, i);
  bool yes = false;
  for (lua_Integer k = 1; k <= n && !yes; k++) {
    lua_rawgeti(L, i, k);
    yes = gt_isone(L, lua_gettop(L), f);
    lua_pop(L, 1);
  }
  return yes;
}

typedef struct gt_call {
  int64_t ncols;                              /* wanted ones */
  int names;                                  /* stack index of the list of the wanted columns' names, 0 */
  bool strip, loose;
  int quote;
} gt_call;

/* [+1] the value that option i has for column k (from 0): by position, by name, or the same for all */
static void gt_option (lua_State *L, const gt_call *g, int i, int64_t k) {
  if (lua_type(L, i) == LUA_TTABLE) {
    if (lua_geti(L, i, k + 1) != LUA_TNIL) return;
    if (g->names != 0) {
      lua_pop(L, 1);
      lua_geti(L, g->names, k + 1);
      lua_gettable(L, i);
    }
    return;
  }
  lua_pushvalue(L, i);
}

/* Missing: blank, or one of column k's (or everybody's) missing values. */
static bool gt_missing (lua_State *L, const gt_call *g, int64_t k, la_field f) {
  if (f.n == 0) return true;
  if (l_absent(L, GT_MISSING)) return false;
  if (lua_type(L, GT_MISSING) == LUA_TSTRING) return gt_isone(L, GT_MISSING, f);
  gt_option(L, g, GT_MISSING, k);
  bool yes = gt_isone(L, lua_gettop(L), f);
  lua_pop(L, 1);
  return yes;
}

static bool gt_truth (la_field f, bool *value) {
  static const char *const words[] = {"false", "true"};
  for (int w = 0; w < 2; w++) {
    size_t n = strlen(words[w]), k = 0;
    if ((size_t)f.n != n) continue;
    while (k < n && (f.p[k] | 32) == words[w][k]) k++;
    if (k == n) { *value = w; return true; }
  }
  return false;
}

static bool gt_element (la_dtype dt, la_field f, char *to) {
  bool b;
  if (dt == LA_BOOL) {
    if (!gt_truth(f, &b)) return false;
    *to = b;
    return true;
  }
  return la_num_element(dt, f.p, f.p + f.n, to) == f.p + f.n;
}

/* the lowest kind from `kind` on that reads f */
static int gt_kind (int kind, la_field f) {
  char room[16];
  while (kind < GT_STRING && !gt_element(gt_dtypes[kind], f, room)) kind++;
  return kind;
}

/* what stands for a missing value of column k */
static void gt_filling (lua_State *L, const gt_call *g, int64_t k, la_dtype dt, char *to) {
  la_scalar s = { LA_WEAK_INT, -1, -1, 0 };
  la_dtype sdt;
  if (la_isinexact(dt)) { s.weak = LA_WEAK_FLOAT; s.f = NAN; }
  else if (dt == LA_BOOL) s.i = 0;
  else if (la_isunsigned(dt)) s.i = (int64_t)(~(uint64_t)0 >> (64 - 8 * la_dtypes[dt].size));
  if (!l_absent(L, GT_FILLING)) {
    gt_option(L, g, GT_FILLING, k);
    if (!lua_isnil(L, -1) && !l_toscalar(L, -1, &s, &sdt)) l_error(L, "genfromtxt: filling_values must be a number or a table of numbers, got %s", l_typename(L, -1));
    lua_pop(L, 1);
  }
  if (!la_dt_store(l_ctxof(L), dt, to, &s)) l_raise(L, l_ctxof(L));
}

/* The name on top becomes one that is good and new, as NumPy's NameValidator makes it. The table at `seen` counts those before, as they were
** before they were made different. [-1, +1] */
static void gt_name (lua_State *L, int seen, int64_t *blank) {
  size_t n;
  const char *s = lua_tolstring(L, -1, &n);
  const char *drop = l_optstring(L, GT_DELETE, "~!@#$%^&*()-=+~\\|]}[{';: /?.>,<", "deletechars");
  const char *space = l_optstring(L, GT_SPACE, "_", "replace_space");
  bool upper = false, lower = false;
  if (lua_type(L, GT_CASE) == LUA_TSTRING) {
    upper = *lua_tostring(L, GT_CASE) == 'u';
    lower = *lua_tostring(L, GT_CASE) == 'l';
  } else upper = !l_optbool(L, GT_CASE, true);
  while (n > 0 && (*s == ' ' || *s == '\t')) { s++; n--; }
  while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\t')) n--;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (size_t j = 0; j < n; j++) {
    char c = s[j];
    if (c == ' ') { luaL_addstring(&b, space); continue; }
    if (c != '\0' && strchr(drop, c) != NULL) continue;
    luaL_addchar(&b, (char)(upper && c >= 'a' && c <= 'z' ? c - 32 : lower && c >= 'A' && c <= 'Z' ? c + 32 : c));
  }
  luaL_pushresult(&b);
  lua_remove(L, -2);
  if (lua_rawlen(L, -1) == 0) {
    const char *format = l_optstring(L, GT_DEFAULTFMT, "f%i", "defaultfmt"), *at = strstr(format, "%i");
    char number[24];
    int len = snprintf(number, sizeof number, "%lld", (long long)(*blank)++);
    lua_pop(L, 1);
    lua_pushlstring(L, format, at != NULL ? (size_t)(at - format) : strlen(format));
    if (at != NULL) {
      lua_pushlstring(L, number, (size_t)len);
      lua_pushstring(L, at + 2);
      lua_concat(L, 3);
    }
  }
  static const char *const reserved[] = {"return", "file", "print"};
  for (size_t j = 0; j < LA_COUNT(reserved); j++)
    if (strcmp(lua_tostring(L, -1), reserved[j]) == 0) { lua_pushliteral(L, "_"); lua_concat(L, 2); break; }
  lua_pushvalue(L, -1);
  lua_rawget(L, seen);
  lua_Integer same = lua_tointeger(L, -1);    /* a, a -> a, a_1 */
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_pushinteger(L, same + 1);
  lua_rawset(L, seen);
  if (same > 0) {
    lua_pushfstring(L, "_%I", (LUAI_UACINT)same);
    lua_concat(L, 2);
  }
}

/* [+1] the list of all columns' names: of the table, of the string, or of the fields of the first row */
static int gt_names (lua_State *L, const la_fields *f, int64_t ncols, int64_t *firstrow, int quote) {
  lua_createtable(L, ncols < 1 << 24 ? (int)ncols : 0, 0);
  int names = lua_gettop(L), seen = names + 1;
  lua_newtable(L);
  bool given = lua_type(L, GT_NAMES) == LUA_TTABLE || lua_type(L, GT_NAMES) == LUA_TSTRING;
  const char *s = lua_type(L, GT_NAMES) == LUA_TSTRING ? lua_tostring(L, GT_NAMES) : NULL;
  int64_t blank = 0;                          /* columns named by defaultfmt */
  for (int64_t k = 0; k < ncols; k++) {
    if (lua_type(L, GT_NAMES) == LUA_TTABLE) {
      if (lua_geti(L, GT_NAMES, k + 1) == LUA_TNIL) { lua_pop(L, 1); lua_pushliteral(L, ""); }
      if (lua_type(L, -1) != LUA_TSTRING) l_error(L, "genfromtxt: a name must be a string, got %s", l_typename(L, -1));
    } else if (s != NULL) {
      const char *e = strchr(s, ',');
      if (e == NULL) e = s + strlen(s);
      lua_pushlstring(L, s, (size_t)(e - s));
      s = *e == ',' ? e + 1 : e;
    } else if (lua_type(L, GT_NAMES) == LUA_TBOOLEAN && lua_toboolean(L, GT_NAMES) && f->nrows > 0 && k < f->row[1]) bt_pushfield(L, &f->field[k], quote);
    else lua_pushliteral(L, "");
    gt_name(L, seen, &blank);
    lua_rawseti(L, names, k + 1);
  }
  lua_settop(L, names);
  *firstrow = !given && lua_toboolean(L, GT_NAMES) ? 1 : 0;
  return names;
}

/* [+1] column c of the file, the k-th wanted one: an array, or for text a table of strings */
static void gt_column (lua_State *L, const gt_call *g, const la_fields *f, int64_t nrows, const int64_t *rows, int64_t c, int64_t k, int64_t filecols, int dt) {
  bool converter = bt_converter(L, GT_CONVERTERS, c, filecols);
  if (!converter && g->names != 0 && lua_type(L, GT_CONVERTERS) == LUA_TTABLE) {
    lua_pop(L, 1);
    lua_geti(L, g->names, k + 1);
    converter = lua_gettable(L, GT_CONVERTERS) != LUA_TNIL;
  }
  int fn = lua_gettop(L), kind = GT_BOOL;
  if (dt == LA_NODTYPE && !converter) {
    bool any = false;
    for (int64_t r = 0; r < nrows && kind < GT_STRING; r++) {
      la_field x = bt_trim(f->field[f->row[rows[r]] + c]);
      if (gt_missing(L, g, k, x)) continue;
      kind = gt_kind(kind, x);
      any = true;
    }
    if (!any) kind = GT_BOOL;
    if (kind < GT_STRING) dt = gt_dtypes[kind];
  } else if (dt == LA_NODTYPE) dt = LA_F64;
  if (kind == GT_STRING) {
    lua_createtable(L, nrows < 1 << 24 ? (int)nrows : 0, 0);
    for (int64_t r = 0; r < nrows; r++) {
      la_field x = f->field[f->row[rows[r]] + c];
      bt_pushfield(L, &(la_field){ g->strip ? bt_trim(x).p : x.p, g->strip ? bt_trim(x).n : x.n, x.quoted, x.escaped }, g->quote);
      lua_rawseti(L, -2, r + 1);
    }
    lua_remove(L, fn);
    return;
  }
  la_array *y = l_newarray(L, (la_dtype)dt, 1, &nrows);
  char *to = y->v.data;
  int64_t item = la_itemsize(dt);
  for (int64_t r = 0; r < nrows; r++, to += item) {
    la_field x = f->field[f->row[rows[r]] + c], t = bt_trim(x);
    if (converter) {
      lua_pushvalue(L, fn);
      bt_convert(L, g->strip ? &t : &x, g->quote, (la_dtype)dt, to, r + 1, c + 1);
    } else if (gt_missing(L, g, k, t)) gt_filling(L, g, k, (la_dtype)dt, to);
    else if (!gt_element((la_dtype)dt, t, to)) {
      if (!g->loose) l_error(L, "Cannot convert string '%.*s'", t.n < 60 ? (int)t.n : 60, t.p);
      gt_filling(L, g, k, (la_dtype)dt, to);
    }
  }
  lua_remove(L, fn);
}

/* the rows with another number of columns, as one sentence */
static int gt_badrows (lua_State *L, const la_fields *f, int64_t first, int64_t want, const int64_t *rows, int64_t nrows) {
  char msg[LA_ERRLEN];
  size_t k = (size_t)snprintf(msg, sizeof msg, "Some errors were detected:");
  int64_t good = 0, told = 0;
  for (int64_t r = first; r < f->nrows && told < 8; r++) {
    if (good < nrows && rows[good] == r) { good++; continue; }
    k += (size_t)snprintf(msg + k, sizeof msg - k, "%s line %lld (got %lld columns instead of %lld)", told++ > 0 ? "," : "", (long long)f->line[r],
                          (long long)(f->row[r + 1] - f->row[r]), (long long)want);
  }
  return luaL_error(L, "%s", msg);
}

static int L_genfromtxt (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  gt_call g = { .strip = l_optbool(L, GT_AUTOSTRIP, false), .loose = l_optbool(L, GT_LOOSE, true) };
  la_txtform form = { .delim = "" };
  bool infer = lua_type(L, GT_DTYPE) == LUA_TBOOLEAN && !lua_toboolean(L, GT_DTYPE);
  int dt = infer ? LA_NODTYPE : l_optdtype(L, GT_DTYPE, LA_F64);
  bt_comments(L, GT_COMMENTS, &form, "#");
  int64_t widths[64];
  if (lua_type(L, GT_DELIMITER) == LUA_TTABLE || lua_type(L, GT_DELIMITER) == LUA_TNUMBER) {
    int n = lua_type(L, GT_DELIMITER) == LUA_TTABLE ? (int)lua_rawlen(L, GT_DELIMITER) : 64;
    if (n < 1 || n > 64) return l_error(L, "genfromtxt: delimiter names between 1 and 64 widths, got %d", n);
    for (int k = 0; k < n; k++) {
      if (lua_type(L, GT_DELIMITER) == LUA_TTABLE) lua_rawgeti(L, GT_DELIMITER, k + 1); else lua_pushvalue(L, GT_DELIMITER);
      widths[k] = l_checkint(L, -1, "a width in delimiter");
      if (widths[k] < 1) return l_error(L, "genfromtxt: a width in delimiter must be positive, got %lld", (long long)widths[k]);
      lua_pop(L, 1);
    }
    form.nwidths = n;
    form.width = widths;
  } else bt_delimiter(L, GT_DELIMITER, &form);
  bt_checkform(L, &form);
  bt_checkconverters(L, GT_CONVERTERS);
  int64_t header = bt_count(L, GT_HEADER, "skip_header", 0), footer = bt_count(L, GT_FOOTER, "skip_footer", 0), maxrows = bt_count(L, GT_MAXROWS, "max_rows", -1);
  int64_t ndmin = bt_ndmin(L, GT_NDMIN);
  bool unpack = l_optbool(L, GT_UNPACK, false), strict = l_optbool(L, GT_INVALID, true);
  if (footer > 0 && maxrows >= 0) return l_error(L, "The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.");
  if (maxrows == 0) return l_error(L, "'max_rows' must be at least 1.");
  bool named = !l_absent(L, GT_NAMES) && !(lua_type(L, GT_NAMES) == LUA_TBOOLEAN && !lua_toboolean(L, GT_NAMES));
  const char *p, *end;
  l_textof(L, GT_FNAME, GT_TEXT, &p, &end);
  if (header > end - p) header = end - p;     /* a line has a byte or more */
  p = la_txt_skiplines(p, end, header);
  bool headline = named && lua_type(L, GT_NAMES) == LUA_TBOOLEAN;
  int64_t lineno = header + 1;
  if (headline) {                             /* names may stand behind a comment marker */
    const char *q = p;
    while (q < end && (*q == ' ' || *q == '\t' || *q == '\n' || *q == '\r')) q++;
    for (int k = 0; k < form.ncomments; k++)
      if ((size_t)(end - q) >= form.commentlen[k] && memcmp(q, form.comment[k], form.commentlen[k]) == 0) { p = q + form.commentlen[k]; break; }
    if (p == q && p < end) while (p < end && *p == ' ') p++;
  }
  la_fields *f = bt_newfields(L);
  if (!la_txt_fields(cx, &form, p, end, maxrows >= 0 ? (strict ? maxrows + headline : -1) : -1, lineno, f)) return l_raise(L, cx);
  int64_t ncols = f->nrows > 0 ? f->row[1] : 0, first;
  if (!la_work(cx, 400 * (double)ncols)) return l_raise(L, cx);
  if (ncols == 0) {
    int64_t shape[2] = { 0, 1 };
    if (named) {
      lua_newtable(L);
      lua_newtable(L);
      return 2;
    }
    l_newarray(L, infer ? LA_F64 : (la_dtype)dt, 2, shape);
    return bt_finish(L, ndmin, unpack);
  }
  int names = gt_names(L, f, ncols, &first, 0);
  /* columns: by position or by name */
  if (lua_type(L, GT_USECOLS) == LUA_TTABLE || lua_type(L, GT_USECOLS) == LUA_TSTRING) {
    int n = lua_type(L, GT_USECOLS) == LUA_TTABLE ? (int)lua_rawlen(L, GT_USECOLS) : 1, found = lua_gettop(L) + 1;
    lua_newtable(L);                          /* from a name to the first column of that name */
    for (int64_t c = ncols; c >= 1; c--) {
      lua_rawgeti(L, names, c);
      lua_pushinteger(L, c);
      lua_rawset(L, found);
    }
    lua_createtable(L, n, 0);
    for (int k = 1; k <= n; k++) {
      if (lua_type(L, GT_USECOLS) == LUA_TTABLE) lua_rawgeti(L, GT_USECOLS, k); else lua_pushvalue(L, GT_USECOLS);
      if (lua_type(L, -1) == LUA_TSTRING) {
        lua_pushvalue(L, -1);
        if (lua_rawget(L, found) == LUA_TNIL) return l_error(L, "genfromtxt: there is no column \"%.60s\"", lua_tostring(L, -2));
        lua_remove(L, -2);
      }
      lua_rawseti(L, -2, k);
    }
    lua_replace(L, GT_USECOLS);
    lua_remove(L, found);
  }
  const int64_t *use;
  int64_t nuse = bt_usecols(L, GT_USECOLS, &use), want = nuse >= 0 ? nuse : ncols;
  lua_createtable(L, (int)want, 0);           /* the wanted columns' names */
  int wanted = lua_gettop(L);
  int64_t *cols = l_scratch(L, (size_t)want * sizeof *cols), *rows = l_scratch(L, (size_t)f->nrows * sizeof *rows), nrows = 0;
  for (int64_t k = 0; k < want; k++) {
    cols[k] = nuse < 0 ? k : use[k] < 0 ? ncols + use[k] : use[k];
    if (cols[k] < 0 || cols[k] >= ncols) return l_error(L, "invalid column index %lld with %lld columns", (long long)(use[k] < 0 ? use[k] : use[k] + 1), (long long)ncols);
    lua_rawgeti(L, names, cols[k] + 1);
    lua_rawseti(L, wanted, k + 1);
  }
  for (int64_t r = first; r < f->nrows - footer && (maxrows < 0 || nrows < maxrows); r++)
    if (f->row[r + 1] - f->row[r] == ncols) rows[nrows++] = r;
  int64_t last = f->nrows - footer > first ? f->nrows - footer : first;
  if (strict && nrows < last - first && (maxrows < 0 || nrows < maxrows)) {
    la_fields view = *f;
    view.nrows = last;
    return gt_badrows(L, &view, first, ncols, rows, nrows);
  }
  g.ncols = want;
  g.names = wanted;
  lua_createtable(L, (int)want, 0);
  int list = lua_gettop(L);
  int common = LA_NODTYPE;
  bool same = true;
  for (int64_t k = 0; k < want; k++) {
    gt_column(L, &g, f, nrows, rows, cols[k], k, ncols, dt);
    la_array *x = l_toarray(L, -1);
    if (x == NULL) same = false;
    else if (common == LA_NODTYPE) common = x->v.dtype;
    else if (common != x->v.dtype) same = false;
    lua_rawseti(L, list, k + 1);
  }
  if (named || !same) {
    if (unpack) {
      if (want > 200) return l_error(L, "genfromtxt: unpack gives one value for each column: %lld are too many, the limit is 200", (long long)want);
      luaL_checkstack(L, (int)want, NULL);
      for (int64_t k = 1; k <= want; k++) lua_rawgeti(L, list, k);
      return (int)want;
    }
    lua_createtable(L, 0, (int)want);
    for (int64_t k = 1; k <= want; k++) {
      lua_rawgeti(L, wanted, k);
      lua_rawgeti(L, list, k);
      lua_rawset(L, -3);
    }
    lua_pushvalue(L, wanted);
    return 2;
  }
  int64_t shape[2] = { nrows, want };
  la_array *x = l_newarray(L, (la_dtype)(common == LA_NODTYPE ? LA_F64 : common), 2, shape);
  for (int64_t k = 0; k < want && nrows > 0; k++) {
    lua_rawgeti(L, list, k + 1);
    la_view column = { x->v.data + k * x->v.strides[1], x->v.shape, x->v.strides, nrows, x->v.dtype, 1, 0, 0 };
    if (!la_ex_copy(cx, &column, &l_checkarray(L, -1)->v)) return l_raise(L, cx);
    lua_pop(L, 1);
  }
  return bt_finish(L, ndmin, unpack);
}

/* ================================ savetxt ================================ */

enum { ST_FNAME = 1, ST_X, ST_FMT, ST_DELIMITER, ST_NEWLINE, ST_HEADER, ST_FOOTER, ST_COMMENTS, ST_ENCODING };

static int64_t st_percents (const char *s, size_t n) {
  int64_t c = 0;
  for (size_t k = 0; k < n; k++) c += s[k] == '%';
  return c;
}

/* [+1] the format of a whole row */
static void st_rowformat (lua_State *L, int fmt, int64_t cols, bool complex) {
  luaL_Buffer b;
  size_t n, nd;
  const char *delim = lua_tolstring(L, ST_DELIMITER, &nd);
  if (lua_type(L, fmt) == LUA_TTABLE) {
    lua_Integer count = (lua_Integer)lua_rawlen(L, fmt);
    if (count != cols) l_error(L, "fmt has wrong shape: %lld formats for %lld columns", (long long)count, (long long)cols);
    luaL_buffinit(L, &b);
    for (lua_Integer k = 1; k <= count; k++) {
      if (k > 1) luaL_addlstring(&b, delim, nd);
      if (lua_rawgeti(L, fmt, k) != LUA_TSTRING) l_error(L, "savetxt: fmt must hold strings, got %s", l_typename(L, -1));
      luaL_addvalue(&b);
    }
    luaL_pushresult(&b);
    return;
  }
  if (!l_absent(L, fmt) && lua_type(L, fmt) != LUA_TSTRING) l_error(L, "invalid fmt: a string or a table of strings is expected, got %s", l_typename(L, fmt));
  if (l_absent(L, fmt)) { lua_pushliteral(L, "%.18e"); lua_replace(L, fmt); }
  const char *s = lua_tolstring(L, fmt, &n);
  if (st_percents(s, n) != 1) {
    lua_pushvalue(L, fmt);
    return;
  }
  luaL_buffinit(L, &b);
  for (int64_t k = 0; k < cols; k++) {
    if (k > 0) luaL_addlstring(&b, delim, nd);
    if (complex) luaL_addstring(&b, " (");
    luaL_addlstring(&b, s, n);
    if (complex) {
      luaL_addchar(&b, '+');
      luaL_addlstring(&b, s, n);
      luaL_addstring(&b, "j)");
    }
  }
  luaL_pushresult(&b);
}

/* comments before every line of the text at i */
static bool st_note (lua_State *L, la_sink *k, int i) {
  size_t n, nc, nl;
  if (l_absent(L, i)) return true;
  const char *s = lua_tolstring(L, i, &n), *comment = lua_tolstring(L, ST_COMMENTS, &nc), *newline = lua_tolstring(L, ST_NEWLINE, &nl);
  if (n == 0) return true;
  const char *end = s + n;
  for (;;) {
    const char *e = memchr(s, '\n', (size_t)(end - s));
    if (!la_sink_put(k, comment, nc) || !la_sink_put(k, s, (size_t)((e != NULL ? e : end) - s))) return false;
    if (e == NULL) break;
    if (!la_sink_put(k, "\n", 1)) return false;
    s = e + 1;
  }
  return la_sink_put(k, newline, nl);
}

static void st_default (lua_State *L, int i, const char *def, const char *what) {
  const char *s = l_optstring(L, i, def, what);
  if (l_absent(L, i)) {
    lua_pushstring(L, s);
    lua_replace(L, i);
  }
}

static int L_savetxt (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  st_default(L, ST_DELIMITER, " ", "delimiter");
  st_default(L, ST_NEWLINE, "\n", "newline");
  st_default(L, ST_COMMENTS, "# ", "comments");
  l_optstring(L, ST_HEADER, NULL, "header");
  l_optstring(L, ST_FOOTER, NULL, "footer");
  la_array *x = l_asarray(L, ST_X, LA_NODTYPE);
  if (x->v.ndim == 0 || x->v.ndim > 2) return l_error(L, "Expected 1D or 2D array, got %dD array instead", x->v.ndim);
  bool handle = bt_hasmethod(L, ST_FNAME, "write");
  const l_files *files = NULL;
  if (!l_absent(L, ST_FNAME) && !handle) {
    if (lua_type(L, ST_FNAME) != LUA_TSTRING) return l_error(L, "savetxt: a path, an open file or nil is expected, got %s", l_typename(L, ST_FNAME));
    files = l_filesof(L);
    if (files == NULL) return l_error(L, "savetxt: there is no file access here: with nil for a path the text is returned");
  }
  int64_t cols = x->v.ndim == 1 ? 1 : x->v.shape[1], shape[2] = { x->v.shape[0], cols }, strides[2] = { x->v.strides[0], x->v.ndim == 1 ? 0 : x->v.strides[1] };
  bool complex = la_iscomplex(x->v.dtype);
  st_rowformat(L, ST_FMT, cols, complex);
  size_t len;
  const char *fmt = lua_tolstring(L, -1, &len);
  int64_t room = st_percents(fmt, len) + 2;
  if (room > 1 << 20) return l_error(L, "savetxt: %lld conversions in a row are too many", (long long)room);
  la_txtconv *conv = l_scratch(L, (size_t)room * sizeof *conv);
  la_txtwrite w = { .conv = conv };
  if (!la_txt_parsefmt(cx, fmt, len, conv, (int)room, &w.nconv)) return l_raise(L, cx);
  int64_t real = 0;
  for (int k = 0; k < w.nconv; k++) real += conv[k].conv != 0 && conv[k].conv != '%';
  w.split = complex && real == 2 * cols && real > 0;
  if (real != (w.split ? 2 * cols : cols)) return l_error(L, "fmt has wrong number of %% formats:  %.200s", lua_type(L, ST_FMT) == LUA_TSTRING ? lua_tostring(L, ST_FMT) : fmt);
  if (complex && !w.split)
    for (int k = 0; k < w.nconv; k++)
      if (conv[k].conv != 0 && conv[k].conv != '%' && conv[k].conv != 's') return l_error(L, "fmt has wrong number of %% formats:  %.200s", fmt);
  w.v = (la_view){ x->v.data, shape, strides, x->v.size, x->v.dtype, 2, 0, 0 };
  w.newline = lua_tolstring(L, ST_NEWLINE, &w.nnewline);
  la_sink *k = files != NULL ? files->create(L, lua_tostring(L, ST_FNAME)) : l_memsink(L);
  int out = lua_gettop(L);
  bool ok = st_note(L, k, ST_HEADER) && la_txt_write(k, &w) && st_note(L, k, ST_FOOTER);
  if (!ok) return l_raise(L, cx);
  if (files != NULL) {
    files->commit(L, out);
    return 0;
  }
  l_memstring(L, out);
  if (!handle) return 1;
  lua_getfield(L, ST_FNAME, "write");
  lua_pushvalue(L, ST_FNAME);
  lua_pushvalue(L, -3);
  lua_call(L, 2, 2);
  if (lua_isnil(L, -2)) return l_error(L, "savetxt: %.300s", luaL_tolstring(L, -1, NULL));
  return 0;
}

void l_writeelements (lua_State *L, la_sink *k, const la_view *v, const char *sep, size_t nsep, const char *format) {
  la_ctx *cx = l_ctxof(L);
  la_txtconv conv[8];
  la_txtwrite w = { .conv = conv, .newline = sep, .nnewline = nsep };
  if (!la_txt_parsefmt(cx, format, strlen(format), conv, 8, &w.nconv)) l_raise(L, cx);
  int real = 0;
  for (int i = 0; i < w.nconv; i++) {
    real += conv[i].conv != 0 && conv[i].conv != '%';
    if (la_iscomplex(v->dtype) && conv[i].conv != 0 && conv[i].conv != '%' && conv[i].conv != 's') l_error(L, "%s: complex elements can only be written by %%s", l_fname(L));
  }
  if (real != 1) l_error(L, "fmt has wrong number of %% formats:  %.200s", format);
  if (v->size == 0) return;
  int64_t shape[2] = { v->size - 1, 1 }, strides[2] = { la_itemsize(v->dtype), 0 };
  w.v = (la_view){ v->data, shape, strides, shape[0], v->dtype, 2, 0, 0 };
  if (shape[0] > 0 && !la_txt_write(k, &w)) l_raise(L, cx);
  w.v.data += shape[0] * strides[0];          /* nothing follows the last one */
  shape[0] = w.v.size = 1;
  w.nnewline = 0;
  if (!la_txt_write(k, &w)) l_raise(L, cx);
}

/* ================================ fromstring ================================ */

void l_textarray (lua_State *L, int i, la_dtype dt, int64_t count, const char *sep, size_t nsep) {
  const char *p, *end;
  l_sourcetext(L, i, &p, &end);
  int64_t room = (end - p) / 2 + 1, n, item = la_itemsize(dt);        /* a number and what follows it take two bytes at least */
  if (count >= 0 && count < room) room = count;
  la_array *x = l_newarray(L, dt, 1, &room);
  const char *rest = la_txt_separated(dt, p, end, sep, nsep, x->v.data, room, &n);
  if (rest != end && (count < 0 || n < count))
    l_error(L, "string or file could not be read to its end due to unmatched data: after %lld numbers comes '%.*s'", (long long)n, end - rest < 20 ? (int)(end - rest) : 20, rest);
  if (n < room) {
    la_array *y = l_newarray(L, dt, 1, &n);
    if (n > 0) memcpy(y->v.data, x->v.data, (size_t)(n * item));
    lua_remove(L, -2);
  }
}

static int L_fromstring (lua_State *L) {
  if (lua_type(L, 1) != LUA_TSTRING) return l_error(L, "fromstring: a string is expected, got %s", l_absent(L, 1) ? "nothing" : l_typename(L, 1));
  la_dtype dt = (la_dtype)l_optdtype(L, 2, LA_F64);
  int64_t count = l_absent(L, 3) ? -1 : l_checkint(L, 3, "count");
  const char *sep = l_optstring(L, 4, "", "sep");
  if (*sep == '\0') return l_error(L, "The binary mode of fromstring is removed, use frombuffer instead");
  l_stringsource(L, 1);
  l_textarray(L, lua_gettop(L), dt, count, sep, lua_rawlen(L, 4));
  la_array *x = lua_touserdata(L, -1);
  if (count > x->v.size) return l_error(L, "string is smaller than requested size: %lld numbers, %lld are wanted", (long long)x->v.size, (long long)count);
  return 1;
}

#define BT_SOURCE "a path (also of a .gz file), a table of lines, a function that returns a line at each call, or an open file; or, instead, the option text = a string"

const l_reg la_reg_text[] = {
  {"loadtxt", L_loadtxt, "fname, dtype, comments, delimiter, converters, skiprows, usecols, unpack, ndmin, encoding, max_rows | quotechar, text", L_FUNC,
   "The numbers of a text in which every line has equally many, as a matrix.\n"
   "fname: " BT_SOURCE ". dtype: float64. comments: a string or a table of them, after which a line counts no more (\"#\"; false: none). delimiter: what stands between "
   "numbers (default: white space). converters: a function from a field to a number, or a table of such functions by column. skiprows: lines not to read at the beginning. usecols: "
   "a column or a table of them, from 1, negative ones from the end. unpack: true: a value for each column. ndmin: axes the result has at least (0; axes of "
   "length 1 are dropped down to that). max_rows: lines with numbers to read. quotechar: fields may stand in such quotes. encoding is not used: text is bytes.\n"
   "Errors: a field that is no number of the dtype, a line with another number of columns: with row and column, from 1.\n"
   "Example: la.loadtxt{text = \"1 2\\n3 4\"}  --> [[1. 2.] [3. 4.]]\nNumPy: numpy.loadtxt"},
  {"genfromtxt", L_genfromtxt, "fname, dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values, filling_values, usecols, names, deletechars, "
   "replace_space, autostrip, case_sensitive, defaultfmt, unpack, loose, invalid_raise, max_rows, encoding, ndmin | text", L_FUNC,
   "A table of text in which values may be missing.\n"
   "fname: " BT_SOURCE ". dtype: float64; false: found for each column (bool, int64, float64, complex128, strings). delimiter: a string, or a width or a table of widths of fields. "
   "missing_values: a string (with commas: several) or a table of them by column; a blank field is missing, too. filling_values: what stands for a missing value: a number or a table by "
   "column (default nan, -1 for integers, false). usecols: positions from 1 or names. names: true: of the first line; or a table or string of them. loose: true: what is no number "
   "counts as missing. invalid_raise: true: a line with another number of columns is an error; false: it is left out. The other options as in la.loadtxt.\n"
   "Result: a matrix; with names, or where dtype = false finds different dtypes, a table of columns (strings: a Lua table) by name and the list of names.\n"
   "Example: la.genfromtxt{text = \"1,,3\\n4,5,6\", delimiter = \",\"}  --> [[ 1. nan  3.] [ 4.  5.  6.]]\nNumPy: numpy.genfromtxt"},
  {"savetxt", L_savetxt, "fname, X, fmt, delimiter, newline, header, footer, comments, encoding", L_FUNC,
   "Writes a vector or a matrix as text, a row to a line.\n"
   "fname: a path (.gz: packed), an open file, or nil: the text is the result. X: array of one or two axes. fmt: a format of Python's % (\"%.18e\"), one for all columns, one with a conversion for "
   "each column, or a table with one for each column: d i u x X o e E f F g G s with flags, width and precision. delimiter: between columns (\" \"). newline: after rows. header, "
   "footer: text before and after, each line behind comments (\"# \").\n"
   "Errors: more or fewer conversions than columns; nan or inf by %d.\n"
   "Example: la.savetxt(nil, {{1, 2}, {3, 4}}, {fmt = \"%d\", delimiter = \",\"})  --> 1,2 3,4\nNumPy: numpy.savetxt"},
  {"fromstring", L_fromstring, "string, dtype, count, sep", L_FUNC,
   "A vector of the numbers in a string.\n"
   "dtype: float64. count: at most so many (-1: all). sep: what stands between numbers; white space in it matches any white space, also none.\n"
   "Errors: anything else between numbers; fewer numbers than count.\n"
   "Example: la.fromstring(\"1, 2, 3\", {sep = \",\"})  --> [1. 2. 3.]\nNumPy: numpy.fromstring"},
  {"_parse_csv", L_parse_csv, "fname | text, sep, quotechar, doublequote, escapechar, comment, header, names, usecols, skiprows, nrows, dtype, na_values, keep_default_na, "
   "true_values, false_values, skipinitialspace, skip_blank_lines, thousands, decimal, progress", L_FUNC,
   "The columns of a CSV text, for lunarray.frame: see src/csv.h.\n"
   "Returns a table with names, columns and rows; a column of text is codes and levels.\n"
   "NumPy: pandas.read_csv"},
  {NULL, NULL, NULL, 0, NULL}
};
