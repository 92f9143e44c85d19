#!/bin/sh
# A name at file level means one thing in all of the extension, tables included, so that its files
# can be joined into one (make amalgamation).  Usage: names.sh BUILD (where the tables are).
set -eu
tags=$(ctags --languages=C --kinds-C=defgstuv -f - $(find ext -name '*.[ch]' ! -path 'ext/tools/*' \
    ! -path 'ext/train/*') "$1"/gen/*.c | grep -v '^!' | cut -f1,2 | LC_ALL=C sort -u)
twice=$(echo "$tags" | cut -f1 | uniq -d)
for name in $twice; do
    echo "$name is in" $(echo "$tags" | awk -v name="$name" '$1 == name {print $2}') >&2
done
[ -z "$twice" ]
