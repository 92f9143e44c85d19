/* show.c - see show.h. */
#include <string.h>
#include "show.h"

vt_shown vt_show(const void *text, int64_t n) {
    const uint8_t *p = text, *end = vt_utf8_end(p, n);
    vt_shown shown;
    int at = 0;
    while (p < end) {
        uint8_t letter[4];
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        int bytes = vt_utf8_put(letter, cp ? cp : VT_BROKEN);
        if (at + bytes > VT_SHOWN) {
            memcpy(shown.text + at, "\xE2\x80\xA6", 3);
            at += 3;
            break;
        }
        memcpy(shown.text + at, letter, (size_t)bytes);
        at += bytes;
    }
    shown.text[at] = 0;
    return shown;
}

vt_shown vt_show_string(const char *text) {
    return vt_show(text, (int64_t)strlen(text));
}
