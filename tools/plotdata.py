"""Writes lua/lunarray/plot/tables.lua: colormaps, colour names and the widths of DejaVu Sans, as Matplotlib has them.

Run it where matplotlib is installed: python3 tools/plotdata.py
"""
import os

import matplotlib
from fontTools.ttLib import TTFont
from matplotlib import _cm, _cm_listed, colors
from matplotlib import font_manager

HERE = os.path.dirname(os.path.abspath(__file__))
LISTED = "viridis plasma inferno magma cividis twilight turbo".split()
SEGMENTED = """Blues BrBG BuGn BuPu GnBu Greens Greys OrRd Oranges PRGn PiYG PuBu PuBuGn PuOr PuRd Purples RdBu RdGy RdPu RdYlBu RdYlGn
Reds Spectral YlGn YlGnBu YlOrBr YlOrRd coolwarm seismic bwr terrain""".split()
SAMPLED = "jet hot cool spring summer autumn winter bone copper pink hsv rainbow cubehelix gnuplot gnuplot2".split()
QUALITATIVE = "tab10 tab20 Set1 Set2 Set3 Pastel1 Pastel2 Dark2 Paired Accent".split()


def text(rgb):
    return "".join("%02x%02x%02x" % tuple(int(round(255 * c)) for c in row[:3]) for row in rgb)


def wrap(s, n=120):
    return " ..\n    ".join('"%s"' % s[i:i + n] for i in range(0, len(s), n))


out = ["--- Tables of lunarray.plot: colormaps, colour names, widths of characters. Made by tools/plotdata.py: do not edit, run it again.",
       "--",
       "-- Sources: viridis, plasma, inferno, magma by N. J. Smith, S. van der Walt and E. Firing (CC0); cividis by Nunez, Anderton and Renslow;",
       "-- twilight by B. Ebert (CC0); turbo by A. Mikhailov (Apache-2.0); the sequential, diverging and qualitative maps by C. A. Brewer,",
       "-- colorbrewer.org (Apache-2.0); coolwarm by K. Moreland; the tab colours by Tableau. Names of colours: CSS Color Module Level 4.",
       "-- Widths: DejaVu Sans, in 1/2048 of the font's size.",
       "local tables = {}",
       "",
       "-- colours rrggbb, one after the other, from the lowest value to the highest",
       "tables.colormaps = {"]
for name in LISTED:
    out.append("  %s = %s," % (name, wrap(text(matplotlib.colormaps[name].colors))))
for name in SEGMENTED:
    if name == "coolwarm":
        data = matplotlib.colormaps[name]([k / 32 for k in range(33)])
    elif name in ("seismic", "bwr"):
        data = getattr(_cm, "_%s_data" % name)
    elif name == "terrain":
        data = matplotlib.colormaps[name](range(256))
    else:
        data = getattr(_cm, "_%s_data" % name)
    out.append("  %s = %s," % (name, wrap(text(data))))
for name in SAMPLED:
    out.append("  %s = %s," % (name, wrap(text(matplotlib.colormaps[name](range(0, 256, 5))))))
out += ["  gray = \"000000ffffff\",", "}", "", "-- lists of colours, not interpolated", "tables.qualitative = {"]
for name in QUALITATIVE:
    out.append("  %s = %s," % (name, wrap(text(matplotlib.colormaps[name].colors))))
out += ["}", "", "tables.names = {"]
line = " "
for name, value in sorted(colors.CSS4_COLORS.items()):
    item = ' %s = "%s",' % (name, value[1:].lower())
    if len(line + item) > 138:
        out.append(line)
        line = " "
    line += item
out += [line, "}", "", "-- by code point"]
font = TTFont(os.path.join(os.path.dirname(matplotlib.__file__), "mpl-data/fonts/ttf/DejaVuSans.ttf"))
cmap, hmtx = font.getBestCmap(), font["hmtx"]
chars = list(range(32, 127)) + list(range(0xA0, 0x180)) + list(range(0x391, 0x3CA)) + list(range(0x410, 0x450)) + \
    [0x2010, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2020, 0x2022, 0x2026, 0x2030, 0x20AC, 0x20B9, 0x2190, 0x2191, 0x2192,
     0x2193, 0x2202, 0x2206, 0x2207, 0x2208, 0x2211, 0x2212, 0x221A, 0x221E, 0x222B, 0x2248, 0x2260, 0x2264, 0x2265]
runs = []
for c in chars:
    if c not in cmap:
        continue
    w = hmtx[cmap[c]][0]
    if runs and runs[-1][0] + len(runs[-1][1]) == c:
        runs[-1][1].append(w)
    else:
        runs.append((c, [w]))
out.append("tables.widths = {")
for start, ws in runs:
    line = "  {%d, %s}," % (start, ", ".join(map(str, ws)))
    while len(line) > 138:
        k = line.rfind(",", 0, 138) + 1
        out.append(line[:k])
        line = "   " + line[k:]
    out.append(line)
out += ["}", "", "return tables", ""]
with open(os.path.join(HERE, "..", "lua", "lunarray", "plot", "tables.lua"), "w") as f:
    f.write("\n".join(out))
