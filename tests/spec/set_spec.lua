--- Arrays as sets: unique and its kin, membership, the operations of two sets; NumPy's values, positions from 1.
local helper = require "tests.helper"
local la = require "lunarray"

local unique_data, data = helper.data "sort_unique", helper.data "sort_set"

local function is_case (v) return type(v) == "table" and v.dtype ~= nil end

local function check (cases)
  for k, case in ipairs(cases) do
    local args, layout, n = {}, case[2], #case[3]
    for i = 1, n do
      local v = case[3][i]
      if is_case(v) then
        v = helper.array(v)
        if layout then v, layout = helper.layout(v, layout), nil end
      end
      args[i] = v
    end
    if next(case[4]) then
      n = n + 1
      args[n] = case[4]
    end
    local words = {}
    for name, v in pairs(case[4]) do words[#words + 1] = name .. "=" .. tostring(v) end
    local what = ("%s #%d (%s) %s %s %s"):format(case[1], k, case[2], table.concat(words, " "), helper.describe(args[1]),
      helper.isarray(args[2]) and helper.describe(args[2]) or "")
    local results = table.pack(la[case[1]](table.unpack(args, 1, n)))
    assert.equal(#case[5], results.n, what)
    for i, expected in ipairs(case[5]) do assert.array_equal(expected, results[i], what .. " result " .. i) end
  end
end

describe("unique", function ()
  it("gives NumPy's values, positions, inverse and counts, for every dtype and layout, flattened and along an axis", function ()
    check(unique_data.uniques)
  end)

  it("gives back x from values and inverse, and the first position of each value", function ()
    local rng = la.random.default_rng(12)
    for _, n in ipairs {100, 5000, 70000} do
      for _, x in ipairs {rng:integers(0, 50, n), rng:standard_normal(n), rng:integers(-100, 100, n):astype "int8", la.complex(rng:integers(0, 9, n), 1)} do
        local values, index, inverse, counts = la.unique(x, true, true, true)
        assert.array_equal(x, values[{inverse}])
        assert.array_equal(values, x[{index}])
        assert.equal(n, counts:sum())
        assert.array_equal(values, la.unique(x))
        assert.array_equal(values, (la.unique(x["::-1"])))
        assert.array_equal(counts, select(2, la.unique(x, {return_counts = true})))
        assert.array_equal(counts, select(2, la.unique_counts(x)))
        assert.array_equal(inverse, select(2, la.unique_inverse(x)))
        assert.array_equal(values, la.unique_values(x))
        assert.is_true(index:eq(n + 1 - select(2, la.unique(x["::-1"], true))):le(true):all())
      end
    end
  end)

  it("has the inverse in the shape of x", function ()
    local x = la.array {{5, 7}, {7, 5}}
    assert.array_equal({{1, 2}, {2, 1}}, select(2, la.unique_inverse(x)))
    assert.array_equal({{1, 2}, {2, 1}}, select(2, x:unique {return_inverse = true}))
  end)

  it("orders rows by their first element, then their second", function ()
    local rng = la.random.default_rng(13)
    local x = rng:integers(0, 3, {3000, 6})
    local values, index, inverse, counts = la.unique(x, true, true, true, 1)
    assert.array_equal(x, values[{inverse}])
    assert.array_equal(values, x[{index}])
    assert.equal(3000, counts:sum())
    local key = values:matmul(la.array {243, 81, 27, 9, 3, 1})
    assert.is_true((key["2:"] - key["1:-2"]):gt(0):all())
    assert.array_equal(values.T, la.unique(x.T, {axis = 2}))
    assert.array_equal(values, la.unique(x:astype "complex64", {axis = 1}).real:astype "int64")
  end)

  it("refuses an axis that is not there", function ()
    assert.raises_at(function () la.unique(la.zeros(2, 2), {axis = 3}) end, "axis 3 is out of bounds for array of dimension 2")
  end)
end)

describe("isin, intersect1d, union1d, setdiff1d and setxor1d", function ()
  it("give NumPy's results, for every pair of dtypes, with and without NaN", function () check(data.sets) end)

  it("isin looks long arrays up by sorting or in a table, with the same result", function ()
    local rng = la.random.default_rng(14)
    local x, y = rng:integers(-20000, 20000, 60000), rng:integers(-20000, 20000, 30000)
    local found = la.isin(x, y, {kind = "table"})
    assert.array_equal(found, la.isin(x, y, {kind = "sort"}))
    assert.array_equal(found, la.isin(x, y))
    assert.array_equal(found, la.isin(x:astype "float64", y))
    assert.array_equal(found:logical_not(), la.isin(x, y, {invert = true}))
    assert.array_equal(la.unique(x[found]), la.intersect1d(x, y))
    assert.array_equal(la.unique(x[found:logical_not()]), la.setdiff1d(x, y))
    assert.array_equal(la.union1d(la.setdiff1d(x, y), la.setdiff1d(y, x)), la.setxor1d(x, y))
    local far = la.concatenate {y, la.array {math.maxinteger, math.mininteger}}
    assert.array_equal(found, la.isin(x, far))
    assert.array_equal({true, true, false}, la.isin({math.mininteger, math.maxinteger, 123456789}, far))
  end)

  it("isin gives one boolean for a number", function ()
    assert.is_true(la.isin(5, {1, 5}))
    assert.is_false(la.isin(5.5, {1, 5}))
    assert.array_equal({{false, true}, {true, false}}, la.isin({{1, 2}, {3, 4}}, {{2}, {3}}))
    assert.array_equal({false}, la.isin({1}, {}))
  end)

  it("intersect1d names the first positions in either", function ()
    local common, p, q = la.intersect1d({1, 3, 4, 3}, {4, 3, 4}, {return_indices = true})
    assert.array_equal({3, 4}, common)
    assert.array_equal({2, 3}, p)
    assert.array_equal({2, 1}, q)
  end)

  it("refuse what is wrong in one sentence", function ()
    assert.raises_at(function () la.isin({1}, {1}, {kind = "foo"}) end, "Invalid kind: 'foo'. Please use nil, 'sort' or 'table'")
    assert.raises_at(function () la.isin({1.5}, {1}, {kind = "table"}) end,
      "The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or nil for kind")
  end)
end)
