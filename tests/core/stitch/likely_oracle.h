#pragma once

#include "tests/core/stitch/oracle.h"

namespace weir::test {

struct Likely
{
    std::uint64_t key = 0;
    Id a;
    Id b;
    double confidence = 0;
};

/// The same second evaluator for likely links behind what was seen.
class LikelyOracle : public Oracle
{
public:
    using Oracle::Oracle;

    /// The profiles when likely links follow: `seen` are those of profiles(). Surest first, keys break ties.
    std::set<std::set<Id>> likely(std::set<std::set<Id>> seen, std::vector<Likely> links,
                                  const std::set<Id>& ambiguous) const
    {
        std::sort(links.begin(), links.end(), [](const Likely& a, const Likely& b) {
            return a.confidence != b.confidence ? a.confidence > b.confidence : a.key < b.key;
        });
        const auto shown = [&](const Id& id) {
            return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.ids.contains(id); });
        };
        const auto of = [&](const Id& id) {
            return std::find_if(seen.begin(), seen.end(), [&](const std::set<Id>& each) { return each.contains(id); });
        };
        for (const Likely& link : links) {
            for (const Id& end : {link.a, link.b}) {
                if (!isBlocked(end) && !shown(end) && of(end) == seen.end()) {
                    seen.insert({end});
                }
            }
        }
        std::map<Id, int> merges; // by the first identifier
        for (const Likely& link : links) {
            const auto a = of(link.a);
            const auto b = of(link.b);
            const bool out = ambiguous.contains(link.a) || ambiguous.contains(link.b) || isWeak(link.a) ||
                             isWeak(link.b) || isBlocked(link.a) || isBlocked(link.b);
            if (a == seen.end() || b == seen.end() || a == b || out) {
                continue;
            }
            std::set<Id> both = *a;
            both.insert(b->begin(), b->end());
            const int count = merges[*a->begin()] + merges[*b->begin()] + 1;
            if (allowed(both) && (m_rules.mode == stitch::Mode::Link || count <= m_rules.mostMerges)) {
                merges[*both.begin()] = count;
                const std::set<Id> one = *a;
                const std::set<Id> other = *b;
                seen.erase(one);
                seen.erase(other);
                seen.insert(both);
            }
        }
        return seen;
    }
};

} // namespace weir::test
