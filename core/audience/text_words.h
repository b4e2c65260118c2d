#pragma once

#include <array>
#include <string_view>

/// The words of the text form that its reader and its writer share, in the order of the enumerations.

namespace weir::audience::words {

inline constexpr std::array<std::string_view, 5> kFunctions = {"sum", "average", "minimum", "maximum", "distinct"};
inline constexpr std::array<std::string_view, 6> kStages = {"new",     "active",  "returning",
                                                            "stopped", "dormant", "regular"};
/// "never asked" is written as two words.
inline constexpr std::array<std::string_view, 6> kStandings = {"granted", "denied",  "withdrawn",
                                                               "expired", "unknown", "never"};
inline constexpr std::array<std::string_view, 4> kUnits = {"minutes", "hours", "days", "weeks"};
inline constexpr std::array<std::string_view, 4> kUnit = {"minute", "hour", "day", "week"};
inline constexpr std::array<std::string_view, 3> kCounts = {">=", "=", "<="};

/// Words with a meaning of their own: a name that is one of them is written in quotes.
inline constexpr auto kTaken = std::to_array<std::string_view>({
    "active",   "after",   "ago",        "ahead",      "all",       "anniversary", "any",     "ascending", "at",
    "audience", "average", "avg",        "before",     "bottom",    "by",          "consent", "contains",  "count",
    "day",      "days",    "denied",     "did",        "distinct",  "does",        "dormant", "ends",      "everybody",
    "exactly",  "except",  "expired",    "first",      "for",       "from",        "granted", "has",       "having",
    "hour",     "hours",   "ignoring",   "identifier", "known",     "last",        "least",   "less",      "lifecycle",
    "limit",    "matches", "max",        "maximum",    "min",       "minimum",     "minute",  "minutes",   "more",
    "most",     "never",   "new",        "newcomers",  "next",      "no",          "none",    "of",        "off",
    "only",     "per",     "prediction", "regular",    "returning", "same",        "sample",  "sequence",  "since",
    "split",    "starts",  "stopped",    "sum",        "times",     "top",         "unknown", "until",     "week",
    "weeks",    "where",   "with",       "withdrawn",  "within",    "zone",
});

} // namespace weir::audience::words
