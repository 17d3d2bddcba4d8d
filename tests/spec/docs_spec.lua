--- Documentation is whole: what `make docs-check` counts, and the annotation file for editors.
local la = require "lunarray"
local help = require "lunarray.help"
local annotate = dofile "tools/annotate.lua"
local check = dofile "tools/docs_check.lua"
local lua = os.getenv "LUA" or "lua5.4"

-- runs a command in a directory of its own; returns its output and whether it succeeded
local function run (command)
  local p = assert(io.popen(("root=`pwd`; d=`LD_PRELOAD= mktemp -d` && cd \"$d\" && { %s; s=$?; cd /; rm -rf \"$d\"; exit $s; } 2>&1"):format(command)))
  local text = p:read "a"
  return text, p:close() == true
end

describe("make docs-check", function ()
  it("finds a doc, NumPy's name, an example that runs, an annotation and a spec for every function", function ()
    local text, ok = run(("'%s' \"$root/tools/docs_check.lua\" \"$root\""):format(lua))
    assert.is_true(ok, text)
    local n = tonumber(text:match "(%d+) functions, ")
    assert.is_true(n >= 1080)
    assert.matches(("%d functions, %d docs, %d equivalents elsewhere, %d examples %%(%%d+ results compared%%), %d annotations, %d specs"):format(n, n, n, n, n, n), text)
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

describe("make docs", function ()
  it("writes the manual: every function, those of the modules too, and the porting tables", function ()
    local text, ok = run(("m=`pwd` && cd \"$root\" && '%s' tools/docs.lua \"$m\" && cat \"$m/index.html\" \"$m/porting.html\""):format(lua))
    assert.is_true(ok, text:sub(1, 300))
    assert.truthy(text:find('<section id="la.reshape">', 1, true))
    assert.truthy(text:find('<section id="frame.Frame.groupby">', 1, true))
    assert.truthy(text:find("<pre>plot.bar(x, height, width, bottom, {", 1, true))
    assert.truthy(text:find("<tr><td><code>x[x &gt; 1]</code></td><td><code>x[x:gt(1)]</code></td>", 1, true))
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
  for word in (declared:gsub(" %.%.%.", "") .. "|"):gmatch "(.-)|" do
    local part = word:gsub("%?$", "")
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
  local files, declared = annotate.files()
  it("follow the grammar of LuaCATS and are Lua", function ()
    local frames
    for _, made in ipairs(files) do
      local found = annotate.parse(made.text, declared)
      if made.name == "frame.lua" then frames = found end
    end
    assert.same({"by", "ascending", "na_position", "ignore_index", "inplace"}, frames["Frame:sort_values"].params)
    assert.truthy(frames["lunarray.Series.index"].field)
    local found = annotate.parse(text)
    assert.same({"x", "axis", "dtype", "out", "keepdims", "initial", "where"}, found["lunarray.sum"].params)
    assert.same({"axis", "dtype", "out", "keepdims", "initial", "where"}, found["array:sum"].params)
    assert.truthy(found["Generator:normal"])
    assert.truthy(found["lunarray.array.shape"].field)
  end)
  it("are what the documented functions give (else: make annotations), in all their files", function ()
    for _, made in ipairs(files) do
      local f = assert(io.open("lua/lunarray/meta/" .. made.name, "rb"))
      assert.is_true(f:read "a" == made.text, made.name)
      f:close()
    end
  end)
  it("are not run by a require", function ()
    for _, made in ipairs(files) do
      local name = made.name:gsub("%.lua$", "")
      assert.error_matches(function () require("lunarray.meta." .. name) end, 'lunarray%.meta is for editors: require "lunarray' .. (name ~= "lunarray" and "." .. name or "") .. '"')
    end
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

-- ---- what is annotated, and what the functions take -----------------------------------------------------------------------------------


-- The arguments with which an entry's function is called by its examples: the first call of each, as table.pack has them. The object of a
-- method is the first. `where` is the table that has the function; it is put back.
local function first_call (e, where)
  local old, seen = where[e.name], nil
  if old == nil then return nil end
  where[e.name] = function (...)
    seen = seen or table.pack(...)
    return old(...)
  end
  local plot = e.class == "Axes" and package.loaded["lunarray.plot"]
  local shortcut = plot and plot[e.name]
  if shortcut then plot[e.name] = function (...) return where[e.name](plot.gca(), ...) end end
  for _, example in ipairs(help.examples(e)) do
    if not seen and not example.code:find "[\"'][%w_]+%.%l%l" then pcall(check.run, check.complete(example)) end      -- (no files)
  end
  where[e.name] = old
  if shortcut then plot[e.name] = shortcut end
  return seen, old
end

-- the same of a function of the core: its examples find it in a copy of the library
local function first_core_call (e)
  local seen, called
  local function watch (module, path)
    return setmetatable({}, {__index = function (_, name)
      local value = module[name]
      if path .. name == e.full and (type(value) == "function" or type(value) == "userdata") then
        called = value
        return function (...)
          seen = seen or table.pack(...)
          return value(...)
        end
      end
      if type(value) == "table" and path == "" then return watch(value, name .. ".") end
      return value
    end})
  end
  local fake = watch(la, "")
  for _, example in ipairs(help.examples(e)) do
    if not seen and not example.code:find "[\"'][%w_]+%.%l%l" then pcall(check.run, check.complete(example), fake) end
  end
  return seen, called
end

local function plain_options (t) return type(t) == "table" and getmetatable(t) == nil and type(next(t)) == "string" end

-- calls f with the arguments and a table of options in place of the one that may be among them; the message where it fails
local function with_option (f, arguments, name, value, declared)
  local n = arguments.n
  local all = plain_options(arguments[n])
  if all and n == 1 then      -- plot.figure{dpi = 50}, but not frame.new{city = {...}}
    for key in pairs(arguments[1]) do all = all and declared and declared[key] end
  end
  if all then n = n - 1 end
  local list = table.move(arguments, 1, n, 1, {})
  list[n + 1] = {[name] = value}
  local options, threads, stream = la.get_printoptions(), la.get_num_threads(), la.random.get_bit_generator()
  local ok, message = pcall(f, table.unpack(list, 1, n + 1))
  la.set_printoptions(options)
  la.set_num_threads(threads)
  la.random.set_bit_generator(stream)
  return not ok and tostring(message) or nil
end

describe("the annotated signatures", function ()
  local skip = {["random.seed"] = true, ["random.set_state"] = true, isarray = true, isscalar = true}      -- (these two take a table with names for what it is)

  it("of the core: each declared name is accepted, another one refused, and no more arguments are taken than declared", function ()
    local called = 0
    for _, e in ipairs(help.entries()) do
      if e.func and e.params ~= "*" and e.params ~= "" and not e.module:find "%u" and not skip[e.full] and not e.full:find "save" and e.full ~= "tofile" and e.full ~= "close" then
        local arguments, f = first_core_call(e)
        if arguments and arguments.n > 0 then
          called = called + 1
          local message = with_option(f, arguments, "qqzz", 1)
          assert.is_true(message ~= nil and message:find 'has no option "qqzz"' ~= nil, ("%s with an undeclared option: %s"):format(e.full, message))
          local count = 0
          for part in (e.params:gsub("|", ",")):gmatch "[%w_]+" do
            count = count + 1
            if count > 1 then
              message = with_option(f, arguments, part, false)
              assert.is_true(not (message and message:find "has no option"), ("%s {%s = false}: %s"):format(e.full, part, message))
            end
          end
          if not e.params:find "%*" then
            local ok, text = pcall(f, table.unpack({}, 1, count + 1))
            assert.is_true(not ok and text:find "at most" ~= nil, ("%s with %d arguments: %s"):format(e.full, count + 1, text))
          end
        end
      end
    end
    assert.is_true(called > 400)
  end)

  it("of the core: what the examples hand over is of the declared types", function ()
    local file = assert(io.open("lua/lunarray/meta/lunarray.lua", "rb"))
    local annotated = annotate.parse(file:read "a")
    file:close()
    local alias = {arraylike = {"number", "boolean", "table", "array"}, dtype = {"string"}, seed = {"number", "string", "table", "userdata", "random"},
      index = {"number", "string", "table", "array"}}
    local function kind (v)
      local t = math.type(v) or type(v)
      if t == "userdata" then t = tostring(getmetatable(v)):match "^lunarray%.?(%w*)" or t end
      return t == "lunarray" and "array" or t
    end
    local function fits (v, type)
      local k = kind(v)
      type = type:gsub("fun%b()", "function")
      for word in (type .. "|"):gmatch "(.-)|" do
        local part = word:gsub("^lunarray%.", ""):gsub("%?$", ""):gsub(":.*$", "")
        if part:find "%[%]$" or part:find "^{" or part:find "^table" then part = "table" end
        if part == "any" or part == k or part == "number" and (k == "integer" or k == "float") or part == "integer" and k == "float" and v == math.floor(v)
            or part:find '^"' and k == "string" or part == "false" and v == false or part == "userdata" and k:find "^[%l]+$" and v == v and getmetatable(v) ~= nil or part == "file*" and k == "userdata" then
          return true
        end
        for _, a in ipairs(alias[part] or {}) do if a == k or a == "number" and math.type(v) then return true end end
      end
      return false
    end
    local wrong, looked = {}, 0
    for _, e in ipairs(help.entries()) do
      local a = e.func and annotated["lunarray." .. e.full]
      if a and e.params ~= "*" and not e.module:find "%u" and not skip[e.full] then
        local arguments = first_core_call(e)
        for i = 1, arguments and arguments.n or 0 do
          local v = arguments[i]
          if v ~= nil and not (i == arguments.n and plain_options(v)) and a.types[i] and not (e.params:find "%*" and i > 1) then
            looked = looked + 1
            if not fits(v, a.types[i]) then wrong[#wrong + 1] = ("%s: argument %d is a %s, annotated: %s"):format(e.full, i, kind(v), a.types[i]) end
          end
        end
      end
    end
    assert.equals("", table.concat(wrong, "\n"))
    assert.is_true(looked > 600)
  end)

  it("of the modules: each declared name is accepted, another one refused", function ()
    local sources = require "lunarray.help.sources"
    local called, wrong = 0, {}
    for _, e in ipairs(help.module_entries()) do
      local options = annotate.options(e)
      if next(options) and e.full ~= "progress.bar" and not e.doc:find "io%.tmpfile" then
        local arguments, f = first_call(e, sources.classes(e.root)[e.class or ""])
        if arguments then
          called = called + 1
          for name in pairs(options) do
            local message = with_option(f, arguments, name, false, options)
            if message and message:find "has no option" then wrong[#wrong + 1] = ("%s {%s = false}: %s"):format(e.full, name, message) end
          end
          if e.full ~= "frame.Frame.rename" and not e.params:find "%.%.%." then      -- (it takes names of columns)
            local message = with_option(f, arguments, "qqzz", 1, options)
            if not (message and message:find 'no option "qqzz"') then wrong[#wrong + 1] = ("%s with an undeclared option: %s"):format(e.full, message) end
          end
        end
      end
    end
    assert.equals("", table.concat(wrong, "\n"))
    assert.is_true(called > 230)
  end)
end)

describe("Functions", function ()
  -- what a function does to an array first, the method of that name does too; these take something else first
  local others = {}
  for name in ([[array asarray asanyarray isarray isscalar min_scalar_type complex indices ix_ ravel_multi_index select mask_indices loads from_dlpack
    concatenate concat stack hstack vstack row_stack dstack column_stack c_ r_ block result_type can_cast isdtype format_float format_float_positional
    format_float_scientific apply_along_axis printoptions einsum einsum_path broadcast_shapes save savez savez_compressed save_safetensors savetxt ndindex]]):gmatch "%S+" do others[name] = true end

  it("of an array are its methods", function ()
    local x, wrong, count = la.zeros(2), {}, 0
    for _, e in ipairs(help.entries()) do
      local first = e.params:match "^!?%s*([%w_]+)" or ""
      local array = e.params == "*" and not others[e.name] or ("x a v p y b m u arr ar1 dst hx a1 a2 element labels sample condition keys seq_of_zeros indices"):find("%f[%w]" .. first .. "%f[%W]")
      if e.module == "" and e.func and array and not others[e.name] and not ("f fname"):find("%f[%w]" .. first .. "%f[%W]") then
        local ok, method = pcall(function () return x[e.name] end)
        count = count + 1
        if not ok then wrong[#wrong + 1] = e.name
        elseif type(e.func) == "function" and not e.ufunc then assert.is_true(rawequal(method, la[e.name]), e.name) end
      end
    end
    assert.equals("", table.concat(wrong, " "))
    assert.is_true(count > 250, count)
  end)
  it("give as methods what they give as functions", function ()
    local a, b = la.array {3, 1, 2}, la.array {1, 2, 2}
    assert.is_true(a:allclose(a) and a:array_equal {3, 1, 2} and not a:array_equal(b))
    assert.array_equal({false, false, true}, a:isclose(b))
    assert.array_equal({true, false, true}, a:isin {3, 2})
    assert.array_equal({1, 0, 2}, a:gt(2):where(1, {0, 0, 2}))
    assert.equals(6, (a:nansum()))
    assert.array_equal({0, 1, 1, 1}, a:bincount())
    assert.array_equal({1, 0, 2}, (b + a):histogram(3))
    assert.equals(3.5, a:trapezoid())
    assert.array_equal({1, 2}, a:intersect1d(b))
    assert.array_equal({dtype = "int64", 0, 0, 0}, a:zeros_like())
    assert.array_equal({{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}, a:one_hot(3):astype "int64")
    assert.array_equal({-2, -0.5, 1}, a:gradient())
    assert.is_true(la.loads(a:dumps()) == a)
  end)
end)

describe("Small functions", function ()
  it("do what they say", function ()
    assert.array_equal(la.asarray {1, 2}, la.asanyarray {1, 2})
    assert.equals("cpu", la.zeros(2).device)
    local x = la.zeros(2)
    assert.is_true(rawequal(x, x:to_device "cpu"))
    assert.raises_at(function () x:to_device "gpu" end, "Unsupported device: gpu. Only 'cpu' is accepted.")
    assert.raises_at(function () x:to_device("cpu", {stream = 1}) end, "The stream argument in to_device() is not supported")
    local t = la.clock()
    assert.is_true(la.clock() >= t)
    la.random.seed(3)
    x = la.random.ranf(2)
    la.random.seed(3)
    assert.array_equal(la.random.random(2), x)
  end)
end)
