/*
** execute.h: the executor. Elementwise work is a small program (load, cast, operate, store) run block by block.
**
** la_ex_run takes operands of any shape that broadcast to one shape, finds the order of axes and the longest inner
** run, splits the outer work over the pool's threads, and runs the program on each inner run: straight on the
** operands' memory when the program is one instruction without casts, else in blocks of LA_BLOCK elements held in
** registers (scratch that stays in the first-level cache).
** Called by: the binding (ufuncs, copies, fills), reduce, index. Calls: broadcast, thread, kernels.
*/
#ifndef LA_EXECUTE_H
#define LA_EXECUTE_H

#include "array.h"
#include "ufunc.h"

#define LA_BLOCK 512          /* elements of a register: four of float64 are 16 KiB, half of a 32 KiB L1 */
#define LA_MAXOPERANDS 34     /* operands of one program: inputs and outputs (32 + where + out) */
#define LA_MAXINSTR 64

/* One instruction: fn reads src[0 .. nsrc-1] and writes dst[0 .. ndst-1]. A reference below LA_MAXOPERANDS is an operand
** (its memory, its stride), from LA_MAXOPERANDS on it is register number ref - LA_MAXOPERANDS. */
typedef struct la_instr {
  la_loop fn;
  uint8_t nsrc, ndst;
  uint8_t src[4], dst[2];
} la_instr;

typedef struct la_program {
  int noperands, nregs, ninstr;
  la_view operand[LA_MAXOPERANDS];        /* any shapes that broadcast; those that are written have the full shape */
  bool written[LA_MAXOPERANDS];
  la_instr instr[LA_MAXINSTR];
  uint8_t regsize[LA_MAXINSTR * 2];       /* bytes of an element of each register */
  double cost;                            /* of one element; see la_ufunc.cost */
} la_program;

/* Runs p over `shape`. Written operands must not partly overlap read ones (la_ex_ufunc copies first where they do). */
bool la_ex_run (la_ctx *cx, la_program *p, int ndim, const int64_t *shape);

/* out[...] = uf(in...), computed in dtype `loop`, where the mask (NULL: everywhere) is true. out has the broadcast shape
** of the inputs (or an inputs' broadcast fits it), any dtype to which the caller allowed the cast. Handles overlap. */
bool la_ex_ufunc (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *const *in, const la_view *out, const la_view *where);

/* The same for a loop that is no ufunc's: its inputs are of the dtypes intype[] (others are cast), its results of outtype[]; at most 4
** inputs and 2 results. cost: of one element. */
bool la_ex_loop (la_ctx *cx, la_loop fn, double cost, int nin, const la_dtype *intype, const la_view *const *in,
                 int nout, const la_dtype *outtype, const la_view *out, const la_view *where);

/* out[...] = cond ? a : b; cond is bool, a and b are cast to out's dtype; out overlaps none of them */
bool la_ex_select (la_ctx *cx, const la_view *cond, const la_view *a, const la_view *b, const la_view *out);
/* out[...] = minimum(maximum(x, lo), hi) in one pass; lo or hi may be NULL, not both */
bool la_ex_clip (la_ctx *cx, la_dtype loop, const la_view *x, const la_view *lo, const la_view *hi, const la_view *out);

#endif
