--- Methods of a plot for text and for what stands round it: title, labels, limits, ticks, grid, legend, a second axis.
local la = require "lunarray"
local artist = require "lunarray.plot.artist"
local axis = require "lunarray.plot.axis"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"
local shapes = require "lunarray.plot.shapes"
local text = require "lunarray.plot.text"

local add, checked_alpha, positive, copy, font_size =
  artist.add, artist.checked_alpha, artist.positive, artist.copy, artist.font_size

--- Adds the methods to the class.
return function (axes)

-- ---- text ------------------------------------------------------------------------------------------------------------------------

local text_options = [[fontsize color ha va rotation rotation_mode fontweight fontstyle fontfamily family bbox alpha zorder transform]]

local function text_style (who, o, size)
  local rotation = o.rotation
  if rotation == "vertical" then rotation = 90 elseif rotation == "horizontal" then rotation = 0 end
  if rotation ~= nil then check.number(who .. ": rotation", rotation) end
  local va = o.va
  if va ~= nil then check.one_of(who .. ": va", va, "top|center|bottom|baseline|center_baseline") end
  if o.ha ~= nil then check.one_of(who .. ": ha", o.ha, "left|center|right") end
  local family = o.fontfamily or o.family
  local bold = o.fontweight == "bold" or o.fontweight == "heavy" or o.fontweight == "semibold" or type(o.fontweight) == "number"
    and o.fontweight >= 600
  return {size = font_size(who, o.fontsize, size), color = color.parse(who, o.color == nil and "black" or o.color, checked_alpha(who,
    o.alpha)),
    ha = o.ha, va = va, angle = rotation, bold = bold, italic = o.fontstyle == "italic" or o.fontstyle == "oblique",
    mono = family == "monospace", anchor = o.rotation_mode == "anchor"}
end
axes.text_style, axes.text_options, axes.font_size = text_style, text_options, font_size

-- the box behind a text: {facecolor, edgecolor, alpha, pad, boxstyle}
local function text_box (canvas, who, box, place, size)
  if not box then return end
  local b = check.options(who .. ": bbox", box, "facecolor edgecolor alpha pad boxstyle linewidth color")
  local alpha = checked_alpha(who, b.alpha)
  local style = b.boxstyle or "square"
  local pad = (tonumber(style:match "pad=([%d.]+)") or (style:find "round" and 0.3 or b.pad and b.pad / size or 0.4)) * size
  local fill_color = color.parse(who, b.facecolor or b.color or "C0", alpha)
  local edge = b.edgecolor ~= nil and color.parse(who, b.edgecolor, alpha) or color.parse(who, b.color or "black", alpha)
  local x0, y0, x1, y1 = place.x0 - pad, place.y0 - pad, place.x1 + pad, place.y1 + pad
  local px, py = shapes.rounded(x0, y0, x1, y1, style:find "round" and pad or 0)
  canvas:polygons(px, py, {fill = fill_color, edge = edge, width = b.linewidth or 1})
end

--- ax:text(x, y, s | fontsize, color, ha, va, rotation, rotation_mode, fontweight, fontstyle, fontfamily, family, bbox, alpha,
-- zorder, transform) -> Item: text at (x, y) of the data: ha ("left", "center", "right"), va ("baseline", "center", "top",
-- "bottom"), fontfamily ("monospace"), bbox {facecolor, edgecolor, alpha, boxstyle = "round"}; transform = "axes": from 0, 0 (lower
-- left) to 1, 1.
-- Example: plot.text(0.5, 0.5, "here", {ha = "center"})
-- Matplotlib: text
function axes:text (x, y, s, opts)
  local who = "text"
  local o = check.options(who, opts, text_options)
  local inside = o.transform == "axes" or o.transform == self.transAxes
  if o.transform ~= nil and not inside then check.one_of("text: transform", o.transform, "axes") end
  x, y = check.number("text: x", x), check.number("text: y", y)
  s = text.clean(check.text("text: the text", s))
  local style = text_style(who, o, 10)
  return add(self, {kind = "text", z = o.zorder or 3, outside = true, draw = function (canvas, place)
    local px, py
    if inside then px, py = place.x0 + x * (place.x1 - place.x0), place.y0 + y * (place.y1 - place.y0)
    else px, py = place.x(la.array {x + 0.0})[1], place.y(la.array {y + 0.0})[1] end
    if px ~= px or py ~= py or math.abs(px) > 1e5 or math.abs(py) > 1e5 then return end
    if o.bbox then
      text_box(canvas, who, o.bbox, text.place(s, px, py, style.size, style.angle, style.ha or "left", style.va or "baseline",
        style.anchor), style.size)
    end
    canvas:text(s, px, py, style)
  end})
end

axes.transAxes = "axes"

--- ax:annotate(s, xy, xytext | textcoords, arrowprops, xycoords, fontsize, color, ha, va, rotation, rotation_mode, fontweight,
-- fontstyle, fontfamily, family, bbox, alpha, zorder, transform) -> Item: a text that belongs to the point xy = {x, y}, written at
-- xytext (textcoords "data" or "offset points"), with an arrow if arrowprops is given: {arrowstyle = "->", color, linewidth,
-- shrink}.
-- Example: plot.annotate("top", {1, 2}, {1.5, 2.5}, {arrowprops = {arrowstyle = "->"}})
-- Matplotlib: annotate
function axes:annotate (s, xy, xytext, opts)
  local who = "annotate"
  if check.isoptions(xytext) and opts == nil then xytext, opts = nil, xytext end
  local o = check.options(who, opts, text_options .. " xy xytext textcoords arrowprops xycoords")
  xy = xy or o.xy
  xytext = xytext or o.xytext or xy
  if type(xy) ~= "table" or type(xy[1]) ~= "number" or type(xy[2]) ~= "number" then
    check.fail("annotate: the point is {x, y}, got %s", check.describe(xy))
  end
  if type(xytext) ~= "table" or type(xytext[1]) ~= "number" or type(xytext[2]) ~= "number" then
    check.fail("annotate: xytext is {x, y}, got %s", check.describe(xytext))
  end
  local coords = check.one_of("annotate: textcoords", o.textcoords or "data", "data|offset points|axes fraction")
  s = text.clean(check.text("annotate: the text", s))
  local style = text_style(who, o, 10)
  local arrow = o.arrowprops and check.options("annotate: arrowprops", o.arrowprops,
    "arrowstyle color linewidth facecolor edgecolor shrink width headwidth connectionstyle alpha")
  return add(self, {kind = "text", z = o.zorder or 3, outside = true, draw = function (canvas, place)
    local px, py = place.x(la.array {xy[1] + 0.0})[1], place.y(la.array {xy[2] + 0.0})[1]
    local tx, ty
    if coords == "offset points" then tx, ty = px + xytext[1], py + xytext[2]
    elseif coords == "axes fraction" then tx, ty = place.x0 + xytext[1] * (place.x1 - place.x0),
      place.y0 + xytext[2] * (place.y1 - place.y0)
    else tx, ty = place.x(la.array {xytext[1] + 0.0})[1], place.y(la.array {xytext[2] + 0.0})[1] end
    if px ~= px or py ~= py or tx ~= tx or ty ~= ty then return end
    local box = text.place(s, tx, ty, style.size, style.angle, style.ha or "left", style.va or "baseline", style.anchor)
    if arrow then shapes.arrow(canvas, who, arrow, box, px, py) end
    text_box(canvas, who, o.bbox, box, style.size)
    canvas:text(s, tx, ty, style)
  end})
end

-- ---- what stands round the axes ----------------------------------------------------------------------------------------------------

--- ax:set_title(s | loc, pad, y, fontsize, color, ...), ax:title(s | loc, pad, y, fontsize, color, ...): the title; loc: "center",
-- "left", "right"; options of text.
-- Example: plot.title("Runs", {loc = "left"})
-- Example: plot.gca():set_title("Runs")
-- Matplotlib: set_title
function axes:set_title (s, opts)
  local o = check.options("title", opts, text_options .. " loc pad y")
  local loc = check.one_of("title: loc", o.loc or "center", "left|center|right")
  self.titles[loc] = {text = text.clean(check.text("title", s)), style = text_style("title", o, 12), pad = o.pad or 6}
end

--- ax:set_xlabel(s | labelpad, loc, fontsize, color, ...), ax:set_ylabel(s | labelpad, loc, fontsize, color, ...), ax:xlabel(s |
-- labelpad, loc, fontsize, color, ...), ax:ylabel(s | labelpad, loc, fontsize, color, ...): the label of an axis; options of text.
-- Example: plot.xlabel("time"); plot.ylabel("runs")
-- Example: plot.gca():set_xlabel("time"); plot.gca():set_ylabel("runs")
-- Matplotlib: set_xlabel, set_ylabel
local function axis_label (which)
  return function (self, s, opts)
    local o = check.options(which .. "label", opts, text_options .. " labelpad loc")
    self[which].label = {text = text.clean(check.text(which .. "label", s)), style = text_style(which .. "label", o, 10),
      pad = o.labelpad or 4, loc = o.loc}
  end
end
axes.set_xlabel, axes.set_ylabel = axis_label "x", axis_label "y"

--- ax:set_xlim(left, right), ax:set_ylim(bottom, top), ax:xlim(left, right), ax:ylim(bottom, top) -> number, number: the limits of
-- an axis, as numbers, {from, to} or by name; nil: as the data have it. Gives the limits.
-- Example: plot.xlim(0, 10)  --> 0, 10
-- Example: plot.ylim{bottom = 0, top = 5}  --> 0, 5
-- Example: plot.gca():set_xlim(0, 10)  --> 0, 10
-- Example: plot.gca():set_ylim({0, 5})  --> 0, 5
-- Matplotlib: set_xlim, set_ylim
local function limits (which, low, high)
  return function (self, a, b, opts)
    local ax = self[which]
    local who = which .. "lim"
    if opts ~= nil then
      local o = check.options(who, opts, low .. " " .. high)
      if a == nil then a = o[low] end
      if b == nil then b = o[high] end
    end
    if a == nil and b == nil then return ax:limits() end
    if type(a) == "table" then
      if check.isoptions(a) then
        local o = check.options(who, a, low .. " " .. high)
        a, b = o[low], o[high]
      else
        if b ~= nil then check.options(who, b, low .. " " .. high) end
        a, b = a[1], a[2]
      end
    elseif check.isoptions(b) then b = check.options(who, b, high)[high] end
    for _, v in ipairs {a or false, b or false} do
      if v and (type(v) ~= "number" or v ~= v or math.abs(v) == math.huge) then
        check.fail("%s: a limit must be a finite number, got %s", who, check.describe(v))
      end
      if v and ax.scale == "log" and v <= 0 then check.fail("%s: a limit of a logarithmic axis must be above 0, got %s", who, v) end
    end
    if a and b and a == b then check.fail("%s: the limits are both %s", who, a) end
    local from, to = ax:limits()
    a, b = a or (ax.from and from or nil), b or (ax.to and to or nil)
    if a and b and a > b and not ax.inverted then ax.from, ax.to = a, b
    elseif ax.inverted and a and b then ax.from, ax.to, ax.inverted = a, b, nil
    else ax.from, ax.to = a or ax.from, b or ax.to end
    return ax:limits()
  end
end
axes.set_xlim, axes.set_ylim = limits("x", "left", "right"), limits("y", "bottom", "top")

local tick_text = "rotation ha va fontsize color fontweight rotation_mode"

--- ax:set_xticks(ticks, labels | rotation, ha, va, fontsize, color, fontweight, rotation_mode, minor), ax:set_yticks(ticks, labels
-- | rotation, ha, va, fontsize, color, fontweight, rotation_mode, minor), ax:xticks(ticks, labels | rotation, ha, va, fontsize,
-- color, fontweight, rotation_mode, minor), ax:yticks(ticks, labels | rotation, ha, va, fontsize, color, fontweight, rotation_mode,
-- minor) -> table?, table?: where the ticks are and what stands at them; without arguments: gives both.
-- Example: plot.xticks({1, 2}, {"one", "two"}, {rotation = 45})
-- Example: plot.yticks({0, 5, 10})
-- Example: plot.gca():set_xticks({1, 2}); plot.gca():set_yticks({1, 2})
-- Matplotlib: set_xticks, set_yticks
local function set_ticks (which)
  return function (self, at, labels, opts)
    local who, ax = which .. "ticks", self[which]
    if check.isoptions(at) then at, opts = nil, at elseif check.isoptions(labels) then labels, opts = nil, labels end
    local o = check.options(who, opts, tick_text .. " minor labels")
    labels = labels or o.labels
    if at == nil and labels == nil and opts == nil then
      local major = ax:ticks(10)
      return major.at, major.labels
    end
    if at ~= nil then
      if type(at) == "table" and type(at[1]) == "string" then check.fail("%s: the positions come first, the labels after them", who) end
      ax.at, ax.labels = check.vector(who .. ": the positions", at):tolist(), nil
      if #ax.at > 0 and ax.scale == "linear" then ax:update(la.array(ax.at)) end
    end
    if labels ~= nil then
      if check.isarray(labels) then labels = labels:tolist() end
      if type(labels) ~= "table" then check.fail("%s: labels must be a list, got %s", who, check.describe(labels)) end
      if ax.at and #labels ~= #ax.at then check.fail("%s: there are %d labels for %d positions", who, #labels, #ax.at) end
      if not ax.at then
        local major = ax:ticks(10)
        ax.at = major.at
      end
      ax.labels = {}
      for i, v in ipairs(labels) do ax.labels[i] = text.clean(check.text(who .. ": a label", v)) end
    end
    for name, v in pairs(o) do
      if name ~= "minor" and name ~= "labels" then self.tick[which][name] = v end
    end
    if o.fontsize then self.tick[which].fontsize = font_size(who, o.fontsize) end
  end
end
axes.set_xticks, axes.set_yticks = set_ticks "x", set_ticks "y"
--- ax:set_xticklabels(labels | rotation, ha, va, fontsize, color, fontweight, rotation_mode, minor), ax:set_yticklabels(labels |
-- rotation, ha, va, fontsize, color, fontweight, rotation_mode, minor): what stands at the ticks.
-- Example: local ax = plot.gca(); ax:set_xticks({1, 2}); ax:set_xticklabels({"one", "two"})
-- Example: local ax = plot.gca(); ax:set_yticks({1, 2}); ax:set_yticklabels({"one", "two"})
-- Matplotlib: set_xticklabels, set_yticklabels
function axes:set_xticklabels (labels, opts) return self:set_xticks(nil, labels, opts) end
function axes:set_yticklabels (labels, opts) return self:set_yticks(nil, labels, opts) end

--- ax:set_xscale(name), ax:set_yscale(name), ax:xscale(name), ax:yscale(name): how values are laid along the axis: "linear" or
-- "log".
-- Example: plot.yscale("log")
-- Example: plot.xscale("log")
-- Example: plot.gca():set_xscale("linear"); plot.gca():set_yscale("log")
-- Matplotlib: set_xscale, set_yscale
local function set_scale (which)
  return function (self, name)
    self[which].scale = check.one_of(which .. "scale", name, axis.scale_names)
  end
end
axes.set_xscale, axes.set_yscale = set_scale "x", set_scale "y"

--- ax:invert_xaxis(), ax:invert_yaxis(): the axis runs the other way.
-- Example: plot.plot({1, 2}); plot.gca():invert_yaxis(); plot.gca():invert_xaxis()
-- Matplotlib: invert_xaxis, invert_yaxis
function axes:invert_xaxis () self.x.inverted = not self.x.inverted end
function axes:invert_yaxis () self.y.inverted = not self.y.inverted end

--- ax:grid(visible | axis, which, color, linestyle, linewidth, alpha, zorder): grid lines: grid(), grid(false); axis: "both", "x",
-- "y"; which: "major", "minor", "both".
-- Example: plot.grid{axis = "y", alpha = 0.3}
-- Matplotlib: grid
function axes:grid (on, opts)
  if type(on) == "table" then on, opts = nil, on end
  local o = check.options("grid", opts, "axis which color linestyle linewidth alpha visible zorder")
  local which = check.one_of("grid: axis", o.axis or "both", "both|x|y")
  local levels = check.one_of("grid: which", o.which or "major", "major|minor|both")
  local style = {color = color.parse("grid", o.color or "#b0b0b0", checked_alpha("grid", o.alpha)), width = positive("grid: linewidth",
    o.linewidth) or 0.8,
    dash = shapes.dash("grid", o.linestyle or "-")}
  for _, name in ipairs {"x", "y"} do
    if which == "both" or which == name then
      for _, level in ipairs {"major", "minor"} do
        if levels == "both" or levels == level then
          local key = name .. level
          if on == false or o.visible == false or (on == nil and opts == nil and self.grids[key]) then self.grids[key] = nil
          else self.grids[key] = style end
        end
      end
    end
  end
end

--- ax:tick_params(| axis, which, labelsize, rotation, labelrotation, length, width, pad, color, labelcolor, direction, bottom,
-- left, top, right, labelbottom, labelleft): looks of ticks: axis ("both", "x", "y"), direction ("out", "in", "inout");
-- labelbottom, labelleft = false hides.
-- Example: plot.tick_params{axis = "x", labelsize = 8, direction = "in"}
-- Matplotlib: tick_params
function axes:tick_params (opts, more)
  if type(opts) == "string" then
    more = copy(more or {})
    more.axis, opts = opts, more
  end
  local o = check.options("tick_params", opts,
    [[axis which labelsize rotation labelrotation length width pad color labelcolor direction bottom left top right labelbottom
    labelleft]])
  local which = check.one_of("tick_params: axis", o.axis or "both", "both|x|y")
  for _, name in ipairs {"x", "y"} do
    if which == "both" or which == name then
      local t = self.tick[name]
      t.fontsize = o.labelsize and font_size("tick_params", o.labelsize) or t.fontsize
      t.rotation = o.labelrotation or o.rotation or t.rotation
      t.length, t.width, t.pad = o.length or t.length, o.width or t.width, o.pad or t.pad
      t.tickcolor = o.color or t.tickcolor
      t.color = o.labelcolor or t.color
      if o.direction then t.direction = check.one_of("tick_params: direction", o.direction, "out|in|inout") end
      local marks, labels
      if name == "x" then marks, labels = o.bottom, o.labelbottom else marks, labels = o.left, o.labelleft end
      if marks ~= nil then t.hide_marks = not marks end
      if labels ~= nil then t.hide_labels = not labels end
    end
  end
end

--- ax:minorticks_on(), ax:minorticks_off(): small ticks between the others, or none.
-- Example: plot.minorticks_on()
-- Example: plot.minorticks_off()
-- Matplotlib: minorticks_on, minorticks_off
function axes:minorticks_on () self.x.minor, self.y.minor = true, true end
function axes:minorticks_off () self.x.minor, self.y.minor = nil, nil end

--- ax:locator_params(| axis, nbins, integer): at most nbins intervals between ticks; integer = true: whole numbers alone.
-- Example: plot.locator_params{axis = "x", nbins = 4}
-- Matplotlib: locator_params
function axes:locator_params (opts)
  local o = check.options("locator_params", opts, "axis nbins integer")
  local which = check.one_of("locator_params: axis", o.axis or "both", "both|x|y")
  for _, name in ipairs {"x", "y"} do
    if which == "both" or which == name then
      self[name].intervals, self[name].integers = o.nbins or self[name].intervals, o.integer or self[name].integers
    end
  end
end

--- ax:set_xformat(f), ax:set_yformat(f): how ticks are written: a format as "%.2f" or a function of the value.
-- Example: plot.set_xformat("%.2f")
-- Example: plot.set_yformat(function (v) return v .. " km" end)
-- Matplotlib: xaxis.set_major_formatter
function axes:set_xformat (f) self.x.format = f end
function axes:set_yformat (f) self.y.format = f end

--- ax:margins(x, y): room about the data, as a part of its width (0.05): margins(m), margins(x, y), margins{x =, y =}.
-- Example: plot.margins(0.1)
-- Matplotlib: margins
function axes:margins (x, y)
  if type(x) == "table" then
    local o = check.options("margins", x, "x y")
    x, y = o.x, o.y
  elseif type(y) == "table" then y = check.options("margins", y, "x y").y
  elseif y == nil then y = x end
  if x then self.x.margin = check.number("margins: x", x) end
  if y then self.y.margin = check.number("margins: y", y) end
end

--- ax:axis(what): "off", "on", "equal", "tight", "square", or limits {x0, x1, y0, y1}.
-- Example: plot.axis("equal")
-- Matplotlib: axis
function axes:axis (what)
  if what == nil then
    local x0, x1 = self.x:limits()
    return x0, x1, self.y:limits()
  end
  if type(what) == "table" then
    if #what ~= 4 then check.fail "axis: the limits are {xmin, xmax, ymin, ymax}" end
    self:set_xlim(what[1], what[2])
    self:set_ylim(what[3], what[4])
    return
  end
  check.one_of("axis", what, "on|off|equal|tight|square|scaled|image|auto")
  if what == "off" or what == "on" then
    self.frame, self.x.visible, self.y.visible = what == "on", what == "on", what == "on"
  elseif what == "equal" then self.aspect, self.adjust_limits = "equal", true
  elseif what == "auto" then self.aspect = nil
  else
    self.x.margin, self.y.margin = 0, 0
    if what ~= "tight" then self.aspect = "equal" end
  end
end
--- ax:set_axis_off(): neither frame nor ticks.
-- Example: plot.set_axis_off()
-- Matplotlib: set_axis_off
function axes:set_axis_off () self:axis "off" end

--- ax:set_aspect(aspect): "equal", "auto" or the height of a data unit of y over that of x.
-- Example: plot.set_aspect("equal")
-- Matplotlib: set_aspect
function axes:set_aspect (a)
  if a == "auto" then self.aspect = nil
  elseif a == "equal" or type(a) == "number" and a > 0 then self.aspect = a
  else check.fail("set_aspect: \"equal\", \"auto\" or a number above 0 is expected, got %s", check.describe(a)) end
end

--- ax:set_facecolor(color): the colour behind the plot.
-- Example: plot.set_facecolor("#eeeeee")
-- Matplotlib: set_facecolor
function axes:set_facecolor (c) self.face = color.parse("set_facecolor", c) end

--- ax:spines(| left, right, top, bottom): hides or shows sides of the frame.
-- Example: plot.spines{top = false, right = false}
-- Matplotlib: spines[...].set_visible
function axes:spines (opts)
  local o = check.options("spines", opts, "left right top bottom")
  for name, on in pairs(o) do self.spine[name] = on and true or false end
end

local setters = {"title", "xlabel", "ylabel", "xlim", "ylim", "xscale", "yscale", "xticks", "yticks", "xticklabels", "yticklabels",
  "aspect", "facecolor"}

--- ax:set(| title, xlabel, ylabel, xlim, ylim, ...): several of the set_ methods at once.
-- Example: plot.gca():set{title = "Runs", xlabel = "over", xlim = {0, 20}}
-- Matplotlib: set
function axes:set (opts)
  local o = check.options("set", opts, table.concat(setters, " "))
  for _, name in ipairs(setters) do
    if o[name] ~= nil then axes["set_" .. name](self, o[name]) end
  end
end

-- pyplot's names
for _, name in ipairs {"title", "xlabel", "ylabel", "xlim", "ylim", "xticks", "yticks", "xscale", "yscale"} do axes[name] = axes["set_"
  .. name] end

--- ax:get_title() -> string, ax:get_xlabel() -> string, ax:get_ylabel() -> string, ax:get_legend_texts() -> table: the texts that
-- were set; those of the legend as a list, nil where there is none.
-- Example: plot.title("Runs"); plot.gca():get_title()  --> Runs
-- Example: plot.xlabel("a"); plot.ylabel("b"); plot.gca():get_xlabel() .. plot.gca():get_ylabel()  --> ab
-- Example: plot.plot({1, 2}, {label = "up"}); plot.legend(); plot.gca():get_legend_texts()  --> {"up"}
-- Matplotlib: get_title ...
function axes:get_title () return self.titles.center and self.titles.center.text or "" end
function axes:get_xlabel () return self.x.label and self.x.label.text or "" end
function axes:get_ylabel () return self.y.label and self.y.label.text or "" end
--- The texts of the legend in their order; nil where there is none.
function axes:get_legend_texts () return self.legend_ and {table.unpack(self.legend_.labels)} end
--- ax:get_xlim(), ax:get_ylim() -> number, number: the limits of an axis: from, to.
-- Example: plot.xlim(0, 10); plot.gca():get_xlim()  --> 0, 10
-- Example: plot.ylim(0, 5); plot.gca():get_ylim()  --> 0, 5
-- Matplotlib: get_xlim, get_ylim
function axes:get_xlim () return self.x:limits() end
function axes:get_ylim () return self.y:limits() end

--- ax:get_legend_handles_labels() -> table, table: the labelled items in the order in which they were made: items, labels.
-- Example: plot.plot({1, 2}, {label = "up"}); local items, labels = plot.gca():get_legend_handles_labels(); labels[1]  --> up
-- Matplotlib: get_legend_handles_labels
function axes:get_legend_handles_labels ()
  local items, labels = {}, {}
  for _, item in ipairs(self.items) do
    if item.label and item.label:sub(1, 1) ~= "_" and item.handle and not item.hidden then
      items[#items + 1], labels[#labels + 1] = item, item.label
    end
  end
  return items, labels
end

local places = {"best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right",
  "lower center", "upper center", "center"}

local legend_mt = {__name = "plot.legend", __tostring = function (t) return ("plot.legend of %d items"):format(#t.items) end}

--- ax:legend(handles, labels | loc, title, ncol, ncols, fontsize, frameon, framealpha, facecolor, edgecolor, bbox_to_anchor,
-- title_fontsize, markerscale, fancybox, shadow, borderpad, labelspacing, handlelength) -> table: the legend: legend(),
-- legend({labels}), legend({items}, {labels}). loc: "best", "upper right" ... or 0 to 10; bbox_to_anchor: {x, y}.
-- Example: plot.plot({1, 2}, {label = "up"}); plot.legend{loc = "upper left"}
-- Matplotlib: legend
function axes:legend (...)
  local args, opts = check.split(...)
  local o = check.options("legend", opts,
    [[loc labels handles title ncol ncols fontsize frameon framealpha facecolor edgecolor bbox_to_anchor title_fontsize markerscale
    fancybox shadow borderpad labelspacing handlelength]])
  local items, labels = self:get_legend_handles_labels()
  local given, texts = o.handles, o.labels
  if args.n >= 2 then given, texts = args[1], args[2] elseif args.n == 1 then texts = args[1] end
  if given then
    items, labels = {}, {}
    for i, item in ipairs(given) do
      if type(item) ~= "table" or not item.handle then check.fail("legend: handle %d is %s, not what a plotting function gave", i,
        check.describe(item)) end
      items[i], labels[i] = item, item.label or ""
    end
  elseif texts and #items < #texts then
    items, labels = {}, {}
    for _, item in ipairs(self.items) do
      if item.handle then items[#items + 1], labels[#labels + 1] = item, item.label or "" end
    end
  elseif #items == 0 then              -- a pie
    for _, item in ipairs(self.items) do
      if item.label and item.handle then items[#items + 1], labels[#labels + 1] = item, item.label end
    end
  end
  if texts then
    if type(texts) ~= "table" then check.fail("legend: labels must be a list, got %s", check.describe(texts)) end
    for i = 1, #items do labels[i] = texts[i] and text.clean(check.text("legend: a label", texts[i])) or nil end
    for i = #items, 1, -1 do
      if not labels[i] then table.remove(items, i) end
    end
  end
  local loc = o.loc == nil and "best" or o.loc
  if type(loc) == "number" then
    loc = places[loc + 1] or check.fail("legend: loc must be a word or a number from 0 to 10, got %s", loc)
  end
  check.one_of("legend: loc", loc, table.concat(places, "|"))
  local size = font_size("legend", o.fontsize, 10)
  self.legend_ = {items = items, labels = labels, loc = loc, size = size, title = o.title and text.clean(check.text("legend: title",
    o.title)),
    columns = o.ncols or o.ncol or 1, frame = o.frameon ~= false, alpha = checked_alpha("legend", o.framealpha) or 0.8,
    face = color.parse("legend", o.facecolor or "white"), edge = color.parse("legend", o.edgecolor or "0.8"), anchor = o.bbox_to_anchor,
    title_size = font_size("legend", o.title_fontsize, size), scale = o.markerscale or 1}
  return setmetatable(self.legend_, legend_mt)
end

--- ax:twinx() -> Axes: a second y axis on the right for the same x.
-- Example: plot.gca():twinx():plot({10, 20})
-- Matplotlib: twinx
function axes:twinx ()
  local other = axes.new(self.figure, self.cell)
  other.x, other.face, other.right, other.twin_of = self.x, nil, true, self
  other.count = self.count
  other.hide_x = true
  self.figure:add(other)
  return other
end

--- ax:twiny() -> Axes: a second x axis on top for the same y.
-- Example: plot.gca():twiny():plot({10, 20})
-- Matplotlib: twiny
function axes:twiny ()
  local other = axes.new(self.figure, self.cell)
  other.y, other.face, other.top, other.twin_of = self.y, nil, true, self
  other.count = self.count
  other.hide_y = true
  self.figure:add(other)
  return other
end

--- ax:clear(), ax:cla(): empties the axes.
-- Example: plot.plot({1, 2}); plot.gca():clear()
-- Example: plot.plot({1, 2}); plot.cla()
-- Matplotlib: clear
function axes:clear ()
  local fresh = axes.new(self.figure, self.cell)
  for k in pairs(self) do
    if k ~= "figure" and k ~= "cell" and k ~= "right" and k ~= "top" and k ~= "twin_of" then self[k] = nil end
  end
  for k, v in pairs(fresh) do self[k] = v end
end
axes.cla = axes.clear

--- ax:colorbar(item | ax, label, orientation, ticks, shrink, fraction, pad, aspect, format, location, cax, drawedges) -> Axes: a
-- colour bar for what imshow, contourf, scatter ... gave (default: the last one); orientation: "vertical", "horizontal".
-- Example: plot.colorbar(plot.imshow({{1, 2}, {3, 4}}), {label = "height"})
-- Matplotlib: colorbar
function axes:colorbar (item, opts) return self.figure:colorbar(item, opts, self) end

end
