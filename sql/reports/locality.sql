-- reports/locality.sql - one locality: its cooperation, with whom, on what.
--
--     sqlite3 -box news.db ".parameter set @locality \"'Thành phố Đà Nẵng'\"" '.read sql/reports/locality.sql'
--     .parameter set @successors 1    of a province of today also all that lay in its area
--                                     before July 2025: Tỉnh Quảng Nam, its districts, their organs
--
-- Diacritics and the word before the name may lack, as in 'da nang', where one name alone fits.
-- Without @successors the locality is what the articles call so, with its organs and the units in it.

.bail on
.read sql/steps/filled.sql
.read sql/steps/sides.sql

DROP TABLE IF EXISTS temp.asked;
CREATE TEMP TABLE asked AS SELECT 'locality' AS report, CAST(@locality AS TEXT) AS given, NULL AS plain, NULL AS name
FROM (SELECT count(*) FROM party);  -- of a database that is refused nothing is told
DROP TABLE IF EXISTS temp.asked_of;
CREATE TEMP TABLE asked_of (name TEXT PRIMARY KEY, place INTEGER);
INSERT OR IGNORE INTO asked_of
SELECT place, 1 FROM party_place WHERE place IS NOT NULL
UNION SELECT province, 1 FROM party_place WHERE province IS NOT NULL
UNION SELECT new_province, 1 FROM party_place WHERE coalesce(@successors, 0) AND new_province IS NOT NULL
UNION SELECT name, 1 FROM unit WHERE name = @locality AND coalesce(@successors, 0) AND new_province IN (SELECT new_province FROM party_place);
.read sql/steps/asked.sql

DROP TABLE IF EXISTS temp.local;
CREATE TEMP TABLE local AS
WITH wanted (name, new_province) AS (
    -- An old province stands for the one it went into.
    SELECT name, coalesce((SELECT u.new_province FROM unit u WHERE u.name = asked.name AND u.new_province IS NOT NULL LIMIT 1), name) FROM asked
)
SELECT DISTINCT p.article, p.name, p.place
FROM party_place p, wanted
WHERE p.place = wanted.name OR p.province = wanted.name
   OR (coalesce(@successors, 0) AND wanted.new_province IN (p.place, p.new_province));

SELECT 'which one? .parameter set @locality "''Thành phố Đà Nẵng''"' AS missing WHERE @locality IS NULL;

-- Who it is that takes part.
SELECT name, place, count(DISTINCT article) AS articles FROM local GROUP BY name ORDER BY articles DESC, name;

-- With whom.
SELECT q.with_whom, count(DISTINCT q.article) AS articles, min(coalesce(g.since, g.day)) AS since, max(g.day) AS last_day
FROM partnership q JOIN agreement g ON g.article = q.article AND g.cooperation = q.cooperation
WHERE (q.article, q.who) IN (SELECT article, name FROM local)
  AND (q.article, q.with_whom) NOT IN (SELECT article, name FROM local)
GROUP BY q.with_whom ORDER BY articles DESC, q.with_whom;

-- On what.
SELECT coalesce(l.label_vi, d.code) AS domain, count(DISTINCT d.article) AS articles
FROM cooperation_domain d JOIN cooperation_party p ON p.article = d.article AND p.cooperation = d.cooperation
LEFT JOIN domain_label l ON l.code = d.code
WHERE (p.article, p.name) IN (SELECT article, name FROM local)
GROUP BY d.code ORDER BY articles DESC, domain;

-- When.
SELECT g.day, p.shown AS parties, g.kind, g.period, g.since, g.name AS article
FROM agreement g LEFT JOIN partners p USING (article, cooperation)
WHERE EXISTS (SELECT 1 FROM cooperation_party p
              WHERE p.article = g.article AND p.cooperation = g.cooperation
                AND (p.article, p.name) IN (SELECT article, name FROM local))
ORDER BY g.day IS NULL, g.day, g.article, g.cooperation;
