#include "core/run/people_rows.h"

#include "core/compile/lower.h"
#include "core/connect/source_node.h"
#include "core/run/people_at.h"
#include "core/run/preview_rows.h"
#include "core/store/run_log.h"

#include <algorithm>

namespace weir::run {
Result<Preview> previewPeople(const Workspace& workspace, const project::Project& project,
                              const graph::Document& document, const compile::Analysis& analysis,
                              const graph::PortRef& port, std::int64_t limit, const RunContext& context)
{
    auto opened = workspace.openStore(store::OpenMode::ReadOnly, *context.clock);
    if (!opened && opened.error().code() == ErrorCode::NotFound) {
        return Error(ErrorCode::Unsupported, "run.noPeopleYet",
                     "No people are stored yet. Run the pipeline once; after that this shows them as they are.")
            .inNode(port.node.str());
    }
    if (!opened) {
        return std::move(opened).error();
    }
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, opened->openReader());
    WEIR_ASSIGN_OR_RETURN(const compile::Lowering lowering,
                          compile::lower(document, analysis, workspace.toolbox().registry(), {port.node}));
    PeopleAt where(project, document, lowering, *opened, reader, runInstant(project, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const Travellers travellers, where.at(port, context));
    const audience::ProfileSet& people = travellers.people;
    WEIR_ASSIGN_OR_RETURN(Persons persons, Persons::make(reader));
    WEIR_RETURN_IF_ERROR(persons.addTraits());
    WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns seen, reader.profiles());
    Schema schema = persons.schema();
    schema.add({schema.freeName("first_seen"), TypeKind::Instant});
    schema.add({schema.freeName("last_seen"), TypeKind::Instant});
    Rows rows(std::move(schema));
    const auto instantOf = [](const std::vector<std::int64_t>& column, std::uint32_t profile) {
        return column[profile] == INT64_MIN ? Value{} : Value(Instant{column[profile]});
    };
    people.forEach([&](std::uint32_t profile) {
        if (rows.count() < limit) {
            std::vector<Value> cells = persons.cells(profile);
            cells.push_back(instantOf(seen.firstSeen, profile));
            cells.push_back(instantOf(seen.lastSeen, profile));
            rows.add(cells);
        }
    });
    return std::move(rows).done(static_cast<std::int64_t>(people.count()), context.clock->now());
}

Result<Preview> quarantineRows(const Workspace& workspace, const RunId& run, const NodeId& node, std::int64_t limit,
                               const Clock& clock)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, workspace.openStore(store::OpenMode::ReadOnly, clock));
    const store::RunLog log(store);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::QuarantineRow> found,
                          log.quarantined(run, node, static_cast<std::size_t>(limit)));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t total, log.quarantinedCount(run, node));
    Rows rows(connect::rejectedSchema());
    for (const store::QuarantineRow& row : found) {
        rows.add({row.file, row.line, row.column, row.reason, row.raw});
    }
    return std::move(rows).done(total, clock.now());
}

} // namespace weir::run
