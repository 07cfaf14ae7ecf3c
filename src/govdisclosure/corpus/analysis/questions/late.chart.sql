-- Of the reports that have a day to keep: how many were in time, late, or say no day.
WITH bound AS (
    SELECT year, coalesce(status, 'in_time') AS status
    FROM (
        SELECT year, source FROM counted
        WHERE year IS NOT NULL AND tier IS DISTINCT FROM 'township' AND kind IS DISTINCT FROM 'other'
    )
    LEFT JOIN (SELECT source, status FROM answer) USING (source)
)
SELECT year AS category, status AS series, count(*) AS value
FROM bound
GROUP BY year, status
ORDER BY year, list_position(['in_time', 'late', 'unknown'], status)
