// Clusters become profiles of the store: who keeps which id, who comes apart, what is told again.
#include "core/identity/ruled_people.h"

#include <algorithm>
#include <set>

namespace weir::identity {

bool RuledPeople::isSplit(std::uint32_t number) const
{
    const std::uint32_t profile = m_index->profile(number);
    return profile != store::kNoProfile && m_split.contains(m_writer->resolve(profile));
}

void RuledPeople::findFreed()
{
    m_freed.resize(m_cluster.size());
    for (std::size_t r = m_runRows; r < m_rows.size(); ++r) {
        const Row& row = m_rows[r];
        for (const std::uint32_t number : members(row)) {
            if (m_seen[number].source != kNoIdentifier || m_index->profile(number) != store::kNoProfile) {
                continue;
            }
            m_freed[number].source = row.source;
            if (row.seen.first != kUntimed) {
                m_freed[number].range.first = std::min(m_freed[number].range.first, row.seen.first);
                m_freed[number].range.last = std::max(m_freed[number].range.last, row.seen.last);
            }
        }
    }
}

void RuledPeople::findParts()
{
    for (std::uint32_t number = 0; number < m_cluster.size(); ++number) {
        if (m_index->profile(number) != store::kNoProfile) {
            m_stored.push_back(number);
        }
    }
    m_index->sort(m_stored); // the same order in every run
    struct Part
    {
        std::uint32_t cluster = 0;
        std::uint32_t size = 0;
    };
    std::map<std::uint32_t, std::vector<Part>> parts; // by profile
    for (const std::uint32_t number : m_stored) {
        std::vector<Part>& mine = parts[m_writer->resolve(m_index->profile(number))];
        const auto known =
            std::find_if(mine.begin(), mine.end(), [&](const Part& part) { return part.cluster == m_cluster[number]; });
        if (known == mine.end()) {
            mine.push_back({m_cluster[number], 1});
        } else {
            ++known->size;
        }
    }
    for (const auto& [profile, mine] : parts) {
        const auto largest = std::max_element(mine.begin(), mine.end(), [](const Part& a, const Part& b) {
            return std::make_pair(a.cluster != kNoIdentifier, a.size) <
                   std::make_pair(b.cluster != kNoIdentifier, b.size);
        });
        const bool nothingLeft = largest->cluster == kNoIdentifier;
        if (nothingLeft) {
            m_retired.push_back(profile);
        } else {
            m_claims[largest->cluster].push_back(profile);
        }
        if (mine.size() > 1 || nothingLeft) {
            m_split.insert(profile);
        }
    }
}

/// Components hears of everything in rows of the run, and of whatever changes its person.
void RuledPeople::chooseTold()
{
    m_told.assign(m_cluster.size(), 0);
    for (std::uint32_t number = 0; number < m_cluster.size(); ++number) {
        if (m_cluster[number] != kNoIdentifier &&
            (m_seen[number].source != kNoIdentifier || m_freed[number].source != kNoIdentifier)) {
            m_told[m_cluster[number]] = 1;
        }
    }
    for (const auto& [cluster, profiles] : m_claims) {
        m_told[cluster] = m_told[cluster] != 0 || profiles.size() > 1 ? 1 : 0;
    }
    for (const std::uint32_t number : m_stored) {
        if (m_cluster[number] == kNoIdentifier) {
            m_dropped.push_back(number);
        } else if (isSplit(number)) {
            m_told[m_cluster[number]] = 1;
        }
    }
}

Status RuledPeople::assign(bool complete)
{
    findFreed();
    findParts();
    chooseTold();
    touch();
    m_included.assign(m_cluster.size(), 0);
    for (std::uint32_t number = 0; number < m_cluster.size(); ++number) {
        const std::uint32_t cluster = m_cluster[number];
        const bool known = m_seen[number].source != kNoIdentifier || m_freed[number].source != kNoIdentifier ||
                           m_index->profile(number) != store::kNoProfile;
        if (cluster == kNoIdentifier || m_told[cluster] == 0 || !known) {
            continue; // named by rules or likely links alone
        }
        m_included[number] = 1;
        m_included[cluster] = 1;
        m_people->include(number);
        m_people->include(cluster);
        WEIR_RETURN_IF_ERROR(m_people->together(cluster, number));
    }
    WEIR_RETURN_IF_ERROR(giveProfiles());
    std::vector<std::uint32_t> anchors(m_runRows);
    for (std::size_t r = 0; r < m_runRows; ++r) {
        anchors[r] = m_rows[r].representative;
    }
    m_people->represent(std::move(anchors));
    WEIR_RETURN_IF_ERROR(forgetSplit(complete));
    return tellLinks();
}

Status RuledPeople::giveProfiles()
{
    for (const auto& [cluster, profiles] : m_claims) {
        if (m_told[cluster] == 0) {
            continue;
        }
        std::uint32_t oldest = profiles.front();
        WEIR_ASSIGN_OR_RETURN(Instant since, m_writer->createdAt(oldest));
        for (std::size_t i = 1; i < profiles.size(); ++i) {
            WEIR_ASSIGN_OR_RETURN(const Instant other, m_writer->createdAt(profiles[i]));
            if (std::make_pair(other, profiles[i]) < std::make_pair(since, oldest)) {
                oldest = profiles[i];
                since = other;
            }
        }
        m_people->own(cluster, oldest);
        for (const std::uint32_t profile : profiles) {
            if (profile != oldest) {
                m_people->noteMerge(oldest, profile);
            }
        }
    }
    return {};
}

Status RuledPeople::forgetSplit(bool complete)
{
    if (!m_split.empty()) {
        std::vector<std::pair<std::string, std::string>> ends;
        for (const std::uint32_t number : m_stored) {
            if (isSplit(number)) {
                ends.emplace_back(m_typeNames.at(m_index->type(number)), m_index->value(number));
            }
        }
        WEIR_RETURN_IF_ERROR(m_writer->forgetLinks(ends));
        if (complete) {
            WEIR_RETURN_IF_ERROR(m_writer->forget(std::vector<std::uint32_t>(m_split.begin(), m_split.end()),
                                                  std::vector<std::uint32_t>(m_sources.begin(), m_sources.end())));
            WEIR_RETURN_IF_ERROR(m_writer->retire(m_retired));
        }
    }
    for (const std::uint32_t number : m_stored) {
        if (isSplit(number)) {
            m_retell.push_back(number);
        }
    }
    return m_writer->dropIdentifiers(m_dropped);
}

void RuledPeople::touch()
{
    for (std::uint32_t number = 0; number < m_seen.size(); ++number) {
        const Seen& seen = m_seen[number].source != kNoIdentifier ? m_seen[number] : m_freed[number];
        if (seen.source == kNoIdentifier || m_cluster[number] == kNoIdentifier) {
            continue;
        }
        const std::uint32_t numbers[] = {number, number};
        const std::int64_t times[] = {seen.range.first, seen.range.last};
        if (seen.range.first <= seen.range.last) {
            m_people->touch(numbers, seen.source, times, {});
        } else {
            m_people->touch(std::span(numbers).first(1), seen.source, {}, {});
        }
    }
}

Status RuledPeople::tellLinks()
{
    const std::set<std::uint32_t> retell(m_retell.begin(), m_retell.end());
    const auto tell = [&](std::uint32_t a, std::uint32_t b, const Row& row) {
        const bool both = m_included[a] != 0 && m_included[b] != 0;
        const std::int64_t time = row.seen.first == kUntimed ? m_now.micros : row.seen.first;
        return both ? m_people->link(a, b, row.source, time) : Status();
    };
    // Of easy components every row links what it shows; of the others only what the rules let stand.
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const Row& row = m_rows[r];
        if (row.size < 2 || m_isHard[members(row).front()] != 0) {
            continue;
        }
        const std::vector<std::uint32_t> numbers = byRank(members(row));
        for (const std::uint32_t number : numbers) {
            if (r < m_runRows || retell.contains(number)) {
                WEIR_RETURN_IF_ERROR(tell(numbers.front(), number, row));
            }
        }
    }
    for (const Reason& reason : m_reasons) {
        WEIR_RETURN_IF_ERROR(tell(reason.anchor, reason.number, m_rows[reason.row]));
    }
    return {};
}

Status RuledPeople::finishLikely(const RunId& run)
{
    const auto end = [&](std::uint32_t number) {
        return std::pair(m_index->type(number), std::string(m_index->value(number)));
    };
    std::vector<store::LikelyLinkRecord> said;
    for (const Likely& link : m_likely) {
        if (m_likelySources.contains(link.source)) {
            const auto [typeA, a] = end(link.a);
            const auto [typeB, b] = end(link.b);
            said.push_back({link.key, link.source, typeA, a, typeB, b, link.confidence, link.since});
        }
    }
    std::vector<std::uint32_t> sources;
    for (const auto& [source, whole] : m_likelySources) {
        sources.push_back(source);
    }
    WEIR_RETURN_IF_ERROR(m_writer->putLikelyLinks(said, sources));
    std::vector<store::LinkRecord> links;
    for (const std::uint32_t each : m_matched) {
        const Likely& link = m_likely[each];
        const auto [typeA, a] = end(link.a);
        const auto [typeB, b] = end(link.b);
        links.push_back({m_typeNames.at(typeA), a, m_typeNames.at(typeB), b,
                         std::string(m_writer->sourceName(link.source)), store::kMatchRule, run, Instant{link.since},
                         link.confidence});
    }
    return m_writer->replaceConfidentLinks(links);
}

Status RuledPeople::finish(const RunId& run)
{
    std::vector<store::Observation> observations;
    for (const std::vector<Row>* rows : {&m_rows, &m_idle}) {
        for (const Row& row : *rows) {
            if (row.key != 0 && !row.isStored) {
                observations.push_back({row.key, row.source, row.seen, said(row)});
            }
        }
    }
    WEIR_RETURN_IF_ERROR(m_writer->putObservations(observations));
    WEIR_RETURN_IF_ERROR(m_writer->replaceViolations(m_violations));
    WEIR_RETURN_IF_ERROR(finishLikely(run));
    WEIR_RETURN_IF_ERROR(m_writer->seenByIdentifiers(std::vector<std::uint32_t>(m_split.begin(), m_split.end())));
    return m_writer->setCursor("identity:rules", compactJson(stitch::toJson(*m_rules)));
}

} // namespace weir::identity
