--- Where ticks stand and what is written at them: round numbers as Matplotlib's MaxNLocator and ScalarFormatter choose them, and decades.
local ticks = {}

local MINUS = "\u{2212}"

local function log10 (x) return math.log(x, 10) end
local function power (n) return 10.0 ^ n end

-- floor(log10(x)), exact at powers of ten
local function exponent (x)
  local e = math.floor(log10(x))
  if power(e + 1) <= x then e = e + 1 elseif power(e) > x then e = e - 1 end
  return e
end

--- The ticks for [lo, hi] with at most `intervals` intervals of 1, 2, 2.5, 5 or 10 times a power of ten; `steps`, `least` as in
-- MaxNLocator. The first
-- and the last may lie just outside.
function ticks.linear (lo, hi, intervals, steps, least)
  steps, least = steps or {1, 2, 2.5, 5, 10}, least or 2
  local span, mean = math.abs(hi - lo), (hi + lo) / 2
  local offset = 0
  if math.abs(mean) / span >= 100 then offset = (mean < 0 and -1 or 1) * power(exponent(math.abs(mean))) end
  local scale = power(exponent(span / intervals))
  local ladder = {}
  for i = 1, #steps - 1 do ladder[#ladder + 1] = 0.1 * steps[i] * scale end
  for i = 1, #steps do ladder[#ladder + 1] = steps[i] * scale end
  ladder[#ladder + 1] = 10 * steps[2] * scale
  lo, hi = lo - offset, hi - offset
  local raw, first = (hi - lo) / intervals, #ladder
  for i = 1, #ladder do
    if ladder[i] >= raw then
      first = i
      break
    end
  end
  local out
  for i = first, 1, -1 do
    local step = ladder[i]
    local base = math.floor(lo / step) * step
    -- quotients a rounding error away from a whole number count as it
    local slack = 1e-10
    if offset ~= 0 then slack = math.min(0.4999, math.max(1e-10, math.abs(offset) / step * 1e-12)) end
    local function near (q, n) return math.abs(q - n) < slack end
    local q = (lo - base) / step
    local low = near(q, math.floor(q) + 1) and math.floor(q) + 1 or math.floor(q)
    q = (hi - base) / step
    local high = near(q, math.floor(q)) and math.floor(q) or math.floor(q) + 1
    out = {}
    local inside = 0
    for k = low, high do
      local t = k * step + base
      if t >= lo and t <= hi then inside = inside + 1 end
      out[#out + 1] = t + offset
    end
    if inside >= least then break end
  end
  return out
end

local function round (x, digits)
  local p = power(digits)
  return math.floor(x * p + 0.5) / p
end

local function fixed (x, digits)
  local s = ("%." .. digits .. "f"):format(x)
  if s:find "^%-0%.?0*$" then s = s:sub(2) end
  return (s:gsub("^%-", MINUS))
end

-- what is taken off all labels, as ScalarFormatter decides
local function common_offset (lo, hi)
  if lo == hi or (lo <= 0 and hi >= 0) then return 0 end
  local sign = lo < 0 and -1 or 1
  local small, big = math.min(math.abs(lo), math.abs(hi)), math.max(math.abs(lo), math.abs(hi))
  local top = math.ceil(log10(big))
  local oom
  for k = top, top - 20, -1 do
    if small // power(k) ~= big // power(k) then
      oom = k + 1
      break
    end
  end
  if not oom then return 0 end
  if (big - small) / power(oom) <= 1e-2 then
    for k = top, top - 20, -1 do
      if big // power(k) - small // power(k) > 1 then
        oom = k + 1
        break
      end
    end
  end
  if big // power(oom) >= 1000 then return sign * (big // power(oom)) * power(oom) end
  return 0
end

--- The labels of ticks at `at` on an axis from lo to hi, and what stands at the axis' end ("1e6", "+2000") or "".
function ticks.labels (at, lo, hi)
  local shown = {}
  if lo > hi then lo, hi = hi, lo end
  for _, t in ipairs(at) do
    if t >= lo - (hi - lo) * 1e-10 and t <= hi + (hi - lo) * 1e-10 then shown[#shown + 1] = t end
  end
  if #shown == 0 then
    local out = {}
    for i, t in ipairs(at) do out[i] = fixed(t, 0) end
    return out, ""
  end
  local least, most = shown[1], shown[1]
  for _, t in ipairs(shown) do least, most = math.min(least, t), math.max(most, t) end
  local offset = common_offset(least, most)
  local oom = 0
  if offset ~= 0 then
    local e = exponent(hi - lo)
    if e <= -5 or e >= 6 then oom = e end
  else
    local big = math.max(math.abs(least), math.abs(most))
    if big > 0 then
      local e = exponent(big)
      if e <= -5 or e >= 6 then oom = e end
    end
  end
  local scaled = {}
  local smin, smax = math.huge, -math.huge
  local every = {table.unpack(shown)}
  if #shown < 5 then every[#every + 1], every[#every + 2] = lo, hi end
  for _, t in ipairs(every) do
    local v = (t - offset) / power(oom)
    smin, smax = math.min(smin, v), math.max(smax, v)
  end
  local range = smax - smin
  for i, t in ipairs(shown) do scaled[i] = (t - offset) / power(oom) end
  if range == 0 then
    for _, v in ipairs(scaled) do range = math.max(range, math.abs(v)) end
  end
  if range == 0 then range = 1 end
  local e = exponent(range)
  local digits = math.max(0, 3 - e)
  local threshold = 1e-3 * power(e)
  while digits >= 0 do
    local worst = 0
    for _, v in ipairs(scaled) do worst = math.max(worst, math.abs(v - round(v, digits))) end
    if worst < threshold then digits = digits - 1 else break end
  end
  digits = digits + 1
  local out = {}
  for i, t in ipairs(at) do out[i] = fixed((t - offset) / power(oom), digits) end
  local tail = ""
  if oom ~= 0 then tail = "1e" .. (oom < 0 and MINUS or "") .. ("%d"):format(math.abs(oom)) end
  if offset ~= 0 then
    local ten = exponent(math.abs(offset))
    local number = ("%.10g"):format(math.abs(offset) / power(ten))
    if ten ~= 0 then number = number .. "e" .. (ten < 0 and MINUS or "") .. ("%d"):format(math.abs(ten)) end
    tail = tail .. (offset < 0 and MINUS or "+") .. number
  end
  return out, tail
end

--- Decades for [lo, hi], 0 < lo < hi: major ticks, minor ticks, labels {"10", superscript}.
function ticks.log (lo, hi, most)
  local a, b = math.floor(log10(lo) + 1e-10), math.ceil(log10(hi) - 1e-10)
  local decades = b - a
  local stride = math.max(1, math.ceil((decades + 1) / math.max(most, 2)))
  local major, minor, labels, minor_labels = {}, {}, {}, {}
  for e = a, b do
    if (e - a) % stride == 0 then
      major[#major + 1] = power(e)
      labels[#labels + 1] = {"10", (("%d"):format(e):gsub("%-", MINUS))}
    elseif decades <= 30 then minor[#minor + 1] = power(e) end
    if stride == 1 then
      for k = 2, 9 do minor[#minor + 1] = k * power(e) end
    end
  end
  -- within a decade the minor ticks are labelled
  local inside = 0
  for _, t in ipairs(major) do
    if t >= lo * (1 - 1e-10) and t <= hi * (1 + 1e-10) then inside = inside + 1 end
  end
  if inside < 2 and stride == 1 then
    for i, t in ipairs(minor) do
      local e = exponent(t)
      local k = math.floor(t / power(e) + 0.5)
      if (hi / lo < 4 or k == 2 or k == 3 or k == 4 or k == 6) then
        minor_labels[i] = {k .. "×10", (("%d"):format(e):gsub("%-", MINUS))}
      end
    end
  end
  return major, minor, labels, minor_labels
end

return ticks
