#!/bin/sh
# csv.sh FILE - a CSV file as the sqlite3 shell takes it: in UTF-8, without a mark of byte order.
# csv.sh --separator FILE - what stands between its columns: a comma, or the semicolon or tab that
# spreadsheets write; the first line has more of it than of the others.
# csv.sh --check FILE - says what is wrong where FILE can be no CSV file.
set -eu

plain() {
    case $(head -c 3 -- "$1" | od -An -tx1 | tr -d ' \n') in
    fffe* | feff*) iconv -f UTF-16 -t UTF-8 <"$1" ;;
    efbbbf) tail -c +4 -- "$1" ;;
    *) cat -- "$1" ;;
    esac
}

refuse() {
    echo "make report: $1" >&2
    exit 1
}

check() {
    [ -f "$1" ] || refuse "there is no file '$1'; CSV=file is one with a line of headers"
    [ -s "$1" ] || refuse "'$1' is empty; CSV=file is one with a line of headers"
    case $(head -c 4 -- "$1" | od -An -tx1 | tr -d ' \n') in
    504b0304 | d0cf11e0) refuse "'$1' is a spreadsheet, no CSV file; save it as CSV in UTF-8, and give that as CSV=file" ;;
    esac
}

case $1 in
--check) check "$2" && exit ;;
--separator) ;;
*) plain "$1" && exit ;;
esac
plain "$2" | head -n 1 | awk '{
    gsub(/"[^"]*"/, "")
    comma = gsub(/,/, ""); semicolon = gsub(/;/, ""); tab = gsub(/\t/, "")
    print (semicolon > comma && semicolon >= tab ? ";" : tab > comma ? "\\t" : ",")
}'
