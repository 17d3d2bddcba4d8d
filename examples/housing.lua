--- What a house costs in California: missing values, a column of words, least squares, and how far off the answer is.
--
--   lua5.4 examples/housing.lua FILE [options]      FILE is housing.csv, 20,640 districts of the census of 1990
--   lua5.4 examples/housing.lua [options]           makes up districts whose prices follow a rule, and finds the rule
--
--   --share X     the part of the districts that is kept back for the honest test (default 0.2)
--   --seed N      of that choice, and of made-up districts (default 1)
--   --plot FILE   draw the map of prices, and predicted against actual ones (.png .svg .pdf; needs gnuplot)
--
-- The data: "California Housing Prices" as in Aurelien Geron's book on machine learning (github.com/ageron/handson-ml2, the file
-- datasets/housing/housing.csv, Apache-2.0; after R. Kelley Pace and Ronald Barry, 1997). Ten columns, with names in the first line, in
-- any order; total_bedrooms may be blank:
--   longitude,latitude,housing_median_age,total_rooms,total_bedrooms,population,households,median_income,median_house_value,ocean_proximity
--   -122.23,37.88,41.0,880.0,129.0,322.0,126.0,8.3252,452600.0,NEAR BAY
--
-- What is learnt here: a table with gaps, median and fillna, one column for each word (get_dummies), linalg.lstsq with its rank, R2 and
-- RMSE, a test on rows that were not used.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/?.lua;" .. package.path
local program = require "program"
local la = require "lunarray"
local frame = require "lunarray.frame"

local options = program.arguments({"FILE"}, {share = 0.2, seed = 1, plot = ""})
la.random.seed(options.seed)
if not (options.share > 0 and options.share < 1) then program.fail("--share must lie between 0 and 1, got %g", options.share) end

-- ---- the data ----------------------------------------------------------------------------------------------------------------

local numeric = {
  "longitude", "latitude", "housing_median_age", "total_rooms", "total_bedrooms", "population", "households", "median_income",
}
local price, place = "median_house_value", "ocean_proximity"

local function read (path)
  local df = program.try(frame.read_csv, path)
  local has = {}
  for _, name in ipairs(df.columns) do has[name] = true end
  for _, name in ipairs {price, place, table.unpack(numeric)} do
    if not has[name] then program.fail("%s has no column %s", path, name) end
    local dtype = df[name].dtype
    if name ~= place and dtype ~= "float64" and dtype ~= "int64" then
      program.fail("%s: the column %s must hold numbers, got %s", path, name, dtype)
    end
  end
  return df
end

--- Districts made up so that the answer is known: a price is a sum of what stands in `rule`, with some noise on top.
local rule = {longitude = -20000, latitude = -21000, housing_median_age = 900, median_income = 40000, ISLAND = 90000}
local function make_up (n)
  local random = la.random
  local households = random.gamma(3, 160, n):rint() + 5
  local rooms = (households * random.uniform(4, 6.5, n)):rint()
  local df = frame({
    longitude = random.uniform(-124, -114, n):round(2),
    latitude = random.uniform(32.5, 42, n):round(2),
    housing_median_age = random.randint(1, 53, n):astype "float64",
    total_rooms = rooms,
    total_bedrooms = (rooms * random.uniform(0.18, 0.23, n)):rint(),
    population = (households * random.uniform(2.2, 3.6, n)):rint(),
    households = households,
    median_income = random.gamma(4, 0.95, n):round(4),
  }, numeric)
  local words, where = {"<1H OCEAN", "INLAND", "ISLAND", "NEAR OCEAN"}, {}
  for i, k in ipairs(random.choice(4, n):tolist()) do where[i] = words[k] end
  local value = random.normal(-1.4e6, 5000, n)
  for _, name in ipairs(numeric) do
    if rule[name] then value = value + df[name].values * rule[name] end
  end
  df[price] = value
  df[place] = where
  df[price] = df[price].values + df[place]:eq("ISLAND").values * rule.ISLAND
  local gaps = random.choice(n, n // 100, {replace = false})
  local bedrooms = df.total_bedrooms.values:copy()
  bedrooms[gaps] = la.nan
  df.total_bedrooms = bedrooms
  return df
end

local df
if options[1] then
  df = read(options[1])
  print(("%d districts from %s"):format(#df, options[1]))
else
  df = make_up(3000)
  print(("No file given: %d districts made up here, their prices by a rule that least squares should find."):format(#df))
  print "For real ones: lua5.4 examples/housing.lua FILE; --help says where to get it."
end

program.heading "The table"
print(("%-22s%9s%16s%16s%16s"):format("", "missing", "mean", "median", "spread"))
for _, name in ipairs {price, table.unpack(numeric)} do
  local s = df[name]
  print(("%-22s%9d%16.10g%16.10g%16.10g"):format(name, s:isna():sum(), s:mean(), s:median(), s:std()))
end
frame.options.precision = 0
print("\n" .. tostring(df:groupby(place)[price]:agg {"count", "median"}))

-- A gap is filled with the median of what is there: it does not move the middle, and a few huge districts do not pull it.
local filled = df:copy()
for _, name in ipairs(numeric) do filled[name] = df[name]:fillna(df[name]:median()) end
local y = filled[price].values:astype "float64"

-- ---- least squares -------------------------------------------------------------------------------------------------------------

--- The columns of the table t (n, k) behind a column of ones, (n, k + 1), and what they are called.
local function design (t)
  local names = {"constant"}
  for _, name in ipairs(t.columns) do names[#names + 1] = name end
  return la.column_stack {la.ones(#t), t:to_numpy():astype "float64"}, names
end

--- The coefficients for which a w is nearest to y, and how near: R2, the part of the variance that is told, and RMSE, in dollars.
local function fit (a, b)
  local w, _, rank = la.linalg.lstsq(a, b)
  local left = b - a:dot(w)
  local rmse = math.sqrt(left:square():mean())
  return w, rank, 1 - left:square():sum() / (b - b:mean()):square():sum(), rmse
end

local function report (title, a, names)
  program.heading("%s", title)
  local w, rank, r2, rmse = fit(a, y)
  for j, name in ipairs(names) do print(("%-24s%20.9g"):format(name, w[j])) end
  print(("rank %d   R2 %.9f   RMSE %.4f"):format(rank, r2, rmse))
  return w
end

local plain, plain_names = design(filled[numeric])
report("Price by the numbers alone", plain, plain_names)

-- The words become columns of 0 and 1, all but one: the one left out is what the others are compared with (all of them would add up to
-- the column of ones, and the rank would say so).
local dummies = frame.get_dummies(filled[place], {drop_first = true})
local whole, whole_names = design(frame.concat({filled[numeric], dummies}, {axis = 2}))
local w = report("Price by the numbers and the place", whole, whole_names)
local first = filled[place]:unique()
table.sort(first)
print(("(places are compared with %s)"):format(first[1]))

-- Which column counts most can be seen when each is measured in its own spread: what a standard deviation more of it adds to the price.
local effect = w["2:"] * whole[":, 2:"]:std(1)
print "\nwhat one standard deviation more adds"
for _, j in ipairs(effect:abs():argsort{descending = true}["1:5"]:tolist()) do
  print(("%-24s%20.0f"):format(whole_names[j + 1], effect[j]))
end

-- ---- the honest test -----------------------------------------------------------------------------------------------------------

-- What was learnt from some districts is asked about others. The median stays the one of all rows here; it does not know prices.
local n = #y
local order = la.random.permutation(n)
local kept = math.floor(n * options.share + 0.5)
if kept < 1 or n - kept < #whole_names then program.fail("%d districts are too few to be split", n) end
local test, train = order:slice(1, kept), order:slice(kept + 1, n)
program.heading("Learnt from %d districts, asked about %d others", #train, #test)
local coefficients, _, r2, rmse = fit(whole[train], y[train])
local predicted = whole[test]:dot(coefficients)
local left = y[test] - predicted
print(("learnt from: R2 %.4f   RMSE %.0f"):format(r2, rmse))
print(("others:      R2 %.4f   RMSE %.0f   half of them off by less than %.0f"):format(
  1 - left:square():sum() / (y[test] - y[test]:mean()):square():sum(), math.sqrt(left:square():mean()), left:abs():median()))
print(("the mean of all prices alone: RMSE %.0f"):format((y[test] - y[train]:mean()):square():mean() ^ 0.5))

program.picture(options.plot, function (plot)
  local fig, ax = plot.subplots(1, 2, {figsize = {12, 5}})
  local people = filled.population.values
  local map = ax[1]:scatter(filled.longitude.values, filled.latitude.values, {
    c = y / 1000, s = la.clip(people / 150, 1, 60), cmap = "viridis", alpha = 0.5,
  })
  fig:colorbar(map, {ax = ax[1], label = "median price (1000 $)"})
  ax[1]:set_xlabel "longitude"
  ax[1]:set_ylabel "latitude"
  ax[1]:set_title "districts: size by people, colour by price"
  ax[2]:scatter(y[test] / 1000, predicted / 1000, {s = 3, alpha = 0.3})
  local ends = {y[test]:min() / 1000, y[test]:max() / 1000}
  ax[2]:plot(ends, ends, "r--", {linewidth = 1})
  ax[2]:set_xlabel "actual price (1000 $)"
  ax[2]:set_ylabel "predicted"
  ax[2]:set_title "districts that were kept back"
  ax[2]:grid {alpha = 0.3}
  plot.tight_layout()
end)
