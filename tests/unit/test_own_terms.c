/*
** test_own_terms.c - terms of the user's own win over what rules and models say: what is added is a
** name, what is stopped is none, and longer names stay.
*/
#include "article_support.h"
#include "lexicon/terms.h"

static const va_memory memory = {.allocate = heap_allocate, .release = free};

typedef struct {
    const char *text, *form;
    va_term_action action;
    const char *mention; /* of the text, as written */
    const char *name;    /* of its entity with the term; NULL: it is no name */
} row;

static va_analysis *read_with(const row *r, const va_terms *terms) {
    va_analysis *a = va_analyse_with((const uint8_t *)r->text, (int64_t)strlen(r->text), NULL,
                                     terms, VA_READ_ALL, &memory);
    assert_non_null(a);
    return a;
}

static const va_entity *entity_of(const va_analysis *a, const char *mention) {
    for (uint32_t i = 0; i < a->mention_count; i++)
        if (a->mentions[i].kind <= VA_PERSON && span_is(a, &a->mentions[i].span, mention))
            return &a->entities[a->mentions[i].entity];
    return NULL;
}

static void check_row(const row *r) {
    const va_term term = {.form = r->form,
                          .form_size = (int64_t)strlen(r->form),
                          .type = VA_TYPE_COUNT,
                          .action = r->action};
    va_terms *terms = va_terms_new(&memory);
    assert_int_equal(va_terms_add(terms, &term), VA_TERM_OK);
    va_analysis *without = read_with(r, NULL), *with = read_with(r, terms);
    const va_entity *e = entity_of(with, r->mention);
    /* a row that shows nothing is no test */
    if (!r->name && !entity_of(without, r->mention))
        COMPLAIN("'%s' is no name anyway in: %s", r->mention, r->text);
    if (strcmp(e ? e->name : "none", text_or_none(r->name)))
        COMPLAIN("'%s' is %s in: %s", r->mention, e ? e->name : "none", r->text);
    va_free(without);
    va_free(with);
    va_terms_free(terms);
}

static void check(const row *r, size_t rows) {
    for (size_t i = 0; i < rows; i++)
        check_row(&r[i]);
    done();
}

#define SIGNED                                                                                                             \
    "Tập đoàn Hoàng Vân ký kết hợp tác\n\nSáng 5/3, tại Hà Nội, Tập đoàn Hoàng Vân và Moonlight " \
    "Bank ký kết thỏa thuận hợp tác. Ông Trần Văn Long chứng kiến lễ ký."

static void stopped(void **state) {
    (void)state;
    static const row r[] = {
        {SIGNED, "moonlight bank", VA_TERM_STOP, "Moonlight Bank", NULL},
        {SIGNED, "Hà Nội", VA_TERM_STOP, "Hà Nội", NULL},
        {SIGNED, "Trần Văn Long", VA_TERM_STOP, "Trần Văn Long", NULL},
        {SIGNED, "Tập đoàn Hoàng Vân", VA_TERM_STOP, "Tập đoàn Hoàng Vân", NULL},
        /* part of what is stopped */
        {SIGNED, "và Moonlight Bank ký kết", VA_TERM_STOP, "Moonlight Bank", NULL},
        /* a part of a longer name */
        {SIGNED, "Hoàng Vân", VA_TERM_STOP, "Tập đoàn Hoàng Vân", "Tập đoàn Hoàng Vân"},
        {SIGNED, "Tập đoàn", VA_TERM_STOP, "Tập đoàn Hoàng Vân", "Tập đoàn Hoàng Vân"},
    };
    check(r, ROWS(r));
}

static void added(void **state) {
    (void)state;
    static const row r[] = {
        /* what nobody takes for a name */
        {SIGNED, "lễ ký", VA_TERM_ADD, "lễ ký", "Lễ ký"},
        {SIGNED, "thỏa thuận hợp tác", VA_TERM_ADD, "thỏa thuận hợp tác", "Thỏa thuận hợp tác"},
        /* over the end of a name, and within it */
        {SIGNED, "Moonlight Bank ký kết", VA_TERM_ADD, "Moonlight Bank ký kết",
         "Moonlight Bank ký kết"},
        {SIGNED, "Tập đoàn Hoàng Vân", VA_TERM_ADD, "Tập đoàn Hoàng Vân", "Tập đoàn Hoàng Vân"},
        {"Cửa hàng của Moonlight Coffee luôn đông khách.", "Moonlight Coffee", VA_TERM_ADD,
         "Moonlight Coffee", "Moonlight Coffee"},
        /* the beginning of a longer name */
        {"Quà Tết của Liên đoàn Lao động thành phố Đà Nẵng đến tay công nhân.",
         "Liên đoàn Lao động", VA_TERM_ADD, "Liên đoàn Lao động thành phố Đà Nẵng",
         "Liên đoàn Lao động thành phố Đà Nẵng"},
    };
    check(r, ROWS(r));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stopped),
        cmocka_unit_test(added),
    };
    return cmocka_run_group_tests_name("own_terms", tests, NULL, NULL);
}
