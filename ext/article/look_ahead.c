/*
** look_ahead.c - whether it is worth while to read a text.
**
** What is asked for decides what is read, and so does what the text can have: parties, domains,
** cooperations and signers need a predicate of some strength, people a person.  Most news has none
** of the first, and a look ahead at the words that predicates begin with tells so for little.
*/
#include "look_ahead.h"
#include "cues.h"
#include "phrases.h"
#include "reading.h"
#include "window.h"

static va_section_kind section_of(const va_document *d, uint32_t sentence) {
    return va_section_at(d, va_sentence_at(d, sentence)->section)->kind;
}

/*
** May a predicate like T be the only one of an article with parties, domains, a cooperation or
** persons who sign?  In doubt by rounding it may.
*/
static int is_enough(const lx_trigger *t) {
    const lx_weight_name least[] = {LX_W_least_pact, LX_W_d_least_pact, LX_W_least_head};
    for (size_t i = 0; i < sizeof least / sizeof least[0]; i++)
        if ((float)(t->weight + 1) > 100 * lx_weight(least[i])) return 1;
    return t->signs;
}

/* The longest predicate that begins at token I, if it is enough: so is any of the sentence. */
static int is_predicate(const va_document *d, uint32_t i, uint32_t end) {
    uint32_t stop;
    const lx_sense *trigger = va_entry_at(d, i, end, 0, LX_TRIGGER, &stop);
    return trigger && is_enough(&lx_triggers[trigger->index]);
}

/* May the sentence have a predicate that is enough?  Whether it stands in a name is left open. */
static int may_tell(const va_document *d, const va_sentence *s) {
    enum { STRIDE = 64 };
    for (uint32_t i = s->token; i < s->token_end; i += STRIDE) {
        uint32_t few = s->token_end - i < STRIDE ? s->token_end - i : STRIDE;
        const lx_word *w = &d->word[i];
        uint64_t may = 0;
        for (uint32_t k = 0; k < few; k++)
            may |= (uint64_t)w[k].predicate << k;
        for (; may; may &= may - 1) {
            uint32_t k = vt_zero_bits(may);
            if ((w[k].alone | lx_may_go_on(w[k], w[k + 1])) && is_predicate(d, i + k, s->token_end))
                return 1;
        }
    }
    return 0;
}

/* One of the cues is a predicate that is enough. */
static int has_predicate(const va_document *d) {
    const va_cue *c = d->cues.data;
    for (uint32_t i = 0; i < d->cues.count; i++)
        if (c[i].trigger && is_enough(&lx_triggers[c[i].index])) return 1;
    return 0;
}

/* Does the article have a predicate that is enough?  Reads the sentences that may, and forgets. */
static int tells_of_pact(va_document *d) {
    int found = 0;
    for (uint32_t k = 0; k < d->sentences.count && !found && !d->arena->failed; k++) {
        if (section_of(d, k) == VA_BOILERPLATE || !may_tell(d, va_sentence_at(d, k))) continue;
        va_read_sentence(d, k);
        found = has_predicate(d);
        d->mentions.count = d->names.count = d->cues.count = 0;
    }
    return found;
}

static int is_digest(const va_document *d) {
    for (uint32_t k = 0; k < d->sections.count; k++) {
        uint32_t item = va_section_at(d, k)->item;
        if (item && item != VA_NONE) return 1;
    }
    return 0;
}

void va_look_ahead(va_document *d) {
    if (is_digest(d)) d->wanted |= VA_READ_PARTIES; /* which tell what is read of it */
    if (d->wanted & (VA_READ_PEOPLE | VA_READ_COOPERATIONS)) d->wanted |= VA_READ_SIGNERS;
    if (d->wanted && !d->observer && !tells_of_pact(d))
        d->wanted &= VA_READ_MENTIONS | VA_READ_PEOPLE;
}

void va_look_back(va_document *d) {
    if (d->observer || (d->wanted | VA_READ_SIGNERS) != (VA_READ_PEOPLE | VA_READ_SIGNERS)) return;
    for (uint32_t i = 0; i < d->mentions.count; i++)
        if (va_mention_at(d, i)->kind == VA_PERSON) return;
    d->wanted = 0;
}
