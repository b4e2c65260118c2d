#include "core/store/object_writing.h"

#include "core/store/bulk_insert.h"
#include "core/store/object_cells.h"
#include "core/store/object_statements.h"

#include <algorithm>
#include <numeric>

namespace weir::store {

Result<ObjectSummary> ObjectWriting::write()
{
    WEIR_RETURN_IF_ERROR(m_state->writeProfiles());
    WEIR_RETURN_IF_ERROR(loadStored());
    group();
    WEIR_RETURN_IF_ERROR(writeObjects());
    for (std::size_t property = 0; property < m_properties.size(); ++property) {
        if (m_state->context.stopped()) {
            return cancelled();
        }
        WEIR_RETURN_IF_ERROR(writeProperty(property));
    }
    findPeople();
    WEIR_RETURN_IF_ERROR(writePeople());
    for (const Told& told : m_told) {
        m_summary.changed += told.changed && !told.isNew ? 1 : 0;
    }
    WEIR_ASSIGN_OR_RETURN(Statement count, m_state->db().prepare(sql::kCountObjectsOfType));
    count.bind(1, m_type);
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool row, count.step());
    m_summary.objects = count.integer(0);
    return m_summary;
}

Status ObjectWriting::loadStored()
{
    WEIR_ASSIGN_OR_RETURN(Statement stored, m_state->db().prepare(sql::kObjectsOfType));
    stored.bind(1, m_type);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, stored.step());
        if (!row) {
            return {};
        }
        [[maybe_unused]] const std::uint32_t code = m_keys.intern(stored.text(1));
        m_ids.push_back(stored.integer(0));
        m_times.push_back(stored.isNull(2) ? kNoTime : stored.integer(2));
    }
}

void ObjectWriting::group()
{
    const std::size_t rows = m_rows->keys->size();
    const auto timeOf = [&](std::uint32_t row) { return m_rows->times.empty() ? kNoTime : m_rows->times[row]; };
    constexpr std::uint32_t kNone = 0xffff'ffffU;
    std::vector<std::uint32_t> codes(rows, kNone);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string_view key = (*m_rows->keys)[row];
        if (key.empty()) {
            ++m_summary.withoutKey;
        } else {
            codes[row] = m_keys.intern(key);
        }
    }
    std::vector<std::uint32_t> begin(std::size_t{m_keys.size()} + 1, 0);
    for (const std::uint32_t code : codes) {
        if (code != kNone) {
            ++begin[code + 1];
        }
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    m_order.resize(begin.back());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (codes[row] != kNone) {
            m_order[next[codes[row]]++] = row;
        }
    }
    const auto stored = static_cast<std::uint32_t>(m_ids.size());
    std::vector<std::uint32_t> fresh(m_keys.size() - stored);
    std::iota(fresh.begin(), fresh.end(), stored);
    std::sort(fresh.begin(), fresh.end(), [&](std::uint32_t a, std::uint32_t b) { return m_keys[a] < m_keys[b]; });

    std::int64_t nextId = m_ids.empty() ? 0 : m_ids.back() + 1;
    const auto tell = [&](std::uint32_t code) {
        Told told;
        told.code = code;
        told.isNew = code >= stored;
        told.begin = begin[code];
        told.end = begin[code + 1];
        if (told.begin == told.end) {
            return;
        }
        m_summary.sharedKeys += told.end - told.begin - 1;
        told.time = kNoTime;
        for (std::uint32_t i = told.begin; i < told.end; ++i) {
            told.time = std::max(told.time, timeOf(m_order[i]));
        }
        const auto counts = std::stable_partition(m_order.begin() + told.begin, m_order.begin() + told.end,
                                                  [&](std::uint32_t row) { return timeOf(row) == told.time; });
        told.end = static_cast<std::uint32_t>(counts - m_order.begin());
        if (!told.isNew && m_mode == Mode::Some && told.time != kNoTime) {
            if (m_times[code] > told.time) {
                return;
            }
            told.adds = m_times[code] == told.time;
        }
        told.id = told.isNew ? nextId++ : m_ids[code];
        told.changed = told.isNew || m_times[code] != told.time;
        m_told.push_back(told);
    };
    for (std::uint32_t code = 0; code < stored; ++code) {
        tell(code);
    }
    for (const std::uint32_t code : fresh) {
        tell(code);
    }
}

Status ObjectWriting::writeObjects()
{
    const Database& db = m_state->db();
    const auto firstNew =
        std::find_if(m_told.begin(), m_told.end(), [](const Told& told) { return told.isNew; }) - m_told.begin();
    m_summary.added = static_cast<std::int64_t>(m_told.size()) - firstNew;
    WEIR_ASSIGN_OR_RETURN(BulkInsert insert,
                          BulkInsert::prepare(db, sql::kAddObject, 4, static_cast<std::size_t>(m_summary.added)));
    WEIR_ASSIGN_OR_RETURN(Statement setTime, db.prepare(sql::kSetObjectTime));
    for (const Told& told : m_told) {
        if (told.isNew) {
            insert.add(m_type);
            insert.add(told.id);
            insert.add(m_keys[told.code]);
            told.time == kNoTime ? insert.addNull() : insert.add(told.time);
            WEIR_RETURN_IF_ERROR(insert.endRow());
        } else if (told.changed) {
            WEIR_RETURN_IF_ERROR(setTime.runWith(
                m_type, told.id, told.time == kNoTime ? std::optional<std::int64_t>() : std::optional(told.time)));
        }
    }
    if (m_mode == Mode::Some) {
        return {};
    }
    // The values and relations of what is gone go with the comparison of each.
    WEIR_ASSIGN_OR_RETURN(Statement drop, db.prepare(sql::kDropObject));
    std::size_t next = 0;
    for (const std::int64_t id : m_ids) {
        while (next < m_told.size() && m_told[next].id < id) {
            ++next;
        }
        if (next == m_told.size() || m_told[next].id != id) {
            WEIR_RETURN_IF_ERROR(drop.runWith(m_type, id));
            ++m_summary.removed;
        }
    }
    return {};
}

std::uint32_t ObjectWriting::greatest(const Told& told, const Column& values)
{
    std::uint32_t best = m_order[told.begin];
    for (std::uint32_t i = told.begin + 1; i < told.end; ++i) {
        const PropertyValue other = objectCell(values, m_order[i], m_scratch);
        if (isGreaterCell(other, objectCell(values, best, m_other))) {
            best = m_order[i];
        }
    }
    return best;
}

Status ObjectWriting::put(Statement& statement, std::int64_t property, const Told& told, const Column& values,
                          std::uint32_t row)
{
    statement.bind(1, property);
    statement.bind(2, told.id);
    bindObjectCell(statement, 3, objectCell(values, row, m_scratch));
    return statement.run();
}

Status ObjectWriting::writeProperty(std::size_t property)
{
    if (m_ids.empty()) {
        return insertProperty(property);
    }
    return m_mode == Mode::All ? replaceProperty(property) : mixProperty(property);
}

Status ObjectWriting::insertProperty(std::size_t property)
{
    const Column& values = *m_rows->properties[property];
    WEIR_ASSIGN_OR_RETURN(Statement insert, m_state->db().prepare(sql::kPutObjectValue));
    for (const Told& told : m_told) {
        const std::uint32_t row = greatest(told, values);
        if (objectCell(values, row, m_scratch).kind != TypeKind::Null) {
            WEIR_RETURN_IF_ERROR(put(insert, m_properties[property], told, values, row));
        }
    }
    return {};
}

Status ObjectWriting::replaceProperty(std::size_t property)
{
    const Column& values = *m_rows->properties[property];
    std::vector<std::int64_t> drop;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> write; // told and row
    {
        WEIR_ASSIGN_OR_RETURN(Statement stored, m_state->db().prepare(sql::kObjectColumn));
        stored.bind(1, m_properties[property]);
        std::uint32_t next = 0;
        const auto newUntil = [&](std::int64_t id) {
            for (; next < m_told.size() && m_told[next].id < id; ++next) {
                const std::uint32_t row = greatest(m_told[next], values);
                if (objectCell(values, row, m_scratch).kind != TypeKind::Null) {
                    write.emplace_back(next, row);
                }
            }
        };
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool found, stored.step());
            if (!found) {
                break;
            }
            const std::int64_t id = stored.integer(0);
            newUntil(id);
            if (next == m_told.size() || m_told[next].id != id) {
                drop.push_back(id);
                continue;
            }
            const std::uint32_t row = greatest(m_told[next], values);
            const PropertyValue cell = objectCell(values, row, m_scratch);
            if (cell.kind == TypeKind::Null) {
                drop.push_back(id);
                m_told[next].changed = true;
            } else if (!isSameCell(cell, storedObjectCell(stored, 1, values.type))) {
                write.emplace_back(next, row);
            }
            ++next;
        }
        newUntil(INT64_MAX);
    }
    WEIR_ASSIGN_OR_RETURN(Statement remove, m_state->db().prepare(sql::kDropObjectValue));
    for (const std::int64_t id : drop) {
        WEIR_RETURN_IF_ERROR(remove.runWith(m_properties[property], id));
    }
    WEIR_ASSIGN_OR_RETURN(Statement insert, m_state->db().prepare(sql::kPutObjectValue));
    for (const auto& [told, row] : write) {
        m_told[told].changed = true;
        WEIR_RETURN_IF_ERROR(put(insert, m_properties[property], m_told[told], values, row));
    }
    return {};
}

Status ObjectWriting::mixProperty(std::size_t property)
{
    const Column& values = *m_rows->properties[property];
    WEIR_ASSIGN_OR_RETURN(Statement look, m_state->db().prepare(sql::kObjectCell));
    WEIR_ASSIGN_OR_RETURN(Statement remove, m_state->db().prepare(sql::kDropObjectValue));
    WEIR_ASSIGN_OR_RETURN(Statement insert, m_state->db().prepare(sql::kPutObjectValue));
    for (Told& told : m_told) {
        const std::uint32_t row = greatest(told, values);
        const PropertyValue cell = objectCell(values, row, m_scratch);
        bool same = false;
        bool stored = false;
        bool keep = false;
        if (!told.isNew) {
            look.bind(1, m_properties[property]);
            look.bind(2, told.id);
            WEIR_ASSIGN_OR_RETURN(stored, look.step());
            const PropertyValue before = stored ? storedObjectCell(look, 1, values.type) : PropertyValue{};
            same = isSameCell(before, cell);
            keep = told.adds && isGreaterCell(before, cell);
            look.reset();
        }
        if (same || keep) {
            continue;
        }
        told.changed = true;
        if (cell.kind != TypeKind::Null) {
            WEIR_RETURN_IF_ERROR(put(insert, m_properties[property], told, values, row));
        } else if (stored) {
            WEIR_RETURN_IF_ERROR(remove.runWith(m_properties[property], told.id));
        }
    }
    return {};
}

void ObjectWriting::findPeople()
{
    TextInterner roles;
    for (std::uint32_t i = 0; i < m_told.size(); ++i) {
        const Told& told = m_told[i];
        for (const ObjectPeople& people : m_rows->people) {
            for (std::uint32_t at = told.begin; at < told.end; ++at) {
                const std::uint32_t row = m_order[at];
                const std::string_view value = (*people.identifiers)[row];
                if (value.empty()) {
                    continue;
                }
                Person person;
                person.object = told.id;
                person.told = i;
                person.role = roles.intern(people.roles ? (*people.roles)[row] : std::string_view(people.role));
                person.identifierType = people.identifierType;
                person.hash = static_cast<std::int64_t>(IdentifierIndex::hashOf(people.identifierType, value));
                person.profile = kNoProfile;
                if (const auto number = m_index->find(people.identifierType, value);
                    number && m_index->profile(*number) != kNoProfile) {
                    person.profile = m_state->resolve(m_index->profile(*number));
                }
                m_people.push_back(person);
            }
        }
    }
    std::vector<std::uint32_t> order(roles.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return roles[a] < roles[b]; });
    std::vector<std::uint32_t> rank(roles.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        m_roles.emplace_back(roles[order[i]]);
    }
    for (Person& person : m_people) {
        person.role = rank[person.role];
    }
    const auto less = [](const Person& a, const Person& b) { return a.place() < b.place(); };
    if (!std::is_sorted(m_people.begin(), m_people.end(), less)) {
        std::sort(m_people.begin(), m_people.end(), less);
    }
    m_people.erase(std::unique(m_people.begin(), m_people.end(),
                               [](const Person& a, const Person& b) { return a.place() == b.place(); }),
                   m_people.end());
    std::vector<std::uint8_t> related(m_told.size(), 0);
    for (const Person& person : m_people) {
        related[person.told] |= person.profile != kNoProfile ? 1 : 0;
    }
    m_summary.unrelated = static_cast<std::int64_t>(std::count(related.begin(), related.end(), 0));
}

Status ObjectWriting::writePeople()
{
    if (m_ids.empty()) {
        return insertPeople();
    }
    if (m_mode == Mode::All) {
        WEIR_ASSIGN_OR_RETURN(Statement stored, m_state->db().prepare(sql::kRelationsOfType));
        stored.bind(1, m_type);
        return comparePeople(stored, 0, m_people.size(), false);
    }
    WEIR_ASSIGN_OR_RETURN(Statement stored, m_state->db().prepare(sql::kRelationsOfObject));
    std::size_t begin = 0;
    for (const Told& told : m_told) {
        std::size_t end = begin;
        while (end < m_people.size() && m_people[end].object == told.id) {
            ++end;
        }
        stored.bind(1, m_type);
        stored.bind(2, told.id);
        WEIR_RETURN_IF_ERROR(comparePeople(stored, begin, end, told.adds));
        stored.reset();
        begin = end;
    }
    return {};
}

Status ObjectWriting::insertPeople()
{
    WEIR_ASSIGN_OR_RETURN(Statement insert, m_state->db().prepare(sql::kPutRelation));
    for (const Person& person : m_people) {
        WEIR_RETURN_IF_ERROR(
            insert.runWith(m_type, person.object, m_roles[person.role], person.identifierType, person.hash,
                           person.profile == kNoProfile ? std::optional<std::int64_t>()
                                                        : std::optional<std::int64_t>(person.profile)));
    }
    return {};
}

Status ObjectWriting::comparePeople(Statement& stored, std::size_t begin, std::size_t end, bool keepOthers)
{
    struct Gone
    {
        std::int64_t object;
        std::string role;
        std::int64_t identifierType;
        std::int64_t hash;
    };
    std::vector<Gone> gone;
    std::vector<std::size_t> write;
    std::size_t next = begin;
    const auto place = [&](std::size_t i) {
        const Person& person = m_people[i];
        return std::tuple(person.object, std::string_view(m_roles[person.role]),
                          static_cast<std::int64_t>(person.identifierType), person.hash);
    };
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, stored.step());
        if (!row) {
            break;
        }
        const auto found = std::tuple(stored.integer(0), stored.text(1), stored.integer(2), stored.integer(3));
        for (; next < end && place(next) < found; ++next) {
            write.push_back(next);
        }
        if (next < end && place(next) == found) {
            const std::uint32_t profile =
                stored.isNull(4) ? kNoProfile : m_state->resolve(static_cast<std::uint32_t>(stored.integer(4)));
            if (profile != m_people[next].profile) {
                write.push_back(next);
            }
            ++next;
        } else if (!keepOthers) {
            gone.push_back({stored.integer(0), stored.string(1), stored.integer(2), stored.integer(3)});
        }
    }
    for (; next < end; ++next) {
        write.push_back(next);
    }
    const auto changed = [&](std::int64_t object) {
        const auto told = std::lower_bound(m_told.begin(), m_told.end(), object,
                                           [](const Told& one, std::int64_t id) { return one.id < id; });
        if (told != m_told.end() && told->id == object) {
            told->changed = true;
        }
    };
    WEIR_ASSIGN_OR_RETURN(Statement drop, m_state->db().prepare(sql::kDropRelation));
    for (const Gone& one : gone) {
        WEIR_RETURN_IF_ERROR(drop.runWith(m_type, one.object, one.role, one.identifierType, one.hash));
        changed(one.object);
    }
    WEIR_ASSIGN_OR_RETURN(Statement insert, m_state->db().prepare(sql::kPutRelation));
    for (const std::size_t i : write) {
        const Person& person = m_people[i];
        WEIR_RETURN_IF_ERROR(
            insert.runWith(m_type, person.object, m_roles[person.role], person.identifierType, person.hash,
                           person.profile == kNoProfile ? std::optional<std::int64_t>()
                                                        : std::optional<std::int64_t>(person.profile)));
        changed(person.object);
    }
    return {};
}

} // namespace weir::store
