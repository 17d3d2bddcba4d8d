--- lunarray: N-dimensional arrays for Lua. The compiled core with what is better said in Lua on top of it.
local la = require "lunarray.core"

return la
