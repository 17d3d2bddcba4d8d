--- shares_memory and may_share_memory: src/overlap.c. Expected answers from NumPy: tests/gen/overlap.py.
local la = require "lunarray"
local helper = require "tests.helper"

local data = helper.data "overlap"

describe("shares_memory", function ()
  it("and may_share_memory answer as NumPy does, for any two views of a block", function ()
    local block = la.zeros(64, "complex128")
    local function view (v)
      local start, dtype, shape, strides = table.unpack(v)
      local x = dtype == "complex128" and block or start % 16 == 0 and block.real or block.imag
      return la.as_strided(x[start // 16 + 1 .. ":"], shape, strides)
    end
    for k, case in ipairs(data.cases) do
      local a, b = view(case[1]), view(case[2])
      assert.equal(case[3], la.shares_memory(a, b), "case " .. k)
      assert.equal(case[3], la.shares_memory(b, a), "case " .. k .. ", the other way round")
      assert.equal(case[4], la.may_share_memory(a, b), "case " .. k .. ": ranges")
      assert.equal(case[3], la.may_share_memory(a, b, -1), "case " .. k .. ": exact")
    end
  end)

  it("is true of an array and its views, false of an array and a copy", function ()
    local a = la.arange(12)
    assert.is_true(la.shares_memory(a, a))
    assert.is_true(la.shares_memory(a, a:reshape(3, 4).T))
    assert.is_true(la.shares_memory(a["::-1"], a["6:7"]))
    assert.is_true(la.shares_memory(la.broadcast_to(a[{3, "newaxis"}], {1000}), a))
    assert.is_false(la.shares_memory(a, a:copy()))
    assert.is_false(la.shares_memory(a, a:reshape(3, 4).T:reshape(12)))
    assert.is_false(la.shares_memory(a["::2"], a["2::2"]))
    assert.is_false(la.shares_memory(a["1:0"], a))
    assert.is_false(la.shares_memory({1, 2}, {1, 2}))
  end)

  it("takes a few steps where elements alternate, however many there are", function ()
    local x = la.zeros(100000)
    assert.is_false(la.shares_memory(x["::6"], x["2::10"], 10))
    assert.is_true(la.shares_memory(x["::6"], x["5::7"], 10))
  end)

  it("gives up after max_work steps", function ()
    local x = la.zeros(1000)
    local a, b = x["::6"], x["2::10"]
    assert.is_true(la.may_share_memory(a, b))
    assert.is_false(la.may_share_memory(a, b, {max_work = -1}))
    assert.raises_at(function () la.shares_memory(a, b, 0) end,
      "Exceeded max_work: after 0 steps it is not known whether the arrays share memory")
    assert.raises_at(function () la.shares_memory(a, b, {max_work = -2}) end, "max_work must be -1, 0 or a number of steps, got -2")
  end)
end)
