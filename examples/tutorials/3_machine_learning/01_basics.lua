--- Basics: numbers, vectors, matrices, tensors.
--
-- An array has one data type and any number of axes. Nested tables say what is in it; shape, size and data type follow.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local function facts (x)
  show.print("x ndim: ", x.ndim)
  show.print("x shape:", x.shape)
  show.print("x size: ", x.size)
  show.print("x dtype: ", x.dtype)
end

-- A number as an array has no axis: its shape is empty. (A plain Lua number would do in most places; x:item() gives it back.)
show.item("M01.01", "Scalar")
local x = la.array(6)
show.print("x: ", x)
facts(x)

-- One table: one axis. Fractions make it float64.
show.item("M01.02", "Vector")
x = la.array{1.3, 2.2, 1.7}
show.print("x: ", x)
facts(x)

-- A table of rows: two axes.
show.item("M01.03", "Matrix")
x = la.array{{1, 2}, {3, 4}}
show.print("x:\n", x)
facts(x)

-- And so on. Between the matrices of a tensor an empty line is printed.
show.item("M01.04", "3-D tensor")
x = la.array{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}
show.print("x:\n", x)
facts(x)

-- Arrays of a given shape. The numbers of a shape may stand in a row.
show.item("M01.05", "zeros")
show.print("la.zeros(2, 2):\n", la.zeros(2, 2))

show.item("M01.06", "ones")
show.print("la.ones(2, 2):\n", la.ones(2, 2))

show.item("M01.07", "eye: ones on the diagonal")
show.print("la.eye(2):\n", la.eye(2))

show.item("M01.08", "random.random: numbers from 0 to 1, the first four after seed(1234)")
la.random.seed(1234)
show.print("la.random.random(2, 2):\n", la.random.random(2, 2))
