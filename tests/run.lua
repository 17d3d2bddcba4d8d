--- Runs the specs: tests/spec/*_spec.lua, or those named. `make test` calls it with the paths set to the tree and its build.
--
--   lua5.4 tests/run.lua [--filter PATTERN] [--isa [--others]] [--valgrind] [--jobs N] [SPEC ...]
--
-- Each spec file is a process of its own (a crash ends that file alone), two at a time; xargs hands them out. A worker, `--one SPEC`,
-- drives busted's core, prints its failures and writes its counts to a file. The last line of all: "N passed, N failed, N skipped".
-- --isa runs everything once for each instruction set, --others leaves out that which is taken by itself; --valgrind runs the specs named, or the core ones, under valgrind.

local function shell_quote (s) return "'" .. s:gsub("'", "'\\''") .. "'" end

local options, specs = {}, {}
do
  local valued = {filter = true, jobs = true, one = true, out = true}
  local i = 1
  while arg[i] do
    local name = arg[i]:match "^%-%-(.+)$"
    if not name then specs[#specs + 1] = arg[i]
    elseif valued[name] then
      i = i + 1
      options[name] = arg[i]
    else options[name] = true end
    i = i + 1
  end
end

-- ---- a worker: one spec file ---------------------------------------------------------------------------------------------------

local function work (path)
  package.path = "./?.lua;" .. package.path
  local busted = require "busted.core"()
  require "busted"(busted)
  local helper = require "tests.helper"
  package.loaded.helper = helper
  local passed, failed, skipped = 0, 0, 0
  local leaks
  local running = options.out and assert(io.open(options.out .. ".running", "w"))
  if running then running:setvbuf "no" end

  -- in a forced instruction set nothing may pass by accident in another one
  local forced = os.getenv "LUNARRAY_ISA"
  if forced and forced ~= "" then
    local la = require "lunarray"
    local isa = la.config().isa
    if isa ~= forced then error(("LUNARRAY_ISA is %s, but %s is in use"):format(forced, tostring(isa))) end
  end

  local function full_name (element)
    local names = {}
    while element do
      if element.descriptor ~= "file" and element.name then table.insert(names, 1, tostring(element.name)) end
      element = busted.context.parent(element)
    end
    return table.concat(names, " ")
  end

  local function show (element, message, trace)
    local name = full_name(element)
    local line = element.trace and element.trace.currentline
    io.write("FAIL ", path, line and ":" .. line or "", "  ", name, "\n")
    io.write("     ", (tostring(message):gsub("\n", "\n     ")), "\n")
    if trace and trace.traceback and not tostring(message):find "_spec%.lua:%d+:" then
      io.write("     ", (trace.traceback:gsub("^%s+", ""):gsub("\n%s*", "\n     ")), "\n")
    end
    local pattern = name:gsub("[%^%$%(%)%%%.%[%]%*%+%-%?]", "."):gsub("'", ".")
    io.write("     again: make test SPEC=", path, pattern ~= "" and (" FILTER='%s'"):format(pattern) or "", "\n")
  end

  busted.subscribe({"test", "start"}, function (element)
    if running then
      running:seek "set"
      running:write(full_name(element), "\n")
    end
    if leaks then leaks:mark() else leaks = helper.leaks() end
    return nil, true
  end)
  busted.subscribe({"test", "end"}, function (element, _, status)
    if status == "success" then
      local leak = leaks:check()
      if leak then
        status = "failure"
        show(element, leak)
      end
    end
    if status == "success" then passed = passed + 1
    elseif status == "pending" then skipped = skipped + 1
    else failed = failed + 1 end
    return nil, true
  end)
  local function on_failure (element, _, message, trace)
    show(element, message, trace)
    if element.descriptor ~= "it" then failed = failed + 1 end
    return nil, true
  end
  busted.subscribe({"failure"}, on_failure)
  busted.subscribe({"error"}, on_failure)
  busted.subscribe({"pending"}, function (element, _, message)
    message = tostring(message):gsub("^[^\n]-:%d+: ", "")
    io.write("skip ", path, "  ", full_name(element), message ~= "Nil error" and ": " .. message or "", "\n")
    return nil, true
  end)
  if options.filter then
    for _, kind in ipairs {"it", "pending"} do
      busted.subscribe({"register", kind}, function () return nil, false end, {
        predicate = function (name)
          local whole, parent = tostring(name), busted.context.get()
          local above = full_name(parent)
          if above ~= "" then whole = above .. " " .. whole end
          return not whole:find(options.filter)
        end,
        priority = 1,
      })
    end
  end

  local start = busted.monotime()
  local load_files = require "busted.modules.test_file_loader"(busted, {"lua"})
  load_files({path}, {}, {excludes = {}, recursive = false})
  require "busted.execute"(busted)(1, {})
  if options.out then
    local f = assert(io.open(options.out, "w"))
    f:write(("%d %d %d %.3f\n"):format(passed, failed, skipped, busted.monotime() - start))
    f:close()
    running:close()
    os.remove(options.out .. ".running")
  else
    print(("%d passed, %d failed, %d skipped"):format(passed, failed, skipped))
  end
  os.exit(failed == 0, true)   -- closes the state: what leaks then is a leak
end

if options.one then return work(options.one) end

-- ---- the driver ----------------------------------------------------------------------------------------------------------------

local build = os.getenv "LUNARRAY_BUILD" or "build"
local lua = os.getenv "LUA" or arg[-1] or "lua5.4"
local preload = os.getenv "LUNARRAY_PRELOAD" or ""
local sanitize = os.getenv "LUNARRAY_SANITIZE" or ""
local jobs = tonumber(options.jobs) or 2
-- seconds for one file: hangs end, slow machines do not
local slow = options.valgrind or sanitize ~= "" or (os.getenv "LUNARRAY_COVERAGE" or "") ~= ""
local limit = slow and 2400 or 400

local signals = {[4] = "SIGILL", [6] = "SIGABRT", [7] = "SIGBUS", [8] = "SIGFPE", [9] = "SIGKILL", [11] = "SIGSEGV", [15] = "SIGTERM"}

-- what valgrind sees of the whole: memory, arrays, indexing, the executor, products, printing, transforms, factorisations
local valgrind_core = {"helper", "memory", "create", "elementwise", "index", "ufunc", "shape", "reduce", "product", "format", "zlib", "error", "fft", "linalg"}

local function lines_of (command)
  local list, p = {}, assert(io.popen(command))
  for line in p:lines() do list[#list + 1] = line end
  p:close()
  return list
end

local function read_all (path)
  local f = io.open(path, "rb")
  if not f then return nil end
  local s = f:read "a"
  f:close()
  return s
end

if #specs == 0 then
  specs = lines_of "ls tests/spec/*_spec.lua 2>/dev/null"
  if options.valgrind then
    local chosen = {}
    for _, spec in ipairs(specs) do
      local name = spec:match "([^/]*)_spec%.lua$"
      for _, core in ipairs(valgrind_core) do
        if name:find("^" .. core) then
          chosen[#chosen + 1] = spec
          break
        end
      end
    end
    specs = chosen
  end
end
for _, spec in ipairs(specs) do
  local f = io.open(spec)
  if not f then
    io.stderr:write("no such spec: ", spec, "\n")
    os.exit(2)
  end
  f:close()
end

local work_dir = build .. "/test"
local total = {passed = 0, failed = 0, skipped = 0}

local function run_all (environment, label)
  os.execute("rm -rf " .. shell_quote(work_dir) .. " && mkdir -p " .. shell_quote(work_dir))
  -- the slowest first, as the last run saw them, so that no long one is left for the end
  local times, seen = {}, read_all(build .. "/test-times")
  if seen then
    for spec, t in seen:gmatch "(%S+) (%S+)\n" do times[spec] = tonumber(t) end
  end
  table.sort(specs, function (a, b)
    local ta, tb = times[a] or 1e9, times[b] or 1e9
    if ta ~= tb then return ta > tb end
    return a < b
  end)
  local list = assert(io.open(work_dir .. "/list", "w"))
  for _, spec in ipairs(specs) do list:write(spec, "\n") end
  list:close()

  local valgrind = options.valgrind and ("valgrind -q --error-exitcode=97 --leak-check=full --errors-for-leak-kinds=definite "
    .. "--show-leak-kinds=definite --suppressions=tests/valgrind.supp ") or ""
  local filter = options.filter and " --filter " .. shell_quote(options.filter) or ""
  -- "$1" is the spec. timeout ends what hangs; the status is told in a line of its own.
  local script = ([[n=$(basename "$1" .lua); t=%s/$n; %s%s timeout -k 5 %d %s%s tests/run.lua --one "$1" --out "$t.result"%s]]
    .. [[ >"$t.log" 2>&1; echo "$1 $?"]]):format(shell_quote(work_dir), environment,
    preload ~= "" and "LD_PRELOAD=" .. shell_quote(preload) or "", limit, valgrind, shell_quote(lua), filter)
  local command = ("xargs -P %d -n 1 sh -c %s sh <%s"):format(jobs, shell_quote(script), shell_quote(work_dir .. "/list"))
  local done = {}
  local p = assert(io.popen(command))
  for line in p:lines() do
    local spec, status = line:match "^(.*) (%d+)$"
    status = tonumber(status)
    done[spec] = true
    local base = work_dir .. "/" .. spec:match "([^/]*)%.lua$"
    local passed, failed, skipped, seconds = (read_all(base .. ".result") or ""):match "(%d+) (%d+) (%d+) (%S+)"
    local log = read_all(base .. ".log") or ""
    local note
    if not passed then
      passed, failed, skipped, seconds = 0, 1, 0, 0
      local at = (read_all(base .. ".running") or ""):match "[^\n]+"
      local how = status == 124 and ("did not end within %d s"):format(limit)
        or status > 128 and ("was ended by %s"):format(signals[status - 128] or "signal " .. (status - 128))
        or ("ended with status %d"):format(status)
      note = ("FAIL %s  the process %s%s\n     again: make test SPEC=%s\n"):format(spec, how, at and ", in: " .. at or "", spec)
    else
      passed, failed, skipped = math.tointeger(passed), math.tointeger(failed), math.tointeger(skipped)
      times[spec] = seconds
      if failed == 0 and status ~= 0 then
        failed = 1
        note = ("FAIL %s  the tests passed, but the process ended with status %d\n"):format(spec, status)
      end
    end
    if passed + failed + skipped == 0 and not options.filter then
      failed = 1
      note = ("FAIL %s  no test in it\n"):format(spec)
    end
    total.passed, total.failed, total.skipped = total.passed + passed, total.failed + failed, total.skipped + skipped
    if passed + failed + skipped > 0 then
      io.write(("%-4s %s  %d passed%s%s, %.1f s\n"):format(failed == 0 and "ok" or "FAIL", spec, passed,
        failed > 0 and (", %d failed"):format(failed) or "", skipped > 0 and (", %d skipped"):format(skipped) or "", seconds))
    end
    io.write(log)
    if log ~= "" and log:sub(-1) ~= "\n" then io.write "\n" end
    if note then io.write(note) end
    io.flush()
  end
  p:close()
  for _, spec in ipairs(specs) do
    if not done[spec] then
      total.failed = total.failed + 1
      io.write(("FAIL %s  was not run\n"):format(spec))
    end
  end
  if label == nil then
    local f = io.open(build .. "/test-times", "w")
    if f then
      for spec, t in pairs(times) do f:write(spec, " ", t, "\n") end
      f:close()
    end
  end
end

if #specs == 0 then
  io.write "FAIL there are no specs in tests/spec\n"
  total.failed = 1
elseif options.isa then
  local ran = {}
  local own = lines_of(("%s -e 'print(require [[lunarray]].config().isa)'"):format(shell_quote(lua)))[1]
  for _, isa in ipairs {"baseline", "avx2", "avx512", "neon"} do
    local probe = ("LUNARRAY_ISA=%s %s -e 'local la = require [[lunarray]]; os.exit(la.config().isa == [[%s]])' >/dev/null 2>&1"):format(
      isa, shell_quote(lua), isa)
    if options.others and isa == own then ran[#ran + 1] = isa
    elseif os.execute(probe) then
      io.write("instruction set ", isa, "\n")
      run_all("LUNARRAY_ISA=" .. isa .. " ", isa)
      ran[#ran + 1] = isa
    else
      io.write("instruction set ", isa, ": left out, this CPU or this build does not run it\n")
    end
  end
  io.write("ran with: ", table.concat(ran, ", "), "\n")
  if #ran == 0 then total.failed = total.failed + 1 end
else
  if options.valgrind then io.write "under valgrind signs of zeros are not compared: its fused multiply-add gets some of them wrong\n" end
  run_all(options.valgrind and "LUNARRAY_VALGRIND=1 " or "")
end
if options.filter and total.passed + total.failed + total.skipped == 0 then
  io.write("FAIL no test matches ", options.filter, "\n")
  total.failed = 1
end
io.write(("%d passed, %d failed, %d skipped\n"):format(total.passed, total.failed, total.skipped))
os.exit(total.failed == 0, true)
