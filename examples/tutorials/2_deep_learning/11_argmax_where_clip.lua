--- Family 6 of 6: argmax, where, clip.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- Where the largest is: for a network's output, the predicted class. It is a position, so it counts from 1: the course's classes [1, 0]
-- are the 2nd and the 1st. Over everything, the elements are counted row by row.
show.item("D11.01", "argmax")
local probs = la.array{{0.1, 0.7, 0.2}, {0.8, 0.1, 0.1}}
show.print(la.argmax(probs, 2), la.argmax(probs), la.argmax(probs, 1))

-- where(condition, a, b) picks from a or b, element by element: another way to write ReLU. where(condition) gives the positions at which
-- it holds: one list for each axis, so several results for a matrix, one for a vector.
show.item("D11.02", "where")
local x = la.array{-2, 3, -1, 5}
show.print(la.where(x:gt(0), x, 0))
show.print(la.where(x:gt(0)))

-- Predictions of exactly 0 and 1 are moved a little inwards, so that their log is finite. An array in which one number is more than a
-- thousand times another prints in scientific notation; the course shows the plain form. A number alone prints as short as it can.
show.item("D11.03", "clip (the course writes [1e-07, 0.5, 0.9999999], print gives this)")
local y_pred = la.array{0.0, 0.5, 1.0}
local y_safe = la.clip(y_pred, 1e-7, 1 - 1e-7)
show.print(y_safe)
show.print(table.unpack(y_safe:tolist()))
