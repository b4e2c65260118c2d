-- basic, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "country",
         "amount"
  FROM "in.out"
)
  SELECT "id",
         "country",
         "amount"
  FROM "node_in"
  WHERE (("country" IN ('DE', 'FR')) AND (CAST("amount" AS numeric(21,2)) > CAST('100'::bigint AS numeric(21,2))))

-- basic, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "country",
         "amount"
  FROM "in.out"
)
  SELECT "id",
         "country",
         "amount"
  FROM "node_in"
  WHERE ((("country" IN ('DE', 'FR')) AND (CAST("amount" AS numeric(21,2)) > CAST('100'::bigint AS numeric(21,2)))) IS DISTINCT FROM TRUE)

-- empty_input, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id"
  FROM "in.out"
)
  SELECT "id"
  FROM "node_in"
  WHERE ("id" > 0)

-- empty_input, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id"
  FROM "in.out"
)
  SELECT "id"
  FROM "node_in"
  WHERE (("id" > 0) IS DISTINCT FROM TRUE)

-- unicode, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "name"
  FROM "in.out"
)
  SELECT "name"
  FROM "node_in"
  WHERE (("name" = 'Zoë') OR STARTS_WITH("name", '李'))

