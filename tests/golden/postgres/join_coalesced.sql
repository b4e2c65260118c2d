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
  FROM "node_customers" AS l
  FULL JOIN "node_orders" AS r ON l."id" = r."customer"
