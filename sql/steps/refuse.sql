-- steps/refuse.sql - why the files of sql/ stop: INSERT INTO temp.refusal SELECT 'reason' WHERE ... ends the script.
-- What a sentence speaks of as "named above" goes to standard error first, through edit(), which hands a text to a program.
.bail on
DROP VIEW IF EXISTS temp.refusal;
CREATE TEMP VIEW refusal AS SELECT NULL AS reason;
CREATE TEMP TRIGGER refused INSTEAD OF INSERT ON refusal
BEGIN
    SELECT CASE new.reason
        WHEN 'foreign' THEN RAISE(ROLLBACK, 'there is another table "article" in this database: use a database of its own, and import that table by a view (sql/import-rows.sql)')
        WHEN 'differs' THEN RAISE(ROLLBACK, 'this database was made by another version of sql/schema.sql: run sql/upgrade.sql, then go on; but if you have it from others, what is named above may be meant to deceive (docs/security.md)')
        WHEN 'added' THEN RAISE(ROLLBACK, 'this database has more than sql/schema.sql makes: drop what is named above if it is yours, else use another database (docs/security.md)')
        WHEN 'version' THEN RAISE(ROLLBACK, 'this database was made by another version of sql/schema.sql: run sql/upgrade.sql, then go on')
        WHEN 'index' THEN RAISE(ROLLBACK, 'the file of the full-text index, *-search.db beside the database, was not made by this version of sql/search.sql: move it away, and read sql/search.sql again')
        WHEN 'read_by' THEN RAISE(ROLLBACK, 'the rows of this database are of another version of the extension than the one loaded: load the one named above, or, where the database is written, have all read anew: UPDATE reading SET version = viet_version(), data_version = viet_data_version();')
        WHEN 'indexed_by' THEN RAISE(ROLLBACK, 'the full-text index is of another version of the extension than the one loaded, so that words may not be found: load the one named above, or, where the database is written, delete *-search.db beside it and run sql/search.sql')
        WHEN 'not filled' THEN RAISE(ROLLBACK, 'there are no articles in this database: open the one that sql/import.sql and sql/extract.sql filled (sqlite3 news.db), or run these first')
        WHEN 'no index' THEN RAISE(ROLLBACK, 'the full-text index is not open: say .read sql/search.sql in this shell, then read this file again')
        WHEN 'extension' THEN RAISE(ROLLBACK, 'the extension is not loaded: say .load build/viet, or where else it is, before this file (docs/loading.md)')
        WHEN 'import_file' THEN RAISE(ROLLBACK, 'import_file is not the table that sql/import.sql makes: this database is refused (docs/security.md)')
        WHEN 'folder' THEN RAISE(ROLLBACK, 'which folder? Say: .parameter set @articles "''folder''"')
        WHEN 'no folder' THEN RAISE(ROLLBACK, 'there is no folder of the name above; @articles is one with .txt and .html files (make report ARTICLES=folder)')
        WHEN 'empty' THEN RAISE(ROLLBACK, 'the folder named above has no file that ends in .txt, .html or .htm: give another as @articles (make report ARTICLES=folder)')
        WHEN 'source' THEN RAISE(ROLLBACK, 'what is named above would be deleted from this database: to replace it, say .parameter set @replace 1 (make report REPLACE=1), else use another database (make report OUT=other.html)')
        WHEN 'rows' THEN RAISE(ROLLBACK, 'there is no table or view import_row with the articles: make one as sql/import-rows.sql says')
        WHEN 'no row' THEN RAISE(ROLLBACK, 'import_row has no row, and nothing is deleted for that: give a file with a row for each article below the headers (make report CSV=file)')
        WHEN 'two columns' THEN RAISE(ROLLBACK, 'two columns cannot have one name: in the first line of the file, call the one that is not wanted otherwise')
        WHEN 'no name' THEN RAISE(ROLLBACK, 'no row of import_row has a text and a name of its own, and nothing is deleted for that: take as name a column without repetitions, such as the address, or none (make report CSV_NAME=, CSV_BODY=)')
        WHEN 'no article' THEN RAISE(ROLLBACK, 'not one row of import_row came in, for the reasons named above')
        WHEN 'column' THEN RAISE(ROLLBACK, 'a column named above is missing: say which it is by ALTER TABLE import_row RENAME COLUMN "its header" TO name, published, title or body (make report CSV_NAME=, CSV_PUBLISHED=, CSV_TITLE=, CSV_BODY=)')
    END;
END;
