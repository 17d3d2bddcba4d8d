--- What the plotting functions share: adding an item to a plot, reading colours, sizes and options, values that become colours.
local la = require "lunarray"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"
local shapes = require "lunarray.plot.shapes"
local text = require "lunarray.plot.text"

local function add (self, item)
  self.items[#self.items + 1] = item
  item.order = #self.items
  item.axes = self
  return setmetatable(item, shapes.item)
end

-- the next colour of the cycle
local function next_color (self)
  local c = color.cycle(self.count)
  self.count = self.count + 1
  return c
end

local function own_color (self, who, value, alpha)
  if value == nil then
    local c = next_color(self)
    c[4] = alpha or 1
    return c
  end
  return color.parse(who, value, alpha)
end

local function checked_alpha (who, alpha)
  if alpha ~= nil and (type(alpha) ~= "number" or alpha < 0 or alpha > 1) then
    check.fail("%s: alpha must be a number from 0 to 1, got %s", who, check.describe(alpha))
  end
  return alpha
end

local function positive (what, v)
  if v ~= nil and (type(v) ~= "number" or v ~= v or v < 0) then
    check.fail("%s must be a number that is not negative, got %s", what, check.describe(v))
  end
  return v
end

local function label_of (who, label)
  if label == nil then return nil end
  return text.clean(check.text(who .. ": label", label))
end

local function range (n) return la.arange(n, "float64") end

local steps = {
  ["steps-pre"] = function (x, y) return la.repeat_interleave(x, 2)["1:-2"], la.repeat_interleave(y, 2)["2:"] end,
  ["steps-post"] = function (x, y) return la.repeat_interleave(x, 2)["2:"], la.repeat_interleave(y, 2)["1:-2"] end,
  ["steps-mid"] = function (x, y)
    local middle = la.repeat_interleave((x["2:"] + x["1:-2"]) / 2, 2)
    return la.concatenate({x["1:1"], middle, x["-1:"]}), la.repeat_interleave(y, 2)
  end,
}
steps.steps = steps["steps-pre"]

-- one value, a list or an array -> a vector
local function values (what, v) return check.vector(what, v) end

local function spread (who, names, ...)
  local list, n = {...}, 1
  for _, v in ipairs(list) do n = math.max(n, v.size) end
  for i, v in ipairs(list) do
    if v.size == 1 and n > 1 then list[i] = la.full({n}, v[1])
    elseif v.size ~= n then check.fail("%s: %s must have the same length, got %d and %d", who, names, v.size, n) end
  end
  return table.unpack(list)
end

local patch_options = "color facecolor edgecolor linewidth linestyle alpha label zorder hatch"

-- fill and edge as Matplotlib's patches have them: color sets both, without an edge colour there is no edge
local function patch (self, who, o, default)
  local alpha = checked_alpha(who, o.alpha)
  local fill
  if o.facecolor ~= nil then fill = color.parse(who, o.facecolor, alpha)
  elseif o.color ~= nil then fill = color.parse(who, o.color, alpha)
  else
    fill = default or next_color(self)
    fill = {fill[1], fill[2], fill[3], alpha or fill[4] or 1}
  end
  local edge = o.edgecolor ~= nil and color.parse(who, o.edgecolor, alpha) or nil
  return {fill = fill, edge = edge, width = positive(who .. ": linewidth", o.linewidth) or 1, dash = shapes.dash(who, o.linestyle or "-")}
end

local function copy (t)
  local out = {}
  for k, v in pairs(t) do out[k] = v end
  return out
end

-- What values become colours: shared by scatter, imshow, contourf ... and the colour bar.
local function mappable (who, o, data)
  local map = color.map(who .. ": cmap", o.cmap == nil and "viridis" or o.cmap)
  local lo, hi = o.vmin, o.vmax
  if lo ~= nil then check.number(who .. ": vmin", lo) end
  if hi ~= nil then check.number(who .. ": vmax", hi) end
  local log = o.norm == "log"
  if o.norm ~= nil then check.one_of(who .. ": norm", o.norm, "linear|log") end
  if lo == nil or hi == nil then
    local flat = data:reshape(-1)
    flat = flat[la.isfinite(flat)]
    if log then flat = flat[flat:gt(0)] end
    if flat.size > 0 then
      lo, hi = lo or flat:min(), hi or flat:max()
    else lo, hi = lo or (log and 1 or 0), hi or (log and 10 or 1) end
  end
  if log and not (lo > 0 and hi > 0) then check.fail("%s: a logarithmic norm needs limits above 0, got %s and %s", who, lo, hi) end
  return {map = map, lo = lo, hi = hi, norm = color.norm(lo, hi, log), log = log}
end

-- values (rows, columns) -> uint8 (rows, columns, 4)
local function painted (map, v, alpha)
  local k, bad = color.positions(map.map, v, map.norm)
  local t = la.rint(map.map.table * 255):astype "uint8"
  local rgb = t[k:clip(1, map.map.n):reshape(-1)]:reshape(v.shape[1], v.shape[2], 3)
  local a = la.full({v.shape[1], v.shape[2]}, math.floor((alpha or 1) * 255 + 0.5), "uint8")
  a[bad] = 0
  return la.concatenate({rgb, a:reshape(v.shape[1], v.shape[2], 1)}, 3)
end

local sizes = {["xx-small"] = 0.579, ["x-small"] = 0.694, small = 0.833, medium = 1, large = 1.2, ["x-large"] = 1.44, ["xx-large"] = 1.728}

local function font_size (who, value, default)
  if value == nil then return default end
  if type(value) == "string" and sizes[value] then return 10 * sizes[value] end
  if type(value) ~= "number" or value ~= value or value <= 0 then
    check.fail("%s: fontsize must be a number above 0 or a word as \"large\", got %s", who, check.describe(value))
  end
  return value
end

return {
  add = add, next_color = next_color, own_color = own_color, checked_alpha = checked_alpha, positive = positive, label_of = label_of,
    range = range,
  steps = steps, values = values, spread = spread, patch_options = patch_options, patch = patch,
  copy = copy, mappable = mappable, painted = painted, font_size = font_size,
}
