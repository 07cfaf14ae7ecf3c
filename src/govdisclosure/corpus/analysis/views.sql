-- A row a finding.
CREATE VIEW findings AS
SELECT source, unnest(found) FROM (SELECT source, unnest(findings) AS found FROM reports);

-- A row a section of prose.
CREATE VIEW texts AS
SELECT source, unnest(told) FROM (SELECT source, unnest(texts) AS told FROM reports);

-- The reports that are to be counted. Of each body and year one: the last by date, whatever copies and versions there are; `who` is the
-- body, by code and region where bodies of one name have different ones; where it is not known a report stands for itself. `first_on` is the
-- first day that one of the versions says it was published on, or where it says none, signed; `first_by` says which of the two. `deadline` is
-- the day of article 49, null for whom and for the years for which it has none; of whom nobody knows what it is, that of a department.
CREATE VIEW counted AS
WITH known AS (
    SELECT source, hash, year, published_on, signed_on,
           coalesce(published_on, signed_on) AS day,
           CASE WHEN published_on IS NOT NULL THEN 'published' WHEN signed_on IS NOT NULL THEN 'signed' END AS day_by,
           CASE
               WHEN count(DISTINCT code) OVER (PARTITION BY body) > 1
               OR count(DISTINCT rpad(region, 12, '0')) FILTER (WHERE code IS NULL) OVER (PARTITION BY body) > 1
               THEN concat_ws(' ', body, coalesce(code, rpad(region, 12, '0')))
               ELSE body
           END AS who
    FROM reports
    WHERE error IS NULL
),
picked AS (
    SELECT source, who, min(day) OVER versions AS first_on, arg_min(day_by, day) OVER versions AS first_by
    FROM known
    WINDOW versions AS (
        PARTITION BY
            CASE WHEN year IS NOT NULL THEN who END,
            CASE WHEN who IS NOT NULL THEN year END,
            CASE WHEN who IS NULL OR year IS NULL THEN coalesce(hash, source) END
    )
    QUALIFY row_number() OVER (versions ORDER BY published_on DESC NULLS LAST, signed_on DESC NULLS LAST, source) = 1
)
SELECT reports.*, picked.who, picked.first_on, picked.first_by,
       CASE
           WHEN year NOT BETWEEN 2019 AND 9998 OR tier = 'township' OR kind = 'other' THEN NULL
           ELSE make_date(year + 1, CASE WHEN kind IN ('government', 'office') THEN 3 ELSE 1 END, 31)
       END AS deadline
FROM reports JOIN picked USING (source);
