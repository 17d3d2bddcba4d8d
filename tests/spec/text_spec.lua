--- Numbers in text: exact reading, loadtxt, genfromtxt, savetxt, fromstring, with NumPy's values and options.
local helper = require "tests.helper"
local la = require "lunarray"

local data = helper.data "text"

local function with (options, more)
  local t = {}
  for k, v in pairs(options) do t[k] = v end
  for k, v in pairs(more) do t[k] = v end
  return t
end

local function message_of (fn, ...)
  local ok, message = pcall(fn, ...)
  assert.is_false(ok)
  return (tostring(message):gsub("^[^\n]-:%d+: ", ""))
end

describe("a number in text", function ()
  it("becomes the nearest float64", function ()
    for _, row in ipairs(data.numbers) do
      local x = la.fromstring(row[1], {sep = " "})[1]
      assert.equal(string.pack("d", row[2]), string.pack("d", x), row[1])
      assert.array_equal({row[2]}, la.loadtxt({row[1]}, {ndmin = 1}), row[1])
    end
  end)

  it("is read as it was written, for random bits", function ()
    local rng = la.random.default_rng(7)
    local bits = rng:integers(-9223372036854775807, 9223372036854775807, {size = 3000})
    local x = la.frombuffer(bits:tobytes(), "float64")
    x = x[la.isfinite(x)]
    for _, fmt in ipairs {"%.17g", "%.16e", "%.40e", "%s"} do
      assert.array_equal(x, la.loadtxt {text = la.savetxt(nil, x, {fmt = fmt})}, fmt)
    end
    x = x:astype "float32"
    assert.array_equal(x, la.loadtxt {text = la.savetxt(nil, x, {fmt = "%.9g"}), dtype = "float32"})
  end)

  it("with a very long mantissa or far from the point is exact, too", function ()
    local rows = {
      {"0." .. ("0"):rep(400) .. "1e401", 1.0}, {"1" .. ("0"):rep(400) .. "e-400", 1.0}, {"9007199254740992." .. ("9"):rep(2000), 9007199254740992.0 + 0},
      {"9007199254740993." .. ("0"):rep(2000) .. "1", 9007199254740994.0}, {("9"):rep(310), 1 / 0}, {"0." .. ("0"):rep(323) .. "4" .. ("9"):rep(900), 4.9406564584124654e-324},
      {"0e99999999999999999999", 0.0}, {"1e99999999999999999999", 1 / 0}, {"1e-99999999999999999999", 0.0},
    }
    rows[3][2] = 9007199254740992.0 + 1.0
    for _, row in ipairs(rows) do assert.equal(tonumber(row[1]), la.fromstring(row[1], {sep = " "})[1], row[1]:sub(1, 30)) end
    assert.equal(1.0, la.fromstring(rows[1][1], {sep = " "})[1])
  end)
end)

describe("loadtxt", function ()
  it("reads what NumPy reads", function ()
    for _, case in ipairs(data.loadtxt) do
      assert.array_equal(case.result, la.loadtxt(with(case.options, {text = case.text})), ("%q"):format(case.text))
    end
  end)

  it("reads tables of lines, functions and open files as well as text", function ()
    local want = la.array {{1.0, 2.0}, {3.0, 4.0}}
    assert.array_equal(want, la.loadtxt {"1 2", "3 4\n"})
    local lines = {"1 2", "3 4"}
    local i = 0
    assert.array_equal(want, la.loadtxt(function () i = i + 1 return lines[i] end))
    local f = io.tmpfile()
    f:write "9 9\n1 2\n3 4"
    f:seek "set"
    f:read "l"
    assert.array_equal(want, la.loadtxt(f))
    f:close()
    assert.array_equal(want, la.loadtxt {text = "\xef\xbb\xbf1 2\n3 4"})
  end)

  it("gives the same from many threads as from one", function ()
    local x = la.random.default_rng(3):random {60000, 4}
    x[{30000, 2}] = 0
    local rows = {}
    local text = la.savetxt(nil, x, {fmt = "%.17g"})
    local before = la.get_num_threads()
    for _, n in ipairs {1, 2, 5} do
      la.set_num_threads(n)
      rows[n] = la.loadtxt {text = text}
      assert.array_equal(x, rows[n])
      local commented = text:gsub("\n", " # x\r\n\n", 3000)
      assert.array_equal(x, la.loadtxt {text = commented})
      assert.array_equal(x[{":", {4, 2}}], la.loadtxt {text = text, usecols = {4, 2}})
      local ok, message = pcall(la.loadtxt, {text = text .. "1 2 x 4\n"})
      assert.is_false(ok)
      assert.is_truthy(message:find("could not convert string 'x' to float64 at row 60001, column 3", 1, true), message)
      ok, message = pcall(la.loadtxt, {text = text .. "1 2 3\n"})
      assert.is_false(ok)
      assert.is_truthy(message:find("the number of columns changed from 4 to 3 at row 60001; use `usecols` to select a subset and avoid this error", 1, true), message)
    end
    la.set_num_threads(before)
  end)

  it("takes converters in Lua", function ()
    local hex = function (s) return tonumber(s, 16) end
    assert.array_equal({{255, 2.0}, {16, 3.0}}, la.loadtxt({"ff 2", "10 3"}, {converters = {hex}}))
    assert.array_equal({{255, 2.0}, {16, 3.0}}, la.loadtxt({"2 ff", "3 10"}, {converters = {[-1] = hex}, usecols = {2, 1}}))
    assert.array_equal({{10, 11}, {12, 13}}, la.loadtxt({"a b", "c d"}, {converters = hex, dtype = "int64"}))
    assert.array_equal({1, 5.0}, la.loadtxt({'"a ""x""";5'}, {converters = {function (s) return s == 'a "x"' and 1 or 0 end}, quotechar = '"', delimiter = ";"}))
    assert.raises_at(function () la.loadtxt({"1"}, {converters = function () return "x" end}) end, "loadtxt: the converter of column 1 gave a string, not a number, at row 1")
    assert.is_truthy(message_of(la.loadtxt, {"1"}, {converters = function () error "mine" end}):find "mine")
    assert.raises_at(function () la.loadtxt({"1"}, {converters = 5}) end, "loadtxt: converters must be a function or a table of functions, got number")
    assert.raises_at(function () la.loadtxt({"1"}, {converters = {5}}) end, "loadtxt: a converter must be a function, got number")
    assert.raises_at(function () la.loadtxt({"1 2", "3"}, {converters = hex}) end,
      "the number of columns changed from 2 to 1 at row 2; use `usecols` to select a subset and avoid this error")
    assert.raises_at(function () la.loadtxt({"1 2", "3"}, {converters = hex, usecols = 2}) end, "invalid column index 2 at row 2 with 1 columns")
    assert.raises_at(function () la.loadtxt({"'1' x"}, {quotechar = "'"}) end, "could not convert string 'x' to float64 at row 1, column 2")
  end)

  it("gives a value for each column with unpack", function ()
    local a, b, c = la.loadtxt({"1 2", "3 4"}, {unpack = true})
    assert.array_equal({1.0, 3.0}, a)
    assert.array_equal({2.0, 4.0}, b)
    assert.is_nil(c)
    assert.same({1.0, 2.0}, {la.loadtxt({"1 2"}, {unpack = true})})
    assert.array_equal({1.0, 2.0}, la.loadtxt({"1", "2"}, {unpack = true}))
    assert.raises_at(function () la.loadtxt({("1 "):rep(300), ("1 "):rep(300)}, {unpack = true}) end, "loadtxt: unpack gives one value for each column: 300 are too many, the limit is 200")
  end)

  it("is empty for empty text", function ()
    for _, text in ipairs {"", "\n\n", "# only\n"} do
      assert.same({0}, {table.unpack(la.loadtxt({text = text}).shape)})
      assert.same({0, 1}, {table.unpack(la.loadtxt({text = text, ndmin = 2}).shape)})
    end
  end)

  it("names row and column of what is wrong", function ()
    for _, case in ipairs(data.errors) do assert.is_false((pcall(la.loadtxt, with(case.options, {text = case.text}))), case.text) end
    local rows = {
      {"1 2\n3 x\n", {}, "could not convert string 'x' to float64 at row 2, column 2"}, {"1 2\n3\n", {}, "the number of columns changed from 2 to 1 at row 2; use `usecols` to select a subset and avoid this error"},
      {"1 2\n3 4.5\n", {dtype = "int64"}, "could not convert string '4.5' to int64 at row 2, column 2"}, {"1 2\n300 4\n", {dtype = "uint8"}, "could not convert string '300' to uint8 at row 2, column 1"},
      {"1,,2\n", {delimiter = ","}, "could not convert string '' to float64 at row 1, column 2"}, {"1 2\n3 4\n", {usecols = {4}}, "invalid column index 4 at row 1 with 2 columns"},
      {"1 2\n3\n", {usecols = {2}}, "invalid column index 2 at row 2 with 1 columns"}, {"1_0 2\n", {}, "could not convert string '1_0' to float64 at row 1, column 1"},
      {"1 2\n3 4 5\n", {}, "the number of columns changed from 2 to 3 at row 2; use `usecols` to select a subset and avoid this error"},
      {"1\n", {usecols = 0}, "loadtxt: column 0 in usecols: columns count from 1"}, {"1\n", {ndmin = 3}, "Illegal value of ndmin keyword: 3"}, {"1\n", {skiprows = -1}, "loadtxt: skiprows must not be negative, got -1"},
      {"1\n", {delimiter = "\n"}, "loadtxt: delimiter must not hold the end of a line"}, {"1\n", {delimiter = "#"}, "loadtxt: comments and delimiter are the same string"},
      {"1\n", {quotechar = "''"}, "loadtxt: quotechar must be one character, got \"''\""}, {"1\n", {comments = {5}}, "loadtxt: comments must be a string or a table of strings, got number"},
      {"a 1\n", {usecols = {1}}, "could not convert string 'a' to float64 at row 1, column 1"},
    }
    for _, row in ipairs(rows) do assert.equal(row[3], message_of(la.loadtxt, with(row[2], {text = row[1]}))) end
    local many = {}
    for i = 1, 17 do many[i] = "c" .. i end
    assert.raises_at(function () la.loadtxt({"1"}, {comments = many}) end, "loadtxt: at most 16 comment markers, got 17")
    assert.raises_at(function () la.loadtxt() end, "loadtxt: a path, a table of lines, a function or an open file is expected, got nothing")
    assert.raises_at(function () la.loadtxt({"1"}, {text = "2"}) end, "loadtxt: give a file or text, not both")
    assert.raises_at(function () la.loadtxt {text = 5} end, "loadtxt: text must be a string, got number")
    assert.raises_at(function () la.loadtxt {5} end, "loadtxt: line 1 is a number, not a string")
    local f = setmetatable({}, {})
    assert.raises_at(function () la.loadtxt(coroutine.create(print)) end, "loadtxt: a path, a table of lines, a function or an open file is expected, got thread")
    assert.is_table(f)
    local w = io.open("/dev/null", "w")
    assert.raises_at(function () la.loadtxt(w) end, "loadtxt: the file gave a nil, not a string")
    w:close()
  end)

  it("takes lines without end in bounded time", function ()
    local x = la.loadtxt {text = ("1 "):rep(200000)}
    assert.same({200000}, {table.unpack(x.shape)})
    assert.equal("could not convert string '" .. ("x"):rep(60) .. "' to float64 at row 1, column 1", message_of(la.loadtxt, {text = ("x"):rep(1000000)}))
    assert.array_equal({1.0}, la.loadtxt {text = "1#" .. ("y"):rep(1000000), ndmin = 1})
  end)
end)

describe("genfromtxt", function ()
  it("reads what NumPy reads", function ()
    for _, case in ipairs(data.genfromtxt) do
      local r, names = la.genfromtxt(with(case.options, {text = case.text}))
      local what = ("%q"):format(case.text)
      if case.result then assert.array_equal(case.result, r, what)
      elseif case.strings then
        -- strings alone: columns under the names f0, f1, ...
        for i, row in ipairs(case.strings) do
          for k, s in ipairs(row) do assert.equal(s, r[names[k]][i], what) end
        end
      else
        assert.same(case.names, names, what)
        for name, column in pairs(case.columns) do
          if column.dtype then assert.array_equal(column, r[name], what .. " " .. name) else assert.same(column, r[name], what .. " " .. name) end
        end
      end
    end
  end)

  it("tells lines with another number of columns", function ()
    assert.raises_at(function () la.genfromtxt {"1 2", "3", "4 5 6"} end,
      "Some errors were detected: line 2 (got 1 columns instead of 2), line 3 (got 3 columns instead of 2)")
    assert.array_equal({{1.0, 2.0}, {7.0, 8.0}}, la.genfromtxt({"1 2", "3", "4 5 6", "7 8"}, {invalid_raise = false}))
  end)

  it("takes converters, unpack and names by column", function ()
    local t = la.genfromtxt({"a,b", "10%,2", "20%,3"}, {delimiter = ",", names = true, comments = false, converters = {a = function (s) return tonumber((s:gsub("%%", ""))) / 100 end}})
    assert.array_equal({0.1, 0.2}, t.a)
    local a, b = la.genfromtxt({"1 2", "3 4"}, {unpack = true})
    assert.array_equal({1.0, 3.0}, a)
    assert.array_equal({2.0, 4.0}, b)
    local u, v = la.genfromtxt({"1 x", "3 y"}, {unpack = true, dtype = false})
    assert.array_equal({1, 3}, u)
    assert.same({"x", "y"}, v)
    assert.array_equal({{1, -1}, {7, 4}}, la.genfromtxt({"1,", "?,4"}, {delimiter = ",", dtype = "int64", missing_values = {"?"}, filling_values = {7}}))
  end)

  it("refuses what it cannot do", function ()
    assert.raises_at(function () la.genfromtxt({"1,N/A"}, {delimiter = ",", loose = false}) end, "Cannot convert string 'N/A'")
    assert.raises_at(function () la.genfromtxt({"1"}, {skip_footer = 1, max_rows = 1}) end, "The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.")
    assert.raises_at(function () la.genfromtxt({"1"}, {max_rows = 0}) end, "'max_rows' must be at least 1.")
    assert.raises_at(function () la.genfromtxt({"1 2"}, {usecols = {3}}) end, "invalid column index 3 with 2 columns")
    assert.raises_at(function () la.genfromtxt({"a b", "1 2"}, {names = true, usecols = {"c"}}) end, 'genfromtxt: there is no column "c"')
    assert.raises_at(function () la.genfromtxt({"1 2"}, {names = {5}}) end, "genfromtxt: a name must be a string, got number")
    assert.raises_at(function () la.genfromtxt({"1 2"}, {delimiter = {0}}) end, "genfromtxt: a width in delimiter must be positive, got 0")
    assert.raises_at(function () la.genfromtxt({"1 2"}, {delimiter = {}}) end, "genfromtxt: delimiter names between 1 and 64 widths, got 0")
    assert.raises_at(function () la.genfromtxt({","}, {delimiter = ",", filling_values = "x"}) end, "genfromtxt: filling_values must be a number or a table of numbers, got string")
    local wide, names = {}, {}
    for k = 1, 201 do wide[k], names[k] = "1", "n" .. k end
    local line = table.concat(wide, " ")
    assert.raises_at(function () la.genfromtxt({line, line}, {names = names, unpack = true}) end, "genfromtxt: unpack gives one value for each column: 201 are too many, the limit is 200")
  end)

  it("reads a line of 200,000 named columns, of which each name occurs twice", function ()
    local n = 200000
    local names, values = {}, {}
    for k = 1, n do names[k], values[k] = "c" .. k % (n // 2), tostring(k) end
    local text = table.concat(names, ",") .. "\n" .. table.concat(values, ",")
    local columns, got = la.genfromtxt{text = text, delimiter = ",", names = true}
    assert.same({n, "c1", "c0_1", n + 0.0}, {#got, got[1], got[n], columns.c0_1:item()})
    columns, got = la.genfromtxt{text = text, delimiter = ",", names = true, usecols = got}
    assert.same({n, n // 2 + 1.0}, {#got, columns.c1_1:item()})
  end)

  it("is empty for empty text", function ()
    assert.same({0}, {table.unpack(la.genfromtxt({text = ""}).shape)})
    assert.same({{}, {}}, {la.genfromtxt {text = "", names = true}})
  end)
end)

describe("savetxt", function ()
  it("writes what NumPy writes", function ()
    for _, case in ipairs(data.savetxt) do
      local x = helper.array(case.x)
      local options = next(case.options) and case.options or nil
      assert.equal(case.text, la.savetxt(nil, x, options))
      if x.ndim == 2 then assert.equal(case.text, la.savetxt(nil, helper.layout(x, "transposed"), options)) end
    end
  end)

  it("writes the same from many threads, to a string or an open file", function ()
    local x = la.random.default_rng(3):random {20000, 3}
    local before = la.get_num_threads()
    la.set_num_threads(1)
    local text = la.savetxt(nil, x)
    la.set_num_threads(3)
    assert.is_true(text == la.savetxt(nil, x))
    la.set_num_threads(before)
    local f = io.tmpfile()
    la.savetxt(f, x)
    f:seek "set"
    assert.is_true(text == f:read "a")
    f:close()
  end)

  it("does not ask the locale for the decimal point", function ()
    local old = os.setlocale(nil)
    if not (os.setlocale "de_DE.UTF-8" or os.setlocale "de_DE") then pending "needs a locale with a decimal comma" end
    local text, x = la.savetxt(nil, {1.5}, {fmt = "%.2f"}), la.fromstring("2.5", {sep = " "})
    os.setlocale(old)
    assert.equal("1.50\n", text)
    assert.array_equal({2.5}, x)
  end)

  it("says what is wrong with a format", function ()
    local x = {{1, 2}, {3, 4}}
    local rows = {
      {x, "%d %d %d", "fmt has wrong number of % formats:  %d %d %d"}, {x, {"%d"}, "fmt has wrong shape: 1 formats for 2 columns"}, {x, 5, "invalid fmt: a string or a table of strings is expected, got number"},
      {x, {"%d", 5}, nil}, {x, "%y", "unsupported format character 'y' in the format '%y %y'"}, {x, "%5", nil},
      {{1.5}, "%x", "a format with x, X or o needs an integer, not float64"}, {{0 / 0}, "%d", "cannot convert float NaN to integer"}, {{1 / 0}, "%d", "cannot convert float infinity to integer"},
      {{1.5}, "%99999d", "the format '%99999d' is too wide: at most 4096 characters and 1024 digits"},
    }
    for _, row in ipairs(rows) do
      local message = message_of(la.savetxt, nil, row[1], {fmt = row[2]})
      if row[3] then assert.equal(row[3], message) end
    end
    assert.equal("savetxt: fmt must hold strings, got boolean", message_of(la.savetxt, nil, x, {fmt = {"%d", true}}))
    assert.equal("incomplete format: '%5'", message_of(la.savetxt, nil, {1}, {fmt = "%5"}))
    assert.raises_at(function () la.savetxt(nil, la.zeros(2, 2, 2)) end, "Expected 1D or 2D array, got 3D array instead")
    assert.raises_at(function () la.savetxt(nil, 5) end, "Expected 1D or 2D array, got 0D array instead")
    assert.raises_at(function () la.savetxt(true, {5}) end, "savetxt: a path, an open file or nil is expected, got boolean")
    assert.raises_at(function () la.zeros(1):tofile("/dev/null", ",", ("%d"):rep(9)) end, "a format has more than 7 conversions")
    assert.raises_at(function () la.savetxt(nil, la.zeros {1, 1 << 20}, {fmt = "%d"}) end, "savetxt: 1048578 conversions in a row are too many")
    local f = io.open("/dev/null", "r")
    assert.is_truthy(message_of(la.savetxt, f, {1}):find "^savetxt: ")
    f:close()
  end)
end)

describe("fromstring", function ()
  it("reads what NumPy reads", function ()
    for _, case in ipairs(data.fromstring) do
      assert.array_equal(case.result, la.fromstring(case.text, case.options), ("%q"):format(case.text))
    end
  end)

  it("says where it stopped", function ()
    assert.raises_at(function () la.fromstring("1 2 x", {sep = " "}) end, "string or file could not be read to its end due to unmatched data: after 2 numbers comes 'x'")
    assert.raises_at(function () la.fromstring("1,2,,3", {sep = ","}) end, "string or file could not be read to its end due to unmatched data: after 2 numbers comes ',3'")
    assert.raises_at(function () la.fromstring("1 2 3") end, "The binary mode of fromstring is removed, use frombuffer instead")
    assert.raises_at(function () la.fromstring("1 2", {sep = " ", count = 4}) end, "string is smaller than requested size: 2 numbers, 4 are wanted")
    assert.raises_at(function () la.fromstring(5) end, "fromstring: a string is expected, got number")
  end)
end)
