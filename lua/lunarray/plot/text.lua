--- How much room text takes: widths of DejaVu Sans, blocks of lines, rotated boxes. Lengths are in the unit of the font's size.
local tables = require "lunarray.plot.tables"

local text = {}

local widths = {}
for _, run in ipairs(tables.widths) do
  for i = 2, #run do widths[run[1] + i - 2] = run[i] / 2048 end
end

local ASCENT, DESCENT, LINE = 0.76, 0.208, 1.12    -- of l, of p, from one base line to the next
text.ASCENT, text.DESCENT = ASCENT, DESCENT

--- s as valid UTF-8 without control characters; lines stay.
function text.clean (s)
  if not utf8.len(s) then
    s = s:gsub("[\128-\255]", function (c) return utf8.char(c:byte()) end)     -- read as Latin-1
  end
  return (s:gsub("\r\n", "\n"):gsub("[%z\1-\9\11-\31\127]", " "))
end

--- The width of one line.
function text.width (s, size)
  local w = 0
  for _, c in utf8.codes(s) do
    local one = widths[c]
    if not one then one = (c >= 0x300 and c < 0x370) and 0 or c >= 0x1100 and 1 or 0.6 end
    w = w + one
  end
  return w * size
end

function text.lines (s)
  local lines = {}
  for line in (s .. "\n"):gmatch "(.-)\n" do lines[#lines + 1] = line end
  return lines
end

--- Width and height of a block.
function text.size (s, size)
  local w, lines = 0, text.lines(s)
  for _, line in ipairs(lines) do w = math.max(w, text.width(line, size)) end
  return w, (ASCENT + DESCENT + (#lines - 1) * LINE) * size, #lines
end

--- Where the lines of a block go that stands at (x, y), turned by `angle` degrees, its bounding box aligned by ha (left center right) and
-- va (bottom baseline center center_baseline top). Gives {x0 =, y0 =, x1 =, y1 =, lines = {{text, x, y, justification}, ...}}; the
-- coordinates of a line are those of its base line's left end, middle or right end. anchor: align first, then turn.
function text.place (s, x, y, size, angle, ha, va, anchor)
  local lines = text.lines(s)
  local w = 0
  local each = {}
  for i, line in ipairs(lines) do
    each[i] = text.width(line, size)
    w = math.max(w, each[i])
  end
  local top, bottom = ASCENT * size, -((#lines - 1) * LINE + DESCENT) * size
  local base = -(#lines - 1) * LINE * size
  local a = math.rad(angle or 0)
  local c, d = math.cos(a), math.sin(a)
  if not angle or angle % 360 == 0 then c, d = 1, 0 elseif angle % 360 == 90 then c, d = 0, 1
  elseif angle % 360 == 270 then c, d = 0, -1 elseif angle % 360 == 180 then c, d = -1, 0 end
  local function turn (px, py) return px * c - py * d, px * d + py * c end
  local ox, oy
  local function align (x0, y0, x1, y1, b)
    ox = ha == "right" and x1 or ha == "center" and (x0 + x1) / 2 or x0
    oy = va == "top" and y1 or va == "center" and (y0 + y1) / 2 or va == "bottom" and y0 or va == "center_baseline" and (y1 + b) / 2 or b
  end
  local x0, y0, x1, y1 = math.huge, math.huge, -math.huge, -math.huge
  for _, p in ipairs {{0, top}, {0, bottom}, {w, top}, {w, bottom}} do
    local px, py = turn(p[1], p[2])
    x0, x1, y0, y1 = math.min(x0, px), math.max(x1, px), math.min(y0, py), math.max(y1, py)
  end
  if anchor then
    align(0, bottom, w, top, base)
    ox, oy = turn(ox, oy)
  else
    align(x0, y0, x1, y1, (not angle or angle % 180 == 0) and base or y0)
  end
  local out = {x0 = x0 - ox + x, x1 = x1 - ox + x, y0 = y0 - oy + y, y1 = y1 - oy + y, lines = {}}
  local just = (ha == "left" or ha == "right") and (not angle or angle % 360 == 0) and ha or "center"
  for i, line in ipairs(lines) do
    local left = ha == "right" and w - each[i] or ha == "center" and (w - each[i]) / 2 or 0
    local at = just == "left" and left or just == "right" and left + each[i] or left + each[i] / 2
    local px, py = turn(at, -(i - 1) * LINE * size)
    out.lines[i] = {line, px - ox + x, py - oy + y, just}
  end
  return out
end

return text
