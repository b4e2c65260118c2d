WITH
"node_customers" AS NOT MATERIALIZED (
  SELECT "id",
         "name",
         "country",
         "born",
         "score"
  FROM "customers"
)
  SELECT "id",
         "first"
  FROM (
    WITH RECURSIVE carried AS MATERIALIZED (
      SELECT "id", "country", "born" FROM "node_customers" WHERE "id" IS NOT NULL
    ), numbered AS MATERIALIZED (
      SELECT "id" AS member, ROW_NUMBER() OVER (ORDER BY "id") AS number
      FROM (SELECT DISTINCT "id" FROM carried) AS members
    ), cells AS (
      SELECT n.number, DENSE_RANK() OVER (ORDER BY c."country" COLLATE "C", c."born") AS shared
      FROM carried AS c
      JOIN numbered AS n ON n.member = c."id"
      WHERE c."country" IS NOT NULL AND c."born" IS NOT NULL
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
    SELECT own.member AS "id",
           smallest.member AS "first"
    FROM numbered AS own
    LEFT JOIN labels ON labels.number = own.number
    JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)
  ) AS components
