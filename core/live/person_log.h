#pragma once

#include "core/audience/comparison.h"
#include "core/store/records.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weir::live {

/// A cell as it is kept: a number's bits, micros, or the number of a text. The kind is that of its column.
struct Cell
{
    std::int64_t bits = 0;
    bool valid = false;
};

/// The events of one name of one person, by time and then by arrival.
struct EventLog
{
    std::uint32_t name = 0;
    std::vector<std::int64_t> times;
    std::vector<std::uint64_t> arrivals; ///< Over all names and people.
    std::vector<std::uint64_t> tests;    ///< `words` per event: bit i says that test i of the name holds.
    std::vector<Cell> cells;             ///< `columns` per event, in the order of the name's columns.

    [[nodiscard]] std::size_t size() const { return times.size(); }
};

struct TraitCell
{
    Value value;                    ///< NULL: no value.
    std::int64_t since = INT64_MAX; ///< Micros; INT64_MAX without a value.
};

struct Consent
{
    std::uint32_t purpose = 0;
    store::ConsentRecord record;
};

/// All that definitions may ask about one person.
struct PersonLog
{
    bool alive = false;
    std::int64_t firstSeen = INT64_MIN; ///< Micros; INT64_MIN is never seen.
    std::string publicId;
    std::vector<EventLog> events; ///< Few; looked through.
    std::vector<TraitCell> traits;
    std::vector<Value> identifiers;
    std::vector<store::ConsentRecord> consents;

    [[nodiscard]] const EventLog* eventsOf(std::uint32_t name) const
    {
        for (const EventLog& log : events) {
            if (log.name == name) {
                return &log;
            }
        }
        return nullptr;
    }
};

/// Numbers for texts: names of events, values of properties.
class Texts
{
public:
    std::uint32_t intern(std::string_view text);
    [[nodiscard]] const std::string& text(std::uint32_t number) const { return *m_texts[number]; }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers;
    std::vector<const std::string*> m_texts;
};

} // namespace weir::live
