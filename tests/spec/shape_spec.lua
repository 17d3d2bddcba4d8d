--- Shapes, axes, flips, rolls, splits and resize: src/shape.c, src/bind_shape.c. Expected values from NumPy: tests/gen/shape.py.
local la = require "lunarray"
local helper = require "tests.helper"

local data = helper.data "shape"
local strided = helper.data("shape_strides").strided

local function made (v, layout)
  if type(v) ~= "table" then return v end
  if v.dtype and (v.shape or v[1] ~= nil) then return helper.layout(helper.array(v), layout) end
  local t = {}
  for k, x in pairs(v) do t[k] = made(x, layout) end
  return t
end

local function check (name)
  local found = 0
  for _, layout in ipairs(helper.layouts) do
    for k, call in ipairs(data.calls) do
      if call.f == name then
        found = found + 1
        local title = ("call %d, la.%s, %s"):format(k, name, layout)
        local args = {}
        for i = 1, #call.args do args[i] = made(call.args[i], layout) end
        local got = {la[name](table.unpack(args))}
        if not call.several and not call.table then
          assert.array_equal(call.want, got[1], title)
        else
          if call.table then got = got[1] end
          assert.equal(#call.want, #got, title)
          for i = 1, #got do assert.array_equal(call.want[i], got[i], title .. ", result " .. i) end
        end
      end
    end
  end
  assert.is_true(found > 0)
end

local function same_memory (x, y) return rawequal(x.base or x, y.base or y) end
local function list (t) return {table.unpack(t)} end

describe("shape functions", function ()
  for _, name in ipairs {
    "reshape", "ravel", "flatten", "transpose", "permute_dims", "matrix_transpose", "swapaxes", "moveaxis", "rollaxis", "expand_dims",
    "squeeze", "broadcast_to", "broadcast_arrays", "atleast_1d", "atleast_2d", "atleast_3d", "flip", "fliplr", "flipud", "rot90", "roll",
    "split", "array_split", "hsplit", "vsplit", "dsplit", "unstack", "resize", "trim_zeros",
  } do
    it(("%s gives what NumPy gives, for every layout"):format(name), function () check(name) end)
  end
end)

describe("reshape and ravel", function ()
  it("are views exactly where NumPy's are, and read right through any strides", function ()
    for k, c in ipairs(strided) do
      local n = 1
      for _, len in ipairs(c.shape) do n = n * len end
      local x = la.arange(n):reshape(c.shape):transpose(c.perm)[c.spec]
      if c.stretch then
        local shape = list(x.shape)
        table.insert(shape, 1, 2)
        x = la.broadcast_to(x, shape)
      end
      local title = ("strided case %d"):format(k)
      local y = x:reshape(c.target, c.order)
      assert.same(c.target, list(y.shape), title)
      assert.array_equal(c.want, y:flatten(), title)
      assert.equal(c.view, same_memory(x, y), title .. ": a view")
      for _, order in ipairs {"F", "A", "K"} do assert.array_equal(c.ravel[order], x:ravel(order), title .. ", ravel " .. order) end
      for _, order in ipairs {"C", "F", "A", "K"} do
        assert.equal(c.ravelview[order], same_memory(x, x:ravel(order)), ("%s: ravel %s is a view"):format(title, order))
        assert.is_false(same_memory(x, x:flatten(order)), title .. ": flatten copies")
        assert.array_equal(x:ravel(order), x:flatten(order), title)
      end
    end
  end)

  it("take the shape in a row, in a table, as an array's shape or as an array", function ()
    local x = la.arange(6)
    for _, y in ipairs {x:reshape(2, 3), x:reshape {2, 3}, la.reshape(x, 2, -1), la.reshape(x, {2, 3}), x:reshape(la.zeros(2, 3).shape),
      x:reshape(la.array {2, 3}), x:reshape {2.0, 3.0}, x:reshape(2, 3, {order = "C"}), x:reshape({2, 3}, "C"), x:reshape(2, 3, "C")} do
      assert.array_equal({{0, 1, 2}, {3, 4, 5}}, y)
    end
    assert.same({}, list(la.array({7}):reshape({}).shape))
    assert.same({6}, list(x:reshape(2, 3):reshape(-1).shape))
  end)

  it("write through their views", function ()
    local x = la.arange(6)
    x:reshape(2, 3)[2][3] = 50
    assert.equal(50, x[6])
    local t = la.arange(6):reshape(2, 3).T
    t:reshape({2, 3}, "C")[1] = 9                   -- no strides can say this: a copy
    assert.array_equal({{0, 3}, {1, 4}, {2, 5}}, t)
    t:reshape({6}, "F")[2] = 9                      -- these can
    assert.equal(9, t(2, 1))
    x:ravel()[1] = -1
    assert.equal(-1, x[1])
    x:flatten()[1] = 7
    assert.equal(-1, x[1])
  end)

  it("copy as told", function ()
    local x = la.arange(6)
    assert.is_false(same_memory(x, x:reshape(2, 3, {copy = true})))
    assert.is_true(same_memory(x, x:reshape(2, 3, {copy = false})))
    local t = x:reshape(2, 3).T
    assert.raises_at(function () t:reshape({6}, {copy = false}) end, "unable to avoid creating a copy while reshaping")
  end)

  it("say which shape does not fit", function ()
    local x = la.arange(12)
    assert.raises_at(function () x:reshape(5, 3) end, "cannot reshape array of size 12 into shape (5,3)")
    assert.raises_at(function () x:reshape(5, -1) end, "cannot reshape array of size 12 into shape (5,newaxis)")
    assert.raises_at(function () x:reshape(7) end, "cannot reshape array of size 12 into shape (7,)")
    assert.raises_at(function () x:reshape {} end, "cannot reshape array of size 12 into shape ()")
    assert.raises_at(function () x:reshape(-1, -1) end, "can only specify one unknown dimension")
    assert.raises_at(function () x:reshape(-2, 6) end, "negative dimensions are not allowed: axis 1 has length -2")
    assert.raises_at(function () la.zeros(0, 3):reshape(-1, 0) end, "cannot reshape array of size 0 into shape (newaxis,0)")
    assert.raises_at(function () x:reshape(1 << 62, 4) end, "cannot reshape array of size 12 into shape (4611686018427387904,4)")
    assert.raises_at(function () x:reshape(2, 6, "K") end, "order 'K' is not permitted for reshaping")
    assert.raises_at(function () x:reshape() end, "reshape: a shape is missing")
    assert.raises_at(function () x:reshape(2.5, 2) end, "reshape: a length in the shape must be a whole number, got 2.5")
    assert.raises_at(function () x:reshape(2, 6, {ordre = "C"}) end, 'reshape has no option "ordre": did you mean "order"?')
    local many = {}
    for i = 1, 65 do many[i] = 1 end
    assert.raises_at(function () la.array(1):reshape(many) end, "maximum supported dimension for an ndarray is 64, found 65")
    many[65] = nil
    assert.equal(64, la.array(1):reshape(many).ndim)
  end)
end)

describe("views", function ()
  local x
  before_each(function () x = la.arange(24):reshape(2, 3, 4) end)

  it("share the memory of the array wherever NumPy's do", function ()
    local v = la.arange(4)
    for name, y in pairs {
      T = x.T, mT = x.mT, transpose = x:transpose(2, 1, 3), permute_dims = x:permute_dims {3, 1, 2}, matrix_transpose = x:matrix_transpose(),
      swapaxes = x:swapaxes(1, 2), moveaxis = x:moveaxis(1, 2), rollaxis = x:rollaxis(2), expand_dims = x:expand_dims(2),
      squeeze = x:squeeze(), flip = x:flip(), fliplr = x:fliplr(), flipud = x:flipud(), rot90 = x:rot90(), split = x:split(2)[2],
      array_split = x:array_split(2, 3)[1], unstack = x:unstack()[2], dsplit = x:dsplit(2)[1], hsplit = x:hsplit(3)[3], vsplit = x:vsplit(1)[1],
      broadcast_to = la.broadcast_to(x, {2, 2, 3, 4}), trim_zeros = x:trim_zeros(), ravel = x:ravel(),
    } do
      assert.is_true(same_memory(x, y), name)
    end
    assert.is_true(same_memory(v, v:atleast_3d()))
    assert.is_false(same_memory(x, x:roll(1)))
    assert.is_false(same_memory(x, la.resize(x, {2, 3, 4})))
  end)

  it("write through", function ()
    x.T[1] = -1
    assert.array_equal({{-1, -1, -1}, {-1, -1, -1}}, x[":, :, 1"])
    x:split(2, 3)[2][":"] = 5
    assert.array_equal(la.full({2, 3, 2}, 5), x[":, :, 3:4"])
    x:flip()[1] = 8
    assert.array_equal(la.full({3, 4}, 8), x[2])
  end)

  it("come back themselves where there is nothing to do", function ()
    assert.is_true(rawequal(x, la.atleast_2d(x)))
    assert.is_true(rawequal(x, la.trim_zeros(x, {axis = {}})))
    local a, b = la.broadcast_arrays(x, 1)
    assert.is_true(rawequal(x, a))
    assert.same({2, 3, 4}, list(b.shape))
  end)

  it("of a broadcast are read-only", function ()
    local y = la.broadcast_to({1, 2}, 3, 2)
    assert.has_error(function () y[1] = 0 end)
    assert.has_error(function () y:reshape(3, 2)[1] = 0 end)
    local _, b = la.broadcast_arrays({1, 2, 3}, {{1}, {2}})
    assert.has_error(function () b[1] = 0 end)
    assert.same({0, 8}, list(y.strides))
  end)

  it("can be larger than any memory", function ()
    local y = la.broadcast_to(la.zeros({1}, "int8"), {1 << 30, 1 << 30})
    assert.equal(1 << 60, y.size)
    assert.equal(0, y(1 << 30, 1 << 30))
    assert.same({1 << 60}, list(y:reshape(-1).shape))
  end)

  it("take numbers and nested tables for arrays", function ()
    assert.array_equal({{1, 3}, {2, 4}}, la.transpose {{1, 2}, {3, 4}})
    assert.array_equal({{{5}}}, la.atleast_3d(5))
    assert.array_equal({3, 2, 1}, la.flip {1, 2, 3})
    local a, b = la.atleast_1d(1, {2, 3})
    assert.array_equal({1}, a)
    assert.array_equal({2, 3}, b)
  end)

  it("stay valid when their array is collected", function ()
    local v = la.arange(5000):reshape(50, 100).T
    for _ = 1, 3 do collectgarbage() end
    assert.equal(4999, v(100, 50))
  end)
end)

describe("axes", function ()
  it("count from 1, and are refused with NumPy's words", function ()
    local x = la.zeros(2, 3)
    local oob = "axis 3 is out of bounds for array of dimension 2"
    assert.raises_at(function () x:transpose(1, 3) end, oob)
    assert.raises_at(function () x:swapaxes(1, 3) end, oob)
    assert.raises_at(function () x:swapaxes(-3, 1) end, "axis -3 is out of bounds for array of dimension 2")
    assert.raises_at(function () x:moveaxis(3, 1) end, oob)
    assert.raises_at(function () x:flip(3) end, oob)
    assert.raises_at(function () x:roll(1, 3) end, oob)
    assert.raises_at(function () x:squeeze(3) end, oob)
    assert.raises_at(function () x:split(2, 3) end, oob)
    assert.raises_at(function () x:unstack {axis = 3} end, oob)
    assert.raises_at(function () x:rot90(1, {1, 3}) end, oob)
    assert.raises_at(function () x:trim_zeros {axis = 3} end, oob)
    assert.raises_at(function () la.size(x, 3) end, oob)
    assert.raises_at(function () x:expand_dims(4) end, "axis 4 is out of bounds for array of dimension 3")
    assert.raises_at(function () x:flip(0) end, "flip: axis 0: axes count from 1")
    assert.raises_at(function () x:transpose(0, 1) end, "transpose: axis 0: axes count from 1")
    assert.raises_at(function () x:swapaxes(1) end, "swapaxes: axis must be a whole number, got nothing")
    assert.raises_at(function () x:transpose(1) end, "axes don't match array")
    assert.raises_at(function () x:transpose(1, 1) end, "repeated axis in transpose: axis 1")
    assert.raises_at(function () x:moveaxis({1, 1}, {1, 2}) end, "repeated axis in `source` argument: axis 1")
    assert.raises_at(function () x:moveaxis({1, 2}, {2, 2}) end, "repeated axis in `destination` argument: axis 2")
    assert.raises_at(function () x:moveaxis({1, 2}, 1) end,
      "`source` and `destination` arguments must have the same number of elements, got 2 and 1")
    assert.raises_at(function () x:rollaxis(1, 4) end, "'start' arg requires -2 <= start <= 3 and not 0, but 4 was passed in")
    assert.raises_at(function () x:expand_dims {1, 1} end, "repeated axis: axis 1")
    assert.raises_at(function () x:squeeze(1) end,
      "cannot select an axis to squeeze out which has size not equal to one: axis 1 of shape (2,3)")
    assert.raises_at(function () la.zeros(1, 1):squeeze {1, 1} end, "duplicate value in 'axis': axis 1")
    assert.raises_at(function () x:flip {1, -2} end, "repeated axis: axis 1")
    assert.raises_at(function () x:rot90(1, {1, 1}) end, "axes must be different, both are 1")
    assert.raises_at(function () x:rot90(1, {1, 2, 3}) end, "len(axes) must be 2, got 3")
    assert.raises_at(function () la.arange(3):rot90() end, "axis 2 is out of bounds for array of dimension 1")
    assert.raises_at(function () local _ = la.arange(3).mT end, "matrix transpose with ndim < 2 is undefined: ndim is 1")
    assert.raises_at(function () la.matrix_transpose {1} end, "input array must be at least 2-dimensional, but it is 1")
    assert.raises_at(function () la.fliplr {1} end, "input must be >= 2-d, its ndim is 1")
    assert.raises_at(function () la.flipud(1) end, "input must be >= 1-d, its ndim is 0")
    assert.raises_at(function () x:roll({1, 2}, {1, 2, 1}) end, "shape mismatch: 2 shifts cannot be matched with 3 axes")
    assert.raises_at(function () x:roll(0.5) end, "roll: shift must be a whole number, got 0.5")
  end)

  it("are counted by la.ndim, la.shape and la.size", function ()
    local x = la.zeros(2, 3, 4)
    assert.equal(3, la.ndim(x))
    assert.equal(0, la.ndim(5))
    assert.equal(24, la.size(x))
    assert.equal(3, la.size(x, 2))
    assert.equal(8, la.size(x, {1, -1}))
    assert.equal(1, la.size(x, {}))
    assert.same({2, 3, 4}, list(la.shape(x)))
    assert.equal("(1, 3)", tostring(la.shape {{1, 2, 3}}))
  end)
end)

describe("broadcasting", function ()
  it("of shapes gives NumPy's common shape", function ()
    for _, c in ipairs(data.shapes) do assert.same(c.want, list(la.broadcast_shapes(table.unpack(c.shapes)))) end
    assert.same({3, 4}, list(la.broadcast_shapes({3, 1}, 4)))
  end)

  it("says which shapes do not agree", function ()
    local text = "shape mismatch: objects cannot be broadcast to a single shape: mismatch is between arg "
    assert.raises_at(function () la.broadcast_shapes({3}, {1}, {2, 4}) end, text .. "1 with shape (3,) and arg 3 with shape (2,4)")
    assert.raises_at(function () la.broadcast_arrays({1, 2}, {1, 2, 3}) end, text .. "1 with shape (2,) and arg 2 with shape (3,)")
    assert.raises_at(function () la.broadcast_to({1, 2, 3}, 4) end, "could not broadcast input array from shape (3,) into shape (4,)")
    assert.raises_at(function () la.broadcast_to({{1, 2, 3}}, {3}) end, "could not broadcast input array from shape (1,3) into shape (3,)")
    assert.raises_at(function () la.broadcast_to(1, -1) end, "all elements of broadcast shape must be non-negative: axis 1 has length -1")
    assert.raises_at(function () la.broadcast_shapes(-1) end, "negative dimensions are not allowed: axis 1 has length -1")
  end)
end)

describe("split", function ()
  it("says what cannot be divided", function ()
    local x = la.arange(12)
    assert.raises_at(function () x:split(5) end,
      "array split does not result in an equal division: axis 1 of length 12 into 5 sections")
    assert.raises_at(function () x:array_split(0) end, "number sections must be larger than 0, got 0")
    assert.raises_at(function () x:split(2.5) end, "split: the number of sections must be a whole number, got 2.5")
    assert.raises_at(function () x:split {1, 2.5} end, "split: the end of a piece must be a whole number, got 2.5")
    assert.raises_at(function () x:split(la.array {1.5}) end, "split: the ends of the pieces must be a list of whole numbers")
    assert.raises_at(function () la.array(1):hsplit(1) end, "hsplit only works on arrays of 1 or more dimensions")
    assert.raises_at(function () x:vsplit(1) end, "vsplit only works on arrays of 2 or more dimensions, got 1")
    assert.raises_at(function () x:dsplit(1) end, "dsplit only works on arrays of 3 or more dimensions, got 1")
    assert.raises_at(function () la.unstack(1) end, "input array must be at least 1-d")
  end)

  it("takes the ends of the pieces as a table or an array", function ()
    local a = la.arange(6):split {3, 5}
    assert.array_equal({0, 1, 2}, a[1])
    assert.array_equal({3, 4}, a[2])
    assert.array_equal({5}, a[3])
    assert.equal(3, #la.arange(6):split(la.array {3, 5}))
  end)

  it("undoes stack and concatenate", function ()
    local x = la.arange(24):reshape(2, 3, 4)
    for axis = 1, 3 do
      assert.is_true(la.stack(x:unstack {axis = axis}, axis) == x)
      assert.is_true(la.concatenate(x:array_split(2, axis), axis) == x)
    end
  end)
end)

describe("trim_zeros", function ()
  it("refuses other letters", function ()
    assert.raises_at(function () la.trim_zeros({0, 1}, "x") end, "unexpected character(s) in `trim`: 'x'")
  end)
end)

describe("x:resize", function ()
  it("changes the array itself and returns nothing", function ()
    local x = la.arange(10)
    assert.equal(0, select("#", x:resize(2, 5)))
    assert.array_equal({{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9}}, x)
    assert.same({2, 5}, list(x.shape))
    assert.same({40, 8}, list(x.strides))
  end)

  it("fills with zeros and cuts off, for small and large arrays, with more and fewer axes", function ()
    for _, n in ipairs {0, 1, 6, 1000, 1023, 1024, 1025, 5000, 100000} do
      local x = la.arange(n)
      for _, shape in ipairs {{2, 3}, {1, 1, 1, 1, 5}, {}, {0, 4}, {7}, {2000}, {2, 3, 500}, {3, 3}, {200000}, {5}, {64, 64, 1, 1, 1, 1, 4}, {6}} do
        local before = x:flatten()
        x:resize(shape)
        assert.same(shape, list(x.shape))
        local flat, both = x:flatten(), math.min(x.size, before.size)
        assert.is_true(flat["1:" .. both] == before["1:" .. both])
        if x.size > both then assert.is_true(flat[both + 1 .. ":"] == la.zeros({x.size - both}, "int64")) end
      end
    end
  end)

  it("keeps the order in memory of a Fortran-contiguous array", function ()
    local x = la.ones(2, 2).T:copy()
    x[{1, 2}] = 5                                   -- memory: 1 1 5 1
    assert.same({8, 16}, list(x.strides))
    x:resize(2, 3)
    assert.array_equal({{1, 5, 0}, {1, 1, 0}}, x)
    x:resize(2, 1)
    assert.array_equal({{1}, {1}}, x)
  end)

  it("refuses a view, and an array that has been viewed, unless the size stays", function ()
    local x = la.arange(12)
    local v = x["3:5"]
    assert.raises_at(function () v:resize(2, 2) end, "cannot resize this array: it does not own its data")
    v:resize(1, 3)
    assert.array_equal({{2, 3, 4}}, v)
    x:resize(3, 4)
    assert.same({3, 4}, list(x.shape))
    assert.raises_at(function () x:resize(3) end, "cannot resize an array of which views were made: use la.resize to get a new "
      .. "resized copy, or set refcheck = false (views made before keep the old elements)")
    assert.same({3, 4}, list(x.shape))
    assert.raises_at(function () la.arange(10)["::2"]:resize(5) end, "resize only works on single-segment arrays")
    assert.raises_at(function () x:resize(-1) end, "negative dimensions are not allowed: axis 1 has length -1")
    assert.raises_at(function () la.broadcast_to(1, {1}):resize(2) end, "cannot resize this array: it is read-only")
    assert.raises_at(function () x:resize(1 << 61) end, "array is too big; its size is more than the largest possible size")
  end)

  it("knows of views however they were made, and not of those that only a function made for itself", function ()
    local ways = {
      function (x) return x.T end, function (x) return x:reshape(4, 3) end, function (x) return x["1:2"] end, function (x) return x[1] end,
      function (x) return x.real end, function (x) return x:ravel() end, function (x) return x:split(3)[1] end,
      function (x) return la.broadcast_to(x, {2, 3, 4}) end, function (x) return x:slice(1, 2) end,
    }
    for i, way in ipairs(ways) do
      local x = la.arange(12):reshape(3, 4):astype "complex128"
      local v = way(x)
      local ok, message = pcall(x.resize, x, 2)
      assert.is_false(ok, "way " .. i)
      assert.matches("of which views were made", message)
      assert.is_true(v.size > 0)
    end
    local x = la.arange(12):reshape(3, 4):copy()
    x:roll(1)
    x:append(1)
    x:delete(1)
    x:insert(1, 1)
    x:repeat_interleave(2)
    la.concatenate({x, x}, false)
    la.vstack {x, x}
    la.block {{x, x}}
    x:pad(1)
    x:tile(2)
    x:resize(2)
    assert.array_equal({0, 1}, x)
  end)

  it("leaves older views their elements when told not to ask", function ()
    for _, n in ipairs {12, 20000} do
      local x = la.arange(n)
      local v = x["3:5"]
      x:resize({4}, {refcheck = false})
      x[3] = -1
      x = nil                                       -- luacheck: ignore
      for _ = 1, 3 do collectgarbage() end
      assert.array_equal({2, 3, 4}, v)
      local y = la.arange(n)
      v = y:reshape(2, -1)
      y:resize({3 * n}, {refcheck = false})
      y[1] = 7
      y:resize(1)                                   -- nobody has a view of the new elements
      collectgarbage()
      assert.array_equal({0, 1}, v["1, 1:2"])
      assert.array_equal({7}, y)
    end
  end)

  it("works on an array that arithmetic, closing and collection see afterwards", function ()
    local before = la.memory().live
    for n = 1, 200 do
      local x = la.zeros(n)
      x:resize(n * 50, 2)
      assert.equal(100 * n, (x + 1).size)
      x:resize(3, 2, 1, 1)
      assert.array_equal({{{{1}}, {{1}}}, {{{1}}, {{1}}}, {{{1}}, {{1}}}}, x + 1)
      if n % 2 == 0 then x:close() end
    end
    for _ = 1, 3 do collectgarbage() end
    assert.is_true(la.memory().live <= before + 1000)
  end)

  it("is not the function la.resize, which repeats", function ()
    assert.array_equal({{1, 2, 3, 1}, {2, 3, 1, 2}}, la.resize({1, 2, 3}, 2, 4))
    assert.raises_at(function () la.resize({1}, -1) end, "all elements of `new_shape` must be non-negative: axis 1 has length -1")
  end)

  it("is refused in a finalizer, where an operation may be reading the array", function ()
    local x, message = la.arange(10), nil
    setmetatable({}, {__gc = function () message = select(2, pcall(x.resize, x, 3)) end})
    collectgarbage()
    assert.matches("an array cannot be resized in a finalizer", message)
    assert.equal(10, x.size)
  end)
end)

describe("methods", function ()
  it("do what the functions do", function ()
    local x = la.arange(24):reshape(2, 3, 4)
    for name, args in pairs {
      reshape = {4, 6}, ravel = {}, flatten = {"F"}, transpose = {3, 1, 2}, permute_dims = {2, 1, 3}, matrix_transpose = {}, swapaxes = {1, 2},
      moveaxis = {1, 3}, rollaxis = {3}, expand_dims = {1}, squeeze = {}, broadcast_to = {2, 2, 3, 4}, flip = {2}, fliplr = {}, flipud = {},
      rot90 = {}, roll = {3}, atleast_1d = {}, trim_zeros = {},
    } do
      assert.array_equal(la[name](x, table.unpack(args)), x[name](x, table.unpack(args)), name)
    end
    for name, args in pairs {split = {2}, array_split = {2, 3}, hsplit = {3}, vsplit = {2}, dsplit = {2}, unstack = {}} do
      local a, b = la[name](x, table.unpack(args)), x[name](x, table.unpack(args))
      assert.equal(#a, #b)
      for i = 1, #a do assert.array_equal(a[i], b[i], name) end
    end
  end)

  it("refuse a closed array", function ()
    local x = la.zeros(2, 2)
    local v = x.T
    x:close()
    assert.raises_at(function () x:reshape(4) end, "the array has been closed")
    assert.has_error(function () v:ravel() end)
    assert.has_error(function () x:resize(4) end)
  end)
end)
