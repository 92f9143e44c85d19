-- reports/changes.sql - what is new since a day: cooperation, pairs that never cooperated
-- before, terms that ended.
--
--     sqlite3 -box news.db ".parameter set @since \"'2025-07-01'\"" '.read sql/reports/changes.sql'
--     .parameter set @today "'2025-11-24'"     the day to look from, else today

SELECT 'since when? .parameter set @since "''2025-07-01''"' AS missing WHERE @since IS NULL;

SELECT day, parties, kind, period FROM agreement WHERE day >= @since ORDER BY day, article, cooperation;

SELECT min(g.day) AS since, p.who, p.with_whom
FROM partnership p JOIN agreement g ON g.article = p.article AND g.cooperation = p.cooperation
WHERE p.who < p.with_whom
GROUP BY p.who, p.with_whom HAVING min(g.day) >= @since ORDER BY since, p.who, p.with_whom;

SELECT period_end AS ended, parties, period FROM agreement
WHERE period_end BETWEEN substr(@since, 1, length(period_end)) AND coalesce(@today, date('now'))
  AND period_end < substr(coalesce(@today, date('now')), 1, length(period_end))
ORDER BY period_end, parties;
