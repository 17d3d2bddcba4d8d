--- Which BLAS library is used and how: each kind that there is, by a stand-in (tests/embed/standin.c) that LUNARRAY_BLAS names.
local build = os.getenv "LUNARRAY_BUILD"
local lua = os.getenv "LUA" or "lua5.4"

local function run (command)
  local p = assert(io.popen(command .. " 2>&1"))
  local text = p:read "a"
  return p:close() and true or false, text
end

-- a library of that kind; nil where none can be compiled
local function standin (name, flags)
  if not build then return nil end
  local path = ("%s/standin-%s.so"):format(build, name)
  local ok = run(("export LD_PRELOAD=; %s -std=c11 -O1 -fno-math-errno -shared -fPIC %s tests/embed/standin.c -o '%s'"):format(
    os.getenv "CC" or "cc", flags, path))
  return ok and path or nil
end

-- what a script prints in a process of its own that may use that library alone
local function answer (library, script, isa)
  local name = os.tmpname()
  local f = assert(io.open(name, "w"))
  f:write(script)
  f:close()
  local ok, text = run(("LUNARRAY_BLAS='%s' LUNARRAY_ISA=%s '%s' '%s'"):format(library, isa or "baseline", lua, name))
  os.remove(name)
  assert.is_true(ok, text)
  return (text:gsub("%s+$", ""))
end

-- large products of each dtype, both ways round, square, tall and with themselves; then what was loaded
local products = [==[
  local la = require "lunarray"
  la.set_num_threads(2)
  local wrong = 0
  for _, dtype in ipairs {"float32", "float64", "complex64", "complex128"} do
    local a = (la.arange(130 * 140):reshape(130, 140) % 7 - 3):astype(dtype)
    local b = (la.arange(140 * 150):reshape(140, 150) % 5 - 2):astype(dtype)
    if dtype:find "complex" then a, b = a * la.complex(1, 2), b * la.complex(0, 1):astype(dtype) end
    local c = a:dot(b)
    for _, at in ipairs {{1, 1}, {130, 150}, {64, 3}} do
      if (a[at[1]] * b[{":", at[2]}]):sum() ~= c[at] then wrong = wrong + 1 end
    end
    if not la.array_equal(b.T:dot(a.T), c.T) then wrong = wrong + 1 end
    if not la.array_equal(a:dot(a.T), a:dot(a.T:copy())) then wrong = wrong + 1 end
    if not la.array_equal(a.T:dot(a), a.T:copy():dot(a)) then wrong = wrong + 1 end
    local s = la.stack {a, a + 1}
    if not la.array_equal(la.matmul(s, b)[2], (a + 1):dot(b)) then wrong = wrong + 1 end
  end
  local c = la.config()
  print(wrong, c.blas and c.blas:match "[^/]*$", c.blas_core, c.blas_config)
]==]

describe("a BLAS library", function ()
  local kinds = {
    {"mkl", "-DMKL", "0\tstandin-mkl.so\tnil\tMKL"},
    {"blis", "-DBLIS", "0\tstandin-blis.so\tnil\tBLIS"},
    {"openblas", "-DOPENBLAS=1", "0\tstandin-openblas.so\tPlain\tOpenBLAS stand-in"},
    {"openmp", "-DOPENBLAS=2", "0\tstandin-openmp.so\tPlain\tOpenBLAS stand-in"},
    {"wide", "-DOPENBLAS=1 -DWIDE -DLAPACK -Isrc", "0\tstandin-wide.so\tPlain\tOpenBLAS stand-in USE64BITINT MAX_THREADS=4"},
    {"reference", "-DREFERENCE", "0\tstandin-reference.so\tnil\treference BLAS: used for LAPACK, not for products"},
  }
  for _, kind in ipairs(kinds) do
    it("of the kind " .. kind[1] .. " is known by its functions and gives right products", function ()
      local path = standin(kind[1], kind[2])
      if not path then pending "no library can be compiled here" return end
      local text = answer(path, products)
      assert.equal(kind[3], (text:gsub("false", "nil")))
    end)
  end

  it("that has none of its functions is refused by name", function ()
    local path = standin("empty", "-DEMPTY")
    if not path then pending "no library can be compiled here" return end
    local text = answer(path, [[
      local la = require "lunarray"
      print(la.config().blas, (la.ones(200, 200):dot(la.ones(200, 200)) == 200 * la.ones(200, 200)))
      print(pcall(la.linalg.inv, la.eye(2)))
    ]])
    assert.matches("^false\ttrue\nfalse\t", text)
    assert.truthy(text:find("LAPACK is needed: install OpenBLAS", 1, true), text)
    assert.truthy(text:find("standin-empty.so has no dgemm: it is not a BLAS library", 1, true), text)
  end)

  it("without LAPACK takes the system's LAPACK, where there is one", function ()
    local path = standin("reference", "-DREFERENCE")
    if not path then pending "no library can be compiled here" return end
    local text = answer(path, [[
      local la = require "lunarray"
      local ok, inv = pcall(la.linalg.inv, la.array {{2, 0}, {0, 4}})
      print(ok and tostring(inv[{1, 1}] + inv[{2, 2}]) or inv)
    ]])
    assert.truthy(text == "0.75" or text:find("LAPACK is needed: install OpenBLAS", 1, true), text)
  end)

  it("of 64-bit integers without LAPACK says that LAPACK is missing", function ()
    local path = standin("bare", "-DOPENBLAS=1 -DWIDE")
    if not path then pending "no library can be compiled here" return end
    local text = answer(path, [[
      local la = require "lunarray"
      print(la.ones(3, 3):dot(la.ones(3, 3)):sum(), pcall(la.linalg.inv, la.eye(2)))
    ]])
    assert.matches("^27%.0\tfalse\t", text)
    assert.matches("LAPACK is needed: install OpenBLAS %(.*%); [^;]*standin%-bare%.so has no %l+$", text)
  end)

  it("leaves the process's variables as they were", function ()
    local path = standin("openblas", "-DOPENBLAS=1")
    if not path then pending "no library can be compiled here" return end
    local text = answer(path, [[
      local la = require "lunarray"
      la.ones(200, 200):dot(la.ones(200, 200))
      print(la.config().blas ~= false, os.getenv "OPENBLAS_NUM_THREADS", os.getenv "OPENBLAS_CORETYPE", os.getenv "OPENBLAS_THREAD_TIMEOUT")
    ]])
    assert.equal(("true\t%s\t%s\t%s"):format(os.getenv "OPENBLAS_NUM_THREADS", os.getenv "OPENBLAS_CORETYPE", os.getenv "OPENBLAS_THREAD_TIMEOUT"), text)
  end)
end)
