--- Calls that take rare ways through the core: results in other dtypes, where and mean of other shapes, large searches, damaged values.
--- The expected values follow from the arguments, or are NumPy 2.4's.
local la = require "lunarray"

describe("reductions", function ()
  it("wrap to the dtype asked for before they are cast to that of out", function ()
    local out = la.zeros(2)
    la.sum(la.array {{100, 100, 5}, {1, 2, 3}}, {axis = 2, dtype = "int8", out = out})
    assert.same({-51.0, 6.0}, out:tolist())
    out = la.zeros(3)
    la.cumsum(la.array {100, 100, 5}, {dtype = "int8", out = out})
    assert.same({100.0, -56.0, -51.0}, out:tolist())
    out = la.zeros(3)
    la.cumprod(la.array {100, 2, 2}, {dtype = "uint8", out = out})
    assert.same({100.0, 200.0, 144.0}, out:tolist())
  end)

  it("refuse an initial value that the dtype does not hold", function ()
    assert.error_matches(function () la.sum(la.array({1, 2}, "int8"), {dtype = "int8", initial = 300}) end, "integer 300 is out of bounds for int8")
    assert.equal(35, la.sum(la.array({1, 2}, "int8"), {dtype = "int8", initial = 32}))
    assert.equal(2, la.min(la.array {3, 4}, {initial = 2.5}))
    assert.equal(7.0, la.max(la.array {3.5, 4}, {initial = 7}))
  end)

  it("cast what is chosen by a mask, along rows and down columns", function ()
    for _, dtype in ipairs {"int8", "uint16", "int32", "float16", "bool"} do
      local x = (la.arange(700):reshape(70, 10) % 3):astype(dtype)
      local mask = (la.arange(700):reshape(70, 10) % 7):gt(2)
      local kept = x:astype "float64" * mask
      for axis = 1, 2 do
        for _, to in ipairs {"float64", "float32", "complex64"} do
          assert.array_equal(kept:sum(axis):astype(to), la.sum(x, {axis = axis, where = mask, dtype = to}))
          assert.array_equal(kept:sum(axis):astype(to), la.sum(x.T, {axis = 3 - axis, where = mask.T, dtype = to}))
        end
      end
      assert.equal(kept:sum(), la.sum(x, {where = mask, dtype = "float64"}))
      assert.equal(kept["::2"]:sum(), la.sum(x["::2"], {where = mask["::2"], dtype = "float64"}))
    end
  end)

  it("take the least element in another dtype", function ()
    local x = la.array {{3, 1}, {2, 5}}
    assert.same({2.0, 1.0}, la.minimum.reduce(x, {axis = 1, dtype = "float32"}):tolist())
    assert.same({3.0, 5.0}, la.maximum.reduce(x, {axis = 1, dtype = "float64"}):tolist())
    assert.same({3.0, 5.0}, la.maximum.reduce(x.T, {axis = 2, dtype = "float64"}):tolist())
  end)

  it("take a mean from outside, also one for each element", function ()
    local x = la.arange(6):reshape(2, 3) * 1.0
    assert.same({4.5, 8.5, 14.5}, la.var(x, {axis = 1, mean = la.zeros(3)}):tolist())
    assert.same({4.5, 8.5, 14.5}, la.var(x, {axis = 1, mean = la.zeros(1, 3)}):tolist())
    assert.same({0.0, 0.0, 0.0}, la.var(x, {axis = 1, mean = x}):tolist())
    assert.same({0.0, 0.0}, la.var(x.T, {axis = 1, mean = x.T}):tolist())
    assert.same({5 / 3, 50 / 3}, la.var(x["::1, ::-1"], {axis = 2, mean = la.zeros(2, 1)}):tolist())
    for _, dtype in ipairs {"complex64", "complex128"} do
      local z = la.complex(x, 1.0):astype(dtype)
      assert.same({2.25, 2.25, 2.25}, la.var(z, {axis = 1}):tolist())
      assert.same({0.0, 0.0, 0.0}, la.var(z, {axis = 1, mean = z}):tolist())
      assert.same({5.5, 9.5, 15.5}, la.var(z, {axis = 1, mean = la.zeros({3}, dtype)}):tolist())
    end
  end)

  it("scan complex products and halves in columns", function ()
    local z = la.complex(la.ones(40, 30), la.ones(40, 30))
    local p = la.cumprod(z, 1)
    assert.array_near(la.cumprod(z[{":", 1}]), p[{":", 30}])
    assert.array_near(la.cumprod(z.T, 2).T, p)
    local h = la.ones({50, 40}, "float16")
    assert.array_equal(la.cumsum(h.T:copy(), 2).T:copy(), la.cumsum(h, 1))
  end)
end)

describe("searchsorted", function ()
  it("finds many values in a long array, in order or not", function ()
    local a = la.arange(200000) * 2
    local v = la.arange(70000) * 7919 % 400000
    assert.array_equal(la.floor_divide(v + 1, 2) + 1, la.searchsorted(a, v))
    assert.array_equal(la.floor_divide(v, 2) + 2, la.searchsorted(a, v, {side = "right"}))
    assert.array_equal(la.floor_divide(v + 1, 2) + 1, la.searchsorted(a * 1.0, v * 1.0))
    assert.array_equal(la.sort(la.floor_divide(v + 1, 2) + 1), la.searchsorted(a, la.sort(v)))
  end)
end)

describe("poly", function ()
  it("of a complex matrix has that matrix as a root", function ()
    local m = la.complex(la.array {{1, 2, 0, 1}, {3, 4, 1, 0}, {0, 1, 2, 5}, {2, 0, 1, 1}}, la.array {{0, 1, 2, 0}, {1, 0, 0, 3}, {2, 0, 1, 0}, {0, 1, 1, 1}})
    local p = la.poly(m)
    assert.equal(5, p.size)
    local sum = la.zeros({4, 4}, "complex128")
    for k = 1, 5 do sum = sum:dot(m) + p[k] * la.eye(4) end
    assert.is_true(la.abs(sum):max() < 1e-9)
    local three = la.poly(la.complex(la.array {{1, 2, 0}, {3, 4, 1}, {0, 1, 2}}, la.array {{0, 1, 2}, {1, 0, 0}, {2, 0, 1}}))
    assert.is_true(la.allclose(three, la.complex(la.array {1, -7, 12, -14}, la.array {0, -1, 0, 1}), {atol = 1e-12}))
  end)
end)
