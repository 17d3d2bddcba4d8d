--- Cricket: wins of the side that bats first and of the chasing side, by ground: bars side by side.
local ipl = dofile((arg[0]:match "^.*/" or "") .. "ipl.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local matches = ipl.matches()
local decided, won, venues = {}, {}, {}
for i = 1, matches.n do
  if matches.winner[i] ~= "" then
    local venue = matches.venue[i]
    if not decided[venue] then
      decided[venue], won[venue] = 0, 0
      venues[#venues + 1] = venue
    end
    decided[venue] = decided[venue] + 1
    if matches.winner[i] == matches.bat_first[i] then won[venue] = won[venue] + 1 end
  end
end
table.sort(venues)
local first = {}
for i, venue in ipairs(venues) do first[i] = 100 * won[venue] / decided[venue] end
first = la.array(first)

local where = la.arange(#venues)
plot.figure {figsize = {10, 5}}
plot.bar(where - 0.2, first, 0.4, {label = "Batting first", color = "#7c3aed", edgecolor = "white"})
plot.bar(where + 0.2, 100 - first, 0.4, {label = "Chasing", color = "#f59e0b", edgecolor = "white"})
plot.xticks(where, venues)
plot.xlabel "Venue"
plot.ylabel "Wins (%)"
plot.title "Batting first against chasing, by venue"
plot.legend()
plot.grid {axis = "y", alpha = 0.3}
plot.tight_layout()
ipl.save(plot, "d3_wins_by_venue.png")
