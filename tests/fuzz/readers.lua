--- Feeds damaged input to every reader of outside data: files, tables, images, index and einsum strings, option tables, number formats.
---
---   lua5.4 tests/fuzz/readers.lua [SECONDS [SEED]]        (`make fuzz MINUTES=n` runs it under the sanitizers)
---
--- A reader may refuse (an error) or answer; what it answers must be whole: every element can be read. A crash, a hang of more than ten
--- seconds or more than 256 MB for an input of some hundred bytes is a bug. The inputs grow from the samples below and from the files in
--- tests/fuzz/corpus, by flipped bits, cut and doubled pieces, spliced halves and numbers that are too large. With a seed a run repeats.
--- As a module, require "tests.fuzz.readers"(seconds, seed, most) returns the counts by reader and the list of problems.
local la = require "lunarray"

return (function (...)
  local module = ... == "tests.fuzz.readers"
  local random = math.random

  local has_image, image = pcall(require, "lunarray.image")
  local has_codec = has_image and pcall(require, "lunarray.image_codec")
  local has_zlib = pcall(require, "lunarray.zlib")

  -- ---- mutation ----

  local large = {"\xff\xff\xff\xff", "\xff\xff\xff\x7f", "\0\0\0\x80", "99999999999999999999", "-1", "4294967296", "9223372036854775807", "1e999", "nan"}

  local function damage (s, other)
    for _ = 1, random(4) do
      local n = #s
      local i, j = random(n + 1), random(n + 1)
      if i > j then i, j = j, i end
      local r = random(9)
      if n == 0 then s = string.char(random(0, 255))
      elseif r <= 2 then
        i = random(n)
        s = s:sub(1, i - 1) .. string.char(s:byte(i) ~ 1 << random(0, 7)) .. s:sub(i + 1)
      elseif r == 3 then
        i = random(n)
        s = s:sub(1, i - 1) .. string.char(random(0, 255)) .. s:sub(i + 1)
      elseif r == 4 then s = s:sub(1, i - 1) .. s:sub(j)
      elseif r == 5 and n < 3000 then s = s:sub(1, j) .. s:sub(i)
      elseif r == 6 then s = s:sub(1, i - 1)
      elseif r == 7 then
        local v = large[random(#large)]
        s = s:sub(1, i - 1) .. v .. s:sub(i + (random(2) == 1 and #v or 0))
      elseif r == 8 and other then s = s:sub(1, i - 1) .. other:sub(random(#other + 1))
      else
        i = s:find("%d+", i) or i
        s = s:sub(1, i - 1) .. tostring(random(-2, 20)) .. (s:sub(i):gsub("^%d+", "", 1))
      end
    end
    return s
  end

  -- words of a small language, in any order
  local function babble (words, most)
    local t = {}
    for i = 1, random(most) do t[i] = words[random(#words)] end
    return table.concat(t)
  end

  -- ---- what an answer must be ----

  local function whole (v, depth)
    if type(v) == "table" and (depth or 0) < 4 then
      for _, w in pairs(v) do whole(w, (depth or 0) + 1) end
    elseif type(v) == "userdata" and la.shape then
      local bytes = v:tobytes()
      assert(#bytes == v.nbytes and #tostring(v) > 0, "an array that is not whole")
    end
  end

  -- ---- readers ----

  local readers, names = {}, {}
  local function reader (name, samples, f, words)
    names[#names + 1] = name
    readers[name] = {samples = samples, f = f, words = words}
  end

  local a, m = la.arange(3), la.arange(6):reshape(2, 3) * 0.5
  local scratch = os.tmpname()
  local function through_file (s, suffix, f)
    local path = scratch .. suffix
    local h = assert(io.open(path, "wb"))
    h:write(s)
    h:close()
    local r = table.pack(pcall(f, path))
    os.remove(path)
    if not r[1] then error(r[2], 0) end
    return table.unpack(r, 2, r.n)
  end

  reader("npy", {la.dumps(a), la.dumps(m), la.dumps(m:astype "complex64"), la.dumps(la.zeros(0, 2)),
    "\x93NUMPY\1\0F\0{'descr': '<U2', 'fortran_order': False, 'shape': (2,), }             \n" .. ("a\0\0\0"):rep(4),
    "\x93NUMPY\1\0F\0{'descr': '>f4', 'fortran_order': True, 'shape': (2, 1), }            \n\0\0\0\0\0\0\0\0"}, function (s) return la.loads(s) end)
  reader("npz", {la.dumps {a = a, b = m}, has_zlib and la.dumps({a = a, b = m}, {compressed = true}) or la.dumps {c = m}}, function (s) return la.loads(s) end)
  reader("safetensors", {la.dumps({a = a, b = m}, {format = "safetensors", metadata = {k = "v"}}), la.dumps({x = m:astype "float16"}, {format = "safetensors"})},
    function (s) return la.loads(s) end)
  reader("file", {la.dumps(a), la.dumps {a = a, b = m}, la.dumps({a = a}, {format = "safetensors"})}, function (s)
    return through_file(s, random(2) == 1 and ".npz" or ".npy", function (path) return la.load(path) end)
  end)

  local texts = {'a,b,"c ""q"""\n1,x,"multi\nline"\n2.5,,"a,b"\n', "1 2 3\n4 5 6 # x\n\n7 8 9", "1,2\n3,4\n", "\xef\xbb\xbfx;y\r\n1;2\r\n", "1e5,-3.25,nan\n+7,.5,inf"}
  local marks = {'"', ",", "\n", "\r", "1", "x", " ", ".", "e", "-", "\\", "\t", "#", ";", "'", "NA", "9999999999999999999", "True", '""', "\0", "\xff"}
  local csv_options = {{}, {sep = ";"}, {sep = "\\s+"}, {escapechar = "\\"}, {comment = "#"}, {quotechar = "'"}, {skip_blank_lines = false}, {header = false},
    {keep_default_na = false}, {doublequote = false}, {skipinitialspace = true}, {thousands = ","}, {dtype = "float64"}, {dtype = "str"}, {nrows = 2}, {skiprows = 1}}
  reader("csv", texts, function (s)
    local o = {}
    for k, v in pairs(csv_options[random(#csv_options)]) do o[k] = v end
    o.text = s
    local t = la._parse_csv(nil, o)
    for _, c in ipairs(t.columns) do
      if type(c) == "table" and c.codes then
        for i = 1, #c.codes do assert(c.codes[i] == 0 or c.levels[c.codes[i]], "a code without a level") end
      end
    end
    return t
  end, marks)
  local text_options = {{}, {delimiter = ","}, {delimiter = ",", quotechar = '"', dtype = "int64"}, {usecols = {2, -1}}, {skiprows = 1, max_rows = 2},
    {delimiter = ";", unpack = true}, {comments = {"#", "%"}}, {ndmin = 2}, {dtype = "complex128"}}
  reader("loadtxt", texts, function (s)
    local o = {}
    for k, v in pairs(text_options[random(#text_options)]) do o[k] = v end
    o.text = s
    return la.loadtxt(o)
  end, marks)
  local gen_options = {{}, {delimiter = ","}, {delimiter = ",", names = true}, {delimiter = ",", dtype = false, invalid_raise = false}, {delimiter = {2, 3}},
    {missing_values = "NA", filling_values = 0}, {skip_header = 1, skip_footer = 1}}
  reader("genfromtxt", texts, function (s)
    local o = {}
    for k, v in pairs(gen_options[random(#gen_options)]) do o[k] = v end
    o.text = s
    return la.genfromtxt(o)
  end, marks)
  reader("fromstring", {"1 2 3", "1, 2,3 , 4", "1;2"}, function (s) return la.fromstring(s, {sep = ({",", " ", " , ", ";"})[random(4)]}) end, marks)
  reader("frombuffer", {m:tobytes()}, function (s)
    return la.frombuffer(s, ({"int8", "float16", "float32", "complex128", "bool", "uint64"})[random(6)], random(-1, 9), random(0, 9))
  end)

  if has_codec then
    local function picture (suffix, options)
      local path = scratch .. suffix
      local ok = pcall(image.save or image.write, path, (la.arange(5 * 4 * 3) % 256):reshape(5, 4, 3):astype "uint8", options)
      local h = ok and io.open(path, "rb")
      local s = h and h:read "a"
      if h then h:close() end
      os.remove(path)
      return s
    end
    local png, jpg = picture ".png", picture ".jpg"
    local open = image.load or image.read
    if png then reader("png", {png}, function (s) return through_file(s, ".png", open) end) end
    if jpg then reader("jpeg", {jpg}, function (s) return through_file(s, ".jpg", open) end) end
  end

  local cube = la.arange(24):reshape(2, 3, 4)
  local bits = {":", ",", "1", "2", "-1", "3", "...", "newaxis", "None", " ", "::", "::-1", "0", "9999999999999999999", "-", "a", ".", "1e3", "\0", "[", "1:2:0"}
  reader("index", {"1, 2:3, ::-1", "..., 1", "newaxis, :, 2", "::2, -1", "2:1, 1:3"}, function (s) return cube[s] end, bits)
  reader("assignment", {"1, 2:3, ::-1", "..., 1", "1:2, :"}, function (s)
    local x = cube:copy()
    x[s] = random(2) == 1 and 7 or {1, 2}
    return x
  end, bits)
  local sum = {"i", "j", "k", "Z", "->", ",", "...", "-", ">", " ", ".", "ij", "1", "\xff", "\0", "i", "->"}
  reader("einsum", {"ij,jk->ik", "ii->i", "...ij,...jk", "i,i", "ijk->kji", "ij,kj"}, function (s)
    local n = select(2, s:gsub(",", ","))
    local operands = {}
    for i = 1, math.min(n + 1, 5) do operands[i] = random(2) == 1 and la.ones(3, 3) or cube end
    return la.einsum(s, table.unpack(operands))
  end, sum)

  local keys = {"axis", "dtype", "out", "keepdims", "where", "order", "mode", "ddof", "kind", "casting", "initial", "axs", "", "method"}
  local function any (depth)
    local r = random(12)
    if r == 1 then return random(-3, 5) elseif r == 2 then return 0.5 elseif r == 3 then return "float32" elseif r == 4 then return babble(bits, 3)
    elseif r == 5 then return true elseif r == 6 then return false elseif r == 7 then return cube elseif r == 8 then return la.array {true, false}
    elseif r == 9 then return math.mininteger elseif r == 10 then return 0 / 0 elseif r == 11 then return print
    elseif depth < 2 then
      local t = {}
      for i = 1, random(0, 3) do t[i] = any(depth + 1) end
      return t
    end
    return 1
  end
  local functions = {}
  local never = {close = true, set_num_threads = true, set_printoptions = true, save = true, savez = true, savez_compressed = true, save_safetensors = true,
    tofile = true, savetxt = true, memmap = true, clock = true, printoptions = true, from_dlpack = true, as_strided = true, load = true, fromfile = true,
    loadtxt = true, genfromtxt = true, load_safetensors = true, empty = true, empty_like = true}
  for _, e in ipairs(la._registry()) do
    local where = e.module == "" and la or e.module == "linalg" and la.linalg or e.module == "fft" and la.fft or e.module == "random" and la.random
    local f = where and e.func and where[e.name]
    if f and not never[e.name] and not e.name:find "^_" then functions[#functions + 1] = f end
  end
  reader("options", {""}, function ()
    local arguments, o = {}, {}
    for i = 1, random(0, 4) do arguments[i] = random(3) == 1 and cube:copy() or any(0) end
    for _ = 1, random(0, 3) do o[keys[random(#keys)]] = any(0) end
    if next(o) then arguments[#arguments + 1] = o end
    return functions[random(#functions)](table.unpack(arguments))
  end)
  local format = {"%", "5", ".", "3", "f", "d", "e", "g", "s", "x", "-", "+", "0", "*", "n", "l", "99", "%%", " ", "c", "p"}
  reader("format", {"%.3f", "%d", "%10.4e", "%5s"}, function (s) return la.savetxt(nil, la.array {1.5, -2}, {fmt = s}) end, format)
  reader("dtype", {"float32", "int8", "complex64", "<f4", "uint16"}, function (s) return la.zeros(2, {dtype = s}) end, {"float", "int", "u", "8", "16", "<", ">", "f4", "32", "", "|b1"})

  -- ---- the corpus: inputs that once were wrong, tests/fuzz/corpus/<reader>-<anything> ----

  local function corpus ()
    local p = io.popen "ls tests/fuzz/corpus 2>/dev/null"
    if not p then return end
    for file in p:lines() do
      local r = readers[file:match "^(%l+)%-"]
      local h = r and io.open("tests/fuzz/corpus/" .. file, "rb")
      if h then
        r.samples[#r.samples + 1] = h:read "a"
        h:close()
      end
    end
    p:close()
  end
  corpus()
  for _, name in ipairs {"file", "png", "jpeg"} do
    if readers[name] then readers[name].slow = true end
  end

  local function run (seconds, seed, most)
    math.randomseed(seed)
    if la.random then la.random.seed(1) end
    local counts, problems = {}, {}
    local stop, total, answered, round = os.time() + seconds, 0, 0, 0
    local saved = print
    print = function () end                                      -- some functions given `print` call it
    while os.time() < stop and (not most or total < most) do
      round = round + 1
      for _, name in ipairs(names) do
        local r, s, started, answer, problem = readers[name]
        if r.slow and round % 8 ~= 1 then goto continue end     -- a file is written for each input
        if round <= #r.samples then s = r.samples[round]
        elseif r.words and random(2) == 1 then s = babble(r.words, 30)
        else s = damage(r.samples[random(#r.samples)], r.samples[random(#r.samples)]) end
        started = os.clock()
        if os.getenv "FUZZ_LAST" then
          local h = assert(io.open(os.getenv "FUZZ_LAST", "wb"))
          h:write(name, "\n", s)
          h:close()
        end
        answer = table.pack(pcall(r.f, s))
        problem = function (what)
          if #problems < 50 then problems[#problems + 1] = ("%s: %s for %q"):format(name, what, s:sub(1, 400)) end
        end
        if answer[1] then
          answered = answered + 1
          for i = 2, answer.n do
            local ok, e = pcall(whole, answer[i])
            if not ok and tostring(e):find "not whole" then problem(tostring(e)) end   -- members are read late: they may refuse, too
          end
        elseif type(answer[2]) ~= "string" then problem("the error is a " .. type(answer[2]))
        elseif answer[2]:find "internal" or answer[2]:find "attempt to" and name ~= "options" then problem(answer[2]) end
        if os.clock() - started > 10 then problem "ten seconds" end
        counts[name] = (counts[name] or 0) + 1
        total = total + 1
        ::continue::
      end
    end
    print = saved
    os.remove(scratch)
    return {total = total, answered = answered, counts = counts, problems = problems, names = names}
  end
  if module then return run end

  local result = run(tonumber(arg[1]) or 20, tonumber(arg[2]) or os.time())
  for _, p in ipairs(result.problems) do print(p) end
  local t = {}
  for i, name in ipairs(names) do t[i] = name .. " " .. (result.counts[name] or 0) end
  print(table.concat(t, ", "))
  print(("%d inputs, %d answered, %d problems"):format(result.total, result.answered, #result.problems))
  os.exit(#result.problems == 0)
end)(...)
