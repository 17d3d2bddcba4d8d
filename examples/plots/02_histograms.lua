--- Two histograms side by side: the weights of a network, started in two ways.
local la = require "lunarray"
local plot = require "lunarray.plot"

la.random.seed(42)
local normal = la.random.randn(10000)
local xavier = la.random.randn(10000) * math.sqrt(2 / 1000)

local fig, ax = plot.subplots(1, 2, {figsize = {12, 4}})
ax[1]:hist(normal, {bins = 50, color = "#7c3aed", alpha = 0.7, edgecolor = "white"})
ax[1]:set_title "Standard Normal (std=1.0)"
ax[1]:set_xlabel "Weight Value"
ax[2]:hist(xavier, {bins = 50, color = "#10b981", alpha = 0.7, edgecolor = "white"})
ax[2]:set_title(("Xavier (std=%.3f)"):format(xavier:std()))
ax[2]:set_xlabel "Weight Value"
fig:tight_layout()
fig:savefig(arg[1] or "histograms.png", {dpi = tonumber(arg[2])})
