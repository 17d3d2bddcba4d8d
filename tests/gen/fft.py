"""Expected values of Fourier transforms: tests/data/fft.lua, fft_lengths.lua, fft_errors.lua, fft_single.lua. Run: python3 tests/gen/fft.py

The arrays are not stored: both sides make them. Element i (from 0) of an array with seed s is

    k = (i * 7919 + s * 104729) % 10007 - 5003
    bool: k % 3 ~= 0      signed: k % 100      unsigned: k % 251      float: k / 1000, rounded to the dtype (float16: k / 512)
    complex: (k + 1j * k2) / 1000, k2 from seed s + 1

fft.lua: a case is {function, dtype, shape, seed, view, options, expected}; view is a list of steps as in reduce.lua. Values are computed
in extended precision and rounded, so that each side may be held to an error bound.
fft_lengths.lua: for a length n, {n, fft, rfft, irfft} where each is the sum over k (from 0) of y[k] * v[k],
v[k] = (k * 31 % 17 - 8) + 1j * (k * 17 % 13 - 6), which no single wrong element leaves as it is.
"""
import numpy as np

from common import DTYPES, Raw, write, case

rng = np.random.default_rng(4)


def make(dtype, shape, seed):
    i = np.arange(int(np.prod(shape, dtype=np.int64)), dtype=np.int64)

    def ks(s):
        return (i * 7919 + s * 104729) % 10007 - 5003

    k = ks(seed)
    d = np.dtype(dtype)
    if d.kind == "b":
        a = k % 3 != 0
    elif d.kind == "i":
        a = (k % 100).astype(d)
    elif d.kind == "u":
        a = (k % 251).astype(d)
    elif d.kind == "f":
        a = (k / (512.0 if d.itemsize == 2 else 1000.0)).astype(d)
    else:
        a = (k / 1000.0 + 1j * (ks(seed + 1) / 1000.0)).astype(d)
    return a.reshape(shape)


def layouts(a):
    yield a, []
    if a.ndim == 0:
        return
    yield a[tuple([slice(None, None, 2)] * a.ndim)], [["index"] + ["::2"] * a.ndim]
    yield a[tuple([slice(None, None, -1)] * a.ndim)], [["index"] + ["::-1"] * a.ndim]
    if a.ndim > 1:
        yield a.T, [["transpose"] + list(range(a.ndim, 0, -1))]
    yield np.broadcast_to(a, (3,) + a.shape), [["stretch", 3] + list(a.shape)]


def exact(f, x, **kw):
    """The result in extended precision, in the dtype that NumPy gives it."""
    y = getattr(np.fft, f)(x, **kw)
    if x.dtype.kind in "biu":
        x = x.astype(np.longdouble)
    else:
        x = x.astype(np.clongdouble if x.dtype.kind == "c" else np.longdouble)
    return np.asarray(getattr(np.fft, f)(x, **kw)).astype(y.dtype)


ONE = ["fft", "ifft", "rfft", "irfft", "hfft", "ihfft"]
MANY = ["fftn", "ifftn", "rfftn", "irfftn"]
TWO = ["fft2", "ifft2", "rfft2", "irfft2"]
cases = []


def add(f, x, dtype, shape, seed, steps, kw, lk):
    if x.dtype.kind == "c" and f in ("rfft", "ihfft", "rfftn", "rfft2"):
        return
    y = exact(f, x, **kw)
    if y.size <= 96:
        cases.append([f, dtype, list(shape), seed, steps, lk, y])


# every dtype
for f in ONE + MANY:
    for d, dtype in enumerate(DTYPES):
        add(f, make(dtype, (2, 5), d), dtype, (2, 5), d, [], {}, {})
# every layout, axis and norm
for f in ONE:
    for d, dtype in enumerate(["float64", "complex128", "float32", "complex64"]):
        for shape in [(7,), (4, 6), (2, 3, 5)]:
            x0 = make(dtype, shape, d)
            for x, steps in layouts(x0):
                if any(n < 2 for n in x.shape):
                    continue
                axis = int(rng.integers(x.ndim))
                norm = [None, "backward", "ortho", "forward"][int(rng.integers(4))]
                kw, lk = {"axis": axis}, {"axis": axis + 1}
                if norm:
                    kw["norm"] = lk["norm"] = norm
                n = x.shape[axis] + int(rng.integers(-2, 4))
                if rng.random() < 0.5 and n > 0:
                    kw["n"] = lk["n"] = n
                add(f, x, dtype, shape, d, steps, kw, lk)
# several axes, cropped and filled up
for f in MANY + TWO:
    for dtype in ["float64", "complex128", "complex64"]:
        shape = (3, 4, 5)
        for x, steps in layouts(make(dtype, shape, 3)):
            if any(n < 2 for n in x.shape):
                continue
            nd = x.ndim
            axes = [int(v) for v in rng.permutation(nd)[:2 if f in TWO else int(rng.integers(1, 3))]]
            kw, lk = {"axes": axes}, {"axes": [a + 1 for a in axes]}
            if rng.random() < 0.6:
                s = [max(1, x.shape[a] + int(rng.integers(-2, 2))) for a in axes]
                if rng.random() < 0.3:
                    s[0] = -1
                kw["s"] = lk["s"] = s
            kw["norm"] = lk["norm"] = ["ortho", "forward", "backward"][int(rng.integers(3))]
            add(f, x, dtype, shape, 3, steps, kw, lk)
    add(f, make("float64", (4, 5), 1), "float64", (4, 5), 1, [], {}, {})
    add(f, make("complex128", (4, 5), 1), "complex128", (4, 5), 1, [], {"s": (3, 6), "axes": (0, 1)}, {"s": [3, 6], "axes": [1, 2]})

freq = [[n, d, np.fft.fftfreq(n, d), np.fft.rfftfreq(n, d)] for n in (1, 2, 3, 8, 9) for d in (1.0, 0.1, -2.5)]
shift = []
for shape in [(1,), (4,), (5,), (3, 4)]:
    x = make("int32", shape, 2)
    for axes in [None, 0, -1] + ([(0, 1), 1] if len(shape) > 1 else []):
        up = None if axes is None else [a + 1 if a >= 0 else a for a in ([axes] if isinstance(axes, int) else axes)]
        shift.append([list(shape), False if up is None else up, np.fft.fftshift(x, axes), np.fft.ifftshift(x, axes)])
write("fft", {"cases": cases, "freq": freq, "shift": shift})

# ---- lengths ----
lengths = list(range(1, 201)) + [211, 226, 243, 255, 256, 257, 289, 343, 360, 422, 509, 512, 625, 729, 997, 998, 999, 1000, 1018, 1024,
                                 1331, 2048, 2187, 2310, 2500, 4093, 4095, 4096, 8191, 8192, 10007, 16384, 20014, 32768, 59049, 65536,
                                 99991, 100000, 131072]


def project(y):
    k = np.arange(len(y), dtype=np.int64)
    v = (k * 31 % 17 - 8) + 1j * (k * 17 % 13 - 6)
    p = np.sum(y * v.astype(np.clongdouble))
    return Raw("%s,%s" % (repr(float(p.real)), repr(float(p.imag))))


rows = []
for n in lengths:
    z = make("complex128", (n,), 5).astype(np.clongdouble)
    r = make("float64", (n,), 5).astype(np.longdouble)
    rows.append([n, project(np.fft.fft(z)), project(np.fft.rfft(r)), project(np.fft.irfft(z[:n // 2 + 1], n))])
write("fft_lengths", {"lengths": rows})

# ---- errors ----
# NumPy's error there and back for every length, in units of 1e-18 of the rows' size: complex, real. The rows: tests/spec/fft_spec.lua


def back_and_forth(n):
    many = max(1, 512 // n)
    z = np.random.default_rng(n).standard_normal((many, 2 * n))
    c, r = z[:, :n] + 1j * z[:, n:], z[:, :n].copy()

    def error(x, y):
        return int(round(1e18 * float(np.sqrt(np.sum(np.abs(y - x) ** 2) / np.sum(np.abs(x) ** 2)))))
    return error(c, np.fft.ifft(np.fft.fft(c))), error(r, np.fft.irfft(np.fft.rfft(r), n))


PRIMES = [99961, 99971, 99989, 99991, 100003, 100019, 100043]
both = [back_and_forth(n) for n in list(range(1, 4097)) + PRIMES]
write("fft_errors", {"primes": PRIMES, "complex": [b[0] for b in both], "real": [b[1] for b in both]})

# ---- errors in single precision ----
# Against the transform of the same numbers in double precision, in units of 1e-10 of the result's size. For every length fft and ifft
# of complex64, rfft and irfft of float32 (ifft and irfft read what fft and rfft gave), four strings of numbers; for some lengths every
# function with every norm.


def off(f, x, **kw):
    wide = x.astype(np.complex128 if x.dtype.kind == "c" else np.float64)
    y, e = getattr(np.fft, f)(x, **kw).astype(np.complex128), getattr(np.fft, f)(wide, **kw)
    return int(round(1e10 * float(np.sqrt(np.sum(np.abs(y - e) ** 2) / np.sum(np.abs(e) ** 2)))))


def singles(n):
    many = max(1, 512 // n)
    z = np.random.default_rng(n).standard_normal((many, 2 * n))
    c, r = (z[:, :n] + 1j * z[:, n:]).astype(np.complex64), z[:, :n].astype(np.float32)
    return c, r


def single(n):
    c, r = singles(n)
    return off("fft", c), off("ifft", np.fft.fft(c)), off("rfft", r), off("irfft", np.fft.rfft(r), n=n)


four = [single(n) for n in list(range(1, 4097)) + PRIMES]
norms = []
for n in [15, 64, 997, 1000, 4095, 4096, 99991, 100000]:
    c, r = singles(n)
    for f in ONE + ["fftn", "ifftn", "rfftn"]:
        for norm in ["backward", "ortho", "forward"]:
            for dtype, x in [("complex64", c), ("float32", r)]:
                if dtype == ("complex64" if f in ("rfft", "ihfft", "rfftn") else "float32" if f in ("irfft", "hfft") else ""):
                    continue
                kw = {"norm": norm}
                if f.endswith("n"):
                    kw["axes"] = (0, 1)
                norms.append([f, dtype, norm, n, off(f, x, **kw)])
write("fft_single", {
    "lengths": [" ".join(str(row[k]) for row in four) for k in range(4)],
    "norms": norms,
})
