-- steps/import-large.sql - finds the files that are too large, without reading them; called by import.sql.

-- SQLite can hold no more than a billion bytes in a row, and would stop at a file of more.  The
-- functions of its shell do not tell the size of a file, but find does (steps/import-folder.sql): names and
-- sizes in turn.  Where there is no find, files are read.
CREATE TEMP TABLE IF NOT EXISTS import_most (bytes INTEGER);
DELETE FROM import_most;
INSERT INTO import_most VALUES (min(coalesce(@most_bytes, 16000000), 999000000));

DROP TABLE IF EXISTS temp.import_large_line;
CREATE TEMP TABLE import_large_line (n INTEGER PRIMARY KEY, value TEXT);
INSERT INTO import_large_line
SELECT key, value
FROM json_each((SELECT '[' || replace(json_quote(edit(folder || '/', printf('sh -c ''
        folder=$(cat "$0"; echo .)
        (cd -- "${folder%%.}" && find . -type f -size +%dc -exec \
            sh -c "printf %%s// \"\$0\"; wc -c < \"\$0\"; echo //" {} \;) 2>/dev/null > "$0"
        exit 0 #''', bytes))), '//', '","') || ']' FROM import_most, import_folder));

CREATE TEMP TABLE IF NOT EXISTS import_large (file TEXT PRIMARY KEY, bytes INTEGER) WITHOUT ROWID;
DELETE FROM import_large;
INSERT OR IGNORE INTO import_large
SELECT substr(named.value, instr(named.value, './') + 2), CAST(trim(replace(size.value, char(10), '')) AS INTEGER)
FROM import_large_line AS named JOIN import_large_line AS size ON size.n = named.n + 1
WHERE named.n % 2 = 0;
DROP TABLE import_large_line;
