  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM (VALUES
    (CAST('10'::bigint AS bigint), CAST('1'::bigint AS bigint), CAST('10.50'::numeric(12,2) AS numeric(12,2)), CAST(TIMESTAMP '2023-11-14T22:13:20Z' AS timestamp), CAST('web' AS text)),
    ('11'::bigint, '1'::bigint, '-5.00'::numeric(12,2), TIMESTAMP '2023-11-14T22:21:40.123Z', 'Shop'),
    ('12'::bigint, '2'::bigint, '999.99'::numeric(12,2), TIMESTAMP '2020-09-13T12:26:40Z', NULL::text),
    ('13'::bigint, NULL::bigint, '0.01'::numeric(12,2), NULL::timestamp, 'web'),
    ('14'::bigint, '9'::bigint, NULL::numeric(12,2), TIMESTAMP '1969-12-31T23:59:59Z', 'émoi'),
    ('15'::bigint, '5'::bigint, '7.00'::numeric(12,2), TIMESTAMP '2023-11-14T22:13:20Z', 'web')
  ) AS "rows"("order_id", "customer", "amount", "at", "tag")
