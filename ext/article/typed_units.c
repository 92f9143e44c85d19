/* typed_units.c - see typed_units.h. */
#include "typed_units.h"
#include "matches.h"
#include "../lexicon/units.h"

/* The name behind the type word TYPE: "huyện Văn Lâm", "TP. Thủ Đức"; NULL: none that is listed. */
static const va_match *name_behind(const va_cursor *s, const va_match *type) {
    uint32_t i = type->end;
    if (i < s->to && vt_is_marker(&s->token[i], '.')) i++;
    if (i >= s->to || s->token[i].gap & VT_GAP_LINE) return NULL;
    const va_match *unit = va_longest(s, i, LX_UNIT);
    if (!unit || !lx_unit_of_type(unit->index, type->index)) return NULL;
    /* "huyện Bắc Hà Giang": the name of another, of which nothing is known. */
    const vt_token *behind = &s->token[unit->end];
    return unit->end < s->to && vt_is_capital(behind) && behind->gap == VT_GAP_SPACE ? NULL : unit;
}

void va_note_typed_units(va_document *d) {
    va_cursor s;
    for (uint32_t k = 0; k < d->sentences.count && va_open_sentence(d, k, &s); k++)
        for (uint32_t i = s.from; i < s.to && !va_is_over(d->arena); i++) {
            const va_match *type = va_longest(&s, i, LX_UNIT_TYPE);
            const va_match *unit = type ? name_behind(&s, type) : NULL;
            if (unit) va_map_put(d->arena, &d->typed_units, unit->index + 1u, type->index);
        }
}

uint32_t va_type_in_text(const va_document *d, const va_match *unit) {
    return va_map_get(&d->typed_units, unit->index + 1u);
}
