--- Runs the tutorials: lua5.4 tools/tutorials.lua DIRECTORY [script ...]
--
-- Writes DIRECTORY/transcripts/<chapter>/<script>.txt, the pictures under DIRECTORY/plots, and DIRECTORY/index.html, which shows each piece
-- of a script beside what it printed and drew. Exit status 1 if a script fails.
local dir = assert(arg[1], "usage: tutorials.lua DIRECTORY [script ...]")
local lua = os.getenv "LUA" or "lua5.4"

local function lines_of (command)
  local p, t = assert(io.popen(command)), {}
  for line in p:lines() do t[#t + 1] = line end
  p:close()
  return t
end

local function quote (s) return "'" .. s:gsub("'", "'\\''") .. "'" end

local function slurp (path)
  local f = assert(io.open(path, "rb"))
  local text = f:read "a"
  f:close()
  return text
end

local scripts = {}
for i = 2, #arg do scripts[#scripts + 1] = arg[i] end
if #scripts == 0 then scripts = lines_of "find examples/tutorials -mindepth 2 -name '*.lua' | LC_ALL=C sort" end

local failed, pages = 0, {}
for _, script in ipairs(scripts) do
  local chapter, name = script:match "([^/]+)/([^/]+)%.lua$"
  local transcript = ("%s/transcripts/%s/%s.txt"):format(dir, chapter, name)
  os.execute("mkdir -p " .. quote(("%s/transcripts/%s"):format(dir, chapter)))
  local ok = os.execute(("LUNARRAY_TUTORIALS=%s %s %s > %s 2>&1"):format(quote(dir), lua, quote(script), quote(transcript)))
  if not ok then
    failed = failed + 1
    io.stderr:write(("%s failed:\n%s\n"):format(script, slurp(transcript):sub(-2000)))
  end
  pages[#pages + 1] = {chapter = chapter, name = name, script = slurp(script), output = slurp(transcript)}
end

-- ---- the page: each piece of a script beside what it printed and drew ----------------------------------------------------------

local function html (s) return (s:gsub("[&<>]", {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;"})) end

-- The lines of a script in pieces: a new one with each item, which takes the comment above it along. {id =, lines...}; the first has none.
local function script_pieces (text)
  local pieces, waiting = {{}}, {}                    -- waiting: a comment, until it is known whose it is
  local function flush ()
    local piece = pieces[#pieces]
    for _, line in ipairs(waiting) do piece[#piece + 1] = line end
    waiting = {}
  end
  for line in text:gmatch "([^\n]*)\n" do
    local id = line:match '^%s*show%.item%(?%s*"([FDM]%d%d%.%d%d)"'
    if id then
      pieces[#pieces + 1] = {id = id}
      flush()
    elseif not line:find "^%s*%-%-" then flush() end
    waiting[#waiting + 1] = line
  end
  flush()
  return pieces
end

local function output_pieces (text)
  local pieces = {{}}
  for line in text:gmatch "([^\n]*)\n" do
    local id = line:match "^## ([FDM]%d%d%.%d%d) "
    if id then pieces[#pieces + 1] = {id = id} end
    table.insert(pieces[#pieces], line)
  end
  return pieces
end

local function joined (lines) return (table.concat(lines, "\n"):gsub("^[\n]+", ""):gsub("%s+$", "")) end

-- Script and output side by side: item by item where both have the same items in the same order, else as a whole.
local function pairs_of (script, output)
  local left, right = script_pieces(script), output_pieces(output)
  local same = #left == #right
  for i, piece in ipairs(left) do same = same and piece.id == right[i].id end
  if not same then return {{script, output}} end
  local out = {}
  for i, piece in ipairs(left) do out[i] = {joined(piece), joined(right[i]), piece.id} end
  return out
end

local function coloured (script) return (html(script):gsub("(%-%-[^\n]*)", '<span class="comment">%1</span>')) end

local title = {}
for _, p in ipairs(pages) do
  title[p] = (p.script:match "^%-%-%- ([^\n]*)" or p.name):gsub("%.$", "")
end

local out = {[[
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>lunarray tutorials</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 110em; padding: 1em 2em; color: #222; }
h2 { border-bottom: 1px solid #ddd; margin-top: 2.5em; } h2 small { color: #777; font-weight: normal; font-size: .6em; }
.pair { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 1.5em; align-items: start; margin-bottom: 1em; }
pre { background: #f6f7f9; padding: .8em 1em; font: 12.5px/1.45 ui-monospace, monospace; border-radius: 6px; margin: 0;
  white-space: pre-wrap; overflow-wrap: anywhere; }
pre.out { background: #fff; border: 1px solid #e3e5e8; }
.id { color: #7c3aed; font-weight: bold; } .comment { color: #5b7083; }
img { max-width: 100%; margin-top: .6em; border: 1px solid #eee; }
nav { columns: 3 24em; font-size: 14px; } nav b { display: block; margin-top: .8em; } nav a { display: block; }
@media (max-width: 70em) { .pair { grid-template-columns: minmax(0, 1fr); } }
</style></head><body><h1>lunarray tutorials</h1><nav>]]}
local chapter
for _, p in ipairs(pages) do
  if p.chapter ~= chapter then
    chapter = p.chapter
    out[#out + 1] = "<b>" .. html((chapter:gsub("_", " "))) .. "</b>"
  end
  out[#out + 1] = ('<a href="#%s-%s">%s</a>'):format(p.chapter, p.name, html(title[p]))
end
out[#out + 1] = "</nav>"
for _, p in ipairs(pages) do
  out[#out + 1] = ('<h2 id="%s-%s">%s <small>%s/%s.lua</small></h2>'):format(p.chapter, p.name, html(title[p]), p.chapter, p.name)
  for _, pair in ipairs(pairs_of(p.script, p.output)) do
    local script, output, id = pair[1], pair[2], pair[3]
    local pictures = {}
    for name in output:gmatch "picture: (plots/[%w_.-]+)" do
      pictures[#pictures + 1] = ('<img src="%s" alt="%s">'):format(name, name)
    end
    local shown = html(output):gsub("## ([FDM]%d%d%.%d%d)", '<span class="id">%1</span>')
    local anchor = id and (' id="%s"'):format(id) or ""
    out[#out + 1] = ('<div class="pair"%s><pre>%s</pre><div>%s%s</div></div>'):format(anchor, coloured(script),
      shown ~= "" and '<pre class="out">' .. shown .. "</pre>" or "", table.concat(pictures, "\n"))
  end
end
out[#out + 1] = "</body></html>\n"
local f = assert(io.open(dir .. "/index.html", "w"))
f:write(table.concat(out, "\n"))
f:close()
print(("%d scripts, %d failed; %s/index.html"):format(#scripts, failed, dir))
os.exit(failed == 0)
