"""Ticks, labels and colours as Matplotlib has them, for tests/spec/plot_spec.lua. Needs matplotlib."""
import matplotlib
import numpy as np
from matplotlib import colors, figure, ticker

from common import write

ranges = [(0, 1), (0, 10), (-1, 1), (0, 100), (-3.3, 7.1), (0.001, 0.0095), (1e6, 5e6), (-4e-7, 9e-7), (1000, 1003), (2019.5, 2024.2), (0, 0.3), (12.3, 12.9),
          (-0.15, 0.2), (95, 245), (0, 17.85), (0, 140.7), (1e9, 1.00001e9), (123456, 123466), (-1e12, 1e12), (0, 7), (0.1, 2.49)]
ax = figure.Figure().add_subplot()
out = []
for lo, hi in ranges:
    for n in (4, 9):
        loc = ticker.MaxNLocator(n, steps=[1, 2, 2.5, 5, 10])
        f = ticker.ScalarFormatter()
        ax.xaxis.set_major_locator(loc)
        ax.xaxis.set_major_formatter(f)
        ax.set_xlim(lo, hi)
        at = loc.tick_values(lo, hi)
        inside = [t for t in at if lo <= t <= hi]
        labels = f.format_ticks(at)
        out.append({"lo": float(lo), "hi": float(hi), "n": n, "at": [float(t) for t in at],
                    "labels": [s.replace("$\\mathdefault{", "").replace("}$", "") for s in labels], "inside": len(inside),
                    "tail": f.get_offset()})
maps = {}
for name in ("viridis", "plasma", "RdYlBu", "coolwarm", "Blues", "gray", "tab10", "cividis", "RdBu_r", "Reds"):
    m = matplotlib.colormaps[name]
    maps[name] = np.array([m(t)[:3] for t in (0.0, 0.1, 0.25, 0.5, 0.77, 1.0)])
names = {n: list(colors.to_rgba(n)) for n in ("red", "g", "tab:orange", "C3", "#7c3aed", "#abc", "#11223344", "0.5", "rebeccapurple", "none", "k")}
write("plot", {"ticks": out, "maps": maps, "names": names})
