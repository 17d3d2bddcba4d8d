--- Memory: accounting, closing, the collector's pace, limits.
local la = require "lunarray"
local sanitized = (os.getenv "LUNARRAY_SANITIZE" or ""):find "address"

local function rss ()
  local f = io.open "/proc/self/status"
  if not f then return nil end
  local kb = f:read "a":match "VmRSS:%s*(%d+)"
  f:close()
  return tonumber(kb) // 1024
end

describe("la.memory", function ()
  it("counts large arrays while they live", function ()
    collectgarbage()
    collectgarbage()
    local before = la.memory().live
    local x = la.zeros(1000, 1000)
    assert.is_true(la.memory().live - before >= 8000000)
    assert.is_true(la.memory().peak >= la.memory().live)
    x:close()
    assert.equals(before, la.memory().live)
  end)
  it("has a limit that a script can catch", function ()
    collectgarbage()
    collectgarbage()
    local x = la.ones(1000)
    la.memory(la.memory().live + 1000000)
    local ok, err = pcall(la.zeros, {1000, 1000})
    la.memory(0)
    assert.is_false(ok)
    assert.matches("not enough memory for 8000000 bytes", err, 1, true)
    assert.equals(1000.0, (x + 0)["1:1000"]:tolist()[1] * 1000)
  end)
end)

describe("close", function ()
  it("gives the memory back at once, and later use is an error", function ()
    local x = la.ones(100, 1000)
    local row = x[1]
    x:close()
    assert.raises_at(function () return x + 1 end, "the array has been closed")
    assert.raises_at(function () return x[1] end, "the array has been closed")
    assert.raises_at(function () return x.shape end, "the array has been closed")
    assert.raises_at(function () return row + 1 end, "the array that this one is a view of has been closed")
    x:close()
  end)
  it("works for small arrays and views", function ()
    local x = la.ones(3)
    local v = x["1:2"]
    v:close()
    assert.raises_at(function () return v + 1 end, "the array has been closed")
    assert.array_equal({1.0, 1.0, 1.0}, x)
    x:close()
    assert.raises_at(function () return x[1] end, "the array has been closed")
  end)
  it("happens at the end of a block with <close>", function ()
    collectgarbage()
    collectgarbage()
    local before = la.memory().live
    do
      local t <close> = la.zeros(1000, 1000)
      assert.is_true(la.memory().live > before)
      assert.equals(0.0, t[1][1])
    end
    assert.equals(before, la.memory().live)
  end)
  it("in a finalizer is safe", function ()
    local x = la.ones(100, 100)
    setmetatable({}, {__gc = function () x:close() end})
    collectgarbage()
    collectgarbage()
    assert.raises_at(function () return x + 1 end, "the array has been closed")
  end)
end)

describe("loops that make temporaries", function ()
  it("run in bounded memory without collectgarbage", function ()
    if not rss() then pending "no /proc here" return end
    if sanitized then pending "AddressSanitizer keeps freed memory" return end
    local start = rss()
    for _ = 1, 20000 do local _ = la.zeros(10000) + 1 end
    for _ = 1, 100 do local _ = la.zeros(1000000) + 1 end
    for _ = 1, 100000 do local _ = la.zeros(10) + 1 end
    assert.is_true(rss() - start < 100, ("grew by %d MB"):format(rss() - start))
    assert.is_true(la.memory().live < 100e6)
  end)
  it("do not collect while the collector is stopped", function ()
    collectgarbage()
    local dead = setmetatable({la.zeros(10)}, {__mode = "v"})
    collectgarbage "stop"
    local n0 = la.memory().live
    for _ = 1, 30 do local _ = la.zeros(1000000) end
    local grown = la.memory().live - n0
    local kept = dead[1]
    collectgarbage "restart"
    collectgarbage()
    assert.is_true(grown >= 30 * 8000000)
    assert.is_not_nil(kept)
  end)
  it("run in generational mode too", function ()
    collectgarbage "generational"
    for _ = 1, 200 do local _ = la.zeros(1000000) + 1 end
    local live = la.memory().live
    collectgarbage "incremental"
    assert.is_true(live < 100e6)
  end)
end)

describe("threads", function ()
  it("can be set and do not change results", function ()
    local n = la.get_num_threads()
    local x = la.arange(1000000) * 0.5
    local results = {}
    for t = 1, 4 do
      la.set_num_threads(t)
      assert.equals(t, la.get_num_threads())
      results[t] = x * 3 + 1
    end
    la.set_num_threads(0)
    assert.is_true(la.get_num_threads() >= 1)
    la.set_num_threads(n)
    for t = 2, 4 do assert.is_true(results[1] == results[t]) end
    assert.raises_at(function () la.set_num_threads(-1) end, "set_num_threads: n must be between 0 (the default) and 4096, got -1")
  end)

  -- how often each thread of this process has gone to sleep so far, by its number; how many others are awake
  local function sleeps ()
    local counts, awake, pid = {}, 0, io.open("/proc/self/stat"):read "n"
    local tasks = io.popen("ls /proc/" .. pid .. "/task")
    for id in tasks:lines() do
      local f = io.open("/proc/self/task/" .. id .. "/status")
      if f then
        local text = f:read "a"
        counts[id] = text:match "\nvoluntary_ctxt_switches:%s*(%d+)"
        if tonumber(id) ~= pid and not text:find "\nState:%s*S" then awake = awake + 1 end
        f:close()
      end
    end
    tasks:close()
    return counts, awake
  end

  it("that a job does not want sleep on", function ()
    local f = io.open "/proc/self/status"
    if not f then return pending "there is no /proc here" end
    f:close()
    local n, x = la.get_num_threads(), la.zeros(200000)
    la.set_num_threads(8)
    for _ = 1, 20 do x:add_(1) end                       -- eight threads are there now
    la.set_num_threads(2)
    local before, woken, awake = nil, 0, nil
    repeat                                               -- and go to sleep, as soon as they get the processor
      os.execute "sleep 0.1"
      before, awake = sleeps()
    until awake == 0
    for i = 1, 30 do
      x:add_(1)
      if i % 3 == 0 then os.execute "sleep 0.01" end
    end
    local after = sleeps()
    for id, count in pairs(before) do
      if after[id] ~= count then woken = woken + 1 end
    end
    la.set_num_threads(n)
    assert.is_true(woken <= 2, woken .. " threads had work")
    assert.equals(50, x[1])
    assert.equals(50, x[-1])
  end)
end)

describe("la.config", function ()
  it("tells how the library runs", function ()
    local c = la.config()
    assert.equals(la._VERSION, c.version)
    assert.is_true(c.isa == "baseline" or c.isa == "avx2" or c.isa == "avx512" or c.isa == "neon")
    assert.is_true(c.threads >= 1)
    local forced = os.getenv "LUNARRAY_ISA"
    if forced then assert.equals(forced, c.isa) end
  end)
  it("core and module are opened once", function () assert.is_true(rawequal(require "lunarray.core", la)) end)
end)
