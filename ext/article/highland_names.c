/* highland_names.c - see highland_names.h. */
#include "highland_names.h"
#include "matches.h"

enum { HIGHLAND_NAME_WORDS = 5 };

const char *const va_highland_rule = "highland-name";

/* "H’Hen", "K'Brêu": what marks a name of a woman or man, an apostrophe, and a capital. */
static int is_marked(const va_cursor *s, uint32_t i) {
    const vt_token *t = &s->token[i];
    const uint8_t *p = s->d->text + t->start;
    if (t->kind != VT_WORD || !(t->shape & VT_SHAPE_INNER) || t->bytes < 4) return 0;
    if ((*p != 'H' && *p != 'K') || va_word_end(s, i) > i) return 0; /* "H’Mông" is a people */
    if (p[1] == '\'') return 1;
    return p[1] == 0xE2 && p[2] == 0x80 && p[3] == 0x99; /* ’ */
}

/* "Niê", "Ênuôl": the name of a clan that is no syllable, or seldom one. */
static int is_clan(const va_cursor *s, uint32_t i) {
    return va_longest(s, i, LX_SURNAME) &&
           (!s->word[i].syllable || s->token[i].shape & VT_SHAPE_ALIEN);
}

/* "Y", "A": before the names of men. */
static int is_highland_prefix(const va_cursor *s, uint32_t i) {
    const uint8_t c = s->d->text[s->token[i].start];
    return s->token[i].letters == 1 && s->token[i].bytes == 1 && (c == 'Y' || c == 'A');
}

static int highland_name_goes_on(const va_cursor *s, uint32_t first, uint32_t i) {
    return i < s->to && i < first + HIGHLAND_NAME_WORDS && vt_is_capital(&s->token[i]) &&
           s->token[i].gap == VT_GAP_SPACE && !(s->token[i].shape & VT_SHAPE_DIGIT) &&
           !va_longest(s, i, LX_TITLE) && !va_longest(s, i, LX_HEAD);
}

/* "tỉnh Lâm Đồng K'Brih": token I is the end of a unit's name, and no family name. */
static int ends_unit_name(const va_cursor *s, uint32_t i) {
    for (uint32_t k = 1; k < HIGHLAND_NAME_WORDS && i >= s->from + k; k++) {
        const va_match *unit = va_longest(s, i - k, LX_UNIT);
        if (unit && unit->end > i) return 1;
    }
    return 0;
}

uint32_t va_highland_end(const va_cursor *s, uint32_t i, int titled) {
    uint32_t end = i + 1, clans = 0;
    int own = is_marked(s, i), marked = 0;
    if (s->shouted || !vt_is_capital(&s->token[i]) || ends_unit_name(s, i)) return i;
    for (; highland_name_goes_on(s, i, end); end++) {
        clans += (uint32_t)is_clan(s, end);
        marked |= is_marked(s, end);
    }
    if (own) return titled || end > i + 1 ? end : i;
    /* "Ksor H’Bơ Khăp" */
    if (va_longest(s, i, LX_TITLE)) return i; /* "Ông K’Tem" */
    if (marked && (va_longest(s, i, LX_SURNAME) || titled)) return end;
    if (is_highland_prefix(s, i) && end > i + 1 && (clans || titled)) return end;
    return i;
}
