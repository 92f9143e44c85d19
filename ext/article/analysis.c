/* analysis.c - runs the stages in their order; see analysis.h and document.h. */
#include <string.h>
#include "analysis.h"
#include "cooperations.h"
#include "cues.h"
#include "domains.h"
#include "entities.h"
#include "given.h"
#include "items.h"
#include "look_ahead.h"
#include "mentions.h"
#include "parties.h"
#include "people.h"
#include "reading.h"
#include "sections.h"
#include "shared_heads.h"
#include "signatories.h"
#include "stamps.h"
#include "tokens.h"
#include "unit_identity.h"
#include "wrapped.h"

/*
** Room for what as many tokens of news hold; what holds more grows.  What the analysis shows stands
** apart from what goes with its making.
*/
static void reserve(va_document *d) {
    const va_room shown[] = {{&d->sections, sizeof(va_section), d->lines + 1},
                             {&d->sentences, sizeof(va_sentence), d->tokens / 20},
                             {&d->mentions, sizeof(va_mention), d->tokens / 12},
                             {&d->entities, sizeof(va_entity), d->tokens / 100}};
    const va_room scratch[] = {{&d->readings, sizeof(va_reading), d->tokens / 20},
                               {&d->names, sizeof(va_name), d->tokens / 12},
                               {&d->cues, sizeof(va_cue), d->tokens / 2}};
    va_reserve(d->arena, shown, 4);
    va_reserve(d->arena, scratch, 3);
}

/*
** What the analysis does not show goes at once: a cached analysis is a third of one in the making.
*/
static void drop_scratch(va_document *d) {
    va_array *scratch[] = {&d->scanned,         &d->looked_up,   &d->readings,
                           &d->names,           &d->cues,        &d->matches,
                           &d->token_matches,   &d->sorting,     &d->endings,
                           &d->marks,           &d->times,       &d->seats,
                           &d->signers,         &d->views,       &d->steps,
                           &d->history.slots,   &d->short_forms, &d->by_short_form.slots,
                           &d->feature_numbers, &d->predicates};
    for (size_t i = 0; i < sizeof scratch / sizeof scratch[0]; i++)
        va_array_drop(d->arena, scratch[i]);
}

/* The stages in order, each with what it serves; what serves nothing wanted is left out. */
static void run_stages(va_document *d) {
    const va_extent all = VA_READ_ALL, pacts = VA_READ_PARTIES | VA_READ_COOPERATIONS;
    const va_extent people = VA_READ_PEOPLE | VA_READ_COOPERATIONS;
    const struct {
        void (*work)(va_document *);
        va_extent serves; /* 0: it is for all */
    } stage[] = {{va_scan, 0},
                 {va_unwrap, 0},
                 {reserve, 0},
                 {va_sections, 0},
                 {va_find_published, 0},
                 {va_split_sentences, 0},
                 {va_look_ahead, 0},
                 {va_read_sentences, all},
                 {va_items, 0},
                 {va_look_back, all},
                 {va_share_heads, all},
                 {va_units, all},
                 {va_entities, all},
                 {va_parties, pacts},
                 {va_domains, pacts},
                 {va_signers, VA_READ_SIGNERS},
                 {va_people, people},
                 {va_signers_by_title, VA_READ_COOPERATIONS},
                 {va_cooperations, VA_READ_COOPERATIONS},
                 {drop_scratch, 0}};
    for (size_t i = 0; i < sizeof stage / sizeof stage[0] && !d->arena->failed; i++)
        if (!stage[i].serves || stage[i].serves & d->wanted) stage[i].work(d);
}

/* The day of "YYYY-MM-DD", zeros for anything else. */
static va_day day_of(const char *date) {
    const va_day none = {0, 0, 0};
    int32_t value[3] = {0, 0, 0}, part = 0;
    if (!date || strlen(date) < 10) return none;
    for (int i = 0; i < 10; i++) {
        if (i == 4 || i == 7) {
            if (date[i] != '-') return none;
            part++;
        } else if (date[i] >= '0' && date[i] <= '9') {
            value[part] = value[part] * 10 + date[i] - '0';
        } else {
            return none;
        }
    }
    return (va_day){value[0], value[1], value[2]};
}

static void publish(va_analysis *a, const va_document *d) {
    a->sections = d->sections.data;
    a->section_count = d->sections.count;
    a->sentences = d->sentences.data;
    a->sentence_count = d->sentences.count;
    a->mentions = d->mentions.data;
    a->mention_count = d->mentions.count;
    a->entities = d->entities.data;
    a->entity_count = d->entities.count;
    a->parties = d->parties.data;
    a->party_count = d->parties.count;
    a->domains = d->domains.data;
    a->domain_count = d->domains.count;
    a->cooperations = d->cooperations.data;
    a->cooperation_count = d->cooperations.count;
    a->people = d->people.data;
    a->person_count = d->people.count;
}

static va_analysis *analyse_text(const uint8_t *text, int64_t size, const char *published,
                                 const struct va_terms *terms, va_extent extent,
                                 const va_memory *memory, const va_observer *who) {
    va_arena *arena = memory->allocate(sizeof *arena);
    if (!arena) return NULL;
    va_arena_init(arena, memory);
    va_document d = {0};
    va_analysis *a = va_allocate(arena, sizeof *a);
    if (a) {
        a->text = a->given = text;
        a->size = a->given_size = size > VT_SCAN_MAX ? VT_SCAN_MAX : size;
        va_take_markup(a, arena, &d.markup);
        d.text = a->text;
        d.size = a->size;
    }
    d.arena = arena;
    d.observer = who;
    d.terms = terms;
    d.wanted = extent;
    d.published = day_of(published);
    d.published_year = d.published.year;
    d.new_era = va_is_new_era(d.published);
    if (!arena->failed) run_stages(&d);
    if (arena->failed) {
        va_arena_clear(arena);
        memory->release(arena);
        return NULL;
    }
    a->arena = arena;
    publish(a, &d);
    return a;
}

va_analysis *va_analyse(const uint8_t *text, int64_t size, const char *published,
                        const va_memory *memory) {
    return analyse_text(text, size, published, NULL, VA_READ_ALL, memory, NULL);
}

va_analysis *va_analyse_with(const uint8_t *text, int64_t size, const char *published,
                             const struct va_terms *terms, va_extent extent,
                             const va_memory *memory) {
    return analyse_text(text, size, published, terms, extent, memory, NULL);
}

va_analysis *va_analyse_observed(const uint8_t *text, int64_t size, const char *published,
                                 const va_memory *memory, const va_observer *who) {
    return analyse_text(text, size, published, NULL, VA_READ_ALL, memory, who);
}

void va_free(va_analysis *a) {
    if (!a) return;
    va_arena *arena = a->arena;
    const va_memory *memory = arena->memory;
    va_arena_clear(arena);
    memory->release(arena);
}
