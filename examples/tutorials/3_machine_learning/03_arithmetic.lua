--- Arithmetic: element by element.
--
-- Operators and functions do the same. The data type can be named: "float64" here, though the values are whole.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local x = la.array({{1, 2}, {3, 4}}, "float64")
local y = la.array({{1, 2}, {3, 4}}, {dtype = "float64"})

show.item("M03.01", "add")
show.print("x + y:\n", la.add(x, y))
show.print(la.add(x, y) == x + y)          -- == of two arrays is one boolean: same shape, same values

show.item("M03.02", "subtract")
show.print("x - y:\n", la.subtract(x, y))
show.print(la.subtract(x, y) == x - y)

show.item("M03.03", "multiply")
show.print("x * y:\n", la.multiply(x, y))
show.print(la.multiply(x, y) == x * y)
