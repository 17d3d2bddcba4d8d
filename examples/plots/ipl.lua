--- What the cricket plots share: the columns of deliveries.csv and matches.csv (ball by ball, no quoted fields), and sums by key.
-- The directory with the two files is the first argument of each program.
local la = require "lunarray"

local ipl = {}

local function columns (path)
  local f = assert(io.open(path))
  local names, rows = {}, {}
  for name in f:read("l"):gsub("\r", ""):gmatch "[^,]+" do names[#names + 1] = name end
  for line in f:lines() do
    local row = {}
    for field in (line:gsub("\r", "") .. ","):gmatch "([^,]*)," do row[#row + 1] = tonumber(field) or field end
    rows[#rows + 1] = row
  end
  f:close()
  local out = {n = #rows}
  for k, name in ipairs(names) do
    local column = {}
    for i, row in ipairs(rows) do column[i] = row[k] end
    out[name] = type(column[1]) == "number" and la.array(column) or column
  end
  return out
end

function ipl.deliveries () return columns(arg[1] .. "/deliveries.csv") end
function ipl.matches () return columns(arg[1] .. "/matches.csv") end

--- Adds up `values` by the key of each row: a table, and the keys in the order in which they first came.
function ipl.sum_by (n, key_of, value_of)
  local sums, keys = {}, {}
  for i = 1, n do
    local key = key_of(i)
    if not sums[key] then
      sums[key] = 0
      keys[#keys + 1] = key
    end
    sums[key] = sums[key] + value_of(i)
  end
  return sums, keys
end

--- The keys with the n largest sums; equal ones by name.
function ipl.top (sums, keys, n)
  table.sort(keys, function (a, b)
    if sums[a] ~= sums[b] then return sums[a] > sums[b] end
    return a < b
  end)
  return {table.unpack(keys, 1, n)}
end

--- Where the picture goes: the second argument, and its resolution, the third.
function ipl.save (plot, name) plot.savefig(arg[2] or name, {dpi = tonumber(arg[3])}) end

return ipl
