-- Of the reports that had a day to keep, which is over: how many were in time, late, or say no day.
WITH bound AS (
    SELECT year, source, coalesce(status, 'in_time') AS status
    FROM (
        SELECT year, source FROM counted
        WHERE year BETWEEN 2019 AND 9998 AND tier IS DISTINCT FROM 'township' AND kind IS DISTINCT FROM 'other'
        AND make_date(year + 1, CASE WHEN kind = 'department' OR kind IS NULL THEN 1 ELSE 3 END, 31) < current_date
    )
    LEFT JOIN (SELECT source, status FROM answer) USING (source)
)
SELECT year AS category, status AS series, count(bound.source) AS value
FROM (SELECT DISTINCT year FROM bound) CROSS JOIN (SELECT DISTINCT status FROM bound) LEFT JOIN bound USING (year, status)
GROUP BY year, status
ORDER BY year, list_position(['in_time', 'late', 'unknown'], status)
