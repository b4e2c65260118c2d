-- all, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "name"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT CAST("id" AS numeric(20,1)) AS "id",
         "name",
         CAST(NULL::text AS numeric(10,2)) AS "amount"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "amount",
         'first' AS "from"
  FROM "node_node_1"
),
"node_in_2" AS NOT MATERIALIZED (
  SELECT "name",
         "amount",
         "id"
  FROM "in_2.out"
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT CAST("id" AS numeric(20,1)) AS "id",
         "name",
         "amount"
  FROM "node_in_2"
),
"node_node_4" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "amount",
         '2' AS "from"
  FROM "node_node_3"
)
  SELECT "id",
         "name",
         "amount",
         "from"
  FROM "node_node_2"
  UNION ALL
  SELECT "id",
         "name",
         "amount",
         "from"
  FROM "node_node_4"

-- common, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "b"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "b"
  FROM "node_in"
),
"node_in_2" AS NOT MATERIALIZED (
  SELECT "b",
         "c"
  FROM "in_2.out"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "b"
  FROM "node_in_2"
)
  SELECT "b"
  FROM "node_node_1"
  UNION ALL
  SELECT "b"
  FROM "node_node_2"

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "node_in"
),
"node_in_2" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in_2.out"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "node_in_2"
)
  SELECT "a"
  FROM "node_node_1"
  UNION ALL
  SELECT "a"
  FROM "node_node_2"

-- lenient, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT CAST("a" AS text) AS "a"
  FROM "node_in"
),
"node_in_2" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in_2.out"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT CAST("a" AS text) AS "a"
  FROM "node_in_2"
)
  SELECT "a"
  FROM "node_node_1"
  UNION ALL
  SELECT "a"
  FROM "node_node_2"

