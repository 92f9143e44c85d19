/*
** cooperations.c - which cooperations the article tells of: by which bond or paper, what happens
** to it, who takes part.
**
** The evidence for each kind adds up over the article in log-odds, as for parties: a paper that
** title, lead or a sentence of signing names counts more than a verb elsewhere.  The first
** cooperation is that of the main parties.  Secondary parties that a sentence binds to one another
** make others.  Each item of a digest is read so by itself.
*/
#include "cooperations.h"
#include "cooperation_model.h"
#include "cooperation_rows.h"
#include "cues.h"
#include "documents.h"
#include "kind_features.h"
#include "mentions.h"
#include "observer.h"
#include "parties.h"
#include "periods.h"
#include "phrases.h"
#include "sides.h"
#include "story.h"
#include "times.h"

/* A lead of one long line is the whole article: its first sentences count as the lead. */
enum { LEAD_SENTENCES = 3 };

enum { PAPER_REACH = 12, COOPERATION_PAPER_WEIGHT = 80, ATTRIBUTE_REACH = 8, COUNTED_REACH = 3 };

typedef struct {
    va_row_maker story;
    va_document *d;
    va_evidence of;
    va_pact_sentence *sentences;
    uint32_t item; /* of a digest, or 0 */
    uint32_t mark; /* the next of d->marks */
    uint32_t lead; /* sentences of the lead so far */
} cooperation_reader;

/* --- kinds ----------------------------------------------------------------------- */

static void raise(va_kind_evidence *e, lx_weight_name what, const va_cue *c, uint32_t sentence,
                  const char *rule) {
    float *of = &e->of[what - LX_W_k_title_paper];
    if (*of < 1) *of = 1;
    if (e->rule && lx_weight(what) <= e->best) return;
    e->best = lx_weight(what);
    e->sentence = sentence;
    e->token = c->token;
    e->end = va_cue_end(c);
    e->rule = rule;
}

/* Words that leave a kind possible and say nothing for it. */
static void suggest(va_kind_evidence *e, uint32_t sentence, uint32_t token, uint32_t end,
                    const char *rule) {
    if (e->rule) return;
    e->sentence = sentence;
    e->token = token;
    e->end = end;
    e->rule = rule;
}

/*
** A predicate of a kind in a sentence of SECTION; SIGNED: a verb of signing has it as its object.
*/
static void witness_pact(cooperation_reader *x, const va_cue *c, uint32_t sentence,
                         int signed_paper) {
    const lx_trigger *t = &lx_triggers[c->index];
    va_section_kind section = x->sentences[sentence].section;
    int aside = x->sentences[sentence].earlier || x->sentences[sentence].aside;
    if (section == VA_LEAD && aside) section = VA_BODY;
    va_kind_evidence *e = &x->of.kinds[t->kind];
    int paper = t->signs || (t->frame == LX_PACT && t->weight >= COOPERATION_PAPER_WEIGHT);
    if (section == VA_TITLE) {
        raise(e, paper ? LX_W_k_title_paper : LX_W_k_title_word, c, sentence, "title");
    } else if (section == VA_LEAD) {
        raise(e, paper ? LX_W_k_lead_paper : LX_W_k_lead_word, c, sentence, "lead");
    } else {
        raise(e, paper ? LX_W_k_body_paper : LX_W_k_body_word, c, sentence, "body");
        *(paper ? &e->papers : &e->words) += 1;
    }
    e->all_papers += (uint32_t)paper;
    if (!signed_paper || aside) return;
    raise(e, LX_W_k_signed, c, sentence, "signed");
    if (section == VA_TITLE || section == VA_LEAD)
        raise(e, LX_W_k_signed_head, c, sentence, "signed");
}

/* --- sentences ------------------------------------------------------------------- */

static int tells_of_crime(const va_document *d, const va_reading *r) {
    for (uint32_t k = r->first_cue; k < r->first_cue + r->cues; k++) {
        const va_cue *c = va_cue_at(d, k);
        if (!c->trigger && c->index == LX_PART_crime) return 1;
    }
    return 0;
}

/* The sentence names a party, or both of them ("hai bên"). */
static int names_party(const va_document *d, const va_reading *r) {
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        uint32_t entity = va_mention_at(d, i)->entity;
        if (entity != VA_NONE && va_entity_at(d, entity)->party != VA_NONE) return 1;
    }
    for (uint32_t k = r->first_cue; k < r->first_cue + r->cues; k++) {
        const va_cue *c = va_cue_at(d, k);
        if (!c->trigger && c->index == LX_PART_aspect) return 1;
    }
    return 0;
}

/* The sentence names two organisations or places. */
static int names_two(const va_document *d, const va_reading *r) {
    uint32_t first = VA_NONE;
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->kind > VA_PLACE || m->entity == VA_NONE || m->entity == first) continue;
        if (first != VA_NONE) return 1;
        first = m->entity;
    }
    return 0;
}

/*
** "các thỏa thuận hợp tác đã ký kết": behind the paper, with no object of its own, cue I only says
** which paper it is; the signing is no news.
*/
static int is_attributive(const va_document *d, uint32_t k, uint32_t i) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t start = va_cue_at(d, i)->token;
    for (uint32_t n = i; n > r->first_cue; n--) {
        const va_cue *p = va_cue_at(d, n - 1);
        if (p->token + ATTRIBUTE_REACH < start) break;
        if (!p->trigger || va_cue_end(p) < start) continue;
        const lx_trigger *t = &lx_triggers[p->index];
        if (va_cue_end(p) > start) { /* "đã ký", "ký kết": one verb */
            if (t->signs) start = p->token;
            continue;
        }
        if (t->frame == LX_PACT && t->weight >= COOPERATION_PAPER_WEIGHT && !t->signs) return 1;
    }
    return 0;
}

/* "kỷ niệm 10 năm ký kết hợp tác": the years since are counted, the signing at token I is old. */
static int is_counted_from(const va_document *d, uint32_t k, uint32_t i) {
    uint32_t n = va_times_before(d, i);
    const va_time *t = d->times.data;
    return n && t[n - 1].kind == VA_TIME_BOND && t[n - 1].sentence == k &&
           t[n - 1].end + COUNTED_REACH > i;
}

static void note_signing(cooperation_reader *x, uint32_t k, uint32_t cue, int planned) {
    va_pact_sentence *s = &x->sentences[k];
    int head = s->section == VA_TITLE || s->section == VA_LEAD;
    if (planned) {
        s->plans = 1;
        *(head ? &x->of.plans_head : &x->of.plans_body) += 1;
        return;
    }
    if (!s->signs && names_party(x->d, va_reading_at(x->d, k))) x->of.signs_party++;
    s->signs = 1;
    if (!s->earlier && !is_attributive(x->d, k, cue) &&
        !is_counted_from(x->d, k, va_cue_at(x->d, cue)->token)) {
        x->of.news++;
        x->of.news_head += (uint32_t)head;
    }
    *(head ? &x->of.signs_head : &x->of.signs_body) += 1;
}

/*
** The predicate behind cue I begins within it: "ký thỏa thuận hợp tác", "thỏa thuận hợp tác hữu
** nghị".
*/
static int is_overlapped(const va_document *d, const va_reading *r, uint32_t i) {
    const va_cue *c = va_cue_at(d, i);
    for (uint32_t k = i + 1; k < r->first_cue + r->cues && c[k - i].token < va_cue_end(c); k++)
        if (c[k - i].trigger && lx_triggers[c[k - i].index].weight >= COOPERATION_PAPER_WEIGHT)
            return lx_triggers[c->index].signs;
    return 0;
}

/* A phrase of any bond, in the index of its facet. */
enum { BOND_FACET = LX_FACET_bond | 128 << 8 };

/* Over words at token I, before LIMIT, that only lead on to what a paper is about: "về việc". */
static uint32_t behind_lead_on(const va_document *d, uint32_t i, uint32_t limit) {
    static const lx_part parts[] = {LX_PART_about, LX_PART_nominal, LX_PART_create};
    for (size_t p = 0; p < sizeof parts / sizeof *parts;) {
        uint32_t end = va_phrase_end(d, i, limit, LX_WORD, parts[p]);
        p = end > i ? 0 : p + 1;
        i = end;
    }
    return i;
}

/*
** "thỏa thuận thiết lập quan hệ kết nghĩa": the paper, cue I of sentence K, is one of the twinning
** that stands right behind it.
*/
static int founds_twinning(const va_document *d, uint32_t k, uint32_t i) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t limit = va_sentence_at(d, k)->token_end;
    uint32_t from = behind_lead_on(d, va_cue_end(va_cue_at(d, i)), limit);
    uint32_t to = va_phrase_end(d, from, limit, LX_FACET, BOND_FACET); /* "thiết lập quan hệ" */
    for (uint32_t n = i + 1; n < r->first_cue + r->cues; n++) {
        const va_cue *c = va_cue_at(d, n);
        if (c->token > to) break;
        if (c->trigger && c->token >= from && lx_triggers[c->index].kind == LX_TWINNING) return 1;
    }
    return 0;
}

static void read_predicates(cooperation_reader *x, uint32_t k) {
    const va_document *d = x->d;
    const va_reading *r = va_reading_at(d, k);
    int police = tells_of_crime(d, r), planned = 0;
    int pair = x->sentences[k].section <= VA_LEAD && names_two(d, r);
    uint32_t signed_end = 0, paper_end = 0, at = x->mark;
    for (uint32_t i = r->first_cue; i < r->first_cue + r->cues; i++) {
        const va_cue *c = va_cue_at(d, i);
        const lx_trigger *t = c->trigger ? &lx_triggers[c->index] : NULL;
        if (!t || t->frame >= LX_BLOCK) continue;
        if (police && t->kind == LX_COORDINATION && t->frame == LX_ACT) continue;
        float strength = (float)t->weight / 100;
        if (strength > x->sentences[k].pact) {
            x->sentences[k].pact = strength;
            x->sentences[k].cue = i;
        }
        int headed = x->sentences[k].section == VA_TITLE && t->signs;
        if (t->kind != LX_KIND_NONE && (headed || pair) && strength > x->of.head_pact)
            x->of.head_pact = strength;
        if (t->signs) {
            planned = va_is_planned(d, k, c->token, &at);
            note_signing(x, k, i, planned);
            signed_end = planned ? 0 : va_cue_end(c);
            paper_end = 0;
        }
        /* "ký kết thỏa thuận" names its paper itself, "ký kết" has it behind. */
        int object = t->signs
                         ? !planned
                         : t->frame == LX_PACT && signed_end && c->token < signed_end + PAPER_REACH;
        /* "ký biên bản ghi nhớ để thực hiện thỏa thuận": one paper, unless "và" joins others. */
        if (object && !t->signs && paper_end && c->token >= paper_end)
            object = va_joint_before(d, r, c->token);
        int founds = object && t->kind != LX_TWINNING && founds_twinning(d, k, i);
        if (object && t->kind != LX_KIND_NONE && va_cue_end(c) > paper_end && !founds)
            paper_end = va_cue_end(c);
        if (t->kind == LX_KIND_NONE) /* "ký kết với": some agreement */
            suggest(&x->of.kinds[VA_KIND_AGREEMENT], k, c->token, va_cue_end(c), "signed");
        else if (!is_overlapped(d, r, i) && !founds)
            witness_pact(x, c, k, object);
    }
}

/* Talks or a visit make a meeting, where no verb of meeting was read before. */
static void note_talks(cooperation_reader *x, const va_mark *m) {
    suggest(&x->of.kinds[VA_KIND_MEETING], m->sentence, m->token, m->end, "talks");
}

/* Move x->mark to the first mark of sentence K or later. */
static void seek_marks(cooperation_reader *x, uint32_t k) {
    const va_mark *m = x->d->marks.data;
    while (x->mark < x->d->marks.count && m[x->mark].sentence < k)
        x->mark++;
}

/* The marks of sentence K, and x->mark moved behind them. */
static void read_marks(cooperation_reader *x, uint32_t k) {
    const va_mark *m = x->d->marks.data;
    va_section_kind section = x->sentences[k].section;
    for (; x->mark < x->d->marks.count && m[x->mark].sentence == k; x->mark++) {
        uint8_t facet = m[x->mark].facet;
        if (facet == LX_FACET_comprehensive) x->of.comprehensive = 1;
        if (facet >= (uint8_t)VA_EVENT_COUNT) continue;
        va_event_evidence *e = &x->of.events[facet];
        float value = (float)m[x->mark].value / 100;
        if (facet == VA_EVENT_VISIT || facet == VA_EVENT_MEET) note_talks(x, &m[x->mark]);
        float *of = section == VA_TITLE ? &e->title : section == VA_LEAD ? &e->lead : &e->body;
        if (value > *of) *of = value;
    }
}

/* The year of TIME, or 0: of a period, and of a day without its year. */
static int32_t year_of_time(const va_time *t) {
    return t->kind == VA_TIME_DAY || t->kind == VA_TIME_YEAR ? t->first.year : 0;
}

/* TIME is a day without its year: near that of the publication. */
static int is_without_year(const va_time *t) {
    return t->kind == VA_TIME_DAY && !t->first.year;
}

/*
** Note the sentences that tell of an earlier year only: earlier than the latest of title and lead
** or, where these state none, than that of the publication.
*/
static void note_earlier(cooperation_reader *x) {
    const va_time *t = x->d->times.data;
    int32_t now = 0;
    int is_news = 0;
    for (uint32_t i = 0; i < x->d->times.count; i++) {
        const va_section *s = va_section_at(x->d, va_sentence_at(x->d, t[i].sentence)->section);
        if ((s->kind == VA_TITLE || s->kind == VA_LEAD) &&
            va_is_of_item(x->d, t[i].sentence, x->item)) {
            if (year_of_time(&t[i]) > now) now = year_of_time(&t[i]);
            is_news |= is_without_year(&t[i]);
        }
    }
    /* "Ngày 5/8, ... Năm 2004, hai huyện kết nghĩa" tells of no 5/8/2004 */
    if (!now || (is_news && now + 1 < x->d->published.year)) now = x->d->published.year;
    for (uint32_t i = 0, end; i < x->d->times.count; i = end) {
        int32_t latest = 0, open = 0;
        for (end = i; end < x->d->times.count && t[end].sentence == t[i].sentence; end++) {
            if (year_of_time(&t[end]) > latest) latest = year_of_time(&t[end]);
            open |= is_without_year(&t[end]);
        }
        x->sentences[t[i].sentence].earlier = latest && latest < now && !open;
    }
}

static void read_pact_sentences(cooperation_reader *x) {
    note_earlier(x);
    for (uint32_t k = 0; k < x->d->sentences.count && !va_is_over(x->d->arena); k++) {
        va_section_kind section = va_section_at(x->d, va_sentence_at(x->d, k)->section)->kind;
        if (!va_is_of_item(x->d, k, x->item)) section = VA_BOILERPLATE;
        if (section == VA_LEAD && ++x->lead > LEAD_SENTENCES) section = VA_BODY;
        x->sentences[k].section = (uint8_t)section;
        if (section == VA_BOILERPLATE || section == VA_BYLINE) continue;
        seek_marks(x, k);
        x->sentences[k].aside = x->of.news && va_adds_news(x->d, k);
        read_predicates(x, k);
        read_marks(x, k);
    }
}

/* --- rows ------------------------------------------------------------------------ */

/* Who is a party in the item that is read: one more than its tier there, or 0. */
static uint8_t *find_seats(const cooperation_reader *x) {
    uint8_t *seats = va_allocate(x->d->arena, x->d->parties.count + 1);
    const va_party *p = x->d->parties.data;
    const va_seat *s = x->d->seats.data;
    if (!seats) return NULL;
    for (uint32_t i = 0; !x->item && i < x->d->parties.count; i++)
        seats[i] = (uint8_t)(p[i].tier + 1);
    for (uint32_t i = 0; i < x->d->seats.count; i++)
        if (s[i].item == x->item)
            seats[va_entity_at(x->d, s[i].entity)->party] = (uint8_t)(s[i].tier + 1);
    return seats;
}

/* The main parties; all of them, if of the main ones there is one only. */
static void main_parties(const cooperation_reader *x, va_array *parties) {
    const uint8_t *seats = find_seats(x);
    uint32_t mains = 0;
    for (uint32_t i = 0; seats && i < x->d->parties.count; i++)
        mains += seats[i] == VA_MAIN + 1;
    for (uint32_t i = 0; seats && i < x->d->parties.count; i++)
        if (seats[i] == VA_MAIN + 1 || (seats[i] && mains < 2)) va_add_index(x->d, parties, i);
}

/* The codes that the article names, but for those of further papers. */
static uint64_t main_domains(const va_row_maker *x) {
    const va_document *d = x->d;
    uint64_t named = 0;
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        const va_reading *r = va_reading_at(d, k);
        if (x->sentences[k].section == VA_BOILERPLATE) continue;
        for (uint32_t m = r->first_mention; m < r->first_mention + r->mentions; m++)
            if (va_mention_at(d, m)->kind == VA_DOMAIN &&
                !va_is_of_paper(x, va_mention_at(d, m)->token))
                named |= (uint64_t)1 << va_mention_at(d, m)->domain;
    }
    return named;
}

/* The cooperation of the main parties, by the kind of its surest paper or bond. */
static void add_main_row(cooperation_reader *x) {
    va_document *d = x->d;
    const va_kind_evidence *e = x->of.named;
    va_array parties = {0};
    main_parties(x, &parties);
    if (d->arena->failed || (x->item && !parties.count)) return;
    x->story.event = x->of.event;
    va_find_papers(&x->story, x->of.kind);
    uint32_t row = d->cooperations.count;
    va_array own = va_parties_of_own_paper(&x->story, &parties);
    va_cooperation *c = va_add_cooperation(&x->story, x->of.kind, &own, 0);
    if (!c) return;
    c->sentence = e->sentence;
    c->span = va_span_of(d, e->token, e->end);
    c->rule = e->rule;
    va_put_domains(&x->story, main_domains(&x->story), c);
    c->confidence = d->parties.count ? x->of.certainty : x->of.certainty / 2;
    c->signed_paper = x->of.signed_paper;
    c->event = x->of.event;
    c->comprehensive = x->of.comprehensive;
    va_find_date(d, x->sentences, 0, d->sentences.count, c);
    va_find_period(&x->story, 0, d->sentences.count, c);
    va_find_since(&x->story, 0, d->sentences.count, c);
    memcpy(x->story.date, c->date, sizeof c->date);
    x->story.date_text = c->date_text;
    if (c->signed_paper) va_add_signatories(&x->story, c, 0, d->sentences.count);
    va_further_papers(&x->story, &parties, row);
}

/* The kind and whether a paper was signed, as the models judge by all that the article shows. */
static void judge_kind(cooperation_reader *x) {
    va_document *d = x->d;
    va_feature_set *features = va_open_features(d, NULL);
    int32_t kinds[LX_MODEL_LABELS] = {0}, signed_paper = 0;
    if (!features) return;
    va_kind_features(d, x->item, &x->of, features);
    va_question q = {.task = VA_TASK_KIND, .features = features->of, .count = features->count};
    if (d->observer) d->observer->ask(d->observer->context, &q);
    va_score_features(&lx_kind_model, features, VA_KIND_COUNT, kinds);
    va_score_features(&lx_signed_model, features, 1, &signed_paper);
    va_decide(&x->of, kinds, signed_paper);
}

/* Where the article names no kind: what its surest party stands in.  1, or 0 if it has none. */
static int find_by_party(const cooperation_reader *x, va_kind_evidence *e) {
    if (x->item || !x->d->parties.count) return 0;
    const va_mention *m = va_mention_at(x->d, VA_ITEMS(va_party, x->d->parties)[0].mention);
    *e = (va_kind_evidence){
        .sentence = m->sentence, .token = m->token, .end = m->token_end, .rule = "parties"};
    return 1;
}

/* The cooperations of ITEM of a digest, or of the article (0). */
static void read_cooperations(va_document *d, uint32_t item) {
    cooperation_reader x = {0};
    x.item = item;
    x.d = x.story.d = d;
    x.sentences = va_allocate(d->arena, (uint64_t)d->sentences.count * sizeof *x.sentences + 1);
    x.story.sentences = x.sentences;
    if (!x.sentences) return;
    read_pact_sentences(&x);
    va_weigh(&x.of);
    judge_kind(&x);
    if (!d->parties.count && !va_may_tell(d)) return;
    va_kind_evidence by_party;
    if (!x.of.named && find_by_party(&x, &by_party)) x.of.named = &by_party;
    if (d->arena->failed || !x.of.named) return;
    add_main_row(&x);
    va_side_cooperations(&x.story);
}

void va_cooperations(va_document *d) {
    for (uint32_t item = d->items ? 1 : 0; item <= d->items && !va_is_over(d->arena); item++)
        read_cooperations(d, item);
}
