"""What the programs of examples/ must print about the real data sets, computed with NumPy: needs ../shared/data (not part of the
repository; tests/spec/programs_spec.lua says what was skipped where it is absent). Text is given as it is printed, numbers where the
last printed digit may differ."""
import csv
import gzip
import os
import zlib

import numpy as np

from common import write

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "..", "..", "..", "shared", "data")


def shared(name):
    return os.path.join(SHARED, name)


def rows_of(name):
    path = shared(name)
    opened = gzip.open(path, "rt", newline="") if path.endswith(".gz") else open(path, newline="")
    with opened as f:
        return [row for row in csv.reader(f) if row]


# ---- iris, wine: examples/classify.lua in NumPy ------------------------------------------------------------------------------------

def positions(y, c):
    rows = np.flatnonzero(y == c)
    return rows[np.random.permutation(len(rows))]


def split(y, share):
    train, test = [], []
    for c in range(y.max() + 1):
        rows = positions(y, c)
        kept = int(np.floor(share * len(rows) + 0.5))
        test.append(rows[:kept])
        train.append(rows[kept:])
    return np.concatenate(train), np.concatenate(test)


def folds(y, count):
    parts = [[] for _ in range(count)]
    for c in range(y.max() + 1):
        for part, piece in zip(parts, np.array_split(positions(y, c), count)):
            part.append(piece)
    return [np.concatenate(p) for p in parts]


def standardise(x, *others):
    mean, std = x.mean(0), x.std(0)
    return tuple((a - mean) / std for a in (x,) + others)


def distances(a, b):
    return ((a[:, None, :] - b[None, :, :]) ** 2).sum(2)


def vote(d, y, k, classes):
    nearest = np.argsort(d, axis=1, kind="stable")[:, :k]
    return np.stack([(y[nearest] == c).sum(1) for c in range(classes)], 1).argmax(1)


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def fit_softmax(x, y, classes, steps, rate=0.5, decay=0.001):
    target = np.eye(classes)[y]
    w, b = np.zeros((x.shape[1], classes)), np.zeros(classes)
    for _ in range(steps):
        slope = (softmax(x @ w + b) - target) / len(x)
        w, b = w - rate * (x.T @ slope + decay * w), b - rate * slope.sum(0)
    return lambda rows: softmax(rows @ w + b).argmax(1)


def cross_validate(x, y, count, answer):
    said = np.empty_like(y)
    for test in folds(y, count):
        others = np.ones(len(y), bool)
        others[test] = False
        a, b = standardise(x[others], x[test])
        said[test] = answer(a, y[others], b)
    return said


def share(right, n):
    return "right: %d of %d (%.2f %%)" % (right, n, 100 * right / n)


def iris():
    out = {}
    for name, head in (("iris.csv", 1), ("iris-uci.csv", 0)):
        rows = rows_of("iris/" + name)[head:]
        x = np.array([r[:4] for r in rows], float)
        species = list(dict.fromkeys(r[4] for r in rows))
        y = np.array([species.index(r[4]) for r in rows])
        lines = ["%-14s%10.6f%10.6f" % (m, x[:, j].mean(), x[:, j].std())
                 for j, m in enumerate(("sepal_length", "sepal_width", "petal_length", "petal_width"))]
        lines.append("sum of all 600 numbers: %.1f" % x.sum())
        np.random.seed(1)
        train, test = split(y, 0.3)
        a, b = standardise(x[train], x[test])
        lines.append(share((vote(distances(b, a), y[train], 5, 3) == y[test]).sum(), len(test)))
        model = fit_softmax(a, y[train], 3, 500)
        lines.append("right, of those it learnt from" + share((model(a) == y[train]).sum(), len(train))[5:])
        lines.append(share((model(b) == y[test]).sum(), len(test)))
        said = cross_validate(x, y, 10, lambda known, cls, asked: vote(distances(asked, known), cls, 5, 3))
        lines.append("5 nearest neighbours " + share((said == y).sum(), len(y)))
        said = cross_validate(x, y, 10, lambda known, cls, asked: fit_softmax(known, cls, 3, 500)(asked))
        lines.append("softmax regression " + share((said == y).sum(), len(y)))
        out[name] = lines
    return out


def wine():
    t = np.array(rows_of("wine/wine.csv"), float)
    x, y = t[:, :13], t[:, 13].astype(int) - 1
    n = len(y)
    lines = ["%4d  class %d" % ((y == c).sum(), c + 1) for c in range(3)]
    for j, name in ((0, "alcohol"), (1, "malic acid"), (2, "ash"), (12, "proline")):
        lines.append("%-22s%12.6f%12.6f" % (name, x[:, j].mean(), x[:, j].std()))

    def leave_one_out(rows):
        d = distances(rows, rows)
        np.fill_diagonal(d, np.inf)
        return (vote(d, y, 1, 3) == y).sum()
    scaled, = standardise(x)
    lines.append("right, the columns as they are:  " + share(leave_one_out(x), n)[7:])
    lines.append("right, each column standardised: " + share(leave_one_out(scaled), n)[7:])
    said = np.empty(n, int)
    for i in range(n):
        rows, cls = np.delete(x, i, 0), np.delete(y, i)
        means = np.stack([rows[cls == c].mean(0) for c in range(3)])
        left = rows - means[cls]
        inverse = np.linalg.inv(left.T @ left / (n - 1 - 3))
        said[i] = np.argmax([x[i] @ inverse @ m - m @ inverse @ m / 2 + np.log((cls == c).mean()) for c, m in enumerate(means)])
    lines.append(share((said == y).sum(), n))
    np.random.seed(1)
    train, test = split(y, 0.3)
    a, b = standardise(x[train], x[test])
    model = fit_softmax(a, y[train], 3, 300)
    lines.append("right, of those it learnt from" + share((model(a) == y[train]).sum(), len(train))[5:])
    lines.append(share((model(b) == y[test]).sum(), len(test)))
    s = np.linalg.svd(scaled, compute_uv=False) ** 2
    lines.append("the first two of 13 hold %.2f %% and %.2f %% of the variance" % tuple(100 * s[:2] / s.sum()))
    return lines


# ---- housing -------------------------------------------------------------------------------------------------------------------------

def housing():
    rows = rows_of("housing/housing.csv")
    x = np.array([[float(v) if v else np.nan for v in r[:8]] for r in rows[1:]])
    y = np.array([float(r[8]) for r in rows[1:]])
    where = np.array([r[9] for r in rows[1:]])
    missing = np.isnan(x).sum(0)
    x = np.where(np.isnan(x), np.nanmedian(x, 0), x)
    places = sorted(set(where))

    def fit(a, b):
        w, _, rank, _ = np.linalg.lstsq(a, b, rcond=None)
        left = b - a @ w
        return w, int(rank), 1 - (left ** 2).sum() / ((b - b.mean()) ** 2).sum(), np.sqrt((left ** 2).mean())

    one = np.ones((len(y), 1))
    plain = np.hstack([one, x])
    whole = np.hstack([plain] + [(where == p).astype(float)[:, None] for p in places[1:]])
    out = {"missing": int(missing.sum()), "median_bedrooms": float(np.median(x[:, 4])), "mean_value": float(y.mean())}
    for name, a, names in (("plain", plain, rows[0][:8]), ("whole", whole, rows[0][:8] + places[1:])):
        w, rank, r2, rmse = fit(a, y)
        out[name] = {"names": ["constant"] + names, "w": [float(v) for v in w], "rank": rank, "r2": float(r2), "rmse": float(rmse)}
    np.random.seed(1)
    order = np.random.permutation(len(y))
    kept = int(np.floor(len(y) * 0.2 + 0.5))
    test, train = order[:kept], order[kept:]
    w, _, r2, rmse = fit(whole[train], y[train])
    left = y[test] - whole[test] @ w
    out["test"] = {"r2": float(1 - (left ** 2).sum() / ((y[test] - y[test].mean()) ** 2).sum()),
                   "rmse": float(np.sqrt((left ** 2).mean())), "median": float(np.median(np.abs(left)))}
    return out


# ---- optdigits -------------------------------------------------------------------------------------------------------------------------

def optdigits():
    known, asked = (np.array(rows_of("optdigits/optdigits." + e), int) for e in ("tra", "tes"))
    a, b = asked[:, :64], known[:, :64]
    d = (a * a).sum(1)[:, None] - 2 * a @ b.T + (b * b).sum(1)
    said = known[d.argmin(1), 64]
    truth = asked[:, 64]
    lines = ["right: %d of %d (%.3f %%)" % ((said == truth).sum(), len(truth), 100 * (said == truth).mean())]
    for i in range(10):
        lines.append("%5d " % i + " ".join("%5d" % ((truth == i) & (said == j)).sum() for j in range(10)))
    three = vote(d, known[:, 64], 3, 10)
    return {"one": lines, "three": "right: %d of %d" % ((three == truth).sum(), len(truth))}


# ---- IPL -------------------------------------------------------------------------------------------------------------------------------

def ipl(years, top=10, least=500):
    rows = rows_of("ipl/deliveries-%s.csv.gz" % years)
    at = {name: k for k, name in enumerate(rows[0])}
    new = "extras_type" in at
    match_of, first_over = {}, 1 if not new else 0
    bat, bowl = {}, {}
    totals = dict(runs=0, bat=0, out=0, four=0, six=0)
    overs, played = {}, {}
    for r in rows[1:]:
        def get(name):
            return int(r[at[name]])
        runs, total = get("batsman_runs"), get("total_runs")
        batter = r[at["batter" if new else "batsman"]]
        out = r[at["player_dismissed"]] not in ("", "NA")
        kind = r[at["dismissal_kind"]]
        if new:
            extra, e = r[at["extras_type"]], get("extra_runs")
            wide, noball = extra == "wides", extra == "noballs"
            conceded = total - (e if extra in ("byes", "legbyes", "penalty") else 0)
        else:
            wide, noball = get("wide_runs") > 0, get("noball_runs") > 0
            conceded = total - get("bye_runs") - get("legbye_runs") - get("penalty_runs")
        match_of[r[at["match_id"]]] = True
        for name, v in (("runs", total), ("bat", runs), ("out", out), ("four", runs == 4), ("six", runs == 6)):
            totals[name] += v
        b = bat.setdefault(batter, [0, 0, 0, 0])
        for k, v in enumerate((runs, not wide, runs == 4, runs == 6)):
            b[k] += v
        b = bowl.setdefault(r[at["bowler"]], [0, 0, 0])
        credited = out and kind not in ("run out", "retired hurt", "retired out", "obstructing the field")
        for k, v in enumerate((not (wide or noball), conceded, credited)):
            b[k] += v
        over = get("over") - first_over + 1
        if get("inning") <= 2 and over <= 20:
            s = overs.setdefault(over, [0, 0, set()])
            s[0] += total
            s[1] += out
            s[2].add((r[at["match_id"]], r[at["inning"]]))

    def line(name, v):
        return "%-22s%10d" % (name, v)
    lines = [line("matches", len(match_of)), line("balls", len(rows) - 1), line("runs", totals["runs"]),
             line("runs off the bat", totals["bat"]), line("dismissals", totals["out"]), line("fours", totals["four"]),
             line("sixes", totals["six"])]

    def batting(order):
        return ["%-20s %6d %6d %12.2f %6d %6d" % (n, r, b, r * 100 / b, f, s) for n, (r, b, f, s) in order[:top]]

    def bowling(order):
        return ["%-20s %6d %6d %8d %8.2f" % (n, b, r, w, r * 6 / b) for n, (b, r, w) in order[:top]]
    lines.append("Most runs")
    lines += batting(sorted(bat.items(), key=lambda e: (-e[1][0], e[0])))
    lines.append("Highest strike rate: runs per 100 balls, from %d balls" % least)
    lines += batting(sorted((e for e in bat.items() if e[1][1] >= least), key=lambda e: (-e[1][0] * 100 / e[1][1], e[0])))
    lines.append("Most wickets")
    lines += bowling(sorted(bowl.items(), key=lambda e: (-e[1][2], e[1][1], e[0])))
    lines.append("Best economy: runs per six balls, from %d balls" % least)
    lines += bowling(sorted((e for e in bowl.items() if e[1][0] >= least), key=lambda e: (e[1][1] * 6 / e[1][0], e[0])))
    for i in range(1, 21):
        s = overs[i]
        lines.append("%2d  %6.3f runs  %5.3f wickets" % (i, s[0] / len(s[2]), s[1] / len(s[2])))

    rows = rows_of("ipl/matches-%s.csv" % years)
    at = {name: k for k, name in enumerate(rows[0])}
    venues = {}
    for r in rows[1:]:
        first = r[at["result"]] == "runs" if new else int(r[at["win_by_runs"]]) > 0
        chased = r[at["result"]] == "wickets" if new else int(r[at["win_by_wickets"]]) > 0
        v = venues.setdefault(r[at["venue"]], [0, 0, 0])
        for k, x in enumerate((1, first, chased)):
            v[k] += x
    lines.append("Wins by venue (%d of them)" % len(venues))
    for name, (n, f, c) in sorted(venues.items(), key=lambda e: (-e[1][0], e[0]))[:top]:
        lines.append("%-55s %7d %13d %7d %9.1f" % (name, n, f, c, 100 * c / max(f + c, 1)))
    f, c = (sum(v[k] for v in venues.values()) for k in (1, 2))
    lines.append("all: %d matches, won batting first %d, chasing %d, neither %d" % (len(rows) - 1, f, c, len(rows) - 1 - f - c))
    return lines


# ---- pictures --------------------------------------------------------------------------------------------------------------------------

def read_png(path):
    """An 8-bit grey or RGB file without interlacing (PNG, 3rd edition, 2023): enough for the two pictures used here."""
    data = open(path, "rb").read()
    at, packed = 8, b""
    while at < len(data):
        size, kind = int.from_bytes(data[at:at + 4], "big"), data[at + 4:at + 8]
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            w, h, depth, colour = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big"), body[8], body[9]
            assert depth == 8 and colour in (0, 2) and body[12] == 0
        elif kind == b"IDAT":
            packed += body
        at += 12 + size
    c = 1 if colour == 0 else 3
    raw = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(h, 1 + w * c)
    out = np.zeros((h, w * c), np.int64)
    for i in range(h):
        line, kind = raw[i, 1:].astype(np.int64), raw[i, 0]
        above = out[i - 1] if i else np.zeros(w * c, np.int64)
        if kind in (0, 2):
            out[i] = (line + (above if kind == 2 else 0)) & 255
            continue
        for j in range(w * c):
            left, up, corner = (out[i, j - c] if j >= c else 0), above[j], (above[j - c] if j >= c else 0)
            if kind == 1:
                guess = left
            elif kind == 3:
                guess = (left + up) // 2
            else:
                p = left + up - corner
                guess = min((left, up, corner), key=lambda v: abs(p - v))
            out[i, j] = (line[j] + guess) & 255
    return out.reshape((h, w) if c == 1 else (h, w, 3)) / 255


def pictures():
    def windows(x, weights):
        r, c = weights.shape
        pad = np.pad(x, ((r // 2, r // 2), (c // 2, c // 2)), "edge")
        return sum(weights[i, j] * pad[i:i + x.shape[0], j:j + x.shape[1]] for i in range(r) for j in range(c))

    out = {}
    for name in ("camera", "astronaut"):
        x = read_png(shared("images/%s.png" % name))
        grey = x if x.ndim == 2 else x @ np.array([0.299, 0.587, 0.114])
        r = 6
        t = np.exp(-np.arange(-r, r + 1) ** 2 / 8.0)
        bell = np.outer(t, t) / t.sum() ** 2
        blur = windows(x, bell) if x.ndim == 2 else np.stack([windows(x[..., k], bell) for k in range(3)], 2)
        sobel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
        edges = np.hypot(windows(grey, sobel), windows(grey, sobel.T))
        relief = windows(grey, np.array([[-2, -1, 0], [-1, 0, 1], [0, 1, 2]])) / 2 + 0.5
        results = {}
        for what, a in (("grey", grey), ("blur", blur), ("sharp", 2 * x - blur), ("edges", edges / 4), ("relief", relief)):
            results[what] = [float(v) for v in (a.mean(), a.std(), a.min(), a.max())]
        out[name] = results
    return out


write("programs", {"iris": iris(), "wine": wine(), "housing": housing(), "optdigits": optdigits(),
                   "ipl": {y: ipl(y) for y in ("2008-2019", "2008-2024")}, "pictures": pictures()})
