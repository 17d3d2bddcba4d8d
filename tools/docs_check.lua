--- Checks the documentation of every public function, those of the modules frame, plot, image and progress included:
---   lua5.4 tools/docs_check.lua [ROOT]
--- Each has a doc, the NumPy equivalent (or the word that NumPy has none) and an example that runs; where the example shows its result,
--- `code  --> result`, that is what comes out, spaces aside. Each stands in the annotation files and in some spec. The last line counts;
--- the status is not zero unless all counts are equal. Examples that write files write them into the working directory: `make
--- docs-check` runs this in a new one.
local check = {}

local la = require "lunarray"
local help = require "lunarray.help"
local shell = require "lunarray.shell"
local sources = require "lunarray.help.sources"

-- [[1 2]\n [3 4]] and [[1 2] [3 4]], [ 1.  2.] and [1. 2.], "1, 2" and "1 2" say the same
function check.squeeze (text)
  return (text:gsub("\\n", " "):gsub("[%s,]+", " "):gsub("([%[%({]) ", "%1"):gsub(" ([%]%)}])", "%1"):gsub("^ ", ""):gsub(" $", ""))
end

--- An example as it is run: of `local a, b = f(x)  --> 1, 2` the values of f(x) are meant, of `x:sort_()  --> x is [1 2]` those of x.
function check.complete (example)
  local code, result = example.code, example.result
  local name, value = (result or ""):match "^(%a%w*) is (.*)$"
  if name then return code .. "; " .. name, value end
  return result and code:match "^local [%w, ]+ = ([^;]+)$" or code, result
end

local squeeze = check.squeeze

--- Runs an example in an environment of its own; returns what it printed and its values, as text.
function check.run (code, module)
  local lines = {}
  local env = setmetatable({la = module or la}, {__index = function (_, name)
    if name == "frame" or name == "plot" or name == "image" or name == "progress" then return require("lunarray." .. name) end
    return _G[name]
  end})
  local plot = package.loaded["lunarray.plot"]
  if plot then plot.close "all" end
  function env.print (...)
    local words = {}
    for i = 1, select("#", ...) do words[i] = tostring((select(i, ...))) end
    lines[#lines + 1] = table.concat(words, " ")
  end
  local f = assert(shell.compile(code, "=example", env))
  local options, threads, stream = la.get_printoptions(), la.get_num_threads(), la.random.get_bit_generator()
  local print_ = print
  _G.print = env.print
  local values = table.pack(pcall(f))
  _G.print = print_
  la.set_printoptions(options)
  la.set_num_threads(threads)
  la.random.set_bit_generator(stream)
  if not values[1] then error(values[2], 0) end
  for i = 2, values.n do     -- a table as it would be written
    if type(values[i]) == "table" and getmetatable(values[i]) == nil then values[i] = shell.show(values[i]) end
  end
  if values.n > 1 then lines[#lines + 1] = help.show(table.unpack(values, 2, values.n)) end
  return table.concat(lines, " ")
end

local function read (path)
  local f = io.open(path, "rb")
  if not f then return "" end
  local text = f:read "a"
  f:close()
  return text
end

--- The functions that a program can reach in the modules written in Lua, without those that are their own business: full name -> true.
function check.reachable ()
  local found = {}
  for _, m in ipairs(sources.modules) do
    local classes = sources.classes(m.name)
    for class, functions in pairs(classes) do
      local module = class == "" and m.name or m.name .. "." .. class
      for name, f in pairs(functions) do
        local meta = type(f) == "table" and getmetatable(f)
        if type(name) == "string" and not name:find "^_" and (type(f) == "function" or meta and meta.__call) and not (sources.internal[module] or {})[name]
            and not (module == "plot" and classes.Axes[name]) then
          found[(m.name == "la" and "" or module .. ".") .. name] = true
        end
      end
    end
  end
  return found
end

--- Looks at everything; returns a table of counts and a list of problems.
function check.all (root)
  local n = {functions = 0, docs = 0, equivalents = 0, examples = 0, annotations = 0, specs = 0, compared = 0}
  local problems = {}
  local function problem (...) problems[#problems + 1] = string.format(...) end

  local specs = {}
  local list = io.popen(("ls '%s'/tests/spec/*_spec.lua '%s'/tests/*.lua '%s'/tests/data/*.lua"):format(root, root, root))
  for path in list:lines() do specs[#specs + 1] = read(path) end
  list:close()
  local words = {}
  for word in table.concat(specs, "\n"):gmatch "[%a_][%w_]*" do words[word] = true end
  local annotate = dofile(root .. "/tools/annotate.lua")
  local annotated, files, declared = {}, annotate.files()
  for _, file in ipairs(files) do
    local path = "lua/lunarray/meta/" .. file.name
    local text = read(root .. "/" .. path)
    local ok, found = pcall(annotate.parse, text, declared)
    if not ok then problem("%s: %s", path, found)
    else
      for name, f in pairs(found) do annotated[name] = f end
      if text ~= file.text then problem("%s is not what the functions' documentation gives: make annotations", path) end
    end
  end

  local seen, entries = {}, {}
  for _, list in ipairs {help.entries(), help.module_entries()} do for _, e in ipairs(list) do entries[#entries + 1] = e end end
  local documented = {}
  for _, e in ipairs(help.module_entries()) do documented[e.full] = true end
  for name in pairs(check.reachable()) do
    if not documented[name] and not documented[name:gsub("^plot%.", "plot.Axes.")] then
      n.functions = n.functions + 1
      problem("%s has no doc", name)
    end
  end
  for _, e in ipairs(entries) do
    n.functions = n.functions + 1
    local where = e.attr and "x." .. e.name or e.full
    local text = help.text(e)
    if text:find "%S" then n.docs = n.docs + 1 else problem("%s has no doc", where) end
    if ("\n" .. text):find "\n%u[%w]+: " and (("\n" .. text):find "\nNumPy: " or ("\n" .. text):find "\nSciPy: " or ("\n" .. text):find "\nPyTorch: ")
        or e.lua and (text:find "\npandas: " or text:find "\nMatplotlib: " or text:find "\nseaborn: " or text:find "\nPillow: " or text:find "\ntqdm: ") then
      n.equivalents = n.equivalents + 1
    else problem("%s does not say what it is elsewhere (NumPy: ...)", where) end
    if text:find "[^\n]Example:" then problem("%s: an example does not begin its line", where) end
    local examples = help.examples(e)
    local good = #examples > 0
    if not good then problem("%s has no example", where) end
    if e.lua and good and not text:find("Example:[^\n]*%f[%w_]" .. e.name .. "%f[^%w_]") and e.full ~= "progress.bar" then
      problem("%s: the example does not call it", where)
    end
    for _, example in ipairs(examples) do
      local code, expected = check.complete(example)
      local ok, result = pcall(check.run, code)
      if not ok then
        good = false
        problem("%s: the example fails: %s\n    %s", where, result, example.code)
      elseif expected then
        n.compared = n.compared + 1
        if squeeze(result) ~= squeeze(expected) then
          good = false
          problem("%s: the example gives\n    %s\n  and not\n    %s\n  %s", where, squeeze(result), squeeze(expected), example.code)
        end
      end
    end
    if good then n.examples = n.examples + 1 end
    local all_there = true
    for _, name in ipairs(annotate.names(e)) do
      if not annotated[name] then
        all_there = false
        problem("%s is not annotated", name)
      end
    end
    if all_there then n.annotations = n.annotations + 1 end
    if words[e.name] then n.specs = n.specs + 1 else problem("%s is in no spec", where) end
    local key = where .. (e.func and "" or e.method and ":" or ".")
    if seen[key] then problem("%s is registered twice", where) end
    seen[key] = true
  end
  return n, problems
end

function check.summary (n)
  return ("%d functions, %d docs, %d equivalents elsewhere, %d examples (%d results compared), %d annotations, %d specs")
    :format(n.functions, n.docs, n.equivalents, n.examples, n.compared, n.annotations, n.specs)
end

function check.equal (n)
  for _, key in ipairs {"docs", "equivalents", "examples", "annotations", "specs"} do if n[key] ~= n.functions then return false end end
  return true
end

if arg and arg[0] and arg[0]:find "docs_check%.lua$" then
  local n, problems = check.all(arg[1] or ".")
  for _, p in ipairs(problems) do print(p) end
  print(check.summary(n))
  os.exit(check.equal(n) and #problems == 0)
end
return check
