-- reports/partners.sql - the partners of one party, since when, and their partners: who is one step away.
--
--     sqlite3 -box news.db ".parameter set @who \"'Thành phố Đà Nẵng'\"" '.read sql/reports/partners.sql'

.bail on
.read sql/steps/trust.sql

SELECT 'whose? .parameter set @who "''Thành phố Đà Nẵng''"' AS missing WHERE @who IS NULL;
SELECT DISTINCT name AS perhaps FROM party
WHERE name LIKE '%' || @who || '%' AND NOT EXISTS (SELECT 1 FROM party WHERE name = @who)
ORDER BY name LIMIT 10;

SELECT with_whom AS partner, articles, since FROM bond WHERE who = @who ORDER BY articles DESC, partner;

SELECT next.with_whom AS partner_of_partner, count(DISTINCT next.who) AS ways, group_concat(DISTINCT next.who) AS through
FROM partnership next
WHERE next.who IN (SELECT with_whom FROM partnership WHERE who = @who)
  AND next.with_whom <> @who
  AND NOT EXISTS (SELECT 1 FROM party p WHERE @who IN (p.name, p.represents) AND next.with_whom IN (p.name, p.represents))
  AND next.with_whom NOT IN (SELECT with_whom FROM partnership WHERE who = @who)
GROUP BY next.with_whom ORDER BY ways DESC, partner_of_partner;
