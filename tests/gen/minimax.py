"""The polynomials of src/kern_math_*.inc: minimax by Remez exchange. Prints coefficients and error; writes nothing.

python3 tests/gen/minimax.py [part of a table's name]
"""
import sys

import mpmath as mp

mp.mp.dps = 70
R = mp.sqrt
Z = (mp.pi / 4 * mp.mpf("1.0001")) ** 2        # sin, cos: r^2
H = mp.mpf("0.3468")                           # exp: |r|, a little above ln(2)/2
HALF = mp.mpf(1) / 2


def fit(f, a, b, n, w, iterations=12, grid=1000):
    """The n coefficients that minimise the largest |w(x) (p(x) - f(x))| on [a, b], and log2 of that."""
    a, b = mp.mpf(a) or mp.mpf(10) ** -14, mp.mpf(b)
    middle, radius = (a + b) / 2, (b - a) / 2
    xs = [middle - radius * mp.cos(mp.pi * (i + HALF) / (n + 1)) for i in range(n + 1)]
    points = [middle - radius * mp.cos(mp.pi * i / grid) for i in range(grid + 1)]
    values = [(f(x), w(x)) for x in points]
    for _ in range(iterations):
        m, v = mp.matrix(n + 1, n + 1), mp.matrix(n + 1, 1)
        for i, x in enumerate(xs):
            for j in range(n):
                m[i, j] = x ** j
            m[i, n] = (-1) ** i / w(x)
            v[i] = f(x)
        solution = mp.lu_solve(m, v)
        c, level = [solution[j] for j in range(n)], abs(solution[n])
        error = [(mp.polyval(c[::-1], x) - fx) * wx for x, (fx, wx) in zip(points, values)]
        peaks = []
        for i, e in enumerate(error):
            if all(abs(e) >= abs(error[k]) for k in (i - 1, i + 1) if 0 <= k < len(error)):
                if peaks and mp.sign(error[peaks[-1]]) == mp.sign(e):
                    if abs(e) > abs(error[peaks[-1]]):
                        peaks[-1] = i
                else:
                    peaks.append(i)
        worst = max(abs(e) for e in error)
        while len(peaks) > n + 1:
            peaks.pop(0 if abs(error[peaks[0]]) < abs(error[peaks[-1]]) else -1)
        if len(peaks) < n + 1 or worst < level * mp.mpf("1.005"):
            break
        xs = [points[i] for i in peaks]
    return c, float(mp.log(worst, 2))


def near0(x, f, limit):
    return f() if abs(x) > mp.mpf(10) ** -15 else limit


def G(t):                                      # erfc(x) e^(x^2) (1 + 2x), t = (x - 4) / (x + 4)
    x = 4 * (1 + t) / (1 - t)
    return mp.exp(x * x) * mp.erfc(x) * (1 + 2 * x)


def log_tail(z):
    return (2 * mp.atanh(R(z)) / R(z) - 2) / z


def at1(u):                                    # log gamma(1 + u) after its first two terms
    return near0(u, lambda: ((mp.loggamma(1 + u) / u + mp.euler) / u - mp.zeta(2) / 2) / u, -mp.zeta(3) / 3)


def at2(u):
    return near0(u, lambda: ((mp.loggamma(2 + u) / u - 1 + mp.euler) / u - (mp.zeta(2) - 1) / 2) / u, (1 - mp.zeta(3)) / 3)


def bessel(s):                                 # I0(x) e^-x sqrt(x), s = 24 / x - 1
    x = 24 / (s + 1)
    return mp.besseli(0, x) * mp.exp(-x) * R(x)


def small(u, f):                               # weight u^3 / f(u), where f has a simple zero
    return abs(u ** 3 / f) + mp.mpf(2) ** -30 if abs(u) > mp.mpf(10) ** -9 else mp.mpf(2) ** -30


q = lambda r: near0(r, lambda: (mp.exp(r) - 1 - r) / r ** 2, HALF)                                        # noqa: E731
q3 = lambda r: near0(r, lambda: (mp.exp(r) - 1 - r - r ** 2 / 2) / r ** 3, mp.mpf(1) / 6)                  # noqa: E731
wexp = lambda r: r ** 2 / mp.exp(r) + mp.mpf(2) ** -60                                                    # noqa: E731
sinc1 = lambda z: (mp.sin(R(z)) / R(z) - 1) / z                                                           # noqa: E731
cos1 = lambda z: (mp.cos(R(z)) - 1 + z / 2) / z ** 2                                                      # noqa: E731
wsin = lambda z: z * R(z) / mp.sin(R(z))                                                                  # noqa: E731
wcos = lambda z: z * z / mp.cos(R(z)) + mp.mpf(2) ** -60                                                  # noqa: E731
asin1 = lambda z: (mp.asin(R(z)) / R(z) - 1) / z                                                          # noqa: E731
atan1 = lambda z: (mp.atan(R(z)) / R(z) - 1) / z                                                          # noqa: E731
erf1 = lambda z: (mp.erf(R(z)) / R(z) - 2 / R(mp.pi)) / z                                                 # noqa: E731
TAN8 = mp.mpf("0.41424") ** 2

# table: function, interval, coefficients, weight. mx_tanhq is mx_expq of 11 terms at -2r: c[i] (-1)^i 2^(i + 2).
TABLES = {
    "mx_expq": (q, -H, H, 10, wexp), "mh_expq": (q, -H, H, 6, wexp), "mf_expq": (q, -H, H, 5, wexp), "mx_tanhq": (q, -H, H, 11, wexp),
    "mx_expq3": (q3, -H, H, 10, lambda r: r * r / mp.exp(r) + mp.mpf(2) ** -20),
    "mx_coshp": (lambda z: (mp.cosh(R(z)) - 1) / z, 0, H ** 2, 5, lambda z: z),
    "mx_sinhp": (lambda z: (mp.sinh(R(z)) / R(z) - 1) / z, 0, H ** 2, 5, lambda z: z),
    "mx_logr": (log_tail, 0, 0.02945, 7, lambda z: z / 2), "mf_logr": (log_tail, 0, 0.02945, 4, lambda z: z / 2),
    "mh_logr": (log_tail, 0, 0.02945, 5, lambda z: z / 2),
    "mp_logp": (lambda z: (log_tail(z) - mp.mpf(2) / 3) / z, 0, 0.02945, 8, lambda z: z * z / 2),
    "mh_log2p": (lambda z: 2 * mp.atanh(R(z)) / R(z) / mp.log(2), 0, 0.02945, 6, lambda z: R(z) / mp.atanh(R(z)) * mp.log(2) / 2),
    "mh_exp2p": (lambda r: mp.mpf(2) ** r, -0.5001, 0.5001, 8, lambda r: mp.mpf(2) ** -r),
    "mx_sin": (sinc1, 0, Z, 6, wsin), "mx_cos": (cos1, 0, Z, 6, wcos), "mh_sinp": (sinc1, 0, Z, 4, wsin), "mh_cosp": (cos1, 0, Z, 3, wcos),
    "ms_sinp": (lambda z: (sinc1(z) + mp.mpf(1) / 6) / z, 0, Z, 6, lambda z: z * wsin(z)),
    "mt_asinp": (asin1, 0, 0.25, 12, lambda z: z), "mh_asinp": (asin1, 0, 0.25, 6, lambda z: z),
    "mt_atanp": (atan1, 0, TAN8, 11, lambda z: z), "mh_atanp": (atan1, 0, TAN8, 6, lambda z: z),
    "mp_cbrtp": (lambda u: u ** (-mp.mpf(1) / 3), 1, 2, 6, lambda u: mp.cbrt(u)),
    "ms_erfcp": (G, -1, mp.mpf(24) / 32, 25, lambda t: 1 / G(t)),       # the first coefficient stands apart, in two parts
    "ms_erfp": (erf1, 0, 0.2501, 9, lambda z: z * R(z) / mp.erf(R(z))), "mh_erfp": (erf1, 0, 1, 7, lambda z: z * R(z) / mp.erf(R(z))),
    "ms_i0p": (lambda z: mp.besseli(0, R(z)), 0, 144, 19, lambda z: 1 / mp.besseli(0, R(z))),
    "ms_i0q": (bessel, mp.mpf(24) / 750 - 1, 1, 18, lambda s: 1 / bessel(s)),
    "ms_lnat1": (at1, -0.2501, 0.2501, 17, lambda u: small(u, mp.loggamma(1 + u))),
    "ms_lnat2": (at2, -0.2501, 0.2501, 13, lambda u: small(u, mp.loggamma(2 + u))),
}

if __name__ == "__main__":
    for name, row in TABLES.items():
        if len(sys.argv) < 2 or sys.argv[1] in name:
            coefficients, bits = fit(*row)
            print("%s: error 2^%.1f" % (name, bits))
            for v in coefficients:
                print("  %s," % float(v).hex())
