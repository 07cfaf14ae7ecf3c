-- Where does 二、上年结转 differ from what the same body's report of the year before says in 四、结转下年度继续办理?
--
-- Answers: each column of table 3 (`column`) in which they differ, the largest difference first, all of a report together: `carried` is 四 of the year before,
--   `brought` is 二 of `year`, `difference` the second less the first, in requests. Both editions have both rows, so 2020 and 2021 are
--   compared too.
-- Does not answer: which of the two is wrong, or whether a merger or a correction explains it: the form states no such rule. Where one
--   of the cells is silent, or the report of the year before is not in the corpus, nothing is said. A body is the same by its
--   name where that says of which place it is, and by its code or region where bodies of one name have different ones.
WITH requests AS (
    SELECT source, agency, who, year,
           unnest([
               {applicant: 'natural_person', brought: "requests.brought_forward.natural_person", carried: "requests.carried_forward.natural_person"},
               {applicant: 'commercial_enterprise', brought: "requests.brought_forward.commercial_enterprise", carried: "requests.carried_forward.commercial_enterprise"},
               {applicant: 'research_institution', brought: "requests.brought_forward.research_institution", carried: "requests.carried_forward.research_institution"},
               {applicant: 'public_interest_organization', brought: "requests.brought_forward.public_interest_organization", carried: "requests.carried_forward.public_interest_organization"},
               {applicant: 'legal_service_agency', brought: "requests.brought_forward.legal_service_agency", carried: "requests.carried_forward.legal_service_agency"},
               {applicant: 'other_organization', brought: "requests.brought_forward.other_organization", carried: "requests.carried_forward.other_organization"},
               {applicant: 'total', brought: "requests.brought_forward.total", carried: "requests.carried_forward.total"}
           ]) AS cell
    FROM counted
    WHERE who IS NOT NULL AND year IS NOT NULL
)
SELECT now.agency,
       now.year,
       now.cell.applicant AS "column",
       before.cell.carried AS carried,
       now.cell.brought AS brought,
       now.cell.brought - before.cell.carried AS difference,
       now.source,
       before.source AS source_before
FROM requests AS now
JOIN requests AS before
    ON before.who = now.who AND before.year = now.year - 1 AND before.cell.applicant = now.cell.applicant
WHERE now.cell.brought <> before.cell.carried
ORDER BY max(abs(difference)) OVER (PARTITION BY now.source) DESC, now.agency, now.year, now.source, "column"
