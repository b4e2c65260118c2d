#include "core/run/audience_snapshot.h"

#include "core/audience/explain.h"

#include <optional>

namespace weir::run {

struct AudienceSnapshot::State
{
    const project::Project& project;
    const RunContext& context;
    Instant asOf;
    store::ProfileStore store;
    store::Reader reader;
    audience::Evaluator evaluator;

    State(const project::Project& where, const RunContext& with, store::ProfileStore opened, store::Reader read)
        : project(where), context(with), asOf(runInstant(where, *with.clock)), store(std::move(opened)),
          reader(std::move(read)), evaluator(reader)
    {}
};

AudienceSnapshot::AudienceSnapshot(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AudienceSnapshot::~AudienceSnapshot() = default;
AudienceSnapshot::AudienceSnapshot(AudienceSnapshot&&) noexcept = default;
AudienceSnapshot& AudienceSnapshot::operator=(AudienceSnapshot&&) noexcept = default;

Result<AudienceSnapshot> AudienceSnapshot::open(const Workspace& workspace, const project::Project& project,
                                                const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store, workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(store::Reader reader, store.openReader());
    return AudienceSnapshot(std::make_unique<State>(project, context, std::move(store), std::move(reader)));
}

const store::ProfileStore& AudienceSnapshot::store() const
{
    return m_state->store;
}

const store::Reader& AudienceSnapshot::reader() const
{
    return m_state->reader;
}

Instant AudienceSnapshot::asOf() const
{
    return m_state->asOf;
}

Result<audience::ProfileSet> AudienceSnapshot::members(const DefinitionChain& chain, Instant asOf)
{
    State& state = *m_state;
    NamedAudiences named(state.project, state.store, state.reader, evaluateOptionsOf(state.project, asOf),
                         state.context);
    const audience::EvaluateOptions options = named.options();
    std::optional<audience::ProfileSet> members;
    for (const Json& json : chain) {
        WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(json));
        WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation,
                              state.evaluator.evaluate(definition, options, state.context));
        if (members) {
            *members &= evaluation.members;
        } else {
            members = std::move(evaluation.members);
        }
    }
    return members ? *std::move(members) : audience::ProfileSet(state.reader.profileCount());
}

Result<audience::Explanation> AudienceSnapshot::explain(const Json& json, std::uint32_t profile)
{
    State& state = *m_state;
    WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(json));
    NamedAudiences named(state.project, state.store, state.reader, evaluateOptionsOf(state.project, state.asOf),
                         state.context);
    return audience::explain(definition, profile, named.options(), state.reader, state.context);
}

} // namespace weir::run
