--- lunarray.progress: what a bar walks through, what its line says, where it is quiet.
local la = require "lunarray"
local progress = require "lunarray.progress"

-- a file that remembers
local function recorder ()
  local parts = {}
  return {
    write = function (self, ...)
      for _, s in ipairs {...} do parts[#parts + 1] = s end
      return self
    end,
    flush = function () end,
    text = function () return table.concat(parts) end,
  }
end

local function collect (...)
  local out = {}
  for v in ... do out[#out + 1] = v end
  return out
end

describe("progress", function ()
  it("walks through numbers, lists, arrays and iterators", function ()
    assert.same({1, 2, 3}, collect(progress(3)))
    assert.same({}, collect(progress(0)))
    assert.same({"a", "b"}, collect(progress {"a", "b"}))
    assert.same({5, 7}, collect(progress(la.array {5, 7})))
    assert.same({{1, 2}, {3, 4}}, (function ()
      local out = {}
      for row in progress(la.array {{1, 2}, {3, 4}}) do out[#out + 1] = row:tolist() end
      return out
    end)())
    assert.same({"x", "y"}, collect(progress(("x y"):gmatch "%a", {desc = "letters"})))
    local i = 0
    assert.same({1, 2}, collect(progress(function ()
      i = i + 1
      return i <= 2 and i or nil
    end)))
  end)

  it("passes on what ipairs and pairs give", function ()
    local out = {}
    for k, v in progress(ipairs {"a", "b"}) do out[k] = v end
    assert.same({"a", "b"}, out)
    out = {}
    for k, v in progress(pairs {x = 1, y = 2}) do out[k] = v end
    assert.same({x = 1, y = 2}, out)
    local f = recorder()
    local list = {7, 8, 9}
    local iterate, state, control = ipairs(list)
    for _ in progress(iterate, state, control, {file = f, disable = false, ncols = 40}) do end
    assert.matches("3/3", f.text())
  end)

  it("says how far it is, how fast, and how long it will take", function ()
    local b = progress {total = 200, desc = "load", unit = "row", ncols = 60, disable = true}
    assert.matches("^load:   0%%|%s+| 0/200 %[00:00<%?, %?row/s%]$", b:line())
    b:update(50)
    b.start = b.start - 100
    assert.equals("load:  25%|███▊           | 50/200 [01:40<05:00, 2.00s/row]", b:line())
    b:update(150)
    assert.equals("load: 100%|██████████████| 200/200 [01:40<00:00, 2.00row/s]", (b:line()))
    b:set_postfix {loss = 0.125, epoch = 3}
    assert.matches(", epoch=3, loss=0%.125%]$", b:line())
    b:set_description "done"
    assert.matches("^done: 100%%", b:line())
    b:close()
  end)

  it("counts without a total, in thousands, in hours, in ASCII", function ()
    local b = progress {disable = true, unit_scale = true, unit = "B"}
    b:update(1234567)
    b.start = b.start - 7325
    assert.matches("^1%.23MB %[2:02:05, 169B/s%]$", b:line())
    local c = progress {total = 4, ascii = true, ncols = 50, disable = true}
    c:update(2)
    assert.matches("^ 50%%|#+%-+| 2/4", c:line())
  end)

  it("is quiet where the file is no terminal, and draws where it is told to", function ()
    local f = recorder()
    for _ in progress(5, {file = f}) do end
    assert.equals("", f.text())
    for _ in progress(5, {file = f, disable = false, ncols = 50, desc = "go"}) do end
    assert.matches("^\rgo:   0%%", f.text())
    assert.matches("\rgo: 100%%|[^\r]*| 5/5 %[[^\r]*\27%[K\n$", f.text())
  end)

  it("takes a finished bar away with leave = false", function ()
    local f = recorder()
    for _ in progress(2, {file = f, disable = false, leave = false, ncols = 40}) do end
    assert.matches("\r\27%[K$", f.text())
  end)

  it("puts inner bars on lines of their own and frees these", function ()
    local f = recorder()
    for _ in progress(2, {file = f, disable = false, ncols = 40, desc = "outer"}) do
      for _ in progress(2, {file = f, disable = false, ncols = 40, desc = "inner"}) do end
    end
    local text = f.text()
    assert.matches("\n\rinner:   0%%[^\n]*\27%[K\27%[1A\r", text)
    assert.matches("\router: 100%%[^\r]*\n$", text)
    -- as many lines up as down
    local _, down = text:gsub("\n", "")
    local up = 0
    for n in text:gmatch "\27%[(%d+)A" do up = up + tonumber(n) end
    assert.equals(1, down - up)
  end)

  it("ends its bar when the loop is left early", function ()
    local f = recorder()
    for i in progress(10, {file = f, disable = false, ncols = 40}) do
      if i == 3 then break end
    end
    assert.matches("2/10[^\r]*\n$", f.text())
    pcall(function ()
      for _ in progress(10, {file = f, disable = false, ncols = 40}) do error "stop" end
    end)
    assert.matches("0/10[^\r]*\n$", f.text())
    -- the next bar is an outermost one again
    local g = progress {total = 1, file = f, disable = false, ncols = 40}
    assert.equals(0, g.position)
    g:close()
    g:close()
  end)

  it("writes lines above the bar", function ()
    local f = recorder()
    local b <close> = progress {total = 3, file = f, disable = false, ncols = 40}
    b:write("note", 1)
    assert.matches("\rnote\t1\27%[K\n\r  0%%", f.text())
  end)

  it("says what is wrong with its arguments", function ()
    assert.raises_at(function () progress(3, {totl = 3}) end, 'progress has no option "totl": did you mean "total"?')
    assert.raises_at(function () progress {colour = 3} end,
      'progress has no option "colour": there are total desc unit unit_scale leave ncols mininterval initial file disable ascii position postfix')
    assert.raises_at(function () progress {total = -1} end, "progress: total must be a number that is not negative, got -1")
    assert.raises_at(function () progress(-3) end, "progress: the count must not be negative, got -3")
    assert.raises_at(function () progress() end, "progress: an iterator, a number, an array or a list is expected, got nothing")
    assert.raises_at(function () progress "abc" end, "progress: an iterator, a number, an array or a list is expected, got string")
    assert.raises_at(function () progress(la.array(3)) end, "progress: a 0-d array has no rows")
    assert.raises_at(function () progress(io.stdout) end, "progress: a userdata cannot be walked through")
  end)
end)
