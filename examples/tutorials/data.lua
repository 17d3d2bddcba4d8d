--- The data files that the tutorials read: require "data"(directory) writes them.
--
--   mumbai_house_prices.csv   5000 houses, 8 columns, some cells empty
--   deliveries.csv            one row per ball of 72 cricket matches
--   matches.csv               one row per match
--   tiny.png                  a 4 x 6 colour picture: see data_picture.lua
--
-- Teams, players, grounds and houses are invented. The numbers come from seeded generators whose streams are NumPy's legacy ones, so the
-- files are the same everywhere, byte for byte. The generators are objects of their own: the stream of la.random.seed is not touched.
local la = require "lunarray"

local function write (path, lines)
  local f = assert(io.open(path, "wb"))
  f:write(table.concat(lines, "\n"), "\n")
  assert(f:close())
end

local function houses (path)
  local rs, n = la.random.RandomState(7), 5000
  local area = rs:normal(950, 280, n):rint():clip(250, 2600)
  local bedrooms = (area / 400 + rs:normal(0, 0.6, n)):rint():clip(1, 5)
  local bathrooms = (bedrooms - rs:randint(0, 2, n)):clip(1, 4)
  local floor = rs:randint(0, 31, n)
  local age = ((rs:exponential(9, n) * 10):rint() / 10):clip(0, 60)
  local names = {"Andheri", "Bandra", "Borivali", "Chembur", "Dadar", "Powai"}
  local worth = la.array{1.00, 1.75, 0.80, 0.90, 1.35, 1.15}
  local place = rs:choice(6, {size = n, p = {0.24, 0.10, 0.22, 0.16, 0.12, 0.16}})
  local parking = rs:randint(0, 3, n)
  local price = (area * 0.14 + bedrooms * 6 + floor * 0.7 - age * 0.9 + parking * 4) * worth[{place}]
  price = (la.maximum(price + rs:randn(n) * 12, 15) * 100):rint() / 100

  local function gaps (count)                    -- which rows lack a cell
    local missing = la.zeros(n, "bool")
    missing[{rs:choice(n, {size = count, replace = false})}] = true
    return missing
  end
  local no_age, no_bath, no_place = gaps(260), gaps(85), gaps(40)

  local lines = {"area_sqft,bedrooms,bathrooms,floor,age_years,locality,parking,price_lakhs"}
  for i = 1, n do
    lines[i + 1] = ("%d,%d,%s,%d,%s,%s,%d,%.2f"):format(area[i], bedrooms[i], no_bath[i] and "" or ("%d"):format(bathrooms[i]), floor[i],
      no_age[i] and "" or ("%.1f"):format(age[i]), no_place[i] and "" or names[place[i]], parking[i], price[i])
  end
  write(path, lines)
end

local function words (text)
  local list = {}
  for word in text:gmatch "%S+" do list[#list + 1] = word end
  return list
end

local teams = words "BLR CHE DEL HYD KOL MUM"
local grounds = words "Bengaluru Chennai Delhi Hyderabad Kolkata Mumbai"
local surnames = words [[Adiga Bagchi Chandran Deshpande Elango Fernandes Gokhale Hegde Inamdar Joshi Kamath
  Lahiri Mahajan Nambiar Oberoi Phadke Qureshi Raghavan Sabnis Tambe Upadhyay Vaidya Wagle Yajnik Zaveri Acharya Bhosale Chitnis Dalvi Emani
  Furtado Gadgil Haldar Iype Jagtap Kelkar Limaye Marathe Nadkarni Oommen Panicker Rangarajan Sathe Tendolkar Ullal Varier Wadekar Yadgiri
  Zutshi Apte Barua Cherian Dhavale Ekbote Ghatge Hattangadi Irani Jha Kulkarni Lobo Mokashi Nair Ojha Pendse Rao Solanki]]
local initials = "ABDGHKMNPRSTV"

-- Eleven players a side, and a number for how good each is: the place of the surname in the list, from 0.
local players = {}
for t = 1, #teams do
  players[t] = {}
  for k = 1, 11 do
    local place = (t - 1) * 11 + k - 1
    local initial = place % #initials + 1
    players[t][k] = {name = initials:sub(initial, initial) .. " " .. surnames[place + 1], place = place}
  end
end

-- Chance of 0, 1, 2, 3, 4, 6 runs and of a wicket on a ball that is not a wide, by phase of the innings.
local plain = {
  powerplay = {0.405, 0.325, 0.050, 0.004, 0.140, 0.042, 0.034},
  middle    = {0.330, 0.435, 0.070, 0.004, 0.080, 0.043, 0.038},
  death     = {0.260, 0.375, 0.085, 0.004, 0.125, 0.086, 0.065},
}
local runs_of = {0, 1, 2, 3, 4, 6, 0}
-- Who bowls which over: positions in the list of a side's six bowlers.
local bowler_of_over = {6, 5, 6, 5, 4, 3, 2, 1, 4, 2, 3, 1, 4, 2, 3, 4, 6, 5, 6, 5}

-- One ball: the position in runs_of where the drawn number falls among the cumulated chances; 7 is a wicket.
local function outcome (phase, strength, drawn)
  local p = table.move(plain[phase], 1, 7, 1, {})
  p[5], p[6], p[7] = p[5] * strength, p[6] * strength, p[7] / strength
  local rest = p[2]
  for k = 3, 7 do rest = rest + p[k] end
  p[1] = 1 - rest
  local limit = 0
  for k = 1, 6 do
    limit = limit + p[k]
    if drawn < limit then return k end
  end
  return 7
end

local function innings (lines, draw, match, number, bat, bowl, pitch, target, last_over)
  local turn = math.floor(draw() * 3)
  local attack = {}
  for k = 1, 3 do attack[k] = players[bowl][5 + k] end
  for k = 0, 2 do attack[4 + k] = players[bowl][9 + (k + turn) % 3] end
  local striker, other, coming, wickets, total = 1, 2, 3, 0, 0
  for over = 1, last_over do
    local bowler = attack[bowler_of_over[over]]
    local skill = 1 + 0.02 * (bowler.place % 7 - 3)
    local phase = over <= 6 and "powerplay" or over <= 15 and "middle" or "death"
    local ball, legal = 0, 0
    while legal < 6 do
      ball = ball + 1
      local batsman = players[bat][striker]
      local runs, extra, out = 0, 0, false
      if draw() < 0.032 then extra = 1
      else
        legal = legal + 1
        local form = (1.22 - 0.055 * (striker - 1)) * (1 + 0.015 * (batsman.place % 9 - 4))
        local result = outcome(phase, form * skill * pitch, draw())
        runs, out = runs_of[result], result == 7
      end
      total = total + runs + extra
      lines[#lines + 1] = ("%d,%d,%s,%s,%d,%d,%s,%s,%d,%d,%d,%d"):format(match, number, teams[bat], teams[bowl], over, ball, batsman.name,
        bowler.name, runs, extra, runs + extra, out and 1 or 0)
      if out then
        wickets = wickets + 1
        if wickets == 10 then return total end
        striker, coming = coming, coming + 1
      elseif runs % 2 == 1 then striker, other = other, striker end
      if target and total >= target then return total end
    end
    striker, other = other, striker
  end
  return total
end

local function cricket (deliveries, matches)
  local rs = la.random.RandomState(2008)
  local function draw () return rs:random() end
  local balls = {"match_id,inning,batting_team,bowling_team,over,ball,batsman,bowler,batsman_runs,extra_runs,total_runs,is_wicket"}
  local results = {"match_id,season,venue,team1,team2,bat_first,winner,result"}
  local pairings = {}
  for a = 1, #teams do
    for b = 1, #teams do
      if a ~= b then pairings[#pairings + 1] = {a, b} end
    end
  end
  local washed_out = {[17] = 0, [60] = 0, [33] = 4, [71] = 12}      -- matches that rain ended, after so many overs
  for match = 1, 72 do
    local home, away = table.unpack(pairings[(match - 1) * 7 % #pairings + 1])
    local pitch = 0.80 + 0.40 * draw()
    local first, second = home, away
    if draw() >= 0.5 then first, second = away, home end
    local winner, result = "", "no result"
    local overs = washed_out[match]
    if overs == nil then
      local one = innings(balls, draw, match, 1, first, second, pitch, nil, 20)
      local two = innings(balls, draw, match, 2, second, first, pitch, one + 1, 20)
      if two > one then winner, result = teams[second], "wickets"
      elseif two < one then winner, result = teams[first], "runs"
      else result = "tie" end
    elseif overs > 0 then innings(balls, draw, match, 1, first, second, pitch, nil, overs) end
    results[match + 1] = ("%d,%d,%s,%s,%s,%s,%s,%s"):format(match, 2021 + (match - 1) // 24, grounds[home], teams[home], teams[away],
      teams[first], winner, result)
  end
  write(deliveries, balls)
  write(matches, results)
end

return function (directory)
  houses(directory .. "/mumbai_house_prices.csv")
  cricket(directory .. "/deliveries.csv", directory .. "/matches.csv")
  local found, picture = pcall(require, "data_picture")      -- not where libpng was missing: the script that wants it says so
  if found then picture(directory) end
end
