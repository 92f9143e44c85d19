-- import-rows.sql - every row of import_row becomes an article.  import_row is a CSV
-- file, or a view of a table that you have.
--
--     sqlite3 news.db '.load build/viet' \
--         '.import --csv --schema temp news.csv import_row' '.read sql/import-rows.sql'
--
--     CREATE TEMP VIEW import_row AS
--         SELECT url AS name, day AS published, headline AS title, content AS body FROM news;
--     .read sql/import-rows.sql
--
-- It has the column body, and may have name, published and title.  A row without a name is called by its title and
-- a digest of its text.  Other headers of a CSV file are renamed:
--     ALTER TABLE import_row RENAME COLUMN "Nội dung" TO body;
--
-- published is a day in whatever way it is written (steps/day.sql).  A row whose day cannot be read is
-- imported without one, and listed in import_note.  Of a body that is HTML the article is what a browser
-- shows; old Vietnamese encodings are decoded.  A row whose name was imported before brings the article
-- up to date.  What is no good is listed in import_problem, as in import.sql; where not one row is any good the script
-- ends with an error.
.bail on
.read sql/schema.sql
.read sql/steps/loaded.sql
.read sql/steps/import-file.sql
.read sql/steps/progress.sql
.read sql/steps/import-given.sql
.read sql/steps/import-page.sql
INSERT OR REPLACE INTO progress (stage, total, step) VALUES ('import', 0, 0);

INSERT OR IGNORE INTO import_day (given) SELECT CAST(published AS TEXT) FROM import_given WHERE trim(published) <> '';
.read sql/steps/day.sql

BEGIN IMMEDIATE;
-- A text is free of markup before its encoding is looked at, a BLOB when it is decoded.
DROP TABLE IF EXISTS temp.step_shown;
CREATE TEMP TABLE step_shown (id INTEGER PRIMARY KEY, name, published, title, body);
INSERT INTO step_shown (name, published, title, body) SELECT name, published, title, body FROM import_given;
INSERT INTO step_page (id, mode, text) SELECT id, 'auto', body FROM step_shown WHERE typeof(body) = 'text';
UPDATE step_shown SET body = text FROM step_page p WHERE p.id = step_shown.id;
DELETE FROM step_page;
CREATE TEMP TABLE IF NOT EXISTS step_row (
    name TEXT PRIMARY KEY, rows INTEGER NOT NULL DEFAULT 1, published TEXT, no_day TEXT, bytes INTEGER, digest BLOB, encoding TEXT, decode_as TEXT,
    status TEXT, copy_of TEXT);
DELETE FROM step_row;

-- A row that stands twice is one; two texts under one name cannot be told apart.
INSERT INTO step_row (name, published, no_day, bytes, digest, encoding, decode_as, copy_of)
SELECT r.name, d.day, iif(d.day IS NULL, d.given, NULL),
       length(CAST(r.body AS BLOB)), sha3(r.body), iif(f.decode_as IS NULL, viet_encoding(r.body), f.decode_as),
       f.decode_as,
       (SELECT a.name FROM article a
        WHERE length(CAST(a.body AS BLOB)) = length(CAST(r.body AS BLOB))
          AND substr(CAST(a.body AS BLOB), length(CAST(a.body AS BLOB)) / 2, 16)
              = substr(CAST(r.body AS BLOB), length(CAST(r.body AS BLOB)) / 2, 16)  -- both are in an index
          AND a.body = r.body
          AND a.name NOT IN (SELECT name FROM import_given))  -- it may have another text now
FROM step_shown r LEFT JOIN import_file f ON f.name = r.name LEFT JOIN import_day d ON d.given = CAST(r.published AS TEXT)
WHERE true
ON CONFLICT (name) DO UPDATE SET rows = rows + 1, status = iif(digest IS excluded.digest, status, 'name given twice');

UPDATE step_row SET status = CASE
    WHEN coalesce(bytes, 0) = 0 THEN 'empty'
    WHEN lower(decode_as) NOT IN ('tcvn3', 'vni', 'viscii', 'cp1258', 'viqr', 'utf-8') THEN 'no encoding'
    WHEN encoding IS NULL THEN 'unknown encoding'
    WHEN copy_of IS NOT NULL THEN 'copy'
    ELSE 'imported' END
WHERE status IS NULL;

UPDATE step_row SET status = 'copy', copy_of = same.first
FROM (SELECT name, min(name) OVER (PARTITION BY digest) AS first
      FROM step_row WHERE status = 'imported') AS same
WHERE same.name = step_row.name AND same.first <> same.name;

INSERT INTO article (name, published, title, body)
SELECT r.name, s.published, nullif(r.title, ''),
       iif(typeof(r.body) = 'blob', viet_plain(viet_decode(r.body, s.encoding), 'auto'), viet_decode(r.body, s.encoding))
FROM step_shown r JOIN step_row s ON s.name = r.name AND s.status = 'imported'
WHERE true
ON CONFLICT (name) DO UPDATE SET body = excluded.body, published = coalesce(excluded.published, published), title = excluded.title
WHERE body <> excluded.body OR published IS NOT coalesce(excluded.published, published) OR title IS NOT excluded.title;

-- The text that a row had before it became a copy is nowhere any more.
DELETE FROM article WHERE name IN (SELECT name FROM step_row WHERE status = 'copy');

INSERT INTO import_file (name, folder, mtime, status, bytes, encoding, copy_of, no_day)
SELECT name, coalesce(@csv, ''), 0, status, bytes, encoding, copy_of, no_day FROM step_row
WHERE true
ON CONFLICT DO UPDATE SET folder = excluded.folder, mtime = excluded.mtime, status = excluded.status, bytes = excluded.bytes,
    encoding = excluded.encoding, copy_of = excluded.copy_of, no_day = excluded.no_day;
UPDATE progress SET (done, left_out) = (SELECT total(rows), total(rows) - count(*) FILTER (WHERE status = 'imported') FROM step_row) WHERE stage = 'import';
COMMIT;

.output '|cat >&2'
SELECT line FROM progress_total WHERE stage = 'import';
CREATE TEMP VIEW import_named AS SELECT name FROM step_row;
.read sql/steps/import-problems.sql
.read sql/steps/import-left.sql
.output
-- Views of import_row would stand in the way of another table of that name.
DROP TABLE temp.step_shown;
DROP VIEW temp.import_given;
INSERT INTO temp.refusal
SELECT 'no article' WHERE EXISTS (SELECT 1 FROM step_row) AND NOT EXISTS (SELECT 1 FROM step_row WHERE status IN ('imported', 'copy'));
DELETE FROM step_row;
