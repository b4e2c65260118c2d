WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
)
  SELECT (LOWER("country" COLLATE "und-x-icu") COLLATE "C") AS "country",
         COUNT(*) AS "rows",
         COUNT("score") AS "scores",
         COUNT(DISTINCT "name") AS "names",
         COUNT(*) FILTER (WHERE ("score" > CAST('1'::bigint AS double precision))) AS "high",
         CAST(SUM("id") AS bigint) AS "ids",
         (CAST(SUM("id") AS double precision) / NULLIF(COUNT("id"), 0)) AS "mean",
         MIN("name" COLLATE "C") AS "low",
         MAX("born") AS "top",
         (ARRAY_AGG("id" ORDER BY "name" COLLATE "C" DESC NULLS LAST, "id" ASC) FILTER (WHERE "id" IS NOT NULL))[1] AS "first",
         (ARRAY_AGG("id" ORDER BY "name" COLLATE "C" DESC NULLS LAST, "id" ASC) FILTER (WHERE "id" IS NOT NULL))[CARDINALITY(ARRAY_AGG("id" ORDER BY "name" COLLATE "C" DESC NULLS LAST, "id" ASC) FILTER (WHERE "id" IS NOT NULL))] AS "last",
         PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY CAST("id" AS double precision)) AS "middle",
         STDDEV_SAMP(CAST("id" AS double precision)) AS "spread",
         BOOL_AND(("id" > 1)) AS "every",
         BOOL_OR(("id" > 4)) AS "some",
         STRING_AGG("name", ', ' ORDER BY "name" COLLATE "C" ASC) AS "joined",
         ARRAY_AGG("id" ORDER BY "name" COLLATE "C" DESC NULLS LAST, "id" ASC) FILTER (WHERE "id" IS NOT NULL) AS "list"
  FROM "node_customers"
  GROUP BY 1
