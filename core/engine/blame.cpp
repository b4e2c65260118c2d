#include "core/engine/blame.h"

#include "core/plan/builders.h"

#include <chrono>
#include <set>

namespace weir::engine {
namespace {

constexpr auto kLongest = std::chrono::seconds(20);

/// A plan that computes every cell of `relation` and gives one row.
plan::RelationPtr forced(const plan::RelationPtr& relation)
{
    return plan::sample(relation, plan::Sample{{}, 1, std::nullopt, 0}, relation->origin());
}

} // namespace

Error blamed(Error error, const plan::RelationPtr& root, const Probe& probe, const RunContext& context)
{
    if (!error.where().node.empty() || error.code() != ErrorCode::InvalidInput) {
        return error;
    }
    const auto end = std::chrono::steady_clock::now() + kLongest;
    plan::RelationPtr culprit = root;
    std::set<const plan::Relation*> sound;
    for (bool found = true; found;) {
        found = false;
        for (const plan::RelationPtr& input : plan::inputsOf(*culprit)) {
            if (std::holds_alternative<plan::Scan>(input->op()) || !sound.insert(input.get()).second) {
                continue;
            }
            if (context.stopped() || std::chrono::steady_clock::now() > end) {
                return std::move(error).inNode(root->origin().str());
            }
            if (probe(forced(input))) {
                culprit = input;
                found = true;
                break;
            }
        }
    }
    return std::move(error).inNode(culprit->origin().str());
}

} // namespace weir::engine
