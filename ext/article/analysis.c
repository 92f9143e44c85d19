/* analysis.c - runs the stages in their order; see article.h and document.h. */
#include <string.h>
#include "document.h"
#include "../lexicon/spelling_table.h"
#include "observer.h"
#include "sentence.h"
#include "signatories.h"
#include "../lexicon/terms.h"

/*
** Pages often hold "&amp;" where a reader sees "&": its three tokens, if they are the last up to
** token N, become one.  Returns the last.
*/
static uint32_t join_ampersand(vt_token *t, uint32_t n, vt_key amp) {
    if (n < 2 || !vt_is_marker(&t[n], ';') || t[n].gap || t[n - 1].gap) return n;
    if (t[n - 1].key != amp || t[n - 1].kind != VT_WORD || !vt_is_marker(&t[n - 2], '&')) return n;
    if (t[n - 1].bytes > VT_TOKEN_MOST - 2) return n; /* a word may hold many soft hyphens */
    t[n - 2].bytes = (uint16_t)(t[n - 2].bytes + t[n - 1].bytes + t[n].bytes);
    t[n - 2].chars = (uint16_t)(t[n - 2].chars + t[n - 1].chars + t[n].chars);
    return n - 2;
}

/* Room for one token more and its word, behind N of them: 1, or 0 when memory is out. */
static int make_room(va_document *d, uint32_t n) {
    d->scanned.count = d->looked_up.count = n;
    return va_grow(d->arena, &d->scanned, sizeof(vt_token)) &&
           va_grow(d->arena, &d->looked_up, sizeof(lx_word));
}

/*
** All tokens of the text and their words in the lexicon; behind the last a token and a word that
** are none, for who looks at what follows a name.
*/
static void scan(va_document *d) {
    vt_scanner s;
    /* News has a token in 5.3 bytes; what is more grows. */
    uint64_t expected = (uint64_t)d->size / 5 + 16;
    const va_room rooms[] = {{&d->scanned, sizeof(vt_token), expected},
                             {&d->looked_up, sizeof(lx_word), expected}};
    if (!va_reserve(d->arena, rooms, 2)) return;
    const vt_key amp = vt_key_of((const uint8_t *)"amp", 3);
    vt_token *t = d->scanned.data;
    lx_word *w = d->looked_up.data;
    uint32_t n = 0;
    vt_scan_init(&s, d->text, d->size);
    for (;; n++) {
        if (n == d->scanned.room) {
            if (!make_room(d, n)) return;
            t = d->scanned.data;
            w = d->looked_up.data;
        }
        if (lx_scan_spelling(&s, &t[n], &w[n])) continue;
        w[n] = (lx_word){0};
        if (!vt_scan_next(&s, &t[n])) break;
        w[n] = lx_word_of(&t[n]);
        d->lines += (t[n].gap & VT_GAP_LINE) != 0;
        if (t[n].key == ';') n = join_ampersand(t, n, amp);
    }
    t[n] = (vt_token){0};
    d->token = t;
    d->word = w;
    d->tokens = n;
}

/*
** Room for what as many tokens of news hold; what holds more grows.  What the analysis shows stands
** apart from what goes with its making.
*/
static void reserve(va_document *d) {
    const va_room shown[] = {{&d->sections, sizeof(va_section), d->lines + 1},
                             {&d->sentences, sizeof(va_sentence), d->tokens / 20},
                             {&d->mentions, sizeof(va_mention), d->tokens / 9},
                             {&d->entities, sizeof(va_entity), d->tokens / 100}};
    const va_room scratch[] = {{&d->readings, sizeof(va_reading), d->tokens / 20},
                               {&d->names, sizeof(va_name), d->tokens / 9},
                               {&d->cues, sizeof(va_cue), d->tokens / 2}};
    va_reserve(d->arena, shown, 4);
    va_reserve(d->arena, scratch, 3);
}

/* Sentences, section by section; sections hold their tokens until here. */
static void split_sentences(va_document *d) {
    for (uint32_t k = 0; k < d->sections.count; k++) {
        va_section *section = va_section_at(d, k);
        uint32_t i = section->first_sentence, end = section->sentence_count;
        section->first_sentence = d->sentences.count;
        while (i < end) {
            uint32_t next = (uint32_t)vt_sentence_end(d->token, end, i);
            va_sentence *s = va_push(d->arena, &d->sentences, sizeof *s);
            va_reading *r = va_push(d->arena, &d->readings, sizeof *r);
            if (!s || !r) return;
            s->span = va_span_of(d, i, next);
            s->section = k;
            s->token = i;
            s->token_end = next;
            i = next;
        }
        section->sentence_count = d->sentences.count - section->first_sentence;
    }
}

/*
** What the analysis does not show goes at once: a cached analysis is a third of one in the making.
*/
static void drop_scratch(va_document *d) {
    va_array *scratch[] = {&d->scanned, &d->looked_up,     &d->readings, &d->names,   &d->cues,
                           &d->matches, &d->token_matches, &d->sorting,  &d->endings, &d->marks,
                           &d->times,   &d->seats,         &d->signers};
    for (size_t i = 0; i < sizeof scratch / sizeof scratch[0]; i++)
        va_array_drop(d->arena, scratch[i]);
}

/* The stages in order, each with what it serves; what serves nothing wanted is left out. */
static void run(va_document *d) {
    const va_extent all = VA_READ_ALL, pacts = VA_READ_PARTIES | VA_READ_COOPERATIONS;
    const va_extent people = VA_READ_PEOPLE | VA_READ_COOPERATIONS;
    const struct {
        void (*work)(va_document *);
        va_extent serves; /* 0: it is for all */
    } stage[] = {{scan, 0},
                 {reserve, 0},
                 {va_sections, 0},
                 {split_sentences, 0},
                 {va_look_ahead, 0},
                 {va_read_sentences, all},
                 {va_items, 0},
                 {va_look_back, all},
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
    a->text = d->text;
    a->size = d->size;
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

static va_analysis *analyse(const uint8_t *text, int64_t size, const char *published,
                            const va_terms *terms, va_extent extent, const va_memory *memory,
                            const va_observer *who) {
    va_arena *arena = memory->allocate(sizeof *arena);
    if (!arena) return NULL;
    va_arena_init(arena, memory);
    va_document d = {0};
    d.arena = arena;
    d.observer = who;
    d.text = text;
    d.terms = terms;
    d.wanted = extent;
    d.size = size > VT_SCAN_MAX ? VT_SCAN_MAX : size;
    d.published = day_of(published);
    d.published_year = d.published.year;
    d.new_era = d.published.year > 2025 || (d.published.year == 2025 && d.published.month >= 7);
    va_analysis *a = va_allocate(arena, sizeof *a);
    if (a) run(&d);
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
    return analyse(text, size, published, NULL, VA_READ_ALL, memory, NULL);
}

va_analysis *va_analyse_with(const uint8_t *text, int64_t size, const char *published,
                             const va_terms *terms, va_extent extent, const va_memory *memory) {
    return analyse(text, size, published, terms, extent, memory, NULL);
}

va_analysis *va_analyse_observed(const uint8_t *text, int64_t size, const char *published,
                                 const va_memory *memory, const va_observer *who) {
    return analyse(text, size, published, NULL, VA_READ_ALL, memory, who);
}

void va_free(va_analysis *a) {
    if (!a) return;
    va_arena *arena = a->arena;
    const va_memory *memory = arena->memory;
    va_arena_clear(arena);
    memory->release(arena);
}
