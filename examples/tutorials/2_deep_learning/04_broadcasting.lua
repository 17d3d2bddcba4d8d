--- Broadcasting: arrays of different shapes in one operation.
--
-- Shapes are compared from the right. Two sizes fit if they are equal or one of them is 1; an axis of 1 (or one that is missing on the
-- left) is used again and again. It is what makes the bias of a layer, the normalisation of features and softmax one line each.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("D04.01", "The rules: sizes are compared from the right, equal or 1")
for _, pair in ipairs{ {{3}, {}}, {{1, 3}, {3, 1}}, {{64, 128}, {128}}, {{64, 128}, {1, 128}}, {{8, 1, 6, 1}, {7, 1, 5}} } do
  local left, right = la.zeros(pair[1]), la.zeros(pair[2])
  show.print(left.shape, "with", right.shape, "gives", la.broadcast_shapes(left.shape, right.shape))
end
show.failing(function () return la.zeros(3, 4) + la.zeros(3, 5) end)

show.item("D04.02", "Example 1: scalar + array")
local a = la.array{1, 2, 3}
local b = 10
show.print(a + b)

show.item("D04.03", "Example 2: row + column")
local row = la.array{{1, 2, 3}}
local col = la.array{{10}, {20}, {30}}
local result = row + col
show.print(row.shape, col.shape, result.shape)
show.print(result)

-- X holds a sample in each row, W a column of weights for each unit. The bias is added to every row.
show.item("D04.04", "Example 3: the bias of a layer")
la.random.seed(42)
local m, n, k = 64, 784, 128
local X = la.random.randn(m, n)
local W = la.random.randn(n, k)
b = la.zeros(1, k)
local Z = X:dot(W) + b
show.print(Z.shape)
show.print(Z(1, ":4"))
local by_rows = la.zeros(m, k)
for i = 1, m do by_rows[i] = X[i]:dot(W) + b[1] end
show.print("the loop over rows agrees:", la.allclose(by_rows, Z))
show.print("b as (k,) does too:", X:dot(W) + b[1] == Z)
show.print((X:dot(W) + la.arange(k))(1, ":3"))

-- Each column is one feature: its mean is taken off, then it is divided by its standard deviation. (1000, 5) - (5,) fits from the right.
show.item("D04.05", "Example 4: zero mean, unit variance")
la.random.seed(42)
X = la.random.randn(1000, 5) * 10 + 50
local mean = X:mean(1)                       -- on axis 1, down the columns; NumPy calls it axis 0
local std = X:std(1)
local X_norm = (X - mean) / std
show.print(mean.shape, std.shape, X_norm.shape)
show.print(mean)
show.print(std)
show.print(X_norm[1])
show.print(X_norm:mean(1):abs():max() < 1e-12, X_norm:std(1))

-- Softmax turns the numbers that a network gives for a sample, one for each class, into shares of 1. The largest is taken off first, so
-- that exp cannot overflow; that changes nothing else, as it cancels in the division. (la.softmax does all of it.)
show.item("D04.06", "Example 5: softmax")
local function softmax (z)
  local shifted = z - z:max{axis = 2, keepdims = true}          -- (m, k) - (m, 1)
  local powers = la.exp(shifted)
  return powers / powers:sum{axis = 2, keepdims = true}         -- (m, k) / (m, 1)
end
la.random.seed(42)
local logits = la.random.randn(4, 3)
local probs = softmax(logits)
assert(la.allclose(probs, la.softmax(logits, 2)))
show.print(logits)
show.print(probs)
show.print(probs:sum(2))

-- A reduction drops its axis. With keepdims = true it stays, with size 1, so that the result lines up with what it came from.
show.item("D04.07", "keepdims keeps the axis")
X = la.array{{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}}
for _, f in ipairs{la.sum, la.mean, la.max} do
  show.print(f(X, 2), f(X, 2).shape, f(X, {axis = 2, keepdims = true}).shape)
end
show.print(X / X:sum{axis = 2, keepdims = true})
show.failing(function () return X / X:sum(2) end)

-- Worse than an error: in a square matrix the shapes fit, and each column is divided by the sum of a row.
show.item("D04.08", "Without keepdims a square matrix goes wrong silently")
local S = la.array{{1.0, 1.0, 2.0}, {2.0, 2.0, 4.0}, {3.0, 3.0, 6.0}}
show.print(S / S:sum{axis = 2, keepdims = true})
show.print(S / S:sum(2))

-- A vector counts as a row. As a column it has to be said.
show.item("D04.09", "(3,), (3, 1) and (1, 3)")
local v = la.array{1, 2, 3}
local base = la.zeros({3, 3}, "int64")
show.print(base + v)
show.print(base + v:reshape(3, 1))
show.print(base + v:reshape(1, 3))

show.item("D04.10", "reshape(-1, 1) makes a column")
show.print(v.shape, v:reshape(-1, 1).shape)
show.print(v:reshape(-1, 1))

-- The course calls broadcasting a compile-time trick. It happens while the program runs: along a repeated axis the stride is 0, so the
-- same element is read again. A thousand rows, 24 bytes.
show.item("D04.11", "Nothing is copied: a stride of 0 uses one value again")
local wide = la.broadcast_to(la.array{1.0, 2.0, 3.0}, {1000, 3})
show.print(wide.shape, wide.strides, wide.base.nbytes)
