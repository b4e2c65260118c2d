#include "core/run/people_rows.h"

#include "core/compile/lower.h"
#include "core/connect/source_node.h"
#include "core/run/people.h"
#include "core/store/delivery_ledger.h"
#include "core/store/memberships.h"
#include "core/store/run_log.h"

#include <algorithm>

namespace weir::run {
namespace {

constexpr std::size_t kPlanPage = 5'000;

/// Rows with one schema, while they are made.
class Rows
{
public:
    explicit Rows(Schema schema) : m_schema(std::make_shared<const Schema>(std::move(schema))), m_batch(m_schema) {}

    void add(const std::vector<Value>& cells) { m_batch.appendRow(cells); }
    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(m_batch.rows()); }
    [[nodiscard]] Preview done(std::int64_t total, Instant at) &&
    {
        Preview preview;
        preview.schema = m_schema;
        preview.rows = count();
        preview.full = true;
        preview.total = total;
        preview.at = at;
        if (preview.rows > 0) {
            preview.batches.push_back(std::move(m_batch));
        }
        return preview;
    }

private:
    std::shared_ptr<const Schema> m_schema;
    RowBatch m_batch;
};

/// Columns that say who a person is.
class Persons
{
public:
    static Result<Persons> make(const store::Reader& reader)
    {
        Persons persons(reader);
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> types, reader.identifierTypes());
        for (const store::DictionaryEntry& type : types) {
            WEIR_ASSIGN_OR_RETURN(store::TypedColumn column,
                                  reader.identifierColumn(type.name, store::IdentifierPick::LastSeen));
            persons.add(type.name, Privacy::Identifier, std::move(column));
        }
        return persons;
    }

    Status addTraits()
    {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> traits, m_reader->traits());
        for (const store::TraitDefinition& trait : traits) {
            WEIR_ASSIGN_OR_RETURN(store::TypedColumn column, m_reader->traitColumn(trait.name));
            add(trait.name, trait.privacy, std::move(column));
        }
        return {};
    }

    [[nodiscard]] const Schema& schema() const { return m_schema; }

    [[nodiscard]] std::vector<Value> cells(std::uint32_t profile) const
    {
        std::vector<Value> cells{m_reader->publicId(profile).str()};
        for (const store::TypedColumn& column : m_columns) {
            cells.push_back(profile < column.size() ? column.value(profile) : Value{});
        }
        return cells;
    }

private:
    explicit Persons(const store::Reader& reader) : m_reader(&reader)
    {
        m_schema.add({"person", TypeKind::Text, false, Privacy::Plain});
    }

    void add(const std::string& name, Privacy privacy, store::TypedColumn column)
    {
        const TypeKind kind = column.kind == TypeKind::Decimal ? TypeKind::Number : column.kind;
        m_schema.add({m_schema.freeName(name), kind == TypeKind::Null ? TypeKind::Text : kind, true, privacy});
        m_columns.push_back(std::move(column));
    }

    const store::Reader* m_reader;
    Schema m_schema;
    std::vector<store::TypedColumn> m_columns; ///< Of every column but the first.
};

/// Who travels over the wires of a pipeline, found without a run.
class PeopleAt
{
public:
    PeopleAt(const project::Project& project, const graph::Document& document, const compile::Lowering& lowering,
             const store::ProfileStore& store, const store::Reader& reader, Instant asOf)
        : m_project(project), m_document(document), m_lowering(lowering), m_memberships(store), m_reader(reader),
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
        options.members = [this](const std::string& key) -> Result<audience::ProfileSet> {
            WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> members, m_memberships.members(key));
            return audience::ProfileSet::of(m_reader.profileCount(), members);
        };
        WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation, m_evaluator.evaluate(definition, options, context));
        return std::move(evaluation.members);
    }

    const project::Project& m_project;
    const graph::Document& m_document;
    const compile::Lowering& m_lowering;
    store::Memberships m_memberships;
    const store::Reader& m_reader;
    audience::Evaluator m_evaluator;
    Instant m_asOf;
};

std::optional<store::DeliveryOp> opOf(PlanPart part)
{
    switch (part) {
    case PlanPart::Added:
        return store::DeliveryOp::Add;
    case PlanPart::Changed:
        return store::DeliveryOp::Change;
    case PlanPart::Removed:
        return store::DeliveryOp::Remove;
    case PlanPart::Unchanged:
        return store::DeliveryOp::Keep;
    case PlanPart::Blocked:
    case PlanPart::Invalid:
        break;
    }
    return std::nullopt;
}

std::int64_t countOf(const deliver::PlanCounts& counts, PlanPart part)
{
    switch (part) {
    case PlanPart::Added:
        return counts.added;
    case PlanPart::Changed:
        return counts.changed;
    case PlanPart::Removed:
        return counts.removed;
    case PlanPart::Unchanged:
        return counts.unchanged;
    case PlanPart::Blocked:
        return counts.blocked;
    case PlanPart::Invalid:
        return counts.invalid;
    }
    return 0;
}

Result<Preview> leftOutRows(const deliver::PublishPlan& plan, const std::vector<deliver::LeftOut>& people,
                            std::int64_t total, const LeftOutText& reason, std::int64_t limit,
                            const store::ProfileStore& store)
{
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const Persons persons, Persons::make(reader));
    Schema schema(std::vector<Field>{{"reason", TypeKind::Text}});
    for (const Field& field : persons.schema().fields()) {
        schema.add(field);
    }
    Rows rows(std::move(schema));
    for (const deliver::LeftOut& person : people) {
        if (rows.count() >= limit) {
            break;
        }
        std::vector<Value> cells = persons.cells(person.profile);
        cells.insert(cells.begin(), Value(reason(person)));
        rows.add(cells);
    }
    return std::move(rows).done(total, plan.createdAt);
}

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

Result<Preview> planRows(const Workspace& workspace, const PlanId& id, PlanPart part, const LeftOutText& reason,
                         std::int64_t limit, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const deliver::PublishPlan plan, deliver::loadPlan(id, store));
    const std::int64_t total = countOf(plan.counts, part);
    const auto op = opOf(part);
    if (!op) {
        const auto& people = part == PlanPart::Blocked ? plan.blocked : plan.invalid;
        return leftOutRows(plan, people, total, reason, limit, store);
    }
    std::vector<store::PlanRow> found;
    std::int64_t after = 0;
    while (static_cast<std::int64_t>(found.size()) < limit) {
        WEIR_ASSIGN_OR_RETURN(std::vector<store::PlanRow> page,
                              store::DeliveryLedger(store).planRows(id, after, kPlanPage));
        if (page.empty()) {
            break;
        }
        after = page.back().sequence;
        for (store::PlanRow& row : page) {
            if (row.op == *op && static_cast<std::int64_t>(found.size()) < limit) {
                found.push_back(std::move(row));
            }
        }
        if (context.stopped()) {
            return cancelled();
        }
    }
    Schema schema(std::vector<Field>{{"key", TypeKind::Text, false, Privacy::Identifier}});
    std::vector<std::string> members;
    const Json first = found.empty() || found.front().payload.empty()
                           ? Json::object()
                           : Json::parse(found.front().payload, nullptr, false);
    for (const auto& [name, value] : first.items()) {
        members.push_back(name);
        schema.add({schema.freeName(name), TypeKind::Text, true, Privacy::Personal});
    }
    Rows rows(std::move(schema));
    for (const store::PlanRow& row : found) {
        const Json payload = Json::parse(row.payload, nullptr, false);
        std::vector<Value> cells{row.key};
        for (const std::string& name : members) {
            const auto cell = payload.is_object() ? payload.find(name) : payload.end();
            cells.push_back(!payload.is_object() || cell == payload.end() || cell->is_null() ? Value{}
                            : cell->is_string() ? Value(cell->get<std::string>())
                                                : Value(compactJson(*cell)));
        }
        rows.add(cells);
    }
    return std::move(rows).done(total, plan.createdAt);
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
