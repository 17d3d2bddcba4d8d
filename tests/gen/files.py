"""What NumPy, pandas and safetensors write and read: tests/data/files.lua, text.lua and csv.lua, for file_spec, text_spec and csv_spec.

Needs pandas and safetensors beside NumPy. Keyword arguments that are positions (usecols, keys of converters) are written from 1.
"""
import io
import json
import random

import numpy as np
import pandas as pd
import safetensors.numpy

from common import DTYPES, Raw, case, message, sample, write

random.seed(31)


def saved(a, **kw):
    b = io.BytesIO()
    np.save(b, a, **kw)
    return b.getvalue()


def packed(a):
    """npy bytes without the padding, so that data files stay small: {before the spaces, number of spaces, the rest}."""
    b = saved(a)
    end = b.index(b"\n")
    text = b[:end].rstrip(b" ")
    return [text, end - len(text), b[end:]]


# ---- arrays on disk -----------------------------------------------------------------------------------------------------------

SHAPES = [(), (0,), (1,), (5,), (2, 3), (3, 0), (2, 1, 4), (1, 1), (2, 2, 2, 2), (12,)]
arrays = []
for dtype in DTYPES:
    for k, shape in enumerate(SHAPES):
        a = sample(dtype, shape, seed=k, special=k % 3 == 0)
        arrays.append({"x": case(a), "order": "C", "bytes": packed(a)})
    for shape in [(2, 3), (3, 2, 2), (2, 1, 3), (4, 4)]:
        a = np.asfortranarray(sample(dtype, shape, seed=7))
        arrays.append({"x": case(a), "order": "F", "bytes": packed(a)})
    a = sample(dtype, (4, 6), seed=9)[::2, ::3]                 # neither: written in C order
    arrays.append({"x": case(a), "order": "stepped", "bytes": packed(a)})

swapped = []
for dtype in DTYPES:
    a = sample(dtype, (2, 3), seed=3)
    for order in "CF":
        swapped.append({"x": case(a), "bytes": saved(np.asarray(a, dtype=a.dtype.newbyteorder(">"), order=order))})


def versioned(a, version):
    b = io.BytesIO()
    np.lib.format.write_array(b, a, version=version)
    return b.getvalue()


versions = [{"x": case(np.arange(6).reshape(2, 3)), "bytes": versioned(np.arange(6).reshape(2, 3), v)} for v in [(1, 0), (2, 0), (3, 0)]]
texts = [
    {"bytes": saved(np.array(["a", "bcd", "", "é€😀"])), "value": ["a", "bcd", "", "é€😀"]},
    {"bytes": saved(np.array([["a", "b"], ["cc", "d"]]).T), "value": [["a", "cc"], ["b", "d"]]},
    {"bytes": saved(np.array([b"ab", b"c\xff"])), "value": [b"ab", b"c\xff"]},
    {"bytes": saved(np.array("word")), "value": "word"},
    {"bytes": saved(np.array(["ab", "c"], dtype=">U2")), "value": ["ab", "c"]},
]
refused = [
    {"bytes": saved(np.array([1, None], dtype=object), allow_pickle=True), "why": "Object arrays cannot be loaded: they hold Python pickles, which are programs"},
    {"bytes": saved(np.zeros(2, dtype=[("a", "i4"), ("b", "f8")])), "why": "structured arrays cannot be loaded: there is no dtype with fields"},
    {"bytes": saved(np.zeros(2, dtype="V3")), "why": "structured arrays cannot be loaded: there is no dtype with fields"},
    {"bytes": saved(np.zeros(2, dtype="M8[s]")), "why": 'data type "<M8[s]" of the file is not one of ours'},
    {"bytes": saved(np.zeros(2, dtype="g")), "why": 'data type "<f16" of the file is not one of ours'},
]


def zipped(fn, *args, **kw):
    b = io.BytesIO()
    fn(b, *args, **kw)
    return b.getvalue()


members = {"a": np.arange(3), "b": np.float32(2.5), "m": np.asfortranarray(np.arange(6.0).reshape(2, 3)), "é": np.array([True, False])}
archives = [
    {"x": members, "positional": [], "bytes": zipped(np.savez, **members)},
    {"x": {"w": members["a"]}, "positional": [members["m"], members["b"]], "bytes": zipped(np.savez, members["m"], members["b"], w=members["a"])},
    {"x": {}, "positional": [], "bytes": zipped(np.savez)},
]
compressed = {"x": members, "bytes": zipped(np.savez_compressed, **members)}
big = zipped(np.savez_compressed, zeros=np.zeros(20000))

tensors = {"b": np.arange(3, dtype=np.int8), "a": np.ones((2, 2), np.float32), "c": np.array(1.5), "bo": np.array([True, False]),
           "z": np.zeros((0, 3), np.int16), "h": np.arange(4, dtype=np.float16), "q": np.arange(2, dtype=np.uint64), 'k"é': np.arange(2)}
st = {"x": tensors, "bytes": safetensors.numpy.save(tensors), "empty": safetensors.numpy.save({}),
      "meta": safetensors.numpy.save({"a": np.arange(2)}, metadata={"key": "va\"lue\n"})}
bf = {"w": {"dtype": "BF16", "shape": [3], "data_offsets": [0, 6]}}
bits = np.array([1.5, -2.0, 3.140625], np.float32).view(np.uint32) >> 16
header = json.dumps(bf).encode()
st["bf16"] = len(header).to_bytes(8, "little") + header + bits.astype("<u2").tobytes()

write("files", {"arrays": arrays, "swapped": swapped, "versions": versions, "texts": texts, "refused": refused, "archives": archives,
                "compressed": compressed, "big": big, "safetensors": st})


# ---- text -----------------------------------------------------------------------------------------------------------------------

hard = ["0", "-0", "1", ".5", "5.", "1e5", "1E+05", "1e-5", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308",
        "2.2250738585072014e-308", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1e400", "1e-400", "0e500",
        "9007199254740993", "9007199254740992.99999999999999999999", "9007199254740993.00000000000000000000000001", "1e23", "8.988465674311579e307",
        "123456789012345678901234567890", "0.000000000000000000000000000000000000000000000001234567890123456789012345678901234567890",
        "6.631236846766476e-316", "3.237883913302901e-319", "1.00000000000000011102230246251565404236316680908203125",
        "1.00000000000000011102230246251565404236316680908203124", "1.00000000000000011102230246251565404236316680908203126",
        "100000000000000016777215", "100000000000000016777216", "inf", "-Infinity", "nan", "0.1", "0.3", "179769313486231580793728971405301e276"]
for _ in range(300):
    kind = random.randrange(4)
    if kind == 0:
        hard.append(repr(np.frombuffer(random.randbytes(8), "f8")[0].item()))
    elif kind == 1:
        hard.append("%d.%de%d" % (random.getrandbits(20), random.getrandbits(50), random.randint(-340, 300)))
    elif kind == 2:
        hard.append("%.25e" % (random.random() * 10.0 ** random.randint(-300, 300)))
    else:
        hard.append("%d%s" % (2 * random.getrandbits(52) + 2 ** 53 + 1, random.choice(["", ".0", ".5", "." + "0" * 30 + "1"])))
hard = [h for h in hard if "nan" not in h[1:]]


def loaded(text, lua=None, **kw):
    a = np.loadtxt(io.StringIO(text, newline=None), **kw)
    lua = dict(kw if lua is None else lua)
    if "dtype" in lua:
        lua["dtype"] = np.dtype(lua["dtype"]).name
    return {"text": text, "options": lua, "result": a}


grid = "1 2 3\n4 5 6\n7 8 9\n"
loadtxt = [
    loaded(grid), loaded("1,2,3\n4,5,6", delimiter=","), loaded("1, 2 ,\t3\n4,5,6\n\n", delimiter=","), loaded(grid, dtype="int32"), loaded(grid, dtype="float32"),
    loaded("# head\n1 2 # tail\n\n   \n3 4#x\n"), loaded("% a\n1 2\n", comments="%"), loaded("1 2 // x\n3 4 -- y\n", comments=["//", "--"]),
    loaded("a\nb\n1 2\n", skiprows=2), loaded(grid, {"usecols": [3, 1]}, usecols=(2, 0)), loaded(grid, {"usecols": [-1]}, usecols=-1),
    loaded("1 x 2\n3 y 4\n", {"usecols": [1, 3]}, usecols=(0, 2)), loaded(grid, max_rows=2), loaded("# c\n\n1 2\n\n3 4\n5 6\n", max_rows=2),
    loaded("5\n"), loaded("5\n", ndmin=1), loaded("5\n", ndmin=2), loaded("1 2 3\n"), loaded("1 2 3\n", ndmin=2), loaded("1\n2\n3\n"), loaded("1\n2\n", ndmin=2),
    loaded("1 2\r\n3 4\r\n"), loaded("1 2\r3 4\r"), loaded("1;2\n3;4", delimiter=";"), loaded("1+2j 3j\n(4-5j) 6\n", dtype=complex),
    loaded("1 0\n5 -1\n", dtype=bool), loaded("18446744073709551615 0\n", dtype="uint64"), loaded("-9223372036854775808 9223372036854775807\n", dtype="int64"),
    loaded('"1","2"\n"3","4"\n', {"delimiter": ",", "quotechar": '"'}, delimiter=",", quotechar='"'), loaded("1\t2\n3\t4\n", delimiter="\t"), loaded(" 1   2 \n  3 4\n"),
    loaded("1e3 -.5 +2.\ninf nan -inf\n"), loaded("1 2\n3 4", dtype="float16"), loaded("1,2#3\n4,5\n", delimiter=","),
]
bad = [
    ["1 2\n3 x\n", {}, "could not convert string 'x' to float64 at row 2, column 2"], ["1 2\n3\n", {}, None], ["1 2\n3 4.5\n", {"dtype": "int64"}, None],
    ["1 2\n300 4\n", {"dtype": "uint8"}, None], ["1,,2\n", {"delimiter": ","}, None], ["1 2\n3 4\n", {"usecols": [4]}, None], ["1_0 2\n", {}, None], ["0x10\n", {}, None],
]
errors = []
for text, options, _ in bad:
    kw = dict(options)
    if "usecols" in kw:
        kw["usecols"] = [c - 1 for c in kw["usecols"]]
    m = message(np.loadtxt, io.StringIO(text), **kw)
    assert m is not None, text
    errors.append({"text": text, "options": options})


def written(x, **kw):
    b = io.StringIO()
    np.savetxt(b, x, **kw)
    return {"x": np.asarray(x), "options": kw, "text": b.getvalue()}


x = np.array([[1, 2.5], [-3, 4e10]])
savetxt = [
    written(x), written(x, fmt="%d"), written(x, fmt=["%d", "%.2f"]), written(x, fmt="%d;%.3g"), written(x, header="h\ni", footer="f", delimiter=","), written(x, fmt="%s"),
    written(x, fmt="%10.3f|%-12.4e"), written(x, fmt="%+08.2f"), written(x, fmt="% d %5d"), written(x, fmt="%G %E"), written(x, fmt="%d", delimiter="\t"),
    written(x + 1j), written(x - 1j, fmt="%.1f"), written(x - 2j, fmt="%.1f+%.1fj %g %g"), written(np.arange(3)), written(np.array([True, False]), fmt="%d"),
    written(np.arange(6).reshape(2, 3), fmt="%3d", newline="\r\n"), written(np.array([255, 16]), fmt="%x"), written(np.array([255, 16]), fmt="%#06X"), written(np.array([8]), fmt="%o"),
    written(np.array([np.nan, np.inf, -np.inf]), fmt="%8.2f"), written(np.array([np.nan, np.inf, -np.inf]), fmt="%08.2f"), written(np.array([np.nan, np.inf, -np.inf])),
    written(np.array([1e300, -0.5, 0.0]), fmt="%d"), written(np.array([1.5, 2], np.float32)), written(np.array([0.1, 1e-7, 1e22]), fmt="%s"), written(x.T[::-1], fmt="%.3f"),
    written(np.zeros((0, 3))), written(x, header="h", comments=""), written(np.array([2 ** 63 + 5], np.uint64), fmt="%d"), written(x, fmt="%i"),
]


def gen(text, lua=None, **kw):
    a = np.genfromtxt(io.StringIO(text, newline=None), encoding="utf-8", **kw)
    lua = dict(kw if lua is None else lua)
    names = a.dtype.names
    if names is None and a.dtype.kind in "US":
        return {"text": text, "options": lua, "strings": np.atleast_1d(a).tolist()}
    if names is None:
        return {"text": text, "options": lua, "result": a}
    a = np.atleast_1d(a)
    return {"text": text, "options": lua, "names": list(names),
            "columns": {n: (a[n].tolist() if a[n].dtype.kind in "US" else a[n]) for n in names}}


no = Raw("false")
genfromtxt = [
    gen("1,x,3\n3,,4\n", delimiter=","), gen("1,x,3\n3,,4\n", {"delimiter": ",", "dtype": "int64"}, delimiter=",", dtype=int),
    gen("1,x,3\n3,,4\n", {"delimiter": ",", "dtype": no}, delimiter=",", dtype=None), gen("1,2\n3,4\n", {"delimiter": ",", "dtype": no}, delimiter=",", dtype=None),
    gen("a b,a b,c-d,\n1,2,3,4\n3,,4,5\n", delimiter=",", names=True), gen("#a b,a b,c-d,\n1,2,3,4\n3,,4,5\n", {"delimiter": ",", "names": True, "dtype": no}, delimiter=",", names=True, dtype=None),
    gen("1 2 3 4 \n 567 89", delimiter=(2, 3, 2)), gen("1,N/A,3\n3,-,4\n", delimiter=",", missing_values="-", filling_values=7),
    gen("1,N/A,3\n3,-,4\n", {"delimiter": ",", "missing_values": Raw('{[2]="-"}'), "filling_values": Raw("{[2]=7}")}, delimiter=",", missing_values={1: "-"}, filling_values={1: 7}),
    gen("x\ny\n1 2\n3 4\nend of it\n", skip_header=2, skip_footer=1), gen("1 2 3\n4 5 6\n", {"usecols": [3, 1]}, usecols=(2, 0)), gen("1 2\n3 4\n5 6\n", max_rows=2),
    gen("a,b,c\n1,2,3\n4,5,6\n", {"delimiter": ",", "names": True, "usecols": ["c", "a"]}, delimiter=",", names=True, usecols=("c", "a")),
    gen("1,2\n3,4\n", delimiter=",", names="u, v"), gen("1,2\n3,4\n", delimiter=",", names=["u", "v"]), gen("True,1.5,1+2j,q\nfalse,2,3,r\n", {"delimiter": ",", "dtype": no}, delimiter=",", dtype=None),
    gen("5\n"), gen("1 2\n3 4\n", ndmin=2), gen("A,B\n1,2\n", delimiter=",", names=True, case_sensitive="lower"),
    gen("1,2\n3\n4,5\n", {"delimiter": ",", "invalid_raise": False}, delimiter=",", invalid_raise=False),
    gen("p, q \nr ,s\n", {"delimiter": ",", "dtype": no, "autostrip": True}, delimiter=",", dtype=None, autostrip=True),
]

fromstring = [{"text": t, "options": o, "result": np.fromstring(t, dtype=o.get("dtype", float), count=o.get("count", -1), sep=o["sep"])} for t, o in [
    ("1 2 3", {"sep": " "}), ("1, 2 ,3", {"sep": ","}), ("1 , 2,3", {"sep": " , "}), ("1 2 3 4", {"sep": " ", "count": 2}), ("", {"sep": " "}), ("  7\n8\t9  ", {"sep": " "}),
    ("1;2;-3", {"sep": ";", "dtype": "int64"}), ("1,2,", {"sep": ","})]]

write("text", {"numbers": [[h, float(h)] for h in hard], "loadtxt": loadtxt, "errors": errors, "savetxt": savetxt, "genfromtxt": genfromtxt, "fromstring": fromstring})


# ---- CSV ------------------------------------------------------------------------------------------------------------------------

def column(s):
    if s.dtype.kind in "biuf":
        return {"array": s.to_numpy()}
    return {"text": [Raw("false") if v is None or v is pd.NA or v != v else str(v) for v in s]}


def parsed(text, lua=None, **kw):
    d = pd.read_csv(io.StringIO(text), **kw)
    return {"text": text, "options": dict(kw if lua is None else lua), "names": [str(n) for n in d.columns], "columns": [column(d[c]) for c in d.columns]}


plain = 'a,b,c\n1,x,2.5\n2,y,\n3,"z, w",1e3\n'
csv = [
    parsed(plain), parsed(plain.replace("\n", "\r\n")), parsed(plain.replace("\n", "\r")), parsed(plain.rstrip("\n")), parsed(plain.replace(",", ";").replace("; w", ", w"), sep=";"),
    parsed('a,"b ""q""",c\n"x ""y"" z","multi\nline",True\n"",plain,False\n'), parsed("a,b\n1,2\n,3\n4,\n"), parsed("a,b\n1,NA\n2,N/A\n3,null\n"), parsed("a\n18446744073709551615\n1\n"),
    parsed("a\n18446744073709551616\n1\n"), parsed("a\n-1\n9223372036854775807\n"), parsed("a,b\nTrue,false\nFALSE,true\n"), parsed("a,b\nTrue,1\n,2\n"), parsed("a,b\n1,2\n\n   \n3,4\n\n"),
    parsed("# c\na,b\n1,2 # x\n# y\n3,4\n", comment="#"), parsed("junk\nmore\na,b\n1,2\n", skiprows=2), parsed("a,b\n1,2\n3,4\n5,6\n", nrows=2), parsed("1,2\n3,4\n", {"header": no}, header=None),
    parsed("1,2\n3,4\n", names=["u", "v"]), parsed("a,b\n1,2\n", {"names": ["u", "v"], "header": 1}, names=["u", "v"], header=0), parsed("a,b,c\n1,2,3\n", {"usecols": ["c", "a"]}, usecols=["c", "a"]),
    parsed("a,b,c\n1,2,3\n", {"usecols": [3, 1]}, usecols=[2, 0]), parsed("a,b\n1,2\n", {"dtype": {"a": "float32", "b": "str"}}, dtype={"a": "float32", "b": "str"}), parsed("a,b\n1,-\n?,2\n", na_values=["-", "?"]),
    parsed("a,b\n1,-999\n-999,2\n", na_values=["-999"]), parsed("a,b\n,x\n2,\n", keep_default_na=False), parsed("a,b\nNA,\nx,y\n", keep_default_na=False), parsed("a b  c\n1 2   3\n 4 5 6\n", {"sep": "\\s+"}, sep=r"\s+"), parsed("a,b\n\"1,234\",2\n", thousands=","), parsed("a;b\n1,5;2\n3;4,25\n", sep=";", decimal=","),
    parsed("a, b\n1, x\n2, y\n", skipinitialspace=True), parsed("a,a,,b\n1,2,3,4\n"), parsed("a\tb\n1\t\n\t2\n", sep="\t"), parsed("a,b\nyes,no\nno,yes\n", true_values=["yes"], false_values=["no"]),
    parsed("a,b,c\n1,2\n3\n"), parsed('a,b\n"x"y,1\nz"q",2\n'), parsed("a\n1\n2.5\nx\n"), parsed("a\n1\n2.5\n3\n"), parsed("a\n1\nTrue\n"), parsed("a,b\n"), parsed("a,b\n,\n,\n"), parsed("a\n 5\n6 \n"),
    parsed("a\n'x, y'\nz\n", quotechar="'"), parsed('a,b\nx\\,y,1\n"p\\"q",2\n', escapechar="\\"), parsed("a\ninf\n-Infinity\nnan\n1e400\n"), parsed("é,b\n€uro,1\n"),
    parsed("\n\nx\n1\n"), parsed("a,b\n1,2\n3,4\n", {"header": 2}, header=1),
]
csv_errors = [
    {"text": "a,b\n1,2\n3,4,5\n", "options": {}, "message": "expected 2 fields in line 3, saw 3"},
    {"text": "", "options": {}, "message": message(pd.read_csv, io.StringIO(""))},
    {"text": "a,b\n1,x\n", "options": {"dtype": "int64"}, "message": "could not convert string 'x' to int64 in line 2, column 2"},
    {"text": "a,b\n1,\n", "options": {"dtype": {"b": "int32"}}, "message": "column 2 has a missing value in line 2: int32 has none"},
]
write("csv", {"cases": csv, "errors": csv_errors})
