--- Arrays on disk and as bytes: .npy, .npz, safetensors, raw elements; byte for byte NumPy's, and nothing hostile gets in.
local helper = require "tests.helper"
local la = require "lunarray"
local zlib_found, zlib = pcall(require, "lunarray.zlib")

local data = helper.data "files"

-- a directory of our own, removed at the end
local dir
local function path (name) return dir .. "/" .. name end

local function read_file (name)
  local f = assert(io.open(name, "rb"))
  local s = f:read "a"
  f:close()
  return s
end

local function write_file (name, bytes)
  local f = assert(io.open(name, "wb"))
  f:write(bytes)
  f:close()
  return name
end

local function files_in (name)
  local p = assert(io.popen("ls -A '" .. name .. "'"))
  local list = {}
  for line in p:lines() do list[#list + 1] = line end
  p:close()
  return list
end

setup(function ()
  dir = os.tmpname()
  os.remove(dir)
  assert(os.execute("mkdir '" .. dir .. "'"))
end)

teardown(function () os.execute("rm -rf '" .. dir .. "'") end)

local function bytes_of (case) return case.bytes[1] .. (" "):rep(case.bytes[2]) .. case.bytes[3] end

-- the array of a case in the layout that it was saved in
local function laid_out (case)
  local x = helper.array(case.x)
  if case.order == "F" then return la.asfortranarray(x) end
  if case.order == "stepped" then return helper.layout(x, "stepped") end
  return x
end

local function message_of (fn, ...)
  local ok, message = pcall(fn, ...)
  assert.is_false(ok)
  return (tostring(message):gsub("^[^\n]-:%d+: ", ""))
end

-- ---- the pieces of hostile files ---------------------------------------------------------------------------------------------------

local function npy (header, body, version)
  header = header .. "\n"
  local len = (version or 1) == 1 and string.pack("<I2", #header) or string.pack("<I4", #header)
  return "\x93NUMPY" .. string.char(version or 1, 0) .. len .. header .. (body or "")
end

local function npy_of (shape, descr, order)
  return npy(("{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"):format(descr or "<f8", order or "False", shape))
end

local function crc32 (s)
  local c = 0xffffffff
  for i = 1, #s do
    c = c ~ s:byte(i)
    for _ = 1, 8 do c = c & 1 == 1 and c >> 1 ~ 0xedb88320 or c >> 1 end
  end
  return c ~ 0xffffffff
end

-- entries: {name =, data =, size =, packed =, crc =, method =, at =, flags =, extra =}, any of them a lie
local function zip (entries, tail)
  local out, dir_, n = {}, {}, 0
  local function put (s)
    out[#out + 1] = s
    n = n + #s
  end
  for _, e in ipairs(entries) do
    local at, size, crc = n, e.size or #e.data, e.crc or crc32(e.data)
    local packed, method = e.packed or #e.data, e.method or 0
    local rest = string.pack("<I2I2I2I2I2I4I4I4I2", 20, e.flags or 0, method, 0, 0x21, crc, packed, size, #e.name)
    if not e.hidden then put("PK\3\4" .. rest .. string.pack("<I2", #(e.localextra or "")) .. e.name .. (e.localextra or "") .. e.data) end
    dir_[#dir_ + 1] = "PK\1\2" .. string.pack("<I2", 20) .. rest .. string.pack("<I2I2I2I2I4I4", #(e.extra or ""), 0, 0, 0, 0, e.at or at) .. e.name .. (e.extra or "")
  end
  local d = table.concat(dir_)
  local at = n
  put(d)
  put(tail or "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, #entries, #entries, #d, at, 0))
  return table.concat(out)
end

local one = la.dumps(la.arange(3))

describe("dumps and loads", function ()
  it("write the bytes that NumPy writes, for all dtypes, shapes and orders", function ()
    assert.is_true(#data.arrays >= 200)
    for i, case in ipairs(data.arrays) do
      local x = laid_out(case)
      assert.equal(bytes_of(case), la.dumps(x), ("array %d, %s"):format(i, helper.describe(x)))
    end
  end)

  it("read those bytes, in their order", function ()
    for _, case in ipairs(data.arrays) do
      local x = la.loads(bytes_of(case))
      assert.array_equal(case.x, x)
      local s = x.strides
      if case.order == "F" and x.ndim > 1 and x.shape[1] > 1 then assert.equal(x.itemsize, s[1]) end
    end
  end)

  it("read big-endian data and every version of the header", function ()
    for _, case in ipairs(data.swapped) do assert.array_equal(case.x, la.loads(case.bytes)) end
    for _, case in ipairs(data.versions) do assert.array_equal(case.x, la.loads(case.bytes)) end
  end)

  it("read arrays of strings as tables of strings", function ()
    for _, case in ipairs(data.texts) do assert.same(case.value, la.loads(case.bytes)) end
  end)

  it("refuse objects, structures and other dtypes, each with its sentence", function ()
    for _, case in ipairs(data.refused) do assert.raises_at(function () la.loads(case.bytes) end, case.why) end
    assert.raises_at(function () la.loads(data.refused[2].bytes) end, "structured arrays cannot be loaded: there is no dtype with fields")
    assert.raises_at(function () la.loads "\x80\4K\1." end, "Object arrays cannot be loaded: they hold Python pickles, which are programs")
  end)

  it("take numbers, nested tables and views", function ()
    assert.array_equal({dtype = "int64", shape = {}, 5}, la.loads(la.dumps(5)))
    assert.array_equal({{1, 2}, {3, 4}}, la.loads(la.dumps {{1, 2}, {3, 4}}))
    assert.array_equal({4, 2, 0}, la.loads(la.dumps(la.arange(5)["::-2"])))
    assert.array_equal(la.ones(2, 3), la.loads(la.dumps(la.broadcast_to(1.0, {2, 3}))))
  end)

  it("make the bool of a file 0 or 1", function ()
    assert.equal("\1\0\1", la.loads(npy("{'descr': '|b1', 'fortran_order': False, 'shape': (3,), }", "\7\0\255")):tobytes())
  end)

  it("read headers as other writers lay them out", function ()
    local body = string.pack("<i4i4", 7, 8)
    for _, header in ipairs {"{'descr': '<i4', 'fortran_order': False, 'shape': (2L,), }", '{"shape":(2,),"fortran_order":False,"descr":"<i4"}',
      "{ 'descr' : u'<i4' , 'fortran_order' : True , 'shape' : ( 2 , ) }   ", "{'descr': '<i4', 'fortran_order': False, 'shape': (2,)}"} do
      assert.array_equal({dtype = "int32", 7, 8}, la.loads(npy(header, body)))
      assert.array_equal({dtype = "int32", 7, 8}, la.loads(npy(header, body, 2)))
    end
  end)

  it("refuse every truncation of a file", function ()
    for n = 0, #one - 1 do assert.is_false((pcall(la.loads, one:sub(1, n))), n .. " bytes") end
    local two = la.dumps {a = la.arange(3), b = 1}
    for n = 0, #two - 1 do
      assert.is_false((pcall(function ()
        for _ in pairs(la.loads(two:sub(1, n))) do break end
      end)), n .. " bytes")
    end
    local st = la.dumps({a = la.arange(3)}, {format = "safetensors"})
    for n = 0, #st - 1 do assert.is_false((pcall(la.loads, st:sub(1, n))), n .. " bytes") end
  end)

  it("refuse headers that lie, without asking for memory", function ()
    local too_big = "array is too big; its size is more than the largest possible size"
    local rows = {
      {npy_of "(1152921504606846976,)", too_big}, {npy_of "(4294967296, 4294967296)", too_big}, {npy_of "(9223372036854775807, 3, 0)", too_big},
      {npy_of "(99999999999999999999,)", "bad .npy header: a length in the shape is too large"},
      {npy_of "(1000000000,)", "the data is cut off: an array of shape (1000000000,) needs 8000000000 bytes, there are 0"},
      {npy_of "(-3,)", "bad .npy header: negative dimensions are not allowed: axis 1 has length -3"},
      {npy_of("(" .. ("1, "):rep(65) .. ")"), "bad .npy header: more than 64 dimensions"},
      {npy_of "3", "bad .npy header: shape is not a tuple"}, {npy_of "(3)", "bad .npy header: shape is not a tuple"}, {npy_of "(3 4)", "bad .npy header: shape is not a tuple"},
      {npy_of "(x,)", "bad .npy header: a length in the shape is not a whole number"},
      {npy_of("(3,)", "<f8", "Maybe"), "bad .npy header: fortran_order is neither True nor False"},
      {npy_of("(3,)", "<f3"), 'data type "<f3" of the file is not one of ours'}, {npy_of("(3,)", ""), 'data type "" of the file is not one of ours'},
      {npy "[1]", "bad .npy header: it is not a dictionary"}, {npy "{1: 2}", "bad .npy header: a key is not a string"}, {npy "{'x': 2}", "bad .npy header: unknown key 'x'"},
      {npy "{'descr': 5}", "bad .npy header: descr is not a string"}, {npy "{'descr': ('<f8', (2,))}", "bad .npy header: a dtype with a shape of its own is not supported"},
      {npy "{'descr': '<f8'", "bad .npy header: the dictionary does not end"}, {npy "{'descr': '<f8'} + 1", "bad .npy header: something follows the dictionary"},
      {npy "{'descr': '<f8', 'shape': (), }", "bad .npy header: descr, fortran_order and shape must all be there"},
      {npy_of("(100000000,)", "|S0"), "an array of 100000000 empty strings is too large"},
      {npy("{'descr': '<U1', 'fortran_order': False, 'shape': (), }", "\255\255\255\255"), "a string in the file has a character 4294967295, which does not exist"},
      {"\x93NUMPY\4\0\0\0\0\0\0\0", "we only support format version (1,0), (2,0), and (3,0), not (4,0)"},
      {"\x93NUMPY\2\0\5\0\0", "the .npy header is cut off"},
      {"\x93NUMPY\1\0\255\255{", "the .npy header is cut off: it has 65535 bytes, there are 1"}, {"not an array", "this is not .npy data: it does not begin with \\x93NUMPY"},
      {"", "no data left: the file or string is empty"},
    }
    for _, row in ipairs(rows) do assert.equal(row[2], message_of(la.loads, row[1])) end
    assert.equal("a .npy header of 16777217 bytes is too large", message_of(la.loads, "\x93NUMPY\2\0" .. string.pack("<I4", (1 << 24) + 1) .. (" "):rep((1 << 24) + 1)))
  end)

  it("say what they cannot take", function ()
    assert.raises_at(function () la.loads(5) end, "loads: a string is expected, got number")
    assert.raises_at(function () la.dumps() end, "dumps: an array, or a table of arrays under names, is missing")
    assert.raises_at(function () la.dumps(1, 2) end, "dumps: the second argument is a table of options, got number")
    assert.raises_at(function () la.dumps(1, {format = "npx"}) end, 'dumps: format cannot be "npx": did you mean "npy"?')
    assert.raises_at(function () la.dumps({a = 1}, {format = "npy"}) end, 'dumps: the format "npy" holds one array, not a table of them')
    assert.raises_at(function () la.dumps(1, {compressed = true}) end, 'dumps: only the format "npz" can be compressed')
    assert.raises_at(function () la.dumps(1, {metadata = {}}) end, 'dumps: metadata is a table of strings, and of the format "safetensors" only')
    assert.raises_at(function () la.dumps(1, {format = "safetensors"}) end, 'dumps: the format "safetensors" holds a table of arrays under names')
    assert.raises_at(function () la.dumps({a = la.complex(1, 2)}, {format = "safetensors"}) end, "safetensors has no dtype for complex128")
    -- a table that begins with the string: where strings go differs from run to run, so several sizes are tried
    local function mixed ()
      for size = 2, 10 do
        for k = 1, 100 do
          local t = {}
          for i = 1, 1 << size do t["room" .. i] = true end
          for i = 1, 1 << size do t["room" .. i] = nil end
          t.a, t[k + 0.5] = 1, 2
          if next(t) == "a" then return t end
        end
      end
      error "no such table was found"
    end
    assert.raises_at(function () la.dumps(mixed()) end, "dumps: a name must be a string, got number")
    assert.raises_at(function () la.dumps({[("n"):rep(70000)] = 1}, {format = "npz"}) end, "dumps: a name of 70000 bytes is too long")
    assert.raises_at(function () la.dumps({a = 1}, {format = "safetensors", metadata = {k = 5}}) end, "dumps: metadata must be strings under strings, got number under string")
  end)
end)

describe("an npz archive", function ()
  it("has the bytes that NumPy writes", function ()
    for _, case in ipairs(data.archives) do
      local named = {}
      for name, x in pairs(case.x) do named[name] = helper.array(x) end
      named.m = named.m and la.asfortranarray(named.m)
      local positional = {}
      for i, x in ipairs(case.positional) do positional[i] = helper.array(x) end
      if positional[1] then positional[1] = la.asfortranarray(positional[1]) end
      local name = path "written.npz"
      if next(named) then positional[#positional + 1] = named end
      la.savez(name, table.unpack(positional))
      assert.equal(case.bytes, read_file(name))
    end
  end)

  it("reads as a table whose members come when they are touched", function ()
    local t = la.loads(data.archives[1].bytes)
    assert.is_nil(rawget(t, "a"))
    assert.array_equal(data.archives[1].x.a, t.a)
    assert.equal(t.a, rawget(t, "a"))
    assert.array_equal(t.a, t["a.npy"])
    assert.same({"a", "b", "m", "é"}, t.files)
    assert.equal(4, #t)
    assert.is_nil(t.nothing)
    assert.is_nil(t[1])
    local names = {}
    for name, x in pairs(t) do
      names[#names + 1] = name
      assert.array_equal(data.archives[1].x[name], x)
    end
    assert.same({"a", "b", "m", "é"}, names)
  end)

  it("gives members called files and close before its own functions", function ()
    local t = la.loads(la.dumps {files = 1, close = la.arange(2)})
    assert.equal(1, t.files:item())
    assert.array_equal({0, 1}, t.close)
  end)

  it("gives each member once, also where two have the same name, and goes on behind any name", function ()
    local t = la.loads(zip {{name = "x", data = "first"}, {name = "x", data = "second"}, {name = "y.npy", data = one}, {name = "x.npy", data = one}})
    local names = {}
    for name in pairs(t) do
      names[#names + 1] = name
      assert.is_true(#names <= 4)
    end
    assert.same(t.files, names)
    local go, state = pairs(t)
    assert.equal("x", (go(state, "x")))
    assert.equal("y", (go(state, "x")))
    assert.is_nil(go(state, "y"))
    go, state = pairs(la.loads(la.dumps {a = 1, b = 2, c = 3}))
    assert.equal("c", (go(state, "b")))
    assert.equal("b", (go(state, "a")))
    assert.equal("a", (go(state)))
    assert.equal("b", (go(state, "a")))
    assert.is_nil(go(state, "c"))
    assert.is_nil(go(state, "z"))
  end)

  it("holds more members than the directory of the first zip archives could count", function ()
    local n, few, t = 70000, {}, {}
    for i = 0, 99 do few[i] = la.array(i) end
    for i = 1, n do t[("m%05d"):format(i)] = few[i % 100] end
    local bytes = la.dumps(t)
    assert.is_truthy(bytes:find("PK\6\6", -130, true))
    local back, count = la.loads(bytes), 0
    assert.equal(n, #back)
    for name, x in pairs(back) do
      count = count + 1
      if tonumber(name:sub(2)) ~= count or x:item() ~= count % 100 then error(name) end
    end
    assert.equal(n, count)
  end)

  it("can be closed", function ()
    local t = la.loads(la.dumps {a = 1, b = 2})
    assert.equal(1, t.a:item())
    t:close()
    assert.equal(1, t.a:item())
    assert.raises_at(function () return t.b end, "the archive has been closed")
  end)

  it("is read and written deflated where zlib is", function ()
    if not zlib_found then pending "needs lunarray.zlib" end
    local t = la.loads(data.compressed.bytes)
    for name, x in pairs(data.compressed.x) do assert.array_equal(x, t[name]) end
    assert.array_equal(la.zeros(20000), la.loads(data.big).zeros)
    local named = {}
    for name, x in pairs(data.compressed.x) do named[name] = helper.array(x) end
    local bytes = la.dumps(named, {compressed = true})
    t = la.loads(bytes)
    for name, x in pairs(data.compressed.x) do assert.array_equal(x, t[name]) end
    la.savez_compressed(path "c", named)
    assert.equal(bytes, read_file(path "c.npz"))
  end)

  it("says what is missing where zlib is not", function ()
    local mine, require_ = package.loaded["lunarray.zlib"], require
    package.loaded["lunarray.zlib"], _G.require = nil, nil   -- luacheck: ignore
    local ok, message = pcall(function () return la.loads(data.compressed.bytes).a end)
    package.loaded["lunarray.zlib"], _G.require = mine, require_   -- luacheck: ignore
    assert.is_false(ok)
    assert.is_truthy(message:find("a deflated member needs the module lunarray.zlib, which is not here: build with zlib's headers installed "
      .. "(Debian/Ubuntu: apt install zlib1g-dev)", 1, true))
  end)

  it("reads zip64 directories, comments, and archives behind other bytes", function ()
    local d = zip {{name = "a.npy", data = one}}
    assert.array_equal({0, 1, 2}, la.loads(d:sub(1, -3) .. "\5\0hello").a)
    write_file(path "behind.npz", d)
    local big = zip({{name = "a.npy", data = one, size = 0xffffffff, packed = 0xffffffff, at = 0xffffffff,
      extra = string.pack("<I2I2i8i8i8", 1, 24, #one, #one, 0)}}, "")
    local at = 30 + 5 + #one
    local size = #big - at
    big = big .. "PK\6\6" .. string.pack("<i8I2I2I4I4i8i8i8i8", 44, 45, 45, 0, 0, 1, 1, size, at) .. "PK\6\7" .. string.pack("<I4i8I4", 0, at + size, 1)
      .. "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, 0xffff, 0xffff, 0xffffffff, 0xffffffff, 0)
    assert.array_equal({0, 1, 2}, la.loads(big).a)
  end)

  it("gives members that are no arrays as strings", function ()
    assert.equal("hello", la.loads(zip {{name = "note.txt", data = "hello"}})["note.txt"])
  end)

  it("is refused when it is damaged, encrypted or lies", function ()
    local outside, overlap = "bad zip archive: entry 1 points outside the file", "bad zip archive: its members overlap"
    local rows = {
      {zip {{name = "a.npy", data = one, crc = 5}}, "bad zip archive: a member's bytes do not have its checksum"},
      {zip {{name = "a.txt", data = one, crc = 5}}, "bad zip archive: a member's bytes do not have its checksum"},
      {zip {{name = "a.npy", data = one .. "x"}}, "bad .npz archive: 1 bytes follow the array"},
      {zip {{name = "a.npy", data = one, flags = 1}}, "an encrypted zip archive cannot be read"},
      {zip {{name = "a.npy", data = one, size = #one + 1}}, "bad zip archive: a stored member has two sizes"},
      {zip {{name = "a.npy", data = one, size = 1 << 30, packed = 1 << 30}}, outside}, {zip {{name = "a.npy", data = one, at = 100000}}, outside},
      {zip {{name = "a.npy", data = one, at = 3}}, outside},
      {zip {{name = "a.npy", data = one}, {name = "b.npy", data = one, at = 0, hidden = true}}, overlap},
      {zip {{name = "a.npy", data = one}, {name = "b.npy", data = one, at = 40, size = 100, packed = 100, hidden = true}}, overlap},
      {zip {{name = "a.npy", data = one, method = 8, size = 1 << 31, packed = 4}}, "bad zip archive: 4 bytes cannot unpack to 2147483648"},
      {zip {{name = "a.npy", data = one, method = 9}}, 'member "a.npy" is compressed by method 9: only stored and deflated ones can be read'},
      {zip {{name = "a.npy", data = one, extra = "\1\0\200\0"}}, nil}, {zip {{name = "a.npy", data = one, size = 0xffffffff, packed = 0xffffffff, extra = "\1\0\1\0x"}},
        "bad zip archive: a zip64 field is damaged"},
      {zip({}, "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, 5, 5, 10, 0, 0)), "bad zip archive: its directory is not inside the file"},
      {"PK\3\4" .. ("\0"):rep(100), "this is not a zip archive: its directory was not found"},
      {"PK\3\4" .. ("\0"):rep(100000), "this is not a zip archive: its directory was not found"},
      {zip({{name = "a.npy", data = one}}, "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 1, 1, 1, 51, 0, 0)), "a zip archive in several parts cannot be read"},
      {zip({{name = "a.npy", data = one}}, "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, 60000, 60000, 51, 0, 0)), "bad zip archive: its directory is not inside the file"},
      {zip({{name = "a.npy", data = one}}, "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, 1, 1, 1 << 30, 0, 0)), "bad zip archive: its directory is not inside the file"},
      {zip({{name = "a.npy", data = one}}, "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, 1, 1, 50, 5, 0)), "bad zip archive: entry 1 of its directory is damaged"},
      {zip({{name = "a.npy", data = one}}, ("x"):rep(36) .. "PK\6\7" .. string.pack("<I4i8I4", 0, 0, 1) .. "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, 0xffff, 0xffff, 51, 0, 0)),
        "bad zip archive: its zip64 end record is missing"},
    }
    for i, row in ipairs(rows) do
      local ok, message = pcall(function () return la.loads(row[1]).a or la.loads(row[1])["a.txt"] end)
      assert.is_false(ok, "row " .. i)
      if row[2] then assert.equal(row[2], (message:gsub("^[^\n]-:%d+: ", ""))) end
    end
    local d = zip {{name = "a.npy", data = one}}
    local broken = "PKxx" .. d:sub(5)
    write_file(path "broken.npz", "PK\3\4" .. broken:sub(5))
    assert.raises_at(function () return la.loads(zip {{name = "a.npy", data = one}, {name = "b.npy", data = "PK", at = 1, hidden = true, size = 2, packed = 2}}).b end, overlap)
    local long = zip({{name = "a.npy", data = one, extra = ("x"):rep(40)}}, "")
    long = long:sub(1, -41) .. "PK\5\6" .. string.pack("<I2I2I2I2I4I4I2", 0, 0, 1, 1, 51, 35 + #one, 0)
    assert.raises_at(function () la.loads(long) end, "bad zip archive: entry 1 of its directory is cut off")
    local headless = zip {{name = "a.npy", data = one}, {name = "b.npy", data = one}}
    headless = headless:sub(1, 35 + #one) .. "PKPK" .. headless:sub(40 + #one)
    assert.raises_at(function () return la.loads(headless).b end, "bad zip archive: a member has no header")
    local far = zip {{name = "a.npy", data = one, localextra = ""}}
    far = far:sub(1, 28) .. string.pack("<I2", 500) .. far:sub(31)
    assert.raises_at(function () return la.loads(far).a end, overlap)
  end)

  it("cannot unpack to more than it says", function ()
    if not zlib_found then pending "needs lunarray.zlib" end
    local body = zlib.deflate(("\0"):rep(1000000), 9, "raw")
    local t = la.loads(zip {{name = "a.npy", data = body, method = 8, size = 1000, packed = #body}})
    assert.raises_at(function () return t.a end, "inflate: the data unpacks to more than the limit of 1000 bytes")
    t = la.loads(zip {{name = "a.npy", data = body, method = 8, size = 1000001, packed = #body}})
    assert.raises_at(function () return t.a end, "bad zip archive: a member unpacks to 1000000 bytes, not 1000001")
    local before = la.memory().limit
    la.memory(100000)
    local ok, message = pcall(function () return t.a end)
    la.memory(before)
    assert.is_false(ok)
    assert.is_truthy(message:find("not enough memory for 1000001 bytes (the limit is 100000)", 1, true))
  end)

  it("is looked into before all of it is unpacked, and so is gzip data", function ()
    if not zlib_found then pending "needs lunarray.zlib" end
    local bomb = one .. ("\0"):rep(3000000)
    local body = zlib.deflate(bomb, 9, "raw")
    local t = la.loads(zip {{name = "a.npy", data = body, method = 8, size = #bomb, packed = #body, crc = 0}})
    assert.raises_at(function () return t.a end, "bad .npz archive: 3000000 bytes follow the array")
    body = zlib.deflate(npy_of "(1152921504606846976,)" .. ("\0"):rep(3000000), 9, "raw")
    t = la.loads(zip {{name = "a.npy", data = body, method = 8, size = 3000000, packed = #body}})
    assert.raises_at(function () return t.a end, "array is too big; its size is more than the largest possible size")
    assert.raises_at(function () la.loads(zlib.gzip(bomb)) end, "gunzip: the data unpacks to more than the limit of 152 bytes")
    assert.equal(bomb:sub(1, 200), (zlib.peek(zlib.deflate(bomb), 200)))
    assert.equal("abc", (zlib.peek(zlib.gzip "abc", 200, "gzip")))
    local before = la.memory().limit
    la.memory(1000000)
    write_file(path "bomb.txt.gz", zlib.gzip(("1\n"):rep(1000000)))
    local ok, message = pcall(la.loadtxt, path "bomb.txt.gz")
    la.memory(before)
    assert.is_false(ok)
    assert.is_truthy(message:find("gunzip: the data unpacks to more than the limit of 1000000 bytes", 1, true))
  end)

  it("tells a name that is given twice", function ()
    assert.raises_at(function () la.savez(path "x", 1, {arr_0 = 2}) end, "Cannot use un-named variables and keyword arr_0")
  end)
end)

describe("safetensors", function ()
  local function tensors ()
    local t = {}
    for name, x in pairs(data.safetensors.x) do t[name] = helper.array(x) end
    return t
  end

  it("have the bytes of the reference writer", function ()
    assert.equal(data.safetensors.bytes, la.dumps(tensors(), {format = "safetensors"}))
    assert.equal(data.safetensors.empty, la.dumps({}, {format = "safetensors"}))
    assert.equal(data.safetensors.meta, la.dumps({a = la.arange(2)}, {format = "safetensors", metadata = {key = 'va"lue\n'}}))
    la.save_safetensors(path "t.safetensors", tensors())
    assert.equal(data.safetensors.bytes, read_file(path "t.safetensors"))
    la.save_safetensors(path "m.safetensors", {a = la.arange(2)}, {metadata = {key = 'va"lue\n'}})
    assert.equal(data.safetensors.meta, read_file(path "m.safetensors"))
  end)

  it("read as a table of arrays and a table of metadata", function ()
    write_file(path "t.safetensors", data.safetensors.bytes)
    for _, t in ipairs {(la.loads(data.safetensors.bytes)), (la.load_safetensors(path "t.safetensors")), (la.load(path "t.safetensors")),
      (la.load_safetensors(path "t.safetensors", {mmap = true}))} do
      local n = 0
      for name, x in pairs(t) do
        assert.array_equal(data.safetensors.x[name], x)
        n = n + 1
      end
      assert.equal(8, n)
    end
    local t, metadata = la.loads(data.safetensors.meta)
    assert.array_equal({0, 1}, t.a)
    assert.same({key = 'va"lue\n'}, metadata)
  end)

  it("hold arrays of any layout as their copies, under names of any characters", function ()
    local x = la.arange(24):reshape(4, 6)
    local views = {x.T, x[{"::2", "::-3"}], la.broadcast_to(la.arange(3), {2, 3}), x[{2, "4:6"}], x[{"1:1"}], la.array(7)}
    local t, copies, any = {}, {}, {}
    for c = 0, 127 do any[#any + 1] = string.char(c) end
    for i, v in ipairs(views) do
      local name = ("%s %d"):format(i == 1 and table.concat(any) or "é€😀", i)
      t[name], copies[name] = v, v:copy()
    end
    local bytes = la.dumps(t, {format = "safetensors", metadata = {[table.concat(any)] = "\0\1\31"}})
    assert.equal(la.dumps(copies, {format = "safetensors", metadata = {[table.concat(any)] = "\0\1\31"}}), bytes)
    local back, metadata = la.loads(bytes)
    for name, v in pairs(t) do assert.array_equal(v, back[name]) end
    assert.same({[table.concat(any)] = "\0\1\31"}, metadata)
    assert.is_truthy(bytes:find([[\u0000\u0001]], 1, true))
    assert.is_truthy(bytes:find([[\u001e\u001f !\"#]], 1, true))
  end)

  it("have their names in order also where a host has taken table.sort away", function ()
    local t = {}
    for _, name in ipairs {"c", "a", "é", "b", "", "aa", "B"} do t[name] = la.arange(#name) end
    local npz, tensors_of = la.dumps(t), la.dumps(t, {format = "safetensors"})
    local library = package.loaded.table
    local sort = library.sort
    library.sort = nil
    local ok, without, without_too = pcall(function () return la.dumps(t), la.dumps(t, {format = "safetensors"}) end)
    library.sort = sort
    assert.is_true(ok)
    assert.equal(npz, without)
    assert.equal(tensors_of, without_too)
  end)

  it("read bfloat16 as float32", function ()
    assert.array_equal({dtype = "float32", 1.5, -2, 3.140625}, la.loads(data.safetensors.bf16).w)
  end)

  it("read escapes of JSON", function ()
    local json = [[{"\u0061\n\u20ac\ud83d\ude00\/":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}]]
    assert.array_equal({dtype = "uint8", 7}, la.loads(string.pack("<s8", json) .. "\7")["a\n€😀/"])
  end)

  it("are refused where the header lies", function ()
    local function st (json, body) return string.pack("<s8", json) .. (body or "") end
    local function of (rest) return st('{"a":{' .. rest .. "}}") end
    local rows = {
      {st '{"a"}', "a key is not a string"}, {st '{"a":5}', "a tensor is not an object"}, {of '"dtype":5', "a dtype is not a string"},
      {of '"shape":5', "a shape is not a list"}, {of '"shape":[-1]', "a length in a shape is no whole number that fits"}, {of '"shape":[99999999999999999999]', "a length in a shape is no whole number that fits"},
      {of '"shape":[1', "a shape is not a list"}, {of '"data_offsets":[0]', "data_offsets is not a pair of whole numbers"}, {of '"x":1', "bad safetensors header: unknown key 'x'"}, {of '5', "a key is not a string"},
      {of '"dtype":"F32"', "dtype, shape and data_offsets must all be there"}, {of '"dtype":"F32","shape":[2],"data_offsets":[0,8]', "a tensor lies outside the file"},
      {of '"dtype":"F32","shape":[2],"data_offsets":[8,0]', "a tensor lies outside the file"},
      {of '"dtype":"F32","shape":[2],"data_offsets":[0,0]', 'bad safetensors header: tensor "a" needs 8 bytes and has 0'}, {st '{"a":{"dtype":"F32"', "a tensor does not end"},
      {st '{"__metadata__":5}', "__metadata__ is not an object"}, {st '{"__metadata__":{"a":5}}', "__metadata__ holds something that is not a string"}, {st '{"__metadata__":{"a":"b"', "__metadata__ does not end"},
      {st '{"__metadata__":{}', "the object does not end"}, {st '{"__metadata__":{"a":"\\ud8"}}', "bad safetensors header: a string is malformed"},
      {st '{"__metadata__":{"a":"\\uz041"}}', "bad safetensors header: a string is malformed"}, {st '{"__metadata__":{}} x', "something follows the object"},
      {of('"shape":[' .. ("1,"):rep(65) .. "1]"), "bad safetensors header: more than 64 dimensions"}, {st("{" .. (" "):rep(20)), "a key is not a string"},
    }
    for _, row in ipairs(rows) do assert.equal(row[2]:find "^bad" and row[2] or "bad safetensors header: " .. row[2], message_of(la.loads, row[1])) end
    assert.equal('data type "F8" of the file is not one of ours', message_of(la.loads, of '"dtype":"F8"'))
    assert.equal("array is too big; its size is more than the largest possible size",
      message_of(la.loads, of '"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]'))
    write_file(path "bad.safetensors", "1234567")
    assert.raises_at(function () la.load_safetensors(path "bad.safetensors") end, "this is not safetensors data: it has 7 bytes")
    write_file(path "bad.safetensors", string.pack("<I8", 1 << 40) .. "{}")
    assert.raises_at(function () la.load_safetensors(path "bad.safetensors") end, "bad safetensors header: it has 1099511627776 bytes, there are 2")
    write_file(path "bad.safetensors", string.pack("<I8", 100000001))
    assert(os.execute("truncate -s 100000100 '" .. path "bad.safetensors" .. "'"))
    assert.raises_at(function () la.load_safetensors(path "bad.safetensors") end, "bad safetensors header: 100000001 bytes are too many, the limit is 100000000")
    write_file(path "bad.safetensors", string.pack("<s8", "[]"))
    assert.raises_at(function () la.load_safetensors(path "bad.safetensors") end, "bad safetensors header: it is not an object")
    assert.raises_at(function () la.save_safetensors(path "x") end, "save_safetensors: a path and a table of arrays under names are expected")
    assert.raises_at(function () la.save_safetensors(path "x", {a = 1}, {metadata = 5}) end, "save_safetensors: metadata is a table of strings, got number")
  end)
end)

describe("files", function ()
  it("are saved and loaded, with NumPy's endings", function ()
    la.save(path "one", la.arange(3))
    assert.equal(one, read_file(path "one.npy"))
    la.save(path "two.npy", {0, 1, 2})
    assert.array_equal({0, 1, 2}, la.load(path "two.npy"))
    la.savez(path "three", la.arange(3), {w = {1.5}})
    local t = la.load(path "three.npz")
    assert.array_equal({0, 1, 2}, t.arr_0)
    assert.array_equal({1.5}, t.w)
    t:close()
  end)

  it("are packed where the path ends in .gz", function ()
    if not zlib_found then pending "needs lunarray.zlib" end
    la.save(path "four.npy.gz", la.arange(3))
    assert.equal(one, zlib.gunzip(read_file(path "four.npy.gz")))
    assert.array_equal({0, 1, 2}, la.load(path "four.npy.gz"))
    la.savetxt(path "four.txt.gz", {{1, 2}}, {fmt = "%d"})
    assert.equal("1 2\n", zlib.gunzip(read_file(path "four.txt.gz")))
    assert.array_equal({1, 2}, la.loadtxt(path "four.txt.gz"))
  end)

  it("are mapped read-only, copy on write, or for writing", function ()
    local x = la.random.default_rng(1):random {10, 20}
    for _, order in ipairs {"C", "F"} do
      la.save(path "map.npy", order == "F" and la.asfortranarray(x) or x)
      local m = la.load(path "map.npy", {mmap = true})
      assert.array_equal(x, m)
      assert.is_false((pcall(function () m[1] = 0 end)))
      m = la.load(path "map.npy", "c")
      m[1] = 0
      assert.equal(0, m[1]:sum())
      assert.array_equal(x, la.load(path "map.npy"))
      m = la.load(path "map.npy", {mmap_mode = "r+"})
      m[{1, 1}] = 7
    end
    collectgarbage()
    assert.equal(7, la.load(path "map.npy")(1, 1))
    la.save(path "big.npy", la.zeros {0, 3})
    assert.array_equal(la.zeros {0, 3}, la.load(path "big.npy", {mmap = true}))
    write_file(path "swapped.npy", data.swapped[5].bytes)
    assert.array_equal(data.swapped[5].x, la.load(path "swapped.npy", {mmap = true}))
  end)

  it("hold bare elements with tofile and fromfile", function ()
    for _, dtype in ipairs {"bool", "int16", "uint64", "float32", "complex128"} do
      local x = la.arange(6):astype(dtype):reshape(2, 3)
      x.T:tofile(path "raw")
      assert.equal(x.T:tobytes(), read_file(path "raw"))
      assert.array_equal(x.T:reshape(-1), la.fromfile(path "raw", dtype))
      assert.array_equal(x.T:reshape(-1)["2:3"], la.fromfile(path "raw", dtype, {count = 2, offset = x.itemsize}))
    end
    la.array({1, 2.5, -3}):tofile(path "raw", ", ")
    assert.equal("1.0, 2.5, -3.0", read_file(path "raw"))
    assert.array_equal({1, 2.5, -3}, la.fromfile(path "raw", {sep = ","}))
    assert.array_equal({1, 2.5}, la.fromfile(path "raw", {sep = ",", count = 2}))
    la.array({1, 2}):tofile(path "raw", ";", "%03d")
    assert.equal("001;002", read_file(path "raw"))
    la.zeros(0):tofile(path "raw", ";")
    assert.equal("", read_file(path "raw"))
    assert.raises_at(function () la.fromfile(path "raw", {offset = 5}) end, "fromfile: offset 5 is outside the file, which has 0 bytes")
    assert.raises_at(function () la.fromfile(path "raw", {offset = 5, sep = ","}) end, "fromfile: 'offset' argument only permitted for binary files")
    assert.raises_at(function () la.complex({1}, {2}):tofile(path "raw", ";", "%f") end, "tofile: complex elements can only be written by %s")
    assert.raises_at(function () la.zeros(2):tofile(path "raw", ";", "%f %f") end, "fmt has wrong number of % formats:  %f %f")
  end)

  it("are as they were when writing fails, and nothing else is left", function ()
    local mine = path "whole"
    assert(os.execute("mkdir -p '" .. mine .. "'"))
    la.save(mine .. "/x.npy", la.arange(3))
    assert.is_false((pcall(la.savetxt, mine .. "/x.npy", {0 / 0}, {fmt = "%d"})))
    assert.is_false((pcall(la.save_safetensors, mine .. "/x.npy", {a = la.complex(1, 2)})))
    collectgarbage()
    assert.same({"x.npy"}, files_in(mine))
    assert.array_equal({0, 1, 2}, la.load(mine .. "/x.npy"))
    la.save(mine .. "/x.npy", la.ones(2))
    assert.same({"x.npy"}, files_in(mine))
    assert(os.execute("ln -s x.npy '" .. mine .. "/link.npy' && chmod 640 '" .. mine .. "/x.npy'"))
    la.save(mine .. "/link.npy", la.zeros(2))
    assert.array_equal({0.0, 0.0}, la.load(mine .. "/x.npy"))
    local p = assert(io.popen("stat -c %a '" .. mine .. "/x.npy' && readlink '" .. mine .. "/link.npy'"))
    assert.equal("640\nx.npy\n", p:read "a")
    p:close()
  end)

  it("that become shorter under an open archive are an error", function ()
    la.savez(path "short", {a = la.zeros(100000)})
    local t = la.load(path "short.npz")
    write_file(path "short.npz", "PK")
    assert.raises_at(function () return t.a end, "the file became shorter while it was read")
    t:close()
  end)

  it("can be devices and pipes", function ()
    la.savetxt("/dev/null", {1})
    assert(os.execute("mkfifo '" .. path "pipe" .. "'"))
    os.execute("(printf '1 2\\n3 4\\n' > '" .. path "pipe" .. "') &")
    assert.array_equal({{1.0, 2.0}, {3.0, 4.0}}, la.loadtxt(path "pipe"))
    os.remove(path "pipe")
  end)

  it("are named in errors", function ()
    assert.raises_at(function () la.load "/nonexistent/x.npy" end, "/nonexistent/x.npy: No such file or directory")
    assert.raises_at(function () la.save("/nonexistent/x.npy", 1) end, "/nonexistent/x.npy: No such file or directory")
    assert.raises_at(function () la.load(dir) end, dir .. ": it is a directory")
    assert(os.execute("mkdir -p '" .. path "d.npy" .. "'"))
    assert.raises_at(function () la.save(path "d.npy", 1) end, path "d.npy" .. ": it is a directory")
    assert.raises_at(function () la.load(5) end, "load: file must be a path, got number")
    assert.raises_at(function () la.load "a\0b" end, "load: a path must not hold a zero byte")
    assert.raises_at(function () la.save(("x"):rep(5000), 1) end, "a path of 5004 bytes is too long")
    assert.raises_at(function () la.load(path "x", {allow_pickle = true}) end, "load: Object arrays cannot be loaded: they hold Python pickles, which are programs")
  end)

  it("are out of reach where only the core is open", function ()
    local function run (text)
      local p = assert(io.popen((os.getenv "LUA" or "lua5.4") .. " '" .. write_file(path "core.lua", text) .. "' 2>&1"))
      local out = p:read "a"
      p:close()
      return out
    end
    local out = run [[
      package.preload["lunarray.file"] = function () end
      local la = require "lunarray"
      assert(la.save == nil and la.load == nil and la.fromfile == nil)
      assert(la.loads(la.dumps(la.arange(3))):sum() == 3)
      print(select(2, pcall(la.loadtxt, "/etc/passwd")))
      print(select(2, pcall(la.savetxt, "x", {1})))
      print(la.loadtxt({"1 2"}):sum())
    ]]
    assert.equal("loadtxt: there is no file access here: give a table of lines, a function or the option text", out:match "^[^\n]+")
    assert.equal("savetxt: there is no file access here: with nil for a path the text is returned", out:match "\n([^\n]+)\n")
    assert.equal("3.0", out:match "\n([^\n]+)\n$")
    assert.equal("lunarray.file needs lunarray.core: open that first",
      run('print(select(2, pcall(package.loadlib(package.searchpath("lunarray.core", package.cpath), "luaopen_lunarray_file"))))'):match "^[^\n]+")
  end)
end)

-- ---- the files of others ------------------------------------------------------------------------------------------------------------

-- SHA-256 (FIPS 180-4), for the sums in expected.tsv
local function sha256 (s)
  local h, k, primes, n = {}, {}, {}, 2
  while #primes < 64 do
    local prime = true
    for _, p in ipairs(primes) do
      if n % p == 0 then prime = false break end
    end
    if prime then primes[#primes + 1] = n end
    n = n + 1
  end
  -- the first 32 bits of the fraction of p^(1/root), exactly
  local function fraction (p, root)
    local x = p ^ (1 / root)
    return math.floor((x - math.floor(x)) * 4294967296)
  end
  for i = 1, 64 do k[i] = fraction(primes[i], 3) end
  for i = 1, 8 do h[i] = fraction(primes[i], 2) end
  local function ror (x, c) return (x >> c | x << (32 - c)) & 0xffffffff end
  s = s .. "\x80" .. ("\0"):rep((55 - #s) % 64) .. string.pack(">I8", #s * 8)
  local w = {}
  for at = 1, #s, 64 do
    for i = 1, 16 do w[i] = string.unpack(">I4", s, at + 4 * i - 4) end
    for i = 17, 64 do
      local a, b = w[i - 15], w[i - 2]
      w[i] = w[i - 16] + (ror(a, 7) ~ ror(a, 18) ~ a >> 3) + w[i - 7] + (ror(b, 17) ~ ror(b, 19) ~ b >> 10) & 0xffffffff
    end
    local a, b, c, d, e, f, g, i8 = table.unpack(h)
    for i = 1, 64 do
      local t = i8 + (ror(e, 6) ~ ror(e, 11) ~ ror(e, 25)) + (e & f ~ ~e & g) + k[i] + w[i]
      local u = (ror(a, 2) ~ ror(a, 13) ~ ror(a, 22)) + (a & b ~ a & c ~ b & c)
      i8, g, f, e, d, c, b, a = g, f, e, d + t & 0xffffffff, c, b, a, t + u & 0xffffffff
    end
    for i, v in ipairs {a, b, c, d, e, f, g, i8} do h[i] = h[i] + v & 0xffffffff end
  end
  return (("%08x"):rep(8)):format(table.unpack(h))
end

describe("the files of NumPy and others in ../shared/data/npy", function ()
  it("read to the sums that are expected of them, or are refused", function ()
    local list = helper.shared "npy/expected.tsv"
    if not list then pending "needs ../shared/data/npy" end
    assert.equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sha256 "abc")
    local root, count, refused = list:match "^(.*/)", 0, 0
    local limit = 200000    -- bytes that a SHA-256 in Lua is worth
    for line in io.lines(list) do
      local f = {}
      for field in (line .. "\t"):gmatch "([^\t]*)\t" do f[#f + 1] = field end
      local name, descr, shape, sum, note = f[1], f[3], f[4], f[9], f[10]
      if name ~= "file[:member]" then
        count = count + 1
        local file, member = name:match "^([^:]+):?(.*)$"
        local ok, x = pcall(function ()
          local v = la.load(root .. file)
          if member ~= "" then v = v[member] end
          return v
        end)
        if descr == "|O" or descr:find "^struct" then
          refused = refused + 1
          assert.is_false(ok, name)
          assert.is_truthy(tostring(x):find(descr == "|O" and "they hold Python pickles" or "there is no dtype with fields", 1, true), name .. ": " .. tostring(x))
        elseif file:find "%.npz$" and not zlib_found and note:find "deflated" then
          assert.is_false(ok, name)
        else
          assert.is_true(ok, name .. ": " .. tostring(x))
          if helper.isarray(x) then
            assert.equal(shape, #x.shape == 0 and "scalar" or table.concat(x.shape, "x"), name)
            if x.nbytes <= limit then assert.equal(sum, sha256(x:tobytes()), name) end
            if la.isdtype(x.dtype, "integral") and x.size > 0 then
              assert.equal(tonumber(f[8]), x.dtype == "uint64" and x:sum() or x:astype "int64":sum(), name)
            end
          else
            local function leaf (v) return type(v) == "table" and leaf(v[1]) or v end
            assert.equal("string", type(leaf(x)), name)
          end
        end
      end
    end
    assert.is_true(count >= 174, tostring(count))
    assert.is_true(refused >= 8)
  end)
end)
