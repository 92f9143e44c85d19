-- steps/import-file.sql - what became of every file: import.sql, import-rows.sql.
CREATE TABLE IF NOT EXISTS import_file (
    name      TEXT NOT NULL PRIMARY KEY, -- path in the folder
    folder    TEXT NOT NULL,             -- '': a row of a table (import-rows.sql)
    mtime     INTEGER NOT NULL,
    status    TEXT NOT NULL,             -- imported, or what is wrong
    bytes     INTEGER,
    encoding  TEXT,                      -- what viet_encoding() took it for
    decode_as TEXT,                      -- what you take it for
    copy_of   TEXT                       -- the article that has the same text
) STRICT, WITHOUT ROWID;

CREATE VIEW IF NOT EXISTS import_problem AS
SELECT name, status, CASE status
    WHEN 'no encoding' THEN decode_as || ' is no encoding: decode_as is tcvn3, vni, viscii, cp1258, viqr or utf-8'
    WHEN 'link' THEN 'leads to no file in the folder; to import it, put the file itself there'
    WHEN 'pipe' THEN 'only files are read'
    WHEN 'socket' THEN 'only files are read'
    WHEN 'device' THEN 'only files are read'
    WHEN 'copy' THEN 'has the text of ' || copy_of
    WHEN 'too large' THEN format(iif(bytes > 999000000, '%,d bytes; SQLite holds no text of a billion bytes',
        '%,d bytes; to import it all the same: .parameter set @most_bytes %d'), bytes, bytes)
    WHEN 'other encoding' THEN iif(encoding = 'utf-16', 'UTF-16; convert it: iconv -f UTF-16 -t UTF-8',
        'looks like ' || encoding || '; to decode it: UPDATE import_file SET decode_as = encoding WHERE name = ' || quote(name))
    WHEN 'no date' THEN 'published must be a day like 2025-07-18 or 18/07/2025'
    WHEN 'unknown encoding' THEN 'no Vietnamese in any encoding; to import it as it is: '
        || 'UPDATE import_file SET decode_as = ''utf-8'' WHERE name = ' || quote(name)
    END AS advice
FROM import_file WHERE status <> 'imported';
