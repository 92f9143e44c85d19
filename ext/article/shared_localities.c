/* shared_localities.c - see shared_localities.h. */
#include "shared_localities.h"

/* Token I stands between members of a list: "HĐND, UBND", "HĐND và UBND", "HĐND - UBND". */
static int joins_organs_alike(const va_cursor *s, uint32_t i) {
    return vt_is_marker(&s->token[i], ',') || va_is_part(s, i, LX_PART_and) ||
           (vt_is_dash(&s->token[i]) && s->token[i].gap);
}

/* N is a head without what it takes: "HĐND", and by the tagger "Đảng ủy". */
static int is_without_locality(const va_name *n) {
    if (n->head == VA_NONE || n->unit_type != VA_NONE) return 0;
    if (n->flags & VA_NAME_ELIDED) return 1;
    unsigned takes = lx_heads[n->head].takes;
    return takes & LX_TAKES_LOCALITY && !(takes & (LX_TAKES_OPTIONAL | LX_TAKES_COUNTRY)) &&
           n->own_end == n->own && n->local_end == n->local && n->group == VA_NONE &&
           n->place == VA_NONE;
}

void va_share_locality(const va_cursor *s, uint32_t first, uint32_t end, uint32_t i,
                       const va_name *name) {
    int elided = name->flags & VA_NAME_ELIDED && name->unit_type != VA_NONE;
    if (name->head == VA_NONE || (!elided && name->group == VA_NONE && name->place == VA_NONE))
        return;
    for (uint32_t k = end; k > first; k--) {
        const va_mention *m = va_mention_at(s->d, k - 1);
        va_name *n = va_name_at(s->d, k - 1);
        if (m->kind != VA_ORGANISATION || m->token_end + 1 != i) return;
        if (!joins_organs_alike(s, m->token_end) || !is_without_locality(n)) return;
        n->group = name->group;
        n->place = name->place;
        n->unit_type = name->unit_type;
        n->flags = (uint8_t)((n->flags & ~VA_NAME_ELIDED) | (elided ? VA_NAME_ELIDED : 0));
        i = m->token;
    }
}

void va_share_localities(const va_cursor *s, uint32_t first) {
    for (uint32_t k = s->d->mentions.count; k > first; k--) {
        const va_mention *m = va_mention_at(s->d, k - 1);
        if (m->kind == VA_ORGANISATION)
            va_share_locality(s, first, k - 1, m->token, va_name_at(s->d, k - 1));
    }
}
