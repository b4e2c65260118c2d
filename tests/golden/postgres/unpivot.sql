WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
)
  SELECT u."id" AS "id",
         v."name" AS "what",
         v."value" AS "is"
  FROM "node_customers" AS u
  CROSS JOIN LATERAL (VALUES ('name', CAST(u."name" AS text)), ('country', u."country")) AS v("name", "value")
  WHERE v."value" IS NOT NULL
