--- Convolution, interpolation, polynomials, products over axes, Lua functions over arrays, bits, windows. Values are NumPy's
-- (tests/gen/numeric.py).
local cases = require "tests.cases"
local helper = require "tests.helper"
local la = require "lunarray"

describe("numeric functions", function ()
  local data = helper.data "numeric".cases
  for _, name in ipairs {
    "convolve", "correlate", "interp", "polyval", "polyadd", "polysub", "polymul", "polydiv", "polyder", "polyint", "roots", "poly",
      "polyfit",
    "kron", "cross", "packbits", "unpackbits", "byteswap", "sliding_window_view", "as_strided",
  } do
    it(name .. " equals NumPy's", function () cases.run_all(data, name) end)
  end
end)

describe("sliding products", function ()
  -- sum over j of a[k + j] * v[j], wherever they overlap
  local function slow (a, v)
    local out = {}
    for k = 1 - #v, #a - 1 do
      local s = 0
      for j = 1, #v do
        if k + j >= 1 and k + j <= #a then s = s + a[k + j] * v[j] end
      end
      out[#out + 1] = s
    end
    return out
  end

  it("are right at every length, mode and dtype", function ()
    local rng = la.random.default_rng(7)
    for _, n in ipairs {{1, 1}, {2, 7}, {64, 64}, {65, 3}, {130, 70}, {300, 260}, {3, 270}, {5000, 2}} do
      local a, v = rng:integers(-9, 10, n[1]), rng:integers(-9, 10, n[2])
      local expected = la.array(slow(a:tolist(), v:tolist()))
      local long, short = math.max(n[1], n[2]), math.min(n[1], n[2])
      local first = {full = 1, same = (short - 1) - short // 2 + 1, valid = short}
      local count = {full = long + short - 1, same = long, valid = long - short + 1}
      for _, dtype in ipairs {"int16", "int64", "float32", "float64", "complex64", "complex128"} do
        local x, y = a:astype(dtype), v:astype(dtype)
        local full = la.correlate(x, y, "full")
        assert.array_equal(expected:astype(dtype), full, ("correlate %d, %d, %s"):format(n[1], n[2], dtype))
        assert.array_equal(full, la.convolve(x, y["::-1"]))
        assert.array_equal(full, la.convolve(y["::-1"], x))
        for mode, c in pairs(count) do
          assert.array_equal(full:slice(first[mode], first[mode] + c - 1), la.convolve(x, y["::-1"], mode), mode)
        end
      end
    end
  end)

  it("conjugate the second argument of correlate, not of convolve", function ()
    local a, v = la.complex({1, 2, 3}, {1, 0, -1}), la.complex({0, 1}, {2, 1})
    assert.array_equal(la.convolve(a, la.conj(v)["::-1"]), la.correlate(a, v, "full"))
  end)

  it("keep NaN and infinity where they belong", function ()
    local r = la.convolve({1., 2, math.huge, 4, 5, 6}, {1., 0, 0})
    assert.array_equal({1., 2, math.huge, 0 / 0, 0 / 0, 6, 0, 0}, r)
  end)

  it("give the same with one thread and with several", function ()
    local threads = la.get_num_threads()
    local a, v = la.random.default_rng(1):normal(0, 1, 20000), la.random.default_rng(2):normal(0, 1, 333)
    la.set_num_threads(1)
    local one, z = la.convolve(a, v):tobytes(), la.correlate(la.complex(a, a), la.complex(v, a["1:333"])):tobytes()
    la.set_num_threads(3)
    assert.is_true(one == la.convolve(a, v):tobytes() and z == la.correlate(la.complex(a, a), la.complex(v, a["1:333"])):tobytes())
    la.set_num_threads(threads)
  end)
end)

describe("polynomials", function ()
  it("of numbers give numbers", function ()
    assert.equal(76, la.polyval({3, 0, 1}, 5))
    assert.equal("integer", math.type(la.polyval({3, 0, 1}, 5)))
    assert.equal(1.75, la.interp(1.5, {1, 2}, {1.5, 2}))
    assert.equal(1, la.poly {})
  end)

  it("are found again from their zeros", function ()
    local rng = la.random.default_rng(3)
    for n = 1, 12 do
      local z = rng:normal(0, 1, n)
      local p = la.poly(z)
      local r = la.roots(p)
      assert.array_near(p, la.poly(r), {rtol = 1e-7, atol = 1e-7}, "degree " .. n)
      local c = la.complex(rng:normal(0, 1, n), rng:normal(0, 1, n))
      assert.array_near(la.poly(c), la.poly(la.roots(la.poly(c))), {rtol = 1e-7, atol = 1e-7}, "complex, degree " .. n)
    end
    assert.array_near(la.array {5., -3}, la.roots(la.poly {5, -3}), 4)
  end)

  it("fit many points as few, and with one thread as with several", function ()
    local threads = la.get_num_threads()
    local x = la.linspace(-1, 1, 50001)
    local y = la.polyval({2, -1, 0.5, 3}, x)
    la.set_num_threads(1)
    local p, resid, rank, sv = la.polyfit(x, y, 3, {full = true})
    assert.array_near({2., -1, 0.5, 3}, p, {rtol = 1e-12, atol = 1e-12})
    assert.equal(4, rank)
    assert.is_true(resid[1] < 1e-20 and sv[1] >= sv[4])
    la.set_num_threads(4)
    assert.array_equal(p, la.polyfit(x, y, 3))
    la.set_num_threads(threads)
  end)

  it("fit as well where the powers are nearly dependent", function ()
    local x = la.linspace(1000, 1001, 101)
    local p, resid = la.polyfit(x, x * 2 + 1, 2, {full = true})
    assert.near(2001 + 0.5 * 2, la.polyval(p, 1000.5), 1e-6)
    assert.is_true(resid.size <= 1)
  end)

  it("fit in the least norm where points are too few", function ()
    local p, resid, rank = la.polyfit({1, 2}, {1, 2}, 3, {full = true})
    assert.equal(2, rank)
    assert.equal(0, resid.size)
    assert.array_near({1., 2}, la.polyval(p, la.array {1., 2}), {rtol = 1e-12})
  end)
end)

describe("apply_along_axis", function ()
  local x = la.arange(24):reshape {2, 3, 4}
  it("puts what the function returns where the axis was", function ()
    for axis = 1, 3 do
      assert.array_equal(la.sum(x, axis), la.apply_along_axis(la.sum, axis, x))
      assert.array_equal(la.cumsum(x, axis), la.apply_along_axis(la.cumsum, axis, x))
      assert.array_equal(la.sum(x, axis), la.apply_along_axis(la.sum, -4 + axis, x))
    end
    local r = la.apply_along_axis(function (v) return la.outer(v, v) end, 2, x)
    assert.equal("(2, 3, 3, 4)", tostring(r.shape))
    assert.array_equal(la.outer(x["2, :, 3"], x["2, :, 3"]), r["2, :, :, 3"])
    assert.array_equal({{3, 2, 1}, {6, 5, 4}}, la.apply_along_axis(function (v) return {v[3], v[2], v[1]} end, 2, {{1, 2, 3}, {4, 5, 6}}))
    assert.array_equal(la.sum(x, 2, {keepdims = true}), la.apply_along_axis(la.sum, 2, x, {keepdims = true}))
    assert.equal(6, la.apply_along_axis(la.sum, 1, {1, 2, 3}))
    assert.equal("(2, 0)", tostring(la.apply_along_axis(function () return {} end, 2, {{1, 2}, {3, 4}}).shape))
  end)
  it("takes the dtype of the first result", function ()
    assert.equal("bool", la.apply_along_axis(function (v) return v[1] > 2 end, 2, {{1, 2}, {3, 4}}).dtype)
    assert.array_equal({1, 2}, la.apply_along_axis(function (v) return v[1] == 1 and 1 or 2.75 end, 2, {{1, 2}, {3, 4}}))
  end)
end)

describe("apply_over_axes", function ()
  it("goes along one axis after the other and keeps them all", function ()
    local x = la.arange(24):reshape {2, 3, 4}
    assert.array_equal(la.sum(x, {axis = {1, 3}, keepdims = true}), la.apply_over_axes(la.sum, x, {1, 3}))
    assert.array_equal(la.sum(x, {axis = 2, keepdims = true}), la.apply_over_axes(la.sum, x, 2))
    assert.array_equal(la.cumsum(x, -1), la.apply_over_axes(la.cumsum, x, -1))
  end)
end)

describe("vectorize", function ()
  it("calls the function for every element of the broadcast arguments", function ()
    local larger = la.vectorize(function (a, b) return a > b and a or b end)
    assert.array_equal({3, 5}, larger({1, 5}, 3))
    assert.array_equal({{3, 5, 3}, {4, 5, 4}}, larger(la.array {{3}, {4}}, {1, 5, 2}))
    assert.equal(4, larger(4, 3))
    assert.equal("int64", larger({1.5}, 3).dtype)                -- of the first result
    assert.array_equal({1, 3, 2, 4}, la.vectorize(function (v) return v end)(la.array({{1, 2}, {3, 4}}).T:reshape(-1)))
  end)
  it("makes an array of each result", function ()
    local f = la.vectorize(function (v) return v // 2, v % 2 == 1, v / 2 end)
    local a, b, c = f {5, 6}
    assert.array_equal({dtype = "int64", 2, 3}, a)
    assert.array_equal({dtype = "bool", 1, 0}, b)
    assert.array_equal({2.5, 3}, c)
    local z = la.vectorize(function (v) return la.complex(v, 1) end)({1, 2})
    assert.array_equal({dtype = "complex128", 1, 1, 2, 1}, z)
  end)
  it("takes the dtypes that otypes names", function ()
    assert.array_equal({dtype = "float32", 1, 2}, la.vectorize(function (v) return v end, "float32")({1, 2}))
    local a, b = la.vectorize(function (v) return v, v end, {otypes = {"int8", "complex64"}})({1, 2})
    assert.equal("int8 complex64", a.dtype .. " " .. b.dtype)
    assert.equal("(0)", tostring(la.vectorize(function (v) return v end, "float32")({}).shape):gsub(",", ""))
  end)
  it("passes excluded arguments as they are", function ()
    local polyval = la.vectorize(function (p, v) return p[1] * v + p[2] end, {excluded = 1})
    assert.array_equal({5, 7}, polyval({2, 3}, {1, 2}))
    assert.array_equal({1, 2}, la.vectorize(function (v, name) return v + #name - 1 end, {excluded = {2}})({1, 2}, "x"))
  end)
  it("lets an error of the function through", function ()
    local ok, message = pcall(la.vectorize(function () error("mine", 0) end), {1, 2})
    assert.is_false(ok)
    assert.equal("mine", message)
  end)
end)

describe("a function that is applied", function ()
  it("may resize or drop the array that it is applied to", function ()
    local x = la.arange(2000.)
    local n = 0
    local r = la.vectorize(function (v)
      if n == 10 then x:resize({4}, {refcheck = false}) end
      n = n + 1
      return v
    end)(x)
    assert.array_equal(la.arange(2000.), r)
    local y = la.arange(2000.)
    y:resize {20, 100}
    assert.array_equal(la.arange(2000.):reshape({20, 100}):sum(2), la.apply_along_axis(function (v)
      if y.size > 4 then y:resize({2, 2}, {refcheck = false}) end
      return v:sum()
    end, 2, y))
  end)
  it("may not close it", function ()
    local x = la.arange(2000.)
    assert.is_false((pcall(la.vectorize(function (v) x:close() return v end), x)))
    local y = la.ones {20, 100}
    assert.is_false((pcall(la.apply_along_axis, function () y:close() return 1 end, 2, y)))
  end)
end)

describe("piecewise", function ()
  local x = la.linspace(-2.5, 2.5, 6)
  it("takes values and functions where conditions hold", function ()
    assert.array_equal({-1., -1, -1, 1, 1, 1}, la.piecewise(x, {x:lt(0), x:ge(0)}, {-1, 1}))
    assert.array_equal({2.5, 1.5, 0.5, 0.5, 1.5, 2.5}, la.piecewise(x, {x:lt(0), x:ge(0)}, {function (v) return -v end,
      function (v) return v end}))
    assert.array_equal({0., 0, 0, 0, 7, 7}, la.piecewise(x, x:gt(1), {7}))
    assert.array_equal({-5., -3, -1, 0.5, 7, 7}, la.piecewise(x, {x:gt(1), x:lt(0)}, {7, function (v, k) return k * v end,
      function (v) return v:abs() end}, 2))
    assert.array_equal({dtype = "int64", 1, 20}, la.piecewise({1, 2}, {{false, true}}, {function (v) return v * 10 end,
      function (v) return v end}))
    assert.equal(2, la.piecewise(3, {true}, {2}))
    assert.equal(9, la.piecewise(3., {false}, {2, function (v) return v * v end}))
    local m = la.piecewise(la.array {{1, 2}, {3, 4}}, {la.array {{true, false}, {false, true}}}, {0, function (v) return v end})
    assert.array_equal({{0, 2}, {3, 0}}, m)
  end)
end)

describe("bits", function ()
  it("packed and unpacked are what they were", function ()
    local rng = la.random.default_rng(9)
    for _, n in ipairs {0, 1, 7, 8, 9, 64, 100, 4099, 100000} do
      local x = rng:integers(0, 2, n):astype "uint8"
      for _, order in ipairs {"big", "little"} do
        local packed = la.packbits(x, {bitorder = order})
        assert.equal((n + 7) // 8, packed.size)
        assert.array_equal(x, la.unpackbits(packed, {count = n, bitorder = order}))
        assert.array_equal(packed, la.packbits(x:astype "bool", {bitorder = order}))
        assert.array_equal(packed, la.packbits(x:astype "int32" * -77, {bitorder = order}))
      end
    end
    local m = rng:integers(0, 2, {50, 33}):astype "uint8"
    for axis = 1, 2 do assert.array_equal(m, la.unpackbits(la.packbits(m, axis), {axis = axis, count = m.shape[axis]})) end
  end)
  it("swapped twice are what they were, in place too", function ()
    for _, dtype in ipairs {"bool", "int16", "float32", "int64", "complex64", "complex128"} do
      local x = la.arange(12):reshape({3, 4}):astype(dtype)
      local y = x:copy()
      assert.array_equal(x, y:byteswap():byteswap())
      assert.array_equal(x, x.T:byteswap().T:byteswap())
      assert.equal(y, y:byteswap(true))
      assert.array_equal(x:byteswap(), y)
      y["::2, ::-1"]:byteswap {inplace = true}
      assert.array_equal(x["1::2"], y["1::2"])
      assert.array_equal(x["2"]:byteswap(), y["2"])
    end
  end)
end)

describe("windows and strides", function ()
  it("are views", function ()
    local x = la.arange(6)
    local w = la.sliding_window_view(x, 3)
    x[2] = 100
    assert.array_equal({{0, 100, 2}, {100, 2, 3}, {2, 3, 4}, {3, 4, 5}}, w)
    assert.raises_at(function () w[1] = 0 end, "assignment destination is read-only")
    la.sliding_window_view(x, 3, {writeable = true})[{1, 1}] = 7
    assert.equal(7, x[1])
    local s = la.as_strided(x["2:"], {2, 2}, {8, 16})
    s[{2, 2}] = -1
    assert.equal(-1, x[5])
    assert.raises_at(function () la.as_strided(x, {2}, {8}, {writeable = false})[1] = 0 end, "assignment destination is read-only")
    assert.array_equal({5, -1, 3}, la.as_strided(x["-1:"], {3}, {-8}))
    assert.equal("(0, 5)", tostring(la.as_strided(x, {0, 5}, {1 << 40, 8}).shape))
  end)
  it("may start anywhere in memory that the array is a view of", function ()
    local x = la.arange(10)
    assert.array_equal({3, 4, 5}, la.as_strided(x["4::3"], {3}, {8}))
    local odd = la.as_strided(la.array({1, 2}, "int16"), {2}, {1})       -- no longer on whole elements
    assert.array_equal(la.array({1, 512}, "int16"), odd)
  end)
end)

describe("numeric functions refuse", function ()
  local x, z = la.ones {2, 3}, la.array({1, 2}, "complex64")
  local function row (f, text) it(text:sub(1, 90), function () assert.raises_at(f, text) end) end
  local function id (v) return v end

  row(function () la.convolve(x, {1}) end, "convolve: object too deep for desired array: it has 2 axes")
  row(function () la.convolve({}, {1}) end, "a cannot be empty")
  row(function () la.convolve({1}, {}) end, "v cannot be empty")
  row(function () la.correlate({}, {1}) end, "first array argument cannot be empty")
  row(function () la.correlate({1}, {}) end, "second array argument cannot be empty")
  row(function () la.correlate(1, {1}) end, "correlate: object of too small depth for desired array")
  row(function () la.convolve({1}, {1}, "fulll") end, 'convolve: mode cannot be "fulll": did you mean "full"?')
  row(function () la.interp(z, {1}, {1}) end, "interp: x and xp must be real")
  row(function () la.interp(1, {1}, {1}, {left = la.complex(1, 2)}) end, "interp: left is complex, the values are real")
  row(function () la.interp(1, {1}, {1}, {period = 0}) end, "period must be a non-zero value")
  row(function () la.interp(1, x, {1}) end, "Data points must be 1-D sequences")
  row(function () la.interp(1, {1}, {1, 2}) end, "fp and xp are not of the same length.")
  row(function () la.interp(1, {}, {}) end, "array of sample points is empty")
  row(function () la.polydiv({}, {1}) end, "polydiv: u has no coefficients")
  row(function () la.polyder({1, 2}, -1) end, "Order of derivative must be positive (see polyint)")
  row(function () la.polyder(x) end, "polyder: the coefficients must be a vector, got 2 axes")
  row(function () la.polyint({1, 2}, -1) end, "Order of integral must be positive (see polyder)")
  row(function () la.polyint(x) end, "polyint: the coefficients must be a vector, got 2 axes")
  row(function () la.polyint({1, 2}, {m = 3, k = {1, 2}}) end, "k must be a scalar or a rank-1 array of length 1 or >m.")
  row(function () la.polyint({1, 2}, math.maxinteger) end, "polyint: the order is too large")
  row(function () la.roots(x) end, "Input must be a rank-1 array.")
  row(function () la.roots {1, 0 / 0, 1} end, "Array must not contain infs or NaNs")
  row(function () la.poly(x) end, "input must be 1d or non-empty square 2d array.")
  row(function () la.polyfit({1}, {1}) end, "polyfit: deg is missing")
  row(function () la.polyfit({1}, {1}, -1) end, "expected deg >= 0")
  row(function () la.polyfit(x, {1}, 1) end, "expected 1D vector for x")
  row(function () la.polyfit({}, {}, 1) end, "expected non-empty vector for x")
  row(function () la.polyfit({1}, 1, 1) end, "expected 1D or 2D array for y")
  row(function () la.polyfit({1}, {1, 2}, 1) end, "expected x and y to have same length")
  row(function () la.polyfit({1, 2}, {1, 2}, 1, {w = x}) end, "expected a 1-d array for weights")
  row(function () la.polyfit({1, 2}, {1, 2}, 1, {w = {1}}) end, "expected w and y to have the same length")
  row(function () la.polyfit({1, 2}, {1, 2}, 1, {w = z}) end, "polyfit: the weights must be real")
  row(function () la.polyfit({1, 2}, {1, 2}, 1, {cov = "scaled"}) end, 'polyfit: cov must be true, false or "unscaled", got "scaled"')
  row(function () la.polyfit({1, 2}, {1, 2}, 1 << 40) end, "polyfit: deg is too large: 1099511627776")
  row(function () la.polyfit({1, 2}, {1, 2}, 1, {cov = true}) end,
    "the number of data points must exceed order to scale the covariance matrix")
  row(function () la.polyfit({1, 0 / 0, 3}, {1, 2, 3}, 1) end, "SVD did not converge in Linear Least Squares")
  row(function () la.polyfit({0, 0, 0, 0}, {1, 2, 3, 4}, 1, {cov = "unscaled"}) end, "Singular matrix")
  row(function () la.polyfit({1, 1 + 1e-15, 1, 1, 1}, {1, 2, 3, 4, 5}, 2, {cov = true}) end,
    "polyfit: the fit is poorly conditioned: there are no residuals to scale the covariance with")
  row(function () la.kron(la.broadcast_to(1, {1 << 40}), la.broadcast_to(1, {1 << 40})) end, "kron: the result is too large")
  row(function () la.cross(1, {1, 2, 3}) end, "At least one array has zero dimension")
  row(function () la.cross({1}, {1, 2, 3}) end, "incompatible dimensions for cross product (dimension must be 2 or 3): 1 and 3")
  row(function () la.cross(x, la.ones {3, 3}) end, "operands could not be broadcast together with shapes (2,) (3,)")
  row(function () la.apply_along_axis(la.sum, 1) end, "apply_along_axis: a function, an axis and an array are expected")
  row(function () la.apply_along_axis(5, 1, x) end, "apply_along_axis: a function is expected, got number")
  row(function () la.apply_along_axis(la.sum, 1, 5) end, "axis 1 is out of bounds for array of dimension 0")
  row(function () la.apply_along_axis(la.sum, 3, x) end, "axis 3 is out of bounds for array of dimension 2")
  row(function () la.apply_along_axis(la.sum, 1, la.ones {2, 0}) end, "Cannot apply_along_axis when any iteration dimensions are 0")
  row(function ()
    local n = 0
    la.apply_along_axis(function () n = n + 1 return la.ones(n) end, 1, x)
  end, "could not broadcast input array from shape (2,) into shape (1,)")
  row(function () la.apply_over_axes(function () return 1 end, x, 1) end, "function is not returning an array of the correct shape")
  row(function () la.vectorize(5) end, "vectorize: a function is expected, got number")
  row(function () la.vectorize(id) {} end, "cannot call `vectorize` on size 0 inputs unless `otypes` is set")
  row(function () la.vectorize(function () return {} end) {1} end,
    "vectorize: result 1 of the function must be a number or a boolean, got table")
  row(function () la.vectorize(function () return "a" end, "int8") {1} end,
    "vectorize: result 1 of the function must be a number or a boolean, got string")
  row(function () la.vectorize(function () return 1, la.complex(1, 2) end, {otypes = {"int8", "int8"}}) {1} end,
    "vectorize: result 2 is complex, its dtype is int8: give otypes")
  row(function () la.vectorize(function (v) return v == 1 and 1 or 1.5 end) {1, 2} end,
    "vectorize: result 1 is 1.5, which does not fit int64, the dtype of the first one: give otypes")
  row(function () la.vectorize(function () end) {1} end, "vectorize: the function returns nothing")
  row(function () la.vectorize(function () return table.unpack(la.ones(40):tolist()) end) {1} end,
    "vectorize: at most 32 results can be made, the function returns 40")
  row(function () la.vectorize(id)(table.unpack(la.ones(40):tolist())) end, "vectorize: at most 34 arguments can be given, got 40")
  row(function () la.vectorize(id, {otypes = {}}) end, "vectorize: otypes must name 1 to 32 dtypes, got 0")
  row(function () la.vectorize(id, {excluded = {0}}) end, "vectorize: excluded names argument 0: positions start at 1")
  row(function () la.vectorize(id)({1, 2}, {1, 2, 3}) end, "operands could not be broadcast together with shapes (2,) (3,)")
  row(function () la.piecewise(x, {true}) end, "piecewise: x, a list of conditions and a list of functions are expected")
  row(function () la.piecewise(x, {x:gt(0)}, 5) end, "piecewise: the functions must be a table of functions and values, got number")
  row(function () la.piecewise(x, {x:gt(0)}, {1, 2, 3}) end, "with 1 condition(s), either 1 or 2 functions are expected")
  row(function () la.piecewise(x, {la.ones(5)}, {1}) end, "piecewise: condition 1 has shape (5,), x has shape (2,3)")
  row(function () la.packbits(la.ones(3)) end, "Expected an input array of integer or boolean data type")
  row(function () la.packbits({1}, {bitorder = "huge"}) end, 'packbits: bitorder cannot be "huge": it is one of big little')
  row(function () la.unpackbits {1} end, "Expected an input array of unsigned byte data type")
  row(function () la.unpackbits(la.array({1}, "uint8"), {count = -9}) end, "-count larger than number of elements: 9 of 8")
  row(function () la.broadcast_to(1, {2}):byteswap(true) end, "byteswap: the output array is read-only")
  row(function () la.sliding_window_view(x) end, "sliding_window_view: window_shape is missing")
  row(function () la.sliding_window_view(x, "2") end, "sliding_window_view: window_shape must be a number or a table of them, got string")
  row(function () la.sliding_window_view(x, {1, -1}) end, "`window_shape` cannot contain negative values")
  row(function () la.sliding_window_view(x, 2) end,
    "Since axis is `None`, must provide window_shape for all dimensions of `x`; got 1 window_shape elements and `x.ndim` is 2.")
  row(function () la.sliding_window_view(x, 2, {1, 2}) end,
    "Must provide matching length window_shape and axis; got 1 window_shape elements and 2 axes elements.")
  row(function () la.sliding_window_view(x, {3, 1}) end, "window shape cannot be larger than input array shape")
  row(function () la.as_strided(x, {2}, "a") end, "as_strided: strides must be a table of numbers of bytes, got string")
  row(function () la.as_strided(x, {2}, {8, 8}) end, "as_strided: the shape has 1 axes, strides has 2")
  row(function () la.as_strided(x, {2}) end, "as_strided: the shape has 1 axes, strides has 2")
  row(function () la.as_strided(x, {2, 2}, {math.maxinteger, math.maxinteger}) end,
    "as_strided: the view would reach outside the array's memory")
  row(function () la.as_strided(x, {7}, {8}) end,
    "as_strided: the view would reach from byte 0 to byte 56, the array's memory from 0 to 48")
  row(function () la.as_strided(x["2"], {2}, {-32}) end,
    "as_strided: the view would reach from byte -32 to byte 8, the array's memory from -24 to 24")
end)
