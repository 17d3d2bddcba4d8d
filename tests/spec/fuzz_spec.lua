--- A short run of the fuzzers in tests/fuzz; `make fuzz MINUTES=n` is the long one.
local differential = require "tests.fuzz.differential"
local extremes = require "tests.fuzz.extremes"
local readers = require "tests.fuzz.readers"

local function text_of (differences)
  local t = {}
  for i, d in ipairs(differences) do t[i] = ("program %s step %d: %s: %s"):format(d.program, d.step, d.source, d.what) end
  return table.concat(t, "\n")
end

describe("fuzzing", function ()
  it("of every function with the least, the largest and the strangest numbers finds no crash", function ()
    -- sanitizers take their time: there a part, and the whole in `make fuzz`
    local r = extremes((os.getenv "LUNARRAY_SANITIZE" or "") ~= "" and "^la%.[a-c]" or nil)
    assert.equal("", table.concat(r.problems, "\n"))
    assert.is_true(r.calls > 1000)
  end)

  it("of the readers of outside data finds no crash and no answer that is not whole", function ()
    local r = readers(4, 20240607, 40000)
    assert.equal("", table.concat(r.problems, "\n"))
    assert.is_true(r.total > 100)
  end)

  it("of programs of array operations: those kept in the tree give NumPy's results, element by element", function ()
    local r = differential("tests/fuzz/programs.lua")
    assert.equal("", text_of(r.differences))
    assert.is_true(r.programs >= 100)
  end)

  it("of new programs of array operations, where NumPy is at hand, gives NumPy's results", function ()
    if not os.execute "python3 -c 'import numpy, sys; sys.exit(numpy.__version__ < \"2.3\")' >/dev/null 2>&1" then
      pending "python3 with NumPy 2.3 or later is not here"
      return
    end
    local p = assert(io.popen "python3 tests/fuzz/differential.py 7000000 300 2>/dev/null")
    local source = p:read "a"
    p:close()
    local r = differential(nil, source)
    assert.equal("", text_of(r.differences))
    assert.is_true(r.programs == 300)
  end)
end)
