-- all, port case_1
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT "n"
  FROM "node_in"
  WHERE ("n" > 0)

-- all, port case_2
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT "n"
  FROM "node_in"
  WHERE ("n" > 5)

-- all, port else
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT "n"
  FROM "node_in"
  WHERE ((("n" > 0) IS DISTINCT FROM TRUE) AND (("n" > 5) IS DISTINCT FROM TRUE))

-- first, port large
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "amount"
  FROM "in.out"
)
  SELECT "id",
         "amount"
  FROM "node_in"
  WHERE ("amount" >= 1000)

-- first, port case_2
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "amount"
  FROM "in.out"
)
  SELECT "id",
         "amount"
  FROM "node_in"
  WHERE ((("amount" >= 1000) IS DISTINCT FROM TRUE) AND ("amount" >= 100))

-- first, port else
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "amount"
  FROM "in.out"
)
  SELECT "id",
         "amount"
  FROM "node_in"
  WHERE ((("amount" >= 1000) IS DISTINCT FROM TRUE) AND (("amount" >= 100) IS DISTINCT FROM TRUE))

-- unicode_empty, port groß
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "größe"
  FROM "in.out"
)
  SELECT "größe"
  FROM "node_in"
  WHERE ("größe" = 'XL')

-- unicode_empty, port else
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "größe"
  FROM "in.out"
)
  SELECT "größe"
  FROM "node_in"
  WHERE (("größe" = 'XL') IS DISTINCT FROM TRUE)

