--- Documentation is whole: what `make docs-check` counts, and the annotation file for editors.
local la = require "lunarray"
local help = require "lunarray.help"
local annotate = dofile "tools/annotate.lua"
local check = dofile "tools/docs_check.lua"
local lua = os.getenv "LUA" or "lua5.4"

-- runs a command in a directory of its own; returns its output and whether it succeeded
local function run (command)
  local p = assert(io.popen(("root=`pwd`; d=`mktemp -d` && cd \"$d\" && { %s; s=$?; cd /; rm -rf \"$d\"; exit $s; } 2>&1"):format(command)))
  local text = p:read "a"
  return text, p:close() == true
end

describe("make docs-check", function ()
  it("finds a doc, NumPy's name, an example that runs, an annotation and a spec for every function", function ()
    local text, ok = run(("'%s' \"$root/tools/docs_check.lua\" \"$root\""):format(lua))
    assert.is_true(ok, text)
    local n = tonumber(text:match "(%d+) functions, ")
    assert.is_true(n >= 580)
    assert.matches(("%d functions, %d docs, %d NumPy equivalents, %d examples %%(%%d+ results compared%%), %d annotations, %d specs"):format(n, n, n, n, n, n), text)
  end)
  it("compares printed values, spaces aside, with what stands behind the arrow", function ()
    assert.equals("[1 2 3]", check.run "la.range(1, 3)")
    assert.equals("6", check.run "local x = la.range(1, 3); x:sum()")
    assert.equals("1 2", check.run "print(1, 2)")
    assert.equals("[1 2], [2 1]", check.run "la.nonzero({{0, 1}, {2, 0}})")
    assert.same({"x:sort_(); x", "[1 2]"}, {check.complete {code = "x:sort_()", result = "x is [1 2]"}})
    assert.same({"f(x)", "1, 2"}, {check.complete {code = "local a, b = f(x)", result = "1, 2"}})
  end)
  it("shows the value of an elementwise function's example in la.doc, whatever the print options are", function ()
    assert.matches("Example: la%.exp%({0, 0%.5, 1}%)  %-%-> %[1%. +1%.64872127 2%.71828183%]", la.doc "exp")
    local entry
    for _, e in ipairs(help.entries()) do if e.full == "log" then entry = e end end
    entry.text = nil
    la.printoptions({precision = 2}, function () assert.matches("2%.30258509", la.doc "log") end)
  end)
end)

-- a module whose functions tell what they return
local function recorder (e, note)
  local function watch (module, path)
    return setmetatable({}, {__index = function (_, name)
      local value, full = module[name], path .. name
      if full == e.full and (type(value) == "function" or type(value) == "userdata") then
        return function (...)
          local r = table.pack(value(...))
          note(r)
          return table.unpack(r, 1, r.n)
        end
      end
      if type(value) == "table" and not path:find "%." and module == la then return watch(value, full .. ".") end
      return value
    end})
  end
  return watch(la, "")
end

local function is_a (value, declared)
  local t = type(value)
  if t == "userdata" then t = math.type(value) == nil and (tostring(getmetatable(value)):match "^lunarray%.?(%w*)" or "userdata") end
  for part in (declared:gsub(" %.%.%.", "") .. "|"):gmatch "(.-)|" do
    part = part:gsub("%?$", "")
    if part == "any" or part == t or (part == "integer" and math.type(value) == "integer") or (part == "lunarray.dtype" and t == "string") then return true end
    if t ~= "number" and t ~= "boolean" and t ~= "table" and t ~= "string" and t ~= "nil" and (part:find "^lunarray%." or part == "userdata") then
      if part ~= "lunarray.array" or pcall(la.asarray, value) then return true end
    end
  end
  return false
end

describe("the annotations", function ()
  local file = assert(io.open("lua/lunarray/meta/lunarray.lua", "rb"))
  local text = file:read "a"
  file:close()
  it("follow the grammar of LuaCATS and are Lua", function ()
    local found = annotate.parse(text)
    assert.same({"x", "axis", "dtype", "out", "keepdims", "initial", "where"}, found["lunarray.sum"].params)
    assert.same({"axis", "dtype", "out", "keepdims", "initial", "where"}, found["array:sum"].params)
    assert.truthy(found["Generator:normal"])
    assert.truthy(found["lunarray.array.shape"].field)
  end)
  it("are what the registered functions give (else: make annotations)", function () assert.is_true(text == annotate.make()) end)
  it("are not run by a require", function ()
    assert.error_matches(function () require "lunarray.meta.lunarray" end, 'lunarray%.meta is for editors: require "lunarray"')
  end)
  it("name the type of what every function's example returns", function ()
    local called = 0
    for _, e in ipairs(help.entries()) do
      if e.func and not e.module:find "%u" and not e.full:find "save" and e.full ~= "tofile" then
        local seen
        for _, example in ipairs(help.examples(e)) do
          if not example.code:find "[\"'][%w_]+%.%l%l" then
            pcall(check.run, check.complete(example), recorder(e, function (r) seen = seen or r end))
          end
        end
        if seen then
          called = called + 1
          local declared, list = annotate.result(e), {}
          for part in (declared .. ", "):gmatch "(.-), " do list[#list + 1] = part end
          for i = 1, seen.n do
            local want = list[i] or (list[#list]:find "%.%.%." and list[#list])
            assert.is_true(declared ~= "nil" or seen[i] == nil, e.full .. " returns something")
            if declared ~= "nil" then
              assert.is_true((want and is_a(seen[i], want)) == true, ("%s: result %d is a %s, annotated: %s"):format(e.full, i, type(seen[i]), declared))
            end
          end
        end
      end
    end
    assert.is_true(called > 400)
  end)
  it("accept and refuse what the grammar says", function ()
    local function one (line) return "---@meta x\n---@class c\nlocal c = {}\n" .. line .. "\nfunction c.f(a) end\n" end
    annotate.parse(one "---@param a fun(x: c, ...: any): integer|string[]")
    annotate.parse(one '---@param a? {x?: c, y: "up"|"down"}')
    annotate.parse(one "---@param a table<string, c>")
    assert.error_matches(function () annotate.parse(one "---@param a nothing") end, "line 4: there is no type nothing")
    assert.error_matches(function () annotate.parse(one "---@param a fun(") end, "line 4: expected a name")
    assert.error_matches(function () annotate.parse(one "---@param b c") end, "line 5: annotated %(b%), declared %(a%)")
    assert.error_matches(function () annotate.parse(one "---@parm a c") end, "line 4: there is no annotation @parm")
    assert.error_matches(function () annotate.parse(one "---@param a c c") end, "line 4: left over: c")
  end)
end)

describe("Small functions", function ()
  it("do what they say", function ()
    assert.array_equal(la.asarray {1, 2}, la.asanyarray {1, 2})
    assert.equals("cpu", la.zeros(2).device)
    local t = la.clock()
    assert.is_true(la.clock() >= t)
    la.random.seed(3)
    local x = la.random.ranf(2)
    la.random.seed(3)
    assert.array_equal(la.random.random(2), x)
  end)
end)
