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
  9  ufunc.at with a Lua number: weak as everywhere, NumPy makes it int64 first (uint64: float64, or an error)
 10  diag of a matrix and matrix_power(x, 1) are copies, in NumPy a read-only view and x itself
 11  where = mask with an out that overlaps an input and is cast: NumPy writes elements outside the mask
 12  x[mask] = v with v overlapping x: NumPy reads elements it has written
 13  median over several axes of an empty array is NaN, in NumPy an error of its reshaping
 14  sort, sets, max and min of 0.0 and -0.0, which are equal: either first
 16  unwrap of unsigned and of one-byte integers, and round to tens at the edge of an integer dtype: NumPy's differences wrap around
 17  the value of a masked or listed assignment that selects nothing has to broadcast all the same
 18  power(x, 0.5) is sqrt(x) for float16 as for float32 and float64 (of -inf: NaN); in NumPy float16 goes another way in np.power
 19  isin of uint64 beyond 2^53 in floats: NumPy takes two neighbours that round to one float as a match
 20  objects with no Lua counterpart (structured, string and datetime dtypes, masked arrays) are not generated
 21  casting = "equiv" refuses Python numbers in NumPy, where "no", which allows less, takes them
 22  a Fourier transform with n of an axis of length 0: NumPy reads memory that is not the array's
 23  a view of bools in another dtype is read-only, as a bool must stay 0 or 1
 24  how a result lies in memory whose inputs lie in different orders (and argwhere's), and so whether a later reshape of it is a view or
     a copy, and what ravel("A") of it is
 25  quantiles of integers whose difference does not fit their dtype (88 and -101 in int8): NumPy's interpolation wraps around
 26  isnan with a reversed out: NumPy 2.4 writes some of the results elsewhere
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


def wide(x):
    """Integers whose differences may not fit their dtype (difference 25)."""
    return x.dtype.kind in "iu" and int(np.max(x)) - int(np.min(x)) > np.iinfo(x.dtype).max


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
    """Whether x can be written and no two of its elements share memory, where the order of writing would show."""
    if not x.flags.writeable or any(s == 0 and n > 1 for s, n in zip(x.strides, x.shape)):
        return False
    axes = sorted((abs(s), n) for s, n in zip(x.strides, x.shape) if n > 1)
    if all(s * (n - 1) + x.itemsize <= t for (s, n), (t, _) in zip(axes, axes[1:])):
        return True
    places = sum(np.arange(n).reshape(-1, *[1] * i) * s for i, (s, n) in enumerate(zip(x.strides[::-1], x.shape[::-1])))
    return np.unique(places).size == x.size


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
    if len(q) == 0:
        return slice(0, 0), "1:0"
    s = slice(q[0], q[-1] + 1 if k > 0 else q[-1] - 1 if q[-1] > 0 else None, k)     # the axis may be longer than n
    return s, "%d:%d" % (q[0] + 1, q[-1] + 1) + ("" if k == 1 else ":%d" % k)


def index(p):
    v = p.pick(ndim=(1, 2, 3, 4))
    i, t = index_of(p, v.x)
    x = v.x[i]
    if isinstance(x, np.ndarray) and x.ndim and not np.may_share_memory(x, v.x):
        x = np.ascontiguousarray(x)                                                  # difference 24
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
    if np.size(target) == 0 and (not broadcasts(np.shape(y), target.shape) or np.broadcast_shapes(np.shape(y), target.shape) != target.shape):
        raise Skip                                             # difference 17
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
    ex = lambda g: (lambda x: tol_of(x, 4) if name in ("add", "subtract", "multiply") else ufunc_tolerance(name, x))(g())
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
    p.call(text, g, t, floor_of(v.x) * 10 if t and name not in ("maximum", "minimum") else None)


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
        return p.call("la.pad(%s, %s, %s)" % (L, lua(q), lua(mode)), lambda: np.pad(x, q, mode), 1e-300 if x.dtype.kind in "fc" else None)      # difference 14
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
        return p.call("la.argwhere(%s)" % L, lambda: np.ascontiguousarray(np.argwhere(x)) + 1)      # difference 24
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
        if x.dtype.kind == "b" or wide(x):
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
        if x.dtype.kind in "bu" or x.dtype.itemsize == 1 or x.dtype == np.float16:      # difference 16
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


# ---- more of the arguments ----

def array_lua(x):
    """An array that is no variable, as Lua source."""
    return 'I("%s", {%s}, %s)' % (x.dtype.name, ", ".join(map(str, x.shape)), string(np.ascontiguousarray(x).tobytes()))


def positions_lua(q):
    """Integer positions (negative ones from the end) as an array that counts from 1."""
    return array_lua(np.where(q >= 0, q + 1, q).astype("int64"))


def ufunc_options(p):
    """out =, where =, dtype =, casting =."""
    r = p.r
    name = r.choice("add subtract multiply divide maximum minimum floor_divide remainder equal less logical_and negative absolute sqrt square floor "
                    "conjugate sign isnan".split())
    f = getattr(np, name)
    v = p.pick(ndim=(1, 2, 3), tame=True)
    if v.x.dtype.kind == "c" and name in ("sign", "sqrt"):
        raise Skip
    args, texts = [v.x], [lua(v)]
    if f.nin == 2:
        w = p.partner(v) if r.random() < 0.6 else scalar_for(p, v.x, name)
        args.append(w.x if isinstance(w, V) else w)
        texts.append(lua(w))
    options, shown = {}, {}
    if r.random() < 0.35 and name not in ("equal", "less", "logical_and", "isnan"):
        d = r.choice(DTYPES)
        if r.random() < 0.5:
            options["casting"] = shown["casting"] = r.choice(["safe", "same_kind", "no", "equiv", "unsafe"])
        if options.get("casting") == "unsafe" and not all(castable(np.asarray(a), d) for a in args):
            raise Skip
        if any(np.asarray(a).size and np.asarray(a).dtype.kind in "if" and np.min(np.real(a)) < 0 for a in args) and d.startswith("uint"):
            raise Skip
        options["dtype"] = shown["dtype"] = d
    elif r.random() < 0.15 and name != "logical_and":
        options["casting"] = shown["casting"] = r.choice(["safe", "same_kind", "no", "equiv"])
    if options.get("casting") == "equiv" and not isinstance(args[-1], np.ndarray):
        raise Skip                                             # difference 21
    try:
        y = f(*args, **options)
    except Exception:
        y = None
    o = None
    if r.random() < 0.6 and isinstance(y, np.ndarray):
        d = y.dtype.name if r.random() < 0.5 else r.choice(DTYPES)
        if not castable(y, d) or (y.size and y.dtype.kind in "if" and d.startswith("uint") and np.min(y) < 0):
            raise Skip
        s = y.shape if r.random() < 0.9 else y.shape + (2,)
        o = p.input(d, s, False)
        if r.random() < 0.3 and o.x.shape == s and o.x.ndim > 1:
            o = p.step("%s.T" % lua(o), o.x.T)
            if o.x.shape != s:
                raise Skip
        if name == "isnan" and min(o.x.strides) < 0:           # difference 26
            raise Skip
        options["out"], shown["out"] = o.x, o
    if o is not None and r.random() < 0.5:
        m = p.data("bool", o.x.shape if r.random() < 0.6 else o.x.shape[-1:], False)
        options["where"] = m
        shown["where"] = m
    text = "la.%s(%s%s)" % (name, ", ".join(texts), ", {%s}" % ", ".join("%s = %s" % (k, array_lua(a) if isinstance(a, np.ndarray) else lua(a)) for k, a in shown.items()) if shown else "")
    try:
        z = f(*args, **options)
    except Exception as e:
        return p.emit(text, None, [], error=type(e).__name__ + ": " + str(e))
    t = ufunc_tolerance(name, z if y is None else y, v.x) or (tol_of(z) if isinstance(z, np.ndarray) and (z.dtype == np.float16 or z.dtype.kind == "c") else None)
    if o is not None:
        return p.emit("!%s return %s" % (text, lua(o)), None, [o.x], t, floor_of(o.x) if t else None)
    p.step(text, z, t)


def fancy_of(p, x):
    """An index with several lists, arrays of several axes, masks of several axes."""
    r = p.r
    items, texts, k = [], [], 0
    shape = r.choice([(3,), (2,), (2, 1), (1, 3), (2, 3), (), (0,)])
    while k < x.ndim:
        n, c = x.shape[k], r.random()
        if c < 0.5 and n > 0:
            s = shape if r.random() < 0.7 else r.choice([(1,), ()])
            q = np.array([r.randrange(-n, n) for _ in range(int(np.prod(s)))], "int64").reshape(s)
            items.append(q)
            texts.append(positions_lua(q))
        elif c < 0.6 and k + 1 < x.ndim:
            m = p.data("bool", x.shape[k:k + 2], False)
            items.append(m)
            texts.append(array_lua(m))
            k += 1
        elif c < 0.7 and n > 0:
            i = r.randrange(-n, n)
            items.append(i)
            texts.append(str(i + 1 if i >= 0 else i))
        elif c < 0.78:
            items.append(None)
            texts.append("la.newaxis")
            k -= 1
            if len(items) > 5:
                raise Skip
        else:
            s = slice_of(p, n)
            items.append(s[0])
            texts.append('"%s"' % s[1])
        k += 1
        if r.random() < 0.15:
            break
    if not items or not any(isinstance(i, np.ndarray) for i in items):
        raise Skip
    return tuple(items), texts


def fancy(p):
    r = p.r
    v = p.pick(ndim=(1, 2, 3, 4))
    i, t = fancy_of(p, v.x)
    text = "%s[{%s}]" % (lua(v), ", ".join(t))
    try:
        target = v.x[i]
    except Exception as e:
        return p.emit(text, None, [], error=type(e).__name__ + ": " + str(e))
    if r.random() < 0.6:
        return p.step(text, target)
    flat = np.arange(v.x.size).reshape(v.x.shape)[i]
    if not writable(v.x) or np.unique(flat).size != np.size(flat):      # the order of writing to one place is nobody's promise
        raise Skip
    y = p.data(v.x.dtype.name if r.random() < 0.6 else "int8" if v.x.dtype.kind not in "ub" else v.x.dtype.name, np.shape(target)[r.randint(0, np.ndim(target)):], False)
    if not castable(y, v.x.dtype):
        raise Skip
    text = "!%s[{%s}] = %s return %s" % (lua(v), ", ".join(t), array_lua(y), lua(v))
    try:
        v.x[i] = y
    except Exception as e:
        return p.emit(text, None, [], error=str(e))
    p.emit(text, None, [v.x])


def element(p):
    """One element read, one written."""
    r = p.r
    v = p.pick(ndim=(1, 2, 3), nonempty=True)
    i = tuple(r.randrange(-n, n) for n in v.x.shape)
    t = ", ".join(str(k + 1 if k >= 0 else k) for k in i)
    form = r.randrange(4)
    if form < 2 or not writable(v.x):
        x = v.x[i]
        if v.x.dtype == np.uint64 and x > 2 ** 63:
            raise Skip                                         # difference 6
        return p.emit("%s(%s)" % (lua(v), t) if form == 0 else "%s[{%s}]" % (lua(v), t), None, [x])
    w = scalar_for(p, v.x, "add")
    if v.x.dtype.kind in "iub":
        w = abs(int(w)) if v.x.dtype.kind != "b" else bool(w)
    v.x[i] = w
    p.emit("!%s %s return %s" % (lua(v), ":set(%s, %s)" % (t, lua(w)), lua(v)) if form == 2 else "!%s[{%s}] = %s return %s" % (lua(v), t, lua(w), lua(v)), None, [v.x])


def reduce_options(p):
    r = p.r
    name = r.choice("sum prod mean min max any all std var argmax argmin count_nonzero nansum nanmax nanmean".split())
    v = p.pick(tame=True, ndim=(0, 1, 2, 3, 4))
    x = v.x
    if name == "prod" and x.size > 20 or x.dtype.kind == "c" and name in ("min", "max", "argmax", "argmin", "nanmax"):
        raise Skip
    f = getattr(np, name)
    options, shown, position = {}, {}, name.startswith("arg")
    if position:
        if x.ndim and r.random() < 0.7:
            options["axis"] = p.axis(x)
    elif r.random() < 0.75 and x.ndim:
        k = r.randint(0, x.ndim)
        options["axis"] = p.axis(x) if r.random() < 0.5 else tuple(a - (x.ndim if r.random() < 0.3 else 0) for a in r.sample(range(x.ndim), k))
    if name == "nanmax" and x.size == 0 and isinstance(options.get("axis"), tuple):
        raise Skip
    if r.random() < 0.3:
        options["keepdims"] = True
    if name in ("sum", "prod", "mean", "nansum") and r.random() < 0.3:
        options["dtype"] = r.choice(["float64", "float32", "int64", "complex128", "int32", "float16"])
        if not castable(x, options["dtype"]) or (x.dtype.kind == "c" and options["dtype"][0] != "c") or (x.dtype.kind == "f" and options["dtype"][0] == "i"):
            raise Skip
    if name in ("sum", "prod", "min", "max") and r.random() < 0.3:
        options["initial"] = r.randint(0, 3)
    if name in ("sum", "prod", "mean", "any", "all", "std", "var") and r.random() < 0.3 and x.ndim:
        options["where"] = p.data("bool", x.shape if r.random() < 0.7 else x.shape[-1:], False)
    if name in ("min", "max") and "initial" in options and r.random() < 0.5 and x.ndim:
        options["where"] = p.data("bool", x.shape, False)
    if name in ("std", "var"):
        options["ddof"] = r.choice([0, 1, 0.5])
    for k, a in options.items():
        shown[k] = axis_lua(a) if k == "axis" else a
    body = ", ".join("%s = %s" % (k, array_lua(a) if isinstance(a, np.ndarray) else lua(a)) for k, a in shown.items())

    def g():
        z = f(x, **options)
        return z + 1 if position else z
    try:
        z = g()
    except Exception:
        z = np.zeros(0)
    exact = name in ("min", "max", "any", "all", "argmax", "argmin", "count_nonzero", "nanmax")
    t = (1e-300 if x.dtype.kind == "f" and not position else None) if exact else tol_of(z, 4)
    scale = floor_of(x)
    floor = None if exact or name == "prod" else scale ** 2 * 2 if name in ("std", "var") else scale * max(1, x.size ** 0.5)
    if name == "std" and t:
        t = t ** 0.5 if z.dtype != np.float16 else 0.1
    if x.dtype == np.float16 and name in ("sum", "mean", "nansum", "std", "var") and t:
        t = max(t, 2e-2)                                       # difference 2
    p.call("la.%s(%s%s)" % (name, lua(v), ", {%s}" % body if body else ""), g, t, floor if t else None)


def with_nans(p):
    """The functions that pass over NaN, on arrays that have some."""
    r = p.r
    d = r.choice(["float64", "float32", "float64", "float16"])
    x = p.data(d, p.shape(r.choice([1, 2, 3])), False)
    if x.size:
        x.reshape(-1)[[r.randrange(x.size) for _ in range(r.randint(0, 1 + x.size // 2))]] = np.nan
    v = V(len(p.vars) + 1, x)
    p.lines.append("  v[%d] = %s" % (v.id, array_lua(x)))
    p.vars.append(v)
    name = r.choice("nansum nanprod nanmin nanmax nanmean nanstd nanvar nanmedian nanargmin nanargmax nancumsum nancumprod median max min argmax argmin sort argsort maximum "
                    "fmax isnan nan_to_num nanquantile unique cumsum count_nonzero any sum ptp searchsorted isclose array_equal".split())
    if name in ("nanprod", "nancumprod") and x.size > 10:
        raise Skip
    L, a = lua(v), p.axis(x)
    f = getattr(np, name)
    t = EPS[d] * 8
    floor = floor_of(x) ** (2 if "var" in name or "std" in name else 1) * max(1, x.size ** 0.5)
    if name in ("maximum", "fmax", "isclose", "array_equal"):
        w = p.fresh(x.shape)
        if w.x.dtype.kind == "c":
            raise Skip
        if name == "isclose":
            return p.call("la.isclose(%s, %s, {equal_nan = true})" % (L, lua(w)), lambda: np.isclose(x, w.x, equal_nan=True))
        return p.call("la.%s(%s, %s)" % (name, L, lua(w)), lambda: f(x, w.x), 1e-300 if name != "array_equal" else None)
    if name == "nan_to_num":
        return p.call("la.nan_to_num(%s, {nan = 7, posinf = 8})" % L, lambda: f(x, nan=7, posinf=8))
    if name == "isnan":
        return p.call("la.isnan(%s)" % L, lambda: f(x))
    if name == "unique":
        e = r.random() < 0.5
        return p.call("la.unique(%s, {return_counts = true, equal_nan = %s})" % (L, lua(e)), lambda: tuple(f(x, return_counts=True, equal_nan=e)))
    if name == "searchsorted":
        s = np.sort(x.reshape(-1))
        w = p.step("la.sort(%s:ravel())" % L, s, 1e-300)
        return p.call("la.searchsorted(%s, %s)" % (lua(w), L), lambda: np.searchsorted(s, x) + 1)
    if name == "nanquantile":
        q = r.choice([0, 0.5, 0.25, 1])
        return p.call("la.nanquantile(%s, %s, {axis = %d})" % (L, lua(q), axis_lua(a)), lambda: f(x, q, axis=a), t, floor)
    if name in ("sort", "argsort"):
        if name == "sort":
            return p.call("la.sort(%s, %d)" % (L, axis_lua(a)), lambda: np.sort(x, a), 1e-300)
        return p.call('la.argsort(%s, %d, "stable")' % (L, axis_lua(a)), lambda: np.argsort(x, a, kind="stable") + 1)
    position = "arg" in name
    exact = position or name in ("nanmin", "nanmax", "min", "max", "any", "count_nonzero")
    if name == "ptp":
        exact = False
    options = {"axis": a}
    if position and r.random() < 0.2:
        options = {}
    if r.random() < 0.3 and "cum" not in name:
        options["keepdims"] = True
    if name in ("nanstd", "nanvar") and r.random() < 0.4:
        options["ddof"] = 1
    shown = {k: axis_lua(b) if k == "axis" else b for k, b in options.items()}
    if name in ("nanstd",) and d != "float16":
        t = t ** 0.5
    elif name in ("nanstd", "nanvar"):
        t = 0.1
    p.call("la.%s(%s, %s)" % (name, L, lua(shown)) if shown else "la.%s(%s)" % (name, L), lambda: f(x, **options) + 1 if position else f(x, **options),
           (1e-300 if not position else None) if exact else t, None if exact or "prod" in name else floor)


def sorting(p):
    r = p.r
    v = p.pick(ndim=(1, 2, 3))
    x, L = v.x, lua(v)
    name = r.choice("sort sort_all argsort partition argpartition sort_ descending lexsort sort_complex searchsorted_sorter ranks".split())
    a = p.axis(x)
    exact = 1e-300 if x.dtype.kind in "fc" else None          # difference 14
    if x.dtype.kind == "c" and not calm(x):
        raise Skip
    kind = r.choice(["quicksort", "stable", "heapsort", "mergesort"])
    if name == "sort":
        return p.call("la.sort(%s, %d, %s)" % (L, axis_lua(a), lua(kind)), lambda: np.sort(x, a, kind), exact)
    if name == "sort_all":
        return p.call("la.sort(%s, {axis = false})" % L, lambda: np.sort(x, None), exact)
    if name == "argsort":
        return p.call("la.argsort(%s, {axis = false, kind = \"stable\"})" % L, lambda: np.argsort(x, None, kind="stable") + 1)
    if name == "sort_":
        if not writable(x):
            raise Skip
        x.sort(axis=a)
        return p.emit("!%s:sort_(%d) return %s" % (L, axis_lua(a), L), None, [x], exact)
    if name in ("partition", "argpartition"):
        n = x.shape[a]
        if n == 0 or x.dtype.kind == "c":
            raise Skip
        k = r.randrange(-n, n)
        s = "la.partition(%s, %d, %d)" % (L, axis_lua(k), axis_lua(a)) if name == "partition" else \
            "la.take_along_axis(%s, la.argpartition(%s, %d, %d), %d)" % (L, L, axis_lua(k), axis_lua(a), axis_lua(a))
        return p.call("la.take(%s, {%d}, %d)" % (s, axis_lua(k), axis_lua(a)), lambda: np.take(np.partition(x, k, a), [k], a), exact, keep=False)
    if name == "descending":
        if x.dtype.kind == "c" or (x.dtype.kind == "f" and np.any(np.isnan(x))):
            raise Skip
        return p.call("la.sort(%s, {axis = %d, descending = true})" % (L, axis_lua(a)), lambda: np.flip(np.sort(x, a), a), exact)
    if name == "lexsort":
        if x.ndim != 2 or x.dtype.kind == "c":
            raise Skip
        return p.call("la.lexsort(%s)" % L, lambda: np.lexsort(x) + 1)
    if name == "sort_complex":
        return p.call("la.sort_complex(%s)" % L, lambda: np.sort_complex(x), exact) if x.ndim == 1 and calm(x) and x.dtype.kind in "fc" and x.dtype != np.float16 else None
    if name == "searchsorted_sorter":
        if x.ndim != 1 or x.dtype.kind == "c" or x.dtype.kind == "f" and np.any(x == 0):
            raise Skip
        o = np.argsort(x, kind="stable")
        w = p.fresh(r.choice([(3,), (), (2, 2), (0,)]))
        if w.x.dtype.kind == "c":
            raise Skip
        return p.call("la.searchsorted(%s, %s, {side = \"right\", sorter = la.argsort(%s, {kind = \"stable\"})})" % (L, lua(w), L), lambda: np.searchsorted(x, w.x, "right", o) + 1)
    raise Skip


def sets(p):
    r = p.r
    name = r.choice("union1d intersect1d setdiff1d setxor1d isin unique unique_axis unique_all intersect_indices bincount digitize".split())
    v = p.pick(tame=True, ndim=(0, 1, 2))
    x, L = v.x, lua(v)
    if name == "unique":
        return p.call("la.unique(%s)" % L, lambda: np.unique(x), 1e-300 if x.dtype.kind in "fc" else None)   # difference 14
    if name == "unique_axis":
        if x.ndim != 2 or x.dtype.kind == "c" or x.dtype.kind == "f" and np.any(x == 0) or x.size == 0:
            raise Skip
        a = p.axis(x)
        return p.call("la.unique(%s, {axis = %d, return_index = true, return_inverse = true, return_counts = true})" % (L, axis_lua(a)),
                      lambda: (lambda u: (u[0], u[1] + 1, u[2].reshape(-1) + 1, u[3]))(np.unique(x, True, True, True, axis=a)))
    if name == "unique_all":
        return p.call("la.unique_all(%s)" % L, lambda: (lambda u: (u[0], u[1] + 1, u[2] + 1, u[3]))(np.unique_all(x)), 1e-300 if x.dtype.kind in "fc" else None)
    w = p.pick(tame=True, ndim=(0, 1, 2))
    t = 1e-300 if np.result_type(x, w.x).kind in "fc" else None
    if name == "isin":
        i = r.random() < 0.5
        return p.call("la.isin(%s, %s, {invert = %s})" % (L, lua(w), lua(i)), lambda: np.isin(x, w.x, invert=i))
    if name == "intersect_indices":
        if np.result_type(x, w.x).kind == "c" or x.size and w.x.size and np.result_type(x, w.x).kind == "f" and (np.any(x == 0) or np.any(w.x == 0)):
            raise Skip
        return p.call("la.intersect1d(%s, %s, {return_indices = true})" % (L, lua(w)), lambda: (lambda u: (u[0], u[1] + 1, u[2] + 1))(np.intersect1d(x, w.x, return_indices=True)))
    if name in ("bincount", "digitize"):
        if name == "bincount":
            y = (np.abs(x.real).astype("int64") % 7).reshape(-1)
            g = p.data("float64", y.shape, False)
            return p.call("la.bincount(%s, %s)" % (array_lua(y), array_lua(g)), lambda: np.bincount(y, g), 1e-13, 100)
        if x.dtype.kind == "c":
            raise Skip
        return p.call("la.digitize(%s, {4, 1.5, 0, -2})" % L, lambda: np.digitize(x, [4, 1.5, 0, -2]))
    return p.call("la.%s(%s, %s)" % (name, L, lua(w)), lambda: getattr(np, name)(x, w.x), t)


def shaping_more(p):
    r = p.r
    name = r.choice("meshgrid indices ix unravel ravel_multi tril_indices diag_indices fill_diagonal place putmask block hsplit vsplit dsplit broadcast_arrays flipud "
                    "fliplr as_strided view byteswap contiguous astype_order copy ravel_k pad_more insert_list append_axis full_like roll_tuple rot90_axes sliding2 "
                    "tile_long squeeze_tuple expand_tuple moveaxis_tuple concat_none column_c r_ flip_tuple resize_ delete_range split_none trim2 swap_newaxis".split())
    v = p.pick()
    x, L, n = v.x, lua(v), v.x.ndim
    if name == "meshgrid":
        w, o = p.pick(ndim=1), r.choice(["xy", "ij"])
        u = p.pick(ndim=1)
        return p.call("la.meshgrid(%s, %s, {indexing = %s})" % (lua(u), lua(w), lua(o)), lambda: tuple(np.meshgrid(u.x, w.x, indexing=o)))
    if name == "indices":
        s = [r.randint(0, 3) for _ in range(r.randint(1, 3))]
        return p.call("la.indices(%s)" % lua(s), lambda: np.indices(s) + 1)
    if name == "ix":
        if n != 2 or x.size == 0:
            raise Skip
        a, b = [r.randrange(x.shape[0]) for _ in range(2)], [r.randrange(x.shape[1]) for _ in range(3)]
        return p.call("%s[{la.ix_(%s, %s)}]" % (L, lua([i + 1 for i in a]), lua([i + 1 for i in b])), lambda: x[np.ix_(a, b)])
    if name in ("unravel", "ravel_multi"):
        s = [r.randint(1, 4) for _ in range(r.randint(1, 3))]
        q = np.array([r.randrange(int(np.prod(s))) for _ in range(4)]).reshape(r.choice([(4,), (2, 2), (1, 4)]))
        o = r.choice(["C", "F"])
        if name == "unravel":
            return p.call("la.unravel_index(%s, %s, %s)" % (positions_lua(q), lua(s), lua(o)), lambda: tuple(i + 1 for i in np.unravel_index(q, s, o)))
        m = np.unravel_index(q, s, o)
        return p.call("la.ravel_multi_index({%s}, %s, {order = %s})" % (", ".join(positions_lua(i) for i in m), lua(s), lua(o)), lambda: np.ravel_multi_index(m, s, order=o) + 1)
    if name in ("tril_indices", "diag_indices"):
        k, c = r.randint(0, 4), r.randint(-2, 2)
        if name == "diag_indices":
            return p.call("la.diag_indices(%d, 2)" % k, lambda: tuple(i + 1 for i in np.diag_indices(k, 2)))
        return p.call("la.%s(%d, %d)" % (name, k, c), lambda: tuple(i + 1 for i in getattr(np, name)(k, c)))
    if name == "fill_diagonal":
        if n < 2 or not writable(x) or n > 2 and len(set(x.shape)) > 1:
            raise Skip
        y = p.data(r.choice([x.dtype.name, "int8" if x.dtype.kind not in "ub" else x.dtype.name]), r.choice([(), (2,), (1,), (4,)]), False)
        wrap = r.random() < 0.4
        if n == 2 and x.size == 0:
            raise Skip
        np.fill_diagonal(x, y, wrap)
        return p.emit("!la.fill_diagonal(%s, %s, {wrap = %s}) return %s" % (L, array_lua(y), lua(wrap), L), None, [x])
    if name in ("place", "putmask"):
        if not writable(x) or n == 0:
            raise Skip
        m, y = p.data("bool", x.shape, False), p.data(x.dtype.name, (r.randint(1, 3),), False)
        getattr(np, name)(x, m, y)
        return p.emit("!la.%s(%s, %s, %s) return %s" % (name, L, array_lua(m), array_lua(y), L), None, [x])
    if name == "block":
        w = p.partner(v)
        return p.call("la.block{{%s, %s}, {%s, %s}}" % (L, lua(w), L, lua(w)), lambda: np.block([[x, w.x], [x, w.x]]))
    if name in ("hsplit", "vsplit", "dsplit"):
        k = r.randint(1, 3) if r.random() < 0.6 else [1, r.randint(0, 4)]
        return p.call("la.%s(%s, %s)" % (name, L, lua(k)), lambda: list(getattr(np, name)(x, k)))
    if name == "broadcast_arrays":
        w = p.partner(v)
        return p.call("la.broadcast_arrays(%s, %s)" % (L, lua(w)), lambda: tuple(np.array(a) for a in np.broadcast_arrays(x, w.x)))
    if name in ("flipud", "fliplr"):
        return p.call("la.%s(%s)" % (name, L), lambda: getattr(np, name)(x))
    if name == "as_strided":
        if n != 1 or x.size < 4 or x.strides[0] < 0:
            raise Skip
        k = r.randint(1, 3)
        s, q = (x.size - k, k + 1), (x.strides[0], x.strides[0])
        return p.call("la.as_strided(%s, %s, %s)" % (L, lua(list(s)), lua(list(q))), lambda: np.lib.stride_tricks.as_strided(x, s, q))
    if name == "view":
        d = r.choice(["uint8", "int16", "float32", "int64", "complex64", x.dtype.name.replace("uint", "int")])
        if x.dtype.kind == "b" and d != "bool":                # difference 23
            raise Skip
        if d == "bool" or n == 0 and np.dtype(d).itemsize != x.dtype.itemsize:
            raise Skip
        try:
            y = x.view(d)
            if y.dtype.kind in "fc" and not np.all(np.isfinite(y)):
                raise Skip                                     # the bits of a NaN
        except Skip:
            raise
        except Exception:
            pass
        return p.call("%s:view(%s)" % (L, lua(d)), lambda: x.view(d))
    if name == "byteswap":
        if x.dtype.kind in "fc":
            raise Skip
        return p.call("%s:byteswap()" % L, lambda: x.byteswap()) if x.dtype.kind != "b" else None
    if name == "contiguous":
        f = r.choice(["ascontiguousarray", "asfortranarray"])
        return p.call("la.%s(%s)" % (f, L), lambda: getattr(np, f)(x), keep=False) if n else None
    if name == "astype_order":
        d, o = r.choice(DTYPES), r.choice("CFKA")
        if not castable(x, d) or x.dtype.kind in "if" and d.startswith("uint") and x.size and np.min(x) < 0:
            raise Skip
        y = x.astype(d, order=o)
        return p.step("%s:astype(%s, %s)" % (L, lua(d), lua(o)), y)
    if name == "copy":
        o = r.choice("CFKA")
        y = p.step("%s:copy(%s)" % (L, lua(o)), x.copy(o))
        if y is not None and o in "CF" and y.x.size and all(k > 1 for k in y.x.shape):      # difference 24
            p.emit("la.array(%s.strides)" % lua(y), None, [np.array(y.x.strides)])
        return
    if name == "ravel_k":
        o = r.choice("KA")
        if not x.flags.c_contiguous:                           # difference 24
            raise Skip
        return p.call("%s:ravel(%s)" % (L, lua(o)), lambda: x.ravel(o))
    if name == "pad_more":
        if n == 0 or n > 3 or x.size == 0 or not calm(x):
            raise Skip
        m = r.choice(["linear_ramp", "mean", "median", "constant", "reflect", "symmetric", "maximum"])
        if m in ("mean", "median", "linear_ramp") and x.dtype.kind != "f" or x.dtype == np.float16 or x.dtype.kind in "bc":
            raise Skip
        q = [[r.randint(0, 3), r.randint(0, 3)] for _ in range(n)]
        options = {"linear_ramp": {"end_values": 3}, "constant": {"constant_values": 5}, "mean": {"stat_length": 2}, "maximum": {"stat_length": 1}}.get(m, {})
        if m in ("reflect", "symmetric") and r.random() < 0.5 and x.dtype.kind != "u":
            options = {"reflect_type": "odd"}
        return p.call("la.pad(%s, %s, %s%s)" % (L, lua(q), lua(m), ", " + lua(options) if options else ""), lambda: np.pad(x, q, m, **options), tol_of(x, 8), floor_of(x) * 4)
    if name == "insert_list":
        a = p.axis(x)
        m = x.shape[a]
        q = [r.randint(0, m) for _ in range(r.randint(1, 3))]
        return p.call("la.insert(%s, %s, 1, %d)" % (L, lua([i + 1 for i in q]), axis_lua(a)), lambda: np.insert(x, q, 1, a))
    if name == "append_axis":
        a = p.axis(x)
        w = p.partner(v)
        return p.call("la.append(%s, %s, %d)" % (L, lua(w), axis_lua(a)), lambda: np.append(x, w.x, a))
    if name == "full_like":
        d, f = r.choice(DTYPES), r.choice(["full_like", "ones_like", "zeros_like"])
        if f == "full_like":
            return p.call("la.full_like(%s, 3, {dtype = %s})" % (L, lua(d)), lambda: np.full_like(x, 3, d))
        return p.call("la.%s(%s, {dtype = %s})" % (f, L, lua(d)), lambda: getattr(np, f)(x, d))
    if name == "roll_tuple":
        if n < 2:
            raise Skip
        a, s = r.sample(range(n), 2), [r.randint(-4, 4), r.randint(-4, 4)]
        return p.call("la.roll(%s, %s, %s)" % (L, lua(s), lua([i + 1 for i in a])), lambda: np.roll(x, s, a))
    if name == "rot90_axes":
        if n < 2:
            raise Skip
        a, k = r.sample(range(n), 2), r.randint(-3, 3)
        return p.call("la.rot90(%s, %d, %s)" % (L, k, lua([i + 1 for i in a])), lambda: np.rot90(x, k, a))
    if name == "sliding2":
        if n != 2:
            raise Skip
        s = [r.randint(1, 3), r.randint(1, 3)]
        return p.call("la.sliding_window_view(%s, %s)" % (L, lua(s)), lambda: np.lib.stride_tricks.sliding_window_view(x, s))
    if name == "tile_long":
        q = [r.randint(1, 2) for _ in range(n + 1)]
        return p.call("la.tile(%s, %s)" % (L, lua(q)), lambda: np.tile(x, q))
    if name == "squeeze_tuple":
        a = tuple(k for k in range(n) if x.shape[k] == 1)
        return p.call("la.squeeze(%s, %s)" % (L, lua([i + 1 for i in a])), lambda: np.squeeze(x, a)) if a else None
    if name == "expand_tuple":
        a = r.sample(range(n + 2), 2)
        return p.call("la.expand_dims(%s, %s)" % (L, lua([i + 1 for i in a])), lambda: np.expand_dims(x, a))
    if name == "moveaxis_tuple":
        if n < 2:
            raise Skip
        a, b = r.sample(range(n), 2), r.sample(range(n), 2)
        return p.call("la.moveaxis(%s, %s, %s)" % (L, lua([i + 1 for i in a]), lua([i + 1 for i in b])), lambda: np.moveaxis(x, a, b))
    if name == "concat_none":
        w = p.pick()
        if n == 0 or w.x.ndim == 0:
            raise Skip
        return p.call("la.concatenate({%s, %s}, {axis = false})" % (L, lua(w)), lambda: np.concatenate([x, w.x], None))
    if name in ("column_c", "r_"):
        w = p.partner(v)
        if n == 0 or w.x.ndim != n:
            raise Skip
        o = "c_" if name == "column_c" else "r_"
        return p.call("la.%s(%s, %s)" % (o, L, lua(w)), lambda: getattr(np, o)[x, w.x])
    if name == "flip_tuple":
        if n < 2:
            raise Skip
        a = r.sample(range(n), 2)
        return p.call("la.flip(%s, %s)" % (L, lua([i + 1 for i in a])), lambda: np.flip(x, a))
    if name == "delete_range":
        a = p.axis(x)
        m = p.data("bool", (x.shape[a],), False)
        if x.shape[a] == 0:
            raise Skip
        return p.call("la.delete(%s, %s, %d)" % (L, array_lua(m), axis_lua(a)), lambda: np.delete(x, m, a))
    raise Skip


def creating(p):
    r = p.r
    name = r.choice("arange linspace geomspace logspace eye tri full vander identity diagflat fromlist nested zeros".split())
    d = r.choice(DTYPES)
    if name == "arange":
        a, b, s = r.randint(-9, 9) / r.choice([1, 2]), r.randint(-20, 20) / r.choice([1, 4]), r.choice([1, 2, -1, 0.5, -0.25, 3])
        if r.random() < 0.4:
            return p.call("la.arange(%s, %s, %s)" % (lua(int(a)), lua(int(b)), lua(r.choice([1]) if not isinstance(s, int) else s)),
                          lambda: np.arange(int(a), int(b), 1 if not isinstance(s, int) else s))
        return p.call("la.arange(%s, %s, %s)" % (lua(float(a)), lua(float(b)), lua(float(s))), lambda: np.arange(float(a), float(b), float(s)))
    if name == "linspace":
        a, b, n, e = r.randint(-9, 9) / 2, r.randint(-9, 9) / 4, r.randint(0, 12), r.random() < 0.7
        o = {"endpoint": e}
        if r.random() < 0.4:
            o["dtype"] = r.choice(["float32", "int64", "float16", "complex128", "int8"])
        return p.call("la.linspace(%s, %s, %d, %s)" % (lua(a), lua(b), n, lua(o)), lambda: np.linspace(a, b, n, **o), tol_of(np.zeros(0, o.get("dtype", "f8")), 1), 9)
    if name in ("geomspace", "logspace"):
        a, b, n = r.randint(1, 9) / 2, r.randint(1, 9) / 4, r.randint(0, 9)
        return p.call("la.%s(%s, %s, %d)" % (name, lua(a), lua(b), n), lambda: getattr(np, name)(a, b, n), 1e-12)
    if name == "eye":
        n, m, k = r.randint(0, 5), r.randint(0, 5), r.randint(-3, 3)
        return p.call("la.eye(%d, %d, %d, %s)" % (n, m, k, lua(d)), lambda: np.eye(n, m, k, d))
    if name == "tri":
        n, m, k = r.randint(0, 5), r.randint(0, 5), r.randint(-3, 3)
        return p.call("la.tri(%d, %d, %d, %s)" % (n, m, k, lua(d)), lambda: np.tri(n, m, k, d))
    if name in ("full", "zeros"):
        s, o = list(p.shape()), r.choice("CF")
        if name == "zeros":
            return p.call("la.zeros(%s, {dtype = %s, order = %s})" % (lua(s), lua(d), lua(o)), lambda: np.zeros(s, d, o))
        k = scalar_for(p, np.zeros(1, d), "add")
        if isinstance(k, float) and np.dtype(d).kind in "iub" or d == "bool":
            k = 1
        if np.dtype(d).kind == "u":
            k = abs(k)
        return p.call("la.full(%s, %s, %s)" % (lua(s), lua(k), lua(d)), lambda: np.full(s, k, d))
    if name == "vander":
        v = p.pick(ndim=1, tame=True)
        if v.x.size > 8 or v.x.dtype.kind in "bu":
            raise Skip
        k, i = r.randint(0, 4), r.random() < 0.5
        return p.call("la.vander(%s, %d, %s)" % (lua(v), k, lua(i)), lambda: np.vander(v.x, k, i), tol_of(v.x, 4))
    if name == "identity":
        k = r.randint(0, 4)
        return p.call("la.identity(%d, %s)" % (k, lua(d)), lambda: np.identity(k, d))
    if name == "diagflat":
        v = p.pick(ndim=(0, 1, 2))
        k = r.randint(-2, 2)
        if v.x.size > 20:
            raise Skip
        return p.call("la.diagflat(%s, %d)" % (lua(v), k), lambda: np.diagflat(v.x, k))
    if name in ("fromlist", "nested"):
        s = [r.randint(1, 4) for _ in range(r.randint(1, 3))]
        c = r.random()
        y = np.array([(r.random() < 0.5) if c < 0.2 else r.randint(-9, 9) if c < 0.6 else r.randint(-32, 32) / 4 for _ in range(int(np.prod(s)))]).reshape(s)
        o = r.choice([None, d])
        if o and (not castable(y, o) or np.dtype(o).kind == "u" and np.min(y) < 0 or y.dtype.kind == "f" and np.dtype(o).kind in "iub"):
            o = None
        return p.call("la.array(%s%s)" % (lua(y.tolist()), ", " + lua(o) if o else ""), lambda: np.array(y.tolist(), o))
    raise Skip


def products_more(p):
    r = p.r
    name = r.choice("matmul_batch tensordot_axes einsum_dots einsum_wide matvec vecmat multi_dot outer_out kron inner_nd dot_nd vecdot_axis cross_axis".split())
    kinds = ["float64", "float32", "int64", "complex128", "int8", "bool", "float16", "uint8", "complex64"]

    def fresh(s, d=None):
        d = d or r.choice(kinds)
        x = p.data(d, s, False)
        v = V(len(p.vars) + 1, x)
        p.lines.append("  v[%d] = %s" % (v.id, array_lua(x)))
        p.vars.append(v)
        if r.random() < 0.3 and x.ndim > 1:
            x = np.swapaxes(x, -1, -2)
            w = V(len(p.vars) + 1, np.ascontiguousarray(x).copy())
            # the same values, transposed in memory
            v2 = p.step("%s:swapaxes(-1, -2):copy('C'):swapaxes(-1, -2)" % lua(v), np.swapaxes(w.x, -1, -2))
            return v2
        return v
    if name == "matmul_batch":
        m, k, n = (r.randint(0, 4) if r.random() < 0.2 else r.randint(1, 5) for _ in range(3))
        b = r.choice([((), (2,)), ((2,), ()), ((2,), (2,)), ((2, 1), (3,)), ((1,), (3,)), ((0,), (1,))])
        v, w = fresh(b[0] + (m, k)), fresh(b[1] + (k, n))
        f, text = (lambda: np.matmul(v.x, w.x)), "la.matmul(%s, %s)" % (lua(v), lua(w))
    elif name == "tensordot_axes":
        s = [r.randint(1, 3) for _ in range(4)]
        v, w = fresh((s[0], s[1], s[2])), fresh((s[2], s[3], s[1]))
        f, text = (lambda: np.tensordot(v.x, w.x, ([1, 2], [2, 0]))), "la.tensordot(%s, %s, {{2, 3}, {3, 1}})" % (lua(v), lua(w))
    elif name == "einsum_dots":
        spec, s = r.choice([("...ij,...jk->...ik", ((2, 2, 3), (3, 2))), ("...i,...i", ((2, 3), (3,))), ("i...->...", ((3, 2),)), ("...ii->...i", ((2, 3, 3),)),
                            ("...j,jk", ((2, 3), (3, 2))), ("ij...,k...->ijk", ((2, 2, 3), (2, 3))), ("...,...", ((2, 1), (3,))), ("ii...", ((2, 2, 3),))])
        ops = [fresh(t) for t in s]
        f, text = (lambda: np.einsum(spec, *[o.x for o in ops])), "la.einsum(%s, %s)" % (lua(spec), ", ".join(map(lua, ops)))
    elif name == "einsum_wide":
        letters = "ijkl"
        size = {c: r.randint(1, 3) for c in letters}
        terms = ["".join(r.choice(letters) for _ in range(r.randint(0, 4))) for _ in range(r.randint(2, 4))]
        ops = [fresh(tuple(size[c] for c in t)) for t in terms]
        out = sorted(set("".join(terms)))
        r.shuffle(out)
        spec = ",".join(terms) + "->" + "".join(out[:r.randint(0, len(out))])
        o = r.random() < 0.5
        f, text = (lambda: np.einsum(spec, *[o.x for o in ops])), "la.einsum(%s, %s, {optimize = %s})" % (lua(spec), ", ".join(map(lua, ops)), lua(o))
    elif name in ("matvec", "vecmat"):
        k, n = r.randint(1, 4), r.randint(1, 4)
        v, w = (fresh((2, n, k)), fresh((k,))) if name == "matvec" else (fresh((k,)), fresh((2, k, n)))
        f, text = (lambda: getattr(np, name)(v.x, w.x)), "la.%s(%s, %s)" % (name, lua(v), lua(w))
    elif name == "multi_dot":
        s = [r.randint(1, 4) for _ in range(4)]
        d = r.choice(["float64", "float32", "complex128"])
        ops = [fresh((s[i], s[i + 1]), d) for i in range(3)]
        f, text = (lambda: np.linalg.multi_dot([o.x for o in ops])), "la.linalg.multi_dot{%s}" % ", ".join(map(lua, ops))
    elif name == "outer_out":
        v, w = fresh((r.randint(0, 3),)), fresh((r.randint(1, 2), 2))
        f, text = (lambda: np.outer(v.x, w.x)), "la.outer(%s, %s)" % (lua(v), lua(w))
    elif name == "kron":
        v, w = fresh(r.choice([(), (2,), (2, 2)])), fresh(r.choice([(3,), (1, 2), (2, 1, 2)]))
        f, text = (lambda: np.kron(v.x, w.x)), "la.kron(%s, %s)" % (lua(v), lua(w))
    elif name == "inner_nd":
        k = r.randint(0, 3)
        v, w = fresh((2, k)), fresh((3, 1, k))
        f, text = (lambda: np.inner(v.x, w.x)), "la.inner(%s, %s)" % (lua(v), lua(w))
    elif name == "dot_nd":
        k = r.randint(0, 3)
        v, w = fresh((2, 2, k)), fresh((3, k, 2))
        f, text = (lambda: np.dot(v.x, w.x)), "la.dot(%s, %s)" % (lua(v), lua(w))
    elif name == "vecdot_axis":
        v, w = fresh((2, 3)), fresh((2, 3))
        a = r.choice([0, 1, -1])
        f, text = (lambda: np.vecdot(v.x, w.x, axis=a)), "la.vecdot(%s, %s, {axis = %d})" % (lua(v), lua(w), axis_lua(a))
    else:
        v, w = fresh((3, 2)), fresh((3, 2))
        f, text = (lambda: np.cross(v.x, w.x, axis=0)), "la.cross(%s, %s, {axis = 1})" % (lua(v), lua(w))
    try:
        z = f()
        t = tol_of(z, 8)
    except Exception:
        t = None
    p.call(text, f, t, 1000 if t else None)


def linalg_more(p):
    r = p.r
    name = r.choice("norm_vec norm_axis vector_norm matrix_norm eigh svd qr_full outer trace diagonal tensorinv solve_vec lstsq_more pinv_wide slogdet eigvals".split())
    d = r.choice(["float64", "float64", "float32", "complex128", "int64", "complex64"])
    m, n = r.randint(1, 5), r.randint(1, 5)
    b = (2,) if r.random() < 0.2 else ()
    x = np.asarray(np.round(p.data(d, b + (m, n), False)) + np.eye(m, n) * 25).astype(d)
    if name in ("eigh", "tensorinv", "solve_vec", "slogdet", "eigvals"):
        x = np.asarray(np.round(p.data(d, b + (n, n), False)) + np.diag(np.arange(n) * 20 + 30)).astype(d)
    v = V(len(p.vars) + 1, x)
    p.lines.append("  v[%d] = %s" % (v.id, array_lua(x)))
    p.vars.append(v)
    L = lua(v)
    if r.random() < 0.3:
        v = p.step("%s:swapaxes(-1, -2)" % L, x.swapaxes(-1, -2))
        x, L = v.x, lua(v)
    la = np.linalg
    if name == "norm_vec":
        o = r.choice([0, 1, 2, 3, -1, 0.5, np.inf, -np.inf])
        f, text = (lambda: la.norm(x.ravel(), o)), "la.linalg.norm(%s:ravel(), %s)" % (L, "math.huge" if o == np.inf else "-math.huge" if o == -np.inf else lua(o))
    elif name == "norm_axis":
        a, k = p.axis(x), r.random() < 0.5
        o = r.choice([None, 1, 2, 0])
        opts = {"axis": a, "keepdims": k}
        f, text = (lambda: la.norm(x, o, **opts)), "la.linalg.norm(%s, {%saxis = %d, keepdims = %s})" % (L, "" if o is None else "ord = %d, " % o, axis_lua(a), lua(k))
    elif name == "vector_norm":
        f, text = (lambda: la.vector_norm(x, ord=1)), "la.linalg.vector_norm(%s, {ord = 1})" % L
    elif name == "matrix_norm":
        f, text = (lambda: la.matrix_norm(x, ord=1)), "la.linalg.matrix_norm(%s, {ord = 1})" % L
    elif name == "eigh":
        y = x + x.conj().swapaxes(-1, -2)
        w = p.step("%s + la.conjugate(%s):swapaxes(-1, -2)" % (L, L), y)
        u = r.choice("LU")
        f, text = (lambda: la.eigh(y, u)[0]), "(la.linalg.eigh(%s, %s))" % (lua(w), lua(u))
    elif name == "eigvals":
        f, text = (lambda: np.sort(np.abs(la.eigvals(x)), -1)), "la.sort(la.abs(la.linalg.eigvals(%s)))" % L
    elif name == "svd":
        f, text = (lambda: la.svd(x)[1]), "(select(2, la.linalg.svd(%s)))" % L
    elif name == "qr_full":
        mode = r.choice(["reduced", "complete"])
        f, text = (lambda: np.abs(la.qr(x, mode)[1])), "la.abs(select(2, la.linalg.qr(%s, %s)))" % (L, lua(mode))
    elif name == "outer":
        f, text = (lambda: la.outer(x.ravel(), x.ravel())), "la.linalg.outer(%s:ravel(), %s:ravel())" % (L, L)
    elif name == "trace":
        k = r.randint(-2, 2)
        f, text = (lambda: la.trace(x, offset=k)), "la.linalg.trace(%s, {offset = %d})" % (L, k)
    elif name == "diagonal":
        k = r.randint(-2, 2)
        f, text = (lambda: la.diagonal(x, offset=k)), "la.linalg.diagonal(%s, {offset = %d})" % (L, k)
    elif name == "tensorinv":
        f, text = (lambda: la.tensorinv(x.reshape(n, 1, n), 1) if not b else la.inv(x)), ("la.linalg.tensorinv(%s:reshape(%d, 1, %d), 1)" % (L, n, n)) if not b else "la.linalg.inv(%s)" % L
    elif name == "solve_vec":
        w = p.fresh((n,))
        f, text = (lambda: la.solve(x, w.x)), "la.linalg.solve(%s, %s)" % (L, lua(w))
    elif name == "lstsq_more":
        if b:
            raise Skip
        w = p.fresh((x.shape[0],))
        f, text = (lambda: la.lstsq(x, w.x)[0]), "(la.linalg.lstsq(%s, %s))" % (L, lua(w))
    elif name == "pinv_wide":
        f, text = (lambda: la.pinv(x)), "la.linalg.pinv(%s)" % L
    else:
        f, text = (lambda: tuple(la.slogdet(x))), "la.linalg.slogdet(%s)" % L
    try:
        z = f()
    except Exception as e:
        return p.emit(text, None, [], error=type(e).__name__ + ": " + str(e))
    t = tol_of(z[1] if isinstance(z, tuple) else z, 400)
    p.call(text, f, t, floor_of(z[1] if isinstance(z, tuple) else z) if t else None, keep=False)


def fourier(p):
    r = p.r
    name = r.choice("fft ifft rfft irfft hfft ihfft fftn ifftn rfftn irfftn fft2 ifft2 fftshift ifftshift fftfreq rfftfreq".split())
    f = getattr(np.fft, name)
    if name.endswith("freq"):
        n, d = r.randint(1, 9), r.choice([1.0, 0.5, 3.0])
        return p.call("la.fft.%s(%d, %s)" % (name, n, lua(d)), lambda: f(n, d), 1e-13)
    v = p.pick(ndim=(1, 2, 3), tame=True)
    x, L = v.x, lua(v)
    if x.dtype.kind == "c" and name in ("rfft", "rfftn", "ihfft"):
        raise Skip
    if x.dtype == np.float16 or x.dtype.kind == "b":
        raise Skip
    if name.endswith("shift"):
        if r.random() < 0.5:
            return p.call("la.fft.%s(%s)" % (name, L), lambda: f(x))
        a = p.axis(x)
        return p.call("la.fft.%s(%s, %d)" % (name, L, axis_lua(a)), lambda: f(x, a))
    options = {}
    if r.random() < 0.5:
        options["norm"] = r.choice(["ortho", "forward", "backward"])
    if name.endswith("n") or name.endswith("2"):
        if r.random() < 0.4:
            options["axes"] = tuple(r.sample(range(x.ndim), r.randint(1, x.ndim)))
    else:
        options["axis"] = p.axis(x)
        if r.random() < 0.4 and x.shape[options["axis"]] > 0:  # difference 22
            options["n"] = r.randint(1, 12)
    shown = {k: axis_lua(a) if k in ("axis", "axes") else a for k, a in options.items()}
    g = lambda: f(x, **options)
    try:
        t = tol_of(g(), 16)
    except Exception:
        t = None
    p.call("la.fft.%s(%s%s)" % (name, L, ", " + lua(shown) if shown else ""), g, t, floor_of(x) * max(1, x.size) if t else None)


def text_of(s):
    return np.frombuffer(s.encode(), "uint8")


def printing(p):
    """What NumPy prints, and the bytes of .npy files."""
    r = p.r
    v = p.pick()
    x, L = v.x, lua(v)
    k = r.randrange(5)
    if k == 0:
        return p.emit('la.frombuffer(tostring(%s), "uint8")' % L, None, [text_of(str(x))]) if x.ndim else None
    if k == 1:
        return p.emit('la.frombuffer(%s:repr(), "uint8")' % L, None, [text_of(repr(x))]) if x.ndim else None
    if k == 2:
        if x.ndim == 0:
            raise Skip
        o = {"precision": r.randint(0, 9), "suppress_small": r.random() < 0.5, "max_line_width": r.randint(20, 100), "threshold": r.choice([5, 1000]), "edgeitems": r.randint(1, 4),
             "sign": r.choice(["-", "+", " "]), "floatmode": r.choice(["fixed", "unique", "maxprec", "maxprec_equal"]), "separator": r.choice([" ", ", ", ","])}
        return p.emit('la.frombuffer(la.array2string(%s, %s), "uint8")' % (L, lua(o)), None, [text_of(np.array2string(x, **o))])
    if k == 3:
        import io
        h = io.BytesIO()
        o = r.choice("CF")
        np.save(h, np.array(x, order=o))
        return p.emit('la.frombuffer(la.dumps(%s:copy(%s)), "uint8")' % (L, lua(o)), None, [np.frombuffer(h.getvalue(), "uint8")])
    if x.dtype.kind not in "f" or x.size == 0:
        raise Skip
    y = x.reshape(-1)[r.randrange(x.size)]
    if not np.isfinite(y):
        raise Skip
    o = {"precision": r.choice([0, 1, 3, 8]), "trim": r.choice(["k", ".", "0", "-"])}
    f = r.choice(["format_float_positional", "format_float_scientific"])
    p.emit('la.frombuffer(la.%s(%s, {precision = %d, trim = %s, dtype = %s}), "uint8")' % (f, lua(float(y)), o["precision"], lua(o["trim"]), lua(x.dtype.name)), None,
           [text_of(getattr(np, f)(y, **o))])


def misc(p):
    r = p.r
    name = r.choice("polyfit polyint polydiv piecewise real_imag angle where_number clip_array diff_n gradient_n trapezoid_x cumulative interp_more histogram_more histogram2d "
                    "histogramdd ediff cov corrcoef unwrap_period nan_to_num_complex round_ apply_over average median_tuple quantile_list shift_array power_array compare_wide "
                    "negative_op pow_op left_number ldexp float_power argmax_flat count where_nonzero select_default choose_mode take_flat copyto_where isclose_tol allclose "
                    "correlate_complex trim_roots".split())
    v = p.pick(tame=True)
    x, L, n = v.x, lua(v), v.x.ndim
    t, floor = tol_of(x, 8), floor_of(x)
    if name == "polyfit":
        k = r.randint(3, 8)
        a, b = np.arange(k) * 1.0, p.data("float64", (k,), False)
        return p.call("la.polyfit(%s, %s, 2)" % (array_lua(a), array_lua(b)), lambda: np.polyfit(a, b, 2), 1e-9, 10)
    if name == "polyint":
        if n != 1 or x.dtype.kind in "b" or x.size == 0 or x.dtype == np.float16:
            raise Skip
        return p.call("la.polyint(%s)" % L, lambda: np.polyint(x), 1e-6 if x.dtype.itemsize in (4, 8) else 1e-13, floor)
    if name == "polydiv":
        a, b = p.data("float64", (r.randint(1, 5),), False), np.array([2.0, r.randint(-3, 3)])
        return p.call("la.polydiv(%s, %s)" % (array_lua(a), array_lua(b)), lambda: tuple(np.polydiv(a, b)), 1e-12, 1000)
    if name == "piecewise":
        if x.dtype.kind not in "fi" or n == 0:
            raise Skip
        return p.call("la.piecewise(%s, {%s:lt(0), %s:ge(2)}, {-1, 1, 0})" % (L, L, L), lambda: np.piecewise(x, [x < 0, x >= 2], [-1, 1, 0]))
    if name == "real_imag":
        k = r.choice(["real", "imag"])
        return p.call("%s.%s" % (L, k), lambda: getattr(x, k)) if n else None
    if name == "angle":
        if x.dtype.kind == "b":
            raise Skip
        return p.call("la.angle(%s, true)" % L, lambda: np.angle(x, True), 1e-5 if np.angle(x).dtype.itemsize < 8 else 1e-12, 200) if x.dtype != np.float16 else None
    if name == "where_number":
        m, k = p.data("bool", x.shape, False), scalar_for(p, x, "add")
        return p.call("la.where(%s, %s, %s)" % (array_lua(m), L, lua(k)), lambda: np.where(m, x, k)) if n else None
    if name == "clip_array":
        if x.dtype.kind in "cb" or n == 0:
            raise Skip
        lo = p.data(x.dtype.name, x.shape[-1:], False)
        return p.call("la.clip(%s, %s, nil)" % (L, array_lua(lo)), lambda: np.clip(x, lo, None), 1e-300 if x.dtype.kind == "f" else None)
    if name == "diff_n":
        if n == 0:
            raise Skip
        a, k = p.axis(x), r.randint(0, 3)
        o = {"axis": a, "n": k}
        if r.random() < 0.4:
            o["prepend"] = 1
        return p.call("la.diff(%s, %s)" % (L, lua({q: axis_lua(b) if q == "axis" else b for q, b in o.items()})), lambda: np.diff(x, **o), t, floor * 8 if t else None)
    if name == "gradient_n":
        if n != 2 or x.dtype.kind in "ub" or min(x.shape) < 2 or x.dtype == np.float16:
            raise Skip
        a = p.axis(x)
        return p.call("la.gradient(%s, 2.0, {axis = %d})" % (L, axis_lua(a)), lambda: np.gradient(x, 2.0, axis=a), tol_of(np.gradient(x, 2.0, axis=a), 8), floor)
    if name == "trapezoid_x":
        if n == 0 or x.dtype == np.float16:
            raise Skip
        a = p.axis(x)
        return p.call("la.trapezoid(%s, {dx = 0.5, axis = %d})" % (L, axis_lua(a)), lambda: np.trapezoid(x, dx=0.5, axis=a), tol_of(np.trapezoid(x, dx=0.5, axis=a), 8), floor * 10)
    if name == "cumulative":
        if n == 0:
            raise Skip
        f = r.choice(["cumsum", "cumulative_sum", "cumprod"])
        if f == "cumprod" and x.size > 10:
            raise Skip
        if f == "cumulative_sum":
            a, i = p.axis(x), r.random() < 0.5
            return p.call("la.cumulative_sum(%s, {axis = %d, include_initial = %s})" % (L, axis_lua(a), lua(i)), lambda: np.cumulative_sum(x, axis=a, include_initial=i), t, floor * 30 if t else None)
        d = r.choice([None, "float64", "int64"])
        if d == "int64" and x.dtype.kind in "fc" or d and x.dtype.kind == "c":
            d = None
        return p.call("la.%s(%s%s)" % (f, L, ", {dtype = %s}" % lua(d) if d else ""), lambda: getattr(np, f)(x, dtype=d), t, None if f == "cumprod" else floor * 30 if t else None)
    if name == "interp_more":
        if x.dtype.kind == "c":
            raise Skip
        o = r.choice([{"left": -1.0, "right": 9.0}, {"period": 4.0}, {}])
        return p.call("la.interp(%s, {0, 1, 3}, {1.5, 2, -1}%s)" % (L, ", " + lua(o) if o else ""), lambda: np.interp(x, [0, 1, 3], [1.5, 2, -1], **o), 1e-12, 10)
    if name == "histogram_more":
        if x.dtype.kind in "cb":
            raise Skip
        o = r.choice([{"range": [-3, 5]}, {"bins": [-4, -1, 0, 2.5, 8]}, {"bins": 3, "density": True, "range": [-40, 40]}])
        return p.call("la.histogram(%s, %s)" % (L, lua(o)), lambda: tuple(np.histogram(x, **{k: tuple(b) if k == "range" else b for k, b in o.items()})), 1e-6 if x.dtype.itemsize < 8 else 1e-12)
    if name in ("histogram2d", "histogramdd"):
        k = r.randint(1, 9)
        a, b = p.data("float64", (k,), False), p.data("float64", (k,), False)
        if name == "histogramdd":
            raise Skip
        return p.call("la.histogram2d(%s, %s, {2, 3})" % (array_lua(a), array_lua(b)), lambda: tuple(np.histogram2d(a, b, [2, 3])), 1e-12)
    if name == "ediff":
        return p.call("la.ediff1d(%s, %s, %s)" % (L, "{1, 2}", "{0}"), lambda: np.ediff1d(x, np.array([1, 2]).astype(x.dtype), np.array([0]).astype(x.dtype)), t) if x.dtype.kind in "f" else None
    if name in ("cov", "corrcoef"):
        k = r.randint(2, 6)
        a = p.data(r.choice(["float64", "complex128", "float32", "int64"]), (r.randint(1, 3), k), False) + np.arange(k).astype("int8")
        if name == "corrcoef":
            raise Skip
        o = r.choice([{}, {"ddof": 0}, {"rowvar": False}, {"bias": True}])
        z = np.cov(a, **o)
        return p.call("la.cov(%s%s)" % (array_lua(a), ", " + lua(o) if o else ""), lambda: np.cov(a, **o), tol_of(z, 16), 400)
    if name == "unwrap_period":
        if x.dtype.kind not in "f" or x.dtype == np.float16 or n == 0:
            raise Skip
        a = p.axis(x)
        return p.call("la.unwrap(%s, {axis = %d, period = 5.0})" % (L, axis_lua(a)), lambda: np.unwrap(x, axis=a, period=5.0), t, floor * 2)
    if name == "round_":
        if x.dtype.kind not in "fc" or not writable(x):
            raise Skip
        k = r.randint(0, 2)
        np.round(x, k, out=x)
        return p.emit("!%s:round_(%d) return %s" % (L, k, L), None, [x], t)
    if name == "average":
        if n == 0:
            raise Skip
        return p.call("la.average(%s)" % L, lambda: np.average(x), tol_of(np.average(x), 8), floor * 4) if x.dtype != np.float16 and x.size else None
    if name == "median_tuple":
        if x.dtype.kind == "c" or x.size == 0 or n < 2:
            raise Skip
        a = tuple(r.sample(range(n), 2))
        return p.call("la.median(%s, {axis = %s, keepdims = true})" % (L, lua([i + 1 for i in a])), lambda: np.median(x, a, keepdims=True), tol_of(np.median(x), 4), floor)
    if name == "quantile_list":
        if x.dtype.kind in "cb" or x.size == 0 or x.dtype == np.float16 or wide(x):
            raise Skip
        z = np.quantile(x, [0, 0.3, 1])
        return p.call("la.quantile(%s, {0, 0.3, 1})" % L, lambda: np.quantile(x, [0, 0.3, 1]), tol_of(z, 8), floor)
    if name == "shift_array":
        if x.dtype.kind not in "iu":
            raise Skip
        y = (np.abs(p.data("int64", x.shape, False)) % 7).astype(x.dtype)
        f = r.choice(["left_shift", "right_shift"])
        return p.call("la.%s(%s, %s)" % (f, L, array_lua(y)), lambda: getattr(np, f)(x, y))
    if name == "power_array":
        y = (np.abs(p.data("int64", x.shape, False)) % 4).astype(x.dtype if x.dtype.kind in "iu" else "int8")
        if x.dtype.kind == "c":
            raise Skip
        return p.call("la.power(%s, %s)" % (L, array_lua(y)), lambda: np.power(x, y), tol_of(np.power(x, y), 2))
    if name == "compare_wide":
        k = r.choice([-1, 300, 2 ** 31, -2 ** 40, 70000, 256, 128])
        if x.dtype == np.uint64 and k < 0 or x.dtype.kind == "c":   # difference 6
            raise Skip
        f = r.choice(["less", "less_equal", "greater", "greater_equal", "equal", "not_equal"])
        return p.call("la.%s(%s, %d)" % (f, L, k), lambda: getattr(np, f)(x, k))
    if name == "negative_op":
        return p.call("-%s" % L, lambda: -x)
    if name == "pow_op":
        k = r.choice([2, 3, 0.5, -1, 1, 0, 1.5]) if x.dtype.kind in "f" else r.choice([0, 1, 2, 3])
        if x.dtype.kind == "c":
            raise Skip
        z = x ** k
        return p.call("%s ^ %s" % (L, lua(k)), lambda: x ** k, tol_of(z, 2))
    if name == "left_number":
        k = scalar_for(p, x, "add")
        o = r.choice(list("+-*/"))
        if x.dtype.kind == "b" and isinstance(k, bool):
            raise Skip
        return p.call("(%s) %s %s" % (lua(k), o, L), lambda: OPERATORS[o](k, x), ufunc_tolerance(o, x))
    if name == "ldexp":
        if x.dtype.kind not in "f":
            raise Skip
        y = p.data("int32", x.shape, False)
        return p.call("la.ldexp(%s, %s)" % (L, array_lua(y)), lambda: np.ldexp(x, y))
    if name == "float_power":
        y = np.abs(p.data("int8", x.shape, False) % 4)
        return p.call("la.float_power(%s, %s)" % (L, array_lua(y)), lambda: np.float_power(x, y), 1e-13) if x.dtype.kind != "c" else None
    if name == "where_nonzero":
        return p.call("la.where(%s)" % L, lambda: tuple(i + 1 for i in np.where(x))) if n else None
    if name == "select_default":
        m = p.data("bool", x.shape, False)
        return p.call("la.select({%s}, {%s}, 7)" % (array_lua(m), L), lambda: np.select([m], [x], 7)) if n and x.dtype.kind in "if" else None
    if name == "choose_mode":
        if n == 0 or x.size == 0:
            raise Skip
        q = p.data("int64", x.shape, False)
        w = p.data(x.dtype.name, x.shape, False)
        m = r.choice(["wrap", "clip"])
        return p.call("la.choose(%s, {%s, %s}, {mode = %s})" % (array_lua(q + 1), L, array_lua(w), lua(m)), lambda: np.choose(q, [x, w], mode=m))
    if name == "take_flat":
        if x.size == 0:
            raise Skip
        q = np.array([r.randrange(-x.size, x.size) for _ in range(4)]).reshape(2, 2)
        return p.call("la.take(%s, %s)" % (L, positions_lua(q)), lambda: np.take(x, q))
    if name == "copyto_where":
        if not writable(x) or n == 0:
            raise Skip
        m, y = p.data("bool", x.shape, False), p.data(x.dtype.name, x.shape[-1:], False)
        np.copyto(x, y, where=m)
        return p.emit("!la.copyto(%s, %s, {where = %s}) return %s" % (L, array_lua(y), array_lua(m), L), None, [x])
    if name in ("isclose_tol", "allclose"):
        y = p.data("float64", x.shape, False)
        f = "isclose" if name == "isclose_tol" else "allclose"
        return p.call("la.%s(%s, %s, {rtol = 0.1, atol = 0.5})" % (f, L, array_lua(y)), lambda: getattr(np, f)(x, y, rtol=0.1, atol=0.5))
    if name == "correlate_complex":
        a, b = p.data("complex128", (4,), False), p.data(r.choice(["complex128", "float64"]), (r.randint(1, 3),), False)
        m = r.choice(["full", "same", "valid"])
        return p.call("la.correlate(%s, %s, %s)" % (array_lua(a), array_lua(b), lua(m)), lambda: np.correlate(a, b, m), 1e-12, 1000)
    raise Skip


OPERATIONS = [binary, binary, binary, operator, unary, unary, inplace, inplace, index, index, index, assign, assign, mask, reduce, reduce, reduce,
              cumulative, ufunc_method, shaping, shaping, shaping, shaping, taking, taking, taking, products, linalg, statistics,
              ufunc_options, ufunc_options, fancy, fancy, element, reduce_options, reduce_options, with_nans, sorting, sets, shaping_more, shaping_more, creating,
              products_more, linalg_more, fourier, printing, misc, misc, misc]


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
