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
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST, "customer" ASC NULLS LAST, "amount" ASC NULLS LAST, "at" ASC NULLS LAST, "tag" ASC NULLS LAST) AS "weir_row"
  FROM   "node_orders"
  ) AS ranked
  WHERE "weir_row" = 1
