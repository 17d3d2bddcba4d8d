#!/bin/sh
# run.sh: the long run of the fuzzers; `make fuzz MINUTES=n` calls it with the paths set. Half of the time goes to the readers, half to
# programs compared with NumPy's results (all of it to the readers where there is no NumPy). SEED repeats a run.
minutes=${MINUTES:-5}
seed=${SEED:-$(date +%s)}
dir=$LUNARRAY_BUILD/fuzz
mkdir -p "$dir"
echo "seed $seed"
numpy=
python3 -c 'import numpy, sys; sys.exit(numpy.__version__ < "2.3")' 2>/dev/null && numpy=1
seconds=$((minutes * 60)); [ -n "$numpy" ] && seconds=$((minutes * 30))
failed=0
run () { LD_PRELOAD="$LUNARRAY_PRELOAD" "$LUA" "$@"; }
# the last input of each reader stays in $dir/last, for the case that the process dies of it
FUZZ_LAST=$dir/last run tests/fuzz/readers.lua "$seconds" "$seed" || { failed=1; echo "the input that came last is in $dir/last"; }
[ -n "$numpy" ] || { echo "python3 with NumPy 2.3 or later is not here: no programs were compared"; exit $failed; }
end=$(($(date +%s) + seconds))
while [ "$(date +%s)" -lt "$end" ]; do
  python3 tests/fuzz/differential.py "$seed" 2000 > "$dir/programs-$seed.lua" || exit 1
  if run tests/fuzz/differential.lua "$dir/programs-$seed.lua"; then rm "$dir/programs-$seed.lua"
  else failed=1; echo "kept: $dir/programs-$seed.lua"; fi
  seed=$((seed + 2000))
done
exit $failed
