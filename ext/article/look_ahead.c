/*
** look_ahead.c - whether it is worth while to read a text.
**
** What is asked for decides what is read, and so does what the text can have: parties, domains,
** cooperations and signers need a predicate of some strength, people a person.  Most news has none
** of the first, and a look ahead at the words that predicates begin with tells so for little.
*/
#include "look_ahead.h"
#include "feature_set.h"
#include "observer.h"
#include "phrases.h"
#include "story.h"
#include "window.h"

enum { LOOK_WORDS = 800 };

static va_section_kind section_ahead(const va_document *d, uint32_t sentence) {
    return va_section_at(d, va_sentence_at(d, sentence)->section)->kind;
}

/*
** May a predicate like T be the only one of an article with parties, domains, a cooperation or
** persons who sign?  In doubt by rounding it may.
*/
static int is_enough(const va_document *d, const lx_trigger *t) {
    float least = lx_weight(d->tokens < VA_SHORT_TEXT ? LX_W_least_short : LX_W_least_pact);
    return (float)(t->weight + 1) > 100 * least || t->signs;
}

/* The longest predicate that begins at token I, if it is enough: so is any of the sentence. */
static int is_predicate_ahead(const va_document *d, uint32_t i, uint32_t end) {
    uint32_t stop;
    const lx_sense *trigger = va_entry_at(d, i, end, 0, LX_TRIGGER, &stop);
    return trigger && is_enough(d, &lx_triggers[trigger->index]);
}

/* May the sentence have a predicate that is enough?  Whether it stands in a name is left open. */
static int may_tell(const va_document *d, const va_sentence *s) {
    enum { LOOK_STRIDE = 64 };
    for (uint32_t i = s->token; i < s->token_end; i += LOOK_STRIDE) {
        uint32_t few = s->token_end - i < LOOK_STRIDE ? s->token_end - i : LOOK_STRIDE;
        const lx_word *w = &d->word[i];
        uint64_t may = 0;
        for (uint32_t k = 0; k < few; k++)
            may |= (uint64_t)w[k].predicate << k;
        for (; may; may &= may - 1) {
            uint32_t k = vt_zero_bits(may);
            if ((w[k].alone | lx_may_go_on(w[k], w[k + 1])) &&
                is_predicate_ahead(d, i + k, s->token_end))
                return 1;
        }
    }
    return 0;
}

/* Does the article have a predicate that is enough?  Whether it stands in a name is left open. */
static int has_predicate(const va_document *d) {
    for (uint32_t k = 0; k < d->sentences.count; k++)
        if (section_ahead(d, k) != VA_BOILERPLATE && may_tell(d, va_sentence_at(d, k))) return 1;
    return 0;
}

/* By its first words: how certainly the article tells of a cooperation, in log-odds. */
static int32_t score_words(va_document *d) {
    enum { LF_BIAS, LF_WORD, LF_PAIR };
    int32_t score = 0;
    uint32_t words = 0;
    va_feature_set *f = va_open_features(d, &lx_look_model);
    if (!f) return 0;
    va_take_feature(f, lx_feature(LF_BIAS, 0, 0));
    for (uint32_t k = 0; k < d->sentences.count && words < LOOK_WORDS; k++) {
        const va_sentence *s = va_sentence_at(d, k);
        uint32_t last = 1;
        if (section_ahead(d, k) == VA_BOILERPLATE) continue;
        for (uint32_t i = s->token; i < s->token_end; i++, words++) {
            uint32_t word = d->token[i].kind == VT_NUMBER ? 2 : lx_short_key(lx_key(&d->token[i]));
            va_take_feature(f, lx_feature(LF_WORD, word, 0));
            va_take_feature(f, lx_feature(LF_PAIR, last, word));
            last = word;
        }
    }
    va_question q = {.task = VA_TASK_LOOK, .features = f->of, .count = f->count};
    if (d->observer) d->observer->ask(d->observer->context, &q);
    va_score_features(&lx_look_model, f, 1, &score);
    return score;
}

/*
** May the article tell of a cooperation?  One in a hundred that do is missed.  A short text says
** too little to tell, and takes little time to read.
*/
static int may_be_story(va_document *d) {
    if (d->observer) return score_words(d), 1;
    return has_predicate(d) &&
           (d->tokens < VA_SHORT_TEXT ||
            (float)lx_probability(score_words(d)) >= 65536.0f * lx_weight(LX_W_look_least));
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
    if (d->wanted && !may_be_story(d)) d->wanted &= VA_READ_MENTIONS | VA_READ_PEOPLE;
}

void va_look_back(va_document *d) {
    if (d->observer || (d->wanted | VA_READ_SIGNERS) != (VA_READ_PEOPLE | VA_READ_SIGNERS)) return;
    for (uint32_t i = 0; i < d->mentions.count; i++)
        if (va_mention_at(d, i)->kind == VA_PERSON) return;
    d->wanted = 0;
}
