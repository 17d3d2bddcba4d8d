--- What comes next, and where to read on.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"

show.item("D28.01", "Next: a single neuron")
print [[
One neuron is z = X:dot(w) + b, a sigmoid, and gradient descent: chapter 16 has its forward pass and its gradient, the
chance to win in chapter 19 is one that was trained. Stack layers of them and you have a network: examples/digits.lua
trains one to read handwriting.
To read on: la.help() lists everything with examples; 3_machine_learning is another course; "Deep Learning" by Goodfellow, Bengio
and Courville has the mathematics, "Python for Data Analysis" by McKinney and "Python Data Science Handbook" by
VanderPlas the same tools in Python: what they do with NumPy, pandas and Matplotlib, lunarray, lunarray.frame and
lunarray.plot do under the same names. "Programming in Lua" by Ierusalimschy is the book on the language. Lectures on
vectorization: Andrew Ng's course on deep learning, week 2; NPTEL has whole courses.]]
