-- Who published late?
--
-- Answers: by article 49 of the regulations, departments publish by 31 January, governments from the county up (and the offices that report
--   for them) by 31 March. The day is that which the page says it was published on (`basis` published), else that of the signature
--   (`basis` signed); of several versions the first counts. `status` is late, with the `days` that it is; or unknown: no day is said, or it is not known what the body is and
--   the day lies behind 31 January.
-- Does not answer: when a page that says no date of publication was really put up; a site that was moved may give the day of the move.
--   Towns, sub-districts and institutions have no day in the article, and reports on years before 2019 are none of it: they are not in the answer.
--   Nor are reports whose day is still to come: nobody can have missed it.
SELECT agency,
       year,
       CASE WHEN first_on IS NULL OR kind IS NULL THEN 'unknown' ELSE 'late' END AS status,
       CASE WHEN kind IS NOT NULL THEN counted.deadline END AS deadline,
       first_on AS day,
       first_by AS basis,
       CASE WHEN kind IS NOT NULL THEN first_on - counted.deadline END AS days,
       source
FROM counted
WHERE counted.deadline < current_date AND (first_on IS NULL OR first_on > counted.deadline)
ORDER BY status, days DESC NULLS LAST, agency NULLS LAST, year, source
