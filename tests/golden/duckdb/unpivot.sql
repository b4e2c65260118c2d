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
  CROSS JOIN LATERAL (SELECT UNNEST(['name', 'country']) AS "name", UNNEST(CAST([u."name", u."country"] AS VARCHAR[])) AS "value") AS v
  WHERE v."value" IS NOT NULL
