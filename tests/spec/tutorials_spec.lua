--- The tutorials: every item of the three courses is shown, and every value in them is NumPy's (tests/tutorials/check.lua says how it counts).
local build = os.getenv "LUNARRAY_BUILD"
local helper = require "tests.helper"
local sanitized = (os.getenv "LUNARRAY_SANITIZE" or "") ~= ""

describe("the tutorials", function ()
  local result, reason
  local function run ()
    if result or reason then return result end
    if not build then reason = "LUNARRAY_BUILD is not set: run by make test" return end
    if sanitized then reason = "millions of steps of plain Lua take too long under a sanitizer" return end
    local dir = build .. "/test/tutorials"
    os.execute("rm -rf '" .. dir .. "'")
    local p = assert(io.popen(("LUA='%s' '%s' tools/tutorials.lua '%s' 2>&1"):format(os.getenv "LUA" or "lua5.4", os.getenv "LUA" or "lua5.4", dir)))
    local text = p:read "a"
    local ok = p:close()
    result = require "tests.tutorials.check"(dir)
    if not ok then table.insert(result.problems, 1, text) end
    return result
  end

  it("run without an error and print what NumPy prints", function ()
    local r = run()
    if not r then pending(reason) return end
    assert.equals("", table.concat(r.problems, "\n"))
  end)
  it("cover every item of the list", function ()
    local r = run()
    if not r then pending(reason) return end
    assert.equals(356, r.items)
    assert.equals(r.items, r.covered)
    assert.equals(r.values, r.equal)
  end)
  it("draw what matplotlib draws", function ()
    local r = run()
    if not r then pending(reason) return end
    if r.pictures == 0 then pending "gnuplot is not installed" return end
    assert.equals(14, r.pictures)
    local found, image = pcall(require, "lunarray.image")
    if not found or not image.png then pending "pictures cannot be read here" return end
    local reference = helper.root .. "../shared/seeds/expected/plots/"
    local p = io.popen("ls '" .. reference .. "' 2>/dev/null")
    local names = {}
    for name in p:lines() do names[#names + 1] = name end
    p:close()
    if #names == 0 then pending "matplotlib's pictures are not in ../shared/seeds" return end
    for _, name in ipairs(names) do       -- the same size, and on a coarse grid the same picture
      local a, b = image.read(reference .. name, {mode = "RGB"}), image.read(build .. "/test/tutorials/plots/" .. name, {mode = "RGB"})
      assert.same({table.unpack(a.shape)}, {table.unpack(b.shape)}, name)
      local h, w = a.shape[1] // 20, a.shape[2] // 20
      local d = (image.resize(a:astype "float64", h, w, {filter = "area"}) - image.resize(b:astype "float64", h, w, {filter = "area"})):abs():mean()
      assert.is_true(d < 8, ("%s: %g"):format(name, d))
    end
  end)
end)
