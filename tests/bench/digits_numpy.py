#!/usr/bin/env python3
"""The network of examples/digits.lua in NumPy: same initial numbers, same batches, same arithmetic, in place where NumPy can.

    python3 tests/bench/digits_numpy.py DIR [--epochs N] [--batch N] [--hidden N] [--rate X] [--momentum X] [--seed N] [--threads N]
"""
import argparse
import gzip
import os
import time

parser = argparse.ArgumentParser()
parser.add_argument("dir")
parser.add_argument("--epochs", type=int, default=10)
parser.add_argument("--batch", type=int, default=32)
parser.add_argument("--hidden", type=int, default=128)
parser.add_argument("--rate", type=float, default=0.03)
parser.add_argument("--momentum", type=float, default=0.9)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--threads", type=int, default=2)
args = parser.parse_args()
os.environ.setdefault("OPENBLAS_NUM_THREADS", str(args.threads))
import numpy as np  # noqa: E402  (after the number of threads)


def read(name):
    path = os.path.join(args.dir, name)
    data = open(path, "rb").read() if os.path.exists(path) else gzip.open(path + ".gz").read()
    ndim = data[3]
    shape = np.frombuffer(data, ">u4", ndim, 4)
    return np.frombuffer(data, np.uint8, -1, 4 + 4 * ndim).reshape(shape)


def read_set(prefix):
    x, y = read(prefix + "-images-idx3-ubyte"), read(prefix + "-labels-idx1-ubyte")
    return x.reshape(len(x), -1).astype(np.float32) / 255, y.astype(np.int64)


class Layer:
    def __init__(self, n_in, n_out):
        self.w = np.random.standard_normal((n_in, n_out)).astype(np.float32)
        self.w *= np.sqrt(2 / n_in)
        self.b = np.zeros(n_out, np.float32)
        self.dw, self.db = np.zeros_like(self.w), np.zeros_like(self.b)
        self.vw, self.vb = np.zeros_like(self.w), np.zeros_like(self.b)


class Space:
    def __init__(self, m, hidden):
        self.rows = np.arange(m)
        self.h, self.dh = np.empty((m, hidden), np.float32), np.empty((m, hidden), np.float32)
        self.p = np.empty((m, 10), np.float32)


def forward(net, x, s):
    np.dot(x, net[0].w, out=s.h)
    s.h += net[0].b
    np.maximum(s.h, 0, out=s.h)
    np.dot(s.h, net[1].w, out=s.p)
    s.p += net[1].b
    s.p -= s.p.max(axis=1, keepdims=True)
    np.exp(s.p, out=s.p)
    s.p /= s.p.sum(axis=1, keepdims=True)
    return s.p


def step(net, x, y, s, rate, momentum):
    p = forward(net, x, s)
    at_label = p[s.rows, y]
    loss = -np.log(np.maximum(at_label, 1e-30)).sum()
    right = (p.argmax(axis=1) == y).sum()
    p[s.rows, y] = at_label - 1
    p *= rate / len(y)
    one, two = net
    np.dot(s.h.T, p, out=two.dw)
    p.sum(axis=0, out=two.db)
    np.dot(p, two.w.T, out=s.dh)
    s.dh *= s.h > 0
    np.dot(x.T, s.dh, out=one.dw)
    s.dh.sum(axis=0, out=one.db)
    for layer in net:
        layer.vw *= momentum
        layer.vw -= layer.dw
        layer.vb *= momentum
        layer.vb -= layer.db
        layer.w += layer.vw
        layer.b += layer.vb
    return loss, right


def predict(net, images):
    out = []
    for first in range(0, len(images), 1000):
        x = images[first:first + 1000]
        out.append(forward(net, x, Space(len(x), args.hidden)).argmax(axis=1))
    return np.concatenate(out)


np.random.seed(args.seed)
train_x, train_y = read_set("train")
test_x, test_y = read_set("t10k")
n = len(train_x)
batch = min(args.batch, n)
net = [Layer(train_x.shape[1], args.hidden), Layer(args.hidden, 10)]
spaces = {}
for epoch in range(1, args.epochs + 1):
    rate = args.rate * (1 - (epoch - 1) / args.epochs)
    order = np.random.permutation(n)
    t0, loss, right = time.perf_counter(), 0.0, 0
    for first in range(0, n, batch):
        rows = order[first:first + batch]
        if len(rows) not in spaces:
            spaces[len(rows)] = Space(len(rows), args.hidden)
        s = spaces[len(rows)]
        a, b = step(net, train_x[rows], train_y[rows], s, rate, args.momentum)
        loss, right = loss + a, right + b
    seconds = time.perf_counter() - t0
    accuracy = (predict(net, test_x) == test_y).mean()
    print("epoch %2d   loss %.4f   training %5.2f %%   test %5.2f %%   %7.0f samples/s   %.2f s" % (
        epoch, loss / n, 100 * right / n, 100 * accuracy, n / seconds, seconds), flush=True)
