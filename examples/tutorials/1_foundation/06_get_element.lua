--- 2. Reading elements.
--
-- Positions count from 1, and -1 is the last, as in Lua's string.sub. A range is a string, "4:6",
-- and both its ends are included. (Python counts from 0 and leaves the end out: its [3:6] is "4:6"
-- here.)
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("F06.01", "Ten random numbers, seed(2019)")
la.random.seed(2019)
local nd11 = la.random.random(10)
show.print(nd11)

-- One element is a plain Lua number. Arrays are printed with 8 digits; show.print writes a number
-- with all it has.
show.item("F06.02", "The fourth element")
show.print(nd11[4])

show.item("F06.03", "A piece: elements 4 to 6")
show.print(nd11["4:6"])

show.item("F06.04", "Fixed intervals: from 2 to 6, every second")
show.print(nd11["2:6:2"])

-- An end that is left out is the first or the last element.
show.item("F06.05", "Backwards by two")
show.print(nd11["::-2"])

-- In a matrix each axis has its range. The ranges of a matrix give a view, not a copy: it shares
-- the elements.
show.item("F06.06", "A region of a matrix")
local nd12 = la.arange(25):reshape(5, 5)
show.print(nd12)
show.print(nd12["2:3, 2:3"])

-- gt and lt ask every element and give an array of booleans; & joins two of them. In the brackets
-- it selects. (Lua would turn what nd12 > 3 gives into one single boolean, so comparisons of arrays
-- have names: lt le gt ge eq ne.)
show.item("F06.07", "The values inside an interval")
show.print(nd12[nd12:gt(3) & nd12:lt(10)])

-- A table in the brackets is a list of items, one for each axis; the first item here is itself a
-- list, of rows. A list gives a copy.
show.item("F06.08", "Rows 2 and 3, by a list and by a range")
show.print(nd12[{{2, 3}}])
show.print(nd12["2:3, :"])

show.item("F06.09", "Columns 2 and 3")
show.print(nd12[":, 2:3"])

show.item("F06.10", "Every second row from the third, every second column")
show.print(nd12["3::2, ::2"])

-- choice draws from given values. The three draws go on in the stream that began with seed(2019)
-- above.
local a = la.arange(1, 25, {dtype = "float64"})
show.item("F06.11", "choice with repetition")
local c1 = la.random.choice(a, {size = {3, 4}})
print "Random repeatable extraction"
show.print(c1)

show.item("F06.12", "choice without repetition")
local c2 = la.random.choice(a, {size = {3, 4}, replace = false})
print "Random but not repeated extraction"
show.print(c2)
show.print("all different:", #la.unique(c2) == 12)

-- p is the chance of each value: here, 24 is drawn 24 times as often as 1.
show.item("F06.13", "choice with probabilities")
local c3 = la.random.choice(a, {size = {3, 4}, p = a / la.sum(a)})
print "Random but according to institutional probability"
show.print(c3)

show.item("F06.14", "choice: what goes wrong")
show.failing(function () return la.random.choice(a, {size = 30, replace = false}) end)
show.failing(function () return la.random.choice(a, {size = 3, p = a}) end)
show.failing(function () return la.random.choice(a, {size = 3, p = {0.5, 0.5}}) end)

-- Of a whole number n, choice gives positions, 1 to n. Counted over many draws, each comes up as
-- often as the others. (bincount counts how often 0, 1, 2 ... occur; the range leaves the count of
-- zeros out.)
show.item("F06.15", "choice from a number, and equal chances by default")
la.random.seed(1)
show.print(la.random.choice(10, {size = 5}))
la.random.seed(1)
local many = la.random.choice(4, {size = 100000})
show.print(la.bincount(many)["2:"])
