/*
** sections.c - which block of a page is what: title, byline, lead, body, caption, boilerplate.
**
** A block is a line, with the lines that continue it, up to the other articles that the line may
** end with (tails.h).  A block counts as long from 160 characters on if it ends like a sentence and
** is no teaser.  The article ends at a marker ("Tin khác", "Viết bình luận") or at a headline
** said twice in a row, once long blocks precede and hardly any follow; such a
** marker may also stand in the middle, then only the list behind it is left out.
** Of HTML a block that is all links is furniture, and the one <h1> is the title.
** A line that holds several items of a digest is as many blocks.
*/
#include <string.h>
#include "sections.h"
#include "digests.h"
#include "phrases.h"
#include "sentence.h"
#include "tails.h"

enum { WRAPPED_LINE = 60, TITLE_MOST = 260, MARKER_LINE = 60, HEADLINE_TOKENS = 80 };

/*
** A text without line breaks: of a block longer than LEAD_MOST the first LEAD_LEAST are the lead.
*/
enum { LEAD_LEAST = 300, LEAD_MOST = 1200 };

/* "... từ các ứng cử ..." */
static int is_teaser(const vt_token *t, uint32_t from, uint32_t to) {
    return to - from > 3 && vt_is_marker(&t[to - 1], '.') && vt_is_marker(&t[to - 2], '.') &&
           vt_is_marker(&t[to - 3], '.') && t[to - 3].gap & VT_GAP_SPACE;
}

static void measure_blocks(const va_document *d, va_page_block *b) {
    const vt_token *t = d->token;
    b->chars = va_count_chars(d, b->from, b->to);
    uint32_t words = 0, capitals = 0, pipes = 0;
    uint64_t hash = 0;
    for (uint32_t i = b->from; i < b->to; i++) {
        words += t[i].kind == VT_WORD;
        capitals += (uint32_t)vt_is_capital(&t[i]);
        pipes += (uint32_t)vt_is_marker(&t[i], '|');
        if (t[i].kind != VT_MARKER) hash = (hash ^ t[i].key) * 0x9E3779B97F4A7C15u;
    }
    b->words = words;
    b->capitals = capitals;
    b->pipes = pipes;
    b->hash = hash;
    b->sentence = (uint8_t)va_ends_like_sentence(t, b->from, b->to);
    b->long_ = b->sentence && b->chars >= LONG_BLOCK && !b->pipes && !is_teaser(t, b->from, b->to);
}

static void find_mark(const va_document *d, va_page_block *b) {
    uint32_t i = b->from, end;
    b->mark = -1;
    while (i < b->to && d->token[i].kind == VT_MARKER)
        i++;
    const lx_sense *marker = va_entry_at(d, i, b->to, 0, LX_MARKER, &end);
    if (!marker) return;
    b->mark = (int8_t)marker->index;
    b->mark_alone = end == b->to || vt_is_marker(&d->token[end], ':') ||
                    vt_is_marker(&d->token[end], '(') || vt_is_marker(&d->token[end], '>');
}

/* Does the line that begins at token I continue the line FROM..I? */
static int continues_line(const va_document *d, uint32_t from, uint32_t i) {
    const vt_token *t = d->token;
    return !(t[i].gap & VT_GAP_BLANK_LINE) && t[i].kind == VT_WORD &&
           !(t[i].shape & (VT_SHAPE_CAPITAL | VT_SHAPE_DIGIT)) &&
           va_has_chars(d, from, i, WRAPPED_LINE) && t[i - 1].kind == VT_WORD;
}

/*
** Where the article of a line that begins with its headline starts, at the paper's name: "Hai tỉnh
** ký kết hợp tác (NLĐ) - Sáng 5-3, ..."; the line's END if there is no such place.
*/
static uint32_t after_headline(const va_document *d, uint32_t end) {
    const vt_token *t = d->token;
    for (uint32_t i = 4; i + 3 < end && i < HEADLINE_TOKENS; i++) {
        if (t[i].gap & VT_GAP_LINE) return end;
        if (vt_is_marker(&t[i], '(') && vt_is_acronym(&t[i + 1]) && vt_is_marker(&t[i + 2], ')') &&
            vt_is_dash(&t[i + 3]))
            return i;
    }
    return end;
}

static void split_blocks(va_document *d, va_array *blocks) {
    uint32_t i = 0, article = after_headline(d, d->tokens);
    uint8_t tail = 0;
    while (i < d->tokens && !va_is_over(d->arena)) {
        uint32_t from = i, line = i;
        va_tail next = {0, VA_NO_TAIL};
        if (i && d->token[i].gap & VT_GAP_LINE) tail = va_tail_at(d, i, i).tail;
        for (i++; i < d->tokens && i != article && !va_is_over(d->arena); i++) {
            if (d->token[i].kind == VT_MARKER && va_joins_items(d, i)) break;
            if (d->token[i].gap & VT_GAP_LINE) {
                if (!continues_line(d, line, i)) break;
                line = i;
            } else if (!tail && va_may_be_tail(d, i) &&
                       (next = va_tail_at(d, from, i)).begins_block) {
                break;
            }
        }
        va_page_block *b = va_push(d->arena, blocks, sizeof *b);
        if (!b) return;
        b->from = from;
        b->to = i;
        b->joined = va_joins_items(d, from) != 0;
        b->tail = tail;
        if (!tail) tail = next.tail;
        b->kind = VA_BODY;
        b->rule = "block";
        measure_blocks(d, b);
        b->cut = next.begins_block;
        if (b->cut) { /* the author's name aside: see tails.h */
            b->sentence = 1;
            b->long_ = b->chars >= LONG_BLOCK && !b->pipes;
        }
        /* "Tin liên quan: ..." and the article behind it, in one line */
        if (b->tail == VA_TAIL_LINE && b->long_) b->tail = VA_NO_TAIL;
        find_mark(d, b);
    }
}

static void find_twins(va_page_block *b, uint32_t n) {
    for (uint32_t i = 0; i + 1 < n; i++)
        if (b[i].hash == b[i + 1].hash && b[i].words > 3 && !b[i].long_)
            b[i].twin = b[i + 1].twin = 1;
    for (uint32_t i = 1; i < n; i++)
        if (b[i - 1].twin && !b[i].twin) {
            b[i].after_twin = 1;
            b[i].long_ = 0;
        }
}

/* The marker names what closes an article, and the line says nothing else. */
static int is_closing_marker(const va_page_block *b) {
    return b->mark_alone && b->chars <= MARKER_LINE && b->tail != VA_TAIL_OF_LINE &&
           (va_is_list_mark(b->mark) || b->mark == LX_MARK_comment);
}

/* "Tin liên quan" in HTML: the lines of links behind it are the list; returns the block behind. */
static uint32_t leave_out_links(va_page_block *b, uint32_t n, uint32_t i) {
    uint32_t k = i + 1;
    while (k < n && b[k].linked)
        k++;
    for (uint32_t j = i; j < k; j++)
        va_mark_block(&b[j], VA_BOILERPLATE, "list-inside");
    return k;
}

/* The list behind a marker or a twin in mid-article: up to the next block of the article. */
static uint32_t leave_out_list(va_page_block *b, uint32_t n, uint32_t i) {
    uint32_t k = i;
    for (; k < n && (k == i || b[k].twin || b[k].after_twin || !b[k].sentence); k++)
        if (k > i && b[k].long_) break;
    for (uint32_t j = i; j < k; j++)
        va_mark_block(&b[j], VA_BOILERPLATE, "list-inside");
    return k;
}

/* Where the article ends: everything from there on is boilerplate. */
static uint32_t end_of_article(va_page_block *b, uint32_t n) {
    uint32_t long_total = 0, long_before = 0, twins = 0;
    for (uint32_t i = 0; i < n; i++) {
        long_total += b[i].long_;
        twins += i > 0 && b[i].twin && b[i - 1].twin && b[i].hash == b[i - 1].hash;
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t long_after = long_total - long_before;
        if (b[i].tail == VA_TAIL_OF_TEXT) return i;
        int enough =
            long_before >= 2 || (long_before >= 1 && long_after == 0) || (long_total == 0 && i > 1);
        int twin = b[i].twin && i + 1 < n && b[i + 1].hash == b[i].hash;
        int marker = is_closing_marker(&b[i]);
        if (marker && b[i].mark != LX_MARK_comment && i + 1 < n && b[i + 1].linked) {
            i = leave_out_links(b, n, i) - 1;
            continue;
        }
        if (enough && marker && long_after <= 1) return i;
        if (enough && twin && (long_after <= 1 || twins >= 3)) return i;
        if (b[i].tail) va_mark_block(&b[i], VA_BOILERPLATE, "list-inside");
        if (i > 0 && ((marker && b[i].mark != LX_MARK_comment) || (twin && i > 1))) {
            uint32_t next = leave_out_list(b, n, i);
            for (; i + 1 < next; i++)
                long_before += b[i].long_;
        }
        if (twin) twins -= twins > 0;
        long_before += b[i].long_;
    }
    return n;
}

/* Token I is the "ảnh" of "Bài, ảnh: Minh Anh": who wrote the text took the picture. */
static int is_author_too(const va_document *d, uint32_t from, uint32_t i) {
    const vt_token *t = d->token;
    static const char *const works[] = {"bài", "tin"};
    if (i < from + 2 || !vt_is_marker(&t[i - 1], ',')) return 0;
    for (size_t k = 0; k < 2; k++)
        if (t[i - 2].key == vt_key_of((const uint8_t *)works[k], (int64_t)strlen(works[k])))
            return 1;
    return 0;
}

/* "(Ảnh: Lương Toàn) |", "Ảnh: TRỌNG HUY |", or a line that ends in a bar. */
static int is_caption(const va_document *d, const va_page_block *b) {
    if (b->chars > 400 || b->cut) return 0;
    if (vt_is_marker(&d->token[b->to - 1], '|')) return 1;
    /* "Một số hình ảnh tại buổi lễ:" */
    if (b->mark == LX_MARK_caption && vt_is_marker(&d->token[b->to - 1], ':')) return 1;
    lx_match m[LX_MATCHES];
    uint32_t first = b->to - b->from > 24 ? b->to - 24 : b->from;
    for (uint32_t i = first; i + 1 < b->to; i++) {
        int opened =
            i > b->from && d->token[i - 1].kind == VT_MARKER && !is_author_too(d, b->from, i);
        if (!opened && i != b->from) continue;
        for (int n = lx_match_at(d->token, d->word, i, b->to, m); n > 0; n--)
            if (m[n - 1].sense->class == LX_MARKER || m[n - 1].senses > 1)
                for (uint32_t k = 0; k < m[n - 1].senses; k++)
                    if (m[n - 1].sense[k].class == LX_MARKER &&
                        m[n - 1].sense[k].index == LX_MARK_caption && m[n - 1].end < b->to &&
                        (vt_is_marker(&d->token[m[n - 1].end], ':') ||
                         vt_is_marker(&d->token[m[n - 1].end], ']')))
                        return 1;
    }
    return 0;
}

/* The block names a page of the web. */
static int has_address(const va_document *d, const va_page_block *b) {
    static const char *const parts[] = {"http", "www.", ".vn", ".com"};
    for (uint32_t p = d->token[b->from].start, end = vt_token_end(&d->token[b->to - 1]); p < end;
         p++)
        for (size_t k = 0; k < sizeof parts / sizeof parts[0]; k++) {
            if (d->text[p] != (uint8_t)parts[k][0]) continue;
            size_t n = strlen(parts[k]);
            if (p + n <= end && !memcmp(d->text + p, parts[k], n)) return 1;
        }
    return 0;
}

/* "Tags: ...", or a line that sends the reader to another page. */
static int is_pointer(const va_document *d, const va_page_block *b) {
    if (b->mark == LX_MARK_label) return b->mark_alone;
    return b->mark == LX_MARK_source && b->chars < 2 * LONG_BLOCK && has_address(d, b);
}

/* "> Tin ...", "» Tin ..." */
static int begins_with_arrow(const va_document *d, const va_page_block *b) {
    const vt_token *t = &d->token[b->from];
    return vt_is_marker(t, '>') || vt_is_marker(t, 0xBB);
}

static int is_menu(const va_document *d, const va_page_block *b) {
    if (is_pointer(d, b) || begins_with_arrow(d, b)) return 1;
    return (b->pipes > 1 && b->chars < LONG_BLOCK) ||
           (b->mark_alone &&
            (b->mark == LX_MARK_menu || b->mark == LX_MARK_comment || b->mark == LX_MARK_end ||
             b->mark == LX_MARK_heading) &&
            b->chars <= MARKER_LINE);
}

/* B may be the title: the line of few words at the top of an article. */
static int is_headline(const va_document *d, const va_page_block *b) {
    return b->kind == VA_BODY && (b->words >= 4 || b->mark == LX_MARK_digest) &&
           b->chars <= TITLE_MOST && !va_is_byline(d, b) && !va_is_item(d, b);
}

/* "Lễ kết nghĩa": of two or three words, but a line of its own right before a sentence. */
static int is_short_headline(const va_document *d, const va_page_block *b) {
    return b->kind == VA_BODY && b->words >= 2 && !b->sentence && b[1].kind == VA_BODY &&
           b[1].sentence && b[1].chars > MARKER_LINE && !va_is_byline(d, b) && !va_is_item(d, b);
}

/* The title among the blocks of the article, before END: of a page its heading; VA_NONE: none. */
static uint32_t find_title(const va_document *d, const va_page_block *b, uint32_t end) {
    for (uint32_t i = 0; i < end; i++)
        if (b[i].heading && is_headline(d, &b[i])) return i;
    for (uint32_t i = 0; i < end && !b[i].long_; i++) {
        if (i + 1 < end && is_short_headline(d, &b[i])) return i;
        if (is_headline(d, &b[i])) return i;
    }
    return VA_NONE;
}

/* One past the card whose heading is block I: lines, a paragraph (*TEASERS is more by one), lines.
 */
static uint32_t card_end(const va_page_block *b, uint32_t n, uint32_t i, uint32_t *teasers) {
    uint32_t paragraphs = 0;
    for (i++; i < n && !b[i].card; i++)
        if (b[i].sentence && !b[i].linked && ++paragraphs > 1) break;
    *teasers += paragraphs > 0;
    return i;
}

/*
** Cards of other news under an article: headings that are links, each with a paragraph.  One alone,
** behind no marker, may stand between two paragraphs; so may a row with long blocks behind it.  The
** article has a heading and a paragraph, or two.
*/
static void leave_out_cards(va_page_block *b, uint32_t n) {
    uint32_t above = 0, last_long = 0;
    for (uint32_t i = 0; i < n; i++)
        if (b[i].long_ && !b[i].linked) last_long = i;
    for (uint32_t i = 0, next; i < n; i = next) {
        uint32_t cards = 0, teasers = 0;
        for (next = i; next < n && b[next].card && above > 1; cards++)
            next = card_end(b, n, next, &teasers);
        int announced = i > 0 && b[i - 1].mark_alone && va_is_list_mark(b[i - 1].mark);
        if (teasers && cards + (uint32_t)announced > 1 && last_long < next)
            for (uint32_t k = i; k < next; k++)
                va_mark_block(&b[k], VA_BOILERPLATE, "links");
        if (cards) continue;
        above += b[i].heading || (b[i].sentence && !b[i].linked);
        next = i + 1;
    }
}

/* Blocks of the article itself, before END: furniture first, what is left is read in order. */
static void classify(va_document *d, va_page_block *b, uint32_t end) {
    uint32_t lead = VA_NONE, last = 0;
    leave_out_cards(b, end);
    for (uint32_t i = 0; i < end && !va_is_over(d->arena); i++) {
        if (b[i].kind == VA_BOILERPLATE) continue;
        if (is_menu(d, &b[i]))
            va_mark_block(&b[i], VA_BOILERPLATE, "menu");
        else if (b[i].linked && !b[i].heading)
            va_mark_block(&b[i], VA_BOILERPLATE, "links");
        else if (is_caption(d, &b[i]))
            va_mark_block(&b[i], VA_CAPTION, "caption");
        else if (b[i].sentence)
            last = i;
    }
    uint32_t title = find_title(d, b, end);
    if (title != VA_NONE) {
        va_mark_block(&b[title], VA_TITLE, b[title].heading ? "heading" : "first-headline");
        for (uint32_t i = 0; i < title; i++)
            if (b[i].kind == VA_BODY) va_mark_block(&b[i], VA_BOILERPLATE, "before-title");
    }
    for (uint32_t i = 0; i < end && !va_is_over(d->arena); i++) {
        if (b[i].kind != VA_BODY) continue;
        if (va_is_byline(d, &b[i]))
            va_mark_block(&b[i], VA_BYLINE, "byline");
        else if (i > last && last > 0 && !b[i].sentence && b[i].chars < LONG_BLOCK / 2)
            va_mark_block(&b[i], VA_BOILERPLATE, "after-the-end");
        else if (lead == VA_NONE && (b[i].sentence || b[i].chars >= LONG_BLOCK))
            va_mark_block(&b[lead = i], VA_LEAD, "first-paragraph");
        else if (!b[i].sentence && b[i].chars < LONG_BLOCK)
            b[i].rule = "subheading";
    }
}

/* Where the lead ends that is a whole article in one line: behind its first sentences. */
static uint32_t lead_end(const va_document *d, const va_page_block *b) {
    uint32_t i = b->from;
    if (b->chars <= LEAD_MOST) return b->to;
    do
        i = (uint32_t)vt_sentence_end(d->token, b->to, i);
    while (i < b->to && !va_has_chars(d, b->from, i, LEAD_LEAST));
    return i;
}

static void add_section(va_document *d, const va_page_block *b, uint32_t from, uint32_t to) {
    va_section *s = va_push(d->arena, &d->sections, sizeof *s);
    if (!s) return;
    s->span = va_span_of(d, from, to);
    s->kind = (va_section_kind)b->kind;
    s->rule = b->rule;
    s->confidence = b->long_ || b->kind == VA_BOILERPLATE ? 0.9f : 0.7f;
    s->item = b->item;
    s->first_sentence = from; /* tokens here; sentences are numbered when they are split */
    s->sentence_count = to;
}

void va_sections(va_document *d) {
    va_array blocks = {0};
    const va_room room = {&blocks, sizeof(va_page_block), d->lines + 1};
    if (!va_reserve(d->arena, &room, 1)) return;
    split_blocks(d, &blocks);
    if (d->arena->failed) return;
    va_page_block *b = blocks.data;
    va_note_markup(d, b, blocks.count);
    find_twins(b, blocks.count);
    uint32_t end = end_of_article(b, blocks.count);
    for (uint32_t i = end; i < blocks.count; i++)
        va_mark_block(&b[i], VA_BOILERPLATE, "after-marker");
    classify(d, b, end);
    va_find_items(d, b, end);
    for (uint32_t i = 0; i < blocks.count && !va_is_over(d->arena); i++) {
        uint32_t cut = b[i].kind == VA_LEAD ? lead_end(d, &b[i]) : b[i].to;
        add_section(d, &b[i], b[i].from, cut);
        if (cut == b[i].to) continue;
        va_mark_block(&b[i], VA_BODY, "block");
        add_section(d, &b[i], cut, b[i].to);
    }
    va_array_drop(d->arena, &blocks);
}

void va_split_sentences(va_document *d) {
    for (uint32_t k = 0; k < d->sections.count; k++) {
        va_section *section = va_section_at(d, k);
        uint32_t i = section->first_sentence, end = section->sentence_count;
        section->first_sentence = d->sentences.count;
        while (i < end) {
            uint32_t next = (uint32_t)vt_sentence_end(d->token, end, i);
            va_sentence *s = va_push(d->arena, &d->sentences, sizeof *s);
            va_reading *r = va_push(d->arena, &d->readings, sizeof *r);
            if (!s || !r || va_is_over(d->arena)) return;
            s->span = va_span_of(d, i, next);
            s->section = k;
            s->token = i;
            s->token_end = next;
            i = next;
        }
        section->sentence_count = d->sentences.count - section->first_sentence;
    }
}
