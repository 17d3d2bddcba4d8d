--- Elements in a file as an array: la.memmap and x:flush.
local la = require "lunarray"

local dir
local function path (name) return dir .. "/" .. name end

local function bytes_of (name)
  local f = assert(io.open(path(name), "rb"))
  local s = f:read "a"
  f:close()
  return s
end

local function write (name, bytes)
  local f = assert(io.open(path(name), "wb"))
  f:write(bytes)
  f:close()
  return path(name)
end

local function files ()
  local p, n = assert(io.popen("ls -A '" .. dir .. "'")), 0
  for _ in p:lines() do n = n + 1 end
  p:close()
  return n
end

setup(function ()
  dir = os.tmpname()
  os.remove(dir)
  assert(os.execute("mkdir '" .. dir .. "'"))
end)

teardown(function () os.execute("rm -rf '" .. dir .. "'") end)

describe("la.memmap", function ()
  it("makes a file of zeros and writes what is assigned into it", function ()
    local x <close> = la.memmap(path "new", "float32", "w+", 0, {3, 4})
    assert.equal("float32", x.dtype)
    assert.same({3, 4}, {table.unpack(x.shape)})
    assert.equal(0, x:sum())
    x[2] = {1, 2, 3, 4}
    x:flush()
    assert.equal(("\0"):rep(16) .. string.pack("<ffff", 1, 2, 3, 4) .. ("\0"):rep(16), bytes_of "new")
    assert.array_equal(x, la.fromfile(path "new", "float32"):reshape(3, 4))
  end)

  it("reads the same elements under every dtype, order and offset", function ()
    local bytes = {}
    for i = 0, 255 do bytes[i + 1] = string.char(i) end
    local file = write("bytes", table.concat(bytes))
    for _, dtype in ipairs {"int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "complex64"} do
      local want = la.frombuffer(table.concat(bytes), dtype)
      for _, mode in ipairs {"r", "c", "r+", "readonly", "copyonwrite", "readwrite"} do
        local x = la.memmap(file, dtype, mode)
        assert.equal(want:tobytes(), x:tobytes())
        assert.equal(not mode:find "^r$" and mode ~= "readonly", x.flags.writeable)
      end
      local n = want.size // 4
      assert.equal(want:slice(1, 4 * n):reshape(4, n):tobytes(), la.memmap(file, {dtype = dtype, mode = "r", shape = {4, n}}):tobytes())
      assert.equal(want:slice(1, 4 * n):reshape(n, 4).T:tobytes(), la.memmap(file, {dtype = dtype, mode = "r", shape = {4, n}, order = "F"}):tobytes())
    end
    local odd = la.memmap(file, {dtype = "int32", mode = "r", offset = 3, shape = 5})
    assert.is_false(odd.flags.aligned)
    assert.equal(bytes_of "bytes":sub(4, 23), odd:tobytes())
    assert.equal((string.unpack("<i4", bytes_of "bytes", 4)), odd[1])
    assert.equal(odd[1] + odd[2] + odd[3] + odd[4] + odd[5], odd:sum())
  end)

  it("maps uint8 for changing unless told otherwise", function ()
    local file = write("plain", "lunarray")
    local x = la.memmap(file)
    assert.same({"uint8", 8}, {x.dtype, x.size})
    x[1] = ("L"):byte()
    x:flush()
    assert.equal("Lunarray", bytes_of "plain")
  end)

  it("keeps assignments in memory with \"c\"", function ()
    local file = write("copy", "abcd")
    local x = la.memmap(file, {mode = "c"})
    x[":"] = 0
    x:flush()
    assert.equal(0, x:sum())
    assert.equal("abcd", bytes_of "copy")
  end)

  it("makes a file longer for \"r+\" and its shape", function ()
    local file = write("longer", "ab")
    local x = la.memmap(file, {shape = {2, 3}, offset = 1})
    x[{2, 3}] = ("z"):byte()
    x:flush()
    assert.equal("ab\0\0\0\0z", bytes_of "longer")
  end)

  it("leaves arrays that are mapped alone when the file is made anew", function ()
    local x = la.memmap(path "anew", {mode = "w+", shape = 100000})
    x[":"] = 7
    local y = la.memmap(path "anew", {mode = "w+", shape = 3})
    assert.equal(700000, x:sum())
    assert.equal(0, y:sum())
    assert.equal("\0\0\0", bytes_of "anew")
  end)

  it("keeps the file mapped as long as a view lives, and unmaps it on close", function ()
    local view = la.memmap(write("alive", ("x"):rep(10000)), {mode = "r", shape = {100, 100}})(":", 1)
    collectgarbage()
    collectgarbage()
    assert.equal(100 * ("x"):byte(), view:sum())
    local x = la.memmap(path "alive")
    x[1] = ("y"):byte()
    x:close()
    assert.equal("yx", bytes_of "alive":sub(1, 2))
  end)

  it("does without elements", function ()
    local x = la.memmap(path "none", {mode = "w+", shape = {0, 3}, offset = 5})
    assert.equal(0, x.size)
    x:flush()
    assert.equal(("\0"):rep(5), bytes_of "none")
    assert.equal(0, la.memmap(write("empty", ""), {mode = "r"}).size)
    assert.same({}, {table.unpack(la.memmap(path "none", {shape = {}}).shape)})
  end)

  it("says what is wrong, and leaves no file behind", function ()
    local file, before = write("six", "123456"), files()
    local function wrong (message, ...)
      local arguments = table.pack(...)
      assert.raises_at(function () la.memmap(table.unpack(arguments, 1, arguments.n)) end, message)
    end
    wrong("memmap: filename must be a path, got nothing")
    wrong("memmap: filename must be a path, got table", {{}})
    wrong("memmap: a path must not hold a zero byte", "a\0b")
    wrong(path "missing" .. ": No such file or directory", path "missing", "int8", "r")
    wrong(path "missing" .. ": No such file or directory", path "missing", {shape = 3})
    wrong(path "no/such" .. ": No such file or directory", path "no/such", {mode = "w+", shape = 3})
    wrong("memmap: shape must be given if mode == 'w+'", file, {mode = "w+"})
    wrong("memmap: bool is not mapped, a file may hold other bytes than 0 and 1: map uint8", file, "bool")
    wrong("memmap: offset must not be negative, got -1", file, {offset = -1})
    wrong("memmap: offset 7 is outside the file, which has 6 bytes", file, {offset = 7})
    wrong("memmap: offset 9223372036854775807 and 3 elements are beyond any file", file, {offset = math.maxinteger, shape = 3})
    wrong("memmap: Size of the available data is not a multiple of the data-type size: 6 bytes, int32 has 4", file, "int32")
    wrong("memmap: mmap length is greater than file size: elements up to byte 12, the file has 6", file, {mode = "r", shape = 12})
    wrong('memmap: mode cannot be "w": it is one of r r+ w+ c readonly readwrite write copyonwrite', file, {mode = "w"})
    wrong("/dev/null: only a plain file can be mapped", "/dev/null", {mode = "r"})
    wrong("/dev/null: only a plain file can be mapped", "/dev/null", {mode = "w+", shape = 3})
    assert.raises_at(function () la.zeros(3):flush() end, "flush: the array is not mapped from a file")
    local mapped = la.memmap(file, {mode = "r"})
    assert.raises_at(function () mapped[1] = 0 end, "assignment destination is read-only")
    assert.equal("123456", bytes_of "six")
    assert.equal(before, files())
  end)
end)
