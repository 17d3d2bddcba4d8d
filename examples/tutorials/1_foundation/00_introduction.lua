--- Introduction: what arrays are for, and the main features.
--
-- A network sees pictures, sounds and texts as numbers, very many of them, in rows, tables and
-- stacks of tables. A Lua table can hold numbers, but it can also hold anything else, and it pays
-- for that in memory and time; it has one dimension and no arithmetic. An array holds numbers only,
-- all of one kind, side by side in memory, with any number of dimensions.
--
-- Each `show.item` below begins one numbered item and is followed by what it prints.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local image = require "lunarray.image"

-- itemsize is the bytes of one element, nbytes those of all. Each slot of a Lua table also says
-- what kind of value it holds, which makes it twice as large as the number alone. (Lines that begin
-- with ~ are measured here and now; they differ from machine to machine.)
show.item("F00.01", "A table holds anything, an array holds numbers")
local small = la.array{1, 2, 3}
show.print("itemsize", small.itemsize, "nbytes", small.nbytes)
local big = la.arange(1000000, {dtype = "float64"})
show.print("a million float64:", big.nbytes, "bytes")
collectgarbage()
local before = collectgarbage "count"
local list = {}
for i = 1, 1000000 do list[i] = i - 1.0 end
local bytes = math.floor((collectgarbage "count" - before) * 1024)
show.machine("a Lua table of", #list, "floats:", bytes, "bytes")

-- Two kinds of object do the work: arrays, and functions that go over every element of them
-- (universal functions, ufuncs). Lua's type() says userdata of both; their metatable says what they
-- are. nin and nout are how many arrays a function takes and gives.
show.item("F00.02", "The two basic objects: array and ufunc")
show.print(getmetatable(small), getmetatable(la.add))
show.print(la.add(small, 10), la.add.nin, la.add.nout)

-- One data type for all elements: whole numbers, fractions and booleans together become float64.
-- Arithmetic is element by element, and where shapes differ the smaller array is used again for
-- each row or column (broadcasting: chapter 13).
show.item("F00.03", "Feature 1: one data type, arithmetic on arrays, broadcasting")
local mixed = la.array{1, 2.5, true}
show.print(mixed, mixed.dtype)
show.print(small * small + 1)
show.print(small + la.array{{10}, {20}})

show.item("F00.04", "Feature 2: mathematical functions of a whole array, without a loop")
show.print(la.sqrt{1.0, 4.0, 9.0, 2.0})          -- where an array is wanted, a table will do
show.print(la.exp{0.0, 1.0, 2.0})
show.print(la.log{1.0, 10.0, 100.0})

-- A .npy file holds one array: a short header in text, then the bytes of the elements. It is
-- NumPy's own format, byte for byte, so the two read each other's files. An .npz file is several of
-- them in one, with names.
show.item("F00.05", "Feature 3: arrays on disk (.npy and .npz)")
local grid = la.arange(6.0):reshape(2, 3)
la.save(show.scratch "table.npy", grid)
show.print(la.load(show.scratch "table.npy"))
local file <close> = assert(io.open(show.scratch "table.npy", "rb"))
local raw = file:read "a"
local function escaped (s)
  return (s:gsub("[\128-\255]", function (c) return ("\\x%02x"):format(c:byte()) end))
end
local function hex (s)
  return (s:gsub(".", function (c) return ("%02x"):format(c:byte()) end))
end
local magic, major, minor, length = raw:sub(1, 6), string.unpack("<BBI2", raw, 7)
show.print(#raw, escaped(magic), major, minor, length)
show.print((raw:sub(11, 10 + length):gsub("%s+$", "")))
show.print(hex(raw:sub(11 + length)))
la.savez(show.scratch "pair.npz", {a = grid, b = small})
local pair = la.load(show.scratch "pair.npz")
local names = {}
for name in pairs(pair) do names[#names + 1] = name end
table.sort(names)
show.print(table.concat(names, " "), pair.a.shape, pair.b)

-- A file can also serve as the array's memory: what is assigned goes to the file, what is read
-- comes from it, and only the parts that are used are ever loaded. Mode "w+" makes a new file, "r"
-- reads and refuses to write. (The course's "storage image files" are these: a slip of
-- translation.)
show.item("F00.06", "Feature 3: memory-mapped files")
local mapped = la.memmap(show.scratch "mapped.bin", {dtype = "float32", mode = "w+", shape = {3, 4}})
mapped[2] = {1, 2, 3, 4}
mapped:flush()
local again = la.memmap(show.scratch "mapped.bin", {dtype = "float32", mode = "r", shape = {3, 4}})
show.print(again)
local binary <close> = assert(io.open(show.scratch "mapped.bin", "rb"))
show.print("bytes in the file:", binary:seek "end")
local lazily = la.load(show.scratch "table.npy", {mmap_mode = "r"})
show.print(lazily[2], lazily.shape)
show.failing(function () lazily[1] = 1 end)

-- A picture is an array of rows, columns and colours: red, green, blue, each from 0 to 255.
-- Everything one does to arrays can be done to it.
show.item("F00.07", "Feature 3: image files")
local picture = image.read(show.data "tiny.png")
show.print(picture.shape, picture.dtype)
show.print(picture[1])                                                 -- the top row: six pixels
show.print(picture["..., 1"])                                          -- red alone
local grey = picture:dot{0.299, 0.587, 0.114}:rint():astype "uint8"    -- how bright each colour is to the eye
show.print(grey)
local mirrored, bgr, part = picture[":, ::-1"], picture["..., ::-1"], picture["2:3, 3:4"]
show.print(mirrored(1, 1, ":"), bgr(1, 1, ":"), part.shape)
image.write(show.scratch "grey.png", grey)
show.print(image.read(show.scratch "grey.png") == grey)

show.item("F00.08", "Feature 4: linear algebra")
local A = la.array{{4.0, 2.0}, {1.0, 3.0}}
show.print(la.linalg.inv(A))
show.print(la.round(la.linalg.det(A), 10), la.trace(A), la.linalg.matrix_rank(A))
show.print(la.linalg.solve(A, {2.0, 3.0}))                             -- x with A x = (2, 3)
show.print(la.sort(la.linalg.eigvals(A)))
show.print(la.linalg.svdvals(A))
show.print(la.linalg.norm(A), la.linalg.norm{3.0, 4.0})
local Q, R = la.linalg.qr(A)                                           -- two results
show.print(la.allclose(Q:dot(R), A), la.allclose(Q.T:dot(Q), la.eye(2)))

-- With a seed the generator gives the same numbers in every run, and the same as NumPy's.
show.item("F00.09", "Feature 4: random numbers")
la.random.seed(0)
show.print(la.random.random(3))

-- The Fourier transform takes a signal apart into its frequencies. The sine below swings five
-- times; the peak is the sixth element, because the first one stands for no swing at all.
show.item("F00.10", "Feature 4: Fourier transform")
show.print(la.fft.fft{1, 2, 3, 4})
show.print(la.fft.ifft(la.fft.fft{1, 2, 3, 4}).real)
local signal = la.sin(2 * math.pi * 5 * la.arange(64) / 64)
local power = la.abs(la.fft.rfft(signal))
show.print(power.shape, la.argmax(power), la.round(power:max(), 6))
show.print(la.fft.fftfreq(8, {d = 0.5}))

-- C keeps the elements of a row side by side, Fortran those of a column. strides say how many bytes
-- it is from one row to the next and from one column to the next: two arrays in different order in
-- memory are equal all the same. A program in C that embeds Lua can hand its memory to a script as
-- an array, or take an array's, without a copy: see examples/embed and src/lunarray.h.
show.item("F00.11", "Feature 5: memory order for C and for Fortran")
local c = la.array{{1, 2, 3}, {4, 5, 6}}
local f = la.asfortranarray(c)
show.print(c.strides, f.strides, c == f, c.flags.c_contiguous, f.flags.f_contiguous)

-- The course leads to PyTorch, whose tensors are close relatives of arrays. What an array can be
-- turned into and made from:
show.item("F00.12", "To and from other things")
show.print("a nested table:", c:tolist()[2][3], la.array(c:tolist()) == c)
show.print("a string in the .npy format:", #la.dumps(c), la.loads(la.dumps(c)) == c)
show.print("the bare bytes:", #c:tobytes(), la.frombuffer(c:tobytes(), "int64"):reshape(2, 3) == c)
show.print("a tensor of another library in this process (DLPack), the same memory:", la.from_dlpack(c:dlpack()) == c)
