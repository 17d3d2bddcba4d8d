--- The program `lunarray`: a Lua prompt with arrays, and a runner of scripts.
---
---   lunarray                          the prompt: la is lunarray, values are shown, locals stay
---   lunarray script.lua arg ...       runs a script
---   lunarray -e "print(la.pi)"        runs a piece of Lua; -l name requires a module; -i then prompts; -v tells the version
---
--- At the prompt `la.sum?` or `?la.sum` shows help, `?` the list of functions, `?/sort` what has a word in it; Tab completes modules,
--- functions, methods, options and names; the arrow keys walk through earlier lines (~/.lunarray_history, or what LUNARRAY_HISTORY
--- names; empty: none); Ctrl-C stops what runs; exit or Ctrl-D leaves. Lines are edited by lunarray.edit where libedit was found when
--- lunarray was built; without it, or if the input is no terminal, they are read as they come.
local shell = {}

local hint = require "lunarray.hint"

local unpack = table.unpack

-- ---- text to function ------------------------------------------------------------------------------------------------------------

--- Makes of a piece of text a function: an expression (its values are returned), statements, or statements whose last one, behind a
--- semicolon, is an expression: `local a = la.arange(4); a:sum()`. Returns nil and Lua's message for anything else.
--- keep: the function takes one that is called where the text's locals are in sight.
function shell.compile (text, name, env, keep)
  name = name or "=stdin"
  local f = load("return " .. text, name, "t", env)
  if f then return f end
  local from = #text
  while from > 0 do                       -- the last semicolon with a whole expression behind it
    local at = text:sub(1, from):match "^.*();"
    if not at then break end
    local tail = text:sub(at + 1)
    if tail:find "%S" and load("return " .. tail, name, "t") then
      f = load(text:sub(1, at) .. (keep and " (...)();" or "") .. " return " .. tail, name, "t", env)
      if f then return f end
    end
    from = at - 1
  end
  f = keep and load(text .. "\nlocal _ = (...)()", name, "t", env)
  if f then return f end
  return load(text, name, "t", env)
end

--- Is the text the beginning of something, to be gone on with in the next line?
function shell.incomplete (text, message)
  if not message or load(text) then return false end
  if message:sub(-5) == "<eof>" then return true end
  local f, other = load("return " .. text)          -- 1 +
  return not f and other:sub(-5) == "<eof>"
end

-- ---- showing values --------------------------------------------------------------------------------------------------------------

local function is_name (s) return type(s) == "string" and s:find "^[%a_][%w_]*$" ~= nil end

-- a plain table as it would be written, as long as it is small; arrays and other objects as tostring says
local function show (value, depth, room)
  if type(value) == "string" then return (("%q"):format(value):gsub("\\\n", "\\n")) end
  if type(value) ~= "table" or getmetatable(value) then return (tostring(value):gsub("\n", " ")) end
  if depth == 0 then return "{...}" end
  local out, length, n = {}, 0, 0
  local function add (s)
    out[#out + 1] = s
    length = length + #s + 2
    return length < room
  end
  local keys, list = {}, #value
  for k in pairs(value) do
    n = n + 1
    if math.type(k) ~= "integer" or k < 1 or k > list then keys[#keys + 1] = k end
    if n > 2000 then break end
  end
  table.sort(keys, function (a, b)
    if type(a) ~= type(b) then return type(a) < type(b) end
    if type(a) == "string" or type(a) == "number" then return a < b end
    return tostring(a) < tostring(b)
  end)
  for i = 1, list do if not add(show(value[i], depth - 1, room - length)) then return "{" .. table.concat(out, ", ") .. ", ...}" end end
  for _, k in ipairs(keys) do
    local key = is_name(k) and k or "[" .. show(k, 0, room) .. "]"
    if not add(key .. " = " .. show(value[k], depth - 1, room - length)) then return "{" .. table.concat(out, ", ") .. ", ...}" end
  end
  return "{" .. table.concat(out, ", ") .. "}"
end

--- A value as the prompt shows it.
function shell.show (value)
  if type(value) == "table" and not getmetatable(value) then return show(value, 4, 400) end
  return tostring(value)
end

-- ---- help ------------------------------------------------------------------------------------------------------------------------

-- the value of a name such as la.linalg.svd or x, without running anything; nil where there is none
local function value_of (path, env)
  local value = env
  for name in path:gmatch "[^.:]+" do
    if not is_name(name) then return nil end
    local ok, next_value = pcall(function () return value[name] end)
    if not ok then return nil end
    value = next_value
  end
  return value
end

-- the shape of an array; nil of anything else
local function array_shape (value)
  if type(value) ~= "userdata" then return nil end
  local ok, shape = pcall(function () return value.dtype and value.shape end)
  return ok and shape or nil
end

--- The text that `what?` shows, in lines of at most `width` characters.
function shell.help (what, env, width)
  local la, help = require "lunarray", require "lunarray.help"
  what = what:match "^%s*(.-)%s*$"
  local lines = {}
  if what == "" or what:sub(1, 1) == "/" then
    local old = print
    _G.print = function (s) lines[#lines + 1] = s end
    local ok, message = pcall(help.help, what ~= "" and what or nil)
    _G.print = old
    return ok and table.concat(lines, "\n") or message
  end
  what = what:gsub("%b()%s*$", "")
  local value = value_of(what, env)
  local owner, member = what:match "^(.-)[.:]([%w_]+)$"
  local is_array = owner and array_shape(value_of(owner, env)) ~= nil
  local tries = {value, what, is_array and member or nil}
  if value == nil or type(value) == "function" or type(value) == "userdata" and tostring(value):find "^<ufunc" or is_array then
    local message
    for i = 1, 3 do
      if tries[i] ~= nil then
        local ok, text = pcall(help.doc, tries[i], width)
        if ok then return text end
        message = message or (i > 1 and text)
      end
    end
    if value == nil then return message or ("%s is nil"):format(what) end
  end
  if type(value) == "table" and (getmetatable(value) == nil or value == la or value == la.linalg or value == la.fft or value == la.random) then
    local names = {}
    for k in pairs(value) do if is_name(k) and k:sub(1, 1) ~= "_" then names[#names + 1] = k end end
    table.sort(names)
    return ("%s: a table of %d names\n%s"):format(what, #names, table.concat(names, " "))
  end
  local shape = array_shape(value)
  if shape then return ("%s: array of shape %s, %s, %d bytes\n%s"):format(what, shape, value.dtype, value.nbytes, value) end
  local text = tostring(value)
  return text:find(type(value), 1, true) == 1 and what .. ": " .. text or ("%s: %s %s"):format(what, type(value), text)
end

-- ---- completion ------------------------------------------------------------------------------------------------------------------

local keywords = {"and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil", "not", "or",
  "repeat", "return", "then", "true", "until", "while"}

local any_array = {}      -- stands for one that is not there yet
local any_of = {}         -- any_of["frame.Series"]: the same for an object of a module's class

-- what an object of such a class has besides methods
local class_fields = {
  ["frame.Frame"] = "shape columns index dtypes values loc iloc T size ndim empty", ["plot.Axes"] = "figure",
  ["frame.Series"] = "values index name dtype shape size loc iloc str levels codes", ["frame.GroupBy"] = "groups ngroups", ["frame.Index"] = "names",
}

-- names that a value has, with the sign that comes before them: "." fields, ":" methods
local function members (value, sign, found)
  if value == any_array or array_shape(value) then
    for _, e in ipairs(require "lunarray.help".entries()) do
      if sign == ":" and e.method or sign == "." and e.attr then
        found(e.name)
        if e.ufunc and not e.doc:find "two results" then found(e.name .. "_") end
      end
    end
    if sign == ":" then for word in ("lt le gt ge eq ne add sub mul div idiv mod pow add_ sub_ mul_ div_ idiv_ mod_ pow_ abs"):gmatch "%S+" do found(word) end end
    return
  end
  local of = require "lunarray.help.sources".class_of(value)
  for class, stands in pairs(any_of) do if value == stands then of = class end end
  if of then
    for _, e in ipairs(require "lunarray.help".module_entries()) do if sign == ":" and e.module == of then found(e.name) end end
    if sign == "." then
      for word in (class_fields[of] or ""):gmatch "%S+" do found(word) end
      if of == "frame.Frame" then for name in pairs(value.columns and value or {}) do if is_name(name) then found(name) end end end
    end
    return
  end
  if type(value) == "string" and sign == ":" then value = string end
  local class = type(value) == "userdata" and tostring(value):match "^(%u%a+)"
  if class then
    for _, e in ipairs(require "lunarray.help".entries()) do if e.module:match "[^.]*$" == class then found(e.name) end end
  end
  local seen = 0
  while type(value) == "table" and seen < 5 do
    for k, v in pairs(value) do
      if is_name(k) and k:sub(1, 1) ~= "_" and (sign == "." or type(v) == "function" or value == string) then found(k) end
    end
    local meta = getmetatable(value)
    value = type(meta) == "table" and rawget(meta, "__index") or nil
    seen = seen + 1
  end
end

-- the function whose call surrounds the end of the text, and whether it stands in a table of options: la.sum(x, {ke
local function call_around (text)
  local depth, brace, i = 0, false, #text
  while i > 0 do
    local c = text:sub(i, i)
    if c == ")" or c == "}" or c == "]" then depth = depth + 1
    elseif c == "(" or c == "{" or c == "[" then
      if depth > 0 then depth = depth - 1
      elseif c == "{" and not brace then
        brace = true
        local callee = text:sub(1, i - 1):match "([%a_][%w_.:]*)%s*$"
        if callee then return callee end
      elseif c == "(" and brace then return text:sub(1, i - 1):match "([%a_][%w_.:]*)%s*$"
      else return nil end
    end
    i = i - 1
  end
end

--- What the word that ends the text could become: a sorted list.
--- la.linalg.sv, x:cum, x.sh, arra (a global, a local kept, a keyword), la.sum(x, {keep (an option)
function shell.complete (text, word, env)
  local list, seen = {}, {}
  local prefix, sign, part = word:match "^(.*)([.:])([%w_]*)$"
  if not prefix then prefix, sign, part = "", "", word end
  local function found (name, after)
    -- the names of what works in place only when they are asked for
    if name:sub(1, #part) == part and not seen[name] and (part ~= "" or name:sub(-1) ~= "_" or sign == "") then
      seen[name] = true
      list[#list + 1] = prefix .. sign .. name .. (after or "")
    end
  end
  if sign == "" then
    local callee = call_around(text:sub(1, #text - #word))
    if callee then
      local owner, name = callee:match "^(.-)[.:]?([^.:]*)$"
      local value = value_of(owner, env)
      local class = require "lunarray.help.sources".class_of(value)
      for _, e in ipairs(require "lunarray.help".module_entries()) do       -- of the object's class, of a module, of what is not known
        local mine = class and e.module == class or not class and (value == nil or value == package.loaded["lunarray." .. e.root]) and not array_shape(value)
        if e.name == name and mine then
          for p in e.params:gmatch "[%a_][%w_]*" do if p ~= "self" then found(p, " = ") end end
        end
      end
      for _, e in ipairs(class and {} or require "lunarray.help".entries()) do
        if e.name == name and (e.module == "" or callee:find(e.module, 1, true) or callee:find ":") then
          local first = true
          for p in e.params:gmatch "[%a_][%w_]*" do
            if not first then found(p, " = ") end
            first = false
          end
        end
      end
      if #list > 0 then
        table.sort(list)
        return list
      end
    end
    for name in pairs(env) do if is_name(name) then found(name) end end
    for name in pairs(_G) do if is_name(name) then found(name) end end
    for _, name in ipairs(keywords) do found(name) end
  elseif prefix:find "^[%a_][%w_.]*$" then
    local value = value_of(prefix, env)
    if value ~= nil then members(value, sign, found) end
  elseif text:sub(1, #text - #word):find "[%)%]}]$" then     -- of the result of a call, which is not made for this: by what its documentation says
    local before = text:sub(1, #text - #word)
    local callee, class = before:match "([%a_][%w_]*)%s*%b()$" or before:match "([%a_][%w_]*)%s*%b{}$", nil
    local owner = before:match "([%a_][%w_.]*)[.:][%a_][%w_]*%s*%b()$" or before:match "([%a_][%w_.]*)[.:][%a_][%w_]*%s*%b{}$"
    local value = owner and value_of(owner, env)
    if not array_shape(value) and value ~= require "lunarray" then
      for _, e in ipairs(require "lunarray.help".module_entries()) do
        if e.name == callee and not class then class = e.returns and e.returns:match "^%u%a+" and e.root .. "." .. e.returns:match "^%u%a+" end
      end
      local whole = before:match "([%a_][%w_.]*)%s*%b()$"
      if whole and value_of(whole, env) == (package.loaded["lunarray.frame"] or false) then class = "frame.Frame" end
    end
    if prefix ~= "" and class then class = class:find "^frame" and "frame.Series" or nil end      -- df:groupby("k").price:
    if class then any_of[class] = any_of[class] or {} end
    if class then members(any_of[class], sign, found) elseif prefix == "" then members(any_array, sign, found) end
  end
  table.sort(list)
  return list
end

-- The word that ends the text: what a name with its owners is made of.
local function last_word (text) return text:match "[%w_.:]*$" end

-- How many columns the terminal has.
local function columns ()
  local n = tonumber(os.getenv "COLUMNS")
  if not n and io.popen then
    local p = io.popen "stty size 2>/dev/null </dev/tty"
    n = p and tonumber((p:read "l" or ""):match "%d+ (%d+)")
    if p then p:close() end
  end
  return n and n >= 20 and n or 80
end

-- What Tab does: inserts what all completions share, or, where that is nothing, shows them in columns.
local function tab (text, env)
  local word = last_word(text)
  local list = shell.complete(text, word, env)
  if #list == 0 then return "" end
  local common = list[1]
  for _, name in ipairs(list) do
    while name:sub(1, #common) ~= common do common = common:sub(1, -2) end
  end
  if #common > #word then return common:sub(#word + 1) end
  if #list == 1 then return "" end
  local width, from = 0, word:match "^.*[.:]()" or 1
  local names = {}
  for i, name in ipairs(list) do
    names[i] = name:sub(from)
    width = math.max(width, #names[i] + 2)
  end
  local across = math.max(1, (columns() - 1) // width)
  local down = (#names + across - 1) // across
  local rows = {}
  for r = 1, math.min(down, 20) do
    local row = {}
    for c = 0, across - 1 do
      local name = names[r + c * down]
      if name then row[#row + 1] = name .. (" "):rep(width - #name) end
    end
    rows[r] = (table.concat(row):gsub("%s+$", ""))
  end
  if down > 20 then rows[#rows + 1] = ("... %d names in all: type the first letters"):format(#names) end
  return "", table.concat(rows, "\n")
end

-- ---- the prompt ------------------------------------------------------------------------------------------------------------------

local function home_file ()
  local name = os.getenv "LUNARRAY_HISTORY"
  if name then return name ~= "" and name or nil end
  local home = os.getenv "HOME"
  return home and home .. "/.lunarray_history"
end

local most = 1000     -- lines that the file keeps

local function read_history (edit)
  local path, lines = home_file(), {}
  local f = path and io.open(path, "r")
  if not f then return end
  for line in f:lines() do lines[#lines + 1] = line end
  f:close()
  if #lines > most then
    lines = {unpack(lines, #lines - most + 1)}
    f = io.open(path, "w")
    if f then
      f:write(table.concat(lines, "\n"), "\n")
      f:close()
    end
  end
  for _, line in ipairs(lines) do edit.add(line) end
end

local function remember (edit, line)
  if not line:find "%S" then return end
  edit.add(line)
  local path = home_file()
  local f = path and io.open(path, "a")
  if f then
    f:write(line, "\n")
    f:close()
  end
end

-- a message without the names of C files, and a traceback of Lua's functions alone
local function clean (message)
  if type(message) ~= "string" then
    local meta = getmetatable(message)
    return meta and meta.__tostring and tostring(message) or ("(error object is a %s value)"):format(type(message))
  end
  return message
end

local function handler (message)
  message = hint.traceback(type(message) == "string" and message or clean(message), 2)
  local head, trace = message:match "^(.*)\nstack traceback:\n(.*)$"
  local lines = {}
  for line in trace:gmatch "[^\n]+" do
    if line:find "lunarray/shell%.lua" then break end
    if not line:find "%[C%]" then lines[#lines + 1] = line end
  end
  return #lines > 1 and head .. "\nstack traceback:\n" .. table.concat(lines, "\n") or head
end

-- The environment of what is typed: globals, before them the locals of earlier lines.
local function session ()
  local env = setmetatable({}, {__index = _G, __newindex = _G})
  local function keep ()
    local i = 1
    while true do
      local name, value = debug.getlocal(2, i)
      if not name then break end
      if is_name(name) and name ~= "_" then rawset(env, name, value) end
      i = i + 1
    end
  end
  return env, keep
end

local function is_terminal () return (os.execute "test -t 0 && test -t 1") == true end

local function prompt_loop (edit)
  local la = require "lunarray"
  local env, keep = session()
  local call = edit and edit.interruptible or pcall
  local function read (prompt)
    if edit then
      local line = edit.readline(prompt)
      if line then remember(edit, line)
      elseif line == nil then io.stdout:write "\n" end
      return line
    end
    io.stdout:write(prompt)
    io.stdout:flush()
    local line = io.read "l"
    if not line then io.stdout:write "\n" end
    return line
  end
  if edit then
    edit.complete(function (text) return tab(text, env) end)
    read_history(edit)
  end
  io.stdout:write(("lunarray %s, %s: la is lunarray; Tab completes, la.sum? helps, exit leaves\n"):format(la._VERSION, _VERSION))
  local function report (message, text)
    io.stdout:flush()
    local more = hint.of(message, function (path) return value_of(path, env) end, text)
    io.stderr:write(clean(message), more and "\n  " .. more or "", "\n")
  end
  local function step ()      -- one input; true at the end
    local text = read "> "
    if text == nil then return true end
    local word = text and text:match "^%s*(.-)%s*$"
    if word == "exit" or word == "quit" then return true end
    local ask = word and (word:match "^%?(.*)$" or word:match "^(.*)%?$")
    if ask then
      io.stdout:write(shell.help(ask, env, edit and math.min(columns() - 1, 98)), "\n")
    elseif word and word ~= "" then
      if word:sub(1, 1) == "=" then text = word:sub(2) end
      local f, message = shell.compile(text, "=stdin", env, true)
      while not f and shell.incomplete(text, message) do
        local more = read ">> "
        if more == false then text = nil end       -- Ctrl-C gives the whole up
        if not more then break end
        text = text .. "\n" .. more
        f, message = shell.compile(text, "=stdin", env, true)
      end
      if f then
        local r = table.pack(call(f, keep))
        if not r[1] then
          if edit and type(r[2]) == "string" and r[2]:find "interrupted$" then io.stdout:write "\n" end
          report(r[2], text)
        elseif r.n > 1 then
          local words = {}
          local ok, bad = call(function () for i = 2, r.n do words[i - 1] = shell.show(r[i]) end end)
          local between = table.concat(words):find("\n", 1, true) and "\n" or "\t"     -- matrices one below the other
          if ok then io.stdout:write(table.concat(words, between), "\n") else report(bad) end
        end
      elseif text then report(message) end
    end
    io.stdout:flush()
  end
  while true do
    local ok, ended
    if edit then ok, ended = edit.interruptible(step) else ok, ended = true, step() end
    if ok and ended then break end
    if not ok then      -- Ctrl-C between the line and what it runs
      if type(ended) ~= "string" or not ended:find "interrupted$" then error(ended, 0) end
      io.stdout:write "\n"
      report "interrupted"
      io.stdout:flush()
    end
  end
end

-- ---- the command line ------------------------------------------------------------------------------------------------------------

local usage = [=[
usage: lunarray [options] [script [arguments]]
  -e text   run this piece of Lua (la is lunarray in it)
  -l name   name = require "name"; -l g=name: g = require "name"
  -i        the prompt, after script and options
  -v        version
  -h        this text
  -         run the standard input
  --        end of options
Without a script and options: the prompt.]=]

local function run (f, ...)
  local ok, message = xpcall(f, handler, ...)
  if not ok then
    io.stdout:flush()
    io.stderr:write("lunarray: ", message, "\n")
  end
  return ok
end

--- What the program does with its arguments; returns whether all went well.
function shell.main (arguments)
  local steps, interactive, stdin, i = {}, false, false, 1
  while arguments[i] do
    local a = arguments[i]
    local option, rest = a:match "^%-(%a)(.*)$"
    if a == "--" then
      i = i + 1
      break
    elseif a == "-" then
      stdin = true
      break
    elseif a == "--help" then option, rest = "h", "" elseif a == "--version" then option, rest = "v", "" end
    if not option then break end
    if option == "e" or option == "l" then
      if rest == "" then
        i = i + 1
        rest = arguments[i]
      end
      if not rest then
        io.stderr:write(("lunarray: -%s needs an argument\n%s\n"):format(option, usage))
        return false
      end
      steps[#steps + 1] = {option, rest}
    elseif option == "i" and rest == "" then interactive = true
    elseif option == "v" and rest == "" then steps[#steps + 1] = {"v"}
    elseif option == "h" and rest == "" then
      print(usage)
      return true
    else
      io.stderr:write(("lunarray: unrecognized option %s\n%s\n"):format(a, usage))
      return false
    end
    i = i + 1
  end
  local ok, la = pcall(require, "lunarray")
  if not ok then
    io.stderr:write("lunarray: ", la, "\n")
    return false
  end
  _G.la = la
  local script = arguments[i]
  -- the script's own arguments, as lua itself passes them
  local own = {}
  for k, v in pairs(arguments) do if math.type(k) == "integer" then own[k - i] = v end end
  if script then _G.arg = own end
  for _, step in ipairs(steps) do
    local good = run(function ()
      if step[1] == "v" then print(("lunarray %s, %s"):format(la._VERSION, _VERSION))
      elseif step[1] == "l" then
        local global, name = step[2]:match "^([%w_]+)=(.+)$"
        name = name or step[2]
        _G[global or name] = require(name)
      else
        local f, message = load(step[2], "=(command line)")
        if not f then error(message, 0) end
        f()
      end
    end)
    if not good then return false end
  end
  if script then
    local f, message
    if stdin then f, message = load(io.read "a", "=stdin") else f, message = loadfile(script) end
    if not f then
      io.stderr:write("lunarray: ", message, "\n")
      return false
    end
    if not run(f, unpack(own, 1, #own)) and not interactive then return false end
  end
  if interactive or (not script and #steps == 0) then
    local terminal = is_terminal()
    if not terminal and not interactive then
      local f, message = load(io.read "a", "=stdin")
      if not f then
        io.stderr:write("lunarray: ", message, "\n")
        return false
      end
      return run(f)
    end
    local found, edit
    if terminal then found, edit = pcall(require, "lunarray.edit") end
    prompt_loop(found and edit or nil)
  end
  return true
end

return shell
