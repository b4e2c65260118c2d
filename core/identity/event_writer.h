#pragma once

#include "core/identity/components.h"
#include "core/identity/input.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace weir::identity {

/// Writes the events of pending batches: profiles from the components, names through the store's dictionary, and
/// duplicate keys from message ids or from content.
class EventWriter
{
public:
    explicit EventWriter(store::Writer& writer) : m_writer(&writer) {}

    [[nodiscard]] Status write(const PendingBatch& batch, const Input& input, Components& people);
    /// Events set back to the time of receipt (D7).
    [[nodiscard]] std::int64_t clamped() const { return m_clamped; }

private:
    [[nodiscard]] Status fillNames(const RowBatch& rows, const Input& input);
    void fillTimes(const RowBatch& rows, const Input& input);
    void fillKeys(const PendingBatch& batch, const Input& input);

    store::Writer* m_writer;
    /// Lets names be looked up without a copy of them.
    struct NameHash
    {
        using is_transparent = void;
        [[nodiscard]] std::size_t operator()(std::string_view name) const;
    };
    std::unordered_map<std::string, std::uint32_t, NameHash, std::equal_to<>> m_names;
    std::map<std::uint32_t, store::ContentKeys> m_contentKeys; ///< By source, over all its inputs of this run.
    std::int64_t m_clamped = 0;
    std::vector<std::uint32_t> m_profileColumn;
    std::vector<std::uint32_t> m_nameColumn;
    std::vector<std::int64_t> m_timeColumn;
    std::vector<std::uint64_t> m_keyColumn;
    std::vector<std::uint64_t> m_content;
};

/// The time of an event: its own, or the time of receipt when it lies more than 5 minutes after that (D7).
[[nodiscard]] std::int64_t correctedTime(std::int64_t time, std::optional<std::int64_t> received);

} // namespace weir::identity
