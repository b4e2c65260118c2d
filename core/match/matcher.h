#pragma once

#include "core/match/cluster.h"
#include "core/match/comparisons.h"
#include "core/match/quality.h"
#include "core/match/saved_model.h"
#include "core/match/splink_model.h"
#include "core/match/train.h"

#include <functional>

namespace weir::match {

/// What a person said about two records.
struct Decision
{
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    bool same = false;
};

/// One configuration for all data; every part can be set.
struct Options
{
    std::vector<FieldChoice> fields; ///< Empty: detectFields.
    Entity entity = Entity::Person;
    BlockLimits limits;
    TrainOptions training;
    ClusterOptions clusters;
    enum class Linking
    {
        Automatic, ///< One to one between two tables, groups in one.
        OneToOne,
        Groups
    } linking = Linking::Automatic;
    /// They always hold (different before same), and the weights learn from them.
    std::vector<Decision> decisions = {};
    /// Told how far the work is (0 to 1), from the calling thread.
    std::function<void(double)> progress = {};
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
    std::int64_t contradictions = 0;   ///< Decisions "same" that others forbid.
    std::vector<AnsweredPair> answers; ///< Of the decisions, in their order...
    bool answersLearned = false;       ///< ...by weights that may have learned from them.
};

/// Finds the records that are one person: detects what columns say, chooses blocking rules, learns weights, compares,
/// groups. Equal input and options give equal bytes, whatever the number of threads.
[[nodiscard]] Outcome match(const Table& table, const Options& options);
/// The same with a model that was saved: its columns, its blocking limits and its weights; nothing is learned, and
/// decisions only rule the groups. Weights of pairs are, to the last bit, those of the match that it was saved from. An
/// error when the table lacks a column of it.
[[nodiscard]] Result<Outcome> match(const Table& table, const Options& options, const SavedModel& model);
/// The same with a model of Splink that was read: its comparisons, blocking rules and weights, nothing guessed. Without
/// rules every pair is compared. A model without parameters learns them first; `model.model` then has them.
[[nodiscard]] Outcome match(const Table& table, const Options& options, SplinkModel& model);
/// Groups anew what was compared, for another threshold. Decisions hold; those that contradict are counted.
[[nodiscard]] std::vector<std::uint32_t> groupRecords(const Table& table, const Outcome& outcome,
                                                      const Options& options, std::int64_t* contradictions = nullptr);

} // namespace weir::match
