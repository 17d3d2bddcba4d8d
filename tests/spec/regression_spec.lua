--- Bugs that the fuzzers and the failing allocators found (tests/fuzz, tests/embed), each held by a test so that it does not come back.
local la = require "lunarray"

describe("copyto", function ()
  it("drops axes of length 1 that the source has before the target's, as an assignment does", function ()
    local x = la.zeros(3)
    la.copyto(x, la.ones(1, 1, 3))
    assert.same({1.0, 1.0, 1.0}, x:tolist())
    la.copyto(x, {{5, 6, 7}}, {where = {true, false, true}})
    assert.same({5.0, 1.0, 7.0}, x:tolist())
    local y = la.array(0)
    la.copyto(y, {{4}})
    assert.equal(4, y:item())
    assert.error_matches(function () la.copyto(x, la.ones(2, 3)) end, "could not broadcast input array from shape %(2,3%) into shape %(3,%)")
  end)
end)

describe("histogram2d", function ()
  it("does not read an argument that was converted and collected meanwhile", function ()
    local pause = collectgarbage("setpause", 0)
    for _ = 1, 200 do
      local h = la.histogram2d({1, 2, 3, 4}, {4, 3, 2, 1}, 2)
      assert.same({{0.0, 2.0}, {2.0, 0.0}}, h:tolist())
    end
    collectgarbage("setpause", pause)
  end)
end)

describe("files", function ()
  it("hold their pieces in order, whatever their sizes are", function ()
    local path = os.tmpname()
    for _, n in ipairs {10, 2000, 2049, 2100, 3000, 4000, 4096, 5000, 9000} do
      local x, y = la.arange(n), la.arange(n) * 0.5
      la.save(path .. ".npy", x)
      assert.array_equal(x, la.load(path .. ".npy"))
      la.savez(path .. ".npz", {x = x, y = y})
      local both = la.load(path .. ".npz")
      assert.array_equal(x, both.x)
      assert.array_equal(y, both.y)
    end
    for _, tail in ipairs {"", ".npy", ".npz"} do os.remove(path .. tail) end
  end)
end)

describe("writing through positions or masks that lie in the array itself", function ()
  it("takes them as they were before", function ()
    local x = la.array {3, 1, 2}
    la.put(x, x, {100, 101, 102})
    assert.same({101, 102, 100}, x:tolist())
    x = la.array {3, 1, 2}
    la.put(x, la.flip(x), {100, 101, 102})
    assert.same({101, 100, 102}, x:tolist())
    x = la.array {3, 1, 2}
    la.put_along_axis(x, x, la.array {100, 101, 102}, 1)
    assert.same({101, 102, 100}, x:tolist())
    x = la.array {3, 1, 2}
    la.add.at(x, x, la.array {100, 200, 300})
    assert.same({203, 301, 102}, x:tolist())
    local m = la.array {true, false, true, false, false}
    la.place(m["2:5"], m["1:4"], {true, true})
    assert.same({true, true, true, true, false}, m:tolist())
    m = la.array {true, false, false, false}
    la.putmask(m["2:4"], m["1:3"], true)
    assert.same({true, true, false, false}, m:tolist())
  end)
end)

describe("putmask", function ()
  it("takes numbers from a table into any dtype", function ()
    local x = la.array({200, 100, 7}, "uint8")
    la.putmask(x, {true, false, true}, {1, 2, 3})
    assert.same({1, 100, 3}, x:tolist())
    local b = la.array {true, true, false}
    la.putmask(b, {true, false, true}, {0, 0, 5})
    assert.same({false, true, true}, b:tolist())
  end)
end)

describe("histogram", function ()
  it("of float16 divides by widths of float16", function ()
    local x = la.array({1.5, -2.0, 65504.0, 0.1, 3.0}, "float16")
    local h = la.histogram(x, 3, {density = true})
    assert.same({3.663003663003663e-05, 0.0, 9.164222873900293e-06}, h:tolist())      -- NumPy's
  end)
end)

describe("histogram2d", function ()
  it("gives the edges back in the dtype in which they came", function ()
    local _, ex, ey = la.histogram2d({1, 2, 3}, {4, 5, 6}, {{0, 2, 4}, la.array({4, 6}, "float32")})
    assert.equal("int64", ex.dtype)
    assert.equal("float32", ey.dtype)
  end)
end)

describe("add.at", function ()
  it("takes values and positions where they lie, and negative positions from the end", function ()
    local x = la.zeros(4)
    la.add.at(x, la.array {1, -1, 1}, la.array {1.0, 2.0, 4.0})
    assert.same({5.0, 0.0, 0.0, 2.0}, x:tolist())
    assert.error_matches(function () la.add.at(x, la.array {1, 0}, 1) end, "index 0 is out of bounds for axis 1 with size 4: positions start at 1")
  end)
end)

describe("positions and masks of short vectors", function ()
  it("select and assign as those of long ones do", function ()
    for _, dtype in ipairs {"bool", "int8", "float16", "float32", "float64", "complex128"} do
      local x = la.arange(1, 8):astype(dtype)
      local p, m = la.array {2, -1, 2}, la.array {true, false, true, true, false, false, true}
      assert.array_equal(la.take(x, {2, 7, 2}), x[p])
      assert.array_equal(x[p], x[la.array({2, -1, 2}, "int32")])
      assert.array_equal(la.take(x, {1, 3, 4, 7}), x[m])
      local y, z = x:copy(), x:copy()
      y[p] = la.array({10, 20, 30}):astype(dtype)
      assert.array_equal(la.array({30, 20}):astype(dtype), y[la.array {2, 7}])
      z[m] = la.array({10, 20, 30, 40}):astype(dtype)
      assert.array_equal(la.array({10, 20, 30, 40}):astype(dtype), z[m])
      assert.array_equal(la.take(x, {2, 5, 6}), z[~m])
      z[m] = 1
      assert.array_equal(la.ones(4):astype(dtype), z[m])
      assert.error_matches(function () return x[la.array {8}] end, "index 8 is out of bounds for axis 1 with size 7")
      assert.error_matches(function () x[la.array {1, 0}] = 1 end, "index 0 is out of bounds for axis 1 with size 7")
      assert.error_matches(function () x[m] = la.zeros(3):astype(dtype) end, "cannot assign 3 input values to the 4 output values")
    end
    local r = la.arange(5.0)
    assert.array_equal(la.array {4.0, 1.0}, r[la.array {5, 2}])
    assert.array_equal(la.array {4.0, 2.0}, r["::-2"][la.array {1, 2}])
    r[r:gt(2)] = r[r:gt(2)]
    assert.array_equal(la.arange(5.0), r)
  end)
end)

describe("isin with few candidates", function ()
  it("compares as values do: zeros alike, NaN with nothing", function ()
    local nan = 0 / 0
    for _, dtype in ipairs {"float16", "float32", "float64"} do
      local x = la.array({0.0, -0.0, nan, 1.5, 2.0}, dtype)
      assert.same({true, true, false, false, true}, la.isin(x, la.array({-0.0, nan, 2.0}, dtype)):tolist())
      assert.same({false, false, true, true, false}, la.isin(x, la.array({-0.0, nan, 2.0}, dtype), {invert = true}):tolist())
    end
    for _, dtype in ipairs {"bool", "int8", "uint16", "int32", "uint64"} do
      local x = la.arange(2000):astype(dtype)
      assert.array_equal(la.isin(x, la.array({1, 0}, dtype), {kind = "sort"}), la.isin(x, la.array({1, 0}, dtype)))
    end
  end)
end)

describe("take with positions moved to the ends or round", function ()
  it("reads long lists as short ones", function ()
    local x, p = la.arange(10.0), la.arange(-1500, 1500)
    local clip, wrap = la.take(x, p, {mode = "clip"}), la.take(x, p, {mode = "wrap"})
    for _, k in ipairs {1, 2, 1500, 1501, 1502, 1510, 1511, 3000} do
      local i = p[k]
      assert.equal(x[math.max(1, math.min(10, i))], clip[k])
      assert.equal(x[(i - 1) % 10 + 1], wrap[k])
    end
  end)
end)

describe("the hostile build found that", function ()
  it("no function runs a script's metamethods while it reads its arguments: they could close an array that was read before", function ()
    local x = la.ones(2000, 3)
    local closes = setmetatable({1, 1, 1}, {__len = function () x:close() return 3 end, __index = function () x:close() return 1 end})
    local mask = setmetatable({true, true, true}, getmetatable(closes))
    local two = la.ones(2000, 3) * 2
    assert.is_true(x + closes == two)
    assert.is_true(la.maximum(x, closes, {where = mask}) == x)
    assert.is_true(la.clip(x, closes, closes) == x)
    assert.equal(6000.0, la.sum(x, {where = mask}))
    assert.same({2001, 3}, {table.unpack(la.vstack{x, closes}.shape)})
    assert.same({6003}, {table.unpack(la.append(x, closes).shape)})
    assert.same({1, 1, 1}, {table.unpack(la.zeros(closes).shape)})
    assert.equal(3.0, la.dot(x, closes)[2000])
    assert.equal(1.0, la.choose({1}, setmetatable({{1.0}}, {__index = function () x:close() end}))[1])
    assert.is_true(x * 2 == two)
  end)

  it("a formatter can resize the array that is written", function ()
    for _, shape in ipairs {{1}, {3000}, {10, 30}} do
      local x = la.ones(300)
      assert.raises_at(function () la.array2string(x, {formatter = {float = function () x:resize(shape, false) return "1" end}}) end,
        "the array was resized by its formatter")
    end
  end)

  it("a table with __len and nothing in it is no list of numbers", function ()
    local object = setmetatable({}, {__len = function () return 3 end})
    local text = "a table with a metamethod __len and no elements of its own is no list of numbers"
    assert.raises_at(function () la.array(object) end, text)
    assert.raises_at(function () la.add(object, 1) end, text)
    assert.raises_at(function () la.add({object}, 1) end, text)
    assert.raises_at(function () la.zeros(object) end, text)
    assert.raises_at(function () la.sum(la.ones(3), {axis = object}) end, text)
  end)
end)

describe("the differential fuzzer found that", function ()
  local function of (dtype, ...) return la.array({...}, dtype) end

  it("a function that computes in floats takes the smallest that holds each of two integer dtypes", function ()
    for _, name in ipairs {"arctan2", "hypot", "copysign", "logaddexp", "logaddexp2", "nextafter", "heaviside"} do
      assert.equal("float16", la[name](of("int8", 1), of("uint8", 2)).dtype, name)
      assert.equal("float16", la[name](of("bool", true), of("int8", 2)).dtype, name)
      assert.equal("float32", la[name](of("int8", 1), of("uint16", 2)).dtype, name)
      assert.equal("float64", la[name](of("int32", 1), of("uint8", 2)).dtype, name)
      assert.equal("float64", la[name](of("bool", true), 2).dtype, name)
    end
  end)

  it("of many dtypes the floats are promoted first: int8, uint8 and float16 give float16", function ()
    assert.equal("float16", la.result_type("int8", "uint8", "float16"))
    local a, b, c = of("int8", 1), of("uint8", 2), of("float16", 3)
    assert.equal("float16", la.concatenate({a, b, c}).dtype)
    assert.equal("float16", la.concatenate({c, a, b}).dtype)
    assert.equal("complex64", la.concatenate({a, of("uint16", 2), la.complex(c, c):astype "complex64"}).dtype)
    assert.equal("float16", la.einsum("i,i,i->i", a, b, c).dtype)
  end)

  it("blocks are promoted all at once too, in any order and on any level; the elements of a nested table one after the other", function ()
    local a, b, c = of("int8", 1), of("uint8", 2), of("float16", 3)
    for _, order in ipairs {{a, b, c}, {b, a, c}, {a, c, b}, {c, b, a}} do
      assert.equal("float16", la.block(order).dtype)
      assert.equal("float16", la.block{{order[1]}, {order[2]}, {order[3]}}.dtype)
      assert.equal("float16", la.block{{order[1], order[2]}, {order[3], order[3]}}.dtype)
    end
    assert.equal("complex64", la.block{a, of("uint16", 2), la.complex(c, c):astype "complex64"}.dtype)
    assert.equal("float32", la.array({a, b, c}).dtype)
    assert.equal("float16", la.array({c, a, b}).dtype)
    assert.equal("float16", la.array({{a, c}, {b, b}}).dtype)
  end)

  it("a result computed in float16 is rounded to it, whatever the array it goes to", function ()
    local out = la.zeros(2)
    la.sqrt(of("int8", 15, 8), {out = out})
    assert.same({3.873046875, 2.828125}, out:tolist())
    la.sqrt(of("int8", 15, 8), {out = out, where = la.array {false, true}})
    assert.same({3.873046875, 2.828125}, out:tolist())
    assert.same({2048.0}, la.add(of("float64", 2048.9), of("float64", 1), {dtype = "float16", casting = "same_kind"}):tolist())
  end)

  it("integers to a negative power are refused only where there are any", function ()
    assert.equal("(0,)", tostring(la.power(la.zeros({0}, "int32"), -1).shape):gsub(" ", ""))
    assert.raises_at(function () return la.power(of("int32", 2), -1) end, "Integers to negative integer powers are not allowed.")
  end)

  it("the square of bools is int8, other powers are int64", function ()
    assert.equal("int8", (of("bool", true, false) ^ 2).dtype)
    assert.equal("int64", (of("bool", true, false) ^ 3).dtype)
  end)

  it("a 0-d array chooses as an integer does, but what it gives is a copy", function ()
    local x = la.arange(6):reshape(2, 3)
    local row = x[la.array(2)]
    row[1] = 99
    assert.equal(3, x(2, 1))
    local one = x[{la.newaxis, la.array(1), 1}]
    one[1] = 99
    assert.equal(0, x(1, 1))
    x[{la.array(1), 1}] = 7
    assert.equal(7, x(1, 1))
  end)

  it("taking from an axis of length 0 is an error only where something would be taken", function ()
    assert.same({3, 0, 1}, {table.unpack(la.compress({true}, la.zeros(3, 0, 0), 3).shape)})
    assert.same({0, 1}, {table.unpack(la.take(la.zeros(0, 3), {7}, 2).shape)})
    assert.error_matches(function () la.take(la.zeros(3, 0), {1}, 2) end, "cannot do a non%-empty take from an empty axis %(axis 2%)")
  end)

  it("bincount of nothing counts in int64, with weights too", function ()
    assert.equal("int64", la.bincount(la.zeros({0}, "int64"), la.zeros {0}).dtype)
  end)

  it("dtype is the result's where a real part comes of complex numbers, and numbers are cast by the same rules as arrays", function ()
    local z = la.complex({3, 0}, {4, 1})
    assert.equal("float64", la.absolute(z, {dtype = "float64"}).dtype)
    assert.error_matches(function () la.absolute(z, {dtype = "complex128"}) end, "No loop matching the specified signature and casting was found for ufunc absolute")
    assert.error_matches(function () la.absolute(z, {dtype = "float32"}) end, "Cannot cast ufunc 'absolute' input from dtype%('complex128'%) to dtype%('float32'%)")
    assert.error_matches(function () la.add(of("int32", 1), 2.5, {dtype = "int32"}) end, "Cannot cast ufunc 'add' input from dtype%('float64'%) to dtype%('int32'%) with casting rule 'same_kind'")
    assert.same({3}, la.add(of("int32", 1), 2.5, {dtype = "int32", casting = "unsafe"}):tolist())
    assert.error_matches(function () la.add(of("int8", 1), of("float16", 1), {casting = "no"}) end, "Cannot cast ufunc 'add' input from dtype%('int8'%) to dtype%('float16'%) with casting rule 'no'")
  end)
end)

describe("the readers' fuzzer found that", function ()
  local frame = require "lunarray.frame"
  local df = frame {a = {1, 2, 3}, c = {"x", "y", "x"}}

  it("an expression may end after .str", function ()
    assert.error_matches(function () df:eval "c.str." end, "eval: a method is expected at 7")
  end)

  it("strings and numbers cannot be joined", function ()
    assert.error_matches(function () return df.c + 1 end, "add: strings cannot be joined with a number")
    assert.error_matches(function () df:eval "1 + c" end, "add: strings cannot be joined with a number")
  end)

  it("a quantile is a number", function ()
    assert.error_matches(function () return df.a:quantile "x" end, 'quantile: q must be a number or a list of numbers, got "x"')
  end)

  it("a histogram may be asked for more bins than there are numbers", function ()
    assert.error_matches(function () la.histogram({1, 2}, math.maxinteger) end, "histogram: 9.22337e%+18 bins are too many")
    assert.error_matches(function () la.histogram_bin_edges({1, 2}, math.maxinteger) end, "histogram: 9.22337e%+18 bins are too many")
    assert.error_matches(function () la.histogramdd({{1, 2}}, math.maxinteger) end, "histogramdd: 9.22337e%+18 bins are too many")
  end)

  it("the least and the largest integer may be positions, diagonals, lines and sections", function ()
    local x = la.arange(4):reshape(2, 2)
    assert.error_matches(function () return x[math.mininteger] end, "index %-9223372036854775808 is out of bounds for axis 1 with size 2")
    for _, k in ipairs {math.mininteger, -math.maxinteger, math.maxinteger} do
      assert.array_equal({{0, 0}, {0, 0}}, la.eye(2, 2, k))
    end
    assert.equals(0, la.genfromtxt({text = "1 2\n3 4", skip_header = math.maxinteger}).size)
    assert.error_matches(function () x:array_split(math.maxinteger) end,
      "an array cannot be split into 9223372036854775807 sections: a table holds 2147483647 at most")
    local low = math.mininteger                        -- NumPy 2.4: np.unwrap([-2**63, 2, 3, 1, 2], period=3) and period=-1
    assert.array_equal({low, low, low + 1, low + 2, low + 3}, la.unwrap({low, 2, 3, 1, 2}, {period = 3}))
    assert.array_equal({low, low + 1, low + 2, low + 3, low + 4}, la.unwrap({low, 2, 3, 1, 2}, {period = -1}))
    assert.error_matches(function () la.split(la.zeros(0), 1 << 31) end, "an array cannot be split into 2147483648 sections: a table holds 2147483647 at most")
  end)
end)

describe("the attacks on a host (tests/embed/attacks.lua) found that", function ()
  it("differences of a high order left an array each on Lua's stack", function ()
    assert.array_equal(la.zeros({40}, "int64"), la.diff(la.arange(100), 60))
    assert.equals(0, la.diff(la.ones(5000), 4000):sum())
    assert.equals(0, #la.diff(la.arange(10), 1 << 40))
  end)

  it("directions with the largest concentrations were drawn without an end", function ()
    assert.is_true(math.abs(la.random.RandomState(1):vonmises(1, 1 << 62) - 1) < 1e-6)
    assert.is_true(math.abs(la.random.default_rng(1):vonmises(1, 1e17) - 1) < 1e-6)
  end)
end)

describe("a comparison with NumPy's times and numbers found that", function ()
  it("binomial lost a small p in 1 - p", function ()
    assert.array_equal(la.array {23, 31, 18, 31, 21, 22, 28, 22, 23, 14}, la.random.default_rng(1):binomial(10 ^ 16 // 1 | 0, 2.3e-15, 10))
  end)

  it("a row of draws gives what single draws give", function ()
    for _, name in ipairs {"poisson", "binomial"} do
      local one, row = la.random.default_rng(3), la.random.default_rng(3)
      for _, arguments in ipairs(name == "poisson" and {{10}, {37.5}, {300}, {4}} or {{100, 0.3}, {40, 0.9}, {7, 0.5}, {1000, 0.4}}) do
        local singles = {}
        for i = 1, 2000 do singles[i] = one[name](one, table.unpack(arguments)) end
        arguments[#arguments + 1] = 2000
        assert.array_equal(la.array(singles), row[name](row, table.unpack(arguments)))
      end
    end
  end)

  it("a product that has become 0, infinite or NaN still sees what follows", function ()
    for _, dtype in ipairs {"float64", "float32"} do
      for _, n in ipairs {1000, 1100, 2048} do
        for _, start in ipairs {0.0, -0.0, 1 / 0, -1 / 0} do
          for _, last in ipairs {2, -2, 0.0, -0.0, 1 / 0, -1 / 0, 0 / 0} do
            local x = la.full({n}, -1, dtype)
            x[3], x[n] = start, last
            local apart = la.zeros({n, 2}, dtype)          -- elements apart are multiplied one by one
            apart[":, 1"] = x
            local a, b = la.prod(x), la.prod(apart[":, 1"])
            assert.is_true(a ~= a and b ~= b or a == b and 1 / a == 1 / b)
          end
        end
      end
    end
  end)

  it("positions of extremes are the first ones wherever they lie", function ()
    for _, dtype in ipairs {"float64", "float32", "int32", "int64", "int16", "uint8"} do
      for _, n in ipairs {33, 128, 131, 257, 1000, 1031} do
        local rows = la.ones({n, n}, dtype) * 5 + la.eye(n, n, {dtype = dtype})
        assert.array_equal(la.arange(1, n + 1), rows:argmax(2))
        assert.array_equal(la.arange(1, n + 1), (12 - rows):argmin(2))
        rows[":, -1"] = 6
        assert.array_equal(la.arange(1, n + 1), rows:argmax(2))
      end
    end
    local x = la.random.default_rng(1):random(3000)
    x[700], x[2100] = 0 / 0, 0 / 0
    assert.equals(700, x:argmax())
    assert.equals(700, x:argmin())
  end)
end)
describe("options among the elements of a list", function ()
  local function said (f, name) return ('%s: the option "%s" stands in a list: options have a table of their own, {%s = ...}'):format(f, name, name) end

  it("are refused, not passed over", function ()
    local x = la.ones(2, 3)
    assert.raises_at(function () x:sum {1, keepdims = true} end, said("sum", "keepdims"))
    assert.raises_at(function () la.sum {1, 2, 3, axis = 1} end, said("sum", "axis"))
    assert.raises_at(function () la.zeros {2, 3, dtype = "float32"} end, said("zeros", "dtype"))
    assert.raises_at(function () la.array {1, 2, dtype = "float32"} end, said("array", "dtype"))
    assert.raises_at(function () x:reshape {3, 2, order = "F"} end, said("reshape", "order"))
    assert.raises_at(function () x.T:reshape {3, 2, order = "F"} end, said("reshape", "order"))
    assert.raises_at(function () la.exp {1, 2, dtype = "float32"} end, said("exp", "dtype"))
    assert.raises_at(function () x:add {1, 2, 3, out = x} end, said("add", "out"))
    assert.raises_at(function () la.add.reduce {1, 2, 3, axis = 1} end, said("reduce", "axis"))
  end)
  it("and before other arguments", function ()
    local x = la.ones(2, 3)
    local function said (f) return f .. ": the table of options stands before other arguments: it comes last" end
    assert.raises_at(function () la.sum(x, {keepdims = true}, 1) end, said "sum")
    assert.raises_at(function () x:sum({axis = 1}, {keepdims = true}) end, said "sum")
    assert.raises_at(function () la.zeros({dtype = "int8"}, 3) end, said "zeros")
    local old = la.get_printoptions()
    la.set_printoptions(8, 1000, 3, 75, false, "nan", "inf", {float = function () return "f" end}, "-")
    assert.equals("[f]", tostring(la.array {1.5}))
    la.set_printoptions(old)
  end)
  it("are no concern where the name is none of theirs", function ()
    assert.array_equal({1, 2}, la.array(table.pack(1, 2)))
    assert.array_equal({1, 2, 3, 4}, la.concatenate(table.pack({1, 2}, {3, 4})))
    assert.array_equal({1, 4}, la.square {1, 2, name = "of the list"})
    assert.array_equal({3, 2}, la.array(la.ones(2, 3):reshape(la.zeros(3, 2).shape).shape))
  end)
end)

describe("an expression of a table", function ()
  it("that divides a whole number by 0 is refused in words of its own", function ()
    local df = require "lunarray.frame".new {a = {1, 2}}
    assert.error_matches(function () df:query "a > 3 % 0" end, "query: integer modulo by zero")
    assert.error_matches(function () df:eval "3 // 0" end, "eval: integer division by zero")
  end)
  it("keeps a float that is whole a float", function ()
    local df = require "lunarray.frame".new {a = {1, 2}}
    assert.equal("float64", df:eval "a + 3.0".dtype)
    assert.equal("int64", df:eval "a + 3".dtype)
    assert.equal("float", math.type(df:eval "1e0"))
  end)
end)

describe("strings of a length that the caller chose", function ()
  it("are held to the limit on the memory of arrays", function ()
    local rng = la.random.default_rng(1)
    for _, f in ipairs {
      function () return la.random.bytes(1 << 21) end, function () return rng:bytes(1 << 21) end,
      function () return la.binary_repr(5, 1 << 21) end, function () return la.base_repr(5, 3, 1 << 21) end,
    } do
      la.memory {limit = la.memory().live + (1 << 20)}
      assert.error_matches(f, "^not enough memory for %d+ bytes")
      la.memory {limit = 0}
      assert.is_true(#f() >= 1 << 21)
    end
  end)
end)
