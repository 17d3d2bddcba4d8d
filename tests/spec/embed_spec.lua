--- Host programs that embed Lua: a limited allocator, one that fails, many states and threads, fork. The host is tests/embed/host.c.
local build = os.getenv "LUNARRAY_BUILD"
local sanitize = os.getenv "LUNARRAY_SANITIZE" or ""
local coverage = os.getenv "LUNARRAY_COVERAGE" or ""

local function run (command)
  local p = assert(io.popen("export LD_PRELOAD= LC_ALL=C; " .. command .. " 2>&1"))
  local text = p:read "a"
  return p:close() and true or false, text
end

-- compiles a program of tests/embed once; nil and the reason where that cannot be done
local programs = {}
local function compiled (name, language)
  local key = name .. (language or "")
  if programs[key] then return programs[key][1], programs[key][2] end
  if not build then return nil, "LUNARRAY_BUILD is not set: run by make test" end
  local compiler = language == "c++" and "c++ -x c++" or (os.getenv "CC" or "cc") .. " -std=c11"
  local _, include = run "sh tools/find.sh include"
  include = include:gsub("%s+$", "")
  local out, last = ("%s/%s%s"):format(build, name, language == "c++" and "++" or ""), nil
  for _, lib in ipairs {"-llua5.4", "-llua54", "-llua-5.4", "-llua"} do
    local ok, text = run(("%s -rdynamic -D_GNU_SOURCE -DLUNARRAY_STATIC -Wall -Wextra -Werror -O1 -g %s -Isrc -I'%s' tests/embed/%s.c -x none -o '%s' '%s/liblunarray.a' %s -lpthread -lm -ldl %s"):format(
      compiler, sanitize ~= "" and "-fsanitize=" .. sanitize or "", include, name, out, build, lib, coverage ~= "" and "-lgcov" or ""))
    if ok then programs[key] = {out} return out end
    last = text
  end
  if run(("echo 'int main (void) { return 0; }' | %s -x c - -o '%s/empty' -llua5.4"):format(os.getenv "CC" or "cc", build)) then error(last) end
  programs[key] = {nil, "programs cannot be compiled and linked with Lua here"}
  return nil, programs[key][2]
end

-- memory, threads and libraries of a process that has required the library: KB that it grew, KB of Lua's heap, milliseconds, threads, BLAS
local function started ()
  local f = os.tmpname()
  local h = assert(io.open(f, "w"))
  h:write [[
    local function read (path) local f = io.open(path) local s = f and f:read "a" or "" if f then f:close() end return s end
    local function resident () return tonumber(read "/proc/self/status":match "VmRSS:%s*(%d+)") or 0 end
    collectgarbage() collectgarbage "stop"
    local r, k, t = resident(), collectgarbage "count", os.clock()
    local la = require "lunarray"
    t = os.clock() - t
    k, r = collectgarbage "count" - k, resident() - r
    local x = la.ones(100):sum() + la.arange(9):reshape(3, 3):sum()                  -- small work starts nothing, either
    print(r, k // 1 | 0, t * 1e3, read "/proc/self/status":match "Threads:%s*(%d+)", read "/proc/self/maps":find "blas" and "blas" or "none", x)
  ]]
  h:close()
  local lua = os.getenv "LUA" or "lua5.4"
  local p = assert(io.popen(("'%s' '%s' 2>&1"):format(lua, f)))          -- with the sanitizer's runtime, if any
  local text = p:read "a"
  p:close()
  os.remove(f)
  return text
end

describe("require 'lunarray'", function ()
  it("takes less than 2 MB, starts no thread and loads no BLAS", function ()
    local text = started()
    local resident, heap, ms, threads, blas = text:match "^(%d+)%s+(%d+)%s+(%S+)%s+(%d+)%s+(%a+)"
    if not resident then
      if text:find "nil" then pending "no /proc here" return end
      error(text)
    end
    assert.equals("none", blas)
    if sanitize ~= "" or (os.getenv "LUNARRAY_COVERAGE" or "") ~= "" then return end
    assert.equals("1", threads)
    assert.is_true(tonumber(resident) <= 2048, resident .. " KB")
    assert.is_true(tonumber(heap) <= 512, heap .. " KB of Lua's heap")
    local best = tonumber(ms)
    for _ = 1, 4 do best = math.min(best, tonumber(started():match "^%d+%s+%d+%s+(%S+)") or best) end
    print(("require 'lunarray': %.2f ms, %s KB, of which Lua's heap %s KB"):format(best, resident, heap))
  end)
end)

local function passes (name, arguments, pattern, language)
  local program, why = compiled(name, language)
  if not program then pending(why) return end
  local ok, text = run(("'%s' %s"):format(program, arguments))
  assert.is_true(ok, text)
  assert.matches(pattern, text)
end

describe("a host program", function ()
  it("that gives 64 MB survives scripts that ask for more", function () passes("host", "limit", "ok limit") end)
  it("whose every allocation fails once gets a clean error each time, and loses nothing #slow", function () passes("host", "fail", "ok fail: %d+ operations") end)
  it("gets a clean error for each refused allocation of each registered function, and loses nothing #slow", function ()
    passes("everyalloc", "tests/embed/everyalloc.lua 5", "ok everyalloc: %d+ functions, %d+ operations, %d+ refused allocations, none left")
  end)
  it("gets back the memory of arrays whose finalizers Lua could not call for lack of memory", function ()
    passes("everyalloc", "tests/embed/everyalloc.lua 1 0 files", "ok everyalloc: %d+ functions, %d operations, %d+ refused allocations, none left")
  end)
  it("runs 16 states on 8 threads", function () passes("host", "states", "ok states") end)
  it("opens and closes a state 200 times without a leak", function () passes("host", "cycle 200", "ok cycle") end)
  it("stops scripts by a signal in the middle of operations", function () passes("host", "interrupt", "ok interrupt: %d+ scripts stopped, none left") end)
  it("forks after threads have run", function () passes("host", "fork", "ok fork") end)
  it("unloads the library, with its threads and its handlers", function ()
    if sanitize ~= "" then pending "a sanitizer keeps libraries" return end
    passes("unload", ("'%s/lunarray/core.so' 20"):format(build), "ok unload: loaded and unloaded 20 times")
  end)
  it("whose files, threads and random numbers fail gets the system's reasons, and loses nothing", function ()
    passes("faults", "tests/embed/faults.lua", "ok faults: %d+ checks")
    if programs.faults and programs.faults[1] then
      local ok, text = run(("FAULTS_AT_START='sysconf,sched_getaffinity,' '%s' tests/embed/faults.lua"):format(programs.faults[1]))
      assert.is_true(ok, text)
      assert.matches("ok faults: %d+ checks", text)
    end
  end)
end)

describe("the C API", function ()
  it("does what lunarray.h says, also when memory ends, from C", function () passes("api", "", "ok %d+ checks, %d+ failing allocations") end)
  it("serves 64 states on 8 threads, which share an array of the host's, read-only, and run specs of the core", function ()
    passes("api", "states tests/spec/create_spec.lua tests/spec/dtype_spec.lua tests/spec/shape_spec.lua tests/spec/ufunc_spec.lua",
      "ok states: 64 states on 8 threads, %d+ tests of 4 specs")
  end)
  it("opens and closes a state 600 times without a leak of memory, files or threads", function () passes("api", "cycle 600", "ok cycle: 600") end)
  it("holds scripts to a limit on work, and the pool to one on threads", function ()
    passes("api", "limits", "ok limits: %d+ checks")
  end)
  it("lets no script bring down a host with 64 MB #slow", function ()
    passes("api", "attacks tests/embed/attacks.lua " .. (sanitize ~= "" and 300 or 25), "ok attacks: %d+ scripts, %d+ got an error, at most [%d.]+ MB of 64")
  end)
  it("does so from C++", function () passes("api", "", "ok %d+ checks", "c++") end)
end)

describe("examples/embed", function ()
  it("builds by one command and does what it says", function ()
    if sanitize ~= "" then pending "a web server does not load a sanitized module" return end
    if not compiled "api" then pending "programs cannot be compiled and linked with Lua here" return end
    if not run "command -v c++" then pending "there is no C++ compiler" return end
    local ok, text = run(("env -u MAKEFLAGS -u MAKELEVEL make -s BUILD='%s' SANITIZE='%s' COVERAGE='%s' SECONDS=1 embed-run"):format(build, sanitize, coverage))
    assert.is_true(ok, text)
    assert.matches("500 blocks of 480 samples; power 0.05%d+ before, 0.10%d+ after; peak 1.200", text)
    assert.matches("600 frames of 20000 particles.-worst [%d.]+ ms", text)
    assert.truthy(text:find "%d+ answers, 0 wrong" or text:find "lighttpd is not installed", text)
    assert.matches("90 frames of 20000 particles", text)
    print((text:match "(median.-)\n") .. "\n" .. (text:match "[%d]+ answers[^\n]*" or "no lighttpd: its page was not tried"))
  end)
end)
