--- Reshaping: the same elements in another shape.
--
-- Every layer of a network wants its input in a certain shape, so this is done all the time, and it costs next to nothing: the elements
-- stay where they are, only the way they are counted changes.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local a = la.arange(12)

-- The values are dealt out row by row.
show.item("D03.01", "Into two and three dimensions")
local b = a:reshape(3, 4)
local c = a:reshape(4, 3)
local d = a:reshape(2, 2, 3)
show.print(b)
show.print(c)
show.print(d)

show.item("D03.02", "-1: the size is worked out")
local e = a:reshape(3, -1)
local f = a:reshape(-1, 1)
show.print(e.shape, f.shape)
show.print(f[":3"])

-- Pictures of 28 x 28 dots become rows of 784. Row 2 of a picture begins at place 29.
show.item("D03.03", "A batch of images becomes a matrix")
la.random.seed(42)
local batch = la.random.randn(64, 28, 28)
local flat = batch:reshape(64, -1)
show.print(flat.shape)
show.print(flat(2, 29) == batch(2, 2, 1), flat(64, 784) == batch(64, 28, 28))

show.item("D03.04", "Transpose")
local W = la.random.randn(784, 128)
show.print(W.T.shape)

-- b and a are two ways to look at one block of memory: what is written through one is seen in the other. b's base is a.
show.item("D03.05", "A reshape is a view of the same memory")
b[{1, 1}] = 100
show.print(a)
show.print(la.shares_memory(a, b), rawequal(b.base, a))
b[{1, 1}] = 0

-- "Reshaping never copies", says the course. Nearly: the elements of a transposed matrix, read row by row, do not lie at equal steps from
-- each other, so there the elements are copied.
show.item("D03.06", "When a reshape has to copy after all")
local across = b.T:reshape(12)
show.print(across, la.shares_memory(a, across))

-- resize makes any shape, and repeats the data without a word to fill it: rarely what is wanted.
show.item("D03.07", "resize repeats the data")
show.print(la.resize(la.arange(5), {3, 4}))

-- reshape says that it cannot be.
show.item("D03.08", "A reshape with a wrong number of elements is an error")
show.failing(function () return a:reshape(5, 3) end)

show.item("D03.09", "Reshaping 100 MB moves no bytes")
local huge = la.zeros(12500000)
local view
local took = show.seconds(function () view = huge:reshape(2500, 5000) end)
show.print(huge.nbytes, view.shape, la.shares_memory(huge, view))
show.machine(("%.1f microseconds"):format(took * 1e6))
