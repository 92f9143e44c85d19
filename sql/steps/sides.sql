-- steps/sides.sql - who stands on which side of a cooperation; prints nothing.  Read steps/trust.sql first.
--
-- A locality and its organs are one side: "Tỉnh Lâm Đồng" and "UBND tỉnh Lâm Đồng" are no partners.  Two organs
-- of one locality are, where nobody else takes part.
--     side      a row a party: side is what all parties of its side have in common, sides how many there are
--     partners  a row a cooperation: parties is its sides in words, shown has a mark where there is one only
DROP TABLE IF EXISTS temp.side;
CREATE TEMP TABLE side (
    article INTEGER, cooperation INTEGER, n INTEGER, name TEXT, side TEXT, sides INTEGER,
    PRIMARY KEY (article, cooperation, n)
) WITHOUT ROWID;
INSERT INTO side (article, cooperation, n, name, side)
SELECT c.article, c.cooperation, c.n, c.name, coalesce(min(above.represents), min(p.represents), c.name)
FROM cooperation_party c
LEFT JOIN party p ON p.article = c.article AND p.name = c.name
LEFT JOIN party above ON above.article = p.article AND above.name = p.represents
GROUP BY c.article, c.cooperation, c.n;
UPDATE side SET side = name
FROM (SELECT article, cooperation FROM side GROUP BY article, cooperation
      HAVING count(DISTINCT side) = 1 AND count(DISTINCT name) > 1 AND NOT max(name = side)) AS alone
WHERE side.article = alone.article AND side.cooperation = alone.cooperation;
UPDATE side SET sides = counted.sides
FROM (SELECT article, cooperation, count(DISTINCT side) AS sides FROM side GROUP BY article, cooperation) AS counted
WHERE side.article = counted.article AND side.cooperation = counted.cooperation;

-- The first of a side is the locality itself, if it is named.
DROP VIEW IF EXISTS temp.side_member;
CREATE TEMP VIEW side_member AS
SELECT *, row_number() OVER (PARTITION BY article, cooperation, side ORDER BY name <> side, n) AS place,
       min(n) OVER (PARTITION BY article, cooperation, side) AS first
FROM side;

DROP TABLE IF EXISTS temp.partners;
CREATE TEMP TABLE partners (
    article INTEGER, cooperation INTEGER, sides INTEGER, parties TEXT,
    shown TEXT AS (parties || iif(sides > 1, '', ' – chưa rõ đối tác')),
    PRIMARY KEY (article, cooperation)
) WITHOUT ROWID;
INSERT INTO partners (article, cooperation, sides, parties)
SELECT article, cooperation, sides, group_concat(words, ' – ')
FROM (
    SELECT article, cooperation, sides, first,
           max(name) FILTER (WHERE place = 1) || coalesce(' (' || group_concat(name, ', ') FILTER (WHERE place > 1) || ')', '') AS words
    FROM (SELECT * FROM side_member ORDER BY article, cooperation, side, place)
    GROUP BY article, cooperation, side ORDER BY article, cooperation, first)
GROUP BY article, cooperation;
