--- Creating arrays, and why not tables.
--
-- A Lua table can hold anything, so Lua looks at every element, each time, to find out what it is. An array holds numbers of one type,
-- side by side in one block of memory: it is smaller, and operations on all of it run in compiled loops.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- From tables. The shape and the type of the elements (dtype) follow from what is in them: whole numbers make int64.
show.item("D01.01", "A vector from a table")
local a = la.array{1, 2, 3, 4}
show.print(a.shape, a.dtype)

show.item("D01.02", "A matrix from a table of rows")
local b = la.array{{1, 2, 3}, {4, 5, 6}}
show.print(b.shape)

-- By functions that are told a shape. 0. is how NumPy prints the float 0.0, and so does lunarray.
show.item("D01.03", "zeros(3, 4)")
show.print(la.zeros(3, 4))

show.item("D01.04", "ones(2, 5)")
show.print(la.ones(2, 5))

show.item("D01.05", "eye(3): ones on the diagonal")
show.print(la.eye(3))

-- arange counts values, as in NumPy: from 0 up to 10, which is left out. la.range(1, n) counts as Lua's for does, both ends included.
show.item("D01.06", "arange(0, 10, 2)")
show.print(la.arange(0, 10, 2))
assert(la.range(0, 8, 2) == la.arange(0, 10, 2))      -- == of arrays: one boolean, same shape and equal elements

show.item("D01.07", "linspace(0, 1, 5): five numbers, ends included")
show.print(la.linspace(0, 1, 5))

show.item("D01.08", "random.randn(3, 4): standard normal numbers, seed(42)")
la.random.seed(42)
show.print(la.random.randn(3, 4))

-- Networks are trained in float32: half the memory, and twice the numbers in every vector instruction. The default is float64.
show.item("D01.09", "float32 and the memory it takes")
local w = la.zeros({784, 128}, "float32")
show.print(w.dtype, w.nbytes)
show.print(la.zeros(784, 128).dtype, la.zeros(784, 128).nbytes)

-- A stride is the way from one element to the next, in bytes: 8 here, nothing lies between. All elements have one type, and what is put
-- in takes that type: 3.9 becomes 3 in whole numbers. What cannot become a number is an error.
show.item("D01.10", "One type, one block of memory")
local million = la.zeros(1000000)
show.print(million.nbytes, million.itemsize, million.flags.c_contiguous, million.strides)
show.print(la.array{1, 2.5}.dtype, la.array{true, 2}.dtype)
million[1] = 7
a[1] = 3.9
show.print(million.dtype, a)
show.failing(function () a[1] = "three" end)

-- The habit that saves most time: look at the shape after every step. Most mistakes show there.
show.item("D01.11", "Print the shape after every step")
local x = la.ones(64, 784)
show.print(x.shape)
x = x:dot(la.ones(784, 128))
show.print(x.shape)
x = x:sum{axis = 2, keepdims = true}
show.print(x.shape)

-- The course says 50 to 200 times faster, and means Python's lists, which hold pointers to numbers that lie elsewhere. A Lua table is
-- better than that: it keeps the numbers in place, 16 bytes each. The array is ahead all the same, and this machine says by how much: its
-- elements lie side by side in the cache, one instruction works on several of them (SIMD), and the loop is compiled and split over the
-- cores.
show.item("D01.12", "A table against an array")
local numbers = {}
for i = 1, 1000000 do numbers[i] = i - 1.0 end
local array = la.array(numbers)
local slow, fast
local loop = show.seconds(function ()
  slow = 0
  for _, v in ipairs(numbers) do slow = slow + v * 2.0 end
end)
local whole = math.huge
for _ = 1, 5 do
  whole = math.min(whole, show.seconds(function () fast = (array * 2.0):sum() end))
end
show.print(slow, fast)
show.machine(("table %.1f ms, array %.2f ms, %.0f times"):format(loop * 1000, whole * 1000, loop / whole))
