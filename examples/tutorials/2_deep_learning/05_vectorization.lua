--- Vectorization: whole arrays in place of loops, measured.
--
-- It is no fine-tuning: it decides whether training takes minutes or hours. The course promises a factor of a hundred; here it is
-- measured. Lines that begin with ~ are this machine's.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local function best (fn, times)              -- the shortest of some runs: the first ones wake up memory and threads
  local t = math.huge
  for _ = 1, times or 5 do t = math.min(t, show.seconds(fn)) end
  return t
end

local function compare (title, loop, whole)
  show.machine(("%s: for-loop %.1f ms, vectorised %.2f ms, %.0f times"):format(title, loop * 1000, whole * 1000, loop / whole))
end

-- The loop adds one product after the other, so its sum is the same on every machine. dot adds in another order, in several lanes at
-- once: its last digits may differ.
show.item("D05.01", "Benchmark: dot product of a million elements")
la.random.seed(42)
local n = 1000000
local a = la.random.randn(n)
local b = la.random.randn(n)
local dot_loop, dot_la
local loop_time = show.seconds(function ()
  dot_loop = 0.0
  for i = 1, n do dot_loop = dot_loop + a[i] * b[i] end
end)
local la_time = best(function () dot_la = la.dot(a, b) end)
show.print("loop", dot_loop)
print(("dot  %.9f"):format(dot_la))
compare("dot", loop_time, la_time)
-- A fair question: what if the numbers are in Lua tables? An element of an array is read by a function call, one of a table by the
-- interpreter itself, so a loop over tables is several times quicker. It is still far behind.
local ta, tb = a:tolist(), b:tolist()
local table_time = show.seconds(function ()
  local total = 0.0
  for i = 1, n do total = total + ta[i] * tb[i] end
  assert(total == dot_loop)
end)
compare("dot, the loop over Lua tables", table_time, la_time)

show.item("D05.02", "Benchmark: the square of every element")
la.random.seed(42)
local X = la.random.randn(1000, 1000)
local result_loop, result
loop_time = show.seconds(function ()
  result_loop = la.zeros_like(X)
  for i = 1, X.shape[1] do
    for j = 1, X.shape[2] do result_loop:set(i, j, X(i, j) ^ 2) end
  end
end)
la_time = best(function () result = X ^ 2 end)
show.print(la.allclose(result_loop, result, {rtol = 1e-15, atol = 0}), result(1, ":3"), ("%.6f"):format(result:sum()))
compare("square", loop_time, la_time)

-- What stays a loop: over epochs, over batches, and over steps of which each needs the one before, as in a recurrent network.
-- Inside of such a loop there are arrays again.
show.item("D05.03", "What must stay a loop: a step that needs the last")
local h = la.zeros(2)
local U = la.array{{0.5, 0.1}, {-0.2, 0.4}}
local inputs = la.array{{1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}
for _, x in ipairs(inputs) do
  h = la.tanh(x + U:dot(h))
  show.print(h)
end

show.item("D05.04", "Why an interpreted loop is slow")
print [[
For every element the interpreter looks at the type, looks up what the operator means for it, does one operation and stores the result.
An operation on a whole array does the first two once, and then runs a compiled loop over memory, several elements at a time, on all cores.
The course puts it so: 5 minutes of training against 8 hours.]]
