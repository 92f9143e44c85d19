-- import.sql - every .txt file of the folder @articles becomes an article.
-- For the sqlite3 shell:  .parameter set @articles "'folder'"
-- The name is the path behind the last slash; a file imported before is left alone.

INSERT OR IGNORE INTO article (name, body)
SELECT substr(name, length(rtrim(name, replace(name, '/', ''))) + 1), CAST(data AS TEXT)
FROM fsdir(@articles)
WHERE name LIKE '%.txt' AND data IS NOT NULL
ORDER BY name;
