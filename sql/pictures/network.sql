-- pictures/network.sql - who cooperates with whom, for the pictures of it; prints nothing.
-- The 48 strongest pairs: table node (n, name, kind, partners) and table edge (a, b, weight).
.read sql/pictures/escape.sql

CREATE TEMP TABLE IF NOT EXISTS edge (a TEXT, b TEXT, weight INTEGER);
CREATE TEMP TABLE IF NOT EXISTS node (n INTEGER PRIMARY KEY, name TEXT UNIQUE, kind TEXT, partners INTEGER);
DELETE FROM edge;
DELETE FROM node;

-- The pairs of most articles. Among equals those come first that cooperate by themselves rather than
-- in a crowd, then those whose partners have many partners.
WITH crowd AS (
    SELECT article, cooperation, count(*) AS parties FROM cooperation_party GROUP BY article, cooperation
), pair AS (
    SELECT who, with_whom, count(DISTINCT article) AS weight, min(parties) AS parties
    FROM partnership JOIN crowd USING (article, cooperation)
    WHERE who < with_whom GROUP BY who, with_whom
), degree AS (
    SELECT who AS name, count(DISTINCT with_whom) AS partners FROM partnership GROUP BY who
)
INSERT INTO edge
SELECT who, with_whom, weight
FROM pair JOIN degree d ON d.name = who JOIN degree e ON e.name = with_whom
ORDER BY weight DESC, parties > 4, d.partners + e.partners DESC, who, with_whom LIMIT 48;

-- Round the circle each stands beside its best connected partner.
WITH side (name, other) AS (
    SELECT a, b FROM edge UNION SELECT b, a FROM edge
), degree AS (
    SELECT name, count(*) AS partners FROM side GROUP BY name
), best AS (
    SELECT s.name, s.other, d.partners,
           row_number() OVER (PARTITION BY s.name ORDER BY d.partners DESC, s.other) AS n
    FROM side s JOIN degree d ON d.name = s.other
), hub AS (
    SELECT d.name, d.partners,
           iif(b.partners > d.partners OR (b.partners = d.partners AND b.other < d.name), b.other, d.name) AS hub
    FROM degree d JOIN best b ON b.name = d.name AND b.n = 1
)
INSERT INTO node (name, kind, partners)
SELECT h.name, CASE
    WHEN p.type IN ('province', 'district', 'commune') OR p.country = 'VN' THEN 'place'
    WHEN p.type IN ('country', 'foreign_locality') THEN 'abroad'
    WHEN p.type = 'company' THEN 'company'
    WHEN p.type IN ('education', 'health') THEN 'school'
    ELSE 'body' END, h.partners
FROM hub h LEFT JOIN known_party p ON p.name = h.name
LEFT JOIN hub up ON up.name = h.hub
ORDER BY up.hub, up.name, h.name <> h.hub, h.name;
INSERT OR IGNORE INTO escaped (raw) SELECT name FROM node;
INSERT OR IGNORE INTO escaped (raw) SELECT cut32 FROM node JOIN escaped ON raw = name;
