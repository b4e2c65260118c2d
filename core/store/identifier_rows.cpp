#include "core/store/identifier_rows.h"

#include <algorithm>
#include <tuple>

namespace weir::store {

IdentifierRows::IdentifierRows(const IdentifierIndex& index, std::span<const IdentifierAssignment> assignments,
                               std::span<const Added> added)
{
    struct Key
    {
        std::int64_t hash = 0;
        std::uint32_t type = 0;
        std::uint32_t number = 0;
        std::uint32_t at = 0; ///< In `added`, which is in the order of arrival.
    };
    std::vector<Key> keys;
    keys.reserve(added.size());
    for (const Added& one : added) {
        keys.push_back({static_cast<std::int64_t>(index.hash(one.number)), index.type(one.number), one.number,
                        static_cast<std::uint32_t>(keys.size())});
    }
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return std::tie(a.type, a.hash, a.number, a.at) < std::tie(b.type, b.hash, b.number, b.at);
    });
    m_rows.reserve(keys.size());
    constexpr std::size_t kAhead = 16;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i + kAhead < keys.size()) {
            index.prefetch(keys[i + kAhead].number);
            __builtin_prefetch(&assignments[added[keys[i + kAhead].at].position]);
        }
        const Key& key = keys[i];
        const Added& one = added[key.at];
        const IdentifierAssignment& assignment = assignments[one.position];
        if (i > 0 && keys[i - 1].number == key.number) {
            Row& row = m_rows.back();
            row.profile = one.profile;
            row.seen.first = std::min(row.seen.first, assignment.seen.first);
            row.seen.last = std::max(row.seen.last, assignment.seen.last);
            continue;
        }
        const std::string_view value = index.value(key.number);
        m_rows.push_back({key.hash, key.type, one.profile, assignment.seen, assignment.source,
                          static_cast<std::uint32_t>(value.size()), m_texts.size()});
        m_texts.append(value);
    }
}

} // namespace weir::store
