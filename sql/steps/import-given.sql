-- steps/import-given.sql - the rows of import_row with all that an article may have: import-rows.sql, import-rows-gone.sql.
.read sql/steps/import-columns.sql

-- All four columns, whether import_row has them or not.  A row without a name is called by its title and the digest
-- of its text: the same row has the same name the next time.
DROP VIEW IF EXISTS temp.import_given;
CREATE TEMP VIEW import_given AS
SELECT iif(coalesce(name, '') <> '', CAST(name AS TEXT), printf('%s(%s)',
           coalesce(nullif(trim(title), '') || ' ', ''), lower(substr(hex(sha3(coalesce(title, '') || char(10) || coalesce(body, ''))), 1, 12)))) AS name,
       published, title, body
FROM import_row NATURAL LEFT JOIN (SELECT NULL AS name, NULL AS published, NULL AS title WHERE 0);
