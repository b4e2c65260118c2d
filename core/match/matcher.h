#pragma once

#include "core/match/cluster.h"
#include "core/match/comparisons.h"
#include "core/match/splink_model.h"
#include "core/match/train.h"

namespace weir::match {

/// One configuration for all data; every part can be set.
struct Options
{
    std::vector<FieldChoice> fields; ///< Empty: detectFields.
    BlockLimits limits;
    TrainOptions training;
    ClusterOptions clusters;
    enum class Linking
    {
        Automatic, ///< One to one between two tables, groups in one.
        OneToOne,
        Groups
    } linking = Linking::Automatic;
};

/// What matching found and how. Records, rules and comparisons are by number.
struct Outcome
{
    std::vector<FieldChoice> fields;
    std::vector<Comparison> comparisons;
    Trained trained;
    std::vector<std::string> rules;
    Scored scored;                     ///< Edges down to ten bits below even odds.
    std::vector<std::uint32_t> groups; ///< One per record: its group's smallest record.
};

/// Finds the records that are one person: detects what columns say, chooses blocking rules, learns weights, compares,
/// groups. Equal input and options give equal bytes, whatever the number of threads.
[[nodiscard]] Outcome match(const Table& table, const Options& options);
/// The same with a model that was read: its comparisons, blocking rules and weights, nothing guessed. Without rules
/// every pair is compared. A model without parameters learns them first; `model.model` then has them.
[[nodiscard]] Outcome match(const Table& table, const Options& options, SplinkModel& model);
/// Groups anew what was compared, for another threshold.
[[nodiscard]] std::vector<std::uint32_t> groupRecords(const Table& table, const Outcome& outcome,
                                                      const Options& options);

} // namespace weir::match
