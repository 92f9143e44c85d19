-- reports/partners.sql - the partners of one party, since when, and their partners: who is one step away.
--
--     sqlite3 -box news.db ".parameter set @who \"'Thành phố Đà Nẵng'\"" '.read sql/reports/partners.sql'
--
-- Diacritics and the word before the name may lack, as in 'da nang', where one name alone fits.

.bail on
.read sql/steps/filled.sql

SELECT 'whose? .parameter set @who "''Thành phố Đà Nẵng''"' AS missing WHERE @who IS NULL;
DROP TABLE IF EXISTS temp.asked;
CREATE TEMP TABLE asked AS SELECT 'partners' AS report, CAST(@who AS TEXT) AS given, NULL AS plain, NULL AS name
FROM (SELECT count(*) FROM party);  -- of a database that is refused nothing is told
DROP TABLE IF EXISTS temp.asked_of;
CREATE TEMP TABLE asked_of (name TEXT PRIMARY KEY, place INTEGER);
INSERT INTO asked_of SELECT name, max(type IN ('province', 'district', 'commune', 'foreign_locality')) FROM party GROUP BY name;
.read sql/steps/asked.sql

SELECT with_whom AS partner, articles, since FROM bond WHERE who = (SELECT name FROM asked) ORDER BY articles DESC, partner;

SELECT next.with_whom AS partner_of_partner, count(DISTINCT next.who) AS ways, group_concat(DISTINCT next.who) AS through
FROM partnership next
WHERE next.who IN (SELECT with_whom FROM partnership WHERE who = (SELECT name FROM asked))
  AND next.with_whom <> (SELECT name FROM asked)
  AND NOT EXISTS (SELECT 1 FROM party p WHERE (SELECT name FROM asked) IN (p.name, p.represents) AND next.with_whom IN (p.name, p.represents))
  AND next.with_whom NOT IN (SELECT with_whom FROM partnership WHERE who = (SELECT name FROM asked))
GROUP BY next.with_whom ORDER BY ways DESC, partner_of_partner;

SELECT 1 WHERE CASE WHEN EXISTS (SELECT 1 FROM asked WHERE name IS NOT NULL AND name NOT IN (SELECT who FROM partnership)) THEN edit(
    (SELECT 'partners: ' || name || ' has no partner in the articles' || char(10) FROM asked), 'cat >&2 <') END = char(0);
