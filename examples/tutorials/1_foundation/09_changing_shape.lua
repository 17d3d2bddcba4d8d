--- 1.4.1 Changing the shape.
--
-- A model wants its input in one format: so many rows, so many columns. The functions of this
-- chapter deal the same elements out in another shape.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- One length may be given as -1: it is worked out from the others.
show.item("F09.01", "reshape")
local arr = la.arange(10)
show.print(arr)
show.print(arr:reshape(2, 5))
show.print(arr:reshape(5, -1))
show.print(arr:reshape(-1, 5))

show.item("F09.02", "reshape leaves the array itself alone")
show.print(arr.shape)

-- The course says that -1 is necessary; it may be used or not, once. The lengths must divide the
-- number of elements.
show.item("F09.03", "reshape: -1 only once, and the sizes must divide")
show.failing(function () return arr:reshape(-1, -1) end)
show.failing(function () return arr:reshape(3, -1) end)
show.failing(function () return arr:reshape(4, 3) end)

-- resize changes the array it is called on, and returns nothing.
show.item("F09.04", "resize changes the array itself")
arr = la.arange(10)
show.print(arr)
show.print((arr:resize(2, 5)))          -- the brackets make nil of nothing
show.print(arr)

-- It can also make the array larger, with zeros. la.resize is another thing: it makes a new array
-- and repeats the elements.
show.item("F09.05", "x:resize fills with zeros, la.resize repeats")
local more = la.arange(3)
more:resize(2, 4)
show.print(more)
show.print(la.resize(la.arange(3), 2, 4))

show.item("F09.06", "T: transpose")
arr = la.arange(15):reshape(3, 5)
show.print(arr)
show.print(arr.T)

show.item("F09.07", "ravel by columns and by rows")
arr = la.arange(6):reshape(2, -1)
show.print(arr)
print "Flatten by column priority"
show.print(arr:ravel "F")
print "Flatten by row"
show.print(arr:ravel())

-- In a network, flatten stands between the layers that look at pictures and those that see one long
-- vector. (This matrix was drawn without a seed.)
show.item("F09.08", "flatten (the course's matrix)")
local a = la.array{{3.0, 3, 7, 5}, {6, 4, 1, 2}, {4, 5, 9, 6}}
show.print(a)
show.print(a:flatten())

show.item("F09.09", "floor(10 * random), flatten, with a seed")
la.random.seed(2019)
a = la.floor(10 * la.random.random(3, 4))
show.print(a)
show.print(a:flatten())

-- A view shares its elements with the array it was made of, a copy does not: 50 arrives in base, 60
-- does not.
show.item("F09.10", "ravel is a view where it can be, flatten is a copy")
local base = la.arange(4):reshape(2, 2)
base:ravel()[1] = 50
base:flatten()[2] = 60
show.print(base)

-- squeeze takes out the axes of length 1.
show.item("F09.11", "squeeze")
arr = la.arange(3):reshape(3, 1)
show.print(arr.shape)
show.print(arr:squeeze().shape)
local arr1 = la.arange(6):reshape(3, 1, 2, 1)
show.print(arr1.shape)
show.print(arr1:squeeze().shape)

-- transpose turns the order of the axes around, or puts them into the order that is given: the
-- second, the third, the first. Element (i, j, k) is then at (j, k, i). In a picture, to change the
-- place of a colour (red, green, blue to green, blue, red) is something else: that is a list of
-- positions on one axis.
show.item("F09.12", "transpose")
local arr2 = la.arange(24):reshape(2, 3, 4)
show.print(arr2.shape)
show.print(arr2:transpose().shape)
local turned = arr2:transpose(2, 3, 1)
show.print(turned.shape)
show.print(turned(1, 1, ":"), turned(3, 4, ":"))
local rgb = la.array{{{255, 128, 0}}}                                  -- one pixel
assert(rgb[{"...", {2, 3, 1}}] == la.array{{{128, 0, 255}}})           -- green, blue, red

show.item("F09.13", "Why shapes are changed")
print [[
A model takes its input in one format. Data that comes in another is merged (the next chapter),
reshaped, or flattened before a full layer.]]
