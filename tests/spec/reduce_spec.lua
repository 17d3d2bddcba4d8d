-- Reductions: sum prod mean min max any all argmax argmin std var, and the methods of ufunc objects. Values are NumPy's, to the last
-- bit (tests/gen/reduce.py says how the arrays are made).
local helper = require "tests.helper"
local la = require "lunarray"

-- the array of a case
local function make (dtype, shape, seed)
  local n = 1
  for _, v in ipairs(shape) do n = n * v end
  local i = la.arange(n, {dtype = "int64"})
  local function ks (s) return (i * 7919 + s * 104729) % 10007 - 5003 end
  local k = ks(seed)
  local x
  if dtype == "bool" then x = la.not_equal(k % 3, 0)
  elseif dtype == "int8" then x = (k // 40):astype(dtype)
  elseif dtype:find "^uint" then x = (k % 251):astype(dtype)
  elseif dtype:find "^int" then x = k:astype(dtype)
  elseif dtype == "float16" then x = (k / 256):astype(dtype)
  elseif dtype:find "^float" then x = (k / 7.0):astype(dtype)
  else x = la.complex(k / 7.0, ks(seed + 1) / 7.0):astype(dtype) end
  return x:reshape(shape)
end

local steps = {
  transpose = function (x, s) return x:transpose(table.move(s, 2, #s, 1, {})) end,
  index = function (x, s) return x[table.concat(s, ", ", 2)] end,
  stretch = function (x, s) return la.broadcast_to(x, table.move(s, 2, #s, 1, {})) end,
  nan = function (x, s)
    x:reshape(-1)[s[2]] = 0 / 0
    return x
  end,
}

local function lua_text (v)
  if type(v) ~= "table" then return type(v) == "string" and ("%q"):format(v) or tostring(v) end
  local t = {}
  for k, w in pairs(v) do t[#t + 1] = (type(k) == "string" and k .. " = " or "") .. lua_text(w) end
  return "{" .. table.concat(t, ", ") .. "}"
end

-- complex scalars are complex128 in Lua
local function fits (expected, got)
  if expected.dtype == "complex64" and expected.shape and #expected.shape == 0 and helper.isarray(got) then return got:astype "complex64" end
  return got
end

local function check (f, what, expected, x, options)
  local ok, got = pcall(f, x, next(options) and options or nil)
  if not expected then
    assert(not ok, what .. ": expected an error")
    return
  end
  assert(ok, what .. ": " .. tostring(got))
  assert.array_equal(expected, fits(expected, got), what)
end

local function run_cases (cases, name)
  local n = 0
  for _, c in ipairs(cases) do
    local f, dtype, shape, seed, view, options, expected = table.unpack(c, 1, 7)
    if f == name then
      local x = make(dtype, shape, seed)
      for _, s in ipairs(view) do x = steps[s[1]](x, s) end
      check(la[f], ("%s of %s %s %s %s"):format(f, dtype, lua_text(shape), lua_text(view), lua_text(options)), expected, x, options)
      n = n + 1
    end
  end
  assert(n > 0, "no cases for " .. name)
end

local function text_of (f, ...)
  local ok, message = pcall(f, ...)
  assert(not ok, "expected an error")
  return (message:gsub("^[^:]*:%d+: ", ""))
end

describe("reductions", function ()
  local data = helper.data "reduce"
  for _, name in ipairs {"sum", "prod", "mean", "min", "max", "any", "all", "argmax", "argmin", "var", "std"} do
    it(name .. " equals NumPy's for every dtype, axis and layout", function () run_cases(data.cases, name) end)
  end

  local order = helper.data "reduce_order"
  for _, name in ipairs {"sum", "mean", "var"} do
    it(name .. " adds in NumPy's order, to the last bit, for every length and layout", function () run_cases(order.cases, name) end)
  end
  for _, name in ipairs {"prod", "min", "max", "any", "all", "argmax", "argmin", "std"} do
    it(name .. " treats NaN and empty arrays as NumPy does", function () run_cases(order.cases, name) end)
  end

  it("where = counts only what the mask lets through, as NumPy does", function ()
    for _, c in ipairs(order.masked) do
      local f, dtype, shape, seed, m, options, expected = table.unpack(c, 1, 7)
      local x = make(dtype, shape, seed)
      local given = {where = la.not_equal(la.arange(x.size) % m, 0):reshape(shape)}
      for k, v in pairs(options) do given[k] = v end
      check(la[f], ("%s of %s %s where i %% %d ~= 0 %s"):format(f, dtype, lua_text(shape), m, lua_text(options)), expected, x, given)
    end
  end)

  it("a big array gives the same bits with one thread and with several", function ()
    local threads = la.get_num_threads()
    local function all (dtype)
      local out = {}
      for _, shape in ipairs {{500009}, {400, 1001}, {1001, 400}, {250001, 2}} do
        local x = make(dtype, shape, 9)
        for _, f in ipairs {"sum", "mean", "var", "max", "argmax", "any", "prod"} do
          for axis = 0, #shape do
            local r = axis == 0 and la[f](x) or la[f](x, axis)
            out[#out + 1] = helper.isarray(r) and r:tobytes() or string.pack("<n", type(r) == "boolean" and (r and 1 or 0) or r)
          end
        end
        out[#out + 1] = la.var(x, {dtype = "float64", axis = 1, keepdims = true}):tobytes()
      end
      return table.concat(out)
    end
    for _, dtype in ipairs {"float32", "float64", "int32", "float16"} do
      la.set_num_threads(1)
      local one = all(dtype)
      for _, n in ipairs {2, 5} do
        la.set_num_threads(n)
        assert(all(dtype) == one, dtype .. " differs with " .. n .. " threads")
      end
    end
    la.set_num_threads(threads)
  end)

  it("a reduction over everything is a Lua value, with keepdims an array", function ()
    local x = la.array {{1, 2}, {3, 4}}
    assert.equal(10, x:sum())
    assert.equal("integer", math.type(x:sum()))
    assert.equal(2.5, x:mean())
    assert.equal("float", math.type(x:mean()))
    assert.equal(true, x:any())
    assert.equal(4, x:argmax())
    assert.array_equal({dtype = "int64", shape = {1, 1}, 10}, x:sum {keepdims = true})
    assert.array_equal({dtype = "int64", shape = {1, 1}, 4}, x:argmax {keepdims = true})
    assert.equal(10, x:sum {axis = {1, 2}})
    assert.equal(10, x:sum(false))
    assert.array_equal({dtype = "int64", shape = {2, 2}, 1, 2, 3, 4}, x:sum {axis = {}})
    assert.equal(6, la.sum {1, 2, 3})
    assert.equal(5, la.sum(5))
    assert.equal("complex128", la.sum(la.array({1, 2}, "complex64")).dtype)
  end)

  it("out receives the result and is returned", function ()
    local x = la.array {{1.5, 2}, {3, 4}}
    local out = la.zeros(2)
    assert.equal(out, x:sum(1, {out = out}))
    assert.array_equal({4.5, 6}, out)
    local f32 = la.zeros({1, 2}, "float32")
    la.max(x, {axis = 1, out = f32, keepdims = true})
    assert.array_equal({dtype = "float32", shape = {1, 2}, 3, 4}, f32)
    local scalar = la.zeros({}, "int8")
    la.sum(la.array({100, 100}, "int8"), {out = scalar})         -- int8 arithmetic, as NumPy has it with out
    assert.equal(-56, scalar:item())
    local pos = la.zeros(2, "int64")
    la.argmin(x, 2, {out = pos})
    assert.array_equal({1, 1}, pos)
    la.mean(x, {axis = 2, out = out})
    assert.array_equal({1.75, 3.5}, out)
    la.std(x, {axis = 2, out = out, ddof = 1})
    assert.array_near({dtype = "float64", 0.3535533905932738, 0.7071067811865476}, out)
    local y = la.array {{1., 2}, {3, 4}}                         -- out is part of what is reduced
    la.sum(y, {axis = 1, out = y[1]})
    assert.array_equal({{4., 6}, {3, 4}}, y)
  end)

  it("results keep the layout of the array, as NumPy's do", function ()
    local x = la.zeros({4, 5, 6}):transpose({3, 1, 2})          -- strides (8, 240, 48)
    assert.equal("(8, 48)", tostring(la.sum(x, 3).strides))
    assert.equal("(8, 48)", tostring(la.argmax(x, 3).strides))
  end)

  it("var takes a known mean, and correction for ddof", function ()
    local x = la.array {{1, 2, 4}, {3, 5, 9}}
    local mean = x:mean {axis = 2, keepdims = true}
    assert.array_equal(la.var(x, 2), la.var(x, {axis = 2, mean = mean}))
    assert.array_equal(la.std(x, {axis = 2, ddof = 1}), la.std(x, {axis = 2, correction = 1}))
    assert.equal(la.var({1, 2, 4}), la.var({1, 2, 4}, {mean = 7 / 3}))
    assert.near(7 / 3, la.var({1, 2, 4}, {correction = 1}), 1e-15)
    assert.equal(math.huge, la.var({1, 2, 3}, {ddof = 3}))
  end)

  it("float16 sums do not overflow on the way to a mean", function ()
    assert.equal(60000, la.mean(la.full({1000}, 60000, {dtype = "float16"})))
  end)

  it("amin and amax are min and max", function ()
    assert.equal(1, la.amin {3, 1, 2})
    assert.array_equal({3, 2}, la.amax({{3, 1}, {0, 2}}, {axis = 2}))
  end)

  it("the halves of a long row are summed by themselves, as NumPy does, and their halves: the bits do not depend on threads or layout", function ()
    local rng = la.random.default_rng(12)
    local n = 1 << 20
    local before = la.get_num_threads()
    for _, dtype in ipairs {"float32", "float64", "complex64", "complex128"} do
      local x = rng:normal(0, 1, 2 * n)
      if dtype:find "complex" then x = x + rng:normal(0, 1, 2 * n) * la.complex(0, 1) end
      x = x:astype(dtype)
      local part = x:reshape(1024, 2 * n // 1024):sum(2)
      while part.size > 1 do part = part["::2"] + part["2::2"] end
      local wide = la.zeros({2 * n, 2}, {dtype = dtype})
      wide[{":", 1}] = x
      for threads = 1, 3 do
        la.set_num_threads(threads)
        assert.array_equal(part, la.sum(x, {keepdims = true}), dtype)
        assert.array_equal(part, la.sum(wide[{":", 1}], {keepdims = true}), dtype)
        local rows = x:reshape(2, n):sum(2)
        assert.array_equal(part, rows["1:1"] + rows["2:2"], dtype)
      end
      la.set_num_threads(before)
    end
  end)

  it("unaligned and read-only arrays are reduced", function ()
    local bytes = "\0" .. la.arange(1000, {dtype = "float64"}):tobytes()
    local x = la.frombuffer(bytes, "float64", -1, 1)
    assert.equal(499500, la.sum(x))
    assert.equal(1000, la.argmax(x))
    assert.equal(83333.25, la.var(x))
    assert.array_equal(la.cumsum and la.cumsum(la.arange(1000.)) or la.add.accumulate(la.arange(1000.)), la.add.accumulate(x))
  end)
end)

describe("reductions refuse", function ()
  local x = la.ones {2, 3}
  it("an axis that is not there, at the caller's line", function ()
    assert.raises_at(function () la.sum(x, 3) end, "axis 3 is out of bounds for array of dimension 2")
    assert.raises_at(function () x:mean(0) end, "mean: axis 0: axes count from 1")
    assert.raises_at(function () x:max {axis = {1, 1}} end, "max: duplicate value in 'axis': axis 1 is named twice")
    assert.raises_at(function () x:argmax(-3) end, "axis -3 is out of bounds for array of dimension 2")
  end)
  it("an extreme of nothing", function ()
    local e = la.zeros {0, 3}
    assert.equal("zero-size array to reduction operation minimum which has no identity", text_of(la.min, e))
    assert.equal("zero-size array to reduction operation maximum which has no identity", text_of(la.max, e, 1))
    assert.equal("attempt to get argmax of an empty sequence", text_of(la.argmax, e))
    assert.equal("attempt to get argmin of an empty sequence", text_of(la.argmin, e, 1))
    assert.array_equal(la.zeros(0), la.max(e, 2))
  end)
  it("a mask for an extreme without initial", function ()
    assert.equal("reduction operation 'maximum' does not have an identity, so to use a where mask one has to specify 'initial'",
      text_of(la.max, x, {where = la.array {true, false, true}}))
  end)
  it("a mask or an output of the wrong shape", function ()
    assert.equal("sum: where has shape (2,), which does not broadcast to the array's shape (2,3)", text_of(la.sum, x, {where = {true, false}}))
    assert.equal("output parameter for reduction operation add has the wrong number of dimensions: Found 2 but expected 1",
      text_of(la.sum, x, {axis = 1, out = la.zeros {1, 3}}))
    assert.equal("output parameter for reduction operation add has the wrong shape: found (2,) but expected (3,)",
      text_of(la.sum, x, {axis = 1, out = la.zeros(2)}))
    assert.equal("argmax: the output array must be int64, got float64", text_of(la.argmax, x, {axis = 1, out = la.zeros(3)}))
  end)
  it("ddof and correction together", function ()
    assert.equal("ddof and correction can't be provided simultaneously.", text_of(la.var, x, {ddof = 1, correction = 1}))
  end)
  it("a root that does not fit the output", function ()
    assert.equal("Cannot cast ufunc 'sqrt' output from dtype('float64') to dtype('int32') with casting rule 'same_kind'",
      text_of(la.std, x, {axis = 1, out = la.zeros(3, "int32")}))
  end)
  it("an initial value that does not fit", function ()
    assert(text_of(la.max, la.array({1, 2}, "int8"), {initial = 300}):find("300", 1, true))
    assert.equal("sum: initial must be a number, got string", text_of(la.sum, x, {initial = "a"}))
  end)
  it("an unknown option", function ()
    assert(text_of(la.sum, x, {keepdim = true}):find("keepdims", 1, true))
  end)
end)

describe("ufunc methods", function ()
  local data = helper.data "reduce_ufunc"
  it("reduce, accumulate and reduceat equal NumPy's for every dtype and layout", function ()
    for _, c in ipairs(data.methods) do
      local u, method, dtype, shape, seed, view, options, expected = table.unpack(c, 1, 8)
      local x = make(dtype, shape, seed)
      for _, s in ipairs(view) do x = steps[s[1]](x, s) end
      check(la[u][method], ("%s.%s of %s %s %s %s"):format(u, method, dtype, lua_text(shape), lua_text(view), lua_text(options)),
        expected, x, options)
    end
  end)

  it("at counts a position as often as it comes", function ()
    for _, c in ipairs(data.at) do
      local u, dtype, shape, seed, positions, bshape, bseed, expected = table.unpack(c, 1, 8)
      local x = make(dtype, shape, seed)
      la[u].at(x, la.array(positions), make(dtype, bshape, bseed))
      assert.array_near(expected, x, u == "multiply" and dtype == "complex128" and 1 or 0, ("%s.at on %s %s"):format(u, dtype, lua_text(shape)))
    end
    local x = la.zeros(4)
    la.add.at(x, {1, 1, -1}, 1)
    assert.array_equal({2., 0, 0, 1}, x)
    la.add.at(x, la.array {true, false, true, false}, {10, 20})
    assert.array_equal({12., 0, 20, 1}, x)
    la.negative.at(x, {1})
    assert.array_equal({-12., 0, 20, 1}, x)
    local y = la.zeros({2, 3}, "int32")
    la.add.at(y, {{1, 2, 1}, {1, 3, 1}}, 5)                       -- a table is a tuple of items
    assert.array_equal({dtype = "int32", shape = {2, 3}, 10, 0, 0, 0, 0, 5}, y)
    la.add.at(y, {":", 2}, {1, 2})
    assert.array_equal({dtype = "int32", shape = {2, 3}, 10, 1, 0, 0, 2, 5}, y)
    local z = la.zeros({2, 3}, "float32")["::-1, ::-1"]
    la.add.at(z, la.array {2, 2}, {1, 2, 3})
    assert.array_equal({dtype = "float32", shape = {2, 3}, 0, 0, 0, 2, 4, 6}, z)
  end)

  it("outer takes every pair", function ()
    assert.array_equal({{3, 4, 5}, {6, 8, 10}}, la.multiply.outer({1, 2}, {3, 4, 5}))
    assert.equal("(2, 1, 2, 2)", tostring(la.add.outer(la.ones {2, 1}, la.ones {2, 2}).shape))
    assert.equal("float32", la.add.outer(la.ones(2, "float32"), 1.5).dtype)
    assert.equal(3, la.add.outer(1, 2))
  end)

  it("reduce takes the first axis unless told otherwise", function ()
    assert.array_equal({4, 6}, la.add.reduce {{1, 2}, {3, 4}})
    assert.equal(10, la.add.reduce({{1, 2}, {3, 4}}, {axis = false}))
    assert.equal(6, la.add.reduce {1, 2, 3})
    assert.array_equal({shape = {2, 1}, dtype = "int64", 3, 7}, la.add.reduce({{1, 2}, {3, 4}}, {axis = 2, keepdims = true}))
    assert.equal(-4, la.subtract.reduce {1, 2, 3})
    assert.equal(64, la.power.reduce {2, 3, 2})
    assert.equal(-math.huge, la.maximum.reduce({}, {initial = -math.huge}))
    assert.equal(-1, la.bitwise_and.reduce(la.zeros(0, "int32")))
  end)

  it("what NumPy refuses is refused in its words", function ()
    assert.equal("reduction operation 'subtract' is not reorderable, so at most one axis may be specified",
      text_of(la.subtract.reduce, la.ones {2, 2}, {axis = false}))
    assert.equal("zero-size array to reduction operation subtract which has no identity", text_of(la.subtract.reduce, {}))
    assert.equal("reduce only supported for binary functions", text_of(la.exp.reduce, {1}))
    assert.equal("outer product only supported for binary functions", text_of(la.exp.outer, {1}, {2}))
    assert(text_of(la.less.reduce, {1, 2}):find "^No loop matching the specified signature and casting was found for ufunc less")
    assert.equal("cannot accumulate on a scalar", text_of(la.add.accumulate, 5))
    assert.equal("accumulate does not allow multiple axes", text_of(la.add.accumulate, la.ones {2, 2}, {axis = false}))
    assert.equal("index 9 out-of-bounds in add.reduceat [1, 8]", text_of(la.add.reduceat, la.arange(8), {1, 9}))
    assert.equal("Integers to negative integer powers are not allowed.", text_of(la.power.reduce, {2, -1}))
    assert.equal("index 4 is out of bounds for axis 1 with size 3", text_of(la.add.at, la.zeros(3), {4}, 1))
    assert.equal("index 0 is out of bounds for axis 1 with size 3: positions start at 1", text_of(la.add.at, la.zeros(3), {0}, 1))
    assert.equal("Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int32') with casting rule 'same_kind'",
      text_of(la.divide.at, la.zeros(3, "int32"), {1}, 2))
    assert.equal("add.at: second operand needed for ufunc", text_of(la.add.at, la.zeros(3), {1}))
    assert.equal("array is not broadcastable to correct shape: (3,) to (2,)", text_of(la.add.at, la.zeros(3), {1, 2}, {1, 2, 3}))
  end)
end)
