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
  SELECT COALESCE(CAST(l."id" AS bigint), CAST(r."customer" AS bigint)) AS "who",
         l."name" AS "name"
  FROM (SELECT l.*, l."id" AS "weir_key" FROM "node_customers" AS l OFFSET 0) AS l
  FULL JOIN (SELECT r.*, r."customer" AS "weir_key" FROM "node_orders" AS r OFFSET 0) AS r ON l."weir_key" = r."weir_key"
