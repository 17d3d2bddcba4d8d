--- The whole programs of examples/: on data of their own making always, and on the real data sets where ../shared/data has them.
local helper = require "tests.helper"
local expected = require "tests.data.programs"
local la = require "lunarray"
local image_found, image = pcall(require, "lunarray.image")
local zlib_found = pcall(require, "lunarray.zlib")
local lua = os.getenv "LUA" or "lua5.4"
local gnuplot = os.execute(("command -v '%s' >/dev/null 2>&1"):format(os.getenv "GNUPLOT" or "gnuplot"))

local function run (arguments, environment)
  local p = assert(io.popen(("%s '%s' examples/%s 2>&1"):format(environment or "", lua, arguments)))
  local text = p:read "a"
  local ok = p:close()
  return ok and true or false, text
end

local function succeeds (arguments, environment)
  local ok, text = run(arguments, environment)
  assert.is_true(ok, text)
  assert.is_nil(text:find("[^%w]nan[^%w]"), text)
  return text
end

-- it ends with one sentence that holds `what`, and not with a traceback
local function fails (arguments, what)
  local ok, text = run(arguments)
  assert.is_false(ok, text)
  assert.is_truthy(text:find(what, 1, true), text)
  assert.is_nil(text:find("traceback", 1, true), text)
end

-- runs f with the path of a new directory
local function in_directory (f)
  local dir = os.tmpname()
  os.remove(dir)
  assert(os.execute(("mkdir '%s'"):format(dir)))
  local ok, e = pcall(f, dir)
  os.execute(("rm -rf '%s'"):format(dir))
  if not ok then error(e, 0) end
end

local function write (path, bytes)
  local f = assert(io.open(path, "wb"))
  f:write(bytes)
  f:close()
  return path
end

local function slurp (path)
  local f = assert(io.open(path, "rb"))
  local bytes = f:read "a"
  f:close()
  return bytes
end

-- the path of a real file, or the test is skipped
local function real (name)
  return helper.shared(name) or pending(("there is no ../shared/data/%s"):format(name))
end

-- every line stands in the text, in this order; what is printed may go on behind it
local function in_order (lines, text)
  local at = 1
  text = "\n" .. text
  for _, line in ipairs(lines) do
    local first, last = text:find("\n" .. line, at, true)
    if not first then error(("this line is missing, or not in its place: %s\n%s"):format(line, text), 0) end
    at = last + 1
  end
end

local function near (wanted, got, tolerance, what)
  assert.is_true(type(got) == "number" and math.abs(got - wanted) <= tolerance,
    ("%s: %s wanted, %s printed"):format(what, wanted, got))
end

describe("the programs' command line", function ()
  it("prints the head of the program for --help", function ()
    for _, name in ipairs {"iris", "wine", "housing", "optdigits", "ipl", "image_filters"} do
      local text = succeeds(name .. ".lua --help")
      assert.is_truthy(text:find(("lua5.4 examples/%s.lua"):format(name), 1, true), text)
      assert.matches("What is learnt here", text)
      assert.is_nil(text:find("package.path", 1, true))
    end
  end)

  it("refuses what it does not know", function ()
    fails("iris.lua --sed 3", "iris: unknown option --sed; there are --decay --neighbours")
    fails("wine.lua --neighbours 1.5", "--neighbours wants a whole number, got 1.5")
    fails("wine.lua --neighbours 0", "--neighbours wants a whole number from 1")
    fails("housing.lua --share many", "--share wants a number, got many")
    fails("housing.lua --share 1", "--share must lie between 0 and 1, got 1")
    fails("housing.lua --plot", "--plot wants a name")
    fails("iris.lua a b", "b is one argument too many: there is FILE")
    fails("ipl.lua a b c", "c is one argument too many: there are DELIVERIES MATCHES")
  end)

  it("says what is wrong with a file", function ()
    for _, name in ipairs {"iris", "wine", "housing", "optdigits", "ipl"} do fails(name .. ".lua /no/such/place", "/no/such/place") end
    in_directory(function (dir)
      local path = write(dir .. "/a.csv", "a,b\n1,2\n3,4\n")
      fails("housing.lua " .. path, "a.csv has no column median_house_value")
      fails("ipl.lua " .. path, "a.csv has no column match_id; --help says what it must look like")
      fails("wine.lua " .. path, "a.csv has 2 columns; 13 numbers and the class are wanted")
      write(path, "alcohol" .. (",1"):rep(13) .. "\n")
      fails("wine.lua " .. path, "a.csv holds words; all columns must be numbers, without names in the first line")
      write(path, ("1,"):rep(12) .. ",1\n")
      fails("wine.lua " .. path, "a.csv has gaps")
      write(path, ("1.5,"):rep(13) .. "1.5\n")
      fails("wine.lua " .. path, "neither the first nor the last column holds classes counted from 1")
      write(path, "a,b,c,d,e\nx,1,1,1,q\ny,1,1,1,q\n")
      fails("iris.lua " .. path, "the column sepal_length must hold numbers")
      write(dir .. "/optdigits.tra", "1,2,3\n4,5,6\n")
      fails("optdigits.lua " .. dir, "optdigits.tra has no 65 columns")
      write(dir .. "/optdigits.tra", ("0,"):rep(64) .. "12\n" .. ("0,"):rep(64) .. "1\n")
      fails("optdigits.lua " .. dir, "the last column must hold digits, 0 to 9")
    end)
  end)

  it("draws a picture where there is gnuplot", function ()
    if not gnuplot then pending "gnuplot is not installed" end
    in_directory(function (dir)
      for _, name in ipairs {"iris", "wine", "housing", "optdigits", "ipl"} do
        local path = dir .. "/" .. name .. ".png"
        assert.is_truthy(succeeds(("%s.lua --plot '%s'"):format(name, path)):find("picture: " .. path, 1, true))
        assert.equals("\137PNG", slurp(path):sub(1, 4))
      end
    end)
  end)

  it("goes on without one where there is none", function ()
    local text = succeeds("wine.lua --plot /no/such/place/wine.png", "GNUPLOT=/no/such/gnuplot")
    assert.matches("no picture: pictures are drawn by gnuplot, and there is none here", text)
  end)
end)

describe("examples/iris.lua", function ()
  it("makes up flowers where it gets no file, says so, and tells them apart", function ()
    local text = succeeds "iris.lua"
    assert.matches("^No file given: 150 flowers made up here%.", text)
    for percent in text:gmatch "right[^\n]*%(([%d.]+) %%%)" do assert.is_true(tonumber(percent) >= 90, text) end
    assert.equals(text, succeeds "iris.lua --seed 1")
    assert.is_not.equals(text, succeeds "iris.lua --seed 2")
  end)

  for _, name in ipairs {"iris.csv", "iris-uci.csv"} do
    it("finds in " .. name .. " what NumPy finds", function ()
      in_order(expected.iris[name], succeeds(("iris.lua '%s'"):format(real("iris/" .. name))))
    end)
  end
end)

describe("examples/wine.lua", function ()
  it("makes up wines where it gets no file, says so, and tells them apart", function ()
    local text = succeeds "wine.lua"
    assert.matches("^No file given: 180 wines made up here%.", text)
    local raw = tonumber(text:match "the columns as they are: [^\n]*%(([%d.]+)")
    local scaled = tonumber(text:match "each column standardised: [^\n]*%(([%d.]+)")
    assert.is_true(scaled >= 95 and raw < scaled, text)
  end)

  it("finds in the real table what NumPy finds", function ()
    in_order(expected.wine, succeeds(("wine.lua '%s'"):format(real "wine/wine.csv")))
  end)

  it("reads tables with the class in front as well", function ()
    local path = real "wine/wine.csv"
    in_directory(function (dir)
      local turned = slurp(path):gsub("([^\n]*),(%d)(\r?\n)", "%2,%1%3")
      in_order(expected.wine, succeeds("wine.lua " .. write(dir .. "/wine.data", turned)))
    end)
  end)
end)

describe("examples/housing.lua", function ()
  -- names and numbers below a heading
  local function coefficients (text, heading)
    local block = text:match(heading .. "\n%-+\n(.-\nrank[^\n]*)\n")
    local w = {}
    for name, value in ("\n" .. block):gmatch "\n([^\n]-) +(%-?[%d.e+]+)%f[\n]" do w[name] = tonumber(value) end
    local rank, r2, rmse = block:match "rank (%d+)   R2 ([%d.]+)   RMSE ([%d.]+)"
    return w, tonumber(rank), tonumber(r2), tonumber(rmse)
  end

  it("makes up districts where it gets no file, says so, and finds their rule", function ()
    local text = succeeds "housing.lua"
    assert.matches("^No file given: 3000 districts made up here, their prices by a rule", text)
    assert.matches("total_bedrooms +30 ", text)
    local w, rank = coefficients(text, "Price by the numbers and the place")
    assert.equals(12, rank)
    for name, value in pairs {longitude = -20000, latitude = -21000, housing_median_age = 900, median_income = 40000, ISLAND = 90000} do
      near(value, w[name], math.max(math.abs(value) * 0.01, 30), name)
    end
    near(0, w["NEAR OCEAN"], 1000, "NEAR OCEAN")
  end)

  it("finds in the real table the coefficients that NumPy finds", function ()
    local text = succeeds(("housing.lua '%s'"):format(real "housing/housing.csv"))
    local want = expected.housing
    local value = text:match "median_house_value +0 +([%d.]+)"
    near(want.mean_value, tonumber(value), 1e-4, "mean of median_house_value")
    local missing, median = text:match "total_bedrooms +(%d+) +[%d.]+ +(%d+)"
    assert.equals(want.missing, tonumber(missing))
    assert.equals(want.median_bedrooms, tonumber(median))
    for which, heading in pairs {plain = "Price by the numbers alone", whole = "Price by the numbers and the place"} do
      local w, rank, r2, rmse = coefficients(text, heading)
      for j, name in ipairs(want[which].names) do near(want[which].w[j], w[name], 1e-6 * math.abs(want[which].w[j]), name) end
      assert.equals(want[which].rank, rank)
      near(want[which].r2, r2, 2e-9, "R2")
      near(want[which].rmse, rmse, 1e-3, "RMSE")
    end
    local r2, rmse, half = text:match "others: +R2 ([%d.]+) +RMSE (%d+) +half of them off by less than (%d+)"
    near(want.test.r2, tonumber(r2), 1e-4, "R2 of the others")
    near(want.test.rmse, tonumber(rmse), 1, "RMSE of the others")
    near(want.test.median, tonumber(half), 1, "half of the others")
  end)
end)

describe("examples/optdigits.lua", function ()
  it("draws digits where it gets no directory, says so, and reads them", function ()
    local text = succeeds "optdigits.lua"
    assert.matches("^No directory given: 1000 known digits and 500 questions drawn here%.", text)
    assert.is_true(tonumber(text:match "right: (%d+) of 500") >= 480, text)
    assert.matches("question %d+ is %d, and was taken for %d %(known digit %d+%)", text)
  end)

  it("reads 1,761 of the 1,797 real ones right", function ()
    local dir = real "optdigits/optdigits.tra":match "^(.*)/"
    local text = succeeds(("optdigits.lua '%s'"):format(dir))
    assert.matches("3823 known digits and 1797 questions", text)
    assert.matches("right: 1761 of 1797 %(97%.997 %%%)", text)
    in_order(expected.optdigits.one, text)
    assert.is_truthy(succeeds(("optdigits.lua '%s' --neighbours 3"):format(dir)):find(expected.optdigits.three, 1, true))
  end)
end)

describe("examples/ipl.lua", function ()
  it("plays a season where it gets no file, says so, and its sums agree", function ()
    local text = succeeds "ipl.lua --top 100"
    assert.matches("^No file given: %d+ balls of a season played here", text)
    assert.matches("matches +60\n", text)
    local function number (name) return tonumber(text:match("\n" .. name .. " +(%d+)\n")) end
    local runs, fours, sixes = 0, 0, 0
    for r, f, s in text:match "Most runs\n(.-)\n\n":gmatch "\n[%w ]- +(%d+) +%d+ +[%d.]+ +(%d+) +(%d+)%f[\n\0]" do
      runs, fours, sixes = runs + tonumber(r), fours + tonumber(f), sixes + tonumber(s)
    end
    assert.equals(number "runs off the bat", runs)
    assert.equals(number "fours", fours)
    assert.equals(number "sixes", sixes)
    local wickets = 0
    for w in text:match "Most wickets\n(.-)\n\n":gmatch " +(%d+) +[%d.]+%f[\n\0]" do wickets = wickets + tonumber(w) end
    assert.equals(number "dismissals", wickets)
    local first, chasing, neither = text:match "all: 60 matches, won batting first (%d+), chasing (%d+), neither (%d+)"
    assert.equals(60, first + chasing + neither)
  end)

  for _, years in ipairs {"2008-2019", "2008-2024"} do
    it("counts the deliveries of " .. years .. " as a plain loop does", function ()
      if not zlib_found then pending "lunarray was built without zlib" end
      local balls, matches = real("ipl/deliveries-" .. years .. ".csv.gz"), real("ipl/matches-" .. years .. ".csv")
      in_order(expected.ipl[years], succeeds(("ipl.lua '%s' '%s'"):format(balls, matches)))
    end)
  end

  it("does without the matches", function ()
    if not zlib_found then pending "lunarray was built without zlib" end
    local text = succeeds(("ipl.lua '%s' --top 3"):format(real "ipl/deliveries-2008-2019.csv.gz"))
    assert.matches("V Kohli +5434 .-\nSK Raina +5415 .-\nRG Sharma +4914 ", text)
    assert.is_nil(text:find("Wins by venue", 1, true))
  end)
end)

describe("examples/image_filters.lua", function ()
  local what = {"grey", "blur", "sharp", "edges", "relief"}

  local function figures (text, name)
    local form = " +mean ([%d.]+) +spread ([%d.]+) +least +([%d.-]+) +most +([%d.-]+) +(%S+)"
    local mean, spread, least, most, path = text:match("\n" .. name .. form)
    return {tonumber(mean), tonumber(spread), tonumber(least), tonumber(most)}, path
  end

  it("paints a picture where it gets none, says so, and writes what it made of it", function ()
    if not image_found then pending "lunarray was built without libpng" end
    in_directory(function (dir)
      -- it writes below the directory in which it is started
      local root = assert(io.popen "pwd"):read "l"
      local p = assert(io.popen(("cd '%s' && '%s' '%s/examples/image_filters.lua' 2>&1"):format(dir, lua, root)))
      local text = p:read "a"
      assert.is_true(p:close(), text)
      assert.matches("^No picture given: a landscape of 240 rows and 320 columns is painted here%.", text)
      for _, name in ipairs {"itself", table.unpack(what)} do
        local figure, path = figures(text, name)
        local x = image.read(dir .. "/" .. path)
        assert.same(name == "grey" and 2 or (name == "edges" or name == "relief") and 2 or 3, x.ndim)
        assert.same({240, 320}, {x.shape[1], x.shape[2]})
        near(figure[1], x:mean() / 255, name == "sharp" and 0.01 or name == "relief" and 0.02 or 0.003, "mean of " .. name)
      end
      near(0, tonumber(text:match "largest difference: (%S+)"), 2e-6, "difference of the two ways")
    end)
  end)

  for _, name in ipairs {"camera", "astronaut"} do
    it(("makes of %s.png what NumPy makes of it"):format(name), function ()
      if not image_found then pending "lunarray was built without libpng" end
      local path = real("images/" .. name .. ".png")
      in_directory(function (dir)
        local text = succeeds(("image_filters.lua '%s' '%s'"):format(path, dir))
        for _, result in ipairs(what) do
          local got = figures(text, result)
          for k, part in ipairs {"mean", "spread", "least", "most"} do
            near(expected.pictures[name][result][k], got[k], k <= 2 and 2e-6 or 1e-4, result .. ": " .. part)
          end
        end
      end)
    end)
  end

  it("takes colours of 16 bits, alpha and JPEGs, and says when a file is cut off", function ()
    if not image_found then pending "lunarray was built without libpng" end
    local path = real "images/chessboard_RGB.png":match "^(.*)/"
    in_directory(function (dir)
      assert.matches("200 rows, 200 columns, colours, uint16",
        succeeds(("image_filters.lua '%s/chessboard_RGB.png' '%s'"):format(path, dir)))
      assert.matches("328 rows, 400 columns, colours, uint8", succeeds(("image_filters.lua '%s/horse.png' '%s'"):format(path, dir)))
      if image.jpeg then
        assert.matches("427 rows, 640 columns, colours, uint8", succeeds(("image_filters.lua '%s/rocket.jpg' '%s'"):format(path, dir)))
        fails(("image_filters.lua '%s/truncated.jpg' '%s'"):format(path, dir), "the JPEG data is cut off: it ends after 400 bytes")
      end
    end)
  end)

  it("refuses a blur that is none", function ()
    fails("image_filters.lua --sigma 0", "--sigma must lie between 0 and 100, got 0")
    fails("image_filters.lua /no/such/picture.png", "/no/such/picture.png")
  end)
end)

-- the module that the programs share
describe("examples/classify.lua", function ()
  local classify = dofile "examples/classify.lua"

  it("splits every class by the same share, and uses each row once", function ()
    local y = la.concatenate {la.full({10}, 1), la.full({20}, 2), la.full({7}, 3)}
    la.random.seed(3)
    local train, test = classify.split(y, 0.3)
    assert.same({3, 6, 2}, {y[test]:eq(1):sum(), y[test]:eq(2):sum(), y[test]:eq(3):sum()})
    assert.array_equal(la.range(1, 37), la.concatenate {train, test}:sort())
    assert.array_equal(la.range(1, 37), la.concatenate(classify.folds(y, 4)):sort())
  end)

  it("lets the nearest vote, the lowest class where votes are equal", function ()
    local d = classify.distances(la.array {{0, 0}, {5, 5}}, la.array {{0, 1}, {1, 1}, {5, 4}, {9, 9}})
    assert.array_equal(la.array {{1, 2, 41, 162}, {41, 32, 1, 32}}, d)
    local y = la.array {2, 1, 3, 3}
    assert.array_equal(la.array {2, 3}, classify.vote(d, y, 1, 3))
    assert.array_equal(la.array {1, 1}, classify.vote(d, y, 2, 3))
    assert.array_equal(la.array {{1, 0, 0}, {1, 0, 1}, {0, 0, 1}}, classify.confusion(la.array {1, 2, 2, 3}, la.array {1, 1, 3, 3}, 3))
  end)
end)

describe("examples/README.md", function ()
  it("names every script and program under examples", function ()
    local text = slurp "examples/README.md"
    local p = assert(io.popen "find examples -type f ! -name README.md | LC_ALL=C sort")
    for path in p:lines() do
      local name = path:sub(#"examples/" + 1)
      assert.is_truthy(text:find(("](%s)"):format(name), 1, true), name .. " is not in examples/README.md")
    end
    p:close()
    for link in text:gmatch "%]%(([^)]+)%)" do
      local f = io.open("examples/" .. link)
      assert.is_truthy(f, "examples/README.md links to " .. link .. ", which is not there")
      f:close()
    end
  end)
end)
