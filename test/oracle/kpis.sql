-- The measures of a selection, day by day and over its period.
-- Given: calendar.sql; kept, the events of the selection on whatever day; the variables period_from and period_to (half-open).

CREATE OR REPLACE TABLE daily AS
WITH user_day AS (SELECT DISTINCT usr, day FROM kept WHERE usr IS NOT NULL),
counted AS (
  SELECT day, count(*) AS events, count(*) FILTER (is_error) AS errors,
    count(DISTINCT usr) AS dau, count(DISTINCT usr) FILTER (is_error) AS impacted_users
  FROM kept GROUP BY day
),
weekly AS (
  SELECT w.day, count(DISTINCT usr) AS wau
  FROM (SELECT day, unnest(range(wau_from, day + 1)) AS past FROM day) AS w
  JOIN user_day ON user_day.day = past GROUP BY w.day
),
monthly AS (
  SELECT w.day, count(DISTINCT usr) AS mau
  FROM (SELECT day, unnest(range(mau_from, mau_until + 1)) AS past FROM day) AS w
  JOIN user_day ON user_day.day = past GROUP BY w.day
)
SELECT day, is_full, is_complete, is_week_complete,
  coalesce(events, 0) AS events, coalesce(errors, 0) AS errors, errors / events AS error_rate,
  coalesce(dau, 0) AS dau, coalesce(wau, 0) AS wau, coalesce(mau, 0) AS mau,
  coalesce(dau, 0) / nullif(mau, 0) AS stickiness,
  coalesce(impacted_users, 0) AS impacted_users
FROM day LEFT JOIN counted USING (day) LEFT JOIN weekly USING (day) LEFT JOIN monthly USING (day)
WHERE day >= getvariable('period_from') AND day < getvariable('period_to')
ORDER BY day;

CREATE OR REPLACE TABLE kpis AS
WITH counted AS (
  SELECT count(*) AS events, count(*) FILTER (is_error) AS errors,
    count(DISTINCT usr) AS users, count(DISTINCT usr) FILTER (is_error) AS impacted_users
  FROM kept WHERE day >= getvariable('period_from') AND day < getvariable('period_to')
),
means AS (
  SELECT
    avg(dau) FILTER (is_full) AS dau,
    avg(wau) FILTER (is_week_complete) AS wau,
    avg(mau) FILTER (is_complete) AS mau,
    avg(dau) FILTER (is_complete) / nullif(avg(mau) FILTER (is_complete), 0) AS stickiness,
    avg(dau) FILTER (is_week_complete) / nullif(avg(wau) FILTER (is_week_complete), 0) AS dau_wau,
    avg(wau) FILTER (is_complete AND is_week_complete)
      / nullif(avg(mau) FILTER (is_complete AND is_week_complete), 0) AS wau_mau
  FROM daily
)
SELECT *, errors / nullif(events, 0) AS error_rate, 1 - impacted_users / nullif(users, 0) AS error_free_users
FROM counted, means;
