"""Expected values of statistics: tests/data/stat.lua, stat_quantile.lua. Run: python3 tests/gen/stat.py

What a case holds stands in tests/gen/cases.py.
"""
import warnings

import numpy as np

from cases import Arg, add, begin, rng
from common import DTYPES, FLOATS, write

warnings.simplefilter("ignore")
others = begin()
REAL = DTYPES[:12]


SHAPES = [(7,), (1,), (4, 5), (3, 2, 4)]


def axes(nd):
    yield {}
    for k in range(nd):
        yield {"axis": k}
    if nd > 1:
        yield {"axis": (0, nd - 1)}
        yield {"axis": -1, "keepdims": True}


def some(it, n):
    it = list(it)
    return [it[int(k)] for k in rng.permutation(len(it))[:n]]


# counting and reductions of every dtype
for f in ("count_nonzero", "ptp", "median"):
    for d, dtype in enumerate(DTYPES):
        for shape in SHAPES + [(0, 3), (200,)]:
            for kw in some(axes(len(shape)), 1):
                add(f, [Arg(dtype, shape, d)], kw)
for f in ("median", "nanmedian"):
    for dtype in ("float16", "float32", "float64", "complex64", "complex128"):
        for shape in SHAPES + [(301,), (40, 7)]:
            for kw in some(axes(len(shape)), 1):
                add(f, [Arg(dtype, shape, 3, 5)], kw)
for n in (95, 96, 97, 5000, 5001, 40000, 300001):         # where the way to the middle changes
    for dtype in ("int16", "uint64", "float32", "float64", "bool"):
        add("median", [Arg(dtype, (n,), 2)])

# averages
for dtype in ("bool", "int32", "uint64", "float16", "float32", "float64", "complex128"):
    for shape in SHAPES[:1] + SHAPES[2:]:
        x = Arg(dtype, shape, 1)
        for kw in some(axes(len(shape)), 2):
            kw = dict(kw)
            if rng.random() < 0.5:
                kw["returned"] = True
            if rng.random() < 0.7:
                k = kw.get("axis")
                k = k if isinstance(k, tuple) or k is None else (k,)
                s = x.a.shape if k is None or rng.random() < 0.5 else tuple(x.a.shape[j] for j in k)
                kw["weights"] = Arg(str(rng.choice(["float64", "float32", "int16"])), s, 7, steps="")
            add("average", [x], kw, 1e-13 if dtype[0] == "c" else 0)

# running results
for f in ("cumsum", "cumprod", "nancumsum", "nancumprod"):
    for d, dtype in enumerate(DTYPES):
        for shape in [(7,), (3, 4), (2, 0)]:
            for kw in some([{}, {"axis": 0}, {"axis": -1}, {"axis": 0, "dtype": "float32"}], 1):
                if kw.get("dtype") and dtype[0] == "c":
                    continue
                add(f, [Arg(dtype, shape, d, 3 if f[0] == "n" else 0)], kw)
for f in ("cumulative_sum", "cumulative_prod"):
    for dtype in ("bool", "int8", "float32", "complex64"):
        for kw in ({"axis": 0}, {"axis": 1, "include_initial": True}, {"axis": 0, "include_initial": True, "dtype": "float64"}):
            if not (kw.get("dtype") and dtype[0] == "c"):
                add(f, [Arg(dtype, (2, 4), 2)], kw)
        add(f, [Arg(dtype, (4,), 2)], {"include_initial": True})

# differences
for d, dtype in enumerate(DTYPES):
    for shape in [(6,), (3, 4), (1, 3)]:
        x = Arg(dtype, shape, d)
        for kw in some([{}, {"n": 2}, {"axis": 0}, {"n": 3, "axis": -1}, {"prepend": 0}, {"append": 1, "axis": 0}], 2):
            add("diff", [x], kw)
    add("ediff1d", [Arg(dtype, (2, 3), d)])
    if dtype[0] != "u":
        add("ediff1d", [Arg(dtype, (4,), d)], {"to_end": 7, "to_begin": Arg(dtype, (2,), 1)})
    if dtype != "bool":
        for args, kw in some([([], {}), ([2.0], {}), ([], {"axis": 0, "edge_order": 2}), ([0.5, np.array([0.0, 1, 3, 4.5])], {}),
                              ([np.array([0.0, 1, 3])], {"axis": 0, "edge_order": 2}), ([np.array([0.0, 2, 4])], {"axis": 0})], 3):
            add("gradient", [Arg(dtype, (3, 4), d, steps="")] + args, kw, 2e-3 if dtype == "float16" else 0)
    for kw in some([{}, {"dx": 0.5}, {"axis": 0}, {"x": np.array([0, 1, 3, 3.5])}, {"axis": 0, "x": np.array([0, 1, 4])}], 2):
        add("trapezoid", [Arg(dtype, (3, 4), d, steps="")], kw)

# leaving NaN out
for f in ("nansum", "nanprod", "nanmin", "nanmax", "nanmean", "nanvar", "nanstd"):
    for dtype in ("int16", "float16", "float32", "float64", "complex64", "complex128"):
        for shape in SHAPES + [(300,)]:
            kw = dict(some(axes(len(shape)), 1)[0])
            if f in ("nanvar", "nanstd") and rng.random() < 0.5:
                kw["ddof"] = 1
            add(f, [Arg(dtype, shape, 5, 3)], kw, 1e-6 if dtype[0] == "c" and f in ("nanvar", "nanstd") else 0)
        add(f, [Arg(dtype, (2, 3), 5, 1)], {"axis": 0})
for f in ("nanargmin", "nanargmax"):
    for dtype in ("uint8", "float16", "float32", "float64", "complex128"):
        for kw in ({}, {"axis": 0}, {"axis": 1}):
            add(f, [Arg(dtype, (4, 5), 6, 3)], kw, shift=1)
    add(f, [Arg("float64", (2, 3), 6, 1)], {"axis": 0}, shift=1)

# covariance
for f in ("cov", "corrcoef"):
    for dtype in ("int16", "float32", "float64", "complex128"):
        for kw in ({}, {"rowvar": False}, {"y": Arg(dtype, (3, 4), 9, steps="")}, {"bias": True}, {"ddof": 0,
                "fweights": np.array([1, 2, 1, 3])},
                   {"aweights": np.array([0.5, 1, 2, 0.25])}, {"fweights": np.array([1, 2, 1, 3]), "aweights": np.array([0.5, 1, 2,
                           0.25])}):
            if f == "cov" or set(kw) <= {"rowvar", "y"}:
                add(f, [Arg(dtype, (3, 4), 4, steps="")], kw, 1e-12)
        add(f, [Arg(dtype, (9,), 4)], {}, 1e-12)

# bins
ints = np.array([0, 1, 1, 3, 2, 1, 7])
add("bincount", [ints])
add("bincount", [ints.astype("uint8")], {"minlength": 12})
add("bincount", [ints], {"weights": np.array([0.5, 1, 1.5, 2, 0.1, 0.2, 0.3])})
add("bincount", [np.array([], "int64")], {"minlength": 3})
edges = np.array([-300.0, -20, 0, 0, 35.5, 400])
for dtype in REAL:
    for right in (False, True):
        add("digitize", [Arg(dtype, (3, 5), 2, 4), edges], {"right": right})
        add("digitize", [Arg(dtype, (3, 5), 2, 4), edges[::-1].copy()], {"right": right})
for dtype in REAL[1:]:
    x = Arg(dtype, (5, 8), 1)
    for kw in [{}, {"bins": 4}, {"bins": edges}, {"bins": 5, "range": (-100, 200)}, {"bins": 3, "density": True},
               {"bins": edges[[0, 1, 2, 4, 5]], "density": True}, {"bins": 4, "weights": Arg("float64", x.a.shape, 6, steps="")},
               {"bins": edges, "weights": Arg("float32", x.a.shape, 6, steps="")}]:
        # weights between given edges: NumPy takes differences of running sums in the dtype of the weights, here in float64
        add("histogram", [x], kw, 1e-5 if "weights" in kw and not isinstance(kw["bins"], int) else 0)
for rule in ("auto", "doane", "fd", "rice", "scott", "sqrt", "stone", "sturges"):
    for dtype in ("int32", "float32", "float64"):
        add("histogram", [Arg(dtype, (45,), 3)], {"bins": rule})
    add("histogram_bin_edges", [Arg("float64", (45,), 3)], {"bins": rule, "range": (-300, 300)})
add("histogram", [Arg("float64", (30,), 3)], {"bins": 3, "weights": Arg("complex128", (30,), 4)})
for kw in ({}, {"bins": 3}, {"bins": [2, 4]}, {"bins": np.array([-500.0, 0, 100, 700])}, {"bins": [np.array([-500.0, 0, 700]), 3]},
           {"bins": 2, "density": True}, {"bins": 2, "range": [[-100, 100], [0, 300]]}, {"bins": 3, "weights": Arg("float64", (40,), 8)}):
    lk = dict(kw)
    if not kw:
        kw = lk = {"bins": 4}
    add("histogram2d", [Arg("float64", (40,), 1), Arg("float64", (40,), 2)], kw, lk=lk)
for kw in ({"bins": 2}, {"bins": [2, 1, 3]}, {"bins": 2, "density": True}):
    add("histogramdd", [Arg("float64", (30, 3), 1, steps="")], kw)

quantiles = begin()
METHODS = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
           "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]
for m in METHODS:
    for dtype in ("int16", "uint64", "float16", "float32", "float64"):
        for q in (0.0, 0.3, 0.5, 1.0):
            add("quantile", [Arg(dtype, (11,), 2), q], {"method": m})
        add("quantile", [Arg(dtype, (4, 5), 2), np.array([0, 0.1, 0.25, 0.9])], {"method": m, "axis": int(rng.integers(0, 2))})
    add("percentile", [Arg("float64", (150,), 3), np.array([0, 1, 33.3, 50, 99, 100])], {"method": m})
    add("nanquantile", [Arg("float64", (4, 6), 3, 4), 0.4], {"method": m, "axis": 1})
for dtype in REAL:
    add("quantile", [Arg(dtype, (9,), 1), 1])
    add("quantile", [Arg(dtype, (9,), 1), 0.25], {"method": "lower", "keepdims": True})
    add("percentile", [Arg(dtype, (3, 4), 1), 75.0], {"axis": (0, 1)})
for dtype in FLOATS:
    for f, s in (("quantile", 1), ("nanquantile", 1), ("percentile", 100), ("nanpercentile", 100)):
        for kw in some(axes(2), 3):
            add(f, [Arg(dtype, (5, 6), 1, 7), 0.25 * s], kw)
        add(f, [Arg(dtype, (60,), 1, 7), np.array([[0.1, 0.5], [0.9, 1]]) * s])
for f in ("quantile", "nanquantile"):
    add(f, [Arg("float64", (6,), 1, 4 if f[0] == "n" else 0), np.array([0, 0.2, 0.5, 1])],
        {"method": "inverted_cdf", "weights": np.array([0, 1, 2, 0.5, 1, 1])})
    if f == "quantile":                                   # NumPy's nanquantile takes weights of one axis for one element: an IndexError
        add(f, [Arg("float32", (3, 4), 1), 0.5], {"method": "inverted_cdf", "axis": 1, "weights": np.array([1, 0, 2, 1])})
for n in (97, 5000, 40001, 300000):
    add("percentile", [Arg("float64", (n,), 2), np.array([0.01, 5, 25, 50, 99.9])])
    add("quantile", [Arg("int32", (n,), 2), 0.77])
add("quantile", [Arg("float64", (0,), 1), 0.5])

write("stat", {"cases": others})
write("stat_quantile", {"cases": quantiles})
print(len(others), len(quantiles), "cases")
