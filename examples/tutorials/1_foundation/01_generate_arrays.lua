--- 1. Making arrays: the library, its functions, its help.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"

-- lunarray is no part of Lua. A program asks for it, and by custom calls it la.
show.item("F01.01", "The library is a module")
local la = require "lunarray"
print 'local la = require "lunarray"'

-- The module is a table; going over it lists what there is. (la.help() prints a list in order.)
show.item("F01.02", "What the module offers")
local wanted, found = {"array", "zeros", "ones", "eye", "arange", "linspace"}, {}
for _, name in ipairs(wanted) do
  if la[name] then found[#found + 1] = name end
end
print(table.concat(found, " "))
local functions = 0
for _ in pairs(la) do functions = functions + 1 end
show.machine(functions, "names in all")

-- la.help(la.reshape) or la.help "reshape" prints what a function does, with an example; la.help
-- "/matrix" looks for a word. la.doc gives the same as a string, of which the first line is how the
-- function is called. Options behind the others, in braces, are given by name in a table. At the
-- prompt (the program `lunarray`) la.abs? shows the same, and the Tab key completes la.ab and lists
-- what begins so. la.abs is a second name of la.absolute, as in NumPy.
show.item("F01.03", "Help about one function")
print(la.doc(la.abs):match "[^\n]*")

-- The array is a new kind of value, a userdata: it holds numbers, and the functions that work on it
-- are its methods, x:sum().
show.item("F01.04", "The ways to make an array")
show.print("from data:            ", la.array{1, 2, 3})
show.print("at random:            ", la.random.random(3).shape)
show.print("of a given shape:     ", la.zeros(3))
show.print("evenly spaced numbers:", la.arange(3), la.linspace(0, 1, 3))
