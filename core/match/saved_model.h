#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/match/blocking.h"
#include "core/match/comparisons.h"
#include "core/match/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::match {

struct Outcome;

/// What a match has learned, as a value that can be kept in a file and used on other records.
///
/// The file is JSON with sorted keys and a final newline, so that equal models are equal files:
///
///     weirMatchModel   1: the version of this form
///     entity           "people", "households" or "addresses"
///     threshold        probability from which records belong together
///     lambda           probability that two records taken at random are one person
///     frequencyWeight  how much the rarity of a value counts, 0 to 1; how rare values are is counted in the records at
///                      hand, as in Splink
///     frequencyFloor   a value this many times rarer than usual, or rarer, counts as that
///     columns          in the order in which they are used: {name, kind}, kinds as in `weir match --column`
///     comparisons      {name, columns, scale, levels}; scale multiplies the bits (1 unless people decided about
///     pairs);
///                      levels from "all else" to the best: {name, m, u, byFrequency}
///     blocking         {allPairs, pairsPerRecord, pairs}: limits, from which rules are chosen for the records at hand;
///                      {rules}: those of the records that it was learned from, for readers
///
/// Numbers are written with as many digits as they need to be read back to the last bit.
struct SavedModel
{
    struct Column
    {
        std::string name;
        FieldKind kind = FieldKind::Ignore;
    };
    struct Compared
    {
        std::string name;
        std::vector<std::string> columns;
        std::vector<std::string> levels; ///< Without the level "nothing to compare".
        std::vector<bool> byFrequency;
    };
    Entity entity = Entity::Person;
    double threshold = 0.5;
    std::vector<Column> columns;
    std::vector<Compared> comparisons; ///< As many as in `model`.
    Model model;
    BlockLimits limits;
    std::vector<std::string> rules;
};

/// The model of an outcome, by names of columns. Of one without comparisons there is none to speak of: it has none.
[[nodiscard]] SavedModel savedModel(const Table& table, const Outcome& outcome, Entity entity,
                                    const BlockLimits& limits, double threshold);
[[nodiscard]] Json toJson(const SavedModel& model);
/// Is the text meant as such a file, whatever its version?
[[nodiscard]] bool isSavedModel(const Json& json);
/// Reads what toJson wrote. The error names the member that is missing or out of range, or the version that is too new.
[[nodiscard]] Result<SavedModel> savedModelFromJson(const Json& json);

/// The columns of the model in a table, by name; the error names one that is not there.
[[nodiscard]] Result<std::vector<FieldChoice>> fieldsOf(const SavedModel& model, const Table& table);
/// Are these the comparisons that the model has parameters of? A version of Weir that compares otherwise says no.
[[nodiscard]] Status checkComparisons(const SavedModel& model, const std::vector<Comparison>& comparisons);

[[nodiscard]] std::string_view name(Entity entity);

} // namespace weir::match
