"""Products: small cases of every function, dtype and rank, sums that identify large ones, NumPy's result shapes."""
import numpy as np

from common import DTYPES, Raw, sample, write

# name -> (function of NumPy, Lua expression); v w (5), a (3, 5), b (5, 4), s (2, 3, 5), t (2, 5, 2), u (4, 1, 3, 5), z (2, 2), n: a number
CALLS = [
    ("la.dot(v, w)", lambda i: np.dot(i.v, i.w)),
    ("v:dot(w)", lambda i: i.v.dot(i.w)),
    ("la.dot(a, v)", lambda i: np.dot(i.a, i.v)),
    ("la.dot(v, b)", lambda i: np.dot(i.v, i.b)),
    ("a:dot(b)", lambda i: i.a.dot(i.b)),
    ("la.dot(s, v)", lambda i: np.dot(i.s, i.v)),
    ("la.dot(s, t)", lambda i: np.dot(i.s, i.t)),
    ("la.dot(a, t)", lambda i: np.dot(i.a, i.t)),
    ("la.dot(b.T, a.T)", lambda i: np.dot(i.b.T, i.a.T)),
    ("la.dot(a, la.array(3, dt))", lambda i: np.dot(i.a, i.a.dtype.type(3))),
    ("la.dot(la.array(3, dt), a)", lambda i: np.dot(i.a.dtype.type(3), i.a)),
    ("la.matmul(v, w)", lambda i: np.matmul(i.v, i.w)),
    ("a:matmul(b)", lambda i: i.a @ i.b),
    ("la.matmul(a, v)", lambda i: i.a @ i.v),
    ("la.matmul(v, b)", lambda i: i.v @ i.b),
    ("la.matmul(s, b)", lambda i: i.s @ i.b),
    ("la.matmul(s, t)", lambda i: i.s @ i.t),
    ("la.matmul(a, t)", lambda i: i.a @ i.t),
    ("la.matmul(u, t)", lambda i: i.u @ i.t),
    ("la.matmul(v, t)", lambda i: i.v @ i.t),
    ("la.matmul(u, v)", lambda i: i.u @ i.v),
    ("la.matmul(a, a.T)", lambda i: i.a @ i.a.T),
    ("la.matmul(s, s.mT)", lambda i: i.s @ i.s.mT),
    ("la.matmul(t.mT, s.mT)", lambda i: i.t.mT @ i.s.mT),
    ("la.inner(v, w)", lambda i: np.inner(i.v, i.w)),
    ("la.inner(a, v)", lambda i: np.inner(i.a, i.v)),
    ("la.inner(s, a)", lambda i: np.inner(i.s, i.a)),
    ("la.inner(a, la.array(2, dt))", lambda i: np.inner(i.a, i.a.dtype.type(2))),
    ("la.outer(v, b)", lambda i: np.outer(i.v, i.b)),
    ("v:outer(w)", lambda i: np.outer(i.v, i.w)),
    ("la.vdot(v, w)", lambda i: np.vdot(i.v, i.w)),
    ("la.vdot(a, a)", lambda i: np.vdot(i.a, i.a)),
    ("la.vdot(z, z.T)", lambda i: np.vdot(i.z, i.z.T)),
    ("la.vecdot(v, w)", lambda i: np.vecdot(i.v, i.w)),
    ("la.vecdot(a, v)", lambda i: np.vecdot(i.a, i.v)),
    ("la.vecdot(u, s)", lambda i: np.vecdot(i.u, i.s)),
    ("la.vecdot(a, a, {axis = 1})", lambda i: np.vecdot(i.a, i.a, axis=0)),
    ("la.matvec(s, v)", lambda i: np.matvec(i.s, i.v)),
    ("la.vecmat(v, t)", lambda i: np.vecmat(i.v, i.t)),
    ("la.tensordot(a, b, 1)", lambda i: np.tensordot(i.a, i.b, 1)),
    ("la.tensordot(s, s, 3)", lambda i: np.tensordot(i.s, i.s, 3)),
    ("la.tensordot(v, w, 0)", lambda i: np.tensordot(i.v, i.w, 0)),
    ("la.tensordot(s, t, {{1, 3}, {1, 2}})", lambda i: np.tensordot(i.s, i.t, ([0, 2], [0, 1]))),
    ("la.tensordot(s, t, {{3, 1}, {2, 1}})", lambda i: np.tensordot(i.s, i.t, ([2, 0], [1, 0]))),
    ("la.tensordot(s, a, {{-1, 2}, {2, 1}})", lambda i: np.tensordot(i.s, i.a, ([-1, 1], [1, 0]))),
    ("la.tensordot(s, t, {1, 3})", lambda i: np.tensordot(i.s, i.t, (0, 2))),
]


class Inputs:
    def __init__(self, dtype):
        shapes = dict(v=(5,), w=(5,), a=(3, 5), b=(5, 4), s=(2, 3, 5), t=(2, 5, 2), u=(4, 1, 3, 5), z=(2, 2))
        for k, (name, shape) in enumerate(shapes.items()):
            setattr(self, name, sample(dtype, shape, seed=10 * k + 3))
        self.names = list(shapes)


def small():
    out = {}
    for dtype in DTYPES:
        i = Inputs(dtype)
        results = []
        for text, f in CALLS:
            results.append([text, np.asarray(f(i))])
        out[dtype] = {"input": {n: getattr(i, n) for n in i.names}, "results": results}
    return out


def mixed():
    """Promotion: pairs of dtypes."""
    out = []
    for d, e in [("int8", "float32"), ("uint64", "int64"), ("float32", "complex64"), ("bool", "int8"), ("int32", "float16"),
                 ("uint8", "int8"), ("float64", "complex64"), ("bool", "float64"), ("int64", "float32"), ("uint8", "int16")]:
        a, b = sample(d, (3, 5), 5), sample(e, (5, 2), 6)
        out.append({"a": a, "b": b, "matmul": a @ b, "dot": np.asarray(np.dot(a[0], b[:, 0]))})
    return out


def grid(m, n, p, q):
    i, j = np.indices((m, n))
    return (i * p + j * q) % 11 - 5


def large():
    """Matrices of small whole numbers, a[i, j] = (i * 7 + j * 3) % 11 - 5, b[i, j] = (i * 5 + j * 2) % 11 - 5 (i, j from 0): every
    dtype has the exact product, told here by sums with weights."""
    out = []
    for m, k, n in [(1, 300, 1), (17, 31, 23), (64, 784, 128), (100, 100, 100), (130, 70, 257), (2, 3000, 5), (300, 4, 300), (3, 700, 900),
                    (900, 700, 3), (33, 5000, 20), (257, 258, 259), (400, 300, 350), (1000, 2, 1), (70, 40000, 1), (5, 40000, 2)]:
        c = grid(m, k, 7, 3) @ grid(k, n, 5, 2)
        w = (np.arange(m)[:, None] * 31 + np.arange(n) * 17) % 101
        out.append([m, k, n, int(c.sum()), int((c * w).sum()), int(c[m // 2, n // 3])])
    return out


def shapes():
    """Result shapes with empty and broadcast axes; None where NumPy refuses."""
    out = []
    for f, a, b in [("dot", (0,), (0,)), ("dot", (3, 0), (0, 4)), ("dot", (0, 3), (3, 4)), ("dot", (2, 3), (3, 0)), ("dot", (2, 0, 3), (3,)),
                    ("matmul", (3, 0), (0, 4)), ("matmul", (0, 3, 4), (4, 5)), ("matmul", (0,), (0, 4)), ("matmul", (2, 1, 3, 4), (5, 4, 2)),
                    ("matmul", (1, 3, 4), (0, 4, 2)), ("matmul", (5, 1, 2, 3), (3,)), ("inner", (2, 0), (3, 0)), ("outer", (0,), (3,)),
                    ("outer", (2, 2), (3, 2)), ("vecdot", (2, 1, 0), (3, 0)), ("vecdot", (0, 3), (1, 3)), ("matvec", (2, 0), (0,)),
                    ("vecmat", (4, 0), (0, 2)), ("vdot", (0,), (0,)), ("inner", (), (2, 3)), ("dot", (), (2, 3)), ("dot", (), ())]:
        r = np.asarray(getattr(np, f)(np.ones(a), np.ones(b)))
        out.append([f, list(a), list(b), list(r.shape), float(r.flat[0]) if r.size else None])
    return [Raw("{%r,{%s},{%s},{%s},%s}" % (f, ",".join(map(str, a)), ",".join(map(str, b)), ",".join(map(str, s)),
                                            "nil" if x is None else repr(x))) for f, a, b, s, x in out]


write("product", {"small": small(), "mixed": mixed(), "large": large(), "shapes": shapes()}, lines=4)
