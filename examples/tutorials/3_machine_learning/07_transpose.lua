--- Transposing: the axes in another order.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- The second axis becomes the first and the first the second. Of a matrix, x.T does the same.
show.item("M07.01", "transpose(x, {2, 1})")
local x = la.array{{1, 2, 3}, {4, 5, 6}}
show.print("x:\n", x)
show.print("x.shape: ", x.shape)
local y = la.transpose(x, {2, 1})
show.print("y:\n", y)
show.print("y.shape: ", y.shape)
assert(y == x.T)
