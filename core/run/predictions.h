#pragma once

#include "core/predict/keep.h"
#include "core/run/traits.h"
#include "core/store/score_history.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// Where a node stands in a project without sub-pipelines.
struct NodePlace
{
    PipelineId pipeline;
    NodeId node;
};

/// A node that predicts and can run.
struct PredictNode
{
    NodeId node;
    std::string title;
    predict::Prediction prediction;
    std::optional<predict::Kept> kept; ///< What the store has of it.
};

/// The nodes of a pipeline that predict and can run, in flow order. Asks no source.
[[nodiscard]] Result<std::vector<PredictNode>> predictNodes(const Workspace& workspace, const project::Project& project,
                                                            const graph::Document& document, const RunContext& context);

struct PredictionReport
{
    predict::Kept kept;
    bool computed = false;           ///< Else what was there still holds.
    std::int64_t changed = 0;        ///< Values that differ from before.
    std::int64_t withoutConsent = 0; ///< People who were not looked at.
};

/// Learns and scores where that is due: when people, events, consents, the definition or the day have changed. Nobody
/// is looked at who has not agreed to the purpose at `asOf`, judged as a gate judges. `project` is flat. The same as a
/// run does when it comes to the node.
[[nodiscard]] Result<PredictionReport> keepPrediction(store::ProfileStore& store, const project::Project& project,
                                                      const nodes::Registry& registry, const NodePlace& place,
                                                      const predict::Prediction& prediction, Due due, Instant asOf,
                                                      const RunId& run, const RunContext& context);

/// Learns and scores the predictions of a pipeline on the people that the store holds, without running anything else.
[[nodiscard]] Result<std::vector<PredictionReport>>
computePredictions(const Workspace& workspace, const project::Project& project, const graph::Document& document,
                   Due due, std::optional<Instant> asOf, const RunContext& context);

/// Takes away the scores of nodes that are no longer in the project. `project` is flat.
[[nodiscard]] Status dropLostPredictions(store::ProfileStore& store, const project::Project& project,
                                         const nodes::Registry& registry, const RunId& run, const RunContext& context);

/// What one prediction says about one person. Personal but for the model.
struct PersonPrediction
{
    enum class State
    {
        Scored,
        NoConsent,   ///< Not agreed to the purpose now: nothing is told, whatever the store still has.
        NotEligible, ///< Not active as the prediction asks.
        Behind       ///< Would get a score with the next run.
    };
    predict::Model model;
    State state = State::Behind;
    double score = 0;
    double percentile = 0;
    bool changed = false;                   ///< The events tell another score by now than the one that is kept.
    std::vector<store::ScorePoint> history; ///< Oldest first.
    std::vector<predict::Contribution> contributions;
};

/// What the predictions of a store say about a living person, by name. Reads the person's events and the columns of
/// traits that models have.
[[nodiscard]] Result<std::vector<PersonPrediction>> predictionsOf(const store::ProfileStore& store,
                                                                  const store::Reader& reader,
                                                                  const project::Project& project,
                                                                  std::uint32_t profile, const RunContext& context);
/// The same on a store that is opened for it. `id` may be that of a profile that was merged since.
[[nodiscard]] Result<std::vector<PersonPrediction>> predictionsOf(const Workspace& workspace,
                                                                  const project::Project& project,
                                                                  const PublicProfileId& id, const RunContext& context);
[[nodiscard]] Json toJson(const PersonPrediction& told);
[[nodiscard]] std::string_view name(PersonPrediction::State state);

} // namespace weir::run
