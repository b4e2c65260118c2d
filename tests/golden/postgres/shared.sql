WITH
"node_orders" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
),
"node_shared" AS MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "node_orders"
  WHERE ("order_id" > 10)
)
  SELECT l."order_id" AS "order_id",
         l."customer" AS "customer",
         l."amount" AS "amount",
         l."at" AS "at",
         l."tag" AS "tag",
         r."order_id" AS "order_id_2",
         r."customer" AS "customer_2",
         r."amount" AS "amount_2",
         r."at" AS "at_2",
         r."tag" AS "tag_2"
  FROM "node_shared" AS l
  JOIN "node_shared" AS r ON l."order_id" = (r."order_id" + '1'::bigint)
