# packages.mk - the extension for others to take: as one file, for every platform, as packages.
# utf8proc comes from Debian's source package; UTF8PROC_SOURCE names another folder with utf8proc.c in it.
SOURCE := $(BUILD)/source
UTF8PROC_SOURCE ?= $(SOURCE)/utf8proc
$(SOURCE)/utf8proc $(SOURCE)/sqlite3: | .ci/source
	.ci/source $(SOURCE) $(@F)
$(UTF8PROC_SOURCE)/utf8proc.c: | $(SOURCE)/utf8proc

# Lower parts first; any order would do.
ONE_SOURCES := $(TEXT_SOURCES) $(MEMORY) $(LEXICON) $(SEARCH) $(ARTICLE) $(GLUE)
ONE_PARTS := $(wildcard ext/packages/one/*) $(ONE_SOURCES) $(wildcard ext/*/*.h) $(GENERATED:%=$(BUILD)/gen/%.c)
dist/viet.h: ext/viet.h
	@mkdir -p dist
	cp $< $@
# What is compiled in has its licence: it goes with every package.
dist/LICENSE: LICENSE $(UTF8PROC_SOURCE)/utf8proc.c
	@mkdir -p dist
	{ cat LICENSE; printf '\nA part of utf8proc is compiled in:\n\n'; cat $(UTF8PROC_SOURCE)/LICENSE.md; } > $@
dist/viet.c: $(ONE_PARTS) ext/viet.h $(UTF8PROC_SOURCE)/utf8proc.c
	@mkdir -p dist
	perl ext/packages/one/join.pl $(BUILD) $(UTF8PROC_SOURCE) $(ONE_SOURCES) > $@.new && mv $@.new $@

.PHONY: amalgamation run-amalgamation
amalgamation:
	@.ci/deps build test source
	$(AGAIN) run-amalgamation
run-amalgamation: dist/viet.c dist/viet.h
	@tests/one/run.sh $(BUILD)

# Every platform from that file, by zig, which is in PyPI: no other compiler comes with the C libraries of all.
# Linux: any glibc from 2.17 on, and musl (Alpine).
PLATFORMS := linux-x86_64 linux-arm64 linux-x86_64-musl linux-arm64-musl windows-x86_64 macos-arm64 macos-x86_64
target_linux-x86_64 := x86_64-linux-gnu.2.17
target_linux-arm64 := aarch64-linux-gnu.2.17
target_linux-x86_64-musl := x86_64-linux-musl
target_linux-arm64-musl := aarch64-linux-musl
target_windows-x86_64 := x86_64-windows-gnu
target_macos-arm64 := aarch64-macos.11.0
target_macos-x86_64 := x86_64-macos.11.0
suffix_of = $(if $(findstring windows,$(1)),dll,$(if $(findstring macos,$(1)),dylib,so))
PLATFORM_FILES := $(foreach p,$(PLATFORMS),dist/platforms/$(p)/viet.$(call suffix_of,$(p)))

PACKAGE_TOOLS := $(BUILD)/packages
ZIG = ZIG_GLOBAL_CACHE_DIR=$(abspath $(PACKAGE_TOOLS))/zig ZIG_LOCAL_CACHE_DIR=$(abspath $(PACKAGE_TOOLS))/zig \
      $(PACKAGE_TOOLS)/venv/bin/python -m ziglang
$(PACKAGE_TOOLS)/venv/made: ext/packages/requirements.txt
	python3 -m venv $(@D)
	$(@D)/bin/pip install -q -r $<
	touch $@
# The headers of SQLite alone: beside them lie those of this machine's C library.
$(PACKAGE_TOOLS)/include/sqlite3.h:
	@mkdir -p $(@D)
	cp $(addprefix $(shell pkg-config --variable=includedir sqlite3)/,sqlite3.h sqlite3ext.h) $(@D)

PLATFORM_CFLAGS ?= -O2
PLATFORM = $(notdir $(@D))
# The linker for Windows takes no path that is relative.
$(PLATFORM_FILES): dist/viet.c $(PACKAGE_TOOLS)/venv/made $(PACKAGE_TOOLS)/include/sqlite3.h
	@mkdir -p $(@D)
	$(ZIG) cc -target $(target_$(PLATFORM)) -shared $(PLATFORM_CFLAGS) -s -ffp-contract=off -I$(PACKAGE_TOOLS)/include -o $(abspath $@) $<
	@rm -f $(@D)/*.lib $(@D)/*.pdb

# A shell of SQLite for each platform that can be tried on this machine, from Debian's source package.
$(SOURCE)/shell/sqlite3.c: | $(SOURCE)/sqlite3
	@mkdir -p $(@D)
	cd $(@D) && { ../sqlite3/configure --disable-tcl --disable-readline && $(MAKE) sqlite3.c shell.c; } > log 2>&1 || { tail log >&2; exit 1; }
SHELL_CFLAGS ?= -O1
TRIED := $(filter linux-$(shell uname -m | sed s/aarch64/arm64/)% linux-arm64 windows-%,$(PLATFORMS))
PLATFORM_SHELLS := $(foreach p,$(TRIED),$(PACKAGE_TOOLS)/$(p)/sqlite3$(if $(findstring windows,$(p)),.exe))
$(PLATFORM_SHELLS): $(SOURCE)/shell/sqlite3.c $(PACKAGE_TOOLS)/venv/made
	@mkdir -p $(@D)
	$(ZIG) cc -target $(target_$(PLATFORM)) $(SHELL_CFLAGS) -s -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS \
	    $(if $(findstring musl,$@),-dynamic) -o $@ $(SOURCE)/shell/shell.c $<

.PHONY: platforms run-platforms
platforms:
	@.ci/deps build test source platforms
	$(AGAIN) run-platforms
run-platforms: $(PLATFORM_FILES) $(PLATFORM_SHELLS)
	@tests/platforms/run.sh $(PACKAGE_TOOLS)

# Size, time to load and memory; UPDATE=1 writes them into docs/building.md.
.PHONY: measure-platforms
measure-platforms: $(PLATFORM_FILES)
	@python3 tests/packages/measure.py $(PLATFORM_FILES)

# Packages.  DOWNLOADS is the address that the files of sqlpkg will be published at.
DOWNLOADS ?= https://example.org/sqlite-viet/$(VERSION)
PLATFORM_PAIRS = $(foreach p,$(PLATFORMS),$(p)=$(wildcard dist/platforms/$(p)/viet.*))
.PHONY: packages run-packages
packages:
	@.ci/deps build test source platforms packages
	$(AGAIN) run-packages
run-packages: $(PLATFORM_FILES) dist/viet.h dist/LICENSE $(BUILD)/viet.so
	@rm -rf dist/packages
	@set -e; for pair in $(PLATFORM_PAIRS); do \
	    ext/packages/wheel.sh $(PACKAGE_TOOLS) $${pair%%=*} $${pair#*=} $(VERSION); done
	@! command -v npm > /dev/null || ext/packages/npm.sh $(PACKAGE_TOOLS) $(VERSION) $(PLATFORM_PAIRS)
	@ext/packages/deb.sh $(PACKAGE_TOOLS) amd64 x86_64-linux-gnu dist/platforms/linux-x86_64/viet.so $(VERSION)
	@ext/packages/deb.sh $(PACKAGE_TOOLS) arm64 aarch64-linux-gnu dist/platforms/linux-arm64/viet.so $(VERSION)
	@python3 ext/packages/sqlpkg.py $(VERSION) $(DOWNLOADS) $(PLATFORM_PAIRS)
	@BUILD=$(BUILD) tests/packages/run.sh $(PACKAGE_TOOLS) $(VERSION)
