-- import-gone.sql - articles whose files are no longer in the folder are deleted.
--
--     sqlite3 news.db '.load build/viet' ".parameter set @articles \"'folder'\"" \
--         '.read sql/import-gone.sql' '.read sql/import.sql'
--
-- import.sql by itself only adds and changes. Run this before it where the database shall
-- be what the folder is, as make report does.  Articles of another folder go only with
-- .parameter set @replace 1.

.bail on
.read sql/schema.sql
.read sql/steps/import-file.sql
.read sql/steps/import-folder.sql

.read sql/steps/import-gone.sql
