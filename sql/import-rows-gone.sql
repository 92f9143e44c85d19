-- import-rows-gone.sql - articles whose rows are no longer in the CSV file are deleted.
--
--     sqlite3 news.db '.load build/viet' ".parameter set @csv \"'news.csv'\"" \
--         '.import --csv --schema temp news.csv import_row' \
--         '.read sql/import-rows-gone.sql' '.read sql/import-rows.sql'
--
-- import-rows.sql by itself only adds and changes.  Run this before it where the database shall
-- be what the file is, as make report does.  @csv, the name of the file, must be given to both.
.bail on
.read sql/schema.sql
.read sql/steps/import-file.sql
.read sql/steps/import-given.sql
INSERT INTO temp.refusal SELECT 'no row' WHERE NOT EXISTS (SELECT 1 FROM import_given);
-- Where not one row will come in, nothing goes for it.
INSERT INTO temp.refusal SELECT 'no name' WHERE EXISTS (SELECT 1 FROM article) AND NOT EXISTS (
    SELECT 1 FROM import_given WHERE trim(coalesce(body, '')) <> '' GROUP BY name HAVING count(DISTINCT body) = 1);

DELETE FROM import_folder;
DELETE FROM import_listed;
DELETE FROM import_found;
INSERT INTO import_folder VALUES (@csv);
INSERT OR IGNORE INTO import_found (name, mtime) SELECT name, 0 FROM import_given WHERE name <> '' AND @csv <> '';
INSERT OR IGNORE INTO import_found (name, mtime) SELECT '', 0 WHERE @csv <> '';
.read sql/steps/import-gone.sql
