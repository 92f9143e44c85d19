/*
** query.c - see query.h.  The input is read into words and items, the items are written.
*/
#include <string.h>
#include "query.h"
#include "apostrophe.h"
#include "phone.h"
#include "search_tables.h"
#include "spell.h"
#include "words.h"

/* How a word is meant (see "Diacritics" in query.h). */
enum as_meant { AS_IT_IS, LITERALLY, IN_ANY_SPELLING };

typedef struct {
    vf_word w;
    uint8_t joined; /* to the word before: one unit */
    uint8_t meant;
} query_word;

enum kind { RUN, PHRASE, PREFIX };

/* The words FROM up to before TO. */
typedef struct {
    int from, to;
    enum kind kind;
    int excluded;
    int either; /* OR stands before it */
} query_item;

typedef struct {
    const uint8_t *text;
    int64_t n;
    query_word words[VF_QUERY_WORDS];
    int word_count;
    query_item items[VF_QUERY_WORDS];
    int item_count;
    int either; /* OR was read last */
    enum vf_query_mode mode;
    const vf_options *options; /* or NULL */
    int detail;                /* 0: no phrases */
    vt_buffer *out;
} query_maker;

/* ---- reading ---- */

/* Quotation marks by pairs, in UTF-8. */
static const char *const opening[] = {"\"", "\xE2\x80\x9C", "\xC2\xAB"};
static const char *const closing[] = {"\"", "\xE2\x80\x9D", "\xC2\xBB"};
enum { QUOTES = 3 };

typedef struct {
    int64_t at;          /* where the next character is read */
    int64_t close, open; /* the closing mark of the phrase we are in: where, and behind it; or -1 */
    int hopeless[QUOTES]; /* no closing mark of this kind lies ahead */
} query_reader;

/* What stands between two words, outside of phrases. */
typedef struct {
    int any, space, joins; /* JOINS: only what joins two words */
    int comma;             /* a comma, which joins two digits */
    int minus;             /* a hyphen behind white space or the start, directly before the word */
} word_gap;

static int begins_with(const query_maker *q, int64_t at, const char *mark) {
    size_t n = strlen(mark);
    return (int64_t)n <= q->n - at && !memcmp(q->text + at, mark, n);
}

/* Where MARK next stands at or behind AT, or -1. */
static int64_t find_mark_from(const query_maker *q, int64_t at, const char *mark) {
    while (at < q->n) {
        const uint8_t *p = memchr(q->text + at, mark[0], (size_t)(q->n - at));
        if (!p) return -1;
        at = p - q->text;
        if (begins_with(q, at, mark)) return at;
        at++;
    }
    return -1;
}

/* A mark that somebody closes opens at R->at: step into the phrase. */
static int open_phrase(const query_maker *q, query_reader *r) {
    for (int i = 0; i < QUOTES; i++) {
        if (r->hopeless[i] || !begins_with(q, r->at, opening[i])) continue;
        int64_t inside = r->at + (int64_t)strlen(opening[i]),
                close = find_mark_from(q, inside, closing[i]);
        if (close >= 0) {
            r->at = inside;
            r->close = close;
            r->open = close + (int64_t)strlen(closing[i]);
            return 1;
        }
        r->hopeless[i] = 1;
    }
    return 0;
}

static int joins_letters(uint32_t cp) {
    return (cp < 0x80 && cp && strchr(".-/'&:_@+#", (int)cp)) || (cp >= 0x2010 && cp <= 0x2015) ||
           cp == 0x2019 || cp == 0x2BC || cp == 0x2212;
}

static int is_white(uint32_t cp) {
    return VT_CLASS(vt_letter_of(cp)) == VT_SPACE;
}

static int is_white_at(const query_maker *q, int64_t at) {
    uint32_t cp;
    vt_utf8_next(q->text + at, q->text + q->n, &cp);
    return is_white(cp);
}

static int is_query_digit(const query_maker *q, int64_t at) {
    return at >= 0 && at < q->n && q->text[at] >= '0' && q->text[at] <= '9';
}

/*
** Read from R->at up to END, where a word begins.  Returns 1 if the word stands in a phrase; *G is
** the gap before the word or before the phrase.
*/
static int read_word_gap(const query_maker *q, query_reader *r, int64_t end, word_gap *g) {
    int start = r->at == 0, in_phrase = 0;
    int before = start; /* white space or the start stands before R->at */
    *g = (word_gap){.any = !start, .joins = 1};
    if (r->close >= 0 && end < r->close) return 1;
    if (r->close >= 0) {
        r->at = r->open;
        r->close = -1;
        g->joins = 0;
    }
    while (r->at < end) {
        uint32_t cp;
        if (open_phrase(q, r)) {
            if (end < r->close) {
                in_phrase = 1;
                break;
            }
            r->at = r->open; /* a phrase without words */
            r->close = -1;
            g->minus = g->joins = before = 0;
            continue;
        }
        r->at = vt_utf8_next(q->text + r->at, q->text + q->n, &cp) - q->text;
        g->minus = cp == '-' && before && !is_query_digit(q, r->at);
        before = is_white(cp);
        g->space |= before;
        if (cp == ',')
            g->comma = 1;
        else if (!joins_letters(cp))
            g->joins = 0;
    }
    return in_phrase;
}

/* The gap between the words that end at A and begin at B makes one unit of them. */
static int is_joint_of_unit(const query_maker *q, const word_gap *g, int64_t a, int64_t b) {
    return g->any && g->joins && (!g->comma || (is_query_digit(q, a - 1) && is_query_digit(q, b)));
}

/* A star directly behind the word that ends at AT, then white space or the end. */
static int is_prefix_query(const query_maker *q, int64_t at) {
    uint32_t cp;
    if (at >= q->n || q->text[at] != '*') return 0;
    if (at + 1 == q->n) return 1;
    vt_utf8_next(q->text + at + 1, q->text + q->n, &cp);
    return is_white(cp);
}

static query_item *last_item(query_maker *q) {
    return q->item_count ? &q->items[q->item_count - 1] : NULL;
}

/* A new item that begins with the last word. */
static void new_item(query_maker *q, enum kind kind, int excluded) {
    int from = q->word_count - 1;
    q->items[q->item_count++] =
        (query_item){from, from + 1, kind, excluded, q->either && !excluded};
    q->either = 0;
}

/* The last word is not in a phrase; put it where it belongs. */
static void take_plain_word(query_maker *q, const word_gap *g) {
    query_item *last = last_item(q);
    query_word *w = &q->words[q->word_count - 1];
    int behind_run = last && last->kind == RUN && !q->either;
    if (behind_run && q->word_count > 1 && is_joint_of_unit(q, g, w[-1].w.end, w->w.start))
        w->joined = 1;
    if (w->joined || (behind_run && !last->excluded && !g->minus))
        last->to++;
    else
        new_item(q, RUN, g->minus);
    if (!is_prefix_query(q, w->w.end)) return;
    /* The unit that the word ends becomes an item of its own. */
    last = last_item(q);
    int from = last->to - 1, excluded = last->excluded;
    while (q->words[from].joined)
        from--;
    if (from == last->from)
        last->kind = PREFIX;
    else {
        last->to = from;
        q->items[q->item_count++] = (query_item){from, q->word_count, PREFIX, excluded, 0};
    }
}

/*
** The word that ends at byte AT is OR in capitals, white space on both sides and a word somewhere;
** G is the gap before it.
*/
static int is_either(const query_maker *q, const word_gap *g, const vf_word *w) {
    vf_word next;
    uint32_t cp;
    int64_t at = w->end;
    const query_item *last = q->item_count ? &q->items[q->item_count - 1] : NULL;
    if (w->end - w->start != 2 || memcmp(q->text + w->start, "OR", 2)) return 0;
    if (!last || last->excluded || !g->space || g->minus || at >= q->n) return 0;
    vt_utf8_next(q->text + at, q->text + q->n, &cp);
    return is_white(cp) && vf_word_next(NULL, q->text, q->n, &at, &next);
}

static void read_items(query_maker *q) {
    query_reader r = {.close = -1};
    const vf_exceptions *exceptions = q->options ? &q->options->exceptions : NULL;
    int64_t at = 0, phrase = -1; /* where the phrase closes whose item is the last */
    while (q->word_count < VF_QUERY_WORDS) {
        query_word *w = &q->words[q->word_count];
        word_gap g;
        *w = (query_word){.meant = AS_IT_IS};
        if (!vf_word_next(exceptions, q->text, q->n, &at, &w->w)) break;
        if (q->options && q->options->stopwords && vf_is_stopword(w->w.key)) continue;
        q->word_count++;
        int in_phrase = read_word_gap(q, &r, w->w.start, &g);
        if (!in_phrase && is_either(q, &g, &w->w)) {
            q->word_count--;
            q->either = 1;
        } else if (!in_phrase) {
            take_plain_word(q, &g);
        } else if (r.close != phrase) {
            new_item(q, PHRASE, g.minus);
            phrase = r.close;
        } else {
            last_item(q)->to++;
        }
        r.at = w->w.end;
    }
}

/* ---- diacritics ---- */

/* With diacritics the word of KEY, letters without any, can be a syllable. */
static int can_be_syllable(vt_key key, int letters) {
    vf_spellings list;
    list.count = 0;
    if (letters > 0 && letters <= 7) vf_expand(key, &list);
    return letters > 0 && letters <= 7 && list.count > 0;
}

static int is_bare(const vf_word *w) {
    return !w->marked && !w->alien && !w->literal && w->letters <= VT_KEY_LETTERS;
}

static void decide_meanings(query_maker *q) {
    int marked = 0;
    for (int i = 0; i < q->word_count; i++)
        marked |= q->words[i].w.marked;
    for (int i = 0; marked && i < q->word_count; i++) {
        query_word *w = &q->words[i];
        if (!is_bare(&w->w)) continue;
        if (vf_is_syllable(&w->w))
            w->meant = LITERALLY;
        else if (can_be_syllable(w->w.key, w->w.letters))
            w->meant = IN_ANY_SPELLING;
    }
    for (int i = 0; marked && i < q->item_count; i++) {
        query_word *last = &q->words[q->items[i].to - 1];
        if (q->items[i].kind == PREFIX && is_bare(&last->w)) last->meant = IN_ANY_SPELLING;
    }
}

/* ---- other spellings of a part of a run ---- */

enum { ALTERNATIVES = 3 };

/* Words FROM up to before TO may be written otherwise: as another spelling of GROUP, or as OWN. */
typedef struct {
    int from, to;
    int group; /* -1: OWN */
    char own[2 * VT_KEY_LETTERS];
} part;

/* A run with words FROM up to before TO written as TEXT. */
typedef struct {
    int from, to;
    const char *text;
    int keep; /* the words from here on up to before TO stand behind TEXT as they are typed */
} alternative;

/* Beside those of abbreviations, the numbers and types of units: P.12 is phường 12 and P12. */
enum { QUERY_PARTS = ALTERNATIVES, OWN = 6, OWN_TEXT = 40 };

typedef struct {
    part parts[QUERY_PARTS];
    int part_count;
    alternative of[ALTERNATIVES + OWN];
    int count;
    char own[OWN][OWN_TEXT];
    int own_count;
} alternatives;

static int is_capital(const query_maker *q, const vf_word *w) {
    const uint8_t *p = q->text + w->start, *end = q->text + w->end;
    while (p < end) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (VT_CLASS(l) == VT_LETTER && !VT_UPPER(l)) return 0;
    }
    return 1;
}

static int is_capital_first(const query_maker *q, const vf_word *w) {
    uint32_t cp;
    vt_utf8_next(q->text + w->start, q->text + w->end, &cp);
    return VT_UPPER(vt_letter_of(cp)) != 0;
}

/* The first of the COUNT in SIDES that has KEY, or COUNT. */
static int find_side(const vf_side *sides, int count, uint64_t key) {
    int lo = 0, hi = count;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (sides[mid].key < key)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < count && sides[lo].key == key ? lo : count;
}

/* What the words from FROM on, at most up to TO, begin with: the longest side, in words. */
typedef struct {
    const vf_side *side, *end;
    uint64_t key;
    int words;
} found;

static void keep_found(found *f, const vf_side *sides, int count, uint64_t key, int words) {
    int i = find_side(sides, count, key);
    if (i == count || words <= f->words) return;
    *f = (found){sides + i, sides + count, key, words};
}

static void find_short(const query_maker *q, int from, int to, found *f) {
    vt_key_maker k = {0};
    int capital = 1;
    vt_syllable s;
    for (int i = from; i < to && i < from + VF_SHORT_WORDS; i++) {
        vt_key_maker so_far;
        if (!vf_short_add(&k, q->words[i].w.key)) return;
        capital = capital && is_capital(q, &q->words[i].w);
        so_far = k;
        vt_key key = vt_key_done(&so_far);
        if (capital || !vt_syllable_parse(key, &s))
            keep_found(f, vf_shorts, vf_short_count, key, i + 1 - from);
    }
}

static void find_long(const query_maker *q, int from, int to, found *f) {
    uint64_t key = 0;
    for (int i = from; i < to && i < from + VF_LONG_WORDS; i++) {
        key = vf_long_add(key, q->words[i].w.key);
        keep_found(f, vf_longs, vf_long_count, key, i + 1 - from);
    }
}

/*
** The fewest parts that the N letters can be cut in, each a syllable; 0 if that cannot be.  Of
** equals the one whose first parts are shorter, as Vietnamese syllables take a consonant for their
** beginning: o-to, not ot-o.
*/
static int cut_parts(const uint8_t *ranks, int n, uint8_t length[8]) {
    int parts[8] = {0}; /* of the letters from here on */
    for (int at = n - 1; at >= 0; at--) {
        vt_key key = 0;
        for (int k = 1; at + k <= n; k++) {
            int rest = at + k < n ? parts[at + k] : 0;
            key = key << 6 | ranks[at + k - 1];
            if (k == n || (at + k < n && !rest) || (parts[at] && rest + 1 >= parts[at])) continue;
            if (!can_be_syllable(key << 3, k)) continue;
            parts[at] = rest + 1;
            length[at] = (uint8_t)k;
        }
    }
    return parts[0];
}

/* A word that only syllables written together can be: these, into OWN; 0 if W is none such. */
static int write_syllables(const vf_word *w, char *own) {
    uint8_t ranks[VT_KEY_LETTERS], length[8];
    int n = vt_key_ranks(w->key, ranks), put = 0;
    if (!is_bare(w) || n < 3 || n > 7 || can_be_syllable(w->key, n)) return 0;
    if (!cut_parts(ranks, n, length)) return 0;
    for (int at = 0, k = 0; at < n; at += k) {
        if (at) own[put++] = ' ';
        for (k = 0; k < length[at]; k++)
            own[put++] = vt_rank_ascii(ranks[at + k]);
    }
    own[put] = 0;
    return 1;
}

static void add_part(alternatives *a, int from, int to, int group) {
    if (a->part_count < QUERY_PARTS) a->parts[a->part_count++] = (part){from, to, group, ""};
}

static void find_parts(const query_maker *q, const query_item *run, alternatives *a) {
    for (int i = run->from; i < run->to;) {
        found f = {0};
        find_short(q, i, run->to, &f);
        find_long(q, i, run->to, &f);
        for (const vf_side *s = f.side; s && s < f.end && s->key == f.key; s++)
            add_part(a, i, i + f.words, s->group);
        i += f.words ? f.words : 1;
    }
    for (int i = run->from; i < run->to && a->part_count < QUERY_PARTS; i++) {
        part *p = &a->parts[a->part_count];
        if (write_syllables(&q->words[i].w, p->own)) {
            p->from = i;
            p->to = i + 1;
            p->group = -1;
            a->part_count++;
        }
    }
}

/* The next word of SPELLING at or behind *AT. */
static int next_of(const char *spelling, int64_t *at, vf_word *w) {
    return vf_word_next(NULL, (const uint8_t *)spelling, (int64_t)strlen(spelling), at, w);
}

/* SPELLING from AT on begins with the words of P; *REST is where it goes on. */
static int begins_as_typed(const query_maker *q, const part *p, const char *spelling, int64_t at,
                           int64_t *rest) {
    vf_word w;
    for (int i = p->from; i < p->to; i++)
        if (!next_of(spelling, &at, &w) || q->words[i].w.key != w.key) return 0;
    *rest = at;
    return 1;
}

/*
** SPELLING finds nothing that the words of P do not find: it is the same, or holds them (TP HCM,
** where HCM is all of RUN).
*/
static int is_idle(const query_maker *q, const query_item *run, const part *p,
                   const char *spelling) {
    int whole = p->from == run->from && p->to == run->to;
    int64_t rest, at = 0;
    vf_word w;
    do {
        if (begins_as_typed(q, p, spelling, at, &rest) &&
            (whole || (at == 0 && !next_of(spelling, &rest, &w))))
            return 1;
    } while (next_of(spelling, &at, &w));
    return 0;
}

/*
** SPELLING is one word that is a syllable (AI, TƯ): the index does not tell it from ai and tư,
** which are everywhere.
*/
static int is_common(const char *spelling) {
    vf_word w;
    int64_t at = 0;
    return next_of(spelling, &at, &w) && !spelling[at] && vf_is_syllable(&w);
}

/* The spelling of P in round ROUND, counted from 0; NULL if there are not so many. */
static const char *spelling_in_round(const part *p, int round) {
    if (p->group < 0) return round ? NULL : p->own;
    int at = vf_groups[p->group] + round;
    return at < vf_groups[p->group + 1] ? vf_forms[at] : NULL;
}

/* ---- numbers, and what is written together with them ---- */

static int is_number(const query_maker *q, const vf_word *w) {
    for (int64_t i = w->start; i < w->end; i++)
        if (!is_query_digit(q, i)) return 0;
    return 1;
}

/* Words FROM up to before TO may be A, behind that B (of N bytes) and words from KEEP on. */
static void add_own(alternatives *a, int from, int to, int keep, const char *first, size_t m,
                    const char *between, const uint8_t *second, int64_t n) {
    size_t k = strlen(between), used = 0;
    if (a->own_count == OWN || n < 0 || m + k + (size_t)n >= OWN_TEXT) return;
    char *own = a->own[a->own_count++];
    memcpy(own, first, m);
    used += m;
    memcpy(own + used, between, k);
    used += k;
    if (n) memcpy(own + used, second, (size_t)n);
    own[used + (size_t)n] = 0;
    for (int i = 0; i < a->count; i++)
        if (a->of[i].from == from && a->of[i].to == keep && !strcmp(a->of[i].text, own)) return;
    a->of[a->count++] = (alternative){from, to, own, keep};
}

static const char *chars(const query_maker *q, int64_t at) {
    return (const char *)q->text + at;
}

/* Nothing but one full stop and white space stands between words I and I + 1, and the stop does. */
static int is_dotted(const query_maker *q, int i) {
    int64_t at = q->words[i].w.end;
    if (at >= q->n || q->text[at] != '.') return 0;
    for (at++; at < q->words[i + 1].w.start; at++)
        if (q->text[at] != ' ') return 0;
    return 1;
}

/* Nothing but a space stands between words I and I + 1. */
static int is_spaced(const query_maker *q, int i) {
    int64_t at = q->words[i].w.end;
    return q->words[i + 1].w.start == at + 1 && q->text[at] == ' ';
}

/* The type TYPE with number N, LONG or short: P 12 and P12 for phường 12. */
static void add_unit(const query_maker *q, alternatives *a, int from, int to,
                     const vf_unit_type *type, int64_t start, int64_t end, int is_long) {
    size_t m = strlen(type->short_form);
    if (!is_long)
        add_own(a, from, to, to, type->long_form, strlen(type->long_form), " ", q->text + start,
                end - start);
    if (is_long || to - from == 1)
        add_own(a, from, to, to, type->short_form, m, " ", q->text + start, end - start);
    if (is_long || to - from > 1)
        add_own(a, from, to, to, type->short_form, m, "", q->text + start, end - start);
}

/* Word I is the type in short and a number, written together: Q1. */
static int find_unit_in_word(const query_maker *q, int i, alternatives *a) {
    const vf_word *w = &q->words[i].w;
    for (const vf_unit_type *t = vf_unit_types; t < vf_unit_types + vf_unit_type_count; t++) {
        int64_t m = (int64_t)strlen(t->short_form), k = 0;
        if (w->end - w->start <= m || w->end - w->start > m + 2) continue;
        while (k < m && (chars(q, w->start)[k] & ~32) == t->short_form[k])
            k++;
        for (; k >= m && k < w->end - w->start && is_query_digit(q, w->start + k); k++)
            ;
        if (k < w->end - w->start) continue;
        add_unit(q, a, i, i + 1, t, w->start + m, w->end, 0);
        return 1;
    }
    return 0;
}

/* The words from I on, up to before TO, that are the long form of T: their number. */
static int long_words(const query_maker *q, int i, int to, const vf_unit_type *t) {
    uint64_t key = 0;
    for (int k = i; k < to && k < i + 3; k++) {
        key = vf_long_add(key, q->words[k].w.key);
        if (key == t->long_key) return k + 1 - i;
    }
    return 0;
}

/* The words from I on, up to before TO, that are the long form of T without diacritics. */
static int plain_words(const query_maker *q, int i, int to, const vf_unit_type *t) {
    const char *rest = t->plain_form;
    for (int k = i; k < to && is_bare(&q->words[k].w); k++) {
        uint8_t ranks[VT_KEY_LETTERS];
        int n = vt_key_ranks(q->words[k].w.key, ranks);
        for (int j = 0; j < n; j++)
            if (*rest++ != vt_rank_ascii(ranks[j])) return 0;
        if (!n) return 0;
        if (!*rest) return k + 1 - i;
    }
    return 0;
}

/* How a type of units stands in a query. */
typedef enum { NO_TYPE, SHORT_TYPE, LONG_TYPE, PLAIN_TYPE } type_form;

/* The form of T that begins at word I, before TO; *WORDS is how many it has. */
static type_form type_at(const query_maker *q, int i, int to, const vf_unit_type *t, int *words) {
    *words = 1;
    if (q->words[i].w.key == t->short_key) return SHORT_TYPE;
    if ((*words = long_words(q, i, to, t))) return LONG_TYPE;
    return (*words = plain_words(q, i, to, t)) ? PLAIN_TYPE : NO_TYPE;
}

/*
** Word NAME is a name behind the type T at word I.  In short that has a full stop or two letters,
** and the name is no abbreviation itself ("TT GDTX"); in full it is in capitals where the type may
** be another word: "xã hội", "phương pháp".
*/
static int is_name_behind_type(const query_maker *q, int i, int name, const vf_unit_type *t,
                               type_form form) {
    const vf_word *w = &q->words[name].w;
    if (form == SHORT_TYPE)
        return is_dotted(q, i) || (q->words[i].w.letters > 1 && !is_capital(q, w));
    if (form == PLAIN_TYPE) return t->lower == VF_ANY_LOWER;
    return t->lower != VF_NO_LOWER || is_capital_first(q, w);
}

/*
** Word I is a type in short before the number W: with a full stop, in capitals, or one letter, a
** space and a number that a unit may have (q 5).
*/
static int is_type_before(const query_maker *q, int i, const vf_word *w) {
    const vf_word *type = &q->words[i].w;
    return is_dotted(q, i) || is_capital(q, type) ||
           (is_spaced(q, i) && type->letters == 1 && w->letters < 3);
}

/*
** From word I on stand a type of units and its name or number, or a type and number in one.  In
** short it is known before a number, or with a full stop; the name stands behind the other form as
** it is typed.  Returns the words of both, 0 if it is no such thing.
*/
static int find_unit(const query_maker *q, const query_item *run, int i, alternatives *a) {
    if (find_unit_in_word(q, i, a)) return 1;
    for (const vf_unit_type *t = vf_unit_types; t < vf_unit_types + vf_unit_type_count; t++) {
        int words;
        type_form form = type_at(q, i, run->to, t, &words);
        int next = i + words, is_short = form == SHORT_TYPE;
        if (form == NO_TYPE || next >= run->to) continue;
        const vf_word *name = &q->words[next].w;
        if (is_number(q, name)) {
            if (is_short && !is_type_before(q, i, name)) continue;
            add_unit(q, a, i, next + 1, t, name->start, name->end, !is_short);
        } else if (is_name_behind_type(q, i, next, t, form)) {
            const char *other = is_short ? t->long_form : t->short_form;
            add_own(a, i, next + 1, next, other, strlen(other), "", NULL, 0);
        } else {
            continue;
        }
        return words + 1;
    }
    return 0;
}

/* Digits written in groups are the token of all that the index has too (see tokens.h). */
static int find_phone(const query_maker *q, const query_item *run, int i, alternatives *a) {
    vf_phone phone;
    const vf_word *w = &q->words[i].w;
    int to = i;
    if (!is_number(q, w) || !vf_phone_at(q->text, q->n, w->start, &phone)) return 0;
    while (to < run->to && q->words[to].w.end <= phone.end)
        to++;
    if (to == i || q->words[to - 1].w.end != phone.end) return 0;
    if (to > i + 1 || phone.count != w->end - w->start)
        add_own(a, i, to, to, phone.digits, (size_t)phone.count, "", NULL, 0);
    return to - i;
}

/* The digits that W begins or ends with are joined to letters: where the second begins, or -1. */
static int64_t boundary(const query_maker *q, const vf_word *w) {
    int64_t at = w->start + 1;
    int digit = is_query_digit(q, w->start);
    while (at < w->end && is_query_digit(q, at) == digit)
        at++;
    if (at == w->end) return -1;
    return at;
}

/* ---- amounts ---- */

static int is_measure(vt_key key) {
    for (int i = 0; i < vf_measure_count; i++)
        if (vf_measures[i] == key) return 1;
    return 0;
}

enum { AMOUNT_DIGITS = 15, AMOUNT_WORDS = 6, AMOUNT_TEXT = 22 };

/*
** A number of four digits or more, in groups or not: words up to before TO.  SUFFIX are the letters
** written behind its last digit, or those of the word behind it if that is a measure.
*/
typedef struct {
    int to;
    char plain[AMOUNT_TEXT], grouped[AMOUNT_TEXT]; /* 1250000 and 1 250 000 */
    int64_t suffix, end;                           /* bytes of the query */
} amount;

static int digits_at(const query_maker *q, int64_t at) {
    int n = 0;
    while (is_query_digit(q, at + n))
        n++;
    return n;
}

/* Words I and I + 1 may be groups of one number: one sign or space stands between them. */
static int is_next_group(const query_maker *q, const query_item *run, int i) {
    if (i + 1 == run->to) return 0;
    const vf_word *w = &q->words[i].w, *next = &q->words[i + 1].w;
    if (digits_at(q, next->start) != 3) return 0;
    int64_t gap = next->start - w->end;
    const uint8_t *p = q->text + w->end;
    return gap == 1 ? *p == '.' || *p == ',' || *p == ' ' : gap < 4 && is_white_at(q, w->end);
}

/* The digits of words I up to before TO, into PLAIN; their number, 0 if they are too many. */
static int join_digits(const query_maker *q, int i, int to, char *plain) {
    int count = 0;
    for (; i < to; i++) {
        int n = digits_at(q, q->words[i].w.start);
        if (count + n > AMOUNT_DIGITS) return 0;
        memcpy(plain + count, chars(q, q->words[i].w.start), (size_t)n);
        count += n;
    }
    plain[count] = 0;
    return count;
}

static void group_digits(const char *plain, int count, char *grouped) {
    for (int i = 0; i < count; i++) {
        if (i && (count - i) % 3 == 0) *grouped++ = ' ';
        *grouped++ = plain[i];
    }
    *grouped = 0;
}

/* Four digits that are rather a year. */
static int is_year(const char *plain, int count) {
    int century = (plain[0] - '0') * 10 + plain[1] - '0';
    return count == 4 && century >= 17 && century <= 20 && memcmp(plain + 1, "000", 3) != 0;
}

/* The amount that begins with word I; 0 if there is none. */
static int amount_at(const query_maker *q, const query_item *run, int i, amount *a) {
    const vf_word *w = &q->words[i].w;
    int n = digits_at(q, w->start), to = i + 1;
    if (w->kind || !n || q->text[w->start] == '0') return 0;
    while (n < 4 && to - i < AMOUNT_WORDS && is_number(q, &q->words[to - 1].w) &&
           is_next_group(q, run, to - 1))
        to++;
    int count = join_digits(q, i, to, a->plain);
    if (count < 4 || (to == i + 1 && is_year(a->plain, count))) return 0;
    group_digits(a->plain, count, a->grouped);
    const vf_word *last = &q->words[to - 1].w;
    a->suffix = last->start + digits_at(q, last->start);
    a->end = last->end;
    if (a->suffix == a->end && to < run->to && is_measure(q->words[to].w.key)) {
        a->suffix = q->words[to].w.start;
        a->end = q->words[to++].w.end;
    }
    a->to = to;
    return 1;
}

/* 1.250.000 may be written 1250000, 250.000đ as 250 000 đ.  Returns the words read. */
static int find_amount(const query_maker *q, const query_item *run, int i, alternatives *all) {
    amount a;
    if (!amount_at(q, run, i, &a)) return 0;
    const uint8_t *suffix = q->text + a.suffix;
    const char *const forms[] = {a.plain, a.grouped};
    int n = (int)(a.end - a.suffix);
    for (int f = 0; f < 2; f++) {
        add_own(all, i, a.to, a.to, forms[f], strlen(forms[f]), "", suffix, n);
        if (n) add_own(all, i, a.to, a.to, forms[f], strlen(forms[f]), " ", suffix, n);
    }
    return a.to - i;
}

/* ---- letters and numbers ---- */

/* The abbreviation W before the number that is written with it at byte AT: QL1A is quốc lộ 1A. */
static void add_written_out(const query_maker *q, int i, int64_t at, alternatives *a) {
    vf_word letters;
    int64_t from = 0, start = q->words[i].w.start, end = q->words[i].w.end;
    if (!vf_word_next(NULL, q->text + start, at - start, &from, &letters)) return;
    int k = find_side(vf_shorts, vf_short_count, letters.key);
    for (; k < vf_short_count && vf_shorts[k].key == letters.key; k++) {
        const char *text = vf_forms[vf_groups[vf_shorts[k].group]];
        add_own(a, i, i + 1, i + 1, text, strlen(text), " ", q->text + at, end - at);
    }
}

/* The part that word I begins, before a number: its abbreviation written with it. */
static void add_number_glued(const query_maker *q, const query_item *run, const part *p,
                             alternatives *a) {
    if (p->group < 0 || p->to >= run->to) return;
    const vf_word *w = &q->words[p->to].w;
    if (!is_query_digit(q, w->start)) return;
    for (int k = vf_groups[p->group]; k < vf_groups[p->group + 1]; k++) {
        const char *text = vf_forms[k];
        if (strlen(text) > 5 || strchr(text, ' ')) continue;
        add_own(a, p->from, p->to + 1, p->to + 1, text, strlen(text), "", q->text + w->start,
                w->end - w->start);
    }
}

/*
** Word I and the number behind it may be one: they are joined, or the word is none of Vietnamese
** (covid 19, MH 370).
*/
static int takes_number(const query_maker *q, int i) {
    const vf_word *w = &q->words[i].w;
    if (q->words[i + 1].joined) return 1;
    return is_spaced(q, i) && is_bare(w) && !can_be_syllable(w->key, w->letters);
}

/* A number and letters, written together or not: 100m2 and 100 m2, AB1234 and AB-1234. */
static int find_glued(const query_maker *q, const query_item *run, int i, alternatives *a) {
    const vf_word *w = &q->words[i].w;
    int64_t at = boundary(q, w);
    if (at > 0) {
        add_own(a, i, i + 1, i + 1, chars(q, w->start), (size_t)(at - w->start), " ", q->text + at,
                w->end - at);
        if (!is_query_digit(q, w->start)) add_written_out(q, i, at, a);
        return 1;
    }
    if (i + 1 == run->to || w->marked || w->kind) return 0;
    const query_word *next = &q->words[i + 1];
    if (next->w.marked || next->w.kind || is_number(q, w) == is_number(q, &next->w)) return 0;
    if (is_number(q, w) ? !is_measure(next->w.key) : !takes_number(q, i)) return 0;
    if (i + 2 < run->to && q->words[i + 2].joined) return 0;
    add_own(a, i, i + 2, i + 2, chars(q, w->start), (size_t)(w->end - w->start), "",
            q->text + next->w.start, next->w.end - next->w.start);
    return 2;
}

/* ---- names with an apostrophe ---- */

/* Between word I and the next stands an apostrophe, or word I is one letter that is no word. */
static int is_parted_name(const query_maker *q, int i) {
    const vf_word *w = &q->words[i].w, *next = &q->words[i + 1].w;
    if (w->kind || next->kind || is_number(q, next)) return 0;
    if (vf_is_apostrophe(q->text, w->end, next->start)) return 1;
    return w->letters == 1 && next->letters > 1 && !vf_is_syllable(w) && !is_number(q, w) &&
           next->start == w->end + 1 && q->text[w->end] == ' ';
}

/* Word W may lack an apostrophe: it is no abbreviation, and no syllable without its diacritics. */
static int may_be_parted(const query_maker *q, const vf_word *w) {
    return !is_capital(q, w) && !(is_bare(w) && can_be_syllable(w->key, w->letters));
}

/* H'leo may be written hleo, and the other way round.  Returns the words read, 0: no such name. */
static int find_parted(const query_maker *q, const query_item *run, int i, alternatives *a) {
    const vf_word *w = &q->words[i].w;
    int64_t at[VF_APOSTROPHES];
    int n = may_be_parted(q, w) ? vf_apostrophes(q->text, w, at) : 0;
    for (int k = 0; k < n; k++)
        add_own(a, i, i + 1, i + 1, chars(q, w->start), (size_t)(at[k] - w->start), " ",
                q->text + at[k], w->end - at[k]);
    if (n || i + 1 == run->to || !is_parted_name(q, i)) return n > 0;
    const vf_word *next = &q->words[i + 1].w;
    add_own(a, i, i + 2, i + 2, chars(q, w->start), (size_t)(w->end - w->start), "",
            q->text + next->start, next->end - next->start);
    return 2;
}

/* ---- all of them ---- */

/* The words from I on that an abbreviation of several words has; 0 if there is none. */
static int words_in_part(const query_maker *q, const query_item *run, alternatives *a, int i) {
    for (const part *p = a->parts; p < a->parts + a->part_count; p++)
        if (p->group >= 0 && p->from == i && p->to > i + 1) {
            add_number_glued(q, run, p, a);
            return p->to - i;
        }
    return 0;
}

/* Each part in turn gives one spelling, until there are enough. */
static void find_alternatives(const query_maker *q, const query_item *run, alternatives *a) {
    a->part_count = a->count = a->own_count = 0;
    find_parts(q, run, a);
    for (int round = 0, more = 1; more; round++) {
        more = 0;
        for (int i = 0; i < a->part_count && a->count < ALTERNATIVES; i++) {
            const part *p = &a->parts[i];
            const char *text = spelling_in_round(p, round);
            if (!text) continue;
            more = 1;
            if (!is_common(text) && !is_idle(q, run, p, text))
                a->of[a->count++] = (alternative){p->from, p->to, text, p->to};
        }
    }
    for (int i = run->from; i < run->to;) {
        int words = words_in_part(q, run, a, i);
        if (!words) words = find_unit(q, run, i, a);
        if (!words) words = find_phone(q, run, i, a);
        if (!words) words = find_amount(q, run, i, a);
        if (!words) words = find_glued(q, run, i, a);
        if (!words) words = find_parted(q, run, i, a);
        i += words ? words : 1;
    }
}

/* ---- writing ---- */

static void put_query(query_maker *q, const char *text) {
    vt_buffer_bytes(q->out, (const uint8_t *)text, (int64_t)strlen(text));
}

static void put_word(query_maker *q, const vf_word *w, int literally) {
    vt_buffer_bytes(q->out, q->text + w->start, w->end - w->start);
    if (literally) put_query(q, "\xCD\x8F"); /* U+034F */
}

static void begin_string(query_maker *q, int *first) {
    put_query(q, *first ? "\"" : q->detail ? " + \"" : " AND \"");
    *first = 0;
}

/*
** The end of the string that is word W, for a table that has no phrases: what several tokens may
** come of is asked for as a beginning, of which one comes.
*/
static void end_single(query_maker *q, const vf_word *w) {
    put_query(q, w->marked && !vf_is_syllable(w) ? "\"*" : "\"");
}

/* A word as a string of its own, for a table that has no phrases. */
static void put_single(query_maker *q, const query_word *w, int *first) {
    if (w->w.kind == VF_SIGN && q->text[w->w.start] < 0x80) return; /* the ++ of C++ */
    begin_string(q, first);
    put_word(q, &w->w, !w->w.marked && w->meant == LITERALLY);
    end_single(q, &w->w);
}

/* SPELLING as a string, or as one for every word. */
static void put_spelling(query_maker *q, const char *spelling, int *first) {
    vf_word w;
    int64_t at = 0;
    if (q->detail) {
        begin_string(q, first);
        put_query(q, spelling);
        put_query(q, "\"");
        return;
    }
    while (next_of(spelling, &at, &w)) {
        begin_string(q, first);
        vt_buffer_bytes(q->out, (const uint8_t *)spelling + w.start, w.end - w.start);
        end_single(q, &w);
    }
}

/* The words FROM up to before TO as strings joined by +; *FIRST: none stands before them yet. */
static void put_strings(query_maker *q, int from, int to, int *first) {
    for (int i = from; !q->detail && i < to; i++)
        put_single(q, &q->words[i], first);
    if (!q->detail) return;
    for (int i = from, end; i < to; i = end) {
        int marked = q->words[i].w.marked, alone = q->words[i].meant == IN_ANY_SPELLING;
        for (end = i + 1; !alone && end < to && q->words[end].meant != IN_ANY_SPELLING; end++)
            marked |= q->words[end].w.marked;
        begin_string(q, first);
        for (int k = i; k < end; k++) {
            if (k > i && q->words[k - 1].w.end < q->words[k].w.start) put_query(q, " ");
            put_word(q, &q->words[k].w, !marked && q->words[k].meant == LITERALLY);
        }
        put_query(q, "\"");
    }
}

static void put_phrase(query_maker *q, int from, int to) {
    int first = 1, several = !q->detail && to > from + 1;
    if (several) put_query(q, "(");
    put_strings(q, from, to, &first);
    if (first) put_query(q, "\"\"");
    if (several) put_query(q, ")");
}

static void put_alternative(query_maker *q, const query_item *run, const alternative *a) {
    int first = 1;
    put_strings(q, run->from, a->from, &first);
    put_spelling(q, a->text, &first);
    put_strings(q, a->keep, run->to, &first);
}

/* The end of the unit that begins at word FROM. */
static int unit_end(const query_maker *q, const query_item *run, int from) {
    int end = from + 1;
    while (end < run->to && q->words[end].joined)
        end++;
    return end;
}

/* The units of the words FROM up to before TO as phrases with BETWEEN between them. */
static void put_units(query_maker *q, const query_item *run, int from, int to,
                      const char *between) {
    for (int i = from, end; i < to; i = end) {
        end = unit_end(q, run, i);
        if (i > from) put_query(q, between);
        put_phrase(q, i, end);
    }
}

/* A stands for whole units, but not for all of RUN where that is a phrase. */
static int is_inside_phrase(const query_maker *q, const query_item *run, const alternative *a) {
    int starts = a->from == run->from || !q->words[a->from].joined;
    int ends = a->to == run->to || !q->words[a->to].joined;
    return starts && ends && (!q->detail || a->to - a->from < run->to - run->from);
}

static void put_alternative_text(query_maker *q, const alternative *a) {
    int first = 1;
    put_spelling(q, a->text, &first);
    put_strings(q, a->keep, a->to, &first);
}

/* The units of RUN with BETWEEN between them, one part of them written as A. */
static void put_units_with(query_maker *q, const query_item *run, const alternative *a,
                           const char *between) {
    put_units(q, run, run->from, a->from, between);
    if (a->from > run->from) put_query(q, between);
    put_alternative_text(q, a);
    if (a->to < run->to) put_query(q, between);
    put_units(q, run, a->to, run->to, between);
}

/* The first alternative that begins at word FROM and stands for whole units, or NULL. */
static const alternative *alternative_at(const query_maker *q, const query_item *run,
                                         const alternatives *a, int from) {
    for (int i = 0; i < a->count; i++)
        if (a->of[i].from == from && is_inside_phrase(q, run, &a->of[i])) return &a->of[i];
    return NULL;
}

/* The part that FIRST stands for as it is typed, or as one of its alternatives. */
static void put_choice(query_maker *q, const query_item *run, const alternatives *a,
                       const alternative *first, const char *between) {
    int several = unit_end(q, run, first->from) < first->to;
    put_query(q, several ? "((" : "(");
    put_units(q, run, first->from, first->to, between);
    if (several) put_query(q, ")");
    for (int i = 0; i < a->count; i++) {
        if (a->of[i].from != first->from || a->of[i].to != first->to) continue;
        put_query(q, " OR ");
        put_alternative_text(q, &a->of[i]);
    }
    put_query(q, ")");
}

/* The units of RUN with BETWEEN between them, each part in any of its spellings. */
static void put_choices(query_maker *q, const query_item *run, const alternatives *a,
                        const char *between) {
    for (int i = run->from, end; i < run->to; i = end) {
        const alternative *first = alternative_at(q, run, a, i);
        end = first ? first->to : unit_end(q, run, i);
        if (i > run->from) put_query(q, between);
        if (first)
            put_choice(q, run, a, first, between);
        else
            put_phrase(q, i, end);
    }
}

static void put_near(query_maker *q, const query_item *run, const alternative *a) {
    put_query(q, " OR NEAR(");
    if (a)
        put_units_with(q, run, a, " ");
    else
        put_units(q, run, run->from, run->to, " ");
    put_query(q, ", 10)");
}

/* A run where there are no phrases: its words, or one of them, in any spelling. */
static void put_words(query_maker *q, const query_item *run) {
    alternatives a;
    find_alternatives(q, run, &a);
    put_query(q, "(");
    put_choices(q, run, &a, q->mode == VF_QUERY_ANY ? " OR " : " AND ");
    put_query(q, ")");
}

static void put_run(query_maker *q, const query_item *run) {
    alternatives a;
    int several = unit_end(q, run, run->from) < run->to && q->mode != VF_QUERY_PHRASE;
    find_alternatives(q, run, &a);
    if (several || a.count) put_query(q, "(");
    put_phrase(q, run->from, run->to);
    for (int i = 0; i < a.count; i++) {
        put_query(q, " OR ");
        put_alternative(q, run, &a.of[i]);
    }
    if (several && q->mode == VF_QUERY_ANY) {
        put_query(q, " OR ");
        put_choices(q, run, &a, " OR ");
    } else if (several) {
        put_near(q, run, NULL);
        for (int i = 0; i < a.count; i++)
            if (is_inside_phrase(q, run, &a.of[i])) put_near(q, run, &a.of[i]);
    }
    if (several && q->mode == VF_QUERY_ALL) {
        put_query(q, " OR (");
        put_choices(q, run, &a, " AND ");
        put_query(q, ")");
    }
    if (several || a.count) put_query(q, ")");
}

static void put_star(query_maker *q) {
    if (q->out->n && q->out->data[q->out->n - 1] == '"') put_query(q, "*");
}

/* The words of IT, the last as the beginning of one. */
static void put_prefix(query_maker *q, const query_item *it) {
    const vf_word *last = &q->words[it->to - 1].w;
    int strange = q->detail && last->marked && !vf_is_syllable(last);
    int parentheses = strange || (!q->detail && it->to > it->from + 1), first = 1;
    if (parentheses) put_query(q, "(");
    put_strings(q, it->from, it->to, &first);
    if (first) put_query(q, "\"\"");
    put_star(q);
    if (strange) { /* it may be complete, and then means other words: ôtô* is ô tô too */
        put_query(q, " OR ");
        put_phrase(q, it->from, it->to);
    }
    if (parentheses) put_query(q, ")");
}

static void put_item(query_maker *q, const query_item *it) {
    if (it->kind == PREFIX)
        put_prefix(q, it);
    else if (it->excluded || it->kind != RUN)
        put_phrase(q, it->from, it->to);
    else if (q->detail)
        put_run(q, it);
    else
        put_words(q, it);
}

static void put_items(query_maker *q) {
    int positive = 0, written = 0;
    for (int i = 0; i < q->item_count; i++)
        positive += !q->items[i].excluded;
    if (!positive) {
        put_query(q, "\"\"");
        return;
    }
    int parentheses = positive > 1 && positive < q->item_count;
    if (parentheses) put_query(q, "(");
    for (int i = 0; i < q->item_count; i++) {
        if (q->items[i].excluded) continue;
        if (written++)
            put_query(q, q->mode == VF_QUERY_ANY || q->items[i].either ? " OR " : " AND ");
        put_item(q, &q->items[i]);
    }
    if (parentheses) put_query(q, ")");
    for (int i = 0; i < q->item_count; i++) {
        if (!q->items[i].excluded) continue;
        put_query(q, " NOT ");
        put_item(q, &q->items[i]);
    }
}

void vf_query(const uint8_t *text, int64_t n, enum vf_query_mode mode, const vf_options *options,
              int detail, vt_buffer *out) {
    query_maker q;
    q.options = options;
    q.detail = detail;
    q.text = text;
    q.n = n;
    q.mode = mode;
    q.out = out;
    q.word_count = q.item_count = q.either = 0;
    read_items(&q);
    decide_meanings(&q);
    put_items(&q);
}
