--- Methods of a plot that draw lines and points: plot, step, stem, scatter, errorbar, axhline, hlines, axvspan ...
local la = require "lunarray"
local artist = require "lunarray.plot.artist"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"
local shapes = require "lunarray.plot.shapes"

local add, own_color, checked_alpha, positive, label_of, range, steps, values, spread, patch_options, patch, copy, mappable =
  artist.add, artist.own_color, artist.checked_alpha, artist.positive, artist.label_of, artist.range, artist.steps, artist.values,
    artist.spread, artist.patch_options, artist.patch, artist.copy, artist.mappable

--- Adds the methods to the class.
return function (axes)

-- ---- lines -----------------------------------------------------------------------------------------------------------------------

local line_options = "color linewidth linestyle marker markersize markerfacecolor markeredgecolor "
  .. "markeredgewidth alpha label zorder drawstyle fillstyle markevery"

-- "ro--": marker, line and colour in any order
local function format_string (who, s)
  local out = {}
  local rest = s
  local function set (name, value)
    if out[name] ~= nil then check.fail("%s: the format %q names two %ss", who, s, name) end
    out[name] = value
  end
  while #rest > 0 do
    local two, one, c = rest:sub(1, 2), rest:sub(1, 1), rest:match "^C%d"
    if two == "--" or two == "-." then
      set("linestyle", two)
      rest = rest:sub(3)
    elseif c then
      set("color", c)
      rest = rest:sub(3)
    elseif one == "-" or one == ":" then
      set("linestyle", one)
      rest = rest:sub(2)
    elseif one:find "[bgrcmykw]" then
      set("color", one)
      rest = rest:sub(2)
    elseif shapes.marker(one) then
      set("marker", one)
      rest = rest:sub(2)
    else
      if color.is(s) then return {color = s} end
      check.fail("%s: %q is no format: in %q, %q is neither a marker, a line nor a colour", who, s, s, rest)
    end
  end
  -- a marker without a line means no line
  if out.marker and not out.linestyle then out.linestyle = "none" end
  return out
end


-- Long lines whose x rises are drawn as the least and the largest value of each quarter of a pixel's column.
local function thinned (x, y, columns)
  local n = x.size
  local per = n // columns
  if per < 4 or not la.isfinite(y):all() or not la.diff(x):ge(0):all() then return x, y end
  local m = n // per
  local inner = y:slice(1, m * per):reshape(m, per)
  local a, b = inner:min(2), inner:max(2)
  -- in the order in which they come
  local swap = inner:argmin(2):gt(inner:argmax(2))
  local first, second = la.where(swap, b, a), la.where(swap, a, b)
  local xs = x:slice(1, m * per):reshape(m, per)
  local tx, ty = la.stack({xs[":, 1"], xs[":, -1"]}, 2):reshape(-1), la.stack({first, second}, 2):reshape(-1)
  if m * per < n then tx, ty = la.concatenate({tx, x:slice(m * per + 1, n)}), la.concatenate({ty, y:slice(m * per + 1, n)}) end
  return tx, ty
end

local function add_line (self, who, x, y, o, sticky)
  check.same(who, "x and y", x, y)
  local alpha = checked_alpha(who, o.alpha)
  local c = own_color(self, who, o.color, alpha)
  local style = o.linestyle == nil and "-" or o.linestyle
  local width = positive(who .. ": linewidth", o.linewidth) or self.figure.rc["lines.linewidth"]
  local dash, none = shapes.dash(who, style)
  local marker
  if o.marker ~= nil and o.marker ~= "none" and o.marker ~= "" and o.marker ~= "None" then
    marker = shapes.marker(o.marker)
    if not marker then check.fail("%s: there is no marker %s: there are %s", who, check.describe(o.marker), shapes.marker_names) end
  end
  local size = positive(who .. ": markersize", o.markersize) or 6
  local face = o.markerfacecolor ~= nil and color.parse(who, o.markerfacecolor, alpha) or o.fillstyle == "none" and {0, 0, 0, 0} or c
  local edge = o.markeredgecolor ~= nil and color.parse(who, o.markeredgecolor, alpha) or c
  local edge_width = positive(who .. ": markeredgewidth", o.markeredgewidth) or 1
  local stepped
  if o.drawstyle and o.drawstyle ~= "default" then
    stepped = steps[o.drawstyle]
    if not stepped then check.one_of(who .. ": drawstyle", o.drawstyle, "default|steps|steps-pre|steps-mid|steps-post") end
  end
  local every = o.markevery
  if every ~= nil and (math.type(every) ~= "integer" or every < 1) then
    check.fail("%s: markevery must be a whole number from 1, got %s", who, check.describe(every))
  end
  if not sticky then
    self.x:update(x)
    self.y:update(y)
  end
  local item = {kind = "line", z = o.zorder or 2, label = label_of(who, o.label), xdata = x, ydata = y}
  function item.look ()
    return {line = not none and {color = c, width = width, dash = dash} or nil, marker = marker and {shape = marker, size = size,
      face = face,
      edge = edge, width = edge_width} or nil}
  end
  item.handle = item.look
  function item.draw (canvas, place)
    local px, py = place.x(x), place.y(y)
    if not none and px.size > 0 then
      local lx, ly = px, py
      if stepped and px.size > 1 then lx, ly = stepped(px, py) end
      if lx.size > 10000 then lx, ly = thinned(lx, ly, math.floor((place.x1 - place.x0) * canvas.s) * 4) end
      canvas:lines(lx, ly, {color = c, width = width, dash = dash})
    end
    if marker then
      if every and every > 1 then px, py = px["::" .. every], py["::" .. every] end
      shapes.draw(canvas, marker, px, py, size, {fill = face, edge = edge, width = edge_width})
    end
  end
  function item.points (place) return place.x(x), place.y(y), not none end
  function item.set_color (value) c = color.parse(who, value, alpha) end
  return add(self, item)
end

--- ax:plot(x, y, fmt, ... | color, linewidth, linestyle, marker, markersize, markerfacecolor, markeredgecolor, markeredgewidth,
-- alpha, label, drawstyle, markevery, zorder) -> Item: lines: plot(y), plot(x, y), plot(x, y, "r--"), plot(x1, y1, "r-", x2, y2,
-- "b:") with options for all of them. y may be a matrix: a line for each column. Gives the lines.
-- Example: plot.plot({1, 2, 3}, {1, 4, 9}, "ro--", {label = "squares"})
-- Matplotlib: plot
function axes:plot (...)
  local args, opts = check.split(...)
  local o = check.options("plot", opts, line_options)
  if args.n == 0 then check.fail "plot: there is nothing to plot: plot(y) or plot(x, y [, format])" end
  local lines, i = {}, 1
  while i <= args.n do
    local first = args[i]
    if type(first) == "string" then check.fail("plot: argument %d is the string %q where data is expected", i, first) end
    local second, format = args[i + 1], nil
    local used = 1
    if type(second) == "string" then format, second, used = second, nil, 2
    elseif second ~= nil then
      used = 2
      if type(args[i + 2]) == "string" then format, used = args[i + 2], 3 end
    end
    i = i + used
    local x, y
    if second == nil then y = check.array("plot: y", first)
    else x, y = self.x:convert("plot: x", first), type(second) == "table" and type(second[1]) == "string" and self.y:convert("plot: y",
      second)
      or check.array("plot: y", second) end
    local f = format and format_string("plot", format) or {}
    local style = {}
    for k, v in pairs(f) do style[k] = v end
    for k, v in pairs(o) do style[k] = v end
    if y.ndim == 0 then y = y:reshape(1) end
    if y.ndim > 2 then check.fail("plot: y has at most two axes, got shape %s", tostring(y.shape)) end
    if y.ndim == 1 then
      lines[#lines + 1] = add_line(self, "plot", x or range(y.size), y, style)
    else
      x = x or range(y.shape[1])
      if x.size ~= y.shape[1] then check.fail("plot: x and y must have the same length, got %d and %d", x.size, y.shape[1]) end
      local labels = style.label
      for k = 1, y.shape[2] do
        if type(labels) == "table" then style.label = labels[k] elseif k > 1 then style.label = nil end
        lines[#lines + 1] = add_line(self, "plot", x, y[":, " .. k]:copy(), style)
      end
    end
  end
  return table.unpack(lines)
end

--- ax:semilogx(...), ax:semilogy(...), ax:loglog(...) -> Item: plot with a logarithmic x axis, y axis, both; arguments as for plot.
-- Example: plot.semilogy({1, 2, 3}, {1, 10, 100})
-- Example: plot.semilogx({1, 10, 100}, {1, 2, 3})
-- Example: plot.loglog({1, 10, 100}, {1, 100, 10000})
-- Matplotlib: semilogx, semilogy, loglog
local function with_scale (name, sx, sy)
  axes[name] = function (self, ...)
    if sx then self:set_xscale "log" end
    if sy then self:set_yscale "log" end
    return self:plot(...)
  end
end
with_scale("semilogx", true, false)
with_scale("semilogy", false, true)
with_scale("loglog", true, true)

--- ax:step(x, y, fmt | where, color, linewidth, linestyle, marker, alpha, label, ...) -> Item: stairs; where: "pre", "post" or
-- "mid"; options of plot.
-- Example: plot.step({1, 2, 3}, {1, 3, 2}, {where = "mid"})
-- Matplotlib: step
function axes:step (x, y, ...)
  local args, opts = check.split(...)
  local o = check.options("step", opts, line_options .. " where")
  local where = check.one_of("step: where", o.where or "pre", "pre|post|mid")
  o.where, o.drawstyle = nil, "steps-" .. where
  if type(args[1]) == "string" then return self:plot(x, y, args[1], o) end
  return self:plot(x, y, o)
end

local rule_options = "color linewidth linestyle alpha label zorder"

-- n pieces from (x0, y0) to (x1, y1)
local function segments (self, who, x0, y0, x1, y1, o, default)
  local alpha = checked_alpha(who, o.alpha)
  local c = o.color == nil and default or own_color(self, who, o.color, alpha)
  if alpha then c = {c[1], c[2], c[3], alpha} end
  local dash, none = shapes.dash(who, o.linestyle or "-")
  local width = positive(who .. ": linewidth", o.linewidth) or self.figure.rc["lines.linewidth"]
  local nan = x0 * 0 / 0
  local x, y = la.stack({x0, x1, nan}, 2):reshape(-1), la.stack({y0, y1, nan}, 2):reshape(-1)
  self.x:update(x)
  self.y:update(y)
  return add(self, {kind = "line", z = o.zorder or 2, label = label_of(who, o.label),
    handle = function () return {line = {color = c, width = width, dash = dash}} end,
    draw = function (canvas, place)
      if not none then canvas:lines(place.x(x), place.y(y), {color = c, width = width, dash = dash}) end
    end,
    points = function (place) return place.x(x), place.y(y), true end})
end

--- ax:hlines(y, xmin, xmax | color, linewidth, linestyle, alpha, label, zorder) -> Item: horizontal lines at y from xmin to xmax.
-- Example: plot.hlines({1, 2}, 0, 5, {color = "gray"})
-- Matplotlib: hlines
function axes:hlines (y, x0, x1, opts)
  local o = check.options("hlines", opts, rule_options)
  local a, b, c = spread("hlines", "y, xmin and xmax", values("hlines: y", y), values("hlines: xmin", x0), values("hlines: xmax", x1))
  return segments(self, "hlines", b, a, c, a, o, color.cycle(0))
end

--- ax:vlines(x, ymin, ymax | color, linewidth, linestyle, alpha, label, zorder) -> Item: vertical lines at x from ymin to ymax.
-- Example: plot.vlines({1, 2}, 0, 5)
-- Matplotlib: vlines
function axes:vlines (x, y0, y1, opts)
  local o = check.options("vlines", opts, rule_options)
  local a, b, c = spread("vlines", "x, ymin and ymax", values("vlines: x", x), values("vlines: ymin", y0), values("vlines: ymax", y1))
  return segments(self, "vlines", a, b, a, c, o, color.cycle(0))
end

-- a line right across: from and to are parts of the axes
local function across (self, who, horizontal, at, from, to, opts)
  if check.isoptions(from) then from, opts = nil, from elseif check.isoptions(to) then to, opts = nil, to end
  local o = check.options(who, opts, rule_options)
  at = check.number(who .. ": the position", at == nil and 0 or at)
  from, to = from or 0, to or 1
  local alpha = checked_alpha(who, o.alpha)
  local c = own_color(self, who, o.color == nil and "C0" or o.color, alpha)
  local dash, none = shapes.dash(who, o.linestyle or "-")
  local width = positive(who .. ": linewidth", o.linewidth) or self.figure.rc["lines.linewidth"]
  local v = la.array {at + 0.0}
  if horizontal then self.y:update(v) else self.x:update(v) end
  return add(self, {kind = "line", z = o.zorder or 2, label = label_of(who, o.label),
    handle = function () return {line = {color = c, width = width, dash = dash}} end,
    draw = function (canvas, place)
      if none then return end
      local style = {color = c, width = width, dash = dash}
      if horizontal then
        local y, w = place.y(v)[1], place.x1 - place.x0
        if y == y then canvas:rule(place.x0 + from * w, y, place.x0 + to * w, y, style) end
      else
        local x, h = place.x(v)[1], place.y1 - place.y0
        if x == x then canvas:rule(x, place.y0 + from * h, x, place.y0 + to * h, style) end
      end
    end})
end

--- ax:axhline(y, xmin, xmax | color, linewidth, linestyle, alpha, label, zorder) -> Item: a horizontal line across the axes; xmin,
-- xmax: its part of their width (0, 1).
-- Example: plot.axhline(0.5, {linestyle = "--"})
-- Matplotlib: axhline
function axes:axhline (y, from, to, opts) return across(self, "axhline", true, y, from, to, opts) end

--- ax:axvline(x, ymin, ymax | color, linewidth, linestyle, alpha, label, zorder) -> Item: a vertical line across the axes.
-- Example: plot.axvline(2, {color = "red"})
-- Matplotlib: axvline
function axes:axvline (x, from, to, opts) return across(self, "axvline", false, x, from, to, opts) end

local function band (self, who, horizontal, a, b, opts)
  local o = check.options(who, opts, patch_options)
  local style = patch(self, who, o, color.cycle(0))
  local v = la.array {check.number(who .. ": the first end", a) + 0.0, check.number(who .. ": the second end", b) + 0.0}
  if horizontal then self.y:update(v) else self.x:update(v) end
  return add(self, {kind = "patch", z = o.zorder or 1, label = label_of(who, o.label), handle = function () return {patch = style} end,
    draw = function (canvas, place)
      local one = function (t) return la.array {t} end
      local p = (horizontal and place.y or place.x)(v)
      local s = copy(style)
      if horizontal then canvas:boxes(one(place.x0), p["1:1"], one(place.x1), p["2:2"], s)
      else canvas:boxes(p["1:1"], one(place.y0), p["2:2"], one(place.y1), s) end
    end})
end

--- ax:axhspan(ymin, ymax | color, facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder, hatch) -> Item: a horizontal
-- band.
-- Example: plot.axhspan(0, 1, {alpha = 0.3})
-- Matplotlib: axhspan
function axes:axhspan (y0, y1, opts) return band(self, "axhspan", true, y0, y1, opts) end

--- ax:axvspan(xmin, xmax | color, facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder, hatch) -> Item: a vertical
-- band.
-- Example: plot.axvspan(0, 1, {alpha = 0.3})
-- Matplotlib: axvspan
function axes:axvspan (x0, x1, opts) return band(self, "axvspan", false, x0, x1, opts) end

-- ---- points ----------------------------------------------------------------------------------------------------------------------

local scatter_options = "s c color marker cmap vmin vmax norm alpha linewidth edgecolor facecolor label zorder"

--- ax:scatter(x, y, s, c | color, marker, cmap, vmin, vmax, norm, alpha, linewidth, edgecolor, facecolor, label, zorder) -> Item:
-- points. s: the area of the markers in points squared, a number or one for each; c: a colour, values for the colormap, a list of
-- colours or an array (n, 3) or (n, 4).
-- Example: plot.scatter({1, 2, 3}, {2, 1, 3}, {c = {1, 5, 9}, cmap = "viridis"})
-- Matplotlib: scatter
function axes:scatter (x, y, ...)
  local who = "scatter"
  local args, opts = check.split(...)
  local o = check.options(who, opts, scatter_options)
  if args.n >= 1 then o.s = args[1] end
  if args.n >= 2 then o.c = args[2] end
  x, y = self.x:convert("scatter: x", x), self.y:convert("scatter: y", y)
  check.same(who, "x and y", x, y)
  local n = x.size
  local alpha = checked_alpha(who, o.alpha)
  local marker = shapes.marker(o.marker == nil and "o" or o.marker)
  if not marker then check.fail("%s: there is no marker %s: there are %s", who, check.describe(o.marker), shapes.marker_names) end
  -- sizes: the area of the square round the marker
  local size = o.s == nil and 36 or o.s
  if type(size) == "number" then
    if size ~= size or size < 0 then check.fail("scatter: s must not be negative, got %s", size) end
    size = math.sqrt(size)
  else
    size = check.vector("scatter: s", size)
    if size.size == 1 then size = math.sqrt(size[1])
    else
      if size.size ~= n then check.fail("scatter: s must have one value or %d, got %d", n, size.size) end
      size = la.sqrt(size:clip(0, math.huge))
    end
  end
  -- colours: one, or an index into a table of colours for each point
  local one, rgba, map
  local c = o.c
  if c == nil then c = o.facecolor end
  if c == nil then c = o.color end
  if c == nil or color.is(c) and not (type(c) == "table" and n == #c and o.c ~= nil and type(o.c[1]) == "number" and n > 4) then
    one = own_color(self, who, c, alpha)
  elseif type(c) == "string" then one = color.parse(who, c, alpha)
  elseif type(c) == "table" and (type(c[1]) == "string" or type(c[1]) == "table" and not check.isarray(c[1])) then
    local rows = {}
    for i, v in ipairs(c) do rows[i] = color.parse(who, v, alpha) end
    if #rows ~= n and #rows ~= 1 then check.fail("scatter: c must have one colour or %d, got %d", n, #rows) end
    if #rows == 1 then one = rows[1] else rgba = la.array(rows) end
  else
    local v = check.array("scatter: c", c)
    if v.ndim == 2 and (v.shape[2] == 3 or v.shape[2] == 4) and v.shape[1] == n then
      rgba = v.shape[2] == 4 and v or la.concatenate({v, la.ones(n, 1)}, 2)
      if alpha then
        rgba = rgba:copy()
        rgba[":, 4"] = alpha
      end
    else
      v = v:reshape(-1)
      if v.size ~= n then check.fail("scatter: c must have %d values, one for each point, got %d", n, v.size) end
      map = mappable(who, o, v)
      map.values = v
    end
  end
  local lw = positive(who .. ": linewidth", o.linewidth) or (marker.strokes and 1.5 or 1)
  local edge, face_edge = nil, true
  if o.edgecolor ~= nil and o.edgecolor ~= "face" then edge, face_edge = color.parse(who, o.edgecolor, alpha), false end
  self.x:update(x)
  self.y:update(y)
  local item = {kind = "scatter", z = o.zorder or 1, label = label_of(who, o.label), mappable = map, alpha = alpha}
  function item.draw (canvas, place)
    local px, py = place.x(x), place.y(y)
    local fill = one
    if map then
      local k, bad = color.positions(map.map, map.values, map.norm)
      local rows = map.map.table[k:clip(1, map.map.n)]
      local a = la.full({n, 1}, alpha or 1)
      a[bad] = 0
      fill = la.concatenate({rows, a}, 2)
    elseif rgba then fill = rgba end
    local good = la.isfinite(px) & la.isfinite(py)
    local s = size
    if not good:all() then
      px, py = px[good], py[good]
      if type(s) ~= "number" then s = s[good] end
      if check.isarray(fill) then fill = fill[good] end
    end
    shapes.draw(canvas, marker, px, py, s, {fill = fill, edge = edge, width = lw, face_edge = face_edge})
  end
  function item.handle ()
    local face = one or (map and color.at(map.map, 0.5, alpha)) or {rgba(1, 1), rgba(1, 2), rgba(1, 3), rgba(1, 4)}
    return {marker = {shape = marker, size = type(size) == "number" and size or (size.size > 0 and (size:min() + size:max()) / 2 or 6),
      face = face,
      edge = edge, width = lw, face_edge = face_edge}}
  end
  function item.points (place) return place.x(x), place.y(y), false end
  return add(self, item)
end

--- ax:errorbar(x, y, yerr, xerr | fmt, capsize, ecolor, elinewidth, capthick, color, linewidth, linestyle, marker, alpha, label,
-- ...) -> Item: points with error bars. yerr, xerr: a number, one for each point, or {below, above}; options of plot.
-- Example: plot.errorbar({1, 2, 3}, {2, 1, 3}, {yerr = 0.2, fmt = "o", capsize = 3})
-- Matplotlib: errorbar
function axes:errorbar (x, y, ...)
  local who = "errorbar"
  local args, opts = check.split(...)
  local o = check.options(who, opts, line_options .. " yerr xerr fmt capsize ecolor elinewidth capthick")
  if args.n >= 1 then o.yerr = args[1] end
  if args.n >= 2 then o.xerr = args[2] end
  x, y = self.x:convert("errorbar: x", x), check.vector("errorbar: y", y)
  check.same(who, "x and y", x, y)
  local style = {}
  local f = o.fmt
  if f ~= nil and f ~= "" and f ~= "none" then style = format_string(who, check.text("errorbar: fmt", f)) end
  for k, v in pairs(o) do
    if line_options:find("%f[%a]" .. k .. "%f[%A]") then style[k] = v end
  end
  if f == "none" then style.linestyle, style.marker = "none", nil end
  local function ends (err, at, what)
    if err == nil then return nil end
    local low, high
    if type(err) == "table" and #err == 2 and type(err[1]) ~= "number" then
      low, high = check.vector(what, err[1]), check.vector(what, err[2])
    elseif check.isarray(err) and err.ndim == 2 and err.shape[1] == 2 then
      low, high = check.vector(what, err[1]), check.vector(what, err[2])
    else
      low = check.vector(what, err)
      high = low
    end
    local a
    low, a = spread(who, "the errors and the points", low, at)
    high = spread(who, "the errors and the points", high, at)
    if low:lt(0):any() or high:lt(0):any() then check.fail("%s must not hold negative values", what) end
    return a - low, a + high
  end
  local line = add_line(self, who, x, y, style)
  local alpha = checked_alpha(who, o.alpha)
  local c = o.ecolor ~= nil and color.parse(who, o.ecolor, alpha) or (line.look().line or line.look().marker
    and {color = line.look().marker.edge}
    or {color = color.cycle(0)}).color
  local width = positive("errorbar: elinewidth", o.elinewidth) or positive("errorbar: linewidth", o.linewidth) or 1.5
  local cap, capthick = positive("errorbar: capsize", o.capsize) or 0, positive("errorbar: capthick", o.capthick) or 1
  local x0, x1 = ends(o.xerr, x, "errorbar: xerr")
  local y0, y1 = ends(o.yerr, y, "errorbar: yerr")
  for _, v in ipairs {x0 or false, x1 or false} do if v then self.x:update(v) end end
  for _, v in ipairs {y0 or false, y1 or false} do if v then self.y:update(v) end end
  add(self, {kind = "errors", z = (o.zorder or 2) - 0.01, draw = function (canvas, place)
    local px, py = place.x(x), place.y(y)
    local nan = px * 0 / 0
    local function flat (...) return la.stack({...}, 2):reshape(-1) end
    if y0 then
      local a, b = place.y(y0), place.y(y1)
      canvas:lines(flat(px, px, nan), flat(a, b, nan), {color = c, width = width})
      if cap > 0 then
        for _, at in ipairs {a, b} do canvas:lines(flat(px - cap, px + cap, nan), flat(at, at, nan), {color = c, width = capthick}) end
      end
    end
    if x0 then
      local a, b = place.x(x0), place.x(x1)
      canvas:lines(flat(a, b, nan), flat(py, py, nan), {color = c, width = width})
      if cap > 0 then
        for _, at in ipairs {a, b} do canvas:lines(flat(at, at, nan), flat(py - cap, py + cap, nan), {color = c, width = capthick}) end
      end
    end
  end})
  return line
end

--- ax:stem(x, y | linefmt, markerfmt, basefmt, bottom, label): stalks from a base line (bottom, 0) to markers; also stem(y).
-- Example: plot.stem({1, 3, 2})
-- Matplotlib: stem
function axes:stem (...)
  local who = "stem"
  local args, opts = check.split(...)
  local o = check.options(who, opts, "linefmt markerfmt basefmt bottom label")
  local x, y
  if args.n >= 2 then x, y = self.x:convert("stem: x", args[1]), check.vector("stem: y", args[2])
  else
    y = check.vector("stem: y", args[1])
    x = range(y.size)
  end
  check.same(who, "x and y", x, y)
  local bottom = o.bottom or 0
  local line, marker = format_string(who, o.linefmt or "C0-"), format_string(who, o.markerfmt or "C0o")
  local base = format_string(who, o.basefmt or "C3-")
  segments(self, who, x, la.full({x.size}, bottom + 0.0), x, y, {color = line.color or "C0", linestyle = line.linestyle})
  add_line(self, who, x, y, {color = marker.color or line.color or "C0", marker = marker.marker or "o", linestyle = "none",
    label = o.label})
  if x.size > 0 then
    add_line(self, who, la.array {x:min(), x:max()}, la.full({2}, bottom + 0.0), {color = base.color or "C3", linestyle = base.linestyle})
  end
end

end
