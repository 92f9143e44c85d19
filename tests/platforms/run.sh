#!/bin/sh
# run.sh TOOLS - what "make platforms" built: does each file show its entry points alone, and give the same rows
# wherever this machine can run it?  TOOLS/PLATFORM has a shell of SQLite for the platform.
set -u
tools=$1
out=$tools/rows
mkdir -p "$out"
. tests/parts.sh

# All rows and columns of all functions over all articles of ours, and keys and tokens of each.
script() { # script EXTENSION
    echo ".load $1"
    echo "CREATE TABLE a(id INTEGER PRIMARY KEY, t TEXT);"
    for article in tests/articles/*.txt tests/reading/articles/*.txt; do
        echo "INSERT INTO a(t) VALUES (CAST(readfile('$article') AS TEXT));"
    done
    echo ".mode list" # with 15 digits of a number; more would show the shell's own arithmetic
    for table in parties domains cooperations people mentions sections sentences tokens; do
        echo "SELECT '$table', a.id, f.* FROM a, viet_$table(a.t) f;"
    done
    for collation in VIETNAMESE VIETNAMESE_CI VIETNAMESE_AI VIETNAMESE_NUM VIETNAMESE_NAME VIETNAMESE_CLDR; do
        echo "SELECT '$collation', id, hex(viet_sort_key(t, '$collation')) FROM a;"
    done
    echo "SELECT id, viet_normalize(t), viet_slug(substr(t, 1, 60)), viet_query(substr(t, 1, 60)) FROM a;"
    echo "CREATE VIRTUAL TABLE f USING fts5(t, tokenize = 'vietnamese');"
    echo "INSERT INTO f SELECT t FROM a;"
    echo "CREATE VIRTUAL TABLE v USING fts5vocab(f, row);"
    echo "SELECT 'word', term, doc, cnt FROM v;"
}

# rows PLATFORM COMMAND...: the rows, in out/PLATFORM; those of this machine's own platform are what all others must give.
first=linux-$(uname -m | sed s/aarch64/arm64/)
rows() {
    platform=$1
    shift
    script "dist/platforms/$platform/viet" > "$out/$platform.sql"
    "$@" -batch -bail :memory: < "$out/$platform.sql" 2> "$out/$platform.err" | tr -d '\r' > "$out/$platform"
    count=$(wc -l < "$out/$platform")
    [ -s "$out/$platform.err" ] && grep -v '^wine:\|fixme:\|^it looks like' "$out/$platform.err"
    grep -q '^word|'  "$out/$platform" || { echo "the script did not come to its end"; return 1; }
    cmp "$out/$first" "$out/$platform" && echo "$count rows, $(md5sum < "$out/$platform" | cut -c1-8)"
}

entry='sqlite3_extension_init sqlite3_viet_init viet_register'
shows() { # shows NAME...: the names are the entry points and no others
    shown=$(printf '%s\n' "$@" | sed 's/^_//' | LC_ALL=C sort | tr '\n' ' ')
    [ "$shown" = "$entry " ] || { echo "it shows $shown"; return 1; }
}

symbols() { # symbols PLATFORM: what the file shows and needs
    size="$(du -k "dist/platforms/$1/"viet.* | cut -f1) KB"
    case $1 in
    linux-*)
        file=dist/platforms/$1/viet.so
        shows $(llvm-nm -D --defined-only "$file" | awk '{print $3}') || return
        needs=$(llvm-readelf -d "$file" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | tr '\n' ' ')
        case $1 in
        *-musl) [ "$needs" = 'libc.so ' ] ;;
        *)
            glibc=$(llvm-readelf -V "$file" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -n 1)
            [ "$(printf '%s\nGLIBC_2.17\n' "$glibc" | sort -V | tail -n 1)" = GLIBC_2.17 ] || { echo "needs $glibc"; return 1; }
            echo "$needs" | grep -qvE '^(libc|ld-linux)' && { echo "needs $needs"; return 1; }
            needs="${needs% }, $glibc"
            ;;
        esac || { echo "needs $needs"; return 1; }
        echo "$size, needs $needs"
        ;;
    macos-*) # beside those that every library of macOS has
        shows $(llvm-nm --extern-only --defined-only "dist/platforms/$1/viet.dylib" | awk '!/__dso_handle|__mh_dylib_header/ {print $3}') && echo "$size, built and not run: macOS is not at hand"
        ;;
    windows-*)
        shows $(llvm-readobj --coff-exports "dist/platforms/$1/viet.dll" | sed -n 's/^ *Name: \([a-z]\)/\1/p') && echo "$size"
        ;;
    esac
}

run() { # run PLATFORM: its rows, or why they cannot be had here
    name="$1 rows"
    shell=$tools/$1/sqlite3
    here=${first#linux-}
    case $1 in
    linux-$here) part "$name" rows "$1" "$shell" ;;
    linux-arm64)
        with qemu-aarch64-static qemu-user-static "$name" || return
        if [ ! -e /usr/aarch64-linux-gnu/lib/libc.so.6 ]; then
            skip "$name" "the C library of arm64 is not installed (Debian: libc6-arm64-cross)"
        else
            part "$name" rows "$1" qemu-aarch64-static -L /usr/aarch64-linux-gnu "$shell"
        fi
        ;;
    linux-$here-musl)
        if [ ! -e "/lib/ld-musl-$(uname -m).so.1" ]; then
            skip "$name" "musl is not installed (Debian: musl)"
        else
            part "$name" rows "$1" "$shell"
        fi
        ;;
    linux-*) skip "$name" "no C library of $1 is at hand; the code is that of linux-arm64" ;;
    windows-*) with wine 'wine wine64' "$name" && WINEDEBUG=-all WINEPREFIX=$(realpath "$tools")/wine part "$name" rows "$1" wine "$shell.exe" ;;
    macos-*) skip "$name" "macOS is not at hand" ;;
    esac
}

for file in dist/platforms/*/viet.*; do
    platform=$(basename "$(dirname "$file")")
    if with llvm-nm llvm "$platform"; then part "$platform" symbols "$platform"; fi
done
for platform in linux-x86_64 linux-arm64 linux-x86_64-musl linux-arm64-musl windows-x86_64 macos-arm64 macos-x86_64; do
    run "$platform"
done
parts_end
