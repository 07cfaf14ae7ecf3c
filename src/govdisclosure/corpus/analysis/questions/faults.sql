-- Which faults are the most frequent, by tier and year?
--
-- Answers: for each rule, tier and year, how many reports have at least one error or warning by it (`reports`), of how many there are
--   (`among`), in percent; the rule that most reports of the whole corpus break (`everywhere`) comes first.
-- Does not answer: how grave a fault is, or what reports would show that cannot be judged: what is undecided and mere notices are left
--   out, and a table that is a picture has none of the faults of tables. Rules that compare with last year's report, or with units below,
--   find nothing where reports were read one by one.
WITH broken AS (
    SELECT DISTINCT source, code FROM findings WHERE result = 'broken' AND severity <> 'notice'
),
found AS (
    SELECT broken.code, tier, year, count(*) AS reports
    FROM broken JOIN counted USING (source)
    GROUP BY ALL
),
existing AS (
    SELECT tier, year, count(*) AS among FROM counted GROUP BY ALL
)
SELECT code,
       title,
       found.tier,
       found.year,
       reports,
       among,
       round(100 * reports / among, 1) AS percent,
       sum(reports) OVER (PARTITION BY code)::BIGINT AS everywhere
FROM found
JOIN existing ON existing.tier IS NOT DISTINCT FROM found.tier AND existing.year IS NOT DISTINCT FROM found.year
LEFT JOIN rules USING (code)
ORDER BY everywhere DESC, code, list_position(['national', 'province', 'prefecture', 'county', 'township'], found.tier) NULLS LAST, found.year NULLS LAST
