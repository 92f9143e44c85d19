# sqlite-viet: every task of the project. `make help` lists them.

VERSION := $(shell sed -n 's/^\#define VIET_VERSION *"\(.*\)"/\1/p' ext/viet.h)
PREFIX ?= /usr/local
DESTDIR ?=
BUILD ?= build
ARTICLES ?= tests/articles
CORPUS ?= tests/articles tests/reading/articles
OUT ?= report.html
FUZZ_SECONDS ?= 30

CC ?= cc
CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
            -Wpointer-arith -Wcast-qual -Wundef -Wvla
# Calls between files are many and short: link-time optimization, where gcc compiles, makes extraction
# a twentieth faster.  Objects hold plain code too, for the programs that link without it.
LTO := $(if $(SANITIZE),,$(if $(shell echo __clang__ | $(CC) -E -P - 2>/dev/null | grep __clang__),-flto=auto -ffat-lto-objects))
# No fused operations: rows are the same on every machine.
COMMON := -std=c11 -ffp-contract=off -fno-asynchronous-unwind-tables -fPIC -fvisibility=hidden $(WARNINGS) $(if $(CI),-Werror)
INCLUDES := -Iext/text -I$(BUILD)/gen
ALL_CFLAGS := $(COMMON) $(CFLAGS) $(SANITIZE) $(INCLUDES)
LDFLAGS ?=

# utf8proc is linked statically where the compiler CC finds its archive, so that viet.so needs only libc.
utf8proc_of = $(or $(wildcard $(shell $(1) -print-file-name=libutf8proc.a 2>/dev/null)),-lutf8proc)
UTF8PROC := $(call utf8proc_of,$(CC))

# The programs that write tables run here, so where CC compiles for another machine, cc compiles them.
machine_of = $(firstword $(subst -, ,$(shell $(1) -dumpmachine 2>/dev/null)))
FOREIGN := $(filter-out $(call machine_of,$(CC)),$(call machine_of,cc))
BUILD_CC ?= $(if $(FOREIGN),cc,$(CC))
BUILD_CFLAGS ?= $(if $(FOREIGN),-O2,$(CFLAGS) $(SANITIZE))
BUILD_LDFLAGS ?= $(if $(FOREIGN),,$(LDFLAGS))
BUILD_UTF8PROC := $(if $(FOREIGN),$(call utf8proc_of,$(BUILD_CC)),$(UTF8PROC))

TEXT_SOURCES := $(sort $(wildcard ext/text/*.c))
SEARCH := $(sort $(wildcard ext/search/*.c))
MEMORY := $(sort $(wildcard ext/memory/*.c))
LEXICON := $(sort $(wildcard ext/lexicon/*.c))
ARTICLE := $(sort $(wildcard ext/article/*.c))
GLUE := $(sort $(wildcard ext/sqlite/*.c)) ext/viet.c
GENERATED := letter_table text_tables search_tables neighbours lexicon encodings html_tables collation_table model_tables data_version
MODELS ?= ext/data
MODEL := $(sort $(wildcard $(MODELS)/model_*.tsv))
DATA := $(filter-out ext/data/model_%,$(sort $(wildcard ext/data/*.tsv)))

TEXT_OBJECTS := $(TEXT_SOURCES:%.c=$(BUILD)/obj/%.o)
GENERATED_OBJECTS := $(GENERATED:%=$(BUILD)/obj/gen/%.o)
CORE_OBJECTS := $(TEXT_OBJECTS) $(SEARCH:%.c=$(BUILD)/obj/%.o) $(MEMORY:%.c=$(BUILD)/obj/%.o) \
                $(LEXICON:%.c=$(BUILD)/obj/%.o) $(ARTICLE:%.c=$(BUILD)/obj/%.o) $(GENERATED_OBJECTS)
OBJECTS := $(CORE_OBJECTS) $(GLUE:%.c=$(BUILD)/obj/%.o)

.PHONY: all
all: $(BUILD)/viet.so

# Two builds in one process: each calls its own functions, whichever was loaded first.
SHARED = -Wl,-z,defs -Wl,-Bsymbolic -Wl,--exclude-libs,ALL
$(BUILD)/viet.so: $(OBJECTS)
	$(CC) -shared $(ALL_CFLAGS) $(LTO) $(LDFLAGS) $(SHARED) -o $@ $^ $(UTF8PROC)

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LTO) -MMD -MP -c -o $@ $<

$(BUILD)/obj/gen/%.o: $(BUILD)/gen/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LTO) -Iext/lexicon -Iext/search -MMD -MP -c -o $@ $<

# Generators, compiled for the machine that builds. Each links the part of text/ that its output does not feed.
BUILD_OBJ := $(BUILD)/tools/obj
$(BUILD_OBJ)/%.o: %.c
	@mkdir -p $(@D)
	$(BUILD_CC) $(COMMON) $(BUILD_CFLAGS) $(INCLUDES) -MMD -MP -c -o $@ $<
$(BUILD_OBJ)/gen/%.o: $(BUILD)/gen/%.c
	@mkdir -p $(@D)
	$(BUILD_CC) $(COMMON) $(BUILD_CFLAGS) $(INCLUDES) -MMD -MP -c -o $@ $<
BASE := $(addprefix $(BUILD_OBJ)/ext/text/,letter.o utf8.o key.o scan.o)

$(BUILD)/tools/gen_letters: $(BUILD_OBJ)/ext/tools/gen_letters.o $(BUILD_OBJ)/ext/text/letter.o
$(BUILD)/tools/gen_text: $(BUILD_OBJ)/ext/tools/gen_text.o $(BUILD_OBJ)/ext/tools/tsv.o \
                         $(BASE) $(BUILD_OBJ)/gen/letter_table.o
$(BUILD)/tools/gen_search: $(BUILD_OBJ)/ext/tools/gen_search.o $(BUILD_OBJ)/ext/tools/tsv.o \
                           $(BASE) $(BUILD_OBJ)/gen/letter_table.o
$(BUILD)/tools/gen_neighbours: $(BUILD_OBJ)/ext/tools/gen_neighbours.o $(BUILD_OBJ)/ext/tools/tsv.o \
                               $(BASE) $(BUILD_OBJ)/gen/letter_table.o
$(BUILD)/tools/gen_lexicon: $(BUILD_OBJ)/ext/tools/gen_lexicon.o $(BUILD_OBJ)/ext/tools/tsv.o \
                            $(BUILD_OBJ)/ext/tools/trie.o $(BUILD_OBJ)/ext/text/syllable.o \
                            $(BUILD_OBJ)/ext/lexicon/unit_key.o $(BASE) $(BUILD_OBJ)/gen/letter_table.o $(BUILD_OBJ)/gen/text_tables.o
$(BUILD)/tools/gen_encodings: $(BUILD_OBJ)/ext/tools/gen_encodings.o $(BUILD_OBJ)/ext/tools/tsv.o \
                              $(BASE) $(BUILD_OBJ)/gen/letter_table.o
$(BUILD)/tools/gen_html: $(BUILD_OBJ)/ext/tools/gen_html.o $(BUILD_OBJ)/ext/tools/tsv.o
$(BUILD)/tools/gen_collation: $(BUILD_OBJ)/ext/tools/gen_collation.o $(BUILD_OBJ)/ext/tools/tsv.o \
                              $(BASE) $(BUILD_OBJ)/gen/letter_table.o
$(BUILD)/tools/gen_model: $(BUILD_OBJ)/ext/tools/gen_model.o $(BASE) $(BUILD_OBJ)/gen/letter_table.o \
                          $(BUILD_OBJ)/gen/text_tables.o
$(BUILD)/tools/%:
	@mkdir -p $(@D)
	$(BUILD_CC) $(COMMON) $(BUILD_CFLAGS) $(BUILD_LDFLAGS) -o $@ $^ $(BUILD_UTF8PROC)

# A generator's output depends on the tables that its source names.
tables_of = $(addprefix ext/data/,$(shell grep -o '"[a-z_]*\.tsv"' ext/tools/gen_$(1).c | tr -d '"' | sort -u))
$(BUILD)/gen/letter_table.c: $(BUILD)/tools/gen_letters
	@mkdir -p $(@D)
	$< > $@.new && mv $@.new $@
$(BUILD)/gen/text_tables.c: $(BUILD)/tools/gen_text $(call tables_of,text)
	$< ext/data > $@.new && mv $@.new $@
$(BUILD)/gen/search_tables.c: $(BUILD)/tools/gen_search $(call tables_of,search)
	$< ext/data > $@.new && mv $@.new $@
$(BUILD)/gen/neighbours.c: $(BUILD)/tools/gen_neighbours $(call tables_of,neighbours)
	$< ext/data > $@.new && mv $@.new $@
$(BUILD)/gen/encodings.c: $(BUILD)/tools/gen_encodings $(call tables_of,encodings)
	$< ext/data > $@.new && mv $@.new $@
$(BUILD)/gen/html_tables.c: $(BUILD)/tools/gen_html $(call tables_of,html)
	$< ext/data > $@.new && mv $@.new $@
$(BUILD)/gen/collation_table.c: $(BUILD)/tools/gen_collation $(call tables_of,collation)
	$< ext/data > $@.new && mv $@.new $@
$(BUILD)/gen/model_tables.c: $(BUILD)/tools/gen_model $(MODEL)
	$< $(MODELS) > $@.new && mv $@.new $@
$(BUILD)/gen/lexicon.c: $(BUILD)/tools/gen_lexicon $(call tables_of,lexicon)
	$< ext/data > $@.new && mv $@.new $@

$(BUILD)/gen/data_version.c: $(DATA) $(MODEL)
	@mkdir -p $(@D)
	@printf 'extern const char va_data_version[];\nconst char va_data_version[] = "%s";\n' \
	  $$(cat $(DATA) $(MODEL) | sha256sum | cut -c1-16) > $@

# Tests. unit/ and property/ link the core; static/ links the whole extension, compiled into the program.
STATIC_OBJECTS := $(GLUE:%.c=$(BUILD)/obj/static/%.o)
PROGRAMS = $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard $(1))))
TESTS := $(call PROGRAMS,tests/unit/test_*.c tests/property/test_*.c tests/static/test_*.c)
BENCHES := $(call PROGRAMS,tests/bench/bench_*.c)
FUZZERS := $(call PROGRAMS,tests/fuzz/fuzz_*.c)
ICU_LIBS = $(shell pkg-config --libs icu-i18n icu-uc 2>/dev/null)
ICU_FLAG = $(if $(ICU_LIBS),-DHAVE_ICU)

$(BUILD)/obj/static/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LTO) -DSQLITE_CORE -MMD -MP -c -o $@ $<
$(BUILD)/obj/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ICU_FLAG) -DSQLITE_CORE -Iext -MMD -MP -c -o $@ $<

# Tests link the plain code: with -flto in its objects gcc would optimize the whole anew for every program.
SHOWN = $(if $(findstring s,$(firstword -$(MAKEFLAGS))),,set -x;)
LINK = @mkdir -p $(@D); $(SHOWN) $(CC) $(ALL_CFLAGS) $(LDFLAGS) -fno-lto -o $@ $^ $(UTF8PROC)
$(BUILD)/tests/unit/%: $(BUILD)/obj/tests/unit/%.o $(CORE_OBJECTS)
	$(LINK) -lcmocka -lm
$(BUILD)/tests/property/%: $(BUILD)/obj/tests/property/%.o $(CORE_OBJECTS)
	$(LINK) -lcmocka $(ICU_LIBS) -lsqlite3 -lm
$(BUILD)/tests/static/%: $(BUILD)/obj/tests/static/%.o $(CORE_OBJECTS) $(STATIC_OBJECTS)
	$(LINK) -lcmocka -lsqlite3 -lm $(LINK_MORE)
$(BUILD)/tests/static/test_readings: LINK_MORE = -Wl,--wrap=va_analyse_with
$(BUILD)/tests/torture/%: $(BUILD)/obj/tests/torture/%.o $(CORE_OBJECTS) $(STATIC_OBJECTS)
	$(LINK) -lcmocka -lsqlite3 -lm
$(BUILD)/tests/bench/%: $(BUILD)/obj/tests/bench/%.o $(CORE_OBJECTS) $(STATIC_OBJECTS)
	$(LINK) $(LTO) $(ICU_LIBS) -lsqlite3 -lm
$(BUILD)/tests/tools/%: $(BUILD)/obj/tests/tools/%.o $(CORE_OBJECTS)
	$(LINK)
$(BUILD)/tests/fuzz/%: $(BUILD)/obj/tests/fuzz/%.o $(CORE_OBJECTS) $(STATIC_OBJECTS)
	$(LINK) -fsanitize=fuzzer -lsqlite3 -lm

.SECONDARY:

-include $(shell find $(BUILD)/obj $(BUILD_OBJ) -name '*.d' 2>/dev/null)

# Tasks. Those that install packages first start make again, to see what came.
AGAIN = +@$(MAKE) --no-print-directory
# Who wants rows is not shown the compiler's lines (V=1 shows them), and all processors build unless -j says how many.
QUIETLY = $(if $(V),,-s) $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell nproc))
BUILDING = @test -e $(BUILD)/viet.so || echo 'The extension is being built; that takes half a minute, once.' >&2

.PHONY: test run-tests
test:
	@.ci/deps build test
	$(AGAIN) run-tests
run-tests: $(BUILD)/viet.so $(BUILD)/tools/features $(TESTS)
	BUILD=$(BUILD) CMOCKA_MESSAGE_OUTPUT=TAP prove -j$(shell nproc) $(PROVE_FLAGS) --exec '' \
	    $(TESTS) $(sort $(wildcard tests/*.t))

# Datasette is from PyPI, so this needs a network once; it is no part of "make test".
DATASETTE = $(BUILD)/venv/bin/datasette
.PHONY: datasette-test run-datasette-test
datasette-test:
	@.ci/deps build datasette
	$(AGAIN) run-datasette-test
run-datasette-test: $(BUILD)/viet.so $(DATASETTE)
	@rm -rf $(BUILD)/datasette
	@$(AGAIN:+@%=%) OUT=$(BUILD)/datasette/report.html run-report 2>/dev/null
	@perl tests/datasette.pl $(DATASETTE) $(BUILD)/datasette/report.db
$(DATASETTE):
	python3 -m venv $(BUILD)/venv
	$(BUILD)/venv/bin/pip install -q datasette==0.65.5

.PHONY: demo run-demo
demo:
	@.ci/deps build demo
	$(BUILDING)
	$(AGAIN) $(QUIETLY) run-demo
run-demo: $(BUILD)/viet.so
	@$(call NEEDS_FOLDER,demo)
	@sqlite3 -batch -bail :memory: '.load $(BUILD)/viet' $(SET_ARTICLES) '.read sql/demo.sql'
# Values as words of the shell and of its commands, whatever stands in them.
Q = '$(subst ','\'',$(1))'
SQL_TEXT = $(subst ",\",$(subst \,\\,'$(subst ','',$(1))'))
FOLDER = $(call Q,$(ARTICLES))
NEEDS_FOLDER = test -z $(FOLDER) -o -d $(FOLDER) || \
    { printf "make $(1): there is no folder '%s'; ARTICLES=folder is one with .txt and .html files\n" $(FOLDER) >&2; exit 1; }
SET = $(call Q,.parameter set @$(1) "$(call SQL_TEXT,$(2))")
SET_ARTICLES = $(call SET,articles,$(ARTICLES))

# A variable of another name would be passed over in silence.
REPORT_VARIABLES = CSV CSV_NAME CSV_PUBLISHED CSV_TITLE CSV_BODY OUT REPLACE TITLE PAGE_LANGUAGE
READER_VARIABLES = ARTICLES $(REPORT_VARIABLES) BUILD CC CFLAGS LDFLAGS LTO SANITIZE CI PRELOAD V
ifeq ($(MAKELEVEL),0)
ifneq ($(filter demo report run-demo run-report,$(MAKECMDGOALS)),)
UNKNOWN := $(sort $(filter-out $(READER_VARIABLES) MAKEFLAGS -%,$(foreach v,$(.VARIABLES),$(if $(findstring command,$(origin $v)),$v))))
$(if $(UNKNOWN),$(error make $(MAKECMDGOALS) knows no variable $(UNKNOWN): there are ARTICLES=folder, CSV=file with \
CSV_NAME, CSV_PUBLISHED, CSV_TITLE, CSV_BODY, OUT=report.html, REPLACE=1, TITLE=words, PAGE_LANGUAGE=en))
ifeq ($(filter report run-report,$(MAKECMDGOALS)),)
$(foreach v,$(REPORT_VARIABLES),$(if $(findstring command,$(origin $v)),$(error make demo reads ARTICLES=folder, keeps nothing \
and takes no $v: make report does)))
endif
$(if $(and $(CSV),$(findstring command,$(origin ARTICLES))),$(error ARTICLES=folder or CSV=file: make report reads one of them))
$(if $(CSV),,$(if $(CSV_NAME)$(CSV_PUBLISHED)$(CSV_TITLE)$(CSV_BODY),$(error CSV_NAME and the like say which headers a CSV file has: \
give that as CSV=file)))
endif
endif

# The database stays beside the report: the next time only what is new is read.  The page links to the articles
# from where it lies; its title goes to SQL by its bytes, whatever stands in it.
DATABASE = $(patsubst %.html,%,$(OUT)).db
PAGE_LANGUAGE ?= vi
export TITLE
PAGE = ".parameter set @title \"CAST(x'$$(printf %s "$$TITLE" | od -An -v -tx1 | tr -d ' \n')' AS TEXT)\"" \
       ".parameter set @articles_at \"CAST(x'$$(realpath --relative-to=$(call Q,$(dir $(OUT))) . | tr -d '\n' | od -An -v -tx1 | tr -d ' \n')' AS TEXT)\"" \
       ".parameter set @language \"'$(PAGE_LANGUAGE)'\""

OPEN = sqlite3 -batch -bail $(call Q,$(DATABASE)) '.load $(BUILD)/viet' $(if $(REPLACE),'.parameter set @replace $(REPLACE)')
IMPORT_FOLDER = { $(call NEEDS_FOLDER,report); } && $(OPEN) $(SET_ARTICLES) '.read sql/import-gone.sql' '.read sql/import.sql'

# A CSV file: the headers that it has for name, published, title and body are checked, then renamed.
SET_HEADER = $(if $($(1)),$(call SET,$(2),$($(1))))
RENAME = $(if $($(1)),$(call Q,ALTER TABLE temp.import_row RENAME COLUMN "$(subst ","",$($(1)))" TO $(2)))
# Where articles have no name but their headline, one column is both.
RENAME_TITLE = $(if $(findstring [$(or $(CSV_NAME),name)],[$(CSV_TITLE)]),'ALTER TABLE temp.import_row ADD COLUMN title' \
    'UPDATE temp.import_row SET title = name',$(call RENAME,CSV_TITLE,title))
export CSV
IMPORT_CSV = sh sql/steps/csv.sh --check "$$CSV" && sh sql/steps/csv.sh --run "$$CSV" $(OPEN) '.separator "'"$$(sh sql/steps/csv.sh --separator "$$CSV")"'" "\n"' \
    '.import --schema temp "|sh sql/steps/csv.sh \"$$CSV\"" import_row' \
    $(call SET_HEADER,CSV_NAME,csv_name) $(call SET_HEADER,CSV_PUBLISHED,csv_published) \
    $(call SET_HEADER,CSV_TITLE,csv_title) $(call SET_HEADER,CSV_BODY,csv_body) \
    '.read sql/steps/refuse.sql' '.read sql/steps/import-columns.sql' \
    $(call RENAME,CSV_NAME,name) $(call RENAME,CSV_PUBLISHED,published) $(RENAME_TITLE) $(call RENAME,CSV_BODY,body) \
    '.parameter clear' $(if $(REPLACE),'.parameter set @replace $(REPLACE)') $(call SET,csv,$(CSV)) \
    '.read sql/import-rows-gone.sql' '.read sql/import-rows.sql'
IMPORT = $(if $(CSV),$(IMPORT_CSV),$(IMPORT_FOLDER))
.PHONY: report run-report
report:
	@.ci/deps build demo
	$(BUILDING)
	$(AGAIN) $(QUIETLY) run-report
# OUT is a page that this program made before, or nothing yet: no file of somebody's own.
run-report: $(BUILD)/viet.so
	@case $(call Q,$(PAGE_LANGUAGE)) in vi|en) ;; *) echo "PAGE_LANGUAGE is "$(call Q,'$(PAGE_LANGUAGE)')": a page is in vi or en first, and has a switch." >&2; exit 2;; esac
	@case $(call Q,$(OUT)) in */) false;; *) test ! -d $(call Q,$(OUT));; esac || \
	    { echo "make report: OUT="$(call Q,'$(OUT)')" is a folder; it is the page to write: OUT="$(call Q,'$(OUT:/=)/report.html') >&2; exit 2; }
	@test ! -e $(call Q,$(OUT)) || { test -f $(call Q,$(OUT)) && { test ! -s $(call Q,$(OUT)) || grep -q '<meta name="generator" content="sqlite-viet"' $(call Q,$(OUT)); }; } || \
	    { echo "make report: OUT="$(call Q,'$(OUT)')" is there, and no report of this program: give another file, or move it away" >&2; exit 2; }
	@database=$(call Q,$(DATABASE)); for file in "$$database" "$${database%.db}-search.db"; do \
	    test ! -e "$$file" || { test -f "$$file" && { test ! -s "$$file" || test "$$(head -c 15 -- "$$file" | tr -d '\000')" = 'SQLite format 3'; }; } || \
	    { echo "make report: '$$file' belongs to the page, but is no database: move it away, or give another OUT=" >&2; exit 2; }; done
	@mkdir -p $(call Q,$(dir $(OUT)))
	@test -e $(call Q,$(DATABASE)) || new=1; { $(IMPORT) '.read sql/extract.sql' '.read sql/search.sql'; } || { status=$$?; \
	    if test "$$new" && test "$$(sqlite3 $(call Q,$(DATABASE)) 'SELECT count(*) FROM article' 2>/dev/null || echo 0)" = 0; \
	    then rm -f $(call Q,$(DATABASE)); fi; exit $$status; }
	@sqlite3 -batch -bail $(call Q,$(DATABASE)) $(PAGE) '.read sql/report.html.sql' > $(call Q,$(OUT).new)
	@mv $(call Q,$(OUT).new) $(call Q,$(OUT))
	@echo $(call Q,$(OUT) is ready; the tables behind it are in $(DATABASE).)

# FOLDS=1 reads each article by the library that was trained without its fold.
FOLD_LIBRARIES = $(foreach k,0 1 2 3 4,$(BUILD)/fold$(k)/viet.so)
EVALUATE = --extension $(BUILD)/viet $(if $(FOLDS),--folds $(BUILD)/fold%d/viet) $(if $(SHOW),--show $(SHOW)) \
           $(if $(JSON),--json '$(JSON)') $(if $(COMPARE),--compare '$(COMPARE)')
.PHONY: evaluate run-evaluate
evaluate:
	@.ci/deps build evaluate
	$(AGAIN) run-evaluate
run-evaluate: $(BUILD)/viet.so $(if $(FOLDS),$(FOLD_LIBRARIES))
	@python3 tests/evaluate $(EVALUATE) $(CORPUS)

# Training. What the models are asked, and the extension, with the models of all articles or of one fold:
# build/fold0 has those that were trained without the articles of fold 0.
MODEL_NAMES = clusters names look story story_trees party party_trees domain domain_trees kind signed
$(BUILD)/obj/ext/train/features.o: ALL_CFLAGS += -Iext
$(BUILD_OBJ)/ext/tools/gen_model.o: INCLUDES += -Iext
$(BUILD)/tools/features: $(BUILD)/obj/ext/train/features.o $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LTO) $(LDFLAGS) -o $@ $^ $(UTF8PROC)
$(BUILD)/fold%/model_tables.c: $(BUILD)/tools/gen_model $(foreach m,$(MODEL_NAMES),$(BUILD)/fold%/data/model_$(m).tsv)
	$< $(@D)/data > $@.new && mv $@.new $@
$(BUILD)/fold%/model_tables.o: $(BUILD)/fold%/model_tables.c
	$(CC) $(ALL_CFLAGS) -Iext/lexicon -c -o $@ $<
$(BUILD)/fold%/features: $(BUILD)/obj/ext/train/features.o $(BUILD)/fold%/model_tables.o \
                         $(filter-out %/model_tables.o,$(CORE_OBJECTS))
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(UTF8PROC)
$(BUILD)/fold%/viet.so: $(BUILD)/fold%/model_tables.o $(filter-out %/model_tables.o,$(OBJECTS))
	$(CC) -shared $(ALL_CFLAGS) $(LDFLAGS) $(SHARED) -o $@ $^ $(UTF8PROC)

# Builds by two compilers take a minute or two, so this is no part of "make test".
.PHONY: same-rows
same-rows:
	@.ci/deps build test fuzz
	@BUILD=$(BUILD) prove $(PROVE_FLAGS) tests/builds.pl

# The same for other releases and options of SQLite and other machines: sources and libraries from package registries.
# ONLY=s390x leaves out variants that do not say that.
.PHONY: versions
versions:
	@.ci/deps build test fuzz versions
	@BUILD=$(BUILD) perl tests/builds.pl all '$(ONLY)'

# README's two commands in a bare Debian, which debootstrap makes; needs root.
SUITE ?= trixie
.PHONY: debian-test
debian-test:
	@.ci/deps debian
	@BUILD=$(BUILD) tests/debian.sh $(SUITE)

# Spark, Litestream and LiteFS are fetched once and run on this machine alone: no part of "make test".
COPIES ?= 10
.PHONY: scale run-scale
scale:
	@.ci/deps build scale
	$(AGAIN) run-scale
run-scale: $(BUILD)/viet.so
	@COPIES=$(COPIES) sh tests/scale/run.sh $(BUILD)

# Valgrind takes a minute or two, so this is no part of "make test" either.
.PHONY: linear run-linear
linear:
	@.ci/deps build linear
	$(AGAIN) run-linear
run-linear: $(BUILD)/viet.so
	@BUILD=$(BUILD) prove $(PROVE_FLAGS) tests/linear.pl

# Minutes (TORTURE=quick: a minute), with the fuzz targets more: what the tests try here and there, tried everywhere.
TORTURE ?= full
TORTURERS := $(call PROGRAMS,tests/torture/torture_*.c)
THREADS := $(BUILD)/threads/tests/torture/torture_threads
REFUSING := $(BUILD)/tests/torture/refusing_shell.so
.PHONY: torture run-torture
torture:
	@.ci/deps build test $(if $(filter quick,$(TORTURE)),,linear fuzz)
	$(AGAIN) run-torture
run-torture: $(BUILD)/viet.so $(filter-out %_threads,$(TORTURERS)) $(REFUSING)
	$(AGAIN) BUILD=$(BUILD)/threads CI= CFLAGS='-O1 -g' SANITIZE=-fsanitize=thread $(THREADS)
	@BUILD=$(BUILD) MAKE='$(MAKE)' TORTURE=$(TORTURE) FUZZ_SECONDS=$(FUZZ_SECONDS) \
	    prove $(PROVE_FLAGS) tests/torture/torture.pl
$(REFUSING): tests/torture/refusing_shell.c tests/static/refusing_memory.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -D_DEFAULT_SOURCE -shared -o $@ $< -lsqlite3

# The trainers are from PyPI, so this needs a network once; it is no part of "make test".
TRAINER = $(BUILD)/train/bin/python
.PHONY: train run-train
train:
	@.ci/deps build train
	$(AGAIN) run-train
run-train: $(TRAINER)
	@test '$(origin CORPUS)' != file || { echo "make train: give CORPUS='folder ...', folders with *.jsonl and ID.txt" >&2; exit 1; }
	$(TRAINER) ext/train/train.py --build $(BUILD) --jobs $(shell nproc) $(CORPUS)
$(TRAINER): ext/train/requirements.txt
	python3 -m venv $(BUILD)/train
	$(BUILD)/train/bin/pip install -q -r $<
	touch $@

.PHONY: bench bench-sql
bench-sql: $(BUILD)/viet.so
	@perl tests/bench/workflow.pl $(TEXT)

bench: $(BENCHES)
	@for b in $(BENCHES); do echo "# $$(basename $$b)"; $$b $(TEXT) || exit 1; done

# The address sanitizer must be loaded before a sqlite3 shell that was built without it.
ASAN = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
.PHONY: sanitize
sanitize:
	$(AGAIN) BUILD=$(BUILD)/sanitize CFLAGS='-O1 -g' SANITIZE='$(ASAN)' \
	    PRELOAD=$(shell $(CC) -print-file-name=libasan.so) run-tests
export PRELOAD

# Which lines of ext/ the tests run. The programs count; their counts begin anew with each run.
.PHONY: coverage run-coverage
coverage:
	@.ci/deps build test coverage
	$(AGAIN) BUILD=$(BUILD)/coverage CFLAGS='-O0 -g' SANITIZE=--coverage run-coverage
run-coverage:
	@rm -rf $(BUILD)/gen $(BUILD)/fold* && find $(BUILD) -name '*.gcda' -delete 2>/dev/null || true
	$(AGAIN) run-tests
	@python3 tests/coverage.py $(BUILD)

.PHONY: fuzz run-fuzz
fuzz:
	$(AGAIN) BUILD=$(BUILD)/fuzz CC=clang CFLAGS='-O1 -g' run-fuzz \
	    SANITIZE='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined'
run-fuzz: $(FUZZERS)
	@for f in $(FUZZERS); do n=$$(basename $$f); mkdir -p $(BUILD)/corpus/$$n; echo "# $$n"; \
	    $$f -max_total_time=$(FUZZ_SECONDS) -max_len=65536 -artifact_prefix=$(BUILD)/ \
	        $(BUILD)/corpus/$$n tests/articles || exit 1; done

include ext/packages/packages.mk
include ext/wasm/wasm.mk
include tests/hosts/hosts.mk

.PHONY: lint
lint: $(BUILD)/viet.so
	@status=0; for check in format.sh includes.pl 'names.sh $(BUILD)' data.pl 'symbols.sh $(BUILD)/viet.so' \
	    'cppcheck.sh $(BUILD)' links.pl spelling.sh; do echo "$$check"; tests/lint/$$check || status=1; done; exit $$status

.PHONY: deps
deps:
	@.ci/deps build demo test evaluate linear datasette bench lint fuzz source

LIBDIR = $(DESTDIR)$(PREFIX)/lib
INCLUDEDIR = $(DESTDIR)$(PREFIX)/include
.PHONY: install uninstall
install: $(BUILD)/viet.so
	install -d $(LIBDIR)/sqlite3 $(LIBDIR)/pkgconfig $(INCLUDEDIR)
	install -m 644 $(BUILD)/viet.so $(LIBDIR)/sqlite3/viet.so
	install -m 644 ext/viet.h $(INCLUDEDIR)/viet.h
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' ext/viet.pc.in > $(LIBDIR)/pkgconfig/viet.pc
uninstall:
	rm -f $(LIBDIR)/sqlite3/viet.so $(LIBDIR)/pkgconfig/viet.pc $(INCLUDEDIR)/viet.h

.PHONY: help
help:
	@echo 'make             build/viet.so, for ".load build/viet" in the sqlite3 shell'
	@echo 'make demo        what the articles of a folder say; ARTICLES=dir, default tests/articles'
	@echo 'make report      the same as a page for the browser and a database, or of CSV=file; OUT=report.html TITLE="…" PAGE_LANGUAGE=en'
	@echo 'make test        all tests'
	@echo 'make evaluate    how right it is on labelled articles; CORPUS=dir (docs/evaluation.md)'
	@echo 'make train       the models anew, from labelled articles; CORPUS=dir (docs/reading.md)'
	@echo 'make same-rows   the same rows from gcc and clang, with and without optimisation'
	@echo 'make versions    and from SQLite 3.40 and the newest, in UTF-16, on 32 bits, arm64, s390x'
	@echo 'make debian-test  make demo and make test in a bare Debian; SUITE=trixie'
	@echo 'make linear      whether work grows with the size of a text and no faster, by counted instructions'
	@echo 'make torture     all allocations fail, threads, kill -9, orders, fuzzing; TORTURE=quick takes a minute'
	@echo 'make scale       Apache Spark, Litestream and LiteFS on this machine alone (docs/scale.md); COPIES=10 of the articles for Spark'
	@echo 'make datasette-test  the canned queries of sql/datasette, in Datasette from PyPI'
	@echo 'make hosts       the examples of docs/hosts.md in their hosts; make hosts-deps installs those first'
	@echo 'make bench       speed, on texts of our own or on TEXT=file (form feeds between documents)'
	@echo 'make bench-sql  import, extraction and index of 10,000 documents of TEXT=file'
	@echo 'make lint        format, static analysis, directions of includes, names, symbols, data, links and spelling'
	@echo 'make coverage    which lines of ext/ the tests run, by gcov'
	@echo 'make sanitize    all tests with address and undefined-behaviour sanitizers'
	@echo 'make fuzz        libFuzzer on every tests/fuzz target for FUZZ_SECONDS=30 each'
	@echo 'make install     into PREFIX=/usr/local, under DESTDIR; and make uninstall'
	@echo 'make deps        install what all of these need (Debian, Ubuntu)'
	@echo 'make amalgamation  all of the extension as one file of C, dist/viet.c, and whether it works'
	@echo 'make platforms   that file compiled for Linux, Windows and macOS, and run where this machine can'
	@echo 'make packages    packages of it for Python, npm and Debian, tried in clean places'
	@echo 'make wasm        the extension in the browser: dist/try/index.html, tested in Chromium'
	@echo 'make clean       remove build/ (or BUILD) and dist/'
	@echo 'CI=1 makes warnings errors.'

.PHONY: clean
clean:
	rm -rf '$(BUILD)' dist
