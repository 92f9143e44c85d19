-- reports/people.sql - who signs, and for whom; who speaks most.
--
--     sqlite3 -box news.db '.read sql/reports/people.sql'

.bail on
.read sql/steps/filled.sql
.read sql/steps/sides.sql

SELECT g.day, p.name, coalesce(p.title, p.organisation) AS office, s.shown AS parties, a.name AS article
FROM person p JOIN article a ON a.id = p.article
LEFT JOIN agreement g ON g.article = p.article AND g.cooperation = 1
LEFT JOIN partners s ON s.article = p.article AND s.cooperation = 1
WHERE p.signed ORDER BY g.day IS NULL, g.day, p.article, p.rank;

SELECT name, max(title) AS office, count(*) AS articles, sum(signed) AS signed, sum(spoke) AS spoke
FROM person WHERE title IS NOT NULL GROUP BY name ORDER BY articles DESC, spoke DESC, name LIMIT 20;

SELECT 1 WHERE CASE WHEN NOT EXISTS (SELECT 1 FROM person)
                    THEN edit('people: no person was read in the articles of this database' || char(10), 'cat >&2 <') END = char(0);
