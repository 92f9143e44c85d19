/*
** parties.c - which entities take part in the cooperation.
**
** A sentence that holds a cooperation predicate is read as groups: names
** joined by commas, "và", "với", dashes.  What stands before a group
** ("giữa", "với", "tại") and which predicate is near decides what evidence its
** members get.  Evidence of an entity adds up like probabilities of
** independent witnesses; an article that shows no bond between two parties has none.
*/
#include <stdlib.h>
#include <string.h>
#include "parties.h"
#include "../lexicon/logistic.h"
#include "groups.h"
#include "../lexicon/model.h"
#include "items.h"
#include "mentions.h"
#include "observer.h"
#include "party_model.h"
#include "story.h"

enum { SUBJECT_REACH = 60, PARTNER_REACH = 40 };

#define NO_PREDICATE UINT32_MAX

/*
** From this confidence on a run of capitals is a brand, no mere syllables: see va_read_unknown().
*/
#define BRAND_CONFIDENCE 0.5f

/* What speaks for an entity: the strongest of each kind of evidence. */
typedef struct {
    float of[LX_EVIDENCE_COUNT];
    float best; /* the strongest evidence by weight, and the mention it is from */
    uint32_t mention;
    const char *rule;
    va_role role;
    uint32_t seen, apart, venue; /* mentions in the article; of these apart, and at a venue */
    uint32_t building;           /* of these behind "tại trụ sở" */
    int created;                 /* one of them stands behind a word for making something */
    float joint;                 /* its strongest evidence as one of several subjects */
    int here;                    /* named in the item of a digest that is read */
} evidence;

typedef struct {
    va_clause c;
    evidence *entities;
    int head; /* title or lead */
    int title;
    int here;        /* the sentence belongs to the item of a digest that is read */
    int mutual;      /* it says "between the two of them" without naming them */
    int gives;       /* the group at hand is the subject of a verb of support */
    int signs;       /* it stands right before a verb of signing */
    int speaks;      /* it is said to say something */
    int attributive; /* it is a bare place behind a common noun: "doanh nghiệp Quảng Tây" */
} party_reader;

/* --- evidence -------------------------------------------------------------------- */

/* Kinds of evidence, each with its twin for title and lead. */
static const struct {
    lx_weight_name body, head;
    const char *rule;
    va_role role;
} group_kinds[] = {
    {LX_W_between, LX_W_between_head, "between", VA_PARTICIPANT},
    {LX_W_partner, LX_W_partner_head, "partner", VA_PARTICIPANT},
    {LX_W_subject, LX_W_subject_head, "subject", VA_PARTICIPANT},
    {LX_W_object, LX_W_object_head, "object", VA_PARTICIPANT},
    {LX_W_host, LX_W_host, "host", VA_HOST},
    {LX_W_pair, LX_W_pair_head, "pair", VA_PARTICIPANT},
    {LX_W_pact_of, LX_W_pact_of, "pact-of", VA_PARTICIPANT},
    {LX_W_attributive, LX_W_attributive, "attributive", VA_PARTICIPANT},
};
enum { BETWEEN, PARTNER, SUBJECT, OBJECT, HOST, PAIR, PACT_OF, ATTRIBUTIVE };

/* Who signs, hosts, supports, or takes part in some other way. */
static va_role role_of(const party_reader *x, int kind) {
    if (kind == SUBJECT && x->gives) return VA_SUPPORTER;
    if (kind == SUBJECT || kind == PARTNER || kind == BETWEEN || kind == OBJECT)
        return x->c.signing ? VA_SIGNATORY : VA_PARTICIPANT;
    return group_kinds[kind].role;
}

static void witness_party(party_reader *x, uint32_t mention, int kind, float share) {
    const va_mention *m = va_mention_at(x->c.d, mention);
    evidence *e = &x->entities[m->entity];
    lx_weight_name what = x->head ? group_kinds[kind].head : group_kinds[kind].body;
    if (x->title && kind == SUBJECT) what = LX_W_subject_title;
    if (kind == SUBJECT && x->speaks) what = LX_W_speaker;
    if (va_section_at(x->c.d, x->c.s->section)->kind == VA_CAPTION) share /= 2;
    if (va_name_at(x->c.d, mention)->flags & VA_NAME_OFFICE) {
        /* "giữa Bí thư X và Bí thư Y": persons; but "A và B ký ... giữa hai bên" */
        if (kind != BETWEEN || !x->mutual) what = x->signs ? LX_W_signer : LX_W_office;
        if (kind == BETWEEN) share /= 2;
    }
    if (kind == HOST && e->venue) e->venue--; /* who is visited is no mere venue */
    if (share > e->of[LX_W_strongest]) e->of[LX_W_strongest] = share;
    share *= share; /* a strong predicate says more than two weak ones */
    if (share > e->of[what]) e->of[what] = share;
    if (share * lx_weight(what) > e->best) {
        e->best = share * lx_weight(what);
        e->mention = mention;
        e->rule = group_kinds[kind].rule;
        e->role = role_of(x, kind);
    }
}

static void witness_group(party_reader *x, const va_group *g, int kind, float share) {
    if (x->attributive) return;
    for (uint32_t i = g->first; i <= g->last; i++)
        if (va_is_member(&x->c, i)) witness_party(x, i, kind, share);
}

static void note_joint(party_reader *x, const va_group *g, float share) {
    for (uint32_t i = g->first; i <= g->last; i++) {
        if (!va_is_member(&x->c, i)) continue;
        evidence *e = &x->entities[va_mention_at(x->c.d, i)->entity];
        if (share * share > e->joint) e->joint = share * share;
    }
}

/* What stands around a group. */
typedef struct {
    uint32_t start;          /* of the phrase around it */
    const lx_trigger *prior; /* the predicate before that, and how many tokens between */
    uint32_t before;
    const lx_trigger *next; /* likewise behind the group */
    uint32_t after;
    int watching; /* "Dự lễ ký, về phía A có ông X, về phía B có ông Y" */
} surroundings;

static surroundings look_around(const party_reader *x, const va_group *g) {
    surroundings a = {0};
    a.start = va_phrase_start(&x->c, g->token);
    a.prior = va_trigger_before(&x->c, a.start, &a.before);
    a.next = va_trigger_after(&x->c, g->end, &a.after);
    a.watching = !a.next && x->c.witness <= g->token;
    return a;
}

/* A verb of visiting or supporting with its object, or any verb with its partner. */
static int read_object(party_reader *x, const va_group *g, const surroundings *a) {
    const lx_trigger *prior = a->prior;
    if (prior && prior->frame == LX_BLOCK && a->before < 4) return 0;
    if (va_cue_before(&x->c, a->start, LX_SET(with)) && prior && a->before < PARTNER_REACH) {
        float near = a->before <= 6 ? 1.0f : a->before <= 15 ? 0.8f : 0.6f;
        float strength = prior->frame == LX_GIVE ? va_strength(&x->c, prior) / 2 : x->c.strongest;
        witness_group(x, g, PARTNER, near * strength);
    } else if (va_stands_at_place(&x->c, a->start)) {
        if (prior && prior->frame == LX_VISIT && a->before < 4)
            witness_group(x, g, HOST, va_strength(&x->c, prior));
        return 0;
    } else if (prior && a->before <= 1 && prior->frame != LX_PACT) {
        witness_group(x, g, OBJECT, va_strength(&x->c, prior));
    }
    return 1;
}

/*
** Who only looks on: "A cử đại diện dự lễ ký", whose predicate is that of looking on; and "dưới sự
** chứng kiến của A, lãnh đạo B, C và D đã ký", who stands behind the word and is followed by
** another name before the predicate.  GAP: how many tokens before the next predicate, or
** NO_PREDICATE.
*/
static int is_witness_group(const party_reader *x, const va_group *g, uint32_t gap) {
    if (gap != NO_PREDICATE && x->c.witness > g->end && x->c.witness <= g->end + gap + 2) return 1;
    if (gap == NO_PREDICATE) gap = x->c.s->token_end - g->end;
    uint32_t last = x->c.r->first_mention + x->c.r->mentions;
    if (x->c.witness > g->token) return 0;
    for (uint32_t i = g->last + 1; i < last; i++) {
        if (va_mention_at(x->c.d, i)->token >= g->end + gap) return 0;
        if (va_is_member(&x->c, i)) return 1;
    }
    return 0;
}

/* The strength of a sentence that tells what was agreed and has no predicate of its own. */
#define ACCORD_SHARE 0.7f

/* The strength of a pair in a title that names no bond. */
#define TITLE_PAIR 0.6f

/*
** A bare place behind a common noun ("doanh nghiệp Quảng Tây"), or countries behind one of several
** that stand in their place: "giữa các tổ chức thanh niên Việt Nam và Campuchia", but "giữa hai
** nước Việt Nam và Campuchia".
*/
static int is_adjective(const party_reader *x, const va_group *g, uint32_t start) {
    const va_name *n = va_name_at(x->c.d, g->first);
    if (va_mention_at(x->c.d, g->first)->kind != VA_PLACE || !(n->flags & VA_NAME_BARE)) return 0;
    int noun =
        va_is_attributive(&x->c, g->token) || va_cue_before(&x->c, g->token, LX_SET(group)) != NULL;
    if (g->members == 1) return noun;
    return noun && n->type == VA_COUNTRY && start < g->token &&
           !va_cue_before(&x->c, g->token, LX_SET(state)) &&
           va_cue_before(&x->c, start, LX_SET(between));
}

/* "tại Giải bóng đá quốc tế X - Cúp Y": a place that names something else is no member. */
static void drop_adjective(const party_reader *x, va_group *g) {
    const va_mention *m = va_mention_at(x->c.d, g->first);
    if (g->members < 2 || m->kind != VA_PLACE || !va_is_attributive(&x->c, g->token)) return;
    if (!(va_name_at(x->c.d, g->first)->flags & VA_NAME_BARE)) return;
    uint32_t next = g->first + 1;
    while (next < g->last && !va_is_member(&x->c, next))
        next++;
    if (va_mention_at(x->c.d, next)->kind == VA_PLACE) return;
    g->first = next;
    g->token = va_mention_at(x->c.d, next)->token;
    g->members--;
}

/*
** The group takes no part: what stands before it only says whose or about whom something is, or
** where, or it looks on.
*/
static int stands_aside(const party_reader *x, const va_group *g, const surroundings *a) {
    const va_clause *c = &x->c;
    int of_pact = a->prior && a->prior->frame == LX_PACT && a->before < 3;
    if (va_cue_before(c, a->start, LX_SET(of)) && !of_pact) return 1;
    if (va_cue_before(c, a->start, LX_SET(about) | LX_SET(for))) return 1;
    if (va_cue_before(c, a->start, LX_SET(by)) && (!a->next || a->after > 3)) return 1;
    /* "Hà Tĩnh: Bốn tổ chức hội ký ...": a title may begin with where it happened. */
    if (x->title && g->members == 1 && vt_is_marker(&c->d->token[g->end], ':')) return 1;
    return is_witness_group(x, g, a->next ? a->after : NO_PREDICATE);
}

/* A group whose predicate follows it. */
static void read_subject(party_reader *x, const va_group *g, const surroundings *a) {
    float near = a->after <= 4 ? 1.0f : a->after <= 12 ? 0.9f : a->after <= 28 ? 0.75f : 0.6f;
    if (g->members > 1 && near < 1) near += 0.1f;
    if (x->mutual && g->members > 1) witness_group(x, g, BETWEEN, x->c.strongest);
    if (g->members > 1) note_joint(x, g, x->c.strongest * near);
    int title = va_name_at(x->c.d, g->first)->flags & VA_NAME_OFFICE; /* no common noun */
    witness_group(x, g, !title && va_is_attributive(&x->c, a->start) ? ATTRIBUTIVE : SUBJECT,
                  va_strongest_after(&x->c, g->end, SUBJECT_REACH, 1) * near);
}

static void read_group(party_reader *x, const va_group *all) {
    va_group rest = *all, *g = &rest;
    drop_adjective(x, g);
    if (va_only_locates(&x->c, g)) return;
    const surroundings a = look_around(x, g);
    const float sentence = x->c.strongest;
    x->attributive = is_adjective(x, g, a.start);
    x->signs = x->speaks = 0;
    if (va_cue_before(&x->c, a.start, LX_SET(between))) {
        witness_group(x, g, BETWEEN, sentence);
        return;
    }
    int pair = g->members > 1 && g->joined;
    if (x->title && sentence <= 0) {
        /* "A - B: ..." heads an article on the two, whatever the title goes on to say. */
        if (pair) witness_group(x, g, PAIR, TITLE_PAIR);
        return;
    }
    if (pair && !a.watching && (x->title || (a.prior && a.before <= 12)))
        witness_group(x, g, PAIR, sentence);
    if (!read_object(x, g, &a)) return;
    if (stands_aside(x, g, &a)) return;
    x->gives = a.next && a.next->frame == LX_GIVE;
    x->speaks = a.next && va_speaks(&x->c, g, g->end + a.after);
    x->signs = a.next && a.next->signs && va_leads_to(&x->c, g, g->end + a.after);
    if (a.next && a.after <= SUBJECT_REACH)
        read_subject(x, g, &a);
    else if (!a.next && !a.watching && x->c.r->agreed && g->members > 1)
        witness_group(x, g, SUBJECT, ACCORD_SHARE); /* "Theo thỏa thuận, A và B sẽ ..." */
    else if (!a.watching && a.prior && a.before <= 2 && a.prior->frame == LX_PACT)
        witness_group(x, g, PACT_OF, va_strength(&x->c, a.prior));
}

/* Count the mentions of a sentence, wherever they stand in it. */
static void count_mentions(const party_reader *x, va_section_kind kind) {
    const va_reading *r = x->c.r;
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        const va_mention *m = va_mention_at(x->c.d, i);
        if (m->entity == VA_NONE) continue;
        evidence *e = &x->entities[m->entity];
        e->seen++;
        e->here |= x->here;
        e->apart += (va_name_at(x->c.d, i)->flags & (VA_NAME_PARENT | VA_NAME_BRACKET)) != 0;
        e->venue += (uint32_t)va_stands_at_place(&x->c, m->token);
        e->building +=
            m->kind == VA_ORGANISATION && va_stands_at_building(&x->c, m->token, m->token_end);
        e->created |= va_cue_before(&x->c, m->token, LX_SET(create)) != NULL;
        if (kind == VA_TITLE) e->of[LX_W_in_title] = 1;
        if (kind == VA_LEAD) e->of[LX_W_in_lead] = 1;
    }
}

static void read_party_sentence(va_document *d, evidence *entities, uint32_t sentence) {
    party_reader x = {0};
    va_group g;
    x.here = !d->items || va_section_at(d, va_sentence_at(d, sentence)->section)->item;
    va_section_kind kind = va_section_at(d, va_sentence_at(d, sentence)->section)->kind;
    if (kind == VA_BOILERPLATE || kind == VA_BYLINE) return;
    int present = va_clause_open(&x.c, d, sentence);
    if (d->arena->failed) return;
    x.entities = entities;
    x.title = kind == VA_TITLE;
    x.head = kind == VA_TITLE || kind == VA_LEAD;
    count_mentions(&x, kind);
    if (!present || (!x.c.r->pacts && !x.title)) return;
    x.mutual = va_is_mutual(&x.c);
    for (uint32_t at = x.c.r->first_mention; !va_is_over(d->arena) && va_next_group(&x.c, &at, &g);)
        read_group(&x, &g);
}

/* --- certainty --------------------------------------------------------------------- */

/* The strongest predicate of title and lead, and of the body. */
static void article_evidence(const va_document *d, uint32_t item, float *head, float *body) {
    *head = *body = 0;
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        if (!va_is_of_item(d, k, item)) continue;
        va_section_kind kind = va_section_at(d, va_sentence_at(d, k)->section)->kind;
        float w = (float)va_reading_at(d, k)->pacts / 100;
        float *of = kind == VA_TITLE || kind == VA_LEAD ? head : body;
        if (kind != VA_BOILERPLATE && w > *of) *of = w;
    }
}

/* How certainly the entity is a party: the logistic function of the weights of its evidence. */
static float certainty(const evidence *e) {
    float sum = lx_weight(LX_W_bias);
    if (e->best <= 0) return 0;
    for (int k = 0; k < LX_EVIDENCE_COUNT; k++)
        sum += lx_weight((lx_weight_name)k) * e->of[k];
    return va_logistic(sum);
}

static int in_head(const evidence *e) {
    return e->of[LX_W_in_title] > 0 || e->of[LX_W_in_lead] > 0;
}

/* Best first; of equal certainty in order of the text. */
static int by_certainty(const void *a, const void *b) {
    const va_party *x = a, *y = b;
    if (x->confidence > y->confidence || x->confidence < y->confidence)
        return x->confidence > y->confidence ? -1 : 1;
    return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static int by_tier(const void *a, const void *b) {
    const va_party *x = a, *y = b;
    return x->tier != y->tier ? (x->tier < y->tier ? -1 : 1) : by_certainty(a, b);
}

static int by_place(const void *a, const void *b) {
    const va_party *x = a, *y = b;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    return x->entity < y->entity ? -1 : x->entity > y->entity;
}

enum { TOLD_PARTIES = 64 };

/* The main party among P[0 .. N) whose name is NAME and which the title names, or N. */
static uint32_t headline_party(const va_document *d, const evidence *entities, const va_party *p,
                               uint32_t n, const char *name) {
    for (uint32_t i = 0; i < n && name; i++)
        if (p[i].tier == VA_MAIN && entities[p[i].entity].of[LX_W_in_title] > 0 &&
            !strcmp(va_entity_at(d, p[i].entity)->name, name))
            return i;
    return n;
}

/*
** "Sở Du lịch Hà Nội và Sở Du lịch thành phố Huế" under a headline on Hà Nội and Huế: organs of one
** kind, each of another main party that the title names, are sides of a cooperation of their own.
*/
static void leave_units(va_document *d, const evidence *entities, va_party *p, uint32_t n) {
    uint32_t whole[TOLD_PARTIES];
    if (n > TOLD_PARTIES) n = TOLD_PARTIES;
    for (uint32_t i = 0; i < n; i++) {
        const va_entity *e = va_entity_at(d, p[i].entity);
        uint32_t head = va_name_at(d, p[i].mention)->head;
        int acts_for_it =
            e->type == VA_PARTY_COMMITTEE || (head != VA_NONE && lx_heads[head].takes & LX_TYPED);
        whole[i] = n;
        if (head == VA_NONE || acts_for_it || entities[p[i].entity].of[LX_W_in_title] > 0) continue;
        whole[i] = headline_party(d, entities, p, n, e->represents);
    }
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < i && whole[i] < n; k++)
            if (whole[k] < n && whole[k] != whole[i] &&
                va_name_at(d, p[i].mention)->head == va_name_at(d, p[k].mention)->head)
                p[i].tier = p[k].tier = VA_SECONDARY;
}

/* A country among parties that are none: countries have countries for partners. */
static int is_doubtful_country(const va_document *d, const float *score, uint32_t entity,
                               uint32_t countries) {
    return countries == 1 && va_entity_at(d, entity)->type == VA_COUNTRY &&
           score[entity] < lx_weight(LX_W_least_lone_country);
}

/* The countries among those who are certain enough. */
static uint32_t count_countries(const va_document *d, const float *score) {
    uint32_t n = 0;
    for (uint32_t e = 0; e < d->entities.count; e++)
        n += score[e] >= lx_weight(LX_W_threshold) && va_entity_at(d, e)->type == VA_COUNTRY;
    return n;
}

/*
** Those of ITEM who are certain enough.  A main party is named in title or lead, where any is, and
** not far less certain than the surest of them, whose certainty is BEST.
*/
static void choose(va_document *d, uint32_t item, const evidence *entities, const float *score,
                   float best) {
    int headed = 0;
    uint32_t first = d->parties.count, countries = count_countries(d, score);
    for (uint32_t e = 0; e < d->entities.count; e++) {
        if (score[e] < lx_weight(LX_W_threshold) || !entities[e].here) continue;
        if (is_doubtful_country(d, score, e, countries)) continue;
        va_party *p = va_push(d->arena, &d->parties, sizeof *p);
        if (!p) return;
        p->entity = e;
        p->mention = entities[e].mention;
        p->confidence = score[e];
        p->rule = entities[e].rule;
        p->role = entities[e].role;
        headed |= in_head(&entities[e]);
    }
    if (d->parties.count == first) return;
    va_party *p = d->parties.data;
    for (uint32_t i = first; i < d->parties.count; i++) {
        int far = p[i].confidence < best * lx_weight(LX_W_main_share);
        int inside = headed && !in_head(&entities[p[i].entity]);
        p[i].tier = far || inside ? VA_SECONDARY : VA_MAIN;
    }
    leave_units(d, entities, p + first, d->parties.count - first);
    for (uint32_t i = first; i < d->parties.count; i++) {
        va_seat *seat = item ? va_push(d->arena, &d->seats, sizeof *seat) : NULL;
        if (seat) *seat = (va_seat){item, p[i].entity, p[i].tier};
    }
}

/* Where the article first names each entity: the number of that mention, VA_NONE of the others. */
static uint32_t *first_mentions(const va_document *d) {
    uint32_t *first = va_allocate(d->arena, (uint64_t)d->entities.count * sizeof *first + 1);
    if (!first) return NULL;
    memset(first, 0xFF, (uint64_t)d->entities.count * sizeof *first);
    for (uint32_t i = d->mentions.count; i-- > 0;) {
        const va_mention *m = va_mention_at(d, i);
        va_section_kind kind = va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind;
        if (m->entity != VA_NONE && kind != VA_BOILERPLATE) first[m->entity] = i;
    }
    return first;
}

/* How much less certain than the surest one a party may be to count as certain as that one. */
#define SAME_CERTAINTY 0.05f

/* Those of the N parties P that are as certain as the first, in the order of the text. */
static uint32_t order_equals(va_party *p, uint32_t n, const uint32_t *first) {
    uint32_t equal = 1;
    float least = p[0].confidence - SAME_CERTAINTY;
    while (equal < n && p[equal].tier == p[0].tier && p[equal].confidence >= least)
        equal++;
    for (uint32_t i = 0; i < equal; i++)
        p[i].first = first[p[i].entity];
    qsort(p, equal, sizeof *p, by_place);
    return equal;
}

/*
** Each once, at its best: the main ones first, then the more certain, and of those that are as
** certain the earlier in the text.
*/
static void rank_parties(va_document *d) {
    va_party *p = d->parties.data;
    uint32_t kept = 0, *first = first_mentions(d);
    if (!first) return;
    if (d->parties.count) qsort(p, d->parties.count, sizeof *p, by_certainty);
    for (uint32_t i = 0; i < d->parties.count; i++) {
        va_entity *e = va_entity_at(d, p[i].entity);
        if (e->party != VA_NONE) {
            if (p[i].tier == VA_MAIN) p[e->party].tier = VA_MAIN;
            continue;
        }
        e->party = kept;
        p[kept++] = p[i];
    }
    d->parties.count = kept;
    if (kept) qsort(p, kept, sizeof *p, by_tier);
    for (uint32_t i = 0; i < kept;)
        i += order_equals(p + i, kept - i, first);
    for (uint32_t i = 0; i < kept; i++)
        va_entity_at(d, p[i].entity)->party = i;
}

/* What the article as a whole says for or against each of its entities. */
typedef struct {
    float head, body; /* the strongest predicate of title and lead, and of the body */
    float crowd;      /* how many entities have any evidence, 0..1 */
    float bond;       /* the strongest evidence that joins two of them */
    float rivals;     /* certainty of the second best that is no country */
    int countries;    /* how many countries have evidence */
} whole;

static void look_at_whole(const va_document *d, uint32_t item, const evidence *entities, whole *w) {
    static const lx_weight_name joins[] = {
        LX_W_between, LX_W_between_head, LX_W_partner, LX_W_partner_head,
        LX_W_object,  LX_W_object_head,  LX_W_pair,    LX_W_pair_head,
    };
    uint32_t live = 0;
    memset(w, 0, sizeof *w);
    article_evidence(d, item, &w->head, &w->body);
    for (uint32_t e = 0; e < d->entities.count; e++) {
        if (entities[e].best <= 0) continue;
        live++;
        w->countries += va_entity_at(d, e)->type == VA_COUNTRY;
        for (size_t k = 0; k < sizeof joins / sizeof joins[0]; k++)
            if (entities[e].of[joins[k]] > w->bond) w->bond = entities[e].of[joins[k]];
        if (entities[e].joint > w->bond) w->bond = entities[e].joint;
    }
    w->crowd = (float)live / (float)(live + 4);
}

static void describe_party(const va_document *d, uint32_t entity, evidence *e, const whole *w) {
    const va_entity *x = va_entity_at(d, entity);
    const va_name *n = va_name_at(d, x->first_mention);
    e->of[LX_W_mentions] = (float)e->seen / (float)(e->seen + 4);
    e->of[LX_W_apart] = e->seen ? (float)e->apart / (float)e->seen : 0;
    e->of[LX_W_venue] = e->seen ? (float)e->venue / (float)e->seen : 0;
    e->of[LX_W_created] = x->kind == VA_ORGANISATION && e->created;
    e->of[LX_W_country] = x->type == VA_COUNTRY;
    e->of[LX_W_locality] = x->type <= VA_FOREIGN_LOCALITY && x->type != VA_COUNTRY;
    e->of[LX_W_sole_country] = x->type == VA_COUNTRY && w->countries < 2;
    e->of[LX_W_country_rivals] = x->type == VA_COUNTRY ? w->rivals : 0;
    e->of[LX_W_crowd] = w->crowd;
    e->of[LX_W_bond] = w->bond;
    e->of[LX_W_article_head] = w->head;
    e->of[LX_W_article_body] = w->body;
    e->of[LX_W_company] = x->type == VA_COMPANY;
    int unknown =
        x->kind == VA_ORGANISATION && (n->flags & (VA_NAME_BARE | VA_NAME_BRACKET)) == VA_NAME_BARE;
    int brand = va_mention_at(d, x->first_mention)->confidence >= BRAND_CONFIDENCE;
    e->of[LX_W_unknown] = unknown && !brand;
    e->of[LX_W_brand] = unknown && brand;
}

/* The certainty of the countries (COUNTRIES 1), or of all others. */
static void score_some(va_document *d, evidence *entities, float *score, const whole *w,
                       int countries) {
    for (uint32_t e = 0; e < d->entities.count; e++) {
        const va_entity *x = va_entity_at(d, e);
        if (x->kind == VA_PERSON || (x->type == VA_COUNTRY) != countries) continue;
        describe_party(d, e, &entities[e], w);
        score[e] = certainty(&entities[e]);
    }
}

/* The highest certainty so far. */
static float best_of(const va_document *d, const float *score) {
    float best = 0;
    for (uint32_t e = 0; e < d->entities.count; e++)
        if (score[e] > best) best = score[e];
    return best;
}

/* The second highest certainty so far. */
static float second_of(const va_document *d, const float *score) {
    float best = 0, second = 0;
    for (uint32_t e = 0; e < d->entities.count; e++) {
        if (score[e] > best) {
            second = best;
            best = score[e];
        } else if (score[e] > second) {
            second = score[e];
        }
    }
    return second;
}

/* The models' word on each entity, in the place of what the evidence says by itself. */
static void judge_entities(va_document *d, evidence *entities, float *score) {
    va_party_candidate *c = va_allocate(d->arena, (uint64_t)d->entities.count * sizeof *c + 1);
    if (!c) return;
    for (uint32_t e = 0; e < d->entities.count; e++) {
        const va_entity *x = va_entity_at(d, e);
        c[e].evidence = x->kind == VA_PERSON ? NULL : entities[e].of;
        c[e].mention = entities[e].best > 0 ? entities[e].mention : VA_NONE;
        c[e].certainty = certainty(&entities[e]);
    }
    va_judge_parties(d, c, va_story_score(d));
    d->best_party = INT16_MIN;
    for (uint32_t e = 0; e < d->entities.count; e++) {
        /* whose name only says in what building it was is no party */
        if (entities[e].seen && entities[e].building == entities[e].seen) c[e].evidence = NULL;
        score[e] = c[e].evidence ? (float)lx_probability(c[e].score) / 65536 : 0;
        if (score[e] < lx_weight(LX_W_threshold) || entities[e].best > 0) continue;
        entities[e].mention = c[e].mention;
        entities[e].rule = "context";
        entities[e].role = VA_PARTICIPANT;
    }
    for (uint32_t e = 0; e < d->entities.count; e++)
        if (c[e].evidence && c[e].score > d->best_party) d->best_party = c[e].score;
}

/* The certainty of every entity: what the rules find is evidence for the models. */
static void score_entities(va_document *d, uint32_t item, evidence *entities, float *score) {
    whole w;
    look_at_whole(d, item, entities, &w);
    score_some(d, entities, score, &w, 0);
    w.rivals = second_of(d, score);
    score_some(d, entities, score, &w, 1);
    judge_entities(d, entities, score);
}

/* The parties of ITEM of a digest, or of the article (0); ENTITIES and SCORE hold zeros. */
static void read_parties(va_document *d, uint32_t item, evidence *entities, float *score) {
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++)
        if (va_is_of_item(d, k, item)) read_party_sentence(d, entities, k);
    score_entities(d, item, entities, score);
    if (va_tells_of_parties(d)) choose(d, item, entities, score, best_of(d, score));
}

/* The items in which no party was found are left out. */
static void leave_items(va_document *d) {
    const va_seat *seats = d->seats.data;
    uint8_t taken[VA_MOST_ITEMS + 1] = {0};
    for (uint32_t i = 0; i < d->seats.count; i++)
        taken[seats[i].item] = 1;
    for (uint32_t k = 0; k < d->sections.count; k++) {
        va_section *s = va_section_at(d, k);
        if (s->item && s->item != VA_NONE && !taken[s->item]) va_leave_out(s);
    }
}

void va_parties(va_document *d) {
    uint64_t n = d->entities.count;
    evidence *entities = va_allocate(d->arena, n * sizeof *entities + 1);
    float *score = va_allocate(d->arena, n * sizeof *score + 1);
    if (!entities || !score) return;
    va_note_predicates(d);
    for (uint32_t item = d->items ? 1 : 0; item <= d->items; item++) {
        if (item > 1) {
            memset(entities, 0, n * sizeof *entities);
            memset(score, 0, n * sizeof *score);
        }
        read_parties(d, item, entities, score);
    }
    rank_parties(d);
    if (d->items) leave_items(d);
}
