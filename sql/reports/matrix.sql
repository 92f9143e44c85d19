-- reports/matrix.sql - who with whom: the pairs, then the ten best connected as a matrix.
--
--     sqlite3 -box news.db '.read sql/reports/matrix.sql'

.bail on
.read sql/steps/filled.sql

SELECT who, with_whom, count(DISTINCT g.article) AS articles, min(coalesce(g.since, g.day)) AS since, max(g.day) AS last_day,
       (SELECT group_concat(label, ', ') FROM (
            SELECT DISTINCT coalesce(l.short_vi, d.code) AS label
            FROM partnership q
            JOIN cooperation_domain d ON d.article = q.article AND d.cooperation = q.cooperation
            LEFT JOIN domain_label l ON l.code = d.code
            WHERE q.who = p.who AND q.with_whom = p.with_whom ORDER BY label)) AS domains
FROM partnership p JOIN agreement g ON g.article = p.article AND g.cooperation = p.cooperation
WHERE who < with_whom
GROUP BY who, with_whom ORDER BY articles DESC, last_day DESC, who, with_whom;

-- Row and column of the matrix have the same number.
WITH top (n, name) AS (
    SELECT row_number() OVER (ORDER BY count(DISTINCT with_whom) DESC, who), who
    FROM partnership GROUP BY who ORDER BY 1 LIMIT 10
), cell (a, b, articles) AS (
    SELECT a.n, b.n, count(DISTINCT p.article)
    FROM partnership p JOIN top a ON a.name = p.who JOIN top b ON b.name = p.with_whom
    GROUP BY a.n, b.n
)
SELECT n, name,
       max(articles) FILTER (WHERE b = 1) AS "1", max(articles) FILTER (WHERE b = 2) AS "2",
       max(articles) FILTER (WHERE b = 3) AS "3", max(articles) FILTER (WHERE b = 4) AS "4",
       max(articles) FILTER (WHERE b = 5) AS "5", max(articles) FILTER (WHERE b = 6) AS "6",
       max(articles) FILTER (WHERE b = 7) AS "7", max(articles) FILTER (WHERE b = 8) AS "8",
       max(articles) FILTER (WHERE b = 9) AS "9", max(articles) FILTER (WHERE b = 10) AS "10"
FROM top LEFT JOIN cell ON a = n GROUP BY n, name ORDER BY n;

.read sql/steps/nothing.sql
