# sqlite-viet: every task of the project. `make help` lists them.

VERSION := 0.1.0
PREFIX ?= /usr/local
DESTDIR ?=
BUILD ?= build
ARTICLES ?= tests/articles

CC ?= cc
CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
            -Wpointer-arith -Wcast-qual -Wundef -Wvla
ALL_CFLAGS := -std=c11 -fPIC -fvisibility=hidden $(WARNINGS) $(if $(CI),-Werror) \
              $(CFLAGS) $(SANITIZE) -Iext/text -I$(BUILD)/gen
LDFLAGS ?=

# utf8proc is linked statically where its archive is at hand, so that viet.so needs only libc.
UTF8PROC_ARCHIVE := $(firstword $(wildcard $(shell pkg-config --variable=libdir libutf8proc 2>/dev/null)/libutf8proc.a))
UTF8PROC := $(or $(UTF8PROC_ARCHIVE),-lutf8proc)

TEXT := $(sort $(wildcard ext/text/*.c))
SEARCH := $(sort $(wildcard ext/search/*.c))
ARTICLE := $(sort $(wildcard ext/article/*.c))
GLUE := $(sort $(wildcard ext/sqlite/*.c)) ext/viet.c
GENERATED := letter_table text_tables
DATA := $(sort $(wildcard ext/data/*.tsv))

TEXT_OBJECTS := $(TEXT:%.c=$(BUILD)/obj/%.o)
GENERATED_OBJECTS := $(GENERATED:%=$(BUILD)/obj/gen/%.o)
CORE_OBJECTS := $(TEXT_OBJECTS) $(SEARCH:%.c=$(BUILD)/obj/%.o) $(ARTICLE:%.c=$(BUILD)/obj/%.o) \
                $(GENERATED_OBJECTS)
OBJECTS := $(CORE_OBJECTS) $(GLUE:%.c=$(BUILD)/obj/%.o)

.PHONY: all
all: $(BUILD)/viet.so

$(BUILD)/viet.so: $(OBJECTS)
	$(CC) -shared $(ALL_CFLAGS) $(LDFLAGS) -Wl,-z,defs -Wl,--exclude-libs,ALL -o $@ $^ $(UTF8PROC)

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/obj/gen/%.o: $(BUILD)/gen/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -Iext/article -MMD -MP -c -o $@ $<

# Generators. Each links the part of text/ that its output does not feed.
BASE := $(addprefix $(BUILD)/obj/ext/text/,letter.o utf8.o key.o scan.o)

$(BUILD)/tools/gen_letters: $(BUILD)/obj/ext/tools/gen_letters.o $(BUILD)/obj/ext/text/letter.o
$(BUILD)/tools/gen_text: $(BUILD)/obj/ext/tools/gen_text.o $(BUILD)/obj/ext/tools/tsv.o \
                         $(BASE) $(BUILD)/obj/gen/letter_table.o
$(BUILD)/tools/gen_lexicon: $(BUILD)/obj/ext/tools/gen_lexicon.o $(BUILD)/obj/ext/tools/tsv.o \
                            $(BASE) $(BUILD)/obj/gen/letter_table.o
$(BUILD)/tools/%:
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(UTF8PROC)

$(BUILD)/gen/letter_table.c: $(BUILD)/tools/gen_letters
	@mkdir -p $(@D)
	$< > $@.new && mv $@.new $@
$(BUILD)/gen/text_tables.c: $(BUILD)/tools/gen_text $(DATA)
	$< ext/data > $@.new && mv $@.new $@
$(BUILD)/gen/lexicon.c: $(BUILD)/tools/gen_lexicon $(DATA)
	$< ext/data > $@.new && mv $@.new $@

-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)

.PHONY: clean
clean:
	rm -rf build
