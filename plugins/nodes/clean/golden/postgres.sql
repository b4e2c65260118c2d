-- contacts, port out
-- refused: PostgreSQL cannot compute normalize_email: it has no tables of international domain names. Run this pipeline in DuckDB, or do this step elsewhere.

-- empty, port out
-- refused: PostgreSQL cannot compute normalize_email: it has no tables of international domain names. Run this pipeline in DuckDB, or do this step elsewhere.

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
-- refused: PostgreSQL cannot compute normalize_email: it has no tables of international domain names. Run this pipeline in DuckDB, or do this step elsewhere.

-- reject, port out
-- refused: PostgreSQL cannot compute parse_date: it reads dates by other rules. Run this pipeline in DuckDB, or do this step elsewhere.

-- reject, port rejected
-- refused: PostgreSQL cannot compute parse_date: it reads dates by other rules. Run this pipeline in DuckDB, or do this step elsewhere.

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

