--- A bar that shows how far a loop is: rate, time gone and time left, as tqdm draws it.
--
--   local progress = require "lunarray.progress"
--   for batch in progress(loader, {desc = "epoch 1"}) do ... end      -- a function that gives the next value, or nil at the end
--   for i in progress(1000) do ... end                                -- 1 ... 1000
--   for row in progress(x) do ... end                                 -- the rows of an array, the items of a list
--   for k, v in progress(ipairs(list)) do ... end                     -- what ipairs, pairs and io.lines give: three (four) values
--   local bar <close> = progress{total = 500}; bar:update(10); bar:set_postfix{loss = 0.1}; bar:write "a line above"
--
-- Options: total, desc, unit ("it"), unit_scale (true: 1.2k, 3.4M), leave (true: the finished bar stays), ncols (width), mininterval
-- (0.1 s between two drawings), initial, file (io.stderr), disable (true, false; nil: quiet when the file is no terminal), ascii, position,
-- postfix. Bars inside bars stand on lines of their own. A generic `for` closes its bar, also when it is left by `break` or an error.
local la = require "lunarray"

local progress = {}

local known = {"total", "desc", "unit", "unit_scale", "leave", "ncols", "mininterval", "initial", "file", "disable", "ascii",
  "position", "postfix"}
local is_known = {}
for _, name in ipairs(known) do is_known[name] = true end

local function distance (a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local last = row[0]
    row[0] = i
    for j = 1, #b do
      local cost = a:byte(i) == b:byte(j) and last or 1 + math.min(last, row[j], row[j - 1])
      last, row[j] = row[j], cost
    end
  end
  return row[#b]
end

-- level: who is blamed
local function options (opts, level)
  local out = {}
  for key, value in pairs(opts or {}) do
    if not is_known[key] then
      local best, least
      for _, name in ipairs(known) do
        local d = distance(tostring(key), name)
        if d <= 2 and (not best or d < least) then best, least = name, d end
      end
      if best then error(("progress has no option %q: did you mean %q?"):format(tostring(key), best), level + 1) end
      error(("progress has no option %q: there are %s"):format(tostring(key), table.concat(known, " ")), level + 1)
    end
    out[key] = value
  end
  for _, name in ipairs {"total", "ncols", "mininterval", "initial"} do
    local v = out[name]
    if v ~= nil and (type(v) ~= "number" or v ~= v or v < 0) then
      error(("progress: %s must be a number that is not negative, got %s"):format(name, tostring(v)), level + 1)
    end
  end
  return out
end

local function dtype_of (x) return x.dtype end

local function is_array (x)
  if type(x) ~= "userdata" then return false end
  local ok, dtype = pcall(dtype_of, x)
  return ok and type(dtype) == "string"
end

-- the open bars of each file, outermost first
local open = setmetatable({}, {__mode = "k"})

-- does the file descriptor show on a terminal? Asked once for each: it takes a shell.
local terminals = {}
local function is_terminal (file)
  local fd = file == io.stderr and 2 or file == io.stdout and 1 or nil
  if not fd then return false end
  if terminals[fd] == nil then terminals[fd] = os.execute(("[ -t %d ]"):format(fd)) == true end
  return terminals[fd]
end

local width_of_terminal
local function terminal_width ()
  if not width_of_terminal then
    width_of_terminal = tonumber(os.getenv "COLUMNS")
    if not width_of_terminal then
      local p = io.popen("stty size 2>/dev/null </dev/tty")
      if p then
        width_of_terminal = tonumber((p:read "a"):match "%d+ (%d+)")
        p:close()
      end
    end
    if not width_of_terminal or width_of_terminal < 10 then width_of_terminal = 80 end
  end
  return width_of_terminal
end

local function clock_text (seconds)
  if not seconds or seconds ~= seconds or seconds > 1e8 then return "?" end
  local s = math.floor(seconds)
  if s >= 3600 then return ("%d:%02d:%02d"):format(s // 3600, s // 60 % 60, s % 60) end
  return ("%02d:%02d"):format(s // 60, s % 60)
end

-- 1234567 -> 1.23M
local function scaled (v)
  for _, unit in ipairs {"", "k", "M", "G", "T", "P"} do
    if math.abs(v) < 999.5 then
      if unit == "" then return ("%g"):format(tonumber(("%.3g"):format(v))) end
      return (math.abs(v) < 9.995 and "%.2f%s" or math.abs(v) < 99.95 and "%.1f%s" or "%.0f%s"):format(v, unit)
    end
    v = v / 1000
  end
  return ("%.1fE"):format(v)
end

local function count_text (v, scale)
  if scale then return scaled(v) end
  return math.type(v) == "float" and v == math.floor(v) and v < 2 ^ 53 and ("%d"):format(v) or tostring(v)
end

local bar = {}
bar.__index = bar

local blocks = {"▏", "▎", "▍", "▌", "▋", "▊", "▉"}

local function filled (part, width, ascii)
  if width < 1 then return "" end
  part = math.min(math.max(part, 0), 1)
  if ascii then
    local n = math.floor(part * width + 1e-9)
    return ("#"):rep(n) .. ("-"):rep(width - n)
  end
  local eighths = math.floor(part * width * 8 + 1e-9)
  local n, rest = eighths // 8, eighths % 8
  return ("█"):rep(n) .. (rest > 0 and blocks[rest] or "") .. (" "):rep(width - n - (rest > 0 and 1 or 0))
end

local function length (s) return utf8.len(s) or #s end

--- bar:line() -> string: the line as it would be drawn now.
-- Example: progress({total = 4, desc = "adding", disable = true}):line():match("^[^|]*")  --> adding: 0%
-- tqdm: str(bar)
function bar:line ()
  local now = la.clock()
  local gone = (self.finished or now) - self.start
  local done = self.n - self.initial
  local rate = self.rate
  if self.finished or not rate then rate = gone > 0 and done > 0 and done / gone or nil end
  local unit = self.unit
  local speed
  if not rate then speed = "?" .. unit .. "/s"
  elseif rate >= 1 then speed = (self.unit_scale and scaled(rate) or ("%.2f"):format(rate)) .. unit .. "/s"
  else speed = ("%.2fs/%s"):format(1 / rate, unit) end
  local desc = self.desc and self.desc .. ": " or ""
  local tail = ""
  if self.postfix and self.postfix ~= "" then tail = ", " .. self.postfix end
  local n = count_text(self.n, self.unit_scale)
  local columns = self.ncols or terminal_width()
  if not self.total then return ("%s%s%s [%s, %s%s]"):format(desc, n, unit, clock_text(gone), speed, tail) end
  local part = self.total > 0 and math.min(self.n / self.total, 1) or 1
  local left = rate and math.max(self.total - self.n, 0) / rate or nil
  local head = ("%s%3d%%|"):format(desc, math.floor(part * 100 + 1e-9))
  local rest = ("| %s/%s [%s<%s, %s%s]"):format(n, count_text(self.total, self.unit_scale), clock_text(gone), clock_text(left), speed, tail)
  local room = columns - length(head) - length(rest) - 1
  return head .. filled(part, math.max(room, columns > 0 and 4 or 0), self.ascii) .. rest
end

-- puts the cursor on the line of the bar, n lines below the first, and back
local function at_line (file, n, text)
  file:write(("\n"):rep(n), "\r", text, "\27[K", n > 0 and ("\27[%dA"):format(n) or "", "\r")
end

--- bar:draw(): draws the bar, now.
-- Example: progress({total = 4, disable = true}):draw()
-- tqdm: refresh
function bar:draw ()
  if self.disabled or self.closed and not self.closing then return end
  local text = self:line()
  if self.position == 0 then self.file:write("\r", text, "\27[K")
  else at_line(self.file, self.position, text) end
  self.file:flush()
  self.last_drawn, self.drawn_n = la.clock(), self.n
end

--- bar:update(k): k (1) more are done.
-- Example: local bar = progress{total = 4, disable = true}; bar:update(3); bar.n  --> 3
-- tqdm: update
function bar:update (k)
  self.n = self.n + (k or 1)
  if self.disabled or self.closed then return end
  -- looking at the clock each time would cost more than a short step: look when so many steps have passed
  if self.n - self.drawn_n < self.skip then return end
  local now = la.clock()
  local since = now - self.last_drawn
  if since < self.mininterval then
    if since > 0 then self.skip = math.max(1, math.min(self.skip * 2, math.floor((self.n - self.drawn_n) * self.mininterval / since))) end
    return
  end
  local rate = (self.n - self.drawn_n) / since
  self.rate = self.rate and 0.3 * rate + 0.7 * self.rate or rate
  self.skip = math.max(1, math.floor((self.n - self.drawn_n) * self.mininterval / since / 2))
  self:draw()
end

--- bar:set_postfix(values): what stands at the end: a string, or names with values.
-- Example: local bar = progress{total = 4, disable = true}; bar:set_postfix{loss = 0.25}; bar.postfix  --> loss=0.25
-- tqdm: set_postfix
function bar:set_postfix (values)
  if type(values) == "table" then
    local names, parts = {}, {}
    for name in pairs(values) do names[#names + 1] = tostring(name) end
    table.sort(names)
    for i, name in ipairs(names) do
      local v = values[name]
      parts[i] = name .. "=" .. (math.type(v) == "float" and ("%.3g"):format(v) or tostring(v))
    end
    values = table.concat(parts, ", ")
  end
  self.postfix = values
  if not self.disabled and la.clock() - self.last_drawn >= self.mininterval then self:draw() end
end

--- bar:set_description(s): what stands in front.
-- Example: local bar = progress{total = 4, disable = true}; bar:set_description("epoch 2"); bar.desc  --> epoch 2
-- tqdm: set_description
function bar:set_description (s)
  self.desc = s
  if not self.disabled and la.clock() - self.last_drawn >= self.mininterval then self:draw() end
end

--- bar:write(...): a line of text above the bars.
-- Example: progress({total = 4, disable = false, file = io.tmpfile()}):write("loss", 0.25)
-- tqdm: write
function bar:write (...)
  local list, parts = table.pack(...), {}
  for i = 1, list.n do parts[i] = tostring(list[i]) end
  local text = table.concat(parts, "\t")
  if self.disabled then
    io.stdout:write(text, "\n")
    return
  end
  self.file:write("\r", text, "\27[K\n")
  for _, b in ipairs(open[self.file] or {}) do b:draw() end
end

--- bar:close(): ends the bar: it is drawn once more, or taken away (leave = false).
-- Example: local bar <close> = progress{total = 4, disable = true}; bar:update(4); bar.n  --> 4
-- tqdm: close
function bar:close ()
  if self.closed then return end
  self.closed, self.closing, self.finished = true, true, la.clock()
  local list = open[self.file] or {}
  for i = #list, 1, -1 do
    if list[i] == self then table.remove(list, i) end
  end
  if not self.disabled then
    if self.leave then
      self:draw()
      if self.position == 0 then self.file:write "\n" end
    elseif self.position == 0 then self.file:write("\r\27[K")
    else at_line(self.file, self.position, "") end
    self.file:flush()
  end
  self.closing = nil
end
bar.__close = bar.close

function bar:__tostring () return self:line() end

local function new (o, total)
  local file = o.file or io.stderr
  local now = la.clock()
  local b = {total = o.total or total, desc = o.desc, unit = o.unit or "it", unit_scale = o.unit_scale, ncols = o.ncols, ascii = o.ascii,
    mininterval = o.mininterval or 0.1, initial = o.initial or 0, n = o.initial or 0, file = file, postfix = o.postfix,
    start = now, last_drawn = now, drawn_n = o.initial or 0, skip = 1}
  b.disabled = o.disable
  if b.disabled == nil then b.disabled = not is_terminal(file) end
  setmetatable(b, bar)
  local list = open[file] or {}
  open[file] = list
  b.position = o.position or 0
  if not b.disabled then
    for _, other in ipairs(list) do
      if not o.position then b.position = math.max(b.position, other.position + 1) end
    end
    list[#list + 1] = b
  end
  -- an inner bar goes away when it ends, so that the next one finds its line free
  b.leave = o.leave
  if b.leave == nil then b.leave = b.position == 0 end
  if type(b.postfix) == "table" then b:set_postfix(b.postfix) end
  b:draw()
  return b
end

-- an iterator that counts: next(state, control) -> values; the fourth value of a generic for closes the bar
local function counted (b, f, state, control, closing)
  local first = true
  local function step (...)
    if (...) == nil then
      b:close()
      return nil
    end
    return ...
  end
  local function iterate (s, c)
    if not first then b:update(1) end
    first = false
    return step(f(s, c))
  end
  local closer = b
  if closing ~= nil then
    closer = setmetatable({}, {__close = function (_, e)
      b:close()
      local m = getmetatable(closing)
      if m and m.__close then m.__close(closing, e) end
    end})
  end
  return iterate, state, control, closer
end

local function is_options (x)
  if type(x) ~= "table" or getmetatable(x) ~= nil then return false end
  local k = next(x)
  return type(k) == "string"
end

-- progress(what [, options]), progress(f, state, control [, closing [, options]])
--- progress.bar(what, ... | total, desc, unit, unit_scale, leave, ncols, mininterval, initial, file, disable, ascii, position,
-- postfix) -> Bar|function: a bar that shows how far a loop is; called as progress(what). what: a number n (1 ... n), an array (its
-- rows), a list (its items), or an iterator with its state as ipairs, pairs and io.lines give it: the values of a generic `for`.
-- With options alone, progress{total = n}, a bar that is moved on by hand. unit_scale: 1.2k, 3.4M; leave = false: the finished bar
-- goes away; ncols: width; mininterval: seconds between two drawings (0.1); file: io.stderr; disable: nil: quiet where the file is
-- no terminal.
-- Example: local sum = 0; for i in progress(4, {desc = "adding"}) do sum = sum + i end; sum  --> 10
-- tqdm: tqdm
local function start (_, what, ...)
  local rest = table.pack(...)
  local opts
  if is_options(what) and rest.n == 0 then return new(options(what, 2)) end
  if rest.n > 0 and is_options(rest[rest.n]) and (type(what) ~= "function" or rest.n == 1 or rest.n == 3 or rest.n == 4) then
    opts = rest[rest.n]
    rest[rest.n] = nil
    rest.n = rest.n - 1
  end
  local o = options(opts, 2)
  if math.type(what) == "integer" or type(what) == "number" and what == math.floor(what) then
    if what < 0 then error(("progress: the count must not be negative, got %d"):format(what), 2) end
    local n, i = math.tointeger(what), 0
    return counted(new(o, n), function ()
      i = i + 1
      if i <= n then return i end
    end)
  elseif is_array(what) then
    if what.ndim == 0 then error("progress: a 0-d array has no rows", 2) end
    local n, i = #what, 0
    return counted(new(o, n), function ()
      i = i + 1
      if i <= n then return what[i] end
    end)
  elseif type(what) == "function" then
    local total = o.total
    -- ipairs and pairs of a list: its length is the total
    if total == nil and type(rest[1]) == "table" and rest[2] == 0 then total = #rest[1] end
    if total == nil and rest[1] ~= nil and is_array(rest[1]) and rest[2] == 0 then total = #rest[1] end
    return counted(new(o, total), what, rest[1], rest[2], rest[3])
  elseif type(what) == "table" or type(what) == "userdata" then
    local m = getmetatable(what)
    if m and m.__call and not m.__index or m and m.__call and #what == 0 then
      return counted(new(o), what, rest[1], rest[2], rest[3])
    end
    local ok, n = pcall(function () return #what end)
    if not ok then error(("progress: a %s cannot be walked through"):format(type(what)), 2) end
    local i = 0
    return counted(new(o, n), function ()
      i = i + 1
      if i <= n then return what[i] end
    end)
  end
  error(("progress: an iterator, a number, an array or a list is expected, got %s"):format(what == nil and "nothing" or type(what)), 2)
end

progress.Bar = bar        -- its methods
return setmetatable(progress, {__call = start})
