--- Cricket: the running total of both sides in one match.
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local balls = ipl.deliveries()
local match_id = 44
local here = balls.match_id:eq(match_id)

plot.figure {figsize = {10, 5}}
for inning = 1, 2 do
  local chosen = la.flatnonzero(here & balls.inning:eq(inning))
  local cumulative = balls.total_runs[chosen]:cumsum()
  plot.plot(la.range(1, #cumulative), cumulative, {linewidth = 2, label = balls.batting_team[chosen[1]]})
end
plot.xlabel "Ball Number"
plot.ylabel "Cumulative Score"
plot.title(("IPL Match #%d — Score Progression"):format(match_id))
plot.legend()
plot.grid {alpha = 0.3}
plot.tight_layout()
ipl.save(plot, "ipl_score_progression.png")
