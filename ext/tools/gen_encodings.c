/*
** gen_encodings.c - writes the tables of text/legacy.h as C.
**
**   gen_encodings ext/data > build/gen/encodings.c
**
** Input: encodings.tsv, a row a byte.  CODE_POINTS is the character, or the
** marks that the byte puts on the letter before it; ALONE the character it is
** where there is no such letter.  A byte that has no row of its encoding has
** that of cp1252, and else is the code point of its number.  encoding_names.tsv
** has the names of the encodings: small letters and digits.
**
** Sources: RFC 1456 (viscii, viqr), TCVN 5712:1993 (tcvn3), Microsoft's code
** pages 1252 and 1258, the table of the VNI fonts for Windows (vni).
*/
#include <stdlib.h>
#include <string.h>
#include "../text/legacy.h"
#include "tsv.h"

static unsigned character[VT_ENCODINGS][256], mark[VT_ENCODINGS][256];

static unsigned hex(const tsv *t, const char *text, char **end, unsigned most) {
    unsigned long value = strtoul(text, end, 16);
    if (*end == text || value > most) tsv_fail(t, "no hexadecimal number that fits here", text);
    return (unsigned)value;
}

static int encoding_of(const tsv *t, const char *name) {
    for (int i = 0; i < VT_ENCODINGS; i++)
        if (!strcmp(name, vt_encoding_names[i])) return i;
    if (strcmp(name, "cp1252")) tsv_fail(t, "no encoding", name);
    return -1;
}

/* Quality and tone of the marks in TEXT, packed; 0 if it is a character. */
static unsigned marks_of(const tsv *t, char *text) {
    unsigned packed = 0;
    for (char *p = text; *p;) {
        vt_letter l = vt_letter_of(hex(t, p, &p, 0xFFFF));
        if (VT_CLASS(l) != VT_MARK) return 0;
        packed |= VT_QUALITY_OF_MARK(l) | VT_TONE(l) << 3;
    }
    return packed;
}

static void take_row(tsv *t) {
    char *end;
    int encoding = encoding_of(t, tsv_get(t, "encoding"));
    unsigned byte = hex(t, tsv_get(t, "byte"), &end, 0xFF);
    unsigned alone = hex(t, tsv_get(t, "alone"), &end, 0xFFFF);
    unsigned marks = marks_of(t, tsv_get(t, "code_points"));
    for (int i = 0; i < VT_ENCODINGS; i++) {
        if (encoding != i && encoding != -1) continue;
        character[i][byte] = alone;
        mark[i][byte] = marks;
    }
}

static void put(const char *declaration, unsigned table[VT_ENCODINGS][256]) {
    printf("%s[%d][256] = {", declaration, VT_ENCODINGS);
    for (int i = 0; i < VT_ENCODINGS; i++) {
        printf("{");
        for (int byte = 0; byte < 256; byte++)
            printf("%u,%s", table[i][byte], byte % 16 == 15 ? "\n" : "");
        printf("},\n");
    }
    printf("};\n");
}

static void put_names(const char *folder) {
    static tsv t;
    int count = 0;
    printf("const vt_encoding_name vt_encoding_spelling[] = {");
    for (tsv_open(&t, folder, "encoding_names.tsv"); tsv_next(&t); count++) {
        const char *name = tsv_get(&t, "name"), *e = tsv_get(&t, "encoding");
        if (strlen(name) >= VT_ENCODING_NAME) tsv_fail(&t, "too long", name);
        if (name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789")])
            tsv_fail(&t, "not of small letters and digits", name);
        printf("{\"%s\", %d},\n", name, strcmp(e, "utf-8") ? encoding_of(&t, e) : VT_UTF8);
    }
    printf("};\nconst int vt_encoding_spellings = %d;\n", count);
}

int main(int argc, char **argv) {
    static tsv t;
    if (argc != 2) {
        fprintf(stderr, "usage: gen_encodings DATA_DIRECTORY\n");
        return 2;
    }
    for (int i = 0; i < VT_ENCODINGS; i++)
        for (unsigned byte = 0; byte < 256; byte++)
            character[i][byte] = byte;
    /* The rows of cp1252 come first, those of the encodings write over them. */
    for (tsv_open(&t, argv[1], "encodings.tsv"); tsv_next(&t);)
        take_row(&t);
    printf("/* Made by gen_encodings.c from ext/data/encodings.tsv. */\n#include \"legacy.h\"\n");
    put("const uint16_t vt_encoding_char", character);
    put("const uint8_t vt_encoding_mark", mark);
    put_names(argv[1]);
    return 0;
}
