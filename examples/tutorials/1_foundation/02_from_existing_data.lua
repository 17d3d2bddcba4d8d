--- 1.1 Arrays from existing data.
--
-- la.array makes an array of what is in a table. (f{...} is Lua's short form of f({...}).)
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("F02.01", "A list becomes an array")
local nd1 = la.array{3, 4, 5, 6, 1, 2}
show.print(nd1)
show.print(getmetatable(nd1))

-- A table of rows becomes a matrix. The rows must have the same length.
show.item("F02.02", "A nested list becomes a matrix")
local nd2 = la.array{{2, 3, 4, 5}, {9, 8, 7, 6}}
show.print(nd2)
show.print(getmetatable(nd2))

-- Python has two kinds of list and takes both; Lua has one. What a function returns, or was called
-- with, is a list as well once there are braces around it.
show.item("F02.03", "Several values at once")
local function pack (...) return la.array{...} end
show.print(pack(3, 4, 5, 6, 1, 2))
show.print(pack(table.pack(2, 3, 4, 5), table.pack(9, 8, 7, 6)))

-- An array has one data type. One number with a fraction makes all of them float64.
show.item("F02.04", "Whole and fractional numbers together become float64")
show.print(la.array{3.14, 2.17, 0, 1, 2})
show.print(la.array{{3.14, 2.17, 0, 1, 2}, {1, 2, 3, 4, 5}})
