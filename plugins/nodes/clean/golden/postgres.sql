-- contacts, port out
-- refused: PostgreSQL cannot compute normalize_phone: the rules of phone numbers (libphonenumber) cannot be written as SQL. Run this pipeline in DuckDB, or do this step elsewhere.

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT pg_temp.weir_normalize_email("email") AS "email",
         "email" AS "email_raw"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "email",
         "email_raw"
  FROM "node_node_1"
)
  SELECT "email",
         "email_raw"
  FROM "node_node_2"

-- empty, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "node_in"
  WHERE FALSE
)
  SELECT "email",
         '' AS "reason"
  FROM "node_node_1"

-- keep_and_flag, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT pg_temp.weir_normalize_email("email") AS "email",
         "email" AS "raw_email"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT CASE WHEN ((("raw_email" IS NOT NULL) AND (BTRIM("raw_email", U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000') <> '')) AND ("email" IS NULL)) THEN "raw_email" ELSE "email" END AS "email",
         "raw_email",
         ((("raw_email" IS NOT NULL) AND (BTRIM("raw_email", U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000') <> '')) AND ("email" IS NULL)) AS "email_wrong"
  FROM "node_node_1"
)
  SELECT "email",
         "email_wrong"
  FROM "node_node_2"

-- reject, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "day"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         pg_temp.weir_parse_date("day", 'dmy') AS "day",
         "day" AS "raw_day"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "id",
         "day",
         "raw_day"
  FROM "node_node_1"
  WHERE (NOT ((("raw_day" IS NOT NULL) AND (BTRIM("raw_day", U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000') <> '')) AND ("day" IS NULL)))
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "id",
         "day",
         "raw_day"
  FROM "node_node_2"
)
  SELECT "id",
         "day"
  FROM "node_node_3"

-- reject, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "day"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         pg_temp.weir_parse_date("day", 'dmy') AS "day",
         "day" AS "raw_day"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "id",
         "day",
         "raw_day"
  FROM "node_node_1"
  WHERE ((("raw_day" IS NOT NULL) AND (BTRIM("raw_day", U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000') <> '')) AND ("day" IS NULL))
)
  SELECT "id",
         "raw_day" AS "day",
         CASE WHEN ((("raw_day" IS NOT NULL) AND (BTRIM("raw_day", U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000') <> '')) AND ("day" IS NULL)) THEN 'day could not be read (parse_date)' ELSE '' END AS "reason"
  FROM "node_node_2"

-- text, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "t"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT NULLIF((UPPER(BTRIM(REGEXP_REPLACE("t", '[	
 ]+', ' ', 'g'), U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000') COLLATE "und-x-icu") COLLATE "C"), '') AS "t",
         "t" AS "t_raw"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT CASE WHEN ("t" = 'N/A') THEN NULL::text WHEN ("t" = 'A B') THEN 'ab' ELSE "t" END AS "t",
         "t_raw"
  FROM "node_node_1"
)
  SELECT "t",
         "t_raw"
  FROM "node_node_2"

