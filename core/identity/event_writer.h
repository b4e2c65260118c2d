#pragma once

#include "core/identity/event_holder.h"
#include "core/store/text_interner.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace weir::identity {

/// Gives the events of a batch to the store, which holds them until their people are settled: names through the store's
/// dictionary, and duplicate keys from message ids or from content. Keys and holding are the work of a thread.
class EventWriter
{
public:
    explicit EventWriter(store::Writer& writer) : m_writer(&writer) {}

    /// Whether some row has no message id, so that its duplicate key comes from its content.
    [[nodiscard]] static bool needsIdentity(const RowBatch& rows, const Input& input);
    /// `anchors` are the identifier numbers that stand for people, `times` the corrected times; `identity` holds a hash
    /// of all identifiers of each row where needsIdentity(). One element per row. `input` must outlive finish().
    [[nodiscard]] Status hold(RowBatch rows, const Input& input, std::span<const std::uint32_t> anchors,
                              std::span<const std::int64_t> times, std::span<const std::uint64_t> identity);
    /// Waits until the store holds all events.
    [[nodiscard]] Status finish() { return m_holder.finish(); }
    /// Bytes that the store holds of them; grows while batches are under way.
    [[nodiscard]] std::size_t heldBytes() const { return m_heldBytes; }
    /// The store holds none any more; after finish().
    void released() { m_heldBytes = 0; }

private:
    using Batch = EventHolder::Batch;
    [[nodiscard]] Status fillNames(Batch& batch);
    void fillKeys(const Batch& batch);
    [[nodiscard]] Status take(const Batch& batch);
    [[nodiscard]] Result<std::uint32_t> nameId(std::string_view name);

    store::Writer* m_writer;
    std::set<std::uint32_t> m_sources; ///< Whose import the store knows.
    store::TextInterner m_names;
    std::vector<std::uint32_t> m_nameIds; ///< Of the store, by their code in m_names.
    // What follows is of the thread.
    std::map<std::uint32_t, store::ContentKeys> m_contentKeys; ///< By source, over all its inputs of this run.
    std::vector<std::uint64_t> m_keyColumn;
    std::vector<std::uint64_t> m_content;
    std::atomic<std::size_t> m_heldBytes{0};
    EventHolder m_holder{[this](const Batch& batch) { return take(batch); }};
};

/// The time of an event: its own, or the time of receipt when it lies more than 5 minutes after that (D7).
[[nodiscard]] std::int64_t correctedTime(std::int64_t time, std::optional<std::int64_t> received);

} // namespace weir::identity
