--- 1.6 Universal functions, and what they save.
--
-- A universal function works on every element of an array. The loop is in the library, in machine
-- code that takes several elements at a time and, for large arrays, on all cores.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local v = la.array{1.0, 4.0, 9.0, 2.0}
local w = la.array{2.0, 3.0, 1.0, 5.0}

-- cumsum and cumprod add and multiply up; std and var say how far the values lie from their mean;
-- corrcoef how two series go together, from -1 to 1.
show.item("F12.01", "The functions of the chapter's table")
show.print("sqrt", la.sqrt(v))
show.print("sin", la.sin(v), "cos", la.cos(v))
show.print("abs", la.abs{-1.5, 0, 2})
show.print("dot", la.dot(v, w))
show.print("log", la.log(v), "log10", la.log10(v), "log2", la.log2(v))
show.print("exp", la.exp(v))
show.print("cumsum", la.cumsum(v), "cumprod", la.cumprod(v))
show.print("sum", la.sum(v), "mean", la.mean(v), "median", la.median(v))
show.print("std", la.std(v), "var", la.var(v))
print "corrcoef"
show.print(la.corrcoef(v, w))

-- Lua's math functions take one number. Those of lunarray take numbers as well: a number in, a
-- number out.
show.item("F12.02", "math takes numbers, lunarray takes arrays")
show.failing(function () return math.sin(v) end)
show.print(math.abs(math.sin(4.0) - la.sin(4.0)) < 1e-15, la.sin(v).shape)

-- show.seconds calls a function and says how long it took, by the clock on the wall. (os.clock
-- would add up the time of all cores.)
show.item("F12.03", "math.sin in a loop against sin of an array")
local x = {}
for i = 1, 1000000 do x[i] = (i - 1) * 0.001 end
local looped = {}
show.machine("math.sin:", show.seconds(function ()
  for i, t in ipairs(x) do looped[i] = math.sin(t) end
end))
x = la.array(x)
local whole
show.machine("lunarray.sin:", show.seconds(function () whole = la.sin(x) end))
show.print("largest difference below 1e-15:", la.abs(whole - la.array(looped)):max() < 1e-15)
show.print(whole["1:4"], "sum", la.round(whole:sum(), 6))

-- The loop adds the products one after the other; dot adds in several sums at once, which is faster
-- and a little more exact, so that the last digits may differ. Elements of plain tables are read
-- faster than those of arrays, so the loop is timed over both.
show.item("F12.04", "Dot product in a loop and as one call")
la.random.seed(2019)
local x1 = la.random.rand(1000000)
local x2 = la.random.rand(1000000)
local dot
local function loop (p, q)
  dot = 0
  for i = 1, #p do dot = dot + p[i] * q[i] end
end
local over_arrays = 1000 * show.seconds(loop, x1, x2)
show.print("dot = " .. show.text(dot))
show.machine(("for loop over arrays----- Computation time = %.3fms"):format(over_arrays))
local over_tables = 1000 * show.seconds(loop, x1:tolist(), x2:tolist())
show.machine(("for loop over tables----- Computation time = %.3fms"):format(over_tables))
local once
local vector = 1000 * show.seconds(function () once = la.dot(x1, x2) end)
print(("vector version, to nine places: dot = %.9f"):format(once))
show.machine(("vector version----------- Computation time = %.3fms"):format(vector))
show.machine(("ratio: %.0f over arrays, %.0f over tables"):format(over_arrays / vector, over_tables / vector))

show.item("F12.05", "Where the speed comes from")
print [[
The functions run as machine code with the processor's vector instructions (SIMD), several
elements at a time, and large arrays on all cores. A program that is written with arrays is far
faster than one with loops. Neither NumPy nor lunarray uses a graphics card.]]
show.machine("instructions in use here:", la.config().isa, "threads:", la.get_num_threads())
