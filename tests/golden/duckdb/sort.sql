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
  FROM "node_customers"
  ORDER BY "name" ASC NULLS FIRST, "country" DESC NULLS LAST
