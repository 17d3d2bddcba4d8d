---@meta lunarray
-- What editors know about lunarray: made by tools/annotate.lua from the registered functions. It is read, not run.
if ... == "lunarray.meta.lunarray" then error("lunarray.meta is for editors: require \"lunarray\"") end

---@alias lunarray.dtype "bool"|"int8"|"int16"|"int32"|"int64"|"uint8"|"uint16"|"uint32"|"uint64"|"float16"|"float32"|"float64"|"complex64"|"complex128"
---@alias lunarray.arraylike lunarray.array|number|boolean|table
---@alias lunarray.seed integer|string|integer[]|lunarray.SeedSequence|lunarray.BitGenerator
---@alias lunarray.index integer|string|table|lunarray.array

---An elementwise function: it is called, and has NumPy's methods of ufuncs.  
---@class lunarray.ufunc
---@field name string
---@field nin integer
---@field nout integer
---@field reduce fun(self: lunarray.ufunc, x: lunarray.arraylike, axis?: integer|integer[]|false|table, ...: any): lunarray.array|number
---@field accumulate fun(self: lunarray.ufunc, x: lunarray.arraylike, axis?: integer|table, ...: any): lunarray.array
---@field outer fun(self: lunarray.ufunc, a: lunarray.arraylike, b: lunarray.arraylike, ...: any): lunarray.array
---@field reduceat fun(self: lunarray.ufunc, x: lunarray.arraylike, indices: lunarray.arraylike, ...: any): lunarray.array
---@field at fun(self: lunarray.ufunc, x: lunarray.array, indices: any, values?: lunarray.arraylike)

---@class lunarray
---@field pi number
---@field e number
---@field euler_gamma number
---@field inf number
---@field nan number
---@field newaxis lightuserdata
---@field _VERSION string
---@field bool "bool"
---@field int8 "int8"
---@field int16 "int16"
---@field int32 "int32"
---@field int64 "int64"
---@field uint8 "uint8"
---@field uint16 "uint16"
---@field uint32 "uint32"
---@field uint64 "uint64"
---@field float16 "float16"
---@field float32 "float32"
---@field float64 "float64"
---@field complex64 "complex64"
---@field complex128 "complex128"
local lunarray = {}

---@class lunarray.array
---@field [lunarray.index] any
---@field shape integer[] The lengths of the axes, as a table that prints as (2, 3) and compares with ==.
---@field strides integer[] Bytes from one element to the next along each axis.
---@field ndim integer The number of axes.
---@field size integer The number of elements.
---@field dtype lunarray.dtype The name of the element type, such as "float64".
---@field itemsize integer Bytes of one element.
---@field nbytes integer Bytes of all elements: size * itemsize.
---@field device string Where the elements are: always "cpu" (Python array API standard).
---@field base lunarray.array? The array whose elements a view shows; nil for an array with its own memory.
---@field flags table<string, boolean> A table: c_contiguous, f_contiguous, owndata, writeable, aligned.
---@field real lunarray.array The real parts: a view of a complex array, which can be assigned to; a real array itself.
---@field imag lunarray.array The imaginary parts: a view of a complex array, which can be assigned to; read-only zeros for a real one.
---@field T lunarray.array x with its axes reversed: a view.
---@field mT lunarray.array x with its last two axes exchanged: a view, the transposes of a stack of matrices.
---@operator add(lunarray.arraylike): lunarray.array
---@operator sub(lunarray.arraylike): lunarray.array
---@operator mul(lunarray.arraylike): lunarray.array
---@operator div(lunarray.arraylike): lunarray.array
---@operator idiv(lunarray.arraylike): lunarray.array
---@operator mod(lunarray.arraylike): lunarray.array
---@operator pow(lunarray.arraylike): lunarray.array
---@operator band(lunarray.arraylike): lunarray.array
---@operator bor(lunarray.arraylike): lunarray.array
---@operator unm: lunarray.array
---@operator bnot: lunarray.array
---@operator len: integer
---@operator call(lunarray.index): any
local array = {}

---An array of the values in a nested table (or a copy of an array).  
---object: nested table of numbers, booleans and arrays, an array, or a number (0-d). dtype: inferred unless given: bool, int64, float64 or complex128.  
---Errors: a ragged table, naming position and lengths; a nil, a string; an integer that does not fit dtype.  
---Example: la.array({{1, 2}, {3, 4}})  --> [[1 2] [3 4]]  
---NumPy: numpy.array  
---@param object lunarray.arraylike
---@param dtype? lunarray.dtype
---@param copy? boolean
---@param order? "C"|"F"|"A"|"K"
---@param ndmin? integer
---@return lunarray.array
---@overload fun(object: lunarray.arraylike, options: {dtype?: lunarray.dtype, copy?: boolean, order?: "C"|"F"|"A"|"K", ndmin?: integer}): lunarray.array
function lunarray.array(object, dtype, copy, order, ndmin) end

---a as an array: itself when it is one already (of that dtype and order), else converted.  
---Example: la.asarray({1, 2, 3})  --> [1 2 3]  
---NumPy: numpy.asarray  
---@param a lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param copy? boolean
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", copy?: boolean, device?: "cpu"}): lunarray.array
function lunarray.asarray(a, dtype, order, copy) end

---The same as asarray.  
---Example: la.asanyarray({1, 2})  --> [1 2]  
---NumPy: numpy.asanyarray  
---@param a lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param copy? boolean
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", copy?: boolean, device?: "cpu"}): lunarray.array
function lunarray.asanyarray(a, dtype, order, copy) end

---a in C order: itself if it lies so already, else a copy.  
---Example: la.ascontiguousarray(la.ones(2, 3).T).flags.c_contiguous  --> true  
---NumPy: numpy.ascontiguousarray  
---@param a lunarray.arraylike
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {dtype?: lunarray.dtype}): lunarray.array
function lunarray.ascontiguousarray(a, dtype) end

---a in C order: itself if it lies so already, else a copy.  
---See lunarray.ascontiguousarray.  
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.array
function array:ascontiguousarray(dtype) end

---a in Fortran order: itself if it lies so already, else a copy.  
---Example: la.asfortranarray(la.ones(2, 3)).strides  --> (8, 16)  
---NumPy: numpy.asfortranarray  
---@param a lunarray.arraylike
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {dtype?: lunarray.dtype}): lunarray.array
function lunarray.asfortranarray(a, dtype) end

---a in Fortran order: itself if it lies so already, else a copy.  
---See lunarray.asfortranarray.  
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.array
function array:asfortranarray(dtype) end

---An array of zeros.  
---shape: a table, or numbers in a row. dtype: float64 unless given. device: "cpu", the only one, here and wherever arrays are made.  
---Example: la.zeros(2, 3), la.zeros({2, 3}, "float32")  
---NumPy: numpy.zeros  
---@param shape? integer|integer[]
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(...: integer|lunarray.dtype): lunarray.array
---@overload fun(shape: integer|integer[], options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", device?: "cpu"}): lunarray.array
function lunarray.zeros(shape, dtype, order) end

---An array of ones; see zeros.  
---Example: la.ones(2, 3)  --> [[1. 1. 1.] [1. 1. 1.]]  
---NumPy: numpy.ones  
---@param shape? integer|integer[]
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(...: integer|lunarray.dtype): lunarray.array
---@overload fun(shape: integer|integer[], options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", device?: "cpu"}): lunarray.array
function lunarray.ones(shape, dtype, order) end

---An array whose elements are not set: to be written before they are read.  
---Example: la.empty(2, 3)  
---NumPy: numpy.empty  
---@param shape? integer|integer[]
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(...: integer|lunarray.dtype): lunarray.array
---@overload fun(shape: integer|integer[], options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", device?: "cpu"}): lunarray.array
function lunarray.empty(shape, dtype, order) end

---An array filled with a value, which may be an array that broadcasts to the shape.  
---dtype: the value's (int64, float64, bool) unless given.  
---Example: la.full({2, 3}, 7)  --> [[7 7 7] [7 7 7]]  
---NumPy: numpy.full  
---@param shape integer|integer[]
---@param fill_value lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(shape: integer|integer[], options: {fill_value?: lunarray.arraylike, dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", device?: "cpu"}): lunarray.array
function lunarray.full(shape, fill_value, dtype, order) end

---Zeros of the shape, dtype and layout of a.  
---Example: la.zeros_like({{1, 2}, {3, 4}})  --> [[0 0] [0 0]]  
---NumPy: numpy.zeros_like  
---@param a lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function lunarray.zeros_like(a, dtype, order, shape) end

---Zeros of the shape, dtype and layout of a.  
---See lunarray.zeros_like.  
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function array:zeros_like(dtype, order, shape) end

---Ones of the shape, dtype and layout of a.  
---Example: la.ones_like({1.5, 2.5})  --> [1. 1.]  
---NumPy: numpy.ones_like  
---@param a lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function lunarray.ones_like(a, dtype, order, shape) end

---Ones of the shape, dtype and layout of a.  
---See lunarray.ones_like.  
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function array:ones_like(dtype, order, shape) end

---An unset array of the shape, dtype and layout of a.  
---Example: la.empty_like({1.5, 2.5}).dtype  --> float64  
---NumPy: numpy.empty_like  
---@param a lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function lunarray.empty_like(a, dtype, order, shape) end

---An unset array of the shape, dtype and layout of a.  
---See lunarray.empty_like.  
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function array:empty_like(dtype, order, shape) end

---An array of the shape and dtype of a, filled with a value.  
---Example: la.full_like({1, 2, 3}, 7)  --> [7 7 7]  
---NumPy: numpy.full_like  
---@param a lunarray.arraylike
---@param fill_value lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {fill_value?: lunarray.arraylike, dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function lunarray.full_like(a, fill_value, dtype, order, shape) end

---An array of the shape and dtype of a, filled with a value.  
---See lunarray.full_like.  
---@param fill_value lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(self: any, options: {fill_value?: lunarray.arraylike, dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", shape?: integer|integer[], device?: "cpu"}): lunarray.array
function array:full_like(fill_value, dtype, order, shape) end

---Sets every element of x to a value; returns x.  
---Example: la.arange(3):fill(5)  --> [5 5 5]  
---NumPy: ndarray.fill  
---@param value? lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {value?: lunarray.arraylike}): lunarray.array
function array:fill(value) end

---A matrix (N, M) with ones on diagonal k and zeros elsewhere.  
---M: N unless given. k: 0 the main diagonal, above it positive.  
---Example: la.eye(2)  --> [[1. 0.] [0. 1.]]  
---NumPy: numpy.eye  
---@param N? integer
---@param M? integer
---@param k? integer
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(N: integer, options: {M?: integer, k?: integer, dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", device?: "cpu"}): lunarray.array
function lunarray.eye(N, M, k, dtype, order) end

---The identity matrix (n, n).  
---Example: la.identity(2)  --> [[1. 0.] [0. 1.]]  
---NumPy: numpy.identity  
---@param n? integer
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(n: integer, options: {dtype?: lunarray.dtype}): lunarray.array
function lunarray.identity(n, dtype) end

---Of a vector (n,): the matrix (n+|k|, n+|k|) with it on diagonal k. Of a matrix: a copy of its diagonal k.  
---Example: la.diag({1, 2})  --> [[1 0] [0 2]]  
---NumPy: numpy.diag  
---@param v lunarray.arraylike
---@param k? integer
---@return lunarray.array
---@overload fun(v: lunarray.arraylike, options: {k?: integer}): lunarray.array
function lunarray.diag(v, k) end

---Of a vector (n,): the matrix (n+|k|, n+|k|) with it on diagonal k. Of a matrix: a copy of its diagonal k.  
---See lunarray.diag.  
---@param k? integer
---@return lunarray.array
---@overload fun(self: any, options: {k?: integer}): lunarray.array
function array:diag(k) end

---The matrix with the elements of v, in C order, on diagonal k.  
---Example: la.diagflat({1, 2})  --> [[1 0] [0 2]]  
---NumPy: numpy.diagflat  
---@param v lunarray.arraylike
---@param k? integer
---@return lunarray.array
---@overload fun(v: lunarray.arraylike, options: {k?: integer}): lunarray.array
function lunarray.diagflat(v, k) end

---The matrix with the elements of v, in C order, on diagonal k.  
---See lunarray.diagflat.  
---@param k? integer
---@return lunarray.array
---@overload fun(self: any, options: {k?: integer}): lunarray.array
function array:diagflat(k) end

---A matrix (N, M) with ones on and below diagonal k.  
---Example: la.tri(2)  --> [[1. 0.] [1. 1.]]  
---NumPy: numpy.tri  
---@param N? integer
---@param M? integer
---@param k? integer
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(N: integer, options: {M?: integer, k?: integer, dtype?: lunarray.dtype}): lunarray.array
function lunarray.tri(N, M, k, dtype) end

---A copy of the matrix (or stack of matrices) m with the elements above diagonal k zeroed.  
---Example: la.tril({{1, 2}, {3, 4}})  --> [[1 0] [3 4]]  
---NumPy: numpy.tril  
---@param m lunarray.arraylike
---@param k? integer
---@return lunarray.array
---@overload fun(m: lunarray.arraylike, options: {k?: integer}): lunarray.array
function lunarray.tril(m, k) end

---A copy of the matrix (or stack of matrices) m with the elements above diagonal k zeroed.  
---See lunarray.tril.  
---@param k? integer
---@return lunarray.array
---@overload fun(self: any, options: {k?: integer}): lunarray.array
function array:tril(k) end

---A copy of the matrix (or stack of matrices) m with the elements below diagonal k zeroed.  
---Example: la.triu({{1, 2}, {3, 4}})  --> [[1 2] [0 4]]  
---NumPy: numpy.triu  
---@param m lunarray.arraylike
---@param k? integer
---@return lunarray.array
---@overload fun(m: lunarray.arraylike, options: {k?: integer}): lunarray.array
function lunarray.triu(m, k) end

---A copy of the matrix (or stack of matrices) m with the elements below diagonal k zeroed.  
---See lunarray.triu.  
---@param k? integer
---@return lunarray.array
---@overload fun(self: any, options: {k?: integer}): lunarray.array
function array:triu(k) end

---The Vandermonde matrix (len(x), N): powers of x, falling from left to right unless increasing.  
---Example: la.vander({2, 3}, 3)  --> [[4 2 1] [9 3 1]]  
---NumPy: numpy.vander  
---@param x lunarray.arraylike
---@param N? integer
---@param increasing? boolean
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {N?: integer, increasing?: boolean}): lunarray.array
function lunarray.vander(x, N, increasing) end

---The Vandermonde matrix (len(x), N): powers of x, falling from left to right unless increasing.  
---See lunarray.vander.  
---@param N? integer
---@param increasing? boolean
---@return lunarray.array
---@overload fun(self: any, options: {N?: integer, increasing?: boolean}): lunarray.array
function array:vander(N, increasing) end

---The Bartlett window (a triangle, 0 at its ends) of M points, as a vector: for spectra and smoothing.  
---M: how many points; none where it is below 1.  
---Example: la.bartlett(5)  --> [0.  0.5 1.  0.5 0. ]  
---NumPy: numpy.bartlett  
---@param M? integer
---@return lunarray.array
function lunarray.bartlett(M) end

---The Blackman window (0.42 + 0.5 cos(pi u) + 0.08 cos(2 pi u), u from -1 to 1) of M points, as a vector: for spectra and smoothing.  
---M: how many points; none where it is below 1.  
---Example: la.blackman(5):round(2)  --> [-0.    0.34  1.    0.34 -0.  ]  
---NumPy: numpy.blackman  
---@param M? integer
---@return lunarray.array
function lunarray.blackman(M) end

---The Hamming window (0.54 + 0.46 cos(pi u), u from -1 to 1) of M points, as a vector: for spectra and smoothing.  
---M: how many points; none where it is below 1.  
---Example: la.hamming(5)  --> [0.08 0.54 1.   0.54 0.08]  
---NumPy: numpy.hamming  
---@param M? integer
---@return lunarray.array
function lunarray.hamming(M) end

---The Hann window (0.5 + 0.5 cos(pi u), u from -1 to 1) of M points, as a vector: for spectra and smoothing.  
---M: how many points; none where it is below 1.  
---Example: la.hanning(5)  --> [0.  0.5 1.  0.5 0. ]  
---NumPy: numpy.hanning  
---@param M? integer
---@return lunarray.array
function lunarray.hanning(M) end

---The Kaiser window (i0(beta sqrt(1 - u^2)) / i0(beta), u from -1 to 1) of M points, as a vector: for spectra and smoothing.  
---M: how many points; none where it is below 1.  
---beta: how narrow it is; 0 is a rectangle, 5 near to hamming, 8.6 near to blackman.  
---Example: la.kaiser(5, 14):round(2)  --> [0.   0.16 1.   0.16 0.  ]  
---NumPy: numpy.kaiser  
---@param M? integer
---@param beta? number
---@return lunarray.array
---@overload fun(M: integer, options: {beta?: number}): lunarray.array
function lunarray.kaiser(M, beta) end

---Values start, start + step, ... before stop, which is left out; arange(n) is 0 ... n-1.  
---dtype: int64 of whole numbers, else float64.  
---Example: la.arange(1, 4, 0.5)  --> [1.  1.5 2.  2.5 3.  3.5]  
---NumPy: numpy.arange  
---@param start lunarray.arraylike
---@param stop? lunarray.arraylike
---@param step? number
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(start: lunarray.arraylike, options: {stop?: lunarray.arraylike, step?: number, dtype?: lunarray.dtype, device?: "cpu"}): lunarray.array
function lunarray.arange(start, stop, step, dtype) end

---Values as Lua's for counts them: both ends included; range(n) is 1 ... n.  
---Example: la.range(1, 3)  --> [1 2 3]  
---NumPy: numpy.arange(start, stop + 1)  
---@param start lunarray.arraylike
---@param stop? lunarray.arraylike
---@param step? number
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(start: lunarray.arraylike, options: {stop?: lunarray.arraylike, step?: number, dtype?: lunarray.dtype}): lunarray.array
function lunarray.range(start, stop, step, dtype) end

---num values spaced evenly from start to stop.  
---start, stop: numbers or arrays (broadcast; the values go along a new axis, the first unless axis says another). num: 50. endpoint = false leaves stop out. retstep = true returns the step too. A whole-number dtype rounds down.  
---Example: la.linspace(0, 1, 5)  --> [0.   0.25 0.5  0.75 1.  ]  
---NumPy: numpy.linspace  
---@param start lunarray.arraylike
---@param stop? lunarray.arraylike
---@param num? integer
---@param endpoint? boolean
---@param retstep? boolean
---@param dtype? lunarray.dtype
---@param axis? integer|integer[]|false
---@return lunarray.array
---@return lunarray.array?
---@overload fun(start: lunarray.arraylike, options: {stop?: lunarray.arraylike, num?: integer, endpoint?: boolean, retstep?: boolean, dtype?: lunarray.dtype, axis?: integer|integer[]|false, device?: "cpu"}): lunarray.array, lunarray.array?
function lunarray.linspace(start, stop, num, endpoint, retstep, dtype, axis) end

---base (10) to the powers that linspace gives.  
---Example: la.logspace(0, 2, 3)  --> [  1.  10. 100.]  
---NumPy: numpy.logspace  
---@param start lunarray.arraylike
---@param stop? lunarray.arraylike
---@param num? integer
---@param endpoint? boolean
---@param base? number
---@param dtype? lunarray.dtype
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(start: lunarray.arraylike, options: {stop?: lunarray.arraylike, num?: integer, endpoint?: boolean, base?: number, dtype?: lunarray.dtype, axis?: integer|integer[]|false}): lunarray.array
function lunarray.logspace(start, stop, num, endpoint, base, dtype, axis) end

---num values from start to stop in geometric progression.  
---Example: la.geomspace(1, 1000, 4)  --> [   1.   10.  100. 1000.]  
---NumPy: numpy.geomspace  
---@param start lunarray.arraylike
---@param stop? lunarray.arraylike
---@param num? integer
---@param endpoint? boolean
---@param dtype? lunarray.dtype
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(start: lunarray.arraylike, options: {stop?: lunarray.arraylike, num?: integer, endpoint?: boolean, dtype?: lunarray.dtype, axis?: integer|integer[]|false}): lunarray.array
function lunarray.geomspace(start, stop, num, endpoint, dtype, axis) end

---Coordinate arrays of a grid: one result for each vector.  
---x1 (n1,), x2 (n2,), ... -> arrays (n2, n1, ...) with indexing = "xy" (default), (n1, n2, ...) with "ij". sparse = true keeps axes of length 1; copy = false gives views.  
---Example: local gx, gy = la.meshgrid({1, 2, 3}, {10, 20}); gy  --> [[10 10 10] [20 20 20]]  
---NumPy: numpy.meshgrid  
---@param ... any
---@return lunarray.array ...
function lunarray.meshgrid(...) end

---Coordinate arrays of a grid: one result for each vector.  
---See lunarray.meshgrid.  
---@param ... any
---@return lunarray.array ...
function array:meshgrid(...) end

---The bytes of a Lua string as a vector of a dtype (float64), in this machine's byte order.  
---count: elements, all unless given. offset: bytes skipped. The bytes are copied, since Lua strings cannot change.  
---Example: la.frombuffer("\1\2\3", "uint8")  --> [1 2 3]  
---NumPy: numpy.frombuffer  
---@param buffer string
---@param dtype? lunarray.dtype
---@param count? integer
---@param offset? integer
---@return lunarray.array
---@overload fun(buffer: string, options: {dtype?: lunarray.dtype, count?: integer, offset?: integer}): lunarray.array
function lunarray.frombuffer(buffer, dtype, count, offset) end

---A vector of the values that an iterator function returns until nil (or count of them).  
---dtype: float64 unless given.  
---Example: la.fromiter(coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end), "int64")  --> [1 2 3]  
---NumPy: numpy.fromiter  
---@param iter function
---@param dtype? lunarray.dtype
---@param count? integer
---@return lunarray.array
---@overload fun(iter: function, options: {dtype?: lunarray.dtype, count?: integer}): lunarray.array
function lunarray.fromiter(iter, dtype, count) end

---What f returns when called with one array of positions (from 1) for each axis of the shape.  
---Example: la.fromfunction(function(i, j) return i * 10 + j end, {2, 3})  --> [[11. 12. 13.]\n [21. 22. 23.]]  
---NumPy: numpy.fromfunction (which counts from 0)  
---@param f function
---@param shape integer|integer[]
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(f: function, options: {shape?: integer|integer[], dtype?: lunarray.dtype}): lunarray.array
function lunarray.fromfunction(f, shape, dtype) end

---Whether x is an array (open or closed).  
---x: any value. Result: a boolean.  
---Example: la.isarray(la.ones(3)), la.isarray({1, 2})  --> true false  
---NumPy: isinstance(x, numpy.ndarray)  
---@param x lunarray.arraylike
---@return boolean
function lunarray.isarray(x) end

---A copy of x with its own memory.  
---x: array or nested table. order: "K" (default: axes as they lie in x), "C" or "F".  
---Example: local a = la.arange(3); local b = a:copy(); b[1] = 9; a  --> [0 1 2]  
---NumPy: numpy.copy, ndarray.copy  
---@param x lunarray.arraylike
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {order?: "C"|"F"|"A"|"K"}): lunarray.array
function lunarray.copy(x, order) end

---A copy of x with its own memory.  
---See lunarray.copy.  
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:copy(order) end

---x with its elements converted to a dtype.  
---dtype: a name such as "float32". casting: "unsafe" (default), "same_kind", "safe", "equiv", "no": what is refused. copy = false gives x itself where nothing changes. Floats are cut off toward zero, integers keep their low bits.  
---Error: Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'safe'.  
---Example: la.array({1.7, -1.7}):astype("int32")  --> [ 1 -1]  
---NumPy: ndarray.astype  
---@param x lunarray.arraylike
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param casting? string
---@param copy? boolean
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", casting?: string, copy?: boolean, device?: "cpu"}): lunarray.array
function lunarray.astype(x, dtype, order, casting, copy) end

---x with its elements converted to a dtype.  
---See lunarray.astype.  
---@param dtype? lunarray.dtype
---@param order? "C"|"F"|"A"|"K"
---@param casting? string
---@param copy? boolean
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype, order?: "C"|"F"|"A"|"K", casting?: string, copy?: boolean, device?: "cpu"}): lunarray.array
function array:astype(dtype, order, casting, copy) end

---The elements' bytes, in C order (or order = "F"), as a Lua string in this machine's byte order.  
---Example: #la.zeros(3):tobytes()  --> 24  
---NumPy: ndarray.tobytes  
---@param x lunarray.arraylike
---@param order? "C"|"F"|"A"|"K"
---@return string
---@overload fun(x: lunarray.arraylike, options: {order?: "C"|"F"|"A"|"K"}): string
function lunarray.tobytes(x, order) end

---The elements' bytes, in C order (or order = "F"), as a Lua string in this machine's byte order.  
---See lunarray.tobytes.  
---@param order? "C"|"F"|"A"|"K"
---@return string
---@overload fun(self: any, options: {order?: "C"|"F"|"A"|"K"}): string
function array:tobytes(order) end

---The elements as nested Lua tables of numbers and booleans; of a 0-d array the number itself.  
---Example: la.arange(3):tolist()[1]  --> 0  
---NumPy: ndarray.tolist  
---@param x lunarray.arraylike
---@return table
function lunarray.tolist(x) end

---The elements as nested Lua tables of numbers and booleans; of a 0-d array the number itself.  
---See lunarray.tolist.  
---@return table
function array:tolist() end

---Do two arrays have any byte of memory in common?  
---a, b: arrays. max_work: how many steps the answer may take, 0: only the ranges of addresses are compared; default -1, any number: the answer is exact. Result: a boolean.  
---Error: Exceeded max_work: after 10 steps it is not known whether the arrays share memory.  
---Example: local a = la.arange(4); la.shares_memory(a, a:reshape(2, 2))  --> true  
---NumPy: numpy.shares_memory  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param max_work? integer
---@return boolean
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, max_work?: integer}): boolean
function lunarray.shares_memory(a, b, max_work) end

---Do two arrays have any byte of memory in common?  
---See lunarray.shares_memory.  
---@param b lunarray.arraylike
---@param max_work? integer
---@return boolean
---@overload fun(self: any, options: {b?: lunarray.arraylike, max_work?: integer}): boolean
function array:shares_memory(b, max_work) end

---Might two arrays have memory in common? false: certainly not.  
---a, b: arrays. max_work: how many steps the answer may take; default 0: only the ranges of addresses are compared. Result: a boolean.  
---Example: local a = la.arange(4); la.may_share_memory(a["::2"], a["2::2"])  --> true  
---NumPy: numpy.may_share_memory  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param max_work? integer
---@return boolean
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, max_work?: integer}): boolean
function lunarray.may_share_memory(a, b, max_work) end

---Might two arrays have memory in common? false: certainly not.  
---See lunarray.may_share_memory.  
---@param b lunarray.arraylike
---@param max_work? integer
---@return boolean
---@overload fun(self: any, options: {b?: lunarray.arraylike, max_work?: integer}): boolean
function array:may_share_memory(b, max_work) end

---The array itself, on the device it is on: "cpu" (Python array API standard).  
---Error: any other device.  
---Example: la.arange(3):to_device("cpu")  --> [0 1 2]  
---NumPy: ndarray.to_device  
---@param device? "cpu"
---@return lunarray.array
---@overload fun(self: any, options: {device?: "cpu", stream?: any}): lunarray.array
function array:to_device(device) end

---Gives the array's memory back now, without waiting for the collector; any later use of the array or of its views raises an error.  
---Also at the end of a block: local t <close> = la.zeros(1000, 1000).  
---Example: local t = la.zeros(1000); t:close(); print(pcall(t.sum, t))  --> false the array has been closed  
---NumPy: none (del x, when no other name holds it)  
function array:close() end

---The smallest dtype to which both dtypes cast safely.  
---Example: la.promote_types("int8", "uint8")  --> int16  
---NumPy: numpy.promote_types  
---@param type1 lunarray.dtype
---@param type2 lunarray.dtype
---@return lunarray.dtype
---@overload fun(type1: lunarray.dtype, options: {type2?: lunarray.dtype}): lunarray.dtype
function lunarray.promote_types(type1, type2) end

---The dtype of an operation on these arrays, dtype names and Lua numbers; Lua numbers adapt to the arrays (NEP 50).  
---Example: la.result_type("float32", 2.5)  --> float32  
---NumPy: numpy.result_type  
---@param ... any
---@return lunarray.dtype
function lunarray.result_type(...) end

---Whether a cast is allowed under a rule: "safe" (default), "same_kind", "unsafe", "equiv", "no".  
---from: a dtype name or an array.  
---Example: la.can_cast("float64", "float32", "same_kind")  --> true  
---NumPy: numpy.can_cast  
---@param from lunarray.dtype|lunarray.array
---@param to lunarray.dtype
---@param casting? string
---@return boolean
---@overload fun(from: lunarray.dtype|lunarray.array, options: {to?: lunarray.dtype, casting?: string}): boolean
function lunarray.can_cast(from, to, casting) end

---Whether a dtype is of a kind: "bool", "signed integer", "unsigned integer", "integral", "real floating", "complex floating", "numeric", a dtype name, or a table of these.  
---Example: la.isdtype("float32", "real floating")  --> true  
---NumPy: numpy.isdtype (array API standard)  
---@param dtype? lunarray.dtype
---@param kind? string|string[]
---@return boolean
---@overload fun(dtype: lunarray.dtype, options: {kind?: string|string[]}): boolean
function lunarray.isdtype(dtype, kind) end

---The smallest dtype that holds a number (of an array with axes: its own).  
---Whole numbers from 0 on give an unsigned dtype; floats are judged by their size, not by their digits.  
---Example: la.min_scalar_type(300)  --> uint16  
---NumPy: numpy.min_scalar_type  
---@param a lunarray.arraylike
---@return lunarray.dtype
function lunarray.min_scalar_type(a) end

---Is it a number, a boolean, a string or a complex scalar? An array is none, not even a 0-d one.  
---Example: la.isscalar(3.1), la.isscalar(la.array(3.1))  --> true, false  
---NumPy: numpy.isscalar  
---@param element? any
---@return boolean
function lunarray.isscalar(element) end

---Limits of a floating-point dtype (of its parts, if complex): bits eps epsneg max min tiny smallest_normal smallest_subnormal precision resolution nmant nexp maxexp minexp dtype.  
---Example: la.finfo("float32").eps  --> 1.1920928955078e-07  
---NumPy: numpy.finfo  
---@param dtype? lunarray.dtype
---@return table
function lunarray.finfo(dtype) end

---Limits of an integer dtype: bits min max dtype. The max of uint64 is written as its bits, -1.  
---Example: la.iinfo("int8").max  --> 127  
---NumPy: numpy.iinfo  
---@param dtype? lunarray.dtype
---@return table
function lunarray.iinfo(dtype) end

---The complex number re + im*i, or the array of them.  
---Of two numbers: a complex scalar, which adapts to arrays as a Lua number does. Of arrays or tables: a complex128 array (complex64 of float32 parts), broadcast. dtype = "complex64" chooses.  
---Example: la.complex(1, 2) * la.complex(0, 1)  --> (-2+1j)  
---NumPy: a + 1j*b  
---@param re? lunarray.arraylike
---@param im? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(re: lunarray.arraylike, options: {im?: lunarray.arraylike, dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.complex(re, im) end

---x where the condition is true, y elsewhere; with the condition alone, the positions where it is true (nonzero).  
---condition: bool array (others: not 0). x, y: arrays or numbers; the three broadcast. Result: their promoted dtype.  
---Error: either both or neither of x and y should be given.  
---Example: local x = la.array {-1, 2}; la.where(x:gt(0), x, 0)  --> [0 2]  
---NumPy: numpy.where  
---@param condition? lunarray.arraylike
---@param x? lunarray.arraylike
---@param y? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(condition: lunarray.arraylike, options: {x?: lunarray.arraylike, y?: lunarray.arraylike}): lunarray.array|number
function lunarray.where(condition, x, y) end

---x where the condition is true, y elsewhere; with the condition alone, the positions where it is true (nonzero).  
---See lunarray.where.  
---@param x? lunarray.arraylike
---@param y? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {x?: lunarray.arraylike, y?: lunarray.arraylike}): lunarray.array|number
function array:where(x, y) end

---x with values below min raised to min and above max lowered to max; NaN stays.  
---min, max: arrays or numbers that broadcast with x, or nil for no bound; a_min, a_max: the same, by NumPy's older names.  
---Example: la.clip({-1, 0.5, 2}, 0, 1)  --> [0.  0.5 1. ]  
---NumPy: numpy.clip  
---@param x lunarray.arraylike
---@param min? lunarray.arraylike
---@param max? lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {min?: lunarray.arraylike, max?: lunarray.arraylike, out?: lunarray.array, a_min?: any, a_max?: any}): lunarray.array|number
function lunarray.clip(x, min, max, out) end

---x with values below min raised to min and above max lowered to max; NaN stays.  
---See lunarray.clip.  
---@param min? lunarray.arraylike
---@param max? lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {min?: lunarray.arraylike, max?: lunarray.arraylike, out?: lunarray.array, a_min?: any, a_max?: any}): lunarray.array|number
function array:clip(min, max, out) end

---clip in place: x itself is changed and returned.  
---Example: la.array({-1, 0.5, 2}):clip_(0, 1)  --> [0.  0.5 1. ]  
---NumPy: numpy.clip(x, min, max, out=x)  
---@param min? lunarray.arraylike
---@param max? lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {min?: lunarray.arraylike, max?: lunarray.arraylike}): lunarray.array
function array:clip_(min, max) end

---True where a and b are equal within a tolerance: |a - b| <= atol + rtol * |b|.  
---a, b: arrays or numbers that broadcast. rtol (1e-5), atol (1e-8): numbers, or arrays that broadcast, too. equal_nan: NaN is close to NaN.  
---Result: bool array; a boolean of two numbers.  
---Example: la.isclose({1, 2}, {1 + 1e-9, 2.1})  --> [ True False]  
---NumPy: numpy.isclose  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param rtol? lunarray.arraylike
---@param atol? lunarray.arraylike
---@param equal_nan? boolean
---@return lunarray.array|boolean
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, rtol?: lunarray.arraylike, atol?: lunarray.arraylike, equal_nan?: boolean}): lunarray.array|boolean
function lunarray.isclose(a, b, rtol, atol, equal_nan) end

---True where a and b are equal within a tolerance: |a - b| <= atol + rtol * |b|.  
---See lunarray.isclose.  
---@param b lunarray.arraylike
---@param rtol? lunarray.arraylike
---@param atol? lunarray.arraylike
---@param equal_nan? boolean
---@return lunarray.array|boolean
---@overload fun(self: any, options: {b?: lunarray.arraylike, rtol?: lunarray.arraylike, atol?: lunarray.arraylike, equal_nan?: boolean}): lunarray.array|boolean
function array:isclose(b, rtol, atol, equal_nan) end

---Are all elements of a and b equal within a tolerance? See isclose.  
---a, b: arrays or numbers that broadcast. rtol (1e-5), atol (1e-8): numbers, or arrays that broadcast, too. equal_nan: NaN is close to NaN.  
---Result: a boolean.  
---Example: la.allclose({1, 2}, {1 + 1e-9, 2})  --> true  
---NumPy: numpy.allclose  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param rtol? lunarray.arraylike
---@param atol? lunarray.arraylike
---@param equal_nan? boolean
---@return boolean
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, rtol?: lunarray.arraylike, atol?: lunarray.arraylike, equal_nan?: boolean}): boolean
function lunarray.allclose(a, b, rtol, atol, equal_nan) end

---Are all elements of a and b equal within a tolerance? See isclose.  
---See lunarray.allclose.  
---@param b lunarray.arraylike
---@param rtol? lunarray.arraylike
---@param atol? lunarray.arraylike
---@param equal_nan? boolean
---@return boolean
---@overload fun(self: any, options: {b?: lunarray.arraylike, rtol?: lunarray.arraylike, atol?: lunarray.arraylike, equal_nan?: boolean}): boolean
function array:allclose(b, rtol, atol, equal_nan) end

---Have a1 and a2 the same shape and equal elements?  
---equal_nan: NaN in the same places count as equal. Result: a boolean.  
---Example: la.array_equal({1, 2}, {1, 2})  --> true  
---NumPy: numpy.array_equal  
---@param a1 lunarray.arraylike
---@param a2 lunarray.arraylike
---@param equal_nan? boolean
---@return boolean
---@overload fun(a1: lunarray.arraylike, options: {a2?: lunarray.arraylike, equal_nan?: boolean}): boolean
function lunarray.array_equal(a1, a2, equal_nan) end

---Have a1 and a2 the same shape and equal elements?  
---See lunarray.array_equal.  
---@param a2 lunarray.arraylike
---@param equal_nan? boolean
---@return boolean
---@overload fun(self: any, options: {a2?: lunarray.arraylike, equal_nan?: boolean}): boolean
function array:array_equal(a2, equal_nan) end

---Do a1 and a2 broadcast to each other, and are their elements then equal?  
---Result: a boolean.  
---Example: la.array_equiv({1, 1}, 1)  --> true  
---NumPy: numpy.array_equiv  
---@param a1 lunarray.arraylike
---@param a2 lunarray.arraylike
---@return boolean
---@overload fun(a1: lunarray.arraylike, options: {a2?: lunarray.arraylike}): boolean
function lunarray.array_equiv(a1, a2) end

---Do a1 and a2 broadcast to each other, and are their elements then equal?  
---See lunarray.array_equiv.  
---@param a2 lunarray.arraylike
---@return boolean
---@overload fun(self: any, options: {a2?: lunarray.arraylike}): boolean
function array:array_equiv(a2) end

---x with NaN replaced by 0 and infinities by the largest finite numbers of its dtype, or by what is given.  
---copy = false: x itself is changed. nan, posinf, neginf: numbers, or arrays that broadcast to x. Integers have nothing to replace.  
---Example: la.nan_to_num({1, 0/0}, {nan = -1})  --> [ 1. -1.]  
---NumPy: numpy.nan_to_num  
---@param x lunarray.arraylike
---@param copy? boolean
---@param nan? lunarray.arraylike
---@param posinf? lunarray.arraylike
---@param neginf? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {copy?: boolean, nan?: lunarray.arraylike, posinf?: lunarray.arraylike, neginf?: lunarray.arraylike}): lunarray.array|number
function lunarray.nan_to_num(x, copy, nan, posinf, neginf) end

---x with NaN replaced by 0 and infinities by the largest finite numbers of its dtype, or by what is given.  
---See lunarray.nan_to_num.  
---@param copy? boolean
---@param nan? lunarray.arraylike
---@param posinf? lunarray.arraylike
---@param neginf? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {copy?: boolean, nan?: lunarray.arraylike, posinf?: lunarray.arraylike, neginf?: lunarray.arraylike}): lunarray.array|number
function array:nan_to_num(copy, nan, posinf, neginf) end

---x rounded to a number of decimals (0), halves to even.  
---x: array or number, any dtype; whole numbers stay as they are, with decimals below 0 they are rounded to tens, hundreds ... Complex  
---numbers are rounded in both parts.  
---Example: la.round({0.5, 1.5, 2.567}, 2)  --> [0.5  1.5  2.57]  
---NumPy: numpy.round  
---@param x lunarray.arraylike
---@param decimals? integer
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {decimals?: integer, out?: lunarray.array}): lunarray.array|number
function lunarray.round(x, decimals, out) end

---x rounded to a number of decimals (0), halves to even.  
---See lunarray.round.  
---@param decimals? integer
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {decimals?: integer, out?: lunarray.array}): lunarray.array|number
function array:round(decimals, out) end

---x rounded to a number of decimals: another name of round.  
---Example: la.around({0.5, 1.5})  --> [0. 2.]  
---NumPy: numpy.around  
---@param x lunarray.arraylike
---@param decimals? integer
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {decimals?: integer, out?: lunarray.array}): lunarray.array|number
function lunarray.around(x, decimals, out) end

---x rounded to a number of decimals: another name of round.  
---See lunarray.around.  
---@param decimals? integer
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {decimals?: integer, out?: lunarray.array}): lunarray.array|number
function array:around(decimals, out) end

---round in place: x itself is changed and returned.  
---Example: la.array({0.5, 2.567}):round_(2)  --> [0.5  2.57]  
---NumPy: numpy.round(x, decimals, out=x)  
---@param decimals? integer
---@return lunarray.array
---@overload fun(self: any, options: {decimals?: integer}): lunarray.array
function array:round_(decimals) end

---Angle of complex numbers in radians, from -pi to pi; deg = true: in degrees.  
---Real numbers have the angle 0, or pi below 0.  
---Example: la.angle(la.complex(0, 2), true)  --> 90.0  
---NumPy: numpy.angle  
---@param z lunarray.arraylike
---@param deg? boolean
---@return lunarray.array|number
---@overload fun(z: lunarray.arraylike, options: {deg?: boolean}): lunarray.array|number
function lunarray.angle(z, deg) end

---Angle of complex numbers in radians, from -pi to pi; deg = true: in degrees.  
---See lunarray.angle.  
---@param deg? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {deg?: boolean}): lunarray.array|number
function array:angle(deg) end

---Is x of a dtype other than complex? A boolean.  
---Example: la.isrealobj({1, 2})  --> true  
---NumPy: numpy.isrealobj  
---@param x lunarray.arraylike
---@return boolean
function lunarray.isrealobj(x) end

---Is x of a dtype other than complex? A boolean.  
---See lunarray.isrealobj.  
---@return boolean
function array:isrealobj() end

---Is x of a complex dtype? A boolean, whatever the imaginary parts are.  
---Example: la.iscomplexobj(la.complex(1, 0))  --> true  
---NumPy: numpy.iscomplexobj  
---@param x lunarray.arraylike
---@return boolean
function lunarray.iscomplexobj(x) end

---Is x of a complex dtype? A boolean, whatever the imaginary parts are.  
---See lunarray.iscomplexobj.  
---@return boolean
function array:iscomplexobj() end

---The real parts of x (a view) where all imaginary parts are close to 0, else x.  
---tol: beyond 1 in units of the dtype's eps (100), else absolute.  
---Example: la.real_if_close(la.complex({1, 2}, {1e-16, 0}))  --> [1. 2.]  
---NumPy: numpy.real_if_close  
---@param x lunarray.arraylike
---@param tol? number
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {tol?: number}): lunarray.array|number
function lunarray.real_if_close(x, tol) end

---The real parts of x (a view) where all imaginary parts are close to 0, else x.  
---See lunarray.real_if_close.  
---@param tol? number
---@return lunarray.array|number
---@overload fun(self: any, options: {tol?: number}): lunarray.array|number
function array:real_if_close(tol) end

---p with jumps taken out: steps of at least discont along the axis are changed by whole periods.  
---discont: period / 2 where it is not given. axis: the last one. period: 2 pi. Result: float64 of whole numbers, unless the period is whole.  
---Example: la.unwrap({1, 2, 3, 1, 2}, {period = 3})  --> [1 2 3 4 5]  
---NumPy: numpy.unwrap  
---@param p lunarray.arraylike
---@param discont? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array|number
---@overload fun(p: lunarray.arraylike, options: {discont?: lunarray.arraylike, axis?: integer|integer[]|false, period?: lunarray.arraylike}): lunarray.array|number
function lunarray.unwrap(p, discont, axis) end

---p with jumps taken out: steps of at least discont along the axis are changed by whole periods.  
---See lunarray.unwrap.  
---@param discont? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array|number
---@overload fun(self: any, options: {discont?: lunarray.arraylike, axis?: integer|integer[]|false, period?: lunarray.arraylike}): lunarray.array|number
function array:unwrap(discont, axis) end

---exp(x) / sum(exp(x)) along an axis, without overflow: positive numbers that add up to 1.  
---x: array of real numbers. axis: by default the last one; false: all elements together. dtype: of the result, by default that of x, float64  
---for integers (float16 is computed in float32). out: array for the result, which may be x.  
---Example: la.softmax({{0, 0}, {0, math.log(3)}})  --> [[0.5  0.5 ] [0.25 0.75]]  
---SciPy: scipy.special.softmax(x, axis=-1)  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function lunarray.softmax(x, axis, dtype, out) end

---exp(x) / sum(exp(x)) along an axis, without overflow: positive numbers that add up to 1.  
---See lunarray.softmax.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function array:softmax(axis, dtype, out) end

---The logarithm of softmax, exact also where softmax is nearly 0.  
---x: array of real numbers. axis: by default the last one; false: all elements together. dtype: of the result, by default that of x, float64  
---for integers (float16 is computed in float32). out: array for the result, which may be x.  
---Example: la.log_softmax({0, 0})  --> [-0.69314718 -0.69314718]  
---SciPy: scipy.special.log_softmax(x, axis=-1)  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function lunarray.log_softmax(x, axis, dtype, out) end

---The logarithm of softmax, exact also where softmax is nearly 0.  
---See lunarray.log_softmax.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function array:log_softmax(axis, dtype, out) end

---log(sum(exp(x))) over all axes or over those named, without overflow.  
---axis: a number, a table of numbers; nil or false: all axes. keepdims: reduced axes stay with length 1. dtype, out: as for sum.  
---Example: la.logsumexp({1000, 1000})  --> 1000.6931471806  
---SciPy: scipy.special.logsumexp  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function lunarray.logsumexp(x, axis, dtype, out, keepdims) end

---log(sum(exp(x))) over all axes or over those named, without overflow.  
---See lunarray.logsumexp.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function array:logsumexp(axis, dtype, out, keepdims) end

---What the Python array API standard asks of a namespace: a table of the functions capabilities, default_device, default_dtypes, devices, dtypes.  
---Example: la.__array_namespace_info__().default_dtypes().integral  --> int64  
---NumPy: numpy.__array_namespace_info__  
---@return table
function lunarray.__array_namespace_info__() end

---Assigns to the indexed elements without making a table: x:set(i, j, v) is x[{i, j}] = v.  
---x:set(item, ..., value): the items of an index (positions, ranges as strings, lists, arrays, masks, la.newaxis),  
---then the value: number, boolean, complex, table or array, broadcast to the indexed shape and cast to x's dtype.  
---Returns nothing.  
---Errors: those of x[...] = v; nothing is written then.  
---Example: local x = la.zeros(2, 3); x:set(2, 3, 7); x:set(":", 1, {5, 6}); x  --> [[5. 0. 0.] [6. 0. 7.]]  
---NumPy: x[i, j] = v  
---@param ... any
function array:set(...) end

---One element as a Lua value: a number, a boolean, or a complex scalar.  
---x:item(): the only element of an array of size 1. x:item(i): position i in the flattened array.  
---x:item(i, j, ...) or x:item({i, j, ...}): a position for each axis.  
---Errors: an array of another size without positions; a position out of bounds; too few or too many positions.  
---Example: la.array({{1, 2}, {3, 4}}):item(3)  --> 3  
---NumPy: x.item(...), with positions from 0  
---@param ... any
---@return lunarray.array|number
function array:item(...) end

---The view x["i:j"] from numbers, for moving windows.  
---x:slice(i, j): first and last position on the first axis, both included, clipped as string.sub does; negative  
---ones count from the end; j = 0 and i = n + 1 give an empty view. x:slice(i1, j1, i2, j2): on the first two axes.  
---Errors: i = 0; more pairs than axes.  
---Example: la.arange(10):slice(3, 5)  --> [2 3 4]  
---NumPy: x[i-1:j]  
---@param ... any
---@return lunarray.array
function array:slice(...) end

---Positions of the elements that are not 0 (or false), one int64 array for each axis.  
---a: array of one axis or more, or a nested table. Results: as many arrays as axes, in C order, positions from 1;  
---together they index a: a[{la.nonzero(a)}].  
---Errors: a 0-d array.  
---Example: la.nonzero({{0, 1}, {2, 0}})  --> [1 2], [2 1]  
---NumPy: np.nonzero(a), plus one  
---@param a lunarray.arraylike
---@return lunarray.array ...
function lunarray.nonzero(a) end

---Positions of the elements that are not 0 (or false), one int64 array for each axis.  
---See lunarray.nonzero.  
---@return lunarray.array ...
function array:nonzero() end

---Positions of the elements that are not 0 (or false) in the flattened array.  
---a: array or nested table. Result: int64 array of one axis, positions from 1.  
---Example: la.flatnonzero({0, 5, 0, 7})  --> [2 4]  
---NumPy: np.flatnonzero(a) + 1  
---@param a lunarray.arraylike
---@return lunarray.array
function lunarray.flatnonzero(a) end

---Positions of the elements that are not 0 (or false) in the flattened array.  
---See lunarray.flatnonzero.  
---@return lunarray.array
function array:flatnonzero() end

---Positions of the elements that are not 0 (or false), one row for each element.  
---a: array or nested table. Result: int64 array of shape (n, ndim), positions from 1, in C order.  
---Example: la.argwhere({{0, 1}, {2, 0}})  --> [[1 2] [2 1]]  
---NumPy: np.argwhere(a) + 1  
---@param a lunarray.arraylike
---@return lunarray.array
function lunarray.argwhere(a) end

---Positions of the elements that are not 0 (or false), one row for each element.  
---See lunarray.argwhere.  
---@return lunarray.array
function array:argwhere() end

---The positions of a grid: for each axis an array that holds, at each place, the place's position on it.  
---dimensions: the grid's shape. dtype: int64 if absent; where positions do not fit they go round, as in a cast.  
---Result: an array (ndim, ...) with one grid for each axis; sparse = true: one array for each axis, of length 1 on the others, as so many results.  
---Errors: a negative length; bool.  
---Example: la.indices(2, 3)[2]  --> [[1 2 3] [1 2 3]]  
---NumPy: np.indices(dimensions, dtype, sparse) + 1  
---@param dimensions? integer|integer[]
---@param dtype? lunarray.dtype
---@param sparse? boolean
---@return lunarray.array
---@overload fun(...: integer|lunarray.dtype): lunarray.array
---@overload fun(dimensions: any, options: {dtype?: lunarray.dtype, sparse?: boolean}): lunarray.array
function lunarray.indices(dimensions, dtype, sparse) end

---Vectors of positions so shaped that together they index all combinations of their elements: x[{la.ix_(rows, columns)}].  
---Arguments: as many vectors (arrays or tables) as axes: integers, positions from 1, or booleans, which select. Results: one array for each,  
---with as many axes as there are arguments, of length 1 on all but its own.  
---Errors: an argument that is no vector; positions that are no whole numbers.  
---Example: la.arange(9):reshape(3, 3)[{la.ix_({1, 3}, {2, 3})}]  --> [[1 2] [7 8]]  
---NumPy: np.ix_, with positions from 0  
---@param ... any
---@return lunarray.array ...
function lunarray.ix_(...) end

---Positions in the flattened array as positions on each axis.  
---indices: a position or an array or nested table of them, from 1, negative ones from the end. shape: the array's. order: "C" (default) or "F".  
---Results: one for each axis, of the shape of indices; numbers for a number.  
---Errors: a position out of bounds; positions that are no integers; a shape of more than 2^63 elements.  
---Example: la.unravel_index({23, 42}, {7, 6})  --> [4 7], [5 6]  
---NumPy: np.unravel_index(indices - 1, shape, order), plus one  
---@param indices? lunarray.arraylike
---@param shape? integer|integer[]
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array|integer ...
---@overload fun(indices: lunarray.arraylike, options: {shape?: integer|integer[], order?: "C"|"F"|"A"|"K"}): lunarray.array|integer
function lunarray.unravel_index(indices, shape, order) end

---Positions in the flattened array as positions on each axis.  
---See lunarray.unravel_index.  
---@param shape? integer|integer[]
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array|integer ...
---@overload fun(self: any, options: {shape?: integer|integer[], order?: "C"|"F"|"A"|"K"}): lunarray.array|integer
function array:unravel_index(shape, order) end

---Positions on each axis as positions in the flattened array.  
---multi_index: table with one item for each axis (numbers, arrays, tables; they broadcast), or array whose rows they are; positions from 1,  
---negative ones from the end. dims: the array's shape. order: "C" (default) or "F".  
---mode: "raise" (default); "wrap": positions go round, so that 0 is the last one and n + 1 the first; "clip": those beyond the ends are  
---moved to them; or a table with a mode for each axis. Result: int64, of the common shape; a number for numbers.  
---Errors: a position out of bounds; a number of items that is not that of the axes; shapes that do not fit; dims of more than 2^63 elements.  
---Example: la.ravel_multi_index({{4, 7}, {5, 6}}, {7, 6})  --> [23 42]  
---NumPy: np.ravel_multi_index(multi_index - 1, dims, mode, order) + 1  
---@param multi_index? any
---@param dims? integer|integer[]
---@param mode? string|string[]
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array|integer
---@overload fun(multi_index: any, options: {dims?: integer|integer[], mode?: string|string[], order?: "C"|"F"|"A"|"K"}): lunarray.array|integer
function lunarray.ravel_multi_index(multi_index, dims, mode, order) end

---Positions of the lower triangle of a matrix.  
---n, m: rows and columns (n). k: the last diagonal that belongs to it: 0 the main one, 1 that above.  
---Results: rows and columns, int64, positions from 1, in C order; x[{rows, columns}] are the elements.  
---Example: la.tril_indices(3, -1)  --> [2 3 3], [1 1 2]  
---NumPy: np.tril_indices(n, k, m), plus one  
---@param n? integer
---@param k? integer
---@param m? integer
---@return lunarray.array ...
---@overload fun(n: integer, options: {k?: integer, m?: integer}): lunarray.array
function lunarray.tril_indices(n, k, m) end

---Positions of the upper triangle of a matrix.  
---n, m: rows and columns (n). k: the first diagonal that belongs to it: 0 the main one, 1 that above.  
---Results: rows and columns, int64, positions from 1, in C order; x[{rows, columns}] are the elements.  
---Example: la.triu_indices(3, 1)  --> [1 1 2], [2 3 3]  
---NumPy: np.triu_indices(n, k, m), plus one  
---@param n? integer
---@param k? integer
---@param m? integer
---@return lunarray.array ...
---@overload fun(n: integer, options: {k?: integer, m?: integer}): lunarray.array
function lunarray.triu_indices(n, k, m) end

---Positions of the lower triangle of an array with two axes.  
---k: the last diagonal that belongs to it.  
---Results: rows and columns, int64, positions from 1, in C order; x[{rows, columns}] are the elements.  
---Errors: an array with another number of axes.  
---Example: la.tril_indices_from(la.zeros(2, 2))  --> [1 2 2], [1 1 2]  
---NumPy: np.tril_indices_from(arr, k), plus one  
---@param arr lunarray.arraylike
---@param k? integer
---@return lunarray.array ...
---@overload fun(arr: lunarray.arraylike, options: {k?: integer}): lunarray.array
function lunarray.tril_indices_from(arr, k) end

---Positions of the lower triangle of an array with two axes.  
---See lunarray.tril_indices_from.  
---@param k? integer
---@return lunarray.array ...
---@overload fun(self: any, options: {k?: integer}): lunarray.array
function array:tril_indices_from(k) end

---Positions of the upper triangle of an array with two axes.  
---k: the first diagonal that belongs to it.  
---Results: rows and columns, int64, positions from 1, in C order; x[{rows, columns}] are the elements.  
---Errors: an array with another number of axes.  
---Example: la.triu_indices_from(la.zeros(2, 2))  --> [1 1 2], [1 2 2]  
---NumPy: np.triu_indices_from(arr, k), plus one  
---@param arr lunarray.arraylike
---@param k? integer
---@return lunarray.array ...
---@overload fun(arr: lunarray.arraylike, options: {k?: integer}): lunarray.array
function lunarray.triu_indices_from(arr, k) end

---Positions of the upper triangle of an array with two axes.  
---See lunarray.triu_indices_from.  
---@param k? integer
---@return lunarray.array ...
---@overload fun(self: any, options: {k?: integer}): lunarray.array
function array:triu_indices_from(k) end

---Positions of the main diagonal of an array with axes of length n.  
---ndim: the number of axes, 2 if absent. Results: 1 ... n, as many times as there are axes (the same array).  
---Errors: a negative ndim or one beyond 64.  
---Example: local x = la.zeros(3, 3); x[{la.diag_indices(3)}] = 1  --> x is [[1. 0. 0.] [0. 1. 0.] [0. 0. 1.]]  
---NumPy: np.diag_indices(n, ndim), plus one  
---@param n? integer
---@param ndim? integer
---@return lunarray.array ...
---@overload fun(n: integer, options: {ndim?: integer}): lunarray.array
function lunarray.diag_indices(n, ndim) end

---Positions of the main diagonal of an array with two or more axes of equal length.  
---Results: as of diag_indices. Errors: fewer axes; axes of different length.  
---Example: la.diag_indices_from(la.eye(2))  --> [1 2], [1 2]  
---NumPy: np.diag_indices_from(arr), plus one  
---@param arr lunarray.arraylike
---@return lunarray.array ...
function lunarray.diag_indices_from(arr) end

---Positions of the main diagonal of an array with two or more axes of equal length.  
---See lunarray.diag_indices_from.  
---@return lunarray.array ...
function array:diag_indices_from() end

---Positions that a masking function such as la.triu leaves in an (n, n) array.  
---mask_func: called with an array of ones and k; gives an array that is 0 where elements are left out. k: 0 if absent.  
---Results: rows and columns, int64, positions from 1, in C order; x[{rows, columns}] are the elements.  
---Errors: what is no function; a negative n.  
---Example: la.mask_indices(3, la.triu, 1)  --> [1 1 2], [2 3 3]  
---NumPy: np.mask_indices(n, mask_func, k), plus one  
---@param n? integer
---@param mask_func? function
---@param k? integer
---@return lunarray.array ...
---@overload fun(n: integer, options: {mask_func?: function, k?: integer}): lunarray.array
function lunarray.mask_indices(n, mask_func, k) end

---Assigns values to the main diagonal of an array, in place.  
---a: array with two axes, or with more of equal length. val: number, or values that are used one after another and repeated.  
---wrap = true: in a matrix with more rows than columns the diagonal begins again, after a row left out.  
---Returns nothing. Errors: fewer than two axes; three or more of different length; a number that does not fit the dtype; a read-only array.  
---Example: local x = la.zeros(2, 2); la.fill_diagonal(x, {3, 4})  --> x is [[3. 0.] [0. 4.]]  
---NumPy: np.fill_diagonal(a, val, wrap)  
---@param a lunarray.arraylike
---@param val? lunarray.arraylike
---@param wrap? boolean
---@overload fun(a: lunarray.arraylike, options: {val?: lunarray.arraylike, wrap?: boolean})
function lunarray.fill_diagonal(a, val, wrap) end

---Assigns values to the main diagonal of an array, in place.  
---See lunarray.fill_diagonal.  
---@param val? lunarray.arraylike
---@param wrap? boolean
---@overload fun(self: any, options: {val?: lunarray.arraylike, wrap?: boolean})
function array:fill_diagonal(val, wrap) end

---Walks over the positions of a shape in C order: for i, j in la.ndindex(2, 3) do.  
---shape: numbers in a row or a table. Result: an iterator that gives one number for each axis, from 1; of the shape {} it gives true, once.  
---Errors: a negative length.  
---Example: local n = 0; for i, j in la.ndindex(2, 3) do n = n + i * j end  --> n is 18  
---NumPy: np.ndindex, with positions from 0  
---@param shape? integer|integer[]
---@return function
---@overload fun(...: integer|lunarray.dtype): function
function lunarray.ndindex(shape) end

---Walks over the elements of an array in C order, with their positions: for i, j, value in la.ndenumerate(x) do.  
---arr: array or nested table. Result: an iterator that gives one number for each axis, from 1, and the element as it is then.  
---Errors: an array that is closed in the loop.  
---Example: local s = 0; for i, j, v in la.ndenumerate({{5, 6}, {7, 8}}) do s = s + i * 10 * v end  --> s is 410  
---NumPy: np.ndenumerate, with positions from 0  
---@param arr lunarray.arraylike
---@return function
function lunarray.ndenumerate(arr) end

---Walks over the elements of an array in C order, with their positions: for i, j, value in la.ndenumerate(x) do.  
---See lunarray.ndenumerate.  
---@return function
function array:ndenumerate() end

---Walks over an array in blocks of n along an axis: for first, block in x:blocks(1000) do.  
---x: array with one axis or more. n: rows of a block; the last one has what is left. axis: the first one if absent.  
---Result: an iterator that gives the position of the block's first row and the block, a view.  
---Errors: a 0-d array; n below 1.  
---Example: local s = {}; for first, block in la.arange(5):blocks(2) do s[#s + 1] = first .. "-" .. #block end; return table.concat(s, " ")  --> 1-2 3-2 5-1  
---NumPy: none (x[i:i + n] in a loop over range(0, len(x), n))  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer
---@return function
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer}): function
function lunarray.blocks(x, n, axis) end

---Walks over an array in blocks of n along an axis: for first, block in x:blocks(1000) do.  
---See lunarray.blocks.  
---@param n? integer
---@param axis? integer
---@return function
---@overload fun(self: any, options: {n?: integer, axis?: integer}): function
function array:blocks(n, axis) end

---The same memory read as elements of another dtype.  
---x: array. dtype: x's own if absent. With elements of another size the last axis gets longer or shorter.  
---Result: a view; of booleans as another dtype one that cannot be written to, for a bool is a byte of 0 or 1.  
---Errors: another size and a 0-d array, a last axis that is not contiguous or one whose bytes do not make whole elements; bytes other than  
---0 and 1 as bool.  
---Example: la.array({1, 0}, "float32"):view("int32")  --> [1065353216 0]  
---NumPy: x.view(dtype)  
---@param x lunarray.arraylike
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {dtype?: lunarray.dtype}): lunarray.array
function lunarray.view(x, dtype) end

---The same memory read as elements of another dtype.  
---See lunarray.view.  
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {dtype?: lunarray.dtype}): lunarray.array
function array:view(dtype) end

---The same elements in another shape.  
---shape: lengths in a row or in a table; one may be -1 and follows from the others. order: "C" (last axis fastest), "F" (first  
---axis fastest) or "A" ("F" for a Fortran-contiguous x). copy: nil copies where strides cannot express the result, true always,  
---false raises instead.  
---Result: a view of x wherever there is one, else a copy.  
---Errors: cannot reshape array of size 12 into shape (5,3); can only specify one unknown dimension.  
---Example: la.arange(6):reshape(2, -1)  --> [[0 1 2] [3 4 5]]  
---NumPy: np.reshape(x, shape, order, copy=)  
---@param x lunarray.arraylike
---@param shape? integer|integer[]
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(x: lunarray.arraylike, options: {shape?: integer|integer[], order?: "C"|"F"|"A"|"K", copy?: boolean}): lunarray.array
function lunarray.reshape(x, shape, order) end

---The same elements in another shape.  
---See lunarray.reshape.  
---@param shape? integer|integer[]
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(self: any, options: {shape?: integer|integer[], order?: "C"|"F"|"A"|"K", copy?: boolean}): lunarray.array
function array:reshape(shape, order) end

---x as one contiguous axis: a view where its elements lie so, else a copy.  
---order: "C" (default), "F", "A", or "K" (as they lie in memory).  
---Example: la.array{{1, 2}, {3, 4}}:ravel("F")  --> [1 3 2 4]  
---NumPy: np.ravel(x, order)  
---@param x lunarray.arraylike
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {order?: "C"|"F"|"A"|"K"}): lunarray.array
function lunarray.ravel(x, order) end

---x as one contiguous axis: a view where its elements lie so, else a copy.  
---See lunarray.ravel.  
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:ravel(order) end

---A copy of x with one axis.  
---order: "C" (default), "F", "A" or "K".  
---Example: la.array{{1, 2}, {3, 4}}:flatten()  --> [1 2 3 4]  
---NumPy: x.flatten(order)  
---@param x lunarray.arraylike
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {order?: "C"|"F"|"A"|"K"}): lunarray.array
function lunarray.flatten(x, order) end

---A copy of x with one axis.  
---See lunarray.flatten.  
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:flatten(order) end

---A new array of any shape, filled with the elements of x again and again (zeros if x has none).  
---The method x:resize changes x itself and fills with zeros.  
---Example: la.resize({1, 2, 3}, 2, 4)  --> [[1 2 3 1] [2 3 1 2]]  
---NumPy: np.resize(x, new_shape)  
---@param x lunarray.arraylike
---@param new_shape? integer|integer[]
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(x: lunarray.arraylike, options: {new_shape?: integer|integer[]}): lunarray.array
function lunarray.resize(x, new_shape) end

---Changes the shape and size of the array itself; new elements are zero. Returns nothing.  
---The elements keep their order in memory. The same number of elements may be resized in any case; another number only in an  
---array that owns its elements and of which no views were made, unless refcheck = false: such views keep the old elements.  
---The function la.resize makes a new array and repeats the elements instead.  
---Errors: cannot resize this array: it does not own its data; resize only works on single-segment arrays.  
---Example: local x = la.arange(4); x:resize(2, 3); x  --> [[0 1 2] [3 0 0]]  
---NumPy: x.resize(new_shape, refcheck=)  
---@param new_shape? integer|integer[]
---@param refcheck? boolean
---@return lunarray.array
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(self: any, options: {new_shape?: integer|integer[], refcheck?: boolean}): lunarray.array
function array:resize(new_shape, refcheck) end

---x with its axes in another order: a view.  
---axes: all of them, from 1, in a row or in a table; without them they are reversed. Axis i of the result is axis axes[i] of x.  
---Errors: axes don't match array; repeated axis in transpose; axis 3 is out of bounds for array of dimension 2.  
---Example: la.zeros(2, 3, 4):transpose(2, 3, 1).shape  --> (3, 4, 2)  
---NumPy: np.transpose(x, axes), its axes plus one  
---@param x lunarray.arraylike
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axes?: integer|integer[]|false}): lunarray.array
function lunarray.transpose(x, axes) end

---x with its axes in another order: a view.  
---See lunarray.transpose.  
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(self: any, options: {axes?: integer|integer[]|false}): lunarray.array
function array:transpose(axes) end

---x with its axes in another order: transpose under its name in the array API standard.  
---Example: la.permute_dims(la.zeros(2, 3), {2, 1}).shape  --> (3, 2)  
---NumPy: np.permute_dims(x, axes), its axes plus one  
---@param x lunarray.arraylike
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axes?: integer|integer[]|false}): lunarray.array
function lunarray.permute_dims(x, axes) end

---x with its axes in another order: transpose under its name in the array API standard.  
---See lunarray.permute_dims.  
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(self: any, options: {axes?: integer|integer[]|false}): lunarray.array
function array:permute_dims(axes) end

---x with its last two axes exchanged: a view.  
---Errors: input array must be at least 2-dimensional, but it is 1.  
---Example: la.matrix_transpose(la.zeros(5, 2, 3)).shape  --> (5, 3, 2)  
---NumPy: np.matrix_transpose(x)  
---@param x lunarray.arraylike
---@return lunarray.array
function lunarray.matrix_transpose(x) end

---x with its last two axes exchanged: a view.  
---See lunarray.matrix_transpose.  
---@return lunarray.array
function array:matrix_transpose() end

---x with two axes exchanged: a view.  
---Example: la.zeros(2, 3, 4):swapaxes(1, 3).shape  --> (4, 3, 2)  
---NumPy: np.swapaxes(x, axis1, axis2), its axes plus one  
---@param x lunarray.arraylike
---@param axis1? integer|integer[]|false
---@param axis2? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis1?: integer|integer[]|false, axis2?: integer|integer[]|false}): lunarray.array
function lunarray.swapaxes(x, axis1, axis2) end

---x with two axes exchanged: a view.  
---See lunarray.swapaxes.  
---@param axis1? integer|integer[]|false
---@param axis2? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {axis1?: integer|integer[]|false, axis2?: integer|integer[]|false}): lunarray.array
function array:swapaxes(axis1, axis2) end

---x with some axes moved to other places, the others in their order: a view.  
---source, destination: an axis each, or lists of the same length.  
---Errors: repeated axis in `source` argument; `source` and `destination` arguments must have the same number of elements.  
---Example: la.zeros(2, 3, 4):moveaxis(1, -1).shape  --> (3, 4, 2)  
---NumPy: np.moveaxis(x, source, destination), its axes plus one  
---@param x lunarray.arraylike
---@param source? integer|integer[]|false
---@param destination? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {source?: integer|integer[]|false, destination?: integer|integer[]|false}): lunarray.array
function lunarray.moveaxis(x, source, destination) end

---x with some axes moved to other places, the others in their order: a view.  
---See lunarray.moveaxis.  
---@param source? integer|integer[]|false
---@param destination? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {source?: integer|integer[]|false, destination?: integer|integer[]|false}): lunarray.array
function array:moveaxis(source, destination) end

---x with one axis moved to stand before axis `start`: a view.  
---start: 1 (default) to ndim + 1. moveaxis says the same more plainly.  
---Example: la.zeros(2, 3, 4):rollaxis(3).shape  --> (4, 2, 3)  
---NumPy: np.rollaxis(x, axis, start), its axes plus one  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param start? lunarray.arraylike
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, start?: lunarray.arraylike}): lunarray.array
function lunarray.rollaxis(x, axis, start) end

---x with one axis moved to stand before axis `start`: a view.  
---See lunarray.rollaxis.  
---@param axis? integer|integer[]|false
---@param start? lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, start?: lunarray.arraylike}): lunarray.array
function array:rollaxis(axis, start) end

---x with new axes of length 1: a view.  
---axis: where in the result the new axis stands, from 1, or a list of such places.  
---Example: la.arange(3):expand_dims(1).shape  --> (1, 3)  
---NumPy: np.expand_dims(x, axis), its axes plus one  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false}): lunarray.array
function lunarray.expand_dims(x, axis) end

---x with new axes of length 1: a view.  
---See lunarray.expand_dims.  
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false}): lunarray.array
function array:expand_dims(axis) end

---x without its axes of length 1: a view.  
---axis: which of them (one or a list); without it, all.  
---Errors: cannot select an axis to squeeze out which has size not equal to one.  
---Example: la.zeros(3, 1, 2, 1):squeeze().shape  --> (3, 2)  
---NumPy: np.squeeze(x, axis), its axes plus one  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false}): lunarray.array
function lunarray.squeeze(x, axis) end

---x without its axes of length 1: a view.  
---See lunarray.squeeze.  
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false}): lunarray.array
function array:squeeze(axis) end

---x stretched to a shape by repeating axes of length 1: a read-only view.  
---Errors: could not broadcast input array from shape (3,) into shape (4,).  
---Example: la.broadcast_to({1, 2}, 3, 2)  --> [[1 2] [1 2] [1 2]]  
---NumPy: np.broadcast_to(x, shape)  
---@param x lunarray.arraylike
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(x: lunarray.arraylike, options: {shape?: integer|integer[]}): lunarray.array
function lunarray.broadcast_to(x, shape) end

---x stretched to a shape by repeating axes of length 1: a read-only view.  
---See lunarray.broadcast_to.  
---@param shape? integer|integer[]
---@return lunarray.array
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(self: any, options: {shape?: integer|integer[]}): lunarray.array
function array:broadcast_to(shape) end

---Several arrays stretched to their common shape.  
---Result: as many values; an array that has the shape comes back itself, the others as read-only views.  
---Errors: shape mismatch: objects cannot be broadcast to a single shape.  
---Example: local a, b = la.broadcast_arrays({1, 2, 3}, {{1}, {2}}); b  --> [[1 1 1] [2 2 2]]  
---NumPy: np.broadcast_arrays(*arrays)  
---@param ... any
---@return lunarray.array ...
function lunarray.broadcast_arrays(...) end

---Several arrays stretched to their common shape.  
---See lunarray.broadcast_arrays.  
---@param ... any
---@return lunarray.array ...
function array:broadcast_arrays(...) end

---The shape to which arrays of the given shapes broadcast.  
---Each argument is a shape (a table) or one length.  
---Errors: shape mismatch: objects cannot be broadcast to a single shape.  
---Example: la.broadcast_shapes({3, 1}, {4})  --> (3, 4)  
---NumPy: np.broadcast_shapes(*shapes)  
---@param ... any
---@return table
function lunarray.broadcast_shapes(...) end

---Each argument as an array of one axis or more.  
---Result: as many values; arrays with enough axes come back themselves, the others as views.  
---Example: la.atleast_1d(5).shape  --> (1,)  
---NumPy: np.atleast_1d(*arrays)  
---@param ... any
---@return lunarray.array ...
function lunarray.atleast_1d(...) end

---Each argument as an array of one axis or more.  
---See lunarray.atleast_1d.  
---@param ... any
---@return lunarray.array ...
function array:atleast_1d(...) end

---Each argument as an array of two axes or more; new axes stand in front.  
---Example: la.atleast_2d({1, 2, 3}).shape  --> (1, 3)  
---NumPy: np.atleast_2d(*arrays)  
---@param ... any
---@return lunarray.array ...
function lunarray.atleast_2d(...) end

---Each argument as an array of two axes or more; new axes stand in front.  
---See lunarray.atleast_2d.  
---@param ... any
---@return lunarray.array ...
function array:atleast_2d(...) end

---Each argument as an array of three axes or more: (n) becomes (1, n, 1), (m, n) becomes (m, n, 1).  
---Example: la.atleast_3d({1, 2, 3}).shape  --> (1, 3, 1)  
---NumPy: np.atleast_3d(*arrays)  
---@param ... any
---@return lunarray.array ...
function lunarray.atleast_3d(...) end

---Each argument as an array of three axes or more: (n) becomes (1, n, 1), (m, n) becomes (m, n, 1).  
---See lunarray.atleast_3d.  
---@param ... any
---@return lunarray.array ...
function array:atleast_3d(...) end

---x with the order of elements reversed along some axes: a view.  
---axis: one, a list, or nil for all.  
---Example: la.arange(3):flip()  --> [2 1 0]  
---NumPy: np.flip(x, axis), its axes plus one  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false}): lunarray.array
function lunarray.flip(x, axis) end

---x with the order of elements reversed along some axes: a view.  
---See lunarray.flip.  
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false}): lunarray.array
function array:flip(axis) end

---x with its second axis reversed, left to right: a view.  
---Errors: input must be >= 2-d.  
---Example: la.fliplr{{1, 2}, {3, 4}}  --> [[2 1] [4 3]]  
---NumPy: np.fliplr(x)  
---@param x lunarray.arraylike
---@return lunarray.array
function lunarray.fliplr(x) end

---x with its second axis reversed, left to right: a view.  
---See lunarray.fliplr.  
---@return lunarray.array
function array:fliplr() end

---x with its first axis reversed, upside down: a view.  
---Errors: input must be >= 1-d.  
---Example: la.flipud{{1, 2}, {3, 4}}  --> [[3 4] [1 2]]  
---NumPy: np.flipud(x)  
---@param x lunarray.arraylike
---@return lunarray.array
function lunarray.flipud(x) end

---x with its first axis reversed, upside down: a view.  
---See lunarray.flipud.  
---@return lunarray.array
function array:flipud() end

---x turned by k times 90 degrees, from the first of two axes toward the second: a view.  
---k: 1 by default; negative turns the other way. axes: {1, 2}.  
---Errors: len(axes) must be 2; axes must be different.  
---Example: la.rot90{{1, 2}, {3, 4}}  --> [[2 4] [1 3]]  
---NumPy: np.rot90(x, k, axes), its axes plus one  
---@param x lunarray.arraylike
---@param k? integer
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {k?: integer, axes?: integer|integer[]|false}): lunarray.array
function lunarray.rot90(x, k, axes) end

---x turned by k times 90 degrees, from the first of two axes toward the second: a view.  
---See lunarray.rot90.  
---@param k? integer
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {k?: integer, axes?: integer|integer[]|false}): lunarray.array
function array:rot90(k, axes) end

---A copy of x with its elements shifted; what leaves one end enters at the other.  
---shift: a whole number, or one for each axis. axis: one or a list; without it x is shifted as if it were flat.  
---Example: la.arange(5):roll(2)  --> [3 4 0 1 2]  
---NumPy: np.roll(x, shift, axis), its axes plus one  
---@param x lunarray.arraylike
---@param shift? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {shift?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function lunarray.roll(x, shift, axis) end

---A copy of x with its elements shifted; what leaves one end enters at the other.  
---See lunarray.roll.  
---@param shift? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {shift?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function array:roll(shift, axis) end

---x cut along an axis (default 1) into a table of views.  
---indices_or_sections: how many equal pieces; or where the pieces end, as a list: {3, 5} gives elements 1 to 3, 4 to 5, and the rest.  
---Errors: array split does not result in an equal division (array_split allows it).  
---Example: table.unpack(la.arange(6):split{3, 5})  --> [0 1 2], [3 4], [5]  
---NumPy: np.split(x, indices_or_sections, axis), its axis plus one  
---@param x lunarray.arraylike
---@param indices_or_sections any
---@param axis? integer|integer[]|false
---@return table
---@overload fun(x: lunarray.arraylike, options: {indices_or_sections?: any, axis?: integer|integer[]|false}): table
function lunarray.split(x, indices_or_sections, axis) end

---x cut along an axis (default 1) into a table of views.  
---See lunarray.split.  
---@param indices_or_sections any
---@param axis? integer|integer[]|false
---@return table
---@overload fun(self: any, options: {indices_or_sections?: any, axis?: integer|integer[]|false}): table
function array:split(indices_or_sections, axis) end

---x cut along an axis (default 1) into a table of views; the pieces may differ by one in length.  
---Example: #la.array_split(la.arange(7), 3)[1]  --> 3  
---NumPy: np.array_split(x, indices_or_sections, axis), its axis plus one  
---@param x lunarray.arraylike
---@param indices_or_sections any
---@param axis? integer|integer[]|false
---@return table
---@overload fun(x: lunarray.arraylike, options: {indices_or_sections?: any, axis?: integer|integer[]|false}): table
function lunarray.array_split(x, indices_or_sections, axis) end

---x cut along an axis (default 1) into a table of views; the pieces may differ by one in length.  
---See lunarray.array_split.  
---@param indices_or_sections any
---@param axis? integer|integer[]|false
---@return table
---@overload fun(self: any, options: {indices_or_sections?: any, axis?: integer|integer[]|false}): table
function array:array_split(indices_or_sections, axis) end

---x cut into columns: split along axis 2 (axis 1 of a vector).  
---Example: la.hsplit(la.zeros(2, 4), 2)[1].shape  --> (2, 2)  
---NumPy: np.hsplit(x, indices_or_sections)  
---@param x lunarray.arraylike
---@param indices_or_sections any
---@return table
---@overload fun(x: lunarray.arraylike, options: {indices_or_sections?: any}): table
function lunarray.hsplit(x, indices_or_sections) end

---x cut into columns: split along axis 2 (axis 1 of a vector).  
---See lunarray.hsplit.  
---@param indices_or_sections any
---@return table
---@overload fun(self: any, options: {indices_or_sections?: any}): table
function array:hsplit(indices_or_sections) end

---x cut into rows: split along axis 1 of an array of two axes or more.  
---Example: la.vsplit(la.zeros(4, 2), 2)[1].shape  --> (2, 2)  
---NumPy: np.vsplit(x, indices_or_sections)  
---@param x lunarray.arraylike
---@param indices_or_sections any
---@return table
---@overload fun(x: lunarray.arraylike, options: {indices_or_sections?: any}): table
function lunarray.vsplit(x, indices_or_sections) end

---x cut into rows: split along axis 1 of an array of two axes or more.  
---See lunarray.vsplit.  
---@param indices_or_sections any
---@return table
---@overload fun(self: any, options: {indices_or_sections?: any}): table
function array:vsplit(indices_or_sections) end

---x cut along axis 3 of an array of three axes or more.  
---Example: la.dsplit(la.zeros(2, 2, 4), 2)[1].shape  --> (2, 2, 2)  
---NumPy: np.dsplit(x, indices_or_sections)  
---@param x lunarray.arraylike
---@param indices_or_sections any
---@return table
---@overload fun(x: lunarray.arraylike, options: {indices_or_sections?: any}): table
function lunarray.dsplit(x, indices_or_sections) end

---x cut along axis 3 of an array of three axes or more.  
---See lunarray.dsplit.  
---@param indices_or_sections any
---@return table
---@overload fun(self: any, options: {indices_or_sections?: any}): table
function array:dsplit(indices_or_sections) end

---The parts of x along an axis (default 1), without that axis, as a table of views.  
---Errors: input array must be at least 1-d.  
---Example: la.unstack(la.zeros(2, 3), {axis = 2})[1].shape  --> (2,)  
---NumPy: np.unstack(x, axis=), its axis plus one  
---@param x lunarray.arraylike
---@return table
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false}): table
function lunarray.unstack(x) end

---The parts of x along an axis (default 1), without that axis, as a table of views.  
---See lunarray.unstack.  
---@return table
---@overload fun(self: any, options: {axis?: integer|integer[]|false}): table
function array:unstack() end

---x without the zeros at its ends: a view of the smallest box that holds every element that is not zero.  
---trim: "f" the front alone, "b" the back, "fb" (default) both. axis: which axes to trim (default all).  
---Errors: unexpected character(s) in `trim`.  
---Example: la.trim_zeros{0, 0, 3, 0, 1, 0}  --> [3 0 1]  
---NumPy: np.trim_zeros(x, trim, axis), its axes plus one  
---@param x lunarray.arraylike
---@param trim? string
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {trim?: string, axis?: integer|integer[]|false}): lunarray.array
function lunarray.trim_zeros(x, trim, axis) end

---x without the zeros at its ends: a view of the smallest box that holds every element that is not zero.  
---See lunarray.trim_zeros.  
---@param trim? string
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {trim?: string, axis?: integer|integer[]|false}): lunarray.array
function array:trim_zeros(trim, axis) end

---The shape of x (an array, a number or a nested table).  
---Example: la.shape{{1, 2, 3}}  --> (1, 3)  
---NumPy: np.shape(x)  
---@param x lunarray.arraylike
---@return table
function lunarray.shape(x) end

---How many axes x has (an array, a number or a nested table).  
---Example: la.ndim{{1, 2, 3}}  --> 2  
---NumPy: np.ndim(x)  
---@param x lunarray.arraylike
---@return number
function lunarray.ndim(x) end

---How many elements x has, in all or along the axes named.  
---Example: la.size(la.zeros(2, 3), 2)  --> 3  
---NumPy: np.size(x, axis), its axes plus one  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@return number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false}): number
function lunarray.size(x, axis) end

---Joins arrays along an axis they have.  
---arrays: a table of arrays (or an array, whose rows are joined), of equal shape but for the axis. axis: from 1, default 1;  
---false: all are flattened first. out: an array of the result's shape. dtype, casting: the result's dtype (by default the common  
---one) and which casts to it are allowed ("same_kind").  
---Errors: all the input array dimensions except for the concatenation axis must match exactly; zero-dimensional arrays cannot be  
---concatenated; need at least one array to concatenate.  
---Example: la.concatenate({ {1, 2}, {3} })  --> [1 2 3]  
---NumPy: np.concatenate(arrays, axis, out, dtype=, casting=), its axis plus one  
---@param arrays lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(arrays: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string}): lunarray.array
function lunarray.concatenate(arrays, axis, out) end

---Joins arrays along an axis they have.  
---arrays: a table of arrays (or an array, whose rows are joined), of equal shape but for the axis. axis: from 1, default 1;  
---false: all are flattened first. out: an array of the result's shape. dtype, casting: the result's dtype (by default the common  
---one) and which casts to it are allowed ("same_kind").  
---Errors: all the input array dimensions except for the concatenation axis must match exactly; zero-dimensional arrays cannot be  
---concatenated; need at least one array to concatenate.  
---Example: la.concat({ {{1, 2}}, {{3, 4}} }, 2)  --> [[1 2 3 4]]  
---NumPy: np.concat(arrays, axis, out, dtype=, casting=), its axis plus one  
---@param arrays lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(arrays: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string}): lunarray.array
function lunarray.concat(arrays, axis, out) end

---Joins arrays of one shape along a new axis.  
---axis: where in the result the new axis stands, from 1, default 1. out, dtype, casting: as in concatenate.  
---Errors: all input arrays must have the same shape; need at least one array to stack.  
---Example: la.stack({ {1, 2}, {3, 4} }, 2)  --> [[1 3] [2 4]]  
---NumPy: np.stack(arrays, axis, out, dtype=, casting=), its axis plus one  
---@param arrays lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(arrays: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string}): lunarray.array
function lunarray.stack(arrays, axis, out) end

---Joins arrays side by side: along axis 2, vectors along axis 1.  
---Example: la.hstack{ {{1}, {2}}, {{3}, {4}} }  --> [[1 3] [2 4]]  
---NumPy: np.hstack(tup, dtype=, casting=)  
---@param tup lunarray.arraylike
---@return lunarray.array
---@overload fun(tup: lunarray.arraylike, options: {dtype?: lunarray.dtype, casting?: string}): lunarray.array
function lunarray.hstack(tup) end

---Joins arrays one below the other: along axis 1; a vector is a row.  
---Example: la.vstack{ {1, 2}, {3, 4} }  --> [[1 2] [3 4]]  
---NumPy: np.vstack(tup, dtype=, casting=)  
---@param tup lunarray.arraylike
---@return lunarray.array
---@overload fun(tup: lunarray.arraylike, options: {dtype?: lunarray.dtype, casting?: string}): lunarray.array
function lunarray.vstack(tup) end

---Joins arrays one below the other: vstack under its other name.  
---Example: la.row_stack{ {1, 2}, {3, 4} }  --> [[1 2] [3 4]]  
---NumPy: np.vstack(tup, dtype=, casting=)  
---@param tup lunarray.arraylike
---@return lunarray.array
---@overload fun(tup: lunarray.arraylike, options: {dtype?: lunarray.dtype, casting?: string}): lunarray.array
function lunarray.row_stack(tup) end

---Joins arrays in depth: along axis 3, as atleast_3d makes them.  
---Example: la.dstack{ {1, 2}, {3, 4} }  --> [[[1 3] [2 4]]]  
---NumPy: np.dstack(tup)  
---@param tup lunarray.arraylike
---@return lunarray.array
function lunarray.dstack(tup) end

---Joins vectors as the columns of a matrix; matrices side by side.  
---Example: la.column_stack{ {1, 2}, {3, 4} }  --> [[1 3] [2 4]]  
---NumPy: np.column_stack(tup)  
---@param tup lunarray.arraylike
---@return lunarray.array
function lunarray.column_stack(tup) end

---Its arguments as columns, side by side: along the last axis, vectors and numbers standing up.  
---They may stand in one table, too: la.c_{a, b}.  
---Example: la.c_({1, 2}, {3, 4})  --> [[1 3] [2 4]]  
---NumPy: np.c_[a, b]  
---@param ... any
---@return lunarray.array
function lunarray.c_(...) end

---Its arguments (arrays, tables, numbers) in a row: along axis 1. They may stand in one table, too: la.r_{a, b}.  
---Example: la.r_({1, 2}, 3, {4})  --> [1 2 3 4]  
---NumPy: np.r_[a, b]  
---@param ... any
---@return lunarray.array
function lunarray.r_(...) end

---A copy of x with values after its end.  
---axis: along which; without it both are flattened. In a loop, collect the parts in a table and concatenate once: every append copies.  
---Errors: as concatenate.  
---Example: la.append({1, 2}, {3, 4})  --> [1 2 3 4]  
---NumPy: np.append(x, values, axis), its axis plus one  
---@param x lunarray.arraylike
---@param values? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {values?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function lunarray.append(x, values, axis) end

---A copy of x with values after its end.  
---See lunarray.append.  
---@param values? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {values?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function array:append(values, axis) end

---A copy of x with values before some positions of an axis.  
---obj: a position (1 to length + 1, negative from the end), a list of them, a range "2:4" or a mask; they count in x as it was.  
---values: broadcast to the new places, cast to x's dtype. axis: without it x is flattened.  
---Errors: index 9 is out of bounds for axis 1 with size 3.  
---Example: la.insert({1, 2, 3}, 2, 9)  --> [1 9 2 3]  
---NumPy: np.insert(x, obj, values, axis), its positions and axis plus one  
---@param x lunarray.arraylike
---@param obj? lunarray.arraylike
---@param values? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {obj?: lunarray.arraylike, values?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function lunarray.insert(x, obj, values, axis) end

---A copy of x with values before some positions of an axis.  
---See lunarray.insert.  
---@param obj? lunarray.arraylike
---@param values? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {obj?: lunarray.arraylike, values?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function array:insert(obj, values, axis) end

---A copy of x without some positions of an axis.  
---obj: a position (negative from the end), a list of them, a range "2:4" or a mask as long as the axis. axis: without it x is flattened.  
---Errors: index 9 is out of bounds for axis 1 with size 3.  
---Example: la.delete({1, 2, 3}, 2)  --> [1 3]  
---NumPy: np.delete(x, obj, axis), its positions and axis plus one  
---@param x lunarray.arraylike
---@param obj? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {obj?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function lunarray.delete(x, obj, axis) end

---A copy of x without some positions of an axis.  
---See lunarray.delete.  
---@param obj? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {obj?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function array:delete(obj, axis) end

---x set side by side, reps times along each axis.  
---reps: a number, several in a row or a table; for the last axes, if x has more; new axes in front, if x has fewer.  
---Example: la.tile({1, 2}, 2, 2)  --> [[1 2 1 2] [1 2 1 2]]  
---NumPy: np.tile(x, reps)  
---@param x lunarray.arraylike
---@param reps? integer|integer[]
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(x: lunarray.arraylike, options: {reps?: integer|integer[]}): lunarray.array
function lunarray.tile(x, reps) end

---x set side by side, reps times along each axis.  
---See lunarray.tile.  
---@param reps? integer|integer[]
---@return lunarray.array
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array
---@overload fun(self: any, options: {reps?: integer|integer[]}): lunarray.array
function array:tile(reps) end

---Every element several times: repeat_interleave under NumPy's name, which is a keyword in Lua: la["repeat"].  
---Example: la["repeat"]({1, 2}, 2)  --> [1 1 2 2]  
---NumPy: np.repeat(x, repeats, axis), its axis plus one  
---@param x lunarray.arraylike
---@param repeats? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {repeats?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
lunarray["repeat"] = function (x, repeats, axis) end

---Every element several times: repeat_interleave under NumPy's name, which is a keyword in Lua: la["repeat"].  
---See lunarray.repeat.  
---@param repeats? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {repeats?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
array["repeat"] = function (self, repeats, axis) end

---Every element (every part along an axis) several times, one after the other.  
---repeats: how often, one number or one for each position. axis: without it x is flattened.  
---Errors: repeats may not contain negative values; operands could not be broadcast together with shape (3,) (2,).  
---Example: la.repeat_interleave({1, 2}, {1, 3})  --> [1 2 2 2]  
---NumPy: np.repeat(x, repeats, axis), its axis plus one  
---@param x lunarray.arraylike
---@param repeats? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {repeats?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function lunarray.repeat_interleave(x, repeats, axis) end

---Every element (every part along an axis) several times, one after the other.  
---See lunarray.repeat_interleave.  
---@param repeats? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {repeats?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function array:repeat_interleave(repeats, axis) end

---A larger copy of x with something around it.  
---pad_width: one number for every side; {before, after} for every axis; or {{before, after}, ...} axis by axis.  
---mode: "constant" (default; constant_values, 0), "edge", "linear_ramp" (to end_values, 0), "maximum", "mean", "median",  
---"minimum" (each of stat_length elements at that end, by default all), "reflect" and "symmetric" (without and with the edge itself;  
---reflect_type "even" or "odd"), "wrap", "empty", or a function f(vector, {before, after}, axis), called for every  
---vector along every axis, which writes into the vector's ends.  
---Errors: index can't contain negative values; can't extend empty axis 1 using modes other than 'constant' or 'empty'.  
---Example: la.pad({1, 2, 3}, {1, 2}, "edge")  --> [1 1 2 3 3 3]  
---NumPy: np.pad(x, pad_width, mode, ...)  
---@param x lunarray.arraylike
---@param pad_width? integer|integer[]
---@param mode? string|function
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {pad_width?: integer|integer[], mode?: string|function, constant_values?: lunarray.arraylike, end_values?: lunarray.arraylike, stat_length?: integer|integer[], reflect_type?: string}): lunarray.array
function lunarray.pad(x, pad_width, mode) end

---A larger copy of x with something around it.  
---See lunarray.pad.  
---@param pad_width? integer|integer[]
---@param mode? string|function
---@return lunarray.array
---@overload fun(self: any, options: {pad_width?: integer|integer[], mode?: string|function, constant_values?: lunarray.arraylike, end_values?: lunarray.arraylike, stat_length?: integer|integer[], reflect_type?: string}): lunarray.array
function array:pad(pad_width, mode) end

---A matrix (or a larger array) put together from nested tables of blocks.  
---The innermost tables are joined along the last axis, those around them along the one before, and so on.  
---Result: of the dtype that result_type gives of all blocks together.  
---Errors: list depths are mismatched; list at arrays[2] cannot be empty; as concatenate.  
---Example: la.block{ {la.eye(1), la.zeros(1, 2)} }  --> [[1. 0. 0.]]  
---NumPy: np.block(arrays)  
---@param arrays lunarray.arraylike
---@return lunarray.array
function lunarray.block(arrays) end

---Sum of the elements, over all axes or over those named.  
---x: array, number or nested table, any dtype. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---dtype: in which to add; by default int64 for signed integers and bool, uint64 for unsigned, else that of x.  
---out: array for the result. initial: number to start from (0). where: bool array that broadcasts to x; only true elements count.  
---Floats are added pairwise, in NumPy's order, so that results are equal to NumPy's to the last bit. The sum of nothing is 0.  
---Result: an array; a Lua value when every axis is reduced and keepdims is not set.  
---Errors: axis out of range or named twice; out of the wrong shape or read-only.  
---Example: la.sum({{1, 2}, {3, 4}}, 1)  --> [4 6]  
---NumPy: numpy.sum  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.sum(x, axis, dtype, out, keepdims, initial, where) end

---Sum of the elements, over all axes or over those named.  
---See lunarray.sum.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:sum(axis, dtype, out, keepdims, initial, where) end

---Product of the elements, over all axes or over those named.  
---Arguments and result as for sum; initial is 1. Integers wrap around. The product of nothing is 1.  
---Example: la.prod({1, 2, 3, 4})  --> 24  
---NumPy: numpy.prod  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.prod(x, axis, dtype, out, keepdims, initial, where) end

---Product of the elements, over all axes or over those named.  
---See lunarray.prod.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:prod(axis, dtype, out, keepdims, initial, where) end

---Arithmetic mean, over all axes or over those named.  
---x: array, number or nested table. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---dtype: in which to add; float64 for integers and bool, else that of x (float16 is added in float32). out, where: as for sum.  
---Result: an array; a Lua value when every axis is reduced and keepdims is not set.  
---The mean of nothing is NaN.  
---Example: la.mean({{1, 2}, {3, 4}}, 2)  --> [1.5 3.5]  
---NumPy: numpy.mean  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.mean(x, axis, dtype, out, keepdims, where) end

---Arithmetic mean, over all axes or over those named.  
---See lunarray.mean.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|number
function array:mean(axis, dtype, out, keepdims, where) end

---Smallest element, over all axes or over those named; NaN if there is one.  
---x: array, number or nested table; complex numbers are ordered by real, then imaginary part. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---out: array for the result. initial: largest value the result may have. where: bool array that broadcasts to x; needs initial.  
---Result: an array; a Lua value when every axis is reduced and keepdims is not set.  
---Errors: nothing to reduce and no initial.  
---Example: la.min({{3, 1}, {2, 4}}, 1)  --> [2 1]  
---NumPy: numpy.min  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.min(x, axis, out, keepdims, initial, where) end

---Smallest element, over all axes or over those named; NaN if there is one.  
---See lunarray.min.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:min(axis, out, keepdims, initial, where) end

---Largest element, over all axes or over those named; NaN if there is one.  
---Arguments and result as for min; initial is the smallest value the result may have.  
---Example: la.max({{3, 1}, {2, 4}}, 2)  --> [3 4]  
---NumPy: numpy.max  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.max(x, axis, out, keepdims, initial, where) end

---Largest element, over all axes or over those named; NaN if there is one.  
---See lunarray.max.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:max(axis, out, keepdims, initial, where) end

---Smallest element: another name of min.  
---Example: la.amin({3, 1, 2})  --> 1  
---NumPy: numpy.amin  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.amin(x, axis, out, keepdims, initial, where) end

---Smallest element: another name of min.  
---See lunarray.amin.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:amin(axis, out, keepdims, initial, where) end

---Largest element: another name of max.  
---Example: la.amax({3, 1, 2})  --> 3  
---NumPy: numpy.amax  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.amax(x, axis, out, keepdims, initial, where) end

---Largest element: another name of max.  
---See lunarray.amax.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:amax(axis, out, keepdims, initial, where) end

---Is any element true (not 0)? Over all axes or over those named.  
---x: array, number, boolean or nested table; NaN counts as true. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---out: array for the result. where: as for sum.  
---Result: a boolean or a bool array. any of nothing is false.  
---Example: la.any({{0, 0}, {0, 5}}, 2)  --> [False  True]  
---NumPy: numpy.any  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|boolean
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|boolean
function lunarray.any(x, axis, out, keepdims, where) end

---Is any element true (not 0)? Over all axes or over those named.  
---See lunarray.any.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|boolean
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|boolean
function array:any(axis, out, keepdims, where) end

---Are all elements true (not 0)? Over all axes or over those named.  
---Arguments and result as for any. all of nothing is true.  
---Example: la.all({{1, 0}, {2, 5}}, 2)  --> [False  True]  
---NumPy: numpy.all  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|boolean
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|boolean
function lunarray.all(x, axis, out, keepdims, where) end

---Are all elements true (not 0)? Over all axes or over those named.  
---See lunarray.all.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|boolean
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|boolean
function array:all(axis, out, keepdims, where) end

---Position of the largest element, the first one if there are several; a NaN counts as the largest.  
---axis: the axis along which to look; nil or false: the position in x read row by row. out: int64 array. keepdims: the axis stays with  
---length 1. Result: positions from 1 (NumPy's plus one), int64; a Lua integer without an axis or for a vector.  
---Errors: attempt to get argmax of an empty sequence.  
---Example: la.argmax({{1, 7}, {9, 2}}, 2)  --> [2 1]  
---NumPy: numpy.argmax  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function lunarray.argmax(x, axis, out) end

---Position of the largest element, the first one if there are several; a NaN counts as the largest.  
---See lunarray.argmax.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function array:argmax(axis, out) end

---Position of the smallest element, the first one if there are several; a NaN counts as the smallest.  
---Arguments and result as for argmax.  
---Example: la.argmin({4, 2, 8})  --> 2  
---NumPy: numpy.argmin  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function lunarray.argmin(x, axis, out) end

---Position of the smallest element, the first one if there are several; a NaN counts as the smallest.  
---See lunarray.argmin.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function array:argmin(axis, out) end

---Standard deviation: the square root of var.  
---Arguments and result as for var.  
---Example: la.std({1, 2, 3, 4})  --> 1.1180339887499  
---NumPy: numpy.std  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function lunarray.std(x, axis, dtype, out, ddof, keepdims, where, mean, correction) end

---Standard deviation: the square root of var.  
---See lunarray.std.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function array:std(axis, dtype, out, ddof, keepdims, where, mean, correction) end

---Variance: the mean of |x - mean|^2, over all axes or over those named.  
---x: array, number or nested table. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---dtype, out, where: as for mean. ddof: the sum is divided by n - ddof (0); correction: another name of ddof.  
---mean: the mean, if it is known, in the shape that keepdims = true gives. Result: real, also of complex x.  
---Errors: ddof and correction can't be provided simultaneously.  
---Example: la.var({1, 2, 3, 4}, {ddof = 1})  --> 1.6666666666667  
---NumPy: numpy.var  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function lunarray.var(x, axis, dtype, out, ddof, keepdims, where, mean, correction) end

---Variance: the mean of |x - mean|^2, over all axes or over those named.  
---See lunarray.var.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function array:var(axis, dtype, out, ddof, keepdims, where, mean, correction) end

---How many elements are not 0 (or false).  
---x: array, number or nested table. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---Result: int64; a Lua integer without an axis. NaN counts.  
---Example: la.count_nonzero({{0, 1}, {2, 3}}, 1)  --> [1 2]  
---NumPy: numpy.count_nonzero  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, keepdims?: boolean}): lunarray.array|number
function lunarray.count_nonzero(x, axis) end

---How many elements are not 0 (or false).  
---See lunarray.count_nonzero.  
---@param axis? integer|integer[]|false
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, keepdims?: boolean}): lunarray.array|number
function array:count_nonzero(axis) end

---Peak to peak: the largest element minus the smallest.  
---x: array, number or nested table. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---out: array for the result. Result: dtype of x (integers may wrap around). Errors: bool; nothing to reduce.  
---Example: la.ptp({{1, 9}, {4, 2}}, 2)  --> [8 2]  
---NumPy: numpy.ptp  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function lunarray.ptp(x, axis, out, keepdims) end

---Peak to peak: the largest element minus the smallest.  
---See lunarray.ptp.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function array:ptp(axis, out, keepdims) end

---Weighted average.  
---x: array, number or nested table. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---weights: of the shape of x, or of the axes named. returned: also give the sums of the weights.  
---Result: the average, and with returned the sums of the weights, too. Without weights: the mean.  
---Errors: weights of another shape; weights that add up to zero.  
---Example: la.average({1, 2, 3}, {weights = {3, 1, 0}})  --> 1.25  
---NumPy: numpy.average  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param weights? lunarray.arraylike
---@param returned? boolean
---@return any ...
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, weights?: lunarray.arraylike, returned?: boolean, keepdims?: boolean}): any
function lunarray.average(x, axis, weights, returned) end

---Weighted average.  
---See lunarray.average.  
---@param axis? integer|integer[]|false
---@param weights? lunarray.arraylike
---@param returned? boolean
---@return any ...
---@overload fun(self: any, options: {axis?: integer|integer[]|false, weights?: lunarray.arraylike, returned?: boolean, keepdims?: boolean}): any
function array:average(axis, weights, returned) end

---The middle element, or the mean of the two in the middle.  
---x: array, number or nested table. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---out: array for the result. overwrite_input: accepted, x is never changed.  
---Result: float64 for integers and bool, else the dtype of x; NaN if there is one, and of nothing.  
---Example: la.median({{3, 1, 2}, {6, 4, 9}}, 2)  --> [2. 6.]  
---NumPy: numpy.median  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, keepdims?: boolean}): lunarray.array|number
function lunarray.median(x, axis, out, overwrite_input, keepdims) end

---The middle element, or the mean of the two in the middle.  
---See lunarray.median.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, keepdims?: boolean}): lunarray.array|number
function array:median(axis, out, overwrite_input, keepdims) end

---The value below which the share q of the elements lies.  
---x: real array or nested table. q: number or array of them, from 0 to 1. axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.  
---out: array for the result. overwrite_input: accepted, x is never changed.  
---method: linear (default), inverted_cdf, averaged_inverted_cdf, closest_observation, interpolated_inverted_cdf, hazen, weibull,  
---median_unbiased, normal_unbiased, lower, higher, midpoint, nearest. weights: of the shape of x or of the axes; with inverted_cdf only.  
---Result: the shape of q followed by the axes that stay; NaN where there is one.  
---Errors: q out of range; unknown method; nothing to take from; complex x.  
---Example: la.quantile({1, 2, 3, 4}, {0, 0.5, 1})  --> [1.  2.5 4. ]  
---NumPy: numpy.quantile  
---@param x lunarray.arraylike
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function lunarray.quantile(x, q, axis, out, overwrite_input, method, keepdims) end

---The value below which the share q of the elements lies.  
---See lunarray.quantile.  
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function array:quantile(q, axis, out, overwrite_input, method, keepdims) end

---quantile with q in per cent, from 0 to 100.  
---Arguments and result as for quantile.  
---Example: la.percentile({1, 2, 3, 4}, 25)  --> 1.75  
---NumPy: numpy.percentile  
---@param x lunarray.arraylike
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function lunarray.percentile(x, q, axis, out, overwrite_input, method, keepdims) end

---quantile with q in per cent, from 0 to 100.  
---See lunarray.percentile.  
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function array:percentile(q, axis, out, overwrite_input, method, keepdims) end

---Running sum.  
---x: array, number or nested table. axis: along which; nil or false: over x read row by row. out: array for the result.  
---dtype: in which to add; int64 or uint64 for smaller integers and bool, else that of x.  
---Example: la.cumsum({1, 2, 3})  --> [1 3 6]  
---NumPy: numpy.cumsum  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function lunarray.cumsum(x, axis, dtype, out) end

---Running sum.  
---See lunarray.cumsum.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function array:cumsum(axis, dtype, out) end

---Running product.  
---Arguments as for cumsum.  
---Example: la.cumprod({1, 2, 3, 4})  --> [ 1  2  6 24]  
---NumPy: numpy.cumprod  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function lunarray.cumprod(x, axis, dtype, out) end

---Running product.  
---See lunarray.cumprod.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function array:cumprod(axis, dtype, out) end

---Running maximum; from the first NaN on all are NaN.  
---x: array, number or nested table. axis: along which; nil or false: over x read row by row. out: array for the result.  
---Example: la.cummax({1, 3, 2, 5})  --> [1 3 3 5]  
---NumPy: numpy.maximum.accumulate  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function lunarray.cummax(x, axis, dtype, out) end

---Running maximum; from the first NaN on all are NaN.  
---See lunarray.cummax.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function array:cummax(axis, dtype, out) end

---Running minimum; from the first NaN on all are NaN.  
---x: array, number or nested table. axis: along which; nil or false: over x read row by row. out: array for the result.  
---Example: la.cummin({4, 3, 5, 1})  --> [4 3 3 1]  
---NumPy: numpy.minimum.accumulate  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function lunarray.cummin(x, axis, dtype, out) end

---Running minimum; from the first NaN on all are NaN.  
---See lunarray.cummin.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function array:cummin(axis, dtype, out) end

---Running sum along an axis (the array API's).  
---x: array or nested table; axis is needed where it has more than one. include_initial: begin with a 0,  
---which makes the axis one longer. dtype, out: as for cumsum.  
---Example: la.cumulative_sum({1, 2}, {include_initial = true})  --> [0 1 3]  
---NumPy: numpy.cumulative_sum  
---@param x lunarray.arraylike
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, include_initial?: boolean}): lunarray.array
function lunarray.cumulative_sum(x) end

---Running sum along an axis (the array API's).  
---See lunarray.cumulative_sum.  
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, include_initial?: boolean}): lunarray.array
function array:cumulative_sum() end

---Running product along an axis (the array API's).  
---Arguments as for cumulative_sum; include_initial begins with a 1.  
---Example: la.cumulative_prod({2, 3}, {include_initial = true})  --> [1 2 6]  
---NumPy: numpy.cumulative_prod  
---@param x lunarray.arraylike
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, include_initial?: boolean}): lunarray.array
function lunarray.cumulative_prod(x) end

---Running product along an axis (the array API's).  
---See lunarray.cumulative_prod.  
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, include_initial?: boolean}): lunarray.array
function array:cumulative_prod() end

---Differences of neighbours, x[i + 1] - x[i].  
---x: array or nested table with at least one axis; bool: where neighbours differ. n: how often (1).  
---axis: along which (the last). prepend, append: numbers or arrays put before and after x first.  
---Example: la.diff({1, 2, 4, 7})  --> [1 2 3]  
---NumPy: numpy.diff  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer|integer[]|false
---@param prepend? lunarray.arraylike
---@param append? lunarray.arraylike
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer|integer[]|false, prepend?: lunarray.arraylike, append?: lunarray.arraylike}): lunarray.array
function lunarray.diff(x, n, axis, prepend, append) end

---Differences of neighbours, x[i + 1] - x[i].  
---See lunarray.diff.  
---@param n? integer
---@param axis? integer|integer[]|false
---@param prepend? lunarray.arraylike
---@param append? lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {n?: integer, axis?: integer|integer[]|false, prepend?: lunarray.arraylike, append?: lunarray.arraylike}): lunarray.array
function array:diff(n, axis, prepend, append) end

---Differences of neighbours of x read row by row, with values at the ends.  
---to_end, to_begin: numbers or lists that are put after and before.  
---Example: la.ediff1d({1, 2, 4}, {to_begin = 0})  --> [0 1 2]  
---NumPy: numpy.ediff1d  
---@param x lunarray.arraylike
---@param to_end? lunarray.arraylike
---@param to_begin? lunarray.arraylike
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {to_end?: lunarray.arraylike, to_begin?: lunarray.arraylike}): lunarray.array
function lunarray.ediff1d(x, to_end, to_begin) end

---Differences of neighbours of x read row by row, with values at the ends.  
---See lunarray.ediff1d.  
---@param to_end? lunarray.arraylike
---@param to_begin? lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {to_end?: lunarray.arraylike, to_begin?: lunarray.arraylike}): lunarray.array
function array:ediff1d(to_end, to_begin) end

---Gradient: central differences inside, one-sided ones at the ends.  
---la.gradient(f, spacing ..., {axis =, edge_order =})  
---f: array or nested table. spacing: none (1), a number for all axes, or for each axis a number or the positions of its points.  
---axis: a number or a table of axes (all). edge_order: 1 or 2, the accuracy at the ends.  
---Result: one array for each axis, as several values. Errors: axes that are too short; spacings that do not fit.  
---Example: la.gradient({1, 2, 4, 7})  --> [1.  1.5 2.5 3. ]  
---NumPy: numpy.gradient  
---@param ... any
---@return lunarray.array ...
function lunarray.gradient(...) end

---Gradient: central differences inside, one-sided ones at the ends.  
---See lunarray.gradient.  
---@param ... any
---@return lunarray.array ...
function array:gradient(...) end

---Integral by the trapezoidal rule.  
---y: array or nested table. x: positions of the points, a vector or of the shape of y; without it they are dx (1) apart.  
---axis: along which (the last). Result: a Lua number for a vector.  
---Example: la.trapezoid({1, 2, 3}, {dx = 2})  --> 8.0  
---NumPy: numpy.trapezoid  
---@param y? lunarray.arraylike
---@param x? lunarray.arraylike
---@param dx? number
---@param axis? integer|integer[]|false
---@return lunarray.array|number
---@overload fun(y: lunarray.arraylike, options: {x?: lunarray.arraylike, dx?: number, axis?: integer|integer[]|false}): lunarray.array|number
function lunarray.trapezoid(y, x, dx, axis) end

---Integral by the trapezoidal rule.  
---See lunarray.trapezoid.  
---@param x? lunarray.arraylike
---@param dx? number
---@param axis? integer|integer[]|false
---@return lunarray.array|number
---@overload fun(self: any, options: {x?: lunarray.arraylike, dx?: number, axis?: integer|integer[]|false}): lunarray.array|number
function array:trapezoid(x, dx, axis) end

---Sum of what is not NaN.  
---NaN is left out. Arguments and result as for sum; of NaN alone the sum is 0.  
---Example: la.nansum({1, 0/0, 2})  --> 3.0  
---NumPy: numpy.nansum  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.nansum(x, axis, dtype, out, keepdims, initial, where) end

---Sum of what is not NaN.  
---See lunarray.nansum.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:nansum(axis, dtype, out, keepdims, initial, where) end

---Product of what is not NaN.  
---NaN is left out. Arguments and result as for prod; of NaN alone the product is 1.  
---Example: la.nanprod({2, 0/0, 3})  --> 6.0  
---NumPy: numpy.nanprod  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.nanprod(x, axis, dtype, out, keepdims, initial, where) end

---Product of what is not NaN.  
---See lunarray.nanprod.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:nanprod(axis, dtype, out, keepdims, initial, where) end

---Smallest element that is not NaN.  
---NaN is left out. Arguments and result as for min; NaN where there is nothing else.  
---Example: la.nanmin({2, 0/0, 3})  --> 2.0  
---NumPy: numpy.nanmin  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.nanmin(x, axis, out, keepdims, initial, where) end

---Smallest element that is not NaN.  
---See lunarray.nanmin.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:nanmin(axis, out, keepdims, initial, where) end

---Largest element that is not NaN.  
---NaN is left out. Arguments and result as for max; NaN where there is nothing else.  
---Example: la.nanmax({2, 0/0, 3})  --> 3.0  
---NumPy: numpy.nanmax  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.nanmax(x, axis, out, keepdims, initial, where) end

---Largest element that is not NaN.  
---See lunarray.nanmax.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param keepdims? boolean
---@param initial? number
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean, initial?: number, where?: lunarray.arraylike}): lunarray.array|number
function array:nanmax(axis, out, keepdims, initial, where) end

---Position of the smallest element that is not NaN.  
---NaN is left out. Arguments and result as for argmin. Errors: All-NaN slice encountered.  
---Example: la.nanargmin({0/0, 3, 2})  --> 3  
---NumPy: numpy.nanargmin (plus one)  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function lunarray.nanargmin(x, axis, out) end

---Position of the smallest element that is not NaN.  
---See lunarray.nanargmin.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function array:nanargmin(axis, out) end

---Position of the largest element that is not NaN.  
---NaN is left out. Arguments and result as for argmax. Errors: All-NaN slice encountered.  
---Example: la.nanargmax({0/0, 3, 2})  --> 2  
---NumPy: numpy.nanargmax (plus one)  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function lunarray.nanargmax(x, axis, out) end

---Position of the largest element that is not NaN.  
---See lunarray.nanargmax.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, keepdims?: boolean}): lunarray.array|number
function array:nanargmax(axis, out) end

---Mean of what is not NaN.  
---NaN is left out. Arguments and result as for mean; NaN where there is nothing else.  
---Example: la.nanmean({1, 0/0, 2})  --> 1.5  
---NumPy: numpy.nanmean  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|number
function lunarray.nanmean(x, axis, dtype, out, keepdims, where) end

---Mean of what is not NaN.  
---See lunarray.nanmean.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, keepdims?: boolean, where?: lunarray.arraylike}): lunarray.array|number
function array:nanmean(axis, dtype, out, keepdims, where) end

---Variance of what is not NaN.  
---NaN is left out. Arguments and result as for var; NaN where there are no more than ddof elements.  
---Example: la.nanvar({1, 0/0, 2})  --> 0.25  
---NumPy: numpy.nanvar  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function lunarray.nanvar(x, axis, dtype, out, ddof, keepdims, where, mean, correction) end

---Variance of what is not NaN.  
---See lunarray.nanvar.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function array:nanvar(axis, dtype, out, ddof, keepdims, where, mean, correction) end

---Standard deviation of what is not NaN.  
---NaN is left out. Arguments and result as for nanvar.  
---Example: la.nanstd({1, 0/0, 2})  --> 0.5  
---NumPy: numpy.nanstd  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function lunarray.nanstd(x, axis, dtype, out, ddof, keepdims, where, mean, correction) end

---Standard deviation of what is not NaN.  
---See lunarray.nanstd.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@param ddof? integer
---@param keepdims? boolean
---@param where? lunarray.arraylike
---@param mean? lunarray.arraylike
---@param correction? integer
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array, ddof?: integer, keepdims?: boolean, where?: lunarray.arraylike, mean?: lunarray.arraylike, correction?: integer}): lunarray.array|number
function array:nanstd(axis, dtype, out, ddof, keepdims, where, mean, correction) end

---Running sum that passes over NaN.  
---NaN is left out. Arguments and result as for cumsum.  
---Example: la.nancumsum({1, 0/0, 2})  --> [1. 1. 3.]  
---NumPy: numpy.nancumsum  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function lunarray.nancumsum(x, axis, dtype, out) end

---Running sum that passes over NaN.  
---See lunarray.nancumsum.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function array:nancumsum(axis, dtype, out) end

---Running product that passes over NaN.  
---NaN is left out. Arguments and result as for cumprod.  
---Example: la.nancumprod({2, 0/0, 3})  --> [2. 2. 6.]  
---NumPy: numpy.nancumprod  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function lunarray.nancumprod(x, axis, dtype, out) end

---Running product that passes over NaN.  
---See lunarray.nancumprod.  
---@param axis? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array
function array:nancumprod(axis, dtype, out) end

---Median of what is not NaN.  
---NaN is left out. Arguments and result as for median; NaN where there is nothing else.  
---Example: la.nanmedian({3, 0/0, 1})  --> 2.0  
---NumPy: numpy.nanmedian  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, keepdims?: boolean}): lunarray.array|number
function lunarray.nanmedian(x, axis, out, overwrite_input, keepdims) end

---Median of what is not NaN.  
---See lunarray.nanmedian.  
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, keepdims?: boolean}): lunarray.array|number
function array:nanmedian(axis, out, overwrite_input, keepdims) end

---Quantile of what is not NaN.  
---NaN is left out. Arguments and result as for quantile; NaN where there is nothing else.  
---Example: la.nanquantile({1, 0/0, 3}, 0.5)  --> 2.0  
---NumPy: numpy.nanquantile  
---@param x lunarray.arraylike
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function lunarray.nanquantile(x, q, axis, out, overwrite_input, method, keepdims) end

---Quantile of what is not NaN.  
---See lunarray.nanquantile.  
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function array:nanquantile(q, axis, out, overwrite_input, method, keepdims) end

---Percentile of what is not NaN.  
---NaN is left out. Arguments and result as for percentile; NaN where there is nothing else.  
---Example: la.nanpercentile({1, 0/0, 3}, 50)  --> 2.0  
---NumPy: numpy.nanpercentile  
---@param x lunarray.arraylike
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function lunarray.nanpercentile(x, q, axis, out, overwrite_input, method, keepdims) end

---Percentile of what is not NaN.  
---See lunarray.nanpercentile.  
---@param q? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param overwrite_input? boolean
---@param method? string
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {q?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, overwrite_input?: boolean, method?: string, keepdims?: boolean, weights?: lunarray.arraylike}): lunarray.array|number
function array:nanpercentile(q, axis, out, overwrite_input, method, keepdims) end

---Covariance matrix.  
---m: vector or matrix whose rows are variables and columns observations (rowvar = false: the other way round).  
---y: further variables. bias: divide by n, not n - 1. ddof: divide by n - ddof. fweights: how often each observation counts.  
---aweights: weights of the observations. dtype: float64 or wider.  
---Result: a matrix (a number for one variable). Errors: more than two axes; weights that do not fit.  
---Example: la.cov({{0, 1, 2}, {2, 1, 0}})  --> [[ 1. -1.] [-1.  1.]]  
---NumPy: numpy.cov  
---@param m lunarray.arraylike
---@param y? lunarray.arraylike
---@param rowvar? boolean
---@param bias? boolean
---@param ddof? integer
---@param fweights? lunarray.arraylike
---@param aweights? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(m: lunarray.arraylike, options: {y?: lunarray.arraylike, rowvar?: boolean, bias?: boolean, ddof?: integer, fweights?: lunarray.arraylike, aweights?: lunarray.arraylike, dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.cov(m, y, rowvar, bias, ddof, fweights, aweights) end

---Covariance matrix.  
---See lunarray.cov.  
---@param y? lunarray.arraylike
---@param rowvar? boolean
---@param bias? boolean
---@param ddof? integer
---@param fweights? lunarray.arraylike
---@param aweights? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {y?: lunarray.arraylike, rowvar?: boolean, bias?: boolean, ddof?: integer, fweights?: lunarray.arraylike, aweights?: lunarray.arraylike, dtype?: lunarray.dtype}): lunarray.array|number
function array:cov(y, rowvar, bias, ddof, fweights, aweights) end

---Correlation coefficients: the covariance matrix divided by the standard deviations.  
---Arguments as for cov.  
---Example: la.corrcoef({1, 2, 3}, {1, 2, 4})[1][2]  --> 0.98198050606197  
---NumPy: numpy.corrcoef  
---@param x lunarray.arraylike
---@param y? lunarray.arraylike
---@param rowvar? boolean
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {y?: lunarray.arraylike, rowvar?: boolean, dtype?: lunarray.dtype}): lunarray.array
function lunarray.corrcoef(x, y, rowvar) end

---Correlation coefficients: the covariance matrix divided by the standard deviations.  
---See lunarray.corrcoef.  
---@param y? lunarray.arraylike
---@param rowvar? boolean
---@return lunarray.array
---@overload fun(self: any, options: {y?: lunarray.arraylike, rowvar?: boolean, dtype?: lunarray.dtype}): lunarray.array
function array:corrcoef(y, rowvar) end

---How often each of the values 0, 1, 2 ... occurs.  
---x: vector of integers from 0 on. weights: add these up instead of counting. minlength: least length of the result.  
---Result: element 1 counts the zeros, element k + 1 the values k; int64, float64 with weights.  
---Errors: negative values; a float array; weights of another length.  
---Example: la.bincount({0, 1, 1, 3})  --> [1 2 0 1]  
---NumPy: numpy.bincount  
---@param x lunarray.arraylike
---@param weights? lunarray.arraylike
---@param minlength? integer
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {weights?: lunarray.arraylike, minlength?: integer}): lunarray.array
function lunarray.bincount(x, weights, minlength) end

---How often each of the values 0, 1, 2 ... occurs.  
---See lunarray.bincount.  
---@param weights? lunarray.arraylike
---@param minlength? integer
---@return lunarray.array
---@overload fun(self: any, options: {weights?: lunarray.arraylike, minlength?: integer}): lunarray.array
function array:bincount(weights, minlength) end

---The number of the bin each element of x is in.  
---x: real array or number. bins: edges in rising or falling order.  
---Result: k where x is between edges k and k + 1 (edge k included; right = true: edge k + 1 included), 0 below all, #bins above all.  
---Errors: bins in no order.  
---Example: la.digitize({0.5, 1, 5}, {1, 2, 3})  --> [0 1 3]  
---NumPy: numpy.digitize (the same numbers)  
---@param x lunarray.arraylike
---@param bins? lunarray.arraylike
---@param right? any
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {bins?: lunarray.arraylike, right?: any}): lunarray.array|number
function lunarray.digitize(x, bins, right) end

---The number of the bin each element of x is in.  
---See lunarray.digitize.  
---@param bins? lunarray.arraylike
---@param right? any
---@return lunarray.array|number
---@overload fun(self: any, options: {bins?: lunarray.arraylike, right?: any}): lunarray.array|number
function array:digitize(bins, right) end

---Counts of the elements of a in bins; a second result holds the edges.  
---a: real array or nested table. bins: how many equal bins (10), the edges, or a rule:  
---auto doane fd rice scott sqrt stone sturges. range: {low, high} of equal bins (the extremes of a).  
---density: divide by the sum and the widths. weights: of the shape of a, added up instead of counting.  
---Result: counts (int64, or the dtype of the weights, or float64 densities) and edges, one more. The last bin includes its right edge.  
---Errors: a range that is not finite; edges that fall; too many bins.  
---Example: la.histogram({1, 2, 1}, 2)  --> [2 1], [1.  1.5 2. ]  
---NumPy: numpy.histogram  
---@param a lunarray.arraylike
---@param bins? lunarray.arraylike
---@param range? number[]
---@param density? boolean
---@param weights? lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {bins?: lunarray.arraylike, range?: number[], density?: boolean, weights?: lunarray.arraylike}): lunarray.array, lunarray.array
function lunarray.histogram(a, bins, range, density, weights) end

---Counts of the elements of a in bins; a second result holds the edges.  
---See lunarray.histogram.  
---@param bins? lunarray.arraylike
---@param range? number[]
---@param density? boolean
---@param weights? lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {bins?: lunarray.arraylike, range?: number[], density?: boolean, weights?: lunarray.arraylike}): lunarray.array, lunarray.array
function array:histogram(bins, range, density, weights) end

---The edges that histogram would use.  
---Arguments as for histogram.  
---Example: la.histogram_bin_edges({1, 2, 3}, 2)  --> [1. 2. 3.]  
---NumPy: numpy.histogram_bin_edges  
---@param a lunarray.arraylike
---@param bins? lunarray.arraylike
---@param range? number[]
---@param weights? lunarray.arraylike
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {bins?: lunarray.arraylike, range?: number[], weights?: lunarray.arraylike}): lunarray.array
function lunarray.histogram_bin_edges(a, bins, range, weights) end

---The edges that histogram would use.  
---See lunarray.histogram_bin_edges.  
---@param bins? lunarray.arraylike
---@param range? number[]
---@param weights? lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {bins?: lunarray.arraylike, range?: number[], weights?: lunarray.arraylike}): lunarray.array
function array:histogram_bin_edges(bins, range, weights) end

---Counts of the points (x, y) in a grid of bins; the edges along x and y are a second and third result.  
---x, y: vectors. bins: how many (10) in each direction, {nx, ny}, the edges for both, or {edges of x, edges of y}.  
---range: {{xlow, xhigh}, {ylow, yhigh}}. density, weights: as for histogram.  
---Example: la.histogram2d({1, 2}, {3, 4}, 2)  --> [[1. 0.] [0. 1.]], [1.  1.5 2. ], [3.  3.5 4. ]  
---NumPy: numpy.histogram2d  
---@param x lunarray.arraylike
---@param y? lunarray.arraylike
---@param bins? lunarray.arraylike
---@param range? number[][]
---@param density? boolean
---@param weights? lunarray.arraylike
---@return lunarray.array
---@return lunarray.array?
---@return lunarray.array?
---@overload fun(x: lunarray.arraylike, options: {y?: lunarray.arraylike, bins?: lunarray.arraylike, range?: number[][], density?: boolean, weights?: lunarray.arraylike}): lunarray.array, lunarray.array?, lunarray.array?
function lunarray.histogram2d(x, y, bins, range, density, weights) end

---Counts of the points (x, y) in a grid of bins; the edges along x and y are a second and third result.  
---See lunarray.histogram2d.  
---@param y? lunarray.arraylike
---@param bins? lunarray.arraylike
---@param range? number[][]
---@param density? boolean
---@param weights? lunarray.arraylike
---@return lunarray.array
---@return lunarray.array?
---@return lunarray.array?
---@overload fun(self: any, options: {y?: lunarray.arraylike, bins?: lunarray.arraylike, range?: number[][], density?: boolean, weights?: lunarray.arraylike}): lunarray.array, lunarray.array?, lunarray.array?
function array:histogram2d(y, bins, range, density, weights) end

---Counts of points in D dimensions; the second result is a table of the D lists of edges.  
---sample: array (N, D), or a table of D vectors. bins: how many, or a table with a number or edges for each dimension.  
---range: a table of {low, high}. density, weights: as for histogram.  
---Example: local counts, edges = la.histogramdd(la.zeros({5, 3}), 2); counts.shape  --> (2, 2, 2)  
---NumPy: numpy.histogramdd  
---@param sample? lunarray.arraylike
---@param bins? lunarray.arraylike
---@param range? number[][]
---@param density? boolean
---@param weights? lunarray.arraylike
---@return lunarray.array
---@return table
---@overload fun(sample: lunarray.arraylike, options: {bins?: lunarray.arraylike, range?: number[][], density?: boolean, weights?: lunarray.arraylike}): lunarray.array, table
function lunarray.histogramdd(sample, bins, range, density, weights) end

---Counts of points in D dimensions; the second result is a table of the D lists of edges.  
---See lunarray.histogramdd.  
---@param bins? lunarray.arraylike
---@param range? number[][]
---@param density? boolean
---@param weights? lunarray.arraylike
---@return lunarray.array
---@return table
---@overload fun(self: any, options: {bins?: lunarray.arraylike, range?: number[][], density?: boolean, weights?: lunarray.arraylike}): lunarray.array, table
function array:histogramdd(bins, range, density, weights) end

---A sorted copy.  
---x: array or nested table. axis: the axis to sort along; the last one if absent; false: the flattened array.  
---kind: "quicksort", "heapsort", "mergesort" or "stable"; stable = true says the same as "stable".  
---descending: the largest first.  
---NaN comes last in either direction; complex numbers go by their real, then their imaginary part.  
---Errors: axis out of bounds; a 0-d array; an unknown kind.  
---Example: la.sort({3, 1, 2})  --> [1 2 3]  
---NumPy: np.sort(x, axis)  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K", stable?: boolean, descending?: boolean}): lunarray.array
function lunarray.sort(x, axis, kind, order) end

---A sorted copy.  
---See lunarray.sort.  
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K", stable?: boolean, descending?: boolean}): lunarray.array
function array:sort(axis, kind, order) end

---Sorts the array itself along an axis and returns it.  
---axis: the last one if absent. Options as for sort.  
---Errors: a read-only array; axis out of bounds.  
---Example: local x = la.array({3, 1, 2}); x:sort_()  --> x is [1 2 3]  
---NumPy: x.sort(axis)  
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K", stable?: boolean, descending?: boolean}): lunarray.array
function array:sort_(axis, kind, order) end

---The positions that sort x: equal elements keep their order.  
---x: array or nested table. axis: the axis to sort along; the last one if absent; false: the flattened array.  
---kind: "quicksort", "heapsort", "mergesort" or "stable"; stable = true says the same as "stable".  
---descending: the largest first.  
---NaN comes last in either direction; complex numbers go by their real, then their imaginary part.  
---Errors: axis out of bounds; a 0-d array; an unknown kind.  
---Result: int64, in the shape of x, positions from 1.  
---Example: la.argsort({30, 10, 20})  --> [2 3 1]  
---NumPy: np.argsort(x, axis, stable=True) + 1  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K", stable?: boolean, descending?: boolean}): lunarray.array
function lunarray.argsort(x, axis, kind, order) end

---The positions that sort x: equal elements keep their order.  
---See lunarray.argsort.  
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K", stable?: boolean, descending?: boolean}): lunarray.array
function array:argsort(axis, kind, order) end

---A sorted copy as complex numbers, by their real, then their imaginary part, along the last axis.  
---a: array or nested table. Result: complex64 for complex64, int8, int16, uint8 and uint16, else complex128.  
---Example: la.sort_complex({3, 1})  --> [1.+0.j 3.+0.j]  
---NumPy: np.sort_complex(a)  
---@param a lunarray.arraylike
---@return lunarray.array
function lunarray.sort_complex(a) end

---A sorted copy as complex numbers, by their real, then their imaginary part, along the last axis.  
---See lunarray.sort_complex.  
---@return lunarray.array
function array:sort_complex() end

---The positions that sort by several keys, the last one first in importance.  
---keys: table of arrays of one shape, or an array whose rows are the keys; at most 64. axis: the last one if absent.  
---Elements equal in the last key are sorted by the one before it, and so on; equal in all, they keep their order.  
---Result: int64 positions from 1, in the shape of a key.  
---Errors: no keys; keys of different shapes; axis out of bounds.  
---Example: la.lexsort({{9, 1, 5}, {2, 1, 1}})  --> [2 3 1]  
---NumPy: np.lexsort(keys, axis) + 1  
---@param keys lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(keys: lunarray.arraylike, options: {axis?: integer|integer[]|false}): lunarray.array
function lunarray.lexsort(keys, axis) end

---The positions that sort by several keys, the last one first in importance.  
---See lunarray.lexsort.  
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false}): lunarray.array
function array:lexsort(axis) end

---A copy in which the kth element stands where it stands in the sorted array, smaller ones before it, larger ones behind.  
---x: array or nested table. kth: a position, or a list of them, on the axis (from 1; negative ones from the end).  
---axis: the last one if absent; false: the flattened array. NaN counts as the largest.  
---Errors: a position or axis out of bounds.  
---Example: la.partition({7, 1, 5, 3}, 2)[2]  --> 3  
---NumPy: np.partition(x, kth - 1, axis)  
---@param x lunarray.arraylike
---@param kth? integer|integer[]
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {kth?: integer|integer[], axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function lunarray.partition(x, kth, axis, kind, order) end

---A copy in which the kth element stands where it stands in the sorted array, smaller ones before it, larger ones behind.  
---See lunarray.partition.  
---@param kth? integer|integer[]
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {kth?: integer|integer[], axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:partition(kth, axis, kind, order) end

---Partitions the array itself along an axis and returns it. See partition.  
---Errors: a read-only array; a position or axis out of bounds.  
---Example: local x = la.array({7, 1, 5, 3}); x:partition_(2); print(x[2])  --> 3  
---NumPy: x.partition(kth - 1, axis)  
---@param kth? integer|integer[]
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {kth?: integer|integer[], axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:partition_(kth, axis, kind, order) end

---The positions that partition x.  
---x: array or nested table. kth: a position, or a list of them, on the axis (from 1; negative ones from the end).  
---axis: the last one if absent; false: the flattened array. NaN counts as the largest.  
---Errors: a position or axis out of bounds.  
---Result: int64 positions from 1, in the shape of x.  
---Example: la.argpartition({7, 1, 5, 3}, 1)[1]  --> 2  
---NumPy: np.argpartition(x, kth - 1, axis) + 1  
---@param x lunarray.arraylike
---@param kth? integer|integer[]
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {kth?: integer|integer[], axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function lunarray.argpartition(x, kth, axis, kind, order) end

---The positions that partition x.  
---See lunarray.argpartition.  
---@param kth? integer|integer[]
---@param axis? integer|integer[]|false
---@param kind? string
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(self: any, options: {kth?: integer|integer[], axis?: integer|integer[]|false, kind?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:argpartition(kth, axis, kind, order) end

---The k largest elements in descending order, and their positions.  
---x: array or nested table. k: how many. axis: the last one if absent; false: the flattened array.  
---largest = false: the k smallest, ascending. Of equal elements the first ones; NaN only where nothing else is left.  
---Results: values and int64 positions from 1, both with k on the axis.  
---Errors: k negative or more than the axis has; axis out of bounds.  
---Example: local values, positions = la.topk({5, 9, 7}, 2)  --> [9 7], [2 3]  
---NumPy: none (torch.topk)  
---@param x lunarray.arraylike
---@param k? integer
---@param axis? integer|integer[]|false
---@return lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {k?: integer, axis?: integer|integer[]|false, largest?: boolean}): lunarray.array, lunarray.array
function lunarray.topk(x, k, axis) end

---The k largest elements in descending order, and their positions.  
---See lunarray.topk.  
---@param k? integer
---@param axis? integer|integer[]|false
---@return lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {k?: integer, axis?: integer|integer[]|false, largest?: boolean}): lunarray.array, lunarray.array
function array:topk(k, axis) end

---Where values belong in a sorted array: the position to insert each before, so that the order stays.  
---a: one axis, ascending (NaN last). v: a number or an array of any shape.  
---side: "left" (default) before equal elements, "right" behind them.  
---sorter: positions that sort a, where a itself is not sorted: la.argsort(a).  
---Result: int64 in the shape of v, from 1 to #a + 1; a number if v is one.  
---Errors: a has not one axis; an unknown side; a sorter of another length.  
---Example: la.searchsorted({10, 20, 30}, {5, 20, 99})  --> [1 2 4]  
---NumPy: np.searchsorted(a, v, side, sorter) + 1  
---@param a lunarray.arraylike
---@param v lunarray.arraylike
---@param side? string
---@param sorter? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {v?: lunarray.arraylike, side?: string, sorter?: lunarray.arraylike}): lunarray.array|number
function lunarray.searchsorted(a, v, side, sorter) end

---Where values belong in a sorted array: the position to insert each before, so that the order stays.  
---See lunarray.searchsorted.  
---@param v lunarray.arraylike
---@param side? string
---@param sorter? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {v?: lunarray.arraylike, side?: string, sorter?: lunarray.arraylike}): lunarray.array|number
function array:searchsorted(v, side, sorter) end

---Elements at positions along an axis.  
---x: array or nested table. indices: a position or an array or nested table of them, from 1, negative ones from the end.  
---axis: absent or false: of the flattened array. out: array for the result.  
---mode: "raise" (default); "wrap": positions go round, so that 0 is the last one and n + 1 the first;  
---"clip": those beyond the ends are moved to them.  
---Result: x's shape with that of indices in place of the axis; a number for one position in a vector.  
---Errors: a position out of bounds; positions that are no integers; an out of another shape.  
---Example: la.take({10, 20, 30}, {3, 1})  --> [30 10]  
---NumPy: np.take(x, indices - 1, axis)  
---@param x lunarray.arraylike
---@param indices? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param mode? any
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {indices?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, mode?: any}): lunarray.array|number
function lunarray.take(x, indices, axis, out, mode) end

---Elements at positions along an axis.  
---See lunarray.take.  
---@param indices? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@param mode? any
---@return lunarray.array|number
---@overload fun(self: any, options: {indices?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array, mode?: any}): lunarray.array|number
function array:take(indices, axis, out, mode) end

---Assigns values to elements at positions of the flattened array, in place.  
---a: array. ind: positions from 1, negative ones from the end. v: values, cast to a's dtype, repeated as often as needed.  
---mode: "raise" (default); "wrap": positions go round, so that 0 is the last one and n + 1 the first;  
---"clip": those beyond the ends are moved to them.  
---Returns nothing. Errors: a position out of bounds (nothing is written); a read-only array.  
---Example: local a = la.zeros(4); la.put(a, {1, 4}, {7, 9})  --> a is [7. 0. 0. 9.]  
---NumPy: np.put(a, ind - 1, v)  
---@param a lunarray.arraylike
---@param ind? lunarray.arraylike
---@param v? lunarray.arraylike
---@param mode? any
---@overload fun(a: lunarray.arraylike, options: {ind?: lunarray.arraylike, v?: lunarray.arraylike, mode?: any})
function lunarray.put(a, ind, v, mode) end

---Assigns values to elements at positions of the flattened array, in place.  
---See lunarray.put.  
---@param ind? lunarray.arraylike
---@param v? lunarray.arraylike
---@param mode? any
---@overload fun(self: any, options: {ind?: lunarray.arraylike, v?: lunarray.arraylike, mode?: any})
function array:put(ind, v, mode) end

---Elements at positions along an axis, each row having positions of its own, as argsort and argmax give them.  
---indices: positions from 1, with as many axes as arr; the other axes broadcast.  
---axis: the last one if absent; false: the flattened array.  
---Errors: different numbers of axes; a position out of bounds.  
---Example: local x = la.array({{3, 1}, {2, 9}}); la.take_along_axis(x, x:argsort(), -1)  --> [[1 3] [2 9]]  
---NumPy: np.take_along_axis(arr, indices - 1, axis)  
---@param arr lunarray.arraylike
---@param indices? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(arr: lunarray.arraylike, options: {indices?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function lunarray.take_along_axis(arr, indices, axis) end

---Elements at positions along an axis, each row having positions of its own, as argsort and argmax give them.  
---See lunarray.take_along_axis.  
---@param indices? lunarray.arraylike
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {indices?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function array:take_along_axis(indices, axis) end

---Assigns values to elements at positions along an axis, each row having positions of its own, in place.  
---indices: positions from 1, with as many axes as arr. values: broadcast to their shape, cast to arr's dtype.  
---axis: as in take_along_axis.  
---Returns nothing. Errors: different numbers of axes; a position out of bounds (nothing is written); a read-only array.  
---Example: local x = la.zeros(2, 3); la.put_along_axis(x, {{2}, {3}}, 1, 2)  
---NumPy: np.put_along_axis(arr, indices - 1, values, axis)  
---@param arr lunarray.arraylike
---@param indices? lunarray.arraylike
---@param values? lunarray.arraylike
---@param axis? integer|integer[]|false
---@overload fun(arr: lunarray.arraylike, options: {indices?: lunarray.arraylike, values?: lunarray.arraylike, axis?: integer|integer[]|false})
function lunarray.put_along_axis(arr, indices, values, axis) end

---Assigns values to elements at positions along an axis, each row having positions of its own, in place.  
---See lunarray.put_along_axis.  
---@param indices? lunarray.arraylike
---@param values? lunarray.arraylike
---@param axis? integer|integer[]|false
---@overload fun(self: any, options: {indices?: lunarray.arraylike, values?: lunarray.arraylike, axis?: integer|integer[]|false})
function array:put_along_axis(indices, values, axis) end

---The parts along an axis for which a condition is true.  
---condition: booleans in a row; what it does not reach is left out. a: array. axis: absent or false: the flattened array.  
---Errors: a condition with more than one axis; a true one beyond the end.  
---Example: la.compress({true, false, true}, {10, 20, 30})  --> [10 30]  
---NumPy: np.compress(condition, a, axis)  
---@param condition? lunarray.arraylike
---@param a? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(condition: lunarray.arraylike, options: {a?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array}): lunarray.array
function lunarray.compress(condition, a, axis, out) end

---The parts along an axis for which a condition is true.  
---condition: booleans in a row. axis: absent or false: the flattened array. See la.compress, where the condition goes first.  
---Example: la.array({10, 20, 30}):compress({true, false, true})  --> [10 30]  
---NumPy: x.compress(condition, axis)  
---@param condition? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {condition?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array}): lunarray.array
function array:compress(condition, axis, out) end

---The elements of an array where a condition is true, flattened.  
---condition: array of the same size; every number but 0 is true.  
---Errors: a true one beyond the end.  
---Example: la.extract(la.array({1, 0, 1}), {10, 20, 30})  --> [10 30]  
---NumPy: np.extract(condition, arr)  
---@param condition? lunarray.arraylike
---@param arr? lunarray.arraylike
---@return lunarray.array
---@overload fun(condition: lunarray.arraylike, options: {arr?: lunarray.arraylike}): lunarray.array
function lunarray.extract(condition, arr) end

---The elements of an array where a condition is true, flattened.  
---See lunarray.extract.  
---@param arr? lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {arr?: lunarray.arraylike}): lunarray.array
function array:extract(arr) end

---Assigns values one after another to the elements where a mask is true, in place.  
---arr: array. mask: of the same size. vals: the first goes to the first true one; repeated as often as needed.  
---Returns nothing. Errors: a mask of another size; no values; a read-only array.  
---Example: local x = la.arange(5); la.place(x, x:gt(2), {44, 55})  --> x is [ 0  1  2 44 55]  
---NumPy: np.place(arr, mask, vals)  
---@param arr lunarray.arraylike
---@param mask? lunarray.arraylike
---@param vals? lunarray.arraylike
---@overload fun(arr: lunarray.arraylike, options: {mask?: lunarray.arraylike, vals?: lunarray.arraylike})
function lunarray.place(arr, mask, vals) end

---Assigns values one after another to the elements where a mask is true, in place.  
---See lunarray.place.  
---@param mask? lunarray.arraylike
---@param vals? lunarray.arraylike
---@overload fun(self: any, options: {mask?: lunarray.arraylike, vals?: lunarray.arraylike})
function array:place(mask, vals) end

---Assigns the values at the places where a mask is true, in place.  
---a: array. mask: of the same size. values: element i goes to place i; repeated where there are fewer.  
---Returns nothing. Errors: a mask of another size; a cast that is not of the same kind; a read-only array.  
---Example: local x = la.arange(5); la.putmask(x, x:gt(2), x * x)  --> x is [ 0  1  2  9 16]  
---NumPy: np.putmask(a, mask, values)  
---@param a lunarray.arraylike
---@param mask? lunarray.arraylike
---@param values? lunarray.arraylike
---@overload fun(a: lunarray.arraylike, options: {mask?: lunarray.arraylike, values?: lunarray.arraylike})
function lunarray.putmask(a, mask, values) end

---Assigns the values at the places where a mask is true, in place.  
---See lunarray.putmask.  
---@param mask? lunarray.arraylike
---@param values? lunarray.arraylike
---@overload fun(self: any, options: {mask?: lunarray.arraylike, values?: lunarray.arraylike})
function array:putmask(mask, values) end

---Copies values into an array, broadcast and cast.  
---dst: array. src: number, table or array. where: booleans.  
---casting: "same_kind" (default), "no", "equiv", "safe" or "unsafe".  
---Returns nothing. Errors: shapes that do not fit; a cast that the rule forbids; a read-only array.  
---Example: local x = la.zeros(3); la.copyto(x, 7, {where = {true, false, true}})  --> x is [7. 0. 7.]  
---NumPy: np.copyto(dst, src, casting, where)  
---@param dst lunarray.array
---@param src lunarray.arraylike
---@param casting? string
---@param where? lunarray.arraylike
---@overload fun(dst: lunarray.array, options: {src?: lunarray.arraylike, casting?: string, where?: lunarray.arraylike})
function lunarray.copyto(dst, src, casting, where) end

---Copies values into an array, broadcast and cast.  
---See lunarray.copyto.  
---@param src lunarray.arraylike
---@param casting? string
---@param where? lunarray.arraylike
---@overload fun(self: any, options: {src?: lunarray.arraylike, casting?: string, where?: lunarray.arraylike})
function array:copyto(src, casting, where) end

---Of several arrays, at each place the element of the one whose number stands there.  
---a: numbers from 1 to the number of choices. choices: table of arrays, broadcast together with a. out: array for the result.  
---mode: "raise" (default); "wrap": positions go round, so that 0 is the last one and n + 1 the first;  
---"clip": those beyond the ends are moved to them.  
---Errors: a number that is none of a choice; shapes that do not fit.  
---Example: la.choose({1, 2, 1}, {{10, 20, 30}, {-1, -2, -3}})  --> [10 -2 30]  
---NumPy: np.choose(a - 1, choices)  
---@param a lunarray.arraylike
---@param choices? lunarray.arraylike
---@param out? lunarray.array
---@param mode? any
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {choices?: lunarray.arraylike, out?: lunarray.array, mode?: any}): lunarray.array|number
function lunarray.choose(a, choices, out, mode) end

---Of several arrays, at each place the element of the one whose number stands there.  
---See lunarray.choose.  
---@param choices? lunarray.arraylike
---@param out? lunarray.array
---@param mode? any
---@return lunarray.array|number
---@overload fun(self: any, options: {choices?: lunarray.arraylike, out?: lunarray.array, mode?: any}): lunarray.array|number
function array:choose(choices, out, mode) end

---At each place the element of the first choice whose condition is true there.  
---condlist: table of boolean arrays. choicelist: table of as many arrays.  
---default: where no condition is true; 0 if absent. All broadcast.  
---Errors: tables of different length; a condition that is not boolean; shapes that do not fit.  
---Example: local x = la.arange(5); la.select({x:lt(2), x:gt(3)}, {-x, x * 10}, 7)  --> [ 0 -1  7  7 40]  
---NumPy: np.select(condlist, choicelist, default)  
---@param condlist? lunarray.arraylike
---@param choicelist? lunarray.arraylike
---@param default? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(condlist: lunarray.arraylike, options: {choicelist?: lunarray.arraylike, default?: lunarray.arraylike}): lunarray.array|number
function lunarray.select(condlist, choicelist, default) end

---For each label a row of zeros with a one at the label's place.  
---labels: whole numbers from 1 to n, any shape. n: length of a row; the largest label if absent. dtype: float64 if absent.  
---Result: the shape of labels and an axis of n behind it.  
---Errors: a label that is not between 1 and n.  
---Example: la.one_hot({2, 1}, 3)  --> [[0. 1. 0.] [1. 0. 0.]]  
---NumPy: np.eye(n)[labels - 1]  
---@param labels lunarray.arraylike
---@param n? integer
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(labels: lunarray.arraylike, options: {n?: integer, dtype?: lunarray.dtype}): lunarray.array
function lunarray.one_hot(labels, n, dtype) end

---For each label a row of zeros with a one at the label's place.  
---See lunarray.one_hot.  
---@param n? integer
---@param dtype? lunarray.dtype
---@return lunarray.array
---@overload fun(self: any, options: {n?: integer, dtype?: lunarray.dtype}): lunarray.array
function array:one_hot(n, dtype) end

---The different elements of an array, ascending.  
---x: array or nested table. axis: absent or false: of the flattened array; else the different rows along that axis.  
---return_index: also the position where each first occurs. return_inverse: also, for every element of x, the position of its value.  
---return_counts: also how often each occurs. equal_nan: NaNs count as one value (default true).  
---sorted: the result is sorted in any case.  
---Results: values, then index, inverse (in the shape of x; with an axis, one number for each row) and counts as asked for:  
---int64, positions from 1.  
---Errors: axis out of bounds.  
---Example: local values, counts = la.unique({3, 1, 3}, {return_counts = true})  --> [1 3], [1 2]  
---NumPy: np.unique(x, return_index, return_inverse, return_counts, axis)  
---@param x lunarray.arraylike
---@param return_index? any
---@param return_inverse? any
---@param return_counts? any
---@param axis? integer|integer[]|false
---@return any ...
---@overload fun(x: lunarray.arraylike, options: {return_index?: any, return_inverse?: any, return_counts?: any, axis?: integer|integer[]|false, equal_nan?: boolean, sorted?: any}): any
function lunarray.unique(x, return_index, return_inverse, return_counts, axis) end

---The different elements of an array, ascending.  
---See lunarray.unique.  
---@param return_index? any
---@param return_inverse? any
---@param return_counts? any
---@param axis? integer|integer[]|false
---@return any ...
---@overload fun(self: any, options: {return_index?: any, return_inverse?: any, return_counts?: any, axis?: integer|integer[]|false, equal_nan?: boolean, sorted?: any}): any
function array:unique(return_index, return_inverse, return_counts, axis) end

---The different elements of an array, where they first occur, the inverse and how often they occur.  
---x: array or nested table. Every NaN is a value of its own.  
---Results: values (ascending), positions from 1, inverse in the shape of x, counts.  
---Example: local values, positions, inverse, counts = la.unique_all({3, 1, 3})  --> [1 3], [2 1], [2 1 2], [1 2]  
---NumPy: np.unique_all(x)  
---@param x lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
---@return lunarray.array
---@return lunarray.array
function lunarray.unique_all(x) end

---The different elements of an array, where they first occur, the inverse and how often they occur.  
---See lunarray.unique_all.  
---@return lunarray.array
---@return lunarray.array
---@return lunarray.array
---@return lunarray.array
function array:unique_all() end

---The different elements of an array and how often they occur.  
---x: array or nested table. Every NaN is a value of its own. Results: values (ascending), counts.  
---Example: local values, counts = la.unique_counts({3, 1, 3})  --> [1 3], [1 2]  
---NumPy: np.unique_counts(x)  
---@param x lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
function lunarray.unique_counts(x) end

---The different elements of an array and how often they occur.  
---See lunarray.unique_counts.  
---@return lunarray.array
---@return lunarray.array
function array:unique_counts() end

---The different elements of an array, and for every element the position of its value.  
---x: array or nested table. Every NaN is a value of its own. Results: values (ascending), positions from 1 in the shape of x.  
---Example: local values, inverse = la.unique_inverse({3, 1, 3})  --> [1 3], [2 1 2]  
---NumPy: np.unique_inverse(x)  
---@param x lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
function lunarray.unique_inverse(x) end

---The different elements of an array, and for every element the position of its value.  
---See lunarray.unique_inverse.  
---@return lunarray.array
---@return lunarray.array
function array:unique_inverse() end

---The different elements of an array, ascending.  
---x: array or nested table. Every NaN is a value of its own.  
---Example: la.unique_values({3, 1, 3})  --> [1 3]  
---NumPy: np.unique_values(x)  
---@param x lunarray.arraylike
---@return lunarray.array
function lunarray.unique_values(x) end

---The different elements of an array, ascending.  
---See lunarray.unique_values.  
---@return lunarray.array
function array:unique_values() end

---For every element, whether it is among the test elements.  
---element: number, array or nested table. test_elements: the same. invert: whether it is not. assume_unique makes no difference.  
---kind: "table" (integers, by a table of their range), "sort", or what is faster if absent. NaN is in nothing.  
---Result: booleans in the shape of element; one boolean for a number.  
---Errors: an unknown kind; kind "table" for floats.  
---Example: la.isin({1, 2, 3}, {3, 1})  --> [ True False  True]  
---NumPy: np.isin(element, test_elements)  
---@param element? any
---@param test_elements? any
---@param assume_unique? any
---@param invert? any
---@return lunarray.array
---@overload fun(element: any, options: {test_elements?: any, assume_unique?: any, invert?: any, kind?: string}): lunarray.array
function lunarray.isin(element, test_elements, assume_unique, invert) end

---For every element, whether it is among the test elements.  
---See lunarray.isin.  
---@param test_elements? any
---@param assume_unique? any
---@param invert? any
---@return lunarray.array
---@overload fun(self: any, options: {test_elements?: any, assume_unique?: any, invert?: any, kind?: string}): lunarray.array
function array:isin(test_elements, assume_unique, invert) end

---The elements that two arrays have in common, ascending, each once.  
---ar1, ar2: arrays or nested tables, flattened. assume_unique: each is known to hold no element twice.  
---return_indices: also the positions (from 1, of the first occurrence) in ar1 and in ar2.  
---Example: local common, p, q = la.intersect1d({1, 3, 4}, {4, 3}, {return_indices = true})  --> [3 4], [2 3], [2 1]  
---NumPy: np.intersect1d(ar1, ar2, assume_unique, return_indices)  
---@param ar1? any
---@param ar2? any
---@param assume_unique? any
---@param return_indices? any
---@return lunarray.array
---@return lunarray.array?
---@return lunarray.array?
---@overload fun(ar1: any, options: {ar2?: any, assume_unique?: any, return_indices?: any}): lunarray.array, lunarray.array?, lunarray.array?
function lunarray.intersect1d(ar1, ar2, assume_unique, return_indices) end

---The elements that two arrays have in common, ascending, each once.  
---See lunarray.intersect1d.  
---@param ar2? any
---@param assume_unique? any
---@param return_indices? any
---@return lunarray.array
---@return lunarray.array?
---@return lunarray.array?
---@overload fun(self: any, options: {ar2?: any, assume_unique?: any, return_indices?: any}): lunarray.array, lunarray.array?, lunarray.array?
function array:intersect1d(ar2, assume_unique, return_indices) end

---The elements that are in either of two arrays, ascending, each once.  
---ar1, ar2: arrays or nested tables, flattened. Result: a vector of their common dtype.  
---Example: la.union1d({3, 1}, {2, 1})  --> [1 2 3]  
---NumPy: np.union1d(ar1, ar2)  
---@param ar1? any
---@param ar2? any
---@return lunarray.array
---@overload fun(ar1: any, options: {ar2?: any}): lunarray.array
function lunarray.union1d(ar1, ar2) end

---The elements that are in either of two arrays, ascending, each once.  
---See lunarray.union1d.  
---@param ar2? any
---@return lunarray.array
---@overload fun(self: any, options: {ar2?: any}): lunarray.array
function array:union1d(ar2) end

---The elements of the first array that are not in the second.  
---ar1, ar2: arrays or nested tables, flattened. Ascending, each once; with assume_unique as they stand in ar1.  
---Example: la.setdiff1d({3, 1, 2, 1}, {2})  --> [1 3]  
---NumPy: np.setdiff1d(ar1, ar2, assume_unique)  
---@param ar1? any
---@param ar2? any
---@param assume_unique? any
---@return lunarray.array
---@overload fun(ar1: any, options: {ar2?: any, assume_unique?: any}): lunarray.array
function lunarray.setdiff1d(ar1, ar2, assume_unique) end

---The elements of the first array that are not in the second.  
---See lunarray.setdiff1d.  
---@param ar2? any
---@param assume_unique? any
---@return lunarray.array
---@overload fun(self: any, options: {ar2?: any, assume_unique?: any}): lunarray.array
function array:setdiff1d(ar2, assume_unique) end

---The elements that are in just one of two arrays, ascending.  
---ar1, ar2: arrays or nested tables, flattened. assume_unique: each is known to hold no element twice.  
---Example: la.setxor1d({1, 2, 3}, {3, 4})  --> [1 2 4]  
---NumPy: np.setxor1d(ar1, ar2, assume_unique)  
---@param ar1? any
---@param ar2? any
---@param assume_unique? any
---@return lunarray.array
---@overload fun(ar1: any, options: {ar2?: any, assume_unique?: any}): lunarray.array
function lunarray.setxor1d(ar1, ar2, assume_unique) end

---The elements that are in just one of two arrays, ascending.  
---See lunarray.setxor1d.  
---@param ar2? any
---@param assume_unique? any
---@return lunarray.array
---@overload fun(self: any, options: {ar2?: any, assume_unique?: any}): lunarray.array
function array:setxor1d(ar2, assume_unique) end

---Convolution of two vectors: the sums of a[i] * v[k - i].  
---a, v: vectors, numbers or tables. mode: "full" (default): wherever they overlap, length #a + #v - 1;  
---"same": the length of the longer one, from the middle; "valid": where they overlap in full.  
---Result: a vector of the common dtype. Errors: an empty vector; more than one axis.  
---Example: la.convolve({1, 2, 3}, {0, 1, 0.5})  --> [0.  1.  2.5 4.  1.5]  
---NumPy: numpy.convolve  
---@param a lunarray.arraylike
---@param v lunarray.arraylike
---@param mode? "full"|"same"|"valid"
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {v?: lunarray.arraylike, mode?: "full"|"same"|"valid"}): lunarray.array
function lunarray.convolve(a, v, mode) end

---Convolution of two vectors: the sums of a[i] * v[k - i].  
---See lunarray.convolve.  
---@param v lunarray.arraylike
---@param mode? "full"|"same"|"valid"
---@return lunarray.array
---@overload fun(self: any, options: {v?: lunarray.arraylike, mode?: "full"|"same"|"valid"}): lunarray.array
function array:convolve(v, mode) end

---Cross-correlation of two vectors: the sums of a[i + k] * conj(v[i]).  
---a, v: vectors, numbers or tables. mode: "valid" (default), "same", "full", as for convolve.  
---Result: a vector of the common dtype. Errors: an empty vector; more than one axis.  
---Example: la.correlate({1, 2, 3}, {0, 1, 0.5})  --> [3.5]  
---NumPy: numpy.correlate  
---@param a lunarray.arraylike
---@param v lunarray.arraylike
---@param mode? "full"|"same"|"valid"
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {v?: lunarray.arraylike, mode?: "full"|"same"|"valid"}): lunarray.array
function lunarray.correlate(a, v, mode) end

---Cross-correlation of two vectors: the sums of a[i + k] * conj(v[i]).  
---See lunarray.correlate.  
---@param v lunarray.arraylike
---@param mode? "full"|"same"|"valid"
---@return lunarray.array
---@overload fun(self: any, options: {v?: lunarray.arraylike, mode?: "full"|"same"|"valid"}): lunarray.array
function array:correlate(v, mode) end

---Piecewise linear interpolation through the points (xp, fp) at x.  
---x: number or array. xp: rising positions. fp: values there, real or complex.  
---left, right: values below and above all xp (those of the ends). period: xp and x are taken modulo it, in any order.  
---Result: float64 (complex128) of the shape of x; a number for a number.  
---Errors: xp and fp of different lengths, or empty; a period of 0.  
---Example: la.interp(2.5, {1, 2, 3}, {3, 2, 0})  --> 1.0  
---NumPy: numpy.interp  
---@param x lunarray.arraylike
---@param xp lunarray.arraylike
---@param fp lunarray.arraylike
---@param left? any
---@param right? any
---@param period? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {xp?: lunarray.arraylike, fp?: lunarray.arraylike, left?: any, right?: any, period?: lunarray.arraylike}): lunarray.array|number
function lunarray.interp(x, xp, fp, left, right, period) end

---Piecewise linear interpolation through the points (xp, fp) at x.  
---See lunarray.interp.  
---@param xp lunarray.arraylike
---@param fp lunarray.arraylike
---@param left? any
---@param right? any
---@param period? lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {xp?: lunarray.arraylike, fp?: lunarray.arraylike, left?: any, right?: any, period?: lunarray.arraylike}): lunarray.array|number
function array:interp(xp, fp, left, right, period) end

---Value of a polynomial at x.  
---p: its coefficients, highest power first. x: number or array.  
---Result: the common dtype, the shape of x.  
---Example: la.polyval({3, 0, 1}, 5)  --> 76  
---NumPy: numpy.polyval  
---@param p lunarray.arraylike
---@param x lunarray.arraylike
---@return lunarray.array|number
---@overload fun(p: lunarray.arraylike, options: {x?: lunarray.arraylike}): lunarray.array|number
function lunarray.polyval(p, x) end

---Value of a polynomial at x.  
---See lunarray.polyval.  
---@param x lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {x?: lunarray.arraylike}): lunarray.array|number
function array:polyval(x) end

---Sum of two polynomials.  
---a1, a2: coefficients, highest power first.  
---Example: la.polyadd({1, 2}, {9, 5, 4})  --> [9 6 6]  
---NumPy: numpy.polyadd  
---@param a1 lunarray.arraylike
---@param a2 lunarray.arraylike
---@return lunarray.array
---@overload fun(a1: lunarray.arraylike, options: {a2?: lunarray.arraylike}): lunarray.array
function lunarray.polyadd(a1, a2) end

---Sum of two polynomials.  
---See lunarray.polyadd.  
---@param a2 lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {a2?: lunarray.arraylike}): lunarray.array
function array:polyadd(a2) end

---Difference of two polynomials.  
---a1, a2: coefficients, highest power first.  
---Example: la.polysub({2, 10, -2}, {3, 10, -4})  --> [-1  0  2]  
---NumPy: numpy.polysub  
---@param a1 lunarray.arraylike
---@param a2 lunarray.arraylike
---@return lunarray.array
---@overload fun(a1: lunarray.arraylike, options: {a2?: lunarray.arraylike}): lunarray.array
function lunarray.polysub(a1, a2) end

---Difference of two polynomials.  
---See lunarray.polysub.  
---@param a2 lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {a2?: lunarray.arraylike}): lunarray.array
function array:polysub(a2) end

---Product of two polynomials.  
---a1, a2: coefficients, highest power first.  
---Example: la.polymul({1, 2, 3}, {9, 5, 1})  --> [ 9 23 38 17  3]  
---NumPy: numpy.polymul  
---@param a1 lunarray.arraylike
---@param a2 lunarray.arraylike
---@return lunarray.array
---@overload fun(a1: lunarray.arraylike, options: {a2?: lunarray.arraylike}): lunarray.array
function lunarray.polymul(a1, a2) end

---Product of two polynomials.  
---See lunarray.polymul.  
---@param a2 lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {a2?: lunarray.arraylike}): lunarray.array
function array:polymul(a2) end

---Quotient and remainder of two polynomials, as two results.  
---u, v: coefficients, highest power first. Errors: no coefficients.  
---Example: la.polydiv({3, 5, 2}, {2, 1})  --> [1.5  1.75], [0.25]  
---NumPy: numpy.polydiv  
---@param u lunarray.arraylike
---@param v lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
---@overload fun(u: lunarray.arraylike, options: {v?: lunarray.arraylike}): lunarray.array, lunarray.array
function lunarray.polydiv(u, v) end

---Quotient and remainder of two polynomials, as two results.  
---See lunarray.polydiv.  
---@param v lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {v?: lunarray.arraylike}): lunarray.array, lunarray.array
function array:polydiv(v) end

---Derivative of a polynomial.  
---p: coefficients, highest power first. m: how often (1).  
---Example: la.polyder({1, 1, 1, 1})  --> [3 2 1]  
---NumPy: numpy.polyder  
---@param p lunarray.arraylike
---@param m lunarray.arraylike
---@return lunarray.array
---@overload fun(p: lunarray.arraylike, options: {m?: lunarray.arraylike}): lunarray.array
function lunarray.polyder(p, m) end

---Derivative of a polynomial.  
---See lunarray.polyder.  
---@param m lunarray.arraylike
---@return lunarray.array
---@overload fun(self: any, options: {m?: lunarray.arraylike}): lunarray.array
function array:polyder(m) end

---Antiderivative of a polynomial.  
---p: coefficients, highest power first. m: how often (1). k: constants of integration, one or m of them (0).  
---Example: la.polyint({3, 2, 1})  --> [1. 1. 1. 0.]  
---NumPy: numpy.polyint  
---@param p lunarray.arraylike
---@param m lunarray.arraylike
---@param k? integer
---@return lunarray.array
---@overload fun(p: lunarray.arraylike, options: {m?: lunarray.arraylike, k?: integer}): lunarray.array
function lunarray.polyint(p, m, k) end

---Antiderivative of a polynomial.  
---See lunarray.polyint.  
---@param m lunarray.arraylike
---@param k? integer
---@return lunarray.array
---@overload fun(self: any, options: {m?: lunarray.arraylike, k?: integer}): lunarray.array
function array:polyint(m, k) end

---The zeros of a polynomial: the eigenvalues of its companion matrix.  
---p: coefficients, highest power first.  
---Result: float64, or complex128 where one is not real. Errors: NaN or infinite coefficients.  
---Example: la.roots({1, -3, 2})  --> [2. 1.]  
---NumPy: numpy.roots  
---@param p lunarray.arraylike
---@return lunarray.array
function lunarray.roots(p) end

---The zeros of a polynomial: the eigenvalues of its companion matrix.  
---See lunarray.roots.  
---@return lunarray.array
function array:roots() end

---The polynomial with given zeros, or the characteristic polynomial of a square matrix.  
---seq_of_zeros: vector of zeros, or a matrix.  
---Result: coefficients, highest power first; real where the zeros come in conjugate pairs.  
---Example: la.poly({2, 1})  --> [ 1. -3.  2.]  
---NumPy: numpy.poly  
---@param seq_of_zeros lunarray.arraylike
---@return lunarray.array
function lunarray.poly(seq_of_zeros) end

---The polynomial with given zeros, or the characteristic polynomial of a square matrix.  
---See lunarray.poly.  
---@return lunarray.array
function array:poly() end

---Least squares fit of a polynomial.  
---x: positions (m). y: values (m), or (m, k) for k fits at once. deg: degree. w: weights of the points (not squared).  
---rcond: singular values below rcond times the largest count as 0 (m times the precision of x).  
---full: also the sums of squared residuals, the rank, the singular values and rcond. cov: also the covariance matrix; "unscaled": of weights that are 1 / sigma.  
---Result: coefficients (deg + 1) or (deg + 1, k), highest power first, and what full or cov asks for.  
---Errors: lengths that differ; too few points for cov.  
---Example: la.polyfit({0, 1, 2}, {1, 3, 7}, 2)  --> [1. 1. 1.]  
---NumPy: numpy.polyfit  
---@param x lunarray.arraylike
---@param y? lunarray.arraylike
---@param deg? integer
---@param rcond? number
---@param full? boolean
---@param w? lunarray.arraylike
---@param cov? lunarray.arraylike
---@return any ...
---@overload fun(x: lunarray.arraylike, options: {y?: lunarray.arraylike, deg?: integer, rcond?: number, full?: boolean, w?: lunarray.arraylike, cov?: lunarray.arraylike}): any
function lunarray.polyfit(x, y, deg, rcond, full, w, cov) end

---Least squares fit of a polynomial.  
---See lunarray.polyfit.  
---@param y? lunarray.arraylike
---@param deg? integer
---@param rcond? number
---@param full? boolean
---@param w? lunarray.arraylike
---@param cov? lunarray.arraylike
---@return any ...
---@overload fun(self: any, options: {y?: lunarray.arraylike, deg?: integer, rcond?: number, full?: boolean, w?: lunarray.arraylike, cov?: lunarray.arraylike}): any
function array:polyfit(y, deg, rcond, full, w, cov) end

---Kronecker product: every element of a times the whole of b.  
---a, b: arrays of any number of axes.  
---Result: shape a.shape * b.shape.  
---Example: la.kron({1, 10}, {5, 6})  --> [ 5  6 50 60]  
---NumPy: numpy.kron  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike}): lunarray.array|number
function lunarray.kron(a, b) end

---Kronecker product: every element of a times the whole of b.  
---See lunarray.kron.  
---@param b lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {b?: lunarray.arraylike}): lunarray.array|number
function array:kron(b) end

---Cross product of vectors of three (or two) components.  
---a, b: arrays that broadcast besides the axes of the vectors. axisa, axisb, axisc: where the vectors lie in a, b and the  
---result (the last axis); axis: in all of them. Of two components on both sides the result is the third component alone.  
---Errors: vectors of another length.  
---Example: la.cross({1, 2, 3}, {4, 5, 6})  --> [-3  6 -3]  
---NumPy: numpy.cross  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param axisa? integer|integer[]|false
---@param axisb? integer|integer[]|false
---@param axisc? integer|integer[]|false
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, axisa?: integer|integer[]|false, axisb?: integer|integer[]|false, axisc?: integer|integer[]|false, axis?: integer|integer[]|false}): lunarray.array
function lunarray.cross(a, b, axisa, axisb, axisc, axis) end

---Cross product of vectors of three (or two) components.  
---See lunarray.cross.  
---@param b lunarray.arraylike
---@param axisa? integer|integer[]|false
---@param axisb? integer|integer[]|false
---@param axisc? integer|integer[]|false
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {b?: lunarray.arraylike, axisa?: integer|integer[]|false, axisb?: integer|integer[]|false, axisc?: integer|integer[]|false, axis?: integer|integer[]|false}): lunarray.array
function array:cross(b, axisa, axisb, axisc, axis) end

---Applies a function to every vector along an axis.  
---la.apply_along_axis(f, axis, x, ...): f is called with each vector, a view, and the further arguments.  
---Result: what f returns (a number or an array) stands where the axis was; the first one decides the dtype.  
---Errors: nothing to go over; results of different shapes.  
---Example: la.apply_along_axis(la.sum, 2, {{1, 2}, {3, 4}})  --> [3 7]  
---NumPy: numpy.apply_along_axis  
---@param ... any
---@return any ...
function lunarray.apply_along_axis(...) end

---Applies a function to an array along one axis after the other.  
---f(x, axis) returns an array with as many axes as x, or one less, which is put back with length 1.  
---axes: a number or a table. Errors: a result of the wrong shape.  
---Example: la.apply_over_axes(la.sum, la.ones({2, 3}), {1, 2})  --> [[6.]]  
---NumPy: numpy.apply_over_axes  
---@param f fun(x: lunarray.array, axis: integer): lunarray.array
---@param x lunarray.arraylike
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(f: (fun(x: lunarray.array, axis: integer): lunarray.array), options: {x?: lunarray.arraylike, axes?: integer|integer[]|false}): lunarray.array
function lunarray.apply_over_axes(f, x, axes) end

---Makes of a function of numbers one of arrays.  
---otypes: the dtype of the results, a name or a table of names; without it the first results decide.  
---excluded: positions (from 1) of arguments that are passed as they are.  
---Result: a function: its arguments are broadcast, f is called for each element, and each of its results becomes an array.  
---Errors (of that function): no elements without otypes; a fraction where the first result was an integer.  
---Example: la.vectorize(function(a, b) return a > b and a or b end)({1, 5}, 3)  --> [3 5]  
---NumPy: numpy.vectorize  
---@param f function
---@param otypes? any
---@param excluded? lunarray.arraylike
---@return any ...
---@overload fun(f: function, options: {otypes?: any, excluded?: lunarray.arraylike}): any
function lunarray.vectorize(f, otypes, excluded) end

---A function put together from pieces.  
---la.piecewise(x, conditions, functions, ...): where condition k (a bool array) is true the result is functions[k], a number, an  
---array, or a function that is called with those elements of x and the further arguments. One function more: for all other elements (else 0).  
---Result: the shape and dtype of x. Errors: numbers that do not fit.  
---Example: local x = la.array {-1., 2.}; la.piecewise(x, {x:lt(0), x:ge(0)}, {-1, function(v) return v * v end})  --> [-1.  4.]  
---NumPy: numpy.piecewise  
---@param ... any
---@return lunarray.array
function lunarray.piecewise(...) end

---A function put together from pieces.  
---See lunarray.piecewise.  
---@param ... any
---@return lunarray.array
function array:piecewise(...) end

---Packs elements, as bits, into bytes.  
---a: array of bool or integers; what is not 0 is a 1. axis: along which; nil: all of a, row by row.  
---bitorder: "big" (default): the first element is the highest bit; "little". The last byte is filled up with 0.  
---Result: uint8. Errors: floats.  
---Example: la.packbits({1, 0, 1})  --> [160]  
---NumPy: numpy.packbits  
---@param a lunarray.arraylike
---@param axis? integer|integer[]|false
---@param bitorder? string
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {axis?: integer|integer[]|false, bitorder?: string}): lunarray.array
function lunarray.packbits(a, axis, bitorder) end

---Packs elements, as bits, into bytes.  
---See lunarray.packbits.  
---@param axis? integer|integer[]|false
---@param bitorder? string
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, bitorder?: string}): lunarray.array
function array:packbits(axis, bitorder) end

---Bytes as bits, one element for each.  
---a: uint8 array. axis: along which; nil: all of a. count: how many bits to give (more: filled up with 0); negative: so many fewer.  
---bitorder: as for packbits. Result: uint8, 0 and 1. Errors: another dtype.  
---Example: la.unpackbits(la.array({5}, "uint8"))  --> [0 0 0 0 0 1 0 1]  
---NumPy: numpy.unpackbits  
---@param a lunarray.arraylike
---@param axis? integer|integer[]|false
---@param count? integer
---@param bitorder? string
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {axis?: integer|integer[]|false, count?: integer, bitorder?: string}): lunarray.array
function lunarray.unpackbits(a, axis, count, bitorder) end

---Bytes as bits, one element for each.  
---See lunarray.unpackbits.  
---@param axis? integer|integer[]|false
---@param count? integer
---@param bitorder? string
---@return lunarray.array
---@overload fun(self: any, options: {axis?: integer|integer[]|false, count?: integer, bitorder?: string}): lunarray.array
function array:unpackbits(axis, count, bitorder) end

---The same elements with their bytes in the other order.  
---x: any array. inplace: swap in x itself, and return it.  
---Example: la.byteswap(la.array({1, 256}, "int16"))  --> [256   1]  
---NumPy: numpy.ndarray.byteswap  
---@param x lunarray.arraylike
---@param inplace? boolean
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {inplace?: boolean}): lunarray.array
function lunarray.byteswap(x, inplace) end

---The same elements with their bytes in the other order.  
---See lunarray.byteswap.  
---@param inplace? boolean
---@return lunarray.array
---@overload fun(self: any, options: {inplace?: boolean}): lunarray.array
function array:byteswap(inplace) end

---A view of all windows of a shape in an array; nothing is copied.  
---window_shape: a number or a table. axis: the axes the window slides along (all). writeable: may the view be written to (false)?  
---Result: the axes of x, as much shorter as the window allows, then those of the window. Errors: a window larger than x.  
---Example: la.sliding_window_view({1, 2, 3, 4}, 2)  --> [[1 2] [2 3] [3 4]]  
---NumPy: numpy.lib.stride_tricks.sliding_window_view  
---@param x lunarray.arraylike
---@param window_shape? integer|integer[]
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {window_shape?: integer|integer[], axis?: integer|integer[]|false, writeable?: boolean}): lunarray.array
function lunarray.sliding_window_view(x, window_shape, axis) end

---A view of all windows of a shape in an array; nothing is copied.  
---See lunarray.sliding_window_view.  
---@param window_shape? integer|integer[]
---@param axis? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {window_shape?: integer|integer[], axis?: integer|integer[]|false, writeable?: boolean}): lunarray.array
function array:sliding_window_view(window_shape, axis) end

---A view of the memory of x in any shape and strides.  
---shape: of the view (that of x). strides: bytes from element to element along each axis (those of x). writeable: true unless given.  
---Result: a view that begins where x does. Errors: one that would reach outside the memory of x (or of the array it is a view of).  
---Example: la.as_strided(la.arange(4), {3, 2}, {8, 8})  --> [[0 1] [1 2] [2 3]]  
---NumPy: numpy.lib.stride_tricks.as_strided (which checks nothing)  
---@param x lunarray.arraylike
---@param shape integer|integer[]
---@param strides? integer|integer[]
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {shape?: integer|integer[], strides?: integer|integer[], writeable?: boolean}): lunarray.array
function lunarray.as_strided(x, shape, strides) end

---A view of the memory of x in any shape and strides.  
---See lunarray.as_strided.  
---@param shape integer|integer[]
---@param strides? integer|integer[]
---@return lunarray.array
---@overload fun(self: any, options: {shape?: integer|integer[], strides?: integer|integer[], writeable?: boolean}): lunarray.array
function array:as_strided(shape, strides) end

---Dot product: of vectors a number, of matrices the matrix product.  
---a (n), b (n): the sum of a[i] * b[i], a Lua number. a (m, k), b (k, n): the matrix product (m, n). More axes: the sum runs over the  
---last axis of a and the last but one of b, result a.shape without its last, then b.shape without its last but one. With a number: a * b.  
---out: array of the result's shape. dtype: compute in it. Integers wrap, bool is any(a and b), float16 adds up in float32.  
---Error: shapes (2,3) and (4,5) not aligned: 3 (dim 2) != 4 (dim 1).  
---Example: la.array({1, 2, 3}):dot({4, 5, 6})  --> 32  
---NumPy: numpy.dot  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.dot(a, b, out) end

---Dot product: of vectors a number, of matrices the matrix product.  
---See lunarray.dot.  
---@param b lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {b?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array|number
function array:dot(b, out) end

---Matrix product over the last two axes; leading axes are broadcast.  
---x1 (..., m, k), x2 (..., k, n): result (..., m, n). A vector on the left is one row, on the right one column, whose axis is  
---then left out of the result. Numbers are refused: write x1 * x2. out, dtype: as in dot. casting: which casts are allowed.  
---axes: where the matrices are, e.g. {{-2, -1}, {-2, -1}, {-2, -1}} for x1, x2 and the result.  
---Error: shapes (64,784) and (64,128) not aligned: 784 (dim 2) != 64 (dim 1).  
---Example: la.matmul({{1, 2}, {3, 4}}, {{5}, {6}})  --> [[17] [39]]  
---NumPy: numpy.matmul, x1 @ x2  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: table}): lunarray.array|number
function lunarray.matmul(x1, x2, out) end

---Matrix product over the last two axes; leading axes are broadcast.  
---See lunarray.matmul.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: table}): lunarray.array|number
function array:matmul(x2, out) end

---A matrix product added to an array in one pass: beta * input + alpha * (mat1 times mat2).  
---input: array or number that broadcasts to (..., m, n); mat1 (..., m, k), mat2 (..., k, n). beta, alpha: numbers, 1 unless given; with  
---beta = 0 input does not count, not even its NaNs. out: array of the result's shape, which may be input. Float32 and float64 are blended while  
---the product is made; other dtypes afterwards.  
---Error: shapes (2,3) and (2,4) not aligned: 3 (dim 2) != 2 (dim 1).  
---Example: la.addmm(la.ones(2, 2), {{1, 2}, {3, 4}}, {{1, 0}, {0, 1}}, {beta = 10})  --> [[11. 12.] [13. 14.]]  
---NumPy: beta * input + alpha * (mat1 @ mat2); PyTorch: torch.addmm  
---@param input lunarray.arraylike
---@param mat1 lunarray.arraylike
---@param mat2 lunarray.arraylike
---@param beta? number
---@param alpha? number
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(input: lunarray.arraylike, options: {mat1?: lunarray.arraylike, mat2?: lunarray.arraylike, beta?: number, alpha?: number, out?: lunarray.array}): lunarray.array
function lunarray.addmm(input, mat1, mat2, beta, alpha, out) end

---A matrix product added to an array in one pass: beta * input + alpha * (mat1 times mat2).  
---See lunarray.addmm.  
---@param mat1 lunarray.arraylike
---@param mat2 lunarray.arraylike
---@param beta? number
---@param alpha? number
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {mat1?: lunarray.arraylike, mat2?: lunarray.arraylike, beta?: number, alpha?: number, out?: lunarray.array}): lunarray.array
function array:addmm(mat1, mat2, beta, alpha, out) end

---addmm in place: x becomes beta * x + alpha * (mat1 times mat2) and is returned. A step of gradient descent with momentum is  
---v:addmm_(x.T, dz, {beta = 0.9, alpha = -rate}).  
---Example: la.zeros(2, 2):addmm_({{1, 2}, {3, 4}}, {{1, 0}, {0, 1}}, {alpha = 2})  --> [[2. 4.] [6. 8.]]  
---PyTorch: Tensor.addmm_  
---@param mat1 lunarray.arraylike
---@param mat2 lunarray.arraylike
---@param beta? number
---@param alpha? number
---@return lunarray.array
---@overload fun(self: any, options: {mat1?: lunarray.arraylike, mat2?: lunarray.arraylike, beta?: number, alpha?: number}): lunarray.array
function array:addmm_(mat1, mat2, beta, alpha) end

---Sum of products over the last axis of both.  
---a (..., k), b (..., k): result a.shape without its last, then b.shape without its last; of two vectors a number. With a number: a * b.  
---Error: shapes (2,3) and (2,4) not aligned: 3 (dim 2) != 4 (dim 2).  
---Example: la.inner({{1, 2}, {3, 4}}, {10, 1})  --> [12 34]  
---NumPy: numpy.inner  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.inner(a, b, out) end

---Sum of products over the last axis of both.  
---See lunarray.inner.  
---@param b lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {b?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array|number
function array:inner(b, out) end

---Every element of a times every element of b: a matrix.  
---a, b: arrays of any shape, read in C order. Result (a.size, b.size).  
---Example: la.outer({1, 2}, {1, 10, 100})  --> [[1 10 100] [2 20 200]]  
---NumPy: numpy.outer  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array
function lunarray.outer(a, b, out) end

---Every element of a times every element of b: a matrix.  
---See lunarray.outer.  
---@param b lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {b?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array
function array:outer(b, out) end

---Dot product of all elements, a conjugated: a number.  
---a, b: arrays with equally many elements, read in C order.  
---Error: shapes (3,) and (4,) not aligned: 3 (dim 1) != 4 (dim 1).  
---Example: la.vdot({{1, 2}, {3, 4}}, {{1, 1}, {1, 1}})  --> 10  
---NumPy: numpy.vdot  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@return number
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike}): number
function lunarray.vdot(a, b) end

---Dot product of all elements, a conjugated: a number.  
---See lunarray.vdot.  
---@param b lunarray.arraylike
---@return number
---@overload fun(self: any, options: {b?: lunarray.arraylike}): number
function array:vdot(b) end

---Dot product of the vectors along one axis, x1 conjugated; the other axes are broadcast.  
---x1 (..., n), x2 (..., n): result (...), of two vectors a number. axis: the vectors' axis, default -1; axes: one for x1 and x2 each;  
---keepdims: the axis stays, with length 1. out, dtype, casting: as in matmul.  
---Error: shapes (2,3) and (2,4) not aligned: 3 (dim 2) != 4 (dim 2).  
---Example: la.vecdot({{1, 2}, {3, 4}}, {1, 10})  --> [21 43]  
---NumPy: numpy.vecdot  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false, axis?: integer|integer[]|false, keepdims?: boolean}): lunarray.array|number
function lunarray.vecdot(x1, x2, out) end

---Dot product of the vectors along one axis, x1 conjugated; the other axes are broadcast.  
---See lunarray.vecdot.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false, axis?: integer|integer[]|false, keepdims?: boolean}): lunarray.array|number
function array:vecdot(x2, out) end

---Matrix times vector; leading axes are broadcast.  
---x1 (..., m, n), x2 (..., n): result (..., m).  
---Example: la.matvec({{1, 2}, {3, 4}}, {{1, 0}, {0, 1}})  --> [[1 3] [2 4]]  
---NumPy: numpy.matvec  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false}): lunarray.array|number
function lunarray.matvec(x1, x2, out) end

---Matrix times vector; leading axes are broadcast.  
---See lunarray.matvec.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false}): lunarray.array|number
function array:matvec(x2, out) end

---Vector, conjugated, times matrix; leading axes are broadcast.  
---x1 (..., n), x2 (..., n, m): result (..., m).  
---Example: la.vecmat({1, 1}, {{1, 2}, {3, 4}})  --> [4 6]  
---NumPy: numpy.vecmat  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false}): lunarray.array|number
function lunarray.vecmat(x1, x2, out) end

---Vector, conjugated, times matrix; leading axes are broadcast.  
---See lunarray.vecmat.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false}): lunarray.array|number
function array:vecmat(x2, out) end

---Sum of products over chosen axes of a and b.  
---axes: a number n (default 2), the last n axes of a and the first n of b, or a pair of lists of axes {of a, of b}, or a pair of axes.  
---Result: the axes of a that are left, then those of b.  
---Error: shape-mismatch for sum: axis 2 of (2,3) and axis 1 of (4,5).  
---Example: la.tensordot(la.ones(2, 3, 4), la.ones(4, 3), {{2, 3}, {2, 1}})  --> [12. 12.]  
---NumPy: numpy.tensordot  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param axes? integer|table
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, axes?: integer|table, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.tensordot(a, b, axes, out) end

---Sum of products over chosen axes of a and b.  
---See lunarray.tensordot.  
---@param b lunarray.arraylike
---@param axes? integer|table
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {b?: lunarray.arraylike, axes?: integer|table, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array|number
function array:tensordot(b, axes, out) end

---Sets how arrays are printed, in this Lua state, until it is set otherwise.  
---precision: digits after the point (8). threshold: arrays with more elements (1000) are summarised, to edgeitems (3) at each end of each axis; math.huge: never. linewidth: characters (75). suppress: true: small numbers do not turn the notation scientific. nanstr, infstr: "nan", "inf". sign: "-", "+" or " " (room for one). floatmode: "maxprec" (at most precision digits, fewer if they identify the number), "maxprec_equal" (the same number of digits for all), "fixed" (always precision digits), "unique" (as many as identify each number). formatter: a table of functions from an element to a string, by kind: all, int_kind, float_kind, complex_kind, or, stronger, bool, int, float, complexfloat. override_repr: a function from an array to its repr.  
---An option that is not given stays as it is, but formatter and override_repr, which end with each call.  
---Errors: an option out of its range or of the wrong type; nothing is changed then.  
---Example: la.set_printoptions{precision = 3}; print(la.array({1/3}))  --> [0.333]  
---NumPy: numpy.set_printoptions  
---@param precision? integer
---@param threshold? integer
---@param edgeitems? integer
---@param linewidth? integer
---@param suppress? boolean
---@param nanstr? string
---@param infstr? string
---@param formatter? any
---@param sign? "-"|"+"|" "
---@param floatmode? string
---@overload fun(precision: integer, options: {threshold?: integer, edgeitems?: integer, linewidth?: integer, suppress?: boolean, nanstr?: string, infstr?: string, formatter?: any, sign?: "-"|"+"|" ", floatmode?: string, override_repr?: function})
function lunarray.set_printoptions(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode) end

---The print options in force, as a table that set_printoptions and printoptions take.  
---Example: la.get_printoptions().precision  --> 8  
---NumPy: numpy.get_printoptions  
---@return table
function lunarray.get_printoptions() end

---Print options for a block or for one call.  
---printoptions(options) sets them and returns a value that sets back what was before when its block ends, or when its method close() is called. printoptions(options, f, ...) calls f(...), sets back, also after an error, and returns f's results.  
---precision: digits after the point (8). threshold: arrays with more elements (1000) are summarised, to edgeitems (3) at each end of each axis; math.huge: never. linewidth: characters (75). suppress: true: small numbers do not turn the notation scientific. nanstr, infstr: "nan", "inf". sign: "-", "+" or " " (room for one). floatmode: "maxprec" (at most precision digits, fewer if they identify the number), "maxprec_equal" (the same number of digits for all), "fixed" (always precision digits), "unique" (as many as identify each number). formatter: a table of functions from an element to a string, by kind: all, int_kind, float_kind, complex_kind, or, stronger, bool, int, float, complexfloat. override_repr: a function from an array to its repr.  
---Example: do local _ <close> = la.printoptions{precision = 2}; print(la.array({1/3})) end  --> [0.33]  
---Example: la.printoptions({precision = 2}, print, la.array({1/3}))  --> [0.33]  
---NumPy: numpy.printoptions  
---@param ... any
---@return any ...
function lunarray.printoptions(...) end

---The elements of an array as a string.  
---a: array, number or nested table. separator: between elements (" "). prefix, suffix: only their lengths count: what the string will stand between. The other options as in la.set_printoptions, for this call.  
---Example: la.array2string(la.array({1, 2, 3}), {separator = ", "})  --> [1, 2, 3]  
---NumPy: numpy.array2string  
---@param a lunarray.arraylike
---@param max_line_width? integer
---@param precision? integer
---@param suppress_small? boolean
---@param separator? string
---@param prefix? string
---@return string
---@overload fun(a: lunarray.arraylike, options: {max_line_width?: integer, precision?: integer, suppress_small?: boolean, separator?: string, prefix?: string, formatter?: any, threshold?: integer, edgeitems?: integer, sign?: string, floatmode?: string, suffix?: string}): string
function lunarray.array2string(a, max_line_width, precision, suppress_small, separator, prefix) end

---The elements of an array as a string.  
---See lunarray.array2string.  
---@param max_line_width? integer
---@param precision? integer
---@param suppress_small? boolean
---@param separator? string
---@param prefix? string
---@return string
---@overload fun(self: any, options: {max_line_width?: integer, precision?: integer, suppress_small?: boolean, separator?: string, prefix?: string, formatter?: any, threshold?: integer, edgeitems?: integer, sign?: string, floatmode?: string, suffix?: string}): string
function array:array2string(max_line_width, precision, suppress_small, separator, prefix) end

---An array as tostring gives it; of a 0-d array its element alone.  
---max_line_width, precision, suppress_small: as linewidth, precision and suppress of la.set_printoptions, whose values are the defaults.  
---Example: la.array_str(la.array({1/3, 1}), {precision = 2})  --> [0.33 1.  ]  
---NumPy: numpy.array_str  
---@param a lunarray.arraylike
---@param max_line_width? integer
---@param precision? integer
---@param suppress_small? boolean
---@return string
---@overload fun(a: lunarray.arraylike, options: {max_line_width?: integer, precision?: integer, suppress_small?: boolean}): string
function lunarray.array_str(a, max_line_width, precision, suppress_small) end

---An array as tostring gives it; of a 0-d array its element alone.  
---See lunarray.array_str.  
---@param max_line_width? integer
---@param precision? integer
---@param suppress_small? boolean
---@return string
---@overload fun(self: any, options: {max_line_width?: integer, precision?: integer, suppress_small?: boolean}): string
function array:array_str(max_line_width, precision, suppress_small) end

---An array as NumPy's repr writes it, with its dtype where the elements do not tell it.  
---max_line_width, precision, suppress_small: as linewidth, precision and suppress of la.set_printoptions, whose values are the defaults.  
---Example: la.array_repr(la.array({1, 2}, "float32"))  --> array([1., 2.], dtype=float32)  
---NumPy: numpy.array_repr  
---@param a lunarray.arraylike
---@param max_line_width? integer
---@param precision? integer
---@param suppress_small? boolean
---@return string
---@overload fun(a: lunarray.arraylike, options: {max_line_width?: integer, precision?: integer, suppress_small?: boolean}): string
function lunarray.array_repr(a, max_line_width, precision, suppress_small) end

---An array as NumPy's repr writes it, with its dtype where the elements do not tell it.  
---See lunarray.array_repr.  
---@param max_line_width? integer
---@param precision? integer
---@param suppress_small? boolean
---@return string
---@overload fun(self: any, options: {max_line_width?: integer, precision?: integer, suppress_small?: boolean}): string
function array:array_repr(max_line_width, precision, suppress_small) end

---The array as NumPy's repr writes it, with its dtype where the elements do not tell it.  
---max_line_width, precision, suppress_small: as linewidth, precision and suppress of la.set_printoptions, whose values are the defaults.  
---Example: la.arange(3):repr()  --> array([0, 1, 2])  
---NumPy: repr(x)  
---@param max_line_width? integer
---@param precision? integer
---@param suppress_small? boolean
---@return string
---@overload fun(self: any, options: {max_line_width?: integer, precision?: integer, suppress_small?: boolean}): string
function array:repr(max_line_width, precision, suppress_small) end

---A number with the fewest digits that read back as the same number.  
---x: a number or a 0-d array. dtype: "float16", "float32" or "float64" (default: that of x, float64 for a Lua number): what x is rounded to first. Scientific below 1e-4 and from 1e16 (float32: 1e6, float16: 1e3).  
---Example: la.format_float(0.1 + 0.2)  --> 0.30000000000000004  
---Example: la.format_float(0.1, "float32")  --> 0.1  
---NumPy: str(numpy.float64(x)), and Python's repr of a float  
---@param x lunarray.arraylike
---@param dtype? lunarray.dtype
---@return string
---@overload fun(x: lunarray.arraylike, options: {dtype?: lunarray.dtype}): string
function lunarray.format_float(x, dtype) end

---A number in positional notation.  
---precision: at most so many digits, after the point, or of all if fractional = false. unique: true: no more digits than identify x; false: the exact value, rounded to precision. trim: "k" keeps zeros at the end, "." drops them, "0" drops them but the one after the point, "-" drops them and the point. sign: true writes +. pad_left, pad_right: blanks until there are so many characters before and after the point. min_digits: at least so many digits. dtype: what x is rounded to first.  
---Errors: precision must be >= 0; min_digits must be less than or equal to precision.  
---Example: la.format_float_positional(2/3, {precision = 4})  --> 0.6667  
---NumPy: numpy.format_float_positional  
---@param x lunarray.arraylike
---@param precision? integer
---@param unique? boolean
---@param fractional? boolean
---@param trim? string
---@param sign? string
---@param pad_left? integer
---@param pad_right? integer
---@param min_digits? integer
---@return string
---@overload fun(x: lunarray.arraylike, options: {precision?: integer, unique?: boolean, fractional?: boolean, trim?: string, sign?: string, pad_left?: integer, pad_right?: integer, min_digits?: integer, dtype?: lunarray.dtype}): string
function lunarray.format_float_positional(x, precision, unique, fractional, trim, sign, pad_left, pad_right, min_digits) end

---A number in scientific notation.  
---exp_digits: digits of the exponent, at least (2); the other arguments as in la.format_float_positional.  
---Example: la.format_float_scientific(12345.678, {precision = 2, unique = false})  --> 1.23e+04  
---NumPy: numpy.format_float_scientific  
---@param x lunarray.arraylike
---@param precision? integer
---@param unique? boolean
---@param trim? string
---@param sign? string
---@param pad_left? integer
---@param exp_digits? integer
---@param min_digits? integer
---@return string
---@overload fun(x: lunarray.arraylike, options: {precision?: integer, unique?: boolean, trim?: string, sign?: string, pad_left?: integer, exp_digits?: integer, min_digits?: integer, dtype?: lunarray.dtype}): string
function lunarray.format_float_scientific(x, precision, unique, trim, sign, pad_left, exp_digits, min_digits) end

---A whole number in base 2, as a string.  
---width: how many digits: zeros are put before it, and a negative number is its two's complement; without it that has a minus sign.  
---Example: la.binary_repr(5), la.binary_repr(-3, 8)  --> 101, 11111101  
---NumPy: numpy.binary_repr  
---@param num? integer
---@param width? any
---@return string
---@overload fun(num: integer, options: {width?: any}): string
function lunarray.binary_repr(num, width) end

---A whole number in a base from 2 (which it is unless given) to 36, as a string.  
---padding: so many zeros before it.  
---Example: la.base_repr(255, 16)  --> FF  
---NumPy: numpy.base_repr  
---@param number? any
---@param base? number
---@param padding? any
---@return string
---@overload fun(number: any, options: {base?: number, padding?: any}): string
function lunarray.base_repr(number, base, padding) end

---Shows a value in a notebook, and prints it elsewhere.  
---x: an array; as a function any value. In a notebook of xeus-lua an array of one or two axes is a table, a lunarray.frame table too, a plot's figure a picture (SVG); everything has its text as well. ilua.display.display(x) does the same.  
---Errors: the program has no require.  
---Example: la.arange(3):display()  --> [0 1 2]  
---NumPy: IPython.display.display  
---@param x lunarray.arraylike
function lunarray.display(x) end

---Shows a value in a notebook, and prints it elsewhere.  
---See lunarray.display.  
function array:display() end

---The bytes of an array, or of several under names, as a string that la.loads and NumPy read.  
---dumps(x) gives .npy; dumps({a = x, b = y}) gives .npz, whose members are in the order of their names. A second table has options: format ("npy", "npz" or "safetensors"), compressed (.npz only; needs lunarray.zlib), metadata (a table of strings; safetensors only).  
---Bytes are NumPy's own: the same version, padding and order; an array in Fortran order is written as such.  
---Errors: a dtype that the format has not (safetensors: complex128).  
---Example: #la.dumps(la.arange(3))  --> 152  
---NumPy: numpy.save or numpy.savez into an io.BytesIO  
---@param ... any
---@return string
function lunarray.dumps(...) end

---The bytes of an array, or of several under names, as a string that la.loads and NumPy read.  
---See lunarray.dumps.  
---@param ... any
---@return string
function array:dumps(...) end

---What the bytes of a .npy, .npz or safetensors file hold; gzip data is unpacked first.  
---s: a string. Result: .npy: an array of the file's dtype and order, native byte order (byte strings and unicode: nested tables of strings). .npz: a table whose members are read when they are touched; pairs goes through them in the file's order, #t counts them, t.files lists their names, t:close() lets go of the file. safetensors: a table of arrays and a table of metadata; bfloat16 becomes float32.  
---Errors: data that is cut off, damaged or of a dtype that is not ours; object arrays (Python pickles) and structured arrays are refused.  
---Example: la.loads(la.dumps(la.arange(3)))  --> [0 1 2]  
---NumPy: numpy.load of an io.BytesIO  
---@param s? string
---@return any ...
function lunarray.loads(s) end

---The numbers of a text in which every line has equally many, as a matrix.  
---fname: a path (also of a .gz file), a table of lines, a function that returns a line at each call, or an open file; or, instead, the option text = a string. dtype: float64. comments: a string or a table of them, after which a line counts no more ("#"; false: none). delimiter: what stands between numbers (default: white space). converters: a function from a field to a number, or a table of such functions by column. skiprows: lines not to read at the beginning. usecols: a column or a table of them, from 1, negative ones from the end. unpack: true: a value for each column. ndmin: axes the result has at least (0; axes of length 1 are dropped down to that). max_rows: lines with numbers to read. quotechar: fields may stand in such quotes. encoding is not used: text is bytes.  
---Errors: a field that is no number of the dtype, a line with another number of columns: with row and column, from 1.  
---Example: la.loadtxt{text = "1 2\n3 4"}  --> [[1. 2.] [3. 4.]]  
---NumPy: numpy.loadtxt  
---@param fname string|file*|fun(): string?
---@param dtype? lunarray.dtype
---@param comments? string
---@param delimiter? string
---@param converters? any
---@param skiprows? integer
---@param usecols? any
---@param unpack? boolean
---@param ndmin? integer
---@param encoding? string
---@param max_rows? integer
---@return lunarray.array
---@overload fun(fname: (string|file*|fun(): string?), options: {dtype?: lunarray.dtype, comments?: string, delimiter?: string, converters?: any, skiprows?: integer, usecols?: any, unpack?: boolean, ndmin?: integer, encoding?: string, max_rows?: integer, quotechar?: string, text?: string}): lunarray.array
function lunarray.loadtxt(fname, dtype, comments, delimiter, converters, skiprows, usecols, unpack, ndmin, encoding, max_rows) end

---A table of text in which values may be missing.  
---fname: a path (also of a .gz file), a table of lines, a function that returns a line at each call, or an open file; or, instead, the option text = a string. dtype: float64; false: found for each column (bool, int64, float64, complex128, strings). delimiter: a string, or a width or a table of widths of fields. missing_values: a string (with commas: several) or a table of them by column; a blank field is missing, too. filling_values: what stands for a missing value: a number or a table by column (default nan, -1 for integers, false). usecols: positions from 1 or names. names: true: of the first line; or a table or string of them. loose: true: what is no number counts as missing. invalid_raise: true: a line with another number of columns is an error; false: it is left out. The other options as in la.loadtxt.  
---Result: a matrix; with names, or where dtype = false finds different dtypes, a table of columns (strings: a Lua table) by name and the list of names.  
---Example: la.genfromtxt{text = "1,,3\n4,5,6", delimiter = ","}  --> [[ 1. nan  3.] [ 4.  5.  6.]]  
---NumPy: numpy.genfromtxt  
---@param fname string|file*|fun(): string?
---@param dtype? lunarray.dtype
---@param comments? string
---@param delimiter? string
---@param skip_header? integer
---@param skip_footer? integer
---@param converters? any
---@param missing_values? any
---@param filling_values? any
---@param usecols? any
---@param names? any
---@param deletechars? string
---@param replace_space? string
---@param autostrip? boolean
---@param case_sensitive? boolean
---@param defaultfmt? string
---@param unpack? boolean
---@param loose? boolean
---@param invalid_raise? boolean
---@param max_rows? integer
---@param encoding? string
---@param ndmin? integer
---@return any ...
---@overload fun(fname: (string|file*|fun(): string?), options: {dtype?: lunarray.dtype, comments?: string, delimiter?: string, skip_header?: integer, skip_footer?: integer, converters?: any, missing_values?: any, filling_values?: any, usecols?: any, names?: any, deletechars?: string, replace_space?: string, autostrip?: boolean, case_sensitive?: boolean, defaultfmt?: string, unpack?: boolean, loose?: boolean, invalid_raise?: boolean, max_rows?: integer, encoding?: string, ndmin?: integer, text?: string}): any
function lunarray.genfromtxt(fname, dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values, filling_values, usecols, names, deletechars, replace_space, autostrip, case_sensitive, defaultfmt, unpack, loose, invalid_raise, max_rows, encoding, ndmin) end

---Writes a vector or a matrix as text, a row to a line.  
---fname: a path (.gz: packed), an open file, or nil: the text is the result. X: array of one or two axes. fmt: a format of Python's % ("%.18e"), one for all columns, one with a conversion for each column, or a table with one for each column: d i u x X o e E f F g G s with flags, width and precision. delimiter: between columns (" "). newline: after rows. header, footer: text before and after, each line behind comments ("# ").  
---Errors: more or fewer conversions than columns; nan or inf by %d.  
---Example: la.savetxt(nil, {{1, 2}, {3, 4}}, {fmt = "%d", delimiter = ","})  --> 1,2 3,4  
---NumPy: numpy.savetxt  
---@param fname string|file*|fun(): string?
---@param X? lunarray.arraylike
---@param fmt? any
---@param delimiter? string
---@param newline? string
---@param header? string
---@param footer? string
---@param comments? string
---@param encoding? string
---@return string?
---@overload fun(fname: (string|file*|fun(): string?), options: {X?: lunarray.arraylike, fmt?: any, delimiter?: string, newline?: string, header?: string, footer?: string, comments?: string, encoding?: string}): string?
function lunarray.savetxt(fname, X, fmt, delimiter, newline, header, footer, comments, encoding) end

---A vector of the numbers in a string.  
---dtype: float64. count: at most so many (-1: all). sep: what stands between numbers; white space in it matches any white space, also none.  
---Errors: anything else between numbers; fewer numbers than count.  
---Example: la.fromstring("1, 2, 3", {sep = ","})  --> [1. 2. 3.]  
---NumPy: numpy.fromstring  
---@param string string
---@param dtype? lunarray.dtype
---@param count? integer
---@param sep? string
---@return lunarray.array
---@overload fun(string: string, options: {dtype?: lunarray.dtype, count?: integer, sep?: string}): lunarray.array
function lunarray.fromstring(string, dtype, count, sep) end

---x for another library of the same process: a DLPack 1 tensor in a userdata, which a C function can take (lunarray.h).  
---x: array of any dtype; its memory is shared unless copy = true. Result: a userdata that releases the tensor when it is collected.  
---Errors: strides that are no whole number of elements, without copy = true.  
---Example: la.from_dlpack(la.arange(3):dlpack())  --> [0 1 2]  
---NumPy: ndarray.__dlpack__  
---@param copy? boolean
---@return userdata
---@overload fun(self: any, options: {copy?: boolean}): userdata
function array:dlpack(copy) end

---The array that a DLPack tensor holds, without copying unless copy = true.  
---x: what x:dlpack() or a host's function gave, which can be taken once; or an array, of which a view is made. device: "cpu".  
---Errors: any other value; a tensor that has been taken; a dtype or device that lunarray does not have.  
---Example: la.from_dlpack(la.ones(2):dlpack())  --> [1. 1.]  
---NumPy: numpy.from_dlpack  
---@param x userdata|lunarray.array
---@return lunarray.array
---@overload fun(x: userdata|lunarray.array, options: {device?: "cpu", copy?: boolean}): lunarray.array
function lunarray.from_dlpack(x) end

---The wall clock in seconds, for timing.  
---Example: local t = la.clock(); la.clock() >= t  --> true  
---NumPy: time.perf_counter  
---@return number
function lunarray.clock() end

---Sets how many threads large operations use, in the whole process; 0 is the default (LUNARRAY_NUM_THREADS, else the cores).  
---Example: la.set_num_threads(2); la.get_num_threads()  --> 2  
---NumPy: none (threadpoolctl for the BLAS alone); PyTorch: torch.set_num_threads  
---@param n? integer
function lunarray.set_num_threads(n) end

---How many threads large operations use.  
---Example: la.get_num_threads() >= 1  --> true  
---NumPy: none (one, beside the BLAS); PyTorch: torch.get_num_threads  
---@return number
function lunarray.get_num_threads() end

---Bytes in array buffers of this Lua state: a table with live, peak, recycled, limit.  
---limit: sets a bound on them, beyond which making an array raises an error; 0 is none. trim = true gives recycled buffers back.  
---Example: la.memory().live >= 0  --> true  
---NumPy: none (tracemalloc counts NumPy's memory)  
---@param limit? integer
---@param trim? string
---@return table
---@overload fun(limit: integer, options: {trim?: string}): table
function lunarray.memory(limit, trim) end

---How the library runs here: version, isa, isas, threads, cores, lua, blas (the library's file, or false), blas_core, blas_config.  
---Example: la.config().threads >= 1  --> true  
---NumPy: numpy.show_config  
---@return table
function lunarray.config() end

---The diagonals of two axes, as a read-only view.  
---a: at least two axes. offset: above the main diagonal positive. axis1, axis2: default 1 and 2.  
---Result: the other axes, then the diagonal.  
---Errors: diagonal requires an array of at least two dimensions; axis1 and axis2 cannot be the same.  
---Example: la.array({{1, 2}, {3, 4}}):diagonal()  --> [1 4]  
---NumPy: numpy.diagonal  
---@param a lunarray.arraylike
---@param offset? integer
---@param axis1? integer|integer[]|false
---@param axis2? integer|integer[]|false
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {offset?: integer, axis1?: integer|integer[]|false, axis2?: integer|integer[]|false}): lunarray.array
function lunarray.diagonal(a, offset, axis1, axis2) end

---The diagonals of two axes, as a read-only view.  
---See lunarray.diagonal.  
---@param offset? integer
---@param axis1? integer|integer[]|false
---@param axis2? integer|integer[]|false
---@return lunarray.array
---@overload fun(self: any, options: {offset?: integer, axis1?: integer|integer[]|false, axis2?: integer|integer[]|false}): lunarray.array
function array:diagonal(offset, axis1, axis2) end

---The sum along the diagonals of two axes.  
---a: at least two axes; offset, axis1, axis2 as in diagonal; dtype and out as in sum. Result: a number, or an array of the other axes.  
---Example: la.array({{1, 2}, {3, 4}}):trace()  --> 5  
---NumPy: numpy.trace  
---@param a lunarray.arraylike
---@param offset? integer
---@param axis1? integer|integer[]|false
---@param axis2? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {offset?: integer, axis1?: integer|integer[]|false, axis2?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function lunarray.trace(a, offset, axis1, axis2, dtype, out) end

---The sum along the diagonals of two axes.  
---See lunarray.trace.  
---@param offset? integer
---@param axis1? integer|integer[]|false
---@param axis2? integer|integer[]|false
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {offset?: integer, axis1?: integer|integer[]|false, axis2?: integer|integer[]|false, dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function array:trace(offset, axis1, axis2, dtype, out) end

---Sums of products over labelled axes: any trace, transpose, product or contraction of any number of arrays.  
---subscripts: a string such as 'ij,jk->ik', a letter for each axis of each operand; what the output names stays, all else is summed.  
---Without '->' the output is every letter that occurs once, in alphabetical order. '...' stands for the other axes, which are broadcast;  
---a letter twice in one operand is its diagonal. Or lists of numbers from 0 to 51: einsum(a, {0, 1}, b, {1, 2}, {0, 2}).  
---out, dtype, order, casting ('safe'). optimize: the order in which several operands are contracted: true or 'greedy' (default), 'optimal',  
---false (from the left), or a path that einsum_path has given.  
---Result: an array, a number if no axis is left; of one operand without sums a view.  
---Error: operands could not be broadcast together with shapes (2,3) (2,3): index 'j' is 3 in operand 1 and 2 in operand 2.  
---Example: la.einsum('ii', la.arange(9):reshape(3, 3))  --> 12  
---NumPy: numpy.einsum  
---@param ... any
---@return lunarray.array|number
function lunarray.einsum(...) end

---The order in which einsum would contract its operands: a path for its option optimize, and a report.  
---Arguments as of einsum. optimize: true or 'greedy' (default), 'optimal', false, {'greedy', limit} with the most elements of a result on the way.  
---Results: {'einsum_path', {1, 2}, ...}, each step naming places in the list of operands, where its result then stands last; a string.  
---Example: la.einsum_path('ij,jk,kl->il', la.ones(2, 9), la.ones(9, 9), la.ones(9, 2))  
---NumPy: numpy.einsum_path  
---@param ... any
---@return table
---@return string
function lunarray.einsum_path(...) end

---@class lunarray.linalg
lunarray.linalg = {}

---The matrix product; see la.matmul.  
---Example: la.linalg.matmul({{1, 2}, {3, 4}}, {1, 1})  --> [3 7]  
---NumPy: numpy.linalg.matmul  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false}): lunarray.array|number
function lunarray.linalg.matmul(x1, x2, out) end

---The dot product of vectors along an axis; see la.vecdot.  
---Example: la.linalg.vecdot({1, 2, 3}, {4, 5, 6})  --> 32  
---NumPy: numpy.linalg.vecdot  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype, casting?: string, axes?: integer|integer[]|false, axis?: integer|integer[]|false, keepdims?: boolean}): lunarray.array|number
function lunarray.linalg.vecdot(x1, x2, out) end

---The product summed over pairs of axes; see la.tensordot.  
---Example: la.linalg.tensordot({{1, 2}, {3, 4}}, {{1, 1}, {1, 1}})  --> 10  
---NumPy: numpy.linalg.tensordot  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param axes? integer|table
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, axes?: integer|table, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.linalg.tensordot(a, b, axes, out) end

---The outer product (n, m) of two vectors (n,) and (m,).  
---Example: la.linalg.outer({1, 2}, {3, 4})  --> [[3 4] [6 8]]  
---NumPy: numpy.linalg.outer  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, out?: lunarray.array, dtype?: lunarray.dtype}): lunarray.array
function lunarray.linalg.outer(a, b, out) end

---The inverse of a square matrix.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Result (..., n, n).  
---Errors: Last 2 dimensions of the array must be square; Singular matrix.  
---Example: la.linalg.inv({{1, 2}, {3, 4}})  --> [[-2. 1.] [1.5 -0.5]]  
---NumPy: numpy.linalg.inv  
---@param a lunarray.arraylike
---@return lunarray.array
function lunarray.linalg.inv(a) end

---Solves the linear equations a x = b.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---b: (n) one right side, or (..., n, k) k of them; stacks broadcast.  
---Result x in the shape of b.  
---Errors: Last 2 dimensions of the array must be square; Singular matrix.  
---Example: la.linalg.solve({{1, 2}, {3, 5}}, {1, 2})  --> [-1. 1.]  
---NumPy: numpy.linalg.solve  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike}): lunarray.array
function lunarray.linalg.solve(a, b) end

---The determinant of a square matrix.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Result: a number, or an array (...) of a stack.  
---Example: la.linalg.det({{1, 2}, {3, 4}})  --> -2.0  
---NumPy: numpy.linalg.det  
---@param a lunarray.arraylike
---@return lunarray.array|number
function lunarray.linalg.det(a) end

---Sign and logarithm of the size of the determinant, where the determinant itself would overflow.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Results: sign (-1, 0 or 1, complex: of size 1) and logabsdet (-inf where the sign is 0); numbers, or arrays (...) of a stack.  
---Example: la.linalg.slogdet({{1, 2}, {3, 4}})  --> -1.0, 0.69314718055995  
---NumPy: numpy.linalg.slogdet  
---@param a lunarray.arraylike
---@return lunarray.array|number
---@return lunarray.array|number
function lunarray.linalg.slogdet(a) end

---Solves tensordot(a, x, x.ndim) = b for x.  
---a (b.shape, then axes of as many elements), b any shape. axes: axes of a that are first moved to its end.  
---Result x in the shape of the last axes of a.  
---Example: la.linalg.tensorsolve(la.eye(6):reshape(2, 3, 6), la.ones(2, 3)).shape  --> (6,)  
---NumPy: numpy.linalg.tensorsolve  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, axes?: integer|integer[]|false}): lunarray.array
function lunarray.linalg.tensorsolve(a, b, axes) end

---The inverse of a with respect to tensordot over its first ind axes.  
---a: the first ind axes (default 2) hold as many elements as the others.  
---Result: the other axes first, then those.  
---Example: la.linalg.tensorinv(la.eye(24):reshape(4, 6, 8, 3)).shape  --> (8, 3, 4, 6)  
---NumPy: numpy.linalg.tensorinv  
---@param a lunarray.arraylike
---@param ind? integer
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {ind?: integer}): lunarray.array
function lunarray.linalg.tensorinv(a, ind) end

---The Cholesky factor of a positive-definite matrix: a = L L^H, or with upper = true a = U^H U.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Only one triangle of a is read, the lower one (upper = true: the upper one).  
---Errors: Last 2 dimensions of the array must be square; Matrix is not positive definite.  
---Example: la.linalg.cholesky({{4, 2}, {2, 5}})  --> [[2. 0.] [1. 2.]]  
---NumPy: numpy.linalg.cholesky  
---@param a lunarray.arraylike
---@param upper? boolean
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {upper?: boolean}): lunarray.array
function lunarray.linalg.cholesky(a, upper) end

---The QR factorisation a = q r: q with orthonormal columns, r upper triangular.  
---a (..., m, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---mode: 'reduced' (default) gives q (..., m, k) and r (..., k, n), k the smaller of m and n; 'complete' q (..., m, m), r (..., m, n);  
---'r' r alone; 'raw' LAPACK's h (..., n, m) and tau (..., k).  
---Signs are those of LAPACK's reflections, as in NumPy: r's diagonal is negative where the column's first element was positive.  
---Example: local q, r = la.linalg.qr({{3, 1}, {4, 2}}); r  --> [[-5. -2.2] [0. 0.4]]  
---NumPy: numpy.linalg.qr  
---@param a lunarray.arraylike
---@param mode? "reduced"|"complete"|"r"|"raw"
---@return lunarray.array
---@return lunarray.array?
---@overload fun(a: lunarray.arraylike, options: {mode?: "reduced"|"complete"|"r"|"raw"}): lunarray.array, lunarray.array?
function lunarray.linalg.qr(a, mode) end

---Eigenvalues and eigenvectors of a symmetric (Hermitian) matrix.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---UPLO: 'L' (default) or 'U', the triangle that is read.  
---Results: w (..., n) real, rising; v (..., n, n), column i belongs to w[i].  
---Vectors are unique but for their signs (of complex ones: phases), which are LAPACK's choice (3.10 and later): of square matrices up to order 24 those of NumPy 2, but where rounding decides; of other ones where the LAPACK in use does as NumPy's.  
---Errors: Last 2 dimensions of the array must be square; Eigenvalues did not converge.  
---Example: local w, v = la.linalg.eigh({{2, 1}, {1, 2}}); w  --> [1. 3.]  
---NumPy: numpy.linalg.eigh  
---@param a lunarray.arraylike
---@param UPLO? string
---@return lunarray.array
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {UPLO?: string}): lunarray.array, lunarray.array
function lunarray.linalg.eigh(a, UPLO) end

---The eigenvalues (..., n) of a symmetric (Hermitian) matrix, rising.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---UPLO: 'L' (default) or 'U', the triangle that is read.  
---Example: la.linalg.eigvalsh({{2, 1}, {1, 2}})  --> [1. 3.]  
---NumPy: numpy.linalg.eigvalsh  
---@param a lunarray.arraylike
---@param UPLO? string
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {UPLO?: string}): lunarray.array
function lunarray.linalg.eigvalsh(a, UPLO) end

---Eigenvalues and right eigenvectors of a square matrix.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Results: w (..., n) in no order, v (..., n, n) whose columns have length 1; real if all eigenvalues of a real array are, else complex.  
---A complex column is turned so that its largest element is real; the sign is LAPACK's choice.  
---Errors: Last 2 dimensions of the array must be square; Array must not contain infs or NaNs; Eigenvalues did not converge.  
---Example: local w, v = la.linalg.eig({{2, 0}, {0, 3}}); w  --> [2. 3.]  
---NumPy: numpy.linalg.eig  
---@param a lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
function lunarray.linalg.eig(a) end

---The eigenvalues (..., n) of a square matrix.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Example: la.linalg.eigvals({{0, 1}, {-1, 0}})  --> [0.+1.j 0.-1.j]  
---NumPy: numpy.linalg.eigvals  
---@param a lunarray.arraylike
---@return lunarray.array
function lunarray.linalg.eigvals(a) end

---The singular value decomposition a = u * s @ vh.  
---a (..., m, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Results: u (..., m, m), s (..., k) falling, vh (..., n, n), k the smaller of m and n. full_matrices = false: u (..., m, k), vh (..., k, n).  
---compute_uv = false: s alone. hermitian = true: a is Hermitian, which is faster.  
---Vectors are unique but for their signs (of complex ones: phases), which are LAPACK's choice (3.10 and later): of square matrices up to order 24 those of NumPy 2, but where rounding decides; of other ones where the LAPACK in use does as NumPy's.  
---Error: SVD did not converge.  
---Example: local u, s, vh = la.linalg.svd({{3, 0}, {0, 4}}); s  --> [4. 3.]  
---NumPy: numpy.linalg.svd  
---@param a lunarray.arraylike
---@param full_matrices? boolean
---@param compute_uv? boolean
---@param hermitian? boolean
---@return lunarray.array
---@return lunarray.array?
---@return lunarray.array?
---@overload fun(a: lunarray.arraylike, options: {full_matrices?: boolean, compute_uv?: boolean, hermitian?: boolean}): lunarray.array, lunarray.array?, lunarray.array?
function lunarray.linalg.svd(a, full_matrices, compute_uv, hermitian) end

---The singular values (..., k) of a matrix (..., m, n), falling.  
---Example: la.linalg.svdvals({{3, 0}, {0, 4}})  --> [4. 3.]  
---NumPy: numpy.linalg.svdvals  
---@param x lunarray.arraylike
---@return lunarray.array
function lunarray.linalg.svdvals(x) end

---The LU factorisation with row exchanges, a = p l u.  
---a (..., m, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Results: p (..., m, m), l (..., m, k) with ones on its diagonal, u (..., k, n), k the smaller of m and n. permute_l = true: p l and u.  
---p_indices = true: instead of p positions (..., m): row i of a is row p[i] of l u.  
---Example: local p, l, u = la.linalg.lu({{1, 2}, {3, 4}}); u  --> [[3. 4.] [0. 0.66666667]]  
---NumPy: scipy.linalg.lu  
---@param a lunarray.arraylike
---@param permute_l? boolean
---@param p_indices? boolean
---@return lunarray.array
---@return lunarray.array?
---@return lunarray.array?
---@overload fun(a: lunarray.arraylike, options: {permute_l?: boolean, p_indices?: boolean}): lunarray.array, lunarray.array?, lunarray.array?
function lunarray.linalg.lu(a, permute_l, p_indices) end

---The LU factorisation in LAPACK's form, for lu_solve.  
---a (..., m, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Results: lu (..., m, n), u with l below its diagonal; piv (..., k): row i was exchanged with row piv[i].  
---Example: local lu, piv = la.linalg.lu_factor({{1, 2}, {3, 4}}); piv  --> [2 2]  
---NumPy: scipy.linalg.lu_factor  
---@param a lunarray.arraylike
---@return lunarray.array
---@return lunarray.array
function lunarray.linalg.lu_factor(a) end

---Solves a x = b with what lu_factor has made of a.  
---lu (..., n, n), piv (..., n), b (n) or (..., n, k). trans: 0 or 'N' solves a x = b, 1 or 'T' a^T x = b,  
---2 or 'C' a^H x = b.  
---Example: local lu, piv = la.linalg.lu_factor({{1, 2}, {3, 4}}); la.linalg.lu_solve(lu, piv, {5, 11})  --> [1. 2.]  
---NumPy: scipy.linalg.lu_solve  
---@param lu lunarray.arraylike
---@param piv lunarray.arraylike
---@param b lunarray.arraylike
---@param trans? any
---@return lunarray.array
---@overload fun(lu: lunarray.arraylike, options: {piv?: lunarray.arraylike, b?: lunarray.arraylike, trans?: any}): lunarray.array
function lunarray.linalg.lu_solve(lu, piv, b, trans) end

---Solves a x = b for a triangular a.  
---a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---Only one triangle is read, the upper one unless lower = true; unit_diagonal = true: the diagonal  
---counts as ones. b (n) or (..., n, k). trans: 0 or 'N' solves a x = b, 1 or 'T' a^T x = b, 2 or 'C' a^H x = b.  
---Error: Singular matrix.  
---Example: la.linalg.solve_triangular({{2, 1}, {0, 4}}, {4, 8})  --> [1. 2.]  
---NumPy: scipy.linalg.solve_triangular  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param trans? any
---@param lower? boolean
---@param unit_diagonal? boolean
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, trans?: any, lower?: boolean, unit_diagonal?: boolean}): lunarray.array
function lunarray.linalg.solve_triangular(a, b, trans, lower, unit_diagonal) end

---The least-squares solution of a x = b.  
---a (m, n), b (m) or (m, k). rcond: singular values below rcond times the largest count as 0; default: the  
---rounding error times the larger of m and n.  
---Results: x (n) or (n, k); sums of the squared residuals (k), or () where rank < n or m <= n; the  
---rank; the singular values of a.  
---Errors: Incompatible dimensions; SVD did not converge in Linear Least Squares.  
---Example: local x, res, rank, s = la.linalg.lstsq({{0, 1}, {1, 1}, {2, 1}}, {1, 3, 5}); x  --> [2. 1.]  
---NumPy: numpy.linalg.lstsq  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param rcond? number
---@return lunarray.array
---@return lunarray.array
---@return integer
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, rcond?: number}): lunarray.array, lunarray.array, integer, lunarray.array
function lunarray.linalg.lstsq(a, b, rcond) end

---The Moore-Penrose pseudo-inverse of a matrix.  
---a (..., m, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, others become float64.  
---rcond or rtol: singular values up to that times the largest count as 0, a number or an array (...); default 1e-15.  
---hermitian = true: a is Hermitian, which is faster. Result (..., n, m).  
---Example: la.linalg.pinv({{1, 0}, {0, 2}, {0, 0}})  --> [[1. 0. 0.] [0. 0.5 0.]]  
---NumPy: numpy.linalg.pinv  
---@param a lunarray.arraylike
---@param rcond? number
---@param hermitian? boolean
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {rcond?: number, hermitian?: boolean, rtol?: lunarray.arraylike}): lunarray.array
function lunarray.linalg.pinv(a, rcond, hermitian) end

---The rank of a matrix: how many singular values are above tol.  
---A (..., m, n); of a vector 1 unless all its elements are 0. tol: a number or an array (...); default: the  
---largest singular value times the larger of m and n times the dtype's rounding error. rtol: times the largest. hermitian = true: faster.  
---Result: a number, or int64 (...) of a stack.  
---Example: la.linalg.matrix_rank({{1, 2}, {2, 4}})  --> 1  
---NumPy: numpy.linalg.matrix_rank  
---@param A lunarray.arraylike
---@param tol? number
---@param hermitian? boolean
---@return lunarray.array|number
---@overload fun(A: lunarray.arraylike, options: {tol?: number, hermitian?: boolean, rtol?: lunarray.arraylike}): lunarray.array|number
function lunarray.linalg.matrix_rank(A, tol, hermitian) end

---The condition number of a matrix: norm(x, p) * norm(inv(x), p).  
---x (..., m, n). p: nil or 2 (from the singular values; -2: smallest by largest), 1, -1, la.inf, -la.inf, 'fro', 'nuc' (square only).  
---Result: a number, or an array (...) of a stack; inf for a singular matrix.  
---Error: cond is not defined on empty arrays.  
---Example: la.linalg.cond({{1, 0}, {0, 4}})  --> 4.0  
---NumPy: numpy.linalg.cond  
---@param x lunarray.arraylike
---@param p number|"fro"|"nuc"
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {p?: number|"fro"|"nuc"}): lunarray.array|number
function lunarray.linalg.cond(x, p) end

---The norm of a vector or matrix.  
---ord: nil the root of the sum of squares; of vectors a number p: sum(|x|^p)^(1/p), 0: how many are not 0, la.inf and -la.inf: the  
---largest and smallest |x|; of matrices 'fro', 'nuc', 1 and -1 (column sums), la.inf and -la.inf (row sums), 2 and -2 (singular values).  
---axis: one axis for vectors, two for matrices; nil: all of a vector or matrix. Result: a number, or an array of the other axes.  
---Errors: Invalid norm order for matrices; Improper number of dimensions to norm.  
---Example: la.linalg.norm({3, 4})  --> 5.0  
---NumPy: numpy.linalg.norm  
---@param x lunarray.arraylike
---@param ord? number|"fro"|"nuc"
---@param axis? integer|integer[]|false
---@param keepdims? boolean
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {ord?: number|"fro"|"nuc", axis?: integer|integer[]|false, keepdims?: boolean}): lunarray.array|number
function lunarray.linalg.norm(x, ord, axis, keepdims) end

---The norm of the matrices in the last two axes; ord as in norm, default 'fro'.  
---Example: la.linalg.matrix_norm({{1, 2}, {3, 4}}, {ord = 1})  --> 6.0  
---NumPy: numpy.linalg.matrix_norm  
---@param x lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {keepdims?: boolean, ord?: number|"fro"|"nuc"}): lunarray.array|number
function lunarray.linalg.matrix_norm(x) end

---The norm of vectors: of all elements, or along an axis; several axes hold one vector together; ord as in norm, default 2.  
---Example: la.linalg.vector_norm({{1, 2}, {2, 4}})  --> 5.0  
---NumPy: numpy.linalg.vector_norm  
---@param x lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {axis?: integer|integer[]|false, keepdims?: boolean, ord?: number}): lunarray.array|number
function lunarray.linalg.vector_norm(x) end

---A square matrix to an integer power, by repeated squaring; negative powers are those of the inverse.  
---a (..., n, n), any dtype. Errors: exponent must be an integer; Singular matrix.  
---Example: la.linalg.matrix_power({{1, 1}, {1, 0}}, 10)  --> [[89 55] [55 34]]  
---NumPy: numpy.linalg.matrix_power  
---@param a lunarray.arraylike
---@param n? integer
---@return lunarray.array
---@overload fun(a: lunarray.arraylike, options: {n?: integer}): lunarray.array
function lunarray.linalg.matrix_power(a, n) end

---The exponential of a square matrix, by scaling, a Pade approximant and squaring.  
---A (..., n, n); a matrix with elements that are not finite gives NaN.  
---Example: la.linalg.expm({{0, 0}, {0, 1}})  --> [[1. 0.] [0. 2.71828183]]  
---NumPy: scipy.linalg.expm  
---@param A lunarray.arraylike
---@return lunarray.array
function lunarray.linalg.expm(A) end

---The product of several matrices, multiplied in the cheapest order.  
---arrays: a table of at least two matrices; the first and the last may be vectors. Result: the product, a number if both are vectors.  
---Errors: Expecting at least two arrays; shapes not aligned.  
---Example: la.linalg.multi_dot({la.ones(10, 100), la.ones(100, 5), la.ones(5, 50)}).shape  --> (10, 50)  
---NumPy: numpy.linalg.multi_dot  
---@param arrays lunarray.arraylike
---@return lunarray.array|number
---@overload fun(arrays: lunarray.arraylike, options: {out?: lunarray.array}): lunarray.array|number
function lunarray.linalg.multi_dot(arrays) end

---The sum along the diagonals of the matrices in the last two axes.  
---Example: la.linalg.trace({{1, 2}, {3, 4}})  --> 5  
---NumPy: numpy.linalg.trace  
---@param x lunarray.arraylike
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {offset?: integer, dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.linalg.trace(x) end

---The diagonals of the matrices in the last two axes, a read-only view (..., k).  
---Example: la.linalg.diagonal({{1, 2}, {3, 4}})  --> [1 4]  
---NumPy: numpy.linalg.diagonal  
---@param x lunarray.arraylike
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {offset?: integer}): lunarray.array
function lunarray.linalg.diagonal(x) end

---A view with the last two axes exchanged.  
---Example: la.linalg.matrix_transpose(la.zeros(5, 2, 3)).shape  --> (5, 3, 2)  
---NumPy: numpy.linalg.matrix_transpose  
---@param x lunarray.arraylike
---@return lunarray.array
function lunarray.linalg.matrix_transpose(x) end

---The cross product of vectors of three elements, along the last axis or axis; see la.cross.  
---Example: la.linalg.cross({1, 0, 0}, {0, 1, 0})  --> [0 0 1]  
---NumPy: numpy.linalg.cross  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, axis?: integer|integer[]|false}): lunarray.array
function lunarray.linalg.cross(x1, x2) end

---@class lunarray.fft
lunarray.fft = {}

---Discrete Fourier transform along one axis.  
---y[k] = sum over j of x[j] * exp(-2 pi i j k / n), j and k counted from 0, for every length n in O(n log n). Complex result.  
---The error (root mean square, relative) is at most twice that of NumPy's: for n to 4096 below 5e-16. float32 and complex64 without a  
---factor (forward, or an inverse with norm "forward") and real float32 compute in double precision and round once, below 5e-8; else  
---they compute in single precision, below 3e-7. The tables of the last 32 lengths are remembered, at most 32 MB in a state.  
---n: length of the transform; x is cropped to it or filled up with zeros (default: x's length).  
---axis: from 1, default the last. norm: "backward" (default: the inverse is divided by n), "ortho" (both by sqrt(n)), "forward".  
---out: array for the result.  
---The result of float16, float32 and complex64 is complex64 or float32, of every other dtype complex128 or float64.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.fft({1, 0, 0, 0})  --> [1.+0.j 1.+0.j 1.+0.j 1.+0.j]  
---NumPy: numpy.fft.fft  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.fft(x, n, axis, norm, out) end

---Inverse of fft along one axis.  
---n: length of the transform; x is cropped to it or filled up with zeros (default: x's length).  
---axis: from 1, default the last. norm: "backward" (default: the inverse is divided by n), "ortho" (both by sqrt(n)), "forward".  
---out: array for the result.  
---The result of float16, float32 and complex64 is complex64 or float32, of every other dtype complex128 or float64.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.ifft(la.fft.fft({1, 2, 3}))  --> [1.+0.j 2.+0.j 3.+0.j]  
---NumPy: numpy.fft.ifft  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.ifft(x, n, axis, norm, out) end

---Transform of real numbers: the first n / 2 + 1 elements of fft, the others being their conjugates; half the work.  
---n: length of the transform; x is cropped to it or filled up with zeros (default: x's length).  
---axis: from 1, default the last. norm: "backward" (default: the inverse is divided by n), "ortho" (both by sqrt(n)), "forward".  
---out: array for the result.  
---The result of float16, float32 and complex64 is complex64 or float32, of every other dtype complex128 or float64.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Complex x is an error.  
---Example: la.fft.rfft({0, 1, 0, 0})  --> [ 1.+0.j  0.-1.j -1.+0.j]  
---NumPy: numpy.fft.rfft  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.rfft(x, n, axis, norm, out) end

---Inverse of rfft: real numbers from the first n / 2 + 1 elements of their transform.  
---n: length of the result, default 2 * (m - 1) for m elements: give n = 2 * m - 1 for an odd one.  
---axis, norm, out, precision: as in fft. Imaginary parts of elements that are real in a transform of real numbers are not read.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.irfft(la.fft.rfft({1, 2, 3, 4}), 4)  --> [1. 2. 3. 4.]  
---NumPy: numpy.fft.irfft  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.irfft(x, n, axis, norm, out) end

---Transform of numbers that are their own conjugates read backwards, given by the first n / 2 + 1: a real spectrum.  
---n: length of the result, default 2 * (m - 1) for m elements. axis, norm, out, precision: as in fft.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.hfft({1, 2, 3})  --> [ 8. -2.  0. -2.]  
---NumPy: numpy.fft.hfft  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.hfft(x, n, axis, norm, out) end

---Inverse of hfft: the first n / 2 + 1 elements.  
---n: length of the transform; x is cropped to it or filled up with zeros (default: x's length).  
---axis: from 1, default the last. norm: "backward" (default: the inverse is divided by n), "ortho" (both by sqrt(n)), "forward".  
---out: array for the result.  
---The result of float16, float32 and complex64 is complex64 or float32, of every other dtype complex128 or float64.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.ihfft({8, -2, 0, -2})  --> [1.-0.j 2.-0.j 3.-0.j]  
---NumPy: numpy.fft.ihfft  
---@param x lunarray.arraylike
---@param n? integer
---@param axis? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {n?: integer, axis?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.ihfft(x, n, axis, norm, out) end

---Transform along several axes.  
---s: lengths, one for each axis (-1: the array's own); axes: from 1, default all, or as many last ones as s has.  
---norm, out, precision: as in fft (complex64 is rounded after each axis). The axes are done from the last to the first.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.fftn(la.ones(2, 3, 4), {axes = {1, 3}}).shape  --> (2, 3, 4)  
---NumPy: numpy.fft.fftn  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.fftn(x, s, axes, norm, out) end

---Inverse of fftn.  
---s: lengths, one for each axis (-1: the array's own); axes: from 1, default all, or as many last ones as s has.  
---norm, out, precision: as in fft (complex64 is rounded after each axis). The axes are done from the last to the first.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.ifftn(la.fft.fftn({{1, 2}, {3, 4}}))  --> [[1.+0.j 2.+0.j] [3.+0.j 4.+0.j]]  
---NumPy: numpy.fft.ifftn  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.ifftn(x, s, axes, norm, out) end

---Transform of real numbers along several axes: rfft along the last one, fft along the others.  
---s: lengths, one for each axis (-1: the array's own); axes: from 1, default all, or as many last ones as s has.  
---norm, out, precision: as in fft (complex64 is rounded after each axis). The axes are done from the last to the first.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.rfftn(la.ones(2, 4))  --> [[8.+0.j 0.+0.j 0.+0.j] [0.+0.j 0.+0.j 0.+0.j]]  
---NumPy: numpy.fft.rfftn  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.rfftn(x, s, axes, norm, out) end

---Inverse of rfftn: ifft along the other axes, then irfft along the last one (default length 2 * (m - 1)).  
---s, axes, norm, out, precision: as in fftn.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.irfftn(la.fft.rfftn(la.ones(2, 3)), {2, 3})  --> [[1. 1. 1.] [1. 1. 1.]]  
---NumPy: numpy.fft.irfftn  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.irfftn(x, s, axes, norm, out) end

---Transform along two axes.  
---s: two lengths (-1: the array's own); axes: from 1, default the last two. norm, out, precision: as in fft.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.fft2({{1, 0}, {0, 0}})  --> [[1.+0.j 1.+0.j] [1.+0.j 1.+0.j]]  
---NumPy: numpy.fft.fft2  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.fft2(x, s, axes, norm, out) end

---Inverse of fft2.  
---s: two lengths (-1: the array's own); axes: from 1, default the last two. norm, out, precision: as in fft.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.ifft2(la.fft.fft2(la.eye(2)))  --> [[1.+0.j 0.+0.j] [0.+0.j 1.+0.j]]  
---NumPy: numpy.fft.ifft2  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.ifft2(x, s, axes, norm, out) end

---Transform of real numbers along two axes: rfft along the last one, fft along the other.  
---s: two lengths (-1: the array's own); axes: from 1, default the last two. norm, out, precision: as in fft.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.rfft2({{1, 0}, {0, 0}})  --> [[1.+0.j 1.+0.j] [1.+0.j 1.+0.j]]  
---NumPy: numpy.fft.rfft2  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.rfft2(x, s, axes, norm, out) end

---Inverse of rfft2.  
---s: two lengths (-1: the array's own); axes: from 1, default the last two. norm, out, precision: as in fft.  
---Errors: a length below 1, an unknown norm, an axis that is not there, an out of another shape.  
---Example: la.fft.irfft2(la.fft.rfft2(la.eye(2)))  --> [[1. 0.] [0. 1.]]  
---NumPy: numpy.fft.irfft2  
---@param x lunarray.arraylike
---@param s? integer|integer[]
---@param axes? integer|integer[]|false
---@param norm? string
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {s?: integer|integer[], axes?: integer|integer[]|false, norm?: string, out?: lunarray.array}): lunarray.array
function lunarray.fft.irfft2(x, s, axes, norm, out) end

---Frequencies of the elements of a transform of length n with sample spacing d (default 1): 0, 1, ..., -2, -1, divided by n * d.  
---dtype: float64, float32 or float16. Errors: n below 1, d = 0.  
---Example: la.fft.fftfreq(4)  --> [ 0.    0.25 -0.5  -0.25]  
---NumPy: numpy.fft.fftfreq  
---@param n? integer
---@param d? number
---@return lunarray.array
---@overload fun(n: integer, options: {d?: number, dtype?: lunarray.dtype, device?: "cpu"}): lunarray.array
function lunarray.fft.fftfreq(n, d) end

---Frequencies of the elements of rfft of length n with sample spacing d (default 1): 0, 1, ..., n / 2, divided by n * d.  
---dtype: float64, float32 or float16. Errors: n below 1, d = 0.  
---Example: la.fft.rfftfreq(4)  --> [0.   0.25 0.5 ]  
---NumPy: numpy.fft.rfftfreq  
---@param n? integer
---@param d? number
---@return lunarray.array
---@overload fun(n: integer, options: {d?: number, dtype?: lunarray.dtype, device?: "cpu"}): lunarray.array
function lunarray.fft.rfftfreq(n, d) end

---Moves frequency 0 from the first place to the middle, along the axes (from 1; default all).  
---Example: la.fft.fftshift(la.fft.fftfreq(4))  --> [-0.5  -0.25  0.    0.25]  
---NumPy: numpy.fft.fftshift  
---@param x lunarray.arraylike
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axes?: integer|integer[]|false}): lunarray.array
function lunarray.fft.fftshift(x, axes) end

---Inverse of fftshift.  
---Example: la.fft.ifftshift(la.fft.fftshift({1, 2, 3}))  --> [1 2 3]  
---NumPy: numpy.fft.ifftshift  
---@param x lunarray.arraylike
---@param axes? integer|integer[]|false
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {axes?: integer|integer[]|false}): lunarray.array
function lunarray.fft.ifftshift(x, axes) end

---@class lunarray.random
lunarray.random = {}

---Starts the state's own stream anew, as np.random.seed does: the same numbers as NumPy's follow.  
---seed: a whole number below 2^32, a list of them, or nil for entropy from the system.  
---Errors: Seed must be between 0 and 2**32 - 1.  
---Every Lua state has a stream of its own.  
---The same numbers as NumPy 2.4 for the same seed, in the same order of calls.  
---To the last bit on every machine: random, random_sample, rand, uniform, triangular, integers, randint, tomaxint, choice, shuffle, permutation, permuted, bytes, random_raw.  
---Whatever takes logarithms, exponentials or powers (randn, normal, exponential, gamma, beta, poisson ...) is equal where the C library computes them as glibc does, else within 1 unit in the last place; multivariate_normal depends on the LAPACK.  
---Example: la.random.seed(1234); print(la.random.rand())  --> 0.19151945037889  
---NumPy: np.random.seed  
---@param seed? lunarray.seed
function lunarray.random.seed(seed) end

---Numbers spread evenly over [0, 1), in steps of 2^-53.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.random_sample({2, 3})  
---NumPy: np.random.random_sample  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.random_sample(size) end

---Numbers spread evenly over [0, 1), in steps of 2^-53.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.random(5)  
---NumPy: np.random.random  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.random(size) end

---Numbers spread evenly over [0, 1), in steps of 2^-53.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.ranf(5)  
---NumPy: np.random.ranf  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.ranf(size) end

---Numbers spread evenly over [0, 1), in steps of 2^-53.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.sample(5)  
---NumPy: np.random.sample  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.sample(size) end

---Numbers spread evenly over [0, 1); the shape is given by numbers in a row.  
---Example: la.random.rand(2, 3)  
---NumPy: np.random.rand  
---@param ... any
---@return lunarray.array|number
function lunarray.random.rand(...) end

---Normal numbers with mean 0 and deviation 1; the shape is given by numbers in a row.  
---Example: la.random.randn(2, 3)  
---NumPy: np.random.randn  
---@param ... any
---@return lunarray.array|number
function lunarray.random.randn(...) end

---Whole numbers from low to high - 1; of one bound alone from 0 to it less 1.  
---low, high: whole numbers or arrays that broadcast. size: a length or a shape; nil: one number.  
---dtype: an integer dtype or bool, default int64.  
---Errors: low >= high; high is out of bounds for int8.  
---Example: la.random.randint(1, 7, 10)  
---NumPy: np.random.randint  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@param dtype? lunarray.dtype
---@return lunarray.array|number
---@overload fun(low: lunarray.arraylike, options: {high?: lunarray.arraylike, size?: integer|integer[], dtype?: lunarray.dtype}): lunarray.array|number
function lunarray.random.randint(low, high, size, dtype) end

---Whole numbers from low to high, both included; of one bound alone from 1 to it.  
---Example: la.random.random_integers(6, nil, 10)  
---NumPy: np.random.random_integers  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(low: lunarray.arraylike, options: {high?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.random_integers(low, high, size) end

---Whole numbers from 0 to 2^63 - 1.  
---Example: la.random.tomaxint(3)  
---NumPy: np.random.RandomState.tomaxint  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.tomaxint(size) end

---Elements drawn from a vector or a list, or positions from 1 ... a.  
---a: a whole number, a vector, or a list of any Lua values. size: as many, or a shape; nil: one element.  
---replace: may one be drawn twice? default true. p: the probability of each, summing to 1.  
---Errors: 'a' and 'p' must have same size; probabilities do not sum to 1; Cannot take a larger sample than population when 'replace=False'.  
---Example: la.random.choice({"red", "green"}, 4)  
---NumPy: np.random.choice; positions are its plus one  
---@param a integer|lunarray.array|any[]
---@param size? integer|integer[]
---@param replace? boolean
---@param p? lunarray.arraylike
---@return any ...
---@overload fun(a: integer|lunarray.array|any[], options: {size?: integer|integer[], replace?: boolean, p?: lunarray.arraylike}): any
function lunarray.random.choice(a, size, replace, p) end

---Shuffles an array along its first axis, or a Lua table, in place; returns it.  
---x: an array (rows move as a whole) or a list. Errors: array is read-only.  
---Example: la.random.shuffle(la.arange(10))  
---NumPy: np.random.shuffle  
---@param x lunarray.array|any[]
---@return any ...
function lunarray.random.shuffle(x) end

---A shuffled copy of an array or a list, or of the positions 1 ... n.  
---x: a whole number n; an array or a nested table (its first axis is shuffled); a list of any Lua values.  
---Example: la.random.permutation(10)  
---NumPy: np.random.permutation; positions are its plus one  
---@param x lunarray.arraylike
---@return any ...
function lunarray.random.permutation(x) end

---A string of random bytes.  
---length: how many.  
---Example: #la.random.bytes(10)  --> 10  
---NumPy: np.random.bytes  
---@param length integer
---@return string
function lunarray.random.bytes(length) end

---Numbers of the exponential distribution with mean 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.standard_exponential(1000)  
---NumPy: np.random.standard_exponential  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.standard_exponential(size) end

---Numbers of the gamma distribution with scale 1.  
---shape: not negative; or an array.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.standard_gamma(2, 1000)  
---NumPy: np.random.standard_gamma  
---@param shape lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(shape: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.standard_gamma(shape, size) end

---Numbers of the normal distribution with mean 0 and deviation 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.standard_normal({2, 3})  
---NumPy: np.random.standard_normal  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.standard_normal(size) end

---Numbers of the beta distribution on [0, 1].  
---a, b: positive numbers, or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.beta(2, 5, 1000)  
---NumPy: np.random.beta  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {b?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.beta(a, b, size) end

---How many of n trials succeed, each with probability p (int64).  
---n: at least 0, fractions are cut off; p: 0 to 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.binomial(10, 0.5, 1000)  
---NumPy: np.random.binomial  
---@param n? integer
---@param p? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(n: integer, options: {p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.binomial(n, p, size) end

---Numbers of the chi-square distribution.  
---df: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.chisquare(2, 1000)  
---NumPy: np.random.chisquare  
---@param df? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(df: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.chisquare(df, size) end

---Numbers of Fisher's F distribution.  
---dfnum, dfden: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.f(1, 48, 1000)  
---NumPy: np.random.f  
---@param dfnum? lunarray.arraylike
---@param dfden? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(dfnum: lunarray.arraylike, options: {dfden?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.f(dfnum, dfden, size) end

---Numbers of the gamma distribution.  
---shape: not negative; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.gamma(2, 3, 1000)  
---NumPy: np.random.gamma  
---@param shape lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(shape: lunarray.arraylike, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.gamma(shape, scale, size) end

---Trials up to the first success: 1, 2, ... (int64).  
---p: probability of a success, above 0 and at most 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.geometric(0.35, 1000)  
---NumPy: np.random.geometric  
---@param p lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(p: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.geometric(p, size) end

---Numbers of the Gumbel distribution of largest values.  
---loc: the mode, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.gumbel(0, 0.1, 1000)  
---NumPy: np.random.gumbel  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(loc: lunarray.arraylike, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.gumbel(loc, scale, size) end

---Good ones among nsample taken, without putting back, from ngood good and nbad bad ones (int64).  
---ngood, nbad, nsample: not negative, nsample at most their sum (of a RandomState: at least 1).  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.hypergeometric(100, 2, 10, 1000)  
---NumPy: np.random.hypergeometric  
---@param ngood? lunarray.arraylike
---@param nbad? lunarray.arraylike
---@param nsample? integer
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(ngood: lunarray.arraylike, options: {nbad?: lunarray.arraylike, nsample?: integer, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.hypergeometric(ngood, nbad, nsample, size) end

---Numbers of the Laplace (double exponential) distribution.  
---loc: the mean, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.laplace(0, 1, 1000)  
---NumPy: np.random.laplace  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(loc: lunarray.arraylike, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.laplace(loc, scale, size) end

---Numbers of the logistic distribution.  
---loc: the mean, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.logistic(10, 1, 1000)  
---NumPy: np.random.logistic  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(loc: lunarray.arraylike, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.logistic(loc, scale, size) end

---Numbers whose logarithm is normal.  
---mean, sigma: of the logarithm; defaults 0 and 1, sigma not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.lognormal(3, 1, 1000)  
---NumPy: np.random.lognormal  
---@param mean? lunarray.arraylike
---@param sigma? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(mean: lunarray.arraylike, options: {sigma?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.lognormal(mean, sigma, size) end

---Numbers of the logarithmic series distribution: 1, 2, ... (int64).  
---p: at least 0 and below 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.logseries(0.6, 1000)  
---NumPy: np.random.logseries  
---@param p lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(p: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.logseries(p, size) end

---Failures before n successes (int64).  
---n: positive, not only whole; p: probability of a success, above 0 and at most 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.negative_binomial(1, 0.1, 1000)  
---NumPy: np.random.negative_binomial  
---@param n? integer
---@param p? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(n: integer, options: {p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.negative_binomial(n, p, size) end

---Numbers of the noncentral chi-square distribution.  
---df: positive; nonc: noncentrality, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.noncentral_chisquare(3, 20, 1000)  
---NumPy: np.random.noncentral_chisquare  
---@param df? lunarray.arraylike
---@param nonc? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(df: lunarray.arraylike, options: {nonc?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.noncentral_chisquare(df, nonc, size) end

---Numbers of the noncentral F distribution.  
---dfnum, dfden: positive; nonc: noncentrality, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.noncentral_f(3, 20, 3, 1000)  
---NumPy: np.random.noncentral_f  
---@param dfnum? lunarray.arraylike
---@param dfden? lunarray.arraylike
---@param nonc? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(dfnum: lunarray.arraylike, options: {dfden?: lunarray.arraylike, nonc?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.noncentral_f(dfnum, dfden, nonc, size) end

---Numbers of the normal (Gaussian) distribution.  
---loc: the mean, default 0; scale: the standard deviation, not negative, default 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.normal(5, 2, {2, 3})  
---NumPy: np.random.normal  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(loc: lunarray.arraylike, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.normal(loc, scale, size) end

---Numbers of the Pareto II (Lomax) distribution; plus 1 and times m they are Pareto's.  
---a: shape, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.pareto(3, 1000)  
---NumPy: np.random.pareto  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.pareto(a, size) end

---Events in an interval where lam are expected (int64).  
---lam: at least 0, default 1; or an array.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.poisson(5, 1000)  
---NumPy: np.random.poisson  
---@param lam? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(lam: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.poisson(lam, size) end

---Numbers on [0, 1] with density a x^(a-1).  
---a: positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.power(5, 1000)  
---NumPy: np.random.power  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.power(a, size) end

---Numbers of the Rayleigh distribution.  
---scale: the mode, not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.rayleigh(3, 1000)  
---NumPy: np.random.rayleigh  
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(scale: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.rayleigh(scale, size) end

---Numbers of the Cauchy distribution with mode 0.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.standard_cauchy(1000)  
---NumPy: np.random.standard_cauchy  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(...: integer|lunarray.dtype): lunarray.array|number
function lunarray.random.standard_cauchy(size) end

---Numbers of Student's t distribution.  
---df: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.standard_t(10, 1000)  
---NumPy: np.random.standard_t  
---@param df? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(df: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.standard_t(df, size) end

---Numbers of the triangular distribution.  
---left, mode, right: where the triangle begins, peaks and ends; left < right.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.triangular(-3, 0, 8, 1000)  
---NumPy: np.random.triangular  
---@param left? any
---@param mode? any
---@param right? any
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(left: any, options: {mode?: any, right?: any, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.triangular(left, mode, right, size) end

---Numbers spread evenly over [low, high).  
---low, high: defaults 0 and 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.uniform(-1, 1, {2, 3})  
---NumPy: np.random.uniform  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(low: lunarray.arraylike, options: {high?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.uniform(low, high, size) end

---Angles of the von Mises (circular normal) distribution on [-pi, pi].  
---mu: the mode; kappa: concentration, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.vonmises(0, 4, 1000)  
---NumPy: np.random.vonmises  
---@param mu? lunarray.arraylike
---@param kappa? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(mu: lunarray.arraylike, options: {kappa?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.vonmises(mu, kappa, size) end

---Numbers of the Wald (inverse Gaussian) distribution.  
---mean, scale: positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.wald(3, 2, 1000)  
---NumPy: np.random.wald  
---@param mean? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(mean: lunarray.arraylike, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.wald(mean, scale, size) end

---Numbers of the Weibull distribution with scale 1.  
---a: shape, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.weibull(5, 1000)  
---NumPy: np.random.weibull  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.weibull(a, size) end

---Numbers of Zipf's distribution: 1, 2, ... (int64).  
---a: above 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.zipf(2, 1000)  
---NumPy: np.random.zipf  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(a: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.zipf(a, size) end

---Numbers of the exponential distribution.  
---scale: the mean, not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.exponential(3, 1000)  
---NumPy: np.random.exponential  
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(scale: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.exponential(scale, size) end

---How often each of k outcomes came in n trials (int64): shape (size, k).  
---n: trials. pvals: k probabilities; the last takes what is left. size: as many times, or a shape; nil: once.  
---Errors: sum(pvals[:-1]) > 1.0.  
---Example: la.random.multinomial(20, {0.2, 0.3, 0.5}, 2)  
---NumPy: np.random.multinomial  
---@param n? integer
---@param pvals? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(n: integer, options: {pvals?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function lunarray.random.multinomial(n, pvals, size) end

---Vectors of positive numbers that sum to 1, of the Dirichlet distribution: shape (size, k).  
---alpha: k concentrations. size: as many, or a shape; nil: one vector (k).  
---Errors: alpha <= 0.  
---Example: la.random.dirichlet({10, 5, 3}, 20)  
---NumPy: np.random.dirichlet  
---@param alpha lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(alpha: lunarray.arraylike, options: {size?: integer|integer[]}): lunarray.array|number
function lunarray.random.dirichlet(alpha, size) end

---Vectors of the multivariate normal distribution: shape (size, n).  
---mean (n), cov (n, n): symmetric, positive semidefinite. size: how many, or a shape; nil: one vector.  
---check_valid: "warn" (default), "raise" or "ignore" when cov is not; tol: of that check, default 1e-8.  
---The factor of cov comes from la.linalg, so the last digits depend on the LAPACK in use.  
---Example: la.random.multivariate_normal({0, 0}, {{1, 0}, {0, 9}}, 100)  
---NumPy: np.random.multivariate_normal  
---@param mean? lunarray.arraylike
---@param cov? lunarray.arraylike
---@param size? integer|integer[]
---@param check_valid? string
---@param tol? number
---@return lunarray.array|number
---@overload fun(mean: lunarray.arraylike, options: {cov?: lunarray.arraylike, size?: integer|integer[], check_valid?: string, tol?: number}): lunarray.array|number
function lunarray.random.multivariate_normal(mean, cov, size, check_valid, tol) end

---The state of the stream, to be put back by set_state: {"MT19937", key, pos, has_gauss, cached_gaussian}.  
---legacy = false: a table with named fields. key: 624 words (uint32); pos: how many of them are used up.  
---Example: local s = la.random.get_state(); la.random.set_state(s)  
---NumPy: np.random.get_state  
---@param legacy? boolean
---@return table
function lunarray.random.get_state(legacy) end

---Puts back a state that get_state gave, in either form, or one written by NumPy.  
---Example: la.random.set_state(la.random.get_state())  
---NumPy: np.random.set_state  
---@param ... any
function lunarray.random.set_state(...) end

---The bit generator of the state's own stream.  
---Example: la.random.get_bit_generator()  
---NumPy: np.random.get_bit_generator  
---@return lunarray.BitGenerator
function lunarray.random.get_bit_generator() end

---Makes the state's own stream draw from another bit generator.  
---Example: la.random.set_bit_generator(la.random.PCG64(1))  
---NumPy: np.random.set_bit_generator  
---@param bitgen? lunarray.seed
function lunarray.random.set_bit_generator(bitgen) end

---Shuffles the array in place and returns it.  
---axis: default 1; rng: a Generator or RandomState, default the state's own stream.  
---Example: la.arange(10):shuffle_()  
---NumPy: np.random.shuffle(x)  
---@param axis? integer|integer[]|false
---@param rng? any
---@return lunarray.array|number
---@overload fun(self: any, options: {axis?: integer|integer[]|false, rng?: any}): lunarray.array|number
function array:shuffle_(axis, rng) end

---A Generator on PCG64: the way to random numbers in new programs.  
---seed: nil (entropy from the system), a whole number or digits in a string of any length, a list of them, or a SeedSequence; a bit generator is wrapped, a Generator returned as it is.  
---The same numbers as NumPy 2.4 for the same seed, in the same order of calls.  
---To the last bit on every machine: random, random_sample, rand, uniform, triangular, integers, randint, tomaxint, choice, shuffle, permutation, permuted, bytes, random_raw.  
---Whatever takes logarithms, exponentials or powers (randn, normal, exponential, gamma, beta, poisson ...) is equal where the C library computes them as glibc does, else within 1 unit in the last place; multivariate_normal depends on the LAPACK.  
---Example: la.random.default_rng(42):random()  --> 0.77395604855596  
---NumPy: np.random.default_rng  
---@param seed? lunarray.seed
---@return lunarray.Generator
function lunarray.random.default_rng(seed) end

---A Generator that draws from a bit generator.  
---Example: la.random.Generator(la.random.Philox(1)):random(3)  
---NumPy: np.random.Generator  
---@param bit_generator? lunarray.seed
---@return lunarray.Generator
function lunarray.random.Generator(bit_generator) end

---A stream of its own with the legacy methods: RandomState(n) draws what la.random draws after seed(n).  
---seed: a whole number below 2^32, a list of them, nil, or a bit generator.  
---Example: la.random.RandomState(1234):rand()  --> 0.19151945037889  
---NumPy: np.random.RandomState  
---@param seed? lunarray.seed
---@return lunarray.RandomState
function lunarray.random.RandomState(seed) end

---The bit generator PCG XSL-RR 128/64; seed as for default_rng.  
---Example: la.random.PCG64(1):random_raw(2)  
---NumPy: np.random.PCG64  
---@param seed? lunarray.seed
---@return lunarray.BitGenerator
function lunarray.random.PCG64(seed) end

---The bit generator PCG DXSM 128/64, for very many parallel streams; seed as for default_rng.  
---Example: la.random.PCG64DXSM(1):random_raw(2)  
---NumPy: np.random.PCG64DXSM  
---@param seed? lunarray.seed
---@return lunarray.BitGenerator
function lunarray.random.PCG64DXSM(seed) end

---The bit generator Mersenne Twister; seed as for default_rng (RandomState(n) seeds it in the old way).  
---Example: la.random.MT19937(1):random_raw(2)  
---NumPy: np.random.MT19937  
---@param seed? lunarray.seed
---@return lunarray.BitGenerator
function lunarray.random.MT19937(seed) end

---The bit generator Philox 4x64, a counter under a keyed hash.  
---seed as for default_rng, or a key of 128 bits in its place; counter: 256 bits. Both may be numbers, digits or lists of words.  
---Errors: seed and key cannot be both used.  
---Example: la.random.Philox{key = 7}:random_raw(2)  
---NumPy: np.random.Philox  
---@param seed? lunarray.seed
---@param counter? lunarray.seed
---@param key? lunarray.seed
---@return lunarray.BitGenerator
---@overload fun(seed: lunarray.seed, options: {counter?: lunarray.seed, key?: lunarray.seed}): lunarray.BitGenerator
function lunarray.random.Philox(seed, counter, key) end

---The bit generator SFC64, the fastest; seed as for default_rng.  
---Example: la.random.SFC64(1):random_raw(2)  
---NumPy: np.random.SFC64  
---@param seed? lunarray.seed
---@return lunarray.BitGenerator
function lunarray.random.SFC64(seed) end

---The bit generator xoshiro256**, which NumPy had before 1.17.  
---seed: a whole number below 2^64, or its digits in a string, is spread by SplitMix64, as for the published streams; else as for default_rng.  
---Example: la.random.Xoshiro256(1):random_raw(2)  
---NumPy: none; randomgen.Xoshiro256  
---@param seed? lunarray.seed
---@return lunarray.BitGenerator
function lunarray.random.Xoshiro256(seed) end

---Mixes a seed into as many well-spread words as a generator needs, and makes seeds for children.  
---entropy: nil, a whole number or digits in a string, a list of them. spawn_key: a list; pool_size: words, from 4.  
---Fields: entropy, spawn_key, pool_size, n_children_spawned, pool, state.  
---Example: la.random.SeedSequence(42):generate_state(2)  
---NumPy: np.random.SeedSequence  
---@param entropy? lunarray.seed
---@return lunarray.SeedSequence
---@overload fun(entropy: lunarray.seed, options: {spawn_key?: lunarray.seed, pool_size?: integer, n_children_spawned?: integer}): lunarray.SeedSequence
function lunarray.random.SeedSequence(entropy) end

---@class lunarray.SeedSequence
---@field entropy any
---@field spawn_key any
---@field pool_size any
---@field n_children_spawned any
---@field pool any
---@field state any
local SeedSequence = {}

---n words for seeding a generator, always the same ones.  
---dtype: "uint32" (default) or "uint64".  
---Example: la.random.SeedSequence(1):generate_state(4)  
---NumPy: np.random.SeedSequence.generate_state  
---@param n_words integer
---@param dtype? lunarray.dtype
---@return lunarray.array|number
---@overload fun(self: any, options: {n_words?: integer, dtype?: lunarray.dtype}): lunarray.array|number
function SeedSequence:generate_state(n_words, dtype) end

---A table of n new SeedSequences for independent streams; the next call gives further ones.  
---Example: #la.random.SeedSequence(1):spawn(3)  --> 3  
---NumPy: np.random.SeedSequence.spawn  
---@param n_children? integer
---@return table
---@overload fun(self: any, options: {n_children?: integer}): table
function SeedSequence:spawn(n_children) end

---@class lunarray.BitGenerator
local BitGenerator = {}

---The generator's own words as uint64 (of MT19937 32 bits each); a single one is a Lua integer with the same bits.  
---output = false: draws and returns nothing.  
---Example: la.random.PCG64(1):random_raw(2)  
---NumPy: np.random.BitGenerator.random_raw  
---@param size? integer|integer[]
---@param output? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[], output?: boolean}): lunarray.array|number
function BitGenerator:random_raw(size, output) end

---Moves as if delta numbers had been drawn (Philox: 4 delta); returns itself. PCG64, PCG64DXSM and Philox only.  
---delta: a whole number, of either sign, or digits in a string.  
---Example: la.random.PCG64(1):advance(1000)  
---NumPy: np.random.PCG64.advance  
---@param delta? any
---@return lunarray.BitGenerator
---@overload fun(self: any, options: {delta?: any}): lunarray.BitGenerator
function BitGenerator:advance(delta) end

---A new generator, far ahead on the same stream: jumps times about 2^128 draws. Not of SFC64.  
---Example: la.random.PCG64(1):jumped()  
---NumPy: np.random.PCG64.jumped  
---@param jumps? integer
---@return lunarray.BitGenerator
---@overload fun(self: any, options: {jumps?: integer}): lunarray.BitGenerator
function BitGenerator:jumped(jumps) end

---A table of n new bit generators from children of its SeedSequence.  
---Example: #la.random.PCG64(1):spawn(2)  --> 2  
---NumPy: np.random.BitGenerator.spawn  
---@param n_children? integer
---@return table
---@overload fun(self: any, options: {n_children?: integer}): table
function BitGenerator:spawn(n_children) end

---@class lunarray.RandomState
local RandomState = {}

---Starts the stream anew.  
---seed: as for la.random.seed.  
---Example: la.random.RandomState(1):seed(2)  
---NumPy: np.random.RandomState.seed  
---@param seed? lunarray.seed
---@overload fun(self: any, options: {seed?: lunarray.seed})
function RandomState:seed(seed) end

---Numbers spread evenly over [0, 1), in steps of 2^-53.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.RandomState(1):random_sample(3)  
---NumPy: np.random.RandomState.random_sample  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[]}): lunarray.array|number
function RandomState:random_sample(size) end

---Numbers spread evenly over [0, 1), in steps of 2^-53.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.RandomState(1):random(3)  
---NumPy: np.random.RandomState.random  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[]}): lunarray.array|number
function RandomState:random(size) end

---Numbers spread evenly over [0, 1); the shape in a row.  
---Example: la.random.RandomState(1):rand(2, 3)  
---NumPy: np.random.RandomState.rand  
---@param ... any
---@return lunarray.array|number
function RandomState:rand(...) end

---Normal numbers; the shape in a row.  
---Example: la.random.RandomState(1):randn(2, 3)  
---NumPy: np.random.RandomState.randn  
---@param ... any
---@return lunarray.array|number
function RandomState:randn(...) end

---Whole numbers from low to high - 1; see la.random.randint.  
---Example: la.random.RandomState(1):randint(1, 7, 10)  
---NumPy: np.random.RandomState.randint  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@param dtype? lunarray.dtype
---@return lunarray.array|number
---@overload fun(self: any, options: {low?: lunarray.arraylike, high?: lunarray.arraylike, size?: integer|integer[], dtype?: lunarray.dtype}): lunarray.array|number
function RandomState:randint(low, high, size, dtype) end

---Whole numbers from low to high, both included.  
---Example: la.random.RandomState(1):random_integers(1, 6, 10)  
---NumPy: np.random.RandomState.random_integers  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {low?: lunarray.arraylike, high?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:random_integers(low, high, size) end

---Whole numbers from 0 to 2^63 - 1.  
---Example: la.random.RandomState(1):tomaxint(3)  
---NumPy: np.random.RandomState.tomaxint  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[]}): lunarray.array|number
function RandomState:tomaxint(size) end

---Elements drawn from a vector or a list, or positions; see la.random.choice.  
---Example: la.random.RandomState(1):choice(5, 3)  
---NumPy: np.random.RandomState.choice; positions are its plus one  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@param replace? boolean
---@param p? lunarray.arraylike
---@return any ...
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[], replace?: boolean, p?: lunarray.arraylike}): any
function RandomState:choice(a, size, replace, p) end

---Shuffles an array along its first axis, or a Lua table, in place; returns it.  
---x: an array (rows move as a whole) or a list. Errors: array is read-only.  
---Example: la.random.RandomState(1):shuffle(la.arange(10))  
---NumPy: np.random.RandomState.shuffle  
---@param x lunarray.array|any[]
---@return any ...
---@overload fun(self: any, options: {x?: lunarray.array|any[]}): any
function RandomState:shuffle(x) end

---A shuffled copy of an array or a list, or of the positions 1 ... n.  
---x: a whole number n; an array or a nested table (its first axis is shuffled); a list of any Lua values.  
---Example: la.random.RandomState(1):permutation(10)  
---NumPy: np.random.RandomState.permutation; positions are its plus one  
---@param x lunarray.arraylike
---@return any ...
---@overload fun(self: any, options: {x?: lunarray.arraylike}): any
function RandomState:permutation(x) end

---A string of random bytes.  
---length: how many.  
---Example: #la.random.RandomState(1):bytes(3)  --> 3  
---NumPy: np.random.RandomState.bytes  
---@param length integer
---@return string
---@overload fun(self: any, options: {length?: integer}): string
function RandomState:bytes(length) end

---Numbers of the exponential distribution with mean 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.RandomState(1):standard_exponential(1000)  
---NumPy: np.random.RandomState.standard_exponential  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[]}): lunarray.array|number
function RandomState:standard_exponential(size) end

---Numbers of the gamma distribution with scale 1.  
---shape: not negative; or an array.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.RandomState(1):standard_gamma(2, 1000)  
---NumPy: np.random.RandomState.standard_gamma  
---@param shape lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {shape?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:standard_gamma(shape, size) end

---Numbers of the normal distribution with mean 0 and deviation 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.RandomState(1):standard_normal({2, 3})  
---NumPy: np.random.RandomState.standard_normal  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[]}): lunarray.array|number
function RandomState:standard_normal(size) end

---Numbers of the beta distribution on [0, 1].  
---a, b: positive numbers, or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):beta(2, 5, 1000)  
---NumPy: rng.beta  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, b?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:beta(a, b, size) end

---How many of n trials succeed, each with probability p (int64).  
---n: at least 0, fractions are cut off; p: 0 to 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):binomial(10, 0.5, 1000)  
---NumPy: rng.binomial  
---@param n? integer
---@param p? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {n?: integer, p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:binomial(n, p, size) end

---Numbers of the chi-square distribution.  
---df: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):chisquare(2, 1000)  
---NumPy: rng.chisquare  
---@param df? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {df?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:chisquare(df, size) end

---Numbers of Fisher's F distribution.  
---dfnum, dfden: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):f(1, 48, 1000)  
---NumPy: rng.f  
---@param dfnum? lunarray.arraylike
---@param dfden? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {dfnum?: lunarray.arraylike, dfden?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:f(dfnum, dfden, size) end

---Numbers of the gamma distribution.  
---shape: not negative; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):gamma(2, 3, 1000)  
---NumPy: rng.gamma  
---@param shape lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {shape?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:gamma(shape, scale, size) end

---Trials up to the first success: 1, 2, ... (int64).  
---p: probability of a success, above 0 and at most 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):geometric(0.35, 1000)  
---NumPy: rng.geometric  
---@param p lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:geometric(p, size) end

---Numbers of the Gumbel distribution of largest values.  
---loc: the mode, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):gumbel(0, 0.1, 1000)  
---NumPy: rng.gumbel  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:gumbel(loc, scale, size) end

---Good ones among nsample taken, without putting back, from ngood good and nbad bad ones (int64).  
---ngood, nbad, nsample: not negative, nsample at most their sum (of a RandomState: at least 1).  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):hypergeometric(100, 2, 10, 1000)  
---NumPy: rng.hypergeometric  
---@param ngood? lunarray.arraylike
---@param nbad? lunarray.arraylike
---@param nsample? integer
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {ngood?: lunarray.arraylike, nbad?: lunarray.arraylike, nsample?: integer, size?: integer|integer[]}): lunarray.array|number
function RandomState:hypergeometric(ngood, nbad, nsample, size) end

---Numbers of the Laplace (double exponential) distribution.  
---loc: the mean, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):laplace(0, 1, 1000)  
---NumPy: rng.laplace  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:laplace(loc, scale, size) end

---Numbers of the logistic distribution.  
---loc: the mean, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):logistic(10, 1, 1000)  
---NumPy: rng.logistic  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:logistic(loc, scale, size) end

---Numbers whose logarithm is normal.  
---mean, sigma: of the logarithm; defaults 0 and 1, sigma not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):lognormal(3, 1, 1000)  
---NumPy: rng.lognormal  
---@param mean? lunarray.arraylike
---@param sigma? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {mean?: lunarray.arraylike, sigma?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:lognormal(mean, sigma, size) end

---Numbers of the logarithmic series distribution: 1, 2, ... (int64).  
---p: at least 0 and below 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):logseries(0.6, 1000)  
---NumPy: rng.logseries  
---@param p lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:logseries(p, size) end

---Failures before n successes (int64).  
---n: positive, not only whole; p: probability of a success, above 0 and at most 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):negative_binomial(1, 0.1, 1000)  
---NumPy: rng.negative_binomial  
---@param n? integer
---@param p? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {n?: integer, p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:negative_binomial(n, p, size) end

---Numbers of the noncentral chi-square distribution.  
---df: positive; nonc: noncentrality, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):noncentral_chisquare(3, 20, 1000)  
---NumPy: rng.noncentral_chisquare  
---@param df? lunarray.arraylike
---@param nonc? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {df?: lunarray.arraylike, nonc?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:noncentral_chisquare(df, nonc, size) end

---Numbers of the noncentral F distribution.  
---dfnum, dfden: positive; nonc: noncentrality, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):noncentral_f(3, 20, 3, 1000)  
---NumPy: rng.noncentral_f  
---@param dfnum? lunarray.arraylike
---@param dfden? lunarray.arraylike
---@param nonc? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {dfnum?: lunarray.arraylike, dfden?: lunarray.arraylike, nonc?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:noncentral_f(dfnum, dfden, nonc, size) end

---Numbers of the normal (Gaussian) distribution.  
---loc: the mean, default 0; scale: the standard deviation, not negative, default 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):normal(5, 2, {2, 3})  
---NumPy: rng.normal  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:normal(loc, scale, size) end

---Numbers of the Pareto II (Lomax) distribution; plus 1 and times m they are Pareto's.  
---a: shape, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):pareto(3, 1000)  
---NumPy: rng.pareto  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:pareto(a, size) end

---Events in an interval where lam are expected (int64).  
---lam: at least 0, default 1; or an array.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):poisson(5, 1000)  
---NumPy: rng.poisson  
---@param lam? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {lam?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:poisson(lam, size) end

---Numbers on [0, 1] with density a x^(a-1).  
---a: positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):power(5, 1000)  
---NumPy: rng.power  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:power(a, size) end

---Numbers of the Rayleigh distribution.  
---scale: the mode, not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):rayleigh(3, 1000)  
---NumPy: rng.rayleigh  
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:rayleigh(scale, size) end

---Numbers of the Cauchy distribution with mode 0.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):standard_cauchy(1000)  
---NumPy: rng.standard_cauchy  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[]}): lunarray.array|number
function RandomState:standard_cauchy(size) end

---Numbers of Student's t distribution.  
---df: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):standard_t(10, 1000)  
---NumPy: rng.standard_t  
---@param df? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {df?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:standard_t(df, size) end

---Numbers of the triangular distribution.  
---left, mode, right: where the triangle begins, peaks and ends; left < right.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):triangular(-3, 0, 8, 1000)  
---NumPy: rng.triangular  
---@param left? any
---@param mode? any
---@param right? any
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {left?: any, mode?: any, right?: any, size?: integer|integer[]}): lunarray.array|number
function RandomState:triangular(left, mode, right, size) end

---Numbers spread evenly over [low, high).  
---low, high: defaults 0 and 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):uniform(-1, 1, {2, 3})  
---NumPy: rng.uniform  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {low?: lunarray.arraylike, high?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:uniform(low, high, size) end

---Angles of the von Mises (circular normal) distribution on [-pi, pi].  
---mu: the mode; kappa: concentration, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):vonmises(0, 4, 1000)  
---NumPy: rng.vonmises  
---@param mu? lunarray.arraylike
---@param kappa? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {mu?: lunarray.arraylike, kappa?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:vonmises(mu, kappa, size) end

---Numbers of the Wald (inverse Gaussian) distribution.  
---mean, scale: positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):wald(3, 2, 1000)  
---NumPy: rng.wald  
---@param mean? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {mean?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:wald(mean, scale, size) end

---Numbers of the Weibull distribution with scale 1.  
---a: shape, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):weibull(5, 1000)  
---NumPy: rng.weibull  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:weibull(a, size) end

---Numbers of Zipf's distribution: 1, 2, ... (int64).  
---a: above 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):zipf(2, 1000)  
---NumPy: rng.zipf  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:zipf(a, size) end

---Numbers of the exponential distribution.  
---scale: the mean, not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):exponential(3, 1000)  
---NumPy: rng.exponential  
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:exponential(scale, size) end

---How often each outcome came in n trials; see la.random.multinomial.  
---Example: la.random.RandomState(1):multinomial(20, {0.2, 0.3, 0.5}, 2)  
---NumPy: np.random.RandomState.multinomial  
---@param n? integer
---@param pvals? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {n?: integer, pvals?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:multinomial(n, pvals, size) end

---Vectors of positive numbers that sum to 1, of the Dirichlet distribution: shape (size, k).  
---alpha: k concentrations. size: as many, or a shape; nil: one vector (k).  
---Example: la.random.RandomState(1):dirichlet({10, 5, 3}, 20)  
---NumPy: np.random.RandomState.dirichlet  
---@param alpha lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {alpha?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function RandomState:dirichlet(alpha, size) end

---Vectors of the multivariate normal distribution: shape (size, n).  
---mean (n), cov (n, n): symmetric, positive semidefinite. size: how many, or a shape; nil: one vector.  
---check_valid: "warn" (default), "raise" or "ignore" when cov is not; tol: of that check, default 1e-8.  
---The factor of cov comes from la.linalg, so the last digits depend on the LAPACK in use.  
---Example: la.random.RandomState(1):multivariate_normal({0, 0}, {{1, 0}, {0, 9}}, 100)  
---NumPy: np.random.RandomState.multivariate_normal  
---@param mean? lunarray.arraylike
---@param cov? lunarray.arraylike
---@param size? integer|integer[]
---@param check_valid? string
---@param tol? number
---@return lunarray.array|number
---@overload fun(self: any, options: {mean?: lunarray.arraylike, cov?: lunarray.arraylike, size?: integer|integer[], check_valid?: string, tol?: number}): lunarray.array|number
function RandomState:multivariate_normal(mean, cov, size, check_valid, tol) end

---The state of the stream; see la.random.get_state.  
---Example: la.random.RandomState(1):get_state()  
---NumPy: np.random.RandomState.get_state  
---@param legacy? boolean
---@return table
---@overload fun(self: any, options: {legacy?: boolean}): table
function RandomState:get_state(legacy) end

---Puts back a state.  
---Example: la.random.RandomState(1):set_state(la.random.get_state())  
---NumPy: np.random.RandomState.set_state  
---@param ... any
function RandomState:set_state(...) end

---@class lunarray.Generator
---@field bit_generator lunarray.BitGenerator
local Generator = {}

---Numbers spread evenly over [0, 1), in steps of 2^-53.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---dtype: "float64" (default) or "float32". out: a contiguous array to fill.  
---Example: la.random.default_rng(1):random({2, 3})  
---NumPy: rng.random  
---@param size? integer|integer[]
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[], dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function Generator:random(size, dtype, out) end

---Numbers of the normal distribution with mean 0 and deviation 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---dtype: "float64" (default) or "float32". out: a contiguous array to fill.  
---Example: la.random.default_rng(1):standard_normal({2, 3})  
---NumPy: rng.standard_normal  
---@param size? integer|integer[]
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[], dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function Generator:standard_normal(size, dtype, out) end

---Numbers of the exponential distribution with mean 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---dtype: "float64" (default) or "float32". out: a contiguous array to fill.  
---method: "zig" (ziggurat, the default) or "inv" (by logarithm).  
---Example: la.random.default_rng(1):standard_exponential(5)  
---NumPy: rng.standard_exponential  
---@param size? integer|integer[]
---@param dtype? lunarray.dtype
---@param method? string
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[], dtype?: lunarray.dtype, method?: string, out?: lunarray.array}): lunarray.array|number
function Generator:standard_exponential(size, dtype, method, out) end

---Numbers of the gamma distribution with scale 1.  
---shape: not negative; or an array.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---dtype: "float64" (default) or "float32". out: a contiguous array to fill.  
---Example: la.random.default_rng(1):standard_gamma(2, 5)  
---NumPy: rng.standard_gamma  
---@param shape lunarray.arraylike
---@param size? integer|integer[]
---@param dtype? lunarray.dtype
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {shape?: lunarray.arraylike, size?: integer|integer[], dtype?: lunarray.dtype, out?: lunarray.array}): lunarray.array|number
function Generator:standard_gamma(shape, size, dtype, out) end

---Whole numbers from low to high - 1, with endpoint = true to high; of one bound alone from 0 to it.  
---low, high: whole numbers or arrays that broadcast. size: a length or a shape; nil: one number.  
---dtype: an integer dtype or bool, default int64.  
---Errors: low >= high; high is out of bounds for int8.  
---Example: la.random.default_rng(1):integers(1, 6, {size = 10, endpoint = true})  
---NumPy: rng.integers  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@param dtype? lunarray.dtype
---@param endpoint? boolean
---@return lunarray.array|number
---@overload fun(self: any, options: {low?: lunarray.arraylike, high?: lunarray.arraylike, size?: integer|integer[], dtype?: lunarray.dtype, endpoint?: boolean}): lunarray.array|number
function Generator:integers(low, high, size, dtype, endpoint) end

---Elements drawn from an array or a list, or positions from 1 ... a.  
---a: a whole number, an array, or a list of any Lua values. size: as many, or a shape; nil: one.  
---replace: may one be drawn twice? default true. p: the probability of each. axis: along which, default 1.  
---shuffle: without replacement, is their order random, too? default true.  
---Errors: a and p must have same size; Cannot take a larger sample than population when replace is False.  
---Example: la.random.default_rng(1):choice(5, 3, {replace = false})  
---NumPy: rng.choice; positions are its plus one  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@param replace? boolean
---@param p? lunarray.arraylike
---@param axis? integer|integer[]|false
---@param shuffle? boolean
---@return any ...
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[], replace?: boolean, p?: lunarray.arraylike, axis?: integer|integer[]|false, shuffle?: boolean}): any
function Generator:choice(a, size, replace, p, axis, shuffle) end

---Shuffles an array along its first axis, or a Lua table, in place; returns it.  
---x: an array (rows move as a whole) or a list. Errors: array is read-only.  
---axis: of an array, default 1.  
---Example: la.random.default_rng(1):shuffle(la.arange(10))  
---NumPy: rng.shuffle  
---@param x lunarray.array|any[]
---@param axis? integer|integer[]|false
---@return any ...
---@overload fun(self: any, options: {x?: lunarray.array|any[], axis?: integer|integer[]|false}): any
function Generator:shuffle(x, axis) end

---A shuffled copy of an array or a list, or of the positions 1 ... n.  
---x: a whole number n; an array or a nested table (its first axis is shuffled); a list of any Lua values.  
---axis: of an array, default 1.  
---Example: la.random.default_rng(1):permutation(10)  
---NumPy: rng.permutation; positions are its plus one  
---@param x lunarray.arraylike
---@param axis? integer|integer[]|false
---@return any ...
---@overload fun(self: any, options: {x?: lunarray.arraylike, axis?: integer|integer[]|false}): any
function Generator:permutation(x, axis) end

---A copy of x whose lines along an axis are shuffled each on its own; without axis all elements are.  
---out: an array of x's shape that takes the result; it may be x.  
---Example: la.random.default_rng(1):permuted(la.arange(10))  
---NumPy: rng.permuted  
---@param x lunarray.arraylike
---@return lunarray.array|number
---@overload fun(self: any, options: {x?: lunarray.arraylike, axis?: integer|integer[]|false, out?: lunarray.array}): lunarray.array|number
function Generator:permuted(x) end

---A string of random bytes.  
---length: how many.  
---Example: la.random.default_rng(1):bytes(10)  
---NumPy: rng.bytes  
---@param length integer
---@return string
---@overload fun(self: any, options: {length?: integer}): string
function Generator:bytes(length) end

---Numbers of the beta distribution on [0, 1].  
---a, b: positive numbers, or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):beta(2, 5, 1000)  
---NumPy: rng.beta  
---@param a lunarray.arraylike
---@param b lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, b?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:beta(a, b, size) end

---How many of n trials succeed, each with probability p (int64).  
---n: at least 0, fractions are cut off; p: 0 to 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):binomial(10, 0.5, 1000)  
---NumPy: rng.binomial  
---@param n? integer
---@param p? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {n?: integer, p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:binomial(n, p, size) end

---Numbers of the chi-square distribution.  
---df: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):chisquare(2, 1000)  
---NumPy: rng.chisquare  
---@param df? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {df?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:chisquare(df, size) end

---Numbers of Fisher's F distribution.  
---dfnum, dfden: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):f(1, 48, 1000)  
---NumPy: rng.f  
---@param dfnum? lunarray.arraylike
---@param dfden? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {dfnum?: lunarray.arraylike, dfden?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:f(dfnum, dfden, size) end

---Numbers of the gamma distribution.  
---shape: not negative; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):gamma(2, 3, 1000)  
---NumPy: rng.gamma  
---@param shape lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {shape?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:gamma(shape, scale, size) end

---Trials up to the first success: 1, 2, ... (int64).  
---p: probability of a success, above 0 and at most 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):geometric(0.35, 1000)  
---NumPy: rng.geometric  
---@param p lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:geometric(p, size) end

---Numbers of the Gumbel distribution of largest values.  
---loc: the mode, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):gumbel(0, 0.1, 1000)  
---NumPy: rng.gumbel  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:gumbel(loc, scale, size) end

---Good ones among nsample taken, without putting back, from ngood good and nbad bad ones (int64).  
---ngood, nbad, nsample: not negative, nsample at most their sum (of a RandomState: at least 1).  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):hypergeometric(100, 2, 10, 1000)  
---NumPy: rng.hypergeometric  
---@param ngood? lunarray.arraylike
---@param nbad? lunarray.arraylike
---@param nsample? integer
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {ngood?: lunarray.arraylike, nbad?: lunarray.arraylike, nsample?: integer, size?: integer|integer[]}): lunarray.array|number
function Generator:hypergeometric(ngood, nbad, nsample, size) end

---Numbers of the Laplace (double exponential) distribution.  
---loc: the mean, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):laplace(0, 1, 1000)  
---NumPy: rng.laplace  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:laplace(loc, scale, size) end

---Numbers of the logistic distribution.  
---loc: the mean, default 0; scale: not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):logistic(10, 1, 1000)  
---NumPy: rng.logistic  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:logistic(loc, scale, size) end

---Numbers whose logarithm is normal.  
---mean, sigma: of the logarithm; defaults 0 and 1, sigma not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):lognormal(3, 1, 1000)  
---NumPy: rng.lognormal  
---@param mean? lunarray.arraylike
---@param sigma? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {mean?: lunarray.arraylike, sigma?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:lognormal(mean, sigma, size) end

---Numbers of the logarithmic series distribution: 1, 2, ... (int64).  
---p: at least 0 and below 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):logseries(0.6, 1000)  
---NumPy: rng.logseries  
---@param p lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:logseries(p, size) end

---Failures before n successes (int64).  
---n: positive, not only whole; p: probability of a success, above 0 and at most 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):negative_binomial(1, 0.1, 1000)  
---NumPy: rng.negative_binomial  
---@param n? integer
---@param p? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {n?: integer, p?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:negative_binomial(n, p, size) end

---Numbers of the noncentral chi-square distribution.  
---df: positive; nonc: noncentrality, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):noncentral_chisquare(3, 20, 1000)  
---NumPy: rng.noncentral_chisquare  
---@param df? lunarray.arraylike
---@param nonc? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {df?: lunarray.arraylike, nonc?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:noncentral_chisquare(df, nonc, size) end

---Numbers of the noncentral F distribution.  
---dfnum, dfden: positive; nonc: noncentrality, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):noncentral_f(3, 20, 3, 1000)  
---NumPy: rng.noncentral_f  
---@param dfnum? lunarray.arraylike
---@param dfden? lunarray.arraylike
---@param nonc? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {dfnum?: lunarray.arraylike, dfden?: lunarray.arraylike, nonc?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:noncentral_f(dfnum, dfden, nonc, size) end

---Numbers of the normal (Gaussian) distribution.  
---loc: the mean, default 0; scale: the standard deviation, not negative, default 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):normal(5, 2, {2, 3})  
---NumPy: rng.normal  
---@param loc? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {loc?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:normal(loc, scale, size) end

---Numbers of the Pareto II (Lomax) distribution; plus 1 and times m they are Pareto's.  
---a: shape, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):pareto(3, 1000)  
---NumPy: rng.pareto  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:pareto(a, size) end

---Events in an interval where lam are expected (int64).  
---lam: at least 0, default 1; or an array.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):poisson(5, 1000)  
---NumPy: rng.poisson  
---@param lam? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {lam?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:poisson(lam, size) end

---Numbers on [0, 1] with density a x^(a-1).  
---a: positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):power(5, 1000)  
---NumPy: rng.power  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:power(a, size) end

---Numbers of the Rayleigh distribution.  
---scale: the mode, not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):rayleigh(3, 1000)  
---NumPy: rng.rayleigh  
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:rayleigh(scale, size) end

---Numbers of the Cauchy distribution with mode 0.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):standard_cauchy(1000)  
---NumPy: rng.standard_cauchy  
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: lunarray.array, ...: integer|lunarray.dtype): lunarray.array|number
---@overload fun(self: any, options: {size?: integer|integer[]}): lunarray.array|number
function Generator:standard_cauchy(size) end

---Numbers of Student's t distribution.  
---df: degrees of freedom, positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):standard_t(10, 1000)  
---NumPy: rng.standard_t  
---@param df? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {df?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:standard_t(df, size) end

---Numbers of the triangular distribution.  
---left, mode, right: where the triangle begins, peaks and ends; left < right.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):triangular(-3, 0, 8, 1000)  
---NumPy: rng.triangular  
---@param left? any
---@param mode? any
---@param right? any
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {left?: any, mode?: any, right?: any, size?: integer|integer[]}): lunarray.array|number
function Generator:triangular(left, mode, right, size) end

---Numbers spread evenly over [low, high).  
---low, high: defaults 0 and 1; or arrays that broadcast.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):uniform(-1, 1, {2, 3})  
---NumPy: rng.uniform  
---@param low? lunarray.arraylike
---@param high? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {low?: lunarray.arraylike, high?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:uniform(low, high, size) end

---Angles of the von Mises (circular normal) distribution on [-pi, pi].  
---mu: the mode; kappa: concentration, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):vonmises(0, 4, 1000)  
---NumPy: rng.vonmises  
---@param mu? lunarray.arraylike
---@param kappa? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {mu?: lunarray.arraylike, kappa?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:vonmises(mu, kappa, size) end

---Numbers of the Wald (inverse Gaussian) distribution.  
---mean, scale: positive.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):wald(3, 2, 1000)  
---NumPy: rng.wald  
---@param mean? lunarray.arraylike
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {mean?: lunarray.arraylike, scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:wald(mean, scale, size) end

---Numbers of the Weibull distribution with scale 1.  
---a: shape, not negative.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):weibull(5, 1000)  
---NumPy: rng.weibull  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:weibull(a, size) end

---Numbers of Zipf's distribution: 1, 2, ... (int64).  
---a: above 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):zipf(2, 1000)  
---NumPy: rng.zipf  
---@param a lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {a?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:zipf(a, size) end

---Numbers of the exponential distribution.  
---scale: the mean, not negative, default 1.  
---size: a length, a shape as a table, or nil for one number (array parameters then give the shape).  
---Example: la.random.default_rng(1):exponential(3, 1000)  
---NumPy: rng.exponential  
---@param scale? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {scale?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:exponential(scale, size) end

---How often each of k outcomes came in n trials (int64): shape (size, k).  
---n: trials, or an array. pvals: probabilities along the last axis, which is k long; they broadcast with n.  
---Errors: sum(pvals[:-1]) > 1.0.  
---Example: la.random.default_rng(1):multinomial(20, {0.2, 0.3, 0.5}, 2)  
---NumPy: rng.multinomial  
---@param n? integer
---@param pvals? lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {n?: integer, pvals?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:multinomial(n, pvals, size) end

---How many of each colour are among nsample taken without putting back (int64): shape (size, k).  
---colors: how many there are of each of k. method: "marginals" (default) or "count".  
---Errors: nsample > sum(colors).  
---Example: la.random.default_rng(1):multivariate_hypergeometric({16, 8, 4}, 6, 3)  
---NumPy: rng.multivariate_hypergeometric  
---@param colors? lunarray.arraylike
---@param nsample? integer
---@param size? integer|integer[]
---@param method? string
---@return lunarray.array|number
---@overload fun(self: any, options: {colors?: lunarray.arraylike, nsample?: integer, size?: integer|integer[], method?: string}): lunarray.array|number
function Generator:multivariate_hypergeometric(colors, nsample, size, method) end

---Vectors of positive numbers that sum to 1, of the Dirichlet distribution: shape (size, k).  
---alpha: k concentrations. size: as many, or a shape; nil: one vector (k).  
---Errors: alpha < 0.  
---Example: la.random.default_rng(1):dirichlet({10, 5, 3}, 20)  
---NumPy: rng.dirichlet  
---@param alpha lunarray.arraylike
---@param size? integer|integer[]
---@return lunarray.array|number
---@overload fun(self: any, options: {alpha?: lunarray.arraylike, size?: integer|integer[]}): lunarray.array|number
function Generator:dirichlet(alpha, size) end

---Vectors of the multivariate normal distribution: shape (size, n).  
---mean (n), cov (n, n): symmetric, positive semidefinite. size: how many, or a shape; nil: one vector.  
---check_valid: "warn" (default), "raise" or "ignore" when cov is not; tol: of that check, default 1e-8.  
---The factor of cov comes from la.linalg, so the last digits depend on the LAPACK in use.  
---method: "svd" (default), "eigh" or "cholesky".  
---Example: la.random.default_rng(1):multivariate_normal({0, 0}, {{1, 0}, {0, 9}}, 100)  
---NumPy: rng.multivariate_normal  
---@param mean? lunarray.arraylike
---@param cov? lunarray.arraylike
---@param size? integer|integer[]
---@param check_valid? string
---@param tol? number
---@return lunarray.array|number
---@overload fun(self: any, options: {mean?: lunarray.arraylike, cov?: lunarray.arraylike, size?: integer|integer[], check_valid?: string, tol?: number, method?: string}): lunarray.array|number
function Generator:multivariate_normal(mean, cov, size, check_valid, tol) end

---A table of n new Generators, independent of this one and of each other.  
---Example: la.random.default_rng(1):spawn(2)  
---NumPy: rng.spawn  
---@param n_children? integer
---@return table
---@overload fun(self: any, options: {n_children?: integer}): table
function Generator:spawn(n_children) end

---Writes an array to a .npy file.  
---file: a path; ".npy" is added unless it ends so (or in .gz). arr: array, number or nested table. The bytes are those NumPy writes. The bytes go to a temporary file in the same directory, which is then renamed: the path never holds half a file.  
---A path that ends in .gz is written packed.  
---Example: la.save("x.npy", la.arange(3)); la.load("x.npy")  --> [0 1 2]  
---NumPy: numpy.save  
---@param file string|file*|fun(): string?
---@param arr lunarray.arraylike
---@overload fun(file: (string|file*|fun(): string?), options: {arr?: lunarray.arraylike})
function lunarray.save(file, arr) end

---Writes several arrays to an .npz file, not compressed.  
---savez(path, x, y, {a = z}): those in the last table come first, in the order of their names; arrays without a name are arr_0, arr_1, ... ".npz" is added to the path unless it ends so. The bytes go to a temporary file in the same directory, which is then renamed: the path never holds half a file.  
---Errors: a name of the table that is also one of arr_0, arr_1, ...  
---Example: la.savez("m.npz", {w = la.ones(2), b = 1}); la.load("m.npz").w  --> [1. 1.]  
---NumPy: numpy.savez  
---@param ... any
function lunarray.savez(...) end

---Writes several arrays to an .npz file, deflated; as la.savez.  
---Errors: without lunarray.zlib.  
---Example: la.savez_compressed("m.npz", {w = la.zeros(1000)})  
---NumPy: numpy.savez_compressed  
---@param ... any
function lunarray.savez_compressed(...) end

---What a .npy, .npz or safetensors file holds; gzip data is unpacked.  
---file: a path. The kind of file is seen from its first bytes, and results are as those of la.loads: an array, or a table of arrays. mmap_mode: "r" (also: mmap = true) maps a .npy file, larger than memory if need be, read-only; "c": assignments change memory only; "r+": they change the file. (Text, bool and the other byte order are read in any case. A mapped file must not be made shorter while it is in use.)  
---Errors: no such file; data that is cut off, damaged or of a dtype that is not ours; object arrays (pickles) and structured arrays are refused.  
---Example: la.save("x.npy", la.arange(3)); la.load("x.npy", {mmap = true}):sum()  --> 3  
---NumPy: numpy.load  
---@param file string|file*|fun(): string?
---@param mmap_mode? string
---@param allow_pickle? boolean
---@return any ...
---@overload fun(file: (string|file*|fun(): string?), options: {mmap_mode?: string, allow_pickle?: boolean, mmap?: boolean}): any
function lunarray.load(file, mmap_mode, allow_pickle) end

---Writes a table of arrays to a safetensors file.  
---save_safetensors(path, {name = array, ...}, {metadata = {key = "text"}}). Bytes are those of the format's reference writer. The bytes go to a temporary file in the same directory, which is then renamed: the path never holds half a file.  
---Errors: complex128, which the format does not have.  
---Example: la.save_safetensors("m.safetensors", {w = la.ones({2}, "float32")})  
---NumPy: safetensors.numpy.save_file  
---@param ... any
function lunarray.save_safetensors(...) end

---The arrays of a safetensors file, as a table under their names, and its metadata, a table of strings.  
---bfloat16 becomes float32. mmap = true: the arrays are read-only views of the mapped file, not copies (bool and bfloat16 are copied).  
---Errors: a header that is damaged or that points outside the file.  
---Example: local t, metadata = la.load_safetensors("m.safetensors")  
---NumPy: safetensors.numpy.load_file  
---@param file string|file*|fun(): string?
---@return any ...
---@overload fun(file: (string|file*|fun(): string?), options: {mmap?: boolean}): any
function lunarray.load_safetensors(file) end

---A vector of the elements in a file: their bytes, or, with sep, numbers as text.  
---file: a path. dtype: float64. count: at most so many (-1: all). sep: what stands between numbers; white space in it matches any white space, also none. offset: bytes to skip first (binary only).  
---Errors: text that is not a number before the end.  
---Example: local f = os.tmpname(); la.arange(3):tofile(f); la.fromfile(f, "int64")  --> [0 1 2]  
---NumPy: numpy.fromfile  
---@param file string|file*|fun(): string?
---@param dtype? lunarray.dtype
---@param count? integer
---@param sep? string
---@param offset? integer
---@return lunarray.array
---@overload fun(file: (string|file*|fun(): string?), options: {dtype?: lunarray.dtype, count?: integer, sep?: string, offset?: integer}): lunarray.array
function lunarray.fromfile(file, dtype, count, sep, offset) end

---Writes the elements in C order to a file: their bytes, or, with sep, as text.  
---file: a path. sep: what to write between elements. format: "%s" (the fewest digits that read back) or another format of la.savetxt. The bytes go to a temporary file in the same directory, which is then renamed: the path never holds half a file.  
---Example: la.array({1, 2.5}):tofile("x.txt", " ")  
---NumPy: ndarray.tofile  
---@param x lunarray.arraylike
---@param file string|file*|fun(): string?
---@param sep? string
---@param format? string
---@overload fun(x: lunarray.arraylike, options: {file?: function, sep?: string, format?: string})
function lunarray.tofile(x, file, sep, format) end

---Writes the elements in C order to a file: their bytes, or, with sep, as text.  
---See lunarray.tofile.  
---@param file string|file*|fun(): string?
---@param sep? string
---@param format? string
---@overload fun(self: any, options: {file?: function, sep?: string, format?: string})
function array:tofile(file, sep, format) end

---An array whose elements are the bytes of a file, read and written in place; the file may be larger than memory.  
---filename: a path. dtype: uint8. mode: "r" read-only; "r+" (default) assignments change the file; "w+" makes a new file of zeros (shape must be given); "c" assignments change memory only. offset: bytes to skip first. shape: default one axis with all there is; in mode "r+" the file is made longer if need be. order: "C" or "F".  
---What was assigned is in the file at the latest when the array is collected or closed; x:flush() writes it now. A new file replaces the old one under its name: arrays mapped before keep the old one. Nobody must make a file shorter while it is mapped.  
---Errors: no such file; a file too short for the shape; a length that is no multiple of the dtype's; no room on the disk; bool.  
---Example: local x = la.memmap(os.tmpname(), {dtype = "float32", mode = "w+", shape = {3, 4}}); x[2] = 1; x:flush()  
---NumPy: numpy.memmap  
---@param filename? string|file*|fun(): string?
---@param dtype? lunarray.dtype
---@param mode? any
---@param offset? integer
---@param shape? integer|integer[]
---@param order? "C"|"F"|"A"|"K"
---@return lunarray.array
---@overload fun(filename: (string|file*|fun(): string?), options: {dtype?: lunarray.dtype, mode?: any, offset?: integer, shape?: integer|integer[], order?: "C"|"F"|"A"|"K"}): lunarray.array
function lunarray.memmap(filename, dtype, mode, offset, shape, order) end

---Writes what was assigned to an array of la.memmap (or la.load with mmap_mode) to its file now.  
---Errors: the array is not mapped from a file.  
---Example: la.memmap(os.tmpname(), {mode = "w+", shape = 8}):flush()  
---NumPy: numpy.memmap.flush  
---@return lunarray.array
function array:flush() end

---sum of x1 and x2; logical or for bool  
---Example: la.add({7, 8, 9}, {2, 4, 5})  --> [ 9 12 14]  
---NumPy: numpy.add  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.add(x1, x2, out) end

---sum of x1 and x2; logical or for bool  
---See lunarray.add.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:add(x2, out) end

---sum of x1 and x2; logical or for bool; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:add_(x2, options) end

---difference x1 - x2; not defined for two bools  
---Example: la.subtract({7, 8, 9}, {2, 4, 5})  --> [5 4 4]  
---NumPy: numpy.subtract  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.subtract(x1, x2, out) end

---difference x1 - x2; not defined for two bools  
---See lunarray.subtract.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:subtract(x2, out) end

---difference x1 - x2; not defined for two bools; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:subtract_(x2, options) end

---product of x1 and x2; logical and for bool  
---Example: la.multiply({7, 8, 9}, {2, 4, 5})  --> [14 32 45]  
---NumPy: numpy.multiply  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.multiply(x1, x2, out) end

---product of x1 and x2; logical and for bool  
---See lunarray.multiply.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:multiply(x2, out) end

---product of x1 and x2; logical and for bool; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:multiply_(x2, options) end

---quotient x1 / x2, in floating point also for integers  
---Example: la.divide({7, 8, 9}, {2, 4, 5})  --> [3.5 2.  1.8]  
---NumPy: numpy.divide  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.divide(x1, x2, out) end

---quotient x1 / x2, in floating point also for integers  
---See lunarray.divide.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:divide(x2, out) end

---quotient x1 / x2, in floating point also for integers; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:divide_(x2, options) end

---largest whole number not above x1 / x2; 0 where an integer is divided by 0  
---Example: la.floor_divide({7, -7}, 3)  --> [ 2 -3]  
---NumPy: numpy.floor_divide  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.floor_divide(x1, x2, out) end

---largest whole number not above x1 / x2; 0 where an integer is divided by 0  
---See lunarray.floor_divide.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:floor_divide(x2, out) end

---largest whole number not above x1 / x2; 0 where an integer is divided by 0; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:floor_divide_(x2, options) end

---x1 - floor_divide(x1, x2) * x2: takes the sign of x2  
---Example: la.remainder({7, -7}, 3)  --> [1 2]  
---NumPy: numpy.remainder  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.remainder(x1, x2, out) end

---x1 - floor_divide(x1, x2) * x2: takes the sign of x2  
---See lunarray.remainder.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:remainder(x2, out) end

---x1 - floor_divide(x1, x2) * x2: takes the sign of x2; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:remainder_(x2, options) end

---remainder of x1 / x2 with the sign of x1, as C's fmod  
---Example: la.fmod({7, -7}, 3)  --> [ 1 -1]  
---NumPy: numpy.fmod  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.fmod(x1, x2, out) end

---remainder of x1 / x2 with the sign of x1, as C's fmod  
---See lunarray.fmod.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:fmod(x2, out) end

---remainder of x1 / x2 with the sign of x1, as C's fmod; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:fmod_(x2, options) end

---floor_divide(x1, x2) and remainder(x1, x2) at once: two results  
---Example: la.divmod({7, -7}, 3)  --> [ 2 -3], [1 2]  
---NumPy: numpy.divmod  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@return lunarray.array|number
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number, lunarray.array|number
---@overload fun(x1: number, x2: number): number
function lunarray.divmod(x1, x2, out) end

---floor_divide(x1, x2) and remainder(x1, x2) at once: two results  
---See lunarray.divmod.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@return lunarray.array|number
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number, lunarray.array|number
function array:divmod(x2, out) end

---x1 to the power x2; a negative power of an integer is an error  
---Example: la.power({1, 2, 3}, 2)  --> [1 4 9]  
---NumPy: numpy.power  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.power(x1, x2, out) end

---x1 to the power x2; a negative power of an integer is an error  
---See lunarray.power.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:power(x2, out) end

---x1 to the power x2; a negative power of an integer is an error; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:power_(x2, options) end

--- -x  
---Example: la.negative({1, -2})  --> [-1  2]  
---NumPy: numpy.negative  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.negative(x, out) end

--- -x  
---See lunarray.negative.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:negative(out) end

----x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:negative_(options) end

---+x, a copy  
---Example: la.positive({1, -2})  --> [ 1 -2]  
---NumPy: numpy.positive  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.positive(x, out) end

---+x, a copy  
---See lunarray.positive.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:positive(out) end

---+x, a copy; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:positive_(options) end

---absolute value; modulus of a complex number  
---Example: la.absolute({-2, 3})  --> [2 3]  
---NumPy: numpy.absolute  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.absolute(x, out) end

---absolute value; modulus of a complex number  
---See lunarray.absolute.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:absolute(out) end

---absolute value; modulus of a complex number; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:absolute_(options) end

---absolute value in floating point  
---Example: la.fabs({-2, 3})  --> [2. 3.]  
---NumPy: numpy.fabs  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.fabs(x, out) end

---absolute value in floating point  
---See lunarray.fabs.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:fabs(out) end

---absolute value in floating point; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:fabs_(options) end

--- -1, 0 or 1; x / abs(x) for complex; NaN stays NaN  
---Example: la.sign({-5, 0, 5})  --> [-1  0  1]  
---NumPy: numpy.sign  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.sign(x, out) end

--- -1, 0 or 1; x / abs(x) for complex; NaN stays NaN  
---See lunarray.sign.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:sign(out) end

----1, 0 or 1; x / abs(x) for complex; NaN stays NaN; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:sign_(options) end

---x * x  
---Example: la.square({1, 2, 3})  --> [1 4 9]  
---NumPy: numpy.square  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.square(x, out) end

---x * x  
---See lunarray.square.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:square(out) end

---x * x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:square_(options) end

---1 / x; 0 for integers beyond 1  
---Example: la.reciprocal({1., 2., 4.})  --> [1.   0.5  0.25]  
---NumPy: numpy.reciprocal  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.reciprocal(x, out) end

---1 / x; 0 for integers beyond 1  
---See lunarray.reciprocal.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:reciprocal(out) end

---1 / x; 0 for integers beyond 1; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:reciprocal_(options) end

---square root, correctly rounded; NaN below 0  
---Example: la.sqrt({1, 4, 9})  --> [1. 2. 3.]  
---NumPy: numpy.sqrt  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.sqrt(x, out) end

---square root, correctly rounded; NaN below 0  
---See lunarray.sqrt.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:sqrt(out) end

---square root, correctly rounded; NaN below 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:sqrt_(options) end

---complex conjugate  
---Example: la.conjugate(la.complex({1, 2}, {3, -4}))  --> [1.-3.j 2.+4.j]  
---NumPy: numpy.conjugate  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.conjugate(x, out) end

---complex conjugate  
---See lunarray.conjugate.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:conjugate(out) end

---complex conjugate; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:conjugate_(options) end

---real part  
---Example: la.real(la.complex({1, 2}, {3, -4}))  --> [1. 2.]  
---NumPy: numpy.real  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.real(x, out) end

---real part  
---See lunarray.real.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:real(out) end

---real part; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:real_(options) end

---imaginary part; 0 for real x  
---Example: la.imag(la.complex({1, 2}, {3, -4}))  --> [ 3. -4.]  
---NumPy: numpy.imag  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.imag(x, out) end

---imaginary part; 0 for real x  
---See lunarray.imag.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:imag(out) end

---imaginary part; 0 for real x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:imag_(options) end

---greatest common divisor of the absolute values; gcd(x, 0) is |x|  
---Example: la.gcd({12, 18}, 8)  --> [4 2]  
---NumPy: numpy.gcd  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.gcd(x1, x2, out) end

---greatest common divisor of the absolute values; gcd(x, 0) is |x|  
---See lunarray.gcd.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:gcd(x2, out) end

---greatest common divisor of the absolute values; gcd(x, 0) is |x|; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:gcd_(x2, options) end

---least common multiple of the absolute values; 0 where either is 0  
---Example: la.lcm({4, 6}, 10)  --> [20 30]  
---NumPy: numpy.lcm  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.lcm(x1, x2, out) end

---least common multiple of the absolute values; 0 where either is 0  
---See lunarray.lcm.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:lcm(x2, out) end

---least common multiple of the absolute values; 0 where either is 0; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:lcm_(x2, options) end

---the larger of x1 and x2; NaN if either is NaN  
---Example: la.maximum({1, 5, 3}, {2, 4, 3})  --> [2 5 3]  
---NumPy: numpy.maximum  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.maximum(x1, x2, out) end

---the larger of x1 and x2; NaN if either is NaN  
---See lunarray.maximum.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:maximum(x2, out) end

---the larger of x1 and x2; NaN if either is NaN; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:maximum_(x2, options) end

---the smaller of x1 and x2; NaN if either is NaN  
---Example: la.minimum({1, 5, 3}, {2, 4, 3})  --> [1 4 3]  
---NumPy: numpy.minimum  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.minimum(x1, x2, out) end

---the smaller of x1 and x2; NaN if either is NaN  
---See lunarray.minimum.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:minimum(x2, out) end

---the smaller of x1 and x2; NaN if either is NaN; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:minimum_(x2, options) end

---the larger of x1 and x2; the other one if one is NaN  
---Example: la.fmax({1, 0/0, 3}, {2, 4, 3})  --> [2. 4. 3.]  
---NumPy: numpy.fmax  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.fmax(x1, x2, out) end

---the larger of x1 and x2; the other one if one is NaN  
---See lunarray.fmax.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:fmax(x2, out) end

---the larger of x1 and x2; the other one if one is NaN; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:fmax_(x2, options) end

---the smaller of x1 and x2; the other one if one is NaN  
---Example: la.fmin({1, 0/0, 3}, {2, 4, 3})  --> [1. 4. 3.]  
---NumPy: numpy.fmin  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.fmin(x1, x2, out) end

---the smaller of x1 and x2; the other one if one is NaN  
---See lunarray.fmin.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:fmin(x2, out) end

---the smaller of x1 and x2; the other one if one is NaN; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:fmin_(x2, options) end

---x1 with the sign of x2  
---Example: la.copysign({1, 2}, {-1, 1})  --> [-1.  2.]  
---NumPy: numpy.copysign  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.copysign(x1, x2, out) end

---x1 with the sign of x2  
---See lunarray.copysign.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:copysign(x2, out) end

---x1 with the sign of x2; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:copysign_(x2, options) end

---x1 == x2, element by element  
---Example: la.equal({1, 5, 3}, {2, 4, 3})  --> [False False  True]  
---NumPy: numpy.equal  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.equal(x1, x2, out) end

---x1 == x2, element by element  
---See lunarray.equal.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:equal(x2, out) end

---x1 == x2, element by element; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:equal_(x2, options) end

---x1 ~= x2, element by element  
---Example: la.not_equal({1, 5, 3}, {2, 4, 3})  --> [ True  True False]  
---NumPy: numpy.not_equal  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.not_equal(x1, x2, out) end

---x1 ~= x2, element by element  
---See lunarray.not_equal.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:not_equal(x2, out) end

---x1 ~= x2, element by element; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:not_equal_(x2, options) end

---x1 < x2, element by element  
---Example: la.less({1, 5, 3}, {2, 4, 3})  --> [ True False False]  
---NumPy: numpy.less  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.less(x1, x2, out) end

---x1 < x2, element by element  
---See lunarray.less.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:less(x2, out) end

---x1 < x2, element by element; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:less_(x2, options) end

---x1 <= x2, element by element  
---Example: la.less_equal({1, 5, 3}, {2, 4, 3})  --> [ True False  True]  
---NumPy: numpy.less_equal  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.less_equal(x1, x2, out) end

---x1 <= x2, element by element  
---See lunarray.less_equal.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:less_equal(x2, out) end

---x1 <= x2, element by element; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:less_equal_(x2, options) end

---x1 > x2, element by element  
---Example: la.greater({1, 5, 3}, {2, 4, 3})  --> [False  True False]  
---NumPy: numpy.greater  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.greater(x1, x2, out) end

---x1 > x2, element by element  
---See lunarray.greater.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:greater(x2, out) end

---x1 > x2, element by element; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:greater_(x2, options) end

---x1 >= x2, element by element  
---Example: la.greater_equal({1, 5, 3}, {2, 4, 3})  --> [False  True  True]  
---NumPy: numpy.greater_equal  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.greater_equal(x1, x2, out) end

---x1 >= x2, element by element  
---See lunarray.greater_equal.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:greater_equal(x2, out) end

---x1 >= x2, element by element; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:greater_equal_(x2, options) end

---true where both are not 0  
---Example: la.logical_and({0, 1, 2}, {0, 0, 1})  --> [False False  True]  
---NumPy: numpy.logical_and  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.logical_and(x1, x2, out) end

---true where both are not 0  
---See lunarray.logical_and.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:logical_and(x2, out) end

---true where both are not 0; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:logical_and_(x2, options) end

---true where either is not 0  
---Example: la.logical_or({0, 1, 2}, {0, 0, 1})  --> [False  True  True]  
---NumPy: numpy.logical_or  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.logical_or(x1, x2, out) end

---true where either is not 0  
---See lunarray.logical_or.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:logical_or(x2, out) end

---true where either is not 0; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:logical_or_(x2, options) end

---true where exactly one is not 0  
---Example: la.logical_xor({0, 1, 2}, {0, 0, 1})  --> [False  True False]  
---NumPy: numpy.logical_xor  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.logical_xor(x1, x2, out) end

---true where exactly one is not 0  
---See lunarray.logical_xor.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:logical_xor(x2, out) end

---true where exactly one is not 0; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:logical_xor_(x2, options) end

---true where x is 0  
---Example: la.logical_not({0, 2})  --> [ True False]  
---NumPy: numpy.logical_not  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.logical_not(x, out) end

---true where x is 0  
---See lunarray.logical_not.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:logical_not(out) end

---true where x is 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:logical_not_(options) end

---bits set in both; logical and for bool  
---Example: la.bitwise_and({12, 10}, 6)  --> [4 2]  
---NumPy: numpy.bitwise_and  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.bitwise_and(x1, x2, out) end

---bits set in both; logical and for bool  
---See lunarray.bitwise_and.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:bitwise_and(x2, out) end

---bits set in both; logical and for bool; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:bitwise_and_(x2, options) end

---bits set in either; logical or for bool  
---Example: la.bitwise_or({12, 10}, 6)  --> [14 14]  
---NumPy: numpy.bitwise_or  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.bitwise_or(x1, x2, out) end

---bits set in either; logical or for bool  
---See lunarray.bitwise_or.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:bitwise_or(x2, out) end

---bits set in either; logical or for bool; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:bitwise_or_(x2, options) end

---bits set in exactly one; logical xor for bool  
---Example: la.bitwise_xor({12, 10}, 6)  --> [10 12]  
---NumPy: numpy.bitwise_xor  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.bitwise_xor(x1, x2, out) end

---bits set in exactly one; logical xor for bool  
---See lunarray.bitwise_xor.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:bitwise_xor(x2, out) end

---bits set in exactly one; logical xor for bool; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:bitwise_xor_(x2, options) end

---every bit flipped; logical not for bool  
---Example: la.invert({0, 5})  --> [-1 -6]  
---NumPy: numpy.invert  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.invert(x, out) end

---every bit flipped; logical not for bool  
---See lunarray.invert.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:invert(out) end

---every bit flipped; logical not for bool; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:invert_(options) end

---x1 * 2^x2 by shifting; 0 when x2 is at least the number of bits  
---Example: la.left_shift({1, 3}, 4)  --> [16 48]  
---NumPy: numpy.left_shift  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.left_shift(x1, x2, out) end

---x1 * 2^x2 by shifting; 0 when x2 is at least the number of bits  
---See lunarray.left_shift.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:left_shift(x2, out) end

---x1 * 2^x2 by shifting; 0 when x2 is at least the number of bits; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:left_shift_(x2, options) end

---x1 / 2^x2 rounded down, by shifting  
---Example: la.right_shift({16, 48}, 4)  --> [1 3]  
---NumPy: numpy.right_shift  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.right_shift(x1, x2, out) end

---x1 / 2^x2 rounded down, by shifting  
---See lunarray.right_shift.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:right_shift(x2, out) end

---x1 / 2^x2 rounded down, by shifting; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:right_shift_(x2, options) end

---number of bits set in the absolute value, as uint8  
---Example: la.bitwise_count({1, 7, 255})  --> [1 3 8]  
---NumPy: numpy.bitwise_count  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.bitwise_count(x, out) end

---number of bits set in the absolute value, as uint8  
---See lunarray.bitwise_count.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:bitwise_count(out) end

---number of bits set in the absolute value, as uint8; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:bitwise_count_(options) end

---largest whole number not above x  
---Example: la.floor({-1.5, 0.5, 2.5})  --> [-2.  0.  2.]  
---NumPy: numpy.floor  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.floor(x, out) end

---largest whole number not above x  
---See lunarray.floor.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:floor(out) end

---largest whole number not above x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:floor_(options) end

---smallest whole number not below x  
---Example: la.ceil({-1.5, 0.5, 2.5})  --> [-1.  1.  3.]  
---NumPy: numpy.ceil  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.ceil(x, out) end

---smallest whole number not below x  
---See lunarray.ceil.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:ceil(out) end

---smallest whole number not below x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:ceil_(options) end

---whole part of x, toward 0  
---Example: la.trunc({-1.5, 0.5, 2.5})  --> [-1.  0.  2.]  
---NumPy: numpy.trunc  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.trunc(x, out) end

---whole part of x, toward 0  
---See lunarray.trunc.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:trunc(out) end

---whole part of x, toward 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:trunc_(options) end

---nearest whole number, halves to even  
---Example: la.rint({-1.5, 0.5, 2.5})  --> [-2.  0.  2.]  
---NumPy: numpy.rint  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.rint(x, out) end

---nearest whole number, halves to even  
---See lunarray.rint.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:rint(out) end

---nearest whole number, halves to even; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:rint_(options) end

---true where the sign bit is set, also of -0 and NaN  
---Example: la.signbit({-1., 0., 2.})  --> [ True False False]  
---NumPy: numpy.signbit  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.signbit(x, out) end

---true where the sign bit is set, also of -0 and NaN  
---See lunarray.signbit.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:signbit(out) end

---true where the sign bit is set, also of -0 and NaN; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:signbit_(options) end

---true where x is NaN  
---Example: la.isnan({1, 0/0, 1/0})  --> [False  True False]  
---NumPy: numpy.isnan  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.isnan(x, out) end

---true where x is NaN  
---See lunarray.isnan.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:isnan(out) end

---true where x is NaN; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:isnan_(options) end

---true where x is inf or -inf  
---Example: la.isinf({1, 0/0, 1/0})  --> [False False  True]  
---NumPy: numpy.isinf  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.isinf(x, out) end

---true where x is inf or -inf  
---See lunarray.isinf.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:isinf(out) end

---true where x is inf or -inf; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:isinf_(options) end

---true where x is neither NaN nor infinite  
---Example: la.isfinite({1, 0/0, 1/0})  --> [ True False False]  
---NumPy: numpy.isfinite  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.isfinite(x, out) end

---true where x is neither NaN nor infinite  
---See lunarray.isfinite.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:isfinite(out) end

---true where x is neither NaN nor infinite; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:isfinite_(options) end

---true where x is inf  
---Example: la.isposinf({1, 1/0, -1/0})  --> [False  True False]  
---NumPy: numpy.isposinf  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.isposinf(x, out) end

---true where x is inf  
---See lunarray.isposinf.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:isposinf(out) end

---true where x is inf; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:isposinf_(options) end

---true where x is -inf  
---Example: la.isneginf({1, 1/0, -1/0})  --> [False False  True]  
---NumPy: numpy.isneginf  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.isneginf(x, out) end

---true where x is -inf  
---See lunarray.isneginf.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:isneginf(out) end

---true where x is -inf; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:isneginf_(options) end

---true where the imaginary part is 0  
---Example: la.isreal(la.complex({1, 2}, {0, 1}))  --> [ True False]  
---NumPy: numpy.isreal  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.isreal(x, out) end

---true where the imaginary part is 0  
---See lunarray.isreal.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:isreal(out) end

---true where the imaginary part is 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:isreal_(options) end

---true where the imaginary part is not 0  
---Example: la.iscomplex(la.complex({1, 2}, {0, 1}))  --> [False  True]  
---NumPy: numpy.iscomplex  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.iscomplex(x, out) end

---true where the imaginary part is not 0  
---See lunarray.iscomplex.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:iscomplex(out) end

---true where the imaginary part is not 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:iscomplex_(options) end

---the next floating-point number after x1 toward x2  
---Example: la.nextafter({1., 2.}, 0)  --> [1. 2.]  
---NumPy: numpy.nextafter  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.nextafter(x1, x2, out) end

---the next floating-point number after x1 toward x2  
---See lunarray.nextafter.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:nextafter(x2, out) end

---the next floating-point number after x1 toward x2; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:nextafter_(x2, options) end

---distance to the next floating-point number away from 0, with the sign of x  
---Example: la.spacing({1., 1000.})  --> [2.22044605e-16 1.13686838e-13]  
---NumPy: numpy.spacing  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.spacing(x, out) end

---distance to the next floating-point number away from 0, with the sign of x  
---See lunarray.spacing.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:spacing(out) end

---distance to the next floating-point number away from 0, with the sign of x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:spacing_(options) end

---the part of x behind the point and the whole part, both with the sign of x: two results  
---Example: la.modf({-1.5, 2.25})  --> [-0.5   0.25], [-1.  2.]  
---NumPy: numpy.modf  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number, lunarray.array|number
---@overload fun(x: number): number
function lunarray.modf(x, out) end

---the part of x behind the point and the whole part, both with the sign of x: two results  
---See lunarray.modf.  
---@param out? lunarray.array
---@return lunarray.array|number
---@return lunarray.array|number
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number, lunarray.array|number
function array:modf(out) end

---m in [0.5, 1) with the sign of x and a whole number n, with x = m * 2^n: two results  
---Example: la.frexp({1., 6., 0.1})  --> [0.5  0.75 0.8 ], [ 1  3 -3]  
---NumPy: numpy.frexp  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number, lunarray.array|number
---@overload fun(x: number): number
function lunarray.frexp(x, out) end

---m in [0.5, 1) with the sign of x and a whole number n, with x = m * 2^n: two results  
---See lunarray.frexp.  
---@param out? lunarray.array
---@return lunarray.array|number
---@return lunarray.array|number
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number, lunarray.array|number
function array:frexp(out) end

---x1 * 2^x2 for whole numbers x2, with one rounding  
---Example: la.ldexp({0.5, 0.75}, {1, 3})  --> [1. 6.]  
---NumPy: numpy.ldexp  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.ldexp(x1, x2, out) end

---x1 * 2^x2 for whole numbers x2, with one rounding  
---See lunarray.ldexp.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:ldexp(x2, out) end

---x1 * 2^x2 for whole numbers x2, with one rounding; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:ldexp_(x2, options) end

---e to the power x  
---Example: la.exp({0, 0.5, 1})  --> [1.         1.64872127 2.71828183]  
---NumPy: numpy.exp  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.exp(x, out) end

---e to the power x  
---See lunarray.exp.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:exp(out) end

---e to the power x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:exp_(options) end

---natural logarithm; -inf at 0, NaN below  
---Example: la.log({1, 10})  --> [0.         2.30258509]  
---NumPy: numpy.log  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.log(x, out) end

---natural logarithm; -inf at 0, NaN below  
---See lunarray.log.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:log(out) end

---natural logarithm; -inf at 0, NaN below; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:log_(options) end

---sine of x in radians  
---Example: la.sin({0, 0.5, 1})  --> [0.         0.47942554 0.84147098]  
---NumPy: numpy.sin  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.sin(x, out) end

---sine of x in radians  
---See lunarray.sin.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:sin(out) end

---sine of x in radians; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:sin_(options) end

---cosine of x in radians  
---Example: la.cos({0, 0.5, 1})  --> [1.         0.87758256 0.54030231]  
---NumPy: numpy.cos  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.cos(x, out) end

---cosine of x in radians  
---See lunarray.cos.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:cos(out) end

---cosine of x in radians; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:cos_(options) end

---hyperbolic tangent  
---Example: la.tanh({0, 0.5, 1})  --> [0.         0.46211716 0.76159416]  
---NumPy: numpy.tanh  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.tanh(x, out) end

---hyperbolic tangent  
---See lunarray.tanh.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:tanh(out) end

---hyperbolic tangent; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:tanh_(options) end

---2 to the power x  
---Example: la.exp2({0, 3, 0.5})  --> [1.         8.         1.41421356]  
---NumPy: numpy.exp2  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.exp2(x, out) end

---2 to the power x  
---See lunarray.exp2.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:exp2(out) end

---2 to the power x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:exp2_(options) end

---exp(x) - 1, exact to the last digit also near 0  
---Example: la.expm1({0, 0.5, 1})  --> [0.         0.64872127 1.71828183]  
---NumPy: numpy.expm1  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.expm1(x, out) end

---exp(x) - 1, exact to the last digit also near 0  
---See lunarray.expm1.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:expm1(out) end

---exp(x) - 1, exact to the last digit also near 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:expm1_(options) end

---logarithm to base 2; -inf at 0, NaN below  
---Example: la.log2({1, 8})  --> [0. 3.]  
---NumPy: numpy.log2  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.log2(x, out) end

---logarithm to base 2; -inf at 0, NaN below  
---See lunarray.log2.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:log2(out) end

---logarithm to base 2; -inf at 0, NaN below; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:log2_(options) end

---logarithm to base 10; -inf at 0, NaN below  
---Example: la.log10({1, 1000})  --> [0. 3.]  
---NumPy: numpy.log10  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.log10(x, out) end

---logarithm to base 10; -inf at 0, NaN below  
---See lunarray.log10.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:log10(out) end

---logarithm to base 10; -inf at 0, NaN below; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:log10_(options) end

---log(1 + x), exact to the last digit also near 0; -inf at -1, NaN below  
---Example: la.log1p({0, 0.5, 1})  --> [0.         0.40546511 0.69314718]  
---NumPy: numpy.log1p  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.log1p(x, out) end

---log(1 + x), exact to the last digit also near 0; -inf at -1, NaN below  
---See lunarray.log1p.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:log1p(out) end

---log(1 + x), exact to the last digit also near 0; -inf at -1, NaN below; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:log1p_(options) end

---tangent of x in radians  
---Example: la.tan({0, 0.5, 1})  --> [0.         0.54630249 1.55740772]  
---NumPy: numpy.tan  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.tan(x, out) end

---tangent of x in radians  
---See lunarray.tan.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:tan(out) end

---tangent of x in radians; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:tan_(options) end

---angle in [-pi/2, pi/2] whose sine is x; NaN outside [-1, 1]  
---Example: la.arcsin({0, 0.5, 1})  --> [0.         0.52359878 1.57079633]  
---NumPy: numpy.arcsin  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.arcsin(x, out) end

---angle in [-pi/2, pi/2] whose sine is x; NaN outside [-1, 1]  
---See lunarray.arcsin.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:arcsin(out) end

---angle in [-pi/2, pi/2] whose sine is x; NaN outside [-1, 1]; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:arcsin_(options) end

---angle in [0, pi] whose cosine is x; NaN outside [-1, 1]  
---Example: la.arccos({0, 0.5, 1})  --> [1.57079633 1.04719755 0.        ]  
---NumPy: numpy.arccos  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.arccos(x, out) end

---angle in [0, pi] whose cosine is x; NaN outside [-1, 1]  
---See lunarray.arccos.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:arccos(out) end

---angle in [0, pi] whose cosine is x; NaN outside [-1, 1]; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:arccos_(options) end

---angle in [-pi/2, pi/2] whose tangent is x  
---Example: la.arctan({0, 0.5, 1})  --> [0.         0.46364761 0.78539816]  
---NumPy: numpy.arctan  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.arctan(x, out) end

---angle in [-pi/2, pi/2] whose tangent is x  
---See lunarray.arctan.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:arctan(out) end

---angle in [-pi/2, pi/2] whose tangent is x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:arctan_(options) end

---angle in [-pi, pi] of the point with ordinate x1 and abscissa x2  
---Example: la.arctan2({1, -1}, {1, 1})  --> [ 0.78539816 -0.78539816]  
---NumPy: numpy.arctan2  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.arctan2(x1, x2, out) end

---angle in [-pi, pi] of the point with ordinate x1 and abscissa x2  
---See lunarray.arctan2.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:arctan2(x2, out) end

---angle in [-pi, pi] of the point with ordinate x1 and abscissa x2; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:arctan2_(x2, options) end

---hyperbolic sine  
---Example: la.sinh({0, 0.5, 1})  --> [0.         0.52109531 1.17520119]  
---NumPy: numpy.sinh  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.sinh(x, out) end

---hyperbolic sine  
---See lunarray.sinh.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:sinh(out) end

---hyperbolic sine; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:sinh_(options) end

---hyperbolic cosine  
---Example: la.cosh({0, 0.5, 1})  --> [1.         1.12762597 1.54308063]  
---NumPy: numpy.cosh  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.cosh(x, out) end

---hyperbolic cosine  
---See lunarray.cosh.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:cosh(out) end

---hyperbolic cosine; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:cosh_(options) end

---number whose hyperbolic sine is x  
---Example: la.arcsinh({0, 0.5, 1})  --> [0.         0.48121183 0.88137359]  
---NumPy: numpy.arcsinh  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.arcsinh(x, out) end

---number whose hyperbolic sine is x  
---See lunarray.arcsinh.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:arcsinh(out) end

---number whose hyperbolic sine is x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:arcsinh_(options) end

---number from 0 on whose hyperbolic cosine is x; NaN below 1  
---Example: la.arccosh({1, 2})  --> [0.        1.3169579]  
---NumPy: numpy.arccosh  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.arccosh(x, out) end

---number from 0 on whose hyperbolic cosine is x; NaN below 1  
---See lunarray.arccosh.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:arccosh(out) end

---number from 0 on whose hyperbolic cosine is x; NaN below 1; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:arccosh_(options) end

---number whose hyperbolic tangent is x; NaN outside [-1, 1]  
---Example: la.arctanh({0, 0.5})  --> [0.         0.54930614]  
---NumPy: numpy.arctanh  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.arctanh(x, out) end

---number whose hyperbolic tangent is x; NaN outside [-1, 1]  
---See lunarray.arctanh.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:arctanh(out) end

---number whose hyperbolic tangent is x; NaN outside [-1, 1]; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:arctanh_(options) end

---cube root, also of negative numbers  
---Example: la.cbrt({8, -27})  --> [ 2. -3.]  
---NumPy: numpy.cbrt  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.cbrt(x, out) end

---cube root, also of negative numbers  
---See lunarray.cbrt.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:cbrt(out) end

---cube root, also of negative numbers; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:cbrt_(options) end

---sqrt(x1^2 + x2^2) without overflow on the way  
---Example: la.hypot({3, 5}, {4, 12})  --> [ 5. 13.]  
---NumPy: numpy.hypot  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.hypot(x1, x2, out) end

---sqrt(x1^2 + x2^2) without overflow on the way  
---See lunarray.hypot.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:hypot(x2, out) end

---sqrt(x1^2 + x2^2) without overflow on the way; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:hypot_(x2, options) end

---x1 to the power x2, computed and returned in float64 or complex128  
---Example: la.float_power({1, 2, 3}, 2)  --> [1. 4. 9.]  
---NumPy: numpy.float_power  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.float_power(x1, x2, out) end

---x1 to the power x2, computed and returned in float64 or complex128  
---See lunarray.float_power.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:float_power(x2, out) end

---x1 to the power x2, computed and returned in float64 or complex128; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:float_power_(x2, options) end

---log(exp(x1) + exp(x2)) without overflow on the way  
---Example: la.logaddexp({0, 1000}, {0, 1000})  --> [6.93147181e-01 1.00069315e+03]  
---NumPy: numpy.logaddexp  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.logaddexp(x1, x2, out) end

---log(exp(x1) + exp(x2)) without overflow on the way  
---See lunarray.logaddexp.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:logaddexp(x2, out) end

---log(exp(x1) + exp(x2)) without overflow on the way; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:logaddexp_(x2, options) end

---log2(2^x1 + 2^x2) without overflow on the way  
---Example: la.logaddexp2({0, 1000}, {0, 1000})  --> [1.000e+00 1.001e+03]  
---NumPy: numpy.logaddexp2  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.logaddexp2(x1, x2, out) end

---log2(2^x1 + 2^x2) without overflow on the way  
---See lunarray.logaddexp2.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:logaddexp2(x2, out) end

---log2(2^x1 + 2^x2) without overflow on the way; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:logaddexp2_(x2, options) end

---degrees to radians  
---Example: la.deg2rad({90, 180})  --> [1.57079633 3.14159265]  
---NumPy: numpy.deg2rad  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.deg2rad(x, out) end

---degrees to radians  
---See lunarray.deg2rad.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:deg2rad(out) end

---degrees to radians; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:deg2rad_(options) end

---radians to degrees  
---Example: la.rad2deg({0, la.pi})  --> [  0. 180.]  
---NumPy: numpy.rad2deg  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.rad2deg(x, out) end

---radians to degrees  
---See lunarray.rad2deg.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:rad2deg(out) end

---radians to degrees; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:rad2deg_(options) end

---sin(pi x) / (pi x), 1 at 0  
---Example: la.sinc({0, 0.5, 1.5})  --> [ 1.          0.63661977 -0.21220659]  
---NumPy: numpy.sinc  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.sinc(x, out) end

---sin(pi x) / (pi x), 1 at 0  
---See lunarray.sinc.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:sinc(out) end

---sin(pi x) / (pi x), 1 at 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:sinc_(options) end

---0 where x1 < 0, 1 where x1 > 0, x2 where x1 is 0  
---Example: la.heaviside({-1.5, 0, 2}, 0.5)  --> [0.  0.5 1. ]  
---NumPy: numpy.heaviside  
---@param x1 lunarray.arraylike
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.heaviside(x1, x2, out) end

---0 where x1 < 0, 1 where x1 > 0, x2 where x1 is 0  
---See lunarray.heaviside.  
---@param x2 lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:heaviside(x2, out) end

---0 where x1 < 0, 1 where x1 > 0, x2 where x1 is 0; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:heaviside_(x2, options) end

---error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x  
---Example: la.erf({0, 0.5, 1})  --> [0.         0.52049988 0.84270079]  
---SciPy: scipy.special.erf  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.erf(x, out) end

---error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x  
---See lunarray.erf.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:erf(out) end

---error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:erf_(options) end

---1 - erf(x), exact to the last digits also where erf is near 1  
---Example: la.erfc({0, 0.5, 1})  --> [1.         0.47950012 0.15729921]  
---SciPy: scipy.special.erfc  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.erfc(x, out) end

---1 - erf(x), exact to the last digits also where erf is near 1  
---See lunarray.erfc.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:erfc(out) end

---1 - erf(x), exact to the last digits also where erf is near 1; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:erfc_(options) end

---gamma function: (n - 1)! at a whole n; NaN at the negative whole numbers  
---Example: la.gamma({1, 5, 0.5})  --> [ 1.         24.          1.77245385]  
---SciPy: scipy.special.gamma  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.gamma(x, out) end

---gamma function: (n - 1)! at a whole n; NaN at the negative whole numbers  
---See lunarray.gamma.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:gamma(out) end

---gamma function: (n - 1)! at a whole n; NaN at the negative whole numbers; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:gamma_(options) end

---logarithm of the absolute value of the gamma function  
---Example: la.lgamma({1, 5, 200})  --> [  0.           3.17805383 857.93366983]  
---SciPy: scipy.special.gammaln  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.lgamma(x, out) end

---logarithm of the absolute value of the gamma function  
---See lunarray.lgamma.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:lgamma(out) end

---logarithm of the absolute value of the gamma function; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:lgamma_(options) end

---modified Bessel function of the first kind, order 0  
---Example: la.i0({0, 0.5, 1})  --> [1.         1.06348337 1.26606588]  
---NumPy: numpy.i0  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number
---@overload fun(x: number): number
function lunarray.i0(x, out) end

---modified Bessel function of the first kind, order 0  
---See lunarray.i0.  
---@param out? lunarray.array
---@return lunarray.array|number
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array|number
function array:i0(out) end

---modified Bessel function of the first kind, order 0; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:i0_(options) end

---logistic function 1 / (1 + exp(-x))  
---Example: la.sigmoid({-2, 0, 2})  --> [0.11920292 0.5        0.88079708]  
---SciPy: scipy.special.expit  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.sigmoid(x, out) end

---logistic function 1 / (1 + exp(-x))  
---See lunarray.sigmoid.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:sigmoid(out) end

---logistic function 1 / (1 + exp(-x)); in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:sigmoid_(options) end

---log(1 + exp(x)), a smooth max(x, 0)  
---Example: la.softplus({-2, 0, 2})  --> [0.12692801 0.69314718 2.12692801]  
---PyTorch: torch.nn.functional.softplus  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.softplus(x, out) end

---log(1 + exp(x)), a smooth max(x, 0)  
---See lunarray.softplus.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:softplus(out) end

---log(1 + exp(x)), a smooth max(x, 0); in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:softplus_(options) end

---x times sigmoid(x)  
---Example: la.silu({-2, 0, 2})  --> [-0.23840584  0.          1.76159416]  
---PyTorch: torch.nn.functional.silu  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.silu(x, out) end

---x times sigmoid(x)  
---See lunarray.silu.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:silu(out) end

---x times sigmoid(x); in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:silu_(options) end

---x times the normal distribution function at x (the exact form, by erf)  
---Example: la.gelu({-2, 0, 2})  --> [-0.04550026  0.          1.95449974]  
---PyTorch: torch.nn.functional.gelu  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.gelu(x, out) end

---x times the normal distribution function at x (the exact form, by erf)  
---See lunarray.gelu.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:gelu(out) end

---x times the normal distribution function at x (the exact form, by erf); in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:gelu_(options) end

---the larger of x and 0; NaN stays  
---Example: la.relu({-2, 0, 2})  --> [0 0 2]  
---PyTorch: torch.nn.functional.relu  
---@param x lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x: lunarray.arraylike, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x: number): number
function lunarray.relu(x, out) end

---the larger of x and 0; NaN stays  
---See lunarray.relu.  
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:relu(out) end

---the larger of x and 0; NaN stays; in place: the array itself is changed and returned.  
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:relu_(options) end

---x1 where it is above 0, else x1 times the slope x2 (0.01 where it is not given)  
---Example: la.leaky_relu({-2, 0, 2}, 0.1)  --> [-0.2  0.   2. ]  
---PyTorch: torch.nn.functional.leaky_relu  
---@param x1 lunarray.arraylike
---@param x2? lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.leaky_relu(x1, x2, out) end

---x1 where it is above 0, else x1 times the slope x2 (0.01 where it is not given)  
---See lunarray.leaky_relu.  
---@param x2? lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:leaky_relu(x2, out) end

---x1 where it is above 0, else x1 times the slope x2 (0.01 where it is not given); in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:leaky_relu_(x2, options) end

---x1 where it is above 0, else x2 * (exp(x1) - 1); x2 is 1 where it is not given  
---Example: la.elu({-2, 0, 2}, 1)  --> [-0.86466472  0.          2.        ]  
---PyTorch: torch.nn.functional.elu  
---@param x1 lunarray.arraylike
---@param x2? lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(x1: lunarray.arraylike, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
---@overload fun(x1: number, x2: number): number
function lunarray.elu(x1, x2, out) end

---x1 where it is above 0, else x2 * (exp(x1) - 1); x2 is 1 where it is not given  
---See lunarray.elu.  
---@param x2? lunarray.arraylike
---@param out? lunarray.array
---@return lunarray.array
---@overload fun(self: any, options: {x2?: lunarray.arraylike, out?: lunarray.array, where?: lunarray.arraylike, dtype?: lunarray.dtype, casting?: string, order?: "C"|"F"|"A"|"K"}): lunarray.array
function array:elu(x2, out) end

---x1 where it is above 0, else x2 * (exp(x1) - 1); x2 is 1 where it is not given; in place: the array itself is changed and returned.  
---@param x2 lunarray.arraylike
---@param options? {where?: lunarray.arraylike}
---@return lunarray.array
function array:elu_(x2, options) end

lunarray.abs = lunarray.absolute
lunarray.acos = lunarray.arccos
lunarray.acosh = lunarray.arccosh
lunarray.asin = lunarray.arcsin
lunarray.asinh = lunarray.arcsinh
lunarray.atan = lunarray.arctan
lunarray.atan2 = lunarray.arctan2
lunarray.atanh = lunarray.arctanh
lunarray.bitwise_invert = lunarray.invert
lunarray.bitwise_left_shift = lunarray.left_shift
lunarray.bitwise_not = lunarray.invert
lunarray.bitwise_right_shift = lunarray.right_shift
lunarray.conj = lunarray.conjugate
lunarray.degrees = lunarray.rad2deg
lunarray.fix = lunarray.trunc
lunarray.mod = lunarray.remainder
lunarray.pow = lunarray.power
lunarray.radians = lunarray.deg2rad
lunarray.true_divide = lunarray.divide
array.lt = array.less
array.lt_ = array.less_
array.le = array.less_equal
array.le_ = array.less_equal_
array.gt = array.greater
array.gt_ = array.greater_
array.ge = array.greater_equal
array.ge_ = array.greater_equal_
array.eq = array.equal
array.eq_ = array.equal_
array.ne = array.not_equal
array.ne_ = array.not_equal_
array.sub = array.subtract
array.sub_ = array.subtract_
array.mul = array.multiply
array.mul_ = array.multiply_
array.div = array.divide
array.div_ = array.divide_
array.idiv = array.floor_divide
array.idiv_ = array.floor_divide_
array.mod = array.remainder
array.mod_ = array.remainder_
array.pow = array.power
array.pow_ = array.power_

---Prints help: la.help() the index, la.help "reshape" or la.help(la.reshape) one function, la.help "frame" what a module has, la.help "/sort" every name and first line with a word in it.  
---Example: la.help "clock"  
---NumPy: numpy.info  
---@param what? any
function lunarray.help(what) end

---The documentation of a function, given by itself or by name, as text in lines of at most `width` (98) characters.  
---A name that is not there raises an error with those near to it.  
---Example: la.doc("clock"):match("^[^\n]*")  --> la.clock()  
---NumPy: numpy.info  
---@param what? any
---@param width? integer
---@return string
function lunarray.doc(what, width) end

---A handler for xpcall, as debug.traceback is one; under a message that can be explained stands what may help: the nearest name of a function that is not there, what makes two shapes fit, the module that was not loaded.  
---Example: select(2, xpcall(function () return la.reshpe(3) end, la.traceback)):match("did you mean .-%?")  --> did you mean 'reshape'?  
---NumPy: none  
---@param message? any
---@param level? integer
---@return any
function lunarray.traceback(message, level) end

return lunarray
