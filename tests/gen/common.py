"""Helpers of the data generators: NumPy values written as Lua tables.

A generator tests/gen/<area>.py computes expected values and ends with

    from common import write, case
    write("area", {"sum": [...], ...})

which makes tests/data/<area>.lua. Python objects become Lua so:
    None -> nil     bool -> true/false     int -> integer (from 2^63 on: the same bits, negative, as lunarray reads uint64)
    float -> the shortest digits that read back exactly; nan -> nan, inf -> inf
    complex -> {re, im}      str, bytes -> string      list, tuple -> {..., ...}     dict -> {key = ...}
    ndarray, numpy scalar -> a case: {dtype="float32",shape={2,3},1,2,3,4,5,6}, elements in C order, complex ones as two numbers;
                      helper.array(case) makes the array, assert.array_equal(case, x) compares
    Raw("text") -> text as it stands
Run a generator from anywhere: python3 tests/gen/<area>.py
"""
import os
import re
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data")

INTS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
FLOATS = ["float16", "float32", "float64"]
COMPLEX = ["complex64", "complex128"]
DTYPES = ["bool"] + INTS + FLOATS + COMPLEX          # ORDER DTYPE, as in src/dtype.h

KEYWORDS = set("and break do else elseif end false for function goto if in local nil not or repeat return then true "
               "until while".split())


class Raw(str):
    """Lua source, written as it stands."""


def string(s):
    """A Lua string literal for str (as UTF-8) or bytes."""
    data = s.encode("utf-8") if isinstance(s, str) else bytes(s)
    out = []
    for i, c in enumerate(data):
        if c in (0x22, 0x5C):
            out.append("\\" + chr(c))
        elif c == 10:
            out.append("\\n")
        elif 32 <= c < 127:
            out.append(chr(c))
        elif i + 1 < len(data) and 48 <= data[i + 1] <= 57:
            out.append("\\%03d" % c)
        else:
            out.append("\\%d" % c)
    return '"' + "".join(out) + '"'


def integer(i):
    i = int(i)
    if i >= 2 ** 63:
        i -= 2 ** 64
    if i == -2 ** 63:
        return "math.mininteger"
    return str(i)


def number(x, dtype=np.float64):
    """The shortest text that Lua reads as a number which, stored as dtype, is x."""
    dtype = np.dtype(dtype)
    x = dtype.type(x)
    if np.isnan(x):
        return "nan"
    if np.isinf(x):
        return "inf" if x > 0 else "-inf"
    s = np.format_float_scientific(x, unique=True, trim="-", exp_digits=1)
    t = np.format_float_positional(x, unique=True, trim="-") if 1e-5 < abs(float(x)) < 1e17 or x == 0 else s
    s = min(s.replace("e+", "e"), t, key=len)
    if dtype.type(float(s)) != x:
        s = float(x).hex()
    if not re.search(r"[.exn]", s):
        s += ".0" if s.startswith("-0") else ""      # -0 would be the integer 0
    return s


def flat(a):
    """The elements of an ndarray in C order, as Lua source."""
    a = np.asarray(a)
    kind = a.dtype.kind
    items = a.ravel(order="C")
    if kind == "b":
        return ",".join("1" if v else "0" for v in items)
    if kind in "iu":
        return ",".join(integer(v) for v in items)
    if kind == "f":
        return ",".join(number(v, a.dtype) for v in items)
    if kind == "c":
        part = np.dtype("f4" if a.dtype.itemsize == 8 else "f8")
        return ",".join(number(v.real, part) + "," + number(v.imag, part) for v in items)
    raise TypeError("no Lua form for dtype %s" % a.dtype)


def case(a):
    """A case, as helper.array and the assertions read it."""
    a = np.asarray(a)
    shape = ",".join(str(n) for n in a.shape)
    values = flat(a)
    shape = "" if a.ndim == 1 and a.size else "shape={%s}" % shape
    return Raw("{" + ",".join(p for p in ('dtype="%s"' % a.dtype.name, shape, values) if p) + "}")


def key(k):
    if isinstance(k, str) and re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", k) and k not in KEYWORDS:
        return k
    return "[" + lua(k) + "]"


def lua(v, depth=9):
    """v as a Lua expression; the items of the outermost `depth`-limited levels stand on lines of their own."""
    if isinstance(v, Raw):
        return str(v)
    if v is None:
        return "nil"
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, int):
        return integer(v)
    if isinstance(v, float) and not isinstance(v, np.generic):
        s = number(v)
        return s if re.search(r"[.exn]", s) else s + ".0"
    if isinstance(v, complex) and not isinstance(v, np.generic):
        return "{" + lua(v.real) + "," + lua(v.imag) + "}"
    if isinstance(v, (str, bytes)):
        return string(v)
    if isinstance(v, (np.ndarray, np.generic)):
        return case(v)
    sep = ",\n" if depth < 9 and depth > 0 else ","
    if isinstance(v, (list, tuple)):
        items = [lua(x, depth - 1 if depth < 9 else 9) for x in v]
    elif isinstance(v, dict):
        items = [key(k) + "=" + lua(x, depth - 1 if depth < 9 else 9) for k, x in v.items()]
    else:
        raise TypeError("no Lua form for %r" % (v,))
    if sep == ",\n" and items:
        return "{\n" + sep.join(items) + "\n}"
    return "{" + sep.join(items) + "}"


def write(name, value, lines=2):
    """Writes tests/data/<name>.lua; values down to `lines` levels stand on lines of their own, so that differences can be read."""
    os.makedirs(DATA, exist_ok=True)
    path = os.path.join(DATA, name + ".lua")
    script = os.path.basename(sys.argv[0])
    text = "-- Made by tests/gen/%s with NumPy %s. Do not edit: run it again.\n" % (script, np.__version__)
    text += "local inf, nan = 1/0, math.abs(0/0) -- luacheck: ignore (0/0 has its sign bit set on x86, not on ARM)\nreturn " + lua(value, lines) + "\n"
    with open(path, "w") as f:
        f.write(text)
    size = os.path.getsize(path)
    print("%s: %d KB%s" % (os.path.relpath(path), size // 1024, "" if size < 300000 else " (more than the 300 KB agreed on)"))


def sample(dtype, shape, seed=1, special=False):
    """An array of ordinary values that any elementwise function can be tried on; special: NaN, inf, -0, extremes first."""
    rng = np.random.default_rng(seed)
    dtype = np.dtype(dtype)
    n = int(np.prod(shape, dtype=np.int64))
    if dtype.kind == "b":
        a = rng.integers(0, 2, n).astype(bool)
    elif dtype.kind == "i":
        a = rng.integers(-20, 21, n).astype(dtype)
    elif dtype.kind == "u":
        a = rng.integers(0, 41, n).astype(dtype)
    elif dtype.kind == "f":
        a = (rng.integers(-400, 401, n) / 16).astype(dtype)
    else:
        a = (rng.integers(-400, 401, n) / 16 + 1j * (rng.integers(-400, 401, n) / 16)).astype(dtype)
    if special:
        s = specials(dtype)[:n]
        a[:len(s)] = s
    return a.reshape(shape)


def specials(dtype):
    """The values where functions go wrong."""
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        return np.array([True, False])
    if dtype.kind in "iu":
        i = np.iinfo(dtype)
        return np.array([0, 1, i.max, i.min, i.max - 1, i.min + 1], dtype)
    f = np.finfo(dtype)
    tiny = f.smallest_subnormal
    real = [0.0, -0.0, 1.0, -1.0, np.nan, np.inf, -np.inf, f.max, -f.max, f.tiny, tiny, -tiny, 0.5, 1.5, 2.5, -0.5]
    if dtype.kind == "f":
        return np.array(real, dtype)
    return np.array([complex(a, b) for a in real[:7] for b in real[:7]], dtype)


def message(fn, *args, **kwargs):
    """The text of the error that NumPy raises, or None."""
    try:
        fn(*args, **kwargs)
    except Exception as e:  # noqa: BLE001
        return str(e)
    return None
