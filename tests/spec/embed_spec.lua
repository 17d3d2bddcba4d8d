--- Host programs that embed Lua: a limited allocator, one that fails, many states and threads, fork. The host is tests/embed/host.c.
local build = os.getenv "LUNARRAY_BUILD"
local sanitize = os.getenv "LUNARRAY_SANITIZE" or ""

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
    local ok, text = run(("%s -D_GNU_SOURCE -DLUNARRAY_STATIC -Wall -Wextra -Werror -O1 -g %s -Isrc -I'%s' tests/embed/%s.c -x none -o '%s' '%s/liblunarray.a' %s -lpthread -lm -ldl"):format(
      compiler, sanitize ~= "" and "-fsanitize=" .. sanitize or "", include, name, out, build, lib))
    if ok then programs[key] = {out} return out end
    last = text
  end
  if run(("echo 'int main (void) { return 0; }' | %s -x c - -o '%s/empty' -llua5.4"):format(os.getenv "CC" or "cc", build)) then error(last) end
  programs[key] = {nil, "programs cannot be compiled and linked with Lua here"}
  return nil, programs[key][2]
end

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
  it("runs 16 states on 8 threads", function () passes("host", "states", "ok states") end)
  it("opens and closes a state 200 times without a leak", function () passes("host", "cycle 200", "ok cycle") end)
  it("forks after threads have run", function () passes("host", "fork", "ok fork") end)
end)

describe("the C API", function ()
  it("does what lunarray.h says, also when memory ends, from C", function () passes("api", "", "ok %d+ checks, %d+ failing allocations") end)
  it("serves 64 states on 8 threads, which share an array of the host's, read-only", function () passes("api", "states", "ok states: 64") end)
  it("opens and closes a state 1000 times without a leak", function () passes("api", "cycle 1000", "ok cycle: 1000") end)
  it("lets no script bring down a host with 64 MB", function () passes("api", "attacks", "ok attacks: %d+ scripts, %d+ got an error") end)
  it("does so from C++", function () passes("api", "", "ok %d+ checks", "c++") end)
end)

describe("examples/embed", function ()
  it("builds by one command and does what it says", function ()
    if sanitize ~= "" then pending "a web server does not load a sanitized module" return end
    if not compiled "api" then pending "programs cannot be compiled and linked with Lua here" return end
    if not run "command -v c++" then pending "there is no C++ compiler" return end
    local ok, text = run(("env -u MAKEFLAGS -u MAKELEVEL make -s BUILD='%s' SANITIZE='%s' SECONDS=1 embed-run"):format(build, sanitize))
    assert.is_true(ok, text)
    assert.matches("500 blocks of 480 samples; power 0.05%d+ before, 0.10%d+ after; peak 1.200", text)
    assert.matches("600 frames of 20000 particles.-worst [%d.]+ ms", text)
    assert.truthy(text:find "%d+ answers, 0 wrong" or text:find "lighttpd is not installed", text)
    print((text:match "(median.-)\n") .. "\n" .. (text:match "[%d]+ answers[^\n]*" or "no lighttpd: its page was not tried"))
  end)
end)
