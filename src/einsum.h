/*
** einsum.h: Einstein's summation: sums of products over labelled axes.
**
** An expression gives each axis of each operand a label. Axes with the same label go together: the result has the labels of the
** output, and the product of the operands is summed over all others. Any number of operands is contracted two at a time, in an
** order called the path; a contraction of two is a product of product.h, one of a single operand a view or a sum of reduce.h.
** Called by: bind_einsum.c. Calls: product, reduce, execute.
**
** Invariants
** - Labels are small numbers: 0 .. 25 are A .. Z, 26 .. 51 are a .. z, from LA_ES_DOTS on the axes that an ellipsis stands for,
**   counted from the last one; so that sorted labels are NumPy's order of an implicit output.
** - An operand's axis of length 1 goes with any length of its label, as in broadcasting.
*/
#ifndef LA_EINSUM_H
#define LA_EINSUM_H

#include "array.h"
#include "memory.h"

#define LA_ES_MAXOPS 64
#define LA_ES_LETTERS 52
#define LA_ES_DOTS 64
#define LA_ES_NLABELS 128
#define LA_ES_ELLIPSIS (-1)          /* stands for the ellipsis in a term that is not resolved yet */

typedef struct la_es_term { int n; int8_t label[LA_MAXDIMS + 1]; } la_es_term;

typedef struct la_einsum {
  int nops;
  bool implicit;                     /* no output was given */
  la_es_term term[LA_ES_MAXOPS];
  la_es_term out;
  int64_t len[LA_ES_NLABELS];        /* of each label that occurs; else 0 or left over */
} la_einsum;

/* "ij,jk->ik" -> terms with ellipses still in them; blanks are skipped. */
bool la_es_parse (la_ctx *cx, const char *s, size_t len, la_einsum *e);
/* Ellipses become labels, an implicit output is made, shapes are checked; ops[0 .. nops-1]. d: the result's shape. */
bool la_es_resolve (la_ctx *cx, la_einsum *e, const la_view *const *ops, la_dims *d);

/* ---- paths ---- */
/* A path is a list of steps; each takes operands at two (or one, or more) places of the list of operands, in which the result then
** stands last. */
typedef struct la_es_step { int n; uint8_t at[LA_ES_MAXOPS]; } la_es_step;
typedef struct la_es_path { int n; la_es_step step[LA_ES_MAXOPS]; } la_es_path;

enum { LA_ES_ORDERED, LA_ES_GREEDY, LA_ES_OPTIMAL };       /* from the left; the step that removes most; the fewest operations */

/* limit: elements an intermediate result may have (0: any). Optimal is found up to 12 operands; greedy serves beyond. */
bool la_es_findpath (la_ctx *cx, const la_einsum *e, int kind, double limit, la_es_path *p);
/* Operations of the expression in one loop, those of the path, and the elements of its largest intermediate result */
void la_es_cost (const la_einsum *e, const la_es_path *p, double *naive, double *path, double *largest);
/* The term that step k of the path makes: for reports */
typedef struct la_es_report { int nin, nrest; la_es_term in[LA_ES_MAXOPS], out, rest[LA_ES_MAXOPS]; } la_es_report;
void la_es_describe (const la_einsum *e, const la_es_path *p, int k, la_es_report *r);

/* ---- evaluation ---- */
/* One operand, nothing summed: the result is a view of it. Fills d and the address; false if something is summed. */
bool la_es_view (const la_einsum *e, const la_view *op, la_dims *d, char **data);
/* out[...] = the expression, computed in dt; out has the shape resolved and overlaps no operand */
bool la_es_run (la_ctx *cx, const la_einsum *e, const la_es_path *p, const la_view *const *ops, la_dtype dt, const la_view *out);

/* "ij" for messages and reports */
char *la_es_termstr (char *buf, size_t len, const la_es_term *t);

#endif
