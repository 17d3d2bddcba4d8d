--- Does memory-bound work run at the machine's bandwidth? The sum of 1e8 float32 and a + b of 5e7 float32, beside plain threaded C loops
-- (bandwidth.c) that take turns with them in the same process. `make bench-bandwidth` builds and runs it.
--
--   lua5.4 tests/bench/bandwidth.lua [rounds]
local la = require "lunarray"
local plain = require "plain"

local rounds = tonumber(arg and arg[1]) or 9
local threads = la.get_num_threads()

local function median (t)
  table.sort(t)
  return t[#t // 2 + 1]
end

-- bytes: what the loop has to read and write
local function measure (name, bytes, ours, theirs)
  local a, b = {}, {}
  ours()
  theirs()
  for k = 1, rounds do
    if k % 2 == 0 then b[k] = theirs() end
    local t0 = la.clock()
    ours()
    a[k] = la.clock() - t0
    if k % 2 == 1 then b[k] = theirs() end
  end
  local t, u = median(a), median(b)
  print(("%-24s lunarray %6.2f ms %6.1f GB/s   plain C %6.2f ms %6.1f GB/s   %5.1f %%"):format(name, t * 1e3, bytes / t * 1e-9, u * 1e3,
    bytes / u * 1e-9, u / t * 100))
  return u / t >= 0.9
end

print(("%d threads, medians of %d rounds; the last column is lunarray's rate as a part of plain C's"):format(threads, rounds))
local n = 100000000
local x = la.ones(n, "float32")
local ok = measure("sum of 1e8 float32", 4 * n, function () return x:sum() end, function () return plain.sum(n, threads) end)
n = 50000000
local a, b, r = x:slice(1, n), x:slice(n + 1, 2 * n), nil
ok = measure("a + b of 5e7 float32", 12 * n, function () r = a + b return r end, function () return plain.add(n, threads) end) and ok
os.exit(ok, true)
