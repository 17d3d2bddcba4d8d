--- Plots: Matplotlib's calls in Lua, drawn by gnuplot.
--
--   local plot = require "lunarray.plot"
--   plot.plot(x, y, "r--", {label = "measured"})
--   plot.xlabel "time"; plot.legend(); plot.grid{alpha = 0.3}
--   plot.savefig("measured.png", {dpi = 150})
--
--   local fig, ax = plot.subplots(2, 2, {figsize = {8, 6}})     -- ax[1][2]; one row: ax[2]; one plot: ax itself
--   ax[1][1]:hist(x, {bins = 50})
--   ax[1][2]:imshow(picture, {cmap = "gray"})
--   fig:savefig "four.pdf"
--
-- Functions and options have Matplotlib's names; keywords stand in a last table with string keys. Whatever a plot of `subplots` does as
-- a method, the module does
-- to the current plot as a function. x and y are arrays or Lua tables; x may be names in bars and lines. A colour is a name, "#rrggbb",
-- "C0" ... "C9",
-- "0.5" or {r, g, b [, a]}. Positions of subplots count from 1.
--
-- savefig writes .png, .svg, .pdf, .eps and .jpg; show opens a window or draws in the terminal. gnuplot 5.4 or later is needed, when
-- something is drawn; the
-- environment variable GNUPLOT names it if it is not in the path.
local axes = require "lunarray.plot.axes"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"
local figure = require "lunarray.plot.figure"

local plot = {}

local defaults = {["figure.figsize"] = {6.4, 4.8}, ["figure.dpi"] = 100, ["lines.linewidth"] = 1.5, ["axes.grid"] = false}
local rc = {}
for k, v in pairs(defaults) do rc[k] = v end

--- Defaults: plot.rcParams["figure.figsize"] = {8, 5}; also "figure.dpi", "lines.linewidth", "axes.grid".
plot.rcParams = setmetatable({}, {
  __index = function (_, name)
    if defaults[name] == nil then
      local names = {}
      for k in pairs(defaults) do names[#names + 1] = k end
      table.sort(names)
      local near = check.nearest(name, names)
      check.fail("rcParams has no %q: %s", tostring(name), near and ("did you mean %q?"):format(near) or "there are "
        .. table.concat(names, " "))
    end
    return rc[name]
  end,
  __newindex = function (self, name, value)
    local _ = self[name]                 -- raises if unknown
    rc[name] = value
  end,
  __pairs = function () return pairs(rc) end,
})

local figures, current = {}, nil         -- in the order in which they were made

local figure_options = "figsize dpi facecolor tight_layout layout num"

--- plot.figure(num | figsize, dpi, facecolor, layout, tight_layout) -> Figure: a new figure, the current one from now on; figsize:
-- {width, height} in inches; layout: "tight". figure(n) makes the n-th one current again.
-- Example: plot.figure{figsize = {8, 4}}
-- Matplotlib: figure
function plot.figure (num, opts)
  if type(num) == "table" then num, opts = nil, num end
  local o = check.options("figure", opts, figure_options)
  num = num or o.num
  if num ~= nil then
    for _, f in ipairs(figures) do
      if f.num == num then
        current = f
        return f
      end
    end
  end
  local f = figure.new(o, rc)
  if num == nil then
    num = 1
    for _, g in ipairs(figures) do
      if math.type(g.num) == "integer" and g.num >= num then num = g.num + 1 end
    end
  end
  f.num, f.label = num, type(num) == "string" and num or "Figure " .. tostring(num)
  figures[#figures + 1] = f
  current = f
  return f
end

--- plot.gcf() -> Figure: the current figure, a new one if there is none.
-- Example: plot.gcf()
-- Matplotlib: gcf
function plot.gcf () return current or plot.figure() end

--- plot.gca() -> Axes: the current plot, a new one if there is none.
-- Example: plot.gca():plot({1, 2})
-- Matplotlib: gca
function plot.gca () return plot.gcf():gca() end

--- plot.sca(ax): makes a plot the current one.
-- Example: local fig, ax = plot.subplots(1, 2); plot.sca(ax[1])
-- Matplotlib: sca
function plot.sca (ax)
  current = ax.figure
  current.current = ax
end

--- plot.subplots(nrows, ncols | figsize, dpi, facecolor, layout, tight_layout, num, sharex, sharey, squeeze, width_ratios,
-- height_ratios, gridspec_kw) -> Figure, any: a figure and its plots. One plot comes as itself, one row or column as a list, else a
-- list of rows; .flat of a list holds all.
-- Example: local fig, ax = plot.subplots(2, 2, {figsize = {8, 6}}); ax[1][2]:plot({1, 2})
-- Matplotlib: subplots
function plot.subplots (rows, columns, opts)
  if type(rows) == "table" then rows, columns, opts = nil, nil, rows elseif type(columns) == "table" then columns, opts = nil, columns end
  local o = check.options("subplots", opts, figure_options .. " nrows ncols sharex sharey squeeze width_ratios height_ratios gridspec_kw")
  rows, columns = rows or o.nrows or 1, columns or o.ncols or 1
  for name, v in pairs {rows = rows, columns = columns} do
    if math.type(v) ~= "integer" or v < 1 then check.fail("subplots: %s must be a whole number from 1, got %s", name, check.describe(v)) end
  end
  if o.gridspec_kw then
    local g = check.options("subplots: gridspec_kw", o.gridspec_kw, "width_ratios height_ratios wspace hspace")
    o.width_ratios, o.height_ratios = o.width_ratios or g.width_ratios, o.height_ratios or g.height_ratios
  end
  local f = plot.figure {figsize = o.figsize, dpi = o.dpi, facecolor = o.facecolor, tight_layout = o.tight_layout, layout = o.layout}
  local all = f:subplots(rows, columns, {sharex = o.sharex, sharey = o.sharey, squeeze = o.squeeze, width_ratios = o.width_ratios,
    height_ratios = o.height_ratios})
  if o.gridspec_kw then f.room.wspace, f.room.hspace = o.gridspec_kw.wspace or f.room.wspace, o.gridspec_kw.hspace or f.room.hspace end
  f.current = f.axes[1]
  return f, all
end

--- plot.subplot(rows, columns, index | sharex, sharey, title, xlabel, ylabel, facecolor, projection) -> Axes: the plot number
-- `index` (from 1, by rows) of a grid: subplot(2, 2, 3) or subplot(223).
-- Example: plot.subplot(2, 2, 3)
-- Matplotlib: subplot
function plot.subplot (...) return plot.gcf():add_subplot(...) end

--- plot.axes(box) -> Axes: axes in the rectangle {left, bottom, width, height} of the figure.
-- Example: plot.axes({0.2, 0.2, 0.5, 0.5})
-- Matplotlib: axes
function plot.axes (box)
  if box == nil then return plot.gcf():add_subplot(1, 1, 1) end
  return plot.gcf():add_axes(box)
end

--- plot.suptitle(s | x, y, fontsize, color, ...), plot.figtext(x, y, s | fontsize, color, ...): a title above all plots, a text at
-- parts of the current figure.
-- Example: plot.suptitle("Four views")
-- Example: plot.figtext(0.5, 0.01, "source: our own")
-- Matplotlib: suptitle, figtext
function plot.suptitle (...) return plot.gcf():suptitle(...) end
function plot.figtext (...) return plot.gcf():text(...) end
--- plot.tight_layout(| pad, h_pad, w_pad, rect), plot.subplots_adjust(| left, right, bottom, top, wspace, hspace): how the plots of
-- the current figure share its room.
-- Example: plot.tight_layout()
-- Example: plot.subplots_adjust{hspace = 0.4}
-- Matplotlib: tight_layout, subplots_adjust
function plot.tight_layout (opts) return plot.gcf():tight_layout(opts) end
function plot.subplots_adjust (opts) return plot.gcf():subplots_adjust(opts) end
function plot.colorbar (item, opts) return plot.gcf():colorbar(item, opts, plot.gcf().current) end
--- plot.savefig(path | format, dpi, transparent, facecolor, bbox_inches, pad_inches): writes the current figure to a file: .png,
-- .svg, .pdf, .eps or .jpg.
-- Example: plot.plot({1, 4, 9}); plot.savefig("squares.png", {dpi = 50})
-- Matplotlib: savefig
function plot.savefig (path, opts) return plot.gcf():savefig(path, opts) end

--- plot.show(| to, width, height, file, title, block): shows all figures and closes them: in windows where there is a display, else
-- in the terminal. to: "window", "kitty", "iterm", "sixel", "text".
-- Example: plot.plot({1, 4, 9}); plot.show{to = "text", width = 40, file = io.tmpfile()}
-- Matplotlib: show
function plot.show (opts)
  local list = {table.unpack(figures)}
  if #list == 0 then return end
  for _, f in ipairs(list) do f:show(opts) end
  plot.close "all"
end

--- plot.clf(): empties the current figure.
-- Example: plot.plot({1, 2}); plot.clf()
-- Matplotlib: clf
function plot.clf () plot.gcf():clear() end
function plot.cla () plot.gca():clear() end

--- plot.close(which): forgets a figure: close(), close(fig), close(n), close("all").
-- Example: plot.figure(); plot.close("all"); #plot.get_fignums()  --> 0
-- Matplotlib: close
function plot.close (which)
  if which == "all" then
    figures, current = {}, nil
    return
  end
  which = which or current
  for i, f in ipairs(figures) do
    if f == which or f.num == which then
      table.remove(figures, i)
      if current == f then current = figures[#figures] end
      return
    end
  end
end

--- plot.get_fignums() -> table: the numbers of all figures.
-- Example: plot.close("all"); plot.figure(); plot.get_fignums()  --> {1}
-- Matplotlib: get_fignums
function plot.get_fignums ()
  local out = {}
  for i, f in ipairs(figures) do out[i] = f.num end
  return out
end

--- plot.colormaps() -> table: the names of all colormaps.
-- Example: #plot.colormaps() > 50  --> true
-- Matplotlib: colormaps
function plot.colormaps () return {table.unpack(color.names())} end

-- what a plot does, the module does to the current one
for name, f in pairs(axes) do
  if type(f) == "function" and name:sub(1, 2) ~= "__" and plot[name] == nil and name ~= "new" and name ~= "text_style"
    and name ~= "font_size" then
    plot[name] = function (...) return f(plot.gca(), ...) end
  end
end

return plot
