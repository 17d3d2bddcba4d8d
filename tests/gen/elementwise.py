"""Values of the elementwise functions that tests/gen/ufunc.py has not: two results, gcd, closeness, rounding, softmax ... Writes tests/data/elementwise.lua
and softmax.lua.

softmax and its kin are computed here in float64 by their definition; everything else is NumPy's.
"""
import warnings

import numpy as np

from common import DTYPES, FLOATS, INTS, case, sample, specials, write

warnings.simplefilter("ignore")
np.seterr(all="ignore")


def pairs(dt):
    """Every special value with every other (thinned), then ordinary ones."""
    s = specials(dt)
    a, b = np.repeat(s, len(s)), np.tile(s, len(s))
    if len(a) > 50:
        keep = np.random.default_rng(5).permutation(len(a))[:50]
        a, b = a[keep], b[keep]
    more = np.array([1, 1e3, -1e3, 7.5, -7.5, 0.1, 1e300], "f8").astype(dt) if np.dtype(dt).kind == "f" else sample(dt, 7, 9)
    a, b = np.concatenate([a, sample(dt, 8, 1), more]), np.concatenate([b, sample(dt, 8, 2), more[::-1]])
    return a, b


def tryit(f, *args, **kw):
    try:
        return f(*args, **kw)
    except TypeError:
        return None


data = {"inputs": {}, "unary": {}, "binary": {}}
for dt in DTYPES:
    a, b = pairs(dt)
    data["inputs"][dt] = [case(a), case(b)]
for name in ["modf", "frexp", "spacing", "bitwise_count", "isposinf", "isneginf", "isreal", "iscomplex", "nan_to_num", "angle"]:
    data["unary"][name] = {}
    for dt in DTYPES:
        r = tryit(getattr(np, name), pairs(dt)[0])
        data["unary"][name][dt] = False if r is None else [case(x) for x in (r if isinstance(r, tuple) else (r,))]
for name in ["divmod", "floor_divide", "remainder", "fmod", "gcd", "lcm", "float_power", "isclose"]:
    data["binary"][name] = {}
    for dt in DTYPES:
        a, b = pairs(dt)
        r = tryit(getattr(np, name), a, b)
        if r is not None:
            data["binary"][name][dt] = [case(x) for x in (r if isinstance(r, tuple) else (r,))]
        else:
            data["binary"][name][dt] = False

data["ldexp"] = []
for dt in FLOATS:
    x = np.concatenate([specials(dt), np.array([1, -1.5, 3, 0.3], dt)])
    for n in (0, -1, 10, -149, 1023, -1022, -1060, 2000, -2000, 2 ** 31 - 1, -2 ** 31):
        data["ldexp"].append([case(x), n, case(np.ldexp(x, np.int32(n)))])

data["round"] = []
for dt in ["int8", "int32", "uint16", "int64"] + FLOATS + ["complex128"]:
    x = sample(dt, 30, 4)
    if np.dtype(dt).kind in "fc":
        x = np.concatenate([x, np.array([0.5, 1.5, 2.5, -0.5, 1.005, 2.675, 1e10, np.inf, -np.inf, np.nan, -0.0], dt)])
    for d in (0, 1, 3, -1, -2):
        data["round"].append([case(x), d, case(np.round(x, d))])

data["close"] = []
x = np.array([1, 1, 1, 0, 0, np.nan, np.inf, -np.inf, 1e10, 1e-9, np.inf, 5])
y = np.array([1 + 1e-9, 1.1, 1 + 1e-5, 1e-8, 1e-7, np.nan, np.inf, np.inf, 1e10 + 1e5, 1.5e-9, 1, np.nan])
for dt in ["float64", "float32", "complex128"]:
    for rtol, atol, nan in ((1e-5, 1e-8, False), (1e-5, 1e-8, True), (0.1, 0, False), (0, 0.2, True)):
        u, v = x.astype(dt), y.astype(dt)
        data["close"].append([case(u), case(v), rtol, atol, nan, case(np.isclose(u, v, rtol, atol, nan))])

data["unwrap"] = []
ph = np.cumsum(np.random.default_rng(1).uniform(-3, 4, 24))
wrapped = np.angle(np.exp(1j * ph))
for dt in ["float64", "float32"]:
    data["unwrap"].append([case(wrapped.astype(dt)), {"axis": -1}, case(np.unwrap(wrapped.astype(dt)))])
    m = wrapped.astype(dt).reshape(4, 6)
    data["unwrap"].append([case(m), {"axis": 1}, case(np.unwrap(m, axis=0))])
    data["unwrap"].append([case(m), {"axis": 2, "discont": 4.0}, case(np.unwrap(m, axis=1, discont=4.0))])
i = np.array([0, 1, 2, -1, 0, 3, 7, 2, -4, 4, 0])
for per in (4, 5, 255):
    data["unwrap"].append([case(i), {"period": per}, case(np.unwrap(i, period=per))])
    data["unwrap"].append([case(i), {"period": float(per)}, case(np.unwrap(i, period=float(per)))])


def softmax(x, axis):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def log_softmax(x, axis):
    d = x - x.max(axis=axis, keepdims=True)
    return d - np.log(np.exp(d).sum(axis=axis, keepdims=True))


def logsumexp(x, axis, keepdims=False):
    m = x.max(axis=axis, keepdims=True)
    r = m + np.log(np.exp(x - m).sum(axis=axis, keepdims=True))
    return r if keepdims else np.squeeze(r, axis=axis)


data["softmax"] = []
rng = np.random.default_rng(7)
for dt in ["float64", "float32", "float16", "int16"]:
    for shape in [(1,), (3,), (37,), (4, 5), (3, 2, 9), (2, 9, 20), (0,), (3, 0), (2, 0, 3)]:
        x = (rng.normal(size=shape) * 4).astype(dt)
        out = np.dtype("f8") if dt == "int16" else x.dtype
        w = x.astype("f8")
        for axis in range(len(shape)):
            if shape[axis] == 0:
                continue
            data["softmax"].append([case(x), axis + 1, case(softmax(w, axis).astype(out)), case(log_softmax(w, axis).astype(out)),
                                    case(logsumexp(w, axis).astype(out))])
data["logsumexp"] = []
x = rng.normal(size=(2, 3, 4)) * 100
for axis in [(0, 1), (0, 2), (1, 2), (0, 1, 2), (2, 0)]:
    for keep in (False, True):
        data["logsumexp"].append([case(x), [a + 1 for a in axis], keep, case(np.asarray(logsumexp(x, axis, keep)))])
z = np.linspace(-30, 30, 61)
data["i0"] = [case(z), case(np.i0(z))]
write("softmax", {k: data.pop(k) for k in ("softmax", "logsumexp")}, 3)
write("elementwise", data, 3)
