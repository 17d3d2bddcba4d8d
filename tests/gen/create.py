"""Values of the creation functions, from NumPy. Writes tests/data/create.lua: each row is {call as Lua, expected}."""
import warnings

import numpy as np

from common import case, write

warnings.simplefilter("ignore")
rows = []


def row(lua, value):
    rows.append([lua, case(value)])


for args in [(10,), (0, 10), (1, 4, 0.5), (9, -1, -1), (5, 5), (0,), (0, 1, 0.1), (1, 0, -0.25), (-3, 3), (10, 0, -3), (0.5, 3), (1e-3, 1e-2, 1e-3),
             (7, 3), (2.5,), (0, 100, 7), (-1.5, 2, 0.3)]:
    row("arange(%s)" % ", ".join(map(repr, args)), np.arange(*args))
for dt in ["int8", "int16", "uint8", "uint32", "float16", "float32", "complex64", "complex128", "int64", "uint64", "float64"]:
    row('arange(2, 20, 3, "%s")' % dt, np.arange(2, 20, 3, dtype=dt))
    if np.dtype(dt).kind in "f":
        row('arange(0, 2, 0.1, "%s")' % dt, np.arange(0, 2, 0.1, dtype=dt))
row('arange(0, 3, 0.5, {dtype = "int64"})', np.arange(0, 3, 0.5, dtype="int64"))
row('arange(2, {dtype = "bool"})', np.arange(2, dtype=bool))
for args, kw in [((0, 1, 10), {}), ((0, 1), {}), ((0, 1, 5), {"endpoint": False}), ((2, 3, 1), {}), ((2, 3, 0), {}), ((5, 1, 9), {}), ((-1, 1, 7), {}),
                 ((0, 10, 4), {"dtype": "int64"}), ((-3, 3, 8), {"dtype": "int32"}), ((1, 2, 5), {"dtype": "float32"}), ((3, 3, 4), {}),
                 ((0, 5e-324, 3), {}), ((1e10, 1e10 + 1, 6), {}), ((0.1, 0.7, 100), {})]:
    extra = "".join(", {%s = %s}" % (k, str(v).lower() if isinstance(v, bool) else '"%s"' % v) for k, v in kw.items())
    row("linspace(%s%s)" % (", ".join(map(repr, args)), extra), np.linspace(*args, **kw))
row("linspace(la.array{0, 10}, la.array{1, 20}, 3)", np.linspace(np.array([0, 10]), np.array([1, 20]), 3))
row("linspace(la.array{0, 10}, la.array{1, 20}, 3, {axis = 2})", np.linspace(np.array([0, 10]), np.array([1, 20]), 3, axis=1))
row("linspace(la.array{0, 10}, 5, 4, {axis = -1})", np.linspace(np.array([0, 10]), 5, 4, axis=-1))
row("linspace(la.ones({2}, la.float32), 5, 4)", np.linspace(np.ones(2, "f4"), 5, 4))
for args in [(3,), (3, 4), (4, 3), (3, 4, 1), (3, 4, -1), (3, 4, 9), (3, 3, -9), (0,), (2, 0)]:
    row("eye(%s)" % ", ".join(map(repr, args)), np.eye(*args))
    row("tri(%s)" % ", ".join(map(repr, args)), np.tri(*args))
row('eye(2, 3, {k = 1, dtype = "int8"})', np.eye(2, 3, k=1, dtype="int8"))
row("identity(3)", np.identity(3))
m = np.arange(12).reshape(3, 4)
for k in (-4, -2, -1, 0, 1, 3, 5):
    row("tril(la.arange(12):reshape(3, 4), %d)" % k, np.tril(m, k))
    row("triu(la.arange(12):reshape(3, 4), %d)" % k, np.triu(m, k))
    row("diag(la.arange(12):reshape(3, 4), %d)" % k, np.diag(m, k))
    row("diag({1, 2, 3}, %d)" % k, np.diag([1, 2, 3], k))
row("tril(la.arange(24):reshape(2, 3, 4), 1)", np.tril(np.arange(24).reshape(2, 3, 4), 1))
row("triu({1, 2, 3})", np.triu([1, 2, 3]))
row("diagflat({{1, 2}, {3, 4}}, 1)", np.diagflat([[1, 2], [3, 4]], 1))
row("vander({1, 2, 3, 5})", np.vander([1, 2, 3, 5]))
row("vander({1, 2, 3, 5}, 3, true)", np.vander([1, 2, 3, 5], 3, True))
row("vander({1.5, 2, 3}, 2)", np.vander([1.5, 2, 3], 2))
row("full({2, 3}, 7)", np.full((2, 3), 7))
row("full({2, 3}, {1, 2, 3})", np.full((2, 3), [1, 2, 3]))
row("full({2}, 2.5)", np.full(2, 2.5))
row("full({2}, true)", np.full(2, True))
row('full({2, 1}, 7, "float32")', np.full((2, 1), 7, "f4"))
row("full_like({1, 2, 3}, 9)", np.full_like([1, 2, 3], 9))
row('zeros_like({1, 2, 3}, "float32")', np.zeros_like([1, 2, 3], "f4"))
row("ones_like({{1.5, 2}})", np.ones_like([[1.5, 2]]))
row("array{{1, 2.5}, {3, 4}}", np.array([[1, 2.5], [3, 4]]))
row("array{true, 2}", np.array([True, 2]))
row("array{true, false}", np.array([True, False]))
row("array({1, 2, 3}, {ndmin = 3})", np.array([1, 2, 3], ndmin=3))
row('array({{1, 2}, {3, 4}}, "float32")', np.array([[1, 2], [3, 4]], "f4"))
row("array{la.array{1, 2}, {3.5, 4}}", np.array([np.array([1, 2]), [3.5, 4]]))
row("array{}", np.array([]))
row("array{{}, {}}", np.array([[], []]))
row("array{la.complex(1, 2), 3}", np.array([1 + 2j, 3]))
row('array({1.9, -1.9}, "int32")', np.array([1.9, -1.9]).astype("int32"))
g = np.meshgrid([1, 2, 3], [10, 20])
row("meshgrid({1, 2, 3}, {10, 20})", g[0])
row("meshgrid({1, 2, 3}, {10, 20}, {indexing = 'ij'})", np.meshgrid([1, 2, 3], [10, 20], indexing="ij")[0])
row("meshgrid({1, 2, 3}, {10, 20}, {sparse = true})", np.meshgrid([1, 2, 3], [10, 20], sparse=True)[0])
row("meshgrid({1, 2}, {10, 20, 30}, {5, 6, 7, 8})", np.meshgrid([1, 2], [10, 20, 30], [5, 6, 7, 8])[0])

near = []
for args, kw in [((0.1, 1, 10), {}), ((0, 2, 3), {}), ((0, 3, 4), {"endpoint": False}), ((0, 4, 5), {"base": 2.0}), ((2, 3, 4), {"dtype": "float32"})]:
    extra = "".join(", {%s = %s}" % (k, str(v).lower() if not isinstance(v, str) else '"%s"' % v) for k, v in kw.items())
    near.append(["logspace(%s%s)" % (", ".join(map(repr, args)), extra), case(np.logspace(*args, **kw))])
for args in [(1, 1000, 4), (1, 256, 9), (-1000, -1, 4), (2, 2, 3), (1, 10, 1), (1, 10, 0)]:
    near.append(["geomspace(%s)" % ", ".join(map(repr, args)), case(np.geomspace(*args))])
kaiser = []
for m in (0, 1, 2, 5, 12):
    for f in ("bartlett", "blackman", "hamming", "hanning"):
        near.append(["%s(%d)" % (f, m), case(getattr(np, f)(m))])
    for beta in (0, 5, 8.6, 14):
        kaiser.append(["kaiser(%d, %s)" % (m, beta), case(np.kaiser(m, beta))])     # two i0, each with some ulp in NumPy
write("create", {"exact": rows, "near": near, "kaiser": kaiser}, 3)
