WITH
"node_orders" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
)
  SELECT "customer" AS "customer",
         CAST(SUM("amount") FILTER (WHERE "tag" = 'web') AS numeric(38,2)) AS "web",
         CAST(SUM("amount") FILTER (WHERE "tag" = 'Shop') AS numeric(38,2)) AS "shop",
         CAST(SUM("amount") FILTER (WHERE "tag" IS NULL) AS numeric(38,2)) AS "none"
  FROM "node_orders"
  GROUP BY 1
