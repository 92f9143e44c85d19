-- steps/import-file.sql - what became of every file: import.sql, import-rows.sql.
CREATE TABLE IF NOT EXISTS import_file (
    name      TEXT NOT NULL PRIMARY KEY, -- path in the folder, or name of the row
    folder    TEXT NOT NULL,             -- or the CSV file; '': a row of a table (import-rows.sql)
    mtime     INTEGER NOT NULL,
    digest    BLOB,                      -- sha3() of its bytes: files unpacked together have the same time
    status    TEXT NOT NULL,             -- imported, or what is wrong
    bytes     INTEGER,
    encoding  TEXT,                      -- what it was read in, or what viet_encoding() takes it for
    decode_as TEXT,                      -- what you take it for, if not for that
    copy_of   TEXT,                      -- the article that has the same text
    no_day    TEXT                       -- what was given as its day, if no day can be read in it
) STRICT, WITHOUT ROWID;

CREATE VIEW IF NOT EXISTS import_problem AS
SELECT name, status, CASE status
    WHEN 'no encoding' THEN decode_as || ' is no encoding: decode_as is tcvn3, vni, viscii, cp1258, viqr or utf-8'
    WHEN 'link' THEN 'leads to no file in the folder; to import it, put the file itself there'
    WHEN 'pipe' THEN 'only files are read'
    WHEN 'socket' THEN 'only files are read'
    WHEN 'device' THEN 'only files are read'
    WHEN 'copy' THEN 'has the text of ' || copy_of
    WHEN 'name given twice' THEN 'no row of this name came in; take as name a column without repetitions, such as the address, or none'
    WHEN 'too large' THEN format(iif(bytes > 999000000, '%,d bytes; SQLite holds no text of a billion bytes',
        '%,d bytes; to import it all the same: .parameter set @most_bytes %d'), bytes, bytes)
    WHEN 'other encoding' THEN 'UTF-16; convert it: iconv -f UTF-16 -t UTF-8'
    WHEN 'unknown encoding' THEN 'no Vietnamese in any encoding; to import it as it is: '
        || 'UPDATE import_file SET decode_as = ''utf-8'' WHERE name = ' || quote(name)
    END AS advice
FROM import_file WHERE status <> 'imported';

-- What was imported, and yet should be looked at.
CREATE VIEW IF NOT EXISTS import_note AS
SELECT name, 'without a day' AS note,
       'no day can be read in ' || quote(no_day) || '; days are written like 18/07/2025 or 2025-07-18; to give it one: '
       || 'UPDATE article SET published = ''2025-07-18'' WHERE name = ' || quote(name) AS advice
FROM import_file WHERE status = 'imported' AND no_day IS NOT NULL
UNION ALL
SELECT name, 'decoded from ' || encoding,
       'if that is wrong: UPDATE import_file SET decode_as = ''utf-8'' WHERE name = ' || quote(name) || ', and import again'
FROM import_file WHERE status = 'imported' AND encoding <> 'utf-8' AND decode_as IS NULL;

-- What there is to import: the folder or the file, and what is in it; of a folder also what may not be read.
CREATE TEMP TABLE IF NOT EXISTS import_folder (folder TEXT);
CREATE TEMP TABLE IF NOT EXISTS import_found (name TEXT PRIMARY KEY, mtime INTEGER, file TEXT, refused TEXT) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS import_listed (kind TEXT, name TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID;

-- The dates that sources give (steps/day.sql).
CREATE TEMP TABLE IF NOT EXISTS import_day (given TEXT PRIMARY KEY, day TEXT, is_date INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
DELETE FROM import_day;
DROP VIEW IF EXISTS temp.import_named;
