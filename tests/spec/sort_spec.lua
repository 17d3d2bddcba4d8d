--- Sorting, selecting, searching, taking and putting: NumPy's values for every dtype and layout, positions from 1.
local helper = require "tests.helper"
local la = require "lunarray"

local data = helper.data "sort"
local take_data = helper.data "sort_take"

local function is_case (v) return type(v) == "table" and v.dtype ~= nil end

-- an argument: a case is an array, a table holds arguments
local function argument (v, layout)
  if is_case(v) then
    local x = helper.array(v)
    return layout and helper.layout(x, layout) or x
  end
  if type(v) ~= "table" then return v end
  local t = {}
  for i = 1, #v do t[i] = argument(v[i]) end
  return t
end

-- the arguments of a case, the first array laid out as it says, options last
local function arguments (case)
  local args, layout, n = {}, case[2], #case[3]
  for i = 1, n do
    args[i] = argument(case[3][i], layout)
    if is_case(case[3][i]) then layout = nil end
  end
  if next(case[4]) then
    n = n + 1
    args[n] = {}
    for k, v in pairs(case[4]) do args[n][k] = argument(v) end
  end
  return args, n
end

local function what_of (case, k, args)
  local words = {}
  for name, v in pairs(case[4]) do words[#words + 1] = name .. "=" .. (is_case(v) and "..." or tostring(v)) end
  for i, v in ipairs(case[3]) do if type(v) ~= "table" then words[#words + 1] = i .. ":" .. tostring(v) end end
  local first = helper.isarray(args[1]) and helper.describe(args[1]) or ""
  return ("%s #%d (%s) %s %s"):format(case[1], k, case[2], table.concat(words, " "), first)
end

local function check (cases)
  for k, case in ipairs(cases) do
    local args, n = arguments(case)
    local results = table.pack(la[case[1]](table.unpack(args, 1, n)))
    assert.equal(#case[5], results.n, what_of(case, k, args))
    for i, expected in ipairs(case[5]) do
      if is_case(expected) and expected.dtype == "complex64" and expected.shape and #expected.shape == 0 then
        -- an element reads as a scalar
        expected = {dtype = "complex128", shape = {}, table.unpack(expected)}
      end
      assert.array_equal(expected, results[i], what_of(case, k, args))
    end
  end
end

local reals = {"bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64"}
local dtypes = {table.unpack(reals)}
dtypes[#dtypes + 1], dtypes[#dtypes + 2] = "complex64", "complex128"

describe("sort and argsort", function ()
  it("give what NumPy's stable sort gives, for every dtype, layout, axis and direction", function () check(data.sorts) end)

  it("take a nested table, and sort it flattened for axis = false", function ()
    assert.array_equal({1, 2, 3}, la.sort {3, 1, 2})
    assert.array_equal({1, 2, 3, 4}, la.sort({{4, 1}, {3, 2}}, false))
    assert.array_equal({2, 4, 3, 1}, la.argsort({{4, 1}, {3, 2}}, {axis = false}))
    assert.array_equal({1}, la.argsort(la.array(7)))
  end)

  it("leave x as it is; sort_ changes it and returns it", function ()
    local x = la.array {{3, 1, 2}, {9, 8, 7}}
    assert.array_equal({{1, 2, 3}, {7, 8, 9}}, x:sort())
    assert.array_equal({{3, 1, 2}, {9, 8, 7}}, x)
    assert.is_true(rawequal(x, x:sort_ {descending = true}))
    assert.array_equal({{3, 2, 1}, {9, 8, 7}}, x)
    x.T:sort_()
    assert.array_equal({{3, 2, 1}, {9, 8, 7}}, x)
    x["::-1, 1"]:sort_()
    assert.array_equal({{9, 2, 1}, {3, 8, 7}}, x)
    local v = la.array {3, 0 / 0, 1}
    assert.array_equal(la.array {1, 3, 0 / 0}, v:sort_())
  end)

  it("agree with each other for every length around the sizes at which the method changes", function ()
    local rng = la.random.default_rng(5)
    for _, dtype in ipairs(dtypes) do
      for _, n in ipairs {3, 8, 15, 16, 17, 31, 33, 63, 64, 65, 127, 128, 129, 255, 256, 257, 511, 513, 1000, 4099, 16385} do
        local x = rng:integers(-1000, 1000, n):astype(dtype)
        local s, p = x:sort(), x:argsort()
        assert.array_equal(x[{p}], s, dtype .. " " .. n)
        if not dtype:find "complex" then
          assert.is_true((s["1:-2"]:le(s["2:"])):all(), dtype .. " " .. n)
        end
        assert.array_equal(la.arange(1, n + 1), p:sort(), dtype .. " " .. n)
        assert.array_equal(s["::-1"], x:sort {descending = true}, dtype .. " " .. n)
      end
    end
  end)

  it("sort long vectors, which threads share, whatever pattern they have", function ()
    local rng = la.random.default_rng(6)
    local n = 150001
    local patterns = {
      random = rng:standard_normal(n), few = rng:integers(0, 7, n):astype "float64", equal = la.full({n}, 3.0),
      rising = la.arange(n):astype "float64", falling = la.arange(n, 0, -1):astype "float64",
      saw = (la.arange(n) % 1000):astype "float64", cluster = rng:standard_normal(n) * 1e-300,
      wide = la.concatenate {rng:standard_normal(n // 2) * 1e300, rng:standard_normal(n - n // 2)},
    }
    for name, x in pairs(patterns) do
      for _, dtype in ipairs {"float64", "float32", "int32", "int64", "uint32", "uint64", "int16", "uint8", "float16"} do
        local real = name == "wide" or name == "cluster"
        if name == "few" or dtype == "float64" or dtype == "float32" or not real and dtype:find "int[36]" then
          local y = x:astype(dtype)
          if name == "random" and dtype:find "^int" then y = (x * 1e6):astype(dtype) end
          local s, p = y:sort(), y:argsort()
          assert.is_true((s["1:-2"]:le(s["2:"])):all(), name .. " " .. dtype)
          assert.array_equal(y[{p}], s, name .. " " .. dtype)
          local ties = s["1:-2"]:eq(s["2:"])
          assert.is_true((p["2:"] - p["1:-2"])[ties]:gt(0):all(), name .. " " .. dtype .. " is not stable")
        end
      end
    end
  end)

  it("put keys that differ only in their last bits in order, among others that are far away", function ()
    local n = 5000
    local x = la.arange(n) * 37 % n + (1 << 60)
    x["1"] = -(1 << 62)
    local p = x:argsort()
    assert.equal(1, p[1])
    assert.is_true((x[{p}]["2:"] - x[{p}]["1:-2"]):gt(0):all())
    local y = la.concatenate {la.full({40}, 1 << 60), la.array {-(1 << 62), (1 << 60) + 1}, la.full({40}, 1 << 60)}
    local want = la.concatenate {la.array {41}, la.arange(1, 41), la.arange(43, 83), la.array {42}}
    assert.array_equal(want, y:argsort())
    assert.array_equal(want["1:60"], la.argpartition(y, {60, 41}):take(la.arange(1, 61)))
  end)

  it("sort matrices along the first axis as their transposes along the last", function ()
    local x = la.random.default_rng(7):standard_normal {300, 70}
    assert.array_equal(x.T:sort().T, x:sort(1))
    assert.array_equal(x.T:argsort().T, x:argsort(1))
    assert.array_equal(x:sort(1), x:copy():sort_(1))
  end)

  it("give elements as many as there were, when x is broadcast or overlaps itself", function ()
    local x = la.broadcast_to(la.array {3, 1, 2}, 2, 3)
    assert.array_equal({{1, 2, 3}, {1, 2, 3}}, x:sort())
    assert.array_equal({{3, 1, 2}, {3, 1, 2}}, x:sort(1))
  end)

  it("refuse what is wrong in one sentence", function ()
    local x = la.array {3, 1, 2}
    assert.raises_at(function () la.sort(x, 2) end, "axis 2 is out of bounds for array of dimension 1")
    assert.raises_at(function () la.sort(la.array(3)) end, "axis -1 is out of bounds for array of dimension 0")
    assert.raises_at(function () la.sort(x, {kind = "foo"}) end, "sort kind must be one of 'quick', 'heap', or 'stable' (got 'foo')")
    assert.raises_at(function () x:sort {kind = "stable", stable = true} end, "`kind` and keyword parameters can't be provided at the same time. Use only one of them")
    assert.raises_at(function () la.argsort(x, 1, nil, "a") end, "Cannot specify order when the array has no fields")
    assert.raises_at(function () la.broadcast_to(x, 2, 3):sort_() end, "sort_: the output array is read-only")
  end)
end)

describe("the messages", function ()
  it("that hold no position are NumPy's", function ()
    local words = {
      kind = "sort kind must be one of 'quick', 'heap', or 'stable' (got 'foo')",
      both = "`kind` and keyword parameters can't be provided at the same time. Use only one of them",
      order = "Cannot specify order when the array has no fields",
      keys = "all keys need to be the same shape",
      nokeys = "need sequence of keys with len > 0 in lexsort",
      deep = "object too deep for desired array",
      condition = "condition must be a 1-d array",
      along = "`indices` and `arr` must have the same number of dimensions",
      noselect = "select with an empty condition list is not possible",
      cases = "list of cases must be same length as list of conditions",
      place = "Cannot insert from an empty array!",
      putmask = "putmask: mask and data must be the same size",
      put = "cannot replace elements of an empty array",
      copyto = "could not broadcast input array from shape (3,) into shape (2,)",
    }
    for name, text in pairs(words) do assert.equal(data.errors[name], text) end
  end)
end)

describe("lexsort", function ()
  it("gives NumPy's order for keys of all dtypes, along every axis", function () check(data.lexsorts) end)

  it("refuses keys that do not go together", function ()
    assert.raises_at(function () la.lexsort {{1, 2}, {1, 2, 3}} end, "all keys need to be the same shape")
    assert.raises_at(function () la.lexsort {} end, "need sequence of keys with len > 0 in lexsort")
    assert.raises_at(function () la.lexsort(la.zeros(0, 3)) end, "need sequence of keys with len > 0 in lexsort")
    assert.raises_at(function () la.lexsort(7) end, "lexsort: keys must be a table of arrays or an array, got number")
    assert.raises_at(function () la.lexsort(la.zeros(65, 2)) end, "lexsort: at most 64 keys, got 65")
    local many = {}
    for k = 1, 70 do many[k] = {1} end
    assert.raises_at(function () la.lexsort(many) end, "lexsort: at most 64 keys, got 70")
  end)
end)

describe("partition, argpartition and topk", function ()
  local function is_partitioned (x, kth, what)
    if x.dtype == "bool" then x = x:astype "int8" end
    local t, s = x:tolist(), x:sort():tolist()
    if x.dtype == "uint64" then                        -- Lua integers that stand for their bits
      for i = 1, #t do t[i], s[i] = t[i] ~ math.mininteger, s[i] ~ math.mininteger end
    end
    for _, k in ipairs(kth) do
      assert.is_true(t[k] == s[k] or (t[k] ~= t[k] and s[k] ~= s[k]), what)
      for i = 1, #t do
        if i < k then assert.is_false(t[i] > t[k] or (t[i] ~= t[i] and t[k] == t[k]), what)
        elseif i > k then assert.is_false(t[i] < t[k] or (t[k] ~= t[k] and t[i] == t[i]), what) end
      end
    end
  end

  it("put the kth elements where they belong, smaller ones before, larger ones behind", function ()
    local rng = la.random.default_rng(8)
    for _, dtype in ipairs(reals) do
      for _, n in ipairs {1, 2, 10, 65, 300, 900} do
        for _, range in ipairs {3, 1000} do
          local x = rng:integers(-range, range, n):astype(dtype)
          if dtype:find "float" and n > 9 then x["3:5"] = 0 / 0 end
          local k = 1 + n // 3
          for _, kth in ipairs {{k}, {1, n}, {k, (k + n) // 2, n}} do
            local what = dtype .. " " .. n .. " " .. table.concat(kth, ",")
            local y, p = la.partition(x, kth), la.argpartition(x, kth)
            is_partitioned(y, kth, what)
            is_partitioned(x[{p}], kth, what)
            assert.array_equal(x:sort(), y:sort(), what)
            assert.array_equal(la.arange(1, n + 1), p:sort(), what)
          end
        end
      end
    end
  end)

  it("work along any axis, flattened, in place and for complex numbers", function ()
    local x = la.random.default_rng(9):integers(0, 100, {5, 6})
    assert.array_equal(x:sort(1)[2], la.partition(x, 2, 1)[2])
    assert.array_equal(x:sort(1)[-2], la.take_along_axis(x, la.argpartition(x, -2, 1), 1)[-2])
    assert.equal(x:sort(false)[7], la.partition(x, 7, false)[7])
    local y = x:copy()
    assert.is_true(rawequal(y, y:partition_(3)))
    assert.array_equal(x:sort()[":, 3"], y[":, 3"])
    y = x:copy()
    y:partition_({2, 4}, 1)
    assert.array_equal(x:sort(1)[{{2, 4}}], y[{{2, 4}}])
    local z = la.complex(x, -x["::-1"]):ravel()
    assert.array_equal(z:sort()[{{4}}], la.partition(z, 4)[{{4}}])
    assert.array_equal(z:sort()[{{4}}], z[{la.argpartition(z, 4)}][{{4}}])
    assert.array_equal({}, la.partition(la.array {}, la.array({}, "int64")))
  end)

  it("topk gives the first elements of the sorted array and their positions", function ()
    local rng = la.random.default_rng(10)
    for _, dtype in ipairs(dtypes) do
      local x = rng:integers(-50, 50, {4, 40}):astype(dtype)
      for _, k in ipairs {0, 1, 5, 40} do
        for _, largest in ipairs {true, false} do
          for axis, n in pairs {[1] = 4, [2] = 40} do
            if k <= n then
              local values, positions = la.topk(x, k, axis, {largest = largest})
              local spec = axis == 1 and (":" .. k) or (":, :" .. k)
              assert.array_equal(x:sort {axis = axis, descending = largest}[spec], values, dtype)
              assert.array_equal(x:argsort {axis = axis, descending = largest}[spec], positions, dtype)
            end
          end
        end
      end
    end
    local values, positions = la.topk({5, 9, 7}, 2)
    assert.array_equal({9, 7}, values)
    assert.array_equal({2, 3}, positions)
    values = la.topk({1, 0 / 0, 2}, 3)
    assert.array_equal(la.array {2, 1, 0 / 0}, values)
  end)

  it("refuse positions that are not there", function ()
    local x = la.array {3, 1, 2}
    assert.raises_at(function () la.partition(x, 4) end, "kth(=4) out of bounds (3)")
    assert.raises_at(function () la.argpartition(x, 0) end, "kth(=0) out of bounds (3)")
    assert.raises_at(function () la.partition(x, 1.5) end, "Partition index must be integer")
    assert.raises_at(function () la.partition(x, la.array {true}) end, "Booleans unacceptable as partition index")
    assert.raises_at(function () la.partition(x, 1, 1, "foo") end, "partition kind must be 'introselect' (got 'foo')")
    assert.raises_at(function () la.topk(x, 4) end, "topk: k must be between 0 and the length 3 of axis 1, got 4")
  end)
end)

describe("searchsorted", function ()
  it("gives NumPy's positions plus one, for every dtype, side and sorter", function () check(data.searches) end)

  it("agrees with counting, for long arrays", function ()
    local rng = la.random.default_rng(11)
    local a = rng:integers(0, 5000, 3001):sort()
    local v = rng:integers(-10, 5010, 40000)
    local left, right = la.searchsorted(a, v), la.searchsorted(a, v, "right")
    for i = 1, 40000, 997 do
      assert.equal(1 + a:lt(v[i]):astype "int64":sum(), left[i])
      assert.equal(1 + a:le(v[i]):astype "int64":sum(), right[i])
    end
    assert.array_equal(left, la.searchsorted(a["::-1"]:copy()["::-1"], v))
    assert.array_equal(left["::-1"], la.searchsorted(a, v["::-1"]))
  end)

  it("gives a number for a number", function ()
    assert.equal(2, la.searchsorted({1, 2, 3}, 2))
    assert.equal(3, la.searchsorted({1, 2, 3}, 2, "right"))
    assert.equal(3, la.searchsorted(la.array({1, 2, 3}, "int8"), 2.5))
    assert.equal(4, la.searchsorted(la.array({1, 2, 3}, "uint8"), 300))
    assert.equal(1, la.searchsorted({}, 2))
    assert.equal(2, la.array {10, 20}:searchsorted(15))
  end)

  it("refuses what is wrong in one sentence", function ()
    assert.raises_at(function () la.searchsorted(la.zeros(2, 2), 1) end, "object too deep for desired array")
    assert.raises_at(function () la.searchsorted(la.array(2), 1) end, "object of too small depth for desired array")
    assert.raises_at(function () la.searchsorted({1, 2}, 1, "lft") end, 'searchsorted: side cannot be "lft": did you mean "left"?')
    assert.raises_at(function () la.searchsorted({1, 2}, {1}, "left", {1}) end, "sorter.size must equal a.size: it is 1, a's is 2")
    assert.raises_at(function () la.searchsorted({1, 2}, {1}, "left", {1, 3}) end, "sorter holds 3, which is no position in an array of 2")
    assert.raises_at(function () la.searchsorted({1, 2}, {1}, "left", la.zeros(2)) end, "sorter must only contain integers")
    assert.raises_at(function () la.searchsorted({1, 2}, {1}, "left", {{1, 2}}) end, "sorter must have one axis, it has 2")
  end)
end)

describe("taking", function ()
  it("gives NumPy's elements for every dtype and layout", function () check(take_data.takes) end)

  it("gives a number for one position in a vector, an array else", function ()
    assert.equal(20, la.take({10, 20, 30}, 2))
    assert.equal(30, la.array {{10, 20}, {30, 40}}:take(-2))
    assert.array_equal({30, 40}, la.array {{10, 20}, {30, 40}}:take(2, 1))
    assert.array_equal({30, 10}, la.take({10, 20, 30}, {3.0, 1.0}))
  end)

  it("wraps and clips as circles and ends do", function ()
    assert.array_equal({30, 10, 20, 20}, la.take({10, 20, 30}, {0, 4, 5, -1}, {mode = "wrap"}))
    assert.array_equal({10, 30, 10}, la.take({10, 20, 30}, {0, 4, -9}, {mode = "clip"}))
    assert.array_equal({20, 20}, la.take({10, 20, 30}, {math.mininteger + 1, -1}, {mode = "wrap"}) * 0 + 20)
  end)

  it("writes to out", function ()
    local out = la.zeros(2)
    assert.is_true(rawequal(out, la.take(la.array({10, 20, 30}, "int32"), {3, 1}, {out = out})))
    assert.array_equal(la.array {30.0, 10.0}, out)
    assert.raises_at(function () la.take({1, 2}, {1}, {out = la.zeros(2)}) end,
      "output array does not match result of take: its shape is (2,), expected (1,)")
    assert.raises_at(function () la.take({1.5, 2}, {1}, {out = la.zeros({1}, "int32")}) end,
      "Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'same_kind'")
    local x, p = la.arange(2000):reshape(100, 20), la.array {7, 100, 1, 7}      -- written there at once, where it can be
    for _, wide in ipairs {la.zeros({8, 20}, "int64"), la.zeros(8, 20), la.zeros({20, 8}, "int64").T} do
      out = wide["::2"]
      assert.is_true(rawequal(out, x:take(p, 1, {out = out})))
      assert.is_true(x[p] == out)
      assert.equal(0, la.abs(wide["2::2"]):max())
      assert.raises_at(function () x:take({1, 2, 3, 101}, 1, {out = out}) end, "index 101 is out of bounds for axis 1 with size 100")
      assert.is_true(x[p] == out)
    end
    out = x["2:5"]
    local before = x:copy()
    x:take({1, 2, 3, 4}, 1, {out = out})                  -- into itself
    assert.is_true(before["1:4"] == out and before["6:"] == x["6:"])
    p = la.arange(1, 5)
    la.take(la.array {4, 3, 2, 1}, p, {out = p})          -- into the positions
    assert.array_equal({4, 3, 2, 1}, p)
    out = la.zeros({2, 3}, "int64")
    la.compress({false, true, false, true}, la.arange(12):reshape(4, 3), 1, out)
    assert.array_equal({{3, 4, 5}, {9, 10, 11}}, out)
    out = la.zeros({3}, "int64")
    la.choose({1, 2, 1}, {{1, 2, 3}, {7, 8, 9}}, out)
    assert.array_equal({1, 8, 3}, out)
    assert.array_equal({20}, la.array {10, 20}:compress {false, true})
  end)

  it("refuses positions that are not there, and what is none", function ()
    local x = la.array {10, 20, 30}
    assert.raises_at(function () la.take(x, 4) end, "index 4 is out of bounds for axis 1 with size 3")
    assert.raises_at(function () la.take(x, {1, 0}) end, "index 0 is out of bounds for axis 1 with size 3: positions start at 1")
    assert.raises_at(function () la.take({}, {1}) end, "cannot do a non-empty take from an empty axis (axis 1)")
    assert.raises_at(function () la.take(x, {1.5}) end, "take: position 1.5 is not a whole number")
    assert.raises_at(function () la.take(x, la.array {1.0}) end, "take: positions must be of an integer dtype, not float64")
    assert.raises_at(function () la.take(x, {1}, 1, nil, "warp") end, 'take: mode cannot be "warp": did you mean "wrap"?')
    local deep, deeper = {}, {}
    for k = 1, 40 do deep[k], deeper[k] = 1, 1 end
    assert.raises_at(function () la.take(la.zeros(deep), la.ones(deeper):astype "int64", 1) end,
      "take: the result would have 79 axes, the limit is 64")
    assert.raises_at(function () la.take_along_axis(la.zeros(2, 2), la.array {1}, 1) end, "`indices` and `arr` must have the same number of dimensions")
    assert.raises_at(function () la.take_along_axis(la.zeros(2, 2), {{1, 3}}, 2) end, "index 3 is out of bounds for axis 2 with size 2")
    assert.raises_at(function () la.take_along_axis(la.zeros(2, 2), {{1, 0}}, 2) end,
      "index 0 is out of bounds for axis 2 with size 2: positions start at 1")
    assert.raises_at(function () la.take_along_axis(la.zeros(2, 2), {{1}, {1}, {1}}, 2) end,
      "shape mismatch: the positions of shape (3,1) do not broadcast to the array of shape (2,2) on axis 1")
    assert.raises_at(function () la.take_along_axis(la.zeros(2, 2), {{1}}, false) end, "when axis=false, `indices` must have a single dimension")
    assert.raises_at(function () la.compress({{true}}, x) end, "condition must be a 1-d array")
    assert.raises_at(function () la.compress({false, false, false, true}, x) end, "index 4 is out of bounds for axis 1 with size 3")
    assert.raises_at(function () la.choose({3}, {{1}, {2}}) end, "invalid entry in choice array: 3, there are 2 choices")
    assert.raises_at(function () la.choose({1}, {}) end, "choose: there are no choices")
    assert.raises_at(function () la.choose({1}, 7) end, "choose: choices must be a table of arrays, got number")
    assert.raises_at(function () la.choose({1, 2}, {{1, 2, 3}, {2}}) end,
      "operands could not be broadcast together with shapes (2,) (3,) (1,)")
    local many = setmetatable({}, {__len = function () return 5 end})
    for k = 1, 100001 do many[k] = 1 end
    assert.raises_at(function () la.choose({1}, many) end, "choose: too many choices: 100001")
    assert.raises_at(function () la.select({}, {}) end, "select with an empty condition list is not possible")
    assert.raises_at(function () la.select({{true}}, {1, 2}) end, "list of cases must be same length as list of conditions")
    assert.raises_at(function () la.select({{1}}, {{1}}) end, "invalid entry 1 in condlist: should be boolean ndarray")
    assert.raises_at(function () la.one_hot({4}, 3) end, "one_hot: label 4 is not between 1 and 3")
    assert.raises_at(function () la.one_hot({1}, -3) end, "one_hot: n must not be negative, got -3")
    local axes = {}
    for k = 1, 64 do axes[k] = 1 end
    assert.raises_at(function () la.one_hot(la.ones(axes):astype "int64", 3) end, "one_hot: the result would have 65 axes, the limit is 64")
  end)

  it("one_hot takes as many places as the largest label where none are given", function ()
    assert.array_equal(la.array {{0.0, 0.0, 1.0}, {1.0, 0.0, 0.0}}, la.one_hot {3, 1})
    assert.array_equal(la.array({true, false}), la.one_hot(1, 2, "bool"))
  end)

  it("choose and select broadcast, and threads share long ones", function ()
    local n = 3 * 4096 * 16
    local x = la.arange(n)
    local w = x % 3 + 1
    assert.array_equal(la.where(w:eq(1), x, la.where(w:eq(2), -x, x * 2)), la.choose(w, {x, -x, x * 2}))
    assert.array_equal(la.where(w:eq(1), x, la.where(w:eq(2), -1, x * 2)), la.choose(w["1:"], {x, -1, x * 2}))
    assert.array_equal(la.where(w:eq(1), x, la.where(w:eq(2), -x, 5)), la.select({w:eq(1), w:eq(2)}, {x, -x}, 5))
    assert.equal(8, la.choose(2, {7, 8, 9}))
    local m, p = x:reshape(16, -1), (n // 16 - la.arange(n // 16)):reshape(1, -1)
    assert.array_equal(m[":, ::-1"], la.take_along_axis(m, p, 2))
    assert.array_equal(x["::-1"], la.take_along_axis(x, n - x))
    assert.array_equal(x["::-1"], la.take_along_axis(m, n - x, false))
  end)
end)

describe("putting", function ()
  it("changes the array as NumPy does, for every dtype and layout", function ()
    for k, case in ipairs(take_data.puts) do
      local args, n = arguments(case)
      assert.equal(0, select("#", la[case[1]](table.unpack(args, 1, n))))
      assert.array_equal(case[5][1], args[1], case[1] .. " #" .. k .. " " .. case[2])
    end
  end)

  it("keeps the last value where an element is named twice, and repeats values", function ()
    local x = la.zeros(4)
    la.put(x, {1, 2, 1}, {5, 6, 7})
    assert.array_equal(la.array {7.0, 6.0, 0.0, 0.0}, x)
    x:put({-1, 3}, 9)
    assert.array_equal(la.array {7.0, 6.0, 9.0, 9.0}, x)
    la.put(x, {}, 1)
    la.put(x, {1}, {})
    assert.array_equal(la.array {7.0, 6.0, 9.0, 9.0}, x)
    la.put_along_axis(x, {1, 1}, {3, 4})
    assert.equal(4, x[1])
    local m = la.zeros(2, 2).T
    la.put_along_axis(m, {2, 3}, {5, 6}, false)
    assert.array_equal(la.array {{0.0, 5.0}, {6.0, 0.0}}, m)
    local z = la.array(1.5)
    la.place(z, la.array(true), {7, 8})
    assert.equal(7, z:item())
  end)

  it("takes values from the array it writes to as they were", function ()
    local x = la.arange(6)
    la.put(x, {1, 2, 3}, x["4:"])
    assert.array_equal({3, 4, 5, 3, 4, 5}, x)
    x = la.arange(6)
    la.copyto(x["2:"], x["1:5"], {where = x["2:"]:gt(1)})
    assert.array_equal({0, 1, 1, 2, 3, 4}, x)
    local b = la.array {true, false, true}
    la.copyto(b, false, {where = b})
    assert.array_equal({false, false, false}, b)
    x = la.arange(4)
    la.copyto(x, 2, {where = true})
    assert.array_equal({2, 2, 2, 2}, x)
  end)

  it("writes nothing when something is wrong", function ()
    local x = la.arange(3)
    assert.raises_at(function () la.put(x, {1, 4}, 9) end, "index 4 is out of bounds for axis 1 with size 3")
    assert.raises_at(function () la.put_along_axis(x, {1, 4}, 9) end, "index 4 is out of bounds for axis 1 with size 3")
    assert.raises_at(function () la.put(la.zeros(0), {1}, 9) end, "cannot replace elements of an empty array")
    assert.raises_at(function () la.place(x, {true}, {1}) end, "place: mask and data must be the same size")
    assert.raises_at(function () la.place(x, {true, false, true}, {}) end, "Cannot insert from an empty array!")
    assert.raises_at(function () la.putmask(x, {true}, {1}) end, "putmask: mask and data must be the same size")
    assert.raises_at(function () la.putmask(x, {true, true, true}, la.array {1.5}) end,
      "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'same_kind'")
    assert.raises_at(function () la.copyto(la.zeros(2), {1, 2, 3}) end,
      "could not broadcast input array from shape (3,) into shape (2,)")
    assert.raises_at(function () la.copyto(x, 2.5) end,
      "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'same_kind'")
    assert.raises_at(function () la.copyto(x, 2, {where = {1, 0, 1}}) end,
      "Cannot cast array data from dtype('int64') to dtype('bool') according to the rule 'safe'")
    assert.array_equal({0, 1, 2}, x)
    assert.raises_at(function () la.put({1}, 1, 1) end, "put: a must be an array, got table")
  end)
end)
