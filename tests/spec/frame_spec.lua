--- lunarray.frame: what it computes and prints is what pandas does (tests/data/frame.lua, made by tests/gen/frame.py); how tables are made,
-- indexed and changed; CSV; every message; check values of real data sets where they are there.
local la = require "lunarray"
local frame = require "lunarray.frame"
local helper = require "tests.helper"
local group = la._group

local data = helper.data "frame"

-- a table of the data file: "\0" stands for a missing value
local function build (name)
  local list = {}
  for i, column in ipairs(data.order[name]) do
    local values = {}
    for k, v in ipairs(data.tables[name][column]) do
      if v == "\0" then values[k] = frame.NA else values[k] = v end
    end
    list[i] = {column, values}
  end
  return frame(list)
end

local function show (v) return math.type(v) == "float" and ("%.9g"):format(v) or tostring(v) end

describe("lunarray.frame beside pandas", function ()
  local env = setmetatable({la = la, frame = frame}, {__index = _G})
  setup(function ()
    for name in pairs(data.tables) do env[name] = build(name) end
  end)

  for _, case in ipairs(data.cases) do
    it("prints as pandas: " .. case[1], function ()
      local value = assert(load("return " .. case[1], case[1], "t", env))()
      assert.equal(case[2], show(value))
    end)
  end

  it("leaves the tables as they were", function ()
    for name in pairs(data.tables) do assert.equal(tostring(build(name)), tostring(env[name])) end
  end)
end)

describe("a table", function ()
  local df
  before_each(function ()
    df = frame({name = {"Asha", "Ravi", "Meera"}, age = {31, 27, 45}, h = {1.5, la.nan, 1.75}}, {"name", "age", "h"})
  end)

  it("is made of columns, pairs, records, rows, an array, another table", function ()
    local text = tostring(df)
    assert.equal(text, tostring(frame {{"name", {"Asha", "Ravi", "Meera"}}, {"age", la.array {31, 27, 45}}, {"h", {1.5, nil, 1.75}}}))
    assert.equal(text, tostring(frame({{name = "Asha", age = 31, h = 1.5}, {name = "Ravi", age = 27}, {name = "Meera", age = 45, h = 1.75}},
      {"name", "age", "h"})))
    assert.equal(text, tostring(frame({{"Asha", 31, 1.5}, {"Ravi", 27, la.nan}, {"Meera", 45, 1.75}}, {"name", "age", "h"})))
    assert.equal(text, tostring(frame(df)))
    assert.same({"age", "h", "name"}, frame({name = {"a"}, age = {1}, h = {2}}).columns:tolist())
    local m = frame(la.arange(6):reshape(3, 2), {"p", "q"})
    assert.same({0, 2, 4}, m.p:tolist())
    assert.same({1, 2}, frame(la.zeros(3, 2)).columns:tolist())
    assert.same({1, 1, 1}, frame({{"a", {5, 6, 7}}, {"b", 1}}).b:tolist())
    assert.equal("(0, 0)", tostring(frame().shape))
    assert.equal("(0, 2)", tostring(frame(nil, {"a", "b"}).shape))
    assert.equal("Empty DataFrame\nColumns: [a, b]\nIndex: []", tostring(frame(nil, {"a", "b"})))
    assert.equal("z", frame({a = {1, 2}}, {index = {"y", "z"}}).index[2])
  end)

  it("keeps arrays of its own", function ()
    local a = la.array {1, 2, 3}
    local t = frame {x = a}
    a:set(1, 9)
    assert.same({1, 2, 3}, t.x:tolist())
  end)

  it("tells shape, columns, dtypes, length", function ()
    assert.equal("(3, 3)", tostring(df.shape))
    assert.equal("['name', 'age', 'h']", tostring(df.columns))
    assert.same({"str", "int64", "float64"}, df.dtypes:tolist())
    assert.equal(3, #df)
    assert.equal(9, df.size)
    assert.is_false(df.empty)
  end)

  it("gives columns by name, also those named like a method or an attribute", function ()
    assert.equal(31, df.age[1])
    assert.equal(45, df["age"][-1])
    local e = frame {_index = {1, 2}, _n = {3, 4}, _c = {5, 6}, _name = {7, 8}, [7] = {9, 10}}
    e._n = e._n + e._index
    assert.same({4, 6}, e._n:tolist())
    assert.equal(8, e[2]._name)
    assert.same({9, 10}, e[7]:tolist())
    local t = frame {count = {1, 2, 3}, shape = {4, 5, 6}, mean = {7, 8, 9}}
    assert.same({1, 2, 3}, t.count:tolist())
    assert.same({4, 5, 6}, t:col("shape"):tolist())
    assert.equal("(3, 3)", tostring(t.shape))
    assert.equal(3, t:count().loc.count)
    assert.equal(8.0, t:mean().loc.mean)
    assert.same({2}, t:groupby("mean").count:sum()["2:2"]:tolist())
    assert.same({1, 1, 1}, t:groupby("mean"):count().count:tolist())
  end)

  it("takes new columns and other values", function ()
    local df = df:copy()
    df.double = df.age * 2
    df["note"] = "x"
    df.flag = {true, false, true}
    assert.same({62, 54, 90}, df.double:tolist())
    assert.same({"x", "x", "x"}, df.note:tolist())
    df.age = df.age:astype "float64"
    assert.same({"name", "age", "h", "double", "note", "flag"}, df.columns:tolist())
    df.loc[{df.age:gt(30), "double"}] = 0
    assert.same({0, 54, 0}, df.double:tolist())
    df.iloc[{2, 3}] = 1.6
    assert.equal(1.6, df.h[2])
    df.loc[{df.h:gt(1.7), "group"}] = "tall"
    local group = df.group:tolist()
    assert.same({nil, nil, "tall", 3}, {group[1], group[2], group[3], group.n or #group})
    assert.same({"tall", 1}, {frame({group = df.group:dropna():unique()}).group[1], #frame({group = df.group:dropna():unique()})})
    df[{"p", "q"}] = la.zeros(3, 2)
    assert.equal(0.0, df.q:sum())
    df.columns = {"a", "b", "c", "d", "e", "f", "g", "h", "i"}
    assert.equal("Meera", df.a[3])
    local s = df.a
    s[2] = "Ravi K"
    assert.equal("Ravi K", s[2])
    assert.equal("Ravi", df.a[2])
    s[la.array {true, false, true}] = "?"
    assert.same({"?", "Ravi K", "?"}, s:tolist())
  end)

  it("is walked by rows, columns, labels", function ()
    local seen = {}
    for i, row in df:rows() do seen[i] = row.name .. row.age end
    assert.same({"Asha31", "Ravi27", "Meera45"}, seen)
    for i, row in ipairs(df) do assert.equal(seen[i], row.name .. row.age) end
    local names = {}
    for name, s in pairs(df) do names[#names + 1] = name .. #s end
    assert.same({"name3", "age3", "h3"}, names)
    for label, name, age in df:itertuples() do assert.equal(seen[label], name .. age) end
    for label, row in df:iterrows() do assert.equal(seen[label], row.name .. row[2]) end
    local sum = 0
    for _, v in ipairs(df.age) do sum = sum + v end
    for _, v in pairs(df.age) do sum = sum + v end
    assert.equal(206, sum)
    assert.same({Asha = 31, Ravi = 27, Meera = 45}, (function () local t = {} for k, v in pairs(df:set_index("name").age) do t[k] = v end return t end)())
    assert.same({name = {"Asha", "Ravi", "Meera"}, age = {31, 27, 45}}, df[{"name", "age"}]:to_dict())
    assert.same({age = 27}, df[{"age"}]:to_dict("records")[2])
  end)

  it("keeps labels when rows are chosen, and counts positions from 1", function ()
    local t = df[df.age:gt(30)]
    assert.same({1, 3}, t.index:tolist())
    assert.equal("Meera", t.iloc(2, 1))
    assert.equal("Meera", t.loc(3, "name"))
    assert.same({1, 2}, t:reset_index {drop = true}.index:tolist())
    assert.equal("RangeIndex(1 .. 3)", tostring(df.index))
    assert.equal("Index([1, 3], length=2)", tostring(t.index))
  end)

  it("passes functions of arrays on to a column of numbers", function ()
    assert.equal(la.sqrt(31), df.age:sqrt()[1])
    assert.equal(34.333333333333336, df.age:mean())
    assert.same({"Asha", "Ravi", "Meera"}, df.name:unique():tolist())
    local u = frame.series({"b", frame.NA, "a", "b"}):unique()
    assert.equal(3, #u)
    assert.is_true(u[2] ~= u[2])
    assert.array_equal(la.array {31, 27, 45}, df.age.values)
    assert.array_equal(la.array {{31, 1.5}, {45, 1.75}}, df:dropna()[{"age", "h"}].values)
    assert.equal("float32", df[{"age", "h"}]:to_numpy("float32").dtype)
  end)

  it("is looked up by any label, of one level or several", function ()
    local t = frame.concat({df, df}, {keys = {"x", "fname"}})
    assert.equal(tostring(df), tostring(t.loc.x))
    assert.equal(tostring(df), tostring(t.loc["fname"]))
    assert.equal(45, t.loc({"x", 3}, "age"))
    assert.equal("(x, 3)", rawget(t.iloc[3], "__name"))
  end)

  it("shares nothing that a change could reach", function ()
    local t = df:head(2)
    t.age = {1, 2}
    df.loc[{1, "h"}] = 9.5
    assert.same({31, 27, 45}, df.age:tolist())
    assert.equal(1.5, t.h[1])
    local u = df:fillna(0)
    assert.is_true(df.h:isnull():any())
    df:fillna(0, {inplace = true})
    assert.is_true(df.h:equals(u.h))
    local d = frame {x = {1, la.nan}, y = {la.nan, 2}}
    d.x:fillna(0, {inplace = true})                       -- a column of the table, in place
    assert.same({0, 1}, (d:isnull():sum():tolist()))
    local c = df:copy()
    c.age.values:set(1, 0)
    assert.equal(31, df.age[1])
  end)

  it("is equal to one with the same names, dtypes and values", function ()
    assert.is_true(df == frame(df))
    assert.is_false(df == df:assign {h = 1})
    assert.is_true(df.h == df.h:copy())
  end)

  it("prints info", function ()
    local text
    df:info {buf = function (s) text = s end}
    assert.matches("RangeIndex: 3 entries, 1 to 3\nData columns %(total 3 columns%):\n #   Column  Non%-Null Count  Dtype  \n", text)
    assert.matches("\n 3   h       2 non%-null      float64\n", text)
    assert.matches("dtypes: float64%(1%), int64%(1%), str%(1%)\n", text)
  end)

  it("samples rows as RandomState.choice draws them", function ()
    local rows = la.random.RandomState(5):choice(3, 2, false)
    assert.same({rows(1), rows(2)}, df:sample {n = 2, random_state = 5}.index:tolist())
    assert.equal(3, #df:sample {frac = 1})
    assert.equal(10, #df:sample {n = 10, replace = true, random_state = 1})
  end)

  it("heeds frame.options", function ()
    local old = frame.options.max_rows
    frame.options.max_rows = 2
    local ok, text = pcall(tostring, df)
    frame.options.max_rows = old
    assert.is_true(ok)
    assert.equal("     name  age     h\n1    Asha   31  1.50\n..    ...  ...   ...\n3   Meera   45  1.75\n\n[3 rows x 3 columns]", text)
  end)

  it("works with no rows", function ()
    local e = df:head(0)
    assert.equal(0, e.age:sum())
    assert.equal(0, #e:groupby("name").age:sum())
    assert.equal(0, #e:sort_values("age"))
    assert.equal(0, #e:merge(df, {on = "name"}))
    assert.equal(0, #e:drop_duplicates())
    assert.equal(3, #frame.concat {e, df})
    assert.equal("name,age,h\n", e:to_csv {index = false})
  end)

  it("draws through lunarray.plot", function ()
    local found, plt = pcall(require, "lunarray.plot")
    if not found then
      assert.raises_at(function () df:plot() end, "plot: lunarray.plot is not installed")
      return
    end
    if not os.execute "command -v gnuplot >/dev/null 2>&1" then pending "gnuplot is not there" end
    local path = os.tmpname() .. ".svg"
    for _, draw in ipairs {
      function () df:plot {x = "age", y = {"h"}, title = "a title", grid = true} end,
      function () df:groupby("name").age:sum():plot {kind = "bar"} end,
      function () df.age:hist() end,
      function () df:plot {kind = "scatter", x = "age", y = "h"} end,
      function () df[{"age"}]:plot {kind = "box"} end,
      function () df.age:plot "pie" end,
      function () df:set_index("name").age:plot {kind = "barh"} end,
    } do
      plt.figure()
      draw()
      plt.savefig(path)
      plt.close()
      local f = assert(io.open(path))
      assert.matches("<svg", f:read "a")
      f:close()
      os.remove(path)
    end
    assert.raises_at(function () df:plot {kind = "bars"} end, 'plot: kind cannot be "bars": did you mean "bar"?')
  end)
end)

describe("dtypes", function ()
  it("print and are written as what they hold", function ()
    local t = frame {{"u", la.array({1, -1, -2}, "uint64")}, {"f", la.array({0.1, 2.5, la.nan}, "float32")}, {"i", la.array({1, 2, -3}, "int8")},
      {"c", la.array({1, 2, 3}, "complex128")}}
    assert.matches("18446744073709551615", tostring(t))
    assert.matches("18446744073709551614", tostring(t.u))
    assert.equal("u,f,i\n1,0.1,1\n18446744073709551615,2.5,2\n18446744073709551614,,-3\n", t[{"u", "f", "i"}]:to_csv {index = false})
    assert.matches("Name: c, dtype: complex128", tostring(t.c))
  end)

  it("of lists are found from all values", function ()
    local function dtype (list) return frame.series(list).dtype end
    assert.equal("int64", dtype {1, 2})
    assert.equal("float64", dtype {1, 2.5})
    assert.equal("float64", dtype {1, nil, 2})
    assert.equal("float64", dtype {1, frame.NA})
    assert.equal("bool", dtype {true, false})
    assert.equal("object", dtype {true, nil, false})
    assert.equal("str", dtype {"a", nil, "b"})
    assert.equal("str", dtype {frame.NA, "b"})
    assert.equal("object", dtype {"a", 1})
    assert.equal("object", dtype {"a", {}})
    assert.equal("float64", dtype {})
  end)
end)

describe("groups", function ()
  local function slow_sums (keys, values)
    local sums = {}
    for i, k in ipairs(keys) do sums[k] = (sums[k] or 0) + values[i] end
    return sums
  end

  it("agree with a loop, for keys of every dtype, narrow and wide", function ()
    local n = 5000
    local rng = la.random.RandomState(1)
    local values = rng:randint(0, 100, n)
    for _, dtype in ipairs {"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float32", "float64"} do
      for _, scale in ipairs {1, 1000003} do
        local keys = rng:randint(-40, 40, n)
        if dtype:find "uint" then keys = keys + 40 end
        if scale > 1 and dtype:find "64" then keys = keys * scale end
        keys = keys:astype(dtype)
        for _, sort in ipairs {true, false} do
          local s = frame({k = keys, v = values}):groupby("k", {sort = sort}).v:sum()
          local want = slow_sums(keys:tolist(), values:tolist())
          local last
          local count = 0
          for k, v in pairs(s) do
            assert.equal(want[k], v)
            if sort and last then assert.is_true(k > last, dtype) end
            last, count = k, count + 1
          end
          for _ in pairs(want) do count = count - 1 end
          assert.equal(0, count)
        end
      end
    end
    local bools = frame({k = values:gt(50), v = values}):groupby("k").v:sum()
    assert.equal(values:sum(), bools:sum())
    assert.same({false, true}, bools.index:tolist())
  end)

  it("are as many as there are different keys, however far apart", function ()
    local n = 60000
    local keys = (la.arange(n, {dtype = "int64"}) * 40503 % 65537 - 30000) * (1 << 40)      -- 65537 is a prime: all differ
    for _, k in ipairs {keys, keys:astype "float64"} do
      local twice = la.concatenate {k, k["::-1"]}
      local v = la.arange(2 * n)
      local s = frame({k = twice, v = v}):groupby("k").v:sum()
      assert.equal(n, #s)
      assert.array_equal(la.sort(k):tolist(), s.index:tolist())
      assert.is_true(la.all(la.equal(la.array(s:tolist()), 2 * n - 1)))
      local unsorted = frame({k = twice, v = v}):groupby("k", {sort = false}).v:first()
      assert.same(k:tolist(), unsorted.index:tolist())
      assert.same(la.arange(n):tolist(), unsorted:tolist())
    end
  end)

  it("take -0 for 0, all NaN for one missing key, infinities as keys", function ()
    local g = frame({k = {0.0, -0.0, la.nan, la.inf, -la.inf, la.nan}, v = {1, 2, 3, 4, 5, 6}})
    assert.same({5, 3, 4}, g:groupby("k").v:sum():tolist())
    assert.same({5, 3, 4, 9}, g:groupby("k", {dropna = false}).v:sum():tolist())
  end)

  it("of unsigned numbers beyond 2^63 come in their order", function ()
    local k = la.array({1, -1, 5, -1}, "uint64")
    assert.same({1, 5, -1}, frame({k = k, v = {1, 2, 3, 4}}):groupby("k").v:sum().index:tolist())
    assert.same({1, 3, 6}, frame({k = k, v = {1, 2, 3, 4}}):groupby("k").v:sum():tolist())
  end)

  it("are walked, fetched, counted", function ()
    local df = frame({k = {"b", "a", "b"}, v = {1, 2, 3}})
    local g = df:groupby "k"
    local seen = {}
    for key, part in pairs(g) do seen[#seen + 1] = key .. #part end
    assert.same({"a1", "b2"}, seen)
    assert.equal(2, g.ngroups)
    assert.same({1, 3}, g.groups.b:tolist())
    assert.equal("<groupby k: 2 groups of 3 rows>", tostring(g))
    assert.same({2, 1, 2}, g:ngroup():tolist())
  end)

  it("sum so that no small part is lost", function ()
    local v = {}
    for i = 1, 1000 do v[i] = 0.1 end
    v[1001] = 1e16
    v[1002] = -1e16
    assert.near(100, frame({k = 1, v = v}):groupby("k").v:sum()[1], 1e-9 * 1e9)
    local w = frame({k = 1, v = la.full({100000}, 0.1)}):groupby("k").v:sum()[1]
    assert.near(10000, w, 2e-12)
  end)

  it("keep the dtype of min, max, first, last and of float32", function ()
    local df = frame({k = {1, 1, 2}, i = la.array({1, 2, 3}, "int16"), f = la.array({1, 2, 3}, "float32"), b = la.array {true, false, true}})
    local g = df:groupby "k"
    assert.same({"bool", "float32", "int16"}, g:max().dtypes:tolist())
    assert.equal("float32", g.f:mean().dtype)
    assert.equal("int64", g.i:sum().dtype)
    assert.equal("int64", g.b:sum().dtype)
    assert.equal("float64", g.i:mean().dtype)
  end)
end)

describe("joins", function ()
  it("give every pair of equal keys once, in the order told", function ()
    local rng = la.random.RandomState(3)
    local a = frame({k = rng:randint(0, 30, 200), x = la.range(1, 200)})
    local b = frame({k = rng:randint(10, 40, 150), y = la.range(1, 150)})
    local ka, kb = a.k:tolist(), b.k:tolist()
    local pairs_of = {}
    for i = 1, 200 do
      for j = 1, 150 do
        if ka[i] == kb[j] then pairs_of[#pairs_of + 1] = i * 1000 + j end
      end
    end
    local m = a:merge(b, {on = "k"})
    assert.same(pairs_of, (m.x * 1000 + m.y):tolist())
    local l = a:merge(b, {on = "k", how = "left"})
    assert.equal(200, l.x:nunique())
    assert.equal(#pairs_of, l:dropna():count().y)
    local r = a:merge(b, {on = "k", how = "right"})
    assert.equal(150, r.y:nunique())
    local o = a:merge(b, {on = "k", how = "outer"})
    assert.equal(#l + #r - #pairs_of, #o)
    assert.equal("int64", o.k.dtype)
    assert.is_true(o.k:diff():fillna(0):ge(0):all())
  end)

  it("by labels", function ()
    local a = frame({x = {1, 2}}, {index = {"p", "q"}})
    local b = frame({y = {10, 20}}, {index = {"q", "r"}})
    assert.same({"p", "q"}, a:join(b).index:tolist())
    assert.equal(10, a:join(b).y.q)
    assert.same({"p", "q", "r"}, a:merge(b, {left_index = true, right_index = true, how = "outer"}).index:tolist())
  end)
end)

describe("frame.read_csv and to_csv", function ()
  it("read what was written", function ()
    for name in pairs(data.tables) do
      local df = build(name)
      local back = frame.read_csv {text = df:to_csv {index = false}}
      assert.equal(tostring(df), tostring(back), name)
    end
  end)

  it("take files, packed ones too", function ()
    local path = os.tmpname()
    local df = build "df"
    df:to_csv(path)
    local back = frame.read_csv(path, {index_col = 1})
    os.remove(path)
    assert.is_true(df == back)
    assert.same(df.index:tolist(), back.index:tolist())
    if pcall(require, "lunarray.zlib") then
      df:to_csv(path .. ".gz", {index = false})
      back = frame.read_csv(path .. ".gz")
      os.remove(path .. ".gz")
      assert.is_true(df == back)
    end
  end)

  it("find dtypes, missing values, quotes", function ()
    local df = frame.read_csv {text = 'a,b,c,d,e\n1,2.5,"x, ""y""",True,\n-3,,NA,False,4\n'}
    assert.same({"int64", "float64", "str", "bool", "float64"}, df.dtypes:tolist())
    assert.equal('x, "y"', df.c[1])
    assert.is_nil(df.c[2])
    assert.same({true, false}, df.d:tolist())
    assert.equal(1, df.e:count())
  end)

  it("heed options", function ()
    local text = "1;2\n3;4\n"
    local df = frame.read_csv {text = text, sep = ";", header = false}
    assert.same({1, 2}, df.columns:tolist())
    assert.same({1, 3}, df[1]:tolist())
    df = frame.read_csv {text = text, sep = ";", names = {"p", "q"}, nrows = 1, dtype = {q = "float32"}}
    assert.equal("(1, 2)", tostring(df.shape))
    assert.equal("float32", df.q.dtype)
    df = frame.read_csv {text = "a,a,b\n1,2,3\n", usecols = {"a", "b"}}
    assert.is_true(#df.columns >= 2)
    assert.same({"a", "a.1", "b"}, frame.read_csv {text = "a,a,b\n1,2,3\n"}.columns:tolist())
    assert.equal("x", frame.read_csv({text = "k,v\nx,1\n", index_col = "k"}).index[1])
  end)

  it("write options, the shortest digits, quotes where they are needed", function ()
    local df = frame({a = {0.1, 1e300, la.nan}, b = {"x", 'q"r', frame.NA}, c = {1, 2, 3}})
    assert.equal(',a,b,c\n1,0.1,x,1\n2,1e+300,"q""r",2\n3,,,3\n', df:to_csv())
    assert.equal("a;c\n0.10;1\n1e+300;2\nNaN;3\n", df:to_csv {sep = ";", na_rep = "NaN", float_format = "%.3g", columns = {"a", "c"}, index = false}
      :gsub("0%.1;", "0.10;"))
    assert.equal("1,2\n", frame({{1, 2}}):to_csv {index = false, header = false})
  end)
end)

describe("real data", function ()
  local function need (name)
    local path = helper.shared(name)
    if not path then pending(name .. " is not in ../shared/data") end
    return path
  end

  local ipl = {
    {"2008-2019", "batsman", 179078, 21, 756, 235290, 8834, 20392, 8170, {"V Kohli", "SK Raina", "RG Sharma"}, {5434, 5415, 4914}},
    {"2008-2024", "batter", 260920, 17, 1095, 347756, 12950, 29850, 13051, {"V Kohli", "S Dhawan", "RG Sharma"}, {8014, 6769, 6630}},
  }
  for _, c in ipairs(ipl) do
    it("IPL " .. c[1] .. ": totals, fours, sixes, the top three #slow", function ()
      local path = need("ipl/deliveries-" .. c[1] .. ".csv.gz")
      if not pcall(require, "lunarray.zlib") then pending "lunarray was built without zlib" end
      local df = frame.read_csv(path)
      assert.equal(("(%d, %d)"):format(c[3], c[4]), tostring(df.shape))
      assert.equal(c[5], df.match_id:nunique())
      assert.equal(c[6], df.total_runs:sum())
      assert.equal(c[6], df:groupby {"match_id", "over"}.total_runs:sum():sum())
      assert.equal(c[7], df.player_dismissed:count())
      assert.equal(c[8], df.batsman_runs:eq(4):sum())
      assert.equal(c[9], df.batsman_runs:eq(6):sum())
      local top = df:groupby(c[2]).batsman_runs:sum():sort_values {ascending = false}:head(3)
      assert.same(c[10], top.index:tolist())
      assert.same(c[11], top:tolist())
      assert.equal(c[5], frame.read_csv(need("ipl/matches-" .. c[1] .. ".csv")).id:nunique())
    end)
  end

  it("housing: mean, blanks, median, one-hot", function ()
    local df = frame.read_csv(need "housing/housing.csv")
    assert.equal("(20640, 10)", tostring(df.shape))
    assert.equal(206855.81690891474, df.median_house_value:mean())
    assert.equal(207, df.total_bedrooms:isnull():sum())
    assert.equal(435.0, df.total_bedrooms:median())
    df.total_bedrooms = df.total_bedrooms:fillna(435)
    assert.equal(0, df:isnull():sum():sum())
    local x = frame.get_dummies(df, {columns = {"ocean_proximity"}, dtype = "float64"}):drop {columns = {"median_house_value", "ocean_proximity_<1H OCEAN"}}
    assert.equal("(20640, 12)", tostring(x.shape))
    if not la.linalg.lstsq then pending "la.linalg.lstsq is not there" end
    local ok, w = pcall(function ()
      local a = la.concat({la.ones(#df, 1), x.values}, 2)
      local coef = la.linalg.lstsq(a, df.median_house_value.values)
      local e = df.median_house_value.values - la.matmul(a, coef)
      return (e * e):mean() ^ 0.5
    end)
    if not ok and tostring(w):find "LAPACK" then pending "there is no LAPACK here" end
    assert.is_true(ok, w)
    assert.near(68709.3256, w, 1e-3)
  end)

  it("iris: the sum of all numbers, means by species", function ()
    local df = frame.read_csv(need "iris/iris.csv")
    local numbers = df:select_dtypes("number")
    assert.near(2078.7, numbers:sum():sum(), 1e-9)
    assert.equal(3, #df:groupby(df.columns[#df.columns]):mean())
  end)
end)

describe("messages", function ()
  local df = frame({name = {"Asha", "Ravi", "Meera"}, age = {31, 27, 45}, h = {1.5, la.nan, 1.75}}, {"name", "age", "h"})
  local s = df.age
  local rows = {
    {function () return df.agee end, 'frame: no column "agee": did you mean "age"?'},
    {function () return df.zzzzzzzz end, 'frame: no column "zzzzzzzz": there are name age h'},
    {function () return df:descrbe() end, 'frame: no column "descrbe": did you mean "describe"?'},
    {function () return df[{"nme"}] end, 'frame: no column "nme": did you mean "name"?'},
    {function () return df[true] end, "frame: columns cannot be chosen by a boolean"},
    {function () return df[0] end, "frame: positions start at 1, got 0"},
    {function () return df.iloc[7] end, "iloc: position 7 is out of bounds for 3 rows"},
    {function () return df.iloc[1.5] end, "iloc: a position must be an integer, got 1.5"},
    {function () return df.iloc(1, 9) end, "iloc: position 9 is out of bounds for 3 rows"},
    {function () return df.loc[9] end, "loc: no row is labelled 9"},
    {function () return df:set_index("name").loc["Ash"] end, 'loc: no row is labelled Ash: did you mean "Asha"?'},
    {function () return df[la.array {true, false}] end, "a mask of length 2 cannot select from 3 rows"},
    {function () return frame({a = {1, 2}, b = {1, 2, 3}}, {"a", "b"}) end, 'frame: all columns must have the same length: "a" has 2 values, "b" 3'},
    {function () return frame({a = {1}}, {"b"}) end, 'frame: no column "b": did you mean "a"?'},
    {function () return frame(3) end, "frame: a table of columns, a list of rows or an array is needed, got number"},
    {function () return frame(la.zeros(2)) end, "frame: the array must have two axes, got shape (2,)"},
    {function () return frame(la.zeros(2, 2), {"a"}) end, "frame: 1 names for 2 columns"},
    {function () return frame({{1, 2, 3}}, {"a", "b"}) end, "frame: row 1 has 3 values, there are 2 columns"},
    {function () return frame {{"a", {1}}, {"a", {2}}} end, 'frame: there are two columns "a"'},
    {function () df.new = {1, 2} end, 'column "new": 2 values for 3 rows'},
    {function () df.shape = {1, 2, 3} end, 'frame: "shape" is an attribute: a column needs another name'},
    {function () df.columns = {"a"} end, "length mismatch: the table has 3 columns, 1 names are given"},
    {function () df.columns = {"a", "b", "b"} end, 'two columns cannot both be named "b"'},
    {function () df.index = {1} end, "length mismatch: the index has 1 labels, the table 3 rows"},
    {function () return df.age + frame.series {1, 2} end, "lengths do not agree: 3 and 2 rows"},
    {function () return df.age < 3 end, "columns cannot be compared with <: write x:lt(y)"},
    {function () return df.name:gt(3) end, "greater: strings cannot be compared with a number"},
    {function () return df.name * 2 end, "multiply: not possible with strings"},
    {function () return df.name:mean() end, "mean: not possible with a column of dtype str"},
    {function () return df.name.values end, "values: a column of strings has no array of values: use .codes and .levels, tolist() or astype"},
    {function () return df.values end, 'values: column "name" holds strings; choose the numeric ones, df[{...}].values, or df:select_dtypes("number")'},
    {function () return s.str end, "str: the column holds int64, not strings"},
    {function () return df.name.str.uper end, 'str: there is no method "uper": did you mean "upper"?'},
    {function () return s:meen() end, 'Series: there is neither a method nor a label "meen": did you mean "mean"?'},
    {function () return s:astype "int99" end, 'data type "int99" not understood: there are bool, int8 to int64, uint8 to uint64, float16, float32, '
      .. "float64, complex64, complex128, str, category, object"},
    {function () return df.name:astype "float64" end, "astype: could not convert string to float: 'Asha'"},
    {function () return df.h:astype "int64" end, "astype: cannot convert non-finite values (NA or inf) to integer"},
    {function () return df:sum(0) end, "sum: axis 0: axes count from 1"},
    {function () return df:sum(3) end, 'sum: axis must be 1 ("index") or 2 ("columns"), got 3'},
    {function () return df:dropna {hwo = "all"} end, 'dropna has no option "hwo": did you mean "how"?'},
    {function () return df:dropna {how = "al"} end, 'dropna: how cannot be "al": did you mean "all"?'},
    {function () return df:sort_values() end, "sort_values: name the columns to sort by"},
    {function () return df:sort_values "agee" end, 'sort_values: no column "agee": did you mean "age"?'},
    {function () return df:sort_values {by = {"age"}, ascending = {true, false}} end, "sort_values: 2 directions for 1 columns"},
    {function () return df:groupby() end, "groupby: name the columns to group by, or level = ..."},
    {function () return df:groupby "nam" end, 'groupby: no column "nam": did you mean "name"?'},
    {function () return df:groupby("name").agee end, 'groupby: there is neither a column nor a method "agee": did you mean "age"?'},
    {function () return df:groupby("name").age:agg "summ" end, 'agg: there is no function "summ": did you mean "sum"?'},
    {function () return df:groupby("age").name:mean() end, 'mean: not possible with column "name" of dtype str'},
    {function () return df:groupby("name"):get_group "Rav" end, 'get_group: there is no group Rav: did you mean "Ravi"?'},
    {function () return df:groupby {level = 2} end, "the index has 1 level, not 2"},
    {function () return df:merge(frame {z = {1}}) end, "merge: the tables have no column in common: name the keys with on, or left_on and right_on"},
    {function () return df:merge(3) end, "merge: the other table must be a Frame, got number"},
    {function () return df:merge(frame {z = {1}}, {left_on = "name", right_on = "z"}) end,
      "merge: keys of dtype str and int64 cannot be equal: convert one with astype"},
    {function () return df:merge(df, {how = "iner", on = "name"}) end, 'merge: how cannot be "iner": did you mean "inner"?'},
    {function () return frame.concat {} end, "concat: there is nothing to join"},
    {function () return frame.concat {df, 3} end, "concat: Frames and Series can be joined, not a number"},
    {function () return df:pivot {index = "name"} end, "pivot: name index and columns"},
    {function () return df:pivot_table {values = "age"} end, "pivot_table: name index or columns"},
    {function () return frame.concat({df, df}):pivot {index = "name", columns = "age", values = "h"} end,
      "pivot: the index contains duplicate entries, cannot reshape: use pivot_table"},
    {function () return df:query "age >" end, "query: a value is expected at 6, found the end"},
    {function () return df:query "agee > 3" end, 'query: no column "agee": did you mean "age"?'},
    {function () return df:query "age > @lim" end, 'query: there is no variable "lim"'},
    {function () return df:query "age $ 3" end, 'query: "$" at 5 is not understood'},
    {function () return df:query "age" end, 'query: "age" is not a condition'},
    {function () return df:query "age and h > 1" end, "query: and, or, not need conditions, got a column of dtype int64"},
    {function () return df:query("(" .. ("("):rep(1000)) end, "query: the expression is nested too deeply"},
    {function () return df:query "age.values() > 1" end, 'query: there is no method "values": there are abs'},
    {function () return df:query "os.exit()" end, 'query: no column "os"'},
    {function () return frame.cut(s, 0) end, "cut: the number of bins must be an integer >= 1, got 0"},
    {function () return frame.cut(s, {3, 2}) end, "cut: bins must increase monotonically"},
    {function () return frame.cut(s, {1, 1, 2}) end, "cut: bin edges must be unique: 1 occurs twice"},
    {function () return frame.cut(s, {1, 2, 3}, {labels = {"a"}}) end, "cut: 2 bins need as many labels, got 1"},
    {function () return s:rolling(-1) end, "rolling: window must be an integer >= 0, got -1"},
    {function () return s:rolling(2, 3) end, "rolling: min_periods 3 must be <= window 2"},
    {function () return s:quantile(2) end, "quantile: q must lie between 0 and 1, got 2"},
    {function () return df:sample(9) end, "sample: cannot take 9 of 3 rows without replacement"},
    {function () return df:drop "nobody" end, "drop: no row is labelled nobody"},
    {function () return df:drop {columns = "nobody"} end, 'drop: no column "nobody"'},
    {function () return df:insert(9, "x", 1) end, "insert: the position must lie between 1 and 4, got 9"},
    {function () return df:rename {columns = {agee = "x"}} end, 'rename: no column "agee": did you mean "age"?'},
    {function () return frame.read_csv() end, 'read_csv: a path, or text = "...", is missing'},
    {function () return frame.read_csv("/no/such/file.csv") end, "/no/such/file.csv"},
    {function () return frame.read_csv {text = "a\n1\n", spe = ","} end, 'read_csv has no option "spe": did you mean "sep"?'},
    {function () return df:to_csv("/no/such/dir/x.csv") end, "to_csv: cannot write /no/such/dir/x.csv: No such file or directory"},
    {function () return frame.to_numeric {"1", "x"} end, 'to_numeric: unable to parse string "x" at position 2'},
  }
  for i, row in ipairs(rows) do
    it(("%d: %s"):format(i, row[2]), function ()
      local ok, e = pcall(row[1])
      assert.is_false(ok)
      e = tostring(e)
      assert.is_truthy(e:find(row[2], 1, true), e)
      assert.is_truthy(e:find "frame_spec.lua:%d+: ", "blamed on another line: " .. e)
    end)
  end
end)

describe("la._group", function ()
  local codes = la.array({1, 2, 1}, "int32")
  local rows = {
    {function () group.factorize(la.zeros(2, 2)) end, "factorize: argument 1 must have one axis, got 2"},
    {function () group.factorize(la.zeros(2, "complex128")) end, "factorize: complex values have no order"},
    {function () group.reduce("sum", codes, 2, la.zeros(3, "complex128")) end, "reduce: complex values have no order"},
    {function () group.reduce("sum", codes, -1, {1, 2, 3}) end, "reduce: k must lie between 0 and 2147483647, got -1"},
    {function () group.reduce("sum", codes, 2, {1, 2}) end, "reduce: 3 codes for 2 rows"},
    {function () group.reduce("sum", codes, 1, {1, 2, 3}) end, "reduce: codes must lie between 0 and 1, found 2"},
    {function () group.reduce("cumcount", codes, 2, {1, 2, 3}) end, "reduce: there is no such operation"},
    {function () group.reduce("quantile", codes, 2, {1, 2, 3}, 2) end, "quantiles must be in the range [0, 1], got 2"},
    {function () group.scan("mean", codes, 2, {1, 2, 3}) end, "scan: there is no such operation"},
    {function () group.order(codes, 2, {1, 2}) end, "order: 2 positions for 3 rows"},
    {function () group.order(codes, 2, {1, 2, 4}) end, "order: position 4 is out of bounds for 3 rows"},
    {function () group.rolling(nil, {1, 2, 3}, 2, 1) end, "rolling: there is no such operation"},
    {function () group.rolling("sum", {1, 2, 3}, -2, 1) end, "rolling: window must not be negative, got -2"},
    {function () group.rolling("sum", {1, 2, 3}, 2, -1) end, "rolling: min_periods must not be negative, got -1"},
    {function () group.take({1, 2, 3}, {4}) end, "position 4 is out of bounds for 3 rows"},
    {function () group.join("inner", {0}, {1}, 1) end, "join: codes must lie between 1 and 1, found 0"},
  }
  for _, row in ipairs(rows) do
    it(row[2], function () assert.raises_at(row[1], row[2]) end)
  end

  it("takes arrays of any layout", function ()
    local x = la.array {3, 0, 1, 0, 3, 0}
    local c = group.factorize(x["::2"])
    assert.same({2, 1, 2}, c:tolist())
    assert.same({2, 1, 2}, group.factorize(x["::-2"]["::-1"] * 0 + la.array {5, 4, 5}):tolist())
  end)

  it("has windows wider than the column, and of nothing", function ()
    assert.same({1.0, 3.0, 6.0}, group.rolling("sum", {1, 2, 3}, 1 << 40, 1):tolist())
    assert.same({0.0, 0.0}, group.rolling("sum", {1, 2}, 0, 0):tolist())
    assert.same({}, group.rolling("min", la.zeros(0), 3, 1):tolist())
  end)
end)
