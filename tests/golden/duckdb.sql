-- pipeline, port out
WITH
"node_orders" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "orders.out"
),
"node_tidy_1" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         weir_upper_t("country") AS "country"
  FROM "node_orders"
),
"node_tidy_2" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "node_tidy_1"
),
"node_tidy" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "node_tidy_2"
),
"node_keep" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "node_tidy"
  WHERE ("country" = 'DE')
),
"node_total" AS MATERIALIZED (
  SELECT "customer" AS "customer",
         CAST(SUM("amount") AS DECIMAL(38,2)) AS "spent"
  FROM "node_keep"
  GROUP BY 1
)
  SELECT "customer",
         "spent"
  FROM "node_total"
  ORDER BY "spent" DESC NULLS LAST, "customer" ASC NULLS LAST, "spent" ASC NULLS LAST
  LIMIT 1

-- pipeline, port out
WITH
"node_orders" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "orders.out"
),
"node_tidy_1" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         weir_upper_t("country") AS "country"
  FROM "node_orders"
),
"node_tidy_2" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "node_tidy_1"
),
"node_tidy" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "node_tidy_2"
),
"node_keep" AS NOT MATERIALIZED (
  SELECT "customer",
         "amount",
         "country"
  FROM "node_tidy"
  WHERE (("country" = 'DE') IS DISTINCT FROM TRUE)
)
  SELECT COUNT(*) AS "rows"
  FROM "node_keep"

-- self_join, port out
WITH
"node_people" AS NOT MATERIALIZED (
  SELECT "id",
         "boss",
         "name"
  FROM "people.out"
),
"node_adults" AS MATERIALIZED (
  SELECT "id",
         "boss",
         "name"
  FROM "node_people"
  WHERE ("id" > 0)
)
  SELECT l."id" AS "id",
         l."boss" AS "boss",
         l."name" AS "name",
         r."id" AS "id_right",
         r."boss" AS "boss_right",
         r."name" AS "name_right"
  FROM "node_adults" AS l
  LEFT JOIN "node_adults" AS r ON l."boss" = r."id"

