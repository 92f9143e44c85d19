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
-- another article, and files of another encoding.  To have the latter decoded, say so and import again:
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
SELECT 'import', count(*), max(100, count(*) / 50 + 1) FROM import_file WHERE status = 'new';
CREATE TEMP TABLE IF NOT EXISTS step_file (
    name TEXT PRIMARY KEY, bytes INTEGER, encoding TEXT, body TEXT, status TEXT, copy_of TEXT);
.read '|yes .read sql/steps/import.sql | head -n 50'
.once '|cat >&2'
SELECT line FROM progress_total WHERE stage = 'import';
.read sql/steps/import-problems.sql
