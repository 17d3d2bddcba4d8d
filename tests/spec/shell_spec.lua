--- The program `lunarray`: its prompt driven through a pipe, its options, completion, help; and lunarray.edit.
local la = require "lunarray"
local shell = require "lunarray.shell"
local lua = os.getenv "LUA" or "lua5.4"

local function run (arguments, input)
  local name = os.tmpname()
  local f = assert(io.open(name, "w"))
  f:write(input or "")
  f:close()
  local p = assert(io.popen(("LUNARRAY_HISTORY= '%s' bin/lunarray %s < '%s' 2>&1"):format(lua, arguments, name)))
  local text = p:read "a"
  local ok, _, status = p:close()
  os.remove(name)
  return text, ok == true, status
end

-- what the prompt answers to lines, without its greeting and prompts
local function answers (...)
  local text = run("-i", table.concat({...}, "\n") .. "\n")
  local lines = {}
  for shown in text:gsub("^lunarray [^\n]*\n", ""):gmatch "([^\n]*)\n" do
    local line = shown
    while line:find "^>+ " do line = line:gsub("^>+ ", "") end
    lines[#lines + 1] = line
  end
  return (table.concat(lines, "\n"):gsub("\n+$", ""))
end

describe("The prompt", function ()
  it("greets, shows values and leaves at the end of input", function ()
    assert.matches("^lunarray %d+%.%d+%.%d[%w%-.]*, Lua 5%.%d: la is lunarray; Tab completes, la%.sum%? helps, exit leaves\n> 2\n> \n$", (run("-i", "1 + 1\n")))
  end)
  it("leaves at exit and at quit", function ()
    assert.equals("", answers("exit", "1"))
    assert.equals("1", answers("1", "quit", "2"))
  end)
  it("shows arrays as tostring does, tables with what is in them", function ()
    assert.equals("[[0 1 2]\n [3 4 5]]", answers "la.arange(6):reshape(2, 3)")
    assert.equals('{1, 2, {3}, a = "x", ["b c"] = true}', answers '{1, 2, {3}, a = "x", ["b c"] = true}')
    assert.equals("(2, 3)", answers "la.zeros(2, 3).shape")
    assert.equals("1\t2", answers "1, 2")
    assert.equals("[0 1]\ntext", answers("la.arange(2)", '"text"'))
  end)
  it("goes on with what is not complete", function ()
    assert.equals("1\n2", answers("for i = 1, 2 do", "print(i)", "end"))
    assert.equals("a\nb", answers("[[a", "b]]"))
    assert.equals("3", answers("1 +", "2"))
    assert.equals("[1 2 3]", answers("la.array{1,", "2, 3", "}"))
  end)
  it("keeps globals and locals", function ()
    assert.equals("3\n4", answers("x = 3", "x", "local y = 4", "y"))
    assert.equals("6\n2", answers("local a = 3; a * 2", "a = a - 1", "a"))
    assert.equals("nil", answers("do local z = 1 end", "z"))
  end)
  it("shows errors in one line and goes on", function ()
    assert.equals('stdin:1: sum has no option "keepdms": did you mean "keepdims"?\n1', answers("la.sum({1}, {keepdms = true})", "1"))
    assert.equals("stdin:1: operands could not be broadcast together with shapes (2,) (3,)\n  counted from the last axis, lengths must be equal or 1: here 2 meets 3",
      answers "la.zeros(2) + la.ones(3)")
    assert.matches("^stdin:1: .*near 'x'$", answers "y x")
    assert.equals("(error object is a table value)", answers "error {}")
  end)
  it("answers name? and ?name with help", function ()
    local text = la.doc "linalg.det"
    assert.equals(text, answers "la.linalg.det?")
    assert.equals(text, answers "?linalg.det")
    assert.equals(la.doc "cumsum", answers("x = la.zeros(3)", "x:cumsum?"))
    assert.equals(la.doc "cumsum", answers("?cumsum(x)"))
    assert.equals("x: array of shape (3,), float64, 24 bytes\n[0. 0. 0.]", answers("x = la.zeros(3)", "x?"))
    assert.matches("^there is no function cumsumm: did you mean cumsum", answers "cumsumm?")
    assert.matches("^la%.linalg: a table of %d+ names\ncholesky cond ", answers "la.linalg?")
    assert.matches("tensordot +Sum of products", answers "?/products")
    assert.matches("creation: ", answers "?")
    assert.matches("^print: function", answers "print?")
  end)
end)

describe("lunarray", function ()
  local script = os.tmpname()
  local function write (text)
    local f = assert(io.open(script, "w"))
    f:write(text)
    f:close()
  end
  teardown(function () os.remove(script) end)
  it("runs a script with its arguments", function ()
    write "print(#arg, ...) return 1"
    assert.equals("2\ta\tb\n", (run(script .. " a b")))
  end)
  it("shows a script's error with the lines of Lua that led to it, and fails", function ()
    write "local function f () local x = la.zeros(2) x[5] = 1 end\nlocal function g () f() end\ng()"
    local text, ok, status = run(script)
    assert.is_false(ok)
    assert.equals(1, status)
    assert.equals(("lunarray: %s:1: index 5 is out of bounds for axis 1 with size 2\nstack traceback:\n\t%s:1: in upvalue 'f'\n\t%s:2: in local 'g'\n\t%s:3: in main chunk\n")
      :format(script, script, script, script), text)
    assert.is_nil(text:find "%.c:")
  end)
  it("takes -e, -l, -i, -v, - and --", function ()
    assert.equals("[0. 0.]\n", (run "-e 'print(la.zeros(2))'"))
    assert.equals("function\tfunction\n", (run "-l lunarray.help -l h=lunarray.help -e 'print(type(h.doc), type(_G[\"lunarray.help\"].doc))'"))
    assert.matches("^lunarray %d+%.%d+%.%d[%w%-.]*, Lua 5%.%d\n$", (run "-v"))
    assert.equals("7\n", (run("-", "print(7)")))
    assert.equals("7\n", (run("", "print(7)")))
    assert.matches("> 5\n", (run("-e 'x = 5' -i", "x\n")))
    write "print(#arg)"
    assert.equals("1\n", (run("-- " .. script .. " -e")))
    assert.matches("^usage: lunarray %[options%]", (run "-h"))
  end)
  it("says what is wrong with its arguments", function ()
    local text, ok = run "-x"
    assert.is_false(ok)
    assert.matches("^lunarray: unrecognized option %-x\nusage: ", text)
    assert.matches("^lunarray: %-e needs an argument\nusage: ", (run "-e"))
    assert.matches("^lunarray: cannot open /no/such", (run "/no/such.lua"))
    assert.matches("^lunarray: .*module 'no%.such' not found", (run "-l no.such"))
    assert.matches("^lunarray: %(command line%):1: ", (run "-e 'x ='"))
  end)
end)

describe("Completion", function ()
  local env = setmetatable({x = la.arange(6):reshape(2, 3), counter = 1, rng = la.random.default_rng(1)}, {__index = _G})
  setup(function () _G.la = la end)
  teardown(function () _G.la = nil end)
  local function complete (text) return shell.complete(text, text:match "[%w_.:]*$", env) end
  it("knows modules, functions and constants", function ()
    assert.same({"la.linalg.svd", "la.linalg.svdvals"}, complete "la.linalg.sv")
    assert.same({"la.linalg"}, complete "y = la.lina")
    assert.same({"string.format"}, complete "string.fo")
  end)
  it("knows methods and attributes of arrays, of what is not computed yet, too", function ()
    assert.same({"x:cummax", "x:cummin"}, complete "x:cumm")
    assert.same({"x.shape"}, complete "x.sh")
    assert.same({":reshape"}, complete "la.arange(6):resh")
    assert.same({"x:exp2_"}, complete "x:exp2_")
    assert.same({"rng:integers"}, complete "rng:integ")
  end)
  it("knows options", function ()
    assert.same({"keepdims = "}, complete "x:sum{keep")
    assert.same({"keepdims = "}, complete "la.sum(x, {axis = 1, keep")
    assert.same({}, complete "la.sum(x, {axis = 1}, keepd")
  end)
  it("knows the classes of the modules, and what their methods give", function ()
    env.frame, env.plot = require "lunarray.frame", require "lunarray.plot"
    env.df = env.frame({city = {"Pune", "Goa"}, price = {3.5, 2}})
    assert.same({"df:groupby"}, complete "df:gr")
    assert.same({"df.price"}, complete "df.pri")
    assert.same({"df.columns"}, complete "df.colu")
    assert.same({"df.city.str"}, complete "df.city.st")
    assert.same({"df.city.str:upper"}, complete "df.city.str:up")
    assert.same({"df.price:median"}, complete "df.price:medi")
    assert.same({":median"}, complete 'df:groupby("city"):medi')
    assert.same({".price:median"}, complete 'df:groupby("city").price:medi')
    assert.same({":describe"}, complete "frame({a = {1}}):desc")
    assert.same({":set_xlim"}, complete "plot.gca():set_xli")
    assert.same({"frame.read_csv"}, complete "frame.read_c")
    assert.same({"ascending = "}, complete "df:sort_values{asc")
    assert.same({"bins = "}, complete "plot.hist(x, {bi")
  end)
  it("knows names and keywords", function ()
    assert.same({"counter"}, complete "count")
    assert.same({"function"}, complete "functi")
    assert.same({}, complete "nothing.of")
  end)
end)

describe("hint.of", function ()
  local of = require "lunarray.hint".of
  local function hint (a, b) return of(("x.lua:1: operands could not be broadcast together with shapes %s %s"):format(a, b)) end
  it("says how shapes that nearly fit are made to", function ()
    assert.equals("the second fits axis 1: reshape it to (3, 1) to go along that axis", hint("(3,4)", "(3,)"))
    assert.equals("the first fits axis 2: reshape it to (3, 1, 1) to go along that axis", hint("(3,)", "(2,3,5,4)"))
    assert.equals("one is the shape of the other transposed: x.T", hint("(3,4)", "(4,3)"))
    assert.equals("counted from the last axis, lengths must be equal or 1: here 4 meets 5", hint("(3,4)", "(2,5)"))
    assert.is_nil(of "something else")
  end)
end)

describe("shell.compile", function ()
  it("takes expressions, statements, and statements with an expression last", function ()
    assert.same({1, 2}, {shell.compile "1, 2"()})
    assert.same({}, {shell.compile "local x = 1"()})
    assert.same({3}, {shell.compile "local x = 1; x + 2"()})
    assert.same({"a; b"}, {shell.compile '"a; b"'()})
    assert.same({}, {shell.compile "for i = 1, 2 do local x = i; end"()})
    assert.is_nil((shell.compile "x ="))
  end)
end)

-- ---- in a terminal of its own: script (util-linux) makes one ----------------------------------------------------------------------------

-- Hands the lines of a file to the prompt, each when it waits for one: $1 the file, $2 what the terminal has shown.
local feeder = [=[
ready () {
  k=0
  until [ $(wc -c < "$2") -gt $1 ] && [ "$(tail -c 2 "$2")" = "> " ] || [ $k -gt 600 ]; do sleep 0.05; k=$((k+1)); done
}
ready 0 "$2"
while IFS= read -r line; do
  n=$(wc -c < "$2")
  printf '%s\n' "$line"
  [ "$line" = exit ] || ready $n "$2"
done < "$1"
while [ -e "$1" ] && [ $k -lt 600 ]; do sleep 0.05; k=$((k+1)); done
]=]

-- what a terminal shows of the prompt that is given these lines
local function terminal (keys, history)
  local input, output, program = os.tmpname(), os.tmpname(), os.tmpname()
  for name, text in pairs {[input] = keys, [program] = feeder} do
    local f = assert(io.open(name, "w"))
    f:write(text)
    f:close()
  end
  -- the pipe stays open until the prompt has ended
  os.execute(("sh '%s' '%s' '%s' | (script -qefc \"env TERM=dumb LUNARRAY_HISTORY='%s' '%s' bin/lunarray\" '%s'; rm -f '%s') >/dev/null 2>&1")
    :format(program, input, output, history or "", lua, output, input))
  local f = assert(io.open(output, "rb"))
  local text = f:read "a"
  f:close()
  os.remove(output)
  os.remove(program)
  return (text:gsub("\r", ""))
end

describe("In a terminal", function ()
  local found = pcall(require, "lunarray.edit")
  local there = found and os.execute("command -v script >/dev/null 2>&1 && script --version 2>/dev/null | grep -q util-linux && "
    .. "script -qec true /dev/null </dev/null >/dev/null 2>&1") == true
  it("the prompt completes, goes on with what is not complete, shows help and errors, and stops what runs at Ctrl-C", function ()
    if not there then pending "there is no libedit, no script (util-linux), or no terminal can be made" end
    local text = terminal('la.linalg.sv\t(la.eye(2))\nx = la.arange(\n4)\nx:resh\t(2, 2)\nx:sum{keep\ttrue}\nla.clock?\nla.reshpe(x)\n'
      .. 'io.popen("kill -INT $PPID"):close() while true do end\n6 * 7\nexit\n')
    assert.matches("la%.linalg%.svd%(la%.eye%(2%)%)\n%[%[", text)
    assert.matches("x:reshape%(2, 2%)\n%[%[0 1%]\n %[2 3%]%]\n", text)
    assert.matches("x:sum{keepdims = true}\n%[6%]\n", text)
    assert.matches("\nla%.clock%(%)\n  The wall clock", text)
    assert.matches("attempt to call a nil value %(field 'reshpe'%)\n  lunarray has no function 'reshpe': did you mean 'reshape'%?\n", text)
    assert.matches("interrupted\n", text)
    assert.matches("\n42\n", text)
  end)
  it("the prompt remembers lines of earlier sessions, whatever characters they hold", function ()
    if not there then pending "there is no libedit, no script (util-linux), or no terminal can be made" end
    local history = os.tmpname()
    terminal('print("na\u{ef}ve \u{65e5}\u{672c}")\nexit\n', history)
    local f = assert(io.open(history))
    assert.equals('print("na\u{ef}ve \u{65e5}\u{672c}")\nexit\n', f:read "a")
    f:close()
    local text = terminal("\16\16\nexit\n", history)            -- Ctrl-P twice
    os.remove(history)
    assert.matches("\nna\u{ef}ve \u{65e5}\u{672c}\n", text)
  end)
end)

describe("lunarray.edit", function ()
  local found, edit = pcall(require, "lunarray.edit")
  it("stops with an error what runs when Ctrl-C comes", function ()
    if not found then pending "it was not built: libedit's header was not found" end
    local ok, message = edit.interruptible(function ()
      io.popen "kill -INT $PPID":close()       -- (os.execute would ignore the signal)
      for _ = 1, 1e8 do end
    end)
    assert.is_false(ok)
    assert.equals("interrupted", (message:gsub("^.*: ", "")))
    assert.same({true, 1, 2}, {edit.interruptible(function (...) return ... end, 1, 2)})
    assert.same({false, "x"}, {edit.interruptible(error, "x", 0)})
  end)

  -- what a terminal shows of a command while a dialogue is typed (tests/embed/terminal.c)
  local function typed (dialogue, command)
    local build = os.getenv "LUNARRAY_BUILD"
    if not found then pending "it was not built: libedit's header was not found" return end
    local program = (build or "") .. "/terminal"
    if not build or not os.execute(("LD_PRELOAD= %s -std=c11 -D_GNU_SOURCE -O1 tests/embed/terminal.c -o '%s' 2>/dev/null"):format(os.getenv "CC" or "cc", program)) then
      pending "a program cannot be compiled here"
      return
    end
    local name = os.tmpname()
    local f = assert(io.open(name, "w"))
    f:write(dialogue)
    f:close()
    local p = assert(io.popen(("LUNARRAY_HISTORY= TERM=dumb '%s' '%s' '%s' %s 2>&1"):format(program, name, lua, command)))
    local text = p:read "a"
    local ok = p:close()
    os.remove(name)
    if text == "no terminal can be made here\n" then pending(text:sub(1, -2)) return end
    assert.is_true(ok, text)
    assert.matches("ended with status 0%s*$", text)
    return text
  end

  it("edits lines on a terminal: Tab completes, the arrows bring lines back, Ctrl-C stops a line and a loop, Ctrl-D leaves", function ()
    typed([[
> |1 + 1\n
\n2|type(la.cumpr\t)\n
\nfunction|x = la.arange(5)\n
x = la.arange(5)\r\n> |x.sha\t\n
\n(5,)\r\n> |la.cums|
la.cums|\^C
\n> |abandoned
abandoned|\^C
\n> |print(3^2) while true do end\n
\n9.0\r\n|\^C
interrupted\r\n|\e[A
print(3^2) while true do end|\^C
\n> |x\n
[0 1 2 3 4]|for i = 1, 2 do\n
>> |print(i) end\n
\n1\r\n2\r\n> |\^D
]], "bin/lunarray")
  end)

  it("shows what cannot be decided, lives on after a completer that fails, and ends with nil", function ()
    local name = os.tmpname()
    local f = assert(io.open(name, "w"))
    f:write [[
      local edit = require "lunarray.edit"
      edit.add "an older line"
      edit.complete(function (text) error "no" end)
      print(edit.readline "a? ")
      edit.complete(function (text) return nil, "one two" end)
      print(edit.readline "b? ")
      edit.complete(function (text) return "ish", 5 end)
      print(edit.readline "c? ")
      print(edit.readline "d? ")
      print(pcall(edit.readline))
      print(edit.readline "e? ")
    ]]
    f:close()
    local text = typed([[
a? |x\ty\n
b? |x\ty\n
one two|
c? |ab\tx\n
abishx|
d? |\e[A\n
an older line|
e? |\^D
nil|
]], name)
    os.remove(name)
    if text then assert.truthy(text:find("false\tbad argument #1 to 'lunarray.edit.readline' (string expected, got no value)", 1, true), text) end
  end)
end)
