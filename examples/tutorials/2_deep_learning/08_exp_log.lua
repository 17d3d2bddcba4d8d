--- Family 3 of 6: exp and log, from which activations and losses are made.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- Whole numbers go in, floats come out: exp has no other result.
show.item("D08.01", "Sigmoid")
local function sigmoid (z) return 1 / (1 + la.exp(-z)) end
local z = la.array{-2, -1, 0, 1, 2}
show.print(sigmoid(z))
show.print(sigmoid(z):round(3))

-- How far predictions p are from labels y, 0 or 1. The course's comment says 0.0970 for these numbers; what its own code gives, in NumPy
-- and here, is 0.1213.
show.item("D08.02", "Binary cross-entropy (the course's comment says 0.0970, the code gives this)")
local function binary_cross_entropy (y_true, y_pred)
  local epsilon = 1e-8
  return -la.mean(y_true * la.log(y_pred + epsilon) + (1 - y_true) * la.log(1 - y_pred + epsilon))
end
local y = la.array{1, 0, 1, 1}
local p = la.array{0.9, 0.1, 0.8, 0.95}
print(("Loss: %.4f"):format(binary_cross_entropy(y, p)))
print(("%.12f"):format(binary_cross_entropy(y, p)))

-- The log of 0 is minus infinity, and 0 times that is nan, not a number, which spreads to everything it meets. A prediction of exactly
-- 0 or 1 would do that to the loss; the little epsilon keeps the log finite. Unlike NumPy, lunarray prints no warning.
show.item("D08.03", "What epsilon is for")
show.print(la.log(la.array{0.0}), la.log(la.array{-1.0}), 0 * la.log(la.array{0.0}))
print(("%.6f"):format(binary_cross_entropy(la.array{1.0, 0.0}, la.array{0.0, 1.0})))
