-- empty_unicode, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "näme"
  FROM "in.out"
)
  SELECT (LEFT("näme", 1::BIGINT) || weir_repeat_ti('*', GREATEST((LENGTH("näme") - 1::BIGINT), 0::BIGINT))) AS "näme"
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
  SELECT SHA256("email") AS "email",
         (weir_repeat_ti('*', GREATEST((LENGTH("phone") - 3::BIGINT), 0::BIGINT)) || RIGHT("phone", 3::BIGINT)) AS "phone",
         CASE WHEN ("card" IS NULL) THEN NULL::VARCHAR ELSE '***' END AS "card",
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
  SELECT CASE WHEN (weir_position_tt("email", '@') > 0) THEN ('***@' || weir_split_part_tti("email", '@', 2::BIGINT)) ELSE CASE WHEN ("email" IS NULL) THEN NULL::VARCHAR ELSE '***' END END AS "email",
         SHA256(weir_normalize_email_t("email")) AS "h"
  FROM "node_in"

-- salted, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "t",
         "n"
  FROM "in.out"
)
  SELECT weir_hmac_sha256_tt('Jefe', "t") AS "t",
         "n",
         SHA256(weir_to_text_i("n")) AS "hn"
  FROM "node_in"

