---@meta lunarray.plot
-- What editors know about lunarray.plot: made by tools/annotate.lua from its documentation. It is read, not run.
if ... == "lunarray.meta.plot" then error("lunarray.meta is for editors: require \"lunarray.plot\"") end

---@class lunarray.plot
---@field rcParams table<string, any>
local plot = {}

---A new figure, the current one from now on; figsize: {width, height} in inches; layout: "tight". figure(n) makes the n-th one current again.  
---Example: plot.figure{figsize = {8, 4}}  
---Matplotlib: figure  
---@param num? any
---@param options? {figsize?: any, dpi?: integer, facecolor?: any, layout?: any, tight_layout?: any}
---@return lunarray.Figure
---@overload fun(options: {num?: any, figsize?: any, dpi?: integer, facecolor?: any, layout?: any, tight_layout?: any}): lunarray.Figure
---@overload fun(num: any, options: {num?: any, figsize?: any, dpi?: integer, facecolor?: any, layout?: any, tight_layout?: any}): lunarray.Figure
function plot.figure(num, options) end

---The current figure, a new one if there is none.  
---Example: plot.gcf()  
---Matplotlib: gcf  
---@return lunarray.Figure
function plot.gcf() end

---The current plot, a new one if there is none.  
---Example: plot.gca():plot({1, 2})  
---Matplotlib: gca  
---@return lunarray.Axes
function plot.gca() end

---Makes a plot the current one.  
---Example: local fig, ax = plot.subplots(1, 2); plot.sca(ax[1])  
---Matplotlib: sca  
---@param ax? any
function plot.sca(ax) end

---A figure and its plots.  
---One plot comes as itself, one row or column as a list, else a list of rows; .flat of a list holds all.  
---Example: local fig, ax = plot.subplots(2, 2, {figsize = {8, 6}}); ax[1][2]:plot({1, 2})  
---Matplotlib: subplots  
---@param nrows? integer
---@param ncols? integer
---@param options? {figsize?: any, dpi?: integer, facecolor?: any, layout?: any, tight_layout?: any, num?: any, sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any, gridspec_kw?: any}
---@return lunarray.Figure
---@return any
---@overload fun(options: {nrows?: integer, ncols?: integer, figsize?: any, dpi?: integer, facecolor?: any, layout?: any, tight_layout?: any, num?: any, sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any, gridspec_kw?: any}): lunarray.Figure, any
---@overload fun(nrows: integer, options: {nrows?: integer, ncols?: integer, figsize?: any, dpi?: integer, facecolor?: any, layout?: any, tight_layout?: any, num?: any, sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any, gridspec_kw?: any}): lunarray.Figure, any
---@overload fun(nrows: integer, ncols: integer, options: {nrows?: integer, ncols?: integer, figsize?: any, dpi?: integer, facecolor?: any, layout?: any, tight_layout?: any, num?: any, sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any, gridspec_kw?: any}): lunarray.Figure, any
function plot.subplots(nrows, ncols, options) end

---The plot number `index` (from 1, by rows) of a grid: subplot(2, 2, 3) or subplot(223).  
---Example: plot.subplot(2, 2, 3)  
---Matplotlib: subplot  
---@param rows? integer
---@param columns? any
---@param index? any
---@param options? {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}
---@return lunarray.Axes
---@overload fun(options: {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}): lunarray.Axes
---@overload fun(rows: integer, options: {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}): lunarray.Axes
---@overload fun(rows: integer, columns: any, options: {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}): lunarray.Axes
function plot.subplot(rows, columns, index, options) end

---Axes in the rectangle {left, bottom, width, height} of the figure.  
---Example: plot.axes({0.2, 0.2, 0.5, 0.5})  
---Matplotlib: axes  
---@param box? any
---@return lunarray.Axes
function plot.axes(box) end

---A title above all plots, a text at parts of the current figure.  
---Example: plot.suptitle("Four views")  
---Matplotlib: suptitle, figtext  
---@param s? any
---@param options? {x?: any, y?: any, fontsize?: any, color?: any}
---@overload fun(options: {x?: any, y?: any, fontsize?: any, color?: any})
---@overload fun(s: any, options: {x?: any, y?: any, fontsize?: any, color?: any})
function plot.suptitle(s, options) end

---A title above all plots, a text at parts of the current figure.  
---Example: plot.figtext(0.5, 0.01, "source: our own")  
---Matplotlib: suptitle, figtext  
---@param x? any
---@param y? any
---@param s? any
---@param options? {fontsize?: any, color?: any}
---@overload fun(options: {fontsize?: any, color?: any})
---@overload fun(x: any, options: {fontsize?: any, color?: any})
---@overload fun(x: any, y: any, options: {fontsize?: any, color?: any})
function plot.figtext(x, y, s, options) end

---How the plots of the current figure share its room.  
---Example: plot.tight_layout()  
---Matplotlib: tight_layout, subplots_adjust  
---@param options? {pad?: any, h_pad?: any, w_pad?: any, rect?: any}
function plot.tight_layout(options) end

---How the plots of the current figure share its room.  
---Example: plot.subplots_adjust{hspace = 0.4}  
---Matplotlib: tight_layout, subplots_adjust  
---@param options? {left?: any, right?: any, bottom?: any, top?: integer, wspace?: any, hspace?: any}
function plot.subplots_adjust(options) end

---Writes the current figure to a file: .png, .svg, .pdf, .eps or .jpg.  
---Example: plot.plot({1, 4, 9}); plot.savefig("squares.png", {dpi = 50})  
---Matplotlib: savefig  
---@param path? string
---@param options? {format?: any, dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any}
---@overload fun(options: {format?: any, dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any})
---@overload fun(path: string, options: {format?: any, dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any})
function plot.savefig(path, options) end

---Shows all figures and closes them: in windows where there is a display, else in the terminal. to: "window", "kitty", "iterm", "sixel", "text".  
---Example: plot.plot({1, 4, 9}); plot.show{to = "text", width = 40, file = io.tmpfile()}  
---Matplotlib: show  
---@param options? {to?: any, width?: any, height?: any, file?: any, title?: any, block?: any}
function plot.show(options) end

---Empties the current figure.  
---Example: plot.plot({1, 2}); plot.clf()  
---Matplotlib: clf  
function plot.clf() end

---Forgets a figure: close(), close(fig), close(n), close("all").  
---Example: plot.figure(); plot.close("all"); #plot.get_fignums()  --> 0  
---Matplotlib: close  
---@param which? any
function plot.close(which) end

---The numbers of all figures.  
---Example: plot.close("all"); plot.figure(); plot.get_fignums()  --> {1}  
---Matplotlib: get_fignums  
---@return table
function plot.get_fignums() end

---The names of all colormaps.  
---Example: #plot.colormaps() > 50  --> true  
---Matplotlib: colormaps  
---@return table
function plot.colormaps() end

---@class lunarray.Axes
---@field figure lunarray.Figure
local Axes = {}

---lines: plot(y), plot(x, y), plot(x, y, "r--"), plot(x1, y1, "r-", x2, y2, "b:") with options for all of them. y may be a matrix: a line for each column.  
---Gives the lines.  
---Example: plot.plot({1, 2, 3}, {1, 4, 9}, "ro--", {label = "squares"})  
---Matplotlib: plot  
---@param x? any
---@param y? any
---@param fmt? any
---@param ... any
---@return lunarray.Item
function Axes:plot(x, y, fmt, ...) end

---lines: plot(y), plot(x, y), plot(x, y, "r--"), plot(x1, y1, "r-", x2, y2, "b:") with options for all of them. y may be a matrix: a line for each column.  
---Gives the lines.  
---Example: plot.plot({1, 2, 3}, {1, 4, 9}, "ro--", {label = "squares"})  
---Matplotlib: plot  
---@param x? any
---@param y? any
---@param fmt? any
---@param ... any
---@return lunarray.Item
function plot.plot(x, y, fmt, ...) end

---Plot with a logarithmic x axis, y axis, both; arguments as for plot.  
---Example: plot.semilogx({1, 10, 100}, {1, 2, 3})  
---Matplotlib: semilogx, semilogy, loglog  
---@param ... any
---@return lunarray.Item
function Axes:semilogx(...) end

---Plot with a logarithmic x axis, y axis, both; arguments as for plot.  
---Example: plot.semilogx({1, 10, 100}, {1, 2, 3})  
---Matplotlib: semilogx, semilogy, loglog  
---@param ... any
---@return lunarray.Item
function plot.semilogx(...) end

---Plot with a logarithmic x axis, y axis, both; arguments as for plot.  
---Example: plot.semilogy({1, 2, 3}, {1, 10, 100})  
---Matplotlib: semilogx, semilogy, loglog  
---@param ... any
---@return lunarray.Item
function Axes:semilogy(...) end

---Plot with a logarithmic x axis, y axis, both; arguments as for plot.  
---Example: plot.semilogy({1, 2, 3}, {1, 10, 100})  
---Matplotlib: semilogx, semilogy, loglog  
---@param ... any
---@return lunarray.Item
function plot.semilogy(...) end

---Plot with a logarithmic x axis, y axis, both; arguments as for plot.  
---Example: plot.loglog({1, 10, 100}, {1, 100, 10000})  
---Matplotlib: semilogx, semilogy, loglog  
---@param ... any
---@return lunarray.Item
function Axes:loglog(...) end

---Plot with a logarithmic x axis, y axis, both; arguments as for plot.  
---Example: plot.loglog({1, 10, 100}, {1, 100, 10000})  
---Matplotlib: semilogx, semilogy, loglog  
---@param ... any
---@return lunarray.Item
function plot.loglog(...) end

---stairs; where: "pre", "post" or "mid"; options of plot.  
---Example: plot.step({1, 2, 3}, {1, 3, 2}, {where = "mid"})  
---Matplotlib: step  
---@param x? any
---@param y? any
---@param fmt? any
---@param options? {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
function Axes:step(x, y, fmt, options) end

---stairs; where: "pre", "post" or "mid"; options of plot.  
---Example: plot.step({1, 2, 3}, {1, 3, 2}, {where = "mid"})  
---Matplotlib: step  
---@param x? any
---@param y? any
---@param fmt? any
---@param options? {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}
---@return lunarray.Item
---@overload fun(options: {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(x: any, options: {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {where?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
function plot.step(x, y, fmt, options) end

---Horizontal lines at y from xmin to xmax.  
---Example: plot.hlines({1, 2}, 0, 5, {color = "gray"})  
---Matplotlib: hlines  
---@param y? any
---@param xmin? any
---@param xmax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, y: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, y: any, xmin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function Axes:hlines(y, xmin, xmax, options) end

---Horizontal lines at y from xmin to xmax.  
---Example: plot.hlines({1, 2}, 0, 5, {color = "gray"})  
---Matplotlib: hlines  
---@param y? any
---@param xmin? any
---@param xmax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(y: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(y: any, xmin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function plot.hlines(y, xmin, xmax, options) end

---Vertical lines at x from ymin to ymax.  
---Example: plot.vlines({1, 2}, 0, 5)  
---Matplotlib: vlines  
---@param x? any
---@param ymin? any
---@param ymax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, ymin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function Axes:vlines(x, ymin, ymax, options) end

---Vertical lines at x from ymin to ymax.  
---Example: plot.vlines({1, 2}, 0, 5)  
---Matplotlib: vlines  
---@param x? any
---@param ymin? any
---@param ymax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, ymin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function plot.vlines(x, ymin, ymax, options) end

---A horizontal line across the axes; xmin, xmax: its part of their width (0, 1).  
---Example: plot.axhline(0.5, {linestyle = "--"})  
---Matplotlib: axhline  
---@param y? any
---@param xmin? any
---@param xmax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, y: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, y: any, xmin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function Axes:axhline(y, xmin, xmax, options) end

---A horizontal line across the axes; xmin, xmax: its part of their width (0, 1).  
---Example: plot.axhline(0.5, {linestyle = "--"})  
---Matplotlib: axhline  
---@param y? any
---@param xmin? any
---@param xmax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(y: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(y: any, xmin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function plot.axhline(y, xmin, xmax, options) end

---A vertical line across the axes.  
---Example: plot.axvline(2, {color = "red"})  
---Matplotlib: axvline  
---@param x? any
---@param ymin? any
---@param ymax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, ymin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function Axes:axvline(x, ymin, ymax, options) end

---A vertical line across the axes.  
---Example: plot.axvline(2, {color = "red"})  
---Matplotlib: axvline  
---@param x? any
---@param ymin? any
---@param ymax? any
---@param options? {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, ymin: any, options: {color?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any}): lunarray.Item
function plot.axvline(x, ymin, ymax, options) end

---A horizontal band.  
---Example: plot.axhspan(0, 1, {alpha = 0.3})  
---Matplotlib: axhspan  
---@param ymin? any
---@param ymax? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, ymin: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, ymin: any, ymax: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function Axes:axhspan(ymin, ymax, options) end

---A horizontal band.  
---Example: plot.axhspan(0, 1, {alpha = 0.3})  
---Matplotlib: axhspan  
---@param ymin? any
---@param ymax? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(ymin: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(ymin: any, ymax: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function plot.axhspan(ymin, ymax, options) end

---A vertical band.  
---Example: plot.axvspan(0, 1, {alpha = 0.3})  
---Matplotlib: axvspan  
---@param xmin? any
---@param xmax? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, xmin: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, xmin: any, xmax: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function Axes:axvspan(xmin, xmax, options) end

---A vertical band.  
---Example: plot.axvspan(0, 1, {alpha = 0.3})  
---Matplotlib: axvspan  
---@param xmin? any
---@param xmax? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(xmin: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(xmin: any, xmax: any, options: {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function plot.axvspan(xmin, xmax, options) end

---points. s: the area of the markers in points squared, a number or one for each; c: a colour, values for the colormap, a list of colours or an array (n, 3) or (n, 4).  
---Example: plot.scatter({1, 2, 3}, {2, 1, 3}, {c = {1, 5, 9}, cmap = "viridis"})  
---Matplotlib: scatter  
---@param x? any
---@param y? any
---@param s? any
---@param c? any
---@param options? {color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {s?: any, c?: any, color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {s?: any, c?: any, color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {s?: any, c?: any, color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}): lunarray.Item
function Axes:scatter(x, y, s, c, options) end

---points. s: the area of the markers in points squared, a number or one for each; c: a colour, values for the colormap, a list of colours or an array (n, 3) or (n, 4).  
---Example: plot.scatter({1, 2, 3}, {2, 1, 3}, {c = {1, 5, 9}, cmap = "viridis"})  
---Matplotlib: scatter  
---@param x? any
---@param y? any
---@param s? any
---@param c? any
---@param options? {color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(options: {s?: any, c?: any, color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, options: {s?: any, c?: any, color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {s?: any, c?: any, color?: any, marker?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, linewidth?: any, edgecolor?: any, facecolor?: any, label?: any, zorder?: any}): lunarray.Item
function plot.scatter(x, y, s, c, options) end

---Points with error bars. yerr, xerr: a number, one for each point, or {below, above}; options of plot.  
---Example: plot.errorbar({1, 2, 3}, {2, 1, 3}, {yerr = 0.2, fmt = "o", capsize = 3})  
---Matplotlib: errorbar  
---@param x? any
---@param y? any
---@param yerr? any
---@param xerr? any
---@param options? {fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {yerr?: any, xerr?: any, fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {yerr?: any, xerr?: any, fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {yerr?: any, xerr?: any, fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
function Axes:errorbar(x, y, yerr, xerr, options) end

---Points with error bars. yerr, xerr: a number, one for each point, or {below, above}; options of plot.  
---Example: plot.errorbar({1, 2, 3}, {2, 1, 3}, {yerr = 0.2, fmt = "o", capsize = 3})  
---Matplotlib: errorbar  
---@param x? any
---@param y? any
---@param yerr? any
---@param xerr? any
---@param options? {fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}
---@return lunarray.Item
---@overload fun(options: {yerr?: any, xerr?: any, fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(x: any, options: {yerr?: any, xerr?: any, fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {yerr?: any, xerr?: any, fmt?: any, capsize?: any, ecolor?: any, elinewidth?: any, capthick?: any, color?: any, linewidth?: any, linestyle?: any, marker?: any, alpha?: any, label?: any}): lunarray.Item
function plot.errorbar(x, y, yerr, xerr, options) end

---Stalks from a base line (bottom, 0) to markers; also stem(y).  
---Example: plot.stem({1, 3, 2})  
---Matplotlib: stem  
---@param x? any
---@param y? any
---@param options? {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any}
---@overload fun(self: any, options: {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any})
---@overload fun(self: any, x: any, options: {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any})
---@overload fun(self: any, x: any, y: any, options: {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any})
function Axes:stem(x, y, options) end

---Stalks from a base line (bottom, 0) to markers; also stem(y).  
---Example: plot.stem({1, 3, 2})  
---Matplotlib: stem  
---@param x? any
---@param y? any
---@param options? {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any}
---@overload fun(options: {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any})
---@overload fun(x: any, options: {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any})
---@overload fun(x: any, y: any, options: {linefmt?: any, markerfmt?: any, basefmt?: any, bottom?: any, label?: any})
function plot.stem(x, y, options) end

---Bars at x of these heights. x may be names; color may be a list; align: "center", "edge".  
---Example: plot.bar({"Pune", "Goa"}, {3, 5}, {color = "teal"})  
---Matplotlib: bar  
---@param x? any
---@param height? any
---@param width? any
---@param bottom? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {width?: any, bottom?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {width?: any, bottom?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(self: any, x: any, height: any, options: {width?: any, bottom?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
function Axes:bar(x, height, width, bottom, options) end

---Bars at x of these heights. x may be names; color may be a list; align: "center", "edge".  
---Example: plot.bar({"Pune", "Goa"}, {3, 5}, {color = "teal"})  
---Matplotlib: bar  
---@param x? any
---@param height? any
---@param width? any
---@param bottom? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}
---@return lunarray.Item
---@overload fun(options: {width?: any, bottom?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(x: any, options: {width?: any, bottom?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(x: any, height: any, options: {width?: any, bottom?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
function plot.bar(x, height, width, bottom, options) end

---Horizontal bars.  
---Example: plot.barh({"Pune", "Goa"}, {3, 5})  
---Matplotlib: barh  
---@param y? any
---@param width? any
---@param height? any
---@param left? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {height?: any, left?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(self: any, y: any, options: {height?: any, left?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(self: any, y: any, width: any, options: {height?: any, left?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
function Axes:barh(y, width, height, left, options) end

---Horizontal bars.  
---Example: plot.barh({"Pune", "Goa"}, {3, 5})  
---Matplotlib: barh  
---@param y? any
---@param width? any
---@param height? any
---@param left? any
---@param options? {color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}
---@return lunarray.Item
---@overload fun(options: {height?: any, left?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(y: any, options: {height?: any, left?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
---@overload fun(y: any, width: any, options: {height?: any, left?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any, align?: any, tick_label?: any, xerr?: any, yerr?: any, ecolor?: any, capsize?: any, log?: any}): lunarray.Item
function plot.barh(y, width, height, left, options) end

---Writes each bar's length at its end: fmt ("%g"), padding (points), labels: a list of texts instead.  
---Example: plot.bar_label(plot.bar({"Pune", "Goa"}, {3, 5}))  
---Matplotlib: bar_label  
---@param item? any
---@param options? {fmt?: any, padding?: any, fontsize?: any, color?: any, labels?: any, label_type?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {fmt?: any, padding?: any, fontsize?: any, color?: any, labels?: any, label_type?: any}): lunarray.Item
---@overload fun(self: any, item: any, options: {fmt?: any, padding?: any, fontsize?: any, color?: any, labels?: any, label_type?: any}): lunarray.Item
function Axes:bar_label(item, options) end

---Writes each bar's length at its end: fmt ("%g"), padding (points), labels: a list of texts instead.  
---Example: plot.bar_label(plot.bar({"Pune", "Goa"}, {3, 5}))  
---Matplotlib: bar_label  
---@param item? any
---@param options? {fmt?: any, padding?: any, fontsize?: any, color?: any, labels?: any, label_type?: any}
---@return lunarray.Item
---@overload fun(options: {fmt?: any, padding?: any, fontsize?: any, color?: any, labels?: any, label_type?: any}): lunarray.Item
---@overload fun(item: any, options: {fmt?: any, padding?: any, fontsize?: any, color?: any, labels?: any, label_type?: any}): lunarray.Item
function plot.bar_label(item, options) end

---A histogram: bins (10, a number or the edges), histtype ("bar", "step", "stepfilled"), orientation ("vertical", "horizontal"). x may be a list of vectors.  
---Gives counts, edges and the bars.  
---Example: local counts, edges = plot.hist({1, 2, 2, 3}, {bins = 3}); counts  --> [1. 2. 1.]  
---Matplotlib: hist  
---@param x? any
---@param bins? any
---@param options? {range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return any
---@return lunarray.array
---@return any
---@overload fun(self: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): any, lunarray.array, any
---@overload fun(self: any, x: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): any, lunarray.array, any
---@overload fun(self: any, x: any, bins: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): any, lunarray.array, any
function Axes:hist(x, bins, options) end

---A histogram: bins (10, a number or the edges), histtype ("bar", "step", "stepfilled"), orientation ("vertical", "horizontal"). x may be a list of vectors.  
---Gives counts, edges and the bars.  
---Example: local counts, edges = plot.hist({1, 2, 2, 3}, {bins = 3}); counts  --> [1. 2. 1.]  
---Matplotlib: hist  
---@param x? any
---@param bins? any
---@param options? {range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return any
---@return lunarray.array
---@return any
---@overload fun(options: {bins?: any, range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): any, lunarray.array, any
---@overload fun(x: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): any, lunarray.array, any
---@overload fun(x: any, bins: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cumulative?: boolean, histtype?: any, orientation?: any, align?: any, rwidth?: any, log?: any, bottom?: any, stacked?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): any, lunarray.array, any
function plot.hist(x, bins, options) end

---The area between two curves; y2: 0; where: a mask.  
---Example: plot.fill_between({1, 2, 3}, {1, 4, 9}, {alpha = 0.3})  
---Matplotlib: fill_between  
---@param x? any
---@param y1? any
---@param y2? any
---@param options? {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, x: any, y1: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function Axes:fill_between(x, y1, y2, options) end

---The area between two curves; y2: 0; where: a mask.  
---Example: plot.fill_between({1, 2, 3}, {1, 4, 9}, {alpha = 0.3})  
---Matplotlib: fill_between  
---@param x? any
---@param y1? any
---@param y2? any
---@param options? {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(x: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(x: any, y1: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function plot.fill_between(x, y1, y2, options) end

---The area between two curves over y.  
---Example: plot.fill_betweenx({1, 2, 3}, {1, 4, 9}, 0)  
---Matplotlib: fill_betweenx  
---@param y? any
---@param x1? any
---@param x2? any
---@param options? {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, y: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, y: any, x1: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function Axes:fill_betweenx(y, x1, x2, options) end

---The area between two curves over y.  
---Example: plot.fill_betweenx({1, 2, 3}, {1, 4, 9}, 0)  
---Matplotlib: fill_betweenx  
---@param y? any
---@param x1? any
---@param x2? any
---@param options? {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(y: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(y: any, x1: any, options: {where?: any, step?: any, interpolate?: any, color?: any, facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function plot.fill_betweenx(y, x1, x2, options) end

---A filled polygon with these corners.  
---Example: plot.fill({0, 1, 1}, {0, 0, 1}, "orange")  
---Matplotlib: fill  
---@param x? any
---@param y? any
---@param color? any
---@param options? {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function Axes:fill(x, y, color, options) end

---A filled polygon with these corners.  
---Example: plot.fill({0, 1, 1}, {0, 0, 1}, "orange")  
---Matplotlib: fill  
---@param x? any
---@param y? any
---@param color? any
---@param options? {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}
---@return lunarray.Item
---@overload fun(options: {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(x: any, options: {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {facecolor?: any, edgecolor?: any, linewidth?: any, linestyle?: any, alpha?: any, label?: any, zorder?: any, hatch?: any}): lunarray.Item
function plot.fill(x, y, color, options) end

---Areas one on top of the other: stackplot(x, y1, y2, ...) or stackplot(x, matrix).  
---Example: plot.stackplot({1, 2, 3}, {1, 2, 3}, {3, 2, 1}, {labels = {"a", "b"}})  
---Matplotlib: stackplot  
---@param x? any
---@param ... any
function Axes:stackplot(x, ...) end

---Areas one on top of the other: stackplot(x, y1, y2, ...) or stackplot(x, matrix).  
---Example: plot.stackplot({1, 2, 3}, {1, 2, 3}, {3, 2, 1}, {labels = {"a", "b"}})  
---Matplotlib: stackplot  
---@param x? any
---@param ... any
function plot.stackplot(x, ...) end

---A pie. autopct: a format as "%.1f%%" or a function of the percentage; wedgeprops: {width, edgecolor, linewidth, alpha, linestyle}; textprops: {fontsize, color, fontweight}.  
---Example: plot.pie({3, 5}, {labels = {"Pune", "Goa"}, autopct = "%.0f%%"})  
---Matplotlib: pie  
---@param x? any
---@param options? {labels?: any, colors?: any, autopct?: any, explode?: any, startangle?: any, counterclock?: any, radius?: any, pctdistance?: any, labeldistance?: any, shadow?: any, wedgeprops?: any, textprops?: any, normalize?: boolean}
---@overload fun(self: any, options: {labels?: any, colors?: any, autopct?: any, explode?: any, startangle?: any, counterclock?: any, radius?: any, pctdistance?: any, labeldistance?: any, shadow?: any, wedgeprops?: any, textprops?: any, normalize?: boolean})
---@overload fun(self: any, x: any, options: {labels?: any, colors?: any, autopct?: any, explode?: any, startangle?: any, counterclock?: any, radius?: any, pctdistance?: any, labeldistance?: any, shadow?: any, wedgeprops?: any, textprops?: any, normalize?: boolean})
function Axes:pie(x, options) end

---A pie. autopct: a format as "%.1f%%" or a function of the percentage; wedgeprops: {width, edgecolor, linewidth, alpha, linestyle}; textprops: {fontsize, color, fontweight}.  
---Example: plot.pie({3, 5}, {labels = {"Pune", "Goa"}, autopct = "%.0f%%"})  
---Matplotlib: pie  
---@param x? any
---@param options? {labels?: any, colors?: any, autopct?: any, explode?: any, startangle?: any, counterclock?: any, radius?: any, pctdistance?: any, labeldistance?: any, shadow?: any, wedgeprops?: any, textprops?: any, normalize?: boolean}
---@overload fun(options: {labels?: any, colors?: any, autopct?: any, explode?: any, startangle?: any, counterclock?: any, radius?: any, pctdistance?: any, labeldistance?: any, shadow?: any, wedgeprops?: any, textprops?: any, normalize?: boolean})
---@overload fun(x: any, options: {labels?: any, colors?: any, autopct?: any, explode?: any, startangle?: any, counterclock?: any, radius?: any, pctdistance?: any, labeldistance?: any, shadow?: any, wedgeprops?: any, textprops?: any, normalize?: boolean})
function plot.pie(x, options) end

---Boxes from the first to the third quartile, whiskers to the last values within 1.5 times that (whis), what is beyond as points. x: a vector, a list of vectors or a matrix (a box for each column).  
---Example: plot.boxplot({{1, 2, 3, 9}, {2, 4, 6}}, {labels = {"a", "b"}})  
---Matplotlib: boxplot  
---@param x? any
---@param options? {labels?: any, tick_labels?: any, positions?: any, widths?: any, vert?: any, orientation?: any, showmeans?: any, showfliers?: any, showcaps?: any, whis?: any, patch_artist?: any, color?: any, label?: any}
---@overload fun(self: any, options: {labels?: any, tick_labels?: any, positions?: any, widths?: any, vert?: any, orientation?: any, showmeans?: any, showfliers?: any, showcaps?: any, whis?: any, patch_artist?: any, color?: any, label?: any})
---@overload fun(self: any, x: any, options: {labels?: any, tick_labels?: any, positions?: any, widths?: any, vert?: any, orientation?: any, showmeans?: any, showfliers?: any, showcaps?: any, whis?: any, patch_artist?: any, color?: any, label?: any})
function Axes:boxplot(x, options) end

---Boxes from the first to the third quartile, whiskers to the last values within 1.5 times that (whis), what is beyond as points. x: a vector, a list of vectors or a matrix (a box for each column).  
---Example: plot.boxplot({{1, 2, 3, 9}, {2, 4, 6}}, {labels = {"a", "b"}})  
---Matplotlib: boxplot  
---@param x? any
---@param options? {labels?: any, tick_labels?: any, positions?: any, widths?: any, vert?: any, orientation?: any, showmeans?: any, showfliers?: any, showcaps?: any, whis?: any, patch_artist?: any, color?: any, label?: any}
---@overload fun(options: {labels?: any, tick_labels?: any, positions?: any, widths?: any, vert?: any, orientation?: any, showmeans?: any, showfliers?: any, showcaps?: any, whis?: any, patch_artist?: any, color?: any, label?: any})
---@overload fun(x: any, options: {labels?: any, tick_labels?: any, positions?: any, widths?: any, vert?: any, orientation?: any, showmeans?: any, showfliers?: any, showcaps?: any, whis?: any, patch_artist?: any, color?: any, label?: any})
function plot.boxplot(x, options) end

---A matrix as colours, or a picture (rows, columns, 3 or 4: uint8, or floats from 0 to 1).  
---Row 1 is on top (origin = "lower": at the bottom), pixel centres at 0, 1, 2 ... aspect: "equal", "auto"; extent: {left, right, bottom, top}; interpolation: "nearest", "bilinear".  
---Example: plot.imshow(la.arange(6):reshape(2, 3), {cmap = "gray"})  
---Matplotlib: imshow  
---@param x? any
---@param options? {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
function Axes:imshow(x, options) end

---A matrix as colours, or a picture (rows, columns, 3 or 4: uint8, or floats from 0 to 1).  
---Row 1 is on top (origin = "lower": at the bottom), pixel centres at 0, 1, 2 ... aspect: "equal", "auto"; extent: {left, right, bottom, top}; interpolation: "nearest", "bilinear".  
---Example: plot.imshow(la.arange(6):reshape(2, 3), {cmap = "gray"})  
---Matplotlib: imshow  
---@param x? any
---@param options? {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
function plot.imshow(x, options) end

---Imshow with numbers in the cells; annot: true or a format.  
---Example: plot.heatmap({{1, 2}, {3, 4}}, {annot = true})  
---seaborn: heatmap  
---@param x? any
---@param options? {xticklabels?: any, yticklabels?: any, annot?: any, fmt?: any, fontsize?: any, cbar?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {xticklabels?: any, yticklabels?: any, annot?: any, fmt?: any, fontsize?: any, cbar?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {xticklabels?: any, yticklabels?: any, annot?: any, fmt?: any, fontsize?: any, cbar?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
function Axes:heatmap(x, options) end

---Imshow with numbers in the cells; annot: true or a format.  
---Example: plot.heatmap({{1, 2}, {3, 4}}, {annot = true})  
---seaborn: heatmap  
---@param x? any
---@param options? {xticklabels?: any, yticklabels?: any, annot?: any, fmt?: any, fontsize?: any, cbar?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}
---@return lunarray.Item
---@overload fun(options: {xticklabels?: any, yticklabels?: any, annot?: any, fmt?: any, fontsize?: any, cbar?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
---@overload fun(x: any, options: {xticklabels?: any, yticklabels?: any, annot?: any, fmt?: any, fontsize?: any, cbar?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, aspect?: any, origin?: any, extent?: any, interpolation?: string, label?: any, zorder?: any}): lunarray.Item
function plot.heatmap(x, options) end

---Lines of equal height; also contour(z). x, y: vectors or matrices of meshgrid; levels: how many, or a list.  
---Example: plot.contour(la.fromfunction(function (i, j) return i * i + j end, {4, 5}))  
---Matplotlib: contour  
---@param x? any
---@param y? any
---@param z? any
---@param levels? any
---@param options? {cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
function Axes:contour(x, y, z, levels, options) end

---Lines of equal height; also contour(z). x, y: vectors or matrices of meshgrid; levels: how many, or a list.  
---Example: plot.contour(la.fromfunction(function (i, j) return i * i + j end, {4, 5}))  
---Matplotlib: contour  
---@param x? any
---@param y? any
---@param z? any
---@param levels? any
---@param options? {cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}
---@return lunarray.Item
---@overload fun(options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(x: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
function plot.contour(x, y, z, levels, options) end

---The regions between levels, filled; arguments as for contour.  
---Example: plot.contourf(la.fromfunction(function (i, j) return i * i + j end, {4, 5}), {levels = 5})  
---Matplotlib: contourf  
---@param x? any
---@param y? any
---@param z? any
---@param levels? any
---@param options? {cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
function Axes:contourf(x, y, z, levels, options) end

---The regions between levels, filled; arguments as for contour.  
---Example: plot.contourf(la.fromfunction(function (i, j) return i * i + j end, {4, 5}), {levels = 5})  
---Matplotlib: contourf  
---@param x? any
---@param y? any
---@param z? any
---@param levels? any
---@param options? {cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}
---@return lunarray.Item
---@overload fun(options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(x: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {levels?: any, cmap?: any, color?: any, alpha?: any, vmin?: any, vmax?: any, linewidth?: any, linestyle?: any, zorder?: any, extend?: any, label?: any, antialiased?: any}): lunarray.Item
function plot.contourf(x, y, z, levels, options) end

---Coloured cells; also pcolormesh(c). x, y are the edges (one more than cells) or the centres.  
---Example: plot.pcolormesh({{1, 2}, {3, 4}})  
---Matplotlib: pcolormesh  
---@param x? any
---@param y? any
---@param c? any
---@param options? {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
function Axes:pcolormesh(x, y, c, options) end

---Coloured cells; also pcolormesh(c). x, y are the edges (one more than cells) or the centres.  
---Example: plot.pcolormesh({{1, 2}, {3, 4}})  
---Matplotlib: pcolormesh  
---@param x? any
---@param y? any
---@param c? any
---@param options? {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}
---@return lunarray.Item
---@overload fun(options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(x: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
function plot.pcolormesh(x, y, c, options) end

---Coloured cells; also pcolormesh(c). x, y are the edges (one more than cells) or the centres.  
---Example: plot.pcolor({0, 1, 2}, {0, 1, 2}, {{1, 2}, {3, 4}})  
---Matplotlib: pcolormesh  
---@param x? any
---@param y? any
---@param c? any
---@param options? {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
function Axes:pcolor(x, y, c, options) end

---Coloured cells; also pcolormesh(c). x, y are the edges (one more than cells) or the centres.  
---Example: plot.pcolor({0, 1, 2}, {0, 1, 2}, {{1, 2}, {3, 4}})  
---Matplotlib: pcolormesh  
---@param x? any
---@param y? any
---@param c? any
---@param options? {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}
---@return lunarray.Item
---@overload fun(options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(x: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any, edgecolor?: any, linewidth?: any, zorder?: any, shading?: any}): lunarray.Item
function plot.pcolor(x, y, c, options) end

---A histogram of two variables as coloured cells: bins (10, a number, {nx, ny}), range {{x0, x1}, {y0, y1}}.  
---Gives counts, the edges and the item.  
---Example: plot.hist2d({1, 2, 2}, {1, 1, 2}, {bins = 2})  --> [[1. 0.] [1. 1.]], [1. 1.5 2. ], [1. 1.5 2. ], plot.mesh  
---Matplotlib: hist2d  
---@param x? any
---@param y? any
---@param bins? any
---@param options? {range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}
---@return lunarray.array
---@return lunarray.array
---@return lunarray.array
---@return lunarray.Item
---@overload fun(self: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}): lunarray.array, lunarray.array, lunarray.array, lunarray.Item
---@overload fun(self: any, x: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}): lunarray.array, lunarray.array, lunarray.array, lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}): lunarray.array, lunarray.array, lunarray.array, lunarray.Item
function Axes:hist2d(x, y, bins, options) end

---A histogram of two variables as coloured cells: bins (10, a number, {nx, ny}), range {{x0, x1}, {y0, y1}}.  
---Gives counts, the edges and the item.  
---Example: plot.hist2d({1, 2, 2}, {1, 1, 2}, {bins = 2})  --> [[1. 0.] [1. 1.]], [1. 1.5 2. ], [1. 1.5 2. ], plot.mesh  
---Matplotlib: hist2d  
---@param x? any
---@param y? any
---@param bins? any
---@param options? {range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}
---@return lunarray.array
---@return lunarray.array
---@return lunarray.array
---@return lunarray.Item
---@overload fun(options: {bins?: any, range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}): lunarray.array, lunarray.array, lunarray.array, lunarray.Item
---@overload fun(x: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}): lunarray.array, lunarray.array, lunarray.array, lunarray.Item
---@overload fun(x: any, y: any, options: {bins?: any, range?: any, density?: boolean, weights?: any, cmin?: any, cmap?: any, vmin?: any, vmax?: any, norm?: any, alpha?: any}): lunarray.array, lunarray.array, lunarray.array, lunarray.Item
function plot.hist2d(x, y, bins, options) end

---arrows; also quiver(u, v). scale: data units of u, v per width of the axes; width: part of the axes' width.  
---Example: plot.quiver({0, 1}, {0, 1}, {1, 0}, {0, 1})  
---Matplotlib: quiver  
---@param x? any
---@param y? any
---@param u? any
---@param v? any
---@param options? {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}): lunarray.Item
function Axes:quiver(x, y, u, v, options) end

---arrows; also quiver(u, v). scale: data units of u, v per width of the axes; width: part of the axes' width.  
---Example: plot.quiver({0, 1}, {0, 1}, {1, 0}, {0, 1})  
---Matplotlib: quiver  
---@param x? any
---@param y? any
---@param u? any
---@param v? any
---@param options? {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}
---@return lunarray.Item
---@overload fun(options: {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}): lunarray.Item
---@overload fun(x: any, options: {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {color?: any, alpha?: any, scale?: any, width?: any, label?: any, zorder?: any, pivot?: any, angles?: any, scale_units?: any}): lunarray.Item
function plot.quiver(x, y, u, v, options) end

---Text at (x, y) of the data: ha ("left", "center", "right"), va ("baseline", "center", "top", "bottom"), fontfamily ("monospace"), bbox {facecolor, edgecolor, alpha, boxstyle = "round"}; transform = "axes": from 0, 0 (lower left) to 1, 1.  
---Example: plot.text(0.5, 0.5, "here", {ha = "center"})  
---Matplotlib: text  
---@param x? any
---@param y? any
---@param s? any
---@param options? {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(self: any, x: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(self: any, x: any, y: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
function Axes:text(x, y, s, options) end

---Text at (x, y) of the data: ha ("left", "center", "right"), va ("baseline", "center", "top", "bottom"), fontfamily ("monospace"), bbox {facecolor, edgecolor, alpha, boxstyle = "round"}; transform = "axes": from 0, 0 (lower left) to 1, 1.  
---Example: plot.text(0.5, 0.5, "here", {ha = "center"})  
---Matplotlib: text  
---@param x? any
---@param y? any
---@param s? any
---@param options? {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}
---@return lunarray.Item
---@overload fun(options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(x: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(x: any, y: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
function plot.text(x, y, s, options) end

---A text that belongs to the point xy = {x, y}, written at xytext (textcoords "data" or "offset points"), with an arrow if arrowprops is given: {arrowstyle = "->", color, linewidth, shrink}.  
---Example: plot.annotate("top", {1, 2}, {1.5, 2.5}, {arrowprops = {arrowstyle = "->"}})  
---Matplotlib: annotate  
---@param s? any
---@param xy? any
---@param xytext? any
---@param options? {textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}
---@return lunarray.Item
---@overload fun(self: any, options: {xy?: any, xytext?: any, textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(self: any, s: any, options: {xy?: any, xytext?: any, textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(self: any, s: any, xy: any, options: {xy?: any, xytext?: any, textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
function Axes:annotate(s, xy, xytext, options) end

---A text that belongs to the point xy = {x, y}, written at xytext (textcoords "data" or "offset points"), with an arrow if arrowprops is given: {arrowstyle = "->", color, linewidth, shrink}.  
---Example: plot.annotate("top", {1, 2}, {1.5, 2.5}, {arrowprops = {arrowstyle = "->"}})  
---Matplotlib: annotate  
---@param s? any
---@param xy? any
---@param xytext? any
---@param options? {textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}
---@return lunarray.Item
---@overload fun(options: {xy?: any, xytext?: any, textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(s: any, options: {xy?: any, xytext?: any, textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
---@overload fun(s: any, xy: any, options: {xy?: any, xytext?: any, textcoords?: any, arrowprops?: any, xycoords?: any, fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}): lunarray.Item
function plot.annotate(s, xy, xytext, options) end

---The title; loc: "center", "left", "right"; options of text.  
---Example: plot.gca():set_title("Runs")  
---Matplotlib: set_title  
---@param s? any
---@param options? {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any}
---@overload fun(self: any, options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
---@overload fun(self: any, s: any, options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
function Axes:set_title(s, options) end

---The title; loc: "center", "left", "right"; options of text.  
---Example: plot.gca():set_title("Runs")  
---Matplotlib: set_title  
---@param s? any
---@param options? {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any}
---@overload fun(options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
---@overload fun(s: any, options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
function plot.set_title(s, options) end

---The title; loc: "center", "left", "right"; options of text.  
---Example: plot.title("Runs", {loc = "left"})  
---Matplotlib: set_title  
---@param s? any
---@param options? {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any}
---@overload fun(self: any, options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
---@overload fun(self: any, s: any, options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
function Axes:title(s, options) end

---The title; loc: "center", "left", "right"; options of text.  
---Example: plot.title("Runs", {loc = "left"})  
---Matplotlib: set_title  
---@param s? any
---@param options? {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any}
---@overload fun(options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
---@overload fun(s: any, options: {loc?: any, pad?: any, y?: any, fontsize?: any, color?: any})
function plot.title(s, options) end

---The label of an axis; options of text.  
---Example: plot.gca():set_xlabel("time"); plot.gca():set_ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(self: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(self: any, s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function Axes:set_xlabel(s, options) end

---The label of an axis; options of text.  
---Example: plot.gca():set_xlabel("time"); plot.gca():set_ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function plot.set_xlabel(s, options) end

---The label of an axis; options of text.  
---Example: plot.gca():set_xlabel("time"); plot.gca():set_ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(self: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(self: any, s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function Axes:set_ylabel(s, options) end

---The label of an axis; options of text.  
---Example: plot.gca():set_xlabel("time"); plot.gca():set_ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function plot.set_ylabel(s, options) end

---The label of an axis; options of text.  
---Example: plot.xlabel("time"); plot.ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(self: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(self: any, s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function Axes:xlabel(s, options) end

---The label of an axis; options of text.  
---Example: plot.xlabel("time"); plot.ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function plot.xlabel(s, options) end

---The label of an axis; options of text.  
---Example: plot.xlabel("time"); plot.ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(self: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(self: any, s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function Axes:ylabel(s, options) end

---The label of an axis; options of text.  
---Example: plot.xlabel("time"); plot.ylabel("runs")  
---Matplotlib: set_xlabel, set_ylabel  
---@param s? any
---@param options? {labelpad?: any, loc?: any, fontsize?: any, color?: any}
---@overload fun(options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
---@overload fun(s: any, options: {labelpad?: any, loc?: any, fontsize?: any, color?: any})
function plot.ylabel(s, options) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.gca():set_xlim(0, 10)  --> 0, 10  
---Matplotlib: set_xlim, set_ylim  
---@param left? any
---@param right? any
---@return number
---@return number
---@overload fun(self: any, options: {left?: any, right?: any}): number, number
---@overload fun(self: any, left: any, options: {left?: any, right?: any}): number, number
---@overload fun(self: any, left: any, right: any, options: {left?: any, right?: any}): number, number
function Axes:set_xlim(left, right) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.gca():set_xlim(0, 10)  --> 0, 10  
---Matplotlib: set_xlim, set_ylim  
---@param left? any
---@param right? any
---@return number
---@return number
---@overload fun(options: {left?: any, right?: any}): number, number
---@overload fun(left: any, options: {left?: any, right?: any}): number, number
---@overload fun(left: any, right: any, options: {left?: any, right?: any}): number, number
function plot.set_xlim(left, right) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.gca():set_ylim({0, 5})  --> 0, 5  
---Matplotlib: set_xlim, set_ylim  
---@param bottom? any
---@param top? integer
---@return number
---@return number
---@overload fun(self: any, options: {bottom?: any, top?: integer}): number, number
---@overload fun(self: any, bottom: any, options: {bottom?: any, top?: integer}): number, number
---@overload fun(self: any, bottom: any, top: integer, options: {bottom?: any, top?: integer}): number, number
function Axes:set_ylim(bottom, top) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.gca():set_ylim({0, 5})  --> 0, 5  
---Matplotlib: set_xlim, set_ylim  
---@param bottom? any
---@param top? integer
---@return number
---@return number
---@overload fun(options: {bottom?: any, top?: integer}): number, number
---@overload fun(bottom: any, options: {bottom?: any, top?: integer}): number, number
---@overload fun(bottom: any, top: integer, options: {bottom?: any, top?: integer}): number, number
function plot.set_ylim(bottom, top) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.xlim(0, 10)  --> 0, 10  
---Matplotlib: set_xlim, set_ylim  
---@param left? any
---@param right? any
---@return number
---@return number
---@overload fun(self: any, options: {left?: any, right?: any}): number, number
---@overload fun(self: any, left: any, options: {left?: any, right?: any}): number, number
---@overload fun(self: any, left: any, right: any, options: {left?: any, right?: any}): number, number
function Axes:xlim(left, right) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.xlim(0, 10)  --> 0, 10  
---Matplotlib: set_xlim, set_ylim  
---@param left? any
---@param right? any
---@return number
---@return number
---@overload fun(options: {left?: any, right?: any}): number, number
---@overload fun(left: any, options: {left?: any, right?: any}): number, number
---@overload fun(left: any, right: any, options: {left?: any, right?: any}): number, number
function plot.xlim(left, right) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.ylim{bottom = 0, top = 5}  --> 0, 5  
---Matplotlib: set_xlim, set_ylim  
---@param bottom? any
---@param top? integer
---@return number
---@return number
---@overload fun(self: any, options: {bottom?: any, top?: integer}): number, number
---@overload fun(self: any, bottom: any, options: {bottom?: any, top?: integer}): number, number
---@overload fun(self: any, bottom: any, top: integer, options: {bottom?: any, top?: integer}): number, number
function Axes:ylim(bottom, top) end

---The limits of an axis, as numbers, {from, to} or by name; nil: as the data have it.  
---Gives the limits.  
---Example: plot.ylim{bottom = 0, top = 5}  --> 0, 5  
---Matplotlib: set_xlim, set_ylim  
---@param bottom? any
---@param top? integer
---@return number
---@return number
---@overload fun(options: {bottom?: any, top?: integer}): number, number
---@overload fun(bottom: any, options: {bottom?: any, top?: integer}): number, number
---@overload fun(bottom: any, top: integer, options: {bottom?: any, top?: integer}): number, number
function plot.ylim(bottom, top) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.gca():set_xticks({1, 2}); plot.gca():set_yticks({1, 2})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(self: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function Axes:set_xticks(ticks, labels, options) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.gca():set_xticks({1, 2}); plot.gca():set_yticks({1, 2})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function plot.set_xticks(ticks, labels, options) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.gca():set_xticks({1, 2}); plot.gca():set_yticks({1, 2})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(self: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function Axes:set_yticks(ticks, labels, options) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.gca():set_xticks({1, 2}); plot.gca():set_yticks({1, 2})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function plot.set_yticks(ticks, labels, options) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.xticks({1, 2}, {"one", "two"}, {rotation = 45})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(self: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function Axes:xticks(ticks, labels, options) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.xticks({1, 2}, {"one", "two"}, {rotation = 45})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function plot.xticks(ticks, labels, options) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.yticks({0, 5, 10})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(self: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(self: any, ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function Axes:yticks(ticks, labels, options) end

---Where the ticks are and what stands at them; without arguments: gives both.  
---Example: plot.yticks({0, 5, 10})  
---Matplotlib: set_xticks, set_yticks  
---@param ticks? any
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@return table?
---@return table?
---@overload fun(options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
---@overload fun(ticks: any, labels: any, options: {labels?: any, rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}): table?, table?
function plot.yticks(ticks, labels, options) end

---What stands at the ticks.  
---Example: local ax = plot.gca(); ax:set_xticks({1, 2}); ax:set_xticklabels({"one", "two"})  
---Matplotlib: set_xticklabels, set_yticklabels  
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@overload fun(self: any, options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
---@overload fun(self: any, labels: any, options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
function Axes:set_xticklabels(labels, options) end

---What stands at the ticks.  
---Example: local ax = plot.gca(); ax:set_xticks({1, 2}); ax:set_xticklabels({"one", "two"})  
---Matplotlib: set_xticklabels, set_yticklabels  
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@overload fun(options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
---@overload fun(labels: any, options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
function plot.set_xticklabels(labels, options) end

---What stands at the ticks.  
---Example: local ax = plot.gca(); ax:set_yticks({1, 2}); ax:set_yticklabels({"one", "two"})  
---Matplotlib: set_xticklabels, set_yticklabels  
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@overload fun(self: any, options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
---@overload fun(self: any, labels: any, options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
function Axes:set_yticklabels(labels, options) end

---What stands at the ticks.  
---Example: local ax = plot.gca(); ax:set_yticks({1, 2}); ax:set_yticklabels({"one", "two"})  
---Matplotlib: set_xticklabels, set_yticklabels  
---@param labels? any
---@param options? {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any}
---@overload fun(options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
---@overload fun(labels: any, options: {rotation?: any, ha?: any, va?: any, fontsize?: any, color?: any, fontweight?: any, rotation_mode?: any, minor?: any})
function plot.set_yticklabels(labels, options) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.gca():set_xscale("linear"); plot.gca():set_yscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function Axes:set_xscale(name) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.gca():set_xscale("linear"); plot.gca():set_yscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function plot.set_xscale(name) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.gca():set_xscale("linear"); plot.gca():set_yscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function Axes:set_yscale(name) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.gca():set_xscale("linear"); plot.gca():set_yscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function plot.set_yscale(name) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.xscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function Axes:xscale(name) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.xscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function plot.xscale(name) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.yscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function Axes:yscale(name) end

---How values are laid along the axis: "linear" or "log".  
---Example: plot.yscale("log")  
---Matplotlib: set_xscale, set_yscale  
---@param name? any
function plot.yscale(name) end

---The axis runs the other way.  
---Example: plot.plot({1, 2}); plot.gca():invert_yaxis(); plot.gca():invert_xaxis()  
---Matplotlib: invert_xaxis, invert_yaxis  
function Axes:invert_xaxis() end

---The axis runs the other way.  
---Example: plot.plot({1, 2}); plot.gca():invert_yaxis(); plot.gca():invert_xaxis()  
---Matplotlib: invert_xaxis, invert_yaxis  
function plot.invert_xaxis() end

---The axis runs the other way.  
---Example: plot.plot({1, 2}); plot.gca():invert_yaxis(); plot.gca():invert_xaxis()  
---Matplotlib: invert_xaxis, invert_yaxis  
function Axes:invert_yaxis() end

---The axis runs the other way.  
---Example: plot.plot({1, 2}); plot.gca():invert_yaxis(); plot.gca():invert_xaxis()  
---Matplotlib: invert_xaxis, invert_yaxis  
function plot.invert_yaxis() end

---Grid lines: grid(), grid(false); axis: "both", "x", "y"; which: "major", "minor", "both".  
---Example: plot.grid{axis = "y", alpha = 0.3}  
---Matplotlib: grid  
---@param visible? any
---@param options? {axis?: any, which?: any, color?: any, linestyle?: any, linewidth?: any, alpha?: any, zorder?: any}
---@overload fun(self: any, options: {visible?: any, axis?: any, which?: any, color?: any, linestyle?: any, linewidth?: any, alpha?: any, zorder?: any})
---@overload fun(self: any, visible: any, options: {visible?: any, axis?: any, which?: any, color?: any, linestyle?: any, linewidth?: any, alpha?: any, zorder?: any})
function Axes:grid(visible, options) end

---Grid lines: grid(), grid(false); axis: "both", "x", "y"; which: "major", "minor", "both".  
---Example: plot.grid{axis = "y", alpha = 0.3}  
---Matplotlib: grid  
---@param visible? any
---@param options? {axis?: any, which?: any, color?: any, linestyle?: any, linewidth?: any, alpha?: any, zorder?: any}
---@overload fun(options: {visible?: any, axis?: any, which?: any, color?: any, linestyle?: any, linewidth?: any, alpha?: any, zorder?: any})
---@overload fun(visible: any, options: {visible?: any, axis?: any, which?: any, color?: any, linestyle?: any, linewidth?: any, alpha?: any, zorder?: any})
function plot.grid(visible, options) end

---Looks of ticks: axis ("both", "x", "y"), direction ("out", "in", "inout"); labelbottom, labelleft = false hides.  
---Example: plot.tick_params{axis = "x", labelsize = 8, direction = "in"}  
---Matplotlib: tick_params  
---@param options? {axis?: any, which?: any, labelsize?: any, rotation?: any, labelrotation?: any, length?: any, width?: any, pad?: any, color?: any, labelcolor?: any, direction?: any, bottom?: any, left?: any, top?: integer, right?: any, labelbottom?: any, labelleft?: any}
function Axes:tick_params(options) end

---Looks of ticks: axis ("both", "x", "y"), direction ("out", "in", "inout"); labelbottom, labelleft = false hides.  
---Example: plot.tick_params{axis = "x", labelsize = 8, direction = "in"}  
---Matplotlib: tick_params  
---@param options? {axis?: any, which?: any, labelsize?: any, rotation?: any, labelrotation?: any, length?: any, width?: any, pad?: any, color?: any, labelcolor?: any, direction?: any, bottom?: any, left?: any, top?: integer, right?: any, labelbottom?: any, labelleft?: any}
function plot.tick_params(options) end

---Small ticks between the others, or none.  
---Example: plot.minorticks_on()  
---Matplotlib: minorticks_on, minorticks_off  
function Axes:minorticks_on() end

---Small ticks between the others, or none.  
---Example: plot.minorticks_on()  
---Matplotlib: minorticks_on, minorticks_off  
function plot.minorticks_on() end

---Small ticks between the others, or none.  
---Example: plot.minorticks_off()  
---Matplotlib: minorticks_on, minorticks_off  
function Axes:minorticks_off() end

---Small ticks between the others, or none.  
---Example: plot.minorticks_off()  
---Matplotlib: minorticks_on, minorticks_off  
function plot.minorticks_off() end

---At most nbins intervals between ticks; integer = true: whole numbers alone.  
---Example: plot.locator_params{axis = "x", nbins = 4}  
---Matplotlib: locator_params  
---@param options? {axis?: any, nbins?: any, integer?: any}
function Axes:locator_params(options) end

---At most nbins intervals between ticks; integer = true: whole numbers alone.  
---Example: plot.locator_params{axis = "x", nbins = 4}  
---Matplotlib: locator_params  
---@param options? {axis?: any, nbins?: any, integer?: any}
function plot.locator_params(options) end

---How ticks are written: a format as "%.2f" or a function of the value.  
---Example: plot.set_xformat("%.2f")  
---Matplotlib: xaxis.set_major_formatter  
---@param f? any
function Axes:set_xformat(f) end

---How ticks are written: a format as "%.2f" or a function of the value.  
---Example: plot.set_xformat("%.2f")  
---Matplotlib: xaxis.set_major_formatter  
---@param f? any
function plot.set_xformat(f) end

---How ticks are written: a format as "%.2f" or a function of the value.  
---Example: plot.set_yformat(function (v) return v .. " km" end)  
---Matplotlib: xaxis.set_major_formatter  
---@param f? any
function Axes:set_yformat(f) end

---How ticks are written: a format as "%.2f" or a function of the value.  
---Example: plot.set_yformat(function (v) return v .. " km" end)  
---Matplotlib: xaxis.set_major_formatter  
---@param f? any
function plot.set_yformat(f) end

---Room about the data, as a part of its width (0.05): margins(m), margins(x, y), margins{x =, y =}.  
---Example: plot.margins(0.1)  
---Matplotlib: margins  
---@param x? any
---@param y? any
---@overload fun(self: any, options: {x?: any, y?: any})
---@overload fun(self: any, x: any, options: {x?: any, y?: any})
---@overload fun(self: any, x: any, y: any, options: {x?: any, y?: any})
function Axes:margins(x, y) end

---Room about the data, as a part of its width (0.05): margins(m), margins(x, y), margins{x =, y =}.  
---Example: plot.margins(0.1)  
---Matplotlib: margins  
---@param x? any
---@param y? any
---@overload fun(options: {x?: any, y?: any})
---@overload fun(x: any, options: {x?: any, y?: any})
---@overload fun(x: any, y: any, options: {x?: any, y?: any})
function plot.margins(x, y) end

---"off", "on", "equal", "tight", "square", or limits {x0, x1, y0, y1}.  
---Example: plot.axis("equal")  
---Matplotlib: axis  
---@param what? any
function Axes:axis(what) end

---"off", "on", "equal", "tight", "square", or limits {x0, x1, y0, y1}.  
---Example: plot.axis("equal")  
---Matplotlib: axis  
---@param what? any
function plot.axis(what) end

---Neither frame nor ticks.  
---Example: plot.set_axis_off()  
---Matplotlib: set_axis_off  
function Axes:set_axis_off() end

---Neither frame nor ticks.  
---Example: plot.set_axis_off()  
---Matplotlib: set_axis_off  
function plot.set_axis_off() end

---"equal", "auto" or the height of a data unit of y over that of x.  
---Example: plot.set_aspect("equal")  
---Matplotlib: set_aspect  
---@param aspect? any
function Axes:set_aspect(aspect) end

---"equal", "auto" or the height of a data unit of y over that of x.  
---Example: plot.set_aspect("equal")  
---Matplotlib: set_aspect  
---@param aspect? any
function plot.set_aspect(aspect) end

---The colour behind the plot.  
---Example: plot.set_facecolor("#eeeeee")  
---Matplotlib: set_facecolor  
---@param color? any
function Axes:set_facecolor(color) end

---The colour behind the plot.  
---Example: plot.set_facecolor("#eeeeee")  
---Matplotlib: set_facecolor  
---@param color? any
function plot.set_facecolor(color) end

---Hides or shows sides of the frame.  
---Example: plot.spines{top = false, right = false}  
---Matplotlib: spines[...].set_visible  
---@param options? {left?: any, right?: any, top?: integer, bottom?: any}
function Axes:spines(options) end

---Hides or shows sides of the frame.  
---Example: plot.spines{top = false, right = false}  
---Matplotlib: spines[...].set_visible  
---@param options? {left?: any, right?: any, top?: integer, bottom?: any}
function plot.spines(options) end

---Several of the set_ methods at once.  
---Example: plot.gca():set{title = "Runs", xlabel = "over", xlim = {0, 20}}  
---Matplotlib: set  
---@param options? {title?: any, xlabel?: any, ylabel?: any, xlim?: any, ylim?: any}
function Axes:set(options) end

---Several of the set_ methods at once.  
---Example: plot.gca():set{title = "Runs", xlabel = "over", xlim = {0, 20}}  
---Matplotlib: set  
---@param options? {title?: any, xlabel?: any, ylabel?: any, xlim?: any, ylim?: any}
function plot.set(options) end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.title("Runs"); plot.gca():get_title()  --> Runs  
---Matplotlib: get_title ...  
---@return string
function Axes:get_title() end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.title("Runs"); plot.gca():get_title()  --> Runs  
---Matplotlib: get_title ...  
---@return string
function plot.get_title() end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.xlabel("a"); plot.ylabel("b"); plot.gca():get_xlabel() .. plot.gca():get_ylabel()  --> ab  
---Matplotlib: get_title ...  
---@return string
function Axes:get_xlabel() end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.xlabel("a"); plot.ylabel("b"); plot.gca():get_xlabel() .. plot.gca():get_ylabel()  --> ab  
---Matplotlib: get_title ...  
---@return string
function plot.get_xlabel() end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.xlabel("a"); plot.ylabel("b"); plot.gca():get_xlabel() .. plot.gca():get_ylabel()  --> ab  
---Matplotlib: get_title ...  
---@return string
function Axes:get_ylabel() end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.xlabel("a"); plot.ylabel("b"); plot.gca():get_xlabel() .. plot.gca():get_ylabel()  --> ab  
---Matplotlib: get_title ...  
---@return string
function plot.get_ylabel() end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.plot({1, 2}, {label = "up"}); plot.legend(); plot.gca():get_legend_texts()  --> {"up"}  
---Matplotlib: get_title ...  
---@return table
function Axes:get_legend_texts() end

---The texts that were set; those of the legend as a list, nil where there is none.  
---Example: plot.plot({1, 2}, {label = "up"}); plot.legend(); plot.gca():get_legend_texts()  --> {"up"}  
---Matplotlib: get_title ...  
---@return table
function plot.get_legend_texts() end

---The limits of an axis: from, to.  
---Example: plot.xlim(0, 10); plot.gca():get_xlim()  --> 0, 10  
---Matplotlib: get_xlim, get_ylim  
---@return number
---@return number
function Axes:get_xlim() end

---The limits of an axis: from, to.  
---Example: plot.xlim(0, 10); plot.gca():get_xlim()  --> 0, 10  
---Matplotlib: get_xlim, get_ylim  
---@return number
---@return number
function plot.get_xlim() end

---The limits of an axis: from, to.  
---Example: plot.ylim(0, 5); plot.gca():get_ylim()  --> 0, 5  
---Matplotlib: get_xlim, get_ylim  
---@return number
---@return number
function Axes:get_ylim() end

---The limits of an axis: from, to.  
---Example: plot.ylim(0, 5); plot.gca():get_ylim()  --> 0, 5  
---Matplotlib: get_xlim, get_ylim  
---@return number
---@return number
function plot.get_ylim() end

---The labelled items in the order in which they were made: items, labels.  
---Example: plot.plot({1, 2}, {label = "up"}); local items, labels = plot.gca():get_legend_handles_labels(); labels[1]  --> up  
---Matplotlib: get_legend_handles_labels  
---@return table
---@return table
function Axes:get_legend_handles_labels() end

---The labelled items in the order in which they were made: items, labels.  
---Example: plot.plot({1, 2}, {label = "up"}); local items, labels = plot.gca():get_legend_handles_labels(); labels[1]  --> up  
---Matplotlib: get_legend_handles_labels  
---@return table
---@return table
function plot.get_legend_handles_labels() end

---The legend: legend(), legend({labels}), legend({items}, {labels}). loc: "best", "upper right" ... or 0 to 10; bbox_to_anchor: {x, y}.  
---Example: plot.plot({1, 2}, {label = "up"}); plot.legend{loc = "upper left"}  
---Matplotlib: legend  
---@param handles? any
---@param labels? any
---@param options? {loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}
---@return table
---@overload fun(self: any, options: {handles?: any, labels?: any, loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}): table
---@overload fun(self: any, handles: any, options: {handles?: any, labels?: any, loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}): table
---@overload fun(self: any, handles: any, labels: any, options: {handles?: any, labels?: any, loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}): table
function Axes:legend(handles, labels, options) end

---The legend: legend(), legend({labels}), legend({items}, {labels}). loc: "best", "upper right" ... or 0 to 10; bbox_to_anchor: {x, y}.  
---Example: plot.plot({1, 2}, {label = "up"}); plot.legend{loc = "upper left"}  
---Matplotlib: legend  
---@param handles? any
---@param labels? any
---@param options? {loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}
---@return table
---@overload fun(options: {handles?: any, labels?: any, loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}): table
---@overload fun(handles: any, options: {handles?: any, labels?: any, loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}): table
---@overload fun(handles: any, labels: any, options: {handles?: any, labels?: any, loc?: any, title?: any, ncol?: any, ncols?: integer, fontsize?: any, frameon?: any, framealpha?: any, facecolor?: any, edgecolor?: any, bbox_to_anchor?: any, title_fontsize?: any, markerscale?: any, fancybox?: any, shadow?: any, borderpad?: any, labelspacing?: any, handlelength?: any}): table
function plot.legend(handles, labels, options) end

---A second y axis on the right for the same x.  
---Example: plot.gca():twinx():plot({10, 20})  
---Matplotlib: twinx  
---@return lunarray.Axes
function Axes:twinx() end

---A second y axis on the right for the same x.  
---Example: plot.gca():twinx():plot({10, 20})  
---Matplotlib: twinx  
---@return lunarray.Axes
function plot.twinx() end

---A second x axis on top for the same y.  
---Example: plot.gca():twiny():plot({10, 20})  
---Matplotlib: twiny  
---@return lunarray.Axes
function Axes:twiny() end

---A second x axis on top for the same y.  
---Example: plot.gca():twiny():plot({10, 20})  
---Matplotlib: twiny  
---@return lunarray.Axes
function plot.twiny() end

---Empties the axes.  
---Example: plot.plot({1, 2}); plot.gca():clear()  
---Matplotlib: clear  
function Axes:clear() end

---Empties the axes.  
---Example: plot.plot({1, 2}); plot.gca():clear()  
---Matplotlib: clear  
function plot.clear() end

---Empties the axes.  
---Example: plot.plot({1, 2}); plot.cla()  
---Matplotlib: clear  
function Axes:cla() end

---Empties the axes.  
---Example: plot.plot({1, 2}); plot.cla()  
---Matplotlib: clear  
function plot.cla() end

---A colour bar for what imshow, contourf, scatter ... gave (default: the last one); orientation: "vertical", "horizontal".  
---Example: plot.colorbar(plot.imshow({{1, 2}, {3, 4}}), {label = "height"})  
---Matplotlib: colorbar  
---@param item? any
---@param options? {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}
---@return lunarray.Axes
---@overload fun(self: any, options: {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}): lunarray.Axes
---@overload fun(self: any, item: any, options: {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}): lunarray.Axes
function Axes:colorbar(item, options) end

---A colour bar for what imshow, contourf, scatter ... gave (default: the last one); orientation: "vertical", "horizontal".  
---Example: plot.colorbar(plot.imshow({{1, 2}, {3, 4}}), {label = "height"})  
---Matplotlib: colorbar  
---@param item? any
---@param options? {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}
---@return lunarray.Axes
---@overload fun(options: {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}): lunarray.Axes
---@overload fun(item: any, options: {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}): lunarray.Axes
function plot.colorbar(item, options) end

---@class lunarray.Figure
local Figure = {}

---The plot number `index` (from 1, by rows) of a grid; {from, to} spans several.  
---Example: plot.figure():add_subplot(2, 2, 3, {title = "third"})  
---Matplotlib: Figure.add_subplot  
---@param rows? integer
---@param columns? any
---@param index? any
---@param options? {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}
---@return lunarray.Axes
---@overload fun(self: any, options: {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}): lunarray.Axes
---@overload fun(self: any, rows: integer, options: {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}): lunarray.Axes
---@overload fun(self: any, rows: integer, columns: any, options: {sharex?: any, sharey?: any, title?: any, xlabel?: any, ylabel?: any, facecolor?: any, projection?: any}): lunarray.Axes
function Figure:add_subplot(rows, columns, index, options) end

---A grid of plots: the plot itself for 1 x 1, a list for one row or column, else a list of rows; all of them in .flat.  
---Example: #plot.figure():subplots(2, 2).flat  
---Matplotlib: Figure.subplots  
---@param nrows? integer
---@param ncols? integer
---@param options? {sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any}
---@return any
---@overload fun(self: any, options: {nrows?: integer, ncols?: integer, sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any}): any
---@overload fun(self: any, nrows: integer, options: {nrows?: integer, ncols?: integer, sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any}): any
---@overload fun(self: any, nrows: integer, ncols: integer, options: {nrows?: integer, ncols?: integer, sharex?: any, sharey?: any, squeeze?: any, width_ratios?: any, height_ratios?: any}): any
function Figure:subplots(nrows, ncols, options) end

---Axes in the rectangle {left, bottom, width, height}, in parts of the figure.  
---Example: plot.figure():add_axes({0.2, 0.2, 0.5, 0.5})  
---Matplotlib: Figure.add_axes  
---@param box? any
---@return lunarray.Axes
function Figure:add_axes(box) end

---All plots of the figure in the order in which they were made, colour bars (ax.is_colorbar) among them.  
---Example: local fig = plot.subplots(1, 2); #fig:get_axes()  --> 2  
---Matplotlib: Figure.get_axes  
---@return table
function Figure:get_axes() end

---The current plot, a new one if there is none.  
---Example: plot.figure():gca():plot({1, 2})  
---Matplotlib: Figure.gca  
---@return lunarray.Axes
function Figure:gca() end

---A title above all plots; options of text.  
---Example: plot.figure():suptitle("Four views")  
---Matplotlib: Figure.suptitle  
---@param s? any
---@param options? {x?: any, y?: any, fontsize?: any, color?: any}
---@overload fun(self: any, options: {x?: any, y?: any, fontsize?: any, color?: any})
---@overload fun(self: any, s: any, options: {x?: any, y?: any, fontsize?: any, color?: any})
function Figure:suptitle(s, options) end

---Text at parts of the figure.  
---Example: plot.figure():text(0.5, 0.01, "source: our own")  
---Matplotlib: Figure.text  
---@param x? any
---@param y? any
---@param s? any
---@param options? {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any}
---@overload fun(self: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any})
---@overload fun(self: any, x: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any})
---@overload fun(self: any, x: any, y: any, options: {fontsize?: any, color?: any, ha?: any, va?: any, rotation?: any, rotation_mode?: any, fontweight?: any, fontstyle?: any, fontfamily?: any, family?: any, bbox?: any, alpha?: any, zorder?: any, transform?: any})
function Figure:text(x, y, s, options) end

---Plots as large as their texts leave room for.  
---Example: plot.figure():tight_layout{pad = 2}  
---Matplotlib: Figure.tight_layout  
---@param options? {pad?: any, h_pad?: any, w_pad?: any, rect?: any}
function Figure:tight_layout(options) end

---The edges of the grid of plots, in parts of the figure, and the room between them.  
---Example: plot.figure():subplots_adjust{wspace = 0.4}  
---Matplotlib: Figure.subplots_adjust  
---@param options? {left?: any, right?: any, bottom?: any, top?: integer, wspace?: any, hspace?: any}
function Figure:subplots_adjust(options) end

---A colour bar for what imshow, contourf, scatter ... gave (default: the last one); orientation: "vertical", "horizontal".  
---Example: local fig, ax = plot.subplots(); fig:colorbar(ax:imshow({{1, 2}, {3, 4}}))  
---Matplotlib: Figure.colorbar  
---@param item? any
---@param options? {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}
---@return lunarray.Axes
---@overload fun(self: any, options: {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}): lunarray.Axes
---@overload fun(self: any, item: any, options: {ax?: any, label?: any, orientation?: any, ticks?: any, shrink?: any, fraction?: any, pad?: any, aspect?: any, format?: any, location?: any, cax?: any, drawedges?: any}): lunarray.Axes
function Figure:colorbar(item, options) end

---The figure as a string: "png", "svg", "pdf", "eps" or "jpeg".  
---Example: plot.plot({1, 4, 9}); plot.gcf():tobytes("png"):sub(2, 4)  --> PNG  
---Matplotlib: Figure.savefig into a buffer  
---@param format? any
---@param options? {dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any}
---@return string
---@overload fun(self: any, options: {dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any}): string
---@overload fun(self: any, format: any, options: {dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any}): string
function Figure:tobytes(format, options) end

---Writes the figure to a file: .png, .svg, .pdf, .eps or .jpg (or format); bbox_inches = "tight" cuts to what is drawn.  
---Example: plot.plot({1, 4, 9}); plot.gcf():savefig("squares.svg")  
---Matplotlib: Figure.savefig  
---@param path? string
---@param options? {format?: any, dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any}
---@overload fun(self: any, options: {format?: any, dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any})
---@overload fun(self: any, path: string, options: {format?: any, dpi?: integer, transparent?: any, facecolor?: any, bbox_inches?: any, pad_inches?: any})
function Figure:savefig(path, options) end

---Shows the figure in a notebook (xeus-lua), as SVG; elsewhere prints what it is.  
---Example: plot.plot({1, 4, 9}); plot.gcf():display()  --> plot.figure 6.4 x 4.8 in, 1 axes  
---Matplotlib: IPython.display.display  
function Figure:display() end

---Shows the figure: in a window where there is a display, else in the terminal. to: "window", "kitty", "iterm", "sixel", "text"; width, height: columns and rows of text; file: where a terminal's picture goes (io.stdout).  
---Example: plot.plot({1, 4, 9}); plot.gcf():show{to = "text", width = 40, file = io.tmpfile()}  --> text  
---Matplotlib: Figure.show  
---@param options? {to?: any, width?: any, height?: any, file?: any, title?: any, block?: any}
---@return string
function Figure:show(options) end

---Empties the figure.  
---Example: plot.plot({1, 2}); plot.gcf():clear(); plot.gcf():clf()  
---Matplotlib: Figure.clear  
function Figure:clear() end

---Empties the figure.  
---Example: plot.plot({1, 2}); plot.gcf():clear(); plot.gcf():clf()  
---Matplotlib: Figure.clear  
function Figure:clf() end

---@class lunarray.Item
local Item = {}

---The text of the legend for what plot, bar, scatter ... gave.  
---Example: local line = plot.plot({1, 2}); line:set_label("up"); line:get_label()  --> up  
---Matplotlib: Artist.set_label, Artist.get_label  
---@param s? any
---@return string
function Item:set_label(s) end

---The text of the legend for what plot, bar, scatter ... gave.  
---Example: local line = plot.plot({1, 2}); line:set_label("up"); line:get_label()  --> up  
---Matplotlib: Artist.set_label, Artist.get_label  
---@return string
function Item:get_label() end

---What has a higher number is drawn later, on top.  
---Example: plot.axhline(1):set_zorder(5)  
---Matplotlib: Artist.set_zorder  
---@param z? any
function Item:set_zorder(z) end

---Takes it out of its plot.  
---Example: plot.axhline(1):remove()  
---Matplotlib: Artist.remove  
---@return lunarray.Item
function Item:remove() end

return plot
