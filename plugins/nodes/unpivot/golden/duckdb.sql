-- basic, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "q1",
         "q2"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         CAST("q1" AS DECIMAL(20,1)) AS "q1",
         weir_cast_d5s1_d20s1("q2") AS "q2"
  FROM "node_in"
)
  SELECT u."id" AS "id",
         v."name" AS "quarter",
         v."value" AS "amount"
  FROM "node_node_1" AS u
  CROSS JOIN LATERAL (SELECT UNNEST(['q1', 'q2']) AS "name", UNNEST(CAST([u."q1", u."q2"] AS DECIMAL(20,1)[])) AS "value") AS v
  WHERE v."value" IS NOT NULL

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "b"
  FROM "in.out"
)
  SELECT u."a" AS "a",
         v."name" AS "name",
         v."value" AS "value"
  FROM "node_in" AS u
  CROSS JOIN LATERAL (SELECT UNNEST(['b']) AS "name", UNNEST(CAST([u."b"] AS VARCHAR[])) AS "value") AS v
  WHERE v."value" IS NOT NULL

-- keep_nulls, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "x",
         "ü"
  FROM "in.out"
)
  SELECT u."id" AS "id",
         v."name" AS "name",
         v."value" AS "value"
  FROM "node_in" AS u
  CROSS JOIN LATERAL (SELECT UNNEST(['x', 'ü']) AS "name", UNNEST(CAST([u."x", u."ü"] AS VARCHAR[])) AS "value") AS v

