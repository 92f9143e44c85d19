-- demo.sql - a folder of articles in, who cooperates with whom on what out.
--
--     make demo ARTICLES=folder
--
-- Nothing is kept: make report does the same into a database and a page for the browser.
.read sql/import.sql
.read sql/extract.sql
.mode box --wrap 40 --wordwrap on

-- Each article, its parties and its domains.
SELECT a.name || char(10) || t.title AS article,
       (SELECT group_concat(name || ' (' || type || iif(tier = 'main', '', ', secondary') || ')', char(10))
        FROM (SELECT * FROM party WHERE article = a.id ORDER BY rank)) AS parties,
       (SELECT group_concat(code || iif(scope = 'agreed', '', ' (reported)'), char(10))
        FROM (SELECT * FROM domain WHERE article = a.id ORDER BY rank)) AS domains
FROM article a JOIN article_title t ON t.article = a.id
ORDER BY a.name;

-- Who, with whom, on what, since when: the first main party of an article and the others.
WITH main AS (
    SELECT *, row_number() OVER (PARTITION BY article ORDER BY rank) AS n
    FROM party WHERE tier = 'main'
)
SELECT who.name AS who,
       (SELECT group_concat(name, char(10))
        FROM (SELECT name FROM main WHERE article = a.id AND n > 1 ORDER BY n)) AS with_whom,
       (SELECT group_concat(label_vi, char(10))
        FROM (SELECT label_vi FROM domain WHERE article = a.id ORDER BY rank)) AS on_what,
       (SELECT coalesce(since, date) FROM cooperation WHERE article = a.id AND rank = 1) AS since
FROM article a JOIN main who ON who.article = a.id AND who.n = 1
WHERE EXISTS (SELECT 1 FROM main WHERE article = a.id AND n > 1)
ORDER BY a.name;
