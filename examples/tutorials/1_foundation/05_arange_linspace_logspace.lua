--- 1.4 Evenly spaced numbers: arange, linspace, logspace.
--
-- arange(start, stop, step) counts from start (0 unless told) by step (1 unless told) and stops
-- before stop. Lua's own `for` includes its end: la.range(1, 10) counts as `for` does, and
-- arange(10) as Python's range does. Values are values: what is printed here is what NumPy prints.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("F05.01", "arange(10)")
show.print(la.arange(10))

show.item("F05.02", "arange(0, 10)")
show.print(la.arange(0, 10))

show.item("F05.03", "arange(1, 4, 0.5): the step may be a fraction")
show.print(la.arange(1, 4, 0.5))

show.item("F05.04", "arange(9, -1, -1): backwards")
show.print(la.arange(9, -1, -1))

-- The data type follows from the numbers, int64 or float64, unless it is named.
show.item("F05.05", "arange: stop is left out, dtype")
local five = la.arange(5, {dtype = "float32"})
show.print(five, five.dtype)
show.print(la.arange(10).dtype, la.arange(1, 4, 0.5).dtype, la.arange(3, 3).shape)
assert(la.range(1, 5) == la.array{1, 2, 3, 4, 5})          -- la.range: both ends, as in `for i = 1, 5`

-- linspace is told how many numbers there shall be, and the last one is included.
show.item("F05.06", "linspace(0, 1, 10)")
show.print(la.linspace(0, 1, 10))

show.item("F05.07", "linspace: 50 points unless told")
local fifty = la.linspace(0, 1)
show.print(fifty.shape, fifty["1:3"], fifty[-1])

show.item("F05.08", "linspace: endpoint = false")
show.print(la.linspace(0, 1, 10, {endpoint = false}))

-- The course says that retstep gives "an ndarray with steps". There are two results: the array, and
-- the step.
show.item("F05.09", "linspace: retstep = true")
local points, step = la.linspace(0, 1, 10, {retstep = true})
show.print(points)
show.print(step)

-- A whole-number data type rounds down. The ends may be arrays: then each has its own row of
-- numbers, and axis says whether the numbers run along axis 1 (down) or 2 (across). Axes are
-- counted from 1, as everything is that counts positions.
show.item("F05.10", "linspace: dtype and axis")
show.print(la.linspace(0, 10, 4, {dtype = "int64"}))
show.print(la.linspace({0, 10}, {1, 20}, 3, {axis = 1}))
show.print(la.linspace({0, 10}, {1, 20}, 3, {axis = 2}))

-- logspace is linspace for exponents: 10^0.1 to 10^1. Each number is the one before times the same
-- factor.
show.item("F05.11", "logspace(0.1, 1, 10)")
show.print(la.logspace(0.1, 1, 10))

show.item("F05.12", "logspace: base and endpoint")
show.print(la.logspace(0, 4, 5, {base = 2}), la.logspace(0, 2, 2, {endpoint = false}))
