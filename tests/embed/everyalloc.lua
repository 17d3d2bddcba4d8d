--- What tests/embed/everyalloc.c runs: a list of {name, source}, made from the registry of functions. Each function's example is one; then
--- calls with arguments that it takes, found by trying: contiguous, transposed and stepped arrays, numbers, tables, strings.
--- Called with "list" it returns the list, with "state" it makes the globals that the sources use.
local what = ...
local la = require "lunarray"
_G.la = la
print = function () end

local function globals ()
  la.random.seed(1)
  G, S = la.random.default_rng(1), la.random.RandomState(1)
  X, Y, I = la.arange(8) * 1.0 + 1, la.ones(8), la.array {3, 1, 2}
  A = la.arange(36):reshape(6, 6) % 7 + la.eye(6) * 20
  B = la.arange(35):reshape(5, 7)
  T, R = A.T, X["::-2"]
  M, C = X:gt(3), la.complex(X, Y)
  BIG = la.arange(40000) * 0.5
  U, F = la.arange(12):reshape(3, 4):astype "uint8", la.arange(6):astype "float16"
end
if what == "state" then
  globals()
  return
end
globals()

-- these wait, write what others read, stop the pool or make the tests' own arrays unusable; the specs of each see to them
local left_out = {close = true, clock = true, memory = true, set_num_threads = true, _registry = true, set_bit_generator = true, set_printoptions = true, shell = true, memmap = true, flush = true,
  _parse_csv = true, save = true, savez = true, savez_compressed = true, save_safetensors = true, tofile = true, savetxt = true}

local arguments = {"X", "B", "A", "T", "R", "C", "F", "M", "I", "X, Y", "A, A", "A, T", "R, R", "X, 2", "A, 1", "BIG", "BIG, 2", "X, M", "M, X", "I, X", "X, I",
  "B, 2, 1", "A, {axis = 1}", "T, {axis = 2}", "X, 2, 3", "X, X, X", "A, {1, 2}", "A, {{1, 2}, {2, 1}}", "{X, Y}", "{A, T}, 2", "U", "U, 1", "A, B:reshape(7, 5), 1",
  "X, 1, 9", "5", "0.5", "", "3, 0.5", "2, 0.5, 3", "{3, 4}", "5, 2, {2, 3}", "3, 2, 4", "2, 3", "{1, 2, 3}, 4", "4, {1, 2, 3}", "{0.2, 0.8}, 5",
  "10, {0.2, 0.8}", "{1, 2}, {{1, 0}, {0, 1}}, 4", "10, 5, 7, 6", "1, 2, 3, 10", "0, 1, 5", "'ii->i', A", "'1 2 3', {sep = ' '}", "'float32'", "'int8', 'uint8'",
  "X, 'float32'", "I, {X, Y, X}", "{M}, {X}", "function (v) return v end", "function (v) return v:sum() end, 1, A", "function (i) return i end, {8}"}

local list = {}
local function add (name, source) list[#list + 1] = {name, source} end

-- an example as a function's body: its last statement's value is returned
local function example (text)
  text = text:gsub("%s*%-%->.*$", "")
  if load("return " .. text) then return "return " .. text end
  local before, last = text:match "^(.*);%s*(.-)$"
  local body = before and before .. "; return " .. last
  if body and load(body) then return body end
  return load(text) and text or nil
end

local functions = 0
local seen = {}
for _, e in ipairs(la._registry()) do
  local place = e.module == "" and "la" or e.module == "random.Generator" and "G" or e.module == "random.RandomState" and "S" or "la." .. e.module
  local key = place .. "." .. e.name
  if (e.func or e.method) and not seen[key] and not left_out[e.name] and not (e.doc or ""):find "file name" then
    seen[key] = true
    local n = #list
    for line in (e.doc or ""):gmatch "[^\n]+" do
      local text = line:match "^Example: (.*)"
      local body = text and not text:find "%.np[yz]" and not text:find "io%." and example(text)
      if body and pcall(load(body)) then add(key, "local la = la " .. body) end
      globals()
    end
    local object = place == "G" or place == "S"
    local want = 3
    for _, a in ipairs(arguments) do
      if want == 0 then break end
      local source
      if object then source = ("return %s:%s(%s)"):format(place, e.name, a)
      elseif e.func then source = ("return %s[%q](%s)"):format(place, e.name, a)
      elseif a:find "^%u" then source = ("return (%s):%s(%s)"):format(a:match "^[^,]*", e.name, a:match "^[^,]*, (.*)" or "") end
      local f = source and load(source)
      if f then
        local before = {X = X:copy(), A = A:copy()}
        local t = os.clock()
        local ok = pcall(f)
        if ok and os.clock() - t < 0.02 then
          add(key, source)
          want = want - 1
        end
        if not (la.array_equal(before.X, X) and la.array_equal(before.A, A)) then globals() end
      end
    end
    if #list > n then functions = functions + 1 end
    globals()
  end
end
return list, functions
