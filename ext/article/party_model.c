/* party_model.c - see party_model.h. */
#include "party_model.h"
#include "../lexicon/model.h"
#include "mentions.h"
#include "observer.h"
#include "party_features.h"
#include "story.h"

/* Columns of the row that the forest reads; the evidence of the rules follows. */
enum {
    PC_SCORE,
    PC_FIRST,
    PC_SECOND,
    PC_THIRD,
    PC_SAME_TYPE,
    PC_SAME_SENTENCE,
    PC_ORGANS,
    PC_HOME,
    PC_LIST_MOST,
    PC_LIST_MEAN,
    PC_SUM,
    PC_BETTER,
    PC_STORY,
    PC_ENTITIES,
    PC_MENTIONS,
    PC_SHARE,
    PC_SENTENCE,
    PC_RANK,
    PC_TITLE,
    PC_LEAD,
    PC_BODY,
    PC_CAPTION,
    PC_BOILERPLATE,
    PC_TYPE,
    PC_CERTAINTY,
    PC_FOREIGN,
    PC_TOKENS,
    PC_LIST,
    PC_WORDS,
    PC_EVIDENCE,
    PC_COLUMNS = PC_EVIDENCE + LX_EVIDENCE_COUNT
};

/* Columns of the row on the article; the strongest evidence of any of its entities follows. */
enum {
    S_WORDS,
    S_PARTY,
    S_CANDIDATES = S_PARTY + 5,
    S_TOKENS,
    S_SUM,
    S_CERTAIN,
    S_CERTAIN_SECOND,
    S_HEAD,
    S_LEAD,
    S_BODY,
    S_SENTENCES,
    S_PACTS,
    S_TITLE_PARTY,
    S_EVIDENCE,
    S_COLUMNS = S_EVIDENCE + LX_EVIDENCE_COUNT
};

#define NO_SCORE (-100 * LX_SCORE_ONE)

typedef struct {
    va_document *d;
    va_party_view view;
    va_party_candidate *c;
    uint32_t n;
    int32_t *linear;               /* by entity */
    int32_t *list_most, *list_sum; /* of those an enumeration joins it to */
    uint32_t *list_count;
    int32_t *with;           /* the best that a sentence names besides */
    uint32_t *home;          /* of an organ: the entity of the place it acts for, or VA_NONE */
    int32_t *organs;         /* of a place: the best of its organs */
    uint32_t (*sections)[6]; /* mentions by section */
    int32_t best[5], of_type[VA_TYPE_COUNT][2];
    int64_t sum; /* of all probabilities */
    uint32_t mentions;
    int32_t words; /* what the words alone say of the article */
} party_judge;

static int is_candidate(const party_judge *x, uint32_t e) {
    return x->c[e].evidence && x->view.first_of_entity[e] != VA_NONE;
}

static void ask_party(party_judge *x, uint32_t e, const int32_t *row) {
    const va_document *d = x->d;
    if (!d->observer || !d->observer->ask) return;
    va_question q = {.task = VA_TASK_PARTY,
                     .candidate = va_entity_at(d, e)->name,
                     .row = row,
                     .columns = PC_COLUMNS};
    q.span = &va_mention_at(d, x->c[e].mention)->span;
    va_party_features(&x->view, e, x->c[e].evidence);
    q.features = x->view.features->of;
    q.count = x->view.features->count;
    d->observer->ask(d->observer->context, &q);
}

static void score_alone(party_judge *x, uint32_t e) {
    va_party_features(&x->view, e, x->c[e].evidence);
    x->linear[e] = 0;
    va_score_features(&lx_party_model, x->view.features, 1, &x->linear[e]);
}

static void keep_best_scores(int32_t *best, int n, int32_t score) {
    for (int k = 0; k < n; k++)
        if (score > best[k]) {
            int32_t less = best[k];
            best[k] = score;
            score = less;
        }
}

/* The first of BEST that is not the entity's own SCORE. */
static int32_t other_of(const int32_t *best, int at, int32_t score) {
    int own = 0;
    for (int k = 0; k <= at; k++)
        own |= best[k] == score;
    return best[at + own];
}

static void look_at_all(party_judge *x) {
    for (int k = 0; k < 5; k++)
        x->best[k] = NO_SCORE;
    for (int t = 0; t < VA_TYPE_COUNT; t++)
        x->of_type[t][0] = x->of_type[t][1] = NO_SCORE;
    for (uint32_t e = 0; e < x->n; e++) {
        if (!is_candidate(x, e)) continue;
        keep_best_scores(x->best, 5, x->linear[e]);
        keep_best_scores(x->of_type[va_entity_at(x->d, e)->type], 2, x->linear[e]);
        x->sum += lx_probability(x->linear[e]);
        x->mentions += va_entity_at(x->d, e)->mentions;
    }
}

/* --- lists and sentences ------------------------------------------------------------ */

static uint32_t entity_of_symbol(const party_judge *x, va_symbol s) {
    uint32_t m = va_mention_of(s);
    return m == VA_NONE ? VA_NONE : va_mention_at(x->d, m)->entity;
}

/* Symbols (I, K) only join members of an enumeration. */
static int is_joint_of_symbols(const party_judge *x, uint32_t i, uint32_t k, uint32_t and) {
    const va_symbol *s = x->view.symbols.data;
    if (k > i + 4) return 0;
    for (uint32_t j = i + 1; j < k; j++) {
        if (s[j] & VA_IS_NAME) return 0;
        const vt_token *t = &x->d->token[s[j]];
        if (t->kind == VT_MARKER ? !(vt_is_marker(t, ',') || vt_is_marker(t, ';') || vt_is_dash(t))
                                 : va_word_of_symbol(x->d, s[j]) != and)
            return 0;
    }
    return 1;
}

static void join_parties(party_judge *x, uint32_t a, uint32_t b) {
    if (x->linear[b] > x->list_most[a]) x->list_most[a] = x->linear[b];
    x->list_sum[a] += lx_probability(x->linear[b]) >> 4;
    x->list_count[a]++;
}

static void read_lists(party_judge *x, uint32_t lo, uint32_t hi, uint32_t and) {
    const va_symbol *s = x->view.symbols.data;
    uint32_t last = VA_NONE;
    for (uint32_t i = lo; i < hi; i++) {
        uint32_t e = entity_of_symbol(x, s[i]);
        if (e == VA_NONE || !is_candidate(x, e)) continue;
        if (last != VA_NONE && is_joint_of_symbols(x, last, i, and)) {
            uint32_t before = entity_of_symbol(x, s[last]);
            if (before != e) {
                join_parties(x, e, before);
                join_parties(x, before, e);
            }
        }
        last = i;
    }
}

/* The two best of a sentence, each as company of all others. */
static void read_company(party_judge *x, uint32_t lo, uint32_t hi) {
    const va_symbol *s = x->view.symbols.data;
    uint32_t first = VA_NONE;
    int32_t best[2] = {NO_SCORE, NO_SCORE};
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = lo; i < hi; i++) {
            uint32_t e = entity_of_symbol(x, s[i]);
            if (e == VA_NONE || !is_candidate(x, e)) continue;
            if (pass) {
                int32_t with = e == first ? best[1] : best[0];
                if (with > x->with[e]) x->with[e] = with;
            } else if (e != first && x->linear[e] > best[0]) {
                best[1] = best[0];
                best[0] = x->linear[e];
                first = e;
            } else if (e != first && x->linear[e] > best[1]) {
                best[1] = x->linear[e];
            }
        }
}

static void read_symbol_sentences(party_judge *x) {
    static const uint8_t word[] = {'v', 0xC3, 0xA0};
    const uint32_t *first = x->view.first.data, and = lx_short_key(vt_key_of(word, 3));
    for (uint32_t k = 0; k < x->d->sentences.count && !va_is_over(x->d->arena); k++) {
        uint32_t section = va_section_at(x->d, va_sentence_at(x->d, k)->section)->kind;
        const va_symbol *s = x->view.symbols.data;
        for (uint32_t i = first[k]; i < first[k + 1] && !va_is_over(x->d->arena); i++) {
            uint32_t e = entity_of_symbol(x, s[i]);
            if (e != VA_NONE) x->sections[e][section]++;
        }
        if (section == VA_BOILERPLATE) continue;
        read_lists(x, first[k], first[k + 1], and);
        read_company(x, first[k], first[k + 1]);
    }
}

/* --- organs and their places -------------------------------------------------------- */

static uint64_t place_key(const va_name *n) {
    if (n->group != VA_NONE) return (uint64_t)n->group * 2 + 3;
    return n->place != VA_NONE ? (uint64_t)n->place * 2 + 2 : 0;
}

static void find_homes_of_parties(party_judge *x) {
    va_map places = {0};
    for (uint32_t e = 0; e < x->n; e++) {
        const va_entity *v = va_entity_at(x->d, e);
        uint64_t key = v->kind == VA_PLACE ? place_key(va_name_at(x->d, v->first_mention)) : 0;
        if (key) va_map_put(x->d->arena, &places, key, e);
        x->home[e] = VA_NONE;
        x->organs[e] = NO_SCORE;
    }
    for (uint32_t e = 0; e < x->n; e++) {
        const va_entity *v = va_entity_at(x->d, e);
        uint64_t key =
            v->kind == VA_ORGANISATION ? place_key(va_name_at(x->d, v->first_mention)) : 0;
        uint32_t home = key ? va_map_get(&places, key) : VA_NONE;
        x->home[e] = home;
        if (home != VA_NONE && is_candidate(x, e) && x->linear[e] > x->organs[home])
            x->organs[home] = x->linear[e];
    }
}

/* --- rows ----------------------------------------------------------------------------- */

static void fill_party_row(const party_judge *x, uint32_t e, int32_t story, int32_t *row) {
    const va_document *d = x->d;
    const va_entity *v = va_entity_at(d, e);
    int32_t s = x->linear[e];
    uint32_t better = 0;
    for (int k = 0; k < 3; k++)
        better += x->best[k] > s;
    row[PC_SCORE] = s;
    row[PC_FIRST] = other_of(x->best, 0, s);
    row[PC_SECOND] = other_of(x->best, 1, s);
    row[PC_THIRD] = x->best[2];
    row[PC_SAME_TYPE] = other_of(x->of_type[v->type], 0, s);
    row[PC_SAME_SENTENCE] = x->with[e];
    row[PC_ORGANS] = x->organs[e];
    row[PC_HOME] =
        x->home[e] == VA_NONE || !is_candidate(x, x->home[e]) ? NO_SCORE : x->linear[x->home[e]];
    row[PC_LIST_MOST] = x->list_most[e];
    row[PC_LIST_MEAN] = x->list_count[e] ? x->list_sum[e] / (int32_t)x->list_count[e] : -1;
    row[PC_SUM] = (int32_t)((x->sum - lx_probability(s)) >> 8);
    row[PC_BETTER] = (int32_t)better;
    row[PC_STORY] = story;
    row[PC_ENTITIES] = (int32_t)x->n;
    row[PC_MENTIONS] = (int32_t)v->mentions;
    row[PC_SHARE] = (int32_t)((uint64_t)v->mentions * 1000 / (x->mentions + 1));
    row[PC_SENTENCE] = (int32_t)va_mention_at(d, v->first_mention)->sentence;
    row[PC_RANK] = (int32_t)e;
    row[PC_TITLE] = (int32_t)x->sections[e][VA_TITLE];
    row[PC_LEAD] = (int32_t)x->sections[e][VA_LEAD];
    row[PC_BODY] = (int32_t)x->sections[e][VA_BODY];
    row[PC_CAPTION] = (int32_t)x->sections[e][VA_CAPTION];
    row[PC_BOILERPLATE] = (int32_t)x->sections[e][VA_BOILERPLATE];
    row[PC_TYPE] = (int32_t)v->type;
    row[PC_CERTAINTY] = (int32_t)(x->c[e].certainty * 1000);
    row[PC_FOREIGN] = v->country != NULL;
    row[PC_TOKENS] = (int32_t)d->tokens;
    row[PC_LIST] = (int32_t)x->list_count[e];
    row[PC_WORDS] = x->words;
    for (int k = 0; k < LX_EVIDENCE_COUNT; k++)
        row[PC_EVIDENCE + k] = (int32_t)(x->c[e].evidence[k] * 100);
}

static void *room(party_judge *x, uint64_t bytes) {
    return va_allocate(x->d->arena, (x->n + 1) * bytes);
}

static int open(party_judge *x) {
    x->linear = room(x, sizeof *x->linear);
    x->list_most = room(x, sizeof *x->list_most);
    x->list_sum = room(x, sizeof *x->list_sum);
    x->list_count = room(x, sizeof *x->list_count);
    x->with = room(x, sizeof *x->with);
    x->home = room(x, sizeof *x->home);
    x->organs = room(x, sizeof *x->organs);
    x->sections = room(x, sizeof *x->sections);
    return !x->d->arena->failed && va_view_parties(&x->view, x->d);
}

/* The first mention of entity E that is no boilerplate, or the first. */
static uint32_t first_in_article(const party_judge *x, uint32_t e) {
    const va_document *d = x->d;
    for (uint32_t m = x->view.first_of_entity[e]; m != VA_NONE; m = x->view.next_of_entity[m])
        if (va_section_at(d, va_sentence_at(d, va_mention_at(d, m)->sentence)->section)->kind !=
            VA_BOILERPLATE)
            return m;
    return x->view.first_of_entity[e];
}

/* --- the article ------------------------------------------------------------------------ */

static void count_pacts(const party_judge *x, int32_t *row) {
    const va_document *d = x->d;
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        va_section_kind kind = va_section_at(d, va_sentence_at(d, k)->section)->kind;
        int32_t pacts = (int32_t)va_reading_at(d, k)->pacts;
        if (kind == VA_BOILERPLATE || kind == VA_BYLINE) continue;
        int32_t *most = &row[kind == VA_TITLE ? S_HEAD : kind == VA_LEAD ? S_LEAD : S_BODY];
        if (pacts > *most) *most = pacts;
        row[S_SENTENCES]++;
        row[S_PACTS] += pacts >= 60;
    }
}

/* How certainly the article tells of a cooperation, by all that was found in it. */
static int32_t judge_story(party_judge *x) {
    int32_t row[S_COLUMNS] = {0}, certain[2] = {0, 0};
    const va_document *d = x->d;
    row[S_WORDS] = x->words;
    row[S_TITLE_PARTY] = NO_SCORE;
    for (int k = 0; k < 5; k++)
        row[S_PARTY + k] = x->best[k];
    for (uint32_t e = 0; e < x->n; e++) {
        if (!is_candidate(x, e)) continue;
        row[S_CANDIDATES]++;
        keep_best_scores(certain, 2, (int32_t)(x->c[e].certainty * 1000));
        if (x->sections[e][VA_TITLE] && x->linear[e] > row[S_TITLE_PARTY])
            row[S_TITLE_PARTY] = x->linear[e];
        for (int k = 0; k < LX_EVIDENCE_COUNT; k++)
            if ((int32_t)(x->c[e].evidence[k] * 100) > row[S_EVIDENCE + k])
                row[S_EVIDENCE + k] = (int32_t)(x->c[e].evidence[k] * 100);
    }
    row[S_TOKENS] = (int32_t)d->tokens;
    row[S_SUM] = (int32_t)(x->sum >> 8);
    row[S_CERTAIN] = certain[0];
    row[S_CERTAIN_SECOND] = certain[1];
    count_pacts(x, row);
    va_question q = {.task = VA_TASK_STORY, .row = row, .columns = S_COLUMNS};
    if (d->observer) d->observer->ask(d->observer->context, &q);
    return lx_forest_score(&lx_story_forest, row);
}

void va_judge_parties(va_document *d, va_party_candidate *c, int32_t words) {
    int32_t row[PC_COLUMNS];
    party_judge x = {.d = d, .c = c, .n = d->entities.count, .words = words};
    if (!open(&x)) return;
    for (uint32_t e = 0; e < x.n; e++) {
        x.list_most[e] = x.with[e] = x.linear[e] = NO_SCORE;
        if (is_candidate(&x, e)) score_alone(&x, e);
    }
    look_at_all(&x);
    read_symbol_sentences(&x);
    find_homes_of_parties(&x);
    if (d->arena->failed) return;
    int32_t story = d->story = judge_story(&x);
    /* Most articles tell of no cooperation: nobody asks which parties it would have. */
    int wanted = d->observer || va_tells_of_domains(d);
    for (uint32_t e = 0; e < x.n; e++) {
        c[e].score = NO_SCORE;
        if (!wanted || !is_candidate(&x, e)) continue;
        if (c[e].mention == VA_NONE) c[e].mention = first_in_article(&x, e);
        fill_party_row(&x, e, story, row);
        c[e].score = lx_forest_score(&lx_party_forest, row);
        ask_party(&x, e, row);
    }
    va_close_parties(&x.view);
}
