-- The days of a log, from the definitions under "What the numbers mean" in the README.
-- Given: event(instant TIMESTAMPTZ, usr, is_error, dimensions…) and the variables zone and mau (rolling30, rolling28, calendar).

CREATE OR REPLACE TABLE placed AS
SELECT *, timezone(getvariable('zone'), instant)::DATE AS day, timezone(getvariable('zone'), instant)::TIME AS clock
FROM event;

-- Full days: where the log begins or ends inside a day, the hours that it misses hold under 2 % of an average day's
-- events; with fewer than three days, under one hour is missing. `full_to` is the day after the last full one.
CREATE OR REPLACE TABLE covered AS
WITH ends AS (
  SELECT arg_min(day, instant) AS first_day, arg_min(clock, instant) AS first_clock,
    arg_max(day, instant) AS last_day, arg_max(clock, instant) AS last_clock
  FROM placed
),
average_day AS (
  SELECT
    count(*) / greatest(1, any_value(last_day - first_day - 1)) AS events,
    count(*) FILTER (clock < first_clock) / greatest(1, any_value(last_day - first_day - 1)) AS before_first,
    count(*) FILTER (clock > last_clock) / greatest(1, any_value(last_day - first_day - 1)) AS after_last
  FROM placed, ends
  WHERE day > first_day AND day < last_day
),
judged AS (
  SELECT first_day, last_day,
    CASE WHEN last_day - first_day < 2 THEN first_clock < TIME '01:00' ELSE events = 0 OR before_first < 0.02 * events END AS first_is_full,
    CASE WHEN last_day - first_day < 2 THEN last_clock >= TIME '23:00' ELSE events = 0 OR after_last < 0.02 * events END AS last_is_full
  FROM ends, average_day
)
SELECT first_day, last_day,
  CASE WHEN first_is_full THEN first_day ELSE first_day + 1 END AS full_from,
  greatest(full_from, CASE WHEN last_is_full THEN last_day + 1 ELSE last_day END) AS full_to
FROM judged;

-- The window of MAU shrinks to the full days of a shorter log, that of WAU (7 days) too. Calendar months need a whole one.
CREATE OR REPLACE TABLE lengths AS
SELECT
  CASE getvariable('mau') WHEN 'rolling28' THEN 28 ELSE 30 END AS asked,
  greatest(1, least(asked, full_to - full_from))::INTEGER AS mau_days,
  greatest(1, least(7, full_to - full_from))::INTEGER AS wau_days,
  CASE WHEN day(full_from) = 1 THEN full_from ELSE last_day(full_from) + 1 END AS next_month,
  getvariable('mau') = 'calendar' AND last_day(next_month) < full_to AS by_month
FROM covered;

-- A day is complete where the whole window that it is counted with lies within the full days.
CREATE OR REPLACE TABLE day AS
SELECT
  midnight::DATE AS day,
  midnight >= full_from AND midnight < full_to AS is_full,
  CASE WHEN by_month THEN date_trunc('month', midnight)::DATE ELSE midnight::DATE - (mau_days - 1) END AS mau_from,
  CASE WHEN by_month THEN last_day(midnight) ELSE midnight::DATE END AS mau_until,
  midnight::DATE - (wau_days - 1) AS wau_from,
  mau_from >= full_from AND mau_until < full_to AS is_complete,
  wau_from >= full_from AND midnight < full_to AS is_week_complete
FROM covered, lengths, generate_series(first_day, last_day, INTERVAL 1 DAY) AS days(midnight);
