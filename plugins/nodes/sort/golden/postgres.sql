-- empty, port out
WITH
"node_in" AS MATERIALIZED (
  SELECT "a"
  FROM "in.out"
)
  SELECT "a"
  FROM "node_in"
  ORDER BY "a" COLLATE "C" ASC NULLS LAST, "a" COLLATE "C" ASC NULLS LAST
  LIMIT 3

-- order, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "n"
  FROM "in.out"
)
  SELECT "a",
         "n"
  FROM "node_in"
  ORDER BY "a" COLLATE "C" ASC NULLS LAST, "n" DESC NULLS FIRST

-- top, port out
WITH
"node_in" AS MATERIALIZED (
  SELECT "id",
         "n"
  FROM "in.out"
)
  SELECT "id",
         "n"
  FROM "node_in"
  ORDER BY "n" DESC NULLS LAST, "id" ASC NULLS LAST, "n" ASC NULLS LAST
  LIMIT 2 OFFSET 1

-- top_of_each, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "n"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "g",
         "n",
         ROW_NUMBER() OVER (PARTITION BY "g" ORDER BY "n" DESC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "n" ASC NULLS LAST) AS "row_in_group"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "g",
         "n",
         "row_in_group"
  FROM "node_node_1"
  WHERE (("row_in_group" > 0) AND ("row_in_group" <= 1))
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "g",
         "n"
  FROM "node_node_2"
)
  SELECT "g",
         "n"
  FROM "node_node_3"
  ORDER BY "n" DESC NULLS LAST

