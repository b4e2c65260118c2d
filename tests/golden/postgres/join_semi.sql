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
         l."score" AS "score"
  FROM "node_customers" AS l
  WHERE EXISTS (SELECT 1 FROM "node_orders" AS r WHERE l."id" = r."customer")
