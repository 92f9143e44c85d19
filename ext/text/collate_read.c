/* collate_read.c - see collate_read.h. */
#include "collate_read.h"
#include "collate_table.h"
#include "utf8.h"

static uint32_t entry_of(uint32_t cp) {
    if (cp < VT_WEIGHT_LIMIT)
        return vt_weight_entry[vt_weight_page[cp / VT_WEIGHT_PAGE]][cp % VT_WEIGHT_PAGE];
    /* Tags and variation selectors; beside them nothing so high has data of its own. */
    return VT_E_MAKE(cp >> 12 == 0xE0 ? VT_E_INVISIBLE : VT_E_OTHER);
}

void vt_reader_start(vt_reader *r, const uint8_t *p, const uint8_t *end) {
    r->p = r->broken = p;
    r->end = end;
    r->part_at = r->parts = 0;
}

/* Decompose a Hangul syllable into its two or three letters. */
static void read_hangul(vt_reader *r, uint32_t cp) {
    cp -= 0xAC00;
    r->part[0] = 0x1100 + cp / 588;
    r->part[1] = 0x1161 + cp % 588 / 28;
    r->part[2] = 0x11A7 + cp % 28;
    r->parts = cp % 28 ? 3 : 2;
    r->part_at = 0;
}

static void read_weight_parts(vt_reader *r, uint32_t entry) {
    r->parts = (uint8_t)VT_E_LENGTH(entry);
    for (unsigned i = 0; i < r->parts; i++)
        r->part[i] = vt_weight_list[VT_E_PLACE(entry) + i];
    r->part_at = 0;
}

/* The next decomposed code point; 0 at the end. */
static int read_decomposed(vt_reader *r, vt_item *item) {
    if (r->part_at == r->parts) {
        uint32_t cp;
        if (r->p == r->end) return 0;
        if (r->p >= r->broken) {
            const uint8_t *next = vt_utf8_next(r->p, r->end, &cp);
            /* U+FFFD as such is legal text: its three bytes decode to it. */
            if (cp != VT_BROKEN || (next - r->p == 3 && r->p[0] == 0xEF && r->p[1] == 0xBF)) {
                r->p = next;
                item->cp = cp;
                item->entry = entry_of(cp);
                if (cp >= 0xAC00 && cp <= 0xD7A3)
                    read_hangul(r, cp);
                else if (VT_E_KIND(item->entry) == VT_E_PARTS)
                    read_weight_parts(r, item->entry);
                else
                    return 1;
            } else {
                r->broken = next;
            }
        }
        if (r->part_at == r->parts) {
            item->cp = VT_BROKEN_BYTE + *r->p++;
            item->entry = VT_E_MAKE(VT_E_OTHER);
            return 1;
        }
    }
    item->cp = r->part[r->part_at++];
    item->entry = entry_of(item->cp);
    return 1;
}

/* Eth, typed for Đ on old keyboards and left by old code pages, is that letter. */
static void take_eth(vt_item *i) {
    if (i->cp != 0xD0 && i->cp != 0xF0) return;
    i->cp = i->cp == 0xD0 ? 0x110 : 0x111;
    i->entry = entry_of(i->cp);
}

static int is_mark(const vt_item *i) {
    return VT_E_KIND(i->entry) == VT_E_MARK;
}

/* Find the marks that the base takes as its quality and tone. */
static void take_marks(vt_cluster *k, enum vt_collation_kind kind) {
    unsigned lead = (VT_E_WEIGHT(k->base.entry) >> 24), last_class = 0;
    int wants_tone = kind != VT_CLDR && vt_weight_vowel[lead], wants_quality = 1;
    vt_item mark;
    vt_marks m;
    if (VT_E_KIND(k->base.entry) != VT_E_PLAIN || kind == VT_BASE) return;
    vt_marks_start(&m, k);
    while ((wants_tone || wants_quality) && vt_marks_next(&m, k, &mark)) {
        unsigned quality = VT_E_QUALITY(mark.entry);
        int blocked = kind == VT_CLDR && VT_E_CLASS(mark.entry) == last_class;
        if (wants_quality && quality && !blocked && vt_weight_with[lead][quality]) {
            k->quality_at = m.index - 1;
            k->base.entry = (k->base.entry & ~0xFFFFu) | (uint32_t)vt_weight_with[lead][quality]
                                                             << 8;
            wants_quality = 0;
        } else if (wants_tone && VT_E_TONE(mark.entry)) {
            k->tone_at = m.index - 1;
            k->tone = (uint8_t)VT_E_TONE(mark.entry);
            wants_tone = 0;
        }
        last_class = VT_E_CLASS(mark.entry);
    }
}

int vt_cluster_next(vt_reader *r, vt_cluster *k, enum vt_collation_kind kind) {
    vt_reader before = *r;
    vt_item item;
    unsigned last_class = 0;
    if (!read_decomposed(r, &k->base)) return 0;
    if (kind != VT_CLDR) take_eth(&k->base);
    k->has_base = !is_mark(&k->base);
    if (!k->has_base) *r = before;
    k->marks = *r;
    k->count = 0;
    k->quality_at = k->tone_at = -1;
    k->tone = 0;
    k->ordered = 1;
    k->least_class = 255;
    for (before = *r; read_decomposed(r, &item) && is_mark(&item); before = *r) {
        unsigned class = VT_E_CLASS(item.entry);
        if (class < last_class) k->ordered = 0;
        if (class < k->least_class) k->least_class = (uint8_t) class;
        last_class = class;
        k->count++;
    }
    *r = before;
    if (k->count && k->has_base) take_marks(k, kind);
    return 1;
}

void vt_marks_start(vt_marks *m, const vt_cluster *k) {
    m->r = k->marks;
    m->left = k->count;
    m->index = 0;
    m->class = k->least_class;
    m->next_class = 0;
}

/*
** Marks out of order are gone through once for each combining class there is,
** at most some fifty times, however many there are: no array, no sorting.
*/
int vt_marks_next(vt_marks *m, const vt_cluster *k, vt_item *mark) {
    for (;;) {
        while (m->left) {
            m->left--;
            read_decomposed(&m->r, mark);
            unsigned class = VT_E_CLASS(mark->entry);
            if (k->ordered || class == m->class) {
                m->index++;
                return 1;
            }
            if (class > m->class && (!m->next_class || class < m->next_class))
                m->next_class = (uint8_t) class;
        }
        if (!m->next_class) return 0;
        m->class = m->next_class;
        m->next_class = 0;
        m->r = k->marks;
        m->left = k->count;
    }
}
