--- The interactive prompt.
local shell = {}

--- Makes of a piece of text a function: an expression (its values are returned), statements, or statements whose last one, behind a
--- semicolon, is an expression: `local a = la.arange(4); a:sum()`. Returns nil and Lua's message for anything else.
function shell.compile (text, name, env)
  name = name or "=stdin"
  local f = load("return " .. text, name, "t", env)
  if f then return f end
  local from = #text
  while from > 0 do                       -- the last semicolon with a whole expression behind it
    local at = text:sub(1, from):match "^.*();"
    if not at then break end
    local tail = text:sub(at + 1)
    if tail:find "%S" and load("return " .. tail, name, "t") then
      f = load(text:sub(1, at) .. " return " .. tail, name, "t", env)
      if f then return f end
    end
    from = at - 1
  end
  return load(text, name, "t", env)
end

return shell
