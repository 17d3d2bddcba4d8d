"""Einstein's summation: results of many expressions in all dtypes, with every kind of path; greedy paths; large ones by checksums."""
import numpy as np

from common import DTYPES, sample, write

# subscripts and the shapes of the operands
CASES = [
    ("i->", [(5,)]), ("i->i", [(5,)]), ("i", [(5,)]), ("ij", [(2, 3)]), ("ji", [(2, 3)]), ("ij->", [(2, 3)]), ("ij->i", [(2, 3)]),
    ("ij->j", [(2, 3)]), ("ii", [(3, 3)]), ("ii->i", [(3, 3)]), ("ii->", [(3, 3)]), ("iji->j", [(3, 2, 3)]), ("iij->ji", [(2, 2, 3)]),
    ("iii->i", [(2, 2, 2)]), ("iii", [(2, 2, 2)]), ("...", [(2, 3)]), ("...->...", [(2, 3)]), ("...i->...", [(2, 3)]),
    ("i...->...", [(2, 3)]),
    ("...ii->...i", [(2, 3, 3)]), ("...ij->...ji", [(2, 2, 3)]), ("i...j", [(2, 4, 3)]), ("->", [()]), ("...", [()]),
    ("zYa", [(2, 3, 4)]),
    ("i,i", [(5,), (5,)]), ("i,i->i", [(5,), (5,)]), ("i,j", [(2,), (3,)]), ("i,j->ji", [(2,), (3,)]), ("i,j->", [(2,), (3,)]),
    ("ij,jk", [(2, 3), (3, 4)]), ("ij,jk->ki", [(2, 3), (3, 4)]), ("ij,kj->ik", [(2, 3), (4, 3)]), ("ji,jk->ik", [(3, 2), (3, 4)]),
    ("ij,jk->ijk", [(2, 3), (3, 4)]), ("ij,jk->j", [(2, 3), (3, 4)]), ("ij,jk->", [(2, 3), (3, 4)]), ("ij,j", [(2, 3), (3,)]),
    ("ij,i->j", [(2, 3), (2,)]), ("ij,ij->ij", [(2, 3), (2, 3)]), ("ij,ij->i", [(2, 3), (2, 3)]), ("ij,ij", [(2, 3), (2, 3)]),
    ("ij,ji", [(2, 3), (3, 2)]), ("ij,ji->ij", [(2, 3), (3, 2)]), ("ii,ij->j", [(3, 3), (3, 2)]), ("ii,jj->ij", [(2, 2), (3, 3)]),
    ("bij,bjk->bik", [(2, 2, 3), (2, 3, 2)]), ("bij,jk->bik", [(2, 2, 3), (3, 2)]), ("bij,bkj->kbi", [(2, 2, 3), (2, 4, 3)]),
    ("abc,cbd->ad", [(2, 3, 2), (2, 3, 2)]), ("abc,bcd->da", [(2, 3, 2), (3, 2, 2)]), ("abcd,cdef->abef", [(2, 1, 2, 3), (2, 3, 1, 2)]),
    ("...ij,...jk->...ik", [(2, 2, 3), (3, 2)]), ("...ij,...jk", [(2, 1, 2, 3), (3, 3, 2)]), ("i...,i...->...", [(2, 3), (2, 1)]),
    ("...,...", [(2, 3), (3,)]), ("...,", [(2, 3), ()]), (",", [(), ()]), (",i", [(), (3,)]), ("...i,i", [(2, 3), (3,)]),
    ("i,i", [(1,), (4,)]), ("ij,jk", [(2, 1), (3, 2)]), ("ij,ij->i", [(2, 1), (1, 3)]), ("ij,j->ij", [(2, 3), (1,)]),
    ("ij,jk,kl", [(2, 3), (3, 4), (4, 2)]), ("ij,jk,kl->", [(2, 3), (3, 4), (4, 2)]), ("i,j,k", [(2,), (3,), (2,)]),
    ("i,j,k->", [(2,), (3,), (2,)]), ("i,i,i", [(4,), (4,), (4,)]), ("i,i,i->i", [(4,), (4,), (4,)]), ("ij,ij,ij->j", [(2, 3)] * 3),
    ("bi,bij,bj->b", [(2, 3), (2, 3, 2), (2, 2)]), ("ea,fb,abcd,gc,hd->efgh", [(2, 2), (1, 2), (2, 2, 2, 2), (2, 2), (1, 2)]),
    ("ij,kl,j,l->ik", [(2, 3), (3, 2), (3,), (2,)]), ("...i,...i,...i", [(2, 3), (1, 3), (3,)]), ("ab,bc,cd,de,ef->af", [(2, 2)] * 5),
    ("ij->", [(0, 3)]), ("ij->j", [(0, 3)]), ("ij,jk->ik", [(2, 0), (0, 3)]), ("ij,jk->ik", [(0, 2), (2, 3)]), ("i,i->", [(0,), (0,)]),
    (" i j , j k -> i k ", [(2, 3), (3, 2)]),
]


def values(dtype):
    out = []
    for k, (text, shapes) in enumerate(CASES):
        ops = [operand(dtype, s, 5 * k + j) for j, s in enumerate(shapes)]
        out.append(np.asarray(np.einsum(text, *ops)))
    return out


def operand(dtype, shape, seed):
    a = sample(dtype, shape, seed=seed + 1)
    return (a / 8).astype(dtype) if np.dtype(dtype).kind in "fc" else a


PATHS = [
    ("ij,jk,kl->il", [(2, 9), (9, 9), (9, 2)]), ("ij,jk,kl->il", [(9, 2), (2, 9), (9, 3)]),
    ("ab,bc,cd,de->ae", [(8, 2), (2, 7), (7, 3), (3, 9)]),
    ("ea,fb,abcd,gc,hd->efgh", [(6, 6), (6, 6), (6, 6, 6, 6), (6, 6), (6, 6)]), ("a,ac,ab,ad,cd,bd,bc->", [(3,)] + [(3, 3)] * 6),
    ("i,j,k->ijk", [(2,), (3,), (4,)]), ("ijk,ilm,njm,nlk,abc->", [(3, 3, 3)] * 4 + [(2, 2, 2)]),
    ("abc,bd,ce,df,eg->afg", [(4, 5, 6), (5, 3), (6, 2), (3, 8), (2, 9)]), ("ij,jk", [(2, 3), (3, 4)]), ("ii", [(3, 3)]),
]


def paths():
    out = []
    for text, shapes in PATHS:
        ops = [np.ones(s) for s in shapes]
        greedy = np.einsum_path(text, *ops, optimize="greedy")
        optimal = np.einsum_path(text, *ops, optimize="optimal")
        flops = [float(line.split(":")[1]) for r in (greedy, optimal) for line in r[1].split("\n") if "Optimized FLOP" in line]
        naive = [float(line.split(":")[1]) for line in greedy[1].split("\n") if "Naive FLOP" in line]
        out.append([text, [list(s) for s in shapes], [[p + 1 for p in step] for step in greedy[0][1:]], flops, naive[0]])
    return out


write("einsum", {
    "cases": [[t, [list(s) for s in shapes]] for t, shapes in CASES],
    "inputs": {d: [[operand(d, s, 5 * k + j) for j, s in enumerate(shapes)] for k, (_, shapes) in enumerate(CASES)] for d in ["float64"]},
    "small": [[(operand("int8", s, 5 * k + j) % 7 - 3).astype("int8") for j, s in enumerate(shapes)] for k, (_, shapes) in enumerate(CASES)],
    "results": {"float64": values("float64")},
    "exact": {d: [np.asarray(np.einsum(t, *[(operand("int8", s, 5 * k + j) % 7 - 3).astype("int8").astype(d) for j, s in enumerate(shapes)]))
                  for k, (t, shapes) in enumerate(CASES)] for d in DTYPES},
    "paths": paths(),
}, lines=3)
