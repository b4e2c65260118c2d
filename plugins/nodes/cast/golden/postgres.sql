-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT CAST("n" AS text) AS "n"
  FROM "node_in"

-- null_on_failure, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "amount",
         "day"
  FROM "in.out"
)
  SELECT (SELECT CASE WHEN t ~ '^[+-]?[0-9]+$' AND LENGTH(t) < 16000 THEN CASE WHEN CAST(t AS numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(t AS bigint) END END FROM (SELECT BTRIM("id", E' \t\r\n\f\x0B') AS t) AS o) AS "id",
         (SELECT CASE WHEN t ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)$' AND LENGTH(t) < 16000 THEN CASE WHEN ABS(ROUND(CAST(t AS numeric), 2)) < 100000000 THEN CAST(t AS numeric(10,2)) END END FROM (SELECT BTRIM("amount", E' \t\r\n\f\x0B') AS t) AS o) AS "amount",
         (SELECT CASE WHEN t ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' AND t >= '0001' THEN CASE WHEN CAST(RIGHT(t, 2) AS integer) <= EXTRACT(DAY FROM MAKE_DATE(CAST(LEFT(t, 4) AS integer), CAST(SUBSTRING(t, 6, 2) AS integer), 1) + INTERVAL '1 month' - INTERVAL '1 day') THEN CAST(t AS date) END END FROM (SELECT BTRIM("day", E' \t\r\n\f\x0B') AS t) AS o) AS "day"
  FROM "node_in"

-- null_on_failure, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "amount",
         "day"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         "amount",
         "day"
  FROM "node_in"
  WHERE FALSE
)
  SELECT "id",
         "amount",
         "day",
         '' AS "reason"
  FROM "node_node_1"

-- reject, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "node_in"
  WHERE (NOT (("n" IS NOT NULL) AND ((SELECT CASE WHEN t ~ '^[+-]?[0-9]+$' AND LENGTH(t) < 16000 THEN CASE WHEN CAST(t AS numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(t AS bigint) END END FROM (SELECT BTRIM("n", E' \t\r\n\f\x0B') AS t) AS o) IS NULL)))
)
  SELECT "id",
         (SELECT CASE WHEN t ~ '^[+-]?[0-9]+$' AND LENGTH(t) < 16000 THEN CASE WHEN CAST(t AS numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(t AS bigint) END END FROM (SELECT BTRIM("n", E' \t\r\n\f\x0B') AS t) AS o) AS "n"
  FROM "node_node_1"

-- reject, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "node_in"
  WHERE (("n" IS NOT NULL) AND ((SELECT CASE WHEN t ~ '^[+-]?[0-9]+$' AND LENGTH(t) < 16000 THEN CASE WHEN CAST(t AS numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(t AS bigint) END END FROM (SELECT BTRIM("n", E' \t\r\n\f\x0B') AS t) AS o) IS NULL))
)
  SELECT "id",
         "n",
         CASE WHEN (("n" IS NOT NULL) AND ((SELECT CASE WHEN t ~ '^[+-]?[0-9]+$' AND LENGTH(t) < 16000 THEN CASE WHEN CAST(t AS numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(t AS bigint) END END FROM (SELECT BTRIM("n", E' \t\r\n\f\x0B') AS t) AS o) IS NULL)) THEN 'n is no integer' ELSE '' END AS "reason"
  FROM "node_node_1"

