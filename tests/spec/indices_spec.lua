--- Positions made for indexing: grids, triangles, diagonals, one number or one for each axis; walking over arrays; view(dtype).
local helper = require "tests.helper"
local la = require "lunarray"

local data, filldata = helper.data "indices", helper.data "indices_fill"

local function is_case (v) return type(v) == "table" and v.dtype ~= nil end

local function given (v)
  if is_case(v) then return helper.array(v) end
  if type(v) ~= "table" then return v end
  local t = {}
  for i, item in ipairs(v) do t[i] = given(item) end
  return t
end

local function check (cases)
  for k, case in ipairs(cases) do
    local args, n = given(case[2]), #case[2]
    if next(case[3]) then
      n = n + 1
      args[n] = case[3]
    end
    local what = ("%s #%d"):format(case[1], k)
    local results = table.pack(la[case[1]](table.unpack(args, 1, n)))
    assert.equal(#case[4], results.n, what)
    for i, expected in ipairs(case[4]) do
      if is_case(expected) then assert.array_equal(expected, results[i], what .. " result " .. i)
      else
        assert.equal(expected, results[i], what)
        assert.equal("integer", math.type(results[i]), what)
      end
    end
  end
end

-- calls f for each of an array's layouts
local function layouts (x, f)
  for _, name in ipairs(helper.layouts) do f(helper.layout(x, name), name) end
end

describe("indices", function ()
  it("gives NumPy's grids plus one, dense and sparse, for every dtype", function () check(data.grids) end)

  it("takes a shape as numbers in a row, and with options", function ()
    assert.array_equal({{{1, 1, 1}, {2, 2, 2}}, {{1, 2, 3}, {1, 2, 3}}}, la.indices(2, 3))
    local i, j = la.indices(2, 3, {sparse = true, dtype = "float32"})
    assert.array_equal({dtype = "float32", shape = {2, 1}, 1, 2}, i)
    assert.array_equal({dtype = "float32", shape = {1, 3}, 1, 2, 3}, j)
  end)

  it("gives positions that index", function ()
    local x = la.arange(24):reshape(2, 3, 4)
    local at = la.indices(x.shape)
    assert.array_equal(x, x[{at[1], at[2], at[3]}])
    assert.array_equal(x, x[{la.indices(x.shape, {sparse = true})}])
  end)

  it("refuses negative lengths, bool and too many axes", function ()
    assert.raises_at(function () la.indices(2, -3) end, "negative dimensions are not allowed: axis 2 has length -3")
    assert.raises_at(function () la.indices({2, 3}, "bool") end, "indices: positions cannot be of dtype bool")
    local many = {}
    for k = 1, 64 do many[k] = 1 end
    assert.raises_at(function () la.indices(many) end, "indices: the result would have 65 axes, the limit is 64")
  end)
end)

describe("ix_", function ()
  it("gives NumPy's shapes, positions plus one", function () check(data.crosses) end)

  it("selects all combinations, of positions, booleans and empty tables", function ()
    local x = la.arange(12):reshape(3, 4)
    assert.array_equal({{1, 3}, {9, 11}}, x[{la.ix_({1, 3}, {2, -1})}])
    assert.array_equal({{4, 5}}, x[{la.ix_({false, true, false}, la.array {true, true, false, false})}])
    assert.same({0, 2}, {table.unpack(x[{la.ix_({}, {1, 2})}].shape)})
    x[{la.ix_({1, 2}, {1, 2})}] = 0
    assert.array_equal({{0, 0, 2, 3}, {0, 0, 6, 7}, {8, 9, 10, 11}}, x)
    assert.equal(0, select("#", la.ix_()))
    assert.array_equal({{2}, {4}}, (la.ix_({4 / 2, 8 / 2}, {1})))
  end)

  it("refuses what is no vector and what is no position", function ()
    assert.raises_at(function () la.ix_({1}, {{1, 2}}) end, "Cross index must be 1 dimensional: argument 2 has 2 axes")
    assert.raises_at(function () la.ix_(1) end, "Cross index must be 1 dimensional: argument 1 has 0 axes")
    assert.raises_at(function () la.ix_({1.5}) end, "ix_: position 1.5 is not a whole number")
    assert.raises_at(function () la.ix_(la.zeros(2)) end, "ix_: positions must be of an integer dtype, not float64")
    local t = {}
    for k = 1, 65 do t[k] = {1} end
    assert.raises_at(function () la.ix_(table.unpack(t)) end, "ix_: 65 vectors are given, the limit is 64")
  end)
end)

describe("unravel_index and ravel_multi_index", function ()
  it("are NumPy's, with positions from 1, for all orders, modes and integer dtypes", function () check(data.ravels) end)

  it("undo each other, on arrays large enough for several threads and of any layout", function ()
    local shape = {70, 60, 50}
    local flat = la.random.default_rng(3):permutation(70 * 60 * 50)
    for _, order in ipairs {"C", "F"} do
      local i, j, k = la.unravel_index(flat, shape, order)
      assert.array_equal(flat, la.ravel_multi_index({i, j, k}, shape, {order = order}))
    end
    layouts(la.array {{5, -1}, {42, 1}}, function (x, name)
      local i, j = la.unravel_index(x, {7, 6})
      assert.array_equal({{1, 7}, {7, 1}}, i, name)
      assert.array_equal({{5, 6}, {6, 1}}, j, name)
      assert.array_equal({5, 7}, la.ravel_multi_index(helper.layout(la.array {{1, 2}, {5, 1}}, name), {7, 6}), name)
    end)
  end)

  it("give numbers for numbers and 0-d arrays", function ()
    assert.same({1, 3}, {la.unravel_index(3, {2, 3})})
    assert.same({2, 3}, {la.unravel_index(la.array(-1), {2, 3})})
    assert.equal(6, la.ravel_multi_index({2, 3}, {2, 3}))
    assert.equal(6, la.ravel_multi_index({-1, -1}, {2, 3}))
    assert.equal(0, select("#", la.unravel_index(1, {})))
    assert.equal(1, la.ravel_multi_index({math.mininteger}, {4}, "clip"))
    assert.equal(4, la.ravel_multi_index({math.mininteger}, {4}, "wrap"))
    assert.equal(4, la.ravel_multi_index({math.maxinteger}, {4}, "clip"))
  end)

  it("take empty positions, also in an empty shape", function ()
    local i, j = la.unravel_index({}, {0, 3})
    assert.array_equal({dtype = "int64", shape = {0}}, i)
    assert.array_equal({dtype = "int64", shape = {0}}, j)
    assert.array_equal({dtype = "int64", shape = {0}}, la.ravel_multi_index({{}, {}}, {0, 3}))
  end)

  it("refuse positions that are not there", function ()
    assert.raises_at(function () la.unravel_index({1, 13}, {3, 4}) end, "index 13 is out of bounds for array with size 12")
    assert.raises_at(function () la.unravel_index(0, {3, 4}) end, "index 0 is out of bounds for array with size 12: positions start at 1")
    assert.raises_at(function () la.unravel_index(-13, {3, 4}) end, "index -13 is out of bounds for array with size 12")
    assert.raises_at(function () la.unravel_index(1, {0, 4}) end, "index 1 is out of bounds for array with size 0")
    assert.raises_at(function () la.unravel_index(2, {}) end, "index 2 is out of bounds for array with size 1")
    assert.raises_at(function () la.unravel_index({1, 1}, {}) end, "multiple indices are not supported for 0d arrays")
    assert.raises_at(function () la.unravel_index(2.5, {3}) end, "unravel_index: position 2.5 is not a whole number")
    assert.raises_at(function () la.unravel_index(la.zeros(2), {3}) end, "unravel_index: positions must be of an integer dtype, not float64")
    assert.raises_at(function () la.unravel_index(1, {3}, "K") end, "only 'C' or 'F' order is permitted, got K")
    assert.raises_at(function () la.unravel_index(1, {3}, true) end, "only 'C' or 'F' order is permitted, got boolean")
    assert.raises_at(function () la.unravel_index(1, {1 << 40, 1 << 40}) end,
      "dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported")
    assert.raises_at(function () la.ravel_multi_index({{1, 2}, {1, 3}}, {3, 2}) end,
      "invalid entry in coordinates array: index 3 is out of bounds for axis 2 with size 2")
    assert.raises_at(function () la.ravel_multi_index({0, 1}, {3, 2}) end,
      "invalid entry in coordinates array: index 0 is out of bounds for axis 1 with size 3: positions start at 1")
  end)

  it("refuse items, modes and shapes that do not fit", function ()
    assert.raises_at(function () la.ravel_multi_index({1, 2, 3}, {3, 2}) end, "parameter multi_index must be a sequence of length 2")
    assert.raises_at(function () la.ravel_multi_index(1, {3, 2}) end, "parameter multi_index must be a sequence of length 2")
    assert.raises_at(function () la.ravel_multi_index(la.array {1}, {3, 2}) end, "parameter multi_index must be a sequence of length 2")
    assert.raises_at(function () la.ravel_multi_index({{1, 2}, {1, 2, 3}}, {3, 4}) end,
      "operands could not be broadcast together with shapes (2,) (3,)")
    assert.raises_at(function () la.ravel_multi_index({1, 2}, {3, 2}, {"clip"}) end, "list of clipmodes has wrong length (1 instead of 2)")
    assert.raises_at(function () la.ravel_multi_index({1, 2}, {1 << 40, 1 << 40}) end,
      "invalid dims: array size defined by dims is larger than the maximum possible size")
    assert.raises_at(function () la.ravel_multi_index({1, 2}, {0, 2}, "wrap") end, "cannot unravel if shape has zero entries (is empty)")
    assert.raises_at(function () la.ravel_multi_index({}, {}) end, "ravel_multi_index: dims has no axis")
    assert.has_error(function () la.ravel_multi_index({1}, {2}, "warp") end)
  end)
end)

describe("positions of triangles and diagonals", function ()
  it("are NumPy's plus one: tril_indices triu_indices tril_indices_from triu_indices_from diag_indices diag_indices_from", function ()
    check(data.triangles)
  end)

  it("take diagonals however far away", function ()
    for _, k in ipairs {math.mininteger, -100, 100, math.maxinteger} do
      local low, high = la.tril_indices(3, k), la.triu_indices(3, k)
      assert.equal(k > 0 and 9 or 0, #low)
      assert.equal(k > 0 and 0 or 9, #high)
    end
  end)

  it("index the elements", function ()
    local x = la.arange(16):reshape(4, 4)
    assert.array_equal(x:triu(1):sum(), x[{la.triu_indices(4, 1)}]:sum())
    x[{la.tril_indices_from(x)}] = 0
    assert.array_equal(la.arange(16):reshape(4, 4):triu(1), x)
    x[{la.diag_indices_from(x)}] = {1, 2, 3, 4}
    assert.array_equal({1, 2, 3, 4}, x:diagonal())
  end)

  it("refuse arrays and numbers that they are not for", function ()
    assert.raises_at(function () la.triu_indices_from(la.zeros(3)) end, "input array must be 2-d, got 1-d")
    assert.raises_at(function () la.tril_indices_from(la.zeros(3, 2, 1)) end, "input array must be 2-d, got 3-d")
    assert.raises_at(function () la.diag_indices_from(la.zeros(3)) end, "input array must be at least 2-d, got 1-d")
    assert.raises_at(function () la.diag_indices_from(la.zeros(3, 2)) end,
      "All dimensions of input must be of equal length, the shape is (3,2)")
    assert.raises_at(function () la.diag_indices(3, -1) end, "diag_indices: ndim must be between 0 and 64, got -1")
    assert.raises_at(function () la.diag_indices(3, 65) end, "diag_indices: ndim must be between 0 and 64, got 65")
    assert.equal(0, select("#", la.diag_indices(3, 0)))
    assert.has_error(function () la.tril_indices(1 << 40, 0) end)
    assert.has_error(function () la.tril_indices(2.5) end)
  end)

  it("come from a masking function, too: mask_indices", function ()
    local i, j = la.mask_indices(4, la.tril, -2)
    local p, q = la.tril_indices(4, -2)
    assert.array_equal(p, i)
    assert.array_equal(q, j)
    i, j = la.mask_indices(3, function (m, k) return m * k:triu() end, la.eye(3))
    assert.array_equal({1, 2, 3}, i)
    assert.array_equal({1, 2, 3}, j)
    i, j = la.mask_indices(2, la.negative, la.zeros({2, 2}, "int64"))
    assert.array_equal({1, 1, 2, 2}, i)
    assert.array_equal({1, 2, 1, 2}, j)
    assert.raises_at(function () la.mask_indices(3, 7) end, "mask_indices: a function is expected, got number")
    assert.raises_at(function () la.mask_indices(3) end, "mask_indices: a function is expected, got nothing")
    assert.raises_at(function () la.mask_indices(3, la.zeros(2)) end, "mask_indices: a function is expected, got array")
    assert.raises_at(function () la.mask_indices(-3, la.triu) end, "negative dimensions are not allowed: n is -3")
    assert.raises_at(function () la.mask_indices(3, function () return 1 end) end,
      "mask_indices: the function gave a number, an array is expected")
  end)
end)

describe("fill_diagonal", function ()
  it("is NumPy's, for every dtype and layout, wrapped and not", function ()
    for k, case in ipairs(filldata.fills) do
      layouts(helper.array(case[1]), function (x, name)
        if name == "unaligned" then x = x:copy() end     -- made of a string: read-only or a copy
        assert.equal(0, select("#", la.fill_diagonal(x, helper.array(case[2]), case[3])))
        assert.array_equal(case[4], x, ("fill_diagonal #%d %s"):format(k, name))
      end)
    end
  end)

  it("takes numbers, tables and parts of the array itself", function ()
    local x = la.zeros(3, 3)
    x:fill_diagonal(2)
    assert.array_equal({{2, 0, 0}, {0, 2, 0}, {0, 0, 2}}, x)
    x:fill_diagonal {1, 2}
    assert.array_equal({1, 2, 1}, x:diagonal())
    x = la.arange(9):reshape(3, 3)
    x:fill_diagonal(x[1])
    assert.array_equal({{0, 1, 2}, {3, 1, 5}, {6, 7, 2}}, x)
    local z = la.zeros({2, 2}, "complex64")
    z:fill_diagonal(la.complex(1, 2))
    assert.array_equal({dtype = "complex64", shape = {2, 2}, 1, 2, 0, 0, 0, 0, 1, 2}, z)
  end)

  it("refuses vectors, unequal axes, numbers that do not fit and read-only arrays, and writes nothing then", function ()
    assert.raises_at(function () la.fill_diagonal(la.zeros(3), 1) end, "array must be at least 2-d, got 1-d")
    assert.raises_at(function () la.fill_diagonal(la.zeros(3, 2, 3), 1) end,
      "All dimensions of input must be of equal length, the shape is (3,2,3)")
    assert.raises_at(function () la.fill_diagonal(la.broadcast_to(1, {2, 2}), 1) end, "fill_diagonal: the output array is read-only")
    local x = la.zeros({2, 2}, "int8")
    assert.has_error(function () x:fill_diagonal(300) end)
    assert.has_error(function () x:fill_diagonal {1, 300} end)
    assert.array_equal({{0, 0}, {0, 0}}, x)
  end)
end)

describe("walking", function ()
  local function all (...)
    local t = {}
    for i, j, v in ... do t[#t + 1] = table.concat({tostring(i), tostring(j), tostring(v)}, " ") end
    return table.concat(t, ", ")
  end

  it("goes over the positions of a shape: ndindex", function ()
    assert.equal("1 1 nil, 1 2 nil, 1 3 nil, 2 1 nil, 2 2 nil, 2 3 nil", all(la.ndindex(2, 3)))
    assert.equal("1 1 nil, 2 1 nil", all(la.ndindex {2, 1}))
    assert.equal("1 nil nil, 2 nil nil", all(la.ndindex(2)))
    assert.equal("1 1 1, 1 1 2", all(la.ndindex(1, 1, 2)))
    assert.equal("", all(la.ndindex(2, 0)))
    assert.equal("true nil nil", all(la.ndindex {}))
    assert.equal("1 1 nil, 1 2 nil", all(la.ndindex(la.zeros(1, 2).shape)))
    assert.raises_at(function () la.ndindex(2, -1) end, "negative dimensions are not allowed: axis 2 has length -1")
    assert.raises_at(function () la.ndindex() end, "ndindex: a shape is missing")
    assert.raises_at(function () la.ndindex(1 << 40, 1 << 40) end, "Maximum allowed dimension exceeded")
  end)

  it("goes over elements of any layout and dtype: ndenumerate", function ()
    layouts(la.arange(6):reshape(2, 3), function (x, name)
      assert.equal("1 1 0, 1 2 1, 1 3 2, 2 1 3, 2 2 4, 2 3 5", all(la.ndenumerate(x)), name)
      assert.equal("1 1 0, 1 2 3, 2 1 1, 2 2 4, 3 1 2, 3 2 5", all(x.T:ndenumerate()), name)
    end)
    assert.equal("1 true nil, 2 false nil", all(la.ndenumerate {true, false}))
    assert.equal("1 2.5 nil", all(la.ndenumerate {2.5}))
    assert.equal("false nil nil", all(la.ndenumerate(la.array(false))))
    assert.equal("", all(la.ndenumerate(la.zeros(0, 3))))
    assert.equal("1 1 7, 1 2 7", all(la.ndenumerate(la.broadcast_to(7, {1, 2}))))
    for dtype in ("int8 uint64 float16 float32 complex64 complex128"):gmatch "%S+" do
      local x = la.arange(5):astype(dtype)
      for i, v in x:ndenumerate() do assert.array_equal(x[i], v) end
    end
  end)

  it("sees what the loop writes, and keeps the elements it walks over", function ()
    local x = la.zeros(3)
    for i, v in la.ndenumerate(x) do
      if i < 3 then x[i + 1] = v + 1 end
    end
    assert.array_equal({0, 1, 2}, x)
    local sum = 0
    for _, v in la.ndenumerate(la.ones(10000)) do
      if sum % 1000 == 0 then collectgarbage() end
      sum = sum + v
    end
    assert.equal(10000, sum)
    local y = la.ones(5)
    assert.has_error(function ()
      for i in y:ndenumerate() do
        if i == 2 then y:close() end
      end
    end)
  end)

  it("goes over blocks of an axis, which are views", function ()
    local x, t = la.zeros(7, 2), {}
    for first, block in la.blocks(x, 3) do
      t[#t + 1] = first .. ":" .. tostring(block.shape)
      block:add_(first)
    end
    assert.same({"1:(3, 2)", "4:(3, 2)", "7:(1, 2)"}, t)
    assert.array_equal({1, 1, 1, 4, 4, 4, 7}, x[":, 1"])
    t = {}
    for first, block in x:blocks(1, -1) do
      t[#t + 1] = first
      assert.array_equal(x[{":", {first}}], block)
    end
    assert.same({1, 2}, t)
    layouts(la.arange(12):reshape(4, 3), function (y, name)
      for first, block in y:blocks(2, {axis = 2}) do
        assert.array_equal(y[{":", first .. ":" .. first + 1}], block, name)
      end
    end)
    for _ in la.blocks(la.zeros(0, 3), 2) do error "there is none" end
    for first, block in la.blocks({1, 2, 3}, math.maxinteger) do assert.equal(4, first + #block) end
  end)

  it("refuses blocks of nothing", function ()
    assert.raises_at(function () la.blocks(la.zeros(3), 0) end, "blocks: n must be at least 1, got 0")
    assert.raises_at(function () la.blocks(la.zeros(3)) end, "blocks: n must be a whole number, got nothing")
    assert.raises_at(function () la.blocks(1, 2) end, "iteration over a 0-d array")
    assert.raises_at(function () la.blocks(la.zeros(3), 1, 2) end, "axis 2 is out of bounds for array of dimension 1")
  end)
end)

describe("view", function ()
  it("reads the same bytes as every other dtype, or says why not in NumPy's words", function ()
    for k, case in ipairs(filldata.views) do
      local x = helper.layout(helper.array(case[1]), case[2])
      local what = ("view #%d %s %s to %s"):format(k, helper.describe(x), case[2], case[3])
      local ok, v = pcall(x.view, x, case[3])
      assert.equal(not case[4], ok, what .. " " .. tostring(v))
      if ok then
        assert.equal(case[3], v.dtype, what)
        if v.dtype:find "float" or v.dtype:find "complex" then v = v:copy("C"):view "uint8" end
        assert.array_equal(case[5], v, what)
      else assert.equal(case[4], v:sub(1, #case[4]), what) end
    end
  end)

  it("shares the memory", function ()
    local x = la.zeros(2, 2)
    local bits = x:view "int64"
    bits[{1, 2}] = 0x3ff0000000000000
    assert.array_equal({{0, 1}, {0, 0}}, x)
    local z = la.view(x, "complex128")
    assert.array_equal({dtype = "complex128", shape = {2, 1}, 0, 1, 0, 0}, z)
    z[{2, 1}] = la.complex(5, 6)
    assert.array_equal({{0, 1}, {5, 6}}, x)
    assert.is_true(la.shares_memory(x, x:view()))
    assert.array_equal(x, x:view())
    assert.equal(0x3ff0000000000000, la.array(1.0):view("int64"):item())
    assert.has_error(function () la.broadcast_to(1.0, {2}):view "int64"[1] = 1 end)
  end)

  it("may be unaligned", function ()
    local bytes = la.arange(40):astype "uint8"
    local x = bytes["2:33"]["1:32"]:view "int64"
    assert.array_equal({0x0807060504030201, 0x100f0e0d0c0b0a09, 0x1817161514131211, 0x201f1e1d1c1b1a19}, x)
    assert.array_equal(x:copy() + 1, x + 1)
    assert.array_equal(x:copy():sum(), x:sum())
    x[1] = -1
    assert.array_equal(la.full({8}, 255, "uint8"), bytes["2:9"])
    local f = bytes["2:33"]:view "complex64"
    assert.array_equal(f:copy():view "uint8", bytes["2:33"])
  end)

  it("keeps booleans 0 and 1", function ()
    local mask = la.array {true, false, true}
    assert.array_equal({dtype = "uint8", 1, 0, 1}, mask:view "uint8")
    assert.has_error(function () mask:view "uint8"[1] = 2 end)
    local bits = la.unpackbits(la.array({5}, "uint8"))
    assert.array_equal({false, false, false, false, false, true, false, true}, bits:view "bool")
    assert.raises_at(function () la.array({0, 2}, "uint8"):view "bool" end,
      "view: a byte of a bool is 0 or 1, the array has others: write x:ne(0)")
    assert.has_error(function () la.array({{0, 1}, {1, 256}}, "int16").T:view "bool" end)
    assert.array_equal({{true, false}, {false, true}}, la.array({{1, 0}, {0, 1}}, "uint8").T:view "bool")
  end)

  it("refuses sizes that do not go together", function ()
    assert.raises_at(function () la.array(1.0):view "float32" end,
      "Changing the dtype of a 0d array is only supported if the itemsize is unchanged: float64 has 8 bytes, float32 has 4")
    assert.raises_at(function () la.zeros(2, 3).T:view "float32" end,
      "To change to a dtype of a different size, the last axis must be contiguous: its stride is 24 bytes, an element of float64 has 8")
    assert.raises_at(function () la.zeros(2, 3):view "complex128" end,
      "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array: " ..
      "16 bytes of complex128, 24 of the axis")
    assert.raises_at(function () la.broadcast_to(la.array({1}, "uint8"), {1 << 62}):view "int16" end,
      "To change to a dtype of a different size, the last axis must be contiguous: its stride is 0 bytes, an element of uint8 has 1")
    assert.has_error(function () la.view({1, 2}, "int8") end)
    assert.has_error(function () la.zeros(2):view "text" end)
  end)
end)
