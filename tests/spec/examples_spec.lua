--- The programs in examples/ run, and digits.lua reads digits and says what is wrong with a file.
local helper = require "tests.helper"
local zlib_found, zlib = pcall(require, "lunarray.zlib")
local lua = os.getenv "LUA" or "lua5.4"
local slow = (os.getenv "LUNARRAY_SANITIZE" or "") ~= ""

local function run (arguments)
  local p = assert(io.popen(("'%s' %s 2>&1"):format(lua, arguments)))
  local text = p:read "a"
  local ok = p:close()
  return ok and true or false, text
end

-- runs f with the path of a new directory
local function in_directory (f)
  local dir = os.tmpname()
  os.remove(dir)
  assert(os.execute(("mkdir '%s'"):format(dir)))
  local ok, e = pcall(f, dir)
  os.execute(("rm -rf '%s'"):format(dir))
  if not ok then error(e, 0) end
end

local function write (path, bytes)
  local f = assert(io.open(path, "wb"))
  f:write(bytes)
  f:close()
end

local function idx (shape, bytes)
  return "\0\0\8" .. string.char(#shape) .. string.pack(">" .. ("I4"):rep(#shape), table.unpack(shape)) .. bytes
end

-- n tiny pictures of 2 x 2 in which the class can be seen
local function write_set (dir, prefix, n, pack)
  local pixels, labels = {}, {}
  for i = 1, n do
    local class = i % 2
    labels[i] = string.char(class)
    pixels[i] = class == 0 and "\255\0\0\255" or "\0\255\255\0"
  end
  local suffix = pack and ".gz" or ""
  pack = pack or function (s) return s end
  write(dir .. "/" .. prefix .. "-images-idx3-ubyte" .. suffix, pack(idx({n, 2, 2}, table.concat(pixels))))
  write(dir .. "/" .. prefix .. "-labels-idx1-ubyte" .. suffix, pack(idx({n}, table.concat(labels))))
end

describe("examples/tour.lua", function ()
  it("walks through ten sections", function ()
    local ok, text = run "examples/tour.lua"
    assert.is_true(ok, text)
    for i = 1, 10 do assert.matches("\n%-%- " .. i .. "%. ", text) end
    assert.matches("operands could not be broadcast together with shapes %(2,3%) %(4,%)", text)
  end)
end)

describe("examples/digits.lua", function ()
  it("makes its own digits where it gets no directory, and says so", function ()
    local ok, text = run "examples/digits.lua --epochs 2"
    assert.is_true(ok, text)
    assert.matches("No directory given", text)
    assert.matches("epoch  2   loss %d%.%d+   training [%d. ]+%%   test [%d. ]+%%   +%d+ samples/s", text)
    assert.matches("confusion matrix", text)
    assert.is_true(tonumber(text:match "([%d.]+) %% of 1000 test pictures read right") > 80)
  end)

  it("gives the same numbers for the same seed", function ()
    local _, one = run "examples/digits.lua --epochs 1 --seed 7"
    local _, two = run "examples/digits.lua --epochs 1 --seed 7"
    assert.equals(one:match "loss.-test [%d. ]+", two:match "loss.-test [%d. ]+")
  end)

  it("reads idx files, packed or not, and a last batch that is shorter", function ()
    in_directory(function (dir)
      write_set(dir, "train", 301)
      write_set(dir, "t10k", 100, zlib_found and zlib.gzip or nil)
      local ok, text = run(("examples/digits.lua '%s' --epochs 3 --hidden 8"):format(dir))
      assert.is_true(ok, text)
      assert.matches("301 training and 100 test pictures of 4 pixels", text)
      assert.matches("100.00 %% of 100 test pictures read right", text)
    end)
  end)

  it("says what is wrong with its files", function ()
    local function fails (dir, pattern)
      local ok, text = run(("examples/digits.lua '%s'"):format(dir))
      assert.is_false(ok)
      assert.matches(pattern, text)
      assert.is_nil(text:find("traceback", 1, true))
    end
    fails("/no/such/place", "there is neither /no/such/place/train%-images%-idx3%-ubyte nor")
    in_directory(function (dir)
      write_set(dir, "train", 10)
      write_set(dir, "t10k", 10)
      local images = dir .. "/train-images-idx3-ubyte"
      write(images, "hello")
      fails(dir, "is no idx file: it has 5 bytes")
      write(images, "hello, this is a text, not a picture")
      fails(dir, "is no idx file of bytes with 3 axes: it begins with 68 65 6c 6c")
      write(images, idx({10, 2, 2}, ("\0"):rep(39)))
      fails(dir, "is cut off or damaged: 40 bytes of elements are announced, 39 are there")
      write(images, idx({0xffffffff, 0xffffffff, 0xffffffff}, ""))
      fails(dir, "announces more than 2 GB")
      write(images, idx({9, 2, 2}, ("\0"):rep(36)))
      fails(dir, "9 pictures, but 10 labels")
      if zlib_found then
        os.remove(images)
        write(images .. ".gz", zlib.gzip(idx({10, 2, 2}, ("\0"):rep(40))):sub(1, 30))
        fails(dir, "the data is cut off: it ends after 30 bytes")
      end
    end)
  end)

  it("refuses options it does not know", function ()
    local ok, text = run "examples/digits.lua --epoch 3"
    assert.is_false(ok)
    assert.matches("unknown option %-%-epoch", text)
  end)

  it("reads MNIST #slow", function ()
    local dir = helper.shared "mnist/train-images-idx3-ubyte.gz"
    if not dir then pending "the MNIST files are not in ../shared/data/mnist" end
    if not zlib_found then pending "lunarray was built without zlib" end
    if slow then pending "too slow here" end
    local ok, text = run(("examples/digits.lua '%s' --epochs 4"):format(dir:match "^(.*)/"))
    assert.is_true(ok, text)
    local percent = tonumber(text:match "([%d.]+) %% of 10000 test pictures read right")
    assert.is_true(percent >= 97.5, text)
  end)
end)
