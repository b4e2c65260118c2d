WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
),
"node_a" AS NOT MATERIALIZED (
  SELECT "id",
         "name"
  FROM "node_customers"
),
"node_orders" AS NOT MATERIALIZED (
  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM "orders"
),
"node_b" AS NOT MATERIALIZED (
  SELECT "amount" AS "id",
         "tag"
  FROM "node_orders"
)
  SELECT CAST("id" AS numeric(21,2)) AS "id",
         "name",
         NULL::text AS "tag"
  FROM "node_a"
  UNION ALL
  SELECT CAST("id" AS numeric(21,2)) AS "id",
         NULL::text AS "name",
         "tag"
  FROM "node_b"
