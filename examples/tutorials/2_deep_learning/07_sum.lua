--- Family 2 of 6: sum and its relatives, over everything or along an axis.
--
-- The axis that is named is the one that goes away. Axes count from 1: axis 1 runs down the rows, axis 2 across the columns (NumPy calls
-- them 0 and 1).
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local X = la.array{{1, 2, 3}, {4, 5, 6}}

show.item("D07.01", "sum of everything")
show.print(la.sum(X))

show.item("D07.02", "sum on axis 1: down the rows, one for each column")
show.print(la.sum(X, 1), la.sum(X, 1).shape)

show.item("D07.03", "sum on axis 2: across the columns, one for each row")
show.print(la.sum(X, 2), la.sum(X, 2).shape)

-- Lua has no keywords in calls; options stand in a last table. X:sum{axis = 2, keepdims = true} is the same.
show.item("D07.04", "sum on axis 2, keepdims")
show.print(la.sum(X, {axis = 2, keepdims = true}))
show.print(la.sum(X, {axis = 2, keepdims = true}).shape)

show.item("D07.05", "mean, max, min, std along an axis")
for _, f in ipairs{la.mean, la.max, la.min, la.std} do
  show.print(f(X), f(X, 1), f(X, 2))
end
