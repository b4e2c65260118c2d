#include "core/traits/compute.h"

#include "core/expr/evaluator.h"
#include "core/traits/events.h"

#include <algorithm>
#include <array>
#include <set>

namespace weir::traits {
namespace {

/// The values of a trait that the store holds, as a formula reads them.
Result<Column> storedColumn(const store::Reader& reader, const Field& field, std::size_t universe)
{
    Column column;
    column.type = field.type;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> known, reader.traits());
    const bool stored = std::any_of(known.begin(), known.end(),
                                    [&](const store::TraitDefinition& trait) { return trait.name == field.name; });
    // Decimals come exactly only as text.
    const bool decimal = field.type.kind() == TypeKind::Decimal;
    store::TypedColumn values;
    if (stored) {
        WEIR_ASSIGN_OR_RETURN(values, reader.traitColumn(field.name, decimal ? TypeKind::Text : field.type.kind()));
    }
    for (std::size_t profile = 0; profile < universe; ++profile) {
        if (profile >= values.size() || values.isNull(profile)) {
            column.appendNull();
        } else if (decimal) {
            const auto read = parseValue(values.text(profile), field.type);
            column.append(read ? *read : Value{});
        } else {
            column.append(values.value(profile));
        }
    }
    return column;
}

bool readsTime(const expr::Expr& node)
{
    return node->isCall(expr::FunctionId::RunTime) ||
           std::any_of(node->arguments().begin(), node->arguments().end(), readsTime);
}

class Computation
{
public:
    Computation(const store::Reader& reader, const SqlRunner& sql, const Plan& plan, Instant asOf,
                const RunContext& context)
        : m_reader(reader), m_sql(sql), m_plan(plan), m_asOf(asOf), m_context(context)
    {}

    Result<std::map<std::string, Computed>> go(const std::vector<std::size_t>& wanted)
    {
        WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns people, m_reader.profiles());
        m_living = people.living;
        std::set<std::size_t> needed(wanted.begin(), wanted.end());
        for (std::size_t i = m_plan.size(); i-- > 0;) { // a formula stands behind what it reads
            if (needed.contains(i)) {
                for (const Field& input : m_plan[i].inputs.fields()) {
                    for (std::size_t other = 0; other < i; ++other) {
                        if (m_plan[other].trait.name == input.name) {
                            needed.insert(other);
                        }
                    }
                }
            }
        }
        std::map<std::string, std::vector<const Planned*>> byEvent;
        for (const std::size_t index : needed) {
            if (needsEvent(m_plan[index].trait.aggregate)) {
                byEvent[m_plan[index].trait.event].push_back(&m_plan[index]);
            }
        }
        std::int64_t done = 0;
        for (const auto& [event, traits] : byEvent) {
            WEIR_RETURN_IF_ERROR(ofEvent(traits));
            ++done;
            m_context.report("traits", static_cast<double>(done) / static_cast<double>(byEvent.size() + 1), done);
        }
        for (const std::size_t index : needed) {
            const Aggregate aggregate = m_plan[index].trait.aggregate;
            if (aggregate == Aggregate::Sql) {
                WEIR_RETURN_IF_ERROR(query(m_plan[index]));
            } else if (aggregate == Aggregate::Formula) {
                WEIR_RETURN_IF_ERROR(formula(m_plan[index]));
            }
        }
        for (auto& [name, computed] : m_done) {
            for (std::size_t row = 0; row < m_living.size(); ++row) {
                computed.people += computed.values.isNull(row) ? 0 : 1;
            }
        }
        return std::move(m_done);
    }

private:
    Status ofEvent(const std::vector<const Planned*>& traits)
    {
        if (m_context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const EventTable table,
                              EventTable::read(m_reader, traits, m_asOf, std::nullopt, m_context));
        for (const Planned* planned : traits) {
            if (m_context.stopped()) {
                return cancelled();
            }
            WEIR_ASSIGN_OR_RETURN(const Occurrences events, table.of(*planned, m_asOf, m_context));
            Computed& computed = m_done[planned->trait.name];
            WEIR_ASSIGN_OR_RETURN(computed.values, aggregate(*planned, events, m_living));
            WEIR_ASSIGN_OR_RETURN(computed.validUntil, table.validUntil(*planned, events));
            WEIR_ASSIGN_OR_RETURN(computed.unreadable, table.unreadable(*planned, events, m_context));
        }
        return {};
    }

    Status query(const Planned& planned)
    {
        if (!m_sql) {
            return Error(ErrorCode::Unsupported, "traits.sql.noEngine",
                         "The trait {trait} is a SQL query, and this program has no DuckDB to run it.",
                         {{"trait", planned.trait.name}});
        }
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, m_sql(planned, m_reader, m_asOf, m_context));
        std::vector<Value> values(m_living.size());
        std::vector<std::uint8_t> told(m_living.size(), 0);
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
            if (batch.rows() == 0) {
                break;
            }
            for (std::size_t row = 0; row < batch.rows(); ++row) {
                const Value person = batch.value(row, 0);
                const auto* number = std::get_if<std::int64_t>(&person);
                const bool known = number && *number >= 0 && *number < static_cast<std::int64_t>(m_living.size()) &&
                                   m_living[static_cast<std::size_t>(*number)] != 0;
                if (!known || told[static_cast<std::size_t>(*number)]++ != 0) {
                    return Error(ErrorCode::InvalidInput, known ? "traits.sql.twice" : "traits.sql.person",
                                 known ? "The query of the trait {trait} gives several rows for one person. Group by "
                                         "person."
                                       : "The query of the trait {trait} gives a row whose person is nobody. Take "
                                         "person from people or events.",
                                 {{"trait", planned.trait.name}});
                }
                values[static_cast<std::size_t>(*number)] = batch.value(row, 1);
            }
        }
        Computed computed;
        computed.values.type = planned.type;
        for (const Value& value : values) {
            computed.values.append(value);
        }
        computed.validUntil = m_asOf + Duration{1}; // nobody knows what it makes of the time
        m_done.emplace(planned.trait.name, std::move(computed));
        return {};
    }

    Status formula(const Planned& planned)
    {
        auto checked = expr::compile(planned.trait.formula, planned.inputs);
        if (!checked) {
            return std::move(checked).error();
        }
        Computed computed;
        computed.values.type = planned.type;
        if (readsTime(checked->expr)) {
            computed.validUntil = m_asOf + Duration{1};
        }
        std::vector<const Column*> columns;
        for (const Field& input : planned.inputs.fields()) {
            if (const auto own = m_done.find(input.name); own != m_done.end()) {
                columns.push_back(&own->second.values);
                computed.validUntil = std::min(computed.validUntil, own->second.validUntil);
                continue;
            }
            auto stored = m_stored.find(input.name);
            if (stored == m_stored.end()) {
                WEIR_ASSIGN_OR_RETURN(Column column, storedColumn(m_reader, input, m_living.size()));
                stored = m_stored.emplace(input.name, std::move(column)).first;
            }
            columns.push_back(&stored->second);
        }
        constexpr std::size_t kLook = 65'536; ///< People between two looks at the stop token.
        const expr::EvaluationContext now{m_asOf};
        std::vector<Value> row(columns.size());
        for (std::size_t profile = 0; profile < m_living.size(); ++profile) {
            if (profile % kLook == 0 && m_context.stopped()) {
                return cancelled();
            }
            if (m_living[profile] == 0) {
                computed.values.appendNull();
                continue;
            }
            for (std::size_t i = 0; i < columns.size(); ++i) {
                row[i] = columns[i]->value(profile);
            }
            auto value = expr::evaluate(*checked, planned.inputs, row, now);
            if (!value) {
                return Error(ErrorCode::InvalidInput, "traits.formula.failed",
                             "The formula of the computed trait {trait} cannot be computed for everybody.",
                             {{"trait", planned.trait.name}})
                    .because(std::move(value).error());
            }
            computed.values.append(*value);
        }
        m_done.emplace(planned.trait.name, std::move(computed));
        return {};
    }

    const store::Reader& m_reader;
    const SqlRunner& m_sql;
    const Plan& m_plan;
    Instant m_asOf;
    const RunContext& m_context;
    std::vector<std::uint8_t> m_living;
    std::map<std::string, Computed> m_done;
    std::map<std::string, Column> m_stored;
};

} // namespace

Result<std::map<std::string, Computed>> Computer::compute(const Plan& plan, const std::vector<std::size_t>& wanted,
                                                          Instant asOf, const RunContext& context)
{
    return Computation(*m_reader, m_sql, plan, asOf, context).go(wanted);
}

Result<std::map<std::string, Computed>> Computer::compute(const Plan& plan, Instant asOf, const RunContext& context)
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        all.push_back(i);
    }
    return compute(plan, all, asOf, context);
}

Result<Explanation> explain(const store::Reader& reader, const Plan& plan, std::size_t index, std::uint32_t profile,
                            Instant asOf, const RunContext& context, const SqlRunner& sql)
{
    const Planned& planned = plan[index];
    Explanation explanation;
    if (needsEvent(planned.trait.aggregate)) {
        WEIR_ASSIGN_OR_RETURN(const EventTable table, EventTable::read(reader, {&planned}, asOf, profile, context));
        std::vector<Standing> standings;
        WEIR_ASSIGN_OR_RETURN(const Occurrences events, table.of(planned, asOf, context, &standings));
        for (std::size_t row = events.times.size(); row-- > 0;) {
            ExplainedEvent event{Instant{events.times[row]}, standings[row], {}};
            if (events.cells && events.cells->has(row)) {
                event.value = events.cells->valueOf(events.cells->key(row));
            }
            explanation.events.push_back(std::move(event));
        }
    }
    // The value itself comes from where all values come from: what is explained is what is stored.
    WEIR_ASSIGN_OR_RETURN(const auto all, Computer(reader, sql).compute(plan, {index}, asOf, context));
    const Computed& computed = all.at(planned.trait.name);
    explanation.value = profile < computed.values.size() ? computed.values.value(profile) : Value{};
    explanation.validUntil = computed.validUntil;
    for (const Field& input : planned.inputs.fields()) {
        const auto own = all.find(input.name);
        if (own != all.end()) {
            explanation.inputs.emplace_back(input.name, own->second.values.value(profile));
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const Column stored, storedColumn(reader, input, reader.profileCount()));
        explanation.inputs.emplace_back(input.name, stored.value(profile));
    }
    return explanation;
}

std::string_view name(Standing standing)
{
    constexpr std::array<std::string_view, 6> names = {"counts", "condition", "tooOld", "tooNew", "future", "noValue"};
    return names[static_cast<std::size_t>(standing)];
}

} // namespace weir::traits
