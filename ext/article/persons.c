/* persons.c - reads names of persons, and tells them from other runs of capitals. */
#include "highland_names.h"
#include "persons.h"

enum { PERSON_MOST_WORDS = 5 };

const char *const va_given_name_rule = "given-name";

uint32_t va_surname_at(const va_cursor *s, uint32_t i) {
    const va_match *h = va_longest(s, i, LX_SURNAME);
    return h ? h->end - i : 0;
}

int va_is_capital_syllable(const va_cursor *s, uint32_t i) {
    const vt_token *t = &s->token[i];
    return vt_is_capital(t) && !(t->shape & VT_SHAPE_INNER) &&
           (s->word[i].syllable || t->letters == 1);
}

/* Token I is the full stop of an initial, and the name goes on: "G.Makroulos", "G. Makroulos". */
static int is_initial_stop(const va_cursor *s, uint32_t i) {
    return vt_is_marker(&s->token[i], '.') && !s->token[i].gap && s->token[i - 1].letters == 1 &&
           i + 1 < s->to && vt_is_capital(&s->token[i + 1]) && s->token[i + 1].letters > 1;
}

/* Token I joins two syllables of a given name: "Kim Eui-ki". */
static int is_hyphen(const va_cursor *s, uint32_t i) {
    return vt_is_dash(&s->token[i]) && !s->token[i].gap && i + 1 < s->to && !s->token[i + 1].gap &&
           s->token[i + 1].kind == VT_WORD && !vt_is_acronym(&s->token[i - 1]);
}

static uint32_t capital_run(const va_cursor *s, uint32_t i) {
    uint32_t k = i;
    while (k < s->to && k < i + PERSON_MOST_WORDS) {
        if (k > i && (is_initial_stop(s, k) || is_hyphen(s, k))) {
            k += 2;
            continue;
        }
        if (!vt_is_capital(&s->token[k]) || s->token[k].shape & VT_SHAPE_DIGIT) break;
        if (k > i && s->token[k].gap != VT_GAP_SPACE) break;
        k++;
    }
    return k;
}

/* A Vietnamese name: family name and one to three more syllables. */
static uint32_t vietnamese_person(const va_cursor *s, uint32_t i, int titled) {
    uint32_t surname = va_surname_at(s, i), end = capital_run(s, i), k = i;
    if (!surname) return i;
    while (k < end && va_is_capital_syllable(s, k)) {
        const va_match *title = k > i + 1 ? va_longest(s, k, LX_TITLE) : NULL;
        if (title && title->end > k + 1) break; /* "Lê Văn A Phó Giám đốc" */
        k++;
    }
    uint32_t least = titled ? 2 : 3; /* "Đồng Văn" alone is rather a place */
    return k >= i + surname + 1 && k >= i + least && k <= i + 5 ? k : i;
}

/* "Bí thư Tỉnh ủy Hà Giang Đặng Thị Hà": a unit, and a family name behind it. */
static int is_locality_of_office(const va_cursor *s, uint32_t i) {
    const va_match *unit = va_longest(s, i, LX_UNIT);
    return unit && unit->end + 1 < s->to && lx_unit_groups[unit->index].levels & 3 &&
           va_surname_at(s, unit->end) && va_is_capital_syllable(s, unit->end + 1) &&
           s->token[unit->end].gap == VT_GAP_SPACE;
}

/* "Chủ tịch UBND Thành phố Hồ Chí Minh": a unit behind the word for its type, a person by itself.
 */
static int is_behind_type(const va_cursor *s, uint32_t i) {
    const va_match *unit = va_longest(s, i, LX_UNIT);
    if (!unit) return 0;
    for (uint32_t k = i; k-- > s->from && k + 2 >= i;) {
        const va_match *type = va_longest(s, k, LX_UNIT_TYPE);
        if (type && type->end == i &&
            lx_unit_types[type->index].levels & lx_unit_groups[unit->index].levels)
            return 1;
    }
    return 0;
}

/*
** "Giám đốc HanoiCTT", "Tổng Biên tập The Colombo Times", "Giám đốc Agribank Chi nhánh X": no
** person's name.
*/
static int is_brand_word(const va_cursor *s, uint32_t i) {
    return vt_is_acronym(&s->token[i]) || s->token[i].shape & VT_SHAPE_INNER ||
           va_longest(s, i, LX_KNOWN) || va_is_part(s, i, LX_PART_foreign_joint);
}

/*
** "Thị trưởng Toronto David Miller": behind an office stands the place it is of, and the name
** behind that.
*/
static int read_place_of_office(const va_cursor *s, uint32_t i, uint32_t end,
                                va_reading_of_name *r) {
    const va_match *foreign = va_longest(s, i, LX_FOREIGN), *country = va_longest(s, i, LX_COUNTRY);
    const va_match *place =
        country && (!foreign || country->end >= foreign->end) ? country : foreign;
    if (!place || place->end >= end) return 0;
    r->kind = VA_PLACE;
    r->end = place->end;
    r->name.place = place->index;
    r->name.alias = place->alias;
    r->name.type = place == country ? VA_COUNTRY : VA_FOREIGN_LOCALITY;
    r->name.flags = VA_NAME_BARE;
    r->rule = "place-of-office";
    r->confidence = 0.8f;
    return 1;
}

int va_read_head_of_office(const va_cursor *s, uint32_t i, va_reading_of_name *r) {
    const va_match *head = va_longest(s, i, LX_HEAD);
    if (!head || !(lx_heads[head->index].takes & LX_GENERIC) || va_surname_at(s, i)) return 0;
    if (vietnamese_person(s, head->end, 1) == head->end) return 0;
    r->name = va_no_name();
    r->kind = VA_ORGANISATION;
    r->token = i;
    r->end = head->end;
    r->name.head = head->index;
    r->name.alias = head->alias;
    r->name.type = lx_heads[head->index].type;
    r->name.own = r->name.own_end = r->name.local = r->name.local_end = head->end;
    r->rule = "head-of-office";
    r->confidence = 0.8f;
    return 1;
}

enum { ADDRESS_WORDS = 3 };

/* "các cháu Lào", "trẻ em Nga", "anh em Lào": the address of tokens [K, I) means many. */
static int is_of_many(const va_cursor *s, uint32_t k, uint32_t i) {
    if (va_is_part(s, k, LX_PART_plural)) return 1;
    if (k == s->from) return 0;
    if (s->token[k - 1].kind == VT_NUMBER || va_is_part(s, k - 1, LX_PART_plural)) return 1;
    const va_match *title = va_longest(s, k - 1, LX_TITLE),
                   *domain = va_longest(s, k - 1, LX_DOMAIN);
    if (i == k + 1 && title && title->end == k && lx_titles[title->index].address) return 1;
    return domain && domain->end == i;
}

int va_is_addressed(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i; k-- > s->from && k + ADDRESS_WORDS >= i;) {
        const va_match *title = va_longest(s, k, LX_TITLE);
        if (!title || title->end != i) continue;
        return lx_titles[title->index].address && (k == s->from || !vt_is_capital(&s->token[k])) &&
               !is_of_many(s, k, i);
    }
    return 0;
}

int va_is_titled(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i; k-- > s->from && k + 4 >= i;) {
        const va_match *title = va_longest(s, k, LX_TITLE);
        if (title && title->end == i) return !lx_titles[title->index].takes;
    }
    return 0;
}

int va_read_person(const va_cursor *s, uint32_t i, const va_context *c, va_reading_of_name *r) {
    r->name = va_no_name();
    r->kind = VA_PERSON;
    r->token = i;
    if (s->shouted || (c->person && is_locality_of_office(s, i)) || is_behind_type(s, i)) return 0;
    r->end = va_highland_end(s, i, c->person);
    r->rule = va_highland_rule;
    r->confidence = VA_SURE_PERSON;
    if (r->end > i) return 1;
    r->end = vietnamese_person(s, i, c->person);
    r->rule = "family-name";
    r->confidence = c->person ? 0.95f : 0.75f;
    if (r->end > i) return 1;
    if (is_initial_stop(s, i + 1) && s->token[i].letters == 1 && !va_longest(s, i, LX_UNIT_TYPE)) {
        r->end = capital_run(s, i); /* "T. Balgabaev" */
        r->rule = "initial";
        r->confidence = 0.6f;
        return r->end > i + 2;
    }
    if (!c->person || is_brand_word(s, i)) return 0;
    r->end = capital_run(s, i); /* behind a title: "Tổng thống Rumen Radev" */
    if (!va_is_addressed(s, i) && read_place_of_office(s, i, r->end, r)) return 1;
    if (c->office && va_read_head_of_office(s, i, r)) return 1;
    /* "Bí thư Đảng", "Giám đốc Quản": behind an office one syllable is rather another word. */
    if (c->office && r->end == i + 1 && va_is_capital_syllable(s, i)) return 0;
    r->rule = "behind-title";
    r->confidence = 0.7f;
    return r->end > i;
}
