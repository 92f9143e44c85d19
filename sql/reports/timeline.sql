-- reports/timeline.sql - what was agreed, day by day, and how old the bond is.
--
--     sqlite3 -box news.db '.read sql/reports/timeline.sql'

.bail on
.read sql/steps/filled.sql
.read sql/steps/sides.sql

SELECT g.day, p.shown AS parties, coalesce(k.label_vi, g.kind) AS kind, iif(g.signed, 'yes', 'no') AS signed, g.period, g.name AS article, g.since
FROM agreement g LEFT JOIN partners p USING (article, cooperation) LEFT JOIN kind_label k ON k.code = g.kind
ORDER BY g.day IS NULL, g.day, g.article, g.cooperation;

.read sql/steps/nothing.sql
