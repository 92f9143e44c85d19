/* units.c - see units.h. */
#include <string.h>
#include "units.h"
#include "unit_key.h"

typedef lx_string (*string_of)(uint32_t item);

static lx_string unit_code(uint32_t unit) {
    return lx_units[unit].code;
}

static lx_string unit_name(uint32_t unit) {
    return lx_units[unit].name;
}

static lx_string unit_parent(uint32_t unit) {
    uint16_t parent = lx_units[unit].parent;
    return parent == LX_NO_UNIT ? 0 : lx_units[parent].code;
}

static lx_string code_from(uint32_t change) {
    return lx_units[lx_changes[change].from].code;
}

static lx_string code_to(uint32_t change) {
    return lx_units[lx_changes[change].to].code;
}

/* The order of a string of the tables and KEY, as of memcmp(). */
static int compare_key(lx_string s, lx_key_text key) {
    const char *text = lx_text(s);
    size_t n = strlen(text), common = n < key.size ? n : (size_t)key.size;
    int order = common ? memcmp(text, key.text, common) : 0;
    return order ? order : (n > key.size) - (n < key.size);
}

/* How many of COUNT items in order, through ORDER if that is given, are below KEY, or equal too. */
static uint32_t bound(const uint16_t *order, uint32_t count, string_of get, lx_key_text key,
                      int equal) {
    uint32_t first = 0;
    while (count) {
        uint32_t half = count / 2, at = first + half;
        if (compare_key(get(order ? order[at] : at), key) < equal) {
            first = at + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

static lx_slice slice(const uint16_t *order, uint32_t count, string_of get, lx_key_text key) {
    uint32_t first = bound(order, count, get, key, 0);
    lx_slice s = {order + first, bound(order, count, get, key, 1) - first};
    return s;
}

lx_slice lx_units_of_code(lx_key_text code) {
    return slice(lx_units_by_code, lx_unit_count, unit_code, code);
}

lx_slice lx_units_of_name(lx_key_text name) {
    return slice(lx_units_by_name, lx_unit_count, unit_name, name);
}

lx_slice lx_units_of_parent(lx_key_text code) {
    return slice(lx_units_by_parent, lx_unit_count, unit_parent, code);
}

/* How many hashes of names are below HASH. */
static uint32_t hashes_below(uint32_t hash) {
    uint32_t first = 0, count = lx_unit_hash_count;
    while (count) {
        uint32_t half = count / 2;
        if (lx_unit_hashes[first + half] < hash) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

static uint64_t key_of(uint64_t key, lx_string s) {
    return lx_unit_key(key, lx_text(s), strlen(lx_text(s)));
}

const lx_unit *lx_unit_of_type(uint32_t group, uint32_t type) {
    const lx_group *g = &lx_unit_groups[group];
    for (uint32_t i = 0; i < g->count; i++) {
        const lx_unit *u = &lx_units[lx_group_units[g->first + i]];
        if (lx_unit_types[u->type].word == lx_unit_types[type].word) return u;
    }
    return NULL;
}

uint32_t lx_aliases_of(uint32_t unit, uint32_t *count) {
    uint32_t first = 0, n = lx_unit_alias_count;
    while (n) {
        uint32_t half = n / 2;
        if (lx_unit_aliases[first + half].unit < unit) {
            first += half + 1;
            n -= half + 1;
        } else {
            n = half;
        }
    }
    for (n = first; n < lx_unit_alias_count && lx_unit_aliases[n].unit == unit;)
        n++;
    *count = n - first;
    return first;
}

/* Has UNIT a name, a full name or another name of KEY? */
static int is_called(uint32_t unit, uint64_t key) {
    lx_string name = lx_units[unit].name;
    uint64_t type = key_of(lx_empty_unit_key, lx_unit_types[lx_units[unit].type].word);
    uint32_t count, first = lx_aliases_of(unit, &count);
    if (key_of(lx_empty_unit_key, name) == key || key_of(type, name) == key) return 1;
    while (count--)
        if (key_of(lx_empty_unit_key, lx_unit_aliases[first + count].alias) == key) return 1;
    return 0;
}

static lx_slice units_of_key(uint64_t key) {
    uint32_t hash = lx_unit_hash(key, lx_unit_hash_salt), first = hashes_below(hash);
    lx_slice s = {lx_units_by_hash + first, 0};
    while (first + s.count < lx_unit_hash_count && lx_unit_hashes[first + s.count] == hash)
        s.count++;
    /* All of them have one key, if it is this one. */
    if (s.count && !is_called(s.item[0], key)) s.count = 0;
    return s;
}

/* NAME begins with the initials of WORD and a full stop or space, "TX. Sơn Tây": their bytes, or 0.
 */
static uint64_t initials_before(const char *word, lx_key_text name) {
    uint64_t n = 0;
    for (const char *c = word; *c; c++) {
        if (c > word && c[-1] != ' ') continue;
        char letter = (char)(*c | 32); /* an initial beyond ASCII is none of NAME */
        if (n >= name.size || (name.text[n] | 32) != letter) return 0;
        n++;
    }
    return n < name.size && (name.text[n] == '.' || name.text[n] == ' ') ? n : 0;
}

lx_slice lx_units_of_any_name(lx_key_text name) {
    lx_slice s = units_of_key(lx_unit_key(lx_empty_unit_key, name.text, name.size));
    while (name.size && *name.text == ' ') {
        name.text++;
        name.size--;
    }
    for (uint32_t i = 0; i < lx_unit_type_count && !s.count; i++) {
        uint64_t n = initials_before(lx_text(lx_unit_types[i].word), name);
        uint64_t type = n ? key_of(lx_empty_unit_key, lx_unit_types[i].word) : 0;
        uint64_t full = n ? lx_unit_key(type, name.text + n, name.size - n) : 0;
        if (full != type) s = units_of_key(full);
    }
    return s;
}

uint32_t lx_changes_from(lx_key_text code, uint32_t *count) {
    uint32_t first = bound(NULL, lx_change_count, code_from, code, 0);
    *count = bound(NULL, lx_change_count, code_from, code, 1) - first;
    return first;
}

/* Changes that lead nowhere stand last. */
static uint32_t changes_with_end(void) {
    uint32_t n = lx_change_count;
    while (n && lx_changes[lx_changes_by_to[n - 1]].to == LX_NO_UNIT)
        n--;
    return n;
}

lx_slice lx_changes_to(lx_key_text code) {
    return slice(lx_changes_by_to, changes_with_end(), code_to, code);
}

uint32_t lx_changes_of(uint32_t unit, uint32_t *count) {
    const char *code = lx_text(lx_units[unit].code);
    uint32_t n, first = lx_changes_from((lx_key_text){code, strlen(code)}, &n);
    while (n && lx_changes[first].from != unit)
        first++, n--;
    *count = 0;
    while (*count < n && lx_changes[first + *count].from == unit)
        ++*count;
    return first;
}

uint32_t lx_province_of(uint32_t unit) {
    while (unit != LX_NO_UNIT && lx_units[unit].level != LX_PROVINCES)
        unit = lx_units[unit].parent;
    return unit;
}

static uint32_t add_once(uint16_t *out, uint32_t n, uint16_t unit) {
    for (uint32_t i = 0; i < n; i++)
        if (out[i] == unit) return n;
    if (n < LX_MOST_HEIRS) out[n++] = unit;
    return n;
}

uint32_t lx_heirs(uint32_t unit, uint16_t out[LX_MOST_HEIRS]) {
    uint32_t n = 0, count, more;
    if (lx_units[unit].era == LX_ERA_NEW) return add_once(out, 0, (uint16_t)unit);
    uint32_t first = lx_changes_of(unit, &count);
    for (uint32_t i = first; i < first + count; i++) {
        uint16_t to = lx_changes[i].to;
        if (to == LX_NO_UNIT) continue;
        if (lx_units[to].era == LX_ERA_NEW) {
            n = add_once(out, n, to);
            continue;
        }
        uint32_t second = lx_changes_of(to, &more); /* a former name: of a unit before the reform */
        for (uint32_t k = second; k < second + more; k++)
            if (lx_changes[k].to != LX_NO_UNIT) n = add_once(out, n, lx_changes[k].to);
    }
    return n;
}
