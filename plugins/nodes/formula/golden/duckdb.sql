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
         CAST(("quantity" * "price") AS DECIMAL(29,2)) AS "total"
  FROM "node_in"
)
  SELECT COALESCE("quantity", 0::BIGINT) AS "quantity",
         "price",
         "total",
         CAST((CAST("total" AS DECIMAL(30,2)) + CAST("total" AS DECIMAL(30,2))) AS DECIMAL(30,2)) AS "twice"
  FROM "node_node_1"

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "in.out"
)
  SELECT "a",
         (CAST("a" AS DOUBLE) / NULLIF(CAST(2::BIGINT AS DOUBLE), 0)) AS "b"
  FROM "node_in"

-- unicode, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "name"
  FROM "in.out"
)
  SELECT "name",
         LENGTH("name") AS "n",
         weir_upper_t("name") AS "u"
  FROM "node_in"

