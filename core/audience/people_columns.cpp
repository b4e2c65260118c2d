#include "core/audience/people_columns.h"

#include "core/audience/calendar.h"
#include "core/audience/row_logic.h"

namespace weir::audience {

Status PeopleColumns::load()
{
    if (m_loaded) {
        return {};
    }
    if (m_only) {
        WEIR_ASSIGN_OR_RETURN(const store::ProfileRecord person, m_reader->profile(*m_only));
        m_living = ProfileSet::all(1);
        m_firstSeen = {person.firstSeen ? person.firstSeen->micros : INT64_MIN};
    } else {
        WEIR_ASSIGN_OR_RETURN(store::ProfileColumns columns, m_reader->profiles());
        m_living = ProfileSet(m_reader->profileCount());
        for (std::uint32_t profile = 0; profile < universe(); ++profile) {
            if (columns.living[profile] != 0) {
                m_living.insert(profile);
            }
        }
        m_firstSeen = std::move(columns.firstSeen);
    }
    m_loaded = true;
    return {};
}

Result<const store::TypedColumn*> PeopleColumns::trait(const std::string& name)
{
    auto found = m_columns.find('t' + name);
    if (found == m_columns.end()) {
        WEIR_ASSIGN_OR_RETURN(store::TypedColumn column,
                              m_only ? m_reader->traitCell(name, *m_only) : m_reader->traitColumn(name));
        found = m_columns.emplace('t' + name, std::move(column)).first;
    }
    return &found->second;
}

namespace {

/// The identifier of one person that was seen last; ties as in Reader::identifierColumn.
Result<store::TypedColumn> identifierCell(const store::Reader& reader, const std::string& type, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::IdentifierRecord> all, reader.identifiersOf(profile));
    const store::IdentifierRecord* last = nullptr;
    for (const store::IdentifierRecord& each : all) {
        const bool later =
            last && (each.lastSeen > last->lastSeen || (each.lastSeen == last->lastSeen && each.value < last->value));
        last = each.type == type && (!last || later) ? &each : last;
    }
    store::TypedColumn cell;
    cell.kind = TypeKind::Text;
    cell.codes = {0};
    cell.valid = {static_cast<std::uint8_t>(last ? 1 : 0)};
    if (last) {
        cell.dictionary.push_back(last->value);
    }
    return cell;
}

} // namespace

Result<const store::TypedColumn*> PeopleColumns::identifier(const std::string& type)
{
    auto found = m_columns.find('i' + type);
    if (found == m_columns.end()) {
        WEIR_ASSIGN_OR_RETURN(store::TypedColumn column,
                              m_only ? identifierCell(*m_reader, type, *m_only)
                                     : m_reader->identifierColumn(type, store::IdentifierPick::LastSeen));
        found = m_columns.emplace('i' + type, std::move(column)).first;
    }
    return &found->second;
}

Result<const std::vector<std::int64_t>*> PeopleColumns::traitTimes(const std::string& name)
{
    auto found = m_times.find(name);
    if (found == m_times.end()) {
        std::vector<std::int64_t> times{INT64_MAX};
        if (m_only) {
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitRecord> all, m_reader->traitsOf(*m_only));
            for (const store::TraitRecord& trait : all) {
                if (trait.name == name && trait.winner && !isNull(trait.value)) {
                    times[0] = trait.time.micros;
                }
            }
        } else {
            WEIR_ASSIGN_OR_RETURN(times, m_reader->traitTimes(name));
        }
        found = m_times.emplace(name, std::move(times)).first;
    }
    return &found->second;
}

Result<const std::vector<std::int64_t>*> PeopleColumns::anchors(const std::string& trait, const std::string& zone)
{
    const std::string key = zone + '\n' + trait;
    auto found = m_anchors.find(key);
    if (found == m_anchors.end()) {
        WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const column, this->trait(trait));
        if (column->kind != TypeKind::Date && column->kind != TypeKind::Instant) {
            return Error(ErrorCode::InvalidInput, "audience.window.trait",
                         "A window around {trait} needs dates or instants, but {trait} is {type}. Choose a trait of "
                         "dates.",
                         {{"trait", trait}, {"type", toText(DataType(column->kind))}});
        }
        const Zone* place = zone.empty() ? nullptr : Zone::find(zone);
        std::vector<std::int64_t> anchors(column->size(), INT64_MIN);
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            if (column->isNull(i)) {
                continue;
            }
            const std::int64_t value = column->integers[i];
            anchors[i] = column->kind == TypeKind::Instant ? value
                         : place                           ? startOfDay(value, *place).micros
                                                           : value * Duration::days(1).micros;
        }
        found = m_anchors.emplace(key, std::move(anchors)).first;
    }
    return &found->second;
}

const std::vector<std::uint64_t>& PeopleColumns::places(const std::string& salt)
{
    auto found = m_places.find(salt);
    if (found == m_places.end()) {
        std::vector<std::uint64_t> places(universe(), 0);
        m_living.forEach(
            [&](std::uint32_t index) { places[index] = placeOf(m_reader->publicId(profileAt(index)).str(), salt); });
        found = m_places.emplace(salt, std::move(places)).first;
    }
    return found->second;
}

Result<const store::ObjectColumns*> PeopleColumns::objects(const std::string& type,
                                                           const std::vector<store::PropertyRequest>& properties)
{
    std::string key = type;
    for (const store::PropertyRequest& request : properties) {
        key += '\n' + request.name + '\r' + toText(DataType(request.kind));
    }
    auto found = m_objects.find(key);
    if (found == m_objects.end()) {
        WEIR_ASSIGN_OR_RETURN(store::ObjectColumns columns, m_reader->objects(type, properties));
        found = m_objects.emplace(key, std::move(columns)).first;
    }
    return &found->second;
}

Result<Matches> PeopleColumns::compare(const store::TypedColumn& column, const Comparison& is, Instant asOf) const
{
    WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(is, column.kind, asOf));
    WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(column));
    return judge([&](std::uint32_t i) { return i < verdicts.size() ? verdicts[i] : Verdict::No; });
}

} // namespace weir::audience
