/* name_words.c - what the readers of names ask of the words at a token; see names.h. */
#include "name_words.h"
#include "initials.h"
#include "persons.h"
#include "places.h"

/* "(", "GD", "&", "ĐT" at most. */
enum { SHORT_FORM_TOKENS = 5 };

uint32_t va_place_end(const va_cursor *s, uint32_t i) {
    const lx_class classes[] = {LX_UNIT, LX_COUNTRY, LX_FOREIGN};
    uint32_t end = i;
    for (int k = 0; k < 3; k++) {
        const va_match *h = va_longest(s, i, classes[k]);
        if (h && h->end > end) end = h->end;
    }
    return end;
}

int va_is_brand(const va_cursor *s, uint32_t i) {
    const vt_token *t = &s->token[i];
    if (!vt_is_capital(t) && !(t->shape & VT_SHAPE_INNER)) return 0;
    if (t->letters < 2) return 0;
    return vt_is_acronym(t) || t->shape & (VT_SHAPE_INNER | VT_SHAPE_ALIEN) ||
           !va_is_capital_syllable(s, i);
}

int va_starts_other_name(const va_cursor *s, uint32_t i) {
    const va_match *head = va_longest(s, i, LX_HEAD);
    int common = head && head->end == i + 1 && lx_heads[head->index].takes & LX_TAKES_NAME;
    return (head && !common && vt_is_capital(&s->token[i])) || va_longest(s, i, LX_KNOWN) ||
           va_longest(s, i, LX_TITLE) || va_place_end(s, i) > i ||
           (va_longest(s, i, LX_UNIT_TYPE) && va_place_end(s, va_longest(s, i, LX_UNIT_TYPE)->end) >
                                                  va_longest(s, i, LX_UNIT_TYPE)->end);
}

uint32_t va_two_countries(const va_cursor *s, uint32_t i) {
    const va_match *first = va_paired_country(s, i);
    if (!first || first->end + 1 >= s->to || !vt_is_dash(&s->token[first->end])) return i;
    const va_match *second = va_paired_country(s, first->end + 1);
    return second ? second->end : i;
}

uint32_t va_behind_short_form(const va_cursor *s, uint32_t first, uint32_t i) {
    uint32_t close = i + 1;
    if (i >= s->to || !vt_is_marker(&s->token[i], '(')) return i;
    while (close < s->to && close < i + SHORT_FORM_TOKENS && !vt_is_marker(&s->token[close], ')'))
        close++;
    if (close + 1 >= s->to || !vt_is_marker(&s->token[close], ')')) return i;
    if (s->token[close + 1].gap != VT_GAP_SPACE) return i;
    return va_is_short_form_of(s->d, i + 1, close, first, i) ? close + 1 : i;
}
