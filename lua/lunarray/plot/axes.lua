--- One plot of a figure: what is drawn in it and what stands round it. The methods are Matplotlib's.
--
-- An item is {z =, draw = function (canvas, place), label =, handle =, points =}: place.x and place.y turn vectors of data into points
-- on the
-- sheet; handle says how the legend shows it; points gives what the legend should not cover. Items are drawn in the order of z:
-- pictures 0, patches 1, the grid 1.5, lines 2, text 3.
local axis = require "lunarray.plot.axis"

local axes = {}
axes.__index = axes

local WHITE = {1, 1, 1, 1}

function axes.new (figure, cell)
  return setmetatable({figure = figure, cell = cell, x = axis.new "x", y = axis.new "y", items = {}, count = 0, titles = {}, grids = {},
    frame = true, spine = {left = true, right = true, top = true, bottom = true}, tick = {x = {}, y = {}}, face = WHITE}, axes)
end

function axes:__tostring ()
  return ("plot.axes%s, %d items"):format(self.titles.center and (" %q"):format(self.titles.center.text) or "", #self.items)
end

for _, name in ipairs {"lines", "areas", "fields", "around"} do require("lunarray.plot." .. name)(axes) end

return axes
