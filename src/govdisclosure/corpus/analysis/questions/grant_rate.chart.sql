-- The rate of the five regions with the most requests, year by year.
WITH largest AS (
    SELECT region FROM answer WHERE region IS NOT NULL GROUP BY region ORDER BY sum(outcomes) DESC, region LIMIT 5
)
SELECT year AS category, region AS series, percent AS value
FROM answer SEMI JOIN largest USING (region)
WHERE year IS NOT NULL
ORDER BY year, region
