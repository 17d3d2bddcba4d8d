--- Indexing and slicing: elements, rows, columns, corners, and what satisfies a condition.
--
-- Positions count from 1, as everywhere in Lua (the course, in Python, counts from 0: its row 0 is row 1 here). Negative positions count
-- from the end. A range stands in a string, "a:b" or "a:b:step", and both ends are included, as in string.sub.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local X = la.array{{10, 20, 30}, {40, 50, 60}, {70, 80, 90}}

-- A call with a position for each axis reads one element. It gives a plain Lua number.
show.item("D02.01", "Row 1, column 3")
show.print(X(1, 3))

show.item("D02.02", "Row 3, column 2")
show.print(X(3, 2))

-- ":" is a whole axis. X[1] is the first row, too.
show.item("D02.03", "The first row")
show.print(X(1, ":"))

show.item("D02.04", "The second column")
show.print(X(":", 2))

-- Square brackets take one index, so several items stand in one string (or in a table: X[{"1:2", "2:3"}]). Python's X[0:2, 1:3] leaves
-- its ends out; "1:2, 2:3" includes them.
show.item("D02.05", "The 2 x 2 corner at the top right")
show.print(X["1:2, 2:3"])

-- A condition gives an array of booleans. Lua makes one boolean of every X > 40, so the question has a name: gt, greater than
-- (lt le gt ge eq ne).
show.item("D02.06", "A mask")
local mask = X:gt(40)
show.print(mask)

show.item("D02.07", "The elements that a mask selects")
show.print(X[mask])

-- A table inside the table is a list of positions: rows 1 and 3.
show.item("D02.08", "Rows 1 and 3 by a list")
show.print(X[{ {1, 3} }])

-- start:stop:step. A negative step walks backwards: "::-1" is everything in reverse. The stop is included here: Python's [1:8:3] takes
-- the elements at 1, 4, 7, which are positions 2, 5, 8, so it is "2:8:3" in Lua.
show.item("D02.09", "start:stop:step")
show.print(X["::2, ::-1"])
local ten = la.arange(10)
show.print(ten["2:8:3"], ten["-3:"], ten["::-1"][":3"])
