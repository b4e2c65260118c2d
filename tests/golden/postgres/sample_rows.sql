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
  ORDER BY MD5('7' || '|' || COALESCE('=' || CAST("order_id" AS text), '') || '|' || COALESCE('=' || CAST("customer" AS text), '') || '|' || COALESCE('=' || CAST("amount" AS text), '') || '|' || COALESCE('=' || CAST(CAST(EXTRACT(EPOCH FROM "at") * 1000000 AS bigint) AS text), '') || '|' || COALESCE('=' || CAST("tag" AS text), '')) COLLATE "C", "order_id" ASC NULLS LAST, "customer" ASC NULLS LAST, "amount" ASC NULLS LAST, "at" ASC NULLS LAST, "tag" COLLATE "C" ASC NULLS LAST
  LIMIT 3
