/* story.c - see story.h. */
#include "story.h"
#include "feature_set.h"
#include "../lexicon/model.h"
#include "cues.h"
#include "mentions.h"
#include "observer.h"

enum { STORY_HEAD_WORDS = 80, STORY_WORDS = 1200, STORY_CUES = 200, NEAR = 8 };
enum {
    SF_BIAS,
    SF_WORD,
    SF_PAIR,
    SF_HEAD_PAIR,
    SF_CUE,
    SF_CUE_SECTION,
    SF_LENGTH,
    SF_PACTS,
    SF_TITLE_WORD,
    SF_CUE_LEFT,
    SF_CUE_RIGHT,
    SF_CUE_NAMES,
    SF_FRAME_NAMES,
    SF_TYPES,
    SF_PACT_WORD
};

static void take_sentence(va_document *d, va_feature_set *f, uint32_t k, uint32_t *words) {
    const va_sentence *s = va_sentence_at(d, k);
    uint32_t section = va_section_at(d, s->section)->kind, last = 1;
    if (section == VA_BOILERPLATE || section == VA_BYLINE) return;
    for (uint32_t i = s->token; i < s->token_end && *words < STORY_WORDS; i++) {
        uint32_t word = d->token[i].kind == VT_NUMBER ? 2 : lx_short_key(lx_key(&d->token[i]));
        va_take_feature(f, lx_feature(SF_WORD, word, 0));
        va_take_feature(f, lx_feature(SF_PAIR, last, word));
        if ((*words)++ < STORY_HEAD_WORDS) va_take_feature(f, lx_feature(SF_HEAD_PAIR, last, word));
        if (section == VA_TITLE) va_take_feature(f, lx_feature(SF_TITLE_WORD, word, 0));
        last = word;
    }
}

/* The word of token I of sentence S. */
static uint32_t story_word_at(const va_document *d, const va_sentence *s, uint32_t i) {
    if (i < s->token) return 1;
    return i >= s->token_end               ? 3
           : d->token[i].kind == VT_NUMBER ? 2
                                           : lx_short_key(lx_key(&d->token[i]));
}

/* What kind of name is the next within a few tokens of cue C, on side 0 (before) or 1; 99: none. */
static uint32_t name_near(const va_document *d, const va_reading *r, const va_cue *c, int behind) {
    uint32_t k = va_first_mention_from(d, r, c->token), last = r->first_mention + r->mentions;
    for (uint32_t i = k; behind && i < last && va_mention_at(d, i)->token < va_cue_end(c) + NEAR;
         i++)
        if (va_mention_at(d, i)->kind <= VA_PERSON)
            return va_mention_at(d, i)->kind == VA_PERSON ? 50 : va_name_at(d, i)->type;
    for (uint32_t i = k;
         !behind && i > r->first_mention && va_mention_at(d, i - 1)->token_end + NEAR > c->token;
         i--)
        if (va_mention_at(d, i - 1)->kind <= VA_PERSON)
            return va_mention_at(d, i - 1)->kind == VA_PERSON ? 50 : va_name_at(d, i - 1)->type;
    return 99;
}

static void take_context(va_document *d, va_feature_set *f, uint32_t k, const va_cue *c) {
    const va_sentence *s = va_sentence_at(d, k);
    const va_reading *r = va_reading_at(d, k);
    const lx_trigger *t = &lx_triggers[c->index];
    uint32_t frame = t->frame * 8u + t->kind;
    uint32_t names = name_near(d, r, c, 0) * 128 + name_near(d, r, c, 1);
    va_take_feature(f, lx_feature(SF_CUE_LEFT, t->number,
                                  c->token > s->token ? story_word_at(d, s, c->token - 1) : 1));
    va_take_feature(f, lx_feature(SF_CUE_RIGHT, t->number, story_word_at(d, s, va_cue_end(c))));
    va_take_feature(f, lx_feature(SF_CUE_NAMES, t->number, names));
    va_take_feature(f, lx_feature(SF_FRAME_NAMES, frame, names));
}

static void take_story_cues(va_document *d, va_feature_set *f, uint32_t k, uint32_t *cues) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t section = va_section_at(d, va_sentence_at(d, k)->section)->kind;
    for (uint32_t i = r->first_cue; i < r->first_cue + r->cues && *cues < STORY_CUES; i++) {
        const va_cue *c = va_cue_at(d, i);
        if (!c->trigger) continue;
        ++*cues;
        const lx_trigger *t = &lx_triggers[c->index];
        va_take_feature(f, lx_feature(SF_CUE, t->number, 0));
        take_context(d, f, k, c);
        va_take_feature(f, lx_feature(SF_CUE_SECTION, t->number, section + 1));
        va_take_feature(f, lx_feature(SF_PACTS, t->frame * 8u + t->kind, section));
    }
}

int32_t va_story_score(va_document *d) {
    int32_t score = 0;
    uint32_t words = 0, cues = 0;
    va_feature_set *f = va_open_features(d, &lx_story_model);
    if (!f) return 0;
    va_take_feature(f, lx_feature(SF_BIAS, 0, 0));
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        take_sentence(d, f, k, &words);
        take_story_cues(d, f, k, &cues);
    }
    uint32_t types[VA_TYPE_COUNT] = {0};
    for (uint32_t e = 0; e < d->entities.count; e++)
        if (va_entity_at(d, e)->kind != VA_PERSON) types[va_entity_at(d, e)->type]++;
    for (uint32_t k = 0; k < VA_TYPE_COUNT; k++)
        va_take_feature(f, lx_feature(SF_TYPES, k, types[k] < 4 ? types[k] : 4));
    va_question q = {.task = VA_TASK_STORY, .features = f->of, .count = f->count};
    if (d->observer) d->observer->ask(d->observer->context, &q);
    va_score_features(&lx_story_model, f, 1, &score);
    return score;
}

/* The text tells of a cooperation with the certainty LEAST; LEAST_SHORT, if it is a short one. */
static int is_at_least(const va_document *d, lx_weight_name least, lx_weight_name least_short) {
    int is_short = d->tokens < VA_SHORT_TEXT;
    return (float)lx_probability(d->story) >= 65536.0f * lx_weight(is_short ? least_short : least);
}

int va_tells_of_parties(const va_document *d) {
    return is_at_least(d, LX_W_story_parties, LX_W_story_parties_short);
}

int va_tells_of_domains(const va_document *d) {
    return is_at_least(d, LX_W_story_domains, LX_W_story_domains_short);
}

int va_may_tell(const va_document *d) {
    return is_at_least(d, LX_W_story_least, LX_W_story_least_short);
}
