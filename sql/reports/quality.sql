-- reports/quality.sql - what to check by eye: rows of low confidence, names that no list has,
-- cooperation that lacks something, articles that were read by another version.
--
--     sqlite3 -box news.db '.read sql/reports/quality.sql'
--     .parameter set @least 0.7                 what counts as low, else 0.6

.bail on
.read sql/steps/filled.sql
.read sql/steps/sides.sql

SELECT round(p.confidence, 2) AS confidence, p.name, p.type, p.rule, a.name AS article, e.text AS evidence
FROM party p JOIN article a ON a.id = p.article
LEFT JOIN evidence e ON e.article = p.article AND e.sentence = p.sentence
WHERE p.confidence < coalesce(@least, 0.6) ORDER BY p.confidence, p.name, a.name;

-- Units without a code: no list has the name, or several units have it.
SELECT p.name, p.type, count(*) AS articles, min(a.name) AS for_example
FROM party p JOIN article a ON a.id = p.article
WHERE p.type IN ('province', 'district', 'commune') AND p.unit_code IS NULL
GROUP BY p.name, p.type ORDER BY articles DESC, p.name;

-- One name, several units, or a name of two types.
SELECT name, count(DISTINCT unit_era || unit_code) AS units, group_concat(DISTINCT type) AS types
FROM party GROUP BY name HAVING units > 1 OR count(DISTINCT type) > 1 ORDER BY name;

-- Names that differ in capitals only.
SELECT min(name) AS name, max(name) AS and_name FROM (SELECT DISTINCT name FROM party)
GROUP BY lower(name) HAVING count(*) > 1 ORDER BY 1;

-- Cooperation without partners, day or domain.
SELECT g.name AS article, g.kind,
       iif(coalesce(p.sides, 0) < 2, 'partner ', '')
       || iif(g.day IS NULL, 'day ', '') || iif(g.domains IS NULL, 'domain', '') AS lacks
FROM agreement g LEFT JOIN partners p USING (article, cooperation) WHERE lacks <> '' ORDER BY g.article, g.cooperation;

SELECT version, data_version, count(*) AS articles FROM reading GROUP BY version, data_version;
