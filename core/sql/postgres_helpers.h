#pragma once

#include "core/sql/dialect.h"

namespace weir::sql::postgres {

/// Functions in SQL and PL/pgSQL that PostgreSQL lacks. They live in pg_temp, the temporary schema of the connection:
/// nothing of the database is changed, and they go with the connection. Their tables of characters, countries and
/// months are those of core/clean.
enum class Helper
{
    SingleSpaced,
    BareLetters,
    Day,
    NormalizeEmail,
    DomainInAscii,
    DomainLabelFromPunycode,
    DomainLabelInPunycode,
    NormalizeName,
    NormalizeCountry,
    ParseDate,
    ParseJson,
    ToInstant,
    DurationText,
    HmacSha256
};

/// A call of the helper; the scope remembers that the session must create it, and what it needs itself, first.
[[nodiscard]] Text helperCall(Helper helper, std::span<const Text> arguments, Scope& scope);

} // namespace weir::sql::postgres
