--- Reshaping that does what it says and not what was meant.
--
-- Two blocks of three rows shall become three rows: the 1s beside the 10s, the 2s beside the 20s, the 3s beside the 30s.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M09.01", "The tensor")
local x = la.array{{{1, 1, 1, 1}, {2, 2, 2, 2}, {3, 3, 3, 3}}, {{10, 10, 10, 10}, {20, 20, 20, 20}, {30, 30, 30, 30}}}
show.print("x:\n", x)
show.print("x.shape: ", x.shape)

-- reshape alone deals the elements out in their order: the shape is right, the rows are not.
show.item("M09.02", "The right shape, the wrong values")
local z_incorrect = la.reshape(x, {x.shape[2], -1})
show.print("z_incorrect:\n", z_incorrect)
show.print("z_incorrect.shape: ", z_incorrect.shape)

-- First bring what belongs together side by side, then reshape.
show.item("M09.03", "Transpose, then reshape")
local y = la.transpose(x, {2, 1, 3})
show.print("y:\n", y)
show.print("y.shape: ", y.shape)
local z_correct = la.reshape(y, {y.shape[1], -1})
show.print("z_correct:\n", z_correct)
show.print("z_correct.shape: ", z_correct.shape)

show.item("M09.04", "Try it on numbers one can follow")
print "With random weights nobody sees such a mistake: the shape alone says little. Make a small example first, as here."
