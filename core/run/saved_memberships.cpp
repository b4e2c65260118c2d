#include "core/run/saved_memberships.h"

#include "core/audience/mentions.h"
#include "core/audience/saved.h"
#include "core/base/hash.h"
#include "core/run/people.h"
#include "core/run/saved_audiences.h"

namespace weir::run {
namespace {

/// Keys that nodes of pipelines have chosen for their audiences.
std::set<std::string> keysOfNodes(const project::Project& project)
{
    std::set<std::string> keys;
    for (const auto& [id, document] : project.pipelines) {
        for (const auto& [nodeId, node] : document.nodes) {
            if (node->type == NodeTypeId("audience") && !node->disabled) {
                keys.insert(audienceKeyOf(id, *node));
            }
        }
    }
    return keys;
}

/// Adds an audience and those that its conditions name.
void addNamed(const std::string& id, const project::Project& project, std::set<std::string>& found)
{
    const auto saved = project.audiences.find(project::AudienceId(id));
    if (saved == project.audiences.end() || !found.insert(id).second) {
        return;
    }
    if (const auto definition = audience::definitionFromJson(saved->second.definition)) {
        for (const std::string& other : audience::mentionsOf(*definition).audiences) {
            addNamed(other, project, found);
        }
    }
}

} // namespace

Result<std::set<std::string>> savedToKeep(const graph::Document& document, const project::Project& project,
                                          const store::ProfileStore& store)
{
    std::set<std::string> found;
    for (const auto& [id, node] : document.nodes) {
        if (node->type != NodeTypeId("audience") || node->disabled || !node->settings.is_object()) {
            continue;
        }
        const Json json = node->settings.value("definition", Json());
        if (const auto reference = audience::savedReference(json)) {
            addNamed(*reference, project, found);
        } else if (const auto definition = audience::definitionFromJson(json)) {
            for (const std::string& other : audience::mentionsOf(*definition).audiences) {
                addNamed(other, project, found);
            }
        }
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::AudienceRecord> kept, store::Memberships(store).audiences());
    for (const store::AudienceRecord& record : kept) {
        addNamed(record.key, project, found);
    }
    return found;
}

Result<std::vector<RefreshedAudience>> refreshSaved(store::ProfileStore& store, const project::Project& project,
                                                    const std::set<std::string>& ids, Instant asOf, const RunId& run,
                                                    const RunContext& context)
{
    const std::set<std::string> taken = keysOfNodes(project);
    std::vector<RefreshedAudience> done;
    {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
        audience::Evaluator evaluator(reader);
        NamedAudiences named(project, store, reader, evaluateOptionsOf(project, asOf), context);
        const MembershipKeeper keeper(project, store, reader, evaluator, asOf, run, context);
        for (const std::string& id : ids) {
            if (context.stopped()) {
                return cancelled();
            }
            const auto saved = project.audiences.find(project::AudienceId(id));
            if (saved == project.audiences.end() || taken.contains(id)) {
                continue;
            }
            RefreshedAudience one;
            one.key = id;
            one.name = saved->second.title.empty() ? id : saved->second.title;
            const auto keep = [&]() -> Result<KeptMembership> {
                WEIR_ASSIGN_OR_RETURN(audience::Definition definition,
                                      audience::definitionFromJson(saved->second.definition));
                WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation,
                                      evaluator.evaluate(definition, named.options(), context));
                return keeper.keep({id, one.name, std::move(definition), std::move(evaluation.members)});
            };
            auto kept = keep();
            if (kept) {
                one.diff = kept->diff;
            } else if (kept.error().code() == ErrorCode::Cancelled) {
                return std::move(kept).error();
            } else {
                one.error = std::move(kept).error();
            }
            done.push_back(std::move(one));
        }
    }
    for (RefreshedAudience& one : done) {
        const project::Audience& saved = project.audiences.at(project::AudienceId(one.key));
        if (one.error || traitOf(saved).empty()) {
            continue;
        }
        auto written = writeAudienceTrait(store, saved, one.key, asOf, run, context);
        if (written) {
            one.traitValues = *written;
        } else {
            one.error = std::move(written).error();
        }
    }
    return done;
}

Result<std::vector<RefreshedAudience>> refreshSaved(const Workspace& workspace, const project::Project& project,
                                                    std::set<std::string> ids, std::optional<Instant> asOf,
                                                    const RunContext& context)
{
    for (const std::string& id : ids) {
        if (!project.audiences.contains(project::AudienceId(id))) {
            return Error(ErrorCode::NotFound, "run.noSavedAudience",
                         "The project has no saved audience {audience}. `weir audience list` names those it has.",
                         {{"audience", id}});
        }
    }
    if (ids.empty()) {
        for (const auto& [id, saved] : project.audiences) {
            ids.insert(id.str());
        }
    }
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store, workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    const Instant now = context.clock->now();
    const RunId run("refresh-" + sha256Hex(toText(now)).substr(0, 12));
    return refreshSaved(store, project, ids, asOf.value_or(runInstant(project, *context.clock)), run, context);
}

} // namespace weir::run
