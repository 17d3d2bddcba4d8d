--- Cricket: average runs per over, as bars. Arguments: the directory with deliveries.csv [, picture [, dpi]].
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local balls = ipl.deliveries()
local match, over = balls.match_id, balls.over
-- each over of each match once, then the mean over the matches
local sums = la.zeros(match:max(), 20)
for i = 1, balls.n do sums:set(match[i], over[i], sums(match[i], over[i]) + balls.total_runs[i]) end
local played = la.zeros(match:max(), 20)
for i = 1, balls.n do played:set(match[i], over[i], 1) end

plot.figure {figsize = {10, 5}}
plot.bar(la.range(1, 20), sums:sum(1) / played:sum(1), {color = "#7c3aed", edgecolor = "white"})
plot.xlabel "Over Number"
plot.ylabel "Average Runs"
plot.title "IPL: Average Runs per Over (All Seasons)"
plot.xticks(la.range(1, 20))
plot.grid {axis = "y", alpha = 0.3}
plot.tight_layout()
ipl.save(plot, "ipl_runs_per_over.png")
