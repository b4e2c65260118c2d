WITH
"node_orders" AS NOT MATERIALIZED (
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
  WHERE ((CAST("amount" AS DECIMAL(21,2)) > CAST(5::BIGINT AS DECIMAL(21,2))) OR ("tag" IS NULL))
