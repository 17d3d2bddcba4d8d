--- Joins, insert and delete, repeats, blocks and padding: src/bind_join.c. Expected values from NumPy: tests/gen/shape.py.
local la = require "lunarray"
local helper = require "tests.helper"

local calls, pads = helper.data("shape_join").calls, helper.data("shape_pad").calls

-- the arguments of a call: cases become arrays in the layout asked for, lists and options keep their form
local function made (v, layout)
  if type(v) ~= "table" then return v end
  if v.dtype and (v.shape or v[1] ~= nil) then return helper.layout(helper.array(v), layout) end
  local t = {}
  for k, x in pairs(v) do t[k] = made(x, layout) end
  return t
end

local function arguments (call, layout)
  local args = {}
  for i = 1, #call.args do args[i] = made(call.args[i], layout) end
  return args
end

local function title (call, k, layout)
  return ("call %d, la.%s, %s"):format(k, call.f, layout)
end

local function check (list, name)
  for _, layout in ipairs(helper.layouts) do
    for k, call in ipairs(list) do
      if call.f == name then
        local args = arguments(call, layout)
        local got = la[name](table.unpack(args))
        if call.near then assert.array_near(call.want, got, 2, title(call, k, layout))
        else assert.array_equal(call.want, got, title(call, k, layout)) end
      end
    end
  end
end

local function tolist (x) return x:tolist() end

describe("joins", function ()
  for _, name in ipairs {"concatenate", "concat", "stack", "hstack", "vstack", "row_stack", "dstack", "column_stack", "c_", "r_", "append", "block"} do
    it(("%s gives what NumPy gives, for every layout"):format(name), function () check(calls, name) end)
  end

  it("writes into out and returns it", function ()
    local out = la.zeros({2, 4}, "float32")
    local a = la.array {{1, 2}, {3, 4}}
    assert.is_true(rawequal(out, la.concatenate({a, a}, 2, out)))
    assert.array_equal({{1, 2, 1, 2}, {3, 4, 3, 4}}, out)
    assert.is_true(rawequal(out, la.stack({{1, 2, 3, 4}, {5, 6, 7, 8}}, {out = out})))
    assert.array_equal({{1, 2, 3, 4}, {5, 6, 7, 8}}, out)
  end)

  it("reads its arrays before it writes an out that they share memory with", function ()
    local x = la.arange(6)
    la.concatenate({x["4:6"], x["1:3"]}, 1, x)
    assert.array_equal({3, 4, 5, 0, 1, 2}, x)
  end)

  it("keeps Fortran order where all arrays have it", function ()
    local f = la.ones(3, 2).T
    assert.same({8, 16}, {table.unpack(la.concatenate({f, f}, 2).strides)})
    assert.same({24, 8}, {table.unpack(la.concatenate({f, la.ones(2, 3)}, 1).strides)})
  end)

  it("joins many arrays, more than the stack is used for", function ()
    local parts, want = {}, {}
    for i = 1, 500 do
      parts[i] = la.array {i, -i}
      want[2 * i - 1], want[2 * i] = i, -i
    end
    assert.array_equal(want, la.concatenate(parts))
    assert.array_equal(want, la.stack(parts):ravel())
    assert.array_equal(want, la.vstack(parts):ravel())
    assert.array_equal(want, la.hstack(parts))
    assert.array_equal(want, la.r_(table.unpack(parts)))
    assert.array_equal(want, la.concatenate(parts, false))
  end)

  it("joins large arrays on several threads", function ()
    local a = la.arange(300000):reshape(300, 1000)
    local b = la.concatenate({a, a}, 2)
    assert.is_true(b[":, 1:1000"] == a and b[":, 1001:"] == a)
    local s = la.stack({a, a}, 3)
    assert.is_true(s[":, :, 1"] == a and s[":, :, 2"] == a)
  end)

  it("gives a copy, not a view", function ()
    local x = la.arange(3)
    local y = la.concatenate {x}
    y[1] = 9
    assert.equal(0, x[1])
    local b = la.block(x)
    b[1] = 9
    assert.equal(0, x[1])
  end)

  it("takes nested tables and numbers as arrays", function ()
    assert.array_equal({dtype = "int64", 1, 2, 3}, la.concatenate {{1, 2}, {3}})
    assert.array_equal({dtype = "float64", 1, 2, 3}, la.hstack {1, 2.0, 3})
    assert.array_equal({{1, 3}, {2, 4}}, la.c_({1, 2}, {3, 4}))
    assert.array_equal({dtype = "bool", 1, 0}, la.r_(true, false))
  end)

  it("takes what c_ and r_ join as arguments or in one table", function ()
    local a, b = la.array {1, 2}, la.array {3, 4}
    assert.array_equal({{1, 3}, {2, 4}}, la.c_ {a, b})
    assert.array_equal({{1, 3}, {2, 4}}, la.c_ {{1, 2}, {3, 4}})
    assert.array_equal({{1}, {2}}, la.c_ {1, 2})
    assert.array_equal({1, 2, 0, 3, 4}, la.r_ {a, 0, b})
    assert.array_equal({1, 2}, la.r_ {1, 2})
  end)

  it("says that a list of arrays is one table", function ()
    local v, m = la.zeros(2), la.zeros(2, 2)
    assert.raises_at(function () la.concatenate(v, v) end, "concatenate: the arrays stand in one table: la.concatenate({a, b})")
    assert.raises_at(function () la.concatenate(m, {1, 2}) end, "concatenate: the arrays stand in one table: la.concatenate({a, b})")
    assert.raises_at(function () la.concat(m, m) end, "concat: the arrays stand in one table: la.concat({a, b})")
    assert.raises_at(function () la.stack(m, m) end, "stack: the arrays stand in one table: la.stack({a, b})")
  end)

  it("says what does not fit", function ()
    local a, b, v = la.zeros(3, 4), la.zeros(4, 3), la.zeros(5)
    local text = "all the input array dimensions except for the concatenation axis must match exactly, but along dimension "
    assert.raises_at(function () la.concatenate {a, b} end, text .. "2, the array at index 1 has size 4 and the array at index 2 has size 3")
    assert.raises_at(function () la.concatenate({a, a, b}, 2) end,
      text .. "1, the array at index 1 has size 3 and the array at index 3 has size 4")
    assert.raises_at(function () la.concatenate {a, v} end, "all the input arrays must have same number of dimensions, "
      .. "but the array at index 1 has 2 dimension(s) and the array at index 2 has 1 dimension(s)")
    assert.raises_at(function () la.concatenate {} end, "need at least one array to concatenate")
    assert.raises_at(function () la.hstack {} end, "need at least one array to concatenate")
    assert.raises_at(function () la.stack {} end, "need at least one array to stack")
    assert.raises_at(function () la.concatenate {1, 2} end,
      "zero-dimensional arrays cannot be concatenated: write la.stack or la.hstack")
    assert.raises_at(function () la.concatenate({v, v}, 2) end, "axis 2 is out of bounds for array of dimension 1")
    assert.raises_at(function () la.concatenate({v, v}, 0) end, "concatenate: axis 0: axes count from 1")
    assert.raises_at(function () la.stack({v, v}, 3) end, "axis 3 is out of bounds for array of dimension 2")
    assert.raises_at(function () la.stack {v, a} end,
      "all input arrays must have the same shape: the array at index 1 has shape (5,), the array at index 2 has shape (3,4)")
    assert.raises_at(function () la.concatenate({v, v}, 1, la.zeros(9)) end, "output array is the wrong shape: (9,), the result has shape (10,)")
    assert.raises_at(function () la.concatenate({v}, 1, la.zeros({5}, "int64")) end,
      "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'same_kind'")
    assert.raises_at(function () la.concatenate({v}, {dtype = "float32", casting = "safe"}) end,
      "Cannot cast array data from dtype('float64') to dtype('float32') according to the rule 'safe'")
    assert.raises_at(function () la.concatenate({v}, {out = v, dtype = "float32"}) end,
      "concatenate() only takes `out` or `dtype` as an argument, but both were provided")
    assert.raises_at(function () la.concatenate(5) end, "concatenate: the arrays must come in a table, got number")
    assert.raises_at(function () la.stack() end, "stack: the arrays must come in a table, got nothing")
    assert.raises_at(function () la.concatenate({v}, {axes = 1}) end, 'concatenate has no option "axes": did you mean "axis"?')
    assert.raises_at(function () la.concatenate({la.zeros({2}, "uint8"), 300}, false) end,
      (select(2, pcall(la.array, {300}, "uint8")):gsub("^.-:%d+: ", "")))
    assert.raises_at(function () la.block {{}} end, "list at arrays[1] cannot be empty")
    assert.raises_at(function () la.block {} end, "list at arrays cannot be empty")
    assert.raises_at(function () la.block {{1, 2}, 3} end,
      "list depths are mismatched: the first element was at depth 2, but there is an element at depth 1 (arrays[2])")
  end)

  it("leaves out as it was when something does not fit", function ()
    local out = la.ones(4)
    assert.has_error(function () la.concatenate({la.zeros(2), la.zeros(2, 2)}, 1, out) end)
    assert.array_equal({1, 1, 1, 1}, out)
  end)
end)

describe("insert and delete", function ()
  for _, name in ipairs {"insert", "delete"} do
    it(("%s gives what NumPy gives, for every layout"):format(name), function () check(calls, name) end)
  end

  it("take tables of positions, masks and ranges", function ()
    local x = la.arange(6)
    assert.array_equal({1, 2, 4, 5}, la.delete(x, {1, 4}))
    assert.array_equal({0, 4, 5}, x:delete "2:4")
    assert.array_equal({1, 3, 5}, x:delete {true, false, true, false, true, false})
    assert.array_equal({0, 7, 1, 2, 3, 4, 5, 7}, x:insert({2, 7}, 7))
    assert.array_equal({0, 1, 2, 3, 4}, x:delete(-1))
    assert.array_equal({0, 1, 2, 3, 4, 9, 5}, x:insert(-1, 9))
    assert.array_equal({0, 1, 2, 3, 4}, x:delete(6.0))
  end)

  it("say what is out of range", function ()
    local x, m = la.arange(3), la.zeros(2, 3)
    assert.raises_at(function () x:delete(4) end, "index 4 is out of bounds for axis 1 with size 3")
    assert.raises_at(function () m:delete({1, -4}, 2) end, "index -4 is out of bounds for axis 2 with size 3")
    assert.raises_at(function () x:delete(0) end, "index 0 is out of bounds for axis 1 with size 3: positions start at 1")
    assert.raises_at(function () x:insert(5, 1) end, "index 5 is out of bounds for axis 1 with size 3")
    assert.raises_at(function () x:insert({1, 0}, 1) end, "index 0 is out of bounds for axis 1 with size 3: positions start at 1")
    assert.raises_at(function () x:delete {true, false} end,
      "boolean array argument obj to delete must be one dimensional and match the axis length of 3")
    assert.raises_at(function () x:insert(true, 1) end, "boolean array argument obj to insert must be one dimensional")
    assert.raises_at(function () x:insert({{1, 2}}, 1) end, "index array argument obj to insert must be one dimensional or scalar")
    assert.raises_at(function () x:delete {1.5} end, "arrays used as indices must be of integer (or boolean) type, got float64")
    assert.raises_at(function () x:delete(1.5) end, "delete: a position must be a whole number, got 1.5")
    assert.raises_at(function () m:delete(1, 3) end, "axis 3 is out of bounds for array of dimension 2")
    assert.raises_at(function () x:insert({1, 2}, {1, 2, 3}) end, "could not broadcast input array from shape (3,) into shape (2,)")
    assert.raises_at(function () m:insert(1, {1, 2}, 1) end, "could not broadcast input array from shape (1,2) into shape (1,3)")
  end)

  it("refuse a Lua integer that x's dtype cannot hold", function ()
    assert.has_error(function () la.insert(la.zeros({3}, "uint8"), 1, 300) end)
  end)
end)

describe("repeats", function ()
  for _, name in ipairs {"repeat", "repeat_interleave", "tile"} do
    it(("%s gives what NumPy gives, for every layout"):format(name), function () check(calls, name) end)
  end

  it("fill large results on several threads", function ()
    local x = la.arange(1000)
    assert.is_true(x:tile(1000):reshape(1000, 1000) == la.broadcast_to(x, 1000, 1000))
    assert.is_true(x:repeat_interleave(1000):reshape(1000, 1000).T == la.broadcast_to(x, 1000, 1000))
    assert.is_true(x:reshape(1000, 1):tile(1, 1000).T == la.broadcast_to(x, 1000, 1000))
    local counts = la.arange(1000)
    local y = x:repeat_interleave(counts)
    assert.equal(499500, y.size)
    assert.is_true(y["-999:"] == la.full({999}, 999))
  end)

  it("take numbers in a row for tile", function ()
    assert.array_equal({{1, 2, 1, 2}, {1, 2, 1, 2}}, la.array {1, 2}:tile(2, 2))
  end)

  it("say what does not fit", function ()
    local x = la.arange(3)
    assert.raises_at(function () x:repeat_interleave(-1) end, "repeats may not contain negative values, got -1")
    assert.raises_at(function () x:repeat_interleave {1, 2} end, "operands could not be broadcast together with shape (3,) (2,)")
    assert.raises_at(function () x:repeat_interleave {{1, 2, 3}} end,
      "repeat_interleave: repeats must be a number or a list of numbers, got an array of dimension 2")
    assert.raises_at(function () x:repeat_interleave(1.5) end, "repeats must be whole numbers, got float64")
    assert.raises_at(function () x:tile(-1) end, "negative dimensions are not allowed: reps has -1")
    assert.raises_at(function () x:tile(1 << 62) end, "array is too big; its size is more than the largest possible size")
    assert.raises_at(function () x:repeat_interleave(1 << 62) end, "array is too big; its size is more than the largest possible size")
  end)
end)

describe("pad", function ()
  it("gives what NumPy gives, in every mode and layout", function () check(pads, "pad") end)

  it("calls a function with every vector, its pads and the axis", function ()
    local seen = {}
    local x = la.pad(la.array {{1, 2}, {3, 4}}, {{1, 0}, {0, 2}}, function (v, width, axis)
      seen[#seen + 1] = ("%d: %d %d %d"):format(axis, v.size, width[1], width[2])
      for i = 1, width[1] do v[i] = 10 * axis end
      for i = v.size - width[2] + 1, v.size do v[i] = -10 * axis end
    end)
    assert.array_equal({{10, 10, -20, -20}, {1, 2, -20, -20}, {3, 4, -20, -20}}, x)
    assert.same({"1: 3 1 0", "1: 3 1 0", "1: 3 1 0", "1: 3 1 0", "2: 4 0 2", "2: 4 0 2", "2: 4 0 2"}, seen)
  end)

  it("passes on an error of that function, and does not crash when it closes or resizes its array", function ()
    local x = la.arange(3)
    assert.has_error(function () la.pad(x, 1, function () error "mine" end) end)
    la.pad(x, 1, function (v) v.base:close() end)
    local big = la.zeros(50, 50)
    assert.has_error(function () la.pad(big, 1, function (v) v.base:close() end) end)
    assert.has_error(function () la.pad(big, 1, function (v) v.base:resize({100, 100}, false) end) end)
  end)

  it("leaves the pads of mode empty undefined and x in the middle", function ()
    local x = la.arange(12):reshape(3, 4)
    local y = la.pad(x, {1, 2}, "empty")
    assert.same({6, 7}, {table.unpack(y.shape)})
    assert.array_equal(x, y["2:4, 2:5"])
  end)

  it("keeps Fortran order", function ()
    local y = la.pad(la.ones(3, 2).T, 1)
    assert.same({8, 32}, {table.unpack(y.strides)})
  end)

  it("says what does not fit", function ()
    local x = la.arange(12):reshape(3, 4)
    assert.raises_at(function () la.pad(x, -1) end, "index can't contain negative values: pad_width has -1")
    assert.raises_at(function () la.pad(x) end, "pad: pad_width is missing")
    assert.raises_at(function () la.pad(x, 1.5) end, "`pad_width` must be of integral type, got float64")
    assert.raises_at(function () la.pad(x, 1, "edgy") end, 'pad: mode cannot be "edgy": did you mean "edge"?')
    assert.raises_at(function () la.pad(x, 1, "edge", {constant_values = 2}) end, "unsupported option for mode 'edge': constant_values")
    assert.raises_at(function () la.pad(x, 1, {stat_length = 2}) end, "unsupported option for mode 'constant': stat_length")
    assert.raises_at(function () la.pad(x, 1, print, {stat_length = 2}) end, "unsupported option for a function as mode: stat_length")
    assert.raises_at(function () la.pad(x, {{1, 2, 3}}) end, "could not broadcast input array from shape (1,3) into shape (2,2)")
    assert.raises_at(function () la.pad(x, {{1, 2}, {1, 2}, {1, 2}}) end, "could not broadcast input array from shape (3,2) into shape (2,2)")
    assert.raises_at(function () la.pad(la.zeros(0, 3), 1, "edge") end,
      "can't extend empty axis 1 using modes other than 'constant' or 'empty'")
    assert.raises_at(function () la.pad(x, 1, "maximum", {stat_length = 0}) end, "stat_length of 0 yields no value for padding")
    assert.raises_at(function () la.pad(x, 1, "mean", {stat_length = -1}) end, "index can't contain negative values: stat_length has -1")
    assert.raises_at(function () la.pad(x, 1, "reflect", {reflect_type = "old"}) end, 'pad: reflect_type cannot be "old": did you mean "odd"?')
    assert.raises_at(function () la.pad(x, 1 << 62) end, "array is too big; its size is more than the largest possible size")
  end)
end)

describe("what is made", function ()
  it("is the same from the methods", function ()
    local x = la.arange(6):reshape(2, 3)
    for name, args in pairs {append = {{{7, 8, 9}}, 1}, insert = {2, 7, 2}, delete = {1, 1}, tile = {2}, repeat_interleave = {2}, ["repeat"] = {2, 1}, pad = {1}} do
      assert.same(tolist(la[name](x, table.unpack(args))), tolist(x[name](x, table.unpack(args))))
    end
  end)
end)
