/* wrapped.c - see wrapped.h. */
#include "wrapped.h"
#include "phrases.h"

enum {
    WIDEST = 100, /* characters; a longer line is a paragraph of its own */
    NARROWEST = 40,
    WRAPPED_LEAST = 4, /* lines that end for want of room; fewer may be chance */
    ENTRY_WORDS = 4
};

static int ends_line(const vt_token *t) {
    return t->gap & (VT_GAP_LINE | VT_GAP_BLANK_LINE);
}

/* One past the line that begins with token I. */
static uint32_t line_end(const va_document *d, uint32_t i) {
    for (i++; i < d->tokens && !ends_line(&d->token[i]); i++) {
    }
    return i;
}

static uint32_t width_of(const va_document *d, uint32_t i, uint32_t end) {
    return va_count_chars(d, i, end);
}

/* The longest line, or 0 where one is a paragraph. */
static uint32_t longest_line(const va_document *d) {
    uint32_t most = 0;
    for (uint32_t i = 0, end; i < d->tokens; i = end) {
        end = line_end(d, i);
        uint32_t width = width_of(d, i, end);
        if (width > WIDEST) return 0;
        if (width > most) most = width;
    }
    return most;
}

/* The characters of the word, with what is written to it, that begins at token I. */
static uint32_t word_width(const va_document *d, uint32_t i) {
    uint32_t end = i + 1;
    while (end < d->tokens && !d->token[end].gap)
        end++;
    return width_of(d, i, end);
}

/* Line [I, END) ends because the word behind has no room in WIDTH; no item of a list begins there.
 */
static int is_full(const va_document *d, uint32_t i, uint32_t end, uint32_t width) {
    if (end >= d->tokens || d->token[end].gap & VT_GAP_BLANK_LINE) return 0;
    if (d->token[end].kind == VT_MARKER && end + 1 < d->tokens && d->token[end + 1].gap) return 0;
    return width_of(d, i, end) + 1 + word_width(d, end) > width;
}

/* An entry of the lexicon in capitals begins before token I and goes on over the line that it ends.
 */
static int breaks_name(const va_document *d, uint32_t i) {
    lx_match m[LX_MATCHES];
    for (uint32_t k = i; k > 0 && k + ENTRY_WORDS > i; k--) {
        if (!vt_is_capital(&d->token[k - 1]) || !vt_is_capital(&d->token[i])) return 0;
        int n = lx_match_at(d->token, d->word, k - 1, d->tokens, m);
        for (; n > 0 && m[n - 1].end > i; n--)
            for (uint32_t j = 0; j < m[n - 1].senses; j++)
                if (m[n - 1].sense[j].class == LX_UNIT || m[n - 1].sense[j].class == LX_FOREIGN)
                    return 1;
    }
    return 0;
}

/* The line before token I stops in the middle of a sentence. */
static int is_open_line(const va_document *d, uint32_t i) {
    const vt_token *last = &d->token[i - 1];
    return !(d->token[i].gap & VT_GAP_BLANK_LINE) &&
           (last->kind == VT_WORD || vt_is_marker(last, ','));
}

/* The line before token I ends with a word that no line can end with: "... và huyện", "giữa". */
static int is_cut(const va_document *d, uint32_t i) {
    static const lx_part open[] = {LX_PART_and, LX_PART_with, LX_PART_between, LX_PART_of};
    const vt_token *last = &d->token[i - 1];
    uint32_t end;
    if (!is_open_line(d, i) || last->kind != VT_WORD || last->shape & VT_SHAPE_CAPITAL) return 0;
    if (va_entry_at(d, i - 1, i, i, LX_UNIT_TYPE, &end)) return vt_is_capital(&d->token[i]);
    for (size_t k = 0; k < sizeof open / sizeof *open; k++)
        if (va_phrase_end(d, i - 1, i, LX_WORD, open[k]) == i) return 1;
    return 0;
}

/* How the lines of a text end. */
typedef struct {
    uint32_t lines, full, broken; /* all; for want of room; within a name */
} line_ends;

static line_ends look_at_lines(const va_document *d, uint32_t width) {
    line_ends e = {0, 0, 0};
    for (uint32_t i = 0, end; i < d->tokens; i = end, e.lines++) {
        end = line_end(d, i);
        e.full += (uint32_t)is_full(d, i, end, width);
        e.broken += end < d->tokens && is_open_line(d, end) && breaks_name(d, end);
    }
    return e;
}

/* Join lines that are cut, in whatever text. */
static void join_cut_lines(va_document *d) {
    for (uint32_t i = 1; i < d->tokens; i++)
        if (ends_line(&d->token[i]) && is_cut(d, i)) d->token[i].gap = VT_GAP_SPACE;
}

static void join_wrapped_lines(va_document *d) {
    uint32_t width = longest_line(d);
    if (width < NARROWEST) return;
    line_ends e = look_at_lines(d, width);
    int wrapped = e.full >= WRAPPED_LEAST && e.full * 2 >= e.lines;
    if (!wrapped && !e.broken) return;
    for (uint32_t i = 0, end; i < d->tokens; i = end) {
        end = line_end(d, i);
        if (end == d->tokens) break;
        if (wrapped ? is_full(d, i, end, width) : is_open_line(d, end))
            d->token[end].gap = VT_GAP_SPACE;
    }
}

void va_unwrap(va_document *d) {
    join_wrapped_lines(d);
    join_cut_lines(d);
}
