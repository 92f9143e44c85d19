# wasm.mk - SQLite with the extension as WebAssembly, and the page that runs it: dist/try/index.html.
# SQLite is compiled from Debian's source package; SQLITE_SOURCE names another folder with sqlite3.c in it.
WASM := $(BUILD)/wasm
SQLITE_SOURCE ?= $(SOURCE)/amalgamation

# Debian's emcc asks for modules that Debian's Node.js finds by itself; a Node.js from elsewhere must be told where.
EMCC ?= NODE_PATH=/usr/share/nodejs emcc
# One thread, nothing loaded, temporary tables in memory: the page has no files.
WASM_SQLITE := -Os -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_TEMP_STORE=3 -DSQLITE_DQS=0 \
               -DSQLITE_DEFAULT_MEMSTATUS=0 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS
WASM_LINK := -O2 -sMODULARIZE -sEXPORT_NAME=createSqlite -sENVIRONMENT=worker -sDYNAMIC_EXECUTION=0 \
             -sWASM_BIGINT -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=4GB -sINCOMING_MODULE_JS_API=wasmBinary \
             -sEXPORTED_FUNCTIONS=@ext/wasm/functions.txt

$(SOURCE)/amalgamation/sqlite3.c: | $(SOURCE)/sqlite3
	@mkdir -p $(@D)
	cd $(@D) && { ../sqlite3/configure --disable-tcl --disable-readline && $(MAKE) sqlite3.c; } > log 2>&1 || { tail log >&2; exit 1; }

$(WASM)/sqlite3.o: $(SQLITE_SOURCE)/sqlite3.c
	@mkdir -p $(@D)
	$(EMCC) $(WASM_SQLITE) -c -o $@ $<
$(WASM)/viet.o: dist/viet.c dist/viet.h $(SQLITE_SOURCE)/sqlite3.c
	@mkdir -p $(@D)
	$(EMCC) -O2 -ffp-contract=off -DSQLITE_CORE -I$(SQLITE_SOURCE) -c -o $@ $<
$(WASM)/viet.js $(WASM)/viet.wasm &: $(WASM)/viet.o $(WASM)/sqlite3.o ext/wasm/functions.txt
	$(EMCC) $(WASM_LINK) -o $(WASM)/viet.js $(WASM)/viet.o $(WASM)/sqlite3.o

# The page, with all that it needs, as a folder and as one file to hand on.
TRY := dist/try
TRY_ZIP = dist/sqlite-viet-try-$(VERSION).zip
$(TRY)/viet.js: ext/wasm/pack.py $(WASM)/viet.js $(WASM)/viet.wasm $(wildcard docs/try/*) sql/report/page.css \
                $(wildcard sql/*.sql sql/*/*.sql) $(wildcard tests/articles/*.txt)
	python3 ext/wasm/pack.py $(VERSION) $(WASM) $(UTF8PROC_SOURCE) $(TRY) $(TRY_ZIP)

.PHONY: wasm run-wasm
wasm:
	@.ci/deps build source wasm
	@.ci/deps browser || echo 'make wasm: the page is built, but not tried in a browser'
	$(AGAIN) run-wasm
run-wasm: $(BUILD)/viet.so $(TRY)/viet.js
	@BUILD=$(BUILD) node tests/try/run.mjs $(TRY)
