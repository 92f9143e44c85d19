-- import.sql - every .txt file of a folder, and of the folders in it, becomes an article.
--
--     sqlite3 news.db '.load build/viet' \
--         ".parameter set @articles \"'folder'\"" '.read sql/import.sql'
--
-- A file is known by its path in the folder: one imported before is read again when it
-- was changed.  A name that begins with a day (2025-07-18-hop-tac.txt) says when the article
-- appeared.  Files go in by steps, each committed when it is done, so what is
-- interrupted goes on where it stopped.  Progress and problems go to standard error.
--
-- What is no good stays out and is listed in import_problem, by name: empty and
-- unreadable files, files of more than @most_bytes (16 million if not set), copies of
-- another article, and files of another encoding.  (Only a file beyond SQLite's own limit, a
-- billion bytes, stops the import: "string or blob too big".)  To have the latter decoded, say so and import again:
--     UPDATE import_file SET decode_as = encoding WHERE status = 'other encoding';

.read sql/schema.sql

.read sql/steps/import-file.sql

-- All that is not imported yet, and what failed before, is tried.
INSERT INTO import_file (name, folder, mtime, status)
SELECT substr(name, length(rtrim(@articles, '/')) + 2), rtrim(@articles, '/'), mtime, 'new'
FROM fsdir(rtrim(@articles, '/'))
WHERE name LIKE '%.txt' AND mode & 0xF000 IN (0x8000, 0xA000)  -- files and links
ON CONFLICT DO UPDATE SET folder = excluded.folder, mtime = excluded.mtime, status = 'new'
WHERE status <> 'imported' OR mtime <> excluded.mtime OR folder <> excluded.folder;

.read sql/steps/progress.sql
INSERT OR REPLACE INTO progress (stage, total, step)
SELECT 'import', count(*), max(100, count(*) / 20 + 1) FROM import_file WHERE status = 'new';
-- The files of a step, what is found of each, and their texts without a mark of byte order.
CREATE TEMP TABLE IF NOT EXISTS step_file (id INTEGER PRIMARY KEY, name TEXT, data BLOB);
CREATE TEMP TABLE IF NOT EXISTS step_state (
    id INTEGER PRIMARY KEY, name TEXT, bytes INTEGER, decode_as TEXT, encoding TEXT, status TEXT, copy_of TEXT);
CREATE TEMP VIEW IF NOT EXISTS step_body AS
SELECT f.id, f.name, CASE
    WHEN s.decode_as <> 'utf-8' THEN viet_decode(data, s.decode_as)
    WHEN substr(data, 1, 3) = x'EFBBBF' THEN CAST(substr(data, 4) AS TEXT)
    ELSE CAST(data AS TEXT) END AS body
FROM step_file f JOIN step_state s ON s.id = f.id;
.output '|cat >&2'
.read '|yes .read sql/steps/import.sql | head -n 20'
SELECT line FROM progress_total WHERE stage = 'import';
.read sql/steps/import-problems.sql
.output
