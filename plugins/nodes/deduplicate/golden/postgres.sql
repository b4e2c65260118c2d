-- all_columns, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "b"
  FROM "in.out"
)
  SELECT "a",
         "b"
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY "a", "b" ORDER BY "a" COLLATE "C" ASC NULLS LAST, "b" ASC NULLS LAST) AS "weir_row"
  FROM   "node_in"
  ) AS ranked
  WHERE "weir_row" = 1

-- all_columns, port duplicates
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "b"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "a",
         "b",
         ROW_NUMBER() OVER (PARTITION BY "a", "b" ORDER BY "a" COLLATE "C" ASC NULLS LAST, "b" ASC NULLS LAST) AS "row_in_key"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "a",
         "b",
         "row_in_key"
  FROM "node_node_1"
  WHERE ("row_in_key" > 1)
)
  SELECT "a",
         "b"
  FROM "node_node_2"

-- complete, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at"
  FROM "in.out"
)
  SELECT "email",
         "name",
         "at"
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY "email" ORDER BY ((('0'::bigint + CASE WHEN ("email" IS NULL) THEN '1'::bigint ELSE '0'::bigint END) + CASE WHEN ("name" IS NULL) THEN '1'::bigint ELSE '0'::bigint END) + CASE WHEN ("at" IS NULL) THEN '1'::bigint ELSE '0'::bigint END) ASC NULLS LAST, "at" DESC NULLS LAST, "email" COLLATE "C" ASC NULLS LAST, "name" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST) AS "weir_row"
  FROM   "node_in"
  ) AS ranked
  WHERE "weir_row" = 1

-- complete, port duplicates
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at",
         ROW_NUMBER() OVER (PARTITION BY "email" ORDER BY ((('0'::bigint + CASE WHEN ("email" IS NULL) THEN '1'::bigint ELSE '0'::bigint END) + CASE WHEN ("name" IS NULL) THEN '1'::bigint ELSE '0'::bigint END) + CASE WHEN ("at" IS NULL) THEN '1'::bigint ELSE '0'::bigint END) ASC NULLS LAST, "at" DESC NULLS LAST, "email" COLLATE "C" ASC NULLS LAST, "name" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST) AS "row_in_key"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at",
         "row_in_key"
  FROM "node_node_1"
  WHERE ("row_in_key" > 1)
)
  SELECT "email",
         "name",
         "at"
  FROM "node_node_2"

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
)
  SELECT "a"
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY "a" ORDER BY "a" COLLATE "C" ASC NULLS LAST) AS "weir_row"
  FROM   "node_in"
  ) AS ranked
  WHERE "weir_row" = 1

-- empty, port duplicates
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "a",
         ROW_NUMBER() OVER (PARTITION BY "a" ORDER BY "a" COLLATE "C" ASC NULLS LAST) AS "row_in_key"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "a",
         "row_in_key"
  FROM "node_node_1"
  WHERE ("row_in_key" > 1)
)
  SELECT "a"
  FROM "node_node_2"

-- last, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at"
  FROM "in.out"
)
  SELECT "email",
         "name",
         "at"
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY "email" ORDER BY "at" DESC NULLS FIRST, "email" COLLATE "C" ASC NULLS LAST, "name" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST) AS "weir_row"
  FROM   "node_in"
  ) AS ranked
  WHERE "weir_row" = 1

-- last, port duplicates
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at",
         ROW_NUMBER() OVER (PARTITION BY "email" ORDER BY "at" DESC NULLS FIRST, "email" COLLATE "C" ASC NULLS LAST, "name" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST) AS "row_in_key"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "email",
         "name",
         "at",
         "row_in_key"
  FROM "node_node_1"
  WHERE ("row_in_key" > 1)
)
  SELECT "email",
         "name",
         "at"
  FROM "node_node_2"

