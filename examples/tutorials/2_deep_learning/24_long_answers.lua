--- Section C: two long answers. The normal equation derived and used on houses; a softmax that holds for every input.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local plot = require "lunarray.plot"

-- 1000 houses: area in square feet, bedrooms, floor, price in lakhs (100,000 rupees) with some noise. clip(400, nil) has no upper bound.
show.item("D24.01", "C1: 1000 houses in Bengaluru")
la.random.seed(42)
local n = 1000
local area = la.random.normal(1250, 380, n):round():clip(400, nil)
local bedrooms = la.random.randint(1, 5, n)
local floor = la.random.randint(0, 21, n)
local price = 12 + 0.065 * area + 7.5 * bedrooms + 0.4 * floor + la.random.randn(n) * 9
show.print(area[":4"], bedrooms[":4"], floor[":4"], price[":4"])
local X = la.c_(la.ones(n), area, bedrooms, floor)
local order = la.random.permutation(n)
local train, test = order[":800"], order["801:"]

-- The derivation is under D24.07. What comes out is near what was put in: 12, 0.065, 7.5, 0.4. The bias is hit worst: no house is
-- anywhere near an area of 0.
show.item("D24.02", "C1: w = (X'X)^-1 X'y")
local X_train, y_train = X[train], price[train]
local w = la.linalg.inv(X_train.T:dot(X_train)):dot(X_train.T):dot(y_train)
show.print(w)
show.print("lstsq agrees:", la.allclose(w, (la.linalg.lstsq(X_train, y_train))))
local residual = y_train - X_train:dot(w)
show.print("the gradient X'(y - Xw) is zero:", la.allclose(X_train.T:dot(residual) / n, 0, {atol = 1e-6}))

-- R2 compares with always saying the mean: 1 is perfect, 0 is no better than that.
show.item("D24.03", "C1: RMSE")
local actual, predicted = price[test], X[test]:dot(w)
local rmse = la.sqrt(la.mean((actual - predicted) ^ 2))
print(("RMSE: %.2f lakhs"):format(rmse))
local r2 = 1 - ((actual - predicted) ^ 2):sum() / ((actual - actual:mean()) ^ 2):sum()
print(("%.10f R2 %.6f"):format(rmse, r2))

show.item("D24.04", "C1: predicted against actual")
plot.figure{figsize = {6, 6}}
plot.scatter(actual, predicted, {s = 18, color = "#7c3aed", alpha = 0.6, edgecolors = "white"})
local ends = {actual:min(), actual:max()}
plot.plot(ends, ends, {color = "#f59e0b", linewidth = 2, label = "perfect"})
plot.xlabel "Actual price (lakhs)"
plot.ylabel "Predicted price (lakhs)"
plot.title "Bengaluru houses: predicted against actual"
plot.legend()
plot.grid{alpha = 0.3}
plot.tight_layout()
show.save_plot(plot.gcf(), "c1_predicted_actual.png")

-- Softmax line by line. Lists become arrays. The largest element of each row is subtracted: that changes nothing, since the same factor
-- appears above and below the fraction's line, but now no exponent is above 0, so that exp cannot overflow. Each row is divided by its
-- sum, which is at least 1, from the largest. axis = -1 is the last axis: it works for a vector, too.
local function softmax (z)
  z = la.array(z, "float64")
  local shifted = z - z:max{axis = -1, keepdims = true}
  local powers = la.exp(shifted)
  return powers / powers:sum{axis = -1, keepdims = true}
end

show.item("D24.05", "C2: stable softmax")
la.random.seed(42)
local logits = la.random.randn(5, 4) * 3
local P = softmax(logits)
show.print(P)
assert(la.allclose(P, la.softmax(logits)))                  -- which lunarray has, too

-- all() and any() turn an array of answers into one; a comparison of two bounds is two comparisons joined by &.
show.item("D24.06", "C2: (a) between 0 and 1, (b) rows sum to 1, (c) logits of 1000")
show.print((P:ge(0) & P:le(1)):all(), la.allclose(P:sum(2), 1))
local large = la.array{{1000.0, 1001.0, 1002.0}, {-1000.0, 0.0, 1000.0}}
show.print(softmax(large), la.isnan(softmax(large)):any())
show.print("without the shift:", la.exp(large) / la.exp(large):sum{axis = 2, keepdims = true})

show.item("D24.07", "C1: the derivation")
print [[
The sum of squared errors is E(w) = |y - Xw|^2 = y'y - 2 w'X'y + w'X'Xw. Its gradient is -2 X'y + 2 X'Xw = -2 X'(y - Xw).
At the smallest E the gradient is zero: X'Xw = X'y, the normal equation. If the columns of X do not depend on each other, X'X has an
inverse, and w = (X'X)^-1 X'y. E is a bowl (X'X is positive definite), so this is its one lowest point.]]
