-- steps/import-folder.sql - the .txt and .html files of the folder @articles: import.sql, import-gone.sql.
INSERT INTO temp.refusal SELECT 'folder' WHERE coalesce(@articles, '') = '';
DELETE FROM import_folder;
INSERT INTO import_folder VALUES (rtrim(@articles, '/'));

-- The shell would stop at a folder that it may not read (u), so where there is one find says what else there is:
-- folders (d), and what is none (f); and whether there is no such folder (n).  edit() hands the folder to a program, and
-- brings back what that says: each name between a letter and two slashes, which no name has.
DELETE FROM import_listed;
INSERT OR IGNORE INTO import_listed
SELECT substr(value, 1, 1), substr(value, 4)
FROM json_each((SELECT '[' || replace(json_quote(edit(folder || '/', 'sh -c ''
        folder=$(cat "$0"; echo .)
        (test -d "${folder%.}" || { printf n//; exit; }
            cd -- "${folder%.}" || exit
            shut=$(find . -type d -exec sh -c "
                for d; do test -r \"\$d\" -a -x \"\$d\" || printf u%s// \"\$d\"; done" sh {} +; echo .)
            test "$shut" = . || {
                printf %s "${shut%.}"
                find . -type d -exec printf d%s// {} +
                find . ! -type d -exec printf f%s// {} +
            }) 2>/dev/null > "$0"
        exit 0 #''')), '//', '","') || ']' FROM import_folder))
WHERE value <> '';
SELECT 1 WHERE CASE WHEN EXISTS (SELECT 1 FROM import_listed WHERE kind = 'n')
                    THEN edit((SELECT folder FROM import_folder) || char(10), 'cat >&2 <') END = char(0);
INSERT INTO temp.refusal SELECT 'no folder' FROM import_listed WHERE kind = 'n';

-- All that is in it. The dot has a link to a folder followed, and what is no folder refused. The folder itself is
-- the file without a name: where it is missing, nothing is known about the others.  Names that are no UTF-8 may
-- become one where the database is in UTF-16.
CREATE TEMP TABLE IF NOT EXISTS import_entry (name TEXT PRIMARY KEY, type INTEGER, mtime INTEGER, target TEXT) WITHOUT ROWID;
DELETE FROM import_entry;
INSERT OR IGNORE INTO import_entry
SELECT substr(name, length(folder) + 4), mode & 0xF000, mtime, CASE mode & 0xF000 WHEN 0xA000 THEN CAST(data AS TEXT) END
FROM import_folder, fsdir(folder || '/.')
WHERE NOT EXISTS (SELECT 1 FROM import_listed);
INSERT OR IGNORE INTO import_entry SELECT name, 0x4000, 0, NULL FROM import_listed WHERE kind = 'd';
INSERT OR IGNORE INTO import_entry
SELECT l.name, mode & 0xF000, mtime, CASE mode & 0xF000 WHEN 0xA000 THEN CAST(data AS TEXT) END
FROM import_folder CROSS JOIN import_listed l CROSS JOIN fsdir(folder || '/' || l.name)
WHERE l.kind = 'f'
  AND rtrim(rtrim(l.name, replace(l.name, '/', '')), '/') NOT IN (SELECT name FROM import_listed WHERE kind = 'u');

-- Where an absolute link leads is told from where it stands.
UPDATE import_entry SET target = CASE WHEN substr(target, 1, length(folder) + 1) = folder || '/'
    THEN replace(hex(zeroblob(length(name) - length(replace(name, '/', '')))), '00', '../') || substr(target, length(folder) + 2) END
FROM import_folder WHERE substr(target, 1, 1) = '/';

-- Files, and links that lead to a file in the folder, are read; file is the one that is opened.  What may
-- wait forever, or lies elsewhere, has a reason not to be.
DELETE FROM import_found;
INSERT INTO import_found
SELECT name, mtime, name, CASE type WHEN 0xA000 THEN 'link' WHEN 0x1000 THEN 'pipe' WHEN 0xC000 THEN 'socket'
                                    WHEN 0x2000 THEN 'device' WHEN 0x6000 THEN 'device' END
FROM import_entry
WHERE name = '' OR (name LIKE '%.txt' OR name LIKE '%.html' OR name LIKE '%.htm') AND type <> 0x4000
UNION ALL
SELECT iif(name = '', '.', name) || '/', 0, NULL, 'unreadable' FROM import_listed WHERE kind = 'u';

-- A link is followed word by word, as the system does, as long as that stays in the folder.  A word is cut off
-- what is left of the path, then it leads from the folder at to another one, to a file, or to a link.
WITH RECURSIVE way (link, at, left, word, links, file, mtime) AS (
    SELECT name, rtrim(rtrim(name, replace(name, '/', '')), '/'), target, NULL, 1, NULL, NULL
    FROM import_entry JOIN import_found USING (name) WHERE refused = 'link'
    UNION ALL
    SELECT link, at, substr(left, instr(left || '/', '/') + 1), substr(left, 1, instr(left || '/', '/') - 1), links, NULL, NULL
    FROM way WHERE word IS NULL AND left <> '' AND file IS NULL
    UNION ALL
    SELECT link,
           CASE WHEN word = '..' THEN rtrim(rtrim(at, replace(at, '/', '')), '/') WHEN type = 0x4000 THEN e.name ELSE at END,
           iif(type = 0xA000, target || iif(left = '', '', '/' || left), left),
           NULL, links + (type IS 0xA000), iif(type = 0x8000, e.name, NULL), e.mtime
    FROM way LEFT JOIN import_entry e ON e.name = ltrim(at || '/' || word, '/') AND word NOT IN ('', '.', '..')
    WHERE word IS NOT NULL AND links <= 40
      AND CASE WHEN word IN ('', '.') THEN 1 WHEN word = '..' THEN at <> ''
               ELSE type IN (0x4000, 0xA000) OR (type = 0x8000 AND left = '') END
)
UPDATE import_found SET file = way.file, mtime = way.mtime, refused = NULL
FROM way WHERE way.link = import_found.name AND way.file IS NOT NULL;

-- A folder without articles is a mistake, unless some of it may not be read.
SELECT 1 WHERE CASE WHEN NOT EXISTS (SELECT 1 FROM import_found WHERE name <> '')
                    THEN edit((SELECT folder FROM import_folder) || char(10), 'cat >&2 <') END = char(0);
INSERT INTO temp.refusal SELECT 'empty' WHERE NOT EXISTS (SELECT 1 FROM import_found WHERE name <> '');
