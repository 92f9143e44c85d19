/* mentions.c - see mentions.h. */
#include "mentions.h"

va_name va_no_name(void) {
    va_name n = {0};
    n.head = n.known = n.group = n.unit_type = n.place = n.term = VA_NONE;
    n.unit = LX_NO_UNIT;
    return n;
}

uint32_t va_add_mention(va_document *d, uint32_t sentence, va_entity_kind kind, uint32_t i,
                        uint32_t end, const va_name *name, const char *rule, float confidence) {
    va_mention *m = va_push(d->arena, &d->mentions, sizeof *m);
    va_name *n = va_push(d->arena, &d->names, sizeof *n);
    if (!m || !n) return VA_NONE;
    *n = name ? *name : va_no_name();
    m->span = va_span_of(d, i, end);
    m->sentence = sentence;
    m->entity = VA_NONE;
    m->kind = (uint8_t)kind;
    m->rule = rule;
    m->confidence = confidence;
    m->token = i;
    m->token_end = end;
    return d->mentions.count - 1;
}

uint32_t va_first_mention_from(const va_document *d, const va_reading *r, uint32_t i) {
    return va_lower_bound(&d->mentions, r->first_mention, r->first_mention + r->mentions,
                          sizeof(va_mention), offsetof(va_mention, token), i);
}

uint64_t va_hash_tokens(const va_document *d, uint64_t h, uint32_t i, uint32_t end) {
    for (; i < end; i++)
        if (d->token[i].kind != VT_MARKER) h = va_mix(h, d->token[i].key);
    return h;
}
