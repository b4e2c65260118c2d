-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "n"
  FROM "in.out"
)
  SELECT CAST("n" AS VARCHAR) AS "n"
  FROM "node_in"

-- null_on_failure, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "amount",
         "day"
  FROM "in.out"
)
  SELECT weir_try_cast_t_i("id") AS "id",
         weir_try_cast_t_d10s2("amount") AS "amount",
         weir_try_cast_t_y("day") AS "day"
  FROM "node_in"

-- null_on_failure, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "amount",
         "day"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         "amount",
         "day"
  FROM "node_in"
  WHERE FALSE
)
  SELECT "id",
         "amount",
         "day",
         '' AS "reason"
  FROM "node_node_1"

-- reject, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "node_in"
  WHERE (NOT (("n" IS NOT NULL) AND (weir_try_cast_t_i("n") IS NULL)))
)
  SELECT "id",
         weir_try_cast_t_i("n") AS "n"
  FROM "node_node_1"

-- reject, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         "n"
  FROM "node_in"
  WHERE (("n" IS NOT NULL) AND (weir_try_cast_t_i("n") IS NULL))
)
  SELECT "id",
         "n",
         CASE WHEN (("n" IS NOT NULL) AND (weir_try_cast_t_i("n") IS NULL)) THEN 'n is no integer' ELSE '' END AS "reason"
  FROM "node_node_1"

