-- The twelve most frequent faults of the whole corpus.
SELECT DISTINCT concat(code, ' ', title) AS category, '' AS series, everywhere AS value
FROM answer
ORDER BY value DESC, category
LIMIT 12
