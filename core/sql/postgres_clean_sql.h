#pragma once

#include <string>

/// Bodies of the helper functions: the rules of core/clean, core/base and core/expr once more, in SQL and PL/pgSQL.
namespace weir::sql::postgres {

[[nodiscard]] std::string singleSpacedBody();
[[nodiscard]] std::string bareLettersBody();
[[nodiscard]] std::string dayBody();
[[nodiscard]] std::string emailBody();
[[nodiscard]] std::string domainBody();
[[nodiscard]] std::string fromPunycodeBody();
[[nodiscard]] std::string inPunycodeBody();
[[nodiscard]] std::string nameBody();
[[nodiscard]] std::string countryBody();
[[nodiscard]] std::string parseDateBody();
[[nodiscard]] std::string parseJsonBody();
[[nodiscard]] std::string toInstantBody();
[[nodiscard]] std::string durationTextBody();
[[nodiscard]] std::string hmacBody();

} // namespace weir::sql::postgres
