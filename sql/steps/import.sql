-- steps/import.sql - the next files of import_todo become articles; called by import.sql.

BEGIN IMMEDIATE;
INSERT INTO step_file (id, data)
SELECT id, CASE WHEN large IS NULL AND refused IS NULL THEN readfile(folder || '/' || file) END
FROM progress, import_folder, import_todo
WHERE stage = 'import' AND id > done AND id <= done + step;
UPDATE import_todo SET digest = sha3(f.data) FROM step_file f WHERE f.id = import_todo.id;

-- UTF-16 becomes UTF-8 by iconv: edit() hands the bytes to a program, and brings back what that makes of them.  It has
-- a mark of byte order, or zeros, a quarter of its bytes at least, before its letters (BE) or behind them.
UPDATE step_file SET data = edit(data, printf('sh -c ''iconv -f %s -t UTF-8 "$0" > "$0.utf8" 2>/dev/null && cat "$0.utf8" > "$0"; rm -f "$0.utf8" #''',
    CASE WHEN substr(data, 1, 2) IN (x'FFFE', x'FEFF') THEN 'UTF-16'
         WHEN instr(substr(data, 1, 400), x'00') % 2 THEN 'UTF-16BE' ELSE 'UTF-16LE' END))
FROM import_todo t
WHERE t.id = step_file.id AND t.decode_as IS NULL AND length(data) <= (SELECT bytes FROM import_most)
  AND (substr(data, 1, 2) IN (x'FFFE', x'FEFF')
       OR 4 * (length(hex(substr(data, 1, 400))) - length(replace(hex(substr(data, 1, 400)), '00', ''))) > length(hex(substr(data, 1, 400))));

-- Text in Vietnamese and UTF-8 is known by the bytes that its letters begin with, which do not
-- meet in any other encoding: to look at words takes longer.
INSERT INTO step_state (id, bytes, size, middle, encoding, decode_as, status)
SELECT t.id, coalesce(large, length(data)), length(data), substr(data, length(data) / 2, 16), CASE
    WHEN length(data) > most.bytes THEN NULL
    WHEN instr(data, x'E1BA') AND instr(data, x'E1BB') THEN 'utf-8'
    WHEN substr(data, 1, 2) IN (x'FFFE', x'FEFF') THEN 'utf-16'
    -- Without a mark of byte order: a quarter of its bytes, at least, are zero.
    WHEN 4 * (length(hex(substr(data, 1, 400))) - length(replace(hex(substr(data, 1, 400)), '00', '')))
         > length(hex(substr(data, 1, 400))) THEN 'utf-16'
    -- Without its tags; signs of VIQR are in any script.
    WHEN t.html AND coalesce(viet_encoding(data), 'viqr') IN ('utf-8', 'viqr')
        THEN viet_encoding(viet_plain(viet_decode(data, 'utf-8')))
    -- Well-formed UTF-8 may hold the bytes of an old encoding as characters.
    WHEN viet_encoding(data) = 'utf-8' THEN viet_encoding(viet_decode(data, 'utf-8'))
    ELSE viet_encoding(data) END,
    decode_as, CASE
    WHEN refused IS NOT NULL THEN refused
    WHEN large > most.bytes OR length(data) > most.bytes THEN 'too large'
    WHEN data IS NULL THEN 'unreadable'
    WHEN t.html AND instr(viet_decode(substr(data, 1, 500), 'utf-8'), '<meta name="generator" content="sqlite-viet"')
        THEN 'a report of this program'
    WHEN coalesce(ltrim(viet_decode(substr(data, 1, 99), 'utf-8'), blank), '') = ''
         AND ltrim(viet_decode(data, 'utf-8'), blank) = '' THEN 'empty'
    WHEN substr(data, 1, 3) = x'EFBBBF' OR wide OR t.html THEN 'convert'
    ELSE 'imported' END
FROM step_file f JOIN import_todo t ON t.id = f.id, import_most most,
    (SELECT char(9, 10, 11, 12, 13, 32, 160, 8203, 65279) AS blank, encoding <> 'UTF-8' AS wide FROM temp.pragma_encoding);

UPDATE step_state SET status = iif(encoding IS NULL, 'unknown encoding', 'other encoding')
WHERE status IN ('imported', 'convert') AND decode_as IS NULL AND coalesce(encoding, 'utf-16') = 'utf-16';

-- Other encodings become UTF-8, and UTF-8 what the database is in; a mark of byte order is no text.
UPDATE step_state SET status = 'convert' WHERE status = 'imported' AND coalesce(decode_as, encoding) <> 'utf-8';

UPDATE step_file SET data = CAST(viet_decode(
    CASE WHEN substr(data, 1, 3) = x'EFBBBF' THEN viet_decode(substr(data, 4), 'utf-8')
         WHEN coalesce(s.decode_as, s.encoding) <> 'utf-8' AND viet_encoding(data) = 'utf-8' THEN viet_decode(data, 'utf-8')
         ELSE data END, coalesce(s.decode_as, s.encoding)) AS BLOB)
FROM step_state s
WHERE s.id = step_file.id AND s.status = 'convert';

-- Of a page stays what import-page.sql takes.
INSERT INTO step_page (id, mode, text)
SELECT f.id, 'html', CAST(f.data AS TEXT)
FROM step_file f JOIN step_state s ON s.id = f.id JOIN import_todo t ON t.id = f.id
WHERE s.status = 'convert' AND t.html;
UPDATE step_file SET data = CAST(text AS BLOB) FROM step_page p WHERE p.id = step_file.id;
DELETE FROM step_page;

UPDATE step_state SET status = 'empty'
FROM step_file f JOIN import_todo t ON t.id = f.id
WHERE f.id = step_state.id AND step_state.status = 'convert' AND t.html
  AND ltrim(CAST(f.data AS TEXT), char(9, 10, 32, 160, 8203, 65279)) = '';

UPDATE step_state SET status = 'imported', size = length(data), middle = substr(data, length(data) / 2, 16)
FROM step_file f
WHERE f.id = step_state.id AND status = 'convert';

-- Copies of articles that are there, and of files of this step.  An article whose own file is still to be read is no
-- original: two files may have swapped their texts.
UPDATE step_state SET status = 'copy', copy_of = same.name
FROM (SELECT s.id, a.name
      FROM step_state s CROSS JOIN article a
          ON length(CAST(a.body AS BLOB)) = s.size
         AND substr(CAST(a.body AS BLOB), length(CAST(a.body AS BLOB)) / 2, 16) = s.middle
      JOIN step_file f ON f.id = s.id AND f.data = CAST(a.body AS BLOB)
      WHERE s.status = 'imported'
        AND a.name NOT IN (SELECT name FROM import_todo WHERE id > (SELECT done FROM progress WHERE stage = 'import'))) AS same
WHERE same.id = step_state.id;

UPDATE step_state SET status = 'copy', copy_of = (SELECT name FROM import_todo WHERE id = same.first)
FROM (SELECT s.id, min(o.id) AS first
      FROM step_state s CROSS JOIN step_state o ON o.size = s.size AND o.middle = s.middle AND o.id < s.id
      JOIN step_file f ON f.id = s.id
      JOIN step_file g ON g.id = o.id AND g.data = f.data
      WHERE s.status = 'imported' AND o.status = 'imported'
      GROUP BY s.id) AS same
WHERE same.id = step_state.id;

INSERT INTO article (name, published, body)
SELECT name, published, CAST(data AS TEXT)
FROM step_state s JOIN import_todo t ON t.id = s.id JOIN step_file f ON f.id = s.id
WHERE s.status = 'imported'
ORDER BY s.id
ON CONFLICT (name) DO UPDATE SET body = excluded.body, published = coalesce(excluded.published, published)
WHERE body IS NOT excluded.body OR published IS NOT coalesce(excluded.published, published);

-- The text that a file had before it became a copy is nowhere any more.
DELETE FROM article
WHERE name IN (SELECT t.name FROM step_state s JOIN import_todo t ON t.id = s.id WHERE s.status = 'copy');

INSERT INTO import_file (name, folder, mtime, digest, status, bytes, encoding, decode_as, copy_of, no_day)
SELECT name, d.folder, mtime, t.digest, s.status, s.bytes, iif(s.status = 'imported', coalesce(s.decode_as, s.encoding), s.encoding), s.decode_as, s.copy_of, t.given
FROM import_folder d, step_state s JOIN import_todo t ON t.id = s.id
WHERE true
ORDER BY s.id
ON CONFLICT (name) DO UPDATE SET folder = excluded.folder, mtime = excluded.mtime, digest = excluded.digest, status = excluded.status,
    bytes = excluded.bytes, encoding = excluded.encoding, copy_of = excluded.copy_of, no_day = excluded.no_day;

UPDATE progress SET last = changes(), done = done + changes(),
    left_out = left_out + (SELECT count(*) FROM step_state WHERE status <> 'imported') WHERE stage = 'import';
DELETE FROM step_file;
DELETE FROM step_state;
COMMIT;
SELECT line FROM progress_line WHERE stage = 'import';
