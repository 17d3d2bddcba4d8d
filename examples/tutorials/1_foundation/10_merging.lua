--- 1.4.2 Merging arrays.
--
-- append and concatenate join along an axis that is there, stack along a new one. Axis 1 puts rows
-- under rows, axis 2 columns beside columns. The arrays to be joined are in a table.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("F10.01", "append, vectors")
local a = la.array{1, 2, 3}
local b = la.array{4, 5, 6}
show.print(la.append(a, b))

-- Without an axis, everything becomes one vector.
show.item("F10.02", "append, matrices, by row and by column")
a = la.arange(4):reshape(2, 2)
b = la.arange(4):reshape(2, 2)
local c = la.append(a, b, {axis = 1})
print "Results merged by row"
show.print(c)
show.print("Data dimension after consolidation", c.shape)
local d = la.append(a, b, {axis = 2})
print "Consolidated results by column"
show.print(d)
show.print("Data dimension after consolidation", d.shape)
show.print(la.append(a, b))

show.item("F10.03", "concatenate")
a = la.array{{1, 2}, {3, 4}}
b = la.array{{5, 6}}
show.print(la.concatenate({a, b}, {axis = 1}))
show.print(la.concatenate({a, b.T}, {axis = 2}))

-- All lengths but that of the axis they are joined on must be equal. (The messages count axes and
-- arrays from 1.)
show.item("F10.04", "append and concatenate: the other sizes must agree")
show.failing(function () return la.concatenate({a, b}, {axis = 2}) end)
show.failing(function () return la.append(a, {7, 8}, {axis = 1}) end)

show.item("F10.05", "stack on axis 1 and on axis 2")
a = la.array{{1, 2}, {3, 4}}
b = la.array{{5, 6}, {7, 8}}
show.print(la.stack({a, b}, {axis = 1}))
show.print(la.stack({a, b}, {axis = 2}))

-- Side by side, one above the other, and one behind the other.
show.item("F10.06", "hstack, vstack, dstack")
show.print(la.hstack{a, b})
show.print(la.vstack{a, b})
show.print(la.dstack{a, b})

-- The course says that stack, hstack and dstack need equal shapes. That is true of stack; the other
-- two only need them off the axis they join.
show.item("F10.07", "stack, hstack, dstack: the shapes must agree")
show.failing(function () return la.stack{a, {{5, 6}}} end)
show.failing(function () return la.hstack{a, {{5, 6}}} end)
show.failing(function () return la.dstack{a, {{5, 6}}} end)
assert(la.hstack{a, {{5}, {6}}}.shape == la.zeros(2, 3).shape)         -- two columns beside one

-- vsplit gives the parts as a table. ipairs goes over the rows of an array, with their positions;
-- the row of another array at the same position is b[i].
show.item("F10.08", "vsplit takes apart again; rows in step")
for _, part in ipairs(la.vsplit(la.vstack{a, b}, 2)) do show.print(part) end
for i, row in ipairs(a) do show.print(row, b[i]) end

show.item("F10.09", "Not in a loop")
print "Each append makes a new array and copies everything. In a loop, collect the pieces in a table"
print "and concatenate once, at the end:"
local pieces = {}
for k = 1, 4 do pieces[k] = la.arange(k) end
show.print(la.concatenate(pieces))
