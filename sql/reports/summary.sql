-- reports/summary.sql - how much there is, and of what.
--
--     sqlite3 -box news.db '.read sql/reports/summary.sql'

.bail on
.read sql/steps/filled.sql

SELECT (SELECT count(*) FROM article) AS articles,
       (SELECT count(*) FROM unread) AS not_read_yet,
       (SELECT count(DISTINCT article) FROM party) AS with_parties,
       (SELECT count(*) FROM cooperation) AS cooperations,
       (SELECT count(*) FROM cooperation WHERE signed) AS signed,
       (SELECT count(DISTINCT name) FROM cooperation_party) AS parties,
       (SELECT min(day) FROM agreement) AS first_day,
       (SELECT max(day) FROM agreement) AS last_day;

-- Kinds of cooperation.
SELECT kind, label_vi, count(*) AS cooperations, sum(signed) AS signed
FROM cooperation LEFT JOIN kind_label ON code = kind GROUP BY kind ORDER BY cooperations DESC, kind;

-- Kinds of parties.
SELECT type, count(*) AS parties, sum(articles) AS articles
FROM known_party GROUP BY type ORDER BY parties DESC, type;
