--- A sheet on which gnuplot draws: lines, polygons, circles, pictures and text at places given in points (1/72 inch) from the lower
-- left corner.
--
-- gnuplot is used as a pen alone: its own axes, ticks, keys and margins are off, and each part of a figure is one `plot` of a multiplot
-- in a window that clips. Coordinates are turned into pixels here, so that straight edges can be put on whole pixels. The commands and,
-- behind each plot command, its data in binary go through a pipe; what gnuplot draws comes back through its standard output.
--
-- Polygons and lines are two vectors of equal length; NaN separates pieces.
local la = require "lunarray"
local color = require "lunarray.plot.color"
local text = require "lunarray.plot.text"
local check = require "lunarray.plot.check"

local canvas = {}
canvas.__index = canvas

-- What differs between gnuplot's terminals: pixels per point, how far below a label's place its base line lies (in sizes of the font,
-- measured), the font's size in gnuplot's unit per pixel, and the command.
local kinds = {
  png = {
    scale = function (dpi) return dpi / 72 end, drop = 0.375, font = 0.75, whole = true, snap = true,
    terminal = function (c) return ("pngcairo size %d,%d font 'DejaVu Sans,10' fontscale 1%s"):format(c.pixels_x, c.pixels_y,
      c.background and (" background '%s'"):format(c.background) or " transparent") end,
  },
  svg = {
    scale = function () return 96 / 72 end, drop = 0.325, font = 1, whole = true, dash = 2,
    terminal = function (c) return ("svg size %d,%d dynamic font 'DejaVu Sans,10'%s"):format(c.pixels_x, c.pixels_y,
      c.background and (" background '%s'"):format(c.background) or "") end,
  },
  pdf = {
    scale = function () return 1 end, drop = 0.375, font = 0.75, lines = 2,
    terminal = function (c) return ("pdfcairo size %.4fin,%.4fin font 'DejaVu Sans,10' fontscale 1%s"):format(c.width / 72, c.height / 72,
      c.background and (" background '%s'"):format(c.background) or "") end,
  },
  eps = {
    scale = function () return 1 end, drop = 0.375, font = 0.75, lines = 2,
    terminal = function (c) return ("epscairo size %.4fin,%.4fin font 'DejaVu Sans,10' fontscale 1%s"):format(c.width / 72, c.height / 72,
      c.background and (" background '%s'"):format(c.background) or "") end,
  },
  sixel = {
    scale = function (dpi) return dpi / 72 end, drop = 0.375, font = 0.75, whole = true, snap = true,
    terminal = function (c) return ("sixelgd size %d,%d truecolor font 'DejaVu Sans,10' fontscale 1%s"):format(c.pixels_x, c.pixels_y,
      c.background and (" background '%s'"):format(c.background) or "") end,
  },
  -- a cell of a terminal is 6 x 12 points: a character of size 10 is as wide
  dumb = {
    scale = function () return 1 end, drop = 0, font = 1, outline = true,
    terminal = function (c) return ("dumb size %d,%d %s"):format(c.width // 6, c.height // 12, c.ansi and "ansirgb" or "mono") end,
  },
  window = {
    scale = function (dpi) return dpi / 72 end, drop = 0.375, font = 0.75, whole = true,
    terminal = function (c) return ("%s size %d,%d font 'DejaVu Sans,10'%s"):format(c.window, c.pixels_x, c.pixels_y,
      c.title and " title '" .. c.title:gsub("'", "''"):gsub("[%c]", " ") .. "'" or "") end,
  },
}

--- A new sheet of width x height points. kind: png svg pdf eps sixel dumb window; opts: background (a colour or nil), ansi, window,
-- title.
function canvas.new (kind, width, height, dpi, opts)
  local k = kinds[kind]
  local c = setmetatable({kind = k, name = kind, width = width, height = height, s = k.scale(dpi), parts = {}}, canvas)
  for key, value in pairs(opts or {}) do c[key] = value end
  c.pixels_x, c.pixels_y = width * c.s, height * c.s
  if k.whole then c.pixels_x, c.pixels_y = math.floor(c.pixels_x + 1e-6), math.floor(c.pixels_y + 1e-6) end
  if c.background then c.background = "#" .. color.gnuplot(c.background):sub(4) end
  c:clip()
  return c
end

--- What follows is drawn inside this window alone (in points), or anywhere.
function canvas:clip (x0, y0, x1, y1)
  local s = self.s
  local part = {commands = {}, data = {}, labels = {}}
  if x0 then
    part.box = {x0 * s, y0 * s, x1 * s, y1 * s}
    if self.kind.whole then for i = 1, 4 do part.box[i] = math.floor(part.box[i] + 0.5) end end
  else part.box, part.whole = {0, 0, self.pixels_x, self.pixels_y}, true end
  self.parts[#self.parts + 1] = part
  self.part = part
end

-- a number in a command
local function n (x) return ("%.6g"):format(x) end

local function exact (x) return ("%.10g"):format(x) end

local function add (self, command, data)
  local part = self.part
  part.commands[#part.commands + 1] = command
  part.data[#part.data + 1] = data
end

-- an element of the plot command that reads n records of so many floats
local function record (count, columns, style, ...)
  return ("'-' binary record=%d format='%%float32' using %s with "):format(count, columns) .. style:format(...)
end

-- vectors of pixels, kept within what gnuplot can add up, as binary rows
local function rows (...)
  local columns = {...}
  for i, c in ipairs(columns) do columns[i] = c:clip(-1e6, 1e6) end
  return la.stack(columns, 2):astype("float32"):tobytes()
end

local function pixels (self, v)
  if type(v) == "table" then v = la.array(v) end
  return v * self.s
end

-- on the edges between pixels, where there are pixels
local function snapped (self, v)
  v = pixels(self, v)
  return self.kind.snap and la.floor(v + 0.5) or v
end

--- Where a length in points ends up on a whole pixel.
function canvas:round (v)
  if not self.kind.snap then return v end
  return math.floor(v * self.s + 0.5) / self.s
end

local function visible (c) return c and (c[4] or 1) > 0 end

-- a pattern of lengths in line widths -> gnuplot's: quarters of a line width (SVG: halves)
local function dashes (self, pattern)
  if not pattern then return "" end
  local t = {}
  for i, v in ipairs(pattern) do t[i] = n(v * (self.kind.dash or 4)) end
  return " dt (" .. table.concat(t, ",") .. ")"
end

local function pen (self, c, width, pattern)
  if self.kind.outline then
    -- a character for each colour; frames and ticks are drawn with - and |
    if c[1] + c[2] + c[3] < 0.01 or c[1] == c[2] and c[2] == c[3] then return ("lt -1 lc rgb '%s'"):format(color.gnuplot(c)) end
    local key = color.gnuplot(c)
    self.pens = self.pens or {count = 0}
    if not self.pens[key] then
      self.pens.count = self.pens.count + 1
      self.pens[key] = self.pens.count
    end
    return ("lt %d lc rgb '%s'"):format(self.pens[key], key)
  end
  return ("lc rgb '%s' lw %s%s"):format(color.gnuplot(c), n(width * self.s * (self.kind.lines or 1)), dashes(self, pattern))
end

--- Lines through the points; style: color, width (points), dash (lengths in line widths) or nil.
function canvas:lines (x, y, style)
  if not visible(style.color) or x.size == 0 or style.width <= 0 then return end
  x, y = pixels(self, x), pixels(self, y)
  add(self, ("'-' binary record=%d format='%%float32' using 1:2 with lines %s"):format(x.size, pen(self, style.color, style.width,
    style.dash)),
    rows(x, y))
end

--- Closed polygons; style: fill, edge, width, snap (put corners on whole pixels), dash.
function canvas:polygons (x, y, style)
  if type(x) == "table" then x, y = la.array(x), la.array(y) end
  if x.size == 0 then return end
  local move = style.snap and snapped or pixels
  x, y = move(self, x), move(self, y)
  local data = rows(x, y)
  if visible(style.fill) and not self.kind.outline then
    add(self, ("'-' binary record=%d format='%%float32' using 1:2 with filledcurves closed fs solid noborder fc rgb '%s'"):format(x.size,
      color.gnuplot(style.fill)), data)
  end
  local edge = style.edge
  if self.kind.outline and not visible(edge) and not style.background then edge = style.fill end
  if visible(edge) and (style.width or 1) > 0 then
    add(self, ("'-' binary record=%d format='%%float32' using 1:2 with lines %s"):format(x.size, pen(self, edge, style.width or 1,
      style.dash)), data)
  end
end

--- Rectangles from vectors of their sides; fill, edge as above.
function canvas:boxes (x0, y0, x1, y1, style)
  local nan = x0 * 0 / 0
  local x = la.stack({x0, x1, x1, x0, x0, nan}, 2):reshape(-1)
  local y = la.stack({y0, y0, y1, y1, y0, nan}, 2):reshape(-1)
  style.snap = true
  self:polygons(x, y, style)
end

--- One rectangle on whole pixels, at least one pixel wide: an axis-parallel line, too.
function canvas:bar (x0, y0, x1, y1, c)
  if not visible(c) then return end
  local s = self.s
  x0, x1, y0, y1 = x0 * s, x1 * s, y0 * s, y1 * s
  if self.kind.snap then
    -- the width is rounded first, so that equal lines come out equal
    local function side (a, b)
      local w = math.max(1, math.floor(b - a + 0.5))
      local from = math.floor((a + b - w) / 2 + 0.5)
      return from, from + w
    end
    x0, x1 = side(x0, x1)
    y0, y1 = side(y0, y1)
  end
  add(self, record(5, "1:2", "filledcurves closed fs solid noborder fc rgb '%s'", color.gnuplot(c)),
    rows(la.array {x0, x1, x1, x0, x0}, la.array {y0, y0, y1, y1, y0}))
end

--- A horizontal or vertical line from (x0, y0) to (x1, y1).
function canvas:rule (x0, y0, x1, y1, style)
  if style.dash or self.kind.outline or not self.kind.snap then
    return self:lines(la.array {x0, x1}, la.array {y0, y1}, style)
  end
  local w = math.max(1, math.floor(style.width * self.s + 0.5)) / self.s / 2
  if x0 == x1 then self:bar(x0 - w, math.min(y0, y1), x0 + w, math.max(y0, y1), style.color)
  else self:bar(math.min(x0, x1), y0 - w, math.max(x0, x1), y0 + w, style.color) end
end

-- 0xAARRGGBB of each row of an (n, 4) array
local function packed (c)
  local v = la.floor(c:clip(0, 1) * 255 + 0.5)
  return (255 - v[":, 4"]) * 16777216 + v[":, 1"] * 65536 + v[":, 2"] * 256 + v[":, 3"]
end

--- Circles: radius a number or a vector (points); fill a colour or an array (n, 4); edge, width.
function canvas:circles (x, y, radius, style)
  if x.size == 0 then return end
  x, y = pixels(self, x), pixels(self, y)
  radius = type(radius) == "number" and la.full({x.size}, radius * self.s) or radius * self.s
  local border = visible(style.edge) and (style.width or 1) > 0
    and ("border lc rgb '%s' lw %s"):format(color.gnuplot(style.edge), n((style.width or 1) * self.s * (self.kind.lines or 1)))
    -- polygons without a border are painted in batches in which they do not shine through each other
    or "border lc rgb '#ff000000' lw 0.1"
  if self.kind.outline then
    local c = style.fill and not check.isarray(style.fill) and visible(style.fill) and style.fill or style.edge
    if check.isarray(style.fill) then c = {0, 0, 0, 1} end
    if not visible(c) then return end
    return add(self, ("'-' binary record=%d format='%%float32' using 1:2 with points pt 'o' lc rgb '%s'"):format(x.size,
      color.gnuplot(c)), rows(x, y))
  end
  if check.isarray(style.fill) then
    local shape = rows(x, y, radius)
    local value = packed(style.fill):astype("uint32"):tobytes()
    local out = {}
    for i = 1, x.size do
      out[2 * i - 1], out[2 * i] = shape:sub(12 * i - 11, 12 * i), value:sub(4 * i - 3, 4 * i)
    end
    local head = "'-' binary record=%d format='%%float32%%float32%%float32%%uint32' using 1:2:3:4 with circles fs solid %s fc rgb variable"
    return add(self, head
      :format(x.size, border), table.concat(out))
  end
  local fill = visible(style.fill) and ("fs solid %s fc rgb '%s'"):format(border, color.gnuplot(style.fill)) or "fs empty " .. border
  add(self, ("'-' binary record=%d format='%%float32' using 1:2:3 with circles %s"):format(x.size, fill), rows(x, y, radius))
end

--- A picture (height, width, 4) of uint8, row 1 on top, in the rectangle; each of its pixels becomes a rectangle with sharp edges.
function canvas:picture (rgba, x0, y0, x1, y1, smooth)
  local s = self.s
  x0, y0, x1, y1 = x0 * s, y0 * s, x1 * s, y1 * s
  if self.kind.outline then return end
  local h, w = rgba.shape[1], rgba.shape[2]
  if x1 < x0 then x0, x1, rgba = x1, x0, rgba[":, ::-1"] end
  if y1 < y0 then y0, y1, rgba = y1, y0, rgba["::-1"] end
  local bx0, by0, bx1, by1 = table.unpack(self.part.box)
  -- what lies inside the window, in whole pixels; finer where there are no pixels
  local fine = self.kind.snap and 1 or 3
  local cx0, cx1 = math.floor(math.max(x0, bx0) + 0.5), math.floor(math.min(x1, bx1) + 0.5)
  local cy0, cy1 = math.floor(math.max(y0, by0) + 0.5), math.floor(math.min(y1, by1) + 0.5)
  if cx1 <= cx0 or cy1 <= cy0 then return end
  if not self.kind.snap then
    cx0, cx1, cy0, cy1 = math.max(x0, bx0), math.min(x1, bx1), math.max(y0, by0), math.min(y1, by1)
  end
  local nx, ny = math.max(1, math.floor((cx1 - cx0) * fine + 0.5)), math.max(1, math.floor((cy1 - cy0) * fine + 0.5))
  if not self.kind.snap and w <= nx and h <= ny and (w * h <= 250000) and cx0 == x0 and cx1 == x1 and cy0 == y0 and cy1 == y1 then
    nx, ny = w, h                       -- the picture as it is
    if not smooth then                  -- viewers smooth what they enlarge: make each pixel large enough not to show it
      local k = math.max(1, math.min(math.floor(600 / w), math.floor(600 / h)))
      nx, ny = w * k, h * k
    end
  end
  local dx, dy = (cx1 - cx0) / nx, (cy1 - cy0) / ny
  local px = cx0 + (la.arange(nx, "float64") + 0.5) * dx
  local py = cy0 + (la.arange(ny, "float64") + 0.5) * dy
  local fx, fy = (px - x0) * (w / (x1 - x0)), (y1 - py) * (h / (y1 - y0))     -- in pixels of the picture, from the top
  local function at (v, most) return (la.floor(v):clip(0, most - 1) + 1):astype "int64" end
  local out
  if smooth then
    local function pair (v, most)
      v = v - 0.5
      local low = la.floor(v)
      return at(low, most), at(low + 1, most), v - low
    end
    local l, r, tx = pair(fx, w)
    local t, b, ty = pair(fy, h)
    local f = rgba:astype "float32"
    local top, bottom = f[t], f[b]
    local across = ty:astype("float32"):reshape(-1, 1, 1)
    local mixed = top * (1 - across) + bottom * across
    local along = tx:astype("float32"):reshape(1, -1, 1)
    out = la.rint(mixed[{":", l}] * (1 - along) + mixed[{":", r}] * along):astype "uint8"
  elseif nx < w or ny < h then
    -- smaller than the picture: the mean of what a pixel covers
    out = rgba:astype "float32"
    if ny < h then
      local edges = la.floor(la.clip((la.arange(ny + 1, "float64") * dy + (y1 - cy1)) * (h / (y1 - y0)), 0, h)):astype "int64"
      local sums = la.concatenate({la.zeros({1, w, 4}, "float64"), out:cumsum(1, "float64")}, 1)
      local count = (edges["2:"] - edges["1:-2"]):clip(1, h)
      local last = (edges["1:-2"] + count):clip(0, h)
      out = ((sums[last + 1] - sums[last - count + 1]) / count:reshape(-1, 1, 1))["::-1"]
    else out = out[at(fy, h)] end
    if nx < w then
      local edges = la.floor(la.clip((la.arange(nx + 1, "float64") * dx + (cx0 - x0)) * (w / (x1 - x0)), 0, w)):astype "int64"
      local sums = la.concatenate({la.zeros({ny, 1, 4}, "float64"), out:cumsum(2, "float64")}, 2)
      local count = (edges["2:"] - edges["1:-2"]):clip(1, w)
      local last = (edges["1:-2"] + count):clip(0, w)
      out = (sums[{":", last + 1}] - sums[{":", last - count + 1}]) / count:reshape(1, -1, 1)
    else out = out[{":", at(fx, w)}] end
    out = la.rint(out):astype "uint8"
  else out = rgba[at(fy, h)][{":", at(fx, w)}] end
  local head = "'-' binary array=(%d,%d) format='%%uchar%%uchar%%uchar%%uchar' origin=(%s,%s) dx=%.9g dy=%.9g using 1:2:3:4 with rgbalpha"
  add(self, head:format(
    nx, ny, ("%.9g"):format(cx0 + dx / 2), ("%.9g"):format(cy0 + dy / 2), dx, dy), out:tobytes())
end

local function quoted (s) return "'" .. s:gsub("'", "''") .. "'" end

--- Text, placed as text.place does; style: size, color, angle, ha, va, bold, italic, anchor.
function canvas:text (s, x, y, style)
  local size = style.size
  local place = text.place(s, x, y, size, style.angle, style.ha or "left", style.va or "baseline", style.anchor)
  if not visible(style.color) then return place end
  local scale, angle = self.s, style.angle or 0
  local a = math.rad(angle)
  local drop = self.kind.drop * size
  if self.kind.outline then drop = 0.35 * size end
  local face = "DejaVu Sans" .. (style.mono and " Mono" or "") .. (style.bold and ":Bold" or "") .. (style.italic and ":Italic" or "")
  for _, line in ipairs(place.lines) do
    if line[1]:find "%S" then
      local px, py = (line[2] - math.sin(a) * drop) * scale, (line[3] + math.cos(a) * drop) * scale
      self.part.labels[#self.part.labels + 1] = ("%s at %s,%s %s%s font '%s,%s' tc rgb '#%s' noenhanced front"):format(quoted(line[1]),
        ("%.8g"):format(px), ("%.8g"):format(py), line[4], angle % 360 ~= 0 and " rotate by " .. n(angle) or "", face,
        n(size * scale * self.kind.font), color.gnuplot(style.color):sub(4))
    end
  end
  return place
end

--- Cuts the sheet down to this rectangle.
function canvas:crop (x0, y0, x1, y1)
  local s = self.s
  x0, y0, x1, y1 = x0 * s, y0 * s, x1 * s, y1 * s
  if self.kind.whole then x0, y0, x1, y1 = math.floor(x0), math.floor(y0), math.ceil(x1), math.ceil(y1) end
  self.left, self.below = x0, y0
  for _, part in ipairs(self.parts) do
    local b = part.box
    if part.whole then part.box = {x0, y0, x1, y1}
    else part.box = {math.max(b[1], x0), math.max(b[2], y0), math.min(b[3], x1), math.min(b[4], y1)} end
    if part.box[1] >= part.box[3] or part.box[2] >= part.box[4] then part.commands, part.labels = {}, {} end
  end
  self.pixels_x, self.pixels_y = x1 - x0, y1 - y0
  self.width, self.height = self.pixels_x / s, self.pixels_y / s
end

--- The whole as commands and data for gnuplot: a list of strings.
function canvas:script ()
  local out = {"set terminal ", self.kind.terminal(self),
    "\nset encoding utf8\nunset key\nunset border\nunset tics\nset clip one\nset clip two\nset style fill solid noborder\n",
    "set multiplot\n"}
  local function put (s) out[#out + 1] = s end
  local whole = self.name == "png" or self.name == "sixel"
  -- a place in pixels as gnuplot's fraction of the screen: its first and last pixel are centred on 0 and 1
  local function fraction (p, size)
    if whole then return ("%.10f"):format((p - 0.5) / (size - 1)) end
    return ("%.10f"):format(p / size)
  end
  for _, part in ipairs(self.parts) do
    if #part.commands > 0 or #part.labels > 0 then
      local x0, y0, x1, y1 = table.unpack(part.box)
      local left, below = self.left or 0, self.below or 0
      if whole and part.whole then x0, y0, x1, y1 = x0 + 0.5, y0 + 0.5, x1 - 0.5, y1 - 0.5 end
      local window = "set lmargin at screen %s\nset rmargin at screen %s\nset bmargin at screen %s\nset tmargin at screen %s\n"
      put((window .. "set xrange [%s:%s]\nset yrange [%s:%s]\n")
        :format(fraction(x0 - left, self.pixels_x), fraction(x1 - left, self.pixels_x), fraction(y0 - below, self.pixels_y),
          fraction(y1 - below, self.pixels_y), exact(x0), exact(x1), exact(y0), exact(y1)))
      for i, label in ipairs(part.labels) do put(("set label %d %s\n"):format(i, label)) end
      if #part.commands == 0 then put "plot -1e9 notitle\n"
      else
        put "plot "
        put(table.concat(part.commands, ", "))
        put "\n"
        for _, d in ipairs(part.data) do put(d) end
        put "\n"
      end
      if #part.labels > 0 then put "unset label\n" end
    end
  end
  put "unset multiplot\n"
  return out
end

-- ---- gnuplot ------------------------------------------------------------------------------------------------------------------

local function shell (s) return "'" .. s:gsub("'", "'\\''") .. "'" end

--- The command that is run: the environment variable GNUPLOT, or gnuplot.
function canvas.program () return os.getenv "GNUPLOT" or "gnuplot" end

local known = {}

--- Raises, in one sentence, where there is no gnuplot.
function canvas.require_gnuplot ()
  local program = canvas.program()
  if known[program] then return end
  local ok = os.execute(("command -v %s >/dev/null 2>&1"):format(shell(program)))
  if not ok then
    check.fail("plots are drawn by gnuplot, and there is no %s: install it "
      .. "(Debian: apt-get install gnuplot-nox), or set GNUPLOT to its path", program)
  end
  known[program] = true
end

--- gnuplot's terminals: a set of names.
local terminals
function canvas.terminals ()
  if not terminals then
    terminals = {}
    local p = io.popen(("%s -e 'print GPVAL_TERMINALS' 2>&1"):format(shell(canvas.program())))
    if p then
      for name in p:read("a"):gmatch "%S+" do terminals[name] = true end
      p:close()
    end
  end
  return terminals
end

local function read (path)
  local f = io.open(path, "rb")
  if not f then return "" end
  local s = f:read "a"
  f:close()
  return s
end

--- Runs gnuplot on the script; its output goes to the file `path`. arguments: further ones.
-- The shell goes on reading when gnuplot stops early: a pipe without a reader would end this process.
function canvas:run (path, arguments)
  canvas.require_gnuplot()
  local messages = os.tmpname()
  local p, why = io.popen(("{ %s %s >%s 2>%s; s=$?; cat >/dev/null; exit $s; }"):format(shell(canvas.program()), arguments or "",
    shell(path),
    shell(messages)), "w")
  if not p then
    os.remove(messages)
    check.fail("gnuplot cannot be started: %s", tostring(why))
  end
  local script = self:script()
  local k = 1
  while k <= #script do
    local last = math.min(k + 199, #script)
    p:write(table.unpack(script, k, last))
    k = last + 1
  end
  local ok = p:close()
  local said = read(messages)
  if ok and self.name == "svg" then
    -- without this hint edges are drawn smooth
    local svg = read(path):gsub(" shape%-rendering='crispEdges'", "")
    local f = io.open(path, "wb")
    ok = f and f:write(svg)
    if f then f:close() end
    if not ok then said = "the file cannot be written" end
  end
  os.remove(messages)
  if not ok then
    os.remove(path)
    -- the line that names the mistake is the last one that is neither empty nor a pointer to a place
    local sentence = "it ended without a word"
    for line in said:gmatch "[^\n]+" do
      if line:find "%S" and not line:find "^%s*%^" then sentence = line:gsub("^%s*\"[^\"]*\"%s*", ""):gsub("^line %d+:%s*", "") end
    end
    check.fail("gnuplot failed: %s", sentence)
  end
end

--- Runs gnuplot and gives its output as a string.
function canvas:bytes ()
  local path = os.tmpname()
  local ok, why = pcall(self.run, self, path)
  local bytes = read(path)
  os.remove(path)
  if not ok then error(why, 0) end
  return bytes
end

return canvas
