--- Elementwise functions with two results, with inputs of two dtypes, with parameters; closeness; softmax and its kin.
local la = require "lunarray"
local helper = require "tests.helper"
local data, rows_of = helper.data "elementwise", helper.data "softmax"
local inf, nan = math.huge, 0 / 0

local function near (name, dtype)      -- ulp allowed
  if name == "float_power" then return dtype:find "complex" and {rtol = 1e-13, atol = 0} or 1 end
  if name == "angle" then return 1 end
  return 0
end

local function check (name, dtype, expected, ...)
  local f = la[name]
  if expected == false then
    assert.is_false(pcall(f, ...), name .. " of " .. dtype .. " has no loop in NumPy")
    return
  end
  local got = table.pack(f(...))
  assert.equal(#expected, got.n)
  for k, e in ipairs(expected) do
    local what = ("la.%s on %s, result %d"):format(name, dtype, k)
    local ulp = near(name, dtype)
    if ulp == 0 then assert.array_equal(e, got[k], what) else assert.array_near(e, got[k], ulp, what) end
  end
end

describe("NumPy's values and dtypes:", function ()
  for name, rows in pairs(data.unary) do
    it(name .. " on every dtype", function ()
      for dtype, expected in pairs(rows) do check(name, dtype, expected, helper.array(data.inputs[dtype][1])) end
    end)
  end
  for name, rows in pairs(data.binary) do
    it(name .. " on every dtype", function ()
      for dtype, expected in pairs(rows) do
        check(name, dtype, expected, helper.array(data.inputs[dtype][1]), helper.array(data.inputs[dtype][2]))
      end
    end)
  end
  it("ldexp rounds once, with exponents of any size", function ()
    for _, row in ipairs(data.ldexp) do
      local x = helper.array(row[1])
      assert.array_equal(row[3], la.ldexp(x, row[2]), ("la.ldexp(%s, %d)"):format(x.dtype, row[2]))
      assert.array_equal(row[3], la.ldexp(x, la.full(x.shape, row[2], "int32")), "la.ldexp with an array")
    end
  end)
  it("round to decimals", function ()
    for _, row in ipairs(data.round) do
      local x = helper.array(row[1])
      local what = ("la.round(%s, %d)"):format(x.dtype, row[2])
      assert.array_equal(row[3], la.round(x, row[2]), what)
      assert.array_equal(row[3], x:copy():round_(row[2]), what .. " in place")
      assert.array_equal(row[3], la.stack({x, x}, 2)[{":", 2}]:round(row[2]), what .. " stepped")
    end
  end)
  it("isclose", function ()
    for _, row in ipairs(data.close) do
      assert.array_equal(row[6], la.isclose(helper.array(row[1]), helper.array(row[2]), row[3], row[4], row[5]),
        ("la.isclose(%s, rtol %g, atol %g)"):format(row[1].dtype, row[3], row[4]))
    end
  end)
  it("unwrap", function ()
    for _, row in ipairs(data.unwrap) do
      if row[3].dtype:find "float" then assert.array_near(row[3], la.unwrap(helper.array(row[1]), row[2]), {rtol = 1e-6, atol = 1e-6}, "la.unwrap")
      else assert.array_equal(row[3], la.unwrap(helper.array(row[1]), row[2]), "la.unwrap") end
    end
  end)
  it("i0", function () assert.array_near(data.i0[2], la.i0(helper.array(data.i0[1])), 4, "la.i0") end)
end)

describe("softmax, log_softmax and logsumexp", function ()
  local tolerance = {float64 = {rtol = 1e-14, atol = 1e-14}, float32 = {rtol = 2e-6, atol = 1e-6}, float16 = {rtol = 2e-3, atol = 1e-3}}
  it("have the values of their definition along every axis of every layout", function ()
    for _, row in ipairs(rows_of.softmax) do
      local x = helper.array(row[1])
      local what = ("%s %s, axis %d"):format(x.dtype, x.shape, row[2])
      for f = 1, 3 do
        local fn = ({la.softmax, la.log_softmax, la.logsumexp})[f]
        local expected = row[f + 2]
        local tol = tolerance[expected.dtype]
        assert.array_near(expected, fn(x, row[2]), tol, what)
        assert.array_near(expected, fn(x:copy{order = "F"}, row[2]), tol, what .. ", Fortran order")
        local wide = la.stack({x, x}, -1)
        assert.array_near(expected, fn(wide[{"...", 2}], row[2]), tol, what .. ", stepped")
      end
    end
  end)
  it("add over several axes", function ()
    for _, row in ipairs(rows_of.logsumexp) do
      assert.array_near(row[4], la.logsumexp(helper.array(row[1]), {axis = row[2], keepdims = row[3]}), {rtol = 1e-14})
    end
  end)
  it("read long rows in blocks", function ()
    for _, dtype in ipairs {"float64", "float32"} do
      local x = la.sin(la.arange(70001, {dtype = dtype}) * 0.37) * 20
      x[3] = -inf
      local y = la.softmax(x)
      local e = la.exp(x:astype "float64" - x:max())
      assert.is_true(la.allclose(y, e / e:sum(), {rtol = dtype == "float64" and 1e-12 or 1e-5, atol = 0}))
      assert.is_true(math.abs(la.logsumexp(x) - (x:max() + math.log(e:sum()))) < 1e-5)
      local l = la.log_softmax(x)
      assert.equal(-inf, l[3])
      assert.is_true(la.allclose(la.exp(l), y, {rtol = 1e-4, atol = 1e-12}))
      assert.array_equal(la.softmax(la.stack {x, x})[2], y)
      local all = la.softmax(x["1:70000"]:reshape(700, 100), {axis = false})
      assert.is_true(la.allclose(all:ravel(), la.softmax(x["1:70000"]), {rtol = 1e-6}))
    end
  end)
  it("do not overflow, and give NaN where there is nothing to divide", function ()
    assert.array_equal({0.5, 0.5, 0}, la.softmax({1e4, 1e4, -inf}))
    assert.is_true(la.isnan(la.softmax {-inf, -inf}):all())
    assert.is_true(la.isnan(la.softmax {nan, 1, 2}):all())
    assert.equal(-inf, la.logsumexp {-inf, -inf})
    assert.equal(inf, la.logsumexp {inf, 1})
    assert.is_true(la.isnan(la.logsumexp {nan, inf}) )
    for _, n in ipairs {3, 20000, 40001} do           -- a block of -inf alone adds nothing
      local x = la.full({n}, -inf)
      x[n] = 2
      assert.equal(1, la.softmax(x)[n])
      assert.equal(0, la.softmax(x)[1])
      assert.equal(2, la.logsumexp(x))
    end
  end)
  it("take an output, a dtype and numbers", function ()
    local x, out = la.array {1.0, 2, 3}, la.zeros(3)
    assert.is_true(rawequal(out, la.softmax(x, {out = out})))
    assert.is_true(la.allclose(out:sum(), 1))
    assert.equal("float32", la.softmax(x, {dtype = "float32"}).dtype)
    assert.is_true(rawequal(x, la.softmax(x, {out = x})))
    assert.array_equal(out, x)
    local half = la.zeros({3}, "float16")
    la.softmax({1, 2, 3}, {out = half})
    assert.array_equal(out:astype "float16", half)
    assert.equal(1.0, la.softmax(5))
    assert.equal("float64", la.softmax(la.array({1, 2}, "int8")).dtype)
    local z = la.zeros {}
    la.logsumexp({0, 0}, {out = z})
    assert.is_true(math.abs(z:item() - math.log(2)) < 1e-15)
  end)
end)

describe("functions with two results", function ()
  it("give numbers of numbers", function ()
    local q, r = la.divmod(7, 2)
    assert.equal("integer", math.type(q))
    assert.same({3, 1}, {q, r})
    local m, e = la.frexp(8)
    assert.same({0.5, 4}, {m, e})
    assert.equal("integer", math.type(e))
    assert.equal(2, select("#", la.modf(2.5)))
  end)
  it("write to one or two outputs, in the option or in their places", function ()
    local a, b = la.zeros(2), la.zeros({2}, "int64")
    local m, e = la.frexp({8, 0.5}, {out = {a, b}})
    assert.is_true(rawequal(a, m) and rawequal(b, e))
    assert.array_equal({0.5, 0.5}, a)
    assert.array_equal({4, 0}, b)
    local f = la.zeros(2)
    local x, w = la.modf({1.25, -2.5}, f)
    assert.is_true(rawequal(f, x))
    assert.array_equal({1, -2}, w)
    la.modf({1.25, -2.5}, nil, f)
    assert.array_equal({1, -2}, f)
  end)
  it("obey where, and a result may be the memory of an input", function ()
    local q, r = la.zeros(3), la.zeros(3)
    la.divmod({7, 8, 9}, 2.0, {out = {q, r}, where = la.array {true, false, true}})
    assert.array_equal({3, 0, 4}, q)
    assert.array_equal({1, 0, 1}, r)
    for _, n in ipairs {1, 7, 300, 5000} do
      local x, y = la.arange(n) * 1.5, la.arange(n) % 7 + 0.5
      local eq, er = la.divmod(x, y)
      la.divmod(x, y, {out = {y, x}})
      assert.array_equal(eq, y)
      assert.array_equal(er, x)
      local z = la.arange(n) * 0.75
      local ef, ew = la.modf(z["::-1"])
      local o1, o2 = la.modf(z["::-1"], {out = {z, la.zeros(n)}})
      assert.array_equal(ef, o1)
      assert.array_equal(ew, o2)
    end
  end)
  it("have outer, but no reduce, and no form in place", function ()
    local q, r = la.divmod.outer({7, 8}, {2, 3})
    assert.array_equal(la.array {{3, 2}, {4, 2}}, q)
    assert.array_equal(la.array {{1, 1}, {0, 2}}, r)
    assert.raises_at(function () la.divmod.reduce {1, 2} end, "reduce only supported for functions returning a single value")
    assert.is_false(pcall(function () return la.zeros(2).modf_ end))
    assert.equal(2, la.divmod.nout)
    assert.equal(1, la.frexp.nin)
    assert.equal(4, la.divmod.nargs)
  end)
  it("do the same at every length and step", function ()
    for _, dtype in ipairs {"float64", "float32", "int32"} do
      for _, n in ipairs {0, 1, 3, 4, 8, 9, 255, 257, 1000} do
        local x = ((la.arange(n) - n // 2) * 37 % 101 - 50):astype(dtype)
        local y = (la.arange(n) % 9 - 4):astype(dtype)
        local q, r = la.divmod(x, y)
        assert.array_equal(la.floor_divide(x, y), q)
        assert.array_equal(la.remainder(x, y), r)
        local q2, r2 = la.divmod(la.stack({x, x}, 2)[{":", 1}], la.stack({y, y}, 2)[{":", 2}])
        assert.array_equal(q, q2)
        assert.array_equal(r, r2)
        if n > 0 then
          for _, i in ipairs {1, n // 2 + 1, n} do
            assert.array_equal(r[{{i}}], la.remainder(x[{{i}}], y[{{i}}]))
            assert.array_equal(la.fmod(x, y)[{{i}}], la.fmod(x[{{i}}], y[{{i}}]))
          end
        end
      end
    end
  end)
end)

describe("the remainder of floats", function ()
  it("is that of C's fmod for quotients of any size", function ()
    local x = la.array {1e300, -1e300, 1e16, 9007199254740993, 5e-324, 1e308, 3, -3, 1, 0.3, 4503599627370497.5}
    for _, d in ipairs {3.0, 0.1, 1e-300, 7e299, 5e-324, 1.7e308, 0.3, inf} do
      local got = la.fmod(x, d)
      for i = 1, #x do
        local e = math.fmod(x[i], d)
        assert.is_true(e == got[i] or (e ~= e and got[i] ~= got[i]), ("fmod(%.17g, %.17g)"):format(x[i], d))
      end
    end
  end)
end)

describe("ldexp", function ()
  it("takes its dtype from x1 alone", function ()
    assert.equal("float32", la.ldexp(la.array({1, 2}, "float32"), la.array {1, 2}).dtype)
    assert.equal("float16", la.ldexp(la.array({1, 2}, "int8"), 3).dtype)
    assert.equal(40.0, la.ldexp(5, 3))
    local x = la.ones(3)
    la.ldexp.at(x, {1, 1, 3}, la.array {3, 1, 2})
    assert.array_equal({16, 1, 4}, x)
    assert.array_equal(la.array {{2, 4}, {4, 8}} * 1.0, la.ldexp.outer({1, 2}, {1, 2}))
  end)
end)

describe("gcd and lcm", function ()
  it("reduce in any order", function ()
    assert.equal(6, la.gcd.reduce {12, 18, 30})
    assert.equal(12, la.lcm.reduce {2, 3, 4})
    assert.equal(0, la.gcd.reduce(la.array({}, "int64")))
    assert.array_equal({12, 6, 6}, la.gcd.accumulate {12, 18, 30})
  end)
end)

describe("activations", function ()
  it("relu, leaky_relu and elu keep what is above 0", function ()
    local x = la.array {-2, -0.5, 0, 3, nan, -inf, inf}
    assert.array_equal({0, 0, 0, 3, nan, 0, inf}, la.relu(x))
    assert.array_equal({0, 2}, la.relu(la.array({-1, 2}, "int16")))
    assert.array_equal({-0.02, -0.005, 0, 3, nan, -inf, inf}, la.leaky_relu(x))
    assert.array_equal({-1, -0.25, 0, 3, nan, -inf, inf}, x:leaky_relu(0.5))
    assert.array_near(la.array {math.exp(-2) - 1, math.exp(-0.5) - 1, 0, 3, nan, -1, inf}, la.elu(x), 2)
    assert.array_near(la.array {2 * math.exp(-2) - 2}, la.elu({-2.0}, 2), 2)
    assert.equal("float32", la.elu(la.array({1}, "float32")).dtype)
    assert.equal(-0.01, la.leaky_relu(-1))
    local y = la.array {-1.0, 2}
    assert.is_true(rawequal(y, y:relu_()))
    assert.array_equal({0, 2}, y)
    assert.array_equal({0, 2}, y:leaky_relu_())
  end)
end)

describe("nan_to_num", function ()
  it("works in place with copy = false, and takes replacements that are arrays", function ()
    local x = la.array {{nan, inf}, {-inf, 2}}
    assert.array_equal({{5, 7}, {9, 2}}, la.nan_to_num(x, {nan = {5, 6}, posinf = la.array {{7}, {8}}, neginf = 9}))
    assert.is_true(rawequal(x, la.nan_to_num(x, false)))
    assert.array_equal({{0, 1.7976931348623157e308}, {-1.7976931348623157e308, 2}}, x)
    assert.equal(0.0, la.nan_to_num(nan))
    assert.equal(3, la.nan_to_num(3))
    assert.array_equal(la.complex({1, 2}, {-3, 0}), la.nan_to_num(la.complex({nan, 2}, {-inf, 0}), {nan = {1, 8}, neginf = -3}))
  end)
end)

describe("questions about whole arrays", function ()
  it("array_equal, array_equiv and allclose answer with booleans", function ()
    assert.is_true(la.array_equal({1, 2}, la.array {1, 2}))
    assert.is_false(la.array_equal({1, 2}, {1, 2, 3}))
    assert.is_false(la.array_equal({1, nan}, {1, nan}))
    assert.is_true(la.array_equal({1, nan}, {1, nan}, true))
    assert.is_false(la.array_equal({1, nan}, {nan, 1}, {equal_nan = true}))
    assert.is_true(la.array_equal(la.complex({1, nan}, {0, 1}), la.complex({1, nan}, {0, 1}), {equal_nan = true}))
    assert.is_true(la.array_equal({}, {}))
    assert.is_true(la.array_equiv({{1, 2}, {1, 2}}, {1, 2}))
    assert.is_false(la.array_equiv({1, 2}, {1, 2, 3}))
    assert.is_true(la.allclose({1, 2}, {1, 2 + 1e-7}))
    assert.is_false(la.allclose({1, 2}, {1, 2.1}))
    assert.is_true(la.allclose({nan}, {nan}, {equal_nan = true}))
    assert.is_true(la.allclose({1, 2}, {1.5, 2}, {atol = la.array {0.5, 0}}))
    assert.is_true(la.isclose(1, 1 + 1e-9))
  end)
  it("isrealobj, iscomplexobj and real_if_close look at the dtype", function ()
    assert.is_true(la.isrealobj {1, 2})
    assert.is_true(la.iscomplexobj(la.complex(1, 0)))
    assert.array_equal({1, 2}, la.real_if_close(la.complex({1, 2}, {1e-15, 0})))
    assert.equal("complex128", la.real_if_close(la.complex({1, 2}, {1e-10, 0})).dtype)
    assert.array_equal({1, 2}, la.real_if_close(la.complex({1, 2}, {1e-4, 0}), 1e-3))
    assert.array_equal(la.array {1, 2}, la.real_if_close {1, 2})
    assert.equal(90.0, la.angle(la.complex(0, 2), true))
  end)
end)

describe("misuse is told in one sentence:", function ()
  local x = la.array {1.5, 2}
  local deep = {}
  for k = 1, 64 do deep[k] = 1 end
  for _, case in ipairs {
    {function () la.ldexp(1, 2.5) end,
      "ufunc 'ldexp' not supported for the input types: x2 must be whole numbers that fit int64, got a number with a fraction"},
    {function () la.ldexp(1, x) end, "ufunc 'ldexp' not supported for the input types: x2 must be whole numbers that fit int64, got float64"},
    {function () la.exp({1, 2}, {dtype = "int32"}) end,
      "No loop matching the specified signature and casting was found for ufunc exp: it has none for int32"},
    {function () la.modf(x, {out = {x, x, x}}) end, "modf: the 'out' table must have exactly one entry per ufunc output, 2"},
    {function () la.gcd(1.5, 2) end, "ufunc 'gcd' not supported for the input types: there is no loop for float64"},
    {function () la.round(la.array {true}, 1) end, "round: bool values have no decimals to round, got decimals = 1"},
    {function () la.round(x, 1, la.zeros(3)) end, "round: invalid output shape (3,), expected (2,)"},
    {function () la.round(x, 1, la.zeros({2}, "int8")) end,
      "round: Cannot cast output from dtype('float64') to dtype('int8') with casting rule 'same_kind'"},
    {function () la.nan_to_num(x, {nan = {{1}}}) end, "nan_to_num: a replacement has 2 axes, x has 1"},
    {function () la.unwrap(la.complex({1, 2}, {1, 2})) end, "unwrap: p must be real, got complex128"},
    {function () la.unwrap(5) end, "diff requires input that is at least one dimensional"},
    {function () la.unwrap({1, 2}, {period = 1 << 60}) end, "unwrap: a whole period must lie within 2^53, got 1.15292e+18"},
    {function () la.softmax(la.complex({1}, {2})) end, "softmax: real numbers are needed, got complex128"},
    {function () la.softmax(x, {dtype = "int8"}) end, "softmax: real numbers are needed, got int8"},
    {function () la.softmax(x, {out = la.zeros(3)}) end, "softmax: output has shape (3,), expected (2,)"},
    {function () la.log_softmax(x, {out = la.zeros({2}, "int8")}) end,
      "log_softmax: Cannot cast output from dtype('float64') to dtype('int8') with casting rule 'same_kind'"},
    {function () la.nan_to_num(la.zeros(deep, "complex64")) end, "nan_to_num: a complex array of 64 axes has one too many"},
    {function () la.logsumexp(la.zeros(deep), {axis = {}}) end, "logsumexp: an array of 64 axes needs an axis to add over"},
    {function () la.softmax(x, 2) end, "axis 2 is out of bounds for array of dimension 1"},
    {function () la.logsumexp {} end, "zero-size array to reduction operation maximum which has no identity"},
    {function () la.logsumexp(x, {out = la.zeros({}, "int8")}) end,
      "logsumexp: Cannot cast output from dtype('float64') to dtype('int8') with casting rule 'same_kind'"},
  } do
    it(case[2], function () assert.raises_at(case[1], case[2]) end)
  end
end)

describe("long arrays give element for element what short ones give:", function ()
  it("powers of integers, whatever exponents stand side by side, also in place", function ()
    for _, dtype in ipairs {"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"} do
      local n = 1000
      local a, e = (la.arange(n) * 7919 % 251):astype(dtype), (la.arange(n) * 31 % 67):astype(dtype)
      local expected = la.ones(n):astype(dtype)
      for k = 1, 66 do expected = la.where(e:ge(k), expected * a, expected) end
      assert.array_equal(expected, a ^ e, dtype)
      assert.array_equal(expected["::3"], a["::3"] ^ e["::3"], dtype .. ", stepped")
      assert.array_equal(expected, a:copy():pow_(e), dtype .. ", in place")
      assert.array_equal(a * a * a, a ^ 3, dtype .. ", one exponent")
    end
    assert.has_error(function () return la.arange(1000) ^ (la.arange(1000) - 1) end, "Integers to negative integer powers are not allowed.")
  end)

  it("int64 to float64 rounds to the nearest, halves to even", function ()
    local t = {0, 1, -1, math.maxinteger, math.mininteger}
    for k = 31, 62 do
      for _, d in ipairs {-3, -2, -1, 0, 1, 2, 3} do
        t[#t + 1] = (1 << k) + d
        t[#t + 1] = -(1 << k) + d
        t[#t + 1] = (1 << k) + (1 << k >> 1) + (1 << (k > 53 and k - 53 or 0)) + d
      end
    end
    local x = la.array(t, "int64")
    local y = x:astype "float64"
    for i, v in ipairs(t) do assert.equal(v + 0.0, y[i]) end
    assert.array_equal(y["::-2"], x["::-2"]:astype "float64")
  end)

  it("reversed and stepped copies, elements of every size", function ()
    for _, dtype in ipairs {"bool", "int16", "float32", "float64", "complex128"} do
      local x = (la.arange(1001) % 97):astype(dtype)
      local r, s = la.flip(x):copy(), x["::-3"]:copy()
      for i = 1, 1001, 77 do assert.is_true(la.array_equal(x["::-1"][i], r[i])) end
      assert.array_equal(x, la.flip(r))
      assert.equal(334, #s)
      for i = 1, 334 do assert.is_true(la.array_equal(x[1001 - 3 * (i - 1)], s[i])) end
    end
  end)

  it("on any number of threads, of any length about the one from which they are shared", function ()
    local threads = la.get_num_threads()
    for _, n in ipairs {2999, 3000, 5999, 6000, 6001, 10007, 60001} do
      local x = la.arange(n):astype "float32"
      la.set_num_threads(1)
      local one, sum = x * 2 + 1, x:sum()
      la.set_num_threads(4)
      for _ = 1, 40 do
        local y = x * 2
        y:add_(1)
        assert.is_true(la.array_equal(one, y))
        assert.equal(sum, x:sum())
      end
    end
    la.set_num_threads(threads)
  end)

  it("results beyond the caches, where they go past them", function ()
    local x = la.arange(17000003, "int32")            -- 68 MB
    local y = x + 1
    for i = 1, 17000003, 999983 do assert.equal(i, y[i]) end
    assert.equal(17000003, y[-1])
    assert.is_true(la.array_equal(y["2:-1"], x["2:-1"] + 1), "from an address between two lines of a cache")
    assert.equal(17000003 * 17000004 // 2, y:sum())
  end)
end)

describe("in place, on few elements:", function ()
  it("the same as on many, or the same error", function ()
    local x = la.arange(6.0)
    assert.is_true(rawequal(x, x:add_(x)))
    assert.array_equal(la.array {0.0, 2, 4, 6, 8, 10}, x, "twice")
    x["2:5"]:add_(x["1:4"])
    assert.array_equal(la.array {0.0, 2, 6, 10, 14, 10}, x, "the operands overlap")
    assert.array_equal(la.array {2, 3, 4}, la.arange(3):add_(2), "a number")
    assert.array_equal(la.array {0, 1, 4}, la.arange(3):square_(), "one operand")
    local y = la.arange(3)
    assert.is_false(pcall(function () la.broadcast_to(y, {2, 3}):add_(1) end))
    assert.is_false(pcall(function () y:div_(2) end))
    assert.is_false(pcall(function () y:add_(la.arange(3.0)) end))
    assert.array_equal(la.arange(3), y, "after errors")
  end)
end)
