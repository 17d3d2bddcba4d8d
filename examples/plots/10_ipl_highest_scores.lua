--- Cricket: the ten highest scores of a batsman in a match; slanting labels.
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local balls = ipl.deliveries()
local scores, keys = ipl.sum_by(balls.n, function (i) return ("%03d/%s"):format(balls.match_id[i], balls.batsman[i]) end,
  function (i) return balls.batsman_runs[i] end)
local labels, runs = {}, {}
for i, key in ipairs(ipl.top(scores, keys, 10)) do
  local match, name = key:match "^0*(%d+)/(.*)$"
  labels[i], runs[i] = ("%s (#%s)"):format(name, match), scores[key]
end

plot.figure {figsize = {10, 5}}
plot.bar(la.arange(10), runs, {color = "#7c3aed", edgecolor = "white"})
plot.xticks(la.arange(10), labels, {rotation = 45, ha = "right"})
plot.xlabel "Batsman (match)"
plot.ylabel "Runs"
plot.title "Ten highest individual scores"
plot.grid {axis = "y", alpha = 0.3}
plot.tight_layout()
ipl.save(plot, "d3_highest_scores.png")
