--- Two more examples, from a later edition of the lesson.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- (3,) is one row to broadcasting, (3, 1) a column: together they fill a square.
show.item("M12.01", "A broadcast nobody wanted")
local a = la.array{3, 4, 5}
local b = la.expand_dims(a, {axis = 2})
local c = a + b
show.print(a.shape, b.shape, c.shape)
show.print(c)

-- The cure: give both the shape that is meant, and look at the result's.
show.item("M12.02", "reshape(-1, 1) first")
a = a:reshape(-1, 1)
c = a + b
show.print(a.shape, c.shape)
show.print(c)
