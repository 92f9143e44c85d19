-- pictures/network.sql - who cooperates with whom, for the pictures of it; prints nothing.
-- The 48 strongest pairs: table node (n, name, kind, partners) and table edge (a, b, weight, since).
.read sql/pictures/escape.sql
.read sql/steps/sides.sql

CREATE TEMP TABLE IF NOT EXISTS edge (a TEXT, b TEXT, weight INTEGER, since TEXT);
CREATE TEMP TABLE IF NOT EXISTS node (n INTEGER PRIMARY KEY, name TEXT UNIQUE, kind TEXT, partners INTEGER);
DELETE FROM edge;
DELETE FROM node;

-- Who stands on different sides, each pair once.
DROP TABLE IF EXISTS temp.pair;
CREATE TEMP TABLE pair AS
SELECT s.name AS a, t.name AS b, count(DISTINCT s.article) AS weight, min(coalesce(g.since, g.day)) AS since, min(c.parties) AS parties
FROM side s
JOIN side t ON t.article = s.article AND t.cooperation = s.cooperation AND t.side <> s.side AND t.name > s.name
JOIN (SELECT article, cooperation, count(*) AS parties FROM side GROUP BY article, cooperation) c
    ON c.article = s.article AND c.cooperation = s.cooperation
JOIN agreement g ON g.article = s.article AND g.cooperation = s.cooperation
GROUP BY s.name, t.name;

-- The pairs of most articles. Among equals those come first that cooperate by themselves rather than
-- in a crowd, then those whose partners have many partners.
WITH degree (name, partners) AS (
    SELECT name, count(*) FROM (SELECT a AS name FROM pair UNION ALL SELECT b FROM pair) GROUP BY name
)
INSERT INTO edge
SELECT a, b, weight, since
FROM pair JOIN degree d ON d.name = a JOIN degree e ON e.name = b
ORDER BY weight DESC, parties > 4, d.partners + e.partners DESC, a, b LIMIT 48;

-- Round the circle each stands beside its best connected partner.  Its colour is that of the type which most
-- articles say: companies of Việt Nam are companies.
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
), typed AS (
    SELECT *, (SELECT type || iif(type = 'country' AND max(country) = 'VN', ' VN', '') FROM party p WHERE p.name = hub.name
               GROUP BY type ORDER BY count(*) DESC, type LIMIT 1) AS type
    FROM hub
)
INSERT INTO node (name, kind, partners)
SELECT h.name, CASE
    WHEN h.type IN ('province', 'district', 'commune', 'country VN') THEN 'place'
    WHEN h.type IN ('country', 'foreign_locality') THEN 'abroad'
    WHEN h.type = 'company' THEN 'company'
    WHEN h.type IN ('education', 'health') THEN 'school'
    WHEN h.type IN ('government_body', 'party_committee', 'mass_organisation', 'military_police') THEN 'body'
    ELSE 'other' END, h.partners
FROM typed h LEFT JOIN hub up ON up.name = h.hub
ORDER BY up.hub, up.name, h.name <> h.hub, h.name;
INSERT OR IGNORE INTO escaped (raw) SELECT name FROM node;
