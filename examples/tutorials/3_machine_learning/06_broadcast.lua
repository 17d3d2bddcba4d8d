--- Broadcasting: shapes that differ.
--
-- The scalar is used for every element of the vector, as if it were a vector of the same length. No copy of it is made.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M06.01", "A vector and a scalar")
local x = la.array{1, 2}
local y = la.array(3)
local z = x + y
show.print("z:\n", z)
