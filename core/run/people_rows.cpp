#include "core/run/people_rows.h"

#include "core/compile/lower.h"
#include "core/connect/source_node.h"
#include "core/run/people.h"
#include "core/run/preview_rows.h"
#include "core/run/saved_audiences.h"
#include "core/store/run_log.h"

#include <algorithm>

namespace weir::run {
namespace {

/// Who travels over the wires of a pipeline, found without a run.
class PeopleAt
{
public:
    PeopleAt(const project::Project& project, const graph::Document& document, const compile::Lowering& lowering,
             const store::ProfileStore& store, const store::Reader& reader, Instant asOf)
        : m_project(project), m_document(document), m_lowering(lowering), m_store(store), m_reader(reader),
          m_evaluator(reader), m_asOf(asOf)
    {}

    Result<audience::ProfileSet> at(const graph::PortRef& port, const RunContext& context)
    {
        const graph::Node* node = m_document.find(port.node);
        if (node && node->disabled) {
            return into(port.node, context);
        }
        const compile::LoweredNode* lowered = m_lowering.find(port.node);
        if (!lowered || std::holds_alternative<nodes::ResolveStep>(lowered->step)) {
            return everybody();
        }
        WEIR_ASSIGN_OR_RETURN(audience::ProfileSet people, into(port.node, context));
        if (const auto* step = std::get_if<nodes::AudienceStep>(&lowered->step)) {
            WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet members, membersOf(step->definition, context));
            people &= members;
        } else if (const auto* gate = std::get_if<nodes::GateStep>(&lowered->step)) {
            WEIR_ASSIGN_OR_RETURN(consent::Policy policy, consent::policyFromJson(gate->policy));
            const consent::ConsentGate judge(std::move(policy), purposesOf(m_project));
            WEIR_ASSIGN_OR_RETURN(
                const consent::GateResult result,
                judge.pass(people, audience::ProfileSet(people.universe()), m_reader, m_asOf, context));
            if (port.port == "blocked") {
                people -= result.passed.people();
            } else {
                people = result.passed.people();
            }
        }
        return people;
    }

private:
    Result<audience::ProfileSet> everybody() const
    {
        WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns columns, m_reader.profiles());
        audience::ProfileSet people(m_reader.profileCount());
        for (std::uint32_t profile = 0; profile < columns.living.size(); ++profile) {
            if (columns.living[profile] != 0) {
                people.insert(profile);
            }
        }
        return people;
    }

    Result<audience::ProfileSet> into(const NodeId& node, const RunContext& context)
    {
        audience::ProfileSet people(m_reader.profileCount());
        for (const graph::Wire& wire : m_document.into(node)) {
            const compile::LoweredNode* from = m_lowering.find(wire.from.node);
            if (from && from->relations.contains(wire.from.port)) {
                continue; // it brings rows
            }
            WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet more, at(wire.from, context));
            people |= more;
        }
        return people;
    }

    Result<audience::ProfileSet> membersOf(const Json& json, const RunContext& context)
    {
        WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(json));
        audience::EvaluateOptions options;
        options.asOf = m_asOf;
        for (const auto& [id, purpose] : purposesOf(m_project)) {
            if (purpose.validity) {
                options.consentValidity[id.str()] = *purpose.validity;
            }
        }
        NamedAudiences named(m_project, m_store, m_reader, std::move(options), context);
        WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation,
                              m_evaluator.evaluate(definition, named.options(), context));
        return std::move(evaluation.members);
    }

    const project::Project& m_project;
    const graph::Document& m_document;
    const compile::Lowering& m_lowering;
    const store::ProfileStore& m_store;
    const store::Reader& m_reader;
    audience::Evaluator m_evaluator;
    Instant m_asOf;
};

} // namespace

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
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet people, where.at(port, context));
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
