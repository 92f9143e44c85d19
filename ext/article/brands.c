/* brands.c - reads a run of capitals that nobody knows. */
#include "names.h"

/* A family name and two more syllables: another name starts here. */
static int looks_like_person(const va_document *d, uint32_t i) {
    return va_surname_at(d, i) == 1 && i + 2 < d->to && va_is_capital_syllable(d, i) &&
           va_is_capital_syllable(d, i + 1) && va_is_capital_syllable(d, i + 2);
}

/* "The Colombo Times": what begins so goes on, though a place it holds is known. */
static int is_article(const va_document *d, uint32_t i) {
    return va_is_part(d, i, LX_PART_foreign_joint) && d->t[i].letters == 3;
}

/*
** "sàn giao dịch Zenbit": the head in small letters that says what the brand at token I is, or
** NULL.
*/
static const lx_head *descriptor_before(const va_document *d, uint32_t i) {
    for (uint32_t k = i; k > d->from && k + 4 > i; k--) {
        const va_hit *head = va_longest(d, k - 1, LX_HEAD);
        if (head && head->end == i && lx_heads[head->index].takes & LX_DESCRIBES)
            return &lx_heads[head->index];
    }
    return NULL;
}

int va_read_unknown(const va_document *d, uint32_t i, const va_context *c, va_reading_of_name *r) {
    uint32_t k = i, brands = 0;
    if (d->shouted || !vt_is_capital(&d->t[i])) return 0;
    if (i > d->from && !d->t[i].gap && d->t[i - 1].kind == VT_MARKER &&
        (vt_is_dash(&d->t[i - 1]) || vt_is_marker(&d->t[i - 1], '/')))
        return 0; /* the rest of a document number: 15-NQ/TW */
    if (va_word_end(d, i) > i &&
        !(va_is_part(d, i, LX_PART_foreign_joint) && i + 1 < d->to && va_is_brand(d, i + 1)))
        return 0;
    while (k < d->to && k < i + 8) {
        const vt_token *t = &d->t[k];
        if (k > i && t->gap & VT_GAP_LINE) break;
        if (k > i && va_starts_other_name(d, k) &&
            !(k == i + 1 && is_article(d, i) && k + 1 < d->to && va_is_brand(d, k + 1))) {
            /* "Samsung Việt Nam" */
            const va_hit *country = va_longest(d, k, LX_COUNTRY);
            if (country && brands && t->gap == VT_GAP_SPACE) k = country->end;
            break;
        }
        if (k > i && va_surname_at(d, k) && (c->office || looks_like_person(d, k))) break;
        if (vt_is_capital(t)) {
            brands += (uint32_t)va_is_brand(d, k);
            k++;
        } else if (k > i && k + 1 < d->to && vt_is_capital(&d->t[k + 1]) && brands &&
                   (va_is_part(d, k, LX_PART_foreign_joint) || vt_is_marker(t, '&') ||
                    (vt_is_dash(t) && !t->gap && !d->t[k + 1].gap) ||
                    (vt_is_marker(t, '.') && !t->gap && !d->t[k + 1].gap))) {
            k++;
        } else {
            break;
        }
    }
    if (k == i || (!brands && (k - i < 2 || i == d->from))) return 0;
    r->name = va_no_name();
    r->token = i;
    r->end = k;
    if (!brands && k == i + 2 && va_surname_at(d, i) == 1) { /* "Đào Quân" */
        r->kind = VA_PERSON;
        r->rule = "two-syllables";
        r->confidence = 0.4f;
        return 1;
    }
    const lx_head *head = descriptor_before(d, i);
    r->name.type = head ? head->type : VA_COMPANY;
    r->name.flags = head ? 0 : VA_NAME_BARE;
    r->name.own = i;
    r->name.own_end = k;
    r->kind = VA_ORGANISATION;
    r->token = i;
    r->end = k;
    r->rule = "capitals";
    r->confidence = brands ? 0.5f : 0.35f;
    return 1;
}
