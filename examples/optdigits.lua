--- Reads handwritten digits without learning anything: each one is what the most similar known one is. 1,797 questions, 3,823 known
-- digits, 6.9 million distances, by one matrix product.
--
--   lua5.4 examples/optdigits.lua DIR [options]      DIR holds optdigits.tra and optdigits.tes
--   lua5.4 examples/optdigits.lua [options]          draws its own digits, and reads those
--
--   --neighbours N   how many vote (default 1)
--   --show N         how many of the wrong ones to show (default 3)
--   --seed N         of the drawn digits (default 1)
--   --plot FILE      draw the wrong ones beside what they were taken for (.png .svg .pdf; needs gnuplot)
--
-- The data: "Optical Recognition of Handwritten Digits" by E. Alpaydin and C. Kaynak in the UCI Machine Learning Repository
-- (archive.ics.uci.edu/dataset/80, CC BY 4.0). Each line is a digit: 64 numbers from 0 to 16, how much ink is in each square of an 8 x 8
-- grid, row by row, then the digit:
--   0,1,6,15,12,1,0,0,0,7,16, ... ,0,0,6,14,7,1,0,0,0
--
-- What is learnt here: |a - b|^2 = |a|^2 - 2 a.b + |b|^2 turns all distances into one matrix product and two broadcasts; argmin; arrays
-- as pictures. Whole numbers this small are exact in float32, so the answer is the same on every machine.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/?.lua;" .. package.path
local program, classify = require "program", require "classify"
local la = require "lunarray"

local options = program.arguments({"DIR"}, {neighbours = 1, show = 3, seed = 1, plot = ""})
la.random.seed(options.seed)
if options.neighbours < 1 then program.fail "--neighbours wants a whole number from 1" end

-- ---- the data ----------------------------------------------------------------------------------------------------------------

--- Pictures (n, 64) as float32, classes (n) from 1: digit 0 is class 1.
local function read (path)
  local t = program.try(la.loadtxt, path, "float64", {delimiter = ","})
  if t.ndim ~= 2 or t.shape[2] ~= 65 then program.fail("%s has no 65 columns: 64 numbers and the digit", path) end
  local digit = t(":", 65)
  if (digit:lt(0) | digit:gt(9) | digit:ne(digit:floor())):any() then program.fail("%s: the last column must hold digits, 0 to 9", path) end
  return t[":, 1:64"]:astype "float32", digit:astype "int64" + 1
end

--- Digits drawn here: eight rows of eight squares, moved a little to the side, of changing strength, with some noise.
local function draw (n)
  local drawn = {
    "..####.. .#....#. .#....#. .#....#. .#....#. .#....#. ..####.. ........",
    "...##... ..###... ...##... ...##... ...##... ...##... ..####.. ........",
    "..####.. .#....#. ......#. ....##.. ..##.... .#...... .######. ........",
    "..####.. .#....#. ......#. ...###.. ......#. .#....#. ..####.. ........",
    "....##.. ...#.#.. ..#..#.. .#...#.. .######. .....#.. .....#.. ........",
    ".######. .#...... .#####.. ......#. ......#. .#....#. ..####.. ........",
    "...###.. ..#..... .#...... .#####.. .#....#. .#....#. ..####.. ........",
    ".######. ......#. .....#.. ....#... ...#.... ...#.... ...#.... ........",
    "..####.. .#....#. .#....#. ..####.. .#....#. .#....#. ..####.. ........",
    "..####.. .#....#. .#....#. ..#####. ......#. .....#.. ..###... ........",
  }
  local shapes = la.zeros(10, 8, 8)
  for class, text in ipairs(drawn) do
    local row = 0
    for line in text:gmatch "%S+" do
      row = row + 1
      for column = 1, 8 do
        if line:sub(column, column) == "#" then shapes:set(class, row, column, 16) end
      end
    end
  end
  local class = la.random.randint(0, 10, n) + 1
  local ink, noise, aside = la.random.uniform(0.5, 1, n), la.random.normal(0, 4, {n, 8, 8}), la.random.randint(-1, 2, n)
  local pictures = la.zeros(n, 8, 8)
  for i = 1, n do
    pictures[i] = la.roll(shapes[class[i]], aside[i], 2) * ink[i] + noise[i]
  end
  return pictures:rint():clip(0, 16):reshape(n, 64):astype "float32", class
end

local start = la.clock()
local known, known_class, asked, asked_class
if options[1] then
  known, known_class = read(options[1] .. "/optdigits.tra")
  asked, asked_class = read(options[1] .. "/optdigits.tes")
  print(("%d known digits and %d questions from %s (%.2f s)"):format(#known, #asked, options[1], la.clock() - start))
else
  known, known_class = draw(1000)
  asked, asked_class = draw(500)
  print(("No directory given: %d known digits and %d questions drawn here."):format(#known, #asked))
  print "For handwritten ones: lua5.4 examples/optdigits.lua DIR; --help says where to get them."
end
if options.neighbours > #known then program.fail("there are only %d known digits to vote", #known) end

-- ---- all distances at once -----------------------------------------------------------------------------------------------------

start = la.clock()
local d = asked:dot(known.T)                                              -- (m, n): how much each pair has in common
d:mul_(-2)
d:add_(asked:square():sum{axis = 2, keepdims = true})                     -- (m, 1)
d:add_(known:square():sum(2))                                             -- (n)
local nearest = d:argmin(2)                                               -- positions of the most similar known digits
local said = options.neighbours == 1 and known_class[nearest] or classify.vote(d, known_class, options.neighbours, 10)
print(("%d distances in %.2f s"):format(d.size, la.clock() - start))

local right = said:eq(asked_class)
program.heading("%d nearest neighbour%s", options.neighbours, options.neighbours == 1 and "" or "s")
print(("right: %d of %d (%.3f %%)"):format(right:sum(), #asked, 100 * right:mean()))

program.heading "Confusion matrix: row = what it is, column = what was read"
program.print_confusion(classify.confusion(asked_class, said, 10), {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})

-- ---- the wrong ones --------------------------------------------------------------------------------------------------------------

local shades = {" ", ".", ":", "-", "=", "+", "*", "#", "@"}
local function picture_lines (pixels)
  local lines = {}
  for i, row in ipairs(pixels:reshape(8, 8)) do
    local marks = {}
    for j, ink in ipairs(row) do marks[j] = shades[ink // 2 + 1 | 0]:rep(2) end
    lines[i] = table.concat(marks)
  end
  return lines
end

local wrong = la.flatnonzero(~right)
local most = math.min(options.show, #wrong)
if most > 0 then program.heading("%d of the %d wrong ones, and the most similar known digit", most, #wrong) end
for k = 1, most do
  local i = wrong[k]
  local one, other = picture_lines(asked[i]), picture_lines(known[nearest[i]])
  print(("question %d is %d, and was taken for %d (known digit %d)"):format(i, asked_class[i] - 1, said[i] - 1, nearest[i]))
  for row = 1, 8 do print("  |" .. one[row] .. "|   |" .. other[row] .. "|") end
end

program.picture(options.plot, function (plot)
  local count = math.max(1, math.min(6, #wrong))
  local _, ax = plot.subplots(2, count, {figsize = {1.7 * count + 1, 4}, squeeze = false})
  for k = 1, count do
    local i = wrong[k] or k
    for row, shown in ipairs {{asked[i], "is " .. asked_class[i] - 1}, {known[nearest[i]], "taken for " .. said[i] - 1}} do
      ax[row][k]:imshow(shown[1]:reshape(8, 8), {cmap = "gray_r", vmin = 0, vmax = 16})
      ax[row][k]:set_title(shown[2])
      ax[row][k]:axis "off"
    end
  end
  plot.tight_layout()
end)
