#include "core/identity/ruled_people.h"

#include "core/stitch/resolution.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <xxhash.h>

namespace weir::identity {
namespace {

void widen(store::SeenRange& range, std::int64_t time)
{
    range.first = std::min(range.first, time);
    range.last = std::max(range.last, time);
}

} // namespace

Status RuledPeople::begin()
{
    WEIR_ASSIGN_OR_RETURN(m_blockedValues, stitch::BlockedValues::make(*m_rules));
    m_people->startApart();
    return {};
}

bool RuledPeople::isBlocked(std::uint32_t number)
{
    if (m_blockedValues.empty()) {
        return false;
    }
    if (number >= m_blocked.size()) {
        m_blocked.resize(std::max<std::size_t>(m_index->size(), std::size_t{number} + 1), 0);
    }
    if (m_blocked[number] == 0) {
        const std::uint32_t type = m_index->type(number);
        auto name = m_typeNames.find(type);
        if (name == m_typeNames.end()) {
            name = m_typeNames.emplace(type, m_writer->identifierTypeName(type)).first;
        }
        m_blocked[number] = m_blockedValues.blocks(name->second, m_index->value(number)) ? 2 : 1;
    }
    return m_blocked[number] == 2;
}

std::uint32_t RuledPeople::arrange(std::vector<std::uint32_t>& numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    const auto blocked = std::stable_partition(numbers.begin(), numbers.end(),
                                               [this](std::uint32_t number) { return !isBlocked(number); });
    return static_cast<std::uint32_t>(blocked - numbers.begin());
}

std::uint32_t RuledPeople::rowOf(std::vector<std::uint32_t>& numbers, std::uint32_t source)
{
    const std::uint32_t counting = arrange(numbers);
    const std::uint64_t plain = XXH3_64bits_withSeed(numbers.data(), numbers.size() * sizeof(std::uint32_t), source);
    for (std::uint64_t hash = plain;; ++hash) {
        const auto [known, added] = m_rowByHash.try_emplace(hash, static_cast<std::uint32_t>(m_rows.size()));
        if (added) {
            Row row;
            row.begin = static_cast<std::uint32_t>(m_members.size());
            row.size = counting;
            row.said = static_cast<std::uint32_t>(numbers.size());
            row.source = source;
            m_members.insert(m_members.end(), numbers.begin(), numbers.end());
            m_rows.push_back(row);
            return known->second;
        }
        const Row& row = m_rows[known->second];
        const auto same = said(row);
        if (row.source == source && std::equal(same.begin(), same.end(), numbers.begin(), numbers.end())) {
            return known->second;
        }
    }
}

void RuledPeople::take(std::span<const std::vector<std::uint32_t>> columns, std::uint32_t source,
                       std::span<const std::int64_t> times, std::span<const std::uint8_t> timed,
                       std::vector<std::uint32_t>& anchors)
{
    m_sources.insert(source);
    m_seen.resize(std::max<std::size_t>(m_seen.size(), m_index->size()));
    std::vector<std::uint32_t> numbers;
    for (std::size_t row = 0; row < anchors.size(); ++row) {
        numbers.clear();
        for (const std::vector<std::uint32_t>& column : columns) {
            if (column[row] != kNoIdentifier) {
                numbers.push_back(column[row]);
            }
        }
        anchors[row] = rowOf(numbers, source);
        const bool hasTime = !times.empty() && (timed.empty() || timed[row] != 0);
        for (const std::uint32_t number : members(m_rows[anchors[row]])) {
            m_seen[number].source = source;
            if (hasTime) {
                widen(m_seen[number].range, times[row]);
            }
        }
        widen(m_rows[anchors[row]].seen, hasTime ? times[row] : kUntimed);
    }
}

void RuledPeople::heardLikely(std::uint32_t source, bool whole)
{
    const auto [heard, first] = m_likelySources.try_emplace(source, whole);
    heard->second = heard->second && whole; // two inputs may be of one source
}

void RuledPeople::takeLikely(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right,
                             std::span<const double> confidence, std::uint32_t source)
{
    for (std::size_t row = 0; row < left.size(); ++row) {
        if (left[row] != right[row]) {
            m_likely.push_back({source, left[row], right[row], confidence[row], 0, 0});
        }
    }
}

std::uint32_t RuledPeople::find(std::uint32_t number)
{
    while (m_parent[number] != number) {
        m_parent[number] = m_parent[m_parent[number]];
        number = m_parent[number];
    }
    return number;
}

void RuledPeople::connect()
{
    m_parent.resize(m_index->size());
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    const auto unite = [&](std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    };
    for (const Row& row : m_rows) {
        for (const std::uint32_t number : members(row)) {
            unite(members(row).front(), number);
        }
    }
    for (const Likely& link : countedLikely()) {
        unite(link.a, link.b);
    }
    std::map<std::string, std::uint32_t> types;
    for (const auto& [type, name] : m_typeNames) {
        types.emplace(name, type);
    }
    for (const stitch::Union& together : m_rules->unions) {
        std::uint32_t first = kNoIdentifier;
        for (const stitch::Named& named : together.members) {
            const auto type = types.find(named.type);
            const auto number = type == types.end() ? std::nullopt : m_index->find(type->second, named.value);
            if (number && !isBlocked(*number)) {
                first = first == kNoIdentifier ? *number : first;
                unite(first, *number);
            }
        }
    }
}

std::vector<std::uint8_t> RuledPeople::hardRoots()
{
    const std::size_t count = m_index->size();
    std::vector<std::uint32_t> sizes(count, 0);
    for (std::uint32_t number = 0; number < count; ++number) {
        ++sizes[find(number)];
    }
    std::vector<std::uint8_t> hard(count, 0);
    struct Limit
    {
        int limit = 0;
        bool weak = false;
    };
    std::map<std::uint32_t, Limit> limits;
    for (const auto& [type, name] : m_typeNames) {
        Limit limit{m_rules->mode == stitch::Mode::Link ? 0 : m_rules->others, false};
        for (const stitch::TypeRule& rule : m_rules->types) {
            if (rule.type == name && m_rules->mode != stitch::Mode::Link) {
                limit = {stitch::limitOf(rule), rule.kind == stitch::Kind::Weak};
            }
        }
        limits[type] = limit;
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> typed; // (root, type) of everything connected
    for (std::uint32_t number = 0; number < count; ++number) {
        const std::uint32_t root = find(number);
        if (sizes[root] > 1) {
            typed.emplace_back(root, m_index->type(number));
        }
    }
    std::sort(typed.begin(), typed.end());
    for (std::size_t from = 0; from < typed.size();) {
        std::size_t to = from;
        while (to < typed.size() && typed[to] == typed[from]) {
            ++to;
        }
        const auto& [root, type] = typed[from];
        const Limit& limit = limits[type];
        const bool over = limit.limit > 0 && to - from > static_cast<std::size_t>(limit.limit);
        const bool capped =
            m_rules->mode != stitch::Mode::Link &&
            sizes[root] > static_cast<std::uint32_t>(std::min(m_rules->mostIdentifiers, m_rules->mostMerges));
        if (over || limit.weak || capped || keepsSingles()) {
            hard[root] = 1;
        }
        from = to;
    }
    std::map<std::string, std::uint32_t> types;
    for (const auto& [type, name] : m_typeNames) {
        types.emplace(name, type);
    }
    const auto mark = [&](const std::vector<stitch::Named>& list) {
        for (const stitch::Named& named : list) {
            const auto type = types.find(named.type);
            const auto number = type == types.end() ? std::nullopt : m_index->find(type->second, named.value);
            if (number) {
                hard[find(*number)] = 1;
            }
        }
    };
    for (const stitch::Separation& separation : m_rules->separations) {
        mark(separation.left);
        mark(separation.right);
    }
    for (const stitch::Union& together : m_rules->unions) {
        mark(together.members);
    }
    for (const Likely& link : countedLikely()) {
        hard[find(link.a)] = 1;
    }
    const std::set<std::uint64_t> withdrawn(m_rules->withdrawn.begin(), m_rules->withdrawn.end());
    for (const Row& row : m_rows) {
        if (withdrawn.contains(row.key)) {
            hard[find(members(row).front())] = 1;
        }
    }
    return hard;
}

Status RuledPeople::resolveHard(const std::vector<std::uint8_t>& hard)
{
    stitch::IdentityLog log;
    std::vector<std::uint32_t> numbers; // of the log's identifiers
    std::vector<std::uint32_t> rows;    // of the log's observations
    std::vector<std::uint32_t> last(m_rows.size(), kNoIdentifier);
    std::map<std::uint32_t, std::uint32_t> types;
    for (const auto& [type, name] : m_typeNames) {
        types[type] = log.type(name);
    }
    const std::set<std::uint64_t> withdrawn(m_rules->withdrawn.begin(), m_rules->withdrawn.end());
    std::vector<std::uint32_t> ids;
    const bool keepSingles = keepsSingles();
    const auto idOf = [&](std::uint32_t number) {
        const std::uint32_t id = log.identifier(types.at(m_index->type(number)), m_index->value(number));
        if (id == numbers.size()) {
            numbers.push_back(number);
        }
        return id;
    };
    for (std::uint32_t r = 0; r < m_rows.size(); ++r) {
        const Row& row = m_rows[r];
        if (hard[find(members(row).front())] == 0 || withdrawn.contains(row.key) || (row.size == 1 && !keepSingles)) {
            continue; // of a row with one identifier its person is known by that
        }
        ids.clear();
        for (const std::uint32_t number : members(row)) {
            ids.push_back(idOf(number));
        }
        // A row counts when it was seen first and when it was seen last.
        for (const auto& [key, time] : {std::pair{row.key, row.seen.first}, std::pair{row.key | 1U, row.seen.last}}) {
            if (key == row.key || time != row.seen.first) {
                last[r] = static_cast<std::uint32_t>(log.observations());
                log.add(key, time, ids);
                rows.push_back(r);
            }
        }
    }
    for (const Likely& link : countedLikely()) {
        log.addLikely({link.key, idOf(link.a), idOf(link.b), link.confidence});
    }
    WEIR_ASSIGN_OR_RETURN(const stitch::Resolution found, stitch::resolve(log, *m_rules));
    // Each profile is represented by the first of the identifiers that lead to it.
    std::vector<std::uint32_t> representative(found.members.size(), kNoIdentifier);
    for (std::uint32_t id = 0; id < found.owner.size(); ++id) {
        if (found.owner[id] != stitch::kNobody) {
            std::uint32_t& first = representative[found.owner[id]];
            first = std::min(first, numbers[id]);
        }
    }
    for (std::uint32_t id = 0; id < found.owner.size(); ++id) {
        m_isHard[numbers[id]] = 1;
        // What was left out everywhere is a person of its own: so it does not matter in which run it was seen alone.
        m_cluster[numbers[id]] = found.owner[id] == stitch::kNobody ? numbers[id] : representative[found.owner[id]];
    }
    for (std::uint32_t r = 0; r < m_rows.size(); ++r) {
        if (last[r] != kNoIdentifier && found.profileOf[last[r]] != stitch::kNobody) {
            m_rows[r].representative = representative[found.profileOf[last[r]]];
        }
    }
    for (const stitch::Join& join : found.joins) {
        const bool owned = found.owner[join.identifier] == join.profile && found.owner[join.anchor] == join.profile;
        if (owned && stitch::likelyOf(log, *m_rules, join.observation) != stitch::kNobody) {
            m_matched.push_back(stitch::likelyOf(log, *m_rules, join.observation));
        } else if (owned && join.observation < rows.size()) {
            m_reasons.push_back({rows[join.observation], numbers[join.anchor], numbers[join.identifier]});
        }
    }
    for (const stitch::Violation& violation : found.violations) {
        ++m_refused[std::string(stitch::name(violation.refusal))];
        const std::uint32_t likely = stitch::likelyOf(log, *m_rules, violation.observation);
        if (violation.identifier != stitch::kNobody &&
            (likely != stitch::kNobody || violation.observation < rows.size())) {
            const bool seen = likely == stitch::kNobody;
            m_violations.push_back({numbers[violation.identifier],
                                    seen ? m_rows[rows[violation.observation]].key : m_likely[likely].key,
                                    std::string(stitch::name(violation.refusal)),
                                    violation.type == stitch::kNobody ? std::string() : log.typeName(violation.type),
                                    seen ? log.time(violation.observation) : m_likely[likely].since});
        }
    }
    return {};
}

Status RuledPeople::decide(Names& names, Instant now, bool complete)
{
    WEIR_RETURN_IF_ERROR(group(names, now, complete));
    representRows();
    return assign(complete);
}

Status RuledPeople::preview(Names& names, Instant now)
{
    return group(names, now, true);
}

Status RuledPeople::group(Names& names, Instant now, bool complete)
{
    m_now = now;
    m_runRows = m_rows.size();
    m_sourceNames = names.sources;
    m_typeNames = names.types;
    WEIR_RETURN_IF_ERROR(loadLog(complete));
    for (const Row& row : m_rows) {
        m_sourceNames.try_emplace(row.source, m_writer->sourceName(row.source));
    }
    m_seen.resize(m_index->size());
    WEIR_RETURN_IF_ERROR(loadLikely());
    m_seen.resize(m_index->size());
    names.types = m_typeNames;
    names.sources = m_sourceNames;
    connect();
    m_cluster.resize(m_index->size());
    for (std::uint32_t number = 0; number < m_cluster.size(); ++number) {
        m_cluster[number] = find(number);
        if (isBlocked(number)) {
            m_cluster[number] = kNoIdentifier;
            m_violations.push_back({number, 0, std::string(stitch::name(stitch::Refusal::Blocked)), {}, now.micros});
            ++m_refused[m_violations.back().refusal];
        }
    }
    m_isHard.assign(m_cluster.size(), 0);
    return resolveHard(hardRoots());
}

void RuledPeople::representRows()
{
    for (std::size_t r = 0; r < m_runRows; ++r) {
        Row& row = m_rows[r];
        if (row.representative != kNoIdentifier) {
            continue;
        }
        const std::vector<std::uint32_t> numbers = byRank(members(row));
        for (const std::uint32_t number : numbers) {
            if (row.representative == kNoIdentifier) {
                row.representative = m_cluster[number];
            }
        }
    }
}

std::vector<std::uint32_t> RuledPeople::byRank(std::span<const std::uint32_t> numbers) const
{
    const auto rank = [&](std::uint32_t number) {
        const std::string& type = m_typeNames.at(m_index->type(number));
        std::size_t place = 0;
        while (place < m_rules->types.size() && m_rules->types[place].type != type) {
            ++place;
        }
        return std::make_tuple(place, std::string_view(type), m_index->value(number));
    };
    std::vector<std::uint32_t> sorted(numbers.begin(), numbers.end());
    if (sorted.size() > 1) {
        std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    }
    return sorted;
}

} // namespace weir::identity
