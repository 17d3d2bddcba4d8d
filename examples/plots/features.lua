--- Cricket: what the first six overs of each match tell about the total of the first innings: the features of two plots.
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"

local balls, matches = ipl.deliveries(), ipl.matches()
local first = balls.inning:eq(1)
local match, over, runs = balls.match_id[first], balls.over[first], balls.total_runs[first]
local bat, wicket = balls.batsman_runs[first], balls.is_wicket[first]

local rows, total = {}, {}
for i = 1, matches.n do
  local here = match:eq(matches.match_id[i])
  if matches.result[i] ~= "no result" and here:any() then
    local early = here & over:le(6)
    rows[#rows + 1] = {runs[early]:sum(), wicket[early]:sum(), runs[here & over:le(3)]:sum() / 3, runs[early & over:ge(4)]:sum() / 3,
      (bat[early]:eq(4) | bat[early]:eq(6)):sum()}
    total[#total + 1] = runs[here]:sum()
  end
end
return {names = {"pp_score", "pp_wickets", "rr_1_3", "rr_4_6", "pp_boundaries"}, x = la.array(rows):astype "float64",
  y = la.array(total):astype "float64",
  save = ipl.save}
