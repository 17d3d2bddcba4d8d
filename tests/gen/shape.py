"""Expected values for tests/spec/shape_spec.lua and tests/spec/join_spec.lua.

A call is {f = name, args = {...}, want = case or list of cases}: the arguments are lunarray's (positions and axes from 1), the
result NumPy's. The specs make every call with its arrays in several layouts.
"""
import os
import sys

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import DTYPES, Raw, case, lua, sample, write  # noqa: E402

rng = np.random.default_rng(7)
calls = []


def call(f, args, want, **more):
    c = {"f": f, "args": args, "want": want}
    c.update(more)
    calls.append(c)


def one(axis):
    """NumPy's axis as lunarray counts it."""
    if axis is None:
        return None
    if isinstance(axis, tuple):
        return [one(a) for a in axis]
    return axis + 1 if axis >= 0 else axis


def opt(**k):
    return {a: v for a, v in k.items() if v is not None}


FEW = ["bool", "int8", "uint64", "float16", "float64", "complex64"]

# ---- shapes ----------------------------------------------------------------------------------------------------------------------
for i, dt in enumerate(DTYPES):
    x = sample(dt, (2, 3, 4), seed=i)
    for shape in ((4, 6), (-1,), (2, -1, 2, 1), (24, 1)):
        for order in ("C", "F"):
            if shape == (4, 6) or dt in FEW:
                call("reshape", [x, list(shape), order], x.reshape(shape, order=order))
    for order in ("C", "F"):
        call("ravel", [x, order], x.ravel(order))
        call("flatten", [x, order], x.flatten(order))
    call("transpose", [x], x.transpose())
    call("permute_dims", [x, [2, 3, 1]], x.transpose(1, 2, 0))
    call("expand_dims", [x, 2], np.expand_dims(x, 1))
for dt in FEW:
    x = sample(dt, (2, 3, 4), seed=3)
    call("transpose", [x, [-1, 1, -2]], x.transpose(-1, 0, -2))
    call("matrix_transpose", [x], np.matrix_transpose(x))
    for a, b in ((0, 2), (1, 1), (-1, 0)):
        call("swapaxes", [x, one(a), one(b)], x.swapaxes(a, b))
    for s, d in ((0, -1), (2, 0), ((0, 1), (1, 2)), ((2, 0), (0, 1)), ((), ())):
        call("moveaxis", [x, one(s), one(d)], np.moveaxis(x, s, d))
    for a in range(3):
        for s in range(4):
            call("rollaxis", [x, one(a), s + 1], np.rollaxis(x, a, s))
        call("rollaxis", [x, one(a), -1], np.rollaxis(x, a, -1))
    for a in ((0, 1), (-1, 0), (0, 4, 2), ()):
        call("expand_dims", [x, one(a)], np.expand_dims(x, a))
    y = sample(dt, (1, 3, 1, 2, 1), seed=4)
    call("squeeze", [y], y.squeeze())
    for a in (0, -1, (0, 2), (4,), ()):
        call("squeeze", [y, one(a)], y.squeeze(a))
    z = sample(dt, (3, 1), seed=5)
    call("broadcast_to", [z, [3, 4]], np.broadcast_to(z, (3, 4)))
    call("broadcast_to", [z, [2, 3, 2]], np.broadcast_to(z, (2, 3, 2)))
    w = sample(dt, (4,), seed=6)
    call("broadcast_arrays", [z, w], [a.copy() for a in np.broadcast_arrays(z, w)], several=True)
    call("broadcast_arrays", [z, w, np.array(1, dt), x[:, :1, :1]],
         [a.copy() for a in np.broadcast_arrays(z, w, np.array(1, dt), x[:, :1, :1])], several=True)
    for k, f in ((1, np.atleast_1d), (2, np.atleast_2d), (3, np.atleast_3d)):
        call("atleast_%dd" % k, [np.array(1, dt), w, z, x], list(f(np.array(1, dt), w, z, x)), several=True)
    # flips, turns, rolls
    for a in (None, 0, -1, (0, 2), (1, 0), ()):
        call("flip", [x] if a is None else [x, one(a)], np.flip(x, a))
    call("fliplr", [x], np.fliplr(x))
    call("flipud", [w], np.flipud(w))
    for k in range(-3, 6):
        call("rot90", [sample(dt, (2, 3)), k], np.rot90(sample(dt, (2, 3)), k))
    for axes in ((1, 0), (0, 2), (2, -2)):
        for k in (1, 3):
            call("rot90", [x, k, one(axes)], np.rot90(x, k, axes))
    for s, a in ((1, None), (-2, None), (30, None), (1, 0), (-5, 1), (7, -1), ((1, 2), (0, 1)), (1, (0, 2)), ((1, 2), 2), ((1, 1), (1, 1)),
                 ((1, -3, 2), (2, 1, 0))):
        call("roll", [x, list(s) if isinstance(s, tuple) else s] + ([] if a is None else [one(a)]), np.roll(x, s, a))
    # pieces
    v = sample(dt, (10,), seed=8)
    for s in (2, 5, 10, 1, [3, 5], [0, 3, 3, 20], [-3], [], [7, 2]):
        call("split", [v, s], np.split(v, s), table=True)
    for s in (3, 4, 12):
        call("array_split", [v, s], np.array_split(v, s), table=True)
    call("split", [x, 2, 3], np.split(x, 2, 2), table=True)
    call("array_split", [x, 2, 2], np.array_split(x, 2, 1), table=True)
    call("hsplit", [x, 3], np.hsplit(x, 3), table=True)
    call("hsplit", [v, [4]], np.hsplit(v, [4]), table=True)
    call("vsplit", [x, 2], np.vsplit(x, 2), table=True)
    call("dsplit", [x, [1, 3]], np.dsplit(x, [1, 3]), table=True)
    for a in (0, 1, -1):
        call("unstack", [x, {"axis": one(a)}], list(np.unstack(x, axis=a)), table=True)
    for shape in ((2, 3), (5, 7), (0, 2), (3,), (4, 0)):
        call("resize", [sample(dt, (3, 3)), list(shape)], np.resize(sample(dt, (3, 3)), shape))
    call("resize", [np.zeros(0, dt), [2, 2]], np.resize(np.zeros(0, dt), (2, 2)))
    t = np.zeros((4, 5), dt)
    t[1, 2] = t[2, 1] = 1
    for trim in ("fb", "f", "b"):
        for a in (None, 0, 1, (0, 1), ()):
            call("trim_zeros", [t, opt(trim=trim, axis=one(a))], np.trim_zeros(t, trim, a))
    call("trim_zeros", [np.array([0, 0, 1, 0, 1, 0]).astype(dt)], np.trim_zeros(np.array([0, 0, 1, 0, 1, 0]).astype(dt)))
    call("trim_zeros", [np.zeros((3, 3), dt)], np.trim_zeros(np.zeros((3, 3), dt)))
call("trim_zeros", [np.array([-0.0, np.nan, 0.0])], np.trim_zeros(np.array([-0.0, np.nan, 0.0])))

# empty and 0-d
e = np.zeros((0, 3), "f4")
z0 = np.array(2.5, "f4")
call("reshape", [e, [3, 0, 2]], e.reshape(3, 0, 2))
call("reshape", [e, [-1, 3]], e.reshape(-1, 3))
call("reshape", [z0, [1, 1]], z0.reshape(1, 1))
call("reshape", [z0.reshape(1), []], z0)
call("ravel", [z0], z0.ravel())
call("flatten", [e], e.flatten())
call("transpose", [e], e.T)
call("transpose", [z0], z0.T)
call("squeeze", [z0.reshape(1, 1)], z0)
call("expand_dims", [z0, 1], z0.reshape(1))
call("flip", [z0], z0)
call("flip", [e], e)
call("roll", [e, 2], e)
call("roll", [e, 2, 1], e)
call("roll", [z0, 2], z0)
call("rot90", [e], np.rot90(e))
call("split", [e, 3, 2], np.split(e, 3, 1), table=True)
call("array_split", [e, 2], np.array_split(e, 2), table=True)
call("broadcast_to", [z0, [2, 2]], np.broadcast_to(z0, (2, 2)))
call("broadcast_to", [z0, []], z0)
call("broadcast_to", [np.zeros((1, 3)), [0, 3]], np.zeros((0, 3)))
call("unstack", [e], [], table=True)

# reshapes of all kinds of strides: does NumPy give a view?
strided = []
while len(strided) < 260:
    nd = int(rng.integers(1, 5))
    shape = [int(n) for n in rng.choice([1, 2, 3, 4, 6], nd)]
    perm = [int(p) for p in rng.permutation(nd)]
    steps = [int(s) for s in rng.choice([1, 1, 1, 2, -1], nd)]
    x = np.arange(int(np.prod(shape))).reshape(shape).transpose(perm)[tuple(slice(None, None, s) for s in steps)]
    if rng.random() < 0.15:
        x = np.broadcast_to(x, (2,) + x.shape)
        stretch = True
    else:
        stretch = False
    size = x.size
    target = []
    rest = size
    while rest > 1 and len(target) < 4:
        divisors = [d for d in range(1, rest + 1) if rest % d == 0]
        d = int(rng.choice(divisors))
        target.append(d)
        rest //= d
    if rest > 1 or not target:
        target.append(rest)
    order = str(rng.choice(["C", "F", "A"]))
    y = x.reshape(target, order=order)
    strided.append({"shape": shape, "perm": [p + 1 for p in perm], "spec": ", ".join("::%d" % s for s in steps), "stretch": stretch,
                    "target": target, "order": order, "view": bool(np.shares_memory(x, y)), "want": [int(v) for v in y.ravel()],
                    "ravel": {o: [int(v) for v in x.ravel(o)] for o in "FAK"},
                    "ravelview": {o: bool(np.shares_memory(x, x.ravel(o))) for o in "CFAK"}})

# the broadcast of shapes
shapes = []
for s in ([(3, 1), (4,)], [(2, 1, 5), (3, 1), ()], [(0, 1), (1, 4)], [(7,)], [], [(1, 1), (1,)], [(6, 7), (5, 6, 1), (7,), (5, 1, 7)]):
    shapes.append({"shapes": [list(t) for t in s], "want": list(np.broadcast_shapes(*s))})

shape_calls = calls

# ---- joins ---------------------------------------------------------------------------------------------------------------------
calls = []
PAIRS = [("int8", "uint8"), ("float32", "int16"), ("float16", "float32"), ("complex64", "float64"), ("bool", "int32"), ("uint64", "int64"),
         ("float64", "float64"), ("bool", "bool")]
for d1, d2 in PAIRS:
    a, b = sample(d1, (2, 3), 1), sample(d2, (2, 3), 2)
    for axis in (0, 1, -1):
        call("concatenate", [[a, b], one(axis)], np.concatenate([a, b], axis))
        call("concat", [[a, b, a], {"axis": one(axis)}], np.concat([a, b, a], axis=axis))
        call("stack", [[a, b], one(axis)], np.stack([a, b], axis))
    call("concatenate", [[a, b], False], np.concatenate([a, b], None))
    call("concatenate", [[a, sample(d2, (4, 3), 3)]], np.concatenate([a, sample(d2, (4, 3), 3)]))
    call("concatenate", [[a, sample(d2, (2, 1), 3), b[:, :0]], 2], np.concatenate([a, sample(d2, (2, 1), 3), b[:, :0]], 1))
    call("hstack", [[a, b]], np.hstack([a, b]))
    call("vstack", [[a, b]], np.vstack([a, b]))
    call("row_stack", [[a, b]], np.vstack([a, b]))
    call("dstack", [[a, b]], np.dstack([a, b]))
    call("column_stack", [[a, b]], np.column_stack([a, b]))
    u, v = sample(d1, (4,), 1), sample(d2, (4,), 2)
    for f in (np.concatenate, np.stack, np.hstack, np.vstack, np.dstack, np.column_stack):
        call(f.__name__, [[u, v]], f([u, v]))
    call("stack", [[u, v, u], 2], np.stack([u, v, u], 1))
    call("column_stack", [[u, sample(d2, (4, 2))]], np.column_stack([u, sample(d2, (4, 2))]))
    call("vstack", [[u, sample(d2, (2, 4))]], np.vstack([u, sample(d2, (2, 4))]))
    call("c_", [u, v], np.c_[u, v])
    call("c_", [sample(d1, (4, 2)), v], np.c_[sample(d1, (4, 2)), v])
    call("r_", [u, v], np.r_[u, v])
    call("r_", [a, b], np.r_[a, b])
    call("append", [u, v], np.append(u, v))
    call("append", [a, b], np.append(a, b))
    call("append", [a, b, 1], np.append(a, b, 0))
    call("append", [a, b, -1], np.append(a, b, -1))
    call("concatenate", [[a, b], {"axis": 2, "dtype": "complex128"}], np.concatenate([a, b], 1, dtype="complex128"))
    call("stack", [[a, b], {"dtype": "float16", "casting": "unsafe"}],
         np.stack([a, b], dtype="float16", casting="unsafe") if "complex" not in d1 else np.stack([a.real, b], dtype="float16", casting="unsafe"))
    call("hstack", [[a, b], {"dtype": "complex128"}], np.hstack([a, b], dtype="complex128"))
z = sample("float32", (), 1)
call("stack", [[z, z, z]], np.stack([z, z, z]))
call("hstack", [[z, z]], np.hstack([z, z]))
call("vstack", [[z, z]], np.vstack([z, z]))
call("dstack", [[z, z]], np.dstack([z, z]))
call("column_stack", [[z, z]], np.column_stack([z, z]))
call("concatenate", [[z, 5.5, 3], False], np.concatenate((z, 5.5, 3), axis=None))
call("concatenate", [[sample("int8", (2, 2)), 7], False], np.concatenate((sample("int8", (2, 2)), 7), axis=None))
call("concatenate", [[sample("int8", (2, 2)), 7.5], False], np.concatenate((sample("int8", (2, 2)), 7.5), axis=None))
call("r_", [sample("float32", (3,)), 5.5, 3], np.r_[sample("float32", (3,)), 5.5, 3])
call("r_", [sample("uint8", (3,)), 5], np.r_[sample("uint8", (3,)), 5])
call("c_", [sample("float32", (1,)), 5.5], np.c_[sample("float32", (1,)), 5.5])
call("concatenate", [sample("int16", (2, 3, 2))], np.concatenate(sample("int16", (2, 3, 2))))
call("stack", [sample("int16", (2, 3, 2)), 3], np.stack(sample("int16", (2, 3, 2)), 2))
call("hstack", [sample("int16", (2, 3, 2))], np.hstack(sample("int16", (2, 3, 2))))
call("append", [z, 2.5], np.append(z, 2.5))

# repeats
for i, dt in enumerate(DTYPES):
    x = sample(dt, (2, 3), i)
    call("repeat", [x, 2], np.repeat(x, 2))
    call("repeat_interleave", [x, 3, 2], np.repeat(x, 3, 1))
    call("repeat_interleave", [x, [2, 0, 1], 2], np.repeat(x, [2, 0, 1], 1))
    call("tile", [x, [2, 2]], np.tile(x, (2, 2)))
for dt in FEW:
    x = sample(dt, (2, 3, 2), 4)
    for a in range(-3, 3):
        call("repeat", [x, 2, one(a)], np.repeat(x, 2, a))
    call("repeat", [x, [1, 3], 1], np.repeat(x, [1, 3], 0))
    call("repeat", [x, [4], 3], np.repeat(x, [4], 2))
    call("repeat", [x, 0, 1], np.repeat(x, 0, 0))
    call("repeat", [x, np.arange(12)], np.repeat(x, np.arange(12)))
    call("repeat", [sample(dt, ()), 3], np.repeat(sample(dt, ()), 3))
    for reps in (2, [3, 1], [1, 2, 1, 2], [2, 1, 3], [0], [1], [2, 1, 1, 1]):
        call("tile", [x, reps], np.tile(x, reps))
    call("tile", [sample(dt, ()), [2, 3]], np.tile(sample(dt, ()), (2, 3)))
    call("tile", [sample(dt, (5,)), 7], np.tile(sample(dt, (5,)), 7))
call("repeat", [np.zeros((0, 2)), 3, 1], np.repeat(np.zeros((0, 2)), 3, 0))
call("tile", [np.zeros((0, 2)), [2, 3]], np.tile(np.zeros((0, 2)), (2, 3)))
call("repeat", [np.arange(3), np.array([1, 2, 3], "uint8")], np.repeat(np.arange(3), [1, 2, 3]))
call("tile", [sample("int16", (3, 400), 1), [3, 2]], np.tile(sample("int16", (3, 400), 1), (3, 2)), plain=True)

# insert, delete: positions p in NumPy are p + 1 here
def pos(p):
    return [one(q) for q in p] if isinstance(p, list) else one(p)


for dt in ("bool", "int8", "uint64", "float32", "complex128"):
    v = sample(dt, (6,), 1)
    m = sample(dt, (3, 4), 2)
    for p in (0, 3, 6, -1, -6, [2], [1, 3], [3, 1], [2, 2], [0, 6, -1], [], [1, 1, 1, 4], list(range(6)) * 2):
        call("insert", [v, pos(p), np.array(1, dt)], np.insert(v, p, np.array(1, dt)))
    call("insert", [v, 3, sample(dt, (3,), 3)], np.insert(v, 2, sample(dt, (3,), 3)))
    call("insert", [v, [3], sample(dt, (3,), 3)], np.insert(v, [2], sample(dt, (3,), 3)))
    call("insert", [v, [5, 1, 5], sample(dt, (3,), 3)], np.insert(v, [4, 0, 4], sample(dt, (3,), 3)))
    call("insert", [v, np.array([True, False, True, False, False, True]), sample(dt, (3,), 3)],
         np.insert(v, np.array([True, False, True, False, False, True]), sample(dt, (3,), 3)))
    call("insert", [v, np.array([2, 4]), np.array(1, dt)], np.insert(v, [1, 3], np.array(1, dt)))
    call("insert", [m, 5, np.array(1, dt)], np.insert(m, 4, np.array(1, dt)))
    call("insert", [m, 2, np.array(1, dt), 1], np.insert(m, 1, np.array(1, dt), 0))
    call("insert", [m, 2, sample(dt, (3,), 3), 2], np.insert(m, 1, sample(dt, (3,), 3), 1))
    call("insert", [m, [2], sample(dt, (3, 1), 3), 2], np.insert(m, [1], sample(dt, (3, 1), 3), 1))
    call("insert", [m, [2], sample(dt, (3, 2), 3), 2], np.insert(m, [1], sample(dt, (3, 2), 3), 1))
    call("insert", [m, 2, sample(dt, (2, 4), 3), 1], np.insert(m, 1, sample(dt, (2, 4), 3), 0))
    call("insert", [m, [2, 4], sample(dt, (4,), 3), 1], np.insert(m, [1, 3], sample(dt, (4,), 3), 0))
    call("insert", [m, [2, 4], sample(dt, (3, 2), 3), 2], np.insert(m, [1, 3], sample(dt, (3, 2), 3), 1))
    call("insert", [m, "2:3", sample(dt, (3, 2), 3), 2], np.insert(m, slice(1, 3), sample(dt, (3, 2), 3), 1))
    call("insert", [m, "::2", np.array(1, dt), -1], np.insert(m, slice(None, None, 2), np.array(1, dt), -1))
    call("insert", [np.array(1, dt), 1, np.array(1, dt)], np.insert(np.array(1, dt), 0, np.array(1, dt)))
    call("insert", [sample(dt, (3, 20), 5), [i + 1 for i in range(20)], sample(dt, (20,), 6), 2],
         np.insert(sample(dt, (3, 20), 5), list(range(20)), sample(dt, (20,), 6), 1))
    for p in (0, 3, 5, -1, -6, [2], [1, 3], [3, 1], [2, 2, -4], [], list(range(6))):
        call("delete", [v, pos(p)], np.delete(v, p))
    call("delete", [v, "2:4"], np.delete(v, slice(1, 4)))
    call("delete", [v, "::2"], np.delete(v, slice(None, None, 2)))
    call("delete", [v, "9:12"], np.delete(v, slice(8, 12)))
    call("delete", [v, np.array([True, False, True, False, False, True])], np.delete(v, np.array([True, False, True, False, False, True])))
    call("delete", [m, 6], np.delete(m, 5))
    for a in (0, 1, -1):
        call("delete", [m, [1, 3], one(a)], np.delete(m, [0, 2], a))
        call("delete", [m, -1, one(a)], np.delete(m, -1, a))
        call("delete", [m, "2:", one(a)], np.delete(m, slice(1, None), a))
    call("delete", [sample(dt, (2, 60), 5), "::3", 2], np.delete(sample(dt, (2, 60), 5), slice(None, None, 3), 1))
    call("delete", [sample(dt, (60, 2), 5), "::3", 1], np.delete(sample(dt, (60, 2), 5), slice(None, None, 3), 0))
call("delete", [np.zeros((0, 2)), [1], 2], np.delete(np.zeros((0, 2)), [0], 1))
call("insert", [np.arange(3), 2, np.array([1.7, -2.7])], np.insert(np.arange(3), 1, np.array([1.7, -2.7])))

# blocks
A, B = sample("int8", (2, 2), 1), sample("float32", (2, 3), 2)
C, D = sample("int16", (1, 2), 3), sample("float32", (1, 3), 4)
call("block", [[[A, B], [C, D]]], np.block([[A, B], [C, D]]))
call("block", [[A, B]], np.block([A, B]))
call("block", [[[A], [C]]], np.block([[A], [C]]))
call("block", [A], np.block(A))
call("block", [[sample("int16", (3,)), 2, sample("int16", (2,))]], np.block([sample("int16", (3,)), 2, sample("int16", (2,))]))
call("block", [[[[A]], [[A]]]], np.block([[[A]], [[A]]]))
call("block", [[[1, 2], [3, 4]]], np.block([[1, 2], [3, 4]]))

join_calls = calls

# ---- padding ---------------------------------------------------------------------------------------------------------------------
calls = []
STATS = ["maximum", "mean", "median", "minimum"]


def pad(x, width, mode, lwidth=None, **k):
    call("pad", [x, width if lwidth is None else lwidth, mode] + ([k] if k else []), np.pad(x, width, mode, **k))


for i, dt in enumerate(DTYPES):
    v = sample(dt, (5,), i + 20)
    m = sample(dt, (3, 4), i + 40)
    for x in (v, m):
        pad(x, [2, 1], "constant")
        pad(x, [2, 3], "edge")
        pad(x, 3, "reflect")
        pad(x, [7, 12] if x is v else [[3, 6], [0, 7]], "reflect")
        pad(x, 3, "symmetric")
        pad(x, [11, 9] if x is v else [[4, 3], [9, 0]], "symmetric")
        pad(x, [4, 13] if x is v else [[7, 1], [1, 5]], "wrap")
        if dt != "bool":
            pad(x, [2, 7], "reflect", reflect_type="odd")
            pad(x, [2, 3], "linear_ramp")
            pad(x, [9, 2] if x is v else [4, 1], "symmetric", reflect_type="odd")
        for s in STATS:
            pad(x, [1, 2], s)
for dt in ("int16", "float64", "complex128"):
    m = sample(dt, (3, 4), 50)
    c = sample(dt, (2, 3, 2), 51)
    pad(m, [[1, 2], [0, 3]], "constant", constant_values=[[1, 2], [3, 4]])
    pad(m, [[1, 2], [0, 3]], "constant", constant_values=[5, 6])
    pad(m, [[1], [2]], "constant", constant_values=[[7], [8]])
    pad(m, [1], "constant", constant_values=9)
    pad(m, [[1, 2]], "edge")
    pad(m, [[0, 0], [2, 0]], "wrap")
    pad(m, [3, 4], "linear_ramp", end_values=[-4, 9])
    pad(m, [[3, 4], [2, 5]], "linear_ramp", end_values=[[-4, 9], [100, 1]])
    for s in STATS:
        for n in (1, 2, [1, 3], [[1, 2], [3, 1]], 10):
            pad(m, [1, 2], s, stat_length=n)
        pad(c, [[1, 0], [2, 1], [0, 2]], s)
    for mode in ("reflect", "symmetric"):
        for t in ("even", "odd"):
            pad(c, [[1, 0], [2, 4], [3, 2]], mode, reflect_type=t)
    pad(c, [[1, 0], [2, 4], [3, 2]], "wrap")
    pad(sample(dt, (1, 3), 52), [2, 1], "reflect")
    pad(sample(dt, (1, 3), 52), [2, 1], "symmetric", reflect_type="odd")
pad(np.array(3), 1, "constant")
pad(np.zeros((0, 2), "i4"), [1, 2], "constant", constant_values=7)
pad(np.array([1.0, np.nan, 3.0]), 2, "maximum")
pad(np.array([1.0, np.nan, 3.0]), 1, "median")
pad(np.array([1.0, np.nan, 3.0]), 1, "mean", stat_length=1)
pad(np.array([2 ** 63 - 1, -2 ** 63, 5]), 1, "maximum")
pad(np.array([2 ** 64 - 1, 2 ** 63, 5], "u8"), 1, "maximum")
pad(np.array([2 ** 64 - 1, 2 ** 63, 5], "u8"), 1, "minimum")
pad(np.array([200, 100, 7], "u1"), 5, "reflect", reflect_type="odd")
pad(np.array([1.5, 60000.0, 7], "f2"), 2, "reflect", reflect_type="odd")
pad(np.arange(4), 1, "constant", constant_values=2.9)
pad(np.arange(4.0), 2, "linear_ramp", end_values=5e-324)
pad(np.arange(200.0) ** 2 / 7, 1, "mean")
for n in (99, 100, 1000):
    pad((np.arange(float(n)) * 7919 % 1009).reshape(1, n), [[0, 0], [1, 1]], "median", stat_length=[n, n // 3])
for s in ("mean", "median"):
    pad(np.arange(6.0).reshape(3, 2), 1, s, stat_length=0)
near = {"mean"}
for c in calls:
    x = c["args"][0]
    if c["args"][2] in near and x.dtype.kind in "fc":
        c["near"] = True

print(len(shape_calls), "shape calls,", len(join_calls), "joins,", len(calls), "pads")
write("shape", {"calls": shape_calls, "shapes": shapes}, 2)
write("shape_strides", {"strided": strided}, 2)
write("shape_join", {"calls": join_calls}, 2)
write("shape_pad", {"calls": calls}, 2)
assert Raw and case and lua
