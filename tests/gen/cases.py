"""Cases {function, arguments, options, results, tolerance} for generators whose specs run them with tests/cases.lua.

An argument {"make", dtype, shape, seed, nan} is an array that both sides make: as in tests/gen/reduce.py, with NaN at every nan-th element
(0: none); {"view", argument, step ...} is one looked at in another layout; a table with a dtype is an array as it stands; anything else is
itself. results is false where NumPy raises an error.
"""
import numpy as np

from common import case

rng = np.random.default_rng(77)


def make(dtype, shape, seed, nan=0):
    n = int(np.prod(shape, dtype=np.int64))
    i = np.arange(n, dtype=np.int64)

    def ks(s):
        return (i * 7919 + s * 104729) % 10007 - 5003

    k = ks(seed)
    d = np.dtype(dtype)
    if d.kind == "b":
        a = k % 3 != 0
    elif d.kind == "i":
        a = (k // 40 if d.itemsize == 1 else k).astype(d)
    elif d.kind == "u":
        a = (k % 251).astype(d)
    elif d.kind == "f":
        a = (k / 256 if d.itemsize == 2 else k / 7.0).astype(d)
    else:
        a = (k / 7.0 + 1j * (ks(seed + 1) / 7.0)).astype(d)
    if nan:
        a[i % nan == nan - 1] = np.nan
    return a.reshape(shape)


class Arg:
    """An array and how the spec gets it."""

    def __init__(self, dtype, shape, seed, nan=0, steps=None):
        self.a = make(dtype, shape, seed, nan if np.dtype(dtype).kind in "fc" else 0)
        self.t = ["make", dtype, list(shape), seed, nan if np.dtype(dtype).kind in "fc" else 0]
        if steps is None and len(shape) > 1:
            steps = ["", "", "transpose", "reverse", "step"][int(rng.integers(0, 5))]
        if steps == "transpose":
            self.a = self.a.T
        elif steps == "reverse":
            self.a = self.a[tuple([slice(None, None, -1)] * self.a.ndim)]
        elif steps == "step":
            self.a = self.a[tuple([slice(None, None, 2)] * self.a.ndim)]
        if steps:
            self.t = ["view", self.t, steps]


def py(v):
    return v.a if isinstance(v, Arg) else [py(w) for w in v] if isinstance(v, list) else v


def lu(v):
    if isinstance(v, Arg):
        return v.t
    if isinstance(v, np.ndarray):
        return case(v)
    if isinstance(v, (list, tuple)):
        return [lu(w) for w in v]
    return v


current = [[]]                                      # the list that add() adds to
MAXOUT = 20


def add(f, args, kw=None, tol=0, lk=None, shift=0, name=None):
    """A case of numpy.<f> (or the function f, then name). kw: NumPy's options, with axes from 0; lk: ours, where they differ; shift: added to
    results that are positions."""
    kw = dict(kw or {})
    o = dict(lk if lk is not None else kw)
    if "axis" in o and o["axis"] is not None:
        o["axis"] = [k + 1 if k >= 0 else k for k in o["axis"]] if isinstance(o["axis"], tuple) else \
            o["axis"] + 1 if o["axis"] >= 0 else o["axis"]
    try:
        r = (f if callable(f) else getattr(np, f))(*[py(a) for a in args], **{k: py(v) for k, v in kw.items()})
    except Exception:  # noqa: BLE001
        current[0].append([name or f, lu(list(args)), {k: lu(v) for k, v in o.items()}, False])
        return
    r = r if isinstance(r, tuple) else (r,)
    out = []
    for v in r:
        if isinstance(v, list):
            out.append({"list": [case(np.asarray(w)) for w in v]})
        else:
            v = np.asarray(v)
            if v.size > MAXOUT:
                return
            out.append(case(v + shift if shift else v))
    c = [name or f, lu(list(args)), {k: lu(v) for k, v in o.items()}, out]
    current[0].append(c + [tol] if tol else c)


def begin():
    """A new list of cases, which add() fills from now on."""
    current[0] = []
    return current[0]
