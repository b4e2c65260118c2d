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
  WHERE MD5('42' || '|' || COALESCE('=' || CAST("id" AS VARCHAR), '') || '|' || COALESCE('=' || CAST("name" AS VARCHAR), '') || '|' || COALESCE('=' || CAST("country" AS VARCHAR), '') || '|' || COALESCE('=' || CAST("born" - DATE '1970-01-01' AS VARCHAR), '') || '|' || COALESCE('=' || weir_number_bits("score"), '')) < '80000000'
