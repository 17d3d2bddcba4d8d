--- What was built: modules that keep to themselves, a header that compiles, a Makefile that tells about itself.
local build = os.getenv "LUNARRAY_BUILD"
local sanitized = (os.getenv "LUNARRAY_SANITIZE" or "") .. (os.getenv "LUNARRAY_COVERAGE" or "") ~= ""   -- the compiler's own names

-- the output of a command, without a sanitizer's runtime in the way
local function run (command)
  local p = assert(io.popen("export LD_PRELOAD= LC_ALL=C; " .. command .. " 2>&1"))
  local text = p:read "a"
  return p:close() and true or false, text
end

local function needs (tool)
  if not build then pending "LUNARRAY_BUILD is not set: run by make test" end
  if not run("command -v " .. tool) then pending(tool .. " is not there") end
end

local function symbols (file, flags)
  local ok, text = run(("nm -D %s '%s/%s'"):format(flags, build, file))
  assert.is_true(ok, text)
  local list = {}
  for name in text:gmatch "%s([%w_.@]+)\n" do list[#list + 1] = name end
  return list
end

describe("lunarray/core.so", function ()
  it("exports its opener and the public API alone", function ()
    needs "nm"
    local f = assert(io.open "src/lunarray.h")
    local header = f:read "a"
    f:close()
    local public, hidden = {}, {}
    for name in header:gmatch "LUNARRAY_API[^;]-([%w_]+)%s*%(" do public[name] = true end
    assert.is_true(public.luaopen_lunarray_core)
    for _, name in ipairs(symbols("lunarray/core.so", "--defined-only")) do
      local ours = public[name] or name:find "^luaopen_" or sanitized and (name:find "^__" or name == "mangle_path")
      if not ours then hidden[#hidden + 1] = name end
    end
    assert.same({}, hidden)
  end)

  it("leaves every function of Lua to the program that loads it", function ()
    needs "nm"
    for _, name in ipairs(symbols("lunarray/core.so", "--defined-only")) do
      assert.is_nil(name:match "^lua_" or name:match "^luaL_")
    end
    needs "readelf"
    local _, text = run(("readelf -d '%s/lunarray/core.so'"):format(build))
    assert.is_nil(text:match "NEEDED[^\n]*lua")
    assert.is_nil(text:match "NEEDED[^\n]*blas")
  end)

  it("lacks no symbol of its own", function ()
    needs "nm"
    for _, name in ipairs(symbols("lunarray/core.so", "--undefined-only")) do
      assert.is_nil(name:match "^la_" or name:match "^l_" or name:match "^L_")
    end
  end)
end)

describe("lunarray/zlib.so", function ()
  it("exports its opener alone", function ()
    needs "nm"
    local f = io.open(build .. "/lunarray/zlib.so")
    if not f then pending "it was not built: zlib's headers were not found" end
    f:close()
    local list = {}
    for _, name in ipairs(symbols("lunarray/zlib.so", "--defined-only")) do
      if not (sanitized and (name:find "^__" or name == "mangle_path")) then list[#list + 1] = name end
    end
    assert.same({"luaopen_lunarray_zlib"}, list)
  end)
end)

describe("lunarray.h", function ()
  for _, language in ipairs {"c", "c++"} do
    it("compiles by itself as " .. language, function ()
      local cc = language == "c" and (os.getenv "CC" or "cc") or "c++"
      needs(cc)
      needs "make"
      local _, include = run "sh tools/find.sh include"
      local ok, text = run(("printf '#include \"lunarray.h\"\\n' | %s -x %s -Wall -Wextra -Werror -Isrc -I'%s' -fsyntax-only -"):format(
        cc, language, include:match "[^\n]*"))
      assert.is_true(ok, text)
    end)
  end
end)

describe("make help", function ()
  it("has a line for each target and variable", function ()
    needs "make"
    local ok, text = run "env -u MAKEFLAGS -u MAKELEVEL make -s help"
    assert.is_true(ok, text)
    for _, word in ipairs {"all", "demo", "test", "bench", "docs", "install", "uninstall", "clean", "help", "valgrind", "isa%-test", "coverage", "lint", "fuzz",
                           "DEBUG", "SANITIZE", "LUA_INCDIR", "CC", "PREFIX", "BUILD", "SPEC", "V"} do
      assert.matches("\n%s+" .. word .. "%s+%S", text)
    end
  end)
end)
