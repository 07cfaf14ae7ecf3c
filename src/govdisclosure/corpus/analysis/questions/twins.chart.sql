-- How many texts have a twin, by section.
WITH counts AS (
    SELECT section, whose, count(*) AS texts FROM answer GROUP BY section, whose
)
SELECT section AS category, whose AS series, texts AS value
FROM counts
ORDER BY list_position(['overview', 'problems', 'other_matters'], section), whose
