--- A figure: a sheet of plots. Here is the layout: where axes, ticks, labels, titles, legends and colour bars go, as Matplotlib puts
-- them, and drawing it all on a
-- canvas.
--
-- A cell is the part of the figure that a plot may use: {grid, row0, row1, col0, col1} in a grid {rows, columns, ...}, or {box = {x0,
-- y0, x1, y1}} in parts
-- of the figure; {of = cell, side = "left" / "right", ...} is the share of a colour bar and of the plot it belongs to. Lengths are
-- points, y upwards.
local la = require "lunarray"
local axes = require "lunarray.plot.axes"
local canvas = require "lunarray.plot.canvas"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"
local shapes = require "lunarray.plot.shapes"
local text = require "lunarray.plot.text"

local figure = {}
figure.__index = figure

local BLACK = {0, 0, 0, 1}
local defaults = {left = 0.125, right = 0.9, bottom = 0.11, top = 0.88, wspace = 0.2, hspace = 0.2}

function figure.new (o, rc)
  local size = o.figsize or rc["figure.figsize"]
  if type(size) ~= "table" or type(size[1]) ~= "number" or type(size[2]) ~= "number" or not (size[1] > 0 and size[2] > 0) then
    check.fail("figure: figsize is {width, height} in inches, got %s", check.describe(size))
  end
  if size[1] > 500 or size[2] > 500 then check.fail("figure: figsize is in inches, and {%g, %g} is too large", size[1], size[2]) end
  local dpi = o.dpi or rc["figure.dpi"]
  if type(dpi) ~= "number" or not (dpi >= 1 and dpi <= 5000) then
    check.fail("figure: dpi must be a number from 1 to 5000, got %s", check.describe(dpi))
  end
  return setmetatable({axes = {}, width = size[1] * 72, height = size[2] * 72, dpi = dpi, rc = rc,
    face = color.parse("figure: facecolor", o.facecolor or "white"), tight = o.tight_layout or o.layout == "tight"
      or o.layout == "constrained",
    room = {left = 0.125, right = 0.9, bottom = 0.11, top = 0.88, wspace = 0.2, hspace = 0.2}}, figure)
end

function figure:__tostring () return ("plot.figure %g x %g in, %d axes"):format(self.width / 72, self.height / 72, #self.axes) end

function figure:add (ax)
  self.axes[#self.axes + 1] = ax
  self.current = ax
  if ax.figure.rc["axes.grid"] and ax.face then ax:grid(true) end
  return ax
end

--- fig:add_subplot(rows, columns, index | sharex, sharey, title, xlabel, ylabel, facecolor, projection) -> Axes: the plot number
-- `index` (from 1, by rows) of a grid; {from, to} spans several.
-- Example: plot.figure():add_subplot(2, 2, 3, {title = "third"})
-- Matplotlib: Figure.add_subplot
function figure:add_subplot (rows, columns, index, opts)
  if check.isoptions(rows) then rows, opts = nil, rows end
  if rows == nil then rows, columns, index = 1, 1, 1 end
  if columns == nil and math.type(rows) == "integer" and rows >= 111 and rows <= 999 then
    rows, columns, index = rows // 100, rows // 10 % 10, rows % 10
  end
  local o = check.options("subplot", opts, "sharex sharey title xlabel ylabel facecolor projection")
  for name, v in pairs {rows = rows or false, columns = columns or false} do
    if math.type(v) ~= "integer" or v < 1 then
      check.fail("subplot: %s must be a whole number from 1, got %s", name, check.describe(v or nil))
    end
  end
  local first, last = index, index
  if type(index) == "table" then first, last = index[1], index[2] end
  for _, v in ipairs {first or false, last or false} do
    if math.type(v) ~= "integer" or v < 1 or v > rows * columns then
      check.fail("subplot: the number must be between 1 and %d, got %s", rows * columns, check.describe(v or nil))
    end
  end
  local r0, c0, r1, c1 = (first - 1) // columns + 1, (first - 1) % columns + 1, (last - 1) // columns + 1, (last - 1) % columns + 1
  for _, ax in ipairs(self.axes) do
    local c = ax.cell
    if c.grid and c.grid.rows == rows and c.grid.columns == columns and c.row0 == r0 and c.col0 == c0 and c.row1 == r1 and c.col1 == c1
      and not ax.twin_of then
      self.current = ax
      return ax
    end
  end
  local ax = axes.new(self, {grid = {rows = rows, columns = columns}, row0 = math.min(r0, r1), row1 = math.max(r0, r1),
    col0 = math.min(c0, c1),
    col1 = math.max(c0, c1)})
  if o.sharex then ax.x = o.sharex.x end
  if o.sharey then ax.y = o.sharey.y end
  self:add(ax)
  for _, name in ipairs {"title", "xlabel", "ylabel", "facecolor"} do
    if o[name] then ax["set_" .. name](ax, o[name]) end
  end
  return ax
end

--- fig:subplots(nrows, ncols | sharex, sharey, squeeze, width_ratios, height_ratios) -> any: a grid of plots: the plot itself for 1
-- x 1, a list for one row or column, else a list of rows; all of them in .flat.
-- Example: #plot.figure():subplots(2, 2).flat
-- Matplotlib: Figure.subplots
function figure:subplots (rows, columns, opts)
  if type(rows) == "table" then rows, columns, opts = nil, nil, rows elseif type(columns) == "table" then columns, opts = nil, columns end
  local o = check.options("subplots", opts, "nrows ncols sharex sharey squeeze width_ratios height_ratios")
  rows, columns = rows or o.nrows or 1, columns or o.ncols or 1
  for name, v in pairs {rows = rows, columns = columns} do
    if math.type(v) ~= "integer" or v < 1 then check.fail("subplots: %s must be a whole number from 1, got %s", name, check.describe(v)) end
  end
  local grid = {rows = rows, columns = columns, widths = o.width_ratios, heights = o.height_ratios}
  for name, list in pairs {width_ratios = grid.widths or false, height_ratios = grid.heights or false} do
    local want = name == "width_ratios" and columns or rows
    if list and (type(list) ~= "table" or #list ~= want) then check.fail("subplots: %s must hold %d numbers", name, want) end
  end
  local all, flat = {}, {}
  for i = 1, rows do
    all[i] = {}
    for j = 1, columns do
      local ax = axes.new(self, {grid = grid, row0 = i, row1 = i, col0 = j, col1 = j})
      local function leader (mode)
        if mode == true or mode == "all" then
          return all[1][1] elseif mode == "row" then return all[i][1] elseif mode == "col" then return all[1][j]
        end
      end
      local x, y = leader(o.sharex), leader(o.sharey)
      if x then
        ax.x = x.x
        if i < rows then ax.tick.x.hide_labels = true end
      end
      if y then
        ax.y = y.y
        if j > 1 then ax.tick.y.hide_labels = true end
      end
      self:add(ax)
      all[i][j], flat[#flat + 1] = ax, ax
    end
  end
  if o.squeeze ~= false then
    if rows == 1 and columns == 1 then return flat[1] end
    if rows == 1 or columns == 1 then
      local list = {table.unpack(flat)}
      list.flat = flat
      return list
    end
  end
  all.flat = flat
  return all
end

--- fig:add_axes(box) -> Axes: axes in the rectangle {left, bottom, width, height}, in parts of the figure.
-- Example: plot.figure():add_axes({0.2, 0.2, 0.5, 0.5})
-- Matplotlib: Figure.add_axes
function figure:add_axes (box)
  if type(box) ~= "table" or #box ~= 4 then check.fail "axes: the rectangle is {left, bottom, width, height} in parts of the figure" end
  return self:add(axes.new(self, {box = {box[1], box[2], box[1] + box[3], box[2] + box[4]}}))
end

--- fig:get_axes() -> table: all plots of the figure in the order in which they were made, colour bars (ax.is_colorbar) among them.
-- Example: local fig = plot.subplots(1, 2); #fig:get_axes()  --> 2
-- Matplotlib: Figure.get_axes
function figure:get_axes () return {table.unpack(self.axes)} end

--- fig:gca() -> Axes: the current plot, a new one if there is none.
-- Example: plot.figure():gca():plot({1, 2})
-- Matplotlib: Figure.gca
function figure:gca () return self.current or self:add_subplot(1, 1, 1) end

--- fig:suptitle(s | x, y, fontsize, color, ...): a title above all plots; options of text.
-- Example: plot.figure():suptitle("Four views")
-- Matplotlib: Figure.suptitle
function figure:suptitle (s, opts)
  local o = check.options("suptitle", opts, axes.text_options .. " x y")
  self.title = {text = text.clean(check.text("suptitle", s)), style = axes.text_style("suptitle", o, 12), x = o.x or 0.5, y = o.y or 0.98}
end

--- fig:text(x, y, s | fontsize, color, ha, va, rotation, rotation_mode, fontweight, fontstyle, fontfamily, family, bbox, alpha,
-- zorder, transform): text at parts of the figure.
-- Example: plot.figure():text(0.5, 0.01, "source: our own")
-- Matplotlib: Figure.text
function figure:text (x, y, s, opts)
  local o = check.options("text", opts, axes.text_options)
  self.texts = self.texts or {}
  self.texts[#self.texts + 1] = {x = check.number("text: x", x), y = check.number("text: y", y),
    text = text.clean(check.text("text: the text", s)),
    style = axes.text_style("text", o, 10)}
end

--- fig:tight_layout(| pad, h_pad, w_pad, rect): plots as large as their texts leave room for.
-- Example: plot.figure():tight_layout{pad = 2}
-- Matplotlib: Figure.tight_layout
function figure:tight_layout (opts)
  local o = check.options("tight_layout", opts, "pad h_pad w_pad rect")
  self.tight = {pad = o.pad or 1.08, w = o.w_pad, h = o.h_pad}
end

--- fig:subplots_adjust(| left, right, bottom, top, wspace, hspace): the edges of the grid of plots, in parts of the figure, and the
-- room between them.
-- Example: plot.figure():subplots_adjust{wspace = 0.4}
-- Matplotlib: Figure.subplots_adjust
function figure:subplots_adjust (opts)
  local o = check.options("subplots_adjust", opts, "left right bottom top wspace hspace")
  self.tight = nil
  for name, v in pairs(o) do self.room[name] = check.number("subplots_adjust: " .. name, v) end
end

--- fig:colorbar(item | ax, label, orientation, ticks, shrink, fraction, pad, aspect, format, location, cax, drawedges) -> Axes: a
-- colour bar for what imshow, contourf, scatter ... gave (default: the last one); orientation: "vertical", "horizontal".
-- Example: local fig, ax = plot.subplots(); fig:colorbar(ax:imshow({{1, 2}, {3, 4}}))
-- Matplotlib: Figure.colorbar
function figure:colorbar (item, opts, current)
  if check.isoptions(item) and not item.kind then item, opts = nil, item end
  local o = check.options("colorbar", opts, "ax label orientation ticks shrink fraction pad aspect format location cax drawedges")
  if item == nil then
    local ax = o.ax or current or self:gca()
    for _, i in ipairs(ax.items) do
      if i.mappable then item = i end
    end
    if not item then check.fail "colorbar: there is nothing with a colormap: call imshow, contourf or scatter with values first" end
  end
  if type(item) ~= "table" or not item.mappable then
    check.fail("colorbar: the first argument is what imshow, contourf, pcolormesh or scatter with values gave, got %s",
      check.describe(item))
  end
  local parent = o.ax or item.axes
  local upright = check.one_of("colorbar: orientation", o.orientation or "vertical", "vertical|horizontal") == "vertical"
  local fraction, pad = o.fraction or 0.15, o.pad or (upright and 0.05 or 0.15)
  local m = item.mappable
  local share = {of = parent.cell, fraction = fraction, pad = pad, upright = upright, aspect = o.aspect or 20, shrink = o.shrink or 1}
  parent.cell = setmetatable({main = true}, {__index = share})
  parent.anchor = upright and {1, 0.5} or {0.5, 1}
  local ax = axes.new(self, setmetatable({main = false}, {__index = share}))
  ax.is_colorbar = true
  local along, cross = upright and ax.y or ax.x, upright and ax.x or ax.y
  cross.visible = false
  cross.from, cross.to = 0, 1
  along.from, along.to = m.lo, m.hi
  if along.from == along.to then along.to = along.from + 1 end
  if m.log then along.scale = "log" end
  ax.right = upright or nil
  if m.levels and not m.lines then
    along.from, along.to = m.levels[1], m.levels[#m.levels]
    if #m.levels <= 12 then along.at = m.levels end
  end
  if o.ticks then ax["set_" .. along.which .. "ticks"](ax, o.ticks) end
  if o.format then along.format = o.format end
  if o.label then ax["set_" .. along.which .. "label"](ax, o.label) end
  ax.items[1] = {kind = "bar", z = 0, order = 1, draw = function (c, place)
    local function box (a, b, paint)
      local p = (upright and place.y or place.x)(la.array {a + 0.0, b + 0.0})
      if upright then c:boxes(la.array {place.x0}, p["1:1"], la.array {place.x1}, p["2:2"], paint)
      else c:boxes(p["1:1"], la.array {place.y0}, p["2:2"], la.array {place.y1}, paint) end
    end
    if m.levels and not m.lines then
      for k = 1, #m.levels - 1 do box(m.levels[k], m.levels[k + 1], {fill = m.color_of(k)}) end
    elseif m.lines then
      for k, level in ipairs(m.levels) do
        local p = (upright and place.y or place.x)(la.array {level + 0.0})[1]
        if upright then c:rule(place.x0, p, place.x1, p, {color = m.color_of(k), width = 1.5})
        else c:rule(p, place.y0, p, place.y1, {color = m.color_of(k), width = 1.5}) end
      end
    else
      local t = la.rint(m.map.table * 255):astype "uint8"
      local rgba = la.concatenate({t, la.full({m.map.n, 1}, math.floor((item.alpha or 1) * 255 + 0.5), "uint8")}, 2)
      rgba = upright and rgba["::-1"]:reshape(m.map.n, 1, 4) or rgba:reshape(1, m.map.n, 4)
      c:picture(rgba, place.x0, place.y0, place.x1, place.y1)
    end
  end}
  self.axes[#self.axes + 1] = ax
  ax.mappable = m
  return ax
end

-- ---- layout ----------------------------------------------------------------------------------------------------------------------

-- starts and ends of n parts with gaps, in parts of the figure; ratios or equal
local function divide (from, to, n, gap, ratios)
  local sum = 0
  for i = 1, n do sum = sum + (ratios and ratios[i] or 1) end
  local cell = (to - from) / (n + gap * (n - 1))
  local unit, out, at = cell * n / sum, {}, from
  for i = 1, n do
    local w = unit * (ratios and ratios[i] or 1)
    out[i] = {at, at + w}
    at = at + w + gap * cell
  end
  return out
end

-- the rectangle of a cell in points
local function cell_box (self, cell)
  if cell.box then return {cell.box[1] * self.width, cell.box[2] * self.height, cell.box[3] * self.width, cell.box[4] * self.height} end
  if cell.of then
    local b = cell_box(self, cell.of)
    local w, h = b[3] - b[1], b[4] - b[2]
    if cell.upright then
      if cell.main then return {b[1], b[2], b[1] + w * (1 - cell.fraction - cell.pad), b[4]} end
      local tall = h * cell.shrink
      local y0 = b[2] + (h - tall) / 2
      return {b[1] + w * (1 - cell.fraction), y0, b[3], y0 + tall}
    end
    if cell.main then return {b[1], b[2] + h * (cell.fraction + cell.pad), b[3], b[4]} end
    local wide = w * cell.shrink
    local x0 = b[1] + (w - wide) / 2
    return {x0, b[2], x0 + wide, b[2] + h * cell.fraction}
  end
  local r, g = self.room, cell.grid
  local columns = divide(r.left, r.right, g.columns, r.wspace, g.widths)
  local rows = divide(1 - r.top, 1 - r.bottom, g.rows, r.hspace, g.heights)
  return {columns[cell.col0][1] * self.width, (1 - rows[cell.row1][2]) * self.height, columns[cell.col1][2] * self.width,
    (1 - rows[cell.row0][1]) * self.height}
end

-- the rectangle that the axes take in their cell
local function axes_box (self, ax)
  local b = cell_box(self, ax.cell)
  local x0, y0, x1, y1 = b[1], b[2], b[3], b[4]
  if ax.is_colorbar then
    local w, h = x1 - x0, y1 - y0
    if ax.cell.upright then x1 = x0 + math.min(w, h / ax.cell.aspect)
    else y0 = y1 - math.min(h, w / ax.cell.aspect) end
    return {x0, y0, x1, y1}
  end
  local host = ax.twin_of or ax
  if host.aspect then
    local a = host.aspect == "equal" and 1 or host.aspect
    local xl, xh = host.x:limits()
    local yl, yh = host.y:limits()
    local w, h = x1 - x0, y1 - y0
    if host.adjust_limits then
      -- the box stays, the limits of one axis widen
      local per_x, per_y = math.abs(xh - xl) / w, math.abs(yh - yl) / h / a
      host.x.from, host.x.to, host.y.from, host.y.to = xl, xh, yl, yh
      if per_x < per_y then
        local mid, half = (xl + xh) / 2, per_y * w / 2 * (xh < xl and -1 or 1)
        host.x.from, host.x.to = mid - half, mid + half
      else
        local mid, half = (yl + yh) / 2, per_x * h * a / 2 * (yh < yl and -1 or 1)
        host.y.from, host.y.to = mid - half, mid + half
      end
    else
      local ratio = a * math.abs(yh - yl) / math.abs(xh - xl)
      local anchor = host.anchor or {0.5, 0.5}
      if h / w > ratio then
        local tall = w * ratio
        y0 = y0 + (h - tall) * anchor[2]
        y1 = y0 + tall
      else
        local wide = h / ratio
        x0 = x0 + (w - wide) * anchor[1]
        x1 = x0 + wide
      end
    end
  end
  return {x0, y0, x1, y1}
end

local function new_bounds () return {x0 = math.huge, y0 = math.huge, x1 = -math.huge, y1 = -math.huge} end

local function join (b, x0, y0, x1, y1)
  b.x0, b.y0, b.x1, b.y1 = math.min(b.x0, x0), math.min(b.y0, y0), math.max(b.x1, x1), math.max(b.y1, y1)
end

-- A tick's label with a superscript: base and exponent side by side
local function power_label (label, size)
  local w = text.width(label[1], size)
  return w, w + text.width(label[2], size * 0.7)
end

-- The ticks and texts round the axes in box b: a list of marks {x0, y0, x1, y1, width, color}, a list of texts {s, x, y, style}, their
-- bounds (with
-- the box), and where the grid runs.
local function surroundings (ax, b)
  local x0, y0, x1, y1 = b[1], b[2], b[3], b[4]
  local out = {marks = {}, texts = {}, bounds = new_bounds(), grid = {xmajor = {}, xminor = {}, ymajor = {}, yminor = {}}}
  join(out.bounds, x0, y0, x1, y1)
  local function put (s, x, y, style)
    if type(s) == "table" then
      -- base and superscript as one block
      local base, all = power_label(s, style.size)
      local p = text.place(s[1], x, y, style.size, 0, "left", style.va)
      local shift = style.ha == "right" and -all or style.ha == "center" and -all / 2 or 0
      local baseline = p.lines[1][3]
      local plain = {size = style.size, color = style.color, ha = "left", va = "baseline"}
      local small = {size = style.size * 0.7, color = style.color, ha = "left", va = "baseline"}
      out.texts[#out.texts + 1] = {s[1], x + shift, baseline, plain}
      out.texts[#out.texts + 1] = {s[2], x + shift + base, baseline + 0.38 * style.size, small}
      local box = {x0 = x + shift, x1 = x + shift + all, y0 = p.y0, y1 = p.y1 + 0.1 * style.size}
      join(out.bounds, box.x0, box.y0, box.x1, box.y1)
      return box
    end
    if s == "" then return nil end
    out.texts[#out.texts + 1] = {s, x, y, style}
    local p = text.place(s, x, y, style.size, style.angle, style.ha or "left", style.va or "baseline", style.anchor)
    join(out.bounds, p.x0, p.y0, p.x1, p.y1)
    return p
  end
  local function with (style, more)
    local s = {}
    for k, v in pairs(style) do s[k] = v end
    for k, v in pairs(more) do if s[k] == nil then s[k] = v end end
    return s
  end
  ax.x.length, ax.y.length = x1 - x0, y1 - y0
  local top_of_ticks = y1
  for _, which in ipairs {"x", "y"} do
    local a, t = ax[which], ax.tick[which]
    local horizontal = which == "x"
    local size = t.fontsize or 10
    local far = horizontal and ax.top or not horizontal and ax.right      -- ticks on the other side
    local major, minor, tail = a:ticks(size)
    local place = horizontal and a:map(x0, x1) or a:map(y0, y1)
    local shown = a.visible and not ax["hide_" .. which]
    local edge = horizontal and (far and y1 or y0) or not horizontal and (far and x1 or x0)
    local sign = far and 1 or -1
    local bounds = new_bounds()          -- of the labels
    local ink = t.tickcolor and color.parse("tick_params", t.tickcolor) or BLACK
    local label_ink = t.color and color.parse("tick_params", t.color) or BLACK
    local function marks (list, length, width, labelled, level)
      local at = #list.at > 0 and place(la.array(list.at)):tolist() or {}
      for i, p in ipairs(at) do
        local lines = out.grid[which .. level]
        lines[#lines + 1] = p
        if shown and not t.hide_marks and length > 0 then
          local from, to = 0, length
          if t.direction == "in" then from, to = -length, 0 elseif t.direction == "inout" then from, to = -length / 2, length / 2 end
          from, to = edge + sign * from, edge + sign * to
          if horizontal then out.marks[#out.marks + 1] = {p, from, p, to, width, ink}
          else out.marks[#out.marks + 1] = {from, p, to, p, width, ink} end
        end
        local label = labelled and list.labels[i]
        if shown and not t.hide_labels and label and label ~= "" then
          local outside = t.direction == "in" and 0 or t.direction == "inout" and length / 2 or length
          local gap = (t.hide_marks and 0 or outside) + (t.pad or 3.5)
          local style = {size = level == "minor" and size * 0.9 or size, color = label_ink, angle = t.rotation,
            anchor = t.rotation_mode == "anchor",
            bold = t.fontweight == "bold"}
          local box
          if horizontal then
            style.ha, style.va = t.ha or "center", t.va or (far and "bottom" or "top")
            box = put(label, p, edge + sign * gap, style)
          else
            style.ha = t.ha or (far and "left" or "right")
            style.va = t.va or (type(label) == "table" and "center" or "center_baseline")
            box = put(label, edge + sign * gap, p, style)
          end
          if box then join(bounds, box.x0, box.y0, box.x1, box.y1) end
        end
      end
    end
    marks(major, t.length or 3.5, t.width or 0.8, true, "major")
    marks(minor, 2, 0.6, true, "minor")
    local outermost = edge
    if bounds.x0 < math.huge then
      if horizontal then outermost = far and math.max(edge, bounds.y1) or math.min(edge, bounds.y0)
      else outermost = far and math.max(edge, bounds.x1) or math.min(edge, bounds.x0) end
    end
    if horizontal and far and shown then top_of_ticks = math.max(top_of_ticks, outermost) end
    if shown and tail ~= "" and not t.hide_labels then
      if horizontal then put(tail, x1, outermost - 3, {size = size, color = label_ink, ha = "right", va = "top"})
      else
        local p = put(tail, far and x1 or x0, y1 + 3, {size = size, color = label_ink, ha = far and "right" or "left", va = "bottom"})
        top_of_ticks = math.max(top_of_ticks, p.y1)
      end
      if horizontal then outermost = outermost - 3 - size end
    end
    local label = a.label
    -- a shared axis has one label, below (left); with twins, each has its own
    if label and label.text ~= "" and not ax["hide_" .. which] and not (a.label_owner and a.label_owner ~= ax) then
      local gap = label.pad
      if horizontal then
        local x = label.loc == "left" and x0 or label.loc == "right" and x1 or (x0 + x1) / 2
        put(label.text, x, outermost + sign * gap, with(label.style, {ha = label.loc or "center", va = far and "bottom" or "top"}))
      else
        local y = label.loc == "bottom" and y0 or label.loc == "top" and y1 or (y0 + y1) / 2
        put(label.text, outermost + sign * gap, y, with(label.style, {angle = 90, ha = far and "left" or "right", va = "center"}))
      end
    end
  end
  for loc, title in pairs(ax.titles) do
    local x = loc == "left" and x0 or loc == "right" and x1 or (x0 + x1) / 2
    put(title.text, x, top_of_ticks + title.pad, with(title.style, {ha = loc, va = "baseline"}))
  end
  return out
end

-- Room on the four sides so that nothing is cut off: what stands round the outer axes, what stands between two.
local legend_box

local function tighten (self)
  local spec = type(self.tight) == "table" and self.tight or {pad = 1.08}
  local pad = spec.pad * 10
  -- from the same start each time; axes of a fixed shape are laid out once, as Matplotlib does: then they keep the room that they leave
  for name, v in pairs(self.start_room or defaults) do self.room[name] = v end
  local passes = 2
  for _, ax in ipairs(self.axes) do
    if ax.aspect then passes = 1 end
  end
  for _ = 1, passes do
    -- by grid: all cells must belong to grids of the same numbers, else only the margins are set
    local rows, columns = 1, 1
    for _, ax in ipairs(self.axes) do
      local c = ax.cell
      while c.of do c = c.of end
      if c.grid then rows, columns = math.max(rows, c.grid.rows), math.max(columns, c.grid.columns) end
    end
    local vertical, horizontal = {}, {}  -- vertical[k]: largest overhang left of column k, ...
    for k = 1, columns + 1 do vertical[k] = {before = 0, after = 0} end
    for k = 1, rows + 1 do horizontal[k] = {before = 0, after = 0} end
    local any = false
    for _, ax in ipairs(self.axes) do
      local root = ax.cell
      while root.of do root = root.of end
      if root.grid and root.grid.rows == rows and root.grid.columns == columns then
        any = true
        local b = axes_box(self, ax)
        local cell, s = cell_box(self, root), surroundings(ax, b).bounds
        if ax.legend_ and ax.legend_.anchor then
          local l = legend_box(ax, {x0 = b[1], y0 = b[2], x1 = b[3], y1 = b[4]})
          join(s, l.x0, l.y0, l.x1, l.y1)
        end
        local function most (t, name, v) t[name] = math.max(t[name], v) end
        most(vertical[root.col0], "after", cell[1] - s.x0)
        most(vertical[root.col1 + 1], "before", s.x1 - cell[3])
        most(horizontal[root.row0], "before", s.y1 - cell[4])
        most(horizontal[root.row1 + 1], "after", cell[2] - s.y0)
      end
    end
    if not any then return end
    local r = self.room
    local head = pad
    if self.title then
      local _, h = text.size(self.title.text, self.title.style.size)
      head = (1 - self.title.y) * self.height + h + pad * 0.75
    end
    r.left, r.right = (vertical[1].after + pad) / self.width, 1 - (vertical[columns + 1].before + pad) / self.width
    r.top, r.bottom = 1 - (horizontal[1].before + head) / self.height, (horizontal[rows + 1].after + pad) / self.height
    if r.right - r.left < 0.05 then r.left, r.right = 0.3, 0.7 end
    if r.top - r.bottom < 0.05 then r.bottom, r.top = 0.3, 0.7 end
    local gap = 0
    for k = 2, columns do gap = math.max(gap, vertical[k].before + vertical[k].after) end
    if columns > 1 then
      local space = gap / self.width + (spec.w or spec.pad) * 10 / self.width
      local w = (r.right - r.left - space * (columns - 1)) / columns
      r.wspace = w > 0 and space / w or 0.2
    end
    gap = 0
    for k = 2, rows do gap = math.max(gap, horizontal[k].before + horizontal[k].after) end
    if rows > 1 then
      local space = gap / self.height + (spec.h or spec.pad) * 10 / self.height
      local h = (r.top - r.bottom - space * (rows - 1)) / rows
      r.hspace = h > 0 and space / h or 0.2
    end
  end
end

-- ---- the legend --------------------------------------------------------------------------------------------------------------------

-- how many points of the data, corners of bars and crossing lines lie in the box
local function crowded (ax, place, x0, y0, x1, y1)
  local bad = 0
  for _, item in ipairs(ax.items) do
    if item.points then
      local px, py, joined = item.points(place)
      if px.size > 2000 then
        local step = "::" .. px.size // 1000
        px, py = px[step], py[step]
      end
      local inside = px:ge(x0) & px:le(x1) & py:ge(y0) & py:le(y1)
      local n = inside:sum()
      bad = bad + n
      if joined and n == 0 and px.size > 1 then
        -- a long piece may cross the box without a point inside: look along each piece
        local ax0, ay0, dx, dy = px["1:-2"], py["1:-2"], la.diff(px), la.diff(py)
        for k = 1, 7 do
          local mx, my = ax0 + dx * (k / 8), ay0 + dy * (k / 8)
          if (mx:ge(x0) & mx:le(x1) & my:ge(y0) & my:le(y1)):any() then
            bad = bad + 1
            break
          end
        end
      end
    elseif item.boxes then
      local a, b, c, d = item.boxes(place)
      local lo_x, hi_x, lo_y, hi_y = la.minimum(a, c), la.maximum(a, c), la.minimum(b, d), la.maximum(b, d)
      bad = bad + (lo_x:lt(x1) & hi_x:gt(x0) & lo_y:lt(y1) & hi_y:gt(y0)):sum()
    end
  end
  return bad
end

local spots = {
  ["upper right"] = {1, 1}, ["upper left"] = {0, 1}, ["lower left"] = {0, 0}, ["lower right"] = {1, 0}, right = {1, 0.5},
    ["center left"] = {0, 0.5},
  ["center right"] = {1, 0.5}, ["lower center"] = {0.5, 0}, ["upper center"] = {0.5, 1}, center = {0.5, 0.5},
}
local search = {"upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center",
  "upper center", "center"}

-- the box of the legend and how its rows stand: sizes in parts of the font's size, as in Matplotlib
function legend_box (ax, place)
  local l = ax.legend_
  local size = l.size
  local n = #l.items
  local columns = math.max(1, math.min(l.columns, n))
  local per = math.ceil(n / columns)
  local row_height, heights = {}, 0
  local widths = {}
  for i = 1, n do
    local w, h = text.size(l.labels[i], size)
    local c, r = (i - 1) // per + 1, (i - 1) % per + 1
    widths[c] = math.max(widths[c] or 0, w)
    row_height[r] = math.max(row_height[r] or 0, h - 0.03 * size)
  end
  for r = 1, per do heights = heights + (row_height[r] or 0) end
  local width, height = 0, heights + math.max(per - 1, 0) * 0.5 * size
  for c = 1, columns do width = width + 2.8 * size + (widths[c] or 0) end
  width = width + (columns - 1) * 2 * size
  local title_h = 0
  if l.title then
    local w, h = text.size(l.title, l.title_size)
    width = math.max(width, w)
    title_h = h + 0.4 * size
  end
  width, height = width + 0.8 * size, height + title_h + 0.8 * size
  local gap = 0.5 * size
  local function at (spot)
    local s = spots[spot]
    local ax0, ay0, ax1, ay1 = place.x0, place.y0, place.x1, place.y1
    if l.anchor then
      local a = l.anchor
      ax0, ay0 = place.x0 + a[1] * (place.x1 - place.x0), place.y0 + a[2] * (place.y1 - place.y0)
      ax1, ay1 = ax0 + (a[3] or 0) * (place.x1 - place.x0), ay0 + (a[4] or 0) * (place.y1 - place.y0)
      return ax0 + s[1] * (ax1 - ax0 - width) + (0.5 - s[1]) * 2 * gap, ay0 + s[2] * (ay1 - ay0 - height) + (0.5 - s[2]) * 2 * gap
    end
    return ax0 + gap + s[1] * (ax1 - ax0 - width - 2 * gap), ay0 + gap + s[2] * (ay1 - ay0 - height - 2 * gap)
  end
  local spot = l.loc
  if spot == "best" then
    local least
    if l.anchor then spot = "upper right" end
    for _, name in ipairs(l.anchor and {} or search) do
      local x, y = at(name)
      local bad = crowded(ax, place, x, y, x + width, y + height)
      if ax.twin then bad = bad + crowded(ax.twin, ax.twin.place, x, y, x + width, y + height) end
      if not least or bad < least then least, spot = bad, name end
      if bad == 0 then break end
    end
  end
  local x, y = at(spot)
  return {x0 = x, y0 = y, x1 = x + width, y1 = y + height, per = per, rows = row_height, widths = widths, title_h = title_h}
end

local function draw_legend (c, ax, place)
  local l = ax.legend_
  if not l or #l.items == 0 then return end
  local b = legend_box(ax, place)
  local size = l.size
  if l.frame then
    local px, py = shapes.rounded(b.x0, b.y0, b.x1, b.y1, 0.2 * size)
    c:polygons(px, py, {fill = {l.face[1], l.face[2], l.face[3], l.face[4] * l.alpha}, edge = {l.edge[1], l.edge[2], l.edge[3],
      l.edge[4] * l.alpha}, width = 1,
      background = true})
  end
  if l.title then
    c:text(l.title, (b.x0 + b.x1) / 2, b.y1 - 0.4 * size, {size = l.title_size, color = BLACK, ha = "center", va = "top"})
  end
  local x = b.x0 + 0.4 * size
  local column = 1
  local top = b.y1 - 0.4 * size - b.title_h
  local y = top
  for i, item in ipairs(l.items) do
    local r = (i - 1) % b.per + 1
    if i > 1 and r == 1 then
      x, y, column = x + 2.8 * size + b.widths[column] + 2 * size, top, column + 1
    end
    local h = b.rows[r]
    local base = y - (text.ASCENT - 0.015) * size
    local mid = base + 0.35 * size
    local handle = item.handle()
    if handle.patch then
      local p = handle.patch
      c:boxes(la.array {x}, la.array {mid - 0.35 * size}, la.array {x + 2 * size}, la.array {mid + 0.35 * size}, {fill = p.fill,
        edge = p.edge, width = p.width, dash = p.dash})
    end
    if handle.line then
      local s = handle.line
      c:lines(la.array {x, x + 2 * size}, la.array {mid, mid}, {color = s.color, width = s.width, dash = s.dash})
    end
    if handle.marker then
      local m = handle.marker
      shapes.draw(c, m.shape, la.array {x + size}, la.array {mid}, m.size * l.scale, {fill = m.face, edge = m.edge, width = m.width,
        face_edge = m.face_edge})
    end
    c:text(l.labels[i], x + 2.8 * size, base, {size = size, color = BLACK, ha = "left", va = "baseline"})
    y = y - h - 0.5 * size
  end
end

-- ---- drawing ---------------------------------------------------------------------------------------------------------------------

local function draw_grid (c, ax, b, s)
  if c.kind.outline then return end      -- in a terminal it would hide the data
  for key, style in pairs(ax.grids) do
    for _, p in ipairs(s.grid[key]) do
      if key:sub(1, 1) == "x" then
        if p > b[1] - 0.01 and p < b[3] + 0.01 then c:rule(p, b[2], p, b[4], style) end
      elseif p > b[2] - 0.01 and p < b[4] + 0.01 then c:rule(b[1], p, b[3], p, style) end
    end
  end
end

-- everything inside the axes, then what stands round them
local function draw_axes (c, ax, b, s)
  local place = ax.place
  local list = {}
  for i, item in ipairs(ax.items) do list[i] = item end
  list[#list + 1] = {z = 1.5, order = 0, draw = function () draw_grid(c, ax, b, s) end}
  table.sort(list, function (p, q)
    if p.z ~= q.z then return p.z < q.z end
    return p.order < q.order
  end)
  c:clip(b[1], b[2], b[3], b[4])
  if ax.face and ax.frame and not c.kind.outline then c:bar(b[1], b[2], b[3], b[4], ax.face) end
  for _, item in ipairs(list) do
    if not item.outside then item.draw(c, place) end
  end
  c:clip()
  for _, m in ipairs(s.marks) do c:rule(m[1], m[2], m[3], m[4], {color = m[6], width = m[5]}) end
  if ax.frame and (ax.face or ax.is_colorbar) then
    local w = 0.4                        -- half the frame's width: the sides meet at the corners
    if c.kind.snap then w = math.max(1, math.floor(0.8 * c.s + 0.5)) / c.s / 2 end
    local ink = {color = BLACK, width = 0.8}
    if ax.spine.left then c:rule(b[1], b[2] - w, b[1], b[4] + w, ink) end
    if ax.spine.right then c:rule(b[3], b[2] - w, b[3], b[4] + w, ink) end
    if ax.spine.bottom then c:rule(b[1] - w, b[2], b[3] + w, b[2], ink) end
    if ax.spine.top then c:rule(b[1] - w, b[4], b[3] + w, b[4], ink) end
  end
  for _, t in ipairs(s.texts) do c:text(t[1], t[2], t[3], t[4]) end
  for _, item in ipairs(list) do
    if item.outside then item.draw(c, place) end
  end
  c:clip()
  draw_legend(c, ax, place)
end

--- The figure on a canvas. kind: of the canvas; opts: dpi, transparent, facecolor, tight (crop to what is drawn), and those of
-- canvas.new.
function figure:render (kind, opts)
  if self.tight then tighten(self) end
  local dpi = opts.dpi or self.dpi
  local boxes, parts, all = {}, {}, new_bounds()
  for i, ax in ipairs(self.axes) do
    local b = axes_box(self, ax)
    boxes[i] = b
    ax.x.length, ax.y.length = b[3] - b[1], b[4] - b[2]
  end
  -- the sides of axes on whole pixels, so that what touches them does
  local probe = canvas.new(kind, self.width, self.height, dpi, {})
  for i, ax in ipairs(self.axes) do
    local b = boxes[i]
    for k = 1, 4 do b[k] = probe:round(b[k]) end
    parts[i] = surroundings(ax, b)
    ax.place = {x = ax.x:map(b[1], b[3]), y = ax.y:map(b[2], b[4]), x0 = b[1], y0 = b[2], x1 = b[3], y1 = b[4]}
    ax.twin = nil
    join(all, parts[i].bounds.x0, parts[i].bounds.y0, parts[i].bounds.x1, parts[i].bounds.y1)
    if ax.legend_ and ax.legend_.anchor then
      local l = legend_box(ax, ax.place)
      join(all, l.x0, l.y0, l.x1, l.y1)
    end
  end
  for _, ax in ipairs(self.axes) do
    if ax.twin_of then ax.twin_of.twin, ax.twin = ax, ax.twin_of end
  end
  local face = opts.facecolor or self.face
  if opts.transparent then face = nil end
  if face and face[4] == 0 then face = nil end
  local c = canvas.new(kind, self.width, self.height, dpi, {background = face, ansi = opts.ansi, window = opts.window, title = opts.title})
  for i, ax in ipairs(self.axes) do draw_axes(c, ax, boxes[i], parts[i]) end
  c:clip()
  if self.title then
    local t = self.title
    local style = {}
    for k, v in pairs(t.style) do style[k] = v end
    style.ha, style.va = style.ha or "center", style.va or "top"
    local p = c:text(t.text, t.x * self.width, t.y * self.height, style)
    join(all, p.x0, p.y0, p.x1, p.y1)
  end
  for _, t in ipairs(self.texts or {}) do
    local p = c:text(t.text, t.x * self.width, t.y * self.height, t.style)
    join(all, p.x0, p.y0, p.x1, p.y1)
  end
  if opts.tight and all.x0 < math.huge then c:crop(all.x0 - opts.tight, all.y0 - opts.tight, all.x1 + opts.tight, all.y1 + opts.tight) end
  return c
end

local endings = {png = "png", svg = "svg", pdf = "pdf", eps = "eps", jpg = "jpeg", jpeg = "jpeg"}

local function finish (self, kind, o)
  local tight
  if o.bbox_inches ~= nil then
    check.one_of("savefig: bbox_inches", o.bbox_inches, "tight")
    tight = (o.pad_inches or 0.1) * 72
  end
  if o.dpi ~= nil and (type(o.dpi) ~= "number" or not (o.dpi >= 1 and o.dpi <= 5000)) then
    check.fail("savefig: dpi must be a number from 1 to 5000, got %s", check.describe(o.dpi))
  end
  local dpi = o.dpi or self.dpi
  if self.width / 72 * dpi > 32767 or self.height / 72 * dpi > 32767 then
    check.fail("savefig: the picture would have more than 32767 pixels on a side: %d x %d", self.width / 72 * dpi // 1 | 0,
      self.height / 72 * dpi // 1 | 0)
  end
  return self:render(kind == "jpeg" and "png" or kind, {dpi = dpi, transparent = o.transparent and kind ~= "jpeg", tight = tight,
    facecolor = o.facecolor ~= nil and color.parse("savefig: facecolor", o.facecolor) or nil})
end

local save_options = "dpi format transparent facecolor bbox_inches pad_inches quality"

local function as_jpeg (bytes, o)
  local image = require "lunarray.image"
  return image.encode(image.decode(bytes, {mode = "RGB"}), "jpeg", {quality = o.quality})
end

--- fig:tobytes(format | dpi, transparent, facecolor, bbox_inches, pad_inches) -> string: the figure as a string: "png", "svg",
-- "pdf", "eps" or "jpeg".
-- Example: plot.plot({1, 4, 9}); plot.gcf():tobytes("png"):sub(2, 4)  --> PNG
-- Matplotlib: Figure.savefig into a buffer
function figure:tobytes (format, opts)
  local o = check.options("tobytes", opts, save_options)
  local kind = endings[format or o.format or "png"]
  if not kind then check.fail("tobytes: format cannot be %s: it is one of png, svg, pdf, eps, jpg", check.describe(format or o.format)) end
  local bytes = finish(self, kind, o):bytes()
  return kind == "jpeg" and as_jpeg(bytes, o) or bytes
end

--- fig:savefig(path | format, dpi, transparent, facecolor, bbox_inches, pad_inches): writes the figure to a file: .png, .svg, .pdf,
-- .eps or .jpg (or format); bbox_inches = "tight" cuts to what is drawn.
-- Example: plot.plot({1, 4, 9}); plot.gcf():savefig("squares.svg")
-- Matplotlib: Figure.savefig
function figure:savefig (path, opts)
  local o = check.options("savefig", opts, save_options)
  if type(path) ~= "string" then check.fail("savefig: the path must be a string, got %s", check.describe(path)) end
  local ending = o.format or path:match "%.(%w+)$"
  if not ending then
    ending = "png"
    path = path .. ".png"
  end
  local kind = endings[ending:lower()]
  if not kind then check.fail("savefig: a plot cannot be written as %q: there are png, svg, pdf, eps, jpg", ending) end
  canvas.require_gnuplot()
  local c = finish(self, kind, o)
  -- written beside the file, then renamed: the file is there whole or not at all
  local temporary = ("%s.%s.tmp"):format(path, tostring({}):match "%x+$")
  local f, why = io.open(temporary, "wb")
  if not f then check.fail("savefig: %s", tostring(why):gsub("%.%x+%.tmp", "") .. "") end
  f:close()
  local ok, message = pcall(function ()
    c:run(temporary)
    if kind == "jpeg" then
      local g = assert(io.open(temporary, "rb"))
      local bytes = g:read "a"
      g:close()
      bytes = as_jpeg(bytes, o)
      g = assert(io.open(temporary, "wb"))
      local written, err = g:write(bytes)
      g:close()
      if not written then error(err, 0) end
    end
    assert(os.rename(temporary, path))
  end)
  if not ok then
    os.remove(temporary)
    error(message, 0)
  end
end

-- ---- showing ---------------------------------------------------------------------------------------------------------------------

local base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

local function base64 (s)
  local out = {}
  for i = 1, #s, 3 do
    local a, b, c = s:byte(i, i + 2)
    local v = a << 16 | (b or 0) << 8 | (c or 0)
    local function digit (shift) return base64_digits:sub((v >> shift & 63) + 1, (v >> shift & 63) + 1) end
    out[#out + 1] = digit(18) .. digit(12) .. (b and digit(6) or "=") .. (c and digit(0) or "=")
  end
  return table.concat(out)
end

local function env (name)
  local v = os.getenv(name)
  return v ~= nil and v ~= "" and v or nil
end

-- the first window that gnuplot can open here
local function window ()
  if not (env "DISPLAY" or env "WAYLAND_DISPLAY") and not (env "TERM_PROGRAM" and io.open "/System/Library") then return nil end
  local have = canvas.terminals()
  for _, name in ipairs {"qt", "wxt", "x11", "aqua"} do
    if have[name] then return name end
  end
end

-- what kind of pictures this terminal shows
local function terminal ()
  local term, program = env "TERM" or "", env "TERM_PROGRAM" or ""
  if env "TMUX" or term:find "^screen" or term:find "^tmux" then return "text" end      -- what stands around them is not what shows
  if env "KITTY_WINDOW_ID" or term:find "kitty" or program == "ghostty" then return "kitty" end
  if program == "iTerm.app" or program == "WezTerm" then return "iterm" end
  if term:find "sixel" or term:find "^foot" or term == "mlterm" or term == "yaft%-256color" then return "sixel" end
  return "text"
end

local function is_terminal ()
  return os.execute "[ -t 1 ]" == true
end

--- fig:display(): shows the figure in a notebook (xeus-lua), as SVG; elsewhere prints what it is.
-- Example: plot.plot({1, 4, 9}); plot.gcf():display()  --> plot.figure 6.4 x 4.8 in, 1 axes
-- Matplotlib: IPython.display.display
function figure:display () require "lunarray.notebook".display(self) end

--- fig:show(| to, width, height, file, title, block) -> string: shows the figure: in a window where there is a display, else in the
-- terminal. to: "window", "kitty", "iterm", "sixel", "text"; width, height: columns and rows of text; file: where a terminal's
-- picture goes (io.stdout).
-- Example: plot.plot({1, 4, 9}); plot.gcf():show{to = "text", width = 40, file = io.tmpfile()}  --> text
-- Matplotlib: Figure.show
function figure:show (opts)
  local o = check.options("show", opts, "to width height file title block")
  canvas.require_gnuplot()
  local to = o.to
  if to == nil and require "lunarray.notebook".inside() then
    self:display()
    return "notebook"
  end
  if to ~= nil then check.one_of("show: to", to, "window|kitty|iterm|sixel|text") end
  local kind = (to == nil or to == "window") and window()
  if to == "window" and not kind then check.fail "show: there is no display, or gnuplot was built without windows" end
  if kind and (to == nil or to == "window") then
    local c = self:render("window", {window = kind, title = o.title or self.label})
    c:run("/dev/null", "-p")
    return "window"
  end
  to = to or terminal()
  local out = o.file or io.stdout
  if to == "kitty" or to == "iterm" then
    local data = base64(self:tobytes "png")
    if to == "iterm" then out:write("\27]1337;File=inline=1:", data, "\a\n")
    else
      -- in pieces of at most 4096 bytes
      local first = true
      for i = 1, #data, 4096 do
        local last = i + 4096 > #data
        out:write("\27_G", first and "a=T,f=100," or "", "m=", last and 0 or 1, ";", data:sub(i, i + 4095), "\27\\")
        first = false
      end
      out:write "\n"
    end
  elseif to == "sixel" then out:write(self:render("sixel", {}):bytes(), "\n")
  else
    local columns = o.width or tonumber(env "COLUMNS") or 79
    local rows = o.height or math.max(8, math.floor(columns * self.height / self.width / 2 + 0.5))
    -- the same figure on a small sheet, where a character is 6 x 12 points
    local saved = {self.width, self.height, self.tight, self.room}
    self.width, self.height = columns * 6, rows * 12
    self.room = {}
    for k, v in pairs(saved[4]) do self.room[k] = v end
    self.tight = {pad = 0.6}
    local ok, bytes = pcall(function () return self:render("dumb", {ansi = o.file == nil and is_terminal()}):bytes() end)
    self.width, self.height, self.tight, self.room = table.unpack(saved, 1, 4)
    if not ok then error(bytes, 0) end
    out:write((bytes:gsub("^[\f\n]+", ""):gsub("[ \n]+$", "")), "\n")
  end
  out:flush()
  return to
end

--- fig:clear(), fig:clf(): empties the figure.
-- Example: plot.plot({1, 2}); plot.gcf():clear(); plot.gcf():clf()
-- Matplotlib: Figure.clear
function figure:clear ()
  self.axes, self.current, self.title, self.texts = {}, nil, nil, nil
end
figure.clf = figure.clear
figure.title_ = nil

return figure
