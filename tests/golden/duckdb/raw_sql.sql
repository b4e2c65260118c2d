WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
)
  SELECT CAST(q."id" AS BIGINT) AS "id",
         CAST(q."n" AS BIGINT) AS "n"
  FROM (
  WITH "buyers" AS (SELECT * FROM "node_customers")
  SELECT * FROM (
SELECT id, count(*) AS n FROM buyers GROUP BY id
  ) AS own
  ) AS q
