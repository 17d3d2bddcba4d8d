"""What NumPy's LAPACK gives for real matrices whose factorisations lunarray computes in blocks: the signs of vectors and of R."""
import numpy as np
from common import write

L = np.linalg


def weights(n):
    """a vector's product with these shows it, sign included"""
    return np.arange(n) * 7 % 11 - 4.5


def cases():
    out = []
    for n in [25, 33, 65, 97, 130]:
        a = np.random.default_rng(n).standard_normal((n + 40, n + 40))
        square, tall, wide = a[:n, :n], a[:, :n], a[:n]
        h = square + square.T
        case = {"n": n, "lower": weights(n) @ L.eigh(h)[1], "upper": weights(n) @ L.eigh(h, "U")[1], "slogdet": L.slogdet(square)[1]}
        for name, m in [("square", square), ("tall", tall), ("wide", wide)]:
            q, r = L.qr(m)
            case[name + "_q"] = weights(len(q)) @ q
            case[name + "_r"] = r @ weights(r.shape[1])
            case[name + "_tau"] = L.qr(m, "raw")[1]
        out.append(case)
    return out


write("blocked", {"cases": cases()}, lines=3)
