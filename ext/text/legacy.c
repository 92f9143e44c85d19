/*
** legacy.c - see legacy.h.
**
** One decoder reads all five encodings: a byte is a character, or marks for
** the character before it, which waits until it is known what follows.
*/
#include <utf8proc.h>
#include "legacy.h"
#include "decoder.h"

int vt_is_utf8(const uint8_t *text, int64_t n) {
    const uint8_t *p = text, *end = vt_utf8_end(text, n);
    while (p < end) {
        uint32_t cp;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        /* U+FFFD may be written, too: EF BF BD. */
        if (cp == VT_BROKEN && !(next - p == 3 && p[0] == 0xEF && p[1] == 0xBF && p[2] == 0xBD))
            return 0;
        p = next;
    }
    return 1;
}

enum vt_encoding vt_encoding_named(const uint8_t *name, int64_t n) {
    char plain[VT_ENCODING_NAME];
    int length = 0;
    for (int64_t i = 0; i < n; i++) {
        uint8_t c = name[i], small = c | 32;
        int letter = c < 0x80 && small >= 'a' && small <= 'z';
        if (!letter && !(c >= '0' && c <= '9') && (!c || !strchr("-_ .:/", c)))
            return VT_NO_ENCODING;
        if (!letter && !(c >= '0' && c <= '9')) continue;
        if (length == VT_ENCODING_NAME - 1) return VT_NO_ENCODING;
        plain[length++] = (char)(letter ? small : c);
    }
    plain[length] = 0;
    for (int i = 0; i < vt_encoding_spellings; i++)
        if (!strcmp(plain, vt_encoding_spelling[i].name))
            return (enum vt_encoding)vt_encoding_spelling[i].encoding;
    return VT_NO_ENCODING;
}

void vt_decoder_init(vt_decoder *d, const uint8_t *text, int64_t n, enum vt_encoding e,
                     enum vt_bytes how) {
    d->p = text;
    d->end = vt_utf8_end(text, n);
    d->encoding = e;
    d->how = how;
    d->beyond = 0;
}

/* LETTER and combining mark MARK in one code point that Vietnamese does not have, or 0. */
static uint32_t compose_other(uint32_t letter, uint32_t mark) {
    utf8proc_int32_t pair[2] = {(utf8proc_int32_t)letter, (utf8proc_int32_t)mark};
    if (VT_CLASS(vt_letter_of(mark)) != VT_MARK) return 0;
    if (utf8proc_normalize_utf32(pair, 2, UTF8PROC_COMPOSE | UTF8PROC_STABLE) != 1) return 0;
    return (uint32_t)pair[0];
}

/*
** Characters of bytes may have been decomposed, as those of names of files are: ö is one byte
** whether one character or two.  A mark at P that goes with BYTE is passed over.
*/
static const uint8_t *compose_byte(const vt_decoder *d, const uint8_t *p, int *byte) {
    uint32_t mark;
    if (d->end - p < 2 || p[0] != 0xCC) return p; /* the marks of Latin-1 are U+0300..U+0327 */
    const uint8_t *next = vt_utf8_next(p, d->end, &mark);
    uint32_t composed = compose_other((uint32_t)*byte, mark);
    if (composed < 0xA0 || composed > 0xFF) return p;
    *byte = (int)composed;
    return next;
}

/* A character of the source: its byte in *BYTE, or -1 if it stands for no byte. */
static const uint8_t *next_byte(const vt_decoder *d, const uint8_t *p, int *byte, uint32_t *cp) {
    if (d->encoding != VT_UTF8 && (d->how == VT_AS_BYTES || *p < 0x80)) {
        *byte = *p++;
        return d->how == VT_AS_BYTES ? p : compose_byte(d, p, byte);
    }
    p = vt_utf8_next(p, d->end, cp);
    *byte = *cp < 0x100 && d->encoding != VT_UTF8 ? (int)*cp : -1;
    if (d->encoding == VT_UTF8 || *cp < 0x152 || *cp > 0x2122) return p;
    /* Only the row of 1252 maps a byte 80..9F beyond U+0100; VNI has that row as it is. */
    for (int i = 0x80; i < 0xA0; i++)
        if (vt_encoding_char[VT_VNI][i] == *cp) *byte = i;
    return p;
}

/* LETTER with a mark of Vietnamese on it, or 0. */
static uint32_t put_marks(uint32_t letter, unsigned marks) {
    vt_letter l = vt_letter_of(letter);
    unsigned rank = VT_RANK(l), tone = VT_TONE(l), quality = marks & 7;
    if (VT_CLASS(l) != VT_LETTER || VT_FOREIGN(l) || !vt_rank_is_vowel(rank)) return 0;
    if (quality) {
        if (vt_rank_quality(rank) || vt_rank_with(rank, quality) == rank) return 0;
        rank = vt_rank_with(rank, quality);
    }
    if (marks >> 3) {
        if (tone) return 0;
        tone = marks >> 3;
    }
    return vt_compose(rank, tone, VT_UPPER(l) != 0);
}

uint32_t vt_with_mark(uint32_t letter, uint32_t mark) {
    vt_letter m = vt_letter_of(mark);
    uint32_t joined = put_marks(letter, VT_QUALITY_OF_MARK(m) | VT_TONE(m) << 3);
    return joined && joined != letter ? joined : compose_other(letter, mark);
}

uint32_t vt_joined(enum vt_encoding e, uint32_t letter, int byte) {
    unsigned marks = vt_encoding_mark[e][byte];
    if (marks) {
        uint32_t joined = put_marks(letter, marks);
        return joined ? joined : compose_other(letter, vt_encoding_char[e][byte]);
    }
    if (e == VT_VIQR && (byte | 32) == 'd' && (letter | 32) == 'd')
        return letter == 'D' ? 0x110 : 0x111;
    return 0;
}

int vt_is_escaped(int byte) {
    return byte == '\\' || (byte | 32) == 'd' || (byte >= 0 && vt_encoding_mark[VT_VIQR][byte]);
}

int vt_decoder_next(vt_decoder *d, uint32_t *cp) {
    int byte;
    uint32_t other;
    if (d->p >= d->end) return 0;
    d->p = next_byte(d, d->p, &byte, cp);
    d->beyond = byte < 0;
    if (byte < 0) return 1;
    *cp = vt_encoding_char[d->encoding][byte];
    if (d->encoding == VT_VIQR && byte == '\\' && d->p < d->end && vt_is_escaped(*d->p)) {
        *cp = *d->p++;
        return 1;
    }
    while (d->p < d->end) {
        const uint8_t *next = next_byte(d, d->p, &byte, &other);
        uint32_t joined = byte < 0 ? 0 : vt_joined(d->encoding, *cp, byte);
        if (!joined) break;
        *cp = joined;
        d->p = next;
    }
    return 1;
}

/* How a word of TCVN3 looks, which has one byte for a letter with a tone, small or capital. */
enum word_look {
    NOTHING, /* no letter, or one capital */
    SMALL,
    CAPITALS, /* two or more, and no small letter but with a tone */
    UNSURE,   /* one capital, and letters with a tone */
    SILENT    /* letters with a tone only */
};

static enum word_look look_of(const uint8_t *word, const uint8_t *end) {
    int capitals = 0, toned = 0;
    while (word < end) {
        uint32_t cp;
        word = vt_utf8_next(word, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (VT_FOREIGN(l) || (!VT_TONE(l) && !VT_UPPER(l))) return SMALL;
        capitals += VT_UPPER(l) != 0;
        toned += !VT_UPPER(l);
    }
    if (capitals > 1) return CAPITALS;
    return !toned ? NOTHING : capitals ? UNSURE : SILENT;
}

/* Letters with a tone from byte FROM up to before TO become capitals, which have as many bytes. */
static void raise_tones(vt_buffer *out, int64_t from, int64_t to) {
    uint8_t *p = out->data + from, *end = out->data + to;
    while (p < end) {
        uint32_t cp;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (VT_TONE(l) && !VT_UPPER(l)) vt_utf8_put(p, vt_compose(VT_RANK(l), VT_TONE(l), 1));
        p += next - p;
    }
}

/* The words of a line that are not known to be capitals or not, and the sure word before them. */
typedef struct {
    int64_t word; /* where the word being written begins */
    int64_t from; /* the first unsure one, or -1 */
    int silent;   /* one of them is SILENT */
    enum word_look before;
} tcvn3_line;

/* The word NEXT ends unsure ones: beside capitals they are, a silent one between such only. */
static void settle(vt_buffer *out, tcvn3_line *line, enum word_look next) {
    int beside = (line->before == CAPITALS) + (next == CAPITALS);
    int small = line->before == SMALL || next == SMALL;
    if (line->from >= 0 && !small && beside > line->silent)
        raise_tones(out, line->from, line->word);
    line->from = -1;
    line->silent = 0;
    line->before = next;
}

/* A word of TCVN3 ends where OUT does; behind it stands CP, 0 for nothing. */
static void end_word(vt_buffer *out, tcvn3_line *line, uint32_t cp) {
    if (out->failed || !out->n) return;
    enum word_look look = look_of(out->data + line->word, out->data + out->n);
    if (look == CAPITALS) raise_tones(out, line->word, out->n);
    if (look == CAPITALS || look == SMALL) settle(out, line, look);
    if (look == UNSURE || look == SILENT) {
        if (line->from < 0) line->from = line->word;
        line->silent |= look == SILENT;
    }
    line->word = out->n;
    if (!cp || cp == '\n' || cp == '\r') settle(out, line, NOTHING);
}

/*
** Returns 1 if no text has the characters of bytes PREVIOUS and BYTE side by side but one that was
** encoded twice: a letter, and a sign that stands behind none.
*/
static int tells_of_bytes(int previous, int byte) {
    enum vt_class class;
    if (previous < 0xC2 || byte < 0x80 || byte > 0xBF) return 0;
    class = VT_CLASS(vt_letter_of(vt_encoding_char[VT_VNI][byte]));
    return previous >= 0xE0 || previous == 0xC4 || previous == 0xC6 ||
           (class != VT_SPACE && class != VT_PUNCT);
}

/*
** Append what the text was if it is UTF-8 that was read as Windows-1252 and encoded once more
** (Ná»™i); else append nothing and return 0.  A plain space often stands for the second byte of à.
*/
static int decode_twice(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_decoder d;
    int64_t from = out->n;
    int byte = -1, previous = 0, told = 0;
    uint32_t cp;
    vt_decoder_init(&d, text, n, VT_VNI, VT_AS_CHARACTERS);
    for (; d.p < d.end && !out->failed; previous = byte) {
        d.p = next_byte(&d, d.p, &byte, &cp);
        if (byte < 0) break;
        if (byte == ' ' && previous == 0xC3) byte = 0xA0;
        uint8_t b = (uint8_t)byte;
        vt_buffer_bytes(out, &b, 1);
        told |= tells_of_bytes(previous, byte);
    }
    if (out->failed ||
        (d.p >= d.end && byte >= 0 && told && vt_is_utf8(out->data + from, out->n - from)))
        return 1;
    out->n = from;
    return 0;
}

void vt_decode(const uint8_t *text, int64_t n, enum vt_encoding e, enum vt_bytes how,
               vt_buffer *out) {
    vt_decoder d;
    uint32_t cp;
    if (e == VT_UTF8) {
        if (how == VT_AS_BYTES || !decode_twice(text, n, out)) vt_buffer_bytes(out, text, n);
        return;
    }
    vt_decoder_init(&d, text, n, e, how);
    tcvn3_line line = {.word = out->n, .from = -1};
    while (!out->failed && vt_decoder_next(&d, &cp)) {
        if (e == VT_TCVN3 && VT_CLASS(vt_letter_of(cp)) != VT_LETTER) {
            end_word(out, &line, cp ? cp : ' ');
            vt_buffer_char(out, cp);
            line.word = out->n;
        } else {
            vt_buffer_char(out, cp);
        }
    }
    if (e == VT_TCVN3) end_word(out, &line, 0);
}
