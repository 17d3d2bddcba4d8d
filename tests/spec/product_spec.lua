-- Products: dot, matmul, inner, outer, vdot, vecdot, matvec, vecmat, tensordot. Values from tests/gen/product.py.
local la = require "lunarray"
local helper = require "tests.helper"

local data = helper.data "product"
local names = {"v", "w", "a", "b", "s", "t", "u", "z"}
local floats = {"float32", "float64", "complex64", "complex128"}
local matrix_dtypes = {"float32", "float64", "complex64", "complex128", "int32", "int64", "uint8", "float16", "bool"}

-- the expression's value with the inputs of a dtype, laid out in memory as `layout` says
local function evaluate (expression, input, dtype, layout)
  local env = {la = la, dt = dtype}
  for _, name in ipairs(names) do
    local x = helper.array(input[name])
    env[name] = layout and helper.layout(x, layout) or x
  end
  return assert(load("return " .. expression, "=" .. expression, "t", env))()
end

local function check (expected, actual, what)
  if expected.dtype == "complex64" and #(expected.shape or {1}) == 0 then     -- a complex element reads as complex128
    assert.equal("complex128", actual.dtype, what)
    actual = actual:astype "complex64"
  end
  assert.array_near(expected, actual, 1, what)
end

-- a[i, j] = (i * p + j * q) % 11 - 5 with i, j from 0: small whole numbers, whose products are exact in every dtype
local function grid (m, n, p, q, dtype)
  local i, j = la.arange(m):reshape(m, 1), la.arange(n):reshape(1, n)
  return ((i * p + j * q) % 11 - 5):astype(dtype)
end

describe("products of small arrays", function ()
  for _, dtype in ipairs {"bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32",
                           "float64", "complex64", "complex128"} do
    it("of " .. dtype .. " are NumPy's", function ()
      for _, case in ipairs(data.small[dtype].results) do
        check(case[2], evaluate(case[1], data.small[dtype].input, dtype), dtype .. ": " .. case[1])
      end
    end)
    it("of " .. dtype .. " do not depend on how the operands lie in memory", function ()
      for _, layout in ipairs {"stepped", "reversed", "transposed", "unaligned"} do
        for _, case in ipairs(data.small[dtype].results) do
          check(case[2], evaluate(case[1], data.small[dtype].input, dtype, layout), dtype .. ", " .. layout .. ": " .. case[1])
        end
      end
    end)
  end

  it("of two dtypes are computed in the promoted one", function ()
    for _, case in ipairs(data.mixed) do
      local a, b = helper.array(case.a), helper.array(case.b)
      local what = a.dtype .. " with " .. b.dtype
      assert.array_near(case.matmul, la.matmul(a, b), 1, what)
      assert.array_near(case.dot, la.array(a[1]:dot(b[{":", 1}]), case.dot.dtype), 1, what)
    end
  end)

  it("have NumPy's shapes, also with empty axes", function ()
    for _, case in ipairs(data.shapes) do
      local f, a, b, shape, value = table.unpack(case, 1, 5)
      local r = la[f](la.ones(a), la.ones(b))
      local what = ("%s of (%s) and (%s)"):format(f, table.concat(a, ","), table.concat(b, ","))
      if #shape == 0 then assert.equal("float", math.type(r), what) assert.equal(value, r, what)
      else
        assert.same(shape, {table.unpack(r.shape)}, what)
        if value then assert.equal(value * r.size, r:sum(), what) end
      end
    end
  end)

  it("of vectors are Lua numbers, of bool vectors booleans", function ()
    assert.equal(32, la.dot({1, 2, 3}, {4, 5, 6}))
    assert.equal("integer", math.type(la.dot({1, 2, 3}, {4, 5, 6})))
    assert.equal("float", math.type(la.array({1, 2}, "float32"):dot {1, 2}))
    assert.is_true(la.dot({true, false}, {true, true}))
    assert.is_false(la.vecdot(la.array {true, false}, la.array {false, true}))
    assert.equal(0, la.dot(la.zeros({0}, "int64"), la.zeros({0}, "int64")))
  end)

  it("take nested tables and numbers; a Lua number adapts to the array's dtype", function ()
    assert.array_equal({{19, 22}, {43, 50}}, la.matmul({{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}))
    assert.array_equal({dtype = "float32", shape = {2}, 2.5, 5}, la.dot(la.array({1, 2}, "float32"), 2.5))
    assert.array_equal({dtype = "int8", shape = {2}, 3, 6}, la.dot(3, la.array({1, 2}, "int8")))
    assert.equal(7.5, la.dot(2.5, 3))
    assert.array_equal({dtype = "float32", shape = {1, 2}, 2, 4}, la.outer(2, la.array({1, 2}, "float32")))
    assert.equal(6, la.vdot(2, 3))
  end)

  it("conjugate the first operand where NumPy does", function ()
    local x, y = la.complex({1, 2}, {1, -1}), la.complex({0, 1}, {1, 1})
    assert.array_equal(la.complex(la.array(2.0), la.array(4.0)), la.vecdot(x, y))
    assert.array_equal(la.complex(la.array(2.0), la.array(4.0)), la.vdot(x, y))
    assert.array_equal(la.complex(la.array(2.0), la.array(2.0)), la.dot(x, y))
    assert.array_equal(la.complex({2}, {4}), la.vecmat(x, y:reshape(2, 1)))
    assert.array_equal(la.complex({2}, {2}), la.matvec(x:reshape(1, 2), y))
    -- vectors broadcast against vectors: a matrix product whose left side is conjugated
    local a = la.complex(grid(30, 40, 7, 3, "float64"), grid(30, 40, 2, 5, "float64"))
    local r = la.vecdot(a:reshape(30, 1, 40), a:reshape(1, 30, 40))
    assert.array_equal(la.matmul(a:conj(), a.T), r)
  end)
end)

describe("products of larger matrices", function ()
  for _, dtype in ipairs(matrix_dtypes) do
    it("of " .. dtype .. " are exact on whole numbers", function ()
      for _, case in ipairs(data.large) do
        local m, k, n, sum, weighted, one = table.unpack(case)
        local a, b = grid(m, k, 7, 3, "int64"), grid(k, n, 5, 2, "int64")
        local whole = la.matmul(a, b)
        local what = ("%s (%d, %d) (%d, %d)"):format(dtype, m, k, k, n)
        local weights = (la.arange(m):reshape(m, 1) * 31 + la.arange(n) * 17) % 101
        assert.equal(sum, whole:sum(), what)
        assert.equal(weighted, (whole * weights):sum(), what)
        assert.equal(one, whole(m // 2 + 1, n // 3 + 1), what)
        if dtype == "bool" then
          a, b = a:gt(4), b:gt(4)
          whole = la.matmul(a:astype "int64", b:astype "int64"):astype "bool"
        elseif dtype == "float16" then whole = whole:astype "float32":astype "float16"
        else whole = whole:astype(dtype) end
        a, b = a:astype(dtype), b:astype(dtype)
        assert.is_true(whole == la.matmul(a, b), what)
        assert.is_true(whole == la.matmul(a.T:copy().T, b), what .. ", the left one in columns")
        assert.is_true(whole == la.matmul(a, b.T:copy().T), what .. ", the right one in columns")
        assert.is_true(whole == la.matmul(a["::-1, ::-1"]:copy()["::-1, ::-1"], b), what .. ", the left one reversed")
        local out = la.empty({n, m}, dtype).T
        assert.is_true(rawequal(out, la.matmul(a, b, {out = out})))
        assert.is_true(whole == out, what .. ", into columns")
        out = la.zeros({2 * m, 2 * n}, dtype)["::2, ::2"]
        assert.is_true(whole == la.matmul(a, b, out), what .. ", into every other element")
      end
    end)
  end

  it("of every width are exact, and write nothing beside", function ()
    for _, dtype in ipairs {"float32", "float64", "int32", "int64", "complex64"} do
      for _, size in ipairs {{1, 5}, {3, 40}, {14, 130}, {32, 600}, {9, 2100}, {190, 300}} do
        local m, k = size[1], size[2]
        local a, wide = grid(m, k, 7, 3, "int64"), grid(k, 20, 5, 2, "int64")
        local terms = (a:reshape(m, k, 1) * wide):sum(2)
        for n = 1, 20 do
          local out, columns = la.full({m, n + 3}, 77, dtype), ":, 1:" .. n
          local c, b = out[columns], wide[columns]:astype(dtype)
          local what = ("%s (%d, %d) (%d, %d)"):format(dtype, m, k, k, n)
          la.matmul(a:astype(dtype), b, c)
          assert.is_true(terms[columns]:astype(dtype) == c, what)
          if dtype ~= "complex64" then
            c:addmm_(a:astype(dtype), b, {beta = 3, alpha = -2})
            assert.is_true(terms[columns]:astype(dtype) == c, what .. ", added")
          end
          assert.is_true(out[":, -3:"] == la.full({m, 3}, 77, dtype), what .. ", beside")
        end
      end
    end
  end)

  it("times their own transpose are exactly symmetric", function ()
    for _, dtype in ipairs(floats) do
      for _, n in ipairs {3, 40, 130, 700} do
        local a = (la.sqrt(la.arange(n * 90)) % 1):astype(dtype):reshape(n, 90)
        local c = la.matmul(a, a.T)
        assert.is_true(c == c.T, dtype .. " " .. n)
        assert.is_true(la.abs(c - la.matmul(a, a.T:copy())):max() < 1e-3, dtype .. " " .. n)
      end
    end
  end)

  it("in stacks are the products of their layers", function ()
    for _, dtype in ipairs {"float32", "float64", "complex128", "int32", "bool"} do
      for _, n in ipairs {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33, 64} do
        local a = grid(6 * n, n, 7, 3, "int64"):astype(dtype):reshape(6, n, n)
        local b = grid(6 * n, n, 5, 2, "int64"):astype(dtype):reshape(6, n, n)
        local c, d = la.matmul(a, b), la.matmul(a, b[2])
        for i = 1, 6 do
          assert.is_true(la.dot(a[i], b[i]) == c[i], dtype .. " " .. n)
          assert.is_true(la.dot(a[i], b[2]) == d[i], dtype .. " " .. n)
        end
      end
    end
  end)

  it("carry NaN and infinity to their row and column alone", function ()
    for _, n in ipairs {2, 8, 50, 200} do
      local a, b = la.ones({n, n}), la.ones({n, n})
      a[{2, 1}] = 0 / 0
      b[{1, 2}] = math.huge
      local c = la.matmul(a, b)
      assert.is_true(la.isnan(c[2]):all())
      assert.equal(math.huge, c(1, 2))
      assert.equal(n, c(1, 1))
      assert.equal(n, la.isnan(c):sum())
    end
  end)

  it("do not depend on the number of threads", function ()
    local before = la.get_num_threads()
    local a, b = la.sqrt(la.arange(90000)):reshape(300, 300) % 1, la.sqrt(la.arange(90000) + 7):reshape(300, 300) % 1
    local v = la.sqrt(la.arange(300001)) % 1
    local m = la.sqrt(la.arange(400000)):reshape(4, 100000) % 1
    local x, w = v:astype "float32"["1:25088"]:reshape(32, 784), v:astype "float32"["1:100352"]:reshape(784, 128)
    local results = {}
    for _, n in ipairs {1, 2, 3, 5} do
      la.set_num_threads(n)
      results[#results + 1] = {la.matmul(a, b), v:dot(v), la.matmul(a, v["1:300"]), la.matmul(m, m.T), la.matmul(m, v["1:100000"]),
                               la.matmul(x:reshape(8, 3136), w:reshape(3136, 32)), la.matmul(x, w), la.matmul(x.T, w["1:32"])}
    end
    la.set_num_threads(before)
    for i = 2, #results do
      assert.equal(results[1][2], results[i][2])
      -- 300 terms: OpenBLAS's AVX-512 kernels sum them in another order at the edges of their tiles
      assert.array_near(results[1][1], results[i][1], la.config().isa == "avx512" and 32 or 8)
      for k = 3, 6 do assert.array_equal(results[1][k], results[i][k]) end
      -- ours with AVX2, OpenBLAS's with the other sets
      for k = 7, 8 do assert.array_near(results[1][k], results[i][k], la.config().isa == "avx2" and 0 or 32) end
    end
  end)

  it("are the same without a BLAS library and with the oldest instructions", function ()
    if (os.getenv "LUNARRAY_SANITIZE" or ""):find "thread" then pending "a shell that begins with libtsan crashes" return end
    local program = [[
      local la = require 'lunarray'
      local function grid (m, n, p, q, dtype)
        return ((la.arange(m):reshape(m, 1) * p + la.arange(n):reshape(1, n) * q) % 11 - 5):astype(dtype)
      end
      for _, dtype in ipairs {'float32', 'float64', 'complex64', 'complex128'} do
        local n = 160
        local a, b = grid(n, n, 7, 3, dtype), grid(n, n, 5, 2, dtype)
        assert(la.matmul(a, b) == la.matmul(a:astype 'int64', b:astype 'int64'):astype(dtype), dtype)
        assert(la.matmul(a.T, b) == la.matmul(a.T:astype 'int64', b:astype 'int64'):astype(dtype), dtype)
      end
      print(la.config().blas, la.config().isa)]]
    local lua = os.getenv "LUA" or "lua5.4"
    for _, env in ipairs {"LUNARRAY_BLAS=none", "LUNARRAY_BLAS=none LUNARRAY_ISA=baseline", "LUNARRAY_ISA=baseline", "LUNARRAY_BLAS=/nowhere.so"} do
      local path = os.tmpname()
      local f = assert(io.open(path, "w"))
      f:write(program)
      f:close()
      local p = assert(io.popen(env .. " " .. lua .. " " .. path .. " 2>&1"))
      local out = p:read "a"
      local ok = p:close()
      os.remove(path)
      assert.is_true(ok, env .. ": " .. out)
      if env:find "BLAS" then assert.equal("false", out:match "^%S+", env) end
    end
  end)
end)

describe("the array to write to", function ()
  it("may be an operand, or overlap one", function ()
    local function fresh () return grid(4, 4, 7, 3, "float64") end
    local b = grid(4, 4, 5, 2, "float64")
    local expected = la.matmul(fresh(), b)
    local x = fresh()
    la.matmul(x, b, {out = x})
    assert.array_equal(expected, x)
    x = fresh()
    la.matmul(x, b, {out = x.T})
    assert.array_equal(expected, x.T)
    local whole = la.zeros({6, 4})
    whole["1:4"] = fresh()
    la.matmul(whole["1:4"], b, {out = whole["3:6"]})
    assert.array_equal(expected, whole["3:6"])
    x = fresh()
    assert.array_equal(la.matmul(fresh(), fresh()), la.matmul(x, x, {out = x}))
  end)
  it("may have a wider dtype, in which the result is not computed", function ()
    local a = la.full({1, 3}, 100, "int8")
    assert.array_equal({dtype = "int64", shape = {1, 1}, 48}, la.matmul(a, a.T, {out = la.zeros({1, 1}, "int64")}))    -- 30000 modulo 256
    local t = la.ones({2, 3}, "bool")
    assert.array_equal({dtype = "float32", shape = {2, 2}, 1, 1, 1, 1}, la.dot(t, t.T, {out = la.zeros({2, 2}, "float32")}))
  end)
  it("may be 0-d, and is what comes back", function ()
    local out = la.array(0.0)
    assert.is_true(rawequal(out, la.dot({1.0, 2.0}, {3.0, 4.0}, out)))
    assert.equal(11.0, out:item())
  end)
  it("is checked before anything is written", function ()
    local a, b = la.ones({2, 3}), la.ones({3, 4})
    local out = la.zeros({2, 5})
    assert.raises_at(function () la.matmul(a, b, {out = out}) end, "output array has wrong dimensions: shape (2,5), the result has (2,4)")
    assert.raises_at(function () la.dot(a, b, la.zeros {2, 4, 1}) end, "output array has wrong dimensions: shape (2,4,1), the result has (2,4)")
    local ints = la.zeros({2, 4}, "int32")
    assert.raises_at(function () la.matmul(a, b, ints) end,
      "Cannot cast ufunc 'matmul' output from dtype('float64') to dtype('int32') with casting rule 'same_kind'")
    assert.equal(0, ints:sum())
    assert.array_equal({dtype = "int32", shape = {2, 4}, 3, 3, 3, 3, 3, 3, 3, 3}, la.matmul(a, b, {out = ints, casting = "unsafe"}))
  end)
end)

describe("options", function ()
  it("dtype says in which dtype to compute", function ()
    local a = la.array({{100, 100}}, "int8")
    assert.array_equal({dtype = "int32", shape = {1, 1}, 20000}, la.matmul(a, a.T, {dtype = "int32"}))
    assert.equal(20000, la.dot(a[1], a[1], {dtype = "int16"}))
    assert.array_equal({dtype = "float32", shape = {1, 1}, 20000}, la.dot(a, a.T, {dtype = "float32"}))
    assert.raises_at(function () la.matmul(la.ones({2, 2}), la.ones({2, 2}), {dtype = "int32"}) end,
      "Cannot cast ufunc 'matmul' input 1 from dtype('float64') to dtype('int32') with casting rule 'same_kind'")
    assert.equal("int32", la.matmul(la.ones({2, 2}), la.ones({2, 2}), {dtype = "int32", casting = "unsafe"}).dtype)
  end)
  it("axes say where the matrices are", function ()
    local s = la.arange(24):reshape(3, 2, 4)
    local t = la.arange(30):reshape(3, 2, 5)
    -- s (k = 3, 2, m = 4), t (k = 3, 2, n = 5): the batch is axis 2
    local r = la.matmul(s, t, {axes = {{3, 1}, {1, 3}, {1, 2}}})
    assert.same({4, 5, 2}, {table.unpack(r.shape)})
    for i = 1, 2 do assert.array_equal(la.dot(s[{":", i}].T, t[{":", i}]), r[{"...", i}]) end
    local out = la.zeros({4, 5, 2}, "int64")
    assert.is_true(rawequal(out, la.matmul(s, t, {axes = {{3, 1}, {1, 3}, {1, 2}}, out = out})))
    assert.array_equal(r, out)
    assert.array_equal(la.matmul(s:permute_dims {1, 3, 2}, t), la.matmul(s, t, {axes = {{3, 2}, {2, 3}}}))
    assert.array_equal(la.vecdot(s, s, {axis = 1}), la.vecdot(s, s, {axes = {1, 1}}))
    assert.raises_at(function () la.matmul(s, t, {axes = {{1, 1}, {2, 3}}}) end, "matmul: axes: entry 1 names axis 1 twice")
  end)
  it("axis and keepdims of vecdot", function ()
    local s = la.arange(24):reshape(2, 3, 4)
    assert.array_equal((s * s):sum(2), la.vecdot(s, s, {axis = 2}))
    assert.array_equal((s * s):sum {axis = 2, keepdims = true}, la.vecdot(s, s, {axis = 2, keepdims = true}))
    assert.array_equal((s * s):sum {axis = -1, keepdims = true}, la.vecdot(s, s, {keepdims = true}))
  end)
end)

describe("errors of products", function ()
  local function z (...) return la.zeros {...} end
  for text, fn in pairs {
    ["shapes (64,784) and (64,128) not aligned: 784 (dim 2) != 64 (dim 1)"] = function () la.dot(z(64, 784), z(64, 128)) end,
    ["shapes (64,78) and (64,128) not aligned: 78 (dim 2) != 64 (dim 1)"] = function () la.matmul(z(64, 78), z(64, 128)) end,
    ["shapes (3,) and (4,) not aligned: 3 (dim 1) != 4 (dim 1)"] = function () z(3):dot(z(4)) end,
    ["shapes (5,) and (4,) not aligned: 5 (dim 1) != 4 (dim 1)"] = function () la.vdot(z(5), z(2, 2)) end,
    ["shapes (2,3,4) and (5,6,7) not aligned: 4 (dim 3) != 6 (dim 2)"] = function () la.dot(z(2, 3, 4), z(5, 6, 7)) end,
    ["shapes (2,3) and (2,4) not aligned: 3 (dim 2) != 4 (dim 2)"] = function () la.inner(z(2, 3), z(2, 4)) end,
    ["shapes (2,5) and (2,4) not aligned: 5 (dim 2) != 4 (dim 2)"] = function () la.vecdot(z(2, 5), z(2, 4)) end,
    ["operands could not be broadcast together with shapes (2,3,4) (3,4,5): the leading axes (2,) and (3,) differ"] =
      function () la.matmul(z(2, 3, 4), z(3, 4, 5)) end,
    ["matmul: input operand 2 does not have enough dimensions (has 0, requires 1)"] = function () la.matmul(z(3), 2) end,
    ["matmul: input operand 1 does not have enough dimensions (has 0, requires 1)"] = function () la.matmul(2, z(3)) end,
    ["matvec: input operand 1 does not have enough dimensions (has 1, requires 2)"] = function () la.matvec(z(3), z(3)) end,
    ["vecmat: input operand 2 does not have enough dimensions (has 1, requires 2)"] = function () la.vecmat(z(3), z(3)) end,
    ["vecdot: input operand 2 does not have enough dimensions (has 0, requires 1)"] = function () la.vecdot(z(3), 1) end,
    ["shape-mismatch for sum: axis 2 of (2,3) and axis 2 of (2,4)"] = function () la.tensordot(z(2, 3), z(2, 4)) end,
    ["shape-mismatch for sum: axes names 2 axes of a and 1 of b"] = function () la.tensordot(z(2, 3), z(2, 4), {{1, 2}, {1}}) end,
    ["duplicate axes are not allowed in tensordot: axis 1"] = function () la.tensordot(z(2, 3), z(2, 4), {{1, 1}, {1, 1}}) end,
    ["tensordot: axes = 3, but a has 2 axes and b has 2"] = function () la.tensordot(z(2, 3), z(2, 4), 3) end,
    ["axis 6 is out of bounds for array of dimension 2"] = function () la.tensordot(z(2, 3), z(2, 4), {{1, 6}, {1, 2}}) end,
    ["tensordot: axis 0: axes count from 1"] = function () la.tensordot(z(2, 3), z(2, 4), {0, 1}) end,
    ["axis 5 is out of bounds for array of dimension 3"] = function () la.vecdot(z(2, 3, 4), z(2, 3, 4), {axis = 5}) end,
    ["matmul has no option \"ouput\": did you mean \"out\"?"] = function () la.matmul(z(2, 2), z(2, 2), {ouput = 1}) end,
  } do
    it("say: " .. text, function () assert.raises_at(fn, text) end)
  end
end)

describe("addmm", function ()
  local function numbers (m, n, dtype) return (la.arange(m * n):reshape(m, n) % 7 - 3):astype(dtype) end
  for _, dtype in ipairs {"float32", "float64", "complex64", "int32", "float16"} do
    it("adds a product to an array, " .. dtype, function ()
      for _, size in ipairs {{1, 1, 1}, {2, 3, 4}, {1, 50, 9}, {40, 300, 33}, {130, 20, 70}, {5, 0, 3}, {0, 2, 2}} do
        local m, k, n = size[1], size[2], size[3]
        local a, b, c = numbers(m, k, dtype), numbers(k, n, dtype), numbers(m, n, dtype)
        local want = c * 2 + la.matmul(a, b) * 3
        assert.array_equal(want, la.addmm(c, a, b, {beta = 2, alpha = 3}))
        assert.array_equal(want, c:copy():addmm_(a, b, 2, 3))
        assert.array_equal(want, c.T:copy().T:addmm_(a, b.T:copy().T, 2, 3))         -- results in columns
        local wide = la.zeros({m, 2 * n}, dtype)
        assert.array_equal(want, la.addmm(c, a, b, 2, 3, wide[":, ::2"]))            -- and in every other one
      end
    end)
  end
  it("broadcasts its input, promotes, and takes stacks", function ()
    local a, b = la.array({{1, 2}, {3, 4}}), la.array({{1, 0}, {0, 1}}, "float32")
    assert.array_equal(la.array{{11., 12}, {13, 14}}, la.addmm(10, a, b))
    assert.array_equal(la.array{{2., 4}, {4, 6}}, la.addmm(la.array{1, 2}, a, b))
    assert.array_equal(la.ones(3, 2, 2) + 2, la.addmm(1, la.ones(3, 2, 2), la.ones(2, 2)))
  end)
  it("does not look at its input when beta is 0, and may write over a factor", function ()
    local a = la.array{{1., 2}, {3, 4}}
    assert.array_equal(a, la.addmm(la.full({2, 2}, 0 / 0), a, la.eye(2), {beta = 0}))
    local x = a:copy()
    assert.array_equal(a + a:dot(a), x:addmm_(x, x))
    x = a:copy()
    assert.array_equal(a + a:dot(a), la.addmm(a, x, x, {out = x}))
  end)
  it("says what does not fit", function ()
    local a = la.ones(2, 2)
    assert.raises_at(function () la.addmm(1, la.ones(2), a) end, "addmm: matrices are expected, got arrays with 1 and 2 axes")
    assert.raises_at(function () la.addmm(la.ones({2}, "int64"), la.ones({2, 2}, "int64"), la.ones({2, 2}, "int64"), {alpha = 0.5}) end,
      "addmm: alpha is 0.5, but the dtype is int64")
    assert.raises_at(function () la.addmm(1, a, a, {beta = la.complex(0, 1)}) end, "addmm: beta is complex, but the dtype is float64")
    assert.raises_at(function () la.addmm(1, a, a, {beta = {}}) end, "addmm: beta must be a number, got table")
    assert.raises_at(function () la.addmm(true, la.ones({2, 2}, "bool"), la.ones({2, 2}, "bool")) end, "addmm: numbers are expected, not bool")
    assert.raises_at(function () la.ones(2, 2):addmm_(la.ones(3, 2), a) end, "could not broadcast input array from shape (2,2) into shape (3,2)")
    assert.raises_at(function () la.addmm(1, la.ones(3, 2), a, {out = la.ones(2, 2)}) end, "output array has wrong dimensions: shape (2,2), the result has (3,2)")
    assert.raises_at(function () la.ones({2, 2}, "int32"):addmm_(a, a) end,
      "Cannot cast ufunc 'addmm_' output from dtype('float64') to dtype('int32') with casting rule 'same_kind'")
  end)
end)
