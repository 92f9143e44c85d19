# packages.mk - the extension for others to take: as one file.
# utf8proc comes from Debian's source package; UTF8PROC_SOURCE names another folder with utf8proc.c in it.
SOURCE := $(BUILD)/source
UTF8PROC_SOURCE ?= $(SOURCE)/utf8proc
$(SOURCE)/utf8proc: | .ci/source
	.ci/source $(SOURCE) $(@F)
$(UTF8PROC_SOURCE)/utf8proc.c: | $(SOURCE)/utf8proc

# Lower parts first; any order would do.
ONE_SOURCES := $(TEXT_SOURCES) $(MEMORY) $(LEXICON) $(SEARCH) $(ARTICLE) $(GLUE)
ONE_PARTS := $(wildcard ext/packages/one/*) $(ONE_SOURCES) $(wildcard ext/*/*.h) $(GENERATED:%=$(BUILD)/gen/%.c)
dist/viet.h: ext/viet.h
	@mkdir -p dist
	cp $< $@
dist/viet.c: $(ONE_PARTS) ext/viet.h $(UTF8PROC_SOURCE)/utf8proc.c
	@mkdir -p dist
	perl ext/packages/one/join.pl $(BUILD) $(UTF8PROC_SOURCE) $(ONE_SOURCES) > $@.new && mv $@.new $@

.PHONY: amalgamation run-amalgamation
amalgamation:
	@.ci/deps build test source
	$(AGAIN) run-amalgamation
run-amalgamation: dist/viet.c dist/viet.h
	@tests/one/run.sh $(BUILD)
