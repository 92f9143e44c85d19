/*
** signatories.c - who signed: persons said to sign, and the party they signed for.
**
**     "Phó Chủ tịch UBND tỉnh X Trần Văn A và ông Lê Văn B, Giám đốc Sở Y tế, đã ký ..."
**     "... ông Trần Văn A đã ký kết với ông Lê Văn B văn bản ..."
**     "... được ký kết tại Huế giữa ông Trần Văn A với ông Lê Văn B"
**
** The last person before the verb signs if little but names and titles stands between, and so do
** those joined to them; behind the verb the person who follows "với" or "giữa", and those joined.
*/
#include <stdlib.h>
#include "signatories.h"
#include "cues.h"
#include "phrases.h"
#include "mentions.h"
#include "times.h"

enum {
    LOOSE_WORDS = 5,   /* between a person and the verb, in no name and no title */
    GAP_TOKENS = 60,   /* likewise, with names and titles */
    ASIDE_TOKENS = 24, /* in brackets or between dashes */
    PARTNER_WORDS = 2, /* loose ones between "với" and the person */
    WITH_REACH = 8,    /* tokens from the verb to "với": what is signed */
    BETWEEN_REACH = 40,
    HOME_REACH = 14,
    SIGNING_PARTIES = 16,
    DAYS_BEFORE = 4,
    CEREMONY_WORDS = 5, /* no ceremony has a longer name: "buổi lễ ký kết" */
    CEREMONY_REACH = 24 /* from there to the word for the future */
};

/* --- the party of a person ------------------------------------------------------- */

/* The party of that name (which may be NULL): VA_NONE if there is none among the best. */
static uint32_t party_named(const va_document *d, const char *name) {
    for (uint32_t i = 0; name && i < d->parties.count && i < SIGNING_PARTIES; i++)
        if (!strcmp(va_entity_at(d, VA_ITEMS(va_party, d->parties)[i].entity)->name, name))
            return i;
    return VA_NONE;
}

/* The party that ENTITY is, or whose organ it is. */
static uint32_t party_of(const va_document *d, uint32_t entity) {
    const va_entity *e = va_entity_at(d, entity);
    return e->party != VA_NONE ? e->party : party_named(d, e->represents);
}

static int is_body(const va_mention *m) {
    return m->kind <= VA_PLACE && m->entity != VA_NONE;
}

/*
** "Bí thư Tỉnh ủy X Trần Văn A", "ông Trần Văn A, Giám đốc Sở Y tế": the office right before the
** name, else what follows it before token TO.
*/
static uint32_t home_of_signer(const va_document *d, const va_reading *r, uint32_t person,
                               uint32_t to) {
    const va_mention *p = va_mention_at(d, person);
    uint32_t last = r->first_mention + r->mentions;
    if (person > r->first_mention) {
        const va_mention *m = va_mention_at(d, person - 1);
        if (is_body(m) && m->token_end + 1 >= p->token) return party_of(d, m->entity);
    }
    /* "ông A và Giám đốc Sở Y tế ...": what follows is the next one's */
    if (va_phrase_end(d, p->token_end, d->tokens, LX_WORD, LX_PART_and) > p->token_end) last = 0;
    for (uint32_t i = person + 1; i < last; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->token >= to || m->token > p->token_end + HOME_REACH || m->kind == VA_PERSON) break;
        if (is_body(m) && party_of(d, m->entity) != VA_NONE) return party_of(d, m->entity);
    }
    return VA_NONE;
}

/* --- what stands between --------------------------------------------------------- */

/* Tokens between a person and a verb, or between two persons. */
typedef struct {
    uint32_t words; /* that stand in no name or title and join nothing */
    int joined;     /* "và", "với", a comma */
    int comma;
    int parted; /* another predicate, a verb of saying, a word for witnesses or places */
} signer_gap;

/* The aside that opens at token I, in brackets or between dashes: one past its end, or I. */
static uint32_t aside_end(const va_document *d, uint32_t i, uint32_t to) {
    int bracket = vt_is_marker(&d->token[i], '(');
    if (!bracket && !vt_is_dash(&d->token[i])) return i;
    for (uint32_t k = i + 1; k < to && k < i + ASIDE_TOKENS; k++)
        if (bracket ? vt_is_marker(&d->token[k], ')') : vt_is_dash(&d->token[k])) return k + 1;
    return i;
}

/*
** What cue C at token I of the gap is: one past its end if it is no loose word, else I.  VERB is
** the token of the verb behind the gap, or VA_NONE.
*/
static uint32_t read_cue(const va_cue *c, uint32_t verb, signer_gap *g) {
    if (c->trigger) {
        /* "đã hội đàm và ký": joined to the verb */
        int joined = verb != VA_NONE && va_cue_end(c) + 1 >= verb;
        g->parted |= !joined && lx_triggers[c->index].frame != LX_TRAP;
        return joined ? va_cue_end(c) : c->token;
    }
    switch (c->index) {
    case LX_PART_witness:
    case LX_PART_speech:
    case LX_PART_at:
        g->parted = 1;
        return c->token;
    case LX_PART_and:
    case LX_PART_with:
        g->joined = 1;
        return va_cue_end(c);
    case LX_PART_filler:
    case LX_PART_of:
    case LX_PART_leaders:
        return va_cue_end(c);
    default:
        return c->token;
    }
}

/* Tokens [FROM, TO) of a sentence, behind mention M of it. */
static signer_gap read_signer_gap(const va_document *d, const va_reading *r, uint32_t m,
                                  uint32_t from, uint32_t to, uint32_t verb) {
    signer_gap g = {0, 0, 0, 0};
    uint32_t last = r->first_mention + r->mentions, i = from, next;
    uint32_t k = va_first_cue_from(d, r, from), cues = r->first_cue + r->cues;
    while (i < to && !g.parted && g.words <= LOOSE_WORDS) {
        while (m < last && va_mention_at(d, m)->token_end <= i)
            m++;
        while (k < cues && va_cue_at(d, k)->token < i)
            k++;
        if (m < last && va_mention_at(d, m)->token <= i && va_mention_at(d, m)->kind <= VA_PERSON) {
            i = va_mention_at(d, m)->token_end;
            continue;
        }
        for (next = i; k < cues && va_cue_at(d, k)->token == i; k++) {
            uint32_t end = read_cue(va_cue_at(d, k), verb, &g);
            if (end > next) next = end;
        }
        if (next == i && va_entry_at(d, i, to, 0, LX_TITLE, &next) == NULL) next = i;
        if (next == i) next = aside_end(d, i, to);
        if (next == i) {
            g.comma |= vt_is_marker(&d->token[i], ',');
            g.words += d->token[i].kind == VT_WORD;
            next = i + 1;
        }
        i = next;
    }
    g.joined |= g.comma;
    g.parted |= g.words > LOOSE_WORDS;
    return g;
}

/* --- who signs ------------------------------------------------------------------- */

/* A verb of signing in a sentence. */
typedef struct {
    uint32_t sentence, cue, token, end;
} verb_of_signing;

static void add_signer(va_document *d, const verb_of_signing *v, uint32_t person, uint32_t to) {
    va_signer *s = va_push(d->arena, &d->signers, sizeof *s);
    if (!s) return;
    s->mention = person;
    s->sentence = v->sentence;
    s->party = home_of_signer(d, va_reading_at(d, v->sentence), person, to);
}

/* A person that mention I of the document names. */
static int is_person(const va_document *d, uint32_t i) {
    return va_mention_at(d, i)->kind == VA_PERSON && va_mention_at(d, i)->entity != VA_NONE;
}

/* "việc ký kết", "lễ ký": no verb with a subject. */
static int is_nominal(const va_document *d, const va_reading *r, uint32_t verb) {
    for (uint32_t k = verb;
         k > r->first_cue && va_cue_at(d, k - 1)->token + 4 > va_cue_at(d, verb)->token; k--) {
        const va_cue *c = va_cue_at(d, k - 1);
        if (!c->trigger && c->index == LX_PART_nominal &&
            va_cue_end(c) == va_cue_at(d, verb)->token)
            return 1;
    }
    return 0;
}

/*
** "dưới sự chứng kiến của ông A và ông B, hai bên ký": the person stands behind a word for
** witnesses, no comma between.
*/
static int is_witness_person(const va_document *d, const va_reading *r, uint32_t person) {
    uint32_t to = va_mention_at(d, person)->token;
    for (uint32_t k = va_first_cue_from(d, r, to); k > r->first_cue; k--) {
        const va_cue *c = va_cue_at(d, k - 1);
        if (c->token + GAP_TOKENS < to) return 0;
        if (c->trigger || c->index != LX_PART_witness || va_cue_end(c) > to) continue;
        uint32_t m = va_first_mention_from(d, r, va_cue_end(c));
        signer_gap g = read_signer_gap(d, r, m, va_cue_end(c), to, VA_NONE);
        return !g.parted && !g.comma;
    }
    return 0;
}

/* Those before the verb; mention I of the sentence is the first that ends behind. */
static void find_before(va_document *d, const verb_of_signing *v, uint32_t i) {
    const va_reading *r = va_reading_at(d, v->sentence);
    uint32_t to = v->token;
    if (lx_triggers[va_cue_at(d, v->cue)->index].frame != LX_ACT || is_nominal(d, r, v->cue))
        return;
    for (; i > r->first_mention; i--) {
        const va_mention *m = va_mention_at(d, i - 1);
        if (m->token_end + GAP_TOKENS < to) break;
        if (!is_person(d, i - 1)) continue;
        signer_gap g =
            read_signer_gap(d, r, i, m->token_end, to, to == v->token ? v->token : VA_NONE);
        if (g.parted || (to != v->token && !g.joined) || is_witness_person(d, r, i - 1)) break;
        add_signer(d, v, i - 1, to);
        to = m->token;
    }
}

/* One past the "với" or "giữa" that the other signers follow, or VA_NONE. */
static uint32_t partner_start(const va_document *d, const va_reading *r, const verb_of_signing *v) {
    for (uint32_t k = v->cue + 1; k < r->first_cue + r->cues; k++) {
        const va_cue *c = va_cue_at(d, k);
        if (c->token < v->end && !(c->token + 1 == v->end && !c->trigger)) continue;
        if (c->token > v->end + BETWEEN_REACH) break;
        if (c->trigger && lx_triggers[c->index].signs && c->token >= v->end) break;
        if (c->trigger) continue;
        if (c->index == LX_PART_witness || c->index == LX_PART_speech) break;
        if (c->index == LX_PART_between) return va_cue_end(c);
        if (c->index == LX_PART_with && c->token <= v->end + WITH_REACH) return va_cue_end(c);
    }
    return VA_NONE;
}

/* "ký với ông B", "ký kết giữa ông A và ông B"; no mention before I is behind the verb. */
static void find_behind(va_document *d, const verb_of_signing *v, uint32_t i) {
    const va_reading *r = va_reading_at(d, v->sentence);
    uint32_t from = partner_start(d, r, v), last = r->first_mention + r->mentions, behind = i;
    int first = 1;
    if (from == VA_NONE) return;
    for (; i < last; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->token > from + GAP_TOKENS) break;
        if (m->token < from || !is_person(d, i)) continue;
        signer_gap g = read_signer_gap(d, r, behind, from, m->token, VA_NONE);
        if (g.parted || (first ? g.comma || g.words > PARTNER_WORDS : !g.joined)) break;
        add_signer(d, v, i, UINT32_MAX);
        from = m->token_end;
        behind = i + 1;
        first = 0;
    }
}

/* One of the last days that SENTENCE gives before token I is to come. */
static int has_day_to_come(const va_document *d, uint32_t sentence, uint32_t i) {
    const va_time *t = d->times.data;
    uint32_t last = va_times_before(d, i);
    for (uint32_t k = last; k > 0 && k + DAYS_BEFORE > last && t[k - 1].sentence == sentence; k--)
        if (t[k - 1].coming) return 1;
    return 0;
}

/*
** Mark K holds token I, of a ceremony of signing that begins its clause and is foretold there: "lễ
** ký dự kiến diễn ra ngày 20/5".
*/
static int is_ceremony_to_come(const va_document *d, uint32_t k, uint32_t i) {
    const va_mark *m = va_mark_at(d, k);
    uint32_t first = va_sentence_at(d, m->sentence)->token;
    if (m->facet != (uint8_t)VA_EVENT_SIGNING || m->token > i || m->end <= i) return 0;
    if (m->token > first && d->token[m->token - 1].kind != VT_MARKER) return 0;
    for (uint32_t n = k + 1; n < d->marks.count; n++) {
        const va_mark *f = va_mark_at(d, n);
        if (f->sentence != m->sentence || f->token > m->end + CEREMONY_REACH) break;
        if (f->facet == LX_FACET_future && f->value == LX_FUTURE_OF_SUBJECT)
            return va_is_one_clause(d, m->end, f->token);
    }
    return 0;
}

int va_is_planned(const va_document *d, uint32_t sentence, uint32_t i, uint32_t *at) {
    const va_mark *m = d->marks.data;
    uint32_t k = *at;
    while (k < d->marks.count && m[k].sentence == sentence && m[k].token < i)
        k++;
    *at = k;
    if (has_day_to_come(d, sentence, i)) return 1;
    for (uint32_t n = k; n > 0 && va_mark_at(d, n - 1)->token + CEREMONY_WORDS > i; n--)
        if (is_ceremony_to_come(d, n - 1, i)) return 1;
    if (k < d->marks.count && is_ceremony_to_come(d, k, i)) return 1;
    for (; k > 0 && m[k - 1].sentence == sentence && m[k - 1].end + PLAN_REACH >= i; k--)
        if (m[k - 1].facet == LX_FACET_future && m[k - 1].end <= i) return 1;
    return 0;
}

/* The signers of sentence K, whose first mark is AT. */
static void read_signers(va_document *d, uint32_t k, uint32_t at) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t m = r->first_mention, cues = r->first_cue + r->cues;
    for (uint32_t i = r->first_cue; i < cues && !va_is_over(d->arena); i++) {
        const va_cue *c = va_cue_at(d, i);
        if (!c->trigger || !lx_triggers[c->index].signs) continue;
        /* "đã ký", "ký kết": one verb */
        uint32_t next = i + 1;
        while (next < cues && !va_cue_at(d, next)->trigger &&
               va_cue_at(d, next)->token < va_cue_end(c))
            next++;
        if (next < cues && va_cue_at(d, next)->trigger &&
            va_cue_at(d, next)->token < va_cue_end(c) &&
            lx_triggers[va_cue_at(d, next)->index].signs)
            continue;
        if (va_is_planned(d, k, c->token, &at)) continue;
        verb_of_signing v = {k, i, c->token, va_cue_end(c)};
        while (m < r->first_mention + r->mentions && va_mention_at(d, m)->token_end <= v.token)
            m++;
        find_before(d, &v, m);
        find_behind(d, &v, m);
    }
}

static int by_mention(const void *a, const void *b) {
    const va_signer *x = a, *y = b;
    return (x->mention > y->mention) - (x->mention < y->mention);
}

/* The signers from FIRST on, all of one sentence, in the order of the text. */
static void order(va_document *d, uint32_t first) {
    uint32_t n = d->signers.count - first;
    if (n > 1) qsort(VA_ITEMS(va_signer, d->signers) + first, n, sizeof(va_signer), by_mention);
}

void va_signers(va_document *d) {
    const va_mark *m = d->marks.data;
    for (uint32_t k = 0, at = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        va_section_kind section = va_section_at(d, va_sentence_at(d, k)->section)->kind;
        while (at < d->marks.count && m[at].sentence < k)
            at++;
        uint32_t first = d->signers.count;
        if (section != VA_BOILERPLATE && section != VA_BYLINE) read_signers(d, k, at);
        if (!d->arena->failed) order(d, first);
    }
}

/* The one main party of that type; VA_NONE: there is none, or more. */
static uint32_t party_of_type(const va_document *d, uint8_t type) {
    uint32_t found = VA_NONE;
    for (uint32_t i = 0; i < d->parties.count; i++) {
        const va_party *p = VA_ITEMS(va_party, d->parties) + i;
        if (p->tier != VA_MAIN || va_entity_at(d, p->entity)->type != type) continue;
        if (found != VA_NONE) return VA_NONE;
        found = i;
    }
    return found;
}

/* Signers whose sentence does not say for whom sign for the organisation of their title. */
void va_signers_by_title(va_document *d) {
    va_signer *s = d->signers.data;
    if (!d->signers.count) return;
    uint32_t *person = va_allocate(d->arena, (uint64_t)d->entities.count * sizeof *person + 1);
    if (!person) return;
    for (uint32_t i = d->people.count; i-- > 0;) /* one more than the index */
        person[VA_ITEMS(va_person, d->people)[i].entity] = i + 1;
    uint32_t of_type[VA_TYPE_COUNT + 1];
    for (uint8_t type = 0; type <= VA_TYPE_COUNT; type++)
        of_type[type] = party_of_type(d, type);
    for (uint32_t i = 0; i < d->signers.count; i++) {
        uint32_t known = person[va_mention_at(d, s[i].mention)->entity];
        if (s[i].party != VA_NONE || !known) continue;
        const va_person *p = VA_ITEMS(va_person, d->people) + known - 1;
        s[i].party = party_named(d, p->organisation);
        if (s[i].party == VA_NONE) s[i].party = party_named(d, p->represents);
        /* "Giám đốc bệnh viện": the one hospital that takes part */
        if (s[i].party == VA_NONE) s[i].party = of_type[p->office];
    }
}
