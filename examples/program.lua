--- What the programs of this directory share: their command line, what they say, their pictures. Not a program itself.
--
--   local program = require "program"
--   local options = program.arguments({"TRAIN", "TEST"}, {k = 1, rate = 0.5, plot = ""})
--   options[1], options.k
local program = {name = arg[0]:match "([^/\\]+)%.lua$" or arg[0]}

--- Ends the program with one sentence: a user's mistake, not ours.
function program.fail (...)
  io.stderr:write(program.name, ": ", string.format(...), "\n")
  os.exit(1)
end
local fail = program.fail

--- The comment at the head of the program is what --help prints.
local function print_head ()
  for line in io.lines(arg[0]) do
    local text = line:match "^%-%-%-? ?(.*)$"
    if not text then break end
    print(text)
  end
end

--- The command line: the files, as options[1] ..., and options by name. `files`: what they are called, for the message; `known`: each
-- option with its default, which tells what it takes: an integer a whole number from 0, a float a number, a string text ("": none).
function program.arguments (files, known)
  local options, names = {}, {}
  for name, default in pairs(known) do
    options[name] = default
    names[#names + 1] = "--" .. name
  end
  table.sort(names)
  local i = 1
  while arg[i] do
    local name = arg[i]:match "^%-%-(.+)$"
    local default = known[name]
    if name == "help" then
      print_head()
      os.exit(0)
    elseif not name then
      if #options == #files then
        fail("%s is one argument too many: there %s %s", arg[i], #files == 1 and "is" or "are", table.concat(files, " "))
      end
      options[#options + 1] = arg[i]
    elseif default == nil then fail("unknown option %s; there are %s and --help", arg[i], table.concat(names, " "))
    else
      local value = arg[i + 1]
      if type(default) == "number" then
        local number = tonumber(value)
        if math.type(default) == "integer" then
          number = math.tointeger(number)
          if not number or number < 0 then fail("%s wants a whole number, got %s", arg[i], value or "nothing") end
        elseif not number then fail("%s wants a number, got %s", arg[i], value or "nothing") end
        value = number
      elseif not value then fail("%s wants a name", arg[i]) end
      options[name] = value
      i = i + 1
    end
    i = i + 1
  end
  return options
end

--- f(...), or the end of the program with what f raised, without the place in the script. For reading files, which users name.
function program.try (f, ...)
  local result = table.pack(pcall(f, ...))
  if not result[1] then fail("%s", (tostring(result[2]):gsub("^[^:\n]*:%d+: ", ""))) end
  return table.unpack(result, 2, result.n)
end

--- A heading, underlined.
function program.heading (...)
  local text = string.format(...)
  print("\n" .. text .. "\n" .. ("-"):rep(#text))
end

--- Draws a picture if `path` is not "": draw(plot) makes it. Where there is no gnuplot the program goes on without.
function program.picture (path, draw)
  if path == "" then return end
  local plot = require "lunarray.plot"
  local gnuplot = os.getenv "GNUPLOT" or "gnuplot"
  if not os.execute("command -v '" .. gnuplot .. "' >/dev/null 2>&1") then
    print("\nno picture: pictures are drawn by gnuplot, and there is none here")
    return
  end
  draw(plot)
  program.try(plot.savefig, path, {dpi = 100})
  print("\npicture: " .. path)
end

--- k of n as text, with the percentage.
function program.share (k, n) return ("%d of %d (%.2f %%)"):format(k, n, 100 * k / n) end

--- A table of counts, rows what it is and columns what was said, as made by classify.confusion; names of the classes.
function program.print_confusion (counts, names)
  local width = 5
  for _, name in ipairs(names) do width = math.max(width, #tostring(name)) end
  local cell = (" %%%ds"):format(width)
  io.write((" "):rep(width))
  for _, name in ipairs(names) do io.write(cell:format(name)) end
  print()
  for i, name in ipairs(names) do
    io.write(("%%%ds"):format(width):format(name))
    for j = 1, #names do io.write(cell:format(counts(i, j))) end
    print()
  end
end

return program
