/*
** cues.c - triggers, words of the grammar and phrases of domains in one sentence, outside names.
*/
#include "cues.h"
#include "matches.h"
#include "mentions.h"
#include "window.h"

static int is_trap(const va_match *h) {
    return lx_triggers[h->index].frame == LX_TRAP;
}

static void add_cue(const va_cursor *s, uint32_t i, uint32_t length, uint32_t index, int trigger) {
    va_cue *c = va_push_raw(s->d->arena, &s->d->cues, sizeof *c);
    if (c) *c = (va_cue){i, (uint16_t)index, (uint8_t)length, (uint8_t)trigger};
}

static void add_trigger(const va_cursor *s, const va_match *h) {
    add_cue(s, h->token, h->end - h->token, h->index, 1);
}

static void add_parts(const va_cursor *s, uint32_t i, const va_token_matches *t) {
    for (uint64_t parts = t->parts & VA_ALL_PARTS; parts; parts &= parts - 1)
        add_cue(s, i, t->word, vt_zero_bits(parts), 0);
}

/*
** H at token I is a predicate of its own, where the one before ends at token END: a word belongs to
** one only, unless the later reaches further ("ký kết biên bản", "biên bản ghi nhớ").  Out of a
** trap nothing reaches ("đăng ký", "ký kết").
*/
static int is_predicate_match(const va_match *h, uint32_t i, uint32_t end, int trapped) {
    return i >= end || (!trapped && h->end > end && !is_trap(h));
}

/* No object follows the words that end before token I: a sign does, or a word that joins. */
static int stands_without_object(const va_cursor *s, uint32_t i) {
    return i >= s->to || s->token[i].kind != VT_WORD || va_parts_at(s, i) & LX_AFTER_DOMAIN;
}

static void add_domain_match(const va_cursor *s, const va_match *h) {
    lx_strength strength = (lx_strength)(h->index % 4);
    if (strength == LX_ALONE && !stands_without_object(s, h->end)) return;
    va_name n = {0};
    n.head = n.known = n.group = n.unit_type = n.place = n.term = VA_NONE;
    if (strength == LX_STRONG) n.flags = VA_DOMAIN_STRONG;
    uint32_t m = va_add_mention(s->d, s->sentence, VA_DOMAIN, h->token, h->end, &n, "domain-phrase",
                                strength == LX_STRONG ? 0.7f : 0.5f);
    if (m != VA_NONE) va_mention_at(s->d, m)->domain = (uint8_t)(h->index / 4);
}

/* "Theo đó, ...", or both sides ("hai bên") with fields, contents or aims. */
static uint32_t tells_content(const va_cursor *s, const va_reading *r) {
    uint32_t sides = 0, content = 0;
    for (uint32_t k = r->first_cue; k < s->d->cues.count; k++) {
        const va_cue *c = va_cue_at(s->d, k);
        if (c->trigger) continue;
        if (c->index == LX_PART_accord) return 1;
        sides |= c->index == LX_PART_aspect;
        content |=
            c->index == LX_PART_field || c->index == LX_PART_content || c->index == LX_PART_aim;
    }
    return sides && content;
}

/*
** Where no cooperation is looked for, nothing is asked of the words of the grammar but whether they
** tell of the reform of units.
*/
static int asks_for_words(const va_cursor *s) {
    if (s->d->wanted & (VA_READ_PARTIES | VA_READ_COOPERATIONS | VA_READ_SIGNERS)) return 1;
    for (uint32_t i = s->from; i < s->to; i++)
        if (va_is_part(s, i, LX_PART_reform)) return 1;
    return 0;
}

void va_cues(const va_cursor *s) {
    va_reading *r = va_reading_at(s->d, s->sentence);
    uint32_t next_name = r->first_mention, last_name = s->d->mentions.count;
    uint32_t trigger_end = 0, part_end = 0, domain_end = 0;
    int trapped = 0;
    const uint32_t others = 1u << LX_TRIGGER | 1u << LX_DOMAIN;
    const int words = asks_for_words(s);
    for (uint32_t i = s->from; i < s->to && !va_is_over(s->d->arena); i++) {
        const va_token_matches *t = va_token_matches_at(s, i);
        if (!(t->classes & others) && !(words && t->word)) continue;
        uint32_t end = va_mention_end(s->d, i, &next_name, last_name);
        if (end > i && va_mention_at(s->d, next_name)->kind != VA_DATE) {
            i = end - 1;
            continue;
        }
        const va_match *trigger = va_longest_at(s, t, LX_TRIGGER);
        if (trigger && is_predicate_match(trigger, i, trigger_end, trapped)) {
            trigger_end = trigger->end;
            trapped = is_trap(trigger);
            if (!trapped) {
                add_trigger(s, trigger);
                if (lx_triggers[trigger->index].weight > r->pacts)
                    r->pacts = lx_triggers[trigger->index].weight;
            }
        }
        if (words && t->word && i >= part_end && i >= trigger_end) {
            add_parts(s, i, t);
            part_end = i + t->word;
        }
        const va_match *domain = va_longest_at(s, t, LX_DOMAIN);
        if (domain && i >= domain_end) {
            add_domain_match(s, domain);
            domain_end = domain->end;
        }
    }
    r->agreed = tells_content(s, r);
}

void va_note_predicates(va_document *d) {
    va_map seen = {0};
    d->predicates.count = 0;
    for (uint32_t k = 0; k < d->cues.count; k++) {
        const va_cue *c = va_cue_at(d, k);
        if (!c->trigger || va_map_get(&seen, c->index + 1u) != VA_NONE) continue;
        va_map_put(d->arena, &seen, c->index + 1u, k);
        uint16_t *index = va_push_raw(d->arena, &d->predicates, sizeof *index);
        if (index) *index = c->index;
    }
    va_array_drop(d->arena, &seen.slots);
}

uint32_t va_first_cue_from(const va_document *d, const va_reading *r, uint32_t i) {
    return va_lower_bound(&d->cues, r->first_cue, r->first_cue + r->cues, sizeof(va_cue),
                          offsetof(va_cue, token), i);
}
