--- A worked example from end to end: how long will the delivery take?
--
-- 5000 orders: distance, rating of the restaurant, number of items, hour of the day, and the minutes the delivery took. The way to a
-- prediction is always the same: load and look, take the columns out as an array, normalise, split, fit, evaluate.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local frame = require "lunarray.frame"

-- Step 1: load and inspect. The orders are simulated, all draws come from one stream in this order. randint(1, 8) draws values as NumPy's
-- does: 1 is among them, 8 is not.
show.item("D17.01", "The five raw columns before rounding, seed(42), drawn in this order")
la.random.seed(42)
local n = 5000
local distance = la.random.exponential(3, n) + 0.5
local rating = la.clip(la.random.normal(3.8, 0.5, n), 1, 5)
local num_items = la.random.randint(1, 8, n)
local time_of_day = la.random.randint(8, 24, n)
local delivery_time = 10 + 3 * distance - 2 * rating + 1.5 * num_items + la.random.randn(n) * 5
show.print("exponential", distance[":4"])
show.print("normal     ", rating[":4"])
show.print("randint    ", num_items[":10"], time_of_day[":10"])
show.print("time       ", delivery_time[":4"])
print(("sums %.6f %.6f %d %d %.6f"):format(distance:sum(), rating:sum(), num_items:sum(), time_of_day:sum(), delivery_time:sum()))

-- A Lua table with string keys has no order, so the columns are a list of pairs. The labels of the rows count from 1, as everything does.
show.item("D17.02", "A table from named columns; head()")
local df = frame{
  {"distance_km", la.round(distance, 1)},
  {"rating", la.round(rating, 1)},
  {"num_items", num_items},
  {"time_of_day", time_of_day},
  {"delivery_min", la.round(delivery_time, 1)},
}
print(df:head())

-- any() of a table is one answer for each column, any() of that is one for all.
show.item("D17.03", "Shape and missing values")
show.print("Shape:", df.shape)
show.print("Any nulls:", df:isnull():any():any())
print(df.dtypes)

-- Step 2: out of the table into arrays. Columns of different types become one float64 array.
show.item("D17.04", "Features as one float64 array")
local feature_cols = {"distance_km", "rating", "num_items", "time_of_day"}
local X = df[feature_cols].values:astype "float64"
local y = df.delivery_min.values
show.print(X.shape, X.dtype, y.shape)
show.print(X[":3"])
show.print(y[":5"])

-- Mean and standard deviation of each column: over the rows, which is axis 1 here (0 in NumPy, which counts axes from 0). Then
-- (5000, 4) minus (4,) is broadcasting. The means are 0 but for rounding, and a rounded tiny negative number is -0: hence abs.
show.item("D17.05", "Normalise")
local mu = X:mean(1)
local sigma = X:std(1)
local X_norm = (X - mu) / sigma
show.print(mu)
show.print(sigma)
show.print(X_norm[":2"])
show.print("Means after norm:", la.abs(X_norm:mean(1):round(6)))
show.machine("without abs, the signs of the zeros are rounding noise:", X_norm:mean(1):round(6))
show.print("Stds after norm:", X_norm:std(1):round(6))

-- Step 3: four fifths to learn from, one fifth to be tested on. permutation(n) is the positions 1 to n in random order (NumPy's are 0 to
-- n-1, in the same order), slice(i, j) a piece of it with both ends.
show.item("D17.06", "Train and test, seed(42) again")
la.random.seed(42)
local indices = la.random.permutation(n)
local split = n * 8 // 10
local train, test = indices:slice(1, split), indices:slice(split + 1, n)
local X_train, X_test = X_norm[train], X_norm[test]
local y_train, y_test = y[train], y[test]
print(("Train: %s, Test: %s"):format(X_train.shape, X_test.shape))
show.print("positions:", indices[":6"], indices["-3:"])
show.print(X_train[1], y_train[":4"], y_test[":4"])

-- Step 4: the bias becomes a weight like the others if every row begins with a 1. c_ sets columns side by side.
show.item("D17.07", "A column of ones for the bias")
local X_train_b = la.c_(la.ones(#X_train), X_train)
local X_test_b = la.c_(la.ones(#X_test), X_test)
show.print(X_train_b.shape, X_test_b.shape)
show.print(X_train_b[1])

-- The normal equation, w = (X'X)^-1 X'y: bias, distance, rating, items, hour, each for a column of spread 1. The hour has no
-- effect, and the fit says so. solve and lstsq give the same without the inverse, and better when columns nearly depend on each other.
show.item("D17.08", "The normal equation")
local XtX = X_train_b.T:dot(X_train_b)
local w = la.linalg.inv(XtX):dot(X_train_b.T):dot(y_train)
show.print("Weights:", w:round(3))
show.print(w)
show.print("lstsq agrees:", la.allclose(w, (la.linalg.lstsq(X_train_b, y_train))))
show.print("solve agrees:", la.allclose(w, la.linalg.solve(XtX, X_train_b.T:dot(y_train))))

-- The noise that was put in has a standard deviation of 5 minutes: no model can be expected to do better.
show.item("D17.09", "Predict and evaluate")
local y_pred = X_test_b:dot(w)
local rmse = la.sqrt(la.mean((y_test - y_pred) ^ 2))
print(("Test RMSE: %.2f minutes"):format(rmse))
show.print(("%.10f"):format(rmse), y_pred[":4"])

show.item("D17.10", "What was not there")
print "From the raw columns to the prediction there is no loop: every step was an operation on whole arrays."
