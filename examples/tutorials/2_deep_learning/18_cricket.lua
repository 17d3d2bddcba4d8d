--- Case study: cricket, ball by ball.
--
-- One row for each ball bowled: who bowled it, who faced it, the runs, the wickets. Four questions to it, with tables
-- (lunarray.frame, which has pandas' names) for grouping, arrays for the arithmetic, and plots.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local frame = require "lunarray.frame"
local plot = require "lunarray.plot"

-- A file of your own can be named on the command line. Twelve columns are more than a line holds: frame.options.width says how wide the
-- terminal is.
show.item("D18.01", "Load: shape, columns, head")
frame.options.width = 1000
local deliveries = frame.read_csv(arg[1] or show.data "deliveries.csv")
show.print(deliveries.shape)
show.print(deliveries.columns)
print(deliveries:head())

-- A group for each pair of match and over; the labels of the result are pairs. Both innings of a match fall into the same group, so these
-- are the runs of both sides together: about 16 an over, where one side makes 8.
show.item("D18.02", "Task 1: runs in each over of each match")
local over_runs = deliveries:groupby{"match_id", "over"}.total_runs:sum()
show.print(over_runs.shape, over_runs.iloc[":3"]:tolist(), over_runs:sum())
show.print("index:", over_runs.iloc[":3"].index:tolist())

-- Grouped once more, by one part of the label.
show.item("D18.03", "Task 1: average over the matches")
local avg_runs_per_over = over_runs:groupby("over"):mean()
show.print(avg_runs_per_over.index:tolist())
show.print(avg_runs_per_over.values)

show.item("D18.04", "Task 1: the bar chart")
plot.figure{figsize = {10, 5}}
plot.bar(avg_runs_per_over.index:tolist(), avg_runs_per_over.values, {color = "#7c3aed", edgecolor = "white"})
plot.xlabel "Over Number"
plot.ylabel "Average Runs"
plot.title "IPL: Average Runs per Over (All Seasons)"
plot.xticks(la.range(1, 20))
plot.grid{axis = "y", alpha = 0.3}
plot.tight_layout()
show.save_plot(plot.gcf(), "ipl_runs_per_over.png")

-- agg computes several columns at once: {new name, column, function}. The groups come sorted by name; reset_index makes the names a
-- column again and labels the rows 1, 2, 3 ...
show.item("D18.05", "Task 2: group by batsman, agg, reset_index")
local batsman_stats = deliveries:groupby("batsman"):agg{
  {"total_runs", "batsman_runs", "sum"},
  {"balls_faced", "batsman_runs", "count"},
}:reset_index()
show.print(batsman_stats.shape)
print(batsman_stats:head())

-- A boolean column selects rows. They keep their labels, so that each still says which row it was.
show.item("D18.06", "Task 2: at least 500 balls")
local qualified = batsman_stats[batsman_stats.balls_faced:ge(500)]
show.print(#qualified)
print(qualified)

-- The arithmetic is done on arrays. argsort gives the positions that would sort them, smallest first: the last ten, turned round, are
-- the ten highest. iloc[i] is row i by position, whatever its label.
show.item("D18.07", "Task 2: strike rate, the ten highest")
local runs = qualified.total_runs.values
local balls = qualified.balls_faced.values
local strike_rate = runs / balls * 100                    -- runs per hundred balls
local top_idx = la.argsort(strike_rate)["-10:"]["::-1"]
show.print("positions:", top_idx)
print "Top 10 IPL Strike Rates (min 500 balls):"
for _, i in ipairs(top_idx) do
  print((" %-25s SR: %.1f Runs: %d"):format(qualified.iloc[i].batsman, strike_rate[i], runs[i]))
end

-- unique keeps the order in which the values first come (la.unique sorts). The course takes number 42 counted from 0: number 43.
show.item("D18.08", "Task 3: one match, the running total")
local match_id = deliveries.match_id:unique()[43]
local match = deliveries[deliveries.match_id:eq(match_id)]
local teams = match.batting_team:unique()
show.print(match_id, match.shape, teams)
plot.figure{figsize = {10, 5}}
for _, team in ipairs(teams) do
  local innings = match[match.batting_team:eq(team)]
  local cumulative = la.cumsum(innings.total_runs.values)
  local number = la.range(1, #cumulative)
  show.print(team, #number, cumulative[":12"], cumulative[-1])
  plot.plot(number, cumulative, {linewidth = 2, label = team})
end

show.item("D18.09", "Task 3: the picture")
plot.xlabel "Ball Number"
plot.ylabel "Cumulative Score"
plot.title(("IPL Match #%d — Score Progression"):format(match_id))
plot.legend()
plot.grid{alpha = 0.3}
plot.tight_layout()
show.save_plot(plot.gcf(), "ipl_score_progression.png")

-- apply calls a Lua function for every value and makes a column of what it returns.
local function phase (over)
  if over <= 6 then return "Powerplay"
  elseif over <= 15 then return "Middle"
  else return "Death" end
end

show.item("D18.10", "Task 4: powerplay, middle and death overs")
deliveries.phase = deliveries.over:apply(phase)
local phase_stats = deliveries:groupby("phase"):agg{
  {"avg_runs_per_ball", "total_runs", "mean"},
  {"total_wickets", "is_wicket", "sum"},
}
print(phase_stats:round(3))

-- The matches here are invented, so that the example needs no download and prints the same everywhere.
show.item("D18.11", "The real data")
print [[
Every ball of the league since 2008, more than 15 seasons, is in public collections; the data come from Cricsheet. This script takes the
file's name: lua5.4 examples/tutorials/2_deep_learning/18_cricket.lua deliveries.csv. It looks for the columns of D18.01. Where the
batsman is called batter and overs count from 0, as in the file of 2008 to 2024, two lines after read_csv set it right:
  deliveries = deliveries:rename{columns = {batter = "batsman"}}
  deliveries.over = deliveries.over + 1]]
