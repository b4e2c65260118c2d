-- chain, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "quantity",
         "price"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "quantity",
         "price",
         CAST(("quantity" * "price") AS numeric(29,2)) AS "total"
  FROM "node_in"
)
  SELECT COALESCE("quantity", '0'::bigint) AS "quantity",
         "price",
         "total",
         CAST(("total" + "total") AS numeric(30,2)) AS "twice"
  FROM "node_node_1"

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
)
  SELECT "a",
         (CAST("a" AS double precision) / NULLIF(CAST('2'::bigint AS double precision), 0)) AS "b"
  FROM "node_in"

-- unicode, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "name"
  FROM "in.out"
)
  SELECT "name",
         CAST(LENGTH("name") AS bigint) AS "n",
         (UPPER("name" COLLATE "und-x-icu") COLLATE "C") AS "u"
  FROM "node_in"

