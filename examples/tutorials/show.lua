--- What the tutorials share: numbered items, numbers with all their digits, errors that are shown, data files, pictures.
--
-- Each script begins with
--   package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
--   local show = require "show"
-- and writes files under build/tutorials (or where LUNARRAY_TUTORIALS says).
local la = require "lunarray"

local show = {}

show.dir = os.getenv "LUNARRAY_TUTORIALS" or "build/tutorials"

local made = {}
local function directory (name)
  local path = show.dir .. "/" .. name
  if not made[path] then
    os.execute("mkdir -p '" .. path .. "'")
    made[path] = true
  end
  return path
end

local function quoted (value)
  if type(value) == "string" then return ("%q"):format(value) end
  return show.text(value)
end

--- A number with the shortest digits that read back exactly (print cuts floats to 14); a plain list as it is written in Lua, {1, 2, 3};
-- anything else as print has it.
function show.text (value)
  if math.type(value) == "float" then return la.format_float(value) end
  if type(value) == "table" and not getmetatable(value) then
    local words = {}
    for i, v in ipairs(value) do words[i] = quoted(v) end
    return "{" .. table.concat(words, ", ") .. "}"
  end
  return tostring(value)
end

--- Prints values with a blank between them.
function show.print (...)
  local words = table.pack(...)
  for i = 1, words.n do words[i] = show.text(words[i]) end
  print(table.concat(words, " "))
end

--- Begins an item: its number in the course's list, and what it shows.
local first = true
function show.item (id, title)
  if not first then print() end
  first = false
  print("## " .. id .. " " .. title)
end

--- Prints something that differs from one computer to the next: times, versions.
function show.machine (...)
  io.write "~ "
  show.print(...)
end

--- Calls a function that must fail and prints what it said, without the place in the script.
function show.failing (fn, ...)
  local ok, message = pcall(fn, ...)
  if ok then print "no error"
  else print("error: " .. (tostring(message):gsub("^[^:\n]*:%d+: ", ""))) end
end

--- A file for the script to write.
function show.scratch (name) return directory "scratch" .. "/" .. name end

--- One of the courses' data files (houses, cricket, a small picture), made on first use: see data.lua.
function show.data (name)
  local path = directory "data" .. "/" .. name
  local f = io.open(path, "rb")
  if f then f:close()
  else require "data"(directory "data") end
  return path
end

--- Seconds that fn() takes.
function show.seconds (fn, ...)
  local t = la.clock()
  fn(...)
  return la.clock() - t
end

--- Writes a figure, and what a reader of the picture must find in it.
function show.save_plot (fig, name)
  local quote = function (s) return "'" .. s .. "'" end
  local all = fig:get_axes()
  for k, ax in ipairs(all) do
    if ax.is_colorbar then goto continue end
    local where = #all > 1 and ("panel %d: "):format(k) or ""
    print(("%stitle=%s x=%s y=%s"):format(where, quote(ax:get_title()), quote(ax:get_xlabel()), quote(ax:get_ylabel())))
    local legend = ax:get_legend_texts()
    if legend then
      local words = {}
      for i, s in ipairs(legend) do words[i] = quote(s) end
      print(where .. "legend=[" .. table.concat(words, ", ") .. "]")
    end
    ::continue::
  end
  fig:savefig(directory "plots" .. "/" .. name, {dpi = 80})
  print("picture: plots/" .. name)
end

return show
