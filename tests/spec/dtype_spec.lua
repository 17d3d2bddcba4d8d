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
