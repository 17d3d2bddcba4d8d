--- lunarray: N-dimensional arrays for Lua. The compiled core with what is better said in Lua on top of it.
local la = require "lunarray.core"

-- Functions on files (la.save, la.load, ...) have an entry point of their own: a host that preloads the core decides by preloading
-- "lunarray.file", too, whether scripts have them; otherwise they are in the library that the core came from.
if type(package) == "table" and not la.save then
  local preload = package.preload or {}
  local open = preload["lunarray.file"]
  if not open and not preload["lunarray.core"] and package.loadlib and package.searchpath then
    local path = package.searchpath("lunarray.core", package.cpath or "")
    open = path and package.loadlib(path, "luaopen_lunarray_file")
  end
  if open then open "lunarray.file" end
end

-- Help is loaded when it is first asked for.
local function load_help ()
  local help = require "lunarray.help"
  la.help, la.doc = help.help, help.doc
  return help
end
--- la.help(what): prints help: la.help() the index, la.help "reshape" or la.help(la.reshape) one function, la.help "frame" what a module
-- has, la.help "/sort" every name and first line with a word in it.
-- Example: la.help "clock"
-- NumPy: numpy.info
function la.help (what) return load_help().help(what) end
--- la.doc(what, width) -> string: the documentation of a function, given by itself or by name, as text in lines of at most `width` (98)
-- characters. A name that is not there raises an error with those near to it.
-- Example: la.doc("clock"):match("^[^\n]*")  --> la.clock()
-- NumPy: numpy.info
function la.doc (what, width) return load_help().doc(what, width) end
--- la.traceback(message, level) -> any: a handler for xpcall, as debug.traceback is one; under a message that can be explained stands what
-- may help: the nearest name of a function that is not there, what makes two shapes fit, the module that was not loaded.
-- Example: select(2, xpcall(function () return la.reshpe(3) end, la.traceback)):match("did you mean .-%?")  --> did you mean 'reshape'?
-- NumPy: none
function la.traceback (message, level) return (require "lunarray.hint".traceback(message, (level or 1) + 1)) end

return la
