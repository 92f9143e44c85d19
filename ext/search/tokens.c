/* tokens.c - see tokens.h. */
#include <string.h>
#include <utf8proc.h>
#include "case.h"
#include "normalize.h"
#include "phone.h"
#include "run.h"
#include "scan.h"
#include "spell.h"
#include "tokens.h"
#include "unaccent.h"

/* A word of the index that has been given, and whether its further token has. */
typedef struct {
    vf_place place;
    int marked, start, end;
} given;

/* A text on its way into tokens. */
typedef struct {
    vf_tokenizer *t;
    const uint8_t *text;
    int64_t n;
    int64_t phone; /* where the last telephone number ended */
    int flags;
    int expand;         /* a string of a query without diacritics */
    int64_t unfinished; /* where the last word of a prefix begins, else -1 */
    void *context;
    vf_emit emit;
    vf_known *last; /* the last word, to be remembered; or NULL */
    given before;   /* in the index: the word at the last position */
    unsigned left;  /* in a query: the class of the word before */
} token_run;

static int give(token_run *r, int flags, const uint8_t *token, int64_t n, int64_t start,
                int64_t end) {
    return r->emit(r->context, flags, (const char *)token, (int)n, (int)start, (int)end);
}

static const vf_place no_place;

static int give_further(token_run *r, given *g) {
    uint8_t letters[8];
    vf_spelling further;
    vf_spell_further(letters, vf_letters_of(g->place.class, letters), &further);
    g->marked = 1;
    return give(r, VF_COLOCATED, further.text, further.n, g->start, g->end);
}

/* The same where this word or the one before needs its further token. */
static int give_unusual(token_run *r, vf_place place, vf_usual usual, const uint8_t *token,
                        int64_t n, int64_t start, int64_t end) {
    given *before = &r->before;
    int rc = 0;
    if (!vf_is_among(before->place.reading, usual.first) && !before->marked)
        rc = give_further(r, before);
    if (!rc) rc = give(r, 0, token, n, start, end);
    *before = (given){place, 0, (int)start, (int)end};
    if (rc || (place.reading != VF_NO_READING && vf_is_among(place.reading, usual.second)))
        return rc;
    return give_further(r, before);
}

/*
** A position of the index.  A word that is none of the readings of its class, or unusual beside one
** of its neighbours, has the further token: the one before may only now turn out to be such.
*/
static inline int give_position(token_run *r, vf_place place, const uint8_t *token, int64_t n,
                                int64_t start, int64_t end) {
    vf_place before = r->before.place;
    vf_usual usual = vf_usual_of(before.class, place.class);
    if (!(usual.first >> before.reading & usual.second >> place.reading &
          (place.reading != VF_NO_READING)))
        return give_unusual(r, place, usual, token, n, start, end);
    r->before = (given){place, 0, (int)start, (int)end};
    return give(r, 0, token, n, start, end);
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

static int is_greek_or_cyrillic(uint32_t cp) {
    return (cp >= 0x370 && cp <= 0x52F) || (cp >= 0x1F00 && cp <= 0x1FFF);
}

/* Append CP as the index has it: small, what it stands for, Greek and Cyrillic without marks. */
static void put_folded(uint32_t cp, vt_buffer *out) {
    uint32_t meant[VF_MEANT];
    int n = vf_meant_by(cp, meant);
    for (int i = 0; i < n; i++) {
        utf8proc_int32_t part[4];
        int last = 0;
        cp = (uint32_t)utf8proc_tolower((utf8proc_int32_t)meant[i]);
        if (is_greek_or_cyrillic(cp) &&
            utf8proc_decompose_char((utf8proc_int32_t)cp, part, 4, UTF8PROC_DECOMPOSE, &last) > 0)
            cp = (uint32_t)part[0];
        vt_buffer_char(out, cp == 0x3C2 ? 0x3C3 : cp); /* the sigma at the end of a word */
    }
}

/* The same for all of TEXT; marks behind Greek and Cyrillic letters and signs go. */
static void put_all_folded(const uint8_t *text, int64_t n, int sign, vt_buffer *out) {
    int drop = sign;
    for (const uint8_t *p = text, *end = text + n; p < end;) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        if (drop && (VT_CLASS(vt_letter_of(cp)) == VT_MARK || vf_is_skin(cp))) continue;
        drop = sign || is_greek_or_cyrillic(cp);
        put_folded(cp, out);
    }
}

/* The token of a word that is no syllable, into the buffer. */
static void fold_word(token_run *r, const vf_word *w) {
    vt_buffer *a = &r->t->buffer, *b = &r->t->other;
    a->n = b->n = 0;
    a->failed = b->failed = 0;
    if (fold_ranks(r->text + w->start, r->text + w->end, a)) return;
    a->n = 0;
    vt_normalize(r->text + w->start, w->end - w->start, VT_TONE_KEEP, a);
    vt_unaccent(a->data, a->n, b);
    a->n = 0;
    vt_to_case(b->data, b->n, VT_LOWER_CASE, a);
    b->n = 0;
    put_all_folded(a->data, a->n, w->kind == VF_SIGN, b);
    a->n = 0;
    vt_buffer_bytes(a, b->data, b->n);
    a->failed |= b->failed;
}

/* ---- syllables written together ---- */

typedef struct {
    uint8_t rank[VT_KEY_LETTERS], tone[VT_KEY_LETTERS];
    int64_t start[VT_KEY_LETTERS + 1]; /* of each letter, and the end */
    int n;
} word_letters;

/* The letters of a word with the marks behind them; 0 if there are too many. */
static int read_word_letters(const token_run *r, const vf_word *w, word_letters *out) {
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
static int syllable_of(const word_letters *l, int from, int to, vt_syllable *s) {
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
static int cut_run(const word_letters *l, int from, int *cuts, int at) {
    vt_syllable s;
    if (from == l->n) return at;
    for (int to = from + 7 < l->n ? from + 7 : l->n; to > from; to--) {
        if (!syllable_of(l, from, to, &s) || (from && !s.onset)) continue;
        cuts[at] = to;
        int count = cut_run(l, to, cuts, at + 1);
        if (count) return count;
    }
    return 0;
}

/*
** The whole of a word of which only the part up to END stands at its position: what a token stands
** for must not reach into the next, or highlight() would go back.
*/
static int give_whole(token_run *r, const vf_word *w, int64_t end) {
    fold_word(r, w);
    if (r->t->buffer.failed) return VF_NO_MEMORY;
    return give(r, VF_COLOCATED, r->t->buffer.data, r->t->buffer.n, w->start, end);
}

/* Only with VF_SMART the index has further tokens. */
static int has_further(const token_run *r) {
    return r->t->options.diacritics == VF_SMART && !(r->flags & VF_FOR_QUERY);
}

static vf_place place_in_run(const token_run *r, const vt_syllable *s) {
    return has_further(r) ? vf_place_of_syllable(s) : no_place;
}

/* ---- words as they are written ---- */

static void put_letters(const word_letters *l, vt_buffer *out) {
    for (int i = 0; i < l->n; i++)
        vt_buffer_char(out, vt_compose(l->rank[i], l->tone[i], 0));
}

/* The word in small letters with its diacritics where they are written, into the buffer. */
static void write_word(token_run *r, const vf_word *w) {
    vt_buffer *a = &r->t->buffer, *b = &r->t->other;
    word_letters l;
    a->n = b->n = 0;
    a->failed = b->failed = 0;
    if (!w->foreign && !w->alien && read_word_letters(r, w, &l)) {
        put_letters(&l, a);
        return;
    }
    vt_normalize(r->text + w->start, w->end - w->start, VT_TONE_KEEP, b);
    vt_to_case(b->data, b->n, VT_LOWER_CASE, a);
    a->failed |= b->failed;
}

/*
** In the index: the word as it is written, at its position (what the token stands for ends at END).
** Its other tokens may begin otherwise than the word, and so not with what begins the word: Đắk is
** dak, ôtô is ô and tô, truờng is trường.
*/
static int give_written(token_run *r, const vf_word *w, int64_t end) {
    if (r->flags & VF_FOR_QUERY || r->t->options.diacritics == VF_FOLD || !w->marked || w->alien)
        return 0;
    write_word(r, w);
    r->last = NULL; /* more than one token: not to be remembered */
    if (r->t->buffer.failed) return VF_NO_MEMORY;
    return give(r, VF_COLOCATED, r->t->buffer.data, r->t->buffer.n, w->start, end);
}

/* The tone of W is written on a letter before the one that has it in S. */
static int has_early_tone(const token_run *r, const vf_word *w, const vt_syllable *s) {
    word_letters l;
    int place = vt_tone_place(s, 0);
    if (s->tone == VT_NGANG || !read_word_letters(r, w, &l)) return 0;
    for (int i = 0; i < place && i < l.n; i++)
        if (l.tone[i]) return 1;
    return 0;
}

/*
** The tokens of syllables written together; *FOUND is 0 if the word is no such thing.  In the index
** the whole word, without diacritics, has the position of the first, so that oto finds ôtô.
*/
static int give_glued(token_run *r, const vf_word *w, int *found) {
    int cuts[VT_KEY_LETTERS], rc = 0;
    word_letters l;
    *found = 0;
    if (!w->marked || w->foreign || w->alien || w->key & VT_KEY_HASHED ||
        !read_word_letters(r, w, &l))
        return 0;
    int count = cut_run(&l, 0, cuts, 0);
    int whole = count && has_further(r);
    for (int i = 0, from = 0; i < count && !rc; from = cuts[i++]) {
        vt_syllable s;
        vf_spelling token;
        syllable_of(&l, from, cuts[i], &s);
        vf_spell(&s, 0, &token);
        rc = give_position(r, place_in_run(r, &s), token.text, token.n, l.start[from],
                           l.start[cuts[i]]);
        if (!rc && whole && !i) rc = give_whole(r, w, l.start[cuts[0]]);
        if (!rc && !i) rc = give_written(r, w, l.start[cuts[0]]);
    }
    *found = count > 0;
    return rc;
}

/* ---- words ---- */

/* Further tokens at the position of TOKEN. */
static int give_more(token_run *r, const vf_word *w, const vf_spelling *token, vf_spellings *list) {
    int rc = 0;
    for (int i = 0; i < list->count && !rc; i++) {
        const vf_spelling *s = &list->of[i];
        if (s->n == token->n && !memcmp(s->text, token->text, (size_t)s->n)) continue;
        rc = give(r, VF_COLOCATED, s->text, s->n, w->start, w->end);
    }
    return rc;
}

/* Both horns where one of ươ has it: 1, or 0 if there is no such place. */
static int put_horn(word_letters *l) {
    for (int i = 0; i + 1 < l->n; i++) {
        int second = l->rank[i] == VT_U && l->rank[i + 1] == VT_O_HORN;
        if (!second && (l->rank[i] != VT_U_HORN || l->rank[i + 1] != VT_O)) continue;
        l->rank[i] = VT_U_HORN;
        l->rank[i + 1] = VT_O_HORN;
        return 1;
    }
    return 0;
}

static void add_begun(const word_letters *l, unsigned tone, vf_spellings *list) {
    if (!vf_begins_syllable(l->rank, l->n)) return;
    if (tone)
        vf_add_toned(l->rank, l->n, tone, list);
    else
        vf_add_beginnings(l->rank, l->n, list);
}

/*
** The beginnings of syllables that the last word of a prefix may be, in LIST: none if it is no such
** thing.  The tone is typed last and its place is a matter of style, so one without may get any,
** and one with a tone has it on any vowel: hòa* finds hoàn.
*/
static void add_typed(const token_run *r, const vf_word *w, vf_spellings *list) {
    unsigned tone = VT_NGANG;
    word_letters l;
    if (w->alien || w->literal || !read_word_letters(r, w, &l) || l.n > 7) return;
    for (int i = 0; i < l.n; i++) {
        if (tone && l.tone[i]) return;
        tone |= l.tone[i];
    }
    add_begun(&l, tone, list);
    if (put_horn(&l)) add_begun(&l, tone, list);
}

static int is_unfinished(const token_run *r, const vf_word *w) {
    return w->start == r->unfinished;
}

/* What else a word of a query may be meant for. */
static int give_meanings(token_run *r, const vf_word *w, const vf_spelling *token) {
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

/*
** The same letters as the beginning of a word that is no syllable, without the diacritics:
** đắ* finds Đăk.  With the next letter, each that no syllable goes on with, so that words
** typed without diacritics are not found.
*/
static int give_strange(token_run *r, const vf_word *w) {
    vf_spelling token;
    fold_word(r, w);
    const vt_buffer *b = &r->t->buffer;
    if (b->failed) return VF_NO_MEMORY;
    if (b->n > VT_KEY_LETTERS - 1) return 0;
    token.n = (int)b->n + 1;
    memcpy(token.text, b->data, (size_t)b->n);
    for (uint8_t letter = 'a'; letter <= 'z'; letter++) {
        vf_spellings list;
        list.count = 0;
        token.text[token.n - 1] = letter;
        vf_expand_prefix(vt_key_of(token.text, token.n), &list);
        if (list.count) continue;
        int rc = give(r, VF_COLOCATED, token.text, token.n, w->start, w->end);
        if (rc) return rc;
    }
    return 0;
}

/* Tokens of LIST behind the first, which is in the buffer. */
static int give_rest(token_run *r, const vf_word *w, const vf_spellings *list) {
    const vt_buffer *first = &r->t->buffer;
    int rc = 0;
    for (int i = 0; i < list->count && !rc; i++) {
        const vf_spelling *s = &list->of[i];
        if (s->n == first->n && !memcmp(s->text, first->data, (size_t)s->n)) continue;
        rc = give(r, VF_COLOCATED, s->text, s->n, w->start, w->end);
    }
    return rc;
}

/*
** The last word of a prefix, which is no syllable yet: as it is written, as the beginnings of
** syllables that it may be, and, if it can be none, as a word without diacritics.  *FOUND is 0 if
** only the last can be.
*/
static int give_beginning(token_run *r, const vf_word *w, int *found) {
    vf_spellings list;
    list.count = 0;
    add_typed(r, w, &list);
    *found = list.count > 0 || (w->marked && !w->alien && !w->literal);
    if (!*found) return 0;
    write_word(r, w);
    if (r->t->buffer.failed) return VF_NO_MEMORY;
    int rc = give(r, 0, r->t->buffer.data, r->t->buffer.n, w->start, w->end);
    if (!rc) rc = give_rest(r, w, &list);
    if (rc || !w->marked) return rc;
    if (list.count) return give_strange(r, w);
    fold_word(r, w);
    if (r->t->buffer.failed) return VF_NO_MEMORY;
    return give(r, VF_COLOCATED, r->t->buffer.data, r->t->buffer.n, w->start, w->end);
}

static void remember_token(token_run *r, vf_place place, const uint8_t *token, int64_t n) {
    if (!r->last || n > (int64_t)sizeof r->last->token || !n) return;
    r->last->n = (uint8_t)n;
    r->last->place = place;
    memcpy(r->last->token, token, (size_t)n);
}

/*
** The letters of an unfinished word as they are typed: mi may become minh, though mi alone is my.
*/
static int give_folded(token_run *r, const vf_word *w, const vf_spelling *token) {
    fold_word(r, w);
    const vt_buffer *b = &r->t->buffer;
    if (b->failed) return VF_NO_MEMORY;
    if (b->n == token->n && !memcmp(b->data, token->text, (size_t)b->n)) return 0;
    return give(r, VF_COLOCATED, b->data, b->n, w->start, w->end);
}

static int is_left_out(const vf_tokenizer *t, const vf_word *w) {
    return t->options.stopwords && vf_is_stopword(w->key);
}

/* A syllable of a class without readings has the further token always: no query knows better. */
static int give_unknown(token_run *r, const vf_word *w, const vt_syllable *s) {
    vf_spelling plain, further;
    vf_spell(s, 1, &plain);
    vf_spell_further(plain.text, plain.n, &further);
    return give(r, VF_COLOCATED, further.text, further.n, w->start, w->end);
}

/* STRANGE: the word was only read as S. */
static int give_syllable(token_run *r, const vf_word *w, const vt_syllable *s, int strange) {
    int fold = r->t->options.diacritics == VF_FOLD;
    vf_place place = place_in_run(r, s);
    vf_spelling token;
    vf_spell(s, fold, &token);
    if (place.class || !has_further(r)) remember_token(r, place, token.text, token.n);
    int rc = give_position(r, place, token.text, token.n, w->start, w->end);
    if (!rc && has_further(r) && !place.class) rc = give_unknown(r, w, s);
    if (!rc && fold && is_unfinished(r, w)) rc = give_folded(r, w, &token);
    if (!rc && (strange || has_early_tone(r, w, s))) rc = give_written(r, w, w->end);
    return rc || fold || !(r->flags & VF_FOR_QUERY) ? rc : give_meanings(r, w, &token);
}

/* In the index: a telephone number in groups is one token too, at the position of the first. */
static int give_phone(token_run *r, const vf_word *w) {
    vf_phone phone;
    if (r->flags & VF_FOR_QUERY || w->start < r->phone) return 0;
    if (!vf_phone_at(r->text, r->n, w->start, &phone)) return 0;
    r->phone = phone.end;
    if (w->end - w->start == phone.count) return 0;
    return give(r, VF_COLOCATED, (const uint8_t *)phone.digits, phone.count, w->start, w->end);
}

/* A word that is no syllable, but may be one typed without diacritics (hop). */
static int give_other(token_run *r, const vf_word *w) {
    const vt_buffer *b = &r->t->buffer;
    vf_place place = no_place;
    vf_spelling token;
    fold_word(r, w);
    if (b->failed) return VF_NO_MEMORY;
    if (!b->n) return 0;
    if (has_further(r)) {
        place.class = (uint16_t)vf_class_of(b->data, b->n);
        place.reading = place.class ? VF_NO_READING : 0;
    }
    remember_token(r, place, b->data, b->n);
    int rc = give_position(r, place, b->data, b->n, w->start, w->end);
    if (!rc) rc = give_written(r, w, w->end);
    if (!rc) rc = give_phone(r, w);
    if (rc || !(r->flags & VF_FOR_QUERY) || r->t->options.diacritics == VF_FOLD ||
        b->n > VF_SPELLING)
        return rc;
    token.n = (int)b->n;
    memcpy(token.text, b->data, (size_t)token.n);
    return give_meanings(r, w, &token);
}

static int give_word(token_run *r, const vf_word *w) {
    int fold = r->t->options.diacritics == VF_FOLD, found = 0, rc = 0;
    vt_syllable s;
    if (is_left_out(r->t, w)) return 0;
    int read = vf_read_syllable(w, &s);
    if (read == 1 || (read && !is_unfinished(r, w))) return give_syllable(r, w, &s, read == 2);
    if (!fold && !r->expand && is_unfinished(r, w)) rc = give_beginning(r, w, &found);
    if (rc || found) return rc;
    if (!fold) rc = give_glued(r, w, &found);
    return rc || found ? rc : give_other(r, w);
}

/* ---- strings of a query without diacritics ---- */

/* The class of a word without diacritics, 0 for none. */
static unsigned neighbour_class(const vf_word *w) {
    uint8_t ranks[VT_KEY_LETTERS], plain[VT_KEY_LETTERS];
    vt_syllable s;
    if (w->alien) return 0;
    if (vt_syllable_parse(w->key, &s)) return vf_place_of_syllable(&s).class;
    int n = vt_key_ranks(w->key, ranks);
    for (int i = 0; i < n; i++)
        plain[i] = (uint8_t)vt_rank_ascii(ranks[i]);
    return vf_class_of(plain, n);
}

/* The class of the word behind AT that will stand beside the one before it; an unfinished word is
** none yet. */
static unsigned class_behind(const token_run *r, int64_t n, int64_t at) {
    vf_word w;
    while (vf_word_next(&r->t->options.exceptions, r->text, n, &at, &w))
        if (!is_left_out(r->t, &w)) return is_unfinished(r, &w) ? 0 : neighbour_class(&w);
    return 0;
}

/* The readings that the neighbours of a word of CLASS leave. */
static uint32_t usual_readings(unsigned left, unsigned class, unsigned right) {
    return vf_usual_of(left, class).second & vf_usual_of(class, right).first;
}

/* W, the words behind it from AT on. */
static int give_plain(token_run *r, const vf_word *w, int64_t n, int64_t at) {
    vf_spellings list;
    if (is_left_out(r->t, w)) return 0;
    unsigned class = is_unfinished(r, w) ? 0 : neighbour_class(w), left = r->left;
    r->left = class;
    if (!class) return give_word(r, w);
    list.count = 0;
    vf_add_readings(class, usual_readings(left, class, class_behind(r, n, at)), &list);
    const vf_spelling *first = &list.of[0];
    int rc = give(r, 0, first->text, first->n, w->start, w->end);
    return rc ? rc : give_more(r, w, first, &list);
}

/* Where the last word of TEXT begins, -1 if there is none. */
static int64_t last_word_start(const vf_tokenizer *t, const uint8_t *text, int64_t n) {
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
** What stands at AT up to END may begin a telephone number: alone, or with the digits behind the
** space that follows.
*/
static int may_be_phone(const uint8_t *text, int64_t n, int64_t at, int64_t end) {
    int c = text[at], behind = end + 1 < n ? text[end + 1] : 0;
    if (c == '0' || c == '8') return 1;
    return c == '1' && (behind == '-' || (behind >= '0' && behind <= '9'));
}

/*
** Most words of a document were met before, written in the same bytes: then the token is known.  A
** word that is met for the first time takes the place of the one before it.
*/
static int give_known(token_run *r, int64_t n) {
    vf_tokenizer *t = r->t;
    int64_t at = 0;
    int rc = 0;
    vf_word w;
    while (!rc && at < n) {
        vf_known *place = NULL, new = {0};
        vt_run k = {0};
        int c = r->text[at];
        if (c < '0' && ((c != '+' && c != '#') || !vf_sign_at(NULL, r->text, n, at))) {
            at++;
            continue;
        }
        if (n - at >= VT_RUN_READS && vt_run_at(r->text + at, &k)) {
            place = &t->known[vt_run_hash(k.low, k.high) >> (64 - VF_KNOWN_BITS)];
            if (!may_be_phone(r->text, n, at, at + k.bytes) && place->low == k.low &&
                place->high == k.high) {
                int start = (int)at;
                at += k.bytes;
                if (place->n)
                    rc = give_position(r, place->place, (const uint8_t *)place->token, place->n,
                                       start, at);
                continue;
            }
        }
        int64_t start = at;
        if (!vf_word_next(NULL, r->text, n, &at, &w)) break;
        r->last = place && w.start == start && w.end == start + k.bytes ? &new : NULL;
        rc = give_word(r, &w);
        if (rc || !r->last || (!new.n && !is_left_out(t, &w)))
            continue; /* RC: it may lack tokens */
        new.low = k.low;
        new.high = k.high;
        *place = new;
    }
    return rc;
}

int vf_tokenize(vf_tokenizer *t, int flags, const char *text, int n, void *context, vf_emit emit) {
    token_run r = {.t = t, .text = (const uint8_t *)text, .n = n, .flags = flags, .unfinished = -1};
    vf_word w;
    int64_t at = 0;
    int rc = 0;
    if (n <= 0) return 0;
    r.context = context;
    r.emit = emit;
    if (!(flags & VF_FOR_QUERY) && !t->options.exceptions.count) return give_known(&r, n);
    r.expand = flags & VF_FOR_QUERY && t->options.diacritics == VF_SMART &&
               is_plain(t, (const uint8_t *)text, n);
    if (flags & VF_FOR_PREFIX) r.unfinished = last_word_start(t, r.text, n);
    while (!rc && vf_word_next(&t->options.exceptions, r.text, n, &at, &w))
        rc = r.expand ? give_plain(&r, &w, n, at) : give_word(&r, &w);
    return rc;
}
