--- 1.7 Broadcasting: what happens when shapes differ.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- A column of four and a row of three: every element of the one meets every element of the other.
show.item("F13.01", "(4, 1) with (3,)")
local A = la.arange(0, 40, 10):reshape(4, 1)
local B = la.arange(0, 3)
print(("A Shape of matrix:%s,B Shape of matrix:%s"):format(A.shape, B.shape))
local C = A + B
print(("C Shape of matrix:%s"):format(C.shape))
show.print(C)

-- broadcast_shapes works out the common shape without any arrays.
show.item("F13.02", "Rule 1: ones are put in front of the shorter shape")
show.print((la.zeros(2, 3, 2) + la.ones(3, 2)).shape, la.broadcast_shapes({2, 3, 2}, {3, 2}))

show.item("F13.03", "Rule 2: the result is the largest on each axis")
show.print(la.broadcast_shapes({4, 1}, {3}), la.broadcast_shapes({5, 1, 3}, {1, 4, 1}))

show.item("F13.04", "Rule 3: equal or 1, else an error")
show.failing(function () return la.zeros(4, 2) + la.zeros(3) end)

-- Nothing is copied for it: strides, the bytes to the next element on each axis, are 0 where the
-- same element is used again.
show.item("F13.05", "Rule 4: along an axis of length 1 the one value is used again")
show.print(la.broadcast_to(A, {4, 3}))
show.print(la.broadcast_to(A, {4, 3}).strides, la.broadcast_to(B, {4, 3}).strides)
