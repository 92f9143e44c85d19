/* country_names.c - see country_names.h. */
#include <string.h>
#include "country_names.h"
#include "canonical.h"
#include "mentions.h"
#include "phrases.h"
#include "../lexicon/terms.h"

/* Behind the words for a state that stand before its name: "nước Cộng hòa X"; I if there are none.
 */
static uint32_t behind_state(const va_document *d, uint32_t i, uint32_t end) {
    uint32_t next;
    for (const lx_sense *t; (t = va_entry_at(d, i, end, 0, LX_UNIT_TYPE, &next)); i = next)
        if (next == end || lx_unit_types[t->index].type != VA_COUNTRY) break;
    return i;
}

/*
** Where in mention M, of a country, a spelling begins that is not the table's: "Hoa Kỳ", "nước Cộng
** hòa Xéc"; the end of the mention if it has none.
*/
static uint32_t own_spelling(const va_document *d, const va_mention *m, const va_name *n) {
    uint32_t i = behind_state(d, m->token, m->token_end);
    const lx_place *p = n->place == VA_NONE ? NULL : &lx_places[n->place];
    if (!p || p->kind || n->alias != 2 || m->kind != VA_PLACE) return m->token_end;
    const char *name = lx_text(p->name);
    uint32_t size = m->span.end - d->token[i].start;
    if (strlen(name) > size && !memcmp(name, d->text + d->token[i].start, size))
        return m->token_end; /* short for it: "Nhật" */
    for (uint32_t k = i; k < m->token_end; k++) {
        const vt_token *t = &d->token[k];
        if (vt_is_acronym(t) || (t->gap && !vt_is_capital(t))) return m->token_end;
    }
    return vt_is_capital(&d->token[i]) ? i : m->token_end;
}

/* Mention M, of a country, is the long form of its name that the press uses: "Vương quốc Anh". */
static int is_long_form(va_document *d, const va_mention *m, const va_name *n) {
    const char *whole = n->place == VA_NONE ? "" : lx_text(lx_places[n->place].whole);
    if (m->token_end < m->token + 2 || !*whole || !lx_places[n->place].whole) return 0;
    const vt_token *t = &d->token[m->token]; /* "CHLB X" */
    lx_string state = lx_meaning_of(&lx_name_abbreviations, d->text + t->start, t->bytes);
    va_builder b;
    va_build_start(&b, d);
    if (state) va_build_text(&b, lx_text(state));
    va_build_tokens(&b, m->token + (state != 0), m->token_end);
    const char *name = va_build_name(&b);
    return va_name_identity(name, (int64_t)strlen(name)) ==
           va_name_identity(whole, (int64_t)strlen(whole));
}

void va_spell_countries(va_document *d) {
    uint32_t *own = va_allocate(d->arena, (uint64_t)d->entities.count * sizeof *own + 1);
    if (!own) return;
    for (uint32_t i = 0; i < d->mentions.count; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->kind != VA_PLACE || m->entity == VA_NONE) continue;
        int same = own_spelling(d, m, va_name_at(d, i)) == m->token_end;
        own[m->entity] += same ? 0 : 2;
    }
    for (uint32_t i = 0; i < d->mentions.count; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->kind != VA_PLACE || m->entity == VA_NONE) continue;
        va_entity *e = va_entity_at(d, m->entity);
        if (is_long_form(d, m, va_name_at(d, i))) {
            e->name = lx_text(lx_places[va_name_at(d, i)->place].whole);
            own[m->entity] = 0;
            continue;
        }
        uint32_t first = own_spelling(d, m, va_name_at(d, i));
        if (first == m->token_end || own[m->entity] <= e->mentions) continue;
        va_builder b;
        va_build_start(&b, d);
        va_build_tokens(&b, first, m->token_end);
        e->name = va_build_name(&b);
        own[m->entity] = 0; /* by the first of its spellings */
    }
}
