-- steps/import.sql - the next files of import_file become articles; called by import.sql.

BEGIN IMMEDIATE;
DELETE FROM step_file;
DELETE FROM step_state;

INSERT INTO step_file (name, data)
SELECT name, readfile(folder || '/' || name)
FROM import_file WHERE status = 'new' ORDER BY name LIMIT (SELECT step FROM progress WHERE stage = 'import');

-- Text in Vietnamese and UTF-8 is known by the bytes that its letters begin with, which do not
-- meet in any other encoding: to look at words takes longer.
INSERT INTO step_state (id, name, bytes, decode_as, encoding, status)
SELECT id, name, bytes, decode_as, encoding, CASE
    WHEN bytes IS NULL THEN 'unreadable'
    WHEN bytes > most THEN 'too large'
    WHEN trim(CAST(data AS TEXT), char(9, 10, 11, 12, 13, 32, 160, 8203, 65279)) = '' THEN 'empty'
    WHEN decode_as IS NULL AND encoding IS NULL THEN 'unknown encoding'
    WHEN decode_as IS NULL AND encoding <> 'utf-8' THEN 'other encoding'
    ELSE 'imported' END
FROM (
    SELECT id, f.name, data, length(data) AS bytes, i.decode_as, coalesce(@most_bytes, 16000000) AS most, CASE
        WHEN length(data) > coalesce(@most_bytes, 16000000) THEN NULL
        WHEN instr(data, x'E1BA') AND instr(data, x'E1BB') THEN 'utf-8'
        WHEN substr(data, 1, 2) IN (x'FFFE', x'FEFF') THEN 'utf-16'
        ELSE viet_encoding(data) END AS encoding
    FROM step_file f JOIN import_file i ON i.name = f.name
);

-- Copies of articles that are there, and of files of this step.
UPDATE step_state SET status = 'copy', copy_of = a.name
FROM step_body b JOIN article a ON length(CAST(a.body AS BLOB)) = length(CAST(b.body AS BLOB)) AND a.body = b.body
WHERE b.id = step_state.id AND step_state.status = 'imported' AND a.name <> b.name;

UPDATE step_state SET status = 'copy', copy_of = same.first
FROM (SELECT id, min(name) OVER (PARTITION BY body) AS first
      FROM step_body JOIN step_state USING (id, name)
      WHERE status = 'imported' AND bytes IN (SELECT bytes FROM step_state GROUP BY bytes HAVING count(*) > 1)) AS same
WHERE same.id = step_state.id AND same.first <> step_state.name;

INSERT INTO article (name, published, body)
SELECT name, date(substr(file, 1, 10)), body
FROM (SELECT b.name, body, replace(b.name, rtrim(b.name, replace(b.name, '/', '')), '') AS file
      FROM step_state s JOIN step_body b ON b.id = s.id WHERE s.status = 'imported' ORDER BY s.id)
WHERE true
ON CONFLICT (name) DO UPDATE SET body = excluded.body, published = coalesce(excluded.published, published)
WHERE body IS NOT excluded.body OR published IS NOT coalesce(excluded.published, published);

UPDATE import_file SET status = s.status, bytes = s.bytes, encoding = s.encoding, copy_of = s.copy_of
FROM step_state s WHERE s.name = import_file.name;
UPDATE progress SET last = changes(), done = done + changes() WHERE stage = 'import';
DELETE FROM step_file;
COMMIT;
SELECT line FROM progress_line WHERE stage = 'import';
