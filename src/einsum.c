/*
** einsum.c: Einstein's summation. See einsum.h.
**
** A contraction of two operands sorts their labels into four groups: in both and in what is still wanted (batch), in both and
** wanted no more (summed), in one only (rows, columns). Labels that one operand alone has and nobody wants are summed before.
** That is exactly a la_product, which finds out by itself whether BLAS can do it.
*/
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "einsum.h"
#include "execute.h"
#include "product.h"
#include "reduce.h"

/* ================================================================ labels */

typedef struct es_set { uint64_t w[2]; } es_set;

static void es_add (es_set *s, int l) { s->w[l >> 6] |= UINT64_C(1) << (l & 63); }
static bool es_has (const es_set *s, int l) { return s->w[l >> 6] >> (l & 63) & 1; }
static es_set es_or (es_set a, es_set b) { return (es_set){ { a.w[0] | b.w[0], a.w[1] | b.w[1] } }; }
static es_set es_and (es_set a, es_set b) { return (es_set){ { a.w[0] & b.w[0], a.w[1] & b.w[1] } }; }
static es_set es_minus (es_set a, es_set b) { return (es_set){ { a.w[0] & ~b.w[0], a.w[1] & ~b.w[1] } }; }
static bool es_empty (es_set a) { return (a.w[0] | a.w[1]) == 0; }

static es_set es_setof (const la_es_term *t) {
  es_set s = { { 0, 0 } };
  for (int i = 0; i < t->n; i++) es_add(&s, t->label[i]);
  return s;
}

static char es_letter (int label) { return (char)(label < 26 ? 'A' + label : 'a' + label - 26); }

char *la_es_termstr (char *buf, size_t len, const la_es_term *t) {
  size_t k = 0;
  bool dots = false;
  for (int i = 0; i < t->n && k + 4 < len; i++) {
    if (t->label[i] >= 0 && t->label[i] < LA_ES_LETTERS) buf[k++] = es_letter(t->label[i]);
    else if (!dots) { memcpy(buf + k, "...", 3); k += 3; dots = true; }
  }
  buf[k] = '\0';
  return buf;
}

bool la_es_parse (la_ctx *cx, const char *s, size_t len, la_einsum *e) {
  la_es_term *t = &e->term[0];
  e->nops = 1;
  e->implicit = true;
  e->out.n = t->n = 0;
  for (size_t i = 0; i < len; i++) {
    char c = s[i];
    int label;
    if (c == ' ') continue;
    if (c == ',') {
      if (t == &e->out) return la_fail(cx, "einsum: the output '%.40s' has a comma in it", s);
      if (e->nops == LA_ES_MAXOPS) return la_fail(cx, "einsum: too many operands: at most %d", LA_ES_MAXOPS);
      t = &e->term[e->nops++];
      t->n = 0;
      continue;
    }
    if (c == '-' || c == '>') {
      if (c != '-' || i + 1 == len || s[i + 1] != '>' || t == &e->out)
        return la_fail(cx, "einstein sum subscript string does not contain proper '->' output specified: '%.100s'", s);
      t = &e->out;
      e->implicit = false;
      i++;
      continue;
    }
    if (c == '.') {
      if (i + 2 >= len || s[i + 1] != '.' || s[i + 2] != '.')
        return la_fail(cx, "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in '%.100s'", s);
      for (int k = 0; k < t->n; k++)
        if (t->label[k] == LA_ES_ELLIPSIS)
          return la_fail(cx, "einstein sum subscripts string contains an ellipsis ('...') twice in one term: '%.100s'", s);
      label = LA_ES_ELLIPSIS;
      i += 2;
    }
    else if (c >= 'A' && c <= 'Z') label = c - 'A';
    else if (c >= 'a' && c <= 'z') label = c - 'a' + 26;
    else return la_fail(cx, "invalid subscript '%c' in einstein sum subscripts string, subscripts must be letters", c);
    if (t->n == LA_MAXDIMS) return la_fail(cx, "einstein sum subscripts string contains too many subscripts for operand %d", e->nops);
    t->label[t->n++] = (int8_t)label;
  }
  return true;
}

/* The ellipsis of t becomes the labels of `dots` axes. */
static bool es_expand (la_ctx *cx, la_es_term *t, int dots) {
  la_es_term r;
  r.n = 0;
  for (int i = 0; i < t->n; i++) {
    if (t->label[i] != LA_ES_ELLIPSIS) {
      if (r.n == LA_MAXDIMS) return la_fail(cx, "einsum: more than %d axes", LA_MAXDIMS);
      r.label[r.n++] = t->label[i];
    }
    else for (int k = dots - 1; k >= 0; k--) {
      if (r.n == LA_MAXDIMS) return la_fail(cx, "einsum: more than %d axes", LA_MAXDIMS);
      r.label[r.n++] = (int8_t)(LA_ES_DOTS + k);
    }
  }
  *t = r;
  return true;
}

static bool es_has_dots (const la_es_term *t) {
  for (int i = 0; i < t->n; i++) if (t->label[i] == LA_ES_ELLIPSIS) return true;
  return false;
}

bool la_es_resolve (la_ctx *cx, la_einsum *e, const la_view *const *ops, la_dims *d) {
  int most = 0, count[LA_ES_NLABELS] = { 0 };
  for (int o = 0; o < e->nops; o++) {
    la_es_term *t = &e->term[o];
    bool dots = es_has_dots(t);
    int named = t->n - dots, left = ops[o]->ndim - named;
    if (left < 0)
      return la_fail(cx, "einstein sum subscripts string contains too many subscripts for operand %d: it has %d axes, %d are named", o + 1,
                     ops[o]->ndim, named);
    if (left > 0 && !dots)
      return la_fail(cx, "operand %d has more dimensions (%d) than subscripts given in einstein sum (%d), but no '...' ellipsis "
                     "provided to broadcast the extra dimensions", o + 1, ops[o]->ndim, named);
    if (left > most) most = left;
    if (!es_expand(cx, t, left)) return false;
  }
  for (int l = 0; l < LA_ES_NLABELS; l++) e->len[l] = 1;
  for (int o = 0; o < e->nops; o++) {
    int64_t own[LA_ES_NLABELS];
    es_set seen = { { 0, 0 } };
    for (int i = 0; i < e->term[o].n; i++) {
      int l = e->term[o].label[i];
      int64_t n = ops[o]->shape[i];
      count[l]++;
      if (es_has(&seen, l) && own[l] != n && own[l] != 1 && n != 1)
        return la_fail(cx, "dimensions in operand %d for collapsing index '%c' don't match (%lld != %lld)", o + 1, es_letter(l),
                       (long long)own[l], (long long)n);
      if (!es_has(&seen, l) || n != 1) own[l] = n;
      es_add(&seen, l);
      if (n == 1) continue;
      if (e->len[l] != 1 && e->len[l] != n) {
        char s[2][LA_SHAPESTR];
        int p = 0;                              /* the operand that gave the length */
        for (int q = 0; q < o; q++)
          for (int k = 0; k < e->term[q].n; k++)
            if (e->term[q].label[k] == l && ops[q]->shape[k] == e->len[l]) p = q;
        la_arr_shapestr(s[0], LA_SHAPESTR, ops[p]->ndim, ops[p]->shape);
        la_arr_shapestr(s[1], LA_SHAPESTR, ops[o]->ndim, ops[o]->shape);
        if (l >= LA_ES_DOTS)
          return la_fail(cx, "operands could not be broadcast together with shapes %s %s: the axes of the ellipsis differ", s[0], s[1]);
        return la_fail(cx, "operands could not be broadcast together with shapes %s %s: index '%c' is %lld in operand %d "
                       "and %lld in operand %d", s[0], s[1], es_letter(l), (long long)e->len[l], p + 1, (long long)n, o + 1);
      }
      e->len[l] = n;
    }
  }
  if (e->implicit) {                            /* the ellipsis, then what occurs once, in the order of letters */
    e->out.n = 0;
    for (int k = most - 1; k >= 0; k--) e->out.label[e->out.n++] = (int8_t)(LA_ES_DOTS + k);
    for (int l = 0; l < LA_ES_LETTERS; l++) {
      if (count[l] != 1) continue;
      if (e->out.n == LA_MAXDIMS) return la_fail(cx, "einsum: more than %d axes", LA_MAXDIMS);
      e->out.label[e->out.n++] = (int8_t)l;
    }
  } else {
    bool dots = es_has_dots(&e->out);
    if (most > 0 && !dots)
      return la_fail(cx, "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to "
                     "broadcast the %d extra dimensions", most);
    if (!es_expand(cx, &e->out, most)) return false;
    es_set seen = { { 0, 0 } };
    for (int i = 0; i < e->out.n; i++) {
      int l = e->out.label[i];
      if (es_has(&seen, l))
        return la_fail(cx, "einstein sum subscripts string includes output subscript '%c' multiple times", es_letter(l));
      es_add(&seen, l);
      if (count[l] == 0)
        return la_fail(cx, "einstein sum subscripts string included output subscript '%c' which never appeared in an input", es_letter(l));
    }
  }
  d->ndim = e->out.n;
  for (int i = 0; i < d->ndim; i++) d->shape[i] = e->len[e->out.label[i]];
  return la_arr_size(cx, LA_C128, d->ndim, d->shape, &d->size);
}

/* ================================================================ paths */

typedef struct es_state { int n; es_set set[LA_ES_MAXOPS]; int born[LA_ES_MAXOPS]; es_set out; const int64_t *len; } es_state;

static double es_size (const es_state *s, es_set a) {
  double size = 1;
  for (int w = 0; w < 2; w++)
    for (uint64_t b = a.w[w]; b != 0; b &= b - 1) size *= (double)s->len[w * 64 + __builtin_ctzll(b)];
  return size;
}

static double es_flops (const es_state *s, es_set all, bool inner, int terms) {
  return es_size(s, all) * ((terms > 2 ? terms - 1 : 1) + inner);
}

static void es_start (const la_einsum *e, es_state *s) {
  s->n = e->nops;
  s->len = e->len;
  s->out = es_setof(&e->out);
  for (int o = 0; o < e->nops; o++) { s->set[o] = es_setof(&e->term[o]); s->born[o] = 0; }
}

/* What is left of operands i and j together. */
static es_set es_result (const es_state *s, const la_es_step *t) {
  es_set in = { { 0, 0 } }, rest = s->out;
  for (int o = 0; o < s->n; o++) {
    bool taken = false;
    for (int k = 0; k < t->n; k++) taken = taken || t->at[k] == o;
    if (taken) in = es_or(in, s->set[o]); else rest = es_or(rest, s->set[o]);
  }
  return es_and(in, rest);
}

static es_set es_all (const es_state *s, const la_es_step *t) {
  es_set in = { { 0, 0 } };
  for (int k = 0; k < t->n; k++) in = es_or(in, s->set[t->at[k]]);
  return in;
}

/* The step is done: its operands go, its result stands last. */
static void es_take (es_state *s, const la_es_step *t, int born) {
  es_set r = es_result(s, t);
  int k = 0;
  for (int o = 0; o < s->n; o++) {
    bool taken = false;
    for (int i = 0; i < t->n; i++) taken = taken || t->at[i] == o;
    if (taken) continue;
    s->set[k] = s->set[o];
    s->born[k++] = s->born[o];
  }
  s->set[k] = r;
  s->born[k] = born;
  s->n = k + 1;
}

/* At each step the pair whose result is smallest beside its operands, then the one with fewest operations; pairs that share no label
** only when there are no others. The way and the order of ties are those of NumPy's greedy paths. */
static void es_greedy (es_state *s, double limit, la_es_path *p) {
  la_es_step all;
  all.n = s->n;
  for (int k = 0; k < s->n; k++) all.at[k] = (uint8_t)k;
  es_set everything = es_all(s, &all);
  double naive = es_flops(s, everything, !es_empty(es_minus(everything, es_result(s, &all))), s->n), spent = 0;
  for (int round = 1; s->n > 1; round++) {
    la_es_step best, t;
    double gain = 0, cost = 0, spend = 0;
    int when = 0;
    bool found = false;
    t.n = 2;
    for (int outer = 0; outer < 2 && !found; outer++)
      for (int i = 0; i < s->n; i++)
        for (int j = i + 1; j < s->n; j++) {
          if (!outer && es_empty(es_and(s->set[i], s->set[j]))) continue;
          t.at[0] = (uint8_t)i;
          t.at[1] = (uint8_t)j;
          es_set r = es_result(s, &t), in = es_all(s, &t);
          double size = es_size(s, r), g = size - es_size(s, s->set[i]) - es_size(s, s->set[j]);
          double c = es_flops(s, in, !es_empty(es_minus(in, r)), 2);
          int b = s->born[i] > s->born[j] ? s->born[i] : s->born[j];
          if ((limit > 0 && size > limit) || spent + c > naive) continue;
          if (found && (g > gain || (g == gain && (c > cost || (c == cost && b >= when))))) continue;
          best = t;
          gain = g;
          cost = spend = c;
          when = b;
          found = true;
        }
    if (!found) {                        /* nothing that pays or fits: the rest in one step */
      la_es_step *last = &p->step[p->n++];
      last->n = s->n;
      for (int k = 0; k < s->n; k++) last->at[k] = (uint8_t)k;
      return;
    }
    spent += spend;
    p->step[p->n++] = best;
    es_take(s, &best, round);
  }
}

#define ES_EXACT 12              /* operands up to which all ways are looked at: 3^12 pairs of subsets */

/* The fewest operations, over all ways to pair (dynamic programming over subsets). false: no room, or nothing fits the limit. */
typedef struct es_plan { double cost[1 << ES_EXACT]; uint16_t cut[1 << ES_EXACT]; es_set set[1 << ES_EXACT], in[1 << ES_EXACT]; } es_plan;

static void es_emit (const es_plan *plan, unsigned subset, la_es_path *p, unsigned *place, int *n) {
  if ((subset & (subset - 1)) == 0) return;
  unsigned a = plan->cut[subset], b = subset & ~a;
  es_emit(plan, a, p, place, n);
  es_emit(plan, b, p, place, n);
  la_es_step *t = &p->step[p->n++];
  int k = 0, i = -1, j = -1;
  for (int o = 0; o < *n; o++) { if (place[o] == a) i = o; if (place[o] == b) j = o; }
  t->n = 2;
  t->at[0] = (uint8_t)(i < j ? i : j);
  t->at[1] = (uint8_t)(i < j ? j : i);
  for (int o = 0; o < *n; o++) if (o != i && o != j) place[k++] = place[o];
  place[k++] = subset;
  *n = k;
}

static bool es_optimal (const es_state *s, double limit, la_es_path *p, es_plan *plan) {
  int n = s->n;
  unsigned whole = (1u << n) - 1;
  es_set none = { { 0, 0 } };
  for (unsigned m = 1; m <= whole; m++) {
    es_set in = none, rest = s->out;
    for (int o = 0; o < n; o++) if (m >> o & 1) in = es_or(in, s->set[o]); else rest = es_or(rest, s->set[o]);
    plan->set[m] = (m & (m - 1)) == 0 ? in : es_and(in, rest);
  }
  for (unsigned m = 1; m <= whole; m++) {
    if ((m & (m - 1)) == 0) { plan->cost[m] = 0; continue; }
    plan->cost[m] = INFINITY;
    if (limit > 0 && m != whole && es_size(s, plan->set[m]) > limit) continue;
    for (unsigned a = (m - 1) & m; a > 0; a = (a - 1) & m) {
      unsigned b = m & ~a;
      if (a < b || isinf(plan->cost[a]) || isinf(plan->cost[b])) continue;
      es_set in = es_or(plan->set[a], plan->set[b]);
      double c = plan->cost[a] + plan->cost[b] + es_flops(s, in, !es_empty(es_minus(in, plan->set[m])), 2);
      if (c < plan->cost[m]) { plan->cost[m] = c; plan->cut[m] = (uint16_t)a; }
    }
  }
  if (isinf(plan->cost[whole])) return false;
  unsigned place[ES_EXACT];
  for (int o = 0; o < n; o++) place[o] = 1u << o;
  es_emit(plan, whole, p, place, &n);
  return true;
}

bool la_es_findpath (la_ctx *cx, const la_einsum *e, int kind, double limit, la_es_path *p) {
  es_state s;
  es_start(e, &s);
  p->n = 0;
  if (s.n <= 2) {
    p->n = 1;
    p->step[0].n = s.n;
    p->step[0].at[0] = 0;
    p->step[0].at[1] = 1;
    return true;
  }
  if (kind == LA_ES_OPTIMAL && s.n <= ES_EXACT) {
    es_plan *plan = la_mem_alloc(cx, sizeof *plan);
    if (plan == NULL) return false;
    bool found = es_optimal(&s, limit, p, plan);
    la_mem_free(cx, plan, sizeof *plan);
    if (found) return true;
  }
  if (kind != LA_ES_ORDERED) {
    es_greedy(&s, limit, p);
    return true;
  }
  p->n = 1;                              /* all at once: la_es_run takes them from the left */
  p->step[0].n = s.n;
  for (int k = 0; k < s.n; k++) p->step[0].at[k] = (uint8_t)k;
  return true;
}

void la_es_cost (const la_einsum *e, const la_es_path *p, double *naive, double *path, double *largest) {
  es_state s;
  la_es_step all;
  es_start(e, &s);
  all.n = s.n;
  for (int k = 0; k < s.n; k++) all.at[k] = (uint8_t)k;
  es_set in = es_all(&s, &all), once = { { 0, 0 } };
  bool shared = false;                   /* does a label stand in two operands? */
  for (int k = 0; k < s.n; k++) {
    shared = shared || !es_empty(es_and(once, s.set[k]));
    once = es_or(once, s.set[k]);
  }
  *naive = es_flops(&s, in, shared, s.n);
  *largest = es_size(&s, s.out);
  *path = 0;
  for (int k = 0; k < p->n; k++) {
    es_set r = es_result(&s, &p->step[k]), i = es_all(&s, &p->step[k]);
    *path += es_flops(&s, i, !es_empty(es_minus(i, r)), p->step[k].n);
    if (es_size(&s, r) > *largest) *largest = es_size(&s, r);
    es_take(&s, &p->step[k], 0);
  }
}

/* The labels of a set, those of more elements last, as a term. */
static void es_termof (const es_state *s, es_set a, la_es_term *t) {
  t->n = 0;
  for (int l = 0; l < LA_ES_NLABELS; l++) {
    if (!es_has(&a, l) || t->n == LA_MAXDIMS) continue;
    int k = t->n++;
    for (; k > 0 && s->len[t->label[k - 1]] > s->len[l]; k--) t->label[k] = t->label[k - 1];
    t->label[k] = (int8_t)l;
  }
}

void la_es_describe (const la_einsum *e, const la_es_path *p, int k, la_es_report *r) {
  es_state s;
  la_es_term term[LA_ES_MAXOPS];
  int n = e->nops;
  es_start(e, &s);
  for (int o = 0; o < n; o++) term[o] = e->term[o];
  for (int i = 0; i <= k; i++) {
    const la_es_step *t = &p->step[i];
    es_set res = es_result(&s, t);
    la_es_term made;
    int m = 0;
    r->nin = 0;
    if (i == p->n - 1) made = e->out; else es_termof(&s, res, &made);
    for (int o = 0; o < n; o++) {
      bool taken = false;
      for (int q = 0; q < t->n; q++) taken = taken || t->at[q] == o;
      if (taken) r->in[r->nin++] = term[o]; else term[m++] = term[o];
    }
    es_take(&s, t, 0);
    term[m++] = made;
    n = m;
    r->out = made;
  }
  r->nrest = n;
  for (int o = 0; o < n; o++) r->rest[o] = term[o];
}

/* ================================================================ evaluation */

/* An operand: an array with one axis for each of its labels (none twice; axes of length 1 are left out), perhaps our own memory. */
typedef struct es_operand {
  la_view v;
  la_dims d;
  int8_t label[LA_MAXDIMS];
  void *mem;
  size_t nbytes;
} es_operand;

static es_set es_labels (const es_operand *x) {
  es_set s = { { 0, 0 } };
  for (int i = 0; i < x->d.ndim; i++) es_add(&s, x->label[i]);
  return s;
}

static void es_drop (la_ctx *cx, es_operand *x) {
  if (x->mem != NULL) la_mem_free(cx, x->mem, x->nbytes);
  x->mem = NULL;
}

static void es_setview (es_operand *x) {
  x->d.size = 1;
  for (int i = 0; i < x->d.ndim; i++) x->d.size *= x->d.shape[i];
  x->v.shape = x->d.shape;
  x->v.strides = x->d.strides;
  x->v.ndim = (uint8_t)x->d.ndim;
  x->v.size = x->d.size;
  x->v.flags &= LA_UNALIGNED;
}

/* op with the labels of t: repeated ones become a diagonal. */
static void es_load (es_operand *x, const la_es_term *t, const la_view *op, const int64_t *len) {
  x->v = *op;
  x->mem = NULL;
  x->d.ndim = 0;
  for (int i = 0; i < t->n; i++) {
    int l = t->label[i], k = 0;
    if (op->shape[i] == 1 && len[l] != 1) continue;              /* stretched: the same for all of the label's places */
    if (len[l] == 1) continue;
    while (k < x->d.ndim && x->label[k] != l) k++;
    if (k == x->d.ndim) {
      x->label[k] = (int8_t)l;
      x->d.shape[k] = len[l];
      x->d.strides[k] = 0;
      x->d.ndim++;
    }
    x->d.strides[k] += op->strides[i];
  }
  es_setview(x);
}

/* Sums x over the labels of `gone` into r: memory of ours, or the view `into` whose axes are x's others in their order. */
static bool es_sum (la_ctx *cx, const es_operand *x, es_set gone, la_dtype dt, es_operand *r, const la_view *into) {
  bool on[LA_MAXDIMS];
  la_dims d;
  int64_t size, axes = 0;
  r->d.ndim = 0;
  r->mem = NULL;
  for (int i = 0; i < x->d.ndim; i++) {
    on[i] = es_has(&gone, x->label[i]);
    if (on[i]) continue;
    r->label[r->d.ndim] = x->label[i];
    r->d.shape[r->d.ndim++] = x->d.shape[i];
  }
  if (into == NULL) {
    if (!la_arr_size(cx, dt, r->d.ndim, r->d.shape, &size)) return false;
    la_arr_cstrides(r->d.ndim, r->d.shape, la_itemsize(dt), r->d.strides);
    r->nbytes = (size_t)(size * la_itemsize(dt)) + 16;
    r->mem = la_mem_alloc(cx, r->nbytes);
    if (r->mem == NULL) return false;
    r->v = (la_view){ r->mem, NULL, NULL, 0, (uint8_t)dt, 0, 0, 0 };
  } else {
    r->v = *into;
    for (int i = 0; i < r->d.ndim; i++) r->d.strides[i] = into->strides[i];
  }
  es_setview(r);
  d.ndim = x->d.ndim;
  d.size = r->d.size;
  for (int i = 0; i < x->d.ndim; i++) {
    d.shape[i] = on[i] ? 1 : x->d.shape[i];
    d.strides[i] = on[i] ? 0 : r->d.strides[axes];
    axes += !on[i];
  }
  la_view out = la_viewof(r->v.data, (la_dtype)r->v.dtype, &d);
  out.flags = r->v.flags;
  bool ok = la_red_run(cx, dt == LA_BOOL ? LA_RED_ANY : LA_RED_SUM, "add", dt, &x->v, on, &out, NULL, NULL);
  if (!ok) es_drop(cx, r);
  return ok;
}

/* The axes of the final result, in the order of labels want[0 .. n-1]; out's axes go by e->out. Labels of length 1 are not in want. */
static la_view es_outview (const la_einsum *e, const la_view *out, int n, const int8_t *want, la_dims *d) {
  d->ndim = n;
  for (int i = 0; i < n; i++) {
    int k = 0;
    while (e->out.label[k] != want[i]) k++;
    d->shape[i] = out->shape[k];
    d->strides[i] = out->strides[k];
  }
  d->size = out->size;
  la_view v = *out;
  v.shape = d->shape;
  v.strides = d->strides;
  v.ndim = (uint8_t)n;
  v.flags &= LA_UNALIGNED;
  return v;
}

/* One operand left: its labels are at least the output's. */
static bool es_single (la_ctx *cx, const la_einsum *e, es_operand *x, la_dtype dt, const la_view *out) {
  es_set gone = es_minus(es_labels(x), es_setof(&e->out));
  int8_t want[LA_MAXDIMS];
  int n = 0;
  la_dims d;
  for (int i = 0; i < x->d.ndim; i++) if (!es_has(&gone, x->label[i])) want[n++] = x->label[i];
  la_view o = es_outview(e, out, n, want, &d);
  if (!es_empty(gone)) {
    es_operand r;
    return es_sum(cx, x, gone, dt, &r, &o);
  }
  if (x->v.dtype == dt || o.dtype == dt) return la_ex_copy(cx, &o, &x->v);
  es_operand r;                                       /* cast to dt on the way */
  es_set none = { { 0, 0 } };
  if (!es_sum(cx, x, none, dt, &r, NULL)) return false;
  bool ok = la_ex_copy(cx, &o, &r.v);
  es_drop(cx, &r);
  return ok;
}

static void es_group (la_pr_group *g, int64_t len, int64_t a, int64_t b) {
  g->len[g->n] = len;
  g->a[g->n] = a;
  g->b[g->n++] = b;
}

/* r = a times b, summed over what `wanted` does not have; into: where the final result goes, or NULL: memory of ours. a and b are
** given up. */
static bool es_pair (la_ctx *cx, const la_einsum *e, es_operand *a, es_operand *b, es_set wanted, la_dtype dt, es_operand *r,
    const la_view *into) {
  es_operand sa, sb;
  es_set in_a = es_labels(a), in_b = es_labels(b);
  es_set only_a = es_minus(es_minus(in_a, in_b), wanted), only_b = es_minus(es_minus(in_b, in_a), wanted);
  bool ok = true;
  r->mem = NULL;
  if (!es_empty(only_a)) {
    ok = es_sum(cx, a, only_a, dt, &sa, NULL);
    es_drop(cx, a);
    if (ok) { *a = sa; es_setview(a); }
  }
  if (ok && !es_empty(only_b)) {
    ok = es_sum(cx, b, only_b, dt, &sb, NULL);
    es_drop(cx, b);
    if (ok) { *b = sb; es_setview(b); }
  }
  if (ok) {
    la_product p;
    la_dims d;
    int8_t *label = r->label;
    int n = 0;
    p.a = &a->v;
    p.b = &b->v;
    p.conj = false;
    p.batch.n = p.m.n = p.n.n = p.k.n = 0;
    for (int group = 0; group < 3; group++) {         /* the result's axes: batch, m, n */
      const es_operand *x = group == 2 ? b : a;
      for (int i = 0; i < x->d.ndim; i++) {
        int l = x->label[i], k = 0;
        const es_operand *y = group == 2 ? a : b;
        while (k < y->d.ndim && y->label[k] != l) k++;
        bool both = k < y->d.ndim;
        if (group == 0 && both) {
          if (es_has(&wanted, l)) { es_group(&p.batch, x->d.shape[i], x->d.strides[i], y->d.strides[k]); label[n++] = (int8_t)l; }
          else es_group(&p.k, x->d.shape[i], x->d.strides[i], y->d.strides[k]);
        }
        else if (group == 1 && !both) { es_group(&p.m, x->d.shape[i], x->d.strides[i], 0); label[n++] = (int8_t)l; }
        else if (group == 2 && !both) { es_group(&p.n, x->d.shape[i], 0, x->d.strides[i]); label[n++] = (int8_t)l; }
      }
    }
    if (into != NULL) {
      la_view o = es_outview(e, into, n, label, &d);
      ok = la_pr_run(cx, &p, dt, &o);
    } else {
      int64_t size;
      r->d.ndim = n;
      for (int i = 0; i < n; i++) r->d.shape[i] = e->len[label[i]];
      ok = n <= LA_MAXDIMS && la_arr_size(cx, dt, n, r->d.shape, &size);
      if (ok) {
        r->nbytes = (size_t)(size * la_itemsize(dt)) + 16;
        r->mem = la_mem_alloc(cx, r->nbytes);
        ok = r->mem != NULL;
      }
      if (ok) {
        la_arr_cstrides(n, r->d.shape, la_itemsize(dt), r->d.strides);
        r->v = (la_view){ r->mem, NULL, NULL, 0, (uint8_t)dt, 0, 0, 0 };
        es_setview(r);
        ok = la_pr_run(cx, &p, dt, &r->v);
        if (!ok) es_drop(cx, r);
      }
    }
  }
  es_drop(cx, a);
  es_drop(cx, b);
  return ok;
}

bool la_es_view (const la_einsum *e, const la_view *op, la_dims *d, char **data) {
  if (e->nops != 1) return false;
  es_set out = es_setof(&e->out);
  for (int i = 0; i < e->term[0].n; i++) if (!es_has(&out, e->term[0].label[i])) return false;
  d->ndim = e->out.n;
  for (int k = 0; k < e->out.n; k++) {
    d->shape[k] = e->len[e->out.label[k]];
    d->strides[k] = 0;
    for (int i = 0; i < e->term[0].n; i++)
      if (e->term[0].label[i] == e->out.label[k] && op->shape[i] == d->shape[k]) d->strides[k] += op->strides[i];
  }
  *data = op->data;
  return true;
}

/* list[0 .. n-1]: addresses of operands, room for all of them and the results */
bool la_es_run (la_ctx *cx, const la_einsum *e, const la_es_path *p, const la_view *const *ops, la_dtype dt, const la_view *out) {
  es_operand few[4], *pool = few;
  es_operand *list[2 * LA_ES_MAXOPS];
  int n = e->nops, used = 0, steps = 0;
  size_t bytes = sizeof *pool * (size_t)(2 * n);
  bool ok = true;
  if (out->size == 0) return true;
  if (2 * n > (int)LA_COUNT(few) && (pool = la_mem_alloc(cx, bytes)) == NULL) return false;
  for (int o = 0; o < n; o++) {
    list[o] = &pool[used++];
    es_load(list[o], &e->term[o], ops[o], e->len);
  }
  if (n == 1) ok = es_single(cx, e, list[0], dt, out);
  es_set final = es_setof(&e->out);
  while (ok && n > 1) {
    la_es_step t = p->step[steps++];
    for (int k = 1; ok && k < t.n; k++) {           /* more than two: from the left; the result so far stands last */
      int i = t.at[k - 1], j = t.at[k], m = 0;
      if (k > 1) i = n - 1;
      es_set wanted = final;
      for (int o = 0; o < n; o++) if (o != i && o != j) wanted = es_or(wanted, es_labels(list[o]));
      es_operand *r = &pool[used++];
      ok = es_pair(cx, e, list[i], list[j], wanted, dt, r, n == 2 ? out : NULL);
      for (int o = 0; o < n; o++) if (o != i && o != j) list[m++] = list[o];
      if (ok) list[m++] = r;
      n = m;
      for (int q = k + 1; q < t.n; q++) t.at[q] = (uint8_t)(t.at[q] - (t.at[q] > i) - (t.at[q] > j));
    }
    if (t.n == 1 && steps >= p->n) break;
  }
  for (int o = 0; o < n; o++) es_drop(cx, list[o]);
  if (pool != few) la_mem_free(cx, pool, bytes);
  return ok;
}
