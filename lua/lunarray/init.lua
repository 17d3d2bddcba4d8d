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
--- Prints help: la.help() the index, la.help "reshape" or la.help(la.reshape) one function, la.help "/sort" a search.
function la.help (what) load_help().help(what) end
--- The documentation of a function, given by itself or by name, as a string.
function la.doc (what) return (load_help().doc(what)) end

return la
