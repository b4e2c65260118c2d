WITH
"node_orders" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
),
"node_none" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "node_orders"
  WHERE FALSE
)
  SELECT COUNT(*) AS "n",
         CAST(SUM("amount") AS numeric(38,2)) AS "total"
  FROM "node_none"
