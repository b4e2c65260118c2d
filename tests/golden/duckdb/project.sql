WITH
"node_orders" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
)
  SELECT CAST(("amount" * 2::BIGINT) AS DECIMAL(31,2)) AS "double",
         weir_upper_t(COALESCE("tag", 'none')) AS "label",
         "at"
  FROM "node_orders"
