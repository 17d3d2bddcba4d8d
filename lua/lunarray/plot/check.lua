--- What the parts of lunarray.plot share: errors at the line of whoever called the plotting function, options, numbers.
local la = require "lunarray"

local check = {}

local here = debug.getinfo(1, "S").source:gsub("check%.lua$", "")     -- "@.../lunarray/plot/"
local module = here:gsub("/$", ".lua")

local function ours (source) return source:sub(1, #here) == here or source == module end

--- Raises an error at the first line up the stack that is no part of lunarray.plot.
function check.fail (text, ...)
  if select("#", ...) > 0 then text = text:format(...) end
  local level = 2
  while true do
    local info = debug.getinfo(level, "S")
    if not info then break end
    if info.what ~= "C" and not ours(info.source) then return error(text, level) end
    level = level + 1
  end
  error(text, 0)
end

-- the fewest letters inserted, left out, replaced or swapped with a neighbour that lead from a to b
local function distance (a, b)
  local before, row = nil, {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local new = {[0] = i}
    for j = 1, #b do
      local same = a:byte(i) == b:byte(j)
      new[j] = math.min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (same and 0 or 1))
      if i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j) then new[j] = math.min(new[j], before[j - 2] + 1) end
    end
    before, row = row, new
  end
  return row[#b]
end

--- The name in `known` nearest to `name`, or nil where none is near.
function check.nearest (name, known)
  name = tostring(name)
  local best, least
  for _, k in ipairs(known) do
    local d = distance(name, k)
    if d <= math.max(1, #name // 2) and (not best or d < least) then best, least = k, d end
  end
  return best
end

-- short names of Matplotlib's
local aliases = {
  c = "color", colour = "color", lw = "linewidth", linewidths = "linewidth", ls = "linestyle", linestyles = "linestyle", ms = "markersize",
  mfc = "markerfacecolor", mec = "markeredgecolor", mew = "markeredgewidth", ec = "edgecolor", edgecolors = "edgecolor", fc = "facecolor",
  facecolors = "facecolor", horizontalalignment = "ha", verticalalignment = "va", size = "fontsize", weight = "fontweight",
    colors = "color",
}

--- A copy of the options with their full names; an unknown one is an error that names the nearest known one.
-- known: a string of names; a name in it that is itself an alias stays as it is.
function check.options (who, opts, known)
  local out = {}
  if opts == nil then return out end
  if type(opts) ~= "table" then check.fail("%s: options must be a table, got %s", who, type(opts)) end
  local names, is = {}, {}
  for name in known:gmatch "%S+" do
    names[#names + 1] = name
    is[name] = true
  end
  for key, value in pairs(opts) do
    local name = key
    if not is[name] then name = aliases[key] end
    if not is[name or false] then
      local near = check.nearest(key, names)
      if near then check.fail("%s has no option %q: did you mean %q?", who, tostring(key), near) end
      check.fail("%s has no option %q: there are %s", who, tostring(key), table.concat(names, " "))
    end
    if out[name] ~= nil then check.fail("%s: option %q is given twice", who, name) end
    out[name] = value
  end
  return out
end

--- Is x a table with string keys, as options are?
function check.isoptions (x)
  return type(x) == "table" and getmetatable(x) == nil and type((next(x))) == "string"
end

--- The arguments without a last table of options, and that table.
function check.split (...)
  local args = table.pack(...)
  if args.n > 0 and check.isoptions(args[args.n]) then
    local opts = args[args.n]
    args[args.n] = nil
    args.n = args.n - 1
    return args, opts
  end
  return args, nil
end

local function dtype_of (x) return x.dtype end

function check.isarray (x)
  if type(x) ~= "userdata" then return false end
  local ok, dtype = pcall(dtype_of, x)
  return ok and type(dtype) == "string"
end

function check.describe (x)
  if x == nil then return "nothing" end
  if check.isarray(x) then return "an array of shape " .. tostring(x.shape) end
  return type(x) == "string" and ("%q"):format(x) or type(x) == "table" and "a table" or tostring(x)
end

--- x as a float64 array of any shape; what: "plot: x".
function check.array (what, x)
  local y
  if type(x) == "number" then y = la.array {x}
  elseif check.isarray(x) then y = x
  elseif type(x) == "table" then
    local ok, result = pcall(la.array, x)
    if not ok then check.fail("%s cannot be made an array: %s", what, (tostring(result):gsub("^.-:%d+: ", ""))) end
    y = result
  elseif x ~= nil and type(x) == "userdata" and pcall(function () return x.values.shape end) then y = x.values
  else check.fail("%s must be an array or a table of numbers, got %s", what, check.describe(x)) end
  if y.dtype:find "complex" then check.fail("%s must be real, got %s", what, y.dtype) end
  return y.dtype == "float64" and y or y:astype "float64"
end

--- x as a float64 vector.
function check.vector (what, x)
  local y = check.array(what, x)
  return y.ndim == 1 and y or y:reshape(-1)
end

--- x as a float64 matrix.
function check.matrix (what, x)
  local y = check.array(what, x)
  if y.ndim ~= 2 then check.fail("%s must have two axes, got shape %s", what, tostring(y.shape)) end
  return y
end

function check.number (what, x)
  if type(x) ~= "number" then check.fail("%s must be a number, got %s", what, check.describe(x)) end
  return x
end

function check.text (what, x)
  if type(x) == "number" then return tostring(x) end
  if type(x) ~= "string" then check.fail("%s must be a string, got %s", what, check.describe(x)) end
  return x
end

function check.one_of (what, x, list)
  for name in list:gmatch "[^|]+" do
    if name == x then return x end
  end
  check.fail("%s cannot be %s: it is one of %s", what, check.describe(x), (list:gsub("|", ", ")))
end

--- A number by a format as "%.1f"; "%d" rounds.
function check.format (what, format, value)
  if type(format) ~= "string" then check.fail("%s: a format must be a string, got %s", what, check.describe(format)) end
  local ok, s = pcall(string.format, format, value)
  if not ok and value == value and math.abs(value) < 2 ^ 53 then ok, s = pcall(string.format, format, math.floor(value + 0.5)) end
  if not ok then check.fail("%s: %q is no format for a number", what, format) end
  return s
end

--- Raises if the vectors differ in length.
function check.same (who, names, a, b)
  if a.size ~= b.size then check.fail("%s: %s must have the same length, got %d and %d", who, names, a.size, b.size) end
end

return check
