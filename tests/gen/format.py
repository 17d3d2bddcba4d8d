"""What NumPy prints, for tests/spec/format_spec.lua: format.lua (arrays), format_numbers.lua (numbers and check sums).

A case in `arrays` is {x = array, o = options, str =, repr =}; x is a case, or a recipe for a long array: {n =, step =,
start =, dtype =, shape =} holds start + step * (0 ... n - 1). `calls` are calls of array2string: {x =, o =, text =};
`formatters` the same with formatter = {kind = printf format}. In `sums` the texts of many floats, made by the generator
below, are reduced to one number a block.
"""
import warnings

import numpy as np
from common import COMPLEX, DTYPES, FLOATS, write

warnings.simplefilter("ignore")
rng = np.random.default_rng(20240611)
DEFAULT = dict(np.get_printoptions(), legacy=False)

arrays, calls, formatters = [], [], []


def options(o):
    np.set_printoptions(**{k: v for k, v in DEFAULT.items() if k not in ("formatter", "override_repr")})
    np.set_printoptions(**o)


def add(x, recipe=None, **o):
    x = np.asarray(x)
    options(o)
    arrays.append({"x": recipe or x, "o": o or None, "str": str(x), "repr": repr(x)})
    options({})


def long(n, dtype, shape=None, start=0, step=1, **o):
    x = (start + step * np.arange(n)).astype(dtype).reshape(shape or (n,))
    add(x, {"n": n, "dtype": dtype, "shape": list(x.shape), "start": start, "step": step}, **o)


def call(x, **o):
    x = np.asarray(x)
    calls.append({"x": x, "o": o, "text": np.array2string(x, **o)})


def normal(n, scale=1.0, digits=None):
    a = rng.normal(size=n) * scale
    return a if digits is None else np.round(a, digits)


# ---- every dtype: shapes, specials -----------------------------------------------------------------------------------
def values(dtype, n):
    t = np.dtype(dtype)
    if t.kind == "b":
        return rng.integers(0, 2, n).astype(bool)
    if t.kind == "i":
        return rng.integers(-100, 100, n).astype(t)
    if t.kind == "u":
        return rng.integers(0, 200, n).astype(t)
    if t.kind == "f":
        return normal(n, 3).astype(t)
    return (normal(n) + 1j * normal(n)).astype(t)


for dt in DTYPES:
    for shape in [(), (0,), (0, 3), (2, 0, 2), (1,), (7,), (2, 3), (2, 2, 3), (1, 1, 1)]:
        add(values(dt, int(np.prod(shape))).reshape(shape).astype(dt))
    t = np.dtype(dt)
    if t.kind in "iu":
        i = np.iinfo(t)
        add(np.array([i.min, i.max], dt))
        add(np.array([i.max, 0, 1], dt), sign="+")
        add(np.array([i.max, 0, 1], dt), sign=" ")
        add(np.array([i.min, 5], dt), sign=" ")
        add(np.array([i.min, 5], dt), sign="+")
    long(2001 if dt not in ("bool", "int8", "uint8") else 1001, dt)

# ---- floats ----------------------------------------------------------------------------------------------------------
for dt in FLOATS:
    f = np.finfo(dt)
    add(np.array([0.1, 0.25, -3.0], dt))
    add(np.array([-0.0, 0.0, 1.0], dt))
    add(np.array([-0.0], dt))
    add(np.array([np.nan, 1.5, np.inf, -np.inf], dt))
    add(np.array([np.nan, np.nan], dt))
    add(np.array([np.inf, 1], dt))
    add(np.array([-np.inf, 1], dt))
    add(np.array([np.nan, 1e-5], dt))
    add(np.array([f.max, f.tiny, f.smallest_subnormal, -f.max], dt))
    add(np.array([f.eps, 1 + f.eps], dt))
    add(np.array([1e-4, 1e-3], dt))
    add(np.array([9.9e-5, 1e-3], dt))
    add(np.array([0.001, 1.0], dt))
    add(np.array([0.001, 1.001], dt))
    add(np.array([999.0, 1.0], dt))
    add(np.array([1000.0, 1.0], dt))
    add(np.array([1001.0, 1.0], dt))
    add(np.array([1e6, 999999.0], dt))
    add(np.array([1e7, 123456.0], dt))
    add(np.array([99999999.0, 99999.0], dt))
    add(np.array([1e8, 1e6], dt))
    add(np.array([0.0, 1e8], dt))
    add(np.array([1e-10, 1.0], dt), suppress=True)
    add(np.array([1e-10, 1e9], dt), suppress=True)
    add((10.0 ** np.arange(-8, 9)).astype(dt))
    add(np.arange(0, 1, 0.1).astype(dt))
    add(normal(12).astype(dt).reshape(3, 4))
    add(normal(30, 100).astype(dt))
    add(normal(10, 1e-7).astype(dt))
    add(normal(10, 1e12).astype(dt))
    for x in (normal(5).astype(dt), np.array([1, 2.5, 3.125, np.nan], dt), np.array([1e-9, 3.14159265358979, 2e5], dt)):
        for mode in ("fixed", "unique", "maxprec", "maxprec_equal"):
            for precision in (0, 3, 8, 20):
                if (mode, precision) in (("fixed", 20), ("unique", 0), ("unique", 3), ("maxprec_equal", 20)):
                    continue
                add(x, floatmode=mode, precision=precision)
        for sign in "+ ":
            add(x, sign=sign)
            add(abs(x), sign=sign)
    for x in (1e-5, 1e-4, 123456.789, 999.5, 1e3, 1e6, 1e15, 1e16, 1.5, -0.0, np.nan, -np.inf, 0.1, 1 / 3):
        add(np.array(x, dt))
    add(np.array(1 / 3, dt), precision=3)

# ---- complex ---------------------------------------------------------------------------------------------------------
for dt in COMPLEX:
    add(np.array([1 + 2j, -0.5j, 0], dt))
    add(np.array([1e-9 + 1j, 1e9 - 2.5j], dt))
    add(np.array([complex(np.nan, 1), complex(1, np.inf), complex(-np.inf, -np.nan), complex(-0.0, -0.0)], dt))
    add(np.array([[1.5 + 2j, 3], [-4j, 1 / 3]], dt))
    add((normal(9) + 1j * normal(9)).astype(dt), precision=3)
    add((normal(3) + 1j * normal(3)).astype(dt), sign="+")
    add((normal(3) + 1j * normal(3)).astype(dt), floatmode="fixed", precision=2)
    add(np.array([1, 2j], dt), floatmode="unique")
    for z in (1 + 2j, 2j, -2j, 1, complex(-0.0, 2), complex(np.nan, np.inf), complex(-np.inf, -0.0), 0, 1e20 + 1e-20j,
              1e6j, 0.1 - 1e15j):
        add(np.array(z, dt))

# ---- lines, summaries ------------------------------------------------------------------------------------------------
for n in (20, 24, 25, 26, 60):
    long(n, "int64", start=-3)
    long(n, "float64", step=0.5)
for w in (1, 5, 20, 40, 76, 120):
    long(40, "int32", linewidth=w)
    long(24, "float32", [2, 3, 4], step=0.25, linewidth=w)
for shape in ([1001], [1001, 1], [1, 1001], [2, 600], [600, 2], [40, 40], [11, 11, 11], [2, 3, 200], [300, 2, 2],
              [6, 200], [7, 200]):
    n = int(np.prod(shape))
    long(n, "int64", shape)
    long(n, "float64", shape, step=0.5, start=-1.25)
    long(n, "float32", shape, step=0.125)
    long(n, "uint8", shape)
    long(n, "complex64", shape, step=0.5, edgeitems=2)
    long(n, "int16", shape, step=3, edgeitems=1, threshold=10)
long(1000, "int64")
long(100, "int64", threshold=99)
long(100, "int64", threshold=100)
long(100, "float64", threshold=0, edgeitems=4)
long(12, "int64", [3, 4], threshold=5, edgeitems=1)
long(12, "int64", [3, 4], threshold=5, edgeitems=2)
long(5000, "int64", threshold=float("inf"), linewidth=40)
add(np.zeros((2, 2, 2, 2)))
add(np.ones((1, 2, 1, 2, 1), "int8"))
add(np.zeros((3, 1, 2), bool))
add(normal(1100, 5, 3), nanstr="NA", infstr="oo")
add(np.array([np.nan, 1, np.inf, -np.inf]), nanstr="-", infstr="Infinity")
add(np.array([np.nan, 1, np.inf]), nanstr="\u2014", infstr="\u221e", sign="+")
add(np.array([1 / 3]), linewidth=10, precision=16)
add(np.array([1, 2, 3], "float32"), linewidth=20)

# ---- what tutorials print --------------------------------------------------------------------------------------------
np.random.seed(42)
add(np.random.randn(3, 4))
add(np.random.randn(5))
add(np.random.rand(4, 3), precision=3)
add(np.linspace(0, 1, 5))
add(np.linspace(-5, 5, 11))
add(1 / (1 + np.exp(-np.array([-2.0, -1, 0, 1, 2]))))
add(np.exp([1000.0, 1, -1000]))
add(np.array([[25000.0, 3], [50000, 7.5]]))
add(np.array([0.6378774010222266, 0.12, 3e-5]))
add(np.corrcoef(np.random.randn(3, 20)))
add(np.random.randint(0, 100, (4, 6)))
add(np.eye(4) * 1e-3)
add(np.random.randn(2, 28))
add(np.array([[True, False], [False, True]]))

# ---- array2string ----------------------------------------------------------------------------------------------------
A = np.arange(12.0).reshape(3, 4) / 8
call(A, separator=", ")
call(A, separator=",")
call(A, separator="")
call(A, separator=" | ", prefix="datum = ", suffix=" end")
call(A, separator=",\n")
call(np.arange(40), separator=" \u00e9 ", max_line_width=30)
call(np.arange(40), prefix="array(", suffix=")", max_line_width=40)
call(np.arange(2000), threshold=10, edgeitems=5)
call(np.arange(2000).reshape(40, 50), edgeitems=1, separator=", ")
call(np.array([1e-16, 1, 2, 3]), precision=2, suppress_small=True)
call(np.array([1e-16, 1, 2, 3]), precision=2)
call(np.array([1.5, -2]), sign="+", floatmode="fixed", precision=3)
call(np.array([], "int8"))
call(np.array(5))
call(np.array(1 / 3))
call(np.array(True))
call(np.array(-1.5 + 2j))
call(np.array(0.1, "float16"), floatmode="unique")
for mlw in range(10, 40, 3):
    call(np.arange(20.0).reshape(2, 10), max_line_width=mlw)


def with_formatter(x, f, **o):
    x = np.asarray(x)
    fs = {k: (lambda v, p=p: p % v) for k, p in f.items()}
    formatters.append({"x": x, "formatter": f, "o": o, "text": np.array2string(x, formatter=fs, **o)})


with_formatter(np.arange(5), {"int": "<%d>"})
with_formatter(np.arange(5), {"all": "[%d]", "int_kind": "(%d)"})
with_formatter(np.arange(5), {"int": "{%d}", "int_kind": "(%d)"})
with_formatter(np.arange(5), {"float": "%.1f"})
with_formatter(np.arange(30) / 8, {"float": "%.2f"}, max_line_width=30)
with_formatter(np.arange(30, dtype="f4").reshape(5, 6), {"float_kind": "%g;"}, separator="")
with_formatter(np.arange(30).reshape(5, 6), {"int": "%i\n+"})
with_formatter(np.arange(9), {"int": "a%d\nbcd"}, max_line_width=12)
with_formatter(np.arange(9) * 1000, {"int": "%d\n-\n--"}, max_line_width=22, separator=", ")
with_formatter(np.arange(4), {"int": "\u2260%d"}, max_line_width=8)
with_formatter(np.arange(4).reshape(2, 2), {"int": "%d "})
with_formatter(np.arange(5000), {"int": "n%d"})
with_formatter(np.array(7), {"all": "%d!"})

write("format", {"arrays": arrays, "calls": calls, "formatters": formatters}, 2)

# ---- single numbers --------------------------------------------------------------------------------------------------
numbers = []
XS = [0.0, -0.0, 1.0, 0.1, 0.5, 1.5, 2.5, 9.5, 0.05, 0.015, 99.99, 123456.789, 1e5, 1e16, 1e23, 5e-324,
      2.0 ** -1074 * 3, 1.7976931348623157e308, 2.2250738585072014e-308, 1 / 3, 2 / 3, 1e-5, 9.999999e-5, 8.5, 1024.0,
      2.0 ** 60, 2.0 ** -44, np.pi, np.nan, np.inf, -np.inf]
P = [{}, {"precision": 3}, {"precision": 0}, {"precision": 4, "unique": False}, {"precision": 0, "unique": False},
     {"precision": 20, "unique": False, "trim": "."}, {"precision": 3, "fractional": False},
     {"precision": 2, "fractional": False, "unique": False},
     {"trim": "0"}, {"trim": "."}, {"trim": "-"}, {"sign": True}, {"pad_left": 6, "pad_right": 5, "trim": "-"},
     {"min_digits": 5},
     {"min_digits": 19, "trim": "."}, {"precision": 8, "min_digits": 2, "pad_left": 4, "pad_right": 9, "trim": "."},
     {"precision": 2, "unique": False, "trim": "-", "sign": True}]
S = [{}, {"precision": 3}, {"precision": 0}, {"precision": 4, "unique": False},
     {"precision": 20, "unique": False, "trim": "."}, {"trim": "0"}, {"trim": "."}, {"trim": "-"}, {"sign": True},
     {"pad_left": 4}, {"exp_digits": 1}, {"exp_digits": 4}, {"exp_digits": 9}, {"min_digits": 5},
     {"min_digits": 19, "trim": "."}, {"precision": 1, "unique": False, "trim": "-"}]
for dt in FLOATS:
    xs = np.array(XS, dt)
    for name, fn, specs in (("format_float_positional", np.format_float_positional, P),
                            ("format_float_scientific", np.format_float_scientific, S)):
        for o in specs:
            numbers.append({"f": name, "dtype": dt, "o": o, "text": [fn(x, **o) for x in xs]})
    numbers.append({"f": "format_float", "dtype": dt, "o": {}, "text": [str(x) for x in xs]})


# The same sequence and sum as in the spec: Knuth's multiplicative generator, FNV-1a (Fowler, Noll, Vo) on 64 bits.
M = 2 ** 64 - 1


def sequence(n, bits):
    s, out = 42, []
    for _ in range(n):
        s = (s * 6364136223846793005 + 1442695040888963407) & M
        out.append(s >> (64 - bits))
    return out


def fnv(text):
    h = 0xCBF29CE484222325
    for c in text.encode():
        h = ((h ^ c) * 0x100000001B3) & M
    return h


sums = []
BLOCK = 2000
for dt, bits, uint in (("float16", 16, "u2"), ("float32", 32, "u4"), ("float64", 64, "u8")):
    raw = range(65536) if bits == 16 else sequence(100000, bits)
    xs = np.array(list(raw), uint).view(dt)
    mant = np.finfo(dt).nmant
    powers = [1 << k for k in range(mant)] + [k << mant for k in range(1, (1 << (bits - 1 - mant)) - 1)]

    def total(floats):
        return fnv("\n".join(np.format_float_scientific(x, unique=True) for x in floats))

    sums.append({
        "dtype": dt, "bits": bits, "block": BLOCK, "mantissa": mant,
        "random": [total(xs[k:k + BLOCK]) for k in range(0, len(xs), BLOCK)],
        "powers": total(np.array(powers, uint).view(dt)),
    })
write("format_numbers", {"xs": [float(x) for x in XS], "numbers": numbers, "sums": sums}, 2)
print(len(arrays), "arrays,", len(calls) + len(formatters), "calls,", len(numbers) * len(XS), "numbers")
