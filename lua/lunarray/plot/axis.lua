--- One axis of a plot: what it shows of the data, its scale, where its ticks stand. Two plots may share one.
local la = require "lunarray"
local check = require "lunarray.plot.check"
local ticks = require "lunarray.plot.ticks"

local axis = {}
axis.__index = axis

-- symlog: linear within the threshold, one decade of length for it
local function symlog (v)
  local t = 2.0
  local size = la.abs(v)
  local far = la.log10(size:clip(t, math.huge) / t) + 1
  return la.where(size:le(t), v / t, la.sign(v) * far)
end

-- forward for vectors; the inverse is needed for the margins' ends alone
local scales = {
  linear = {forward = function (v) return v end, inverse = function (v) return v end},
  log = {forward = function (v) return la.log10(la.where(v:gt(0), v, 0 / 0)) end, inverse = function (v) return 10.0 ^ v end},
  symlog = {forward = symlog, inverse = function (v)
    local a = math.abs(v)
    return a <= 1 and v * 2 or (v < 0 and -1 or 1) * 2 * 10.0 ^ (a - 1)
  end},
}
axis.scale_names = "linear|log|symlog"

function axis.new (which)
  return setmetatable({which = which, scale = "linear", sticky = {}, margin = 0.05, length = 300, lo = math.huge, hi = -math.huge,
    positive = math.huge, tick = {}, visible = true}, axis)
end

--- The vector takes part in the limits.
function axis:update (v)
  if v.size == 0 then return end
  local finite = la.isfinite(v)
  if not finite:all() then v = v[finite] end
  if v.size == 0 then return end
  self.lo, self.hi = math.min(self.lo, v:min()), math.max(self.hi, v:max())
  if self.lo > 0 then self.positive = math.min(self.positive, self.lo)
  else
    local p = v[v:gt(0)]
    if p.size > 0 then self.positive = math.min(self.positive, p:min()) end
  end
end

--- A limit at this value gets no margin.
function axis:stick (value) self.sticky[#self.sticky + 1] = value end

-- a list of names becomes positions 0, 1, 2 ...; the axis shows the names
function axis:convert (what, x)
  if type(x) == "table" and getmetatable(x) == nil and type(x[1]) == "string" then
    self.categories = self.categories or {n = 0, at = {}, names = {}}
    local c, out = self.categories, {}
    for i, name in ipairs(x) do
      name = check.text(what, name)
      if not c.at[name] then
        c.n = c.n + 1
        c.at[name], c.names[c.n] = c.n - 1, name
      end
      out[i] = c.at[name]
    end
    return la.array(out):astype "float64"
  end
  if type(x) == "string" then return self:convert(what, {x}) end
  return check.vector(what, x)
end

local function widen (lo, hi)
  if lo > hi then return 0, 1 end
  if lo == hi or hi - lo <= 1e-15 * math.max(math.abs(lo), math.abs(hi)) then
    if lo == 0 then return -0.05, 0.05 end
    local d = 0.05 * math.abs(lo)
    return lo - d, hi + d
  end
  return lo, hi
end

--- What the axis shows: from, to (from > to where it is inverted).
function axis:limits ()
  local lo, hi
  local from, to = self.from, self.to
  if from and to then
    lo, hi = from, to
    if lo == hi then lo, hi = widen(lo, hi) end
  else
    local s = scales[self.scale]
    if self.scale == "log" then
      lo, hi = self.positive, self.hi
      if lo > hi or lo == math.huge then lo, hi = 1, 10 elseif lo == hi then lo, hi = lo / 10, hi * 10 end
    else lo, hi = widen(self.lo, self.hi) end
    if self.scale == "linear" and self.lo > self.hi then lo, hi = 0, 1
    else
      local a, b
      if self.scale == "linear" then a, b = lo, hi
      else
        local f = s.forward(la.array {lo, hi})
        a, b = f[1], f[2]
      end
      local d = (b - a) * self.margin
      local stuck_lo, stuck_hi = false, false
      for _, v in ipairs(self.sticky) do
        local near = 1e-10 * math.max(math.abs(v), 1e-300)
        stuck_lo, stuck_hi = stuck_lo or math.abs(v - lo) <= near, stuck_hi or math.abs(v - hi) <= near
      end
      if not stuck_lo then lo = s.inverse(a - d) end
      if not stuck_hi then hi = s.inverse(b + d) end
    end
    if from then lo = from end
    if to then hi = to end
    if lo == hi then lo, hi = widen(lo, hi) end
  end
  if self.inverted then return hi, lo end
  return lo, hi
end

--- A function from a vector of values to one of places between a and b.
function axis:map (a, b)
  local lo, hi = self:limits()
  local s = scales[self.scale]
  if self.scale ~= "linear" then
    local f = s.forward(la.array {lo, hi})
    lo, hi = f[1], f[2]
  end
  local k = (b - a) / (hi - lo)
  if self.scale == "linear" then return function (v) return (v - lo) * k + a end end
  return function (v) return (s.forward(v) - lo) * k + a end
end

local function log_like (self) return self.scale == "log" end

-- decades of both signs about the linear part
local function symlog_ticks (lo, hi)
  local at, labels = {}, {}
  local function put (v, label)
    at[#at + 1], labels[#labels + 1] = v, label
  end
  local most = math.floor(math.log(math.max(math.abs(lo), math.abs(hi), 10), 10) + 1e-9)
  local stride = math.max(1, most // 4)
  for e = most, 1, -1 do
    if (e - 1) % stride == 0 then put(-10.0 ^ e, {"\u{2212}10", tostring(e)}) end
  end
  put(0, "0")
  for e = 1, most do
    if (e - 1) % stride == 0 then put(10.0 ^ e, {"10", tostring(e)}) end
  end
  return at, labels
end

--- The ticks: {at, labels} of the major, {at, labels} of the minor ones, the text at the axis' end. A label is a string or {base,
-- superscript}.
-- size: that of the tick labels in points; self.length: that of the axis.
function axis:ticks (size)
  local lo, hi = self:limits()
  if lo > hi then lo, hi = hi, lo end
  local major, minor, tail = {at = {}, labels = {}}, {at = {}, labels = {}}, ""
  local space = math.max(1, math.floor(self.length / (size * (self.which == "x" and 3 or 2))))
  if self.at then
    major.at = self.at
    if self.labels then major.labels = self.labels
    elseif log_like(self) then
      for i, t in ipairs(self.at) do major.labels[i] = ("%g"):format(t) end
    else major.labels, tail = ticks.labels(self.at, lo, hi) end
  elseif self.categories then
    for i, name in ipairs(self.categories.names) do major.at[i], major.labels[i] = i - 1, name end
  elseif log_like(self) then
    major.at, minor.at, major.labels, minor.labels = ticks.log(lo, hi, math.min(space, 9))
  elseif self.scale == "symlog" then
    major.at, major.labels = symlog_ticks(lo, hi)
  else
    local n = self.intervals or math.min(math.max(space, 1), 9)
    major.at = ticks.linear(lo, hi, n, self.integers and {1, 2, 5, 10} or nil)
    if self.integers then
      local whole = {}
      for _, t in ipairs(major.at) do
        if t == math.floor(t) then whole[#whole + 1] = t end
      end
      major.at = whole
    end
    major.labels, tail = ticks.labels(major.at, lo, hi)
  end
  if self.format and not self.labels then
    tail = ""
    for i, t in ipairs(major.at) do
      major.labels[i] = type(self.format) == "function" and check.text("a tick's formatter: its result", self.format(t, i))
        or check.format(self.which .. "format", self.format, t)
    end
  end
  if self.minor and #minor.at == 0 and self.scale == "linear" and #major.at > 1 then
    local step = major.at[2] - major.at[1]
    local lead = step / 10 ^ math.floor(math.log(step, 10) + 1e-9)
    local parts = (math.abs(lead - 2.5) < 0.01 or math.abs(lead - 5) < 0.01 or math.abs(lead - 1) < 0.01 or math.abs(lead - 10) < 0.01)
      and 5 or 4
    for i = 0, #major.at do
      for k = 1, parts - 1 do minor.at[#minor.at + 1] = major.at[1] + (i - 1 + k / parts) * step end
    end
  end
  local below, above = (hi - lo) * 1e-9, (hi - lo) * 1e-9
  if log_like(self) then below, above = lo * 1e-9, hi * 1e-9 end
  local function keep (t)
    local at, labels = {}, {}
    for i, v in ipairs(t.at) do
      if v >= lo - below and v <= hi + above then at[#at + 1], labels[#at + 1] = v, t.labels[i] or "" end
    end
    return {at = at, labels = labels}
  end
  return keep(major), keep(minor), tail
end

return axis
