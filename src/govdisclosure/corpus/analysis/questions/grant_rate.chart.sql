-- The rate of the five with the most requests, regions by their bodies and governments apart, year by year.
WITH named AS (
    SELECT *, region || CASE scope WHEN 'government' THEN '人民政府' ELSE '' END AS name FROM answer
),
largest AS (
    SELECT name FROM named WHERE name IS NOT NULL GROUP BY name ORDER BY sum(outcomes) DESC, name LIMIT 5
)
SELECT year AS category, name AS series, percent AS value
FROM named SEMI JOIN largest USING (name)
WHERE year IS NOT NULL
ORDER BY year, name
