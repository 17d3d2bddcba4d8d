--- Indexing: reading and assigning through every form, positions from 1, NumPy's values and words.
local helper = require "tests.helper"
local la = require "lunarray"

local data = helper.data "index"

-- an item of a data file: a case is an array, everything else stands for itself
local function item (v)
  if type(v) == "table" and v.dtype then return helper.array(v) end
  return v
end

local function items_of (list)
  local t = {}
  for i = 1, #list do t[i] = item(list[i]) end
  return t
end

-- the expected result of a read case; an element of a complex64 array reads as a complex scalar, which is a complex128
local function result_of (case)
  local r = case[5]
  if r.dtype ~= "complex64" or #r == 0 or not r.shape or #r.shape > 0 then return r end
  for _, v in ipairs(case[4]) do
    if v == "..." then return r end
  end
  return {dtype = "complex128", shape = {}, table.unpack(r)}
end

local function source (case)
  local dtype, layout, shape = case[1], case[2], case[3]
  local n = 1
  for _, k in ipairs(shape) do n = n * k end
  return helper.layout((la.arange(n) % 64):astype(dtype):reshape(shape), layout)
end

local function write_item (v)
  if type(v) == "string" then return ("%q"):format(v) end
  if type(v) ~= "table" then return tostring(v) end
  local t = {}
  for i = 1, #v do t[i] = write_item(v[i]) end
  local text = "{" .. table.concat(t, ", ") .. "}"
  if not v.dtype then return text end
  return ("la.array(%s, %q):reshape{%s}"):format(text, v.dtype, v.shape and table.concat(v.shape, ", ") or #v)
end

-- the line that reproduces a case
local function line_of (case)
  return ("%s %s (%s) [%s]"):format(case[1], case[2], table.concat(case[3], ", "), write_item(case[4]))
end

-- integers, ranges, "..." and newaxis alone
local function is_basic (list)
  for _, v in ipairs(list) do
    if type(v) ~= "number" and type(v) ~= "string" then return false end
  end
  return true
end

local function has_booleans_only (list)
  for _, v in ipairs(list) do
    if type(v) ~= "boolean" then return false end
  end
  return #list > 0
end

describe("reading", function ()
  it("gives NumPy's elements for random indices, from a table and from a call", function ()
    for _, case in ipairs(data.reads) do
      local x, items, what = source(case), items_of(case[4]), line_of(case)
      assert.array_equal(result_of(case), x(table.unpack(items)), what .. " as a call")
      if not has_booleans_only(items) then assert.array_equal(result_of(case), x[items], what) end
    end
  end)

  it("gives the same for a string of the items", function ()
    for _, case in ipairs(data.reads) do
      if is_basic(case[4]) and #case[4] > 0 then
        local x = source(case)
        assert.array_equal(result_of(case), x[table.concat(case[4], ", ")], line_of(case) .. " as a string")
        assert.array_equal(result_of(case), x(table.concat(case[4], ",")), line_of(case) .. " as a string in a call")
      end
    end
  end)

  it("gives a view for integers, ranges and newaxis, a copy for lists, arrays and masks", function ()
    for _, case in ipairs(data.reads) do
      local x, items = source(case), items_of(case[4])
      local r = x(table.unpack(items))
      if type(r) == "userdata" and r.size > 0 and case[5].shape and #case[5].shape > 0 then
        local before = r:copy()
        x["..."] = 0
        if is_basic(case[4]) then assert.array_equal(la.zeros_like(before), r, line_of(case))
        else assert.array_equal(before, r, line_of(case)) end
      end
    end
  end)

  it("reads an element of every dtype as the Lua value it is", function ()
    for _, dtype in ipairs {"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"} do
      local v = la.array({3, 100}, dtype)[2]
      assert.equals(100, v)
      assert.equals("integer", math.type(v))
    end
    for _, dtype in ipairs {"float16", "float32", "float64"} do
      assert.equals("float", math.type(la.array({3, 100}, dtype)[2]))
    end
    assert.is_true(la.array({false, true})[2])
    assert.equals(-1, la.array({-1}, "uint64")[1])
    local z = la.complex({1, 2}, {3, 4})[2]
    assert.same({2, 4}, {z.real, z.imag})
  end)

  it("counts negative positions from the end, on every axis", function ()
    local x = la.arange(6):reshape(2, 3)
    assert.equals(5, x[-1][-1])
    assert.equals(5, x(-1, -1))
    assert.equals(0, x(-2, -3))
    assert.equals(5, x["-1, -1"])
    assert.array_equal({3, 5}, x[{-1, {-3, -1}}])
  end)

  it("takes whole floats for integers, in every form", function ()
    local x = la.arange(6):reshape(2, 3)
    assert.equals(1, la.arange(5)[6 / 3])
    assert.equals(4, x(2.0, 4 / 2))
    assert.equals(4, x[{2.0, 2.0}])
    assert.array_equal({4, 5}, x[2][{ {2.0, 3.0} }])
    assert.array_equal({{4}, {5}}, x[2][{ {{2.0}, {3.0}} }])
    assert.array_equal({4, 5}, x["2.0, " .. 4 / 2 .. ":"])
    assert.is_nil(x[6 / 2])
    x[4 / 2] = 7
    assert.array_equal({{0, 1, 2}, {7, 7, 7}}, x)
  end)

  it("takes a table of numbers as one element, a table inside as a list, booleans alone as a mask", function ()
    local x = la.arange(12):reshape(3, 4)
    assert.equals(6, x[{2, 3}])
    assert.array_equal({{4, 5, 6, 7}, {8, 9, 10, 11}}, x[{ {2, 3} }])
    assert.array_equal({{4, 5, 6, 7}, {8, 9, 10, 11}}, x({2, 3}))
    assert.array_equal({{0, 1, 2, 3}, {8, 9, 10, 11}}, x[{true, false, true}])
    assert.array_equal({{0, 1, 2, 3}, {8, 9, 10, 11}}, x[{ {true, false, true} }])
    assert.array_equal({0, 9}, x[{ {true, false, true}, {1, 2} }])
    local corners = {{true, false, false, false}, {false, false, false, false}, {false, false, false, true}}
    assert.array_equal({0, 11}, x[{corners}])
    assert.same({0, 4}, {table.unpack(x[{ {} }].shape)})
  end)

  it("gives all for an empty tuple, and the element of a 0-d array", function ()
    local x = la.arange(3)
    assert.array_equal({0, 1, 2}, x[{}])
    assert.array_equal({0, 1, 2}, x())
    assert.equals(6, la.array(6)[{}])
    assert.equals(6, la.array(6)())
  end)

  it("gives an array wherever there is an ellipsis", function ()
    local x = la.arange(3, "float32")
    local v = x[{2, "..."}]
    assert.equals(0, v.ndim)
    assert.equals("float32", v.dtype)
    v["..."] = 9
    assert.equals(9, x[2])
    assert.equals(0, la.array(6)["..."].ndim)
  end)

  it("takes la.newaxis and the strings newaxis and None", function ()
    local x = la.arange(3)
    for _, new in ipairs {la.newaxis, "newaxis", "None"} do
      assert.same({3, 1}, {table.unpack(x[{":", new}].shape)})
      assert.same({1, 3}, {table.unpack(x[new].shape)})
      assert.same({1, 3}, {table.unpack(x(new, ":").shape)})
    end
    assert.same({1, 3, 1}, {table.unpack(x["newaxis, ..., None"].shape)})
  end)

  it("takes a 0-d integer array for an integer and an uint64 for its bits", function ()
    local x = la.arange(5)
    assert.equals(1, x[la.array(2)])
    assert.array_equal({4, 0}, x[la.array({-1, 1}, "uint64")])
  end)
end)

describe("a range", function ()
  local x
  before_each(function () x = la.arange(1, 6) end)   -- 1 2 3 4 5

  local function is (expected, spec) assert.same(expected, x[spec]:tolist(), spec) end

  it("includes both ends and is clipped as string.sub is", function ()
    local s = "12345"
    for i = -8, 8 do
      for j = -8, 8 do
        if i ~= 0 then
          local t = {}
          for c in s:sub(i, j):gmatch "." do t[#t + 1] = tonumber(c) end
          is(t, i .. ":" .. j)
          assert.same(t, x:slice(i, j):tolist())
        end
      end
    end
  end)

  it("takes steps from its start", function ()
    is({1, 3, 5}, "::2")
    is({2, 4}, "2::2")
    is({2}, "2:3:2")
    is({1}, "::100")
    is({5, 4, 3, 2, 1}, "::-1")
    is({5, 4, 3, 2, 1}, "5:1:-1")
    is({5, 3, 1}, "5:1:-2")
    is({4, 2}, "4::-2")
    is({5, 4}, ":4:-1")
    is({5, 4, 3}, "-1:-3:-1")
    is({5, 4, 3, 2, 1}, "99:-99:-1")
    is({}, "1:5:-1")
    is({}, "5:1")
  end)

  it("is empty with an end of 0 or a start behind the last", function ()
    is({}, ":0")
    is({}, "1:0")
    is({}, "3:0")
    is({}, "6:")
    is({}, "100:")
    is({}, "6:9")
    is({}, "5:0:-1")
    for j = 1, 3 do is(j == 1 and {} or j == 2 and {1} or {1, 2}, ":" .. j - 1) end
    assert.same({}, la.zeros(0)["::-1"]:tolist())
    assert.same({}, la.zeros(0)["1:3"]:tolist())
  end)

  it("takes numbers at the edge of the integers", function ()
    is({1, 2, 3, 4, 5}, "-9223372036854775807:9223372036854775807")
    is({1}, "::9223372036854775807")
    is({5}, "::-9223372036854775807")
    assert.same({1, 2, 3, 4, 5}, x:slice(math.mininteger, math.maxinteger):tolist())
  end)

  it("may hold spaces, a plus sign and a comma at the end", function ()
    is({2, 3}, " 2 : 3 ")
    is({2, 3}, "+2:+3,")
    is({2}, "2:3 :2")
  end)

  it("is read the same when it comes again, also after the strings before it have gone", function ()
    for round = 1, 3 do
      for i = 1, 300 do
        local y = la.arange(i)
        assert.equals(i, #y["1:" .. i])
        assert.equals(1, #y[i .. ":"])
      end
      collectgarbage()
      if round == 2 then collectgarbage() end
    end
  end)
end)

describe("x[#x + 1]", function ()
  it("is nil, so that ipairs ends", function ()
    local x = la.arange(6):reshape(3, 2)
    assert.is_nil(x[4])
    assert.is_nil(la.zeros(0)[1])
    assert.is_nil(la.zeros(2)[3.0])
    local t = {}
    for i, row in ipairs(x) do t[i] = row:tolist() end
    assert.same({{0, 1}, {2, 3}, {4, 5}}, t)
  end)

  it("is an error in every other form", function ()
    local x = la.arange(3)
    local text = "index 4 is out of bounds for axis 1 with size 3"
    assert.raises_at(function () return x(4) end, text)
    assert.raises_at(function () return x[{4}] end, text)
    assert.raises_at(function () return x["4"] end, text)
    assert.raises_at(function () return x[{ {1, 4} }] end, text)
    assert.raises_at(function () x[4] = 1 end, text)
    assert.raises_at(function () x:set(4, 1) end, text)
    assert.raises_at(function () return x:item(4) end, "index 4 is out of bounds for size 3")
  end)
end)

describe("pairs and #", function ()
  it("walk the first axis", function ()
    local t = {}
    for i, v in pairs(la.array {5, 6, 7}) do t[i] = v end
    assert.same({5, 6, 7}, t)
    local rows = {}
    for i, row in pairs(la.arange(4):reshape(2, 2)) do rows[i] = row:tolist() end
    assert.same({{0, 1}, {2, 3}}, rows)
    for _ in pairs(la.zeros(0, 3)) do error "nothing to walk" end
    assert.equals(2, #la.zeros(2, 5))
    assert.equals(0, #la.zeros(0, 5))
  end)

  it("give rows that are views", function ()
    local x = la.zeros(2, 2)
    for i, row in pairs(x) do row[1] = i end
    assert.array_equal({{1, 0}, {2, 0}}, x)
  end)

  it("refuse a 0-d array", function ()
    local x = la.array(3)
    assert.raises_at(function () return #x end, "len() of unsized object")
    assert.raises_at(function () for _ in pairs(x) do break end end, "iteration over a 0-d array")
    assert.raises_at(function () return x[1] end,
      "too many indices for array: array is 0-dimensional, but 1 were indexed")
  end)
end)

describe("assignment", function ()
  it("leaves NumPy's elements for random indices, from a table, a call and a string", function ()
    for _, case in ipairs(data.writes) do
      local items, value, what = items_of(case[4]), item(case[5]), line_of(case)
      local expected, n = case[6], #case[4]
      local x = source(case)
      items[n + 1] = value
      x:set(table.unpack(items, 1, n + 1))
      assert.array_equal(expected, x, what .. " by set")
      items[n + 1] = nil
      if not has_booleans_only(items) then
        x = source(case)
        x[items] = value
        assert.array_equal(expected, x, what)
      end
      if is_basic(items) and n > 0 then
        x = source(case)
        x[table.concat(items, ", ")] = value
        assert.array_equal(expected, x, what .. " as a string")
      end
    end
  end)

  it("stores numbers, booleans, complex numbers, tables and arrays in every dtype", function ()
    for _, dtype in ipairs {"bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16",
                            "float32", "float64", "complex64", "complex128"} do
      local x = la.zeros(5, dtype)
      x[1] = 1
      x[2] = true
      x["3:4"] = {1, 0}
      x[5] = la.array(1, "float32")
      assert.array_equal(la.array({1, 1, 1, 0, 1}):astype(dtype), x, dtype)
      x[{ {1, 5} }] = false
      assert.array_equal(la.array({0, 1, 1, 0, 0}):astype(dtype), x, dtype)
    end
    local z = la.zeros(2, "complex128")
    z[1] = la.complex(1, 2)
    z[2] = z[1]
    assert.array_equal(la.complex({1, 1}, {2, 2}), z)
  end)

  it("truncates a float for an integer dtype, toward 0", function ()
    local x = la.zeros(4, "int32")
    x[1] = 2.9
    x[2] = -2.9
    x["3:"] = {3.9, -3.9}
    assert.array_equal({2, -2, 3, -3}, x)
    x["1:2"] = la.array({7.9, -7.9}, "float32")
    assert.array_equal({7, -7, 3, -3}, x)
  end)

  it("refuses what does not fit, and changes nothing then", function ()
    local x = la.zeros(3, "int8")
    assert.raises_at(function () x[1] = 300 end, "integer 300 is out of bounds for int8")
    assert.raises_at(function () x[1] = 300.7 end, "integer 300 is out of bounds for int8")
    assert.raises_at(function () x["1:2"] = -129 end, "integer -129 is out of bounds for int8")
    assert.raises_at(function () x[{ {1, 2} }] = 128 end, "integer 128 is out of bounds for int8")
    assert.raises_at(function () x[1] = 0 / 0 end, "cannot convert float NaN to integer")
    assert.raises_at(function () x["..."] = 1 / 0 end, "cannot convert float infinity to integer")
    assert.raises_at(function () x[1] = "1" end, "a string cannot be stored in an array of int8")
    assert.raises_at(function () x["1:2"] = "text" end, "a string cannot be stored in an array of int8")
    assert.raises_at(function () x[2] = nil end, "nil cannot be stored in an array of int8")
    assert.raises_at(function () x[2] = print end, "a function cannot be stored in an array of int8")
    assert.raises_at(function () x[2] = la.complex(1, 2) end, "a complex number cannot be stored in an array of int8")
    assert.raises_at(function () x[2] = {1} end, "setting an array element with a sequence")
    assert.raises_at(function () x[2] = la.array {1} end, "setting an array element with a sequence")
    assert.raises_at(function () x[{ {1, 2, 4} }] = 5 end, "index 4 is out of bounds for axis 1 with size 3")
    assert.raises_at(function () x:set({3, -4}, 5) end, "index -4 is out of bounds for axis 1 with size 3")
    assert.array_equal({0, 0, 0}, x)
    local u = la.zeros(1, "uint8")
    assert.raises_at(function () u[1] = -1 end, "integer -1 is out of bounds for uint8")
    local big = la.zeros(1, "int64")
    assert.raises_at(function () big[1] = 1e19 end, "integer 1e+19 is out of bounds for int64")
  end)

  it("is right where source and target overlap", function ()
    local x = la.arange(6)
    x["2:6"] = x["1:5"]
    assert.array_equal({0, 0, 1, 2, 3, 4}, x)
    x["1:5"] = x["2:6"]
    assert.array_equal({0, 1, 2, 3, 4, 4}, x)
    x["..."] = x["::-1"]
    assert.array_equal({4, 4, 3, 2, 1, 0}, x)
    local m = la.arange(9):reshape(3, 3)
    m["..."] = m.T
    assert.array_equal({{0, 3, 6}, {1, 4, 7}, {2, 5, 8}}, m)
    m[{ {1, 2, 3} }] = m["::-1"]
    assert.array_equal({{2, 5, 8}, {1, 4, 7}, {0, 3, 6}}, m)
    local y = la.array {2, 3, 1, 4}
    y[y] = y["::-1"]                 -- the index is the array itself, the value a view of it
    assert.array_equal({3, 4, 1, 2}, la.array {3, 4, 1, 2})
    assert.array_equal({3, 4, 1, 2}, (function () local t = {4, 1, 3, 2} local r = {} for i, p in ipairs {2, 3, 1, 4} do
      r[p] = t[i] end return r end)())
    assert.array_equal({3, 4, 1, 2}, y)
    local b = la.array {true, true, false, true}
    b["2:4"][b["1:3"]] = false       -- a mask that lies in the array, one further
    assert.array_equal({true, false, false, true}, b)
  end)

  it("leaves the last value where a position comes twice", function ()
    local x = la.zeros(4)
    x[{ {2, 2, -3, 4, 4} }] = {1, 2, 3, 4, 5}
    assert.array_equal({0, 3, 0, 5}, x)
    local m = la.zeros(2, 3)
    m[{ {1, 1} }] = {{1, 2, 3}, {4, 5, 6}}
    assert.array_equal({{4, 5, 6}, {0, 0, 0}}, m)
    local big = la.zeros(3, 50000)
    big[{ {2, 2} }] = la.stack {la.ones(50000), la.full({50000}, 2)}
    assert.equals(100000, big[2]:sum())
    local n = 200000
    local v = la.zeros(10)
    v[la.arange(n) % 10 + 1] = la.arange(n)
    assert.array_equal(la.arange(n - 10, n):astype("float64"), v)
  end)

  it("broadcasts, and drops leading axes of length 1", function ()
    local x = la.zeros(2, 3)
    x["..."] = {1, 2, 3}
    assert.array_equal({{1, 2, 3}, {1, 2, 3}}, x)
    x["..."] = {{4}, {5}}
    assert.array_equal({{4, 4, 4}, {5, 5, 5}}, x)
    x[1] = la.ones(1, 1, 3)
    assert.array_equal({{1, 1, 1}, {5, 5, 5}}, x)
    x[{ {2, 1} }] = la.arange(3):reshape(1, 1, 1, 3)
    assert.array_equal({{0, 1, 2}, {0, 1, 2}}, x)
    assert.raises_at(function () x[1] = {1, 2} end, "could not broadcast input array from shape (2,) into shape (3,)")
  end)

  it("reaches the real and imaginary parts", function ()
    local z = la.zeros(2, 2, "complex64")
    z.real = {{1, 2}, {3, 4}}
    z.imag = 5
    z.imag[1][2] = 7
    assert.array_equal(la.complex({{1, 2}, {3, 4}}, {{5, 7}, {5, 5}}):astype("complex64"), z)
    local x = la.zeros(2)
    x.real = {3, 4}
    assert.array_equal({3, 4}, x)
    assert.raises_at(function () x.imag = 1 end, "array does not have imaginary part to set")
    assert.raises_at(function () z.real = {1, 2, 3} end,
      "could not broadcast input array from shape (3,) into shape (2,2)")
  end)

  it("refuses a read-only array in every form", function ()
    local x = la.broadcast_to(la.arange(3), {2, 3})
    local text = "assignment destination is read-only"
    assert.raises_at(function () x[1] = 1 end, text)
    assert.raises_at(function () x[1][1] = 1 end, text)
    assert.raises_at(function () x["..."] = 1 end, text)
    assert.raises_at(function () x:set(1, 1, 1) end, text)
    assert.raises_at(function () x[x:gt(0)] = 1 end, text)
    assert.raises_at(function () x.real = 1 end, text)
  end)

  it("to other names is refused", function ()
    local x = la.zeros(3)
    assert.raises_at(function () x.shape = {3, 1} end, "'shape' of an array cannot be assigned")
    assert.raises_at(function () x.sum = 1 end, "'sum' of an array cannot be assigned")
    assert.raises_at(function () x.shpae = 1 end, "array has no method or attribute 'shpae' (did you mean 'shape'?)")
  end)
end)

describe("a mask", function ()
  local function mask_of (text)
    local t = {}
    for i = 1, #text do t[i] = text:sub(i, i) == "1" end
    return #t > 0 and la.array(t) or la.zeros(0, "bool")
  end

  it("of any length and density reads, fills and assigns what its positions do, in every dtype", function ()
    local dtypes = {"bool", "uint8", "int16", "float16", "float32", "int64", "float64", "complex64", "complex128"}
    for k, case in ipairs(data.masks) do
      local n, positions = #case[1], la.array(case[2], "int64")
      local dtype = dtypes[k % #dtypes + 1]
      for _, layout in ipairs(helper.layouts) do
        local x = helper.layout((la.arange(n) % 100):astype(dtype), layout)
        local mask = mask_of(case[1])
        if k % 2 == 0 and layout ~= "unaligned" then mask = helper.layout(mask, layout) end
        local what = ("%s %s of %d, mask %s"):format(dtype, layout, n, case[1])
        assert.array_equal(x:copy()[positions], x[mask], what)
        if layout == "unaligned" then goto continue end      -- of a string's bytes: read-only
        do
          local y, z = helper.layout(x, layout), helper.layout(x, layout)
          y[mask] = 55
          z[positions] = 55
          assert.array_equal(z, y, what .. ", filled")
          local values = (la.arange(#positions) % 7):astype(dtype)
          y[mask] = values
          z[positions] = values
          assert.array_equal(z, y, what .. ", assigned")
          if #positions > 0 then
            y[mask] = la.ones(#positions * 2, "int32")["::-2"]
            z[positions] = 1
            assert.array_equal(z, y, what .. ", cast")
          end
        end
        ::continue::
      end
      assert.array_equal(positions, la.flatnonzero(mask_of(case[1])))
    end
  end)

  it("of two axes selects in C order, whatever the layout", function ()
    local x = la.arange(20):reshape(4, 5)
    local mask = (x % 3):eq(0)
    for _, layout in ipairs {"contiguous", "stepped", "reversed", "transposed"} do
      for _, other in ipairs {"contiguous", "stepped", "reversed", "transposed"} do
        assert.array_equal({0, 3, 6, 9, 12, 15, 18}, helper.layout(x, layout)[helper.layout(mask, other)])
        local y = helper.layout(x, layout)
        y = helper.layout(y, layout)
        y[helper.layout(mask, other)] = -1
        assert.array_equal(la.where(mask, -1, x), y)
      end
    end
  end)

  it("of leading axes selects rows", function ()
    local x = la.arange(12):reshape(2, 3, 2)
    assert.array_equal({{2, 3}, {8, 9}}, x[la.array {{false, true, false}, {false, true, false}}])
    assert.array_equal({{{6, 7}, {8, 9}, {10, 11}}}, x[la.array {false, true}])
  end)

  it("of a million elements selects the same as its positions", function ()
    local n = 1000003
    local x = la.arange(n)
    local mask = (x * 7919 % 13):lt(5)
    local picked = x[mask]
    assert.is_true(picked == x[{(la.nonzero(mask))}])
    assert.is_true(picked + 1 == la.flatnonzero(mask))
    x[mask] = -1
    assert.equals(#picked, x:eq(-1):sum())
    x[mask] = picked
    assert.is_true(x == la.arange(n))
    local m = x["1:1000000"]:reshape(1000, 1000)
    assert.is_true(m[mask["1:1000000"]:reshape(1000, 1000)] == m.T.T[mask["1:1000000"]:reshape(1000, 1000)])
  end)

  it("takes NumPy's 0-d boolean", function ()
    local x = la.arange(3)
    assert.array_equal({{0, 1, 2}}, x[true])
    assert.same({0, 3}, {table.unpack(x[false].shape)})
    assert.array_equal({{0, 1, 2}}, x[la.array(true)])
    local zero = la.array(5)
    zero[la.array(true)] = 7
    assert.equals(7, zero:item())
    zero[false] = 8
    assert.equals(7, zero:item())
  end)
end)

describe("many positions", function ()
  it("give the same as one by one, over threads and blocks", function ()
    local n = 300000
    local x = la.arange(n) * 3
    local p = la.arange(n) * 7919 % n + 1
    assert.is_true(x[p] == (p - 1) * 3)
    assert.is_true(x[p:astype("int32")] == (p - 1) * 3)
    assert.is_true(x[p["::-1"]] == (p["::-1"] - 1) * 3)
    assert.is_true(x[-p] == (n - p) * 3)
    local y = la.zeros(n, "int64")
    y[p] = la.arange(n)
    assert.is_true(y[p] == la.arange(n))
    local m = la.arange(n):reshape(300, 1000)
    local rows, cols = la.arange(300)["::-1"] + 1, la.arange(0, 1000, 3) + 1
    assert.is_true(m[rows] == m["::-1"])
    assert.is_true(m[{":", cols}] == m[":, ::3"])
    assert.is_true(m[{rows["newaxis"].T, cols}] == m["::-1, ::3"])
    assert.is_true(m.T[cols] == m.T["::3"])
    assert.is_true(m[{":", {1, 3}}] == m[":, :3:2"])
    local w = la.zeros(300, 1000)
    w[{":", cols}] = m[":, ::3"]
    w[{rows, 2}] = m["::-1, 2"]
    local expected = la.zeros(300, 1000)
    expected[":, ::3"] = m[":, ::3"]
    expected[":, 2"] = m[":, 2"]
    assert.is_true(w == expected)
  end)

  it("may lie on many axes of many index arrays", function ()
    local shape, items, backwards = {}, {}, {}
    for k = 1, 10 do shape[k] = 2 end
    local x = la.arange(1024):reshape(shape)
    for k = 1, 10 do
      local own = {}
      for i = 1, 10 do own[i] = i == k and 2 or 1 end
      items[k] = la.array({1, 2}):reshape(own)
      backwards[k] = la.array({-1, 1}, "int8"):reshape(own)
    end
    assert.is_true(x[items] == x)
    assert.is_true(x[backwards]:reshape(-1) == la.arange(1024)["::-1"])
    x[backwards] = x:copy()
    assert.is_true(x:reshape(-1) == la.arange(1024)["::-1"])
  end)

  it("are checked to the last before anything is written", function ()
    local n = 100000
    local x, p = la.zeros(n), la.arange(n) + 1
    p[n] = n + 1
    assert.raises_at(function () x[p] = 1 end, "index 100001 is out of bounds for axis 1 with size 100000")
    assert.raises_at(function () return x[p] end, "index 100001 is out of bounds for axis 1 with size 100000")
    assert.equals(0, x:sum())
    p[n] = 0
    assert.raises_at(function () return x[p] end,
      "index 0 is out of bounds for axis 1 with size 100000: positions start at 1")
  end)

  it("into results larger than the caches read the same elements, from the front and from the back", function ()
    local n = (4 << 20) + 3
    local size = {bool = 1, int16 = 2, float32 = 4, uint32 = 4, float64 = 8, int64 = 8, complex128 = 16}
    for dtype, bytes in pairs(size) do
      local m = n // bytes
      local p = la.arange(m, {dtype = "int64"}) * 7919 % 1009 + 1          -- 1009 is a prime
      local x = (la.arange(1009) % (dtype == "bool" and 2 or 1009)):astype(dtype)
      local expected = ((p - 1) % (dtype == "bool" and 2 or 1009)):astype(dtype)
      assert.is_true(x[p] == expected, dtype)
      assert.is_true(x[p - 1010] == expected, dtype)
      assert.is_true(x[{la.where(la.equal(p % 2, 0), p, p - 1010)}] == expected, dtype)
      local out = la.zeros(m + 1, {dtype = dtype})
      la.take(x, p, {out = out["2:"]})                                     -- lies anywhere between the borders of a vector
      assert.is_true(out["2:"] == expected, dtype)
    end
  end)
end)

describe("x(i, j), x:set, x:item and x:slice", function ()
  it("read and write one element", function ()
    local x = la.zeros(2, 3, "float32")
    for i = 1, 2 do
      for j = 1, 3 do x:set(i, j, 10 * i + j) end
    end
    assert.equals(23, x(2, 3))
    assert.equals(23, x:item(2, 3))
    assert.equals(23, x:item({2, 3}))
    assert.equals(23, x:item(6))
    assert.equals(23, x:item(-1))
    assert.equals(21, x.T:item(2))
    assert.equals(5, la.array {{{5}}}:item())
    assert.is_true(la.array(true):item())
    x:set(2, ":", 0)
    assert.array_equal({{11, 12, 13}, {0, 0, 0}}, x)
    x:set(7)
    assert.array_equal({{7, 7, 7}, {7, 7, 7}}, x)
  end)

  it("say what is wrong", function ()
    local x = la.arange(6):reshape(2, 3)
    assert.raises_at(function () return x:item() end,
      "can only convert an array of size 1 to a Lua value, not one of size 6")
    assert.raises_at(function () return x:item(7) end, "index 7 is out of bounds for size 6")
    assert.raises_at(function () return x:item(0) end, "index 0 is out of bounds for size 6: positions start at 1")
    assert.raises_at(function () return x:item(1, 4) end, "index 4 is out of bounds for axis 2 with size 3")
    assert.raises_at(function () return x:item(1, 1, 1) end, "incorrect number of indices for array: 3 for 2 axes")
    assert.raises_at(function () return x:item(1, ":") end, "item: position must be a whole number, got string")
    assert.raises_at(function () return x(1, 4) end, "index 4 is out of bounds for axis 2 with size 3")
    assert.raises_at(function () return x(1, nil) end, "item 2 of the index is nil")
    assert.raises_at(function () x:set(nil, 1, 5) end, "item 1 of the index is nil")
    assert.raises_at(function () x:set(1, 1, nil) end, "nil cannot be stored in an array of int64")
    assert.raises_at(function () x:set() end, "set needs a value: x:set(i, j, value)")
  end)

  it("slice gives views that move", function ()
    local x = la.arange(10)
    for i = 1, 8 do assert.array_equal({i - 1, i, i + 1}, x:slice(i, i + 2)) end
    x:slice(2, 3)["..."] = -1
    assert.array_equal({0, -1, -1, 3}, x:slice(1, 4))
    local m = la.arange(12):reshape(3, 4)
    assert.array_equal({{5, 6}, {9, 10}}, m:slice(2, 3, 2, 3))
    assert.array_equal({{8, 9, 10, 11}}, m:slice(-1, 99))
    assert.array_equal({{11}}, m:slice(3.0, 3, -1, -1))
    assert.raises_at(function () return m:slice(0, 1) end, "a range cannot start at 0: positions start at 1")
    assert.raises_at(function () return m:slice(1) end,
      "slice needs a first and a last position for each axis, got 1 argument")
    assert.raises_at(function () return m:slice(1, nil) end,
      "slice: a range's last position must be a whole number, got nothing")
    assert.raises_at(function () return m:slice(1, 1, 1, 1, 1, 1) end,
      "too many indices for array: array is 2-dimensional, but 3 were indexed")
  end)
end)

describe("errors", function ()
  local x
  before_each(function () x = la.arange(24):reshape(2, 3, 4) end)

  it("are NumPy's where they hold no position", function ()
    for _, e in ipairs(data.errors) do
      local y, items = la.arange(24):reshape(2, 3, 4), items_of(e[2])
      if e[1] == "read" then assert.raises_at(function () return y[items] end, e[3])
      else
        local v = helper.array(e[4])
        assert.raises_at(function () y[items] = v end, e[3])
      end
    end
  end)

  it("name index, axis from 1 and size", function ()
    assert.raises_at(function () return x[3 + 1] end, "index 4 is out of bounds for axis 1 with size 2")
    assert.raises_at(function () return x[-3] end, "index -3 is out of bounds for axis 1 with size 2")
    assert.raises_at(function () return x(1, 1, 5) end, "index 5 is out of bounds for axis 3 with size 4")
    assert.raises_at(function () return x["..., 7, 1"] end, "index 7 is out of bounds for axis 2 with size 3")
    assert.raises_at(function () return x[{":", {1, 7}}] end, "index 7 is out of bounds for axis 2 with size 3")
    assert.raises_at(function () return x[{":", la.array({1, -9}, "int8")}] end,
      "index -9 is out of bounds for axis 2 with size 3")
    assert.raises_at(function () return x[{1, 1, 9}] end, "index 9 is out of bounds for axis 3 with size 4")
    assert.raises_at(function () x(1, 1, 9) end, "index 9 is out of bounds for axis 3 with size 4")
    assert.raises_at(function () x:set(1, 1, 9, 0) end, "index 9 is out of bounds for axis 3 with size 4")
    assert.raises_at(function () x["1:1, 9"] = 0 end, "index 9 is out of bounds for axis 2 with size 3")
    assert.raises_at(function () return la.zeros(0)[2] end, "index 2 is out of bounds for axis 1 with size 0")
    assert.raises_at(function () return la.zeros(0, 3)[{":", {9}}] end,
      "index 9 is out of bounds for axis 2 with size 3")
  end)

  it("say that positions start at 1", function ()
    local text = "index 0 is out of bounds for axis %d with size %d: positions start at 1"
    assert.raises_at(function () return x[0] end, text:format(1, 2))
    assert.raises_at(function () x[0] = 1 end, text:format(1, 2))
    assert.raises_at(function () return x(1, 0) end, text:format(2, 3))
    assert.raises_at(function () return x["1, 0"] end, text:format(2, 3))
    assert.raises_at(function () return x[{1, {0}}] end, text:format(2, 3))
    assert.raises_at(function () return x["0:2"] end, "a range cannot start at 0: positions start at 1")
  end)

  it("tell a mask of the wrong shape", function ()
    assert.raises_at(function () return x[la.ones(3, "bool")] end,
      "boolean index did not match indexed array along axis 1; size of axis is 2" ..
      " but size of corresponding boolean axis is 3")
    assert.raises_at(function () return x[{":", la.ones(3, 5, "bool")}] end,
      "boolean index did not match indexed array along axis 3; size of axis is 4" ..
      " but size of corresponding boolean axis is 5")
    assert.raises_at(function () x[{1, {true, false}}] = 0 end,
      "boolean index did not match indexed array along axis 2; size of axis is 3" ..
      " but size of corresponding boolean axis is 2")
    assert.raises_at(function () return x[la.ones(2, 3, 4, 1, "bool")] end,
      "too many indices for array: array is 3-dimensional, but 4 were indexed")
  end)

  it("refuse nil inside an index", function ()
    assert.raises_at(function () return x[nil] end, "item 1 of the index is nil")
    assert.raises_at(function () x[nil] = 1 end, "item 1 of the index is nil")
    assert.raises_at(function () return x[{nil, 2}] end, "item 1 of the index is nil")
    assert.raises_at(function () return x[{1, nil, 2}] end, "item 2 of the index is nil")
    assert.raises_at(function () return x(nil) end, "item 1 of the index is nil")
    local t = {1}
    t[3] = 1
    assert.raises_at(function () return x[t] end, "item 2 of the index is nil")
  end)

  it("refuse what is no index", function ()
    local text = "only integers, ranges (\":\"), \"...\", newaxis, lists of positions and integer or boolean " ..
      "arrays are valid indices, not a "
    assert.raises_at(function () return x[print] end, text .. "function")
    assert.raises_at(function () return x[{1, io.stdout}] end, text .. "userdata")
    assert.raises_at(function () return x[1.5] end, "index 1.5 is not a whole number")
    assert.raises_at(function () return x[0 / 0] end, ("index %.14g is not a whole number"):format(0 / 0))
    assert.raises_at(function () return x(1, 1e300) end, "index 1e+300 is not a whole number")
    assert.raises_at(function () return x[{ {1, 1.5} }] end, "index 1.5 is not a whole number")
    assert.raises_at(function () return x[{ {{1}, {1.5}} }] end, "index 1.5 is not a whole number")
    assert.raises_at(function () return x[la.array {1.0}] end,
      "arrays used as indices must be of integer (or boolean) type")
    assert.raises_at(function () return x[la.complex(1, 1)] end,
      "arrays used as indices must be of integer (or boolean) type")
    assert.raises_at(function () return x[{axis = 1}] end,
      "an index table holds items 1, 2, ...: it has the key 'axis'")
  end)

  it("point at what cannot be read in a string", function ()
    assert.raises_at(function () return x["1:b"] end,
      "cannot read the index '1:b': expected a whole number at character 3")
    assert.raises_at(function () return x["1 2"] end, "cannot read the index '1 2': expected a comma at character 3")
    assert.raises_at(function () return x["1,,2"] end,
      "cannot read the index '1,,2': expected a position, a range, \"...\" or \"newaxis\" at character 3")
    assert.raises_at(function () return x[""] end,
      "cannot read the index '': expected a position or a range at character 1")
    assert.raises_at(function () return x["1.5:"] end,
      "cannot read the index '1.5:': expected a whole number at character 3")
    assert.raises_at(function () return x["99999999999999999999"] end,
      "cannot read the index '99999999999999999999': expected a smaller number at character 19")
    assert.raises_at(function () return x[{1, "rows"}] end,
      "cannot read the index 'rows': expected a position, a range, \"...\" or \"newaxis\" at character 1")
    assert.raises_at(function () return x["newaxisx"] end,
      "cannot read the index 'newaxisx': expected a comma at character 8")
  end)

  it("name the nearest method or attribute", function ()
    assert.raises_at(function () return x.shpae end, "array has no method or attribute 'shpae' (did you mean 'shape'?)")
    assert.raises_at(function () return x:slise(1, 2) end,
      "array has no method or attribute 'slise' (did you mean 'slice'?)")
    assert.raises_at(function () return x.qqqqqqqqq end, "array has no method or attribute 'qqqqqqqqq'")
  end)

  it("name a closed array", function ()
    local y = la.zeros(3)
    local v = y["1:2"]
    y:close()
    assert.raises_at(function () return y[1] end, "the array has been closed")
    assert.raises_at(function () y[1] = 1 end, "the array has been closed")
    assert.raises_at(function () return y(1) end, "the array has been closed")
    assert.raises_at(function () return y["1:2"] end, "the array has been closed")
    assert.raises_at(function () return v[1] end, "the array that this one is a view of has been closed")
    assert.raises_at(function () return #v end, "the array that this one is a view of has been closed")
    assert.raises_at(function () return la.arange(3)[v] end, "the array that this one is a view of has been closed")
  end)

  it("name an array that a finalizer closes in the middle of an index", function ()
    for _ = 1, 20 do
      local y, p = la.arange(5000), la.arange(5000) + 1
      setmetatable({}, {__gc = function () y:close() end})
      local m, ok, message = p:gt(7), true, nil
      while ok do
        ok, message = pcall(function ()
          y[p] = y[p]
          y[{m}] = y[m]
          return la.nonzero(y)
        end)
      end
      assert.truthy(message:find "the array has been closed$", message)
    end
  end)

  it("come for too many axes", function ()
    local items = {}
    for i = 1, 62 do items[i] = "newaxis" end
    assert.raises_at(function () return x[items] end, "an array has at most 64 axes")
    items[63] = {1}
    assert.raises_at(function () return x[items] end, "an array has at most 64 axes, the indexing result would have 65")
    for i = 1, 200 do items[i] = 1 end
    assert.raises_at(function () return x[items] end,
      "an index of 200 items: positions of one axis are a table inside, x[{{1, 2}}]")
  end)
end)

describe("nonzero, flatnonzero and argwhere", function ()
  it("count positions from 1, for every dtype and layout", function ()
    for _, case in ipairs(data.nonzeros) do
      local x = helper.layout(helper.array(case[1]), case[2])
      local results = {la.nonzero(x)}
      assert.equals(#case[3], #results)
      for k = 1, #results do assert.array_equal(case[3][k], results[k]) end
      assert.array_equal(case[4], la.flatnonzero(x))
      local rows = x:argwhere()
      assert.same({#case[4], #case[3]}, {table.unpack(rows.shape)})
      for k = 1, #results do assert.array_equal(case[3][k], rows[{":", k}]) end
    end
  end)

  it("take nested tables and numbers", function ()
    local r, c = la.nonzero {{0, 1}, {2, 0}}
    assert.array_equal({1, 2}, r)
    assert.array_equal({2, 1}, c)
    assert.array_equal({2, 4}, la.flatnonzero {0, 5, 0, 7})
    assert.array_equal({1}, la.flatnonzero(3))
    assert.same({1, 0}, {table.unpack(la.argwhere(3).shape)})
    assert.same({0, 0}, {table.unpack(la.argwhere(false).shape)})
  end)

  it("index what they came from", function ()
    local x = la.arange(60):reshape(3, 4, 5) % 7
    assert.is_true(x[{la.nonzero(x)}] == x[x:ne(0)])
  end)

  it("refuse a 0-d array", function ()
    assert.raises_at(function () return la.nonzero(3) end,
      "Calling nonzero on 0d arrays is not allowed. Use la.atleast_1d(scalar):nonzero() instead")
  end)
end)
