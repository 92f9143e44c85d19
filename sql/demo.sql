-- demo.sql - a folder of articles in, who cooperates with whom on what out.
-- For the sqlite3 shell, the extension loaded and @articles set (see import.sql);
-- run it from the root of the repository: make demo ARTICLES=folder
.read sql/schema.sql
.read sql/import.sql
.read sql/materialise.sql
.mode box --wrap 40 --wordwrap on
.read sql/report.sql
