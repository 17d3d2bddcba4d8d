--- Know your tools: one layer of a network, as a loop and as one matrix product.
--
-- This chapter is the workbench for everything that follows: every network, from one neuron to a hundred layers, is arrays, operations on
-- whole arrays, and pictures of both.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- 10,000 pictures of 28 x 28 dots, a row each, go through a layer of ten units: in NumPy's words images @ W. Lua has no operator @;
-- the product of two matrices is x:dot(w) or la.matmul(x, w).
show.item("D00.01", "The hook: one layer for 10,000 pictures")
la.random.seed(42)
local images = la.random.randn(10000, 784)
local W = la.random.randn(784, 10)
show.print("multiply-adds:", images.shape[1] * W.shape[1] * W.shape[2])

local Z
local product = math.huge
for _ = 1, 3 do
  product = math.min(product, show.seconds(function () Z = images:dot(W) end))
end

-- The same by hand: three loops, one inside the other. Twenty pictures are enough to know how long all of them would take.
local count = 20
local part = la.zeros(count, 10)
local loop = show.seconds(function ()
  for i = 1, count do
    for k = 1, 10 do
      local total = 0.0
      for j = 1, 784 do total = total + images(i, j) * W(j, k) end
      part:set(i, k, total)
    end
  end
end) * #images / count

show.print(Z.shape, la.allclose(part, Z(":" .. count)))
show.print(Z(1, ":4"))
show.machine(("for-loop: %.1f s, one product: %.2f ms, %.0f times"):format(loop, product * 1000, loop / product))

show.item("D00.02", "What you need, and what you will be able to do")
print [[
You need Lua (variables, tables, loops, functions) and school mathematics. Afterwards you can
  create, index, slice and reshape arrays
  explain broadcasting, and use it in place of loops
  show by measuring how much faster whole arrays are than loops
  use the six families of functions that every network is made of: dot, sum, exp and log, maximum, random, argmax
  plot loss curves, histograms and decision boundaries
  load, look at and prepare tables from CSV files
  keep checkpoints, data files and extra libraries in order on a machine of your own]]

show.item("D00.03", "Who uses it")
print "Shops, delivery services and phone companies run recommendations and forecasts on such arrays every day: the tools come first."
