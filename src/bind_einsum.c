/*
** bind_einsum.c: einsum and einsum_path as Lua sees them: subscripts as a string or as lists of numbers, options, the report.
*/
#include <stdio.h>
#include <string.h>

#include "bind.h"
#include "einsum.h"
#include "execute.h"

typedef struct be_call {
  la_einsum e;
  la_es_path path;
  const la_view *op[LA_ES_MAXOPS];
  int at[LA_ES_MAXOPS];              /* stack index of each operand */
  la_dims d;
  la_dtype dt;
  int kind;
  double limit;
  bool given;                        /* path given by the caller */
} be_call;

static void be_term (lua_State *L, int i, la_es_term *t, bool output, int number) {
  char what[32] = "the output";
  if (!output) snprintf(what, sizeof what, "operand %d", number);
  if (lua_type(L, i) != LUA_TTABLE) l_error(L, "%s: the labels of %s must be a list, got %s", l_fname(L), what, l_typename(L, i));
  lua_Integer n = (lua_Integer)lua_rawlen(L, i);
  if (n > LA_MAXDIMS) l_error(L, "too many subscripts in einsum: %s has %lld", what, (long long)n);
  t->n = (int)n;
  bool dots = false;
  for (int k = 0; k < t->n; k++) {
    lua_rawgeti(L, i, k + 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
      if (strcmp(lua_tostring(L, -1), "...") != 0 || dots)
        l_error(L, "%s: a label must be a number or, once, \"...\", got \"%.20s\"", l_fname(L), lua_tostring(L, -1));
      t->label[k] = LA_ES_ELLIPSIS;
      dots = true;
    } else {
      int64_t l = l_checkint(L, -1, "label");
      if (l < 0 || l >= LA_ES_LETTERS) l_error(L, "subscript is not within the valid range [0, 52): %lld", (long long)l);
      t->label[k] = (int8_t)l;
    }
    lua_pop(L, 1);
  }
}

/* The subscripts and operands among the n arguments from stack index 1 on. */
static void be_read (lua_State *L, la_ctx *cx, int n, be_call *c) {
  if (n == 0) l_error(L, "must specify the einstein sum subscripts string and at least one operand, or at least one operand and its "
      "corresponding subscripts list");
  if (lua_type(L, 1) == LUA_TSTRING) {
    size_t len;
    const char *s = lua_tolstring(L, 1, &len);
    if (!la_es_parse(cx, s, len, &c->e)) l_raise(L, cx);
    if (n - 1 != c->e.nops)
      l_error(L, "%s operands provided to einstein sum function than specified in the subscripts string: %d, '%.100s' names %d",
              n - 1 < c->e.nops ? "fewer" : "more", n - 1, s, c->e.nops);
    for (int k = 0; k < c->e.nops; k++) c->at[k] = k + 2;
  } else {
    if (n < 2) l_error(L, "%s: after each operand comes the list of its labels", l_fname(L));
    c->e.nops = n / 2;
    if (c->e.nops > LA_ES_MAXOPS) l_error(L, "%s: too many operands: at most %d", l_fname(L), LA_ES_MAXOPS);
    for (int k = 0; k < c->e.nops; k++) {
      c->at[k] = 2 * k + 1;
      be_term(L, 2 * k + 2, &c->e.term[k], false, k + 1);
    }
    c->e.implicit = n % 2 == 0;
    c->e.out.n = 0;
    if (!c->e.implicit) be_term(L, n, &c->e.out, true, 0);
  }
  la_dtype dts[LA_ES_MAXOPS];
  la_weak weak[LA_ES_MAXOPS];
  bool scalar;
  for (int k = 0; k < c->e.nops; k++) {
    la_array *x = l_operand(L, c->at[k], &weak[k], &scalar);
    c->op[k] = &x->v;
    dts[k] = (la_dtype)x->v.dtype;
  }
  c->dt = la_dt_result(c->e.nops, dts, weak);
  if (!la_es_resolve(cx, &c->e, c->op, &c->d)) l_raise(L, cx);
}

/* optimize: false, true, "greedy", "optimal", {"greedy", limit}, or a path {"einsum_path", {1, 2}, ...} */
static void be_optimize (lua_State *L, la_ctx *cx, int i, int def, be_call *c) {
  static const char *const names[] = { "greedy", "optimal", NULL };
  c->kind = def;
  c->limit = 0;
  c->given = false;
  if (lua_isboolean(L, i)) c->kind = lua_toboolean(L, i) ? LA_ES_GREEDY : LA_ES_ORDERED;
  else if (lua_type(L, i) == LUA_TTABLE) {
    lua_rawgeti(L, i, 1);
    const char *s = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
    lua_Integer n = (lua_Integer)lua_rawlen(L, i);
    if (strcmp(s, "einsum_path") == 0) {
      int left = c->e.nops;
      c->given = true;
      c->path.n = 0;
      for (lua_Integer k = 2; k <= n; k++) {
        lua_rawgeti(L, i, k);
        if (lua_type(L, -1) != LUA_TTABLE) l_error(L, "%s: step %lld of the path must be a list of positions, got %s", l_fname(L),
            (long long)(k - 1), l_typename(L, -1));
        lua_Integer m = (lua_Integer)lua_rawlen(L, -1);
        if (m > left || m < (c->e.nops == 1 ? 1 : 2) || c->path.n == LA_ES_MAXOPS)
          l_error(L, "%s: step %lld of the path takes %lld of the %d operands that are left", l_fname(L), (long long)(k - 1),
              (long long)m, left);
        la_es_step *t = &c->path.step[c->path.n++];
        bool taken[LA_ES_MAXOPS] = { false };
        t->n = (int)m;
        for (int q = 0; q < t->n; q++) {
          lua_rawgeti(L, -1, q + 1);
          int64_t p = l_checkint(L, -1, "position");
          if (p < 1 || p > left || taken[p - 1])
            l_error(L, "%s: step %lld of the path takes operand %lld: it must be one of 1 to %d, and not twice", l_fname(L),
                (long long)(k - 1), (long long)p, left);
          taken[p - 1] = true;
          t->at[q] = (uint8_t)(p - 1);
          lua_pop(L, 1);
        }
        left -= t->n - 1;
        lua_pop(L, 1);
      }
      if (left != 1) l_error(L, "%s: the path leaves %d operands", l_fname(L), left);
    } else {
      int kind = 0;
      while (names[kind] != NULL && strcmp(names[kind], s) != 0) kind++;
      if (names[kind] == NULL || n > 2) l_error(L, "%s: optimize must be true, false, \"greedy\", \"optimal\", {\"greedy\", limit} or "
          "a path", l_fname(L));
      c->kind = LA_ES_GREEDY + kind;
      if (n == 2) {
        lua_rawgeti(L, i, 2);
        c->limit = l_checknum(L, -1, "limit");
        lua_pop(L, 1);
      }
    }
    lua_pop(L, 1);
  }
  else if (!l_absent(L, i)) {
    if (lua_type(L, i) != LUA_TSTRING) l_error(L, "%s: optimize must be true, false, \"greedy\", \"optimal\", {\"greedy\", limit} or "
        "a path", l_fname(L));
    c->kind = LA_ES_GREEDY + l_optchoice(L, i, names, "optimize");
  }
  if (!c->given && !la_es_findpath(cx, &c->e, c->kind, c->limit, &c->path)) l_raise(L, cx);
}

static int L_einsum (lua_State *L) {
  static const char *const castings[] = { "no", "equiv", "safe", "same_kind", "unsafe", NULL };      /* ORDER la_casting */
  la_ctx *cx = l_ctx(L);
  be_call c;
  int n = l_varargs(L, "out, dtype, order, casting, optimize"), out = n + 1;
  int k = l_optchoice(L, n + 4, castings, "casting");
  la_casting rule = k < 0 ? LA_CAST_SAFE : (la_casting)k;
  char order = l_optorder(L, n + 3, 'K');
  be_read(L, cx, n, &c);
  be_optimize(L, cx, n + 5, LA_ES_GREEDY, &c);
  la_dtype dt = (la_dtype)l_optdtype(L, n + 2, (int)c.dt);
  if (dt != c.dt)
    for (int o = 0; o < c.e.nops; o++)
      if (!la_dt_cancast((la_dtype)c.op[o]->dtype, dt, rule))
        l_error(L, "einsum: operand %d could not be cast from dtype('%s') to dtype('%s') according to the rule '%s'", o + 1,
                la_dtypes[c.op[o]->dtype].name, la_dtypes[dt].name, la_dt_castingname(rule));
  if (l_absent(L, out)) {
    la_dims d;
    char *data;
    if (dt == c.op[0]->dtype && order == 'K' && la_es_view(&c.e, c.op[0], &d, &data) && c.d.ndim > 0) {
      d.size = c.d.size;
      l_newview(L, c.at[0], data, dt, &d);
      return 1;
    }
    la_array *r;
    if (order == 'F') {
      la_view like = { NULL, c.d.shape, c.d.strides, c.d.size, (uint8_t)dt, (uint8_t)c.d.ndim, 0, 0 };
      r = l_newlike(L, dt, &like, 'F');
    }
    else r = l_newarray(L, dt, c.d.ndim, c.d.shape);
    if (!la_es_run(cx, &c.e, &c.path, c.op, dt, &r->v)) return l_raise(L, cx);
    return l_unwrap(L);
  }
  la_array *x = l_checkout(L, out);
  if (x->v.ndim != c.d.ndim || (c.d.ndim > 0 && memcmp(x->v.shape, c.d.shape, sizeof(int64_t) * (size_t)c.d.ndim) != 0)) {
    char s[2][LA_SHAPESTR];
    l_error(L, "einsum: out has shape %s, the result has %s", la_arr_shapestr(s[0], LA_SHAPESTR, x->v.ndim, x->v.shape),
            la_arr_shapestr(s[1], LA_SHAPESTR, c.d.ndim, c.d.shape));
  }
  if (!la_dt_cancast(dt, (la_dtype)x->v.dtype, rule))
    l_error(L, "einsum: the result could not be cast from dtype('%s') to dtype('%s') according to the rule '%s'", la_dtypes[dt].name,
            la_dtypes[x->v.dtype].name, la_dt_castingname(rule));
  bool direct = x->v.dtype == dt && !(x->v.flags & LA_UNALIGNED);
  for (int o = 0; o < c.e.nops; o++) direct = direct && !la_arr_mayoverlap(&x->v, c.op[o]);
  if (direct) {
    if (!la_es_run(cx, &c.e, &c.path, c.op, dt, &x->v)) return l_raise(L, cx);
  } else {
    la_array *r = l_newarray(L, dt, c.d.ndim, c.d.shape);
    if (!la_es_run(cx, &c.e, &c.path, c.op, dt, &r->v) || !la_ex_copy(cx, &x->v, &r->v)) return l_raise(L, cx);
  }
  lua_pushvalue(L, out);
  return 1;
}

/* ---- einsum_path ---- */

static void be_terms (luaL_Buffer *b, int n, const la_es_term *t, const la_es_term *out) {
  char s[2 * LA_MAXDIMS];
  for (int k = 0; k < n; k++) {
    if (k > 0) luaL_addchar(b, ',');
    luaL_addstring(b, la_es_termstr(s, sizeof s, &t[k]));
  }
  luaL_addstring(b, "->");
  luaL_addstring(b, la_es_termstr(s, sizeof s, out));
}

static int be_labels (int n, const la_es_term *t) {
  bool seen[LA_ES_NLABELS] = { false };
  int count = 0;
  for (int k = 0; k < n; k++)
    for (int i = 0; i < t[k].n; i++) {
      count += !seen[t[k].label[i]];
      seen[t[k].label[i]] = true;
    }
  return count;
}

static int L_einsum_path (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  be_call c;
  int n = l_varargs(L, "optimize"), most = 0;
  be_read(L, cx, n, &c);
  be_optimize(L, cx, n + 1, LA_ES_GREEDY, &c);
  double naive, path, largest;
  la_es_cost(&c.e, &c.path, &naive, &path, &largest);
  la_es_report *r = l_scratch(L, sizeof *r);
  for (int k = 0; k < c.path.n; k++) {
    la_es_describe(&c.e, &c.path, k, r);
    int labels = be_labels(r->nin, r->in);
    if (labels > most) most = labels;
  }
  lua_createtable(L, c.path.n + 1, 0);
  lua_pushliteral(L, "einsum_path");
  lua_rawseti(L, -2, 1);
  for (int k = 0; k < c.path.n; k++) {
    lua_createtable(L, c.path.step[k].n, 0);
    for (int i = 0; i < c.path.step[k].n; i++) {
      lua_pushinteger(L, c.path.step[k].at[i] + 1);
      lua_rawseti(L, -2, i + 1);
    }
    lua_rawseti(L, -2, k + 2);
  }
  luaL_Buffer b;
  char line[160];
  luaL_buffinit(L, &b);
  luaL_addstring(&b, "  Complete contraction:  ");
  be_terms(&b, c.e.nops, c.e.term, &c.e.out);
  snprintf(line, sizeof line, "\n         Naive scaling:  %d\n     Optimized scaling:  %d\n", be_labels(c.e.nops, c.e.term), most);
  luaL_addstring(&b, line);
  snprintf(line, sizeof line, "      Naive FLOP count:  %.3e\n  Optimized FLOP count:  %.3e\n   Theoretical speedup:  %.3e\n", naive, path,
           path > 0 ? naive / path : 1.0);
  luaL_addstring(&b, line);
  snprintf(line, sizeof line, "  Largest intermediate:  %.3e elements\n", largest);
  luaL_addstring(&b, line);
  const char *rule = "--------------------------------------------------------------------------\n";
  luaL_addstring(&b, rule);
  luaL_addstring(&b, "scaling   current -> remaining\n");
  luaL_addstring(&b, rule);
  for (int k = 0; k < c.path.n; k++) {
    la_es_describe(&c.e, &c.path, k, r);
    snprintf(line, sizeof line, "%4d      ", be_labels(r->nin, r->in));
    luaL_addstring(&b, line);
    be_terms(&b, r->nin, r->in, &r->out);
    luaL_addstring(&b, "    ");
    be_terms(&b, r->nrest, r->rest, &c.e.out);
    if (k + 1 < c.path.n) luaL_addchar(&b, '\n');
  }
  luaL_pushresult(&b);
  return 2;
}

const l_reg la_reg_einsum[] = {
  {"einsum", L_einsum, "*", L_FUNC,
   "Sums of products over labelled axes: any trace, transpose, product or contraction of any number of arrays.\n"
   "subscripts: a string such as 'ij,jk->ik', a letter for each axis of each operand; what the output names stays, all else is summed.\n"
   "Without '->' the output is every letter that occurs once, in alphabetical order. '...' stands for the other axes, which are "
   "broadcast;\n"
   "a letter twice in one operand is its diagonal. Or lists of numbers from 0 to 51: einsum(a, {0, 1}, b, {1, 2}, {0, 2}).\n"
   "out, dtype, order, casting ('safe'). optimize: the order in which several operands are contracted: true or 'greedy' (default), "
   "'optimal',\n"
   "false (from the left), or a path that einsum_path has given.\n"
   "Result: an array, a number if no axis is left; of one operand without sums a view.\n"
   "Error: operands could not be broadcast together with shapes (2,3) (2,3): index 'j' is 3 in operand 1 and 2 in operand 2.\n"
   "Example: la.einsum('ii', la.arange(9):reshape(3, 3))  --> 12\nNumPy: numpy.einsum"},
  {"einsum_path", L_einsum_path, "*", L_FUNC,
   "The order in which einsum would contract its operands: a path for its option optimize, and a report.\n"
   "Arguments as of einsum. optimize: true or 'greedy' (default), 'optimal', false, {'greedy', limit} with the most elements of a "
   "result on the way.\n"
   "Results: {'einsum_path', {1, 2}, ...}, each step naming places in the list of operands, where its result then stands last; a string.\n"
   "Example: la.einsum_path('ij,jk,kl->il', la.ones(2, 9), la.ones(9, 9), la.ones(9, 2))\nNumPy: numpy.einsum_path"},
  {NULL, NULL, NULL, 0, NULL}
};
