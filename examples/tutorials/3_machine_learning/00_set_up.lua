--- Set up: the library and a seed.
--
-- lunarray is a module like any other. Random numbers come from a generator that starts from a seed: with the same seed a
-- program draws the same numbers in every run, so that what you see here is what you get, and what NumPy gives.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("M00.01", "The library and a seed")
la.random.seed{seed = 1234}          -- the argument's name may be written, in a table
print "With a seed, every run draws the same numbers; without one, each run draws others."
