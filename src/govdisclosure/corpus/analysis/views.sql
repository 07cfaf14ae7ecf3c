-- A row a finding.
CREATE VIEW findings AS
SELECT source, unnest(found) FROM (SELECT source, unnest(findings) AS found FROM reports);

-- A row a section of prose.
CREATE VIEW texts AS
SELECT source, unnest(told) FROM (SELECT source, unnest(texts) AS told FROM reports);

-- The reports that are to be counted. Of each body and year one: the last by date, whatever copies and versions there are; `who` is the
-- body, by code and region where bodies of one name have different ones; where it is not known a report stands for itself.
CREATE VIEW counted AS
WITH known AS (
    SELECT source, hash, year, published_on, signed_on,
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
    SELECT source, who
    FROM known
    QUALIFY row_number() OVER (
        PARTITION BY
            CASE WHEN year IS NOT NULL THEN who END,
            CASE WHEN who IS NOT NULL THEN year END,
            CASE WHEN who IS NULL OR year IS NULL THEN coalesce(hash, source) END
        ORDER BY published_on DESC NULLS LAST, signed_on DESC NULLS LAST, source
    ) = 1
)
SELECT reports.*, picked.who
FROM reports JOIN picked USING (source);
