--- Runs one spec file in this Lua state, for tests/embed/api.c ("api states"), many of which do so at once on several threads. Called with the
--- spec's path; returns how many tests passed and failed, and what the first failure said. `lunarray` is in package.loaded.
local path = ...
package.path = "./?.lua;" .. package.path
local busted = require "busted.core"()
require "busted"(busted)
package.loaded.helper = require "tests.helper"
local passed, failed, first = 0, 0, nil
busted.subscribe({"test", "end"}, function (_, _, status)
  if status == "success" then passed = passed + 1 elseif status ~= "pending" then failed = failed + 1 end
  return nil, true
end)
local function bad (element, _, message)
  first = first or tostring(element.name) .. ": " .. tostring(message)
  if element.descriptor ~= "it" then failed = failed + 1 end
  return nil, true
end
busted.subscribe({"failure"}, bad)
busted.subscribe({"error"}, bad)
require "busted.modules.test_file_loader"(busted, {"lua"})({path}, {}, {excludes = {}, recursive = false})
require "busted.execute"(busted)(1, {})
return passed, failed, first
