"""What NumPy reads and writes through random indices: tests/data/index.lua, used by tests/spec/index_spec.lua.

A read case is {dtype, layout, shape, items, result}, a write case {dtype, layout, shape, items, value, after}. The array has
the elements 0, 1, 2, ... modulo 64, in the named layout (helper.layout). Items are written as Lua has them: positions from 1,
ranges with both ends, nested tables as lists, cases as arrays. `after` is the whole array after the assignment.
"""
import random

import numpy as np

from common import Raw, case, message, write

random.seed(20)
LAYOUTS = ["contiguous", "stepped", "reversed", "transposed"]
DTYPES = ["float64", "float32", "int64", "uint8", "int16", "complex128", "bool", "int8", "uint64", "complex64", "float16"]
INDEX = ["int64", "int32", "int8", "int16", "uint8", "uint16", "uint32", "uint64"]


def array(shape, dtype):
    n = int(np.prod(shape))
    return (np.arange(n) % 64).reshape(shape).astype(dtype)


def a_range(n):
    """A range string with Lua's rules, and the Python slice that means the same."""
    def end():
        return random.choice([random.randint(1, n + 2), -random.randint(1, n + 2), random.randint(1, max(n, 1))])
    start = end() if random.random() < 0.6 else None
    stop = end() if random.random() < 0.6 else None
    if stop is not None and random.random() < 0.08:
        stop = 0
    step = random.choice([None, None, None, 1, 2, 3, -1, -1, -2, -3, 7, -7])
    text = ("" if start is None else str(start)) + random.choice([":", ":", " : "]) + ("" if stop is None else str(stop))
    if step is not None:
        text += ":" + str(step)
    down = step is not None and step < 0
    first = None if start is None else start - 1 if start > 0 else start
    if stop is None:
        last = None
    elif stop == 0:
        first, last = 0, 0                       # an end of 0 is empty, whichever way
    elif not down:
        last = stop if stop > 0 else None if stop == -1 else stop + 1
    else:
        last = (None if stop == 1 else stop - 2) if stop > 0 else stop - 1
    return text, slice(first, last, step)


def positions(shape, n):
    """An array of positions in an axis of length n: as Lua writes it, and from 0."""
    size = int(np.prod(shape))
    z = np.array([random.randrange(n) for _ in range(size)], np.int64).reshape(shape) if n else np.zeros(shape, np.int64)
    negative = np.array([random.random() < 0.3 for _ in range(size)], bool).reshape(shape)
    lua = np.where(negative, z - n, z + 1)
    if random.random() < 0.5 and size and len(shape) > 0:
        return lua.tolist(), z
    dtype = random.choice(INDEX)
    if dtype.startswith("u"):
        lua = z + 1
    return case(lua.astype(dtype)), z


def items_for(shape, fancy):
    """Random items for an array of this shape: (Lua items, NumPy index)."""
    lua, index = [], []
    common = tuple(random.randint(1, 3) for _ in range(random.randint(1, 2)))
    if random.random() < 0.05:
        common = (0,) + common[1:]
    ellipsis = random.random() < 0.3
    seen = False                                 # behind an ellipsis, the items must reach to the last axis
    axis, nd = 0, len(shape)
    while axis < nd:
        n = shape[axis]
        r = random.random()
        if ellipsis and r < 0.25:
            ellipsis, seen = False, True
            lua.append("...")
            index.append(Ellipsis)
            axis += random.randint(0, nd - axis)
            continue
        if r < 0.08:
            lua.append(random.choice(["newaxis", "None"]))
            index.append(None)
            continue
        if r > 0.95 and axis > 0 and not seen:
            break
        if fancy and random.random() < 0.55:
            kind = random.random()
            if kind < 0.68 and (n > 0 or 0 in common):
                own = tuple(1 if random.random() < 0.25 else c for c in common)[random.randint(0, 1) * (len(common) - 1):]
                a, z = positions(own, n)
                lua.append(a)
                index.append(z)
                axis += 1
            elif kind < 0.97:
                k = random.randint(1, min(2, nd - axis))
                m = np.array([random.random() < 0.5 for _ in range(int(np.prod(shape[axis:axis + k])))], bool)
                m = m.reshape(shape[axis:axis + k])
                lua.append(m.tolist() if m.size and random.random() < 0.5 else case(m))
                index.append(m)
                axis += k
            else:
                b = random.random() < 0.7
                lua.append(b)
                index.append(b)
            continue
        if n > 0 and random.random() < 0.4:
            z = random.randrange(n)
            lua.append(z + 1 if random.random() < 0.6 else z - n)
            index.append(z)
        else:
            text, s = a_range(n)
            lua.append(text)
            index.append(s)
        axis += 1
    return lua, tuple(index)


def a_shape():
    nd = random.choice([1, 1, 2, 2, 2, 3, 3, 4])
    return tuple(random.choice([1, 2, 3, 4, 5, 5, 3, 4, 2, 0 if random.random() < 0.15 else 3]) for _ in range(nd))


def reads(count):
    out, tries = [], 0
    while len(out) < count:
        tries += 1
        shape = a_shape()
        lua, index = items_for(shape, tries % 3 != 0)
        dtype = DTYPES[len(out) % len(DTYPES)]
        layout = LAYOUTS[random.randrange(4)]
        x = array(shape, dtype)
        try:
            r = x[index]
        except IndexError:
            continue
        if r.size > 80:
            continue
        out.append([dtype, layout, list(shape), lua, np.asarray(r)])
    return out


def value_for(shape, dtype):
    """A value that broadcasts to shape: (Lua, NumPy)."""
    if random.random() < 0.25:
        v = random.choice([7, 5.75, True])
        return v, v
    s = [1 if random.random() < 0.2 else n for n in shape]
    s = s[random.randint(0, len(s)):] if random.random() < 0.4 else s
    if random.random() < 0.15:
        s = [1] + s
    kind = random.choice([dtype, dtype, "float64", "int32", "uint8", "float32"])
    v = 64 + np.arange(int(np.prod(s))) % 60
    v = (v + 0.5 if kind.startswith("f") else v).reshape(s).astype(kind)
    if v.size and random.random() < 0.3 and kind != "complex64" and kind != "complex128" and len(s):
        return v.tolist(), v
    return case(v), v


def writes(count):
    out, tries = [], 0
    while len(out) < count:
        tries += 1
        shape = a_shape()
        lua, index = items_for(shape, tries % 3 != 0)
        dtype = DTYPES[len(out) % len(DTYPES)]
        x = array(shape, dtype)
        try:
            target = x[index].shape
        except IndexError:
            continue
        lv, v = value_for(target, dtype)
        if target == () and not any(i is Ellipsis for i in index) and np.ndim(v) > 0:
            continue                             # an element and a sequence: NumPy refuses it for most dtypes
        try:
            with np.errstate(all="ignore"):
                if np.isscalar(v):
                    x[index] = v
                else:
                    x[index] = v.astype(dtype)
        except (ValueError, TypeError):
            continue                             # element by element, or a mask with too many axes of values
        if x.size > 60:
            continue
        layout = LAYOUTS[random.randrange(4)]
        out.append([dtype, layout, list(shape), lua, lv, x])
    return out


def masks():
    """Long masks, so that every way through the loops by eight is taken: {dtype, n, density} -> checksum-like expectations."""
    out = []
    for n in (0, 1, 7, 8, 9, 16, 63, 64, 65, 200):
        for density in (0.0, 0.1, 0.5, 0.9, 1.0):
            m = np.array([random.random() < density for _ in range(n)], bool)
            out.append([Raw('"' + "".join("1" if b else "0" for b in m) + '"'), (np.flatnonzero(m) + 1).tolist()])
    return out


def errors():
    """NumPy's messages where they hold no position."""
    x = np.arange(24).reshape(2, 3, 4)
    out = []

    def read(items, index):
        out.append(["read", items, message(lambda: x[index]).strip()])

    def assign(items, index, v):
        out.append(["write", items, message(lambda: x.__setitem__(index, v)).strip().replace("NumPy boolean", "boolean"),
                    np.asarray(v)])
    read([1, 1, 1, 1], (0, 0, 0, 0))
    read(["...", 1, "..."], (Ellipsis, 0, Ellipsis))
    read([[1, 2], [1, 2, 3]], ([0, 1], [0, 1, 2]))
    read([[[1, 2]], [[1], [2], [3]], [1, 2, 1]], ([[0, 1]], [[0], [1], [2]], [0, 1, 0]))
    read(["::0"], np.s_[::0])
    read([case(np.array([1.0, 2.0]))], np.array([1.0, 2.0]))
    assign([1], 0, np.arange(5))
    assign(["...", "1:2"], np.s_[..., :2], np.ones((2, 3, 3)))
    assign([[1, 2, 1]], [0, 1, 0], np.ones(3))
    assign([":", [1, 2], 1], np.s_[:, [0, 1], 0], np.ones((2, 3)))
    assign([case(x > 3)], x > 3, np.ones(2))
    assign([case(x > 3)], x > 3, np.ones((2, 2)))
    assign([case(x > 100)], x > 100, np.ones(2))
    assign([1, 1, 1], (0, 0, 0), np.ones(2))
    out[-1][2] = out[-1][2].rstrip(".")
    return out


def nonzeros():
    out = []
    for k, shape in enumerate([(0,), (1,), (9,), (3, 4), (2, 0), (2, 3, 2), (1, 17), (40,)]):
        for dtype in ("bool", "int8", "float64", "complex64", "float16"):
            x = np.array([random.choice([0, 0, 1, 2]) for _ in range(int(np.prod(shape)))]).reshape(shape).astype(dtype)
            if dtype == "float64" and x.size:
                x.flat[0] = np.nan
            out.append([x, LAYOUTS[k % 4], [r + 1 for r in np.nonzero(x)], np.flatnonzero(x) + 1])
    return out


write("index", {"reads": reads(340), "writes": writes(340), "masks": masks(), "errors": errors(), "nonzeros": nonzeros()})
