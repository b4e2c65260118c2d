WITH
"node_orders" AS MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
)
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "node_orders"
  ORDER BY "amount" DESC NULLS LAST, "order_id" ASC NULLS LAST
  LIMIT 3 OFFSET 1
