#pragma once

#include "core/base/json_form.h"
#include "core/types/value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// Which of the values that sources gave for one trait of one person stands.
///
/// A removal (NULL) takes back what its source said before; with Latest it removes the trait as long as it is the
/// newest statement, and NonEmpty passes over it. What is left undecided: the newer one, then the source whose name
/// comes first, then the greater value; MostFrequent prefers the smaller value there.
enum class Survivor
{
    Latest,
    First,
    MostFrequent, ///< Each source and time counts once, so that telling something again changes nothing.
    SourceOrder,  ///< The newest value of the first source that has one; sources not listed come last, as one.
    Longest,      ///< In characters.
    NonEmpty      ///< The newest that is more than blanks.
};

struct Survivorship
{
    Survivor rule = Survivor::Latest;
    std::vector<std::string> sources; ///< For SourceOrder.
    friend bool operator==(const Survivorship&, const Survivorship&) = default;
};

/// That a source gave a value at a time; NULL removes.
struct TraitStatement
{
    Value value;
    std::string source;
    Instant time;
    friend bool operator==(const TraitStatement&, const TraitStatement&) = default;
};

/// The index of the statement that stands; `statements` are distinct, in any order, at least one.
[[nodiscard]] std::size_t survivingStatement(const Survivorship& survivorship,
                                             std::span<const TraitStatement> statements);

/// NULL is the least of all; values of one column are compared by what they are.
[[nodiscard]] bool isGreater(const Value& a, const Value& b);

/// "first", or an object with the order of sources.
[[nodiscard]] Json toJson(const Survivorship& survivorship);
/// Reads the member `key` of `form`; what cannot be read is a finding.
[[nodiscard]] Survivorship readSurvivorship(JsonForm& form, std::string_view key, std::vector<Error>& findings);
[[nodiscard]] std::string_view name(Survivor rule);

} // namespace weir::store
