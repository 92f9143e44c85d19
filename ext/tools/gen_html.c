/*
** gen_html.c - writes the tables of text/html_tables.h as C.
**
**   gen_html ext/data > build/gen/html_tables.c
**
** Input: html_elements.tsv, html_entities.tsv, both in the order of bytes.
*/
#include <stdlib.h>
#include <string.h>
#include "../text/html_tables.h"
#include "tsv.h"

/* The name of this row, which must fit ROOM bytes and stand behind that of the row BEFORE. */
static const char *name_of(tsv *t, const char *column, size_t room, char *before) {
    const char *name = tsv_get(t, column);
    if (strlen(name) >= room) tsv_fail(t, "too long", name);
    if (*before && strcmp(before, name) >= 0) tsv_fail(t, "not in order", name);
    strcpy(before, name);
    return name;
}

static int class_of(const tsv *t, const char *name) {
    static const char *const names[] = {"inline", "line",   "break", "cell",
                                        "pre",    "hidden", "raw",   "single"};
    for (int i = 0; i < (int)(sizeof names / sizeof *names); i++)
        if (!strcmp(name, names[i])) return i;
    tsv_fail(t, "no class of elements", name);
}

static void put_elements(const char *folder) {
    static tsv t;
    char before[VT_ELEMENT_NAME] = "";
    int count = 0;
    printf("const vt_element vt_elements[] = {");
    for (tsv_open(&t, folder, "html_elements.tsv"); tsv_next(&t); count++) {
        const char *name = name_of(&t, "element", sizeof before, before);
        printf("{\"%s\", %d},\n", name, class_of(&t, tsv_get(&t, "class")));
    }
    printf("};\nconst int vt_element_count = %d;\n", count);
}

static void put_entities(const char *folder) {
    static tsv t;
    char before[VT_ENTITY_NAME] = "";
    int count = 0;
    size_t at = 0;
    printf("const char vt_entity_names[] = ");
    for (tsv_open(&t, folder, "html_entities.tsv"); tsv_next(&t);)
        printf("\"%s\\0\"\n", name_of(&t, "name", sizeof before, before));
    *before = 0;
    printf(";\nconst vt_entity vt_entities[] = {");
    for (tsv_open(&t, folder, "html_entities.tsv"); tsv_next(&t); count++) {
        const char *name = name_of(&t, "name", sizeof before, before);
        char *end;
        unsigned long first = strtoul(tsv_get(&t, "code_points"), &end, 16);
        unsigned long second = strtoul(end, &end, 16);
        if (*end || !first || first > 0x10FFFF || second > UINT16_MAX || at > UINT16_MAX)
            tsv_fail(&t, "not one or two code points, or too many names", name);
        printf("{%lu, %d, %zu, %lu},\n", first, *tsv_get(&t, "bare") != 0, at, second);
        at += strlen(name) + 1;
    }
    printf("};\nconst int vt_entity_count = %d;\n", count);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: gen_html DATA_DIRECTORY\n");
        return 2;
    }
    printf("/* Made by gen_html.c from ext/data/. */\n#include \"html_tables.h\"\n");
    put_elements(argv[1]);
    put_entities(argv[1]);
    return 0;
}
