--- Writes the transforms whose error tests/bench/fft_error.py measures: lua5.4 fft_error.lua FROM TO FILE single|batch
local la = require "lunarray"
local from, to, path, mode = tonumber(arg[1]), tonumber(arg[2]), arg[3], arg[4]
local file = assert(io.open(path, "wb"))

-- every row of x alone, or all of them (and copies, so that they are many) at once
local function put (transform, x)
  if mode == "single" then
    for i = 1, #x do file:write(transform(x[i]):tobytes()) end
  else
    local many = #x < 16 and la.concatenate {x, x, x, x, x, x, x, x} or x
    file:write(transform(many)["1:" .. #x]:tobytes())
  end
end

for n = from, to do
  local rows = math.max(2, math.min(64, 4096 // n))
  local z = la.random.default_rng(n):standard_normal {size = {rows, 2 * n}}
  local r = z[{":", "1:" .. n}]
  local c = la.complex(r, z[{":", n + 1 .. ":" .. 2 * n}])
  for _, x in ipairs {c, c:astype "complex64"} do
    local real = x.dtype == "complex64" and r:astype "float32" or r
    put(la.fft.fft, x)
    put(la.fft.ifft, x)
    put(la.fft.rfft, real)
    put(function (h) return la.fft.irfft(h, n) end, x[{":", "1:" .. n // 2 + 1}])
  end
end
file:close()
