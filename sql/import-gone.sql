-- import-gone.sql - articles whose files are no longer in the folder are deleted.
--
--     sqlite3 news.db '.load build/viet' ".parameter set @articles \"'folder'\"" \
--         '.read sql/import-gone.sql' '.read sql/import.sql'
--
-- import.sql by itself only adds and changes. Run this before it where the database shall
-- be what the folder is, as make report does.

.read sql/schema.sql
.read sql/steps/import-file.sql
.read sql/steps/import-folder.sql

BEGIN IMMEDIATE;
CREATE TEMP TABLE IF NOT EXISTS gone (name TEXT PRIMARY KEY);
DELETE FROM gone;
INSERT INTO gone
SELECT name FROM import_file WHERE folder <> '' AND EXISTS (SELECT 1 FROM import_found WHERE name = '')
EXCEPT SELECT name FROM import_found;
-- What lies in a folder that may not be read now may still be there.
DELETE FROM gone WHERE EXISTS (
    SELECT 1 FROM import_listed u WHERE u.kind = 'u' AND (u.name = '' OR substr(gone.name, 1, length(u.name) + 1) = u.name || '/'));
DELETE FROM article WHERE name IN (SELECT name FROM gone);
DELETE FROM import_file WHERE name IN (SELECT name FROM gone);
COMMIT;
