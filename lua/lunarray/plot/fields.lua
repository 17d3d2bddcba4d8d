--- Methods of a plot that draw matrices: imshow, heatmap, contour, contourf, pcolormesh, hist2d, quiver.
local la = require "lunarray"
local artist = require "lunarray.plot.artist"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"
local contour = require "lunarray.plot.contour"
local shapes = require "lunarray.plot.shapes"
local ticks = require "lunarray.plot.ticks"

local add, checked_alpha, positive, label_of, range, mappable, painted =
  artist.add, artist.checked_alpha, artist.positive, artist.label_of, artist.range, artist.mappable, artist.painted

--- Adds the methods to the class.
return function (axes)

-- ---- fields ----------------------------------------------------------------------------------------------------------------------

local image_options = "cmap vmin vmax norm alpha aspect origin extent interpolation label zorder"

--- ax:imshow(x | cmap, vmin, vmax, norm, alpha, aspect, origin, extent, interpolation, label, zorder) -> Item: a matrix as colours,
-- or a picture (rows, columns, 3 or 4: uint8, or floats from 0 to 1). Row 1 is on top (origin = "lower": at the bottom), pixel
-- centres at 0, 1, 2 ... aspect: "equal", "auto"; extent: {left, right, bottom, top}; interpolation: "nearest", "bilinear".
-- Example: plot.imshow(la.arange(6):reshape(2, 3), {cmap = "gray"})
-- Matplotlib: imshow
function axes:imshow (x, ...)
  local who = "imshow"
  local _, opts = check.split(...)
  local o = check.options(who, opts, image_options)
  if type(x) == "table" then x = check.array("imshow: the picture", x) end
  if not check.isarray(x) then check.fail("imshow: the picture must be an array, got %s", check.describe(x)) end
  local shape = x.shape
  local alpha = checked_alpha(who, o.alpha)
  local map, rgba
  if #shape == 3 and shape[3] == 1 then
    x = x[{"...", 1}]
    shape = x.shape
  end
  if #shape == 2 then
    x = check.array("imshow: the picture", x)
    map = mappable(who, o, x)
    map.values = x
  elseif #shape == 3 and (shape[3] == 3 or shape[3] == 4) then
    rgba = x.dtype == "uint8" and x or x.dtype == "uint16" and (x // 257):astype "uint8"
      or la.rint(check.array("imshow: the picture", x):clip(0, 1) * 255):astype "uint8"
    if shape[3] == 3 then
      rgba = la.concatenate({rgba, la.full({shape[1], shape[2], 1}, 255, "uint8")}, 3)
    end
    if alpha then rgba[":, :, 4"] = la.rint(rgba[":, :, 4"]:astype "float64" * alpha):astype "uint8" end
  else check.fail("imshow: the picture has shape (rows, columns) or (rows, columns, 3 or 4), got %s", tostring(shape)) end
  local h, w = shape[1], shape[2]
  if h == 0 or w == 0 then check.fail("imshow: the picture of shape %s has no pixels", tostring(shape)) end
  local upper = check.one_of("imshow: origin", o.origin or "upper", "upper|lower") == "upper"
  local smooth = check.one_of("imshow: interpolation", o.interpolation or "nearest",
    "nearest|none|antialiased|auto|bilinear|bicubic|lanczos|gaussian")
  smooth = smooth == "bilinear" or smooth == "bicubic" or smooth == "lanczos" or smooth == "gaussian"
  local e = o.extent or (upper and {-0.5, w - 0.5, h - 0.5, -0.5} or {-0.5, w - 0.5, -0.5, h - 0.5})
  if type(e) ~= "table" or #e ~= 4 then check.fail "imshow: extent is {left, right, bottom, top}" end
  self.x.from, self.x.to = self.x.from or e[1], self.x.to or e[2]
  self.y.from, self.y.to = self.y.from or e[3], self.y.to or e[4]
  local aspect = o.aspect == nil and "equal" or o.aspect
  if aspect ~= "auto" then self.aspect = aspect end
  local item = {kind = "image", z = o.zorder or 0, mappable = map, alpha = alpha}
  function item.draw (canvas, place)
    local px, py = place.x(la.array {e[1] + 0.0, e[2]}), place.y(la.array {e[3] + 0.0, e[4]})
    local p = rgba or painted(map, x, alpha)
    if not upper then p = p["::-1"] end
    canvas:picture(p, px[1], py[1], px[2], py[2], smooth)
  end
  return add(self, item)
end

--- ax:heatmap(x | xticklabels, yticklabels, annot, fmt, fontsize, cbar, cmap, vmin, vmax, norm, alpha, aspect, origin, extent,
-- interpolation, label, zorder) -> Item: imshow with numbers in the cells; annot: true or a format.
-- Example: plot.heatmap({{1, 2}, {3, 4}}, {annot = true})
-- seaborn: heatmap
function axes:heatmap (x, opts)
  local o = check.options("heatmap", opts, image_options .. " xticklabels yticklabels annot fmt fontsize cbar")
  local m = check.matrix("heatmap: x", x)
  local inner = {}
  for _, name in ipairs {"cmap", "vmin", "vmax", "norm", "alpha", "aspect"} do inner[name] = o[name] end
  local item = self:imshow(m, inner)
  local function label (list, which)
    if list then
      local at = {}
      for i = 1, #list do at[i] = i - 1 end
      self["set_" .. which .. "ticks"](self, at, list)
    end
  end
  label(o.xticklabels, "x")
  label(o.yticklabels, "y")
  if o.annot then
    local f = type(o.annot) == "string" and o.annot or o.fmt or "%.2g"
    for i = 1, m.shape[1] do
      for j = 1, m.shape[2] do
        local v = m(i, j)
        local t = item.mappable.norm(la.array {v})[1]
        local c = color.at(item.mappable.map, t)
        local dark = 0.299 * c[1] + 0.587 * c[2] + 0.114 * c[3] < 0.5
        self:text(j - 1, i - 1, check.format("heatmap: annot", f, v),
          {ha = "center", va = "center", color = dark and "white" or "black", fontsize = o.fontsize})
      end
    end
  end
  if o.cbar then self.figure:colorbar(item, {ax = self}) end
  return item
end

-- x, y of a field: nothing, vectors or matrices as meshgrid gives them
local function field (who, args)
  local x, y, z
  if args.n >= 3 then x, y, z = args[1], args[2], args[3] else z = args[1] end
  z = check.matrix(who .. ": z", z)
  local ny, nx = z.shape[1], z.shape[2]
  local function vector (name, v, n, axis_)
    if v == nil then return range(n) end
    v = check.array(who .. ": " .. name, v)
    if v.ndim == 2 then v = axis_ == 1 and v[1] or v[":, 1"] end
    if v.size ~= n then check.fail("%s: %s has %d values for %d %s of z", who, name, v.size, n, axis_ == 1 and "columns" or "rows") end
    return v:copy()
  end
  if nx < 2 or ny < 2 then check.fail("%s: z must be at least 2 x 2, got shape %s", who, tostring(z.shape)) end
  return vector("x", x, nx, 1), vector("y", y, ny, 2), z
end

-- levels as Matplotlib chooses them: about n round intervals over the values
local function levels_of (who, o, z, filled, given)
  local flat = z:reshape(-1)
  flat = flat[la.isfinite(flat)]
  if flat.size == 0 then check.fail("%s: z holds no finite value", who) end
  local lo, hi = o.vmin or flat:min(), o.vmax or flat:max()
  local want = given
  if want == nil then want = o.levels end
  if type(want) ~= "number" and want ~= nil then
    local list = check.vector(who .. ": levels", want):tolist()
    for i = 2, #list do
      if list[i] ~= list[i] or list[i] <= list[i - 1] then
        check.fail("%s: levels must rise, got %s after %s", who, list[i], list[i - 1])
      end
    end
    if #list == 0 or filled and #list < 2 then check.fail("%s: there are too few levels: %d", who, #list) end
    return list, lo, hi
  end
  if lo == hi then
    if filled then return {lo - 0.5, lo + 0.5}, lo, hi end
    return {lo}, lo, hi
  end
  local n = (want or 7) + 1
  local list = ticks.linear(lo, hi, n, {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10}, 1)
  -- one level at or below the least value and one at or above the largest; lines need neither
  local first, last = 1, #list
  for i, v in ipairs(list) do
    if v < lo then first = i end
  end
  for i = #list, 1, -1 do
    if list[i] > hi then last = i end
  end
  if not filled then
    if list[first] < lo then first = first end
  end
  return {table.unpack(list, first, last)}, lo, hi
end

local contour_options = "levels cmap color alpha vmin vmax linewidth linestyle zorder extend label antialiased"

--- ax:contour(x, y, z, levels | cmap, color, alpha, vmin, vmax, linewidth, linestyle, zorder, extend, label, antialiased) -> Item:
-- lines of equal height; also contour(z). x, y: vectors or matrices of meshgrid; levels: how many, or a list.
-- Example: plot.contour(la.fromfunction(function (i, j) return i * i + j end, {4, 5}))
-- Matplotlib: contour
function axes:contour (...)
  local who = "contour"
  local args, opts = check.split(...)
  local o = check.options(who, opts, contour_options)
  local x, y, z = field(who, args)
  local levels = levels_of(who, o, z, false, args[4] or args.n == 2 and args[2] or nil)
  o.vmin, o.vmax = o.vmin or levels[1], o.vmax or levels[#levels]
  local map = mappable(who, o, z)
  map.levels, map.lines = levels, true
  local alpha = checked_alpha(who, o.alpha)
  local list = type(o.color) == "table" and not color.is(o.color) and o.color or nil
  local one = o.color ~= nil and not list and color.parse(who, o.color, alpha)
  local width = positive("contour: linewidth", o.linewidth) or 1.5
  local function color_of (k)
    if one then return one end
    if list then return color.parse(who, list[(k - 1) % #list + 1], alpha) end
    return color.at(map.map, map.norm(la.array {levels[k] + 0.0})[1], alpha)
  end
  map.color_of = color_of
  self.x:update(x)
  self.y:update(y)
  for _, v in ipairs {x:min(), x:max()} do self.x:stick(v) end
  for _, v in ipairs {y:min(), y:max()} do self.y:stick(v) end
  local grid = contour.grid(x, y, z)
  return add(self, {kind = "contour", z = o.zorder or 2, mappable = map, draw = function (canvas, place)
    for k, level in ipairs(levels) do
      local xs, ys = contour.lines(grid, level)
      if #xs > 0 then
        -- negative levels of one colour are dashed
        local dash = shapes.dash(who, o.linestyle or (one and level < 0 and "--" or "-"))
        canvas:lines(place.x(la.array(xs)), place.y(la.array(ys)), {color = color_of(k), width = width, dash = dash})
      end
    end
  end})
end

--- ax:contourf(x, y, z, levels | cmap, color, alpha, vmin, vmax, linewidth, linestyle, zorder, extend, label, antialiased) -> Item:
-- the regions between levels, filled; arguments as for contour.
-- Example: plot.contourf(la.fromfunction(function (i, j) return i * i + j end, {4, 5}), {levels = 5})
-- Matplotlib: contourf
function axes:contourf (...)
  local who = "contourf"
  local args, opts = check.split(...)
  local o = check.options(who, opts, contour_options)
  local x, y, z = field(who, args)
  local levels = levels_of(who, o, z, true, args[4] or args.n == 2 and args[2] or nil)
  local alpha = checked_alpha(who, o.alpha)
  -- a region has the colour of its middle
  local middle = {}
  for k = 1, #levels - 1 do middle[k] = (levels[k] + levels[k + 1]) / 2 end
  o.vmin, o.vmax = o.vmin or levels[1], o.vmax or levels[#levels]
  local map = mappable(who, o, z)
  map.levels = levels
  local list = type(o.color) == "table" and not color.is(o.color) and o.color or nil
  local one = o.color ~= nil and not list and color.parse(who, o.color, alpha)
  function map.color_of (k)
    if one then return one end
    if list then return color.parse(who, list[(k - 1) % #list + 1], alpha) end
    return color.at(map.map, map.norm(la.array {middle[k] + 0.0})[1], alpha)
  end
  self.x:update(x)
  self.y:update(y)
  for _, v in ipairs {x:min(), x:max()} do self.x:stick(v) end
  for _, v in ipairs {y:min(), y:max()} do self.y:stick(v) end
  local grid = contour.grid(x, y, z)
  return add(self, {kind = "contourf", z = o.zorder or 1, mappable = map, alpha = alpha, draw = function (canvas, place)
    for k = 1, #levels - 1 do
      local lo, hi = levels[k], levels[k + 1]
      if k == #levels - 1 then hi = hi + math.abs(hi) * 1e-12 + 1e-300 end
      local rings = contour.region(grid, lo, hi)
      if #rings > 0 then
        local xs, ys = contour.polygon(rings)
        local c = map.color_of(k)
        canvas:polygons(place.x(la.array(xs)), place.y(la.array(ys)), {fill = c})
        if c[4] == 1 then                -- neighbours overlap a little, so that no background shines through
          for _, ring in ipairs(rings) do
            ring.x[#ring.x + 1], ring.y[#ring.y + 1] = ring.x[1], ring.y[1]
            canvas:lines(place.x(la.array(ring.x)), place.y(la.array(ring.y)), {color = c, width = 0.4})
          end
        end
      end
    end
  end})
end

--- ax:pcolormesh(x, y, c | cmap, vmin, vmax, norm, alpha, edgecolor, linewidth, zorder, shading), ax:pcolor(x, y, c | cmap, vmin,
-- vmax, norm, alpha, edgecolor, linewidth, zorder, shading) -> Item: coloured cells; also pcolormesh(c). x, y are the edges (one
-- more than cells) or the centres.
-- Example: plot.pcolormesh({{1, 2}, {3, 4}})
-- Example: plot.pcolor({0, 1, 2}, {0, 1, 2}, {{1, 2}, {3, 4}})
-- Matplotlib: pcolormesh
function axes:pcolormesh (...)
  local who = "pcolormesh"
  local args, opts = check.split(...)
  local o = check.options(who, opts, "cmap vmin vmax norm alpha edgecolor linewidth zorder shading")
  local c = check.matrix("pcolormesh: c", args.n >= 3 and args[3] or args[1])
  local ny, nx = c.shape[1], c.shape[2]
  local function edges (name, v, n, axis_)
    if v == nil then return range(n + 1) end
    v = check.array("pcolormesh: " .. name, v)
    if v.ndim == 2 then v = (axis_ == 1 and v[1] or v[":, 1"]):copy() end
    if v.size == n + 1 then return v end
    if v.size ~= n then check.fail("pcolormesh: %s has %d values for %d cells: their edges or their centres are expected", name, v.size,
      n) end
    if n == 1 then return la.array {v[1] - 0.5, v[1] + 0.5} end
    local middle = (v["2:"] + v["1:-2"]) / 2
    return la.concatenate({2 * v["1:1"] - middle["1:1"], middle, 2 * v["-1:"] - middle["-1:"]})
  end
  local x, y = edges("x", args.n >= 3 and args[1] or nil, nx, 1), edges("y", args.n >= 3 and args[2] or nil, ny, 2)
  local map = mappable(who, o, c)
  local alpha = checked_alpha(who, o.alpha)
  local edge = o.edgecolor ~= nil and color.parse(who, o.edgecolor) or nil
  self.x:update(x)
  self.y:update(y)
  for _, v in ipairs {x:min(), x:max()} do self.x:stick(v) end
  for _, v in ipairs {y:min(), y:max()} do self.y:stick(v) end
  return add(self, {kind = "mesh", z = o.zorder or 0, mappable = map, alpha = alpha, draw = function (canvas, place)
    local px, py = place.x(x), place.y(y)
    -- cells of equal size are a picture
    local function even (v)
      local d = la.diff(v)
      return d.size > 0 and (d - d:mean()):abs():max() <= 1e-6 * math.abs(v[-1] - v[1])
    end
    if even(px) and even(py) then
      canvas:picture(painted(map, c, alpha)["::-1"], px[1], py[1], px[-1], py[-1])
    else
      local k = color.positions(map.map, c:reshape(-1), map.norm)
      local x0, x1 = la.broadcast_to(px["1:-2"], {ny, nx}):reshape(-1), la.broadcast_to(px["2:"], {ny, nx}):reshape(-1)
      local y0, y1 = la.broadcast_to(py["1:-2"]:reshape(-1, 1), {ny, nx}):reshape(-1), la.broadcast_to(py["2:"]:reshape(-1, 1), {ny,
        nx}):reshape(-1)
      for i = 1, map.map.n do
        local m = k:eq(i)
        if m:any() then canvas:boxes(x0[m], y0[m], x1[m], y1[m], {fill = color.entry(map.map, i, alpha)}) end
      end
    end
    if edge then
      for i = 1, px.size do canvas:rule(px[i], py[1], px[i], py[-1], {color = edge, width = o.linewidth or 1}) end
      for i = 1, py.size do canvas:rule(px[1], py[i], px[-1], py[i], {color = edge, width = o.linewidth or 1}) end
    end
  end})
end
axes.pcolor = axes.pcolormesh

--- ax:hist2d(x, y, bins | range, density, weights, cmin, cmap, vmin, vmax, norm, alpha) -> array, array, array, Item: a histogram
-- of two variables as coloured cells: bins (10, a number, {nx, ny}), range {{x0, x1}, {y0, y1}}. Gives counts, the edges and the
-- item.
-- Example: plot.hist2d({1, 2, 2}, {1, 1, 2}, {bins = 2})  --> [[1. 0.] [1. 1.]], [1. 1.5 2. ], [1. 1.5 2. ], plot.mesh
-- Matplotlib: hist2d
function axes:hist2d (x, y, ...)
  local args, opts = check.split(...)
  local o = check.options("hist2d", opts, "bins range density weights cmin cmap vmin vmax norm alpha")
  if args.n >= 1 then o.bins = args[1] end
  x, y = check.vector("hist2d: x", x), check.vector("hist2d: y", y)
  check.same("hist2d", "x and y", x, y)
  local ok, h, ex, ey = pcall(la.histogram2d, x, y, {bins = o.bins or 10, range = o.range, density = o.density, weights = o.weights})
  if not ok then check.fail("hist2d: %s", (tostring(h):gsub("^.-:%d+: ", ""))) end
  local shown = h:astype("float64").T:copy()
  if o.cmin then shown[shown:lt(o.cmin)] = 0 / 0 end
  local item = self:pcolormesh(ex, ey, shown, {cmap = o.cmap, vmin = o.vmin, vmax = o.vmax, norm = o.norm, alpha = o.alpha})
  return h, ex, ey, item
end

--- ax:quiver(x, y, u, v | color, alpha, scale, width, label, zorder, pivot, angles, scale_units) -> Item: arrows; also quiver(u,
-- v). scale: data units of u, v per width of the axes; width: part of the axes' width.
-- Example: plot.quiver({0, 1}, {0, 1}, {1, 0}, {0, 1})
-- Matplotlib: quiver
function axes:quiver (...)
  local who = "quiver"
  local args, opts = check.split(...)
  local o = check.options(who, opts, "color alpha scale width label zorder pivot angles scale_units")
  local x, y, u, v
  if args.n >= 4 then
    u, v = check.array("quiver: u", args[3]), check.array("quiver: v", args[4])
    x, y = check.array("quiver: x", args[1]), check.array("quiver: y", args[2])
    if u.ndim == 2 and x.ndim == 1 and y.ndim == 1 then x, y = la.meshgrid(x, y) end
  else
    u, v = check.array("quiver: u", args[1]), check.array("quiver: v", args[2])
    if u.ndim == 2 then x, y = la.meshgrid(range(u.shape[2]), range(u.shape[1]))
    else x, y = range(u.size), la.zeros(u.size) end
  end
  x, y, u, v = x:reshape(-1), y:reshape(-1), u:reshape(-1), v:reshape(-1)
  check.same(who, "u and v", u, v)
  check.same(who, "x and u", x, u)
  check.same(who, "y and u", y, u)
  local pivot = check.one_of("quiver: pivot", o.pivot or "tail", "tail|mid|tip")
  local c = color.parse(who, o.color or "black", checked_alpha(who, o.alpha))
  self.x:update(x)
  self.y:update(y)
  return add(self, {kind = "quiver", z = o.zorder or 2, label = label_of(who, o.label),
    handle = function () return {patch = {fill = c}} end,
    draw = function (canvas, place)
      if x.size == 0 then return end
      local w = place.x1 - place.x0
      local size = la.hypot(u, v)
      local n = x.size
      local k                            -- points per unit of u, v
      if o.scale_units == "xy" or o.angles == "xy" and o.scale then
        local one = place.x(la.array {0, 1.0})
        k = math.abs(one[2] - one[1]) / (o.scale or 1)
      elseif o.scale then k = w / o.scale
      else
        local mean = size[la.isfinite(size)]
        mean = mean.size > 0 and mean:mean() or 1
        k = w / (1.8 * mean * math.min(math.max(math.sqrt(n), 8), 25))
      end
      local shaft = (o.width or 0.06 / math.min(math.max(math.sqrt(n), 8), 25)) * w
      local px, py = place.x(x), place.y(y)
      local len = size * k
      local ux, uy = la.where(size:gt(0), u / size, 1), la.where(size:gt(0), v / size, 0)
      if pivot ~= "tail" then
        local back = pivot == "mid" and 0.5 or 1
        px, py = px - ux * len * back, py - uy * len * back
      end
      -- shaft and head, in widths of the shaft; short arrows shrink
      local f = (len / (shaft * 5)):clip(0, 1)
      local head, axle, wide = f * shaft * 5, f * shaft * 4.5, f * shaft * 1.5
      local half = f * shaft / 2
      local zero = len * 0
      local nan = zero / 0
      local along = la.stack({zero, len - axle, len - head, len, len - head, len - axle, zero, zero, nan}, 2)
      local side = la.stack({half, half, wide, zero, -wide, -half, -half, half, nan}, 2)
      local function column (a) return a:reshape(-1, 1) end
      canvas:polygons((column(px) + along * column(ux) - side * column(uy)):reshape(-1),
        (column(py) + along * column(uy) + side * column(ux)):reshape(-1),
        {fill = c})
    end})
end

end
