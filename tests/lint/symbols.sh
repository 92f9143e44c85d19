#!/bin/sh
# The extension shows its entry points and nothing else, and needs only libc.
# Usage: symbols.sh FILE.so
set -eu
shown=$(nm -D --defined-only "$1" | awk '{print $3}' | LC_ALL=C sort | tr '\n' ' ')
if [ "$shown" != "sqlite3_extension_init sqlite3_viet_init viet_register " ]; then
    echo "$1 shows other symbols than its entry points: $shown" >&2
    exit 1
fi
needed=$(objdump -p "$1" | awk '$1 == "NEEDED" && $2 !~ /^(libc|libutf8proc)\.so/ {print $2}')
if [ -n "$needed" ]; then
    echo "$1 needs: $needed" >&2
    exit 1
fi
if objdump -R "$1" | grep -q 'viet_'; then
    echo "$1 calls its own functions by name: another build loaded before it would answer" >&2
    exit 1
fi
