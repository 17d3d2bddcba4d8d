--- Colours and colormaps. A colour inside lunarray.plot is a table {red, green, blue, alpha} of numbers from 0 to 1.
local la = require "lunarray"
local tables = require "lunarray.plot.tables"
local check = require "lunarray.plot.check"

local color = {}

local letters = {
  b = {0, 0, 1}, g = {0, 0.5, 0}, r = {1, 0, 0}, c = {0, 0.75, 0.75}, m = {0.75, 0, 0.75}, y = {0.75, 0.75, 0}, k = {0, 0, 0}, w = {1,
    1, 1},
}
local tab_names = {"blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"}

local function hex (s)
  return {tonumber(s:sub(1, 2), 16) / 255, tonumber(s:sub(3, 4), 16) / 255, tonumber(s:sub(5, 6), 16) / 255,
    #s == 8 and tonumber(s:sub(7, 8), 16) / 255 or 1}
end

--- The colour number k of the cycle, from 0.
function color.cycle (k)
  k = k % 10
  return hex(tables.qualitative.tab10:sub(6 * k + 1, 6 * k + 6))
end

local function from_string (s)
  local digits = s:match "^#(%x+)$"
  if digits then
    if #digits == 3 or #digits == 4 then digits = digits:gsub("%x", "%0%0") end
    if #digits == 6 or #digits == 8 then return hex(digits) end
  end
  if letters[s] then return {letters[s][1], letters[s][2], letters[s][3], 1} end
  local k = s:match "^C(%d+)$"
  if k then return color.cycle(tonumber(k)) end
  local name = s:lower():gsub("%s", "")
  if tables.names[name] then return hex(tables.names[name]) end
  if name == "none" or name == "transparent" then return {0, 0, 0, 0} end
  for i, tab in ipairs(tab_names) do
    if name == "tab:" .. tab or name == "tab:grey" and tab == "gray" then return color.cycle(i - 1) end
  end
  local grey = tonumber(s)
  if grey and grey >= 0 and grey <= 1 then return {grey, grey, grey, 1} end
end

--- Is x a colour, and not a list of them?
function color.is (x)
  if type(x) == "string" then return from_string(x) ~= nil end
  return type(x) == "table" and getmetatable(x) == nil and (#x == 3 or #x == 4) and type(x[1]) == "number" and type(x[2]) == "number"
    and x[1] >= 0 and x[1] <= 1 and x[2] >= 0 and x[2] <= 1 and type(x[3]) == "number" and x[3] >= 0 and x[3] <= 1
end

--- A colour by name ("red", "tab:blue", "r", "C0", "0.5"), "#rgb", "#rrggbb", "#rrggbbaa" or {r, g, b [, a]}; alpha replaces its own.
function color.parse (what, x, alpha)
  local c
  if type(x) == "string" then
    c = from_string(x)
    if not c then
      local names = {}
      for name in pairs(tables.names) do names[#names + 1] = name end
      table.sort(names)
      local near = check.nearest(x:lower(), names)
      check.fail("%s: %q is no colour%s", what, x, near and (": did you mean %q?"):format(near) or "")
    end
    if c[4] == 0 then return c end
  elseif color.is(x) then c = {x[1], x[2], x[3], x[4] or 1}
  else check.fail("%s: a colour is a name, \"#rrggbb\" or {red, green, blue} from 0 to 1, got %s", what, check.describe(x)) end
  if alpha ~= nil then c[4] = alpha end
  return c
end

--- "#AARRGGBB" as gnuplot wants it: AA is what shines through.
function color.gnuplot (c)
  local function byte (v) return math.floor(math.min(math.max(v, 0), 1) * 255 + 0.5) end
  return ("#%02x%02x%02x%02x"):format(255 - byte(c[4] or 1), byte(c[1]), byte(c[2]), byte(c[3]))
end

-- ---- colormaps: a map is {name =, n =, table = float64 array (n, 3) of 0 to 1} ----------------------------------------------------

local made = {}

local function points (s)
  local rows = {}
  for c in s:gmatch "%x%x%x%x%x%x" do
    local t = hex(c)
    rows[#rows + 1] = {t[1], t[2], t[3]}
  end
  return rows
end

local names
function color.names ()
  if not names then
    names = {}
    for _, group in ipairs {tables.colormaps, tables.qualitative} do
      for name in pairs(group) do
        names[#names + 1] = name
        names[#names + 1] = name .. "_r"
      end
    end
    table.sort(names)
  end
  return names
end

--- The colormap of that name (with _r: from the other end), a list of colours, or an array (n, 3).
function color.map (what, name)
  if type(name) == "table" and name.table then return name end
  if type(name) == "table" or check.isarray(name) then
    local rows = name
    if type(name) == "table" then
      rows = {}
      for i, c in ipairs(name) do
        local p = color.parse(what, c)
        rows[i] = {p[1], p[2], p[3]}
      end
      if #rows == 0 then check.fail("%s: a list of colours for a colormap is empty", what) end
    end
    local t = la.array(rows):astype "float64"
    if t.ndim ~= 2 or t.shape[2] ~= 3 or t.shape[1] == 0 then
      check.fail("%s: a colormap is an array (n, 3), got shape %s", what, tostring(t.shape))
    end
    return {name = "custom", n = t.shape[1], table = t}
  end
  if made[name] then return made[name] end
  if type(name) ~= "string" then check.fail("%s: a colormap is a name, got %s", what, check.describe(name)) end
  local base, reversed = name, false
  if name:sub(-2) == "_r" then base, reversed = name:sub(1, -3), true end
  if base == "grey" then base = "gray" elseif base == "binary" or base == "gist_gray" then
    base, reversed = "gray", (base == "binary") ~= reversed
  end
  local t
  if tables.qualitative[base] then t = la.array(points(tables.qualitative[base]))
  elseif tables.colormaps[base] then
    local rows = points(tables.colormaps[base])
    if #rows == 256 then t = la.array(rows)
    else
      -- 256 colours between the given ones
      local p = la.array(rows)
      local at = la.linspace(0, #rows - 1, 256)
      local low = la.floor(at):clip(0, math.max(#rows - 2, 0))
      local f = (at - low):reshape(-1, 1)
      local i = low:astype "int64" + 1
      t = p[i] * (1 - f) + p[(i + 1):clip(1, #rows)] * f
    end
  else
    local near = check.nearest(name, color.names())
    check.fail("%s: there is no colormap %q%s", what, name, near and (": did you mean %q?"):format(near) or "")
  end
  if reversed then t = t["::-1"]:copy() end
  made[name] = {name = name, n = t.shape[1], table = t}
  return made[name]
end

--- The positions 1 ... n in the map of values scaled from [lo, hi]; NaN gives 0.
function color.positions (map, values, norm)
  local t = norm(values)
  local bad = la.isnan(t)
  local k = la.floor(t * map.n) + 1
  k[bad] = 0
  return k:clip(0, map.n):astype "int64", bad
end

--- How values are scaled to 0 ... 1: linear or log.
function color.norm (lo, hi, log)
  if log then
    local a, b = math.log(lo), math.log(hi)
    if a == b then b = a + 1 end
    return function (v) return ((la.log(v) - a) / (b - a)):clip(0, 1) end
  end
  if lo == hi then return function (v) return v * 0 end end
  return function (v) return ((v - lo) / (hi - lo)):clip(0, 1) end
end

--- The colour at 0 <= t <= 1.
function color.at (map, t, alpha)
  local k = math.floor(math.min(math.max(t, 0), 1) * map.n) + 1
  local row = map.table[math.min(k, map.n)]
  return {row[1], row[2], row[3], alpha or 1}
end

--- The colour number k (from 1).
function color.entry (map, k, alpha)
  local row = map.table[k]
  return {row[1], row[2], row[3], alpha or 1}
end

return color
