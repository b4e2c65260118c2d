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
  ORDER BY MD5('7' || '|' || COALESCE('=' || CAST("order_id" AS VARCHAR), '') || '|' || COALESCE('=' || CAST("customer" AS VARCHAR), '') || '|' || COALESCE('=' || CAST("amount" AS VARCHAR), '') || '|' || COALESCE('=' || CAST(EPOCH_US("at") AS VARCHAR), '') || '|' || COALESCE('=' || CAST("tag" AS VARCHAR), '')), "order_id" ASC NULLS LAST, "customer" ASC NULLS LAST, "amount" ASC NULLS LAST, "at" ASC NULLS LAST, "tag" ASC NULLS LAST
  LIMIT 3
