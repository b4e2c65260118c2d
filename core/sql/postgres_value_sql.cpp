#include "core/sql/postgres_clean_sql.h"

namespace weir::sql::postgres {

/// A day of the years 0 to 9999, or NULL. Year 0 is 1 BC.
std::string dayBody()
{
    return R"(SELECT CASE WHEN y BETWEEN 0 AND 9999 AND m BETWEEN 1 AND 12 AND d BETWEEN 1 AND 31 THEN
  CASE WHEN d <= EXTRACT(DAY FROM MAKE_DATE(CAST(CASE WHEN y = 0 THEN -1 ELSE y END AS integer), CAST(m AS integer), 1)
                                  + INTERVAL '1 month' - INTERVAL '1 day')
    THEN MAKE_DATE(CAST(CASE WHEN y = 0 THEN -1 ELSE y END AS integer), CAST(m AS integer), CAST(d AS integer)) END END
)";
}

/// What core/expr's compactJsonText reads: RFC 8259, at most 500 levels deep.
std::string parseJsonBody()
{
    return R"(DECLARE
  bare text;
  depth integer := 0;
BEGIN
  IF LENGTH(value) - LENGTH(TRANSLATE(value, '[{', '')) > 500 THEN
    bare := REGEXP_REPLACE(value, '"(?:[^"\\]|\\.)*"|[^][{}" \t\r\n:,]+', 'x', 'g');
    bare := TRANSLATE(bare, E' \t\r\n:,', '');
    FOR at IN 1 .. LENGTH(bare) LOOP
      depth := depth + CASE SUBSTRING(bare, at, 1) WHEN '[' THEN 1 WHEN '{' THEN 1 WHEN ']' THEN -1 WHEN '}' THEN -1 ELSE 0 END;
      IF depth > 501 OR (depth > 500 AND SUBSTRING(bare, at, 1) = 'x') THEN
        RETURN NULL;
      END IF;
    END LOOP;
  END IF;
  RETURN CAST(REGEXP_REPLACE(CAST(CAST(value AS json) AS text), '("(?:[^"\\]|\\.)*")|\s+', '\1', 'g') AS json);
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END
)";
}

/// What core/base's parseInstant reads; years 1 to 9999.
std::string toInstantBody()
{
    return R"(DECLARE
  parts text[] := REGEXP_MATCH(value, '^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?(?:([Zz])|([+-])([0-9]{2})(?::?([0-9]{2}))?)?)?$');
  day date;
  micros bigint;
  result timestamp;
BEGIN
  IF parts IS NULL THEN
    RETURN NULL;
  END IF;
  day := pg_temp.weir_day(CAST(parts[1] AS bigint), CAST(parts[2] AS bigint), CAST(parts[3] AS bigint));
  IF day IS NULL OR parts[4] > '23' OR parts[5] > '59' OR parts[6] > '60' OR parts[10] > '18' OR parts[11] > '59' THEN
    RETURN NULL;
  END IF;
  micros := (COALESCE(CAST(parts[4] AS bigint), 0) * 60 + COALESCE(CAST(parts[5] AS bigint), 0)
             - CASE WHEN parts[9] = '-' THEN -1 ELSE 1 END
               * (COALESCE(CAST(parts[10] AS bigint), 0) * 60 + COALESCE(CAST(parts[11] AS bigint), 0))) * 60000000
            + COALESCE(CAST(parts[6] AS bigint), 0) * 1000000
            + CAST(RPAD(LEFT(COALESCE(parts[7], ''), 6), 6, '0') AS bigint);
  result := CAST(day AS timestamp) + micros / 1000000 * INTERVAL '1 second' + micros % 1000000 * INTERVAL '1 microsecond';
  RETURN CASE WHEN result >= TIMESTAMP '0001-01-01' AND result < TIMESTAMP '10000-01-01' THEN result END;
END
)";
}

/// What core/expr's durationText writes: "1 day -2 hours 0.5 seconds" with one sign for all parts.
std::string durationTextBody()
{
    return R"(DECLARE
  rest numeric := ABS(CAST(value AS numeric));
  sign text := CASE WHEN value < 0 THEN '-' ELSE '' END;
  result text := '';
  count numeric;
  units text[] := ARRAY['day', 'hour', 'minute'];
  sizes numeric[] := ARRAY[86400000000, 3600000000, 60000000];
BEGIN
  FOR i IN 1 .. 3 LOOP
    count := DIV(rest, sizes[i]);
    IF count > 0 THEN
      result := result || CASE WHEN result = '' THEN '' ELSE ' ' END || sign || count || ' ' || units[i]
                || CASE WHEN count = 1 THEN '' ELSE 's' END;
      rest := MOD(rest, sizes[i]);
    END IF;
  END LOOP;
  IF rest > 0 OR result = '' THEN
    result := result || CASE WHEN result = '' THEN '' ELSE ' ' END || sign || TRIM_SCALE(rest / 1000000)
              || CASE WHEN rest = 1000000 THEN ' second' ELSE ' seconds' END;
  END IF;
  RETURN result;
END
)";
}

/// RFC 2104 with SHA-256, whose blocks have 64 bytes.
std::string hmacBody()
{
    return R"(DECLARE
  block bytea := CONVERT_TO(key, 'UTF8');
  inner_pad bytea;
  outer_pad bytea;
BEGIN
  IF LENGTH(block) > 64 THEN
    block := SHA256(block);
  END IF;
  block := block || DECODE(REPEAT('00', 64 - LENGTH(block)), 'hex');
  inner_pad := block;
  outer_pad := block;
  FOR at IN 0 .. 63 LOOP
    inner_pad := SET_BYTE(inner_pad, at, GET_BYTE(block, at) # 54);
    outer_pad := SET_BYTE(outer_pad, at, GET_BYTE(block, at) # 92);
  END LOOP;
  RETURN ENCODE(SHA256(outer_pad || SHA256(inner_pad || CONVERT_TO(value, 'UTF8'))), 'hex');
END
)";
}

} // namespace weir::sql::postgres
