/* scan.c - see scan.h. */
#include <utf8proc.h>
#include "scan.h"
#include "utf8.h"

/* One character ahead of the scanner. */
typedef struct {
    uint32_t cp;
    vt_letter letter;
    const uint8_t *next;
} ahead;

static inline ahead look(const uint8_t *p, const uint8_t *end) {
    ahead a;
    if (*p < 0x80) { /* three characters in four */
        a.cp = *p;
        a.letter = vt_letter_entry[0][*p];
        a.next = p + 1;
        return a;
    }
    a.next = vt_utf8_next(p, end, &a.cp);
    a.letter = vt_letter_of(a.cp);
    return a;
}

static inline int is_word_apostrophe(uint32_t cp) {
    return cp == '\'' || cp == 0x2019 || cp == 0x2BC;
}

static inline int is_number_joint(uint32_t cp) {
    return cp == '.' || cp == ',' || cp == '/' || cp == ':' || cp == '-' || cp == 0x2013;
}

void vt_scan_init(vt_scanner *s, const uint8_t *text, int64_t n) {
    if (n > VT_SCAN_MAX) n = VT_SCAN_MAX;
    s->text = s->p = text;
    s->end = n > 0 ? text + n : text;
    s->chars = 0;
}

/* Pass over what makes no token; returns the gap bits, *A is the first visible character. */
static uint8_t skip_gap(vt_scanner *s, ahead *a) {
    uint8_t gap = 0;
    int lines = 0;
    if (s->p < s->end && *s->p == ' ') { /* mostly this is all */
        gap = VT_GAP_SPACE;
        s->p++;
        s->chars++;
    }
    while (s->p < s->end) {
        *a = look(s->p, s->end);
        switch (VT_CLASS(a->letter)) {
        case VT_SPACE:
            gap |= VT_GAP_SPACE;
            if (a->cp == '\n' || (a->cp == '\r' && (a->next == s->end || *a->next != '\n')))
                lines++;
            break;
        case VT_CONTROL:
        case VT_OTHER:
            gap |= VT_GAP_SPACE;
            break;
        case VT_FORMAT:
        case VT_MARK:
            break;
        default:
            goto visible;
        }
        s->p = a->next;
        s->chars++;
    }
visible:
    if (lines) gap |= VT_GAP_LINE;
    if (lines > 1) gap |= VT_GAP_BLANK_LINE;
    return gap;
}

/* A digit follows the joint A: then the joint is part of the number. */
static int digit_follows(const vt_scanner *s, const ahead *a) {
    return a->next < s->end && *a->next >= '0' && *a->next <= '9';
}

/* Take letter A into the key and the shape. */
static inline void take_scanned_letter(vt_token *t, vt_key_maker *k, const ahead *a) {
    unsigned rank = VT_RANK(a->letter);
    if (VT_UPPER(a->letter))
        t->shape |= k->count ? VT_SHAPE_INNER : VT_SHAPE_CAPITAL;
    else
        t->shape |= VT_SHAPE_LOWER;
    if (VT_TONE(a->letter)) k->tone = (uint8_t)VT_TONE(a->letter);
    if (VT_FOREIGN(a->letter) || !rank) t->shape |= VT_SHAPE_ALIEN;
    if (rank)
        vt_key_rank(k, rank);
    else if (!is_word_apostrophe(a->cp)) /* U+02BC is a letter by its category */
        vt_key_other(k, (uint32_t)utf8proc_tolower((utf8proc_int32_t)a->cp));
}

static inline void take_digit(vt_token *t, vt_key_maker *k, const ahead *a) {
    t->shape |= VT_SHAPE_DIGIT;
    if (VT_RANK(a->letter))
        vt_key_rank(k, VT_RANK(a->letter));
    else
        vt_key_other(k, a->cp);
}

/*
** The run of plain letters at P, as far as they fit an exact key: nearly every word is nothing
** else.  Returns where it ends; *CHARS grows by its letters.
*/
static const uint8_t *take_plain_letters(const uint8_t *p, const uint8_t *end, vt_key_maker *k,
                                         uint8_t *shape, uint32_t *chars) {
    const unsigned kind = 15u << 10 | 1u << 14, plain = (unsigned)VT_LETTER << 10;
    uint64_t ranks = 0;
    unsigned count = 0, seen = 0, tone = 0;
    while (p < end && count < VT_KEY_LETTERS) {
        if (*p < 0x80) {
            /* An ASCII small letter: nothing but class and rank in its entry. */
            unsigned rank = vt_letter_entry[0][*p] ^ plain;
            if (rank - 1 < VT_Z) {
                seen |= VT_SHAPE_LOWER;
                ranks = ranks << 6 | rank;
                count++;
                p++;
                continue;
            }
        }
        ahead a = look(p, end);
        unsigned l = a.letter;
        if ((l & kind) != plain || !VT_RANK(l)) break;
        if (!VT_UPPER(l))
            seen |= VT_SHAPE_LOWER;
        else
            seen |= count ? VT_SHAPE_INNER : VT_SHAPE_CAPITAL;
        if (VT_TONE(l)) tone = VT_TONE(l);
        ranks = ranks << 6 | VT_RANK(l);
        count++;
        p = a.next;
    }
    k->ranks = ranks;
    k->count = count;
    k->tone = (uint8_t)tone;
    *shape = (uint8_t)seen;
    *chars += count;
    return p;
}

/* An ASCII character at P that no word goes on with, or the end: so end nearly all words. */
static inline int is_plain_end(const uint8_t *p, const uint8_t *end) {
    return p == end || (*p < 0x80 && *p != '\'' && VT_CLASS(vt_letter_entry[0][*p]) >= VT_SPACE);
}

/* A word from the scanner's place on. */
static void scan_word(vt_scanner *s, vt_token *t) {
    vt_key_maker k = {0};
    s->p = take_plain_letters(s->p, s->end, &k, &t->shape, &s->chars);
    if (is_plain_end(s->p, s->end)) {
        t->key = k.ranks << 3 | k.tone;
        t->letters = (uint8_t)k.count;
        return;
    }
    while (s->p < s->end) {
        ahead a = look(s->p, s->end);
        enum vt_class class = VT_CLASS(a.letter);
        if (class == VT_LETTER)
            take_scanned_letter(t, &k, &a);
        else if (class == VT_DIGIT)
            take_digit(t, &k, &a);
        else if (class == VT_MARK)
            vt_key_mark(&k, a.letter);
        else if (class != VT_FORMAT) {
            /* An apostrophe stays only between two letters. */
            if (!is_word_apostrophe(a.cp) || a.next == s->end ||
                VT_CLASS(look(a.next, s->end).letter) != VT_LETTER)
                break;
        }
        s->p = a.next;
        s->chars++;
    }
    t->key = vt_key_done(&k);
    t->letters = (uint8_t)k.count;
}

/* Digits, with joints between digits.  A letter behind them makes a word of it all (24h, 5G). */
static void scan_number(vt_scanner *s, vt_token *t, ahead *a) {
    vt_key_maker k = {0};
    vt_scanner begin = *s;
    int joints = 0;
    for (;;) {
        enum vt_class class = VT_CLASS(a->letter);
        if (class == VT_DIGIT) {
            take_digit(t, &k, a);
        } else if (class == VT_LETTER && !joints) {
            *s = begin;
            t->kind = VT_WORD;
            scan_word(s, t);
            return;
        } else if (is_number_joint(a->cp) && digit_follows(s, a)) {
            joints = 1;
            vt_key_other(&k, a->cp == 0x2013 ? '-' : a->cp);
        } else {
            break;
        }
        s->p = a->next;
        s->chars++;
        if (s->p == s->end) break;
        *a = look(s->p, s->end);
    }
    t->key = vt_key_done(&k);
    t->letters = (uint8_t)k.count;
}

/*
** Where a token that begins at P must end at the latest: between two characters.  Where more than
** three continuation bytes stand, the broken character they belong to ends every token before.
*/
static const uint8_t *latest_end(const uint8_t *p, const uint8_t *end) {
    if (end - p <= VT_TOKEN_MOST) return end;
    for (int back = 0; back < 4; back++)
        if (!vt_is_continuation(p[VT_TOKEN_MOST - back])) return p + VT_TOKEN_MOST - back;
    return end;
}

int vt_scan_next(vt_scanner *s, vt_token *t) {
    ahead a;
    t->gap = skip_gap(s, &a);
    const uint8_t *start = s->p, *end = s->end;
    if (start >= end) return 0;
    s->end = latest_end(start, end);
    t->start = (uint32_t)(start - s->text);
    t->cstart = s->chars;
    t->shape = 0;
    switch (VT_CLASS(a.letter)) {
    case VT_LETTER:
        t->kind = VT_WORD;
        scan_word(s, t);
        break;
    case VT_DIGIT:
        t->kind = VT_NUMBER;
        scan_number(s, t, &a);
        break;
    default:
        t->kind = VT_MARKER;
        t->key = a.cp;
        t->letters = 0;
        s->p = a.next;
        s->chars++;
    }
    s->end = end;
    t->bytes = (uint16_t)(s->p - start);
    t->chars = (uint16_t)(s->chars - t->cstart);
    return 1;
}

vt_key vt_key_of(const uint8_t *text, int64_t n) {
    vt_scanner s;
    vt_token t;
    vt_scan_init(&s, text, n);
    return vt_scan_next(&s, &t) ? t.key : 0;
}
