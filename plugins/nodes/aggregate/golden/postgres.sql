-- empty_groups, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "n"
  FROM "in.out"
)
  SELECT "g" AS "größe",
         COUNT(*) AS "rows"
  FROM "node_in"
  GROUP BY 1

-- empty_total, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT COUNT(*) AS "rows",
         CAST(SUM("n") AS bigint) AS "sum_n"
  FROM "node_in"

-- filters, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "day",
         "amount"
  FROM "in.out"
)
  SELECT CAST(FLOOR(EXTRACT(MONTH FROM "day")) AS bigint) AS "month",
         CAST(SUM("amount") AS numeric(38,2)) AS "net",
         CAST(SUM("amount") FILTER (WHERE (CAST("amount" AS numeric(21,2)) < CAST('0'::bigint AS numeric(21,2)))) AS numeric(38,2)) AS "refunds",
         COUNT(*) FILTER (WHERE (CAST("amount" AS numeric(21,2)) < CAST('0'::bigint AS numeric(21,2)))) AS "refund_count"
  FROM "node_in"
  GROUP BY 1

-- functions, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "n",
         "t",
         "b"
  FROM "in.out"
)
  SELECT "g" AS "g",
         COUNT(*) AS "rows",
         COUNT("n") AS "count_n",
         COUNT(DISTINCT "t") AS "kinds",
         COUNT(*) FILTER (WHERE "b") AS "yes",
         CAST(SUM("n") AS bigint) AS "sum_n",
         (CAST(SUM("n") AS double precision) / NULLIF(COUNT("n"), 0)) AS "mean",
         MIN("n") AS "min_n",
         MAX("t" COLLATE "C") AS "max_t",
         PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY CAST("n" AS double precision)) AS "median_n",
         BOOL_AND("b") AS "all",
         BOOL_OR("b") AS "any"
  FROM "node_in"
  GROUP BY 1

-- ordered, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "g",
         "v",
         "at"
  FROM "in.out"
)
  SELECT "g" AS "g",
         (ARRAY_AGG(CAST("v" AS text) ORDER BY "at" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "v" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST, "v" COLLATE "C" ASC) FILTER (WHERE "v" IS NOT NULL))[1] AS "f",
         (ARRAY_AGG(CAST("v" AS text) ORDER BY "at" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "v" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST, "v" COLLATE "C" ASC) FILTER (WHERE "v" IS NOT NULL))[CARDINALITY(ARRAY_AGG(CAST("v" AS text) ORDER BY "at" ASC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "v" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST, "v" COLLATE "C" ASC) FILTER (WHERE "v" IS NOT NULL))] AS "l",
         STRING_AGG("v", '+' ORDER BY "at" DESC NULLS LAST, "g" COLLATE "C" ASC NULLS LAST, "v" COLLATE "C" ASC NULLS LAST, "at" ASC NULLS LAST, "v" COLLATE "C" ASC) AS "s",
         STRING_AGG("v", ', ' ORDER BY "v" COLLATE "C" ASC) AS "u"
  FROM "node_in"
  GROUP BY 1

