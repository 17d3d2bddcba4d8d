--- Trains a small neural network to read digits: 784 pixels, 128 hidden units (ReLU), 10 classes (softmax), all gradients by hand.
--
--   lua5.4 examples/digits.lua DIR [options]     DIR holds the four idx files of MNIST or Fashion-MNIST, packed (.gz) or not
--   lua5.4 examples/digits.lua [options]         makes its own digits, drawn with seven strokes, and trains on them
--
--   --epochs N    times through the training set (default 10; 3 without DIR)
--   --batch N     pictures per step (default 32)          --rate X      learning rate (default 0.03) of the first epoch, then falling
--   --hidden N    hidden units (default 128)              --momentum X  (default 0.9)
--   --seed N      of all random numbers (default 1)       --threads N   (default: all cores)
local la = require "lunarray"

local function fail (...)
  io.stderr:write("digits: ", string.format(...), "\n")
  os.exit(1)
end

-- ---- the command line --------------------------------------------------------------------------------------------------------

local options = {epochs = false, batch = 32, rate = 0.03, hidden = 128, momentum = 0.9, seed = 1, threads = 0}
local whole = {epochs = 1, batch = 1, hidden = 1, seed = 0, threads = 0}   -- integers, and the least that makes sense
local dir
do
  local i = 1
  while arg[i] do
    local name = arg[i]:match "^%-%-(.+)$"
    if not name then
      if dir then fail("one directory is enough, got %q and %q", dir, arg[i]) end
      dir = arg[i]
    elseif options[name] == nil then
      fail("unknown option %s; there are --epochs --batch --rate --hidden --momentum --seed --threads", arg[i])
    else
      local value = tonumber(arg[i + 1])
      if whole[name] then
        value = math.tointeger(value)
        if not value or value < whole[name] then
          fail("--%s wants a whole number from %d, got %s", name, whole[name], arg[i + 1] or "nothing")
        end
      elseif not value then fail("--%s wants a number, got %s", name, arg[i + 1] or "nothing") end
      options[name] = value
      i = i + 1
    end
    i = i + 1
  end
end
if options.threads > 0 then la.set_num_threads(options.threads) end
la.random.seed(options.seed)

-- ---- the data ----------------------------------------------------------------------------------------------------------------

local function read_file (path)
  local f = io.open(path, "rb")
  if not f then return nil end
  local bytes = f:read "a"
  f:close()
  return bytes
end

--- An idx file: two zero bytes, the type (8: bytes), the number of axes, their lengths (big-endian), the bytes.
local function read_idx (name, ndim)
  local path = dir .. "/" .. name
  local bytes = read_file(path)
  if not bytes then
    local packed = read_file(path .. ".gz")
    if not packed then fail("there is neither %s nor %s.gz: a directory with the four files of MNIST is wanted", path, path) end
    path = path .. ".gz"
    local found, zlib = pcall(require, "lunarray.zlib")
    if not found then fail("%s is packed, and lunarray was built without zlib: unpack it with gunzip", path) end
    local ok, unpacked = pcall(zlib.gunzip, packed, 2 ^ 31 | 0)
    if not ok then fail("%s: %s", path, unpacked) end
    bytes = unpacked
  end
  if #bytes < 4 + 4 * ndim then fail("%s is no idx file: it has %d bytes", path, #bytes) end
  local zero, kind, axes = string.unpack(">I2BB", bytes)
  if zero ~= 0 or kind ~= 8 or axes ~= ndim then
    fail("%s is no idx file of bytes with %d axes: it begins with %02x %02x %02x %02x", path, ndim, bytes:byte(1, 4))
  end
  local shape, size = {}, 1
  for i = 1, ndim do
    shape[i] = string.unpack(">I4", bytes, 1 + 4 * i)
    size = size * shape[i]
    if size > 2 ^ 31 then fail("%s announces more than 2 GB of elements", path) end
  end
  local header = 4 + 4 * ndim
  if #bytes ~= header + size then
    fail("%s is cut off or damaged: %d bytes of elements are announced, %d are there", path, size, #bytes - header)
  end
  return la.frombuffer(bytes, "uint8", -1, header):reshape(shape)
end

--- Pictures as rows of float32 between 0 and 1, labels as positions 1 ... 10 (digit 0 is class 1).
local function read_set (prefix)
  local images, labels = read_idx(prefix .. "-images-idx3-ubyte", 3), read_idx(prefix .. "-labels-idx1-ubyte", 1)
  if #images ~= #labels then fail("%s: %d pictures, but %d labels", prefix, #images, #labels) end
  if #labels == 0 then fail("%s: the files hold no pictures", prefix) end
  if labels:max() > 9 then fail("%s: a label is %d; digits end at 9", prefix, labels:max()) end
  return images:reshape(#images, -1):astype "float32" / 255, labels:astype "int64" + 1
end

--- Digits of a pocket calculator, shifted, of changing brightness, with noise.
local function draw_set (n)
  local strokes = {       -- rows, columns of the seven strokes
    {"5:7, 9:20"}, {"5:14, 18:20"}, {"14:24, 18:20"}, {"22:24, 9:20"}, {"14:24, 9:11"}, {"5:14, 9:11"}, {"13:15, 9:20"},
  }
  local lit = {[0] = "123456", "23", "12457", "12347", "2367", "13467", "134567", "123", "1234567", "123467"}
  local shapes = la.zeros({10, 28, 28}, "float32")
  for digit = 0, 9 do
    for s in lit[digit]:gmatch "%d" do
      for _, place in ipairs(strokes[tonumber(s)]) do shapes[digit + 1][place] = 1 end
    end
  end
  local labels = la.random.randint(0, 10, n) + 1
  local down, right = la.random.randint(-4, 5, n), la.random.randint(-6, 7, n)
  local images = la.random.standard_normal({n, 28, 28}):astype "float32":mul_(0.25)
  local light = la.random.uniform(0.5, 1, n)
  for i = 1, n do
    images[i]:add_(la.roll(shapes[labels[i]], {down[i], right[i]}, {1, 2}):mul_(light[i]))
  end
  return images:clip_(0, 1):reshape(n, -1), labels
end

-- ---- the network -------------------------------------------------------------------------------------------------------------

--- Weights after He (2015): their spread keeps the signal's size from layer to layer. v: what momentum remembers.
local function new_layer (n_in, n_out)
  local w = la.random.standard_normal({n_in, n_out}):astype "float32":mul_(math.sqrt(2 / n_in))
  return {
    w = w, b = la.zeros({n_out}, "float32"),
    vw = la.zeros_like(w), vb = la.zeros({n_out}, "float32"),
  }
end

--- Arrays for the results of one step with m pictures; every step writes into the same ones.
local function new_space (m, hidden)
  return {
    rows = la.range(1, m),
    h = la.empty({m, hidden}, "float32"), dh = la.empty({m, hidden}, "float32"), p = la.empty({m, 10}, "float32"),
  }
end

--- x (m, 784) -> the probabilities p (m, 10)
local function forward (net, x, s)
  x:dot(net[1].w, {out = s.h}):add_(net[1].b)
  s.h:maximum_(0)                                       -- ReLU
  s.h:dot(net[2].w, {out = s.p}):add_(net[2].b)
  return s.p:softmax(2, {out = s.p})                    -- each row becomes positive numbers that add up to 1
end

--- One step of gradient descent. x (m, 784), y (m). Returns the sum of losses and the number of pictures that were read right.
local function step (net, x, y, s, rate, momentum)
  local p = forward(net, x, s)
  local at_label = p[{s.rows, y}]
  local loss = -la.maximum(at_label, 1e-30):log():sum()
  local right = p:argmax(2):eq(y):sum()

  -- the loss's derivative by the scores is p minus one at the label. The learning rate is put in here, where numbers are few.
  p[{s.rows, y}] = at_label - 1
  p:mul_(rate / #y)
  local one, two = net[1], net[2]
  p:dot(two.w.T, {out = s.dh})
  s.dh:mul_(s.h:gt(0))                                  -- ReLU lets the gradient through where it let the signal through

  -- v = momentum * v - gradient, for the weights while the gradient is made
  local blend = {beta = momentum, alpha = -1}
  two.vw:addmm_(s.h.T, p, blend)
  one.vw:addmm_(x.T, s.dh, blend)
  two.vb:mul_(momentum):sub_(p:sum(1))
  one.vb:mul_(momentum):sub_(s.dh:sum(1))
  for _, layer in ipairs(net) do
    layer.w:add_(layer.vw)
    layer.b:add_(layer.vb)
  end
  return loss, right
end

--- The class of each picture, as positions.
local function predict (net, images, hidden)
  local n, chunk, classes = #images, 1000, {}
  for first = 1, n, chunk do
    local x = images:slice(first, math.min(first + chunk - 1, n))
    classes[#classes + 1] = forward(net, x, new_space(#x, hidden)):argmax(2)
  end
  return la.concatenate(classes)
end

-- ---- the run -----------------------------------------------------------------------------------------------------------------

local start = la.clock()
local train_x, train_y, test_x, test_y
if dir then
  train_x, train_y = read_set "train"
  test_x, test_y = read_set "t10k"
  print(("%d training and %d test pictures of %d pixels from %s (%.1f s)"):format(
    #train_x, #test_x, train_x.shape[2], dir, la.clock() - start))
  if test_x.shape[2] ~= train_x.shape[2] then fail("test pictures have %d pixels", test_x.shape[2]) end
else
  train_x, train_y = draw_set(6000)
  test_x, test_y = draw_set(1000)
  print(("No directory given: %d training and %d test pictures drawn here (%.1f s)."):format(#train_x, #test_x, la.clock() - start))
  print "For real digits: lua5.4 examples/digits.lua DIR, with the four files of MNIST or Fashion-MNIST in DIR."
end

local n, hidden = #train_x, options.hidden
local batch = math.min(options.batch, n)
local epochs = options.epochs or (dir and 10 or 3)
local net = {new_layer(train_x.shape[2], hidden), new_layer(hidden, 10)}
local spaces = {}
for epoch = 1, epochs do
  local rate = options.rate * (1 - (epoch - 1) / epochs)
  local order = la.random.permutation(n)
  local t0, loss, right = la.clock(), 0, 0
  for first = 1, n, batch do
    local rows = order:slice(first, math.min(first + batch - 1, n))
    local m = #rows
    spaces[m] = spaces[m] or new_space(m, hidden)
    local l, r = step(net, train_x[rows], train_y[rows], spaces[m], rate, options.momentum)
    loss, right = loss + l, right + r
  end
  local seconds = la.clock() - t0
  local accuracy = predict(net, test_x, hidden):eq(test_y):mean()
  print(("epoch %2d   loss %.4f   training %5.2f %%   test %5.2f %%   %7.0f samples/s   %.2f s"):format(
    epoch, loss / n, 100 * right / n, 100 * accuracy, n / seconds, seconds))
end

print "\nconfusion matrix: row = what it is, column = what was read"
local counts = la.zeros({10, 10}, "int64")
local read = predict(net, test_x, hidden)
for i = 1, #test_y do
  local row, column = test_y[i], read[i]
  counts:set(row, column, counts(row, column) + 1)
end
print("      " .. ("%5d"):rep(10):format(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
for class = 1, 10 do
  print(("%5d "):format(class - 1) .. ("%5d"):rep(10):format(table.unpack(counts[class]:tolist())))
end
print(("\n%.2f %% of %d test pictures read right, %.1f s in all"):format(100 * read:eq(test_y):mean(), #test_y, la.clock() - start))
