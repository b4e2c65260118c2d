#include "core/sql/postgres_clean_sql.h"

#include "core/sql/postgres_tables.h"

#include <algorithm>

namespace weir::sql::postgres {
namespace {

using clean::CharacterKind;

/// The literal of what BTRIM removes: all white space of Unicode.
std::string spaces()
{
    std::u32string unused;
    std::string text = "U&'";
    for (const clean::CharacterRange& range : clean::charactersOf(CharacterKind::WhiteSpace)) {
        for (char32_t c = range.first; c <= range.last; ++c) {
            constexpr std::string_view kHex = "0123456789ABCDEF";
            text += '\\';
            for (unsigned shift = 16; shift > 0; shift -= 4) {
                text += kHex[(c >> (shift - 4)) & 0xFU];
            }
        }
    }
    return text + '\'';
}

template <typename Words>
std::string listOf(const Words& words)
{
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + literal(word);
    }
    return text;
}

/// Pairs of plain words as the text of a JSON object.
template <typename Pairs>
std::string objectOf(const Pairs& pairs)
{
    std::string json = "{";
    for (const auto& [key, value] : pairs) {
        json += json.size() > 1 ? ",\"" : "\"";
        json += key;
        json += "\":";
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, int>) {
            json += std::to_string(value);
        } else {
            json += '"' + value + '"';
        }
    }
    return literal(json + '}');
}

/// The characters without those of ASCII.
std::string aboveAscii(CharacterKind kind)
{
    clean::CharacterSet set = clean::charactersOf(kind);
    std::erase_if(set, [](const clean::CharacterRange& range) { return range.last < 0x80; });
    if (!set.empty()) {
        set.front().first = std::max<char32_t>(set.front().first, 0x80);
    }
    return bracket(set);
}

} // namespace

std::string singleSpacedBody()
{
    static const std::string body = replaced(
        R"(SELECT BTRIM(REGEXP_REPLACE(REGEXP_REPLACE(value COLLATE "C", '[%invisible%]+', '', 'g'), '[%spaces%]+', ' ', 'g'), ' ')
)",
        {{"invisible", bracket(CharacterKind::Invisible)}, {"spaces", bracket(CharacterKind::WhiteSpace)}});
    return body;
}

std::string bareLettersBody()
{
    static const std::string body = replaced(
        R"(DECLARE
  letters text;
BEGIN
  IF OCTET_LENGTH(value) = LENGTH(value) THEN
    RETURN LOWER(value COLLATE "C");
  END IF;
  letters := REGEXP_REPLACE(NORMALIZE(%compatible%, NFKD) COLLATE "C", '[%accents%]+', '', 'g');
  RETURN %folded%;
END
)",
        {{"compatible", changed("value", clean::newCompatibilityChanges())},
         {"accents", bracket(CharacterKind::Accent)},
         {"folded", changed("letters", clean::foldingChanges())}});
    return body;
}

std::string emailBody()
{
    static const std::string body = replaced(
        R"(DECLARE
  address text;
  local text;
  domain text;
BEGIN
  IF value COLLATE "C" !~ '[^\u0020-\u007E]' THEN -- as nearly all are: the same in less time
    address := LOWER(BTRIM(REGEXP_REPLACE(value COLLATE "C", '  +', ' ', 'g'), ' ') COLLATE "C");
  ELSE
    address := pg_temp.weir_single_spaced(value);
    address := LOWER(NORMALIZE(%compatible%, NFKC) COLLATE "und-x-icu") COLLATE "C";
  END IF;
  IF address ~ '<.*>$' THEN
    address := REGEXP_REPLACE(address, '^.*<(.*)>$', '\1');
  END IF;
  IF STARTS_WITH(address, 'mailto:') THEN
    address := SUBSTRING(address, 8);
  END IF;
  IF address !~ '^[^@]*@[^@]*$' THEN
    RETURN NULL;
  END IF;
  local := BTRIM(SPLIT_PART(address, '@', 1), %spaces%);
  domain := BTRIM(SPLIT_PART(address, '@', 2), %spaces%);
  IF RIGHT(domain, 1) = '.' THEN
    domain := LEFT(domain, -1);
  END IF;
  IF OCTET_LENGTH(local) > 64
    OR local COLLATE "C" !~ '^[a-z0-9!#$%&''*+/=?^_`{|}~%letters%-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~%letters%-]+)*$' THEN
    RETURN NULL;
  END IF;
  IF OCTET_LENGTH(domain) <> LENGTH(domain) OR STRPOS(domain, 'xn--') > 0 THEN
    domain := pg_temp.weir_domain_in_ascii(domain);
  END IF;
  IF LENGTH(domain) > 253
    OR domain COLLATE "C" !~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'
    OR domain COLLATE "C" ~ '\.[0-9]+$' THEN
    RETURN NULL;
  END IF;
  RETURN local || '@' || domain;
END
)",
        {{"compatible", changed("address", clean::newCompatibilityChanges())},
         {"spaces", spaces()},
         {"letters", aboveAscii(CharacterKind::LetterDigitOrMark)}});
    return body;
}

/// UTS 46, non-transitional processing with CheckBidi and CheckJoiners (RFC 5893 and RFC 5892 A.1 and A.2).
std::string domainBody()
{
    static const std::string body = replaced(
        R"(DECLARE
  labels text[];
  label text;
  decoded text;
  bidi boolean := FALSE;
  fits boolean := TRUE;
  result text[];
BEGIN
  labels := STRING_TO_ARRAY(NORMALIZE(%mapped%, NFC), '.');
  FOR i IN 1 .. CARDINALITY(labels) LOOP
    label := labels[i];
    decoded := label;
    IF STARTS_WITH(label, 'xn--') THEN
      IF LENGTH(label) = 4 OR (LENGTH(label) > 5 AND RIGHT(label, 1) = '-') THEN
        RETURN NULL;
      END IF;
      decoded := pg_temp.weir_label_from_punycode(SUBSTRING(label, 5));
      IF decoded IS NULL OR decoded <> NORMALIZE(decoded, NFC) OR STRPOS(decoded, '.') > 0 THEN
        RETURN NULL;
      END IF;
    END IF;
    IF decoded = '' THEN
      IF i = CARDINALITY(labels) AND i > 1 THEN
        result := result || ''::text;
        CONTINUE;
      END IF;
      RETURN NULL;
    END IF;
    IF decoded COLLATE "C" ~ '[^%valid%]' OR decoded COLLATE "C" ~ '^[%marks%]' OR decoded ~ '^..--'
      OR LEFT(decoded, 1) = '-' OR RIGHT(decoded, 1) = '-' THEN
      RETURN NULL;
    END IF;
    IF decoded COLLATE "C" ~ '[\u200C\u200D]' AND (
      decoded COLLATE "C" ~ '(?<![%virama%])\u200D'
      OR decoded COLLATE "C" ~ '(?<![%virama%])(?<![%joinsLeft%][%transparent%]*)\u200C'
      OR decoded COLLATE "C" ~ '(?<![%virama%])\u200C(?![%transparent%]*[%joinsRight%])') THEN
      RETURN NULL;
    END IF;
    bidi := bidi OR decoded COLLATE "C" ~ '[%rtl%%arabicNumber%]';
    fits := fits AND decoded COLLATE "C" !~ '[%noBidi%]' AND (
      (decoded COLLATE "C" ~ '^[%ltr%]' AND decoded COLLATE "C" !~ '[%rtl%%arabicNumber%]'
        AND decoded COLLATE "C" ~ '[%ltr%%europeanNumber%][%nonSpacing%]*$')
      OR (decoded COLLATE "C" ~ '^[%rtl%]' AND decoded COLLATE "C" !~ '[%ltr%]'
        AND decoded COLLATE "C" ~ '[%rtl%%europeanNumber%%arabicNumber%][%nonSpacing%]*$'
        AND NOT (decoded COLLATE "C" ~ '[%europeanNumber%]' AND decoded COLLATE "C" ~ '[%arabicNumber%]')));
    IF OCTET_LENGTH(label) <> LENGTH(label) THEN
      label := 'xn--' || pg_temp.weir_label_in_punycode(label);
    END IF;
    IF LENGTH(label) > 63 THEN
      RETURN NULL;
    END IF;
    result := result || label;
  END LOOP;
  IF bidi AND NOT fits THEN
    RETURN NULL;
  END IF;
  RETURN ARRAY_TO_STRING(result, '.');
END
)",
        {{"mapped", changed("value", clean::domainChanges())},
         {"valid", bracket(CharacterKind::DomainValid)},
         {"marks", bracket(CharacterKind::Mark)},
         {"virama", bracket(CharacterKind::Virama)},
         {"joinsLeft", bracket(CharacterKind::JoinsLeft)},
         {"joinsRight", bracket(CharacterKind::JoinsRight)},
         {"transparent", bracket(CharacterKind::TransparentInJoining)},
         {"rtl", bracket(CharacterKind::RightToLeft)},
         {"ltr", bracket(CharacterKind::LeftToRight)},
         {"arabicNumber", bracket(CharacterKind::ArabicNumber)},
         {"europeanNumber", bracket(CharacterKind::EuropeanNumber)},
         {"nonSpacing", bracket(CharacterKind::NonSpacing)},
         {"noBidi", bracket(CharacterKind::NoBidiLabel)}});
    return body;
}

/// RFC 3492, section 6.2.
std::string fromPunycodeBody()
{
    return R"(DECLARE
  split integer := LENGTH(value) - STRPOS(REVERSE(value), '-') + 1;
  result text := '';
  at integer := 1;
  n bigint := 128;
  i bigint := 0;
  bias bigint := 72;
  old bigint;
  weight bigint;
  digit bigint;
  threshold bigint;
  delta bigint;
  k bigint;
BEGIN
  IF STRPOS(value, '-') > 0 AND split > 1 THEN
    result := LEFT(value, split - 1);
    at := split + 1;
  END IF;
  WHILE at <= LENGTH(value) LOOP
    old := i;
    weight := 1;
    k := 36;
    LOOP
      IF at > LENGTH(value) THEN
        RETURN NULL;
      END IF;
      digit := STRPOS('abcdefghijklmnopqrstuvwxyz0123456789', SUBSTRING(value, at, 1)) - 1;
      at := at + 1;
      IF digit < 0 THEN
        RETURN NULL;
      END IF;
      i := i + digit * weight;
      IF i > 2147483647 THEN
        RETURN NULL;
      END IF;
      threshold := CASE WHEN k <= bias THEN 1 WHEN k >= bias + 26 THEN 26 ELSE k - bias END;
      EXIT WHEN digit < threshold;
      weight := weight * (36 - threshold);
      IF weight > 2147483647 THEN
        RETURN NULL;
      END IF;
      k := k + 36;
    END LOOP;
    delta := (i - old) / CASE WHEN old = 0 THEN 700 ELSE 2 END;
    delta := delta + delta / (LENGTH(result) + 1);
    k := 0;
    WHILE delta > 455 LOOP
      delta := delta / 35;
      k := k + 36;
    END LOOP;
    bias := k + 36 * delta / (delta + 38);
    n := n + i / (LENGTH(result) + 1);
    i := i % (LENGTH(result) + 1);
    IF n > 1114111 OR n BETWEEN 55296 AND 57343 THEN
      RETURN NULL;
    END IF;
    result := LEFT(result, CAST(i AS integer)) || CHR(CAST(n AS integer)) || SUBSTRING(result, CAST(i AS integer) + 1);
    i := i + 1;
  END LOOP;
  RETURN result;
END
)";
}

/// RFC 3492, section 6.3.
std::string inPunycodeBody()
{
    return R"(DECLARE
  basic text := REGEXP_REPLACE(value COLLATE "C", '[^\u0001-\u007F]', '', 'g');
  result text := basic || CASE WHEN basic = '' THEN '' ELSE '-' END;
  handled bigint := LENGTH(basic);
  n bigint := 128;
  delta bigint := 0;
  bias bigint := 72;
  next_code bigint;
  q bigint;
  k bigint;
  threshold bigint;
  code bigint;
  is_first boolean := TRUE;
BEGIN
  WHILE handled < LENGTH(value) LOOP
    SELECT MIN(ASCII(c)) INTO next_code FROM REGEXP_SPLIT_TO_TABLE(value, '') AS t(c) WHERE ASCII(c) >= n;
    delta := delta + (next_code - n) * (handled + 1);
    n := next_code;
    FOR at IN 1 .. LENGTH(value) LOOP
      code := ASCII(SUBSTRING(value, at, 1));
      IF code < n THEN
        delta := delta + 1;
      ELSIF code = n THEN
        q := delta;
        k := 36;
        LOOP
          threshold := CASE WHEN k <= bias THEN 1 WHEN k >= bias + 26 THEN 26 ELSE k - bias END;
          EXIT WHEN q < threshold;
          result := result || SUBSTRING('abcdefghijklmnopqrstuvwxyz0123456789',
                                        CAST(threshold + (q - threshold) % (36 - threshold) AS integer) + 1, 1);
          q := (q - threshold) / (36 - threshold);
          k := k + 36;
        END LOOP;
        result := result || SUBSTRING('abcdefghijklmnopqrstuvwxyz0123456789', CAST(q AS integer) + 1, 1);
        delta := delta / CASE WHEN is_first THEN 700 ELSE 2 END;
        delta := delta + delta / (handled + 1);
        k := 0;
        WHILE delta > 455 LOOP
          delta := delta / 35;
          k := k + 36;
        END LOOP;
        bias := k + 36 * delta / (delta + 38);
        delta := 0;
        handled := handled + 1;
        is_first := FALSE;
      END IF;
    END LOOP;
    delta := delta + 1;
    n := n + 1;
  END LOOP;
  RETURN result;
END
)";
}

std::string nameBody()
{
    static const std::string body = replaced(
        R"(DECLARE
  name text;
  words text[];
  word text;
  made text;
  c text;
  starts boolean;
BEGIN
  name := NORMALIZE(pg_temp.weir_single_spaced(value), NFC);
  name := %plain%;
  IF name COLLATE "C" !~ '[%letters%]' THEN
    RETURN NULL;
  END IF;
  IF (name COLLATE "C" ~ '[%upper%]') = (name COLLATE "C" ~ '[%lower%]') THEN
    RETURN name;
  END IF;
  words := STRING_TO_ARRAY(LOWER(name COLLATE "und-x-icu") COLLATE "C", ' ');
  FOR i IN 1 .. CARDINALITY(words) LOOP
    word := words[i];
    IF i > 1 AND i < CARDINALITY(words) AND word IN (%particles%) THEN
      CONTINUE;
    END IF;
    IF i > 1 AND i = CARDINALITY(words) AND word IN (%numerals%) THEN
      words[i] := UPPER(word COLLATE "C");
      CONTINUE;
    END IF;
    made := '';
    starts := TRUE;
    FOR at IN 1 .. LENGTH(word) LOOP
      c := SUBSTRING(word, at, 1);
      made := made || CASE
        WHEN starts AND NOT (at = LENGTH(word) AND at > 1 AND SUBSTRING(word, at - 1, 1) = '''') THEN %title%
        ELSE c END;
      starts := c IN ('-', '''', '.') OR (starts AND c COLLATE "C" !~ '[%letters%]')
        OR (c = 'c' AND (made = 'Mc' OR RIGHT(made, 3) IN ('-Mc', '''Mc'))
            AND SUBSTRING(word, at + 1) COLLATE "C" ~ '..|[\U00010000-\U0010FFFF]');
    END LOOP;
    words[i] := made;
  END LOOP;
  RETURN ARRAY_TO_STRING(words, ' ');
END
)",
        {{"plain", changed("name", clean::namePunctuationChanges())},
         {"letters", bracket(CharacterKind::Letter)},
         {"upper", bracket(CharacterKind::UpperOrTitle)},
         {"lower", bracket(CharacterKind::Lower)},
         {"particles", listOf(clean::nameParticles())},
         {"numerals", listOf(clean::nameNumerals())},
         {"title", changed("c", clean::titleCaseChanges())}});
    return body;
}

std::string countryBody()
{
    static const std::string body = [] {
        std::string articles;
        for (const std::string_view article : clean::countryArticles()) {
            const std::string size = std::to_string(article.size());
            articles += "    WHEN STARTS_WITH(name, " + literal(article) + ") AND OCTET_LENGTH(name) > " + size +
                        " + 3 THEN SUBSTRING(name, " + size + " + 1)\n";
        }
        return replaced(
            R"(DECLARE
  name text;
BEGIN
  IF OCTET_LENGTH(value) > 100 THEN
    RETURN NULL;
  END IF;
  name := REPLACE(pg_temp.weir_bare_letters(value), '.', '');
  name := BTRIM(REGEXP_REPLACE(name COLLATE "C", '[^%letters%]+', ' ', 'g'), ' ');
  name := CASE
%articles%    ELSE name END;
  RETURN CAST(%codes% AS jsonb) ->> name;
END
)",
            {{"letters", bracket(CharacterKind::LetterDigitOrMark)},
             {"articles", articles},
             {"codes", objectOf(clean::countryKeys())}});
    }();
    return body;
}

std::string parseDateBody()
{
    static const std::string body = replaced(
        R"(DECLARE
  written text;
  digits text;
  piece text;
  separator text := '';
  numbers text[] := '{}';
  separators text[] := '{}';
  month bigint;
  year text;
  a text;
  b text;
  result date;
BEGIN
  IF OCTET_LENGTH(value) > 100 THEN
    RETURN NULL;
  END IF;
  written := pg_temp.weir_bare_letters(pg_temp.weir_single_spaced(value)) COLLATE "C";
  -- A time of day and what follows is left out.
  piece := SUBSTRING(written FROM '^(?:[^:]|:(?![0-9])|(?<![0-9]):)*');
  IF LENGTH(piece) < LENGTH(written) THEN
    digits := SUBSTRING(piece FROM '[0-9]+$');
    IF LENGTH(digits) = LENGTH(piece) OR LENGTH(digits) > 2 THEN
      RETURN NULL;
    END IF;
    written := LEFT(piece, -LENGTH(digits));
    IF written ~ '[0-9]t$' THEN
      written := LEFT(written, -1);
    END IF;
    written := RTRIM(written, ' ,');
  END IF;
  IF written !~ '^[a-z0-9 ./,''-]*$' THEN
    RETURN NULL;
  END IF;
  FOR piece IN SELECT m[1] FROM REGEXP_MATCHES(written, '[a-z]+|[0-9]+|[ ./,''-]', 'g') AS t(m) LOOP
    IF piece ~ '^[0-9]' THEN
      IF LENGTH(piece) > 8 THEN
        RETURN NULL;
      END IF;
      numbers := numbers || piece;
      separators := separators || separator;
      separator := '0';
    ELSIF piece ~ '^[a-z]' THEN
      IF month IS NULL AND CAST(%months% AS jsonb) ? piece THEN
        month := CAST(CAST(%months% AS jsonb) ->> piece AS bigint);
      ELSIF piece NOT IN (%fillers%) THEN
        RETURN NULL;
      END IF;
      separator := 'a';
    ELSIF piece <> ' ' OR separator IN ('', '0', 'a') THEN
      separator := piece;
    END IF;
  END LOOP;
  IF month IS NOT NULL THEN
    IF CARDINALITY(numbers) <> 2 OR LENGTH(numbers[1]) > 4 OR LENGTH(numbers[2]) > 4 THEN
      RETURN NULL;
    END IF;
    year := CASE WHEN LENGTH(numbers[1]) = 4 THEN numbers[1] ELSE numbers[2] END;
    b := CASE WHEN LENGTH(numbers[1]) = 4 THEN numbers[2] ELSE numbers[1] END;
    IF LENGTH(b) > 2 THEN
      RETURN NULL;
    END IF;
    a := CAST(month AS text);
    day_order := 'ymd';
  ELSIF CARDINALITY(numbers) = 1 AND LENGTH(numbers[1]) = 8 THEN
    year := LEFT(numbers[1], 4);
    a := SUBSTRING(numbers[1], 5, 2);
    b := RIGHT(numbers[1], 2);
    day_order := 'ymd';
  ELSE
    IF CARDINALITY(numbers) <> 3 OR separators[2] <> separators[3] THEN
      RETURN NULL;
    END IF;
    IF LENGTH(numbers[1]) = 4 OR (day_order = 'ymd' AND LENGTH(numbers[3]) <= 2) THEN
      year := numbers[1];
      a := numbers[2];
      b := numbers[3];
      day_order := 'ymd';
    ELSE
      year := numbers[3];
      a := numbers[1];
      b := numbers[2];
      day_order := CASE WHEN day_order = 'mdy' THEN 'mdy' ELSE 'dmy' END;
    END IF;
    IF LENGTH(a) > 2 OR LENGTH(b) > 2 THEN
      RETURN NULL;
    END IF;
  END IF;
  IF LENGTH(year) = 2 THEN
    year := CASE WHEN CAST(year AS integer) < 70 THEN '20' ELSE '19' END || year;
  ELSIF LENGTH(year) <> 4 OR year = '0000' THEN
    RETURN NULL;
  END IF;
  IF day_order = 'ymd' THEN
    RETURN pg_temp.weir_day(CAST(year AS bigint), CAST(a AS bigint), CAST(b AS bigint));
  END IF;
  result := CASE WHEN day_order = 'mdy'
    THEN pg_temp.weir_day(CAST(year AS bigint), CAST(a AS bigint), CAST(b AS bigint))
    ELSE pg_temp.weir_day(CAST(year AS bigint), CAST(b AS bigint), CAST(a AS bigint)) END;
  RETURN COALESCE(result, CASE WHEN day_order = 'mdy'
    THEN pg_temp.weir_day(CAST(year AS bigint), CAST(b AS bigint), CAST(a AS bigint))
    ELSE pg_temp.weir_day(CAST(year AS bigint), CAST(a AS bigint), CAST(b AS bigint)) END);
END
)",
        {{"months", objectOf(clean::monthWords())}, {"fillers", listOf(clean::dateFillers())}});
    return body;
}

} // namespace weir::sql::postgres
