"""Values of the mathematical ufuncs (family M). Writes tests/data/math.lua and math_complex.lua.

Ordinary arguments: the exact value, computed with mpmath to 200 bits and rounded once, so that a distance in ulp is the function's own
error. Special values, complex and integer arguments: NumPy.
"""
import warnings

import mpmath as mp
import numpy as np

from common import INTS, case, write

warnings.simplefilter("ignore")
np.seterr(all="ignore")
mp.mp.prec = 200
rng = np.random.default_rng(20)

PI = mp.pi
ORDINARY = {              # name: function of one mpf, ranges of ordinary arguments (of float64; float32 takes what it can hold)
    "exp": (mp.exp, [(-1, 1), (-700, 700)]),
    "exp2": (lambda x: mp.mpf(2) ** x, [(-1, 1), (-1000, 1000)]),
    "expm1": (mp.expm1, [(-1, 1), (-40, 600)]),
    "log": (mp.log, [(0.5, 2), (0, 1e6)]),
    "log2": (lambda x: mp.log(x) / mp.log(2), [(0.5, 2), (0, 1e6)]),
    "log10": (lambda x: mp.log(x) / mp.log(10), [(0.5, 2), (0, 1e6)]),
    "log1p": (mp.log1p, [(-0.5, 0.5), (-1, 1e4)]),
    "sin": (mp.sin, [(-4, 4), (-1000, 1000), (-1e9, 1e9)]),
    "cos": (mp.cos, [(-4, 4), (-1000, 1000), (-1e9, 1e9)]),
    "tan": (mp.tan, [(-2, 2), (-1000, 1000), (-1e9, 1e9)]),
    "arcsin": (mp.asin, [(-1, 1), (-0.1, 0.1)]),
    "arccos": (mp.acos, [(-1, 1), (0.9, 1)]),
    "arctan": (mp.atan, [(-3, 3), (-1e5, 1e5)]),
    "sinh": (mp.sinh, [(-1, 1), (-80, 80)]),
    "cosh": (mp.cosh, [(-1, 1), (-80, 80)]),
    "tanh": (mp.tanh, [(-1, 1), (-20, 20)]),
    "arcsinh": (mp.asinh, [(-1, 1), (-1e6, 1e6)]),
    "arccosh": (mp.acosh, [(1, 1.1), (1, 1e6)]),
    "arctanh": (mp.atanh, [(-0.1, 0.1), (-1, 1)]),
    "cbrt": (lambda x: mp.sign(x) * mp.cbrt(abs(x)), [(-8, 8), (-1e9, 1e9)]),
    "erf": (mp.erf, [(-1, 1), (-6, 6)]),
    "erfc": (mp.erfc, [(-1, 1), (-6, 26)]),
    "gamma": (mp.gamma, [(0, 4), (-20, 30)]),
    "lgamma": (lambda x: mp.log(abs(mp.gamma(x))), [(0.01, 4), (4, 1000)]),
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), [(-2, 2), (-80, 40)]),
    "softplus": (lambda x: mp.log1p(mp.exp(x)), [(-2, 2), (-80, 40)]),
    "silu": (lambda x: x / (1 + mp.exp(-x)), [(-2, 2), (-80, 40)]),
    "gelu": (lambda x: x * mp.erfc(-x / mp.sqrt(2)) / 2, [(-2, 2), (-10, 10)]),
}
ORDINARY2 = {
    "power": (lambda x, y: x ** y, [((0, 10), (-5, 5)), ((0.5, 2), (-100, 100)), ((0, 1e30), (-1, 1))]),
    "arctan2": (mp.atan2, [((-1, 1), (-1, 1)), ((-1e-5, 1e-5), (-1e5, 1e5))]),
    "hypot": (mp.hypot, [((-1, 1), (-1, 1)), ((-1e30, 1e30), (-1e30, 1e30))]),
    "logaddexp": (lambda x, y: mp.log(mp.exp(x) + mp.exp(y)), [((0, 5), (0, 5)), ((1, 80), (1, 80))]),
    "logaddexp2": (lambda x, y: mp.log(mp.mpf(2) ** x + mp.mpf(2) ** y) / mp.log(2), [((0, 5), (0, 5)), ((1, 80), (1, 80))]),
}


def rounded(v, dtype):
    """The mpf v as the nearest number of dtype (subnormal ones included)."""
    if v == 0:
        return dtype(0)
    f = np.finfo(dtype)
    with mp.workprec(f.nmant + 1):
        r = +v
    m, e = mp.frexp(r)
    if e > f.maxexp:
        return dtype(np.inf) if v > 0 else dtype(-np.inf)
    if e - 1 < f.minexp:
        q = mp.nint(v * mp.mpf(2) ** (f.nmant - f.minexp))
        return dtype(np.ldexp(float(q), f.minexp - f.nmant))
    return dtype(float(r))


def ordinary(dtype, n):
    out = {}
    for name, (f, ranges) in ORDINARY.items():
        x = np.concatenate([rng.uniform(a, b, n) for a, b in ranges]).astype(dtype)
        out[name] = [case(x), case(np.array([rounded(f(mp.mpf(float(v))), dtype) for v in x], dtype))]
    for name, (f, ranges) in ORDINARY2.items():
        x = np.concatenate([rng.uniform(*a, n) for a, _ in ranges]).astype(dtype)
        y = np.concatenate([rng.uniform(*b, n) for _, b in ranges]).astype(dtype)
        v = [rounded(f(mp.mpf(float(p)), mp.mpf(float(q))), dtype) for p, q in zip(x, y)]
        out[name] = [case(x), case(y), case(np.array(v, dtype))]
    return out


# ---- special values ----
def edges(dtype):
    f = np.finfo(dtype)
    v = [0, 1, 0.5, np.inf, f.tiny, f.smallest_subnormal, f.max, 2, 3, 1000, 1e-20]
    return np.array(v + [-a for a in v] + [np.nan], dtype)


def exact(a):
    """NumPy's value where it is beyond doubt: 0, infinite, NaN or whole and small; elsewhere left out."""
    return ~np.isfinite(a) | ((a == np.rint(a)) & (np.abs(a) < 100))


NUMPY1 = [n for n in ORDINARY if hasattr(np, n)] + ["deg2rad", "rad2deg"]
NUMPY2 = list(ORDINARY2) + ["heaviside"]
inf, nan = np.inf, np.nan
OWN = {                                                      # functions that NumPy has not: argument, value
    "erf": [(0.0, 0.0), (-0.0, -0.0), (inf, 1), (-inf, -1), (nan, nan), (10, 1)],
    "erfc": [(0.0, 1), (inf, 0.0), (-inf, 2), (nan, nan), (-10, 2), (50, 0.0)],
    "gamma": [(0.0, inf), (-0.0, -inf), (1, 1), (2, 1), (5, 24), (-1, nan), (-2, nan), (inf, inf), (-inf, nan), (nan, nan),
              (172, inf), (-200.5, -0.0), (-201.5, 0.0)],
    "lgamma": [(0.0, inf), (-0.0, inf), (1, 0.0), (2, 0.0), (-1, inf), (-3, inf), (inf, inf), (-inf, inf), (nan, nan)],
    "sigmoid": [(0.0, 0.5), (inf, 1), (-inf, 0.0), (nan, nan), (1000, 1), (-1000, 0.0)],
    "softplus": [(inf, inf), (-inf, 0.0), (nan, nan), (1000, 1000), (-1000, 0.0)],
    "silu": [(0.0, 0.0), (-0.0, -0.0), (inf, inf), (-inf, -0.0), (nan, nan), (1000, 1000), (-1000, -0.0)],
    "gelu": [(0.0, 0.0), (-0.0, -0.0), (inf, inf), (-inf, -0.0), (nan, nan), (100, 100), (-100, -0.0)],
}


def special(dtype):
    out = {}
    x = edges(dtype)
    for name in NUMPY1:
        y = getattr(np, name)(x)
        k = exact(y)
        out[name] = [case(x[k]), case(y[k])]
    for name, rows in OWN.items():
        out[name] = [case(np.array([r[0] for r in rows], dtype)), case(np.array([r[1] for r in rows], dtype))]
    a, b = [v.ravel() for v in np.meshgrid(x, x)]
    for name in NUMPY2:
        y = getattr(np, name)(a, b)
        k = exact(y)
        if name.startswith("logaddexp"):
            k &= ~np.isfinite(y) | (a != -b)                # near 0 NumPy's own value is far off
            k &= ~((y == 0) & (np.abs(a) < 100) & (np.abs(b) < 100))
        out[name] = [case(a[k]), case(b[k]), case(y[k])]
    return out


# ---- other dtypes ----
def integers():
    """dtype and values of whole numbers: the float NumPy takes for each integer dtype."""
    out = []
    for dt in ["bool"] + INTS:
        x = np.array([0, 1, 1], bool) if dt == "bool" else np.array([1, 2, 3], dt)
        for name in ("exp", "log1p", "arctan", "deg2rad", "cbrt"):
            out.append([name, case(x), case(getattr(np, name)(x))])
        out.append(["sinc", case(x), case(np.sinc(x))])
        out.append(["arctan2", case(x), case(x), case(np.arctan2(x, x))])
    return out


def powers():
    out = []
    for dt in INTS:
        i = np.iinfo(dt)
        a = np.array([0, 1, 2, 3, i.max, i.min, 7, i.min, 5, i.max // 2], dt)
        b = np.array([0, 5, 30, 7, 2, 3, 0, 1, 63, 3], dt)
        out.append([case(a), case(b), case(np.power(a, b))])
    return out


def complexes():
    z = (rng.normal(size=40) * 2 + 1j * rng.normal(size=40) * 2)
    v = [0.0, -0.0, 1, inf, -inf, nan, -2.5]
    s = np.array([complex(a, b) for a in v for b in v])
    out = {}
    for name in ["exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh",
                 "tanh", "arcsinh", "arccosh", "arctanh", "sinc"]:
        f = getattr(np, name)
        out[name] = {"complex128": [case(z), case(f(z))], "complex64": [case(z.astype("c8")), case(f(z.astype("c8")))]}
        if name not in ("sinc", "exp2"):
            out[name]["special"] = [case(s), case(f(s))]
    a, b = z, np.roll(z, 5)
    a = np.concatenate([a, [0, 0, 0, 2 + 1j, 2 + 1j, 2 + 1j, 2 + 1j, 1j, 3, 2 + 1j]])
    b = np.concatenate([b, [0, 2, -1, 0, 2, 3, -2, 7, 0.5, -1]])
    out["power"] = {d: [case(a.astype(d)), case(b.astype(d)), case(np.power(a.astype(d), b.astype(d)))] for d in ("complex128", "complex64")}
    return out


half = np.array([0, -0.0, 0.5, 1, 2.5, -1.5, 10, 60000, inf, -inf, nan, 6e-8, -0.25], "f2")
write("math", {
    "ordinary": {"float64": ordinary(np.float64, 30), "float32": ordinary(np.float32, 20)},
    "special": {"float64": special(np.float64), "float32": special(np.float32)},
    "half": {n: [case(half), case(getattr(np, n)(half))] for n in NUMPY1},
    "sinc": [[case(x), case(np.sinc(x))] for x in (np.array([0.0, -0.0, 0.5, 1, -1.5, 2, 3.25, 100.75]), np.array([0, 0.5, 1, 2, 3.25], "f4"))],
    "degrees": [[n, case(x), case(getattr(np, n)(x))] for n in ("deg2rad", "rad2deg")
                for x in (np.array([180, 90, 1, -45.5, 1e300]), np.array([180, 90, 1, -45.5, 1e30], "f4"))],
    "integers": integers(), "powers": powers(),
}, 3)
write("math_complex", complexes(), 3)
