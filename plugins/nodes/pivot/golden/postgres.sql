-- count, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "customer",
         "channel",
         "amount"
  FROM "in.out"
)
  SELECT "customer" AS "customer",
         COUNT(*) FILTER (WHERE "channel" = 'web') AS "web"
  FROM "node_in"
  GROUP BY 1

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "k",
         "v"
  FROM "in.out"
)
  SELECT "g" AS "g",
         CAST(SUM("v") FILTER (WHERE "k" = 'x') AS bigint) AS "x"
  FROM "node_in"
  GROUP BY 1

-- sum, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "customer",
         "channel",
         "amount"
  FROM "in.out"
)
  SELECT "customer" AS "customer",
         CAST(SUM("amount") FILTER (WHERE "channel" = 'web') AS bigint) AS "web",
         CAST(SUM("amount") FILTER (WHERE "channel" = 'shop') AS bigint) AS "store"
  FROM "node_in"
  GROUP BY 1

-- typed, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "month",
         "v"
  FROM "in.out"
)
  SELECT "g" AS "g",
         MAX("v") FILTER (WHERE "month" = '1'::bigint) AS "jan",
         MAX("v") FILTER (WHERE "month" = '2'::bigint) AS "feb"
  FROM "node_in"
  GROUP BY 1

