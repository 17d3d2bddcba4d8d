--- Pictures: PNG and JPEG to and from arrays, and what one does to them before a network sees them.
--
-- A picture is an array (height, width) of grey or (height, width, channels) with 2 (grey, alpha), 3 (red, green, blue) or 4 channels
-- (and alpha), uint8 or uint16; row 1 is the top one. Files are read and written by libpng and libjpeg through the compiled module
-- lunarray.image_codec; the rest works on arrays of any size and, where it says so, any dtype.
--
--   image.read(path [, opts])        image.decode(bytes [, opts])        opts: mode, limit
--   image.write(path, x [, opts])    image.encode(x, format [, opts])    opts: format, quality, sampling, progressive, level, interlaced
--   image.info(path)                 image.inspect(bytes)                what the header says: a table
--   image.convert(x, mode)           image.gray(x) (and grey)            modes "L", "LA", "RGB", "RGBA"
--   image.resize(x, height, width [, opts])                              opts: filter
--   image.crop(x, top, left, bottom, right)    image.flip(x [, direction])    image.rotate(x, degrees [, opts])   opts: expand, fill,
-- filter
local la = require "lunarray"

local found, codec = pcall(require, "lunarray.image_codec")
if not found then
  if tostring(codec):find("module 'lunarray.image_codec' not found", 1, true) then
    codec = "lunarray was built without libpng and libjpeg: install libpng-dev and libjpeg-dev (Debian's names) and build it again"
  end
  error(codec, 0)
end

local image = {png = codec.png, jpeg = codec.jpeg}

-- ---- arguments -------------------------------------------------------------------------------------------------------------------

local here = debug.getinfo(1, "S").source

-- raises an error at the line of whoever called a function of this file
local function fail (text, ...)
  if select("#", ...) > 0 then text = text:format(...) end
  local level = 2
  while true do
    local info = debug.getinfo(level, "S")
    if not info or info.what ~= "C" and info.source ~= here then break end
    level = level + 1
  end
  error(text, level)
end

local function typename (x) return x == nil and "nothing" or type(x) end

local function dtype_of (x) return x.dtype end

local function isarray (x)
  if type(x) ~= "userdata" then return false end
  local ok, dtype = pcall(dtype_of, x)
  return ok and type(dtype) == "string"
end

-- the fewest single letters inserted, left out or replaced that lead from a to b
local function distance (a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local last = row[0]
    row[0] = i
    for j = 1, #b do
      local cost = a:byte(i) == b:byte(j) and last or 1 + math.min(last, row[j], row[j - 1])
      last, row[j] = row[j], cost
    end
  end
  return row[#b]
end

local function options (name, opts, known)
  if opts == nil then return {} end
  if type(opts) ~= "table" then fail("image.%s: options must be a table, got %s", name, type(opts)) end
  for key in pairs(opts) do
    local hit, best
    for _, k in ipairs(known) do
      if k == key then hit = true end
      local d = distance(tostring(key), k)
      if d <= 2 and (not best or d < distance(tostring(key), best)) then best = k end
    end
    if not hit and best then fail("image.%s has no option %q: did you mean %q?", name, tostring(key), best) end
    if not hit then fail("image.%s has no option %q: there are %s", name, tostring(key), table.concat(known, " ")) end
  end
  return opts
end

local function one_of (name, what, value, list)
  for _, v in ipairs(list) do
    if v == value then return value end
  end
  fail("image.%s: %s cannot be %s: it is one of %s", name, what, type(value) == "string" and ("%q"):format(value) or tostring(value),
    table.concat(list, " "))
end

local function whole (name, what, value, least, most)
  local n = math.tointeger(value)
  if type(value) ~= "number" or not n then fail("image.%s: %s must be a whole number, got %s", name, what, tostring(value)) end
  if n < least or n > most then fail("image.%s: %s must be between %d and %d, got %d", name, what, least, most, n) end
  return n
end

-- a picture of any dtype -> the array, height, width, channels
local function picture (name, x)
  if type(x) == "table" then x = la.array(x) end
  if not isarray(x) then fail("image.%s: a picture must be an array, got %s", name, typename(x)) end
  local shape = x.shape
  if #shape ~= 2 and #shape ~= 3 then
    fail("image.%s: a picture has shape (height, width) or (height, width, channels), got %s", name, tostring(shape))
  end
  return x, shape[1], shape[2], shape[3] or 1
end

-- ---- channels ----------------------------------------------------------------------------------------------------------------

local modes = {"L", "LA", "RGB", "RGBA"}
local channels_of = {L = 1, LA = 2, RGB = 3, RGBA = 4}
local full = {uint8 = 255, uint16 = 65535}

-- Rec. 601 luma in 16-bit fixed point, the weights that libjpeg and most programs use
local function luma (rgb)
  if full[rgb.dtype] then
    local shape = rgb.shape
    return la.frombuffer(codec.luma(rgb:tobytes(), rgb.dtype == "uint8" and "B" or "H", shape[3]), rgb.dtype):reshape(shape[1], shape[2])
  end
  local x = rgb:astype "float64"
  local r, g, b = x[{"...", 1}], x[{"...", 2}], x[{"...", 3}]
  return ((r * 19595 + g * 38470 + b * 7471) / 65536):astype(rgb.dtype)
end

local function convert (x, mode)
  local shape, to = x.shape, channels_of[mode]
  local from = #shape == 2 and 1 or shape[3]
  if from == to then return #shape == 3 and to == 1 and x[{"...", 1}] or x end
  local color = from <= 2 and (#shape == 2 and x or x["..., 1"]) or x["..., 1:3"]      -- without alpha
  if to <= 2 and from >= 3 then color = luma(x)
  elseif to >= 3 and from <= 2 then color = la.stack({color, color, color}, 3) end
  if to == 1 or to == 3 then return color end
  local alpha
  if from == 2 or from == 4 then alpha = x[{"...", from}]
  else alpha = la.full({shape[1], shape[2]}, full[x.dtype] or 1, x.dtype) end
  if to == 2 then return la.stack({color, alpha}, 3) end
  return la.concatenate({color, alpha:reshape(shape[1], shape[2], 1)}, 3)
end

--- image.convert(x, mode) -> array: the picture in another mode: "L" (grey), "LA" (grey and alpha), "RGB" or "RGBA". Alpha is added
-- opaque and left out without blending.
-- Example: image.convert(la.zeros({2, 3}, "uint8"), "RGB").shape  --> (2, 3, 3)
-- Pillow: Image.convert
function image.convert (x, mode)
  local c, _
  x, _, _, c = picture("convert", x)
  if c > 4 or c < 1 then fail("image.convert: a picture has 1 to 4 channels, got %d", c) end
  return convert(x, one_of("convert", "mode", mode, modes))
end

--- image.gray(x), image.grey(x) -> array: the picture in grey, (height, width): 0.299 red + 0.587 green + 0.114 blue.
-- Example: image.gray(la.array({{{255, 0, 0}, {0, 0, 255}}}, "uint8"))  --> [[76 29]]
-- Example: image.grey(la.zeros({2, 3, 3}, "uint8")).shape  --> (2, 3)
-- Pillow: Image.convert("L")
function image.gray (x)
  local c, _
  x, _, _, c = picture("gray", x)
  if c > 4 or c < 1 then fail("image.gray: a picture has 1 to 4 channels, got %d", c) end
  return convert(x, "L")
end
image.grey = image.gray

-- ---- files -------------------------------------------------------------------------------------------------------------------

local function slurp (path)
  local f, why = io.open(path, "rb")
  if not f then return nil, why end
  local bytes
  bytes, why = f:read "a"
  f:close()
  if not bytes then return nil, path .. ": " .. tostring(why) end
  return bytes
end

-- bytes -> array, or nil and a sentence
local function decode (bytes, opts)
  local native = opts.mode == "native"
  local data, h, w, c, bits = codec.decode(bytes, native, opts.limit)
  if not data then return nil, h end
  local x = la.frombuffer(data, bits == 16 and "uint16" or "uint8")
  x = c == 1 and x:reshape(h, w) or x:reshape(h, w, c)
  if opts.mode and not native then x = convert(x, opts.mode) end
  return x
end

local function decode_options (name, opts)
  opts = options(name, opts, {"mode", "limit"})
  local mode, limit = opts.mode, opts.limit
  if mode ~= nil then
    local known = {"L", "LA", "RGB", "RGBA", "native"}
    local hit = false
    for _, m in ipairs(known) do hit = hit or m == mode end
    if not hit then fail("image.%s: mode cannot be %q: it is one of %s", name, tostring(mode), table.concat(known, " ")) end
  end
  if limit ~= nil and (math.type(limit) ~= "integer" or limit < 1) then
    fail("image.%s: limit must be a number of bytes, got %s", name, tostring(limit))
  end
  return {mode = mode, limit = limit or 1 << 31}
end

--- image.decode(bytes | mode, limit) -> array: the picture in the bytes of a PNG or JPEG file. mode: nil (as the file has it: grey,
-- grey + alpha, RGB or RGBA; palettes and transparent colours resolved, 1, 2 and 4 bits scaled to uint8, 16 bits as uint16), "L",
-- "LA", "RGB", "RGBA", or "native" (PNG only: palette indices and samples of 1, 2, 4 bits as stored). limit: the most bytes that
-- the picture may need in memory (2^31).
-- Example: image.decode(image.encode(la.ones({1, 2}, "uint8"), "png"))  --> [[1 1]]
-- Pillow: Image.open
function image.decode (bytes, opts)
  if type(bytes) ~= "string" then fail("image.decode: bytes must be a string, got %s", typename(bytes)) end
  local x, why = decode(bytes, decode_options("decode", opts))
  if not x then fail("image.decode: %s", why) end
  return x
end

--- image.read(path | mode, limit) -> array: the picture in a PNG or JPEG file; options as for image.decode.
-- Example: image.write("one.png", la.ones({1, 2}, "uint8")); image.read("one.png")  --> [[1 1]]
-- Pillow: Image.open
function image.read (path, opts)
  if type(path) ~= "string" then fail("image.read: path must be a string, got %s", typename(path)) end
  opts = decode_options("read", opts)
  local bytes, why = slurp(path)
  if not bytes then fail("image.read: %s", why) end
  local x
  x, why = decode(bytes, opts)
  if not x then fail("image.read: %s: %s", path, why) end
  return x
end

local function inspect (bytes)
  local t, why = codec.info(bytes)
  if t and t.palette then t.palette = la.frombuffer(t.palette, "uint8"):reshape(-1, 3) end
  return t, why
end

--- image.inspect(bytes) -> table: what the header says, without reading the pixels: format, width, height, channels and bits (as
-- image.decode gives them), color; of a PNG depth (as stored), transparency, interlaced, palette (an array (n, 3)); of a JPEG
-- progressive.
-- Example: local t = image.inspect(image.encode(la.ones({1, 2}, "uint8"), "png")); print(t.format, t.width, t.height)  --> png 2 1
-- Pillow: Image.info
function image.inspect (bytes)
  if type(bytes) ~= "string" then fail("image.inspect: bytes must be a string, got %s", typename(bytes)) end
  local t, why = inspect(bytes)
  if not t then fail("image.inspect: %s", why) end
  return t
end

--- image.info(path) -> table: what the header of a file says; see image.inspect.
-- Example: image.write("two.png", la.ones({4, 2}, "uint8")); image.info("two.png").height  --> 4
-- Pillow: Image.info
function image.info (path)
  if type(path) ~= "string" then fail("image.info: path must be a string, got %s", typename(path)) end
  local bytes, why = slurp(path)
  if not bytes then fail("image.info: %s", why) end
  local t
  t, why = inspect(bytes)
  if not t then fail("image.info: %s: %s", path, why) end
  return t
end

local formats = {png = "png", jpg = "jpeg", jpeg = "jpeg", jpe = "jpeg"}
local encode_known = {"format", "quality", "sampling", "progressive", "level", "interlaced"}

-- checks everything, then encodes
local function encode (name, x, format, opts)
  local h, w, c
  x, h, w, c = picture(name, x)
  if #x.shape == 3 and (c < 1 or c > 4) then fail("image.%s: a picture has 1 to 4 channels, got %d", name, c) end
  if h == 0 or w == 0 then fail("image.%s: a picture of shape %s has no pixels", name, tostring(x.shape)) end
  local dtype = x.dtype
  if format == "png" and dtype ~= "uint8" and dtype ~= "uint16" and not (dtype == "bool" and c == 1) then
    fail("image.%s: a PNG holds uint8 or uint16 (or bool, in grey), got %s", name, dtype)
  elseif format == "jpeg" and dtype ~= "uint8" then
    fail("image.%s: a JPEG holds uint8, got %s", name, dtype)
  elseif format == "jpeg" and (c == 2 or c == 4) then
    fail("image.%s: a JPEG holds no alpha: image.convert(x, %q) leaves it out", name, c == 2 and "L" or "RGB")
  end
  local bytes, why
  if format == "png" then
    local level = opts.level == nil and 6 or opts.level
    level = whole(name, "level", level, 0, 9)
    bytes, why = codec.encode_png(x:tobytes(), h, w, c, dtype == "bool" and 1 or dtype == "uint16" and 16 or 8, level, opts.interlaced)
  else
    local quality = opts.quality == nil and 90 or opts.quality
    quality = whole(name, "quality", quality, 1, 100)
    local sampling = one_of(name, "sampling", opts.sampling == nil and "4:2:0" or opts.sampling, {"4:4:4", "4:2:2", "4:2:0"})
    if h > 65500 or w > 65500 then fail("image.%s: a JPEG has at most 65500 rows and columns, got %d x %d", name, w, h) end
    bytes, why = codec.encode_jpeg(x:tobytes(), h, w, c, quality, sampling, opts.progressive)
  end
  if not bytes then fail("image.%s: %s", name, why) end
  return bytes
end

--- image.encode(x, format | quality, sampling, progressive, level, interlaced) -> string: the bytes of a PNG ("png": uint8, uint16;
-- bool in grey) or JPEG ("jpeg": uint8, without alpha) with the picture x. PNG: level (0 fast to 9 small; 6), interlaced. JPEG:
-- quality (1 to 100; 90), sampling of the colours ("4:2:0", "4:2:2", "4:4:4"), progressive.
-- Example: image.encode(la.ones({1, 2}, "uint8"), "png"):sub(2, 4)  --> PNG
-- Pillow: Image.save
function image.encode (x, format, opts)
  opts = options("encode", opts, encode_known)
  format = format == nil and opts.format or format
  local known = type(format) == "string" and formats[format:lower()]
  if not known then fail("image.encode: format must be \"png\" or \"jpeg\", got %s", format == nil and "nothing" or tostring(format)) end
  return encode("encode", x, known, opts)
end

--- image.write(path, x | format, quality, sampling, progressive, level, interlaced): writes the picture x to a file, by the name's
-- ending .png, .jpg or .jpeg (or format); options as for image.encode. The file appears whole or not at all.
-- Example: image.write("three.jpg", la.ones({8, 8, 3}, "uint8")); image.read("three.jpg").shape  --> (8, 8, 3)
-- Pillow: Image.save
function image.write (path, x, opts)
  if type(path) ~= "string" then fail("image.write: path must be a string, got %s", typename(path)) end
  opts = options("write", opts, encode_known)
  local format = opts.format or path:match "%.([%a]+)$"
  local known = type(format) == "string" and formats[format:lower()]
  if not known then
    fail("image.write: %s ends neither in .png nor in .jpg or .jpeg, and there is no option format = \"png\" or \"jpeg\"", path)
  end
  local bytes = encode("write", x, known, opts)
  local temporary = ("%s.%s.tmp"):format(path, tostring(opts):match "%x+$")
  local f, why = io.open(temporary, "wb")
  if not f then fail("image.write: %s", why) end
  local ok
  ok, why = f:write(bytes)
  local closed, whynot = f:close()
  if ok and closed then ok, why = os.rename(temporary, path) else why = why or whynot end
  if not (ok and closed) then
    os.remove(temporary)
    fail("image.write: %s", why)
  end
end

-- ---- geometry ----------------------------------------------------------------------------------------------------------------

local filters = {"nearest", "area", "bilinear", "bicubic", "lanczos"}
local kinds = {uint8 = "B", uint16 = "H", float32 = "f", int8 = "B", bool = "B"}

--- image.resize(x, height, width | filter) -> array: the picture with another height and width. filter: "nearest", "area" (the mean
-- of what a new pixel covers), "bilinear" (the default), "bicubic", "lanczos"; all but the first widen when they shrink, so that
-- nothing flickers. uint8, uint16 and floats (computed in float32); "nearest" takes any dtype.
-- Example: image.resize(la.array({{0, 100}, {200, 50}}, "uint8"), 1, 2, {filter = "area"})  --> [[100 75]]
-- Pillow: Image.resize
function image.resize (x, height, width, opts)
  local h, w, c
  x, h, w, c = picture("resize", x)
  if type(height) == "table" then height, width, opts = height[1], height[2], width end
  height, width = whole("resize", "height", height, 1, 0x7fffffff), whole("resize", "width", width, 1, 0x7fffffff)
  opts = options("resize", opts, {"filter"})
  local filter = one_of("resize", "filter", opts.filter == nil and "bilinear" or opts.filter, filters)
  if h == 0 or w == 0 or c == 0 then fail("image.resize: a picture of shape %s has no pixels", tostring(x.shape)) end
  if c > 65535 then fail("image.resize: a picture has at most 65535 channels, got %d", c) end
  if height * 1.0 * width * c > 2.0 ^ 48 then fail("image.resize: a picture of %d x %d pixels is too large", width, height) end
  local dtype, y = x.dtype, x
  local kind
  if filter == "nearest" then kind = "any"
  elseif dtype == "float16" or dtype == "float64" then y, kind = x:astype "float32", "f"
  elseif dtype ~= "bool" and dtype ~= "int8" then kind = kinds[dtype] end
  if not kind then fail("image.resize: %s cannot be resized by %q: uint8, uint16 and floats can", dtype, filter) end
  if filter == "nearest" then
    -- rows first: then there are fewer columns to pick
    local rows = (2 * la.arange(height, "int64") + 1) * h // (2 * height) + 1
    local columns = (2 * la.arange(width, "int64") + 1) * w // (2 * width) + 1
    return x[rows][{":", columns}]
  end
  local bytes = codec.resample(y:tobytes(), kind, h, w, c, height, width, filter)
  y = la.frombuffer(bytes, y.dtype)
  if y.dtype ~= dtype then y = y:astype(dtype) end
  return #x.shape == 2 and y:reshape(height, width) or y:reshape(height, width, c)
end

--- image.crop(x, top, left, bottom, right) -> array: the rows top to bottom and columns left to right, counted from 1, both ends
-- included: a view. Must lie inside the picture.
-- Example: image.crop(la.arange(9):reshape(3, 3), 1, 2, 2, 3)  --> [[1 2] [4 5]]
-- Pillow: Image.crop
function image.crop (x, top, left, bottom, right)
  local h, w
  x, h, w = picture("crop", x)
  top, left = whole("crop", "top", top, 1, h), whole("crop", "left", left, 1, w)
  bottom, right = whole("crop", "bottom", bottom, top, h), whole("crop", "right", right, left, w)
  return x:slice(top, bottom, left, right)
end

--- image.flip(x, direction) -> array: the picture mirrored, a view: "horizontal" (left and right change places, the default),
-- "vertical" or "both".
-- Example: image.flip(la.arange(4):reshape(2, 2))  --> [[1 0] [3 2]]
-- Pillow: ImageOps.mirror, ImageOps.flip
function image.flip (x, direction)
  x = picture("flip", x)
  direction = one_of("flip", "direction", direction == nil and "horizontal" or direction, {"horizontal", "vertical", "both"})
  return x[direction == "horizontal" and ":, ::-1" or direction == "vertical" and "::-1" or "::-1, ::-1"]
end

-- the elements of x (height, width, channels) at rows r and columns q (from 1, whole, inside)
local function gather (x, r, q)
  local shape = x.shape
  return x:reshape(shape[1] * shape[2], -1)[(r - 1) * shape[2] + q]
end

--- image.rotate(x, degrees | expand, fill, filter) -> array: the picture turned counter-clockwise about its centre. Multiples of 90
-- degrees move pixels without computing (a view). Other angles: expand (true: large enough for the whole turned picture), fill (0:
-- what stands where there was no picture), filter ("bilinear" or "nearest").
-- Example: image.rotate(la.arange(4):reshape(2, 2), 90)  --> [[1 3] [0 2]]
-- Pillow: Image.rotate
function image.rotate (x, degrees, opts)
  local h, w, c
  x, h, w, c = picture("rotate", x)
  if type(degrees) ~= "number" or degrees ~= degrees or math.abs(degrees) == math.huge then
    fail("image.rotate: degrees must be a number, got %s", tostring(degrees))
  end
  opts = options("rotate", opts, {"expand", "fill", "filter"})
  local filter = one_of("rotate", "filter", opts.filter == nil and "bilinear" or opts.filter, {"bilinear", "nearest"})
  degrees = degrees % 360
  if degrees % 90 == 0 and (opts.expand or degrees % 180 == 0 or h == w) then
    return la.rot90(x, math.tointeger(degrees // 90))
  end
  if h == 0 or w == 0 then fail("image.rotate: a picture of shape %s has no pixels", tostring(x.shape)) end
  local cos, sin = math.cos(math.rad(degrees)), math.sin(math.rad(degrees))
  if degrees % 90 == 0 then cos, sin = ({[90] = 0, [270] = 0})[degrees] or cos, ({[90] = 1, [270] = -1})[degrees] or sin end
  local nh, nw = h, w
  if opts.expand then
    local slack = 1e-9
    nw = math.ceil(math.abs(w * cos) + math.abs(h * sin) - slack)
    nh = math.ceil(math.abs(w * sin) + math.abs(h * cos) - slack)
  end
  local ys = (la.arange(nh, "float64") - (nh - 1) / 2):reshape(nh, 1)
  local xs = (la.arange(nw, "float64") - (nw - 1) / 2):reshape(1, nw)
  -- where a new pixel comes from, from 1
  local from_x = (xs * cos - ys * sin + ((w - 1) / 2 + 1)):reshape(-1)
  local from_y = (xs * sin + ys * cos + ((h - 1) / 2 + 1)):reshape(-1)
  local inside = from_x:ge(0.5) & from_x:lt(w + 0.5) & from_y:ge(0.5) & from_y:lt(h + 0.5)
  local cube = x:reshape(h, w, c)
  local out
  local function at (v, most) return v:clip(1, most):astype "int64" end
  if filter == "nearest" then
    out = gather(cube, at(la.floor(from_y + 0.5), h), at(la.floor(from_x + 0.5), w))
  else
    local x0, y0 = la.floor(from_x), la.floor(from_y)
    local fx, fy = (from_x - x0):reshape(-1, 1), (from_y - y0):reshape(-1, 1)
    local l, r, t, b = at(x0, w), at(x0 + 1, w), at(y0, h), at(y0 + 1, h)
    out = (gather(cube, t, l) * (1 - fx) + gather(cube, t, r) * fx) * (1 - fy) + (gather(cube, b, l) * (1 - fx) + gather(cube, b,
      r) * fx) * fy
    if full[x.dtype] then out = la.rint(out) end
    out = out:astype(x.dtype)
  end
  out[~inside] = opts.fill or 0
  return #x.shape == 2 and out:reshape(nh, nw) or out:reshape(nh, nw, c)
end

return image
