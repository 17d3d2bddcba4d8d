--- Trains a small network on three intertwined spirals and saves it for predict.lua: lua5.4 train.lua model.npz
local la = require "lunarray"
local path = arg[1] or "model.npz"

la.random.seed(1)
local per, classes, hidden = 200, 3, 64
local parts, labels = {}, {}
for c = 1, classes do
  local r = la.linspace(0, 1, per)
  local t = la.linspace((c - 1) * 4, c * 4, per) + la.random.randn(per) * 0.15
  parts[c] = la.stack({r * la.sin(t), r * la.cos(t)}, 2)
  labels[c] = la.full({per}, c)
end
local x, y = la.concatenate(parts), la.concatenate(labels)
local n = #x
local w1, b1 = la.random.randn(2, hidden), la.zeros(hidden)
local w2, b2 = la.random.randn(hidden, classes) * 0.1, la.zeros(classes)
local rows = la.range(1, n)

for _ = 1, 3000 do
  local h = la.maximum(x:dot(w1) + b1, 0)
  local z = h:dot(w2) + b2
  local p = la.exp(z - z:max{axis = 2, keepdims = true})
  p:div_(p:sum{axis = 2, keepdims = true})
  p[{rows, y}] = p[{rows, y}] - 1
  p:mul_(1 / n)
  local dh = p:dot(w2.T) * h:gt(0)
  w2:sub_(h.T:dot(p))
  b2:sub_(p:sum(1))
  w1:sub_(x.T:dot(dh))
  b1:sub_(dh:sum(1))
end
local z = la.maximum(x:dot(w1) + b1, 0):dot(w2) + b2
print(("%d points, %.1f %% classified as drawn"):format(n, 100 * z:argmax(2):eq(y):mean()))
la.savez(path, {w1 = w1, b1 = b1, w2 = w2, b2 = b2})
