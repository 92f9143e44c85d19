/*
** parties.c - which entities take part in the cooperation.
**
** A sentence that holds a cooperation predicate is read as groups: names
** joined by commas, "và", "với", dashes.  What stands before a group
** ("giữa", "với", "tại") and which predicate is near decides what evidence its
** members get.  Evidence of an entity adds up like probabilities of
** independent witnesses; an article that shows no bond between two parties has none.
*/
#ifdef VA_TRACE
#include <stdio.h>
#endif
#include "document.h"
#include "logistic.h"

enum { SUBJECT_REACH = 60, PARTNER_REACH = 40, SENTENCE_REACH = 120 };

/* Names of a sentence that stand together. */
typedef struct {
    uint32_t first, last; /* mentions, the last one included */
    uint32_t token, end;
    uint32_t members;
    int joined; /* a dash, "với" or "cùng" joins two of them */
} group;

/* What speaks for an entity: the strongest of each kind of evidence. */
typedef struct {
    float of[LX_EVIDENCE_COUNT];
    float best; /* the strongest evidence by weight, and the mention it is from */
    uint32_t mention;
    const char *rule;
    va_role role;
    uint32_t seen, apart, venue; /* mentions in the article; of these apart, and at a venue */
} evidence;

typedef struct {
    va_document *d;
    evidence *entities;
    const va_sentence *s;
    const va_reading *r;
    int head; /* title or lead */
    int title;
    int police;      /* it tells of crime or accident: who "coordinates" there does police work */
    float strongest; /* its strongest predicate */
    int mutual;      /* it says "between the two of them" without naming them */
} reader;

/* --- cues ---------------------------------------------------------------------- */

static const va_cue *cue_at(const reader *x, uint32_t i) {
    return VA_ITEMS(va_cue, x->d->cues) + x->r->first_cue + i;
}

enum { CUE_WORDS = 8 }; /* no word of the grammar is longer */

/* The first cue of the sentence that begins at token I or later. */
static uint32_t first_cue_from(const reader *x, uint32_t i) {
    uint32_t lo = 0, hi = x->r->cues;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (cue_at(x, mid)->token < i)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* The cue of PART whose last token is just before token I, or NULL. */
static const va_cue *part_before(const reader *x, uint32_t i, lx_part part) {
    for (uint32_t k = first_cue_from(x, i); k > 0; k--) {
        const va_cue *c = cue_at(x, k - 1);
        if (c->token + CUE_WORDS < i) break;
        if (c->end == i && !c->trigger && c->index == (uint32_t)part) return c;
    }
    return NULL;
}

static int cue_ends_at(const reader *x, uint32_t i) {
    for (uint32_t k = first_cue_from(x, i); k > 0; k--) {
        if (cue_at(x, k - 1)->token + CUE_WORDS < i) break;
        if (cue_at(x, k - 1)->end == i) return 1;
    }
    return 0;
}

static int part_at(const reader *x, uint32_t i, lx_part part, uint32_t *end) {
    for (uint32_t k = first_cue_from(x, i); k < x->r->cues && cue_at(x, k)->token == i; k++)
        if (!cue_at(x, k)->trigger && cue_at(x, k)->index == (uint32_t)part) {
            *end = cue_at(x, k)->end;
            return 1;
        }
    return 0;
}

/* --- groups -------------------------------------------------------------------- */

static int is_candidate(const reader *x, uint32_t mention) {
    const va_mention *m = va_mention_at(x->d, mention);
    const va_name *n = va_name_at(x->d, mention);
    return (m->kind == VA_ORGANISATION || m->kind == VA_PLACE) && m->entity != VA_NONE &&
           !(n->flags & (VA_NAME_PARENT | VA_NAME_BRACKET));
}

/* Words that may stand between two members of a group: "và lãnh đạo các tỉnh". */
static uint32_t filler_end(const reader *x, uint32_t i) {
    static const lx_part fillers[] = {LX_PART_plural, LX_PART_leaders, LX_PART_delegation,
                                      LX_PART_side,   LX_PART_and,     LX_PART_filler};
    uint32_t end;
    for (int k = 0; k < 6; k++)
        if (part_at(x, i, fillers[k], &end)) return end;
    const va_document *d = x->d;
    if (d->t[i].kind == VT_NUMBER && d->t[i].letters < 3) return i + 1;
    return i;
}

/* The brackets that open at token I: one past their end, or I. */
static uint32_t bracket_end(const reader *x, uint32_t i) {
    const va_document *d = x->d;
    if (!vt_is_marker(&d->t[i], '(')) return i;
    for (uint32_t k = i + 1; k < x->s->token_end && k < i + 24; k++)
        if (vt_is_marker(&d->t[k], ')')) return k + 1;
    return i;
}

/*
** Do tokens [I, END) only join two names?  *JOINED is set if what joins them says "with".
*/
static int joins(const reader *x, uint32_t i, uint32_t end, int *joined) {
    const va_document *d = x->d;
    uint32_t comma = 0, next;
    if (i >= end || end - i > 14) return 0;
    while (i < end) {
        if (vt_is_marker(&d->t[i], ',') || vt_is_marker(&d->t[i], ';')) {
            comma = 1;
            i++;
        } else if (vt_is_marker(&d->t[i], ')')) { /* of brackets behind a name: "X (Y)" */
            i++;
        } else if (vt_is_dash(&d->t[i]) || vt_is_marker(&d->t[i], '/') ||
                   vt_is_marker(&d->t[i], '&')) {
            *joined = 1;
            i++;
        } else if (part_at(x, i, LX_PART_with, &next)) {
            *joined = 1;
            i = next;
        } else if (part_at(x, i, LX_PART_and, &next)) {
            comma = 1;
            i = next;
        } else if ((next = bracket_end(x, i)) > i || (next = filler_end(x, i)) > i) {
            i = next;
        } else {
            /* A type word in the plural: "và các tỉnh X, Y". */
            lx_word w = d->w[i];
            lx_match m[LX_MATCHES];
            int n = w.root ? lx_match_at(d->t, d->w, i, end, m) : 0, type = 0;
            for (int k = 0; k < n; k++)
                for (uint32_t s = 0; s < m[k].senses; s++)
                    if (m[k].sense[s].class == LX_UNIT_TYPE) type = (int)(m[k].end - i);
            if (!type) return 0;
            i += (uint32_t)type;
        }
    }
    return comma || *joined;
}

static int stands_at_place(const reader *x, uint32_t start) {
    static const lx_part away[] = {LX_PART_at, LX_PART_from, LX_PART_belong, LX_PART_witness,
                                   LX_PART_source};
    for (int k = 0; k < 5; k++)
        if (part_before(x, start, away[k])) return 1;
    return 0;
}

static int next_group(const reader *x, uint32_t *at, group *g) {
    uint32_t last = x->r->first_mention + x->r->mentions;
    while (*at < last && !is_candidate(x, *at))
        ++*at;
    if (*at >= last) return 0;
    const va_mention *m = va_mention_at(x->d, *at);
    g->first = g->last = *at;
    g->token = m->token;
    g->end = m->token_end;
    g->members = 1;
    g->joined = 0;
    uint32_t i = *at + 1;
    for (; i < last; i++) {
        m = va_mention_at(x->d, i);
        if (m->token < g->end) continue;
        if (!is_candidate(x, i)) {
            if (m->kind <= VA_PLACE && m->entity != VA_NONE && m->token <= g->end + 1)
                g->end = m->token_end; /* "Quận 1 - TP.HCM": where the member lies */
            else if (m->kind != VA_DOMAIN && m->token > g->end + 14)
                break;
            continue;
        }
        if (m->token == g->end && m->entity == va_mention_at(x->d, g->last)->entity) {
            g->end = m->token_end; /* its own brand right behind it */
            continue;
        }
        int joined = 0;
        if (!joins(x, g->end, m->token, &joined)) break;
        /* "Tại TP. X, Ban Thường vụ ...": the venue is no member */
        if (g->members == 1 && vt_is_marker(&x->d->t[g->end], ',') && stands_at_place(x, g->token))
            break;
        g->joined |= joined;
        g->last = i;
        g->end = m->token_end;
        g->members++;
    }
    *at = i > g->last + 1 ? g->last + 1 : i;
    return 1;
}

/* --- evidence -------------------------------------------------------------------- */

/* Kinds of evidence, each with its twin for title and lead. */
static const struct {
    lx_weight_name body, head;
    const char *rule;
    va_role role;
} kinds[] = {
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

static void witness(reader *x, uint32_t mention, int kind, float share, va_role role) {
    const va_mention *m = va_mention_at(x->d, mention);
    evidence *e = &x->entities[m->entity];
    lx_weight_name what = x->head ? kinds[kind].head : kinds[kind].body;
    if (x->title && kind == SUBJECT) what = LX_W_subject_title;
    if (va_section_at(x->d, x->s->section)->kind == VA_CAPTION) share /= 2;
    if (va_name_at(x->d, mention)->flags & VA_NAME_OFFICE) {
        what = LX_W_office;
        if (kind == BETWEEN) share /= 2; /* "giữa Bí thư X và Bí thư Y": persons */
    }
    if (share > e->of[LX_W_strongest]) e->of[LX_W_strongest] = share;
    share *= share; /* a strong predicate says more than two weak ones */
    if (share > e->of[what]) e->of[what] = share;
    if (share * lx_weight(what) > e->best) {
        e->best = share * lx_weight(what);
        e->mention = mention;
        e->rule = kinds[kind].rule;
        e->role = role;
    }
}

static void witness_group(reader *x, const group *g, int kind, float share) {
    for (uint32_t i = g->first; i <= g->last; i++)
        if (is_candidate(x, i)) witness(x, i, kind, share, kinds[kind].role);
}

/* "3 đơn vị", "hai huyện vùng cao" before token I: where it starts, or I. */
static uint32_t counted_noun(const reader *x, uint32_t i) {
    const vt_token *t = x->d->t;
    uint32_t end;
    for (uint32_t k = i; k > x->s->token + 1 && k + 5 > i; k--) {
        if (t[k - 1].kind != VT_WORD || t[k - 1].shape & VT_SHAPE_CAPITAL) break;
        int counted = (t[k - 2].kind == VT_NUMBER && t[k - 2].letters < 3) ||
                      part_before(x, k - 1, LX_PART_plural);
        if (counted && part_at(x, k - 1, LX_PART_group, &end)) return k - 1;
    }
    return i;
}

/* The first token of the phrase around the group: over leaders, delegations, numbers, type words.
 */
static uint32_t phrase_start(const reader *x, uint32_t i) {
    static const lx_part lead_in[] = {LX_PART_leaders, LX_PART_delegation, LX_PART_side,
                                      LX_PART_plural,  LX_PART_number,     LX_PART_group,
                                      LX_PART_aspect};
    const va_document *d = x->d;
    for (int moved = 1; moved && i > x->s->token;) {
        moved = 0;
        for (int k = 0; k < 7 && !moved; k++) {
            const va_cue *c = part_before(x, i, lead_in[k]);
            if (c) {
                i = c->token;
                moved = 1;
            }
        }
        if (moved) continue;
        const vt_token *t = &d->t[i - 1];
        if ((t->kind == VT_NUMBER && t->letters < 3) || vt_is_marker(t, ':') ||
            vt_is_marker(t, '"') || vt_is_marker(t, 0x201C)) {
            i--;
            moved = 1;
        } else {
            uint32_t noun = counted_noun(x, i); /* "3 đơn vị:", "hai huyện vùng cao" */
            moved = noun < i;
            i = noun;
        }
    }
    return i;
}

/* The nearest trigger that ends at or before token I; *GAP tokens lie between. */
static const lx_trigger *trigger_before(const reader *x, uint32_t i, uint32_t *gap) {
    for (uint32_t k = first_cue_from(x, i); k > 0; k--) {
        const va_cue *c = cue_at(x, k - 1);
        if (c->token + SENTENCE_REACH < i) break;
        if (!c->trigger || c->end > i) continue;
        *gap = i - c->end;
        return &lx_triggers[c->index];
    }
    return NULL;
}

static const lx_trigger *trigger_after(const reader *x, uint32_t i, uint32_t *gap) {
    for (uint32_t k = first_cue_from(x, i); k < x->r->cues; k++) {
        const va_cue *c = cue_at(x, k);
        if (c->token > i + SENTENCE_REACH) break;
        if (!c->trigger) continue;
        *gap = c->token - i;
        return &lx_triggers[c->index];
    }
    return NULL;
}

static float strength(const reader *x, const lx_trigger *t) {
    if (x->police && t->kind == LX_COORDINATION && t->frame == LX_ACT) return 0;
    return (float)t->weight / 100;
}

/* The strongest trigger among tokens I .. I+REACH. */
static float strongest_after(const reader *x, uint32_t i, uint32_t reach) {
    float best = 0;
    for (uint32_t k = first_cue_from(x, i); k < x->r->cues && cue_at(x, k)->token <= i + reach;
         k++) {
        const va_cue *c = cue_at(x, k);
        float w = c->trigger ? strength(x, &lx_triggers[c->index]) : 0;
        if (w > best) best = w;
    }
    return best;
}

#ifdef VA_TRACE
static void trace(const reader *x, const group *g, uint32_t start, const lx_trigger *p, uint32_t b,
                  const lx_trigger *n, uint32_t a) {
    const vt_token *t = x->d->t;
    fprintf(stderr, "S%d pacts %u [%.*s] <%.*s> prior %s+%u next %s+%u members %u joined %d\n",
            (int)(x->s - va_sentence_at(x->d, 0)), x->r->pacts,
            (int)(t[g->token].start - t[start].start), x->d->text + t[start].start,
            (int)(t[g->end - 1].end - t[g->token].start), x->d->text + t[g->token].start,
            p ? lx_text(p->phrase) : "-", b, n ? lx_text(n->phrase) : "-", a, g->members,
            g->joined);
}
#endif
/* "giữa hai địa phương", "giữa 2 bên": those it is about were named before. */
static int is_mutual(const reader *x) {
    const va_document *d = x->d;
    uint32_t end, behind;
    for (uint32_t k = 0; k < x->r->cues; k++) {
        const va_cue *c = cue_at(x, k);
        if (c->trigger || c->index != LX_PART_between || c->end >= x->s->token_end) continue;
        if (part_at(x, c->end, LX_PART_aspect, &behind)) return 1;
        end = c->end;
        if (d->t[end].kind == VT_NUMBER || part_at(x, end, LX_PART_plural, &end)) {
            end += d->t[end].kind == VT_NUMBER;
            if (end < x->s->token_end && part_at(x, end, LX_PART_group, &behind) &&
                (behind == x->s->token_end || !vt_is_capital(&d->t[behind])))
                return 1;
        }
    }
    return 0;
}

/* A verb of visiting or supporting with its object, or any verb with its partner. */
static int read_object(reader *x, const group *g, uint32_t start, const lx_trigger *prior,
                       uint32_t before, float sentence) {
    if (prior && prior->frame == LX_BLOCK && before < 4) return 0;
    if (part_before(x, start, LX_PART_with) && prior && before < PARTNER_REACH) {
        float near = before <= 6 ? 1.0f : before <= 15 ? 0.8f : 0.6f;
        witness_group(x, g, PARTNER,
                      near * (prior->frame == LX_GIVE ? strength(x, prior) / 2 : sentence));
    } else if (stands_at_place(x, start)) {
        if (prior && prior->frame == LX_VISIT && before < 4)
            witness_group(x, g, HOST, strength(x, prior));
        return 0;
    } else if (prior && before <= 1 && prior->frame != LX_PACT) {
        witness_group(x, g, OBJECT, strength(x, prior));
    }
    return 1;
}

/*
** "giữa 3 quận trung tâm X - Y", "hai huyện của tỉnh X": units of a lower level than the places
** named, which only say where those lie.
*/
static int only_locates(const reader *x, const group *g) {
    const va_document *d = x->d;
    lx_match m[LX_MATCHES];
    const va_name *n = va_name_at(d, g->first);
    if (va_mention_at(d, g->first)->kind != VA_PLACE || n->type > VA_DISTRICT) return 0;
    for (uint32_t i = g->token; i > x->s->token && i + 5 > g->token; i--) {
        if (d->t[i - 1].kind == VT_MARKER) break;
        for (int k = lx_match_at(d->t, d->w, i - 1, g->token, m); k > 0; k--)
            for (uint32_t s = 0; s < m[k - 1].senses; s++) {
                const lx_sense *sense = &m[k - 1].sense[s];
                if (sense->class != LX_UNIT_TYPE) continue;
                unsigned levels = lx_unit_types[sense->index].levels;
                return levels && !(levels & (1u << (n->type - VA_PROVINCE)));
            }
    }
    return 0;
}

/* A common noun stands right before the group: "công nhân X", "ngành y tế X". */
static int is_attributive(const reader *x, uint32_t start) {
    if (start == x->s->token) return 0;
    const vt_token *t = &x->d->t[start - 1];
    if (t->kind != VT_WORD || t->shape & VT_SHAPE_CAPITAL) return 0;
    return !cue_ends_at(x, start);
}

/* The strength of a pair in a title that names no bond. */
#define TITLE_PAIR 0.6f

static void read_group(reader *x, const group *g) {
    uint32_t start = phrase_start(x, g->token), before = 0, after = 0;
    const lx_trigger *prior = trigger_before(x, start, &before);
    const lx_trigger *next = trigger_after(x, g->end, &after);
    float sentence = x->strongest;
#ifdef VA_TRACE
    trace(x, g, start, prior, before, next, after);
#endif
    if (only_locates(x, g)) return;
    if (part_before(x, start, LX_PART_between)) {
        witness_group(x, g, BETWEEN, sentence);
        return;
    }
    if (x->title && sentence <= 0) {
        /* "A - B: ..." heads an article on the two, whatever the title goes on to say. */
        if (g->members > 1 && g->joined) witness_group(x, g, PAIR, TITLE_PAIR);
        return;
    }
    if (g->members > 1 && g->joined && (x->title || (prior && before <= 12)))
        witness_group(x, g, PAIR, sentence);
    if (!read_object(x, g, start, prior, before, sentence)) return;
    if (part_before(x, start, LX_PART_of) && !(prior && prior->frame == LX_PACT && before < 3))
        return;
    if (part_before(x, start, LX_PART_about) || part_before(x, start, LX_PART_for)) return;
    if (part_before(x, start, LX_PART_by) && (!next || after > 3)) return;
    /* "Hà Tĩnh: Bốn tổ chức hội ký ...": a title may begin with where it happened. */
    if (x->title && g->members == 1 && vt_is_marker(&x->d->t[g->end], ':')) return;
    if (next && after <= SUBJECT_REACH) {
        float near = after <= 4 ? 1.0f : after <= 12 ? 0.9f : after <= 28 ? 0.75f : 0.6f;
        if (g->members > 1 && near < 1) near += 0.1f;
        if (x->mutual && g->members > 1) witness_group(x, g, BETWEEN, sentence);
        witness_group(x, g, is_attributive(x, start) ? ATTRIBUTIVE : SUBJECT,
                      strongest_after(x, g->end, SUBJECT_REACH) * near);
    } else if (prior && before <= 2 && prior->frame == LX_PACT) {
        witness_group(x, g, PACT_OF, strength(x, prior));
    }
}

static void read_sentence(va_document *d, evidence *entities, uint32_t sentence) {
    reader x = {0};
    x.d = d;
    x.entities = entities;
    x.s = va_sentence_at(d, sentence);
    x.r = va_reading_at(d, sentence);
    va_section_kind kind = va_section_at(d, x.s->section)->kind;
    x.title = kind == VA_TITLE;
    x.head = kind == VA_TITLE || kind == VA_LEAD;
    if (kind == VA_BOILERPLATE || kind == VA_BYLINE) return;
    for (uint32_t i = x.r->first_mention; i < x.r->first_mention + x.r->mentions; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->entity == VA_NONE) continue;
        evidence *e = &entities[m->entity];
        e->seen++;
        e->apart += (va_name_at(d, i)->flags & (VA_NAME_PARENT | VA_NAME_BRACKET)) != 0;
        e->venue += (uint32_t)stands_at_place(&x, m->token);
        if (x.title) e->of[LX_W_in_title] = 1;
        if (kind == VA_LEAD) e->of[LX_W_in_lead] = 1;
    }
    if (!x.r->pacts && !x.title) return;
    for (uint32_t k = 0; k < x.r->cues; k++) {
        const va_cue *c = cue_at(&x, k);
        if (!c->trigger && c->index == LX_PART_past)
            return; /* an earlier bond, of others perhaps */
        x.police |= !c->trigger && c->index == LX_PART_crime;
    }
    x.strongest = strongest_after(&x, x.s->token, x.s->token_end - x.s->token);
    x.mutual = is_mutual(&x);
    group g;
    for (uint32_t at = x.r->first_mention; next_group(&x, &at, &g);)
        read_group(&x, &g);
}

/* --- certainty --------------------------------------------------------------------- */

/* The strongest predicate of title and lead, and of the body. */
static void article_evidence(const va_document *d, float *head, float *body) {
    *head = *body = 0;
    for (uint32_t k = 0; k < d->sentences.count; k++) {
        va_section_kind kind = va_section_at(d, va_sentence_at(d, k)->section)->kind;
        float w = (float)va_reading_at(d, k)->pacts / 100;
        float *of = kind == VA_TITLE || kind == VA_LEAD ? head : body;
        if (kind != VA_BOILERPLATE && w > *of) *of = w;
    }
}

static void describe(const va_document *d, uint32_t entity, evidence *e) {
    const va_entity *x = va_entity_at(d, entity);
    const va_name *n = va_name_at(d, x->first_mention);
    e->of[LX_W_mentions] = (float)e->seen / (float)(e->seen + 4);
    e->of[LX_W_apart] = e->seen ? (float)e->apart / (float)e->seen : 0;
    e->of[LX_W_venue] = e->seen ? (float)e->venue / (float)e->seen : 0;
    e->of[LX_W_country] = x->type == VA_COUNTRY;
    e->of[LX_W_locality] = x->type <= VA_FOREIGN_LOCALITY && x->type != VA_COUNTRY;
    e->of[LX_W_company] = x->type == VA_COMPANY;
    e->of[LX_W_unknown] = x->kind == VA_ORGANISATION && n->flags & VA_NAME_BRACKET
                              ? 0
                              : x->kind == VA_ORGANISATION && (n->flags & VA_NAME_BARE) != 0;
}

/* How certainly the entity is a party: the logistic function of the weights of its evidence. */
static float certainty(const evidence *e) {
    float sum = lx_weight(LX_W_bias);
    if (e->best <= 0) return 0;
    for (int k = 0; k < LX_EVIDENCE_COUNT; k++)
        sum += lx_weight((lx_weight_name)k) * e->of[k];
    return va_logistic(sum);
}

static void add_party(va_document *d, uint32_t entity, const evidence *e, float score, float best) {
    va_party *p = va_push(d->arena, &d->parties, sizeof *p);
    if (!p) return;
    p->entity = entity;
    p->mention = e->mention;
    p->confidence = score;
    p->rule = e->rule;
    p->role = e->role;
    p->tier = score >= best * lx_weight(LX_W_main_share) ? VA_MAIN : VA_SECONDARY;
    va_entity_at(d, entity)->party = d->parties.count - 1;
}

/*
** Best first; of equal certainty (in steps of 1/256) in order of the text.  By counting, so
** that a text of a million names stays linear.
*/
static void rank(va_document *d, const evidence *entities, const float *score, float best) {
    enum { STEPS = 256 };
    float threshold = lx_weight(LX_W_threshold);
    va_array by_score[STEPS];
    for (int k = 0; k < STEPS; k++)
        by_score[k] = (va_array){0};
    for (uint32_t e = 0; e < d->entities.count; e++) {
        if (score[e] < threshold) continue;
        uint32_t *slot = va_push(d->arena, &by_score[(int)(score[e] * (STEPS - 1))], sizeof *slot);
        if (slot) *slot = e;
    }
    for (int k = STEPS - 1; k >= 0; k--) {
        for (uint32_t i = 0; i < by_score[k].count; i++) {
            uint32_t e = VA_ITEMS(uint32_t, by_score[k])[i];
            add_party(d, e, &entities[e], score[e], best);
        }
        va_array_drop(d->arena, &by_score[k]);
    }
}

void va_parties(va_document *d) {
    uint64_t n = d->entities.count;
    evidence *entities = va_allocate(d->arena, n * sizeof *entities + 1);
    float *score = va_allocate(d->arena, n * sizeof *score + 1);
    float head, body, best = 0, second = 0;
    if (!entities || !score) return;
    for (uint32_t k = 0; k < d->sentences.count; k++)
        read_sentence(d, entities, k);
    article_evidence(d, &head, &body);
    for (uint32_t e = 0; e < n; e++) {
        if (va_entity_at(d, e)->kind == VA_PERSON) continue;
        describe(d, e, &entities[e]);
        entities[e].of[LX_W_article_head] = head;
        entities[e].of[LX_W_article_body] = body;
        score[e] = certainty(&entities[e]);
#ifdef VA_TRACE
        if (entities[e].best > 0) {
            fprintf(stderr, "F\t%s", va_entity_at(d, e)->name);
            for (int k = 0; k < LX_EVIDENCE_COUNT; k++)
                fprintf(stderr, "\t%.3f", (double)entities[e].of[k]);
            fprintf(stderr, "\n");
        }
#endif
        if (score[e] > best) {
            second = best;
            best = score[e];
        } else if (score[e] > second)
            second = score[e];
    }
    if (head < lx_weight(LX_W_least_pact) && body < lx_weight(LX_W_least_pact)) return;
    if (second >= lx_weight(LX_W_second_best) || best >= lx_weight(LX_W_lone_best))
        rank(d, entities, score, best);
}
