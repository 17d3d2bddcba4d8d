--- What the specs share: assertions on arrays, test data, layouts, the leak check.
--
--   local helper = require "tests.helper"           -- registers the assertions; the runner has done it before
--
--   assert.array_equal(expected, actual [, what])            dtype, shape and every element; NaN equals NaN, -0 is not 0
--   assert.array_near(expected, actual [, ulp [, what]])     the same within `ulp` units in the last place (default 1) of each
--                                                            element, or {rtol =, atol =}; 0 and -0 are near
--   assert.raises_at(fn, text)                               fn() raises `text`, blamed on a line of fn itself
--
-- `expected` is an array, a case from a data file, {dtype = "float32", shape = {2, 3}, 1, 2, 3, 4, 5, 6} (elements in C order, a complex
-- one as two numbers), or a plain value: a nested table or a number, whose elements are first converted to the dtype of `actual`.
-- `actual` is an array or a Lua number or boolean, which stands for a 0-d array: an integer for any integer dtype, a float for any
-- floating one. `what` is the line that reproduces a failure; it begins the message.
local luassert = require "luassert"
local say = require "say"

local helper = {}

-- ---- elements and bytes ------------------------------------------------------------------------------------------------------

-- ORDER DTYPE: how string.pack writes one element; f16 is done by hand. uint64 stands for its bits, as in lunarray.
local codes = {
  bool = "B", int8 = "b", int16 = "=i2", int32 = "=i4", int64 = "=i8", uint8 = "B", uint16 = "=I2", uint32 = "=I4", uint64 = "=i8",
  float16 = "=I2", float32 = "=f", float64 = "=d", complex64 = "=ff", complex128 = "=dd",
}
-- stored bits of the significand and the smallest normal exponent: what a unit in the last place is
local precision = {
  float16 = {10, -14}, float32 = {23, -126}, float64 = {52, -1022}, complex64 = {23, -126}, complex128 = {52, -1022},
}

local function f16_to_number (bits)
  local sign = bits & 0x8000 ~= 0 and -1.0 or 1.0
  local e, m = (bits >> 10) & 31, bits & 1023
  if e == 31 then return m == 0 and sign * math.huge or 0 / 0 end
  if e == 0 then return sign * m * 2.0 ^ -24 end
  return sign * (1024 + m) * 2.0 ^ (e - 25)
end

-- floor(log2(|x|)) of a finite number, not below `least`
local function exponent (x, least)
  if x == 0 then return least end
  local bits = string.unpack("=i8", string.pack("=d", x))
  local e = (bits >> 52) & 2047
  return math.max(e == 0 and -1022 or e - 1023, least)
end

-- rounded to nearest, ties to even
local function number_to_f16 (x)
  local sign = (1 / x < 0 or x < 0) and 0x8000 or 0
  if x ~= x then return 0x7e00 end
  local a = math.abs(x)
  if a >= 65520 then return sign | 0x7c00 end
  local unit = 2.0 ^ (exponent(a, -14) - 10)
  local q = a / unit
  local r = math.floor(q)
  local d = q - r
  if d > 0.5 or (d == 0.5 and r % 2 == 1) then r = r + 1 end
  a = r * unit
  if a < 2.0 ^ -14 then return sign | math.tointeger(a * 2.0 ^ 24) end
  local e = exponent(a, -14)
  return sign | (e + 15) << 10 | math.tointeger(a / 2.0 ^ (e - 10)) - 1024
end

local function is_complex (dtype) return dtype == "complex64" or dtype == "complex128" end

-- flat elements (complex: two numbers each) -> bytes
local function pack (dtype, values)
  local code = codes[dtype] or error("unknown dtype " .. tostring(dtype))
  local one = is_complex(dtype) and (dtype == "complex64" and "=f" or "=d") or code
  local out = {}
  for i = 1, #values do
    local v = values[i]
    if dtype == "bool" then v = (v == true or (v ~= false and v ~= 0)) and 1 or 0
    elseif dtype == "float16" then v = number_to_f16(v)
    elseif precision[dtype] then v = v * 1.0   -- (+ 0.0 would lose the sign of -0)
    else v = math.tointeger(v) or error(("element %d, %s, is not an integer"):format(i, tostring(v))) end
    out[i] = string.pack(one, v)
  end
  return table.concat(out)
end

-- bytes -> flat elements; booleans as 0 and 1
local function unpack_bytes (dtype, bytes)
  local code = codes[dtype] or error("unknown dtype " .. tostring(dtype))
  local one = is_complex(dtype) and (dtype == "complex64" and "=f" or "=d") or code
  local width, values, n = string.packsize(one), {}, 0
  local count = #bytes // width
  local many = one:sub(1, 1) .. one:gsub("^=", ""):rep(64)
  if one:sub(1, 1) ~= "=" then many = one:rep(64) end
  while count - n >= 64 do
    table.move({string.unpack(many, bytes, n * width + 1)}, 1, 64, n + 1, values)
    n = n + 64
  end
  while n < count do
    values[n + 1] = string.unpack(one, bytes, n * width + 1)
    n = n + 1
  end
  if dtype == "float16" then
    for i = 1, n do values[i] = f16_to_number(values[i]) end
  end
  return values
end

helper.pack, helper.unpack = pack, unpack_bytes

-- ---- arrays, cases and plain values are brought to one form: {dtype =, shape =, values =} --------------------------------------

local function field (x, name) return x[name] end

--- Is x a lunarray array?
function helper.isarray (x)
  if type(x) ~= "userdata" then return false end
  local ok, dtype = pcall(field, x, "dtype")
  return ok and codes[dtype] ~= nil
end

local function copy_shape (shape)
  local t = {}
  for i = 1, #shape do t[i] = math.tointeger(shape[i]) end
  return t
end

local function shape_string (shape)
  if #shape == 1 then return "(" .. shape[1] .. ",)" end
  return "(" .. table.concat(shape, ", ") .. ")"
end

local function shape_size (shape)
  local n = 1
  for i = 1, #shape do n = n * shape[i] end
  return n
end

local function same_shape (a, b)
  if #a ~= #b then return false end
  for i = 1, #a do
    if a[i] ~= b[i] then return false end
  end
  return true
end

-- the shape of a nested table and its leaves in C order
local function flatten (t, shape, depth, out)
  if type(t) ~= "table" then
    out[#out + 1] = t
    return
  end
  local n = shape[depth]
  if n == nil then
    n = #t
    shape[depth] = n
  end
  for i = 1, n do flatten(t[i], shape, depth + 1, out) end
end

local numbers = {
  integer = function (v) return {dtype = "integer", shape = {}, values = {v}} end,
  float = function (v) return {dtype = "float", shape = {}, values = {v}} end,
}

-- plain = true: no dtype of its own
local function described (x)
  if type(x) == "boolean" then return {dtype = "bool", shape = {}, values = {x and 1 or 0}, scalar = true} end
  if type(x) == "number" then
    local d = numbers[math.type(x)](x)
    d.scalar = true
    return d
  end
  if helper.isarray(x) then
    return {dtype = x.dtype, shape = copy_shape(x.shape), values = unpack_bytes(x.dtype, x:tobytes())}
  end
  if type(x) == "table" and x.dtype then
    local shape = x.shape and copy_shape(x.shape) or {#x // (is_complex(x.dtype) and 2 or 1)}
    return {dtype = x.dtype, shape = shape, values = unpack_bytes(x.dtype, pack(x.dtype, x)), case = true}
  end
  if type(x) == "table" then
    local shape, values = {}, {}
    flatten(x, shape, 1, values)
    for i = 1, #values do
      if values[i] == true then values[i] = 1 elseif values[i] == false then values[i] = 0 end
    end
    return {shape = shape, values = values, plain = true}
  end
end

-- does the dtype a Lua number stands for fit?
local function kind_of (dtype)
  return (dtype == "integer" or dtype:find "int") and "integer" or dtype == "bool" and "bool" or is_complex(dtype) and "complex" or "float"
end

-- ---- messages ----------------------------------------------------------------------------------------------------------------

-- the fewest digits that give the element back
local function digits (v, dtype)
  if math.type(v) == "integer" then return ("%d"):format(v) end
  if v ~= v then return "nan" end
  if v == math.huge then return "inf" elseif v == -math.huge then return "-inf" end
  local single = dtype == "float32" or dtype == "complex64"
  for p = dtype == "float16" and 3 or 6, 17 do
    local s = ("%." .. p .. "g"):format(v)
    local back = tonumber(s) + 0.0
    if dtype == "float16" then back = f16_to_number(number_to_f16(back))
    elseif single then back = string.unpack("=f", string.pack("=f", back)) end
    if back == v then return s:find "^%-?%d+$" and s .. ".0" or s end
  end
end

local function element_string (d, i)
  if d.dtype == "bool" then return d.values[i] ~= 0 and "true" or "false" end
  if d.dtype and is_complex(d.dtype) then
    local im = digits(d.values[2 * i], d.dtype)
    return digits(d.values[2 * i - 1], d.dtype) .. (im:find "^[-]" and "" or "+") .. im .. "j"
  end
  return digits(d.values[i], d.dtype)
end

local function position (i, shape)
  local pos = {}
  i = i - 1
  for k = #shape, 1, -1 do
    pos[k] = i % shape[k] + 1
    i = i // shape[k]
  end
  return "[" .. table.concat(pos, ", ") .. "]"
end

--- An array as failure messages show it.
function helper.describe (x)
  local d = described(x)
  if not d then return tostring(x) end
  local parts, n = {}, shape_size(d.shape)
  for i = 1, math.min(n, 24) do parts[i] = element_string(d, i) end
  if n > 24 then parts[25] = "..." end
  return ("%s %s {%s}"):format(d.dtype or "table", shape_string(d.shape), table.concat(parts, ", "))
end

-- ---- comparing ---------------------------------------------------------------------------------------------------------------

-- Valgrind 3.19 computes fused multiply-adds in software, and gives -(0 * 0) + 0 and its like the other sign of zero (fmsub(0, -1, 0) is 0
-- there, -0 on the CPU; nothing but zeros differs). So under it the signs of zeros are not compared.
local valgrind = (os.getenv "LUNARRAY_VALGRIND" or "") ~= ""

local function same_exactly (a, b)
  if a ~= a then return b ~= b end
  if a ~= b then return false end
  return a ~= 0 or 1 / a == 1 / b or valgrind or math.type(a) == "integer" or math.type(b) == "integer"
end

-- distance of b from a in units in the last place of `scale` (a itself, or the larger part of a complex number)
local function ulps (a, b, scale, prec)
  if a == b or (a ~= a and b ~= b) then return 0 end
  if a ~= a or b ~= b or math.abs(a) == math.huge or math.abs(b) == math.huge then return math.huge end
  return math.abs(a - b) / 2.0 ^ (exponent(scale, prec[2]) - prec[1])
end

-- nil when they agree, else the sentence
local function difference (expected, actual, tolerance, what)
  local e, a = described(expected), described(actual)
  local prefix = what and tostring(what) or "array"
  if not a then
    return ("%s: expected an array, got %s"):format(prefix, type(actual) == "string" and ("%q"):format(actual) or tostring(actual))
  end
  if not e then return ("%s: the expected value is %s, which is no array, case or number"):format(prefix, tostring(expected)) end
  if not same_shape(e.shape, a.shape) then
    return ("%s: expected shape %s, got %s"):format(prefix, shape_string(e.shape), shape_string(a.shape))
  end
  -- dtypes
  if e.plain then
    e.dtype = a.dtype
    if codes[a.dtype] and a.dtype ~= "bool" then e.values = unpack_bytes(a.dtype, pack(a.dtype, e.values)) end
  elseif e.scalar and not a.scalar then
    -- a number for a 0-d array of its kind
    if kind_of(e.dtype) ~= kind_of(a.dtype) then return ("%s: expected %s, got a 0-d array of %s"):format(prefix, e.dtype, a.dtype) end
    e.values, e.dtype = unpack_bytes(a.dtype, pack(a.dtype, e.values)), a.dtype
  elseif a.scalar then
    if kind_of(e.dtype) ~= kind_of(a.dtype) then
      return ("%s: expected %s %s, got %s %s"):format(prefix, e.dtype, element_string(e, 1), a.dtype, element_string(a, 1))
    end
    a.dtype = e.dtype
  elseif e.dtype ~= a.dtype then
    return ("%s: expected dtype %s, got %s"):format(prefix, e.dtype, a.dtype)
  end
  -- elements
  local dtype = e.dtype == "float" and "float64" or e.dtype
  local parts, prec = is_complex(dtype) and 2 or 1, precision[dtype]
  local allowed = type(tolerance) == "table" and tolerance or (prec and tolerance and {ulp = tolerance}) or nil
  local n = shape_size(e.shape)
  local first, worst, wrong = nil, nil, 0
  for i = 1, n do
    local bad, distance = false, nil
    if not allowed then
      for k = parts * (i - 1) + 1, parts * i do bad = bad or not same_exactly(e.values[k], a.values[k]) end
    else
      local k = parts * (i - 1) + 1
      local scale = e.values[k]
      if parts == 2 then scale = math.max(math.abs(scale), math.abs(e.values[k + 1])) end
      for p = k, k + parts - 1 do
        local x, y = e.values[p], a.values[p]
        if allowed.ulp then
          distance = math.max(distance or 0, ulps(x, y, scale ~= scale and x or math.abs(scale) == math.huge and x or scale, prec))
        elseif not (x == y or (x ~= x and y ~= y)) then
          local error_ = math.abs(x - y)
          local within = error_ <= (allowed.atol or 0) + (allowed.rtol or 0) * math.abs(scale)   -- false for NaN
          bad = bad or not within
        end
      end
      if distance and distance > allowed.ulp then bad = true end
    end
    if bad then
      wrong = wrong + 1
      if not first or (distance and distance > worst) then first, worst = i, distance or 0 end
    end
  end
  if wrong == 0 then return nil end
  local message = ("%s %s: expected %s, got %s"):format(prefix, position(first, e.shape), element_string(e, first),
    element_string(a, first))
  if allowed and allowed.ulp then
    message = message .. (" (%s ulp, %s allowed)"):format(worst == math.huge and "inf" or ("%.4g"):format(worst), allowed.ulp)
  elseif allowed then
    message = message .. (" (rtol %g, atol %g)"):format(allowed.rtol or 0, allowed.atol or 0)
  elseif prec and parts == 1 then
    message = message .. (" (%.4g ulp)"):format(ulps(e.values[first], a.values[first], e.values[first], prec))
  end
  if wrong > 1 then message = message .. ("; %d of %d elements differ"):format(wrong, n) end
  return message
end

helper.difference = difference

-- ---- assertions --------------------------------------------------------------------------------------------------------------

say:set("assertion.lunarray", "%s")

local function tell (arguments, message)
  for i = 1, arguments.n or #arguments do arguments[i] = nil end
  arguments[1], arguments.n, arguments.nofmt = message, 1, {true}
end

local function assertion (name, check)
  luassert:register("assertion", name, function (_, arguments)
    local message = check(arguments)
    tell(arguments, message or name .. ": it holds, and should not")
    return message == nil
  end, "assertion.lunarray", "assertion.lunarray")
end

assertion("array_equal", function (args) return difference(args[1], args[2], nil, args[3]) end)
assertion("array_near", function (args) return difference(args[1], args[2], args[3] or 1, args[4]) end)

assertion("raises_at", function (args)
  local fn, text = args[1], args[2]
  local ok, message = pcall(fn)
  if ok then return ("expected the error %q, got none"):format(text) end
  if type(message) ~= "string" then return ("expected the error %q, got the value %s"):format(text, tostring(message)) end
  local where, rest = message:match "^(.-:%d+): (.*)$"
  if not where then return ("expected the error %q at the caller's line, got %q without a line"):format(text, message) end
  if rest ~= text then return ("expected the error %q\n                       got %q"):format(text, rest) end
  local info = debug.getinfo(fn, "S")
  local line = tonumber(where:match ":(%d+)$")
  if info.what == "Lua" and (where:gsub(":%d+$", "") ~= info.short_src or line < info.linedefined or line > info.lastlinedefined) then
    return ("expected the error %q at %s:%d, got it at %s"):format(text, info.short_src, info.linedefined, where)
  end
end)

luassert:add_formatter(function (x)
  if helper.isarray(x) then return helper.describe(x) end
end)

-- ---- data --------------------------------------------------------------------------------------------------------------------

local root = (debug.getinfo(1, "S").source:match "^@(.*)helper%.lua$" or "tests/"):gsub("tests/$", "")
if root == "" then root = "./" end
helper.root = root

--- The table in tests/data/<name>.lua, which tests/gen/<name>.py made.
function helper.data (name)
  local path = root .. "tests/data/" .. name .. ".lua"
  return assert(loadfile(path, "t"))()
end

--- The path of a file or directory under ../shared/data (real data sets that are no part of the repository), or nil where it is not there.
-- A spec then says `if not path then pending "needs the MNIST files in ../shared/data" end`.
function helper.shared (name)
  local path = root .. "../shared/data/" .. name
  local f = io.open(path, "rb")
  if f then
    f:close()
    return path
  end
end

--- The array of a case {dtype =, shape =, ...}.
function helper.array (case)
  local la = require "lunarray"
  local shape = case.shape or {is_complex(case.dtype) and #case // 2 or #case}
  if #case == 0 then return la.zeros(shape, case.dtype) end
  return la.frombuffer(pack(case.dtype, case), case.dtype):copy():reshape(shape)
end

-- x with other strides, the same elements; every one needs at least one axis, else x itself comes back
local layouts = {
  contiguous = function (x) return x:copy() end,
  stepped = function (x, la)
    local shape, items = {}, {}
    for i = 1, #x.shape do shape[i], items[i] = 2 * x.shape[i], "::2" end
    local y = la.zeros(shape, x.dtype)
    y[table.concat(items, ", ")] = x
    return y[table.concat(items, ", ")]
  end,
  reversed = function (x)
    local items = {}
    for i = 1, #x.shape do items[i] = "::-1" end
    local spec = table.concat(items, ", ")
    return x[spec]:copy()[spec]
  end,
  transposed = function (x, la)
    local shape, rank = {}, #x.shape
    for i = 1, rank do shape[i] = x.shape[rank + 1 - i] end
    local y = la.zeros(shape, x.dtype).T
    y["..."] = x
    return y
  end,
  unaligned = function (x, la)
    return la.frombuffer("\0" .. x:tobytes(), x.dtype, -1, 1):reshape(x.shape)
  end,
}

--- Names of the layouts that helper.layout knows.
helper.layouts = {"contiguous", "stepped", "reversed", "transposed", "unaligned"}

--- An array with x's dtype, shape and elements, laid out in memory as `name` says.
function helper.layout (x, name)
  if #x.shape == 0 or shape_size(x.shape) == 0 then return x end
  return layouts[name](x, require "lunarray")
end

-- ---- the leak check ----------------------------------------------------------------------------------------------------------

-- bytes in buffers that arrays hold; nil while the library cannot tell
local function live_bytes ()
  local la = package.loaded.lunarray
  if type(la) ~= "table" or type(la.memory) ~= "function" then return nil end
  local ok, m = pcall(la.memory)
  return ok and type(m) == "table" and m.live or nil
end

local function settled ()
  collectgarbage()
  collectgarbage()
  return live_bytes()
end

local Leaks = {}
Leaks.__index = Leaks

--- Watches live bytes from test to test: `leaks:check()` after each gives nil, or the sentence when more is alive than before.
-- Arrays that a spec keeps for all its tests are made in `setup` or at its top.
function helper.leaks ()
  return setmetatable({base = settled()}, Leaks)
end

--- To be called before a test, after its fixtures.
function Leaks:mark ()
  local live = live_bytes()
  if live and (not self.base or live > self.base) then self.base = settled() end
end

function Leaks:check ()
  local live = live_bytes()
  if not live then return nil end
  -- lunarray.plot keeps its current figure and the colour maps it has read: small arrays, which a hostile build counts like large ones
  if package.loaded["lunarray.plot"] and (os.getenv "LUNARRAY_HOSTILE" or "") ~= "" then self.base = live end
  if not self.base then
    self.base = settled()
    return nil
  end
  if live <= self.base then return nil end
  live = settled()
  local more = live - self.base
  self.base = live
  if more > 0 then return ("%d bytes of arrays are still alive after the test"):format(more) end
end

return helper
