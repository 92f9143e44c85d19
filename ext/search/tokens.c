/* tokens.c - see tokens.h. */
#include <string.h>
#include "case.h"
#include "normalize.h"
#include "run.h"
#include "spell.h"
#include "tokens.h"
#include "unaccent.h"

/* A text on its way into tokens. */
typedef struct {
    vf_tokenizer *t;
    const uint8_t *text;
    int flags;
    int expand;         /* a string of a query without diacritics */
    int64_t unfinished; /* where the last word of a prefix begins, else -1 */
    void *context;
    vf_emit emit;
    vf_known *last; /* the last word, to be remembered; or NULL */
} run;

static int give(run *r, int flags, const uint8_t *token, int64_t n, int64_t start, int64_t end) {
    return r->emit(r->context, flags, (const char *)token, (int)n, (int)start, (int)end);
}

/* ---- words that are no syllables ---- */

/* Letters of the Vietnamese alphabet and their lookalikes, and digits, as ASCII. */
static int fold_ranks(const uint8_t *p, const uint8_t *end, vt_buffer *out) {
    while (p < end) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        int in_word = VT_CLASS(l) == VT_LETTER || VT_CLASS(l) == VT_DIGIT;
        if (VT_CLASS(l) == VT_MARK || VT_CLASS(l) == VT_FORMAT) continue;
        if (!in_word || !VT_RANK(l)) return 0;
        vt_buffer_char(out, (uint32_t)vt_rank_ascii(VT_RANK(l)));
    }
    return 1;
}

/* The token of a word that is no syllable, into the buffer. */
static void fold_word(run *r, const vf_word *w) {
    vt_buffer *a = &r->t->buffer, *b = &r->t->other;
    a->n = b->n = 0;
    a->failed = b->failed = 0;
    if (fold_ranks(r->text + w->start, r->text + w->end, a)) return;
    a->n = 0;
    vt_normalize(r->text + w->start, w->end - w->start, VT_TONE_KEEP, a);
    vt_unaccent(a->data, a->n, b);
    a->n = 0;
    vt_to_case(b->data, b->n, VT_LOWER_CASE, a);
    a->failed |= b->failed;
}

/* ---- syllables written together ---- */

typedef struct {
    uint8_t rank[VT_KEY_LETTERS], tone[VT_KEY_LETTERS];
    int64_t start[VT_KEY_LETTERS + 1]; /* of each letter, and the end */
    int n;
} letters;

/* The letters of a word with the marks behind them; 0 if there are too many. */
static int read_letters(const run *r, const vf_word *w, letters *out) {
    const uint8_t *p = r->text + w->start, *end = r->text + w->end, *next;
    out->n = 0;
    for (; p < end; p = next) {
        uint32_t cp;
        next = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        int last = out->n - 1;
        if (VT_CLASS(l) == VT_LETTER) {
            if (out->n == VT_KEY_LETTERS) return 0;
            out->rank[out->n] = (uint8_t)VT_RANK(l);
            out->tone[out->n] = (uint8_t)VT_TONE(l);
            out->start[out->n++] = p - r->text;
        } else if (VT_CLASS(l) == VT_MARK && last >= 0) {
            if (VT_TONE(l)) out->tone[last] = (uint8_t)VT_TONE(l);
            if (VT_QUALITY_OF_MARK(l))
                out->rank[last] = (uint8_t)vt_rank_with(out->rank[last], VT_QUALITY_OF_MARK(l));
        }
    }
    out->start[out->n] = w->end;
    return out->n > 0;
}

/* Letters FROM..TO as one syllable. */
static int syllable_of(const letters *l, int from, int to, vt_syllable *s) {
    vt_key key = 0;
    unsigned tone = VT_NGANG;
    for (int i = from; i < to; i++) {
        if (l->tone[i] && tone) return 0;
        tone |= l->tone[i];
        key = key << 6 | l->rank[i];
    }
    return vt_syllable_parse(key << 3 | tone, s);
}

/*
** Cut letters FROM on into syllables, the first as long as can be; CUTS[i] is where the i-th ends.
** All but the first have an onset: canô is ca nô, and ngưòi is no ngư òi but người mistyped.
*/
static int cut(const letters *l, int from, int *cuts, int at) {
    vt_syllable s;
    if (from == l->n) return at;
    for (int to = from + 7 < l->n ? from + 7 : l->n; to > from; to--) {
        if (!syllable_of(l, from, to, &s) || (from && !s.onset)) continue;
        cuts[at] = to;
        int count = cut(l, to, cuts, at + 1);
        if (count) return count;
    }
    return 0;
}

/*
** The whole of a word of which only the part up to END stands at its position: what a token stands
** for must not reach into the next, or highlight() would go back.
*/
static int give_whole(run *r, const vf_word *w, int64_t end) {
    fold_word(r, w);
    if (r->t->buffer.failed) return VF_NO_MEMORY;
    return give(r, VF_COLOCATED, r->t->buffer.data, r->t->buffer.n, w->start, end);
}

/*
** The tokens of syllables written together; *FOUND is 0 if the word is no such thing.  In the index
** the whole word, without diacritics, has the position of the first, so that oto finds ôtô.
*/
static int give_glued(run *r, const vf_word *w, int *found) {
    int cuts[VT_KEY_LETTERS], rc = 0;
    letters l;
    *found = 0;
    if (!w->marked || w->foreign || w->alien || w->key & VT_KEY_HASHED || !read_letters(r, w, &l))
        return 0;
    int count = cut(&l, 0, cuts, 0);
    int whole = count && !(r->flags & VF_FOR_QUERY) && r->t->options.diacritics == VF_SMART;
    for (int i = 0, from = 0; i < count && !rc; from = cuts[i++]) {
        vt_syllable s;
        vf_spelling token;
        syllable_of(&l, from, cuts[i], &s);
        vf_spell(&s, 0, &token);
        rc = give(r, 0, token.text, token.n, l.start[from], l.start[cuts[i]]);
        if (!rc && whole && !i) rc = give_whole(r, w, l.start[cuts[0]]);
    }
    *found = count > 0;
    return rc;
}

/* ---- words ---- */

/* Further tokens at the position of TOKEN. */
static int give_more(run *r, const vf_word *w, const vf_spelling *token, vf_spellings *list) {
    int rc = 0;
    for (int i = 0; i < list->count && !rc; i++) {
        const vf_spelling *s = &list->of[i];
        if (s->n == token->n && !memcmp(s->text, token->text, (size_t)s->n)) continue;
        rc = give(r, VF_COLOCATED, s->text, s->n, w->start, w->end);
    }
    return rc;
}

/*
** The beginnings of syllables that the last word of a prefix may be, in LIST: none if it is no such
** thing.  The tone is typed last and its place is a matter of style, so one without may get any,
** and one with a tone has it on any vowel: hòa* finds hoàn.
*/
static void add_typed(const run *r, const vf_word *w, vf_spellings *list) {
    unsigned tone = VT_NGANG;
    letters l;
    if (w->alien || w->literal || !read_letters(r, w, &l) || l.n > 7) return;
    if (!vf_begins_syllable(l.rank, l.n)) return;
    for (int i = 0; i < l.n; i++) {
        if (tone && l.tone[i]) return;
        tone |= l.tone[i];
    }
    if (tone)
        vf_add_toned(l.rank, l.n, tone, list);
    else
        vf_add_beginnings(l.rank, l.n, list);
}

static int is_unfinished(const run *r, const vf_word *w) {
    return w->start == r->unfinished;
}

/* What else a word of a query may be meant for. */
static int give_meanings(run *r, const vf_word *w, const vf_spelling *token) {
    vf_spellings list;
    list.count = 0;
    if (r->expand && !w->alien) {
        if (is_unfinished(r, w))
            vf_expand_prefix(w->key, &list);
        else
            vf_expand(w->key, &list);
    } else if (is_unfinished(r, w)) {
        add_typed(r, w, &list);
    }
    return give_more(r, w, token, &list);
}

/* A word that only begins a syllable (đườ*); *FOUND is 0 if it does not. */
static int give_beginning(run *r, const vf_word *w, int *found) {
    vf_spellings list;
    list.count = 0;
    add_typed(r, w, &list);
    *found = list.count > 0;
    if (!*found) return 0;
    const vf_spelling *first = &list.of[0];
    int rc = give(r, 0, first->text, first->n, w->start, w->end);
    return rc ? rc : give_more(r, w, first, &list);
}

static void remember(run *r, const uint8_t *token, int64_t n) {
    if (!r->last || n > (int64_t)sizeof r->last->token || !n) return;
    r->last->n = (uint8_t)n;
    memcpy(r->last->token, token, (size_t)n);
}

/* The letters of an unfinished word as they are typed: mi may become minh, though mi alone is my.
 */
static int give_folded(run *r, const vf_word *w, const vf_spelling *token) {
    fold_word(r, w);
    const vt_buffer *b = &r->t->buffer;
    if (b->failed) return VF_NO_MEMORY;
    if (b->n == token->n && !memcmp(b->data, token->text, (size_t)b->n)) return 0;
    return give(r, VF_COLOCATED, b->data, b->n, w->start, w->end);
}

static int is_left_out(const vf_tokenizer *t, const vf_word *w) {
    return t->options.stopwords && vf_is_stopword(w->key);
}

/*
** What all syllables that are not common have for queries without diacritics: to expand these to
** all that could be written would cost every query three times the spellings.
*/
static int give_rare(run *r, const vf_word *w, const vt_syllable *s) {
    vf_spelling further;
    vf_spell_rare(s, &further);
    return give(r, VF_COLOCATED, further.text, further.n, w->start, w->end);
}

static int give_word(run *r, const vf_word *w) {
    const vf_options *o = &r->t->options;
    int fold = o->diacritics == VF_FOLD, query = r->flags & VF_FOR_QUERY, found = 0;
    int rc = 0;
    vt_syllable s;
    vf_spelling token = {.n = 0};
    if (is_left_out(r->t, w)) return 0;
    if (!w->alien && vt_syllable_parse(w->key, &s)) {
        int rare = o->diacritics == VF_SMART && !query && !vf_is_common(&s);
        vf_spell(&s, fold, &token);
        if (!rare) remember(r, token.text, token.n);
        rc = give(r, 0, token.text, token.n, w->start, w->end);
        if (!rc && fold && is_unfinished(r, w)) rc = give_folded(r, w, &token);
        if (!rc && rare) rc = give_rare(r, w, &s);
        return rc || !query || fold ? rc : give_meanings(r, w, &token);
    }
    if (!fold && !r->expand && is_unfinished(r, w)) rc = give_beginning(r, w, &found);
    if (rc || found) return rc;
    if (!fold) rc = give_glued(r, w, &found);
    if (rc || found) return rc;
    fold_word(r, w);
    if (r->t->buffer.failed) return VF_NO_MEMORY;
    if (!r->t->buffer.n) return 0;
    remember(r, r->t->buffer.data, r->t->buffer.n);
    rc = give(r, 0, r->t->buffer.data, r->t->buffer.n, w->start, w->end);
    if (rc || !query || fold || r->t->buffer.n > VF_SPELLING) return rc;
    token.n = (int)r->t->buffer.n;
    memcpy(token.text, r->t->buffer.data, (size_t)token.n);
    return give_meanings(r, w, &token);
}

/* Where the last word of TEXT begins, -1 if there is none. */
static int64_t last_word(const vf_tokenizer *t, const uint8_t *text, int64_t n) {
    vf_word w;
    int64_t at = 0, last = -1;
    while (vf_word_next(&t->options.exceptions, text, n, &at, &w))
        last = w.start;
    return last;
}

/* 1 if no word of TEXT has a diacritic or asks to be taken as it is. */
static int is_plain(const vf_tokenizer *t, const uint8_t *text, int64_t n) {
    vf_word w;
    int64_t at = 0;
    while (vf_word_next(&t->options.exceptions, text, n, &at, &w))
        if (w.marked || w.literal) return 0;
    return 1;
}

/* ---- words met before ---- */

/*
** Most words of a document were met before, written in the same bytes: then the token is known.  A
** word that is met for the first time takes the place of the one before it.
*/
static int give_known(run *r, int64_t n) {
    vf_tokenizer *t = r->t;
    int64_t at = 0;
    int rc = 0;
    vf_word w;
    while (!rc && at < n) {
        vf_known *place = NULL, new = {0};
        vt_run k = {0};
        if (r->text[at] < '0') {
            at++;
            continue;
        }
        if (n - at >= VT_RUN_READS && vt_run_at(r->text + at, &k)) {
            place = &t->known[vt_run_hash(k.low, k.high) >> 52];
            if (place->low == k.low && place->high == k.high) {
                int start = (int)at;
                at += k.bytes;
                if (place->n) rc = r->emit(r->context, 0, place->token, place->n, start, (int)at);
                continue;
            }
        }
        int64_t start = at;
        if (!vf_word_next(NULL, r->text, n, &at, &w)) break;
        r->last = place && w.start == start && w.end == start + k.bytes ? &new : NULL;
        rc = give_word(r, &w);
        if (!r->last || (!new.n && !is_left_out(t, &w))) continue;
        new.low = k.low;
        new.high = k.high;
        *place = new;
    }
    return rc;
}

int vf_tokenize(vf_tokenizer *t, int flags, const char *text, int n, void *context, vf_emit emit) {
    run r = {t, (const uint8_t *)text, flags, 0, -1, context, emit, NULL};
    vf_word w;
    int64_t at = 0;
    int rc = 0;
    if (n <= 0) return 0;
    if (!(flags & VF_FOR_QUERY) && !t->options.exceptions.count) return give_known(&r, n);
    r.expand = flags & VF_FOR_QUERY && t->options.diacritics == VF_SMART &&
               is_plain(t, (const uint8_t *)text, n);
    if (flags & VF_FOR_PREFIX) r.unfinished = last_word(t, r.text, n);
    while (!rc && vf_word_next(&t->options.exceptions, r.text, n, &at, &w))
        rc = give_word(&r, &w);
    return rc;
}
