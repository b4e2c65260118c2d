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
         "tag",
         ROW_NUMBER() OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS "number",
         RANK() OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS "rank",
         DENSE_RANK() OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS "dense",
         PERCENT_RANK() OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS "share",
         CAST(NTILE(CAST(CASE WHEN '2'::bigint > 1000000000 THEN 1000000000 WHEN '2'::bigint < -1000000000 THEN -1000000000 ELSE '2'::bigint END AS integer)) OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS bigint) AS "bucket",
         LAG(CAST("order_id" AS bigint), 1, NULL) OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS "before",
         LEAD(CAST("order_id" AS bigint), CAST(CASE WHEN '1'::bigint > 1000000000 THEN 1000000000 WHEN '1'::bigint < -1000000000 THEN -1000000000 ELSE '1'::bigint END AS integer), CAST('-1'::bigint AS bigint)) OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS "after",
         FIRST_VALUE("order_id") OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS "opening",
         LAST_VALUE("order_id") OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "closing",
         CAST(SUM("amount") OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST) AS numeric(38,2)) AS "running",
         COUNT(*) OVER (PARTITION BY "tag" ORDER BY "order_id" ASC NULLS LAST ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS "near"
  FROM "node_orders"
