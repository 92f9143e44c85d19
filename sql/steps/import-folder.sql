-- steps/import-folder.sql - the .txt and .html files of the folder @articles: import.sql, import-gone.sql.
DROP VIEW IF EXISTS temp.folder_check;
CREATE TEMP VIEW folder_check AS SELECT NULL AS folder;
CREATE TEMP TRIGGER folder_missing INSTEAD OF INSERT ON folder_check WHEN coalesce(new.folder, '') = ''
BEGIN
    SELECT RAISE(ABORT, 'which folder? Say: .parameter set @articles "''folder''"');
END;
INSERT INTO temp.folder_check VALUES (@articles);
DROP VIEW temp.folder_check;

CREATE TEMP TABLE IF NOT EXISTS import_folder (folder TEXT);
DELETE FROM import_folder;
INSERT INTO import_folder SELECT rtrim(@articles, '/') WHERE @articles <> '';

-- The dot has a link to a folder followed, and what is no folder refused. The folder itself is
-- the file without a name: where it is missing, nothing is known about the others.
CREATE TEMP TABLE IF NOT EXISTS import_found (name TEXT PRIMARY KEY, mtime INTEGER) WITHOUT ROWID;
DELETE FROM import_found;
INSERT INTO import_found
SELECT substr(name, length(folder) + 4), mtime
FROM import_folder, fsdir(folder || '/.')
WHERE name = folder || '/.'
   OR (name LIKE '%.txt' OR name LIKE '%.html' OR name LIKE '%.htm') AND mode & 0xF000 IN (0x8000, 0xA000);  -- files and links
