#!/usr/bin/env python3
"""Writes random programs of array operations with NumPy's results, for tests/fuzz/differential.lua to run in lunarray.

    python3 tests/fuzz/differential.py SEED PROGRAMS > programs.lua
    lua5.4 tests/fuzz/differential.lua programs.lua

A third number leaves out programs of more characters; tests/fuzz/programs.lua, which the specs run, is made by `500 150 2500`.
A program makes some arrays (every dtype; shapes with 0 and 1 in them and 0-d; transposed, stepped, reversed, broadcast views), applies
operations to them, in place too, and at the end compares every array once more: a write through one view shows in the others.
The same seed gives the same programs. Steps that NumPy leaves undefined (casts out of range, shifts by more than the width) are not made,
and these documented differences are left out, each by a test in this file that names its number:

  1  a Lua number that does not fit the array's dtype is an error in both, but comparisons and masks take it in NumPy
  2  float16 sums and products are rounded once at the end, NumPy rounds each pairwise step: compared with a tolerance
  3  which part of a complex infinity or NaN is infinite is not compared after complex arithmetic
  4  transcendental functions: within some units in the last place
  5  numbers of 0-d results: Lua has one integer and one float type, so the dtype of a scalar is not compared beyond its kind
  6  a whole Lua number stands for its bits in uint64, so -1 is 2^64 - 1 there and no error: not generated
  7  fmax, fmin, maximum, minimum of 0.0 and -0.0 give either zero (IEEE 754 leaves it open; NumPy's answer depends on the CPU)
  8  an empty integer array to a negative power is an error as any other is; NumPy looks at the elements
  9  ufunc.at with a Lua number: weak as everywhere, NumPy makes it int64 first (uint64: float64, or an error)
 10  diag of a matrix and matrix_power(x, 1) are copies, in NumPy a read-only view and x itself
 11  where = mask with an out that overlaps an input and is cast: NumPy writes elements outside the mask
 12  x[mask] = v with v overlapping x: NumPy reads elements it has written
 13  median over several axes of an empty array is NaN, in NumPy an error of its reshaping
 14  sort, max and min of 0.0 and -0.0, which are equal: either first
 15  arctan2, hypot, logaddexp, copysign, nextafter, heaviside of two different integer dtypes compute in the dtype of the common integer
     dtype (uint16 with int8: int32, so float64); NumPy takes the smallest float that holds each (float32)
 16  unwrap of integers and round to tens at the edge of an integer dtype: NumPy wraps around
 17  the value of a masked or listed assignment that selects nothing has to broadcast all the same
 18  power(x, 0.5) is sqrt(x) for float16 as for float32 and float64 (of -inf: NaN); in NumPy float16 goes another way in np.power
 19  isin of uint64 beyond 2^53 in floats: NumPy takes two neighbours that round to one float as a match
 20  objects with no Lua counterpart (structured, string and datetime dtypes, masked arrays) are not generated
"""
import os
import random
import sys
import warnings

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "gen"))
from common import COMPLEX, DTYPES, FLOATS, INTS, integer, string  # noqa: E402

warnings.simplefilter("ignore")
np.seterr(all="ignore")

EPS = {"float16": 4e-3, "float32": 2e-6, "float64": 1e-13, "complex64": 4e-6, "complex128": 1e-13}


class Skip(Exception):
    """This step cannot be compared: another is chosen."""


def lua(x):
    """A Python value as Lua source."""
    if isinstance(x, V):
        return "v[%d]" % x.id
    if x is None:
        return "nil"
    if isinstance(x, (bool, np.bool_)):
        return "true" if x else "false"
    if isinstance(x, (int, np.integer)):
        return integer(x)
    if isinstance(x, float):
        return "nan" if x != x else "inf" if x == np.inf else "-inf" if x == -np.inf else repr(x)
    if isinstance(x, str):
        return string(x)
    if isinstance(x, dict):
        return "{" + ", ".join("%s = %s" % (k, lua(v)) for k, v in x.items()) + "}"
    if isinstance(x, (list, tuple)):
        return "{" + ", ".join(lua(v) for v in x) + "}"
    raise TypeError(type(x))


def expectation(x):
    if isinstance(x, list):
        return "{list = {%s}}" % ", ".join(expectation(y) for y in x)
    x = np.asarray(x)
    if x.dtype.name not in DTYPES:
        raise Skip
    return 'E("%s", {%s}, %s)' % (x.dtype.name, ", ".join(map(str, x.shape)), string(x.tobytes()))


class V:
    """A variable of a program: v[id] in Lua, x in NumPy."""
    def __init__(self, id, x):
        self.id, self.x = id, x


def axis_lua(a):
    """An axis (or several) of NumPy's as Lua counts."""
    if a is None:
        return None
    if isinstance(a, tuple):
        return [axis_lua(b) for b in a]
    return a + 1 if a >= 0 else a


class Program:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.id = seed
        self.vars = []
        self.lines = []
        self.count = 0

    # ---- inputs ----
    def shape(self, ndim=None):
        r = self.r
        if ndim is None:
            ndim = r.choice([0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4])
        most = {0: 0, 1: 40, 2: 9, 3: 5, 4: 4}.get(ndim, 3)
        if ndim == 1 and r.random() < 0.04:
            return (r.randint(100, 1500),)
        if ndim == 2 and r.random() < 0.04:
            return (r.randint(10, 40), r.randint(10, 40))
        return tuple(r.choice([0, 1, 1]) if r.random() < 0.15 else r.randint(1, most) for _ in range(ndim))

    def data(self, dtype, shape, wild):
        r, n = self.r, int(np.prod(shape))
        if dtype == "bool":
            a = [r.random() < 0.5 for _ in range(n)]
        elif dtype in INTS:
            i = np.iinfo(dtype)
            if wild:
                pool = [i.min, i.max, i.max - 1, 0, 1, i.max // 2] + ([-1, i.min + 1] if i.min else [])
                a = [r.choice(pool) if r.random() < 0.3 else r.randint(max(i.min, -130), min(i.max, 130)) for _ in range(n)]
            else:
                a = [r.randint(max(i.min, -9), 9) for _ in range(n)]
        else:
            special = [np.nan, np.inf, -np.inf, -0.0, 0.0, 1.0, -1.0, 1e-3, 1e4]
            if dtype in ("float64", "complex128"):
                special += [1e300, 5e-324, 2.0 ** 53]
            one = lambda: r.choice(special) if wild and r.random() < 0.3 else r.randint(-32, 32) / 4
            a = [complex(one(), one()) if dtype in COMPLEX else one() for _ in range(n)]
        return np.array(a, dtype).reshape(shape)

    def input(self, dtype=None, shape=None, wild=None):
        r = self.r
        dtype = dtype or r.choice(DTYPES + ["float64", "float32", "int64", "float64"])
        shape = self.shape() if shape is None else shape
        x = self.data(dtype, shape, r.random() < 0.2 if wild is None else wild)
        v = V(len(self.vars) + 1, x)
        self.lines.append('  v[%d] = I("%s", {%s}, %s)' % (v.id, dtype, ", ".join(map(str, shape)), string(x.tobytes())))
        self.vars.append(v)
        if r.random() < 0.4:
            v = self.layout(v)
        return v

    def layout(self, v):
        r, x = self.r, v.x
        if x.ndim == 0:
            return v
        k = r.randrange(4)
        if k == 0:
            return self.step("%s.T" % lua(v), x.T)
        if k == 1:
            return self.step('%s["%s"]' % (lua(v), ", ".join(["::-1"] * x.ndim)), x[(slice(None, None, -1),) * x.ndim])
        if k == 2:
            return self.step('%s["%s"]' % (lua(v), ", ".join(["::2"] * x.ndim)), x[(slice(None, None, 2),) * x.ndim])
        a = r.randrange(x.ndim)
        return self.step("%s:swapaxes(%d, %d)" % (lua(v), a + 1, x.ndim), x.swapaxes(a, x.ndim - 1))

    # ---- steps ----
    def emit(self, text, key, results, tol=None, floor=None, error=None):
        options = []
        if error is not None:
            options.append("e = %s" % string(error.split("\n")[0][:100]))
        if tol:
            options.append("t = %g" % tol)
        if floor:
            options.append("f = %r" % float(floor))
        body = text if text.startswith("!") else "return " + text
        body = body.lstrip("!")
        self.lines.append("  S(v, %s, %s, {%s}, function () %s end%s)" % (
            string(text.lstrip("!")), key or "nil", ", ".join(options), body, "".join(", " + expectation(x) for x in results)))
        self.count += 1

    def step(self, text, x, tol=None, floor=None, keep=True):
        """A step with one result, which becomes a variable if it is an array."""
        if isinstance(x, np.ndarray) and keep and x.ndim > 0:
            if x.dtype.name not in DTYPES or x.size > 4000:
                raise Skip
            v = V(len(self.vars) + 1, x)
            self.emit(text, v.id, [x], tol, floor)
            self.vars.append(v)
            return v
        self.emit(text, None, list(x) if isinstance(x, tuple) else [x], tol, floor)
        return None

    def call(self, text, f, tol=None, floor=None, keep=True):
        """A step whose NumPy side may raise."""
        try:
            x = f()
        except (Skip, MemoryError):
            raise
        except Exception as e:
            self.emit(text, None, [], error=type(e).__name__ + ": " + str(e))
            return None
        if isinstance(x, np.ndarray) and x.size > 4000:
            raise Skip
        return self.step(text, x, tol, floor, keep)

    def pick(self, ndim=None, kinds=None, nonempty=False, tame=False):
        """An array of the program, or a new one that fits."""
        fit = [v for v in self.vars if (ndim is None or v.x.ndim in (ndim if isinstance(ndim, tuple) else (ndim,)))
               and (kinds is None or v.x.dtype.kind in kinds) and not (nonempty and v.x.size == 0) and not (tame and not calm(v.x))]
        if fit and self.r.random() < 0.8:
            return self.r.choice(fit)
        for _ in range(20):
            d = self.r.choice([d for d in DTYPES if kinds is None or np.dtype(d).kind in kinds])
            n = None if ndim is None else self.r.choice(ndim) if isinstance(ndim, tuple) else ndim
            s = self.shape(n)
            if not (nonempty and 0 in s):
                return self.input(d, s, False if tame else None)
        raise Skip

    def partner(self, v, kinds=None, same=False):
        """An array that mostly broadcasts with v."""
        r = self.r
        fit = [w for w in self.vars if broadcasts(v.x.shape, w.x.shape) and (kinds is None or w.x.dtype.kind in kinds)]
        if fit and r.random() < 0.6:
            return r.choice(fit)
        s = list(v.x.shape)
        if r.random() < 0.3:
            s = s[r.randint(0, len(s)):]
        s = [1 if r.random() < 0.15 else n for n in s]
        if r.random() < 0.04 and s:
            s[0] += 1
        d = v.x.dtype.name if same or r.random() < 0.5 else r.choice(DTYPES)
        if kinds is not None and np.dtype(d).kind not in kinds:
            d = r.choice([d for d in DTYPES if np.dtype(d).kind in kinds])
        return self.input(d, tuple(s))

    def axis(self, x):
        if x.ndim == 0:
            raise Skip
        return self.r.randrange(-x.ndim, x.ndim)


def broadcasts(a, b):
    try:
        np.broadcast_shapes(a, b)
        return True
    except ValueError:
        return False


def calm(x):
    """Sums and products of these are exact or near enough."""
    if x.size == 0 or x.dtype.kind == "b":
        return True
    if x.dtype.kind in "iu":
        return int(np.max(x)) < 2000 and int(np.min(x)) > -2000
    return bool(np.all(np.isfinite(x)) and np.max(np.abs(x)) < 200)


def castable(x, dtype):
    """Whether every element has a defined value in dtype."""
    d = np.dtype(dtype)
    if d.kind in "iu" and x.dtype.kind in "fc":
        i = np.iinfo(d)
        re = x.real
        if x.size and (not np.all(np.isfinite(x)) or np.max(re.astype("f8")) >= min(i.max, 2 ** 62) or np.min(re.astype("f8")) <= max(i.min, -2 ** 62) - 0.5):
            return False
        if i.min == 0 and x.size and np.min(re.astype("f8")) < 0:
            return False
    return True


def floor_of(*xs):
    m = 1e-3
    for x in xs:
        x = np.asarray(x)
        if x.size and x.dtype.kind != "b":
            a = np.abs(x.astype("c16" if x.dtype.kind == "c" else "f8"))
            a = a[np.isfinite(a)]
            if a.size:
                m = max(m, float(a.max()))
    return m


def tol_of(x, factor=1):
    x = x[0] if isinstance(x, tuple) else x
    t = EPS.get(np.asarray(x).dtype.name)
    return t and t * factor


# ---- operations: functions of a program that add one step ----

BINARY = ("add subtract multiply divide floor_divide remainder fmod power maximum minimum fmax fmin copysign equal not_equal less less_equal "
          "greater greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor left_shift right_shift hypot arctan2 "
          "nextafter logaddexp logaddexp2 heaviside float_power gcd lcm divmod").split()
UNARY = ("negative positive absolute fabs sign square reciprocal sqrt conjugate logical_not invert bitwise_count floor ceil trunc rint signbit "
         "isnan isinf isfinite spacing exp log sin cos tanh exp2 expm1 log2 log10 log1p tan arcsin arccos arctan sinh cosh arcsinh "
         "arccosh arctanh cbrt deg2rad rad2deg modf frexp").split()
INEXACT = set("power hypot arctan2 logaddexp logaddexp2 float_power sqrt exp log sin cos tanh exp2 expm1 log2 log10 log1p tan arcsin arccos arctan "
              "sinh cosh arcsinh arccosh arctanh cbrt deg2rad rad2deg".split())


def ufunc_tolerance(name, x, *args):
    x = x[0] if isinstance(x, tuple) else x
    x = np.asarray(x)
    if x.dtype.kind == "c":
        return tol_of(x, 2)
    if name in ("fmax", "fmin", "maximum", "minimum"):
        return 1e-300 if x.dtype.kind == "f" else None        # difference 7
    if name == "absolute" and args and args[0].dtype.kind == "c":
        return tol_of(x)
    if name in INEXACT:
        return tol_of(x)
    return None


def scalar_for(p, x, name):
    r, kind = p.r, x.dtype.kind
    if name in ("left_shift", "right_shift"):
        return r.randint(0, 6)
    if name == "power" and x.size == 0:                       # difference 8
        return 2
    if name == "power" and x.dtype == np.float16:             # difference 18
        return r.choice([0, 1, 2, 3])
    if name == "power":
        return r.choice([0, 1, 2, 3, 2.0, 0.5, -1.0]) if kind in "fc" else r.choice([0, 1, 2, 3] + ([-1] if x.dtype != np.uint64 else []))   # difference 6
    if x.dtype == np.uint64:                                  # difference 6
        return r.randint(0, 7)
    if kind == "b" and r.random() < 0.3:
        return r.random() < 0.5
    if r.random() < 0.5:
        return r.randint(0 if kind == "u" else -5, 7)
    return r.randint(-20, 20) / 4


def binary(p):
    r = p.r
    name = r.choice(BINARY)
    f = getattr(np, name)
    v = p.pick()
    if name in ("left_shift", "right_shift"):
        v = p.pick(kinds="iu")
        w = scalar_for(p, v.x, name)
    elif name == "power" and v.x.dtype.kind in "iub":
        w = scalar_for(p, v.x, name)
    elif r.random() < 0.3:
        w = scalar_for(p, v.x, name)
    else:
        w = p.partner(v)
    y = w.x if isinstance(w, V) else w
    if name in ("arctan2", "hypot", "logaddexp", "logaddexp2", "copysign", "nextafter", "heaviside") and isinstance(w, V) \
            and v.x.dtype.kind in "iub" and y.dtype.kind in "iub" and v.x.dtype != y.dtype:
        raise Skip                                             # difference 15
    if name in ("power", "float_power") and (v.x.dtype.kind == "c" or np.asarray(y).dtype.kind == "c"):
        raise Skip
    if name == "power" and isinstance(w, V) and v.x.dtype.kind in "iub":
        raise Skip
    if r.random() < 0.15 and not isinstance(w, V) and name != "power":
        a, b, x0, x1 = lua(w), lua(v), y, v.x
        if name in ("left_shift", "right_shift"):
            raise Skip
    else:
        a, b, x0, x1 = lua(v), lua(w), v.x, y
    method = r.random() < 0.4 and a.startswith("v")
    text = "%s:%s(%s)" % (a, name, b) if method else "la.%s(%s, %s)" % (name, a, b)
    try:
        x = f(x0, x1)
    except Exception:
        x = np.zeros(0)
    p.call(text, lambda: f(x0, x1), ufunc_tolerance(name, x))


OPERATORS = {"+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide, "//": np.floor_divide, "%": np.remainder,
             "&": np.bitwise_and, "|": np.bitwise_or, "~": np.bitwise_xor}


def operator(p):
    op = p.r.choice(list(OPERATORS))
    v = p.pick()
    w = p.partner(v) if p.r.random() < 0.6 else scalar_for(p, v.x, op)
    y = w.x if isinstance(w, V) else w
    try:
        x = OPERATORS[op](v.x, y)
    except Exception:
        x = np.zeros(0)
    p.call("%s %s (%s)" % (lua(v), op, lua(w)), lambda: OPERATORS[op](v.x, y), ufunc_tolerance(op, x))


def unary(p):
    name = p.r.choice(UNARY)
    f = getattr(np, name)
    v = p.pick()
    if v.x.dtype.kind == "c" and name not in ("negative", "positive", "conjugate", "square", "isnan", "isinf", "isfinite", "logical_not"):
        if not calm(v.x):
            raise Skip
    try:
        x = f(v.x)
    except Exception:
        x = np.zeros(0)
    if name == "frexp" and v.x.size and not np.all(np.isfinite(v.x)):
        raise Skip
    text = p.r.choice(["la.%s(%s)", "la.%s(%s)", None])
    text = text % (name, lua(v)) if text else "%s:%s()" % (lua(v), name)
    p.call(text, lambda: f(v.x), ufunc_tolerance(name, x, v.x))


def inplace(p):
    r = p.r
    v = p.pick(ndim=(1, 2, 3))
    short = {"add": "add", "subtract": "sub", "multiply": "mul", "divide": "div", "floor_divide": "idiv", "remainder": "mod", "maximum": "maximum",
             "minimum": "minimum", "bitwise_and": "bitwise_and", "logical_or": "logical_or", "fmax": "fmax"}
    name = r.choice(list(short))
    f = getattr(np, name)
    w = p.partner(v) if r.random() < 0.7 else scalar_for(p, v.x, name)
    y = w.x if isinstance(w, V) else w
    saved = [(u, u.x.copy()) for u in p.vars]
    if not writable(v.x):
        raise Skip
    where, option = True, ""
    if r.random() < 0.25 and name != "logical_or":            # difference 11
        m = p.input("bool", v.x.shape)
        if m.x.shape != v.x.shape:
            raise Skip
        where, option = m.x, ", {where = %s}" % lua(m)
    try:
        t = f(v.x, y)
        if not castable(np.asarray(t), v.x.dtype):
            raise Skip
        f(v.x, y, out=v.x, where=where)
    except Skip:
        raise
    except Exception as e:
        p.emit("%s:%s_(%s%s)" % (lua(v), short[name], lua(w), option), None, [], error=str(e))
        return
    if r.random() < 0.5 or option:
        text = "%s:%s_(%s%s)" % (lua(v), short[name], lua(w), option)
    else:
        text = "la.%s(%s, %s, {out = %s})" % (name, lua(v), lua(w), lua(v))
    try:
        p.emit(text, None, [v.x], ufunc_tolerance(name, v.x))
    except Exception:
        for u, x in saved:
            u.x[...] = x
        raise


def writable(x):
    return x.flags.writeable and not any(s == 0 and n > 1 for s, n in zip(x.strides, x.shape))


def index_of(p, x, basic=False):
    """An index of NumPy's and the same one as Lua items; the list may end early."""
    r = p.r
    items, texts, fancy, used, k = [], [], False, False, 0
    while k < x.ndim:
        n = x.shape[k]
        c = r.random()
        if c < 0.08 and not used:
            items.append(Ellipsis)
            texts.append('"..."')
            used = True
            k = x.ndim - r.randint(0, max(0, x.ndim - k - 1))
            continue
        if c < 0.14 and len(items) < 6:
            items.append(None)
            texts.append("la.newaxis")
            continue
        if c < 0.36 and n > 0:
            i = r.randrange(-n, n)
            items.append(i)
            texts.append(str(i + 1 if i >= 0 else i))
        elif c < 0.5 and not basic and not fancy:
            fancy = True
            if r.random() < 0.4:
                m = [r.random() < 0.5 for _ in range(n)]
                if n == 0:
                    raise Skip
                items.append(np.array(m))
                texts.append("la.array%s" % lua(m))
            else:
                if n == 0:
                    raise Skip
                q = [r.randrange(-n, n) for _ in range(r.randint(1, 5))]
                items.append(np.array(q))
                texts.append(lua([i + 1 if i >= 0 else i for i in q]))
        else:
            s = slice_of(p, n)
            items.append(s[0])
            texts.append('"%s"' % s[1])
        k += 1
        if r.random() < 0.12:
            break
    if not items:
        items, texts = [Ellipsis], ['"..."']
    return tuple(items), texts


def slice_of(p, n):
    r = p.r
    c = r.random()
    if c < 0.2:
        return slice(None), ":"
    if c < 0.35:
        k = r.choice([2, 3, -1, -2])
        return slice(None, None, k), "::%d" % k
    if c < 0.5:
        a = r.randint(0, n + 1)
        return slice(a, None), "%d:" % (a + 1)
    if c < 0.6:
        b = r.randint(0, n + 2)
        return slice(None, b), ":%d" % b
    if c < 0.7 and n:
        a = r.randint(1, n)
        return slice(-a, None), "-%d:" % a
    a, b = r.randint(0, n), r.randint(0, n)
    k = r.choice([1, 1, 1, 2, 3, -1, -2])
    q = range(*slice(a, b, k).indices(n))
    s = slice(a, b, k)
    if len(q) == 0:
        return slice(0, 0), "1:0"
    return s, "%d:%d" % (q[0] + 1, q[-1] + 1) + ("" if k == 1 else ":%d" % k)


def index(p):
    v = p.pick(ndim=(1, 2, 3, 4))
    i, t = index_of(p, v.x)
    x = v.x[i]
    form = p.r.random()
    if form < 0.3 and all(not c.startswith("{") for c in t):
        text = "%s(%s)" % (lua(v), ", ".join(t))
    elif form < 0.5 and all(c[0] in '"-0123456789' for c in t) and any(c[0] == '"' for c in t):
        text = '%s["%s"]' % (lua(v), ", ".join(c.strip('"') for c in t))
    else:
        text = "%s[{%s}]" % (lua(v), ", ".join(t))
    p.step(text, x)


def assign(p):
    r = p.r
    v = p.pick(ndim=(1, 2, 3))
    if not writable(v.x):
        raise Skip
    i, t = index_of(p, v.x)
    target = v.x[i]
    if np.size(target) == 0 and any(isinstance(c, np.ndarray) for c in i):
        raise Skip                                             # difference 17
    if r.random() < 0.4:
        w = scalar_for(p, v.x, "add")
        y = w
        if v.x.dtype.kind in "iub" and isinstance(w, float):
            y = w = int(abs(w))
    else:
        w = p.partner(V(0, np.asarray(target))) if isinstance(target, np.ndarray) else p.pick(ndim=0)
        y = w.x
    if isinstance(w, V) and any(isinstance(c, np.ndarray) and c.dtype == bool for c in i) and np.may_share_memory(w.x, v.x):
        raise Skip                                             # difference 12
    if not castable(np.asarray(y), v.x.dtype) or np.asarray(y).dtype.kind == "c" and v.x.dtype.kind != "c":
        raise Skip
    text = "!%s[{%s}] = %s return %s" % (lua(v), ", ".join(t), lua(w), lua(v))
    try:
        v.x[i] = y
    except Exception as e:
        p.emit(text, None, [], error=str(e))
        return
    p.emit(text, None, [v.x])


def mask(p):
    v = p.pick(ndim=(1, 2, 3), kinds="iufb", nonempty=True)
    k = p.r.randint(0, 3)
    if p.r.random() < 0.5 and writable(v.x):
        v.x[v.x > k] = 1
        p.emit("!%s[%s:gt(%d)] = 1 return %s" % (lua(v), lua(v), k, lua(v)), None, [v.x])
    else:
        p.step("%s[%s:le(%d)]" % (lua(v), lua(v), k), v.x[v.x <= k])


REDUCE = "sum prod mean min max any all argmax argmin std var count_nonzero ptp median nansum nanprod nanmin nanmax nanmean nanstd nanvar nanmedian nanargmax".split()


def reduce(p):
    r = p.r
    name = r.choice(REDUCE)
    exact = name in ("min", "max", "any", "all", "argmax", "argmin", "count_nonzero", "nanmin", "nanmax", "nanargmax")
    v = p.pick(tame=not exact)
    if name == "prod" and v.x.size > 30:
        raise Skip
    f = getattr(np, name)
    options = {}
    if v.x.ndim and r.random() < 0.7:
        if r.random() < 0.25 and v.x.ndim > 1 and "arg" not in name and not ("median" in name and v.x.size == 0):   # difference 13
            options["axis"] = tuple(r.sample(range(v.x.ndim), 2))
        else:
            options["axis"] = p.axis(v.x)
    if r.random() < 0.3 and name not in ("count_nonzero",):
        options["keepdims"] = True
    if name in ("std", "var", "nanstd", "nanvar") and r.random() < 0.4:
        options["ddof"] = 1
    if v.x.dtype.kind == "c" and name in ("min", "max", "nanmin", "nanmax", "median", "nanmedian", "ptp", "argmax", "argmin", "nanargmax"):
        if not calm(v.x):
            raise Skip
    position = "arg" in name
    shown = dict(options)
    if "axis" in shown:
        shown["axis"] = axis_lua(shown["axis"])
    text = "la.%s(%s%s)" % (name, lua(v), ", " + lua(shown) if shown else "")

    def g():
        x = f(v.x, **options)
        return x + 1 if position else x
    try:
        x = g()
    except Exception:
        x = np.zeros(0)
    scale = floor_of(v.x)
    floor = scale ** 2 * 2 if name in ("std", "var", "nanstd", "nanvar") else scale * max(1, v.x.size ** 0.5)
    if name == "prod" or name == "nanprod":
        floor = None
    t = (1e-300 if v.x.dtype.kind == "f" else None) if exact else tol_of(x, 4)   # difference 14
    if name in ("std", "nanstd") and t:
        t = t ** 0.5 if np.asarray(x).dtype != np.float16 else 0.1
    p.call(text, g, t, floor if t and not exact else None)


def cumulative(p):
    name = p.r.choice(["cumsum", "cumprod", "nancumsum", "diff", "ediff1d", "sort", "argsort", "gradient", "trapezoid"])
    v = p.pick(ndim=(1, 2, 3), tame=True)
    if name == "cumprod" and v.x.size > 12:
        raise Skip
    if name == "ediff1d":
        return p.call("la.ediff1d(%s)" % lua(v), lambda: np.ediff1d(v.x), tol_of(v.x))
    if name == "gradient" and (v.x.ndim > 1 or v.x.dtype.kind in "ub"):
        raise Skip
    options = {"axis": p.axis(v.x)} if name != "gradient" else {}
    shown = {k: axis_lua(a) for k, a in options.items()}
    g = lambda: getattr(np, name)(v.x, **options)
    if name == "argsort":
        options["kind"] = shown["kind"] = "stable"
        g = lambda: np.argsort(v.x, **options) + 1
    try:
        x = g()
    except Exception:
        x = np.zeros(0)
    exact = name in ("sort", "argsort")
    p.call("la.%s(%s, %s)" % (name, lua(v), lua(shown)) if shown else "la.%s(%s)" % (name, lua(v)), g, (1e-300 if name == "sort" and v.x.dtype.kind == "f" else None) if exact else tol_of(x, 4),
           None if exact or name == "cumprod" else floor_of(v.x) * max(1, v.x.size ** 0.5))


def ufunc_method(p):
    r = p.r
    name = r.choice("add multiply maximum minimum logical_and logical_or bitwise_xor subtract".split())
    f = getattr(np, name)
    how = r.choice(["reduce", "accumulate", "outer", "reduceat", "at"])
    v = p.pick(ndim=(1, 2), tame=True, nonempty=how in ("reduceat", "at"))
    if name == "multiply" and v.x.size > 12:
        raise Skip
    a = p.axis(v.x)
    ex = lambda g: (lambda x: tol_of(x, 4))(g()) if name in ("add", "subtract", "multiply") else None
    if how in ("reduce", "accumulate"):
        g = lambda: getattr(f, how)(v.x, axis=a)
        text = "la.%s.%s(%s, %d)" % (name, how, lua(v), axis_lua(a))
    elif how == "outer":
        w = p.pick(ndim=(1, 2), tame=True)
        if v.x.size * w.x.size > 2000:
            raise Skip
        g = lambda: f.outer(v.x, w.x)
        text = "la.%s.outer(%s, %s)" % (name, lua(v), lua(w))
    elif how == "reduceat":
        n = v.x.shape[a]
        q = [r.randrange(n) for _ in range(r.randint(1, 5))]
        g = lambda: f.reduceat(v.x, q, axis=a)
        text = "la.%s.reduceat(%s, %s, %d)" % (name, lua(v), lua([i + 1 for i in q]), axis_lua(a))
    else:
        if not writable(v.x) or v.x.dtype.kind == "b" or v.x.dtype == np.uint64 or name.startswith("logical"):   # difference 9
            raise Skip
        n = v.x.shape[0]
        q = [r.randrange(-n, n) for _ in range(r.randint(1, 6))]
        try:
            f.at(v.x, q, 2)
        except Exception as e:
            return p.emit("la.%s.at(%s, la.array%s, 2)" % (name, lua(v), lua([axis_lua(i) for i in q])), None, [], error=str(e))
        return p.emit("!la.%s.at(%s, la.array%s, 2) return %s" % (name, lua(v), lua([axis_lua(i) for i in q]), lua(v)), None, [v.x], tol_of(v.x, 4))
    try:
        t = ex(g)
    except Exception:
        t = None
    p.call(text, g, t, floor_of(v.x) * 10 if t else None)


def factor_shape(p, n):
    r, s = p.r, []
    if n == 0:
        return r.choice([(0,), (0, 3), (2, 0, 1)])
    for _ in range(r.randint(0, 2)):
        d = [k for k in range(1, n + 1) if n % k == 0]
        k = r.choice(d)
        s.append(k)
        n //= k
    return tuple(s + [n])


def shaping(p):
    r = p.r
    name = r.choice("reshape ravel transpose moveaxis expand_dims squeeze broadcast_to flip rot90 roll split array_split tile repeat pad diagonal diag "
                    "tril triu insert delete append atleast sliding resize trim_zeros stack concatenate hstack vstack dstack column_stack trace swap flatten "
                    "unstack rollaxis tensor".split())
    v = p.pick()
    x, L = v.x, lua(v)
    n = x.ndim
    if name == "reshape":
        s = list(factor_shape(p, x.size))
        if r.random() < 0.3 and x.size:
            s[r.randrange(len(s))] = -1
        return p.call("%s:reshape(%s)" % (L, lua(s)), lambda: x.reshape(s))
    if name == "ravel":
        o = r.choice(["C", "F"])
        return p.call("%s:ravel(%s)" % (L, lua(o)), lambda: x.ravel(o))
    if name == "flatten":
        return p.call("%s:flatten()" % L, lambda: x.flatten())
    if name == "transpose":
        q = r.sample(range(n), n)
        return p.call("%s:transpose(%s)" % (L, lua([i + 1 for i in q])), lambda: x.transpose(q)) if n else None
    if name == "moveaxis":
        a, b = p.axis(x), p.axis(x)
        return p.call("la.moveaxis(%s, %d, %d)" % (L, axis_lua(a), axis_lua(b)), lambda: np.moveaxis(x, a, b))
    if name == "rollaxis":
        a, b = p.axis(x), r.randint(0, n)
        return p.call("la.rollaxis(%s, %d, %d)" % (L, axis_lua(a), b + 1), lambda: np.rollaxis(x, a, b))
    if name == "swap":
        a, b = p.axis(x), p.axis(x)
        return p.call("%s:swapaxes(%d, %d)" % (L, axis_lua(a), axis_lua(b)), lambda: x.swapaxes(a, b))
    if name == "expand_dims":
        a = r.randint(-n - 1, n)
        return p.call("la.expand_dims(%s, %d)" % (L, axis_lua(a)), lambda: np.expand_dims(x, a))
    if name == "squeeze":
        if r.random() < 0.5 and n:
            a = p.axis(x)
            return p.call("%s:squeeze(%d)" % (L, axis_lua(a)), lambda: x.squeeze(a))
        return p.call("%s:squeeze()" % L, lambda: x.squeeze())
    if name == "broadcast_to":
        s = [k if k != 1 else r.randint(1, 3) for k in x.shape]
        if r.random() < 0.3:
            s = [2] + s
        if r.random() < 0.1:
            s = s + [3]
        return p.call("la.broadcast_to(%s, %s)" % (L, lua(s)), lambda: np.broadcast_to(x, s))
    if name == "flip":
        if r.random() < 0.4:
            return p.call("la.flip(%s)" % L, lambda: np.flip(x))
        a = p.axis(x)
        return p.call("la.flip(%s, %d)" % (L, axis_lua(a)), lambda: np.flip(x, a))
    if name == "rot90":
        k = r.randint(-2, 5)
        return p.call("la.rot90(%s, %d)" % (L, k), lambda: np.rot90(x, k))
    if name == "roll":
        k = r.randint(-7, 7)
        if r.random() < 0.4:
            return p.call("la.roll(%s, %d)" % (L, k), lambda: np.roll(x, k))
        a = p.axis(x)
        return p.call("la.roll(%s, %d, %d)" % (L, k, axis_lua(a)), lambda: np.roll(x, k, a))
    if name in ("split", "array_split"):
        a = p.axis(x)
        k = r.randint(1, 4)
        if r.random() < 0.3:
            k = sorted(r.randint(0, 5) for _ in range(2))
        return p.call("la.%s(%s, %s, %d)" % (name, L, lua(k), axis_lua(a)), lambda: list(getattr(np, name)(x, k, a)))
    if name == "unstack":
        a = p.axis(x)
        return p.call("la.unstack(%s, {axis = %d})" % (L, axis_lua(a)), lambda: [np.asarray(y) for y in np.unstack(x, axis=a)]) if n > 1 else None
    if name == "tile":
        q = [r.randint(0, 3) for _ in range(r.randint(1, 3))]
        return p.call("la.tile(%s, %s)" % (L, lua(q)), lambda: np.tile(x, q))
    if name == "repeat":
        k = r.randint(0, 3)
        if r.random() < 0.3:
            return p.call("la.repeat_interleave(%s, %d)" % (L, k), lambda: np.repeat(x, k))
        a = p.axis(x)
        if r.random() < 0.4:
            k = [r.randint(0, 2) for _ in range(x.shape[a])]
            if not k:
                raise Skip
        return p.call("la.repeat_interleave(%s, %s, %d)" % (L, lua(k), axis_lua(a)), lambda: np.repeat(x, k, a))
    if name == "pad":
        if n == 0 or n > 3:
            raise Skip
        mode = r.choice(["constant", "edge", "reflect", "symmetric", "wrap", "minimum", "maximum", "empty"])
        if mode == "empty":
            mode = "constant"
        q = [[r.randint(0, 3), r.randint(0, 3)] for _ in range(n)]
        return p.call("la.pad(%s, %s, %s)" % (L, lua(q), lua(mode)), lambda: np.pad(x, q, mode))
    if name in ("diagonal", "trace"):
        k = r.randint(-2, 2)
        if n < 2 or name == "trace" and not calm(x):
            raise Skip
        a, b = r.sample(range(n), 2)
        text = "la.%s(%s, %d, %d, %d)" % (name, L, k, a + 1, b + 1)
        return p.call(text, lambda: getattr(np, name)(x, k, a, b), tol_of(x, 4) if name == "trace" else None, 100 if name == "trace" else None)
    if name in ("tril", "triu"):
        k = r.randint(-2, 2)
        return p.call("la.%s(%s, %d)" % (name, L, k), lambda: getattr(np, name)(x, k))
    if name == "diag":
        k = r.randint(-2, 2)
        if x.size > 40:
            raise Skip
        return p.call("la.diag(%s, %d)" % (L, k), lambda: np.diag(x, k).copy())   # difference 10
    if name == "insert":
        a = p.axis(x)
        m = x.shape[a]
        i = r.randint(0, m)
        return p.call("la.insert(%s, %d, %s, %d)" % (L, i + 1, lua(1), axis_lua(a)), lambda: np.insert(x, i, 1, a))
    if name == "delete":
        a = p.axis(x)
        m = x.shape[a]
        if m == 0:
            raise Skip
        i = r.randrange(-m, m) if r.random() < 0.5 else [r.randrange(-m, m) for _ in range(r.randint(1, 3))]
        return p.call("la.delete(%s, %s, %d)" % (L, lua(axis_lua(i) if not isinstance(i, list) else axis_lua(tuple(i))), axis_lua(a)),
                      lambda: np.delete(x, i, a))
    if name == "append":
        w = p.pick()
        return p.call("la.append(%s, %s)" % (L, lua(w)), lambda: np.append(x, w.x))
    if name == "atleast":
        k = r.randint(1, 3)
        return p.call("la.atleast_%dd(%s)" % (k, L), lambda: getattr(np, "atleast_%dd" % k)(x))
    if name == "sliding":
        a = p.axis(x)
        k = r.randint(1, 3)
        g = lambda: np.lib.stride_tricks.sliding_window_view(x, k, axis=a)
        return p.call("la.sliding_window_view(%s, %d, %d)" % (L, k, axis_lua(a)), g)
    if name == "resize":
        s = [r.randint(0, 4) for _ in range(r.randint(1, 3))]
        return p.call("la.resize(%s, %s)" % (L, lua(s)), lambda: np.resize(x, s))
    if name == "trim_zeros":
        if n != 1:
            raise Skip
        return p.call("la.trim_zeros(%s)" % L, lambda: np.trim_zeros(x))
    if name in ("hstack", "vstack", "dstack", "column_stack"):
        w = p.partner(v)
        return p.call("la.%s{%s, %s}" % (name, L, lua(w)), lambda: getattr(np, name)([x, w.x]))
    if name in ("stack", "concatenate"):
        w = p.partner(v)
        a = p.axis(x) if n else 0
        q = [x, w.x, x] if r.random() < 0.5 else [x, w.x]
        t = [L, lua(w), L][:len(q)]
        return p.call("la.%s({%s}, %d)" % (name, ", ".join(t), axis_lua(a)), lambda: getattr(np, name)(q, axis=a))
    raise Skip


def taking(p):
    r = p.r
    name = r.choice("take take_along put put_along nonzero argwhere flatnonzero where select choose compress extract lexsort unique searchsorted clip "
                    "round nan_to_num astype isclose isin copyto".split())
    v = p.pick()
    x, L = v.x, lua(v)
    if name == "take":
        a = p.axis(x)
        n = x.shape[a]
        mode = r.choice(["raise", "wrap", "clip"])
        low, high = (-n, n) if mode == "raise" else (0, n + 3)
        if n == 0:
            raise Skip
        q = [r.randrange(low, high) for _ in range(r.randint(1, 6))]
        return p.call("la.take(%s, %s, {axis = %d, mode = %s})" % (L, lua([axis_lua(i) for i in q]), axis_lua(a), lua(mode)),
                      lambda: np.take(x, q, a, mode=mode))
    if name in ("take_along", "put_along"):
        a = p.axis(x)
        n = x.shape[a]
        if n == 0 or x.size == 0:
            raise Skip
        s = list(x.shape)
        s[a] = r.randint(1, 3)
        q = np.array([r.randrange(n) for _ in range(int(np.prod(s)))]).reshape(s)
        text = 'I("int64", {%s}, %s)' % (", ".join(map(str, s)), string((q + 1).astype("int64").tobytes()))
        if name == "take_along":
            return p.call("la.take_along_axis(%s, %s, %d)" % (L, text, axis_lua(a)), lambda: np.take_along_axis(x, q, a))
        if not writable(x):
            raise Skip
        np.put_along_axis(x, q, 1, a)
        return p.emit("!la.put_along_axis(%s, %s, 1, %d) return %s" % (L, text, axis_lua(a), L), None, [x])
    if name == "put":
        if not writable(x) or x.size == 0:
            raise Skip
        q = [r.randrange(-x.size, x.size) for _ in range(3)]
        np.put(x, q, [1, 0])
        return p.emit("!la.put(%s, %s, {1, 0}) return %s" % (L, lua([axis_lua(i) for i in q]), L), None, [x])
    if name == "nonzero":
        if x.ndim == 0:
            raise Skip
        return p.call("la.nonzero(%s)" % L, lambda: tuple(i + 1 for i in np.nonzero(x)))
    if name == "argwhere":
        return p.call("la.argwhere(%s)" % L, lambda: np.argwhere(x) + 1)
    if name == "flatnonzero":
        return p.call("la.flatnonzero(%s)" % L, lambda: np.flatnonzero(x) + 1)
    if name == "where":
        w = p.partner(v)
        m = p.input("bool", x.shape)
        return p.call("la.where(%s, %s, %s)" % (lua(m), L, lua(w)), lambda: np.where(m.x, x, w.x))
    if name == "select":
        m, k = p.input("bool", x.shape), p.input("bool", x.shape)
        if m.x.shape != k.x.shape or m.x.shape != x.shape or x.ndim == 0:
            raise Skip
        return p.call("la.select({%s, %s}, {%s, %s}, 0)" % (lua(m), lua(k), L, L), lambda: np.select([m.x, k.x], [x, x], 0))
    if name == "choose":
        q = p.data("int64", x.shape, False) % 2
        text = 'I("int64", {%s}, %s)' % (", ".join(map(str, x.shape)), string((q + 1).tobytes()))
        w = p.partner(v, same=True)
        return p.call("la.choose(%s, {%s, %s})" % (text, L, lua(w)), lambda: np.choose(q, [x, w.x]))
    if name == "compress":
        a = p.axis(x)
        m = [r.random() < 0.5 for _ in range(r.randint(1, max(1, x.shape[a])))]
        return p.call("la.compress(%s, %s, %d)" % (lua(m), L, axis_lua(a)), lambda: np.compress(m, x, a))
    if name == "extract":
        m = p.input("bool", x.shape)
        if m.x.shape != x.shape:
            raise Skip
        return p.call("la.extract(%s, %s)" % (lua(m), L), lambda: np.extract(m.x, x))
    if name == "lexsort":
        if x.ndim != 1 or x.dtype.kind == "c":
            raise Skip
        w = p.input(shape=x.shape, dtype="int8")
        return p.call("la.lexsort{%s, %s}" % (L, lua(w)), lambda: np.lexsort((x, w.x)) + 1)
    if name == "unique":
        if not calm(x):
            raise Skip
        def g():
            u, i, j, c = np.unique(x, return_index=True, return_inverse=True, return_counts=True)
            return u, i + 1, j + 1, c
        return p.call("la.unique(%s, {return_index = true, return_inverse = true, return_counts = true})" % L, g)
    if name == "searchsorted":
        if x.ndim != 1 or x.dtype.kind == "c":
            raise Skip
        w, side = p.pick(kinds="biuf"), r.choice(["left", "right"])
        s = p.step("la.sort(%s)" % L, np.sort(x), 1e-300 if x.dtype.kind == "f" else None)
        return p.call("la.searchsorted(%s, %s, %s)" % (lua(s), lua(w), lua(side)), lambda: np.searchsorted(s.x, w.x, side) + 1)
    if name == "clip":
        a, b = sorted([r.randint(-5, 5), r.randint(-5, 5)])
        if x.dtype.kind in "ub":
            a, b = abs(a), abs(a) + 2
        if x.dtype.kind == "c":
            raise Skip
        return p.call("%s:clip(%d, %d)" % (L, a, b), lambda: x.clip(a, b))
    if name == "round":
        k = r.randint(-1, 2)
        if x.dtype.kind == "b" or k < 0 and not calm(x):       # difference 16
            raise Skip
        return p.call("la.round(%s, %d)" % (L, k), lambda: np.round(x, k), tol_of(x) if x.dtype.kind == "c" else None)
    if name == "nan_to_num":
        return p.call("la.nan_to_num(%s)" % L, lambda: np.nan_to_num(x))
    if name == "astype":
        d = r.choice(DTYPES)
        if not castable(x, d):
            raise Skip
        return p.call("%s:astype(%s)" % (L, lua(d)), lambda: x.astype(d))
    if name == "isclose":
        w = p.partner(v)
        return p.call("la.isclose(%s, %s)" % (L, lua(w)), lambda: np.isclose(x, w.x))
    if name == "isin":
        w = p.pick(tame=True)
        if not calm(x):                                        # difference 19
            raise Skip
        return p.call("la.isin(%s, %s)" % (L, lua(w)), lambda: np.isin(x, w.x))
    if name == "copyto":
        if not writable(x):
            raise Skip
        w = p.partner(v)
        if not castable(w.x, x.dtype):
            raise Skip
        text = "la.copyto(%s, %s)" % (L, lua(w))
        try:
            np.copyto(x, w.x)
        except Exception as e:
            return p.emit(text, None, [], error=str(e))
        return p.emit("!%s return %s" % (text, L), None, [x])
    raise Skip


def products(p):
    r = p.r
    name = r.choice("dot matmul inner outer tensordot vdot vecdot kron cross einsum einsum einsum".split())
    v = p.pick(tame=True)
    if name == "einsum":
        letters = "ijk"
        size = {c: r.choice([0, 1, 2, 3, 4]) if r.random() < 0.2 else r.randint(1, 4) for c in letters}
        terms, ops = [], []
        for _ in range(r.randint(1, 3)):
            t = "".join(r.choice(letters) for _ in range(r.randint(1, 3)))
            terms.append(t)
            ops.append(p.input(r.choice(["float64", "float32", "int64", "int32", "complex128", "uint8", "bool"]), None, False)
                       if False else p.fresh(tuple(size[c] for c in t)))
        spec = ",".join(terms)
        if r.random() < 0.7:
            out = [c for c in letters if c in spec]
            r.shuffle(out)
            spec += "->" + "".join(out[:r.randint(0, len(out))])
        g = lambda: np.einsum(spec, *[o.x for o in ops])
        t = tol_of(g(), 8)
        return p.call("la.einsum(%s, %s)" % (lua(spec), ", ".join(map(lua, ops))), g, t, 1000 if t else None)
    if name == "matmul" and v.x.ndim >= 2:
        w = p.fresh((v.x.shape[-1], r.randint(0, 4)))
    elif name in ("dot", "matmul", "inner", "vecdot") and v.x.ndim:
        w = p.fresh((v.x.shape[-1],))
    elif name == "tensordot" and v.x.ndim:
        w = p.fresh((v.x.shape[-1], 2))
    elif name == "vdot":
        w = p.fresh(v.x.shape)
    elif name == "cross":
        v, w = p.fresh((r.randint(1, 3), 3)), p.fresh((3,))
    else:
        w = p.pick(tame=True, ndim=(1, 2))
    if v.x.size * w.x.size > 3000:
        raise Skip
    if name == "tensordot":
        g, text = (lambda: np.tensordot(v.x, w.x, 1)), "la.tensordot(%s, %s, 1)" % (lua(v), lua(w))
    else:
        g, text = (lambda: getattr(np, name)(v.x, w.x)), "la.%s(%s, %s)" % (name, lua(v), lua(w))
    try:
        t = tol_of(g(), 8)
    except Exception:
        t = None
    p.call(text, g, t, 1000 if t else None)


def linalg(p):
    r = p.r
    n = r.randint(1, 5)
    batch = (r.randint(1, 2),) if r.random() < 0.3 else ()
    d = r.choice(["float64", "float64", "float32", "complex128", "int64"])
    x = p.data(d, batch + (n, n), False)
    x = np.round(x) + np.eye(n, dtype=x.dtype) * 30
    x = x.astype(d)
    v = V(len(p.vars) + 1, x)
    p.lines.append('  v[%d] = I("%s", {%s}, %s)' % (v.id, d, ", ".join(map(str, x.shape)), string(x.tobytes())))
    p.vars.append(v)
    L = lua(v)
    name = r.choice("det inv solve matrix_power norm svdvals eigvalsh matrix_rank cholesky qr pinv slogdet cond lstsq".split())
    f = getattr(np.linalg, name)
    if name in ("solve", "lstsq"):
        if name == "lstsq" and batch:
            raise Skip
        b = p.fresh((n, 2))
        y = p.data("float64", (n, 2), False)
        if name == "lstsq":
            g = lambda: f(x, b.x)[0]
            text = "(la.linalg.lstsq(%s, %s))" % (L, lua(b))
        else:
            g, text = (lambda: f(x, b.x)), "la.linalg.solve(%s, %s)" % (L, lua(b))
    elif name == "matrix_power":
        k = r.choice([-1, 0, 2, 3])                          # difference 10
        g, text = (lambda: f(x, k)), "la.linalg.matrix_power(%s, %d)" % (L, k)
        if d == "int64" and k < 0:
            g, text = (lambda: f(x, 2)), "la.linalg.matrix_power(%s, 2)" % L
    elif name == "norm":
        o = r.choice([1, 2, np.inf, -np.inf, "fro", "nuc"])
        g, text = (lambda: f(x, o, axis=(-2, -1))), "la.linalg.norm(%s, %s, {axis = {-2, -1}})" % (L, "math.huge" if o == np.inf else "-math.huge" if o == -np.inf else lua(o))
    elif name in ("cholesky", "eigvalsh"):
        y = x + x.conj().swapaxes(-1, -2)
        w = p.step("%s + la.conjugate(%s):swapaxes(-1, -2)" % (L, L), y)
        g, text = (lambda: f(y)), "la.linalg.%s(%s)" % (name, lua(w))
    elif name == "qr":
        g, text = (lambda: np.abs(f(x, "r"))), 'la.abs(la.linalg.qr(%s, "r"))' % L
    else:
        g, text = (lambda: (tuple(f(x)) if name == "slogdet" else f(x))), "la.linalg.%s(%s)" % (name, L)
    z = g()
    t = tol_of(z, 200)
    p.call(text, g, t, floor_of(z[1] if isinstance(z, tuple) else z) if t else None)


def statistics(p):
    r = p.r
    name = r.choice("average quantile percentile histogram bincount digitize cov corrcoef interp convolve correlate polyval polymul packbits unpackbits "
                    "histogram_bin_edges nanquantile roots poly polyder polyadd unwrap apply".split())
    v = p.pick(ndim=(1, 2), kinds="iufb" if name not in ("cov", "convolve", "correlate") else None, tame=True, nonempty=True)
    x, L = v.x, lua(v)
    t, floor = None, floor_of(x)
    if name == "average":
        a = p.axis(x)
        w = p.data("int64", x.shape, False) ** 2 + 1
        text = 'I("int64", {%s}, %s)' % (", ".join(map(str, x.shape)), string(w.tobytes()))
        g, text = (lambda: np.average(x, a, w)), "la.average(%s, %d, %s)" % (L, axis_lua(a), text)
    elif name in ("quantile", "percentile", "nanquantile"):
        if x.dtype.kind == "b":
            raise Skip
        a = p.axis(x)
        q = r.choice([0, 1, 0.5, 0.25, 0.9, [0.1, 0.5]])
        if name == "percentile":
            q = [z * 100 for z in q] if isinstance(q, list) else q * 100
        m = r.choice("linear lower higher nearest midpoint hazen weibull median_unbiased inverted_cdf closest_observation".split())
        g = lambda: getattr(np, name)(x, q, axis=a, method=m)
        text = "la.%s(%s, %s, {axis = %d, method = %s})" % (name, L, lua(q), axis_lua(a), lua(m))
    elif name in ("histogram", "histogram_bin_edges"):
        k = r.randint(1, 6)
        if x.dtype.kind == "b":
            raise Skip
        g, text = (lambda: getattr(np, name)(x, k)), "la.%s(%s, %d)" % (name, L, k)
    elif name == "bincount":
        if x.ndim != 1 or x.dtype.kind not in "iu":
            raise Skip
        g, text = (lambda: np.bincount(x, minlength=4)), "la.bincount(%s, {minlength = 4})" % L
    elif name == "digitize":
        right = r.random() < 0.5
        g, text = (lambda: np.digitize(x, [-2, 0, 1.5, 4], right)), "la.digitize(%s, {-2, 0, 1.5, 4}, %s)" % (L, lua(right))
    elif name in ("cov", "corrcoef"):
        g, text = (lambda: getattr(np, name)(x)), "la.%s(%s)" % (name, L)
        if name == "corrcoef" or x.shape[-1] < 2:
            raise Skip
        floor = floor ** 2
    elif name == "interp":
        g, text = (lambda: np.interp(x, [-3, 0, 2.5, 5], [1, -1, 4, 0.5])), "la.interp(%s, {-3, 0, 2.5, 5}, {1, -1, 4, 0.5})" % L
    elif name in ("convolve", "correlate"):
        w = p.fresh((r.randint(1, 5),))
        m = r.choice(["full", "same", "valid"])
        if x.ndim != 1:
            raise Skip
        g, text = (lambda: getattr(np, name)(x, w.x, m)), "la.%s(%s, %s, %s)" % (name, L, lua(w), lua(m))
        floor = 1000
    elif name == "polyval":
        g, text = (lambda: np.polyval([1, -2, 3], x)), "la.polyval({1, -2, 3}, %s)" % L
        floor = 1000
    elif name in ("polymul", "polyadd"):
        if x.ndim != 1 or x.dtype.kind == "b":
            raise Skip
        g, text = (lambda: getattr(np, name)(x, [1, 2])), "la.%s(%s, {1, 2})" % (name, L)
    elif name in ("poly", "polyder"):
        if x.ndim != 1 or x.size > 6 or x.dtype.kind == "b" or x.dtype == np.float16:
            raise Skip
        g, text = (lambda: getattr(np, name)(x)), "la.%s(%s)" % (name, L)
        floor = floor ** 4
    elif name == "packbits":
        a = p.axis(x)
        y = x > 0
        g, text = (lambda: np.packbits(y, a)), "la.packbits(%s:gt(0), %d)" % (L, axis_lua(a))
    elif name == "unpackbits":
        a = p.axis(x)
        y = x.astype("uint8") if castable(x, "uint8") else None
        if y is None:
            raise Skip
        g, text = (lambda: np.unpackbits(y, a)), 'la.unpackbits(%s:astype("uint8"), %d)' % (L, axis_lua(a))
    elif name == "unwrap":
        if x.dtype.kind in "iub" or x.dtype == np.float16:      # difference 16
            raise Skip
        g, text = (lambda: np.unwrap(x)), "la.unwrap(%s)" % L
    else:
        raise Skip
    try:
        z = g()
        t = tol_of(z[1] if isinstance(z, tuple) else z, 8)
    except Exception:
        t = None
    p.call(text, g, t, floor if t else None)


def fresh(p, shape):
    """A new small array of exactly this shape."""
    d = p.r.choice(["float64", "float64", "float32", "int64", "int32", "complex128", "uint8", "bool", "float16", "complex64", "int8"])
    x = p.data(d, shape, False)
    v = V(len(p.vars) + 1, x)
    p.lines.append('  v[%d] = I("%s", {%s}, %s)' % (v.id, d, ", ".join(map(str, shape)), string(x.tobytes())))
    p.vars.append(v)
    return v


Program.fresh = fresh
OPERATIONS = [binary, binary, binary, operator, unary, unary, inplace, inplace, index, index, index, assign, assign, mask, reduce, reduce, reduce,
              cumulative, ufunc_method, shaping, shaping, shaping, shaping, taking, taking, taking, products, linalg, statistics]


def program(seed):
    p = Program(seed)
    for _ in range(p.r.randint(1, 3)):
        try:
            p.input()
        except Skip:
            pass
    tries = 0
    want = p.r.randint(3, 9)
    while p.count < want and tries < 60:
        tries += 1
        op = p.r.choice(OPERATIONS)
        lines, variables, count = len(p.lines), len(p.vars), p.count
        saved = [v.x.copy() for v in p.vars]
        try:
            op(p)
        except Exception as e:
            if not isinstance(e, Skip) and os.environ.get("LUNARRAY_FUZZ_VERBOSE"):
                print(seed, op.__name__, repr(e), file=sys.stderr)
            # nothing of a step that was given up stays, neither in the source nor in the arrays
            del p.lines[lines:]
            del p.vars[variables:]
            p.count = count
            for v, x in zip(p.vars, saved):
                if v.x.flags.writeable:
                    v.x[...] = x
    for v in p.vars:
        p.lines.append("  C(v, %d, %s)" % (v.id, expectation(v.x)))
    return "P(%d, function (v)\n%s\nend)\n" % (seed, "\n".join(p.lines))


def main():
    seed, n = int(sys.argv[1]), int(sys.argv[2])
    print("-- written by tests/fuzz/differential.py %s with NumPy %s" % (" ".join(sys.argv[1:]), np.__version__))
    most = int(sys.argv[3]) if len(sys.argv) > 3 else None
    while n > 0:
        text = program(seed)
        seed += 1
        if most is None or len(text) <= most:
            sys.stdout.write(text)
            n -= 1


if __name__ == "__main__":
    main()
