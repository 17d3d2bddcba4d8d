--- DLPack: arrays to and from other libraries of the process. What C sees of it is in tests/embed/api.c.
local la = require "lunarray"

describe("DLPack", function ()
  for _, dtype in ipairs {"bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64",
                          "complex64", "complex128"} do
    it("brings an array there and back without a copy, " .. dtype, function ()
      local x = la.arange(6):astype(dtype):reshape(2, 3)
      for _, v in ipairs {x, x.T, x[":, ::-1"], x[2], la.broadcast_to(x[1], {4, 3}), x["1:0"], la.array(1):astype(dtype)} do
        local y = la.from_dlpack(v:dlpack())
        assert.array_equal(v, y)
        assert.same({table.unpack(v.shape)}, {table.unpack(y.shape)})
      end
      local y = la.from_dlpack(x:dlpack())
      y:set(1, 1, 1)
      assert.equals(y(1, 1), x(1, 1))
    end)
  end
  it("keeps the elements alive after the array is gone", function ()
    local y = la.from_dlpack((la.arange(100000) * 2):dlpack())
    collectgarbage()
    collectgarbage()
    assert.equals(199998, y[100000])
  end)
  it("stays read-only, and copies when asked", function ()
    local x = la.broadcast_to(la.ones(1), {3})
    assert.raises_at(function () la.from_dlpack(x:dlpack())[1] = 2 end, "assignment destination is read-only")
    local c = la.from_dlpack(x:dlpack{copy = true})
    c[1] = 2
    assert.array_equal(la.array{2., 1, 1}, c)
    local z = la.array{la.complex(1, 2), la.complex(3, 4)}
    assert.array_equal(la.array{2., 4}, la.from_dlpack(z.imag:dlpack()))
  end)
  it("takes an array as it is, and each tensor once", function ()
    local x = la.ones(3)
    local v = la.from_dlpack(x)
    v[1] = 5
    assert.equals(5, x[1])
    local t = x:dlpack()
    la.from_dlpack(t)
    assert.raises_at(function () la.from_dlpack(t) end, "from_dlpack: the tensor has been taken already")
    assert.raises_at(function () la.from_dlpack(3) end, "from_dlpack: an array or what x:dlpack() gives is expected, got number")
    assert.raises_at(function () la.from_dlpack(la.newaxis) end, "from_dlpack: an array or what x:dlpack() gives is expected, got userdata")
  end)
  it("releases a tensor that nobody takes", function ()
    collectgarbage()
    collectgarbage()
    local before = la.memory().live
    for _ = 1, 20 do local _ <close> = la.zeros(100000):dlpack() end
    collectgarbage()
    collectgarbage()
    assert.equals(before, la.memory().live)
  end)
end)
