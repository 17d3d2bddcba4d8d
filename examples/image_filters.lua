--- Grey, blurred, sharp, edges, relief: what image programs do, as sums over windows.
--
--   lua5.4 examples/image_filters.lua PICTURE [DIRECTORY] [options]     PICTURE is a .png, .jpg or .jpeg
--   lua5.4 examples/image_filters.lua [options]                         paints a picture of its own
--
--   --sigma X      how far the blur reaches, in pixels (default 2)
--   --amount X     how much is put on top when sharpening (default 1)
--   --seed N       of the grain in the picture painted here (default 1)
--
-- The results go to DIRECTORY (default build/image_filters) as PNG files: NAME_grey, NAME_blur, NAME_sharp, NAME_edges, NAME_relief.
-- Any picture will do: grey, colours, with alpha (which is left out), 8 or 16 bits. Public domain ones: commons.wikimedia.org.
-- Needs lunarray with libpng (and libjpeg for JPEGs).
--
-- What is learnt here: a filter as a sum over windows (sliding_window_view, one product), the same filter as two thin ones when it is a
-- product of a column and a row, borders by pad, slopes and their lengths by hypot, the way from uint8 to numbers and back.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/?.lua;" .. package.path
local program = require "program"
local la = require "lunarray"

local options = program.arguments({"PICTURE", "DIRECTORY"}, {sigma = 2.0, amount = 1.0, seed = 1})
if not (options.sigma > 0 and options.sigma <= 100) then program.fail("--sigma must lie between 0 and 100, got %g", options.sigma) end
la.random.seed(options.seed)
local image = program.try(require, "lunarray.image")

-- ---- filters ---------------------------------------------------------------------------------------------------------------------
-- A picture here is float32 from 0 (black) to 1, (height, width) or (height, width, 3). A filter replaces each pixel by a sum of the
-- pixels around it, each times a weight. Beyond the border the picture is continued with the pixels of its edge.

--- The picture with `up` more rows above and below and `side` more columns left and right.
local function widen (x, up, side)
  local widths = {{up, up}, {side, side}}
  if x.ndim == 3 then widths[3] = {0, 0} end
  return la.pad(x, widths, "edge")
end

--- Any filter: x (h, w) or (h, w, 3), weights (rows, columns), both odd. The windows are a view, (h, w, rows, columns): nothing is copied
-- until each is multiplied by the weights and summed, which is one tensordot.
local function filter (x, weights)
  local rows, columns = weights.shape[1], weights.shape[2]
  local windows = la.sliding_window_view(widen(x, rows // 2, columns // 2), {rows, columns}, {1, 2})
  return la.tensordot(windows, weights, 2)
end

--- A filter that is a column times a row, without its rows * columns products: first along one axis, then along the other. Each step adds
-- shifted views of the picture.
local function filter_separable (x, taps)
  local r, h, w = #taps // 2, x.shape[1], x.shape[2]
  local wide = widen(x, r, r)
  local tall = la.zeros_like(wide["1:" .. h])
  for k = 1, #taps do tall:add_(wide:slice(k, k + h - 1) * taps[k]) end                -- down the columns
  local out = la.zeros_like(x)
  for k = 1, #taps do out:add_(tall:slice(1, h, k, k + w - 1) * taps[k]) end           -- along the rows
  return out
end

--- The weights of a bell curve, to three sigmas on both sides; they add up to 1, so that the picture keeps its light.
local function bell (sigma)
  local r = math.ceil(3 * sigma)
  local t = la.arange(-r, r + 1)
  local taps = la.exp(-t:square() / (2 * sigma * sigma))
  return (taps / taps:sum()):astype "float32"
end

-- after Sobel and Feldman (1968): the slope across, smoothed along the other axis; the slope down is its transpose
local sobel = la.array({{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}}, "float32")
local emboss = la.array({{-2, -1, 0}, {-1, 0, 1}, {0, 1, 2}}, "float32")

-- ---- the picture -------------------------------------------------------------------------------------------------------------------

--- A sky, a sun, hills and a fence, with a little grain: smooth parts, round edges, straight edges.
local function paint (h, w)
  local y, x = la.arange(h):reshape(h, 1) / h, la.arange(w):reshape(1, w) / w
  local p = la.empty({h, w, 3}, "float64")
  local function colour (where, r, g, b)
    for k, v in ipairs {r, g, b} do p:set(":", ":", k, la.where(where, v, p(":", ":", k))) end
  end
  colour(la.ones({h, w}, "bool"), 0.45 + 0.3 * y, 0.65 + 0.2 * y, 0.95 - 0.1 * y)
  colour(la.hypot(x - 0.75, (y - 0.25) * h / w):lt(0.08), 1, 0.9, 0.4)
  colour(y:gt(0.62 - 0.12 * la.sin(6 * x)), 0.35, 0.5, 0.45)
  colour(y:gt(0.75 + 0.08 * la.sin(9 * x + 1)), 0.3, 0.6, 0.25)
  colour(((x * 16) % 1):lt(0.35) & y:gt(0.8) & y:lt(0.95), 0.85, 0.8, 0.7)
  return (p + la.random.normal(0, 0.02, {h, w, 3})):clip(0, 1):astype "float32"
end

local picture, name
if options[1] then
  local raw = program.try(image.read, options[1])
  picture = raw:astype "float32" / (raw.dtype == "uint16" and 65535 or 255)
  if picture.ndim == 3 then picture = picture.shape[3] == 2 and picture(":", ":", 1) or picture["..., 1:3"] end     -- no alpha
  name = options[1]:match "([^/\\]+)%.%w+$" or "picture"
  print(("%s: %d rows, %d columns, %s, %s"):format(options[1], raw.shape[1], raw.shape[2],
    picture.ndim == 3 and "colours" or "grey", raw.dtype))
else
  picture, name = paint(240, 320), "painted"
  print "No picture given: a landscape of 240 rows and 320 columns is painted here."
  print "For one of your own: lua5.4 examples/image_filters.lua PICTURE"
end
local directory = options[2] or "build/image_filters"
if not os.execute(("mkdir -p '%s'"):format((directory:gsub("'", "'\\''")))) then program.fail("%s cannot be made", directory) end

--- Writes a picture of 0 ... 1 and says what is in it.
local function write (what, x)
  local path = ("%s/%s_%s.png"):format(directory, name, what)
  program.try(image.write, path, la.rint(x:clip(0, 1) * 255):astype "uint8")
  print(("%-8s mean %.6f   spread %.6f   least %7.4f   most %7.4f   %s"):format(what, x:mean{dtype = "float64"}, x:std{dtype = "float64"},
    x:min(), x:max(), path))
end

program.heading "Results (0 is black, 1 is white; what lies beyond is cut off in the file)"
if not options[1] then write("itself", picture) end

-- grey: how bright red, green and blue look (the weights of ITU-R Rec. 601)
local grey = picture
if picture.ndim == 3 then grey = picture:dot(la.array({0.299, 0.587, 0.114}, "float32")) end
write("grey", grey)

local taps = bell(options.sigma)
local blurred = filter_separable(picture, taps)
write("blur", blurred)

-- sharp: what the blur took away, put on top
local sharp = picture + (picture - blurred) * options.amount
write("sharp", sharp)

-- edges: how steep the light changes, in whichever direction
local across, down = filter(grey, sobel), filter(grey, sobel.T)
local edges = la.hypot(across, down)
write("edges", edges / 4)
write("relief", filter(grey, emboss) / 2 + 0.5)

-- ---- the same sum in two ways --------------------------------------------------------------------------------------------------------

program.heading "One filter, two ways"
local small = bell(1.0)
local start = la.clock()
local one = filter(grey, la.outer(small, small))
local t1 = la.clock() - start
start = la.clock()
local two = filter_separable(grey, small)
local t2 = la.clock() - start
print(("blur of sigma 1: %d weights as windows %.1f ms, %d and %d as a column and a row %.1f ms"):format((#small) ^ 2 | 0, t1 * 1000,
  #small, #small, t2 * 1000))
print(("largest difference: %.1e"):format((one - two):abs():max()))
print(("strong edges (steeper than 1): %.2f %% of the pixels"):format(100 * edges:gt(1):mean()))
