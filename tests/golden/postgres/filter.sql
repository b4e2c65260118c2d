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
  WHERE ((CAST("amount" AS numeric(21,2)) > CAST('5'::bigint AS numeric(21,2))) OR ("tag" IS NULL))
