/*
** signatories.c - who signed: persons said to sign, and the party they signed for.
**
**     "Phó Chủ tịch UBND tỉnh X Trần Văn A và ông Lê Văn B, Giám đốc Sở Y tế, đã ký ..."
**     "... ông Trần Văn A đã ký kết với ông Lê Văn B văn bản ..."
**
** The last person before the verb signs if little but names stands between, and so do those joined
** to them; behind the verb a person who follows "với".
*/
#include "cooperations.h"

enum {
    BETWEEN_WORDS = 9,
    JOINT_TOKENS = 24,
    PARTNER_TOKENS = 5,
    HOME_REACH = 14,
    FIRST_PARTIES = 16
};

/* --- the party of a person ------------------------------------------------------- */

/* The party that ENTITY is, or whose organ it is: VA_NONE if there is none among the best. */
static uint32_t party_of(const va_document *d, uint32_t entity) {
    const va_entity *e = va_entity_at(d, entity);
    if (e->party != VA_NONE || !e->represents) return e->party;
    for (uint32_t i = 0; i < d->parties.count && i < FIRST_PARTIES; i++)
        if (!strcmp(va_entity_at(d, VA_ITEMS(va_party, d->parties)[i].entity)->name, e->represents))
            return i;
    return VA_NONE;
}

static int is_body(const va_mention *m) {
    return m->kind <= VA_PLACE && m->entity != VA_NONE;
}

/*
** "Bí thư Tỉnh ủy X Trần Văn A", "ông Trần Văn A, Giám đốc Sở Y tế": the office right before the
** name, else what follows it before token TO.
*/
static uint32_t home_of(const va_document *d, const va_reading *r, uint32_t person, uint32_t to) {
    const va_mention *p = va_mention_at(d, person);
    uint32_t last = r->first_mention + r->mentions;
    if (person > r->first_mention) {
        const va_mention *m = va_mention_at(d, person - 1);
        if (is_body(m) && m->token_end + 1 >= p->token) return party_of(d, m->entity);
    }
    for (uint32_t i = person + 1; i < last; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->token >= to || m->token > p->token_end + HOME_REACH || m->kind == VA_PERSON) break;
        if (is_body(m) && party_of(d, m->entity) != VA_NONE) return party_of(d, m->entity);
    }
    return VA_NONE;
}

/* --- who signs ------------------------------------------------------------------- */

static const va_cue *cue_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_cue, d->cues) + i;
}

/* Words between tokens [FROM, TO) that stand in no name, from mention I of the sentence on. */
static uint32_t bare_words(const va_document *d, uint32_t i, uint32_t last, uint32_t from,
                           uint32_t to) {
    uint32_t words = 0;
    for (uint32_t k = from; k < to && words <= BETWEEN_WORDS; k++) {
        while (i < last && va_mention_at(d, i)->token_end <= k)
            i++;
        if (i < last && va_mention_at(d, i)->token <= k)
            k = va_mention_at(d, i)->token_end - 1;
        else
            words += d->t[k].kind == VT_WORD;
    }
    return words;
}

/*
** Between tokens [FROM, TO), no further than cue VERB, stands a word for witnesses or another
** predicate, unless "và" joins that to the verb ("đã hội đàm và ký").
*/
static int is_parted(const va_document *d, const va_reading *r, uint32_t verb, uint32_t from,
                     uint32_t to) {
    for (uint32_t k = verb; k > r->first_cue && cue_at(d, k - 1)->token >= from; k--) {
        const va_cue *c = cue_at(d, k - 1);
        if (c->token >= to || (c->trigger && va_cue_end(c) + 1 >= cue_at(d, verb)->token)) continue;
        if (c->trigger ? !lx_triggers[c->index].signs : c->index == LX_PART_witness) return 1;
    }
    return 0;
}

static void add_signer(va_document *d, uint32_t k, uint32_t person, uint32_t to,
                       va_array *signers) {
    va_signer *s = va_push(d->arena, signers, sizeof *s);
    if (!s) return;
    s->person = va_mention_at(d, person)->entity;
    s->sentence = k;
    s->party = home_of(d, va_reading_at(d, k), person, to);
}

/* Those before the verb, cue VERB; mention I of the sentence is the first that ends behind. */
static void find_before(va_document *d, uint32_t k, uint32_t verb, uint32_t i, va_array *signers) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t last = r->first_mention + r->mentions, to = cue_at(d, verb)->token, next = VA_NONE;
    for (; i > r->first_mention; i--) {
        const va_mention *m = va_mention_at(d, i - 1);
        if (next == VA_NONE && m->token_end + JOINT_TOKENS + BETWEEN_WORDS < to) break;
        if (next != VA_NONE && m->token_end + JOINT_TOKENS < next) break;
        if (m->kind != VA_PERSON || m->entity == VA_NONE) continue;
        if (is_parted(d, r, verb, m->token_end, next == VA_NONE ? to : next)) break;
        if (next == VA_NONE && bare_words(d, i, last, m->token_end, to) > BETWEEN_WORDS) break;
        add_signer(d, k, i - 1, next == VA_NONE ? to : next, signers);
        next = m->token;
    }
}

/* A word of PART stands right behind cue VERB. */
static int is_followed_by(const va_document *d, const va_reading *r, uint32_t verb, lx_part part) {
    uint32_t end = va_cue_end(cue_at(d, verb));
    for (uint32_t i = verb + 1; i < r->first_cue + r->cues && cue_at(d, i)->token <= end; i++)
        if (!cue_at(d, i)->trigger && cue_at(d, i)->index == part) return 1;
    return 0;
}

/* "ký với ông B": the person behind the verb whom "với" joins; no mention before I is. */
static void find_behind(va_document *d, uint32_t k, uint32_t verb, uint32_t i, va_array *signers) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t end = va_cue_end(cue_at(d, verb)), last = r->first_mention + r->mentions;
    if (!is_followed_by(d, r, verb, LX_PART_with)) return;
    while (i < last && va_mention_at(d, i)->token < end)
        i++;
    if (i == last) return;
    const va_mention *m = va_mention_at(d, i);
    if (m->kind == VA_PERSON && m->entity != VA_NONE && m->token <= end + PARTNER_TOKENS)
        add_signer(d, k, i, UINT32_MAX, signers);
}

/* Cue C says that someone signs: "ký", "đã ký kết", not "lễ ký kết". */
static int is_signing(const va_cue *c) {
    return c->trigger && lx_triggers[c->index].signs && lx_triggers[c->index].frame == LX_ACT;
}

void va_find_signers(va_document *d, uint32_t k, va_array *signers) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t m = r->first_mention, before = signers->count;
    for (uint32_t i = r->first_cue; i < r->first_cue + r->cues; i++) {
        if (!is_signing(cue_at(d, i))) continue;
        if (i + 1 < r->first_cue + r->cues && is_signing(cue_at(d, i + 1)) &&
            cue_at(d, i + 1)->token < va_cue_end(cue_at(d, i)))
            continue; /* "đã ký", "ký kết": one verb */
        while (m < r->first_mention + r->mentions &&
               va_mention_at(d, m)->token_end <= cue_at(d, i)->token)
            m++;
        find_before(d, k, i, m, signers);
        find_behind(d, k, i, m, signers);
        if (signers->count > before) return;
    }
}
