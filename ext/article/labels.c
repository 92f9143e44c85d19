/* labels.c - the words that SQL columns show for the enumerations of article.h. */
#include "labels.h"

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
