#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <queue>
#include <unordered_map>
#include <vector>

namespace weir::live {

/// What to look at again, by its exact instant: a list per minute, sorted when its minute comes. Putting something in
/// costs one look into a table, however much waits.
class Expiries
{
public:
    struct Entry
    {
        std::int64_t at = 0;
        std::uint32_t person = 0;
        std::uint32_t leaf = 0;
        [[nodiscard]] bool operator>(const Entry& other) const
        {
            return at != other.at ? at > other.at : person != other.person ? person > other.person : leaf > other.leaf;
        }
    };

    void put(const Entry& entry)
    {
        const std::int64_t minute = minuteOf(entry.at);
        if (minute <= m_open) {
            m_due.push(entry);
        } else {
            std::vector<Entry>& list = m_minutes[minute];
            if (list.empty()) {
                m_order.push(minute);
            }
            list.push_back(entry);
        }
        ++m_size;
    }
    /// The instant of the first entry; INT64_MAX when there is none. Opens its minute.
    [[nodiscard]] std::int64_t first()
    {
        while (m_due.empty() && !m_order.empty()) {
            m_open = m_order.top();
            m_order.pop();
            const auto list = m_minutes.find(m_open);
            for (const Entry& entry : list->second) {
                m_due.push(entry);
            }
            m_minutes.erase(list);
        }
        return m_due.empty() ? INT64_MAX : m_due.top().at;
    }
    /// The first entry, which must be there and open (`first` was asked).
    [[nodiscard]] const Entry& next() const { return m_due.top(); }
    /// Takes the first entry, which must be there.
    Entry take()
    {
        const Entry entry = m_due.top();
        m_due.pop();
        --m_size;
        return entry;
    }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    static std::int64_t minuteOf(std::int64_t at)
    {
        constexpr std::int64_t kMinute = 60'000'000;
        return at >= 0 ? at / kMinute : (at + 1) / kMinute - 1;
    }

    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_due; ///< Of minutes up to m_open.
    std::unordered_map<std::int64_t, std::vector<Entry>> m_minutes;
    std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> m_order;
    std::int64_t m_open = INT64_MIN;
    std::size_t m_size = 0;
};

} // namespace weir::live
