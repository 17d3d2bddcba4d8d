"""Linear algebra: results of every function that has one answer, singular values, eigenvalues, norms; shapes of empty ones."""
import numpy as np

from common import sample, write

L = np.linalg

# Lua expression -> the same in NumPy. a g (3, 3), p (3, 3) positive definite, s (2, 3, 3), q (2, 3, 3) positive definite, b (3), c (3, 2),
# d (2, 3, 2), r (4, 3), w (3, 4), v (5), t (2, 3, 4)
CALLS = [
    ("l.inv(a)", lambda i: L.inv(i.a)),
    ("l.inv(s)", lambda i: L.inv(i.s)),
    ("l.solve(a, b)", lambda i: L.solve(i.a, i.b)),
    ("l.solve(a, c)", lambda i: L.solve(i.a, i.c)),
    ("l.solve(s, b)", lambda i: L.solve(i.s, i.b)),
    ("l.solve(s, c)", lambda i: L.solve(i.s, i.c)),
    ("l.solve(a, d)", lambda i: L.solve(i.a, i.d)),
    ("l.solve(s, d)", lambda i: L.solve(i.s, i.d)),
    ("l.det(a)", lambda i: L.det(i.a)),
    ("l.det(s)", lambda i: L.det(i.s)),
    ("(l.slogdet(s))", lambda i: L.slogdet(i.s)[0]),
    ("(select(2, l.slogdet(s)))", lambda i: L.slogdet(i.s)[1]),
    ("l.cholesky(p)", lambda i: L.cholesky(i.p)),
    ("l.cholesky(p, true)", lambda i: L.cholesky(i.p, upper=True)),
    ("l.cholesky(q)", lambda i: L.cholesky(i.q)),
    ("l.eigvalsh(p)", lambda i: L.eigvalsh(i.p)),
    ("l.eigvalsh(s)", lambda i: L.eigvalsh(i.s)),
    ("l.eigvalsh(s, 'U')", lambda i: L.eigvalsh(i.s, "U")),
    ("(l.eigh(s))", lambda i: L.eigh(i.s)[0]),
    ("l.svdvals(a)", lambda i: L.svdvals(i.a)),
    ("l.svdvals(t)", lambda i: L.svdvals(i.t)),
    ("l.svd(t, {compute_uv = false})", lambda i: L.svd(i.t, compute_uv=False)),
    ("l.svd(q, {compute_uv = false, hermitian = true})", lambda i: L.svd(i.q, compute_uv=False, hermitian=True)),
    ("(select(2, l.svd(r)))", lambda i: L.svd(i.r)[1]),
    ("(l.lstsq(r, la.arange(4)))", lambda i: L.lstsq(i.r, np.arange(4))[0]),
    ("(select(2, l.lstsq(r, la.arange(4))))", lambda i: L.lstsq(i.r, np.arange(4))[1]),
    ("(select(4, l.lstsq(r, r)))", lambda i: L.lstsq(i.r, i.r)[3]),
    ("(l.lstsq(w, c))", lambda i: L.lstsq(i.w, i.c)[0]),
    ("(select(2, l.lstsq(w, c)))", lambda i: L.lstsq(i.w, i.c)[1]),
    ("l.pinv(a)", lambda i: L.pinv(i.a)),
    ("l.pinv(r)", lambda i: L.pinv(i.r)),
    ("l.pinv(t)", lambda i: L.pinv(i.t)),
    ("l.pinv(t, {1e-3, 0.9})", lambda i: L.pinv(i.t, np.array([1e-3, 0.9]))),
    ("l.pinv(q, {hermitian = true})", lambda i: L.pinv(i.q, hermitian=True)),
    ("l.matrix_rank(a)", lambda i: L.matrix_rank(i.a)),
    ("l.matrix_rank(t)", lambda i: L.matrix_rank(i.t)),
    ("l.matrix_rank(t, 20)", lambda i: L.matrix_rank(i.t, 20)),
    ("l.matrix_rank(t, {rtol = 0.5})", lambda i: L.matrix_rank(i.t, rtol=0.5)),
    ("l.matrix_rank(q, {hermitian = true})", lambda i: L.matrix_rank(i.q, hermitian=True)),
    ("l.matrix_rank(v)", lambda i: L.matrix_rank(i.v)),
    ("l.matrix_power(a, 0)", lambda i: L.matrix_power(i.a, 0)),
    ("l.matrix_power(a, 1)", lambda i: L.matrix_power(i.a, 1)),
    ("l.matrix_power(s, 2)", lambda i: L.matrix_power(i.s, 2)),
    ("l.matrix_power(a, 3)", lambda i: L.matrix_power(i.a, 3)),
    ("l.matrix_power(a, 6)", lambda i: L.matrix_power(i.a, 6)),
    ("l.matrix_power(s, -2)", lambda i: L.matrix_power(i.s, -2)),
    ("l.multi_dot{b, a, c}", lambda i: L.multi_dot([i.b, i.a, i.c])),
    ("l.multi_dot{b, a, g, a, b}", lambda i: L.multi_dot([i.b, i.a, i.g, i.a, i.b])),
    ("l.multi_dot{a, g, c}", lambda i: L.multi_dot([i.a, i.g, i.c])),
    ("l.multi_dot{r, a, g, b}", lambda i: L.multi_dot([i.r, i.a, i.g, i.b])),
    ("l.multi_dot{a, b}", lambda i: L.multi_dot([i.a, i.b])),
    ("l.tensorsolve(t[1]:reshape(3, 4)['1:3, 1:3']:reshape(3, 3), b)", lambda i: L.tensorsolve(i.t[0][:3, :3], i.b)),
    ("l.tensorinv(a, 1)", lambda i: L.tensorinv(i.a, 1)),
    ("l.trace(s)", lambda i: L.trace(i.s)),
    ("l.trace(t, {offset = 1})", lambda i: L.trace(i.t, offset=1)),
    ("l.diagonal(t, {offset = -1})", lambda i: L.diagonal(i.t, offset=-1)),
    ("t:diagonal(1, 2, 1)", lambda i: i.t.diagonal(1, 1, 0)),
    ("la.diagonal(t)", lambda i: np.diagonal(i.t)),
    ("t:trace()", lambda i: i.t.trace()),
    ("la.trace(t, -1, 3, 2)", lambda i: np.trace(i.t, -1, 2, 1)),
    ("a:trace()", lambda i: i.a.trace()),
    ("l.matrix_transpose(t)", lambda i: L.matrix_transpose(i.t)),
    ("l.solve_triangular(p, c, {lower = true})", lambda i: sla(i, "p", "c", lower=True)),
    ("l.solve_triangular(p, b)", lambda i: sla(i, "p", "b")),
    ("l.solve_triangular(p, b, 1)", lambda i: sla(i, "p", "b", trans=1)),
    ("l.solve_triangular(p, b, 'C', {lower = true, unit_diagonal = true})",
     lambda i: sla(i, "p", "b", trans=2, lower=True, unit_diagonal=True)),
    ("l.expm(a)", lambda i: expm(i.a)),
    ("l.expm(s / 100)", lambda i: expm(i.s / 100)),
    ("l.expm(s / 8)", lambda i: expm(i.s / 8)),
    ("l.norm(v)", lambda i: L.norm(i.v)),
    ("l.norm(a)", lambda i: L.norm(i.a)),
    ("l.norm(t)", lambda i: L.norm(i.t)),
    ("l.norm(t, {keepdims = true})", lambda i: L.norm(i.t, keepdims=True)),
    ("l.norm(t, nil, 2)", lambda i: L.norm(i.t, axis=1)),
    ("l.norm(t, nil, {1, 3})", lambda i: L.norm(i.t, axis=(0, 2))),
    ("l.norm(t, 'nuc', {3, 1}, true)", lambda i: L.norm(i.t, "nuc", axis=(2, 0), keepdims=True)),
    ("l.vector_norm(t)", lambda i: L.vector_norm(i.t)),
    ("l.vector_norm(t, {axis = {1, 3}, keepdims = true, ord = 1})", lambda i: L.vector_norm(i.t, axis=(0, 2), keepdims=True, ord=1)),
    ("l.vector_norm(t, {axis = -1, ord = 3})", lambda i: L.vector_norm(i.t, axis=-1, ord=3)),
    ("l.matrix_norm(t)", lambda i: L.matrix_norm(i.t)),
    ("l.matrix_norm(t, {keepdims = true, ord = -2})", lambda i: L.matrix_norm(i.t, keepdims=True, ord=-2)),
]
for o, text in [(0, "0"), (1, "1"), (2, "2"), (3, "3"), (-1, "-1"), (-2, "-2"), (0.5, "0.5"), (np.inf, "la.inf"), (-np.inf, "-la.inf")]:
    CALLS.append(("l.norm(v, %s)" % text, lambda i, o=o: L.norm(i.v, o)))
    CALLS.append(("l.norm(t, %s, -1, true)" % text, lambda i, o=o: L.norm(i.t, o, -1, True)))
for o, text in [(1, "1"), (2, "2"), (-1, "-1"), (-2, "-2"), (np.inf, "la.inf"), (-np.inf, "-la.inf"), ("fro", "'fro'"), ("nuc", "'nuc'")]:
    CALLS.append(("l.norm(r, %s)" % text, lambda i, o=o: L.norm(i.r, o)))
    CALLS.append(("l.norm(t, %s, {1, 2})" % text, lambda i, o=o: L.norm(i.t, o, (0, 1))))
    CALLS.append(("l.cond(a, %s)" % text, lambda i, o=o: L.cond(i.a, o)))
    CALLS.append(("l.cond(s, %s)" % text, lambda i, o=o: L.cond(i.s, o)))
CALLS.append(("l.cond(t)", lambda i: L.cond(i.t)))


def sla(i, a, b, **kw):
    import scipy.linalg
    x, y = getattr(i, a), getattr(i, b)
    out = scipy.linalg.solve_triangular(x.astype(wide(x.dtype)), y.astype(wide(y.dtype)), **kw)
    return out.astype(narrow(x.dtype))


def expm(x):
    import scipy.linalg
    return scipy.linalg.expm(x.astype(wide(x.dtype))).astype(narrow(x.dtype))


def wide(dt):
    return np.complex128 if np.dtype(dt).kind == "c" else np.float64


def narrow(dt):
    dt = np.dtype(dt)
    return dt if dt.kind in "fc" else np.dtype("float64")


class Inputs:
    def __init__(self, dtype):
        shapes = dict(a=(3, 3), g=(3, 3), s=(2, 3, 3), b=(3,), c=(3, 2), d=(2, 3, 2), r=(4, 3), w=(3, 4), v=(5,), t=(2, 3, 4))
        for k, (name, shape) in enumerate(shapes.items()):
            setattr(self, name, sample(dtype, shape, seed=7 * k + 2))
        if np.dtype(dtype).kind in "fc":             # small numbers: the high powers stay readable
            for name in shapes:
                setattr(self, name, (getattr(self, name) / 8).astype(dtype))
        self.p = (self.a @ self.a.conj().T + 3 * np.eye(3)).astype(dtype)
        self.q = (self.s @ self.s.conj().mT + 3 * np.eye(3)).astype(dtype)
        self.names = list(shapes) + ["p", "q"]


def calls():
    out = {}
    for dtype in ["float32", "float64", "complex64", "complex128", "int32"]:
        i = Inputs(dtype)
        results = []
        for text, f in CALLS:
            with np.errstate(all="ignore"):
                results.append([text, np.asarray(f(i))])
        out[dtype] = {"input": {n: getattr(i, n) for n in i.names}, "results": results}
    return out


def empties():
    """Shapes of the results of empty matrices and stacks, or the error."""
    out = []
    for name in "inv det slogdet eigh eigvalsh svd svdvals qr cholesky pinv matrix_rank eig eigvals".split():
        for shape in [(0, 0), (0, 3), (3, 0), (2, 0, 0), (0, 2, 2), (0, 2, 3)]:
            try:
                r = getattr(L, name)(np.zeros(shape))
                shapes = [list(x.shape) if hasattr(x, "shape") else [] for x in (r if isinstance(r, tuple) else (r,))]
                out.append([name, list(shape), shapes])
            except Exception as e:  # noqa: BLE001
                out.append([name, list(shape), str(e)])
    for mode in ["complete", "r", "raw"]:
        for shape in [(0, 3), (3, 0), (0, 0)]:
            r = L.qr(np.zeros(shape), mode)
            out.append(["qr", list(shape), [list(x.shape) for x in (r if isinstance(r, tuple) else (r,))], mode])
    return out


def digits():
    """Numbers that documentation shows: the last digits too."""
    m = [[[1, 2], [3, 4]], [[2, 1], [1, 3]], [[4, 7], [2, 6]], [[0.5, 0.25], [1, 4]], [[2, 0], [0, 2]]]
    return [[x, L.det(x)] for x in m]


def vectors(turn, sizes):
    """Vectors are unique but for their signs (phases): each one's product with fixed weights shows that they are NumPy's. turn: 0 real,
    1j complex matrices."""
    out = []
    for n in sizes:
        g = np.random.default_rng(n)
        a = g.standard_normal((n, n))
        if turn:
            a = a + turn * g.standard_normal((n, n))
        h = a + a.conj().T
        k = np.arange(n) * 7 % 11 - 4.5
        w, v = L.eig(a)
        u, s, vh = L.svd(a)
        q, r = L.qr(a)
        out.append({"n": n, "w": w.astype(complex), "v": k @ v.astype(complex), "eigh": k @ L.eigh(h)[1], "upper": k @ L.eigh(h, "U")[1],
                    "u": k @ u, "vh": vh @ k, "q": k @ q, "r": np.diag(r)})
    return out


write("linalg", {"vectors": vectors(0, [1, 2, 3, 4, 5, 7, 8, 11, 16, 19, 24]), "turned": vectors(1j, range(1, 25)),
                 "calls": calls(), "empties": empties(), "digits": digits()}, lines=4)
