--- Markers, dashes, rounded boxes, arrows, and what a plotting function gives back.
local la = require "lunarray"
local check = require "lunarray.plot.check"
local color = require "lunarray.plot.color"

local shapes = {}

-- ---- dashes: lengths in line widths, on and off in turn ----------------------------------------------------------------------------

local dashes = {["--"] = {3.7, 1.6}, [":"] = {1, 1.65}, ["-."] = {6.4, 1.6, 1, 1.6}}
local dash_names = {solid = "-", dashed = "--", dotted = ":", dashdot = "-.", None = "none", [""] = "none", [" "] = "none"}

--- The pattern of a line style, or nil for a solid line; a second true where there is no line. A table is a pattern of its own.
function shapes.dash (who, style)
  if type(style) == "table" then
    if #style == 0 or #style % 2 == 1 then check.fail("%s: a dash pattern has an even number of lengths, got %d", who, #style) end
    for _, v in ipairs(style) do check.number(who .. ": a length of the dash pattern", v) end
    return style
  end
  style = dash_names[style] or style
  if style == "-" then return nil, false elseif style == "none" then return nil, true end
  local d = dashes[style]
  if not d then
    check.fail("%s: linestyle cannot be %s: it is one of - -- : -. solid dashed dotted dashdot none", who, check.describe(style))
  end
  return d, false
end

-- ---- markers: closed corners for a size of 1, or strokes between pairs of points ----------------------------------------------------

local function regular (n, turn, radius, inner)
  local x, y = {}, {}
  local m = inner and 2 * n or n
  for k = 0, m - 1 do
    local a = math.rad(90 + turn) + 2 * math.pi * k / m
    local r = inner and k % 2 == 1 and inner or radius
    x[#x + 1], y[#y + 1] = r * math.cos(a), r * math.sin(a)
  end
  return {x = x, y = y}
end

local h = 0.5
local function strokes (...)
  local t = {...}
  local out = {strokes = true, x = {}, y = {}}
  for i = 1, #t, 4 do
    local n = #out.x
    out.x[n + 1], out.y[n + 1], out.x[n + 2], out.y[n + 2] = t[i], t[i + 1], t[i + 2], t[i + 3]
  end
  return out
end
local q = 0.5 * math.sqrt(0.5)
local markers = {
  o = {circle = 1}, ["."] = {circle = 0.5}, [","] = {circle = 0.1},
  s = {x = {-h, h, h, -h}, y = {-h, -h, h, h}},
  ["^"] = {x = {-h, h, 0}, y = {-h, -h, h}}, v = {x = {-h, h, 0}, y = {h, h, -h}},
  ["<"] = {x = {h, h, -h}, y = {-h, h, 0}}, [">"] = {x = {-h, -h, h}, y = {-h, h, 0}},
  D = {x = {0, 2 * q, 0, -2 * q}, y = {-2 * q, 0, 2 * q, 0}}, d = {x = {0, 1.2 * q, 0, -1.2 * q}, y = {-2 * q, 0, 2 * q, 0}},
  p = regular(5, 0, h), h = regular(6, 0, h), H = regular(6, 30, h), ["8"] = regular(8, 22.5, h), ["*"] = regular(5, 0, h, h * 0.381966),
  P = {x = {-h / 3, h / 3, h / 3, h, h, h / 3, h / 3, -h / 3, -h / 3, -h, -h, -h / 3}, y = {-h, -h, -h / 3, -h / 3, h / 3, h / 3, h, h,
    h / 3, h / 3, -h / 3, -h / 3}},
  X = {x = {-h / 2, 0, h / 2, h, h / 2, h, h / 2, 0, -h / 2, -h, -h / 2, -h}, y = {-h, -h / 2, -h, -h / 2, 0, h / 2, h, h / 2, h, h / 2,
    0, -h / 2}},
  ["+"] = strokes(-h, 0, h, 0, 0, -h, 0, h), x = strokes(-h, -h, h, h, -h, h, h, -h), ["|"] = strokes(0, -h, 0, h), _ = strokes(-h, 0,
    h, 0),
  ["1"] = strokes(0, 0, 0, -h, 0, 0, 0.4, 0.25, 0, 0, -0.4, 0.25), ["2"] = strokes(0, 0, 0, h, 0, 0, 0.4, -0.25, 0, 0, -0.4, -0.25),
}
shapes.marker_names = "o . , s ^ v < > D d p h H 8 * P X + x | _ 1 2"

function shapes.marker (name) return markers[name] end

-- points of one shape at all places, as vectors with NaN between the copies
local function copies (px, py, size, sx, sy, closed)
  local k = #sx
  local xs, ys = {table.unpack(sx)}, {table.unpack(sy)}
  if closed then xs[k + 1], ys[k + 1] = sx[1], sy[1] end
  xs[#xs + 1], ys[#ys + 1] = 0 / 0, 0 / 0
  local s = type(size) == "number" and size or size:reshape(-1, 1)
  local x = px:reshape(-1, 1) + la.array(xs):reshape(1, -1) * s
  local y = py:reshape(-1, 1) + la.array(ys):reshape(1, -1) * s
  return x:reshape(-1), y:reshape(-1)
end

--- Markers at the places (vectors in points). size: their width, a number or one for each; style: fill (a colour or an array (n, 4)),
-- edge, width,
-- face_edge (the edge has the colour of the face).
function shapes.draw (canvas, marker, px, py, size, style)
  if px.size == 0 then return end
  local many = check.isarray(style.fill)
  if marker.circle then
    local grow = style.face_edge and style.width / 2 or 0
    local edge = not style.face_edge and style.edge or nil
    -- an edge like the face makes the circle larger
    if edge and not many and edge[1] == style.fill[1] and edge[2] == style.fill[2] and edge[3] == style.fill[3]
      and edge[4] == style.fill[4] then
      edge, grow = nil, style.width / 2
    end
    local good = la.isfinite(px) & la.isfinite(py)
    if not good:all() then
      px, py = px[good], py[good]
      if type(size) ~= "number" then size = size[good] end
      if many then style.fill = style.fill[good] end
      if px.size == 0 then return end
    end
    return canvas:circles(px, py, size * (marker.circle / 2) + grow, {fill = style.fill, edge = edge, width = style.width})
  end
  local function group (x, y, s, c)
    if marker.strokes then
      -- pairs of points
      local xs, ys = {}, {}
      for i = 1, #marker.x, 2 do
        for _, k in ipairs {i, i + 1} do xs[#xs + 1], ys[#ys + 1] = marker.x[k], marker.y[k] end
        if i + 1 < #marker.x then xs[#xs + 1], ys[#ys + 1] = 0 / 0, 0 / 0 end
      end
      local lx, ly = copies(x, y, s, xs, ys, false)
      canvas:lines(lx, ly, {color = style.edge and not style.face_edge and style.edge or c, width = style.width})
    else
      local lx, ly = copies(x, y, s, marker.x, marker.y, true)
      canvas:polygons(lx, ly, {fill = c, edge = style.face_edge and c or style.edge, width = style.width})
    end
  end
  if not many then return group(px, py, size, style.fill) end
  -- markers of one colour at a time
  local key = la.floor(style.fill * 255 + 0.5)
  key = key[":, 1"] * 16777216 + key[":, 2"] * 65536 + key[":, 3"] * 256 + key[":, 4"]
  local seen, order = {}, {}
  for i, k in ipairs(key:tolist()) do
    if not seen[k] then
      seen[k] = {}
      order[#order + 1] = k
    end
    local list = seen[k]
    list[#list + 1] = i
  end
  for _, k in ipairs(order) do
    local at = la.array(seen[k])
    local row = style.fill[seen[k][1]]
    group(px[at], py[at], type(size) == "number" and size or size[at], {row[1], row[2], row[3], row[4]})
  end
end

-- ---- boxes and arrows --------------------------------------------------------------------------------------------------------------

--- A rectangle with round corners, closed.
function shapes.rounded (x0, y0, x1, y1, r)
  r = math.min(r, (x1 - x0) / 2, (y1 - y0) / 2)
  if r <= 0 then return {x0, x1, x1, x0, x0}, {y0, y0, y1, y1, y0} end
  local xs, ys = {}, {}
  for k, corner in ipairs {{x1 - r, y1 - r}, {x0 + r, y1 - r}, {x0 + r, y0 + r}, {x1 - r, y0 + r}} do
    for i = 0, 6 do
      local a = math.rad(90 * (k - 1) + 15 * i)
      xs[#xs + 1], ys[#ys + 1] = corner[1] + r * math.cos(a), corner[2] + r * math.sin(a)
    end
  end
  xs[#xs + 1], ys[#ys + 1] = xs[1], ys[1]
  return xs, ys
end

--- An arrow from the box of a text to the point.
function shapes.arrow (canvas, who, style, box, px, py)
  local c = color.parse(who, style.color or style.edgecolor or style.facecolor or (style.arrowstyle and "black" or "C0"), style.alpha)
  local width = style.linewidth or (style.arrowstyle and 1 or style.width) or 1.5
  local cx, cy = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
  local dx, dy = px - cx, py - cy
  local length = math.sqrt(dx * dx + dy * dy)
  if length == 0 then return end
  -- it begins where it leaves the box and ends short of the point
  local w, tall = (box.x1 - box.x0) / 2 + 2, (box.y1 - box.y0) / 2 + 2
  local leave = math.min(dx ~= 0 and math.abs(w / dx) or math.huge, dy ~= 0 and math.abs(tall / dy) or math.huge)
  if leave >= 1 then return end
  local ux, uy = dx / length, dy / length
  local x0, y0 = cx + dx * leave, cy + dy * leave
  local gap = style.shrink and style.shrink * length or 2
  local x1, y1 = px - ux * gap, py - uy * gap
  local kind = style.arrowstyle or "fancy"
  if kind == "-" then return canvas:lines(la.array {x0, x1}, la.array {y0, y1}, {color = c, width = width}) end
  local size = style.headwidth or (kind == "->" and 5 or 6)
  local bx, by = x1 - ux * size, y1 - uy * size
  local half = kind == "->" and size * 0.5 or size * 0.4
  if kind == "->" or kind == "<->" then
    canvas:lines(la.array {x0, x1}, la.array {y0, y1}, {color = c, width = width})
    canvas:lines(la.array {bx - uy * half, x1, bx + uy * half}, la.array {by + ux * half, y1, by - ux * half}, {color = c, width = width})
    if kind == "<->" then
      local ex, ey = x0 + ux * size, y0 + uy * size
      canvas:lines(la.array {ex - uy * half, x0, ex + uy * half}, la.array {ey + ux * half, y0, ey - ux * half}, {color = c, width = width})
    end
    return
  end
  canvas:lines(la.array {x0, bx}, la.array {y0, by}, {color = c, width = kind == "fancy" and math.max(width, 2) or width})
  canvas:polygons({bx - uy * half, x1, bx + uy * half, bx - uy * half}, {by + ux * half, y1, by - ux * half, by + ux * half}, {fill = c,
    edge = c, width = 0.5})
end

-- ---- what a plotting function gives back ------------------------------------------------------------------------------------------

local item = {}
item.__index = item
shapes.item = item

function item:__tostring () return ("plot.%s%s"):format(self.kind, self.label and (" %q"):format(self.label) or "") end
--- item:set_label(s), item:get_label() -> string: the text of the legend for what plot, bar, scatter ... gave.
-- Example: local line = plot.plot({1, 2}); line:set_label("up"); line:get_label()  --> up
-- Matplotlib: Artist.set_label, Artist.get_label
function item:set_label (s) self.label = s end
function item:get_label () return self.label end
--- item:set_zorder(z): what has a higher number is drawn later, on top.
-- Example: plot.axhline(1):set_zorder(5)
-- Matplotlib: Artist.set_zorder
function item:set_zorder (z) self.z = check.number("set_zorder", z) end
--- item:remove() -> Item: takes it out of its plot.
-- Example: plot.axhline(1):remove()
-- Matplotlib: Artist.remove
function item:remove ()
  local list = self.axes.items
  for i = 1, #list do
    if list[i] == self then return table.remove(list, i) end
  end
end

return shapes
