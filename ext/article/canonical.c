/* canonical.c - see canonical.h. */
#include <string.h>
#include "canonical.h"
#include "letter.h"
#include "normalize.h"
#include "utf8.h"

void va_build_start(va_builder *b, va_document *d) {
    memset(b, 0, sizeof *b);
    b->d = d;
}

static void append(va_builder *b, const void *bytes, uint32_t n) {
    if (b->full) return;
    if (b->size + n > VA_LONGEST_NAME) {
        b->full = 1;
        n = VA_LONGEST_NAME - b->size;
        while (n && vt_is_continuation(((const uint8_t *)bytes)[n]))
            n--;
    }
    if (b->size + n + 1 > b->room) {
        uint32_t room = b->size + n < 48 ? 96 : (b->size + n + 1) * 2;
        char *text = va_allocate(b->d->arena, room);
        if (!text) return;
        if (b->size) memcpy(text, b->text, b->size);
        b->text = text;
        b->room = room;
    }
    if (n) memcpy(b->text + b->size, bytes, n);
    b->size += n;
    b->text[b->size] = 0;
}

static void space(va_builder *b) {
    if (b->size && b->text[b->size - 1] != ' ') append(b, " ", 1);
}

void va_build_text(va_builder *b, const char *text) {
    if (!*text) return;
    space(b);
    append(b, text, (uint32_t)strlen(text));
}

/* TEXT, but for its first word if that is the last one of B: "Trường THPT". */
static const char *behind_echo(const va_builder *b, const char *text) {
    size_t n = strcspn(text, " ");
    if (!text[n] || b->size < n || memcmp(b->text + b->size - n, text, n) != 0) return text;
    return b->size == n || b->text[b->size - n - 1] == ' ' ? text + n + 1 : text;
}

/* Nothing but a gap or the end of the text stands before token I: no "&", no hyphen joins it. */
static int is_open_at(const va_document *d, uint32_t i) {
    if (i == 0 || i >= d->tokens || d->token[i].gap) return 1;
    return d->token[i].kind == VT_MARKER && !vt_is_marker(&d->token[i], '&');
}

enum { SHORT_TOKENS = 6 }; /* of "LĐ-TB&XH" there are five */

/* "CNTT", "LĐ-TB&XH" at token I, written out; one past it, or I. */
static uint32_t expand(va_builder *b, uint32_t i, uint32_t end) {
    const va_document *d = b->d;
    uint32_t last = i + 1;
    if (!(is_open_at(d, i) || vt_is_dash(&d->token[i - 1]))) return i;
    while (last < end && last < i + SHORT_TOKENS && !d->token[last].gap)
        last++;
    for (; last > i; last--) {
        const vt_token *t = &d->token[last - 1];
        if (t->kind == VT_MARKER ||
            (last < d->tokens && vt_is_marker(&d->token[last], '&') && !d->token[last].gap))
            continue;
        uint32_t n = vt_token_end(t) - d->token[i].start;
        lx_string meant = lx_meaning_of(&lx_name_abbreviations, d->text + d->token[i].start, n);
        if (!meant) continue;
        va_build_text(b, behind_echo(b, lx_text(meant)));
        return last;
    }
    return i;
}

/* A head in short whose first word, before token I, is built: "Bộ KH&CN"; one past it, or I. */
static uint32_t go_on_with_head(va_builder *b, uint32_t i, uint32_t end) {
    const va_document *d = b->d;
    lx_match m[LX_MATCHES];
    if (!b->size || !i || !d->word[i - 1].starts || !vt_is_capital(&d->token[i - 1])) return i;
    for (int n = lx_match_at(d->token, d->word, i - 1, end, m); n > 0; n--) {
        uint32_t behind = m[n - 1].end;
        if (behind <= i || !vt_is_acronym(&d->token[behind - 1]) || !is_open_at(d, behind))
            continue;
        for (uint32_t k = 0; k < m[n - 1].senses; k++) {
            const lx_sense *s = &m[n - 1].sense[k];
            if (s->class != LX_HEAD || s->alias != 1) continue;
            const char *head = lx_text(lx_heads[s->index].head), *rest = behind_echo(b, head);
            if (rest == head) continue;
            va_build_text(b, rest);
            return behind;
        }
    }
    return i;
}

/* A place or organisation in short at token I (VN, Bộ KH&CN), written out; one past it, or I. */
static uint32_t spell_out(va_builder *b, uint32_t i, uint32_t end) {
    const va_document *d = b->d;
    lx_match m[LX_MATCHES];
    int acronym = vt_is_acronym(&d->token[i]);
    if (!vt_is_capital(&d->token[i]) || !d->word[i].starts) return i;
    for (int n = lx_match_at(d->token, d->word, i, end, m); n > 0; n--)
        for (uint32_t k = 0; k < m[n - 1].senses; k++) {
            const lx_sense *s = &m[n - 1].sense[k];
            uint32_t behind = m[n - 1].end;
            if (s->class == LX_HEAD && s->alias == 1 && vt_is_acronym(&d->token[behind - 1]) &&
                is_open_at(d, behind)) {
                va_build_text(b, behind_echo(b, lx_text(lx_heads[s->index].head)));
                return behind;
            }
            if (!acronym) continue;
            if (s->class == LX_COUNTRY) { /* "VN", but "CHLB Đức" as it is written */
                const vt_token *t = &d->token[i];
                if (behind > i + 1 && b->size &&
                    lx_meaning_of(&lx_name_abbreviations, d->text + t->start, t->bytes))
                    return i;
                va_build_text(b, lx_text(lx_places[s->index].name));
                return behind;
            }
            if (s->class != LX_UNIT || s->alias != 1) continue;
            const lx_unit *u = &lx_units[lx_group_units[lx_unit_groups[s->index].first]];
            va_build_text(b, lx_text(lx_unit_types[u->type].word));
            va_build_text(b, lx_text(u->name));
            return behind;
        }
    return i;
}

void va_build_tokens(va_builder *b, uint32_t i, uint32_t end) {
    for (uint32_t k = i; k < end; k++) {
        const vt_token *t = &b->d->token[k];
        if (vt_is_marker(t, '(') && k + 2 < end && vt_is_marker(&b->d->token[k + 2], ')')) {
            k += 2; /* the abbreviation inside a name is no part of it */
            continue;
        }
        uint32_t behind = spell_out(b, k, end);
        if (behind == k && k == i) behind = go_on_with_head(b, k, end);
        if (behind == k && (end > i + 1 || b->size)) behind = expand(b, k, end);
        if (behind > k) {
            k = behind - 1;
            continue;
        }
        if (t->gap || (k == i && t->kind != VT_MARKER)) space(b);
        if (vt_is_marker(t, '&'))
            append(b, "&", 1);
        else
            append(b, b->d->text + t->start, t->bytes);
    }
}

void va_build_number(va_builder *b, uint32_t i) {
    const vt_token *t = &b->d->token[i];
    space(b);
    for (uint32_t p = t->start; p < vt_token_end(t); p++)
        if (b->d->text[p] >= '0' && b->d->text[p] <= '9') append(b, b->d->text + p, 1);
}

static int grow_in_arena(vt_buffer *buffer, int64_t need) {
    va_arena *a = buffer->context;
    uint8_t *data = va_allocate(a, (uint64_t)need * 2);
    if (!data) return 0;
    if (buffer->n) memcpy(data, buffer->data, (size_t)buffer->n);
    buffer->data = data;
    buffer->capacity = need * 2;
    return 1;
}

/* Give the letter at TEXT (up to END) the case UPPER says; both cases are of one length. */
static void recase(uint8_t *text, const uint8_t *end, int upper) {
    uint8_t letter[4];
    uint32_t cp;
    const uint8_t *next = vt_utf8_next(text, end, &cp);
    vt_letter l = vt_letter_of(cp);
    if (!VT_RANK(l) || VT_FOREIGN(l) || VT_CLASS(l) != VT_LETTER) return;
    int n = vt_utf8_put(letter, vt_compose(VT_RANK(l), VT_TONE(l), upper));
    if (n == next - text) memcpy(text, letter, (size_t)n);
}

/* No mark of its own (U+0300..U+036F) and no ð, Ð: composed already, as most text is. */
static int is_composed_text(const uint8_t *text, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (text[i] == 0xCC || text[i] == 0xCD || text[i] == 0xC3) {
            if (text[i] != 0xC3 || (i + 1 < n && (text[i + 1] & 0x9F) == 0x90)) return 0;
        }
    return 1;
}

const char *va_build_name(va_builder *b) {
    vt_buffer normal = {0};
    uint8_t *text = (uint8_t *)b->text;
    if (!b->size) return "";
    if (!is_composed_text(text, b->size)) {
        normal.grow = grow_in_arena;
        normal.context = b->d->arena;
        vt_normalize(text, b->size, VT_TONE_KEEP, &normal);
        vt_buffer_bytes(&normal, (const uint8_t *)"", 1);
        if (normal.failed) return "";
        text = normal.data;
    }
    recase(text, text + strlen((const char *)text), 1);
    return (const char *)text;
}

void va_build_lowered(va_builder *b, const char *text) {
    if (!*text) return;
    space(b);
    uint32_t start = b->size;
    append(b, text, (uint32_t)strlen(text));
    if (b->size > start) recase((uint8_t *)b->text + start, (const uint8_t *)b->text + b->size, 0);
}
