/* shared_heads.c - see shared_heads.h. */
#include "shared_heads.h"
#include "mentions.h"
#include "phrases.h"

/* How many tokens before the first place of a list its head begins at most. */
enum { HEAD_REACH = 12 };

/* A head in the singular that stands before its plural: "Công an các phường". */
typedef struct {
    uint32_t head, head_end, unit_type; /* index into lx_heads, one past it, into lx_unit_types */
    uint32_t place;                     /* the token at which the first place begins */
} plural_head;

/*
** From token I on stand a head, a word for "several" and a type of units: 1 with *P filled.  The
** head ends before HEAD_LIMIT, all of it before END.
*/
static int read_plural_head(const va_document *d, uint32_t i, uint32_t head_limit, uint32_t end,
                            plural_head *p) {
    uint32_t type_end;
    const lx_sense *head = va_entry_at(d, i, head_limit, 0, LX_HEAD, &p->head_end);
    if (!head || !(lx_heads[head->index].takes & LX_TAKES_LOCALITY)) return 0;
    uint32_t plural = va_phrase_end(d, p->head_end, end, LX_WORD, LX_PART_plural);
    if (plural == p->head_end) return 0;
    const lx_sense *type = va_entry_at(d, plural, end, 0, LX_UNIT_TYPE, &type_end);
    if (!type) return 0;
    p->head = head->index;
    p->unit_type = type->index;
    p->place = type_end + (type_end < end && vt_is_marker(&d->token[type_end], ':'));
    return p->place < end;
}

/* Mention K, whose locality are tokens [I, its end), is what P is the head of there. */
static void take_head(va_document *d, uint32_t k, uint32_t i, const plural_head *p) {
    va_mention *m = va_mention_at(d, k);
    va_name *n = va_name_at(d, k), name = va_no_name();
    uint32_t end;
    const lx_sense *unit = va_entry_at(d, i, m->token_end, m->token_end, LX_UNIT, &end);
    if (unit) name.group = unit->index;
    name.head = p->head;
    name.type = lx_heads[p->head].type;
    name.unit_type = p->unit_type;
    name.own = name.own_end = name.local = i;
    name.local_end = m->token_end;
    name.flags = (uint8_t)((n->flags & VA_NAME_OFFICE) | VA_NAME_LISTED);
    *n = name;
    m->kind = VA_ORGANISATION;
    m->rule = "elided-head";
}

/* Mention K may be a member of a list of units: a place without its type, or a name nobody knows.
 */
static int is_member(const va_document *d, uint32_t k) {
    const va_name *n = va_name_at(d, k);
    if (n->term != VA_NONE) return 0;
    if (va_mention_at(d, k)->kind == VA_PLACE)
        return n->unit_type == VA_NONE || n->flags & VA_NAME_LISTED;
    return n->flags & VA_NAME_BARE && n->head == VA_NONE && n->known == VA_NONE;
}

/* Only what joins members of a list stands in tokens [I, END): 1, or 0. */
static int is_joint(const va_document *d, uint32_t i, uint32_t end) {
    if (i == end || end > i + 2) return 0;
    for (; i < end; i++)
        if (!vt_is_marker(&d->token[i], ',') && !vt_is_marker(&d->token[i], ';') &&
            va_phrase_end(d, i, end, LX_WORD, LX_PART_and) == i)
            return 0;
    return 1;
}

/* The places behind mention K that the list goes on with. */
static void share(va_document *d, uint32_t k, const plural_head *p) {
    uint32_t end = va_mention_at(d, k)->token_end, sentence = va_mention_at(d, k)->sentence;
    for (uint32_t i = k + 1; i < d->mentions.count; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->sentence != sentence || m->kind > VA_PLACE) break;
        int bracket =
            m->token > 0 && vt_is_marker(&d->token[m->token - 1], '(') && m->token == end + 1;
        if (bracket && m->token_end < d->tokens && vt_is_marker(&d->token[m->token_end], ')')) {
            end = m->token_end + 1; /* "A (quận X), B": where it lies */
            continue;
        }
        if (!is_member(d, i) || !is_joint(d, end, m->token)) break;
        end = m->token_end;
        take_head(d, i, m->token, p);
    }
}

/*
** The head of the list that mention K, a place, is the first of: "Công an các phường: ", up to the
** place.  Returns the token at which it begins, with *P filled, or VA_NONE.
*/
static uint32_t head_before(const va_document *d, uint32_t k, plural_head *p) {
    const va_mention *m = va_mention_at(d, k);
    uint32_t from = va_sentence_at(d, m->sentence)->token, first = VA_NONE;
    plural_head q;
    for (uint32_t i = m->token; i > from && m->token - i < HEAD_REACH; i--) {
        if (!read_plural_head(d, i - 1, m->token, m->token_end, &q) || q.place < m->token) continue;
        first = i - 1; /* the longest is the last */
        *p = q;
    }
    return first;
}

/* Mention K is the first of a list; its name begins with the head, whose own mention goes. */
static int take_first(va_document *d, uint32_t k) {
    va_mention *m = va_mention_at(d, k), *before = k ? m - 1 : NULL;
    plural_head p;
    if (m->kind != VA_PLACE && !is_member(d, k)) return 0;
    uint32_t first = head_before(d, k, &p);
    if (first == VA_NONE) return 0;
    if (before && before->sentence == m->sentence && before->token_end > first) {
        int head = before->kind == VA_ORGANISATION || before->kind == VA_DOMAIN;
        if (before->token != first || !head || va_name_at(d, k - 1)->term != VA_NONE) return 0;
        before->sentence = VA_NONE; /* see drop_absorbed() */
    }
    take_head(d, k, p.place, &p);
    m->token = first;
    m->span = va_span_of(d, first, m->token_end);
    share(d, k, &p);
    return 1;
}

/* Mentions of no sentence go; those of a reading stay together. */
static void drop_absorbed(va_document *d) {
    uint32_t n = d->mentions.count, kept = 0;
    uint32_t *place = va_allocate(d->arena, (n + 1ull) * sizeof *place);
    if (!place) return;
    for (uint32_t i = 0; i < n; i++) {
        place[i] = kept;
        if (va_mention_at(d, i)->sentence == VA_NONE) continue;
        *va_mention_at(d, kept) = *va_mention_at(d, i);
        *va_name_at(d, kept++) = *va_name_at(d, i);
    }
    place[n] = d->mentions.count = d->names.count = kept;
    for (uint32_t i = 0; i < d->readings.count; i++) {
        va_reading *r = va_reading_at(d, i);
        uint32_t end = r->first_mention + r->mentions;
        if (end > n) continue;
        r->mentions = place[end] - place[r->first_mention];
        r->first_mention = place[r->first_mention];
    }
}

void va_share_heads(va_document *d) {
    int absorbed = 0;
    for (uint32_t k = 0; k < d->mentions.count && !va_is_over(d->arena); k++) {
        const va_mention *m = va_mention_at(d, k);
        plural_head p;
        if (m->kind == VA_ORGANISATION && va_name_at(d, k)->term == VA_NONE &&
            read_plural_head(d, m->token, m->token_end, m->token_end, &p)) {
            take_head(d, k, p.place, &p);
            share(d, k, &p);
        } else if (m->kind <= VA_PLACE && take_first(d, k)) {
            absorbed |= k && va_mention_at(d, k - 1)->sentence == VA_NONE;
        }
    }
    if (absorbed) drop_absorbed(d);
}
