-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "b"
  FROM "in.out"
)
  SELECT "b"
  FROM "node_in"

-- listed, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "email",
         "age"
  FROM "in.out"
)
  SELECT "email",
         "id" AS "user id",
         "id" AS "again"
  FROM "node_in"

-- others, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "a",
         "b",
         "c",
         "größe"
  FROM "in.out"
)
  SELECT "c" AS "first",
         "b",
         "größe"
  FROM "node_in"

