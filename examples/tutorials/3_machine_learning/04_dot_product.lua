--- The dot product: rows of the first matrix times columns of the second.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- (2, 3) times (3, 2): the inside dimensions match and disappear, the outside ones are the result's.
show.item("M04.01", "(2, 3) by (3, 2)")
local a = la.array({{1, 2, 3}, {4, 5, 6}}, "float64")
local b = la.array({{7, 8}, {9, 10}, {11, 12}}, "float64")
local c = a:dot(b)
print(("%s · %s = %s"):format(a.shape, b.shape, c.shape))
show.print(c)

-- The message counts axes from 1, as all of lunarray does: the second of the one, the first of the other.
show.item("M04.02", "The inside dimensions must match")
show.failing(function () return a:dot(a) end)
