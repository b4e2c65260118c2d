-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT "n",
         ROW_NUMBER() OVER (ORDER BY "n" ASC NULLS LAST, "n" ASC NULLS LAST) AS "r"
  FROM "node_in"

-- ranks, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT "n",
         RANK() OVER (ORDER BY "n" ASC NULLS LAST) AS "r",
         DENSE_RANK() OVER (ORDER BY "n" ASC NULLS LAST) AS "d",
         PERCENT_RANK() OVER (ORDER BY "n" ASC NULLS LAST) AS "p",
         CAST(NTILE(CAST(CASE WHEN '2'::bigint > 1000000000 THEN 1000000000 WHEN '2'::bigint < -1000000000 THEN -1000000000 ELSE '2'::bigint END AS integer)) OVER (ORDER BY "n" ASC NULLS LAST, "n" ASC NULLS LAST) AS bigint) AS "b"
  FROM "node_in"

-- running, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "t",
         "v"
  FROM "in.out"
)
  SELECT "g",
         "t",
         "v",
         ROW_NUMBER() OVER (PARTITION BY "g" ORDER BY "t" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "t" ASC NULLS LAST, "v" ASC NULLS LAST) AS "n",
         LAG(CAST("v" AS bigint), CAST(CASE WHEN '1'::bigint > 1000000000 THEN 1000000000 WHEN '1'::bigint < -1000000000 THEN -1000000000 ELSE '1'::bigint END AS integer), NULL) OVER (PARTITION BY "g" ORDER BY "t" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "t" ASC NULLS LAST, "v" ASC NULLS LAST) AS "before",
         LEAD(CAST("v" AS bigint), CAST(CASE WHEN '2'::bigint > 1000000000 THEN 1000000000 WHEN '2'::bigint < -1000000000 THEN -1000000000 ELSE '2'::bigint END AS integer), CAST('0'::bigint AS bigint)) OVER (PARTITION BY "g" ORDER BY "t" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "t" ASC NULLS LAST, "v" ASC NULLS LAST) AS "after",
         CAST(SUM("v") OVER (PARTITION BY "g" ORDER BY "t" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "t" ASC NULLS LAST, "v" ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS bigint) AS "running",
         (CAST(SUM("v") OVER (PARTITION BY "g" ORDER BY "t" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "t" ASC NULLS LAST, "v" ASC NULLS LAST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS double precision) / NULLIF(COUNT("v") OVER (PARTITION BY "g" ORDER BY "t" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "t" ASC NULLS LAST, "v" ASC NULLS LAST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0)) AS "moving",
         COUNT(*) OVER (PARTITION BY "g" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "size",
         LAST_VALUE("v") OVER (PARTITION BY "g" ORDER BY "t" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "t" ASC NULLS LAST, "v" ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "final"
  FROM "node_in"

-- share, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "v"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "g",
         "v",
         CAST(SUM("v") OVER (PARTITION BY "g" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS bigint) AS "total_of_part"
  FROM "node_in"
)
  SELECT "g",
         "v",
         (CAST("v" AS double precision) / NULLIF(CAST("total_of_part" AS double precision), 0)) AS "part"
  FROM "node_node_1"

