-- contacts, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email",
         "phone",
         "name",
         "country"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT weir_normalize_email_t(weir_trim_t("email")) AS "email",
         weir_normalize_phone_tt("phone", 'DE') AS "phone",
         weir_normalize_name_t("name") AS "name",
         weir_normalize_country_t("country") AS "country",
         "email" AS "raw_email",
         "phone" AS "raw_phone",
         "name" AS "raw_name",
         "country" AS "raw_country"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "email",
         "phone",
         "name",
         "country",
         "raw_email",
         "raw_phone",
         "raw_name",
         "raw_country"
  FROM "node_node_1"
)
  SELECT "email",
         "phone",
         "name",
         "country"
  FROM "node_node_2"

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT weir_normalize_email_t("email") AS "email",
         "email" AS "email_raw"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "email",
         "email_raw"
  FROM "node_node_1"
)
  SELECT "email",
         "email_raw"
  FROM "node_node_2"

-- empty, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "node_in"
  WHERE FALSE
)
  SELECT "email",
         '' AS "reason"
  FROM "node_node_1"

-- keep_and_flag, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "email"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT weir_normalize_email_t("email") AS "email",
         "email" AS "raw_email"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT CASE WHEN ((("raw_email" IS NOT NULL) AND (weir_trim_t("raw_email") <> '')) AND ("email" IS NULL)) THEN "raw_email" ELSE "email" END AS "email",
         "raw_email",
         ((("raw_email" IS NOT NULL) AND (weir_trim_t("raw_email") <> '')) AND ("email" IS NULL)) AS "email_wrong"
  FROM "node_node_1"
)
  SELECT "email",
         "email_wrong"
  FROM "node_node_2"

-- reject, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "day"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         weir_parse_date_tt("day", 'dmy') AS "day",
         "day" AS "raw_day"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "id",
         "day",
         "raw_day"
  FROM "node_node_1"
  WHERE (NOT ((("raw_day" IS NOT NULL) AND (weir_trim_t("raw_day") <> '')) AND ("day" IS NULL)))
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "id",
         "day",
         "raw_day"
  FROM "node_node_2"
)
  SELECT "id",
         "day"
  FROM "node_node_3"

-- reject, port rejected
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "day"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT "id",
         weir_parse_date_tt("day", 'dmy') AS "day",
         "day" AS "raw_day"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "id",
         "day",
         "raw_day"
  FROM "node_node_1"
  WHERE ((("raw_day" IS NOT NULL) AND (weir_trim_t("raw_day") <> '')) AND ("day" IS NULL))
)
  SELECT "id",
         "raw_day" AS "day",
         CASE WHEN ((("raw_day" IS NOT NULL) AND (weir_trim_t("raw_day") <> '')) AND ("day" IS NULL)) THEN 'day could not be read (parse_date)' ELSE '' END AS "reason"
  FROM "node_node_2"

-- text, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "t"
  FROM "in.out"
),
"node_node_1" AS NOT MATERIALIZED (
  SELECT NULLIF(weir_upper_t(weir_trim_t(weir_regexp_replace_ttt("t", '\s+', ' '))), '') AS "t",
         "t" AS "t_raw"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT CASE WHEN ("t" = 'N/A') THEN NULL::VARCHAR WHEN ("t" = 'A B') THEN 'ab' ELSE "t" END AS "t",
         "t_raw"
  FROM "node_node_1"
)
  SELECT "t",
         "t_raw"
  FROM "node_node_2"

