--- Why vectorization matters: sigmoid of a million numbers, and a layer trained both ways.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- 1 / (1 + exp(-z)) is written once, for a number or for a million. (la.sigmoid(z) does it in one call.)
show.item("D16.01", "The benchmark: sigmoid of a million numbers")
la.random.seed(42)
local n = 1000000
local z = la.random.randn(n)
local result_loop, result
local loop_time = show.seconds(function ()
  result_loop = la.zeros(n)
  for i = 1, n do result_loop[i] = 1.0 / (1.0 + math.exp(-z[i])) end
end)
local la_time = math.huge
for _ = 1, 10 do
  la_time = math.min(la_time, show.seconds(function () result = 1.0 / (1.0 + la.exp(-z)) end))
end
local difference = la.max(la.abs(result_loop - result))
show.print("largest difference at most 2.3e-16:", difference < 2.3e-16)
show.print(result[":4"], ("mean %.10f"):format(result:mean()))
show.machine(("Max difference: %.2e"):format(difference))
show.machine(("For-loop:   %8.1f ms"):format(loop_time * 1000))
show.machine(("Vectorised: %8.2f ms"):format(la_time * 1000))
show.machine(("Speedup:    %8.0fx"):format(loop_time / la_time))

-- The course reckons a million sigmoids for one epoch, a pass over the 60,000 pictures of MNIST.
show.item("D16.02", "What it means for 100 epochs of a million sigmoids")
show.machine(("for-loop %.0f s, vectorised %.2f s"):format(loop_time * 100, la_time * 100))

-- The same training step twice: sums written out over samples (i) and features (j), then four lines of matrices. The second is
-- not only faster, it can be read.
show.item("D16.03", "Forward pass, loss and gradient: loop and matrix form agree")
la.random.seed(42)
local m
m, n = 200, 5
local X = la.random.randn(m, n)
local W = la.random.randn(n)
local b = 0.1
local y = la.random.rand(m):lt(0.5):astype "float64"
local function sigmoid (v) return 1 / (1 + la.exp(-v)) end          -- of a number as of an array

local A_loop = la.zeros(m)
local L_loop = 0.0
for i = 1, m do
  local sum = 0.0
  for j = 1, n do sum = sum + X(i, j) * W[j] end
  sum = sum + b
  A_loop[i] = sigmoid(sum)
  L_loop = L_loop - (y[i] * math.log(A_loop[i]) + (1 - y[i]) * math.log(1 - A_loop[i]))
end
L_loop = L_loop / m
local dW_loop = la.zeros(n)
for i = 1, m do
  for j = 1, n do dW_loop[j] = dW_loop[j] + X(i, j) * (A_loop[i] - y[i]) / m end
end

local Z = X:dot(W) + b
local A = sigmoid(Z)
local L = -la.mean(y * la.log(A) + (1 - y) * la.log(1 - A))
local dW = X.T:dot(A - y) / m
local db = la.mean(A - y)
show.print("A ", A[":4"], la.allclose(A, A_loop))
show.print(("L  %.10f"):format(L), la.isclose(L, L_loop))
show.print("dW", dW, la.allclose(dW, dW_loop))
print(("db %.10f"):format(db))

-- An if for every element is a where: both answers are computed, and the condition picks.
show.item("D16.04", "An if per element becomes where")
local v = la.array{-2.0, -0.5, 0.0, 1.5, 3.0}
local slow = {}
for i, value in ipairs(v) do
  if value > 0 then slow[i] = value else slow[i] = 0.1 * value end
end
show.print(la.where(v:gt(0), v, 0.1 * v), la.where(v:gt(0), v, 0.1 * v) == la.array(slow))

show.item("D16.05", "The golden rule")
print [[
When you are about to write a loop over the positions of an array, ask whether it is a matrix operation. In 95 cases of 100 it is; most
of the rest is an if for each element, and that is where. Over a few thousand training runs it saves days.]]
