--- Lines of equal height and the regions between them, on a grid z (rows, columns) over x (columns) and y (rows).
--
-- Each cell that a level crosses is cut into four triangles about its centre, whose height is the mean of its corners: in a triangle a
-- level
-- is one straight piece, so there are no ambiguous cases. A corner counts as above a level if z >= level. A piece runs from the side of
-- one triangle to another, with what is above on its left; sides have numbers, so pieces are joined without comparing coordinates. The
-- boundary of a region lo <= z < hi consists of the pieces of lo, those of hi backwards, and the parts of the grid's rim inside it.
-- NaN makes the cells round it empty.
local la = require "lunarray"

local contour = {}

-- The rows of a matrix as Lua tables.
local function rows_of (z) return z:tolist() end

--- The grid, ready for cutting: z, x, y arrays (matrix, vectors).
function contour.grid (x, y, z)
  local ny, nx = z.shape[1], z.shape[2]
  return {z = rows_of(z), x = x:tolist(), y = y:tolist(), nx = nx, ny = ny, array = z}
end

-- The cells that the level crosses, as a list of numbers (row - 1) * (nx - 1) + column - 1.
local function crossed (g, level)
  local above = g.array:ge(level):astype "int8"
  local a, b = above:slice(1, g.ny - 1, 1, g.nx - 1), above:slice(1, g.ny - 1, 2, g.nx)
  local c, d = above:slice(2, g.ny, 1, g.nx - 1), above:slice(2, g.ny, 2, g.nx)
  local sum = a + b + c + d
  local z = g.array
  local whole = la.isfinite(z)
  local ok = whole:slice(1, g.ny - 1, 1, g.nx - 1) & whole:slice(1, g.ny - 1, 2, g.nx) & whole:slice(2, g.ny, 1,
    g.nx - 1) & whole:slice(2, g.ny, 2, g.nx)
  return la.flatnonzero(sum:gt(0) & sum:lt(4) & ok):tolist()
end

-- Numbers of the places a piece can begin or end at: node p = (row - 1) * nx + column (from 1), 8 per node:
--   0 side to the right neighbour, 1 side to the upper one, 2 ... 5 from the cell's centre to its four corners
local function pieces (g, level)
  local starts, px, py = {}, {}, {}      -- starts[a] = b; coordinates of the places
  local z, x, y, nx = g.z, g.x, g.y, g.nx
  local function side (key, za, xa, ya, zb, xb, yb)
    if not px[key] then
      local t = (level - za) / (zb - za)
      if t < 0 then t = 0 elseif t > 1 then t = 1 elseif t ~= t then t = 0.5 end
      px[key], py[key] = xa + t * (xb - xa), ya + t * (yb - ya)
    end
    return key
  end
  for _, flat in ipairs(crossed(g, level)) do
    local cell = flat - 1
    local i, j = cell // (nx - 1) + 1, cell % (nx - 1) + 1
    local low, high = z[i], z[i + 1]
    -- corners counter-clockwise
    local zs = {low[j], low[j + 1], high[j + 1], high[j]}
    local xs, ys = {x[j], x[j + 1], x[j + 1], x[j]}, {y[i], y[i], y[i + 1], y[i + 1]}
    local zm = (zs[1] + zs[2] + zs[3] + zs[4]) / 4
    local xm, ym = (x[j] + x[j + 1]) / 2, (y[i] + y[i + 1]) / 2
    local base = ((i - 1) * nx + j) * 8
    local rim = {base, base + 8 + 1, base + 8 * nx, base + 1}            -- the cell's sides: bottom, right, top, left
    local above_m = zm >= level
    for k = 1, 4 do
      local m = k % 4 + 1
      local a, b = zs[k] >= level, zs[m] >= level
      if a ~= b or a ~= above_m then
        -- triangle corner k, corner m, centre (counter-clockwise)
        local ab, bm, ma
        if a ~= b then ab = side(rim[k], zs[k], xs[k], ys[k], zs[m], xs[m], ys[m]) end
        if b ~= above_m then bm = side(base + 1 + m, zs[m], xs[m], ys[m], zm, xm, ym) end
        if above_m ~= a then ma = side(base + 1 + k, zs[k], xs[k], ys[k], zm, xm, ym) end
        -- one corner differs from the other two: the piece turns round it, what is above on its left
        if ab and ma then                -- corner k alone
          if a then starts[ab] = ma else starts[ma] = ab end
        elseif ab and bm then            -- corner m alone
          if b then starts[bm] = ab else starts[ab] = bm end
        else                             -- the centre alone
          if above_m then starts[ma] = bm else starts[bm] = ma end
        end
      end
    end
  end
  return starts, px, py
end

--- The lines of a level: x, y as tables with NaN between the lines.
function contour.lines (g, level)
  local starts, px, py = pieces(g, level)
  local ends = {}
  for a, b in pairs(starts) do ends[b] = a end
  local keys = {}
  for a in pairs(starts) do keys[#keys + 1] = a end
  table.sort(keys)
  local xs, ys, done = {}, {}, {}
  local nan = 0 / 0
  local function walk (a)
    local first = a
    xs[#xs + 1], ys[#ys + 1] = px[a], py[a]
    while starts[a] and not done[a] do
      done[a] = true
      a = starts[a]
      xs[#xs + 1], ys[#ys + 1] = px[a], py[a]
      if a == first then break end
    end
    xs[#xs + 1], ys[#ys + 1] = nan, nan
  end
  for _, a in ipairs(keys) do
    if not ends[a] then walk(a) end      -- open lines from their ends
  end
  for _, a in ipairs(keys) do
    if not done[a] then walk(a) end      -- then what is closed
  end
  return xs, ys
end

--- The region lo <= z < hi: rings {x = {...}, y = {...}}, counter-clockwise, holes clockwise.
function contour.region (g, lo, hi)
  local after, px, py = {}, {}, {}
  local z, x, y, nx, ny = g.z, g.x, g.y, g.nx, g.ny
  -- places get numbers of their own: those of lo even, those of hi odd, nodes negative
  local function take (level, backwards, odd)
    local starts, sx, sy = pieces(g, level)
    for a, b in pairs(starts) do
      if backwards then after[2 * b + odd] = 2 * a + odd else after[2 * a + odd] = 2 * b + odd end
    end
    for k, v in pairs(sx) do px[2 * k + odd], py[2 * k + odd] = v, sy[k] end
  end
  take(lo, false, 0)
  take(hi, true, 1)
  local function inside (v) return v >= lo and v < hi end
  -- the rim, counter-clockwise: from node (i, j) to node (p, q) along the side with this number
  local function rim (i, j, p, q, key)
    local za, zb = z[i][j], z[p][q]
    local from, to = -((i - 1) * nx + j), -((p - 1) * nx + q)
    local ina, inb = inside(za), inside(zb)
    local function at (level, odd)       -- where the level crosses this side
      local k = 2 * key + odd
      if not px[k] then
        local t = (level - za) / (zb - za)
        px[k], py[k] = x[j] + t * (x[q] - x[j]), y[i] + t * (y[p] - y[i])
      end
      return k
    end
    local stops = {}
    local crosses_lo, crosses_hi = (za >= lo) ~= (zb >= lo), (za >= hi) ~= (zb >= hi)
    if za <= zb then
      if crosses_lo then stops[#stops + 1] = at(lo, 0) end
      if crosses_hi then stops[#stops + 1] = at(hi, 1) end
    else
      if crosses_hi then stops[#stops + 1] = at(hi, 1) end
      if crosses_lo then stops[#stops + 1] = at(lo, 0) end
    end
    if ina then px[from], py[from] = x[j], y[i] end
    if inb then px[to], py[to] = x[q], y[p] end
    if ina then
      if #stops == 0 then after[from] = to else after[from] = stops[1] end
    end
    if #stops == 2 then after[stops[1]] = stops[2]
    elseif inb and #stops == 1 then after[stops[1]] = to end
  end
  for j = 1, nx - 1 do rim(1, j, 1, j + 1, (0 * nx + j) * 8) end
  for i = 1, ny - 1 do rim(i, nx, i + 1, nx, ((i - 1) * nx + nx) * 8 + 1) end
  for j = nx, 2, -1 do rim(ny, j, ny, j - 1, ((ny - 1) * nx + j - 1) * 8) end
  for i = ny, 2, -1 do rim(i, 1, i - 1, 1, ((i - 2) * nx + 1) * 8 + 1) end
  local keys = {}
  for a in pairs(after) do keys[#keys + 1] = a end
  table.sort(keys)
  local rings, done = {}, {}
  for _, start in ipairs(keys) do
    if not done[start] then
      local ring = {x = {}, y = {}}
      local a = start
      while a and not done[a] do
        done[a] = true
        ring.x[#ring.x + 1], ring.y[#ring.y + 1] = px[a], py[a]
        a = after[a]
      end
      if #ring.x > 2 then rings[#rings + 1] = ring end
    end
  end
  return rings
end

--- The rings as one polygon: each is reached from the first point of the first and left the same way, which adds no area.
function contour.polygon (rings)
  local xs, ys = {}, {}
  local x0, y0
  for k, ring in ipairs(rings) do
    if k == 1 then x0, y0 = ring.x[1], ring.y[1] end
    for i = 1, #ring.x do xs[#xs + 1], ys[#ys + 1] = ring.x[i], ring.y[i] end
    xs[#xs + 1], ys[#ys + 1] = ring.x[1], ring.y[1]
    if k > 1 then xs[#xs + 1], ys[#ys + 1] = x0, y0 end
  end
  return xs, ys
end

return contour
