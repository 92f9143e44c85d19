#!/bin/sh
# Every C file is as clang-format would have it; names those that are not.
# FIX=1 formats them instead, all or those given: FIX=1 tests/lint/format.sh FILE...
set -eu
[ $# -gt 0 ] || set -- $(find ext tests -name '*.[ch]' | sort)
status=0
for file; do
    clang-format --dry-run -Werror "$file" 2>/dev/null && continue
    if [ -n "${FIX:-}" ]; then
        clang-format -i "$file"
    else
        echo "$file is not formatted (FIX=1 tests/lint/format.sh $file)" >&2
        status=1
    fi
done
# Reflowed comments lose their stars: "*word" at the beginning of a line is what is left.
if grep -nE '^\*[^*/]|^ \* [A-Za-z]' $(git ls-files '*.[ch]'); then
    echo "comments above are broken by reflowing"
    status=1
fi
exit $status
