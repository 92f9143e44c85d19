/* short_units.c - see short_units.h. */
#include "short_units.h"
#include "phrases.h"
#include "../lexicon/units.h"

enum { FAR = 8 /* tokens of an address that are looked at on either side */ };

/* Some unit of the kind TYPE is called by the N digits at TEXT. */
static int is_number_of_unit(const lx_unit_type *type, const uint8_t *text, uint32_t n) {
    lx_slice s = lx_units_of_name((lx_key_text){(const char *)text, n});
    for (uint32_t i = 0; i < s.count; i++)
        if (lx_unit_types[lx_units[s.item[i]].type].word == type->word) return 1;
    return 0;
}

/* The type word that token I is with its number ("Q10": that of Q), or VA_NONE. */
static uint32_t short_type(const va_document *d, uint32_t i) {
    const vt_token *t = &d->token[i];
    const uint8_t *text = d->text + t->start;
    if (t->kind != VT_WORD || (t->shape & (VT_SHAPE_CAPITAL | VT_SHAPE_DIGIT)) != 9) return VA_NONE;
    if (t->letters > 3 || t->letters != t->bytes) return VA_NONE;
    for (uint32_t k = 1; k < t->bytes; k++)
        if (text[k] < '0' || text[k] > '9') return VA_NONE;
    for (uint32_t k = 0; k < lx_unit_type_count; k++)
        if (lx_unit_types[k].letter == (char)text[0])
            return is_number_of_unit(&lx_unit_types[k], text + 1, t->bytes - 1u) ? k : VA_NONE;
    return VA_NONE;
}

/* What stands between the units of an address or a list: a comma, a bracket, a dash, "và". */
static int is_address_joint(const va_cursor *s, uint32_t i) {
    const vt_token *t = &s->d->token[i];
    return vt_is_marker(t, ',') || vt_is_marker(t, '(') || vt_is_dash(t) ||
           va_phrase_end(s->d, i, s->d->tokens, LX_WORD, LX_PART_and) > i;
}

/* Token I begins the name of a unit as an address has it. */
static int begins_unit(const va_cursor *s, uint32_t i) {
    lx_match m[LX_MATCHES];
    unsigned found = 0;
    int n = lx_match_at(s->d->token, s->d->word, i, s->d->tokens, m);
    while (n-- > 0)
        for (uint32_t k = 0; k < m[n].senses; k++)
            found |= 1u << m[n].sense[k].class;
    return (found & (1u << LX_UNIT_TYPE | 1u << LX_UNIT)) != 0;
}

/*
** "P4" is a ward only in an address or a list of them: "P4, Q10", "P4 và P5 (Q.10)".  What token I
** alone says is too little; districts are few and well known.
*/
static int is_in_address(const va_cursor *s, uint32_t i) {
    const va_document *d = s->d;
    for (uint32_t k = i + 1; k < d->tokens && k < i + FAR; k++) {
        if (begins_unit(s, k)) return 1;
        if (!is_address_joint(s, k) && short_type(d, k) == VA_NONE) break;
    }
    for (uint32_t k = i; k-- > 0 && k + FAR > i;) {
        if (short_type(d, k) != VA_NONE && lx_unit_types[short_type(d, k)].type == VA_DISTRICT)
            return 1;
        if (!is_address_joint(s, k) && short_type(d, k) == VA_NONE) break;
    }
    return 0;
}

/* "Q1/2024", "Q1 năm 2024", "Q3-2024": a quarter of a year. */
static int is_quarter(const va_document *d, uint32_t i) {
    uint32_t k = i + 1;
    if (k < d->tokens && (vt_is_marker(&d->token[k], '/') || vt_is_dash(&d->token[k]))) k++;
    while (k < d->tokens && k < i + 3 && d->token[k].kind == VT_WORD)
        k++;
    return k < d->tokens && d->token[k].kind == VT_NUMBER && d->token[k].letters == 4;
}

/* "Huawei P30", "Audi Q7", "coenzyme Q10": the token before I has a model of that name. */
static int is_model(const va_cursor *s, uint32_t i) {
    const va_document *d = s->d;
    if (!i || d->token[i].gap != VT_GAP_SPACE || d->token[i - 1].kind != VT_WORD) return 0;
    if (short_type(d, i - 1) != VA_NONE || d->word[i - 1].starts) return 0;
    return vt_is_capital(&d->token[i - 1]) || !d->word[i - 1].syllable;
}

uint32_t va_short_unit(const va_cursor *s, uint32_t i) {
    uint32_t type = short_type(s->d, i);
    if (type == VA_NONE || is_quarter(s->d, i) || is_model(s, i)) return VA_NONE;
    return lx_unit_types[type].type != VA_COMMUNE || is_in_address(s, i) ? type : VA_NONE;
}
