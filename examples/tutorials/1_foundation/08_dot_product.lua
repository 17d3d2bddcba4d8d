--- 1.3.2 The dot product.
--
-- Each element of the result is a row of the first matrix times a column of the second, element by
-- element, summed up. Python writes X1 @ X2; Lua has no such operator: la.dot(X1, X2), or
-- X1:dot(X2).
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("F08.01", "dot(X1, X2)")
local X1 = la.array{{1, 2}, {3, 4}}
local X2 = la.array{{5, 6, 7}, {8, 9, 10}}
show.print(la.dot(X1, X2))

-- A row of the first must be as long as a column of the second. (The message counts axes, "dim",
-- from 1.)
show.item("F08.02", "dot: the inner sizes must agree")
show.failing(function () return la.dot(X2, X1) end)

-- Two vectors give a number; a matrix and a vector a vector; a number multiplies every element.
show.item("F08.03", "dot: out, vectors, a vector and a matrix")
local room = la.zeros({2, 3}, "int64")
la.dot(X1, X2, {out = room})
show.print(room)
show.print(la.dot({1, 2, 3}, {4, 5, 6}), la.dot(X1, {1, 1}), la.dot(3, X1[1]))
