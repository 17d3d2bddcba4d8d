#!/bin/sh
# run.sh: the long run of the fuzzers; `make fuzz MINUTES=n` calls it with the paths set. First every function is called with the numbers at
# the edge of what Lua has, which takes what it takes. Half of the time goes to the readers, half to
# programs compared with NumPy's results (all of it to the readers where there is no NumPy). SEED repeats a run. The readers run in a
# build of their own, $LUNARRAY_BUILD/fuzz, which tells what is new (watch.c).
minutes=${MINUTES:-5}
seed=${SEED:-$(date +%s)}
dir=$LUNARRAY_BUILD/fuzz
mkdir -p "$dir"
echo "seed $seed"
numpy=
python3 -c 'import numpy, sys; sys.exit(numpy.__version__ < "2.3")' 2>/dev/null && numpy=1
seconds=$((minutes * 60)); [ -n "$numpy" ] && seconds=$((minutes * 30))
failed=0
run () { LD_PRELOAD="$LUNARRAY_PRELOAD" timeout -k 5 $((seconds + 300)) "$LUA" "$@"; }

run tests/fuzz/extremes.lua || failed=1

# A process that dies leaves its last input in $dir/last; another goes on with the next seed until the time is over.
end=$(($(date +%s) + seconds))
again=$seed
while left=$((end - $(date +%s))); [ "$left" -gt 0 ]; do
  if (export LUA_CPATH="$dir/?.so;$LUA_CPATH" LUA_CPATH_5_4="$dir/?.so;$LUA_CPATH_5_4" FUZZ_LAST="$dir/last" FUZZ_CORPUS="$dir/corpus-$again.lua" \
      ASAN_OPTIONS="$ASAN_OPTIONS:hard_rss_limit_mb=1500:quarantine_size_mb=64"; run tests/fuzz/readers.lua "$left" "$again"); then break; fi
  failed=1
  cp "$dir/last" "$dir/last-$again"
  echo "kept: $dir/last-$again, for tests/fuzz/readers.lua --again FILE"
  again=$((again + 1))
done
[ -n "$numpy" ] || { echo "python3 with NumPy 2.3 or later is not here: no programs were compared"; exit $failed; }

end=$(($(date +%s) + seconds))
while [ "$(date +%s)" -lt "$end" ]; do
  python3 tests/fuzz/differential.py "$seed" 2000 > "$dir/programs-$seed.lua" || exit 1
  if run tests/fuzz/differential.lua "$dir/programs-$seed.lua"; then rm "$dir/programs-$seed.lua"
  else failed=1; echo "kept: $dir/programs-$seed.lua"; fi
  seed=$((seed + 2000))
done
exit $failed
