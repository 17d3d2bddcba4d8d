--- Runs the tutorials: lua5.4 tools/tutorials.lua DIRECTORY [script ...]
--
-- Writes DIRECTORY/transcripts/<chapter>/<script>.txt, the pictures under DIRECTORY/plots, and DIRECTORY/index.html, which shows each script
-- beside what it printed and drew. Exit status 1 if a script fails.
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

local function html (s) return (s:gsub("[&<>]", {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;"})) end

local out = {[[
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>lunarray tutorials</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 110em; padding: 1em 2em; color: #222; }
h2 { border-bottom: 1px solid #ddd; margin-top: 2.5em; }
.pair { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 1.5em; align-items: start; }
pre { background: #f6f7f9; padding: 1em; overflow-x: auto; font: 12.5px/1.45 ui-monospace, monospace; border-radius: 6px; margin: 0; }
pre.out { background: #fff; border: 1px solid #e3e5e8; }
.id { color: #7c3aed; font-weight: bold; } .comment { color: #5b7083; }
img { max-width: 100%; margin-top: .6em; border: 1px solid #eee; }
nav a { margin-right: 1em; white-space: nowrap; }
@media (max-width: 70em) { .pair { grid-template-columns: 1fr; } }
</style></head><body><h1>lunarray tutorials</h1><nav>]]}
for _, p in ipairs(pages) do
  out[#out + 1] = ('<a href="#%s-%s">%s %s</a>'):format(p.chapter, p.name, p.chapter:match "^%d", (p.name:gsub("_", " ")))
end
out[#out + 1] = "</nav>"
for _, p in ipairs(pages) do
  local script = html(p.script):gsub("(%-%-[^\n]*)", '<span class="comment">%1</span>')
  local output = html(p.output):gsub("## ([FDM]%d%d%.%d%d)", '<span class="id">%1</span>')
  local pictures = {}
  for name in p.output:gmatch "picture: (plots/[%w_.-]+)" do pictures[#pictures + 1] = ('<img src="%s" alt="%s">'):format(name, name) end
  out[#out + 1] = ('<h2 id="%s-%s">%s / %s</h2><div class="pair"><pre>%s</pre><div><pre class="out">%s</pre>%s</div></div>'):format(
    p.chapter, p.name, p.chapter, p.name, script, output, table.concat(pictures, "\n"))
end
out[#out + 1] = "</body></html>\n"
local f = assert(io.open(dir .. "/index.html", "w"))
f:write(table.concat(out, "\n"))
f:close()
print(("%d scripts, %d failed; %s/index.html"):format(#scripts, failed, dir))
os.exit(failed == 0)
