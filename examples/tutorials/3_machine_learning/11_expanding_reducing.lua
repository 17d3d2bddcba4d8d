--- Axes of length 1: putting them in and taking them out, so that shapes fit.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M11.01", "expand_dims: a new axis, the second")
local x = la.array{{1, 2, 3}, {4, 5, 6}}
show.print("x:\n", x)
show.print("x.shape: ", x.shape)
local y = la.expand_dims(x, 2)
show.print("y: \n", y)
show.print("y.shape: ", y.shape)

show.item("M11.02", "squeeze: away with the second axis")
x = la.array{{{1, 2, 3}}, {{4, 5, 6}}}
show.print("x:\n", x)
show.print("x.shape: ", x.shape)
y = la.squeeze(x, 2)
show.print("y: \n", y)
show.print("y.shape: ", y.shape)

show.item("M11.03", "squeeze: only an axis of length 1")
show.failing(function () return la.squeeze(x, 1) end)

show.item("M11.04", "Where to read on")
print "The lesson this chapter follows is \"NumPy for Machine Learning\" of Made With ML. The other chapters here go further: see examples/README.md."
