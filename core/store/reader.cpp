#include "core/base/text.h"
#include "core/store/reader_state.h"
#include "core/store/schema.h"
#include "core/store/statements.h"

#include <algorithm>
#include <numeric>

namespace weir::store {

namespace {

/// Steps through a statement's rows.
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

Result<std::vector<DictionaryEntry>> entries(const Database& db, std::string_view sql)
{
    std::vector<DictionaryEntry> list;
    WEIR_ASSIGN_OR_RETURN(Statement statement, db.prepare(sql));
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        list.push_back({static_cast<std::uint32_t>(row.integer(0)), row.string(1)});
    }));
    return list;
}

Privacy privacyOf(std::string_view text)
{
    return text == name(Privacy::Plain)        ? Privacy::Plain
           : text == name(Privacy::Identifier) ? Privacy::Identifier
                                               : Privacy::Personal;
}

} // namespace

Value storedValue(const Statement& row, int column, const DataType& type)
{
    if (row.isNull(column)) {
        return {};
    }
    switch (type.kind()) {
    case TypeKind::Boolean:
        return row.integer(column) != 0;
    case TypeKind::Integer:
        return row.integer(column);
    case TypeKind::Number:
        return row.number(column);
    case TypeKind::Text:
        return row.string(column);
    case TypeKind::JsonValue:
    case TypeKind::List:
        return JsonText{row.string(column)};
    default:
        return parseValue(row.text(column), type).value_or(Value());
    }
}

namespace {

PropertyValue propertyOf(const Value& value)
{
    PropertyValue cell;
    if (const auto* flag = std::get_if<bool>(&value)) {
        cell.kind = TypeKind::Boolean;
        cell.integer = *flag ? 1 : 0;
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        cell.kind = TypeKind::Integer;
        cell.integer = *integer;
    } else if (const auto* number = std::get_if<double>(&value)) {
        cell.kind = TypeKind::Number;
        cell.number = *number;
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        cell.kind = TypeKind::Text;
        cell.text = *text;
    } else if (const auto* date = std::get_if<Date>(&value)) {
        cell.kind = TypeKind::Date;
        cell.integer = date->days;
    } else if (const auto* instant = std::get_if<Instant>(&value)) {
        cell.kind = TypeKind::Instant;
        cell.integer = instant->micros;
    } else if (const auto* duration = std::get_if<Duration>(&value)) {
        cell.kind = TypeKind::Duration;
        cell.integer = duration->micros;
    } else if (const auto* json = std::get_if<JsonText>(&value)) {
        cell.kind = TypeKind::JsonValue;
        cell.text = json->text;
    }
    return cell;
}

ConsentRecord consentOf(const Statement& row)
{
    ConsentRecord record;
    record.recordedFor = static_cast<std::uint32_t>(row.integer(0));
    record.purpose = row.string(1);
    record.state = consentState(row.text(2));
    record.time = row.instant(3);
    record.source = row.string(4);
    record.method = row.string(5);
    record.evidence = row.string(6);
    record.receivedAt = row.instant(7);
    return record;
}

} // namespace

Result<std::vector<std::uint32_t>> loadSurvivors(const Database& db, std::uint32_t profiles)
{
    std::vector<std::uint32_t> survivors(profiles);
    std::iota(survivors.begin(), survivors.end(), 0U);
    WEIR_ASSIGN_OR_RETURN(Statement statement, db.prepare(sql::kSelectAliases));
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        const auto profile = static_cast<std::size_t>(row.integer(0));
        if (profile < survivors.size()) {
            survivors[profile] = static_cast<std::uint32_t>(row.integer(1));
        }
    }));
    return survivors;
}

Reader::Reader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::State::open(const std::filesystem::path& path, const std::string& storeId, Duration busy)
{
    auto state = std::make_unique<State>();
    WEIR_ASSIGN_OR_RETURN(state->db, Database::open(path, OpenMode::ReadOnly, busy));
    WEIR_RETURN_IF_ERROR(state->db.execute(sql::kReaderSettings));
    WEIR_ASSIGN_OR_RETURN(Transaction snapshot, Transaction::begin(state->db, Transaction::Kind::Read));
    state->snapshot.emplace(std::move(snapshot));
    // The first read fixes the snapshot.
    WEIR_RETURN_IF_ERROR(readAsNewest(state->db));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t profiles, state->db.integer(sql::kProfileCount));
    state->profiles = static_cast<std::uint32_t>(profiles);
    state->publicIds.emplace(storeId);
    WEIR_ASSIGN_OR_RETURN(state->survivors, loadSurvivors(state->db, state->profiles));
    for (std::uint32_t i = 0; i < state->profiles && !state->merged; ++i) {
        state->merged = state->survivors[i] != i;
    }
    WEIR_ASSIGN_OR_RETURN(state->names, Dictionary::load(state->db, sql::kSelectEventNames));
    WEIR_ASSIGN_OR_RETURN(state->properties, Dictionary::load(state->db, sql::kSelectProperties));
    WEIR_ASSIGN_OR_RETURN(state->imports, state->file.imports());
    WEIR_ASSIGN_OR_RETURN(state->headers, state->file.headers());
    return Reader(std::move(state));
}

std::uint32_t Reader::profileCount() const
{
    return m_state->profiles;
}

const std::vector<std::uint32_t>& Reader::survivors() const
{
    return m_state->survivors;
}

Result<ProfileColumns> Reader::profiles() const
{
    ProfileColumns columns;
    const std::size_t count = m_state->profiles;
    constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min();
    columns.living.assign(count, 0);
    columns.createdAt.assign(count, kNever);
    columns.firstSeen.assign(count, kNever);
    columns.lastSeen.assign(count, kNever);
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kSelectProfiles));
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        const auto id = static_cast<std::size_t>(row.integer(0));
        columns.createdAt[id] = row.integer(1);
        columns.firstSeen[id] = row.isNull(2) ? kNever : row.integer(2);
        columns.lastSeen[id] = row.isNull(3) ? kNever : row.integer(3);
        columns.living[id] = row.integer(4) != 0 ? 1 : 0;
    }));
    return columns;
}

Result<ProfileRecord> Reader::profile(std::uint32_t id) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_state->db.prepare(sql::kSelectProfile));
    row.bind(1, static_cast<std::int64_t>(id));
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    if (!found) {
        return Error{ErrorCode::NotFound, "store.profile.notFound",
                     "There is no such profile in this store. It may come from another store."};
    }
    ProfileRecord record;
    record.id = id;
    record.publicId = PublicProfileId(row.string(0));
    record.createdAt = row.instant(1);
    record.firstSeen = row.optionalInstant(2);
    record.lastSeen = row.optionalInstant(3);
    if (!row.isNull(4)) {
        record.mergedInto = static_cast<std::uint32_t>(row.integer(4));
    }
    record.erased = !row.isNull(5);
    return record;
}

PublicProfileId Reader::publicId(std::uint32_t id) const
{
    return m_state->publicIds->encode(id);
}

std::optional<std::uint32_t> Reader::find(const PublicProfileId& id) const
{
    const std::optional<std::uint32_t> profile = m_state->publicIds->decode(id.str());
    return profile && *profile < m_state->profiles ? std::optional(m_state->survivor(*profile)) : std::nullopt;
}

Result<std::optional<std::uint32_t>> Reader::findByIdentifier(std::string_view type, std::string_view value) const
{
    std::optional<std::uint32_t> found;
    WEIR_ASSIGN_OR_RETURN(Statement typeRow, m_state->db.prepare(sql::kFindIdentifierType));
    typeRow.bind(1, type);
    WEIR_ASSIGN_OR_RETURN(const bool known, typeRow.step());
    if (known) {
        const auto id = static_cast<std::uint32_t>(typeRow.integer(0));
        WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kFindIdentifier));
        statement.bind(1, type);
        statement.bind(2, static_cast<std::int64_t>(IdentifierIndex::hashOf(id, value)));
        statement.bind(3, value);
        WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
        if (row) {
            found = m_state->survivor(static_cast<std::uint32_t>(statement.integer(0)));
        }
    }
    return found;
}

Result<std::vector<DictionaryEntry>> Reader::eventNames() const
{
    return entries(m_state->db, sql::kSelectEventNames);
}

Result<std::vector<DictionaryEntry>> Reader::properties() const
{
    return entries(m_state->db, sql::kSelectProperties);
}

Result<std::vector<DictionaryEntry>> Reader::sources() const
{
    return entries(m_state->db, sql::kSelectSources);
}

Result<std::vector<DictionaryEntry>> Reader::identifierTypes() const
{
    return entries(m_state->db, sql::kSelectIdentifierTypes);
}

Result<std::vector<TraitDefinition>> Reader::traits() const
{
    std::vector<TraitDefinition> list;
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kSelectTraitDefinitions));
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        list.push_back({row.string(1), parseDataType(row.text(2)).value_or(DataType(TypeKind::Text)),
                        privacyOf(row.text(3)), row.string(4)});
    }));
    return list;
}

Result<TypedColumn> Reader::traitColumn(std::string_view trait, std::optional<TypeKind> kind) const
{
    return winners(trait, kind, std::nullopt);
}

Result<TypedColumn> Reader::traitCell(std::string_view trait, std::uint32_t profile) const
{
    return winners(trait, std::nullopt, m_state->survivor(profile));
}

Result<std::vector<std::int64_t>> Reader::traitTimes(std::string_view trait) const
{
    std::vector<std::int64_t> times(m_state->profiles, INT64_MAX);
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db.prepare(sql::kTraitTimes));
    rows.bind(1, trait);
    WEIR_RETURN_IF_ERROR(each(rows, [&](const Statement& row) {
        const auto place = static_cast<std::size_t>(row.integer(0));
        if (place < times.size()) {
            times[place] = row.integer(1);
        }
    }));
    return times;
}

Result<TypedColumn> Reader::winners(std::string_view trait, std::optional<TypeKind> kind,
                                    std::optional<std::uint32_t> profile) const
{
    std::vector<std::string> known;
    std::optional<std::int64_t> id;
    DataType type;
    WEIR_ASSIGN_OR_RETURN(Statement definitions, m_state->db.prepare(sql::kSelectTraitDefinitions));
    WEIR_RETURN_IF_ERROR(each(definitions, [&](const Statement& row) {
        known.push_back(row.string(1));
        if (known.back() == trait) {
            id = row.integer(0);
            type = parseDataType(row.text(2)).value_or(DataType(TypeKind::Text));
        }
    }));
    if (!id) {
        const std::string near = closest(trait, known);
        return Error{ErrorCode::NotFound,
                     "store.trait.unknown",
                     near.empty() ? "The store has no trait '{trait}'. Run the pipeline that writes it first."
                                  : "The store has no trait '{trait}'. Did you mean '{near}'?",
                     {{"trait", std::string(trait)}, {"near", near}}};
    }
    TypedColumn column;
    column.kind = kind.value_or(type.kind());
    const std::size_t count = profile ? 1 : m_state->profiles;
    column.valid.assign(count, 0);
    const bool texts =
        column.kind == TypeKind::Text || column.kind == TypeKind::JsonValue || column.kind == TypeKind::List;
    const bool numbers = column.kind == TypeKind::Number || column.kind == TypeKind::Decimal;
    texts ? column.codes.assign(count, 0)
          : (numbers ? column.numbers.assign(count, 0) : column.integers.assign(count, 0));
    TextInterner interner;
    std::string scratch;
    WEIR_ASSIGN_OR_RETURN(Statement values, m_state->db.prepare(profile ? sql::kTraitCell : sql::kTraitColumn));
    values.bind(1, *id);
    if (profile) {
        values.bind(2, static_cast<std::int64_t>(*profile));
    }
    WEIR_RETURN_IF_ERROR(each(values, [&](const Statement& row) {
        const auto place = static_cast<std::size_t>(row.integer(0));
        if (place >= count) {
            return;
        }
        const bool digits = type.kind() == TypeKind::Decimal; // Stored as text with all digits.
        if (texts && (type.kind() == TypeKind::Text || digits)) {
            column.codes[place] = interner.intern(row.text(1));
            column.valid[place] = 1;
            return;
        }
        const Value value = digits ? Value(row.string(1)) : storedValue(row, 1, type);
        PropertyValue cell = propertyOf(value);
        if (cell.kind == TypeKind::Null || !convert(cell, column.kind, scratch)) {
            return;
        }
        column.valid[place] = 1;
        if (texts) {
            column.codes[place] = interner.intern(cell.text);
        } else if (numbers) {
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

Result<TypedColumn> Reader::identifierColumn(std::string_view type, IdentifierPick pick) const
{
    TypedColumn column;
    column.kind = TypeKind::Text;
    column.valid.assign(m_state->profiles, 0);
    column.codes.assign(m_state->profiles, 0);
    std::vector<std::int64_t> best(m_state->profiles, 0);
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kIdentifierColumn));
    statement.bind(1, type);
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        const std::uint32_t profile = m_state->survivor(static_cast<std::uint32_t>(row.integer(0)));
        const std::int64_t rank = pick == IdentifierPick::FirstSeen ? row.integer(2) : -row.integer(3);
        const std::string_view value = row.text(1);
        // Ties go to the smaller text, so that the choice does not depend on the order of rows.
        if (column.valid[profile] == 0 || rank < best[profile] ||
            (rank == best[profile] && value < column.dictionary[column.codes[profile]])) {
            if (column.valid[profile] == 0) {
                column.codes[profile] = static_cast<std::uint32_t>(column.dictionary.size());
                column.dictionary.emplace_back();
                column.valid[profile] = 1;
            }
            column.dictionary[column.codes[profile]] = value;
            best[profile] = rank;
        }
    }));
    return column;
}

Result<std::vector<TraitRecord>> Reader::traitsOf(std::uint32_t profile) const
{
    std::vector<TraitRecord> list;
    const std::uint32_t id = m_state->survivor(profile);
    WEIR_ASSIGN_OR_RETURN(Statement definitions, m_state->db.prepare(sql::kSelectTraitDefinitions));
    WEIR_ASSIGN_OR_RETURN(Statement values, m_state->db.prepare(sql::kTraitValues));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, definitions.step());
        if (!row) {
            return list;
        }
        const DataType type = parseDataType(definitions.text(2)).value_or(DataType(TypeKind::Text));
        values.bind(1, definitions.integer(0));
        values.bind(2, static_cast<std::int64_t>(id));
        WEIR_RETURN_IF_ERROR(each(values, [&](const Statement& value) {
            list.push_back({definitions.string(1), storedValue(value, 1, type), id, value.string(4), value.instant(2),
                            value.integer(3) != 0});
        }));
        values.reset();
    }
}

Result<std::vector<IdentifierRecord>> Reader::identifiersOf(std::uint32_t profile) const
{
    std::vector<IdentifierRecord> list;
    const std::uint32_t id = m_state->survivor(profile);
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kIdentifiersOf));
    statement.bind(1, static_cast<std::int64_t>(id));
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        list.push_back({row.string(0), row.string(1), id, row.instant(2), row.instant(3), row.string(4)});
    }));
    return list;
}

Result<std::vector<ConsentRecord>> Reader::consentsOf(std::uint32_t profile) const
{
    std::vector<ConsentRecord> list;
    const std::uint32_t id = m_state->survivor(profile);
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kConsentsOf));
    statement.bind(1, static_cast<std::int64_t>(id));
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        list.push_back(consentOf(row));
        list.back().profile = id;
    }));
    return list;
}

Result<std::vector<ConsentRecord>> Reader::consents(std::string_view purpose) const
{
    std::vector<ConsentRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kConsentsForPurpose));
    statement.bind(1, purpose);
    WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
        list.push_back(consentOf(row));
        list.back().profile = m_state->survivor(list.back().recordedFor);
    }));
    std::stable_sort(list.begin(), list.end(), [](const ConsentRecord& a, const ConsentRecord& b) {
        return std::pair(a.profile, a.time) < std::pair(b.profile, b.time);
    });
    return list;
}

Result<std::vector<LinkRecord>> Reader::linksOf(std::uint32_t profile) const
{
    std::vector<LinkRecord> list;
    WEIR_ASSIGN_OR_RETURN(const std::vector<IdentifierRecord> identifiers, identifiersOf(profile));
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kLinksOf));
    std::vector<std::int64_t> seen;
    for (const IdentifierRecord& identifier : identifiers) {
        const LinkHash hash(identifier.type, identifier.value);
        statement.bind(1, hash.first);
        statement.bind(2, hash.last);
        statement.bind(3, hash.hash);
        statement.bind(4, std::string_view(identifier.type));
        statement.bind(5, std::string_view(identifier.value));
        WEIR_RETURN_IF_ERROR(each(statement, [&](const Statement& row) {
            if (std::find(seen.begin(), seen.end(), row.integer(0)) == seen.end()) {
                seen.push_back(row.integer(0));
                list.push_back(linkOf(row));
            }
        }));
        statement.reset();
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const LinkRecord& a, const LinkRecord& b) { return a.time < b.time; });
    return list;
}

Result<std::optional<std::string>> Reader::cursor(std::string_view source) const
{
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db.prepare(sql::kSelectCursor));
    statement.bind(1, source);
    WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
    return row ? std::optional(statement.string(0)) : std::optional<std::string>();
}

} // namespace weir::store
