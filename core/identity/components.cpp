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
    if (node.isNew) {
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

void Components::touch(std::uint32_t number, std::uint32_t source, std::int64_t time, bool timed)
{
    if (number >= m_nodes.size() || m_nodes[number].parent == kNoIdentifier) {
        enter(number);
    }
    Node& node = m_nodes[number];
    if (!node.dirty) {
        node.dirty = true;
        node.source = source;
        m_dirty.push_back(number);
    }
    if (timed) {
        widen(node.seen, time);
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

Status Components::settle(const RunId& run, Instant now, const Names& names)
{
    for (; m_executedMerges < m_merges.size(); ++m_executedMerges) {
        const Merge& merge = m_merges[m_executedMerges];
        WEIR_RETURN_IF_ERROR(m_writer->mergeProfiles(merge.survivor, merge.absorbed, "shared identifiers"));
    }

    // Ranges per person, and new people in the order of their first identifier.
    std::sort(m_dirty.begin(), m_dirty.end());
    std::unordered_map<std::uint32_t, store::SeenRange> seenOfOld;
    std::unordered_map<std::uint32_t, std::uint32_t> slotOfNew;
    std::vector<store::SeenRange> seenOfNew;
    std::vector<std::uint32_t> rootsOfNew;
    for (const std::uint32_t number : m_dirty) {
        const std::uint32_t root = find(number);
        const store::SeenRange& seen = m_nodes[number].seen;
        if (m_nodes[root].profile != store::kNoProfile) {
            widen(seenOfOld.try_emplace(m_nodes[root].profile, kNotSeen).first->second, seen);
            continue;
        }
        const auto [slot, added] = slotOfNew.emplace(root, static_cast<std::uint32_t>(seenOfNew.size()));
        if (added) {
            seenOfNew.push_back(kNotSeen);
            rootsOfNew.push_back(root);
        }
        widen(seenOfNew[slot->second], seen);
    }
    WEIR_ASSIGN_OR_RETURN(const std::uint32_t first, m_writer->createProfiles(seenOfNew));
    for (std::size_t i = 0; i < rootsOfNew.size(); ++i) {
        m_nodes[rootsOfNew[i]].profile = first + static_cast<std::uint32_t>(i);
    }

    std::vector<std::uint32_t> touched;
    std::vector<store::SeenRange> ranges;
    for (const auto& [profile, seen] : seenOfOld) {
        if (isSeen(seen)) {
            touched.push_back(profile);
            ranges.push_back(seen);
        }
    }
    WEIR_RETURN_IF_ERROR(m_writer->touchProfiles(touched, ranges));

    std::vector<store::IdentifierAssignment> assignments;
    assignments.reserve(m_dirty.size());
    for (const std::uint32_t number : m_dirty) {
        Node& node = m_nodes[number];
        const bool seen = isSeen(node.seen);
        if (node.isNew || seen) {
            const store::SeenRange range = seen ? node.seen : store::SeenRange{now.micros, now.micros};
            assignments.push_back({number, profileOf(number), node.source, range});
        }
        node.isNew = false;
        node.dirty = false;
        node.seen = kNotSeen;
    }
    m_dirty.clear();
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
    return m_writer->resolve(m_nodes[find(number)].profile);
}

} // namespace weir::identity
