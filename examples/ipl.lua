--- Cricket, ball by ball: every delivery of the Indian Premier League, and what can be asked of it with a few groups and sums.
--
--   lua5.4 examples/ipl.lua DELIVERIES [MATCHES] [options]      two CSV files, packed (.gz) or not
--   lua5.4 examples/ipl.lua [options]                           plays a season of its own, and counts that
--
--   --top N       lines in each list (default 10)
--   --faced N     balls a batter must have faced to be listed for the strike rate (default 500; 100 for the season played here)
--   --bowled N    balls a bowler must have bowled to be listed for economy (default 500; 100)
--   --seed N      of the season played here (default 1)
--   --plot FILE   draw runs per over, run scorers and wins by venue (.png .svg .pdf; needs gnuplot)
--
-- The data: ball-by-ball records of Cricsheet (cricsheet.org, ODC-By 1.0: name the source), as the two tables in which they go round
-- (on Kaggle: "Indian Premier League", deliveries.csv and matches.csv). Both generations of these tables are read. In DELIVERIES a line
-- is a ball; these columns are used, in any order among others:
--   match_id  inning (from 3 on: super overs)  over (from 0 or from 1)  batsman or batter  bowler
--   batsman_runs  total_runs  dismissal_kind (empty or NA: not out)  player_dismissed
--   wide_runs, noball_runs, bye_runs, legbye_runs and penalty_runs; or extra_runs and extras_type (wides, noballs, byes, legbyes, penalty)
-- In MATCHES a line is a match: id  venue  result  winner, and who batted first: win_by_runs (not 0), or result = "runs".
--
-- What is learnt here: a CSV of 180,000 lines in a fraction of a second, text as codes, masks, groupby and agg, top lists by sorting,
-- a pivot by bincount with weights.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/?.lua;" .. package.path
local program = require "program"
local la = require "lunarray"
local frame = require "lunarray.frame"

local options = program.arguments({"DELIVERIES", "MATCHES"}, {top = 10, faced = 0, bowled = 0, seed = 1, plot = ""})
if options.top < 1 then program.fail "--top wants a whole number from 1" end
la.random.seed(options.seed)

-- ---- the data ----------------------------------------------------------------------------------------------------------------

local function columns_of (df)
  local has = {}
  for _, name in ipairs(df.columns) do has[name] = true end
  return has
end

--- One table of balls, whichever generation the file is of: match, inning, over (from 1), batter, bowler, runs (off the bat), total,
-- conceded (what counts against the bowler), wide, noball (0 or 1), kind (of dismissal), out (who).
local function balls_of (df, path)
  local has = columns_of(df)
  local batter = has.batsman and "batsman" or "batter"
  for name in ("match_id inning over bowler batsman_runs total_runs dismissal_kind player_dismissed " .. batter):gmatch "%S+" do
    if not has[name] then program.fail("%s has no column %s; --help says what it must look like", path, name) end
  end
  local wide, noball, others
  if has.wide_runs then
    for _, name in ipairs {"noball_runs", "bye_runs", "legbye_runs", "penalty_runs"} do
      if not has[name] then program.fail("%s has no column %s", path, name) end
    end
    wide, noball = df.wide_runs:gt(0), df.noball_runs:gt(0)
    others = df.bye_runs + df.legbye_runs + df.penalty_runs
  elseif has.extras_type and has.extra_runs then
    local kind = df.extras_type
    wide, noball = kind:eq("wides"), kind:eq("noballs")
    others = df.extra_runs * (kind:eq("byes") | kind:eq("legbyes") | kind:eq("penalty")):astype "int64"
  else program.fail("%s has neither wide_runs nor extras_type and extra_runs", path) end
  local over = df.over
  return frame {
    {"match", df.match_id}, {"inning", df.inning}, {"over", over:min() == 0 and over + 1 or over},
    {"batter", df[batter]}, {"bowler", df.bowler}, {"runs", df.batsman_runs}, {"total", df.total_runs},
    {"conceded", df.total_runs - others}, {"wide", wide:astype "int64"}, {"noball", noball:astype "int64"},
    {"kind", df.dismissal_kind}, {"out", df.player_dismissed},
  }
end

--- Plays a season: teams of eleven, whose players bat and bowl well or badly; two innings of up to 20 overs. Gives the text of the two
-- files, so that what follows reads them as it would read real ones.
local function play (matches)
  local integer = function (n) return la.random.randint(1, n + 1) end
  local chance = la.random.random
  local towns = {"Northam", "Eastbury", "Southport", "Weston", "Midhurst", "Lakeside"}
  local grounds = {"Castle Ground", "Meadow Park, Eastbury", "Harbour Field", "Old Mill Oval"}
  local sides = {}
  for s, town in ipairs(towns) do
    sides[s] = {name = town}
    for p = 1, 11 do       -- who comes later bats worse, and the last five bowl
      sides[s][p] = {name = ("%s %d"):format(town, p), bat = 1.3 - 0.06 * p + 0.2 * chance(), bowl = 0.8 + 0.4 * chance()}
    end
  end
  local balls = {"match_id,inning,batting_team,bowling_team,over,ball,batter,bowler,non_striker,batsman_runs,extra_runs,total_runs,"
    .. "extras_type,is_wicket,player_dismissed,dismissal_kind,fielder"}
  local rows = {"id,venue,team1,team2,winner,result,result_margin"}

  local function innings (id, number, bat, field, target)
    local score, on, off, next_in, out = 0, 1, 2, 3, 0
    for over = 0, 19 do
      local bowler, legal, ball = field[11 - over % 5], 0, 0
      while legal < 6 do
        ball = ball + 1
        local batter, runs, extra, kind, gone = bat[on], 0, 0, "", ""
        local luck = chance()
        local eager = (over < 6 and 1.15 or over < 15 and 1 or 1.3) * batter.bat / bowler.bowl
        if luck < 0.03 then extra, kind = 1, "wides"
        elseif luck < 0.035 then extra, kind = 1, "noballs"
        elseif luck < 0.05 then extra, kind = 1, "legbyes"
        elseif luck < 0.05 + 0.05 * bowler.bowl / batter.bat then gone = chance() < 0.7 and "caught" or "bowled"
        else
          local force = chance() * eager
          runs = force > 1.25 and 6 or force > 0.99 and 4 or force > 0.88 and 2 or force > 0.4 and 1 or 0
        end
        score = score + runs + extra
        balls[#balls + 1] = ("%d,%d,%s,%s,%d,%d,%s,%s,%s,%d,%d,%d,%s,%d,%s,%s,"):format(id, number, bat.name, field.name, over, ball,
          batter.name, bowler.name, bat[off].name, runs, extra, runs + extra, kind, gone ~= "" and 1 or 0,
          gone ~= "" and batter.name or "NA", gone ~= "" and gone or "NA")
        if kind ~= "wides" and kind ~= "noballs" then legal = legal + 1 end
        if gone ~= "" then
          out, on, next_in = out + 1, next_in, next_in + 1
          if out == 10 then return score, out end
        elseif (runs + (kind == "legbyes" and 1 or 0)) % 2 == 1 then on, off = off, on end
        if target and score >= target then return score, out end
      end
      on, off = off, on
    end
    return score, out
  end

  for id = 1, matches do
    local a = integer(#sides)
    local b = (a + integer(#sides - 1) - 1) % #sides + 1
    local first = innings(id, 1, sides[a], sides[b])
    local second, out = innings(id, 2, sides[b], sides[a], first + 1)
    local winner, result, margin = "NA", "tie", "NA"
    if second > first then winner, result, margin = sides[b].name, "wickets", 10 - out
    elseif first > second then winner, result, margin = sides[a].name, "runs", first - second end
    local ground = grounds[integer(#grounds)]
    rows[#rows + 1] = ('%d,"%s",%s,%s,%s,%s,%s'):format(id, ground, sides[a].name, sides[b].name, winner, result, margin)
  end
  return table.concat(balls, "\n") .. "\n", table.concat(rows, "\n") .. "\n"
end

local start = la.clock()
local balls, matches
if options[1] then
  balls = balls_of(program.try(frame.read_csv, options[1]), options[1])
  if options[2] then matches = program.try(frame.read_csv, options[2]) end
  print(("%d balls from %s (%.2f s)"):format(#balls, options[1], la.clock() - start))
else
  local text, rows = play(60)
  balls, matches = balls_of(frame.read_csv{text = text}, "the season"), frame.read_csv{text = rows}
  print(("No file given: %d balls of a season played here (%.2f s)."):format(#balls, la.clock() - start))
  print "For real ones: lua5.4 examples/ipl.lua DELIVERIES MATCHES; --help says where to get them."
end
if options.faced == 0 then options.faced = options[1] and 500 or 100 end
if options.bowled == 0 then options.bowled = options[1] and 500 or 100 end

-- ---- totals ------------------------------------------------------------------------------------------------------------------

program.heading "Totals (super overs included)"
local function line (name, value) print(("%-22s%10d"):format(name, value)) end
line("matches", balls.match:nunique())
line("balls", #balls)
line("runs", balls.total:sum())
line("runs off the bat", balls.runs:sum())
line("dismissals", balls.out:count())
line("fours", balls.runs:eq(4):sum())
line("sixes", balls.runs:eq(6):sum())

-- ---- batting -------------------------------------------------------------------------------------------------------------------

-- A wide cannot be hit, so it is no ball faced. Columns of 0 and 1 add up to counts.
balls.faced = 1 - balls.wide
balls.four = balls.runs:eq(4):astype "int64"
balls.six = balls.runs:eq(6):astype "int64"

--- Prints the first lines of a table: each column {name, title, format}.
local function show (t, columns, n)
  local heads, forms = {}, {}
  for k, c in ipairs(columns) do
    heads[k] = (c[3]:gsub("%.%d", ""):gsub("[df]", "s")):format(c[2])
    forms[k] = c[3]
  end
  print((table.concat(heads, " "):gsub("%s+$", "")))
  for i = 1, math.min(n, #t) do
    local cells = {}
    for k, c in ipairs(columns) do cells[k] = forms[k]:format(t[c[1]][i]) end
    print((table.concat(cells, " "):gsub("%s+$", "")))
  end
end

local batting = balls:groupby("batter")[{"runs", "faced", "four", "six"}]:sum():reset_index()
batting.rate = batting.runs * 100 / batting.faced
local bat_columns = {
  {"batter", "batter", "%-20s"}, {"runs", "runs", "%6d"}, {"faced", "balls", "%6d"}, {"rate", "strike rate", "%12.2f"},
  {"four", "fours", "%6d"}, {"six", "sixes", "%6d"},
}
local scorers = batting:sort_values({"runs", "batter"}, {ascending = {false, true}})
program.heading "Most runs"
show(scorers, bat_columns, options.top)

program.heading("Highest strike rate: runs per 100 balls, from %d balls", options.faced)
show(batting[batting.faced:ge(options.faced)]:sort_values({"rate", "batter"}, {ascending = {false, true}}), bat_columns, options.top)

-- ---- bowling -------------------------------------------------------------------------------------------------------------------

-- Byes, leg byes and penalties are not the bowler's fault; wides and no-balls are, but do not count among the six of an over. Who is run
-- out, retires or obstructs the field is not the bowler's wicket.
balls.legal = 1 - (balls.wide | balls.noball)
local kind = balls.kind
balls.wicket = (balls.out:notna() & ~(kind:eq("run out") | kind:eq("retired hurt") | kind:eq("retired out")
  | kind:eq("obstructing the field"))):astype "int64"
local bowling = balls:groupby("bowler")[{"conceded", "legal", "wicket"}]:sum():reset_index()
bowling.economy = bowling.conceded * 6 / bowling.legal
local bowl_columns = {
  {"bowler", "bowler", "%-20s"}, {"legal", "balls", "%6d"}, {"conceded", "runs", "%6d"}, {"wicket", "wickets", "%8d"},
  {"economy", "economy", "%8.2f"},
}
program.heading "Most wickets"
show(bowling:sort_values({"wicket", "conceded", "bowler"}, {ascending = {false, true, true}}), bowl_columns, options.top)
program.heading("Best economy: runs per six balls, from %d balls", options.bowled)
show(bowling[bowling.legal:ge(options.bowled)]:sort_values({"economy", "bowler"}), bowl_columns, options.top)

-- ---- over by over ----------------------------------------------------------------------------------------------------------------

-- Sums by over are a bincount with weights; an over has been played where an innings has a ball in it.
local usual = balls[balls.inning:le(2) & balls.over:le(20)]
local over = usual.over.values
local runs_in = la.bincount(over, usual.total.values, 21)["2:"]
local wickets_in = la.bincount(over, usual.out:notna().values:astype "float64", 21)["2:"]
local played = la.bincount(usual[{"match", "inning", "over"}]:drop_duplicates().over.values, {minlength = 21})["2:"]
local per_over = la.where(played:gt(0), runs_in / la.maximum(played, 1), 0)
program.heading "Runs per over (super overs left out)"
for i = 1, 20 do
  print(("%2d  %6.3f runs  %5.3f wickets  %s"):format(i, per_over[i], wickets_in[i] / math.max(played[i], 1),
    ("#"):rep(math.tointeger(math.floor(per_over[i] * 4 + 0.5)))))
end

-- ---- wins by venue ---------------------------------------------------------------------------------------------------------------

local venues
if matches then
  local has = columns_of(matches)
  for _, name in ipairs {"venue", "result", "winner"} do
    if not has[name] then program.fail("%s has no column %s; --help says what it must look like", options[2] or "the season", name) end
  end
  -- the side that bats first wins by runs, the one that chases by wickets
  local first = has.win_by_runs and matches.win_by_runs:gt(0) or matches.result:eq("runs")
  local chased = has.win_by_wickets and matches.win_by_wickets:gt(0) or matches.result:eq("wickets")
  matches.first, matches.chased, matches.match = first:astype "int64", chased:astype "int64", 1
  venues = matches:groupby("venue")[{"match", "first", "chased"}]:sum():reset_index()
  venues.share = venues.chased * 100 / la.maximum((venues.first + venues.chased).values, 1)
  venues = venues:sort_values({"match", "venue"}, {ascending = {false, true}})
  program.heading("Wins by venue (%d of them)", #venues)
  show(venues, {
    {"venue", "venue", "%-55s"}, {"match", "matches", "%7d"}, {"first", "batting first", "%13d"}, {"chased", "chasing", "%7d"},
    {"share", "% chasing", "%9.1f"},
  }, options.top)
  print(("all: %d matches, won batting first %d, chasing %d, neither %d"):format(#matches, first:sum(), chased:sum(),
    #matches - first:sum() - chased:sum()))
end

program.picture(options.plot, function (plot)
  local count = venues and 3 or 2
  local _, ax = plot.subplots(1, count, {figsize = {5.5 * count, 4.8}})
  ax[1]:bar(la.range(1, 20), per_over, {color = "#7c3aed", edgecolor = "white"})
  ax[1]:set_xticks(la.range(2, 20, 2))
  ax[1]:set_xlabel "over"
  ax[1]:set_ylabel "runs"
  ax[1]:set_title "runs per over"
  ax[1]:grid {axis = "y", alpha = 0.3}
  local best = scorers:head(8)
  local names, runs = best.batter:tolist(), best.runs.values
  ax[2]:barh(names, runs, {color = "#0d9488"})
  ax[2]:invert_yaxis()
  ax[2]:set_title "most runs"
  if venues then
    local grounds = venues:head(6)
    local at = la.range(1, #grounds)
    local short = {}
    for i, name in ipairs(grounds.venue:tolist()) do short[i] = name:match "^[^,]*" end
    ax[3]:barh(at - 0.2, grounds.first.values, 0.4, {label = "batting first"})
    ax[3]:barh(at + 0.2, grounds.chased.values, 0.4, {label = "chasing"})
    ax[3]:set_yticks(at, short)
    ax[3]:invert_yaxis()
    ax[3]:set_title "wins by venue"
    ax[3]:legend()
  end
  plot.tight_layout()
end)
