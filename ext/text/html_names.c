/* html_names.c - finds elements and entities in the tables of html_tables.h. */
#include <string.h>
#include "html_tables.h"

const vt_element *vt_element_named(const char *name) {
    int lo = 0, hi = vt_element_count;
    while (lo < hi) {
        int mid = (lo + hi) / 2, r = strcmp(vt_elements[mid].name, name);
        if (!r) return &vt_elements[mid];
        if (r < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return NULL;
}

const vt_entity *vt_entity_named(const char *name) {
    int lo = 0, hi = vt_entity_count;
    while (lo < hi) {
        int mid = (lo + hi) / 2, r = strcmp(vt_entity_names + vt_entities[mid].name, name);
        if (!r) return &vt_entities[mid];
        if (r < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return NULL;
}
