--- The bench: the same cases in lunarray and in NumPy, alternately, in one run. `make bench` calls it.
--
--   lua5.4 tests/bench/run.lua [--cases PATTERN] [--base OLD.tsv] [--rounds N] [--out FILE]
--
-- For each case both sides first find how many repetitions take some milliseconds; then they take turns, so that whatever else the
-- machine does hits both. The median counts. The table is printed worst first and written to build/bench.tsv; --base compares with an
-- earlier one. At the end stand the geometric means, of every group and of all. Without python3 and numpy lunarray is timed alone.
local la = require "lunarray"
local cases = require "tests.bench.cases"

local options = {rounds = 7, out = (os.getenv "LUNARRAY_BUILD" or "build") .. "/bench.tsv"}
for i = 1, #arg, 2 do
  local name = arg[i]:match "^%-%-(%a+)$"
  if not name or not arg[i + 1] then
    io.stderr:write("usage: run.lua [--cases PATTERN] [--base OLD.tsv] [--rounds N] [--out FILE]\n")
    os.exit(2)
  end
  options[name] = tonumber(arg[i + 1]) or arg[i + 1]
end

local SLICE = 0.03     -- seconds one measurement should take: long enough for the clock, short enough to take turns often

-- ---- the other side: a Python process, written to through a pipe, read through a fifo -----------------------------------------------

local python = {}

function python.start ()
  if not os.execute "python3 -c 'import numpy' >/dev/null 2>&1" then return false end
  local fifo = os.tmpname()
  os.remove(fifo)
  if not os.execute("mkfifo '" .. fifo .. "'") then return false end
  python.to = assert(io.popen("exec python3 tests/bench/worker.py >'" .. fifo .. "'", "w"))
  python.from = assert(io.open(fifo, "r"))
  os.remove(fifo)
  python.version = (python.from:read "l"):match "^ready (.*)"
  return python.version ~= nil
end

local function ask (head, source)
  python.to:write(head, " ", #source, "\n", source)
  python.to:flush()
  local answer = python.from:read "l" or "error the process ended"
  local message = answer:match "^error (.*)"
  if message then error("Python: " .. message .. "\n  in: " .. source, 0) end
  return answer
end

function python.setup (case) ask("S", case.setup[2]) end
function python.time (case, n) return tonumber(ask("T " .. n, case.py)) end

-- ---- our side ------------------------------------------------------------------------------------------------------------------

local lunarray = {}

function lunarray.setup (case)
  -- operands and statement in one chunk: the operands are locals, upvalues of the timed loop
  local names, seen = {}, {}
  for name in case.setup[1]:gmatch "([%a_][%w_]*)%s*=[^=]" do
    if not seen[name] then
      seen[name] = true
      names[#names + 1] = name
    end
  end
  local source = ("local la = ...\nlocal clock = la.clock\n%s\n%s\nreturn function (n)\n  local r\n  local t0 = clock()\n"
    .. "  for _ = 1, n do %s end\n  return clock() - t0, r\nend"):format(#names > 0 and "local " .. table.concat(names, ", ") or "",
    case.setup[1], case.lua)
  lunarray.run = assert(load(source, "=" .. case.name))(la)
end

function lunarray.time (_, n) return (lunarray.run(n)) end

-- ---- measuring -------------------------------------------------------------------------------------------------------------------

local function wait (seconds)
  if seconds > 0 then os.execute(("sleep %g"):format(seconds)) end
end

local function median (t)
  table.sort(t)
  local n = #t
  return n % 2 == 1 and t[n // 2 + 1] or (t[n // 2] + t[n // 2 + 1]) / 2
end

local function repetitions (side, case)
  local n = 1
  side.time(case, 1)
  while true do
    local t = side.time(case, n)
    if t > SLICE / 4 then return math.max(1, math.floor(n * SLICE / t + 0.5)) end
    n = t > SLICE / 1000 and math.ceil(n * SLICE / 2 / t) or n * 16
  end
end

local function measure (case, sides)
  collectgarbage()
  for _, side in ipairs(sides) do side.setup(case) end
  local reps, times = {}, {}
  -- NumPy's OpenBLAS keeps a processor busy for 0.1 s after a call that used its threads (measured); our pool sleeps after 40 us
  local blas = #sides > 1 and (case.group == "products" or case.group == "linear algebra")
  for i = #sides, 1, -1 do
    wait(blas and i == 1 and 0.2 or 0)
    reps[i], times[i] = repetitions(sides[i], case), {}
  end
  if blas then blas = sides[2].time(case, 1) > 20e-6 end      -- smaller ones use one thread
  for round = 1, options.rounds do
    for k = 1, #sides do
      local i = round % 2 == 0 and #sides + 1 - k or k
      if blas then                 -- both begin alike: after the same pause, which cools the caches, and with their threads awake
        wait(0.2)
        sides[i].time(case, 1)
      end
      times[i][round] = sides[i].time(case, reps[i]) / reps[i] / (case.loops or 1)
    end
  end
  lunarray.run = nil
  return median(times[1]), times[2] and median(times[2])
end

local function duration (t)
  if not t then return "-" end
  if t < 1e-6 then return ("%.1f ns"):format(t * 1e9) end
  if t < 1e-3 then return ("%.2f us"):format(t * 1e6) end
  return ("%.2f ms"):format(t * 1e3)
end

-- ---- an earlier table --------------------------------------------------------------------------------------------------------

local base
if options.base then
  base = {}
  for line in io.lines(options.base) do
    local name, t = line:match "^([^#\t][^\t]*)\t([^\t]+)"
    if tonumber(t) then base[name] = tonumber(t) end
  end
end

-- ---- the run -----------------------------------------------------------------------------------------------------------------

local sides = {lunarray}
if python.start() then sides[2] = python else print "python3 with numpy is not there: lunarray alone is timed" end
local config = la.config and la.config() or {}
local heading = ("lunarray %s (%s, %s threads, BLAS %s) and NumPy %s"):format(config.version or "?", config.isa or "?",
  config.threads or "?", config.blas or "none",
  python.version or "-")
print(heading)

local terminal = os.execute "[ -t 2 ]"
local function progress (text)
  if terminal then io.stderr:write(("\r%-60s\r"):format(text)) end
end

local results, broken = {}, 0
for _, case in ipairs(cases) do
  if not options.cases or case.name:find(options.cases) then
    progress(case.name)
    local ok, ours, theirs = pcall(measure, case, sides)
    if ok then
      results[#results + 1] = {case = case, ours = ours, theirs = theirs, ratio = theirs and ours / theirs}
    else
      progress ""
      io.stderr:write(("%s: %s\n"):format(case.name, ours))
      broken = broken + 1
    end
  end
end
progress ""

table.sort(results, function (a, b)
  if a.ratio and b.ratio and a.ratio ~= b.ratio then return a.ratio > b.ratio end
  return a.case.name < b.case.name
end)
local missed = 0
print(("%-36s %11s %11s %8s %8s%s"):format("worst first", "NumPy", "lunarray", "ratio", "goal", base and "   of before" or ""))
for _, r in ipairs(results) do
  local goal = r.case.goal
  local miss = goal and r.ratio and r.ratio > goal
  if miss then missed = missed + 1 end
  local before = base and base[r.case.name]
  print(("%-36s %11s %11s %8s %8s%s%s"):format(r.case.name, duration(r.theirs), duration(r.ours),
    r.ratio and ("%.3f"):format(r.ratio) or "-", goal and ("%.2f"):format(goal) or "",
    before and ("   %5.2f"):format(r.ours / before) or base and "       -" or "",
    miss and "  missed" or ""))
end

local f = assert(io.open(options.out, "w"))
f:write("# ", heading, "\n# case\tlunarray [s]\tNumPy [s]\tratio\n")
for _, r in ipairs(results) do
  f:write(r.case.name, "\t", ("%.6g"):format(r.ours), "\t", r.theirs and ("%.6g"):format(r.theirs) or "-", "\t",
    r.ratio and ("%.4f"):format(r.ratio) or "-", "\n")
end
f:close()

-- geometric means of NumPy's time over ours: of each group, of all
local function mean (of)
  local sum, n, slower = 0, 0, 0
  for _, r in ipairs(results) do
    if r.ratio and (not of or r.case.group == of) then
      sum, n = sum - math.log(r.ratio), n + 1
      if r.ratio > 1 then slower = slower + 1 end
    end
  end
  return n > 0 and math.exp(sum / n) or 0, n, slower
end
if #sides == 2 then
  local groups, seen = {}, {}
  for _, case in ipairs(cases) do
    if not seen[case.group] then
      seen[case.group] = true
      groups[#groups + 1] = case.group
    end
  end
  print(("%-28s %6s %8s %8s"):format("group", "cases", "slower", "faster"))
  for _, group in ipairs(groups) do
    local faster, n, slower = mean(group)
    if n > 0 then print(("%-28s %6d %8d %7.2fx"):format(group, n, slower, faster)) end
  end
end
print(("%d cases, %d goals missed, %d broken; table in %s"):format(#results, missed, broken, options.out))
if #sides == 2 then
  local faster, n, slower = mean()
  print(("geometric mean: %.2f times faster than NumPy over %d cases; %d of them slower than NumPy"):format(faster, n, slower))
end
if python.to then python.to:close() end
os.exit(broken == 0, true)
