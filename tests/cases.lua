--- Cases {function, arguments, options, results, tolerance} that tests/gen/stat.py and tests/gen/numeric.py write: reading and running them.
local assert = require "luassert"
local helper = require "tests.helper"
local la = require "lunarray"

local cases = {}

-- the array that the generator makes of the same description
function cases.make (dtype, shape, seed, nan)
  local n = 1
  for _, v in ipairs(shape) do n = n * v end
  local i = la.arange(n, {dtype = "int64"})
  local function ks (s) return (i * 7919 + s * 104729) % 10007 - 5003 end
  local k = ks(seed)
  local x
  if dtype == "bool" then x = la.not_equal(k % 3, 0)
  elseif dtype == "int8" then x = (k // 40):astype(dtype)
  elseif dtype:find "^uint" then x = (k % 251):astype(dtype)
  elseif dtype:find "^int" then x = k:astype(dtype)
  elseif dtype == "float16" then x = (k / 256):astype(dtype)
  elseif dtype:find "^float" then x = (k / 7.0):astype(dtype)
  else x = la.complex(k / 7.0, ks(seed + 1) / 7.0):astype(dtype) end
  if nan and nan > 0 then x[la.equal(i % nan, nan - 1)] = 0 / 0 end
  return x:reshape(shape)
end

local layouts = {
  transpose = function (x) return x.T end,
  reverse = function (x) return x["::-1" .. (", ::-1"):rep(x.ndim - 1)] end,
  step = function (x) return x["::2" .. (", ::2"):rep(x.ndim - 1)] end,
}

-- what a case says, as a value
local function value (v)
  if type(v) ~= "table" then return v end
  if v.dtype then return helper.array(v) end
  if v[1] == "make" then return cases.make(table.unpack(v, 2)) end
  if v[1] == "view" then return layouts[v[3]](value(v[2])) end
  local t = {}
  for k, w in pairs(v) do t[k] = value(w) end
  return t
end

local function text (v)
  if type(v) ~= "table" then return type(v) == "string" and ("%q"):format(v) or tostring(v) end
  local t = {}
  for k, w in pairs(v) do t[#t + 1] = (type(k) == "string" and k .. " = " or "") .. text(w) end
  return "{" .. table.concat(t, ", ") .. "}"
end

-- complex scalars are complex128 in Lua
local function fits (expected, got)
  if expected.dtype == "complex64" and expected.shape and #expected.shape == 0 and helper.isarray(got) then return got:astype "complex64" end
  return got
end

--- Calls the function of a case and compares what it returns.
function cases.run (c)
  local f, args, options, expected, tolerance = table.unpack(c, 1, 5)
  local what = ("la.%s(%s, %s)"):format(f, text(args), text(options))
  local a, o = value(args), {}
  for k, v in pairs(options) do o[k] = value(v) end
  if next(o) then a[#a + 1] = o end
  local got = table.pack(pcall(la[f], table.unpack(a)))
  if not expected then
    assert(not got[1], what .. ": expected an error")
    return
  end
  assert(got[1], what .. ": " .. tostring(got[2]))
  assert(got.n - 1 == #expected, ("%s: expected %d results, got %d"):format(what, #expected, got.n - 1))
  local near = tolerance and {rtol = tolerance, atol = tolerance}
  for k, e in ipairs(expected) do
    local list, results = e.list or {e}, e.list and got[k + 1] or {got[k + 1]}
    assert(#list == #results, what .. ": number of arrays in the list")
    for i, w in ipairs(list) do
      if near then assert.array_near(w, fits(w, results[i]), near, what) else assert.array_equal(w, fits(w, results[i]), what) end
    end
  end
end

--- Runs all cases of a function.
function cases.run_all (list, name)
  local n = 0
  for _, c in ipairs(list) do
    if c[1] == name then
      cases.run(c)
      n = n + 1
    end
  end
  assert(n > 0, "no cases for " .. name)
end

--- The message of the error that f(...) raises, without its place.
function cases.message (f, ...)
  local ok, message = pcall(f, ...)
  assert(not ok, "expected an error")
  return (message:gsub("^[^:]*:%d+: ", ""))
end

return cases
