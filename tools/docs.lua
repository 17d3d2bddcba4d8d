--- Writes the manual: lua5.4 tools/docs.lua DIRECTORY -> DIRECTORY/reference.md, index.html (all functions) and porting.html (docs/porting.md).
--- The registration tables in C, and for the modules in Lua the comments above the functions, are the only place where a function is documented;
--- lunarray.help reads them. Ends with an error if a
--- function has no doc.
local la = require "lunarray"
local help = require "lunarray.help"

local directory = arg[1] or "build/docs"
assert(os.execute(("mkdir -p '%s'"):format(directory)), "cannot make " .. directory)

-- one section for each name of a module: a function and an attribute of the same name share it
local modules, order, total, undocumented = {}, {}, 0, {}
local entries = {}
for _, list in ipairs {help.entries(), help.module_entries()} do table.move(list, 1, #list, #entries + 1, entries) end
for _, entry in ipairs(entries) do
  local module = entry.lua and entry.module or entry.module ~= "" and "la." .. entry.module or "la"
  local m = modules[module]
  if not m then
    m = {groups = {}}
    modules[module] = m
    order[#order + 1] = module
  end
  if not m[entry.name] then
    m[entry.name] = {}
    m[#m + 1] = entry.name
    total = total + 1
  end
  table.insert(m[entry.name], entry)
  if not help.text(entry):find "%S" then undocumented[#undocumented + 1] = module .. "." .. entry.name end
end

local rules = "Positions count from 1. Arguments go by place, or by name in a last table: la.sum(x, {axis = 1}); those in braces only by name. "
  .. "A parameter followed by dots takes numbers in a row, too: la.zeros(2, 3)."

-- calls f(label or nil, text) for every line of a doc behind the first
local function lines (text, f)
  for line in text:gmatch "[^\n]+" do
    local label, rest = line:match "^(%u%a+): (.*)$"
    f(label, rest or line)
  end
end

local function save (name, out)
  local path = directory .. "/" .. name
  local f = assert(io.open(path, "w"))
  f:write(table.concat(out, "\n"), "\n")
  f:close()
  return path
end

-- ---- reference.md ----------------------------------------------------------------------------------------------------------------

local function markdown ()
  local out = {}
  local function add (...) for _, line in ipairs {...} do out[#out + 1] = line end end
  local function anchor (title) return (title:lower():gsub("[^%w_%- ]", ""):gsub(" ", "-")) end
  add("# lunarray " .. la._VERSION .. ": reference", "", rules, "")
  for _, module in ipairs(order) do
    local names = {}
    for i, name in ipairs(modules[module]) do names[i] = ("[%s](#%s)"):format(name, anchor(module .. "." .. name)) end
    add(("**%s**: %s"):format(module, table.concat(names, ", ")), "")
  end
  for _, module in ipairs(order) do
    add("## " .. module, "")
    for _, name in ipairs(modules[module]) do
      add("### " .. module .. "." .. name, "")
      for _, entry in ipairs(modules[module][name]) do
        for _, form in ipairs(help.forms(entry)) do add("    " .. form) end
        local first, rest = help.text(entry):match "^([^\n]*)\n?(.*)$"
        add("", first, "")
        lines(rest, function (label, text)
          if label == "Example" then add("- Example: `" .. text .. "`")
          else add("- " .. (label and label .. ": " or "") .. text) end
        end)
        add ""
      end
    end
  end
  return save("reference.md", out)
end

-- ---- index.html: one page that needs nothing else; the field above narrows the list ---------------------------------------------------

local escapes = {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;"}
local function esc (s) return (s:gsub('[&<>"]', escapes)) end

local head = [[
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>lunarray %s: reference</title>
<style>
  :root { --ink: #1c2430; --soft: #5b6675; --line: #d9dee5; --paper: #fff; --code: #f4f6f9; --link: #1f5fa8; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e3e7ed; --soft: #9aa5b4; --line: #333b47; --paper: #14181e; --code: #1d232c; --link: #7db4f0; } }
  body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
  nav { position: fixed; inset: 0 auto 0 0; width: 17rem; overflow-y: auto; border-right: 1px solid var(--line); padding: 1rem; box-sizing: border-box; }
  main { margin-left: 17rem; padding: 1rem 2rem 4rem; max-width: 60rem; }
  nav input { width: 100%%; box-sizing: border-box; padding: .4rem; font: inherit; color: inherit; background: var(--code); border: 1px solid var(--line); }
  nav h2 { font-size: .85rem; color: var(--soft); margin: 1rem 0 .2rem; }
  nav a { display: block; font: 13px/1.6 ui-monospace, monospace; }
  a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
  section { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: .5rem; }
  h3 { margin: .3rem 0; font: 600 1.05rem ui-monospace, monospace; }
  pre, code { font: 14px/1.5 ui-monospace, monospace; background: var(--code); }
  pre { padding: .5rem .8rem; overflow-x: auto; margin: .4rem 0; } code { padding: 0 .2rem; }
  dl { margin: .4rem 0; display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; }
  dt { color: var(--soft); } dd { margin: 0; } p { margin: .4rem 0; }
  @media (max-width: 50rem) { nav { position: static; width: auto; border: 0; } main { margin: 0; padding: 1rem; } nav div { max-height: 40vh; overflow-y: auto; } }
</style>
</head>
<body>
]]

local tail = [[
<script>
  const field = document.querySelector("nav input")
  field.addEventListener("input", () => {
    const word = field.value.toLowerCase()
    for (const a of document.querySelectorAll("nav a")) a.style.display = a.dataset.text.includes(word) ? "" : "none"
    for (const g of document.querySelectorAll("nav section")) g.style.display = [...g.querySelectorAll("a")].some(a => a.style.display == "") ? "" : "none"
  })
</script>
</body>
</html>]]

local function html ()
  local out = {head:format(esc(la._VERSION)), "<nav><input type=\"search\" placeholder=\"find a function\" aria-label=\"find a function\"><div>"}
  local function add (s, ...) out[#out + 1] = select("#", ...) > 0 and s:format(...) or s end
  -- the index goes by group
  local groups, titles = {}, {}
  for _, module in ipairs(order) do
    for _, name in ipairs(modules[module]) do
      local e = modules[module][name][1]
      if not groups[e.group] then
        groups[e.group] = {}
        titles[#titles + 1] = e.group
      end
      table.insert(groups[e.group], {module .. "." .. name, e.module ~= "" and e.full or name, help.text(e):match "^[^\n]*"})
    end
  end
  for _, title in ipairs(titles) do
    add('<section style="border:0;margin:0;padding:0"><h2>%s</h2>', esc(title))
    for _, item in ipairs(groups[title]) do
      add('<a href="#%s" data-text="%s">%s</a>', esc(item[1]), esc((item[2] .. " " .. item[3]):lower()), esc(item[2]))
    end
    add "</section>"
  end
  add "</div></nav>\n<main>"
  add('<h1>lunarray %s: reference</h1>\n<p>%s</p>\n<p><a href="porting.html">Coming from NumPy, PyTorch, torch7, MATLAB or R</a></p>', esc(la._VERSION), esc(rules))
  for _, module in ipairs(order) do
    add("<h2>%s</h2>", esc(module))
    for _, name in ipairs(modules[module]) do
      add('<section id="%s"><h3>%s</h3>', esc(module .. "." .. name), esc(module .. "." .. name))
      for _, entry in ipairs(modules[module][name]) do
        add("<pre>%s</pre>", esc(table.concat(help.forms(entry), "\n")))
        local first, rest = help.text(entry):match "^([^\n]*)\n?(.*)$"
        add("<p>%s</p>", esc(first))
        local open, paragraph = false, {}
        local function flush ()
          if #paragraph > 0 then add("<p>%s</p>", esc(table.concat(paragraph, " "))) end
          paragraph = {}
        end
        lines(rest, function (label, text)
          if label then
            flush()
            if not open then add "<dl>" end
            open = true
            add(label == "Example" and "<dt>%s</dt><dd><code>%s</code></dd>" or "<dt>%s</dt><dd>%s</dd>", esc(label), esc(text))
          else
            if open then add "</dl>" end
            open = false
            paragraph[#paragraph + 1] = text
          end
        end)
        flush()
        if open then add "</dl>" end
      end
      add "</section>"
    end
  end
  add "</main>"
  add(tail)
  return save("index.html", out)
end

-- ---- porting.html: headings, paragraphs and tables of docs/porting.md ------------------------------------------------------------------

local function porting ()
  local f = io.open "docs/porting.md"
  if not f then return nil end
  local out = {(head:format(esc(la._VERSION)):gsub(": reference</title>", ": coming from another library</title>")), '<main style="margin:0 auto">',
    '<p><a href="index.html">reference</a></p>'}
  local function inline (s)
    return (esc(s:gsub("\\|", "\1")):gsub("`([^`]*)`", "<code>%1</code>"):gsub("%[([^%]]*)%]%([^)]*%)", "%1"):gsub("\1", "|"))
  end
  local open
  local function close ()
    if open then out[#out + 1] = open == "table" and "</table>" or open == "pre" and "</pre>" or "</p>" end
    open = nil
  end
  local function begin (what)
    if open ~= what then
      close()
      out[#out + 1] = "<" .. what .. ">"
      open = what
    end
  end
  for line in f:lines() do
    local level, title = line:match "^(#+) (.*)$"
    if title then
      close()
      out[#out + 1] = ("<h%d>%s</h%d>"):format(#level, inline(title), #level)
    elseif line:find "^|[-|]+$" then begin "table"
    elseif line:find "^|" then
      begin "table"
      out[#out + 1] = "<tr>" .. line:gsub("\\|", "\1"):gsub("|%s*([^|]+)%s*", function (c) return "<td>" .. inline((c:gsub("\1", "\\|"):gsub("%s+$", ""))) .. "</td>" end):gsub("|", "") .. "</tr>"
    elseif line == "" then close()
    else
      begin(line:find "^    " and "pre" or "p")
      out[#out + 1] = inline(line)
    end
  end
  close()
  f:close()
  out[#out + 1] = "</main>\n</body>\n</html>"
  return save("porting.html", out)
end

print(("%s: %d names in %d modules"):format(markdown(), total, #order))
print(html())
print(porting() or "docs/porting.md is not here")
for _, name in ipairs(undocumented) do io.stderr:write("no doc: ", name, "\n") end
os.exit(#undocumented == 0)
