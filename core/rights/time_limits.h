#pragma once

#include "core/base/json.h"
#include "core/base/time.h"
#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::rights {

/// A length of time as laws say it.
struct Term
{
    int count = 1;
    enum class Unit
    {
        Days,  ///< Calendar days.
        Months ///< Calendar months.
    } unit = Unit::Months;
    friend bool operator==(const Term&, const Term&) = default;
};

/// How long there is to answer a request under one law.
struct Jurisdiction
{
    std::string id; ///< "GDPR"
    std::string title;
    Term answer;
    std::optional<Term> extension; ///< On top of `answer`, once, with a reason.
    std::string source;            ///< Where the law says so.
    friend bool operator==(const Jurisdiction&, const Jurisdiction&) = default;
};

/// What Weir comes with. No legal advice: a project changes them in weir.json.
[[nodiscard]] std::vector<Jurisdiction> presets();
/// The presets with what the project says instead or besides, under "rights" in weir.json:
/// {"jurisdictions": {"GDPR": {"answer": {"months": 1}, "extension": {"months": 2}, "title": "", "source": ""}}}.
[[nodiscard]] Result<std::vector<Jurisdiction>> jurisdictionsOf(const Json& rights);
[[nodiscard]] Result<std::vector<Jurisdiction>> limitsOf(const project::Project& project);
/// The one with this id (case ignored); the error names those there are.
[[nodiscard]] Result<Jurisdiction> findJurisdiction(const std::vector<Jurisdiction>& all, const std::string& id);

/// The last day of a term that begins with `received`. The day of receipt is not counted; a month ends on the day with
/// the same number, or on the last day of a month that has no such day (Regulation (EEC, Euratom) 1182/71, article 3).
/// Weekends and holidays do not prolong it here, so that an answer is rather early.
[[nodiscard]] Date dueDate(Date received, const Term& term);
/// Of an extended request: both terms counted from the day of receipt, months with months.
[[nodiscard]] Date extendedDate(Date received, const Jurisdiction& jurisdiction);

/// "1 month", "45 days".
[[nodiscard]] std::string toText(const Term& term);
[[nodiscard]] Json toJson(const Jurisdiction& jurisdiction);

} // namespace weir::rights
