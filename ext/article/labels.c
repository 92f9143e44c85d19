/* labels.c - the words that SQL columns show for the enumerations of article.h. */
#include <string.h>
#include "labels.h"
#include "../lexicon/units.h"

const char *va_section_name(va_section_kind kind) {
    static const char *const names[] = {"title", "byline",  "lead",
                                        "body",  "caption", "boilerplate"};
    return names[kind];
}

const char *va_entity_kind_name(va_entity_kind kind) {
    static const char *const names[] = {"organisation", "place", "person",
                                        "domain",       "date",  "document"};
    return names[kind];
}

const char *va_form_name(va_form form) {
    static const char *const names[] = {"full", "abbreviation", "alias", "elided", "coreference"};
    return names[form];
}

const char *va_tier_name(va_tier tier) {
    return tier == VA_MAIN ? "main" : "secondary";
}

const char *va_role_name(va_role role) {
    static const char *const names[] = {"signatory", "participant", "host", "supporter"};
    return names[role];
}

const char *va_scope_name(va_scope scope) {
    return scope == VA_AGREED ? "agreed" : "reported";
}

const char *va_successors(const va_entity *e, char codes[VA_SUCCESSORS]) {
    uint16_t heir[LX_MOST_HEIRS];
    size_t size = 0;
    if (!e->unit || lx_units[e->unit - 1].era == LX_ERA_NEW) return NULL;
    uint32_t n = lx_heirs(e->unit - 1u, heir);
    for (uint32_t i = 0; i < n; i++) {
        const char *code = lx_text(lx_units[heir[i]].code);
        size_t length = strlen(code);
        if (size + length + 2 > VA_SUCCESSORS) break;
        if (i) codes[size++] = ',';
        memcpy(codes + size, code, length + 1);
        size += length;
    }
    return n ? codes : NULL;
}
