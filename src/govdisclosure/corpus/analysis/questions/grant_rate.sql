-- What share of the requests that were dealt with was granted, by region, scope and year?
--
-- Answers: of all outcomes (（七）总计), how many were 予以公开 or 部分公开, in percent (`percent`); both are numbers of requests.
--   `region` is the place whose bodies report, as their names say it (云岭市青禾县), towns with their county; where a name says none,
--   the first six digits of the code of GB/T 2260. `scope` is government for what the place's government reports, which may tell of all bodies
--   below it, and bodies for those themselves, towns among them: the two are never added. `reports` are those added up, `flawed` those of them with an error found in them,
--   `silent` those left out because one of the three figures is not there.
-- Does not answer: who is more open. Bodies are asked for different things, and 无法提供 is no refusal. Two places of one name are one
--   here unless their codes differ; a name without the city above it is another than one with it. Figures are as published, not mended.
WITH placed AS (
    SELECT year, errors, region,
           CASE WHEN kind = 'government' AND tier IS DISTINCT FROM 'township' THEN 'government' ELSE 'bodies' END AS scope,
           array_to_string([place for place in places if NOT regexp_matches(place, '^.$|镇$|乡$|街道$|苏木$')], '') AS place,
           "requests.outcomes.granted.total" AS granted,
           "requests.outcomes.partially_granted.total" AS partially,
           "requests.outcomes.total.total" AS outcomes
    FROM counted
),
named AS (
    SELECT *, CASE
               WHEN place = '' THEN region[:6]
               WHEN min(region[:6]) OVER (PARTITION BY place) <> max(region[:6]) OVER (PARTITION BY place)
               THEN concat(place, '（', region[:6], '）')
               ELSE place
           END AS known
    FROM placed
),
told AS (
    SELECT *, granted + partially + outcomes IS NOT NULL AS tells FROM named
)
SELECT known AS region,
       scope,
       year,
       count(*) FILTER (tells) AS reports,
       count(*) FILTER (tells AND errors > 0) AS flawed,
       count(*) FILTER (NOT tells) AS silent,
       coalesce(sum(granted + partially) FILTER (tells), 0)::BIGINT AS granted,
       coalesce(sum(outcomes) FILTER (tells), 0)::BIGINT AS outcomes,
       round(100 * sum(granted + partially) FILTER (tells) / nullif(sum(outcomes) FILTER (tells), 0), 1) AS percent
FROM told
GROUP BY ALL
ORDER BY region NULLS LAST, scope, year NULLS LAST
