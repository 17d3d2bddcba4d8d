--- What tests/embed/everyalloc.c runs: a list of {name, source}, made from the registry of functions. Each function's example is one; then
--- calls with arguments that it takes, found by trying: contiguous, transposed and stepped arrays, numbers, tables, strings.
--- Called with "list" it returns the list, with "state" it makes the globals that the sources use.
local what = ...
local la = require "lunarray"
_G.la, _G.frame = la, require "lunarray.frame"
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
  DF = frame {k = {"x", "y", "x"}, n = {1, 2, 3}, v = {1.5, 0 / 0, -2}}
  FILE = FILE or os.tmpname()
end

--- What the arguments hold, as one string.
function ARGUMENTS ()
  local t = {BIG:sum()}
  for i, x in ipairs {X, Y, I, A, B, M, C, U, F} do t[i + 1] = tostring(x.shape) .. x.dtype .. x:tobytes() end
  return table.concat(t, " ")
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

-- what no function's row stands for: operators, indexing, tables, readers and writers of files
local others = {
  operators = {"return X + Y, X - 1, 2 * X, X / Y, X // 2, X % 3, X ^ 2, -X", "return X + I['1:1'], X * C, M & M, M | true, ~M, U << 1, U >> 1, U ~ 3", "return X == Y, #X, 'x ' .. X, A + R:reshape(4, 1)['1:1']",
    "return BIG + BIG, BIG * 2.5, BIG // 3 - BIG", "return (F + F) * 2, C / C, T + A, R * 3"},
  index = {"return A[2], A[-1], A(2, 3), A['2:3, ::-1'], A['..., 1'], A[{2, ':'}], A[{la.newaxis, 1}]", "return A[{ {1, 3} }], A[{ {1, 3}, {2, 4} }], A[A:gt(20)], A[I], X[M], A[{ {{1, 2}, {3, 4}}, '::2' }]",
    "local a = A:copy() a[1] = 5 a['2:3'] = 7 a[{ {1, 2} }] = X['1:6'] a[a:gt(3)] = 0 a[{'::2', 1}] = {1, 2, 3} a:set(1, 1, 9) return a",
    "for i, row in ipairs(A) do local s = row end for i, v in pairs(X) do local s = v end", "return A:slice(1, 2), A:item(3), A:tolist(), A.shape, A.T, A.strides, A.base, C.real, tostring(A.shape)"},
  assignment = {"X['1:4'] = X['5:8']", "A['1:3, :'] = A['4:6, :']", "A[{ {1, 2} }] = A[{ {3, 4} }]", "X[M] = X[M] * 2", "X:add_(Y)", "X:mul_(2, {where = M})", "la.add(X, Y, {out = X})", "A:sort_()", "X:clip_(1, 3)",
    "la.copyto(A, A.T)", "la.put(X, {1, 2}, {5.5, 6})", "la.place(X, M, {1, 2})", "la.fill_diagonal(A, {1, 2, 3})", "X:round_(1)", "la.put_along_axis(A, la.array{{1, 2, 3, 1, 2, 3}}, 7, 1)", "la.add.at(X, I, 1)"},
  frame = {"return tostring(DF), DF:describe(), DF:sort_values('v'), DF:groupby('k'):sum(), DF:query('n > 1 and k == \"x\"')", "return DF:merge(DF, {on = 'k'}), frame.concat{DF, DF}, DF:fillna(0), DF:dropna(), DF:to_csv()",
    "return DF.n + 1, DF.v:mean(), DF.k:value_counts(), DF:head(2), DF:eval('n * 2 + v'), DF.k.str:upper()", "return DF:pivot_table{index = 'k', values = 'n'}, DF.n:rolling(2):mean(), DF:groupby('k'):agg('mean')"},
  text = {"return frame.read_csv{text = 'a,b\\n1,x\\n2.5,\"y z\"\\n'}", "return la.loadtxt{text = '1 2\\n3 4'}, la.genfromtxt{text = '1,,3\\n4,5,6', delimiter = ',', names = {'p', 'q', 'r'}}", "return la.savetxt(nil, A), la.array2string(A), C:repr()",
    "return la.loads(la.dumps(A)), la.loads(la.dumps{a = X, b = A}), la.loads(la.dumps({a = X}, {format = 'safetensors'}))"},
  files = {"la.save(FILE .. '.npy', A) return la.load(FILE .. '.npy'), la.load(FILE .. '.npy', {mmap_mode = 'r'})", "la.savez(FILE .. '.npz', {a = A, b = X}) return la.load(FILE .. '.npz')",
    "la.savez_compressed(FILE .. '.npz', {a = A}) return la.load(FILE .. '.npz')", "la.save_safetensors(FILE .. '.st', {a = A}) return la.load_safetensors(FILE .. '.st')", "A:tofile(FILE) return la.fromfile(FILE), la.memmap(FILE, 'float64', 'r')",
    "la.savetxt(FILE, A) return la.loadtxt(FILE)"},
  random = {"return G:normal(0, 1, 20), G:integers(0, 9, {5}), G:choice(10, 3), G:permutation(9), G:shuffle(I:copy()), G:spawn(2)", "return S:randn(3, 3), S:randint(0, 5, {2}), S:get_state()"},
}
for name, sources in pairs(others) do
  functions = functions + 1
  for _, source in ipairs(sources) do
    globals()
    local f, why = load(source)
    if not f then error(name .. ": " .. why) end
    local ok, e = pcall(f)
    if not ok then error(name .. ": " .. source .. ": " .. tostring(e)) end
    add(name, source)
  end
end
os.remove(FILE)
for _, ending in ipairs {".npy", ".npz", ".st"} do os.remove(FILE .. ending) end
local only = os.getenv "EVERYALLOC_ONLY"
if only then
  local all = list
  list = {}
  for _, operation in ipairs(all) do if operation[1] == only then list[#list + 1] = operation end end
end
table.sort(list, function (p, q) return p[1] < q[1] or p[1] == q[1] and p[2] < q[2] end)
return list, functions
