WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
),
"node_orders" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
)
  SELECT l."id" AS "id",
         l."name" AS "name",
         l."country" AS "country",
         l."born" AS "born",
         l."score" AS "score",
         r."order_id" AS "order_id",
         r."customer" AS "customer",
         r."amount" AS "amount",
         r."at" AS "at",
         r."tag" AS "tag"
  FROM (SELECT l.*, l."id" AS "weir_key" FROM "node_customers" AS l OFFSET 0) AS l
  FULL JOIN (SELECT r.*, r."customer" AS "weir_key" FROM "node_orders" AS r OFFSET 0) AS r ON l."weir_key" = r."weir_key"
