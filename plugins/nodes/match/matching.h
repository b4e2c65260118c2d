#pragma once

#include "core/match/matcher.h"
#include "core/nodes/computation.h"
#include "core/nodes/decisions.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace weir::plugins::nodes_match {

/// A column to compare and what it says; without a kind it is guessed.
struct ComparedColumn
{
    std::string name;
    std::optional<match::FieldKind> kind;
};

/// What the settings of the node say.
struct Wishes
{
    std::vector<ComparedColumn> columns; ///< Empty: every column.
    std::string key;                     ///< The column that names a record; empty is its number.
    double threshold = 0.5;              ///< Probability from which records are one person.
    double pairsFrom = 0.1;              ///< Probability from which pairs are given.
    bool oneToOne = false;
    std::vector<nodes::PairDecision> decisions;
    std::optional<match::SavedModel> model; ///< What was learned before; without it, every run learns.
    match::Options options;
};

struct Found;

/// Columns that the node adds to the records, in this order: "match_record" and so on for people.
inline constexpr std::array<const char*, 4> kAdded{"_record", "_id", "_records", "_probability"};

/// Groups the rows of all inputs together. Memory: the compared columns coded, and about 60 bytes per row; the rows
/// themselves are read a second time.
class Matching final : public nodes::Computation
{
public:
    Matching(Wishes wishes, Schema records, Schema pairs);
    [[nodiscard]] Result<nodes::Computed> run(const nodes::ComputeInputs& inputs,
                                              const RunContext& context) const override;

private:
    [[nodiscard]] Status read(const nodes::ComputeInput& input, std::uint8_t origin, match::TableBuilder& builder,
                              Found& found, const RunContext& context) const;
    [[nodiscard]] match::Options optionsFor(const RunContext& context) const;

    Wishes m_wishes;
    std::shared_ptr<const Schema> m_records;
    std::shared_ptr<const Schema> m_pairs;
};

} // namespace weir::plugins::nodes_match
