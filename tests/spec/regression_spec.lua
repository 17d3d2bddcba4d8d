--- Bugs that the fuzzers and the failing allocators found (tests/fuzz, tests/embed), each held by a test so that it does not come back.
local la = require "lunarray"

describe("copyto", function ()
  it("drops axes of length 1 that the source has before the target's, as an assignment does", function ()
    local x = la.zeros(3)
    la.copyto(x, la.ones(1, 1, 3))
    assert.same({1.0, 1.0, 1.0}, x:tolist())
    la.copyto(x, {{5, 6, 7}}, {where = {true, false, true}})
    assert.same({5.0, 1.0, 7.0}, x:tolist())
    local y = la.array(0)
    la.copyto(y, {{4}})
    assert.equal(4, y:item())
    assert.error_matches(function () la.copyto(x, la.ones(2, 3)) end, "could not broadcast input array from shape %(2,3%) into shape %(3,%)")
  end)
end)

describe("histogram2d", function ()
  it("does not read an argument that was converted and collected meanwhile", function ()
    local pause = collectgarbage("setpause", 0)
    for _ = 1, 200 do
      local h = la.histogram2d({1, 2, 3, 4}, {4, 3, 2, 1}, 2)
      assert.same({{0.0, 2.0}, {2.0, 0.0}}, h:tolist())
    end
    collectgarbage("setpause", pause)
  end)
end)
