-- reports/changes.sql - what is new since a day: cooperation, pairs that never cooperated
-- before, terms that ended.
--
--     sqlite3 -box news.db ".parameter set @since \"'2025-07-01'\"" '.read sql/reports/changes.sql'
--     .parameter set @today "'2025-11-24'"     the day to look from, else today

.bail on
.read sql/steps/filled.sql
.read sql/steps/sides.sql

SELECT 'since when? .parameter set @since "''2025-07-01''"' AS missing WHERE @since IS NULL;

SELECT day, shown AS parties, kind, period, name AS article
FROM agreement LEFT JOIN partners USING (article, cooperation) WHERE day >= @since ORDER BY day, agreement.article, cooperation;

SELECT since, who, with_whom FROM bond
WHERE who < with_whom AND since >= substr(@since, 1, length(since)) ORDER BY since, who, with_whom;

SELECT period_end AS ended, shown AS parties, period, name AS article
FROM agreement LEFT JOIN partners USING (article, cooperation)
WHERE period_end BETWEEN substr(@since, 1, length(period_end)) AND coalesce(@today, date('now'))
  AND period_end < substr(coalesce(@today, date('now')), 1, length(period_end))
ORDER BY period_end, shown;

SELECT 1 WHERE CASE WHEN @since IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agreement WHERE day >= @since)
    AND NOT EXISTS (SELECT 1 FROM bond WHERE since >= substr(@since, 1, length(since)))
    AND NOT EXISTS (SELECT 1 FROM agreement WHERE period_end BETWEEN substr(@since, 1, length(period_end)) AND coalesce(@today, date('now')))
    THEN edit(iif(date(@since) IS NULL, 'changes: @since is a day like 2025-07-01; it is ' || quote(@since), 'changes: nothing since ' || @since) || char(10),
              'cat >&2 <') END = char(0);
