--- Memory under loops that make and drop arrays, never calling collectgarbage: resident memory stays bounded, and a big Lua heap does
-- not make the loop slow. `lua5.4 tests/bench/memory.lua`
--
-- Each line is a process of its own. MB is resident memory at its highest less what the state held before the loop (its heap, the
-- library). The goal is 100 without a heap; beside a heap Lua itself lets garbage grow to the heap's size before it collects.
-- Heaps of about 200 MB of different make-up: one long string, many short strings, many tables, closures.
-- Slower: the time of the loop divided by that without a heap; the goal is 1.3.
local lua = arg[-1] or "lua5.4"

-- ---- what is run -----------------------------------------------------------------------------------------------------------------

local function status (field)
  for line in io.lines "/proc/self/status" do
    local kb = line:match("^" .. field .. ":%s*(%d+)")
    if kb then return tonumber(kb) / 1024 end
  end
end

local heaps = {
  none = function () return nil end,
  string = function () return ("x"):rep(200 * 2 ^ 20 | 0) end,
  strings = function ()
    local t = {}
    for i = 1, 2500000 do t[i] = "a string of some length, number " .. i end
    return t
  end,
  tables = function ()
    local t = {}
    for i = 1, 1800000 do t[i] = {i, i + 1} end
    return t
  end,
  closures = function ()
    local t = {}
    for i = 1, 2500000 do t[i] = function () return i end end
    return t
  end,
}

local loops = {
  {name = "10", size = 10, count = 1000000},
  {name = "1000", size = 1000, count = 400000},
  {name = "10000", size = 10000, count = 100000},
  {name = "1000000", size = 1000000, count = 600},
}

if arg[1] == "--one" then
  local la = require "lunarray"
  local heap = heaps[arg[2]]()
  local size, count = math.tointeger(arg[3]), math.tointeger(arg[4])
  collectgarbage()
  local _ = la.zeros(size) + 1
  local before, highest = status "VmRSS", 0
  local step = math.max(1, count // 100)
  local start = la.clock()
  local idle = 0
  for i = 1, count do
    local _ = la.zeros(size) + 1
    if i % step == 0 then
      local t = la.clock()
      highest = math.max(highest, status "VmRSS")
      idle = idle + la.clock() - t
    end
  end
  print(("%.6f %.2f %.2f"):format(la.clock() - start - idle, highest - before, collectgarbage "count" / 1024))
  return heap
end

-- ---- the table ---------------------------------------------------------------------------------------------------------------------

local function run (heap, loop)
  local p = assert(io.popen(("'%s' tests/bench/memory.lua --one %s %d %d"):format(lua, heap, loop.size, loop.count)))
  local line = p:read "l"
  p:close()
  local seconds, mb = (line or ""):match "^(%S+) (%S+)"
  return assert(tonumber(seconds), "the loop failed"), tonumber(mb)
end

local missed = 0
print(("%-12s %-10s %10s %12s %10s"):format("elements", "heap", "MB more", "us a turn", "slower"))
for _, loop in ipairs(loops) do
  local best = {}
  local order = {"none", "string", "strings", "tables", "closures"}
  local memory = {}
  for _ = 1, 3 do             -- taking turns; the fastest of three counts
    for _, heap in ipairs(order) do
      local t, mb = run(heap, loop)
      best[heap] = math.min(best[heap] or math.huge, t)
      memory[heap] = math.max(memory[heap] or 0, mb)
    end
  end
  for _, heap in ipairs(order) do
    local slower = best[heap] / best.none
    local bad = heap == "none" and memory[heap] > 100 or slower > 1.3
    if bad then missed = missed + 1 end
    print(("%-12s %-10s %10.1f %12.2f %10.2f%s"):format(loop.name, heap, memory[heap], best[heap] / loop.count * 1e6, slower,
      bad and "  missed" or ""))
  end
end
print(missed == 0 and "all within the goals" or missed .. " goals missed")
os.exit(missed == 0)
