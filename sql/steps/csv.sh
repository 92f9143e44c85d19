#!/bin/sh
# csv.sh FILE - a CSV file as the sqlite3 shell takes it: in UTF-8, without a mark of byte order.
# csv.sh --separator FILE - what stands between its columns: a comma, or the semicolon or tab that
# spreadsheets write; the first line has more of it than of the others.
# csv.sh --check FILE - says what is wrong where FILE can be no CSV file.
# csv.sh --run FILE COMMAND... - runs what imports FILE; of the shell's complaints about its rows only the first ten are shown.
set -eu

plain() {
    case $(head -c 3 -- "$1" | od -An -tx1 | tr -d ' \n') in
    efbbbf) tail -c +4 -- "$1" ;;
    *)
        from=$(wide "$1")
        case $from in '') cat -- "$1" ;; *) iconv -f "$from" -t UTF-8 <"$1" ;; esac
        ;;
    esac
}

# UTF-16, if it is in that: as for text files (steps/import.sql) it has a mark of byte order, or zeros, a quarter of its
# bytes at least, before its letters (BE) or behind them.
wide() {
    head -c 400 -- "$1" | od -An -v -tu1 | awk '
        { for (i = 1; i <= NF; i++) { byte[++n] = $i; if ($i == 0) { if (!zeros++) first = n } } }
        END {
            if (byte[1] == 255 && byte[2] == 254 || byte[1] == 254 && byte[2] == 255) print "UTF-16"
            else if (4 * zeros > n) print first % 2 ? "UTF-16BE" : "UTF-16LE"
        }'
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
    from=$(wide "$1")
    [ -z "$from" ] || iconv -f "$from" -t UTF-8 <"$1" >/dev/null 2>&1 ||
        refuse "'$1' seems to be in UTF-16, but cannot be read as that; save it as CSV in UTF-8, and give that as CSV=file"
    [ -n "$from" ] || [ "$(LC_ALL=C tr -dc '\000' <"$1" | head -c 1 | wc -c)" -eq 0 ] ||
        refuse "'$1' is no text: it holds a byte 0; CSV=file is one with a line of headers, in UTF-8"
    [ "$(plain "$1" 2>/dev/null | head -c 1000 | LC_ALL=C tr -d ' \t\r\n' | head -c 1)" != '<' ] ||
        refuse "'$1' begins with '<', as HTML does, and is no CSV file; ARTICLES=folder reads a folder of .html files"
}

# The shell calls the file <pipe>.  A line at a time, so that progress is seen at once.
shorten() {
    complaints=0 cut=
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
        '<pipe>:'[0-9]*)
            complaints=$((complaints + 1))
            [ $complaints -gt 10 ] || printf '%s:%s\n' "$1" "${line#<pipe>:}"
            case $line in *'extras ignored') cut=1 ;; esac
            case $line in *'unterminated "'*)
                echo "$1: the quotation mark of that line is never closed, so all that follows is one text: close it, or write it twice" ;;
            esac
            ;;
        *)
            more "$1"
            printf '%s\n' "$line"
            ;;
        esac
    done
    more "$1"
}
more() {
    [ $complaints -le 10 ] || echo "$1: $((complaints - 10)) more lines of this kind"
    [ -z "$cut" ] || echo "$1: rows with more columns than headers lost their end: put quotation marks around a text with commas or semicolons"
    complaints=0 cut=
}

# Ends as the command ends.
run() {
    file=$1
    shift
    status=$({ { "$@" 3>&- 4>&- 2>&1 >&5 5>&- || echo $? >&4; } | shorten "$file" >&2 4>&- 5>&-; } 4>&1 5>&3)
    return "${status:-0}"
}

case $1 in
--check)
    check "$2"
    exit
    ;;
--separator) ;;
--run)
    shift
    exec 3>&1
    run "$@"
    exit
    ;;
*)
    plain "$1"
    exit
    ;;
esac
plain "$2" | head -n 1 | awk '{
    gsub(/"[^"]*"/, "")
    comma = gsub(/,/, ""); semicolon = gsub(/;/, ""); tab = gsub(/\t/, "")
    print (semicolon > comma && semicolon >= tab ? ";" : tab > comma ? "\\t" : ",")
}'
