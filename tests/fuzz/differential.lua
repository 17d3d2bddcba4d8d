--- Runs the programs that tests/fuzz/differential.py wrote, and compares every result with NumPy's, element by element.
--
--   lua5.4 tests/fuzz/differential.lua FILE [--max N]
--
-- A file is Lua source that calls the four functions below. A program stops at its first difference, since what follows would only
-- repeat it. Prints each difference (program, step, source, both values), and last "N programs, N steps, N errors alike, N differences".
-- Also a module: require "tests.fuzz.differential"(path or nil, source or nil) returns those counts and the list of differences.
local la = require "lunarray"

local formats = {bool = "<B", int8 = "<i1", int16 = "<i2", int32 = "<i4", int64 = "<i8", uint8 = "<I1", uint16 = "<I2", uint32 = "<I4",
  uint64 = "<i8", float32 = "<f", float64 = "<d", complex64 = "<f", complex128 = "<d"}
local sizes = {bool = 1, int8 = 1, int16 = 2, int32 = 4, int64 = 8, uint8 = 1, uint16 = 2, uint32 = 4, uint64 = 8, float16 = 2, float32 = 4,
  float64 = 8, complex64 = 4, complex128 = 8}

local function half (bits)
  local sign, e, m = bits >> 15 == 1 and -1.0 or 1.0, bits >> 10 & 31, bits & 1023
  if e == 31 then return m ~= 0 and 0 / 0 or sign / 0 end
  if e == 0 then return sign * m * 2.0 ^ -24 end
  return sign * (1024 + m) * 2.0 ^ (e - 25)
end

-- the numbers in a string of bytes; two for each complex element
local function numbers (bytes, dtype)
  local t, size = {}, sizes[dtype]
  for i = 1, #bytes // size do
    if dtype == "float16" then t[i] = half((string.unpack("<I2", bytes, 2 * i - 1)))
    else t[i] = string.unpack(formats[dtype], bytes, (i - 1) * size + 1) end
  end
  return t
end

local function same (a, b)
  if a ~= a then return b ~= b end
  return a == b and (a ~= 0 or math.type(a) == "integer" or 1 / a == 1 / b)
end

-- nil if the bytes hold equal numbers, or numbers near enough; or what differs
local function compare_bytes (expected, got, dtype, tolerance, floor)
  if expected == got then return nil end
  if #expected ~= #got then return ("%d bytes expected, got %d"):format(#expected, #got) end
  local e, g = numbers(expected, dtype), numbers(got, dtype)
  local cplx = dtype:find "^complex"
  local largest = floor or 0
  for _, v in ipairs(e) do if v == v and math.abs(v) < math.huge then largest = math.max(largest, math.abs(v)) end end
  for i, v in ipairs(e) do
    local w = g[i]
    if not same(v, w) then
      local ok = false
      if tolerance then
        ok = v == w or math.abs(v - w) <= tolerance * largest
        if not ok and cplx then               -- which part of a complex infinity or NaN holds it is nobody's promise
          local first = i - (i - 1) % 2
          local function finite (t) return math.abs(t[first]) < math.huge and math.abs(t[first + 1]) < math.huge end
          ok = not finite(e) and not finite(g)
        end
      end
      if not ok then return ("element %d is %s, NumPy has %s"):format(cplx and (i + 1) // 2 or i, tostring(w), tostring(v)) end
    end
  end
end

local function shape_text (shape) return "(" .. table.concat(shape, ",") .. ")" end

-- one result: x against the expectation {dtype, shape, bytes, scalar}
local function compare (e, x, tolerance, floor)
  if e.list then
    if type(x) ~= "table" then return "a list was expected, got " .. type(x) end
    if #x ~= #e.list then return ("a list of %d was expected, got %d"):format(#e.list, #x) end
    for i, w in ipairs(e.list) do
      local d = compare(w, x[i], tolerance, floor)
      if d then return ("item %d: %s"):format(i, d) end
    end
    return nil
  end
  if type(x) == "number" or type(x) == "boolean" then
    if #e.shape ~= 0 then return ("an array of shape %s was expected, got %s"):format(shape_text(e.shape), tostring(x)) end
    if (type(x) == "boolean") ~= (e.dtype == "bool") then return ("a %s was expected, got %s"):format(e.dtype, tostring(x)) end
    if type(x) == "number" and (math.type(x) == "integer") ~= (e.dtype:find "int" ~= nil) then
      return ("a %s was expected, got the number %s"):format(e.dtype, tostring(x))
    end
    local v = numbers(e.bytes, e.dtype)[1]
    if e.dtype == "bool" then x = x and 1 or 0 end
    if same(v, x) or tolerance and (v == x or math.abs(v - x) <= tolerance * math.max(floor or 0, math.abs(v))) then return nil end
    return ("got %s, NumPy has %s"):format(tostring(x), tostring(v))
  end
  if type(x) ~= "userdata" then return ("an array was expected, got %s"):format(tostring(x)) end
  local shape = x.shape
  if shape_text(shape) ~= shape_text(e.shape) then return ("shape %s, NumPy has %s"):format(shape_text(shape), shape_text(e.shape)) end
  local dtype = x.dtype
  if dtype ~= e.dtype then
    if #e.shape == 0 and dtype == "complex128" and e.dtype == "complex64" then x = x:astype "complex64"
    else return ("dtype %s, NumPy has %s"):format(dtype, e.dtype) end
  end
  return compare_bytes(e.bytes, x:tobytes(), e.dtype, tolerance, floor)
end

-- near results become equal ones, so that a difference in the last place does not grow from step to step
local function settle (e, x)
  if type(x) == "userdata" and not e.list and x.size > 0 and x.dtype == e.dtype and x.shape == la.shape(x) then
    local bytes = x:tobytes()
    if bytes ~= e.bytes then x["..."] = la.frombuffer(e.bytes, e.dtype):reshape(e.shape) end
  end
end

return (function (...)
  local module = ... == "tests.fuzz.differential"

  local function run (path, source)
    local counts = {programs = 0, steps = 0, errors = 0, differences = {}}
    local env = {nan = 0 / 0, inf = math.huge, la = la, math = math, tostring = tostring, select = select}
    local program, step, stopped, source_of

    local function differs (what)
      stopped = true
      counts.differences[#counts.differences + 1] = {program = program, step = step, source = source_of, what = what}
    end

    -- an expectation, or the data of an input
    function env.E (dtype, shape, bytes) return {dtype = dtype, shape = shape, bytes = bytes} end
    -- an input: an array of its own
    function env.I (dtype, shape, bytes) return la.frombuffer(bytes, dtype):reshape(shape):copy() end
    -- a program
    function env.P (id, f)
      program, step, stopped = id, 0, false
      counts.programs = counts.programs + 1
      f({})
    end
    -- a step: v[key] becomes f()'s result; options: t tolerance, f floor of the magnitudes, e an error is expected
    function env.S (v, text, key, options, f, ...)
      if stopped then return end
      step, source_of = step + 1, text
      counts.steps = counts.steps + 1
      local r = table.pack(pcall(f))
      if options.e then
        if r[1] then differs("NumPy has an error: " .. options.e) else counts.errors = counts.errors + 1 end
        return
      end
      if not r[1] then return differs("error: " .. tostring(r[2])) end
      local expected = {...}
      if r.n - 1 ~= #expected and not (#expected == 0) then return differs(("%d results, NumPy has %d"):format(r.n - 1, #expected)) end
      for i, e in ipairs(expected) do
        local ok, d = pcall(compare, e, r[i + 1], options.t, options.f)
        if not ok then d = "comparing: " .. tostring(d) end
        if d then return differs((#expected > 1 and "result " .. i .. ": " or "") .. d) end
        if options.t then settle(e, r[i + 1]) end
      end
      if key then v[key] = r[2] end
    end
    -- the end of a program: every array once more, since a write through one view shows in the others
    function env.C (v, key, e)
      if stopped then return end
      step, source_of = step + 1, "v[" .. key .. "] at the end"
      local d = compare(e, v[key])
      if d then differs(d) end
    end

    local chunk, message
    if source then chunk, message = load(source, "=differential", "t", env) else chunk, message = loadfile(path, "t", env) end
    if not chunk then error(message, 0) end
    chunk()
    return counts
  end

  if module then return run end

  local path, most = arg[1], 40
  if arg[2] == "--max" then most = tonumber(arg[3]) end
  local counts = run(path)
  for i, d in ipairs(counts.differences) do
    if i > most then break end
    print(("program %s step %d: %s\n    %s"):format(d.program, d.step, d.source, d.what))
  end
  print(("%d programs, %d steps, %d errors alike, %d differences"):format(counts.programs, counts.steps, counts.errors, #counts.differences))
  os.exit(#counts.differences == 0)
end)(...)
