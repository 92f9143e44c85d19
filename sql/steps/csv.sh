#!/bin/sh
# csv.sh FILE - a CSV file as the sqlite3 shell takes it: in UTF-8, without a mark of byte order.
# csv.sh --separator FILE - what stands between its columns: a comma, or the semicolon or tab that
# spreadsheets write; the first line has more of it than of the others.
set -eu

plain() {
    case $(head -c 3 -- "$1" | od -An -tx1 | tr -d ' \n') in
    fffe* | feff*) iconv -f UTF-16 -t UTF-8 <"$1" ;;
    efbbbf) tail -c +4 -- "$1" ;;
    *) cat -- "$1" ;;
    esac
}

if [ "$1" != --separator ]; then
    plain "$1"
    exit
fi
plain "$2" | head -n 1 | awk '{
    gsub(/"[^"]*"/, "")
    comma = gsub(/,/, ""); semicolon = gsub(/;/, ""); tab = gsub(/\t/, "")
    print (semicolon > comma && semicolon >= tab ? ";" : tab > comma ? "\\t" : ",")
}'
