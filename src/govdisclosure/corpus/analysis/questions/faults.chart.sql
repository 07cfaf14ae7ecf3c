-- The twelve most frequent faults of the whole corpus.
SELECT concat(code, ' ', title) AS category, 'reports' AS series, everywhere AS value
FROM answer
GROUP BY ALL
ORDER BY value DESC, category
LIMIT 12
