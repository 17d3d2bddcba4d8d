--- Where a classifier changes its mind: filled contours of its answer on a grid, and the samples.
local la = require "lunarray"
local plot = require "lunarray.plot"

local function plot_decision_boundary (x, y, predict, title)
  local h = 0.02
  local x1, x2 = x[":, 1"], x[":, 2"]
  local xx, yy = la.meshgrid(la.arange(x1:min() - 1, x1:max() + 1, h), la.arange(x2:min() - 1, x2:max() + 1, h))
  local grid = la.stack({xx:reshape(-1), yy:reshape(-1)}, 2)
  local z = predict(grid):reshape(xx.shape)
  plot.figure {figsize = {8, 6}}
  plot.contourf(xx, yy, z, {alpha = 0.4, cmap = "RdYlBu"})
  plot.scatter(x1, x2, {c = y, cmap = "RdYlBu", edgecolors = "black", s = 30})
  plot.title(title or "Decision Boundary")
  plot.xlabel "Feature 1"
  plot.ylabel "Feature 2"
end

la.random.seed(42)
local x = la.random.randn(200, 2)
local function predict (p) return (p[":, 1"] + p[":, 2"]):gt(0):astype "int64" end
plot_decision_boundary(x, predict(x), predict)
plot.savefig(arg[1] or "decision_boundary.png", {dpi = tonumber(arg[2])})
