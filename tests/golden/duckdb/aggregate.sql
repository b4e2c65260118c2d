WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
)
  SELECT weir_lower_t("country") AS "country",
         COUNT(*) AS "rows",
         COUNT("score") AS "scores",
         COUNT(DISTINCT "name") AS "names",
         COUNT(*) FILTER (WHERE ("score" > CAST(1::BIGINT AS DOUBLE))) AS "high",
         CAST(SUM("id") AS BIGINT) AS "ids",
         (CAST(SUM("id") AS DOUBLE) / NULLIF(COUNT("id"), 0)) AS "mean",
         MIN("name") AS "low",
         MAX("born") AS "top",
         FIRST("id" ORDER BY "name" DESC NULLS LAST, "id" ASC) FILTER (WHERE "id" IS NOT NULL) AS "first",
         LAST("id" ORDER BY "name" DESC NULLS LAST, "id" ASC) FILTER (WHERE "id" IS NOT NULL) AS "last",
         MEDIAN(CAST("id" AS DOUBLE)) AS "middle",
         STDDEV_SAMP(CAST("id" AS DOUBLE)) AS "spread",
         BOOL_AND(("id" > 1)) AS "every",
         BOOL_OR(("id" > 4)) AS "some",
         STRING_AGG("name", ', ' ORDER BY "name" ASC) AS "joined",
         LIST("id" ORDER BY "name" DESC NULLS LAST, "id" ASC) FILTER (WHERE "id" IS NOT NULL) AS "list"
  FROM "node_customers"
  GROUP BY 1
