#include "core/objects/keep.h"

#include "core/identity/identifier_reader.h"
#include "core/objects/names.h"
#include "core/store/suppression.h"
#include "core/store/writer.h"

#include <algorithm>

namespace weir::objects {
namespace {

/// Adds all rows of a batch's column.
void appendAll(Column& to, const Column& from)
{
    const std::size_t before = to.size();
    const std::size_t rows = from.size();
    switch (to.type.kind()) {
    case TypeKind::Number:
        to.numbers.insert(to.numbers.end(), from.numbers.begin(), from.numbers.end());
        break;
    case TypeKind::Decimal:
        to.decimals.insert(to.decimals.end(), from.decimals.begin(), from.decimals.end());
        break;
    case TypeKind::Text:
    case TypeKind::JsonValue:
    case TypeKind::List:
        for (std::size_t row = 0; row < rows; ++row) {
            to.texts.append(from.texts[row]);
        }
        break;
    default:
        to.integers.insert(to.integers.end(), from.integers.begin(), from.integers.end());
    }
    if (to.valid.empty() && from.valid.empty()) {
        return;
    }
    to.valid.resize(before, 1);
    from.valid.empty() ? to.valid.resize(before + rows, 1)
                       : static_cast<void>(to.valid.insert(to.valid.end(), from.valid.begin(), from.valid.end()));
}

std::string_view textOf(const Column& column, std::size_t row, std::string& scratch)
{
    if (column.isNull(row)) {
        return {};
    }
    if (column.type.kind() == TypeKind::Text) {
        return column.texts[row];
    }
    scratch = toText(column.value(row));
    return scratch;
}

/// The rows of a run in the columns that the store takes.
class Gathered
{
public:
    static Result<Gathered> prepare(const Mapping& mapping, const Schema& schema,
                                    const store::ObjectTypeDefinition& type)
    {
        Gathered gathered(mapping);
        const auto find = [&](const std::string& name, std::size_t& place) -> Status {
            const auto found = schema.indexOf(name);
            if (!found) {
                return columnMissing(name, schema);
            }
            place = *found;
            return {};
        };
        WEIR_RETURN_IF_ERROR(find(mapping.keyColumn, gathered.m_key));
        if (!mapping.timeColumn.empty()) {
            WEIR_RETURN_IF_ERROR(find(mapping.timeColumn, gathered.m_time.emplace()));
        }
        for (const store::ObjectProperty& property : type.properties) {
            WEIR_RETURN_IF_ERROR(find(property.name, gathered.m_propertyPlaces.emplace_back()));
            gathered.m_properties.emplace_back().type = property.type;
        }
        for (const PersonColumn& person : mapping.people) {
            WEIR_RETURN_IF_ERROR(find(person.identifier.column, gathered.m_peoplePlaces.emplace_back()));
            gathered.m_people.emplace_back();
        }
        return gathered;
    }

    void add(const RowBatch& rows, const store::Suppression& list, Instant now, KeepReport& report)
    {
        const std::size_t count = rows.rows();
        std::vector<std::vector<std::string>> identifiers(m_people.size(), std::vector<std::string>(count));
        std::vector<std::uint8_t> kept(count, 1);
        const bool forgets = list.forgets(now);
        for (std::size_t person = 0; person < m_people.size(); ++person) {
            const identity::IdentifierColumn& column = m_mapping->people[person].identifier;
            const Column& cells = rows.column(m_peoplePlaces[person]);
            for (std::size_t row = 0; row < count; ++row) {
                const std::string_view raw = textOf(cells, row, m_scratch);
                if (raw.empty()) {
                    continue;
                }
                auto value = identity::normalize(raw, column.normalizer, column.region);
                if (!value) {
                    ++report.unreadable;
                    continue;
                }
                if (forgets && list.isForgotten(column.type, *value, now)) {
                    kept[row] = 0;
                }
                identifiers[person][row] = std::move(*value);
            }
        }
        report.rows += static_cast<std::int64_t>(count);
        const std::int64_t left = std::count(kept.begin(), kept.end(), std::uint8_t{0});
        report.forgotten += left;
        for (std::size_t i = 0; i < m_properties.size(); ++i) {
            const Column& cells = rows.column(m_propertyPlaces[i]);
            if (left == 0) {
                appendAll(m_properties[i], cells);
                continue;
            }
            for (std::size_t row = 0; row < count; ++row) {
                if (kept[row] != 0) {
                    m_properties[i].append(cells.value(row));
                }
            }
        }
        for (std::size_t row = 0; row < count; ++row) {
            if (kept[row] == 0) {
                continue;
            }
            m_keys.append(textOf(rows.column(m_key), row, m_scratch));
            if (m_time) {
                m_times.push_back(timeOf(rows.column(*m_time), row));
            }
            for (std::size_t person = 0; person < m_people.size(); ++person) {
                m_people[person].append(identifiers[person][row]);
            }
        }
    }

    [[nodiscard]] Result<store::ObjectSummary> write(store::Writer& writer, const store::ObjectTypeDefinition& type,
                                                     Extent extent, KeepReport& report)
    {
        store::ObjectRows rows;
        rows.keys = &m_keys;
        rows.times = m_times;
        for (const Column& column : m_properties) {
            rows.properties.push_back(&column);
        }
        for (std::size_t person = 0; person < m_people.size(); ++person) {
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t identifierType,
                                  writer.identifierType(m_mapping->people[person].identifier.type));
            rows.people.push_back({identifierType, &m_people[person], nullptr, m_mapping->people[person].role});
        }
        TextColumn names;
        if (m_mapping->named) {
            WEIR_ASSIGN_OR_RETURN(GroupNames found, nameGroups(rows, writer));
            report.nameless = found.nameless;
            names = std::move(found.names);
            rows.keys = &names;
        }
        WEIR_ASSIGN_OR_RETURN(store::ObjectSummary summary, extent == Extent::Whole ? writer.replaceObjects(type, rows)
                                                                                    : writer.putObjects(type, rows));
        if (m_mapping->named) {
            summary.withoutKey = 0; // they are nameless
        }
        return summary;
    }

private:
    explicit Gathered(const Mapping& mapping) : m_mapping(&mapping) {}

    static std::int64_t timeOf(const Column& cells, std::size_t row)
    {
        constexpr std::int64_t kDay = std::int64_t{86'400} * 1'000'000;
        return cells.isNull(row)                     ? store::kNoTime
               : cells.type.kind() == TypeKind::Date ? cells.integers[row] * kDay
                                                     : cells.integers[row];
    }

    const Mapping* m_mapping;
    std::size_t m_key = 0;
    std::optional<std::size_t> m_time;
    std::vector<std::size_t> m_propertyPlaces;
    std::vector<std::size_t> m_peoplePlaces;
    TextColumn m_keys;
    std::vector<std::int64_t> m_times;
    std::vector<Column> m_properties;
    std::vector<TextColumn> m_people;
    std::string m_scratch;
};

} // namespace

Result<KeepReport> keep(store::ProfileStore& store, const Mapping& mapping, const std::string& teller, RowStream& rows,
                        Extent extent, const RunId& run, const RunContext& context)
{
    KeepReport report;
    WEIR_ASSIGN_OR_RETURN(const store::Suppression list, store::SuppressionList(store).load());
    const std::shared_ptr<const Schema> schema = rows.schema();
    const store::ObjectTypeDefinition type = definitionOf(mapping, *schema, teller);
    WEIR_ASSIGN_OR_RETURN(Gathered gathered, Gathered::prepare(mapping, *schema, type));
    const Instant now = context.clock->now();
    for (;;) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows.next());
        if (batch.rows() == 0) {
            break;
        }
        gathered.add(batch, list, now, report);
        context.report("objects", -1, report.rows);
    }
    WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(run, context));
    WEIR_ASSIGN_OR_RETURN(report.summary, gathered.write(writer, type, extent, report));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary written, writer.commit());
    return report;
}

} // namespace weir::objects
