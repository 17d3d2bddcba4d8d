--- Misconceptions, put right.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- Python's + joins lists and its * repeats them; a Lua table has neither. To an array both are arithmetic, element by element: it is
-- one typed block of memory that compiled code works on, nearer to C's arrays than to a list.
show.item("D21.01", "Misconception: an array is a fancier list")
show.failing(function () return {1, 2} + {3, 4} end)
show.failing(function () return {1, 2} * 2 end)
show.print(la.array{1, 2} + la.array{3, 4}, la.array{1, 2} * 2)

-- Four rows, and the way from one to the next is 0 bytes: there is one row in memory, read four times.
show.item("D21.02", "Misconception: broadcasting copies")
show.print(la.broadcast_to(la.arange(3), {4, 3}).strides)

-- la.random.seed sets the generator behind la.random's functions and no other. One of your own (RandomState, or default_rng) has its own
-- state, drawing from it leaves the other alone; math.random is Lua's and has math.randomseed. Here the same seed gives the same draws.
show.item("D21.03", "Misconception: a seed makes everything reproducible")
la.random.seed(42)
local own = la.random.RandomState(42)
show.print(la.random.rand() == own:rand(), la.random.rand() == own:rand())

show.item("D21.04", "Three more")
print [[
"All of NumPy has to be learnt first": about twenty functions make 95% of deep learning, and these chapters have them all.
"pandas is required": a table is the loading dock, arrays are the factory floor. Training never sees the table.
"A hosted notebook is too slow": to learn with, a free GPU or this computer's processor is more than enough.]]
