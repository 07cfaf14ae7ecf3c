-- Of how many reports, compared with the one before, the figures are not carried over; unknown are those of which no column can be compared.
WITH pairs AS (
    SELECT now.year,
           now.source IN (SELECT source FROM answer) AS broken,
           coalesce(
               now."requests.brought_forward.natural_person" - before."requests.carried_forward.natural_person",
               now."requests.brought_forward.commercial_enterprise" - before."requests.carried_forward.commercial_enterprise",
               now."requests.brought_forward.research_institution" - before."requests.carried_forward.research_institution",
               now."requests.brought_forward.public_interest_organization" - before."requests.carried_forward.public_interest_organization",
               now."requests.brought_forward.legal_service_agency" - before."requests.carried_forward.legal_service_agency",
               now."requests.brought_forward.other_organization" - before."requests.carried_forward.other_organization",
               now."requests.brought_forward.total" - before."requests.carried_forward.total"
           ) IS NOT NULL AS compared
    FROM counted AS now JOIN counted AS before ON before.who = now.who AND before.year = now.year - 1
    WHERE before.year >= 2019  -- the forms before have no such rows
)
SELECT year AS category,
       unnest(['compared', 'broken', 'unknown']) AS series,
       unnest([count(*) FILTER (compared), count(*) FILTER (broken), count(*) FILTER (NOT compared)]) AS value
FROM pairs
GROUP BY year
ORDER BY year, list_position(['compared', 'broken', 'unknown'], series)
