--- Host programs that embed Lua: a limited allocator, one that fails, many states and threads, fork. The host is tests/embed/host.c.
local build = os.getenv "LUNARRAY_BUILD"
local sanitize = os.getenv "LUNARRAY_SANITIZE" or ""

local function run (command)
  local p = assert(io.popen("export LD_PRELOAD= LC_ALL=C; " .. command .. " 2>&1"))
  local text = p:read "a"
  return p:close() and true or false, text
end

-- compiles the host once; nil and the reason where that cannot be done
local host, reason
local function compiled ()
  if host or reason then return host, reason end
  if not build then reason = "LUNARRAY_BUILD is not set: run by make test" return nil, reason end
  local cc = os.getenv "CC" or "cc"
  local _, include = run "sh tools/find.sh include"
  include = include:gsub("%s+$", "")
  local out = build .. "/host"
  for _, lib in ipairs {"-llua5.4", "-llua54", "-llua-5.4", "-llua"} do
    local ok = run(("%s -std=c11 -D_GNU_SOURCE -O1 -g %s -I'%s' tests/embed/host.c -o '%s' %s -lpthread -lm -ldl"):format(
      cc, sanitize ~= "" and "-fsanitize=" .. sanitize or "", include, out, lib))
    if ok then host = out return host end
  end
  reason = "tests/embed/host.c cannot be compiled and linked with Lua here"
  return nil, reason
end

local function passes (arguments, pattern)
  local program, why = compiled()
  if not program then pending(why) return end
  local ok, text = run(("'%s' %s"):format(program, arguments))
  assert.is_true(ok, text)
  assert.matches(pattern, text)
end

describe("a host program", function ()
  it("that gives 64 MB survives scripts that ask for more", function () passes("limit", "ok limit") end)
  it("whose every allocation fails once gets a clean error each time, and loses nothing #slow", function () passes("fail", "ok fail: %d+ operations") end)
  it("runs 16 states on 8 threads", function () passes("states", "ok states") end)
  it("opens and closes a state 200 times without a leak", function () passes("cycle 200", "ok cycle") end)
  it("forks after threads have run", function () passes("fork", "ok fork") end)
end)
