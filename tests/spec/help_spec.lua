--- la.help and la.doc: the registered documentation, found by name, by function, by word.
local la = require "lunarray"

local function printed (fn, ...)
  local lines, old = {}, print
  _G.print = function (...) lines[#lines + 1] = table.concat({...}, "\t") end
  local ok, message = pcall(fn, ...)
  _G.print = old
  if not ok then error(message, 0) end
  return table.concat(lines, "\n")
end

describe("help of what is not there", function ()
  it("is an error at the caller's line, the first time too", function ()
    package.loaded["lunarray.help"], package.loaded.lunarray = nil, nil
    local fresh = require "lunarray"
    local function first () local _ = fresh.doc "reshpe" .. "" end
    local ok, message = pcall(first)
    package.loaded.lunarray = la
    assert.is_false(ok)
    assert.matches("help_spec%.lua:%d+: there is no function reshpe: did you mean reshape", message)
  end)
end)

describe("la.doc", function ()
  it("has a text for every registered function, with how it is called on the first line", function ()
    local help = require "lunarray.help"
    local n = 0
    for _, e in ipairs(help.entries()) do
      local text = la.doc(e.full)
      local object = help.objects[e.module:match "%.(%u%w*)$"]
      local call = object and object .. ":" .. e.name or e.func and "la." .. e.full or "x:" .. e.name
      assert.truthy(text:find(e.attr and "x." .. e.name or call .. "(", 1, true), e.full)
      assert.truthy(e.doc:find "%S", e.full)
      n = n + 1
    end
    assert.is_true(n > 500)
  end)
  it("finds a function by its name, its other name, as a method, or by itself", function ()
    local text = la.doc "reshape"
    assert.equals(text, la.doc(la.reshape))
    assert.equals(text, la.doc "la.reshape")
    assert.equals(text, la.doc "x:reshape(2, 3)")
    assert.equals(text, la.doc "reshape?")
    assert.equals(la.doc "absolute", la.doc "abs")
    assert.equals(la.doc "absolute", la.doc(la.abs))
    assert.matches("^la%.linalg%.svd%(", la.doc(la.linalg.svd))
    assert.matches("x%.shape", la.doc "shape")
  end)
  it("names what is near to a name that is not there", function ()
    assert.raises_at(function () la.doc "rehsape" end, "there is no function rehsape: did you mean reshape?")
    assert.raises_at(function () la.doc "qqqqqqqq" end, "there is no function qqqqqqqq")
    assert.raises_at(function () la.doc(3) end, "help wants a function of lunarray or its name, not a number")
    assert.raises_at(function () la.help "rehsape" end, "there is no function rehsape: did you mean reshape?")
  end)
end)

describe("la.doc of the modules written in Lua", function ()
  local frame, plot = require "lunarray.frame", require "lunarray.plot"
  it("finds their functions by name, with or without the class, and by themselves", function ()
    local text = la.doc "frame.Frame.sort_values"
    assert.matches("^df:sort_values%(by, ascending, na_position, ignore_index, inplace%) %-> Frame\n  Rows in order", text)
    assert.equals(text, la.doc "df:sort_values")
    assert.equals(text, la.doc(frame({a = {1}}).sort_values))
    assert.matches("Example: .*\n  pandas: DataFrame%.sort_values", text)
    assert.matches("^frame%.read_csv%(path, {text, sep, ", la.doc(frame.read_csv))
    assert.equals(la.doc "pd.read_csv", la.doc "frame.read_csv")
    assert.matches("^plot%.bar%(x, height, width, bottom, {.*\nax:bar%(", la.doc(plot.bar))
    assert.equals(la.doc(plot.bar), la.doc "plt.bar")
    assert.matches("\nax:set_title%(", la.doc "ax:set_title")
    assert.matches("^bar:update%(k%)", la.doc "bar:update")
    assert.matches("^s%.str:upper%(%) %-> Series", la.doc "s.str:upper")
    assert.matches("s:groupby%(", la.doc "groupby")
  end)
  it("lists a module, a class after the other, and the sub-modules", function ()
    assert.matches('^local image = require "lunarray.image"\nimage: convert crop decode', printed(la.help, "image"))
    assert.equals(printed(la.help, "frame"), printed(la.help, frame))
    assert.matches("\nframe: GroupBy: agg aggregate", printed(la.help, "frame"))
    assert.matches("^linalg: cholesky", printed(la.help, "linalg"))
    assert.equals(printed(la.help, "linalg"), printed(la.help, la.linalg))
  end)
  it("names what is near, and is searched", function ()
    assert.raises_at(function () la.doc "readcsv" end, "there is no function readcsv: did you mean frame.read_csv?")
    assert.matches("frame%.qcut +As frame%.cut", printed(la.help, "/qcut"))
  end)
  it("is silent where the sources are not at hand", function ()
    local p = assert(io.popen(("'%s' -e 'package.searchpath = nil la = require \"lunarray\" print(#require \"lunarray.help\".module_entries(), #la.doc \"sum\" > 10)' 2>&1")
      :format(os.getenv "LUA" or "lua5.4")))
    assert.equals("0\ttrue\n", p:read "a")
    p:close()
  end)
end)

describe("la.help", function ()
  it("prints a function's documentation", function () assert.equals(la.doc "sum", printed(la.help, "sum")) end)
  it("prints the groups and every name without an argument", function ()
    local text = printed(la.help)
    for _, name in ipairs {"creation: ", "reductions: ", "reshape", "linalg: cholesky ", "random: ", " default_rng ", "nanmedian"} do
      assert.truthy(text:find(name, 1, true), name)
    end
  end)
  it("searches names and first lines", function ()
    assert.matches("tensordot +Sum of products", printed(la.help, "/products"))
    assert.equals('nothing has "qqqq" in its name or first line', printed(la.help, "/qqqq"))
  end)
end)
