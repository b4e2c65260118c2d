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
  ORDER BY "name" COLLATE "C" ASC NULLS FIRST, "country" COLLATE "C" DESC NULLS LAST
