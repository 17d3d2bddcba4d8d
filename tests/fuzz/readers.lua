--- Feeds damaged input to every reader of outside data: files, tables, images, strings of the small languages, option tables, formats.
---
---   lua5.4 tests/fuzz/readers.lua SECONDS SEED             as many inputs as the time allows (`make fuzz MINUTES=n`: under the sanitizers)
---   lua5.4 tests/fuzz/readers.lua --again FILE             the input that such a run left in FILE when it died
---
--- A reader may refuse (an error) or answer; what it answers must be whole: every element can be read. A crash, more than ten seconds, or
--- more than 256 MB asked for by an input of at most some thousand bytes is a bug. An input is one string: its first byte chooses the options, the
--- rest is the file, text or expression, and for "options" the bytes choose function and arguments. Inputs grow from the samples
--- below and from tests/fuzz/corpus.lua by flipped bits, cut and doubled pieces, spliced halves and numbers that are too large. Built with
--- tests/fuzz/watch.c (run.sh does so), an input that takes the library where none has been before becomes a sample itself.
--- As a module, require "tests.fuzz.readers"(seconds, seed, most) returns the counts by reader and the list of problems.
local la = require "lunarray"

return (function (...)
  local module = ... == "tests.fuzz.readers"
  local random = math.random

  local has_image, image = pcall(require, "lunarray.image")
  local has_codec = has_image and pcall(require, "lunarray.image_codec")
  local has_zlib, zlib = pcall(require, "lunarray.zlib")
  local frame = require "lunarray.frame"

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
    local t = {string.char(random(0, 255))}
    for i = 1, random(most) do t[i + 1] = words[random(#words)] end
    return table.concat(t)
  end

  -- ---- what an answer must be ----

  local function whole (v, depth)
    if type(v) == "table" and (depth or 0) < 4 then
      if frame.isframe(v) or frame.isseries(v) then return tostring(v) end
      for _, w in pairs(v) do whole(w, (depth or 0) + 1) end
    elseif type(v) == "userdata" and la.isarray(v) then
      local bytes = v:tobytes()
      assert(#bytes == v.nbytes and #tostring(v) > 0, "an array that is not whole")
    end
  end

  -- ---- readers ----

  local readers, names = {}, {}
  -- f (rest of the input, its first byte); words: of a small language
  local function reader (name, samples, f, words)
    names[#names + 1] = name
    for i, s in ipairs(samples) do samples[i] = "\0" .. s end
    readers[name] = {samples = samples, f = f, words = words, given = #samples}
  end
  local function of (list, c) return list[c % #list + 1] end
  local function copied (t)
    local u = {}
    for k, v in pairs(t) do u[k] = v end
    return u
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

  reader("npy", {la.dumps(a), la.dumps(m), la.dumps(m:astype "complex64"), la.dumps(la.zeros(0, 2)), la.dumps(la.array(2.5)),
    "\x93NUMPY\1\0F\0{'descr': '<U2', 'fortran_order': False, 'shape': (2,), }             \n" .. ("a\0\0\0"):rep(4),
    "\x93NUMPY\1\0F\0{'descr': '>f4', 'fortran_order': True, 'shape': (2, 1), }            \n\0\0\0\0\0\0\0\0"}, function (s) return la.loads(s) end)
  reader("npz", {la.dumps {a = a, b = m}, has_zlib and la.dumps({a = a, b = m}, {compressed = true}) or la.dumps {c = m}}, function (s) return la.loads(s) end)
  reader("safetensors", {la.dumps({a = a, b = m}, {format = "safetensors", metadata = {k = "v"}}), la.dumps({x = m:astype "float16"}, {format = "safetensors"})},
    function (s) return la.loads(s) end)
  if has_zlib then
    reader("gz", {zlib.gzip(la.dumps(a)), zlib.gzip "1 2 3\n4 5 6\n", zlib.gzip(("0"):rep(3000)), zlib.deflate and zlib.deflate(la.dumps(m)) or ""}, function (s, c)
      if c % 3 == 0 then return la.loads(s) end
      if c % 3 == 1 then return #zlib.gunzip(s, 1 << 20) end
      return #(zlib.inflate(s, 1 << 20, of({"zlib", "raw", "gzip"}, c // 3)))
    end)
  end
  reader("file", {la.dumps(a), la.dumps {a = a, b = m}, la.dumps({a = a}, {format = "safetensors"})}, function (s, c)
    return through_file(s, c % 2 == 1 and ".npz" or ".npy", function (path) return la.load(path) end)
  end)
  reader("memmap", {la.dumps(m), m:tobytes(), la.dumps({a = a}, {format = "safetensors"})}, function (s, c)
    return through_file(s, ".npy", function (path)
      if c % 4 == 0 then return la.load(path, {mmap_mode = of({"r", "c", "r+"}, c // 4)}) end
      if c % 4 == 1 then return la.memmap(path, of({"float64", "int8", "complex64"}, c // 4), "c", c // 16, {c % 3, 2}):sum() end
      if c % 4 == 2 then return la.load_safetensors(path, {mmap = true}) end
      return la.fromfile(path, of({"float64", "int8", "complex64"}, c // 4), -1, of({"", " ", ","}, c // 16))
    end)
  end)

  local texts = {'a,b,"c ""q"""\n1,x,"multi\nline"\n2.5,,"a,b"\n', "1 2 3\n4 5 6 # x\n\n7 8 9", "1,2\n3,4\n", "\xef\xbb\xbfx;y\r\n1;2\r\n", "1e5,-3.25,nan\n+7,.5,inf"}
  local marks = {'"', ",", "\n", "\r", "1", "x", " ", ".", "e", "-", "\\", "\t", "#", ";", "'", "NA", "9999999999999999999", "True", '""', "\0", "\xff", "1+2j", "(1,2)", "|"}
  local csv_options = {{}, {sep = ";"}, {sep = "\\s+"}, {escapechar = "\\"}, {comment = "#"}, {quotechar = "'"}, {skip_blank_lines = false}, {header = false},
    {keep_default_na = false}, {doublequote = false}, {skipinitialspace = true}, {thousands = ","}, {dtype = "float64"}, {dtype = "str"}, {nrows = 2}, {skiprows = 1},
    {usecols = {2}}, {names = {"p", "q", "r"}}, {decimal = ",", sep = ";"}, {na_values = {"x", "1"}}, {true_values = {"1"}, false_values = {"x"}}}
  reader("csv", copied(texts), function (s, c)
    local o = copied(of(csv_options, c))
    o.text = s
    local t = la._parse_csv(nil, o)
    for _, column in ipairs(t.columns) do
      if type(column) == "table" and column.codes then
        for i = 1, #column.codes do assert(column.codes[i] == 0 or column.levels[column.codes[i]], "a code without a level") end
      end
    end
    return t
  end, marks)
  reader("read_csv", copied(texts), function (s, c)
    local o = copied(of(csv_options, c))
    o.text = s
    if c > 127 then o.index_col = 1 end
    return frame.read_csv(o)
  end, marks)
  local text_options = {{}, {delimiter = ","}, {delimiter = ",", quotechar = '"', dtype = "int64"}, {usecols = {2, -1}}, {skiprows = 1, max_rows = 2},
    {delimiter = ";", unpack = true}, {comments = {"#", "%"}}, {ndmin = 2}, {dtype = "complex128"}, {converters = {[1] = function (x) return #x end}},
    {dtype = "bool"}, {dtype = "uint64"}, {dtype = "float16"}}
  reader("loadtxt", copied(texts), function (s, c)
    local o = copied(of(text_options, c))
    o.text = s
    return la.loadtxt(o)
  end, marks)
  local gen_options = {{}, {delimiter = ","}, {delimiter = ",", names = true}, {delimiter = ",", dtype = false, invalid_raise = false}, {delimiter = {2, 3}},
    {missing_values = "NA", filling_values = 0}, {skip_header = 1, skip_footer = 1}, {dtype = false}, {delimiter = ",", usecols = {1, -1}},
    {names = {"p", "q"}, deletechars = "x"}, {delimiter = 2, autostrip = true}}
  reader("genfromtxt", copied(texts), function (s, c)
    local o = copied(of(gen_options, c))
    o.text = s
    return la.genfromtxt(o)
  end, marks)
  reader("fromstring", {"1 2 3", "1, 2,3 , 4", "1;2"}, function (s, c)
    return la.fromstring(s, of({"float64", "int64", "uint8", "complex128", "bool", "float16"}, c // 4), c % 2 == 0 and -1 or c // 8, {sep = of({",", " ", " , ", ";"}, c)})
  end, marks)
  reader("frombuffer", {m:tobytes()}, function (s, c)
    return la.frombuffer(s, of({"int8", "float16", "float32", "complex128", "bool", "uint64"}, c), c // 6 % 11 - 1, c // 66)
  end)

  if has_codec then
    local x = la.arange(5 * 4 * 3):reshape(5, 4, 3):astype "uint8"
    local modes = {{}, {mode = "L"}, {mode = "RGB"}, {mode = "RGBA"}, {dtype = "float32"}}
    for _, format in ipairs {"png", "jpeg"} do
      local list = {}
      for _, y in ipairs {x, x["..., 1"], x["..., :2"], x:astype "uint16" * 200} do
        local ok, s = pcall(image.encode, y, format)
        if ok then list[#list + 1] = s end
      end
      if #list > 0 then
        reader(format, list, function (s, c)
          image.inspect(s)
          return image.decode(s, of(modes, c))
        end)
      end
    end
  end

  local cube = la.arange(24):reshape(2, 3, 4)
  local original = cube:tobytes()
  local bits = {":", ",", "1", "2", "-1", "3", "...", "newaxis", "None", " ", "::", "::-1", "0", "9999999999999999999", "-", "a", ".", "1e3", "\0", "[", "1:2:0"}
  reader("index", {"1, 2:3, ::-1", "..., 1", "newaxis, :, 2", "::2, -1", "2:1, 1:3"}, function (s) return cube[s] end, bits)
  reader("items", {"1\0002:3\0::-1", "...\0001", "newaxis\0:"}, function (s, c)      -- the same strings as items of a table, with lists and masks between
    local t = {}
    for w in (s .. "\0"):gmatch "(.-)%z" do
      local b = w:byte() or 0
      t[#t + 1] = b == 76 and {1, -1, b % 4} or b == 77 and la.array {true, false} or b == 78 and la.newaxis or b == 73 and #w - 2 or w
    end
    if c % 3 == 0 then return cube[t] end
    if c % 3 == 1 then return cube(table.unpack(t)) end
    local x = cube:copy()
    x[t] = c % 2 == 0 and 5 or {1, 2}
    return x
  end, {"L", "M", "N", "I", "III", "\0", "\0", ":", "1:2", "...", "newaxis", "::-1", "-1", "2"})
  reader("assignment", {"1, 2:3, ::-1", "..., 1", "1:2, :"}, function (s, c)
    local x = cube:copy()
    x[s] = c % 2 == 1 and 7 or {1, 2}
    return x
  end, bits)
  local sum = {"i", "j", "k", "Z", "->", ",", "...", "-", ">", " ", ".", "ij", "1", "\xff", "\0", "i", "->"}
  reader("einsum", {"ij,jk->ik", "ii->i", "...ij,...jk", "i,i", "ijk->kji", "ij,kj"}, function (s, c)
    local n = select(2, s:gsub(",", ","))
    local operands = {}
    for i = 1, math.min(n + 1, 5) do operands[i] = c >> i & 1 == 0 and la.ones(3, 3) or cube end
    operands[#operands + 1] = c > 127 and {optimize = of({true, "greedy", "optimal", false}, c)} or nil
    if c % 5 == 4 then return la.einsum_path(s, table.unpack(operands)) end
    return la.einsum(s, table.unpack(operands))
  end, sum)
  local df = frame.new and frame.new {a = {1, 2, 3}, b = {1.5, 0, -1}, c = {"x", "y", "x"}} or frame {a = {1, 2, 3}, b = {1.5, 0, -1}, c = {"x", "y", "x"}}
  local query = {"a", "b", "c", "==", "<", " and ", " or ", "not ", "(", ")", "'x'", "1", "2.5", "+", "*", "/", "**", "-", "in", "[", "]", ",", "@v", "`a`", "sin", ".str", ".isna()",
    ".between(1,2)", "=", "&", "|", "~", "%", "//", "index", "1e999", "\0", "\""}
  reader("query", {"a > 1 and b < 2", "c in ['x', 'z']", "sin(a) + b ** 2", "c.str.upper() == 'X'", "@v + a"}, function (s, c)
    if c % 2 == 0 then return df:query(s, {v = 2}) end
    return df:eval(s, {v = la.array {1, 2, 3}})
  end, query)

  -- ---- arguments and option tables: the bytes of the input choose function and arguments ----

  local keys = {"axis", "dtype", "out", "keepdims", "where", "order", "mode", "ddof", "kind", "casting", "initial", "axs", "", "method", "axes", "size", "k", "n", "side", "optimize", "weights",
    "q", "prepend", "assume_unique", "return_index", "sorter", "copy", "ndmin", "shape", "endpoint", "p", "replace", "fill_value", "indices", "decimals", "bins", "range", "norm", "s"}
  local words = {"C", "F", "K", "float32", "int8", "bool", "complex64", "raise", "clip", "wrap", "edge", "reflect", "stable", "left", "right", "full", "same", "valid", "linear", "fro", "nuc",
    "ortho", "...", ":", "1, ::-1", "unsafe", "safe", "r", "reduced", "ij,jk", "little", "greedy", ""}
  local never = {close = true, set_num_threads = true, set_printoptions = true, save = true, savez = true, savez_compressed = true, save_safetensors = true,
    tofile = true, savetxt = true, memmap = true, clock = true, memory = true, printoptions = true, from_dlpack = true, as_strided = true, load = true, fromfile = true,
    loadtxt = true, genfromtxt = true, load_safetensors = true, empty = true, empty_like = true, set_bit_generator = true, shell = true, help = true}
  local functions = {}
  for _, e in ipairs(la._registry()) do
    if not never[e.name] and not e.name:find "^_[^_]" and e.module ~= "_group" then
      local where = e.module == "" and la or e.module == "linalg" and la.linalg or e.module == "fft" and la.fft or e.module == "random" and la.random
      if where and e.func and where[e.name] then functions[#functions + 1] = where[e.name] end
      if e.method and e.module == "" then functions[#functions + 1] = e.name end
      if e.module == "random.Generator" or e.module == "random.RandomState" then functions[#functions + 1] = {e.module, e.name} end
    end
  end
  local function options (s)
    local at = 0
    local function byte ()
      at = at + 1
      return s:byte(at) or 0
    end
    local function any (depth)
      local r = byte() % 22
      if r < 3 then return byte() % 9 - 3 elseif r == 3 then return (byte() - 100) / 8 elseif r == 4 then return of(words, byte())
      elseif r == 5 then return true elseif r == 6 then return false elseif r == 7 then return cube:copy() elseif r == 8 then return la.array {true, false}
      elseif r == 9 then return of({math.mininteger, math.maxinteger, 1 << 31, -1 << 31, 1 << 40}, byte()) elseif r == 10 then return of({0 / 0, 1 / 0, -1 / 0, 1e300}, byte())
      elseif r == 11 then return print elseif r == 12 then return cube["1, :2, :2"]:astype(of({"int8", "float32", "complex128", "float16", "bool"}, byte()))
      elseif r == 13 then return la.arange(byte() % 7) + 1 elseif r == 14 then return cube["..., ::-1"].T:copy "K" elseif r == 15 then return la.zeros(0, 3)
      elseif r == 16 then return la.array(byte() / 2) elseif r == 17 then return la.eye(3) * 2 + byte()
      elseif r == 18 then return s:sub(at + 1, at + byte() % 9)
      elseif depth < 2 then
        local t = {}
        for i = 1, byte() % 4 do t[i] = any(depth + 1) end
        return t
      end
      return 1
    end
    la.random.seed(1)
    local f = functions[(byte() << 8 | byte()) % #functions + 1]
    local n, arguments, o = byte() % 5, {}, {}
    for i = 1, n do arguments[i] = any(0) end
    for _ = 1, byte() % 4 do o[of(keys, byte())] = any(0) end
    if next(o) then
      n = n + 1
      arguments[n] = o
    end
    if type(f) == "string" then return (cube:copy())[f](cube:copy(), table.unpack(arguments, 1, n)) end
    if type(f) == "table" then
      local g = f[1] == "random.Generator" and la.random.default_rng(1) or la.random.RandomState(1)
      return g[f[2]](g, table.unpack(arguments, 1, n))
    end
    return f(table.unpack(arguments, 1, n))
  end
  local choices = {}
  for i = 0, 255 do choices[i + 1] = string.char(i) end
  reader("options", {""}, function (s, c) return options(string.char(c) .. s) end, choices)

  local format = {"%", "5", ".", "3", "f", "d", "e", "g", "s", "x", "-", "+", "0", "*", "n", "l", "99", "%%", " ", "c", "p"}
  reader("format", {"%.3f", "%d", "%10.4e", "%5s"}, function (s, c)
    return la.savetxt(nil, c % 2 == 0 and la.array {1.5, -2} or c % 4 == 1 and la.complex({1, 2}, 3) or la.array {1, 2}, {fmt = s})
  end, format)
  reader("dtype", {"float32", "int8", "complex64", "<f4", "uint16"}, function (s) return la.zeros(2, {dtype = s}) end, {"float", "int", "u", "8", "16", "<", ">", "f4", "32", "", "|b1"})
  reader("print", {"\8\3\1\0"}, function (s, c)                          -- print options
    local b = function (i) return s:byte(i) or 0 end
    local x = c % 2 == 0 and m * 10.0 ^ (b(1) - 128) or la.arange(b(1) * 8) - 3
    if c % 5 == 0 then return la.format_float_positional((b(2) - 99) * 10.0 ^ (b(3) - 128), {precision = b(4) % 40, unique = b(5) % 2 == 0, fractional = b(6) % 2 == 0,
      trim = of({"k", ".", "0", "-"}, b(7)), pad_left = b(8) % 30}) end
    return la.array2string(x, {precision = b(2), threshold = b(3), edgeitems = b(4) % 9, max_line_width = b(5), suppress_small = b(6) % 2 == 0, sign = of({"-", "+", " "}, b(7)),
      floatmode = of({"fixed", "unique", "maxprec", "maxprec_equal"}, b(8)), separator = s:sub(9, 12), prefix = s:sub(13, 20)})
  end, choices)

  for _, name in ipairs {"file", "memmap"} do readers[name].slow = true end       -- a file is written for each input

  -- inputs that once led somewhere new: {reader = {input, ...}}
  local kept = loadfile "tests/fuzz/corpus.lua"
  for name, list in pairs(kept and kept() or {}) do
    for _, s in ipairs(readers[name] and list or {}) do table.insert(readers[name].samples, s) end
  end

  local watches = {}

  local function feed (name, s)
    if watches[1] then watches[1].note(name .. "\n" .. s) end
    return table.pack(pcall(readers[name].f, s:sub(2), s:byte() or 0))
  end

  local function run (seconds, seed, most)
    math.randomseed(seed)
    local limit = la.memory().limit
    la.memory {limit = 256 << 20}
    local counts, problems = {}, {}
    local stop, total, answered, found, round, slowest = os.time() + seconds, 0, 0, 0, 0, 0
    local saved = print
    print = function () end                                      -- some functions given `print` call it
    while os.time() < stop and (not most or total < most) do
      round = round + 1
      for _, name in ipairs(names) do
        local r, s, started, answer, problem = readers[name]
        if r.slow and round % 8 ~= 1 then goto continue end
        if round <= #r.samples then s = r.samples[round]
        elseif r.words and random(2) == 1 then s = babble(r.words, 30)
        else
          -- of the newest samples more often
          local k = #r.samples
          s = damage(r.samples[random(2) == 1 and random(k) or random(math.max(1, k - 20), k)], r.samples[random(k)])
        end
        started = os.clock()
        answer = feed(name, s)
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
        elseif answer[2]:find "internal" or answer[2]:find "stack overflow" or answer[2]:find "attempt to" and name ~= "options" then problem(answer[2])
        elseif answer[2]:find "not enough memory" and name ~= "options" then problem("asks for too much: " .. answer[2]) end
        local t = os.clock() - started
        if t > slowest then slowest = t end
        if t > 10 then problem(("%.0f seconds"):format(t)) end
        if name == "options" and cube:tobytes() ~= original then
          problem "changed an array that was not given to it"
          cube["..."] = la.frombuffer(original, cube.dtype):reshape(2, 3, 4)
        end
        counts[name] = (counts[name] or 0) + 1
        total = total + 1
        local new = 0
        for _, w in ipairs(watches) do new = new + w.news() end
        if new > 0 and #s <= 4096 then
          found = found + 1
          r.samples[#r.samples + 1] = s
        end
        ::continue::
      end
    end
    print = saved
    la.memory {limit = limit}
    os.remove(scratch)
    return {total = total, answered = answered, found = found, counts = counts, problems = problems, names = names, slowest = slowest}
  end
  if module then return run end

  if arg[1] == "--again" then
    local h = assert(io.open(arg[2], "rb"))
    local text = h:read "a"
    h:close()
    text = text:sub(9, 8 + string.unpack("<i8", text))
    local name, s = text:match "^(%l[%l_]*)\n(.*)$"
    print(("%s %q"):format(name, s))
    print(table.unpack(feed(name, s), 1, 2))
    os.exit(true, true)
  end

  if os.getenv "FUZZ_LAST" then
    for i, lib in ipairs {"core", "zlib", "image_codec"} do
      local path = package.searchpath("lunarray." .. lib, package.cpath)
      local open = path and package.loadlib(path, "luaopen_watch")
      if open then
        watches[#watches + 1] = open()
        if i == 1 then watches[1].open(os.getenv "FUZZ_LAST") end
      end
    end
  end
  local result = run(tonumber(arg[1]) or 20, tonumber(arg[2]) or os.time())
  for _, p in ipairs(result.problems) do print(p) end
  local t = {}
  for i, name in ipairs(names) do t[i] = name .. " " .. (result.counts[name] or 0) end
  print(table.concat(t, ", "))
  local peak
  local status = io.open "/proc/self/status"
  if status then
    peak = tonumber(status:read "a":match "VmHWM:%s*(%d+)")
    status:close()
  end
  print(("%d inputs, %d answered, %d led somewhere new, %d problems; the slowest took %.2f s; %s MB resident at most"):format(result.total, result.answered, result.found,
    #result.problems, result.slowest, peak and peak // 1024 or "?"))
  local corpus = os.getenv "FUZZ_CORPUS"
  if corpus then
    local h = assert(io.open(corpus, "w"))
    h:write "-- luacheck: ignore\n-- Inputs that took the readers where none had been before, written by tests/fuzz/readers.lua: its samples beside its own.\nreturn {\n"
    for _, name in ipairs(names) do
      local r = readers[name]
      h:write("  ", name, " = {\n")
      for i = r.given + 1, #r.samples do h:write("    ", '"', (r.samples[i]:gsub('[^ !#-%[%]-~]', function (c) return ("\\x%02x"):format(c:byte()) end)), '",\n') end
      h:write "  },\n"
    end
    h:write "}\n"
    h:close()
  end
  os.exit(#result.problems == 0)
end)(...)
