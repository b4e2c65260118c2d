WITH
"node_orders" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
)
  SELECT CAST(("amount" * '2'::bigint) AS numeric(31,2)) AS "double",
         (UPPER(COALESCE("tag", 'none') COLLATE "und-x-icu") COLLATE "C") AS "label",
         "at"
  FROM "node_orders"
