--- The library as two files that a host adds to its sources (tools/amalgamate.lua): it compiles without a warning and serves the smallest host,
-- tests/embed/tiny.c; also without BLAS and without files. And liblunarray.a: no name of it can meet one of the host's.
local build = os.getenv "LUNARRAY_BUILD"
local cc = os.getenv "CC" or "cc"
local plain = (os.getenv "LUNARRAY_SANITIZE" or "") == "" and (os.getenv "LUNARRAY_COVERAGE" or "") == ""

local function run (command)
  local p = assert(io.popen("export LD_PRELOAD= LC_ALL=C; " .. command .. " 2>&1"))
  local text = p:read "a"
  return p:close() and true or false, text
end

local function include () return (select(2, run "sh tools/find.sh include"):gsub("%s+$", "")) end

-- the tiny host from `sources` and what must be linked; nil where programs cannot be linked with Lua
local function host (out, sources, flags)
  local last
  for _, lib in ipairs {"-llua5.4", "-llua54", "-llua-5.4", "-llua"} do
    local ok, text = run(("%s -std=c11 -Wall -Wextra -Werror -O0 %s -I'%s' -I'%s/amalgamation' %s -o '%s' %s -lm -lpthread -ldl"):format(
      cc, flags, include(), build, sources, out, lib))
    if ok then return true end
    last = text
  end
  if run(("echo 'int main (void) { return 0; }' | %s -x c - -o '%s/empty' -llua5.4"):format(cc, build)) then error(last) end
  return false
end

describe("the amalgamation", function ()
  it("compiles as C11 without a warning, without BLAS and files where that is wanted, and runs a program in the smallest host #slow", function ()
    if not build then pending "LUNARRAY_BUILD is not set: run by make test" return end
    if not plain then pending "the library's sources are what is instrumented" return end
    local ok, text = run(("env -u MAKEFLAGS -u MAKELEVEL make -s BUILD='%s' amalgamation"):format(build))
    assert.is_true(ok, text)
    local tiny = build .. "/tiny"
    if not host(tiny, ("tests/embed/tiny.c '%s/amalgamation/lunarray.c'"):format(build), "-DLUNARRAY_NO_BLAS -DLUNARRAY_NO_FILES") then
      pending "programs cannot be compiled and linked with Lua here" return
    end
    local program = build .. "/tiny.lua"
    local f = assert(io.open(program, "w"))
    f:write [[
      package.path, package.cpath = "", ""
      local x = la.arange(6):reshape(2, 3)
      print(x)
      print((x * 2 + 1):sum(), x:dot(x.T), la.sort(-x), la.exp(la.zeros(2)))
      print(la.random.default_rng(7):integers(0, 10, 3), la.fft.fft(la.ones(2)).real)
      print(la.save, la.load, pcall(require, "lunarray.file") and "files" or "no files")
      print(la.config().blas, select(2, pcall(la.linalg.inv, la.eye(100))))
      print(require("lunarray.frame").new({a = {1, 2}}):sum())
      print(la.loads(la.dumps(x)) == x, la._VERSION)
    ]]
    f:close()
    ok, text = run(("env -u LUNARRAY_ISA '%s' 'dofile [[%s]]'"):format(tiny, program))      -- one file: the baseline's kernels alone
    assert.is_true(ok, text)
    assert.matches("[[0 1 2]\n [3 4 5]]\n36\t", text, 1, true)
    assert.matches("nil\tnil\tno files", text, 1, true)
    assert.matches("LAPACK is needed, and this library was compiled without one", text, 1, true)
    assert.matches("true\t" .. require "lunarray"._VERSION, text, 1, true)
  end)
end)

describe("liblunarray.a", function ()
  it("defines the names of lunarray.h alone", function ()
    if not build then pending "LUNARRAY_BUILD is not set: run by make test" return end
    if not run "command -v nm && command -v objcopy" then pending "nm and objcopy are not there" return end
    local ok, text = run(("nm -g --defined-only '%s/liblunarray.a'"):format(build))
    assert.is_true(ok, text)
    local f = assert(io.open "src/lunarray.h")
    local public, missing, strange = {}, {}, {}
    for name in f:read "a":gmatch "LUNARRAY_API[^;#]-([%w_]+)%s*%(" do public[name] = name:find "^l" and true or nil end
    f:close()
    assert.is_true(public.luaopen_lunarray and public.lunarray_pushborrowed)
    local seen = {}
    for name in text:gmatch "%x+ %a ([%w_.]+)\n" do
      seen[name] = true
      if not public[name] and (plain or not name:find "^_") and name ~= "luaopen_lunarray_zlib" then strange[#strange + 1] = name end
    end
    for name in pairs(public) do if not seen[name] then missing[#missing + 1] = name end end
    assert.same({}, strange)
    assert.same({}, missing)
  end)
  it("never exits, aborts or writes to the host's output", function ()
    if not build then pending "LUNARRAY_BUILD is not set: run by make test" return end
    if not plain then pending "instrumented code does" return end
    if not run "command -v nm" then pending "nm is not there" return end
    local ok, text = run(("nm -g --undefined-only '%s/liblunarray.a'"):format(build))
    assert.is_true(ok, text)
    for _, name in ipairs {"exit", "_exit", "abort", "printf", "puts", "putchar", "stdout", "stderr", "perror", "system", "popen", "signal", "sigaction", "setlocale", "__assert_fail"} do
      assert.is_nil(text:match("U " .. name .. "[@\n]"), name)
    end
  end)
end)
