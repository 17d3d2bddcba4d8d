--- Section D: programming exercises. A sigmoid and its slope, mini-batches, and cricket in four questions.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local frame = require "lunarray.frame"
local plot = require "lunarray.plot"

-- ---- D1 ---------------------------------------------------------------------------------------------------------------------

local function sigmoid (z) return 1 / (1 + la.exp(-z)) end

-- From the quotient rule; the course asks to check that it is s (1 - s).
local function sigmoid_derivative (z)
  local e = la.exp(-z)
  return e / (1 + e) ^ 2
end

-- isclose allows for rounding: the two formulas differ in the last digits. The difference quotient, the slope over a tiny step, knows
-- nothing of the formula and is the check for every derivative one will ever write. argmax is a position; the z there is what is
-- asked.
show.item("D25.01", "D1: sigmoid and its derivative")
local z = la.linspace(-5, 5, 101)
local s = sigmoid(z)
local d = sigmoid_derivative(z)
local some = la.array{1, 26, 51, 76, 101}
show.print(s[some])
show.print(d[some])
show.print("equals s * (1 - s):", la.allclose(d, s * (1 - s)))
local steps = (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5
show.print("equals the difference quotient:", la.allclose(d, steps, {atol = 1e-9}), "largest", d:max(), "at", la.round(z[d:argmax()], 12))

show.item("D25.02", "D1: both in one picture")
plot.figure{figsize = {8, 5}}
plot.plot(z, s, {label = "sigmoid(z)", color = "#7c3aed", linewidth = 2})
plot.plot(z, d, {label = "sigmoid_derivative(z)", color = "#f59e0b", linewidth = 2})
plot.xlabel "z"
plot.ylabel "value"
plot.title "Sigmoid and its derivative"
plot.legend()
plot.grid{alpha = 0.3}
plot.tight_layout()
show.save_plot(plot.gcf(), "d1_sigmoid.png")

-- ---- D2 ---------------------------------------------------------------------------------------------------------------------

-- Python's generator is a coroutine in Lua: coroutine.wrap makes a function that for calls again and again, and each yield is one
-- round of the loop. X[chosen] with an array of positions copies these rows. math.min takes care of the last batch.
local function get_mini_batches (X, y, batch_size, shuffle)
  batch_size = batch_size or 64
  return coroutine.wrap(function ()
    local m = #X
    local order = shuffle == false and la.range(1, m) or la.random.permutation(m)
    for start = 1, m, batch_size do
      local chosen = order:slice(start, math.min(start + batch_size - 1, m))
      coroutine.yield(X[chosen], y[chosen])
    end
  end)
end

show.item("D25.03", "D2: mini-batches in order")
local small_X, small_y = la.arange(20):reshape(10, 2), la.arange(10)
for X_batch, y_batch in get_mini_batches(small_X, small_y, 4, false) do show.print(X_batch:tolist(), y_batch) end

show.item("D25.04", "D2: shuffled, seed(42)")
la.random.seed(42)
for X_batch, y_batch in get_mini_batches(small_X, small_y, 4) do show.print(X_batch:tolist(), y_batch) end

-- The delivery data of chapter 17, drawn again from the same seed in the same order.
show.item("D25.05", "D2: on the delivery data")
la.random.seed(42)
local n = 5000
local distance = la.random.exponential(3, n) + 0.5
local rating = la.random.normal(3.8, 0.5, n):clip(1, 5)
local num_items = la.random.randint(1, 8, n)
local time_of_day = la.random.randint(8, 24, n)
local minutes = 10 + 3 * distance - 2 * rating + 1.5 * num_items + la.random.randn(n) * 5
local X = la.c_(distance:round(1), rating:round(1), num_items, time_of_day)
local y = minutes:round(1)
la.random.seed(42)
local batches, total, rows = {}, 0, 0
for X_batch, y_batch in get_mini_batches(X, y) do
  batches[#batches + 1] = {X_batch, y_batch}
  total, rows = total + y_batch:sum(), rows + #y_batch
end
local first, last = batches[1], batches[#batches]
show.print(#batches, first[1].shape, first[2].shape, last[1].shape)
show.print(first[1][1], first[2][":4"], ("%.6f"):format(last[2]:mean()))
show.print("every row once:", la.isclose(total, y:sum()), rows)

-- ---- D3 ---------------------------------------------------------------------------------------------------------------------

local deliveries = frame.read_csv(show.data "deliveries.csv")
local matches = frame.read_csv(show.data "matches.csv")

-- An over is six legal balls; wides give runs and do not count. rows() walks a table: position and row, a plain Lua table by name.
show.item("D25.06", "D3.1: economy of the 20 bowlers with the most overs (ties by name)")
local bowling = deliveries:copy()
bowling.legal = bowling.extra_runs:eq(0):astype "int64"
bowling = bowling:groupby("bowler"):agg{{"runs", "total_runs", "sum"}, {"legal", "legal", "sum"}}:reset_index()
bowling.overs = bowling.legal / 6
bowling.economy = bowling.runs / bowling.overs
bowling = bowling:sort_values({"legal", "bowler"}, {ascending = {false, true}}):head(20)
for _, row in bowling:rows() do
  print((" %-15s %6.1f overs  %4d runs  economy %.2f"):format(row.bowler, row.overs, row.runs, row.economy))
end

show.item("D25.07", "D3.2: the ten highest scores (ties by match, then name)")
local scores = deliveries:groupby{"match_id", "batsman"}.batsman_runs:sum():reset_index()
scores = scores:sort_values({"batsman_runs", "match_id", "batsman"}, {ascending = {false, true, true}}):head(10)
local labels = {}
for i, row in scores:rows() do
  print((" %-15s match %2d  %d"):format(row.batsman, row.match_id, row.batsman_runs))
  labels[i] = ("%s (#%d)"):format(row.batsman, row.match_id)
end
plot.figure{figsize = {10, 5}}
plot.bar(la.arange(10), scores.batsman_runs.values, {color = "#7c3aed", edgecolor = "white"})
plot.xticks(la.arange(10), labels, {rotation = 45, ha = "right"})
plot.xlabel "Batsman (match)"
plot.ylabel "Runs"
plot.title "Ten highest individual scores"
plot.grid{axis = "y", alpha = 0.3}
plot.tight_layout()
show.save_plot(plot.gcf(), "d3_highest_scores.png")

-- Matches without a winner (rain, a tie) have an empty cell there: notnull leaves them out. The mean of zeros and ones is a share.
show.item("D25.08", "D3.3: wins of the side that bats first and of the chasing side, by ground")
local decided = matches[matches.winner:notnull()]:copy()
decided.first_won = decided.winner:eq(decided.bat_first):astype "int64"
local by_ground = decided:groupby("venue"):agg{{"matches", "first_won", "count"}, {"bat_first", "first_won", "mean"}}
by_ground.bat_first = by_ground.bat_first * 100
by_ground.chasing = 100 - by_ground.bat_first
print(by_ground:round(2))
-- The same from the balls: who made more runs? Labels of two levels are looked up as a pair, {match, inning}.
local totals = deliveries:groupby{"match_id", "inning"}.total_runs:sum()
local agree = true
for _, row in decided:rows() do
  local more = totals.loc[{ {row.match_id, 1} }] > totals.loc[{ {row.match_id, 2} }]
  agree = agree and more == (row.first_won == 1)
end
show.print("the ball-by-ball totals agree:", agree)
local where = la.arange(#by_ground)
plot.figure{figsize = {10, 5}}
plot.bar(where - 0.2, by_ground.bat_first.values, 0.4, {label = "Batting first", color = "#7c3aed", edgecolor = "white"})
plot.bar(where + 0.2, by_ground.chasing.values, 0.4, {label = "Chasing", color = "#f59e0b", edgecolor = "white"})
plot.xticks(where, by_ground.index:tolist())
plot.xlabel "Venue"
plot.ylabel "Wins (%)"
plot.title "Batting first against chasing, by venue"
plot.legend()
plot.grid{axis = "y", alpha = 0.3}
plot.tight_layout()
show.save_plot(plot.gcf(), "d3_wins_by_venue.png")

-- No table, arrays only: two masks choose the balls of an innings, bincount adds the runs up by over. It counts the values 0, 1, 2, ...:
-- element 1 belongs to an over 0 that there is not, elements 2 to 21 to overs 1 to 20.
show.item("D25.09", "D3.4: Manhattan plot of one match, arrays only")
local ball_match = deliveries.match_id.values
local ball_inning = deliveries.inning.values
local ball_over = deliveries.over.values
local ball_runs = deliveries.total_runs.values

local function manhattan (match_id)
  local overs = la.range(1, 20)
  plot.figure{figsize = {10, 5}}
  for inning, colour in ipairs{"#7c3aed", "#f59e0b"} do
    local chosen = ball_match:eq(match_id) & ball_inning:eq(inning)
    local runs = la.bincount(ball_over[chosen], {weights = ball_runs[chosen], minlength = 21})["2:"]:astype "int64"
    show.print("innings", inning, runs, runs:sum())
    plot.bar(overs + 0.4 * (inning - 1.5), runs, 0.4, {label = "Innings " .. inning, color = colour, edgecolor = "white"})
  end
  plot.xticks(overs)
  plot.xlabel "Over"
  plot.ylabel "Runs"
  plot.title(("Match #%d — runs per over"):format(match_id))
  plot.legend()
  plot.grid{axis = "y", alpha = 0.3}
  plot.tight_layout()
  show.save_plot(plot.gcf(), "d3_manhattan.png")
end

manhattan(44)
