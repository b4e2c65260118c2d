-- all, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "n"
  FROM "in.out"
)
  SELECT "a",
         "n"
  FROM "node_in"
  ORDER BY MD5('1' || '|' || COALESCE('=' || CAST("a" AS text), '') || '|' || COALESCE('=' || CAST("n" AS text), '')) COLLATE "C", "a" COLLATE "C" ASC NULLS LAST, "n" ASC NULLS LAST
  LIMIT 10

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "a",
         ROW_NUMBER() OVER (PARTITION BY "a" ORDER BY ENCODE(SHA256(CONVERT_TO(CONCAT('1', COALESCE(CONCAT('=', "a", ''), '-')), 'UTF8')), 'hex') COLLATE "C" ASC NULLS LAST, "a" COLLATE "C" ASC NULLS LAST) AS "row_in_group"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "a",
         "row_in_group",
         COUNT(*) OVER (PARTITION BY "a" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "rows_in_group"
  FROM "node_node_1"
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "a",
         "row_in_group",
         "rows_in_group"
  FROM "node_node_2"
  WHERE (CAST("row_in_group" AS double precision) <= CEIL(((CAST("rows_in_group" AS double precision) * '50'::double precision) / NULLIF('100'::double precision, 0))))
)
  SELECT "a"
  FROM "node_node_3"

-- groups, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "n"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "g",
         "n",
         ROW_NUMBER() OVER (PARTITION BY "g" ORDER BY ENCODE(SHA256(CONVERT_TO(CONCAT('1', COALESCE(CONCAT('=', "g", ''), '-'), COALESCE(CONCAT('=', CAST("n" AS text), ''), '-')), 'UTF8')), 'hex') COLLATE "C" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "n" ASC NULLS LAST) AS "row_in_group"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "g",
         "n",
         "row_in_group"
  FROM "node_node_1"
  WHERE ("row_in_group" <= 1)
)
  SELECT "g",
         "n"
  FROM "node_node_2"

-- none, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
)
  SELECT "a"
  FROM "node_in"
  WHERE MD5('1' || '|' || COALESCE('=' || CAST("a" AS text), '')) COLLATE "C" < '00000000'

