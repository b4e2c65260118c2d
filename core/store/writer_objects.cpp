#include "core/store/bulk_insert.h"
#include "core/store/object_cells.h"
#include "core/store/object_statements.h"
#include "core/store/object_writing.h"
#include "core/store/writer_state.h"

#include <algorithm>
#include <map>

namespace weir::store {
namespace {

Status runSql(const Database& db, std::string_view sql, std::int64_t a, std::int64_t b)
{
    WEIR_ASSIGN_OR_RETURN(Statement statement, db.prepare(sql));
    return statement.runWith(a, b);
}

Status dropAll(const Database& db, std::int64_t type)
{
    std::vector<std::int64_t> properties;
    {
        WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kObjectProperties));
        rows.bind(1, type);
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
            if (!row) {
                break;
            }
            properties.push_back(rows.integer(0));
        }
    }
    for (const std::int64_t property : properties) {
        for (const std::string_view sql : {sql::kDropValuesOfProperty, sql::kDropObjectProperty}) {
            WEIR_ASSIGN_OR_RETURN(Statement drop, db.prepare(sql));
            WEIR_RETURN_IF_ERROR(drop.runWith(property));
        }
    }
    for (const std::string_view sql : {sql::kDropPeopleOfType, sql::kDropObjectsOfType, sql::kDropObjectType}) {
        WEIR_ASSIGN_OR_RETURN(Statement drop, db.prepare(sql));
        WEIR_RETURN_IF_ERROR(drop.runWith(type));
    }
    return {};
}

/// Makes the stored properties those of the definition; gives their numbers in its order.
Result<std::vector<std::int64_t>> defineProperties(const Database& db, std::int64_t type,
                                                   const std::vector<ObjectProperty>& properties)
{
    struct Known
    {
        std::int64_t id;
        std::string dataType;
        std::string privacy;
    };
    std::map<std::string, Known, std::less<>> known;
    {
        WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kObjectProperties));
        rows.bind(1, type);
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
            if (!row) {
                break;
            }
            known.emplace(rows.string(1), Known{rows.integer(0), rows.string(2), rows.string(3)});
        }
    }
    WEIR_ASSIGN_OR_RETURN(Statement clear, db.prepare(sql::kDropValuesOfProperty));
    std::vector<std::int64_t> ids;
    for (const ObjectProperty& one : properties) {
        const std::string dataType = toText(one.type);
        const auto found = known.find(one.name);
        if (found == known.end()) {
            WEIR_ASSIGN_OR_RETURN(Statement add, db.prepare(sql::kAddObjectProperty));
            WEIR_RETURN_IF_ERROR(add.runWith(type, one.name, dataType, weir::name(one.privacy)));
            ids.push_back(db.lastInsertId());
            continue;
        }
        ids.push_back(found->second.id);
        if (found->second.dataType != dataType) {
            WEIR_RETURN_IF_ERROR(clear.runWith(found->second.id));
        }
        if (found->second.dataType != dataType || found->second.privacy != weir::name(one.privacy)) {
            WEIR_ASSIGN_OR_RETURN(Statement define, db.prepare(sql::kDefineObjectProperty));
            WEIR_RETURN_IF_ERROR(define.runWith(found->second.id, dataType, weir::name(one.privacy)));
        }
        known.erase(found);
    }
    WEIR_ASSIGN_OR_RETURN(Statement drop, db.prepare(sql::kDropObjectProperty));
    for (const auto& [name, property] : known) {
        WEIR_RETURN_IF_ERROR(clear.runWith(property.id));
        WEIR_RETURN_IF_ERROR(drop.runWith(property.id));
    }
    return ids;
}

struct DefinedType
{
    std::int64_t id = 0;
    std::vector<std::int64_t> properties;
};

Result<DefinedType> defineType(const Database& db, const ObjectTypeDefinition& type)
{
    DefinedType defined;
    std::optional<std::string> teller;
    {
        WEIR_ASSIGN_OR_RETURN(Statement find, db.prepare(sql::kFindObjectType));
        find.bind(1, std::string_view(type.name));
        WEIR_ASSIGN_OR_RETURN(const bool row, find.step());
        if (row) {
            defined.id = find.integer(0);
            teller = find.string(1);
        }
    }
    if (teller && *teller != type.teller) {
        return Error{ErrorCode::InvalidInput,
                     "store.objects.told",
                     "Objects of the type '{type}' are told by '{teller}' already. Give these another type, or unite "
                     "the rows before one node.",
                     {{"type", type.name}, {"teller", *teller}}};
    }
    const std::int64_t personal = type.personal ? 1 : 0;
    if (!teller) {
        WEIR_ASSIGN_OR_RETURN(Statement add, db.prepare(sql::kAddObjectType));
        WEIR_RETURN_IF_ERROR(add.runWith(type.name, type.teller, personal, type.description));
        defined.id = db.lastInsertId();
    } else {
        WEIR_ASSIGN_OR_RETURN(Statement define, db.prepare(sql::kDefineObjectType));
        WEIR_RETURN_IF_ERROR(define.runWith(defined.id, personal, type.description));
    }
    WEIR_ASSIGN_OR_RETURN(defined.properties, defineProperties(db, defined.id, type.properties));
    return defined;
}

} // namespace

Result<ObjectSummary> Writer::replaceObjects(const ObjectTypeDefinition& type, const ObjectRows& rows)
{
    WEIR_ASSIGN_OR_RETURN(const DefinedType defined, defineType(m_state->db(), type));
    WEIR_ASSIGN_OR_RETURN(const IdentifierIndex* index, identifiers());
    return ObjectWriting(*m_state, *index, defined.id, defined.properties, rows, ObjectWriting::Mode::All).write();
}

Result<ObjectSummary> Writer::putObjects(const ObjectTypeDefinition& type, const ObjectRows& rows)
{
    WEIR_ASSIGN_OR_RETURN(const DefinedType defined, defineType(m_state->db(), type));
    WEIR_ASSIGN_OR_RETURN(const IdentifierIndex* index, identifiers());
    return ObjectWriting(*m_state, *index, defined.id, defined.properties, rows, ObjectWriting::Mode::Some).write();
}

Result<std::int64_t> Writer::dropObjects(std::string_view type, std::string_view teller)
{
    const Database& db = m_state->db();
    std::int64_t id = 0;
    {
        WEIR_ASSIGN_OR_RETURN(Statement find, db.prepare(sql::kFindObjectType));
        find.bind(1, type);
        WEIR_ASSIGN_OR_RETURN(const bool row, find.step());
        if (!row || find.text(1) != teller) {
            return 0;
        }
        id = find.integer(0);
    }
    WEIR_ASSIGN_OR_RETURN(Statement count, db.prepare(sql::kCountObjectsOfType));
    count.bind(1, id);
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool row, count.step());
    const std::int64_t gone = count.integer(0);
    count.reset();
    WEIR_RETURN_IF_ERROR(dropAll(db, id));
    return gone;
}

PublicProfileId Writer::publicId(std::uint32_t profile) const
{
    return m_state->publicIds->encode(profile);
}

Status Writer::State::settleRelations()
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t some, db().integer(sql::kHasRelations));
    if (some == 0) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(Statement settle, db().prepare(sql::kSettleProfile));
    for (const std::uint32_t profile : lostIdentifiers) {
        WEIR_RETURN_IF_ERROR(settle.runWith(profile));
        if (const auto merged = absorbed.find(profile); merged != absorbed.end()) {
            for (const std::uint32_t other : merged->second) {
                WEIR_RETURN_IF_ERROR(settle.runWith(other));
            }
        }
    }
    return summary.identifiersAdded > 0 || !lostIdentifiers.empty() ? db().execute(sql::kSettleUnknown) : Status{};
}

Status eraseObjects(const Database& db, std::uint32_t profile, std::span<const std::string> identifiers)
{
    struct Related
    {
        std::int64_t type;
        std::int64_t object;
        bool drop;
    };
    std::vector<Related> related;
    {
        WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kRelatedObjects));
        rows.bind(1, static_cast<std::int64_t>(profile));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
            if (!row) {
                break;
            }
            related.push_back({rows.integer(0), rows.integer(1), rows.integer(2) != 0});
        }
    }
    WEIR_ASSIGN_OR_RETURN(Statement named, db.prepare(sql::kObjectsWithKey));
    for (const std::string& identifier : identifiers) {
        named.bind(1, static_cast<std::int64_t>(profile));
        named.bind(2, std::string_view(identifier));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, named.step());
            if (!row) {
                break;
            }
            related.push_back({named.integer(0), named.integer(1), true});
        }
        named.reset();
    }
    WEIR_ASSIGN_OR_RETURN(Statement leave, db.prepare(sql::kDropRelationsOfProfile));
    WEIR_RETURN_IF_ERROR(leave.runWith(profile));
    WEIR_ASSIGN_OR_RETURN(Statement equal, db.prepare(sql::kDropEqualValues));
    for (const Related& one : related) {
        if (one.drop) {
            WEIR_RETURN_IF_ERROR(runSql(db, sql::kDropRelationsOfObject, one.type, one.object));
            WEIR_RETURN_IF_ERROR(runSql(db, sql::kDropValuesOfObject, one.type, one.object));
            WEIR_RETURN_IF_ERROR(runSql(db, sql::kDropObject, one.type, one.object));
            continue;
        }
        for (const std::string& identifier : identifiers) {
            WEIR_RETURN_IF_ERROR(equal.runWith(one.type, one.object, identifier));
        }
    }
    return {};
}

Result<std::int64_t> countRelations(const Database& db, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(Statement count, db.prepare(sql::kCountRelationsOfProfile));
    count.bind(1, static_cast<std::int64_t>(profile));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool row, count.step());
    return count.integer(0);
}

} // namespace weir::store
