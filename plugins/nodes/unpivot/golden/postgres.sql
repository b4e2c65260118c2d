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
         CAST("q1" AS numeric(20,1)) AS "q1",
         CAST("q2" AS numeric(20,1)) AS "q2"
  FROM "node_in"
)
  SELECT u."id" AS "id",
         v."name" AS "quarter",
         v."value" AS "amount"
  FROM "node_node_1" AS u
  CROSS JOIN LATERAL (VALUES ('q1', CAST(u."q1" AS numeric(20,1))), ('q2', u."q2")) AS v("name", "value")
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
  CROSS JOIN LATERAL (VALUES ('b', CAST(u."b" AS text))) AS v("name", "value")
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
  CROSS JOIN LATERAL (VALUES ('x', CAST(u."x" AS text)), ('ü', u."ü")) AS v("name", "value")

