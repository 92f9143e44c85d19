/*
** cooperations.c - which cooperations the article tells of: by which bond or paper, what happens
** to it, who takes part.
**
** The evidence for each kind adds up over the article in log-odds, as for parties: a paper that
** title, lead or a sentence of signing names counts more than a verb elsewhere.  The first
** cooperation is that of the main parties.  Secondary parties that a sentence binds to one another
** make others, and so does a second paper that the main parties signed.
*/
#include "cooperations.h"
#include "logistic.h"

enum { PLAN_REACH = 4, PAPER_REACH = 12, PAPER_WEIGHT = 80 };

typedef struct {
    float of[LX_KIND_EVIDENCE_COUNT];
    uint32_t papers, words; /* in the body */
    float best;             /* the weight of the mention that counts most, and where it is */
    uint32_t sentence, token, end;
    const char *rule;
    float odds, share;
} kind_evidence;

typedef struct {
    float title, lead, body;
} event_evidence;

typedef struct {
    va_story story;
    va_document *d;
    kind_evidence kinds[VA_KIND_COUNT];
    event_evidence events[VA_EVENT_COUNT];
    va_pact_sentence *sentences;
    uint32_t mark; /* the next of d->marks */
    int comprehensive, signed_head, signed_body, planned;
} reader;

#define OF(e, name) ((e)->of[LX_W_k_##name - LX_W_k_title_paper])

/* --- kinds ----------------------------------------------------------------------- */

static void raise(kind_evidence *e, lx_weight_name what, const va_cue *c, uint32_t sentence,
                  const char *rule) {
    float *of = &e->of[what - LX_W_k_title_paper];
    if (*of < 1) *of = 1;
    if (lx_weight(what) <= e->best) return;
    e->best = lx_weight(what);
    e->sentence = sentence;
    e->token = c->token;
    e->end = va_cue_end(c);
    e->rule = rule;
}

/* A predicate of a kind in a sentence of SECTION; SIGNED: a verb of signing has it as its object.
 */
static void witness(reader *x, const va_cue *c, uint32_t sentence, int signed_paper) {
    const lx_trigger *t = &lx_triggers[c->index];
    va_section_kind section = x->sentences[sentence].section;
    kind_evidence *e = &x->kinds[t->kind];
    int paper = t->frame == LX_PACT && t->weight >= PAPER_WEIGHT;
    if (section == VA_TITLE) {
        raise(e, paper ? LX_W_k_title_paper : LX_W_k_title_word, c, sentence, "title");
    } else if (section == VA_LEAD) {
        raise(e, paper ? LX_W_k_lead_paper : LX_W_k_lead_word, c, sentence, "lead");
    } else {
        raise(e, paper ? LX_W_k_body_paper : LX_W_k_body_word, c, sentence, "body");
        *(paper ? &e->papers : &e->words) += 1;
    }
    if (!signed_paper) return;
    raise(e, LX_W_k_signed, c, sentence, "signed");
    if (section == VA_TITLE || section == VA_LEAD)
        raise(e, LX_W_k_signed_head, c, sentence, "signed");
}

/* --- sentences ------------------------------------------------------------------- */

static int tells_of_crime(const va_document *d, const va_reading *r) {
    for (uint32_t k = r->first_cue; k < r->first_cue + r->cues; k++) {
        const va_cue *c = VA_ITEMS(va_cue, d->cues) + k;
        if (!c->trigger && c->index == LX_PART_crime) return 1;
    }
    return 0;
}

/* The last token of a word for the future before token I, from mark *AT of the sentence on. */
static int is_planned(const reader *x, uint32_t sentence, uint32_t i, uint32_t *at) {
    const va_mark *m = x->d->marks.data;
    uint32_t k = *at;
    while (k < x->d->marks.count && m[k].sentence == sentence && m[k].token < i)
        k++;
    *at = k;
    for (; k > 0 && m[k - 1].sentence == sentence && m[k - 1].end + PLAN_REACH >= i; k--)
        if (m[k - 1].facet == LX_FACET_future && m[k - 1].end <= i) return 1;
    return 0;
}

static void note_signing(reader *x, uint32_t k, int planned) {
    va_pact_sentence *s = &x->sentences[k];
    int head = s->section == VA_TITLE || s->section == VA_LEAD;
    if (planned) {
        s->plans = 1;
        x->planned++;
        return;
    }
    s->signs = 1;
    *(head ? &x->signed_head : &x->signed_body) += 1;
}

static void read_predicates(reader *x, uint32_t k) {
    const va_document *d = x->d;
    const va_reading *r = va_reading_at(d, k);
    int police = tells_of_crime(d, r), planned = 0;
    uint32_t signed_end = 0, at = x->mark;
    for (uint32_t i = r->first_cue; i < r->first_cue + r->cues; i++) {
        const va_cue *c = VA_ITEMS(va_cue, d->cues) + i;
        const lx_trigger *t = c->trigger ? &lx_triggers[c->index] : NULL;
        if (!t || t->kind == LX_KIND_NONE) continue;
        if (police && t->kind == LX_COORDINATION && t->frame == LX_ACT) continue;
        float strength = (float)t->weight / 100;
        if (strength > x->sentences[k].pact) {
            x->sentences[k].pact = strength;
            x->sentences[k].cue = i;
        }
        if (t->signs) {
            planned = is_planned(x, k, c->token, &at);
            note_signing(x, k, planned);
            signed_end = planned ? 0 : va_cue_end(c);
        }
        int object = t->signs ? !planned && t->frame == LX_PACT
                              : signed_end && c->token < signed_end + PAPER_REACH;
        witness(x, c, k, object && t->frame == LX_PACT);
    }
}

/* The marks of sentence K, and x->mark moved behind them. */
static void read_marks(reader *x, uint32_t k) {
    const va_mark *m = x->d->marks.data;
    va_section_kind section = x->sentences[k].section;
    for (; x->mark < x->d->marks.count && m[x->mark].sentence <= k; x->mark++) {
        if (m[x->mark].sentence < k) continue;
        uint8_t facet = m[x->mark].facet;
        if (facet == LX_FACET_comprehensive) x->comprehensive = 1;
        if (facet >= (uint8_t)VA_EVENT_COUNT) continue;
        event_evidence *e = &x->events[facet];
        float value = (float)m[x->mark].value / 100;
        float *of = section == VA_TITLE ? &e->title : section == VA_LEAD ? &e->lead : &e->body;
        if (value > *of) *of = value;
    }
}

static void read_sentences(reader *x) {
    for (uint32_t k = 0; k < x->d->sentences.count; k++) {
        va_section_kind section = va_section_at(x->d, va_sentence_at(x->d, k)->section)->kind;
        x->sentences[k].section = (uint8_t)section;
        if (section == VA_BOILERPLATE || section == VA_BYLINE) continue;
        read_predicates(x, k);
        read_marks(x, k);
        va_find_signers(x->d, k, &x->story.signers);
    }
}

/* --- decisions ------------------------------------------------------------------- */

static lx_weight_name start_of(va_kind kind) {
    static const lx_weight_name starts[VA_KIND_COUNT] = {LX_W_k_twinning,
                                                         LX_W_k_mou,
                                                         LX_W_k_cooperation_agreement,
                                                         LX_W_k_coordination_programme,
                                                         LX_W_k_friendship,
                                                         LX_W_k_support,
                                                         LX_W_k_meeting};
    return starts[kind];
}

/* The log-odds of each kind, and its share of certainty among them; the surest is returned. */
static va_kind weigh_kinds(reader *x) {
    va_kind best = VA_KIND_AGREEMENT;
    float sum = 0;
    for (int k = 0; k < VA_KIND_COUNT; k++) {
        kind_evidence *e = &x->kinds[k];
        OF(e, body_paper) = (float)e->papers / (float)(e->papers + 2);
        OF(e, body_word) = (float)e->words / (float)(e->words + 2);
        e->odds = lx_weight(start_of((va_kind)k));
        for (int i = 0; i < LX_KIND_EVIDENCE_COUNT; i++)
            e->odds += lx_weight((lx_weight_name)(LX_W_k_title_paper + i)) * e->of[i];
        if (e->rule && (!x->kinds[best].rule || e->odds > x->kinds[best].odds)) best = (va_kind)k;
    }
    for (int k = 0; k < VA_KIND_COUNT; k++) { /* exp(a - b) by the logistic function */
        float p = x->kinds[k].rule ? va_logistic(x->kinds[k].odds - x->kinds[best].odds) : 0;
        x->kinds[k].share = p < 1 ? p / (1 - p) : 1;
        sum += x->kinds[k].share;
    }
    for (int k = 0; k < VA_KIND_COUNT; k++)
        if (sum > 0) x->kinds[k].share /= sum;
    return best;
}

static va_event weigh_events(const reader *x, int signed_paper) {
    float score[VA_EVENT_COUNT];
    va_event best = VA_EVENT_ANNOUNCEMENT;
    for (int k = 0; k < VA_EVENT_COUNT; k++) {
        const event_evidence *e = &x->events[k];
        score[k] = 1.5f * e->title + e->lead + 0.3f * e->body;
    }
    if (signed_paper)
        score[VA_EVENT_SIGNING] += x->signed_head ? 3.0f : 1.6f;
    else
        score[VA_EVENT_SIGNING] = 0;
    if (x->planned && !signed_paper) score[VA_EVENT_PLAN] += 2;
    score[VA_EVENT_ANNOUNCEMENT] += 0.8f;
    for (int k = 0; k < VA_EVENT_COUNT; k++)
        if (score[k] > score[best]) best = (va_event)k;
    return best;
}

/* --- rows ------------------------------------------------------------------------ */

va_cooperation *va_add_cooperation(va_story *x, va_kind kind, const va_array *parties) {
    va_arena *arena = x->d->arena;
    const uint32_t *p = parties->data;
    uint64_t key = va_mix(1, kind);
    for (uint32_t i = 0; i < parties->count; i++)
        key = va_mix(key, p[i]);
    if (va_map_get(&x->known, key) != VA_NONE) return NULL;
    va_map_put(arena, &x->known, key, x->d->cooperations.count);
    va_cooperation *c = va_push(arena, &x->d->cooperations, sizeof *c);
    if (!c) return NULL;
    c->kind = kind;
    c->parties = p;
    c->party_count = parties->count;
    return c;
}

void va_add_index(va_document *d, va_array *indices, uint32_t i) {
    uint32_t *to = va_push(d->arena, indices, sizeof *to);
    if (to) *to = i;
}

void va_add_signatories(va_story *x, va_cooperation *c, uint32_t first, uint32_t last) {
    va_array found = {0};
    va_map seen = {{0}, 0};
    const va_signer *s = x->signers.data;
    for (uint32_t i = 0; i < x->signers.count; i++) {
        if (s[i].sentence < first || s[i].sentence >= last) continue;
        if (!x->sentences[s[i].sentence].signs) continue;
        if (va_map_get(&seen, s[i].person + 1) != VA_NONE) continue;
        va_map_put(x->d->arena, &seen, s[i].person + 1, i);
        va_signatory *to = va_push(x->d->arena, &found, sizeof *to);
        if (!to) return;
        to->person = s[i].person;
        to->party = s[i].party;
    }
    c->signatories = found.data;
    c->signatory_count = found.count;
}

/* The cooperation of the main parties, by the kind of its surest paper or bond. */
static void add_main_row(reader *x, va_kind kind, const va_array *parties, const va_array *domains,
                         int signed_paper, va_event event) {
    const kind_evidence *e = &x->kinds[kind];
    va_cooperation *c = va_add_cooperation(&x->story, kind, parties);
    if (!c) return;
    c->sentence = e->sentence;
    c->span = va_span_of(x->d, e->token, e->end);
    c->rule = e->rule;
    c->domains = domains->data;
    c->domain_count = domains->count;
    c->confidence = e->share;
    c->signed_paper = signed_paper;
    c->event = event;
    c->comprehensive = x->comprehensive;
    va_find_date(x->d, x->sentences, 0, x->d->sentences.count, c);
    va_find_period(x->d, x->sentences, 0, x->d->sentences.count, c);
    memcpy(x->story.date, c->date, sizeof c->date);
    x->story.date_text = c->date_text;
    if (signed_paper) va_add_signatories(&x->story, c, 0, x->d->sentences.count);
}

/* The parties of TIER; all of them, if of the main ones there is one only. */
static void main_parties(const reader *x, va_array *parties) {
    const va_party *p = x->d->parties.data;
    uint32_t mains = 0;
    for (uint32_t i = 0; i < x->d->parties.count; i++)
        mains += p[i].tier == VA_MAIN;
    for (uint32_t i = 0; i < x->d->parties.count; i++)
        if (p[i].tier == VA_MAIN || mains < 2) va_add_index(x->d, parties, i);
}

void va_cooperations(va_document *d) {
    reader x = {0};
    va_array parties = {0}, domains = {0};
    if (!d->parties.count) return;
    x.d = d;
    x.sentences = va_allocate(d->arena, (uint64_t)d->sentences.count * sizeof *x.sentences + 1);
    if (!x.sentences) return;
    x.story.d = d;
    x.story.sentences = x.sentences;
    read_sentences(&x);
    va_kind kind = weigh_kinds(&x);
    if (!x.kinds[kind].rule) return;
    int signed_paper = x.signed_head || x.signed_body;
    main_parties(&x, &parties);
    for (uint32_t i = 0; i < d->domains.count; i++)
        va_add_index(d, &domains, i);
    x.story.event = weigh_events(&x, signed_paper);
    add_main_row(&x, kind, &parties, &domains, signed_paper, x.story.event);
    va_side_cooperations(&x.story);
}
