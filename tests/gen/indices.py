"""What NumPy's makers of positions give: tests/data/indices.lua and indices_fill.lua, used by indices_spec.lua.

A case is {function, arguments, options, results}: arrays as cases, positions from 1. Cases of fill_diagonal are {array, value, wrap, result},
those of view {array, layout, new dtype, the words of the error or false, result (of floats the bytes)}.
"""
import warnings

import numpy as np

from common import DTYPES, case, message, sample, write

warnings.simplefilter("ignore")
rng = np.random.default_rng(41)


def add(out, name, args, options, results):
    out.append([name, list(args), options, [r if np.ndim(r) else int(r) for r in results]])


def grids():
    out = []
    for shape in [(), (0,), (4,), (2, 3), (3, 0, 2), (2, 1, 3), (1, 2, 2, 2)]:
        r = np.indices(shape)
        if shape:
            add(out, "indices", [list(shape)], {}, [r + 1])
        else:
            add(out, "indices", [list(shape)], {}, [r])
        if shape:
            add(out, "indices", [list(shape)], {"sparse": True}, [s + 1 for s in np.indices(shape, sparse=True)])
    for dtype in DTYPES[1:]:
        add(out, "indices", [[2, 3], dtype], {}, [(np.indices((2, 3)) + 1).astype(dtype)])
        add(out, "indices", [[2, 3], dtype, True], {}, [(s + 1).astype(dtype) for s in np.indices((2, 3), sparse=True)])
    add(out, "indices", [[300], "int8"], {}, [(np.indices((300,)) + 1).astype("int8")])
    return out


def ravels():
    out = []
    for shape in [(1,), (7,), (7, 6), (3, 1, 4), (2, 3, 2, 5), (2 ** 33, 2 ** 29), (65536, 65536), (65537, 65536, 3)]:
        n = int(np.prod([int(s) for s in shape], dtype=object))
        for order in "CF":
            for want in [(5,), (2, 3), (), (0,), (1, 40)]:
                flat = rng.integers(0, n, want)
                if flat.size:
                    flat = np.where(rng.integers(0, 4, want) == 0, rng.choice([0, n - 1], want), flat)
                parts = np.unravel_index(flat, shape, order)
                given = np.where(rng.integers(0, 4, want) == 0, flat - n, flat + 1)     # some from the end
                one = [int(given)] if given.ndim == 0 else [given]
                add(out, "unravel_index", one + [list(shape), order], {}, [np.asarray(p) + 1 for p in parts])
                back = [int(p) + 1 if np.ndim(p) == 0 else p + 1 for p in parts]
                add(out, "ravel_multi_index", [back, list(shape)], {"order": order}, [flat + 1])
            if n < 10000 and len(shape) > 1:
                far = [rng.integers(-20, 20, 30) for _ in shape]
                for mode in ["wrap", "clip"]:
                    add(out, "ravel_multi_index", [[f + 1 for f in far], list(shape), mode, order], {},
                        [np.ravel_multi_index(far, shape, mode, order) + 1])
                modes = [["wrap", "clip"][a % 2] for a in range(len(shape))]
                add(out, "ravel_multi_index", [np.array(far) + 1, list(shape), modes, order], {},
                    [np.ravel_multi_index(far, shape, tuple(modes), order) + 1])
    for dtype in DTYPES[1:9]:
        flat = rng.integers(0, 42, 6).astype(dtype)
        parts = np.unravel_index(flat, (7, 6))
        add(out, "unravel_index", [flat + flat.dtype.type(1), [7, 6]], {}, [p + 1 for p in parts])
        add(out, "ravel_multi_index", [[p.astype(dtype) + flat.dtype.type(1) for p in parts], [7, 6]], {}, [flat.astype("int64") + 1])
    i, j = np.array([[0], [2]]), np.array([0, 1, 3])
    add(out, "ravel_multi_index", [[i + 1, j + 1], [3, 4]], {}, [np.ravel_multi_index((i, j), (3, 4)) + 1])
    add(out, "ravel_multi_index", [[i + 1, 2], [3, 4]], {}, [np.ravel_multi_index((i, 1), (3, 4)) + 1])
    return out


def triangles():
    out = []
    for n, m in [(0, 0), (1, 1), (3, 3), (4, 2), (2, 5), (3, 0), (0, 3), (-1, 2)]:
        for k in [-9, -2, -1, 0, 1, 2, 3, 9]:
            for name in ["tril_indices", "triu_indices"]:
                add(out, name, [n, k, m], {}, [p + 1 for p in getattr(np, name)(n, k, m)])
                if n >= 0:
                    add(out, name + "_from", [np.zeros((n, m), "int8"), k], {}, [p + 1 for p in getattr(np, name)(n, k, m)])
    for n in [0, 1, 4]:
        for nd in [1, 2, 3]:
            add(out, "diag_indices", [n], {"ndim": nd}, [p + 1 for p in np.diag_indices(n, nd)])
            if nd > 1:
                add(out, "diag_indices_from", [np.zeros((n,) * nd, "uint8")], {}, [p + 1 for p in np.diag_indices(n, nd)])
    add(out, "tril_indices", [3], {}, [p + 1 for p in np.tril_indices(3)])
    add(out, "triu_indices", [3], {}, [p + 1 for p in np.triu_indices(3)])
    return out


def crosses():
    out = []
    for args in [([0, 2],), ([0, 2], [1, 1, 0]), ([1], [2, 0], [0, 1, 2]), ([True, False, True], [2]), ([], [0])]:
        args = [np.array(a, dtype=None if len(a) else "int64") for a in args]
        add(out, "ix_", [a if a.dtype == bool else a + 1 for a in args], {}, [r + 1 for r in np.ix_(*args)])
    for dtype in DTYPES[1:9]:
        a = np.array([2, 0, 1], dtype)
        add(out, "ix_", [a + a.dtype.type(1), a + a.dtype.type(1)], {}, [r + a.dtype.type(1) for r in np.ix_(a, a)])
    return out


def fills():
    out = []
    for dtype in DTYPES:
        for shape in [(3, 3), (7, 3), (3, 7), (2, 2, 2), (5, 1), (0, 3), (4, 2), (9, 2)]:
            for wrap in [False, True]:
                for val in [np.array(1), np.array([1, 0]), np.array([[1, 2], [3, 4]]), np.array([])]:
                    if (len(shape) > 2 or shape[0] > 5) and val.ndim != 1 and dtype != "float64":
                        continue
                    x = sample(dtype, shape, seed=len(out))
                    y = x.copy()
                    np.fill_diagonal(y, val, wrap)
                    out.append([case(x), case(val), wrap, case(y)])
    return out


LAYOUTS = {
    "contiguous": lambda x: x.copy(),
    "stepped": lambda x: np.repeat(np.repeat(x, 2, 0), 2, -1)[tuple([slice(None, None, 2)] * x.ndim)] if x.ndim > 1 else np.repeat(x, 2)[::2],
    "reversed": lambda x: x[tuple([slice(None, None, -1)] * x.ndim)].copy()[tuple([slice(None, None, -1)] * x.ndim)],
    "transposed": lambda x: x.T.copy().T,
}


def views():
    out = []
    for a in DTYPES[1:]:
        for b in DTYPES[1:]:
            for layout in LAYOUTS:
                shape = [(8,), (2, 4), (3, 1), (2, 3)][(len(out) + len(a)) % 4]
                x = rng.integers(0, 64, int(np.prod(shape)) * np.dtype(a).itemsize).astype("uint8").view(a).reshape(shape)
                if np.dtype(a).kind in "fc":             # no NaN among the elements, for the way through text
                    x = sample(a, shape, seed=len(out))
                v = LAYOUTS[layout](x)
                error = message(v.view, b)
                result = None if error else v.view(b)
                if result is not None and result.dtype.kind in "fc":
                    result = result.copy().view("u1")    # bytes: NaN and all
                out.append([case(x), layout, b, error.rstrip(".") if error else False] + ([] if error else [result]))
    return out


write("indices", {"grids": grids(), "ravels": ravels(), "triangles": triangles(), "crosses": crosses()})
write("indices_fill", {"fills": fills(), "views": views()})
