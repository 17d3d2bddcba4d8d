--- Printing. Expected texts are NumPy's: tests/gen/format.py.
local helper = require "tests.helper"
local la = require "lunarray"

local data = helper.data "format"
local numbers = helper.data "format_numbers"

-- the array of a case, or of a recipe {n =, start =, step =, dtype =, shape =}
local function make (x)
  if not x.n then return helper.array(x) end
  return (la.arange(x.n) * x.step + x.start):astype(x.dtype):reshape(x.shape)
end

local function with_options (o)
  local t = {}
  for k, v in pairs(o or {}) do t[k] = v end
  return la.printoptions(t)
end

local function show (x, o)
  local parts = {}
  for k, v in pairs(o or {}) do parts[#parts + 1] = ("%s = %s"):format(k, tostring(v)) end
  table.sort(parts)
  return ("%s array of %s elements, {%s}"):format(x.dtype, x.n or #x, table.concat(parts, ", "))
end

describe("tostring and repr", function ()
  local recipes, cases = {}, {}
  for _, case in ipairs(data.arrays) do table.insert(case.x.n and recipes or cases, case) end

  it("print short arrays as NumPy does, in every layout", function ()
    assert.is_true(#cases > 400)
    for i, case in ipairs(cases) do
      local x = make(case.x)
      local what = ("case %d, %s"):format(i, show(case.x, case.o))
      local _ <close> = with_options(case.o)
      assert.equals(case.str, tostring(x), what)
      assert.equals(case.repr, x:repr(), what)
      if #x.shape > 0 then
        for _, name in ipairs(helper.layouts) do
          local y = helper.layout(x, name)
          assert.equals(case.str, tostring(y), what .. ", " .. name)
          assert.equals(case.repr, y:repr(), what .. ", " .. name)
        end
      end
    end
  end)

  it("break lines and summarise as NumPy does", function ()
    assert.is_true(#recipes > 80)
    for i, case in ipairs(recipes) do
      local x = make(case.x)
      local what = ("recipe %d, %s"):format(i, show(case.x, case.o))
      local _ <close> = with_options(case.o)
      assert.equals(case.str, tostring(x), what)
      assert.equals(case.repr, x:repr(), what)
      assert.equals(case.str, tostring(helper.layout(x, "reversed")), what .. ", reversed")
    end
  end)

  it("read the edge items of a huge broadcast array alone", function ()
    local x = la.broadcast_to(la.array({1.5, 2}):reshape(2, 1, 1), {2, 1 << 28, 1 << 28})
    assert.equals("[[[1.5 1.5 1.5 ... 1.5 1.5 1.5]\n", tostring(x):match "^[^\n]*\n")
    assert.truthy(x:repr():find("shape=(2, 268435456, 268435456))", 1, true))
  end)

  it("show the last item alone where there are no edge items", function ()
    assert.equals("[... 4]", la.array2string(la.arange(5), {threshold = 0, edgeitems = 0}))
  end)

  it("print nested blank lines between matrices", function ()
    assert.equals("[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]", tostring(la.arange(8):reshape(2, 2, 2)))
  end)

  it("tell a closed array instead of raising", function ()
    local x, big = la.zeros(3), la.zeros(5000)
    local view = big["2:4"]
    x:close()
    big:close()
    assert.equals("array (closed)", tostring(x))
    assert.equals("array (closed)", tostring(big))
    assert.equals("array (closed)", tostring(view))
  end)

  it("print a complex scalar as its element", function ()
    assert.equals("(1+2j)", tostring(la.complex(1, 2)))
    assert.equals("array(1.+2.j)", la.complex(1, 2):repr())
  end)

  it("take width, precision and suppression as repr's arguments", function ()
    local x = la.array({1/3, 1e-9, 2})
    assert.equals("array([3.33e-01, 1.00e-09, 2.00e+00])", x:repr(nil, 2))
    assert.equals("array([0.33, 0.  , 2.  ])", x:repr({precision = 2, suppress_small = true}))
    assert.equals("array([0.33, 0.  , 2.  ])", la.array_repr(x, nil, 2, true))
    assert.equals("[0.33 0.   2.  ]", la.array_str(x, 75, 2, true))
    assert.equals("array([0, 1,\n       2, 3,\n       4, 5])", la.arange(6):repr(14))
    assert.equals("[0 1 2]", la.array_str({0, 1, 2}))
    assert.equals("array(5)", la.array_repr(5))
  end)

  it("name an unknown option and what a wrong one is", function ()
    local x = la.arange(3)
    assert.raises_at(function () x:repr{precison = 2} end, 'repr has no option "precison": did you mean "precision"?')
    assert.raises_at(function () x:repr(nil, -1) end, "precision must be >= 0, got -1")
    assert.raises_at(function () x:repr(nil, 1.5) end, "repr: precision must be a whole number, got 1.5")
    assert.raises_at(function () x:repr("75") end, "repr: max_line_width must be a whole number, got string")
    assert.raises_at(function () x:repr(75, 8, 1) end, "repr: suppress_small must be true or false, got number")
  end)
end)

describe("..", function ()
  it("joins arrays, strings and numbers", function ()
    local x = la.arange(3)
    assert.equals("x: [0 1 2]", "x: " .. x)
    assert.equals("[0 1 2]!", x .. "!")
    assert.equals("1[0 1 2]", 1 .. x)
    assert.equals("[0 1 2][0 1 2]", x .. x)
    assert.equals("[0 1 2](3,)", x .. x.shape)
    assert.equals("a\0b[0 1 2]", "a\0b" .. x)
  end)

  it("refuses other values", function ()
    local x = la.arange(3)
    assert.raises_at(function () return "x" .. (x .. nil) end, "attempt to concatenate a nil value")
    assert.raises_at(function () return true .. x end, "attempt to concatenate a boolean value")
  end)
end)

describe("la.array2string", function ()
  it("gives NumPy's text for every option", function ()
    for i, call in ipairs(data.calls) do
      local text = la.array2string(make(call.x), next(call.o) and call.o)
      assert.equals(call.text, text, ("call %d, %s"):format(i, show(call.x, call.o)))
    end
  end)

  it("formats elements by functions, also over several lines", function ()
    for i, call in ipairs(data.formatters) do
      local o = {formatter = {}}
      for k, v in pairs(call.o) do o[k] = v end
      for kind, format in pairs(call.formatter) do
        o.formatter[kind] = function (v) return (format:gsub("%%d", "%%.0f"):gsub("%%i", "%%.0f")):format(v) end
      end
      assert.equals(call.text, la.array2string(make(call.x), o), ("formatter %d"):format(i))
    end
  end)

  it("takes NumPy's positional arguments, numbers and nested tables", function ()
    assert.equals("[1,2]", la.array2string({1, 2}, nil, nil, nil, ","))
    assert.equals("[0.33 0.  ]", la.array2string({1/3, 1e-9}, 75, 2, true))
    assert.equals("7", la.array2string(7))
    assert.equals("True", la.array2string(true))
  end)

  it("gives a formatter Lua's values: booleans, integers, floats, complex scalars", function ()
    local function kind (v) return math.type(v) or type(v) end
    local function of (x) return la.array2string(x, {formatter = {all = kind}}) end
    assert.equals("[boolean]", of(la.array{true}))
    assert.equals("[integer]", of(la.array({1}, "uint8")))
    assert.equals("[float]", of(la.array({1}, "float16")))
    assert.equals("[(1+2j)]", la.array2string(la.complex({1}, {2}), {formatter = {complexfloat = tostring}}))
    assert.equals("[-1]", la.array2string(la.array({-1}):astype "uint64", {formatter = {int_kind = tostring}}))
  end)

  it("takes a number from a formatter as its text", function ()
    assert.equals("[2 3]", la.array2string(la.array{1, 2}, {formatter = {int = function (v) return v + 1 end}}))
  end)

  it("calls a formatter for the elements it shows and no others", function ()
    local n = 0
    local f = function () n = n + 1; return "*" end
    assert.equals("[* * * ... * * *]", la.array2string(la.zeros(100000), {formatter = {float = f}}))
    assert.equals(6, n)
  end)

  it("accepts callable tables, and false for no formatter", function ()
    local f = setmetatable({}, {__call = function (_, v) return "<" .. v .. ">" end})
    assert.equals("[<1>]", la.array2string(la.array{1}, {formatter = {int = f}}))
    assert.equals("[1]", la.array2string(la.array{1}, {formatter = {int = false}}))
  end)

  it("says what is wrong with a formatter", function ()
    local x = la.zeros(3)
    assert.raises_at(function () la.array2string(x, {formatter = {float = function () end}}) end,
      'formatter "float" must return a string, got nil')
    assert.raises_at(function () la.array2string(x, {formatter = {flaot = tostring}}) end,
      'array2string: formatter has no key "flaot": did you mean "float"?')
    assert.raises_at(function () la.array2string(x, {formatter = {colour = tostring}}) end,
      'array2string: formatter has no key "colour": '
      .. "there are all bool int float complexfloat int_kind float_kind complex_kind")
    assert.raises_at(function () la.array2string(x, {formatter = {float = "%.2f"}}) end,
      'array2string: formatter "float" must be a function, got string')
    assert.raises_at(function () la.array2string(x, {formatter = {tostring}}) end,
      "array2string: a key of formatter must be a string, got number")
    assert.raises_at(function () la.array2string(x, {formatter = print}) end,
      "array2string: formatter must be a table of functions, got function")
  end)

  it("passes a formatter's error on as it is", function ()
    local e = {}
    local f = {float = function () error(e) end}
    local ok, got = pcall(la.array2string, la.zeros(3000), {formatter = f, threshold = 1e9})
    assert.is_false(ok)
    assert.is_true(rawequal(e, got))
  end)

  it("survives a formatter that closes the array", function ()
    for _, n in ipairs {3, 100000} do
      local x = la.zeros(n)
      local y = x["2:"]
      local f = {all = function () x:close() return "0" end}
      assert.raises_at(function () la.array2string(y, {formatter = f}) end, "the array was closed by its formatter")
    end
  end)

  it("survives a formatter that prints arrays and collects garbage", function ()
    local f = {int = function (v) collectgarbage() return tostring(la.arange(v)) end}
    assert.equals("[[] [0] [0 1]]", la.array2string(la.arange(3), {formatter = f}))
  end)

  it("refuses options out of their range", function ()
    local x = la.zeros(3)
    assert.raises_at(function () la.array2string(x, {edgeitems = -1}) end, "edgeitems must be >= 0, got -1")
    assert.raises_at(function () la.array2string(x, {threshold = 0/0}) end,
      "threshold must be non-NAN, try math.huge for untruncated representation")
    assert.raises_at(function () la.array2string(x, {threshold = "a"}) end,
      "array2string: threshold must be a number, got string")
    assert.raises_at(function () la.array2string(x, {floatmode = "fix"}) end,
      'floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal", got "fix"')
    assert.raises_at(function () la.array2string(x, {sign = "++"}) end,
      [[sign option must be one of ' ', '+', or '-', got "++"]])
    assert.raises_at(function () la.array2string(x, {separator = 5}) end,
      "array2string: separator must be a string, got number")
    assert.raises_at(function () la.array2string(x, {floatmode = "fixed", precision = 20000}) end,
      "float formatting result too large")
    assert.raises_at(function () la.array2string("x") end,
      'array2string: a must be an array, a number or a nested table, got the string "x"')
  end)

  it("survives lengths without bound", function ()
    local x = la.arange(40)
    local one = tostring(x):gsub("\n", "")
    for _, w in ipairs {math.maxinteger, math.huge} do assert.equals(one, la.array2string(x, w)) end
    assert.equals(40, select(2, la.array2string(x, math.mininteger):gsub("%d+", "")))
    assert.equals(tostring(x), la.array2string(x, {edgeitems = math.maxinteger, threshold = -math.huge}))
    assert.equals("[0.5]", la.array2string(la.array{0.5}, {precision = math.maxinteger}))
  end)
end)

describe("print options", function ()
  local x = la.array({1/3, 2})

  it("are NumPy's by default", function ()
    local o = la.get_printoptions()
    assert.same({precision = 8, threshold = 1000, edgeitems = 3, linewidth = 75, suppress = false, nanstr = "nan",
      infstr = "inf", sign = "-", floatmode = "maxprec"}, o)
    assert.equals("integer", math.type(o.threshold))
  end)

  it("hold until they are set again", function ()
    local _ <close> = la.printoptions()
    la.set_printoptions{precision = 3, nanstr = "NA", formatter = {int = function (v) return "n" .. v end}}
    assert.equals("[0.333 2.   ]", tostring(x))
    assert.equals("[n1]", tostring(la.array{1}))
    assert.equals("[nan]", la.array2string(la.array{0/0}, {formatter = {float = function () return "nan" end}}))
    local o = la.get_printoptions()
    assert.equals(3, o.precision)
    assert.equals("NA", o.nanstr)
    assert.equals("function", type(o.formatter.int))
    la.set_printoptions{linewidth = 20}
    assert.equals("[0.333 2.   ]", tostring(x))
    assert.equals("[1]", tostring(la.array{1}))        -- a call without a formatter ends the last one, as in NumPy
    la.set_printoptions(o)
    assert.equals("[n1]", tostring(la.array{1}))
    la.set_printoptions{threshold = math.huge, linewidth = math.huge}
    assert.equals(math.huge, la.get_printoptions().threshold)
    assert.equals(math.huge, la.get_printoptions().linewidth)
  end)

  it("take NumPy's positional arguments", function ()
    local _ <close> = la.printoptions()
    la.set_printoptions(2, 5, 1)
    assert.equals("[0.33 2.  ]", tostring(x))
    assert.equals("[0 ... 5]", tostring(la.arange(6)))
  end)

  it("end with their block", function ()
    do
      local _ <close> = la.printoptions{precision = 3}
      assert.equals("[0.333 2.   ]", tostring(x))
      do
        local _ <close> = la.printoptions{precision = 1, formatter = {int = function () return "i" end}}
        assert.equals("[0.3 2. ]", tostring(x))
        assert.equals("[i]", tostring(la.array{1}))
      end
      assert.equals("[0.333 2.   ]", tostring(x))
      assert.equals("[1]", tostring(la.array{1}))
    end
    assert.equals("[0.33333333 2.        ]", tostring(x))
  end)

  it("end with the scope's close(), which may be called twice", function ()
    local scope = la.printoptions{precision = 3}
    scope:close()
    la.set_printoptions{precision = 5}
    scope:close()
    assert.equals("[0.33333 2.     ]", tostring(x))
    la.set_printoptions{precision = 8}
  end)

  it("hold for one call, whose arguments and results pass through", function ()
    local function f (...) return tostring(x), select("#", ...), ... end
    assert.same({"[0.33 2.  ]", 3, 1, nil, 3}, {la.printoptions({precision = 2}, f, 1, nil, 3)})
    assert.equals("[0.33333333 2.        ]", tostring(x))
    assert.same({"[0.33333333 2.        ]", 1, {a = 1}}, {la.printoptions(nil, f, {a = 1})})
    assert.equals(0, select("#", la.printoptions({}, function () end)))
  end)

  it("come back after an error, which passes unchanged", function ()
    local e = {}
    local ok, got = pcall(la.printoptions, {precision = 2}, function () error(e) end)
    assert.is_false(ok)
    assert.is_true(rawequal(e, got))
    assert.equals("[0.33333333 2.        ]", tostring(x))
  end)

  it("allow a coroutine to yield inside", function ()
    local co = coroutine.wrap(function ()
      local r = la.printoptions({precision = 2}, function () return coroutine.yield(tostring(x)) end)
      return r .. tostring(x)
    end)
    assert.equals("[0.33 2.  ]", co())
    assert.equals("back[0.33333333 2.        ]", co("back"))
  end)

  it("change nothing when one of them is wrong", function ()
    local function wrong (o, text)
      assert.raises_at(function () la.set_printoptions(o) end, text)
    end
    wrong({precision = 3, precison = 4}, 'set_printoptions has no option "precison": did you mean "precision"?')
    wrong({precision = 3, threshold = {}}, "set_printoptions: threshold must be a number, got table")
    wrong({precision = 3, linewidth = 1.5}, "set_printoptions: linewidth must be a whole number, got 1.5")
    wrong({precision = 3, suppress = 1}, "set_printoptions: suppress must be true or false, got number")
    wrong({precision = 3, nanstr = ("n"):rep(64)}, "nanstr must have fewer than 64 bytes, none of them zero")
    wrong({precision = 3, infstr = "a\0"}, "infstr must have fewer than 64 bytes, none of them zero")
    wrong({precision = 3, formatter = {int = 5}}, 'set_printoptions: formatter "int" must be a function, got number')
    wrong({precision = 3, override_repr = 5}, "set_printoptions: override_repr must be a function, got number")
    assert.equals(8, la.get_printoptions().precision)
    assert.raises_at(function () la.printoptions{presicion = 3} end,
      'printoptions has no option "presicion": did you mean "precision"?')
    assert.raises_at(function () la.printoptions(3) end, "printoptions: the options must be a table, got number")
    assert.raises_at(function () la.printoptions({}, 3) end,
      "printoptions: what is called with the options must be a function, got number")
    assert.equals(8, la.get_printoptions().precision)
  end)

  it("can give repr to a function of one's own", function ()
    local _ <close> = la.printoptions{override_repr = function (a) return "<" .. a.dtype .. ">" end}
    assert.equals("<float64>", x:repr())
    assert.equals("[0.33333333 2.        ]", tostring(x))
  end)
end)

describe("single numbers", function ()
  it("are written as NumPy writes them, for every option and float dtype", function ()
    for _, case in ipairs(numbers.numbers) do
      for i, v in ipairs(numbers.xs) do
        local o = {dtype = case.dtype}
        for k, w in pairs(case.o) do o[k] = w end
        local what = ("%s(%a), %s"):format(case.f, v, show({dtype = case.dtype, n = 1}, case.o))
        assert.equals(case.text[i], la[case.f](v, o), what)
      end
    end
  end)

  it("have the dtype of a 0-d array", function ()
    assert.equals("0.1", la.format_float(la.array(0.1, "float32")))
    assert.equals("0.10000000149011612", la.format_float(la.array(0.1, "float32"), "float64"))
    assert.equals("1e+06", la.format_float(la.array(1e6, "float32")))
    assert.equals("1.8446744073709552e+19", la.format_float(la.array(-1):astype "uint64"))
    assert.equals("5.0", la.format_float(5))
    assert.equals("5.", la.format_float_positional(5))
    assert.equals("5.e+00", la.format_float_scientific(5))
  end)

  it("has whole numbers in other bases", function ()
    assert.equals("101", la.binary_repr(5))
    assert.equals("00000101", la.binary_repr(5, 8))
    assert.equals("0", la.binary_repr(0))
    assert.equals("-101", la.binary_repr(-5))
    assert.equals("11111011", la.binary_repr(-5, 8))
    assert.equals("1000", la.binary_repr(-8, 4))
    assert.equals(("1"):rep(70), la.binary_repr(-1, {width = 70}))
    assert.equals("-1" .. ("0"):rep(63), la.binary_repr(math.mininteger))
    assert.equals("1" .. ("0"):rep(63), la.binary_repr(math.mininteger, 64))
    assert.equals("1010", la.base_repr(10))
    assert.equals("-00A", la.base_repr(-10, 16, 2))
    assert.equals("0", la.base_repr(0))
    assert.equals("000", la.base_repr(0, 2, 3))
    assert.equals("-1Y2P0IJ32E8E8", la.base_repr(math.mininteger, 36))
    assert.raises_at(function () la.binary_repr(5, 2) end, "Insufficient bit width=2 provided for binwidth=3")
    assert.raises_at(function () la.binary_repr(-5, 3) end, "Insufficient bit width=3 provided for binwidth=4")
    assert.raises_at(function () la.binary_repr(1, 1 << 40) end, "binary_repr: width is too large: 1099511627776")
    assert.raises_at(function () la.base_repr(5, 1) end, "Bases less than 2 not handled in base_repr.")
    assert.raises_at(function () la.base_repr(5, 37) end, "Bases greater than 36 not handled in base_repr.")
    assert.raises_at(function () la.base_repr(2.5) end, "base_repr: number must be a whole number, got 2.5")
  end)

  it("read back as the same float", function ()
    for i = 1, 2000 do
      local v = (i * 0x9E3779B97F4A7C15 % 1000003) / 7 * 10.0 ^ (i % 600 - 300)
      assert.equals(v, tonumber(la.format_float(v)))
      assert.equals(v, tonumber(la.format_float_scientific(v)))
    end
  end)

  it("refuse what is no real number, and options that contradict each other", function ()
    assert.raises_at(function () la.format_float("1") end, "format_float: x must be a number, got string")
    assert.raises_at(function () la.format_float() end, "format_float: x must be a number, got nothing")
    assert.raises_at(function () la.format_float(true) end, "format_float: x must be a number, got boolean")
    assert.raises_at(function () la.format_float(la.complex(1, 2)) end,
      "format_float: x must be a real number, got a complex one")
    assert.raises_at(function () la.format_float(la.zeros(3)) end, "format_float: x must be a number, got array")
    assert.raises_at(function () la.format_float(1, "int8") end,
      "format_float: dtype must be float16, float32 or float64, got int8")
    local pos = la.format_float_positional
    assert.raises_at(function () pos(1, {precision = 0, fractional = false}) end,
      "precision must be greater than 0 if fractional = false")
    assert.raises_at(function () pos(1, {precision = 2, min_digits = 3}) end,
      "min_digits must be less than or equal to precision")
    assert.raises_at(function () pos(1, {unique = false}) end, "in non-unique mode `precision` must be supplied")
    assert.raises_at(function () pos(1, {pad_left = -1}) end, "pad_left must be >= 0, got -1")
    assert.raises_at(function () pos(1, {trim = "x"}) end, [[trim must be 'k', '.', '0' or '-', got "x"]])
    assert.raises_at(function () pos(1, {pad_left = math.maxinteger}) end, "float formatting result too large")
  end)

  -- FNV-1a of the texts of a block, as the generator has made it
  local function sum (texts)
    local h = 0xCBF29CE484222325
    local text = table.concat(texts, "\n")
    for i = 1, #text do h = (h ~ text:byte(i)) * 0x100000001B3 end
    return h
  end

  -- the floats whose bits are those of the integers, as an array
  local codes = {float16 = "<I2", float32 = "<I4", float64 = "<i8"}
  local function floats (dtype, bits)
    local s = {}
    for i = 1, #bits do s[i] = string.pack(codes[dtype], bits[i]) end
    return la.frombuffer(table.concat(s), dtype)
  end
  local function texts (dtype, bits)
    local x, out = floats(dtype, bits), {}
    for i = 1, #bits do out[i] = la.format_float_scientific(x[i], {dtype = dtype}) end
    return out
  end

  for _, s in ipairs(numbers.sums) do
    it(("have NumPy's shortest digits for every power of two: %s"):format(s.dtype), function ()
      local bits = {}
      for k = 0, s.mantissa - 1 do bits[#bits + 1] = 1 << k end
      for k = 1, (1 << (s.bits - 1 - s.mantissa)) - 2 do bits[#bits + 1] = k << s.mantissa end
      assert.equals(s.powers, sum(texts(s.dtype, bits)))
    end)

    it(("have NumPy's shortest digits for many bit patterns: %s"):format(s.dtype), function ()
      local state, n = 42, 0
      for block, expected in ipairs(s.random) do
        local bits = {}
        for i = 1, s.bits == 16 and math.min(s.block, 65536 - n) or s.block do
          state = state * 6364136223846793005 + 1442695040888963407
          bits[i] = s.bits == 16 and n or state >> (64 - s.bits)
          n = n + 1
        end
        assert.equals(expected, sum(texts(s.dtype, bits)), ("block %d"):format(block))
      end
    end)
  end
end)
