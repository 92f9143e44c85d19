#!/bin/sh
# run.sh - is dist/viet.c what it is said to be?  Usage: run.sh BUILD.  Run by "make amalgamation".
set -u
build=$1
out=$build/one
source=dist/viet.c
mkdir -p "$out"
. tests/parts.sh

# With the shortest commands that a user may give.
loadable() { # loadable COMPILER FLAG FILE
    "$1" -shared -fPIC "$2" -Wall -Wextra -Werror -o "$3" "$source" && tests/lint/symbols.sh "$3" &&
        echo "$("$1" -dumpversion), $(du -k "$3" | cut -f1) KB: the entry points are all that it shows"
}

strict() { # another standard, all warnings but those of long strings
    cc -std=c11 -Wall -Wextra -Wpedantic -Wno-overlength-strings -Werror -fsyntax-only "$source" && echo "no warning"
}

static_object() {
    cc -DSQLITE_CORE -O0 -c -o "$out/viet.o" "$source" || return
    shown=$(nm -g --defined-only "$out/viet.o" | awk '{print $3}' | LC_ALL=C sort | tr '\n' ' ')
    echo "shows $shown"
    [ "$shown" = "sqlite3_viet_init viet_register " ]
}

linked() { # linked COMPILER LANGUAGE
    "$1" -Wall -Wextra -Werror -Idist -o "$out/host-$2" -x "$2" tests/one/host.c -x none "$out/viet.o" -lsqlite3 &&
        said=$("$out/host-$2") || return
    echo $said
    [ "$(echo "$said" | wc -l)" = 3 ]
}

same_file() { # made twice, it is the same
    cmp dist/viet.h ext/viet.h && echo "$(wc -l < "$source") lines, $(du -k "$source" | cut -f1) KB"
}

part 'viet.c, viet.h' same_file
part 'cc -std=c11 -Wpedantic' strict
part 'cc -shared -fPIC -O2' loadable cc -O2 "$out/viet.so"
if with clang clang 'clang -shared -fPIC'; then
    part 'clang -shared -fPIC -O0' loadable clang -O0 "$out/clang.so"
fi
part 'cc -DSQLITE_CORE' static_object
part 'linked in C' linked cc c
if with c++ g++ 'linked in C++'; then
    part 'linked in C++' linked c++ c++
fi
for test in sql docs articles search; do
    BUILD=$out part "tests/$test.t" prove "tests/$test.t"
done
parts_end
