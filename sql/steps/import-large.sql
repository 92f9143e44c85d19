-- steps/import-large.sql - finds the files of import_todo that are too large, without reading them; called by import.sql.

-- SQLite can hold no more than a billion bytes in a row, and would stop at a file of more.  The
-- functions of its shell do not tell the size of a file, but edit() hands a text to a program:
-- the folder goes in, and names of files with their sizes come out, each between two slashes twice, as no
-- name has them.  Where there is no find, files are read.
CREATE TEMP TABLE IF NOT EXISTS import_most (bytes INTEGER);
DELETE FROM import_most;
INSERT INTO import_most VALUES (min(coalesce(@most_bytes, 16000000), 999000000));

CREATE TEMP TABLE IF NOT EXISTS import_large (list TEXT);
DELETE FROM import_large;
INSERT INTO import_large
SELECT edit(folder || '/', printf('sh -c ''
        folder=$(cat "$0"; echo .)
        (cd -- "${folder%%.}" && find . -type f -size +%dc -exec \
            sh -c "printf \"//%%s//\" \"\$0\"; wc -c < \"\$0\"" {} \;) 2>/dev/null > "$0"
        exit 0 #''', bytes))
FROM import_most, import_folder;

UPDATE import_todo SET large = CAST(trim(substr(list, instr(list, line) + length(line), 20)) AS INTEGER)
FROM (SELECT id, list, '//./' || file || '//' AS line
      FROM import_large JOIN import_todo ON list <> '' AND refused IS NULL) AS found
WHERE found.id = import_todo.id AND instr(list, line);
