-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT CAST(q."n" AS bigint) AS "n"
  FROM (
  WITH "input_1" AS (SELECT * FROM "node_in")
  SELECT * FROM (
select n from input_1
  ) AS own
  ) AS q

-- join, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "v"
  FROM "in.out"
),
"node_in_2" AS NOT MATERIALIZED (
  SELECT "id",
         "name"
  FROM "in_2.out"
)
  SELECT CAST(q."name" AS text) AS "name",
         CAST(q."v" AS bigint) AS "v"
  FROM (
  WITH "a" AS (SELECT * FROM "node_in"), "b" AS (SELECT * FROM "node_in_2")
  SELECT * FROM (
select b.name, a.v from a join b on a.id = b.id where a.v is not null or b.name = 'Zoë'
  ) AS own
  ) AS q

-- with, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT CAST(q."n" AS bigint) AS "n",
         CAST(q."t" AS text) AS "t"
  FROM (
  WITH "input_1" AS (SELECT * FROM "node_in")
  SELECT * FROM (
with x as (select n from input_1) -- drop table
select n, 'delete; from' as t from x 
  ) AS own
  ) AS q

