#include "core/base/hash.h"
#include "core/graph/topology.h"
#include "core/objects/keep.h"
#include "core/run/execution.h"
#include "core/run/objects.h"
#include "core/store/run_log.h"
#include "core/store/suppression.h"

#include <algorithm>

namespace weir::run {
namespace {

/// What is worth knowing about the rows, without a value of any.
std::vector<Error> warningsOf(const objects::KeepReport& done, const std::string& type)
{
    std::vector<Error> warnings;
    const auto warn = [&](std::int64_t count, const char* id, const char* sentence) {
        if (count > 0) {
            warnings.push_back(
                Error(ErrorCode::InvalidInput, id, sentence, {{"count", std::to_string(count)}, {"type", type}}));
        }
    };
    warn(done.summary.withoutKey, "objects.withoutKey",
         "{count} {count:row has|rows have} no key and {count:is|are} left out.");
    warn(done.unreadable, "objects.unreadable",
         "{count} {count:cell|cells} that should name a person {count:holds|hold} no identifier of that type.");
    warn(done.summary.unrelated, "objects.unrelated",
         "{count} {count:object|objects} of the type {type} {count:belongs|belong} to nobody who is known. "
         "{count:Its person|Their people} may come with a later run.");
    warn(done.nameless, "objects.nameless",
         "{count} {count:group|groups} of the type {type} {count:is|are} left out, as nobody of them is known.");
    return warnings;
}

} // namespace

Result<NodeState> Execution::computeObjects(NodeReport& report, const nodes::ObjectsStep& step,
                                            const compile::LoweredNode& node, const compile::Lowering& lowering,
                                            const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const objects::Mapping mapping, objects::mappingFromJson(step.mapping));
    WEIR_ASSIGN_OR_RETURN(const PeopleFlow input, inputFlow(report.node, context));
    const std::string teller = objectTeller(m_document.id, report.node);
    const store::RunLog log(*m_store);
    const std::string cursor = "objects:" + teller;

    // Relations follow the people by themselves, so rows that were read need not be read again when people change. The
    // names of groups do not: they are those of people.
    const auto nameOf = [&]() -> Result<std::optional<std::string>> {
        std::optional<std::string> key = resolveKey(step.mapping, node.id, "rows");
        if (key && mapping.named) {
            WEIR_ASSIGN_OR_RETURN(const std::string people, storeVersion(*m_store));
            *key += ' ' + people;
        }
        return key;
    };
    WEIR_ASSIGN_OR_RETURN(const std::optional<std::string> key, nameOf());
    std::vector<std::string> others;
    bool told = false;
    {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, m_store->openReader());
        WEIR_ASSIGN_OR_RETURN(const auto tellers, reader.objectTellers());
        for (const auto& [type, by] : tellers) {
            if (by == teller && type != mapping.type) {
                others.push_back(type);
            }
            told = told || (by == teller && type == mapping.type);
        }
    }
    if (key && told && others.empty() && !m_options.force.contains(report.node)) {
        WEIR_ASSIGN_OR_RETURN(const auto known, log.cursor(cursor));
        if (known == key) {
            passEverybody(report, input);
            return NodeState::Cached;
        }
    }

    people().refresh(); // lets go of the snapshot: the objects become part of a new one
    std::set<NodeId> origins;
    for (const graph::Wire& wire : m_document.into(report.node)) {
        if (wire.to.port == "rows") {
            origins = graph::upstream(m_document, wire.from.node);
            origins.insert(wire.from.node);
        }
    }
    const bool whole = std::none_of(m_increments.begin(), m_increments.end(),
                                    [&](const auto& increment) { return origins.contains(increment.first); });
    const std::unique_ptr<RowStream> rows = lazyStream(node.inputs.at("rows").front(), lowering, context);
    if (!others.empty()) {
        WEIR_ASSIGN_OR_RETURN(store::Writer writer, m_store->beginWrite(m_report.id, context));
        for (const std::string& type : others) { // the node told another type before
            WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::int64_t gone, writer.dropObjects(type, teller));
        }
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary written, writer.commit());
    }
    WEIR_ASSIGN_OR_RETURN(const objects::KeepReport done,
                          objects::keep(*m_store, mapping, teller, *rows,
                                        whole ? objects::Extent::Whole : objects::Extent::Part, m_report.id, context));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::int64_t unread, quarantine(report.node));
    const Instant now = m_context.clock->now();
    if (done.changed() || !others.empty()) {
        WEIR_RETURN_IF_ERROR(log.setCursor(
            "run:last-change", m_report.id.str() + '/' + report.node.str() + ' ' + toText(now), m_report.id, now));
    }
    if (key) {
        WEIR_ASSIGN_OR_RETURN(const std::optional<std::string> after, nameOf()); // the objects change the store
        WEIR_RETURN_IF_ERROR(log.setCursor(cursor, after.value_or(""), m_report.id, now));
    }
    report.warnings = warningsOf(done, mapping.type);
    report.details["objects"] = done.summary.objects;
    report.details["added"] = done.summary.added;
    report.details["changed"] = done.summary.changed;
    report.details["removed"] = done.summary.removed;
    report.details["read"] = done.rows;
    report.details["forgotten"] = done.forgotten;
    passEverybody(report, input);
    return NodeState::Succeeded;
}

} // namespace weir::run
