/*
** bind.h: the Lua binding's own helpers. Everything that reads an argument or words an argument error is here.
**
** Naming: L_name can be called from Lua; l_name is a helper. Functions marked [-n, +m] change the stack so.
** Every C function that Lua can call is pushed through l_register and has the la_ctx as upvalue 1.
**
** Registration: a bind_*.c file exports one table of l_reg rows, in reading order. A row names the parameters once, in
** NumPy's order; from it come the options a call accepts, their near-name suggestions, help and annotations. When L_fn
** runs, l_dispatch has laid the arguments out: stack index i is parameter i (nil where absent), named options merged in.
** So L_sum with params "x, axis, dtype, out, keepdims, initial, where" finds axis at index 2 however it was passed.
**   "x, shape*"      the starred parameter gathers numbers in a row into a table: x:reshape(2, -1)
**   "*"              variadic: no layout is done; the function reads its arguments itself
**   "a, b | dtype"   parameters after the bar are by name only (NumPy's keyword-only)
**   "!x, shape*"     the function runs with the arguments as they came, for a short way through the usual call, and has l_lay lay them out else
** An absent argument is nil; `axis = false` arrives as false.
**
** Memory: a function first reads and converts its arguments (converted ones replace the original on the stack, so they stay
** alive), then makes its results (on the stack), then calls the core, which cannot raise. Scratch from la_mem_alloc must be freed
** before anything that can raise; where Lua code runs in between, use l_scratch (a userdata) instead.
*/
#ifndef LA_BIND_H
#define LA_BIND_H

#include <lua.h>
#include <lauxlib.h>

#include "memory.h"
#include "array.h"
#include "ufunc.h"
#include "execute.h"

/* ---- registration ---- */
enum { L_FUNC = 1, L_METHOD = 2, L_ATTR = 4 };   /* la.name; x:name (first parameter is x); x.name (fn gets x at 1) */

typedef struct l_reg {
  const char *name;       /* "sum"; in a submodule's table without its prefix */
  lua_CFunction fn;
  const char *params;     /* "x, axis, dtype, out, keepdims" */
  int where;              /* L_FUNC | L_METHOD | L_ATTR */
  const char *doc;        /* first line: one sentence. Then shapes, dtypes, errors, example, NumPy equivalent */
} l_reg;

void l_register (lua_State *L, const l_reg *rows, const char *submodule);   /* table ends with {NULL}; module table at top of stack */

extern const l_reg la_reg_create[], la_reg_dtype[], la_reg_index[], la_reg_shape[], la_reg_join[], la_reg_reduce[], la_reg_product[],
                   la_reg_format[], la_reg_random[], la_reg_array[], la_reg_system[], la_reg_ufunc[], la_reg_stat[], la_reg_linalg[],
                   la_reg_sort[], la_reg_set[], la_reg_take[], la_reg_compare[], la_reg_einsum[], la_reg_numeric[], la_reg_factor[], la_reg_fft[],
                   la_reg_npy[], la_reg_text[], la_reg_dlpack[], la_reg_diagonal[], la_reg_group[], la_reg_indices[];

/* Lays the arguments of a function whose params begin with "!" out. */
void l_lay (lua_State *L);
/* For these: an error if the table at i is a list that has an option's name as a key, too. */
void l_unmixed (lua_State *L, int i);
/* Lays the arguments from stack index 1 on out by `params`, for functions that l_register does not dispatch (ufuncs); name: for messages. */
void l_layout (lua_State *L, const char *name, const char *params);

/* For variadic functions: returns the number n of arguments before a table of options; lays the options named in `names` out at n + 1 .. */
int l_varargs (lua_State *L, const char *names);

la_ctx *l_ctx (lua_State *L);             /* of the running function (upvalue 1) */
la_ctx *l_ctxof (lua_State *L);           /* by registry: from anywhere; NULL if the library is not open in L */

/* ---- errors ---- */
int l_raise (lua_State *L, la_ctx *cx);                  /* raises cx->err at the caller's line; never returns */
int l_error (lua_State *L, const char *fmt, ...)         /* the same with printf's formats (PRId64 too) */
#if defined(__GNUC__)
  __attribute__((format(printf, 2, 3)))
#endif
  ;
const char *l_typename (lua_State *L, int i);            /* "array", "table", "nil", ... for messages */
const char *l_fname (lua_State *L);                      /* name of the running registered function, for messages */
/* nearest of a NULL-terminated list to s, or NULL when nothing is near */
const char *l_nearest (const char *s, const char *const *names);

/* The length of the list at i. In Lua 5.5 {1, nil, 3} can have length 1: where an element comes after the end, the length is as far as that. */
#if LUA_VERSION_NUM >= 505
int64_t l_length (lua_State *L, int i);
#else
#define l_length(L, i) ((int64_t)lua_rawlen(L, i))
#endif

/* ---- arrays as arguments ---- */
la_array *l_toarray    (lua_State *L, int i);            /* NULL unless an array; raises if closed */
la_array *l_checkarray (lua_State *L, int i);            /* an array, nothing else */
/* array, number, boolean or nested table: converted (in place on the stack) to an array; dt: wanted dtype or LA_NODTYPE */
la_array *l_asarray    (lua_State *L, int i, int dt);
/* an array to write to (an `out` argument): array, not read-only */
la_array *l_checkout   (lua_State *L, int i);
/* an operand of promotion: like l_asarray, but a Lua number, boolean or complex scalar stays weak. The value at i is replaced by an
** array in any case (0-d for scalars). *scalar tells whether it was a Lua number or boolean. */
la_array *l_operand    (lua_State *L, int i, la_weak *weak, bool *scalar);
/* a nested table (of numbers, booleans, arrays) at i -> new array on the stack [-0, +1]; ragged ones raise with position and lengths */
la_array *l_fromtable  (lua_State *L, int i, int dt);

/* ---- making arrays: each pushes one value [-0, +1] ---- */
la_array *l_newarray (lua_State *L, la_dtype dt, int ndim, const int64_t *shape);    /* C order, elements undefined; raises out of memory */
la_array *l_newlike  (lua_State *L, la_dtype dt, const la_view *like, char order);   /* 'C', 'F', 'K' (axes in the order of `like`), 'A' */
/* a view of the array at stack index `base` (or of its owner): data, dtype and dims given */
la_array *l_newview  (lua_State *L, int base, char *data, la_dtype dt, const la_dims *d);
la_array *l_wrapbuf  (lua_State *L, la_buf *b, la_dtype dt, const la_dims *d, int flags);   /* takes over the reference */
la_array *l_copyof   (lua_State *L, int i, int dt, char order);                      /* contiguous copy; dt LA_NODTYPE: the same */
/* one element as Lua has it: integer, float, boolean; complex as a 0-d complex128 array */
void l_pushelement (lua_State *L, la_dtype dt, const void *p);
/* a 0-d array on top becomes the Lua value (rule 4); other arrays stay. returns 1 */
int  l_unwrap (lua_State *L);
/* A string of n bytes, n of the caller's choice, is written into an array first, so that the limit on their memory holds for it:
** l_bytes [-0, +1] -> where to write, l_bytesdone [-1, +1] makes the string of the first n */
char *l_bytes (lua_State *L, int64_t n);
void  l_bytesdone (lua_State *L, size_t n);
void l_closearray (lua_State *L, la_array *x);                     /* x:close() */
void l_pushshape (lua_State *L, int n, const int64_t *shape);      /* a table that prints as (2, 3) and compares with == */

/* ---- other arguments (index i; nil = absent) ---- */
bool    l_absent   (lua_State *L, int i);                          /* none or nil */
bool    l_toscalar (lua_State *L, int i, la_scalar *s, la_dtype *dt);   /* Lua number, boolean, complex scalar or 0-d array */
int64_t l_checkint (lua_State *L, int i, const char *what);        /* whole floats count; else an error that names `what` and the value */
double  l_checknum (lua_State *L, int i, const char *what);
bool    l_optbool  (lua_State *L, int i, bool def);
const char *l_optstring (lua_State *L, int i, const char *def, const char *what);
/* one of names (NULL-terminated); returns its place, -1 where absent; unknown: names the nearest */
int     l_optchoice (lua_State *L, int i, const char *const *names, const char *what);
la_dtype l_checkdtype (lua_State *L, int i);
int     l_optdtype (lua_State *L, int i, int def);                 /* def may be LA_NODTYPE */
/* an axis 1 .. ndim or -ndim .. -1, returned from 0; 0 is an error: "axis 0: axes count from 1" */
int     l_checkaxis (lua_State *L, int i, int ndim);
/* nil / false: all axes (returns -1); a number or a table of axes: count, axes from 0 in axes[], no repeats. {}: 0 axes */
int     l_optaxes (lua_State *L, int i, int ndim, int *axes);
/* a shape: table of integers or one integer -> d->shape, ndim. allow_minus: one -1 may stand in it */
void    l_checkshape (lua_State *L, int i, la_dims *d, bool allow_minus);
char    l_optorder (lua_State *L, int i, char def);                /* "C" "F" "A" "K" */

/* ---- scratch that survives errors ---- */
void *l_scratch (lua_State *L, size_t nbytes);                     /* [+1] a userdata */

/* ---- ufuncs from other parts of the binding ---- */
/* uf of the operands at stack indices a (and b, 0: unary) -> result array pushed */
la_array *l_ufunc (lua_State *L, la_ufunc_id id, int a, int b);
la_array *l_ufuncof (lua_State *L, const la_ufunc *uf, int a, int b);     /* also of a host's function */
/* index machinery used by __index, __newindex, x:set, x() (bind_index.c) */
int l_index_get (lua_State *L, la_array *x, int first, int last);      /* items at stack first..last; pushes the result, returns 1 */
void l_index_set (lua_State *L, la_array *x, int first, int last, int value);

#endif
