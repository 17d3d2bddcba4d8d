--- Prints what check.lua finds in the transcripts of the tutorials: lua5.4 tests/tutorials/report.lua DIRECTORY
-- Exit status 1 if an item is missing or a value differs. Called by `make tutorials`.
package.path = "./?.lua;" .. package.path
local dir = assert(arg[1], "usage: report.lua DIRECTORY")
local r = require "tests.tutorials.check"(dir)
for _, problem in ipairs(r.problems) do print(problem) end
print(("%d of %d items shown, %d of %d values equal, %d pictures"):format(r.covered, r.items, r.equal, r.values, r.pictures))
os.exit(#r.problems == 0)
