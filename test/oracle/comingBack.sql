-- Who comes back: active days, lifecycle and retention, by intervals of 7 days.
-- Given: calendar.sql; kept, the events of the selection on whatever day; the variables period_from and period_to (half-open).

CREATE OR REPLACE TABLE full_days AS
SELECT greatest(full_from, getvariable('period_from')) AS starts,
  greatest(starts, least(full_to, getvariable('period_to'))) AS ends
FROM covered;

-- The last 30 days (28 where MAU has 28), which end with the last full day of the period; at 0 those seen before only.
CREATE OR REPLACE TABLE active_days AS
WITH span AS (
  SELECT greatest(covered.full_from, full_days.ends - asked) AS starts, full_days.ends
  FROM full_days, covered, lengths
),
by_user AS (
  SELECT usr, count(DISTINCT day) FILTER (day >= starts) AS days
  FROM kept, span WHERE day < ends AND usr IS NOT NULL GROUP BY usr
)
SELECT k AS days, (SELECT count(*) FROM by_user WHERE by_user.days = k) AS users,
  (SELECT count(*) FROM by_user WHERE by_user.days >= k) AS at_least
FROM span, range(0, ends - starts + 1) AS numbers(k)
WHERE ends > starts
ORDER BY k;

-- Intervals of full days of the period, the last one ending with the last full day.
CREATE OR REPLACE TABLE intervals AS
SELECT n, full_days.ends - (7 * (whole - n))::INTEGER AS starts, starts + 7 AS ends
FROM (SELECT ends, (ends - starts) // 7 AS whole FROM full_days) AS full_days, range(0, whole) AS numbers(n);

-- In a log everyone looks new at first: who is new is told 30 days (28 where MAU has 28) after the first full day, who
-- was there in the interval before only where that has full days.
CREATE OR REPLACE TABLE told AS
SELECT n, starts >= full_from + asked AS is_new_known, starts - 7 >= full_from AS is_before_known
FROM intervals, covered, lengths;

CREATE OR REPLACE TABLE first_seen AS SELECT usr, min(day) AS day FROM kept WHERE usr IS NOT NULL GROUP BY usr;

CREATE OR REPLACE TABLE active AS
SELECT DISTINCT n, usr FROM intervals JOIN kept ON day >= starts AND day < ends WHERE usr IS NOT NULL;

CREATE OR REPLACE TABLE lifecycle_counts AS
WITH before AS (
  SELECT DISTINCT n, usr FROM intervals JOIN kept ON day >= starts - 7 AND day < starts WHERE usr IS NOT NULL
),
seen AS (
  SELECT n, usr, active.usr IS NOT NULL AS is_here, before.usr IS NOT NULL AS is_before
  FROM active FULL JOIN before USING (n, usr)
)
SELECT n, any_value(starts) AS starts,
  count(*) FILTER (is_here) AS users,
  count(*) FILTER (is_here AND first_seen.day >= starts) AS new_users,
  count(*) FILTER (is_here AND is_before) AS retained_users,
  count(*) FILTER (is_here AND NOT is_before AND first_seen.day < starts) AS resurrected_users,
  count(*) FILTER (is_before AND NOT is_here) AS dormant_users
FROM intervals LEFT JOIN seen USING (n) LEFT JOIN first_seen USING (usr)
GROUP BY n;

CREATE OR REPLACE TABLE lifecycle AS
SELECT written(starts) AS starts, users,
  CASE WHEN is_new_known THEN new_users END AS new_users,
  CASE WHEN is_before_known THEN retained_users END AS retained_users,
  CASE WHEN is_new_known AND is_before_known THEN resurrected_users END AS resurrected_users,
  CASE WHEN is_before_known THEN dormant_users END AS dormant_users,
  CASE WHEN is_new_known AND is_before_known THEN (c.new_users + c.resurrected_users) / nullif(c.dormant_users, 0) END AS quick_ratio
FROM lifecycle_counts AS c JOIN told USING (n)
ORDER BY n;

CREATE OR REPLACE TABLE lifecycle_total AS
SELECT sum(new_users + resurrected_users) / nullif(sum(dormant_users), 0) AS quick_ratio
FROM lifecycle_counts JOIN told USING (n) WHERE is_new_known AND is_before_known;

-- Cohorts by the interval of the first event; `users` of them are active in the interval `later` intervals after it,
-- `unbounded_users` in that or a later one.
CREATE OR REPLACE TABLE retention AS
WITH cohort AS (SELECT n, usr FROM first_seen JOIN intervals ON day >= starts AND day < ends),
last_active AS (SELECT usr, max(n) AS last FROM active GROUP BY usr)
SELECT *, users / nullif(size, 0) AS rate, unbounded_users / nullif(size, 0) AS unbounded_rate
FROM (
  SELECT c.n AS cohort, i.n - c.n AS later, NOT is_new_known AS censored,
    (SELECT count(*) FROM cohort WHERE cohort.n = c.n) AS size,
    (SELECT count(*) FROM cohort JOIN active USING (usr) WHERE cohort.n = c.n AND active.n = i.n) AS users,
    (SELECT count(*) FROM cohort JOIN last_active USING (usr) WHERE cohort.n = c.n AND last >= i.n) AS unbounded_users
  FROM intervals AS c JOIN told ON told.n = c.n JOIN intervals AS i ON i.n >= c.n
)
ORDER BY cohort, later;

CREATE OR REPLACE TABLE retention_mean AS
SELECT later, sum(users) FILTER (NOT censored) / nullif(sum(size) FILTER (NOT censored), 0) AS rate,
  sum(unbounded_users) FILTER (NOT censored) / nullif(sum(size) FILTER (NOT censored), 0) AS unbounded_rate
FROM retention GROUP BY later ORDER BY later;
