  SELECT "order_id",
         "customer",
         "amount",
         "at",
         "tag"
  FROM (VALUES
    (CAST(10::BIGINT AS BIGINT), CAST(1::BIGINT AS BIGINT), CAST('10.50'::DECIMAL(12,2) AS DECIMAL(12,2)), CAST(make_timestamp(1700000000000000) AS TIMESTAMP), CAST('web' AS VARCHAR)),
    (11::BIGINT, 1::BIGINT, '-5.00'::DECIMAL(12,2), make_timestamp(1700000500123000), 'Shop'),
    (12::BIGINT, 2::BIGINT, '999.99'::DECIMAL(12,2), make_timestamp(1600000000000000), NULL::VARCHAR),
    (13::BIGINT, NULL::BIGINT, '0.01'::DECIMAL(12,2), NULL::TIMESTAMP, 'web'),
    (14::BIGINT, 9::BIGINT, NULL::DECIMAL(12,2), make_timestamp(-1000000), 'émoi'),
    (15::BIGINT, 5::BIGINT, '7.00'::DECIMAL(12,2), make_timestamp(1700000000000000), 'web')
  ) AS "rows"("order_id", "customer", "amount", "at", "tag")
