--- Cricket, further: a heatmap, the chance to win, a straight line, and who is good at the end.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local frame = require "lunarray.frame"
local plot = require "lunarray.plot"

local deliveries = frame.read_csv(show.data "deliveries.csv")
local matches = frame.read_csv(show.data "matches.csv")

-- The eight batsmen who faced most balls against the eight bowlers with most wickets; equal ones by name. Each cell is a count: where
-- both names fit, add up the wickets. Masks combine with &.
show.item("D19.01", "Which bowler is most dangerous to which batsman: wickets as a heatmap")
local faced = deliveries:groupby("batsman"):agg{{"balls_faced", "batsman_runs", "count"}}:reset_index()
local batters = faced:sort_values({"balls_faced", "batsman"}, {ascending = {false, true}}).batsman:head(8):tolist()
local attack = deliveries:groupby("bowler").is_wicket:sum():reset_index()
attack = attack:sort_values({"is_wicket", "bowler"}, {ascending = {false, true}}).bowler:head(8):tolist()
local grid = la.zeros({8, 8}, "int64")
for i, bowler in ipairs(attack) do
  for j, batter in ipairs(batters) do
    local pair = deliveries.bowler:eq(bowler) & deliveries.batsman:eq(batter)
    grid:set(i, j, deliveries.loc(pair, "is_wicket"):sum())
  end
end
show.print(attack)
show.print(batters)
show.print(grid)
-- On the axes of a picture the first row and column lie at 0: a place on an axis is a value, not a position.
local fig = plot.figure{figsize = {7, 6}}
plot.imshow(grid, {cmap = "Reds"})
plot.xticks(la.arange(8), batters, {rotation = 60, ha = "right"})
plot.yticks(la.arange(8), attack)
plot.title "Wickets: bowler against batsman"
plot.tight_layout()
show.save_plot(fig, "ipl_heatmap.png")

-- Logistic regression: sigmoid(F w) is the chance to win, F the runs still needed, the balls left and the wickets in hand at each
-- ball of a chase. groupby(...):cumsum() is the running total inside each match; map looks up what belongs to a label.
show.item("D19.02", "Chance to win at each ball of a chase: logistic regression by gradient descent")
local first = deliveries[deliveries.inning:eq(1)]:groupby("match_id").total_runs:sum()
local chase = deliveries[deliveries.inning:eq(2)]:copy()
chase.legal = chase.extra_runs:eq(0):astype "int64"                  -- a wide does not count as one of the 120 balls
local by_match = chase:groupby "match_id"
local so_far, out = by_match.total_runs:cumsum().values, by_match.is_wicket:cumsum().values
local left = 120 - by_match.legal:cumsum().values
local target = chase.match_id:map(first).values + 1
local F = la.c_((target - so_far) / 100, left / 60, (10 - out) / 5)
local won = chase.match_id:map(by_match.total_runs:sum()).values:ge(target):astype "float64"
F = la.c_(la.ones(#F), (F - F:mean(1)) / F:std(1))

local function sigmoid (z) return 1 / (1 + la.exp(-z)) end
local weights = la.zeros(4)
for _ = 1, 300 do
  local p = sigmoid(F:dot(weights))
  weights:sub_(0.5 * F.T:dot(p - won) / #won)                        -- in place: NumPy's -=
end
local p = sigmoid(F:dot(weights))
local loss = -la.mean(won * la.log(p) + (1 - won) * la.log(1 - p))
local accuracy = p:gt(0.5):eq(won):mean()
show.print(F.shape, ("won %.6f"):format(won:mean()))
show.print("weights", weights)
print(("loss %.6f accuracy %.4f"):format(loss, accuracy))
local match_id = deliveries.match_id:unique()[43]
local chance = p[chase.match_id:eq(match_id).values]
show.print("match", match_id, chance[{ {1, 31, 61, 91} }], ("%.10f"):format(chance[-1]))
fig = plot.figure{figsize = {8, 4}}
plot.plot(la.range(1, #chance), chance, {color = "#7c3aed", linewidth = 2})
plot.ylim(0, 1)
plot.xlabel "Ball of the chase"
plot.ylabel "Chance to win"
plot.title(("Match #%d — chance of the chasing side"):format(match_id))
plot.grid{alpha = 0.3}
plot.tight_layout()
show.save_plot(fig, "ipl_win_probability.png")

-- The straight line of least squares by its formulas: slope = covariance / variance. loc with a list takes the rows of these labels.
show.item("D19.03", "Total from the powerplay score alone: a straight line (see D26 for the whole pipeline)")
local opening = deliveries[deliveries.inning:eq(1) & deliveries.over:le(6)]:groupby("match_id").total_runs:sum()
local whole = matches.match_id.values[matches.result:ne("no result").values]
local xs = opening.loc[whole].values:astype "float64"
local ys = first.loc[whole].values:astype "float64"
local dx, dy = xs - xs:mean(), ys - ys:mean()
local slope = (dx * dy):sum() / (dx ^ 2):sum()
show.print(#xs, ("slope %.6f intercept %.6f correlation %.6f"):format(slope, ys:mean() - slope * xs:mean(), la.corrcoef(xs, ys)(1, 2)))

show.item("D19.04", "Who does best in the death overs: strike rate from at least 60 balls")
local death = deliveries[deliveries.over:gt(15)]:groupby("batsman"):agg{
  {"total_runs", "batsman_runs", "sum"},
  {"balls_faced", "batsman_runs", "count"},
}:reset_index()
death = death[death.balls_faced:ge(60)]:copy()
death.strike_rate = death.total_runs / death.balls_faced * 100
death = death:sort_values({"strike_rate", "batsman"}, {ascending = {false, true}})
show.print(#death)
print(death:head(5):round(3):to_string{index = false})
