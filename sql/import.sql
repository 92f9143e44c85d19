-- import.sql - every .txt and .html file of a folder, and of the folders in it, becomes an article.
--
--     sqlite3 news.db '.load build/viet' \
--         ".parameter set @articles \"'folder'\"" '.read sql/import.sql'
--
-- Of an .html file the article is what a browser shows.
-- A file is known by its path in the folder: one imported before becomes an article again when its bytes
-- were changed.  A name that begins with a day (2025-07-18-hop-tac.txt, 18.7.2025 hop tac.txt) says
-- when the article appeared (steps/day.sql).  Files go in by steps, each committed when it is done, so what is
-- interrupted goes on where it stopped.  Progress and problems go to standard error.
--
-- What is no good stays out and is listed in import_problem, by name: empty and
-- unreadable files, files of more than @most_bytes (16 million if not set), copies of
-- another article, links that lead out of the folder, pipes and devices, and files in no
-- encoding that is known.  Of documents of other kinds (.docx, .pdf) the number is told.  UTF-16 and old
-- Vietnamese encodings are decoded.  import_note lists what came in and yet should be looked at: old
-- encodings, and names with a day that cannot be.  If an encoding was taken for another one, say so and
-- import again:
--     UPDATE import_file SET decode_as = 'vni' WHERE name = 'old.txt';

.bail on
.read sql/schema.sql
.read sql/steps/loaded.sql
.read sql/steps/import-file.sql
.read sql/steps/progress.sql
.read sql/steps/import-folder.sql
.read sql/steps/import-page.sql

-- A folder that may be read again is no problem any more.
DELETE FROM import_file WHERE folder <> '' AND name LIKE '%/' AND name NOT IN (SELECT name FROM import_found);

.read sql/steps/import-large.sql

-- All that is not imported yet, what failed before, and what has other bytes than before, is tried.
DROP TABLE IF EXISTS temp.import_todo;
CREATE TEMP TABLE import_todo (
    id INTEGER PRIMARY KEY, name TEXT, mtime INTEGER, file TEXT, refused TEXT, decode_as TEXT, html INTEGER, large INTEGER,
    given TEXT, published TEXT,           -- the signs of a date that the name begins with, and its day
    digest BLOB);                         -- of its bytes
INSERT INTO import_todo (name, mtime, file, refused, decode_as, html, given)
SELECT f.name, f.mtime, f.file,
       iif(lower(i.decode_as) NOT IN ('tcvn3', 'vni', 'viscii', 'cp1258', 'viqr', 'utf-8'), coalesce(f.refused, 'no encoding'), f.refused),
       i.decode_as, f.name NOT LIKE '%.txt',
       trim(replace(substr(base.name, 1, length(base.name) - length(ltrim(base.name, '0123456789-._ '))), '_', '-'))
FROM (SELECT name AS path, replace(name, rtrim(name, replace(name, '/', '')), '') AS name FROM import_found) AS base
CROSS JOIN import_found f ON f.name = base.path CROSS JOIN import_folder d LEFT JOIN import_file i ON i.name = f.name
WHERE f.name <> '' AND (i.status IS NOT 'imported' OR f.refused IS NOT NULL OR i.mtime <> f.mtime OR i.folder <> d.folder OR i.decode_as <> i.encoding
    OR CASE WHEN f.file IN (SELECT file FROM import_large) THEN 1 ELSE i.digest <> sha3(readfile(d.folder || '/' || f.file)) END)
ORDER BY f.name;

UPDATE import_todo SET large = l.bytes FROM import_large l WHERE l.file = import_todo.file AND import_todo.refused IS NULL;

INSERT OR IGNORE INTO import_day (given) SELECT given FROM import_todo;
.read sql/steps/day.sql
UPDATE import_todo SET published = day, given = iif(is_date AND day IS NULL, d.given, NULL)
FROM import_day d WHERE d.given = import_todo.given;

INSERT OR REPLACE INTO progress (stage, total, step)
SELECT 'import', count(*), max(100, count(*) / 10 + 1) FROM import_todo;

-- The files of a step, as they are, and what is found of each.
CREATE TEMP TABLE IF NOT EXISTS step_file (id INTEGER PRIMARY KEY, data BLOB);
CREATE TEMP TABLE IF NOT EXISTS step_state (
    id INTEGER PRIMARY KEY, bytes INTEGER, size BLOB, middle BLOB,  -- of the text, as in article_bytes
    encoding TEXT, decode_as TEXT, status TEXT, copy_of TEXT);
CREATE INDEX IF NOT EXISTS temp.step_state_size ON step_state (size, middle);

.output '|cat >&2'
.read '|yes .read sql/steps/import.sql | head -n 10'
SELECT line FROM progress_total WHERE stage = 'import';
CREATE TEMP VIEW import_named AS SELECT name FROM import_todo;
.read sql/steps/import-problems.sql
SELECT printf('not imported: documents that are neither .txt nor .html: %,d (%s); save them as one of these',
              count(*), replace(group_concat(DISTINCT ending), ',', ', '))
FROM (SELECT lower(replace(name, rtrim(name, replace(name, '.', '')), '.')) AS ending FROM import_entry WHERE type = 0x8000 ORDER BY ending)
WHERE ending IN ('.doc', '.docx', '.mht', '.mhtml', '.odt', '.pdf', '.rtf', '.xhtml') HAVING count(*) > 0;
.output
