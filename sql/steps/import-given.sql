-- steps/import-given.sql - the rows of import_row with all that an article may have: import-rows.sql, import-rows-gone.sql.
.read sql/steps/import-columns.sql

-- All four columns, whether import_row has them or not.
DROP VIEW IF EXISTS temp.import_given;
CREATE TEMP VIEW import_given AS
SELECT name, published, title, body FROM import_row NATURAL LEFT JOIN (SELECT NULL AS published, NULL AS title WHERE 0);
