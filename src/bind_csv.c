/*
** bind_csv.c: la._parse_csv, what lunarray.frame's read_csv stands on. See csv.h for what columns are.
**
**   la._parse_csv(path | nil, {text =, sep =, quotechar =, doublequote =, escapechar =, comment =, header =, names =, usecols =, skiprows =, nrows =,
**                       dtype =, na_values =, keep_default_na =, true_values =, false_values =, skipinitialspace =, skip_blank_lines =,
**                       thousands =, decimal =, progress =})
**   -> {rows = n, names = {"a", "b", ...}, columns = {column, ...}}
**
** A column is an array of n elements, or, for text, {codes = int32 array, levels = {"first string", "second", ...}} with code 0 for missing values.
**   header     nil: the first row has the names unless `names` is given; false: none has; k: the k-th row, and rows before it do not count
**   names      a table of strings, one for each field, instead of the header's. Without either, names are "0", "1", ...
**   usecols    a table of names or positions (from 1, negative ones from the end); columns stay in the file's order
**   dtype      a dtype's name, "str" for text, or a table of these by name or position
**   na_values  a string or a table of strings that mean a missing value, beside the usual ones (not those if keep_default_na = false)
**   progress   called as progress(bytes done, bytes in all); an error in it ends the reading
**   sep        one character, or "\\s+" for runs of white space
*/
#include <stdio.h>
#include <string.h>

#include "bind_text.h"
#include "csv.h"
#include "thread.h"

enum { RC_FNAME = 1, RC_TEXT, RC_SEP, RC_QUOTE, RC_DOUBLE, RC_ESCAPE, RC_COMMENT, RC_HEADER, RC_NAMES, RC_USECOLS, RC_SKIPROWS, RC_NROWS, RC_DTYPE,
       RC_NA, RC_KEEPNA, RC_TRUE, RC_FALSE, RC_SKIPSPACE, RC_SKIPBLANK, RC_THOUSANDS, RC_DECIMAL, RC_PROGRESS };

static int L_csv_gc (lua_State *L) {
  la_csv_close(lua_touserdata(L, 1));
  return 0;
}

static la_csv *rc_new (lua_State *L) {
  la_csv *c = lua_newuserdatauv(L, sizeof *c, 1);
  *c = (la_csv){ .cx = l_ctxof(L) };
  lua_newtable(L);                            /* what c points to lives as long as c */
  lua_setiuservalue(L, -2, 1);
  if (luaL_newmetatable(L, "lunarray.csv")) {
    lua_pushcfunction(L, L_csv_gc);
    lua_setfield(L, -2, "__gc");              /* mt.__gc = L_csv_gc */
  }
  lua_setmetatable(L, -2);
  return c;
}

/* scratch that lives as long as the reader at stack index i */
static void *rc_scratch (lua_State *L, int i, size_t n) {
  lua_getiuservalue(L, i, 1);
  void *p = l_scratch(L, n);
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
  lua_pop(L, 1);
  return p;
}

static char rc_char (lua_State *L, int i, char def, const char *what) {
  if (lua_type(L, i) == LUA_TBOOLEAN && !lua_toboolean(L, i)) return '\0';
  const char *s = l_optstring(L, i, NULL, what);
  if (s == NULL) return def;
  if (lua_rawlen(L, i) > 1) l_error(L, "_parse_csv: %s must be one character, got \"%.20s\"", what, s);
  if (*s == '\n' || *s == '\r') l_error(L, "_parse_csv: %s must not be the end of a line", what);
  return *s;
}

/* the strings at i, a string or a table of them, behind n that are there -> how many */
static int rc_words (lua_State *L, int csv, int i, const char *const *def, const la_field **words, const char *what) {
  int ndef = 0, n = l_absent(L, i) ? 0 : lua_type(L, i) == LUA_TTABLE ? (int)lua_rawlen(L, i) : 1;
  while (def != NULL && def[ndef] != NULL) ndef++;
  la_field *w = rc_scratch(L, csv, (size_t)(ndef + n) * sizeof *w);
  for (int k = 0; k < ndef; k++) w[k] = (la_field){ def[k], (int32_t)strlen(def[k]), false, false };
  for (int k = 0; k < n; k++) {
    if (lua_type(L, i) == LUA_TTABLE) lua_rawgeti(L, i, k + 1); else lua_pushvalue(L, i);
    if (lua_type(L, -1) == LUA_TNUMBER) {     /* -999 means the text "-999"; it has to stay alive in the table */
      luaL_tolstring(L, -1, NULL);
      lua_getiuservalue(L, csv, 1);
      lua_pushvalue(L, -2);
      lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
      lua_pop(L, 1);
      lua_remove(L, -2);
    }
    if (lua_type(L, -1) != LUA_TSTRING) l_error(L, "_parse_csv: %s must be a string or a table of strings, got %s", what, l_typename(L, -1));
    size_t len;
    const char *s = lua_tolstring(L, -1, &len);
    w[ndef + k] = (la_field){ s, len < INT32_MAX ? (int32_t)len : INT32_MAX, false, false };
    lua_pop(L, 1);
  }
  *words = w;
  return ndef + n;
}

/* [+1] the fields of a header as names: "Unnamed: 3" for a blank one, a second "a" is "a.1" */
static void rc_names (lua_State *L, const la_csvform *f, const la_field *x, int64_t n) {
  lua_createtable(L, (int)n, 0);
  lua_newtable(L);                            /* names that are taken */
  for (int64_t k = 0; k < n; k++) {
    luaL_Buffer b;
    char *s = luaL_buffinitsize(L, &b, (size_t)x[k].n + 1);
    size_t len = (size_t)x[k].n;
    if (x[k].escaped) len = la_csv_unescape(f, &x[k], s);
    else if (len > 0) memcpy(s, x[k].p, len);
    luaL_pushresultsize(&b, len);
    if (len == 0) {
      lua_pop(L, 1);
      lua_pushfstring(L, "Unnamed: %I", (LUAI_UACINT)k);
    }
    for (lua_Integer again = 1;; again++) {
      lua_pushvalue(L, -1);
      if (again > 1) {
        lua_pushfstring(L, ".%I", (LUAI_UACINT)(again - 1));
        lua_concat(L, 2);
      }
      lua_pushvalue(L, -1);
      if (lua_rawget(L, -4) == LUA_TNIL) { lua_pop(L, 1); break; }
      lua_pop(L, 2);
    }
    lua_remove(L, -2);
    lua_pushvalue(L, -1);
    lua_pushboolean(L, 1);
    lua_rawset(L, -4);
    lua_rawseti(L, -3, k + 1);
  }
  lua_pop(L, 1);
}

/* the kind that the string on top means */
static int rc_kind (lua_State *L, int i) {
  static const char *const texts[] = {"str", "string", "object", "category"};
  if (lua_type(L, i) == LUA_TSTRING)
    for (size_t k = 0; k < LA_COUNT(texts); k++)
      if (strcmp(lua_tostring(L, i), texts[k]) == 0) return LA_CSVTEXT;
  return l_optdtype(L, i, LA_CSVAUTO);
}

static int64_t rc_place (lua_State *L, int i, int names, int64_t n, const char *what) {
  if (lua_type(L, i) == LUA_TSTRING) {
    for (int64_t k = 1; k <= n; k++) {
      lua_rawgeti(L, names, k);
      bool same = lua_rawequal(L, -1, i);
      lua_pop(L, 1);
      if (same) return k - 1;
    }
    l_error(L, "_parse_csv: there is no column \"%.60s\" for %s", lua_tostring(L, i), what);
  }
  int64_t c = l_checkint(L, i, what), k = c < 0 ? c + n : c - 1;
  if (k < 0 || k >= n) l_error(L, "_parse_csv: there is no column %lld for %s: there are %lld", (long long)c, what, (long long)n);
  return k;
}

int L_parse_csv (lua_State *L) {
  static const char *const nas[] = {"", "NA", "NaN", "nan", "null", "NULL", "None", "N/A", "n/a", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan",
                                    "1.#IND", "1.#QNAN", "<NA>", NULL};
  static const char *const yes[] = {"True", "TRUE", "true", NULL}, *const no[] = {"False", "FALSE", "false", NULL};
  la_ctx *cx = l_ctx(L);
  const char *p, *end;
  l_textof(L, RC_FNAME, RC_TEXT, &p, &end);
  la_csv *c = rc_new(L);
  int csv = lua_gettop(L);
  la_csvform f = { .decimal = '.' };
  const char *sep = l_optstring(L, RC_SEP, ",", "sep");
  f.sep = strcmp(sep, "\\s+") == 0 ? '\0' : rc_char(L, RC_SEP, ',', "sep");
  f.quote = rc_char(L, RC_QUOTE, '"', "quotechar");
  f.doubled = l_optbool(L, RC_DOUBLE, true);
  f.escape = rc_char(L, RC_ESCAPE, '\0', "escapechar");
  f.comment = rc_char(L, RC_COMMENT, '\0', "comment");
  f.thousands = rc_char(L, RC_THOUSANDS, '\0', "thousands");
  f.decimal = rc_char(L, RC_DECIMAL, '.', "decimal");
  f.skipspace = l_optbool(L, RC_SKIPSPACE, false);
  f.keepblank = !l_optbool(L, RC_SKIPBLANK, true);
  f.nna = rc_words(L, csv, RC_NA, l_optbool(L, RC_KEEPNA, true) ? nas : NULL, &f.na, "na_values");
  f.ntrue = rc_words(L, csv, RC_TRUE, yes, &f.yes, "true_values");
  f.nfalse = rc_words(L, csv, RC_FALSE, no, &f.no, "false_values");
  if (f.sep != '\0' && (f.sep == f.quote || f.sep == f.comment)) return l_error(L, "_parse_csv: sep is also the quote or the comment character");
  if (!l_absent(L, RC_PROGRESS) && lua_type(L, RC_PROGRESS) != LUA_TFUNCTION) return l_error(L, "_parse_csv: progress must be a function, got %s", l_typename(L, RC_PROGRESS));
  if (!la_csv_open(cx, c, &f, p, end)) return l_raise(L, cx);
  int64_t skip = l_absent(L, RC_SKIPROWS) ? 0 : l_checkint(L, RC_SKIPROWS, "skiprows"), nrows = l_absent(L, RC_NROWS) ? -1 : l_checkint(L, RC_NROWS, "nrows");
  if (skip < 0) return l_error(L, "_parse_csv: skiprows must not be negative, got %lld", (long long)skip);
  if (!l_absent(L, RC_NROWS) && nrows < 0) return l_error(L, "_parse_csv: nrows must not be negative, got %lld", (long long)nrows);
  p = la_csv_skip(c, p, skip);

  /* names */
  bool own = lua_type(L, RC_NAMES) == LUA_TTABLE;
  if (!own && !l_absent(L, RC_NAMES)) return l_error(L, "_parse_csv: names must be a table of strings, got %s", l_typename(L, RC_NAMES));
  int64_t header = own ? 0 : 1;
  if (lua_type(L, RC_HEADER) == LUA_TBOOLEAN) header = lua_toboolean(L, RC_HEADER);
  else if (!l_absent(L, RC_HEADER)) header = l_checkint(L, RC_HEADER, "header");
  if (header < 0) return l_error(L, "_parse_csv: header must not be negative, got %lld", (long long)header);
  const char *next = p;
  for (int64_t k = 1; k < header; k++) la_csv_head(c, next, NULL, 0, &next);
  const char *row = next;
  int64_t n = la_csv_head(c, row, NULL, 0, &next);
  if (n == 0) {
    if (!own) return l_error(L, "No columns to parse from file");
    n = (int64_t)lua_rawlen(L, RC_NAMES);
  }
  if (n > 1 << 20) return l_error(L, "_parse_csv: %lld fields in a row are too many", (long long)n);
  la_field *head = rc_scratch(L, csv, (size_t)n * sizeof *head);
  memset(head, 0, (size_t)n * sizeof *head);
  la_csv_head(c, row, head, n, &next);
  if (header > 0) p = next;
  if (own) {
    int64_t given = (int64_t)lua_rawlen(L, RC_NAMES);
    if (given < n && header == 0) return l_error(L, "_parse_csv: %lld names for %lld columns", (long long)given, (long long)n);
    if (given > n || header > 0) n = given;
    lua_createtable(L, (int)n, 0);
    for (int64_t k = 1; k <= n; k++) {
      if (lua_rawgeti(L, RC_NAMES, k) == LUA_TNUMBER) luaL_tolstring(L, -1, NULL), lua_remove(L, -2);
      if (lua_type(L, -1) != LUA_TSTRING) return l_error(L, "_parse_csv: a name must be a string, got %s", l_typename(L, -1));
      lua_rawseti(L, -2, k);
    }
  } else if (header > 0) rc_names(L, &f, head, n);
  else {
    lua_createtable(L, (int)n, 0);
    for (int64_t k = 0; k < n; k++) {
      lua_pushfstring(L, "%I", (LUAI_UACINT)k);
      lua_rawseti(L, -2, k + 1);
    }
  }
  int names = lua_gettop(L);

  /* columns */
  la_csvcol *col = rc_scratch(L, csv, (size_t)(n + 1) * sizeof *col);
  int32_t *colof = rc_scratch(L, csv, (size_t)(2 * n + 1) * sizeof *colof);
  memset(col, 0, (size_t)(n + 1) * sizeof *col);
  int ncols = 0;
  if (l_absent(L, RC_USECOLS))
    for (; ncols < n; ncols++) col[ncols] = (la_csvcol){ .field = ncols, .want = LA_CSVAUTO };
  else {
    int count = lua_type(L, RC_USECOLS) == LUA_TTABLE ? (int)lua_rawlen(L, RC_USECOLS) : 1;
    bool *wanted = memset(rc_scratch(L, csv, (size_t)n + 1), 0, (size_t)n + 1);
    for (int k = 1; k <= count; k++) {
      if (lua_type(L, RC_USECOLS) == LUA_TTABLE) lua_rawgeti(L, RC_USECOLS, k); else lua_pushvalue(L, RC_USECOLS);
      wanted[rc_place(L, lua_gettop(L), names, n, "usecols")] = true;
      lua_pop(L, 1);
    }
    for (int64_t k = 0; k < n; k++)
      if (wanted[k]) col[ncols++] = (la_csvcol){ .field = k, .want = LA_CSVAUTO };
  }
  if (lua_type(L, RC_DTYPE) == LUA_TTABLE) {
    for (lua_pushnil(L); lua_next(L, RC_DTYPE); lua_pop(L, 1)) {
      int64_t place = rc_place(L, lua_gettop(L) - 1, names, n, "dtype");
      for (int k = 0; k < ncols; k++)
        if (col[k].field == place) col[k].want = rc_kind(L, lua_gettop(L));
    }
  } else if (!l_absent(L, RC_DTYPE))
    for (int k = 0; k < ncols; k++) col[k].want = rc_kind(L, RC_DTYPE);

  /* reading: once, and again for columns whose first rows told too little */
  int threads = la_th_count();
  int64_t len = end - p, piece = len / (2 * threads);
  if (piece > (int64_t)8 << 20) piece = (int64_t)8 << 20;
  if (piece < (int64_t)1 << 18) piece = (int64_t)1 << 18;
  if (threads == 1 && lua_isnil(L, RC_PROGRESS)) piece = len + 1;
  if (!la_csv_guess(c, p, nrows, n, col, ncols, colof, piece)) return l_raise(L, cx);
  lua_createtable(L, ncols, 0);
  int columns = lua_gettop(L);
  for (bool again = true; again;) {
    for (int k = 0; k < ncols; k++)
      if (col[k].active) {
        col[k].data = l_newarray(L, col[k].kind == LA_CSVTEXT ? LA_I32 : (la_dtype)col[k].kind, 1, &c->room)->v.data;
        lua_rawseti(L, columns, k + 1);
      }
    int wave = lua_isnil(L, RC_PROGRESS) ? c->nparts : 2 * threads;
    for (int i = 0; i < c->nparts; i += wave) {
      int last = c->nparts - i < wave ? c->nparts : i + wave;
      if (!la_csv_run(c, i, last)) return l_raise(L, cx);
      if (!lua_isnil(L, RC_PROGRESS)) {
        lua_pushvalue(L, RC_PROGRESS);
        lua_pushinteger(L, c->part[last - 1].end - c->text);
        lua_pushinteger(L, end - c->text);
        lua_call(L, 2, 0);
      }
    }
    if (!la_csv_settle(c, &again)) return l_raise(L, cx);
  }

  /* the result */
  lua_createtable(L, 0, 3);
  int result = lua_gettop(L);
  lua_createtable(L, ncols, 0);
  for (int k = 0; k < ncols; k++) {
    if (col[k].kind == LA_CSVTEXT && !la_csv_levels(c, k)) return l_raise(L, cx);
    lua_rawgeti(L, columns, k + 1);
    la_array *x = lua_touserdata(L, -1);
    if (c->rows < c->room) {
      la_dims d = { .ndim = 1, .size = c->rows, .shape = { c->rows }, .strides = { la_itemsize(x->v.dtype) } };
      if (c->room - c->rows <= c->room / 8 && la_arr_buf(x) != NULL) l_newview(L, -1, x->v.data, (la_dtype)x->v.dtype, &d);
      else {
        la_array *y = l_newarray(L, (la_dtype)x->v.dtype, 1, &c->rows);
        if (c->rows > 0) memcpy(y->v.data, x->v.data, (size_t)(c->rows * la_itemsize(x->v.dtype)));
      }
      lua_remove(L, -2);
    }
    if (col[k].kind == LA_CSVTEXT) {
      const la_csvdict *d = &col[k].all;
      lua_createtable(L, 0, 2);
      lua_insert(L, -2);
      lua_setfield(L, -2, "codes");           /* column.codes = array */
      lua_createtable(L, (int)d->n, 0);
      for (uint32_t j = 0; j < d->n; j++) {
        lua_pushlstring(L, d->level[j].p, d->level[j].n);
        lua_rawseti(L, -2, (lua_Integer)j + 1);
      }
      lua_setfield(L, -2, "levels");          /* column.levels = strings */
    }
    lua_rawseti(L, -2, k + 1);
  }
  lua_setfield(L, result, "columns");
  lua_createtable(L, ncols, 0);
  for (int k = 0; k < ncols; k++) {
    lua_rawgeti(L, names, col[k].field + 1);
    lua_rawseti(L, -2, k + 1);
  }
  lua_setfield(L, result, "names");
  lua_pushinteger(L, c->rows);
  lua_setfield(L, result, "rows");
  la_csv_close(c);
  *c = (la_csv){ .cx = cx };
  return 1;
}
