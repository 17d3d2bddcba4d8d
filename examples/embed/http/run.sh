#!/bin/sh
# Trains the model, starts lighttpd on loopback, asks it for predictions, stops it: sh run.sh DIRECTORY [seconds]
# DIRECTORY holds the program `load` and gets model, log and pid. LUA_PATH and LUA_CPATH lead to lunarray unless it is installed.
set -e
here=$(cd "$(dirname "$0")" && pwd)
run=$(cd "$1" && pwd)
seconds=${2:-2}
export MODEL="$run/model.npz" DIR="$here" RUN="$run" PORT="${PORT:-8742}"
"${LUA:-lua5.4}" "$here/train.lua" "$MODEL"
lighttpd -D -f "$here/lighttpd.conf" &
server=$!
trap 'kill $server 2>/dev/null' EXIT INT TERM
tries=0
until "$run/load" "$PORT" 0.1 1 >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ $tries -gt 50 ]; then echo "lighttpd does not answer:"; cat "$run/error.log"; exit 1; fi
  sleep 0.1
done
"$run/load" "$PORT" "$seconds" 4
