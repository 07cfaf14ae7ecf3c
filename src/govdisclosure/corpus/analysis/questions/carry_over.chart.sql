-- Of how many reports, compared with the one before, the figures are not carried over.
WITH pairs AS (
    SELECT now.year, now.source
    FROM counted AS now JOIN counted AS before ON before.who = now.who AND before.year = now.year - 1
)
SELECT year AS category,
       unnest(['compared', 'broken']) AS series,
       unnest([count(*), count(*) FILTER (source IN (SELECT source FROM answer))]) AS value
FROM pairs
GROUP BY year
ORDER BY year, series DESC
