#!/usr/bin/env python3
"""Expected values of tests/spec/random_spec.lua: NumPy's random streams.

A stream of N values is kept as its first five, a hash of all their bytes and the number that random() draws next (so that a
method which takes a word too many is seen). The hash of words w[1..n] of 64 bits is the sum of w[i] * ((i * C + 1) | 1), modulo 2^64.
Arguments are Lua's: an argument list, and options by name.
"""
import re
import warnings

import numpy as np

from common import Raw, lua, write

warnings.simplefilter("ignore")
N = 10000
C = np.uint64(0x9E3779B97F4A7C15)
SEEDS = [0, 42, 987654321]


def digest(a):
    w = np.frombuffer(np.ascontiguousarray(a).tobytes(), np.uint64)
    i = np.arange(1, len(w) + 1, dtype=np.uint64)
    return int(np.sum(w * ((i * C + np.uint64(1)) | np.uint64(1)), dtype=np.uint64))


def first(a):
    """The first five, and then every 500th."""
    return [int(v) if a.dtype.kind in "biu" else float(v) for v in np.concatenate([a.ravel()[:5], a.ravel()[999::1000]])]


def stream(rng, name, args, **kw):
    a = np.asarray(getattr(rng, name)(*args, size=N, **kw))
    after = float(rng.random() if hasattr(rng, "integers") else rng.random_sample())
    total = float(np.sum(a, dtype=np.float64))
    return first(a), digest(a), after, total if np.isfinite(total) else None


# parameter sets: at least three where there are parameters, on both sides of every change of algorithm
SETS = {
    "beta": [(0.5, 0.5), (2.0, 3.0), (0.2, 5.0), (1.0, 1.0)],
    "binomial": [(10, 0.5), (100, 0.2), (1000, 0.5), (1000, 0.9), (1000000, 0.3), (10, 1.0)],
    "chisquare": [(1.0,), (2.0,), (7.5,)],
    "exponential": [(1.0,), (3.0,), (0.001,)],
    "f": [(1.0, 2.0), (5.0, 10.0), (30.0, 0.5)],
    "gamma": [(0.5, 2.0), (1.0, 3.0), (4.0, 0.5)],
    "geometric": [(0.5,), (0.1,), (0.001,)],
    "gumbel": [(0.0, 1.0), (2.0, 3.0), (-1.0, 0.1)],
    "hypergeometric": [(100, 2, 10), (15, 15, 15), (1000, 5000, 300), (5, 7, 3)],
    "laplace": [(0.0, 1.0), (2.0, 3.0), (-1.0, 0.1)],
    "logistic": [(0.0, 1.0), (2.0, 3.0), (-1.0, 0.1)],
    "lognormal": [(0.0, 1.0), (1.0, 0.25), (-3.0, 2.0)],
    "logseries": [(0.1,), (0.6,), (0.999,)],
    "negative_binomial": [(1, 0.1), (5, 0.5), (100.5, 0.9)],
    "noncentral_chisquare": [(0.5, 1.0), (3.0, 2.0), (3.0, 0.0)],
    "noncentral_f": [(3.0, 4.0, 1.0), (0.5, 2.0, 3.0), (10.0, 20.0, 0.0)],
    "normal": [(0.0, 1.0), (5.0, 2.0), (-1.0, 0.25)],
    "pareto": [(0.5,), (3.0,), (10.0,)],
    "poisson": [(0.5,), (9.5,), (10.0,), (1000.0,)],
    "power": [(0.5,), (1.0,), (5.0,)],
    "random": [()],
    "rayleigh": [(1.0,), (3.0,), (0.1,)],
    "standard_cauchy": [()],
    "standard_exponential": [()],
    "standard_gamma": [(0.3,), (1.0,), (2.5,)],
    "standard_normal": [()],
    "standard_t": [(1.0,), (3.5,), (30.0,)],
    "triangular": [(0.0, 0.5, 1.0), (-3.0, 0.0, 8.0), (0.0, 0.0, 1.0)],
    "uniform": [(0.0, 1.0), (-5.0, 5.0), (2.0, 2.0)],
    "vonmises": [(0.0, 1.0), (2.0, 50.0), (1.0, 1e-6)],
    "wald": [(1.0, 1.0), (3.0, 0.5), (0.1, 10.0)],
    "weibull": [(0.5,), (1.0,), (5.0,)],
    "zipf": [(1.5,), (2.0,), (4.0,)],
}
ONLY_NEW = {"beta": [(1e-200, 1e-200)], "vonmises": [(3.0, 1e7)], "zipf": [(1100.0,)]}
BITGENS = ["MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"]


def row(name, args, seed, values, kw=None):
    f, h, after, total = values
    d = {"args": list(args), "seed": seed, "first": f, "hash": h, "after": after}
    if total is not None:
        d["sum"] = total
    if kw:
        d["options"] = kw
    return d


def legacy():
    out = {}
    for name, sets in SETS.items():
        out[name] = [row(name, a, s, stream(np.random.RandomState(s), name, a)) for a in sets for s in SEEDS]
    out["randint"] = []
    for dt, lo, hi in [("int64", 0, 10), ("int64", -5, 100000), ("int64", 5, 6), ("int64", 0, 2**40), ("bool", 0, 2), ("int8", -128, 128),
                       ("int8", 0, 100), ("uint8", 3, 50), ("int16", -300, 300), ("uint16", 0, 65536), ("int32", 0, 2**31 - 1),
                       ("uint32", 0, 2**32), ("uint32", 7, 8)]:
        for s in SEEDS:
            v = stream(np.random.RandomState(s), "randint", (lo, hi), dtype=dt)
            out["randint"].append(row("randint", (lo, hi), s, v, {"dtype": dt}))
    out["tomaxint"] = [row("tomaxint", (), s, stream(np.random.RandomState(s), "tomaxint", ())) for s in SEEDS]
    return out


def generator():
    out = {}
    for name, sets in SETS.items():
        out[name] = [row(name, a, s, stream(np.random.default_rng(s), name, a)) for a in sets + ONLY_NEW.get(name, []) for s in SEEDS]
    for name, sets in [("random", [()]), ("standard_normal", [()]), ("standard_exponential", [()]),
                       ("standard_gamma", [(0.3,), (1.0,), (2.5,)])]:
        for a in sets:
            for s in SEEDS:
                v = stream(np.random.default_rng(s), name, a, dtype="float32")
                out[name].append(row(name, a, s, v, {"dtype": "float32"}))
    for dt in ["float64", "float32"]:
        for s in SEEDS:
            v = stream(np.random.default_rng(s), "standard_exponential", (), dtype=dt, method="inv")
            out["standard_exponential"].append(row("standard_exponential", (), s, v, {"dtype": dt, "method": "inv"}))
    out["integers"] = []
    for dt, lo, hi, end in [("int64", 0, 10, False), ("int64", -5, 100000, False), ("int64", 5, 6, False), ("int64", 0, 2**40, False),
                            ("int64", 0, 2**32, False), ("int64", 0, 2**32 - 1, False), ("int64", -2**63, 2**63 - 1, True),
                            ("uint64", 0, 10, True), ("uint64", 0, 2**64 - 1, True), ("bool", 0, 1, True), ("int8", -128, 127, True),
                            ("int8", 0, 100, False), ("uint8", 3, 50, False), ("int16", -300, 300, False), ("uint16", 0, 65535, True),
                            ("int32", 0, 2**31 - 1, False), ("uint32", 0, 2**32 - 1, True), ("uint32", 7, 9, False)]:
        for s in SEEDS:
            v = stream(np.random.default_rng(s), "integers", (lo, hi), dtype=dt, endpoint=end)
            out["integers"].append(row("integers", (lo, hi), s, v, {"dtype": dt, "endpoint": end}))
    return out


def bitgens():
    """Each bit generator: words, its state, jumps, and the methods that have a loop of their own for each generator."""
    out = {}
    for name in BITGENS:
        make = getattr(np.random, name)
        rows = []
        for s in [0, 1, 2**70 + 5]:
            b = make(s)
            d = {"seed": str(s) if s >= 2**63 else s, "raw": [int(v) for v in b.random_raw(5)]}
            d["rawhash"] = digest(b.random_raw(N))
            if name != "SFC64":
                d["jumped"] = [int(v) for v in b.jumped(2).random_raw(3)]
            if name in ("PCG64", "PCG64DXSM", "Philox"):
                b.advance(2**65 + 12345)
                d["advanced"] = [int(v) for v in b.random_raw(3)]
            b = make(s)
            d["spawned"] = [int(c.random_raw()) for c in b.spawn(2) + b.spawn(1)]
            for dt in ("float64", "float32"):
                g = np.random.Generator(make(s))
                for m in ("random", "standard_normal", "standard_exponential"):
                    g.random(dtype="float32")            # an odd number of 32-bit draws: half a word is kept
                    d[m + "_" + dt] = digest(getattr(g, m)(N, dtype=dt))
            g = np.random.Generator(make(s))
            d["gamma"] = digest(g.gamma(2.5, 2.0, N))
            d["poisson"] = digest(g.poisson(4.0, N))
            d["integers"] = digest(g.integers(0, 1000, N))
            d["big"] = digest(g.integers(0, 10**12, N))
            x = np.arange(N)
            g.shuffle(x)
            d["shuffle"] = digest(x)
            r = np.random.RandomState(make(s))
            d["randn"] = digest(r.standard_normal(N))
            d["randint"] = digest(r.randint(0, 1000, N))
            rows.append(d)
        out[name] = rows
    b = np.random.Philox(counter=np.array([1, 2, 3, 2**64 - 1], np.uint64), key=np.array([7, 2**63], np.uint64))
    out["philox_key"] = [int(v) for v in b.random_raw(6)]
    return out


def states():
    out = {}
    for name in BITGENS:
        g = np.random.Generator(getattr(np.random, name)(3))
        g.random(7)
        g.integers(0, 10)
        st = g.bit_generator.state
        def conv(v):
            if isinstance(v, dict):
                return {k: conv(x) for k, x in v.items()}
            if isinstance(v, np.ndarray):
                return [int(x) for x in v] if v.size < 10 else {"hash": digest(v.astype(np.uint32))}
            return str(v) if isinstance(v, int) and v >= 2**63 else v
        out[name] = {"state": conv(st), "next": float(g.random())}
    r = np.random.RandomState(5)
    r.standard_normal(3)
    st = r.get_state()
    out["legacy"] = {"keyhash": digest(st[1]), "pos": int(st[2]), "has_gauss": int(st[3]), "gauss": float(st[4]),
                     "next": [float(v) for v in r.standard_normal(3)]}
    return out


def seeds():
    ss = []
    for entropy, key in [(0, ()), (42, ()), (2**32, ()), (2**64 + 1, ()), (123456789012345678901234567890, ()), ([1, 2, 3], ()),
                         ([2**40, 0, 5, 6, 7, 8], ()), (7, (1,)), (7, (1, 2**33))]:
        q = np.random.SeedSequence(entropy, spawn_key=key)
        e = str(entropy) if isinstance(entropy, int) and entropy >= 2**63 else entropy
        ss.append({"entropy": e, "spawn_key": list(key), "pool": [int(v) for v in q.pool], "state": [int(v) for v in q.generate_state(5)],
                   "state64": [int(v) for v in q.generate_state(3, np.uint64)]})
    q = np.random.SeedSequence(5, pool_size=8)
    kids = q.spawn(2)
    more = q.spawn(1)[0].spawn(1)[0]
    spawn = {"pool8": [int(v) for v in q.generate_state(3)], "kids": [[int(v) for v in k.generate_state(2)] for k in kids],
             "more": [int(v) for v in more.generate_state(2)]}
    old = [{"seed": s, "values": [float(v) for v in np.random.RandomState(s).random_sample(3)]}
           for s in [0, 1234, 2**32 - 1, [1], [1, 2, 3], list(range(700))]]
    return {"sequences": ss, "spawn": spawn, "old": old}


def order():
    """Shuffles, permutations and choices: results in full, positions plus one."""
    def a(x):
        return np.asarray(x)
    r, out = np.random.RandomState, {}
    g = np.random.default_rng
    m = np.arange(24).reshape(4, 6)
    L = {}
    x = np.arange(10); r(1).shuffle(x); L["shuffle"] = x
    x = m.copy(); r(2).shuffle(x); L["shuffle_rows"] = x
    x = m.copy(); r(2).shuffle(x.T); L["shuffle_columns"] = x
    x = np.arange(10)[::-2].copy(); r(3).shuffle(x); L["shuffle_stepped"] = x
    L["permutation"] = r(4).permutation(10) + 1
    L["permutation_vector"] = r(4).permutation(np.arange(10) * 1.5)
    L["permutation_rows"] = r(4).permutation(m)
    L["choice"] = r(5).choice(7, 12) + 1
    L["choice_noreplace"] = r(5).choice(20, 12, replace=False) + 1
    L["choice_p"] = r(5).choice(4, (3, 4), p=[0.1, 0.2, 0.3, 0.4]) + 1
    L["choice_p_noreplace"] = r(5).choice(6, 4, replace=False, p=[0.05, 0.05, 0.2, 0.3, 0.2, 0.2]) + 1
    L["choice_values"] = r(5).choice(np.array([2.5, 3.5, 4.5]), 6)
    L["choice_one"] = int(r(5).choice(7)) + 1
    out["legacy"] = L
    G = {}
    x = np.arange(10); g(1).shuffle(x); G["shuffle"] = x
    x = m.copy(); g(2).shuffle(x); G["shuffle_rows"] = x
    x = m.copy(); g(2).shuffle(x, axis=1); G["shuffle_axis"] = x
    x = np.arange(24).reshape(2, 3, 4); g(2).shuffle(x, axis=1); G["shuffle_middle"] = x
    G["permutation"] = g(4).permutation(10) + 1
    G["permutation_vector"] = g(4).permutation(np.arange(10) * 1.5)
    G["permutation_rows"] = g(4).permutation(m)
    G["permutation_axis"] = g(4).permutation(m, axis=1)
    G["permuted"] = g(6).permuted(np.arange(10))
    G["permuted_all"] = g(6).permuted(m)
    G["permuted_1"] = g(6).permuted(m, axis=0)
    G["permuted_2"] = g(6).permuted(m, axis=1)
    x = np.zeros((4, 12), int)[:, ::2]; g(6).permuted(m, axis=None, out=x); G["permuted_stepped"] = a(x).copy()
    G["choice"] = g(5).choice(7, 12) + 1
    G["choice_noreplace"] = g(5).choice(20, 12, replace=False) + 1
    G["choice_noshuffle"] = g(5).choice(20, 12, replace=False, shuffle=False) + 1
    G["choice_p"] = g(5).choice(4, (3, 4), p=[0.1, 0.2, 0.3, 0.4]) + 1
    G["choice_p_noreplace"] = g(5).choice(6, 4, replace=False, p=[0.05, 0.05, 0.2, 0.3, 0.2, 0.2]) + 1
    G["choice_rows"] = g(5).choice(m, 3)
    G["choice_columns"] = g(5).choice(m, (2, 2), axis=1)
    G["choice_row"] = g(5).choice(m)
    G["choice_one"] = int(g(5).choice(7)) + 1
    G["choice_tail"] = digest(g(5).choice(20000, 15000, replace=False) + 1)
    G["choice_floyd"] = digest(g(5).choice(20000, 300, replace=False) + 1)
    out["new"] = G
    out["bytes"] = {"legacy": r(7).bytes(11).hex(), "new": g(7).bytes(11).hex()}
    return out


def several():
    r, g = np.random.RandomState, np.random.default_rng
    p = [0.2, 0.3, 0.1, 0.4]
    out = {"legacy": {}, "new": {}}
    for key, make in (("legacy", r), ("new", g)):
        o = out[key]
        o["multinomial"] = [digest(make(s).multinomial(n, p, N // 4)) for s in SEEDS for n in (1, 20, 1000)]
        o["multinomial_one"] = make(1).multinomial(20, p)
        o["dirichlet"] = [digest(make(s).dirichlet(al, N // 4)) for s in SEEDS for al in ([1.0, 2.0, 3.0, 4.0], [0.05, 0.03, 0.01, 0.02],
                                                                                    [0.5, 0.2, 0.09, 10.0])]
        o["dirichlet_one"] = make(1).dirichlet([10.0, 5.0, 3.0])
        cov = [[6.0, -3.0, 0.5], [-3.0, 3.5, 0.25], [0.5, 0.25, 1.0]]
        o["mvn"] = make(1).multivariate_normal([1.0, 2.0, 3.0], cov, (2, 2))
    u, sv, vh = np.linalg.svd(np.array(cov))
    w, v = np.linalg.eigh(np.array(cov))
    out["factors"] = {"svd": [u, sv, vh], "eigh": [w, v], "cholesky": [np.linalg.cholesky(np.array(cov))]}
    n = out["new"]
    n["mvn_eigh"] = g(1).multivariate_normal([1.0, 2.0, 3.0], cov, 3, method="eigh")
    n["mvn_cholesky"] = g(1).multivariate_normal([1.0, 2.0, 3.0], cov, 3, method="cholesky")
    n["multinomial_broadcast"] = g(1).multinomial([[10], [20]], [[0.5, 0.5], [0.1, 0.9]], size=(2, 2))
    n["mvhg"] = [digest(g(s).multivariate_hypergeometric([16, 8, 4, 30], k, N // 4, method=m))
                 for s in SEEDS for k in (6, 40, 58) for m in ("marginals", "count")]
    return out


P4, P10 = [0.1, 0.2, 0.3, 0.4], [0.19, 0.01, 0.05, 0.15, 0.1, 0.1, 0.05, 0.15, 0.11, 0.09]
# what draws more than numbers of one distribution: Lua, and the same in NumPy (r: the generator, a: arange)
BOTH = [("r:choice(10, 10000)", lambda r, a: r.choice(10, N) + 1), ("r:choice(1000, 10000)", lambda r, a: r.choice(1000, N) + 1),
        ("r:choice(2^40 // 1 | 0, 10000)", lambda r, a: r.choice(2**40, N) + 1),
        ("r:choice(10000, 10000, false)", lambda r, a: r.choice(10000, N, False) + 1),
        ("r:choice(11000, 10000, false)", lambda r, a: r.choice(11000, N, False) + 1),
        ("r:choice(1000000, 10000, false)", lambda r, a: r.choice(1000000, N, False) + 1),
        ("r:choice(4, 10000, true, p4)", lambda r, a: r.choice(4, N, True, P4) + 1),
        ("r:choice(10, 10000, true, p10)", lambda r, a: r.choice(10, N, True, P10) + 1),
        ("r:choice(la.arange(3) * 1.5, 10000, true, {0.25, 0.25, 0.5})", lambda r, a: r.choice(a(3) * 1.5, N, True, [0.25, 0.25, 0.5])),
        ("r:choice(20000, 10000, false, la.full({20000}, 1 / 20000))", lambda r, a: r.choice(20000, N, False, np.full(20000, 1 / 20000)) + 1),
        ("r:permutation(10000)", lambda r, a: r.permutation(N) + 1), ("r:permutation(la.arange(10000) * 0.5)", lambda r, a: r.permutation(a(N) * 0.5)),
        ("r:permutation(la.arange(20000):reshape(10000, 2))", lambda r, a: r.permutation(a(2 * N).reshape(N, 2))),
        ("r:shuffle(la.arange(10000))", lambda r, a: shuffled(r, a(N))), ("r:shuffle(la.arange(10000) * 0.5)", lambda r, a: shuffled(r, a(N) * 0.5)),
        ("r:shuffle(la.arange(20000):reshape(10000, 2))", lambda r, a: shuffled(r, a(2 * N).reshape(N, 2))),
        ("la.frombuffer(r:bytes(10000), 'uint8')", lambda r, a: np.frombuffer(r.bytes(N), np.uint8)),
        ("la.frombuffer(r:bytes(80000), 'uint8')", lambda r, a: np.frombuffer(r.bytes(8 * N), np.uint8)),
        ("la.frombuffer(r:bytes(10001) .. r:bytes(10007), 'uint8')", lambda r, a: np.frombuffer(r.bytes(10001) + r.bytes(10007), np.uint8))]
OLD = [("r:random_integers(1, 6, 10000)", lambda r, a: r.random_integers(1, 6, N)), ("r:random_integers(100000, nil, 10000)",
        lambda r, a: r.random_integers(100000, size=N)), ("r:random_integers(-3, 3, 10000)", lambda r, a: r.random_integers(-3, 3, N)),
       ("r:rand(10000)", lambda r, a: r.rand(N)), ("r:rand(100, 100)", lambda r, a: r.rand(100, 100)), ("r:rand(2, 50, 100)", lambda r, a: r.rand(2, 50, 100)),
       ("r:randn(10000)", lambda r, a: r.randn(N)), ("r:randn(100, 100)", lambda r, a: r.randn(100, 100)),
       ("r:randn(2, 50, 100)", lambda r, a: r.randn(2, 50, 100)), ("r:random_sample({100, 100})", lambda r, a: r.random_sample((100, 100))),
       ("r:random({100, 100})", lambda r, a: r.random((100, 100))), ("r:tomaxint({100, 100})", lambda r, a: r.tomaxint((100, 100)))]
NEW = [("r:permuted(la.arange(10000))", lambda r, a: r.permuted(a(N))), ("r:permuted(la.arange(10000):reshape(100, 100), {axis = 1})",
        lambda r, a: r.permuted(a(N).reshape(100, 100), axis=0)), ("r:permuted(la.arange(10000):reshape(100, 100), {axis = 2})",
        lambda r, a: r.permuted(a(N).reshape(100, 100), axis=1)), ("r:choice(11000, {size = 10000, replace = false, shuffle = false})",
        lambda r, a: r.choice(11000, N, False, shuffle=False) + 1), ("r:permutation(la.arange(10000):reshape(5, 2000), 2)",
        lambda r, a: r.permutation(a(N).reshape(5, 2000), axis=1)), ("r:shuffle(la.arange(10000):reshape(5, 2000), 2)",
        lambda r, a: shuffled(r, a(N).reshape(5, 2000), axis=1))]


def shuffled(r, x, **kw):
    r.shuffle(x, **kw)
    return x


def streams():
    out = []
    for old, make in ((True, np.random.RandomState), (False, np.random.default_rng)):
        for text, f in BOTH + (OLD if old else NEW):
            rows = []
            for s in SEEDS:
                r = make(s)
                h = digest(f(r, np.arange))
                rows.append([s, h, float(r.random_sample() if old else r.random())])
            out.append({"old": old, "call": text, "rows": rows})
    return out


COVARIANCES = [([0.0, 0.0], [[1.0, 0.5], [0.5, 2.0]]), ([1.0, 2.0, 3.0], [[6.0, -3.0, 0.5], [-3.0, 3.5, 0.25], [0.5, 0.25, 1.0]]),
               ([0.0] * 4, [[2.0, 1.0, 1.0, 1.0], [1.0, 3.0, 1.0, 1.0], [1.0, 1.0, 4.0, 1.0], [1.0, 1.0, 1.0, 5.0]])]


def normals():
    """multivariate_normal: products with fixed weights, since the last digits are LAPACK's."""
    out = []
    for old, make in ((True, np.random.RandomState), (False, np.random.default_rng)):
        for method in (["svd"] if old else ["svd", "eigh", "cholesky"]):
            for mean, cov in COVARIANCES:
                for s in SEEDS:
                    r = make(s)
                    x = r.multivariate_normal(mean, cov, N, **({} if old else {"method": method}))
                    k = np.arange(x.size) * 7 % 11 - 4.5
                    out.append({"old": old, "method": method, "mean": mean, "cov": cov, "seed": s, "product": float(k @ x.ravel()),
                                "last": [float(v) for v in x[-1]], "after": float(r.random_sample() if old else r.random())})
    return out


def broadcast():
    rs = []
    loc, scale = np.array([0.0, 10.0, 20.0]), np.array([[1.0], [2.0]])
    for old in (True, False):
        make = (lambda s: np.random.RandomState(s)) if old else (lambda s: np.random.default_rng(s))
        def add(method, args, **kw):
            rs.append({"old": old, "method": method, "args": [Raw(lua(x)) if not isinstance(x, np.ndarray) else x for x in args],
                       "options": {k: list(v) if isinstance(v, tuple) else v for k, v in kw.items()},
                       "result": getattr(make(11), method)(*args, **kw)})
        add("normal", (loc, scale))
        add("normal", (loc, 1.0))
        add("normal", (loc, 2.0), size=(2, 3))
        add("uniform", (loc, 30.0))
        add("gamma", (np.array([0.5, 1.0, 2.0]), scale))
        add("exponential", (np.array([1.0, 100.0]),))
        add("triangular", (0.0, np.array([0.25, 0.5]), 1.0))
        add("poisson", (np.array([0.5, 5.0, 50.0]),))
        add("binomial", (np.array([10, 100, 1000]), np.array([[0.1], [0.9]])))
        add("negative_binomial", (np.array([1.0, 5.0]), 0.5))
        add("hypergeometric", (np.array([5, 50, 500]), 10, 5))
        add("beta", (np.array([0.5, 2.0]), np.array([0.5, 3.0])))
        add("zipf", (np.array([1.5, 3.0]),), size=(3, 2))
        add("standard_gamma", (np.array([0.5, 1.0, 2.0]),))
        if old:
            add("randint", (np.array([0, 5, 10]), np.array([[20], [30]])))
            add("randint", (0, np.array([2, 200])), dtype="uint8", size=(4, 2))
        else:
            add("integers", (np.array([0, 5, 10]), np.array([[20], [30]])))
            add("integers", (0, np.array([2, 200])), dtype="uint8", size=(4, 2))
            add("integers", (np.array([1.0, 3.9]), 10))
            add("standard_gamma", (np.array([0.5, 1.0, 2.0]),), dtype="float32")
    return rs


def errors():
    """Lua source of a call and the message NumPy gives for the same in Python."""
    out = []
    def add(lua_src, py):
        for name, o in (("rng", np.random.default_rng(0)), ("rs", np.random.RandomState(0))):
            if not re.search(r'\b%s\b' % name, py):
                continue
            try:
                eval(py, {"np": np, name: o, "nan": float("nan"), "inf": float("inf")})
                raise SystemExit("no error from " + py)
            except Exception as e:  # noqa: BLE001
                out.append([lua_src, str(e)])
    both = """binomial(-1, 0.5)|binomial(-1, 2)|binomial(5, nan)|negative_binomial(0, 0.5)|negative_binomial(-1, 2)|logseries(1)|logseries(nan)
geometric(0)|zipf(1)|zipf(nan)|poisson(-1)|poisson(nan)|poisson(1e19)|hypergeometric(10, 5, 16)|hypergeometric(-1, 5, 3)
hypergeometric(10, -2, 3)|hypergeometric(10, 5, -3)|uniform(0, inf)|triangular(1, 0, 2)|triangular(0, 3, 2)|triangular(1, 1, 1)
normal(0, -1)|normal(0, -0.0)|gamma(-1, 1)|beta(0, 1)|beta(1, 0)|wald(0, 1)|wald(1, 0)|vonmises(0, -1)|f(0, 1)|power(0)|pareto(0)|weibull(-1)
standard_t(0)|chisquare(0)|noncentral_chisquare(0, 1)|noncentral_chisquare(1, -1)|noncentral_f(1, 1, -1)|rayleigh(-1)|exponential(-1)
lognormal(0, -1)|standard_gamma(-1)|laplace(0, -1)|logistic(0, -1)|gumbel(0, -1)""".replace("\n", "|").split("|")
    for call in both:
        add("rng:" + call, "rng." + call)
        add("rs:" + call, "rs." + call)
    arrays = [("binomial({-1}, {2})", "binomial([-1], [2])"), ("binomial(5, {nan})", "binomial(5, [nan])"), ("logseries({1})", "logseries([1])"),
              ("geometric({0})", "geometric([0])"), ("zipf({1})", "zipf([1])"), ("poisson({-1})", "poisson([-1])"),
              ("poisson({1e19})", "poisson([1e19])"), ("uniform({0}, inf)", "uniform([0], inf)"), ("normal(0, {1, -1})", "normal(0, [1, -1])"),
              ("triangular({1}, 0, 2)", "triangular([1], 0, 2)"), ("standard_gamma({-1})", "standard_gamma([-1])"),
              ("normal({1, 2}, 1, {3, 1})", "normal([1, 2], 1, (3, 1))"),
              ("multinomial(10, {0.5, 0.6, 0.2})", "multinomial(10, [0.5, 0.6, 0.2])"), ("multinomial(-1, {0.5, 0.5})", "multinomial(-1, [0.5, 0.5])"),
              ("multinomial(10, {-0.5, 0.5})", "multinomial(10, [-0.5, 0.5])"), ("dirichlet{-1, 2}", "dirichlet([-1, 2])"),
              ("multivariate_normal({0}, {{1, 2}, {3, 4}})", "multivariate_normal([0], [[1, 2], [3, 4]])"),
              ("multivariate_normal({{0}}, {{1}})", "multivariate_normal([[0]], [[1]])"),
              ("multivariate_normal({0, 1}, {1, 2})", "multivariate_normal([0, 1], [1, 2])"),
              ("choice({})", "choice([])"), ("choice(5, 10, false)", "choice(5, 10, False)"),
              ("choice(5, nil, true, {0.5, 0.5})", "choice(5, None, True, [0.5, 0.5])"),
              ("choice(2, nil, true, {0.5, 0.6})", "choice(2, None, True, [0.5, 0.6])"),
              ("choice(2, nil, true, {-0.5, 1.5})", "choice(2, None, True, [-0.5, 1.5])"),
              ("choice(2, nil, true, {nan, 0.5})", "choice(2, None, True, [nan, 0.5])"),
              ("choice(2, nil, true, {{0.5, 0.5}})", "choice(2, None, True, [[0.5, 0.5]])"),
              ("choice(3, 3, false, {0.5, 0.5, 0})", "choice(3, 3, False, [0.5, 0.5, 0])")]
    for l, p in arrays:
        add("rng:" + l, "rng." + p)
        add("rs:" + l, "rs." + p)
    for l, p in [("rs:choice({{1, 2}, {3, 4}})", "rs.choice([[1, 2], [3, 4]])"), ("rs:randint(5, 5)", "rs.randint(5, 5)"),
                 ("rs:randint(0)", "rs.randint(0)"), ("rs:randint(0, 300, nil, 'int8')", "rs.randint(0, 300, None, 'int8')"),
                 ("rs:randint(-1, 300, nil, 'uint8')", "rs.randint(-1, 300, None, 'uint8')"), ("rs:randint({1, 2}, {1, 5})", "rs.randint([1, 2], [1, 5])"),
                 ("rs:randint(nan)", "rs.randint(nan)"), ("rs:random_integers(3, 1)", "rs.random_integers(3, 1)"),
                 ("rs:negative_binomial(1, 1.5)", "rs.negative_binomial(1, 1.5)"), ("rng:negative_binomial(1, 0)", "rng.negative_binomial(1, 0)"),
                 ("rng:negative_binomial(nan, 0.5)", "rng.negative_binomial(nan, 0.5)"),
                 ("rng:negative_binomial(1e18, 1e-5)", "rng.negative_binomial(1e18, 1e-5)"),
                 ("rng:hypergeometric(10^9, 5, 3)", "rng.hypergeometric(10**9, 5, 3)"), ("rs:hypergeometric(10, 5, 0)", "rs.hypergeometric(10, 5, 0)"),
                 ("rng:uniform(2, 1)", "rng.uniform(2, 1)"), ("rng:uniform({2}, 1)", "rng.uniform([2], 1)"),
                 ("rs:dirichlet{0, 2}", "rs.dirichlet([0, 2])"), ("rng:multinomial(10, 0.5)", "rng.multinomial(10, 0.5)"),
                 ("rs:multinomial(10, 0.5)", "rs.multinomial(10, 0.5)"), ("rng:multinomial(10, {})", "rng.multinomial(10, [])"),
                 ("rng:integers(5, 5)", "rng.integers(5, 5)"), ("rng:integers(5, 4, {endpoint = true})", "rng.integers(5, 4, endpoint=True)"),
                 ("rng:integers(0)", "rng.integers(0)"), ("rng:integers(0, -1, {endpoint = true})", "rng.integers(0, -1, endpoint=True)"),
                 ("rng:integers({0}, 300, {dtype = 'int8'})", "rng.integers([0], 300, dtype='int8')"),
                 ("rng:integers({0, 1}, {0, 1})", "rng.integers([0, 1], [0, 1])"), ("rng:integers(0, {0, 1})", "rng.integers(0, [0, 1])"),
                 ("rng:integers(2^63 + 2048)", "rng.integers(2**63 + 2048)"), ("rng:integers(-2^64, 0)", "rng.integers(-2**64, 0)"),
                 ("rng:integers(0, 2^63, {endpoint = true})", "rng.integers(0, 2**63, endpoint=True)"),
                 ("rng:multivariate_hypergeometric({3, -1}, 2)", "rng.multivariate_hypergeometric([3, -1], 2)"),
                 ("rng:multivariate_hypergeometric({3, 1}, 5)", "rng.multivariate_hypergeometric([3, 1], 5)"),
                 ("rng:multivariate_hypergeometric({3, 1}, -1)", "rng.multivariate_hypergeometric([3, 1], -1)"),
                 ("rng:multivariate_hypergeometric({3, 1.5}, 2)", "rng.multivariate_hypergeometric([3, 1.5], 2)"),
                 ("rng:multivariate_hypergeometric({3, 1}, 2, nil, 'x')", "rng.multivariate_hypergeometric([3, 1], 2, method='x')"),
                 ("rng:multivariate_hypergeometric({10^9, 1}, 2)".replace("10^9", "1000000000"), "rng.multivariate_hypergeometric([10**9, 1], 2)"),
                 ("rng:multivariate_hypergeometric({3, 1}, 2.5)", "rng.multivariate_hypergeometric([3, 1], 2.5)"),
                 ("rng:multivariate_normal({0, 1}, {{1, 2}, {2, 1}}, {check_valid = 'foo'})",
                  "rng.multivariate_normal([0, 1], [[1, 2], [2, 1]], check_valid='foo')"),
                 ("rng:multivariate_normal({0}, {{1}}, {method = 'foo'})", "rng.multivariate_normal([0], [[1]], method='foo')"),
                 ("rs:permutation(la.array(3))", "rs.permutation(np.array(3))"), ("rs:seed(-1)", "rs.seed(-1)"), ("rs:seed(2^32)", "rs.seed(2**32)"),
                 ("rs:seed{}", "rs.seed([])"), ("rs:seed{{1}}", "rs.seed([[1]])"), ("rs:seed{-1}", "rs.seed([-1])"),
                 ("rng:random(3, nil, la.zeros(4))", "rng.random(3, out=np.zeros(4))"),
                 ("rng:random{out = la.zeros(4, 'float32')}", "rng.random(out=np.zeros(4, dtype='f4'))"),
                 ("rng:random{out = la.zeros(4, 4)':, 1'}".replace("':, 1'", "[':, 1']"), "rng.random(out=np.zeros((4, 4))[:, 0])"),
                 ("rng:permuted(la.arange(3), {out = la.zeros(4)})", "rng.permuted(np.arange(3), out=np.zeros(4))"),
                 ("la.random.PCG64(-1)", "np.random.PCG64(-1) if rng else 0"), ("la.random.Philox(1, nil, 2)", "np.random.Philox(1, key=2) if rng else 0"),
                 ("la.random.Philox{key = -1}", "np.random.Philox(key=-1) if rng else 0"),
                 ("la.random.Philox{counter = {1, 2, 3}}", "np.random.Philox(counter=[1, 2, 3]) if rng else 0"),
                 ("la.random.RandomState(la.random.PCG64(1)):seed(1)", "np.random.RandomState(np.random.PCG64(1)).seed(1) if rng else 0"),
                 ("la.random.SeedSequence(5):generate_state(3, 'float32')", "np.random.SeedSequence(5).generate_state(3, 'float32') if rng else 0")]:
        add(l, p)
    return out


def course():
    """The seeded numbers of the usual courses, in the order in which they are drawn from one stream."""
    r = np.random
    out = {}
    r.seed(1234); out["seed1234"] = r.rand(4)
    r.seed(100); x = r.randn(2, 3); r.shuffle(x); out["randn_shuffle"] = x.copy(); out["then"] = r.random((5, 5))
    r.seed(123); x = np.arange(12).reshape(4, 3); r.shuffle(x); out["rows"] = x
    r.seed(0)
    out["mixed"] = [float(r.random()), float(r.randn()), int(r.randint(1, 7)), float(r.rand()), float(r.randn()), [int(v) for v in r.permutation(5) + 1],
                    float(r.normal(3, 2)), [int(v) for v in r.choice(5, 3) + 1], float(r.uniform(1, 3)), [int(v) for v in r.randint(0, 2, 5)]]
    r.seed(42)
    n = 100
    out["table"] = [digest(r.exponential(3, n)), digest(r.normal(3.8, 0.5, n)), digest(r.randint(1, 8, n)), digest(r.randint(8, 24, n)),
                    digest(r.randn(n))]
    r.seed(3); out["one"] = [int(v) for v in r.randint(4, 5, 3)] + [float(r.random())]
    return out


write("random_legacy", legacy())
write("random_generator", generator())
write("random_bitgen", {"bitgens": bitgens(), "states": states(), "seeds": seeds()})
write("random_whole", {"streams": streams(), "normals": normals()})
write("random_other", {"order": order(), "several": several(), "broadcast": broadcast(), "errors": errors(), "course": course()})
