--- Operations across an axis.
--
-- Without an axis, everything is added up and a Lua number comes out. With one, that axis disappears: axis 1 runs down the rows and
-- leaves a value for each column, axis 2 runs along the columns and leaves one for each row.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M05.01", "sum over everything, over axis 1, over axis 2")
local x = la.array{{1, 2}, {3, 4}}
show.print(x)
show.print("sum all: ", la.sum(x))
show.print("sum axis=1: ", la.sum(x, {axis = 1}))
show.print("sum axis=2: ", la.sum(x, {axis = 2}))

show.item("M05.02", "min and max")
x = la.array{{1, 2, 3}, {4, 5, 6}}
show.print("min: ", x:min())
show.print("max: ", x:max())
show.print("min axis=1: ", x:min(1))
show.print("min axis=2: ", x:min(2))
