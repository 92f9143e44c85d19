/*
** html_tables.h - elements and named characters of HTML, that ext/tools/gen_html.c
** makes from ext/data/html_*.tsv; ascending by name.
*/
#ifndef VIET_TEXT_HTML_TABLES_H
#define VIET_TEXT_HTML_TABLES_H

#include <stdint.h>

/* What an element does to the text in it. */
enum vt_element_class {
    VT_INLINE_ELEMENT, /* nothing; as all that are not in the table */
    VT_LINE_ELEMENT,   /* it stands on lines of its own */
    VT_BREAK_ELEMENT,  /* it ends a line */
    VT_CELL_ELEMENT,   /* a field of a line */
    VT_PRE_ELEMENT,    /* on lines of its own, white space is kept */
    VT_HIDDEN_ELEMENT, /* it is not shown */
    VT_RAW_ELEMENT,    /* the same, and its content is no HTML */
    VT_SINGLE_ELEMENT  /* nothing; it has no content and no end tag */
};

enum { VT_ELEMENT_NAME = 12, VT_ENTITY_NAME = 32 };

typedef struct {
    char name[VT_ELEMENT_NAME];
    uint8_t class;
} vt_element;

typedef struct {
    uint32_t first : 21;   /* code point */
    uint32_t bare : 1;     /* 1: known without a semicolon, too */
    uint16_t name, second; /* where its name begins in vt_entity_names; a second code point, or 0 */
} vt_entity;

/* The element or entity NAME (NUL-terminated); NULL if there is none. */
const vt_element *vt_element_named(const char *name);
const vt_entity *vt_entity_named(const char *name);

extern const vt_element vt_elements[];
extern const int vt_element_count;
extern const char vt_entity_names[]; /* at most VT_ENTITY_NAME bytes each, with a 0 behind */
extern const vt_entity vt_entities[];
extern const int vt_entity_count;

#endif
