-- reports/domains.sql - what cooperation is about: ranked, and year by year.
--
--     sqlite3 -box news.db '.read sql/reports/domains.sql'

.bail on
.read sql/steps/filled.sql

SELECT rank() OVER (ORDER BY count(DISTINCT d.article) DESC) AS rank,
       d.code, l.label_vi, count(DISTINCT d.article) AS articles, count(DISTINCT p.name) AS parties
FROM cooperation_domain d
JOIN cooperation_party p ON p.article = d.article AND p.cooperation = d.cooperation
LEFT JOIN domain_label l ON l.code = d.code
GROUP BY d.code ORDER BY articles DESC, d.code;

SELECT substr(g.day, 1, 4) AS year, l.short_vi AS domain, count(DISTINCT d.article) AS articles,
       rank() OVER (PARTITION BY substr(g.day, 1, 4) ORDER BY count(DISTINCT d.article) DESC) AS rank
FROM cooperation_domain d JOIN agreement g ON g.article = d.article AND g.cooperation = d.cooperation
LEFT JOIN domain_label l ON l.code = d.code
WHERE g.day IS NOT NULL
GROUP BY year, d.code ORDER BY year DESC, articles DESC, domain;

.read sql/steps/nothing.sql
