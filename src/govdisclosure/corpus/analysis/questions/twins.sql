-- Which texts are nearly the same as another (内容雷同)?
--
-- Answers: each text of 100 characters or more that has a twin, and the most alike one that was found: another body's, else the body's own
--   of another year (`whose`); uncertain where one name may be short for the other (水利局, 东山县水利局) and no two codes tell them apart. `percent` is the share of equal numbers in their sketches, an estimate of how many runs of five characters they have in
--   common, names and years put aside; from 80 on. One text may be the twin of many.
-- Does not answer: who copied from whom. The estimate is coarse (32 numbers: two texts at 80 may share 70 or 90 of a hundred). Of texts that
--   share a band of their sketches each is compared with its eight neighbours in order, so that a phrase which thousands use costs no more
--   than any other: a text that has twins is found, all its twins are not listed.
WITH told AS (
    SELECT row_number() OVER (ORDER BY source, section) AS number,
           source, section, characters, sketch, agency, code, year, who, regexp_replace(agency, '\s', '', 'g') AS name
    FROM texts JOIN counted USING (source)
    WHERE characters >= 100 AND len(sketch) = 32
),
-- Eight bands of four numbers: of two texts that are 80 percent alike, 98 in 100 have one in common; of 90 percent, all.
banded AS (
    SELECT number, section, sketch, band, hash(section, band, sketch[4 * band + 1 : 4 * band + 4]) AS shared
    FROM told CROSS JOIN range(8) AS bands(band)
),
ranked AS (
    SELECT number, shared, row_number() OVER (PARTITION BY shared ORDER BY sketch, number) AS place
    FROM banded
    QUALIFY count(*) OVER (PARTITION BY shared) > 1
),
pairs AS (
    SELECT DISTINCT least(one.number, other.number) AS first, greatest(one.number, other.number) AS second
    FROM (SELECT *, unnest(range(1, 9)) AS step FROM ranked) AS one
    JOIN ranked AS other ON other.shared = one.shared AND other.place = one.place + one.step
),
likened AS (
    SELECT first, second, len([pair for pair in list_zip(one.sketch, other.sketch) if pair[1] = pair[2]]) AS equal
    FROM pairs
    JOIN told AS one ON one.number = first
    JOIN told AS other ON other.number = second
),
mutual AS (
    SELECT first AS number, second AS twin, equal FROM likened WHERE equal >= 26
    UNION ALL
    SELECT second, first, equal FROM likened WHERE equal >= 26
)
SELECT text.section,
       text.agency,
       text.year,
       twin.agency AS agency_of_twin,
       twin.year AS year_of_twin,
       CASE
           WHEN twin.who = text.who THEN 'own'
           WHEN twin.code <> text.code THEN 'other'
           WHEN (ends_with(twin.name, text.name) OR ends_with(text.name, twin.name)) IS NOT FALSE THEN 'uncertain'
           ELSE 'other'
       END AS whose,
       (100 * equal // 32)::INTEGER AS percent,
       text.characters,
       text.source,
       twin.source AS source_of_twin
FROM mutual
JOIN told AS text ON text.number = mutual.number
JOIN told AS twin ON twin.number = mutual.twin
QUALIFY row_number() OVER (PARTITION BY text.number ORDER BY list_position(['other', 'uncertain', 'own'], whose), equal DESC, abs(text.year - twin.year), twin.number) = 1
ORDER BY percent DESC, list_position(['overview', 'problems', 'other_matters'], text.section), least(text.number, twin.number), text.number
