/*
** normalize.c - see normalize.h.
**
** Most characters are in NFC and stand alone: they are copied.  A character
** with marks behind it, or with a decomposition of its own, goes the long way
** through compose_cluster().  Words are repaired where they were written, at
** the end of the output, once the character after them is known.
*/
#include <utf8proc.h>
#include "normalize.h"
#include "scan.h"
#include "syllable.h"

/* What the word being written asks for once it is complete (bits). */
enum { REPAIR = 1, RESTYLE = 2, HORN = 4 };

typedef struct {
    vt_buffer *out;
    enum vt_tone_style style;
    unsigned asks;
} normal_writer;

static inline int is_lookalike(uint32_t cp) {
    return cp == 0xD0 || cp == 0xF0 || cp == 0x189 || cp == 0x256 || cp == 0x1CD || cp == 0x1CE;
}

/* CP can compose with the character before it or change places with it. */
static inline int continues_letter(uint32_t cp, vt_letter l) {
    return VT_CLASS(l) == VT_MARK || (cp >= 0x1160 && cp <= 0x11FF) || cp == 0x16D67;
}

static inline int continues_at(const uint8_t *p, const uint8_t *end) {
    uint32_t cp;
    if (p >= end || *p < 0xCC) return 0; /* the first mark is U+0300, CC 80 */
    vt_utf8_next(p, end, &cp);
    return continues_letter(cp, vt_letter_of(cp));
}

/* CP alone is in NFC already. */
static inline int is_composed_letter(uint32_t cp) {
    if (cp < 0x300 || (cp >= 0x1EA0 && cp <= 0x1EF9)) return 1;
    return utf8proc_get_property((utf8proc_int32_t)cp)->decomp_seqindex == UINT16_MAX;
}

/* ---- words ---- */

/* Where the run of letters and marks begins that B ends with. */
static int64_t word_start(const vt_buffer *b) {
    int64_t i = b->n;
    while (i > 0) {
        int64_t j = i - 1;
        uint32_t cp;
        while (j > 0 && vt_is_continuation(b->data[j]))
            j--;
        if (vt_utf8_next(b->data + j, b->data + i, &cp) != b->data + i) break;
        enum vt_class class = VT_CLASS(vt_letter_of(cp));
        if (class != VT_LETTER && class != VT_MARK) break;
        i = j;
    }
    return i;
}

/* Every letter of the word is Vietnamese, ASCII or a lookalike, and no mark is left over. */
static int may_be_vietnamese(const uint8_t *word, const uint8_t *end) {
    while (word < end) {
        uint32_t cp;
        word = vt_utf8_next(word, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (VT_CLASS(l) != VT_LETTER || !VT_RANK(l)) return 0;
        if (VT_FOREIGN(l) && !is_lookalike(cp)) return 0;
    }
    return 1;
}

/*
** Put letters for their lookalikes; each has two bytes, as its lookalike has.
** Small ð is repaired as the first letter only, where Vietnamese has đ and
** Icelandic never ð.
*/
static void repair_word(uint8_t *word, uint8_t *end) {
    vt_syllable s;
    if (!may_be_vietnamese(word, end)) return;
    int syllable = vt_syllable_parse(vt_key_of(word, end - word), &s);
    for (uint8_t *p = word; p < end;) {
        uint32_t cp, letter = 0;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        if (cp == 0xD0 || cp == 0x189)
            letter = 0x110;
        else if ((cp == 0xF0 || cp == 0x256) && p == word)
            letter = 0x111;
        else if ((cp == 0x1CD || cp == 0x1CE) && syllable)
            letter = 0x102 + cp - 0x1CD;
        if (letter) vt_utf8_put(p, letter);
        p += next - p;
    }
}

/* The letters of a word as they are written. */
typedef struct {
    vt_key_maker key;
    uint8_t upper[7];
    int count, toned; /* TONED: the place of the letter with the tone, -1 for none */
} written;

/* Read the word between P and END; 0 if it is longer or other than Vietnamese words are. */
static int read_word(written *r, const uint8_t *p, const uint8_t *end) {
    *r = (written){0};
    r->toned = -1;
    while (p < end) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (VT_CLASS(l) != VT_LETTER || !VT_RANK(l) || VT_FOREIGN(l) || r->count == 7) return 0;
        if (VT_TONE(l)) {
            if (r->toned >= 0) return 0;
            r->toned = r->count;
            r->key.tone = (uint8_t)VT_TONE(l);
        }
        r->upper[r->count++] = VT_UPPER(l) != 0;
        vt_key_rank(&r->key, VT_RANK(l));
    }
    return 1;
}

/* Write syllable S in place of the word at START, its tone on the letter at PLACE. */
static void rewrite_word(normal_writer *w, int64_t start, const vt_syllable *s, int place,
                         const uint8_t *upper) {
    w->out->n = start;
    for (int i = 0; i < s->count; i++)
        vt_buffer_char(w->out,
                       vt_compose(s->letters[i], i == place ? s->tone : VT_NGANG, upper[i]));
}

/* The word at START, the last thing written, with its tone where the style writes it. */
static void restyle_word(normal_writer *w, int64_t start) {
    written r;
    vt_syllable s;
    if (!read_word(&r, w->out->data + start, w->out->data + w->out->n)) return;
    if (r.toned < 0 || !vt_syllable_parse(vt_key_done(&r.key), &s)) return;
    int place = vt_tone_place(&s, w->style == VT_TONE_NEW);
    if (place != r.toned) rewrite_word(w, start, &s, place, r.upper);
}

/* The word at START with both horns of ươ, if one is missing and it is no syllable without. */
static void repair_horn(normal_writer *w, int64_t start) {
    written r;
    vt_syllable s;
    if (read_word(&r, w->out->data + start, w->out->data + w->out->n) &&
        vt_syllable_with_horn(vt_key_done(&r.key), &s))
        rewrite_word(w, start, &s, vt_tone_place(&s, 0), r.upper);
}

static void end_written_word(normal_writer *w) {
    unsigned asks = w->asks;
    w->asks = 0;
    if (w->out->failed) return;
    int64_t start = word_start(w->out);
    if (asks & REPAIR) repair_word(w->out->data + start, w->out->data + w->out->n);
    if (asks & HORN) repair_horn(w, start);
    if (asks & RESTYLE) restyle_word(w, start);
}

/* What comes next is CP; before it is written the word may be over, after it the word may ask. */
static inline void before_char(normal_writer *w, vt_letter l) {
    if (w->asks && VT_CLASS(l) != VT_LETTER && VT_CLASS(l) != VT_MARK) end_written_word(w);
}

/*
** The letter L that B ends with, before what is at NEXT, may be one half of ươ
** whose other half has no horn.  With NEXT NULL it is not known what follows.
*/
static inline int may_lack_horn(const vt_buffer *b, vt_letter l, const uint8_t *next,
                                const uint8_t *end) {
    uint32_t cp;
    if (VT_RANK(l) == VT_U_HORN) {
        if (!next) return 1;
        if (next >= end) return 0;
        vt_utf8_next(next, end, &cp);
        return VT_RANK(vt_letter_of(cp)) == VT_O;
    }
    if (VT_RANK(l) != VT_O_HORN || b->failed) return 0;
    /* Nearly always ư, C6 B0, stands before it. */
    int64_t i = b->n - (b->data[b->n - 2] == 0xC6 ? 2 : 3);
    return i > 0 && !(i > 1 && b->data[i - 2] == 0xC6 && (b->data[i - 1] | 0x1F) == 0xBF);
}

static inline void after_char(normal_writer *w, uint32_t cp, vt_letter l, const uint8_t *next,
                              const uint8_t *end) {
    if (VT_CLASS(l) != VT_LETTER) return;
    if (w->style && VT_TONE(l)) w->asks |= RESTYLE;
    if (!VT_FOREIGN(l) && may_lack_horn(w->out, l, next, end)) w->asks |= HORN;
    if (VT_FOREIGN(l) && is_lookalike(cp)) w->asks |= REPAIR;
}

static void write_char(normal_writer *w, uint32_t cp) {
    vt_letter l = vt_letter_of(cp);
    before_char(w, l);
    vt_buffer_char(w->out, cp);
    after_char(w, cp, l, NULL, NULL);
}

/* ---- clusters: a character and the marks behind it ---- */

enum {
    LETTER_PARTS = 4 * (VT_NORMALIZE_MARKS + 1)
}; /* no canonical decomposition has more than 4 */

static int combining_class(int32_t cp) {
    return utf8proc_get_property(cp)->combining_class;
}

/* Canonical order: marks by combining class, those of one class as they came. */
static void sort_marks(int32_t *part, int n) {
    for (int i = 1; i < n; i++) {
        int32_t cp = part[i];
        int class = combining_class(cp), j = i;
        if (!class) continue;
        for (; j > 0 && combining_class(part[j - 1]) > class; j--)
            part[j] = part[j - 1];
        part[j] = cp;
    }
}

static int is_tone(int32_t cp) {
    return VT_TONE(vt_letter_of((uint32_t)cp)) != 0;
}

/*
** In a Vietnamese letter the quality mark comes before the tone mark, in
** whatever order they were typed.  Canonical order keeps circumflex and breve
** behind a tone mark typed first, as all of them have class 230.
*/
static void quality_first(int32_t *part, int n) {
    vt_letter base = vt_letter_of((uint32_t)part[0]);
    unsigned rank = VT_RANK(base);
    if (VT_CLASS(base) != VT_LETTER || VT_FOREIGN(base) || !vt_rank_is_vowel(rank)) return;
    int first = 1, i = 1;
    while (i < n && combining_class(part[i]) < 230) {
        unsigned quality = VT_QUALITY_OF_MARK(vt_letter_of((uint32_t)part[i++]));
        if (quality) rank = vt_rank_with(rank, quality); /* the horn, class 216 */
    }
    for (first = i; i < n && is_tone(part[i]);)
        i++;
    if (i == n || i == first || vt_rank_quality(rank)) return;
    vt_letter mark = vt_letter_of((uint32_t)part[i]);
    if (VT_CLASS(mark) != VT_MARK || combining_class(part[i]) != 230 ||
        vt_rank_with(rank, VT_QUALITY_OF_MARK(mark)) == rank)
        return;
    int32_t cp = part[i];
    memmove(part + first + 1, part + first, (size_t)(i - first) * sizeof part[0]);
    part[first] = cp;
}

/* Decompose, order and compose CP[0..N). */
static void compose_cluster(normal_writer *w, const uint32_t *cp, int n) {
    int32_t part[LETTER_PARTS];
    utf8proc_ssize_t count = 0;
    for (int i = 0; i < n; i++) {
        int last = 0;
        count += utf8proc_decompose_char((utf8proc_int32_t)cp[i], part + count,
                                         LETTER_PARTS - count, UTF8PROC_DECOMPOSE, &last);
    }
    sort_marks(part, (int)count);
    quality_first(part, (int)count);
    count = utf8proc_normalize_utf32(part, count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    for (utf8proc_ssize_t i = 0; i < count; i++)
        write_char(w, (uint32_t)part[i]);
}

/* The character at P, which is not broken, and what continues it; returns where that ends. */
static const uint8_t *write_cluster(normal_writer *w, const uint8_t *p, const uint8_t *end) {
    uint32_t cp[VT_NORMALIZE_MARKS + 1];
    const uint8_t *start = p;
    int64_t n = 0;
    do {
        uint32_t c;
        p = vt_utf8_next(p, end, &c);
        if (n <= VT_NORMALIZE_MARKS) cp[n] = c;
        n++;
    } while (continues_at(p, end));
    if (n <= VT_NORMALIZE_MARKS + 1) {
        compose_cluster(w, cp, (int)n);
    } else {
        before_char(w, vt_letter_of(cp[0]));
        vt_buffer_bytes(w->out, start, p - start);
    }
    return p;
}

/* ---- text ---- */

/* Length of the run of ASCII at P; its last character may have a mark behind it, so not that. */
static int64_t ascii_run(const uint8_t *p, const uint8_t *end) {
    const uint8_t *q = p;
    uint64_t eight;
    while (end - q >= 8 && (memcpy(&eight, q, 8), !(eight & 0x8080808080808080u)))
        q += 8;
    while (q < end && *q < 0x80)
        q++;
    return q - p - (q > p && q < end && *q >= 0xCC);
}

static inline int is_ascii_letter(uint8_t c) {
    return (uint8_t)((c | 32) - 'a') < 26;
}

void vt_normalize(const uint8_t *text, int64_t n, enum vt_tone_style style, vt_buffer *out) {
    const uint8_t *p = text, *end = vt_utf8_end(text, n);
    normal_writer w = {out, style, 0};
    while (p < end && !out->failed) {
        int64_t ascii = ascii_run(p, end);
        for (; w.asks && ascii > 0; p++, ascii--) {
            if (!is_ascii_letter(*p)) end_written_word(&w);
            vt_buffer_bytes(out, p, 1);
        }
        vt_buffer_bytes(out, p, ascii);
        p += ascii;
        if (p == end) break;
        uint32_t cp;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (cp != VT_BROKEN &&
            (continues_letter(cp, l) || continues_at(next, end) || !is_composed_letter(cp))) {
            p = write_cluster(&w, p, end);
            continue;
        }
        before_char(&w, l);
        vt_buffer_bytes(out, p, next - p);
        after_char(&w, cp, l, next, end);
        p = next;
    }
    if (w.asks) end_written_word(&w);
}
