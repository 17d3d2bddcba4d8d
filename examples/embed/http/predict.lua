--- A page of lighttpd's mod_magnet: /predict?x=0.3&y=-0.2 answers the class of a point and its probabilities as JSON.
-- The server keeps the script's state, so library and model are loaded by the first request only.
local la = require "lunarray"
local model = package.loaded["spirals.model"]
if not model then
  model = la.load(os.getenv "MODEL" or "model.npz")
  package.loaded["spirals.model"] = model
end

local query = lighty.r.req_attr["uri.query"] or ""
local x, y = tonumber(query:match "x=([^&]*)"), tonumber(query:match "y=([^&]*)")
lighty.r.resp_header["Content-Type"] = "application/json"
if not (x and y) then
  lighty.r.resp_body.set '{"error": "x and y must be numbers"}\n'
  return 400
end
local z = la.maximum(la.array{x, y}:dot(model.w1) + model.b1, 0):dot(model.w2) + model.b2
local p = la.softmax(z)
lighty.r.resp_body.set(('{"class": %d, "probabilities": [%.4f, %.4f, %.4f]}\n'):format(p:argmax(), p[1], p[2], p[3]))
return 200
