--- Cricket: the chance to win at each ball of a chase, by logistic regression on what is needed, the balls left and the wickets in hand.
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local balls = ipl.deliveries()
local match_id = 44
local first = la.bincount(balls.match_id[balls.inning:eq(1)], balls.total_runs[balls.inning:eq(1)])
local chase = la.flatnonzero(balls.inning:eq(2))
local match, runs = balls.match_id[chase], balls.total_runs[chase]
local wicket, legal = balls.is_wicket[chase], balls.extra_runs[chase]:eq(0)

-- running totals of each match
local n = #match
local so_far, out, bowled = la.zeros(n), la.zeros(n), la.zeros(n)
for i = 1, n do
  local same = i > 1 and match[i] == match[i - 1]
  so_far[i] = (same and so_far[i - 1] or 0) + runs[i]
  out[i] = (same and out[i - 1] or 0) + wicket[i]
  bowled[i] = (same and bowled[i - 1] or 0) + (legal[i] and 1 or 0)
end
local final = la.bincount(match, runs)
local target = first[match + 1] + 1      -- the counts begin with match 0
local won = final[match + 1]:ge(target):astype "float64"
local f = la.stack({(target - so_far) / 100, (120 - bowled) / 60, (10 - out) / 5}, 2)
f = la.concatenate({la.ones(n, 1), (f - f:mean(1)) / f:std(1)}, 2)
local weights = la.zeros(4)
for _ = 1, 300 do
  local p = 1 / (1 + la.exp(-f:dot(weights)))
  weights = weights - 0.5 * f.T:dot(p - won) / n
end
local p = (1 / (1 + la.exp(-f:dot(weights))))[match:eq(match_id)]

plot.figure {figsize = {8, 4}}
plot.plot(la.range(1, #p), p, {color = "#7c3aed", linewidth = 2})
plot.ylim(0, 1)
plot.xlabel "Ball of the chase"
plot.ylabel "Chance to win"
plot.title(("Match #%d — chance of the chasing side"):format(match_id))
plot.grid {alpha = 0.3}
plot.tight_layout()
ipl.save(plot, "ipl_win_probability.png")
