---@meta lunarray.image
-- What editors know about lunarray.image: made by tools/annotate.lua from its documentation. It is read, not run.
if ... == "lunarray.meta.image" then error("lunarray.meta is for editors: require \"lunarray.image\"") end

---@class lunarray.image
local image = {}

---The picture in another mode: "L" (grey), "LA" (grey and alpha), "RGB" or "RGBA".  
---Alpha is added opaque and left out without blending.  
---Example: image.convert(la.zeros({2, 3}, "uint8"), "RGB").shape  --> (2, 3, 3)  
---Pillow: Image.convert  
---@param x? any
---@param mode? any
---@return lunarray.array
function image.convert(x, mode) end

---The picture in grey, (height, width): 0.299 red + 0.587 green + 0.114 blue.  
---Example: image.gray(la.array({{{255, 0, 0}, {0, 0, 255}}}, "uint8"))  --> [[76 29]]  
---Pillow: Image.convert("L")  
---@param x? any
---@return lunarray.array
function image.gray(x) end

---The picture in grey, (height, width): 0.299 red + 0.587 green + 0.114 blue.  
---Example: image.grey(la.zeros({2, 3, 3}, "uint8")).shape  --> (2, 3)  
---Pillow: Image.convert("L")  
---@param x? any
---@return lunarray.array
function image.grey(x) end

---The picture in the bytes of a PNG or JPEG file. mode: nil (as the file has it: grey, grey + alpha, RGB or RGBA; palettes and transparent colours resolved, 1, 2 and 4 bits scaled to uint8, 16 bits as uint16), "L", "LA", "RGB", "RGBA", or "native" (PNG only: palette indices and samples of 1, 2, 4 bits as stored). limit: the most bytes that the picture may need in memory (2^31).  
---Example: image.decode(image.encode(la.ones({1, 2}, "uint8"), "png"))  --> [[1 1]]  
---Pillow: Image.open  
---@param bytes? any
---@param options? {mode?: any, limit?: integer}
---@return lunarray.array
---@overload fun(options: {mode?: any, limit?: integer}): lunarray.array
---@overload fun(bytes: any, options: {mode?: any, limit?: integer}): lunarray.array
function image.decode(bytes, options) end

---The picture in a PNG or JPEG file; options as for image.decode.  
---Example: image.write("one.png", la.ones({1, 2}, "uint8")); image.read("one.png")  --> [[1 1]]  
---Pillow: Image.open  
---@param path? string
---@param options? {mode?: any, limit?: integer}
---@return lunarray.array
---@overload fun(options: {mode?: any, limit?: integer}): lunarray.array
---@overload fun(path: string, options: {mode?: any, limit?: integer}): lunarray.array
function image.read(path, options) end

---What the header says, without reading the pixels: format, width, height, channels and bits (as image.decode gives them), color; of a PNG depth (as stored), transparency, interlaced, palette (an array (n, 3)); of a JPEG progressive.  
---Example: local t = image.inspect(image.encode(la.ones({1, 2}, "uint8"), "png")); print(t.format, t.width, t.height)  --> png 2 1  
---Pillow: Image.info  
---@param bytes? any
---@return table
function image.inspect(bytes) end

---What the header of a file says; see image.inspect.  
---Example: image.write("two.png", la.ones({4, 2}, "uint8")); image.info("two.png").height  --> 4  
---Pillow: Image.info  
---@param path? string
---@return table
function image.info(path) end

---The bytes of a PNG ("png": uint8, uint16; bool in grey) or JPEG ("jpeg": uint8, without alpha) with the picture x.  
---PNG: level (0 fast to 9 small; 6), interlaced. JPEG: quality (1 to 100; 90), sampling of the colours ("4:2:0", "4:2:2", "4:4:4"), progressive.  
---Example: image.encode(la.ones({1, 2}, "uint8"), "png"):sub(2, 4)  --> PNG  
---Pillow: Image.save  
---@param x? any
---@param format? any
---@param options? {quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean}
---@return string
---@overload fun(options: {quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean}): string
---@overload fun(x: any, options: {quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean}): string
---@overload fun(x: any, format: any, options: {quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean}): string
function image.encode(x, format, options) end

---Writes the picture x to a file, by the name's ending .png, .jpg or .jpeg (or format); options as for image.encode.  
---The file appears whole or not at all.  
---Example: image.write("three.jpg", la.ones({8, 8, 3}, "uint8")); image.read("three.jpg").shape  --> (8, 8, 3)  
---Pillow: Image.save  
---@param path? string
---@param x? any
---@param options? {format?: any, quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean}
---@overload fun(options: {format?: any, quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean})
---@overload fun(path: string, options: {format?: any, quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean})
---@overload fun(path: string, x: any, options: {format?: any, quality?: integer, sampling?: any, progressive?: boolean, level?: any, interlaced?: boolean})
function image.write(path, x, options) end

---The picture with another height and width. filter: "nearest", "area" (the mean of what a new pixel covers), "bilinear" (the default), "bicubic", "lanczos"; all but the first widen when they shrink, so that nothing flickers. uint8, uint16 and floats (computed in float32); "nearest" takes any dtype.  
---Example: image.resize(la.array({{0, 100}, {200, 50}}, "uint8"), 1, 2, {filter = "area"})  --> [[100 75]]  
---Pillow: Image.resize  
---@param x? any
---@param height? any
---@param width? any
---@param options? {filter?: any}
---@return lunarray.array
---@overload fun(options: {filter?: any}): lunarray.array
---@overload fun(x: any, options: {filter?: any}): lunarray.array
---@overload fun(x: any, height: any, options: {filter?: any}): lunarray.array
function image.resize(x, height, width, options) end

---The rows top to bottom and columns left to right, counted from 1, both ends included: a view.  
---Must lie inside the picture.  
---Example: image.crop(la.arange(9):reshape(3, 3), 1, 2, 2, 3)  --> [[1 2] [4 5]]  
---Pillow: Image.crop  
---@param x? any
---@param top? integer
---@param left? any
---@param bottom? any
---@param right? any
---@return lunarray.array
function image.crop(x, top, left, bottom, right) end

---The picture mirrored, a view: "horizontal" (left and right change places, the default), "vertical" or "both".  
---Example: image.flip(la.arange(4):reshape(2, 2))  --> [[1 0] [3 2]]  
---Pillow: ImageOps.mirror, ImageOps.flip  
---@param x? any
---@param direction? any
---@return lunarray.array
function image.flip(x, direction) end

---The picture turned counter-clockwise about its centre.  
---Multiples of 90 degrees move pixels without computing (a view). Other angles: expand (true: large enough for the whole turned picture), fill (0: what stands where there was no picture), filter ("bilinear" or "nearest").  
---Example: image.rotate(la.arange(4):reshape(2, 2), 90)  --> [[1 3] [0 2]]  
---Pillow: Image.rotate  
---@param x? any
---@param degrees? any
---@param options? {expand?: boolean, fill?: any, filter?: any}
---@return lunarray.array
---@overload fun(options: {expand?: boolean, fill?: any, filter?: any}): lunarray.array
---@overload fun(x: any, options: {expand?: boolean, fill?: any, filter?: any}): lunarray.array
---@overload fun(x: any, degrees: any, options: {expand?: boolean, fill?: any, filter?: any}): lunarray.array
function image.rotate(x, degrees, options) end

return image
