--- House prices by least squares: predicted against actual.
local la = require "lunarray"
local plot = require "lunarray.plot"

la.random.seed(42)
local n = 1000
local area = la.rint(la.random.normal(1250, 380, n)):clip(400, math.huge)
local bedrooms = la.random.randint(1, 5, n)
local floor = la.random.randint(0, 21, n)
local price = 12 + 0.065 * area + 7.5 * bedrooms + 0.4 * floor + la.random.randn(n) * 9

local x = la.stack({la.ones(n), area, bedrooms:astype "float64", floor:astype "float64"}, 2)
local order = la.random.permutation(n)
local train, test = order["1:800"], order["801:"]
local w = la.linalg.lstsq(x[train], price[train])
local actual, predicted = price[test], x[test]:dot(w)

plot.figure {figsize = {6, 6}}
plot.scatter(actual, predicted, {s = 18, color = "#7c3aed", alpha = 0.6, edgecolors = "white"})
local ends = {actual:min(), actual:max()}
plot.plot(ends, ends, {color = "#f59e0b", linewidth = 2, label = "perfect"})
plot.xlabel "Actual price (lakhs)"
plot.ylabel "Predicted price (lakhs)"
plot.title "Bengaluru houses: predicted against actual"
plot.legend()
plot.grid {alpha = 0.3}
plot.tight_layout()
plot.savefig(arg[1] or "predicted_actual.png", {dpi = tonumber(arg[2])})
