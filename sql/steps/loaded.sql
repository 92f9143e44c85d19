-- steps/loaded.sql - what needs the extension says so where it is not loaded: import.sql, import-rows.sql, extract.sql, search.sql.
INSERT INTO temp.refusal
SELECT 'extension' WHERE NOT EXISTS (SELECT 1 FROM temp.pragma_function_list WHERE name = 'viet_version');
