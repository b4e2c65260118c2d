// The log: what rows of this and of earlier runs showed, and what was said to be likely.
#include "core/identity/ruled_people.h"

#include <algorithm>
#include <tuple>

#include <xxhash.h>

namespace weir::identity {

bool RuledPeople::keepsSingles() const
{
    return m_rules->mode == stitch::Mode::BestMatch || m_rules->mode == stitch::Mode::Login;
}

void RuledPeople::takeBlocked(std::vector<std::uint32_t> numbers, std::uint32_t source,
                              std::optional<std::int64_t> time)
{
    m_sources.insert(source);
    [[maybe_unused]] const std::uint32_t counting = arrange(numbers);
    const auto [known, added] = m_idleRows.try_emplace({source, numbers}, static_cast<std::uint32_t>(m_idle.size()));
    if (added) {
        Row row;
        row.begin = static_cast<std::uint32_t>(m_members.size());
        row.said = static_cast<std::uint32_t>(numbers.size());
        row.source = source;
        m_members.insert(m_members.end(), numbers.begin(), numbers.end());
        m_idle.push_back(row);
    }
    store::SeenRange& seen = m_idle[known->second].seen;
    seen.first = std::min(seen.first, time.value_or(kUntimed));
    seen.last = std::max(seen.last, time.value_or(kUntimed));
}

void RuledPeople::mergeSeen(Row& row, const store::SeenRange& stored)
{
    row.isStored = stored.first <= row.seen.first && stored.last >= row.seen.last;
    row.seen.first = std::min(row.seen.first, stored.first);
    row.seen.last = std::max(row.seen.last, stored.last);
}

std::uint64_t RuledPeople::keyOf(const Row& row, const std::string& source) const
{
    std::vector<std::string> parts;
    for (const std::uint32_t number : said(row)) {
        parts.push_back(keyTextOf(number));
    }
    std::sort(parts.begin(), parts.end());
    std::string text = source;
    for (const std::string& part : parts) {
        text += '\n' + std::to_string(part.size()) + ':' + part;
    }
    return std::max<std::uint64_t>(2, XXH3_64bits(text.data(), text.size()) & ~std::uint64_t{1});
}

Status RuledPeople::loadLog(bool complete)
{
    for (std::uint32_t number = 0; number < m_index->size(); ++number) {
        m_typeNames.try_emplace(m_index->type(number), m_writer->identifierTypeName(m_index->type(number)));
    }
    const bool keepSingles = keepsSingles();
    std::unordered_map<std::uint64_t, std::uint32_t> byKey;
    for (std::uint32_t r = 0; r < m_runRows; ++r) {
        Row& row = m_rows[r];
        if (row.said > 1 || keepSingles) {
            row.key = keyOf(row, m_sourceNames.at(row.source));
            byKey.emplace(row.key, r);
        }
    }
    std::unordered_map<std::uint64_t, std::uint32_t> idleByKey;
    for (std::uint32_t r = 0; r < m_idle.size(); ++r) {
        m_idle[r].key = keyOf(m_idle[r], m_sourceNames.at(m_idle[r].source));
        idleByKey.emplace(m_idle[r].key, r);
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::StoredObservation> stored, m_writer->observations());
    std::vector<std::uint32_t> numbers;
    for (const store::StoredObservation& one : stored) {
        if (const auto known = byKey.find(one.key); known != byKey.end()) {
            mergeSeen(m_rows[known->second], one.seen);
            continue;
        }
        if (const auto known = idleByKey.find(one.key); known != idleByKey.end()) {
            mergeSeen(m_idle[known->second], one.seen);
            continue;
        }
        numbers.clear();
        for (const auto& [type, value] : one.identifiers) {
            m_typeNames.try_emplace(type, m_writer->identifierTypeName(type));
            numbers.push_back(m_index->intern(type, value));
        }
        Row row;
        row.size = arrange(numbers);
        if (row.size == 0) {
            continue; // it waits for somebody to free one of them
        }
        row.begin = static_cast<std::uint32_t>(m_members.size());
        row.said = static_cast<std::uint32_t>(numbers.size());
        row.source = one.source;
        row.key = one.key;
        row.seen = one.seen;
        row.isStored = true;
        m_members.insert(m_members.end(), numbers.begin(), numbers.end());
        m_rows.push_back(row);
    }
    // A store that was filled without rules has links instead: each stands for a row with its two ends.
    WEIR_ASSIGN_OR_RETURN(const auto logged, m_writer->cursor("identity:rules"));
    if (logged && !logged->empty()) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::LinkRecord> links, m_writer->links());
    for (const store::LinkRecord& link : links) {
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t typeA, m_writer->identifierType(link.typeA));
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t typeB, m_writer->identifierType(link.typeB));
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t source, m_writer->source(link.source));
        m_typeNames.try_emplace(typeA, link.typeA);
        m_typeNames.try_emplace(typeB, link.typeB);
        m_sourceNames.try_emplace(source, link.source);
        numbers = {m_index->intern(typeA, link.valueA), m_index->intern(typeB, link.valueB)};
        if (link.confidence || (complete && m_sources.contains(source))) {
            continue; // what a source of the run says, its rows say better
        }
        Row row;
        row.begin = static_cast<std::uint32_t>(m_members.size());
        row.size = arrange(numbers);
        row.said = 2;
        row.source = source;
        row.seen = {link.time.micros, link.time.micros};
        m_members.insert(m_members.end(), numbers.begin(), numbers.end());
        row.key = keyOf(row, link.source);
        if (byKey.emplace(row.key, static_cast<std::uint32_t>(m_rows.size())).second) {
            (row.size == 0 ? m_idle : m_rows).push_back(row);
        }
    }
    return {};
}

bool RuledPeople::isKnown(std::uint32_t number) const
{
    return (number < m_seen.size() && m_seen[number].source != kNoIdentifier) ||
           m_index->profile(number) != store::kNoProfile;
}

std::string RuledPeople::keyTextOf(std::uint32_t number) const
{
    const std::string& type = m_typeNames.at(m_index->type(number));
    return std::to_string(type.size()) + ':' + type + '=' + std::string(m_index->value(number));
}

/// Completes m_likely by what was said before and stands: once per source and pair, ends in the order of their texts.
Status RuledPeople::loadLikely()
{
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, Likely> pairs;
    const auto named = [&](std::uint32_t number) {
        return std::pair<std::string_view, std::string_view>(m_typeNames.at(m_index->type(number)),
                                                             m_index->value(number));
    };
    const auto put = [&](Likely link) {
        if (named(link.b) < named(link.a)) {
            std::swap(link.a, link.b);
        }
        const auto [known, added] = pairs.try_emplace({link.source, link.a, link.b}, link);
        if (!added) {
            known->second.confidence = std::max(known->second.confidence, link.confidence);
        }
    };
    for (Likely& link : m_likely) {
        link.since = m_now.micros;
        put(link);
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::LikelyLinkRecord> stored, m_writer->likelyLinks());
    for (const store::LikelyLinkRecord& one : stored) {
        m_typeNames.try_emplace(one.typeA, m_writer->identifierTypeName(one.typeA));
        m_typeNames.try_emplace(one.typeB, m_writer->identifierTypeName(one.typeB));
        Likely link{one.source,
                    m_index->intern(one.typeA, one.valueA),
                    m_index->intern(one.typeB, one.valueB),
                    one.confidence,
                    0,
                    one.since};
        if (named(link.b) < named(link.a)) {
            std::swap(link.a, link.b);
        }
        const auto again = pairs.find({link.source, link.a, link.b});
        if (again != pairs.end()) {
            again->second.since = link.since;
        } else if (const auto heard = m_likelySources.find(link.source);
                   heard == m_likelySources.end() || !heard->second) {
            put(link);
        }
    }
    m_likely.clear();
    for (auto& [pair, link] : pairs) {
        const std::string text = "likely\n" + std::string(m_writer->sourceName(link.source)) + '\n' +
                                 keyTextOf(link.a) + '\n' + keyTextOf(link.b);
        link.key = std::max<std::uint64_t>(2, XXH3_64bits(text.data(), text.size()) & ~std::uint64_t{1});
        m_likely.push_back(link);
    }
    const auto idle = std::stable_partition(m_likely.begin(), m_likely.end(), [&](const Likely& link) {
        return isKnown(link.a) && isKnown(link.b) && !isBlocked(link.a) && !isBlocked(link.b);
    });
    m_counted = static_cast<std::size_t>(idle - m_likely.begin());
    return {};
}

} // namespace weir::identity
