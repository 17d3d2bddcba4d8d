--- Rich display: what a notebook of xeus-lua is sent, by a stand-in for its table `ilua`, and what happens without one.
local la = require "lunarray"
local frame, plot, notebook = require "lunarray.frame", require "lunarray.plot", require "lunarray.notebook"

-- A JSON object of strings, as nlohmann::json would read it: key -> text.
local function decode (text)
  local at, out = 1, {}
  local function skip (c)
    at = text:match("^%s*()", at)
    assert.equals(c, text:sub(at, at))
    at = at + 1
  end
  local function str ()
    skip '"'
    local parts = {}
    while true do
      local plain, stop = text:match('^([^"\\%c]*)()', at)
      parts[#parts + 1], at = plain, stop
      local c = text:sub(at, at)
      at = at + 1
      if c == '"' then return table.concat(parts) end
      assert.equals("\\", c)
      local e = text:sub(at, at)
      at = at + 1
      if e == "u" then
        parts[#parts + 1] = utf8.char(tonumber(text:sub(at, at + 3), 16))
        at = at + 4
      else parts[#parts + 1] = ({n = "\n", r = "\r", t = "\t", ['"'] = '"', ["\\"] = "\\"})[e] end
    end
  end
  skip "{"
  repeat
    local key = str()
    skip ":"
    out[key] = str()
    at = text:match("^%s*()", at)
    local c = text:sub(at, at)
    at = at + 1
  until c ~= ","
  assert.equals("}", text:sub(at - 1, at - 1))
  assert.equals(#text, at - 1)
  return out
end

local sent
-- f in a notebook: what it was sent
local function in_notebook (f, ...)
  sent = {}
  _G.ilua = {display = {detail = {_display_data = function (data, metadata, transient)
    assert.same({"{}", "{}"}, {metadata, transient})
    sent[#sent + 1] = decode(data)
  end}}}
  _G.ilua.display.display = function (...) for _, x in ipairs {...} do x:display() end end      -- as xeus-lua has it
  local ok, message = pcall(f, ...)
  _G.ilua = nil
  if not ok then error(message, 0) end
  return sent
end

local function printed (f, ...)
  local lines, old = {}, print
  _G.print = function (s) lines[#lines + 1] = s end
  local ok, message = pcall(f, ...)
  _G.print = old
  if not ok then error(message, 0) end
  return table.concat(lines, "\n")
end

describe("x:display()", function ()
  it("prints where there is no notebook", function ()
    assert.equals("[0 1 2]", printed(function () la.arange(3):display() end))
    assert.equals(tostring(frame {a = {1, 2}}), printed(function () frame({a = {1, 2}}):display() end))
    assert.equals("text", printed(function () la.display "text" end))
    assert.is_nil(notebook.inside())
  end)
  it("is a table of an array with one or two axes", function ()
    local forms = in_notebook(function () la.array({{1, 2.5}, {3, 4}}):display() end)[1]
    assert.equals("[[1.  2.5]\n [3.  4. ]]", forms["text/plain"])
    assert.equals("<table><tr><td>1.0</td><td>2.5</td></tr><tr><td>3.0</td><td>4.0</td></tr></table><p>float64, shape (2, 2)</p>", forms["text/html"])
    assert.matches("<table><tr><td>True</td><td>False</td></tr></table>", notebook.bundle(la.array {true, false})["text/html"])
    assert.equals("<pre>[[[0. 0.]]]</pre>", notebook.bundle(la.zeros(1, 1, 2))["text/html"])
    assert.equals("<pre>6</pre>", notebook.bundle(la.array(6))["text/html"])
  end)
  it("leaves out the middle of large ones", function ()
    local text = notebook.bundle(la.zeros(1000, 1000))["text/html"]
    assert.is_true(#text < 40000)
    assert.matches("<td>%.%.%.</td>", text)
  end)
  it("is a table of a Frame, a Series, with labels, and nothing that is markup in what they hold", function ()
    local df = frame({name = {"<b>", "été"}, v = {1.5, frame.NA}}, {"name", "v"}, {"x", "y"})
    local forms = in_notebook(function () ilua.display.display(df, df.v) end)
    assert.equals("<table><thead><tr><th></th><th>name</th><th>v</th></tr></thead><tbody><tr><th>x</th><td>&lt;b&gt;</td><td>1.5</td></tr>"
      .. "<tr><th>y</th><td>été</td><td>NaN</td></tr></tbody></table><p>2 rows, 2 columns</p>", forms[1]["text/html"])
    assert.equals(tostring(df), forms[1]["text/plain"])
    assert.matches("<th>v</th>", forms[2]["text/html"])
  end)
  it("is a picture of a figure, and plot.show() shows it there", function ()
    if os.execute "command -v \"${GNUPLOT:-gnuplot}\" >/dev/null 2>&1" ~= true then pending "gnuplot is not installed" end
    plot.close "all"
    plot.plot({1, 4, 9})
    local forms = in_notebook(function () plot.gcf():display() plot.show() end)
    assert.equals(2, #forms)
    for _, f in ipairs(forms) do
      assert.matches("<svg", f["image/svg+xml"])
      assert.matches("^plot%.figure 6%.4 x 4%.8 in", f["text/plain"])
    end
  end)
  it("sends bytes that are no text as question marks", function ()
    assert.equals("a?\1b", in_notebook(function () la.display "a\255\1b" end)[1]["text/plain"])
  end)
  it("says so where there is no require", function ()
    local old = _G.require
    _G.require = nil
    local ok, message = pcall(la.display, 1)
    _G.require = old
    assert.is_false(ok)
    assert.equals("display: there is no require here: print(x) shows it", (message:gsub("^[^:]*:%d+: ", "")))
  end)
end)
