--- README.md, the front page: its programs run, its links lead somewhere, and the prompt answers as it says.
local helper = require "tests.helper"
local lua = os.getenv "LUA" or "lua5.4"

local f = assert(io.open(helper.root .. "README.md"))
local text = f:read "a"
f:close()

-- a program in a directory of its own: what it prints, and whether it succeeded
local function run (code)
  local name = os.tmpname()
  local out = assert(io.open(name, "w"))
  out:write(code)
  out:close()
  local p = assert(io.popen(("d=`LD_PRELOAD= mktemp -d` && cd \"$d\" && { '%s' '%s' 2>&1; s=$?; ls; cd /; rm -rf \"$d\"; exit $s; }"):format(lua, name)))
  local printed = p:read "a"
  local ok = p:close() == true
  os.remove(name)
  return printed, ok
end

describe("README.md", function ()
  local drawn = os.execute "command -v \"${GNUPLOT:-gnuplot}\" >/dev/null 2>&1" == true
  local images = pcall(require, "lunarray.image")
  local n = 0
  for code in text:gmatch "\n```lua\n(.-)\n```" do
    n = n + 1
    it("has programs that run: number " .. n, function ()
      if code:find "lunarray%.plot" and not drawn then pending "gnuplot is not installed" end
      if code:find "lunarray%.image" and not images then pending "lunarray was built without libpng and libjpeg" end
      local printed, ok = run(code)
      assert.is_true(ok, printed)
      for file in code:gmatch 'savefig[ (]"([^"]+)"' do assert.truthy(printed:find(file, 1, true), file .. " was not written") end
    end)
  end
  it("has two of them", function () assert.equals(2, n) end)
  it("links to what is there", function ()
    for link in text:gmatch "%]%(([^)]+)%)" do
      if link:sub(1, 1) == "#" then
        local found = false
        for title in text:gmatch "\n## ([^\n]+)" do found = found or title:lower():gsub("[^%w ]", ""):gsub(" ", "-") == link:sub(2) end
        assert.is_true(found, "no section for " .. link)
      elseif not link:find "^https?:" then
        local there = io.open(helper.root .. link)
        assert.truthy(there, link .. " is not there")
        there:close()
      end
    end
  end)
  it("shows what the prompt answers", function ()
    local session = assert(text:match "\n```\n%$ lunarray\n(.-)\n```")
    local lines, expected = {}, {}
    for line in session:gmatch "[^\n]+" do
      local typed = line:match "^> (.*)$"
      if typed and not typed:find "   " and not typed:find "plot" then lines[#lines + 1] = typed
      elseif not typed then expected[#expected + 1] = line end
    end
    local name = os.tmpname()
    local out = assert(io.open(name, "w"))
    out:write(table.concat(lines, "\n"), "\n")
    out:close()
    local p = assert(io.popen(("cd '%s.' && LUNARRAY_HISTORY= '%s' bin/lunarray -i < '%s' 2>&1"):format(helper.root, lua, name)))
    local answer = p:read "a":gsub("^[^\n]*\n", ""):gsub("%f[^\n\0]> ", ""):gsub("\n> ", "\n"):gsub("^[> ]*", "")
    p:close()
    os.remove(name)
    assert.equals(table.concat(expected, "\n"), (answer:gsub("\n+$", "")))
  end)
  it("has a picture that docs/picture.lua draws", function ()
    if not drawn then pending "gnuplot is not installed" end
    local source = assert(io.open(helper.root .. "docs/picture.lua")):read "a"
    local printed, ok = run((source:gsub('"docs/picture.png"', '"picture.png"')))
    assert.is_true(ok, printed)
    assert.equals("picture.png\n", printed)
  end)
end)
