--- 1.3 Arrays of a given shape; saving to a text file.
--
-- Shapes are tables, {3, 3}; where the shape is all a function needs, its numbers may stand in a
-- row.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("F04.01", "zeros(3, 3)")
local nd5 = la.zeros(3, 3)
show.print(nd5)

-- ..._like takes the shape and the data type of another array.
show.item("F04.02", "zeros_like(nd5)")
show.print(la.zeros_like(nd5))

show.item("F04.03", "ones(3, 3)")
local nd6 = la.ones(3, 3)
show.print(nd6)

show.item("F04.04", "eye(3), the identity matrix")
local nd7 = la.eye(3)
show.print(nd7)

-- diag of a list is a matrix with the list on its diagonal; diag of a matrix is the diagonal.
show.item("F04.05", "diag{1, 2, 3}")
local nd8 = la.diag{1, 2, 3}
show.print(nd8)
show.print(la.diag(nd8))

-- empty does not fill the array: what is in it is whatever was in that memory. Use it for an array
-- that is written to at once. (Zeros are what random memory often looks like; do not count on it.)
show.item("F04.06", "The other constructors")
show.print(la.zeros(3, 4).shape, la.ones(3, 4).shape, la.empty(2, 3).shape, la.empty(2, 3).dtype)
show.print(la.ones_like{{1, 2}, {3, 4}})
show.print(la.empty_like(nd5).shape)
show.print(la.eye(5))
show.print(la.full({3, 5}, 666))          -- the shape is not all here, so it is a table

-- The course draws this matrix after the two rows of chapter 1.2 and their shuffle. Each script
-- here is a program of its own, so it first draws those again. All arguments may be given by name.
-- What is read is what was written, to the last bit: == compares every element.
show.item("F04.07", "savetxt and loadtxt (the course's own 5 x 5 matrix)")
la.random.seed(100)
la.random.shuffle(la.random.randn(2, 3))
local nd9 = la.random.random(5, 5)
la.savetxt{X = nd9, fname = show.scratch "test1.txt"}
local nd10 = la.loadtxt(show.scratch "test1.txt")
show.print(nd10)
show.print(nd9 == nd10)

-- Unless told otherwise, savetxt writes 18 decimals, enough for every float64, and a blank between.
-- A header goes behind a #, and loadtxt skips it.
show.item("F04.08", "What savetxt writes")
show.print(io.lines(show.scratch "test1.txt")())
la.savetxt(show.scratch "test2.csv", {{1.5, 2.25}, {3, 4}}, {fmt = "%.2f", delimiter = ",", header = "a,b"})
for line in io.lines(show.scratch "test2.csv") do print(line) end
show.print(la.loadtxt(show.scratch "test2.csv", {delimiter = ","}))
