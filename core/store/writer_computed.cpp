#include "core/store/trait_sql.h"
#include "core/store/writer_state.h"

#include "core/store/statements.h"

#include <algorithm>

namespace weir::store {
namespace {

/// Whether a stored cell is what bindValue would store of `value`.
bool isStored(const Statement& row, int column, const Value& value, std::string& scratch)
{
    if (row.isNull(column) || isNull(value)) {
        return row.isNull(column) && isNull(value);
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return row.integer(column) == (*flag ? 1 : 0);
    }
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return row.integer(column) == *integer;
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return row.number(column) == *number;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return row.text(column) == *text;
    }
    scratch = toText(value);
    return row.text(column) == scratch;
}

/// The name of another source that tells the trait, or nothing.
Result<std::optional<std::string>> otherSource(const Database& db, std::uint32_t definition, std::uint32_t source)
{
    WEIR_ASSIGN_OR_RETURN(Statement other, db.prepare(sql::kOtherSourceOfTrait));
    other.bind(1, static_cast<std::int64_t>(definition));
    other.bind(2, static_cast<std::int64_t>(source));
    WEIR_ASSIGN_OR_RETURN(const bool row, other.step());
    return row ? std::optional(other.string(0)) : std::nullopt;
}

} // namespace

Result<std::int64_t> Writer::replaceTrait(const TraitDefinition& definition, std::uint32_t source, const Column& values,
                                          Instant time)
{
    State& state = *m_state;
    const Database& db = state.db();
    const std::optional<std::uint32_t> known = state.traitNames.find(definition.name);
    if (known) {
        WEIR_ASSIGN_OR_RETURN(const std::optional<std::string> other, otherSource(db, *known, source));
        if (other) {
            return Error{
                ErrorCode::InvalidInput,
                "store.trait.told",
                "The trait '{trait}' is told by the source '{source}' as well. Give the computed trait another "
                "name.",
                {{"trait", definition.name}, {"source", *other}}};
        }
        if (!(state.traitTypes[*known] == definition.type)) {
            WEIR_ASSIGN_OR_RETURN(Statement clear, db.prepare(sql::kDeleteTraitValues));
            WEIR_RETURN_IF_ERROR(clear.runWith(*known));
            state.traitTypes[*known] = definition.type;
        }
        WEIR_ASSIGN_OR_RETURN(Statement define, db.prepare(sql::kDefineTrait));
        WEIR_RETURN_IF_ERROR(
            define.runWith(*known, toText(definition.type), weir::name(definition.privacy), definition.description));
    }
    WEIR_ASSIGN_OR_RETURN(const std::uint32_t id, trait(definition));
    state.traitSources[id].insert(source);

    // What differs is found before anything is written: rows of both sides come by profile.
    std::vector<std::uint32_t> put;
    std::vector<std::int64_t> drop;
    std::string scratch;
    {
        WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kComputedValues));
        rows.bind(1, static_cast<std::int64_t>(id));
        std::size_t next = 0;
        const auto isNew = [&](std::size_t end) {
            for (; next < end; ++next) {
                if (!values.isNull(next)) {
                    put.push_back(static_cast<std::uint32_t>(next));
                }
            }
        };
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
            if (!row) {
                break;
            }
            const auto profile = static_cast<std::size_t>(rows.integer(0));
            isNew(std::min(profile, values.size()));
            if (profile >= values.size() || values.isNull(profile)) {
                drop.push_back(static_cast<std::int64_t>(profile));
            } else if (!isStored(rows, 1, values.value(profile), scratch)) {
                put.push_back(static_cast<std::uint32_t>(profile));
            }
            next = std::max(next, profile + 1);
        }
        isNew(values.size());
    }
    WEIR_ASSIGN_OR_RETURN(Statement remove, db.prepare(sql::kDeleteTraits));
    for (const std::int64_t profile : drop) {
        WEIR_RETURN_IF_ERROR(remove.runWith(id, profile));
    }
    WEIR_ASSIGN_OR_RETURN(Statement insert, db.prepare(sql::kPutComputed));
    insert.bind(1, static_cast<std::int64_t>(id));
    insert.bind(3, static_cast<std::int64_t>(source));
    insert.bind(5, time);
    for (const std::uint32_t profile : put) {
        insert.bind(2, static_cast<std::int64_t>(profile));
        bindValue(insert, 4, values.value(profile), scratch);
        WEIR_RETURN_IF_ERROR(insert.run());
    }
    const auto changed = static_cast<std::int64_t>(put.size() + drop.size());
    state.summary.traitsChanged += changed;
    return changed;
}

Result<std::int64_t> Writer::dropTrait(std::string_view trait, std::uint32_t source)
{
    State& state = *m_state;
    const Database& db = state.db();
    const std::optional<std::uint32_t> known = state.traitNames.find(trait);
    if (!known) {
        return 0;
    }
    WEIR_ASSIGN_OR_RETURN(const std::optional<std::string> other, otherSource(db, *known, source));
    if (other) {
        return 0;
    }
    std::int64_t gone = 0;
    for (const std::string_view sql :
         {sql::kDeleteTraitStatements, sql::kDeleteTraitDefinition, sql::kDeleteTraitValues}) {
        WEIR_ASSIGN_OR_RETURN(Statement remove, db.prepare(sql));
        WEIR_RETURN_IF_ERROR(remove.runWith(*known));
        gone = db.changes();
    }
    state.traitTypes.erase(*known);
    state.summary.traitsChanged += gone;
    return gone;
}

} // namespace weir::store
