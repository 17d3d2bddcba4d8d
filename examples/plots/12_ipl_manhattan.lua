--- Cricket: runs per over of both sides in one match.
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local balls = ipl.deliveries()
local match_id = 44
local overs = la.range(1, 20)
plot.figure {figsize = {10, 5}}
for inning, colour in ipairs {"#7c3aed", "#f59e0b"} do
  local chosen = balls.match_id:eq(match_id) & balls.inning:eq(inning)
  local runs = la.bincount(balls.over[chosen], balls.total_runs[chosen], 21)["2:"]
  plot.bar(overs + 0.4 * (inning - 1.5), runs, 0.4, {label = "Innings " .. inning, color = colour, edgecolor = "white"})
end
plot.xticks(overs)
plot.xlabel "Over"
plot.ylabel "Runs"
plot.title(("Match #%d — runs per over"):format(match_id))
plot.legend()
plot.grid {axis = "y", alpha = 0.3}
plot.tight_layout()
ipl.save(plot, "d3_manhattan.png")
