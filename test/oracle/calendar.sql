-- The days of a log, from the definitions under "What the numbers mean" in the README.
-- Given: event(instant TIMESTAMPTZ, usr, is_error, dimensions…) and the variables zone and mau (rolling30, rolling28, calendar).

-- The days of a log of under three hours are minutes, of under two days hours; these go on evenly by the clock that the
-- first event has. Days are counted from 1970 on.
SET VARIABLE unit_us = (
  SELECT CASE WHEN span < 3 * 3_600_000 THEN 60_000_000 WHEN span < 48 * 3_600_000 THEN 3_600_000_000 ELSE 86_400_000_000 END::BIGINT
  FROM (SELECT epoch_ms(max(instant)) - epoch_ms(min(instant)) AS span FROM event)
);
SET VARIABLE is_by_day = getvariable('unit_us') = 86_400_000_000;

CREATE OR REPLACE TABLE placed AS
WITH start AS (SELECT timezone(getvariable('zone'), min(instant)) - timezone('UTC', min(instant)) AS ahead FROM event),
here AS (
  SELECT event.*, epoch_us(CASE WHEN getvariable('is_by_day') THEN timezone(getvariable('zone'), instant)
    ELSE timezone('UTC', instant) + ahead END) AS local_us
  FROM event, start
)
SELECT * EXCLUDE local_us, local_us // getvariable('unit_us') AS day, local_us % getvariable('unit_us') AS clock
FROM here;

-- A day as the product writes it.
CREATE OR REPLACE MACRO written(day) AS
  strftime(make_timestamp(day * getvariable('unit_us')), CASE WHEN getvariable('is_by_day') THEN '%Y-%m-%d' ELSE '%Y-%m-%dT%H:%M' END);

-- Full days: where the log begins or ends inside a day, the hours that it misses hold under 2 % of an average day's
-- events; with fewer than three days, under one hour (of hours and minutes a 24th too) is missing. `full_to` is the day after the last full one.
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
    CASE WHEN last_day - first_day < 2 THEN first_clock < getvariable('unit_us') / 24 ELSE events = 0 OR before_first < 0.02 * events END AS first_is_full,
    CASE WHEN last_day - first_day < 2 THEN last_clock >= getvariable('unit_us') / 24 * 23 ELSE events = 0 OR after_last < 0.02 * events END AS last_is_full
  FROM ends, average_day
)
SELECT first_day, last_day,
  CASE WHEN first_is_full THEN first_day ELSE first_day + 1 END AS full_from,
  greatest(full_from, CASE WHEN last_is_full THEN last_day + 1 ELSE last_day END) AS full_to
FROM judged;

-- The window of MAU shrinks to the full days of a shorter log, that of WAU (7 days) too. Calendar months need a whole one.
-- In a log of hours they are of 24 and 6, in one of minutes of 60 and 15, whatever MAU is asked to be.
CREATE OR REPLACE TABLE lengths AS
SELECT
  CASE getvariable('unit_us') WHEN 3_600_000_000 THEN 24 WHEN 60_000_000 THEN 60
    ELSE CASE getvariable('mau') WHEN 'rolling28' THEN 28 ELSE 30 END END AS asked,
  CASE getvariable('unit_us') WHEN 3_600_000_000 THEN 6 WHEN 60_000_000 THEN 15 ELSE 7 END AS week_asked,
  greatest(1, least(asked, full_to - full_from))::INTEGER AS mau_days,
  greatest(1, least(week_asked, full_to - full_from))::INTEGER AS wau_days,
  DATE '1970-01-01' + full_from::INTEGER AS full_date,
  CASE WHEN day(full_date) = 1 THEN full_date ELSE last_day(full_date) + 1 END AS next_month,
  getvariable('is_by_day') AND getvariable('mau') = 'calendar'
    AND last_day(next_month) < DATE '1970-01-01' + full_to::INTEGER AS by_month
FROM covered;

-- A day is complete where the whole window that it is counted with lies within the full days.
CREATE OR REPLACE TABLE day AS
SELECT
  midnight AS day,
  midnight >= full_from AND midnight < full_to AS is_full,
  DATE '1970-01-01' + midnight::INTEGER AS date,
  CASE WHEN by_month THEN date_trunc('month', date)::DATE - DATE '1970-01-01' ELSE midnight - (mau_days - 1) END AS mau_from,
  CASE WHEN by_month THEN last_day(date) - DATE '1970-01-01' ELSE midnight END AS mau_until,
  midnight - (wau_days - 1) AS wau_from,
  mau_from >= full_from AND mau_until < full_to AS is_complete,
  wau_from >= full_from AND midnight < full_to AS is_week_complete
FROM covered, lengths, generate_series(first_day, last_day) AS days(midnight);
