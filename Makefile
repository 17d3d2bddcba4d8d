# lunarray: build, test, install. `make help` lists targets and variables.
#
# The work is done in two steps where a target may have to install something first: deps.sh looks for what is missing, then make
# calls itself, so that compiler, headers and interpreter are looked for after that.

# ---- variables a caller may set (shown by `make help`: the comment after each) --------------------------------------------------
CC ?= cc#                 C compiler
DEBUG ?=#                 1: assertions, no optimisation across statements, symbols; builds into build/debug
SANITIZE ?=#              address,undefined or thread; builds into a directory of its own
COVERAGE ?=#              1: counts what runs (make coverage); builds into build/coverage
LIST ?=#                  make coverage: shows the lines that did not run, of the files whose name holds this Lua pattern
V ?=#                     1: show the commands
JOBS ?= $(shell nproc 2>/dev/null || echo 2)#  compiler processes at a time
SPEC ?=#                  spec files to run instead of all: make test SPEC=tests/spec/format_spec.lua
BLAS ?=#                  none: no BLAS library is ever looked for; linked: hosts link one themselves; else OpenBLAS is loaded when first needed
FILES ?=#                 no: without the functions on files
FILTER ?=#                run only tests whose full name holds this Lua pattern
MINUTES ?= 5#             how long make fuzz goes on
SEED ?=#                  make fuzz: repeats a run
BASE ?=#                  an earlier build/bench.tsv to compare with: make bench BASE=old.tsv
CASES ?=#                 Lua pattern: bench cases to run
PREFIX ?= /usr/local#     where `make install` puts things
DESTDIR ?=#               put before every installed path
LUADIR ?= $(PREFIX)/share/lua/$(LUA_VERSION)#  Lua modules
LIBDIR ?= $(PREFIX)/lib/lua/$(LUA_VERSION)#    compiled modules
CFLAGS ?=#                added to the compiler's flags, before ours
LDFLAGS ?=#               added to the linker's flags
LIBFLAG ?= -shared#       makes a module
LUA_VERSION ?= 5.4#       only in names of directories

# ---- where things are built: one directory for each kind of build ---------------------------------------------------------------
comma := ,
FLAVOUR := $(strip $(if $(DEBUG),debug) $(subst $(comma), ,$(SANITIZE)) $(if $(COVERAGE),coverage) $(if $(HOSTILE),hostile))
empty :=
space := $(empty) $(empty)
ifeq ($(FLAVOUR),)
BUILD ?= build#           where to build
else
BUILD ?= build/$(subst $(space),-,$(FLAVOUR))
endif
ABSBUILD := $(if $(filter /%,$(BUILD)),$(BUILD),$(CURDIR)/$(BUILD))

# ---- what is looked for when it is first used -----------------------------------------------------------------------------------
# NAME = $(eval NAME := ...)$(NAME): the shell runs once, and only if somebody asks.
LUA ?= $(eval LUA := $$(shell sh tools/find.sh lua))$(LUA)
LUA_INCDIR ?= $(eval LUA_INCDIR := $$(shell sh tools/find.sh include))$(LUA_INCDIR)
ifeq ($(strip $(value LUA_INCDIR)),)#  given, but empty: by a luarocks that does not know it
override LUA_INCDIR := $(shell sh tools/find.sh include)
endif
HAVE_ZLIB ?= $(eval HAVE_ZLIB := $$(shell CC="$(CC)" sh tools/find.sh zlib))$(HAVE_ZLIB)
MACHINE = $(eval MACHINE := $$(shell $(CC) -dumpmachine 2>/dev/null))$(MACHINE)
HAVE_PNG ?= $(eval HAVE_PNG := $$(shell CC="$(CC)" sh tools/find.sh png))$(HAVE_PNG)
HAVE_EDIT ?= $(eval HAVE_EDIT := $$(shell CC="$(CC)" sh tools/find.sh edit))$(HAVE_EDIT)
HAVE_JPEG ?= $(eval HAVE_JPEG := $$(shell CC="$(CC)" sh tools/find.sh jpeg))$(HAVE_JPEG)
# Warnings are errors in a clone and with a compiler whose warnings have been seen; never in a rock or a release.
WERROR ?= $(eval WERROR := $$(if $$(wildcard .git),$$(shell CC="$(CC)" sh tools/find.sh werror)))$(WERROR)

# ---- sources --------------------------------------------------------------------------------------------------------------------
OWN_MODULE := src/zlib.c src/image.c src/edit.c
HOST_ONLY := src/open.c#  in the static library, not in the module
ON_FILES := src/file.c src/bind_file.c src/bind_memmap.c
SRC := $(filter-out $(OWN_MODULE) $(HOST_ONLY) $(if $(filter no,$(FILES)),$(ON_FILES)),$(wildcard src/*.c))
KERN := $(filter src/kern_%.c,$(SRC))
PLAIN := $(filter-out $(KERN),$(SRC))
LUAFILES := $(shell cd lua 2>/dev/null && find lunarray -name '*.lua' 2>/dev/null | sort)

# ---- flags ----------------------------------------------------------------------------------------------------------------------
# instrumented code makes gcc see variables without a value where there are none
WARN = -Wall -Wextra -Wpointer-arith -Wwrite-strings -Wstrict-prototypes $(WERROR)$(if $(DEBUG)$(SANITIZE)$(COVERAGE), -Wno-maybe-uninitialized)
# Arithmetic stays IEEE's: no contraction into fused operations, no -ffast-math. errno and traps are nobody's business here.
FLOAT = -ffp-contract=off -fno-math-errno -fno-trapping-math
OPT = $(if $(DEBUG),-Og -g3 -DLA_DEBUG,-O2 -DNDEBUG) $(if $(SANITIZE),-O1 -g -fno-omit-frame-pointer) $(COUNT)
# For counting, a function is compiled once and not into each of its callers: its branches are then those of its source.
COUNT = $(if $(COVERAGE),-O1 -fno-inline -Dalways_inline=unused -Wno-psabi)
# A short loop across the end of a cache line takes half as long again; whether one lies so would depend on the size of everything before it.
ALIGN := $(shell $(CC) -Werror -falign-functions=64 -falign-loops=32 -x c -c /dev/null -o /dev/null 2>/dev/null && echo -falign-functions=64 -falign-loops=32)
KOPT = $(if $(DEBUG)$(SANITIZE)$(COVERAGE),,-O3 $(ALIGN))
SAN = $(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-sanitize-recover=all) $(if $(COVERAGE),--coverage -fprofile-update=atomic)
X86 = $(if $(filter x86_64% amd64%,$(MACHINE)),-DLA_HAVE_X86_ISA)
LEFT_OUT = $(if $(filter none,$(BLAS)), -DLUNARRAY_NO_BLAS)$(if $(filter linked,$(BLAS)), -DLUNARRAY_BLAS_LINKED)$(if $(filter no,$(FILES)), -DLUNARRAY_NO_FILES)
ALLFLAGS = $(CFLAGS)$(LEFT_OUT)$(if $(HOSTILE), -DLUNARRAY_HOSTILE) -std=c11 -D_GNU_SOURCE -I$(LUA_INCDIR) -Isrc -fPIC -fvisibility=hidden $(FLOAT) $(WARN) $(X86) $(OPT) $(SAN)
LIBS = -lm -lpthread -ldl

# Kernels: the same source once for each instruction set.
ISA_baseline =
ISA_avx2 = -mavx2 -mfma -mbmi2 -mf16c
ISA_avx512 = -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512cd -mfma -mbmi2 -mf16c -mprefer-vector-width=512
ISAS = baseline $(if $(X86),avx2 avx512)

# kernels first: they take longest, and should not be left for the end
OBJ = $(foreach isa,$(ISAS),$(KERN:src/%.c=$(BUILD)/obj/%.$(isa).o)) $(PLAIN:src/%.c=$(BUILD)/obj/%.o)
CORE = $(BUILD)/lunarray/core.so
STATIC = $(BUILD)/liblunarray.a
ZLIB = $(if $(and $(HAVE_ZLIB),$(wildcard src/zlib.c)),$(BUILD)/lunarray/zlib.so)
IMAGE = $(if $(and $(HAVE_PNG)$(HAVE_JPEG),$(wildcard src/image.c)),$(BUILD)/lunarray/image_codec.so)
EDIT = $(if $(and $(HAVE_EDIT),$(wildcard src/edit.c)),$(BUILD)/lunarray/edit.so)

# ---- running Lua on the tree ----------------------------------------------------------------------------------------------------
# LUA_PATH_5_4 goes before LUA_PATH, so both are set. The sanitizers' runtimes have to come before everything else.
TREE_PATH = $(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;$${LUA_PATH_5_4:-$${LUA_PATH:-;}}
TREE_CPATH = $(ABSBUILD)/?.so;$${LUA_CPATH_5_4:-$${LUA_CPATH:-;}}
PRELOAD = $(if $(findstring address,$(SANITIZE)),libasan.so)$(if $(findstring thread,$(SANITIZE)),libtsan.so)
ENV = P="$(TREE_PATH)" C="$(TREE_CPATH)"; export LUA_PATH="$$P" LUA_PATH_5_4="$$P" LUA_CPATH="$$C" LUA_CPATH_5_4="$$C" \
  LUNARRAY_BUILD="$(ABSBUILD)" CC="$(CC)" LUA="$(LUA)" LUNARRAY_SANITIZE="$(SANITIZE)" LUNARRAY_COVERAGE="$(COVERAGE)" LUNARRAY_HOSTILE="$(HOSTILE)" \
  LUNARRAY_PRELOAD="$(if $(PRELOAD),$(shell $(CC) -print-file-name=$(PRELOAD)))" \
  ASAN_OPTIONS="$${ASAN_OPTIONS:-detect_leaks=1:allocator_may_return_null=1}" \
  LSAN_OPTIONS="$${LSAN_OPTIONS:-suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0:use_tls=0}" \
  TSAN_OPTIONS="$${TSAN_OPTIONS:-suppressions=$(CURDIR)/tests/tsan.supp:allocator_may_return_null=1}" \
  UBSAN_OPTIONS="$${UBSAN_OPTIONS:-print_stacktrace=1}" $(if $(PRELOAD),GNUPLOT="$(CURDIR)/tests/gnuplot")
# a program on the library, and a driver that starts such programs itself
RUN = $(ENV); $(if $(PRELOAD),LD_PRELOAD="$$LUNARRAY_PRELOAD") $(LUA)
DRIVE = $(ENV); $(LUA)

Q = $(if $(V),,@)
say = $(if $(V),,@echo " $(1)" $(2);)
# compiler processes side by side, unless the caller has already decided
PAR = $(if $(findstring -j,$(MAKEFLAGS))$(findstring --jobserver,$(MAKEFLAGS)),,-j$(JOBS))
SUB = +@$(MAKE) --no-print-directory

# ---- targets (the comment after two hashes is shown by `make help`) -------------------------------------------------------------
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all modules hostile everyalloc everyalloc-run demo demo-run test test-run bench bench-run bench-bandwidth bench-bandwidth-run docs docs-run docs-check docs-check-run annotations annotations-run install install-modules uninstall rock rock-test tutorials tutorials-run amalgamation embed embed-run host-test host-test-run clean help \
  valgrind valgrind-run coverage coverage-run lint fuzz fuzz-run isa-test isa-test-run deps deps-test lua shell FORCE

all: ## build the modules and the static library (the default)
	$(SUB) $(PAR) modules

demo: ## install what is missing, build, train the digits classifier (DIR=... for real digits), tour the arrays
	@CC="$(CC)" sh tools/deps.sh demo
	$(SUB) $(PAR) modules
	$(SUB) demo-run

test: ## install what is missing, build, run all specs; ends with "N passed, N failed, N skipped"
	@CC="$(CC)" sh tools/deps.sh test
	$(SUB) $(PAR) modules
	$(SUB) test-run

isa-test: ## run the specs once with each instruction set that this CPU has
	@CC="$(CC)" sh tools/deps.sh test
	$(SUB) $(PAR) modules
	$(SUB) isa-test-run

valgrind: ## run the core specs under valgrind (SPEC=... to choose others); errors and leaks fail
	@CC="$(CC)" sh tools/deps.sh valgrind
	$(SUB) $(PAR) modules
	$(SUB) valgrind-run

coverage: ## build with counters, run everything that tests, print how much of src ran; fails below 95 % of lines, 85 % of branches
	@CC="$(CC)" sh tools/deps.sh test
	$(SUB) COVERAGE=1 $(PAR) modules
	$(SUB) COVERAGE=1 coverage-run

lint: ## luacheck on the Lua files, cppcheck and clang-tidy on the C files, each where it is installed; nothing may be found
	@sh tools/lint.sh

hostile: ## run all specs on a build with tiny blocks, many threads, guarded and filled memory, under AddressSanitizer and UBSan (SANITIZE= without)
	@CC="$(CC)" sh tools/deps.sh test
	$(SUB) $(PAR) HOSTILE=1 $(if $(filter undefined,$(origin SANITIZE))$(filter file,$(origin SANITIZE)),SANITIZE=address$(comma)undefined) modules
	$(SUB) HOSTILE=1 $(if $(filter undefined,$(origin SANITIZE))$(filter file,$(origin SANITIZE)),SANITIZE=address$(comma)undefined) test-run

fuzz: ## feed damaged files, tables and strings to every reader, and random programs to NumPy and here, MINUTES=n (SANITIZE=address,undefined)
	$(SUB) $(PAR) modules
	$(Q)mkdir -p "$(ABSBUILD)/fuzz" && $(CC) -O2 -fPIC -I$(LUA_INCDIR) -c tests/fuzz/watch.c -o "$(ABSBUILD)/fuzz/watch.o"
	$(SUB) $(PAR) BUILD="$(ABSBUILD)/fuzz" WATCHED=-fsanitize-coverage=trace-pc LDFLAGS="$(LDFLAGS) $(ABSBUILD)/fuzz/watch.o" modules
	$(SUB) fuzz-run

everyalloc: ## every function with each of its allocations refused, with a collection at each, and without threads; prints the counts
	$(SUB) $(PAR) modules
	$(SUB) everyalloc-run

bench: ## time the bench cases beside NumPy in one run (CASES=, BASE=); writes build/bench.tsv
	$(SUB) $(PAR) modules
	$(SUB) bench-run

bench-bandwidth: ## time sum and a + b of large arrays beside plain threaded C loops; fails below 90 %
	$(SUB) $(PAR) modules
	$(SUB) bench-bandwidth-run

docs: ## write the reference of all functions to build/docs
	$(SUB) $(PAR) modules
	$(SUB) docs-run

docs-check: ## check that every function has a doc, an example that runs, NumPy's name, an annotation and a spec; prints the counts
	$(SUB) $(PAR) modules
	$(SUB) docs-check-run

annotations: ## write lua/lunarray/meta, which tells editors about the functions
	$(SUB) $(PAR) modules
	$(SUB) annotations-run

install: ## install modules, the prompt, header and static library under PREFIX (DESTDIR, LUADIR, LIBDIR)
	$(SUB) $(PAR) modules
	$(SUB) install-modules
	$(Q)install -d "$(DESTDIR)$(PREFIX)/include" "$(DESTDIR)$(PREFIX)/lib" "$(DESTDIR)$(PREFIX)/bin"
	$(Q){ echo '#!$(LUA)'; echo 'package.path = "$(LUADIR)/?.lua;$(LUADIR)/?/init.lua;" .. package.path'; \
	  echo 'package.cpath = "$(LIBDIR)/?.so;" .. package.cpath'; sed 1d bin/lunarray; } > "$(DESTDIR)$(PREFIX)/bin/lunarray"
	$(Q)chmod 755 "$(DESTDIR)$(PREFIX)/bin/lunarray"
	$(Q)install -m 644 src/lunarray.h "$(DESTDIR)$(PREFIX)/include/lunarray.h"
	$(Q)install -m 644 "$(STATIC)" "$(DESTDIR)$(PREFIX)/lib/liblunarray.a"
	$(Q)install -d "$(DESTDIR)$(PREFIX)/lib/pkgconfig"
	$(Q)sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@BLAS@|$(if $(filter linked,$(BLAS)), -lopenblas)|' -e "s|@VERSION@|$$(sed -n 's/^#define LUNARRAY_VERSION "\(.*\)"/\1/p' src/lunarray.h)|" \
	  tools/lunarray.pc.in > "$(DESTDIR)$(PREFIX)/lib/pkgconfig/lunarray.pc"
	@echo "installed under $(DESTDIR)$(PREFIX)"

uninstall: ## remove what `make install` with the same variables installed
	$(Q)rm -rf "$(DESTDIR)$(LUADIR)/lunarray" "$(DESTDIR)$(LIBDIR)/lunarray"
	$(Q)rm -f "$(DESTDIR)$(PREFIX)/bin/lunarray" "$(DESTDIR)$(PREFIX)/include/lunarray.h" "$(DESTDIR)$(PREFIX)/lib/liblunarray.a" \
	  "$(DESTDIR)$(PREFIX)/lib/pkgconfig/lunarray.pc"

tutorials: ## run the tutorials; transcripts, plots and a page that shows all go to build/tutorials
	$(SUB) $(PAR) modules
	$(SUB) tutorials-run

amalgamation: ## the whole library as one C file and its header, in build/amalgamation
	$(Q)mkdir -p $(BUILD)/amalgamation
	$(Q)$(LUA) tools/embed.lua $(BUILD)/amalgamation/embedded.c
	$(Q)$(LUA) tools/amalgamate.lua $(BUILD)/amalgamation/lunarray.c src $(BUILD)/amalgamation/embedded.c && rm $(BUILD)/amalgamation/embedded.c
	$(Q)cp src/lunarray.h $(BUILD)/amalgamation/
	@echo "$(BUILD)/amalgamation/lunarray.c, lunarray.h"

rock: ## what the rockspecs build: the modules alone
	$(SUB) $(PAR) modules STATIC=

rock-test: ## luarocks lint, make, pack, install from a local server into an empty tree, test and remove
	@sh tests/rock.sh

embed: ## build and run the host programs of examples/embed
	$(SUB) $(PAR) modules
	$(SUB) embed-run

host-test: ## the tests of hosts in full: 10,000 states, 64 at once with the core's specs, every attack (SANITIZE=thread or address,undefined)
	$(SUB) $(PAR) modules
	$(SUB) host-test-run

clean: ## remove everything that was built
	$(Q)rm -rf "$(BUILD)"

shell: ## the prompt, on the tree: make shell ARGS="script.lua"
	$(SUB) $(PAR) modules
	@$(RUN) bin/lunarray $(ARGS)

lua: ## start Lua on the tree: make lua ARGS="script.lua"
	@$(RUN) $(ARGS)

help: ## this list
	@echo "targets:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'
	@echo "variables:"
	@echo "  LUA|the interpreter: lua5.4, lua54 or a lua that is 5.4" | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'
	@echo "  LUA_INCDIR|where lua.h of Lua 5.4 is" | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'
	@sed -n 's/^\([A-Z_]*\) ?= *\([^#]*[^# ]\)\{0,1\}#  *\(.*\)/  \1|\3|\2/p' Makefile | \
	  awk -F'|' '{printf "%-14s %s%s\n", $$1, $$2, ($$3 == "" || $$3 ~ /shell/) ? "" : " (" $$3 ")"}'

# ---- what the targets above are made of -----------------------------------------------------------------------------------------
ifneq ($(filter modules,$(MAKECMDGOALS)),)
modules: $(CORE) $(STATIC) $(ZLIB) $(IMAGE) $(EDIT)

ifeq ($(SRC),)
$(error there are no sources in src/)
endif
ifeq ($(strip $(MACHINE)),)
$(error no C compiler: $(CC) does not run (apt-get install gcc libc6-dev, or give CC=...))
endif
ifeq ($(strip $(LUA_INCDIR)),)
$(error lua.h of Lua 5.4 was not found: apt-get install liblua5.4-dev, or give LUA_INCDIR=...)
endif

# A change of compiler or flags rebuilds; the time of this file is that of the last change.
FLAGSFILE = $(BUILD)/obj/flags
$(FLAGSFILE): FORCE
	@mkdir -p $(BUILD)/obj $(BUILD)/lunarray
	@printf '%s\n' '$(CC) $(ALLFLAGS) $(KOPT) $(LDFLAGS) $(LIBFLAG)' | cmp -s - $@ || printf '%s\n' '$(CC) $(ALLFLAGS) $(KOPT) $(LDFLAGS) $(LIBFLAG)' > $@

# The binding calls lua_* all the time: not by way of the procedure linkage table.
$(BUILD)/obj/bind%.o: NOPLT = -fno-plt
$(BUILD)/obj/%.o: src/%.c $(FLAGSFILE)
	$(call say,CC,$*.c)$(CC) $(ALLFLAGS) $(NOPLT) $(WATCHED) -MMD -MP -c $< -o $@

define kernel_rule
$$(BUILD)/obj/kern_%.$(1).o: src/kern_%.c $$(FLAGSFILE)
	$$(call say,CC,kern_$$*.c [$(1)])$$(CC) $$(ALLFLAGS) $$(KOPT) $$(ISA_$(1)) -DLA_ISA=$(1) -MMD -MP -c $$< -o $$@
endef
$(foreach isa,$(ISAS),$(eval $(call kernel_rule,$(isa))))

# a list of the objects, so that a deleted source takes its object out of the libraries
$(BUILD)/obj/list: FORCE
	@mkdir -p $(BUILD)/obj
	@printf '%s\n' $(sort $(OBJ)) | cmp -s - $@ || printf '%s\n' $(sort $(OBJ)) > $@

# lua_* stay undefined: the program that loads the module has them. A module never links a Lua of its own.
$(CORE): $(OBJ) $(BUILD)/obj/list
	$(call say,LD,lunarray/core.so)$(CC) $(CFLAGS) $(SAN) $(LIBFLAG) $(LDFLAGS) -o $@.tmp $(OBJ) $(LIBS) && mv $@.tmp $@

# for hosts also the Lua layer, as strings
$(BUILD)/obj/embedded.c: tools/embed.lua $(addprefix lua/,$(LUAFILES))
	$(Q)$(LUA) tools/embed.lua $@
$(BUILD)/obj/embedded.o: $(BUILD)/obj/embedded.c $(FLAGSFILE)
	$(call say,CC,embedded.c)$(CC) $(ALLFLAGS) -MMD -MP -c $< -o $@

# One object in which every name but the public ones is local, so that none can meet one of the host's; a linker that cannot leaves many.
OBJCOPY ?= objcopy
ifneq ($(STATIC),)
$(STATIC): $(OBJ) $(BUILD)/obj/list $(BUILD)/obj/open.o $(BUILD)/obj/embedded.o
	$(call say,AR,liblunarray.a)rm -f $@ && \
	  if $(CC) $(CFLAGS) -nostdlib -r -o $(BUILD)/obj/lunarray.o $(OBJ) $(BUILD)/obj/open.o $(BUILD)/obj/embedded.o 2>/dev/null && \
	     $(OBJCOPY) --localize-hidden $(BUILD)/obj/lunarray.o 2>/dev/null; then $(AR) rcs $@ $(BUILD)/obj/lunarray.o; \
	  else $(AR) rcs $@ $(OBJ) $(BUILD)/obj/open.o $(BUILD)/obj/embedded.o; fi
endif

$(BUILD)/lunarray/zlib.so: $(BUILD)/obj/zlib.o
	$(call say,LD,lunarray/zlib.so)$(CC) $(CFLAGS) $(SAN) $(LIBFLAG) $(LDFLAGS) -o $@.tmp $< -lz && mv $@.tmp $@

$(BUILD)/obj/image.o: ALLFLAGS += $(KOPT) $(if $(HAVE_PNG),-DLA_HAVE_PNG) $(if $(HAVE_JPEG),-DLA_HAVE_JPEG)
$(BUILD)/lunarray/image_codec.so: $(BUILD)/obj/image.o
	$(call say,LD,lunarray/image_codec.so)$(CC) $(CFLAGS) $(SAN) $(LIBFLAG) $(LDFLAGS) -o $@.tmp $< \
	  $(if $(HAVE_PNG),-lpng) $(if $(HAVE_JPEG),-ljpeg) -lm && mv $@.tmp $@

$(BUILD)/lunarray/edit.so: $(BUILD)/obj/edit.o
	$(call say,LD,lunarray/edit.so)$(CC) $(CFLAGS) $(SAN) $(LIBFLAG) $(LDFLAGS) -o $@.tmp $< -ledit && mv $@.tmp $@

-include $(wildcard $(BUILD)/obj/*.d)
endif

FORCE:

ifneq ($(filter %-run lua shell,$(MAKECMDGOALS)),)
ifeq ($(strip $(LUA)),)
$(error Lua 5.4 was not found: apt-get install lua5.4, or give LUA=...)
endif
endif

demo-run:
	@$(RUN) examples/digits.lua $(if $(DIR),"$(DIR)")
	@$(RUN) examples/tour.lua

test-run:
	@$(DRIVE) tests/run.lua $(if $(FILTER),--filter '$(FILTER)') $(SPEC)

isa-test-run:
	@$(DRIVE) tests/run.lua --isa $(if $(FILTER),--filter '$(FILTER)') $(SPEC)

valgrind-run:
	@$(DRIVE) tests/run.lua --valgrind $(if $(FILTER),--filter '$(FILTER)') $(SPEC)

# all specs (the hosts and a short run of the fuzzers are among them), the kernels' specs with the other instruction sets too, and every allocation of
# each function refused once. Counts add up in the .gcda files beside the objects.
KERNEL_SPECS = $(wildcard $(patsubst %,tests/spec/%_spec.lua,elementwise layouts paths math ufunc reduce product sort fft linalg index numeric stat))
coverage-run:
	$(Q)find "$(BUILD)/obj" -name '*.gcda' -exec rm -f {} +
	@$(DRIVE) tests/run.lua && touch "$(BUILD)/passed" || rm -f "$(BUILD)/passed"
	@$(DRIVE) tests/run.lua --isa --others $(KERNEL_SPECS) || rm -f "$(BUILD)/passed"
	@$(ENV); if [ ! -x "$(BUILD)/everyalloc" ]; then echo "no host could be compiled: allocations were not refused"; \
	  else "$(BUILD)/everyalloc" tests/embed/everyalloc.lua || rm -f "$(BUILD)/passed"; fi
	@[ -e "$(BUILD)/passed" ] || echo "tests failed: the counts are of a run that is not whole"
	@$(LUA) tools/coverage.lua $(BUILD)/obj --lines 95 --branches 85 $(if $(LIST),--list '$(LIST)') && [ -e "$(BUILD)/passed" ]

everyalloc-run:
	$(Q)$(CC) -std=c11 -rdynamic $(HOST) tests/embed/everyalloc.c -o $(BUILD)/everyalloc $(STATIC) $(LUALIB) $(LIBS)
	@$(ENV); $(BUILD)/everyalloc tests/embed/everyalloc.lua

fuzz-run:
	@$(ENV); export MINUTES="$(MINUTES)" SEED="$(SEED)" LUNARRAY_BUILD; sh tests/fuzz/run.sh

bench-run:
	@$(DRIVE) tests/bench/run.lua $(if $(BASE),--base '$(BASE)') $(if $(CASES),--cases '$(CASES)')

bench-bandwidth-run:
	$(Q)mkdir -p $(BUILD)/bench
	$(Q)$(CC) -O3 -march=native -pthread -fPIC -shared -I$(LUA_INCDIR) tests/bench/bandwidth.c -o $(BUILD)/bench/plain.so
	@$(ENV); LUA_CPATH="$(ABSBUILD)/bench/?.so;$$C"; LUA_CPATH_5_4="$$LUA_CPATH"; $(LUA) tests/bench/bandwidth.lua

docs-run:
	@$(RUN) tools/docs.lua "$(ABSBUILD)/docs"

# in a directory of its own: some examples write files
docs-check-run:
	@$(ENV); root=`pwd`; d=`mktemp -d` && cd "$$d" && { "$(LUA)" "$$root/tools/docs_check.lua" "$$root"; s=$$?; cd /; rm -rf "$$d"; exit $$s; }

annotations-run:
	@$(RUN) tools/annotate.lua lua/lunarray/meta

# a host links the static library and the Lua it embeds
LUALIB ?= $(shell pkg-config --libs lua5.4 2>/dev/null || echo -llua5.4)#  how a host links Lua
HOST = $(SAN) -D_GNU_SOURCE -DLUNARRAY_STATIC -O2 -Wall -Wextra -Isrc -I$(LUA_INCDIR)
embed-run:
	$(Q)mkdir -p $(BUILD)/embed
	$(Q)$(CC) -std=c11 $(HOST) examples/embed/filter.c -o $(BUILD)/embed/filter $(STATIC) $(LUALIB) $(LIBS)
	$(Q)$(BUILD)/embed/filter
	$(Q)c++ $(HOST) examples/embed/game.cpp -o $(BUILD)/embed/game $(STATIC) $(LUALIB) $(LIBS)
	$(Q)$(BUILD)/embed/game 600
	$(Q)$(BUILD)/embed/game 90 60
	$(Q)$(CC) -std=c11 $(HOST) examples/embed/http/load.c -o $(BUILD)/embed/load -lpthread
	@$(ENV); if command -v lighttpd >/dev/null 2>&1; then LUA="$(LUA)" sh examples/embed/http/run.sh $(BUILD)/embed $(SECONDS); \
	  else echo "lighttpd is not installed: the page in examples/embed/http was not tried"; fi

CORE_SPECS = $(wildcard $(patsubst %,tests/spec/%_spec.lua,create dtype shape join ufunc index set indices sort elementwise reduce format))
host-test-run:
	$(Q)mkdir -p $(BUILD)/embed
	$(Q)$(CC) -std=c11 $(HOST) -g tests/embed/api.c -o $(BUILD)/embed/api $(STATIC) $(LUALIB) $(LIBS)
	@$(ENV); set -e; $(BUILD)/embed/api cycle 10000; $(BUILD)/embed/api states $(CORE_SPECS); $(BUILD)/embed/api attacks tests/embed/attacks.lua

tutorials-run:
	@$(ENV); $(LUA) tools/tutorials.lua $(BUILD)/tutorials && $(LUA) tests/tutorials/report.lua $(BUILD)/tutorials

install-modules:
	$(Q)install -d "$(DESTDIR)$(LIBDIR)/lunarray"
	$(Q)install -m 755 $(wildcard $(BUILD)/lunarray/*.so) "$(DESTDIR)$(LIBDIR)/lunarray/"
	$(Q)for f in $(LUAFILES); do install -d "$(DESTDIR)$(LUADIR)/$$(dirname $$f)" && \
	  install -m 644 "lua/$$f" "$(DESTDIR)$(LUADIR)/$$f" || exit 1; done
