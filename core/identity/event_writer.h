#pragma once

#include "core/identity/input.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace weir::identity {

/// Gives the events of a batch to the store, which holds them until their people are settled: names through the store's
/// dictionary, and duplicate keys from message ids or from content.
class EventWriter
{
public:
    explicit EventWriter(store::Writer& writer) : m_writer(&writer) {}

    /// Whether some row has no message id, so that its duplicate key comes from its content.
    [[nodiscard]] static bool needsIdentity(const RowBatch& rows, const Input& input);
    /// `anchors` are the identifier numbers that stand for people, `times` the corrected times; `identity` holds a hash
    /// of all identifiers of each row where needsIdentity(). One element per row.
    [[nodiscard]] Status hold(const RowBatch& rows, const Input& input, std::span<const std::uint32_t> anchors,
                              std::span<const std::int64_t> times, std::span<const std::uint64_t> identity);

private:
    [[nodiscard]] Status fillNames(const RowBatch& rows, const Input& input);
    void fillKeys(const RowBatch& rows, const Input& input, std::span<const std::int64_t> times,
                  std::span<const std::uint64_t> identity);
    [[nodiscard]] Result<std::uint32_t> nameId(std::string_view name);

    store::Writer* m_writer;
    /// Lets names be looked up without a copy of them.
    struct NameHash
    {
        using is_transparent = void;
        [[nodiscard]] std::size_t operator()(std::string_view name) const;
    };
    std::unordered_map<std::string, std::uint32_t, NameHash, std::equal_to<>> m_names;
    std::map<std::uint32_t, store::ContentKeys> m_contentKeys; ///< By source, over all its inputs of this run.
    /// The names that came last, by length and last letter: one comparison for most rows.
    struct Recent
    {
        std::string name;
        std::uint32_t id = 0;
    };
    std::array<Recent, 64> m_recent;
    std::vector<std::uint32_t> m_nameColumn;
    std::vector<std::uint64_t> m_keyColumn;
    std::vector<std::uint64_t> m_content;
};

/// The time of an event: its own, or the time of receipt when it lies more than 5 minutes after that (D7).
[[nodiscard]] std::int64_t correctedTime(std::int64_t time, std::optional<std::int64_t> received);

} // namespace weir::identity
