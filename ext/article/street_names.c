/* street_names.c - see street_names.h. */
#include "street_names.h"
#include "matches.h"
#include "mentions.h"
#include "persons.h"

enum { STREET_WORDS = 4, STREET_NAME_WORDS = 6, MOST_STREETS = 24 };

/* Words for what is named after persons. */
static const uint64_t STREETS = LX_SET(street) | LX_SET(landmark);

/* A word of the grammar that begins before token I ends at END: "yêu cầu" is no bridge. */
static int is_in_longer_word(const va_cursor *s, uint32_t i, uint32_t end) {
    for (uint32_t k = 1; k < STREET_WORDS && i >= s->from + k; k++)
        if (va_word_end(s, i - k) >= end && !(va_parts_at(s, i - k) & STREETS)) return 1;
    return 0;
}

/*
** One past the word for a street at token I and what may stand between it and the name, "các tuyến
** đường: ", "hẻm 51", or I.
*/
static uint32_t street_end(const va_cursor *s, uint32_t i) {
    if (!(va_parts_at(s, i) & STREETS)) return i;
    if (vt_is_capital(&s->token[i]) && va_surname_at(s, i) && i > s->from &&
        s->token[i - 1].kind != VT_MARKER)
        return i; /* "thành phố Hồ Chí Minh" */
    uint32_t end = va_word_end(s, i);
    if (is_in_longer_word(s, i, end)) return i;
    while (end < s->to && (s->token[end].kind == VT_NUMBER || vt_is_marker(&s->token[end], ':')))
        end++;
    return end;
}

/* One past the capitals from token I on. */
static uint32_t capitals_end(const va_cursor *s, uint32_t i) {
    uint32_t k = i;
    while (k < s->to && k < i + STREET_NAME_WORDS && vt_is_capital(&s->token[k]) &&
           (k == i || s->token[k].gap == VT_GAP_SPACE))
        k++;
    return k;
}

static int is_and(const va_cursor *s, uint32_t i) {
    return i < s->to && va_is_part(s, i, LX_PART_and);
}

/*
** One past the last of the streets that are listed from token I on, where a name begins: "A, B và
** C", "A - B", "A và B".  A comma alone closes the list, as any other clause may follow.
*/
static uint32_t list_end(const va_cursor *s, uint32_t i) {
    uint32_t end = capitals_end(s, i), sure = end;
    for (int n = 1; n < MOST_STREETS; n++) {
        int last = is_and(s, end), dash = end < s->to && vt_is_dash(&s->token[end]);
        if (!last && !dash && !(end < s->to && vt_is_marker(&s->token[end], ','))) break;
        uint32_t next = capitals_end(s, end + 1);
        if (next < end + 3 || va_classes_at(s, end + 1) & (1u << LX_TITLE | 1u << LX_HEAD)) break;
        end = next;
        if (last || dash) sure = end;
        if (last) break;
    }
    return sure;
}

/*
** "Sông Hồng"; and "Đường Lê Lợi", whose first word is taken for a family name though another one
** follows.
*/
static int begins_with_street(const va_cursor *s, const va_mention *m) {
    uint32_t i = m->token;
    if (m->kind != VA_PERSON || m->token_end < i + 2 || street_end(s, i) != i + 1) return 0;
    if (i > s->from && s->token[i - 1].kind != VT_MARKER) return 0;
    return !va_surname_at(s, i) || (m->token_end > i + 2 && va_surname_at(s, i + 1));
}

void va_drop_street_names(const va_cursor *s, uint32_t first) {
    va_document *d = s->d;
    uint32_t kept = first, until = s->from, i = s->from, over = s->from;
    for (uint32_t k = first; k < d->mentions.count; k++) {
        const va_mention *m = va_mention_at(d, k);
        for (; i < m->token && i < s->to; i++) {
            uint32_t end = i < until ? i : street_end(s, i);
            if (i >= over && end > i && end < s->to && vt_is_capital(&s->token[end]))
                until = list_end(s, end);
        }
        over = m->token_end; /* what stands in a name is no street's */
        int person = m->kind == VA_PERSON && va_name_at(d, k)->term == VA_NONE;
        if (person && (m->token_end <= until || begins_with_street(s, m))) continue;
        if (kept < k) {
            *va_mention_at(d, kept) = *m;
            *va_name_at(d, kept) = *va_name_at(d, k);
        }
        kept++;
    }
    d->mentions.count = d->names.count = kept;
}
