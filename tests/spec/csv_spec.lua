--- The CSV parser under lunarray.frame: columns as pandas finds them, whatever the quotes, ends of lines, threads.
local helper = require "tests.helper"
local la = require "lunarray"

local data = helper.data "csv"

local function with (options, more)
  local t = {}
  for k, v in pairs(options) do t[k] = v end
  for k, v in pairs(more) do t[k] = v end
  return t
end

-- a column of text as a table of strings and false
local function strings (column)
  local t = {}
  for i = 1, #column.codes do t[i] = column.levels[column.codes[i]] or false end
  return t
end

local function equal_columns (expected, got, what)
  if expected.array then assert.array_equal(expected.array, got, what)
  else
    assert.equal("table", type(got), what .. ": text is expected, got an array")
    assert.same(expected.text, strings(got), what)
  end
end

local function message_of (fn, ...)
  local ok, message = pcall(fn, ...)
  assert.is_false(ok)
  return (tostring(message):gsub("^[^\n]-:%d+: ", ""))
end

local function parse (text, options) return la._parse_csv(nil, with(options or {}, {text = text})) end

describe("the CSV parser", function ()
  it("finds the names and columns that pandas finds", function ()
    for _, case in ipairs(data.cases) do
      local t, what = parse(case.text, case.options), ("%q"):format(case.text)
      assert.same(case.names, t.names, what)
      for k, column in ipairs(case.columns) do equal_columns(column, t.columns[k], what .. " " .. t.names[k]) end
    end
  end)

  it("says what is wrong, and where", function ()
    for _, case in ipairs(data.errors) do assert.equal(case.message, message_of(parse, case.text, case.options)) end
    assert.raises_at(function () la._parse_csv(nil, {text = ""}) end, "No columns to parse from file")
    assert.raises_at(function () la._parse_csv(nil, {text = "a,b\n1,x\n", dtype = "int64"}) end, "could not convert string 'x' to int64 in line 2, column 2")
    assert.raises_at(function () la._parse_csv(nil, {text = "a,b\n1,\n", dtype = {b = "int32"}}) end, "column 2 has a missing value in line 2: int32 has none")
    local rows = {
      {"a\n1\n", {sep = "||"}, '_parse_csv: sep must be one character, got "||"'}, {"a\n1\n", {sep = "\n"}, "_parse_csv: sep must not be the end of a line"},
      {"a\n1\n", {sep = '"'}, "_parse_csv: sep is also the quote or the comment character"}, {"a\n1\n", {progress = 5}, "_parse_csv: progress must be a function, got number"},
      {"a\n1\n", {skiprows = -1}, "_parse_csv: skiprows must not be negative, got -1"}, {"a\n1\n", {nrows = -1}, "_parse_csv: nrows must not be negative, got -1"},
      {"a\n1\n", {header = -1}, "_parse_csv: header must not be negative, got -1"}, {"a\n1\n", {names = 5}, "_parse_csv: names must be a table of strings, got number"},
      {"a\n1\n", {names = {true}}, "_parse_csv: a name must be a string, got boolean"}, {"1,2\n", {names = {"a"}}, "_parse_csv: 1 names for 2 columns"},
      {"a\n1\n", {usecols = {"b"}}, '_parse_csv: there is no column "b" for usecols'}, {"a\n1\n", {usecols = {2}}, "_parse_csv: there is no column 2 for usecols: there are 1"},
      {"a\n1\n", {dtype = {b = "int8"}}, '_parse_csv: there is no column "b" for dtype'}, {"a\n1\n", {na_values = {true}}, "_parse_csv: na_values must be a string or a table of strings, got boolean"},
      {"a\n1\n\n2,3\n", {}, "expected 1 fields in line 4, saw 2"}, {(","):rep(1 << 20) .. "\n", {}, "_parse_csv: 1048577 fields in a row are too many"},
    }
    for _, row in ipairs(rows) do assert.equal(row[3], message_of(parse, row[1], row[2])) end
  end)

  it("codes text by its distinct strings in the order of their appearance, 0 for missing", function ()
    local t = parse 'a\nx\ny\n\nx\nNA\n"y"\nz\n'
    assert.array_equal({dtype = "int32", 1, 2, 1, 0, 2, 3}, t.columns[1].codes)
    assert.same({"x", "y", "z"}, t.columns[1].levels)
    assert.equal(6, t.rows)
  end)

  it("keeps equal strings equal however they are quoted", function ()
    local t = parse 'a\n"say ""hi"""\n"x"\nx\n"say ""hi"""\n'
    assert.same({'say "hi"', "x"}, t.columns[1].levels)
    assert.array_equal({dtype = "int32", 1, 2, 2, 1}, t.columns[1].codes)
  end)

  it("finds a column's kind from all its values", function ()
    local lines = {"i,f,u,t,b,m"}
    for i = 1, 5000 do lines[#lines + 1] = ("%d,%d,%d,%d,True,%d"):format(i, i, i, i, i) end
    lines[#lines + 1] = "-7,0.5,18446744073709551615,word,False,"
    local t = parse(table.concat(lines, "\n"))
    local kinds = {}
    for k, c in ipairs(t.columns) do kinds[k] = type(c) == "table" and "text" or c.dtype end
    assert.same({"int64", "float64", "uint64", "text", "bool", "float64"}, kinds)
    assert.equal(-7, t.columns[1][5001])
    assert.equal(0.5, t.columns[2][5001])
    assert.equal(-1, t.columns[3][5001])
    assert.equal("word", t.columns[4].levels[t.columns[4].codes[5001]])
    assert.equal("17", t.columns[4].levels[t.columns[4].codes[17]])
    assert.is_true(t.columns[6][5001] ~= t.columns[6][5001])
  end)

  -- a text with everything in it, larger than one part
  local function large (rows, stray)
    local lines, want = {"n,s,q,u"}, {}
    for i = 1, rows do
      local q = i % 7 == 0 and ('"line %d\nand ""more"", so"'):format(i % 50) or i % 11 == 0 and '"a,b"' or "plain"
      lines[#lines + 1] = ("%d,%s,%s,unique%d"):format(i, i % 13 == 0 and "" or "s" .. i % 100, q, i)
      if stray and i == rows // 3 then lines[#lines] = ('%d,5" pipe,plain,unique%d'):format(i, i) end
      want[i] = i
    end
    return table.concat(lines, "\r\n") .. "\r\n", want
  end

  it("gives the same from any number of threads, also with ends of lines in quotes", function ()
    local text = large(30000)
    local before = la.get_num_threads()
    la.set_num_threads(1)
    local one = parse(text)
    assert.equal(30000, one.rows)
    assert.equal(30000 * 30001 // 2, one.columns[1]:sum())
    assert.equal(30000, #one.columns[4].levels)
    assert.equal('line 7\nand "more", so', one.columns[3].levels[one.columns[3].codes[7]])
    for _, n in ipairs {2, 3, 8} do
      la.set_num_threads(n)
      local t = parse(text)
      assert.equal(30000, t.rows)
      assert.array_equal(one.columns[1], t.columns[1])
      for k = 2, 4 do
        assert.array_equal(one.columns[k].codes, t.columns[k].codes)
        assert.same(one.columns[k].levels, t.columns[k].levels)
      end
    end
    la.set_num_threads(before)
  end)

  it("reads on from where a row really ended when a stray quote misled it", function ()
    local text = large(30000, true)
    local before = la.get_num_threads()
    la.set_num_threads(4)
    local t = parse(text)
    la.set_num_threads(before)
    assert.equal(30000, t.rows)
    assert.equal(30000 * 30001 // 2, t.columns[1]:sum())
    assert.equal('5" pipe', t.columns[2].levels[t.columns[2].codes[10000]])
    assert.equal("unique30000", t.columns[4].levels[t.columns[4].codes[30000]])
  end)

  it("tells how far it is, and stops when it is told to", function ()
    local text, seen, total = large(60000), 0, nil
    parse(text, {progress = function (done, all)
      assert.is_true(done > seen and done <= all)
      seen, total = done, all
    end})
    assert.equal(total, seen)
    assert.equal(#text, total)
    assert.is_truthy(message_of(parse, text, {progress = function () error "enough" end}):find "enough")
  end)

  it("takes hostile text in bounded time", function ()
    assert.equal(1, parse('a\n"' .. ("x\n"):rep(300000)).rows)
    assert.equal(1, #parse(("y"):rep(2000000) .. "\n1\n").names)
    assert.equal(1, parse("a,b\n" .. '"' .. ('""'):rep(300000) .. '",1\n').columns[2][1])
    assert.equal(200000, parse("a\n" .. ("\0\n"):rep(200000)).rows)
    assert.equal(0, parse("a\n" .. ("\n"):rep(500000)).rows)
  end)
end)

describe("the IPL files in ../shared/data", function ()
  it("read to the totals that are known of them", function ()
    if not helper.shared "ipl/deliveries-2008-2019.csv.gz" then pending "needs ../shared/data/ipl" end
    if not pcall(require, "lunarray.zlib") then pending "needs lunarray.zlib" end
    for _, file in ipairs {{"2008-2019", 179078, 21, 235290, 8834, 20392, 8170, "batsman", "V Kohli", 5434, 756},
      {"2008-2024", 260920, 17, 347756, 12950, 29850, 13051, "batter", "V Kohli", 8014, 1095}} do
      local t = la._parse_csv(helper.shared("ipl/deliveries-" .. file[1] .. ".csv.gz"))
      local c = {}
      for k, name in ipairs(t.names) do c[name] = t.columns[k] end
      assert.equal(file[2], t.rows)
      assert.equal(file[3], #t.names)
      assert.equal(file[4], c.total_runs:sum())
      assert.equal(file[5], c.player_dismissed.codes:ne(0):sum())
      assert.equal(file[6], c.batsman_runs:eq(4):sum())
      assert.equal(file[7], c.batsman_runs:eq(6):sum())
      local who
      for code, name in ipairs(c[file[8]].levels) do
        if name == file[9] then who = code end
      end
      assert.equal(file[10], c.batsman_runs[c[file[8]].codes:eq(who)]:sum())
      assert.equal(file[11], la._parse_csv(helper.shared("ipl/matches-" .. file[1] .. ".csv")).rows)
    end
  end)
end)
