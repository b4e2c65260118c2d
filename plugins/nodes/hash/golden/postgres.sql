-- empty_unicode, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "näme"
  FROM "in.out"
)
  SELECT (LEFT("näme", CAST(CASE WHEN '1'::bigint > 1000000000 THEN 1000000000 WHEN '1'::bigint < -1000000000 THEN -1000000000 ELSE '1'::bigint END AS integer)) || REPEAT('*', CAST(CASE WHEN GREATEST((CAST(LENGTH("näme") AS bigint) - '1'::bigint), '0'::bigint) > 1000000000 THEN 1000000000 WHEN GREATEST((CAST(LENGTH("näme") AS bigint) - '1'::bigint), '0'::bigint) < -1000000000 THEN -1000000000 ELSE GREATEST((CAST(LENGTH("näme") AS bigint) - '1'::bigint), '0'::bigint) END AS integer))) AS "näme"
  FROM "node_in"

-- methods, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email",
         "phone",
         "card",
         "secret"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT ENCODE(SHA256(CONVERT_TO("email", 'UTF8')), 'hex') AS "email",
         (REPEAT('*', CAST(CASE WHEN GREATEST((CAST(LENGTH("phone") AS bigint) - '3'::bigint), '0'::bigint) > 1000000000 THEN 1000000000 WHEN GREATEST((CAST(LENGTH("phone") AS bigint) - '3'::bigint), '0'::bigint) < -1000000000 THEN -1000000000 ELSE GREATEST((CAST(LENGTH("phone") AS bigint) - '3'::bigint), '0'::bigint) END AS integer)) || RIGHT("phone", CAST(CASE WHEN '3'::bigint > 1000000000 THEN 1000000000 WHEN '3'::bigint < -1000000000 THEN -1000000000 ELSE '3'::bigint END AS integer))) AS "phone",
         CASE WHEN ("card" IS NULL) THEN NULL::text ELSE '***' END AS "card",
         "secret"
  FROM "node_in"
)
  SELECT "email",
         "phone",
         "card"
  FROM "node_node_1"

-- normalised, port out
-- refused: PostgreSQL cannot compute normalize_email: it has no tables of international domain names. Run this pipeline in DuckDB, or do this step elsewhere.

-- salted, port out
-- refused: PostgreSQL cannot compute hmac_sha256: it has keyed hashes only with an extension. Run this pipeline in DuckDB, or do this step elsewhere.

