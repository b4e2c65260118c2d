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
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "in.out"
)
  SELECT CASE WHEN (CAST(STRPOS("email", '@') AS bigint) > 0) THEN ('***@' || CASE WHEN CAST(CASE WHEN '2'::bigint > 1000000000 THEN 1000000000 WHEN '2'::bigint < -1000000000 THEN -1000000000 ELSE '2'::bigint END AS integer) = 0 AND "email" IS NOT NULL AND '@' IS NOT NULL THEN '' WHEN CAST(CASE WHEN '2'::bigint > 1000000000 THEN 1000000000 WHEN '2'::bigint < -1000000000 THEN -1000000000 ELSE '2'::bigint END AS integer) <> 0 THEN SPLIT_PART("email", '@', COALESCE(NULLIF(CAST(CASE WHEN '2'::bigint > 1000000000 THEN 1000000000 WHEN '2'::bigint < -1000000000 THEN -1000000000 ELSE '2'::bigint END AS integer), 0), 1)) END) ELSE CASE WHEN ("email" IS NULL) THEN NULL::text ELSE '***' END END AS "email",
         ENCODE(SHA256(CONVERT_TO(pg_temp.weir_normalize_email("email"), 'UTF8')), 'hex') AS "h"
  FROM "node_in"

-- salted, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "t",
         "n"
  FROM "in.out"
)
  SELECT pg_temp.weir_hmac_sha256('Jefe', "t") AS "t",
         "n",
         ENCODE(SHA256(CONVERT_TO(CAST("n" AS text), 'UTF8')), 'hex') AS "hn"
  FROM "node_in"

