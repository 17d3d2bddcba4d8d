"""Values of the elementwise functions of family A, promotion and casting, from NumPy. Writes tests/data/ufunc.lua, dtype.lua, cast.lua."""
import warnings

import numpy as np

from common import DTYPES, Raw, case, sample, specials, write

warnings.simplefilter("ignore")
np.seterr(all="ignore")

UNARY = ["negative", "positive", "absolute", "fabs", "sign", "square", "reciprocal", "sqrt", "conjugate", "logical_not", "invert",
         "floor", "ceil", "trunc", "rint", "signbit", "isnan", "isinf", "isfinite"]
BINARY = ["add", "subtract", "multiply", "divide", "floor_divide", "remainder", "fmod", "maximum", "minimum", "fmax", "fmin", "copysign",
          "equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_xor", "bitwise_and",
          "bitwise_or", "bitwise_xor", "left_shift", "right_shift", "nextafter"]


def inputs(dt):
    """Two vectors: every special value against every other (thinned), then ordinary ones."""
    s = specials(dt)
    a, b = np.repeat(s, len(s)), np.tile(s, len(s))
    if len(a) > 60:
        keep = np.random.default_rng(5).permutation(len(a))[:60]
        a, b = a[keep], b[keep]
    o1, o2 = sample(dt, 24, 1), sample(dt, 24, 2)
    return np.concatenate([a, o1]), np.concatenate([b, o2])


def tryit(f, *args):
    try:
        return f(*args)
    except TypeError:
        return None


data = {"inputs": {}, "unary": {}, "binary": {}, "mixed": []}
for dt in DTYPES:
    a, b = inputs(dt)
    data["inputs"][dt] = [case(a), case(b)]
for name in UNARY:
    data["unary"][name] = {}
    for dt in DTYPES:
        r = tryit(getattr(np, name), inputs(dt)[0])
        data["unary"][name][dt] = False if r is None else case(r)
for name in BINARY:
    data["binary"][name] = {}
    for dt in DTYPES:
        a, b = inputs(dt)
        if name.endswith("_shift"):
            b = np.abs(b) % 9
        r = tryit(getattr(np, name), a, b)
        data["binary"][name][dt] = False if r is None else case(r)
for d1 in DTYPES:
    for d2 in DTYPES:
        a, b = sample(d1, 4, 3), sample(d2, 4, 4)
        for name in ("add", "less"):
            data["mixed"].append([name, case(a), case(b), case(getattr(np, name)(a, b))])
write("ufunc", data, 3)

# ---- dtypes ----
weak = {"int": 3, "float": 2.5, "complex": 2 + 1j, "bool": True}
dtypes = {
    "promote": {a: {b: str(np.promote_types(a, b)) for b in DTYPES} for a in DTYPES},
    "weak": {a: {k: str(np.result_type(np.dtype(a), v)) for k, v in weak.items()} for a in DTYPES},
    "cancast": {a: {b: [np.can_cast(a, b, c) for c in ("no", "equiv", "safe", "same_kind", "unsafe")] for b in DTYPES} for a in DTYPES},
    "finfo": {d: {k: float(getattr(np.finfo(d), k)) for k in
                  ("eps", "epsneg", "max", "min", "tiny", "smallest_normal", "smallest_subnormal", "resolution")}
              for d in ("float16", "float32", "float64")},
    "finfoint": {d: {k: int(getattr(np.finfo(d), k)) for k in ("bits", "nmant", "nexp", "maxexp", "minexp", "precision")}
                 for d in ("float16", "float32", "float64")},
    "iinfo": {d: [int(np.iinfo(d).min), int(np.iinfo(d).max), np.iinfo(d).bits] for d in DTYPES if np.dtype(d).kind in "iu"},
}
write("dtype", dtypes, 2)

# ---- casts: every pair, values that the target can hold and, among integers, any ----
casts = []
for d1 in DTYPES:
    k1 = np.dtype(d1).kind
    for d2 in DTYPES:
        k2 = np.dtype(d2).kind
        a = sample(d1, 12, 7)
        if k1 in "fc" and k2 in "iu":
            a = np.abs(a)          # a negative float has no defined value in an unsigned dtype
        elif k1 in "iu" or k2 in "fcb":
            a = np.concatenate([specials(d1), a])
        casts.append([case(a), case(a.astype(d2))])
write("cast", casts, 1)
