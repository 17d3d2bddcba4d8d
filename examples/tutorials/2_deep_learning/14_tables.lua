--- Tables: from a CSV file to arrays that a network can use.
--
-- lunarray.frame is to arrays what pandas is to NumPy: columns under names, of numbers or of text, with gaps where values are missing.
-- For deep learning a survival kit is enough: load, look, fill the gaps, normalise, split, encode. The file has 5,000 invented houses;
-- it is made on first use (see data.lua).
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local frame = require "lunarray.frame"
frame.options.width = 1000                   -- wide tables are printed in one piece

show.item("D14.01", "read_csv, shape, columns")
local df = frame.read_csv(show.data "mumbai_house_prices.csv")
show.print(df.shape)
show.print(df.columns)

-- Rows are counted from 1 (pandas: from 0). A house without a number of bathrooms is among them, so that column is float64: only floats
-- can say "missing", as nan.
show.item("D14.02", "head(): the first five rows")
show.print(df:head())

-- Text is called str (the pandas of the course calls it object).
show.item("D14.03", "dtypes")
show.print(df.dtypes)

-- Every column of numbers at a glance; gaps are left out. std divides by n - 1, the quartiles lie on the line between neighbours.
show.item("D14.04", "describe()")
local description = df:describe()
show.print(description)
print "the same numbers in full:"
for name, column in pairs(description) do show.print(name, table.unpack(column.values:tolist())) end

show.item("D14.05", "isnull():sum(): how many gaps")
show.print(df:isnull():sum())

-- A list of names picks columns; values is all of it as one array of floats, the form that networks want. It is a copy.
show.item("D14.06", "Columns as an array: values")
local features = {"area_sqft", "bedrooms", "floor", "age_years"}
local target = "price_lakhs"
local X = df[features].values
local y = df[target].values
show.print(X.shape, y.shape, X.dtype, y.dtype)
show.print(X[":3"], y[":3"])
show.print("missing ages in X:", X(":", 4):isnan():sum())

-- The course fills the gaps of the table only after taking X. X is a copy, so its gaps stay, and one gap makes the mean of its column
-- nan.
show.item("D14.07", "In the course's order X is taken before the gaps are filled: the mean is nan")
show.print(X:mean(1))

-- The right order: fill first, then take the array.
show.item("D14.08", "fillna with the median")
local median = df.age_years:median()
show.print(median, la.nanmedian(X(":", 4)))
df.age_years:fillna(median, {inplace = true})
show.print(df.age_years:isnull():sum(), df:isnull():sum():sum())
X = df[features].values

show.item("D14.09", "Normalise")
local X_mean = X:mean(1)
local X_std = X:std(1)
local X_norm = (X - X_mean) / X_std
show.print(X_mean)
show.print(X_std)
show.print(X_norm[":2"])
show.print(la.allclose(X_norm:mean(1), 0), X_norm:std(1))

-- permutation(n) is the positions 1 to n in random order (NumPy's, from the same stream, are these minus one: the same rows are chosen).
-- An array of positions as an index picks rows. Ranges in strings may be put together: ":4000", "4001:".
show.item("D14.10", "Train and test, seed(42), permutation")
la.random.seed(42)
local indices = la.random.permutation(#X_norm)
local split = math.floor(0.8 * #X_norm)
local train, test = indices[":" .. split], indices[split + 1 .. ":"]
local X_train, X_test = X_norm[train], X_norm[test]
local y_train, y_test = y[train], y[test]
print(("Train: %s, Test: %s"):format(X_train.shape, X_test.shape))
show.print("positions, counted from 1:", indices[":8"])
show.print(y_train[":4"], y_test[":4"])
print(("%.6f %.6f"):format(y_train:mean(), y_test:mean()))

-- Text becomes numbers: a column of 0 and 1 for every name, in alphabetical order. (pandas 2 prints False and True here.)
show.item("D14.11", "get_dummies")
local cities = frame.series{"Mumbai", "Delhi", "Bengaluru", "Mumbai", "Delhi"}
local one_hot = frame.get_dummies(cities, {prefix = "city"})
show.print(one_hot)

show.item("D14.12", "One-hot columns as an array")
local X_cities = one_hot.values
show.print(X_cities.shape)
show.print(X_cities)

-- By hand: a code for each city, its position among the sorted names; row k of the unit matrix has its 1 in column k. Arrays hold no
-- text, so the names are a Lua list, and a table finds the code of a name.
show.item("D14.13", "One-hot with arrays alone")
local names = cities:unique()
table.sort(names)
local position = {}
for k, name in ipairs(names) do position[name] = k end
local codes = cities:map(position).values
show.print(names, codes)
show.print(la.eye(#names, {dtype = "int64"})[codes])
assert(la.one_hot(codes, #names) == la.eye(#names)[codes])      -- the same in one call, as floats

show.item("D14.14", "A text column of the file: gaps become no column")
show.print(frame.get_dummies(df.locality):sum())

-- nan, not a number, stands for a missing value. It is not even equal to itself; isnan finds it. Sums and means of arrays become nan
-- when there is one; the functions that begin with nan, and tables, pass over it.
show.item("D14.15", "nan")
local v = la.array{1.0, la.nan, 4.0}
show.print(v, v:eq(v), la.isnan(v))
show.print(v:sum(), v:mean(), la.median(v), la.nansum(v), la.nanmean(v), la.nanmedian(v))
local s = frame.series(v)
show.print(s:mean(), s:median(), s:sum(), s:count())

-- Two definitions of the spread. Of all there is (divided by n), or of a sample of something larger (n - 1, ddof = 1).
show.item("D14.16", "std of an array divides by n, std and describe of a table by n - 1")
show.print(la.array{1.0, 2.0, 4.0}:std(), frame.series{1.0, 2.0, 4.0}:std(), la.array{1.0, 2.0, 4.0}:std{ddof = 1})

-- iloc takes positions: row 3. eq compares, and the table with the answer as an index keeps the rows where it is true.
-- unique of a column keeps the order in which values first occur (la.unique sorts them). groupby sorts its keys.
show.item("D14.17", "Columns and rows of a table: one, some, iloc, a filter, unique, groupby, round")
show.print(table.concat(df.locality:head(3):tolist(), ", "), df[{"floor", "parking"}].shape, df.iloc[3].area_sqft, df.iloc[3].locality)
show.print(df.bedrooms:eq(5):sum(), df[df.bedrooms:eq(5)].shape, df.bedrooms:unique(), df.parking:unique())
show.print(df:groupby "bedrooms".price_lakhs:mean():round(2))

show.item("D14.18", "The bridge")
print [[
Data live in files and databases, networks want arrays: a table is the bridge between them. This page is all of it that one needs at first.
To practise, take real data: cricket ball by ball, restaurant reviews, a census, share prices, delivery times. Public collections have
them as CSV files.]]
