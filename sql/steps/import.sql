-- steps/import.sql - the next files of import_file become articles; called by import.sql.

BEGIN IMMEDIATE;
DELETE FROM step_file;

-- Each file is opened once. Text in Vietnamese and UTF-8 is known by the bytes that its
-- letters begin with, which do not meet in any other encoding: to look at words takes longer.
INSERT INTO step_file (name, bytes, encoding, body)
WITH file AS MATERIALIZED (
    SELECT name, decode_as, readfile(folder || '/' || name) AS data
    FROM import_file WHERE status = 'new' ORDER BY name LIMIT (SELECT step FROM progress WHERE stage = 'import')
), known AS MATERIALIZED (
    SELECT name, decode_as, data, length(data) AS bytes,
           CASE WHEN length(data) > coalesce(@most_bytes, 16000000) THEN NULL
                WHEN instr(data, x'E1BA') AND instr(data, x'E1BB') THEN 'utf-8'
                WHEN substr(data, 1, 2) IN (x'FFFE', x'FEFF') THEN 'utf-16'
                ELSE viet_encoding(data) END AS encoding
    FROM file
)
SELECT name, bytes, encoding,
       CASE WHEN bytes > coalesce(@most_bytes, 16000000) THEN NULL
            WHEN coalesce(decode_as, 'utf-8') <> 'utf-8' THEN viet_decode(data, decode_as)
            WHEN substr(data, 1, 3) = x'EFBBBF' THEN CAST(substr(data, 4) AS TEXT)
            WHEN decode_as = 'utf-8' OR encoding = 'utf-8' THEN CAST(data AS TEXT) END
FROM known;

UPDATE step_file SET status = CASE
    WHEN bytes IS NULL THEN 'unreadable'
    WHEN bytes > coalesce(@most_bytes, 16000000) THEN 'too large'
    WHEN trim(body, char(9, 10, 11, 12, 13, 32, 160, 8203, 65279)) = '' THEN 'empty'
    WHEN body IS NULL AND encoding IS NULL THEN 'unknown encoding'
    WHEN body IS NULL THEN 'other encoding'
    ELSE 'imported' END;

-- Copies of articles that are there, and of files of this step.
UPDATE step_file SET status = 'copy', copy_of = a.name
FROM article a
WHERE status = 'imported' AND length(a.body) = length(step_file.body) AND a.body = step_file.body
  AND a.name <> step_file.name;

UPDATE step_file SET status = 'copy', copy_of = same.first
FROM (SELECT name, min(name) OVER (PARTITION BY body) AS first
      FROM step_file WHERE status = 'imported') AS same
WHERE same.name = step_file.name AND same.first <> same.name;

INSERT INTO article (name, published, body)
SELECT name, date(substr(file, 1, 10)), body
FROM (SELECT name, body, replace(name, rtrim(name, replace(name, '/', '')), '') AS file
      FROM step_file WHERE status = 'imported' ORDER BY name)
WHERE true
ON CONFLICT (name) DO UPDATE SET body = excluded.body, published = coalesce(excluded.published, published)
WHERE body IS NOT excluded.body OR published IS NOT coalesce(excluded.published, published);

UPDATE import_file SET status = s.status, bytes = s.bytes, encoding = s.encoding, copy_of = s.copy_of
FROM step_file s WHERE s.name = import_file.name;
UPDATE progress SET last = changes(), done = done + changes() WHERE stage = 'import';
DELETE FROM step_file;
COMMIT;
.once '|cat >&2'
SELECT line FROM progress_line WHERE stage = 'import';
