"""Expected values of convolutions, interpolation, polynomials, products over axes, bits and windows: tests/data/numeric.lua.
Run: python3 tests/gen/numeric.py

What a case holds stands in tests/gen/cases.py.
"""
import warnings

import numpy as np
from numpy.lib import stride_tricks

from cases import Arg, add, begin
from common import DTYPES, write

warnings.simplefilter("ignore")
cases = begin()
TOL = {"float16": 2e-3, "float32": 1e-5, "float64": 1e-12, "complex64": 1e-4, "complex128": 1e-12}


def lists(*vs):
    return [np.array(v) for v in vs]


# sliding products
for f in ("convolve", "correlate"):
    for d, dtype in enumerate(DTYPES):
        for na, nv in ((5, 3), (3, 5), (1, 1), (8, 1), (9, 9)):
            mode = ["full", "same", "valid"][(d + na) % 3]
            add(f, [Arg(dtype, (na,), 1, steps=""), Arg(dtype, (nv,), 2, steps="")], {"mode": mode}, TOL.get(dtype, 0))
        add(f, [Arg(dtype, (300,), 1), Arg(dtype, (290,), 3)], {"mode": "valid"}, 1e-2 if dtype in ("float16", "float32",
                "complex64") else TOL.get(dtype, 0) * 1000)
    add(f, [Arg("int32", (5,), 1), Arg("float32", (2,), 2)], tol=1e-12)
    add(f, [Arg("int8", (5,), 1), Arg("complex64", (2,), 2)], tol=1e-4)
    add(f, [Arg("float64", (2, 2), 1), Arg("float64", (2,), 2)])
    add(f, [np.array([], "float64"), Arg("float64", (2,), 2)])
    add(f, [3, [1, 2]])

# interpolation
xp, fp = lists([-400.0, -20, 3, 3.5, 300], [1.0, -2, 5, 5, 0.25])
for d, dtype in enumerate(DTYPES[:12]):
    add("interp", [Arg(dtype, (4, 5), d), xp, fp])
    add("interp", [Arg(dtype, (9,), d, 4), xp, fp], {"left": -7, "right": 8.5})
    add("interp", [Arg(dtype, (9,), d), xp, fp], {"period": 90})
for x in (-1000, 0.1, 3, 3.25, 299.0, 300, 301.5, float("nan")):
    add("interp", [x, xp, fp])
    add("interp", [x, xp, fp + 1j * xp])
    add("interp", [x, xp[:1], fp[:1]])
add("interp", [np.array([-500.0, 1, 500]), xp, fp * (1 - 2j)], {"left": 1 + 0j}, lk={"left": np.array(1 + 0j)})
add("interp", [np.array([1.5, 2.5, 3]), np.array([1.0, 2, 3]), np.array([np.inf, np.inf, 1])])
add("interp", [np.array([1.5, 2.5]), np.array([1.0, 2, 3]), np.array([1, 2])])
add("interp", [np.array([1.5, 2.5]), np.array([]), np.array([])])
add("interp", [1.5, xp, fp], {"period": 0})

# polynomials
for d, dtype in enumerate(DTYPES):
    for xd in ("int16", "float32", "float64", "complex128", dtype):
        if not (dtype == "bool" and xd == "bool"):
            c = "complex64" in (dtype, xd), "complex128" in (dtype, xd)
            add("polyval", [np.array([1, 0, 3, 2]).astype(dtype), Arg(xd, (2, 3), d)], tol=1e-6 if c[0] else 1e-13 if c[1] else 0)
    for f in ("polyadd", "polysub", "polymul"):
        if not (dtype == "bool" and f == "polysub"):
            add(f, [Arg(dtype, (3,), 1), Arg(dtype, (5,), 2)], tol=TOL.get(dtype, 0))
            add(f, [Arg(dtype, (3,), 1), np.array([0, 0, 2])], tol=TOL.get(dtype, 0))
    for f in ("polyder", "polyint"):
        add(f, [Arg(dtype, (4,), 1)], tol=1e-14 if dtype[0] == "c" else 0)
        add(f, [Arg(dtype, (4,), 1)], {"m": 2}, tol=1e-14 if dtype[0] == "c" else 0)
    add("polydiv", [Arg(dtype, (5,), 1), np.array([2, 1, 3]).astype(dtype)], tol=TOL.get(dtype, 0) * 10 if dtype != "float16" else 1)
add("polyval", [np.array([], "int64"), Arg("float32", (2, 3), 1)])
for p in ([1, -3, 2], [3, 5, 2], [0, 0, 1, 2]):
    for x in (5, 2.5, -1):
        add("polyval", [p, x])
add("polyder", [[1, 2, 3, 4]], {"m": 0})
add("polyder", [[1, 2, 3, 4]], {"m": 6})
add("polyder", [[1, 2, 3, 4]], {"m": -1})
add("polyint", [[1, 2, 3]], {"m": 0})
add("polyint", [[1, 2, 3]], {"m": 3, "k": [6, 5, 3]})
add("polyint", [[1, 2, 3]], {"m": 2, "k": 4})
add("polyint", [[1, 2, 3]], {"m": 3, "k": [1, 2]})
add("polydiv", [[1, 2], [1, 2, 3]], tol=1e-12)
add("polydiv", [[1, 3, 3, 1], [1, 1]], tol=1e-12)
for p in ([1, -3, 2], [1, 0, 1], [3.2, 2, 1], [1, 2, 3, 4, 5, 6], [0, 0, 2, 0, 0], [5], [0, 0], [1, -6, 11, -6], [1, 0, 0, 0, -1],
        [2, 1e3, 5, 1]):
    add("roots", [p], tol=1e-9)
add("roots", [np.array([1, -10, 35, -50, 24.0])], tol=1e-9)
add("roots", [np.array([1, 2j, 3, 1 - 1j])], tol=1e-9)
add("roots", [np.array([1, -5, 6], "float32")], tol=1e-5)
for z in ([1, 2, 3], [-0.5, 0, 0.5, 4], [2 + 1j, 2 - 1j, 5], [1j, 2], [], [7]):
    add("poly", [np.array(z)], tol=1e-12)
add("poly", [np.array([[0.0, 1 / 3], [-1 / 2, 0]])], tol=1e-12)
add("poly", [np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 10]])], tol=1e-9)
add("poly", [np.array([[1.0, 2j], [3, 4]])], tol=1e-9)
add("poly", [np.ones((2, 3))])

x = np.array([0.0, 1, 2, 3, 4, 5.5, 7])
y = np.array([0, 0.8, 0.9, 0.1, -0.8, -1, 2])
w = np.array([1, 2, 1, 0.5, 1, 1, 3.0])
for deg in (0, 1, 3, 5):
    add("polyfit", [x, y, deg], tol=1e-9)
    add("polyfit", [x, y, deg], {"full": True}, tol=1e-9)
    add("polyfit", [x, y, deg], {"w": w, "full": True}, tol=1e-9)
add("polyfit", [x, y, 2], {"cov": True}, tol=1e-9)
add("polyfit", [x, y, 2], {"cov": "unscaled", "w": w}, tol=1e-9)
add("polyfit", [x, np.stack([y, y * y, x], 1), 2], {"full": True}, tol=1e-9)
add("polyfit", [x, np.stack([y, y * y, x], 1), 2], {"cov": True}, tol=1e-9)
add("polyfit", [x[:2], y[:2], 3], {"full": True}, tol=1e-9)
add("polyfit", [x, y, 3], {"rcond": 0.05, "full": True}, tol=1e-9)
add("polyfit", [x * (1 + 0j), y * (1 - 2j), 2], tol=1e-9)
add("polyfit", [x, y * (1 - 2j), 2], {"full": True}, tol=1e-9)
add("polyfit", [x.astype("float32"), y.astype("float32"), 2], {"full": True}, tol=1e-9)
add("polyfit", [x.astype("float16"), y, 2], {"full": True}, tol=1e-9)
add("polyfit", [x.astype("complex64"), y.astype("float32"), 2], tol=1e-9)
add("polyfit", [np.arange(7), np.arange(7) ** 2, 2], tol=1e-9)
add("polyfit", [x[:3], y[:3], 2], {"cov": True})
add("polyfit", [x, y[:3], 2])
add("polyfit", [x, y, -1])

# products over axes
for d, dtype in enumerate(DTYPES):
    add("kron", [Arg(dtype, (3,), 1), Arg(dtype, (4,), 2)], tol=TOL[dtype] if dtype[0] == "c" else 0)
    add("kron", [Arg(dtype, (2, 2), 1), Arg("int16", (1, 3), 2)], tol=TOL.get(dtype, 0))
    if dtype != "bool":
        add("cross", [Arg(dtype, (3,), 1), Arg(dtype, (3,), 2)], tol=TOL.get(dtype, 0))
        add("cross", [Arg(dtype, (2, 3), 1), Arg("float64", (3,), 2)], tol=TOL.get(dtype, 0) * 10)
add("kron", [Arg("float64", (2, 2, 2), 1), Arg("float64", (2,), 2)])
add("kron", [Arg("float64", (2,), 1), Arg("float64", (2, 1, 2), 2)])
add("kron", [5, Arg("float64", (2, 2), 2)])
add("kron", [Arg("float64", (0, 2), 1), Arg("float64", (2,), 2)])
for a, b in (((2,), (2,)), ((3,), (2,)), ((2,), (3,)), ((2, 2), (2,)), ((2, 3), (2,))):
    add("cross", [Arg("float64", a, 1), Arg("float64", b, 2)])
add("cross", [Arg("float64", (3, 2), 1, steps=""), Arg("float64", (3, 2), 2, steps="")], {"axis": 0})
add("cross", [Arg("float64", (3, 2), 1, steps=""), Arg("float64", (2, 3), 2, steps="")], {"axisa": 0, "axisb": 1, "axisc": 0},
    lk={"axisa": 1, "axisb": 2, "axisc": 1})
add("cross", [Arg("float64", (4,), 1), Arg("float64", (4,), 2)])
add("cross", [1, Arg("float64", (3,), 2)])

# bits
for d, dtype in enumerate(DTYPES[:9]):
    for n in (1, 8, 13, 40):
        add("packbits", [Arg(dtype, (n,), d)], {"bitorder": "little" if n % 2 else "big"})
    add("packbits", [Arg(dtype, (3, 11), d)], {"axis": 1})
    add("packbits", [Arg(dtype, (9, 3), d)], {"axis": 0, "bitorder": "little"})
    add("packbits", [Arg(dtype, (2, 3, 4), d)])
add("packbits", [Arg("float32", (4,), 1)])
add("packbits", [np.zeros((0,), "uint8")])
add("packbits", [np.zeros((3, 0), "uint8")], {"axis": 1})
bits = np.array([[2], [7], [163]], "uint8")
for kw in ({"axis": 1}, {"axis": 1, "bitorder": "little"}, {"axis": 1, "count": 5}, {"axis": 1, "count": -3}, {"axis": 1, "count": -9},
           {"axis": 0, "count": 6}, {"count": 18}, {"count": 3, "bitorder": "little"}):
    add("unpackbits", [bits], kw)
add("unpackbits", [np.array([[2, 5]], "uint8")], {"axis": 0})
add("unpackbits", [np.array([3], "uint8")], {"count": 19})
add("unpackbits", [np.array([3], "int64")])
for d, dtype in enumerate(DTYPES):
    add(lambda v: v.byteswap(), [Arg(dtype, (3, 2), d) if dtype[0] not in "fc" else np.array([1, 2.5, -3]).astype(dtype)], name="byteswap")

# windows
for win, kw in ((3, {}), (7, {}), (1, {}), (8, {}), (0, {}), (-1, {})):
    add(stride_tricks.sliding_window_view, [Arg("int16", (7,), 1), win], kw, name="sliding_window_view")
for win, kw in ([[2, 2], {}], [2, {"axis": 0}], [2, {"axis": 1}], [2, {}], [[2, 2], {"axis": (1, 1)}], [[1, 2], {"axis": (1, 0)}],
        [[1], {"axis": (0, 1)}]):
    add(stride_tricks.sliding_window_view, [Arg("float32", (3, 3), 1), win], kw, name="sliding_window_view")
add(stride_tricks.as_strided, [np.arange(6), [2, 3], [8, 8]], name="as_strided")
add(stride_tricks.as_strided, [np.arange(6), [3], [16]], name="as_strided")
add(stride_tricks.as_strided, [np.arange(6), [4, 2], [8, 0]], name="as_strided")
add(stride_tricks.as_strided, [np.arange(6.0)], name="as_strided")

write("numeric", {"cases": cases})
print(len(cases), "cases")
