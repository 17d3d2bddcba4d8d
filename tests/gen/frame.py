"""What pandas gives and prints: tests/data/frame.lua, used by tests/spec/frame_spec.lua. Needs pandas 3.

`tables` holds the columns of the tables below; a case is {expression in Lua, what pandas prints of the same}. The tables are labelled
1 .. n as lunarray's are, and a result that pandas labels 0 .. n - 1 is labelled 1 .. n before it is printed. Where the two print otherwise
on purpose (positions from 1, one value instead of a scalar's repr), the expression on the pandas side says so.
"""
import random

import numpy as np
import pandas as pd

from common import write

pd.set_option("display.width", 80, "display.max_columns", 20)
random.seed(3)
nan = float("nan")

N = 24
CITY = ["Pune", "Delhi", "Mumbai", "Agra"]
t = {
    "city": [random.choice(CITY) if i % 9 != 4 else None for i in range(N)],
    "kind": [random.choice(["flat", "house"]) for _ in range(N)],
    "rooms": [random.randint(1, 5) for _ in range(N)],
    "area": [round(random.uniform(30, 200), 1) if i % 7 != 3 else nan for i in range(N)],
    "price": [round(random.uniform(20, 900), 2) for _ in range(N)],
    "sold": [random.random() < 0.4 for _ in range(N)],
}
u = {
    "city": ["Delhi", "Pune", "Pune", "Goa", None],
    "state": ["DL", "MH", "MH2", "GA", "??"],
    "price": [1, 2, 3, 4, 5],
}
big = {
    "x": [i * 0.37 - 20 for i in range(1, 101)],
    "n": [i * i for i in range(1, 101)],
    "s": ["item %d" % (i % 13) for i in range(1, 101)],
}
wide = {("column_%02d" % i): [i * 1.5, -i * 1000.25, i / 7] for i in range(1, 26)}
small = {
    "a": [3, 1, 2, 1, 3],
    "b": [1.0, nan, 3.5, -2.25, 1e-3],
    "c": ["x", "yy", None, "x", "zzz"],
}
odd = {
    "tiny": [1e-9, 2.5, -3e-7],
    "huge": [1e10, 2.5, -1e12],
    "inf": [float("inf"), -float("inf"), nan],
    "whole": [1.0, 2.0, 1e6],
    "mix": [123456.123456789, 1e6, 0.1],
    "text": ["a\tb", "line\nbreak", "x" * 70],
    "uni": ["żółw", "ñandú", "日本"],
}
tables = {"df": t, "u": u, "big": big, "wide": wide, "small": small, "odd": odd}


def frame(d):
    r = pd.DataFrame(d)
    r.index = range(1, len(r) + 1)
    return r


df, u, big, wide, small, odd = (frame(d) for d in tables.values())


def text(x):
    if isinstance(x, (pd.DataFrame, pd.Series)):
        i = x.index
        if isinstance(i, pd.RangeIndex) and i.start == 0 and i.step == 1 and i.name is None:
            x = x.copy()
            x.index = range(1, len(x) + 1)
        if isinstance(x, pd.DataFrame) and isinstance(x.columns, pd.RangeIndex) and x.columns.start == 0:
            x.columns = range(1, x.shape[1] + 1)
        return repr(x)
    if isinstance(x, (bool, np.bool_)):
        return "true" if x else "false"
    if isinstance(x, (int, np.integer)):
        return str(int(x))
    if isinstance(x, (float, np.floating)):
        return "%.9g" % x
    if isinstance(x, np.ndarray):
        return str(x)
    return str(x)


cases = []


def case(lua, value):
    cases.append([lua, text(value)])


c = case
# ---- printing
for name, d in [("df", df), ("u", u), ("big", big), ("wide", wide), ("small", small), ("odd", odd)]:
    c(name, d)
    c(name + ".dtypes", d.dtypes)
    c(name + ":describe()", d.describe())
for name, d in [("df", df), ("big", big), ("odd", odd), ("small", small)]:
    for col in d.columns:
        c("%s:col('%s')" % (name, col), d[col])
c("df:head(0)", df.head(0))
c("df:head(0).rooms", df.head(0).rooms)
c("df:head(2).T", df.head(2).T)
c("df:set_index('city')", df.set_index("city"))
c("df:dropna():set_index{'city', 'kind'}", df.dropna().set_index(["city", "kind"]))
c("df:dropna():set_index{'city', 'kind'}.price", df.dropna().set_index(["city", "kind"]).price)
c("big:set_index('s')", big.set_index("s"))
c("big:set_index('x').n", big.set_index("x").n)
c("big:to_string()", big.to_string())
c("small:to_string{index = false}", small.to_string(index=False))
c("df:describe{include = 'all'}", df.describe(include="all"))
c("df.city:describe()", df.city.describe())
c("df:describe{percentiles = {0.1, 0.5, 0.999}}", df.describe(percentiles=[0.1, 0.5, 0.999]))
c("df.iloc[3]", df.iloc[2])
c("df[{'rooms', 'price'}].iloc[3]", df[["rooms", "price"]].iloc[2])

# ---- choosing
c("df[{'price', 'city'}]", df[["price", "city"]])
c("df[df.rooms:gt(3)]", df[df.rooms > 3])
c("df[df.rooms:gt(3) & df.city:eq('Pune')]", df[(df.rooms > 3) & (df.city == "Pune")])
c("df[df.city:ne('Pune') | ~df.sold]", df[(df.city != "Pune") | ~df.sold])
c("df:head()", df.head())
c("df:tail(3)", df.tail(3))
c("df:head(-20)", df.head(-20))
c("df:tail(-20)", df.tail(-20))
c("df.iloc['5:8']", df.iloc[4:8])
c("df['-2:']", df.iloc[-2:])
c("df.iloc(2, 5)", df.iloc[1, 4])
c("df.iloc[{{1, 3, -1}, {2, 5}}]", df.iloc[[0, 2, -1], [1, 4]])
c("df.iloc[{':', 3}]", df.iloc[:, 2])
c("df.loc[{df.price:gt(500), 'city'}]", df.loc[df.price > 500, "city"])
c("df.loc[{df.price:gt(500), {'city', 'price'}}]", df.loc[df.price > 500, ["city", "price"]])
c("df.loc(7, 'kind')", df.loc[7, "kind"])
c("df.loc['3:5']", df.loc[3:5])
c("df.loc[{'3:5', 'kind:area'}]", df.loc[3:5, "kind":"area"])
c("df:set_index('city').loc['Pune']", df.set_index("city").loc["Pune"])
c("df.price['2:4']", df.price.iloc[1:4])
c("df.price[df.sold]", df.price[df.sold])
c("df.price.loc[4]", df.price.loc[4])
c("df:query('rooms > 2 and city == \"Delhi\"')", df.query("rooms > 2 and city == 'Delhi'"))
c("df:query('city in [\"Delhi\", \"Agra\"] and not sold')", df.query("city in ['Delhi', 'Agra'] and not sold"))
c("df:query('100 < price <= 400 or rooms * 2 == @k', {k = 4})", df.query("100 < price <= 400 or rooms * 2 == @k", local_dict={"k": 4}))
c("df:query('price / area > 3 & -rooms < -1')", df.query("price / area > 3 & -rooms < -1"))
c("df:query('sqrt(price) > 20 and index > 5')", df.query("price ** 0.5 > 20 and index > 5"))
c("df:query('city.isnull() and price < 500')", df.query("city.isnull() and price < 500", engine="python"))
c("df:eval('price / area')", df.eval("price / area"))
c("df:eval('unit = price / area'):head(3)", df.eval("unit = price / area").head(3))
c("df:select_dtypes('number'):head(2)", df.select_dtypes("number").head(2))
c("df:select_dtypes{exclude = {'number', 'bool'}}:head(2)", df.select_dtypes(exclude=["number", "bool"]).head(2))
c("df:filter{like = 'o'}:head(2)", df.filter(like="o").head(2))

# ---- missing values
c("df:isnull():sum()", df.isnull().sum())
c("df:isnull():any()", df.isnull().any())
c("df:isnull():any():any()", df.isnull().any().any())
c("df:notna():all()", df.notna().all())
c("df.area:fillna(df.area:median())", df.area.fillna(df.area.median()))
c("df.city:fillna('?')", df.city.fillna("?"))
c("df:fillna{area = 0, city = 'none'}", df.fillna({"area": 0, "city": "none"}))
c("df:dropna()", df.dropna())
c("df:dropna{subset = {'area'}}", df.dropna(subset=["area"]))
c("df:dropna{axis = 2}", df.dropna(axis=1))
c("small:dropna{thresh = 3}", small.dropna(thresh=3))
c("df.area:ffill()", df.area.ffill())
c("df.city:bfill()", df.city.bfill())
c("df.area:interpolate()", df.area.interpolate())
c("df.area:dropna()", df.area.dropna())

# ---- reductions
NUM = ["rooms", "area", "price"]
for f in ["sum", "mean", "median", "std", "var", "min", "max", "count", "prod", "sem", "skew", "nunique"]:
    c("df[{'rooms', 'area', 'price'}]:%s()" % f, getattr(df[NUM], f)())
    c("df.area:%s()" % f, getattr(df.area, f)())
    c("df.rooms:%s()" % f, getattr(df.rooms, f)())
for f in ["sum", "mean", "median", "std", "var", "min", "max", "count"]:
    c("df[{'rooms', 'area', 'price'}]:%s(2)" % f, getattr(df[NUM], f)(axis=1))
c("df:count()", df.count())
c("df:nunique()", df.nunique())
c("df[{'city', 'kind'}]:min()", df[["city", "kind"]].dropna().min())
c("df.city:min()", df.city.min())
c("df.city:max()", df.city.max())
c("df.sold:sum()", df.sold.sum())
c("df.sold:mean()", df.sold.mean())
c("df.price:quantile(0.3)", df.price.quantile(0.3))
c("df.price:quantile({0.1, 0.5})", df.price.quantile([0.1, 0.5]))
c("df[{'rooms', 'area', 'price'}]:quantile(0.25)", df[NUM].quantile(0.25))
c("df[{'rooms', 'area', 'price'}]:quantile({0.25, 0.75})", df[NUM].quantile([0.25, 0.75]))
c("df.price:idxmax()", df.price.idxmax())
c("df.price:argmin()", df.price.argmin() + 1)
c("df.rooms:mode()", df.rooms.mode())
c("df.city:mode()", df.city.mode())
c("df[{'rooms', 'area', 'price'}]:corr()", df[NUM].corr())
c("df[{'rooms', 'price'}]:corr()", df[["rooms", "price"]].corr())
c("df[{'rooms', 'area', 'price'}]:cov()", df[NUM].cov())
c("df[{'rooms', 'area', 'price'}]:corr{method = 'spearman'}", df[NUM].corr("spearman"))
c("df.rooms:corr(df.price)", df.rooms.corr(df.price))
c("df.rooms:cov(df.price)", df.rooms.cov(df.price))
c("df[{'rooms', 'area', 'price'}]:agg{'min', 'max'}", df[NUM].agg(["min", "max"]))
c("df:agg{price = 'mean', rooms = 'sum'}", df.agg({"rooms": "sum", "price": "mean"}))
c("df.price:agg{'mean', 'std'}", df.price.agg(["mean", "std"]))

# ---- columns
c("df.price:cumsum()", df.price.cumsum())
c("df.area:cumsum()", df.area.cumsum())
c("df.area:cummax()", df.area.cummax())
c("df.rooms:cumprod()", df.rooms.cumprod())
c("df.price:shift()", df.price.shift())
c("df.rooms:shift(-2)", df.rooms.shift(-2))
c("df.city:shift()", df.city.shift())
c("df.rooms:shift{fill_value = 0}", df.rooms.shift(fill_value=0))
c("df.rooms:diff()", df.rooms.diff())
c("df.price:pct_change()", df.price.pct_change())
for m in ["average", "min", "max", "first", "dense"]:
    c("df.rooms:rank{method = '%s'}" % m, df.rooms.rank(method=m))
c("df.area:rank{ascending = false}", df.area.rank(ascending=False))
c("df.area:rank{pct = true}", df.area.rank(pct=True))
c("df.price:clip(100, 500)", df.price.clip(100, 500))
c("df.price:round()", df.price.round())
c("df:round(1)", df.round(1))
c("df:round{price = 0}", df.round({"price": 0}))
c("df.area:where(df.rooms:gt(2))", df.area.where(df.rooms > 2))
c("df.rooms:mask(df.rooms:gt(2), 0)", df.rooms.mask(df.rooms > 2, 0))
c("df.city:where(df.sold, 'no')", df.city.where(df.sold, "no"))
c("df.city:replace('Pune', 'Poona')", df.city.replace("Pune", "Poona"))
c("df.rooms:replace{[1] = 10, [2] = 20}", df.rooms.replace({1: 10, 2: 20}))
c("df.city:isin{'Pune', 'Agra'}", df.city.isin(["Pune", "Agra"]))
c("df.rooms:isin{1, 5}", df.rooms.isin([1, 5]))
c("df.rooms:between(2, 4)", df.rooms.between(2, 4))
c("df.price:between(2, 4, {inclusive = 'neither'})", df.price.between(2, 4, inclusive="neither"))
c("df.rooms:astype('float32')", df.rooms.astype("float32"))
c("df.rooms:astype('str')", df.rooms.astype("str"))
c("df.kind:astype('category')", df.kind.astype("category"))
c("df.sold:astype('int64')", df.sold.astype("int64"))
c("df.rooms * 2 + df.price", df.rooms * 2 + df.price)
c("1 / df.rooms", 1 / df.rooms)
c("df.rooms // 2 - 7 % df.rooms", df.rooms // 2 - 7 % df.rooms)
c("df.price:gt(df.area)", df.price > df.area)
c("df.city + ' city'", df.city + " city")
c("df.city + df.kind", df.city + df.kind)
c("df.city:lt('E')", df.city < "E")
c("df.price:sqrt()", df.price ** 0.5)
c("-df.rooms", -df.rooms)
c("df.rooms:map{[1] = 'one', [2] = 'two'}", df.rooms.map({1: "one", 2: "two"}))
c("df.rooms:map(function (x) return x * 1.5 end)", df.rooms.map(lambda x: x * 1.5))
c("df.city:map(u:set_index('city').state:drop('Pune'))", df.city.map(u.set_index("city").state.drop("Pune")))
c("df.rooms:apply(function (r) return r > 2 and 'big' or 'small' end)", df.rooms.apply(lambda r: "big" if r > 2 else "small"))
c("df.price:nlargest(3)", df.price.nlargest(3))
c("df.price:nsmallest(3)", df.price.nsmallest(3))
c("df:nlargest(3, 'price')", df.nlargest(3, "price"))
c("df.rooms:unique()", df.rooms.unique())
c("df.city:value_counts()", df.city.value_counts())
c("df.rooms:value_counts()", df.rooms.value_counts())
c("df.city:value_counts{normalize = true}", df.city.value_counts(normalize=True))
c("df.city:value_counts{dropna = false}", df.city.value_counts(dropna=False))
c("df.rooms:value_counts():sort_index()", df.rooms.value_counts().sort_index())
c("df.city:value_counts():reset_index()", df.city.value_counts().reset_index())
c("df:value_counts{'city', 'kind'}", df.value_counts(["city", "kind"]))
c("df.rooms:rolling(3):mean()", df.rooms.rolling(3).mean())
c("df.area:rolling(4, 2):sum()", df.area.rolling(4, 2).sum())
for f in ["min", "max", "std", "var", "median", "count"]:
    c("df.area:rolling(4, {min_periods = 2}):%s()" % f, getattr(df.area.rolling(4, min_periods=2), f)())
c("df.rooms:rolling(5, {center = true}):mean()", df.rooms.rolling(5, center=True).mean())
c("df[{'rooms', 'price'}]:rolling(2):sum()", df[["rooms", "price"]].rolling(2).sum())
c("df.price:expanding():mean()", df.price.expanding().mean())
c("df.city:duplicated()", df.city.duplicated())
c("df:duplicated{'city', 'kind'}", df.duplicated(["city", "kind"]))
c("df:drop_duplicates{subset = {'city', 'kind'}, keep = 'last'}", df.drop_duplicates(["city", "kind"], keep="last"))
c("df.city:drop_duplicates()", df.city.drop_duplicates())

# ---- strings
for f in ["upper", "lower", "title", "capitalize", "len"]:
    c("df.city.str:%s()" % f, getattr(df.city.str, f)())
c("df.city.str:contains('un')", df.city.str.contains("un", na=False))
c("df.city.str:startswith('P')", df.city.str.startswith("P", na=False))
c("df.city.str:endswith('i')", df.city.str.endswith("i", na=False))
c("df.city.str:replace('a', 'AA')", df.city.str.replace("a", "AA"))
c("df.city.str:slice(2, 3)", df.city.str.slice(1, 3))
c("big.s.str:split(' ', {expand = true}):head(3)", big.s.str.split(" ", expand=True).head(3).rename(columns={0: 1, 1: 2}))
c("(' ' + df.kind + ' ').str:strip()", (" " + df.kind + " ").str.strip())
c("df.kind.str:pad(8, 'left', '*')", df.kind.str.pad(8, fillchar="*"))
c("df.city.str:count('a')", df.city.fillna("").str.count("a"))
c("big.s.str:get(6):head(3)", big.s.str.get(5).head(3))
c("big.s.str:zfill(9):head(3)", big.s.str.zfill(9).head(3))

# ---- tables
c("df:rename{columns = {area = 'sqm'}}:head(2)", df.rename(columns={"area": "sqm"}).head(2))
c("df:rename{area = 'sqm'}:head(2)", df.rename(columns={"area": "sqm"}).head(2))
c("small:rename{index = {[1] = 10}}", small.rename(index={1: 10}))
c("df[df.rooms:gt(3)]:eval('price > 300 and not sold')", df[df.rooms > 3].eval("price > 300 and not sold"))
c("df:drop('area', 2):head(2)", df.drop("area", axis=1).head(2))
c("df:drop{columns = {'area', 'city'}}:head(2)", df.drop(columns=["area", "city"]).head(2))
c("df:drop({1, 2, 3}):head(2)", df.drop([1, 2, 3]).head(2))
c("df:assign{unit = function (d) return d.price / d.area end}:head(3)", df.assign(unit=lambda d: d.price / d.area).head(3))
c("df:sort_values('price')", df.sort_values("price"))
c("df:sort_values{by = {'city', 'price'}, ascending = {true, false}}", df.sort_values(["city", "price"], ascending=[True, False]))
c("df:sort_values{by = 'area', na_position = 'first'}", df.sort_values("area", na_position="first", kind="stable"))
c("df:sort_values('rooms', false)", df.sort_values("rooms", ascending=False, kind="stable"))
c("df:sort_values('price'):reset_index{drop = true}", df.sort_values("price").reset_index(drop=True))
c("df:sort_values('price'):reset_index():head(3)", df.sort_values("price").reset_index().head(3))
c("df:sort_values('price'):sort_index()", df.sort_values("price").sort_index())
c("df.city:sort_values()", df.city.sort_values(kind="stable"))
c("df:dropna():set_index{'city', 'kind'}:sort_index()", df.dropna().set_index(["city", "kind"]).sort_index(kind="stable"))
c("small[{'a', 'b'}].T", small[["a", "b"]].T)
c("df[{'rooms', 'price'}] / df[{'rooms', 'price'}]:max()", df[["rooms", "price"]] / df[["rooms", "price"]].max())
c("df[{'rooms', 'price'}] * 2", df[["rooms", "price"]] * 2)
c("df[{'rooms', 'area'}]:apply(function (s) return s:max() - s:min() end)", df[["rooms", "area"]].apply(lambda s: s.max() - s.min()))
c("df:apply(function (r) return r.rooms * r.price end, 2)", df.apply(lambda r: r.rooms * r.price, axis=1))
c("df:where(df.rooms:gt(2)):head(4)", df.where(df.rooms > 2)[["city", "kind", "rooms", "area", "price"]].assign(sold=df.sold.where(df.rooms > 2)).head(4))
c("small:add_prefix('p_')", small.add_prefix("p_"))
c("df:isin{'Pune', 3}:sum()", df.isin(["Pune", 3]).sum())
c("small:reindex{1, 9, 3}", small.reindex([1, 9, 3]))
c("small.a:reindex({1, 9, 3}, {fill_value = 0})", small.a.reindex([1, 9, 3], fill_value=0))

# ---- groupby
g = df.groupby("city")
for f in ["sum", "mean", "count", "min", "max", "std", "var", "median", "first", "last", "nunique", "prod", "sem"]:
    c("df:groupby('city').price:%s()" % f, getattr(g.price, f)())
    c("df:groupby('city')[{'rooms', 'area'}]:%s()" % f, getattr(g[["rooms", "area"]], f)())
for f in ["count", "min", "max", "first", "last", "nunique"]:
    c("df:groupby('rooms').city:%s()" % f, getattr(df.groupby("rooms").city, f)())
c("df:groupby('city'):size()", g.size())
c("df:groupby{'city', 'kind'}.price:mean()", df.groupby(["city", "kind"]).price.mean())
c("df:groupby{'city', 'kind'}[{'rooms', 'price'}]:sum()", df.groupby(["city", "kind"])[["rooms", "price"]].sum())
c("df:groupby{'city', 'kind'}.price:mean():unstack()", df.groupby(["city", "kind"]).price.mean().unstack())
c("df:groupby{'city', 'kind'}.price:sum():groupby('kind'):mean()", df.groupby(["city", "kind"]).price.sum().groupby("kind").mean())
c("df:groupby{'city', 'kind'}.price:sum():groupby{level = 1}:max()", df.groupby(["city", "kind"]).price.sum().groupby(level=0).max())
c("df:groupby{'city', 'kind'}.price:sum():reset_index()", df.groupby(["city", "kind"]).price.sum().reset_index())
c("df:groupby{'city', 'kind'}.price:sum().loc['Pune']", df.groupby(["city", "kind"]).price.sum().loc["Pune"])
c("df:groupby('city', {sort = false}).price:sum()", df.groupby("city", sort=False).price.sum())
c("df:groupby('city', {as_index = false}).price:sum()", df.groupby("city", as_index=False).price.sum())
c("df:groupby('city', {dropna = false}).price:sum()", df.groupby("city", dropna=False).price.sum())
c("df:groupby('city').price:agg{'min', 'max', 'mean'}", g.price.agg(["min", "max", "mean"]))
c("df:groupby('city'):agg{price = 'mean', rooms = 'sum'}", g.agg({"rooms": "sum", "price": "mean"}))
c("df:groupby('city'):agg{{'total', 'price', 'sum'}, {'n', 'rooms', 'count'}}", g.agg(total=("price", "sum"), n=("rooms", "count")))
c("df:groupby('city'):agg{total = {'price', 'sum'}, n = {'rooms', 'count'}}", g.agg(n=("rooms", "count"), total=("price", "sum")))
c("df:groupby('city').price:agg(function (s) return s:max() - s:min() end)", g.price.agg(lambda s: s.max() - s.min()))
c("df:groupby('city').price:transform('mean')", g.price.transform("mean"))
c("df:groupby('kind').price:transform(function (s) return s - s:mean() end)", df.groupby("kind").price.transform(lambda s: s - s.mean()))
c("df:groupby('kind').price:cumsum()", df.groupby("kind").price.cumsum())
c("df:groupby('kind').rooms:cummax()", df.groupby("kind").rooms.cummax())
c("df:groupby('kind'):cumcount()", df.groupby("kind").cumcount())
c("df:groupby('kind').price:shift()", df.groupby("kind").price.shift())
c("df:groupby('kind').price:diff()", df.groupby("kind").price.diff())
c("df:groupby('kind').price:rank()", df.groupby("kind").price.rank())
c("df:groupby('kind').area:ffill()", df.groupby("kind").area.ffill())
c("df:groupby('city'):head(2)", g.head(2))
c("df:groupby('city'):tail(1)", g.tail(1))
c("df:groupby('city'):nth(2)", g.nth(1))
c("df:groupby('city'):get_group('Pune')", g.get_group("Pune"))
c("df:groupby('city'):filter(function (p) return #p > 6 end)", g.filter(lambda p: len(p) > 6))
c("df:groupby('city'):apply(function (p) return p.price:max() / p.rooms:sum() end)", g[["price", "rooms"]].apply(lambda p: p.price.max() / p.rooms.sum()))
c("df:groupby('kind')[{'rooms', 'price'}]:apply(function (p) return p:nlargest(2, 'price') end)",
  df.groupby("kind")[["rooms", "price"]].apply(lambda p: p.nlargest(2, "price")))
c("df:groupby('kind').price:describe()", df.groupby("kind").price.describe())
c("df:groupby('kind').price:quantile(0.25)", df.groupby("kind").price.quantile(0.25))
c("df:groupby('kind').city:value_counts()", df.groupby("kind").city.value_counts())
c("df:groupby(df.price:gt(300)).rooms:mean()", df.groupby(df.price > 300).rooms.mean())
c("df:groupby('kind').price:idxmax()", df.groupby("kind").price.idxmax())
c("df:groupby('kind').sold:any()", df.groupby("kind").sold.any())
c("df:groupby(frame.cut(df.price, {0, 200, 500, 1000})).rooms:count()", df.groupby(pd.cut(df.price, [0, 200, 500, 1000])).rooms.count())

# ---- joining
for how in ["inner", "left", "right", "outer"]:
    c("df[{'city', 'rooms', 'price'}]:head(8):merge(u, {on = 'city', how = '%s'})" % how,
      df[["city", "rooms", "price"]].head(8).merge(u, on="city", how=how))
c("df[{'city', 'price'}]:head(4):merge(u, {on = 'city', suffixes = {'', '_u'}})", df[["city", "price"]].head(4).merge(u, on="city", suffixes=("", "_u")))
c("small:merge(u, {left_on = 'a', right_on = 'price', how = 'left'})", small.merge(u, left_on="a", right_on="price", how="left"))
c("small:head(2):merge(u[{'state'}]:head(2), {how = 'cross'})", small.head(2).merge(u[["state"]].head(2), how="cross"))
c("small:merge(small:rename{b = 'd'}, {on = {'a', 'c'}})", small.merge(small.rename(columns={"b": "d"}), on=["a", "c"]))
c("small:merge(u, {left_on = 'a', right_on = 'price', how = 'outer', indicator = true})[{'a', 'price', '_merge'}]",
  small.merge(u, left_on="a", right_on="price", how="outer", indicator=True)[["a", "price", "_merge"]])
c("df[{'city', 'rooms'}]:head(4):join(u:head(2):set_index('city').state, {on = 'city'})", df[["city", "rooms"]].head(4).join(u.head(2).set_index("city").state, on="city"))
c("frame.concat{small, small}", pd.concat([small, small]))
c("frame.concat({small, small}, {ignore_index = true})", pd.concat([small, small], ignore_index=True))
c("frame.concat{small, u}", pd.concat([small, u]))
c("frame.concat({small[{'a', 'b'}], small}, {join = 'inner'})", pd.concat([small[["a", "b"]], small], join="inner"))
c("frame.concat({small, u[{'state'}]}, 2)", pd.concat([small, u[["state"]]], axis=1))
c("frame.concat{small.a, small.b}", pd.concat([small.a, small.b]))
c("frame.concat({small, small}, {keys = {'x', 'y'}})", pd.concat([small, small], keys=["x", "y"]))

# ---- reshaping
c("df:pivot_table{values = 'price', index = 'city', columns = 'kind'}", df.pivot_table(values="price", index="city", columns="kind"))
c("df:pivot_table{values = 'price', index = 'city', columns = 'rooms', aggfunc = 'sum', fill_value = 0}",
  df.pivot_table(values="price", index="city", columns="rooms", aggfunc="sum", fill_value=0))
c("df:pivot_table{values = {'price'}, index = {'city', 'kind'}}", df.pivot_table(values=["price"], index=["city", "kind"]))
c("df:pivot_table{values = 'rooms', index = 'kind', columns = 'sold', aggfunc = 'sum', margins = true}",
  df.pivot_table(values="rooms", index="kind", columns="sold", aggfunc="sum", margins=True))
c("frame.crosstab(df.city, df.kind)", pd.crosstab(df.city, df.kind))
c("frame.crosstab(df.city, df.kind, {normalize = 'index'})", pd.crosstab(df.city, df.kind, normalize="index"))
c("frame.crosstab(df.city, df.kind, {margins = true})", pd.crosstab(df.city, df.kind, margins=True))
c("frame.crosstab(df.city, df.kind, {values = df.price, aggfunc = 'mean'})", pd.crosstab(df.city, df.kind, values=df.price, aggfunc="mean"))
c("small:melt{id_vars = 'c'}", small.melt(id_vars="c"))
c("small:melt{id_vars = 'c', value_vars = {'b'}, var_name = 'k', value_name = 'v'}", small.melt(id_vars="c", value_vars=["b"], var_name="k", value_name="v"))
c("frame.get_dummies(df.city, {prefix = 'city'})", pd.get_dummies(df.city, prefix="city").astype("int64"))
c("frame.get_dummies(df[{'city', 'rooms', 'kind'}]:head(4))", pd.get_dummies(df[["city", "rooms", "kind"]].head(4), dtype="int64"))
c("frame.get_dummies(df.kind, {drop_first = true, dtype = 'bool'}):head(3)", pd.get_dummies(df.kind, drop_first=True).head(3))
c("frame.cut(df.price, 4)", pd.cut(df.price, 4))
c("frame.cut(df.price, {0, 100, 500, 1000})", pd.cut(df.price, [0, 100, 500, 1000]))
c("frame.cut(df.price, {0, 100, 1000}, {right = false})", pd.cut(df.price, [0, 100, 1000], right=False))
c("frame.cut(df.price, {0, 150.5, 500})", pd.cut(df.price, [0, 150.5, 500]))
c("frame.cut(df.price, {0, 100, 500, 1000}, {labels = {'low', 'mid', 'high'}})", pd.cut(df.price, [0, 100, 500, 1000], labels=["low", "mid", "high"]))
c("frame.cut(df.price, {0, 100, 500, 1000}, {labels = false})", pd.cut(df.price, [0, 100, 500, 1000], labels=False) + 1)
c("frame.cut(df.rooms, {1, 3, 5}, {include_lowest = true})", pd.cut(df.rooms, [1, 3, 5], include_lowest=True))
c("frame.qcut(df.price, 4)", pd.qcut(df.price, 4))
c("frame.qcut(df.price, {0, 0.1, 1}, {labels = {'a', 'b'}})", pd.qcut(df.price, [0, 0.1, 1], labels=["a", "b"]))
c("frame.qcut(df.price, 4):value_counts()", pd.qcut(df.price, 4).value_counts())

write("frame", {"tables": {k: {n: ["\0" if v is None or (isinstance(v, float) and v != v) else v for v in col] for n, col in d.items()}
                           for k, d in tables.items()},
                "order": {k: list(d) for k, d in tables.items()},
                "cases": cases})
