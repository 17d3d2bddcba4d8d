--- dtypes: promotion, casting, limits, complex scalars.
local la = require "lunarray"
local helper = require "tests.helper"
local data = helper.data "dtype"

describe("promotion", function ()
  it("of every pair is NumPy 2's", function ()
    for a, row in pairs(data.promote) do
      for b, expected in pairs(row) do
        assert.equals(expected, la.promote_types(a, b), a .. " with " .. b)
        assert.equals(expected, (la.zeros({1}, a) * la.zeros({1}, b)).dtype, a .. " * " .. b)
      end
    end
  end)
  it("with Lua numbers is weak", function ()
    local scalars = {int = 3, float = 2.5, bool = true, complex = la.complex(2, 1)}
    for a, row in pairs(data.weak) do
      for kind, expected in pairs(row) do
        assert.equals(expected, la.result_type(a, scalars[kind]), a .. " with " .. kind)
        assert.equals(expected, (la.zeros({2}, a) * scalars[kind]).dtype, a .. " * " .. kind)
      end
    end
    assert.equals("int64", la.result_type(1, 2))
    assert.equals("float64", la.result_type(1, 2.5))
    assert.equals("complex128", la.result_type(1, la.complex(0, 1)))
  end)
end)

describe("casting", function ()
  it("rules are NumPy's for every pair", function ()
    local rules = {"no", "equiv", "safe", "same_kind", "unsafe"}
    for a, row in pairs(data.cancast) do
      for b, allowed in pairs(row) do
        for i, rule in ipairs(rules) do assert.equals(allowed[i], la.can_cast(a, b, rule), a .. " to " .. b .. ", " .. rule) end
      end
    end
  end)
  it("gives NumPy's values for every pair", function ()
    for _, row in ipairs(helper.data "cast") do
      assert.array_equal(row[2], helper.array(row[1]):astype(row[2].dtype), row[1].dtype .. " to " .. row[2].dtype)
    end
  end)
  it("astype refuses what its rule forbids", function ()
    assert.raises_at(function () return la.zeros(2):astype("int32", {casting = "safe"}) end,
      "Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'safe'")
    local x = la.zeros(2)
    assert.is_true(rawequal(x, x:astype("float64", {copy = false})))
    assert.is_false(rawequal(x, x:astype "float64"))
  end)
  it("float16 rounds once, to nearest even", function ()
    for _, v in ipairs {1.0, 65504.0, 65519.9, 65520.0, 2.0 ^ -24, 2.0 ^ -25, 3 * 2.0 ^ -26, 0.1, -1 / 3, 1 / 0, 2049.0, 2051.0} do
      local expected = {dtype = "float16", v}
      assert.array_equal(expected, la.array{v}:astype "float16", tostring(v))
    end
  end)
end)

describe("names", function ()
  it("are plain strings, with NumPy's aliases", function ()
    assert.equals("float32", la.float32)
    assert.equals("float32", la.zeros({1}, "f4").dtype)
    assert.equals("float64", la.zeros({1}, "<f8").dtype)
    assert.equals("complex128", la.zeros({1}, "complex").dtype)
    assert.equals("int64", la.zeros({1}, "int").dtype)
  end)
  it("have NumPy's other names, too", function ()
    local want = {bool_ = "bool", byte = "int8", ubyte = "uint8", short = "int16", ushort = "uint16", intc = "int32", uintc = "uint32", int_ = "int64",
      uint = "uint64", intp = "int64", uintp = "uint64", long = "int64", ulong = "uint64", longlong = "int64", ulonglong = "uint64", half = "float16",
      single = "float32", double = "float64", csingle = "complex64", cdouble = "complex128"}
    for name, dtype in pairs(want) do
      assert.equals(dtype, la[name])
      assert.equals(dtype, la.zeros(1, name).dtype)
    end
  end)
  it("are found for a number: the smallest that holds it", function ()
    for _, row in ipairs {
      {0, "uint8"}, {255, "uint8"}, {256, "uint16"}, {65536, "uint32"}, {1 << 32, "uint64"}, {-1, "int8"}, {-128, "int8"}, {-129, "int16"}, {-40000, "int32"},
      {math.mininteger, "int64"}, {64999.0, "float16"}, {65000.0, "float32"}, {-65000.0, "float32"}, {3.39e38, "float32"}, {3.4e38, "float64"}, {1e50, "float64"},
      {0 / 0, "float16"}, {1 / 0, "float16"}, {true, "bool"}, {la.complex(0, 1e5), "complex64"}, {la.complex(0, 1e50), "complex128"},
      {la.array(1.5, "float32"), "float16"}, {la.array(7, "uint64"), "uint8"}, {la.array(-1, "uint64"), "uint64"}, {la.arange(4), "int64"}, {{1.5}, "float64"},
    } do assert.equals(row[2], la.min_scalar_type(row[1])) end
    assert.raises_at(function () la.min_scalar_type() end, "min_scalar_type: a is missing")
  end)
  it("isscalar tells numbers from arrays", function ()
    for _, v in ipairs {1, 2.5, true, "x", la.complex(1, 2)} do assert.is_true(la.isscalar(v)) end
    for _, v in ipairs {{1}, {x = 1}, la.array(3), la.arange(2), la.complex({1}, 2), print} do assert.is_false(la.isscalar(v)) end
    assert.is_false(la.isscalar(nil))
  end)
  it("that are unknown are refused with the nearest", function ()
    assert.raises_at(function () la.zeros({1}, "flaot32") end, 'data type "flaot32" not understood: did you mean "float32"?')
    assert.raises_at(function () la.zeros({1}, 7) end, 'zeros: a dtype is a name such as "float32", got number')
  end)
  it("belong to kinds", function ()
    assert.is_true(la.isdtype("int8", "signed integer"))
    assert.is_true(la.isdtype("uint8", "integral"))
    assert.is_true(la.isdtype("float16", {"bool", "real floating"}))
    assert.is_false(la.isdtype("complex64", "real floating"))
    assert.is_false(la.isdtype("bool", "numeric"))
    assert.is_true(la.isdtype("float64", "float64"))
    assert.raises_at(function () la.isdtype("int8", "whole") end, "isdtype: \"whole\" is neither a dtype nor one of the kinds bool, signed integer, unsigned integer, integral, real floating, "
      .. "complex floating, numeric")
  end)
end)

describe("limits", function ()
  it("finfo", function ()
    for d, row in pairs(data.finfo) do
      for k, v in pairs(row) do assert.equals(v, la.finfo(d)[k], d .. "." .. k) end
    end
    for d, row in pairs(data.finfoint) do
      for k, v in pairs(row) do assert.equals(v, la.finfo(d)[k], d .. "." .. k) end
    end
    assert.equals("float32", la.finfo("complex64").dtype)
  end)
  it("iinfo", function ()
    for d, row in pairs(data.iinfo) do
      assert.equals(row[1], la.iinfo(d).min)
      assert.equals(row[2], la.iinfo(d).max)
      assert.equals(row[3], la.iinfo(d).bits)
    end
    assert.raises_at(function () la.iinfo "float32" end, "Invalid integer data type 'float32': iinfo is for integer dtypes, see finfo")
  end)
end)

describe("complex", function ()
  it("scalars are 0-d complex128 arrays that promote weakly", function ()
    local z = la.complex(1, 2)
    assert.equals("complex128", z.dtype)
    assert.equals(0, z.ndim)
    assert.equals(1, z.real)
    assert.equals(2, z.imag)
    assert.equals("complex64", (la.ones({2}, "complex64") * z).dtype)
    assert.is_true(la.complex(1, 2) * la.complex(0, 1) == la.complex(-2, 1))
  end)
  it("scalars give scalars: Lua numbers and booleans where the result is real, complex scalars else", function ()
    local z, f = la.complex(3, 4), la.ones({2}, "float32")
    assert.equals(5.0, la.abs(z))
    assert.equals(5.0, z:abs())
    assert.equals(5.0, la.abs(la.complex({3, 0}, {4, 1})[1]))
    assert.equals(3.0, la.real(z))
    assert.equals(4.0, la.imag(z))
    assert.is_true(la.equal(z, z))
    assert.is_false(la.isnan(z))
    assert.is_true(z:eq(la.complex(3, 4)))
    assert.is_true(la.isfinite(z) and not la.isreal(z) and la.isclose(z, z))
    assert.equals(la.complex(3, 4), la.where(true, z, 0))
    assert.equals(la.complex(3, 3), la.clip(z, la.complex(0, 0), la.complex(3, 3)))
    for _, w in ipairs {-z, z + 1, 2 * z, z * z, z ^ 2, z / 2, la.exp(z), la.sqrt(z), la.conj(z), la.round(z), la.add(z, z), la.complex({1}, {2})[1] + 1} do
      assert.equals("complex64", (f * w).dtype)
    end
    assert.equals("complex128", (f * (la.array(z) + 1)).dtype)
    assert.equals("complex128", (la.array {z} + z).dtype)
    local n, c, w = 0, la.complex(-0.5, 0.5), la.complex(0, 0)      -- the loop of every Mandelbrot picture
    while n < 50 and la.abs(w) < 2 do w, n = w * w + c, n + 1 end
    assert.equals(50, n)
  end)
  it("arrays are made of parts, which are views", function ()
    local z = la.complex({1, 2}, {3, 4})
    assert.array_equal({dtype = "complex128", 1, 3, 2, 4}, z)
    z.real = {10, 20}
    z.imag[1] = 30
    assert.array_equal({dtype = "complex128", 10, 30, 20, 4}, z)
    assert.equals("complex64", la.complex(la.ones({2}, "float32"), la.ones({2}, "float32")).dtype)
    assert.is_true(z[1] == la.complex(10, 30))
  end)
  it("parts must be real", function ()
    assert.raises_at(function () la.complex(la.complex(1, 2), 3) end, "complex: the parts must be real, got complex128 and int64")
  end)
end)
