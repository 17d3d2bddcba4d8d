"""What NumPy sorts, searches, takes and puts: tests/data/sort.lua, sort_unique.lua, sort_set.lua and sort_take.lua, used by
tests/spec/sort_spec.lua and set_spec.lua.

A case is {function, layout, arguments, options, results}: arguments as Lua has them (arrays as cases), positions and axes from 1. The
layout is that of the first array among the arguments. Results are those of a stable sort.
"""
import numpy as np

from common import COMPLEX, DTYPES, FLOATS, INTS, case, message, sample, specials, write

rng = np.random.default_rng(31)
LAYOUTS = ["contiguous", "stepped", "reversed", "transposed", "unaligned"]
count = 0


def layout():
    global count
    count += 1
    return LAYOUTS[count % len(LAYOUTS)]


def values(dtype, shape, few=False):
    """Elements in which some come twice; floats with NaN, infinities and zeros of both signs."""
    n = int(np.prod(shape, dtype=np.int64))
    dtype = np.dtype(dtype)
    pool = np.concatenate([sample(dtype, (6,) if few else (max(6, n),), seed=int(rng.integers(1 << 30))), specials(dtype)[:20]])
    with np.errstate(all="ignore"):
        return pool[rng.integers(0, len(pool), n)].astype(dtype).reshape(shape)


def whole(dtype, shape):
    """Ordinary elements: no NaN."""
    return sample(dtype, shape, seed=int(rng.integers(1 << 30)))


def isnan(x):
    return np.isnan(x) if x.dtype.kind in "fc" else np.zeros(x.shape, bool)


def descending(x, axis):
    """The positions of a stable descending sort, NaN last."""
    x = np.moveaxis(x, axis, -1)
    out = np.empty(x.shape, np.int64)
    for at in np.ndindex(x.shape[:-1]):
        row = x[at]
        rank = np.unique(row, return_inverse=True)[1]
        key = np.where(isnan(row), 1, -rank)
        if row.dtype.kind == "c" and isnan(row).any():
            # numbers, then a NaN imaginary part by the real one, then a NaN real part by the imaginary one, then both
            kind = np.isnan(row.real) * 2 + np.isnan(row.imag)
            re, im = np.where(np.isnan(row.real), 0, row.real), np.where(np.isnan(row.imag), 0, row.imag)
            out[at] = np.lexsort((-im, -re, kind))
        else:
            out[at] = np.argsort(key, kind="stable")
    return np.moveaxis(out, -1, axis)


def add(out, name, args, options, *results):
    out.append([name, layout(), list(args), options, list(results)])


def sorts():
    out = []
    shapes = [(0,), (2,), (9,), (37,), (3, 5), (2, 0), (4, 3, 2), (18, 2)]
    for dtype in DTYPES:
        for k, shape in enumerate(shapes):
            x = values(dtype, shape)
            for axis in range(len(shape)):
                if axis == 0 or k % 2 == 0 or len(shape) == 2:
                    add(out, "sort", [case(x)], {"axis": axis + 1, "stable": True}, np.sort(x, axis, kind="stable"))
                    add(out, "argsort", [case(x), axis - len(shape)], {}, np.argsort(x, axis, kind="stable") + 1)
            axis = len(shape) - 1
            d = descending(x, axis)
            add(out, "argsort", [case(x)], {"descending": True}, d + 1)
            add(out, "sort", [case(x)], {"descending": True, "kind": "stable"}, np.take_along_axis(x, d, axis))
        x = values(dtype, (3, 4))
        add(out, "sort", [case(x), False, "stable"], {}, np.sort(x, None, kind="stable"))
        add(out, "argsort", [case(x), False], {}, np.argsort(x, None, kind="stable") + 1)
        w = whole(dtype, (37,)) + np.dtype(dtype).type(0)
        add(out, "sort", [case(w)], {}, np.sort(w))
        if dtype in ("int8", "int16", "float32", "complex64", "uint64"):
            add(out, "sort_complex", [case(w)], {}, np.sort_complex(w))
    return out


def lexsorts():
    out = []
    for k, dtype in enumerate(DTYPES):
        a, b = values(dtype, (30,), few=True), values(DTYPES[(k + 5) % len(DTYPES)], (30,), few=True)
        add(out, "lexsort", [[case(a), case(b)]], {}, np.lexsort((a, b)) + 1)
        m = values(dtype, (3, 12), few=True)
        add(out, "lexsort", [case(m)], {}, np.lexsort(m) + 1)
        t = [values(d, (2, 3, 4), few=True) for d in (dtype, "int16", "float32")]
        for axis in range(3):
            add(out, "lexsort", [[case(x) for x in t], axis + 1], {}, np.lexsort(t, axis) + 1)
    return out


def searches():
    out = []
    for dtype in DTYPES:
        for n in (0, 1, 7, 40):
            a = values(dtype, (n,))
            order = np.argsort(a, kind="stable")
            s = a[order]
            v = np.concatenate([values(dtype, (11,)), a])[:40]
            for side in ("left", "right"):
                add(out, "searchsorted", [case(s), case(v)], {"side": side}, np.searchsorted(s, v, side) + 1)
            add(out, "searchsorted", [case(a), case(v.reshape(-1, 1)), "right", case(order + 1)], {},
                np.searchsorted(a, v.reshape(-1, 1), "right", order) + 1)
        if dtype not in COMPLEX + ["bool"]:
            s = np.sort(whole(dtype, (20,)))
            for v in (0, -3, 7, 2.5, -0.5, 1e30, -1e300, 300, float("nan"), float("inf"), 0.1):
                for side in ("left", "right"):
                    exact = np.searchsorted(s.astype("float64"), np.float64(v), side) + 1
                    add(out, "searchsorted", [case(s), v, side], {}, int(exact))
    a = np.sort(whole("int32", (9,)))
    add(out, "searchsorted", [case(a), case(np.array([0.5, 2.0, -7.25]))], {}, np.searchsorted(a, [0.5, 2.0, -7.25]) + 1)
    return out


def uniques():
    out = []
    for dtype in DTYPES:
        for shape in ((0,), (1,), (25,), (4, 5), ()):
            x = values(dtype, shape, few=True)
            if np.dtype(dtype).kind in "fc":
                x = x + 0                             # one kind of zero: which of the two stays is nobody's business
            v, i, inv, c = np.unique(x, return_index=True, return_inverse=True, return_counts=True)
            add(out, "unique", [case(x)], {}, v)
            add(out, "unique", [case(x), True, True, True], {}, v, i + 1, inv + 1, c)
            add(out, "unique", [case(x)], {"return_counts": True}, v, c)
            add(out, "unique", [case(x)], {"return_inverse": True}, v, inv + 1)
            r = np.unique_all(x)
            add(out, "unique_all", [case(x)], {}, r.values, r.indices + 1, r.inverse_indices + 1, r.counts)
        if dtype not in COMPLEX:
            for shape, axis in (((12, 2), 0), ((2, 9), 1), ((3, 4, 2), 1), ((40, 3), 0), ((0, 3), 0), ((3, 0), 0), ((5,), 0)):
                x = values(dtype, shape, few=True)
                if np.dtype(dtype).kind == "f":
                    x = np.nan_to_num(x, nan=1.5, posinf=2, neginf=-2) + 0
                x = np.clip(x, 0, 1).astype(dtype) if shape[0] > 11 else x
                r = np.unique(x, return_index=True, return_inverse=True, return_counts=True, axis=axis)
                add(out, "unique", [case(x), True, True, True, axis + 1], {}, r[0], r[1] + 1, r[2] + 1, r[3])
    nan = np.nan
    x = np.array([[1, nan], [1, nan], [nan, 0], [1, 0], [1, 0]])
    add(out, "unique", [case(x)], {"axis": 1, "return_counts": True}, *np.unique(x, axis=0, return_counts=True))
    x = np.array([nan, 1, nan, 0])
    add(out, "unique", [case(x)], {"equal_nan": False, "return_counts": True}, *np.unique(x, equal_nan=False, return_counts=True))
    return out


def sets():
    out = []
    for k, dtype in enumerate(DTYPES):
        other = DTYPES[(k + 3) % len(DTYPES)]
        for n, m in ((12, 5), (0, 3), (4, 0), (24, 20)):
            for d in (dtype, other):
                a, b = values(dtype, (n,), few=True) + 0, values(d, (m,), few=True) + 0
                if {np.dtype(dtype).kind, np.dtype(d).kind} & set("fc"):
                    a, b = [np.where(np.isnan(z), z.dtype.type(3), z) if z.dtype.kind in "fc" else z for z in (a, b)]
                if n == 0 or m == 0:
                    b = b.astype(dtype)
                if np.result_type(a, b).kind in "fc":  # integers that are one as floats: NumPy takes them for common ones
                    a, b = [z % 50 if z.dtype.kind in "iu" else z for z in (a, b)]
                add(out, "isin", [case(a), case(b)], {}, np.isin(a, b))
                add(out, "isin", [case(a), case(b)], {"invert": True, "kind": "sort"}, np.isin(a, b, invert=True))
                add(out, "union1d", [case(a), case(b)], {}, np.union1d(a, b))
                add(out, "setdiff1d", [case(a), case(b)], {}, np.setdiff1d(a, b))
                add(out, "setxor1d", [case(a), case(b)], {}, np.setxor1d(a, b))
                c, p, q = np.intersect1d(a, b, return_indices=True)
                add(out, "intersect1d", [case(a), case(b)], {}, c)
                add(out, "intersect1d", [case(a), case(b), False, True], {}, c, p + 1, q + 1)
        a, b = np.unique(whole(dtype, (20,))), np.unique(whole(dtype, (20,)))
        a, b = a[rng.permutation(len(a))], b[rng.permutation(len(b))]
        add(out, "setdiff1d", [case(a), case(b), True], {}, np.setdiff1d(a, b, True))
        add(out, "setxor1d", [case(a), case(b), True], {}, np.setxor1d(a, b, True))
        c, p, q = np.intersect1d(a, b, True, True)
        add(out, "intersect1d", [case(a), case(b), True, True], {}, c, p + 1, q + 1)
        if np.dtype(dtype).kind in "biu":
            add(out, "isin", [case(a), case(b)], {"kind": "table" if np.dtype(dtype).itemsize < 8 else "sort"}, np.isin(a, b))
    nan = np.nan
    a, b = np.array([nan, 1, nan, 2]), np.array([nan, 2])
    for name in ("isin", "union1d", "setdiff1d", "setxor1d", "intersect1d"):
        add(out, name, [case(a), case(b)], {}, getattr(np, name)(a, b))
    a = np.arange(6).reshape(2, 3)
    add(out, "isin", [case(a), [3, 5]], {}, np.isin(a, [3, 5]))
    return out


def positions(n, shape, negative=True):
    z = rng.integers(-n if negative else 0, n, shape)
    return z, np.where(z < 0, z, z + 1)


def takes():
    out = []
    for k, dtype in enumerate(DTYPES):
        for shape in ((7,), (3, 4), (2, 3, 2)):
            x = whole(dtype, shape)
            for pshape in ((), (5,), (2, 2), (0,)):
                z, p = positions(x.size, pshape)
                add(out, "take", [case(x), case(np.asarray(p))], {}, np.take(x, z))
                axis = k % len(shape)
                z, p = positions(shape[axis], pshape)
                add(out, "take", [case(x), case(np.asarray(p)), axis + 1], {}, np.take(x, z, axis))
            for mode in ("wrap", "clip"):
                z = rng.integers(-20, 20, (6,))
                add(out, "take", [case(x), case(z + 1), len(shape)], {"mode": mode}, np.take(x, z, -1, mode=mode))
            for axis in range(len(shape)):
                order = np.argsort(x, axis, kind="stable")
                add(out, "take_along_axis", [case(x), case(order + 1), axis + 1], {}, np.take_along_axis(x, order, axis))
                one = list(shape)
                one[axis] = 2
                if len(shape) > 1:
                    one[axis - 1] = 1
                z, p = positions(shape[axis], one)
                add(out, "take_along_axis", [case(x), case(p.astype("int32")), axis + 1], {}, np.take_along_axis(x, z, axis))
            c = rng.integers(0, 2, shape[-1] - 1).astype(bool)
            add(out, "compress", [case(c), case(x), len(shape)], {}, np.compress(c, x, -1))
            c = rng.integers(0, 2, x.size).astype(bool)
            add(out, "compress", [case(c), case(x)], {}, np.compress(c, x))
            add(out, "extract", [case(c.reshape(shape)), case(x)], {}, np.extract(c, x))
        a = [whole(dtype, (3, 4)), whole(dtype, (4,)), whole(DTYPES[(k + 2) % len(DTYPES)], (3, 1))]
        w = rng.integers(0, 3, (3, 4))
        add(out, "choose", [case(w + 1), [case(c) for c in a]], {}, np.choose(w, a))
        w = rng.integers(-5, 9, (4,))
        for mode in ("wrap", "clip"):
            add(out, "choose", [case(w + 1), [case(c) for c in a]], {"mode": mode}, np.choose(w, a, mode=mode))
        conds = [rng.integers(0, 2, s).astype(bool) for s in ((3, 4), (4,), (3, 1))]
        add(out, "select", [[case(c) for c in conds], [case(c) for c in a]], {}, np.select(conds, a))
        add(out, "select", [[case(conds[1])], [case(a[1])], case(np.array(1, dtype))], {}, np.select([conds[1]], [a[1]], np.array(1, dtype)))
        labels = rng.integers(0, 4, (2, 3))
        add(out, "one_hot", [case(labels + 1), 4, dtype], {}, np.eye(4, dtype=dtype)[labels])
    return out


def puts():
    """Functions that change their first argument: the result is that argument afterwards."""
    out = []
    for k, dtype in enumerate(DTYPES):
        for shape in ((7,), (3, 4), (2, 3, 2)):
            x = whole(dtype, shape)

            def change(name, args, options, f, *np_args, **np_options):
                y = x.copy()
                f(y, *np_args, **np_options)
                add(out, name, [case(x)] + args, options, y)
            z, p = positions(x.size, (4,))
            v = whole(dtype, (3,))
            change("put", [case(p), case(v)], {}, np.put, z, v)
            change("put", [case(p.reshape(2, 2)), 1], {}, np.put, z, 1)
            z = rng.integers(-20, 20, (5,))
            change("put", [case(z + 1), case(v)], {"mode": "clip"}, np.put, z, v, mode="clip")
            change("put", [case(z + 1), case(v)], {"mode": "wrap"}, np.put, z, v, mode="wrap")
            axis = k % len(shape)
            order = np.argsort(x, axis, kind="stable")
            w = whole(dtype, shape)
            change("put_along_axis", [case(order + 1), case(w), axis + 1], {}, np.put_along_axis, order, w, axis)
            at = np.argmax(x.real, axis, keepdims=True)
            change("put_along_axis", [case(at + 1), 1, axis + 1], {}, np.put_along_axis, at, 1, axis)
            m = rng.integers(0, 2, shape).astype(bool)
            change("place", [case(m), case(v)], {}, np.place, m, v)
            change("putmask", [case(m), case(w)], {}, np.putmask, m, w)
            change("putmask", [case(m), case(v)], {}, np.putmask, m, v)
            change("copyto", [case(w[..., :1])], {"where": case(m)}, np.copyto, w[..., :1], where=m)
    return out


def errors():
    """NumPy's words where they hold no position."""
    one = np.ones(3)
    return {
        "kind": message(np.sort, one, kind="foo"),
        "both": message(np.sort, one, kind="stable", stable=True).rstrip("."),
        "order": message(np.sort, one, order="a").rstrip("."),
        "keys": message(np.lexsort, ([1, 2], [1, 2, 3])),
        "nokeys": message(np.lexsort, []),
        "deep": message(np.searchsorted, np.ones((2, 2)), 1),
        "condition": message(np.compress, [[1]], [1]),
        "along": message(np.take_along_axis, np.zeros((2, 2)), np.array([0]), 0),
        "noselect": message(np.select, [], []),
        "cases": message(np.select, [True], [1, 2]),
        "place": message(np.place, np.zeros(2), [1, 0], []),
        "putmask": message(np.putmask, np.zeros(2), [1], 1),
        "put": message(np.put, np.zeros(0), [0], [1]),
        "copyto": message(np.copyto, np.zeros(2), [1, 2, 3]),
    }


assert set(INTS + FLOATS) <= set(DTYPES)
write("sort", {"sorts": sorts(), "lexsorts": lexsorts(), "searches": searches(), "errors": errors()})
write("sort_unique", {"uniques": uniques()})
write("sort_set", {"sets": sets()})
write("sort_take", {"takes": takes(), "puts": puts()})
