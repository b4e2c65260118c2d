#include "core/base/text.h"
#include "core/store/object_cells.h"
#include "core/store/object_statements.h"
#include "core/store/reader_state.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace weir::store {
namespace {

constexpr std::uint32_t kGone = 0xffff'ffffU;

template <class Use>
Status each(Statement& statement, Use&& use)
{
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
        if (!row) {
            return {};
        }
        use(statement);
    }
}

Privacy privacyOf(std::string_view text)
{
    return text == name(Privacy::Plain)        ? Privacy::Plain
           : text == name(Privacy::Identifier) ? Privacy::Identifier
                                               : Privacy::Personal;
}

struct StoredProperty
{
    std::int64_t id = 0;
    ObjectProperty property;
};

Result<std::vector<StoredProperty>> propertiesOf(const Database& db, std::int64_t type)
{
    std::vector<StoredProperty> list;
    WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kObjectProperties));
    rows.bind(1, type);
    WEIR_RETURN_IF_ERROR(each(rows, [&](const Statement& row) {
        list.push_back(
            {row.integer(0),
             {row.string(1), parseDataType(row.text(2)).value_or(DataType(TypeKind::Text)), privacyOf(row.text(3))}});
    }));
    return list;
}

/// The number of a type in the store.
Result<std::int64_t> typeId(const Database& db, std::string_view type)
{
    std::vector<std::string> known;
    std::optional<std::int64_t> id;
    WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kSelectObjectTypes));
    WEIR_RETURN_IF_ERROR(each(rows, [&](const Statement& row) {
        known.push_back(row.string(1));
        if (known.back() == type) {
            id = row.integer(0);
        }
    }));
    if (id) {
        return *id;
    }
    const std::string near = closest(type, known);
    return Error{ErrorCode::NotFound,
                 "store.objects.unknown",
                 near.empty()
                     ? "The store has no objects of the type '{type}'. Run the pipeline that writes them first."
                     : "The store has no objects of the type '{type}'. Did you mean '{near}'?",
                 {{"type", std::string(type)}, {"near", near}}};
}

Error propertyMissing(std::string_view type, std::string_view property, const std::vector<StoredProperty>& properties)
{
    std::vector<std::string> known;
    for (const StoredProperty& one : properties) {
        known.push_back(one.property.name);
    }
    const std::string near = closest(property, known);
    return Error{ErrorCode::NotFound,
                 "store.objects.property",
                 near.empty() ? "Objects of the type '{type}' have no property '{property}'."
                              : "Objects of the type '{type}' have no property '{property}'. Did you mean '{near}'?",
                 {{"type", std::string(type)}, {"property", std::string(property)}, {"near", near}}};
}

/// One property of all objects; `numbers` gives each id its number, empty: the same.
Result<TypedColumn> columnOf(const Database& db, const StoredProperty& property, TypeKind kind, std::size_t count,
                             const std::vector<std::uint32_t>& numbers)
{
    TypedColumn column;
    column.kind = kind;
    column.valid.assign(count, 0);
    const bool texts = kind == TypeKind::Text || kind == TypeKind::JsonValue || kind == TypeKind::List;
    const bool reals = kind == TypeKind::Number || kind == TypeKind::Decimal;
    texts ? column.codes.assign(count, 0)
          : (reals ? column.numbers.assign(count, 0) : column.integers.assign(count, 0));
    TextInterner interner;
    std::string scratch;
    const bool same = property.property.type.kind() == kind && kind != TypeKind::Decimal;
    WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kObjectColumn));
    rows.bind(1, property.id);
    WEIR_RETURN_IF_ERROR(each(rows, [&](const Statement& row) {
        const auto id = static_cast<std::size_t>(row.integer(0));
        const std::size_t place = numbers.empty() ? id : (id < numbers.size() ? numbers[id] : kGone);
        if (place >= count) {
            return;
        }
        PropertyValue cell = storedObjectCell(row, 1, property.property.type);
        if (!same) {
            // Digits of a decimal are text on their way to any other kind.
            cell.kind = cell.kind == TypeKind::Decimal ? TypeKind::Text
                        : cell.kind == TypeKind::List  ? TypeKind::JsonValue
                                                       : cell.kind;
            if (cell.kind == TypeKind::Null || !convert(cell, kind, scratch)) {
                return;
            }
        }
        column.valid[place] = 1;
        if (texts) {
            column.codes[place] = interner.intern(cell.text);
        } else if (reals) {
            column.numbers[place] = cell.number;
        } else {
            column.integers[place] = cell.integer;
        }
    }));
    for (std::uint32_t code = 0; code < interner.size(); ++code) {
        column.dictionary.emplace_back(interner[code]);
    }
    return column;
}

/// Relations by profile, then object, then role: a counting sort, as there are few profiles per number.
std::vector<Relation> sortedByProfile(const std::vector<Relation>& byObject, std::uint32_t profiles)
{
    std::vector<std::uint32_t> begin(std::size_t{profiles} + 1, 0);
    for (const Relation& one : byObject) {
        ++begin[one.profile + 1];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<Relation> sorted(byObject.size());
    for (const Relation& one : byObject) {
        sorted[begin[one.profile]++] = one;
    }
    return sorted;
}

} // namespace

Result<std::vector<ObjectType>> Reader::objectTypes() const
{
    const Database& db = m_state->db;
    std::vector<ObjectType> list;
    std::vector<std::int64_t> ids;
    WEIR_ASSIGN_OR_RETURN(Statement types, db.prepare(sql::kSelectObjectTypes));
    WEIR_RETURN_IF_ERROR(each(types, [&](const Statement& row) {
        ids.push_back(row.integer(0));
        list.push_back({{row.string(1), row.string(2), row.integer(3) != 0, row.string(4), {}}, 0, 0, 0});
    }));
    for (std::size_t i = 0; i < list.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<StoredProperty> properties, propertiesOf(db, ids[i]));
        for (const StoredProperty& one : properties) {
            list[i].definition.properties.push_back(one.property);
        }
        WEIR_ASSIGN_OR_RETURN(Statement objects, db.prepare(sql::kCountObjectsOfType));
        objects.bind(1, ids[i]);
        WEIR_RETURN_IF_ERROR(each(objects, [&](const Statement& row) { list[i].objects = row.integer(0); }));
        WEIR_ASSIGN_OR_RETURN(Statement relations, db.prepare(sql::kCountRelationsOfType));
        relations.bind(1, ids[i]);
        WEIR_RETURN_IF_ERROR(each(relations, [&](const Statement& row) {
            list[i].relations = row.integer(0);
            list[i].unknownRelations = row.integer(1);
        }));
    }
    return list;
}

Result<std::vector<std::pair<std::string, std::string>>> Reader::objectTellers() const
{
    std::vector<std::pair<std::string, std::string>> list;
    WEIR_ASSIGN_OR_RETURN(Statement types, m_state->db.prepare(sql::kSelectObjectTypes));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, types.step());
        if (!row) {
            return list;
        }
        list.emplace_back(types.string(1), types.string(2));
    }
}

Result<ObjectColumns> Reader::objects(std::string_view type, std::span<const PropertyRequest> properties) const
{
    const Database& db = m_state->db;
    WEIR_ASSIGN_OR_RETURN(const std::int64_t id, typeId(db, type));
    WEIR_ASSIGN_OR_RETURN(const std::vector<StoredProperty> known, propertiesOf(db, id));
    ObjectColumns columns;
    std::vector<std::uint32_t> numbers;
    WEIR_ASSIGN_OR_RETURN(Statement extent, db.prepare(sql::kObjectExtent));
    extent.bind(1, id);
    std::size_t end = 0;
    WEIR_RETURN_IF_ERROR(each(extent, [&](const Statement& row) {
        columns.count = static_cast<std::size_t>(row.integer(0));
        end = static_cast<std::size_t>(row.integer(1));
    }));
    if (end != columns.count) { // some are gone: the others have smaller numbers than ids
        numbers.assign(end, kGone);
        std::uint32_t next = 0;
        WEIR_ASSIGN_OR_RETURN(Statement ids, db.prepare(sql::kObjectIds));
        ids.bind(1, id);
        WEIR_RETURN_IF_ERROR(
            each(ids, [&](const Statement& row) { numbers[static_cast<std::size_t>(row.integer(0))] = next++; }));
    }
    for (const PropertyRequest& request : properties) {
        const auto property = std::find_if(
            known.begin(), known.end(), [&](const StoredProperty& one) { return one.property.name == request.name; });
        if (property == known.end()) {
            return propertyMissing(type, request.name, known);
        }
        WEIR_ASSIGN_OR_RETURN(TypedColumn column, columnOf(db, *property, request.kind, columns.count, numbers));
        columns.properties.push_back(std::move(column));
    }

    TextInterner roles;
    WEIR_ASSIGN_OR_RETURN(Statement relations, db.prepare(sql::kKnownRelations));
    relations.bind(1, id);
    WEIR_RETURN_IF_ERROR(each(relations, [&](const Statement& row) {
        const auto object = static_cast<std::size_t>(row.integer(0));
        const std::size_t number = numbers.empty() ? object : (object < numbers.size() ? numbers[object] : kGone);
        const std::uint32_t profile = m_state->survivor(static_cast<std::uint32_t>(row.integer(1)));
        if (number < columns.count && profile < m_state->profiles) {
            columns.byObject.push_back({static_cast<std::uint32_t>(number), profile, roles.intern(row.text(2))});
        }
    }));
    std::vector<std::uint32_t> order(roles.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return roles[a] < roles[b]; });
    std::vector<std::uint32_t> place(roles.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        columns.roles.emplace_back(roles[order[i]]);
    }
    for (Relation& one : columns.byObject) {
        one.role = place[one.role];
    }
    // They come by object: only people of one object may stand in another order, or twice after a merge.
    if (!std::is_sorted(columns.byObject.begin(), columns.byObject.end())) {
        std::sort(columns.byObject.begin(), columns.byObject.end());
    }
    columns.byObject.erase(std::unique(columns.byObject.begin(), columns.byObject.end()), columns.byObject.end());
    columns.byProfile = sortedByProfile(columns.byObject, m_state->profiles);
    return columns;
}

namespace {

/// Reads all about one object.
class ObjectLooker
{
public:
    ObjectLooker(const Database& db, const Reader::State& state) : m_db(&db), m_state(&state) {}

    Result<ObjectRecord> look(std::int64_t type, const std::string& typeName, std::uint32_t id)
    {
        if (!m_properties.contains(type)) {
            WEIR_ASSIGN_OR_RETURN(m_properties[type], propertiesOf(*m_db, type));
        }
        ObjectRecord record;
        record.type = typeName;
        record.id = id;
        WEIR_ASSIGN_OR_RETURN(Statement object, m_db->prepare(sql::kObject));
        object.bind(1, type);
        object.bind(2, static_cast<std::int64_t>(id));
        WEIR_RETURN_IF_ERROR(each(object, [&](const Statement& row) {
            record.key = row.string(0);
            record.time = row.optionalInstant(1);
        }));
        WEIR_ASSIGN_OR_RETURN(Statement cell, m_db->prepare(sql::kObjectCell));
        for (const StoredProperty& property : m_properties[type]) {
            cell.bind(1, property.id);
            cell.bind(2, static_cast<std::int64_t>(id));
            WEIR_RETURN_IF_ERROR(each(cell, [&](const Statement& row) {
                record.values.emplace_back(property.property.name, storedObjectValue(row, 1, property.property.type));
            }));
            cell.reset();
        }
        WEIR_ASSIGN_OR_RETURN(Statement people, m_db->prepare(sql::kRelationsOfObject));
        people.bind(1, type);
        people.bind(2, static_cast<std::int64_t>(id));
        WEIR_RETURN_IF_ERROR(each(people, [&](const Statement& row) {
            if (!row.isNull(4)) {
                record.people.emplace_back(m_state->survivor(static_cast<std::uint32_t>(row.integer(4))),
                                           row.string(1));
            }
        }));
        std::sort(record.people.begin(), record.people.end());
        record.people.erase(std::unique(record.people.begin(), record.people.end()), record.people.end());
        return record;
    }

private:
    const Database* m_db;
    const Reader::State* m_state;
    std::map<std::int64_t, std::vector<StoredProperty>> m_properties;
};

} // namespace

Result<std::vector<ObjectRecord>> Reader::objectsOf(std::uint32_t profile) const
{
    struct Found
    {
        std::string type;
        std::uint32_t id;
        std::string role;
        std::int64_t typeId;
    };
    std::vector<Found> found;
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db.prepare(sql::kObjectsOfProfile));
    rows.bind(1, static_cast<std::int64_t>(m_state->survivor(profile)));
    WEIR_RETURN_IF_ERROR(each(rows, [&](const Statement& row) {
        found.push_back({row.string(0), static_cast<std::uint32_t>(row.integer(1)), row.string(2), row.integer(3)});
    }));
    ObjectLooker looker(m_state->db, *m_state);
    std::vector<ObjectRecord> list;
    for (const Found& one : found) {
        WEIR_ASSIGN_OR_RETURN(ObjectRecord record, looker.look(one.typeId, one.type, one.id));
        record.role = one.role;
        list.push_back(std::move(record));
    }
    std::sort(list.begin(), list.end(), [](const ObjectRecord& a, const ObjectRecord& b) {
        const auto newest = [](const ObjectRecord& r) { return r.time ? -r.time->micros : INT64_MAX; };
        return std::tuple(std::string_view(a.type), newest(a), std::string_view(a.key), std::string_view(a.role)) <
               std::tuple(std::string_view(b.type), newest(b), std::string_view(b.key), std::string_view(b.role));
    });
    return list;
}

Result<std::vector<ObjectRecord>> Reader::newestObjects(std::string_view type, std::size_t limit) const
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t id, typeId(m_state->db, type));
    std::vector<std::uint32_t> ids;
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db.prepare(sql::kNewestObjects));
    rows.bind(1, id);
    rows.bind(2, static_cast<std::int64_t>(limit));
    WEIR_RETURN_IF_ERROR(
        each(rows, [&](const Statement& row) { ids.push_back(static_cast<std::uint32_t>(row.integer(0))); }));
    ObjectLooker looker(m_state->db, *m_state);
    std::vector<ObjectRecord> list;
    for (const std::uint32_t object : ids) {
        WEIR_ASSIGN_OR_RETURN(ObjectRecord record, looker.look(id, std::string(type), object));
        list.push_back(std::move(record));
    }
    return list;
}

} // namespace weir::store
