/* sentence.c - see sentence.h. */
#include "sentence.h"
#include "syllable.h"
#include "text_tables.h"

static int is_terminator(const vt_token *t) {
    return t->kind == VT_MARKER &&
           (t->key == '.' || t->key == '!' || t->key == '?' || t->key == 0x2026);
}

static int is_closing_sign(const vt_token *t) {
    if (t->kind != VT_MARKER) return 0;
    switch (t->key) {
    case ')':
    case ']':
    case '"':
    case '\'':
    case 0xBB:   /* » */
    case 0x2019: /* ’ */
    case 0x201D: /* ” */
        return 1;
    default:
        return 0;
    }
}

static int is_abbreviation(const vt_token *t) {
    if (!vt_contains(vt_abbreviations, vt_abbreviation_count, t->key)) return 0;
    /* "ăn no." is no "No.": in small letters only what is no syllable is abbreviated. */
    vt_syllable syllable;
    return vt_is_capital(t) || !vt_syllable_parse(t->key, &syllable);
}

/* The full stop at token J belongs to the word or number before it. */
static int stop_is_inside(const vt_token *t, int64_t first, int64_t j) {
    if (j == first) return 0;
    const vt_token *before = &t[j - 1];
    if (t[j].gap) return 0;
    if (j > first + 2 && vt_is_marker(&t[j - 2], '/') && !t[j - 2].gap && !before->gap &&
        vt_contains(vt_abbreviations, vt_abbreviation_count,
                    vt_slashed_key(t[j - 3].key, before->key)))
        return 1;
    if (before->kind == VT_WORD)
        return is_abbreviation(before) || (before->letters == 1 && vt_is_capital(before));
    return before->kind == VT_NUMBER && j - 1 == first;
}

/* What stands at token J can begin a sentence. */
static int can_begin(const vt_token *t) {
    return t->kind != VT_WORD || t->shape & (VT_SHAPE_CAPITAL | VT_SHAPE_DIGIT);
}

/* A missing space: "... Tuy Hòa.Chương trình ...". */
static int glued_sentence(const vt_token *before, const vt_token *next) {
    return before->kind == VT_WORD && before->letters > 1 && before->shape & VT_SHAPE_LOWER &&
           vt_is_capital(next) && next->shape & VT_SHAPE_LOWER && next->letters > 1;
}

/* Tokens from J on that still belong to a sentence ended at J: more stops, closing quotes. */
static int64_t after_terminator(const vt_token *t, int64_t n, int64_t j) {
    while (j < n && !(t[j].gap & VT_GAP_LINE) &&
           ((is_terminator(&t[j]) && !t[j].gap) || (is_closing_sign(&t[j]) && !t[j].gap)))
        j++;
    return j;
}

int64_t vt_sentence_end(const vt_token *t, int64_t n, int64_t i) {
    for (int64_t j = i; j < n; j++) {
        if (t[j].kind != VT_MARKER && !(t[j].gap & VT_GAP_LINE)) continue; /* mostly */
        if (j > i && t[j].gap & VT_GAP_LINE) {
            int goes_on = t[j].kind == VT_WORD && !(t[j].shape & VT_SHAPE_CAPITAL) &&
                          !is_terminator(&t[j - 1]);
            if (!goes_on || t[j].gap & VT_GAP_BLANK_LINE) return j;
        }
        if (!is_terminator(&t[j])) continue;
        int64_t next = after_terminator(t, n, j + 1);
        if (next == n) return n;
        int lone_stop = t[j].key == '.' && next == j + 1;
        if (lone_stop && stop_is_inside(t, i, j)) continue;
        if (t[next].gap ? can_begin(&t[next])
                        : lone_stop && j > i && glued_sentence(&t[j - 1], &t[next]))
            return next;
        if (!t[next].gap && t[j].key == 0x2026 && vt_is_capital(&t[next])) return next;
        j = next - 1;
    }
    return n;
}
