--- The rockspecs: right in themselves, and in agreement with the sources, the header and the changelog. `make rock-test` does the rest: make, pack,
-- install from a server, test, remove.
local function run (command)
  local p = assert(io.popen("export LD_PRELOAD= LC_ALL=C; " .. command .. " 2>&1"))
  local text = p:read "a"
  return p:close() and true or false, text
end

local function read (path)
  local f = assert(io.open(path))
  local s = f:read "a"
  f:close()
  return s
end

local function rockspec (path)
  local t = {}
  assert(loadfile(path, "t", t))()
  return t
end

local header = read "src/lunarray.h"
local version = header:match '#define LUNARRAY_VERSION "([^"]+)"'
local scm, release = "lunarray-scm-1.rockspec", ("lunarray-%s-1.rockspec"):format(version:gsub("-", ""))

describe("the rockspecs", function ()
  for _, name in ipairs {scm, release} do
    it("pass luarocks lint: " .. name, function ()
      if not run "command -v luarocks" then pending "luarocks is not there" return end
      local ok, text = run("luarocks --lua-version 5.4 lint " .. name)
      assert.is_true(ok, text)
    end)
    it("say what the package is, and have no hard dependency but Lua: " .. name, function ()
      local t = rockspec(name)
      assert.equals("3.0", t.rockspec_format)
      assert.equals("lunarray", t.package)
      for _, field in ipairs {"summary", "detailed", "homepage", "license"} do assert.is_string(t.description[field]) end
      assert.is_true(#t.description.labels > 3)
      assert.same({"lua >= 5.4, < 5.6"}, t.dependencies)
      assert.is_nil(t.external_dependencies)
      assert.equals("make test", t.test.command)
      assert.equals(name, ("%s-%s.rockspec"):format(t.package, t.version))
      for _, file in ipairs(t.build.install.bin) do assert.is_true(#read(file) > 0) end
    end)
  end
  it("differ in version and source alone", function ()
    local a, b = rockspec(scm), rockspec(release)
    assert.equals("v" .. version, b.source.tag)
    assert.equals(a.source.url, b.source.url)
    a.version, b.version, a.source, b.source = nil, nil, nil, nil
    assert.same(a, b)
  end)
  it("build every module from every source: nothing in src is left out", function ()
    local ok, text = run("env -u MAKEFLAGS -u MAKELEVEL make -s -n BUILD=/nowhere/lunarray HAVE_ZLIB=yes HAVE_PNG=yes HAVE_JPEG=yes HAVE_EDIT=yes modules STATIC= V=1")
    assert.is_true(ok, text)
    local _, files = run "ls src/*.c"
    local missing = {}
    for file in files:gmatch "%S+" do
      if file ~= "src/open.c" and not text:find("-c " .. file .. " ", 1, true) then missing[#missing + 1] = file end
    end
    assert.same({}, missing)
    for _, module in ipairs {"core", "zlib", "image_codec", "edit"} do assert.matches("lunarray/" .. module .. ".so.tmp", text, 1, true) end
    assert.is_nil(text:find("liblunarray.a", 1, true))
  end)
  it("leave modules out whose libraries are missing", function ()
    local ok, text = run("env -u MAKEFLAGS -u MAKELEVEL make -s -n BUILD=/nowhere/lunarray HAVE_ZLIB= HAVE_PNG= HAVE_JPEG= HAVE_EDIT= modules STATIC= V=1")
    assert.is_true(ok, text)
    assert.matches("lunarray/core.so.tmp", text, 1, true)
    for _, lib in ipairs {"-lz", "-lpng", "-ljpeg", "-ledit", "zlib.so", "image_codec.so", "edit.so"} do assert.is_nil(text:find(lib, 1, true), lib) end
  end)
end)

describe("the version", function ()
  it("is the same in header, library, release rockspec and changelog, and a semantic one", function ()
    local la = require "lunarray"
    local major, minor, patch = header:match "VERSION_MAJOR (%d+)\n.-VERSION_MINOR (%d+)\n.-VERSION_PATCH (%d+)\n"
    assert.matches("^%d+%.%d+%.%d+$", version:gsub("%-[%w.]+$", ""))
    assert.equals(("%s.%s.%s"):format(major, minor, patch), (version:gsub("%-[%w.]+$", "")))
    assert.equals(version, la._VERSION)
    assert.equals(version, la.config().version)
    assert.equals(version:gsub("-", "") .. "-1", rockspec(release).version)
    assert.matches("## [" .. version .. "]", read "CHANGELOG.md", 1, true)
  end)
end)
