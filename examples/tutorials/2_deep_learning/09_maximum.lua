--- Family 4 of 6: maximum, from which ReLU is made.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- ReLU lets positive numbers through and stops the others. Whole numbers stay whole numbers.
show.item("D09.01", "ReLU")
local function relu (z) return la.maximum(0, z) end
local z = la.array{-3, -1, 0, 2, 5}
show.print(relu(z))

-- The leaky one lets a hundredth of them pass, so that a unit cannot die.
show.item("D09.02", "Leaky ReLU")
local function leaky_relu (z, alpha) return la.maximum((alpha or 0.01) * z, z) end
show.print(leaky_relu(z))

-- Not to be confused: maximum compares two arrays element by element, max finds the largest of one. A nan in either comes out as nan
-- (la.fmax prefers the number).
show.item("D09.03", "maximum of two arrays, max of one")
show.print(la.maximum(la.array{1, 5, 2}, la.array{4, 3, 2}), la.max(z))
show.print(la.maximum(la.array{1.0, la.nan}, la.array{2.0, 3.0}))
