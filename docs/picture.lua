--- Draws docs/picture.png, the picture on the front page: lua5.4 docs/picture.lua (in a clone: make lua ARGS="docs/picture.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local fig, ax = plot.subplots(1, 3, {figsize = {10, 3.1}, layout = "tight"})

-- a straight line through noisy points, by least squares
local rng = la.random.default_rng(4)
local x = rng:uniform(0, 10, 80)
local y = 2.5 * x - 4 + rng:normal(0, 3, 80)
local line = la.polyfit(x, y, 1)
ax[1]:scatter(x, y, {s = 14, alpha = 0.7, label = "measured"})
ax[1]:plot({0, 10}, la.polyval(line, {0, 10}), "C1", {label = ("%.2f x %+.2f"):format(line[1], line[2])})
ax[1]:set_title "polyfit"
ax[1]:legend()

-- a sum of normal numbers
local sums = rng:normal(0, 1, {20000, 3}):sum(2)
local t = la.linspace(-7, 7, 200)
ax[2]:hist(sums, {bins = 50, density = true, color = "#b9d3ee"})
ax[2]:plot(t, la.exp(-t ^ 2 / 6) / (6 * la.pi) ^ 0.5, "C3", {linewidth = 2})
ax[2]:set_title "20000 sums of three"

-- waves from two points
local u, v = la.meshgrid(la.linspace(-6, 6, 120), la.linspace(-4, 4, 80))
local waves = la.cos(4 * la.hypot(u - 2, v)) + la.cos(4 * la.hypot(u + 2, v))
ax[3]:imshow(waves, {cmap = "coolwarm", extent = {-6, 6, -4, 4}})
ax[3]:set_title "interference"

fig:savefig("docs/picture.png", {dpi = 80})
