#include "core/run/saved_audiences.h"

#include "core/audience/saved.h"
#include "core/run/membership_keeping.h"
#include "core/run/people.h"

#include <optional>

namespace weir::run {
namespace {

/// Counts definitions on one snapshot.
class Counter
{
public:
    Counter(const project::Project& project, const store::ProfileStore& store, const store::Reader& reader,
            Instant asOf, const RunContext& context)
        : m_named(project, store, reader, evaluateOptionsOf(project, asOf), context), m_options(m_named.options()),
          m_evaluator(reader), m_context(context)
    {}

    Result<AudienceSize> size(const DefinitionChain& chain)
    {
        AudienceSize size;
        size.asOf = m_options.asOf;
        size.judgedAt = m_context.clock->now();
        std::optional<audience::ProfileSet> members;
        for (const Json& json : chain) {
            WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(json));
            WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation,
                                  m_evaluator.evaluate(definition, m_options, m_context));
            if (members) {
                *members &= evaluation.members;
            } else {
                members = std::move(evaluation.members);
            }
            size.people = static_cast<std::int64_t>(evaluation.people);
            size.counts = std::move(evaluation.counts);
        }
        size.members = members ? static_cast<std::int64_t>(members->count()) : 0;
        return size;
    }

private:
    NamedAudiences m_named;
    audience::EvaluateOptions m_options;
    audience::Evaluator m_evaluator;
    const RunContext& m_context;
};

} // namespace

audience::EvaluateOptions evaluateOptionsOf(const project::Project& project, Instant asOf)
{
    audience::EvaluateOptions options;
    options.asOf = asOf;
    for (const auto& [id, purpose] : purposesOf(project)) {
        if (purpose.validity) {
            options.consentValidity[id.str()] = *purpose.validity;
        }
    }
    return options;
}

NamedAudiences::NamedAudiences(const project::Project& project, const store::ProfileStore& store,
                               const store::Reader& reader, audience::EvaluateOptions options,
                               const RunContext& context)
    : m_project(project), m_memberships(store), m_reader(reader), m_options(std::move(options)), m_context(context)
{}

audience::EvaluateOptions NamedAudiences::options()
{
    audience::EvaluateOptions options = m_options;
    options.members = [this](const std::string& key) { return members(key); };
    return options;
}

Result<audience::ProfileSet> NamedAudiences::members(const std::string& key)
{
    const auto saved = m_project.audiences.find(project::AudienceId(key));
    if (saved == m_project.audiences.end()) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> members, m_memberships.members(key));
        return audience::ProfileSet::of(m_reader.profileCount(), members);
    }
    if (!m_open.insert(key).second) {
        return Error(ErrorCode::InvalidInput, "run.audienceCycle",
                     "The audience {audience} is defined by itself. Take one of the conditions away that name it.",
                     {{"audience", key}});
    }
    // An evaluator of its own: the one that asks is in the middle of its work.
    audience::Evaluator evaluator(m_reader);
    const auto definition = audience::definitionFromJson(saved->second.definition);
    Result<audience::Evaluation> found = definition ? evaluator.evaluate(*definition, options(), m_context)
                                                    : Result<audience::Evaluation>(definition.error());
    m_open.erase(key);
    if (!found) {
        return std::move(found).error();
    }
    return std::move(found->members);
}

graph::Document withSavedAudiences(const graph::Document& document, const project::Project& project)
{
    graph::Document result = document;
    for (auto& [id, node] : result.nodes) {
        if (node->type != NodeTypeId("audience") || !node->settings.is_object()) {
            continue;
        }
        const auto reference = audience::savedReference(node->settings.value("definition", Json()));
        const auto saved =
            reference ? project.audiences.find(project::AudienceId(*reference)) : project.audiences.end();
        if (saved != project.audiences.end()) {
            graph::Node filled = *node;
            filled.settings["definition"] = saved->second.definition;
            node = std::make_shared<const graph::Node>(std::move(filled));
        }
    }
    return result;
}

Result<std::map<std::string, Result<AudienceSize>>>
audienceSizes(const Workspace& workspace, const project::Project& project,
              const std::map<std::string, DefinitionChain>& audiences, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    Counter counter(project, store, reader, runInstant(project, *context.clock), context);
    std::map<std::string, Result<AudienceSize>> sizes;
    for (const auto& [key, chain] : audiences) {
        if (context.stopped()) {
            return cancelled();
        }
        sizes.emplace(key, counter.size(chain));
    }
    return sizes;
}

} // namespace weir::run
