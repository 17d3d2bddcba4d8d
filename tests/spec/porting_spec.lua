--- docs/porting.md: every line of its tables is run, and gives what stands beside it.
local check = dofile "tools/docs_check.lua"

local f = assert(io.open("docs/porting.md", "r"))
local text = f:read "a"
f:close()

local function plain (s) return (s:gsub("\\|", "|")) end

describe("docs/porting.md", function ()
  -- what its first block defines: la is there, the others are made anew for each line
  local start = {}
  for line in text:match "\n\n(    la = .-)\n\n":gmatch "[^\n]+" do
    if not line:find "require" then start[#start + 1] = line:match "^%s*(.-)%s*$" end
  end
  start = table.concat(start, "; ") .. "; "
  local rows, tables = {}, {}
  for line in text:gmatch "[^\n]+" do
    local title = line:match "^## (.+)$"
    if title then tables[#tables + 1] = title
    elseif line:find "^| `" then rows[#rows + 1] = {line, tables[#tables], line:match "^| `(.-)` | `(.-)` | (.*) |$"} end
  end
  local directory = os.tmpname()
  setup(function ()
    os.remove(directory)
    assert(os.execute(("mkdir '%s'"):format(directory)))
  end)
  teardown(function () os.execute(("rm -r '%s'"):format(directory)) end)

  it("has tables for NumPy, PyTorch, torch7, MATLAB and R", function ()
    assert.same({"NumPy", "PyTorch", "torch7", "MATLAB", "R"}, tables)
    assert.is_true(#rows > 200)
  end)
  for _, row in ipairs(rows) do
    it(("%s: %s"):format(row[2], row[3] and plain(row[3]) or "the row " .. row[1]), function ()
      assert.truthy(row[4], "not a row of three: " .. row[1])
      -- files go where nobody minds
      local code = plain(row[4]):gsub('"([%w_]+%.npy)"', function (name) return ('"%s/%s"'):format(directory, name) end)
      assert.equals(check.squeeze(plain(row[5]:match "^`(.*)`$" or "")), check.squeeze(check.run(start .. code)))
    end)
  end
end)
