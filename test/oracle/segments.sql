-- Segments of one dimension, of two crossed, and all of the selection, each beside the rest.
-- Given: crossed(usr, is_error, a, b), the events of the selection and its period by two dimensions, and
-- member(level, a, b), the segments that there are; level is 0 for pairs, 1 for those of a, 2 for those of b, 3 for all.

CREATE OR REPLACE TABLE segments AS
WITH counted AS (
  SELECT grouping(a, b) AS level, a, b, count(*) AS events, count(*) FILTER (is_error) AS errors,
    count(DISTINCT usr) AS users, count(DISTINCT usr) FILTER (is_error) AS impacted_users
  FROM crossed GROUP BY GROUPING SETS ((a, b), (a), (b), ())
),
whole AS (SELECT events, errors, impacted_users FROM counted WHERE level = 3)
SELECT
  m.level, m.a, m.b,
  coalesce(s.events, 0) AS events, coalesce(s.errors, 0) AS errors,
  coalesce(s.users, 0) AS users, coalesce(s.impacted_users, 0) AS impacted_users,
  s.errors / s.events AS error_rate,
  coalesce(s.errors, 0) / nullif(whole.errors, 0) AS error_share,
  coalesce(s.impacted_users, 0) / nullif(whole.impacted_users, 0) AS impacted_share,
  (whole.errors - s.errors) / nullif(whole.events - s.events, 0) AS rest_rate,
  (s.errors / s.events) / nullif(rest_rate, 0) AS lift,
  CASE WHEN coalesce(s.events, 0) = 0 THEN 0 ELSE s.errors - s.events * rest_rate END AS excess_errors
FROM member AS m CROSS JOIN whole
LEFT JOIN counted AS s ON s.level = m.level AND s.a IS NOT DISTINCT FROM m.a AND s.b IS NOT DISTINCT FROM m.b;
