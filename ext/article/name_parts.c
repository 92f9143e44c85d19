/* name_parts.c - see name_parts.h. */
#include <string.h>
#include "name_parts.h"
#include "entity_names.h"
#include "phrases.h"

va_name va_without_ours(const va_document *d, const va_name *n) {
    va_name bare = *n;
    if (!(lx_heads[n->head].takes & LX_KEEPS_COUNTRY)) return bare;
    for (uint32_t i = n->own; i < n->own_end; i++)
        if (vt_is_capital(&d->token[i])) return bare;
    if (n->own_end > n->own) bare.flags |= VA_NAME_ELIDED; /* the head as the table has it */
    bare.own_end = bare.own;
    return bare;
}

enum { COUNTRY_WORDS = 3 };

uint32_t va_home_tail(const va_document *d, const va_mention *m) {
    lx_match found[LX_MATCHES];
    for (uint32_t k = 1; k <= COUNTRY_WORDS && m->token_end >= m->token + 2 + k; k++) {
        uint32_t i = m->token_end - k;
        if (!d->word[i].starts) continue;
        for (int n = lx_match_at(d->token, d->word, i, m->token_end, found); n > 0; n--)
            for (uint32_t s = 0; s < found[n - 1].senses; s++)
                if (found[n - 1].end == m->token_end && found[n - 1].sense[s].class == LX_COUNTRY &&
                    found[n - 1].sense[s].index == lx_home)
                    return k;
    }
    return 0;
}

enum { LEAST_TAIL = 2 };

/* "Tổ chức cứu trợ trẻ em ABC": the acronym that closes an own name in small letters; or its end.
 */
static uint32_t closing_acronym(const va_document *d, const va_name *n) {
    uint32_t i = n->own_end - 1, end;
    if (n->own_end < n->own + 2 || !vt_is_acronym(&d->token[i]) || d->token[i].letters < 3)
        return n->own_end;
    if (vt_is_capital(&d->token[i - 1]) || !d->word[i - 1].syllable) return n->own_end;
    return va_entry_at(d, i, n->own_end, 0, LX_KNOWN, &end) ? n->own_end : i;
}

uint32_t va_behind_fields(const va_document *d, const va_name *n) {
    uint32_t i = n->own, end;
    if (n->local_end > n->local) return n->own_end;
    if (n->type == VA_OTHER) return closing_acronym(d, n);
    if (n->type != VA_COMPANY || lx_heads[n->head].takes & LX_DESCRIBES) return n->own_end;
    for (const lx_sense *field; i < n->own_end; i = end) {
        field = va_entry_at(d, i, n->own_end, 0, LX_FIELD, &end);
        if (!field) field = va_entry_at(d, i, n->own_end, 0, LX_DOMAIN, &end);
        int joint = vt_is_marker(&d->token[i], ',') ||
                    va_phrase_end(d, i, n->own_end, LX_WORD, LX_PART_and) > i;
        if (!field && !joint) break;
        if (!field) end = i + 1;
    }
    if (i == n->own_end || !vt_is_capital(&d->token[i])) return n->own_end;
    if (n->own_end < i + LEAST_TAIL && d->word[i].syllable) return n->own_end;
    for (uint32_t k = i; k < n->own_end; k++) /* "TV.PHARM" is one word */
        if (d->token[k].kind == VT_NUMBER || (d->token[k].kind == VT_MARKER && d->token[k].gap))
            return n->own_end;
    static const lx_class others[] = {LX_UNIT, LX_COUNTRY, LX_FOREIGN, LX_KNOWN};
    for (size_t k = 0; k < sizeof others / sizeof *others; k++)
        if (va_entry_at(d, i, n->own_end, n->own_end, others[k], &end)) return n->own_end;
    return i;
}

enum { BRAND_WORDS = 2 };

/*
** The entry of the organisation that tokens [I, END) name by a short form, or by words that are no
** brand; NULL if they do not.
*/
static const lx_sense *known_by_name(const va_document *d, uint32_t i, uint32_t end) {
    uint32_t found;
    if (i >= end) return NULL;
    const lx_sense *known = va_entry_at(d, i, end, end, LX_KNOWN, &found);
    if (!known) return NULL;
    size_t own = vt_token_end(&d->token[end - 1]) - d->token[i].start;
    int is_short = strlen(lx_text(lx_organisations[known->index].name)) >= 3 * own;
    return is_short || end > i + BRAND_WORDS ? known : NULL;
}

int va_belongs_to_known(const va_document *d, const va_name *n) {
    return n->known == VA_NONE && n->type != VA_COMPANY && known_by_name(d, n->own, n->own_end);
}

uint32_t va_known_behind_head(const va_document *d, const va_mention *m, const va_name *n) {
    if (n->own_end != m->token_end || n->alias == 1) return VA_NONE;
    const lx_sense *known = known_by_name(d, n->own, n->own_end);
    if (!known || known->alias != 1 || !vt_is_acronym(&d->token[n->own])) return VA_NONE;
    const char *head = lx_text(lx_heads[n->head].head);
    const char *name = lx_text(lx_organisations[known->index].name);
    size_t size = strlen(head);
    int same = !strncmp(name, head, size) && name[size] == ' ';
    return same || lx_heads[n->head].takes & LX_DESCRIBES ? known->index : VA_NONE;
}

void va_read_own_head(const va_document *d, const va_mention *m, va_name *n) {
    uint32_t end;
    if (!(n->flags & VA_NAME_LISTED) || n->group == VA_NONE) return;
    if (lx_heads[n->head].takes & LX_TAKES_LOCALITY || n->own_end > n->own) return;
    const lx_sense *head = va_entry_at(d, m->token, n->local, n->local, LX_HEAD, &end);
    if (!head || !(lx_heads[head->index].takes & LX_TAKES_LOCALITY)) return;
    n->head = head->index;
    n->type = lx_heads[head->index].type;
    n->flags = (uint8_t)(n->flags & ~VA_NAME_LISTED);
}

lx_string va_newspaper_of(const va_document *d, const va_mention *m) {
    if (m->kind != VA_ORGANISATION) return 0;
    return lx_meaning_of(&lx_press_signatures, d->text + m->span.start,
                         m->span.end - m->span.start);
}

/*
** The mention holds the brand that the table's name begins with: "Tập đoàn T&T", "FPT Group".
*/
static int holds_brand(const va_document *d, const va_mention *m, const va_name *n) {
    const char *name = lx_text(lx_organisations[n->known].name);
    uint32_t size = (uint32_t)strcspn(name, " ");
    for (uint32_t i = m->token + (d->word[m->token].syllable != 0); i < m->token_end; i++)
        if (d->token[i].start + size <= m->span.end &&
            !memcmp(d->text + d->token[i].start, name, size))
            return 1;
    return 0;
}

/* "VSIP Group": the mention goes on behind the table's name. */
static int name_goes_on(const va_document *d, const va_mention *m, const va_name *n) {
    size_t size = strlen(lx_text(lx_organisations[n->known].name));
    return m->span.end - m->span.start > size + 1 &&
           d->token[m->token + 1].start > m->span.start + size;
}

/* The mention is how the table's name ends: "Tuổi Trẻ" of "Báo Tuổi Trẻ". */
static int ends_name(const va_document *d, const va_mention *m, const va_name *n) {
    const char *name = lx_text(lx_organisations[n->known].name);
    size_t size = strlen(name), own = m->span.end - m->span.start;
    return size > own && !memcmp(name + size - own, d->text + m->span.start, own);
}

int va_is_full_form(const va_document *d, const va_mention *m, const va_name *n) {
    uint32_t acronyms = 0;
    for (uint32_t i = m->token; i < m->token_end; i++)
        acronyms += (uint32_t)vt_is_acronym(&d->token[i]);
    if (!n->alias && n->local_end == n->local && name_goes_on(d, m, n)) return 1;
    if (m->token_end <= m->token + 1 + acronyms) return 0;
    if (ends_name(d, m, n)) return 0;
    /* A company goes by its brand: "Vietnam Airlines", not "Tổng công ty Hàng không Việt Nam". */
    if (lx_organisations[n->known].type == VA_COMPANY && n->alias) return holds_brand(d, m, n);
    return n->alias != 1 || !acronyms || holds_brand(d, m, n);
}
