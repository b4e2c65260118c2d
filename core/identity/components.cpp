#include "core/identity/components.h"

#include <algorithm>

namespace weir::identity {
namespace {

constexpr std::uint32_t kWritten = 0xffff'ffffU;

void widen(store::SeenRange& range, std::int64_t time)
{
    range.first = std::min(range.first, time);
    range.last = std::max(range.last, time);
}

void widen(store::SeenRange& range, const store::SeenRange& other)
{
    range.first = std::min(range.first, other.first);
    range.last = std::max(range.last, other.last);
}

bool isSeen(const store::SeenRange& range)
{
    return range.first <= range.last;
}

std::uint64_t pairKey(std::uint32_t a, std::uint32_t b)
{
    return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
}

} // namespace

void Components::enter(std::uint32_t number)
{
    if (number >= m_nodes.size()) {
        m_nodes.resize(std::max<std::size_t>(m_index->size(), std::size_t{number} + 1));
    }
    Node& node = m_nodes[number];
    if (node.parent != kNoIdentifier) {
        return;
    }
    node.parent = number;
    const std::uint32_t stored = m_index->profile(number);
    node.isNew = stored == store::kNoProfile;
    if (node.isNew || m_apart) {
        return;
    }
    const std::uint32_t profile = m_writer->resolve(stored);
    const auto [known, added] = m_rootOfProfile.emplace(profile, number);
    if (added) {
        node.profile = profile;
    } else {
        node.parent = find(known->second);
    }
}

std::uint32_t Components::find(std::uint32_t number)
{
    while (m_nodes[number].parent != number) {
        m_nodes[number].parent = m_nodes[m_nodes[number].parent].parent;
        number = m_nodes[number].parent;
    }
    return number;
}

void Components::touch(std::span<const std::uint32_t> numbers, std::uint32_t source,
                       std::span<const std::int64_t> times, std::span<const std::uint8_t> timed)
{
    constexpr std::size_t kAhead = 16;
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        if (row + kAhead < numbers.size() && numbers[row + kAhead] < m_nodes.size()) {
            __builtin_prefetch(&m_nodes[numbers[row + kAhead]], 1);
        }
        if (numbers[row] == kNoIdentifier) {
            continue;
        }
        touch(numbers[row], source);
        if (!times.empty() && (timed.empty() || timed[row] != 0)) {
            widen(m_nodes[numbers[row]].seen, times[row]);
        }
    }
}

Status Components::link(std::uint32_t a, std::uint32_t b, std::uint32_t source, std::int64_t time)
{
    if (a == b) {
        return {};
    }
    const auto [pair, added] = m_pairs[source].try_emplace(pairKey(a, b), static_cast<std::uint32_t>(m_links.size()));
    if (added) {
        m_links.push_back({a, b, source, time});
        return unite(a, b);
    }
    if (pair->second != kWritten) {
        Link& link = m_links[pair->second];
        link.time = std::min(link.time, time);
    }
    return {};
}

Status Components::unite(std::uint32_t a, std::uint32_t b)
{
    a = find(a);
    b = find(b);
    if (a == b) {
        return {};
    }
    const std::uint32_t root = std::min(a, b);
    const std::uint32_t child = std::max(a, b);
    std::uint32_t& kept = m_nodes[root].profile;
    const std::uint32_t other = m_nodes[child].profile;
    if (kept == store::kNoProfile) {
        kept = other;
    } else if (other != store::kNoProfile && other != kept) {
        WEIR_ASSIGN_OR_RETURN(const Instant keptSince, m_writer->createdAt(kept));
        WEIR_ASSIGN_OR_RETURN(const Instant otherSince, m_writer->createdAt(other));
        const bool otherIsOlder = otherSince != keptSince ? otherSince < keptSince : other < kept;
        const Merge merge = otherIsOlder ? Merge{other, kept} : Merge{kept, other};
        m_merges.push_back(merge);
        kept = merge.survivor;
    }
    m_nodes[child].parent = root;
    return {};
}

Status Components::settle()
{
    for (; m_executedMerges < m_merges.size(); ++m_executedMerges) {
        const Merge& merge = m_merges[m_executedMerges];
        WEIR_RETURN_IF_ERROR(m_writer->mergeProfiles(merge.survivor, merge.absorbed, "shared identifiers"));
    }
    // New people in the order of their first identifier in the table, whatever the order of the rows: so both the table
    // and its index by profile grow at their end. Each is seen when its identifiers were.
    m_index->sort(m_dirty);
    const std::uint32_t first = m_writer->profileCount();
    std::vector<store::SeenRange> seenOfNew;
    for (std::size_t i = 0; i < m_dirty.size(); ++i) {
        prefetchDirty(i);
        const std::uint32_t number = m_dirty[i];
        Node& root = m_nodes[find(number)];
        if (root.profile == store::kNoProfile) {
            root.profile = first + static_cast<std::uint32_t>(seenOfNew.size());
            seenOfNew.push_back(kNotSeen);
        }
        if (root.profile >= first) {
            widen(seenOfNew[root.profile - first], m_nodes[number].seen);
        }
    }
    m_firstNew = first;
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::uint32_t made, m_writer->createProfiles(seenOfNew));
    return {};
}

std::vector<std::uint32_t> Components::profiles()
{
    if (m_representative) {
        std::vector<std::uint32_t> people(m_representative->size(), store::kNoProfile);
        for (std::uint32_t row = 0; row < people.size(); ++row) {
            people[row] = profileOf(row);
        }
        return people;
    }
    std::vector<std::uint32_t> profiles(m_nodes.size(), store::kNoProfile);
    for (std::uint32_t number = 0; number < m_nodes.size(); ++number) {
        if (m_nodes[number].parent != kNoIdentifier) {
            profiles[number] = profileOf(number);
        }
    }
    return profiles;
}

Status Components::write(const RunId& run, Instant now, const Names& names, More more)
{
    struct Touched
    {
        std::uint32_t profile = 0;
        store::SeenRange seen;
    };
    std::vector<Touched> old;
    std::vector<store::IdentifierAssignment> assignments;
    assignments.reserve(m_dirty.size());
    std::vector<std::uint32_t> later;
    for (std::size_t i = 0; i < m_dirty.size(); ++i) {
        prefetchDirty(i);
        const std::uint32_t number = m_dirty[i];
        Node& node = m_nodes[number];
        if (node.isNew == 0 && more == More::Rows) {
            later.push_back(number);
            continue;
        }
        const std::uint32_t profile = ownerOf(number);
        const bool seen = isSeen(node.seen);
        const bool moved = m_apart && node.isNew == 0 && m_writer->resolve(m_index->profile(number)) != profile;
        if (seen && profile < m_firstNew) {
            old.push_back({profile, node.seen});
        }
        if (node.isNew != 0 || seen) {
            const store::SeenRange range = seen ? node.seen : store::SeenRange{now.micros, now.micros};
            assignments.push_back({number, profile, node.source, range});
        } else if (moved) {
            assignments.push_back({number, profile, node.source, kNotSeen});
        }
        node.isNew = 0;
        node.dirty = 0;
        node.seen = kNotSeen;
    }
    m_dirty = std::move(later);
    std::sort(old.begin(), old.end(), [](const Touched& a, const Touched& b) { return a.profile < b.profile; });
    std::vector<std::uint32_t> touched;
    std::vector<store::SeenRange> ranges;
    for (const Touched& one : old) {
        if (touched.empty() || touched.back() != one.profile) {
            touched.push_back(one.profile);
            ranges.push_back(one.seen);
        } else {
            widen(ranges.back(), one.seen);
        }
    }
    WEIR_RETURN_IF_ERROR(m_writer->touchProfiles(touched, ranges));
    WEIR_RETURN_IF_ERROR(m_writer->putIdentifiers(assignments));
    return putLinks(run, names);
}

Status Components::putLinks(const RunId& run, const Names& names)
{
    constexpr std::size_t kAtOnce = 16'384;
    std::vector<store::LinkRecord> records;
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const Link& link = m_links[i];
        m_pairs[link.source][pairKey(link.a, link.b)] = kWritten;
        // Ends in the order of their texts: numbers differ from run to run.
        std::pair<std::string, std::string> a(names.types.at(m_index->type(link.a)), m_index->value(link.a));
        std::pair<std::string, std::string> b(names.types.at(m_index->type(link.b)), m_index->value(link.b));
        if (b < a) {
            std::swap(a, b);
        }
        records.push_back({std::move(a.first), std::move(a.second), std::move(b.first), std::move(b.second),
                           names.sources.at(link.source), "same record", run, Instant{link.time}});
        if (records.size() == kAtOnce || i + 1 == m_links.size()) {
            WEIR_RETURN_IF_ERROR(m_writer->putLinks(records));
            records.clear();
        }
    }
    m_links.clear();
    return {};
}

std::uint32_t Components::profileOf(std::uint32_t number)
{
    return ownerOf(m_representative ? (*m_representative)[number] : number);
}

std::uint32_t Components::ownerOf(std::uint32_t number)
{
    return m_writer->resolve(m_nodes[find(number)].profile);
}

} // namespace weir::identity
