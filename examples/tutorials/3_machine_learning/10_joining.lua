--- Joining arrays.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M10.01", "A matrix (the numbers are given, not drawn)")
local x = la.array{{0.79564718, 0.73023418, 0.92340453}, {0.24929281, 0.0513762, 0.66149188}}
show.print(x)
show.print(x.shape)

-- concatenate joins along an axis that is there: the rows of the second come after those of the first.
show.item("M10.02", "concatenate on axis 1")
local y = la.concatenate({x, x}, {axis = 1})
show.print(y)
show.print(y.shape)

-- stack makes a new axis, on which the arrays lie side by side.
show.item("M10.03", "stack on a new axis")
local z = la.stack({x, x}, {axis = 1})
show.print(z)
show.print(z.shape)

-- The stream of numbers goes on where it was left: after seed(1234) the first four were drawn in chapter 1.
show.item("M10.04", "The same with the next numbers of the stream")
la.random.seed(1234)
la.random.random(2, 2)
x = la.random.random(2, 3)
show.print(x)
show.print(x.shape)
show.print(la.concatenate({x, x}, {axis = 1}).shape)
show.print(la.stack({x, x}, {axis = 1}).shape)
