/*
** fuzz_tokenize.c - tokens of any bytes, in every mode and for every purpose: inside the text,
** ascending, whole characters; what is remembered of words changes none of them, nor does the slow
** way, which looks at every letter.
*/
#include <stdlib.h>
#include <string.h>
#include "search/tokens.h"

typedef struct {
    const uint8_t *text;
    int n, tokens, start, end;
    uint64_t hash;
} seen;

static int take(void *context, int flags, const char *token, int n, int start, int end) {
    seen *s = context;
    if (n <= 0 || start < 0 || start >= end || end > s->n) abort();
    if (flags & VF_COLOCATED) {
        if (!s->tokens || start != s->start || end != s->end) abort();
    } else if (start < s->end) {
        abort();
    }
    if ((s->text[start] & 0xC0) == 0x80) abort();
    s->start = start;
    s->end = end;
    s->tokens++;
    for (int i = 0; i < n; i++)
        s->hash = (s->hash ^ (uint8_t)token[i]) * 0xD6E8FEB86659FD93u;
    s->hash = (s->hash ^ (uint64_t)flags ^ (uint64_t)start << 8 ^ (uint64_t)end << 32) *
              0x9E3779B97F4A7C15u;
    return 0;
}

static int grow(vt_buffer *b, int64_t need) {
    uint8_t *data = realloc(b->data, (size_t)need * 2);
    if (!data) return 0;
    b->data = data;
    b->capacity = need * 2;
    return 1;
}

/*
** Characters that the options name: none; some; or one that stands between words anyway, so that
** tokens are the same, but each letter is looked at.
*/
enum { NONE, SOME, IDLE };

static vf_tokenizer *new_tokenizer(vf_diacritics diacritics, int stopwords, int exceptions) {
    vf_tokenizer *t = calloc(1, sizeof *t);
    if (!t) abort();
    t->options.diacritics = diacritics;
    t->options.stopwords = stopwords;
    t->buffer.grow = t->other.grow = grow;
    if (exceptions == SOME)
        t->options.exceptions =
            (vf_exceptions){.cp = {'-', 0x111, 0x2019}, .is_letter = {1, 0, 1}, .count = 3};
    if (exceptions == IDLE)
        t->options.exceptions = (vf_exceptions){.cp = {0x2042}, .is_letter = {0}, .count = 1};
    return t;
}

static void delete_tokenizer(vf_tokenizer *t) {
    free(t->buffer.data);
    free(t->other.data);
    free(t);
}

static seen tokens_of(vf_tokenizer *t, int flags, const uint8_t *data, size_t size) {
    seen s = {.text = data, .n = (int)size};
    if (vf_tokenize(t, flags, (const char *)data, (int)size, &s, take)) abort();
    return s;
}

static void must_equal(const seen *a, const seen *b) {
    if (a->tokens != b->tokens || a->hash != b->hash) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first byte of the input chooses the options, the rest is the text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    /* What earlier inputs left behind in these must change nothing. */
    static vf_tokenizer *old[3][2];
    static const int purposes[] = {VF_FOR_DOCUMENT, 0, VF_FOR_QUERY, VF_FOR_QUERY | VF_FOR_PREFIX};
    if (!size) return 0;
    vf_diacritics mode = (vf_diacritics)(data[0] % 3);
    int stopwords = data[0] / 3 % 2, exceptions = data[0] / 6 % 2 ? SOME : NONE;
    vf_tokenizer **kept = &old[mode][stopwords];
    if (!*kept) *kept = new_tokenizer(mode, stopwords, NONE);
    vf_tokenizer *fresh = new_tokenizer(mode, stopwords, exceptions);
    vf_tokenizer *slow = new_tokenizer(mode, stopwords, exceptions ? SOME : IDLE);
    data++;
    size--;
    for (int i = 0; i < 4; i++) {
        /* A query is short; a word of one may give a hundred tokens. */
        size_t n = purposes[i] & VF_FOR_QUERY && size > 512 ? 512 : size;
        seen a = tokens_of(fresh, purposes[i], data, n);
        seen b = tokens_of(exceptions ? fresh : *kept, purposes[i], data, n);
        seen c = tokens_of(slow, purposes[i], data, n);
        must_equal(&a, &b);
        must_equal(&a, &c);
    }
    delete_tokenizer(slow);
    delete_tokenizer(fresh);
    return 0;
}
