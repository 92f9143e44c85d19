-- steps/import-left.sql - what was left of the rows and columns of import_row: import-rows.sql.
SELECT printf('not imported: %,d rows that share a name with another text: %s%s; take as name a column without repetitions, such as the address, %s',
              (SELECT sum(rows) FROM step_row WHERE status = 'name given twice'), group_concat(name, ', '),
              (SELECT printf(' and %,d names more', count(*) - 5) FROM step_row WHERE status = 'name given twice' HAVING count(*) > 5),
              iif(@csv <> '', 'or leave CSV_NAME out; where the file has a header name, give it another', 'or none'))
FROM (SELECT name FROM step_row WHERE status = 'name given twice' ORDER BY rowid LIMIT 5) HAVING count(*) > 0;
SELECT printf('rows that stand there once more, with the same name and text: %,d', sum(rows - 1))
FROM step_row WHERE status = 'imported' HAVING sum(rows - 1) > 0;

-- make report takes four columns of a CSV file; a header that nobody told it of may be one of them.
WITH part (n, name, variable, what) AS (
    VALUES (1, 'published', 'CSV_PUBLISHED=', 'the day'), (2, 'title', 'CSV_TITLE=', 'the headline'), (3, 'name', 'CSV_NAME=', 'the name')
), lack AS (
    SELECT * FROM part WHERE name NOT IN (SELECT lower(name) FROM temp.pragma_table_info('import_row')) ORDER BY n
), other AS (
    SELECT name FROM temp.pragma_table_info('import_row')
    WHERE lower(name) NOT IN (SELECT name FROM part) AND lower(name) <> 'body' ORDER BY cid
)
SELECT printf('columns not used: %s; %s %s which header is %s', columns, variables, iif(lacking = 1, 'says', 'say'), what)
FROM (SELECT group_concat(name, ', ') AS columns FROM other),
     (SELECT count(*) AS lacking, group_concat(variable, ', ') AS variables, group_concat(what, ', ') AS what FROM lack)
WHERE @csv <> '' AND columns <> '' AND lacking;
