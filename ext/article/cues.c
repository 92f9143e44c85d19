/*
** cues.c - triggers, words of the grammar and phrases of domains in one sentence, outside names.
*/
#include "document.h"

static int is_trap(const va_hit *h) {
    return lx_triggers[h->index].frame == LX_TRAP;
}

static void add_cue(va_document *d, const va_hit *h, int trigger) {
    va_cue *c = va_push(d->arena, &d->cues, sizeof *c);
    if (!c) return;
    c->token = h->token;
    c->length =
        (uint8_t)(h->end - h->token); /* an entry has 24 words at most, with joints between */
    c->index = (uint16_t)h->index;
    c->trigger = (uint8_t)trigger;
}

static void add_parts(va_document *d, uint32_t i, uint32_t end) {
    uint32_t n;
    const va_hit *h = va_hits_at(d, i, &n);
    for (uint32_t k = 0; k < n; k++)
        if (h[k].class == LX_WORD && h[k].end == end) add_cue(d, &h[k], 0);
}

/* One of PARTS ends within the four tokens before token I. */
static int follows(const va_document *d, uint32_t i, const lx_part *parts, int n) {
    for (uint32_t first = i; first > d->from && first + 7 > i; first--) {
        const va_hit *word = va_longest(d, first - 1, LX_WORD);
        if (!word || word->end > i || word->end + 4 < i) continue;
        for (int p = 0; p < n; p++)
            if (va_is_part(d, first - 1, parts[p])) return 1;
    }
    return 0;
}

/* A colon at token I that opens a list of fields or contents: "trên các lĩnh vực:". */
static int opens_list(const va_document *d, uint32_t i, const lx_part *fields, int n) {
    if (!vt_is_marker(&d->t[i], ':')) return 0;
    for (uint32_t k = i; k > d->from && k + 3 > i; k--)
        if (follows(d, k, fields, n)) return 1;
    return 0;
}

static int colon_before(const va_document *d, uint32_t i) {
    for (uint32_t k = i; k > d->from && k + 4 > i; k--)
        if (vt_is_marker(&d->t[k - 1], ':')) return 1;
    return 0;
}

/* How a phrase of a domain stands: in an enumeration, behind "lĩnh vực", behind "nhằm". */
static const lx_part fields[] = {LX_PART_field, LX_PART_content, LX_PART_include, LX_PART_about};

static uint8_t standing(const va_document *d, const va_hit *h, uint32_t last_end) {
    static const lx_part aims[] = {LX_PART_aim};
    int listed = last_end > d->from && h->token <= last_end + 2;
    int field = follows(d, h->token, fields, 4) || colon_before(d, h->token);
    return (uint8_t)((listed ? VA_DOMAIN_LISTED : 0) | (field ? VA_DOMAIN_FIELD : 0) |
                     (follows(d, h->token, aims, 1) ? VA_DOMAIN_AIM : 0));
}

/* The enumeration of domains that the last mention stands in. */
typedef struct {
    uint32_t end;         /* one past its last token */
    uint32_t mention;     /* its last mention, VA_NONE: none yet */
    uint32_t first, size; /* its first mention, and how many there are */
    uint32_t item; /* where the item of a list behind "các lĩnh vực:" begins, or VA_NONE */
} domain_list;

/* Of an enumeration every member is listed, and stands behind what introduces it. */
static void join_list(va_document *d, domain_list *list, va_name *n) {
    va_name *before = va_name_at(d, list->mention);
    before->flags |= VA_DOMAIN_LISTED;
    n->flags |= before->flags & (VA_DOMAIN_FIELD | VA_DOMAIN_AIM | VA_DOMAIN_ROLL);
    if (++list->size != 3) return;
    n->flags |= VA_DOMAIN_ROLL;
    for (uint32_t i = list->first; i <= list->mention; i++)
        if (va_mention_at(d, i)->kind == VA_DOMAIN) va_name_at(d, i)->flags |= VA_DOMAIN_ROLL;
}

static void add_domain(va_document *d, uint32_t sentence, const va_hit *h, domain_list *list) {
    va_name n = {0};
    n.head = n.known = n.group = n.unit_type = n.place = VA_NONE;
    n.flags = standing(d, h, list->end);
    if (list->item != VA_NONE && h->token <= list->item + 3)
        n.flags |= VA_DOMAIN_FIELD | VA_DOMAIN_LISTED | VA_DOMAIN_ROLL;
    if (h->index & 1) n.flags |= VA_DOMAIN_STRONG;
    int joins = list->mention != VA_NONE && list->end + 2 >= h->token;
    if (joins) join_list(d, list, &n);
    uint32_t m = va_add_mention(d, sentence, VA_DOMAIN, h->token, h->end, &n, "domain-phrase",
                                n.flags & VA_DOMAIN_STRONG ? 0.7f : 0.5f);
    if (m == VA_NONE) return;
    va_mention_at(d, m)->domain = (uint8_t)(h->index / 2);
    list->end = h->end;
    list->mention = m;
    if (joins) return;
    list->first = m;
    list->size = 1;
}

/* The end of the name that covers token I, or I; names come in order, *AT is the next. */
static uint32_t name_end(const va_document *d, uint32_t i, uint32_t *at, uint32_t last) {
    while (*at < last && va_mention_at(d, *at)->token_end <= i)
        ++*at;
    const va_mention *m = *at < last ? va_mention_at(d, *at) : NULL;
    return m && m->token <= i ? m->token_end : i;
}

/* Keep track of the items of a list that a colon opened. */
static void follow_list(const va_document *d, uint32_t i, domain_list *list) {
    if (opens_list(d, i, fields, 3))
        list->item = i + 1;
    else if (list->item != VA_NONE && (vt_is_marker(&d->t[i], ';') || vt_is_marker(&d->t[i], ',')))
        list->item = i + 1;
}

/* "Theo đó, ...", or both sides ("hai bên") with fields, contents or aims. */
static uint32_t tells_content(const va_document *d, const va_reading *r) {
    uint32_t sides = 0, content = 0;
    for (uint32_t k = r->first_cue; k < d->cues.count; k++) {
        const va_cue *c = VA_ITEMS(va_cue, d->cues) + k;
        if (c->trigger) continue;
        if (c->index == LX_PART_accord) return 1;
        sides |= c->index == LX_PART_aspect;
        content |=
            c->index == LX_PART_field || c->index == LX_PART_content || c->index == LX_PART_aim;
    }
    return sides && content;
}

void va_cues(va_document *d, uint32_t sentence) {
    va_reading *r = va_reading_at(d, sentence);
    uint32_t next_name = r->first_mention, last_name = d->mentions.count;
    uint32_t trigger_end = 0, part_end = 0;
    domain_list list = {0, VA_NONE, 0, 0, VA_NONE};
    for (uint32_t i = d->from; i < d->to && !d->arena->failed; i++) {
        if (d->t[i].kind == VT_MARKER) follow_list(d, i, &list);
        if (!(va_classes_at(d, i) & (1u << LX_TRIGGER | 1u << LX_WORD | 1u << LX_DOMAIN))) continue;
        uint32_t end = name_end(d, i, &next_name, last_name);
        if (end > i && va_mention_at(d, next_name)->kind != VA_DATE) {
            i = end - 1;
            continue;
        }
        const va_hit *trigger = va_longest(d, i, LX_TRIGGER);
        const va_hit *part = va_longest(d, i, LX_WORD), *domain = va_longest(d, i, LX_DOMAIN);
        if (trigger && i >= trigger_end) {
            trigger_end = trigger->end;
            if (!is_trap(trigger)) {
                add_cue(d, trigger, 1);
                if (lx_triggers[trigger->index].weight > r->pacts)
                    r->pacts = lx_triggers[trigger->index].weight;
            }
        }
        if (part && i >= part_end && i >= trigger_end) {
            add_parts(d, i, part->end);
            part_end = part->end;
        }
        if (domain && i >= list.end) add_domain(d, sentence, domain, &list);
    }
    r->agreed = tells_content(d, r);
}
