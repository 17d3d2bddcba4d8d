--- Methods of a plot that draw areas: bar, barh, hist, fill_between, stackplot, pie, boxplot.
local la = require "lunarray"
local artist = require "lunarray.plot.artist"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"
local shapes = require "lunarray.plot.shapes"
local text = require "lunarray.plot.text"

local add, checked_alpha, positive, label_of, range, steps, spread, patch_options, patch, copy =
  artist.add, artist.checked_alpha, artist.positive, artist.label_of, artist.range, artist.steps, artist.spread, artist.patch_options,
    artist.patch, artist.copy
local BLACK = {0, 0, 0, 1}

--- Adds the methods to the class.
return function (axes)

-- ---- areas -----------------------------------------------------------------------------------------------------------------------

local bar_options = patch_options .. " width height bottom left align tick_label yerr xerr ecolor capsize log"

local function bars (self, who, at, length, thick, base, o, horizontal)
  local along, cross = horizontal and self.y or self.x, horizontal and self.x or self.y
  at = along:convert(who .. (horizontal and ": y" or ": x"), at)
  length = check.vector(who .. (horizontal and ": width" or ": height"), length)
  thick = check.vector(who .. (horizontal and ": height" or ": width"), thick == nil and 0.8 or thick)
  base = check.vector(who .. (horizontal and ": left" or ": bottom"), base == nil and 0 or base)
  at, length, thick, base = spread(who, "positions, lengths, widths and starts", at, length, thick, base)
  local align = check.one_of(who .. ": align", o.align or "center", "center|edge")
  local a = align == "center" and at - thick / 2 or at
  local b = a + thick
  local top = base + length
  -- one colour or one for each
  local each
  local c = o.facecolor
  if c == nil then c = o.color end
  if c ~= nil and not color.is(c) and type(c) == "table" then
    each = {}
    for i, v in ipairs(c) do each[i] = color.parse(who, v, checked_alpha(who, o.alpha)) end
    if #each == 0 then check.fail("%s: the list of colours is empty", who) end
    o.facecolor, o.color = nil, nil
    o.color = {each[1][1], each[1][2], each[1][3]}
  elseif check.isarray(c) then check.fail("%s: a list of colours is a table", who) end
  local style = patch(self, who, o)
  if o.log then cross.scale = "log" end
  along:update(a)
  along:update(b)
  cross:update(top)
  cross:update(base)
  if base.size > 0 then
    cross:stick(base:min())
    cross:stick(base:max())
  end
  local n = at.size
  local function sides (place)
    if horizontal then return place.x(base), place.y(a), place.x(top), place.y(b) end
    return place.x(a), place.y(base), place.x(b), place.y(top)
  end
  local item = {kind = "bars", z = o.zorder or 1, label = label_of(who, o.label), at = at, length = length, base = base,
    horizontal = horizontal}
  function item.handle () return {patch = style} end
  function item.draw (canvas, place)
    local x0, y0, x1, y1 = sides(place)
    if cross.scale == "log" then      -- a start at 0 is the end of the axes
      if horizontal then x0 = la.where(la.isnan(x0), place.x0 - 10, x0) else y0 = la.where(la.isnan(y0), place.y0 - 10, y0) end
    end
    if not each then return canvas:boxes(x0, y0, x1, y1, copy(style)) end
    for i = 1, n do
      local s = copy(style)
      s.fill = each[(i - 1) % #each + 1]
      local k = i .. ":" .. i
      canvas:boxes(x0[k], y0[k], x1[k], y1[k], s)
    end
  end
  function item.boxes (place) return sides(place) end
  add(self, item)
  if o.tick_label then
    along.at, along.labels = at:tolist(), {}
    for i, v in ipairs(o.tick_label) do along.labels[i] = text.clean(check.text(who .. ": tick_label", v)) end
  end
  if o.yerr or o.xerr then
    local x, y = horizontal and top or a + thick / 2, horizontal and a + thick / 2 or top
    local err = horizontal and o.xerr or not horizontal and o.yerr
    if err then
      local ok, e = pcall(check.vector, "", err)
      if ok and (e.size == 1 or e.size == n) then item.reach = e.size == 1 and la.full({n}, e[1]) or e end
    end
    self:errorbar(x, y, {yerr = o.yerr, xerr = o.xerr, fmt = "none", ecolor = o.ecolor or "black", capsize = o.capsize})
  end
  return item
end

--- ax:bar(x, height, width, bottom | color, facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder, hatch, align,
-- tick_label, xerr, yerr, ecolor, capsize, log) -> Item: bars at x of these heights. x may be names; color may be a list; align:
-- "center", "edge".
-- Example: plot.bar({"Pune", "Goa"}, {3, 5}, {color = "teal"})
-- Matplotlib: bar
function axes:bar (x, height, ...)
  local args, opts = check.split(...)
  local o = check.options("bar", opts, bar_options)
  local width, bottom = args[1], args[2]
  if width == nil then width = o.width end
  if bottom == nil then bottom = o.bottom end
  return bars(self, "bar", x, height, width, bottom, o, false)
end

--- ax:barh(y, width, height, left | color, facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder, hatch, align,
-- tick_label, xerr, yerr, ecolor, capsize, log) -> Item: horizontal bars.
-- Example: plot.barh({"Pune", "Goa"}, {3, 5})
-- Matplotlib: barh
function axes:barh (y, width, ...)
  local args, opts = check.split(...)
  local o = check.options("barh", opts, bar_options)
  local height, left = args[1], args[2]
  if height == nil then height = o.height end
  if left == nil then left = o.left end
  return bars(self, "barh", y, width, height, left, o, true)
end

--- ax:bar_label(item | fmt, padding, fontsize, color, labels, label_type) -> Item: writes each bar's length at its end: fmt ("%g"),
-- padding (points), labels: a list of texts instead.
-- Example: plot.bar_label(plot.bar({"Pune", "Goa"}, {3, 5}))
-- Matplotlib: bar_label
function axes:bar_label (item, opts)
  if type(item) ~= "table" or item.kind ~= "bars" then
    check.fail("bar_label: the first argument is what bar gave, got %s", check.describe(item))
  end
  local o = check.options("bar_label", opts, "fmt padding fontsize color labels label_type")
  local inside = check.one_of("bar_label: label_type", o.label_type or "edge", "edge|center") == "center"
  local size, c = positive("bar_label: fontsize", o.fontsize) or 10, color.parse("bar_label", o.color or "black")
  local gap = (o.padding or 0) + (inside and 0 or 2)
  return add(self, {kind = "text", z = 3, outside = true, draw = function (canvas, place)
    for i = 1, item.at.size do
      local value, base = item.length[i], item.base[i]
      local s = o.labels and check.text("bar_label: labels", o.labels[i]) or check.format("bar_label: fmt", o.fmt or "%g", value)
      local down = value < 0
      local reach = inside and base + value / 2 or base + value
      if item.reach and not inside then reach = reach + (down and -1 or 1) * item.reach[i] end
      local one = function (v) return la.array {v + 0.0} end
      if item.horizontal then
        canvas:text(s, place.x(one(reach))[1] + (down and -gap or gap), place.y(one(item.at[i]))[1],
          {size = size, color = c, ha = inside and "center" or down and "right" or "left", va = "center_baseline"})
      else
        canvas:text(s, place.x(one(item.at[i]))[1], place.y(one(reach))[1] + (down and -gap or gap),
          {size = size, color = c, ha = "center", va = inside and "center_baseline" or down and "top" or "bottom"})
      end
    end
  end})
end

local hist_options = patch_options .. " bins range density weights cumulative histtype orientation align rwidth log bottom stacked"

--- ax:hist(x, bins | range, density, weights, cumulative, histtype, orientation, align, rwidth, log, bottom, stacked, color,
-- facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder, hatch) -> any, array, any: a histogram: bins (10, a number or
-- the edges), histtype ("bar", "step", "stepfilled"), orientation ("vertical", "horizontal"). x may be a list of vectors. Gives
-- counts, edges and the bars.
-- Example: local counts, edges = plot.hist({1, 2, 2, 3}, {bins = 3}); counts  --> [1. 2. 1.]
-- Matplotlib: hist
function axes:hist (x, ...)
  local who = "hist"
  local args, opts = check.split(...)
  local o = check.options(who, opts, hist_options)
  if args.n >= 1 then o.bins = args[1] end
  local sets = {}
  if type(x) == "table" and #x > 0 and (check.isarray(x[1]) or type(x[1]) == "table") then
    for i, v in ipairs(x) do sets[i] = check.vector("hist: x", v) end
  elseif check.isarray(x) and x.ndim == 2 then
    for k = 1, x.shape[2] do sets[k] = check.vector("hist: x", x[":, " .. k]) end
  else sets[1] = check.vector("hist: x", x) end
  local horizontal = check.one_of("hist: orientation", o.orientation or "vertical", "vertical|horizontal") == "horizontal"
  local kind = check.one_of("hist: histtype", o.histtype or "bar", "bar|step|stepfilled|barstacked")
  local bins = o.bins == nil and 10 or o.bins
  local all = #sets == 1 and sets[1] or la.concatenate(sets)
  all = all[la.isfinite(all)]
  if all.size == 0 and type(bins) == "number" and not o.range then all = la.array {0, 1.0} end
  local ok, edges = pcall(la.histogram_bin_edges, all, {bins = bins, range = o.range})
  if not ok then check.fail("hist: %s", (tostring(edges):gsub("^.-:%d+: ", ""))) end
  edges = edges:astype "float64"
  local colors = type(o.color) == "table" and not color.is(o.color) and o.color or nil
  local labels = type(o.label) == "table" and o.label or nil
  local counts, items = {}, {}
  local n = #sets
  local stacked = o.stacked or kind == "barstacked"
  local base
  for k, v in ipairs(sets) do
    local w = o.weights
    if w ~= nil and n > 1 then w = w[k] end
    if w ~= nil then w = check.vector("hist: weights", w) end
    if w ~= nil and w.size ~= v.size then check.fail("hist: weights and x must have the same length, got %d and %d", w.size, v.size) end
    local good = la.isfinite(v)
    if not good:all() then
      v = v[good]
      if w then w = w[good] end
    end
    local h = la.histogram(v, {bins = edges, weights = w})
    h = h:astype "float64"
    local width = la.diff(edges)
    if o.density then
      local total = h:sum()
      if total > 0 then h = h / total / width end
    end
    if o.cumulative then h = o.density and (h * width):cumsum() or h:cumsum() end
    counts[k] = h
    local b = copy(o)
    for _, name in ipairs {"bins", "range", "density", "weights", "cumulative", "histtype", "orientation", "rwidth", "stacked",
      "bottom", "log", "align"} do
      b[name] = nil
    end
    if colors then b.color = colors[k] end
    if labels then b.label = labels[k] elseif k > 1 then b.label = nil end
    if o.log then (horizontal and self.x or self.y).scale = "log" end
    if kind == "step" or kind == "stepfilled" then
      local style = patch(self, who, b)
      local xs = la.repeat_interleave(edges, 2)
      local zero = la.zeros(1)
      local ys = la.concatenate({zero, la.repeat_interleave(h, 2), zero})
      if horizontal then xs, ys = ys, xs end
      self.x:update(xs)
      self.y:update(ys);
      (horizontal and self.x or self.y):stick(0)
      local edge = style.edge or style.fill
      items[k] = add(self, {kind = "patch", z = b.zorder or 1, label = label_of(who, b.label),
        handle = function () return {patch = {fill = kind == "stepfilled" and style.fill or nil, edge = kind == "step" and edge
          or style.edge, width = style.width}} end,
        draw = function (canvas, place)
          local px, py = place.x(xs), place.y(ys)
          local log = (horizontal and self.x or self.y).scale == "log"
          if log then
            if horizontal then px = la.where(la.isnan(px), place.x0 - 10, px) else py = la.where(la.isnan(py), place.y0 - 10, py) end
          end
          if kind == "stepfilled" then canvas:polygons(px, py, {fill = style.fill, edge = style.edge, width = style.width})
          else canvas:lines(px, py, {color = edge, width = o.linewidth and style.width or 1, dash = style.dash}) end
        end})
    else
      local part = o.rwidth or (n > 1 and not stacked and 0.8 or 1)
      local lows, each = edges["1:-2"], width
      if n > 1 and not stacked then
        each = width * part / n
        lows = lows + width * (1 - part) / 2 + each * (k - 1)
      elseif part ~= 1 then
        each = width * part
        lows = lows + width * (1 - part) / 2
      end
      b.align = "edge"
      items[k] = bars(self, who, lows, h, each, stacked and base or o.bottom, b, horizontal)
      if stacked then base = base and base + h or h end
    end
  end
  if n == 1 then return counts[1], edges, items[1] end
  return counts, edges, items
end

local function fill (self, who, t, a, b, opts, horizontal)
  if check.isoptions(b) then b, opts = nil, b end
  local o = check.options(who, opts, patch_options .. " where step interpolate")
  local along, cross = horizontal and self.y or self.x, horizontal and self.x or self.y
  t = along:convert(who .. (horizontal and ": y" or ": x"), t)
  a, b = check.vector(who .. ": the first curve", a), check.vector(who .. ": the second curve", b == nil and 0 or b)
  local n = t.size
  local function long (v) return v.size == 1 and n ~= 1 and la.full({n}, v[1]) or v end
  a, b = long(a), long(b)
  check.same(who, "positions and curves", t, a)
  check.same(who, "positions and curves", t, b)
  local good = la.isfinite(t) & la.isfinite(a) & la.isfinite(b)
  if o.where ~= nil then
    local mask = type(o.where) == "table" and la.array(o.where) or o.where
    if not check.isarray(mask) or mask.dtype ~= "bool" or mask.size ~= n then
      check.fail("%s: where must be a mask of %d booleans", who, n)
    end
    good = good & mask:reshape(-1)
  end
  local step = o.step and steps["steps-" .. check.one_of(who .. ": step", o.step, "pre|post|mid")]
  local style = patch(self, who, o)
  along:update(t[good])
  cross:update(a[good])
  cross:update(b[good])
  -- runs of good positions
  local runs, list, from = {}, good:tolist(), nil
  for i = 1, n + 1 do
    if list[i] and not from then from = i elseif not list[i] and from then
      runs[#runs + 1] = {from, i - 1}
      from = nil
    end
  end
  return add(self, {kind = "patch", z = o.zorder or 1, label = label_of(who, o.label), handle = function () return {patch = style} end,
    draw = function (canvas, place)
      for _, run in ipairs(runs) do
        local tt, aa, bb = t:slice(run[1], run[2]), a:slice(run[1], run[2]), b:slice(run[1], run[2])
        if step and tt.size > 1 then
          bb = select(2, step(tt, bb))
          tt, aa = step(tt, aa)
        end
        local ts = la.concatenate({tt, tt["::-1"], tt["1:1"]})
        local vs = la.concatenate({aa, bb["::-1"], aa["1:1"]})
        if horizontal then canvas:polygons(place.x(vs), place.y(ts), style) else canvas:polygons(place.x(ts), place.y(vs), style) end
      end
    end,
    points = function (place)
      if horizontal then return place.x(a), place.y(t), true end
      return place.x(t), place.y(a), true
    end})
end

--- ax:fill_between(x, y1, y2 | where, step, interpolate, color, facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder,
-- hatch) -> Item: the area between two curves; y2: 0; where: a mask.
-- Example: plot.fill_between({1, 2, 3}, {1, 4, 9}, {alpha = 0.3})
-- Matplotlib: fill_between
function axes:fill_between (x, y1, y2, opts) return fill(self, "fill_between", x, y1, y2, opts, false) end
--- ax:fill_betweenx(y, x1, x2 | where, step, interpolate, color, facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder,
-- hatch) -> Item: the area between two curves over y.
-- Example: plot.fill_betweenx({1, 2, 3}, {1, 4, 9}, 0)
-- Matplotlib: fill_betweenx
function axes:fill_betweenx (y, x1, x2, opts) return fill(self, "fill_betweenx", y, x1, x2, opts, true) end

--- ax:fill(x, y, color | facecolor, edgecolor, linewidth, linestyle, alpha, label, zorder, hatch) -> Item: a filled polygon with
-- these corners.
-- Example: plot.fill({0, 1, 1}, {0, 0, 1}, "orange")
-- Matplotlib: fill
function axes:fill (x, y, ...)
  local args, opts = check.split(...)
  local o = check.options("fill", opts, patch_options)
  if type(args[1]) == "string" then o.color = args[1] end
  x, y = check.vector("fill: x", x), check.vector("fill: y", y)
  check.same("fill", "x and y", x, y)
  local style = patch(self, "fill", o)
  self.x:update(x)
  self.y:update(y)
  return add(self, {kind = "patch", z = o.zorder or 1, label = label_of("fill", o.label), handle = function () return {patch = style} end,
    draw = function (canvas, place)
      if x.size == 0 then return end
      canvas:polygons(la.concatenate({place.x(x), place.x(x["1:1"])}), la.concatenate({place.y(y), place.y(y["1:1"])}), style)
    end})
end

--- ax:stackplot(x, ... | labels, colors, alpha): areas one on top of the other: stackplot(x, y1, y2, ...) or stackplot(x, matrix).
-- Example: plot.stackplot({1, 2, 3}, {1, 2, 3}, {3, 2, 1}, {labels = {"a", "b"}})
-- Matplotlib: stackplot
function axes:stackplot (x, ...)
  local args, opts = check.split(...)
  local o = check.options("stackplot", opts, "labels colors alpha")
  local rows = {}
  for i = 1, args.n do
    local y = check.array("stackplot: y", args[i])
    if y.ndim == 2 then
      for k = 1, y.shape[1] do rows[#rows + 1] = y[k] end
    else rows[#rows + 1] = y end
  end
  x = self.x:convert("stackplot: x", x)
  local base = la.zeros(x.size)
  for k, y in ipairs(rows) do
    check.same("stackplot", "x and y", x, y)
    fill(self, "stackplot", x, base, base + y, {color = o.colors and o.colors[(k - 1) % #o.colors + 1], alpha = o.alpha,
      label = o.labels and o.labels[k]})
    base = base + y
  end
  self.y:stick(0)
end

local pie_options = "labels colors autopct explode startangle counterclock "
  .. "radius pctdistance labeldistance shadow wedgeprops textprops normalize"

--- ax:pie(x | labels, colors, autopct, explode, startangle, counterclock, radius, pctdistance, labeldistance, shadow, wedgeprops,
-- textprops, normalize): a pie. autopct: a format as "%.1f%%" or a function of the percentage; wedgeprops: {width, edgecolor,
-- linewidth, alpha, linestyle}; textprops: {fontsize, color, fontweight}.
-- Example: plot.pie({3, 5}, {labels = {"Pune", "Goa"}, autopct = "%.0f%%"})
-- Matplotlib: pie
function axes:pie (x, opts)
  local who = "pie"
  local o = check.options(who, opts, pie_options)
  x = check.vector("pie: x", x)
  if x:lt(0):any() then check.fail "pie: a part must not be negative" end
  local total = x:sum()
  if total ~= total or total <= 0 then check.fail "pie: the parts add up to nothing" end
  local w = check.options("pie: wedgeprops", o.wedgeprops, "width edgecolor linewidth alpha linestyle")
  local tp = check.options("pie: textprops", o.textprops, "fontsize color fontweight")
  local radius, angle = o.radius or 1, o.startangle or 0
  local turn = o.counterclock == false and -1 or 1
  local alpha = checked_alpha(who, w.alpha)
  local edge = w.edgecolor ~= nil and color.parse(who, w.edgecolor) or nil
  local size, ink = positive("pie: fontsize", tp.fontsize) or 10, color.parse(who, tp.color or "black")
  local wedges = {}
  for i = 1, x.size do
    local part = x[i] / total
    local c = o.colors and color.parse(who, o.colors[(i - 1) % #o.colors + 1], alpha) or color.cycle(i - 1)
    if alpha then c[4] = alpha end
    wedges[i] = {from = angle, to = angle + turn * 360 * part, part = part, color = c, out = o.explode and o.explode[i] or 0}
    angle = wedges[i].to
  end
  local reach = 1.25 * radius
  self.x.from, self.x.to, self.y.from, self.y.to = -reach, reach, -reach, reach
  self.aspect, self.frame = "equal", false
  self.x.visible, self.y.visible = false, false
  for i, s in ipairs(wedges) do
    add(self, {kind = "patch", z = 1, label = o.labels and label_of(who, o.labels[i]) or nil, hidden = true,
      handle = function () return {patch = {fill = s.color, edge = edge, width = w.linewidth or 1}} end,
      draw = function (canvas, place)
        local n = math.max(2, math.ceil(math.abs(s.to - s.from) / 2) + 1)
        local t = la.linspace(math.rad(s.from), math.rad(s.to), n)
        local mid = math.rad((s.from + s.to) / 2)
        local cx, cy = s.out * radius * math.cos(mid), s.out * radius * math.sin(mid)
        local ox, oy = cx + radius * la.cos(t), cy + radius * la.sin(t)
        local ix, iy
        if w.width and w.width < radius then
          local r = radius - w.width
          ix, iy = (cx + r * la.cos(t))["::-1"], (cy + r * la.sin(t))["::-1"]
        else ix, iy = la.array {cx}, la.array {cy} end
        local px, py = la.concatenate({ox, ix, ox["1:1"]}), la.concatenate({oy, iy, oy["1:1"]})
        canvas:polygons(place.x(px), place.y(py), {fill = s.color, edge = edge, width = w.linewidth or 1})
      end})
    add(self, {kind = "text", z = 3, outside = true, draw = function (canvas, place)
      local mid = math.rad((s.from + s.to) / 2)
      local function put (str, distance, ha)
        local r = distance * radius + s.out * radius
        local one = function (v) return la.array {v} end
        canvas:text(str, place.x(one(r * math.cos(mid)))[1], place.y(one(r * math.sin(mid)))[1],
          {size = size, color = ink, ha = ha, va = "center", bold = tp.fontweight == "bold"})
      end
      if o.labels and o.labels[i] then
        put(label_of(who, o.labels[i]), o.labeldistance or 1.1, math.cos(mid) >= 0 and "left" or "right")
      end
      if o.autopct then
        put(type(o.autopct) == "function" and tostring(o.autopct(100 * s.part))
          or check.format("pie: autopct", o.autopct, 100 * s.part), o.pctdistance or 0.6,
          "center")
      end
    end})
  end
end

--- ax:boxplot(x | labels, tick_labels, positions, widths, vert, orientation, showmeans, showfliers, showcaps, whis, patch_artist,
-- color, label): boxes from the first to the third quartile, whiskers to the last values within 1.5 times that (whis), what is
-- beyond as points. x: a vector, a list of vectors or a matrix (a box for each column).
-- Example: plot.boxplot({{1, 2, 3, 9}, {2, 4, 6}}, {labels = {"a", "b"}})
-- Matplotlib: boxplot
function axes:boxplot (x, opts)
  local who = "boxplot"
  local o = check.options(who, opts,
    "labels tick_labels positions widths vert showmeans showfliers whis patch_artist color label showcaps orientation")
  local sets = {}
  if type(x) == "table" and #x > 0 and (check.isarray(x[1]) or type(x[1]) == "table") then
    for i, v in ipairs(x) do sets[i] = check.vector("boxplot: x", v) end
  elseif check.isarray(x) and x.ndim == 2 then
    for k = 1, x.shape[2] do sets[k] = check.vector("boxplot: x", x[":, " .. k]) end
  else sets[1] = check.vector("boxplot: x", x) end
  local n = #sets
  local at = o.positions and check.vector("boxplot: positions", o.positions) or range(n) + 1
  if at.size ~= n then check.fail("boxplot: there are %d positions for %d boxes", at.size, n) end
  local span = n > 1 and at:max() - at:min() or 0
  local width = type(o.widths) == "number" and o.widths or math.min(math.max(0.15 * span, 0.15), 0.5)
  local upright = o.vert ~= false and o.orientation ~= "horizontal"
  local whis = o.whis or 1.5
  local along, cross = upright and self.x or self.y, upright and self.y or self.x
  local stats = {}
  for k, v in ipairs(sets) do
    v = v[la.isfinite(v)]
    if v.size > 0 then
      local q = la.percentile(v, {25, 50, 75})
      local q1, med, q3 = q[1], q[2], q[3]
      local reach = whis * (q3 - q1)
      local within = v[v:ge(q1 - reach) & v:le(q3 + reach)]
      local lo, hi = q1, q3
      if within.size > 0 then lo, hi = math.min(within:min(), q1), math.max(within:max(), q3) end
      local fliers = v[v:lt(lo) | v:gt(hi)]
      stats[#stats + 1] = {at = at[k], q1 = q1, med = med, q3 = q3, lo = lo, hi = hi, fliers = fliers, mean = v:mean()}
      cross:update(v)
    end
  end
  along:update(la.concatenate({at - 0.5, at + 0.5}))
  along.margin = 0
  along.at = at:tolist()
  local labels = o.tick_labels or o.labels
  if labels then
    along.labels = {}
    for i = 1, n do along.labels[i] = labels[i] ~= nil and text.clean(check.text("boxplot: labels", labels[i])) or "" end
  end
  local fill_color = o.patch_artist and color.parse(who, o.color or "C0") or nil
  local ink = not o.patch_artist and o.color and color.parse(who, o.color) or BLACK
  add(self, {kind = "box", z = 2, label = label_of(who, o.label), handle = function () return {patch = {fill = fill_color, edge = ink,
    width = 1}} end,
    draw = function (canvas, place)
      local function xy (a, b)
        a, b = la.array(a), la.array(b)
        if upright then return place.x(a), place.y(b) end
        return place.x(b), place.y(a)
      end
      local function line (a, b, c, w)
        local px, py = xy(a, b)
        canvas:lines(px, py, {color = c or ink, width = w or 1})
      end
      for _, s in ipairs(stats) do
        local l, r = s.at - width / 2, s.at + width / 2
        local px, py = xy({l, r, r, l, l}, {s.q1, s.q1, s.q3, s.q3, s.q1})
        canvas:polygons(px, py, {fill = fill_color, edge = ink, width = 1, snap = true})
        line({s.at, s.at}, {s.q1, s.lo})
        line({s.at, s.at}, {s.q3, s.hi})
        if o.showcaps ~= false then
          line({s.at - width / 4, s.at + width / 4}, {s.lo, s.lo})
          line({s.at - width / 4, s.at + width / 4}, {s.hi, s.hi})
        end
        line({l, r}, {s.med, s.med}, color.cycle(1), 1)
        if o.showmeans then
          local mx, my = xy({s.at}, {s.mean})
          shapes.draw(canvas, shapes.marker "^", mx, my, 6, {fill = color.cycle(2), edge = color.cycle(2), width = 1})
        end
        if o.showfliers ~= false and s.fliers.size > 0 then
          local fx, fy = xy(la.full({s.fliers.size}, s.at), s.fliers)
          shapes.draw(canvas, shapes.marker "o", fx, fy, 6, {fill = {0, 0, 0, 0}, edge = ink, width = 1})
        end
      end
    end})
end

end
