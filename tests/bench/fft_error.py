"""Errors of la.fft beside NumPy's, both against NumPy's transforms in extended precision, for every length of a range:

    python3 tests/bench/fft_error.py [FROM TO [single|batch]]        (default 1 4096 single; LUA_PATH and LUA_CPATH as for any script)

prints for each transform the lengths with the largest ratio of root mean square errors. Of single precision NumPy computes fft and
rfft in double precision, ifft and irfft in single: the last two are what to compare with.
"""
import os
import subprocess
import sys
import tempfile

import numpy as np

NAMES = ["fft", "ifft", "rfft", "irfft"]


def rows_of(n):
    z = np.random.default_rng(n).standard_normal((max(2, min(64, 4096 // n)), 2 * n))
    return z[:, :n] + 1j * z[:, n:], z[:, :n].copy()


def transform(name, x, n):
    return np.fft.irfft(x, n) if name == "irfft" else getattr(np.fft, name)(x)


def error(y, exact):
    return float(np.sqrt(np.sum(np.abs(y - exact) ** 2) / np.sum(np.abs(exact) ** 2)))


def main():
    low, high = (int(sys.argv[1]), int(sys.argv[2])) if len(sys.argv) > 2 else (1, 4096)
    mode = sys.argv[3] if len(sys.argv) > 3 else "single"
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fft_error.lua")
    path = os.path.join(tempfile.mkdtemp(), "rows")
    ratios = {}
    for a in range(low, high + 1, 64):
        b = min(a + 63, high)
        subprocess.check_call(["lua5.4", script, str(a), str(b), path, mode])
        with open(path, "rb") as f:
            for n in range(a, b + 1):
                c, r = rows_of(n)
                for single in (False, True):
                    for name in NAMES:
                        x = {"rfft": r, "irfft": c[:, :n // 2 + 1]}.get(name, c)
                        x = x.astype(("f4" if x.dtype.kind == "f" else "c8") if single else x.dtype)
                        numpys = transform(name, x, n)
                        exact = transform(name, x.astype(np.longdouble if x.dtype.kind == "f" else np.clongdouble), n)
                        ours = np.frombuffer(f.read(numpys.nbytes), numpys.dtype).reshape(numpys.shape)
                        e, e0 = error(ours, exact), error(numpys, exact)
                        ratios.setdefault(name + (" single" if single else ""), []).append((e / e0 if e0 else float(e > 0), n, e, e0))
        os.remove(path)
    for name, rows in ratios.items():
        print("%-13s %s" % (name, ", ".join("n = %d: %.2f (%.2g, NumPy %.2g)" % (n, q, e, e0) for q, n, e, e0 in sorted(rows)[:-4:-1])))


main()
