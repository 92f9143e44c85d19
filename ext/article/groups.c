/* groups.c - see groups.h. */
#include "groups.h"
#include "cues.h"
#include "mentions.h"
#include "phrases.h"

enum {
    SENTENCE_REACH = 120,
    JOINT_WORDS = 14,
    GROUP_BRACKET_WORDS = 24,
    SPELLED_WORDS = 25,
    DESCRIPTOR_WORDS = 6,
    QUOTED_WORDS = 8,
    OCCASION_WORDS = 4
};

/* --- cues ---------------------------------------------------------------------- */

static const va_cue *cue_of_clause(const va_clause *x, uint32_t i) {
    return va_cue_at(x->d, x->r->first_cue + i);
}

enum { GROUP_CUE_WORDS = 8 }; /* no word of the grammar is longer */

/* In a set of parts: a predicate. */
#define TRIGGER ((uint64_t)1 << 63)

/* The first cue of the sentence that begins at token I or later. */
static uint32_t first_cue_from(const va_clause *x, uint32_t i) {
    return va_first_cue_from(x->d, x->r, i) - x->r->first_cue;
}

/* The parts of the grammar that end just before token I, and TRIGGER. */
static uint64_t endings_at(const va_clause *x, uint32_t i) {
    return VA_ITEMS(uint64_t, x->d->endings)[i - x->s->token];
}

/* The parts of the grammar that end just before token I. */
static uint64_t parts_before(const va_clause *x, uint32_t i) {
    return endings_at(x, i) & ~TRIGGER;
}

const va_cue *va_cue_before(const va_clause *x, uint32_t i, uint64_t parts) {
    const va_cue *longest = NULL;
    if (!(parts_before(x, i) & parts)) return NULL;
    for (uint32_t k = first_cue_from(x, i); k > 0; k--) {
        const va_cue *c = cue_of_clause(x, k - 1);
        if (c->token + GROUP_CUE_WORDS < i) break;
        if (va_cue_end(c) == i && !c->trigger && parts >> c->index & 1) longest = c;
    }
    return longest;
}

static int trigger_ends_at(const va_clause *x, uint32_t i) {
    return (endings_at(x, i) & TRIGGER) != 0;
}

/* An entry of CLASS begins at token I and ends before END. */
static int begins_entry(const va_clause *x, uint32_t i, uint32_t end, lx_class class) {
    uint32_t stop;
    return va_entry_at(x->d, i, end, 0, class, &stop) != NULL;
}

/* A cue of one of PARTS begins at token I: one past its last token, else I. */
static uint32_t cue_end(const va_clause *x, uint32_t i, uint64_t parts) {
    for (uint32_t k = first_cue_from(x, i); k < x->r->cues && cue_of_clause(x, k)->token == i; k++)
        if (!cue_of_clause(x, k)->trigger && parts >> cue_of_clause(x, k)->index & 1)
            return va_cue_end(cue_of_clause(x, k));
    return i;
}

/* --- groups -------------------------------------------------------------------- */

int va_is_member(const va_clause *x, uint32_t mention) {
    const va_mention *m = va_mention_at(x->d, mention);
    const va_name *n = va_name_at(x->d, mention);
    return (m->kind == VA_ORGANISATION || m->kind == VA_PLACE) && m->entity != VA_NONE &&
           !(n->flags & (VA_NAME_PARENT | VA_NAME_BRACKET | VA_NAME_QUOTED));
}

/* Words that may stand between two members of a group: "và lãnh đạo các tỉnh". */
static uint32_t filler_end(const va_clause *x, uint32_t i) {
    const uint64_t fillers = LX_SET(plural) | LX_SET(leaders) | LX_SET(delegation) | LX_SET(side) |
                             LX_SET(and) | LX_SET(filler) | LX_SET(include);
    uint32_t end = cue_end(x, i, fillers);
    const vt_token *t = &x->d->token[i];
    return end == i && t->kind == VT_NUMBER && t->letters < 3 ? i + 1 : end;
}

/* The brackets that open at token I: one past their end, or I. */
static uint32_t bracket_end(const va_clause *x, uint32_t i) {
    const va_document *d = x->d;
    if (!vt_is_marker(&d->token[i], '(')) return i;
    for (uint32_t k = i + 1; k < x->s->token_end && k < i + GROUP_BRACKET_WORDS; k++)
        if (vt_is_marker(&d->token[k], ')')) return k + 1;
    return i;
}

/* The person named at token I behind mention *LAST, which moves on: one past the name, or I. */
static uint32_t person_end(const va_clause *x, uint32_t *last, uint32_t i) {
    uint32_t n = x->r->first_mention + x->r->mentions;
    while (*last < n && va_mention_at(x->d, *last)->token < i)
        ++*last;
    if (*last == n || va_mention_at(x->d, *last)->kind != VA_PERSON) return i;
    return va_mention_at(x->d, *last)->token == i ? va_mention_at(x->d, *last)->token_end : i;
}

/*
** A type word in the plural ("và các tỉnh X, Y") or a title ("và Chủ tịch Y") at token I: its end.
*/
static uint32_t entry_end(const va_clause *x, uint32_t i, uint32_t end) {
    lx_match m[LX_MATCHES];
    uint32_t longest = i;
    if (!x->d->word[i].starts) return i;
    for (int k = lx_match_at(x->d->token, x->d->word, i, end, m); k > 0; k--)
        for (uint32_t s = 0; s < m[k - 1].senses; s++) {
            lx_class class = m[k - 1].sense[s].class;
            if ((class == LX_UNIT_TYPE || class == LX_TITLE) && m[k - 1].end > longest)
                longest = m[k - 1].end;
        }
    return longest;
}

/* What stands between two names: a comma, "và" or the like; a dash, "với" or the like. */
typedef struct {
    int comma, joined;
} name_joint;

/* Do tokens [I, END), behind mention LAST, say no more than a joint does?  Adds to *OF. */
static int only_joint(const va_clause *x, uint32_t last, uint32_t i, uint32_t end, name_joint *of) {
    const va_document *d = x->d;
    int watched = x->witness != VA_NONE && x->witness <= i;
    uint32_t next;
    while (i < end) {
        if (vt_is_marker(&d->token[i], ',') || vt_is_marker(&d->token[i], ';')) {
            of->comma = 1;
            i++;
        } else if (vt_is_marker(&d->token[i], ')')) { /* of brackets behind a name: "X (Y)" */
            i++;
        } else if (vt_is_dash(&d->token[i]) || vt_is_marker(&d->token[i], '/') ||
                   vt_is_marker(&d->token[i], '&')) {
            of->joined = 1;
            i++;
        } else if ((next = cue_end(x, i, LX_SET(with))) > i) {
            of->joined = 1;
            i = next;
        } else if ((next = cue_end(x, i, LX_SET(and))) > i) {
            of->comma = 1;
            i = next;
        } else if ((next = bracket_end(x, i)) > i || (next = filler_end(x, i)) > i) {
            i = next;
        } else if ((next = person_end(x, &last, i)) > i) {
            /* "dưới sự chứng kiến của A và B, ông C - Chủ tịch D đã ký" */
            if (watched && of->comma) return 0;
            i = next;
        } else if ((next = entry_end(x, i, end)) > i) {
            i = next;
        } else {
            return 0;
        }
    }
    return 1;
}

/*
** Do tokens [I, END), behind mention LAST, only join two names?  *JOINED is set if what joins them
** says "with".
*/
static int joins_names(const va_clause *x, uint32_t last, uint32_t i, uint32_t end, int *joined) {
    name_joint of = {0, 0};
    if (i >= end || end - i > JOINT_WORDS || !only_joint(x, last, i, end, &of)) return 0;
    *joined |= of.joined;
    return of.comma || of.joined;
}

int va_leads_to(const va_clause *x, const va_group *g, uint32_t end) {
    name_joint of = {0, 0};
    return end - g->end <= JOINT_WORDS && only_joint(x, g->last, g->end, end, &of);
}

/* "tại trụ sở X", "tại Nhà văn hóa X": one past the first word behind "tại", or 0. */
static uint32_t building_before(const va_clause *x, uint32_t start) {
    for (uint32_t i = start; i > x->s->token + 1 && i + 4 > start; i--) {
        if (x->d->token[i - 1].kind != VT_WORD || trigger_ends_at(x, i)) return 0;
        if (va_cue_before(x, i - 1, LX_SET(at))) return i;
    }
    return 0;
}

int va_stands_at_building(const va_clause *x, uint32_t start, uint32_t end) {
    uint32_t behind = building_before(x, start);
    if (!behind || va_cue_before(x, start, LX_SET(at))) return 0;
    /* "tại hội nghị X đã ký" */
    if (end < x->s->token_end && x->d->token[end].kind != VT_MARKER) return 0;
    return !(parts_before(x, behind) & (LX_SET(adverb) | LX_SET(filler))); /* "trên đã được X" */
}

int va_stands_at_place(const va_clause *x, uint32_t start) {
    const uint64_t away =
        LX_SET(at) | LX_SET(from) | LX_SET(belong) | LX_SET(witness) | LX_SET(source);
    return va_cue_before(x, start, away) || building_before(x, start) != 0;
}

/* "tại Long An, Hải Phòng": both mentions are places of one kind, written in one way. */
static int is_alike(const va_clause *x, uint32_t a, uint32_t b) {
    const va_name *n = va_name_at(x->d, a), *m = va_name_at(x->d, b);
    return va_mention_at(x->d, b)->kind == VA_PLACE && n->type == m->type &&
           !((n->flags ^ m->flags) & VA_NAME_BARE);
}

int va_next_group(const va_clause *x, uint32_t *at, va_group *g) {
    uint32_t last = x->r->first_mention + x->r->mentions;
    while (*at < last && !va_is_member(x, *at))
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
        if (!va_is_member(x, i)) {
            if (m->kind <= VA_PLACE && m->entity != VA_NONE && m->token <= g->end + 1 &&
                !vt_is_marker(&x->d->token[g->end], '('))
                g->end = m->token_end; /* "Quận 1 - TP.HCM": where the member lies */
            else if (m->kind != VA_DOMAIN && m->token > g->end + JOINT_WORDS)
                break;
            continue;
        }
        if (m->token == g->end && m->entity == va_mention_at(x->d, g->last)->entity) {
            g->last = i;           /* the next group begins behind it */
            g->end = m->token_end; /* its own brand right behind it */
            continue;
        }
        int joined = 0;
        if (!joins_names(x, g->last, g->end, m->token, &joined)) break;
        /* "Tại TP. X, Ban Thường vụ ...": the venue is no member */
        if (g->members == 1 && vt_is_marker(&x->d->token[g->end], ',') &&
            va_stands_at_place(x, g->token) && !is_alike(x, g->first, i))
            break;
        g->joined |= joined;
        g->last = i;
        g->end = m->token_end;
        g->members++;
    }
    *at = i > g->last + 1 ? g->last + 1 : i;
    return 1;
}

int va_speaks(const va_clause *x, const va_group *g, uint32_t end) {
    name_joint of = {0, 0};
    for (uint32_t k = first_cue_from(x, g->end); k < x->r->cues && cue_of_clause(x, k)->token < end;
         k++)
        if (!cue_of_clause(x, k)->trigger && cue_of_clause(x, k)->index == LX_PART_speech)
            return cue_of_clause(x, k)->token <= g->end + JOINT_WORDS &&
                   only_joint(x, g->last, g->end, cue_of_clause(x, k)->token, &of);
    return 0;
}

/* "3 đơn vị", "hai huyện vùng cao" before token I: where it starts, or I. */
static uint32_t counted_noun(const va_clause *x, uint32_t i) {
    const vt_token *t = x->d->token;
    const uint64_t stops = LX_SET(at) | LX_SET(of) | LX_SET(from) | LX_SET(belong);
    for (uint32_t k = i; k > x->s->token + 1 && k + 5 > i; k--) {
        if (t[k - 1].kind != VT_WORD || t[k - 1].shape & VT_SHAPE_CAPITAL) break;
        if (parts_before(x, k) & stops) break;
        int counted = (t[k - 2].kind == VT_NUMBER && t[k - 2].letters < 3) ||
                      va_cue_before(x, k - 1, LX_SET(plural)) != NULL;
        if (counted && cue_end(x, k - 1, LX_SET(group)) > k - 1) return k - 1;
    }
    return i;
}

/*
** "với các đối tác hàng đầu trong lĩnh vực X gồm A, B và C": where what "gồm" at token I spells out
** begins behind "với" or "giữa", or I.
*/
static uint32_t name_spelled_out(const va_clause *x, uint32_t i) {
    for (uint32_t k = i; k > x->s->token && k + SPELLED_WORDS > i; k--)
        if (parts_before(x, k) & (LX_SET(with) | LX_SET(between))) return k;
    return i;
}

/* The name at token I is one that no place has and no head begins: a brand, "Verichains". */
static int is_brand_without_head(const va_clause *x, uint32_t i) {
    uint32_t k = va_first_mention_from(x->d, x->r, i);
    if (k == x->r->first_mention + x->r->mentions) return 0;
    const va_mention *m = va_mention_at(x->d, k);
    return m->token == i && m->kind == VA_ORGANISATION && va_name_at(x->d, k)->head == VA_NONE;
}

/*
** "với sàn giao dịch X", "và hãng công nghệ Y": what kind of organisation it is stands before its
** name; where that begins behind "với", "giữa" or "và", or I.  Before a brand any plain words do:
** "với kỳ lân X".
*/
static uint32_t descriptor(const va_clause *x, uint32_t i) {
    const uint64_t joints = LX_SET(with) | LX_SET(between) | LX_SET(and);
    int brand = is_brand_without_head(x, i);
    for (uint32_t k = i; k > x->s->token + 1 && k + DESCRIPTOR_WORDS > i; k--) {
        const vt_token *t = &x->d->token[k - 1];
        if (t->kind != VT_WORD || t->shape & VT_SHAPE_CAPITAL) return i;
        if (parts_before(x, k) & joints)
            return k < i && (brand || begins_entry(x, k, i, LX_HEAD)) ? k : i;
        if (trigger_ends_at(x, k) || parts_before(x, k) & LX_SET(include)) return i;
    }
    return i;
}

/* "hợp tác ‘kỳ lân’ X", "hỗ trợ 'anh em kết nghĩa' X": where the quoted words begin, or I. */
static uint32_t quoted_words(const va_clause *x, uint32_t i) {
    const vt_token *t = x->d->token;
    if (!vt_is_closing_quote(&t[i - 1]) && !vt_is_marker(&t[i - 1], '\'')) return i;
    for (uint32_t k = i - 1; k > x->s->token && k + QUOTED_WORDS > i; k--) {
        if (vt_is_opening_quote(&t[k - 1]) || vt_is_marker(&t[k - 1], '\'')) return k - 1;
        if (t[k - 1].kind != VT_WORD || t[k - 1].shape & VT_SHAPE_CAPITAL) return i;
    }
    return i;
}

/*
** One step back over the phrase that ends before token I > the sentence's first; I if it is done.
*/
static uint32_t step_back_from_name(const va_clause *x, uint32_t i) {
    const uint64_t lead_in = LX_SET(leaders) | LX_SET(delegation) | LX_SET(side) | LX_SET(plural) |
                             LX_SET(group) | LX_SET(aspect);
    uint32_t brand = is_brand_without_head(x, i) ? descriptor(x, i) : i;
    if (brand < i) return brand;
    const va_cue *c = va_cue_before(x, i, lead_in), *of = va_cue_before(x, i, LX_SET(of));
    if (c) return c->token;
    const va_cue *include = va_cue_before(x, i, LX_SET(include));
    if (include) return name_spelled_out(x, include->token);
    if (of && va_cue_before(x, of->token, LX_SET(delegation))) return of->token;
    const vt_token *t = &x->d->token[i - 1];
    uint32_t quoted = quoted_words(x, i);
    if (quoted < i) return quoted;
    if ((t->kind == VT_NUMBER && t->letters < 3) || vt_is_marker(t, ':') || vt_is_opening_quote(t))
        return i - 1;
    uint32_t noun = counted_noun(x, i); /* "3 đơn vị:", "hai huyện vùng cao" */
    return noun < i ? noun : descriptor(x, i);
}

uint32_t va_phrase_start(const va_clause *x, uint32_t i) {
    while (i > x->s->token) {
        uint32_t before = step_back_from_name(x, i);
        if (before == i) break;
        i = before;
    }
    return i;
}

const lx_trigger *va_trigger_before(const va_clause *x, uint32_t i, uint32_t *gap) {
    for (uint32_t k = first_cue_from(x, i); k > 0; k--) {
        const va_cue *c = cue_of_clause(x, k - 1);
        if (c->token + SENTENCE_REACH < i) break;
        if (!c->trigger || va_cue_end(c) > i) continue;
        *gap = i - va_cue_end(c);
        return &lx_triggers[c->index];
    }
    return NULL;
}

const lx_trigger *va_trigger_after(const va_clause *x, uint32_t i, uint32_t *gap) {
    for (uint32_t k = first_cue_from(x, i); k < x->r->cues; k++) {
        const va_cue *c = cue_of_clause(x, k);
        if (c->token > i + SENTENCE_REACH) break;
        if (!c->trigger) continue;
        *gap = c->token - i;
        return &lx_triggers[c->index];
    }
    return NULL;
}

float va_strength(const va_clause *x, const lx_trigger *t) {
    if (x->police && t->kind == LX_COORDINATION && t->frame == LX_ACT) return 0;
    return (float)t->weight / 100;
}

/* "hai bên", "2 địa phương" at token I, and no name behind it. */
static int is_side_without_name(const va_clause *x, uint32_t i) {
    const vt_token *t = x->d->token;
    if (cue_end(x, i, LX_SET(aspect)) > i) return 1;
    uint32_t noun = t[i].kind == VT_NUMBER ? i + 1 : cue_end(x, i, LX_SET(plural));
    if (noun == i || noun >= x->s->token_end) return 0;
    uint32_t end = cue_end(x, noun, LX_SET(group));
    if (end > noun) return end == x->s->token_end || !vt_is_capital(&t[end]);
    return begins_entry(x, noun, x->s->token_end, LX_HEAD); /* "giữa hai Quốc hội" */
}

/* "hợp tác giữa A và B": the sides of predicate C are named behind it. */
static int has_own_sides(const va_clause *x, const va_cue *c) {
    uint32_t end = cue_end(x, va_cue_end(c), LX_SET(between));
    return end > va_cue_end(c) && end < x->s->token_end && !is_side_without_name(x, end);
}

/* "phát biểu tại lễ ký kết": predicate C only says where. */
static int is_occasion(const va_clause *x, const va_cue *c, uint32_t from) {
    for (uint32_t k = c->token; k > from && k + OCCASION_WORDS > c->token; k--) {
        const vt_token *t = &x->d->token[k - 1];
        if (parts_before(x, k) & LX_SET(at)) return 1;
        if (t->kind != VT_WORD || t->shape & VT_SHAPE_CAPITAL) return 0;
    }
    return 0;
}

float va_strongest_after(const va_clause *x, uint32_t i, uint32_t reach, int subject) {
    float best = 0;
    for (uint32_t k = first_cue_from(x, i);
         k < x->r->cues && cue_of_clause(x, k)->token <= i + reach; k++) {
        const va_cue *c = cue_of_clause(x, k);
        float w = c->trigger ? va_strength(x, &lx_triggers[c->index]) : 0;
        if (subject && w > best && (has_own_sides(x, c) || is_occasion(x, c, i))) continue;
        if (w > best) best = w;
    }
    return best;
}

int va_is_mutual(const va_clause *x) {
    for (uint32_t k = 0; k < x->r->cues; k++) {
        const va_cue *c = cue_of_clause(x, k);
        if (!c->trigger && c->index == LX_PART_between && va_cue_end(c) < x->s->token_end &&
            is_side_without_name(x, va_cue_end(c)))
            return 1;
    }
    return 0;
}

int va_only_locates(const va_clause *x, const va_group *g) {
    const va_document *d = x->d;
    uint32_t stop;
    const va_name *n = va_name_at(d, g->first);
    if (va_mention_at(d, g->first)->kind != VA_PLACE || n->type > VA_DISTRICT) return 0;
    for (uint32_t i = g->token; i > x->s->token && i + 5 > g->token; i--) {
        if (d->token[i - 1].kind == VT_MARKER) break;
        const lx_sense *type = va_entry_at(d, i - 1, g->token, 0, LX_UNIT_TYPE, &stop);
        if (!type) continue;
        unsigned levels = lx_unit_types[type->index].levels;
        return levels && !(levels & (1u << (n->type - VA_PROVINCE)));
    }
    return 0;
}

int va_is_attributive(const va_clause *x, uint32_t start) {
    if (start == x->s->token) return 0;
    const vt_token *t = &x->d->token[start - 1];
    if (t->kind != VT_WORD || t->shape & VT_SHAPE_CAPITAL) return 0;
    /* "điểm cầu X": words for streets and bridges are common nouns too. */
    return !(endings_at(x, start) & ~LX_OF_STREETS);
}

/* Note for each token of the sentence, and the one behind it, what ends just before it. */
static int note_endings(const va_clause *x) {
    va_array *endings = &x->d->endings;
    uint32_t n = x->s->token_end - x->s->token + 1;
    while (endings->room < n)
        if (!va_grow(x->d->arena, endings, sizeof(uint64_t))) return 0;
    uint64_t *before = endings->data;
    memset(before, 0, n * sizeof *before);
    for (uint32_t k = 0; k < x->r->cues; k++) {
        const va_cue *c = cue_of_clause(x, k);
        before[va_cue_end(c) - x->s->token] |= c->trigger ? TRIGGER : (uint64_t)1 << c->index;
    }
    return 1;
}

int va_clause_open(va_clause *x, va_document *d, uint32_t sentence) {
    x->d = d;
    x->s = va_sentence_at(d, sentence);
    x->r = va_reading_at(d, sentence);
    x->police = x->signing = 0;
    x->witness = VA_NONE;
    if (!note_endings(x)) return 0;
    for (uint32_t k = 0; k < x->r->cues; k++) {
        const va_cue *c = cue_of_clause(x, k);
        if (!c->trigger && c->index == LX_PART_past) return 0;
        x->police |= !c->trigger && c->index == LX_PART_crime;
        if (!c->trigger && c->index == LX_PART_witness && x->witness == VA_NONE)
            x->witness = va_cue_end(c);
        x->signing |= c->trigger && lx_triggers[c->index].signs;
    }
    x->strongest = va_strongest_after(x, x->s->token, x->s->token_end - x->s->token, 0);
    return 1;
}
