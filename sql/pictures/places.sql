-- pictures/places.sql - which places take part in a cooperation, for the pictures of it; prints nothing.
-- A place is a party itself, or the one that a party acts for: an organ counts for its locality.
--     place           a row a place of a cooperation
--     place_province  a row a province: before July 2025 (era pre2025) where the article speaks of
--                     units of then, since then (era 2025) wherever its area is known
.read sql/pictures/escape.sql

DROP TABLE IF EXISTS temp.place;
CREATE TEMP TABLE place AS
WITH acting AS (
    SELECT c.article, c.cooperation, p.unit_era, p.unit_code, p.type IN ('province', 'district', 'commune', 'country', 'foreign_locality') AS itself,
           p.name, p.represents
    FROM cooperation_party c JOIN party p ON p.article = c.article AND p.name = c.name
), body (name) AS (
    -- What an organ acts for may be a body as well.
    SELECT name FROM party WHERE type NOT IN ('province', 'district', 'commune', 'country', 'foreign_locality')
)
SELECT DISTINCT article, cooperation, iif(itself, name, represents) AS place,
       iif(itself, unit_era, NULL) AS era, iif(itself, unit_code, NULL) AS code
FROM acting WHERE itself OR (represents IS NOT NULL AND represents NOT IN (SELECT name FROM body));

-- Names of provinces without what kind they are of: that changes, and a map has it bare.
DROP TABLE IF EXISTS temp.place_province;
CREATE TEMP TABLE place_province AS
WITH known AS (
    SELECT p.article, p.cooperation, u.era, u.province, u.new_province
    FROM place p JOIN unit u ON u.era = p.era AND u.code = p.code
    UNION ALL
    -- By its name, of the day of the article, if units of that name are all of one province.
    SELECT p.article, p.cooperation, u.era, u.province, u.new_province
    FROM place p JOIN reading r ON r.article = p.article
    JOIN unit u ON u.name = p.place AND u.era = iif(r.day >= '2025-07', '2025', 'pre2025')
    WHERE p.code IS NULL AND NOT EXISTS (
        SELECT 1 FROM unit o WHERE o.name = u.name AND o.era = u.era AND o.province <> u.province)
), named (article, cooperation, era, name) AS (
    SELECT article, cooperation, 'pre2025', province FROM known WHERE era = 'pre2025'
    UNION SELECT article, cooperation, '2025', new_province FROM known
)
SELECT article, cooperation, era, CASE WHEN name GLOB 'Tỉnh *' THEN substr(name, 6) WHEN name GLOB 'Thành phố *' THEN substr(name, 11) ELSE name END AS province
FROM named WHERE name IS NOT NULL;
