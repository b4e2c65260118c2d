WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
)
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY "id" ORDER BY "country" DESC NULLS LAST, "id" ASC NULLS LAST, "name" ASC NULLS LAST, "country" ASC NULLS LAST, "born" ASC NULLS LAST, "score" ASC NULLS LAST) AS "weir_row"
  FROM   "node_customers"
  ) AS ranked
  WHERE "weir_row" = 1
