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
  WHERE MD5('42' || '|' || COALESCE('=' || CAST("id" AS text), '') || '|' || COALESCE('=' || CAST("name" AS text), '') || '|' || COALESCE('=' || CAST("country" AS text), '') || '|' || COALESCE('=' || CAST("born" - DATE '1970-01-01' AS text), '') || '|' || COALESCE('=' || ENCODE(FLOAT8SEND("score" + 0), 'hex'), '')) COLLATE "C" < '80000000'
