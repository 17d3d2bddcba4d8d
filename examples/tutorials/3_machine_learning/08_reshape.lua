--- Reshaping: the same elements, another shape.
--
-- The elements are dealt out in their order: to (2, 3) go two rows of three. One length may be -1: it is worked out from the rest.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M08.01", "(1, 6) becomes (2, 3); -1 is worked out")
local x = la.array{{1, 2, 3, 4, 5, 6}}
show.print(x)
show.print("x.shape: ", x.shape)
local y = la.reshape(x, {2, 3})
show.print("y: \n", y)
show.print("y.shape: ", y.shape)
local z = la.reshape(x, {2, -1})
show.print("z: \n", z)
show.print("z.shape: ", z.shape)
