--- 1.5 Working in batches.
--
-- To learn from the whole data set at once takes more memory than there is; from one sample at a
-- time, it wastes a machine that is made for many. Between the two lie batches. Four steps: get the
-- data, shuffle it, say how large a batch is, take one batch after the other.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- The first axis counts the samples: 10000 matrices of 2 x 3. (The course drew without a seed, so
-- its numbers cannot be had again.)
show.item("F11.01", "The data set, its shape")
la.random.seed(2019)
local data_train = la.random.randn(10000, 2, 3)
show.print(data_train.shape)
show.print(data_train[1])

-- shuffle moves whole samples, never the numbers inside one.
show.item("F11.02", "Shuffle the samples")
la.random.shuffle(data_train)
show.print(data_train[1])

-- x:slice(i, j) is the view x["i:j"] from numbers. A slice of the first axis copies nothing.
show.item("F11.03", "Sum of each batch of 1000")
local batch_size = 1000
for i = 1, #data_train, batch_size do
  local x_batch_sum = la.sum(data_train:slice(i, i + batch_size - 1))
  print(("The first%dbatch,Sum of data of this batch:%s"):format(i, show.text(x_batch_sum)))
end

-- A range that reaches beyond the end is cut off there, as string.sub does it: the last batch is
-- what remains.
show.item("F11.04", "The sizes when the number does not divide")
local sizes = {}
for i = 1, #data_train, 3000 do sizes[#sizes + 1] = #data_train:slice(i, i + 2999) end
print(table.concat(sizes, ", "))

show.item("F11.05", "Why batches")
print [[
Everything at once does not fit, one at a time wastes the machine.
Get the data, shuffle, choose the batch size, go through the batches.]]
