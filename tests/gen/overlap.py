"""Which pairs of views share memory: tests/data/overlap.lua, used by tests/spec/overlap_spec.lua.

A view is {start, dtype, shape, strides}: of a block of 64 complex numbers, complex128 or float64 (their parts), from byte `start`
(from 0). Strides of both signs, zero, and such that elements of one view overlap each other. A case is {view, view, shares memory, their
address ranges meet}.
"""
import random

import numpy as np
from numpy.lib.stride_tricks import as_strided

from common import write

random.seed(30)
BYTES = 1024
block = np.zeros(BYTES // 16, np.complex128)
raw = block.view(np.uint8)
WIDTH = {"complex128": 16, "float64": 8}


def view():
    while True:
        dtype = random.choice(list(WIDTH))
        width = WIDTH[dtype]
        ndim = random.choice([0, 1, 1, 2, 2, 3, 4])
        shape = [random.choice([0, 1, 2, 3, 4, 5, 7, 12]) if random.random() < 0.97 else 0 for _ in range(ndim)]
        if 0 in shape and random.random() < 0.9:
            continue
        unit = random.choice([8, 8, 16, 16, 24, 40])
        strides = [random.choice([1, -1]) * unit * random.choice([0, 1, 1, 2, 3, 5, 6, 8]) for _ in range(ndim)]
        low = sum(min(0, s * (n - 1)) for s, n in zip(strides, shape) if n)
        high = sum(max(0, s * (n - 1)) for s, n in zip(strides, shape) if n) + width
        if high - low > BYTES or (BYTES - high + low) // width < 1:
            continue
        start = -low + width * random.randint(0, (BYTES - high + low) // width)
        start -= start % width
        if start + low < 0:
            continue
        array = as_strided(raw[start:start + width].view(dtype)[0:1].reshape(()), shape, strides)
        return [start, dtype, shape, strides], array


cases = []
while len(cases) < 500:
    (a, x), (b, y) = view(), view()
    meet = bool(np.may_share_memory(x, y))
    if not meet and random.random() < 0.9:
        continue
    shares = bool(np.shares_memory(x, y))
    if shares and random.random() < 0.6:
        continue
    cases.append([a, b, shares, meet])
write("overlap", {"cases": cases})
print(len(cases), sum(c[2] for c in cases), "share", sum(c[3] and not c[2] for c in cases), "meet only")
