/*
** titles.c - organisations that a title names shortly and the text in full become one.
*/
#include "titles.h"
#include "entity_names.h"
#include "../memory/map.h"

static int in_title(const va_document *d, const va_mention *m) {
    return va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind == VA_TITLE;
}

/* The types a title may take for one another: it says "Giáo dục X" of a company. */
static int is_brandlike(va_type type) {
    return type == VA_COMPANY || type == VA_EDUCATION || type == VA_MEDIA || type == VA_OTHER;
}

/*
** The last words of an organisation's own name: two syllables, or a brand alone.  0: it has none.
*/
static uint64_t tail_of(const va_document *d, const va_mention *m, const va_name *n) {
    uint32_t from = n->own_end > n->own ? n->own : m->token;
    uint32_t end = n->own_end > n->own ? n->own_end : m->token_end;
    const vt_token *last = &d->token[end - 1];
    if (n->local_end > n->local || last->kind != VT_WORD || !vt_is_capital(last)) return 0;
    if (vt_is_acronym(last) || last->shape & (VT_SHAPE_INNER | VT_SHAPE_ALIEN))
        return va_hash_tokens(d, 21, end - 1, end);
    return end - from >= 2 && vt_is_capital(last - 1) ? va_hash_tokens(d, 21, end - 2, end) : 0;
}

/*
** The first word of an organisation's own name, or of a name without a head, that no Vietnamese one
** is: "Kowil" of "Công ty cổ phần Thời trang Kowil Việt Nam", "DTP" of "DTP Group".  0: it has
** none.
*/
static uint64_t brand_of(const va_document *d, const va_mention *m, const va_name *n) {
    uint32_t end = n->own_end > n->own ? n->own_end : m->token_end;
    for (uint32_t i = n->own_end > n->own ? n->own : m->token; i < end; i++)
        if (vt_is_capital(&d->token[i]) && d->token[i].letters > 2 && !d->word[i].syllable &&
            !(d->token[i].shape & VT_SHAPE_DIGIT))
            return va_hash_tokens(d, 22, i, i + 1);
    return 0;
}

/*
** Is mention I an organisation that BODY, mentions outside titles, has none of?  *TAIL, *BRAND of
** it.
*/
static int title_only(const va_document *d, uint32_t i, const uint32_t *body, uint64_t *tail,
                      uint64_t *brand) {
    const va_mention *m = va_mention_at(d, i);
    const va_name *n = va_name_at(d, i);
    if (m->kind != VA_ORGANISATION || m->entity == VA_NONE || body[m->entity]) return 0;
    if (!is_brandlike((va_type)n->type)) return 0;
    *tail = tail_of(d, m, n);
    *brand = brand_of(d, m, n);
    return *tail || *brand;
}

/*
** A title says "Hệ thống Giáo dục Sao Mai" where the text says "Công ty Cổ phần Giáo dục Sao Mai":
** an organisation named in titles only is the one of the text whose name ends in the same words.
*/
void va_join_titles(va_document *d) {
    va_map short_names = {0}; /* words of names in titles → entity of the text, or of the title */
    uint64_t bytes = (uint64_t)d->entities.count * sizeof(uint32_t) + 1;
    uint32_t *body = va_allocate(d->arena, bytes), titles = 0;
    if (!body) return;
    for (uint32_t i = 0; i < d->mentions.count; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->kind != VA_ORGANISATION || m->entity == VA_NONE) continue;
        if (in_title(d, m))
            titles++;
        else
            body[m->entity]++;
    }
    for (uint32_t i = 0; titles && i < d->mentions.count && !va_is_over(d->arena); i++) {
        uint64_t tail, brand;
        if (!title_only(d, i, body, &tail, &brand)) continue;
        if (tail) va_map_put(d->arena, &short_names, tail, VA_NONE - 1);
        if (brand) va_map_put(d->arena, &short_names, brand, VA_NONE - 1);
    }
    if (!short_names.used) return;
    va_map full = {0};
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        const va_mention *m = va_mention_at(d, i);
        const va_name *n = va_name_at(d, i);
        if (m->kind != VA_ORGANISATION || m->entity == VA_NONE || !body[m->entity]) continue;
        if (!is_brandlike((va_type)n->type) || in_title(d, m)) continue;
        uint64_t tail = n->head != VA_NONE ? tail_of(d, m, n) : 0, brand = brand_of(d, m, n);
        if (tail && va_map_get(&short_names, tail) != VA_NONE)
            va_map_put(d->arena, &full, tail, m->entity);
        if (brand && va_map_get(&short_names, brand) != VA_NONE)
            va_map_put(d->arena, &full, brand, m->entity);
    }
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        uint64_t tail, brand;
        if (!title_only(d, i, body, &tail, &brand)) continue;
        uint32_t e = tail ? va_map_get(&full, tail) : VA_NONE;
        if (e == VA_NONE && brand) e = va_map_get(&full, brand);
        if (e == VA_NONE) continue;
        va_entity_at(d, va_mention_at(d, i)->entity)->mentions--;
        va_entity_at(d, e)->mentions++;
        va_mention_at(d, i)->entity = e;
        va_mention_at(d, i)->form = VA_ALIAS;
    }
}
