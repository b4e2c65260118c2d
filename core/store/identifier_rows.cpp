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
    constexpr std::size_t kAhead = 16;
    for (std::uint32_t at = 0; at < added.size(); ++at) {
        if (at + kAhead < added.size()) {
            index.prefetch(added[at + kAhead].number);
        }
        const std::uint32_t number = added[at].number;
        keys.push_back({static_cast<std::int64_t>(index.hash(number)), index.type(number), number, at});
    }
    const auto before = [](const Key& a, const Key& b) {
        return std::tie(a.type, a.hash, a.number, a.at) < std::tie(b.type, b.hash, b.number, b.at);
    };
    if (!std::is_sorted(keys.begin(), keys.end(), before)) {
        std::sort(keys.begin(), keys.end(), before);
    }
    m_rows.reserve(keys.size());
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
    std::uint32_t largest = 0;
    for (const Row& row : m_rows) {
        m_scattered += row.profile < largest ? 1 : 0;
        largest = std::max(largest, row.profile);
    }
}

} // namespace weir::store
