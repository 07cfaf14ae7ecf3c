-- A row a finding.
CREATE VIEW findings AS
SELECT source, unnest(found) FROM (SELECT source, unnest(findings) AS found FROM reports);

-- A row a section of prose.
CREATE VIEW texts AS
SELECT source, unnest(told) FROM (SELECT source, unnest(texts) AS told FROM reports);

-- The reports that are to be counted. Of each body and year one: the last by date, whatever copies and versions there are; `who` is the
-- body, null where its name does not say of which place it is (水利局 alone is nobody), and such a report stands for itself.
CREATE VIEW counted AS
WITH known AS (
    SELECT source, hash, year, published_on, signed_on,
           CASE
               WHEN code IS NOT NULL
               OR len([place for place in places if length(place) > 1 and place not in ('街道', '苏木')]) > 0
               THEN body
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
