--- Indexing: reading and writing elements.
--
-- Positions count from 1, as in every Lua list; negative ones count from the end, -1 is the last. A string holds ranges, whose ends are
-- both included: "1:2" is the first and the second.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M02.01", "Read one element, write one element")
local x = la.array{1, 2, 3}
show.print("x: ", x)
show.print("x[1]: ", x[1])
x[1] = 0
show.print("x: ", x)

-- Past the end is an error, with one exception: the very next position reads as nil, as it does in every Lua list, so that ipairs works.
show.item("M02.02", "Positions from the end")
show.print(x[-1], x[-2], x[-3])
show.failing(function () return x[5] end)
assert(x[4] == nil)

-- In a call, each axis has an item of its own: a position, or a range as a string. ":" is the whole axis.
show.item("M02.03", "Slices of a matrix")
x = la.array{{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}}
show.print(x)
show.print("x column 2: ", x(":", 2))
show.print("x row 1: ", x(1, ":"))                    -- or x[1]
show.print("x rows 1,2 & cols 2,3: \n", x["1:2, 2:3"])

-- Arrays of positions, one for each axis, pick elements one by one: (1, 1), (2, 3), (3, 2).
show.item("M02.04", "Integer arrays as positions")
show.print(x)
local rows_to_get = la.array{1, 2, 3}
show.print("rows_to_get: ", rows_to_get)
local cols_to_get = la.array{1, 3, 2}
show.print("cols_to_get: ", cols_to_get)
show.print("indexed values: ", x[{rows_to_get, cols_to_get}])

-- x:gt(2) asks every element; what it gives selects. (Lua makes one boolean of x > 2, so comparisons have names: lt le gt ge eq ne.)
show.item("M02.05", "A boolean array as a filter")
x = la.array{{1, 2}, {3, 4}, {5, 6}}
show.print("x:\n", x)
show.print("x > 2:\n", x:gt(2))
show.print("x[x > 2]:\n", x[x:gt(2)])
