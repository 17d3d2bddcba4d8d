---@meta lunarray.progress
-- What editors know about lunarray.progress: made by tools/annotate.lua from its documentation. It is read, not run.
if ... == "lunarray.meta.progress" then error("lunarray.meta is for editors: require \"lunarray.progress\"") end

---@class lunarray.progress
---@overload fun(what: any, ...: any): any
local progress = {}

---@class lunarray.Bar
---@field n number
---@field total number
local Bar = {}

---The line as it would be drawn now.  
---Example: progress({total = 4, desc = "adding", disable = true}):line():match("^[^|]*")  --> adding: 0%  
---tqdm: str(bar)  
---@return string
function Bar:line() end

---Draws the bar, now.  
---Example: progress({total = 4, disable = true}):draw()  
---tqdm: refresh  
function Bar:draw() end

---k (1) more are done.  
---Example: local bar = progress{total = 4, disable = true}; bar:update(3); bar.n  --> 3  
---tqdm: update  
---@param k? integer
function Bar:update(k) end

---What stands at the end: a string, or names with values.  
---Example: local bar = progress{total = 4, disable = true}; bar:set_postfix{loss = 0.25}; bar.postfix  --> loss=0.25  
---tqdm: set_postfix  
---@param values? any
function Bar:set_postfix(values) end

---What stands in front.  
---Example: local bar = progress{total = 4, disable = true}; bar:set_description("epoch 2"); bar.desc  --> epoch 2  
---tqdm: set_description  
---@param s? any
function Bar:set_description(s) end

---A line of text above the bars.  
---Example: progress({total = 4, disable = false, file = io.tmpfile()}):write("loss", 0.25)  
---tqdm: write  
---@param ... any
function Bar:write(...) end

---Ends the bar: it is drawn once more, or taken away (leave = false).  
---Example: local bar <close> = progress{total = 4, disable = true}; bar:update(4); bar.n  --> 4  
---tqdm: close  
function Bar:close() end

---A bar that shows how far a loop is; called as progress(what). what: a number n (1 ... n), an array (its rows), a list (its items), or an iterator with its state as ipairs, pairs and io.lines give it: the values of a generic `for`.  
---With options alone, progress{total = n}, a bar that is moved on by hand. unit_scale: 1.2k, 3.4M; leave = false: the finished bar goes away; ncols: width; mininterval: seconds between two drawings (0.1); file: io.stderr; disable: nil: quiet where the file is no terminal.  
---Example: local sum = 0; for i in progress(4, {desc = "adding"}) do sum = sum + i end; sum  --> 10  
---tqdm: tqdm  
---@param what? any
---@param ... any
---@return lunarray.Bar|function
function progress.bar(what, ...) end

return progress
