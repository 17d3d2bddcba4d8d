--- lunarray.image: PNG and JPEG to and from arrays, resizing, geometry. Expected values from Pillow: tests/gen/image.py; PngSuite where it is.
local la = require "lunarray"
local helper = require "tests.helper"
local found, image = pcall(require, "lunarray.image")

if not found then
  describe("lunarray.image", function ()
    it("says what to install where libpng and libjpeg are not", function ()
      assert.equals("lunarray was built without libpng and libjpeg: install libpng-dev and libjpeg-dev (Debian's names) and build it again", image)
    end)
  end)
  return
end

local data = helper.data "image"

local function bytes_of (path)
  local f = assert(io.open(path, "rb"))
  local s = f:read "a"
  f:close()
  return s
end

-- the largest difference of two pictures
local function apart (a, b)
  assert.same({table.unpack(a.shape)}, {table.unpack(b.shape)})
  return (a:astype "float64" - b:astype "float64"):abs():max()
end

describe("reading PNG", function ()
  if not image.png then it("needs libpng", function () pending "lunarray was built without libpng" end) return end

  for _, case in ipairs(data.files) do
    it("gives Pillow's pixels: " .. case.name, function ()
      assert.array_equal(case.pixels, image.decode(case.bytes), case.name)
    end)
  end

  it("brings a picture to the mode that is asked for", function ()
    local file = data.files[2]
    assert.same({6, 5}, {table.unpack(image.decode(file.bytes, {mode = "L"}).shape)})
    assert.same({6, 5, 2}, {table.unpack(image.decode(file.bytes, {mode = "LA"}).shape)})
    local rgba = image.decode(file.bytes, {mode = "RGBA"})
    assert.array_equal(file.pixels, rgba["..., 1:3"]:copy())
    assert.is_true(rgba["..., 4"]:eq(255):all())
    local grey = image.decode(data.files[1].bytes, {mode = "RGB"})
    for c = 1, 3 do assert.array_equal(data.files[1].pixels, grey[{"...", c}]:copy()) end
  end)

  it("gives palette positions and stored bits with mode native", function ()
    local palette = data.files[7]
    assert.equals("palette", palette.name)
    local info = image.inspect(palette.bytes)
    assert.equals("palette", info.color)
    local x = image.decode(palette.bytes, {mode = "native"})
    assert.equals(2, x.ndim)
    assert.array_equal(palette.pixels, info.palette[x:reshape(-1):astype "int64" + 1]:reshape(6, 5, 3))
    assert.is_true(image.decode(data.files[5].bytes, {mode = "native"}):max() == 1)
  end)

  it("tells what the header says", function ()
    local t = image.inspect(data.files[6].bytes)
    assert.same({"png", 7, 9, 1, 16, "grey", false, 16},
      {t.format, t.width, t.height, t.channels, t.bits, t.color, t.interlaced, t.depth})
  end)

  it("refuses every cut-off file and survives every changed byte", function ()
    local b = data.files[2].bytes
    for n = 0, #b - 1 do
      local ok, why = pcall(image.decode, b:sub(1, n))
      assert.is_false(ok, tostring(n))
      assert.is_string(why)
    end
    for i = 1, #b do
      for _, flip in ipairs {1, 128, 255} do
        pcall(image.decode, b:sub(1, i - 1) .. string.char(b:byte(i) ~ flip) .. b:sub(i + 1), {limit = 1 << 20})
      end
    end
  end)

  it("refuses sizes that the file cannot hold, and what is above the limit", function ()
    local function header (w, h)
      local zlib_found, zlib = pcall(require, "lunarray.zlib")
      if not zlib_found then pending "lunarray was built without zlib" end
      local function chunk (name, s) return string.pack(">I4", #s) .. name .. s .. string.pack(">I4", zlib.crc32(name .. s)) end
      return "\137PNG\r\n\26\n" .. chunk("IHDR", string.pack(">I4I4BBBBB", w, h, 8, 2, 0, 0, 0)) .. chunk("IDAT", zlib.deflate("\0")) .. chunk("IEND", "")
    end
    assert.raises_at(function () image.decode(header(100000, 100000)) end,
      ("image.decode: the PNG header announces 100000 x 100000 pixels, which %d bytes cannot hold"):format(#header(1, 1)))
    assert.raises_at(function () image.decode(header(0x7fffffff, 0x7fffffff)) end,
      ("image.decode: the PNG header announces 2147483647 x 2147483647 pixels, which %d bytes cannot hold"):format(#header(1, 1)))
    assert.raises_at(function () image.decode(data.files[2].bytes, {limit = 80}) end,
      "image.decode: the picture of 5 x 6 pixels needs more than the limit of 80 bytes")
    assert.equals(90, image.decode(data.files[2].bytes, {limit = 90}).size)
  end)
end)

describe("PngSuite", function ()
  local directory = helper.shared "pngsuite/expected.tsv"
  directory = directory and directory:match "^(.*)/"

  it("is read to the expected samples", function ()
    if not directory then pending "PngSuite is not in ../shared/data/pngsuite" end
    if not image.png then pending "lunarray was built without libpng" end
    local n = 0
    for line in io.lines(directory .. "/expected.tsv") do
      local name = line:match "^valid/(%S+)%.png"
      if name then
        n = n + 1
        local x = image.read(directory .. "/valid/" .. name .. ".png", {mode = "RGBA"})
        local list = {}
        for v in bytes_of(directory .. "/rgba/" .. name .. ".json"):gmatch "%d+" do list[#list + 1] = math.tointeger(v) end
        assert.is_true(la.array(list, x.dtype):reshape(x.shape) == x, name)
        -- as stored: sizes, depth, channels
        local fields = {}
        for field in (line .. "\t"):gmatch "([^\t]*)\t" do fields[#fields + 1] = field end
        local info = image.info(directory .. "/valid/" .. name .. ".png")
        assert.same({fields[2], fields[3], fields[4]}, {tostring(info.width), tostring(info.height), tostring(info.depth)})
        -- and written again
        assert.is_true(image.decode(image.encode(x, "png", {interlaced = n % 2 == 0})) == x, name)
      end
    end
    assert.equals(161, n)
  end)

  it("is refused where it is corrupt", function ()
    if not directory then pending "PngSuite is not in ../shared/data/pngsuite" end
    local n = 0
    for line in io.lines(directory .. "/expected.tsv") do
      local name = line:match "^corrupt/(%S+)"
      if name then
        n = n + 1
        local ok, why = pcall(image.read, directory .. "/corrupt/" .. name)
        assert.is_false(ok, name)
        assert.matches("^image%.read: .*" .. name .. ": ", (why:gsub("^.-:%d+: ", "")))
      end
    end
    assert.equals(14, n)
  end)
end)

describe("writing PNG", function ()
  if not image.png then return end

  it("comes back the same, for each dtype and number of channels, from any layout", function ()
    local rng = la.random.default_rng(1)
    for _, dtype in ipairs {"uint8", "uint16"} do
      for _, shape in ipairs {{5, 7}, {5, 7, 2}, {5, 7, 3}, {5, 7, 4}, {1, 1}} do
        local x = rng:integers(0, dtype == "uint8" and 256 or 65536, {size = shape}):astype(dtype)
        assert.array_equal(x, image.decode(image.encode(x, "png")))
        assert.array_equal(x, image.decode(image.encode(x, "png", {interlaced = true, level = 9})))
        local r = x["::-1, ::-1"]
        assert.array_equal(r:copy(), image.decode(image.encode(r, "png", {level = 0})))
      end
    end
    local mask = la.array {{true, false, true}, {false, false, true}}
    local b = image.encode(mask, "png")
    assert.equals(1, image.inspect(b).depth)
    assert.array_equal(mask:astype "uint8" * 255, image.decode(b):astype "int64":astype "uint8")
    local one = la.zeros({3, 2, 1}, "uint8")
    assert.array_equal(la.zeros({3, 2}, "uint8"), image.decode(image.encode(one, "png")))
  end)

  it("writes files whole or not at all", function ()
    local path = os.tmpname() .. ".png"
    local x = la.arange(12, "uint8"):reshape(3, 4)
    image.write(path, x)
    assert.array_equal(x, image.read(path))
    assert.is_false((pcall(image.write, path, x:astype "float64")))
    assert.array_equal(x, image.read(path))
    os.remove(path)
    os.remove((path:gsub("%.png$", "")))
    local ok, why = pcall(image.write, "/no/such/directory/x.png", x)
    assert.is_false(ok)
    assert.matches("image%.write: /no/such/directory/x%.png", why)
    assert.matches("No such file or directory", why)
  end)
end)

describe("JPEG", function ()
  if not image.jpeg then it("needs libjpeg", function () pending "lunarray was built without libjpeg" end) return end

  for _, case in ipairs(data.jpegs) do
    it("is read to Pillow's pixels, within 2: " .. case.name, function ()
      assert.is_true(apart(image.decode(case.bytes), helper.array(case.pixels)) <= 2)
      assert.equals(case.name == "progressive", image.inspect(case.bytes).progressive)
    end)
  end

  it("turns CMYK into RGB", function ()
    local x = image.decode(data.cmyk)
    assert.same({16, 24, 3}, {table.unpack(x.shape)})
    assert.equals("cmyk", image.inspect(data.cmyk).color)
    assert.is_true(apart(x, image.decode(data.jpegs[2].bytes)) < 40)
  end)

  it("is written and read back, better at a higher quality", function ()
    local x = helper.array(data.jpegs[2].pixels)
    local function loss (opts) return (image.decode(image.encode(x, "jpeg", opts)):astype "float64" - x:astype "float64"):abs():mean() end
    assert.is_true(loss {quality = 100, sampling = "4:4:4"} < 1)
    assert.is_true(loss {quality = 100, sampling = "4:4:4"} < loss {quality = 30})
    assert.is_true(loss {quality = 90, progressive = true} < 8)
    assert.is_true(loss {sampling = "4:2:2"} < 8)
    local grey = x["..., 1"]:copy()
    assert.is_true(apart(image.decode(image.encode(grey, "jpeg", {quality = 100})), grey) <= 3)
  end)

  it("is refused where it is cut off or broken", function ()
    local b = data.jpegs[1].bytes
    for n = 0, #b - 3, 5 do assert.is_false((pcall(image.decode, b:sub(1, n))), tostring(n)) end
    assert.raises_at(function () image.decode(b:sub(1, #b - 20)) end,
      ("image.decode: the JPEG data is cut off: it ends after %d bytes, before the picture does"):format(#b - 20))
    for i = 1, #b, 3 do pcall(image.decode, b:sub(1, i - 1) .. string.char(b:byte(i) ~ 255) .. b:sub(i + 1), {limit = 1 << 22}) end
  end)

  it("reads the file that was cut off on purpose as a mistake", function ()
    local path = helper.shared "images/truncated.jpg"
    if not path then pending "../shared/data/images is not there" end
    local ok, why = pcall(image.read, path)
    assert.is_false(ok)
    assert.matches("cut off", why)
  end)
end)

describe("image.resize", function ()
  for _, case in ipairs(data.resized) do
    it(("gives Pillow's pixels within 1: %s to %d x %d%s"):format(case.filter, case.height, case.width, case.color and ", colours" or ""), function ()
      local x = helper.array(case.color and data.color or data.smooth)
      local y = image.resize(x, case.height, case.width, {filter = case.filter})
      local e = helper.array(case.out)
      assert.equals(e.dtype, y.dtype)
      assert.is_true(apart(e, y) <= (case.filter == "nearest" and 0 or 1))
    end)
  end

  it("takes floats, and any dtype by nearest", function ()
    for _, case in ipairs(data.resized_float) do
      local y = image.resize(helper.array(data.floats), 6, 5, {filter = case.filter})
      assert.array_near(case.out, y, {atol = 2e-4})
    end
    assert.equals("float64", image.resize(la.ones(4, 4), {2, 2}).dtype)
    assert.array_equal(la.array({{1, 3}}, "int64"), image.resize(la.array({{1, 2, 3, 4}}, "int64"), 1, 2, {filter = "nearest"}) // 2 * 2 - 1)
  end)
end)

describe("geometry", function ()
  local x = la.arange(24, "uint8"):reshape(4, 6)

  it("crops, flips and turns by right angles as views", function ()
    assert.array_equal(x["2:3, 4:6"]:copy(), image.crop(x, 2, 4, 3, 6):copy())
    assert.array_equal(x[":, ::-1"]:copy(), image.flip(x):copy())
    assert.array_equal(x["::-1"]:copy(), image.flip(x, "vertical"):copy())
    assert.array_equal(x["::-1, ::-1"]:copy(), image.flip(x, "both"):copy())
    assert.array_equal(la.rot90(x):copy(), image.rotate(x, 90, {expand = true}):copy())
    assert.array_equal(la.rot90(x, 2):copy(), image.rotate(x, 180):copy())
    assert.array_equal(la.rot90(x, 3):copy(), image.rotate(x, -90, {expand = true}):copy())
  end)

  it("turns by any angle about the centre", function ()
    local y = image.rotate(la.full({21, 21}, 100, "uint8"), 30)
    assert.equals(100, y(11, 11))
    assert.equals(0, y(1, 1))
    local bigger = image.rotate(la.full({20, 40, 3}, 7.0), 45, {expand = true, fill = -1})
    assert.same({43, 43, 3}, {table.unpack(bigger.shape)})
    assert.equals(-1, bigger(1, 1, 1))
    assert.equals(7, bigger(22, 22, 2))
    -- counter-clockwise, as rot90
    local dot = la.zeros({9, 9}, "uint8")
    dot[{5, 8}] = 200
    local turned = image.rotate(dot, 89.999, {filter = "nearest"})
    assert.equals(200, turned(2, 5))
  end)

  it("makes grey as Pillow does", function ()
    assert.array_equal(data.luma, image.gray(helper.array(data.color)))
    assert.equals("float64", image.gray(la.ones(2, 2, 3)).dtype)
    assert.is_true(math.abs(image.gray(la.ones(2, 2, 3))(1, 1) - 1) < 1e-12)
  end)
end)

describe("image's messages", function ()
  local x = la.zeros({2, 3}, "uint8")
  local rows = {
    {function () image.read(5) end, "image.read: path must be a string, got number"},
    {function () image.info() end, "image.info: path must be a string, got nothing"},
    {function () image.decode(nil) end, "image.decode: bytes must be a string, got nothing"},
    {function () image.inspect({}) end, "image.inspect: bytes must be a string, got table"},
    {function () image.decode "" end, "image.decode: there is no data"},
    {function () image.decode "GIF89a" end, "image.decode: the data is neither PNG nor JPEG: it begins with 47 49 46 38"},
    {function () image.decode("", {mode = "CMYK"}) end, 'image.decode: mode cannot be "CMYK": it is one of L LA RGB RGBA native'},
    {function () image.decode("", {limit = 0}) end, "image.decode: limit must be a number of bytes, got 0"},
    {function () image.decode("", {moed = "L"}) end, 'image.decode has no option "moed": did you mean "mode"?'},
    {function () image.decode("", {quality = 3}) end, 'image.decode has no option "quality": there are mode limit'},
    {function () image.decode("", 3) end, "image.decode: options must be a table, got number"},
    {function () image.read "/no/such/file.png" end, "image.read: /no/such/file.png: No such file or directory"},
    {function () image.write("x.bmp", x) end,
      'image.write: x.bmp ends neither in .png nor in .jpg or .jpeg, and there is no option format = "png" or "jpeg"'},
    {function () image.encode(x, "gif") end, 'image.encode: format must be "png" or "jpeg", got gif'},
    {function () image.encode(x) end, 'image.encode: format must be "png" or "jpeg", got nothing'},
    {function () image.encode(3, "png") end, "image.encode: a picture must be an array, got number"},
    {function () image.encode(la.zeros(3), "png") end,
      "image.encode: a picture has shape (height, width) or (height, width, channels), got (3,)"},
    {function () image.encode(la.zeros({2, 2, 5}, "uint8"), "png") end, "image.encode: a picture has 1 to 4 channels, got 5"},
    {function () image.encode(la.zeros({0, 2}, "uint8"), "png") end, "image.encode: a picture of shape (0, 2) has no pixels"},
    {function () image.encode(la.zeros(2, 2), "png") end, "image.encode: a PNG holds uint8 or uint16 (or bool, in grey), got float64"},
    {function () image.encode(la.zeros({2, 2}, "uint16"), "jpg") end, "image.encode: a JPEG holds uint8, got uint16"},
    {function () image.encode(la.zeros({2, 2, 4}, "uint8"), "jpg") end,
      'image.encode: a JPEG holds no alpha: image.convert(x, "RGB") leaves it out'},
    {function () image.encode(x, "jpg", {quality = 101}) end, "image.encode: quality must be between 1 and 100, got 101"},
    {function () image.encode(x, "png", {level = 1.5}) end, "image.encode: level must be a whole number, got 1.5"},
    {function () image.encode(x, "jpg", {sampling = "4:1:1"}) end, 'image.encode: sampling cannot be "4:1:1": it is one of 4:4:4 4:2:2 4:2:0'},
    {function () image.encode(la.zeros({1, 65501}, "uint8"), "jpg") end, "image.encode: a JPEG has at most 65500 rows and columns, got 65501 x 1"},
    {function () image.resize(x, 0, 4) end, "image.resize: height must be between 1 and 2147483647, got 0"},
    {function () image.resize(x, 2, 2, {filter = "cubic"}) end,
      'image.resize: filter cannot be "cubic": it is one of nearest area bilinear bicubic lanczos'},
    {function () image.resize(la.zeros({2, 2}, "int32"), 2, 2) end, 'image.resize: int32 cannot be resized by "bilinear": uint8, uint16 and floats can'},
    {function () image.resize(la.zeros({0, 2}), 2, 2) end, "image.resize: a picture of shape (0, 2) has no pixels"},
    {function () image.resize(x, 0x7fffffff, 0x7fffffff) end, "image.resize: a picture of 2147483647 x 2147483647 pixels is too large"},
    {function () image.crop(x, 1, 1, 3, 3) end, "image.crop: bottom must be between 1 and 2, got 3"},
    {function () image.flip(x, "up") end, 'image.flip: direction cannot be "up": it is one of horizontal vertical both'},
    {function () image.rotate(x, "90") end, "image.rotate: degrees must be a number, got 90"},
    {function () image.convert(x, "HSV") end, 'image.convert: mode cannot be "HSV": it is one of L LA RGB RGBA'},
    {function () image.gray(la.zeros({2, 2, 7})) end, "image.gray: a picture has 1 to 4 channels, got 7"},
  }
  for _, row in ipairs(rows) do
    it(row[2], function () assert.raises_at(row[1], row[2]) end)
  end
end)
