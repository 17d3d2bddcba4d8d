---@meta lunarray.frame
-- What editors know about lunarray.frame: made by tools/annotate.lua from its documentation. It is read, not run.
if ... == "lunarray.meta.frame" then error("lunarray.meta is for editors: require \"lunarray.frame\"") end

---@class lunarray.frame
---@field NA number
---@field options table<string, any>
---@overload fun(data: any, columns: any, ...: any): lunarray.Frame
local frame = {}

---A table; frame(data, columns, index) is the same. data is one of  
---  {name = values, ...}                 columns by name: lists, arrays (copied), Series, or one value for all rows; their order  
---  is that of `columns`, else that of the names  
---  {{"name", values}, ...}              columns in order  
---  {{name = value, ...}, ...}           rows as records; columns in order of the names, or `columns`  
---  {{value, value, ...}, ...}           rows as lists, an array with two axes: named by `columns` (1, 2, ...)  
---  a Frame                              copied  
---index: labels of the rows.  
---Example: frame.new({city = {"Pune", "Goa"}, price = {3.5, 2}})  --> city price 1 Pune 3.5 2 Goa 2.0  
---pandas: DataFrame  
---@param data? any
---@param columns? any
---@param index? any
---@return lunarray.Frame
---@overload fun(options: {columns?: any, index?: any}): lunarray.Frame
---@overload fun(data: any, options: {columns?: any, index?: any}): lunarray.Frame
---@overload fun(data: any, columns: any, options: {columns?: any, index?: any}): lunarray.Frame
function frame.new(data, columns, index) end

---A Series of a list, an array or one value; a table {label = value} is ordered by its labels.  
---Example: frame.series({5, 6}, "runs", {index = {"a", "b"}})  --> a 5 b 6 Name: runs, dtype: int64  
---pandas: Series  
---@param data? any
---@param name? any
---@param index? any
---@return lunarray.Series
---@overload fun(options: {name?: any, index?: any}): lunarray.Series
---@overload fun(data: any, options: {name?: any, index?: any}): lunarray.Series
---@overload fun(data: any, name: any, options: {name?: any, index?: any}): lunarray.Series
function frame.series(data, name, index) end

---A Series of a list, an array or one value; a table {label = value} is ordered by its labels.  
---Example: frame.Series({a = 5, b = 6}).b  --> 6  
---pandas: Series  
---@param data? any
---@param name? any
---@param index? any
---@return lunarray.Series
---@overload fun(options: {name?: any, index?: any}): lunarray.Series
---@overload fun(data: any, options: {name?: any, index?: any}): lunarray.Series
---@overload fun(data: any, name: any, options: {name?: any, index?: any}): lunarray.Series
function frame.Series(data, name, index) end

---An Index; labels: a list, or for several levels a list of lists.  
---Example: frame.index({"a", "b"}, "row"):tolist()  --> {"a", "b"}  
---pandas: Index, MultiIndex.from_tuples  
---@param labels? any
---@param names? any
---@return lunarray.Index
function frame.index(labels, names) end

---The methods of that name.  
---Example: frame.merge(frame({k = {1}, a = {2}}), frame({k = {1}, b = {3}}), {on = "k"}).b:tolist()  --> {3}  
---pandas: merge, melt, pivot_table  
---@param df? any
---@param ... any
---@return lunarray.Frame
function frame.merge(df, ...) end

---The methods of that name.  
---Example: frame.melt(frame({a = {1, 2}})).value:tolist()  --> {1, 2}  
---pandas: merge, melt, pivot_table  
---@param df? any
---@param ... any
---@return lunarray.Frame
function frame.melt(df, ...) end

---The methods of that name.  
---Example: frame.pivot_table(frame({k = {"x", "x"}, v = {1, 3}}), {values = "v", index = "k"}).v:tolist()  --> {2.0}  
---pandas: merge, melt, pivot_table  
---@param df? any
---@param ... any
---@return lunarray.Frame
function frame.pivot_table(df, ...) end

---Is x a Frame, a Series?  
---Example: local df = frame({a = {1}}); print(frame.isframe(df), frame.isseries(df.a))  --> true true  
---pandas: isinstance(x, DataFrame)  
---@param x? any
---@return boolean
function frame.isframe(x) end

---Is x a Frame, a Series?  
---Example: local df = frame({a = {1}}); print(frame.isframe(df), frame.isseries(df.a))  --> true true  
---pandas: isinstance(x, DataFrame)  
---@param x? any
---@return boolean
function frame.isseries(x) end

---What is missing in a Frame or Series; of one value: is it missing?  
---Example: print(frame.isna(frame.NA), frame.isnull(3))  --> true false  
---pandas: isna  
---@param x? any
---@return boolean|lunarray.Frame|lunarray.Series
function frame.isna(x) end

---What is missing in a Frame or Series; of one value: is it missing?  
---Example: print(frame.isna(frame.NA), frame.isnull(3))  --> true false  
---pandas: isna  
---@param x? any
---@return boolean|lunarray.Frame|lunarray.Series
function frame.isnull(x) end

---Strings as numbers (int64, or float64); errors = "coerce": what is none becomes NaN ("raise": an error).  
---Example: frame.to_numeric(frame.series({"1", "x"}), {errors = "coerce"}):tolist()  --> {1.0, nan}  
---pandas: to_numeric  
---@param arg? any
---@param errors? string
---@return lunarray.Series
---@overload fun(options: {arg?: any, errors?: string}): lunarray.Series
---@overload fun(arg: any, options: {arg?: any, errors?: string}): lunarray.Series
---@overload fun(arg: any, errors: string, options: {arg?: any, errors?: string}): lunarray.Series
function frame.to_numeric(arg, errors) end

---@class lunarray.Index
---@field names any[]
local Index = {}

---How many labels each row has.  
---Example: frame({a = {1, 2}}).index:nlevels()  --> 1  
---pandas: Index.nlevels  
---@return number
function Index:nlevels() end

---The same labels, the levels under other names (a list).  
---Example: frame({a = {1, 2}}).index:rename({"row"}).names[1]  --> row  
---pandas: Index.rename  
---@param names? any
---@return lunarray.Index
function Index:rename(names) end

---The label of row i: a value, or a list of one for each level.  
---Example: frame.series({5, 6}, {index = {"a", "b"}}).index:label(2)  --> b  
---pandas: index[i]  
---@param i? integer
---@return any
function Index:label(i) end

---The labels as a Lua list.  
---Example: frame.series({5, 6}, {index = {"a", "b"}}).index:tolist()  --> {"a", "b"}  
---pandas: Index.tolist  
---@return table
function Index:tolist() end

---Are the labels the same?  
---Example: frame({a = {1, 2}}).index:equals(frame({b = {3, 4}}).index)  --> true  
---pandas: Index.equals  
---@param other? any
---@return boolean
function Index:equals(other) end

---@class lunarray.Frame
---@field [any] any
---@field shape integer[]
---@field columns string[]
---@field index lunarray.Index
---@field dtypes lunarray.Series
---@field values lunarray.array
---@field loc any
---@field iloc any
---@field T lunarray.Frame
---@field size integer
---@field ndim integer
---@field empty boolean
---@operator add(any): lunarray.Frame
---@operator sub(any): lunarray.Frame
---@operator mul(any): lunarray.Frame
---@operator div(any): lunarray.Frame
---@operator idiv(any): lunarray.Frame
---@operator mod(any): lunarray.Frame
---@operator pow(any): lunarray.Frame
---@operator band(any): lunarray.Frame
---@operator bor(any): lunarray.Frame
---@operator unm: lunarray.Frame
---@operator bnot: lunarray.Frame
---@operator len: integer
local Frame = {}

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---Example: frame({a = {1, 2}}):add(10).a:tolist()  --> {11, 12}  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:add(y) end

---@class lunarray.Series
---@field [any] any
---@field values lunarray.array
---@field index lunarray.Index
---@field name any
---@field dtype string
---@field shape integer[]
---@field size integer
---@field loc any
---@field iloc any
---@field str lunarray.Strings
---@field levels any[]
---@field codes lunarray.array
---@operator add(any): lunarray.Series
---@operator sub(any): lunarray.Series
---@operator mul(any): lunarray.Series
---@operator div(any): lunarray.Series
---@operator idiv(any): lunarray.Series
---@operator mod(any): lunarray.Series
---@operator pow(any): lunarray.Series
---@operator band(any): lunarray.Series
---@operator bor(any): lunarray.Series
---@operator unm: lunarray.Series
---@operator bnot: lunarray.Series
---@operator len: integer
local Series = {}

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---Example: frame({a = {1, 2}}):add(10).a:tolist()  --> {11, 12}  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:add(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:sub(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:sub(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:mul(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:mul(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:div(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:div(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:truediv(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:truediv(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:floordiv(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:floordiv(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:mod(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:mod(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:pow(y) end

---Arithmetic with a value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.  
---Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1], s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49  
---pandas: DataFrame.add ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:pow(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:lt(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:lt(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:le(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:le(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---Example: frame({a = {1, 2}}):gt(1).a:tolist()  --> {false, true}  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:gt(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---Example: frame({a = {1, 2}}):gt(1).a:tolist()  --> {false, true}  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:gt(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:ge(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:ge(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:eq(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:eq(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Frame:ne(y) end

---Comparison, value by value: a boolean Series or Frame.  
---Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(), s:ne(2):sum())  --> 1 2 1 2 1 2  
---pandas: DataFrame.lt ...  
---@param y? any
---@return lunarray.Frame|lunarray.Series
function Series:ne(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:radd(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:rsub(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:rmul(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:rdiv(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:rtruediv(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:rfloordiv(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:rmod(y) end

---Arithmetic with the column on the right: s:rsub(10) is 10 - s.  
---Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1], s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9  
---pandas: Series.radd ...  
---@param y? any
---@return lunarray.Series
function Series:rpow(y) end

---Comparison with the column on the right: s:rlt(2) is 2 < s.  
---Example: local s = frame.series({1, 2, 3}); print(s:rlt(2):sum(), s:rle(2):sum(), s:rgt(2):sum(), s:rge(2):sum(), s:req(2):sum(), s:rne(2):sum())  --> 1 2 1 2 1 2  
---pandas: none: 2 < s does it  
---@param y? any
---@return lunarray.Series
function Series:rlt(y) end

---Comparison with the column on the right: s:rlt(2) is 2 < s.  
---Example: local s = frame.series({1, 2, 3}); print(s:rlt(2):sum(), s:rle(2):sum(), s:rgt(2):sum(), s:rge(2):sum(), s:req(2):sum(), s:rne(2):sum())  --> 1 2 1 2 1 2  
---pandas: none: 2 < s does it  
---@param y? any
---@return lunarray.Series
function Series:rle(y) end

---Comparison with the column on the right: s:rlt(2) is 2 < s.  
---Example: local s = frame.series({1, 2, 3}); print(s:rlt(2):sum(), s:rle(2):sum(), s:rgt(2):sum(), s:rge(2):sum(), s:req(2):sum(), s:rne(2):sum())  --> 1 2 1 2 1 2  
---pandas: none: 2 < s does it  
---@param y? any
---@return lunarray.Series
function Series:rgt(y) end

---Comparison with the column on the right: s:rlt(2) is 2 < s.  
---Example: local s = frame.series({1, 2, 3}); print(s:rlt(2):sum(), s:rle(2):sum(), s:rgt(2):sum(), s:rge(2):sum(), s:req(2):sum(), s:rne(2):sum())  --> 1 2 1 2 1 2  
---pandas: none: 2 < s does it  
---@param y? any
---@return lunarray.Series
function Series:rge(y) end

---Comparison with the column on the right: s:rlt(2) is 2 < s.  
---Example: local s = frame.series({1, 2, 3}); print(s:rlt(2):sum(), s:rle(2):sum(), s:rgt(2):sum(), s:rge(2):sum(), s:req(2):sum(), s:rne(2):sum())  --> 1 2 1 2 1 2  
---pandas: none: 2 < s does it  
---@param y? any
---@return lunarray.Series
function Series:req(y) end

---Comparison with the column on the right: s:rlt(2) is 2 < s.  
---Example: local s = frame.series({1, 2, 3}); print(s:rlt(2):sum(), s:rle(2):sum(), s:rgt(2):sum(), s:rge(2):sum(), s:req(2):sum(), s:rne(2):sum())  --> 1 2 1 2 1 2  
---pandas: none: 2 < s does it  
---@param y? any
---@return lunarray.Series
function Series:rne(y) end

---Equal values (NaN equal to NaN) and dtypes?  
---Labels do not count.  
---Example: frame.series({1, frame.NA}):equals(frame.series({1, frame.NA}))  --> true  
---pandas: Series.equals  
---@param other? any
---@return boolean
function Series:equals(other) end

---The column of a name, also of one that is an attribute or a method.  
---Example: frame({index = {5, 6}}):col("index"):tolist()  --> {5, 6}  
---pandas: df[name]  
---@param name? any
---@return lunarray.Series
---@overload fun(self: any, options: {name?: any}): lunarray.Series
---@overload fun(self: any, name: any, options: {name?: any}): lunarray.Series
function Frame:col(name) end

---The first n rows (5); n < 0: all but the last -n.  
---Example: frame.series({1, 2, 3}):head(2):tolist()  
---pandas: DataFrame.head  
---@param n? integer
---@return self
---@overload fun(self: any, options: {n?: integer}): self
---@overload fun(self: any, n: integer, options: {n?: integer}): self
function Frame:head(n) end

---The first n rows (5); n < 0: all but the last -n.  
---Example: frame.series({1, 2, 3}):head(2):tolist()  
---pandas: DataFrame.head  
---@param n? integer
---@return self
---@overload fun(self: any, options: {n?: integer}): self
---@overload fun(self: any, n: integer, options: {n?: integer}): self
function Series:head(n) end

---The last n rows (5); n < 0: all but the first -n.  
---Example: frame.series({1, 2, 3}):tail(1):tolist()  
---pandas: DataFrame.tail  
---@param n? integer
---@return self
---@overload fun(self: any, options: {n?: integer}): self
---@overload fun(self: any, n: integer, options: {n?: integer}): self
function Frame:tail(n) end

---The last n rows (5); n < 0: all but the first -n.  
---Example: frame.series({1, 2, 3}):tail(1):tolist()  
---pandas: DataFrame.tail  
---@param n? integer
---@return self
---@overload fun(self: any, options: {n?: integer}): self
---@overload fun(self: any, n: integer, options: {n?: integer}): self
function Series:tail(n) end

---n rows (1), or the fraction frac of them, drawn at random. random_state is a seed or a generator (la.random.default_rng), without one la.random's.  
---The draw is RandomState.choice's.  
---Example: frame({a = la.arange(10)}):sample(3, {random_state = 1}).a:tolist()  --> {2, 9, 6}  
---pandas: DataFrame.sample  
---@param n? integer
---@param frac? any
---@param replace? any
---@param weights? any
---@param random_state? any
---@param ignore_index? boolean
---@return self
---@overload fun(self: any, options: {n?: integer, frac?: any, replace?: any, weights?: any, random_state?: any, ignore_index?: boolean}): self
---@overload fun(self: any, n: integer, options: {n?: integer, frac?: any, replace?: any, weights?: any, random_state?: any, ignore_index?: boolean}): self
---@overload fun(self: any, n: integer, frac: any, options: {n?: integer, frac?: any, replace?: any, weights?: any, random_state?: any, ignore_index?: boolean}): self
function Frame:sample(n, frac, replace, weights, random_state, ignore_index) end

---n rows (1), or the fraction frac of them, drawn at random. random_state is a seed or a generator (la.random.default_rng), without one la.random's.  
---The draw is RandomState.choice's.  
---Example: frame({a = la.arange(10)}):sample(3, {random_state = 1}).a:tolist()  --> {2, 9, 6}  
---pandas: DataFrame.sample  
---@param n? integer
---@param frac? any
---@param replace? any
---@param weights? any
---@param random_state? any
---@param ignore_index? boolean
---@return self
---@overload fun(self: any, options: {n?: integer, frac?: any, replace?: any, weights?: any, random_state?: any, ignore_index?: boolean}): self
---@overload fun(self: any, n: integer, options: {n?: integer, frac?: any, replace?: any, weights?: any, random_state?: any, ignore_index?: boolean}): self
---@overload fun(self: any, n: integer, frac: any, options: {n?: integer, frac?: any, replace?: any, weights?: any, random_state?: any, ignore_index?: boolean}): self
function Series:sample(n, frac, replace, weights, random_state, ignore_index) end

---The same table with memory of its own.  
---Example: local df = frame({a = {1, 2}}); local c = df:copy(); c.a = {7, 8}; df.a:sum()  --> 3  
---pandas: DataFrame.copy  
---@return self
function Frame:copy() end

---The same table with memory of its own.  
---Example: local df = frame({a = {1, 2}}); local c = df:copy(); c.a = {7, 8}; df.a:sum()  --> 3  
---pandas: DataFrame.copy  
---@return self
function Series:copy() end

---f(x, ...).  
---Example: frame({a = {1, 2}}):pipe(function (df, k) return df.a:sum() * k end, 10)  --> 30  
---pandas: DataFrame.pipe  
---@param f? any
---@param ... any
---@return any
function Frame:pipe(f, ...) end

---f(x, ...).  
---Example: frame({a = {1, 2}}):pipe(function (df, k) return df.a:sum() * k end, 10)  --> 30  
---pandas: DataFrame.pipe  
---@param f? any
---@param ... any
---@return any
function Series:pipe(f, ...) end

---Shows the table in a notebook (xeus-lua), as HTML; elsewhere prints it.  
---Example: frame.series({1, 2}):display()  --> 1 1 2 2 dtype: int64  
---pandas: IPython.display.display  
function Frame:display() end

---Shows the table in a notebook (xeus-lua), as HTML; elsewhere prints it.  
---Example: frame.series({1, 2}):display()  --> 1 1 2 2 dtype: int64  
---pandas: IPython.display.display  
function Series:display() end

---True where a value is missing (NaN, or no string).  
---Example: frame.series({1, frame.NA}):isna():tolist()  --> {false, true}  
---pandas: Series.isna  
---@return lunarray.Series
function Series:isna() end

---True where a value is missing (NaN, or no string).  
---Example: frame.series({"a", frame.NA}):isnull():tolist()  --> {false, true}  
---pandas: Series.isna  
---@return lunarray.Series
function Series:isnull() end

---True where a value is there.  
---Example: frame.series({1, frame.NA}):notna():tolist()  --> {true, false}  
---pandas: Series.notna  
---@return lunarray.Series
function Series:notna() end

---True where a value is there.  
---Example: frame.series({1, frame.NA}):notnull():sum()  --> 1  
---pandas: Series.notna  
---@return lunarray.Series
function Series:notnull() end

---Missing values replaced by a value, or by those of a Series in the same rows.  
---In place, the table that the column was taken from changes, too: df.age:fillna(0, {inplace = true}).  
---Example: frame.series({1, frame.NA, 3}):fillna(0):tolist()  --> {1.0, 0.0, 3.0}  
---pandas: Series.fillna  
---@param value? any
---@param inplace? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {value?: any, inplace?: boolean}): lunarray.Series
---@overload fun(self: any, value: any, options: {value?: any, inplace?: boolean}): lunarray.Series
---@overload fun(self: any, value: any, inplace: boolean, options: {value?: any, inplace?: boolean}): lunarray.Series
function Series:fillna(value, inplace) end

---Missing values filled with the last one before, the first one after.  
---Example: frame.series({1, frame.NA, 3}):ffill():tolist()  --> {1.0, 1.0, 3.0}  
---pandas: Series.ffill, Series.bfill  
---@param limit? integer
---@return lunarray.Series
---@overload fun(self: any, options: {limit?: integer}): lunarray.Series
---@overload fun(self: any, limit: integer, options: {limit?: integer}): lunarray.Series
function Series:ffill(limit) end

---Missing values filled with the last one before, the first one after.  
---Example: frame.series({1, frame.NA, 3}):bfill():tolist()  --> {1.0, 3.0, 3.0}  
---pandas: Series.ffill, Series.bfill  
---@param limit? integer
---@return lunarray.Series
---@overload fun(self: any, options: {limit?: integer}): lunarray.Series
---@overload fun(self: any, limit: integer, options: {limit?: integer}): lunarray.Series
function Series:bfill(limit) end

---Without the rows that are missing.  
---Example: frame.series({1, frame.NA, 3}):dropna():tolist()  --> {1.0, 3.0}  
---pandas: Series.dropna  
---@return lunarray.Series
function Series:dropna() end

---Missing numbers on the straight line between their neighbours, by position; the last one goes on.  
---Example: frame.series({1, frame.NA, 4}):interpolate():tolist()  --> {1.0, 2.5, 4.0}  
---pandas: Series.interpolate  
---@return lunarray.Series
function Series:interpolate() end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(), s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return number
---@overload fun(self: any, options: {skipna?: boolean}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): number
function Series:sum(skipna) end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(), s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return number
---@overload fun(self: any, options: {skipna?: boolean}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): number
function Series:prod(skipna) end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(), s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return number
---@overload fun(self: any, options: {skipna?: boolean}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): number
function Series:product(skipna) end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(), s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return number
---@overload fun(self: any, options: {skipna?: boolean}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): number
function Series:mean(skipna) end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(), s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return number
---@overload fun(self: any, options: {skipna?: boolean}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): number
function Series:median(skipna) end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(), s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return any
---@overload fun(self: any, options: {skipna?: boolean}): any
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): any
function Series:min(skipna) end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(), s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return any
---@overload fun(self: any, options: {skipna?: boolean}): any
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): any
function Series:max(skipna) end

---One value of the column; missing ones are left out unless skipna = false.  
---Example: frame.series({1, 2, 6}):skew()  --> 1.4578629673213  
---pandas: Series.sum, Series.mean ...  
---@param skipna? boolean
---@return number
---@overload fun(self: any, options: {skipna?: boolean}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean}): number
function Series:skew(skipna) end

---Variance, standard deviation and standard error of the mean, with n - ddof (1) as the divisor.  
---Example: local s = frame.series({1, 2, 3, 4}); print(s:var(), s:std{ddof = 0}, s:sem()) --> 1.6666666666667 1.1180339887499 0.6454972243679  
---pandas: Series.var, Series.std, Series.sem  
---@param skipna? boolean
---@param ddof? any
---@return number
---@overload fun(self: any, options: {skipna?: boolean, ddof?: any}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean, ddof?: any}): number
---@overload fun(self: any, skipna: boolean, ddof: any, options: {skipna?: boolean, ddof?: any}): number
function Series:var(skipna, ddof) end

---Variance, standard deviation and standard error of the mean, with n - ddof (1) as the divisor.  
---Example: local s = frame.series({1, 2, 3, 4}); print(s:var(), s:std{ddof = 0}, s:sem()) --> 1.6666666666667 1.1180339887499 0.6454972243679  
---pandas: Series.var, Series.std, Series.sem  
---@param skipna? boolean
---@param ddof? any
---@return number
---@overload fun(self: any, options: {skipna?: boolean, ddof?: any}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean, ddof?: any}): number
---@overload fun(self: any, skipna: boolean, ddof: any, options: {skipna?: boolean, ddof?: any}): number
function Series:std(skipna, ddof) end

---Variance, standard deviation and standard error of the mean, with n - ddof (1) as the divisor.  
---Example: local s = frame.series({1, 2, 3, 4}); print(s:var(), s:std{ddof = 0}, s:sem()) --> 1.6666666666667 1.1180339887499 0.6454972243679  
---pandas: Series.var, Series.std, Series.sem  
---@param skipna? boolean
---@param ddof? any
---@return number
---@overload fun(self: any, options: {skipna?: boolean, ddof?: any}): number
---@overload fun(self: any, skipna: boolean, options: {skipna?: boolean, ddof?: any}): number
---@overload fun(self: any, skipna: boolean, ddof: any, options: {skipna?: boolean, ddof?: any}): number
function Series:sem(skipna, ddof) end

---How many values are there; is any, are all of them true (not 0).  
---Example: local s = frame.series({1, 0, frame.NA}); print(s:count(), s:any(), s:all())  --> 2 true false  
---pandas: Series.count, Series.any, Series.all  
---@return number
function Series:count() end

---How many values are there; is any, are all of them true (not 0).  
---Example: local s = frame.series({1, 0, frame.NA}); print(s:count(), s:any(), s:all())  --> 2 true false  
---pandas: Series.count, Series.any, Series.all  
---@return boolean
function Series:any() end

---How many values are there; is any, are all of them true (not 0).  
---Example: local s = frame.series({1, 0, frame.NA}); print(s:count(), s:any(), s:all())  --> 2 true false  
---pandas: Series.count, Series.any, Series.all  
---@return boolean
function Series:all() end

---How many distinct values there are; dropna = false counts a missing one, too.  
---Example: frame.series({1, 2, 2, frame.NA}):nunique()  --> 2  
---pandas: Series.nunique  
---@param dropna? boolean
---@return number
---@overload fun(self: any, options: {dropna?: boolean}): number
---@overload fun(self: any, dropna: boolean, options: {dropna?: boolean}): number
function Series:nunique(dropna) end

---The quantile q (0.5); a list of q: a Series labelled with them. interpolation: "linear", "lower", "higher", "midpoint" or "nearest".  
---Example: frame.series({1, 2, 3, 4}):quantile(0.25)  --> 1.75  
---pandas: Series.quantile  
---@param q? any
---@param interpolation? string
---@return number|lunarray.Series
---@overload fun(self: any, options: {q?: any, interpolation?: string}): number|lunarray.Series
---@overload fun(self: any, q: any, options: {q?: any, interpolation?: string}): number|lunarray.Series
---@overload fun(self: any, q: any, interpolation: string, options: {q?: any, interpolation?: string}): number|lunarray.Series
function Series:quantile(q, interpolation) end

---The values that occur most often, in order.  
---Example: frame.series({1, 2, 2, 3, 3}):mode():tolist()  --> {2, 3}  
---pandas: Series.mode  
---@return lunarray.Series
function Series:mode() end

---The label of the smallest, largest value; its position.  
---Example: local s = frame.series({5, 1, 9}, {index = {"a", "b", "c"}}); print(s:idxmin(), s:idxmax(), s:argmin(), s:argmax()) --> b c 2 3  
---pandas: Series.idxmin, Series.idxmax; argmin, argmax plus one  
---@return any
function Series:idxmin() end

---The label of the smallest, largest value; its position.  
---Example: local s = frame.series({5, 1, 9}, {index = {"a", "b", "c"}}); print(s:idxmin(), s:idxmax(), s:argmin(), s:argmax()) --> b c 2 3  
---pandas: Series.idxmin, Series.idxmax; argmin, argmax plus one  
---@return any
function Series:idxmax() end

---The label of the smallest, largest value; its position.  
---Example: local s = frame.series({5, 1, 9}, {index = {"a", "b", "c"}}); print(s:idxmin(), s:idxmax(), s:argmin(), s:argmax()) --> b c 2 3  
---pandas: Series.idxmin, Series.idxmax; argmin, argmax plus one  
---@return any
function Series:argmin() end

---The label of the smallest, largest value; its position.  
---Example: local s = frame.series({5, 1, 9}, {index = {"a", "b", "c"}}); print(s:idxmin(), s:idxmax(), s:argmin(), s:argmax()) --> b c 2 3  
---pandas: Series.idxmin, Series.idxmax; argmin, argmax plus one  
---@return any
function Series:argmax() end

---The positions that sort the values, stable, missing ones last.  
---Example: frame.series({3, 1, 2}):argsort():tolist()  --> {2, 3, 1}  
---pandas: Series.argsort plus one  
---@param ascending? any
---@return lunarray.array
---@overload fun(self: any, options: {ascending?: any}): lunarray.array
---@overload fun(self: any, ascending: any, options: {ascending?: any}): lunarray.array
function Series:argsort(ascending) end

---The correlation with another column, of the rows in which neither is missing; method: "pearson", "spearman" or "kendall".  
---Example: frame.series({1, 2, 3}):corr(frame.series({2, 4, 7}))  --> 0.99339926779878  
---pandas: Series.corr  
---@param other? any
---@param method? string
---@return number
---@overload fun(self: any, options: {other?: any, method?: string}): number
---@overload fun(self: any, other: any, options: {other?: any, method?: string}): number
---@overload fun(self: any, other: any, method: string, options: {other?: any, method?: string}): number
function Series:corr(other, method) end

---The covariance with another column, of the rows in which neither is missing; the divisor is n - ddof (1).  
---Example: frame.series({1, 2, 3}):cov(frame.series({2, 4, 7}))  --> 2.5  
---pandas: Series.cov  
---@param other? any
---@param ddof? any
---@return number
---@overload fun(self: any, options: {other?: any, ddof?: any}): number
---@overload fun(self: any, other: any, options: {other?: any, ddof?: any}): number
---@overload fun(self: any, other: any, ddof: any, options: {other?: any, ddof?: any}): number
function Series:cov(other, ddof) end

---Correlation with itself `lag` (1) rows before.  
---Example: frame.series({1, 2, 4, 3}):autocorr()  --> 0.32732683535399  
---pandas: Series.autocorr  
---@param lag? integer
---@return number
---@overload fun(self: any, options: {lag?: integer}): number
---@overload fun(self: any, lag: integer, options: {lag?: integer}): number
function Series:autocorr(lag) end

---Running results; a missing value stays missing, the others go on.  
---Example: frame.series({3, 1, 2}):cumsum():tolist()  --> {3, 4, 6}  
---pandas: Series.cumsum ...  
---@return lunarray.Series
function Series:cumsum() end

---Running results; a missing value stays missing, the others go on.  
---Example: frame.series({3, 1, 2}):cumprod():tolist()  --> {3, 3, 6}  
---pandas: Series.cumsum ...  
---@return lunarray.Series
function Series:cumprod() end

---Running results; a missing value stays missing, the others go on.  
---Example: frame.series({3, 1, 2}):cummin():tolist()  --> {3, 1, 1}  
---pandas: Series.cumsum ...  
---@return lunarray.Series
function Series:cummin() end

---Running results; a missing value stays missing, the others go on.  
---Example: frame.series({3, 1, 2}):cummax():tolist()  --> {3, 3, 3}  
---pandas: Series.cumsum ...  
---@return lunarray.Series
function Series:cummax() end

---The value `periods` (1) rows before (negative: behind); missing at the end.  
---Integers become float64 where one is missing.  
---Example: frame.series({1, 2, 3}):shift(1, {fill_value = 0}):tolist()  --> {0, 1, 2}  
---pandas: Series.shift  
---@param periods? integer
---@param fill_value? any
---@return lunarray.Series
---@overload fun(self: any, options: {periods?: integer, fill_value?: any}): lunarray.Series
---@overload fun(self: any, periods: integer, options: {periods?: integer, fill_value?: any}): lunarray.Series
---@overload fun(self: any, periods: integer, fill_value: any, options: {periods?: integer, fill_value?: any}): lunarray.Series
function Series:shift(periods, fill_value) end

---The difference from the value `periods` (1) rows before.  
---Example: frame.series({1, 4, 9}):diff():tolist()  --> {nan, 3.0, 5.0}  
---pandas: Series.diff  
---@param periods? integer
---@return lunarray.Series
---@overload fun(self: any, options: {periods?: integer}): lunarray.Series
---@overload fun(self: any, periods: integer, options: {periods?: integer}): lunarray.Series
function Series:diff(periods) end

---The change relative to the value `periods` (1) rows before.  
---Example: frame.series({2, 3, 6}):pct_change():tolist()  --> {nan, 0.5, 1.0}  
---pandas: Series.pct_change  
---@param periods? integer
---@return lunarray.Series
---@overload fun(self: any, options: {periods?: integer}): lunarray.Series
---@overload fun(self: any, periods: integer, options: {periods?: integer}): lunarray.Series
function Series:pct_change(periods) end

---Places from 1, as float64; equal values share one by method: "average", "min", "max", "first", "dense".  
---Example: frame.series({10, 30, 20, 20}):rank():tolist()  --> {1.0, 4.0, 2.5, 2.5}  
---pandas: Series.rank  
---@param method? string
---@param ascending? any
---@param pct? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Series
---@overload fun(self: any, method: string, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Series
---@overload fun(self: any, method: string, ascending: any, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Series
function Series:rank(method, ascending, pct) end

---The values as a Lua list.  
---A missing string leaves a hole; then the length is in the list's field n, as table.pack has it.  
---Example: frame.series({"a", "b"}):tolist()  --> {"a", "b"}  
---pandas: Series.tolist  
---@return table
function Series:tolist() end

---The values as a Lua list.  
---A missing string leaves a hole; then the length is in the list's field n, as table.pack has it.  
---Example: frame.series({1.5, 2}):to_list()  --> {1.5, 2.0}  
---pandas: Series.tolist  
---@return table
function Series:to_list() end

---The values as an array (the column's own memory, unless converted).  
---Example: frame.series({1, 2}):to_numpy("float32")  --> [1. 2.]  
---pandas: Series.to_numpy  
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.array
---@overload fun(self: any, dtype: lunarray.dtype, options: {dtype?: lunarray.dtype}): lunarray.array
function Series:to_numpy(dtype) end

---The values as an array (the column's own memory, unless converted).  
---Example: frame.series({1, 2}):array()  --> [1 2]  
---pandas: Series.to_numpy  
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.array
---@overload fun(self: any, dtype: lunarray.dtype, options: {dtype?: lunarray.dtype}): lunarray.array
function Series:array(dtype) end

---Converted to a dtype of arrays, "str", "category" or "object".  
---Errors name the text that is no number.  
---Example: frame.series({"1", "2"}):astype("int64"):sum()  --> 3  
---pandas: Series.astype  
---@param dtype? lunarray.dtype
---@return lunarray.Series
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.Series
---@overload fun(self: any, dtype: lunarray.dtype, options: {dtype?: lunarray.dtype}): lunarray.Series
function Series:astype(dtype) end

---Under another name; with a table or function: labels changed.  
---Example: frame.series({1, 2}, "a"):rename("b").name  --> b  
---pandas: Series.rename  
---@param name? any
---@return lunarray.Series
function Series:rename(name) end

---The index under another name.  
---Example: frame.series({1, 2}):rename_axis("row").index.names[1]  --> row  
---pandas: Series.rename_axis  
---@param name? any
---@return lunarray.Series
---@overload fun(self: any, options: {name?: any}): lunarray.Series
---@overload fun(self: any, name: any, options: {name?: any}): lunarray.Series
function Series:rename_axis(name) end

---A Frame of this one column.  
---Example: frame.series({1, 2}, "a"):to_frame().columns  --> ['a']  
---pandas: Series.to_frame  
---@param name? any
---@return lunarray.Frame
---@overload fun(self: any, options: {name?: any}): lunarray.Frame
---@overload fun(self: any, name: any, options: {name?: any}): lunarray.Frame
function Series:to_frame(name) end

---The labels become columns of a Frame (named as the index, or "index"), rows count from 1; drop = true: they are thrown away, a Series is left.  
---Example: frame.series({5, 6}, {index = {"a", "b"}}):reset_index{name = "v"}  --> index v 1 a 5 2 b 6  
---pandas: Series.reset_index  
---@param drop? boolean
---@param name? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {drop?: boolean, name?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, drop: boolean, options: {drop?: boolean, name?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, drop: boolean, name: any, options: {drop?: boolean, name?: any}): lunarray.Frame|lunarray.Series
function Series:reset_index(drop, name) end

---With other labels.  
---Example: frame.series({5, 6}):set_axis({"a", "b"}).b  --> 6  
---pandas: Series.set_axis  
---@param labels? any
---@return lunarray.Series
---@overload fun(self: any, options: {labels?: any}): lunarray.Series
---@overload fun(self: any, labels: any, options: {labels?: any}): lunarray.Series
function Series:set_axis(labels) end

---A level (the last) of the index becomes columns, one for each label.  
---Example: frame({k = {"x", "x", "y"}, l = {1, 2, 1}, v = {5, 6, 7}}):set_index({"k", "l"}).v:unstack()  --> l 1 2 k x 5 6.0 y 7 NaN  
---pandas: Series.unstack  
---@param level? any
---@param fill_value? any
---@return lunarray.Frame
---@overload fun(self: any, options: {level?: any, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, level: any, options: {level?: any, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, level: any, fill_value: any, options: {level?: any, fill_value?: any}): lunarray.Frame
function Series:unstack(level, fill_value) end

---In order of the values; equal ones stay in order; na_position: "last", "first".  
---Example: frame.series({3, 1, 2}):sort_values{ascending = false}:tolist()  --> {3, 2, 1}  
---pandas: Series.sort_values  
---@param ascending? any
---@param na_position? string
---@param ignore_index? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {ascending?: any, na_position?: string, ignore_index?: boolean}): lunarray.Series
---@overload fun(self: any, ascending: any, options: {ascending?: any, na_position?: string, ignore_index?: boolean}): lunarray.Series
---@overload fun(self: any, ascending: any, na_position: string, options: {ascending?: any, na_position?: string, ignore_index?: boolean}): lunarray.Series
function Series:sort_values(ascending, na_position, ignore_index) end

---In order of the labels.  
---Example: frame.series({5, 6}, {index = {"b", "a"}}):sort_index():tolist()  --> {6, 5}  
---pandas: DataFrame.sort_index  
---@param ascending? any
---@return self
---@overload fun(self: any, options: {ascending?: any}): self
---@overload fun(self: any, ascending: any, options: {ascending?: any}): self
function Frame:sort_index(ascending) end

---In order of the labels.  
---Example: frame.series({5, 6}, {index = {"b", "a"}}):sort_index():tolist()  --> {6, 5}  
---pandas: DataFrame.sort_index  
---@param ascending? any
---@return self
---@overload fun(self: any, options: {ascending?: any}): self
---@overload fun(self: any, ascending: any, options: {ascending?: any}): self
function Series:sort_index(ascending) end

---The distinct values in order of appearance, a missing one (NaN) included: an array, or a Lua list of strings.  
---Example: frame.series({3, 1, 3}):unique()  --> [3 1]  
---pandas: Series.unique  
---@return lunarray.array|table
function Series:unique() end

---How often each value occurs, the most frequent first; normalize: as a share of all.  
---Example: frame.series({"a", "b", "a"}):value_counts()  --> a 2 b 1 Name: count, dtype: int64  
---pandas: Series.value_counts  
---@param normalize? boolean
---@param sort? boolean
---@param ascending? any
---@param dropna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {normalize?: boolean, sort?: boolean, ascending?: any, dropna?: boolean}): lunarray.Series
---@overload fun(self: any, normalize: boolean, options: {normalize?: boolean, sort?: boolean, ascending?: any, dropna?: boolean}): lunarray.Series
---@overload fun(self: any, normalize: boolean, sort: boolean, options: {normalize?: boolean, sort?: boolean, ascending?: any, dropna?: boolean}): lunarray.Series
function Series:value_counts(normalize, sort, ascending, dropna) end

---f a function of one value, a table value -> new value, or a Series (its labels are looked up); what is not found is missing.  
---For strings a function is called once for each distinct one.  
---Example: frame.series({1, 2}):map(function (v) return v * 10 end):tolist()  --> {10, 20}  
---pandas: Series.map  
---@param f? any
---@return lunarray.Series
function Series:map(f) end

---f(value, ...) of every element; the results make a column.  
---Example: frame.series({1, 2}):apply(function (v, k) return v + k end, 5):tolist()  --> {6, 7}  
---pandas: Series.apply  
---@param f? any
---@param ... any
---@return lunarray.Series
function Series:apply(f, ...) end

---f a name or function: one value; a list of them: a Series labelled with the names.  
---Example: frame.series({1, 2, 6}):agg({"min", "mean"})  --> min 1.0 mean 3.0 dtype: float64  
---pandas: Series.agg  
---@param f? any
---@return any
function Series:agg(f) end

---f a name or function: one value; a list of them: a Series labelled with the names.  
---Example: frame.series({1, 2, 6}):aggregate("max")  --> 6  
---pandas: Series.agg  
---@param f? any
---@return any
function Series:aggregate(f) end

---The absolute values.  
---Example: frame.series({-1, 2}):abs():tolist()  --> {1, 2}  
---pandas: Series.abs  
---@return lunarray.Series
function Series:abs() end

---Rounded to a number of decimals (0), halves to even.  
---Example: frame.series({1.234, 2.5}):round(1):tolist()  --> {1.2, 2.5}  
---pandas: Series.round  
---@param decimals? integer
---@return lunarray.Series
function Series:round(decimals) end

---Values moved into the bounds (numbers, arrays or Series; nil: none); missing ones stay.  
---Example: frame.series({1, 5, 9}):clip(2, 6):tolist()  --> {2, 5, 6}  
---pandas: Series.clip  
---@param lower? any
---@param upper? any
---@return lunarray.Series
---@overload fun(self: any, options: {lower?: any, upper?: any}): lunarray.Series
---@overload fun(self: any, lower: any, options: {lower?: any, upper?: any}): lunarray.Series
---@overload fun(self: any, lower: any, upper: any, options: {lower?: any, upper?: any}): lunarray.Series
function Series:clip(lower, upper) end

---The values where cond holds (mask: does not), `other` (missing) elsewhere. cond: a boolean Series or array, or a function of s.  
---Example: local s = frame.series({1, 5, 9}); s:where(s:gt(4), 0):tolist()  --> {0, 5, 9}  
---pandas: Series.where, Series.mask  
---@param cond? any
---@param other? any
---@return lunarray.Series
---@overload fun(self: any, options: {cond?: any, other?: any}): lunarray.Series
---@overload fun(self: any, cond: any, options: {cond?: any, other?: any}): lunarray.Series
---@overload fun(self: any, cond: any, other: any, options: {cond?: any, other?: any}): lunarray.Series
function Series:where(cond, other) end

---The values where cond holds (mask: does not), `other` (missing) elsewhere. cond: a boolean Series or array, or a function of s.  
---Example: local s = frame.series({1, 5, 9}); s:mask(s:gt(4), 0):tolist()  --> {1, 0, 0}  
---pandas: Series.where, Series.mask  
---@param cond? any
---@param other? any
---@return lunarray.Series
---@overload fun(self: any, options: {cond?: any, other?: any}): lunarray.Series
---@overload fun(self: any, cond: any, options: {cond?: any, other?: any}): lunarray.Series
---@overload fun(self: any, cond: any, other: any, options: {cond?: any, other?: any}): lunarray.Series
function Series:mask(cond, other) end

---Equal values replaced; also s:replace({old = new, ...}), s:replace({a, b}, new).  
---Example: frame.series({"a", "b"}):replace("a", "z"):tolist()  --> {"z", "b"}  
---pandas: Series.replace  
---@param old? any
---@param new? any
---@return lunarray.Series
function Series:replace(old, new) end

---True where the value is one of a list, array or Series.  
---Example: frame.series({"a", "b", "c"}):isin({"a", "c"}):tolist()  --> {true, false, true}  
---pandas: Series.isin  
---@param values? any
---@return lunarray.Series
function Series:isin(values) end

---True where left <= value <= right; inclusive: "both", "neither", "left", "right".  
---Example: frame.series({1, 2, 3}):between(2, 3):tolist()  --> {false, true, true}  
---pandas: Series.between  
---@param left? any
---@param right? any
---@param inclusive? string
---@return lunarray.Series
---@overload fun(self: any, options: {left?: any, right?: any, inclusive?: string}): lunarray.Series
---@overload fun(self: any, left: any, options: {left?: any, right?: any, inclusive?: string}): lunarray.Series
---@overload fun(self: any, left: any, right: any, options: {left?: any, right?: any, inclusive?: string}): lunarray.Series
function Series:between(left, right, inclusive) end

---True for rows whose value stood before (keep = "first"), comes again ("last"), or both (false).  
---Example: frame.series({1, 2, 1}):duplicated():tolist()  --> {false, false, true}  
---pandas: Series.duplicated  
---@param keep? any
---@return lunarray.Series
---@overload fun(self: any, options: {keep?: any}): lunarray.Series
---@overload fun(self: any, keep: any, options: {keep?: any}): lunarray.Series
function Series:duplicated(keep) end

---Without the rows that s:duplicated(keep) tells.  
---Example: frame.series({1, 2, 1}):drop_duplicates():tolist()  --> {1, 2}  
---pandas: Series.drop_duplicates  
---@param keep? any
---@return lunarray.Series
---@overload fun(self: any, options: {keep?: any}): lunarray.Series
---@overload fun(self: any, keep: any, options: {keep?: any}): lunarray.Series
function Series:drop_duplicates(keep) end

---The n (5) largest, smallest values, sorted.  
---Example: frame.series({3, 9, 5}):nlargest(2):tolist()  --> {9, 5}  
---pandas: Series.nlargest, Series.nsmallest  
---@param n? integer
---@return lunarray.Series
---@overload fun(self: any, options: {n?: integer}): lunarray.Series
---@overload fun(self: any, n: integer, options: {n?: integer}): lunarray.Series
function Series:nlargest(n) end

---The n (5) largest, smallest values, sorted.  
---Example: frame.series({3, 9, 5}):nsmallest(2):tolist()  --> {3, 5}  
---pandas: Series.nlargest, Series.nsmallest  
---@param n? integer
---@return lunarray.Series
---@overload fun(self: any, options: {n?: integer}): lunarray.Series
---@overload fun(self: any, n: integer, options: {n?: integer}): lunarray.Series
function Series:nsmallest(n) end

---Without the rows of these labels.  
---Example: frame.series({5, 6, 7}, {index = {"a", "b", "c"}}):drop("b"):tolist()  --> {5, 7}  
---pandas: Series.drop  
---@param labels? any
---@return lunarray.Series
function Series:drop(labels) end

---Label, value of each row, for a loop. pairs(s) is the same; ipairs(s) gives positions.  
---Example: for label, v in frame.series({5, 6}, {index = {"a", "b"}}):items() do print(label, v) end  --> a 5 b 6  
---pandas: Series.items  
---@return function
function Series:items() end

---Count mean std min quartiles (or percentiles) max; of strings: count unique top freq.  
---Example: frame.series({1, 2, 3, 4}):describe().loc.mean  
---pandas: Series.describe  
---@param percentiles? any
---@return lunarray.Series
---@overload fun(self: any, options: {percentiles?: any}): lunarray.Series
---@overload fun(self: any, percentiles: any, options: {percentiles?: any}): lunarray.Series
function Series:describe(percentiles) end

---The whole column as text, no rows left out.  
---Example: frame.series({1, 2}):to_string()  --> 1 1 2 2 dtype: int64  
---pandas: Series.to_string  
---@return string
function Series:to_string() end

---Drawn through lunarray.plot, the labels along x; kind: "line", "bar", "barh", "hist", "box", "pie"; further options go to the plot.  
---Example: frame.series({1, 4, 2}):plot{kind = "bar"}  
---pandas: Series.plot  
---@param options? {kind?: string}
---@return lunarray.Axes
function Series:plot(options) end

---A histogram of the values.  
---Example: frame.series({1, 4, 2}):hist{bins = 3}  
---pandas: Series.hist  
---@param options? {bins?: any}
---@return lunarray.Axes
function Series:hist(options) end

---@class lunarray.Strings
local Strings = {}

---Letters (of ASCII) in the other case.  
---Example: frame.series({"NEW DELHI"}).str:lower():tolist()  --> {"new delhi"}  
---pandas: Series.str.lower ...  
---@return lunarray.Series
function Strings:lower() end

---Letters (of ASCII) in the other case.  
---Example: frame.series({"new delhi"}).str:upper():tolist()  --> {"NEW DELHI"}  
---pandas: Series.str.lower ...  
---@return lunarray.Series
function Strings:upper() end

---Letters (of ASCII) in the other case.  
---Example: frame.series({"new delhi"}).str:capitalize():tolist()  --> {"New delhi"}  
---pandas: Series.str.lower ...  
---@return lunarray.Series
function Strings:capitalize() end

---Letters (of ASCII) in the other case.  
---Example: frame.series({"new delhi"}).str:title():tolist()  --> {"New Delhi"}  
---pandas: Series.str.lower ...  
---@return lunarray.Series
function Strings:title() end

---Letters (of ASCII) in the other case.  
---Example: frame.series({"New"}).str:swapcase():tolist()  --> {"nEW"}  
---pandas: Series.str.lower ...  
---@return lunarray.Series
function Strings:swapcase() end

---Without blanks (or these characters) at both ends, at the left, the right.  
---Example: frame.series({" a "}).str:strip():tolist()  --> {"a"}  
---pandas: Series.str.strip ...  
---@param chars? string
---@return lunarray.Series
---@overload fun(self: any, options: {chars?: string}): lunarray.Series
---@overload fun(self: any, chars: string, options: {chars?: string}): lunarray.Series
function Strings:strip(chars) end

---Without blanks (or these characters) at both ends, at the left, the right.  
---Example: frame.series({"xxa"}).str:lstrip("x"):tolist()  --> {"a"}  
---pandas: Series.str.strip ...  
---@param chars? string
---@return lunarray.Series
---@overload fun(self: any, options: {chars?: string}): lunarray.Series
---@overload fun(self: any, chars: string, options: {chars?: string}): lunarray.Series
function Strings:lstrip(chars) end

---Without blanks (or these characters) at both ends, at the left, the right.  
---Example: frame.series({"a.."}).str:rstrip("."):tolist()  --> {"a"}  
---pandas: Series.str.strip ...  
---@param chars? string
---@return lunarray.Series
---@overload fun(self: any, options: {chars?: string}): lunarray.Series
---@overload fun(self: any, chars: string, options: {chars?: string}): lunarray.Series
function Strings:rstrip(chars) end

---The characters from i to j, both included, as string.sub has them; the i-th one.  
---Example: frame.series({"abcd"}).str:slice(2, 3):tolist()  --> {"bc"}  
---pandas: Series.str.slice (from 1, both ends), Series.str.get plus one  
---@param i? integer
---@param j? integer
---@return lunarray.Series
---@overload fun(self: any, options: {i?: integer, j?: integer}): lunarray.Series
---@overload fun(self: any, i: integer, options: {i?: integer, j?: integer}): lunarray.Series
---@overload fun(self: any, i: integer, j: integer, options: {i?: integer, j?: integer}): lunarray.Series
function Strings:slice(i, j) end

---The characters from i to j, both included, as string.sub has them; the i-th one.  
---Example: frame.series({"abcd"}).str:get(1):tolist()  --> {"a"}  
---pandas: Series.str.slice (from 1, both ends), Series.str.get plus one  
---@param i? integer
---@return lunarray.Series
---@overload fun(self: any, options: {i?: integer}): lunarray.Series
---@overload fun(self: any, i: integer, options: {i?: integer}): lunarray.Series
function Strings:get(i) end

---Zeros in front, behind a sign, up to this width.  
---Example: frame.series({"7", "-7"}).str:zfill(3):tolist()  --> {"007", "-07"}  
---pandas: Series.str.zfill  
---@param width? any
---@return lunarray.Series
---@overload fun(self: any, options: {width?: any}): lunarray.Series
---@overload fun(self: any, width: any, options: {width?: any}): lunarray.Series
function Strings:zfill(width) end

---Filled up with blanks (char) to a width: at the "left" (side), "right" or "both".  
---Example: frame.series({"ab"}).str:pad(4, "right", "."):tolist()  --> {"ab.."}  
---pandas: Series.str.pad ...  
---@param width? any
---@param side? string
---@param char? string
---@return lunarray.Series
---@overload fun(self: any, options: {width?: any, side?: string, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, options: {width?: any, side?: string, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, side: string, options: {width?: any, side?: string, char?: string}): lunarray.Series
function Strings:pad(width, side, char) end

---Filled up with blanks (char) to a width: at the "left" (side), "right" or "both".  
---Example: frame.series({"ab"}).str:ljust(4, "."):tolist()  --> {"ab.."}  
---pandas: Series.str.pad ...  
---@param width? any
---@param char? string
---@return lunarray.Series
---@overload fun(self: any, options: {width?: any, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, options: {width?: any, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, char: string, options: {width?: any, char?: string}): lunarray.Series
function Strings:ljust(width, char) end

---Filled up with blanks (char) to a width: at the "left" (side), "right" or "both".  
---Example: frame.series({"ab"}).str:rjust(4, "."):tolist()  --> {"..ab"}  
---pandas: Series.str.pad ...  
---@param width? any
---@param char? string
---@return lunarray.Series
---@overload fun(self: any, options: {width?: any, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, options: {width?: any, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, char: string, options: {width?: any, char?: string}): lunarray.Series
function Strings:rjust(width, char) end

---Filled up with blanks (char) to a width: at the "left" (side), "right" or "both".  
---Example: frame.series({"ab"}).str:center(4, "."):tolist()  --> {".ab."}  
---pandas: Series.str.pad ...  
---@param width? any
---@param char? string
---@return lunarray.Series
---@overload fun(self: any, options: {width?: any, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, options: {width?: any, char?: string}): lunarray.Series
---@overload fun(self: any, width: any, char: string, options: {width?: any, char?: string}): lunarray.Series
function Strings:center(width, char) end

---Each string n times over.  
---Example: frame.series({"ab"}).str:repeat_(2):tolist()  --> {"abab"}  
---pandas: Series.str.repeat  
---@param n? integer
---@return lunarray.Series
---@overload fun(self: any, options: {n?: integer}): lunarray.Series
---@overload fun(self: any, n: integer, options: {n?: integer}): lunarray.Series
function Strings:repeat_(n) end

---Without a beginning, an end, where it is there.  
---Example: frame.series({"id_7"}).str:removeprefix("id_"):tolist()  --> {"7"}  
---pandas: Series.str.removeprefix, Series.str.removesuffix  
---@param prefix? string
---@return lunarray.Series
---@overload fun(self: any, options: {prefix?: string}): lunarray.Series
---@overload fun(self: any, prefix: string, options: {prefix?: string}): lunarray.Series
function Strings:removeprefix(prefix) end

---Without a beginning, an end, where it is there.  
---Example: frame.series({"7 km"}).str:removesuffix(" km"):tolist()  --> {"7"}  
---pandas: Series.str.removeprefix, Series.str.removesuffix  
---@param suffix? string
---@return lunarray.Series
---@overload fun(self: any, options: {suffix?: string}): lunarray.Series
---@overload fun(self: any, suffix: string, options: {suffix?: string}): lunarray.Series
function Strings:removesuffix(suffix) end

---How many characters (of UTF-8); missing: NaN.  
---Example: frame.series({"a", "été"}).str:len():tolist()  --> {1, 3}  
---pandas: Series.str.len  
---@return lunarray.Series
function Strings:len() end

---True where the text occurs; regex = true: a Lua pattern; case = false: any case.  
---Missing: false.  
---Example: frame.series({"Pune", "Goa"}).str:contains("un"):tolist()  --> {true, false}  
---pandas: Series.str.contains  
---@param pat? string
---@param regex? boolean
---@param case? any
---@return lunarray.Series
---@overload fun(self: any, options: {pat?: string, regex?: boolean, case?: any}): lunarray.Series
---@overload fun(self: any, pat: string, options: {pat?: string, regex?: boolean, case?: any}): lunarray.Series
---@overload fun(self: any, pat: string, regex: boolean, options: {pat?: string, regex?: boolean, case?: any}): lunarray.Series
function Strings:contains(pat, regex, case) end

---Does the string begin, end so; does a Lua pattern match its beginning, all of it.  
---Missing: false.  
---Example: frame.series({"Pune", "Goa"}).str:startswith("Pu"):tolist()  --> {true, false}  
---pandas: Series.str.startswith ...  
---@param text? string
---@return lunarray.Series
---@overload fun(self: any, options: {text?: string}): lunarray.Series
---@overload fun(self: any, text: string, options: {text?: string}): lunarray.Series
function Strings:startswith(text) end

---Does the string begin, end so; does a Lua pattern match its beginning, all of it.  
---Missing: false.  
---Example: frame.series({"Pune", "Goa"}).str:endswith("a"):tolist()  --> {false, true}  
---pandas: Series.str.startswith ...  
---@param text? string
---@return lunarray.Series
---@overload fun(self: any, options: {text?: string}): lunarray.Series
---@overload fun(self: any, text: string, options: {text?: string}): lunarray.Series
function Strings:endswith(text) end

---Does the string begin, end so; does a Lua pattern match its beginning, all of it.  
---Missing: false.  
---Example: frame.series({"Pune", "Goa"}).str:match("%u%l"):tolist()  --> {true, true}  
---pandas: Series.str.startswith ...  
---@param pattern? string
---@return lunarray.Series
---@overload fun(self: any, options: {pattern?: string}): lunarray.Series
---@overload fun(self: any, pattern: string, options: {pattern?: string}): lunarray.Series
function Strings:match(pattern) end

---Does the string begin, end so; does a Lua pattern match its beginning, all of it.  
---Missing: false.  
---Example: frame.series({"Pune", "Goa"}).str:fullmatch("%u%l%l"):tolist()  --> {false, true}  
---pandas: Series.str.startswith ...  
---@param pattern? string
---@return lunarray.Series
---@overload fun(self: any, options: {pattern?: string}): lunarray.Series
---@overload fun(self: any, pattern: string, options: {pattern?: string}): lunarray.Series
function Strings:fullmatch(pattern) end

---What all characters (of ASCII) are.  
---Missing: false.  
---Example: local s = frame.series({"12", "ab"}).str; print(s:isdigit():tolist()[1], s:isnumeric():tolist()[2], s:isalpha():tolist()[2])  --> true false true  
---pandas: Series.str.isdigit ...  
---@return lunarray.Series
function Strings:isdigit() end

---What all characters (of ASCII) are.  
---Missing: false.  
---Example: local s = frame.series({"12", "ab"}).str; print(s:isdigit():tolist()[1], s:isnumeric():tolist()[2], s:isalpha():tolist()[2])  --> true false true  
---pandas: Series.str.isdigit ...  
---@return lunarray.Series
function Strings:isnumeric() end

---What all characters (of ASCII) are.  
---Missing: false.  
---Example: local s = frame.series({"12", "ab"}).str; print(s:isdigit():tolist()[1], s:isnumeric():tolist()[2], s:isalpha():tolist()[2])  --> true false true  
---pandas: Series.str.isdigit ...  
---@return lunarray.Series
function Strings:isalpha() end

---What all characters (of ASCII) are.  
---Missing: false.  
---Example: local s = frame.series({"12", "ab"}).str; print(s:isalnum():sum(), s:isspace():sum(), s:islower():sum(), s:isupper():sum())  --> 2 0 1 0  
---pandas: Series.str.isdigit ...  
---@return lunarray.Series
function Strings:isalnum() end

---What all characters (of ASCII) are.  
---Missing: false.  
---Example: local s = frame.series({"12", "ab"}).str; print(s:isalnum():sum(), s:isspace():sum(), s:islower():sum(), s:isupper():sum())  --> 2 0 1 0  
---pandas: Series.str.isdigit ...  
---@return lunarray.Series
function Strings:isspace() end

---What all characters (of ASCII) are.  
---Missing: false.  
---Example: local s = frame.series({"12", "ab"}).str; print(s:isalnum():sum(), s:isspace():sum(), s:islower():sum(), s:isupper():sum())  --> 2 0 1 0  
---pandas: Series.str.isdigit ...  
---@return lunarray.Series
function Strings:islower() end

---What all characters (of ASCII) are.  
---Missing: false.  
---Example: local s = frame.series({"12", "ab"}).str; print(s:isalnum():sum(), s:isspace():sum(), s:islower():sum(), s:isupper():sum())  --> 2 0 1 0  
---pandas: Series.str.isdigit ...  
---@return lunarray.Series
function Strings:isupper() end

---How often a text (regex = true: a Lua pattern) occurs.  
---Example: frame.series({"banana"}).str:count("an"):tolist()  --> {2}  
---pandas: Series.str.count  
---@param pat? string
---@param regex? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {pat?: string, regex?: boolean}): lunarray.Series
---@overload fun(self: any, pat: string, options: {pat?: string, regex?: boolean}): lunarray.Series
---@overload fun(self: any, pat: string, regex: boolean, options: {pat?: string, regex?: boolean}): lunarray.Series
function Strings:count(pat, regex) end

---The position of the first place, 0: none.  
---Example: frame.series({"banana"}).str:find("an"):tolist()  --> {2}  
---pandas: Series.str.find plus one  
---@param text? string
---@return lunarray.Series
---@overload fun(self: any, options: {text?: string}): lunarray.Series
---@overload fun(self: any, text: string, options: {text?: string}): lunarray.Series
function Strings:find(text) end

---A text (regex = true: a Lua pattern) replaced, n times at most.  
---Example: frame.series({"a-b-c"}).str:replace("-", " "):tolist()  --> {"a b c"}  
---pandas: Series.str.replace  
---@param pat? string
---@param repl? string
---@param regex? boolean
---@param n? integer
---@return lunarray.Series
function Strings:replace(pat, repl, regex, n) end

---Lists of the pieces between separators (blanks), n cuts at most; expand = true: a Frame with a column for each (1, 2, ...).  
---Example: frame.series({"a-b", "c-d"}).str:split("-", {expand = true})  --> 1 2 1 a b 2 c d  
---pandas: Series.str.split  
---@param sep? string
---@param n? integer
---@param expand? boolean
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {sep?: string, n?: integer, expand?: boolean}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, sep: string, options: {sep?: string, n?: integer, expand?: boolean}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, sep: string, n: integer, options: {sep?: string, n?: integer, expand?: boolean}): lunarray.Frame|lunarray.Series
function Strings:split(sep, n, expand) end

---The first capture of a Lua pattern, missing where there is none; several captures: a Frame.  
---Example: frame.series({"id 7", "id 12"}).str:extract("(%d+)"):tolist()  --> {"7", "12"}  
---pandas: Series.str.extract  
---@param pattern? string
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {pattern?: string}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, pattern: string, options: {pattern?: string}): lunarray.Frame|lunarray.Series
function Strings:extract(pattern) end

---Joined to the strings of another Series, row by row; without one: all in one string.  
---Example: frame.series({"a", "b"}).str:cat{sep = ", "}  --> a, b  
---pandas: Series.str.cat  
---@param others? any
---@param sep? string
---@return string|lunarray.Series
---@overload fun(self: any, options: {others?: any, sep?: string}): string|lunarray.Series
---@overload fun(self: any, others: any, options: {others?: any, sep?: string}): string|lunarray.Series
---@overload fun(self: any, others: any, sep: string, options: {others?: any, sep?: string}): string|lunarray.Series
function Strings:cat(others, sep) end

---The last `window` rows up to each row (center: around it), for the methods below; results are missing where there are fewer than min_periods (window) values.  
---Example: frame.series({1, 2, 3, 4}):rolling(2):mean():tolist()  --> {nan, 1.5, 2.5, 3.5}  
---pandas: DataFrame.rolling  
---@param window? integer
---@param min_periods? integer
---@param center? any
---@return lunarray.Window
---@overload fun(self: any, options: {window?: integer, min_periods?: integer, center?: any}): lunarray.Window
---@overload fun(self: any, window: integer, options: {window?: integer, min_periods?: integer, center?: any}): lunarray.Window
---@overload fun(self: any, window: integer, min_periods: integer, options: {window?: integer, min_periods?: integer, center?: any}): lunarray.Window
function Frame:rolling(window, min_periods, center) end

---The last `window` rows up to each row (center: around it), for the methods below; results are missing where there are fewer than min_periods (window) values.  
---Example: frame.series({1, 2, 3, 4}):rolling(2):mean():tolist()  --> {nan, 1.5, 2.5, 3.5}  
---pandas: DataFrame.rolling  
---@param window? integer
---@param min_periods? integer
---@param center? any
---@return lunarray.Window
---@overload fun(self: any, options: {window?: integer, min_periods?: integer, center?: any}): lunarray.Window
---@overload fun(self: any, window: integer, options: {window?: integer, min_periods?: integer, center?: any}): lunarray.Window
---@overload fun(self: any, window: integer, min_periods: integer, options: {window?: integer, min_periods?: integer, center?: any}): lunarray.Window
function Series:rolling(window, min_periods, center) end

---All rows up to each row, for the methods of rolling; at least min_periods (1) values.  
---Example: frame.series({1, 2, 3}):expanding():sum():tolist()  --> {1.0, 3.0, 6.0}  
---pandas: DataFrame.expanding  
---@param min_periods? integer
---@return lunarray.Window
---@overload fun(self: any, options: {min_periods?: integer}): lunarray.Window
---@overload fun(self: any, min_periods: integer, options: {min_periods?: integer}): lunarray.Window
function Frame:expanding(min_periods) end

---All rows up to each row, for the methods of rolling; at least min_periods (1) values.  
---Example: frame.series({1, 2, 3}):expanding():sum():tolist()  --> {1.0, 3.0, 6.0}  
---pandas: DataFrame.expanding  
---@param min_periods? integer
---@return lunarray.Window
---@overload fun(self: any, options: {min_periods?: integer}): lunarray.Window
---@overload fun(self: any, min_periods: integer, options: {min_periods?: integer}): lunarray.Window
function Series:expanding(min_periods) end

---@class lunarray.Window
local Window = {}

---One value of each window of x:rolling and x:expanding.  
---Example: local w = frame.series({1, 5, 3}):rolling(2); print(w:sum()[2], w:mean()[2], w:min()[3], w:max()[3], w:median()[3], w:count()[1])  --> 6.0 3.0 3.0 5.0 4.0 1.0  
---pandas: Rolling.sum ...  
---@return lunarray.Frame|lunarray.Series
function Window:sum() end

---One value of each window of x:rolling and x:expanding.  
---Example: local w = frame.series({1, 5, 3}):rolling(2); print(w:sum()[2], w:mean()[2], w:min()[3], w:max()[3], w:median()[3], w:count()[1])  --> 6.0 3.0 3.0 5.0 4.0 1.0  
---pandas: Rolling.sum ...  
---@return lunarray.Frame|lunarray.Series
function Window:mean() end

---One value of each window of x:rolling and x:expanding.  
---Example: local w = frame.series({1, 5, 3}):rolling(2); print(w:sum()[2], w:mean()[2], w:min()[3], w:max()[3], w:median()[3], w:count()[1])  --> 6.0 3.0 3.0 5.0 4.0 1.0  
---pandas: Rolling.sum ...  
---@return lunarray.Frame|lunarray.Series
function Window:min() end

---One value of each window of x:rolling and x:expanding.  
---Example: local w = frame.series({1, 5, 3}):rolling(2); print(w:sum()[2], w:mean()[2], w:min()[3], w:max()[3], w:median()[3], w:count()[1])  --> 6.0 3.0 3.0 5.0 4.0 1.0  
---pandas: Rolling.sum ...  
---@return lunarray.Frame|lunarray.Series
function Window:max() end

---One value of each window of x:rolling and x:expanding.  
---Example: local w = frame.series({1, 5, 3}):rolling(2); print(w:sum()[2], w:mean()[2], w:min()[3], w:max()[3], w:median()[3], w:count()[1])  --> 6.0 3.0 3.0 5.0 4.0 1.0  
---pandas: Rolling.sum ...  
---@return lunarray.Frame|lunarray.Series
function Window:median() end

---One value of each window of x:rolling and x:expanding.  
---Example: local w = frame.series({1, 5, 3}):rolling(2); print(w:sum()[2], w:mean()[2], w:min()[3], w:max()[3], w:median()[3], w:count()[1])  --> 6.0 3.0 3.0 5.0 4.0 1.0  
---pandas: Rolling.sum ...  
---@return lunarray.Frame|lunarray.Series
function Window:count() end

---Variance and standard deviation of each window; the divisor is n - ddof (1).  
---Example: local w = frame.series({1, 5, 3}):rolling(3); print(w:var()[3], w:std()[3])  --> 4.0 2.0  
---pandas: Rolling.var, Rolling.std  
---@param ddof? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, ddof: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
function Window:var(ddof) end

---Variance and standard deviation of each window; the divisor is n - ddof (1).  
---Example: local w = frame.series({1, 5, 3}):rolling(3); print(w:var()[3], w:std()[3])  --> 4.0 2.0  
---pandas: Rolling.var, Rolling.std  
---@param ddof? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, ddof: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
function Window:std(ddof) end

---f(array) of every window that holds min_periods values.  
---Example: frame.series({1, 5, 3}):rolling(2):apply(function (x) return x:max() - x:min() end):tolist()  --> {nan, 4.0, 2.0}  
---pandas: Rolling.apply  
---@param f? any
---@return lunarray.Frame|lunarray.Series
function Window:apply(f) end

---A 2-d array (rows, columns) of the dtype that all columns fit in; df.values is the same.  
---Columns of strings raise.  
---Example: frame({a = {1, 2}, b = {3.5, 4}}):to_numpy()  --> [[1. 3.5] [2. 4. ]]  
---pandas: DataFrame.to_numpy  
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.array
---@overload fun(self: any, dtype: lunarray.dtype, options: {dtype?: lunarray.dtype}): lunarray.array
function Frame:to_numpy(dtype) end

---A 2-d array (rows, columns) of the dtype that all columns fit in; df.values is the same.  
---Columns of strings raise.  
---Example: frame({a = {1, 2}}):to_array("float32").dtype  --> float32  
---pandas: DataFrame.to_numpy  
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.array
---@overload fun(self: any, dtype: lunarray.dtype, options: {dtype?: lunarray.dtype}): lunarray.array
function Frame:to_array(dtype) end

---All rows as text (index = false: without labels; columns: these alone); full = false leaves out the middle of a table with more than max_rows rows, as tostring(df) and print(df) do.  
---Example: frame({a = {1, 2}}):to_string{index = false}  --> a 1 2  
---pandas: DataFrame.to_string  
---@param index? any
---@param columns? any
---@param full? any
---@param max_rows? any
---@return string
---@overload fun(self: any, options: {index?: any, columns?: any, full?: any, max_rows?: any}): string
---@overload fun(self: any, index: any, options: {index?: any, columns?: any, full?: any, max_rows?: any}): string
---@overload fun(self: any, index: any, columns: any, options: {index?: any, columns?: any, full?: any, max_rows?: any}): string
function Frame:to_string(index, columns, full, max_rows) end

---Prints columns, dtypes, how many values are there; buf: a function that takes the text (io.write).  
---Example: frame({a = {1, 2}}):info(function (text) print((text:gsub(" *\n", "; "))) end)  
---pandas: DataFrame.info  
---@param buf? any
---@overload fun(self: any, options: {buf?: any})
---@overload fun(self: any, buf: any, options: {buf?: any})
function Frame:info(buf) end

---A boolean Frame, true where a value is missing.  
---Example: frame({a = {1, frame.NA}}):isna().a:tolist()  --> {false, true}  
---pandas: DataFrame.isna  
---@return lunarray.Frame
function Frame:isna() end

---A boolean Frame, true where a value is missing.  
---Example: frame({a = {1, frame.NA}}):isnull().a:sum()  --> 1  
---pandas: DataFrame.isna  
---@return lunarray.Frame
function Frame:isnull() end

---A boolean Frame, true where a value is there.  
---Example: frame({a = {1, frame.NA}}):notna().a:tolist()  --> {true, false}  
---pandas: DataFrame.notna  
---@return lunarray.Frame
function Frame:notna() end

---A boolean Frame, true where a value is there.  
---Example: frame({a = {1, frame.NA}}):notnull().a:sum()  --> 1  
---pandas: DataFrame.notna  
---@return lunarray.Frame
function Frame:notnull() end

---Missing values replaced: by one value in all columns it fits (text for strings, numbers for numbers), by those of {column = value, ...}, or of a Series labelled with columns: df:fillna(df:median()).  
---Example: frame({a = {1, frame.NA}}):fillna(0).a:tolist()  --> {1.0, 0.0}  
---pandas: DataFrame.fillna  
---@param value? any
---@param inplace? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, value: any, options: {inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, value: any, inplace: boolean, options: {inplace?: boolean}): lunarray.Frame
function Frame:fillna(value, inplace) end

---Missing values filled with the last one above, the first one below, at most `limit` in a row.  
---Example: frame({a = {1, frame.NA, 3}}):ffill().a:tolist()  --> {1.0, 1.0, 3.0}  
---pandas: DataFrame.ffill, DataFrame.bfill  
---@param limit? integer
---@return lunarray.Frame
---@overload fun(self: any, options: {limit?: integer}): lunarray.Frame
---@overload fun(self: any, limit: integer, options: {limit?: integer}): lunarray.Frame
function Frame:ffill(limit) end

---Missing values filled with the last one above, the first one below, at most `limit` in a row.  
---Example: frame({a = {1, frame.NA, 3}}):bfill().a:tolist()  --> {1.0, 3.0, 3.0}  
---pandas: DataFrame.ffill, DataFrame.bfill  
---@param limit? integer
---@return lunarray.Frame
---@overload fun(self: any, options: {limit?: integer}): lunarray.Frame
---@overload fun(self: any, limit: integer, options: {limit?: integer}): lunarray.Frame
function Frame:bfill(limit) end

---Without the rows (axis = 2: columns) that miss any value (how = "all": all of them), or have fewer than thresh; subset: the columns to look at.  
---Example: frame({a = {1, frame.NA}, b = {3, 4}}):dropna()  --> a b 1 1.0 3  
---pandas: DataFrame.dropna  
---@param axis? any
---@param how? any
---@param subset? string|string[]
---@param thresh? integer
---@param inplace? boolean
---@param ignore_index? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {axis?: any, how?: any, subset?: string|string[], thresh?: integer, inplace?: boolean, ignore_index?: boolean}): lunarray.Frame
---@overload fun(self: any, axis: any, options: {axis?: any, how?: any, subset?: string|string[], thresh?: integer, inplace?: boolean, ignore_index?: boolean}): lunarray.Frame
---@overload fun(self: any, axis: any, how: any, options: {axis?: any, how?: any, subset?: string|string[], thresh?: integer, inplace?: boolean, ignore_index?: boolean}): lunarray.Frame
function Frame:dropna(axis, how, subset, thresh, inplace, ignore_index) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a, df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6  
---Example: frame({a = {1, 2}, b = {10, 20}}):sum(2):tolist()  --> {11, 22}  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:sum(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a, df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:prod(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a, df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:product(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a, df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:mean(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a, df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:median(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a, df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:min(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a, df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:max(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:var().a, df:std{ddof = 0}.a, df:sem().a, df:skew().a) --> 7.0 2.1602468994693 1.5275252316519 1.4578629673213  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:var(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:var().a, df:std{ddof = 0}.a, df:sem().a, df:skew().a) --> 7.0 2.1602468994693 1.5275252316519 1.4578629673213  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:std(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:var().a, df:std{ddof = 0}.a, df:sem().a, df:skew().a) --> 7.0 2.1602468994693 1.5275252316519 1.4578629673213  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:sem(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}}); print(df:var().a, df:std{ddof = 0}.a, df:sem().a, df:skew().a) --> 7.0 2.1602468994693 1.5275252316519 1.4578629673213  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:skew(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}, b = {0, 0, 1}}); print(df:count().b, df:nunique().b, df:any().b, df:all().b) --> 3 2 true false  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:count(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}, b = {0, 0, 1}}); print(df:count().b, df:nunique().b, df:any().b, df:all().b) --> 3 2 true false  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:nunique(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}, b = {0, 0, 1}}); print(df:count().b, df:nunique().b, df:any().b, df:all().b) --> 3 2 true false  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:any(axis, ddof, numeric_only, skipna) end

---One value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var, std and sem.  
---Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with numeric_only = true).  
---Example: local df = frame({a = {1, 2, 6}, b = {0, 0, 1}}); print(df:count().b, df:nunique().b, df:any().b, df:all().b) --> 3 2 true false  
---pandas: DataFrame.sum ...  
---@param axis? any
---@param ddof? any
---@param numeric_only? boolean
---@param skipna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
---@overload fun(self: any, axis: any, ddof: any, options: {axis?: any, ddof?: any, numeric_only?: boolean, skipna?: boolean}): lunarray.Series
function Frame:all(axis, ddof, numeric_only, skipna) end

---The quantile q (0.5) of the numeric columns: a Series; of a list of q: a Frame with a row for each.  
---Example: frame({a = {1, 2, 3}}):quantile(0.5).a  --> 2.0  
---pandas: DataFrame.quantile  
---@param q? any
---@param interpolation? string
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {q?: any, interpolation?: string}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, q: any, options: {q?: any, interpolation?: string}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, q: any, interpolation: string, options: {q?: any, interpolation?: string}): lunarray.Frame|lunarray.Series
function Frame:quantile(q, interpolation) end

---For each column the label of its smallest, largest value.  
---Example: frame({a = {5, 1, 9}}):idxmin().a  --> 2  
---pandas: DataFrame.idxmin, DataFrame.idxmax  
---@return lunarray.Series
function Frame:idxmin() end

---For each column the label of its smallest, largest value.  
---Example: frame({a = {5, 1, 9}}):idxmax().a  --> 3  
---pandas: DataFrame.idxmin, DataFrame.idxmax  
---@return lunarray.Series
function Frame:idxmax() end

---The most frequent values of each column, one below the other.  
---Example: frame({a = {1, 2, 2}}):mode().a:tolist()  --> {2}  
---pandas: DataFrame.mode  
---@return lunarray.Frame
function Frame:mode() end

---f a name or function: a Series with one value for each column; a list: a Frame with a row for each; {column = f or list, ...}.  
---Example: frame({a = {1, 2}, b = {3, 4}}):agg({"min", "max"})  --> a b min 1 3 max 2 4  
---pandas: DataFrame.agg  
---@param f? any
---@return lunarray.Frame|lunarray.Series
function Frame:agg(f) end

---f a name or function: a Series with one value for each column; a list: a Frame with a row for each; {column = f or list, ...}.  
---Example: frame({a = {1, 2}}):aggregate("sum").a  --> 3  
---pandas: DataFrame.agg  
---@param f? any
---@return lunarray.Frame|lunarray.Series
function Frame:aggregate(f) end

---Count mean std min quartiles (or percentiles) max of the numeric columns; where there are none, or with include = "all": count unique top freq of the others too.  
---Example: frame({a = {1, 2, 3}}):describe().a.loc.mean  
---pandas: DataFrame.describe  
---@param percentiles? any
---@param include? any
---@return lunarray.Frame
---@overload fun(self: any, options: {percentiles?: any, include?: any}): lunarray.Frame
---@overload fun(self: any, percentiles: any, options: {percentiles?: any, include?: any}): lunarray.Frame
---@overload fun(self: any, percentiles: any, include: any, options: {percentiles?: any, include?: any}): lunarray.Frame
function Frame:describe(percentiles, include) end

---The correlation of each pair of numeric columns, from the rows in which neither is missing; a Frame labelled with the names both ways. method: "pearson", "spearman" or "kendall".  
---Example: frame({a = {1, 2, 3}, b = {2, 4, 7}}):corr()  --> a b a 1.000000 0.993399 b 0.993399 1.000000  
---pandas: DataFrame.corr  
---@param method? string
---@param min_periods? integer
---@return lunarray.Frame
---@overload fun(self: any, options: {method?: string, min_periods?: integer}): lunarray.Frame
---@overload fun(self: any, method: string, options: {method?: string, min_periods?: integer}): lunarray.Frame
---@overload fun(self: any, method: string, min_periods: integer, options: {method?: string, min_periods?: integer}): lunarray.Frame
function Frame:corr(method, min_periods) end

---The covariance of each pair of numeric columns, from the rows in which neither is missing; the divisor is n - ddof (1).  
---Example: frame({a = {1, 2, 3}, b = {2, 4, 7}}):cov()  --> a b a 1.0 2.500000 b 2.5 6.333333  
---pandas: DataFrame.cov  
---@param ddof? any
---@return lunarray.Frame
---@overload fun(self: any, options: {ddof?: any}): lunarray.Frame
---@overload fun(self: any, ddof: any, options: {ddof?: any}): lunarray.Frame
function Frame:cov(ddof) end

---The correlation of each numeric column with a Series.  
---Example: local df = frame({a = {1, 2, 3}, b = {2, 4, 7}}); df:corrwith(df.a).a  --> 1.0  
---pandas: DataFrame.corrwith  
---@param s? any
---@return lunarray.Series
---@overload fun(self: any, options: {s?: any}): lunarray.Series
---@overload fun(self: any, s: any, options: {s?: any}): lunarray.Series
function Frame:corrwith(s) end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:cumsum().a[3], df:cumprod().a[3], df:cummin().a[3], df:cummax().a[3], df:diff().a[2])  --> 1 -24 -4 3 -6.0  
---pandas: DataFrame.cumsum ...  
---@return lunarray.Frame
function Frame:cumsum() end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:cumsum().a[3], df:cumprod().a[3], df:cummin().a[3], df:cummax().a[3], df:diff().a[2])  --> 1 -24 -4 3 -6.0  
---pandas: DataFrame.cumsum ...  
---@return lunarray.Frame
function Frame:cumprod() end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:cumsum().a[3], df:cumprod().a[3], df:cummin().a[3], df:cummax().a[3], df:diff().a[2])  --> 1 -24 -4 3 -6.0  
---pandas: DataFrame.cumsum ...  
---@return lunarray.Frame
function Frame:cummin() end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:cumsum().a[3], df:cumprod().a[3], df:cummin().a[3], df:cummax().a[3], df:diff().a[2])  --> 1 -24 -4 3 -6.0  
---pandas: DataFrame.cumsum ...  
---@return lunarray.Frame
function Frame:cummax() end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:cumsum().a[3], df:cumprod().a[3], df:cummin().a[3], df:cummax().a[3], df:diff().a[2])  --> 1 -24 -4 3 -6.0  
---pandas: DataFrame.cumsum ...  
---@param periods? integer
---@return lunarray.Frame
---@overload fun(self: any, options: {periods?: integer}): lunarray.Frame
---@overload fun(self: any, periods: integer, options: {periods?: integer}): lunarray.Frame
function Frame:diff(periods) end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:pct_change().a[2], df:abs().a[2], df:clip(-1, 2).a[2], df:rank().a[2]) --> -3.0 4 -1 1.0  
---pandas: DataFrame.cumsum ...  
---@param periods? integer
---@return lunarray.Frame
---@overload fun(self: any, options: {periods?: integer}): lunarray.Frame
---@overload fun(self: any, periods: integer, options: {periods?: integer}): lunarray.Frame
function Frame:pct_change(periods) end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:pct_change().a[2], df:abs().a[2], df:clip(-1, 2).a[2], df:rank().a[2]) --> -3.0 4 -1 1.0  
---pandas: DataFrame.cumsum ...  
---@return lunarray.Frame
function Frame:abs() end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:pct_change().a[2], df:abs().a[2], df:clip(-1, 2).a[2], df:rank().a[2]) --> -3.0 4 -1 1.0  
---pandas: DataFrame.cumsum ...  
---@param lower? any
---@param upper? any
---@return lunarray.Frame
---@overload fun(self: any, options: {lower?: any, upper?: any}): lunarray.Frame
---@overload fun(self: any, lower: any, options: {lower?: any, upper?: any}): lunarray.Frame
---@overload fun(self: any, lower: any, upper: any, options: {lower?: any, upper?: any}): lunarray.Frame
function Frame:clip(lower, upper) end

---As of a Series, of every column it is possible for.  
---Example: local df = frame({a = {2, -4, 3}}); print(df:pct_change().a[2], df:abs().a[2], df:clip(-1, 2).a[2], df:rank().a[2]) --> -3.0 4 -1 1.0  
---pandas: DataFrame.cumsum ...  
---@param method? string
---@param ascending? any
---@param pct? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Frame
---@overload fun(self: any, method: string, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Frame
---@overload fun(self: any, method: string, ascending: any, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Frame
function Frame:rank(method, ascending, pct) end

---The rows `periods` (1) before (negative: behind); missing at the end.  
---Example: frame({a = {1, 2, 3}}):shift(1, {fill_value = 0}).a:tolist()  --> {0, 1, 2}  
---pandas: DataFrame.shift  
---@param periods? integer
---@param fill_value? any
---@return lunarray.Frame
---@overload fun(self: any, options: {periods?: integer, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, periods: integer, options: {periods?: integer, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, periods: integer, fill_value: any, options: {periods?: integer, fill_value?: any}): lunarray.Frame
function Frame:shift(periods, fill_value) end

---Numbers rounded to a number of decimals (0), or each column to its own: {column = decimals, ...}.  
---Example: frame({a = {1.26, 2.34}}):round(1).a:tolist()  --> {1.3, 2.3}  
---pandas: DataFrame.round  
---@param decimals? integer
---@return lunarray.Frame
function Frame:round(decimals) end

---All columns, or those of {column = dtype, ...}, converted.  
---Example: frame({a = {1, 2}}):astype({a = "float64"}).dtypes.a  --> float64  
---pandas: DataFrame.astype  
---@param dtype? lunarray.dtype
---@return lunarray.Frame
function Frame:astype(dtype) end

---Values where cond holds (mask: does not), other (missing) elsewhere. cond: a boolean Frame, Series or array, or a function.  
---Example: local df = frame({a = {1, 5}}); df:where(df:gt(2), 0).a:tolist()  --> {0, 5}  
---pandas: DataFrame.where, DataFrame.mask  
---@param cond? any
---@param other? any
---@return lunarray.Frame
---@overload fun(self: any, options: {cond?: any, other?: any}): lunarray.Frame
---@overload fun(self: any, cond: any, options: {cond?: any, other?: any}): lunarray.Frame
---@overload fun(self: any, cond: any, other: any, options: {cond?: any, other?: any}): lunarray.Frame
function Frame:where(cond, other) end

---Values where cond holds (mask: does not), other (missing) elsewhere. cond: a boolean Frame, Series or array, or a function.  
---Example: local df = frame({a = {1, 5}}); df:mask(df:gt(2), 0).a:tolist()  --> {1, 0}  
---pandas: DataFrame.where, DataFrame.mask  
---@param cond? any
---@param other? any
---@return lunarray.Frame
---@overload fun(self: any, options: {cond?: any, other?: any}): lunarray.Frame
---@overload fun(self: any, cond: any, options: {cond?: any, other?: any}): lunarray.Frame
---@overload fun(self: any, cond: any, other: any, options: {cond?: any, other?: any}): lunarray.Frame
function Frame:mask(cond, other) end

---Equal values replaced; also df:replace{old = new} and df:replace{column = {old = new}}.  
---Example: frame({a = {1, 2}}):replace(1, 7).a:tolist()  --> {7, 2}  
---pandas: DataFrame.replace  
---@param old? any
---@param new? any
---@return lunarray.Frame
function Frame:replace(old, new) end

---True where a value is one of a list, or with {column = list, ...} of that column's.  
---Example: frame({a = {1, 2, 3}}):isin({1, 3}).a:tolist()  --> {true, false, true}  
---pandas: DataFrame.isin  
---@param values? any
---@return lunarray.Frame
function Frame:isin(values) end

---f of every value.  
---Example: frame({a = {1, 2}}):map(function (v) return v * 10 end).a:tolist()  --> {10, 20}  
---pandas: DataFrame.map  
---@param f? any
---@return lunarray.Frame
function Frame:map(f) end

---f of every value.  
---Example: frame({a = {1, 2}}):applymap(function (v) return -v end).a:tolist()  --> {-1, -2}  
---pandas: DataFrame.map  
---@param f? any
---@return lunarray.Frame
function Frame:applymap(f) end

---func(column) of every column, or with axis = 2 func(row) of every row, both as Series (row.name, row[2]): results that are values make a Series, results that are Series of one length a Frame.  
---Example: frame({a = {1, 2}, b = {3, 4}}):apply(function (row) return row.a * row.b end, 2):tolist()  --> {3, 8}  
---pandas: DataFrame.apply  
---@param func? any
---@param axis? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {func?: any, axis?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, func: any, options: {func?: any, axis?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, func: any, axis: any, options: {func?: any, axis?: any}): lunarray.Frame|lunarray.Series
function Frame:apply(func, axis) end

---func(column) of every column, or with axis = 2 func(row) of every row, both as Series (row.name, row[2]): results that are values make a Series, results that are Series of one length a Frame.  
---Example: frame({a = {1, 2}}):transform(function (c) return c - c:mean() end).a:tolist()  --> {-0.5, 0.5}  
---pandas: DataFrame.apply  
---@param func? any
---@param axis? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {func?: any, axis?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, func: any, options: {func?: any, axis?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, func: any, axis: any, options: {func?: any, axis?: any}): lunarray.Frame|lunarray.Series
function Frame:transform(func, axis) end

---Under other names: df:rename{old = new}, or columns and index each a table old -> new or a function.  
---Example: frame({a = {1, 2}}):rename{columns = {a = "x"}}.columns  --> ['x']  
---pandas: DataFrame.rename  
---@param mapper? any
---@param options? {columns?: any, index?: any, inplace?: boolean}
---@return lunarray.Frame
---@overload fun(self: any, options: {columns?: any, index?: any, inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, mapper: any, options: {columns?: any, index?: any, inplace?: boolean}): lunarray.Frame
function Frame:rename(mapper, options) end

---The index under another name.  
---Example: frame({a = {1, 2}}):rename_axis("row").index.names[1]  --> row  
---pandas: DataFrame.rename_axis  
---@param name? any
---@return lunarray.Frame
---@overload fun(self: any, options: {name?: any}): lunarray.Frame
---@overload fun(self: any, name: any, options: {name?: any}): lunarray.Frame
function Frame:rename_axis(name) end

---The columns' names with something before, behind.  
---Example: frame({a = {1, 2}}):add_prefix("x_").columns  --> ['x_a']  
---pandas: DataFrame.add_prefix, DataFrame.add_suffix  
---@param prefix? string
---@return lunarray.Frame
---@overload fun(self: any, options: {prefix?: string}): lunarray.Frame
---@overload fun(self: any, prefix: string, options: {prefix?: string}): lunarray.Frame
function Frame:add_prefix(prefix) end

---The columns' names with something before, behind.  
---Example: frame({a = {1, 2}}):add_suffix("_x").columns  --> ['a_x']  
---pandas: DataFrame.add_prefix, DataFrame.add_suffix  
---@param suffix? string
---@return lunarray.Frame
---@overload fun(self: any, options: {suffix?: string}): lunarray.Frame
---@overload fun(self: any, suffix: string, options: {suffix?: string}): lunarray.Frame
function Frame:add_suffix(suffix) end

---Without these rows (axis = 2, or columns = ...: columns).  
---A single string that is a column and no row label drops the column. errors = "ignore": what is not there does not matter.  
---Example: frame({a = {1, 2}, b = {3, 4}}):drop("b").columns  --> ['a']  
---pandas: DataFrame.drop  
---@param labels? any
---@param axis? any
---@param columns? any
---@param index? any
---@param inplace? boolean
---@param errors? string
---@return lunarray.Frame
---@overload fun(self: any, options: {labels?: any, axis?: any, columns?: any, index?: any, inplace?: boolean, errors?: string}): lunarray.Frame
---@overload fun(self: any, labels: any, options: {labels?: any, axis?: any, columns?: any, index?: any, inplace?: boolean, errors?: string}): lunarray.Frame
---@overload fun(self: any, labels: any, axis: any, options: {labels?: any, axis?: any, columns?: any, index?: any, inplace?: boolean, errors?: string}): lunarray.Frame
function Frame:drop(labels, axis, columns, index, inplace, errors) end

---A new column at a position, in place.  
---Example: local df = frame({a = {1, 2}}); df:insert(1, "z", {8, 9}); df.columns  --> ['z', 'a']  
---pandas: DataFrame.insert plus one  
---@param at? any
---@param name? any
---@param values? any
---@overload fun(self: any, options: {at?: any, name?: any, values?: any})
---@overload fun(self: any, at: any, options: {at?: any, name?: any, values?: any})
---@overload fun(self: any, at: any, name: any, options: {at?: any, name?: any, values?: any})
function Frame:insert(at, name, values) end

---Takes a column out and gives it back.  
---Example: local df = frame({a = {1, 2}, b = {3, 4}}); df:pop("b"):tolist()  --> {3, 4}  
---pandas: DataFrame.pop  
---@param name? any
---@return lunarray.Series
---@overload fun(self: any, options: {name?: any}): lunarray.Series
---@overload fun(self: any, name: any, options: {name?: any}): lunarray.Series
function Frame:pop(name) end

---A copy with more columns: {name = value or function(df), ...}, in order of their names.  
---Example: frame({a = {1, 2}}):assign{b = function (df) return df.a * 10 end}.b:tolist()  --> {10, 20}  
---pandas: DataFrame.assign  
---@param columns? any
---@return lunarray.Frame
function Frame:assign(columns) end

---The columns whose dtype is one of a list: "number", "bool", "str", "object", "category" or the name of a dtype.  
---Example: frame({a = {1, 2}, b = {"x", "y"}}):select_dtypes("number").columns  --> ['a']  
---pandas: DataFrame.select_dtypes  
---@param include? any
---@param exclude? any
---@return lunarray.Frame
---@overload fun(self: any, options: {include?: any, exclude?: any}): lunarray.Frame
---@overload fun(self: any, include: any, options: {include?: any, exclude?: any}): lunarray.Frame
---@overload fun(self: any, include: any, exclude: any, options: {include?: any, exclude?: any}): lunarray.Frame
function Frame:select_dtypes(include, exclude) end

---The columns named in a list, or whose name holds a text (like) or matches a Lua pattern (regex).  
---Example: frame({ab = {1}, ac = {2}, b = {3}}):filter{like = "a"}.columns  --> ['ab', 'ac']  
---pandas: DataFrame.filter  
---@param items? any
---@param like? any
---@param regex? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {items?: any, like?: any, regex?: boolean}): lunarray.Frame
---@overload fun(self: any, items: any, options: {items?: any, like?: any, regex?: boolean}): lunarray.Frame
---@overload fun(self: any, items: any, like: any, options: {items?: any, like?: any, regex?: boolean}): lunarray.Frame
function Frame:filter(items, like, regex) end

---Columns become the labels of the rows; drop = false: and stay columns.  
---Example: frame({k = {"x", "y"}, v = {1, 2}}):set_index("k").v.y  --> 2  
---pandas: DataFrame.set_index  
---@param keys? any
---@param drop? boolean
---@param inplace? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {keys?: any, drop?: boolean, inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, keys: any, options: {keys?: any, drop?: boolean, inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, keys: any, drop: boolean, options: {keys?: any, drop?: boolean, inplace?: boolean}): lunarray.Frame
function Frame:set_index(keys, drop, inplace) end

---The labels become the first columns, under the index' names ("index", or "level_1" ...), and rows count from 1; drop = true: labels are thrown away.  
---Example: frame({v = {1, 2}}, {index = {"x", "y"}}):reset_index().columns  --> ['index', 'v']  
---pandas: DataFrame.reset_index  
---@param drop? boolean
---@param inplace? boolean
---@param names? any
---@return lunarray.Frame
---@overload fun(self: any, options: {drop?: boolean, inplace?: boolean, names?: any}): lunarray.Frame
---@overload fun(self: any, drop: boolean, options: {drop?: boolean, inplace?: boolean, names?: any}): lunarray.Frame
---@overload fun(self: any, drop: boolean, inplace: boolean, options: {drop?: boolean, inplace?: boolean, names?: any}): lunarray.Frame
function Frame:reset_index(drop, inplace, names) end

---Other row labels (axis = 2: names of the columns).  
---Example: frame({a = {1, 2}}):set_axis({"x"}, 2).columns  --> ['x']  
---pandas: DataFrame.set_axis  
---@param labels? any
---@param axis? any
---@return lunarray.Frame
---@overload fun(self: any, options: {labels?: any, axis?: any}): lunarray.Frame
---@overload fun(self: any, labels: any, options: {labels?: any, axis?: any}): lunarray.Frame
---@overload fun(self: any, labels: any, axis: any, options: {labels?: any, axis?: any}): lunarray.Frame
function Frame:set_axis(labels, axis) end

---Rows (columns) in the order of labels; those that are not there are missing, or fill_value.  
---Example: frame({a = {1, 2}}):reindex({2, 3}, {fill_value = 0}).a:tolist()  --> {2, 0}  
---pandas: DataFrame.reindex  
---@param index? any
---@param columns? any
---@param fill_value? any
---@return lunarray.Frame
---@overload fun(self: any, options: {index?: any, columns?: any, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, index: any, options: {index?: any, columns?: any, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, index: any, columns: any, options: {index?: any, columns?: any, fill_value?: any}): lunarray.Frame
function Frame:reindex(index, columns, fill_value) end

---The rows in the order of labels; those that are not there are missing, or fill_value.  
---Example: frame.series({5, 6}):reindex({2, 3}, {fill_value = 0}):tolist()  --> {6, 0}  
---pandas: Series.reindex  
---@param index? any
---@param fill_value? any
---@return lunarray.Series
---@overload fun(self: any, options: {index?: any, fill_value?: any}): lunarray.Series
---@overload fun(self: any, index: any, options: {index?: any, fill_value?: any}): lunarray.Series
---@overload fun(self: any, index: any, fill_value: any, options: {index?: any, fill_value?: any}): lunarray.Series
function Series:reindex(index, fill_value) end

---Rows in order of one or several columns (or index levels); ascending (true) may be a list; equal rows stay in order.  
---Example: frame({a = {2, 1, 3}}):sort_values("a", {ascending = false}).a:tolist()  --> {3, 2, 1}  
---pandas: DataFrame.sort_values  
---@param by? any
---@param ascending? any
---@param na_position? string
---@param ignore_index? boolean
---@param inplace? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {by?: any, ascending?: any, na_position?: string, ignore_index?: boolean, inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, by: any, options: {by?: any, ascending?: any, na_position?: string, ignore_index?: boolean, inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, by: any, ascending: any, options: {by?: any, ascending?: any, na_position?: string, ignore_index?: boolean, inplace?: boolean}): lunarray.Frame
function Frame:sort_values(by, ascending, na_position, ignore_index, inplace) end

---The n rows with the largest, smallest values in the columns.  
---Example: frame({a = {2, 9, 3}}):nlargest(2, "a").a:tolist()  --> {9, 3}  
---pandas: DataFrame.nlargest, DataFrame.nsmallest  
---@param n? integer
---@param columns? any
---@return lunarray.Frame
---@overload fun(self: any, options: {n?: integer, columns?: any}): lunarray.Frame
---@overload fun(self: any, n: integer, options: {n?: integer, columns?: any}): lunarray.Frame
---@overload fun(self: any, n: integer, columns: any, options: {n?: integer, columns?: any}): lunarray.Frame
function Frame:nlargest(n, columns) end

---The n rows with the largest, smallest values in the columns.  
---Example: frame({a = {2, 9, 3}}):nsmallest(2, "a").a:tolist()  --> {2, 3}  
---pandas: DataFrame.nlargest, DataFrame.nsmallest  
---@param n? integer
---@param columns? any
---@return lunarray.Frame
---@overload fun(self: any, options: {n?: integer, columns?: any}): lunarray.Frame
---@overload fun(self: any, n: integer, options: {n?: integer, columns?: any}): lunarray.Frame
---@overload fun(self: any, n: integer, columns: any, options: {n?: integer, columns?: any}): lunarray.Frame
function Frame:nsmallest(n, columns) end

---True for the rows that stood before (keep = "last": that come again; false: both); subset: the columns that count.  
---Example: frame({a = {1, 1, 2}}):duplicated():tolist()  --> {false, true, false}  
---pandas: DataFrame.duplicated  
---@param subset? string|string[]
---@param keep? any
---@return lunarray.Series
---@overload fun(self: any, options: {subset?: string|string[], keep?: any}): lunarray.Series
---@overload fun(self: any, subset: string|string[], options: {subset?: string|string[], keep?: any}): lunarray.Series
---@overload fun(self: any, subset: string|string[], keep: any, options: {subset?: string|string[], keep?: any}): lunarray.Series
function Frame:duplicated(subset, keep) end

---Without the rows that df:duplicated(subset, keep) tells.  
---Example: frame({a = {1, 1, 2}}):drop_duplicates().a:tolist()  --> {1, 2}  
---pandas: DataFrame.drop_duplicates  
---@param subset? string|string[]
---@param keep? any
---@param ignore_index? boolean
---@param inplace? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {subset?: string|string[], keep?: any, ignore_index?: boolean, inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, subset: string|string[], options: {subset?: string|string[], keep?: any, ignore_index?: boolean, inplace?: boolean}): lunarray.Frame
---@overload fun(self: any, subset: string|string[], keep: any, options: {subset?: string|string[], keep?: any, ignore_index?: boolean, inplace?: boolean}): lunarray.Frame
function Frame:drop_duplicates(subset, keep, ignore_index, inplace) end

---How often each combination of values occurs, the most frequent first.  
---Example: frame({a = {1, 1, 2}}):value_counts():tolist()  --> {2, 1}  
---pandas: DataFrame.value_counts  
---@param subset? string|string[]
---@param normalize? boolean
---@param sort? boolean
---@param ascending? any
---@param dropna? boolean
---@return lunarray.Series
---@overload fun(self: any, options: {subset?: string|string[], normalize?: boolean, sort?: boolean, ascending?: any, dropna?: boolean}): lunarray.Series
---@overload fun(self: any, subset: string|string[], options: {subset?: string|string[], normalize?: boolean, sort?: boolean, ascending?: any, dropna?: boolean}): lunarray.Series
---@overload fun(self: any, subset: string|string[], normalize: boolean, options: {subset?: string|string[], normalize?: boolean, sort?: boolean, ascending?: any, dropna?: boolean}): lunarray.Series
function Frame:value_counts(subset, normalize, sort, ascending, dropna) end

---Rows and columns change places; df.T is the same.  
---Example: frame({a = {1, 2}, b = {3, 4}}):transpose()  --> 1 2 a 1 2 b 3 4  
---pandas: DataFrame.transpose  
---@return lunarray.Frame
function Frame:transpose() end

---For i, row in df:rows() do: position and row, a plain table {name = value}; fast.  
---Example: for i, row in frame({a = {5, 6}}):rows() do print(i, row.a) end  --> 1 5 2 6  
---pandas: none; to_dict("records") is near  
---@return function
function Frame:rows() end

---Label and row, a Series, for a loop.  
---Example: for label, row in frame({a = {5, 6}}):iterrows() do print(label, row.a) end  --> 1 5 2 6  
---pandas: DataFrame.iterrows  
---@return function
function Frame:iterrows() end

---Label and the values in a row, for a loop.  
---Example: for label, a, b in frame({a = {5, 6}, b = {7, 8}}):itertuples() do print(label, a, b) end  --> 1 5 7 2 6 8  
---pandas: DataFrame.itertuples  
---@return function
function Frame:itertuples() end

---Name and column, for a loop, as pairs(df).  
---Example: for name, s in frame({a = {5, 6}}):items() do print(name, s:sum()) end  --> a 11  
---pandas: DataFrame.items  
---@return function
function Frame:items() end

---A Lua table: "list" (default): {name = {values}}, "records": {{name = value}, ...}, "index": {label = {name = value}}.  
---Example: frame({a = {5, 6}}):to_dict("records")  --> {{a = 5}, {a = 6}}  
---pandas: DataFrame.to_dict  
---@param orient? string
---@return table
---@overload fun(self: any, options: {orient?: string}): table
---@overload fun(self: any, orient: string, options: {orient?: string}): table
function Frame:to_dict(orient) end

---The same names, dtypes and values (NaN equal to NaN).  
---Example: frame({a = {1, 2}}):equals(frame({a = {1, 2}}))  --> true  
---pandas: DataFrame.equals  
---@param other? any
---@return boolean
function Frame:equals(other) end

---A row for each element of the lists in a column.  
---Example: frame({s = {"a b", "c"}}):assign{w = function (df) return df.s.str:split(" ") end}:explode("w").w:tolist() --> {"a", "b", "c"}  
---pandas: DataFrame.explode  
---@param name? any
---@return lunarray.Frame
---@overload fun(self: any, options: {name?: any}): lunarray.Frame
---@overload fun(self: any, name: any, options: {name?: any}): lunarray.Frame
function Frame:explode(name) end

---The rows where an expression over columns holds: "age > 30 and city == 'Delhi'", "a + b < 2 * c", "x in ['a', 'b']", "not (x == @limit)" (@name: vars.name), "`two words` > 1".  
---Nothing but the table and vars can be reached.  
---Example: frame({a = {1, 5, 9}}):query("a > @low", {low = 4}).a:tolist()  --> {5, 9}  
---pandas: DataFrame.query  
---@param text? string
---@param vars? any
---@return lunarray.Frame
function Frame:query(text, vars) end

---The value of an expression, a Series; "c = a + b": a copy with that column. frame/expr.lua says what is understood.  
---Example: frame({a = {1, 2}, b = {3, 4}}):eval("a * b"):tolist()  --> {3, 8}  
---pandas: DataFrame.eval  
---@param text? string
---@param vars? any
---@return lunarray.Frame|lunarray.Series
function Frame:eval(text, vars) end

---Drawn through lunarray.plot on its current axes, a line (bar ...) for each numeric column; kind: "line", "bar", "barh", "scatter", "hist", "box", "pie"; further options go to the plot.  
---Example: frame({x = {1, 2, 3}, y = {2, 4, 3}}):plot{x = "x", y = "y", kind = "scatter"}  
---pandas: DataFrame.plot  
---@param options? {x?: any, y?: any, kind?: string, figsize?: any, title?: any}
---@return lunarray.Axes
function Frame:plot(options) end

---Groups of rows. by: a column (or index level), a list of them, a Series or array with a key for each row, or a function of the labels; level: of the index.  
---Groups come in order of their keys (sort = false: of appearance); rows whose key is missing belong to none (dropna = false: to one). Then: g:sum(), g.runs:mean(), g[{"a", "b"}]:max(), g:agg{...}; #g or g.ngroups groups; for key, part in pairs(g) do walks them.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:sum().x  --> 4  
---pandas: DataFrame.groupby  
---@param by? any
---@param level? any
---@param as_index? boolean
---@param sort? boolean
---@param dropna? boolean
---@return lunarray.GroupBy
---@overload fun(self: any, options: {by?: any, level?: any, as_index?: boolean, sort?: boolean, dropna?: boolean}): lunarray.GroupBy
---@overload fun(self: any, by: any, options: {by?: any, level?: any, as_index?: boolean, sort?: boolean, dropna?: boolean}): lunarray.GroupBy
---@overload fun(self: any, by: any, level: any, options: {by?: any, level?: any, as_index?: boolean, sort?: boolean, dropna?: boolean}): lunarray.GroupBy
function Frame:groupby(by, level, as_index, sort, dropna) end

---Groups of one column; a name means a level of the index.  
---Example: frame.series({1, 2, 3}):groupby(frame.series({"x", "y", "x"})):sum().x  
---pandas: Series.groupby  
---@param by? any
---@param level? any
---@param sort? boolean
---@param dropna? boolean
---@return lunarray.GroupBy
---@overload fun(self: any, options: {by?: any, level?: any, sort?: boolean, dropna?: boolean}): lunarray.GroupBy
---@overload fun(self: any, by: any, options: {by?: any, level?: any, sort?: boolean, dropna?: boolean}): lunarray.GroupBy
---@overload fun(self: any, by: any, level: any, options: {by?: any, level?: any, sort?: boolean, dropna?: boolean}): lunarray.GroupBy
function Series:groupby(by, level, sort, dropna) end

---@class lunarray.GroupBy
---@field [any] any
---@field ngroups integer
---@field groups table<any, lunarray.array>
local GroupBy = {}

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:sum().x, g:mean().x, g:count().x, g:min().x, g:max().x, g:median().x)  --> 4 2.0 2 1 3 2.0  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:sum() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:sum().x, g:mean().x, g:count().x, g:min().x, g:max().x, g:median().x)  --> 4 2.0 2 1 3 2.0  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:mean() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:sum().x, g:mean().x, g:count().x, g:min().x, g:max().x, g:median().x)  --> 4 2.0 2 1 3 2.0  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:count() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:sum().x, g:mean().x, g:count().x, g:min().x, g:max().x, g:median().x)  --> 4 2.0 2 1 3 2.0  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:min() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:sum().x, g:mean().x, g:count().x, g:min().x, g:max().x, g:median().x)  --> 4 2.0 2 1 3 2.0  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:max() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:sum().x, g:mean().x, g:count().x, g:min().x, g:max().x, g:median().x)  --> 4 2.0 2 1 3 2.0  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:median() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:first().x, g:last().x, g:nunique().x, g:prod().x, g:any().x, g:all().x)  --> 1 3 2 3 true true  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:first() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:first().x, g:last().x, g:nunique().x, g:prod().x, g:any().x, g:all().x)  --> 1 3 2 3 true true  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:last() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:first().x, g:last().x, g:nunique().x, g:prod().x, g:any().x, g:all().x)  --> 1 3 2 3 true true  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:nunique() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:first().x, g:last().x, g:nunique().x, g:prod().x, g:any().x, g:all().x)  --> 1 3 2 3 true true  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:prod() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:first().x, g:last().x, g:nunique().x, g:prod().x, g:any().x, g:all().x)  --> 1 3 2 3 true true  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:any() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:first().x, g:last().x, g:nunique().x, g:prod().x, g:any().x, g:all().x)  --> 1 3 2 3 true true  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:all() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:idxmin().x, g:idxmax().x, g:std().x, g:var{ddof = 0}.x, g:sem().x, g:quantile(0.25).x)  --> 1 3 1.4142135623731 1.0 1.0 1.5  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:idxmin() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:idxmin().x, g:idxmax().x, g:std().x, g:var{ddof = 0}.x, g:sem().x, g:quantile(0.25).x)  --> 1 3 1.4142135623731 1.0 1.0 1.5  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:idxmax() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:unique()  --> k x [1, 3] y [2] Name: v, dtype: object  
---pandas: DataFrameGroupBy.sum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:unique() end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:idxmin().x, g:idxmax().x, g:std().x, g:var{ddof = 0}.x, g:sem().x, g:quantile(0.25).x)  --> 1 3 1.4142135623731 1.0 1.0 1.5  
---pandas: DataFrameGroupBy.sum ...  
---@param ddof? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, ddof: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
function GroupBy:std(ddof) end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:idxmin().x, g:idxmax().x, g:std().x, g:var{ddof = 0}.x, g:sem().x, g:quantile(0.25).x)  --> 1 3 1.4142135623731 1.0 1.0 1.5  
---pandas: DataFrameGroupBy.sum ...  
---@param ddof? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, ddof: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
function GroupBy:var(ddof) end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:idxmin().x, g:idxmax().x, g:std().x, g:var{ddof = 0}.x, g:sem().x, g:quantile(0.25).x)  --> 1 3 1.4142135623731 1.0 1.0 1.5  
---pandas: DataFrameGroupBy.sum ...  
---@param ddof? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, ddof: any, options: {ddof?: any}): lunarray.Frame|lunarray.Series
function GroupBy:sem(ddof) end

---One row for each group.  
---Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:idxmin().x, g:idxmax().x, g:std().x, g:var{ddof = 0}.x, g:sem().x, g:quantile(0.25).x)  --> 1 3 1.4142135623731 1.0 1.0 1.5  
---pandas: DataFrameGroupBy.sum ...  
---@param q? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {q?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, q: any, options: {q?: any}): lunarray.Frame|lunarray.Series
function GroupBy:quantile(q) end

---How many rows each group has.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):size().x  --> 2  
---pandas: DataFrameGroupBy.size  
---@return lunarray.Series
function GroupBy:size() end

---f a name ("sum"), a function of the group's column, a list of them (a column for each), or a table:  
---  {runs = "sum", balls = {"min", "max"}}                  column = function(s); several give runs_min, runs_max  
---  {total = {"runs", "sum"}, n = {"runs", "count"}}        new name = {column, function}; in order of the source columns, then of  
---  the names  
---  {{"total", "runs", "sum"}, {"n", "runs", "count"}}      the same in the order given  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):agg{total = {"v", "sum"}}.total:tolist()  --> {4, 2}  
---pandas: DataFrameGroupBy.agg  
---@param f? any
---@return lunarray.Frame|lunarray.Series
function GroupBy:agg(f) end

---f a name ("sum"), a function of the group's column, a list of them (a column for each), or a table:  
---  {runs = "sum", balls = {"min", "max"}}                  column = function(s); several give runs_min, runs_max  
---  {total = {"runs", "sum"}, n = {"runs", "count"}}        new name = {column, function}; in order of the source columns, then of  
---  the names  
---  {{"total", "runs", "sum"}, {"n", "runs", "count"}}      the same in the order given  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:aggregate("max"):tolist()  --> {3, 2}  
---pandas: DataFrameGroupBy.agg  
---@param f? any
---@return lunarray.Frame|lunarray.Series
function GroupBy:aggregate(f) end

---f a name or a function of the group's column; each row gets its group's value (a function may also give one for each row of the group).  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:transform("mean"):tolist()  --> {2.0, 2.0, 2.0}  
---pandas: DataFrameGroupBy.transform  
---@param f? any
---@return lunarray.Frame|lunarray.Series
function GroupBy:transform(f) end

---Running results in each group.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:cumsum():tolist()  --> {1, 2, 4}  
---pandas: DataFrameGroupBy.cumsum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:cumsum() end

---Running results in each group.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:cumprod()[3], g:cummin()[3], g:cummax()[3])  --> 3 1 3  
---pandas: DataFrameGroupBy.cumsum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:cumprod() end

---Running results in each group.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:cumprod()[3], g:cummin()[3], g:cummax()[3])  --> 3 1 3  
---pandas: DataFrameGroupBy.cumsum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:cummin() end

---Running results in each group.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:cumprod()[3], g:cummin()[3], g:cummax()[3])  --> 3 1 3  
---pandas: DataFrameGroupBy.cumsum ...  
---@return lunarray.Frame|lunarray.Series
function GroupBy:cummax() end

---0, 1, 2 ... in each group; the group's number, from 1.  
---Example: frame({k = {"x", "y", "x"}}):groupby("k"):cumcount():tolist()  --> {0, 0, 1}  
---pandas: DataFrameGroupBy.cumcount, DataFrameGroupBy.ngroup plus one  
---@return lunarray.Series
function GroupBy:cumcount() end

---0, 1, 2 ... in each group; the group's number, from 1.  
---Example: frame({k = {"x", "y", "x"}}):groupby("k"):ngroup():tolist()  --> {1, 2, 1}  
---pandas: DataFrameGroupBy.cumcount, DataFrameGroupBy.ngroup plus one  
---@return lunarray.Series
function GroupBy:ngroup() end

---As of a Series, inside each group.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:shift()[3]  --> 1.0  
---pandas: DataFrameGroupBy.shift ...  
---@param periods? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {periods?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, periods: integer, options: {periods?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:shift(periods) end

---As of a Series, inside each group.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:diff()[3], g:pct_change()[3])  --> 2.0 2.0  
---pandas: DataFrameGroupBy.shift ...  
---@param periods? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {periods?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, periods: integer, options: {periods?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:diff(periods) end

---As of a Series, inside each group.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:diff()[3], g:pct_change()[3])  --> 2.0 2.0  
---pandas: DataFrameGroupBy.shift ...  
---@param periods? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {periods?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, periods: integer, options: {periods?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:pct_change(periods) end

---Missing values filled from the rows before, behind, inside each group.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, frame.NA}}):groupby("k").v:ffill():tolist()  --> {1.0, 2.0, 1.0}  
---pandas: DataFrameGroupBy.ffill, DataFrameGroupBy.bfill  
---@param limit? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {limit?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, limit: integer, options: {limit?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:ffill(limit) end

---Missing values filled from the rows before, behind, inside each group.  
---Example: frame({k = {"x", "y", "x"}, v = {frame.NA, 2, 3}}):groupby("k").v:bfill():tolist()  --> {3.0, 2.0, 3.0}  
---pandas: DataFrameGroupBy.ffill, DataFrameGroupBy.bfill  
---@param limit? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {limit?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, limit: integer, options: {limit?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:bfill(limit) end

---Places from 1 inside each group.  
---Example: frame({k = {"x", "y", "x"}, v = {3, 2, 1}}):groupby("k").v:rank():tolist()  --> {2.0, 1.0, 1.0}  
---pandas: DataFrameGroupBy.rank  
---@param method? string
---@param ascending? any
---@param pct? boolean
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, method: string, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, method: string, ascending: any, options: {method?: string, ascending?: any, pct?: boolean}): lunarray.Frame|lunarray.Series
function GroupBy:rank(method, ascending, pct) end

---The rows of one group.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):get_group("x").v:tolist()  --> {1, 3}  
---pandas: DataFrameGroupBy.get_group  
---@param key? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {key?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, key: any, options: {key?: any}): lunarray.Frame|lunarray.Series
function GroupBy:get_group(key) end

---{key = positions (array)}, of one key; g.groups is the same.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):get_groups().x  --> [1 3]  
---pandas: DataFrameGroupBy.groups plus one  
---@return table
function GroupBy:get_groups() end

---The first, last n (5) rows of each group, in the order of the table; the n-th row of each.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"); print(#g:head(1), #g:tail(1), #g:nth(2))  --> 2 2 1  
---pandas: DataFrameGroupBy.head, tail, nth plus one  
---@param n? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {n?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, n: integer, options: {n?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:head(n) end

---The first, last n (5) rows of each group, in the order of the table; the n-th row of each.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"); print(#g:head(1), #g:tail(1), #g:nth(2))  --> 2 2 1  
---pandas: DataFrameGroupBy.head, tail, nth plus one  
---@param n? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {n?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, n: integer, options: {n?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:tail(n) end

---The first, last n (5) rows of each group, in the order of the table; the n-th row of each.  
---Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"); print(#g:head(1), #g:tail(1), #g:nth(2))  --> 2 2 1  
---pandas: DataFrameGroupBy.head, tail, nth plus one  
---@param n? integer
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {n?: integer}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, n: integer, options: {n?: integer}): lunarray.Frame|lunarray.Series
function GroupBy:nth(n) end

---The rows of the groups for which f(part) is true.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):filter(function (part) return #part > 1 end).v:tolist()  --> {1, 3}  
---pandas: DataFrameGroupBy.filter  
---@param f? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(self: any, options: {f?: any}): lunarray.Frame|lunarray.Series
---@overload fun(self: any, f: any, options: {f?: any}): lunarray.Frame|lunarray.Series
function GroupBy:filter(f) end

---f(part, ...) of every group (without the key columns): values make a Series, Series labelled with names a Frame, tables are set one under the other with the key as the first level of the labels.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):apply(function (part) return part.v:max() end):tolist()  --> {3, 2}  
---pandas: DataFrameGroupBy.apply  
---@param f? any
---@param ... any
---@return lunarray.Frame|lunarray.Series
function GroupBy:apply(f, ...) end

---Count mean std min quartiles max of a column in each group.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:describe().mean:tolist()  --> {2.0, 2.0}  
---pandas: SeriesGroupBy.describe  
---@return lunarray.Frame|lunarray.Series
function GroupBy:describe() end

---How often each value of the selected column occurs in each group, the key and the value as labels.  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 1}}):groupby("k").v:value_counts():tolist()  --> {2, 1}  
---pandas: SeriesGroupBy.value_counts  
---@return lunarray.Series
function GroupBy:value_counts() end

---Rows of both tables that have equal keys, side by side. how: "inner" (the default), "left", "right", "outer", "cross".  
---Without on: the columns both have. Inner and left: in the order of the left rows, right: of the right ones, outer: of the keys. Other columns that both have get the suffixes ({"_x", "_y"}).  
---Example: frame({k = {"x", "y"}, a = {1, 2}}):merge(frame({k = {"y", "z"}, b = {3, 4}}), {on = "k"})  --> a k b 1 2 y 3  
---pandas: DataFrame.merge  
---@param right? any
---@param how? any
---@param on? string|string[]
---@param left_on? string|string[]
---@param right_on? string|string[]
---@param left_index? boolean
---@param right_index? boolean
---@param suffixes? any
---@param indicator? boolean
---@param sort? boolean
---@return lunarray.Frame
---@overload fun(self: any, options: {right?: any, how?: any, on?: string|string[], left_on?: string|string[], right_on?: string|string[], left_index?: boolean, right_index?: boolean, suffixes?: any, indicator?: boolean, sort?: boolean}): lunarray.Frame
---@overload fun(self: any, right: any, options: {right?: any, how?: any, on?: string|string[], left_on?: string|string[], right_on?: string|string[], left_index?: boolean, right_index?: boolean, suffixes?: any, indicator?: boolean, sort?: boolean}): lunarray.Frame
---@overload fun(self: any, right: any, how: any, options: {right?: any, how?: any, on?: string|string[], left_on?: string|string[], right_on?: string|string[], left_index?: boolean, right_index?: boolean, suffixes?: any, indicator?: boolean, sort?: boolean}): lunarray.Frame
function Frame:merge(right, how, on, left_on, right_on, left_index, right_index, suffixes, indicator, sort) end

---other's columns, found by its row labels: those of df, or its column `on`; how: "left" ...  
---Example: frame({a = {1, 2}}):join(frame({b = {3, 4}})).b:tolist()  --> {3, 4}  
---pandas: DataFrame.join  
---@param other? any
---@param on? string|string[]
---@param how? any
---@param lsuffix? string
---@param rsuffix? string
---@return lunarray.Frame
---@overload fun(self: any, options: {other?: any, on?: string|string[], how?: any, lsuffix?: string, rsuffix?: string}): lunarray.Frame
---@overload fun(self: any, other: any, options: {other?: any, on?: string|string[], how?: any, lsuffix?: string, rsuffix?: string}): lunarray.Frame
---@overload fun(self: any, other: any, on: string|string[], options: {other?: any, on?: string|string[], how?: any, lsuffix?: string, rsuffix?: string}): lunarray.Frame
function Frame:join(other, on, how, lsuffix, rsuffix) end

---Tables one below the other; columns that one has not are missing there (join = "inner": left out). axis = 2: side by side, row by row. keys: a label for each part, as the first level of the labels.  
---Series: axis = 1 makes a Series, axis = 2 a Frame.  
---Example: frame.concat({frame({a = {1, 2}}), frame({a = {3}})}, {ignore_index = true}).a:tolist()  --> {1, 2, 3}  
---pandas: concat  
---@param objs? any
---@param axis? any
---@param ignore_index? boolean
---@param join? any
---@param keys? any
---@return lunarray.Frame|lunarray.Series
---@overload fun(options: {objs?: any, axis?: any, ignore_index?: boolean, join?: any, keys?: any}): lunarray.Frame|lunarray.Series
---@overload fun(objs: any, options: {objs?: any, axis?: any, ignore_index?: boolean, join?: any, keys?: any}): lunarray.Frame|lunarray.Series
---@overload fun(objs: any, axis: any, options: {objs?: any, axis?: any, ignore_index?: boolean, join?: any, keys?: any}): lunarray.Frame|lunarray.Series
function frame.concat(objs, axis, ignore_index, join, keys) end

---Values by the groups of index (rows) and columns; aggfunc: "mean" ...  
---Several values or functions: names are joined, value_column. margins: a last row and column over all ("All").  
---Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):pivot_table{values = "v", index = "k", aggfunc = "sum"}.v:tolist()  --> {4, 2}  
---pandas: DataFrame.pivot_table  
---@param values? any
---@param index? any
---@param columns? any
---@param aggfunc? any
---@param fill_value? any
---@param margins? any
---@param margins_name? any
---@return lunarray.Frame
---@overload fun(self: any, options: {values?: any, index?: any, columns?: any, aggfunc?: any, fill_value?: any, margins?: any, margins_name?: any}): lunarray.Frame
---@overload fun(self: any, values: any, options: {values?: any, index?: any, columns?: any, aggfunc?: any, fill_value?: any, margins?: any, margins_name?: any}): lunarray.Frame
---@overload fun(self: any, values: any, index: any, options: {values?: any, index?: any, columns?: any, aggfunc?: any, fill_value?: any, margins?: any, margins_name?: any}): lunarray.Frame
function Frame:pivot_table(values, index, columns, aggfunc, fill_value, margins, margins_name) end

---One cell for each pair of labels; a pair that occurs twice is an error.  
---Example: frame({r = {1, 1, 2}, c = {"a", "b", "a"}, v = {5, 6, 7}}):pivot{index = "r", columns = "c", values = "v"} --> c a b r 1 5 6.0 2 7 NaN  
---pandas: DataFrame.pivot  
---@param index? any
---@param columns? any
---@param values? any
---@return lunarray.Frame
---@overload fun(self: any, options: {index?: any, columns?: any, values?: any}): lunarray.Frame
---@overload fun(self: any, index: any, options: {index?: any, columns?: any, values?: any}): lunarray.Frame
---@overload fun(self: any, index: any, columns: any, options: {index?: any, columns?: any, values?: any}): lunarray.Frame
function Frame:pivot(index, columns, values) end

---Columns become a last level of the labels: a Series.  
---Example: frame({a = {1, 2}, b = {3, 4}}):stack():tolist()  --> {1, 3, 2, 4}  
---pandas: DataFrame.stack  
---@return lunarray.Series
function Frame:stack() end

---A level (the last) of the labels becomes columns (value_label).  
---Example: frame({k = {"x", "x"}, l = {1, 2}, v = {5, 6}}):set_index({"k", "l"}):unstack().columns  --> [1, 2]  
---pandas: DataFrame.unstack  
---@param level? any
---@param fill_value? any
---@return lunarray.Frame
---@overload fun(self: any, options: {level?: any, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, level: any, options: {level?: any, fill_value?: any}): lunarray.Frame
---@overload fun(self: any, level: any, fill_value: any, options: {level?: any, fill_value?: any}): lunarray.Frame
function Frame:unstack(level, fill_value) end

---How often each pair of values occurs (or aggfunc of values); normalize: true, "index" or "columns".  
---Example: frame.crosstab({"x", "y", "x"}, {1, 1, 2})  --> col_1 1 2 row_1 x 1 1 y 1 0  
---pandas: crosstab  
---@param index? any
---@param columns? any
---@param values? any
---@param aggfunc? any
---@param normalize? boolean
---@param margins? any
---@param rownames? any
---@param colnames? any
---@return lunarray.Frame
---@overload fun(options: {index?: any, columns?: any, values?: any, aggfunc?: any, normalize?: boolean, margins?: any, rownames?: any, colnames?: any}): lunarray.Frame
---@overload fun(index: any, options: {index?: any, columns?: any, values?: any, aggfunc?: any, normalize?: boolean, margins?: any, rownames?: any, colnames?: any}): lunarray.Frame
---@overload fun(index: any, columns: any, options: {index?: any, columns?: any, values?: any, aggfunc?: any, normalize?: boolean, margins?: any, rownames?: any, colnames?: any}): lunarray.Frame
function frame.crosstab(index, columns, values, aggfunc, normalize, margins, rownames, colnames) end

---Columns set one below the other, their names in "variable", values in "value".  
---Example: frame({k = {"x", "y"}, a = {1, 2}, b = {3, 4}}):melt{id_vars = "k"}.value:tolist()  --> {1, 2, 3, 4}  
---pandas: DataFrame.melt  
---@param id_vars? any
---@param value_vars? any
---@param var_name? any
---@param value_name? any
---@return lunarray.Frame
---@overload fun(self: any, options: {id_vars?: any, value_vars?: any, var_name?: any, value_name?: any}): lunarray.Frame
---@overload fun(self: any, id_vars: any, options: {id_vars?: any, value_vars?: any, var_name?: any, value_name?: any}): lunarray.Frame
---@overload fun(self: any, id_vars: any, value_vars: any, options: {id_vars?: any, value_vars?: any, var_name?: any, value_name?: any}): lunarray.Frame
function Frame:melt(id_vars, value_vars, var_name, value_name) end

---A column of 0 and 1 for each distinct value, in order; a missing one has 0 in all. data: a Series or list (names: prefix_value), or a Frame, whose columns of strings (or `columns`) are replaced (column_value).  
---Example: frame.get_dummies({"a", "b", "a"}).a:tolist()  --> {1, 0, 1}  
---pandas: get_dummies (which gives booleans: dtype = "bool")  
---@param data? any
---@param prefix? string
---@param prefix_sep? any
---@param columns? any
---@param drop_first? any
---@param dummy_na? any
---@param dtype? lunarray.dtype
---@return lunarray.Frame
---@overload fun(options: {data?: any, prefix?: string, prefix_sep?: any, columns?: any, drop_first?: any, dummy_na?: any, dtype?: lunarray.dtype}): lunarray.Frame
---@overload fun(data: any, options: {data?: any, prefix?: string, prefix_sep?: any, columns?: any, drop_first?: any, dummy_na?: any, dtype?: lunarray.dtype}): lunarray.Frame
---@overload fun(data: any, prefix: string, options: {data?: any, prefix?: string, prefix_sep?: any, columns?: any, drop_first?: any, dummy_na?: any, dtype?: lunarray.dtype}): lunarray.Frame
function frame.get_dummies(data, prefix, prefix_sep, columns, drop_first, dummy_na, dtype) end

---The interval each number lies in. bins: edges (left open, right closed), or a number of equal ones.  
---A Series of ordered categories named (a, b], or by `labels`; labels = false: the bin's number, from 1. Outside: missing.  
---Example: frame.cut({1, 5, 9}, {0, 4, 10}, {labels = {"low", "high"}}):tolist()  --> {"low", "high", "high"}  
---pandas: cut  
---@param x? any
---@param bins? any
---@param labels? any
---@param right? any
---@param include_lowest? boolean
---@param precision? integer
---@param duplicates? any
---@return lunarray.Series
---@overload fun(options: {x?: any, bins?: any, labels?: any, right?: any, include_lowest?: boolean, precision?: integer, duplicates?: any}): lunarray.Series
---@overload fun(x: any, options: {x?: any, bins?: any, labels?: any, right?: any, include_lowest?: boolean, precision?: integer, duplicates?: any}): lunarray.Series
---@overload fun(x: any, bins: any, options: {x?: any, bins?: any, labels?: any, right?: any, include_lowest?: boolean, precision?: integer, duplicates?: any}): lunarray.Series
function frame.cut(x, bins, labels, right, include_lowest, precision, duplicates) end

---As frame.cut, with quantiles as edges: q equal shares, or a list of quantiles in [0, 1].  
---Example: frame.qcut({1, 2, 3, 4}, 2, {labels = false}):tolist()  --> {1, 1, 2, 2}  
---pandas: qcut  
---@param x? any
---@param q? any
---@param labels? any
---@param precision? integer
---@param duplicates? any
---@return lunarray.Series
---@overload fun(options: {x?: any, q?: any, labels?: any, precision?: integer, duplicates?: any}): lunarray.Series
---@overload fun(x: any, options: {x?: any, q?: any, labels?: any, precision?: integer, duplicates?: any}): lunarray.Series
---@overload fun(x: any, q: any, options: {x?: any, q?: any, labels?: any, precision?: integer, duplicates?: any}): lunarray.Series
function frame.qcut(x, q, labels, precision, duplicates) end

---A table from a CSV file (.gz: unpacked on the way), or from text = "...".  
---Options, all by name:  
---  sep (","; "\t", "\\s+" for blanks; delimiter)          header  the row with the names, from 1 (default: the first, or none if  
---  names are given); false: none  
---  names  list of the columns' names                       index_col  column(s) that become the labels  
---  usecols  list of names or positions to read             dtype  a dtype or {column = dtype}; "str" keeps text  
---  nrows, skiprows  how many rows, lines to pass over      na_values, keep_default_na  what means missing, beside "", NA, NaN,  
---  null ...  
---  progress  function(bytes done, bytes in all)  
---Columns are int64, float64 (also integers with missing values), bool or text. Columns without names are called 1, 2, ...; a name that comes again gets ".1".  
---Example: frame.read_csv({text = "a,b\n1,x\n2,y\n"})  --> a b 1 1 x 2 2 y  
---pandas: read_csv (header and usecols plus one)  
---@param path? string
---@param options? {text?: string, sep?: string, delimiter?: any, header?: any, names?: any, index_col?: any, usecols?: any, dtype?: lunarray.dtype, nrows?: integer, skiprows?: any, na_values?: any, keep_default_na?: any, true_values?: any, false_values?: any, thousands?: any, decimal?: any, comment?: any, quotechar?: any, doublequote?: any, escapechar?: any, skipinitialspace?: any, skip_blank_lines?: any, progress?: any}
---@return lunarray.Frame
---@overload fun(options: {text?: string, sep?: string, delimiter?: any, header?: any, names?: any, index_col?: any, usecols?: any, dtype?: lunarray.dtype, nrows?: integer, skiprows?: any, na_values?: any, keep_default_na?: any, true_values?: any, false_values?: any, thousands?: any, decimal?: any, comment?: any, quotechar?: any, doublequote?: any, escapechar?: any, skipinitialspace?: any, skip_blank_lines?: any, progress?: any}): lunarray.Frame
---@overload fun(path: string, options: {text?: string, sep?: string, delimiter?: any, header?: any, names?: any, index_col?: any, usecols?: any, dtype?: lunarray.dtype, nrows?: integer, skiprows?: any, na_values?: any, keep_default_na?: any, true_values?: any, false_values?: any, thousands?: any, decimal?: any, comment?: any, quotechar?: any, doublequote?: any, escapechar?: any, skipinitialspace?: any, skip_blank_lines?: any, progress?: any}): lunarray.Frame
function frame.read_csv(path, options) end

---Written as CSV; the labels are the first columns unless index = false.  
---Without a path the text is the result; a path that ends in .gz is packed. The file is written beside its place and then renamed. Numbers are written with the fewest digits that read back the same (or by float_format, "%.3f").  
---Example: frame({a = {1, 2}}):to_csv{index = false}  --> a 1 2  
---pandas: DataFrame.to_csv  
---@param path? string
---@param sep? string
---@param na_rep? any
---@param float_format? any
---@param columns? any
---@param header? any
---@param index? any
---@param index_label? any
---@return string?
---@overload fun(self: any, options: {path?: string, sep?: string, na_rep?: any, float_format?: any, columns?: any, header?: any, index?: any, index_label?: any}): string?
---@overload fun(self: any, path: string, options: {path?: string, sep?: string, na_rep?: any, float_format?: any, columns?: any, header?: any, index?: any, index_label?: any}): string?
---@overload fun(self: any, path: string, sep: string, options: {path?: string, sep?: string, na_rep?: any, float_format?: any, columns?: any, header?: any, index?: any, index_label?: any}): string?
function Frame:to_csv(path, sep, na_rep, float_format, columns, header, index, index_label) end

---Written as CSV, as a Frame of one column is.  
---Example: frame.series({1, 2}, "a"):to_csv{index = false}  --> a 1 2  
---pandas: Series.to_csv  
---@param path? string
---@param sep? string
---@param na_rep? any
---@param float_format? any
---@param columns? any
---@param header? any
---@param index? any
---@param index_label? any
---@return string?
---@overload fun(self: any, options: {path?: string, sep?: string, na_rep?: any, float_format?: any, columns?: any, header?: any, index?: any, index_label?: any}): string?
---@overload fun(self: any, path: string, options: {path?: string, sep?: string, na_rep?: any, float_format?: any, columns?: any, header?: any, index?: any, index_label?: any}): string?
---@overload fun(self: any, path: string, sep: string, options: {path?: string, sep?: string, na_rep?: any, float_format?: any, columns?: any, header?: any, index?: any, index_label?: any}): string?
function Series:to_csv(path, sep, na_rep, float_format, columns, header, index, index_label) end

return frame
