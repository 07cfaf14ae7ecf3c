-- How many texts have a twin, by section.
SELECT section AS category, whose AS series, count(answer.source) AS value
FROM (SELECT DISTINCT section FROM answer) CROSS JOIN (SELECT DISTINCT whose FROM answer) LEFT JOIN answer USING (section, whose)
GROUP BY section, whose
ORDER BY list_position(['overview', 'problems', 'other_matters'], section), whose
