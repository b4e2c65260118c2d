-- anti, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "id",
         "customer",
         "amount"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "customer",
         "name",
         "amount"
  FROM "right.out"
)
  SELECT l."id" AS "id",
         l."customer" AS "customer",
         l."amount" AS "amount"
  FROM "node_left" AS l
  WHERE NOT EXISTS (SELECT 1 FROM "node_right" AS r WHERE l."customer" = r."customer")

-- empty, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "a"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "a",
         "b"
  FROM "right.out"
)
  SELECT l."a" AS "a",
         r."b" AS "b"
  FROM "node_left" AS l
  LEFT JOIN "node_right" AS r ON l."a" = r."a"

-- fan_out, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "k"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "key",
         "v"
  FROM "right.out"
)
  SELECT l."k" AS "k",
         r."key" AS "key",
         r."v" AS "v"
  FROM "node_left" AS l
  JOIN "node_right" AS r ON l."k" = r."key"

-- full, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "id",
         "customer",
         "amount"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "customer",
         "name",
         "amount"
  FROM "right.out"
)
  SELECT l."id" AS "id",
         COALESCE(CAST(l."customer" AS text), CAST(r."customer" AS text)) AS "customer",
         l."amount" AS "amount",
         r."name" AS "name",
         r."amount" AS "amount_right"
  FROM (SELECT l.*, l."customer" AS "weir_key" FROM "node_left" AS l OFFSET 0) AS l
  FULL JOIN (SELECT r.*, r."customer" AS "weir_key" FROM "node_right" AS r OFFSET 0) AS r ON l."weir_key" = r."weir_key"

-- inner, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "id",
         "customer",
         "amount"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "customer",
         "name",
         "amount"
  FROM "right.out"
)
  SELECT l."id" AS "id",
         l."customer" AS "customer",
         l."amount" AS "amount",
         r."name" AS "name",
         r."amount" AS "amount_right"
  FROM "node_left" AS l
  JOIN "node_right" AS r ON l."customer" = r."customer"

-- left, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "id",
         "customer",
         "amount"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "customer",
         "name",
         "amount"
  FROM "right.out"
)
  SELECT l."id" AS "id",
         l."customer" AS "customer",
         l."amount" AS "amount",
         r."name" AS "name",
         r."amount" AS "amount_right"
  FROM "node_left" AS l
  LEFT JOIN "node_right" AS r ON l."customer" = r."customer"

-- right, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "id",
         "customer",
         "amount"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "customer",
         "name",
         "amount"
  FROM "right.out"
)
  SELECT l."id" AS "id",
         COALESCE(CAST(l."customer" AS text), CAST(r."customer" AS text)) AS "customer",
         l."amount" AS "amount",
         r."name" AS "name",
         r."amount" AS "amount_right"
  FROM "node_left" AS l
  RIGHT JOIN "node_right" AS r ON l."customer" = r."customer"

-- semi, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "id",
         "customer",
         "amount"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "customer",
         "name",
         "amount"
  FROM "right.out"
)
  SELECT l."id" AS "id",
         l."customer" AS "customer",
         l."amount" AS "amount"
  FROM "node_left" AS l
  WHERE EXISTS (SELECT 1 FROM "node_right" AS r WHERE l."customer" = r."customer")

-- several_keys, port out
WITH
"node_left" AS NOT MATERIALIZED (
  SELECT "a",
         "b"
  FROM "left.out"
),
"node_right" AS NOT MATERIALIZED (
  SELECT "c",
         "d",
         "e"
  FROM "right.out"
)
  SELECT l."a" AS "a",
         l."b" AS "b",
         r."c" AS "c",
         r."d" AS "d",
         r."e" AS "e"
  FROM "node_left" AS l
  LEFT JOIN "node_right" AS r ON CAST(l."a" AS numeric(20,1)) = CAST(r."c" AS numeric(20,1)) AND (LOWER(l."b" COLLATE "und-x-icu") COLLATE "C") = r."d"

