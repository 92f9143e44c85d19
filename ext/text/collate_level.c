/* collate_level.c - see collate_level.h. */
#include <stddef.h>
#include "collate_level.h"
#include "collate_table.h"

static int is_letter_weight(uint32_t weight) {
    return VT_LEAD(weight) >= VT_LEAD_LETTER;
}

static int is_space_weight(uint32_t weight) {
    return VT_LEAD(weight) <= VT_LEAD_SPACE;
}

static int is_digit_weight(uint32_t weight) {
    return VT_LEAD(weight) - VT_LEAD_DIGIT < 10;
}

static int has_syllables(enum vt_collation_kind kind) {
    return kind != VT_BASE && kind != VT_CLDR;
}

/* ---- elements of a base ---- */

static uint32_t attributes(unsigned upper) {
    return VT_ACCENT_NONE | (upper ? VT_FORM_CAPITAL : 0u) << 8 | upper << 16;
}

/* One element for the base at hand. */
static void set_element(vt_level *s, uint32_t weight, unsigned upper) {
    s->list = NULL;
    s->one[0] = weight;
    s->one[1] = attributes(upper);
    s->elements = 1;
}

/* The dot of l· is an accent. */
static int is_dot_of_l(const vt_level *s) {
    return s->kind == VT_CLDR && s->k.base.cp == 0xB7 && s->after_l;
}

static void set_elements(vt_level *s) {
    uint32_t e = s->k.base.entry, cp = s->k.base.cp;
    s->elements = s->element = 0;
    if (!s->k.has_base) return;
    switch (VT_E_KIND(e)) {
    case VT_E_PLAIN:
        set_element(s, VT_E_WEIGHT(e), VT_E_UPPER(e));
        if (is_dot_of_l(s)) {
            s->one[0] = 0;
            s->one[1] = vt_weight_dot;
            s->special = 1;
        }
        break;
    case VT_E_CAPITAL:
        set_element(s, VT_PRIMARY(VT_LEAD_OTHER) | VT_E_SMALL(e), 1);
        s->special |= (uint8_t)VT_E_COLLIDES(e);
        break;
    case VT_E_SYMBOL:
        set_element(s, VT_PRIMARY(vt_weight_symbol) | cp, 0);
        break;
    case VT_E_VARIANT:
        s->list = vt_weight_list + VT_E_PLACE(e) + 1;
        s->elements = (uint8_t)VT_E_LENGTH(e);
        s->special = 1;
        break;
    case VT_E_INVISIBLE:
        s->special = 1;
        break;
    default:
        if (cp >= VT_BROKEN_BYTE)
            set_element(s, VT_PRIMARY(VT_LEAD_BROKEN) | (cp - VT_BROKEN_BYTE) << 16, 0);
        else
            set_element(s, VT_PRIMARY(VT_LEAD_OTHER) | cp, 0);
    }
}

/* Marks whose accents do not tell them apart, or that have none in VIETNAMESE_AI. */
static void look_at_marks(vt_level *s) {
    vt_item mark;
    vt_marks m;
    vt_marks_start(&m, &s->k);
    while (!s->special && vt_marks_next(&m, &s->k, &mark))
        s->special =
            s->kind == VT_BASE ? !vt_is_diacritic(mark.cp) : (uint8_t)VT_E_SHARES(mark.entry);
}

static int next_cluster(vt_level *s) {
    s->after_l = s->k.has_base && !s->k.count && (s->k.base.cp | 32) == 'l';
    if (!vt_cluster_next(&s->r, &s->k, s->kind)) return 0;
    set_elements(s);
    return 1;
}

/* The weight of an element; 0 for an accent. */
static uint32_t weight_in_level(const vt_level *s, unsigned i) {
    uint32_t w = (s->list ? s->list : s->one)[2 * i];
    if (s->kind == VT_BASE && (w & 0xFFFFFF) == 0) w = VT_PRIMARY(vt_weight_base[VT_LEAD(w)]);
    return w;
}

/* ---- level 1 ---- */

/* The next weight as it stands in the text. */
static uint32_t next_weight(vt_level *s) {
    for (;;) {
        while (s->element < s->elements) {
            uint32_t w = weight_in_level(s, s->element++);
            if (w) return w;
        }
        if (!next_cluster(s)) return 0;
        if (s->k.count) look_at_marks(s);
        if (s->k.tone && !s->tone) s->tone = s->k.tone;
    }
}

/* The same, white space between words of VIETNAMESE_NAME being one space. */
static uint32_t next_of_words(vt_level *s) {
    uint32_t w = next_weight(s);
    if (s->kind != VT_NAMES) return w;
    while (w && is_space_weight(w) && s->white)
        w = next_weight(s);
    s->white = w && is_space_weight(w);
    return s->white ? VT_PRIMARY(VT_LEAD_SPACE) : w;
}

static void queue(vt_level *s, unsigned lead) {
    s->queue[s->queued++] = VT_PRIMARY(lead);
}

void vt_level_queue_size(vt_level *s, int64_t n) {
    queue(s, VT_LEAD_DIGIT + (unsigned)(n < 9 ? n : 9));
    if (n < 9) return;
    unsigned digits = 0;
    for (int64_t rest = n; rest; rest /= 10)
        digits++;
    queue(s, 2 + digits);
    for (; digits; digits--) {
        int64_t unit = 1;
        for (unsigned i = 1; i < digits; i++)
            unit *= 10;
        queue(s, 2 + (unsigned)(n / unit % 10));
    }
}

/*
** Write how large the number is that starts with digit W: how many digits it
** has without leading zeros, in the place of a digit if they are less than
** nine, so that more digits weigh more.  Returns its first digit that is not
** zero, or what follows it.
*/
static void queue_number(vt_level *s, uint32_t w) {
    vt_level ahead;
    int64_t n = 0;
    uint32_t d;
    while (w == VT_PRIMARY(VT_LEAD_DIGIT)) {
        ahead = *s;
        d = next_weight(&ahead);
        if (!is_digit_weight(d)) break;
        s->special = 1;
        w = next_weight(s);
    }
    s->in_number = 1;
    if (w == VT_PRIMARY(VT_LEAD_DIGIT)) {
        queue(s, VT_LEAD_DIGIT);
        return;
    }
    ahead = *s;
    for (d = w; is_digit_weight(d); d = next_weight(&ahead))
        n++;
    vt_level_queue_size(s, n);
    s->queue[s->queued++] = w;
}

static uint32_t next_of_numbers(vt_level *s) {
    if (s->queue_at < s->queued) return s->queue[s->queue_at++];
    s->queue_at = s->queued = 0;
    uint32_t w = next_of_words(s);
    if (s->kind != VT_NUMBERS) return w;
    if (!is_digit_weight(w)) {
        s->in_number = 0;
    } else if (!s->in_number) {
        queue_number(s, w);
        w = s->queue[s->queue_at++];
    }
    return w;
}

/* Go on with the next words of a name; 0 if there are none. */
static int next_segment(vt_level *s) {
    if (s->segment_at == s->segments) return 0;
    vt_reader_start(&s->r, s->segment[s->segment_at][0], s->segment[s->segment_at][1]);
    s->segment_at++;
    return 1;
}

static uint32_t end_of_syllable(vt_level *s, uint32_t next) {
    unsigned tone = s->tone, then = VT_THEN_OTHER;
    s->in_syllable = s->tone = 0;
    if (!next) {
        s->ended = (uint8_t)!next_segment(s);
        then = VT_THEN_END;
    } else if (next == VT_PRIMARY(VT_LEAD_SPACE)) {
        then = VT_THEN_SPACE;
    } else {
        if (next < VT_PRIMARY(VT_LEAD_SPACE)) then = VT_THEN_LOW;
        /* Back before what the queue held, if it did. */
        if (s->queue_at)
            s->queue_at--;
        else
            queue(s, VT_LEAD(next)), s->queue[0] = next;
    }
    return VT_PRIMARY(VT_TONE_END(tone, then));
}

static uint32_t next_of_level_1(vt_level *s) {
    if (s->ended) return 0;
    uint32_t w = next_of_numbers(s);
    if (has_syllables(s->kind)) {
        if (w && is_letter_weight(w)) {
            s->in_syllable = 1;
            return w;
        }
        if (s->in_syllable) return end_of_syllable(s, w);
    }
    if (w) return w;
    s->ended = (uint8_t)!next_segment(s);
    return VT_PRIMARY(VT_LEAD_END);
}

/* ---- levels 2 to 4 ---- */

/* What level 4 says of the base at hand, 0 for nothing. */
static uint32_t name_of_base(vt_level *s) {
    uint32_t e = s->k.base.entry;
    if (!s->k.has_base) return 0;
    switch (VT_E_KIND(e)) {
    case VT_E_VARIANT:
        return VT_PRIMARY(VT_LEAD_VARIANT) | s->list[-1];
    case VT_E_INVISIBLE:
        return VT_PRIMARY(VT_LEAD_VARIANT) | s->k.base.cp;
    case VT_E_CAPITAL:
        if (VT_E_COLLIDES(e)) return VT_PRIMARY(VT_LEAD_VARIANT) | s->k.base.cp;
        return weight_in_level(s, 0);
    case VT_E_PLAIN:
        if (is_dot_of_l(s)) return VT_E_WEIGHT(e);
        return weight_in_level(s, 0);
    default:
        return weight_in_level(s, 0);
    }
}

static uint32_t accent_of(const vt_item *mark) {
    uint32_t accent = VT_E_ACCENT(mark->entry);
    return accent ? accent : 0x1000 + mark->cp;
}

/* What LEVEL says of a mark, 0 for nothing. */
static uint32_t weight_of_mark(const vt_level *s, const vt_item *mark, int64_t index) {
    if (s->level == 3 || index == s->k.quality_at) return 0;
    if (index == s->k.tone_at && s->marks_due == 2) return 0;
    if (s->level == 2) return accent_of(mark);
    if (s->kind == VT_BASE && vt_is_diacritic(mark->cp)) return 0;
    return VT_PRIMARY(VT_LEAD_MARK) | mark->cp;
}

/* Keep track of syllables: the first tone of each is no accent. */
static void open_marks(vt_level *s) {
    s->marks_due = 1;
    vt_marks_start(&s->m, &s->k);
    for (unsigned i = 0; i < s->elements; i++) {
        uint32_t w = weight_in_level(s, i);
        if (w && !is_letter_weight(w)) s->tone_taken = 0;
    }
    if (s->k.tone && !s->tone_taken) {
        s->tone_taken = 1;
        s->marks_due = 2;
    }
}

static uint32_t weight_of_element(const vt_level *s, unsigned i) {
    uint32_t w = weight_in_level(s, i), v = (s->list ? s->list : s->one)[2 * i + 1];
    if (s->level == 2) return VT_V_ACCENT(v);
    if (!w) return 0;
    if (s->kind == VT_CLDR) return 1 + VT_V_FORM(v);
    return is_letter_weight(w) ? 1 + VT_V_UPPER(v) : 0;
}

static uint32_t next_of_upper_level(vt_level *s) {
    uint32_t w;
    for (;;) {
        while (s->element < s->elements && s->level < 4)
            if ((w = weight_of_element(s, s->element++))) return w;
        vt_item mark;
        while (s->marks_due && vt_marks_next(&s->m, &s->k, &mark))
            if ((w = weight_of_mark(s, &mark, s->m.index - 1))) return w;
        s->marks_due = 0;
        if (!next_cluster(s)) return 0;
        open_marks(s);
        if (s->level == 4 && (w = name_of_base(s))) return w;
    }
}

/* ---- words of a name ---- */

/*
** Set the segments of a name: last word, first word, the words between.  White
** space that is not one plain space between two words sets SPECIAL.
*/
static void find_words(vt_level *s, const uint8_t *text, const uint8_t *end) {
    const uint8_t *first = text, *first_end = text, *second = NULL, *last = text, *last_end = text,
                  *before = text;
    int words = 0, in_word = 0, spaces = 0;
    for (const uint8_t *at = text; next_cluster(s); at = s->r.p) {
        uint32_t w = s->elements ? weight_in_level(s, 0) : 0;
        if (s->k.count) look_at_marks(s);
        if (!w) continue;
        if (is_space_weight(w)) {
            if (in_word) before = last_end, last_end = at;
            if (words == 1 && in_word) first_end = at;
            if (!words || spaces || w != VT_PRIMARY(VT_LEAD_SPACE)) s->special = 1;
            in_word = 0;
            spaces++;
        } else if (!in_word) {
            if (words == 0) first = at;
            if (words == 1) second = at;
            words++;
            in_word = 1;
            spaces = 0;
            last = at;
        }
    }
    if (spaces) s->special = 1;
    if (in_word) before = last_end, last_end = end;
    vt_reader_start(&s->r, last, last_end);
    s->k.has_base = 0;
    s->elements = s->element = 0;
    if (words > 1) {
        s->segment[0][0] = first;
        s->segment[0][1] = first_end;
        s->segments = 1;
    }
    if (words > 2) {
        s->segment[1][0] = second;
        s->segment[1][1] = before;
        s->segments = 2;
    }
}

void vt_level_start(vt_level *s, enum vt_collation_kind kind, int level, const uint8_t *text,
                    int64_t n) {
    static const uint8_t none[1];
    static const vt_level zero;
    if (!n) text = none;
    *s = zero;
    s->kind = kind;
    s->level = (uint8_t)level;
    vt_reader_start(&s->r, text, text + n);
    if (kind == VT_NAMES && level == 1) find_words(s, text, text + n);
}

uint32_t vt_level_next(vt_level *s) {
    return s->level == 1 ? next_of_level_1(s) : next_of_upper_level(s);
}
