-- basic, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "email",
         "phone"
  FROM "in.out"
),
"node_node_1" AS MATERIALIZED (
  SELECT "id",
         "email",
         "phone",
         "id" AS "record"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "record",
         'email' AS "kind",
         NULLIF("email", '') AS "value"
  FROM "node_node_1"
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_2"
  WHERE ("record" IS NOT NULL)
),
"node_node_4" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_3"
  WHERE ("value" IS NOT NULL)
),
"node_node_5" AS NOT MATERIALIZED (
  SELECT "record",
         'phone' AS "kind",
         NULLIF("phone", '') AS "value"
  FROM "node_node_1"
),
"node_node_6" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_5"
  WHERE ("record" IS NOT NULL)
),
"node_node_7" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_6"
  WHERE ("value" IS NOT NULL)
),
"node_node_8" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_4"
  UNION ALL
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_7"
),
"node_node_9" AS NOT MATERIALIZED (
  SELECT "record" AS "record",
         "kind" AS "kind",
         "value" AS "value"
  FROM "node_node_8"
  GROUP BY 1, 2, 3
),
"node_node_10" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         COUNT(*) OVER (PARTITION BY "kind", "value") AS "n"
  FROM "node_node_9"
),
"node_node_11" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         "n"
  FROM "node_node_10"
  WHERE ("n" <= 100)
),
"node_node_12" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_11"
),
"node_node_13" AS NOT MATERIALIZED (
  SELECT "record",
         "person"
  FROM (
    WITH RECURSIVE carried AS MATERIALIZED (
      SELECT "record", "kind", "value" FROM "node_node_12" WHERE "record" IS NOT NULL
    ), numbered AS MATERIALIZED (
      SELECT "record" AS member, ROW_NUMBER() OVER (ORDER BY "record") AS number
      FROM (SELECT DISTINCT "record" FROM carried) AS members
    ), cells AS (
      SELECT n.number, DENSE_RANK() OVER (ORDER BY c."kind" COLLATE "C", c."value" COLLATE "C") AS shared
      FROM carried AS c
      JOIN numbered AS n ON n.member = c."record"
      WHERE c."kind" IS NOT NULL AND c."value" IS NOT NULL
    ), contracted (round, number, shared, point, done) AS (
      SELECT CAST(0 AS bigint), number, shared, number, FALSE
      FROM (
        SELECT number, shared,
               MIN(number) OVER (PARTITION BY shared) < MAX(number) OVER (PARTITION BY shared) AS links
        FROM cells
      ) AS spans
      WHERE links
      UNION ALL
      SELECT round + 1, number, shared,
             MIN(least) OVER (PARTITION BY point),
             BOOL_AND(one_point) OVER (PARTITION BY point)
      FROM (
        SELECT round, number, shared, point,
               MIN((point * 1103515245 + 12345) % 2147483647) OVER (PARTITION BY shared) AS least,
               MIN(point) OVER (PARTITION BY shared) = MAX(point) OVER (PARTITION BY shared) AS one_point
        FROM contracted
        WHERE NOT done
      ) AS seen
    ), labels AS (
      SELECT DISTINCT number, MIN(number) OVER (PARTITION BY round, point) AS label
      FROM contracted
      WHERE done
    )
    SELECT own.member AS "record",
           smallest.member AS "person"
    FROM numbered AS own
    LEFT JOIN labels ON labels.number = own.number
    JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)
  ) AS components
),
"node_node_14" AS NOT MATERIALIZED (
  SELECT "record",
         "person",
         COUNT(*) OVER (PARTITION BY "person") AS "records"
  FROM "node_node_13"
),
"node_node_15" AS NOT MATERIALIZED (
  SELECT l."id" AS "id",
         l."email" AS "email",
         l."phone" AS "phone",
         l."record" AS "record",
         r."person" AS "person",
         r."records" AS "records"
  FROM "node_node_1" AS l
  LEFT JOIN "node_node_14" AS r ON l."record" = r."record"
)
  SELECT "id",
         "email",
         "phone",
         CAST(COALESCE("person", "record") AS text) AS "stitch_id",
         CASE WHEN ("record" IS NOT NULL) THEN COALESCE("records", '1'::bigint) END AS "stitch_records"
  FROM "node_node_15"

-- empty, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "email"
  FROM "in.out"
),
"node_node_1" AS MATERIALIZED (
  SELECT "id",
         "email",
         NULLIF("id", '') AS "record"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "record",
         'email' AS "kind",
         NULLIF("email", '') AS "value"
  FROM "node_node_1"
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_2"
  WHERE ("record" IS NOT NULL)
),
"node_node_4" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_3"
  WHERE ("value" IS NOT NULL)
),
"node_node_5" AS NOT MATERIALIZED (
  SELECT "record" AS "record",
         "kind" AS "kind",
         "value" AS "value"
  FROM "node_node_4"
  GROUP BY 1, 2, 3
),
"node_node_6" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         COUNT(*) OVER (PARTITION BY "kind", "value") AS "n"
  FROM "node_node_5"
),
"node_node_7" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         "n"
  FROM "node_node_6"
  WHERE ("n" <= 100)
),
"node_node_8" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_7"
),
"node_node_9" AS NOT MATERIALIZED (
  SELECT "record",
         "person"
  FROM (
    WITH RECURSIVE carried AS MATERIALIZED (
      SELECT "record", "kind", "value" FROM "node_node_8" WHERE "record" IS NOT NULL
    ), numbered AS MATERIALIZED (
      SELECT "record" AS member, ROW_NUMBER() OVER (ORDER BY "record" COLLATE "C") AS number
      FROM (SELECT DISTINCT "record" FROM carried) AS members
    ), cells AS (
      SELECT n.number, DENSE_RANK() OVER (ORDER BY c."kind" COLLATE "C", c."value" COLLATE "C") AS shared
      FROM carried AS c
      JOIN numbered AS n ON n.member = c."record"
      WHERE c."kind" IS NOT NULL AND c."value" IS NOT NULL
    ), contracted (round, number, shared, point, done) AS (
      SELECT CAST(0 AS bigint), number, shared, number, FALSE
      FROM (
        SELECT number, shared,
               MIN(number) OVER (PARTITION BY shared) < MAX(number) OVER (PARTITION BY shared) AS links
        FROM cells
      ) AS spans
      WHERE links
      UNION ALL
      SELECT round + 1, number, shared,
             MIN(least) OVER (PARTITION BY point),
             BOOL_AND(one_point) OVER (PARTITION BY point)
      FROM (
        SELECT round, number, shared, point,
               MIN((point * 1103515245 + 12345) % 2147483647) OVER (PARTITION BY shared) AS least,
               MIN(point) OVER (PARTITION BY shared) = MAX(point) OVER (PARTITION BY shared) AS one_point
        FROM contracted
        WHERE NOT done
      ) AS seen
    ), labels AS (
      SELECT DISTINCT number, MIN(number) OVER (PARTITION BY round, point) AS label
      FROM contracted
      WHERE done
    )
    SELECT own.member AS "record",
           smallest.member AS "person"
    FROM numbered AS own
    LEFT JOIN labels ON labels.number = own.number
    JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)
  ) AS components
),
"node_node_10" AS NOT MATERIALIZED (
  SELECT "record",
         "person",
         COUNT(*) OVER (PARTITION BY "person") AS "records"
  FROM "node_node_9"
),
"node_node_11" AS NOT MATERIALIZED (
  SELECT l."id" AS "id",
         l."email" AS "email",
         l."record" AS "record",
         r."person" AS "person",
         r."records" AS "records"
  FROM "node_node_1" AS l
  LEFT JOIN "node_node_10" AS r ON l."record" = r."record"
)
  SELECT "id",
         "email",
         COALESCE("person", "record") AS "stitch_id",
         CASE WHEN ("record" IS NOT NULL) THEN COALESCE("records", '1'::bigint) END AS "stitch_records"
  FROM "node_node_11"

-- keys, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "email",
         "phone"
  FROM "in.out"
),
"node_node_1" AS MATERIALIZED (
  SELECT "id",
         "email",
         "phone",
         NULLIF("id", '') AS "record"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "record",
         'email' AS "kind",
         NULLIF("email", '') AS "value"
  FROM "node_node_1"
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_2"
  WHERE ("record" IS NOT NULL)
),
"node_node_4" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_3"
  WHERE ("value" IS NOT NULL)
),
"node_node_5" AS NOT MATERIALIZED (
  SELECT "record",
         'phone' AS "kind",
         NULLIF("phone", '') AS "value"
  FROM "node_node_1"
),
"node_node_6" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_5"
  WHERE ("record" IS NOT NULL)
),
"node_node_7" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_6"
  WHERE ("value" IS NOT NULL)
),
"node_node_8" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_4"
  UNION ALL
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_7"
),
"node_node_9" AS NOT MATERIALIZED (
  SELECT "record" AS "record",
         "kind" AS "kind",
         "value" AS "value"
  FROM "node_node_8"
  GROUP BY 1, 2, 3
),
"node_node_10" AS NOT MATERIALIZED (
  SELECT "record",
         "person"
  FROM (
    WITH RECURSIVE carried AS MATERIALIZED (
      SELECT "record", "kind", "value" FROM "node_node_9" WHERE "record" IS NOT NULL
    ), numbered AS MATERIALIZED (
      SELECT "record" AS member, ROW_NUMBER() OVER (ORDER BY "record" COLLATE "C") AS number
      FROM (SELECT DISTINCT "record" FROM carried) AS members
    ), cells AS (
      SELECT n.number, DENSE_RANK() OVER (ORDER BY c."kind" COLLATE "C", c."value" COLLATE "C") AS shared
      FROM carried AS c
      JOIN numbered AS n ON n.member = c."record"
      WHERE c."kind" IS NOT NULL AND c."value" IS NOT NULL
    ), contracted (round, number, shared, point, done) AS (
      SELECT CAST(0 AS bigint), number, shared, number, FALSE
      FROM (
        SELECT number, shared,
               MIN(number) OVER (PARTITION BY shared) < MAX(number) OVER (PARTITION BY shared) AS links
        FROM cells
      ) AS spans
      WHERE links
      UNION ALL
      SELECT round + 1, number, shared,
             MIN(least) OVER (PARTITION BY point),
             BOOL_AND(one_point) OVER (PARTITION BY point)
      FROM (
        SELECT round, number, shared, point,
               MIN((point * 1103515245 + 12345) % 2147483647) OVER (PARTITION BY shared) AS least,
               MIN(point) OVER (PARTITION BY shared) = MAX(point) OVER (PARTITION BY shared) AS one_point
        FROM contracted
        WHERE NOT done
      ) AS seen
    ), labels AS (
      SELECT DISTINCT number, MIN(number) OVER (PARTITION BY round, point) AS label
      FROM contracted
      WHERE done
    )
    SELECT own.member AS "record",
           smallest.member AS "person"
    FROM numbered AS own
    LEFT JOIN labels ON labels.number = own.number
    JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)
  ) AS components
),
"node_node_11" AS NOT MATERIALIZED (
  SELECT "record",
         "person",
         COUNT(*) OVER (PARTITION BY "person") AS "records"
  FROM "node_node_10"
),
"node_node_12" AS NOT MATERIALIZED (
  SELECT l."id" AS "id",
         l."email" AS "email",
         l."phone" AS "phone",
         l."record" AS "record",
         r."person" AS "person",
         r."records" AS "records"
  FROM "node_node_1" AS l
  LEFT JOIN "node_node_11" AS r ON l."record" = r."record"
)
  SELECT "id",
         "email",
         "phone",
         COALESCE("person", "record") AS "stitch_id",
         CASE WHEN ("record" IS NOT NULL) THEN COALESCE("records", '1'::bigint) END AS "stitch_records"
  FROM "node_node_12"

-- limit, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "id",
         "email"
  FROM "in.out"
),
"node_node_1" AS MATERIALIZED (
  SELECT "id",
         "email",
         NULLIF("id", '') AS "record"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "record",
         'email' AS "kind",
         NULLIF("email", '') AS "value"
  FROM "node_node_1"
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_2"
  WHERE ("record" IS NOT NULL)
),
"node_node_4" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_3"
  WHERE ("value" IS NOT NULL)
),
"node_node_5" AS NOT MATERIALIZED (
  SELECT "record" AS "record",
         "kind" AS "kind",
         "value" AS "value"
  FROM "node_node_4"
  GROUP BY 1, 2, 3
),
"node_node_6" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         COUNT(*) OVER (PARTITION BY "kind", "value") AS "n"
  FROM "node_node_5"
),
"node_node_7" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         "n"
  FROM "node_node_6"
  WHERE ("n" <= 2)
),
"node_node_8" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_7"
),
"node_node_9" AS NOT MATERIALIZED (
  SELECT "record",
         "person"
  FROM (
    WITH RECURSIVE carried AS MATERIALIZED (
      SELECT "record", "kind", "value" FROM "node_node_8" WHERE "record" IS NOT NULL
    ), numbered AS MATERIALIZED (
      SELECT "record" AS member, ROW_NUMBER() OVER (ORDER BY "record" COLLATE "C") AS number
      FROM (SELECT DISTINCT "record" FROM carried) AS members
    ), cells AS (
      SELECT n.number, DENSE_RANK() OVER (ORDER BY c."kind" COLLATE "C", c."value" COLLATE "C") AS shared
      FROM carried AS c
      JOIN numbered AS n ON n.member = c."record"
      WHERE c."kind" IS NOT NULL AND c."value" IS NOT NULL
    ), contracted (round, number, shared, point, done) AS (
      SELECT CAST(0 AS bigint), number, shared, number, FALSE
      FROM (
        SELECT number, shared,
               MIN(number) OVER (PARTITION BY shared) < MAX(number) OVER (PARTITION BY shared) AS links
        FROM cells
      ) AS spans
      WHERE links
      UNION ALL
      SELECT round + 1, number, shared,
             MIN(least) OVER (PARTITION BY point),
             BOOL_AND(one_point) OVER (PARTITION BY point)
      FROM (
        SELECT round, number, shared, point,
               MIN((point * 1103515245 + 12345) % 2147483647) OVER (PARTITION BY shared) AS least,
               MIN(point) OVER (PARTITION BY shared) = MAX(point) OVER (PARTITION BY shared) AS one_point
        FROM contracted
        WHERE NOT done
      ) AS seen
    ), labels AS (
      SELECT DISTINCT number, MIN(number) OVER (PARTITION BY round, point) AS label
      FROM contracted
      WHERE done
    )
    SELECT own.member AS "record",
           smallest.member AS "person"
    FROM numbered AS own
    LEFT JOIN labels ON labels.number = own.number
    JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)
  ) AS components
),
"node_node_10" AS NOT MATERIALIZED (
  SELECT "record",
         "person",
         COUNT(*) OVER (PARTITION BY "person") AS "records"
  FROM "node_node_9"
),
"node_node_11" AS NOT MATERIALIZED (
  SELECT l."id" AS "id",
         l."email" AS "email",
         l."record" AS "record",
         r."person" AS "person",
         r."records" AS "records"
  FROM "node_node_1" AS l
  LEFT JOIN "node_node_10" AS r ON l."record" = r."record"
)
  SELECT "id",
         "email",
         COALESCE("person", "record") AS "stitch_id",
         CASE WHEN ("record" IS NOT NULL) THEN COALESCE("records", '1'::bigint) END AS "stitch_records"
  FROM "node_node_11"

-- types, port out
WITH
"node_in" AS NOT MATERIALIZED (
  SELECT "record",
         "home",
         "mobile",
         "other"
  FROM "in.out"
),
"node_node_1" AS MATERIALIZED (
  SELECT "record",
         "home",
         "mobile",
         "other",
         NULLIF("record", '') AS "record_2"
  FROM "node_in"
),
"node_node_2" AS NOT MATERIALIZED (
  SELECT "record_2" AS "record",
         'phone' AS "kind",
         NULLIF("home", '') AS "value"
  FROM "node_node_1"
),
"node_node_3" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_2"
  WHERE ("record" IS NOT NULL)
),
"node_node_4" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_3"
  WHERE ("value" IS NOT NULL)
),
"node_node_5" AS NOT MATERIALIZED (
  SELECT "record_2" AS "record",
         'phone' AS "kind",
         NULLIF(CAST("mobile" AS text), '') AS "value"
  FROM "node_node_1"
),
"node_node_6" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_5"
  WHERE ("record" IS NOT NULL)
),
"node_node_7" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_6"
  WHERE ("value" IS NOT NULL)
),
"node_node_8" AS NOT MATERIALIZED (
  SELECT "record_2" AS "record",
         'other' AS "kind",
         NULLIF("other", '') AS "value"
  FROM "node_node_1"
),
"node_node_9" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_8"
  WHERE ("record" IS NOT NULL)
),
"node_node_10" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_9"
  WHERE ("value" IS NOT NULL)
),
"node_node_11" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_4"
  UNION ALL
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_7"
  UNION ALL
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_10"
),
"node_node_12" AS NOT MATERIALIZED (
  SELECT "record" AS "record",
         "kind" AS "kind",
         "value" AS "value"
  FROM "node_node_11"
  GROUP BY 1, 2, 3
),
"node_node_13" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         COUNT(*) OVER (PARTITION BY "kind", "value") AS "n"
  FROM "node_node_12"
),
"node_node_14" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value",
         "n"
  FROM "node_node_13"
  WHERE ("n" <= 100)
),
"node_node_15" AS NOT MATERIALIZED (
  SELECT "record",
         "kind",
         "value"
  FROM "node_node_14"
),
"node_node_16" AS NOT MATERIALIZED (
  SELECT "record",
         "person"
  FROM (
    WITH RECURSIVE carried AS MATERIALIZED (
      SELECT "record", "kind", "value" FROM "node_node_15" WHERE "record" IS NOT NULL
    ), numbered AS MATERIALIZED (
      SELECT "record" AS member, ROW_NUMBER() OVER (ORDER BY "record" COLLATE "C") AS number
      FROM (SELECT DISTINCT "record" FROM carried) AS members
    ), cells AS (
      SELECT n.number, DENSE_RANK() OVER (ORDER BY c."kind" COLLATE "C", c."value" COLLATE "C") AS shared
      FROM carried AS c
      JOIN numbered AS n ON n.member = c."record"
      WHERE c."kind" IS NOT NULL AND c."value" IS NOT NULL
    ), contracted (round, number, shared, point, done) AS (
      SELECT CAST(0 AS bigint), number, shared, number, FALSE
      FROM (
        SELECT number, shared,
               MIN(number) OVER (PARTITION BY shared) < MAX(number) OVER (PARTITION BY shared) AS links
        FROM cells
      ) AS spans
      WHERE links
      UNION ALL
      SELECT round + 1, number, shared,
             MIN(least) OVER (PARTITION BY point),
             BOOL_AND(one_point) OVER (PARTITION BY point)
      FROM (
        SELECT round, number, shared, point,
               MIN((point * 1103515245 + 12345) % 2147483647) OVER (PARTITION BY shared) AS least,
               MIN(point) OVER (PARTITION BY shared) = MAX(point) OVER (PARTITION BY shared) AS one_point
        FROM contracted
        WHERE NOT done
      ) AS seen
    ), labels AS (
      SELECT DISTINCT number, MIN(number) OVER (PARTITION BY round, point) AS label
      FROM contracted
      WHERE done
    )
    SELECT own.member AS "record",
           smallest.member AS "person"
    FROM numbered AS own
    LEFT JOIN labels ON labels.number = own.number
    JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)
  ) AS components
),
"node_node_17" AS NOT MATERIALIZED (
  SELECT "record",
         "person",
         COUNT(*) OVER (PARTITION BY "person") AS "records"
  FROM "node_node_16"
),
"node_node_18" AS NOT MATERIALIZED (
  SELECT l."record" AS "record",
         l."home" AS "home",
         l."mobile" AS "mobile",
         l."other" AS "other",
         l."record_2" AS "record_2",
         r."person" AS "person",
         r."records" AS "records"
  FROM "node_node_1" AS l
  LEFT JOIN "node_node_17" AS r ON l."record_2" = r."record"
)
  SELECT "record",
         "home",
         "mobile",
         "other",
         COALESCE("person", "record_2") AS "stitch_id",
         CASE WHEN ("record_2" IS NOT NULL) THEN COALESCE("records", '1'::bigint) END AS "stitch_records"
  FROM "node_node_18"

