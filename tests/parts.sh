# parts.sh - for scripts whose parts some machines cannot run; to be read with ".".
# Each part says how it went, and parts_end prints them all as a table: made, ran, skipped and why, failed.

parts_table=$(mktemp)
parts_log=$(mktemp)
trap 'rm -f "$parts_table" "$parts_log"' EXIT

# part NAME COMMAND...: run COMMAND in a shell of its own; the last line that it prints is what the table says of it.
part() {
    parts_name=$1
    shift
    if ("$@") > "$parts_log" 2>&1; then
        echo "ok - $parts_name"
        printf 'ran\t%s\t%s\n' "$parts_name" "$(tail -n 1 "$parts_log")" >> "$parts_table"
    else
        sed 's/^/# /' "$parts_log"
        echo "not ok - $parts_name"
        printf 'failed\t%s\t%s\n' "$parts_name" "$(tail -n 1 "$parts_log")" >> "$parts_table"
    fi
}

# skip NAME WHY
skip() {
    printf 'skipped\t%s\t%s\n' "$1" "$2" >> "$parts_table"
}

# made NAME WHAT: a file that is there now.
made() {
    printf 'made\t%s\t%s\n' "$1" "$2" >> "$parts_table"
}

# with COMMAND PACKAGE NAME: 0 if COMMAND is there; else part NAME is skipped, and the table says what to install.
with() {
    command -v "$1" > /dev/null && return
    skip "$3" "$1 is not installed (Debian: $2)"
    return 1
}

# A Python whose sqlite3 loads extensions: not all builds can.
python_that_loads() {
    for python in python3 /usr/bin/python3 /usr/local/bin/python3; do
        "$python" -c 'import sqlite3; sqlite3.Connection.enable_load_extension' 2> /dev/null && echo "$python" && return
    done
    return 1
}

# The table; 1 if a part failed.
parts_end() {
    echo
    awk -F '\t' '{ if (length($2) > wide) wide = length($2); line[NR] = $0 }
        END { for (i = 1; i <= NR; i++) { split(line[i], f, "\t"); printf "%-8s %-*s  %s\n", f[1], wide, f[2], f[3] } }' \
        "$parts_table"
    ! grep -q '^failed' "$parts_table"
}
