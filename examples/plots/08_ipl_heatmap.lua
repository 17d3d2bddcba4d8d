--- Cricket: how often a bowler got a batsman out, as a heatmap.
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local balls = ipl.deliveries()
local function one () return 1 end
local function wicket (i) return balls.is_wicket[i] end
local faced, names = ipl.sum_by(balls.n, function (i) return balls.batsman[i] end, one)
local batters = ipl.top(faced, names, 8)
local taken, bowlers = ipl.sum_by(balls.n, function (i) return balls.bowler[i] end, wicket)
local attack = ipl.top(taken, bowlers, 8)
local pairs_ = ipl.sum_by(balls.n, function (i) return balls.bowler[i] .. "/" .. balls.batsman[i] end, wicket)
local grid = la.zeros(8, 8)
for i, bowler in ipairs(attack) do
  for j, batter in ipairs(batters) do grid:set(i, j, pairs_[bowler .. "/" .. batter] or 0) end
end

plot.figure {figsize = {7, 6}}
plot.imshow(grid, {cmap = "Reds"})
plot.xticks(la.arange(8), batters, {rotation = 60, ha = "right"})
plot.yticks(la.arange(8), attack)
plot.title "Wickets: bowler against batsman"
plot.tight_layout()
ipl.save(plot, "ipl_heatmap.png")
