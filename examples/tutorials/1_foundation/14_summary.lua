--- 1.8 Summary.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"

show.item("F14.01", "Summary, and where to read on")
print [[
Arrays are made from tables, from shapes, from ranges, at random, from files (chapters 1 to 5).
Positions, ranges, lists and conditions read parts of them (6). * works element by element, dot
as matrices do (7, 8). reshape, T and ravel change the shape, concatenate and stack join, slices
make batches (9 to 11). Functions work on everything at once, and where shapes differ
broadcasting makes them fit (12, 13).
What each function does: la.help(). The second course, 2_deep_learning, goes on from here.]]
