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
-- It has the columns name, published (2025-07-18, 18/07/2025, or nothing), title (or
-- nothing) and body; of a body that is HTML the article is what a browser shows.  A row
-- whose name was imported before brings the article up to date.  What is no good is
-- listed in import_problem, as in import.sql.

.read sql/schema.sql
.read sql/steps/import-file.sql
.read sql/steps/progress.sql
INSERT OR REPLACE INTO progress (stage, total, step) VALUES ('import', 0, 0);

BEGIN IMMEDIATE;
-- A text is free of markup before its encoding is looked at, a BLOB when it is decoded.
CREATE TEMP VIEW IF NOT EXISTS step_shown AS
SELECT name, published, title, iif(typeof(body) = 'text', viet_plain(body, 'auto'), body) AS body
FROM import_row;
CREATE TEMP TABLE IF NOT EXISTS step_row (
    name TEXT PRIMARY KEY, published TEXT, bytes INTEGER, digest BLOB, encoding TEXT, decode_as TEXT,
    status TEXT, copy_of TEXT);
DELETE FROM step_row;

-- Rows without a name cannot be told apart: the primary key refuses them.
INSERT INTO step_row (name, published, bytes, digest, encoding, decode_as, copy_of)
SELECT r.name,
       CASE WHEN trim(r.published) = '' THEN NULL
            WHEN r.published GLOB '[0-3][0-9]/[01][0-9]/[12][0-9][0-9][0-9]*'
                THEN substr(r.published, 7, 4) || '-' || substr(r.published, 4, 2) || '-' || substr(r.published, 1, 2)
            ELSE r.published END,
       length(CAST(r.body AS BLOB)), sha3(r.body), iif(f.decode_as IS NULL, viet_encoding(r.body), f.decode_as),
       f.decode_as,
       (SELECT a.name FROM article a
        WHERE length(CAST(a.body AS BLOB)) = length(CAST(r.body AS BLOB))
          AND substr(CAST(a.body AS BLOB), length(CAST(a.body AS BLOB)) / 2, 16)
              = substr(CAST(r.body AS BLOB), length(CAST(r.body AS BLOB)) / 2, 16)  -- both are in an index
          AND a.body = r.body AND a.name <> r.name)
FROM step_shown r LEFT JOIN import_file f ON f.name = r.name
WHERE r.name <> ''
ON CONFLICT (name) DO UPDATE SET status = 'name given twice';

UPDATE step_row SET status = CASE
    WHEN coalesce(bytes, 0) = 0 THEN 'empty'
    WHEN published IS NOT NULL AND date(published) IS NOT substr(published, 1, 10) THEN 'no date'
    WHEN lower(decode_as) NOT IN ('tcvn3', 'vni', 'viscii', 'cp1258', 'viqr', 'utf-8') THEN 'no encoding'
    WHEN encoding IS NULL THEN 'unknown encoding'
    WHEN encoding <> 'utf-8' AND decode_as IS NULL THEN 'other encoding'
    WHEN copy_of IS NOT NULL THEN 'copy'
    ELSE 'imported' END
WHERE status IS NULL;

UPDATE step_row SET status = 'copy', copy_of = same.first
FROM (SELECT name, min(name) OVER (PARTITION BY digest) AS first
      FROM step_row WHERE status = 'imported') AS same
WHERE same.name = step_row.name AND same.first <> same.name;

INSERT INTO article (name, published, title, body)
SELECT r.name, s.published, nullif(r.title, ''),
       iif(typeof(r.body) = 'blob', viet_plain(viet_decode(r.body, coalesce(s.decode_as, 'utf-8')), 'auto'),
           viet_decode(r.body, coalesce(s.decode_as, 'utf-8')))
FROM step_shown r JOIN step_row s ON s.name = r.name AND s.status = 'imported'
WHERE true
ON CONFLICT (name) DO UPDATE SET body = excluded.body, published = excluded.published, title = excluded.title
WHERE body <> excluded.body OR published IS NOT excluded.published OR title IS NOT excluded.title;

INSERT INTO import_file (name, folder, mtime, status, bytes, encoding, copy_of)
SELECT name, '', 0, status, bytes, encoding, copy_of FROM step_row
WHERE true
ON CONFLICT DO UPDATE SET status = excluded.status, bytes = excluded.bytes,
    encoding = excluded.encoding, copy_of = excluded.copy_of;
UPDATE progress SET done = (SELECT count(*) FROM step_row) WHERE stage = 'import';
DELETE FROM step_row;
COMMIT;

.output '|cat >&2'
SELECT line FROM progress_total WHERE stage = 'import';
.read sql/steps/import-problems.sql
.output
