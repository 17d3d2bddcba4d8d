#!/usr/bin/env python3
"""Writes src/rngtables.h: the layers of the normal and the exponential ziggurat, and log(k!).

Marsaglia and Tsang, "The ziggurat method for generating random variables", J. Stat. Software 5(8), 2000:
256 layers of equal area v under f; x[255] = r is where the tail begins, and going down
    x[i] = f^-1 (v / x[i+1] + f(x[i+1])),   x[0] = v / f(r)  (the base strip with the tail).
A draw takes the layer i and a mantissa k below 2^m; it is accepted at once when k < x[i-1] / x[i] * 2^m.

The streams that lunarray reproduces were made with tables of their own rounding, so the rounding is part of
the definition. Normal: every step of the recursion in double precision, v = 0.004928673233974652, limits rounded
to the nearest even. Exponential: layers rounded once from the exact ones, limits even numbers, rounded down; its
single precision entries were written with 9 digits before they were rounded. One entry, exp(-x[38]^2 / 2), lies within
0.002 units of the middle between two doubles; the stream has the upper one (UPPER below).

The logarithms of factorials are rounded once.

usage: python3 tests/gen/rngtables.py > src/rngtables.h
"""
import math
import struct
from decimal import Decimal, getcontext

getcontext().prec = 60
UPPER = 38
V = 0.004928673233974652
R = 3.6541528853610088
R_EXP = Decimal("7.6971174701310497140446280480152154991139686400553416174092")


def exp(x):
    return float(Decimal(x).exp())


def log(x):
    return float(Decimal(x).ln())


def normal():
    x, f = [0.0] * 256, [0.0] * 256
    x[255] = R
    f[255] = exp(-0.5 * R * R)
    for i in range(254, 0, -1):
        x[i] = math.sqrt(-2.0 * log(V / x[i + 1] + f[i + 1]))
        f[i] = exp(-0.5 * x[i] * x[i])
        if i == UPPER:
            f[i] = math.nextafter(f[i], 1.0)
    x[0] = V / f[255]
    f[0] = 1.0
    k = [int(R * f[255] / V * 2.0**52), 0] + [round(x[i - 1] / x[i] * 2.0**52) for i in range(2, 256)]
    return k, [a / 2.0**52 for a in x], f, 52


def exponential():
    x, f = [None] * 256, [None] * 256
    x[255] = R_EXP
    f[255] = (-R_EXP).exp()
    v = (R_EXP + 1) * f[255]
    for i in range(254, 0, -1):
        x[i] = -(v / x[i + 1] + f[i + 1]).ln()
        f[i] = (-x[i]).exp()
    x[0] = v / f[255]
    f[0] = Decimal(1)
    lim = [x[255] / x[0], Decimal(0)] + [x[i - 1] / x[i] for i in range(2, 256)]
    return [2 * int(a * 2**52) for a in lim], [float(a) / 2.0**53 for a in x], [float(a) for a in f], 53


def single_precision(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def nine_digits(x):
    return single_precision(float("%.8e" % x))


def layers(name, k, w, f, bits, single=None):
    scale = 2.0 ** (bits - 23) if single else 1.0
    out = ["static const la_zig%s %s[256] = {" % ("32" if single else "64", name)]
    line = "  "
    for i in range(256):
        if single:
            cell = "{%d, %sf, %sf}, " % (round(k[i] / scale), single(w[i] * scale).hex(), single(f[i]).hex())
        else:
            cell = "{%d, %s, %s}, " % (k[i], w[i].hex(), f[i].hex())
        if len(line) + len(cell) > 118:
            out.append(line.rstrip())
            line = "  "
        line += cell
    return out + [line.rstrip(), "};", ""]


def factorials(n):
    out = ["#define LA_NLOGFACT %d" % n, "static const double logfact[LA_NLOGFACT] = {"]
    line, product = "  ", Decimal(1)
    getcontext().prec = 250                      # 125! has 210 digits: the products are exact
    for i in range(n):
        product *= max(i, 1)
        cell = "%s, " % float(product.ln()).hex()
        if len(line) + len(cell) > 118:
            out.append(line.rstrip())
            line = "  "
        line += cell
    return out + [line.rstrip(), "};", ""]


def main():
    out = ["/*",
           "** rngtables.h: the ziggurat's layers of the normal and the exponential distribution (Marsaglia and Tsang 2000),",
           "** and log(k!). Made by tests/gen/rngtables.py, which says how each number is rounded; do not edit.",
           "** A row: the mantissas below k are accepted at once, w turns a mantissa into x, f is the density at x.",
           "** Included by distributions.c alone.",
           "*/",
           "#ifndef LA_RNGTABLES_H",
           "#define LA_RNGTABLES_H",
           "",
           "#include <stdint.h>",
           "",
           "typedef struct la_zig64 { uint64_t k; double w, f; } la_zig64;",
           "typedef struct la_zig32 { uint32_t k; float w, f; } la_zig32;",
           ""]
    for name, t, single in (("zig_normal", normal(), single_precision), ("zig_exp", exponential(), nine_digits)):
        out += layers(name, *t)
        out += layers(name + "32", *t, single=single)
    out += factorials(126)
    print("\n".join(out + ["#endif"]))


main()
