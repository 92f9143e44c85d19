/*
** domain_evidence.c - see domain_evidence.h.
**
** Domains joined by commas or "và" are an enumeration; what introduces its first ("trên các lĩnh
** vực", "hợp tác", "nhằm") introduces all of them.
*/
#include "domain_evidence.h"
#include "cues.h"
#include "mentions.h"

enum {
    JOINT = 2,            /* tokens between two members of an enumeration */
    ITEM = 7,             /* the same if another item stands between them, with its joints */
    INTRODUCED = 4,       /* tokens between "lĩnh vực" or "nhằm" and what it introduces */
    PACT_REACH = 20,      /* a predicate further before a mention says nothing of it */
    DOMAIN_CUE_WORDS = 8, /* no word of the grammar is longer */
    CLEAR_PACT = 60,      /* weight of a predicate that is clearly one of cooperation */
    WORD_SINCE = 6        /* sentences */
};

/* Words that a field may follow. */
#define OPENS                                                                                      \
    (LX_SET(and) | LX_SET(with) | LX_SET(of) | LX_SET(at) | LX_SET(for) | LX_SET(about) |          \
     LX_SET(aim) | LX_SET(field) | LX_SET(content) | LX_SET(include) | LX_SET(plural))

/* Words that announce fields or contents. */
#define CONTENT (LX_SET(field) | LX_SET(content) | LX_SET(include) | LX_SET(accord))

static const va_cue *cue_of_scene(const va_domain_scene *x, uint32_t k) {
    return va_cue_at(x->d, x->r->first_cue + k);
}

/* The number of cues that begin before token I. */
static uint32_t cues_before(const va_domain_scene *x, uint32_t i) {
    return va_first_cue_from(x->d, x->r, i) - x->r->first_cue;
}

static int is_pact(const va_cue *c) {
    return c->trigger && lx_triggers[c->index].weight >= CLEAR_PACT;
}

static void count_parties(va_domain_scene *x) {
    uint32_t first = VA_NONE;
    for (uint32_t i = x->r->first_mention; i < x->r->first_mention + x->r->mentions; i++) {
        uint32_t e = va_mention_at(x->d, i)->entity;
        if (e == VA_NONE || e == first || va_entity_at(x->d, e)->party == VA_NONE) continue;
        x->parties = first == VA_NONE ? 1 : 2;
        if (first != VA_NONE) return;
        first = e;
    }
}

static int has_domains(const va_domain_scene *x) {
    for (uint32_t i = x->r->first_mention; i < x->r->first_mention + x->r->mentions; i++)
        if (va_mention_at(x->d, i)->kind == VA_DOMAIN) return 1;
    return 0;
}

int va_domain_scene_open(va_domain_scene *x, const va_document *d, uint32_t sentence,
                         uint32_t *since) {
    static const va_domain_scene empty = {0};
    *x = empty;
    x->d = d;
    x->s = va_sentence_at(d, sentence);
    x->r = va_reading_at(d, sentence);
    x->section = va_section_at(d, x->s->section)->kind;
    x->at = x->r->first_mention;
    x->first_pact = x->first_field = VA_NONE;
    if (x->r->pacts >= CLEAR_PACT && x->section != VA_BOILERPLATE) *since = sentence;
    if (x->section == VA_BOILERPLATE || x->section == VA_CAPTION || x->section == VA_BYLINE ||
        va_section_at(d, x->s->section)->item == VA_NONE || !has_domains(x))
        return 0;
    va_domain_evidence *e = &x->all;
    for (uint32_t k = 0; k < x->r->cues; k++) {
        const va_cue *c = cue_of_scene(x, k);
        if (is_pact(c) && x->first_pact == VA_NONE) x->first_pact = c->token;
        if (c->trigger) continue;
        if (CONTENT >> c->index & 1 && x->first_field == VA_NONE) x->first_field = c->token;
        x->sides |= c->index == LX_PART_aspect;
    }
    count_parties(x);
    VA_DOMAIN_OF(e, title) = x->section == VA_TITLE;
    VA_DOMAIN_OF(e, since) = *since == VA_NONE || sentence - *since > WORD_SINCE
                                 ? 1
                                 : (float)(sentence - *since) / WORD_SINCE;
    VA_DOMAIN_OF(e, parties) = x->parties > 1;
    VA_DOMAIN_OF(e, agreed_sides) = x->r->agreed && x->sides;
    return 1;
}

/* SIGN stands within the three tokens before token I. */
static int has_before(const va_domain_scene *x, uint32_t i, uint32_t sign) {
    for (uint32_t k = i; k > x->s->token && k + 3 > i; k--)
        if (vt_is_marker(&x->d->token[k - 1], sign)) return 1;
    return 0;
}

/* What stands before the enumeration that begins at token I. */
static void introduce(va_domain_scene *x, uint32_t i) {
    const uint64_t introducers = LX_SET(field) | LX_SET(content) | LX_SET(include) | LX_SET(about);
    va_domain_evidence *e = &x->list;
    float near = 0;
    *e = x->all;
    x->direct = 0;
    x->introduced = has_before(x, i, ':');
    for (uint32_t k = cues_before(x, i); k > 0; k--) {
        const va_cue *c = cue_of_scene(x, k - 1);
        uint32_t gap = va_cue_end(c) < i ? i - va_cue_end(c) : 0;
        if (gap > PACT_REACH) break;
        if (is_pact(c) && 1 - (float)gap / PACT_REACH > near) near = 1 - (float)gap / PACT_REACH;
        x->direct |= is_pact(c) && gap <= 1;
        if (c->trigger) continue;
        if (gap > INTRODUCED) continue;
        x->introduced |= (int)(introducers >> c->index & 1);
        if (c->index == LX_PART_field) VA_DOMAIN_OF(e, field) = 1;
        if (c->index == LX_PART_occasion) VA_DOMAIN_OF(e, occasion) = 1;
        if (c->index == LX_PART_aim) VA_DOMAIN_OF(e, aim) = 1;
        if (c->index == LX_PART_about && c->token <= x->s->token + 1) VA_DOMAIN_OF(e, topic) = 1;
        if (c->index == LX_PART_for && gap <= 1) VA_DOMAIN_OF(e, for) = 1;
    }
    VA_DOMAIN_OF(e, near) = near;
    VA_DOMAIN_OF(e, near_sides) = x->sides || x->parties > 1 ? near : 0;
}

/* A comma, a semicolon or "và" ends before token I (BEFORE), or begins there. */
static int is_domain_joint(const va_domain_scene *x, uint32_t i, int before) {
    const vt_token *t = &x->d->token[before ? i - 1 : i];
    if (t->kind == VT_MARKER) return vt_is_marker(t, ',') || vt_is_marker(t, ';');
    uint32_t k = cues_before(x, i);
    for (; before && k > 0 && cue_of_scene(x, k - 1)->token + DOMAIN_CUE_WORDS >= i; k--)
        if (va_cue_end(cue_of_scene(x, k - 1)) == i && cue_of_scene(x, k - 1)->index == LX_PART_and)
            return 1;
    for (; !before && k < x->r->cues && cue_of_scene(x, k)->token == i; k++)
        if (!cue_of_scene(x, k)->trigger && cue_of_scene(x, k)->index == LX_PART_and) return 1;
    return 0;
}

/* Tokens [I, END) join two members: a joint, or one item more between two joints. */
static int joins_members(const va_domain_scene *x, uint32_t i, uint32_t end) {
    if (end <= i + JOINT) return 1;
    return end <= i + ITEM && is_domain_joint(x, i, 0) && is_domain_joint(x, end, 1);
}

/* The enumeration that begins with mention I: its members; *END is one past its last token. */
static uint32_t enumerate(const va_domain_scene *x, uint32_t i, uint32_t *end) {
    uint32_t members = 0, last = x->r->first_mention + x->r->mentions;
    *end = va_mention_at(x->d, i)->token_end;
    for (; i < last; i++) {
        const va_mention *m = va_mention_at(x->d, i);
        if (m->token > *end + ITEM) break;
        if (m->kind != VA_DOMAIN || (members && m->token < *end)) continue;
        if (members && !joins_members(x, *end, m->token)) break;
        *end = m->token_end;
        members++;
    }
    return members;
}

/*
** A word of the grammar, a sign, another domain or the edge of the sentence stands right before
** mention M.
*/
static int opens_before(const va_domain_scene *x, uint32_t m) {
    uint32_t i = va_mention_at(x->d, m)->token;
    if (i == x->s->token || x->d->token[i - 1].kind != VT_WORD) return 1;
    if (m > x->r->first_mention && va_mention_at(x->d, m - 1)->kind == VA_DOMAIN &&
        va_mention_at(x->d, m - 1)->token_end == i)
        return 1;
    for (uint32_t k = cues_before(x, i); k > 0; k--) {
        const va_cue *c = cue_of_scene(x, k - 1);
        if (c->token + DOMAIN_CUE_WORDS < i) break;
        if (va_cue_end(c) >= i && (c->trigger || OPENS >> c->index & 1)) return 1;
    }
    return 0;
}

/* The same right behind mention I. */
static int closes_behind(const va_domain_scene *x, uint32_t i) {
    uint32_t end = va_mention_at(x->d, i)->token_end;
    if (end >= x->s->token_end || x->d->token[end].kind != VT_WORD) return 1;
    for (uint32_t k = cues_before(x, end); k < x->r->cues && cue_of_scene(x, k)->token == end; k++)
        if (!cue_of_scene(x, k)->trigger && LX_AFTER_DOMAIN >> cue_of_scene(x, k)->index & 1)
            return 1;
    const va_mention *next = va_mention_at(x->d, i + 1);
    return i + 1 < x->r->first_mention + x->r->mentions && next->kind != VA_DOMAIN &&
           next->token == end;
}

uint32_t va_domain_next(va_domain_scene *x, va_domain_evidence *e) {
    uint32_t last = x->r->first_mention + x->r->mentions, i = x->at;
    while (i < last && va_mention_at(x->d, i)->kind != VA_DOMAIN)
        i++;
    x->at = i + 1;
    if (i >= last) return VA_NONE;
    const va_mention *m = va_mention_at(x->d, i);
    if (m->token_end > x->list_end) {
        introduce(x, m->token);
        uint32_t members = enumerate(x, i, &x->list_end);
        VA_DOMAIN_OF(&x->list, listed) = members > 1;
        VA_DOMAIN_OF(&x->list, roll) = members > 2;
    }
    *e = x->list;
    int strong = va_name_at(x->d, i)->flags & VA_DOMAIN_STRONG;
    int loose = !opens_before(x, i) || !closes_behind(x, i);
    int listed = VA_DOMAIN_OF(e, listed) > 0, roll = VA_DOMAIN_OF(e, roll) > 0;
    VA_DOMAIN_OF(e, strong) = strong != 0;
    VA_DOMAIN_OF(e, bare) = !strong && !x->introduced && !listed && !x->direct;
    VA_DOMAIN_OF(e, roll_weak) = !strong && x->introduced && roll;
    VA_DOMAIN_OF(e, loose) = loose && strong;
    VA_DOMAIN_OF(e, loose_weak) = loose && !strong;
    VA_DOMAIN_OF(e, item) = x->first_field < m->token && has_before(x, m->token, ';');
    VA_DOMAIN_OF(e, long) = m->token_end - m->token > 3;
    return i;
}
