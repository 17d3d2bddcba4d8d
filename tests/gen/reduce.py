"""Expected values of reductions: tests/data/reduce.lua, reduce_order.lua, reduce_ufunc.lua. Run: python3 tests/gen/reduce.py

The arrays reduced are not stored: both sides make them. Element i (from 0) of an array with seed s is

    k = (i * 7919 + s * 104729) % 10007 - 5003
    bool: k % 3 ~= 0      signed: k // 40 (int8) or k      unsigned: k % 251
    float: k / 7.0 (float16: k / 256), rounded to the dtype      complex: (k + 1j * k2) / 7.0, k2 from seed s + 1

A case is {function, dtype, shape, seed, view, options, expected}; view is a list of steps: {"transpose", axes...}, {"index", ranges...},
{"stretch", shape...}, {"nan", position}. expected is false where NumPy raises an error.
"""
import warnings

import numpy as np

from common import DTYPES, write, case

warnings.simplefilter("ignore")
rng = np.random.default_rng(2024)


def make(dtype, shape, seed):
    n = int(np.prod(shape, dtype=np.int64))
    i = np.arange(n, dtype=np.int64)

    def ks(s):
        return (i * 7919 + s * 104729) % 10007 - 5003

    k = ks(seed)
    d = np.dtype(dtype)
    if d.kind == "b":
        a = k % 3 != 0
    elif d.kind == "i":
        a = (k // 40 if d.itemsize == 1 else k).astype(d)
    elif d.kind == "u":
        a = (k % 251).astype(d)
    elif d.kind == "f":
        a = (k / 256 if d.itemsize == 2 else k / 7.0).astype(d)
    else:
        a = (k / 7.0 + 1j * (ks(seed + 1) / 7.0)).astype(d)
    return a.reshape(shape)


RANGES = [(slice(None), ":"), (slice(None, None, 2), "::2"), (slice(None, None, -1), "::-1"), (slice(1, None), "2:"),
          (slice(None, None, -2), "::-2")]


def layouts(a):
    """(view, steps) of a in the layouts that matter."""
    yield a, []
    if a.ndim == 0:
        return
    yield a[tuple([slice(None, None, 2)] * a.ndim)], [["index"] + ["::2"] * a.ndim]
    yield a[tuple([slice(None, None, -1)] * a.ndim)], [["index"] + ["::-1"] * a.ndim]
    if a.ndim > 1:
        yield a.T, [["transpose"] + list(range(a.ndim, 0, -1))]
        r = [RANGES[j] for j in rng.integers(0, 5, a.ndim)]
        p = [int(v) for v in rng.permutation(a.ndim)]
        b = a.transpose(p)
        if all(n > 1 for n in b.shape):
            yield b[tuple(s for s, _ in r)], [["transpose"] + [v + 1 for v in p], ["index"] + [t for _, t in r]]
    yield np.broadcast_to(a, (3,) + a.shape), [["stretch", 3] + list(a.shape)]


def expected(f, x, kw):
    try:
        r = np.asarray(getattr(np, f)(x, **kw))
    except Exception:  # noqa: BLE001
        return False
    if f.startswith("arg"):
        r = r + 1
    if f in ("any", "all"):
        r = r.astype(bool)
    return case(r)


def options(f, x):
    """Options to try on an array with the axes of x: (NumPy's, ours)."""
    yield {}, {}
    one = f.startswith("arg")
    for k in range(x.ndim):
        yield {"axis": k}, {"axis": k + 1}
    if x.ndim:
        yield {"axis": -1, "keepdims": True}, {"axis": -1, "keepdims": True}
    if one:
        return
    if x.ndim > 1:
        yield {"axis": (0, x.ndim - 1)}, {"axis": [1, x.ndim]}
        yield {"axis": tuple(range(1, x.ndim))}, {"axis": list(range(2, x.ndim + 1))}
    if x.ndim and x.size < 40:
        yield {"axis": ()}, {"axis": []}
    if f in ("sum", "prod", "mean", "var", "std") and x.dtype.kind != "c":
        yield {"dtype": "float32"}, {"dtype": "float32"}
        if x.ndim:
            yield {"dtype": "float64", "axis": 0}, {"dtype": "float64", "axis": 1}
    if f in ("var", "std"):
        yield {"ddof": 1}, {"ddof": 1}
    if f in ("sum", "prod", "min", "max"):
        yield {"initial": 3}, {"initial": 3}


FUNCS = ["sum", "prod", "mean", "min", "max", "any", "all", "argmax", "argmin", "var", "std"]
MAXOUT = 15                                            # elements of a stored result
cases = []


def add(f, x, dtype, shape, seed, steps, kw, lk):
    e = expected(f, x, kw)
    if e is not False and np.asarray(getattr(np, f)(x, **kw)).size > MAXOUT:
        return
    cases.append([f, dtype, list(shape), seed, steps, lk, e])


# every function on every dtype, small, all layouts
for f in FUNCS:
    for d, dtype in enumerate(DTYPES):
        for shape in [(), (5,), (4, 6), (2, 3, 4)]:
            seed = d + 1
            base = make(dtype, shape, seed)
            ls = list(layouts(base))
            for j, (x, steps) in enumerate(ls):
                os_ = list(options(f, x))
                pick = os_ if (shape == (4, 6) and j == 0 and dtype in ("float32", "int16", "complex128")) else \
                    [os_[int(v)] for v in rng.choice(len(os_), min(len(os_), 2), replace=False)]
                for kw, lk in pick:
                    if len(pick) > 2 or rng.random() < 0.3:
                        add(f, x, dtype, shape, seed, steps, kw, lk)

order, cases = cases, []                               # what follows goes to a file of its own

# the order of additions: lengths around the blocks of the pairwise sum, and layouts that make NumPy walk in other orders
SIZES = [(7,), (8,), (9,), (127,), (128,), (129,), (136,), (255,), (257,), (500,), (1000,), (8191,), (8192,), (8193,), (20000,), (70001,),
         (3, 1000), (1000, 3), (17, 129), (129, 17), (5, 7, 300), (300, 7, 5), (11, 400, 2), (2, 3, 4, 50), (9000, 4), (4, 9000)]
for f in ("sum", "mean", "var"):
    for dtype in ("float16", "float32", "float64", "complex64", "complex128"):
        for shape in SIZES:
            base = make(dtype, shape, 3)
            ls = list(layouts(base))
            for x, steps in [ls[0], ls[int(rng.integers(1, len(ls)))]]:
                os_ = [o for o in options(f, x)]
                for v in rng.choice(len(os_), 1):
                    add(f, x, dtype, shape, 3, steps, *os_[int(v)])
# sums in another dtype go through a buffer
for dtype, to in [("float32", "float64"), ("int64", "float64"), ("int32", "float32"), ("float64", "float32"), ("float16", "float32"),
                  ("int32", "float64"), ("uint8", "float64"), ("int16", "int8"), ("float64", "int32"), ("float32", "complex128")]:
    for shape in [(100,), (8192,), (8193,), (30000,), (40, 500), (500, 40), (6, 50, 70), (3, 20000)]:
        base = make(dtype, shape, 5)
        for x, steps in layouts(base):
            for kw, lk in [({}, {}), ({"axis": 0}, {"axis": 1}), ({"axis": x.ndim - 1}, {"axis": x.ndim})]:
                if rng.random() < 0.25:
                    add("sum", x, dtype, shape, 5, steps, {**kw, "dtype": to}, {**lk, "dtype": to})

# NaN, wherever it stands
for f in FUNCS:
    for dtype in ("float16", "float32", "float64", "complex64", "complex128"):
        for shape in [(40,), (1100,), (3, 40)]:
            n = int(np.prod(shape))
            for at in (0, 17, n - 1):
                base = make(dtype, shape, 2)
                base.reshape(-1)[at] = np.nan
                for kw, lk in [({}, {}), ({"axis": 0}, {"axis": 1})]:
                    if (len(shape) > 1 or not kw) and rng.random() < 0.5:
                        add(f, base, dtype, shape, 2, [["nan", at + 1]], kw, lk)

# nothing to reduce
for f in FUNCS:
    for dtype in ("bool", "int32", "float64", "complex64"):
        for shape in [(0,), (0, 3), (3, 0), (2, 0, 3)]:
            base = make(dtype, shape, 1)
            for kw, lk in [({}, {}), ({"axis": 0}, {"axis": 1}), ({"axis": -1}, {"axis": -1})]:
                if rng.random() < 0.5:
                    add(f, base, dtype, shape, 1, [], kw, lk)

# masks: "mask" m stands for where = (index of the element, from 0, in C order) % m ~= 0
masked = []
for f in ("sum", "prod", "mean", "min", "max", "any", "all", "var", "std"):
    for dtype in ("bool", "int16", "float16", "float32", "float64", "complex128"):
        for shape in [(50,), (9, 30), (3, 4, 5)]:
            base = make(dtype, shape, 4)
            for m in (2, 5):
                w = (np.arange(base.size) % m != 0).reshape(shape)
                for kw, lk in [({}, {}), ({"axis": 0}, {"axis": 1}), ({"axis": len(shape) - 1}, {"axis": len(shape)})]:
                    kw, lk = dict(kw), dict(lk)
                    if f in ("min", "max"):
                        kw["initial"] = lk["initial"] = 1
                    if rng.random() < 0.5:
                        r = np.asarray(getattr(np, f)(base, where=w, **kw))
                        if r.size <= MAXOUT:
                            masked.append([f, dtype, list(shape), 4, m, lk, expected(f, base, {**kw, "where": w})])

# ufunc methods
methods = []
UF = {"add": DTYPES, "multiply": DTYPES, "maximum": DTYPES, "minimum": DTYPES, "subtract": DTYPES[1:], "divide": ["int16", "float32", "float64"],
      "logical_and": DTYPES, "logical_or": DTYPES, "logical_xor": DTYPES, "bitwise_and": DTYPES[:9], "bitwise_or": DTYPES[:9],
      "bitwise_xor": DTYPES[:9], "fmax": DTYPES, "fmin": DTYPES, "equal": ["bool"]}
for u, dts in UF.items():
    for dtype in dts:
        for shape in [(9,), (600,), (4, 5), (2, 3, 3)]:
            if rng.random() < 0.6:
                continue
            base = make(dtype, shape, 6)
            ls = list(layouts(base))
            x, steps = ls[int(rng.integers(0, len(ls)))]
            k = int(rng.integers(0, x.ndim))
            uf = getattr(np, u)
            r = uf.reduce(x, axis=k)
            if np.asarray(r).size <= MAXOUT:
                methods.append([u, "reduce", dtype, list(shape), 6, steps, {"axis": k + 1}, case(np.asarray(r))])
            if x.size <= 20:
                methods.append([u, "accumulate", dtype, list(shape), 6, steps, {"axis": k + 1}, case(uf.accumulate(x, axis=k))])
            at = rng.integers(0, x.shape[k], 4)
            r = uf.reduceat(x, at, axis=k)
            if r.size <= 2 * MAXOUT:
                methods.append([u, "reduceat", dtype, list(shape), 6, steps, {"axis": k + 1, "indices": [int(v) + 1 for v in at]}, case(r)])

at = []
for u in ("add", "subtract", "multiply", "maximum"):
    for dtype in ("int8", "int64", "float16", "float32", "float64", "complex128"):
        x = make(dtype, (6,), 1)
        idx = rng.integers(0, 6, 12)
        b = make(dtype, (12,), 2)
        y = x.copy()
        getattr(np, u).at(y, idx, b)
        at.append([u, dtype, [6], 1, [int(v) + 1 for v in idx], [12], 2, case(y)])
        x = make(dtype, (4, 3), 1)
        idx = rng.integers(0, 4, 5)
        b = make(dtype, (5, 3), 2)
        y = x.copy()
        getattr(np, u).at(y, idx, b)
        at.append([u, dtype, [4, 3], 1, [int(v) + 1 for v in idx], [5, 3], 2, case(y)])

write("reduce", {"cases": order})
write("reduce_order", {"cases": cases, "masked": masked})
write("reduce_ufunc", {"methods": methods, "at": at})
print(len(order), len(cases), len(masked), len(methods), len(at), "cases")
