--- tiny.png, a picture of 4 rows and 6 columns whose colours run evenly: require "data_picture"(directory) writes it.
local la = require "lunarray"
local image = require "lunarray.image"

return function (directory)
  local row, column = la.arange(4):reshape(4, 1), la.arange(6)      -- numbers down and numbers across; together they fill a rectangle
  local red, green, blue = row * 80 + column * 0, row * 0 + column * 50, 255 - row * 40 - column * 10
  image.write(directory .. "/tiny.png", la.stack({red, green, blue}, 3):astype "uint8")
end
