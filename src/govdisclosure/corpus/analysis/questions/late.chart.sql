-- Of the reports that had a day to keep, which is over: how many were in time, late, or say no day.
WITH bound AS (
    SELECT year, source, coalesce(status, 'in_time') AS status
    FROM (SELECT year, source FROM counted WHERE deadline < current_date)
    LEFT JOIN (SELECT source, status FROM answer) USING (source)
)
SELECT year AS category, status AS series, count(bound.source) AS value
FROM (SELECT DISTINCT year FROM bound) CROSS JOIN (SELECT DISTINCT status FROM bound) LEFT JOIN bound USING (year, status)
GROUP BY year, status
ORDER BY year, list_position(['in_time', 'late', 'unknown'], status)
