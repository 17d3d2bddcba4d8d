--- Exponentials, logarithms, powers, trigonometric, hyperbolic and special functions: accuracy, special values, dtypes, layouts.
local la = require "lunarray"
local helper = require "tests.helper"
local data = helper.data "math"

-- how far from the rounded exact value a result may be: below 1 ulp of error the neighbour at most
local function allowed (name) return name == "lgamma" and 2 or 1 end

local unary, binary = {}, {}
for name, row in pairs(data.ordinary.float64) do (row[3] and binary or unary)[#(row[3] and binary or unary) + 1] = name end
table.sort(unary)
table.sort(binary)

describe("the mathematical function", function ()
  for _, dtype in ipairs {"float64", "float32"} do
    for name, row in pairs(data.ordinary[dtype]) do
      it(("%s of %s is the exact value or its neighbour"):format(name, dtype), function ()
        local what = ("la.%s on %s"):format(name, dtype)
        if row[3] then assert.array_near(row[3], la[name](helper.array(row[1]), helper.array(row[2])), allowed(name), what)
        else assert.array_near(row[2], la[name](helper.array(row[1])), allowed(name), what) end
      end)
    end
    for name, row in pairs(data.special[dtype]) do
      it(("%s of %s has NumPy's special values"):format(name, dtype), function ()
        local what = ("la.%s on %s"):format(name, dtype)
        if row[3] then assert.array_equal(row[3], la[name](helper.array(row[1]), helper.array(row[2])), what)
        else assert.array_equal(row[2], la[name](helper.array(row[1])), what) end
      end)
    end
  end
  for name, row in pairs(data.half) do
    it(name .. " of float16 is NumPy's", function () assert.array_near(row[2], la[name](helper.array(row[1])), 1, "la." .. name) end)
  end
end)

describe("float32", function ()
  -- floats of every size, 1 of `step` bit patterns between two, both signs
  local function floats (lo, hi, step)
    local bits = la.arange(string.unpack("i4", string.pack("f", lo)), string.unpack("i4", string.pack("f", hi)), step, "int32")
    local x = la.frombuffer(bits:tobytes(), "float32")
    return la.concatenate {x, -x}
  end
  local all = floats(1e-30, 1e30, 40009)
  for _, name in ipairs(unary) do
    it(name .. " is within 1 ulp of the float64 result over the whole range", function ()
      local x = all
      local exact = la[name](x:astype "float64")
      local got = la[name](x)
      local near = exact:astype "float32"
      local ulp = (la.nextafter(la.absolute(near), math.huge) - la.absolute(near)):astype "float64"
      local error_ = la.absolute(got:astype "float64" - exact) / ulp
      local finite = la.isfinite(near) & la.isfinite(ulp)
      assert.is_true(error_[finite]:max() <= 1, ("la.%s: %s ulp"):format(name, error_[finite]:max()))
      assert.array_equal(la.isnan(exact), la.isnan(got), "NaN of la." .. name)
    end)
  end
end)

describe("a result", function ()
  local lengths = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33, 255, 256, 257, 1000}
  it("does not depend on neighbours, length, layout or output", function ()
    local odd = {math.huge, -math.huge, 0 / 0, 0.0, -0.0, 1e300, -1e6, 5e-324, 750, -750}
    for _, dtype in ipairs {"float64", "float32"} do
      local values = {}
      for i = 1, 1000 do values[i] = math.sin(i) * 3 end
      for i, v in ipairs(odd) do values[i * 97] = v end
      local x = la.array(values, dtype)
      local y = x["::-1"]:copy()
      for _, name in ipairs(unary) do
        local f, whole = la[name], la[name](x)
        local what = "la." .. name .. " on " .. dtype
        for _, n in ipairs(lengths) do
          if n > 0 then assert.array_equal(whole["1:" .. n], f(x["1:" .. n]), ("%s, the first %d"):format(what, n)) end
        end
        assert.array_equal(whole["::-1"], f(x["::-1"]), what .. " reversed")
        assert.array_equal(whole["::3"], f(x["::3"]), what .. " stepped")
        assert.array_equal(whole:reshape(20, 50).T, f(x:reshape(20, 50).T), what .. " transposed")
        assert.array_equal(whole[481], f(x[{481, "..."}]), what .. " 0-d")
        assert.equal(0, f(la.zeros({0}, dtype)).size)
        local z = x:copy()
        f(z, {out = z})
        assert.array_equal(whole, z, what .. " in place")
        local wide = la.zeros({2000}, dtype)
        f(x, {out = wide["::2"]})
        assert.array_equal(whole, wide["::2"]:copy(), what .. " into a stepped array")
      end
      for _, name in ipairs(binary) do
        local f, whole = la[name], la[name](x, y)
        local what = "la." .. name .. " on " .. dtype
        for _, n in ipairs(lengths) do
          if n > 0 then assert.array_equal(whole["1:" .. n], f(x["1:" .. n], y["1:" .. n]), ("%s, the first %d"):format(what, n)) end
        end
        assert.array_equal(whole["::-1"], f(x["::-1"], y["::-1"]), what .. " reversed")
        local z = x:copy()
        f(z, y, {out = z})
        assert.array_equal(whole, z, what .. " in place")
        local row = f(x["1:7"]:reshape(7, 1), y["11:15"])
        for i = 1, 7 do for j = 1, 5 do
          assert.array_equal(f(x["" .. i .. ":" .. i], y["" .. 10 + j .. ":" .. 10 + j])[1], row[i][j], what .. " broadcast")
        end end
      end
    end
  end)
end)

describe("whole-number arguments", function ()
  it("are computed in the float that NumPy takes", function ()
    for _, row in ipairs(data.integers) do
      local expected = row[4] or row[3]
      local got = row[4] and la[row[1]](helper.array(row[2]), helper.array(row[3])) or la[row[1]](helper.array(row[2]))
      assert.array_near(expected, got, row[1] == "sinc" and {atol = 1e-15} or 1, ("la.%s on %s"):format(row[1], row[2].dtype))
    end
    assert.equal("float64", la.sigmoid(la.array({1, 2}, "int8")).dtype)
  end)
  it("have wrapping powers", function ()
    for _, row in ipairs(data.powers) do
      assert.array_equal(row[3], la.power(helper.array(row[1]), helper.array(row[2])), "la.power on " .. row[1].dtype)
    end
  end)
  it("have no negative powers", function ()
    assert.raises_at(function () return la.array({2, 3}, "int32") ^ -1 end, "Integers to negative integer powers are not allowed.")
    assert.raises_at(function () return la.power(la.array {2, 3}, la.array {1, -1}) end, "Integers to negative integer powers are not allowed.")
  end)
end)

describe("power", function ()
  it("with one exponent for all is the product, the root or the quotient", function ()
    for _, dtype in ipairs {"float64", "float32"} do
      local x = la.array({3.7, 0.0, -0.0, -2.3, math.huge, -math.huge, 0 / 0, 1e-3}, dtype)
      assert.array_equal(x * x, x ^ 2)
      assert.array_equal(1 / x, x ^ -1)
      assert.array_equal(la.sqrt(x), x ^ 0.5)
      assert.array_equal(la.sqrt(x), la.power(x, 0.5))
      assert.array_equal(la.array({0.0, math.huge}, dtype), la.power(la.array({-0.0, -math.huge}, dtype), la.array({0.5, 0.5}, dtype)))
      assert.array_near(x * x * x, x ^ 3, 2)
    end
  end)
end)

describe("sinc, degrees and float_power", function ()
  it("are NumPy's", function ()
    for _, row in ipairs(data.sinc) do assert.array_near(row[2], la.sinc(helper.array(row[1])), 2, "la.sinc") end
    for _, row in ipairs(data.degrees) do assert.array_equal(row[3], la[row[1]](helper.array(row[2])), "la." .. row[1]) end
    assert.array_equal(la.deg2rad(la.array {10, 20}), la.radians(la.array {10, 20}))
    assert.array_equal({4.0, 9.0}, la.float_power(la.array({2, 3}, "int32"), 2))
    assert.equal("float64", la.float_power(la.array({2, 3}, "int32"), 2).dtype)
  end)
  it("have the standard's names, too", function ()
    for short, long in pairs {asin = "arcsin", acos = "arccos", atan = "arctan", asinh = "arcsinh", acosh = "arccosh", atanh = "arctanh",
                              pow = "power", atan2 = "arctan2"} do
      assert.equal(la[long], la[short], short)
    end
  end)
end)

describe("complex", function ()
  local complex = helper.data "math_complex"
  for name, row in pairs(complex) do
    it(name .. " has NumPy's values", function ()
      for _, dtype in ipairs {"complex128", "complex64"} do
        local case = row[dtype]
        local got = case[3] and la[name](helper.array(case[1]), helper.array(case[2])) or la[name](helper.array(case[1]))
        -- a power is as good as the logarithm times the exponent, sinc as good as pi z: both sides have errors
        assert.array_near(case[3] or case[2], got, (name == "power" or name == "sinc") and 64 or 8, ("la.%s on %s"):format(name, dtype))
      end
    end)
    if row.special then
      it(name .. " has NumPy's special values", function ()
        assert.array_near(row.special[2], la[name](helper.array(row.special[1])), 4, "la." .. name)
      end)
    end
  end
end)

describe("the published accuracy sets", function ()
  local names = {"arccos", "arccosh", "arcsin", "arcsinh", "arctan", "arctanh", "cbrt", "cos", "cosh", "exp", "exp2", "expm1", "log", "log10",
                 "log1p", "log2", "sin", "sinh", "tan", "tanh"}
  for _, name in ipairs(names) do
    it(name .. " is within 1 ulp on every row", function ()
      local path = helper.shared("numpy-umath/umath-validation-set-" .. name .. ".csv")
      if not path then return pending "needs the sets in ../shared/data/numpy-umath" end
      local sets = {float32 = {"i4", {}, {}, 1}, float64 = {"i8", {}, {}, 1}}
      for line in io.lines(path) do
        local dtype, x, y, ulp = line:match "^np%.(float%d+),0x(%x+),0x(%x+),(%d+)"
        local set = sets[dtype]
        if set then
          set[2][#set[2] + 1] = string.pack("=I" .. set[1]:sub(2), tonumber(x, 16))
          set[3][#set[3] + 1] = string.pack("=I" .. set[1]:sub(2), tonumber(y, 16))
          set[4] = math.min(set[4], tonumber(ulp))
        end
      end
      for dtype, set in pairs(sets) do
        local x, y = la.frombuffer(table.concat(set[2]), dtype), la.frombuffer(table.concat(set[3]), dtype)
        assert.is_true(x.size > 100)
        assert.array_near(y, la[name](x), set[4], ("la.%s on %s"):format(name, dtype))
      end
    end)
  end
end)
