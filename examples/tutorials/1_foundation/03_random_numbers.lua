--- 1.2 Random numbers.
--
-- The parameters of a network begin as random numbers. la.random draws them. From the same seed
-- come the same numbers, in every run and on every machine, and they are NumPy's.
-- (la.random.default_rng makes generators of their own, as NumPy's newer interface does.)
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- The course drew this matrix without a seed, so it can only be given, not drawn again.
show.item("F03.01", "The course's 4 x 4 matrix")
local nd3 = la.array{
  {0.53403198, 0.98447249, 0.00533233, 0.65173917},
  {0.87977903, 0.16099692, 0.18023754, 0.97709347},
  {0.04435656, 0.98775115, 0.59948141, 0.51385331},
  {0.6364136, 0.6397407, 0.2583276, 0.18612369}}
show.print(nd3)
show.print("nd3 Shape of:", nd3.shape)
show.print("nd3 Type:", getmetatable(nd3))

-- Numbers from 0 up to, but not including, 1. The shape is a table, or its numbers in a row:
-- la.random.random(4, 4).
show.item("F03.02", "random.random{4, 4} with a seed")
la.random.seed(0)
nd3 = la.random.random{4, 4}
show.print(nd3)
show.print("nd3 Shape of:", nd3.shape)

-- randn draws from the normal distribution: around 0, most of them between -1 and 1. shuffle mixes
-- the rows of the array it is given. These two rows stay where they are: that happens every second
-- time, and with this seed it does.
show.item("F03.03", "seed(100), randn, shuffle")
la.random.seed(100)
local nd4 = la.random.randn(2, 3)
show.print(nd4)
la.random.shuffle(nd4)
print "Randomly scrambled data:"
show.print(nd4)
show.print(getmetatable(nd4))

show.item("F03.04", "A shuffle that does move the rows")
la.random.seed(123)
nd4 = la.random.randn(4, 3)
show.print(nd4)
la.random.shuffle(nd4)
show.print(nd4)
la.random.seed(123)
local ten = la.arange(10)
la.random.shuffle(ten)
show.print(ten)

-- The seed sets the beginning; each draw then goes on from where the last one stopped.
show.item("F03.05", "The same seed gives the same numbers")
la.random.seed(7)
local first = la.random.random(3)
la.random.seed(7)
show.print(first, first == la.random.random(3), first == la.random.random(3))

-- The common functions, one by one, each from the same seed.
show.item("F03.06", "random.random: evenly from 0 to 1")
la.random.seed(10)
show.print(la.random.random(2, 3))

show.item("F03.07", "random.uniform: evenly between two numbers")
la.random.seed(10)
show.print(la.random.uniform(1, 3, {size = {2, 3}}))

show.item("F03.08", "random.randn: standard normal")
la.random.seed(10)
show.print(la.random.randn(2, 3))

-- randint draws values from low up to, but not including, high. With one bound it is the upper one,
-- and the lower one is 0.
show.item("F03.09", "random.randint: whole numbers")
la.random.seed(10)
show.print(la.random.randint(1, 50, {size = {3, 3}}))
show.print(la.random.randint(5, {size = 8}), la.random.randint(3, 4, {size = 2}))

show.item("F03.10", "random.normal: normal around 5, with standard deviation 2")
la.random.seed(10)
show.print(la.random.normal(5, 2, {size = {2, 3}}))

show.item("F03.11", "random.random_sample, random.rand and random.random are one stream")
la.random.seed(10)
show.print(la.random.random_sample(2), la.random.rand(2), la.random.random(2))

-- permutation(10) gives the positions 1 to 10 in a random order, ready to be used as positions.
-- (NumPy counts from 0 and has each of them one less.) Of an array it gives a copy with the
-- elements mixed; shuffle mixes the array itself.
show.item("F03.12", "random.permutation")
la.random.seed(10)
show.print(la.random.permutation(10))
show.print(la.random.permutation(la.array{10, 20, 30, 40}))

show.item("F03.13", "Why parameters begin at random")
print [[
If all weights began with the same number, all units of a layer would learn the same thing.
Drawn from a normal or a uniform distribution of the right width they differ, and signals
neither fade nor explode on their way through the layers.]]
